// SPDX-License-Identifier: MIT
// Replies that come later without a coroutine, and what handlers are told when a reply has become
// useless (RFC 5080 section 2.2.2): over UDP. deferred_transports.cpp has all transports.
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <vector>

#include <radius/tls.hpp>

#include <asio/thread_pool.hpp>
#include <asio/use_future.hpp>

#include "support/scripted.hpp"
#include "support/streams.hpp"

using namespace radius_test;
using namespace forge;
using namespace std::chrono_literals;

namespace attr = radius::attr;
using radius::cancel_reason;
using radius::drop_reason;

namespace {

using later_access = radius::deferred_reply<radius::access>;

/// Access-Requests as the test wants, accounting as a coroutine, nothing else.
struct desk : radius::default_handler<radius::coa, radius::disconnect> {
    std::function<radius::access_answer(const radius::access_request&)> access;
    std::function<asio::awaitable<radius::accounting_answer>(const radius::accounting_request&)>
        accounting;

    radius::access_answer handle_access(const radius::access_request& request) {
        return access(request);
    }
    asio::awaitable<radius::accounting_answer>
    handle_accounting(const radius::accounting_request& request) {
        return accounting(request);
    }
};

/// A server with a `desk` over UDP, and a peer at each of its first two ports.
struct office {
    explicit office(radius::server_options options = {}) {
        options.peers = loopback_peers();
        options.log = log.sink();
        server.emplace(io, std::ref(handler), std::move(options));
        const auto listening = server->listen(loopback());
        login.connect("127.0.0.1", listening[0].local.port);
        accounting.connect("127.0.0.1", listening[1].local.port);
        handler.access = [this](const radius::access_request& request) {
            return request.defer(
                [this](later_access later) { pending.push_back(std::move(later)); });
        };
    }

    std::uint64_t drops(drop_reason reason) const { return server->counters().drops[reason]; }

    template <class Done>
    bool runs_until(Done&& done) {
        return radius_test::runs_until(io, std::forward<Done>(done));
    }

    asio::io_context io;
    desk handler;
    lines log;
    std::vector<later_access> pending;
    std::optional<radius::server<desk>> server;
    raw_peer login{io};
    raw_peer accounting{io};
};

/// Another Access-Request with the same identifier.
bytes other_login(std::uint8_t identifier) {
    return with_random_field(1, identifier, forge::md5(text("another")),
                             blank_message_authenticator + raw(1, "eve"), secret);
}

} // namespace

TEST_CASE("a deferred reply is sent later, and repetitions are dropped until then",
          "[rfc5080-2.2.2][rule-56]") {
    office here;
    const bytes request = login_request(1, raw(1, "bob") + raw(33, "proxy"));
    here.login.send(request);
    REQUIRE(here.runs_until([&] { return here.pending.size() == 1; }));
    here.login.send(request);
    CHECK(int{here.login.exchange(status_request(9))[1]} == 9);
    CHECK(here.pending.size() == 1);
    CHECK(here.drops(drop_reason::duplicate_in_progress) == 1);
    CHECK(here.server->counters().requests_in_progress == 1);

    later_access later = std::move(here.pending.front());
    CHECK(later.request().get(attr::user_name) == "bob");
    later.complete(later.request().accept(attr::reply_message = "welcome"));
    CHECK_FALSE(later);
    const bytes reply = here.login.receive();
    CHECK(verifies(reply, request, secret));
    CHECK(values_of(reply, 18) == std::vector<bytes>{text("welcome")});
    CHECK(values_of(reply, 33) == std::vector<bytes>{text("proxy")});
    CHECK(here.login.exchange(request) == reply); // from the cache
    CHECK(here.pending.size() == 1);
    CHECK(here.server->counters().requests_in_progress == 0);
    CHECK(here.server->latencies().of(radius::request_kind::access).count() == 1);
    CHECK_THROWS_AS(later.complete(radius::access_reply()), std::logic_error);
}

TEST_CASE("a deferred reply may come from any thread and any executor") {
    office here;
    asio::thread_pool pool(2);
    here.handler.access = [&](const radius::access_request& request) {
        return request.defer([&pool, by_coroutine = request.label() % 2 == 0](later_access later) {
            if (by_coroutine) {
                const auto& kept = later.request();
                asio::co_spawn(
                    pool,
                    [](const radius::access_request& asked)
                        -> asio::awaitable<radius::access_reply> {
                        if (asked.label() == 8) {
                            throw std::runtime_error("the database is gone");
                        }
                        co_return asked.accept(attr::reply_message = "by coroutine");
                    }(kept),
                    std::move(later));
            } else {
                asio::post(pool, [later = std::move(later)]() mutable {
                    if (later.request().label() == 9) {
                        return; // no answer
                    }
                    later.complete(later.request().reject(attr::reply_message = "by function"));
                });
            }
        });
    };
    std::vector<bytes> requests;
    for (std::uint8_t index = 0; index < 10; ++index) {
        requests.push_back(login_request(index));
        here.login.send(requests.back());
    }
    for (unsigned index = 0; index < 8; ++index) {
        const bytes reply = here.login.receive();
        REQUIRE(reply[1] < 8);
        CHECK(verifies(reply, requests.at(reply[1]), secret));
        CHECK(int{reply[0]} == (reply[1] % 2 == 0 ? 2 : 3));
    }
    CHECK(here.runs_until([&] { return here.server->counters().requests_in_progress == 0; }));
    CHECK(here.drops(drop_reason::handler_failed) == 1);
    CHECK(here.drops(drop_reason::handler_declined) == 1);
    CHECK(here.log.count("the database is gone") == 1);
    pool.join();
}

