// SPDX-License-Identifier: MIT
// The Request and Response Authenticators (RFC 2865 section 3, RFC 2866 section 3, RFC 5176
// section 2.3) and Message-Authenticator (RFC 3579 section 3.2), computed and verified.
#pragma once

#include <optional>

#include <radius/auth/shared_secret.hpp>
#include <radius/crypto/constant_time.hpp>
#include <radius/packet/attribute_list.hpp>
#include <radius/packet/packet_view.hpp>

namespace radius {

inline constexpr authenticator zero_field{};

/// The offset of the 16 octets of Message-Authenticator in the packet; nothing if there is none.
/// Errors: `errc::message_authenticator_invalid` for one of another length or a second one.
inline result<std::optional<std::size_t>>
find_message_authenticator(const packet_view& packet) noexcept {
    std::optional<std::size_t> place;
    std::size_t offset = header_size;
    for (const raw_attribute attribute : packet.attributes()) {
        if (attribute.type == message_authenticator_type) {
            if (place || attribute.whole.size() != message_authenticator_size) {
                return errc::message_authenticator_invalid;
            }
            place = offset + 2;
        }
        offset += attribute.whole.size();
    }
    return place;
}

/// HMAC-MD5 over the packet with `field` in place of its authenticator and zeros in place of the 16
/// octets at `place`.
inline authenticator compute_message_authenticator(octets_view packet, std::size_t place,
                                                   std::span<const octet, 16> field,
                                                   const shared_secret& secret) noexcept {
    if (equal_octets(field, packet.subspan(4, field.size()))) { // the common case
        return hmac_md5_digest(secret.message_key(), {packet.first(place), zero_field,
                                                      packet.subspan(place + zero_field.size())});
    }
    return hmac_md5_digest(secret.message_key(),
                           {packet.first(4), field,
                            packet.subspan(header_size, place - header_size), zero_field,
                            packet.subspan(place + zero_field.size())});
}

/// MD5 over the packet with `field` in place of its authenticator, then the secret.
inline authenticator compute_authenticator(octets_view packet, std::span<const octet, 16> field,
                                           const shared_secret& secret) noexcept {
    return md5_digest({packet.first(4), field, packet.subspan(header_size), secret.octets()});
}

/// The authenticator over which a request's own Message-Authenticator is computed: zeros if the
/// field is itself a signature (RFC 5176 section 3.4, RFC 2866 section 3).
inline std::span<const octet, 16> signed_field(const packet_view& request) noexcept {
    if (has_random_authenticator(request.code())) {
        return request.authenticator_field();
    }
    return zero_field;
}

/// True if the request's 16 octets at `place` are its valid Message-Authenticator.
inline bool verify_request_message_authenticator(const packet_view& request, std::size_t place,
                                                 const shared_secret& secret) noexcept {
    const auto expected =
        compute_message_authenticator(request.octets(), place, signed_field(request), secret);
    return equal_in_constant_time(expected, request.octets().subspan(place, expected.size()));
}

/// True if the Request Authenticator is the packet's valid signature, and for codes whose field is
/// random.
inline bool verify_request_authenticator(const packet_view& request,
                                         const shared_secret& secret) noexcept {
    if (has_random_authenticator(request.code())) {
        return true;
    }
    const auto expected = compute_authenticator(request.octets(), zero_field, secret);
    return equal_in_constant_time(expected, request.authenticator_field());
}

/// True if the Response Authenticator is valid for the request.
inline bool verify_response_authenticator(const packet_view& response,
                                          std::span<const octet, 16> request_authenticator,
                                          const shared_secret& secret) noexcept {
    const auto expected = compute_authenticator(response.octets(), request_authenticator, secret);
    return equal_in_constant_time(expected, response.authenticator_field());
}

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

/// True if the response's 16 octets at `place` are its valid Message-Authenticator, by either
/// formula if implementations differ.
inline bool verify_response_message_authenticator(const packet_view& response, std::size_t place,
                                                  std::span<const octet, 16> request_authenticator,
                                                  const shared_secret& secret) noexcept {
    const octets_view found = response.octets().subspan(place, 16);
    const bool by_rfc = equal_in_constant_time(
        compute_message_authenticator(response.octets(), place, request_authenticator, secret),
        found);
    return by_rfc || (has_two_formulas(response.code()) &&
                      equal_in_constant_time(compute_message_authenticator(response.octets(), place,
                                                                           zero_field, secret),
                                             found));
}

} // namespace radius
