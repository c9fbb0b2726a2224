// SPDX-License-Identifier: MIT
// Two ends of TLS or DTLS connected in memory, ours or OpenSSL's own, and settings with the
// certificates of certs/.
#pragma once

#include <deque>

#include <radius/transport/server/tls_state.hpp>

#include "support/catch.hpp"
#include "support/forge.hpp"
#include "support/secure_transports.hpp"

namespace radius_test {

using forge::bytes;
using radius::tls_session;
using radius::tls_settings;

inline radius::endpoint client_address() { return {*radius::ip_address::parse("127.0.0.1"), 4711}; }

template <class Transport>
std::shared_ptr<radius::tls_state<Transport>> make_service(const Transport& transport) {
    return std::make_shared<radius::tls_state<Transport>>(transport, 0);
}

template <class Transport>
std::shared_ptr<const tls_settings> server_settings(const Transport& transport) {
    return make_service(transport)->settings();
}

template <class Transport>
std::shared_ptr<const tls_settings> client_settings(const Transport& transport,
                                                    const std::string& host = "localhost") {
    auto made = std::make_shared<const tls_settings>(transport, host);
    radius::detail::install_callbacks(*made);
    return made;
}

inline void speak_tls_1_2(const std::shared_ptr<const tls_settings>& settings) {
    SSL_CTX_set_max_proto_version(settings->context(), TLS1_2_VERSION);
}

/// Octets in transit to one end: stream data or datagrams.
struct octets_under_way {
    bytes stream;
    std::deque<bytes> datagrams;

    bool empty() const noexcept { return stream.empty() && datagrams.empty(); }
    std::size_t size() const noexcept { return stream.size() + datagrams.size(); }
};

/// One of our ends.
class own_end {
  public:
    explicit own_end(std::shared_ptr<const tls_settings> settings,
                     const radius::endpoint& remote = client_address())
        : session(std::make_unique<tls_session>(std::move(settings), remote)) {}

    void start() { note(session->start()); }

    void take(radius::octets_view network) {
        if (!error) {
            note(session->receive(network, [&](radius::octets_view plain) {
                records.emplace_back(plain.begin(), plain.end());
                return true;
            }));
        }
    }

    void write(const bytes& plain) { note(session->send(plain)); }

    /// Moves its pending data to `out`.
    void drain(octets_under_way& out) {
        if (session->kind() == radius::transport_kind::dtls) {
            session->take_datagrams([&](radius::octets_view octets) {
                out.datagrams.push_back(radius::to_octets(octets));
            });
        } else {
            radius::octet_string& outgoing = session->outgoing();
            out.stream.insert(out.stream.end(), outgoing.begin(), outgoing.end());
            outgoing.clear();
        }
    }

    bytes received() const {
        bytes all;
        for (const bytes& record : records) {
            all.insert(all.end(), record.begin(), record.end());
        }
        return all;
    }

    std::unique_ptr<tls_session> session;
    std::error_code error; ///< the first one
    std::vector<bytes> records;

  private:
    void note(std::error_code failed) {
        if (failed && !error) {
            error = failed;
        }
    }
};

/// An end made with OpenSSL alone, freely configurable: shows what other implementations send and
/// accept.
class foreign_end {
  public:
    explicit foreign_end(bool server, bool datagrams = false)
        : context(SSL_CTX_new(datagrams ? DTLS_method() : TLS_method()), &SSL_CTX_free),
          server_(server), datagrams_(datagrams) {}

    void use_certificate(const std::string& name) {
        const std::string place = name + "/" + name;
        REQUIRE(SSL_CTX_use_certificate_chain_file(
                    context.get(), certificate_file(place + ".cert.pem").c_str()) == 1);
        REQUIRE(SSL_CTX_use_PrivateKey_file(context.get(),
                                            certificate_file(place + ".key.pem").c_str(),
                                            SSL_FILETYPE_PEM) == 1);
    }

    void start() {
        start([](SSL*) {});
    }

