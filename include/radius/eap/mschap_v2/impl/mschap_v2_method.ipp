// SPDX-License-Identifier: MIT
// The definitions of <radius/eap/mschap_v2/mschap_v2_method.hpp>.
#pragma once

#include <algorithm>

#include <radius/eap/mschap_v2/mschap_v2_method.hpp>
#include <radius/wire/hex.hpp>
#include <radius/wire/network_order.hpp>

namespace radius::detail {

/// The OpCode field.
enum class mschap_v2_code : octet {
    challenge = 1,
    response = 2,
    success = 3,
    failure = 4
};

/// OpCode, MS-CHAPv2-ID and MS-Length, which is the Length of the EAP packet less 5, so the size of
/// this message (kamath section 2.1).
inline constexpr std::size_t mschap_v2_header = 4;

inline constexpr std::size_t mschap_v2_value = 49; ///< the Value field of a Response

inline octet_string mschap_v2_message(mschap_v2_code code, octet identifier,
                                      std::initializer_list<octets_view> parts) {
    octet_string made{static_cast<octet>(code), identifier, 0, 0};
    for (const octets_view part : parts) {
        made.insert(made.end(), part.begin(), part.end());
    }
    write_u16(octets_span(made).subspan(2), made.size());
    return made;
}

/// True if the message has its header, and MS-Length is the size of the message.
inline bool is_mschap_v2(octets_view data, mschap_v2_code code) noexcept {
    return data.size() >= mschap_v2_header && data[0] == static_cast<octet>(code) &&
           read_u16(data.subspan(2)) == data.size();
}

/// MSK after MSCHAPv2 without a tunnel, for both ends: the server's receive key, its send key.
inline eap::keys mschap_v2_keys(const mschap::nt_key& key, octets_view response) {
    const mschap::mppe_keys start = mschap::mppe_start_keys(mschap::mppe_master_key(key, response));
    eap::keys made;
    std::ranges::copy(start.receive, made.msk.begin());
    std::ranges::copy(start.send, made.msk.begin() + start.receive.size());
    made.msk_size = start.receive.size() + start.send.size();
    return made;
}

} // namespace radius::detail

