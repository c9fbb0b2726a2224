// SPDX-License-Identifier: MIT
// The diagnosis of a request without an answer: the error code, the exception's text, last_cause().
#include <radius/client.hpp>

#include <thread>

#include "support/scripted.hpp"
#include "support/standard_error.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
using radius::errc;

namespace attr = radius::attr;

namespace {

const radius::outgoing_request<radius::packet_code::access_request> login_to_ask =
    radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello");

radius::client_options options_to(std::uint16_t port) {
    return {.server = {"127.0.0.1", port},
            .secret = std::string(secret),
            .retry = {.attempts = 2, .first_wait = 100ms, .total = 0s},
            .log = {}};
}

/// An Access-Accept with only a header.
bytes with_header(std::uint8_t identifier) {
    bytes reply(20, 7);
    reply[0] = 2;
    reply[1] = identifier;
    reply[2] = 0;
    reply[3] = 20;
    return reply;
}

/// The code and the text of the exception, which `last_cause` repeats.
std::pair<std::error_code, std::string> failure_of(const radius::client_options& options) {
    radius::blocking_client client(options);
    CHECK(client.last_cause().empty());
    try {
        (void)client.send(login_to_ask);
    } catch (const std::system_error& error) {
        CHECK(client.last_cause() == error.what());
        return {error.code(), error.what()};
    }
    FAIL("there was an answer");
    return {};
}

} // namespace

TEST_CASE("the error of an unanswered request says that nothing arrived, and from which server",
          "[causes]") {
    asio::io_context io;
    const asio::ip::udp::socket deaf(io, {asio::ip::make_address("127.0.0.1"), 0});
    const auto port = deaf.local_endpoint().port();
    const auto [code, text] = failure_of(options_to(port));
    CHECK(code == errc::no_response);
    CHECK(text == "Access-Request to 127.0.0.1:" + std::to_string(port) +
                      " over UDP, sent 2 times: no response: nothing came from the server's own "
                      "address and port");
}

TEST_CASE("the error of a request to a port without a listener says so", "[causes]") {
    std::uint16_t port = 0;
    {
        asio::io_context io;
        port = asio::ip::udp::socket(io, {asio::ip::make_address("127.0.0.1"), 0})
                   .local_endpoint()
                   .port();
    }
    const auto [code, text] = failure_of(options_to(port));
    CHECK(code == asio::error::connection_refused);
    CHECK(text.find("refused") != std::string::npos);
}

TEST_CASE("the error of a request whose replies were refused says why", "[causes]") {
    // A scripted server that answers with a header only: no Message-Authenticator.
    asio::io_context io;
    asio::ip::udp::socket socket(io, {asio::ip::make_address("127.0.0.1"), 0});
    const auto port = socket.local_endpoint().port();
    std::thread server([&] {
        for (int count = 0; count < 2; ++count) {
            std::array<std::uint8_t, 4096> room{};
            asio::ip::udp::endpoint from;
            socket.receive_from(asio::buffer(room), from);
            const bytes reply = with_header(room[1]);
            socket.send_to(asio::buffer(reply), from);
        }
    });
    const auto [code, text] = failure_of(options_to(port));
    server.join();
    CHECK(code == errc::reply_message_authenticator_missing);
    CHECK(text.find("sent 2 times: a reply came, but without Message-Authenticator: update the "
                    "server, or set require_message_authenticator = false") != std::string::npos);
}

TEST_CASE("by default a client reports drops on standard error, and {} silences it", "[log]") {
    asio::io_context io;
    asio::ip::udp::socket socket(io, {asio::ip::make_address("127.0.0.1"), 0});
    radius::client_options options = options_to(socket.local_endpoint().port());
    std::thread server([&] {
        for (int count = 0; count < 4; ++count) {
            std::array<std::uint8_t, 4096> room{};
            asio::ip::udp::endpoint from;
            socket.receive_from(asio::buffer(room), from);
            const bytes reply = with_header(room[1]);
            socket.send_to(asio::buffer(reply), from);
        }
    });
    CHECK(what_standard_error_gets([&] { (void)failure_of(options); }).empty());
    options.log = radius::client_options().log;
    const std::string said = what_standard_error_gets([&] { (void)failure_of(options); });
    server.join();
    CHECK(said.starts_with("radius: warning: ["));
    CHECK(said.find("dropped: Message-Authenticator missing: update the sender") !=
          std::string::npos);
}
