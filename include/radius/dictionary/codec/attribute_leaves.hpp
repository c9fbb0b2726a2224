// SPDX-License-Identifier: MIT
// Splits a packet's attributes into single values, in wire order: through Vendor-Specific, extended
// attributes and TLVs, with fragments reassembled (RFC 6929 section 2).
#pragma once

#include <vector>

#include <radius/dictionary/dictionary.hpp>
#include <radius/packet/value_cursor.hpp>

namespace radius::detail {

/// One value. Without a definition only its number is known.
struct attribute_leaf {
    attribute_number number;
    const attribute_definition* definition = nullptr;
    octets_view value;
};

/// The values of one attribute, or of several attributes that carry one fragmented value.
struct attribute_group {
    octet_string wire;                  ///< the attributes, without others between them
    octet_string assembled;             ///< the value, if it was reassembled
    bool contiguous = true;             ///< no other attribute is between them
    bool opaque = false;                ///< it could not be split: `leaves` are whole attributes
    std::vector<attribute_leaf> leaves; ///< borrow from `wire` and `assembled`
    std::vector<octets_view> pieces;    ///< the attributes at their place in the message
};

/// Iterates over a message once. Borrows it and the dictionary.
class attribute_groups {
  public:
    attribute_groups(attribute_range attributes, const dictionary_tables& names);

    /// Reads the next group. False at the end.
    bool next(attribute_group& group);

  private:
    bool divide(attribute_group& group);

    bool divide_vendor(attribute_group& group, octets_view value);

    /// The elements of a Vendor-Specific; one that continues in another attribute must be the only
    /// one.
    bool add_elements(attribute_group& group, const attribute_number& vendor,
                      const attribute_range::iterator& whole, const vendor_format& format);

    /// Descends into TLVs as long as they are known to be TLVs and their lengths are valid.
    bool add_leaves(attribute_group& group, const attribute_number& number, octets_view value);

    /// One leaf, or one for each element of an array.
    static void add_values(attribute_group& group, const attribute_number& number,
                           const attribute_definition* known, octets_view value);

    /// Concatenates the pieces.
    bool collect(attribute_group& group);

    /// Reassembles the pieces into one value.
    static bool gather(attribute_group& group, const attribute_number& number, bool concat);

    void take_run();

    void take_fragments();

    void take_continued(std::uint32_t vendor, const vendor_format& format);

    const dictionary_tables* names_;
    std::vector<raw_attribute> all_;
    std::vector<bool> taken_;
    std::vector<std::size_t> pieces_;
    std::size_t place_ = 0;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/codec/impl/attribute_leaves.ipp>
#endif
