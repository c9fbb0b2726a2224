// SPDX-License-Identifier: MIT
// TLS between two of our ends in memory: octets in pieces of any size, and refused certificates and
// keys, each with its own reason on both sides (RFC 8446, draft-ietf-radext-radiusdtls-bis section
// 3.3, RFC 9813).
#include "support/tls_bench.hpp"

using namespace radius;
using namespace radius_test;
using namespace forge;

namespace {

bytes many_octets(std::size_t size) {
    bytes made(size);
    for (std::size_t index = 0; index < size; ++index) {
        made[index] = static_cast<std::uint8_t>(index * 31 + index / 251);
    }
    return made;
}

radsec psk_transport(const std::string& identity, const std::string& key) {
    radsec transport;
    transport.psk = {{.identity = identity, .key = key}};
    return transport;
}

const std::string good_key(32, 'k');

} // namespace

TEST_CASE("a handshake and the data after it may be split anywhere", "[rule-79][rfc8446-5.1]") {
    const auto server = server_settings(with_certificate("server"));
    const bytes request = many_octets(4096);
    const bytes reply = many_octets(10'000);
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        for (const std::size_t piece : {1U, 2U, 3U, 5U, 17U, 1000U, 100'000U}) {
            CAPTURE(version, piece);
            const auto client = client_settings(with_certificate("client"));
            SSL_CTX_set_max_proto_version(client->context(), version);
            tls_pair pair(client, server);
            pair.shake(piece);
            REQUIRE(pair.up());
            pair.client.write(request);
            pair.server.write(reply);
            carry(pair.client, pair.server, piece);
            CHECK(pair.server.received() == request);
            CHECK(pair.client.received() == reply);
            CHECK(pair.server.session->peer_text() == "CN=radius client,O=radius tests");
        }
    }
}

TEST_CASE("a stream that is split in two, at every place, loses nothing", "[rule-79]") {
    // The client's octets after its handshake: its last flight and two requests, in one piece.
    const auto server = server_settings(with_certificate("server"));
    const auto client = client_settings(with_certificate("client"));
    std::size_t size = 1;
    for (std::size_t place = 0; place < size; place += 7) {
        tls_pair pair(client, server);
        octets_under_way to_server;
        octets_under_way to_client;
        pair.client.start();
        pair.client.drain(to_server);
        pair.server.take(std::exchange(to_server.stream, {}));
        pair.server.drain(to_client);
        pair.client.take(to_client.stream);
        REQUIRE(pair.client.session->established());
        REQUIRE_FALSE(pair.server.session->established());
        pair.client.write(many_octets(300));
        pair.client.write(many_octets(20));
        pair.client.drain(to_server);
        size = to_server.stream.size();
        pair.server.take(part(to_server.stream, 0, place));
        pair.server.take(part(to_server.stream, place, size - place));
        REQUIRE_FALSE(pair.server.error);
        REQUIRE(pair.server.received() == many_octets(300) + many_octets(20));
    }
    CHECK(size > 500);
}

TEST_CASE("close_notify is distinguished from failures", "[rfc8446-6.1]") {
    for (const bool client_first : {true, false}) {
        tls_pair pair(client_settings(with_certificate("client")),
                      server_settings(with_certificate("server")));
        pair.shake();
        REQUIRE(pair.up());
        own_end& first = client_first ? pair.client : pair.server;
        own_end& other = client_first ? pair.server : pair.client;
        first.write(many_octets(30)); // data before close_notify counts
        first.session->shutdown();
        carry(pair.client, pair.server);
        CHECK(other.received() == many_octets(30));
        CHECK(other.error == errc::connection_closed);
    }
}

TEST_CASE("data that is not TLS is an error with a reason", "[rfc8446-6.1][radiusdtls-bis-3.2]") {
    const auto settings = server_settings(with_certificate("server"));
    for (const bytes& garbage :
         {bytes(20, 0), bytes(100, 0xFF), packet(1, 1, bytes(16, 3), raw(1, "bob")),
          text("GET / HTTP/1.0\r\n\r\n")}) {
        own_end server(settings);
        server.take(garbage);
        CHECK(server.error);
        CHECK(server.error != errc::connection_closed);
        CHECK_FALSE(server.session->established());
        CHECK(server.error.message().find("unknown") == std::string::npos);
    }
}

TEST_CASE("a flipped bit anywhere in a record ends the connection", "[rfc8446-5.2]") {
    const auto server = server_settings(with_certificate("server"));
    const auto client = client_settings(with_certificate("client"));
    for (std::size_t place = 0; place < 60; place += 4) {
        tls_pair pair(client, server);
        pair.shake();
        pair.client.write(many_octets(40));
        octets_under_way to_server;
        pair.client.drain(to_server);
        to_server.stream[place] ^= 0x10;
        pair.server.take(to_server.stream + bytes(20'000, 0));
        CHECK(pair.server.error);
        CHECK(pair.server.received().empty());
    }
}

namespace {

struct refusal {
    std::string name; ///< the certificate
    int reason;       ///< X509_V_ERR
    int alert;        ///< the alert to the other end (RFC 8446 section 6.2)
};

} // namespace

TEST_CASE("a client whose certificate is refused is told why, and so is the server's log",
          "[rule-78][rule-73][radiusdtls-bis-3.3.1][rfc8446-6.2]") {
    const refusal refusals[] = {
        {"expired", X509_V_ERR_CERT_HAS_EXPIRED, SSL_AD_CERTIFICATE_EXPIRED},
        {"foreign", X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, SSL_AD_UNKNOWN_CA},
        {"revoked", X509_V_ERR_CERT_REVOKED, SSL_AD_CERTIFICATE_REVOKED},
        {"server", X509_V_ERR_INVALID_PURPOSE, SSL_AD_UNSUPPORTED_CERTIFICATE},
        {"other_client", X509_V_ERR_CERT_REJECTED, SSL_AD_BAD_CERTIFICATE}};
    radsec transport = with_certificate("server", true);
    transport.peers = {{.dns_name = "client.example.org"},
                       {.accepts = [](const certificate_view& view) {
                           return view.subject() != "CN=another radius client,O=radius tests";
                       }}};
    const auto server = server_settings(transport);
    for (const refusal& one : refusals) {
        for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
            CAPTURE(one.name, version);
            const auto client = client_settings(with_certificate(one.name));
            SSL_CTX_set_max_proto_version(client->context(), version);
            tls_pair pair(client, server);
            pair.shake();
            CHECK(pair.server.error == certificate_refused(one.reason));
            CHECK_FALSE(pair.server.session->established());
            CHECK(pair.client.error == tls_alert(one.alert));
            // With TLS 1.3 the client was established for a moment.
            CHECK(pair.client.session->established() == (version == TLS1_3_VERSION));
            CHECK(pair.server.error.message().find("certificate refused") == 0);
            CHECK(pair.client.error.message().find("alert") != std::string::npos);
        }
    }
}

TEST_CASE("a client without a certificate learns that it needs one",
          "[rule-73][radiusdtls-bis-3.3][rfc8446-4.4.2.4]") {
    const auto server = server_settings(with_certificate("server"));
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        foreign_end client(false);
        SSL_CTX_set_max_proto_version(client.context.get(), version);
        client.start();
        own_end there(server);
        carry(client, there);
        CHECK(there.error.category() == tls_category());
        CHECK(there.error.message().find("peer did not return a certificate") != std::string::npos);
        CHECK_FALSE(there.session->established());
        CHECK(client.alerts == std::vector<int>{version == TLS1_3_VERSION
                                                    ? SSL_AD_CERTIFICATE_REQUIRED
                                                    : SSL_AD_HANDSHAKE_FAILURE});
    }
}

TEST_CASE("a server whose certificate is refused is told why, and so is the client",
          "[rule-73][radiusdtls-bis-3.3.1][rfc8446-6.2]") {
    const refusal refusals[] = {
        {"expired", X509_V_ERR_CERT_HAS_EXPIRED, SSL_AD_CERTIFICATE_EXPIRED},
        {"foreign", X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, SSL_AD_UNKNOWN_CA},
        {"revoked", X509_V_ERR_CERT_REVOKED, SSL_AD_CERTIFICATE_REVOKED},
        {"client", X509_V_ERR_INVALID_PURPOSE, SSL_AD_UNSUPPORTED_CERTIFICATE},
        {"wrong_name", X509_V_ERR_HOSTNAME_MISMATCH, SSL_AD_BAD_CERTIFICATE}};
    const auto client = client_settings(with_certificate("client", true));
    for (const refusal& one : refusals) {
        for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
            CAPTURE(one.name, version);
            const auto server = server_settings(with_certificate(one.name));
            SSL_CTX_set_max_proto_version(server->context(), version);
            tls_pair pair(client, server);
            pair.shake();
            CHECK(pair.client.error == certificate_refused(one.reason));
            CHECK(pair.server.error == tls_alert(one.alert));
            CHECK_FALSE(pair.client.session->established());
            CHECK_FALSE(pair.server.session->established());
        }
    }
}

