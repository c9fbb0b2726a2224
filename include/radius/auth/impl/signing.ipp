// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/signing.hpp>.
#pragma once

#include <optional>

#include <radius/auth/signing.hpp>
#include <radius/crypto/constant_time.hpp>

namespace radius {

RADIUS_DECL result<std::optional<std::size_t>>
find_message_authenticator(const packet_view& packet) noexcept {
    std::optional<std::size_t> place;
    std::size_t offset = header_size;
    for (const raw_attribute attribute : packet.attributes()) {
        if (attribute.type == detail::message_authenticator_type) {
            if (place || attribute.whole.size() != detail::message_authenticator_size) {
                return errc::message_authenticator_invalid;
            }
            place = offset + 2;
        }
        offset += attribute.whole.size();
    }
    return place;
}

RADIUS_DECL authenticator compute_message_authenticator(octets_view packet, std::size_t place,
                                                        std::span<const octet, 16> field,
                                                        const shared_secret& secret) noexcept {
    if (detail::equal_octets(field, packet.subspan(4, field.size()))) { // the common case
        return hmac_md5_digest(secret.message_key(), {packet.first(place), zero_field,
                                                      packet.subspan(place + zero_field.size())});
    }
    return hmac_md5_digest(secret.message_key(),
                           {packet.first(4), field,
                            packet.subspan(header_size, place - header_size), zero_field,
                            packet.subspan(place + zero_field.size())});
}

RADIUS_DECL authenticator compute_authenticator(octets_view packet,
                                                std::span<const octet, 16> field,
                                                const shared_secret& secret) noexcept {
    return md5_digest({packet.first(4), field, packet.subspan(header_size), secret.octets()});
}

RADIUS_DECL std::span<const octet, 16> signed_field(const packet_view& request) noexcept {
    if (has_random_authenticator(request.code())) {
        return request.authenticator_field();
    }
    return zero_field;
}

RADIUS_DECL bool verify_request_message_authenticator(const packet_view& request, std::size_t place,
                                                      const shared_secret& secret) noexcept {
    const auto expected =
        compute_message_authenticator(request.octets(), place, signed_field(request), secret);
    return equal_in_constant_time(expected, request.octets().subspan(place, expected.size()));
}

RADIUS_DECL bool verify_request_authenticator(const packet_view& request,
                                              const shared_secret& secret) noexcept {
    if (has_random_authenticator(request.code())) {
        return true;
    }
    const auto expected = compute_authenticator(request.octets(), zero_field, secret);
    return equal_in_constant_time(expected, request.authenticator_field());
}

RADIUS_DECL bool verify_response_authenticator(const packet_view& response,
                                               std::span<const octet, 16> request_authenticator,
                                               const shared_secret& secret) noexcept {
    const auto expected = compute_authenticator(response.octets(), request_authenticator, secret);
    return equal_in_constant_time(expected, response.authenticator_field());
}

RADIUS_DECL bool
verify_response_message_authenticator(const packet_view& response, std::size_t place,
                                      std::span<const octet, 16> request_authenticator,
                                      const shared_secret& secret) noexcept {
    const octets_view found = response.octets().subspan(place, 16);
    const bool by_rfc = equal_in_constant_time(
        compute_message_authenticator(response.octets(), place, request_authenticator, secret),
        found);
    return by_rfc || (detail::has_two_formulas(response.code()) &&
                      equal_in_constant_time(compute_message_authenticator(response.octets(), place,
                                                                           zero_field, secret),
                                             found));
}

} // namespace radius
