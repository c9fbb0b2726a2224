// SPDX-License-Identifier: MIT
// 3GPP2 X.S0011 (TIA-835): cdma2000 wireless IP networks.
// Made from dictionary.3gpp2 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::_3gpp2 {

/// The values of 3GPP2-DNS-Server-Entity-Type.
enum class dns_server_entity_type : std::uint32_t {
    haaa = 1,
    vaaa = 2,
};

} // namespace radius::_3gpp2

namespace radius {

template <>
struct enumeration<_3gpp2::dns_server_entity_type> {
    static constexpr enumerator enumerators[] = {
        {"HAAA", 1},
        {"VAAA", 2},
    };
};

} // namespace radius

namespace radius::attr::_3gpp2 {

/// An attribute of 3GPP2, vendor 5535.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(5535, Number), Type, Flags>;

inline constexpr vsa<"3GPP2-Ike-Preshared-Secret-Request", 1, type::integer>
    ike_preshared_secret_request;
inline constexpr vsa<"3GPP2-Security-Level", 2, type::integer> security_level;
inline constexpr vsa<"3GPP2-Pre-Shared-Secret", 3, type::text> pre_shared_secret;
inline constexpr vsa<"3GPP2-Reverse-Tunnel-Spec", 4, type::integer> reverse_tunnel_spec;
inline constexpr vsa<"3GPP2-Diffserv-Class-Option", 5, type::integer> diffserv_class_option;
inline constexpr vsa<"3GPP2-Accounting-Container", 6, type::octets> accounting_container;
inline constexpr vsa<"3GPP2-Home-Agent-IP-Address", 7, type::ipv4addr> home_agent_ip_address;
inline constexpr vsa<"3GPP2-KeyID", 8, type::text> keyid;
inline constexpr vsa<"3GPP2-PCF-IP-Address", 9, type::ipv4addr> pcf_ip_address;
inline constexpr vsa<"3GPP2-BSID", 10, type::text> bsid;
inline constexpr vsa<"3GPP2-User-Id", 11, type::integer> user_id;
inline constexpr vsa<"3GPP2-Forward-FCH-Mux-Option", 12, type::integer> forward_fch_mux_option;
inline constexpr vsa<"3GPP2-Reverse-FCH-Mux-Option", 13, type::integer> reverse_fch_mux_option;
inline constexpr vsa<"3GPP2-Service-Option", 16, type::integer> service_option;
inline constexpr vsa<"3GPP2-Forward-Traffic-Type", 17, type::integer> forward_traffic_type;
inline constexpr vsa<"3GPP2-Reverse-Traffic-Type", 18, type::integer> reverse_traffic_type;
inline constexpr vsa<"3GPP2-FCH-Frame-Size", 19, type::integer> fch_frame_size;
inline constexpr vsa<"3GPP2-Forward-FCH-RC", 20, type::integer> forward_fch_rc;
inline constexpr vsa<"3GPP2-Reverse-FCH-RC", 21, type::integer> reverse_fch_rc;
inline constexpr vsa<"3GPP2-IP-Technology", 22, type::integer> ip_technology;
inline constexpr vsa<"3GPP2-Compulsory-Tunnel-Indicator", 23, type::integer>
    compulsory_tunnel_indicator;
inline constexpr vsa<"3GPP2-Release-Indicator", 24, type::integer> release_indicator;
inline constexpr vsa<"3GPP2-Bad-PPP-Frame-Count", 25, type::integer> bad_ppp_frame_count;
inline constexpr vsa<"3GPP2-Number-Active-Transitions", 30, type::integer>
    number_active_transitions;
inline constexpr vsa<"3GPP2-Terminating-SDB-Octet-Count", 31, type::integer>
    terminating_sdb_octet_count;
inline constexpr vsa<"3GPP2-Originating-SDB-OCtet-Count", 32, type::integer>
    originating_sdb_octet_count;
inline constexpr vsa<"3GPP2-Terminating-Number-SDBs", 33, type::integer> terminating_number_sdbs;
inline constexpr vsa<"3GPP2-Originating-Number-SDBs", 34, type::integer> originating_number_sdbs;
inline constexpr vsa<"3GPP2-IP-QoS", 36, type::integer> ip_qos;
inline constexpr vsa<"3GPP2-Airlink-Priority", 39, type::integer> airlink_priority;
inline constexpr vsa<"3GPP2-Airlink-Record-Type", 40, type::integer> airlink_record_type;
inline constexpr vsa<"3GPP2-Airlink-Sequence-Number", 42, type::integer> airlink_sequence_number;
inline constexpr vsa<"3GPP2-Received-HDLC-Octets", 43, type::integer> received_hdlc_octets;
inline constexpr vsa<"3GPP2-Correlation-Id", 44, type::text> correlation_id;
inline constexpr vsa<"3GPP2-Module-Orig-Term-Indicator", 45, type::octets>
    module_orig_term_indicator;
inline constexpr vsa<"3GPP2-Inbound-Mobile-IP-Sig-Octets", 46, type::integer>
    inbound_mobile_ip_sig_octets;
inline constexpr vsa<"3GPP2-Outbound-Mobile-IP-Sig-Octets", 47, type::integer>
    outbound_mobile_ip_sig_octets;
inline constexpr vsa<"3GPP2-Session-Continue", 48, type::integer> session_continue;
inline constexpr vsa<"3GPP2-Active-Time", 49, type::integer> active_time;
inline constexpr vsa<"3GPP2-DCCH-Frame-Size", 50, type::integer> dcch_frame_size;
inline constexpr vsa<"3GPP2-Begin-Session", 51, type::integer> begin_session;
inline constexpr vsa<"3GPP2-ESN", 52, type::text> esn;
inline constexpr vsa<"3GPP2-S-Key", 54, type::octets> s_key;
inline constexpr vsa<"3GPP2-S-Request", 55, type::integer> s_request;
inline constexpr vsa<"3GPP2-S-Lifetime", 56, type::time> s_lifetime;
inline constexpr vsa<"3GPP2-MN-HA-SPI", 57, type::integer> mn_ha_spi;
inline constexpr vsa<"3GPP2-MN-HA-Shared-Key", 58, type::text,
                     flags{.hidden = hiding::tunnel_password}>
    mn_ha_shared_key;
inline constexpr vsa<"3GPP2-Remote-IP-Address", 59, type::tlv> remote_ip_address;
inline constexpr vsa<"3GPP2-Remote-IP-Address-Value", attribute_number(59, 1), type::ipv4addr>
    remote_ip_address_value;
inline constexpr vsa<"3GPP2-Remote-IP-Address-Mask", attribute_number(59, 2), type::integer>
    remote_ip_address_mask;
inline constexpr vsa<"3GPP2-Remote-IP-Qualifier", attribute_number(59, 3), type::short_integer>
    remote_ip_qualifier;
inline constexpr vsa<"3GPP2-Remote-IPv6-Address", 70, type::tlv> remote_ipv6_address;
inline constexpr vsa<"3GPP2-Remote-IPv6-Address-Value", attribute_number(70, 1), type::ipv6addr>
    remote_ipv6_address_value;
inline constexpr vsa<"3GPP2-Remote-IPv6-Address-Prefix-Length", attribute_number(70, 2),
                     type::integer>
    remote_ipv6_address_prefix_length;
inline constexpr vsa<"3GPP2-Remote-IPv6-Address-Qualifier", attribute_number(70, 3), type::tlv>
    remote_ipv6_address_qualifier;
inline constexpr vsa<"3GPP2-Remote-Address-Table-Index", 71, type::tlv> remote_address_table_index;
inline constexpr vsa<"3GPP2-Remote-Address-Table-Index-Value", attribute_number(71, 1),
                     type::short_integer>
    remote_address_table_index_value;
inline constexpr vsa<"3GPP2-Remote-Address-Table-Index-Qualifier", attribute_number(71, 2),
                     type::short_integer>
    remote_address_table_index_qualifier;
inline constexpr vsa<"3GPP2-Remote-IPv4-Addr-Octet-Count", 72, type::tlv>
    remote_ipv4_addr_octet_count;
inline constexpr vsa<"3GPP2-Remote-IPv4-Addr-Octet-Count-Address", attribute_number(72, 1),
                     type::ipv4addr>
    remote_ipv4_addr_octet_count_address;
inline constexpr vsa<"3GPP2-Remote-IPv4-Addr-Octet-Count-Mask", attribute_number(72, 2),
                     type::integer>
    remote_ipv4_addr_octet_count_mask;
inline constexpr vsa<"3GPP2-Remote-IPv4-Addr-Octet-Count-Forward", attribute_number(72, 3),
                     type::integer>
    remote_ipv4_addr_octet_count_forward;
inline constexpr vsa<"3GPP2-Remote-IPv4-Addr-Octet-Count-Reverse", attribute_number(72, 4),
                     type::integer>
    remote_ipv4_addr_octet_count_reverse;
inline constexpr vsa<"3GPP2-Remote-IPv4-Addr-Octet-Count-Table-Index", attribute_number(72, 5),
                     type::short_integer>
    remote_ipv4_addr_octet_count_table_index;
inline constexpr vsa<"3GPP2-Remote-IPv4-Addr-Octet-Count-Forward-Overflow", attribute_number(72, 6),
                     type::short_integer>
    remote_ipv4_addr_octet_count_forward_overflow;
inline constexpr vsa<"3GPP2-Remote-IPv4-Addr-Octet-Count-Reverse-Overflow", attribute_number(72, 7),
                     type::short_integer>
    remote_ipv4_addr_octet_count_reverse_overflow;
inline constexpr vsa<"3GPP2-Allowed-Diffserv-Marking", 73, type::tlv> allowed_diffserv_marking;
inline constexpr vsa<"3GPP2-Allowed-Diffserv-Marking-Allowed", attribute_number(73, 1),
                     type::short_integer>
    allowed_diffserv_marking_allowed;
inline constexpr vsa<"3GPP2-Allowed-Diffserv-Marking-Max-Class", attribute_number(73, 2),
                     type::short_integer>
    allowed_diffserv_marking_max_class;
inline constexpr vsa<"3GPP2-Allowed-Diffserv-Marking-Reverse-Runnel", attribute_number(73, 3),
                     type::short_integer>
    allowed_diffserv_marking_reverse_runnel;
inline constexpr vsa<"3GPP2-Service-Option-Profile", 74, type::tlv> service_option_profile;
inline constexpr vsa<"3GPP2-Service-Option-Profile-Option", attribute_number(74, 1),
                     type::short_integer>
    service_option_profile_option;
inline constexpr vsa<"3GPP2-DNS-Update-Required", 75, type::integer> dns_update_required;
inline constexpr vsa<"3GPP2-Foreign-Agent-Address", 79, type::ipv4addr> foreign_agent_address;
inline constexpr vsa<"3GPP2-Last-User-Activity-Time", 80, type::integer> last_user_activity_time;
inline constexpr vsa<"3GPP2-MN-AAA-Removal-Indication", 81, type::integer>
    mn_aaa_removal_indication;
inline constexpr vsa<"3GPP2-RN-Packet-Data-Inactivity-Timer", 82, type::integer>
    rn_packet_data_inactivity_timer;
inline constexpr vsa<"3GPP2-Forward-PDCH-RC", 83, type::integer> forward_pdch_rc;
inline constexpr vsa<"3GPP2-Forward-DCCH-Mux-Option", 84, type::integer> forward_dcch_mux_option;
inline constexpr vsa<"3GPP2-Reverse-DCCH-Mux-Option", 85, type::integer> reverse_dcch_mux_option;
inline constexpr vsa<"3GPP2-Forward-DCCH-RC", 86, type::integer> forward_dcch_rc;
inline constexpr vsa<"3GPP2-Reverse-DHHC-RC", 87, type::integer> reverse_dhhc_rc;
inline constexpr vsa<"3GPP2-Session-Termination-Capability", 88, type::integer>
    session_termination_capability;
inline constexpr vsa<"3GPP2-Allowed-Persistent-TFTs", 89, type::integer> allowed_persistent_tfts;
inline constexpr vsa<"3GPP2-Prepaid-Acct-Quota", 90, type::tlv> prepaid_acct_quota;
inline constexpr vsa<"3GPP2-Prepaid-Acct-Quota-QuotaIDentifier", attribute_number(90, 1),
                     type::integer>
    prepaid_acct_quota_quotaidentifier;
inline constexpr vsa<"3GPP2-Prepaid-Acct-Quota-VolumeQuota", attribute_number(90, 2), type::integer>
    prepaid_acct_quota_volumequota;
inline constexpr vsa<"3GPP2-Prepaid-Acct-Quota-VolumeQuotaOverflow", attribute_number(90, 3),
                     type::integer>
    prepaid_acct_quota_volumequotaoverflow;
inline constexpr vsa<"3GPP2-Prepaid-Acct-Quota-VolumeThreshold", attribute_number(90, 4),
                     type::integer>
    prepaid_acct_quota_volumethreshold;
inline constexpr vsa<"3GPP2-Prepaid-Acct-Quota-VolumeThresholdOverflow", attribute_number(90, 5),
                     type::integer>
    prepaid_acct_quota_volumethresholdoverflow;
inline constexpr vsa<"3GPP2-Prepaid-Acct-Quota-UpdateReason", attribute_number(90, 8),
                     type::short_integer>
    prepaid_acct_quota_updatereason;
inline constexpr vsa<"3GPP2-Prepaid-acct-Capability", 91, type::octets> prepaid_acct_capability;
inline constexpr vsa<"3GPP2-MIP-Lifetime", 92, type::octets> mip_lifetime;
inline constexpr vsa<"3GPP2-Acct-Stop-Trigger", 93, type::integer> acct_stop_trigger;
inline constexpr vsa<"3GPP2-Service-Reference-Id", 94, type::tlv> service_reference_id;
inline constexpr vsa<"3GPP2-Service-Reference-Id-Value", attribute_number(94, 1),
                     type::short_integer>
    service_reference_id_value;
inline constexpr vsa<"3GPP2-Service-Reference-Main-SC-Indicator", attribute_number(94, 2),
                     type::short_integer>
    service_reference_main_sc_indicator;
inline constexpr vsa<"3GPP2-DNS-Update-Capability", 95, type::integer> dns_update_capability;
inline constexpr vsa<"3GPP2-Disconnect-Reason", 96, type::integer> disconnect_reason;
inline constexpr vsa<"3GPP2-Remote-IPv6-Octet-Count", 97, type::tlv> remote_ipv6_octet_count;
inline constexpr vsa<"3GPP2-Remote-IPv6-Count-Address", attribute_number(97, 1), type::ipv6addr>
    remote_ipv6_count_address;
inline constexpr vsa<"3GPP2-Remote-IPv6-Prefix-Length", attribute_number(97, 2),
                     type::short_integer>
    remote_ipv6_prefix_length;
inline constexpr vsa<"3GPP2-Remote-IPv6-Forward-Octet-Count", attribute_number(97, 3),
                     type::integer>
    remote_ipv6_forward_octet_count;
inline constexpr vsa<"3GPP2-Remote-IPv6-Reverse-Octet-Count", attribute_number(97, 4),
                     type::integer>
    remote_ipv6_reverse_octet_count;
inline constexpr vsa<"3GPP2-Remote-IPv6-Table-Index", attribute_number(97, 5), type::short_integer>
    remote_ipv6_table_index;
inline constexpr vsa<"3GPP2-Remote-IPv6-Reverse-Octet-Count-Overflow", attribute_number(97, 6),
                     type::short_integer>
    remote_ipv6_reverse_octet_count_overflow;
inline constexpr vsa<"3GPP2-PrePaid-Tariff-Switching", 98, type::tlv> prepaid_tariff_switching;
inline constexpr vsa<"3GPP2-Prepaid-Quota-Identifier", attribute_number(98, 1), type::integer>
    prepaid_quota_identifier;
inline constexpr vsa<"3GPP2-Prepaid-Volume-Used-After-Tariff-Switch", attribute_number(98, 2),
                     type::integer>
    prepaid_volume_used_after_tariff_switch;
inline constexpr vsa<"3GPP2-Prepaid-Volume-Used-ATS-Overflow", attribute_number(98, 3),
                     type::short_integer>
    prepaid_volume_used_ats_overflow;
inline constexpr vsa<"3GPP2-Prepaid-Tariff-Switch-Interval", attribute_number(98, 4), type::integer>
    prepaid_tariff_switch_interval;
inline constexpr vsa<"3GPP2-Prepaid-Time-Interval-After-Tariff-Switch-Update",
                     attribute_number(98, 5), type::integer>
    prepaid_time_interval_after_tariff_switch_update;
inline constexpr vsa<"3GPP2-MEID", 116, type::octets> meid;
inline constexpr vsa<"3GPP2-DNS-Server-IP-Address", 117, type::tlv> dns_server_ip_address;
inline constexpr vsa<"3GPP2-DNS-Server-Primary-IP-Address", attribute_number(117, 1),
                     type::ipv4addr>
    dns_server_primary_ip_address;
inline constexpr vsa<"3GPP2-DNS-Server-Secondary-IP-Address", attribute_number(117, 2),
                     type::ipv4addr>
    dns_server_secondary_ip_address;
inline constexpr vsa<"3GPP2-DNS-Server-Flag", attribute_number(117, 3), type::byte> dns_server_flag;
inline constexpr vsa<"3GPP2-DNS-Server-Entity-Type", attribute_number(117, 4),
                     type::enumerated<radius::_3gpp2::dns_server_entity_type, type::byte>>
    dns_server_entity_type;
inline constexpr vsa<"3GPP2-Carrier-ID", 142, type::text> carrier_id;
inline constexpr vsa<"3GPP2-GMT-Time-Zone-Offset", 143, type::signed_integer> gmt_time_zone_offset;
inline constexpr vsa<"3GPP2-HA-Request", 168, type::integer> ha_request;
inline constexpr vsa<"3GPP2-HA-Authorised", 169, type::integer> ha_authorised;
inline constexpr vsa<"3GPP2-IP-Ver-Authorised", 172, type::integer> ip_ver_authorised;
inline constexpr vsa<"3GPP2-MIPv4-Mesg-Id", 173, type::text> mipv4_mesg_id;

/// All attributes of 3GPP2.
using table =
    table_of<ike_preshared_secret_request, security_level, pre_shared_secret, reverse_tunnel_spec,
             diffserv_class_option, accounting_container, home_agent_ip_address, keyid,
             pcf_ip_address, bsid, user_id, forward_fch_mux_option, reverse_fch_mux_option,
             service_option, forward_traffic_type, reverse_traffic_type, fch_frame_size,
             forward_fch_rc, reverse_fch_rc, ip_technology, compulsory_tunnel_indicator,
             release_indicator, bad_ppp_frame_count, number_active_transitions,
             terminating_sdb_octet_count, originating_sdb_octet_count, terminating_number_sdbs,
             originating_number_sdbs, ip_qos, airlink_priority, airlink_record_type,
             airlink_sequence_number, received_hdlc_octets, correlation_id,
             module_orig_term_indicator, inbound_mobile_ip_sig_octets,
             outbound_mobile_ip_sig_octets, session_continue, active_time, dcch_frame_size,
             begin_session, esn, s_key, s_request, s_lifetime, mn_ha_spi, mn_ha_shared_key,
             remote_ip_address, remote_ip_address_value, remote_ip_address_mask,
             remote_ip_qualifier, remote_ipv6_address, remote_ipv6_address_value,
             remote_ipv6_address_prefix_length, remote_ipv6_address_qualifier,
             remote_address_table_index, remote_address_table_index_value,
             remote_address_table_index_qualifier, remote_ipv4_addr_octet_count,
             remote_ipv4_addr_octet_count_address, remote_ipv4_addr_octet_count_mask,
             remote_ipv4_addr_octet_count_forward, remote_ipv4_addr_octet_count_reverse,
             remote_ipv4_addr_octet_count_table_index,
             remote_ipv4_addr_octet_count_forward_overflow,
             remote_ipv4_addr_octet_count_reverse_overflow, allowed_diffserv_marking,
             allowed_diffserv_marking_allowed, allowed_diffserv_marking_max_class,
             allowed_diffserv_marking_reverse_runnel, service_option_profile,
             service_option_profile_option, dns_update_required, foreign_agent_address,
             last_user_activity_time, mn_aaa_removal_indication, rn_packet_data_inactivity_timer,
             forward_pdch_rc, forward_dcch_mux_option, reverse_dcch_mux_option, forward_dcch_rc,
             reverse_dhhc_rc, session_termination_capability, allowed_persistent_tfts,
             prepaid_acct_quota, prepaid_acct_quota_quotaidentifier, prepaid_acct_quota_volumequota,
             prepaid_acct_quota_volumequotaoverflow, prepaid_acct_quota_volumethreshold,
             prepaid_acct_quota_volumethresholdoverflow, prepaid_acct_quota_updatereason,
             prepaid_acct_capability, mip_lifetime, acct_stop_trigger, service_reference_id,
             service_reference_id_value, service_reference_main_sc_indicator, dns_update_capability,
             disconnect_reason, remote_ipv6_octet_count, remote_ipv6_count_address,
             remote_ipv6_prefix_length, remote_ipv6_forward_octet_count,
             remote_ipv6_reverse_octet_count, remote_ipv6_table_index,
             remote_ipv6_reverse_octet_count_overflow, prepaid_tariff_switching,
             prepaid_quota_identifier, prepaid_volume_used_after_tariff_switch,
             prepaid_volume_used_ats_overflow, prepaid_tariff_switch_interval,
             prepaid_time_interval_after_tariff_switch_update, meid, dns_server_ip_address,
             dns_server_primary_ip_address, dns_server_secondary_ip_address, dns_server_flag,
             dns_server_entity_type, carrier_id, gmt_time_zone_offset, ha_request, ha_authorised,
             ip_ver_authorised, mipv4_mesg_id>;

} // namespace radius::attr::_3gpp2

// clang-format on
