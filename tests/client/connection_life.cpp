// SPDX-License-Identifier: MIT
// The life of a client's connections over TCP, TLS and DTLS: opened when needed, replaced when they
// fail, resumed, given up, and reported with the cause if they cannot be established (rules 62, 76
// to 78, draft-ietf-radext-radiusdtls-bis section 3.9, RFC 9765 section 4.2).
#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "support/datagram_relay.hpp"
#include "support/streams.hpp"

#include <asio/bind_cancellation_slot.hpp>
#include <asio/write.hpp>

using namespace std::chrono_literals;
using namespace radius_test;
namespace attr = radius::attr;
using radius::errc;

namespace {

/// The result of a request.
struct life_end {
    std::error_code error;
    std::string message; ///< from the reply
    unsigned transmissions = 0;
};

/// The secret of a transport: its fixed one, or ours.
template <class Transport>
std::string secret_of() {
    const std::string_view fixed = radius::fixed_secret(Transport::kind);
    return std::string(fixed.empty() ? secret : fixed);
}

/// A server that can stop and restart on the same port, and a client's options for it.
template <class Transport>
struct place {
    std::uint16_t serve(scripted handler, Transport transport = on_loopback<Transport>()) {
        transport.port = port;
        server = std::make_unique<radius::server<scripted>>(
            io, std::move(handler),
            radius::server_options{.peers = loopback_peers(), .log = log.sink()});
        port = server->listen(transport).at(0).local.port;
        return port;
    }

    radius::client_options options(typename Transport::client transport = way_over<Transport>()) {
        return {.server = {"127.0.0.1", port},
                .secret = secret_over(transport, secret),
                .transport = transport,
                .request_timeout = 50s,
                .log = client_log.sink()};
    }

    template <class Done>
    bool runs_until(Done&& done) {
        return radius_test::runs_until(io, std::forward<Done>(done));
    }

    /// Whether the io_context runs out of work by itself.
    bool runs_out() {
        io.restart();
        io.run_for(50s);
        return io.stopped();
    }

    static void ask(radius::client& client, std::optional<life_end>& end,
                    const std::string& user = "bob") {
        client.async_send(
            radius::make_access_request(attr::user_name = user, attr::user_password = "hello"),
            into(end));
    }
    static auto into(std::optional<life_end>& end) {
        return [&end](std::error_code error, const radius::access_response& response) {
            CHECK_FALSE(end);
            end = life_end{error, {}, 0};
            if (!error) {
                end->message = response.get(attr::reply_message).value_or("");
                end->transmissions = response.origin().transmissions;
            }
        };
    }
    std::error_code outcome(radius::client& client) {
        std::optional<life_end> end;
        ask(client, end);
        REQUIRE(runs_until([&] { return end.has_value(); }));
        return end->error;
    }

    std::uint64_t connections() const { return server->counters().connections; }

    asio::io_context io;
    lines log;
    lines client_log;
    std::unique_ptr<radius::server<scripted>> server;
    std::uint16_t port = 0;
};

scripted echoing(std::string prefix = {}) {
    scripted handler;
    handler.access = [prefix](const radius::access_request& request) {
        return request.accept(attr::reply_message =
                                  prefix + std::string(request.require(attr::user_name)));
    };
    return handler;
}

/// The sluice delays accounting records.
radius::outgoing_accounting_request record(std::size_t number) {
    return radius::make_accounting_request(attr::acct_status_type = radius::acct_status_type::start,
                                           attr::acct_session_id = std::to_string(number));
}

} // namespace

TEMPLATE_TEST_CASE("a connection is opened by the first request that needs it, and stays",
                   "[radiusdtls-bis-3.9]", radius::tcp, radius::radsec, radius::dtls) {
    place<TestType> here;
    here.serve(echoing());
    radius::client client(here.io, here.options());
    here.io.poll();
    CHECK(here.connections() == 0);
    CHECK(here.client_log.all.empty());
    for (unsigned count = 0; count < 5; ++count) {
        CHECK_FALSE(here.outcome(client));
        CHECK(here.connections() == 1);
    }
    CHECK(here.client_log.count("Connected to") == 1);
    client.stop();
    here.server->stop();
    CHECK(here.runs_out());
    CHECK(here.log.count("closed: ") == 1);
}

