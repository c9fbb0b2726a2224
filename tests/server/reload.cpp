// SPDX-License-Identifier: MIT
// Certificates, keys, CAs and revocation lists (CRLs) are replaced repeatedly while requests are in
// progress, over TLS and DTLS (draft-ietf-radext-radiusdtls-bis section 3.3.1, rule 86).
#include <filesystem>
#include <optional>

#include <radius/attribute/standard/tables.hpp>
#include <radius/client.hpp>

#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;
namespace attr = radius::attr;
using radius::errc;

namespace {

/// A folder with a server's credentials under fixed file names.
struct credentials {
    credentials() {
        use_certificate("server");
        folder.put("ca.pem", contents_of(certificate_file("ca/ca.cert.pem")));
        use_list("empty.crl.pem");
    }

    void use_certificate(const std::string& name) const {
        const std::string place = name + "/" + name;
        folder.put("cert.pem", contents_of(certificate_file(place + ".cert.pem")));
        folder.put("key.pem", contents_of(certificate_file(place + ".key.pem")));
    }
    void use_list(const std::string& name) const {
        folder.put("crl.pem", contents_of(certificate_file("ca/" + name)));
    }

    template <class Transport>
    Transport transport() const {
        Transport made;
        made.address = "127.0.0.1";
        made.port = 0;
        made.certificate = folder / "cert.pem";
        made.private_key = folder / "key.pem";
        made.authority = folder / "ca.pem";
        made.revocation_list = folder / "crl.pem";
        return made;
    }

    scratch_folder folder;
};

/// A server with credentials in a folder.
template <class Transport>
struct reloaded {
    explicit reloaded(std::vector<radius::tls_peer> rules = {})
        : server(io, {}, {.log = log.sink()}) {
        auto transport = files.transport<Transport>();
        transport.peers = std::move(rules);
        port = server.listen(transport).at(0).local.port;
    }

    radius::client_options options(const std::string& certificate = "client",
                                   radius::duration timeout = 50s) {
        return {.server = {"127.0.0.1", port},
                .transport = with_certificate<typename Transport::client>(certificate),
                .request_timeout = timeout,
                .log = client_log.sink()};
    }

    template <class Done>
    bool runs_until(Done&& done) {
        return radius_test::runs_until(io, std::forward<Done>(done));
    }

    /// The result of a request of this client.
    std::error_code ask(radius::client& client) {
        std::optional<std::error_code> ended;
        client.async_send(
            login(), [&](std::error_code error, const radius::access_response&) { ended = error; });
        REQUIRE(runs_until([&] { return ended.has_value(); }));
        return *ended;
    }

    static radius::outgoing_access_request login() {
        return radius::make_access_request(attr::user_name = "bob", attr::user_password = "hello");
    }

    asio::io_context io;
    credentials files;
    lines log;
    lines client_log;
    radius::server<scripted> server;
    std::uint16_t port = 0;
};

/// Clients that send the next request as soon as one is answered.
template <class Transport>
struct load {
    explicit load(reloaded<Transport>& where) : where_(&where) {}

    void add(unsigned requests) {
        clients_.push_back(std::make_unique<radius::client>(where_->io, where_->options()));
        for (unsigned count = 0; count < requests; ++count) {
            ask(*clients_.back());
        }
    }

    std::size_t answered = 0;
    std::size_t lost = 0;
    std::size_t under_way = 0;
    bool enough = false;

  private:
    void ask(radius::client& client) {
        ++under_way;
        client.async_send(reloaded<Transport>::login(),
                          [this, &client](std::error_code error, const radius::access_response&) {
                              --under_way;
                              ++(error ? lost : answered);
                              if (!enough) {
                                  ask(client);
                              }
                          });
    }

