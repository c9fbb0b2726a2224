// SPDX-License-Identifier: MIT
// The definitions of <radius/observe/pcapng.hpp>.
#pragma once

#include <algorithm>
#include <array>
#include <ostream>

#include <radius/observe/pcapng.hpp>

namespace radius::detail {

RADIUS_DECL pcapng_block::pcapng_block(writer& out, std::uint32_t type) noexcept
    : out_(out), start_(out.size()) {
    out.u32(type);
    out.u32(0);
}

RADIUS_DECL void pcapng_block::option(std::uint16_t code, octets_view value) noexcept {
    out_.u16(code);
    out_.u16(static_cast<std::uint16_t>(value.size()));
    out_.put(value);
    pad();
}

RADIUS_DECL void pcapng_block::pad() noexcept {
    while (out_.ok() && (out_.size() - start_) % 4 != 0) {
        out_.u8(0);
    }
}

RADIUS_DECL void pcapng_block::finish() noexcept {
    constexpr std::uint16_t end_of_options = 0;
    option(end_of_options, {});
    const auto length = static_cast<std::uint32_t>(out_.size() - start_ + 4);
    out_.u32(length);
    if (out_.ok()) {
        writer(out_.written().subspan(start_ + 4, 4)).u32(length);
    }
}

RADIUS_DECL void internet_checksum::add(octets_view piece) noexcept {
    for (std::size_t place = 0; place < piece.size(); ++place) {
        sum_ += place % 2 == 0 ? std::uint64_t{piece[place]} << 8U : piece[place];
    }
}

RADIUS_DECL std::uint16_t internet_checksum::value() const noexcept {
    std::uint64_t folded = sum_;
    while (folded > 0xFFFF) {
        folded = (folded & 0xFFFFU) + (folded >> 16U);
    }
    return static_cast<std::uint16_t>(~folded & 0xFFFFU);
}

/// An address as 16 octets, IPv4 in its mapped form; the unspecified address stays unspecified.
RADIUS_DECL ipv6_address::octets_type ipv6_octets(const ip_address& address) noexcept {
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

/// The size of the headers between these ends, in octets.
RADIUS_DECL std::size_t udp_headers_size(const endpoint& source, const endpoint& target) noexcept {
    const bool v4 = source.address.is_v4() && target.address.is_v4();
    return (v4 ? ipv4_header_size : ipv6_header_size) + udp_header_size;
}

/// Writes the UDP header and its payload. `pseudo` has the sum of the addresses.
///
///     octet   0..1     2..3     4..5     6..7       8 ...
///             Source   Target   Length   Checksum   payload
RADIUS_DECL void write_udp(writer& out, internet_checksum pseudo, const endpoint& source,
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
    out.u16(checksum == 0 ? 0xFFFF : checksum); // zero would mean "no checksum"
    out.put(payload);
}

/// Writes the IPv4 header, RFC 791 section 3.1:
///
///     octet   0      1     2..3           4..5   6..7       8     9          10..11
///             0x45   TOS   Total Length   Id     Fragment   TTL   Protocol   Checksum
///     octet   12..15   16..19
///             Source   Target
RADIUS_DECL void write_ipv4_header(writer& out, const ipv4_address& source,
                                   const ipv4_address& target, std::size_t payload_size) noexcept {
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
RADIUS_DECL void write_ipv6_header(writer& out, octets_view source, octets_view target,
                                   std::size_t payload_size) noexcept {
    out.u32(0x60000000);
    out.u16(static_cast<std::uint16_t>(payload_size));
    out.u8(udp_protocol);
    out.u8(hop_limit);
    out.put(source);
    out.put(target);
}

/// Writes the packet as an IP datagram of at most 65,535 octets: IPv6 if either end has such an
/// address.
RADIUS_DECL void write_datagram(writer& out, const endpoint& source, const endpoint& target,
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

namespace radius {

RADIUS_DECL pcapng_writer::pcapng_writer(std::ostream& out, const pcapng_options& options)
    : out_(out), marked_(mark_secrets(options.names)), secrets_(options.secrets),
      max_octets_(options.max_octets) {
    write_head();
}

RADIUS_DECL bool pcapng_writer::write(const trace_event& event) {
    if (state_ != pcapng_state::writing) {
        return false;
    }
    const endpoint& source = event.outgoing ? event.local : event.remote;
    const endpoint& target = event.outgoing ? event.remote : event.local;
    const std::size_t headers = detail::udp_headers_size(source, target);
    const octets_view packet =
        event.packet.first(std::min(event.packet.size(), max_datagram - headers));
    payload_ = to_octets(packet);
    if (secrets_ == secrets::masked) {
        mask_secrets(payload_, marked_);
    }
    const std::string comment = comment_on(event);
    block_.resize(headers + packet.size() + comment.size() + block_overhead);
    writer out(block_);
    write_packet(out, event, source, target, headers, comment);
    return put(out.written());
}

RADIUS_DECL void pcapng_writer::write_head() {
    constexpr std::uint16_t user_application = 4;
    constexpr std::uint16_t interface_name = 2;
    constexpr std::uint16_t timestamp_resolution = 9;
    constexpr std::uint16_t raw_ip = 101;
    constexpr std::array<octet, 1> nanoseconds{9};
    std::array<octet, 512> room;
    writer out(room);
    detail::pcapng_block section(out, 0x0A0D0D0A);
    out.u32(0x1A2B3C4D);
    out.u16(1);
    out.u16(0);
    out.u64(~std::uint64_t{0}); // not known in advance
    section.option(user_application, as_octets("radius"));
    section.finish();
    for (const transport_kind transport :
         {transport_kind::udp, transport_kind::tcp, transport_kind::tls, transport_kind::dtls}) {
        detail::pcapng_block description(out, 1);
        out.u16(raw_ip);
        out.u16(0);
        out.u32(0); // no limit
        description.option(interface_name, as_octets(name_of(transport)));
        description.option(timestamp_resolution, nanoseconds);
        description.finish();
    }
    put(out.written());
}

RADIUS_DECL void pcapng_writer::write_packet(writer& out, const trace_event& event,
                                             const endpoint& source, const endpoint& target,
                                             std::size_t headers, std::string_view comment) {
    constexpr std::uint16_t packet_flags = 2;
    constexpr std::array<octet, 4> inbound{0, 0, 0, 1};
    constexpr std::array<octet, 4> outbound{0, 0, 0, 2};
    const auto since_epoch = std::chrono::nanoseconds(event.when.time_since_epoch()).count();
    detail::pcapng_block block(out, 6);
    out.u32(static_cast<std::uint32_t>(event.transport));
    out.u64(since_epoch > 0 ? static_cast<std::uint64_t>(since_epoch) : 0);
    out.u32(static_cast<std::uint32_t>(headers + payload_.size()));
    out.u32(static_cast<std::uint32_t>(headers + event.packet.size()));
    detail::write_datagram(out, source, target, payload_);
    block.pad();
    block.option(option_comment, as_octets(comment));
    block.option(packet_flags, event.outgoing ? outbound : inbound);
    block.finish();
}

RADIUS_DECL std::string pcapng_writer::comment_on(const trace_event& event) const {
    std::string comment = trace_summary(event);
    if (event.transport != transport_kind::udp) {
        comment += ", received over ";
        comment += name_of(event.transport);
    }
    if (secrets_ == secrets::masked) {
        comment += ", secrets masked";
    }
    return comment;
}

RADIUS_DECL bool pcapng_writer::put(octets_view block) {
    if (block.size() > max_octets_ - size_) {
        state_ = pcapng_state::full;
        return false;
    }
    const std::string_view characters = as_text(block);
    out_.write(characters.data(), static_cast<std::streamsize>(characters.size()));
    if (!out_) {
        state_ = pcapng_state::failed;
        return false;
    }
    size_ += block.size();
    return true;
}

} // namespace radius
