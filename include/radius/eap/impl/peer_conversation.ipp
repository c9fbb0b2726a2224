// SPDX-License-Identifier: MIT
// The definitions of <radius/eap/peer_conversation.hpp>.
#pragma once

#include <algorithm>

#include <radius/eap/peer_conversation.hpp>

namespace radius::eap {

RADIUS_DECL peer_conversation::peer_conversation(const peer_options& options,
                                                 octet_generator& random)
    : identity_(options.identity),
      outer_identity_(options.outer_identity.empty() ? options.identity : options.outer_identity),
      password_(options.password), methods_(options.methods), random_(&random) {}

RADIUS_DECL octet_string peer_conversation::first_response(octet identifier) const {
    return make_packet(code::response, identifier, types::identity, as_octets(outer_identity_));
}

RADIUS_DECL peer_action peer_conversation::receive(octets_view octets) {
    const auto parsed = packet::parse(octets);
    if (!parsed || succeeded_) {
        return {};
    }
    switch (parsed->code()) {
    case code::request: return take_request(*parsed);
    case code::success:
    case code::failure: return take_result(*parsed);
    case code::response: break;
    }
    return {};
}

RADIUS_DECL peer_action peer_conversation::take_request(const packet& request) {
    // The same Request again has the same answer (RFC 3748 section 4.1).
    if (!response_.empty() && std::ranges::equal(request.octets(), request_)) {
        return {peer_action::kind::respond, response_};
    }
    if (request.type() == types::nak) {
        return {}; // no type of a Request
    }
    peer_action made;
    if (request.type() == types::identity) {
        made = method_ == nullptr ? respond(first_response(request.identifier())) : peer_action();
    } else if (request.type() == types::notification) {
        notification_ = as_text(request.data());
        made = respond(make_packet(code::response, request.identifier(), types::notification, {}));
    } else {
        made = take_method(request);
    }
    if (made.what == peer_action::kind::respond) {
        request_.assign(request.octets().begin(), request.octets().end());
    }
    return made;
}

RADIUS_DECL peer_action peer_conversation::take_method(const packet& request) {
    if (method_ != nullptr && method_->type() != request.type()) {
        return {}; // one method a conversation (RFC 3748 section 2.1)
    }
    if (method_ == nullptr) {
        const auto found = std::ranges::find(methods_, request.type(), &accepted_method::type);
        if (found == methods_.end()) {
            std::vector<type_id> proposals;
            std::ranges::transform(methods_, std::back_inserter(proposals), &accepted_method::type);
            return respond(make_nak(request, proposals));
        }
        method_ = found->make({random_, identity_, password_.view()});
    }
    peer_step next = method_->receive(request);
    switch (next.what) {
    case peer_step::kind::ignored: return {};
    case peer_step::kind::failed:
        why_ = next.why;
        if (next.data.empty()) {
            return {peer_action::kind::failed, {}, why_};
        }
        break;
    case peer_step::kind::respond: break;
    }
    return respond(make_packet(code::response, request.identifier(), request.type(), next.data,
                               request.is_expanded() ? type_form::expanded : type_form::automatic));
}

RADIUS_DECL peer_action peer_conversation::respond(octet_string octets) {
    response_ = std::move(octets);
    return {peer_action::kind::respond, response_};
}

/// A result has the Identifier of the last Response (RFC 3748 section 4.2). A Success before the
/// method allows it is forged.
RADIUS_DECL peer_action peer_conversation::take_result(const packet& result) {
    if (response_.empty() || result.identifier() != response_[1]) {
        return {};
    }
    if (result.code() == code::failure) {
        return {peer_action::kind::failed, {}, why_ == refusal::none ? refusal::refused : why_};
    }
    if (method_ == nullptr || why_ != refusal::none || !method_->may_succeed()) {
        return {};
    }
    succeeded_ = true;
    return {peer_action::kind::succeeded};
}

RADIUS_DECL std::optional<type_id> peer_conversation::method() const noexcept {
    return method_ == nullptr ? std::nullopt : std::optional(method_->type());
}

RADIUS_DECL eap::keys peer_conversation::keys() const {
    return succeeded_ ? method_->keys() : eap::keys();
}

} // namespace radius::eap
