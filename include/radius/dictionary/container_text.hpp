// SPDX-License-Identifier: MIT
// The text of containers, `{ Name = value, ... }`, and the paths of names and numbers in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <radius/dictionary/definition.hpp>
#include <radius/dictionary/text/name_text.hpp>
#include <radius/wire/octets.hpp>
#include <radius/wire/result.hpp>

namespace radius {

class value;
class writer;

} // namespace radius

namespace radius::detail {

class dictionary_tables;

/// Writes a value's own octets, its tag octet included. Errors: those of
/// `dictionary_pair::encode`.
result<void> encode_alone(const attribute_definition& definition, const value& contents,
                          writer& out);

/// Real containers never nest deeper; it limits the stack for groups inside groups.
inline constexpr std::size_t max_container_nesting = 16;

/// The prefix of FreeRADIUS 4 before the name or number of attributes that it does not decode:
/// `raw.9`.
inline constexpr std::string_view raw_mark = "raw.";

inline bool is_raw(std::string_view name) noexcept {
    return same_name(name.substr(0, raw_mark.size()), raw_mark);
}

/// The number of a path of names and numbers, whose last part need not be defined: `26.20000.1`,
/// and `Vendor-Specific.Cisco.AVPair`, as FreeRADIUS 4 prints Cisco-AVPair, or `Cisco.AVPair`:
/// inside a vendor you may omit its prefix. Nothing if a name is unknown or ambiguous.
std::optional<attribute_number> number_of_path(const dictionary_tables& tables,
                                               std::string_view path) noexcept;

/// The attribute of a path that omits a vendor's prefix, or null.
const attribute_definition* find_without_prefix(const dictionary_tables& tables,
                                                std::string_view path) noexcept;

/// The octets of a container whose text is `{ ... }`.
/// Errors: `errc::text_invalid`, `errc::name_unknown`; those of `container_writer`.
result<octet_string> parse_container(const dictionary_tables& tables,
                                     const attribute_definition& container, std::string_view text,
                                     std::size_t nesting = 0);

/// Appends the contents of a container, or nothing if `parse_container` would not restore these
/// octets.
bool append_container(std::string& out, const dictionary_tables& tables,
                      const attribute_definition& container, octets_view octets);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/container_text.ipp>
#endif
