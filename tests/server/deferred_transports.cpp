// SPDX-License-Identifier: MIT
// Deferred replies over every transport, with RADIUS/1.0 and with RADIUS/1.1: completed by other
// threads, let go, and useless because their connection or their server has gone (RFC 5080 section
// 2.2.2, RFC 6613 section 2.6.3, RFC 9765 section 4.2).
#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <thread>
#include <vector>

#include <radius/tls.hpp>

#include <asio/thread_pool.hpp>

#include "support/streams.hpp"

using namespace radius_test;
using namespace forge;
using namespace std::chrono_literals;

namespace attr = radius::attr;
using radius::cancel_reason;
using radius::drop_reason;

namespace {

using later_access = radius::deferred_reply<radius::access>;

/// A transport with one version of RADIUS.
template <class Transport, bool IsV1_1 = false>
struct transport_with {
    using transport = Transport;
    static constexpr bool is_v1_1 = IsV1_1;
    static constexpr bool is_udp = std::is_same_v<Transport, radius::udp>;
    static constexpr bool is_dtls = std::is_same_v<Transport, radius::dtls>;
    static constexpr bool is_stream = !is_udp && !is_dtls;
};
using over_udp = transport_with<radius::udp>;
using over_tcp = transport_with<radius::tcp>;
using over_tls = transport_with<radius::radsec>;
using over_tls_v1_1 = transport_with<radius::radsec, true>;
using over_dtls = transport_with<radius::dtls>;
using over_dtls_v1_1 = transport_with<radius::dtls, true>;

/// A UDP socket, used as a `hand_peer` is.
class hand_socket {
  public:
    hand_socket(asio::io_context& io, std::uint16_t port)
        : socket_(io, {asio::ip::make_address("127.0.0.1"), 0}) {
        socket_.connect({asio::ip::make_address("127.0.0.1"), port});
        socket_.non_blocking(true);
    }

    bool shake(asio::io_context&) { return true; }
    void send(const bytes& packet) { socket_.send(asio::buffer(packet)); }
    std::size_t packets() {
        bytes datagram(4096);
        std::error_code error;
        for (;;) {
            const std::size_t size = socket_.receive(asio::buffer(datagram), 0, error);
            if (error) {
                return count_;
            }
            received_ = std::move(received_) + part(datagram, 0, size);
            ++count_;
        }
    }
    bytes received() const { return received_; }

