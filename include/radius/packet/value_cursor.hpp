// SPDX-License-Identifier: MIT
// Finds the values of one attribute in wire order, through Vendor-Specific, extended and TLV
// nesting, and reassembles fragments (RFC 2865 section 5.26, RFC 6929 section 2).
#pragma once

#include <array>
#include <optional>

#include <radius/attribute/attribute_number.hpp>
#include <radius/attribute/data_type.hpp>
#include <radius/packet/raw_attribute.hpp>
#include <radius/packet/vendor_data.hpp>

namespace radius::detail {

/// A pull-style search for one attribute number. `next()` moves to the next value and `value()`
/// then returns its octets: a view into the packet, or into this cursor if the value was
/// reassembled from fragments. The contents of an invalid container, and a value whose last
/// fragment is missing, are skipped (RFC 6929 section 2.8). For one thread at a time.
class value_cursor {
  public:
    value_cursor(attribute_range attributes, const attribute_number& number, flags properties)
        : next_(attributes.begin()), end_(attributes.end()), number_(number),
          properties_(properties) {}

    /// False at the end.
    bool next() {
        for (;;) {
            while (open_ > 0) {
                if (next_element()) {
                    return true;
                }
            }
            if (next_ == end_) {
                return false;
            }
            const raw_attribute found = *next_;
            ++next_;
            if (found.type == number_.type() && enter(found)) {
                return true;
            }
        }
    }

    octets_view value() const noexcept { return value_; }

  private:
    /// An open container: the elements that are left in it and the path element they must match.
    struct level {
        octets_view rest;
        std::size_t depth = 0;
        vendor_format format{};
    };

    /// Opens a top-level attribute of the right type. True if that already yields a value.
    bool enter(const raw_attribute& found) {
        if (number_.depth == 1) {
            value_ = properties_.concat ? gather_concat(found) : found.value;
            return true;
        }
        if (number_.type() == vendor_specific_type) {
            const auto data = vendor_data::parse(found.value);
            return data && data->vendor == number_[1] && descend(data->contents, 2, number_.format);
        }
        if (number_.is_extended()) {
            return found.value.size() > 1 && found.value[0] == number_[1] &&
                   enter_extended(found.value.subspan(1));
        }
        if (number_.is_long_extended()) {
            return is_fragment(found) && gather_fragments(found.value) &&
                   enter_extended(assembled_);
        }
        return descend(found.value, 1, {});
    }

    /// The value of an extended type. Type 26 is Extended-Vendor-Specific (RFC 6929 section 2.4):
    /// Vendor-Id (4), Vendor-Type (1), Value.
    bool enter_extended(octets_view value) {
        if (number_[1] != vendor_specific_type || number_.depth == 2) {
            return descend(value, 2, {});
        }
        const auto data = vendor_data::parse(value);
        if (!data || data->vendor != number_[2]) {
            return false;
        }
        if (number_.depth == 3) {
            value_ = data->contents;
            return true;
        }
        return data->contents.size() > 1 && data->contents[0] == number_[3] &&
               descend(data->contents.subspan(1), 4, {});
    }

    /// Continues below the first `depth` path elements: with the value itself, or with its
    /// elements.
    bool descend(octets_view value, std::size_t depth, const vendor_format& format) {
        if (number_.depth == depth) {
            value_ = value;
            return true;
        }
        const bool vendors_own = number_.is_vendor_specific() && depth == 2;
        if (vendors_own ? sound_elements(value, format) : sound_tlvs(value)) {
            levels_[open_++] = {value, depth, format};
        }
        return false;
    }

    /// Processes one element of the innermost open container. True if it yields a value.
    bool next_element() {
        level& innermost = levels_[open_ - 1];
        const auto found = take_element(innermost.rest, innermost.format);
        if (!found) { // no octets are left: the container was checked when it was opened
            --open_;
            return false;
        }
        if (found->type != number_[innermost.depth]) {
            return false;
        }
        if (!found->continued) {
            return descend(found->value, innermost.depth + 1, {});
        }
        return innermost.rest.empty() && gather_continued(*found) && descend(assembled_, 3, {});
    }

    void append(octets_view piece) {
        assembled_.insert(assembled_.end(), piece.begin(), piece.end());
    }

    /// Consecutive attributes of one type form one value (RFC 3579 section 3.1).
    octets_view gather_concat(const raw_attribute& first) {
        assembled_.clear();
        append(first.value);
        for (; next_ != end_ && (*next_).type == first.type; ++next_) {
            append((*next_).value);
        }
        return assembled_;
    }

    /// Types 245 and 246 (RFC 6929 section 2.2):
    ///
    ///     octet   0      1        2               3                     4 ...
    ///             Type   Length   Extended-Type   More and 7 reserved   Value
    bool is_fragment(const raw_attribute& candidate) const noexcept {
        return candidate.type == number_.type() && candidate.value.size() >= 2 &&
               candidate.value[0] == number_[1];
    }

    /// A fragment with More set fills its attribute; attributes of other types may come between
    /// fragments. One bad fragment invalidates the whole value: the fragments after it are not a
    /// value of their own.
    bool gather_fragments(octets_view fragment) {
        constexpr std::size_t full = 253;
        bool sound = true;
        assembled_.clear();
        for (;;) {
            append(fragment.subspan(2));
            const bool more = (fragment[1] & 0x80U) != 0;
            sound = sound && (more ? fragment.size() == full : fragment.size() > 2);
            if (!more) {
                return sound;
            }
            while (next_ != end_ && !is_fragment(*next_)) {
                ++next_;
            }
            if (next_ == end_) {
                return false;
            }
            fragment = (*next_).value;
            ++next_;
        }
    }

    /// WiMAX: a piece whose continuation bit is set continues in the vendor's next Vendor-Specific,
    /// which contains nothing else.
    bool gather_continued(const element& first) {
        assembled_.clear();
        append(first.value);
        for (; next_ != end_; ++next_) {
            const auto data = vendor_data::parse((*next_).value);
            if ((*next_).type != vendor_specific_type || !data || data->vendor != number_[1]) {
                continue;
            }
            octets_view rest = data->contents;
            const auto piece = take_element(rest, number_.format);
            if (!piece || !rest.empty() || piece->type != first.type) {
                return false;
            }
            append(piece->value);
            if (!piece->continued) {
                ++next_;
                return true;
            }
        }
        return false;
    }

    attribute_range::iterator next_;
    attribute_range::iterator end_;
    attribute_number number_;
    flags properties_;
    std::array<level, attribute_number::max_depth> levels_{};
    std::size_t open_ = 0;
    octets_view value_;
    octet_string assembled_;
};

} // namespace radius::detail
