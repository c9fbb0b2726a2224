// SPDX-License-Identifier: MIT
// Credentials of transports: keys that DTLS cannot use, other formats and sources than PEM files,
// and options that contradict each other (RFC 6347, RFC 8422, draft-ietf-radext-radiusdtls-bis
// section 3).
#include "support/tls_bench.hpp"

using namespace radius;
using namespace radius_test;

namespace {

struct own_authority {
    template <class Transport>
    Transport transport(const std::string& key) const {
        const made_certificate leaf = make_certificate(
            {.common_name = key, .alternative_names = "DNS:localhost", .key = key}, &root);
        Transport made;
        made.certificate = credential_source::from_memory(leaf.certificate_pem());
        made.private_key = credential_source::from_memory(leaf.key_pem());
        made.authority = credential_source::from_memory(root.certificate_pem());
        return made;
    }

    made_certificate root = make_certificate({.common_name = "root", .authority = true});
};

template <class Transport>
std::unique_ptr<tls_pair> shaken(const Transport& client, const Transport& server) {
    auto pair = std::make_unique<tls_pair>(client_settings(client), server_settings(server));
    pair->shake();
    return pair;
}

std::string complaint(const auto& options) {
    try {
        (void)server_settings(options);
    } catch (const std::system_error& error) {
        CHECK(error.code() == errc::option_invalid);
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("a server's certificate that no DTLS client can use is refused when it is read",
          "[rfc6347][rfc8422-5.1]") {
    const own_authority own;
    for (const char* const key : {"ED25519", "RSA-PSS 2048"}) {
        CAPTURE(key);
        CHECK_THROWS_WITH(
            server_settings(own.transport<dtls>(key)),
            Catch::Matchers::StartsWith("certificate in memory: no DTLS client can") &&
                Catch::Matchers::ContainsSubstring("use RSA or ECDSA"));
        // TLS 1.3 can, on both ends.
        const auto pair = shaken(own.transport<radsec>(key), own.transport<radsec>(key));
        INFO(pair->client.error.message() << ", " << pair->server.error.message());
        CHECK(pair->up());
    }
    for (const char* const key : {"EC", "RSA 2048"}) {
        CAPTURE(key);
        CHECK(shaken(own.transport<dtls>(key), own.transport<dtls>(key))->up());
    }
}

TEST_CASE("the certificates that a DTLS client may send", "[rfc6347]") {
    const own_authority own;
    for (const char* const key : {"ED25519", "RSA-PSS 2048"}) {
        CAPTURE(key);
        const auto pair = shaken(own.transport<dtls>(key), own.transport<dtls>("EC"));
        INFO(pair->client.error.message() << ", " << pair->server.error.message());
        CHECK(pair->up());
    }
}

TEST_CASE("an intermediate CA alone suffices with partial chains, in handshakes and after them",
          "[radiusdtls-bis-3.3.1]") {
    const made_certificate root = make_certificate({.common_name = "root", .authority = true});
    const made_certificate between =
        make_certificate({.common_name = "between", .authority = true}, &root);
    const made_certificate leaf =
        make_certificate({.common_name = "leaf", .alternative_names = "DNS:localhost"}, &between);
    for (const bool partial : {false, true}) {
        radsec transport;
        transport.certificate = credential_source::from_memory(leaf.certificate_pem());
        transport.private_key = credential_source::from_memory(leaf.key_pem());
        transport.authority = credential_source::from_memory(between.certificate_pem());
        transport.partial_chains = partial;
        const auto pair = shaken(transport, transport);
        CHECK(pair->up() == partial);
        CHECK((partial ||
               pair->client.error == certificate_refused(X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT)));
        if (partial) {
            CHECK_FALSE(pair->server.session->reassess(*server_settings(transport)));
            transport.partial_chains = false;
            CHECK(pair->server.session->reassess(*server_settings(transport)) ==
                  certificate_refused(X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT));
        }
    }
}

TEST_CASE("credential options without effect are refused", "[radiusdtls-bis-3.2]") {
    radsec keys;
    keys.psk = {{.identity = "ap1", .key = std::string(32, 'k')}};
    CHECK(complaint(keys).empty());
    radsec wrong = keys;
    wrong.passphrase = [](std::string_view) { return std::string(); };
    CHECK(complaint(wrong).find("a passphrase needs the certificate") == 0);
    wrong = keys;
    wrong.partial_chains = true;
    CHECK(complaint(wrong).find("partial_chains needs an authority") == 0);
}
