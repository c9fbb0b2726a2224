// SPDX-License-Identifier: MIT
// One login by EAP, the peer's side: what a user's device does (RFC 3748, RFC 4137 section 4). It
// knows neither RADIUS nor time.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <radius/eap/method_option.hpp>
#include <radius/wire/wiped_text.hpp>

namespace radius::eap {

/// Who logs in, and how. A plain value; the password is wiped by the conversation, not here.
struct peer_options {
    std::string identity{};
    /// The name outside of a tunnel; empty: the identity.
    std::string outer_identity{};
    std::string password{};
    /// The methods that the peer accepts, the preferred one first.
    std::vector<accepted_method> methods{};
};

/// What a peer does with a packet.
struct peer_action {
    enum class kind : octet {
        respond,   ///< send `octets`, a Response
        ignored,   ///< a packet that is malformed, unexpected or forged: go on waiting
        succeeded, ///< the login is over, and `peer_conversation::keys` are known
        failed     ///< the login is over: `why`
    };

    kind what = kind::ignored;
    octet_string octets{};
    refusal why = refusal::none;
};

/// The state machine of a peer. Used by one thread at a time.
class peer_conversation {
  public:
    /// The generator must outlive the conversation.
    peer_conversation(const peer_options& options, octet_generator& random);

    /// A packet of the server.
    peer_action receive(octets_view octets);

    /// The Response/Identity that begins a conversation if the NAS does not ask for it.
    octet_string first_response(octet identifier) const;

    /// The method in use; nothing before one is accepted.
    std::optional<type_id> method() const noexcept;

    /// After `succeeded`.
    eap::keys keys() const;

    /// A message of the server for the user; empty if there is none.
    const std::string& notification() const noexcept { return notification_; }

  private:
    peer_action take_request(const packet& request);
    peer_action take_method(const packet& request);
    peer_action respond(octet_string octets);
    peer_action take_result(const packet& result);

    std::string identity_;
    std::string outer_identity_;
    detail::wiped_text password_;
    std::vector<accepted_method> methods_;
    octet_generator* random_;

    std::unique_ptr<peer_method> method_;
    refusal why_ = refusal::none; ///< the method has failed, and a Failure is expected
    std::string notification_;
    octet_string request_;  ///< the last one that was answered
    octet_string response_; ///< the answer
    bool succeeded_ = false;
};

} // namespace radius::eap

#if RADIUS_DEFINITIONS
#include <radius/eap/impl/peer_conversation.ipp>
#endif
