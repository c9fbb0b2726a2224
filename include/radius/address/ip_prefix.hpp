// SPDX-License-Identifier: MIT
// A network of either family, as written in a configuration: "10.0.0.0/8", "2001:db8::/32",
// "192.0.2.1".
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <system_error>

#include <radius/address/address_octets.hpp>
#include <radius/address/address_prefix.hpp>
#include <radius/address/ip_address.hpp>
#include <radius/address/number_text.hpp>
#include <radius/wire/octets.hpp>
#include <radius/wire/result.hpp>

namespace radius {

/// An `ipv4_prefix` or an `ipv6_prefix`; 0.0.0.0/0 by default. Converts from text, so that a table
/// of peers reads like a list of networks.
class ip_prefix {
  public:
    constexpr ip_prefix() noexcept = default;
    constexpr ip_prefix(const ipv4_prefix& prefix) noexcept
        : address_(prefix.address()), length_(static_cast<octet>(prefix.length())) {}
    constexpr ip_prefix(const ipv6_prefix& prefix) noexcept
        : address_(prefix.address()), length_(static_cast<octet>(prefix.length())) {}

    /// The network of one address.
    constexpr ip_prefix(const ip_address& address) noexcept
        : address_(address), length_(static_cast<octet>(address.bits())) {}
    constexpr ip_prefix(const ipv4_address& address) noexcept : ip_prefix(ip_address(address)) {}
    constexpr ip_prefix(const ipv6_address& address) noexcept : ip_prefix(ip_address(address)) {}

    /// Like `parse`, but throws `std::system_error` with the text and the reason.
    constexpr ip_prefix(std::string_view text) : ip_prefix(require(text)) {}
    constexpr ip_prefix(const char* text) : ip_prefix(std::string_view(text)) {}
    constexpr ip_prefix(const std::string& text) : ip_prefix(std::string_view(text)) {}

    /// Errors: `errc::value_out_of_range` if `length` exceeds the address or a bit beyond it is
    /// set. To drop such bits, pass `address.masked(length)`.
    static constexpr result<ip_prefix> make(const ip_address& address, unsigned length) noexcept {
        if (length > address.bits() || address.masked(length) != address) {
            return errc::value_out_of_range;
        }
        ip_prefix prefix(address);
        prefix.length_ = static_cast<octet>(length);
        return prefix;
    }

    /// A prefix of either family, or an address alone for its full length.
    /// Errors: `errc::text_invalid`; those of `make`.
    static constexpr result<ip_prefix> parse(std::string_view text) noexcept {
        const std::size_t slash = text.find('/');
        const auto address = ip_address::parse(text.substr(0, slash));
        if (!address) {
            return address.error();
        }
        if (slash == std::string_view::npos) {
            return ip_prefix(*address);
        }
        const auto length = detail::parse_decimal(text.substr(slash + 1), 999);
        if (!length) {
            return errc::text_invalid;
        }
        return make(*address, *length);
    }

    constexpr const ip_address& address() const noexcept { return address_; }

    /// In bits, 0 to 32 or 0 to 128.
    constexpr unsigned length() const noexcept { return length_; }

    /// An IPv4 network contains no IPv6 address, and vice versa. Call `unmapped()` on an address
    /// that comes from a dual-stack socket.
    constexpr bool contains(const ip_address& address) const noexcept {
        return address.masked(length_) == address_;
    }

    /// The IPv4 network for ::ffff:a.b.c.d with a length of 96 or more; otherwise the network
    /// itself.
    constexpr ip_prefix unmapped() const noexcept {
        ip_prefix prefix = *this;
        // Bit 96 of a mapped address is set, so the length of its network is 96 or more.
        if (address_.is_v6() && address_.unmapped().is_v4()) {
            prefix.address_ = address_.unmapped();
            prefix.length_ = static_cast<octet>(length_ - 96);
        }
        return prefix;
    }

    /// Always includes the length: "192.0.2.1/32".
    constexpr std::string to_string() const {
        std::string text = address_.to_string();
        text += '/';
        detail::append_decimal(text, length_);
        return text;
    }

    friend constexpr bool operator==(const ip_prefix&, const ip_prefix&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const ip_prefix&,
                                                      const ip_prefix&) noexcept = default;

    friend constexpr std::size_t hash_value(const ip_prefix& prefix) noexcept {
        return static_cast<std::size_t>(
            detail::hash_mix(hash_value(prefix.address_), prefix.length_));
    }

  private:
    static constexpr ip_prefix require(std::string_view text) {
        const auto prefix = parse(text);
        if (!prefix) {
            refuse(text, prefix.error());
        }
        return *prefix;
    }

    [[noreturn]] static void refuse(std::string_view text, errc error) {
        std::string reason = "\"" + std::string(text) + "\" is not a network: ";
        const std::size_t slash = text.find('/');
        const auto address = ip_address::parse(text.substr(0, slash));
        if (!address) {
            reason += "it does not begin with an IPv4 or IPv6 address";
        } else if (error == errc::text_invalid) {
            reason += "the length after the slash is not a decimal number";
        } else if (const auto length = detail::parse_decimal(text.substr(slash + 1), 999);
                   !length || *length > address->bits()) {
            reason += "its length exceeds " + std::to_string(address->bits());
        } else {
            reason += "bits beyond its length are set; the network is " +
                      address->masked(*length).to_string() + "/" + std::to_string(*length);
        }
        throw std::system_error(make_error_code(error), reason);
    }

    ip_address address_;
    octet length_ = 0;
};

} // namespace radius

template <>
struct std::hash<radius::ip_prefix> {
    constexpr std::size_t operator()(const radius::ip_prefix& prefix) const noexcept {
        return hash_value(prefix);
    }
};
