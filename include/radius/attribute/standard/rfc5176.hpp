// SPDX-License-Identifier: MIT
// RFC 5176: Dynamic Authorization Extensions to RADIUS, sections 3.2 and 3.5 (replaces RFC 3576).
// Made from dictionary.rfc5176 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius {

/// Why a CoA or Disconnect failed, or 201 and 202: how it succeeded (RFC 5176 section 3.5).
enum class error_cause : std::uint32_t {
    residual_context_removed = 201,
    invalid_eap_packet = 202,
    unsupported_attribute = 401,
    missing_attribute = 402,
    nas_identification_mismatch = 403,
    invalid_request = 404,
    unsupported_service = 405,
    unsupported_extension = 406,
    invalid_attribute_value = 407,
    administratively_prohibited = 501,
    proxy_request_not_routable = 502,
    session_context_not_found = 503,
    session_context_not_removable = 504,
    proxy_processing_error = 505,
    resources_unavailable = 506,
    request_initiated = 507,
    multiple_session_selection_unsupported = 508,
    location_info_required = 509,
    response_too_big = 601,
};

template <>
struct enumeration<error_cause> {
    static constexpr enumerator enumerators[] = {
        {"Residual-Context-Removed", 201},
        {"Invalid-EAP-Packet", 202},
        {"Unsupported-Attribute", 401},
        {"Missing-Attribute", 402},
        {"NAS-Identification-Mismatch", 403},
        {"Invalid-Request", 404},
        {"Unsupported-Service", 405},
        {"Unsupported-Extension", 406},
        {"Invalid-Attribute-Value", 407},
        {"Administratively-Prohibited", 501},
        {"Proxy-Request-Not-Routable", 502},
        {"Session-Context-Not-Found", 503},
        {"Session-Context-Not-Removable", 504},
        {"Proxy-Processing-Error", 505},
        {"Resources-Unavailable", 506},
        {"Request-Initiated", 507},
        {"Multiple-Session-Selection-Unsupported", 508},
        {"Location-Info-Required", 509},
        {"Response-Too-Big", 601},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Error-Cause", 101, type::enumerated<radius::error_cause>> error_cause;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc5176.
using rfc5176_table = table_of<attr::error_cause>;

} // namespace radius

// clang-format on
