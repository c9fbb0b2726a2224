// SPDX-License-Identifier: MIT
// User code that calls back into the server from each of its callbacks: no packet under
// construction may be lost, moved or overwritten by another one (rule 9: one reply per request).
#include <deque>

#include <radius/server/reverse_path.hpp>

#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
namespace attr = radius::attr;

namespace {

/// The callback that runs user code.
enum class place {
    handler,    ///< a method that answers immediately
    coroutine,  ///< a coroutine method, before and after it has waited
    completion, ///< of one of the user's own operations
    log,
    trace,
    predicate, ///< `tls_peer::accepts`
    everywhere
};

/// A user's program around a server.
class program {
  public:
    explicit program(place where) : where_(where) {}
    program(const program&) = delete;
    program& operator=(const program&) = delete;

    /// Calls the library in every possible way, if `here` is the chosen place.
    void enter(place here) {
        if ((where_ != place::everywhere && where_ != here) || depth_ == 3) {
            return;
        }
        ++depth_;
        ++entered;
        resume(40); // more than a datagram batch or a TLS record contains
        for (unsigned count = 0; count < 4 && path && asked_ < 60; ++count) {
            ask_back(++asked_ % 2 == 0);
        }
        call_server(entered % 16 == 1);
        --depth_;
    }

    /// Resumes waiting coroutines immediately.
    void resume(std::size_t most) {
        for (; most != 0 && !waiting.empty(); --most) {
            auto next = std::move(waiting.front());
            waiting.pop_front();
            next();
        }
    }

    /// A Disconnect-Request over the connection, from a completion handler or from a coroutine
    /// whose first step runs immediately.
    void ask_back(bool spawn) {
        auto request = radius::make_disconnect_request(attr::user_name = "bob",
                                                       attr::reply_message = std::string(200, 'x'));
        if (spawn) {
            asio::co_spawn(
                io,
                [way = path, request, this]() -> asio::awaitable<void> {
                    std::error_code ignored;
                    co_await way.async_send(request,
                                            asio::redirect_error(asio::use_awaitable, ignored));
                    enter(place::completion);
                },
                asio::detached);
        } else {
            path.async_send(request, [this](std::error_code, const radius::disconnect_response&) {
                enter(place::completion);
            });
        }
    }

    auto wait() {
        return asio::async_initiate<const asio::use_awaitable_t<>&, void()>(
            [this](auto done) {
                auto shared = std::make_shared<decltype(done)>(std::move(done));
                waiting.emplace_back([shared] { std::move (*shared)(); });
            },
            asio::use_awaitable);
    }

    /// The first request to a client; its completion sends the next ones.
    void begin() {
        if (where_ == place::completion && path && asked_ == 0) {
            ask_back(++asked_ % 2 == 0);
        }
    }

    asio::io_context io;
    std::function<void(bool reload)> call_server;
    radius::reverse_path path;
    std::deque<std::function<void()>> waiting;
    std::size_t entered = 0;
    std::size_t asked() const noexcept { return asked_; }

  private:
    place where_;
    unsigned depth_ = 0;
    std::size_t asked_ = 0;
};

/// The text of a reply, which identifies its request.
std::string text_for(radius::octet identifier) {
    return "for request " + std::to_string(identifier) + " only " + std::string(150, 'y');
}

struct user_handler {
    program* own;

    radius::access_reply handle_access(const radius::access_request& request) {
        return request.accept();
    }
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) {
        own->path = radius::reverse_path(request);
        own->enter(place::handler);
        return request.acknowledge(attr::reply_message = text_for(request.packet().identifier()));
    }
    asio::awaitable<radius::coa_reply> handle_coa(const radius::coa_request& request) {
        own->enter(place::coroutine);
        co_await own->wait();
        own->enter(place::coroutine);
        co_return request.ack(attr::reply_message = text_for(request.packet().identifier()));
    }
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        own->path = radius::reverse_path(request);
        own->begin();
        own->enter(place::handler);
        return request.ack(attr::reply_message = text_for(request.packet().identifier()));
    }
};

bytes signed_request(std::uint8_t code, std::uint8_t identifier, std::string_view known) {
    return forge::with_signed_field(code, identifier, forge::raw(1, "bob"), known);
}
bytes question(std::uint8_t identifier, std::string_view known) {
    return forge::with_random_field(12, identifier, forge::md5({identifier, 2}),
                                    forge::blank_message_authenticator, known);
}

