// SPDX-License-Identifier: MIT
// RFC 2866: RADIUS Accounting, section 5.
// Made from dictionary.rfc2866 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius {

/// The event that an Accounting-Request reports (RFC 2866 section 5.1, RFC 2867 section 3).
enum class acct_status_type : std::uint32_t {
    start = 1,
    stop = 2,
    interim_update = 3,
    alive = 3,
    accounting_on = 7,
    accounting_off = 8,
    tunnel_start = 9,
    tunnel_stop = 10,
    tunnel_reject = 11,
    tunnel_link_start = 12,
    tunnel_link_stop = 13,
    tunnel_link_reject = 14,
    failed = 15,
    subsystem_on = 18,
    subsystem_off = 19,
};

/// Who authenticated the user (RFC 2866 section 5.6).
enum class acct_authentic : std::uint32_t {
    radius = 1,
    local = 2,
    remote = 3,
    diameter = 4,
};

/// Why a session ended (RFC 2866 section 5.10, RFC 3580 section 2.1).
enum class acct_terminate_cause : std::uint32_t {
    user_request = 1,
    lost_carrier = 2,
    lost_service = 3,
    idle_timeout = 4,
    session_timeout = 5,
    admin_reset = 6,
    admin_reboot = 7,
    port_error = 8,
    nas_error = 9,
    nas_request = 10,
    nas_reboot = 11,
    port_unneeded = 12,
    port_preempted = 13,
    port_suspended = 14,
    service_unavailable = 15,
    callback = 16,
    user_error = 17,
    host_request = 18,
    supplicant_restart = 19,
    reauthentication_failure = 20,
    port_reinit = 21,
    port_disabled = 22,
    lost_power = 23,
};

template <>
struct enumeration<acct_status_type> {
    static constexpr enumerator enumerators[] = {
        {"Start", 1},
        {"Stop", 2},
        {"Interim-Update", 3},
        {"Alive", 3},
        {"Accounting-On", 7},
        {"Accounting-Off", 8},
        {"Tunnel-Start", 9},
        {"Tunnel-Stop", 10},
        {"Tunnel-Reject", 11},
        {"Tunnel-Link-Start", 12},
        {"Tunnel-Link-Stop", 13},
        {"Tunnel-Link-Reject", 14},
        {"Failed", 15},
        {"Subsystem-On", 18},
        {"Subsystem-Off", 19},
    };
};

template <>
struct enumeration<acct_authentic> {
    static constexpr enumerator enumerators[] = {
        {"RADIUS", 1},
        {"Local", 2},
        {"Remote", 3},
        {"Diameter", 4},
    };
};

template <>
struct enumeration<acct_terminate_cause> {
    static constexpr enumerator enumerators[] = {
        {"User-Request", 1},
        {"Lost-Carrier", 2},
        {"Lost-Service", 3},
        {"Idle-Timeout", 4},
        {"Session-Timeout", 5},
        {"Admin-Reset", 6},
        {"Admin-Reboot", 7},
        {"Port-Error", 8},
        {"NAS-Error", 9},
        {"NAS-Request", 10},
        {"NAS-Reboot", 11},
        {"Port-Unneeded", 12},
        {"Port-Preempted", 13},
        {"Port-Suspended", 14},
        {"Service-Unavailable", 15},
        {"Callback", 16},
        {"User-Error", 17},
        {"Host-Request", 18},
        {"Supplicant-Restart", 19},
        {"Reauthentication-Failure", 20},
        {"Port-Reinit", 21},
        {"Port-Disabled", 22},
        {"Lost-Power", 23},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Acct-Status-Type", 40, type::enumerated<radius::acct_status_type>>
    acct_status_type;
inline constexpr attribute<"Acct-Delay-Time", 41, type::time_delta> acct_delay_time;
inline constexpr attribute<"Acct-Input-Octets", 42, type::integer> acct_input_octets;
inline constexpr attribute<"Acct-Output-Octets", 43, type::integer> acct_output_octets;
inline constexpr attribute<"Acct-Session-Id", 44, type::text> acct_session_id;
inline constexpr attribute<"Acct-Authentic", 45, type::enumerated<radius::acct_authentic>>
    acct_authentic;
inline constexpr attribute<"Acct-Session-Time", 46, type::time_delta> acct_session_time;
inline constexpr attribute<"Acct-Input-Packets", 47, type::integer> acct_input_packets;
inline constexpr attribute<"Acct-Output-Packets", 48, type::integer> acct_output_packets;
inline constexpr attribute<"Acct-Terminate-Cause", 49,
                           type::enumerated<radius::acct_terminate_cause>>
    acct_terminate_cause;
inline constexpr attribute<"Acct-Multi-Session-Id", 50, type::text> acct_multi_session_id;
inline constexpr attribute<"Acct-Link-Count", 51, type::integer> acct_link_count;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc2866.
using rfc2866_table =
    table_of<attr::acct_status_type, attr::acct_delay_time, attr::acct_input_octets,
             attr::acct_output_octets, attr::acct_session_id, attr::acct_authentic,
             attr::acct_session_time, attr::acct_input_packets, attr::acct_output_packets,
             attr::acct_terminate_cause, attr::acct_multi_session_id, attr::acct_link_count>;

} // namespace radius

// clang-format on
