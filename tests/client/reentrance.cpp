// SPDX-License-Identifier: MIT
// User code that calls back into the client from each of its callbacks: every request ends exactly
// once, with its own reply, even if the callback stops or destroys the client.
#include <deque>
#include <map>

#include <radius/client.hpp>
#include <radius/server/reverse_path.hpp>

#include "support/streams.hpp"

#include <asio/bind_cancellation_slot.hpp>

using namespace std::chrono_literals;
using namespace radius_test;
namespace attr = radius::attr;

namespace {

/// The callback that runs user code.
enum class place {
    completion,
    log,
    trace,
    handler,   ///< of `serve`, answers immediately
    coroutine, ///< of `serve`
    everywhere
};

/// How the callback ends the client.
enum class end {
    nothing,
    stop,
    destroy
};

template <class Transport>
class scene;

/// The handler for `serve`.
template <class Transport>
struct answers {
    scene<Transport>* own;

    radius::coa_reply handle_coa(const radius::coa_request& request) {
        own->enter(place::handler);
        return request.ack();
    }
    asio::awaitable<radius::disconnect_reply>
    handle_disconnect(const radius::disconnect_request& request) {
        own->enter(place::coroutine);
        co_await asio::post(own->io, asio::use_awaitable);
        own->enter(place::coroutine);
        co_return request.ack();
    }
};

/// A client, a server that sends a request back for each login, and a user who constantly calls the
/// client.
template <class Transport>
class scene {
  public:
    scene(place where, end how) : where_(where), how_(how) {
        scripted handler;
        handler.access = [this](const radius::access_request& request) {
            ask_back(radius::reverse_path(request));
            return request.accept(attr::reply_message = request.get(attr::user_name).value_or(""));
        };
        server_ = std::make_unique<radius::server<scripted>>(
            io, std::move(handler), radius::server_options{.peers = loopback_peers()});
        const auto port = server_->listen(transport()).at(0).local.port;
        radius::client_options options{.server = {"127.0.0.1", port},
                                       .secret = secret_over(way_over<Transport>(), secret),
                                       .transport = way_over<Transport>()};
        options.log = [this](radius::log_level, std::string_view) { enter(place::log); };
        options.trace = [this](const radius::trace_event& event) {
            const bytes before(event.packet.begin(), event.packet.end());
            const auto field = copy_of(event.request_authenticator);
            enter(place::trace);
            unchanged_ = unchanged_ && field == copy_of(event.request_authenticator) &&
                         before == bytes(event.packet.begin(), event.packet.end());
        };
        client_ = std::make_unique<radius::client>(io, options);
        if constexpr (is_secure) {
            client_->serve(answers<Transport>{this});
        }
    }
    scene(const scene&) = delete;
    scene& operator=(const scene&) = delete;
    ~scene() {
        client_.reset();
        server_.reset();
    }

    void run() {
        for (unsigned count = 0; count < 20; ++count) {
            send();
        }
        REQUIRE(runs_until(io, [this] { return under_way_.empty() && sent_ >= wanted(); }));
        CHECK(entered_ != 0);
        CHECK(unchanged_);
        CHECK(wrong_ == 0);
        CHECK(answered_ + cancelled_ + stopped_ == sent_);
        if (how_ == end::nothing) {
            CHECK(stopped_ == 0);
            CHECK(answered_ != 0);
        } else if (where_ != place::completion) { // by then all replies may have arrived
            CHECK(stopped_ != 0);
        }
    }

    /// Calls the client in every possible way, if `here` is the chosen place.
    void enter(place here) {
        if ((where_ != place::everywhere && where_ != here) || depth_ == 3 || client_ == nullptr) {
            return;
        }
        ++depth_;
        ++entered_;
        if (how_ != end::nothing && entered_ == 12) {
            how_ == end::stop ? client_->stop() : client_.reset();
        } else {
            call();
        }
        --depth_;
    }

    asio::io_context io;

  private:
    static constexpr bool is_secure =
        std::is_same_v<Transport, radius::radsec> || std::is_same_v<Transport, radius::dtls>;

    std::size_t wanted() const noexcept { return how_ == end::nothing ? 60 : 20; }

