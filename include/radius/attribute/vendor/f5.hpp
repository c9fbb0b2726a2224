// SPDX-License-Identifier: MIT
// F5 BIG-IP.
// Made from dictionary.f5 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::f5 {

/// The values of F5-LTM-User-Role.
enum class ltm_user_role : std::uint32_t {
    administrator = 0,
    resource_admin = 20,
    user_manager = 40,
    auditor = 80,
    manager = 100,
    app_editor = 300,
    advanced_operator = 350,
    operator_ = 400,
    firewall_manager = 450,
    fraud_protection_manager = 480,
    certificate_manager = 500,
    irule_manager = 510,
    guest = 700,
    web_application_security_administrator = 800,
    web_application_security_editor = 810,
    acceleration_policy_editor = 850,
    no_access = 900,
};

/// The values of F5-LTM-User-Role-Universal.
enum class ltm_user_role_universal : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

/// The values of F5-LTM-User-Console.
enum class ltm_user_console : std::uint32_t {
    disabled = 0,
    enabled = 1,
};

} // namespace radius::f5

namespace radius {

template <>
struct enumeration<f5::ltm_user_role> {
    static constexpr enumerator enumerators[] = {
        {"Administrator", 0},
        {"Resource-Admin", 20},
        {"User-Manager", 40},
        {"Auditor", 80},
        {"Manager", 100},
        {"App-Editor", 300},
        {"Advanced-Operator", 350},
        {"Operator", 400},
        {"Firewall-Manager", 450},
        {"Fraud-Protection-Manager", 480},
        {"Certificate-Manager", 500},
        {"IRule-Manager", 510},
        {"Guest", 700},
        {"Web-Application-Security-Administrator", 800},
        {"Web-Application-Security-Editor", 810},
        {"Acceleration-Policy-Editor", 850},
        {"No-Access", 900},
    };
};

template <>
struct enumeration<f5::ltm_user_role_universal> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

template <>
struct enumeration<f5::ltm_user_console> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 0},
        {"Enabled", 1},
    };
};

} // namespace radius

namespace radius::attr::f5 {

/// An attribute of F5, vendor 3375.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(3375, Number), Type, Flags>;

inline constexpr vsa<"F5-LTM-User-Role", 1, type::enumerated<radius::f5::ltm_user_role>>
    ltm_user_role;
inline constexpr vsa<"F5-LTM-User-Role-Universal", 2,
                     type::enumerated<radius::f5::ltm_user_role_universal>>
    ltm_user_role_universal;
inline constexpr vsa<"F5-LTM-User-Partition", 3, type::text> ltm_user_partition;
inline constexpr vsa<"F5-LTM-User-Console", 4, type::enumerated<radius::f5::ltm_user_console>>
    ltm_user_console;
inline constexpr vsa<"F5-LTM-User-Shell", 5, type::text> ltm_user_shell;
inline constexpr vsa<"F5-LTM-User-Context-1", 10, type::integer> ltm_user_context_1;
inline constexpr vsa<"F5-LTM-User-Context-2", 11, type::integer> ltm_user_context_2;
inline constexpr vsa<"F5-LTM-User-Info-1", 12, type::text> ltm_user_info_1;
inline constexpr vsa<"F5-LTM-User-Info-2", 13, type::text> ltm_user_info_2;
inline constexpr vsa<"F5-LTM-Audit-Msg", 14, type::text> ltm_audit_msg;

/// All attributes of F5.
using table = table_of<ltm_user_role, ltm_user_role_universal, ltm_user_partition, ltm_user_console,
                       ltm_user_shell, ltm_user_context_1, ltm_user_context_2, ltm_user_info_1,
                       ltm_user_info_2, ltm_audit_msg>;

} // namespace radius::attr::f5

// clang-format on