    reloaded<Transport>* where_;
    std::vector<std::unique_ptr<radius::client>> clients_;
};

template <class Transport>
void check_under_load() {
    constexpr unsigned rounds = 30;
    reloaded<Transport> there;
    load<Transport> requests(there);
    requests.add(20);
    for (unsigned round = 0; round < rounds; ++round) {
        there.files.use_certificate(round % 2 == 0 ? "server_rsa" : "server");
        there.server.reload();
        requests.add(2); // new clients get the new certificate
        const std::size_t before = requests.answered;
        REQUIRE(there.runs_until([&] { return requests.answered >= before + 100; }));
    }
    requests.enough = true;
    REQUIRE(there.runs_until([&] { return requests.under_way == 0; }));
    CHECK(requests.lost == 0);
    CHECK(requests.answered >= rounds * 100);
    const auto counted = there.server.counters();
    CHECK(counted.connections == rounds + 1); // no one had to reconnect
    CHECK(counted.connections_refused == 0);
    CHECK(there.log.count("closed: ") == 0);
    CHECK(there.client_log.count("No ") + there.client_log.count(" ended: ") == 0);
}

template <class Transport>
void check_revoked() {
    reloaded<Transport> there;
    radius::client good(there.io, there.options("client"));
    radius::client bad(there.io, there.options("revoked", 2s));
    REQUIRE_FALSE(there.ask(good));
    REQUIRE_FALSE(there.ask(bad));
    there.server.reload(); // nothing has changed, so no one is affected
    REQUIRE_FALSE(there.ask(good));
    REQUIRE_FALSE(there.ask(bad));
    CHECK(there.server.counters().connections == 2);

    there.files.use_list("ca.crl.pem");
    there.server.reload();
    REQUIRE(there.runs_until([&] { return there.log.count("closed: ") == 1; }));
    CHECK(there.log.count("peer any certificate, closed: certificate refused: certificate "
                          "revoked") == 1);
    REQUIRE_FALSE(there.ask(good));
    CHECK(there.server.counters().connections == 2);
    CHECK(there.ask(bad));
    CHECK(there.server.counters().connections_refused >= 1);
    CHECK(there.log.count("(offered CN=revoked") >= 1);
    CHECK(there.client_log.count("the other end sent a TLS alert: certificate revoked") >= 1);
    there.files.use_list("empty.crl.pem"); // no longer revoked
    there.server.reload();
    CHECK(there.runs_until([&] { return !there.ask(bad); }));
}

} // namespace

TEST_CASE("certificates are replaced repeatedly while requests are in progress, and none is lost",
          "[rule-86][radiusdtls-bis-3.3.1]") {
    SECTION("TLS") { check_under_load<radius::radsec>(); }
    SECTION("DTLS") { check_under_load<radius::dtls>(); }
}

TEST_CASE("a revoked client's live connection ends on reload, and the others stay",
          "[rule-86][radiusdtls-bis-3.3.1]") {
    SECTION("TLS") { check_revoked<radius::radsec>(); }
    SECTION("DTLS") { check_revoked<radius::dtls>(); }
}

namespace {

template <class Transport>
void check_asked_again() {
    enum class answer {
        yes,
        no,
        failure
    } now = answer::yes;
    bool second = false;
    const auto first_rule = [&](const radius::certificate_view& who) -> bool {
        if (who.subject() != "CN=radius client,O=radius tests") {
            return false;
        }
        return now == answer::failure ? throw std::runtime_error("no list") : now == answer::yes;
    };
    reloaded<Transport> there(
        {{.dns_name = "other-client.example.org", .options = {.name = "other"}},
         {.accepts = first_rule, .options = {.name = "first"}},
         {.accepts = [&](const radius::certificate_view&) { return second; },
          .options = {.name = "second"}}});
    radius::client client(there.io, there.options("client", 2s));
    radius::client other(there.io, there.options("other_client"));
    REQUIRE_FALSE(there.ask(client));
    REQUIRE_FALSE(there.ask(other));
    there.server.reload();
    REQUIRE_FALSE(there.ask(client));
    CHECK(there.server.counters().connections == 2); // everyone is still accepted

    for (const answer refusal : {answer::no, answer::failure}) {
        now = refusal;
        there.log.all.clear();
        there.server.reload();
        REQUIRE(there.runs_until([&] { return there.log.count("peer first, closed: ") == 1; }));
        CHECK(there.log.count("matches no peer") == 1);
        CHECK(there.ask(client));
        now = answer::yes;
        REQUIRE(there.runs_until([&] { return !there.ask(client); }));
    }
    now = answer::no;
    second = true;
    there.log.all.clear();
    there.server.reload();
    REQUIRE(there.runs_until([&] { return there.log.count("peer first, closed: ") == 1; }));
    CHECK(there.log.count("the client matches a different peer after the reload") == 1);
    REQUIRE_FALSE(there.ask(client));
    CHECK(there.log.count("peer second (CN=radius client") == 1);
    CHECK(there.log.count("peer other") == 0); // that connection stays open
    CHECK_FALSE(there.ask(other));
}

} // namespace

