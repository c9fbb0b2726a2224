// SPDX-License-Identifier: MIT
#include "support/tls_bench.hpp"

#include <openssl/err.h>

#include "support/catch.hpp"

namespace radius_test {

radius::endpoint client_address() { return {*radius::ip_address::parse("127.0.0.1"), 4711}; }

template <class Transport>
std::shared_ptr<radius::detail::tls_state<Transport>> make_service(const Transport& transport) {
    return std::make_shared<radius::detail::tls_state<Transport>>(transport, nullptr);
}

template <class Transport>
std::shared_ptr<const tls_settings> server_settings(const Transport& transport) {
    return make_service(transport)->settings();
}

template <radius::transport_kind Kind>
std::shared_ptr<const tls_settings> client_settings(const radius::secure_client<Kind>& transport,
                                                    const std::string& host) {
    auto made = std::make_shared<const tls_settings>(transport, host);
    radius::detail::install_callbacks(*made);
    return made;
}

void speak_tls_1_2(const std::shared_ptr<const tls_settings>& settings) {
    SSL_CTX_set_max_proto_version(settings->context(), TLS1_2_VERSION);
}

// --- own_end -------------------------------------------------------------------------------------

own_end::own_end(std::shared_ptr<const tls_settings> settings, const radius::endpoint& remote)
    : session(std::make_unique<tls_session>(std::move(settings), remote)) {}

void own_end::start() { note(session->start()); }

void own_end::take(radius::octets_view network) {
    if (!error) {
        note(session->receive(network, [&](radius::octets_view plain) {
            records.emplace_back(plain.begin(), plain.end());
            return true;
        }));
    }
}

void own_end::write(const bytes& plain) { note(session->send(plain)); }

void own_end::drain(octets_under_way& out) {
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

bytes own_end::received() const {
    bytes all;
    for (const bytes& record : records) {
        all.insert(all.end(), record.begin(), record.end());
    }
    return all;
}

void own_end::note(std::error_code failed) {
    if (failed && !error) {
        error = failed;
    }
}

// --- foreign_end ---------------------------------------------------------------------------------

foreign_end::foreign_end(bool server, bool datagrams)
    : context(SSL_CTX_new(datagrams ? DTLS_method() : TLS_method()), &SSL_CTX_free),
      server_(server), datagrams_(datagrams) {}

void foreign_end::use_certificate(const std::string& name) {
    const std::string place = name + "/" + name;
    REQUIRE(SSL_CTX_use_certificate_chain_file(context.get(),
                                               certificate_file(place + ".cert.pem").c_str()) == 1);
    REQUIRE(SSL_CTX_use_PrivateKey_file(context.get(), certificate_file(place + ".key.pem").c_str(),
                                        SSL_FILETYPE_PEM) == 1);
}

void foreign_end::start(const std::function<void(SSL*)>& prepare) {
    ssl.reset(SSL_new(context.get()));
    if (prepare) {
        prepare(ssl.get());
    }
    SSL_set_bio(ssl.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    server_ ? SSL_set_accept_state(ssl.get()) : SSL_set_connect_state(ssl.get());
    SSL_set_msg_callback(ssl.get(), &note_alert);
    SSL_set_msg_callback_arg(ssl.get(), this);
    if (resumes != nullptr) {
        REQUIRE(SSL_set_session(ssl.get(), resumes) == 1);
    }
    step();
}

void foreign_end::take(radius::octets_view network) {
    BIO_write(SSL_get_rbio(ssl.get()), network.data(), static_cast<int>(network.size()));
    step();
}

void foreign_end::write(const bytes& plain) {
    REQUIRE(SSL_write(ssl.get(), plain.data(), static_cast<int>(plain.size())) > 0);
}

void foreign_end::drain(octets_under_way& out) {
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

bool foreign_end::established() const { return SSL_is_init_finished(ssl.get()) == 1; }

std::string foreign_end::protocol() const {
    const unsigned char* name = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(ssl.get(), &name, &size);
    return {name, name + size};
}

void foreign_end::step() {
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

void foreign_end::note_alert(int written, int, int type, const void* octets, std::size_t size, SSL*,
                             void* self) {
    const auto* const alert = static_cast<const unsigned char*>(octets);
    if (written == 0 && type == SSL3_RT_ALERT && size == 2 && alert[0] == 2) {
        static_cast<foreign_end*>(self)->alerts.push_back(alert[1]);
    }
}

// --- tls_pair ------------------------------------------------------------------------------------

tls_pair::tls_pair(const std::shared_ptr<const tls_settings>& client_side,
                   const std::shared_ptr<const tls_settings>& server_side,
                   const radius::endpoint& from)
    : client(client_side), server(server_side, from) {}

void tls_pair::shake(std::size_t piece) {
    client.start();
    carry(client, server, piece);
}

bool tls_pair::up() const {
    return !client.error && !server.error && client.session->established() &&
           server.session->established();
}

// --- Instances -----------------------------------------------------------------------------------

template radius::radsec with_certificate<radius::radsec>(const std::string&, bool);
template radius::dtls with_certificate<radius::dtls>(const std::string&, bool);
template std::shared_ptr<radius::detail::tls_state<radius::radsec>>
make_service(const radius::radsec&);
template std::shared_ptr<radius::detail::tls_state<radius::dtls>> make_service(const radius::dtls&);
template std::shared_ptr<const tls_settings> server_settings(const radius::radsec&);
template std::shared_ptr<const tls_settings> server_settings(const radius::dtls&);
template std::shared_ptr<const tls_settings> client_settings(const radius::radsec::client&,
                                                             const std::string&);
template std::shared_ptr<const tls_settings> client_settings(const radius::dtls::client&,
                                                             const std::string&);
template void carry(own_end&, own_end&, std::size_t);
template void carry(foreign_end&, own_end&, std::size_t);

} // namespace radius_test
