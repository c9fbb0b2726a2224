// SPDX-License-Identifier: MIT
// A resumed session gets the same result as a full handshake, and a refused peer receives an alert
// (draft-ietf-radext-radiusdtls-bis section 3.5, RFC 5077, RFC 8446 section 2.2).
#include "support/tls_bench.hpp"

using namespace radius;
using namespace radius_test;
using namespace forge;

namespace {

/// A root CA, an intermediate CA, and the certificates that the latter has signed, in files.
struct chained {
    chained() {
        folder.put("root.pem", root.certificate_pem());
        put("client", {.common_name = "chained client", .alternative_names = "DNS:ap1.example.org"},
            &between);
        put("server", {.common_name = "chained server", .alternative_names = "DNS:localhost"},
            &between);
    }

    void put(const std::string& name, const wanted_certificate& wanted,
             const made_certificate* issuer) const {
        const made_certificate leaf = make_certificate(wanted, issuer);
        folder.put(name + ".cert", leaf.certificate_pem() + between.certificate_pem());
        folder.put(name + ".key", leaf.key_pem());
    }

    template <class Transport>
    Transport transport(const std::string& name) const {
        Transport made;
        made.certificate = folder / (name + ".cert");
        made.private_key = folder / (name + ".key");
        made.authority = folder / "root.pem";
        return made;
    }

    made_certificate root = make_certificate({.common_name = "root", .authority = true});
    made_certificate between =
        make_certificate({.common_name = "between", .authority = true}, &root);
    scratch_folder folder;
};

/// Shakes hands, and exchanges a packet in each direction: with TLS 1.3 the server's first packet
/// brings the ticket.
std::unique_ptr<tls_pair> joined(const std::shared_ptr<const tls_settings>& client,
                                 const std::shared_ptr<const tls_settings>& server,
                                 const endpoint& from = client_address()) {
    auto pair = std::make_unique<tls_pair>(client, server, from);
    pair->shake();
    if (pair->up()) {
        pair->client.write(text("request"));
        carry(pair->client, pair->server);
        pair->server.write(text("reply"));
        carry(pair->client, pair->server);
        CHECK(pair->server.received() == text("request"));
        CHECK(pair->client.received() == text("reply"));
        pair->client.session->shutdown(); // otherwise OpenSSL does not offer the session again
    }
    return pair;
}

/// Calls `check(client options, server options, limit)` for TLS 1.3, TLS 1.2 and DTLS.
template <class Check>
void on_each_version(const chained& files, Check&& check) {
    const auto nothing = [](const std::shared_ptr<const tls_settings>&) {};
    SECTION("TLS 1.3") {
        check(files.transport<radsec>("client"), files.transport<radsec>("server"), nothing);
    }
    SECTION("TLS 1.2") {
        check(files.transport<radsec>("client"), files.transport<radsec>("server"), &speak_tls_1_2);
    }
    SECTION("DTLS 1.2") {
        check(files.transport<dtls>("client"), files.transport<dtls>("server"), nothing);
    }
}

} // namespace

TEST_CASE("both ends resume a session whose certificates were issued by an intermediate CA",
          "[radiusdtls-bis-3.5][rfc8446-2.2][rule-79]") {
    const chained files;
    on_each_version(files, [](const auto& client_options, const auto& server_options, auto limit) {
        const auto server = server_settings(server_options);
        const auto client = client_settings(client_options);
        limit(client);
        for (const bool resumed : {false, true, true}) {
            const auto pair = joined(client, server);
            INFO(pair->client.error.message() << ", " << pair->server.error.message());
            REQUIRE(pair->up());
            CHECK(pair->client.session->resumed() == resumed);
            CHECK(pair->server.session->resumed() == resumed);
            CHECK(pair->server.session->peer_text() == "CN=chained client");
            // After a reload it is still as valid as one that was not resumed.
            CHECK_FALSE(pair->server.session->reassess(*server_settings(server_options)));
            CHECK_FALSE(pair->client.session->reassess(*client_settings(client_options)));
        }
    });
}

TEST_CASE("a ticket of a client that no rule accepts any longer is ignored, and an alert says so",
          "[radiusdtls-bis-3.5][radiusdtls-bis-3.3][rule-73]") {
    const chained files;
    on_each_version(files, [](const auto& client_options, auto server_options, auto limit) {
        bool welcome = true;
        server_options.peers = {{.accepts = [&](const certificate_view&) { return welcome; }}};
        const auto server = server_settings(server_options);
        const auto client = client_settings(client_options);
        limit(client);
        REQUIRE(joined(client, server)->up());
        welcome = false;
        const auto refused = joined(client, server);
        CHECK(refused->server.error == certificate_refused(X509_V_ERR_CERT_REJECTED));
        CHECK(refused->client.error == tls_alert(SSL_AD_BAD_CERTIFICATE));
        CHECK_FALSE(refused->server.session->resumed());
        welcome = true;
        CHECK(joined(client, server)->up());
    });
}

