// SPDX-License-Identifier: MIT
// The four kinds of request as a handler sees them, each with the replies that are legal for it
// (RFC 2865 section 4, RFC 2866 section 4, RFC 5176 section 2).
#pragma once

#include <array>
#include <optional>
#include <span>

#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/attribute/standard/rfc5176.hpp>
#include <radius/protocol/login.hpp>
#include <radius/protocol/password_check.hpp>
#include <radius/protocol/server/answer.hpp>
#include <radius/protocol/server/received_request.hpp>
#include <radius/protocol/server/reply.hpp>

namespace radius {

/// An Access-Request. Threads: see `received_request`.
class access_request : public received_request {
  public:
    static constexpr request_kind kind = request_kind::access;
    using reply_type = access_reply;
    using answer_type = access_answer;

    /// `slot` is for the outcome of the login. It belongs to the exchange and must outlive the
    /// request and its copies, which share it: see `request_exchange`.
    access_request(const packet_view& packet, const request_origin& origin,
                   std::optional<radius::login>& slot) noexcept
        : received_request(packet, origin), login_(&slot) {}

    /// True if the user knows this password, by the method of the request: PAP, CHAP, MS-CHAPv1 or
    /// MS-CHAPv2. The outcome is the request's `login()`. So after MS-CHAP, `accept` adds
    /// MS-CHAP2-Success and the MPPE keys, and `reject` adds MS-CHAP-Error. Each yields to one that
    /// you add to the reply.
    bool verify_password(std::string_view password) const;

    /// The same with a stored hash in any form. Not every form can check every method: then the
    /// verdict is `not_possible`, which is a matter for your log, while the user gets a reject.
    /// With a slow hash it blocks the thread for as long as the hash costs: use `hashing` there.
    /// Throws `std::system_error` if OpenSSL refuses.
    password_verdict verify(const password_hash& hash) const;

    /// The same with a stored NT hash, which can check PAP, MS-CHAPv1 and MS-CHAPv2.
    password_verdict verify_nt_hash(const mschap::nt_hash& hash) const {
        return verify(password_hash::nt(hash));
    }

    /// A login by MS-CHAP for a program that checks it elsewhere; nothing if the request has none
    /// that is well formed. Tell the request the outcome:
    ///
    ///     if (const auto attempt = request.mschap_login()) {
    ///         const auto key = co_await ask_domain_controller(*attempt); //
    ///         optional<mschap::nt_key> request.set_login(key ? attempt->confirmed(*key) :
    ///         attempt->refused());
    ///     }
    std::optional<mschap_attempt> mschap_login() const;

    /// Sets the outcome of a check that you have made yourself, such as a bind to an LDAP server
    /// with the password of PAP: `accept` and `reject` add what it needs. Call it where the handler
    /// runs.
    void set_login(const radius::login& outcome) const { *login_ = outcome; }

    /// The user's device wants to change the password that has expired, by MS-CHAP version 2 (RFC
    /// 2548 section 2.3.4), which it does after `reject(mschap::failure_code::password_expired)`.
    /// Such a request has no other password.
    bool wants_password_change() const { return contains(attr::ms_chap2_cpw); }

    /// The new password, if the user's device knows the old one, whose NT hash you pass. Store it,
    /// then `accept`, which logs the user in with it; if you cannot, or it is too weak,
    /// `reject(mschap::failure_code::changing_password)`. Nothing if the old one is wrong or the
    /// request malformed: then `reject` says that the change has failed.
    std::optional<new_password> change_password(const mschap::nt_hash& old_hash) const;

    /// How the user has authenticated, or failed to: by the last of the functions above, or before
    /// the handler was called. Null if the user has not tried yet. Valid as long as the request.
    const radius::login* login() const noexcept {
        return login_->has_value() ? &**login_ : nullptr;
    }

    /// Throws `attribute_error` as `basic_reply::add` does.
    template <encodable_pair... Pairs>
    access_reply accept(const Pairs&... pairs) const {
        access_reply answer(packet_code::access_accept, max_reply_size());
        answer.add(pairs...);
        if (const radius::login* const how = login()) {
            how->add_to_accept(answer.attributes());
        }
        return answer;
    }