  private:
    asio::ip::udp::socket socket_;
    bytes received_;
    std::size_t count_ = 0;
};

template <class Way>
using peer_over = std::conditional_t<Way::is_udp, hand_socket, hand_peer<typename Way::transport>>;

template <class Way>
peer_over<Way> peer_at(asio::io_context& io, std::uint16_t port) {
    if constexpr (Way::is_udp || std::is_same_v<Way, over_tcp>) {
        return peer_over<Way>(io, port);
    } else {
        using transport = typename Way::transport;
        return peer_over<Way>(io, port,
                              client_settings(of_version<transport>(Way::is_v1_1, "client")));
    }
}

template <class Way>
auto listening_over() {
    if constexpr (Way::is_udp) {
        return loopback();
    } else if constexpr (std::is_same_v<Way, over_tcp>) {
        return on_loopback<radius::tcp>();
    } else {
        return of_version<typename Way::transport>(Way::is_v1_1, "server");
    }
}

template <class Way>
std::string_view key_over() {
    if constexpr (Way::is_udp) {
        return secret;
    } else {
        return secret_of<typename Way::transport>();
    }
}

/// A login; the label is its Token or its Identifier.
template <class Way>
bytes login_by(std::uint32_t label, std::string_view user = "bob") {
    if constexpr (Way::is_v1_1) {
        return plain_packet(1, label, raw(1, user) + raw(2, "hello") + raw(33, "proxy"));
    } else {
        const auto identifier = static_cast<std::uint8_t>(label);
        const bytes field = forge::md5(text(user) + bytes{identifier});
        return with_random_field(1, identifier, field,
                                 blank_message_authenticator + raw(1, user) +
                                     raw(2, hide_password(text("hello"), field, key_over<Way>())) +
                                     raw(33, "proxy"),
                                 key_over<Way>());
    }
}

template <class Way>
std::uint32_t label_of(const bytes& packet) {
    return Way::is_v1_1 ? token_of(packet) : packet[1];
}

/// Whether a reply is signed for this request, or has its Token (RFC 9765 sections 4.1 and 5.2).
template <class Way>
bool is_answer(const bytes& reply, const bytes& request) {
    if constexpr (Way::is_v1_1) {
        return reply[1] == 0 && token_of(reply) == token_of(request) &&
               part(reply, 8, 12) == bytes(12, 0) && find_message_authenticator(reply) == 0;
    } else {
        return reply[1] == request[1] && verifies(reply, request, key_over<Way>());
    }
}

/// The Tunnel-Password with tag 1: hidden (RFC 2868 section 3.5), or in clear text with RADIUS/1.1
/// (RFC 9765 section 5.1.3).
template <class Way>
bytes tunnel_password(const bytes& reply, const bytes& request) {
    const bytes value = values_of(reply, 69).at(0);
    CHECK(int{value.at(0)} == 1);
    const bytes rest = part(value, 1, value.size() - 1);
    return Way::is_v1_1 ? rest : unhide_salted(rest, part(request, 4, 16), key_over<Way>());
}

/// Keeps every login until the test completes its reply.
struct late_desk : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    radius::access_answer handle_access(const radius::access_request& request) {
        return request.defer([this](later_access later) {
            later.on_cancel([this](cancel_reason why) { told.push_back(why); });
            pending.push_back(std::move(later));
        });
    }

    std::vector<later_access> pending;
    std::vector<cancel_reason> told;
};

/// A server with such a desk, and a client of it.
template <class Way>
struct late_office {
    late_office()
        : server(std::in_place, io, std::ref(desk),
                 radius::server_options{.peers = loopback_peers(), .log = log.sink()}),
          port(server->listen(listening_over<Way>()).at(0).local.port),
          peer(peer_at<Way>(io, port)) {
        REQUIRE(peer.shake(io));
    }

    /// Sends requests until there are that many deferred replies. The sockets' buffers have room
    /// for them.
    void send(const std::vector<bytes>& requests, std::size_t deferred) {
        for (const bytes& one : requests) {
            peer.send(one);
        }
        REQUIRE(runs_until([&] { return desk.pending.size() == deferred; }));
    }

    template <class Done>
    bool runs_until(Done&& done) {
        return radius_test::runs_until(io, std::forward<Done>(done));
    }

    /// The replies so far.
    std::vector<bytes> replies() {
        peer.packets();
        const bytes all = peer.received();
        std::vector<bytes> found;
        for (std::size_t at = 0; at + 4 <= all.size();) {
            const std::size_t size = std::size_t{all[at + 2]} << 8 | all[at + 3];
            found.push_back(part(all, at, size));
            at += size;
        }
        return found;
    }

    std::uint64_t drops(drop_reason reason) const { return server->counters().drops[reason]; }
    std::uint64_t in_progress() const { return server->counters().requests_in_progress; }

    asio::io_context io;
    late_desk desk;
    lines log;
    std::optional<radius::server<late_desk>> server;
    std::uint16_t port;
    peer_over<Way> peer;
};

void accept_late(later_access& later) { later.complete(later.request().accept()); }

/// On another thread.
template <class Work>
void on_another_thread(Work&& work) {
    std::thread(std::forward<Work>(work)).join();
}

enum class parting {
    silent,
    reset,
    goodbye
};

template <class Peer>
void part_from(Peer& peer, parting how) {
    switch (how) {
    case parting::silent: peer.close(); break;
    case parting::reset: peer.reset(); break;
    case parting::goodbye: peer.say_goodbye(); break;
    }
}

