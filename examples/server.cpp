// SPDX-License-Identifier: MIT
// A RADIUS server to copy: one handler answers authentication, accounting, CoA and Disconnect over
// UDP, TCP, TLS and DTLS.
//
//     server --auth-port 0 --peer 10.0.0.0/8=s3cret --user alice=wonderland
//     server --radsec-port 2083 --cert server.cert.pem --key server.key.pem --ca ca.cert.pem
//
// SIGHUP reloads certificates, keys and revocation lists (CRLs).
#include <csignal>
#include <iostream>
#include <map>
#include <mutex>
#include <set>
#include <string>

#include <radius/eap.hpp>
#include <radius/radius.hpp>

#include "support/arguments.hpp"
#include "support/dictionary_choice.hpp"
#include "support/secure_options.hpp"

namespace attr = radius::attr;
using namespace radius::literals;
using namespace std::chrono_literals;

/// The command line.
struct settings {
    std::vector<std::string> addresses;
    radius::udp ports;
    std::optional<std::uint16_t> radsec_port;
    std::optional<std::uint16_t> tcp_port;
    std::optional<std::uint16_t> dtls_port;
    support::secure_settings secure;
    std::vector<radius::peer> peers;
    std::map<std::string, std::string, std::less<>> users;
    radius::dictionary names = radius::standard_dictionary();
    radius::dictionary names_shown; ///< the same, with all secrets masked
    std::vector<radius::eap::offered_method> eap_methods;
    bool eap_without_keys = false; ///< one of them derives none
    std::string trace_file;
    unsigned threads = 1;
    bool quiet = false;
    bool show_secrets = false;
    bool lenient_by_default = false;
};

/// Standard output, one whole text at a time, because several server threads log to it.
class console {
  public:
    explicit console(bool quiet) : quiet_(quiet) {}
    void print(std::string_view text) {
        if (!quiet_) {
            const std::scoped_lock guard(lock_);
            std::cout << text << std::flush;
        }
    }

  private:
    std::mutex lock_;
    bool quiet_;
};

/// The open sessions, in memory. A real server has a database, so storing is a coroutine.
class session_ledger {
  public:
    /// False if the record could not be stored.
    asio::awaitable<bool> store(const radius::accounting_request& request) {
        const auto id = request.get(attr::acct_session_id);
        const auto status = request.get(attr::acct_status_type);
        const std::scoped_lock guard(lock_);
        if (id && status == radius::acct_status_type::start) {
            if (sessions_.size() >= most) {
                co_return false;
            }
            sessions_.emplace(*id);
        } else if (id && status == radius::acct_status_type::stop) {
            erase(*id);
        }
        co_return true;
    }

    bool contains(const std::optional<std::string_view>& id) const {
        const std::scoped_lock guard(lock_);
        return id && sessions_.contains(*id);
    }

    /// False if there is no such session.
    bool close(const std::optional<std::string_view>& id) {
        const std::scoped_lock guard(lock_);
        return id && erase(*id);
    }

  private:
    static constexpr std::size_t most = 65536;

    bool erase(std::string_view id) {
        const auto found = sessions_.find(id);
        if (found == sessions_.end()) {
            return false;
        }
        sessions_.erase(found);
        return true;
    }

    mutable std::mutex lock_;
    std::set<std::string, std::less<>> sessions_;
};

/// Answers all requests.
class campus {
  public:
    campus(const settings& chosen, session_ledger& sessions, console& out)
        : settings_(chosen), sessions_(sessions), out_(out) {}

    /// Of EAP: the password that a user has to know.
    radius::eap::verdict find_user(const radius::eap::claim& claim) const {
        const auto user = settings_.users.find(claim.identity());
        return user == settings_.users.end() ? radius::eap::refuse("unknown user")
                                             : radius::eap::password(user->second);
    }

    radius::access_reply handle_access(const radius::access_request& request) {
        show(request);
        if (!is_authentic(request)) {
            return shown(request,
                         request.reject(attr::reply_message = "Unknown user or wrong password"));
        }
        auto reply = request.accept(attr::service_type = radius::service_type::framed_user,
                                    attr::framed_ip_address = "192.168.0.1"_ipv4,
                                    attr::framed_ipv6_prefix = "fc66::/64"_ipv6_prefix,
                                    attr::session_timeout = 8h);
        const radius::dictionary& names = settings_.names;
        if (names.find("Mikrotik-Rate-Limit") != nullptr) { // known only at runtime
            reply.add(names["Mikrotik-Rate-Limit"] = "10M/10M");
        }
        return shown(request, reply);
    }

    asio::awaitable<radius::accounting_reply>
    handle_accounting(const radius::accounting_request& request) {
        show(request);
        const bool stored = co_await sessions_.store(request);
        co_return shown(request, stored ? request.acknowledge() : request.discard());
    }

    radius::coa_reply handle_coa(const radius::coa_request& request) {
        show(request);
        return shown(request, sessions_.contains(request.get(attr::acct_session_id))
                                  ? request.ack()
                                  : request.nak(radius::error_cause::session_context_not_found));
    }

    radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
        show(request);
        return shown(request, sessions_.close(request.get(attr::acct_session_id))
                                  ? request.ack()
                                  : request.nak(radius::error_cause::session_context_not_found));
    }

  private:
    /// After EAP the user is known; else the request has a password.
    bool is_authentic(const radius::access_request& request) const {
        if (request.login() != nullptr) {
            return request.login()->succeeded;
        }
        const auto user = settings_.users.find(request.get(attr::user_name).value_or(""));
        return user != settings_.users.end() && request.verify_password(user->second);
    }

    /// "Access-Request 5 from 127.0.0.1:50000", then the attributes.
    void show(const radius::received_request& request) const {
        print(request, to_string(request.code()), request);
    }

    template <class Reply>
    Reply shown(const radius::received_request& request, const Reply& reply) const {
        print(request, reply.is_discard() ? "No answer" : to_string(reply.code()),
              reply.attributes());
        return reply;
    }

    template <class Attributes>
    void print(const radius::received_request& request, const std::string& what,
               const Attributes& attributes) const {
        if (settings_.quiet) {
            return;
        }
        const bool asked = what == to_string(request.code());
        out_.print(what + " " + std::to_string(request.label()) + (asked ? " from " : " to ") +
                   request.source().to_string() + "\n" +
                   to_string(radius::print(attributes, settings_.names_shown,
                                           {.show_hidden = settings_.show_secrets})));
    }

    const settings& settings_;
    session_ledger& sessions_;
    console& out_;
};
static_assert(radius::handler<campus>);

/// "mschapv2,md5"
void add_eap_methods(settings& chosen, std::string_view text) {
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view one = text.substr(0, comma);
        if (one == "mschapv2") {
            chosen.eap_methods.emplace_back(radius::eap::mschap_v2{});
        } else if (one == "gtc") {
            chosen.eap_methods.emplace_back(radius::eap::gtc{});
        } else if (one == "md5") {
            chosen.eap_methods.emplace_back(radius::eap::md5{});
        } else {
            throw support::usage_error("--eap: \"" + std::string(one) +
                                       "\" must be mschapv2, gtc or md5");
        }
        chosen.eap_without_keys |= !chosen.eap_methods.back().makes_keys();
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
}

settings read_settings(int argc, char** argv) {
    settings chosen;
    bool lenient = false;
    support::arguments line("server [options]", "Answers RADIUS requests until SIGINT or SIGTERM.");
    const auto port = [&line](std::string name, std::string help,
                              std::optional<std::uint16_t>& target) {
        line.option(std::move(name), "N", std::move(help), [&target](std::string_view text) {
            target = support::number<std::uint16_t>(text, 0, 65535);
        });
    };
    line.option("--bind", "ADDR", "listen on this address; repeatable (127.0.0.1)",
                [&](std::string_view text) {
                    if (!radius::endpoint::parse(text)) {
                        throw support::usage_error("\"" + std::string(text) +
                                                   "\" is not an IP address");
                    }
                    chosen.addresses.emplace_back(text);
                });
    port("--auth-port", "port for authentication; 0: any free one (1812)",
         chosen.ports.authentication_port);
    port("--acct-port", "port for accounting; 0: any free one (1813)",
         chosen.ports.accounting_port);
    port("--coa-port", "port for CoA and Disconnect; 0: any free one (3799)",
         chosen.ports.dynamic_authorization_port);
    port("--radsec-port", "port for all of these over TLS, usually 2083 (off)", chosen.radsec_port);
    port("--tcp-port", "port for all of these over TCP, which is not encrypted (off)",
         chosen.tcp_port);
    port("--dtls-port", "port for all of these over DTLS, usually 2083 (off)", chosen.dtls_port);
    support::add_secure_options(line, chosen.secure, "server");
    line.option("--peer", "CIDR=SECRET",
                "a network that may send requests, fe80::1%eth0 for one interface; repeatable "
                "(127.0.0.0/8=testing123, ::1/128=testing123)",
                [&](std::string_view text) {
                    auto [network, secret] = support::name_and_value(text, "CIDR=SECRET");
                    chosen.peers.push_back({network, {.secret = std::move(secret)}});
                });
    line.option("--user", "NAME=PASSWORD", "a user who may log in; repeatable (bob=hello)",
                [&](std::string_view text) {
                    auto [name, password] = support::name_and_value(text, "NAME=PASSWORD");
                    chosen.users.insert_or_assign(std::move(name), std::move(password));
                });
    line.option(
        "--eap", "METHODS",
        "authenticate by EAP, with these methods in this order, such as mschapv2,gtc,md5 (off)",
        [&](std::string_view text) { add_eap_methods(chosen, text); });
    const support::dictionary_choice dictionaries(
        line, "--dictionary", "more attribute names than those of the RFCs; repeatable");
    line.option(
        "--threads", "N", "number of threads, each with its own sockets (1)",
        [&](std::string_view text) { chosen.threads = support::number<unsigned>(text, 1, 256); });
    line.option("--trace", "FILE", "write every packet to a pcapng file, secrets masked",
                [&](std::string_view text) { chosen.trace_file = text; });
    line.flag("--show-secrets", "show passwords and keys in log and trace", chosen.show_secrets);
    line.flag("--quiet", "no log", chosen.quiet);
    line.flag(
        "--allow-missing-message-authenticator",
        "accept Access-Requests without it, which may be forged, from clients older than 2024",
        lenient);
    if (const auto rest = line.parse(argc, argv); !rest.empty()) {
        throw support::usage_error(rest.front() + ": unexpected argument; see --help");
    }

    if (chosen.addresses.empty()) {
        chosen.addresses = {"127.0.0.1"};
    }
    chosen.names = dictionaries.load(chosen.names);
    chosen.names_shown = radius::mark_secrets(chosen.names);
    if (chosen.users.empty()) {
        chosen.users = {{"bob", "hello"}};
    }
    if (chosen.peers.empty()) {
        chosen.peers = {{"127.0.0.0/8", {.secret = "testing123"}},
                        {"::1/128", {.secret = "testing123"}}};
        chosen.lenient_by_default = !lenient;
    }
    for (radius::peer& peer : chosen.peers) {
        peer.options.require_message_authenticator = !lenient && !chosen.lenient_by_default;
    }
    return chosen;
}