    static Transport transport() {
        if constexpr (std::is_same_v<Transport, radius::udp>) {
            return loopback();
        } else if constexpr (is_secure) {
            auto made = with_certificate<Transport>("server");
            made.peers = {{.options = {.name = "access point", .reverse_coa = true}}};
            return made;
        } else {
            return {.address = "127.0.0.1", .port = 0};
        }
    }

    static bytes copy_of(const std::optional<std::span<const radius::octet, 16>>& field) {
        return field ? bytes(field->begin(), field->end()) : bytes();
    }

    void call() {
        for (unsigned count = 0; count < 3 && sent_ < wanted() && client_ != nullptr; ++count) {
            send();
        }
        if (entered_ % 5 == 3 && !under_way_.empty()) {
            under_way_.begin()->second.emit(asio::cancellation_type::terminal);
        }
        if (entered_ % 8 == 4) {
            client_->reload();
            if constexpr (is_secure) {
                client_->serve(answers<Transport>{this});
            }
        }
    }

    void send() {
        const std::size_t number = sent_++;
        const std::string name = "user " + std::to_string(number);
        client_->async_send(
            radius::make_access_request(attr::user_name = name, attr::user_password = "hello"),
            asio::bind_cancellation_slot(
                under_way_[number].slot(),
                [this, number, name](std::error_code error, const radius::access_response& reply) {
                    wrong_ += under_way_.erase(number) == 1 ? 0U : 1U; // ends only once
                    if (error == asio::error::operation_aborted) {
                        ++cancelled_;
                    } else if (error == radius::errc::stopped) {
                        ++stopped_;
                    } else {
                        ++answered_;
                        wrong_ += !error && reply.get(attr::reply_message) == name ? 0U : 1U;
                    }
                    enter(place::completion);
                }));
    }

    void ask_back(const radius::reverse_path& path) {
        if (!path) {
            return;
        }
        const auto ignore = [](std::error_code, const auto&) {};
        path.async_send(radius::make_coa_request(attr::user_name = "bob"), ignore);
        path.async_send(radius::make_disconnect_request(attr::user_name = "bob"), ignore);
    }

    place where_;
    end how_;
    std::unique_ptr<radius::server<scripted>> server_;
    std::unique_ptr<radius::client> client_;
    std::map<std::size_t, asio::cancellation_signal> under_way_;
    std::size_t sent_ = 0;
    std::size_t answered_ = 0;
    std::size_t cancelled_ = 0;
    std::size_t stopped_ = 0;
    std::size_t wrong_ = 0;
    std::size_t entered_ = 0;
    unsigned depth_ = 0;
    bool unchanged_ = true; ///< the packet does not change while the trace hook runs
};

template <class Transport>
void check_all_places() {
    constexpr bool is_secure =
        std::is_same_v<Transport, radius::radsec> || std::is_same_v<Transport, radius::dtls>;
    for (const end how : {end::nothing, end::stop, end::destroy}) {
        for (const place where : {place::completion, place::log, place::trace, place::handler,
                                  place::coroutine, place::everywhere}) {
            // The log has few lines, all of them before the first reply.
            if ((!is_secure && (where == place::handler || where == place::coroutine)) ||
                where == place::log) {
                continue;
            }
            INFO("user code calls from place " << static_cast<int>(where) << " and ends "
                                               << static_cast<int>(how));
            scene<Transport>(where, how).run();
        }
    }
}

} // namespace

TEST_CASE("each request ends once, whatever user code does in a callback of its client: UDP",
          "[reentrance][rfc2865-2.4]") {
    check_all_places<radius::udp>();
}
TEST_CASE("each request ends once, whatever user code does in a callback of its client: TCP",
          "[reentrance][rfc6613-2.6]") {
    check_all_places<radius::tcp>();
}
TEST_CASE("each request ends once, whatever user code does in a callback of its client: TLS",
          "[reentrance][rfc6614-2.3][reverse-coa-4]") {
    check_all_places<radius::radsec>();
}
TEST_CASE("each request ends once, whatever user code does in a callback of its client: DTLS",
          "[reentrance][rfc7360-5.1][reverse-coa-4]") {
    check_all_places<radius::dtls>();
}
