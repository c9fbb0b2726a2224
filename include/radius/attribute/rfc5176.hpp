// SPDX-License-Identifier: MIT
// The attribute of RFC 5176: CoA and Disconnect, section 3.5 (replaces RFC 3576).
#pragma once

#include <cstdint>

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/data_types.hpp>

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
};

template <>
struct enumeration<error_cause> {
    using enum error_cause;
    static constexpr auto enumerators = name_table<error_cause>({
        {"Residual-Context-Removed", residual_context_removed},
        {"Invalid-EAP-Packet", invalid_eap_packet},
        {"Unsupported-Attribute", unsupported_attribute},
        {"Missing-Attribute", missing_attribute},
        {"NAS-Identification-Mismatch", nas_identification_mismatch},
        {"Invalid-Request", invalid_request},
        {"Unsupported-Service", unsupported_service},
        {"Unsupported-Extension", unsupported_extension},
        {"Invalid-Attribute-Value", invalid_attribute_value},
        {"Administratively-Prohibited", administratively_prohibited},
        {"Proxy-Request-Not-Routable", proxy_request_not_routable},
        {"Session-Context-Not-Found", session_context_not_found},
        {"Session-Context-Not-Removable", session_context_not_removable},
        {"Proxy-Processing-Error", proxy_processing_error},
        {"Resources-Unavailable", resources_unavailable},
        {"Request-Initiated", request_initiated},
        {"Multiple-Session-Selection-Unsupported", multiple_session_selection_unsupported},
    });
};

namespace attr {

inline constexpr attribute<"Error-Cause", 101, type::enumerated<radius::error_cause>> error_cause;

} // namespace attr

/// All attributes of RFC 5176.
using rfc5176_table = table_of<attr::error_cause>;

} // namespace radius