TEMPLATE_TEST_CASE("a server restarts: requests that wait move to a new connection",
                   "[rule-76][rule-77][rfc6613-2.6]", radius::tcp, radius::radsec, radius::dtls) {
    place<TestType> here;
    sluice gate;
    auto handler = echoing();
    handler.accounting = waiting_at(gate).accounting;
    here.serve(handler);
    radius::client client(here.io, here.options());
    REQUIRE_FALSE(here.outcome(client));
    std::size_t answered = 0;
    std::size_t failed = 0;
    for (std::size_t number = 0; number < 20; ++number) {
        client.async_send(record(number),
                          [&](std::error_code error, const radius::accounting_response&) {
                              ++(error ? failed : answered);
                          });
    }
    REQUIRE(here.runs_until([&] { return gate.waiting() == 20; }));
    here.server.reset(); // its clients see a crash
    REQUIRE(here.runs_until([&] { return here.client_log.count("No ") >= 2; }));
    CHECK(here.client_log.count("Connection to ") ==
          1); // logged only for connections that were established
    CHECK(here.client_log.count(" ended: ") == 1);
    CHECK(answered + failed == 0);
    CHECK(here.client_log.count("Connection refused") >= 2);
    std::optional<life_end> late; // sent while the server was away
    here.ask(client, late, "late");
    here.serve(echoing());
    REQUIRE(here.runs_until([&] { return answered + failed == 20 && late; }));
    CHECK(failed == 0);
    CHECK_FALSE(late->error);
    CHECK(late->message == "late");
    CHECK(here.connections() == 1);
    CHECK(here.server->counters().accounting_responses == 20);
    gate.open(); // the first server's requests end, and their replies have no recipient
    here.io.restart();
    here.io.poll();
    CHECK(answered == 20);
}

namespace {

/// Whether a ServerHello resumes a session (RFC 8446 section 4.2.11): it has extension 41.
bool resumes(const bytes& from_server) {
    // record 5, handshake 4, version 2, Random 32, session_id, cipher suite 2, compression 1
    std::size_t at = 5 + 4 + 2 + 32;
    REQUIRE(from_server.size() > at + 60);
    REQUIRE(from_server[5] == 2);
    at += 1U + from_server[at] + 2 + 1;
    const std::size_t end = at + 2 + (std::size_t{from_server[at]} << 8 | from_server[at + 1]);
    for (at += 2; at + 4 <= end;
         at += 4 + (std::size_t{from_server[at + 2]} << 8 | from_server[at + 3])) {
        if (from_server[at] == 0 && from_server[at + 1] == 41) {
            return true;
        }
    }
    return false;
}

/// Relays TCP connections to a server, one after the other, and stores the server's data.
class stream_relay {
  public:
    stream_relay(asio::io_context& io, std::uint16_t server)
        : acceptor_(io, {asio::ip::make_address("127.0.0.1"), 0}), server_(server) {
        accept();
    }
    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    std::vector<bytes> said; ///< from the server, one per connection

  private:
    struct pair {
        explicit pair(asio::ip::tcp::socket accepted)
            : client(std::move(accepted)), server(client.get_executor()) {}
        asio::ip::tcp::socket client;
        asio::ip::tcp::socket server;
    };

    void accept() {
        acceptor_.async_accept([this](std::error_code error, asio::ip::tcp::socket socket) {
            if (error) {
                return;
            }
            const auto both = std::make_shared<pair>(std::move(socket));
            both->server.connect({asio::ip::make_address("127.0.0.1"), server_});
            said.emplace_back();
            carry(both, both->client, both->server, nullptr);
            carry(both, both->server, both->client, &said.back());
            accept();
        });
    }