TEST_CASE("a deferred reply that is let go is no answer, and the request may be repeated",
          "[rfc2866-2]") {
    office here;
    const bytes request = login_request(1);
    here.login.send(request);
    REQUIRE(here.runs_until([&] { return here.pending.size() == 1; }));
    here.pending.clear();
    REQUIRE(here.runs_until([&] { return here.drops(drop_reason::handler_declined) == 1; }));
    here.login.send(request);
    REQUIRE(here.runs_until([&] { return here.pending.size() == 1; }));
    later_access replaced = std::move(here.pending.front());
    here.login.send(login_request(2));
    REQUIRE(here.runs_until([&] { return here.pending.size() == 2; }));
    replaced = std::move(here.pending.back()); // drops the first
    REQUIRE(here.runs_until([&] { return here.drops(drop_reason::handler_declined) == 2; }));
    replaced.fail(std::make_exception_ptr(std::runtime_error("no luck")));
    REQUIRE(here.runs_until([&] { return here.drops(drop_reason::handler_failed) == 1; }));
    CHECK(here.log.count("no luck") == 1);
    CHECK(here.login.waiting() == 0);
    CHECK(here.server->counters().requests_in_progress == 0);
}

TEST_CASE("the function passed to defer may reply at once, do nothing or throw") {
    office here;
    std::vector<later_access> kept;
    here.handler.access = [&](const radius::access_request& request) {
        return request.defer([&](later_access later) {
            switch (later.request().label()) {
            case 1: later.complete(later.request().accept()); break;
            case 2: throw std::runtime_error("cannot ask");
            case 3: break;
            case 4: later.complete({}); break; // cannot be sent
            case 5: later.complete(later.request().discard()); break;
            default: kept.push_back(std::move(later)); throw std::runtime_error("after all");
            }
        });
    };
    for (std::uint8_t identifier = 2; identifier <= 6; ++identifier) {
        here.login.send(login_request(identifier));
    }
    CHECK(int{here.login.exchange(login_request(1))[1]} == 1);
    CHECK(here.drops(drop_reason::handler_failed) == 2);
    CHECK(here.drops(drop_reason::handler_declined) == 2);
    CHECK(here.log.count("cannot ask") == 1);
    REQUIRE(kept.size() == 1);
    kept[0].complete(kept[0].request().accept());
    CHECK(int{here.login.receive()[1]} == 6);
    CHECK(here.server->counters().requests_in_progress == 0);
}

TEST_CASE("deferred replies count among the requests in progress, up to their limit") {
    office here({.max_in_progress = 2});
    bool at_once = false;
    const auto shared = std::make_shared<int>();
    here.handler.access = [&](const radius::access_request& request) -> radius::access_answer {
        if (at_once) {
            return request.reject();
        }
        return request.defer(
            [&, shared](later_access later) { here.pending.push_back(std::move(later)); });
    };
    for (std::uint8_t identifier = 1; identifier <= 3; ++identifier) {
        here.login.send(login_request(identifier));
    }
    CHECK(int{here.login.exchange(status_request(9))[1]} == 9);
    CHECK(here.pending.size() == 2);
    CHECK(shared.use_count() == 1); // no function is left
    CHECK(here.drops(drop_reason::busy) == 1);
    at_once = true;
    CHECK(int{here.login.exchange(login_request(4))[0]} == 3);
    at_once = false;
    here.pending.pop_back();
    here.login.send(login_request(3));
    CHECK(here.runs_until([&] { return here.pending.size() == 2; }));
}

TEST_CASE("a login that was checked before the reply was deferred is kept") {
    office here;
    here.handler.access = [&](const radius::access_request& request) {
        CHECK(request.verify_password("hello"));
        return request.defer([&](later_access later) { here.pending.push_back(std::move(later)); });
    };
    const bytes field = forge::md5({1, 2, 3});
    here.login.send(with_random_field(1, 7, field,
                                      blank_message_authenticator + raw(1, "bob") +
                                          raw(2, hide_password(text("hello"), field, secret)),
                                      secret));
    REQUIRE(here.runs_until([&] { return here.pending.size() == 1; }));
    const radius::login* const login = here.pending[0].request().login();
    REQUIRE(login != nullptr);
    CHECK(login->method == radius::login_method::pap);
    CHECK(login->succeeded);
}

