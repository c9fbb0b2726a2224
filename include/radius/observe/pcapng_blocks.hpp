// SPDX-License-Identifier: MIT
// The blocks of a pcapng file (draft-ietf-opsawg-pcapng sections 4.1 to 4.3) and the IP and UDP
// headers in front of a packet in it (RFC 791, RFC 8200, RFC 768).
#pragma once

#include <algorithm>

#include <radius/address/endpoint.hpp>
#include <radius/wire/writer.hpp>

namespace radius::detail {

inline constexpr std::size_t ipv4_header_size = 20;
inline constexpr std::size_t ipv6_header_size = 40;
inline constexpr std::size_t udp_header_size = 8;
inline constexpr octet udp_protocol = 17;
inline constexpr octet hop_limit = 64;

/// A block under construction. All numbers are in network order, which the section header tells.
///
///     octet   0..3   4..7           8 ...                 last 4
///             Type   Total Length   body, padded to 32    Total Length again
class pcapng_block {
  public:
    pcapng_block(writer& out, std::uint32_t type) noexcept : out_(out), start_(out.size()) {
        out.u32(type);
        out.u32(0);
    }

    /// An option of the body: code (2), length (2), value, padding to 32 bits.
    void option(std::uint16_t code, octets_view value) noexcept {
        out_.u16(code);
        out_.u16(static_cast<std::uint16_t>(value.size()));
        out_.put(value);
        pad();
    }

    /// Zeros up to the next 32 bits.
    void pad() noexcept {
        while (out_.ok() && (out_.size() - start_) % 4 != 0) {
            out_.u8(0);
        }
    }

    /// Ends the options and the block.
    void finish() noexcept {
        constexpr std::uint16_t end_of_options = 0;
        option(end_of_options, {});
        const auto length = static_cast<std::uint32_t>(out_.size() - start_ + 4);
        out_.u32(length);
        if (out_.ok()) {
            writer(out_.written().subspan(start_ + 4, 4)).u32(length);
        }
    }

  private:
    writer& out_;
    std::size_t start_;
};

/// The Internet checksum (RFC 1071) while it is being summed.
class internet_checksum {
  public:
    /// Pieces but the last have an even number of octets.
    void add(octets_view piece) noexcept {
        for (std::size_t place = 0; place < piece.size(); ++place) {
            sum_ += place % 2 == 0 ? std::uint64_t{piece[place]} << 8U : piece[place];
        }
    }
    void add(std::size_t number) noexcept { sum_ += number; }

    std::uint16_t value() const noexcept {
        std::uint64_t folded = sum_;
        while (folded > 0xFFFF) {
            folded = (folded & 0xFFFFU) + (folded >> 16U);
        }
        return static_cast<std::uint16_t>(~folded & 0xFFFFU);
    }

  private:
    std::uint64_t sum_ = 0;
};

/// An address as 16 octets, IPv4 in its mapped form; the address of no interface stays that.
inline ipv6_address::octets_type ipv6_octets(const ip_address& address) noexcept {
    if (address.is_v6()) {
        return address.v6().octets();
    }
    ipv6_address::octets_type mapped{};
    if (address.v4() != ipv4_address()) {
        mapped[10] = mapped[11] = 0xFF;
        const ipv4_address::octets_type last = address.v4().octets();
        std::copy(last.begin(), last.end(), mapped.begin() + 12);
    }
    return mapped;
}

/// How many octets the headers between these ends take.
inline std::size_t udp_headers_size(const endpoint& source, const endpoint& target) noexcept {
    const bool v4 = source.address.is_v4() && target.address.is_v4();
    return (v4 ? ipv4_header_size : ipv6_header_size) + udp_header_size;
}

/// Writes the UDP header and what it carries. `pseudo` has the addresses summed up.
///
///     octet   0..1     2..3     4..5     6..7       8 ...
///             Source   Target   Length   Checksum   payload
inline void write_udp(writer& out, internet_checksum pseudo, const endpoint& source,
                      const endpoint& target, octets_view payload) noexcept {
    const std::size_t length = udp_header_size + payload.size();
    pseudo.add(std::size_t{udp_protocol});
    pseudo.add(2 * length); // in the pseudo header and in the UDP header
    pseudo.add(source.port);
    pseudo.add(target.port);
    pseudo.add(payload);
    const std::uint16_t checksum = pseudo.value();
    out.u16(source.port);
    out.u16(target.port);
    out.u16(static_cast<std::uint16_t>(length));
    out.u16(checksum == 0 ? 0xFFFF : checksum); // zero would mean that there is none
    out.put(payload);
}

/// Writes the IPv4 header, RFC 791 section 3.1:
///
///     octet   0      1     2..3           4..5   6..7       8     9          10..11
///             0x45   TOS   Total Length   Id     Fragment   TTL   Protocol   Checksum
///     octet   12..15   16..19
///             Source   Target
inline void write_ipv4_header(writer& out, const ipv4_address& source, const ipv4_address& target,
                              std::size_t payload_size) noexcept {
    constexpr std::uint16_t do_not_fragment = 0x4000;
    const octets_span header = out.reserve(ipv4_header_size);
    if (header.empty()) {
        return;
    }
    writer fields(header);
    fields.u8(0x45);
    fields.u8(0);
    fields.u16(static_cast<std::uint16_t>(ipv4_header_size + payload_size));
    fields.u16(0);
    fields.u16(do_not_fragment);
    fields.u8(hop_limit);
    fields.u8(udp_protocol);
    fields.u16(0);
    fields.put(source.octets());
    fields.put(target.octets());
    internet_checksum sum;
    sum.add(header);
    writer(header.subspan(10, 2)).u16(sum.value());
}

/// Writes the IPv6 header, RFC 8200 section 3:
///
///     octet   0..3            4..5             6             7           8..23    24..39
///             Version, Flow   Payload Length   Next Header   Hop Limit   Source   Target
inline void write_ipv6_header(writer& out, octets_view source, octets_view target,
                              std::size_t payload_size) noexcept {
    out.u32(0x60000000);
    out.u16(static_cast<std::uint16_t>(payload_size));
    out.u8(udp_protocol);
    out.u8(hop_limit);
    out.put(source);
    out.put(target);
}

/// Writes the packet as an IP datagram of at most 65,535 octets: IPv6 where one of the ends has
/// such an address.
inline void write_datagram(writer& out, const endpoint& source, const endpoint& target,
                           octets_view payload) noexcept {
    const std::size_t size = udp_header_size + payload.size();
    internet_checksum addresses;
    if (source.address.is_v4() && target.address.is_v4()) {
        const ipv4_address from = source.address.v4();
        const ipv4_address to = target.address.v4();
        addresses.add(from.octets());
        addresses.add(to.octets());
        write_ipv4_header(out, from, to, size);
    } else {
        const auto from = ipv6_octets(source.address);
        const auto to = ipv6_octets(target.address);
        addresses.add(from);
        addresses.add(to);
        write_ipv6_header(out, from, to, size);
    }
    write_udp(out, addresses, source, target, payload);
}

} // namespace radius::detail
