// SPDX-License-Identifier: MIT
// Packets of EAP (RFC 3748 section 4) and the types of their Requests and Responses, expanded ones
// among them (section 5.7).
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include <radius/wire/octets.hpp>
#include <radius/wire/result.hpp>

namespace radius::eap {

/// The Code field.
enum class code : octet {
    request = 1,
    response = 2,
    success = 3,
    failure = 4
};

/// The type of a Request or Response, which names its method. Types of vendor 0 are those that IANA
/// assigns; others need the expanded form of 8 octets.
struct type_id {
    std::uint32_t vendor = 0; ///< an SMI number, 24 bits
    std::uint32_t number = 0;

    friend constexpr bool operator==(type_id, type_id) noexcept = default;
};

/// The types that the library knows.
namespace types {

inline constexpr type_id identity{0, 1};
inline constexpr type_id notification{0, 2};
inline constexpr type_id nak{0, 3};
inline constexpr type_id md5{0, 4};
inline constexpr type_id gtc{0, 6};
inline constexpr type_id tls{0, 13};
inline constexpr type_id ttls{0, 21};
inline constexpr type_id peap{0, 25};
inline constexpr type_id mschap_v2{0, 26};
inline constexpr type_id pwd{0, 52};
inline constexpr type_id teap{0, 55};
/// The first octet of the expanded form, no type of its own.
inline constexpr type_id expanded{0, 254};

} // namespace types

/// "MSCHAPv2"; "type 4711" or "vendor 311 type 2" for a type that is not in `types`.
std::string to_string(type_id type);

/// A valid packet. Borrows the octets that it was parsed from. A plain value.
///
///     octet   0      1            2..3     4      5 ...
///             Code   Identifier   Length   Type   Type-Data
class packet {
  public:
    static constexpr std::size_t header_size = 4;

    /// Octets beyond the Length field are padding, and ignored (RFC 3748 section 4.1). Errors:
    /// `errc::packet_too_short`; `errc::packet_length_invalid`; `errc::value_out_of_range` for
    /// another Code.
    static result<packet> parse(octets_view octets) noexcept;

    eap::code code() const noexcept { return static_cast<eap::code>(octets_[0]); }
    octet identifier() const noexcept { return octets_[1]; }

    /// Of a Request or Response. A type of vendor 0 is the same in the expanded form.
    type_id type() const noexcept { return type_; }
    /// True if the type has the expanded form.
    bool is_expanded() const noexcept { return expanded_; }
    /// The Type-Data field.
    octets_view data() const noexcept { return octets_.subspan(data_begin_); }

    /// Without padding.
    octets_view octets() const noexcept { return octets_; }

  private:
    explicit packet(octets_view octets) noexcept : octets_(octets) {}

    octets_view octets_;
    std::size_t data_begin_ = header_size;
    type_id type_{};
    bool expanded_ = false;
};

/// How a type is written.
enum class type_form : octet {
    automatic, ///< the short form if the type has one
    expanded
};

/// A Request or Response. Throws `std::system_error` with `errc::value_too_long` if it would have
/// more than 65535 octets.
octet_string make_packet(code code, octet identifier, type_id type, octets_view data,
                         type_form form = type_form::automatic);

/// A Success or Failure: 4 octets.
std::array<octet, packet::header_size> make_result(bool success, octet identifier) noexcept;

/// The types that a Nak proposes instead, the preferred one first (RFC 3748 sections 5.3.1 and
/// 5.3.2); nothing if the peer wants none.
std::vector<type_id> proposals_of(const packet& nak);

/// A Nak to a Request. An expanded one answers only an expanded Request, and lists every type in
/// that form; a legacy one lists `types::expanded` for the expanded types among `proposals`.
octet_string make_nak(const packet& request, std::span<const type_id> proposals);

} // namespace radius::eap

#if RADIUS_DEFINITIONS
#include <radius/eap/impl/eap_packet.ipp>
#endif
