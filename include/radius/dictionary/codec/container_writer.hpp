// SPDX-License-Identifier: MIT
// Builds the octets of a container from its parts: TLVs, the sub-attributes of one Vendor-Specific,
// the members of a structure (RFC 6929 section 2.3, RFC 2865 section 5.26).
#pragma once

#include <radius/dictionary/codec/structure_reader.hpp>
#include <radius/packet/attribute_writing.hpp>

namespace radius::detail {

/// A part of a container, in clear octets.
struct container_part {
    attribute_number number;
    flags properties{};
    octet_string octets;
};

/// True if `number` is `above` or is below it.
bool lies_in(const attribute_number& number, const attribute_number& above) noexcept;

/// Builds one container. Errors: `errc::attribute_not_allowed` for a part that it cannot contain,
/// `errc::value_too_long`, `errc::value_length_invalid`, `errc::value_out_of_range`.
class container_writer {
  public:
    using parts = std::span<const container_part>;

    explicit container_writer(const dictionary_tables& tables) noexcept;

    /// Appends the contents of `container` to `out`.
    result<void> write(octet_string& out, const attribute_definition& container, parts given) const;

  private:
    /// The part at `number`: either given itself, or built from the parts below it.
    result<void> write_part(octet_string& out, const attribute_number& number, parts given) const;

    /// Elements of type, length and value. Adjacent parts of one element form that element.
    result<void> write_elements(octet_string& out, const attribute_number& above,
                                const vendor_format& format, parts given) const;

    /// Vendor-Specific around the sub-attributes of one vendor, and Extended-Vendor-Specific around
    /// its one.
    result<void> write_vendor(octet_string& out, const attribute_definition& container,
                              parts given) const;

    /// Consecutive values of one size.
    static result<void> write_array(octet_string& out, const attribute_definition& container,
                                    parts given);

    static result<void> write_group(octet_string& out, parts given);

    /// Members in their order. A member that is not given is zero, or empty if it has no fixed
    /// size; a key follows from the parts after it.
    result<void> write_structure(octet_string& out, const attribute_definition& structure,
                                 parts given) const;

    result<void> write_nothing(octet_string& out, const attribute_definition& member) const;

    /// A key's own value, and in `behind` the STRUCT that it selects.
    result<void> write_key(octet_string& out, octet_string& behind, const attribute_definition& key,
                           parts given, const std::vector<container_part>& inner) const;

    const dictionary_tables* tables_;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/codec/impl/container_writer.ipp>
#endif
