// SPDX-License-Identifier: MIT
// The definitions of <radius/eap/gtc/gtc_method.hpp>.
#pragma once

#include <radius/crypto/constant_time.hpp>
#include <radius/eap/gtc/gtc_method.hpp>

namespace radius::eap {

RADIUS_DECL step gtc_server::start(octet) {
    const octets_view text = as_octets(prompt_);
    return step::request({text.begin(), text.end()});
}

RADIUS_DECL step gtc_server::receive(const packet& response) {
    typed_ = detail::wiped_text(as_text(response.data()));
    return step::ask();
}

RADIUS_DECL step gtc_server::answer(const verdict& given) {
    switch (given.what()) {
    case verdict::kind::accepted: return step::proven();
    case verdict::kind::refused: return step::failed(refusal::refused);
    case verdict::kind::password:
        return equal_in_constant_time(as_octets(typed_.view()), as_octets(given.password()))
                   ? step::proven()
                   : step::failed(refusal::wrong_password);
    case verdict::kind::nt_hash:
        return equal_in_constant_time(mschap::nt_password_hash(typed_.view()), given.nt_hash())
                   ? step::proven()
                   : step::failed(refusal::wrong_password);
    }
    return step::failed(refusal::credential_missing);
}

RADIUS_DECL peer_step gtc_peer::receive(const packet& request) {
    prompt_ = as_text(request.data());
    answered_ = true;
    const octets_view text = as_octets(password_.view());
    return peer_step::respond({text.begin(), text.end()});
}

} // namespace radius::eap