TEST_CASE("a resumed session is judged by its current address",
          "[radiusdtls-bis-3.5][radiusdtls-bis-3.3]") {
    const chained files;
    on_each_version(files, [](const auto& client_options, auto server_options, auto limit) {
        server_options.peers = {
            {.dns_name = "ap1.example.org", .network = *ip_prefix::parse("10.0.0.0/8")},
            {.dns_name = "ap1.example.org", .network = *ip_prefix::parse("192.0.2.0/24")}};
        const auto server = server_settings(server_options);
        const auto client = client_settings(client_options);
        limit(client);
        REQUIRE(joined(client, server, {*ip_address::parse("10.1.1.1"), 1})->up());
        CHECK(joined(client, server, {*ip_address::parse("192.0.2.1"), 1})->up());
        const auto refused = joined(client, server, {*ip_address::parse("198.51.100.1"), 1});
        CHECK(refused->server.error == certificate_refused(X509_V_ERR_CERT_REJECTED));
        CHECK(refused->client.error == tls_alert(SSL_AD_BAD_CERTIFICATE));
    });
}

TEST_CASE("a client does not offer a session of a server that it would refuse now",
          "[radiusdtls-bis-3.5]") {
    const chained files;
    on_each_version(files, [](const auto& client_options, const auto& server_options, auto limit) {
        const auto server = server_settings(server_options);
        const auto client = client_settings(client_options);
        limit(client);
        REQUIRE(joined(client, server)->up());
        // The CAs are removed from the context in use.
        SSL_CTX_set_cert_store(client->context(), X509_STORE_new());
        const auto refused = joined(client, server);
        CHECK(refused->client.error ==
              certificate_refused(X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY));
        CHECK(refused->server.error == tls_alert(SSL_AD_UNKNOWN_CA));
    });
}

namespace {

/// The stored session of a foreign client.
using foreign_session = std::unique_ptr<SSL_SESSION, void (*)(SSL_SESSION*)>;

/// Connects an OpenSSL client, which offers the session if there is one. It counts as a connection
/// only if both ends consider it established.
foreign_session connect(foreign_end& client, own_end& server, SSL_SESSION* offered) {
    client.start([&](SSL* ssl) {
        if (offered != nullptr) {
            REQUIRE(SSL_set_session(ssl, offered) == 1);
        }
    });
    carry(client, server);
    if (client.established()) {
        SSL_shutdown(client.ssl.get());
    }
    return {SSL_get1_session(client.ssl.get()), &SSL_SESSION_free};
}

unsigned give_key(SSL*, const char*, char* identity, unsigned, unsigned char* key, unsigned) {
    std::strcpy(identity, "ap1");
    std::fill_n(key, 32, static_cast<unsigned char>('k'));
    return 32;
}

} // namespace

TEST_CASE("a session with a pre-shared key is not resumed, but its client is served",
          "[radiusdtls-bis-3.5][rfc9813-5][rule-72]") {
    const auto check = [](auto options, bool datagrams) {
        options.psk = {{.identity = "ap1", .key = std::string(32, 'k')}};
        const auto server = server_settings(options);
        foreign_session session(nullptr, &SSL_SESSION_free);
        for (unsigned round = 0; round < 2; ++round) {
            foreign_end client(false, datagrams);
            SSL_CTX_set_psk_client_callback(client.context.get(), &give_key);
            SSL_CTX_set_max_proto_version(client.context.get(),
                                          datagrams ? DTLS1_2_VERSION : TLS1_2_VERSION);
            own_end there(server);
            session = connect(client, there, session.get());
            INFO(there.error.message());
            CHECK(there.session->established());
            CHECK_FALSE(there.session->resumed());
            CHECK(there.session->credential().psk_identity == "ap1");
            CHECK(client.established());
            CHECK(client.alerts.empty());
            CHECK(SSL_SESSION_has_ticket(session.get()) == 1); // OpenSSL has provided one
        }
    };
    SECTION("TLS 1.2") { check(radsec(), false); }
    SECTION("DTLS 1.2") { check(dtls(), true); }
}

