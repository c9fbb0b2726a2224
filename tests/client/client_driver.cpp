// SPDX-License-Identifier: MIT
// A client whose server sends requests, valid and invalid ones, over the client's connection
// (draft-ietf-radext-reverse-coa section 4, draft-ietf-radext-radiusdtls-bis section 3.12). The
// server is scripted: OpenSSL's TLS, OpenSSL's digests.
#include <deque>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "support/streams.hpp"

#include <asio/write.hpp>

using namespace std::chrono_literals;
using namespace radius_test;
using radius::drop_reason;

namespace {

/// A connection that a client opened, over TCP or OpenSSL's own TLS. Answers each of the client's
/// requests correctly, with the connection's name.
template <class Transport>
class foreign_connection {
    static constexpr bool is_plain = std::is_same_v<Transport, radius::tcp>;

  public:
    foreign_connection(asio::ip::tcp::socket socket, std::string name)
        : socket_(std::move(socket)), name_(std::move(name)) {
        if constexpr (!is_plain) {
            end_.use_certificate("server");
            end_.start();
        }
        read();
    }

    void send(const bytes& packets) {
        if constexpr (is_plain) {
            write(packets);
        } else {
            end_.write(packets);
            push();
        }
    }

    /// Whether a TLS connection ended with close_notify.
    bool said_goodbye() const { return end_.closed; }

    bool answers = true;         ///< false: the client has to wait
    std::vector<bytes> requests; ///< the client's requests
    std::vector<bytes> replies;  ///< the client's replies to `send`
    std::error_code ended;       ///< why reading ended

  private:
    void read() {
        socket_.async_read_some(asio::buffer(room_), [this](std::error_code error,
                                                            std::size_t size) {
            if (error) {
                ended = error;
                return;
            }
            const bytes octets(room_.begin(), room_.begin() + static_cast<std::ptrdiff_t>(size));
            if constexpr (is_plain) {
                end_.received = forge::operator+(std::move(end_.received), octets);
            } else {
                end_.take(octets);
                push(); // of the handshake
            }
            take_packets(end_.received);
            read();
        });
    }

    void take_packets(bytes& from) {
        while (from.size() >= 4) {
            const std::size_t size = std::size_t{from[2]} << 8 | from[3];
            if (from.size() < size) {
                return;
            }
            take(forge::part(from, 0, size));
            from.erase(from.begin(), from.begin() + static_cast<std::ptrdiff_t>(size));
        }
    }

    void take(const bytes& packet) {
        using namespace forge;
        if (packet[0] >= 40) {
            replies.push_back(packet);
            return;
        }
        requests.push_back(packet);
        if (answers) {
            send(reply(2, packet, blank_message_authenticator + raw(18, name_),
                       secret_of<Transport>()));
        }
    }

    void push() {
        octets_under_way out;
        end_.drain(out);
        write(out.stream);
    }

    void write(const bytes& octets) {
        std::error_code error;
        asio::write(socket_, asio::buffer(octets), error);
        CHECK_FALSE(error);
    }

    asio::ip::tcp::socket socket_;
    std::string name_;
    foreign_end end_{true}; ///< over TCP it only stores the octets
    std::array<radius::octet, 16384> room_{};
};

/// Names connections "1", "2" and so on.
template <class Transport>
class foreign_server {
  public:
    explicit foreign_server(asio::io_context& io)
        : acceptor_(io, {asio::ip::make_address("127.0.0.1"), 0}) {
        accept();
    }
    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    std::deque<foreign_connection<Transport>> connections; // elements must not move

  private:
    void accept() {
        acceptor_.async_accept([this](std::error_code error, asio::ip::tcp::socket socket) {
            if (!error) {
                connections.emplace_back(std::move(socket), std::to_string(connections.size() + 1));
                accept();
            }
        });
    }

    asio::ip::tcp::acceptor acceptor_;
};

struct counting_device {
    unsigned* asked;