/// Over DTLS only close_notify ends a connection.
template <class Way>
bool ends_by(parting how) {
    return !Way::is_dtls || how == parting::goodbye;
}

} // namespace

TEMPLATE_TEST_CASE("deferred replies that other threads complete in any order arrive, each to its "
                   "own request",
                   "[rule-62][rfc9765-4.2][rfc9765-5.1]", over_udp, over_tcp, over_tls,
                   over_tls_v1_1, over_dtls, over_dtls_v1_1) {
    // A socket's buffer has room for 100 datagrams; there are more Tokens than Identifiers.
    constexpr std::uint32_t many = !TestType::is_stream ? 100 : TestType::is_v1_1 ? 400 : 200;
    constexpr std::uint32_t burst = 25;
    late_office<TestType> here;
    std::map<std::uint32_t, std::pair<std::string, bytes>> asked;
    while (asked.size() < many) {
        std::vector<bytes> some;
        for (std::uint32_t count = 0; count < burst; ++count) {
            const auto number = static_cast<std::uint32_t>(asked.size()) + 1;
            const std::uint32_t label = TestType::is_v1_1 ? number * 0x0100'0193U : number;
            const std::string user = "user " + std::to_string(number);
            some.push_back(login_by<TestType>(label, user));
            asked.emplace(label, std::pair(user, some.back()));
        }
        here.send(some, asked.size());
    }
    CHECK(here.in_progress() == many);

    std::vector<later_access> left = std::exchange(here.desk.pending, {});
    std::shuffle(left.begin(), left.end(), std::mt19937(7));
    asio::thread_pool pool(2);
    for (std::size_t first = 0; first < 2; ++first) {
        asio::post(pool, [&left, first] {
            for (std::size_t index = first; index < left.size(); index += 2) {
                const auto& request = left[index].request();
                const std::string user(request.require(attr::user_name));
                if (request.verify_password("hello")) {
                    left[index].complete(request.accept(attr::reply_message = user,
                                                        attr::tunnel_password[1] = "for " + user));
                }
            }
        });
    }
    REQUIRE(here.runs_until([&] { return here.peer.packets() == many; }));
    pool.join();

    std::vector<std::uint32_t> order;
    for (const bytes& reply : here.replies()) {
        const std::uint32_t label = label_of<TestType>(reply);
        REQUIRE(asked.count(label) == 1);
        const auto& [user, request] = asked.at(label);
        CHECK(int{reply[0]} == 2);
        CHECK(is_answer<TestType>(reply, request));
        CHECK(values_of(reply, 18) == std::vector<bytes>{text(user)});
        CHECK(values_of(reply, 33) == std::vector<bytes>{text("proxy")});
        CHECK(tunnel_password<TestType>(reply, request) == text("for " + user));
        order.push_back(label);
        asked.erase(label); // one reply each
    }
    CHECK(asked.empty());
    CHECK_FALSE(std::is_sorted(order.begin(), order.end()));
    CHECK(here.server->counters().access_accepts == many);
    CHECK(here.server->counters().drops.total() == 0);
    CHECK(here.in_progress() == 0);
    CHECK(here.desk.told.empty());
}

TEMPLATE_TEST_CASE("a request that is repeated while its reply is deferred is answered once",
                   "[rfc5080-2.2.2][rfc6613-2.6.1][rule-56]", over_udp, over_tcp, over_tls,
                   over_dtls, over_dtls_v1_1) {
    late_office<TestType> here;
    const bytes request = login_by<TestType>(1);
    here.send({request}, 1);
    here.send({request, request, login_by<TestType>(2)}, 2); // the last one comes last
    CHECK(label_of<TestType>(request) == here.desk.pending[0].request().label());
    CHECK(here.desk.pending[1].request().label() == 2);
    CHECK(here.drops(drop_reason::duplicate_in_progress) == 2);
    CHECK(here.server->counters().access.duplicates == 2);
    CHECK(here.in_progress() == 2);

    on_another_thread([&] {
        accept_late(here.desk.pending[0]);
        accept_late(here.desk.pending[1]);
    });
    REQUIRE(here.runs_until([&] { return here.peer.packets() == 2; }));
    const bytes reply = here.replies()[0];
    CHECK(is_answer<TestType>(reply, request));

    // From now on the stored reply answers it.
    here.peer.send(request);
    REQUIRE(here.runs_until([&] { return here.peer.packets() == 3; }));
    CHECK(here.replies()[2] == reply);
    CHECK(here.server->counters().resent_replies == 1);
    CHECK(here.server->counters().access_accepts == 2);
    CHECK(here.server->counters().drops.total() == 2);
    CHECK(here.desk.pending.size() == 2);
}

