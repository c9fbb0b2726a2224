// SPDX-License-Identifier: MIT
// The server's side of a method, as the state machine of a conversation sees it (RFC 4137 section
// 5.4). A method of one's own derives from this class.
#pragma once

#include <utility>

#include <radius/eap/eap_keys.hpp>
#include <radius/eap/eap_packet.hpp>
#include <radius/eap/refusal.hpp>
#include <radius/eap/verdict.hpp>

namespace radius::eap {

/// What a method wants next.
struct step {
    enum class kind : octet {
        request,   ///< send a Request with `data`
        ask,       ///< answer the claim: `server_method::answer`
        proven,    ///< the peer has proved who it is: `server_method::conclude`
        succeeded, ///< the login is over, and `server_method::keys` are known
        failed,    ///< the login is over: `why`
        ignored    ///< the Response is of no use: the last Request is repeated
    };

    kind what = kind::ignored;
    octet_string data{};
    refusal why = refusal::none;

    static step request(octet_string data) { return {kind::request, std::move(data)}; }
    static step ask() { return {kind::ask}; }
    static step proven() { return {kind::proven}; }
    static step succeeded() { return {kind::succeeded}; }
    static step failed(refusal why) { return {kind::failed, {}, why}; }
    static step ignored() { return {}; }
};

/// One login by one method. Created when the method is negotiated, used by one thread at a time. An
/// exception ends the login.
class server_method {
  public:
    server_method() = default;
    server_method(const server_method&) = delete;
    server_method& operator=(const server_method&) = delete;
    virtual ~server_method() = default;

    virtual type_id type() const noexcept = 0;

    /// The first Request, which will have this Identifier.
    virtual step start(octet identifier) = 0;

    /// A Response of this type to the last Request.
    virtual step receive(const packet& response) = 0;

    /// After `ask`: what the author is asked. Without identities, which the conversation knows.
    virtual void complete(claim& question) const { (void)question; }

    /// After `ask`: the author's answer, which allows this method.
    virtual step answer(const verdict& given) = 0;

    /// After `proven`: whether the user may come in. Not before that does the peer learn that its
    /// proof was right.
    virtual step conclude(bool accepted) {
        return accepted ? step::succeeded() : step::failed(refusal::refused);
    }

    /// After `succeeded`. By default the method has no keys.
    virtual eap::keys keys() const { return {}; }

    /// Roughly, in octets, with what the method owns: the limits of a server count it.
    virtual std::size_t memory_octets() const noexcept { return 512; }
};

} // namespace radius::eap
