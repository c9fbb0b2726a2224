// SPDX-License-Identifier: MIT
// One login by EAP, the server's side: identity, negotiation, a method, the result (RFC 3748, RFC
// 4137 section 5). It knows neither RADIUS nor time.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <radius/eap/method_option.hpp>

namespace radius::eap {

/// Limits of one conversation; more ends it. A plain value.
struct conversation_limits {
    unsigned max_rounds = 100;
    unsigned max_short_rounds = 50; ///< in a row, with less than 20 octets of data
    std::size_t max_octets = std::size_t{256} * 1024; ///< of the peer's packets, together
};

/// What a conversation wants next.
struct conversation_action {
    enum class kind : octet {
        request, ///< send `octets`, a Request, and wait for the Response
        repeat,  ///< send `octets`, the last Request again: the packet was the last one again
        resend,  ///< the same: the packet was of no use (RFC 3579 section 2.2)
        ask,     ///< answer `question()`: `answer`
        decide,  ///< may the user come in? `conclude`
        success, ///< send `octets`, a Success; the conversation is over
        failure  ///< send `octets`, a Failure; the conversation is over: `why`
    };

    kind what;
    octet_string octets{};
    refusal why = refusal::none;
};

/// The state machine of the server. Used by one thread at a time; an exception leaves a
/// conversation that must end.
class server_conversation {
  public:
    /// The methods in the order in which they are offered. `needs_keys`: only those that derive
    /// keys, without which a wireless session cannot be encrypted (RFC 4017 section 2.2). The
    /// generator must outlive the conversation.
    server_conversation(std::vector<offered_method> methods, octet_generator& random,
                        bool needs_keys = false, const conversation_limits& limits = {});

    /// The NAS asks the server to begin (RFC 3579 section 2.1): a Request for the identity.
    conversation_action start();

    /// A packet of the peer; the first may be its identity. It must not be called while a question
    /// or a decision is open.
    conversation_action receive(octets_view octets);

    /// After `ask`. Views, valid until the answer.
    claim question() const;
    conversation_action answer(const verdict& given);

    /// After `decide`.
    conversation_action conclude(bool accepted);

    /// As the peer sent it, without trailing NULs.
    const std::string& identity() const noexcept { return identity_; }

    /// The method in use; nothing before it is negotiated.
    std::optional<type_id> method() const noexcept;

    /// After `success`.
    eap::keys keys() const;

    /// True after `success` or `failure`.
    bool is_over() const noexcept { return over_; }
    unsigned rounds() const noexcept { return rounds_; }

    /// Roughly, in octets.
    std::size_t memory_octets() const noexcept {
        return sizeof(*this) + identity_.capacity() + request_.capacity() + response_.capacity() +
               (method_ == nullptr ? 0 : method_->memory_octets());
    }

  private:
    conversation_action take(const packet& response);
    conversation_action take_identity(const packet& response);
    conversation_action take_nak(const packet& nak);
    conversation_action begin_method(std::size_t index);
    conversation_action follow(step next);
    conversation_action send(type_id type, octets_view data);
    conversation_action end(bool success, refusal why = refusal::none);
    std::optional<std::size_t> first_usable() const;
    bool may_use(std::size_t index) const noexcept;
    conversation_action again(conversation_action::kind what) const {
        return {what, request_, refusal::none};
    }
    bool is_too_long(octets_view octets);

    octet_generator* random_;
    std::unique_ptr<server_method> method_;
    std::size_t octets_ = 0;
    conversation_limits limits_;
    std::vector<offered_method> methods_;
    std::vector<bool> offered_; ///< no method is offered twice

    octet_string request_;  ///< the last one sent
    octet_string response_; ///< the last one that was of use
    std::string identity_;

    unsigned rounds_ = 0;
    unsigned short_rounds_ = 0;
    type_id awaited_{};
    octet identifier_ = 0; ///< of `request_`, or of the packet that began the conversation
    bool needs_keys_;
    bool method_has_begun_ = false; ///< a Response of the method has come: no Nak any more
    bool over_ = false;
};

} // namespace radius::eap

#if RADIUS_DEFINITIONS
#include <radius/eap/impl/server_conversation.ipp>
#endif
