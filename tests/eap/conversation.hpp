// SPDX-License-Identifier: MIT
// A server and a peer joined in memory, and an author who knows bob.
#pragma once

#include <radius/eap.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"
#include "support/seeded_octets.hpp"

namespace radius_test {

using namespace radius;

inline octet_string from_digits(std::string_view digits) { return from_hex(digits).value(); }

inline constexpr std::string_view bobs_password = "hello";

/// A packet that owns its octets.
class owned_packet {
  public:
    explicit owned_packet(octet_string octets)
        : octets_(std::move(octets)), packet_(eap::packet::parse(octets_).value()) {}
    owned_packet(const owned_packet&) = delete;
    owned_packet& operator=(const owned_packet&) = delete;
    ~owned_packet() = default;

    const eap::packet* operator->() const noexcept { return &packet_; }
    const eap::packet& operator*() const noexcept { return packet_; }

  private:
    octet_string octets_;
    eap::packet packet_;
};

/// What a login has come to.
struct login_end {
    bool server_accepted = false;
    bool peer_accepted = false;
    eap::refusal why = eap::refusal::none;      ///< at the server
    eap::refusal peer_why = eap::refusal::none; ///< at the peer
    unsigned requests = 0;
    eap::keys of_server;
    eap::keys of_peer;
};

/// Answers as the author of a server does.
using author = std::function<eap::verdict(const eap::claim&)>;

inline eap::verdict knows_bob(const eap::claim& claim) {
    return claim.identity() == "bob" ? eap::password(bobs_password) : eap::refuse("unknown");
}

/// Answers questions and decides until there is something to send.
inline eap::conversation_action settle(eap::server_conversation& server,
                                       eap::conversation_action action, const author& answers,
                                       bool lets_in = true) {
    using kind = eap::conversation_action::kind;
    while (action.what == kind::ask || action.what == kind::decide) {
        action = action.what == kind::ask ? server.answer(answers(server.question()))
                                          : server.conclude(lets_in);
    }
    return action;
}

/// One login, from the peer's identity on.
inline login_end log_in(eap::server_conversation& server, eap::peer_conversation& peer,
                        const author& answers = knows_bob, bool lets_in = true) {
    using kind = eap::conversation_action::kind;
    login_end end;
    octet_string from_peer = peer.first_response(0x21);
    for (;;) {
        const auto action = settle(server, server.receive(from_peer), answers, lets_in);
        const auto reaction = peer.receive(action.octets);
        if (action.what == kind::success || action.what == kind::failure) {
            end.server_accepted = action.what == kind::success;
            end.why = action.why;
            end.peer_accepted = reaction.what == eap::peer_action::kind::succeeded;
            end.peer_why = reaction.why;
            break;
        }
        ++end.requests;
        if (reaction.what != eap::peer_action::kind::respond) {
            end.peer_why = reaction.why;
            break;
        }
        from_peer = reaction.octets;
    }
    end.of_server = server.keys();
    end.of_peer = peer.keys();
    return end;
}

inline eap::peer_options bob_with(std::vector<eap::accepted_method> methods,
                                  std::string_view password = bobs_password) {
    return {.identity = "bob", .password = std::string(password), .methods = std::move(methods)};
}

} // namespace radius_test