    radius::coa_reply handle_coa(const radius::coa_request& request) const {
        ++*asked;
        return request.ack();
    }
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) const {
        ++*asked;
        return request.ack();
    }
};

/// A scripted server and a client that answers requests.
template <class Transport>
struct asked_client {
    asked_client() { client.serve(counting_device{&asked}); }

    static radius::client_options options(std::uint16_t port, lines& log) {
        radius::client_options made{.server = {"127.0.0.1", port},
                                    .secret = secret_over(way_over<Transport>(), secret),
                                    .transport = way_over<Transport>(),
                                    .request_timeout = 50s,
                                    .log = log.sink()};
        return made;
    }

    /// Starts a login; `name` becomes that of the connection over which it was answered.
    void ask(std::optional<std::string>& name) {
        namespace attr = radius::attr;
        client.async_send(
            radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello"),
            [&name](std::error_code error, const radius::access_response& response) {
                CHECK_FALSE(error);
                name = error ? "" : std::string(response.get(attr::reply_message).value_or(""));
            });
    }
    std::string answered_over() {
        std::optional<std::string> name;
        ask(name);
        REQUIRE(runs_until([&] { return name.has_value(); }));
        return *name;
    }

    template <class Done>
    bool runs_until(Done&& done) {
        return radius_test::runs_until(io, std::forward<Done>(done));
    }

    /// The number of dropped packets in the client's log, for this reason or for any.
    std::size_t drops(std::string_view reason = {}) const {
        return log.count(" dropped: " + std::string(reason));
    }

    /// The server sends this over its first connection, which is then closed immediately.
    void is_left_for(const bytes& packets, radius::drop_reason reason) {
        auto& first = server.connections.at(0);
        first.send(packets);
        REQUIRE(runs_until([&] { return drops() != 0; }));
        CHECK(drops(radius::name_of(reason)) == 1);
        REQUIRE(log.count("Transport closed") == 1);
        REQUIRE(runs_until([&] { return bool(first.ended); }));
        CHECK(first.ended == asio::error::eof);
        CHECK(first.said_goodbye());
        CHECK(first.replies.empty());
        CHECK(drops() == 1);
        CHECK(asked == 0);
    }

    /// The server's request is answered over this connection.
    void answers(const bytes& request, std::size_t connection) {
        auto& over = server.connections.at(connection);
        const unsigned before = asked;
        over.replies.clear();
        over.send(request);
        REQUIRE(runs_until([&] { return !over.replies.empty() || over.ended; }));
        REQUIRE(over.replies.size() == 1);
        CHECK(over.replies[0][0] == request[0] + 1); // ACK
        CHECK(forge::verifies(over.replies[0], request, secret_of<Transport>()));
        CHECK(asked == before + 1);
    }

    asio::io_context io;
    lines log;
    unsigned asked = 0;
    foreign_server<Transport> server{io};
    radius::client client{io, options(server.port(), log)};
};

template <class Transport>
bytes true_request(std::uint8_t code, std::uint8_t identifier, const bytes& more = {}) {
    using namespace forge;
    return with_signed_field(code, identifier, blank_message_authenticator + raw(1, "bob") + more,
                             secret_of<Transport>());
}

bytes of_another_secret(std::uint8_t code) {
    using namespace forge;
    return with_signed_field(code, 7, raw(1, "bob"), "some other secret");
}

/// The Request Authenticator is right, the Message-Authenticator is wrong.
bytes of_false_message_authenticator() {
    using namespace forge;
    bytes made = packet(43, 7, zeros, raw(80, bytes(16, 1)) + raw(1, "bob"));
    put(made, 4, md5(made + text(secret_of<radius::radsec>())));
    return made;
}

/// Signed, with an attribute of invalid length.
bytes of_malformed_attributes() {
    return forge::with_signed_field(43, 7, bytes{1, 1}, secret_of<radius::radsec>());
}

} // namespace