namespace radius::eap {

RADIUS_DECL std::unique_ptr<server_method>
mschap_v2::make_server(const method_context& context) const {
    return std::make_unique<mschap_v2_server>(*context.random, context.identity, *this);
}

RADIUS_DECL std::unique_ptr<peer_method> mschap_v2::make_peer(const peer_context& context) const {
    return std::make_unique<mschap_v2_peer>(*context.random, context.identity, context.password);
}

// --- The server's side ---------------------------------------------------------------------------

RADIUS_DECL mschap_v2_server::mschap_v2_server(octet_generator& random, std::string_view identity,
                                               mschap_v2 options)
    : random_(&random), identity_(identity), options_(std::move(options)) {}

RADIUS_DECL mschap::v2_exchange mschap_v2_server::exchange() const noexcept {
    return {challenge_, peer_challenge_, user_name_};
}

RADIUS_DECL octet_string mschap_v2_server::challenge_message() const {
    const std::array<octet, 1> size{static_cast<octet>(challenge_.size())};
    return detail::mschap_v2_message(detail::mschap_v2_code::challenge, exchange_identifier_,
                                     {size, challenge_, as_octets(options_.name)});
}

RADIUS_DECL step mschap_v2_server::start(octet identifier) {
    exchange_identifier_ = identifier;
    random_->fill(challenge_);
    return step::request(challenge_message());
}

RADIUS_DECL step mschap_v2_server::receive(const packet& response) {
    using detail::mschap_v2_code;
    const octets_view data = response.data();
    if (data.empty()) {
        return step::failed(refusal::message_invalid);
    }
    const auto code = static_cast<mschap_v2_code>(data[0]);
    switch (state_) {
    case state::challenged:
    case state::retrying:
        if (code == mschap_v2_code::response) {
            return take_response(data);
        }
        if (state_ == state::retrying && code == mschap_v2_code::failure) {
            return step::failed(why_); // the user does not want to try again
        }
        break;
    case state::confirming:
        // The peer may refuse the server's proof; nothing else ends the login (kamath section 2.3).
        if (code == mschap_v2_code::success) {
            return step::succeeded();
        }
        if (code == mschap_v2_code::failure) {
            return step::failed(refusal::result_unconfirmed);
        }
        break;
    case state::refusing: return step::failed(why_);
    case state::asked:
    case state::proven: break;
    }
    return step::failed(refusal::message_invalid);
}

/// MS-CHAPv2-ID stays that of the challenge; some peers increment it when they try again.
RADIUS_DECL bool mschap_v2_server::is_of_this_exchange(octet identifier) const noexcept {
    const auto ahead = static_cast<octet>(identifier - exchange_identifier_);
    return ahead <= tries_;
}

RADIUS_DECL step mschap_v2_server::take_response(octets_view data) {
    constexpr std::size_t size_at = detail::mschap_v2_header;
    constexpr std::size_t name_at = size_at + 1 + detail::mschap_v2_value;
    if (!detail::is_mschap_v2(data, detail::mschap_v2_code::response) || data.size() < name_at ||
        data[size_at] != detail::mschap_v2_value || !is_of_this_exchange(data[1])) {
        return step::failed(refusal::message_invalid);
    }
    const octets_view value = data.subspan(size_at + 1, detail::mschap_v2_value);
    std::ranges::copy(value.first(16), peer_challenge_.begin());
    std::ranges::copy(value.subspan(24, response_.size()), response_.begin());
    user_name_ = as_text(data.subspan(name_at));
    // The author is asked for the identity, and the response is of this name.
    if (mschap::without_domain(user_name_) != mschap::without_domain(identity_)) {
        return step::failed(refusal::identity_invalid);
    }
    state_ = state::asked;
    return step::ask();
}

RADIUS_DECL void mschap_v2_server::complete(claim& question) const {
    question.set_mschap_v2({challenge_, peer_challenge_, response_, user_name_});
}

RADIUS_DECL step mschap_v2_server::answer(const verdict& given) {
    std::optional<mschap::nt_key> key;
    switch (given.what()) {
    case verdict::kind::refused: return refuse_password(refusal::refused);
    case verdict::kind::accepted:
        if (!given.nt_key()) {
            return step::failed(refusal::credential_missing);
        }
        key = given.nt_key();
        break;
    case verdict::kind::password:
    case verdict::kind::nt_hash: {
        const mschap::nt_hash hash = given.what() == verdict::kind::nt_hash
                                         ? given.nt_hash()
                                         : mschap::nt_password_hash(given.password());
        if (!mschap::check_v2_response(exchange(), response_, hash)) {
            return refuse_password(refusal::wrong_password);
        }
        key = mschap::hash_nt_password_hash(hash);
    }
    }
    proof_ = mschap::make_authenticator_response(exchange(), response_, *key);
    keys_ = detail::mschap_v2_keys(*key, response_);
    state_ = state::proven;
    return step::proven();
}

RADIUS_DECL step mschap_v2_server::refuse_password(refusal why) {
    why_ = why;
    return send_failure(why == refusal::wrong_password && tries_ < options_.retries);
}

RADIUS_DECL step mschap_v2_server::send_failure(bool may_retry) {
    tries_ += may_retry ? 1U : 0U;
    random_->fill(challenge_);
    const mschap::failure failure{.code = mschap::failure_code::authentication_failure,
                                  .retry = may_retry,
                                  .challenge = {challenge_.begin(), challenge_.end()},
                                  .message = "Wrong user name or password"};
    state_ = may_retry ? state::retrying : state::refusing;
    return step::request(detail::mschap_v2_message(detail::mschap_v2_code::failure,
                                                   exchange_identifier_,
                                                   {as_octets(failure.text()).subspan(1)}));
}

RADIUS_DECL step mschap_v2_server::conclude(bool accepted) {
    if (!accepted) {
        keys_ = {};
        why_ = refusal::refused;
        return send_failure(false);
    }
    state_ = state::confirming;
    return step::request(detail::mschap_v2_message(
        detail::mschap_v2_code::success, exchange_identifier_,
        {proof_, as_octets(std::string_view(" M=")), as_octets(options_.message)}));
}

// --- The peer's side -----------------------------------------------------------------------------

RADIUS_DECL mschap_v2_peer::mschap_v2_peer(octet_generator& random, std::string_view user_name,
                                           std::string_view password)
    : mschap_v2_peer(random, user_name, mschap::nt_password_hash(password)) {}

RADIUS_DECL mschap_v2_peer::mschap_v2_peer(octet_generator& random, std::string_view user_name,
                                           mschap::nt_hash hash)
    : random_(&random), user_name_(user_name), hash_(std::move(hash)) {}

RADIUS_DECL peer_step mschap_v2_peer::receive(const packet& request) {
    using detail::mschap_v2_code;
    const octets_view data = request.data();
    if (detail::is_mschap_v2(data, mschap_v2_code::challenge)) {
        return respond(data);
    }
    if (state_ == state::responded && detail::is_mschap_v2(data, mschap_v2_code::success)) {
        return take_success(data.subspan(detail::mschap_v2_header));
    }
    if (state_ != state::waiting && detail::is_mschap_v2(data, mschap_v2_code::failure)) {
        state_ = state::waiting;
        return peer_step::failed(refusal::wrong_password,
                                 {static_cast<octet>(mschap_v2_code::failure)});
    }
    return peer_step::ignored();
}

RADIUS_DECL peer_step mschap_v2_peer::respond(octets_view data) {
    constexpr std::size_t size_at = detail::mschap_v2_header;
    if (data.size() < size_at + 1 + challenge_.size() || data[size_at] != challenge_.size()) {
        return peer_step::ignored();
    }
    std::ranges::copy(data.subspan(size_at + 1, challenge_.size()), challenge_.begin());
    random_->fill(peer_challenge_);
    const mschap::v2_exchange exchange{challenge_, peer_challenge_, user_name_};
    response_ = mschap::make_v2_response(exchange, hash_);
    state_ = state::responded;
    constexpr std::array<octet, 1> size{static_cast<octet>(detail::mschap_v2_value)};
    constexpr std::array<octet, 8> reserved{};
    constexpr std::array<octet, 1> flags{};
    return peer_step::respond(detail::mschap_v2_message(
        detail::mschap_v2_code::response, data[1],
        {size, peer_challenge_, reserved, response_, flags, as_octets(user_name_)}));
}

/// A server whose proof is wrong does not know the password: the peer says nothing more (kamath
/// section 2.3).
RADIUS_DECL peer_step mschap_v2_peer::take_success(octets_view data) {
    const mschap::v2_exchange exchange{challenge_, peer_challenge_, user_name_};
    if (!mschap::check_authenticator_response(exchange, response_, hash_, data)) {
        return peer_step::failed(refusal::server_unproven);
    }
    state_ = state::proven;
    keys_ = detail::mschap_v2_keys(mschap::hash_nt_password_hash(hash_), response_);
    return peer_step::respond({static_cast<octet>(detail::mschap_v2_code::success)});
}

} // namespace radius::eap
