// SPDX-License-Identifier: MIT
// An IPv6 address: the data type "ipv6addr" (RFC 8044 section 3.9), read in all forms of RFC 4291
// section 2.2 and printed in the one of RFC 5952.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <radius/address/address_octets.hpp>
#include <radius/address/ipv4_address.hpp>
#include <radius/address/number_text.hpp>
#include <radius/wire/network_order.hpp>
#include <radius/wire/octets.hpp>
#include <radius/wire/result.hpp>

namespace radius {

/// Sixteen octets in network order, without a zone: the wire has none. "::" by default.
class ipv6_address {
  public:
    using octets_type = std::array<octet, 16>;
    using groups_type = std::array<std::uint16_t, 8>;

    /// The length of the longest prefix.
    static constexpr unsigned bits = 128;

    constexpr ipv6_address() noexcept = default;
    constexpr explicit ipv6_address(const octets_type& value) noexcept : octets_(value) {}
    constexpr explicit ipv6_address(const groups_type& groups) noexcept {
        for (std::size_t place = 0; place < groups.size(); ++place) {
            octets_[2 * place] = static_cast<octet>(groups[place] >> 8U);
            octets_[2 * place + 1] = static_cast<octet>(groups[place] & 0xFFU);
        }
    }

    /// Eight groups of one to four hexadecimal digits; one "::" stands for one group or more; the
    /// last two groups may be an IPv4 address. No zone ("%eth0"), no brackets.
    /// Errors: `errc::text_invalid`.
    static constexpr result<ipv6_address> parse(std::string_view text) noexcept;

    constexpr const octets_type& octets() const noexcept { return octets_; }

    /// The address as the numbers between the colons of its text.
    constexpr groups_type groups() const noexcept {
        groups_type value{};
        for (std::size_t place = 0; place < value.size(); ++place) {
            value[place] = detail::read_u16(octets_view(octets_).subspan(2 * place));
        }
        return value;
    }

    /// The address with all bits beyond the first `length` cleared; itself if `length` is 128 or
    /// more.
    constexpr ipv6_address masked(unsigned length) const noexcept {
        return ipv6_address(detail::mask_octets(octets_, length));
    }

    /// The IPv4 address in ::ffff:a.b.c.d (RFC 4291 section 2.5.5.2); nothing for any other.
    constexpr std::optional<ipv4_address> unmapped() const noexcept {
        constexpr octets_type prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
        if (masked(96).octets_ != prefix) {
            return std::nullopt;
        }
        return low_ipv4();
    }

    /// The form of RFC 5952; the two kinds of address that embed IPv4 (RFC 4291 section 2.5.5) end
    /// in dotted form, as `inet_ntop` of the common C libraries prints them.
    constexpr std::string to_string() const;

    friend constexpr bool operator==(const ipv6_address&, const ipv6_address&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const ipv6_address&,
                                                      const ipv6_address&) noexcept = default;

    friend constexpr std::size_t hash_value(const ipv6_address& address) noexcept {
        return detail::hash_octets(address.octets_);
    }

  private:
    constexpr ipv4_address low_ipv4() const noexcept {
        return ipv4_address(
            ipv4_address::octets_type{octets_[12], octets_[13], octets_[14], octets_[15]});
    }

    octets_type octets_{};
};

constexpr result<ipv6_address> ipv6_address::parse(std::string_view text) noexcept {
    groups_type groups{};
    std::size_t count = 0;
    std::optional<std::size_t> gap;
    if (text.starts_with("::")) {
        gap = 0;
        text.remove_prefix(2);
    }
    while (!(text.empty() && gap == count)) {
        const std::size_t end = text.find(':');
        const std::string_view piece = text.substr(0, end);
        if (end == std::string_view::npos && piece.find('.') != std::string_view::npos) {
            const auto ipv4 = ipv4_address::parse(piece);
            if (!ipv4 || count > groups.size() - 2) {
                return errc::text_invalid;
            }
            groups[count++] = static_cast<std::uint16_t>(ipv4->to_uint() >> 16U);
            groups[count++] = static_cast<std::uint16_t>(ipv4->to_uint() & 0xFFFFU);
            break;
        }
        const auto group = detail::parse_hex_group(piece);
        if (!group || count == groups.size()) {
            return errc::text_invalid;
        }
        groups[count++] = *group;
        if (end == std::string_view::npos) {
            break;
        }
        text.remove_prefix(end + 1);
        if (text.starts_with(':')) {
            if (gap) {
                return errc::text_invalid;
            }
            gap = count;
            text.remove_prefix(1);
        }
    }
    if (gap ? count == groups.size() : count != groups.size()) {
        return errc::text_invalid;
    }
    if (gap) {
        // The groups after "::" move to the end; the gap becomes zero.
        for (std::size_t behind = 0; behind < count - *gap; ++behind) {
            groups[groups.size() - 1 - behind] = groups[count - 1 - behind];
        }
        std::fill_n(groups.begin() + static_cast<std::ptrdiff_t>(*gap), groups.size() - count,
                    std::uint16_t{0});
    }
    return ipv6_address(groups);
}

constexpr std::string ipv6_address::to_string() const {
    const groups_type groups = this->groups();
    // The longest run of zero groups, the first of equals, never a single group (RFC 5952
    // sections 4.2.2 and 4.2.3).
    std::size_t run_start = groups.size();
    std::size_t run_length = 1;
    for (std::size_t start = 0; start < groups.size(); ++start) {
        std::size_t length = 0;
        while (start + length < groups.size() && groups[start + length] == 0) {
            ++length;
        }
        if (length > run_length) {
            run_start = start;
            run_length = length;
        }
    }
    const bool compatible = run_start == 0 && run_length == 6;
    const bool embeds_ipv4 = compatible || unmapped().has_value();
    const std::size_t end = embeds_ipv4 ? groups.size() - 2 : groups.size();
    std::string text;
    for (std::size_t place = 0; place < end;) {
        if (place == run_start) {
            text += "::";
            place += run_length;
            continue;
        }
        detail::append_hex_group(text, groups[place]);
        if (++place < groups.size() && place != run_start) {
            text += ':';
        }
    }
    if (embeds_ipv4) {
        text += low_ipv4().to_string();
    }
    return text;
}

} // namespace radius

template <>
struct std::hash<radius::ipv6_address> {
    constexpr std::size_t operator()(const radius::ipv6_address& address) const noexcept {
        return hash_value(address);
    }
};