TEST_CASE("reload calls a rule's predicate again for each live connection",
          "[rule-86][rule-72][radiusdtls-bis-3.3]") {
    SECTION("TLS") { check_asked_again<radius::radsec>(); }
    SECTION("DTLS") { check_asked_again<radius::dtls>(); }
}

namespace {

template <class Transport>
void check_between() {
    credentials files;
    harbour<Transport> server(files.transport<Transport>());
    hand_peer<Transport> peer(server.io, server.port, "revoked");
    peer.greet();
    const auto has_certificate = [&] { return peer.end().session->established(); };
    octets_under_way last_flight;
    REQUIRE(server.runs_until([&] {
        peer.pull(false);
        last_flight = peer.take_outgoing();
        // DTLS is not established before the server's last flight: the one before is the larger
        // one.
        const bool last =
            has_certificate() || last_flight.datagrams.size() > 1 ||
            (last_flight.datagrams.size() == 1 && last_flight.datagrams[0].size() > 600);
        if (!last) {
            peer.send_raw(last_flight.stream);
            for (const bytes& datagram : last_flight.datagrams) {
                peer.send_raw(datagram);
            }
        }
        return last;
    }));
    files.use_list("ca.crl.pem");
    server.service->reload();
    server.core->reassess();
    CHECK(server.connections() == 1); // its identity is not known yet
    peer.send_raw(last_flight.stream);
    for (const bytes& datagram : last_flight.datagrams) {
        peer.send_raw(datagram);
    }
    REQUIRE(server.runs_until([&] { return server.is_empty(); }));
    CHECK(server.log.count("(offered CN=revoked") == 1);
    CHECK(server.log.count("closed: certificate refused: certificate revoked") == 1);
    CHECK(server.counters().connections == 0);
    CHECK(server.counters().connections_refused == 1);
}

} // namespace

TEST_CASE("a revoked client is not accepted by a handshake that began before the reload",
          "[rule-86][radiusdtls-bis-3.3.1]") {
    SECTION("TLS") { check_between<radius::radsec>(); }
    SECTION("DTLS") { check_between<radius::dtls>(); }
}

TEST_CASE("an unreadable file changes nothing, and the error names it",
          "[rule-86][radiusdtls-bis-3.3.1]") {
    reloaded<radius::radsec> there;
    radius::client client(there.io, there.options());
    REQUIRE_FALSE(there.ask(client));
    const auto fails = [&](const std::string& name, std::string_view what) {
        CAPTURE(name, what);
        try {
            there.server.reload();
            FAIL_CHECK("it was read");
        } catch (const std::system_error& error) {
            CHECK(error.code() == errc::credentials_invalid);
            CHECK(std::string(error.what())
                      .find(std::string(what) + " \"" + (there.files.folder / name) + "\": ") == 0);
            CHECK(std::string(error.what()).find("unknown reason") == std::string::npos);
        }
        CHECK_FALSE(there.ask(client));
        radius::client another(there.io, there.options()); // a new handshake works too
        CHECK_FALSE(there.ask(another));
    };
    const std::pair<const char*, const char*> files[] = {{"cert.pem", "certificate"},
                                                         {"key.pem", "private key"},
                                                         {"ca.pem", "authority"},
                                                         {"crl.pem", "revocation list"}};
    for (const auto& [name, what] : files) {
        const std::string good = contents_of(there.files.folder / name);
        std::filesystem::remove(there.files.folder / name);
        fails(name, what);
        for (const std::string& garbage :
             {std::string(), std::string("not PEM"), good.substr(0, good.size() / 2),
              contents_of(there.files.folder /
                          (std::string(name) == "crl.pem" ? "key.pem" : "crl.pem"))}) {
            there.files.folder.put(name, garbage);
            fails(name, what);
        }
        there.files.folder.put(name, good);
    }
    there.files.folder.put("key.pem", contents_of(certificate_file("client/client.key.pem")));
    fails("key.pem", "private key"); // of another certificate
    there.files.use_certificate("server_rsa");
    CHECK_NOTHROW(there.server.reload());
    CHECK_FALSE(there.ask(client));
    CHECK(there.log.count("peer any certificate, closed: ") ==
          there.log.count("closed: closed by the other end"));
}