/// Listens on every requested port and prints the addresses.
template <class Server>
void listen(Server& server, const settings& chosen) {
    const auto on = [&server](const auto& transport) {
        for (const radius::listening_socket& one : server.listen(transport)) {
            const bool udp = one.transport == radius::transport_kind::udp;
            std::cout << "listening: " << (udp ? name_of(one.kind) : name_of(one.transport)) << " "
                      << one.local.to_string() << '\n'
                      << std::flush;
        }
    };
    for (const std::string& address : chosen.addresses) {
        radius::udp ports = chosen.ports;
        ports.address = address;
        on(ports);
        if (chosen.tcp_port) {
            on(radius::tcp{.address = address, .port = *chosen.tcp_port});
        }
        if (chosen.radsec_port) {
            auto transport = chosen.secure.transport<radius::radsec>();
            transport.address = address;
            transport.port = *chosen.radsec_port;
            on(transport);
        }
        if (chosen.dtls_port) {
            auto transport = chosen.secure.transport<radius::dtls>();
            transport.address = address;
            transport.port = *chosen.dtls_port;
            on(transport);
        }
    }
}

/// Reloads certificates on every SIGHUP.
template <class Server, class Log>
void reload_on(asio::signal_set& signal, Server& server, const Log& log) {
    signal.async_wait([&](std::error_code stopped, int) {
        if (stopped) {
            return;
        }
        try {
            server.reload();
            log(radius::log_level::info, "Certificates reloaded");
        } catch (const std::exception& error) {
            log(radius::log_level::error, error.what());
        }
        reload_on(signal, server, log);
    });
}

/// Runs a server with this handler until a signal ends it.
template <class Handler, class Log>
int serve_with(Handler handler, const settings& chosen, const radius::server_options& options,
               const Log& log) {
    asio::io_context io;
    radius::server server{io, std::move(handler), options};
    asio::signal_set signals(io, SIGINT, SIGTERM);
    asio::signal_set reloads(io);
#if defined(SIGHUP) // not on Windows
    reloads.add(SIGHUP);
#endif
    signals.async_wait([&](std::error_code, int) {
        signals.clear(); // a second signal ends the program immediately
        reloads.cancel();
        server.stop();
    });
    reload_on(reloads, server, log);
    listen(server, chosen);
    io.run();

    server.counters().for_each(
        [](const radius::metric_family& family, std::string_view label, std::uint64_t value) {
            if (value != 0) {
                std::cout << family.name << (label.empty() ? "" : " ") << label << ": " << value
                          << "\n";
            }
        });
    return 0;
}

int serve(int argc, char** argv) {
    const settings chosen = read_settings(argc, argv);
    console out(chosen.quiet);
    const auto log = [&out](radius::log_level level, std::string_view text) {
        const std::string prefix =
            level < radius::log_level::warning ? "" : std::string(name_of(level)) + ": ";
        out.print(prefix + std::string(text) + "\n");
    };

    radius::server_options options{
        .dictionary = chosen.names, .peers = chosen.peers, .threads = chosen.threads, .log = log};
    if (!chosen.trace_file.empty()) {
        const auto secrets = chosen.show_secrets ? radius::secrets::shown : radius::secrets::masked;
        options.trace = radius::make_trace_file(chosen.trace_file,
                                                {.names = chosen.names, .secrets = secrets}, log);
    }
    if (chosen.lenient_by_default) { // radclient by default sends none
        log(radius::log_level::warning,
            "without --peer, clients on this machine may omit Message-Authenticator");
    }

    session_ledger sessions;
    campus handler{chosen, sessions, out};
    if (chosen.eap_methods.empty()) {
        return serve_with(handler, chosen, options, log);
    }
    return serve_with(
        radius::eap::authenticating{
            handler,
            {.methods = chosen.eap_methods, .needs_keys_on_wireless = !chosen.eap_without_keys}},
        chosen, options, log);
}

int main(int argc, char** argv) {
    return support::run("server", [&] { return serve(argc, argv); });
}
