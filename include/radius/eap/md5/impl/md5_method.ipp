// SPDX-License-Identifier: MIT
// The definitions of <radius/eap/md5/md5_method.hpp>.
#pragma once

#include <algorithm>

#include <radius/eap/md5/md5_method.hpp>

namespace radius::detail {

/// Value-Size and Value of a challenge or response; the Name that may follow is not used. Nothing
/// if the value is empty or overruns the message.
inline std::optional<octets_view> md5_value(octets_view data) noexcept {
    if (data.empty() || data[0] == 0 || data[0] > data.size() - 1) {
        return std::nullopt;
    }
    return data.subspan(1, data[0]);
}

inline octet_string md5_message(octets_view value) {
    octet_string made{static_cast<octet>(value.size())};
    made.insert(made.end(), value.begin(), value.end());
    return made;
}

} // namespace radius::detail

namespace radius::eap {

RADIUS_DECL step md5_server::start(octet identifier) {
    identifier_ = identifier;
    random_->fill(challenge_);
    return step::request(detail::md5_message(challenge_));
}

RADIUS_DECL step md5_server::receive(const packet& response) {
    const auto value = detail::md5_value(response.data());
    if (!value || value->size() != response_.size()) {
        return step::failed(refusal::message_invalid);
    }
    std::ranges::copy(*value, response_.begin());
    return step::ask();
}

RADIUS_DECL step md5_server::answer(const verdict& given) {
    if (given.what() == verdict::kind::refused) {
        return step::failed(refusal::refused);
    }
    if (given.what() != verdict::kind::password) {
        return step::failed(refusal::credential_missing);
    }
    return check_chap_response(identifier_, given.password(), challenge_, response_)
               ? step::proven()
               : step::failed(refusal::wrong_password);
}

RADIUS_DECL peer_step md5_peer::receive(const packet& request) {
    const auto challenge = detail::md5_value(request.data());
    if (!challenge) {
        return peer_step::ignored();
    }
    answered_ = true;
    return peer_step::respond(detail::md5_message(
        make_chap_response(request.identifier(), password_.view(), *challenge)));
}

} // namespace radius::eap
