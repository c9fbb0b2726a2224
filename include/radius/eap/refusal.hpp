// SPDX-License-Identifier: MIT
// Why a login by EAP has failed, for logs and counters.
#pragma once

#include <string_view>

#include <radius/wire/octets.hpp>

namespace radius::eap {

/// The peer only hears what its method says.
enum class refusal : octet {
    none,
    refused,            ///< by the author's code
    wrong_password,     ///< or another proof that does not verify
    credential_missing, ///< the author's answer is of no use to the method
    method_not_allowed, ///< the author allows this user other methods only
    no_common_method,   ///< the peer wants none of the methods that are left
    identity_invalid,   ///< too long, or two different ones
    message_invalid,    ///< malformed, or of another step of the method
    given_up,           ///< the peer ended its method
    too_many_rounds,    ///< or octets
    result_unconfirmed, ///< the peer did not confirm the protected result
    server_unproven,    ///< peers: the server has not proved that it knows the password
    state_unknown,      ///< the State is of no conversation: expired, or invented
    too_many_sessions   ///< no room for another conversation
};

constexpr std::string_view name_of(refusal why) noexcept {
    switch (why) {
    case refusal::none: return "none";
    case refusal::refused: return "refused";
    case refusal::wrong_password: return "wrong password";
    case refusal::credential_missing: return "no credential that the method can use";
    case refusal::method_not_allowed: return "method not allowed for this user";
    case refusal::no_common_method: return "no common method";
    case refusal::identity_invalid: return "identity invalid";
    case refusal::message_invalid: return "message invalid";
    case refusal::given_up: return "given up by the peer";
    case refusal::too_many_rounds: return "too many rounds";
    case refusal::result_unconfirmed: return "result not confirmed by the peer";
    case refusal::server_unproven: return "server not proven";
    case refusal::state_unknown: return "State unknown";
    case refusal::too_many_sessions: return "too many conversations";
    }
    return {};
}

} // namespace radius::eap
