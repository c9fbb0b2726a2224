// SPDX-License-Identifier: MIT
// The number of an attribute: its type, or the dotted path into a vendor's space, an extended space
// or a TLV (RFC 2865 section 5.26, RFC 6929 section 2).
#pragma once

#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include <radius/wire/compiler.hpp>

namespace radius {

/// A vendor's layout of type and length inside Vendor-Specific: (1,1) by default. `continuation` is
/// WiMAX's third octet.
struct vendor_format {
    std::uint8_t type_octets = 1;
    std::uint8_t length_octets = 1;
    bool continuation = false;

    constexpr std::size_t header_size() const noexcept {
        return std::size_t{type_octets} + length_octets + (continuation ? 1U : 0U);
    }
    bool operator==(const vendor_format&) const = default;
};

inline constexpr std::uint32_t vendor_specific_type = 26;

namespace detail {

/// True for types whose value begins with an Extended-Type (RFC 6929 section 2).
constexpr bool has_extended_type(std::uint32_t type) noexcept { return type >= 241 && type <= 246; }

/// True for those of them whose value may be in several attributes (RFC 6929 section 2.2).
constexpr bool is_long_extended_type(std::uint32_t type) noexcept {
    return type == 245 || type == 246;
}

} // namespace detail

/// The path of an attribute, as dictionaries and RFC 6929 write it with dots: `6`, `26.311.16`,
/// `241.26.9.1`, `26.24757.1.2`. A structural type: it is a template argument.
struct attribute_number {
    static constexpr std::size_t max_depth = 10;

    std::array<std::uint32_t, max_depth> parts{};
    std::uint8_t depth = 0;
    vendor_format format{}; ///< used only if the path begins with 26

    constexpr attribute_number() = default;

    template <std::integral... Parts>
        requires(sizeof...(Parts) > 0 && sizeof...(Parts) <= max_depth)
    constexpr attribute_number(Parts... numbers)
        : parts{static_cast<std::uint32_t>(numbers)...}, depth(sizeof...(Parts)) {}

    /// The same path, read with this vendor's layout.
    constexpr attribute_number with(vendor_format layout) const noexcept {
        attribute_number copy = *this;
        copy.format = layout;
        return copy;
    }

    /// The path of a child. Requires `depth < max_depth`.
    constexpr attribute_number child(std::uint32_t part) const noexcept {
        attribute_number copy = *this;
        copy.parts[copy.depth++] = part;
        return copy;
    }

    constexpr std::uint32_t type() const noexcept { return parts[0]; }
    /// The Type octet of an attribute with this number.
    constexpr std::uint8_t type_octet() const noexcept {
        return static_cast<std::uint8_t>(parts[0]);
    }
    constexpr std::uint32_t operator[](std::size_t level) const noexcept { return parts[level]; }
    constexpr std::span<const std::uint32_t> path() const noexcept {
        return std::span(parts).first(depth);
    }

    constexpr bool is_vendor_specific() const noexcept {
        return parts[0] == vendor_specific_type && depth > 1;
    }
    constexpr bool is_extended() const noexcept {
        return detail::has_extended_type(type()) && !is_long_extended();
    }
    constexpr bool is_long_extended() const noexcept {
        return detail::is_long_extended_type(type());
    }
    /// True in both of the extended spaces.
    constexpr bool has_extended_type() const noexcept { return detail::has_extended_type(type()); }

    /// The level of the vendor's number: 1 in Vendor-Specific, 2 in Extended-Vendor-Specific
    /// (241.26 to 246.26); 0 if no vendor can be in the path.
    constexpr std::size_t vendor_level() const noexcept {
        return type() == vendor_specific_type                            ? 1U
               : has_extended_type() && parts[1] == vendor_specific_type ? 2U
                                                                         : 0U;
    }

    /// The level of the outermost TLV, if the path reaches it: behind the type, the extended type,
    /// or the vendor and its type.
    constexpr std::size_t tlv_level() const noexcept {
        return vendor_level() != 0 ? vendor_level() + 2 : has_extended_type() ? 2U : 1U;
    }

    /// The first level, from `level` on, whose part is too large for the field that carries it;
    /// `depth` if all fit.
    constexpr std::size_t overfull_level(std::size_t level = 0) const noexcept {
        while (level < depth &&
               (field_octets(level) >= 4 || parts[level] >> (8U * field_octets(level)) == 0)) {
            ++level;
        }
        return level;
    }

    /// The size of the field that carries the part at this level.
    constexpr unsigned field_octets(std::size_t level) const noexcept {
        return level != 0 && level == vendor_level() ? 4U
               : level == 2 && is_vendor_specific()  ? format.type_octets
                                                     : 1U;
    }

    /// Two attributes are the same if their paths are; the layout belongs to the vendor.
    constexpr bool operator==(const attribute_number& other) const noexcept {
        return depth == other.depth && parts == other.parts;
    }
    constexpr std::strong_ordering operator<=>(const attribute_number& other) const noexcept {
        for (std::size_t level = 0; level < depth && level < other.depth; ++level) {
            if (parts[level] != other.parts[level]) {
                return parts[level] <=> other.parts[level];
            }
        }
        return depth <=> other.depth;
    }

    std::string to_string() const {
        std::string text;
        for (const std::uint32_t part : path()) {
            text += text.empty() ? "" : "."; // GCC 12 warns at -O3 if these are one
            text += std::to_string(part);
        }
        return text;
    }
};

/// A vendor's attribute: `vendor_attribute_number(311, 16)` is 26.311.16.
constexpr attribute_number vendor_attribute_number(std::uint32_t vendor, std::integral auto type,
                                                   vendor_format format = {}) noexcept {
    attribute_number number(vendor_specific_type, vendor, type);
    number.format = format;
    return number;
}

/// A TLV in a vendor's attribute: with `attribute_number(1, 2)` inside it is 26.24757.1.2.
constexpr attribute_number vendor_attribute_number(std::uint32_t vendor,
                                                   const attribute_number& inside,
                                                   vendor_format format = {}) noexcept {
    attribute_number number(vendor_specific_type, vendor);
    number.format = format;
    for (const std::uint32_t part : inside.path()) {
        number.parts[number.depth++] = part;
    }
    return number;
}

} // namespace radius