TEST_CASE("a new request with the identifier supersedes a deferred one, whose reply is dropped",
          "[rfc5080-2.2.2][rule-55]") {
    office here;
    std::vector<cancel_reason> told;
    here.handler.access = [&](const radius::access_request& request) {
        return request.defer([&](later_access later) {
            later.on_cancel([&](cancel_reason why) { told.push_back(why); });
            here.pending.push_back(std::move(later));
        });
    };
    here.login.send(login_request(1));
    REQUIRE(here.runs_until([&] { return here.pending.size() == 1; }));
    const bytes request = other_login(1);
    here.login.send(request);
    REQUIRE(here.runs_until([&] { return here.pending.size() == 2 && !told.empty(); }));
    CHECK(told == std::vector{cancel_reason::superseded});

    here.pending[0].complete(here.pending[0].request().accept());
    REQUIRE(here.runs_until([&] { return here.drops(drop_reason::superseded) == 1; }));
    CHECK(here.server->counters().access_accepts == 0);
    here.pending[1].complete(here.pending[1].request().reject());
    CHECK(verifies(here.login.receive(), request, secret));
    CHECK(here.login.waiting() == 0);
    CHECK(here.log.count("dropped: superseded by a new request") == 1);
    CHECK(told.size() == 1);
}

TEST_CASE("a superseded deferred reply may be let go in the notice", "[rfc5080-2.2.2]") {
    office here;
    here.handler.access = [&](const radius::access_request& request) {
        return request.defer([&](later_access later) {
            here.pending.push_back(std::move(later));
            here.pending.back().on_cancel(
                [&](cancel_reason) { here.pending.erase(here.pending.begin()); });
        });
    };
    here.login.send(login_request(1));
    REQUIRE(here.runs_until([&] { return here.pending.size() == 1; }));
    here.login.send(other_login(1));
    REQUIRE(here.runs_until([&] { return here.drops(drop_reason::superseded) == 1; }));
    REQUIRE(here.pending.size() == 1);
    here.pending[0].complete(here.pending[0].request().accept());
    CHECK(int{here.login.receive()[0]} == 2);
}

TEST_CASE("a coroutine is cancelled when it is superseded only if it asks for that",
          "[rfc5080-2.2.2]") {
    const bool asks = GENERATE(false, true);
    CAPTURE(asks);
    office here;
    unsigned waiting = 0;
    unsigned ended = 0;
    asio::steady_timer gate(here.io, asio::steady_timer::time_point::max());
    here.handler.accounting = [&](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_answer> {
        if (asks) {
            co_await asio::this_coro::reset_cancellation_state(
                asio::enable_terminal_cancellation());
        }
        ++waiting;
        std::error_code error;
        co_await gate.async_wait(asio::redirect_error(asio::use_awaitable, error));
        const bool cancelled = (co_await asio::this_coro::cancellation_state).cancelled() !=
                               asio::cancellation_type::none;
        ended += cancelled ? 100U : 1U;
        if (cancelled) {
            throw std::system_error(asio::error::operation_aborted);
        }
        co_return request.acknowledge();
    };
    // Twice, so that the coroutine of the first is used again.
    for (std::uint8_t round = 1; round <= 2; ++round) {
        waiting = ended = 0;
        here.accounting.send(accounting_record(round));
        REQUIRE(here.runs_until([&] { return waiting == 1; }));
        const bytes second = accounting_record(round, raw(1, "eve"));
        here.accounting.send(second);
        REQUIRE(here.runs_until([&] { return waiting == 2 && (!asks || ended == 100); }));
        gate.cancel();
        CHECK(verifies(here.accounting.receive(), second, secret));
        CHECK(ended == (asks ? 101 : 2));
        CHECK(here.drops(drop_reason::superseded) == round);
    }
    CHECK(here.accounting.waiting() == 0);
    CHECK(here.drops(drop_reason::handler_failed) == 0);
    CHECK(here.server->counters().accounting_responses == 2);
}

TEST_CASE("a failure of a superseded coroutine is still logged") {
    office here;
    bool first = true;
    here.handler.accounting = [&](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_answer> {
        if (std::exchange(first, false)) {
            asio::steady_timer timer(here.io, asio::steady_timer::time_point::max());
            co_await asio::this_coro::reset_cancellation_state(
                asio::enable_terminal_cancellation());
            std::error_code error;
            co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, error));
            throw std::runtime_error("half a record");
        }
        co_return request.acknowledge();
    };
    here.accounting.send(accounting_record(1));
    CHECK(int{here.accounting.exchange(accounting_record(1, raw(1, "eve")))[0]} == 5);
    CHECK(here.runs_until([&] { return here.drops(drop_reason::handler_failed) == 1; }));
    CHECK(here.log.count("half a record") == 1);
}

