// SPDX-License-Identifier: MIT
// Ascend MAX and TNT, and what speaks their attributes.
// Made from dictionary.ascend by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::ascend {

/// The values of Ascend-Appletalk-Peer-Mode.
enum class appletalk_peer_mode : std::uint32_t {
    appletalk_peer_router = 0,
    appletalk_peer_dialin = 1,
};

/// The values of Ascend-Route-Appletalk.
enum class route_appletalk : std::uint32_t {
    route_appletalk_no = 0,
    route_appletalk_yes = 1,
};

/// The values of Ascend-Temporary-Rtes.
enum class temporary_rtes : std::uint32_t {
    temp_rtes_no = 0,
    temp_rtes_yes = 1,
};

/// The values of Ascend-Tunneling-Protocol.
enum class tunneling_protocol : std::uint32_t {
    atmp_tunnel = 0,
    vtp_tunnel = 1,
};

/// The values of Ascend-Shared-Profile-Enable.
enum class shared_profile_enable : std::uint32_t {
    shared_profile_no = 0,
    shared_profile_yes = 1,
};

/// The values of Ascend-Dialout-Allowed.
enum class dialout_allowed : std::uint32_t {
    dialout_not_allowed = 0,
    dialout_allowed = 1,
};

/// The values of Ascend-BACP-Enable.
enum class bacp_enable : std::uint32_t {
    bacp_no = 0,
    bacp_yes = 1,
};

/// The values of Ascend-Client-Assign-DNS.
enum class client_assign_dns : std::uint32_t {
    dns_assign_no = 0,
    dns_assign_yes = 1,
};

/// The values of Ascend-User-Acct-Type.
enum class user_acct_type : std::uint32_t {
    ascend_user_acct_none = 0,
    ascend_user_acct_user = 1,
    ascend_user_acct_user_default = 2,
};

/// The values of Ascend-User-Acct-Base.
enum class user_acct_base : std::uint32_t {
    base_10 = 0,
    base_16 = 1,
};

/// The values of Ascend-DHCP-Reply.
enum class dhcp_reply : std::uint32_t {
    dhcp_reply_no = 0,
    dhcp_reply_yes = 1,
};

/// The values of Ascend-Expect-Callback.
enum class expect_callback : std::uint32_t {
    expect_callback_no = 0,
    expect_callback_yes = 1,
};

/// The values of Ascend-Event-Type.
enum class event_type : std::uint32_t {
    ascend_coldstart = 1,
    ascend_session_event = 2,
};

/// The values of Ascend-Multicast-Client.
enum class multicast_client : std::uint32_t {
    multicast_no = 0,
    multicast_yes = 1,
};

/// The values of Ascend-FR-LinkUp.
enum class fr_linkup : std::uint32_t {
    ascend_linkup_default = 0,
    ascend_linkup_alwaysup = 1,
};

/// The values of Ascend-FR-Type.
enum class fr_type : std::uint32_t {
    ascend_fr_dte = 0,
    ascend_fr_dce = 1,
    ascend_fr_nni = 2,
};

/// The values of Ascend-FR-Link-Mgt.
enum class fr_link_mgt : std::uint32_t {
    ascend_fr_no_link_mgt = 0,
    ascend_fr_t1_617d = 1,
    ascend_fr_q_933a = 2,
};

/// The values of Ascend-TS-Idle-Mode.
enum class ts_idle_mode : std::uint32_t {
    ts_idle_none = 0,
    ts_idle_input = 1,
    ts_idle_input_output = 2,
};

/// The values of Ascend-DBA-Monitor.
enum class dba_monitor : std::uint32_t {
    dba_transmit = 0,
    dba_transmit_recv = 1,
    dba_none = 2,
};

} // namespace radius::ascend