TEST_CASE("the server's name must be in its certificate's subjectAltName",
          "[rule-73][rfc9525-6][radiusdtls-bis-3.3.1]") {
    const auto outcome = [](const std::string& certificate, const std::string& host,
                            const std::string& realm = {}) {
        auto transport = with_certificate<radsec::client>("client");
        transport.realm = realm;
        tls_pair pair(client_settings(transport, host),
                      server_settings(with_certificate(certificate)));
        pair.shake();
        return pair.up();
    };
    CHECK(outcome("server", "localhost"));
    CHECK(outcome("server", "LocalHost"));
    CHECK(outcome("server", "127.0.0.1"));
    CHECK(outcome("server", "::1"));
    CHECK(outcome("server", "0:0:0:0:0:0:0:1"));
    CHECK(outcome("server", "::ffff:127.0.0.1"));
    CHECK(outcome("server", "radius.example.org"));
    CHECK_FALSE(outcome("server", "other.example.org"));
    CHECK_FALSE(outcome("server", "127.0.0.2"));
    CHECK_FALSE(outcome("server", "::2"));
    CHECK(outcome("server_rsa", "any.example.org"));
    CHECK_FALSE(outcome("server_rsa", "any.other.example.org"));
    CHECK_FALSE(outcome("server_rsa", "example.org"));
    CHECK_FALSE(outcome("wrong_name", "localhost")); // matches only its common name
    CHECK(outcome("wrong_name", "192.0.2.1"));
    // A realm can replace the name.
    CHECK(outcome("server", "other.example.net", "example.org"));
    CHECK_FALSE(outcome("server", "other.example.net", "sub.example.org"));
    CHECK(outcome("server_rsa", "other.example.net", "sub.example.org"));
    CHECK_FALSE(outcome("server_rsa", "other.example.net", "example.org"));
}