TEST_CASE("a coroutine may defer its reply in the end, and lets its coroutine go") {
    office here;
    std::vector<radius::deferred_reply<radius::accounting>> kept;
    std::optional<cancel_reason> told;
    here.handler.accounting = [&](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_answer> {
        asio::steady_timer timer(here.io, 1ms);
        co_await timer.async_wait(asio::use_awaitable);
        if (request.label() == 1) {
            co_return request.acknowledge();
        }
        co_return request.defer([&](radius::deferred_reply<radius::accounting> later) {
            later.on_cancel([&](cancel_reason why) { told = why; });
            kept.push_back(std::move(later));
        });
    };
    CHECK(int{here.accounting.exchange(accounting_record(1))[1]} == 1);
    const bytes record = accounting_record(2);
    here.accounting.send(record);
    REQUIRE(here.runs_until([&] { return kept.size() == 1; }));
    CHECK(int{here.accounting.exchange(accounting_record(1, raw(1, "eve")))[1]} == 1);
    CHECK_FALSE(told);
    const bytes second = accounting_record(2, raw(1, "eve"));
    here.accounting.send(second);
    REQUIRE(here.runs_until([&] { return kept.size() == 2; }));
    REQUIRE(here.runs_until([&] { return told.has_value(); }));
    for (auto& one : kept) {
        one.complete(one.request().acknowledge());
    }
    CHECK(verifies(here.accounting.receive(), second, secret));
    CHECK(here.drops(drop_reason::superseded) == 1);
    CHECK(here.server->counters().requests_in_progress == 0);
}

TEST_CASE("a coroutine is cancelled when the connection of its request has gone",
          "[rfc6613-2.6.3]") {
    asio::io_context io;
    lines log;
    std::error_code ended;
    desk handler;
    handler.accounting =
        [&](const radius::accounting_request&) -> asio::awaitable<radius::accounting_answer> {
        co_await asio::this_coro::reset_cancellation_state(asio::enable_terminal_cancellation());
        asio::steady_timer timer(io, asio::steady_timer::time_point::max());
        try {
            co_await timer.async_wait(asio::use_awaitable);
        } catch (const std::system_error& error) {
            ended = error.code();
            throw;
        }
        co_return radius::accounting_answer();
    };
    radius::server<desk> server(io, std::ref(handler),
                                {.peers = loopback_peers(), .log = log.sink()});
    hand_peer<radius::tcp> client(io, server.listen(on_loopback<radius::tcp>()).at(0).local.port);
    client.send(accounting_record(1));
    REQUIRE(runs_until(io, [&] { return server.counters().requests_in_progress == 1; }));
    client.close();
    REQUIRE(runs_until(io, [&] { return server.counters().requests_in_progress == 0; }));
    CHECK(ended == asio::error::operation_aborted);
    CHECK(server.counters().drops[drop_reason::connection_closed] == 1);
    CHECK(server.counters().drops.total() == 1);
    CHECK(server.counters().accounting_responses == 0);
}

TEST_CASE("stop works with every token, on all threads, and its wait can be cancelled") {
    asio::io_context io;
    std::optional<radius::server<desk>> server;
    server.emplace(io, std::in_place_type<desk>,
                   radius::server_options{.peers = loopback_peers(), .threads = 3});
    server->listen(loopback());
    std::size_t ended = 0;
    asio::cancellation_signal cancel;
    std::error_code cancelled;
    std::error_code destroyed;
    SECTION("a future and a coroutine") {
        auto future = server->stop(asio::use_future);
        asio::co_spawn(
            io,
            [](auto& stopping, std::size_t& count) -> asio::awaitable<void> {
                co_await stopping.stop(asio::use_awaitable);
                ++count;
            }(*server, ended),
            asio::detached);
        io.run();
        CHECK(future.wait_for(20s) == std::future_status::ready); // set by any thread
        CHECK_NOTHROW(future.get());
        CHECK(ended == 1);
    }
    SECTION("cancelled, and destroyed") {
        // Nothing runs the io_context yet, so the server cannot stop.
        server->stop(asio::bind_cancellation_slot(
            cancel.slot(), [&](std::error_code error) { cancelled = error; }));
        server->stop([&](std::error_code error) { destroyed = error; });
        cancel.emit(asio::cancellation_type::partial);
        server.reset();
        io.run();
        CHECK(cancelled == asio::error::operation_aborted);
        CHECK(destroyed == asio::error::operation_aborted);
    }
}