TEST_CASE("a client closes a connection on which its server sends an invalid request, and "
          "continues over a new one",
          "[reverse-coa-4][radiusdtls-bis-3.12]") {
    asked_client<radius::radsec> here;
    REQUIRE(here.answered_over() == "1");
    SECTION("CoA-Request, wrong Request Authenticator") {
        here.is_left_for(of_another_secret(43), drop_reason::authenticator_invalid);
    }
    SECTION("Disconnect-Request, wrong Request Authenticator") {
        here.is_left_for(of_another_secret(40), drop_reason::authenticator_invalid);
    }
    SECTION("wrong Message-Authenticator") {
        here.is_left_for(of_false_message_authenticator(),
                         drop_reason::message_authenticator_invalid);
    }
    SECTION("malformed attributes") {
        here.is_left_for(of_malformed_attributes(), drop_reason::malformed_attributes);
    }
    SECTION("a valid one right after it is ignored") {
        here.is_left_for(
            forge::operator+(of_another_secret(43), true_request<radius::radsec>(43, 8)),
            drop_reason::authenticator_invalid);
    }
    REQUIRE(here.answered_over() == "2");
    here.answers(true_request<radius::radsec>(43, 9), 1);
    CHECK(here.server.connections.size() == 2);
    CHECK_FALSE(here.server.connections[1].ended);
}

TEST_CASE("requests in progress when an invalid request arrives are answered over a new connection",
          "[reverse-coa-4][radiusdtls-bis-3.12][rule-76]") {
    asked_client<radius::radsec> here;
    REQUIRE(here.answered_over() == "1");
    auto& first = here.server.connections.at(0);
    first.answers = false;
    const std::size_t before = first.requests.size();
    std::optional<std::string> name;
    here.ask(name);
    REQUIRE(here.runs_until([&] { return first.requests.size() > before; }));
    here.is_left_for(of_another_secret(43), drop_reason::authenticator_invalid);
    REQUIRE(here.runs_until([&] { return name.has_value(); }));
    CHECK(*name == "2");
    CHECK(here.server.connections.size() == 2);
}

TEST_CASE("a connection stays open if its server's requests are valid, answered or not",
          "[reverse-coa-4][radiusdtls-bis-3.12]") {
    asked_client<radius::radsec> here;
    REQUIRE(here.answered_over() == "1");
    auto& first = here.server.connections.at(0);
    here.answers(true_request<radius::radsec>(43, 1), 0);
    here.answers(true_request<radius::radsec>(40, 2), 0);
    CHECK(here.drops() == 0);
    // Event-Timestamp: correct once, but long ago.
    first.send(true_request<radius::radsec>(43, 3, forge::integer(55, 1'000'000'000)));
    REQUIRE(here.runs_until([&] { return here.drops() != 0; }));
    CHECK(here.drops(radius::name_of(drop_reason::stale_event_timestamp)) == 1);
    here.answers(true_request<radius::radsec>(43, 4), 0);
    CHECK(here.asked == 3);
    CHECK(here.answered_over() == "1");
    CHECK(here.server.connections.size() == 1);
    CHECK_FALSE(first.ended);
    CHECK(here.log.count("Transport closed") == 0);
}

TEST_CASE("over plain TCP a server's requests are ignored, and close nothing", "[reverse-coa-4]") {
    asked_client<radius::tcp> here;
    REQUIRE(here.answered_over() == "1");
    auto& first = here.server.connections.at(0);
    first.send(forge::operator+(of_another_secret(43), true_request<radius::tcp>(43, 8)));
    REQUIRE(here.runs_until([&] { return here.drops() != 0; }));
    CHECK(here.drops(radius::name_of(drop_reason::unexpected_code)) != 0);
    CHECK(here.answered_over() == "1"); // everything sent earlier arrived before the reply
    CHECK(here.asked == 0);
    CHECK(first.replies.empty());
    CHECK_FALSE(first.ended);
    CHECK(here.server.connections.size() == 1);
    CHECK(here.log.count("Transport closed") == 0);
}