TEST_CASE("sessions without a ticket are stored nowhere", "[radiusdtls-bis-3.5]") {
    const auto server = server_settings(with_certificate("server"));
    foreign_session session(nullptr, &SSL_SESSION_free);
    for (unsigned round = 0; round < 2; ++round) {
        foreign_end client(false);
        client.use_certificate("client");
        SSL_CTX_set_max_proto_version(client.context.get(), TLS1_2_VERSION);
        SSL_CTX_set_options(client.context.get(), SSL_OP_NO_TICKET);
        own_end there(server);
        session = connect(client, there, session.get());
        CHECK(there.session->established());
        CHECK_FALSE(there.session->resumed());
        unsigned size = 0;
        (void)SSL_SESSION_get_id(session.get(), &size);
        CHECK(size == 0); // the server stores no session that this could name
    }
    CHECK(SSL_CTX_sess_number(server->context()) == 0);
}

TEST_CASE("a peer that is refused after its handshake learns of it immediately",
          "[rule-73][radiusdtls-bis-3.3][rfc8446-6.1]") {
    // It offers no RADIUS version, which means 1.0; this server does not accept that.
    const auto check = [](const auto& options, bool datagrams) {
        const auto server = server_settings(options);
        foreign_end client(false, datagrams);
        client.use_certificate("client");
        client.start();
        own_end there(server);
        carry(client, there);
        CHECK(there.error == errc::version_not_agreed);
        CHECK_FALSE(there.session->established());
        CHECK(client.established());
        CHECK_FALSE(client.closed);
        there.session->shutdown();
        carry(client, there);
        CHECK(client.closed);
    };
    SECTION("TLS") { check(of_version<radsec>(true, "server"), false); }
    SECTION("DTLS") { check(of_version<dtls>(true, "server"), true); }
}

TEST_CASE("a peer's claimed identity is truncated, also if it is refused after its handshake",
          "[log]") {
    const chained files;
    files.put("client", {.common_name = "client", .description = std::string(50'000, 'x')},
              &files.between);
    auto options = files.transport<radsec>("server");
    options.versions = {.v1_0 = false};
    foreign_end client(false);
    REQUIRE(SSL_CTX_use_certificate_chain_file(client.context.get(),
                                               (files.folder / "client.cert").c_str()) == 1);
    REQUIRE(SSL_CTX_use_PrivateKey_file(client.context.get(), (files.folder / "client.key").c_str(),
                                        SSL_FILETYPE_PEM) == 1);
    client.start();
    own_end there(server_settings(options));
    carry(client, there);
    CHECK(there.error == errc::version_not_agreed);
    const std::string claimed = there.session->offered();
    CHECK(claimed.size() == 256 + 3);
    CHECK(claimed.ends_with("xxx..."));
}

TEST_CASE("over DTLS a ticket too long for one datagram is neither issued nor offered",
          "[radiusdtls-bis-3.5][rfc5077-3.3][rfc6347-4.2.1]") {
    chained files;
    std::string names = "DNS:ap1.example.org";
    for (unsigned count = 0; count < 40; ++count) {
        names += ",DNS:a-rather-long-name-" + std::to_string(count) + ".campus.example.org";
    }
    files.put("client", {.common_name = "chained client", .alternative_names = names},
              &files.between);
    const auto server = server_settings(files.transport<dtls>("server"));
    SECTION("not issued") {
        foreign_session session(nullptr, &SSL_SESSION_free);
        foreign_end client(false, true);
        REQUIRE(SSL_CTX_use_certificate_chain_file(client.context.get(),
                                                   (files.folder / "client.cert").c_str()) == 1);
        REQUIRE(SSL_CTX_use_PrivateKey_file(client.context.get(),
                                            (files.folder / "client.key").c_str(),
                                            SSL_FILETYPE_PEM) == 1);
        own_end there(server);
        session = connect(client, there, nullptr);
        REQUIRE(there.session->established());
        REQUIRE(client.established());
        CHECK(SSL_SESSION_has_ticket(session.get()) == 0);
    }
    SECTION("not offered") {
        SSL_CTX_set_tlsext_ticket_key_evp_cb(server->context(), nullptr); // now it is provided
        const auto client = client_settings(files.transport<dtls>("client"));
        for (unsigned round = 0; round < 2; ++round) {
            const auto pair = joined(client, server);
            REQUIRE(pair->up());
            CHECK_FALSE(pair->client.session->resumed());
        }
    }
    SECTION("over TLS it does no harm") {
        const auto streams = server_settings(files.transport<radsec>("server"));
        const auto client = client_settings(files.transport<radsec>("client"));
        REQUIRE(joined(client, streams)->up());
        CHECK(joined(client, streams)->client.session->resumed());
    }
}
