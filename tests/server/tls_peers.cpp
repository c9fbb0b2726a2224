// SPDX-License-Identifier: MIT
// Which peers may connect over TLS: each criterion of `tls_peer`, met and unmet, and the log line
// for refused peers (draft-ietf-radext-radiusdtls-bis sections 3.3 and 3.4, RFC 9813).
#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
using radius::tls_peer;
using server_type = harbour<radius::radsec>;
using peer_type = hand_peer<radius::radsec>;

namespace {

const std::string good_key(32, 'k');

radius::radsec with_rules(std::vector<tls_peer> rules) {
    auto transport = on_loopback<radius::radsec>();
    transport.versions = {.v1_1 = false};
    transport.peers = std::move(rules);
    return transport;
}

/// The log line for a client that connects to a server with these rules.
template <class Credentials>
std::string log_line(const radius::radsec& transport, const Credentials& credentials,
                     const char* from = "127.0.0.1") {
    server_type server(transport);
    peer_type peer(server.io, server.port, credentials, from);
    peer.greet();
    const auto over = [&] { return server.counters().connections_refused == 1; };
    REQUIRE(server.runs_until([&] {
        peer.pull();
        return over() || server.counters().connections == 1;
    }));
    if (!over()) {
        CHECK(is_served(server.io, peer));
    } else {
        CHECK(server.runs_until([&] { return peer.is_closed(); }));
    }
    CHECK(server.counters().connections + server.counters().connections_refused == 1);
    for (const std::string& line : server.log.all) {
        if (line.find("Connection from") != std::string::npos) {
            return line.substr(line.find("Connection from"));
        }
    }
    return {};
}

bool holds(const std::string& line, std::string_view text) {
    INFO(line);
    CHECK(line.find(text) != std::string::npos);
    return line.find(text) != std::string::npos;
}

/// Checks the log line for a client with a certificate of `certs/` that matches no rule.
void check_refused(const std::string& line, const std::string& subject, const std::string& unmet) {
    holds(line, "(offered CN=" + subject + ",O=radius tests, no rule fits: " + unmet + ")");
    holds(line, "closed: certificate refused: ");
}

const std::string first_client = "radius client";
const std::string second_client = "another radius client";

/// A test CA, its certificates, and the files for both.
struct own_authority {
    std::shared_ptr<const tls_settings> client(const std::string& names,
                                               const std::string& common_name = "some client") {
        const auto made =
            make_certificate({.common_name = common_name, .alternative_names = names}, &authority);
        folder.put("client.cert.pem", made.certificate_pem());
        folder.put("client.key.pem", made.key_pem());
        radius::radsec transport;
        transport.certificate = folder / "client.cert.pem";
        transport.private_key = folder / "client.key.pem";
        transport.authority = certificate_file("ca/ca.cert.pem");
        return client_settings(transport, "127.0.0.1");
    }

    /// Trusts both this CA and that of certs/.
    radius::radsec server(std::vector<tls_peer> rules) const {
        auto transport = with_rules(std::move(rules));
        folder.put("both.pem",
                   authority.certificate_pem() + contents_of(certificate_file("ca/ca.cert.pem")));
        transport.authority = folder / "both.pem";
        return transport;
    }

    scratch_folder folder;
    made_certificate authority =
        make_certificate({.common_name = "own authority", .authority = true});
};

std::string fingerprint_of(const std::string& name, bool colons) {
    const std::unique_ptr<BIO, int (*)(BIO*)> in(
        BIO_new_file(certificate_file(name + "/" + name + ".cert.pem").c_str(), "r"), &BIO_free);
    const std::unique_ptr<X509, void (*)(X509*)> read(
        PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr), &X509_free);
    bytes digest(32);
    REQUIRE(X509_digest(read.get(), EVP_sha256(), digest.data(), nullptr) == 1);
    std::string text;
    for (const std::uint8_t octet : digest) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        text += colons && !text.empty() ? ":" : "";
        text += digits[octet >> 4];
        text += digits[octet & 15];
    }
    return text;
}

} // namespace