TEST_CASE("over TLS with RADIUS/1.1 no request is a repetition: each deferred reply is sent",
          "[rfc9765-4.2.2]") {
    late_office<over_tls_v1_1> here;
    const bytes request = login_by<over_tls_v1_1>(1);
    here.send({request, request}, 2);
    accept_late(here.desk.pending[1]);
    on_another_thread([&] { accept_late(here.desk.pending[0]); });
    REQUIRE(here.runs_until([&] { return here.peer.packets() == 2; }));
    CHECK(is_answer<over_tls_v1_1>(here.replies()[0], request));
    CHECK(here.replies()[0] == here.replies()[1]);
    CHECK(here.server->counters().drops.total() == 0);
    CHECK(here.in_progress() == 0);
    CHECK(here.desk.told.empty());
}

TEMPLATE_TEST_CASE("over a connection, too, a new request supersedes one whose reply is deferred",
                   "[rfc5080-2.2.2][rule-55]", over_tcp, over_tls, over_dtls) {
    late_office<TestType> here;
    here.send({login_by<TestType>(1, "bob")}, 1);
    const bytes request = login_by<TestType>(1, "eve");
    here.send({request}, 2);
    REQUIRE(here.runs_until([&] { return !here.desk.told.empty(); }));
    on_another_thread([&] {
        accept_late(here.desk.pending[0]);
        accept_late(here.desk.pending[1]);
    });
    REQUIRE(here.runs_until([&] { return here.peer.packets() == 1; }));
    CHECK(is_answer<TestType>(here.replies()[0], request));
    CHECK(here.desk.told == std::vector{cancel_reason::superseded});
    CHECK(here.drops(drop_reason::superseded) == 1);
    CHECK(here.server->counters().drops.total() == 1);
    CHECK(here.server->counters().access_accepts == 1);
    CHECK(here.in_progress() == 0);
}

TEMPLATE_TEST_CASE("a deferred reply whose connection has closed is told that once, and dropped",
                   "[rule-76][rfc6613-2.6.3]", over_tcp, over_tls, over_tls_v1_1, over_dtls,
                   over_dtls_v1_1) {
    const auto how = GENERATE(parting::silent, parting::reset, parting::goodbye);
    CAPTURE(static_cast<int>(how));
    if (!ends_by<TestType>(how)) {
        return;
    }
    constexpr std::size_t count = 5;
    late_office<TestType> here;
    auto& pending = here.desk.pending;
    for (std::uint32_t label = 1; label <= count; ++label) {
        here.send({login_by<TestType>(label)}, label);
    }
    part_from(here.peer, how);
    REQUIRE(here.runs_until([&] { return here.desk.told.size() == count; }));
    CHECK(here.desk.told == std::vector(count, cancel_reason::connection_closed));
    CHECK(here.server->counters().connections_open == 0);
    CHECK(here.in_progress() == count); // each ends when its handler lets it
    CHECK(here.server->counters().drops.total() == 0);
    CHECK(pending[0].request().get(attr::user_name) == "bob");
    std::optional<cancel_reason> again;
    pending[0].on_cancel([&](cancel_reason why) { again = why; });
    CHECK(again == cancel_reason::connection_closed);

    accept_late(pending[0]);
    CHECK_FALSE(pending[0]);
    CHECK_THROWS_AS(accept_late(pending[0]), std::logic_error);
    on_another_thread([&] {
        accept_late(pending[1]);
        later_access(std::move(pending[2])); // lets it go
    });
    pending[3].fail(std::make_exception_ptr(std::system_error(asio::error::operation_aborted)));
    pending.pop_back();
    REQUIRE(here.runs_until([&] { return here.in_progress() == 0; }));
    CHECK(here.drops(drop_reason::connection_closed) == count);
    CHECK(here.server->counters().drops.total() == count);
    CHECK(here.server->counters().access.dropped == count);
    CHECK(here.server->counters().access_accepts == 0);
    CHECK(here.log.count("dropped: connection closed before the reply") == 1); // one per second
    CHECK(here.desk.told.size() == count);
    CHECK(pending.size() == 4); // all of them empty
    pending.clear();

    auto next = peer_at<TestType>(here.io, here.port);
    REQUIRE(next.shake(here.io));
    next.send(login_by<TestType>(1));
    REQUIRE(here.runs_until([&] { return pending.size() == 1; }));
    const auto of_peer = here.server->counters(pending[0].request().peer());
    CHECK(of_peer.drops[drop_reason::connection_closed] == count);
    accept_late(pending[0]);
    CHECK(here.runs_until([&] { return next.packets() == 1; }));
    CHECK(here.drops(drop_reason::connection_closed) == count);
}

