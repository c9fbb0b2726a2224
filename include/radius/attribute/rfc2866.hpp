// SPDX-License-Identifier: MIT
// The attributes of RFC 2866: RADIUS Accounting, section 5. Their values of later RFCs stand here
// too: 2867 (tunnels), 3580 (IEEE 802.1X), and those of the IANA registry.
#pragma once

#include <cstdint>

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/data_types.hpp>

namespace radius {

/// Which event of a session an Accounting-Request reports (RFC 2866 section 5.1, RFC 2867 section
/// 3).
enum class acct_status_type : std::uint32_t {
    start = 1,
    stop = 2,
    interim_update = 3,
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

template <>
struct enumeration<acct_status_type> {
    using enum acct_status_type;
    static constexpr auto enumerators = name_table<acct_status_type>({
        {"Start", start},
        {"Stop", stop},
        {"Interim-Update", interim_update},
        {"Accounting-On", accounting_on},
        {"Accounting-Off", accounting_off},
        {"Tunnel-Start", tunnel_start},
        {"Tunnel-Stop", tunnel_stop},
        {"Tunnel-Reject", tunnel_reject},
        {"Tunnel-Link-Start", tunnel_link_start},
        {"Tunnel-Link-Stop", tunnel_link_stop},
        {"Tunnel-Link-Reject", tunnel_link_reject},
        {"Failed", failed},
        {"Subsystem-On", subsystem_on},
        {"Subsystem-Off", subsystem_off},
    });
};

/// Who authenticated the user (RFC 2866 section 5.6).
enum class acct_authentic : std::uint32_t {
    radius = 1,
    local = 2,
    remote = 3,
    diameter = 4,
};

template <>
struct enumeration<acct_authentic> {
    using enum acct_authentic;
    static constexpr auto enumerators = name_table<acct_authentic>({
        {"RADIUS", radius},
        {"Local", local},
        {"Remote", remote},
        {"Diameter", diameter},
    });
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
};

template <>
struct enumeration<acct_terminate_cause> {
    using enum acct_terminate_cause;
    static constexpr auto enumerators = name_table<acct_terminate_cause>({
        {"User-Request", user_request},
        {"Lost-Carrier", lost_carrier},
        {"Lost-Service", lost_service},
        {"Idle-Timeout", idle_timeout},
        {"Session-Timeout", session_timeout},
        {"Admin-Reset", admin_reset},
        {"Admin-Reboot", admin_reboot},
        {"Port-Error", port_error},
        {"NAS-Error", nas_error},
        {"NAS-Request", nas_request},
        {"NAS-Reboot", nas_reboot},
        {"Port-Unneeded", port_unneeded},
        {"Port-Preempted", port_preempted},
        {"Port-Suspended", port_suspended},
        {"Service-Unavailable", service_unavailable},
        {"Callback", callback},
        {"User-Error", user_error},
        {"Host-Request", host_request},
        {"Supplicant-Restart", supplicant_restart},
        {"Reauthentication-Failure", reauthentication_failure},
        {"Port-Reinit", port_reinit},
        {"Port-Disabled", port_disabled},
    });
};

namespace attr {

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

} // namespace attr

/// All attributes of RFC 2866.
using rfc2866_table =
    table_of<attr::acct_status_type, attr::acct_delay_time, attr::acct_input_octets,
             attr::acct_output_octets, attr::acct_session_id, attr::acct_authentic,
             attr::acct_session_time, attr::acct_input_packets, attr::acct_output_packets,
             attr::acct_terminate_cause, attr::acct_multi_session_id, attr::acct_link_count>;

} // namespace radius
