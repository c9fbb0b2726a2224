// SPDX-License-Identifier: MIT
// Two ends of TLS or DTLS connected in memory, ours or OpenSSL's own, and settings with the
// certificates of certs/.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <openssl/ssl.h>

#include <radius/transport/server/tls_state.hpp>

#include "support/catch.hpp"
#include "support/forge.hpp"
#include "support/secure_transports.hpp"

namespace radius_test {

using forge::bytes;
using radius::detail::tls_session;
using radius::detail::tls_settings;

radius::endpoint client_address();

// Compiled once, in support/tls_bench.cpp, for radius::radsec and radius::dtls.
template <class Transport>
std::shared_ptr<radius::detail::tls_state<Transport>> make_service(const Transport& transport);
template <class Transport>
std::shared_ptr<const tls_settings> server_settings(const Transport& transport);
template <radius::transport_kind Kind>
std::shared_ptr<const tls_settings> client_settings(const radius::secure_client<Kind>& transport,
                                                    const std::string& host = "localhost");
/// With the credentials of a server.
template <radius::transport_kind Kind>
std::shared_ptr<const tls_settings> client_settings(const radius::secure_transport<Kind>& transport,
                                                    const std::string& host = "localhost") {
    return client_settings(as_client(transport), host);
}

void speak_tls_1_2(const std::shared_ptr<const tls_settings>& settings);

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
                     const radius::endpoint& remote = client_address());

    void start();
    void take(radius::octets_view network);
    void write(const bytes& plain);

    /// Moves its pending data to `out`.
    void drain(octets_under_way& out);

    bytes received() const;

    std::unique_ptr<tls_session> session;
    std::error_code error; ///< the first one
    std::vector<bytes> records;

  private:
    void note(std::error_code failed);
};

/// An end made with OpenSSL alone, freely configurable: shows what other implementations send and
/// accept.
class foreign_end {
  public:
    explicit foreign_end(bool server, bool datagrams = false);

    void use_certificate(const std::string& name);

    /// Starts the handshake, after `prepare` if it is not empty.
    void start(const std::function<void(SSL*)>& prepare = {});

    void take(radius::octets_view network);
    void write(const bytes& plain);
    void drain(octets_under_way& out);

    bool established() const;
    std::string protocol() const;

    std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> context;
    std::unique_ptr<SSL, void (*)(SSL*)> ssl{nullptr, &SSL_free};
    SSL_SESSION* resumes = nullptr; ///< a session to resume
    std::vector<int> alerts;        ///< received fatal alerts, by number
    bool closed = false;            ///< the other end has sent close_notify
    bytes received;

  private:
    void step();

    static void note_alert(int written, int, int type, const void* octets, std::size_t size, SSL*,
                           void* self);

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
             const radius::endpoint& from = client_address());

    /// The whole handshake and the messages after it.
    void shake(std::size_t piece = ~std::size_t{0});

    bool up() const;

    own_end client;
    own_end server;
};

// Compiled once, in support/tls_bench.cpp.
extern template radius::radsec with_certificate<radius::radsec>(const std::string&, bool);
extern template radius::dtls with_certificate<radius::dtls>(const std::string&, bool);
extern template void carry(own_end&, own_end&, std::size_t);
extern template void carry(foreign_end&, own_end&, std::size_t);

} // namespace radius_test