TEST_CASE("pre-shared keys: right ones, wrong ones, unknown ones",
          "[rfc9813-5][rfc9813-6.2][rule-72]") {
    radsec transport;
    transport.psk = {{.identity = "ap1", .key = good_key}, {.identity = "ap2", .key = good_key}};
    for (const bool certificates_too : {false, true}) {
        if (certificates_too) {
            transport.certificate = certificate_file("server/server.cert.pem");
            transport.private_key = certificate_file("server/server.key.pem");
            transport.authority = certificate_file("ca/ca.cert.pem");
        }
        const auto server = server_settings(transport);
        for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
            CAPTURE(certificates_too, version);
            const auto shaken = [&](const radsec& own) {
                const auto client = client_settings(own);
                SSL_CTX_set_max_proto_version(client->context(), version);
                auto pair = std::make_unique<tls_pair>(client, server);
                pair->shake();
                return pair;
            };
            const auto good = shaken(psk_transport("ap2", good_key));
            REQUIRE(good->up());
            CHECK(good->server.session->credential().psk_identity == "ap2");
            CHECK(good->server.session->credential().certificate == nullptr);
            CHECK(good->server.session->peer_text() == "pre-shared key ap2");
            CHECK(good->client.session->version() ==
                  (version == TLS1_3_VERSION ? radius_version::v1_1 : radius_version::v1_0));
            good->client.write(text("request"));
            carry(good->client, good->server);
            CHECK(good->server.received() == text("request"));

            for (const radsec& bad :
                 {psk_transport("ap2", std::string(32, 'x')), psk_transport("ap3", good_key),
                  psk_transport("ap", good_key), psk_transport("ap22", good_key),
                  psk_transport("AP2", good_key)}) {
                const auto refused = shaken(bad);
                CAPTURE(bad.psk[0].identity);
                CHECK(refused->server.error);
                CHECK(refused->client.error);
                CHECK_FALSE(refused->server.session->established());
                CHECK(refused->server.error.message().find("unknown reason") == std::string::npos);
            }
        }
    }
}

