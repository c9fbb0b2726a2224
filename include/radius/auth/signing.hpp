// SPDX-License-Identifier: MIT
// The Request and Response Authenticators (RFC 2865 section 3, RFC 2866 section 3, RFC 5176
// section 2.3) and Message-Authenticator (RFC 3579 section 3.2), computed and verified.
#pragma once

#include <optional>

#include <radius/auth/shared_secret.hpp>
#include <radius/packet/attribute_list.hpp>
#include <radius/packet/packet_view.hpp>

namespace radius {

inline constexpr authenticator zero_field{};

/// The offset of the 16 octets of Message-Authenticator in the packet; nothing if there is none.
/// Errors: `errc::message_authenticator_invalid` for one of another length or a second one.
result<std::optional<std::size_t>> find_message_authenticator(const packet_view& packet) noexcept;

/// HMAC-MD5 over the packet with `field` in place of its authenticator and zeros in place of the 16
/// octets at `place`.
authenticator compute_message_authenticator(octets_view packet, std::size_t place,
                                            std::span<const octet, 16> field,
                                            const shared_secret& secret) noexcept;

/// MD5 over the packet with `field` in place of its authenticator, then the secret.
authenticator compute_authenticator(octets_view packet, std::span<const octet, 16> field,
                                    const shared_secret& secret) noexcept;

/// The authenticator over which a request's own Message-Authenticator is computed: zeros if the
/// field is itself a signature (RFC 5176 section 3.4, RFC 2866 section 3).
std::span<const octet, 16> signed_field(const packet_view& request) noexcept;

/// True if the request's 16 octets at `place` are its valid Message-Authenticator.
bool verify_request_message_authenticator(const packet_view& request, std::size_t place,
                                          const shared_secret& secret) noexcept;

/// True if the Request Authenticator is the packet's valid signature, and for codes whose field is
/// random.
bool verify_request_authenticator(const packet_view& request, const shared_secret& secret) noexcept;

/// True if the Response Authenticator is valid for the request.
bool verify_response_authenticator(const packet_view& response,
                                   std::span<const octet, 16> request_authenticator,
                                   const shared_secret& secret) noexcept;

} // namespace radius

namespace radius::detail {

/// Codes of replies for which some implementations compute Message-Authenticator over zeros instead
/// of the request's authenticator: FreeRADIUS 2 and 3 do, RFC 5176 section 3.4 does not.
constexpr bool has_two_formulas(packet_code reply) noexcept {
    switch (reply) {
    case packet_code::accounting_response:
    case packet_code::disconnect_ack:
    case packet_code::disconnect_nak:
    case packet_code::coa_ack:
    case packet_code::coa_nak: return true;
    default: return false;
    }
}

} // namespace radius::detail

namespace radius {

/// True if the response's 16 octets at `place` are its valid Message-Authenticator, by either
/// formula if implementations differ.
bool verify_response_message_authenticator(const packet_view& response, std::size_t place,
                                           std::span<const octet, 16> request_authenticator,
                                           const shared_secret& secret) noexcept;

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/auth/impl/signing.ipp>
#endif
