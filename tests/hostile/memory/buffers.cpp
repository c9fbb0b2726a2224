// SPDX-License-Identifier: MIT
// Buffers that grow, in which packets wait or replies are made, leave no secret behind, with each
// transport and both kinds of handlers.
#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>
#include <radius/transport/server/udp_listener.hpp>

#include "hostile/memory/heap.hpp"
#include "support/streams.hpp"

using namespace radius_test;
using namespace std::chrono_literals;

namespace attr = radius::attr;

namespace {

// In static memory, which is not searched.
constexpr std::string_view password = "correct horse battery staple";
constexpr std::string_view session_key = "a key of the session, 32 octets.";
constexpr std::string_view part_of_key = session_key.substr(2, 16);
constexpr std::string_view shared = "shared by this client and this server only";

/// A reply of some 1600 octets with a key in it.
radius::access_reply welcome(const radius::access_request& request) {
    if (!request.verify_password(password)) {
        return request.reject();
    }
    auto reply = request.accept(attr::ms_mppe_send_key = radius::as_octets(session_key));
    for (unsigned count = 0; count < 6; ++count) {
        reply.add(attr::reply_message = std::string(250, 'y'));
    }
    return reply;
}

struct at_once {
    radius::access_reply handle_access(const radius::access_request& request) {
        return welcome(request);
    }
    radius::accounting_reply handle_accounting(const radius::accounting_request& request) {
        return request.acknowledge();
    }
    radius::coa_reply handle_coa(const radius::coa_request& request) { return request.ack(); }
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        return request.ack();
    }
};

struct later : at_once {
    asio::awaitable<radius::access_reply> handle_access(const radius::access_request& request) {
        asio::steady_timer timer(co_await asio::this_coro::executor, 1ms);
        co_await timer.async_wait(asio::use_awaitable);
        co_return welcome(request);
    }
};

/// A client that sends many large logins at once, and a server that answers them, with or without
/// coroutines.
template <class Handler>
class crowd {
  public:
    template <class Transport>
    crowd(const Transport& where, const typename Transport::client& way) {
        server_ = std::make_unique<radius::server<Handler>>(
            io_, Handler(), radius::server_options{.peers = known_peers()});
        const auto listening = server_->listen(where);
        radius::client_options options;
        options.server = {"127.0.0.1", listening.at(0).local.port};
        if constexpr (is_plain<Transport>) {
            options.secret = shared;
        }
        options.transport = way;
        options.request_timeout = 60s;
        options.log = {};
        client_ = std::make_unique<radius::client>(io_, options);
        radius::wipe(options.secret); // this copy is ours
    }

    void log_in() {
        std::size_t done = 0;
        for (std::size_t count = 0; count < many; ++count) {
            if constexpr (std::is_same_v<Handler, later>) {
                asio::co_spawn(io_, come(done),
                               [](const std::exception_ptr& failed) { CHECK(failed == nullptr); });
            } else {
                client_->async_send(login(), [&](std::error_code error, const auto& response) {
                    CHECK_FALSE(error);
                    done += is_welcome(response) ? 1 : 0;
                });
            }
        }
        CHECK(runs_until(io_, [&] { return done == many; }));
        io_.poll();
    }

    void end() {
        client_.reset();
        server_.reset();
        io_.restart();
        io_.poll();
    }

  private:
    static constexpr std::size_t many = 30;

    template <class Transport>
    static constexpr bool is_plain =
        std::is_same_v<Transport, radius::udp> || std::is_same_v<Transport, radius::tcp>;

    /// The result is only moved from here on.
    static std::vector<radius::peer> known_peers() {
        std::vector<radius::peer> peers(1);
        peers[0].network = "127.0.0.0/8";
        peers[0].options.secret = shared;
        return peers;
    }

    static radius::outgoing_access_request login() {
        auto request =
            radius::make_access_request(attr::user_name = "bob", attr::user_password = password);
        for (unsigned padding = 0; padding < 6; ++padding) {
            request.add(attr::connect_info = std::string(250, 'x'));
        }
        return request;
    }

    static bool is_welcome(const radius::access_response& response) {
        return response.is_success() &&
               response.require(attr::ms_mppe_send_key).size() == session_key.size();
    }

    asio::awaitable<void> come(std::size_t& done) {
        const auto response = co_await client_->async_send(login(), asio::use_awaitable);
        done += is_welcome(response) ? 1 : 0;
    }

    asio::io_context io_;
    std::unique_ptr<radius::server<Handler>> server_;
    std::unique_ptr<radius::client> client_;
};

