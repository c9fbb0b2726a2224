// SPDX-License-Identifier: MIT
// The definitions of <radius/eap/eap_server.hpp>.
#pragma once

#include <algorithm>

#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/attribute/standard/rfc5176.hpp>
#include <radius/eap/eap_server.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

/// The pieces of EAP-Message joined in wire order (RFC 3579 section 3.1).
inline octet_string joined_eap_message(const access_request& request) {
    octet_string joined;
    for (const raw_attribute one : request.attributes()) {
        if (one.type == attr::eap_message.number().type()) {
            joined.insert(joined.end(), one.value.begin(), one.value.end());
        }
    }
    return joined;
}

/// The outcome of a login by EAP, as handlers and replies see it.
inline login login_by_eap(const eap::server_conversation& conversation) {
    login made;
    made.method = login_method::eap;
    made.succeeded = true;
    made.user = conversation.identity();
    return made;
}

} // namespace radius::detail

namespace radius::eap {

// --- One round -----------------------------------------------------------------------------------

RADIUS_DECL login_round::login_round(login_round&& other) noexcept
    : owner_(std::exchange(other.owner_, nullptr)), request_(other.request_), place_(other.place_),
      session_(std::move(other.session_)), next_(std::move(other.next_)),
      is_discarded_(other.is_discarded_), is_replied_(other.is_replied_),
      identifier_(other.identifier_), why_(other.why_) {}

RADIUS_DECL login_round::~login_round() {
    if (owner_ != nullptr && !is_replied_) {
        end_session();
    }
}

RADIUS_DECL void login_round::end_session() noexcept {
    if (session_ != nullptr) {
        session_.reset();
        owner_->store_.end(place_);
    }
}

RADIUS_DECL void login_round::answer(const verdict& given) {
    follow(session_->conversation.answer(given));
    if (needs_decision()) {
        request_->set_login(detail::login_by_eap(session_->conversation));
    }
}

RADIUS_DECL void login_round::decide(access_reply reply) {
    if (reply.is_discard() || !reply.is_valid()) {
        is_discarded_ = true;
        end_session();
        return;
    }
    const bool accepted = reply.code() == packet_code::access_accept;
    session_->decided = std::move(reply);
    follow(session_->conversation.conclude(accepted));
}

RADIUS_DECL access_reply login_round::reply() {
    if (is_discarded_) {
        is_replied_ = true;
        return request_->discard();
    }
    access_reply made;
    switch (next_.what) {
    case conversation_action::kind::success: made = accept(); break;
    case conversation_action::kind::request:
    case conversation_action::kind::repeat:
    case conversation_action::kind::resend: made = challenge(); break;
    default: made = reject();
    }
    is_replied_ = true;
    return made;
}

RADIUS_DECL access_reply login_round::challenge() {
    const std::size_t octets = session_->conversation.memory_octets();
    const auto state = owner_->store_.put_back(place_, std::move(session_), octets,
                                               request_->arrived().steady, owner_->random_);
    if (!state) { // it has expired, or the device has begun another one
        const auto failure = make_result(false, identifier_);
        next_ = {conversation_action::kind::failure,
                 {failure.begin(), failure.end()},
                 refusal::state_unknown};
        return reject();
    }
    access_reply made = request_->challenge(attr::state = octets_view(*state),
                                            attr::eap_message = octets_view(next_.octets));
    if (next_.what == conversation_action::kind::resend) {
        made.add(attr::error_cause = error_cause::invalid_eap_packet);
    }
    return made;
}

RADIUS_DECL access_reply login_round::accept() {
    radius::login outcome = detail::login_by_eap(session_->conversation);
    const eap::keys keys = session_->conversation.keys();
    outcome.keys.size = keys.msk_size / 2;
    std::ranges::copy(keys.receive_key(), outcome.keys.receive.begin());
    std::ranges::copy(keys.send_key(), outcome.keys.send.begin());
    access_reply made = std::move(*session_->decided);
    outcome.add_to_accept(made.attributes());
    // RFC 3579 section 3: the name outside, or privacy would be lost.
    made.attributes().add_default(attr::user_name =
                                      request_->get(attr::user_name).value_or(std::string_view()));
    made.add(attr::eap_message = octets_view(next_.octets));
    request_->set_login(outcome);
    end_session();
    const std::scoped_lock guard(owner_->lock_);
    ++owner_->counts_.accepted;
    return made;
}

RADIUS_DECL access_reply login_round::reject() {
    why_ = next_.why;
    radius::login outcome;
    outcome.method = login_method::eap;
    request_->set_login(outcome);
    access_reply made;
    if (session_ != nullptr && session_->decided &&
        session_->decided->code() == packet_code::access_reject) {
        made = std::move(*session_->decided);
    } else {
        made = request_->reject();
    }
    made.add(attr::eap_message = octets_view(next_.octets));
    end_session();
    const std::scoped_lock guard(owner_->lock_);
    ++owner_->counts_.rejected;
    return made;
}

// --- All logins ----------------------------------------------------------------------------------

RADIUS_DECL server::server(server_options options)
    : options_(std::move(options)), store_(options_.sessions) {
    detail::check_option(!options_.methods.empty(), "methods must not be empty");
}

RADIUS_DECL bool server::handles(const access_request& request) const noexcept {
    if (!request.contains(attr::eap_message)) {
        return false;
    }
    const auto state = request.get(attr::state);
    return !state || node_of(*state) == options_.sessions.node;
}

RADIUS_DECL login_counts server::logins() const {
    const std::scoped_lock guard(lock_);
    return counts_;
}

RADIUS_DECL login_round server::begin(const access_request& request) {
    login_round made(*this, request);
    const octet_string message = detail::joined_eap_message(request);
    made.identifier_ = message.size() > 1 ? message[1] : octet{0};
    const auto refuse = [&](refusal why) {
        const auto failure = make_result(false, made.identifier_);
        made.follow({conversation_action::kind::failure, {failure.begin(), failure.end()}, why});
    };
    const std::string_view client = request.peer().name();
    const time_point now = request.arrived().steady;
    if (const auto state = request.get(attr::state)) {
        auto found = store_.take(*state, client, now);
        switch (found.how) {
        case session_lookup::in_progress: made.is_discarded_ = true; return made;
        case session_lookup::unknown: {
            refuse(refusal::state_unknown);
            const std::scoped_lock guard(lock_);
            ++counts_.unknown_states;
            return made;
        }
        case session_lookup::found: break;
        }
        made.place_ = found.place;
        made.session_ = std::move(found.session);
        made.follow(made.session_->conversation.receive(message));
        return made;
    }
    const auto place = store_.begin(
        client, request.get(attr::calling_station_id).value_or(std::string_view()), now);
    if (!place) {
        refuse(refusal::too_many_sessions);
        return made;
    }
    made.place_ = *place;
    const bool is_wireless = request.get(attr::nas_port_type) == nas_port_type::wireless_802_11;
    made.session_ = std::make_unique<detail::eap_session>(server_conversation(
        options_.methods, random_, is_wireless && options_.needs_keys_on_wireless,
        options_.conversations));
    made.follow(message.empty() ? made.session_->conversation.start()
                                : made.session_->conversation.receive(message));
    return made;
}

} // namespace radius::eap
