// SPDX-License-Identifier: MIT
// An IPv4 address: the data type "ipv4addr" (RFC 8044 section 3.8).
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include <radius/address/address_octets.hpp>
#include <radius/address/number_text.hpp>
#include <radius/wire/network_order.hpp>
#include <radius/wire/octets.hpp>
#include <radius/wire/result.hpp>

namespace radius {

/// Four octets in network order; 0.0.0.0 by default. Ordered by number.
class ipv4_address {
  public:
    using octets_type = std::array<octet, 4>;

    /// The length of the longest prefix.
    static constexpr unsigned bits = 32;

    constexpr ipv4_address() noexcept = default;
    constexpr explicit ipv4_address(const octets_type& value) noexcept : octets_(value) {}

    /// The most significant octet of `value` is the first of the address.
    constexpr explicit ipv4_address(std::uint32_t value) noexcept
        : octets_{static_cast<octet>(value >> 24U), static_cast<octet>((value >> 16U) & 0xFFU),
                  static_cast<octet>((value >> 8U) & 0xFFU), static_cast<octet>(value & 0xFFU)} {}

    /// Exactly four decimals with dots between them, no leading zeros, nothing around them.
    /// Errors: `errc::text_invalid`.
    static constexpr result<ipv4_address> parse(std::string_view text) noexcept {
        octets_type value{};
        for (std::size_t place = 0; place < value.size(); ++place) {
            const bool last = place + 1 == value.size();
            const std::size_t end = last ? text.size() : text.find('.');
            if (end == std::string_view::npos) {
                return errc::text_invalid;
            }
            const auto number = detail::parse_decimal(text.substr(0, end), 255);
            if (!number) {
                return errc::text_invalid;
            }
            value[place] = static_cast<octet>(*number);
            text.remove_prefix(last ? end : end + 1);
        }
        return ipv4_address(value);
    }

    constexpr const octets_type& octets() const noexcept { return octets_; }

    constexpr std::uint32_t to_uint() const noexcept {
        return static_cast<std::uint32_t>(detail::read_number(octets_));
    }

    /// The address with all bits beyond the first `length` cleared; itself if `length` is 32 or
    /// more.
    constexpr ipv4_address masked(unsigned length) const noexcept {
        return ipv4_address(detail::mask_octets(octets_, length));
    }

    constexpr std::string to_string() const {
        std::string text;
        for (const octet next : octets_) {
            if (!text.empty()) {
                text += '.';
            }
            detail::append_decimal(text, next);
        }
        return text;
    }

    friend constexpr bool operator==(const ipv4_address&, const ipv4_address&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const ipv4_address&,
                                                      const ipv4_address&) noexcept = default;

    friend constexpr std::size_t hash_value(const ipv4_address& address) noexcept {
        return detail::hash_octets(address.octets_);
    }

  private:
    octets_type octets_{};
};

} // namespace radius

template <>
struct std::hash<radius::ipv4_address> {
    constexpr std::size_t operator()(const radius::ipv4_address& address) const noexcept {
        return hash_value(address);
    }
};
