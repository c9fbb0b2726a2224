// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/reply_matching.hpp>.
#pragma once

#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/auth/signing.hpp>
#include <radius/protocol/reply_matching.hpp>

namespace radius {

RADIUS_DECL drop_reason check_reply(const packet_view& reply, const sent_request& request,
                                    const shared_secret& secret) noexcept {
    const auto place = find_message_authenticator(reply);
    if (!place) {
        return drop_reason::message_authenticator_invalid;
    }
    if (!*place) {
        const attribute_range attributes = reply.attributes();
        if (request.require_message_authenticator ||
            std::any_of(attributes.begin(), attributes.end(), [](const raw_attribute& attribute) {
                return attribute.type == attr::eap_message.number().type();
            })) {
            return drop_reason::message_authenticator_missing;
        }
    }
    if (!is_reply_to(request.code, reply.code())) {
        return drop_reason::reply_code_unexpected;
    }
    if (*place && !verify_response_message_authenticator(reply, **place, request.field, secret)) {
        return drop_reason::message_authenticator_invalid;
    }
    if (!verify_response_authenticator(reply, request.field, secret)) {
        return drop_reason::authenticator_invalid;
    }
    return eap_pieces(reply.attributes()).sound() ? drop_reason::none
                                                  : drop_reason::eap_message_invalid;
}

RADIUS_DECL drop_reason check_v1_1_reply(const packet_view& reply, packet_code request) noexcept {
    const bool sound = eap_pieces(reply.attributes()).sound();
    return !is_reply_to(request, reply.code()) ? drop_reason::reply_code_unexpected
           : sound                             ? drop_reason::none
                                               : drop_reason::eap_message_invalid;
}

} // namespace radius
