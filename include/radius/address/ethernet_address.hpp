// SPDX-License-Identifier: MIT
// An Ethernet (MAC) address of six octets, which dictionaries call "ether".
#pragma once

#include <array>
#include <compare>
#include <string>
#include <string_view>

#include <radius/address/address_octets.hpp>
#include <radius/wire/hex.hpp>
#include <radius/wire/octets.hpp>
#include <radius/wire/result.hpp>

namespace radius {

/// Six octets in the order of transmission.
class ethernet_address {
  public:
    using octets_type = std::array<octet, 6>;

    constexpr ethernet_address() noexcept = default;
    constexpr explicit ethernet_address(const octets_type& value) noexcept : octets_(value) {}

    /// Six pairs of hexadecimal digits, either case, with colons between them, or with hyphens as
    /// in Calling-Station-Id (RFC 3580 section 3.21); not both. Errors: `errc::text_invalid`.
    static constexpr result<ethernet_address> parse(std::string_view text) noexcept {
        octets_type value{};
        if (text.size() != 3 * value.size() - 1 || (text[2] != ':' && text[2] != '-')) {
            return errc::text_invalid;
        }
        for (std::size_t place = 0; place < value.size(); ++place) {
            const int high = detail::hex_digit(text[3 * place]);
            const int low = detail::hex_digit(text[3 * place + 1]);
            const bool last = place + 1 == value.size();
            if (high < 0 || low < 0 || (!last && text[3 * place + 2] != text[2])) {
                return errc::text_invalid;
            }
            value[place] = static_cast<octet>(high * 16 + low);
        }
        return ethernet_address(value);
    }

    constexpr const octets_type& octets() const noexcept { return octets_; }

    /// Lower-case pairs with colons between them: "00:11:22:aa:bb:cc".
    constexpr std::string to_string() const {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (const octet next : octets_) {
            if (!text.empty()) {
                text += ':';
            }
            text += digits[next >> 4U];
            text += digits[next & 0x0FU];
        }
        return text;
    }

    friend constexpr bool operator==(const ethernet_address&,
                                     const ethernet_address&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const ethernet_address&,
                                                      const ethernet_address&) noexcept = default;

    friend constexpr std::size_t hash_value(const ethernet_address& address) noexcept {
        return detail::hash_octets(address.octets_);
    }

  private:
    octets_type octets_{};
};

} // namespace radius

template <>
struct std::hash<radius::ethernet_address> {
    constexpr std::size_t operator()(const radius::ethernet_address& address) const noexcept {
        return hash_value(address);
    }
};