std::vector<bytes> packets_of(const bytes& stream) {
    std::vector<bytes> all;
    for (std::size_t at = 0; at + 4 <= stream.size();) {
        const std::size_t size = std::size_t{stream[at + 2]} << 8 | stream[at + 3];
        if (size < 20 || at + size > stream.size()) {
            break;
        }
        all.push_back(forge::part(stream, at, size));
        at += size;
    }
    return all;
}

/// A client without the library: `hand_peer`, or the same with a plain socket over UDP.
template <class Transport>
class foreign_client : public hand_peer<Transport> {
  public:
    using hand_peer<Transport>::hand_peer;
    std::vector<bytes> all() {
        this->pull();
        return packets_of(this->received());
    }
};
template <>
class foreign_client<radius::udp> {
  public:
    foreign_client(asio::io_context& io, std::uint16_t port) : peer_(io) {
        peer_.connect("127.0.0.1", port);
    }
    bool shake(asio::io_context&) { return true; }
    void send(const bytes& packet) { peer_.send(packet); }
    std::vector<bytes> all() {
        while (peer_.waiting() != 0) {
            all_.push_back(peer_.receive());
        }
        return all_;
    }

  private:
    raw_peer peer_;
    std::vector<bytes> all_;
};

template <class Transport>
std::string_view own_secret() {
    if constexpr (std::is_same_v<Transport, radius::udp>) {
        return secret;
    } else {
        return secret_of<Transport>();
    }
}

/// Two clients of one server socket, and the packets that each receives.
template <class Transport>
class scene {
  public:
    using client = foreign_client<Transport>;

    explicit scene(place where) : user_(where) {
        radius::server_options options{.peers = loopback_peers()};
        options.log = [this](radius::log_level, std::string_view) { user_.enter(place::log); };
        options.log_threshold = radius::log_level::debug;
        options.trace = [this](const radius::trace_event& event) {
            const bytes before(event.packet.begin(), event.packet.end());
            user_.enter(place::trace);
            unchanged_ = unchanged_ && before == bytes(event.packet.begin(), event.packet.end());
        };
        server_ =
            std::make_unique<radius::server<user_handler>>(user_.io, user_handler{&user_}, options);
        user_.call_server = [this](bool reload) {
            if (reload && server_ != nullptr) { // not while it is created or destroyed
                (void)server_->counters();
                server_->reload();
            }
        };
        const std::uint16_t port = server_->listen(transport()).back().local.port;
        for (auto& one : clients_) {
            one = std::make_unique<client>(user_.io, port);
            REQUIRE(one->shake(user_.io));
        }
    }
    ~scene() {
        for (auto& one : clients_) {
            one.reset();
        }
        server_.reset();
        user_.waiting.clear();
    }
    scene(const scene&) = delete;
    scene& operator=(const scene&) = delete;

    void run() {
        for (std::uint8_t identifier = 0; identifier < 100; ++identifier) {
            send(identifier % 2, signed_request(43, identifier, known));
        }
        REQUIRE(radius_test::runs_until(user_.io, [this] {
            return requests() == 100; // all have arrived; some may be answered by now
        }));
        for (std::uint8_t identifier = 100; identifier < 110; ++identifier) {
            send(identifier % 2, signed_request(40, identifier, known));
        }
        settle();
        for (std::uint8_t identifier = 100; identifier < 110; ++identifier) { // duplicates
            send(identifier % 2, signed_request(40, identifier, known));
        }
        for (std::uint8_t identifier = 120; identifier < 124; ++identifier) {
            send(identifier % 2, question(identifier, known));
        }
        settle();
        user_.resume(1000);
        settle();
        check();
    }

  private:
    static constexpr bool is_secure =
        std::is_same_v<Transport, radius::radsec> || std::is_same_v<Transport, radius::dtls>;
    const std::string_view known = own_secret<Transport>();

    Transport transport() {
        if constexpr (std::is_same_v<Transport, radius::udp>) {
            return {.address = "127.0.0.1",
                    .authentication_port = {},
                    .accounting_port = {},
                    .dynamic_authorization_port = 0};
        } else {
            auto made = on_loopback<Transport>();
            if constexpr (is_secure) {
                made.versions = {.v1_0 = true, .v1_1 = false};
                made.peers = {{.accepts =
                                   [this](const radius::certificate_view&) {
                                       user_.enter(place::predicate);
                                       return true;
                                   },
                               .options = {.name = "access point", .reverse_coa = true}}};
            }
            return made;
        }
    }

