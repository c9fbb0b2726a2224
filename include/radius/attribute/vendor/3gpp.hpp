// SPDX-License-Identifier: MIT
// 3GPP TS 29.061: interworking between mobile networks and packet data networks.
// Made from dictionary.3gpp by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::_3gpp {

/// The values of 3GPP-RAT-Type.
enum class rat_type : std::uint32_t {
    utran = 1,
    geran = 2,
    wlan = 3,
    gan = 4,
    hspa_evolution = 5,
    eutran = 6,
    virtual_ = 7,
    ieee_802_16e = 101,
    _3gpp2_ehrpd = 102,
    _3gpp2_hrpd = 103,
    _3gpp2_1xrtt = 104,
};

/// The values of 3GPP-Allocate-IP-Type.
enum class allocate_ip_type : std::uint32_t {
    do_not_allocate = 0,
    allocate_ipv4_address = 1,
    allocate_ipv6_prefix = 2,
    allocate_ipv4_and_ipv6 = 3,
};

} // namespace radius::_3gpp

namespace radius {

template <>
struct enumeration<_3gpp::rat_type> {
    static constexpr enumerator enumerators[] = {
        {"UTRAN", 1},
        {"GERAN", 2},
        {"WLAN", 3},
        {"GAN", 4},
        {"HSPA-Evolution", 5},
        {"EUTRAN", 6},
        {"Virtual", 7},
        {"IEEE-802.16e", 101},
        {"3GPP2-eHRPD", 102},
        {"3GPP2-HRPD", 103},
        {"3GPP2-1xRTT", 104},
    };
};

template <>
struct enumeration<_3gpp::allocate_ip_type> {
    static constexpr enumerator enumerators[] = {
        {"Do-Not-Allocate", 0},
        {"Allocate-IPv4-Address", 1},
        {"Allocate-IPv6-Prefix", 2},
        {"Allocate-IPv4-and-IPv6", 3},
    };
};

} // namespace radius

namespace radius::attr::_3gpp {

/// An attribute of 3GPP, vendor 10415.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(10415, Number), Type, Flags>;

inline constexpr vsa<"3GPP-IMSI", 1, type::text> imsi;
inline constexpr vsa<"3GPP-Charging-ID", 2, type::integer> charging_id;
inline constexpr vsa<"3GPP-PDP-Type", 3, type::integer> pdp_type;
inline constexpr vsa<"3GPP-Charging-Gateway-Address", 4, type::ipv4addr> charging_gateway_address;
inline constexpr vsa<"3GPP-GPRS-Negotiated-QoS-profile", 5, type::text> gprs_negotiated_qos_profile;
inline constexpr vsa<"3GPP-SGSN-Address", 6, type::ipv4addr> sgsn_address;
inline constexpr vsa<"3GPP-GGSN-Address", 7, type::ipv4addr> ggsn_address;
inline constexpr vsa<"3GPP-IMSI-MCC-MNC", 8, type::text> imsi_mcc_mnc;
inline constexpr vsa<"3GPP-GGSN-MCC-MNC", 9, type::text> ggsn_mcc_mnc;
inline constexpr vsa<"3GPP-NSAPI", 10, type::text> nsapi;
inline constexpr vsa<"3GPP-Session-Stop-Indicator", 11, type::byte> session_stop_indicator;
inline constexpr vsa<"3GPP-Selection-Mode", 12, type::text> selection_mode;
inline constexpr vsa<"3GPP-Charging-Characteristics", 13, type::text> charging_characteristics;
inline constexpr vsa<"3GPP-Charging-Gateway-IPv6-Address", 14, type::ipv6addr>
    charging_gateway_ipv6_address;
inline constexpr vsa<"3GPP-SGSN-IPv6-Address", 15, type::ipv6addr> sgsn_ipv6_address;
inline constexpr vsa<"3GPP-GGSN-IPv6-Address", 16, type::ipv6addr> ggsn_ipv6_address;
inline constexpr vsa<"3GPP-IPv6-DNS-Servers", 17, type::octets> ipv6_dns_servers;
inline constexpr vsa<"3GPP-SGSN-MCC-MNC", 18, type::text> sgsn_mcc_mnc;
inline constexpr vsa<"3GPP-Teardown-Indicator", 19, type::byte> teardown_indicator;
inline constexpr vsa<"3GPP-IMEISV", 20, type::text> imeisv;
inline constexpr vsa<"3GPP-RAT-Type", 21, type::enumerated<radius::_3gpp::rat_type, type::byte>>
    rat_type;
inline constexpr vsa<"3GPP-Location-Info", 22, type::octets> location_info;
inline constexpr vsa<"3GPP-User-Location-Info", 22, type::octets> user_location_info;
inline constexpr vsa<"3GPP-MS-Time-Zone", 23, type::sized<type::octets, 2>> ms_time_zone;
inline constexpr vsa<"3GPP-Camel-Charging-Info", 24, type::octets> camel_charging_info;
inline constexpr vsa<"3GPP-Packet-Filter", 25, type::octets> packet_filter;
inline constexpr vsa<"3GPP-Negotiated-DSCP", 26, type::byte> negotiated_dscp;
inline constexpr vsa<"3GPP-Allocate-IP-Type", 27,
                     type::enumerated<radius::_3gpp::allocate_ip_type, type::byte>>
    allocate_ip_type;

/// All attributes of 3GPP.
using table = table_of<imsi, charging_id, pdp_type, charging_gateway_address,
                       gprs_negotiated_qos_profile, sgsn_address, ggsn_address, imsi_mcc_mnc,
                       ggsn_mcc_mnc, nsapi, session_stop_indicator, selection_mode,
                       charging_characteristics, charging_gateway_ipv6_address, sgsn_ipv6_address,
                       ggsn_ipv6_address, ipv6_dns_servers, sgsn_mcc_mnc, teardown_indicator,
                       imeisv, rat_type, location_info, user_location_info, ms_time_zone,
                       camel_charging_info, packet_filter, negotiated_dscp, allocate_ip_type>;

} // namespace radius::attr::_3gpp

// clang-format on
