// SPDX-License-Identifier: MIT
// Traced packets as a pcapng file, which Wireshark and tshark open (draft-ietf-opsawg-pcapng).
#pragma once

#include <ostream>

#include <radius/address/endpoint.hpp>
#include <radius/observe/secret_masking.hpp>
#include <radius/observe/trace_text.hpp>
#include <radius/wire/writer.hpp>

namespace radius::detail {

inline constexpr std::size_t ipv4_header_size = 20;
inline constexpr std::size_t ipv6_header_size = 40;
inline constexpr std::size_t udp_header_size = 8;
inline constexpr octet udp_protocol = 17;
inline constexpr octet hop_limit = 64;

/// A block under construction. All numbers are in network order, as the section header says.
///
///     octet   0..3   4..7           8 ...                 last 4
///             Type   Total Length   body, padded to 32    Total Length again
class pcapng_block {
  public:
    pcapng_block(writer& out, std::uint32_t type) noexcept;

    /// An option of the body: code (2), length (2), value, padding to 32 bits.
    void option(std::uint16_t code, octets_view value) noexcept;

    /// Zeros up to the next 32 bits.
    void pad() noexcept;

    /// Ends the options and the block.
    void finish() noexcept;

  private:
    writer& out_;
    std::size_t start_;
};

/// Computes the Internet checksum (RFC 1071).
class internet_checksum {
  public:
    /// All pieces except the last must have an even number of octets.
    void add(octets_view piece) noexcept;
    void add(std::size_t number) noexcept { sum_ += number; }

    std::uint16_t value() const noexcept;

  private:
    std::uint64_t sum_ = 0;
};

} // namespace radius::detail

namespace radius {

/// The contents and the maximum size of a pcapng file.
struct pcapng_options {
    /// Its hidden and secret attributes are masked, in addition to those of the standard.
    dictionary names = standard_dictionary();

    /// With `masked`, secrets are zeros of the same length, and the authenticators of such packets
    /// no longer verify. With `shown`, packets are written unchanged; give Wireshark the shared
    /// secret to reveal hidden values.
    radius::secrets secrets = radius::secrets::masked;

    /// The maximum size of the file, in octets.
    std::uint64_t max_octets = std::uint64_t{1} << 30U;
};

/// The state of a file.
enum class pcapng_state : std::uint8_t {
    writing,
    full,   ///< `max_octets` is reached; a full file is valid
    failed, ///< the stream failed
};

/// Writes packets to a stream, which must outlive the writer. For one thread at a time.
///
/// Each packet gets an IP and a UDP header built from its two ends, also if it came over TCP, TLS
/// or DTLS, so that Wireshark's RADIUS dissector reads all of them; the interface's name is the
/// transport, and a comment is a summary. Wireshark expects RADIUS on UDP ports 1645, 1646, 1700,
/// 1812, 1813 and 3799. For other ports use "Decode As", or `tshark -d udp.port==2083,radius`.
class pcapng_writer {
  public:
    /// Writes the file header immediately.
    explicit pcapng_writer(std::ostream& out, const pcapng_options& options = {});

    /// Writes one packet to the stream's buffer. False if the file is full or the stream failed:
    /// then this and all later packets are not written.
    bool write(const trace_event& event);

    pcapng_state state() const noexcept { return state_; }

    /// The number of octets written.
    std::uint64_t size() const noexcept { return size_; }

  private:
    static constexpr std::size_t max_datagram = 65535;
    static constexpr std::size_t block_overhead = 64; ///< of a packet block, without data
    static constexpr std::uint16_t option_comment = 1;

    /// The section header and one interface per transport:
    ///
    ///     section header block   Byte-Order Magic (4), Major (2), Minor (2), Section Length (8)
    ///     interface block        LinkType (2), Reserved (2), SnapLen (4)
    void write_head();

    /// The enhanced packet block:
    ///
    ///     octet   0..3           4..11       12..15            16..19            20 ...
    ///             Interface Id   Timestamp   Captured Length   Original Length   packet, options
    void write_packet(writer& out, const trace_event& event, const endpoint& source,
                      const endpoint& target, std::size_t headers, std::string_view comment);

    std::string comment_on(const trace_event& event) const;

    bool put(octets_view block);

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

#if RADIUS_DEFINITIONS
#include <radius/observe/impl/pcapng.ipp>
#endif
