// SPDX-License-Identifier: MIT
// The definitions of <radius/eap/server_conversation.hpp>.
#pragma once

#include <algorithm>

#include <radius/eap/server_conversation.hpp>

namespace radius::eap {

RADIUS_DECL server_conversation::server_conversation(std::vector<offered_method> methods,
                                                     octet_generator& random, bool needs_keys,
                                                     const conversation_limits& limits)
    : random_(&random), limits_(limits), methods_(std::move(methods)), offered_(methods_.size()),
      needs_keys_(needs_keys) {}

RADIUS_DECL conversation_action server_conversation::start() {
    std::array<octet, 1> first{};
    random_->fill(first);
    identifier_ = first[0];
    return send(types::identity, {});
}

RADIUS_DECL conversation_action server_conversation::receive(octets_view octets) {
    if (over_) {
        return end(false, refusal::message_invalid);
    }
    const auto parsed = packet::parse(octets);
    if (!parsed) {
        return request_.empty() ? end(false, refusal::message_invalid)
                                : again(conversation_action::kind::resend);
    }
    if (is_too_long(parsed->octets())) {
        return end(false, refusal::too_many_rounds);
    }
    if (parsed->code() != code::response) { // RFC 3579 section 2.6.2
        identifier_ = request_.empty() ? parsed->identifier() : identifier_;
        return end(false, refusal::message_invalid);
    }
    if (std::ranges::equal(parsed->octets(), response_)) {
        return again(conversation_action::kind::repeat);
    }
    // RFC 3748 section 4.1: neither another Identifier nor another type, but for a Nak.
    const bool is_first = request_.empty();
    const bool is_nak = parsed->type() == types::nak;
    const bool fits = is_first ? parsed->type() == types::identity
                               : parsed->identifier() == identifier_ &&
                                     (parsed->type() == awaited_ || (is_nak && method_ != nullptr));
    if (!fits) {
        if (is_first) {
            identifier_ = parsed->identifier();
            return end(false, refusal::message_invalid);
        }
        return again(conversation_action::kind::resend);
    }
    identifier_ = parsed->identifier();
    return take(*parsed);
}

RADIUS_DECL conversation_action server_conversation::take(const packet& response) {
    octet_string kept(response.octets().begin(), response.octets().end());
    conversation_action next{conversation_action::kind::resend};
    if (response.type() == types::nak) {
        next = take_nak(response);
    } else if (response.type() == types::identity && method_ == nullptr) {
        next = take_identity(response);
    } else {
        const step after = method_->receive(response);
        if (after.what == step::kind::ignored) {
            return again(conversation_action::kind::resend);
        }
        method_has_begun_ = true;
        next = follow(after);
    }
    response_ = std::move(kept);
    return next;
}

RADIUS_DECL conversation_action server_conversation::take_identity(const packet& response) {
    std::string_view given = as_text(response.data());
    given = given.substr(0, given.find_last_not_of('\0') + 1); // RFC 3748 section 5.1
    if (given.size() > 253) {                                  // longer than User-Name can be
        return end(false, refusal::identity_invalid);
    }
    identity_ = given;
    const auto first = first_usable();
    return first ? begin_method(*first) : end(false, refusal::no_common_method);
}

/// A Nak answers only the first Request of a method (RFC 3748 section 2.1).
RADIUS_DECL conversation_action server_conversation::take_nak(const packet& nak) {
    if (method_has_begun_) {
        return end(false, refusal::given_up);
    }
    for (const type_id wanted : proposals_of(nak)) {
        for (std::size_t index = 0; index < methods_.size(); ++index) {
            const type_id own = methods_[index].type();
            const bool fits =
                own == wanted || (wanted == types::expanded && !detail::has_short_form(own));
            if (fits && may_use(index)) {
                return begin_method(index);
            }
        }
    }
    return end(false, refusal::no_common_method);
}

RADIUS_DECL bool server_conversation::may_use(std::size_t index) const noexcept {
    return !offered_[index] && (methods_[index].makes_keys() || !needs_keys_);
}

RADIUS_DECL std::optional<std::size_t> server_conversation::first_usable() const {
    for (std::size_t index = 0; index < methods_.size(); ++index) {
        if (may_use(index)) {
            return index;
        }
    }
    return std::nullopt;
}

RADIUS_DECL conversation_action server_conversation::begin_method(std::size_t index) {
    offered_[index] = true;
    method_ = methods_[index].make({random_, identity_});
    return follow(method_->start(static_cast<octet>(identifier_ + 1U)));
}

RADIUS_DECL conversation_action server_conversation::follow(step next) {
    using kind = conversation_action::kind;
    switch (next.what) {
    case step::kind::request: return send(method_->type(), next.data);
    case step::kind::ask: return {kind::ask};
    case step::kind::proven: return {kind::decide};
    case step::kind::succeeded: return end(true);
    case step::kind::failed: return end(false, next.why);
    case step::kind::ignored: break;
    }
    return end(false, refusal::message_invalid); // of `start`, `answer` and `conclude`: a defect
}

/// The Identifier changes with each new Request (RFC 3748 section 4.1).
RADIUS_DECL conversation_action server_conversation::send(type_id type, octets_view data) {
    ++identifier_;
    awaited_ = type;
    request_ = make_packet(code::request, identifier_, type, data);
    return {conversation_action::kind::request, request_};
}

/// The result has the Identifier of the last Response (RFC 3748 section 4.2).
RADIUS_DECL conversation_action server_conversation::end(bool success, refusal why) {
    over_ = true;
    const auto made = make_result(success, identifier_);
    return {success ? conversation_action::kind::success : conversation_action::kind::failure,
            {made.begin(), made.end()},
            why};
}

RADIUS_DECL bool server_conversation::is_too_long(octets_view octets) {
    constexpr std::size_t short_packet = 20;
    ++rounds_;
    short_rounds_ = octets.size() < short_packet ? short_rounds_ + 1 : 0;
    octets_ += octets.size();
    return rounds_ > limits_.max_rounds || short_rounds_ > limits_.max_short_rounds ||
           octets_ > limits_.max_octets;
}

RADIUS_DECL claim server_conversation::question() const {
    claim made(method_->type(), identity_, identity_);
    method_->complete(made);
    return made;
}

RADIUS_DECL conversation_action server_conversation::answer(const verdict& given) {
    return given.what() != verdict::kind::refused && !given.allows(method_->type())
               ? end(false, refusal::method_not_allowed)
               : follow(method_->answer(given));
}

RADIUS_DECL conversation_action server_conversation::conclude(bool accepted) {
    return follow(method_->conclude(accepted));
}

RADIUS_DECL std::optional<type_id> server_conversation::method() const noexcept {
    return method_ == nullptr ? std::nullopt : std::optional(method_->type());
}

RADIUS_DECL eap::keys server_conversation::keys() const {
    return over_ && method_ != nullptr ? method_->keys() : eap::keys();
}

} // namespace radius::eap
