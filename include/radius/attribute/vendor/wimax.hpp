// SPDX-License-Identifier: MIT
// WiMAX Forum Network Working Group: NWG stage 3.
// Made from dictionary.wimax by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::wimax {

/// The values of WiMAX-Accounting-Capabilities.
enum class accounting_capabilities : std::uint32_t {
    no_accounting = 0,
    ip_session_based = 1,
    flow_based = 2,
};

/// The values of WiMAX-Hotlining-Capabilities.
enum class hotlining_capabilities : std::uint32_t {
    not_supported = 0,
    hotline_profile_id = 1,
    nas_filter_rule = 2,
    http_redirection = 4,
    ip_redirection = 8,
};

/// The values of WiMAX-Idle-Mode-Notification-Cap.
enum class idle_mode_notification_cap : std::uint32_t {
    not_supported = 0,
    supported = 1,
};

/// The values of WiMAX-ASN-IP-Service-Capabilities.
enum class asn_ip_service_capabilities : std::uint32_t {
    dhcp_relay = 1,
    dhcp_proxy = 2,
    fa = 4,
    pmip_client = 8,
};

/// The values of WiMAX-ASN-Ethernet-Service-Capabilities.
enum class asn_ethernet_service_capabilities : std::uint32_t {
    eaff_ipv4_transport = 1,
    eaff_ipv6_transport = 2,
    efa = 4,
};

/// The values of WiMAX-VCSN-Ethernet-Service-Capabilities.
enum class vcsn_ethernet_service_capabilities : std::uint32_t {
    ecff_ipv4_transport = 1,
    ecff_ipv6_transport = 2,
    ehav4 = 4,
    ehav6 = 8,
};

/// The values of WiMAX-IP-Technology.
enum class ip_technology : std::uint32_t {
    reserved_0 = 0,
    reserved_1 = 1,
    pmip4 = 2,
    cmip4 = 3,
    cmip6 = 4,
    ethernet_cs = 5,
};

/// The values of WiMAX-Direction.
enum class direction : std::uint32_t {
    reserved_0 = 0,
    uplink = 1,
    downlink = 2,
    bi_directional = 3,
};

/// The values of WiMAX-Transport-Type.
enum class transport_type : std::uint32_t {
    reserved_0 = 0,
    ipv4_cs = 1,
    ipv6_cs = 2,
    ethernet = 3,
};

/// The values of WiMAX-Classifer-Direction.
enum class classifer_direction : std::uint32_t {
    reserved_0 = 0,
    in = 1,
    out = 2,
    bi_directional = 3,
    ff = 4,
};

/// The values of WiMAX-Schedule-Type.
enum class schedule_type : std::uint32_t {
    best_effort = 2,
    nrtps = 3,
    rtps = 4,
    extended_rtps = 5,
    ugs = 6,
};

/// The values of WiMAX-Media-Flow-Type.
enum class media_flow_type : std::uint32_t {
    voip = 1,
    robust_browser = 2,
    secure_browser_vpn = 3,
    streaming_video = 4,
    streaming_live_tv = 5,
    music_photo_download = 6,
    multi_player_gaming = 7,
    location_based_services = 8,
    text_audio_books = 9,
    video_conversation = 10,
    message = 11,
    control = 12,
    data = 13,
};

/// The values of WiMAX-Available-In-Client.
enum class available_in_client : std::uint32_t {
    volume_metering = 1,
    duration_metering = 2,
    resource_metering = 4,
    pools = 8,
    rating_groups = 16,
    multi_services = 32,
    tariff_switch = 64,
};

/// The values of WiMAX-Session-Termination-Capability.
enum class session_termination_capability : std::uint32_t {
    dynamic_authorization = 1,
};

/// The values of WiMAX-Update-Reason.
enum class update_reason : std::uint32_t {
    pre_initialization = 1,
    initial_request = 2,
    threshold_reached = 3,
    quota_reached = 4,
    titsu_approaching = 5,
    remote_forced_disconnect = 6,
    client_service_termination = 7,
    access_service_terminated = 8,
    service_not_established = 9,
    one_time_charging = 10,
};

/// The values of WiMAX-Termination-Action.
enum class termination_action : std::uint32_t {
    terminate = 1,
    request_more_quota = 2,
    redirect_or_filter = 3,
};

/// The values of WiMAX-Requested-Action.
enum class requested_action : std::uint32_t {
    balance_check = 1,
    price_enquiry = 2,
};

/// The values of WiMAX-HA-RK-Key-Requested.
enum class ha_rk_key_requested : std::uint32_t {
    no = 0,
    yes = 1,
};

/// The values of WiMAX-DM-Action-Code.
enum class dm_action_code : std::uint32_t {
    deregister_ms = 0,
    suspend_ms_traffic = 1,
    suspend_user_traffic = 2,
    resume_traffic = 3,
    ms_terminate = 4,
    ms_idle = 5,
    ms_completed_ipv6_handover = 6,
    bs_sends_res_cmd = 65535,
};

/// The values of WiMAX-MIP-Authorization-Status.
enum class mip_authorization_status : std::uint32_t {
    false_ = 0,
    true_ = 1,
};

/// The values of WiMAX-PFDv2-Direction.
enum class pfdv2_direction : std::uint32_t {
    uplink = 1,
    downlink = 2,
    bi_directional = 3,
};

/// The values of WiMAX-PFDv2-Activation-Trigger.
enum class pfdv2_activation_trigger : std::uint32_t {
    provisioned = 1,
    admit = 2,
    activate = 4,
    dynamic = 8,
};

/// The values of WiMAX-PFDv2-Transport-Type.
enum class pfdv2_transport_type : std::uint32_t {
    ipv4_cs = 1,
    ipv6_cs = 2,
    ethernet = 3,
};

/// The values of WiMAX-PFDv2-Src-Assigned.
enum class pfdv2_src_assigned : std::uint32_t {
    src_assigned = 1,
    dst_assigned = 2,
    src_dst_assigned = 3,
};

/// The values of WiMAX-Visited-IPv4-HoA-PMIP6.
enum class visited_ipv4_hoa_pmip6 : std::uint32_t {
    fixed = 1,
    nomadic = 2,
    mobile = 3,
};

/// The values of WiMAX-MS-Authenticated.
enum class ms_authenticated : std::uint32_t {
    no = 0,
    yes = 1,
};

/// The values of WiMAX-AE-Command-Code.
enum class ae_command_code : std::uint32_t {
    authentication_information_request = 1,
    authentication_information_answer = 2,
    update_location_request = 3,
    update_location_answer = 4,
    cancel_location_request = 5,
    cancel_location_answer = 6,
    purge_ue_request = 7,
    purge_ue_answer = 8,
    insert_subscriber_data_request = 9,
    insert_subscriber_data_answer = 10,
    delete_subscriber_data_request = 11,
    delete_subscriber_data_answer = 12,
    notification_request = 13,
    notification_answer = 14,
    accounting = 15,
};

/// The values of WiMAX-Immediate-Response-Preferred.
enum class immediate_response_preferred : std::uint32_t {
    yes = 0,
};

/// The values of WiMAX-Cancellation-Type.
enum class cancellation_type : std::uint32_t {
    mme_update_procedure = 0,
    subscription_withdrawal = 2,
    initial_attach_procedure = 4,
};

/// The values of WiMAX-Current-Location-Retrieved.
enum class current_location_retrieved : std::uint32_t {
    active_location_retrieval = 0,
};

} // namespace radius::wimax

