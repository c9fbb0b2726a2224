// SPDX-License-Identifier: MIT
// RADIUS in a handshake: the version by ALPN, and the secret for TLS.
#include "support/tls_bench.hpp"

using namespace radius;
using namespace radius_test;
using forge::operator+;

namespace {

/// The names of RFC 9765 section 3.3, each after its length (RFC 7301 section 3.1).
const bytes old_name = bytes{10} + forge::text("radius/1.0");
const bytes new_name = bytes{10} + forge::text("radius/1.1");

/// An OpenSSL client with a certificate that our servers trust starts a handshake.
void begin(foreign_end& client, const bytes& names, bool tls_1_2 = false) {
    client.use_certificate("client");
    if (!names.empty()) {
        SSL_CTX_set_alpn_protos(client.context.get(), names.data(),
                                static_cast<unsigned>(names.size()));
    }
    if (tls_1_2) {
        SSL_CTX_set_max_proto_version(client.context.get(), TLS1_2_VERSION);
    }
    client.start();
}

std::shared_ptr<const tls_settings> server_of(const radius_versions& versions) {
    auto transport = with_certificate("server");
    transport.versions = versions;
    return server_settings(transport);
}

constexpr radius_versions both{};
constexpr radius_versions only_old{.v1_1 = false};
constexpr radius_versions only_new{.v1_0 = false};

} // namespace

TEST_CASE("ALPN selects the highest version that both ends know",
          "[rfc9765-3.3][rfc7301-3.2][rule-80]") {
    const struct {
        radius_versions ours;
        bytes offered;
        std::string selected;
        radius_version version;
    } cases[] = {
        {both, new_name + old_name, "radius/1.1", radius_version::v1_1},
        {both, old_name + new_name, "radius/1.1", radius_version::v1_1},
        {both, old_name, "radius/1.0", radius_version::v1_0},
        {both, {}, "", radius_version::v1_0},
        {only_old, new_name + old_name, "radius/1.0", radius_version::v1_0},
        {only_new, old_name + new_name, "radius/1.1", radius_version::v1_1},
    };
    for (const auto& one : cases) {
        CAPTURE(one.selected, one.offered.size());
        own_end server(server_of(one.ours));
        foreign_end client(false);
        begin(client, one.offered);
        carry(client, server);
        REQUIRE_FALSE(server.error);
        REQUIRE(server.session->established());
        CHECK(client.protocol() == one.selected);
        CHECK(server.session->version() == one.version);
    }
}

TEST_CASE("without a version in common the handshake ends with no_application_protocol",
          "[rfc9765-3.3][rfc7301-3.2][rule-80]") {
    const std::pair<radius_versions, bytes> cases[] = {
        {only_old, new_name}, {only_new, old_name}, {both, bytes{2} + forge::text("h2")}};
    for (const auto& [ours, offered] : cases) {
        own_end server(server_of(ours));
        foreign_end client(false);
        begin(client, offered);
        carry(client, server);
        CHECK(server.error);
        CHECK_FALSE(server.session->established());
        CHECK(client.alerts == std::vector<int>{120});
    }
}

TEST_CASE("RADIUS/1.1 is not negotiated below TLS 1.3", "[rfc9765-3.3][rule-81]") {
    own_end server(server_of(both));
    foreign_end client(false);
    begin(client, new_name + old_name, true);
    carry(client, server);
    REQUIRE_FALSE(server.error);
    CHECK(client.protocol() == "radius/1.0");
    CHECK(server.session->version() == radius_version::v1_0);

    own_end strict(server_of(both));
    foreign_end only(false);
    begin(only, new_name, true);
    carry(only, strict);
    CHECK_FALSE((strict.session->established() && only.protocol() == "radius/1.1"));
    CHECK(strict.error);
}

namespace {

/// A RADIUS/1.1 session of an OpenSSL client with our server, with its ticket.
std::unique_ptr<SSL_SESSION, void (*)(SSL_SESSION*)>
session_of_1_1(const std::shared_ptr<const tls_settings>& settings, bool datagrams) {
    own_end server(settings);
    foreign_end client(false, datagrams);
    begin(client, new_name);
    carry(client, server);
    REQUIRE(client.protocol() == "radius/1.1");
    client.write(bytes(20, 1));
    carry(client, server);
    server.write(bytes(20, 2)); // in TLS 1.3 the session ticket follows
    carry(client, server);
    SSL_shutdown(client.ssl.get()); // otherwise the session is invalidated
    SSL_SESSION* const kept = SSL_get1_session(client.ssl.get());
    REQUIRE(SSL_SESSION_is_resumable(kept) == 1);
    return {kept, &SSL_SESSION_free};
}

template <class Transport>
std::shared_ptr<const tls_settings> server_of_both() {
    auto transport = with_certificate<Transport>("server");
    transport.versions = both;
    return server_settings(transport);
}

} // namespace