TEST_CASE("a pre-shared key whose identity no rule knows is refused", "[rule-72][rfc9813-6.2.1]") {
    radsec transport = psk_transport("ap1", good_key);
    transport.peers = {{.psk_identity = "ap1", .network = *ip_prefix::parse("10.0.0.0/8")}};
    const auto server = server_settings(transport);
    for (const char* address : {"10.1.2.3", "192.0.2.1"}) {
        tls_pair pair(client_settings(psk_transport("ap1", good_key)), server,
                      {*ip_address::parse(address), 999});
        pair.shake();
        CHECK(pair.up() == (std::string_view(address) == "10.1.2.3"));
        CHECK((pair.up() || pair.server.error));
    }
}

TEST_CASE("an offered but unproven identity of a key identifies no one",
          "[rule-72][rfc8446-4.2.11]") {
    // A client with its own certificate that also knows another's PSK identity but not the key: its
    // only cipher suite does not fit the PSK, so the server requests its certificate.
    radsec transport = with_certificate("server");
    transport.psk = {{.identity = "admin", .key = good_key}};
    const auto server = server_settings(transport);
    foreign_end client(false);
    client.use_certificate("client");
    SSL_CTX_set_ciphersuites(client.context.get(), "TLS_AES_256_GCM_SHA384");
    SSL_CTX_set_psk_client_callback(
        client.context.get(),
        [](SSL*, const char*, char* identity, unsigned, unsigned char* key, unsigned) -> unsigned {
            std::strcpy(identity, "admin");
            std::fill_n(key, 32, static_cast<unsigned char>('?'));
            return 32;
        });
    client.start();
    own_end there(server);
    carry(client, there);
    REQUIRE_FALSE(there.error);
    REQUIRE(there.session->established());
    CHECK(there.session->credential().certificate != nullptr);
    CHECK(there.session->credential().psk_identity.empty());
    CHECK(there.session->peer_text() == "CN=radius client,O=radius tests");
}

TEST_CASE("no early data, no renegotiation, no old TLS, no weak ciphers",
          "[rule-73][radiusdtls-bis-3.2][rfc9325-3]") {
    const auto server = server_settings(with_certificate("server"));
    const auto outcome = [&](int lowest, int highest, const char* ciphers) {
        foreign_end client(false);
        client.use_certificate("client");
        SSL_CTX_set_security_level(client.context.get(), 0);
        SSL_CTX_set_min_proto_version(client.context.get(), lowest);
        SSL_CTX_set_max_proto_version(client.context.get(), highest);
        SSL_CTX_set_cipher_list(client.context.get(), ciphers);
        client.start();
        own_end there(server);
        carry(client, there);
        return !there.error && there.session->established();
    };
    CHECK(outcome(TLS1_2_VERSION, TLS1_2_VERSION, "ECDHE-ECDSA-AES128-GCM-SHA256"));
    CHECK_FALSE(outcome(TLS1_VERSION, TLS1_1_VERSION, "ALL:@SECLEVEL=0"));
    CHECK_FALSE(outcome(TLS1_2_VERSION, TLS1_2_VERSION, "ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0"));
    CHECK_FALSE(outcome(TLS1_2_VERSION, TLS1_2_VERSION, "AES128-GCM-SHA256:@SECLEVEL=0"));
    CHECK_FALSE(outcome(TLS1_2_VERSION, TLS1_2_VERSION, "NULL-SHA256:aNULL:@SECLEVEL=0"));
    CHECK(SSL_CTX_get_max_early_data(server->context()) == 0);
    CHECK((SSL_CTX_get_options(server->context()) & SSL_OP_NO_RENEGOTIATION) != 0);
}