    void carry(const std::shared_ptr<pair>& both, asio::ip::tcp::socket& from,
               asio::ip::tcp::socket& to, bytes* kept) {
        auto room = std::make_shared<bytes>(16384);
        from.async_read_some(asio::buffer(*room), [this, both, &from, &to, kept,
                                                   room](std::error_code error, std::size_t size) {
            std::error_code ignored;
            if (error) {
                to.shutdown(asio::socket_base::shutdown_send, ignored);
                return;
            }
            if (kept != nullptr) {
                kept->insert(kept->end(), room->begin(),
                             room->begin() + static_cast<std::ptrdiff_t>(size));
            }
            asio::write(to, asio::buffer(*room, size), ignored);
            carry(both, from, to, kept);
        });
    }

    asio::ip::tcp::acceptor acceptor_;
    std::uint16_t server_;
};

} // namespace

TEST_CASE("a client that reconnects resumes its session", "[rfc8446-2.2][radiusdtls-bis-3.5]") {
    place<radius::radsec> here;
    auto transport = on_loopback<radius::radsec>();
    transport.limits.idle_timeout = 1s;
    here.serve(echoing(), transport);
    stream_relay relay(here.io, here.port);
    relay.said.reserve(8); // elements must not move
    auto options = here.options();
    options.server.port = relay.port();
    radius::client client(here.io, options);
    for (unsigned round = 1; round <= 4; ++round) {
        if (round == 4) {
            here.server->reload(); // discards the ticket keys
        }
        REQUIRE_FALSE(here.outcome(client));
        REQUIRE(here.runs_until([&] { return here.log.count("closed: ") == round; })); // idle
    }
    REQUIRE(relay.said.size() == 4);
    CHECK_FALSE(resumes(relay.said[0]));
    CHECK(resumes(relay.said[1]));
    CHECK(resumes(relay.said[2])); // each connection provides a new ticket
    CHECK_FALSE(resumes(relay.said[3]));
    CHECK(here.connections() == 4);
    CHECK(here.server->counters().connections_refused == 0);
}

namespace {

/// Accepts connections or datagrams and never answers.
template <class Transport>
auto silent_place(asio::io_context& io) {
    if constexpr (std::is_same_v<Transport, radius::dtls>) {
        return asio::ip::udp::socket(io, {asio::ip::make_address("127.0.0.1"), 0});
    } else {
        return asio::ip::tcp::acceptor(io, {asio::ip::make_address("127.0.0.1"), 0});
    }
}

} // namespace

TEMPLATE_TEST_CASE("a request that is cancelled while connecting does not count against the server",
                   "[rule-77]", radius::radsec, radius::dtls) {
    place<TestType> here;
    auto silent = silent_place<TestType>(here.io);
    silent.non_blocking(true);
    here.port = silent.local_endpoint().port();
    std::vector<asio::ip::tcp::socket> kept;
    const auto somebody_came = [&] {
        std::error_code error;
        if constexpr (std::is_same_v<TestType, radius::dtls>) {
            bytes hello(2000);
            return silent.receive(asio::buffer(hello), 0, error) > 0;
        } else {
            kept.push_back(silent.accept(error));
            return !error;
        }
    };
    auto options = here.options();
    options.request_timeout = 5s;
    radius::client client(here.io, options);
    for (unsigned round = 0; round < 7; ++round) {
        // Each is retried soon: with ever longer pauses its time would run out.
        std::optional<life_end> end;
        asio::cancellation_signal signal;
        client.async_send(
            radius::make_access_request(attr::user_name = "bob", attr::user_password = "x"),
            asio::bind_cancellation_slot(signal.slot(), here.into(end)));
        REQUIRE(here.runs_until([&] { return end.has_value() || somebody_came(); }));
        REQUIRE_FALSE(end);
        signal.emit(asio::cancellation_type::terminal);
        REQUIRE(here.runs_out()); // nothing waits for the connection any longer
        REQUIRE(end);
        CHECK(end->error == asio::error::operation_aborted);
        kept.clear();
        while (somebody_came()) {
            kept.clear();
        }
    }
    CHECK(here.client_log.count("No ") + here.client_log.count(" ended: ") == 0);
    CHECK(client.is_alive());
    silent.close();
    here.serve(echoing());
    CHECK_FALSE(here.outcome(client));
}

