// SPDX-License-Identifier: MIT
// An IPv6 interface identifier: the data type "ifid" (RFC 8044 section 3.7, RFC 3162 section 2.2).
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

/// Eight octets in network order: the lower half of an IPv6 address.
class interface_id {
  public:
    using octets_type = std::array<octet, 8>;

    constexpr interface_id() noexcept = default;
    constexpr explicit interface_id(const octets_type& value) noexcept : octets_(value) {}

    /// Exactly four groups of one to four hexadecimal digits with colons between them. "::" is
    /// refused: it would make an identifier look like an address. Errors: `errc::text_invalid`.
    static constexpr result<interface_id> parse(std::string_view text) noexcept {
        octets_type value{};
        for (std::size_t place = 0; place < value.size(); place += 2) {
            const bool last = place + 2 == value.size();
            const std::size_t end = last ? text.size() : text.find(':');
            if (end == std::string_view::npos) {
                return errc::text_invalid;
            }
            const auto group = detail::parse_hex_group(text.substr(0, end));
            if (!group) {
                return errc::text_invalid;
            }
            value[place] = static_cast<octet>(*group >> 8U);
            value[place + 1] = static_cast<octet>(*group & 0xFFU);
            text.remove_prefix(last ? end : end + 1);
        }
        return interface_id(value);
    }

    constexpr const octets_type& octets() const noexcept { return octets_; }

    /// Four groups without leading zeros: "1:2:3:4".
    constexpr std::string to_string() const {
        std::string text;
        for (std::size_t place = 0; place < octets_.size(); place += 2) {
            if (place != 0) {
                text += ':';
            }
            detail::append_hex_group(text, detail::read_u16(octets_view(octets_).subspan(place)));
        }
        return text;
    }

    friend constexpr bool operator==(const interface_id&, const interface_id&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const interface_id&,
                                                      const interface_id&) noexcept = default;

    friend constexpr std::size_t hash_value(const interface_id& value) noexcept {
        return detail::hash_octets(value.octets_);
    }

  private:
    octets_type octets_{};
};

} // namespace radius

template <>
struct std::hash<radius::interface_id> {
    constexpr std::size_t operator()(const radius::interface_id& value) const noexcept {
        return hash_value(value);
    }
};