TEST_CASE("a peer is identified by a dNSName of its certificate, never by its common name",
          "[radiusdtls-bis-3.3.1][rule-73]") {
    const auto by_name = with_rules({{.dns_name = "client.example.org"}});
    holds(log_line(by_name, "client"), "peer client.example.org (CN=radius client");
    check_refused(log_line(by_name, "other_client"), second_client,
                  "client.example.org (dns_name)");

    own_authority own;
    const auto outcome = [&](const std::string& names, const std::string& wanted) {
        const std::string line =
            log_line(own.server({{.dns_name = wanted}}), own.client(names, "ap7.example.org"));
        if (line.find("no rule fits") == std::string::npos) {
            return true;
        }
        holds(line, "no rule fits: " + wanted + " (dns_name)");
        return false;
    };
    CHECK(outcome("DNS:ap7.example.org", "AP7.Example.Org"));
    CHECK(outcome("DNS:one.example.org,DNS:ap7.example.org", "ap7.example.org"));
    CHECK_FALSE(outcome("DNS:one.example.org", "ap7.example.org")); // matches only its common name
    CHECK_FALSE(outcome("", "ap7.example.org"));
    // One wildcard can replace the whole leftmost label (RFC 9525 section 6.3).
    CHECK(outcome("DNS:*.example.org", "ap7.example.org"));
    CHECK_FALSE(outcome("DNS:*.example.org", "ap7.west.example.org"));
    CHECK_FALSE(outcome("DNS:*.example.org", "example.org"));
    CHECK_FALSE(outcome("DNS:ap*.example.org", "ap7.example.org"));
    CHECK_FALSE(outcome("DNS:ap7.*.org", "ap7.example.org"));
    CHECK_FALSE(outcome("DNS:*", "localhost"));
}

TEST_CASE("a peer is identified by a NAIRealm of its certificate", "[rfc7585-2.2]") {
    const auto by_realm = with_rules({{.realm = "Example.Org"}});
    holds(log_line(by_realm, "client"), "peer Example.Org (CN=radius client");
    check_refused(log_line(by_realm, "other_client"), second_client, "Example.Org (realm)");

    own_authority own;
    const auto names = own.client("otherName:1.3.6.1.5.5.7.8.8;UTF8:*.example.org");
    holds(log_line(own.server({{.realm = "west.example.org"}}), names), "peer west.example.org");
    for (const char* const realm : {"example.org", "a.west.example.org", "west.example.net"}) {
        holds(log_line(own.server({{.realm = realm}}), names), std::string(realm) + " (realm)");
    }
    // The same text in a dNSName is not a realm.
    holds(log_line(own.server({{.realm = "west.example.org"}}), own.client("DNS:west.example.org")),
          "west.example.org (realm)");
}

TEST_CASE("a peer is identified by its certificate's issuer", "[radiusdtls-bis-3.3.1]") {
    own_authority own;
    const auto transport = own.server({{.issuer = "CN=own authority"}});
    holds(log_line(transport, own.client("")), "peer CN=own authority (CN=some client)");
    check_refused(log_line(transport, "client"), first_client, "CN=own authority (issuer)");
}

TEST_CASE("a peer is identified by its certificate's fingerprint", "[radiusdtls-bis-3.3.1]") {
    for (const bool colons : {true, false}) {
        const std::string print = fingerprint_of("client", colons);
        const auto transport =
            with_rules({{.sha256_fingerprint = print, .options = {.name = "ap1"}}});
        holds(log_line(transport, "client"), "peer ap1 (CN=radius client");
        check_refused(log_line(transport, "other_client"), second_client,
                      "ap1 (sha256_fingerprint)");
    }
}