namespace radius {

template <>
struct enumeration<wimax::accounting_capabilities> {
    static constexpr enumerator enumerators[] = {
        {"No-Accounting", 0},
        {"IP-Session-Based", 1},
        {"Flow-Based", 2},
    };
};

template <>
struct enumeration<wimax::hotlining_capabilities> {
    static constexpr enumerator enumerators[] = {
        {"Not-Supported", 0},
        {"Hotline-Profile-Id", 1},
        {"NAS-Filter-Rule", 2},
        {"HTTP-Redirection", 4},
        {"IP-Redirection", 8},
    };
};

template <>
struct enumeration<wimax::idle_mode_notification_cap> {
    static constexpr enumerator enumerators[] = {
        {"Not-Supported", 0},
        {"Supported", 1},
    };
};

template <>
struct enumeration<wimax::asn_ip_service_capabilities> {
    static constexpr enumerator enumerators[] = {
        {"DHCP-Relay", 1},
        {"DHCP-Proxy", 2},
        {"FA", 4},
        {"PMIP-Client", 8},
    };
};

template <>
struct enumeration<wimax::asn_ethernet_service_capabilities> {
    static constexpr enumerator enumerators[] = {
        {"eAFF-IPv4-Transport", 1},
        {"eAFF-IPv6-Transport", 2},
        {"eFA", 4},
    };
};

template <>
struct enumeration<wimax::vcsn_ethernet_service_capabilities> {
    static constexpr enumerator enumerators[] = {
        {"eCFF-IPv4-Transport", 1},
        {"eCFF-IPv6-Transport", 2},
        {"eHAv4", 4},
        {"eHAv6", 8},
    };
};

template <>
struct enumeration<wimax::ip_technology> {
    static constexpr enumerator enumerators[] = {
        {"Reserved-0", 0},
        {"Reserved-1", 1},
        {"PMIP4", 2},
        {"CMIP4", 3},
        {"CMIP6", 4},
        {"Ethernet-CS", 5},
    };
};

template <>
struct enumeration<wimax::direction> {
    static constexpr enumerator enumerators[] = {
        {"Reserved-0", 0},
        {"Uplink", 1},
        {"Downlink", 2},
        {"Bi-Directional", 3},
    };
};

template <>
struct enumeration<wimax::transport_type> {
    static constexpr enumerator enumerators[] = {
        {"Reserved-0", 0},
        {"IPv4-CS", 1},
        {"IPv6-CS", 2},
        {"Ethernet", 3},
    };
};

template <>
struct enumeration<wimax::classifer_direction> {
    static constexpr enumerator enumerators[] = {
        {"Reserved-0", 0},
        {"IN", 1},
        {"OUT", 2},
        {"Bi-Directional", 3},
        {"FF", 4},
    };
};

template <>
struct enumeration<wimax::schedule_type> {
    static constexpr enumerator enumerators[] = {
        {"Best-Effort", 2},
        {"nrtPS", 3},
        {"rtPS", 4},
        {"Extended-rtPS", 5},
        {"UGS", 6},
    };
};

template <>
struct enumeration<wimax::media_flow_type> {
    static constexpr enumerator enumerators[] = {
        {"VoIP", 1},
        {"Robust-Browser", 2},
        {"Secure-Browser-VPN", 3},
        {"Streaming-Video", 4},
        {"Streaming-Live-TV", 5},
        {"Music-Photo-Download", 6},
        {"Multi-Player-Gaming", 7},
        {"Location-Based-Services", 8},
        {"Text-Audio-Books", 9},
        {"Video-Conversation", 10},
        {"Message", 11},
        {"Control", 12},
        {"Data", 13},
    };
};

template <>
struct enumeration<wimax::available_in_client> {
    static constexpr enumerator enumerators[] = {
        {"Volume-Metering", 1},
        {"Duration-Metering", 2},
        {"Resource-Metering", 4},
        {"Pools", 8},
        {"Rating-Groups", 16},
        {"Multi-Services", 32},
        {"Tariff-Switch", 64},
    };
};

template <>
struct enumeration<wimax::session_termination_capability> {
    static constexpr enumerator enumerators[] = {
        {"Dynamic-Authorization", 1},
    };
};

template <>
struct enumeration<wimax::update_reason> {
    static constexpr enumerator enumerators[] = {
        {"Pre-Initialization", 1},
        {"Initial-Request", 2},
        {"Threshold-Reached", 3},
        {"Quota-Reached", 4},
        {"TITSU-Approaching", 5},
        {"Remote-Forced-Disconnect", 6},
        {"Client-Service-Termination", 7},
        {"Access-Service-Terminated", 8},
        {"Service-Not-Established", 9},
        {"One-Time-Charging", 10},
    };
};

template <>
struct enumeration<wimax::termination_action> {
    static constexpr enumerator enumerators[] = {
        {"Terminate", 1},
        {"Request-More-Quota", 2},
        {"Redirect-Or-Filter", 3},
    };
};

template <>
struct enumeration<wimax::requested_action> {
    static constexpr enumerator enumerators[] = {
        {"Balance-Check", 1},
        {"Price-Enquiry", 2},
    };
};

template <>
struct enumeration<wimax::ha_rk_key_requested> {
    static constexpr enumerator enumerators[] = {
        {"No", 0},
        {"Yes", 1},
    };
};

template <>
struct enumeration<wimax::dm_action_code> {
    static constexpr enumerator enumerators[] = {
        {"Deregister-MS", 0},
        {"Suspend-MS-Traffic", 1},
        {"Suspend-User-Traffic", 2},
        {"Resume-Traffic", 3},
        {"MS-Terminate", 4},
        {"MS-Idle", 5},
        {"MS-Completed-IPv6-Handover", 6},
        {"BS-Sends-RES-Cmd", 65535},
    };
};

template <>
struct enumeration<wimax::mip_authorization_status> {
    static constexpr enumerator enumerators[] = {
        {"False", 0},
        {"True", 1},
    };
};

template <>
struct enumeration<wimax::pfdv2_direction> {
    static constexpr enumerator enumerators[] = {
        {"Uplink", 1},
        {"Downlink", 2},
        {"Bi-Directional", 3},
    };
};

template <>
struct enumeration<wimax::pfdv2_activation_trigger> {
    static constexpr enumerator enumerators[] = {
        {"Provisioned", 1},
        {"Admit", 2},
        {"Activate", 4},
        {"Dynamic", 8},
    };
};

template <>
struct enumeration<wimax::pfdv2_transport_type> {
    static constexpr enumerator enumerators[] = {
        {"IPv4-CS", 1},
        {"IPv6-CS", 2},
        {"Ethernet", 3},
    };
};

template <>
struct enumeration<wimax::pfdv2_src_assigned> {
    static constexpr enumerator enumerators[] = {
        {"Src-Assigned", 1},
        {"Dst-Assigned", 2},
        {"Src-Dst-Assigned", 3},
    };
};

template <>
struct enumeration<wimax::visited_ipv4_hoa_pmip6> {
    static constexpr enumerator enumerators[] = {
        {"Fixed", 1},
        {"Nomadic", 2},
        {"Mobile", 3},
    };
};

template <>
struct enumeration<wimax::ms_authenticated> {
    static constexpr enumerator enumerators[] = {
        {"No", 0},
        {"Yes", 1},
    };
};

template <>
struct enumeration<wimax::ae_command_code> {
    static constexpr enumerator enumerators[] = {
        {"Authentication-Information-Request", 1},
        {"Authentication-Information-Answer", 2},
        {"Update-Location-Request", 3},
        {"Update-Location-Answer", 4},
        {"Cancel-Location-Request", 5},
        {"Cancel-Location-Answer", 6},
        {"Purge-UE-Request", 7},
        {"Purge-UE-Answer", 8},
        {"Insert-Subscriber-Data-Request", 9},
        {"Insert-Subscriber-Data-Answer", 10},
        {"Delete-Subscriber-Data-Request", 11},
        {"Delete-Subscriber-Data-Answer", 12},
        {"Notification-Request", 13},
        {"Notification-Answer", 14},
        {"Accounting", 15},
    };
};

template <>
struct enumeration<wimax::immediate_response_preferred> {
    static constexpr enumerator enumerators[] = {
        {"Yes", 0},
    };
};

template <>
struct enumeration<wimax::cancellation_type> {
    static constexpr enumerator enumerators[] = {
        {"MME_UPDATE_PROCEDURE", 0},
        {"SUBSCRIPTION_WITHDRAWAL", 2},
        {"INITIAL_ATTACH_PROCEDURE", 4},
    };
};

template <>
struct enumeration<wimax::current_location_retrieved> {
    static constexpr enumerator enumerators[] = {
        {"Active-Location-Retrieval", 0},
    };
};

} // namespace radius

