// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/login.hpp>.
#pragma once

#include <algorithm>
#include <array>
#include <tuple>

#include <radius/attribute/standard/microsoft.hpp>
#include <radius/protocol/login.hpp>

namespace radius {

RADIUS_DECL void login::add_to_accept(attribute_list& reply) const {
    if (!succeeded) {
        return;
    }
    if (method == login_method::mschap_v2) {
        std::array<octet, 1 + std::tuple_size_v<mschap::authenticator_response>> success{};
        success[0] = identifier;
        std::copy(proof.begin(), proof.end(), success.begin() + 1);
        reply.add_default(attr::ms_chap2_success = success);
    } else if (method == login_method::mschap_v1) {
        reply.add_default(attr::ms_chap_mppe_keys = ms_chap_mppe_keys);
    }
    if (keys.size != 0) {
        reply.add_default(attr::ms_mppe_recv_key = octets_view(keys.receive).first(keys.size),
                          attr::ms_mppe_send_key = octets_view(keys.send).first(keys.size));
    }
}

RADIUS_DECL void login::add_to_reject(attribute_list& reply) const {
    if (succeeded || (method != login_method::mschap_v1 && method != login_method::mschap_v2)) {
        return;
    }
    mschap::failure error;
    error.identifier = identifier;
    error.code = failure;
    error.version = 2;
    // Version 2 must name a challenge, although no retry is allowed; version 1 need not.
    if (method == login_method::mschap_v2) {
        error.version = 3;
        error.challenge.assign(challenge.begin(), challenge.end());
    }
    reply.add_default(attr::ms_chap_error = error.text());
}

} // namespace radius