TEST_CASE("a peer is identified by its address, which its certificate names or another criterion "
          "confirms",
          "[radiusdtls-bis-3.3.1][rule-72]") {
    const auto alone = with_rules({{.network = "127.0.0.1/32"}});
    holds(log_line(alone, "client"), "peer 127.0.0.1/32 (CN=radius client");
    check_refused(log_line(alone, "other_client"), second_client,
                  "127.0.0.1/32 (network, which is not in the certificate)");
    check_refused(log_line(alone, "client", "127.0.0.2"), first_client, "127.0.0.1/32 (network)");

    const auto named =
        with_rules({{.dns_name = "other-client.example.org", .network = "127.0.0.2/31"}});
    holds(log_line(named, "other_client", "127.0.0.3"), "peer other-client.example.org");
    check_refused(log_line(named, "other_client"), second_client,
                  "other-client.example.org (network)");
    check_refused(log_line(named, "client", "127.0.0.2"), first_client,
                  "other-client.example.org (dns_name)");
}

TEST_CASE("a peer is identified by a predicate, which may throw", "[radiusdtls-bis-3.3.1]") {
    const auto accepts = [](const radius::certificate_view& view) {
        return view.subject().find("another") != std::string::npos;
    };
    const auto transport = with_rules({{.accepts = accepts, .options = {.name = "lab"}}});
    holds(log_line(transport, "other_client"), "peer lab (CN=another radius client");
    check_refused(log_line(transport, "client"), first_client, "lab (accepts)");

    const auto throws = [](const radius::certificate_view&) -> bool { throw 42; };
    const std::string line = log_line(with_rules({{.accepts = throws}}), "client");
    holds(line, "closed: certificate refused: ");
}

TEST_CASE("the first matching rule counts, and the log names those that do not match",
          "[radiusdtls-bis-3.3]") {
    std::vector<tls_peer> rules{{.dns_name = "client.example.org", .options = {.name = "first"}},
                                {.realm = "example.org", .options = {.name = "second"}},
                                {.dns_name = "client-rsa.example.org"}};
    holds(log_line(with_rules(rules), "client"), "peer first (");
    holds(log_line(with_rules(rules), "client_rsa"), "peer client-rsa.example.org (");
    check_refused(log_line(with_rules(rules), "other_client"), second_client,
                  "first (dns_name), second (realm), client-rsa.example.org (dns_name)");
    rules.insert(rules.end(), 5, {.realm = "example.net"});
    check_refused(log_line(with_rules(rules), "other_client"), second_client,
                  "first (dns_name), second (realm), client-rsa.example.org (dns_name), "
                  "example.net (realm) and 4 more");
}

TEST_CASE("certificates that are refused before the rules have their own reasons",
          "[rule-73][radiusdtls-bis-3.3.1]") {
    auto transport = with_rules({});
    transport.revocation_list = certificate_file("ca/ca.crl.pem");
    const std::pair<const char*, int> refusals[] = {
        {"expired", X509_V_ERR_CERT_HAS_EXPIRED},
        {"foreign", X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY},
        {"revoked", X509_V_ERR_CERT_REVOKED},
        {"server", X509_V_ERR_INVALID_PURPOSE}};
    for (const auto& [certificate, reason] : refusals) {
        CAPTURE(certificate);
        const std::string line = log_line(transport, certificate);
        holds(line, "(offered CN=");
        holds(line,
              std::string("closed: certificate refused: ") + X509_verify_cert_error_string(reason));
    }
}

namespace {

radius::radsec psk_server(bool certificates_too, std::vector<tls_peer> rules = {}) {
    radius::radsec transport;
    if (certificates_too) {
        transport = with_rules({});
    }
    transport.address = "127.0.0.1";
    transport.port = 0;
    transport.versions = {.v1_1 = false};
    transport.psk = {{.identity = "ap1", .key = good_key}, {.identity = "ap2", .key = good_key}};
    transport.peers = std::move(rules);
    return transport;
}

std::shared_ptr<const tls_settings> psk_client(const std::string& identity, const std::string& key,
                                               int version) {
    radius::radsec transport;
    transport.psk = {{.identity = identity, .key = key}};
    auto settings = client_settings(transport);
    SSL_CTX_set_max_proto_version(settings->context(), version);
    return settings;
}

} // namespace