TEST_CASE("the shortest ClientHello that gets a cookie is longer than the answer",
          "[rfc6347-4.2.1]") {
    // Version, Random, no session, no cookie; a cipher suite, no compression.
    const bytes body =
        bytes{0xFE, 0xFD} + bytes(32, 7) + bytes{0, 0} + bytes{0, 2, 0xC0, 0x2B, 1, 0};
    own_end server(server_settings(with_certificate<dtls>("server")));
    std::size_t answered = 0;
    for (std::size_t size = 0; size <= body.size(); ++size) {
        const auto octets = static_cast<unsigned char>(size);
        const auto message = static_cast<unsigned char>(12 + size);
        const bytes hello = bytes{22, 0xFE, 0xFD} + bytes(8, 0) + bytes{0, message} +
                            bytes{1, 0, 0, octets, 0, 0, 0, 0, 0, 0, 0, octets} +
                            part(body, 0, size);
        CHECK_FALSE(server.session->greet(hello, client_address()));
        octets_under_way out;
        server.drain(out);
        std::size_t said = 0;
        for (const bytes& datagram : out.datagrams) {
            said += datagram.size();
        }
        CHECK(said <= hello.size());
        answered += said != 0 ? 1U : 0U;
    }
    CHECK(answered > 0);
}

TEST_CASE("a live connection is checked again when settings change",
          "[rule-86][radiusdtls-bis-3.3.1]") {
    const auto server = server_settings(with_certificate("server"));
    tls_pair pair(client_settings(with_certificate("revoked")), server);
    pair.shake();
    REQUIRE(pair.up());
    CHECK_FALSE(pair.server.session->reassess(*server));
    const auto stricter = server_settings(with_certificate("server", true));
    CHECK(pair.server.session->reassess(*stricter) == certificate_refused(X509_V_ERR_CERT_REVOKED));
    radsec other = with_certificate("server");
    other.authority = certificate_file("foreign/ca.cert.pem");
    CHECK(pair.server.session->reassess(*server_settings(other)));

    radsec keys = psk_transport("ap1", good_key);
    tls_pair shared(client_settings(keys), server_settings(keys));
    shared.shake();
    REQUIRE(shared.up());
    CHECK_FALSE(shared.server.session->reassess(*server_settings(keys)));
    CHECK(shared.server.session->reassess(
              *server_settings(psk_transport("ap1", std::string(32, 'z')))) == errc::peer_unknown);
    CHECK(shared.server.session->reassess(*server_settings(psk_transport("ap9", good_key))) ==
          errc::peer_unknown);
}

TEST_CASE("weak keys and signatures are refused at both ends, unless the security level says so",
          "[rfc9325-4.1][radiusdtls-bis-3.2]") {
    const scratch_folder folder;
    const made_certificate root = make_certificate({.common_name = "root", .authority = true});
    folder.put("root", root.certificate_pem());
    const auto with = [&](const std::string& key, int level) {
        const made_certificate leaf = make_certificate(
            {.common_name = key, .alternative_names = "DNS:localhost", .key = key}, &root);
        folder.put("cert", leaf.certificate_pem());
        folder.put("key", leaf.key_pem());
        radsec transport;
        transport.certificate = folder / "cert";
        transport.private_key = folder / "key";
        transport.authority = folder / "root";
        transport.security_level = level;
        return transport;
    };
    const auto good = server_settings(with("EC", radsec().security_level));
    CHECK(SSL_CTX_get_security_level(good->context()) == 2);
    CHECK_THROWS_WITH(server_settings(with("RSA 1024", 2)),
                      Catch::Matchers::ContainsSubstring("ee key too small"));

    const auto weak = client_settings(with("RSA 1024", 1));
    tls_pair refused(weak, good);
    refused.shake();
    CHECK(refused.server.error == certificate_refused(X509_V_ERR_EE_KEY_TOO_SMALL));
    tls_pair taken(weak, server_settings(with("EC", 1)));
    taken.shake();
    CHECK(taken.up());
    CHECK(taken.server.session->reassess(*good) ==
          certificate_refused(X509_V_ERR_EE_KEY_TOO_SMALL));
    CHECK_THROWS_AS(server_settings(with("EC", 6)), std::system_error);
    CHECK_THROWS_AS(server_settings(with("EC", -1)), std::system_error);
}