TEST_CASE("one transport that cannot be reloaded does not prevent reloading the others",
          "[rule-86][radiusdtls-bis-3.3.1]") {
    reloaded<radius::radsec> there;
    const credentials second;
    const std::uint16_t port =
        there.server.listen(second.transport<radius::dtls>()).at(0).local.port;
    radius::client_options options{.server = {"127.0.0.1", port},
                                   .transport = with_certificate<radius::dtls::client>("revoked")};
    radius::client revoked(there.io, options);
    REQUIRE_FALSE(there.ask(revoked));
    there.files.folder.put("cert.pem", "garbage"); // of the first
    second.use_list("ca.crl.pem");
    CHECK_THROWS_AS(there.server.reload(), std::system_error);
    CHECK(there.runs_until(
        [&] { return there.log.count("closed: certificate refused: certificate revoked") == 1; }));
}

TEST_CASE("a client's reload ends connections to servers that are no longer trusted",
          "[rule-86][radiusdtls-bis-3.3.1]") {
    reloaded<radius::radsec> there;
    const credentials own;
    auto transport = own.transport<radius::radsec>();
    transport.certificate = certificate_file("client/client.cert.pem");
    transport.private_key = certificate_file("client/client.key.pem");
    auto options = there.options("client", 2s);
    options.transport = as_client(transport);
    radius::client client(there.io, options);
    there.files.use_certificate("revoked"); // this certificate is also valid for servers
    there.server.reload();
    REQUIRE_FALSE(there.ask(client));
    client.reload();
    REQUIRE_FALSE(there.ask(client));
    CHECK(there.server.counters().connections == 1);
    own.use_list("ca.crl.pem");
    own.folder.put("ca.pem", "garbage");
    CHECK_THROWS_AS(client.reload(), std::system_error);
    CHECK_FALSE(there.ask(client));
    own.folder.put("ca.pem", contents_of(certificate_file("ca/ca.cert.pem")));
    client.reload();
    CHECK(there.client_log.count("certificate refused: certificate revoked") == 1);
    CHECK(there.ask(client) == radius::certificate_refused(X509_V_ERR_CERT_REVOKED));
}

TEST_CASE("contradictory options are refused with an explanation", "[radiusdtls-bis-3.2]") {
    const auto complaint = [](auto change) -> std::string {
        asio::io_context io;
        radius::server<scripted> server(io, {}, {});
        auto transport = on_loopback<radius::radsec>();
        change(transport);
        try {
            server.listen(transport);
        } catch (const std::system_error& error) {
            CHECK(error.code() == errc::option_invalid);
            return error.what();
        }
        return {};
    };
    using transport = radius::radsec;
    CHECK(complaint([](transport&) {}).empty());
    CHECK(complaint([](transport& one) {
              one.certificate = "";
          }).find("a certificate or a pre-shared key is needed") == 0);
    CHECK(complaint([](transport& one) {
              one.private_key = "";
          }).find("a certificate needs its private_key") == 0);
    CHECK(complaint([](transport& one) { one.authority = ""; }).find("authority is missing") == 0);
    CHECK(complaint([](transport& one) {
              one.versions = {.v1_0 = false, .v1_1 = false};
          }).find("versions must not be empty") == 0);
    const std::string key(16, 'k');
    CHECK(complaint([&](transport& one) {
              one.certificate = "";
              one.psk = {{"ap1", key}};
          }).find("a private_key needs its certificate") == 0);
    CHECK(complaint([&](transport& one) {
              one = {.psk = {{"ap1", key}}};
              one.revocation_list = certificate_file("ca/ca.crl.pem");
          }).find("a revocation_list needs the authority") == 0);
    CHECK(complaint([&](transport& one) {
              one.psk = {{"ap1", std::string(15, 'k')}};
          }).find("a pre-shared key must have 16 to 512 octets") == 0);
    CHECK(complaint([&](transport& one) {
              one.psk = {{"", key}};
          }).find("a pre-shared key's identity must have 1 to 256 octets") == 0);
    CHECK(complaint([&](transport& one) {
              one.psk = {{std::string("a\0b", 3), key}};
          }).find("a pre-shared key's identity must not contain a zero octet") == 0);
    CHECK(complaint([&](transport& one) {
              one.psk = {{"ap1", key}, {"ap1", key}};
          }).find("two pre-shared keys have the same identity") == 0);

    asio::io_context io;
    radius::server<scripted> server(io, {}, {});
    auto datagrams = on_loopback<radius::dtls>();
    datagrams.minimum = radius::tls_version::v1_3;
    CHECK_THROWS_AS(server.listen(datagrams), std::system_error);
    auto client = way_over<radius::radsec>();
    client.limits.handshake_timeout = 0ms;
    CHECK_THROWS_AS(radius::client(io, {.server = {"127.0.0.1", 2083}, .transport = client}),
                    std::system_error);
}