namespace radius {

template <>
struct enumeration<ascend::appletalk_peer_mode> {
    static constexpr enumerator enumerators[] = {
        {"Appletalk-Peer-Router", 0},
        {"Appletalk-Peer-Dialin", 1},
    };
};

template <>
struct enumeration<ascend::route_appletalk> {
    static constexpr enumerator enumerators[] = {
        {"Route-Appletalk-No", 0},
        {"Route-Appletalk-Yes", 1},
    };
};

template <>
struct enumeration<ascend::temporary_rtes> {
    static constexpr enumerator enumerators[] = {
        {"Temp-Rtes-No", 0},
        {"Temp-Rtes-Yes", 1},
    };
};

template <>
struct enumeration<ascend::tunneling_protocol> {
    static constexpr enumerator enumerators[] = {
        {"ATMP-Tunnel", 0},
        {"VTP-Tunnel", 1},
    };
};

template <>
struct enumeration<ascend::shared_profile_enable> {
    static constexpr enumerator enumerators[] = {
        {"Shared-Profile-No", 0},
        {"Shared-Profile-Yes", 1},
    };
};

template <>
struct enumeration<ascend::dialout_allowed> {
    static constexpr enumerator enumerators[] = {
        {"Dialout-Not-Allowed", 0},
        {"Dialout-Allowed", 1},
    };
};

template <>
struct enumeration<ascend::bacp_enable> {
    static constexpr enumerator enumerators[] = {
        {"BACP-No", 0},
        {"BACP-Yes", 1},
    };
};

template <>
struct enumeration<ascend::client_assign_dns> {
    static constexpr enumerator enumerators[] = {
        {"DNS-Assign-No", 0},
        {"DNS-Assign-Yes", 1},
    };
};

template <>
struct enumeration<ascend::user_acct_type> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-User-Acct-None", 0},
        {"Ascend-User-Acct-User", 1},
        {"Ascend-User-Acct-User-Default", 2},
    };
};

template <>
struct enumeration<ascend::user_acct_base> {
    static constexpr enumerator enumerators[] = {
        {"Base-10", 0},
        {"Base-16", 1},
    };
};

template <>
struct enumeration<ascend::dhcp_reply> {
    static constexpr enumerator enumerators[] = {
        {"DHCP-Reply-No", 0},
        {"DHCP-Reply-Yes", 1},
    };
};

template <>
struct enumeration<ascend::expect_callback> {
    static constexpr enumerator enumerators[] = {
        {"Expect-Callback-No", 0},
        {"Expect-Callback-Yes", 1},
    };
};

template <>
struct enumeration<ascend::event_type> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-ColdStart", 1},
        {"Ascend-Session-Event", 2},
    };
};

template <>
struct enumeration<ascend::multicast_client> {
    static constexpr enumerator enumerators[] = {
        {"Multicast-No", 0},
        {"Multicast-Yes", 1},
    };
};

template <>
struct enumeration<ascend::fr_linkup> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-LinkUp-Default", 0},
        {"Ascend-LinkUp-AlwaysUp", 1},
    };
};

template <>
struct enumeration<ascend::fr_type> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-FR-DTE", 0},
        {"Ascend-FR-DCE", 1},
        {"Ascend-FR-NNI", 2},
    };
};

template <>
struct enumeration<ascend::fr_link_mgt> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-FR-No-Link-Mgt", 0},
        {"Ascend-FR-T1-617D", 1},
        {"Ascend-FR-Q-933A", 2},
    };
};

template <>
struct enumeration<ascend::ts_idle_mode> {
    static constexpr enumerator enumerators[] = {
        {"TS-Idle-None", 0},
        {"TS-Idle-Input", 1},
        {"TS-Idle-Input-Output", 2},
    };
};

template <>
struct enumeration<ascend::dba_monitor> {
    static constexpr enumerator enumerators[] = {
        {"DBA-Transmit", 0},
        {"DBA-Transmit-Recv", 1},
        {"DBA-None", 2},
    };
};

} // namespace radius

// clang-format on