    std::uint64_t requests() const {
        auto counted = server_->counters();
        return counted.of(radius::packet_code::coa_request)->requests;
    }

    void send(std::size_t index, const bytes& packet) {
        clients_[index]->send(packet);
        sent_[index].push_back(packet);
        user_.io.restart();
        user_.io.poll(); // one by one: each wakes the server, or several do together
    }

    /// Runs until everything left waits for a timer.
    void settle() {
        for (unsigned quiet = 0; quiet < 20;) {
            user_.io.restart();
            quiet = user_.io.run_one_for(1ms) == 0 ? quiet + 1 : 0;
            for (std::size_t index = 0; index < clients_.size(); ++index) {
                answer(*clients_[index], answered_[index]);
            }
        }
    }

    /// Answers the server's requests since the last call.
    void answer(client& one, std::size_t& done) {
        const std::vector<bytes> all = one.all();
        for (; done < all.size(); ++done) {
            if (all[done][0] == 40) {
                one.send(forge::reply(41, all[done], {}, known));
            }
        }
    }

    void check() {
        CHECK(unchanged_);
        CHECK(user_.waiting.empty());
        std::size_t asked = 0;
        for (std::size_t index = 0; index < clients_.size(); ++index) {
            std::vector<bytes> replies = clients_[index]->all();
            std::size_t good = 0;
            for (const bytes& request : sent_[index]) {
                const auto reply =
                    std::find_if(replies.begin(), replies.end(), [&](const bytes& one) {
                        return one[1] == request[1] && one[0] != 40 &&
                               forge::verifies(one, request, known);
                    });
                if (reply == replies.end()) {
                    continue;
                }
                const bool has_text = request[0] != 12;
                good += !has_text || forge::values_of(*reply, 18) ==
                                         std::vector<bytes>{forge::text(text_for(request[1]))}
                            ? 1U
                            : 0U;
                replies.erase(reply);
            }
            CHECK(good == sent_[index].size());
            for (const bytes& rest : replies) { // the server's requests
                CHECK((rest == signed_by_server(rest)));
                asked += rest[0] == 40 ? 1U : 0U;
            }
        }
        CHECK(asked == user_.asked());
        CHECK(server_->counters().drops.total() == 0);
    }

    bytes signed_by_server(const bytes& request) const {
        return forge::with_signed_field(40, request[1],
                                        forge::part(request, 20, request.size() - 20), known);
    }

    program user_;
    std::unique_ptr<radius::server<user_handler>> server_;
    std::array<std::size_t, 2> answered_{};
    std::array<std::unique_ptr<client>, 2> clients_;
    std::array<std::vector<bytes>, 2> sent_;
    bool unchanged_ = true; ///< the packet does not change while the trace hook runs

  public:
    std::size_t entered() const noexcept { return user_.entered; }
    std::size_t asked() const noexcept { return user_.asked(); }
};

template <class Transport>
void check_all_places() {
    constexpr bool is_secure =
        std::is_same_v<Transport, radius::radsec> || std::is_same_v<Transport, radius::dtls>;
    for (const place where : {place::handler, place::coroutine, place::completion, place::log,
                              place::trace, place::predicate, place::everywhere}) {
        INFO("user code calls from place " << static_cast<int>(where));
        if (!is_secure && (where == place::completion || where == place::predicate)) {
            continue;
        }
        scene<Transport> there(where);
        there.run();
        CHECK(there.entered() != 0);
        CHECK((there.asked() > 1) == (is_secure && where != place::predicate));
    }
}

} // namespace

TEST_CASE("user code that calls back from any callback neither loses nor corrupts a reply: UDP",
          "[reentrance][rfc2865-3]") {
    check_all_places<radius::udp>();
}
TEST_CASE("user code that calls back from any callback neither loses nor corrupts a reply: TCP",
          "[reentrance][rfc6613-2.6]") {
    check_all_places<radius::tcp>();
}
TEST_CASE("user code that calls back from any callback neither loses nor corrupts a reply: TLS",
          "[reentrance][rfc6614-2.3][reverse-coa-4]") {
    check_all_places<radius::radsec>();
}
TEST_CASE("user code that calls back from any callback neither loses nor corrupts a reply: DTLS",
          "[reentrance][rfc7360-5.1][reverse-coa-4]") {
    check_all_places<radius::dtls>();
}