    /// Attributes that Access-Reject may not carry do not compile, or throw if their name is known
    /// only at run time (RFC 2865 section 5.44). If the request has an EAP-Message, the engine adds
    /// EAP-Failure, unless you have set an EAP-Message, and removes Reply-Message (RFC 3579 section
    /// 2.6).
    template <encodable_pair... Pairs>
    access_reply reject(const Pairs&... pairs) const {
        check_allowed<packet_code::access_reject, Pairs...>();
        access_reply answer(packet_code::access_reject, max_reply_size());
        answer.add(pairs...);
        if (const radius::login* const how = login()) {
            how->add_to_reject(answer.attributes());
        }
        return answer;
    }

    /// A reject for another reason than a wrong password, such as an expired one: after MS-CHAP,
    /// MS-CHAP-Error says so, even if the password is right. With `password_expired` the user's
    /// device may offer a change of password, so check the old one first.
    template <encodable_pair... Pairs>
    access_reply reject(mschap::failure_code why, const Pairs&... pairs) const {
        refuse_login(why);
        return reject(pairs...);
    }

    /// Asks the user for more. The next request returns `attr::state` unchanged.
    template <encodable_pair... Pairs>
    access_reply challenge(const Pairs&... pairs) const {
        check_allowed<packet_code::access_challenge, Pairs...>();
        access_reply answer(packet_code::access_challenge, max_reply_size());
        answer.add(pairs...);
        return answer;
    }

    /// The reply follows later, without a coroutine: see `deferred_reply`.
    template <class Start>
    access_answer defer(Start&& start) const {
        return detail::defer<access>(std::forward<Start>(start));
    }

    /// See `basic_reply::discard`.
    access_reply discard() const noexcept { return access_reply::discard(); }

  private:
    void refuse_login(mschap::failure_code why) const;

    template <packet_code Code, class... Pairs>
    static constexpr void check_allowed() {
        (check_one<Code, Pairs>(), ...);
    }
    template <packet_code Code, class Pair>
    static constexpr void check_one() {
        if constexpr (requires { typename Pair::attribute_type; }) {
            static_assert(detail::allowed_in_reply(Code, Pair::number()),
                          "radius: this reply must not contain this attribute "
                          "(RFC 2865 section 5.44)");
        }
    }

    std::optional<radius::login>* login_; ///< of the exchange: handlers see requests as const
};

/// An Accounting-Request.
class accounting_request : public received_request {
  public:
    static constexpr request_kind kind = request_kind::accounting;
    using reply_type = accounting_reply;
    using answer_type = accounting_answer;
    using received_request::received_request;

    /// The record is safe: only then may it be acknowledged (RFC 2866 section 2).
    /// Throws `attribute_error` as `basic_reply::add` does.
    template <encodable_pair... Pairs>
    accounting_reply acknowledge(const Pairs&... pairs) const {
        accounting_reply answer(packet_code::accounting_response, max_reply_size());
        answer.add(pairs...);
        return answer;
    }

    /// The reply follows later, without a coroutine: see `deferred_reply`.
    template <class Start>
    accounting_answer defer(Start&& start) const {
        return detail::defer<accounting>(std::forward<Start>(start));
    }

    /// The record could not be stored: no answer, so that the client keeps it.
    accounting_reply discard() const noexcept { return accounting_reply::discard(); }
};

namespace detail {

/// True if the engine handles the attribute, or it is one of `known`.
bool is_known_attribute(const raw_attribute& attribute,
                        std::span<const attribute_number> known) noexcept;

/// The common base of CoA and Disconnect.
///
/// A request is carried out as a whole or not at all (RFC 5176 section 2.2). Check all of it before
/// you change anything; if a change fails midway, undo those before it. Check in this order, and
/// answer with these causes (section 3.5):
///
///     401  unsupported_attribute           an attribute that you cannot carry out: see
///                                          `first_unsupported`
///     405  unsupported_service             a Service-Type that you do not have
///     406  unsupported_extension           you do not support CoA, or Disconnect, at all
///     503  session_context_not_found       no session matches
///     508  multiple_session_selection_unsupported   several match, and you change one at a time
///     506  resources_unavailable           a change has failed and was undone
///
/// Replies enforce it: `ack` accepts no Error-Cause of 4xx or 5xx, `nak` none below.
template <class Reply, packet_code Ack, packet_code Nak>
class dynamic_authorization_request : public received_request {
    using kind_type = std::conditional_t<Reply::kind == request_kind::coa, coa, disconnect>;

