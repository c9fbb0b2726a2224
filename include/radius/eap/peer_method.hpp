// SPDX-License-Identifier: MIT
// The peer's side of a method, as its state machine sees it (RFC 4137 section 4.4).
#pragma once

#include <utility>

#include <radius/eap/eap_keys.hpp>
#include <radius/eap/eap_packet.hpp>
#include <radius/eap/refusal.hpp>

namespace radius::eap {

/// What a method of a peer does with a Request.
struct peer_step {
    enum class kind : octet {
        respond, ///< send a Response with `data`
        ignored, ///< the Request is malformed, and is dropped
        failed   ///< the login is over: `why`; `data` may be a last Response
    };

    kind what = kind::ignored;
    octet_string data{};
    refusal why = refusal::none;

    static peer_step respond(octet_string data) { return {kind::respond, std::move(data)}; }
    static peer_step ignored() { return {}; }
    static peer_step failed(refusal why, octet_string last = {}) {
        return {kind::failed, std::move(last), why};
    }
};

/// One login by one method. Used by one thread at a time.
class peer_method {
  public:
    peer_method() = default;
    peer_method(const peer_method&) = delete;
    peer_method& operator=(const peer_method&) = delete;
    virtual ~peer_method() = default;

    virtual type_id type() const noexcept = 0;

    /// A Request of this type.
    virtual peer_step receive(const packet& request) = 0;

    /// True if a Success may end the login now. One that comes earlier is forged (RFC 3748 section
    /// 4.2).
    virtual bool may_succeed() const noexcept = 0;

    /// Once `may_succeed`. By default the method has no keys.
    virtual eap::keys keys() const { return {}; }
};

} // namespace radius::eap