namespace radius::attr::wimax {

/// An attribute of WiMAX, vendor 24757.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa =
    attribute<Name, vendor_attribute_number(24757, Number, vendor_format{1, 1, true}), Type, Flags>;

inline constexpr vsa<"WiMAX-Capability", 1, type::tlv> capability;
inline constexpr vsa<"WiMAX-Release", attribute_number(1, 1), type::text> release;
inline constexpr vsa<"WiMAX-Accounting-Capabilities", attribute_number(1, 2),
                     type::enumerated<radius::wimax::accounting_capabilities, type::byte>>
    accounting_capabilities;
inline constexpr vsa<"WiMAX-Hotlining-Capabilities", attribute_number(1, 3),
                     type::enumerated<radius::wimax::hotlining_capabilities, type::byte>>
    hotlining_capabilities;
inline constexpr vsa<"WiMAX-Idle-Mode-Notification-Cap", attribute_number(1, 4),
                     type::enumerated<radius::wimax::idle_mode_notification_cap, type::byte>>
    idle_mode_notification_cap;
inline constexpr vsa<"WiMAX-ASN-IP-Service-Capabilities", attribute_number(1, 5),
                     type::enumerated<radius::wimax::asn_ip_service_capabilities, type::byte>>
    asn_ip_service_capabilities;
inline constexpr vsa<"WiMAX-VCSN-IP-Service-Capabilities", attribute_number(1, 6), type::byte>
    vcsn_ip_service_capabilities;
inline constexpr vsa<"WiMAX-Authorized-IP-Services", attribute_number(1, 7), type::byte>
    authorized_ip_services;
inline constexpr vsa<"WiMAX-Authorized-Anchor-Locations", attribute_number(1, 8), type::byte>
    authorized_anchor_locations;
inline constexpr vsa<"WiMAX-ASN-Ethernet-Service-Capabilities", attribute_number(1, 9),
                     type::enumerated<radius::wimax::asn_ethernet_service_capabilities, type::byte>>
    asn_ethernet_service_capabilities;
inline constexpr vsa<"WiMAX-VCSN-Ethernet-Service-Capabilities", attribute_number(1, 10),
                     type::enumerated<radius::wimax::vcsn_ethernet_service_capabilities, type::byte>>
    vcsn_ethernet_service_capabilities;
inline constexpr vsa<"WiMAX-Authorized-Ethernet-Services", attribute_number(1, 11), type::byte>
    authorized_ethernet_services;
inline constexpr vsa<"WiMAX-Device-Authentication-Indicator", 2, type::byte>
    device_authentication_indicator;
inline constexpr vsa<"WiMAX-GMT-Timezone-offset", 3, type::signed_integer> gmt_timezone_offset;
inline constexpr vsa<"WiMAX-AAA-Session-Id", 4, type::octets> aaa_session_id;
inline constexpr vsa<"WiMAX-MSK", 5, type::octets, flags{.hidden = hiding::tunnel_password}> msk;
inline constexpr vsa<"WiMAX-hHA-IP-MIP4", 6, type::ipv4addr> hha_ip_mip4;
inline constexpr vsa<"WiMAX-hHA-IP-MIP6", 7, type::ipv6addr> hha_ip_mip6;
inline constexpr vsa<"WiMAX-DHCPv4-Server", 8, type::combo_ip> dhcpv4_server;
inline constexpr vsa<"WiMAX-DHCPv6-Server", 9, type::combo_ip> dhcpv6_server;
inline constexpr vsa<"WiMAX-MN-hHA-MIP4-Key", 10, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    mn_hha_mip4_key;
inline constexpr vsa<"WiMAX-MN-hHA-MIP4-SPI", 11, type::integer> mn_hha_mip4_spi;
inline constexpr vsa<"WiMAX-MN-hHA-MIP6-Key", 12, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    mn_hha_mip6_key;
inline constexpr vsa<"WiMAX-MN-hHA-MIP6-SPI", 13, type::integer> mn_hha_mip6_spi;
inline constexpr vsa<"WiMAX-FA-RK-Key", 14, type::octets, flags{.hidden = hiding::tunnel_password}>
    fa_rk_key;
inline constexpr vsa<"WiMAX-HA-RK-Key", 15, type::octets, flags{.hidden = hiding::tunnel_password}>
    ha_rk_key;
inline constexpr vsa<"WiMAX-HA-RK-SPI", 16, type::integer> ha_rk_spi;
inline constexpr vsa<"WiMAX-HA-RK-Lifetime", 17, type::integer> ha_rk_lifetime;
inline constexpr vsa<"WiMAX-RRQ-HA-IP", 18, type::combo_ip> rrq_ha_ip;
inline constexpr vsa<"WiMAX-RRQ-MN-HA-Key", 19, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    rrq_mn_ha_key;
inline constexpr vsa<"WiMAX-RRQ-MN-HA-SPI", 20, type::integer> rrq_mn_ha_spi;
inline constexpr vsa<"WiMAX-Session-Continue", 21, type::integer> session_continue;
inline constexpr vsa<"WiMAX-Beginning-Of-Session", 22, type::integer> beginning_of_session;
inline constexpr vsa<"WiMAX-IP-Technology", 23, type::enumerated<radius::wimax::ip_technology>>
    ip_technology;
inline constexpr vsa<"WiMAX-Hotline-Indicator", 24, type::text> hotline_indicator;
inline constexpr vsa<"WiMAX-Prepaid-Indicator", 25, type::byte> prepaid_indicator;
inline constexpr vsa<"WiMAX-PDFID", 26, type::short_integer> pdfid;
inline constexpr vsa<"WiMAX-SDFID", 27, type::short_integer> sdfid;
inline constexpr vsa<"WiMAX-Packet-Flow-Descriptor", 28, type::tlv> packet_flow_descriptor;
inline constexpr vsa<"WiMAX-Packet-Data-Flow-Id", attribute_number(28, 1), type::short_integer>
    packet_data_flow_id;
inline constexpr vsa<"WiMAX-Service-Data-Flow-Id", attribute_number(28, 2), type::short_integer>
    service_data_flow_id;
inline constexpr vsa<"WiMAX-Service-Profile-Id", attribute_number(28, 3), type::integer>
    service_profile_id;
inline constexpr vsa<"WiMAX-Direction", attribute_number(28, 4),
                     type::enumerated<radius::wimax::direction, type::byte>>
    direction;
inline constexpr vsa<"WiMAX-Activation-Trigger", attribute_number(28, 5), type::byte>
    activation_trigger;
inline constexpr vsa<"WiMAX-Transport-Type", attribute_number(28, 6),
                     type::enumerated<radius::wimax::transport_type, type::byte>>
    transport_type;
inline constexpr vsa<"WiMAX-Uplink-QOS-Id", attribute_number(28, 7), type::byte> uplink_qos_id;
inline constexpr vsa<"WiMAX-Downlink-QOS-Id", attribute_number(28, 8), type::byte> downlink_qos_id;
inline constexpr vsa<"WiMAX-Uplink-Classifier", attribute_number(28, 9), type::text>
    uplink_classifier;
inline constexpr vsa<"WiMAX-Downlink-Classifier", attribute_number(28, 10), type::text>
    downlink_classifier;
inline constexpr vsa<"WiMAX-Classifier", attribute_number(28, 11), type::tlv> classifier;
inline constexpr vsa<"WiMAX-ClassifierID", attribute_number(28, 11, 1), type::integer> classifierid;
inline constexpr vsa<"WiMAX-Classifer-Priority", attribute_number(28, 11, 2), type::integer>
    classifer_priority;
inline constexpr vsa<"WiMAX-Classifer-Protocol", attribute_number(28, 11, 3), type::integer>
    classifer_protocol;
inline constexpr vsa<"WiMAX-Classifer-Direction", attribute_number(28, 11, 4),
                     type::enumerated<radius::wimax::classifer_direction, type::byte>>
    classifer_direction;
inline constexpr vsa<"WiMAX-Source-Specification", attribute_number(28, 11, 5), type::tlv>
    source_specification;
inline constexpr vsa<"WiMAX-Source-IPAddress", attribute_number(28, 11, 5, 1), type::ipv4addr>
    source_ipaddress;
inline constexpr vsa<"WiMAX-Source-IPAddressRange", attribute_number(28, 11, 5, 2), type::octets>
    source_ipaddressrange;
inline constexpr vsa<"WiMAX-Source-IPAddressMask", attribute_number(28, 11, 5, 3), type::combo_ip>
    source_ipaddressmask;
inline constexpr vsa<"WiMAX-Source-Port", attribute_number(28, 11, 5, 4), type::short_integer>
    source_port;
inline constexpr vsa<"WiMAX-Source-Port-Range", attribute_number(28, 11, 5, 5), type::integer>
    source_port_range;
inline constexpr vsa<"WiMAX-Source-Inverted", attribute_number(28, 11, 5, 6), type::byte>
    source_inverted;
inline constexpr vsa<"WiMAX-Source-Assigned", attribute_number(28, 11, 5, 7), type::byte>
    source_assigned;
inline constexpr vsa<"WiMAX-Destination-Specification", attribute_number(28, 11, 6), type::tlv>
    destination_specification;
inline constexpr vsa<"WiMAX-Destination-IPAddress", attribute_number(28, 11, 6, 1), type::ipv4addr>
    destination_ipaddress;
inline constexpr vsa<"WiMAX-Destination-IPAddressRange", attribute_number(28, 11, 6, 2),
                     type::octets>
    destination_ipaddressrange;
inline constexpr vsa<"WiMAX-Destination-IPAddressMask", attribute_number(28, 11, 6, 3),
                     type::combo_ip>
    destination_ipaddressmask;
inline constexpr vsa<"WiMAX-Destination-Port", attribute_number(28, 11, 6, 4), type::short_integer>
    destination_port;
inline constexpr vsa<"WiMAX-Destination-Port-Range", attribute_number(28, 11, 6, 5), type::integer>
    destination_port_range;
inline constexpr vsa<"WiMAX-Destination-Inverted", attribute_number(28, 11, 6, 6), type::byte>
    destination_inverted;
inline constexpr vsa<"WiMAX-Destination-Assigned", attribute_number(28, 11, 6, 7), type::byte>
    destination_assigned;
inline constexpr vsa<"WiMAX-IP-TOS/DSCP-Range-and-Mask", attribute_number(28, 11, 7), type::octets>
    ip_tos_dscp_range_and_mask;
inline constexpr vsa<"WiMAX-VLAN-ID", attribute_number(28, 11, 8), type::integer> vlan_id;
inline constexpr vsa<"WiMAX-802.1p", attribute_number(28, 11, 9), type::octets> _802_1p;
inline constexpr vsa<"WiMAX-QoS-Descriptor", 29, type::tlv> qos_descriptor;
inline constexpr vsa<"WiMAX-QoS-Id", attribute_number(29, 1), type::byte> qos_id;
inline constexpr vsa<"WiMAX-Global-Service-Class-Name", attribute_number(29, 2), type::text>
    global_service_class_name;
inline constexpr vsa<"WiMAX-Service-Class-Name", attribute_number(29, 3), type::text>
    service_class_name;
inline constexpr vsa<"WiMAX-Schedule-Type", attribute_number(29, 4),
                     type::enumerated<radius::wimax::schedule_type, type::byte>>
    schedule_type;
inline constexpr vsa<"WiMAX-Traffic-Priority", attribute_number(29, 5), type::byte>
    traffic_priority;
inline constexpr vsa<"WiMAX-Maximum-Sustained-Traffic-Rate", attribute_number(29, 6), type::integer>
    maximum_sustained_traffic_rate;
inline constexpr vsa<"WiMAX-Minimum-Reserved-Traffic-Rate", attribute_number(29, 7), type::integer>
    minimum_reserved_traffic_rate;
inline constexpr vsa<"WiMAX-Maximum-Traffic-Burst", attribute_number(29, 8), type::integer>
    maximum_traffic_burst;
inline constexpr vsa<"WiMAX-Tolerated-Jitter", attribute_number(29, 9), type::integer>
    tolerated_jitter;
inline constexpr vsa<"WiMAX-Maximum-Latency", attribute_number(29, 10), type::integer>
    maximum_latency;
inline constexpr vsa<"WiMAX-Reduced-Resources-Code", attribute_number(29, 11), type::byte>
    reduced_resources_code;
inline constexpr vsa<"WiMAX-Media-Flow-Type", attribute_number(29, 12),
                     type::enumerated<radius::wimax::media_flow_type, type::byte>>
    media_flow_type;
inline constexpr vsa<"WiMAX-Unsolicited-Grant-Interval", attribute_number(29, 13),
                     type::short_integer>
    unsolicited_grant_interval;
inline constexpr vsa<"WiMAX-SDU-Size", attribute_number(29, 14), type::short_integer> sdu_size;
inline constexpr vsa<"WiMAX-Unsolicited-Polling-Interval", attribute_number(29, 15),
                     type::short_integer>
    unsolicited_polling_interval;
inline constexpr vsa<"WiMAX-Media-Flow-Description-SDP", attribute_number(29, 16), type::text>
    media_flow_description_sdp;
inline constexpr vsa<"WiMAX-R3-IF-Descriptor", attribute_number(29, 17), type::tlv>
    r3_if_descriptor;
inline constexpr vsa<"WiMAX-R3-IF-Name", attribute_number(29, 17, 1), type::text> r3_if_name;
inline constexpr vsa<"WiMAX-R3-IF-ID", attribute_number(29, 17, 2), type::octets> r3_if_id;
inline constexpr vsa<"WiMAX-IPv4-addr", attribute_number(29, 17, 4), type::ipv4addr> ipv4_addr;
inline constexpr vsa<"WiMAX-IPv4-Netmask", attribute_number(29, 17, 5), type::ipv4addr>
    ipv4_netmask;
inline constexpr vsa<"WiMAX-DGW-IPv4-addr", attribute_number(29, 17, 6), type::ipv4addr>
    dgw_ipv4_addr;
inline constexpr vsa<"WiMAX-DHCP-Option", attribute_number(29, 18), type::tlv> dhcp_option;
inline constexpr vsa<"WiMAX-Ref-R3-IF-Name", attribute_number(29, 18, 1), type::text>
    ref_r3_if_name;
inline constexpr vsa<"WiMAX-DHCP-Option-Container", attribute_number(29, 18, 2), type::text>
    dhcp_option_container;
inline constexpr vsa<"WiMAX-Uplink-Granted-QoS", 30, type::text> uplink_granted_qos;
inline constexpr vsa<"WiMAX-Control-Packets-In", 31, type::integer> control_packets_in;
inline constexpr vsa<"WiMAX-Control-Octets-In", 32, type::integer> control_octets_in;
inline constexpr vsa<"WiMAX-Control-Packets-Out", 33, type::integer> control_packets_out;
inline constexpr vsa<"WiMAX-Control-Octets-Out", 34, type::integer> control_octets_out;
inline constexpr vsa<"WiMAX-PPAC", 35, type::tlv> ppac;
inline constexpr vsa<"WiMAX-Available-In-Client", attribute_number(35, 1),
                     type::enumerated<radius::wimax::available_in_client>>
    available_in_client;
inline constexpr vsa<"WiMAX-Session-Termination-Capability", 36,
                     type::enumerated<radius::wimax::session_termination_capability>>
    session_termination_capability;
inline constexpr vsa<"WiMAX-PPAQ", 37, type::tlv> ppaq;
inline constexpr vsa<"WiMAX-PPAQ-Quota-Identifier", attribute_number(37, 1), type::octets>
    ppaq_quota_identifier;
inline constexpr vsa<"WiMAX-Volume-Quota", attribute_number(37, 2), type::integer> volume_quota;
inline constexpr vsa<"WiMAX-Volume-Threshold", attribute_number(37, 3), type::integer>
    volume_threshold;
inline constexpr vsa<"WiMAX-Duration-Quota", attribute_number(37, 4), type::integer> duration_quota;
inline constexpr vsa<"WiMAX-Duration-Threshold", attribute_number(37, 5), type::integer>
    duration_threshold;
inline constexpr vsa<"WiMAX-Resource-Quota", attribute_number(37, 6), type::integer> resource_quota;
inline constexpr vsa<"WiMAX-Resource-Threshold", attribute_number(37, 7), type::integer>
    resource_threshold;
inline constexpr vsa<"WiMAX-Update-Reason", attribute_number(37, 8),
                     type::enumerated<radius::wimax::update_reason>>
    update_reason;
inline constexpr vsa<"WiMAX-Prepaid-Server", attribute_number(37, 9), type::combo_ip>
    prepaid_server;
inline constexpr vsa<"WiMAX-Service-Id", attribute_number(37, 10), type::text> service_id;
inline constexpr vsa<"WiMAX-Rating-Group-Id", attribute_number(37, 11), type::integer>
    rating_group_id;
inline constexpr vsa<"WiMAX-Termination-Action", attribute_number(37, 12),
                     type::enumerated<radius::wimax::termination_action, type::byte>>
    termination_action;
inline constexpr vsa<"WiMAX-Pool-Id", attribute_number(37, 13), type::integer> pool_id;
inline constexpr vsa<"WiMAX-Pool-Multiplier", attribute_number(37, 14), type::integer>
    pool_multiplier;
inline constexpr vsa<"WiMAX-Requested-Action", attribute_number(37, 15),
                     type::enumerated<radius::wimax::requested_action, type::byte>>
    requested_action;
inline constexpr vsa<"WiMAX-Check-Balance-Result", attribute_number(37, 16), type::byte>
    check_balance_result;
inline constexpr vsa<"WiMAX-Cost-Information-AVP", attribute_number(37, 17), type::octets>
    cost_information_avp;
inline constexpr vsa<"WiMAX-Prepaid-Tariff-Switching", 38, type::tlv> prepaid_tariff_switching;
inline constexpr vsa<"WiMAX-Prepaid-Quota-Identifier", attribute_number(38, 1), type::text>
    prepaid_quota_identifier;
inline constexpr vsa<"WiMAX-Volume-Used-After", attribute_number(38, 2), type::integer>
    volume_used_after;
inline constexpr vsa<"WiMAX-Tariff-Switch-Interval", attribute_number(38, 3), type::integer>
    tariff_switch_interval;
inline constexpr vsa<"WiMAX-Time-Interval-After", attribute_number(38, 4), type::integer>
    time_interval_after;
inline constexpr vsa<"WiMAX-Active-Time-Duration", 39, type::integer> active_time_duration;
inline constexpr vsa<"WiMAX-DHCP-RK", 40, type::octets, flags{.hidden = hiding::tunnel_password}>
    dhcp_rk;
inline constexpr vsa<"WiMAX-DHCP-RK-Key-Id", 41, type::integer> dhcp_rk_key_id;
inline constexpr vsa<"WiMAX-DHCP-RK-Lifetime", 42, type::integer> dhcp_rk_lifetime;
inline constexpr vsa<"WiMAX-DHCP-Msg-Server-IP", 43, type::ipv4addr> dhcp_msg_server_ip;
inline constexpr vsa<"WiMAX-Idle-Mode-Transition", 44, type::byte> idle_mode_transition;
inline constexpr vsa<"WiMAX-NAP-Id", 45, type::octets> nap_id;
inline constexpr vsa<"WiMAX-BS-Id", 46, type::octets> bs_id;
inline constexpr vsa<"WiMAX-Location", 47, type::octets> location;
inline constexpr vsa<"WiMAX-Acct-Input-Packets-Gigaword", 48, type::integer>
    acct_input_packets_gigaword;
inline constexpr vsa<"WiMAX-Acct-Output-Packets-Gigaword", 49, type::integer>
    acct_output_packets_gigaword;
inline constexpr vsa<"WiMAX-Uplink-Flow-Description", 50, type::text> uplink_flow_description;
inline constexpr vsa<"WiMAX-Blu-Coa-IPv6", 51, type::ipv6addr> blu_coa_ipv6;
inline constexpr vsa<"WiMAX-DNS-Server", 52, type::combo_ip> dns_server;
inline constexpr vsa<"WiMAX-Hotline-Profile-Id", 53, type::text> hotline_profile_id;
inline constexpr vsa<"WiMAX-HTTP-Redirection-Rule", 54, type::text> http_redirection_rule;
inline constexpr vsa<"WiMAX-IP-Redirection-Rule", 55, type::text> ip_redirection_rule;
inline constexpr vsa<"WiMAX-Hotline-Session-Timer", 56, type::integer> hotline_session_timer;
inline constexpr vsa<"WiMAX-NSP-Id", 57, type::octets> nsp_id;
inline constexpr vsa<"WiMAX-HA-RK-Key-Requested", 58,
                     type::enumerated<radius::wimax::ha_rk_key_requested>>
    ha_rk_key_requested;
inline constexpr vsa<"WiMAX-Count-Type", 59, type::byte> count_type;
inline constexpr vsa<"WiMAX-DM-Action-Code", 60, type::enumerated<radius::wimax::dm_action_code>>
    dm_action_code;
inline constexpr vsa<"WiMAX-FA-RK-SPI", 61, type::integer> fa_rk_spi;
inline constexpr vsa<"WiMAX-Downlink-Flow-Description", 62, type::text> downlink_flow_description;
inline constexpr vsa<"WiMAX-Downlink-Granted-QoS", 63, type::tlv> downlink_granted_qos;
inline constexpr vsa<"WiMAX-vHA-IP-MIP4", 64, type::ipv4addr> vha_ip_mip4;
inline constexpr vsa<"WiMAX-vHA-IP-MIP6", 65, type::ipv6addr> vha_ip_mip6;
inline constexpr vsa<"WiMAX-vHA-MIP4-Key", 66, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    vha_mip4_key;
inline constexpr vsa<"WiMAX-vHA-RK-Key", 67, type::octets, flags{.hidden = hiding::tunnel_password}>
    vha_rk_key;
inline constexpr vsa<"WiMAX-vHA-RK-SPI", 68, type::integer> vha_rk_spi;
inline constexpr vsa<"WiMAX-vHA-RK-Lifetime", 69, type::integer> vha_rk_lifetime;
inline constexpr vsa<"WiMAX-MN-vHA-MIP6-Key", 70, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    mn_vha_mip6_key;
inline constexpr vsa<"WiMAX-MN-vHA-MIP4-SPI", 71, type::integer> mn_vha_mip4_spi;
inline constexpr vsa<"WiMAX-MN-vHA-MIP6-SPI", 72, type::integer> mn_vha_mip6_spi;
inline constexpr vsa<"WiMAX-vDHCPv4-Server", 73, type::ipv4addr> vdhcpv4_server;
inline constexpr vsa<"WiMAX-vDHCPv6-Server", 74, type::ipv6addr> vdhcpv6_server;
inline constexpr vsa<"WiMAX-vDHCP-RK", 75, type::octets, flags{.hidden = hiding::tunnel_password}>
    vdhcp_rk;
inline constexpr vsa<"WiMAX-vDHCP-RK-Key-ID", 76, type::integer> vdhcp_rk_key_id;
inline constexpr vsa<"WiMAX-vDHCP-RK-Lifetime", 77, type::integer> vdhcp_rk_lifetime;
inline constexpr vsa<"WiMAX-PMIP-Authenticated-Network-Identity", 78, type::text>
    pmip_authenticated_network_identity;
inline constexpr vsa<"WiMAX-Visited-Framed-IP-Address", 79, type::ipv4addr>
    visited_framed_ip_address;
inline constexpr vsa<"WiMAX-Visited-Framed-IPv6-Prefix", 80, type::ipv6prefix>
    visited_framed_ipv6_prefix;
inline constexpr vsa<"WiMAX-Visited-Framed-Interface-Id", 81, type::ifid>
    visited_framed_interface_id;
inline constexpr vsa<"WiMAX-MIP-Authorization-Status", 82,
                     type::enumerated<radius::wimax::mip_authorization_status>>
    mip_authorization_status;
inline constexpr vsa<"WiMAX-Flow-Descriptor-v2", 83, type::tlv> flow_descriptor_v2;
inline constexpr vsa<"WiMAX-Packet-Flow-Descriptor-v2", 84, type::tlv> packet_flow_descriptor_v2;
inline constexpr vsa<"WiMAX-PFDv2-Packet-Data-Flow-Id", attribute_number(84, 1),
                     type::short_integer>
    pfdv2_packet_data_flow_id;
inline constexpr vsa<"WiMAX-PFDv2-Service-Data-Flow-Id", attribute_number(84, 2),
                     type::short_integer>
    pfdv2_service_data_flow_id;
inline constexpr vsa<"WiMAX-PFDv2-Service-Profile-Id", attribute_number(84, 3), type::integer>
    pfdv2_service_profile_id;
inline constexpr vsa<"WiMAX-PFDv2-Direction", attribute_number(84, 4),
                     type::enumerated<radius::wimax::pfdv2_direction, type::byte>>
    pfdv2_direction;
inline constexpr vsa<"WiMAX-PFDv2-Activation-Trigger", attribute_number(84, 5),
                     type::enumerated<radius::wimax::pfdv2_activation_trigger, type::byte>>
    pfdv2_activation_trigger;
inline constexpr vsa<"WiMAX-PFDv2-Transport-Type", attribute_number(84, 6),
                     type::enumerated<radius::wimax::pfdv2_transport_type, type::byte>>
    pfdv2_transport_type;
inline constexpr vsa<"WiMAX-PFDv2-Uplink-QoS-Id", attribute_number(84, 7), type::byte>
    pfdv2_uplink_qos_id;
inline constexpr vsa<"WiMAX-PFDv2-Downlink-QoS-Id", attribute_number(84, 8), type::byte>
    pfdv2_downlink_qos_id;
inline constexpr vsa<"WiMAX-PFDv2-Classifier", attribute_number(84, 9), type::tlv> pfdv2_classifier;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Id", attribute_number(84, 9, 1), type::byte>
    pfdv2_classifier_id;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Priority", attribute_number(84, 9, 2), type::byte>
    pfdv2_classifier_priority;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Protocol", attribute_number(84, 9, 3), type::byte>
    pfdv2_classifier_protocol;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Direction", attribute_number(84, 9, 4), type::byte>
    pfdv2_classifier_direction;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Source-Spec", attribute_number(84, 9, 5), type::tlv>
    pfdv2_classifier_source_spec;
inline constexpr vsa<"WiMAX-PFDv2-Src-IP-Address", attribute_number(84, 9, 5, 1), type::combo_ip>
    pfdv2_src_ip_address;
inline constexpr vsa<"WiMAX-PFDv2-Src-IP-Address-Range", attribute_number(84, 9, 5, 2),
                     type::octets>
    pfdv2_src_ip_address_range;
inline constexpr vsa<"WiMAX-PFDv2-Src-IP-Address-Mask", attribute_number(84, 9, 5, 3),
                     type::combo_ip>
    pfdv2_src_ip_address_mask;
inline constexpr vsa<"WiMAX-PFDv2-Src-Port", attribute_number(84, 9, 5, 4), type::short_integer>
    pfdv2_src_port;
inline constexpr vsa<"WiMAX-PFDv2-Src-Port-Range", attribute_number(84, 9, 5, 5), type::integer>
    pfdv2_src_port_range;
inline constexpr vsa<"WiMAX-PFDv2-Src-Inverted", attribute_number(84, 9, 5, 6), type::byte>
    pfdv2_src_inverted;
inline constexpr vsa<"WiMAX-PFDv2-Src-Assigned", attribute_number(84, 9, 5, 7),
                     type::enumerated<radius::wimax::pfdv2_src_assigned, type::byte>>
    pfdv2_src_assigned;
inline constexpr vsa<"WiMAX-PFDv2-Src-MAC-Address", attribute_number(84, 9, 5, 8), type::ether>
    pfdv2_src_mac_address;
inline constexpr vsa<"WiMAX-PFDv2-Src-MAC-Mask", attribute_number(84, 9, 5, 9), type::ether>
    pfdv2_src_mac_mask;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Dest-Spec", attribute_number(84, 9, 6), type::tlv>
    pfdv2_classifier_dest_spec;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-IP-ToS-DSCP", attribute_number(84, 9, 7), type::byte>
    pfdv2_classifier_ip_tos_dscp;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Action", attribute_number(84, 9, 8), type::byte>
    pfdv2_classifier_action;
inline constexpr vsa<"WiMAX-PFDv2-Classifier-Eth-Option", attribute_number(84, 9, 9), type::tlv>
    pfdv2_classifier_eth_option;
inline constexpr vsa<"WiMAX-PFDv2-Eth-Proto-Type", attribute_number(84, 9, 9, 1), type::tlv>
    pfdv2_eth_proto_type;
inline constexpr vsa<"WiMAX-PFDv2-Eth-Proto-Type-Ethertype", attribute_number(84, 9, 9, 1, 1),
                     type::short_integer>
    pfdv2_eth_proto_type_ethertype;
inline constexpr vsa<"WiMAX-PFDv2-Eth-Proto-Type-DSAP", attribute_number(84, 9, 9, 1, 2),
                     type::byte>
    pfdv2_eth_proto_type_dsap;
inline constexpr vsa<"WiMAX-PFDv2-Eth-VLAN-Id", attribute_number(84, 9, 9, 2), type::tlv>
    pfdv2_eth_vlan_id;
inline constexpr vsa<"WiMAX-PFDv2-Eth-VLAN-Id-S-VID", attribute_number(84, 9, 9, 2, 1),
                     type::integer>
    pfdv2_eth_vlan_id_s_vid;
inline constexpr vsa<"WiMAX-PFDv2-Eth-VLAN-Id-C-VID", attribute_number(84, 9, 9, 2, 2),
                     type::integer>
    pfdv2_eth_vlan_id_c_vid;
inline constexpr vsa<"WiMAX-PFDv2-Eth-Priority-Range", attribute_number(84, 9, 9, 3), type::tlv>
    pfdv2_eth_priority_range;
inline constexpr vsa<"WiMAX-PFDv2-Eth-Priority-Range-Low", attribute_number(84, 9, 9, 3, 1),
                     type::byte>
    pfdv2_eth_priority_range_low;
inline constexpr vsa<"WiMAX-PFDv2-Eth-Priority-Range-High", attribute_number(84, 9, 9, 3, 2),
                     type::byte>
    pfdv2_eth_priority_range_high;
inline constexpr vsa<"WiMAX-PFDv2-Paging-Preference", attribute_number(84, 9, 10), type::byte>
    pfdv2_paging_preference;
inline constexpr vsa<"WiMAX-PFDv2-VLAN-Tag-Rule-Id", attribute_number(84, 9, 11),
                     type::short_integer>
    pfdv2_vlan_tag_rule_id;
inline constexpr vsa<"WiMAX-VLAN-Tag-Processing-Descriptor", 85, type::tlv>
    vlan_tag_processing_descriptor;
inline constexpr vsa<"WiMAX-VLAN-Tag-Rule-Id", attribute_number(85, 1), type::short_integer>
    vlan_tag_rule_id;
inline constexpr vsa<"WiMAX-VLAN-Tag-C-VLAN-Priority", attribute_number(85, 2), type::byte>
    vlan_tag_c_vlan_priority;
inline constexpr vsa<"WiMAX-VLAN-Tag-VLAN-Id-Assignment", attribute_number(85, 3),
                     type::short_integer>
    vlan_tag_vlan_id_assignment;
inline constexpr vsa<"WiMAX-VLAN-Tag-C-VLAN-Id", attribute_number(85, 4), type::short_integer>
    vlan_tag_c_vlan_id;
inline constexpr vsa<"WiMAX-VLAN-Tag-S-VLAN-Id", attribute_number(85, 5), type::short_integer>
    vlan_tag_s_vlan_id;
inline constexpr vsa<"WiMAX-VLAN-Tag-C-S-VLAN-Id-Mapping", attribute_number(85, 6), type::integer>
    vlan_tag_c_s_vlan_id_mapping;
inline constexpr vsa<"WiMAX-VLAN-Tag-Local-Config-Info", attribute_number(85, 7), type::octets>
    vlan_tag_local_config_info;
inline constexpr vsa<"WiMAX-hDHCP-Server-Parameters", 86, type::tlv> hdhcp_server_parameters;
inline constexpr vsa<"WiMAX-hDHCP-DHCPv4-Address", attribute_number(86, 1), type::ipv4addr>
    hdhcp_dhcpv4_address;
inline constexpr vsa<"WiMAX-hDHCP-DHCPv6-Address", attribute_number(86, 2), type::ipv6addr>
    hdhcp_dhcpv6_address;
inline constexpr vsa<"WiMAX-hDHCP-DHCP-RK", attribute_number(86, 3), type::text,
                     flags{.hidden = hiding::tunnel_password}>
    hdhcp_dhcp_rk;
inline constexpr vsa<"WiMAX-hDHCP-DHCP-RK-Key-Id", attribute_number(86, 4), type::integer>
    hdhcp_dhcp_rk_key_id;
inline constexpr vsa<"WiMAX-hDHCP-DHCP-RK-Lifetime", attribute_number(86, 5), type::integer>
    hdhcp_dhcp_rk_lifetime;
inline constexpr vsa<"WiMAX-vDHCP-Server-Parameters", 87, type::tlv> vdhcp_server_parameters;
inline constexpr vsa<"WiMAX-vDHCP-DHCPv4-Address", attribute_number(87, 1), type::ipv4addr>
    vdhcp_dhcpv4_address;
inline constexpr vsa<"WiMAX-vDHCP-DHCPv6-Address", attribute_number(87, 2), type::ipv6addr>
    vdhcp_dhcpv6_address;
inline constexpr vsa<"WiMAX-vDHCP-DHCP-RK", attribute_number(87, 3), type::text,
                     flags{.hidden = hiding::tunnel_password}>
    vdhcp_dhcp_rk;
inline constexpr vsa<"WiMAX-vDHCP-DHCP-RK-Key-Id", attribute_number(87, 4), type::integer>
    vdhcp_dhcp_rk_key_id;
inline constexpr vsa<"WiMAX-vDHCP-DHCP-RK-Lifetime", attribute_number(87, 5), type::integer>
    vdhcp_dhcp_rk_lifetime;
inline constexpr vsa<"WiMAX-BS-Location", 88, type::octets> bs_location;
inline constexpr vsa<"WiMAX-Visited-IPv4-HoA-PMIP6", 89,
                     type::enumerated<radius::wimax::visited_ipv4_hoa_pmip6, type::byte>>
    visited_ipv4_hoa_pmip6;
inline constexpr vsa<"WiMAX-MS-Authenticated", 90,
                     type::enumerated<radius::wimax::ms_authenticated, type::byte>>
    ms_authenticated;
inline constexpr vsa<"WiMAX-PMIP6-Service-Info", 126, type::short_integer> pmip6_service_info;
inline constexpr vsa<"WiMAX-hLMA-IPv6-PMIP6", 127, type::ipv6addr> hlma_ipv6_pmip6;
inline constexpr vsa<"WiMAX-hLMA-IPv4-PMIP6", 128, type::ipv4addr> hlma_ipv4_pmip6;
inline constexpr vsa<"WiMAX-vLMA-IPv6-PMIP6", 129, type::ipv6addr> vlma_ipv6_pmip6;
inline constexpr vsa<"WiMAX-vLMA-IPv4-PMIP6", 130, type::ipv4addr> vlma_ipv4_pmip6;
inline constexpr vsa<"WiMAX-PMIP6-RK-Key", 131, type::octets,
                     flags{.hidden = hiding::tunnel_password}>
    pmip6_rk_key;
inline constexpr vsa<"WiMAX-PMIP6-RK-SPI", 132, type::integer> pmip6_rk_spi;
inline constexpr vsa<"WiMAX-Home-HNP-PMIP6", 133, type::ipv6prefix> home_hnp_pmip6;
inline constexpr vsa<"WiMAX-Home-Interface-Id-PMIP6", 134, type::ifid> home_interface_id_pmip6;
inline constexpr vsa<"WiMAX-Home-IPv4-HoA-PMIP6", 135, type::ipv4addr> home_ipv4_hoa_pmip6;
inline constexpr vsa<"WiMAX-Visited-HNP-PMIP6", 136, type::ipv6prefix> visited_hnp_pmip6;
inline constexpr vsa<"WiMAX-Visited-Interface-Id-PMIP6", 137, type::ifid>
    visited_interface_id_pmip6;
inline constexpr vsa<"WiMAX-Visited-IPv4-HoA-PMIP6-2", 138, type::ipv4addr>
    visited_ipv4_hoa_pmip6_2;
inline constexpr vsa<"WiMAX-AE-Command-Code", 143,
                     type::enumerated<radius::wimax::ae_command_code, type::byte>>
    ae_command_code;
inline constexpr vsa<"WiMAX-Requested-EUTRAN-Authentication-Info", 144, type::tlv>
    requested_eutran_authentication_info;
inline constexpr vsa<"WiMAX-Number-Of-Requested-Vectors", attribute_number(144, 1), type::integer>
    number_of_requested_vectors;
inline constexpr vsa<"WiMAX-Immediate-Response-Preferred", attribute_number(144, 2),
                     type::enumerated<radius::wimax::immediate_response_preferred>>
    immediate_response_preferred;
inline constexpr vsa<"WiMAX-Re-synchronization-Info", attribute_number(144, 3), type::octets>
    re_synchronization_info;
inline constexpr vsa<"WiMAX-Authentication-Info", 145, type::tlv> authentication_info;
inline constexpr vsa<"WiMAX-E-UTRAN-Vector", attribute_number(145, 1), type::tlv> e_utran_vector;
inline constexpr vsa<"WiMAX-E-UTRAN-Vector-Item-Number", attribute_number(145, 1, 1), type::integer>
    e_utran_vector_item_number;
inline constexpr vsa<"WiMAX-E-UTRAN-Vector-RAND", attribute_number(145, 1, 2), type::octets>
    e_utran_vector_rand;
inline constexpr vsa<"WiMAX-E-UTRAN-Vector-XRES", attribute_number(145, 1, 3), type::octets>
    e_utran_vector_xres;
inline constexpr vsa<"WiMAX-E-UTRAN-Vector-AUTN", attribute_number(145, 1, 4), type::octets>
    e_utran_vector_autn;
inline constexpr vsa<"WiMAX-E-UTRAN-Vector-KASME", attribute_number(145, 1, 5), type::octets>
    e_utran_vector_kasme;
inline constexpr vsa<"WiMAX-Visited-PLMN-ID", 146, type::octets> visited_plmn_id;
inline constexpr vsa<"WiMAX-RAT-Type", 150, type::integer> rat_type;
inline constexpr vsa<"WiMAX-Terminal-Information", 151, type::tlv> terminal_information;
inline constexpr vsa<"WiMAX-IMEI", attribute_number(151, 2), type::text> imei;
inline constexpr vsa<"WiMAX-Software-Version", attribute_number(151, 2), type::text>
    software_version;
inline constexpr vsa<"WiMAX-Subscription-Data", 154, type::tlv> subscription_data;
inline constexpr vsa<"WiMAX-UE-AMBR-DL", attribute_number(154, 2), type::integer> ue_ambr_dl;
inline constexpr vsa<"WiMAX-UE-AMBR-UL", attribute_number(154, 3), type::integer> ue_ambr_ul;
inline constexpr vsa<"WiMAX-Cancellation-Type", 155,
                     type::enumerated<radius::wimax::cancellation_type, type::byte>>
    cancellation_type;
inline constexpr vsa<"WiMAX-EPS-Location-Information", 156, type::tlv> eps_location_information;
inline constexpr vsa<"WiMAX-E-UTRAN-Cell-Global-Identity", attribute_number(156, 1), type::octets>
    e_utran_cell_global_identity;
inline constexpr vsa<"WiMAX-Tracking-Area-Identity", attribute_number(156, 2), type::octets>
    tracking_area_identity;
inline constexpr vsa<"WiMAX-Geographical-Information", attribute_number(156, 3), type::octets>
    geographical_information;
inline constexpr vsa<"WiMAX-Geodetic-Information", attribute_number(156, 4), type::octets>
    geodetic_information;
inline constexpr vsa<"WiMAX-Current-Location-Retrieved", attribute_number(156, 5),
                     type::enumerated<radius::wimax::current_location_retrieved, type::byte>>
    current_location_retrieved;
inline constexpr vsa<"WiMAX-Age-Of-Location-Information", attribute_number(156, 6), type::integer>
    age_of_location_information;
inline constexpr vsa<"WiMAX-Service-Selection", 166, type::text> service_selection;

/// All attributes of WiMAX.
using table =
    table_of<capability, release, accounting_capabilities, hotlining_capabilities,
             idle_mode_notification_cap, asn_ip_service_capabilities, vcsn_ip_service_capabilities,
             authorized_ip_services, authorized_anchor_locations, asn_ethernet_service_capabilities,
             vcsn_ethernet_service_capabilities, authorized_ethernet_services,
             device_authentication_indicator, gmt_timezone_offset, aaa_session_id, msk, hha_ip_mip4,
             hha_ip_mip6, dhcpv4_server, dhcpv6_server, mn_hha_mip4_key, mn_hha_mip4_spi,
             mn_hha_mip6_key, mn_hha_mip6_spi, fa_rk_key, ha_rk_key, ha_rk_spi, ha_rk_lifetime,
             rrq_ha_ip, rrq_mn_ha_key, rrq_mn_ha_spi, session_continue, beginning_of_session,
             ip_technology, hotline_indicator, prepaid_indicator, pdfid, sdfid,
             packet_flow_descriptor, packet_data_flow_id, service_data_flow_id, service_profile_id,
             direction, activation_trigger, transport_type, uplink_qos_id, downlink_qos_id,
             uplink_classifier, downlink_classifier, classifier, classifierid, classifer_priority,
             classifer_protocol, classifer_direction, source_specification, source_ipaddress,
             source_ipaddressrange, source_ipaddressmask, source_port, source_port_range,
             source_inverted, source_assigned, destination_specification, destination_ipaddress,
             destination_ipaddressrange, destination_ipaddressmask, destination_port,
             destination_port_range, destination_inverted, destination_assigned,
             ip_tos_dscp_range_and_mask, vlan_id, _802_1p, qos_descriptor, qos_id,
             global_service_class_name, service_class_name, schedule_type, traffic_priority,
             maximum_sustained_traffic_rate, minimum_reserved_traffic_rate, maximum_traffic_burst,
             tolerated_jitter, maximum_latency, reduced_resources_code, media_flow_type,
             unsolicited_grant_interval, sdu_size, unsolicited_polling_interval,
             media_flow_description_sdp, r3_if_descriptor, r3_if_name, r3_if_id, ipv4_addr,
             ipv4_netmask, dgw_ipv4_addr, dhcp_option, ref_r3_if_name, dhcp_option_container,
             uplink_granted_qos, control_packets_in, control_octets_in, control_packets_out,
             control_octets_out, ppac, available_in_client, session_termination_capability, ppaq,
             ppaq_quota_identifier, volume_quota, volume_threshold, duration_quota,
             duration_threshold, resource_quota, resource_threshold, update_reason, prepaid_server,
             service_id, rating_group_id, termination_action, pool_id, pool_multiplier,
             requested_action, check_balance_result, cost_information_avp, prepaid_tariff_switching,
             prepaid_quota_identifier, volume_used_after, tariff_switch_interval,
             time_interval_after, active_time_duration, dhcp_rk, dhcp_rk_key_id, dhcp_rk_lifetime,
             dhcp_msg_server_ip, idle_mode_transition, nap_id, bs_id, location,
             acct_input_packets_gigaword, acct_output_packets_gigaword, uplink_flow_description,
             blu_coa_ipv6, dns_server, hotline_profile_id, http_redirection_rule,
             ip_redirection_rule, hotline_session_timer, nsp_id, ha_rk_key_requested, count_type,
             dm_action_code, fa_rk_spi, downlink_flow_description, downlink_granted_qos,
             vha_ip_mip4, vha_ip_mip6, vha_mip4_key, vha_rk_key, vha_rk_spi, vha_rk_lifetime,
             mn_vha_mip6_key, mn_vha_mip4_spi, mn_vha_mip6_spi, vdhcpv4_server, vdhcpv6_server,
             vdhcp_rk, vdhcp_rk_key_id, vdhcp_rk_lifetime, pmip_authenticated_network_identity,
             visited_framed_ip_address, visited_framed_ipv6_prefix, visited_framed_interface_id,
             mip_authorization_status, flow_descriptor_v2, packet_flow_descriptor_v2,
             pfdv2_packet_data_flow_id, pfdv2_service_data_flow_id, pfdv2_service_profile_id,
             pfdv2_direction, pfdv2_activation_trigger, pfdv2_transport_type, pfdv2_uplink_qos_id,
             pfdv2_downlink_qos_id, pfdv2_classifier, pfdv2_classifier_id,
             pfdv2_classifier_priority, pfdv2_classifier_protocol, pfdv2_classifier_direction,
             pfdv2_classifier_source_spec, pfdv2_src_ip_address, pfdv2_src_ip_address_range,
             pfdv2_src_ip_address_mask, pfdv2_src_port, pfdv2_src_port_range, pfdv2_src_inverted,
             pfdv2_src_assigned, pfdv2_src_mac_address, pfdv2_src_mac_mask,
             pfdv2_classifier_dest_spec, pfdv2_classifier_ip_tos_dscp, pfdv2_classifier_action,
             pfdv2_classifier_eth_option, pfdv2_eth_proto_type, pfdv2_eth_proto_type_ethertype,
             pfdv2_eth_proto_type_dsap, pfdv2_eth_vlan_id, pfdv2_eth_vlan_id_s_vid,
             pfdv2_eth_vlan_id_c_vid, pfdv2_eth_priority_range, pfdv2_eth_priority_range_low,
             pfdv2_eth_priority_range_high, pfdv2_paging_preference, pfdv2_vlan_tag_rule_id,
             vlan_tag_processing_descriptor, vlan_tag_rule_id, vlan_tag_c_vlan_priority,
             vlan_tag_vlan_id_assignment, vlan_tag_c_vlan_id, vlan_tag_s_vlan_id,
             vlan_tag_c_s_vlan_id_mapping, vlan_tag_local_config_info, hdhcp_server_parameters,
             hdhcp_dhcpv4_address, hdhcp_dhcpv6_address, hdhcp_dhcp_rk, hdhcp_dhcp_rk_key_id,
             hdhcp_dhcp_rk_lifetime, vdhcp_server_parameters, vdhcp_dhcpv4_address,
             vdhcp_dhcpv6_address, vdhcp_dhcp_rk, vdhcp_dhcp_rk_key_id, vdhcp_dhcp_rk_lifetime,
             bs_location, visited_ipv4_hoa_pmip6, ms_authenticated, pmip6_service_info,
             hlma_ipv6_pmip6, hlma_ipv4_pmip6, vlma_ipv6_pmip6, vlma_ipv4_pmip6, pmip6_rk_key,
             pmip6_rk_spi, home_hnp_pmip6, home_interface_id_pmip6, home_ipv4_hoa_pmip6,
             visited_hnp_pmip6, visited_interface_id_pmip6, visited_ipv4_hoa_pmip6_2,
             ae_command_code, requested_eutran_authentication_info, number_of_requested_vectors,
             immediate_response_preferred, re_synchronization_info, authentication_info,
             e_utran_vector, e_utran_vector_item_number, e_utran_vector_rand, e_utran_vector_xres,
             e_utran_vector_autn, e_utran_vector_kasme, visited_plmn_id, rat_type,
             terminal_information, imei, software_version, subscription_data, ue_ambr_dl,
             ue_ambr_ul, cancellation_type, eps_location_information, e_utran_cell_global_identity,
             tracking_area_identity, geographical_information, geodetic_information,
             current_location_retrieved, age_of_location_information, service_selection>;

} // namespace radius::attr::wimax

// clang-format on