TEMPLATE_TEST_CASE("a deferred reply that is completed while its connection closes is sent or "
                   "dropped, and counts once",
                   "[rule-76][rfc6613-2.6.3]", over_tcp, over_tls, over_tls_v1_1, over_dtls,
                   over_dtls_v1_1) {
    constexpr std::uint32_t many = 100;
    late_office<TestType> here;
    for (std::uint32_t label = 1; label <= many; ++label) {
        here.send({login_by<TestType>(label)}, label);
    }
    std::vector<later_access> left = std::exchange(here.desk.pending, {});
    asio::thread_pool pool(2);
    for (std::size_t first = 0; first < 2; ++first) {
        asio::post(pool, [&left, first] {
            for (std::size_t index = first; index < left.size(); index += 2) {
                accept_late(left[index]);
            }
        });
    }
    REQUIRE(here.runs_until([&] { return here.peer.packets() != 0; }));
    here.peer.say_goodbye();
    REQUIRE(here.runs_until(
        [&] { return here.in_progress() == 0 && here.log.count("closed: ") == 1; }));
    pool.join();
    const radius::server_counters counted = here.server->counters();
    CHECK(counted.access_accepts + counted.drops[drop_reason::connection_closed] == many);
    CHECK(counted.drops.total() == counted.drops[drop_reason::connection_closed]);
    CHECK(here.desk.told.size() <= counted.drops[drop_reason::connection_closed]);
    CHECK(counted.connections_open == 0);
}

TEMPLATE_TEST_CASE("stop waits for deferred replies, and stop with a token for all to be sent",
                   "[rule-76]", over_udp, over_tcp, over_tls, over_tls_v1_1, over_dtls,
                   over_dtls_v1_1) {
    late_office<TestType> here;
    const std::vector<bytes> requests{login_by<TestType>(1), login_by<TestType>(2)};
    here.send(requests, 2);
    std::optional<std::error_code> stopped;
    std::optional<std::error_code> again;
    here.server->stop([&](std::error_code error) { stopped = error; });
    here.peer.send(login_by<TestType>(3)); // too late
    const auto is_waiting = [&] {
        here.io.restart();
        here.io.poll();
        return !stopped && !here.io.stopped(); // a deferred reply keeps it running
    };
    CHECK(is_waiting());
    on_another_thread([&] { accept_late(here.desk.pending[1]); });
    REQUIRE(here.runs_until([&] { return here.peer.packets() == 1; }));
    CHECK(is_waiting());
    on_another_thread([&] { accept_late(here.desk.pending[0]); });
    REQUIRE(here.runs_until([&] { return stopped.has_value(); }));
    CHECK(*stopped == std::error_code());
    REQUIRE(here.runs_until([&] { return here.peer.packets() == 2; }));
    CHECK(is_answer<TestType>(here.replies()[0], requests[1]));
    CHECK(is_answer<TestType>(here.replies()[1], requests[0]));
    if constexpr (!TestType::is_udp) {
        CHECK(here.runs_until([&] { return here.peer.is_closed(); }));
    }
    CHECK(here.desk.told.empty());
    CHECK(here.desk.pending.size() == 2);
    CHECK(here.server->counters().drops.total() == 0);
    here.server->stop([&](std::error_code error) { again = error; }); // at once
    CHECK_FALSE(again);
    REQUIRE(here.runs_until([&] { return again.has_value(); }));
    CHECK(*again == std::error_code());
}

