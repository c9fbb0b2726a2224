// SPDX-License-Identifier: MIT
// The networks that attributes carry: the data types "ipv6prefix" and "ipv4prefix" (RFC 8044
// sections 3.10 and 3.11; RFC 3162 section 2.3, RFC 6572 section 4.12).
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include <radius/address/address_octets.hpp>
#include <radius/address/ipv4_address.hpp>
#include <radius/address/ipv6_address.hpp>
#include <radius/address/number_text.hpp>
#include <radius/wire/octets.hpp>
#include <radius/wire/result.hpp>

namespace radius {

/// An address and how many of its bits count. The bits beyond them are zero, as RFC 8044 requires,
/// in every value of this type. The default is the prefix of length 0, which contains every
/// address.
template <class Address>
class address_prefix {
  public:
    using address_type = Address;

    constexpr address_prefix() noexcept = default;

    /// The network of one address.
    constexpr explicit address_prefix(const Address& address) noexcept
        : address_(address), length_(static_cast<octet>(Address::bits)) {}

    /// Errors: `errc::value_out_of_range` if `length` exceeds the address or a bit beyond it is
    /// set. To drop such bits, pass `address.masked(length)`.
    static constexpr result<address_prefix> make(const Address& address, unsigned length) noexcept {
        if (length > Address::bits || address.masked(length) != address) {
            return errc::value_out_of_range;
        }
        address_prefix prefix(address);
        prefix.length_ = static_cast<octet>(length);
        return prefix;
    }

    /// An address, a slash and a length, none of them optional: "192.0.2.0/24", "2001:db8::/32".
    /// Errors: `errc::text_invalid`; those of `make`.
    static constexpr result<address_prefix> parse(std::string_view text) noexcept {
        const std::size_t slash = text.find('/');
        if (slash == std::string_view::npos) {
            return errc::text_invalid;
        }
        const auto address = Address::parse(text.substr(0, slash));
        const auto length = detail::parse_decimal(text.substr(slash + 1), 999);
        if (!address || !length) {
            return errc::text_invalid;
        }
        return make(*address, *length);
    }

    constexpr const Address& address() const noexcept { return address_; }

    /// In bits, 0 to 32 or 0 to 128.
    constexpr unsigned length() const noexcept { return length_; }

    constexpr bool contains(const Address& address) const noexcept {
        return address.masked(length_) == address_;
    }

    constexpr std::string to_string() const {
        std::string text = address_.to_string();
        text += '/';
        detail::append_decimal(text, length_);
        return text;
    }

    friend constexpr bool operator==(const address_prefix&,
                                     const address_prefix&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const address_prefix&,
                                                      const address_prefix&) noexcept = default;

    friend constexpr std::size_t hash_value(const address_prefix& prefix) noexcept {
        return static_cast<std::size_t>(
            detail::hash_mix(hash_value(prefix.address_), prefix.length_));
    }

  private:
    Address address_{};
    octet length_ = 0;
};

using ipv4_prefix = address_prefix<ipv4_address>;
using ipv6_prefix = address_prefix<ipv6_address>;

} // namespace radius

template <class Address>
struct std::hash<radius::address_prefix<Address>> {
    constexpr std::size_t operator()(const radius::address_prefix<Address>& prefix) const noexcept {
        return hash_value(prefix);
    }
};
