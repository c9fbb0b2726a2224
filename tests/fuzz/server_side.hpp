// SPDX-License-Identifier: MIT
// Shared by the server's targets: a peer that can sign, handlers, and checks for every reply.
#pragma once

#include <radius/attribute/standard/tables.hpp>
#include <radius/protocol/server/request.hpp>

#include "fuzz/property.hpp"

namespace fuzz {

inline constexpr std::string_view secret_text = "fuzzed";

inline const radius::shared_secret& secret() {
    static const radius::shared_secret made(secret_text);
    return made;
}

/// Writes the packet's size into its header, and adds a header if the packet is too short.
inline void set_length(radius::octet_string& packet) {
    packet.resize(std::max(packet.size(), radius::header_size));
    packet[2] = static_cast<radius::octet>(packet.size() >> 8U);
    packet[3] = static_cast<radius::octet>(packet.size() & 0xFFU);
}

/// Turns any octets into a packet that its sender could have signed: length, Message-Authenticator
/// if there is room for one, and the authenticator over everything.
inline void sign(radius::octet_string& packet, std::span<const radius::octet, 16> field,
                 bool random_field) {
    set_length(packet);
    const auto view =
        radius::packet_view::parse(packet, {.max_attributes = 4'096, .allow_type_0 = true});
    if (!view) {
        return;
    }
    if (const auto place = radius::find_message_authenticator(*view); place && *place) {
        const auto code = radius::compute_message_authenticator(packet, **place, field, secret());
        std::copy(code.begin(), code.end(), packet.begin() + static_cast<std::ptrdiff_t>(**place));
    }
    if (!random_field) {
        const auto signature = radius::compute_authenticator(packet, field, secret());
        std::copy(signature.begin(), signature.end(), packet.begin() + 4);
    }
}

inline radius::octet_string signed_request(radius::octets_view piece) {
    radius::octet_string packet = radius::to_octets(piece);
    packet.resize(std::max(packet.size(), radius::header_size));
    const bool random_field =
        radius::has_random_authenticator(static_cast<radius::packet_code>(packet[0]));
    radius::authenticator field{};
    if (random_field) {
        std::copy_n(packet.begin() + 4, field.size(), field.begin());
    }
    sign(packet, field, random_field);
    return packet;
}

/// Properties of every reply. RADIUS/1.1 identifies a repeated request only by its Token: a
/// different packet with the Token of an Access-Request gets the Access-Request's reply (RFC 9765
/// section 4.2.2).
inline void check_reply(radius::radius_version version, radius::octets_view request,
                        radius::octets_view reply) {
    demand(reply.size() >= radius::header_size && reply.size() <= radius::max_packet_size,
           "a reply has a possible length");
    const auto view = radius::packet_view::parse(reply, {.max_attributes = 4'096});
    demand(view.has_value(), "a reply is a packet");
    if (version == radius::radius_version::v1_1) {
        demand(radius::token_of(reply) == radius::token_of(request),
               "a reply has its request's Token");
        return;
    }
    demand(radius::is_reply_to(static_cast<radius::packet_code>(request[0]), view->code()),
           "a reply's code fits its request's");
    demand(reply[1] == request[1], "a reply has its request's identifier");
    const auto field = request.subspan<4, 16>();
    demand(radius::verify_response_authenticator(*view, field, secret()), "a reply is signed");
    const auto place = radius::find_message_authenticator(*view);
    demand(place.has_value(), "a reply has at most one Message-Authenticator");
    if (*place) {
        demand(radius::verify_response_message_authenticator(*view, **place, field, secret()),
               "a reply's Message-Authenticator is right");
    }
}

/// A handler: passes the admitted request, and a reply selected by `how`, to `finish(request,
/// reply)`.
template <class Finish>
void handle(const radius::packet_view& view, const radius::request_origin& origin,
            radius::octet how, Finish&& finish) {
    namespace attr = radius::attr;
    switch (view.code()) {
    case radius::packet_code::access_request: {
        radius::request_exchange<radius::access_request> exchange(view, origin);
        const radius::access_request& request = exchange.request();
        const bool right = request.verify_password("hello");
        (void)request.get(attr::tunnel_password[1]);
        radius::access_reply reply = right ? request.accept() : request.reject();
        if (right && (how & 8U) != 0) {
            reply.add(attr::tunnel_password[1] = "in the tunnel");
        }
        finish(request, reply);
        break;
    }
    case radius::packet_code::accounting_request: {
        const radius::accounting_request request(view, origin);
        finish(request, (how & 8U) != 0 ? request.discard() : request.acknowledge());
        break;
    }
    case radius::packet_code::coa_request: {
        const radius::coa_request request(view, origin);
        finish(request, request.ack());
        break;
    }
    default: {
        demand(view.code() == radius::packet_code::disconnect_request,
               "only requests are admitted");
        const radius::disconnect_request request(view, origin);
        finish(request, request.nak(radius::error_cause::session_context_not_found));
    }
    }
}

} // namespace fuzz