TEST_CASE("pre-shared keys over TLS 1.2 and 1.3: known ones, wrong ones, unknown ones",
          "[rfc9813-4][rfc9813-6.2][rule-72]") {
    const int version = GENERATE(TLS1_2_VERSION, TLS1_3_VERSION);
    const bool certificates_too = GENERATE(false, true);
    CAPTURE(version, certificates_too);
    const auto server = psk_server(certificates_too);
    holds(log_line(server, psk_client("ap2", good_key, version)), "peer ap2 (pre-shared key ap2)");

    const std::string wrong = log_line(server, psk_client("ap2", std::string(32, 'x'), version));
    holds(wrong, "(offered pre-shared key ap2)");
    holds(wrong, version == TLS1_3_VERSION ? "closed: TLS failed: binder does not verify"
                                           : "closed: TLS failed: decryption failed or bad record");

    const std::string unknown = log_line(server, psk_client("ap9", good_key, version));
    holds(unknown, "(offered unknown pre-shared key ap9)");
    holds(unknown, "closed: certificate or pre-shared key matches no peer");
}

TEST_CASE("a pre-shared key's rule checks its identity and its source address",
          "[rfc9813-6.2.1][rule-72]") {
    const int version = GENERATE(TLS1_2_VERSION, TLS1_3_VERSION);
    CAPTURE(version);
    const auto server = psk_server(false, {{.psk_identity = "ap1", .network = "127.0.0.2/31"}});
    const auto settings = psk_client("ap1", good_key, version);
    holds(log_line(server, settings, "127.0.0.2"), "peer ap1 (pre-shared key ap1)");
    const std::string elsewhere = log_line(server, settings);
    holds(elsewhere, "(offered pre-shared key ap1, no rule fits: ap1 (network))");
    holds(elsewhere, "closed: certificate or pre-shared key matches no peer");
    const std::string other = log_line(server, psk_client("ap2", good_key, version), "127.0.0.2");
    holds(other, "(offered pre-shared key ap2, no rule fits: ap1 (psk_identity))");
}

TEST_CASE("a rule's link-local network may be limited to one interface", "[rfc4007-6][rule-72]") {
    const radius::detail::tls_peer_table peers(psk_server(
        false, {{.psk_identity = "ap1", .network = "fe80::/10%7", .options = {.name = "seven"}},
                {.psk_identity = "ap1", .network = "fe80::/10", .options = {.name = "any"}}}));
    const auto found = [&](const char* address, std::uint32_t scope) -> std::string {
        const auto* const one = peers.find(
            {.psk_identity = "ap1",
             .remote = {.address = *radius::ip_address::parse(address), .scope = scope}});
        return one == nullptr ? "none" : one->peer.name();
    };
    CHECK(found("fe80::1", 7) == "seven");
    CHECK(found("fe80::1", 8) == "any");
    CHECK(found("2001:db8::1", 7) == "none");
}

TEST_CASE("rules that can never match are refused by name", "[radiusdtls-bis-3.3]") {
    const auto complaint = [](const radius::radsec& transport) -> std::string {
        asio::io_context io;
        radius::server<scripted> server(io, {}, {});
        try {
            server.listen(transport);
        } catch (const std::system_error& error) {
            CHECK(error.code() == radius::errc::option_invalid);
            return error.what();
        }
        return {};
    };
    CHECK(complaint(with_rules({{.dns_name = "a.example.org"}})).empty());
    CHECK(complaint(psk_server(false, {{.psk_identity = "ap1"}})).empty());
    CHECK(complaint(psk_server(false, {{.psk_identity = "ap9"}})).find("peer ap9: psk_identity") ==
          0);
    CHECK(complaint(psk_server(true, {{.dns_name = "a.example.org", .psk_identity = "ap1"}}))
              .find("peer ap1: psk_identity can be combined only with network") == 0);
    CHECK(complaint(psk_server(false, {{.dns_name = "a.example.org"}}))
              .find("peer a.example.org: its certificate is never requested") == 0);
    for (const char* const print : {"41:0c", "zz", "not hexadecimal at all"}) {
        CHECK(complaint(with_rules({{.sha256_fingerprint = print}})).find("sha256_fingerprint") !=
              std::string::npos);
    }
}
