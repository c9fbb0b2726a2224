// SPDX-License-Identifier: MIT
// The whole toolkit in one process: a server, a client, and every kind of request between them,
// over every transport. Prints each packet as it crosses the wire. Ends by itself, with exit status
// 0 if every answer was the expected one.
//
//     demo [CERTIFICATES]   the directory of the test certificates; default: certs
#include <chrono>
#include <functional>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <radius/radius.hpp>

#include "support/arguments.hpp"

namespace attr = radius::attr;
using namespace radius::literals;
using namespace std::chrono_literals;

// --- The server ----------------------------------------------------------------------------------

/// Answers everything. Keeps users and sessions in memory.
class campus {
  public:
    explicit campus(radius::random_source& random) : random_(random) {}

    /// The way back to the client that logged in last.
    const radius::reverse_path& way_back() const { return way_back_; }

    radius::access_reply handle_access(const radius::access_request& request) {
        way_back_ = radius::reverse_path(request);
        const auto user = users_.find(request.get(attr::user_name).value_or(""));
        if (user == users_.end()) {
            return request.reject(attr::reply_message = "Unknown user");
        }
        if (const auto state = request.get(attr::state)) {
            // The second step of carol's login: now her password is a code.
            const bool asked = challenges_.erase(radius::to_hex(*state)) != 0;
            return asked && request.verify_password("4711")
                       ? request.accept(attr::reply_message = "That was the code")
                       : request.reject(attr::reply_message = "That was not the code");
        }
        if (!request.verify_password(user->second)) {
            return request.reject(attr::reply_message = "Wrong password");
        }
        if (user->first == "carol") {
            const radius::authenticator state = random_.next_authenticator();
            challenges_.insert(radius::to_hex(state));
            return request.challenge(attr::reply_message = "Which code does your token show?",
                                     attr::state = state);
        }
        return request.accept(attr::service_type = radius::service_type::framed_user,
                              attr::framed_ip_address = "192.168.0.1"_ipv4,
                              attr::framed_ipv6_prefix = "fc66::/64"_ipv6_prefix,
                              attr::session_timeout = 8h);
    }

    /// A coroutine: storing can take time, and other requests are answered meanwhile.
    asio::awaitable<radius::accounting_reply>
    handle_accounting(const radius::accounting_request& request) {
        co_await store(request);
        co_return request.acknowledge(); // only after it is stored
    }

    radius::coa_reply handle_coa(const radius::coa_request& request) {
        return knows(request) ? request.ack()
                              : request.nak(radius::error_cause::session_context_not_found);
    }

    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        return knows(request) ? request.ack()
                              : request.nak(radius::error_cause::session_context_not_found);
    }

  private:
    asio::awaitable<void> store(const radius::accounting_request& request) {
        const std::string session(request.get(attr::acct_session_id).value_or(""));
        asio::steady_timer slow_disk(co_await asio::this_coro::executor, 1ms);
        co_await slow_disk.async_wait(asio::use_awaitable);
        if (request.get(attr::acct_status_type) == radius::acct_status_type::stop) {
            sessions_.erase(session);
        } else {
            sessions_.insert(session);
        }
    }

    bool knows(const radius::received_request& request) const {
        return sessions_.contains(std::string(request.get(attr::acct_session_id).value_or("")));
    }

    std::map<std::string, std::string, std::less<>> users_{{"bob", "hello"}, {"carol", "secret"}};
    std::set<std::string> sessions_;
    std::set<std::string> challenges_;
    radius::reverse_path way_back_;
    radius::random_source& random_;
};
static_assert(radius::handler<campus>);

using campus_server = radius::server<campus>;

// --- Transports ----------------------------------------------------------------------------------

/// One transport: how the server listens on it, and how a client sends over it.
struct carrier {
    std::string name;
    std::function<std::vector<radius::listening_socket>(campus_server&)> listen;
    radius::client_transport transport;
    bool is_secured = false; ///< TLS and DTLS: they have fixed secrets, and the server can send CoA
                             ///< over the client's connection
};

/// One client for all ports: each request goes to the first server that accepts its kind.
radius::client_options client_options(const carrier& way,
                                      const std::vector<radius::listening_socket>& sockets) {
    radius::client_options options{.transport = way.transport};
    for (const radius::listening_socket& socket : sockets) {
        options.servers.push_back({.address = {socket.local.address.to_string(), socket.local.port},
                                   .secret = way.is_secured ? "" : "testing123",
                                   .serves = socket.kind});
    }
    return options;
}

/// TLS or DTLS with the certificates in this directory, for servers or clients.
template <class Transport>
Transport secured(const std::string& directory, const std::string& whose,
                  radius::radius_versions versions) {
    return {.certificate = directory + "/" + whose + "/" + whose + ".cert.pem",
            .private_key = directory + "/" + whose + "/" + whose + ".key.pem",
            .authority = directory + "/ca/ca.cert.pem",
            .versions = versions};
}

