// SPDX-License-Identifier: MIT
// The whole toolkit in one process: a server, a client, and every kind of request between them,
// with each packet printed as it crosses the wire. Ends by itself; exit status 0 if every answer
// was the expected one.
#include <chrono>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <radius/radius.hpp>

namespace attr = radius::attr;
using namespace radius::literals;
using namespace std::chrono_literals;

// --- The server's side ---------------------------------------------------------------------------

/// Answers everything. What it knows of users and sessions is in memory.
class campus {
  public:
    explicit campus(radius::random_source& random) : random_(random) {}

    radius::access_reply handle_access(const radius::access_request& request) {
        const auto user = users_.find(request.get(attr::user_name).value_or(""));
        if (user == users_.end()) {
            return request.reject(attr::reply_message = "Who is that?");
        }
        if (const auto state = request.get(attr::state)) {
            // The second half of carol's login: her password is a code now.
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

    /// A coroutine: storing may take its time, and other requests are answered meanwhile.
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
    radius::random_source& random_;
};
static_assert(radius::handler<campus>);

using campus_server = radius::server<campus>;

// --- The ways that packets take ------------------------------------------------------------------

/// One transport: how the server listens with it, and how a client finds what listens.
struct carrier {
    std::string name;
    std::vector<radius::listening_socket> (*listen)(campus_server&);
    radius::client_options (*options)(const std::vector<radius::listening_socket>&);
};

std::vector<radius::listening_socket> listen_udp(campus_server& server) {
    return server.listen(radius::udp{.address = "127.0.0.1",
                                     .authentication_port = 0, // any that is free
                                     .accounting_port = 0,
                                     .dynamic_authorization_port = 0});
}

/// One client for all three ports: each request goes to the first server that serves its kind.
radius::client_options udp_options(const std::vector<radius::listening_socket>& sockets) {
    radius::client_options options;
    for (const radius::listening_socket& socket : sockets) {
        options.servers.push_back({.address = {socket.local.address.to_string(), socket.local.port},
                                   .secret = "testing123",
                                   .serves = socket.port});
    }
    return options;
}

const std::vector<carrier>& carriers() {
    static const std::vector<carrier> all{
        {"UDP", listen_udp, udp_options},
    };
    return all;
}

// --- The client's side ---------------------------------------------------------------------------

/// Sends every kind of request and looks at the answers.
class visitor {
  public:
    visitor(asio::io_context& io, const carrier& way, const radius::client_options& options)
        : way_(way.name), client_(io, options) {}

    asio::awaitable<void> try_everything() {
        co_await log_in_by_pap();
        co_await log_in_by_chap();
        co_await log_in_by_mschap();
        co_await answer_a_challenge();
        co_await account_for_a_session();
        co_await ask_for_status();
    }

    unsigned tried() const { return tried_; }
    unsigned failed() const { return failed_; }

  private:
    asio::awaitable<void> log_in_by_pap() {
        begin("Access-Request by PAP, whose password is hidden on the way");
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
        begin("A login in two steps: the password is answered with a challenge");
        const auto question = co_await send(
            radius::make_access_request(attr::user_name = "carol", attr::user_password = "secret"));
        const auto state = question.get(attr::state);
        expect(question.is_challenge() && state);
        if (!state) {
            co_return;
        }
        begin("The challenge's State comes back with the code");
        const auto answer = co_await send(radius::make_access_request(
            attr::user_name = "carol", attr::user_password = "4711", attr::state = *state));
        expect(answer.code() == radius::packet_code::access_accept);
    }

    asio::awaitable<void> account_for_a_session() {
        const auto session = attr::acct_session_id = "session-1";
        const auto start = attr::acct_status_type = radius::acct_status_type::start;
        const auto stop = attr::acct_status_type = radius::acct_status_type::stop;

        begin("Accounting-Request: the session begins");
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

        begin("CoA-Request for a session that is over");
        const auto late = co_await send(radius::make_coa_request(session));
        expect(late.code() == radius::packet_code::coa_nak &&
               late.get(attr::error_cause) == radius::error_cause::session_context_not_found);

        begin("Disconnect-Request for it");
        const auto too_late = co_await send(radius::make_disconnect_request(session));
        expect(too_late.code() == radius::packet_code::disconnect_nak);
    }

    asio::awaitable<void> ask_for_status() {
        begin("Status-Server, which the toolkit answers by itself");
        const auto alive = co_await send(radius::make_status_request());
        expect(alive.code() == radius::packet_code::access_accept);
    }

    /// An empty response where there is no answer.
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
        std::cout << (fine ? "\nas expected" : "\nNOT AS EXPECTED") << std::endl;
    }

    std::string way_;
    radius::client client_;
    unsigned tried_ = 0;
    unsigned failed_ = 0;
};

// --- Both ----------------------------------------------------------------------------------------

int main() {
    try {
        unsigned tried = 0;
        unsigned failed = 0;
        for (const carrier& way : carriers()) {
            asio::io_context io;
            radius::random_source random;
            campus_server server{
                io,
                campus{random},
                {.peers = {{"127.0.0.0/8", {.secret = "testing123"}}},
                 .log = [](radius::log_level, std::string_view line) { std::cout << line << '\n'; },
                 .trace = radius::make_text_trace(std::cout)}};
            visitor guest(io, way, way.options(way.listen(server)));
            asio::co_spawn(io, guest.try_everything(), [&](const std::exception_ptr& error) {
                server.stop(); // what is in progress is still answered, then io.run() returns
                if (error) {
                    std::rethrow_exception(error);
                }
            });
            io.run();
            tried += guest.tried();
            failed += guest.failed();
        }
        if (failed != 0) {
            std::cout << "\n"
                      << failed << " of " << tried << " exchanges did not go as expected.\n";
            return 1;
        }
        std::cout << "\nAll " << tried << " exchanges went as expected.\n";
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "demo: " << error.what() << '\n';
        return 1;
    }
}
