// SPDX-License-Identifier: MIT
// Codecs for addresses and prefixes (RFC 8044 sections 3.7 to 3.11; RFC 3162, RFC 6572).
#pragma once

#include <radius/address/ethernet_address.hpp>
#include <radius/address/interface_id.hpp>
#include <radius/address/ip_address.hpp>
#include <radius/address/ip_prefix.hpp>
#include <radius/attribute/data_type.hpp>
#include <radius/wire/writer.hpp>

namespace radius::type {

/// A value that is its own octets, of one size only.
template <class Address, data_type Kind>
struct fixed_octets {
    using view_type = Address;
    using owned_type = Address;
    static constexpr data_type kind = Kind;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        typename Address::octets_type octets{};
        if (value.size() != octets.size()) {
            return errc::value_length_invalid;
        }
        std::copy(value.begin(), value.end(), octets.begin());
        return Address(octets);
    }
    static constexpr result<void> encode(writer& out, const view_type& value) noexcept {
        out.put(value.octets());
        return {};
    }
};

using ipv4addr = fixed_octets<ipv4_address, data_type::ipv4addr>;
using ipv6addr = fixed_octets<ipv6_address, data_type::ipv6addr>;
using ifid = fixed_octets<interface_id, data_type::ifid>;
using ether = fixed_octets<ethernet_address, data_type::ether>;

/// Four octets or sixteen, depending on the address family.
struct combo_ip {
    using view_type = ip_address;
    using owned_type = ip_address;
    static constexpr data_type kind = data_type::combo_ip;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        if (value.size() == 4) {
            return view_type(*ipv4addr::decode(value));
        }
        const auto address = ipv6addr::decode(value);
        return address ? result<view_type>(*address) : result<view_type>(address.error());
    }
    static constexpr result<void> encode(writer& out, const view_type& value) noexcept {
        return value.is_v4() ? ipv4addr::encode(out, value.v4())
                             : ipv6addr::encode(out, value.v6());
    }
};

/// A prefix of either family:
///
///     octet   0          1               2 ...
///             reserved   prefix length   address octets
///
/// The IPv4 form has all four address octets and six bits of length (RFC 6572); the IPv6 form may
/// leave out octets beyond its length (RFC 3162 section 2.3). Bits beyond the length are written as
/// zero; `strictness` decides how they are read.
template <class Prefix, class Address, data_type Kind>
struct prefix {
    using view_type = Prefix;
    using owned_type = Prefix;
    static constexpr data_type kind = Kind;
    static constexpr bool borrows = false;

    /// Errors: `errc::value_length_invalid`; `errc::value_out_of_range` for a length above that of
    /// an address; `errc::value_not_canonical`, unless `how` is lenient.
    static constexpr result<view_type> decode(octets_view value,
                                              strictness how = strictness::strict) noexcept {
        constexpr bool may_be_short = Kind == data_type::ipv6prefix;
        typename Address::octets_type octets{};
        const std::size_t full = 2 + octets.size();
        if (value.size() < 2 || value.size() > full || (!may_be_short && value.size() != full)) {
            return errc::value_length_invalid;
        }
        const unsigned length = may_be_short ? value[1] : value[1] & 0x3FU;
        if (length > Address::bits) {
            return errc::value_out_of_range;
        }
        const octets_view given = value.subspan(2);
        std::copy(given.begin(), given.end(), octets.begin());
        const Address network = Address(octets).masked(length);
        const bool canonical = given.size() * 8 >= length && network.octets() == octets;
        if (!canonical && how == strictness::strict) {
            return errc::value_not_canonical;
        }
        return Prefix::make(network, length);
    }
    static constexpr result<void> encode(writer& out, const view_type& value) noexcept {
        out.u8(0);
        out.u8(static_cast<octet>(value.length()));
        const auto& octets = value.address().octets();
        out.put(Kind == data_type::ipv6prefix
                    ? octets_view(octets).first((value.length() + 7U) / 8U)
                    : octets_view(octets));
        return {};
    }
};

using ipv4prefix = prefix<ipv4_prefix, ipv4_address, data_type::ipv4prefix>;
using ipv6prefix = prefix<ipv6_prefix, ipv6_address, data_type::ipv6prefix>;

} // namespace radius::type
