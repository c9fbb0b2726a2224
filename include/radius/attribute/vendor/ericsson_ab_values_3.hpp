// SPDX-License-Identifier: MIT
// Ericsson SmartEdge routers, once Redback Networks.
// Made from dictionary.ericsson.ab by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::ericsson_ab {

/// The values of Service-Action.
enum class service_action : std::uint32_t {
    de_activate = 0,
    activate_with_acct = 1,
    activate_without_acct = 2,
};

/// The values of Service-Error-Cause.
enum class service_error_cause : std::uint32_t {
    service_success = 0,
    unsupported_attribute = 401,
    missing_attribute = 402,
    invalid_request = 404,
    resource_unavailable = 506,
    generic_service_error = 550,
    service_not_found = 551,
    service_already_active = 552,
    service_accounting_disabled = 553,
    service_duplicate_parameter = 554,
};

} // namespace radius::ericsson_ab

namespace radius {

template <>
struct enumeration<ericsson_ab::service_action> {
    static constexpr enumerator enumerators[] = {
        {"DE-ACTIVATE", 0},
        {"ACTIVATE-WITH-ACCT", 1},
        {"ACTIVATE-WITHOUT-ACCT", 2},
    };
};

template <>
struct enumeration<ericsson_ab::service_error_cause> {
    static constexpr enumerator enumerators[] = {
        {"Service-success", 0},
        {"Unsupported-attribute", 401},
        {"Missing-attribute", 402},
        {"Invalid-request", 404},
        {"Resource-unavailable", 506},
        {"Generic-service-error", 550},
        {"Service-not-found", 551},
        {"Service-already-active", 552},
        {"Service-accounting-disabled", 553},
        {"Service-duplicate-parameter", 554},
    };
};

} // namespace radius

// clang-format on