template <class Transport>
carrier secure_carrier(std::string name, const std::string& directory,
                       radius::radius_versions versions) {
    return {std::move(name),
            [=](campus_server& server) {
                auto transport = secured<Transport>(directory, "server", versions);
                transport.address = "127.0.0.1";
                transport.port = 0; // any free port
                transport.peers = {{.options = {.name = "visitor", .reverse_coa = true}}};
                return server.listen(transport);
            },
            secured<typename Transport::client>(directory, "client", versions), true};
}

std::vector<carrier> carriers(const std::string& directory) {
    constexpr radius::radius_versions old{.v1_1 = false};
    constexpr radius::radius_versions both{};
    return {
        {"UDP",
         [](campus_server& server) {
             return server.listen(radius::udp{.address = "127.0.0.1",
                                              .authentication_port = 0,
                                              .accounting_port = 0,
                                              .dynamic_authorization_port = 0});
         },
         radius::udp::client{}},
        {"TCP",
         [](campus_server& server) {
             return server.listen(radius::tcp{.address = "127.0.0.1", .port = 0});
         },
         radius::tcp::client{}},
        secure_carrier<radius::radsec>("TLS, RADIUS/1.0", directory, old),
        secure_carrier<radius::radsec>("TLS, RADIUS/1.1", directory, both),
        secure_carrier<radius::dtls>("DTLS, RADIUS/1.0", directory, old),
        secure_carrier<radius::dtls>("DTLS, RADIUS/1.1", directory, both),
    };
}

// --- The client ----------------------------------------------------------------------------------

/// The client's answers to requests that the server sends over the client's connection.
struct access_point {
    radius::coa_reply handle_coa(const radius::coa_request& request) {
        return request.nak(radius::error_cause::session_context_not_found);
    }
    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        return request.get(attr::user_name) == "bob"
                   ? request.ack()
                   : request.nak(radius::error_cause::session_context_not_found);
    }
};

/// Sends every kind of request and checks the answers.
class visitor {
  public:
    visitor(asio::io_context& io, const carrier& way, const radius::client_options& options,
            const campus& handler)
        : way_(way.name), is_secured_(way.is_secured), client_(io, options), home_(handler) {
        if (is_secured_) {
            client_.serve(access_point{});
        }
    }

    asio::awaitable<void> try_everything() {
        co_await log_in_by_pap();
        co_await log_in_by_chap();
        co_await log_in_by_mschap();
        co_await answer_a_challenge();
        co_await account_for_a_session();
        co_await ask_for_status();
        if (is_secured_) {
            co_await ask_back();
        }
        client_.stop();
    }

    unsigned tried() const { return tried_; }
    unsigned failed() const { return failed_; }

  private:
    asio::awaitable<void> log_in_by_pap() {
        begin("Access-Request by PAP, which hides the password");
        auto response = co_await send(radius::make_access_request(
            attr::user_name = "bob", attr::user_password = "hello", attr::nas_port = 7));
        expect(response.code() == radius::packet_code::access_accept &&
               response.get(attr::framed_ip_address) == "192.168.0.1"_ipv4 &&
               response.get(attr::session_timeout) == 8h);

        begin("The same with a wrong password");
        response = co_await send(
            radius::make_access_request(attr::user_name = "bob", attr::user_password = "goodbye"));
        expect(response.code() == radius::packet_code::access_reject);
    }

    asio::awaitable<void> log_in_by_chap() {
        begin("Access-Request by CHAP");
        auto request = radius::make_access_request(attr::user_name = "bob");
        radius::add_chap(request, "hello", client_.random());
        const auto response = co_await send(request);
        expect(response.is_success());
    }

    asio::awaitable<void> log_in_by_mschap() {
        begin("Access-Request by MS-CHAPv2: both sides prove that they know the password, and "
              "share keys");
        auto request = radius::make_access_request(attr::user_name = "bob");
        const radius::mschap_v2_login login("bob", "hello", client_.random());
        login.add_to(request);
        const auto response = co_await send(request);
        expect(response.is_success() && login.verify(response) &&
               response.get(attr::ms_mppe_send_key) && response.get(attr::ms_mppe_recv_key));
    }

    asio::awaitable<void> answer_a_challenge() {
        begin("A login in two steps: the reply to the password is a challenge");
        const auto question = co_await send(
            radius::make_access_request(attr::user_name = "carol", attr::user_password = "secret"));
        const auto state = question.get(attr::state);
        expect(question.is_challenge() && state);
        if (!state) {
            co_return;
        }
        begin("The challenge's State is sent with the code");
        const auto answer = co_await send(radius::make_access_request(
            attr::user_name = "carol", attr::user_password = "4711", attr::state = *state));
        expect(answer.code() == radius::packet_code::access_accept);
    }