template <class Handler, class Transport>
void check_crowd(Transport where, const typename Transport::client& way) {
    if constexpr (!std::is_same_v<Transport, radius::udp>) {
        where.limits.max_in_progress = Transport::kind == radius::transport_kind::dtls ? 64 : 2;
    }
    for (const std::string_view needle : {password, part_of_key}) {
        crowd<Handler> there(where, way); // a new one, because its buffers grow only once
        heap::look_for(radius::as_octets(needle));
        there.log_in();
        if (needle == password) {
            CHECK(heap::found() == 0);
            heap::look_for(radius::as_octets(needle));
        }
        there.end(); // also ends duplicate caches: over DTLS they store RADIUS/1.1 replies in clear
                     // text
        CHECK(heap::found() == 0);
    }
    heap::look_for(radius::as_octets(shared)); // not needed over TLS and DTLS
    {
        crowd<Handler> there(where, way);
        there.log_in();
    }
    CHECK(heap::found() == 0);
}

template <class Handler>
void check_all_transports() {
    SECTION("UDP") { check_crowd<Handler>(loopback(), {}); }
    SECTION("TCP") { check_crowd<Handler>(on_loopback<radius::tcp>(), {}); }
    const bool plain = GENERATE(false, true);
    INFO((plain ? "RADIUS/1.1" : "RADIUS/1.0"));
    SECTION("TLS") {
        check_crowd<Handler>(of_version<radius::radsec>(plain, "server"),
                             of_version<radius::radsec::client>(plain, "client"));
    }
    SECTION("TLS with a record for each packet") {
        auto where = of_version<radius::radsec>(plain, "server");
        auto way = of_version<radius::radsec::client>(plain, "client");
        where.records = way.records = radius::record_sharing::single;
        check_crowd<Handler>(where, way);
    }
    SECTION("DTLS") {
        check_crowd<Handler>(of_version<radius::dtls>(plain, "server"),
                             of_version<radius::dtls::client>(plain, "client"));
    }
}

} // namespace

TEST_CASE("the search sees what a coroutine leaves in its frame", "[wipe]") {
    heap::look_for(radius::as_octets(password));
    asio::io_context io;
    const auto careless = []() -> asio::awaitable<void> {
        std::array<char, password.size()> copy;
        std::ranges::copy(password, copy.begin());
        co_await asio::post(asio::use_awaitable);
        CHECK(std::ranges::equal(copy, password));
    };
    asio::co_spawn(io, careless(), asio::detached);
    io.run();
    CHECK(heap::found() == 1);
}

TEST_CASE("queues of packets and replies leave no secret in memory: immediate handlers",
          "[wipe][rfc9765-5.1]") {
    check_all_transports<at_once>();
}

TEST_CASE("queues of packets and replies leave no secret in memory: coroutines",
          "[wipe][rfc9765-5.1]") {
    check_all_transports<later>();
}

TEST_CASE("a packet that arrives in pieces leaves no password in their buffer",
          "[wipe][rfc9765-5.1][rfc6613-2.6.4]") {
    auto transport = of_version<radius::radsec>(true, "server");
    std::optional<harbour<radius::radsec>> server(std::in_place, transport);
    hand_peer<radius::radsec> peer(server->io, server->port);
    REQUIRE(peer.shake(server->io));
    static std::array<radius::octet, 4096> room; // static, like every copy of the password here
    radius::attribute_list login;
    login.add(attr::user_name = "bob", attr::user_password = password);
    for (unsigned padding = 0; padding < 6; ++padding) {
        login.add(attr::connect_info = std::string(250, 'x'));
    }
    const radius::octets_view packet =
        *radius::write_v1_1_packet(room, radius::packet_code::access_request, 0x01020304, login);
    heap::look_for(radius::as_octets(password));
    const auto bring = [&](std::size_t end) {
        for (std::size_t at = 0; at < end;) {
            const std::size_t size = std::min<std::size_t>(at < 100 ? 7 : 300, end - at);
            REQUIRE_FALSE(peer.end().session->send(packet.subspan(at, size)));
            peer.push();
            at += size;
            server->io.restart();
            server->io.poll();
        }
    };
    bring(packet.size());
    CHECK(server->runs_until([&] { return peer.packets() == 1; }));
    CHECK(heap::found() == 0);
    heap::look_for(radius::as_octets(password));
    bring(200); // the rest never follows
    peer.close();
    server.reset();
    CHECK(heap::found() == 0);
}

TEST_CASE("growing octets leave nothing in the previous memory", "[wipe]") {
    heap::look_for(radius::as_octets(password));
    {
        radius::detail::wiped_octets one;
        for (unsigned count = 0; count < 20; ++count) {
            one.append(radius::as_octets(password));
        }
        radius::detail::wiped_octets two = std::move(one);
        one = std::move(two);
        one.clear();
        one.append(radius::as_octets(password));
        const radius::octets_span rest = one.all().subspan(one.size());
        std::copy(password.begin(), password.end(), rest.begin()); // written but not delivered
        radius::attribute_list list;
        list.add(attr::user_password = password);
        list.set_packet_size(65535);
        list.add(attr::user_password = password);
        radius::attribute_list copied = list;
        const radius::attribute_list moved = std::move(copied);
    }
    CHECK(heap::found() == 0);
}
