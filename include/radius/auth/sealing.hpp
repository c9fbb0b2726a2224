// SPDX-License-Identifier: MIT
// Turns a list of attributes into a signed packet: secrets hidden, Message-Authenticator first,
// authenticator last (RFC 2865 section 3, RFC 3579 section 3.2).
#pragma once

#include <radius/auth/hiding.hpp>
#include <radius/auth/signing.hpp>
#include <radius/packet/attribute_list.hpp>

namespace radius {

/// Salts for one packet: consecutive, so that all of them differ (RFC 2868 section 3.5).
class salt_sequence {
  public:
    /// `first` is random; the high bit of its first octet is set here.
    explicit salt_sequence(std::uint16_t first) noexcept;
    salt next() noexcept;

  private:
    std::uint16_t next_;
};

/// The contents of a packet besides its attributes.
struct sealing {
    packet_code code{};
    octet identifier = 0;
    const shared_secret& secret;
    bool message_authenticator = true; ///< include one, as the first attribute
    octets_view appended{};            ///< encoded attributes that go last: Proxy-State
    std::uint16_t first_salt = 0;      ///< random, for salted values
};

namespace detail {

/// Header with `field`, attributes, length and Message-Authenticator over `signed_over`.
result<octets_span> write_packet(octets_span buffer, const sealing& how,
                                 const attribute_list& attributes, std::span<const octet, 16> field,
                                 std::span<const octet, 16> signed_over) noexcept;

inline void set_field(octets_span packet, const authenticator& field) noexcept {
    std::copy(field.begin(), field.end(), packet.begin() + 4);
}

} // namespace detail

/// Writes a signed request into `buffer` and returns the part used. `random` becomes the Request
/// Authenticator of Access-Request and Status-Server; that of other requests is a signature, and
/// their values are hidden under zeros (RFC 5176 section 3.6). Errors: `errc::packet_full`.
result<octets_span> seal_request(octets_span buffer, const sealing& how,
                                 const attribute_list& attributes,
                                 const authenticator& random) noexcept;

/// Writes a signed reply into `buffer` and returns the part used. Errors: `errc::packet_full`.
result<octets_span> seal_reply(octets_span buffer, const sealing& how,
                               const attribute_list& attributes,
                               std::span<const octet, 16> request_authenticator) noexcept;

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/auth/impl/sealing.ipp>
#endif
