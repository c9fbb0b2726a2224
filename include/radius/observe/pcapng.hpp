// SPDX-License-Identifier: MIT
// Traced packets as a pcapng file, which Wireshark and tshark open (draft-ietf-opsawg-pcapng).
#pragma once

#include <array>
#include <ostream>

#include <radius/observe/pcapng_blocks.hpp>
#include <radius/observe/secret_masking.hpp>
#include <radius/observe/trace_text.hpp>

namespace radius {

/// What a pcapng file shows, and how large it may get.
struct pcapng_options {
    /// Whose hidden and secret attributes are masked, besides those of the standard.
    dictionary names = standard_dictionary();

    /// With `masked`, secrets are zeros of the same length, and the authenticators of such packets
    /// no longer verify. With `shown`, packets are written as they were, hidden values under the
    /// shared secret that Wireshark can be told.
    radius::secrets secrets = radius::secrets::masked;

    /// The file ends before it gets larger than this many octets.
    std::uint64_t max_octets = std::uint64_t{1} << 30U;
};

/// What has become of a file.
enum class pcapng_state : std::uint8_t {
    writing,
    full,   ///< `max_octets` is reached; a full file is a valid one
    failed, ///< the stream failed
};

/// Writes packets to a stream that outlives it. Not for several threads at a time.
///
/// Each packet stands behind an IP and a UDP header made from its two ends, also where it came over
/// TCP, TLS or DTLS, so that the RADIUS dissector reads all of them; the interface's name says how
/// it travelled, and a comment sums it up. Wireshark takes UDP ports 1645, 1646, 1700, 1812, 1813
/// and 3799 for RADIUS: for others say so with "Decode As", or `tshark -d udp.port==2083,radius`.
class pcapng_writer {
  public:
    /// Writes the file's head at once.
    explicit pcapng_writer(std::ostream& out, const pcapng_options& options = {})
        : out_(out), marked_(mark_secrets(options.names)), secrets_(options.secrets),
          max_octets_(options.max_octets) {
        write_head();
    }

    /// Writes one packet and hands it to the stream's buffer. False where it has not been written,
    /// because the file is full or the stream failed: so it is then for all that follow.
    bool write(const trace_event& event) {
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

    pcapng_state state() const noexcept { return state_; }

    /// How many octets have been written.
    std::uint64_t size() const noexcept { return size_; }

  private:
    static constexpr std::size_t max_datagram = 65535;
    static constexpr std::size_t block_overhead = 64; ///< what a packet block has besides its data
    static constexpr std::uint16_t option_comment = 1;

    /// The section header and one interface a transport:
    ///
    ///     section header block   Byte-Order Magic (4), Major (2), Minor (2), Section Length (8)
    ///     interface block        LinkType (2), Reserved (2), SnapLen (4)
    void write_head() {
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
        out.u64(~std::uint64_t{0}); // not known beforehand
        section.option(user_application, as_octets("radius"));
        section.finish();
        for (const transport_kind transport : {transport_kind::udp, transport_kind::tcp,
                                               transport_kind::tls, transport_kind::dtls}) {
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

    /// The enhanced packet block:
    ///
    ///     octet   0..3           4..11       12..15            16..19            20 ...
    ///             Interface Id   Timestamp   Captured Length   Original Length   packet, options
    void write_packet(writer& out, const trace_event& event, const endpoint& source,
                      const endpoint& target, std::size_t headers, std::string_view comment) {
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

    std::string comment_on(const trace_event& event) const {
        std::string comment = trace_summary(event);
        if (event.transport != transport_kind::udp) {
            comment += ", came over ";
            comment += name_of(event.transport);
        }
        if (secrets_ == secrets::masked) {
            comment += ", secrets masked";
        }
        return comment;
    }

    bool put(octets_view block) {
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

    std::ostream& out_;
    dictionary marked_;
    radius::secrets secrets_;
    std::uint64_t max_octets_;
    std::uint64_t size_ = 0;
    pcapng_state state_ = pcapng_state::writing;
    octet_string payload_;
    octet_string block_;
};

} // namespace radius
