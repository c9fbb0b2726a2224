// SPDX-License-Identifier: MIT
// WiMAX Forum Network Working Group: NWG stage 3.
// Made from dictionary.wimax by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

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

} // namespace radius

// clang-format on
