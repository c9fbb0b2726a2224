// SPDX-License-Identifier: MIT
// EAP as a handler around a handler: the author says who the users are and what they may do, and
// never sees a round (RFC 3579).
#pragma once

#include <memory>
#include <utility>

#include <radius/eap/eap_server.hpp>
#include <radius/transport/server/handler.hpp>

namespace radius::eap {

/// Has a `find_user` that answers a claim, at once or as a coroutine.
template <class Handler>
concept finds_users = requires(Handler& handler, const claim& asked) {
    requires std::same_as<decltype(handler.find_user(asked)), verdict> ||
                 std::same_as<decltype(handler.find_user(asked)), asio::awaitable<verdict>>;
};

/// A handler that authenticates users by EAP. `Handler` has the four methods, and
///
///     radius::eap::verdict find_user(const radius::eap::claim& claim);   // or asio::awaitable
///
/// `find_user` is called once a login, when the peer has said who it is, and `handle_access` once
/// more, when it has proved that: `request.login()->user` is the user, and what `handle_access`
/// answers leaves with the last round. Every other request, and those with a State that another
/// server has given, reach `handle_access` as without this class.
///
///     radius::server server{io,
///                           radius::eap::authenticating{campus{}, {.methods = {
///                               radius::eap::mschap_v2{}, radius::eap::md5{}}}},
///                           {.peers = ...}};
///
/// Threads: as `Handler`. Copies share their logins.
template <class Handler>
class authenticating {
    static_assert(finds_users<Handler>,
                  "radius: a handler of eap::authenticating needs `radius::eap::verdict "
                  "find_user(const radius::eap::claim&)`, which may also return "
                  "asio::awaitable<radius::eap::verdict>");
    static_assert(handler<Handler>,
                  "radius: a handler of eap::authenticating needs the four methods of "
                  "radius::handler");

    template <class Answer>
    static constexpr bool is_later = radius::detail::is_coroutine<Answer>;
    using access_result =
        decltype(std::declval<Handler&>().handle_access(std::declval<const access_request&>()));
    using found_result = decltype(std::declval<Handler&>().find_user(std::declval<const claim&>()));
    static_assert(std::same_as<access_result, access_reply> ||
                      std::same_as<access_result, asio::awaitable<access_reply>>,
                  "radius: handle_access of a handler of eap::authenticating returns "
                  "radius::access_reply or asio::awaitable<radius::access_reply>: it cannot defer");

  public:
    /// Throws as `eap::server` does.
    authenticating(Handler handler, server_options options)
        : handler_(std::move(handler)), logins_(std::make_shared<server>(std::move(options))) {}

    auto handle_access(const access_request& request) {
        if constexpr (is_later<access_result> || is_later<found_result>) {
            return answer_later(request);
        } else {
            return answer_at_once(request);
        }
    }
    auto handle_accounting(const accounting_request& request) {
        return handler_.handle_accounting(request);
    }
    auto handle_coa(const coa_request& request) { return handler_.handle_coa(request); }
    auto handle_disconnect(const disconnect_request& request) {
        return handler_.handle_disconnect(request);
    }

    Handler& inner() noexcept { return handler_; }

    /// Counts of logins and open conversations.
    const server& logins() const noexcept { return *logins_; }

  private:
    access_reply answer_at_once(const access_request& request) {
        if (!logins_->handles(request)) {
            return handler_.handle_access(request);
        }
        login_round round = logins_->begin(request);
        while (round.asks()) {
            const claim asked = round.question();
            round.answer(handler_.find_user(asked));
        }
        if (round.needs_decision()) {
            round.decide(handler_.handle_access(request));
        }
        return round.reply();
    }

    asio::awaitable<access_reply> answer_later(const access_request& request) {
        if (!logins_->handles(request)) {
            access_reply plain = co_await decision(request);
            co_return plain;
        }
        const std::shared_ptr<server> kept = logins_;
        login_round round = kept->begin(request);
        while (round.asks()) {
            const claim asked = round.question();
            if constexpr (is_later<found_result>) {
                const verdict given = co_await handler_.find_user(asked);
                round.answer(given);
            } else {
                round.answer(handler_.find_user(asked));
            }
        }
        if (round.needs_decision()) {
            access_reply decided = co_await decision(request);
            round.decide(std::move(decided));
        }
        co_return round.reply();
    }

    asio::awaitable<access_reply> decision(const access_request& request) {
        if constexpr (is_later<access_result>) {
            co_return co_await handler_.handle_access(request);
        } else {
            co_return handler_.handle_access(request);
        }
    }

    Handler handler_;
    std::shared_ptr<server> logins_;
};

} // namespace radius::eap
