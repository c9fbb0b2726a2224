// SPDX-License-Identifier: MIT
// An address of either family: peers, and attributes that contain either.
#pragma once

#include <algorithm>
#include <compare>
#include <string>
#include <string_view>
#include <type_traits>

#include <radius/address/address_octets.hpp>
#include <radius/address/ipv4_address.hpp>
#include <radius/address/ipv6_address.hpp>
#include <radius/wire/result.hpp>

namespace radius {

/// An IPv4 or an IPv6 address, 17 octets; 0.0.0.0 by default. All IPv4 addresses order before all
/// IPv6 addresses, and 192.0.2.1 is not equal to ::ffff:192.0.2.1: see `unmapped()`.
class ip_address {
  public:
    constexpr ip_address() noexcept = default;
    constexpr ip_address(const ipv4_address& address) noexcept {
        std::copy(address.octets().begin(), address.octets().end(), octets_.begin());
    }
    constexpr ip_address(const ipv6_address& address) noexcept
        : is_v6_(true), octets_(address.octets()) {}

    /// Parses the text forms of `ipv4_address::parse` and `ipv6_address::parse`. Errors:
    /// `errc::text_invalid`.
    static constexpr result<ip_address> parse(std::string_view text) noexcept {
        if (text.find(':') != std::string_view::npos) {
            const auto address = ipv6_address::parse(text);
            return address ? result<ip_address>(*address) : result<ip_address>(address.error());
        }
        const auto address = ipv4_address::parse(text);
        return address ? result<ip_address>(*address) : result<ip_address>(address.error());
    }

    constexpr bool is_v4() const noexcept { return !is_v6_; }
    constexpr bool is_v6() const noexcept { return is_v6_; }

    /// The IPv4 address. Requires `is_v4()`.
    constexpr ipv4_address v4() const noexcept {
        return ipv4_address(
            ipv4_address::octets_type{octets_[0], octets_[1], octets_[2], octets_[3]});
    }

    /// The IPv6 address. Requires `is_v6()`.
    constexpr ipv6_address v6() const noexcept { return ipv6_address(octets_); }

    /// How many bits the family's addresses have: 32 or 128.
    constexpr unsigned bits() const noexcept {
        return is_v6_ ? ipv6_address::bits : ipv4_address::bits;
    }

    /// a.b.c.d for ::ffff:a.b.c.d, which is how a socket of both families shows an IPv4 peer
    /// (RFC 4291 section 2.5.5.2); the address itself for any other.
    constexpr ip_address unmapped() const noexcept {
        if (is_v6_) {
            if (const auto embedded = v6().unmapped()) {
                return *embedded;
            }
        }
        return *this;
    }

    /// The address with all bits beyond the first `length` cleared.
    constexpr ip_address masked(unsigned length) const noexcept {
        return is_v6_ ? ip_address(v6().masked(length)) : ip_address(v4().masked(length));
    }

    constexpr std::string to_string() const { return is_v6_ ? v6().to_string() : v4().to_string(); }

    friend constexpr bool operator==(const ip_address&, const ip_address&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const ip_address&,
                                                      const ip_address&) noexcept = default;

    friend constexpr std::size_t hash_value(const ip_address& address) noexcept {
        return address.is_v6_ ? hash_value(address.v6()) : hash_value(address.v4());
    }

  private:
    // In this order, because it is the order of comparison. IPv4 fills the first four octets and
    // leaves the others zero.
    bool is_v6_ = false;
    ipv6_address::octets_type octets_{};
};

static_assert(std::is_trivially_copyable_v<ip_address> && sizeof(ip_address) == 17);

} // namespace radius

template <>
struct std::hash<radius::ip_address> {
    constexpr std::size_t operator()(const radius::ip_address& address) const noexcept {
        return hash_value(address);
    }
};