TEMPLATE_TEST_CASE("a client that stops while connecting ends all waiting requests", "[rule-77]",
                   radius::tcp, radius::radsec, radius::dtls) {
    place<TestType> here;
    auto silent = silent_place<TestType>(here.io);
    here.port = silent.local_endpoint().port();
    std::vector<std::optional<life_end>> ends(300);
    const bool destroyed = GENERATE(false, true);
    {
        radius::client client(here.io, here.options());
        for (auto& one : ends) {
            here.ask(client, one);
        }
        for (unsigned step = GENERATE(0U, 1U, 4U); step > 0; --step) {
            here.io.restart();
            here.io.poll_one();
        }
        if (!destroyed) {
            client.stop();
            REQUIRE(here.runs_out());
        }
    }
    REQUIRE(here.runs_out());
    for (const auto& one : ends) {
        REQUIRE(one);
        CHECK(one->error == errc::stopped);
    }
}

TEMPLATE_TEST_CASE("the first connection's failure ends the request, with its cause",
                   "[rule-78][rfc8446-6.2][radiusdtls-bis-3.3.1]", radius::radsec, radius::dtls) {
    place<TestType> here;
    const auto outcome = [&](const std::string& certificate_of_server,
                             const std::string& certificate_of_client) {
        here.port = 0;
        here.client_log.all.clear();
        auto transport = on_loopback<TestType>(certificate_of_server);
        transport.revocation_list = certificate_file("ca/ca.crl.pem");
        here.serve(echoing(), transport);
        radius::client client(here.io, here.options(way_over<TestType>(certificate_of_client)));
        return here.outcome(client);
    };
    CHECK_FALSE(outcome("server", "client"));
    CHECK(outcome("wrong_name", "client") ==
          radius::certificate_refused(X509_V_ERR_HOSTNAME_MISMATCH));
    CHECK(here.client_log.count("certificate refused: hostname mismatch (wanted 127.0.0.1)") == 1);
    CHECK(outcome("foreign", "client") ==
          radius::certificate_refused(X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY));
    CHECK(outcome("expired", "client") == radius::certificate_refused(X509_V_ERR_CERT_HAS_EXPIRED));
    // With TLS 1.3 a client considers itself accepted before the server has checked its
    // certificate.
    CHECK(outcome("server", "expired") == radius::tls_alert(SSL_AD_CERTIFICATE_EXPIRED));
    CHECK(outcome("server", "revoked") == radius::tls_alert(SSL_AD_CERTIFICATE_REVOKED));
    CHECK(outcome("server", "foreign") == radius::tls_alert(SSL_AD_UNKNOWN_CA));
    CHECK(here.client_log.count("the other end sent a TLS alert: unknown CA") == 1);
}

TEST_CASE("if nothing listens, or another service does, the request's error says so", "[rule-78]") {
    place<radius::radsec> here;
    {
        asio::ip::tcp::acceptor gone(here.io, {asio::ip::make_address("127.0.0.1"), 0});
        here.port = gone.local_endpoint().port();
    }
    radius::client nobody(here.io, here.options());
    CHECK(here.outcome(nobody) == asio::error::connection_refused);
    CHECK(here.client_log.count("Connection refused") == 1);

    asio::ip::tcp::acceptor other(here.io, {asio::ip::make_address("127.0.0.1"), 0});
    asio::ip::tcp::socket to_other(here.io);
    other.async_accept(to_other, [&](std::error_code) {
        asio::write(to_other, asio::buffer("220 mail.example.org ready\r\n", 28));
    });
    here.port = other.local_endpoint().port();
    radius::client wrong(here.io, here.options());
    const std::error_code error = here.outcome(wrong);
    CHECK(error.category() == radius::tls_category());
    CHECK(error.message() == "TLS failed: wrong version number");

    asio::ip::tcp::acceptor silent(here.io, {asio::ip::make_address("127.0.0.1"), 0});
    here.port = silent.local_endpoint().port();
    auto hasty = way_over<radius::radsec>();
    hasty.limits.handshake_timeout = 200ms;
    radius::client impatient(here.io, here.options(hasty));
    CHECK(here.outcome(impatient) == errc::connection_timed_out);
}

