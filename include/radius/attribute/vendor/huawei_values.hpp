// SPDX-License-Identifier: MIT
// Huawei routers, switches and access controllers.
// Made from dictionary.huawei by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::huawei {

/// The values of Huawei-Result-Code.
enum class result_code : std::uint32_t {
    succeeded = 0,
};

/// The values of Huawei-Portal-Mode.
enum class portal_mode : std::uint32_t {
    padm = 0,
    redirectional = 1,
    non_captive = 2,
};

/// The values of Huawei-QoS-Profile-Type.
enum class qos_profile_type : std::uint32_t {
    original = 0,
    l2tp_inbound = 1,
    l2tp_outbound = 2,
    l2tp = 3,
};

/// The values of Huawei-Public-IP-Addr-State.
enum class public_ip_addr_state : std::uint32_t {
    safe = 0,
    warning = 1,
    danger = 2,
};

/// The values of Huawei-Auth-Type.
enum class auth_type : std::uint32_t {
    ppp = 1,
    web = 2,
    dot1x = 3,
    fast = 4,
    bind = 5,
    wlan = 6,
    administrative = 7,
    tunnel = 8,
    mip = 9,
    none = 10,
};

/// The values of Huawei-Port-Mirror.
enum class port_mirror : std::uint32_t {
    disable = 0,
    uplink_enable = 1,
    downlink_enable = 2,
    enable = 3,
};

/// The values of Huawei-MNG-IPv6.
enum class mng_ipv6 : std::uint32_t {
    unsupported = 0,
    supported = 1,
};

/// The values of Huawei-Application-Type.
enum class application_type : std::uint32_t {
    fixed = 1,
    nomadic = 2,
    portable = 3,
    simple_mobile = 4,
    full_mobile = 5,
};

/// The values of Huawei-User-Priority.
enum class user_priority : std::uint32_t {
    common = 0,
    copper = 1,
    silver = 2,
    gold = 3,
};

} // namespace radius::huawei

namespace radius {

template <>
struct enumeration<huawei::result_code> {
    static constexpr enumerator enumerators[] = {
        {"Succeeded", 0},
    };
};

template <>
struct enumeration<huawei::portal_mode> {
    static constexpr enumerator enumerators[] = {
        {"PADM", 0},
        {"Redirectional", 1},
        {"Non-captive", 2},
    };
};

template <>
struct enumeration<huawei::qos_profile_type> {
    static constexpr enumerator enumerators[] = {
        {"Original", 0},
        {"L2TP-Inbound", 1},
        {"L2TP-Outbound", 2},
        {"L2TP", 3},
    };
};

template <>
struct enumeration<huawei::public_ip_addr_state> {
    static constexpr enumerator enumerators[] = {
        {"Safe", 0},
        {"Warning", 1},
        {"Danger", 2},
    };
};

template <>
struct enumeration<huawei::auth_type> {
    static constexpr enumerator enumerators[] = {
        {"PPP", 1},
        {"Web", 2},
        {"Dot1x", 3},
        {"Fast", 4},
        {"Bind", 5},
        {"WLAN", 6},
        {"Administrative", 7},
        {"Tunnel", 8},
        {"MIP", 9},
        {"None", 10},
    };
};

template <>
struct enumeration<huawei::port_mirror> {
    static constexpr enumerator enumerators[] = {
        {"Disable", 0},
        {"Uplink-Enable", 1},
        {"Downlink-Enable", 2},
        {"Enable", 3},
    };
};

template <>
struct enumeration<huawei::mng_ipv6> {
    static constexpr enumerator enumerators[] = {
        {"Unsupported", 0},
        {"Supported", 1},
    };
};

template <>
struct enumeration<huawei::application_type> {
    static constexpr enumerator enumerators[] = {
        {"Fixed", 1},
        {"Nomadic", 2},
        {"Portable", 3},
        {"Simple-Mobile", 4},
        {"Full-Mobile", 5},
    };
};

template <>
struct enumeration<huawei::user_priority> {
    static constexpr enumerator enumerators[] = {
        {"Common", 0},
        {"Copper", 1},
        {"Silver", 2},
        {"Gold", 3},
    };
};

} // namespace radius

// clang-format on