  public:
    static constexpr request_kind kind = Reply::kind;
    using reply_type = Reply;
    using answer_type = basic_answer<kind_type>;
    using received_request::received_request;

    /// The whole request was carried out: it must be carried out as a whole or not at all (RFC 5176
    /// section 2.2). Throws `attribute_error` as `basic_reply::add` does.
    template <encodable_pair... Pairs>
    Reply ack(const Pairs&... pairs) const {
        Reply answer(Ack, max_reply_size());
        answer.add(pairs...);
        return answer;
    }

    /// Nothing was carried out, for this reason: an Error-Cause of 4xx or 5xx. Throws
    /// `attribute_error` as `basic_reply::add` does, for example for a cause of success.
    template <encodable_pair... Pairs>
    Reply nak(error_cause cause, const Pairs&... pairs) const {
        Reply answer(Nak, max_reply_size());
        answer.add(attr::error_cause = cause, pairs...);
        return answer;
    }

    /// The first attribute of the request that is not among `known`, for `nak` with
    /// `error_cause::unsupported_attribute`; nothing if you know all. The engine handles
    /// Event-Timestamp, Proxy-State and Message-Authenticator. In Vendor-Specific every
    /// sub-attribute must be known; the contents of TLVs are not checked.
    template <readable_attribute... Known>
    std::optional<raw_attribute> first_unsupported(const Known&... known) const {
        const std::array<attribute_number, sizeof...(Known)> numbers{known.number()...};
        for (const raw_attribute attribute : attributes()) {
            if (!is_known_attribute(attribute, numbers)) {
                return attribute;
            }
        }
        return std::nullopt;
    }

    /// The reply follows later, without a coroutine: see `deferred_reply`.
    template <class Start>
    answer_type defer(Start&& start) const {
        return detail::defer<kind_type>(std::forward<Start>(start));
    }

    /// See `basic_reply::discard`.
    Reply discard() const noexcept { return Reply::discard(); }
};

} // namespace detail

/// A CoA-Request: change the authorization of active sessions.
class coa_request : public detail::dynamic_authorization_request<coa_reply, packet_code::coa_ack,
                                                                 packet_code::coa_nak> {
  public:
    using dynamic_authorization_request::dynamic_authorization_request;
};

/// A Disconnect-Request: end sessions.
class disconnect_request
    : public detail::dynamic_authorization_request<disconnect_reply, packet_code::disconnect_ack,
                                                   packet_code::disconnect_nak> {
  public:
    using dynamic_authorization_request::dynamic_authorization_request;
};

namespace detail {

template <>
struct request_of<access> {
    using type = access_request;
};
template <>
struct request_of<accounting> {
    using type = accounting_request;
};
template <>
struct request_of<coa> {
    using type = coa_request;
};
template <>
struct request_of<disconnect> {
    using type = disconnect_request;
};

} // namespace detail

/// A request and what lasts as long as it. Create one for each request that an engine has admitted,
/// and call the handler with `request()`.
template <class Request>
class request_exchange {
  public:
    request_exchange(const packet_view& packet, const request_origin& origin) noexcept
        : request_(packet, origin) {}
    request_exchange(const request_exchange&) = delete;
    request_exchange& operator=(const request_exchange&) = delete;

    const Request& request() const noexcept { return request_; }

  private:
    Request request_;
};

/// For Access-Request also the outcome of the login.
template <>
class request_exchange<access_request> {
  public:
    request_exchange(const packet_view& packet, const request_origin& origin) noexcept
        : request_(packet, origin, login_) {}
    request_exchange(const request_exchange&) = delete;
    request_exchange& operator=(const request_exchange&) = delete;

    const access_request& request() const noexcept { return request_; }

    /// What `access_request::login` returns. If the user has authenticated before the handler is
    /// called, set it first.
    std::optional<radius::login>& login() noexcept { return login_; }

  private:
    std::optional<radius::login> login_;
    access_request request_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/server/impl/request.ipp>
#endif
