// SPDX-License-Identifier: MIT
// Checks whether a packet is the answer to a request in flight (RFC 2865 sections 3 and 4, RFC 3579
// sections 3.1 and 3.2).
#pragma once

#include <radius/auth/shared_secret.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/protocol/drop_reason.hpp>
#include <radius/protocol/eap_message.hpp>
#include <radius/protocol/service.hpp>

namespace radius {

/// The request that a reply is checked against.
struct sent_request {
    packet_code code{};
    std::span<const octet, 16> field; ///< its authenticator, as sent
    bool require_message_authenticator = true;
};

/// True if a reply to `code` needs a Message-Authenticator when policy requires it: replies to
/// Access-Request and Status-Server do, those to accounting, CoA and Disconnect do not, nor do
/// replies over TLS.
constexpr bool needs_message_authenticator(packet_code code, transport_kind transport) noexcept {
    return has_random_authenticator(code) &&
           (transport == transport_kind::udp || transport == transport_kind::tcp);
}

/// `drop_reason::none` if `reply` answers `request`, which was found by identifier. No part of a
/// reply is trusted until all of it is verified, so for any other reason the caller may only change
/// the error of a request that ends without an answer. A missing Message-Authenticator is detected
/// first: without it the Response Authenticator can be forged (BlastRADIUS).
drop_reason check_reply(const packet_view& reply, const sent_request& request,
                        const shared_secret& secret) noexcept;

/// The same for RADIUS/1.1, where the Token matches the reply to its request and TLS authenticates
/// it.
drop_reason check_v1_1_reply(const packet_view& reply, packet_code request) noexcept;

/// True if a connection that delivered such a packet must be closed (RFC 6613 section 2.6.4).
/// Packets that are merely unexpected, or that a third party may have caused through a proxy, are
/// only dropped.
constexpr bool ends_stream(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::packet_length:
    case drop_reason::malformed_attributes:
    case drop_reason::message_authenticator_invalid:
    case drop_reason::authenticator_invalid: return true;
    default: return false;
    }
}

} // namespace radius

namespace radius::detail {

/// Why a request had no answer, if a reply to it was dropped for this reason.
constexpr errc reply_error_of(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::message_authenticator_missing:
        return errc::reply_message_authenticator_missing;
    case drop_reason::message_authenticator_invalid:
        return errc::reply_message_authenticator_invalid;
    case drop_reason::authenticator_invalid: return errc::reply_authenticator_invalid;
    case drop_reason::reply_code_unexpected: return errc::reply_code_unexpected;
    case drop_reason::unmatched_reply: return errc::reply_unmatched;
    default: return errc::reply_malformed;
    }
}

/// The same as an error, for those that wait for the connection.
constexpr errc error_of(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::packet_length: return errc::packet_length_invalid;
    case drop_reason::malformed_attributes: return errc::attribute_length_invalid;
    case drop_reason::message_authenticator_invalid: return errc::message_authenticator_invalid;
    default: return errc::authenticator_invalid;
    }
}

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/protocol/impl/reply_matching.ipp>
#endif