    /// The same, after `prepare(SSL*)`.
    template <class Prepare>
    void start(Prepare&& prepare) {
        ssl.reset(SSL_new(context.get()));
        prepare(ssl.get());
        SSL_set_bio(ssl.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
        server_ ? SSL_set_accept_state(ssl.get()) : SSL_set_connect_state(ssl.get());
        SSL_set_msg_callback(ssl.get(), &note_alert);
        SSL_set_msg_callback_arg(ssl.get(), this);
        if (resumes != nullptr) {
            REQUIRE(SSL_set_session(ssl.get(), resumes) == 1);
        }
        step();
    }

    void take(radius::octets_view network) {
        BIO_write(SSL_get_rbio(ssl.get()), network.data(), static_cast<int>(network.size()));
        step();
    }

    void write(const bytes& plain) {
        REQUIRE(SSL_write(ssl.get(), plain.data(), static_cast<int>(plain.size())) > 0);
    }

    void drain(octets_under_way& out) {
        char* data = nullptr;
        BIO* const sent = SSL_get_wbio(ssl.get());
        const long size = BIO_get_mem_data(sent, &data);
        const bytes octets(data, data + size);
        BIO_reset(sent);
        if (octets.empty()) {
            return;
        }
        if (datagrams_) {
            out.datagrams.push_back(octets);
        } else {
            out.stream.insert(out.stream.end(), octets.begin(), octets.end());
        }
    }

    bool established() const { return SSL_is_init_finished(ssl.get()) == 1; }
    std::string protocol() const {
        const unsigned char* name = nullptr;
        unsigned size = 0;
        SSL_get0_alpn_selected(ssl.get(), &name, &size);
        return {name, name + size};
    }

    std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> context;
    std::unique_ptr<SSL, void (*)(SSL*)> ssl{nullptr, &SSL_free};
    SSL_SESSION* resumes = nullptr; ///< a session to resume
    std::vector<int> alerts;        ///< received fatal alerts, by number
    bool closed = false;            ///< the other end has sent close_notify
    bytes received;

  private:
    void step() {
        ERR_clear_error();
        bytes plain(20'000);
        for (;;) {
            const int count = SSL_read(ssl.get(), plain.data(), static_cast<int>(plain.size()));
            if (count <= 0) {
                break;
            }
            received.insert(received.end(), plain.begin(), plain.begin() + count);
        }
        closed = closed || (SSL_get_shutdown(ssl.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
        ERR_clear_error();
    }

    static void note_alert(int written, int, int type, const void* octets, std::size_t size, SSL*,
                           void* self) {
        const auto* const alert = static_cast<const unsigned char*>(octets);
        if (written == 0 && type == SSL3_RT_ALERT && size == 2 && alert[0] == 2) {
            static_cast<foreign_end*>(self)->alerts.push_back(alert[1]);
        }
    }

    bool server_;
    bool datagrams_;
};

/// Transfers octets between two ends until neither has any, `piece` octets of a stream at a time.
template <class Client, class Server>
void carry(Client& client, Server& server, std::size_t piece = ~std::size_t{0}) {
    octets_under_way to_server;
    octets_under_way to_client;
    const auto deliver = [&](octets_under_way& from, auto& to) {
        if (!from.stream.empty()) {
            const bytes octets = forge::part(from.stream, 0, std::min(piece, from.stream.size()));
            from.stream.erase(from.stream.begin(),
                              from.stream.begin() + static_cast<std::ptrdiff_t>(octets.size()));
            to.take(octets);
        } else if (!from.datagrams.empty()) {
            const bytes octets = from.datagrams.front();
            from.datagrams.pop_front();
            to.take(octets);
        }
    };
    for (;;) {
        client.drain(to_server);
        server.drain(to_client);
        if (to_server.empty() && to_client.empty()) {
            return;
        }
        deliver(to_server, server);
        deliver(to_client, client);
    }
}

/// A client and a server of ours, connected.
struct tls_pair {
    tls_pair(const std::shared_ptr<const tls_settings>& client_side,
             const std::shared_ptr<const tls_settings>& server_side,
             const radius::endpoint& from = client_address())
        : client(client_side), server(server_side, from) {}

    /// The whole handshake and the messages after it.
    void shake(std::size_t piece = ~std::size_t{0}) {
        client.start();
        carry(client, server, piece);
    }

    bool up() const {
        return !client.error && !server.error && client.session->established() &&
               server.session->established();
    }

    own_end client;
    own_end server;
};

} // namespace radius_test