TEMPLATE_TEST_CASE(
    "a resumed session keeps RADIUS/1.1, or the handshake ends with no_application_protocol",
    "[rfc9765-3.5][rule-81]", radsec, dtls) {
    constexpr bool datagrams = TestType::kind == transport_kind::dtls;
    const std::error_code no_protocol(detail::tls_reason_base + SSL_R_NO_APPLICATION_PROTOCOL,
                                      tls_category());
    const auto settings = server_of_both<TestType>();
    const struct {
        bytes offered;
        bool resumed;
    } cases[] = {{new_name, true},
                 {new_name + old_name, true},
                 {old_name, false},
                 {{}, false},
                 {bytes{2} + forge::text("h2"), false}};
    for (const auto& [offered, resumed] : cases) {
        CAPTURE(offered.size());
        const auto session = session_of_1_1(settings, datagrams);
        own_end server(settings);
        foreign_end client(false, datagrams);
        client.resumes = session.get();
        begin(client, offered);
        carry(client, server);
        INFO(server.error.message());
        CHECK(server.session->established() == resumed);
        if (resumed) {
            CHECK(server.session->resumed());
            CHECK(server.session->version() == radius_version::v1_1);
            CHECK(client.protocol() == "radius/1.1");
        } else {
            CHECK(server.error ==
                  (offered.empty() ? make_error_code(errc::version_not_agreed) : no_protocol));
            CHECK_FALSE(client.established());
            CHECK(client.alerts == std::vector<int>{120});
        }
    }
}

TEMPLATE_TEST_CASE("a client that resumes a session of RADIUS/1.1 offers nothing else",
                   "[rfc9765-3.5][rule-81]", radsec, dtls) {
    const std::tuple<radius_versions, bytes, radius_version> cases[] = {
        {both, new_name, radius_version::v1_1},
        {only_old, new_name + old_name, radius_version::v1_0}};
    for (const auto& [versions, offered_again, version] : cases) {
        auto transport = with_certificate<TestType>("server");
        transport.versions = versions;
        const auto server = server_settings(transport);
        const auto client = client_settings(with_certificate<TestType>("client"));
        std::vector<bytes> offers;
        SSL_CTX_set_alpn_select_cb(
            server->context(),
            [](SSL* ssl, const octet** chosen, octet* chosen_size, const octet* offered,
               unsigned size, void* seen) {
                static_cast<std::vector<bytes>*>(seen)->emplace_back(offered, offered + size);
                return detail::select_protocol(ssl, chosen, chosen_size, offered, size, nullptr);
            },
            &offers);
        for (const bool resumed : {false, true}) {
            tls_pair pair(client, server);
            pair.shake();
            INFO(pair.client.error.message() << ", " << pair.server.error.message());
            REQUIRE(pair.up());
            CHECK(pair.client.session->resumed() == resumed);
            CHECK(pair.client.session->version() == version);
            CHECK(pair.server.session->version() == version);
            pair.client.write(bytes(20, 1));
            carry(pair.client, pair.server);
            pair.server.write(bytes(20, 2)); // in TLS 1.3 the session ticket follows
            carry(pair.client, pair.server);
            pair.client.session->shutdown();
        }
        CHECK(offers == std::vector<bytes>{new_name + old_name, offered_again});
    }
}

TEST_CASE(
    "after a session of RADIUS/1.1 that a 1.0 server does not accept, a full handshake follows",
    "[rfc9765-3.5][radiusdtls-bis-3.5][rule-81]") {
    const auto client = client_settings(with_certificate("client"));
    tls_pair first(client, server_of(both));
    first.shake();
    first.client.write(bytes(20, 1));
    carry(first.client, first.server);
    first.server.write(bytes(20, 2)); // the session ticket follows
    carry(first.client, first.server);
    first.client.session->shutdown();
    REQUIRE(first.client.session->version() == radius_version::v1_1);

    const auto downgraded = server_of(only_old);
    tls_pair refused(client, downgraded);
    refused.shake();
    CHECK(refused.client.error == tls_alert(120));
    tls_pair next(client, downgraded);
    next.shake();
    REQUIRE(next.up());
    CHECK_FALSE(next.client.session->resumed());
    CHECK(next.client.session->version() == radius_version::v1_0);
}

TEST_CASE("TLS and DTLS each have their own secret", "[rfc6614-2.3][rfc7360-2.1][rule-71]") {
    const auto secret_of = [](auto transport) {
        transport.psk = {{.identity = "one", .key = std::string(32, 'k')}};
        const detail::tls_peer_table peers(transport);
        const auto* const found = peers.find({.psk_identity = "one"});
        REQUIRE(found != nullptr);
        return std::string(as_text(found->peer.secret().octets()));
    };
    CHECK(secret_of(radsec{}) == "radsec");
    CHECK(secret_of(dtls{}) == "radius/dtls");
}
