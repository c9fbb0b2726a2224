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
    constexpr std::uint32_t operator[](std::size_t level) const noexcept { return parts[level]; }
    constexpr std::span<const std::uint32_t> path() const noexcept {
        return std::span(parts).first(depth);
    }

    constexpr bool is_vendor_specific() const noexcept {
        return parts[0] == vendor_specific_type && depth > 1;
    }
    constexpr bool is_extended() const noexcept { return parts[0] >= 241 && parts[0] <= 244; }
    constexpr bool is_long_extended() const noexcept { return parts[0] == 245 || parts[0] == 246; }

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