    asio::awaitable<void> account_for_a_session() {
        const auto session = attr::acct_session_id = "session-1";
        const auto start = attr::acct_status_type = radius::acct_status_type::start;
        const auto stop = attr::acct_status_type = radius::acct_status_type::stop;

        begin("Accounting-Request: the session starts");
        const auto started =
            co_await send(radius::make_accounting_request(start, session, attr::user_name = "bob"));
        expect(started.code() == radius::packet_code::accounting_response);

        begin("CoA-Request for this session");
        const auto changed =
            co_await send(radius::make_coa_request(session, attr::session_timeout = 1h));
        expect(changed.code() == radius::packet_code::coa_ack);

        begin("Disconnect-Request for it");
        const auto ended = co_await send(radius::make_disconnect_request(session));
        expect(ended.code() == radius::packet_code::disconnect_ack);

        begin("Accounting-Request: the session has ended");
        const auto stopped = co_await send(radius::make_accounting_request(
            stop, session, attr::user_name = "bob", attr::acct_session_time = 42s));
        expect(stopped.code() == radius::packet_code::accounting_response);

        begin("CoA-Request for a session that has ended");
        const auto late = co_await send(radius::make_coa_request(session));
        expect(late.code() == radius::packet_code::coa_nak &&
               late.get(attr::error_cause) == radius::error_cause::session_context_not_found);

        begin("Disconnect-Request for it");
        const auto too_late = co_await send(radius::make_disconnect_request(session));
        expect(too_late.code() == radius::packet_code::disconnect_nak);
    }

    asio::awaitable<void> ask_for_status() {
        begin("Status-Server, which the library answers itself");
        const auto alive = co_await send(radius::make_status_request());
        expect(alive.code() == radius::packet_code::access_accept);
    }

    /// The server's requests, over the connection that the client opened.
    asio::awaitable<void> ask_back() {
        begin("Disconnect-Request from the server, over the client's own connection");
        const auto ended = co_await home_.way_back().async_send(
            radius::make_disconnect_request(attr::user_name = "bob"), asio::use_awaitable);
        expect(ended.code() == radius::packet_code::disconnect_ack);

        begin("CoA-Request over the same connection, for a session that the client does not know");
        const auto changed = co_await home_.way_back().async_send(
            radius::make_coa_request(attr::user_name = "eve"), asio::use_awaitable);
        expect(changed.code() == radius::packet_code::coa_nak);
    }

    /// An empty response if there is no answer.
    template <radius::packet_code Code>
    asio::awaitable<radius::basic_response<Code>> send(radius::outgoing_request<Code> request) {
        std::error_code error;
        auto response =
            co_await client_.async_send(request, asio::redirect_error(asio::use_awaitable, error));
        if (error) {
            std::cout << "no answer: " << error.message() << '\n';
        }
        co_return response;
    }

    void begin(std::string_view what) {
        ++tried_;
        std::cout << "\n=== " << way_ << ": " << what << "\n\n";
    }

    void expect(bool fine) {
        failed_ += fine ? 0U : 1U;
        std::cout << (fine ? "\nas expected\n" : "\nNOT AS EXPECTED\n");
    }

    std::string way_;
    bool is_secured_;
    radius::client client_;
    const campus& home_;
    unsigned tried_ = 0;
    unsigned failed_ = 0;
};

// --- Both ----------------------------------------------------------------------------------------

int show(int argc, char** argv) {
    support::arguments line("demo [CERTIFICATES]",
                            "Shows a server and clients in one process, over each transport. "
                            "CERTIFICATES: the directory of the certificates; default certs.");
    const std::vector<std::string> words = line.parse(argc, argv);
    if (words.size() > 1) {
        throw support::usage_error(words[1] + ": only one directory is allowed");
    }
    unsigned tried = 0;
    unsigned failed = 0;
    for (const carrier& way : carriers(words.empty() ? "certs" : words[0])) {
        asio::io_context io;
        radius::random_source random;
        campus_server server{
            io,
            campus{random},
            {.peers = {{"127.0.0.0/8", {.secret = "testing123"}}},
             .log = [](radius::log_level, std::string_view text) { std::cout << text << '\n'; },
             .trace = radius::make_text_trace(std::cout)}};
        visitor guest(io, way, client_options(way, way.listen(server)), server.handler());
        asio::co_spawn(io, guest.try_everything(), [&](const std::exception_ptr& error) {
            server.stop(); // requests in progress are still answered, then io.run() returns
            if (error) {
                std::rethrow_exception(error);
            }
        });
        io.run();
        tried += guest.tried();
        failed += guest.failed();
    }
    if (failed != 0) {
        std::cout << "\n" << failed << " of " << tried << " exchanges did not go as expected.\n";
        return 1;
    }
    std::cout << "\nAll " << tried << " exchanges went as expected.\n";
    return 0;
}

int main(int argc, char** argv) {
    return support::run("demo", [&] { return show(argc, argv); });
}