TEMPLATE_TEST_CASE("deferred replies are told that their server was destroyed, and outlive it",
                   "[rule-76]", over_udp, over_tcp, over_tls, over_tls_v1_1, over_dtls,
                   over_dtls_v1_1) {
    const bool stops_first = GENERATE(false, true);
    CAPTURE(stops_first);
    constexpr std::size_t count = 4;
    late_office<TestType> here;
    auto& pending = here.desk.pending;
    for (std::uint32_t label = 1; label <= count; ++label) {
        here.send({login_by<TestType>(label)}, label);
    }
    if (stops_first) {
        here.server->stop();
        here.io.restart();
        here.io.poll();
    }
    here.server.reset();
    REQUIRE(here.runs_until([&] { return here.desk.told.size() == count; }));
    CHECK(here.desk.told == std::vector(count, cancel_reason::server_closed));
    CHECK(pending[0].request().label() == 1);
    CHECK(pending[0].request().get(attr::user_name) == "bob");

    accept_late(pending[0]);
    on_another_thread([&] {
        accept_late(pending[1]);
        later_access(std::move(pending[2])); // lets it go
    });
    pending[3].fail(std::make_exception_ptr(std::system_error(asio::error::operation_aborted)));
    here.io.restart();
    here.io.run_for(20s);
    CHECK(here.io.stopped()); // nothing keeps it running
    CHECK(here.peer.packets() == 0);
    CHECK(here.desk.told.size() == count);
    CHECK(here.log.count("dropped: connection closed before the reply") == 1);
    CHECK(here.log.count("dropped: ") == 1);
}

TEMPLATE_TEST_CASE("a request whose deferred reply is let go is given up, and may be repeated",
                   "[rfc5080-2.2.2]", over_udp, over_tcp, over_tls, over_tls_v1_1, over_dtls,
                   over_dtls_v1_1) {
    late_office<TestType> here;
    auto& pending = here.desk.pending;
    const bytes request = login_by<TestType>(1);
    const auto is_let_go_again = [&](auto&& let_go) {
        const std::uint64_t before = here.drops(drop_reason::handler_declined);
        here.send({request}, 1);
        let_go();
        pending.clear();
        CHECK(here.runs_until(
            [&] { return here.drops(drop_reason::handler_declined) == before + 1; }));
        CHECK(here.in_progress() == 0);
    };
    is_let_go_again([&] { pending.clear(); });
    is_let_go_again([&] { on_another_thread([&] { later_access(std::move(pending[0])); }); });
    is_let_go_again(
        [&] { on_another_thread([&] { pending[0].complete(pending[0].request().discard()); }); });
    CHECK(here.peer.packets() == 0);
    here.send({request}, 1);
    accept_late(pending[0]);
    REQUIRE(here.runs_until([&] { return here.peer.packets() == 1; }));
    CHECK(is_answer<TestType>(here.replies()[0], request));
    CHECK(here.server->counters().access.requests == 4);
    CHECK(here.server->counters().access.duplicates == 0);
    CHECK(here.server->counters().drops.total() == 3);
    CHECK(here.desk.told.empty());
}
