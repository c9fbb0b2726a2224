// SPDX-License-Identifier: MIT
// RFC 7499: Support of Fragmentation of RADIUS Packets, sections 5.1 and 10.
// Made from dictionary.rfc7499 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius {

/// Where the exchange of a fragmented packet stands (section 10.1).
enum class frag_status : std::uint32_t {
    reserved = 0,
    fragmentation_supported = 1,
    more_data_pending = 2,
    more_data_request = 3,
};

template <>
struct enumeration<frag_status> {
    static constexpr enumerator enumerators[] = {
        {"Reserved", 0},
        {"Fragmentation-Supported", 1},
        {"More-Data-Pending", 2},
        {"More-Data-Request", 3},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Frag-Status", attribute_number(241, 1),
                           type::enumerated<radius::frag_status>>
    frag_status;
inline constexpr attribute<"Proxy-State-Length", attribute_number(241, 2), type::integer>
    proxy_state_length;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc7499.
using rfc7499_table = table_of<attr::frag_status, attr::proxy_state_length>;

} // namespace radius

// clang-format on