TEMPLATE_TEST_CASE("the next server answers when the first refuses, for whatever reason",
                   "[rfc2865-2.4][rule-78]", radius::tcp, radius::radsec, radius::dtls) {
    place<TestType> here;
    here.serve(echoing("second "));
    const std::uint16_t good = here.port;
    std::vector<std::uint16_t> bad;
    { // nothing listens there
        auto gone = silent_place<TestType>(here.io);
        bad.push_back(gone.local_endpoint().port());
    }
    place<TestType> strict; // these accept no one
    radius::server<scripted> elsewhere(here.io, echoing("first "),
                                       {.peers = {{"192.0.2.0/24", {.secret = "other"}}}});
    auto transport = on_loopback<TestType>();
    if constexpr (!std::is_same_v<TestType, radius::tcp>) {
        transport.peers = {{.dns_name = "somebody.else.example.org"}};
    }
    bad.push_back(elsewhere.listen(transport).at(0).local.port);
    for (const std::uint16_t port : bad) {
        CAPTURE(port);
        auto options = here.options();
        options.server = {};
        options.secret.clear();
        for (const std::uint16_t one : {port, good}) {
            options.servers.push_back(
                {.address = {"127.0.0.1", one}, .secret = secret_over(options.transport, secret)});
        }
        radius::client client(here.io, options);
        std::vector<std::optional<life_end>> ends(10);
        for (auto& one : ends) {
            here.ask(client, one);
        }
        REQUIRE(here.runs_until([&] {
            return std::ranges::all_of(ends, [](const auto& one) { return one.has_value(); });
        }));
        for (const auto& one : ends) {
            CHECK_FALSE(one->error);
            CHECK(one->message == "second bob");
        }
        CHECK_FALSE(here.outcome(client)); // and is sent there immediately
    }
    CHECK(elsewhere.counters().connections == 0);
    CHECK(elsewhere.counters().connections_refused >= 1);
}

namespace {

/// How many connections 400 requests in flight need.
template <class Transport>
std::uint64_t connections_for_400(bool plain) {
    place<Transport> here;
    sluice gate;
    auto transport = on_loopback<Transport>();
    auto of_client = way_over<Transport>();
    if constexpr (!std::is_same_v<Transport, radius::tcp>) {
        transport.versions = of_client.versions = {.v1_0 = !plain, .v1_1 = plain};
    }
    here.serve(waiting_at(gate), transport);
    auto options = here.options(of_client);
    options.retry.first_wait = 40s;
    options.retry.total = 50s;
    radius::client client(here.io, options);
    std::size_t answered = 0;
    for (std::size_t number = 0; number < 400; ++number) {
        client.async_send(record(number),
                          [&](std::error_code error, const radius::accounting_response&) {
                              answered += error ? 0U : 1U;
                          });
    }
    REQUIRE(here.runs_until([&] { return gate.waiting() == 400; })); // all at the same time
    CHECK(answered == 0);
    gate.open();
    REQUIRE(here.runs_until([&] { return answered == 400; }));
    CHECK(here.server->counters().drops.total() == 0);
    return here.connections();
}

} // namespace

TEST_CASE("more than 256 requests in flight need a second connection, except with RADIUS/1.1",
          "[rule-62][rfc9765-4.2][rfc6613-2.6.5]") {
    CHECK(connections_for_400<radius::tcp>(false) == 2);
    CHECK(connections_for_400<radius::radsec>(false) == 2);
    CHECK(connections_for_400<radius::radsec>(true) == 1);
    CHECK(connections_for_400<radius::dtls>(false) == 2);
    CHECK(connections_for_400<radius::dtls>(true) == 1);
}
