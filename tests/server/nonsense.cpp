// SPDX-License-Identifier: MIT
// A server that no one may use, and options that have no effect where they are set, are refused by
// name; an io_context that several threads run is detected.
#include <thread>

#include "support/streams.hpp"

using namespace std::chrono_literals;
using namespace radius_test;

namespace {

/// The error text of `listen` for the transport, or of the constructor for the options; empty if
/// there is none.
template <class Transport>
std::string refusal(const Transport& transport, radius::server_options options) {
    asio::io_context io;
    options.log = options.log_threshold ? options.log : nullptr;
    try {
        radius::server<scripted> server(io, {}, std::move(options));
        server.listen(transport);
    } catch (const std::system_error& error) {
        CHECK(error.code() == radius::errc::option_invalid);
        return error.what();
    }
    return {};
}

std::string refusal_of_peer(const radius::peer_options& options) {
    return refusal(loopback(), {.peers = {{"127.0.0.0/8", options}}});
}

std::string refusal_of_rule(radius::tls_peer rule, std::vector<radius::tls_peer> before = {}) {
    auto transport = on_loopback<radius::radsec>();
    transport.peers = std::move(before);
    transport.peers.push_back(std::move(rule));
    return refusal(transport, {});
}

bool names(const std::string& text, std::string_view option) {
    INFO(text);
    CHECK(text.find(option) != std::string::npos);
    return true;
}

} // namespace

TEST_CASE("a server over UDP or TCP that no one may use is refused", "[options]") {
    names(refusal(loopback(), {}), "server_options::peers is empty");
    names(refusal(on_loopback<radius::tcp>(), {}), "server_options::peers is empty");
    CHECK(
        refusal(on_loopback<radius::radsec>(), {}).empty()); // certificates decide who may connect

    const radius::peer v4{"127.0.0.0/8", {.secret = "testing123"}};
    const radius::peer v6{"::1/128", {.secret = "testing123"}};
    names(refusal(loopback(), {.peers = {v6}}), "family of this address");
    names(refusal(loopback("::1"), {.peers = {v4}}), "family of this address");
    CHECK(refusal(loopback("::"), {.peers = {v4}}).empty());
    CHECK(refusal(loopback(), {.peers = {v4, v6}}).empty());

    radius::udp none = loopback();
    none.authentication_port = none.accounting_port = none.dynamic_authorization_port =
        std::nullopt;
    names(refusal(none, {.peers = {v4}}), "all empty");
}

TEST_CASE("a server refuses options that have no effect where they are set", "[options]") {
    CHECK(refusal_of_peer({.secret = "x"}).empty());
    names(refusal_of_peer({.secret = "x", .reverse_coa = true}), "reverse_coa has no effect");
    names(refusal_of_peer({.secret = "x", .limit_proxy_state = false}),
          "limit_proxy_state = false");
    CHECK(refusal_of_peer(
              {.secret = "x", .require_message_authenticator = false, .limit_proxy_state = false})
              .empty());

    auto dtls = on_loopback<radius::dtls>();
    dtls.records = radius::record_sharing::shared;
    names(refusal(dtls, {}), "records has no effect");

    asio::io_context io;
    CHECK_THROWS_WITH(
        radius::server<scripted>(io, {}, {.log = {}, .log_threshold = radius::log_level::debug}),
        Catch::Matchers::ContainsSubstring("log_threshold has no effect"));
}

TEST_CASE("TLS peer rules with UDP options, or that are never used, are refused",
          "[options][rfc6614-2.3]") {
    CHECK(refusal_of_rule({.dns_name = "a"}).empty());
    CHECK(refusal_of_rule({.dns_name = "a", .options = {.secret = "radsec"}}).empty());
    names(refusal_of_rule({.dns_name = "a", .options = {.secret = "x"}}), "secret has no effect");
    names(refusal_of_rule({.options = {.require_message_authenticator = false}}),
          "require_message_authenticator has no effect");
    names(refusal_of_rule({.options = {.limit_proxy_state = false}}), "limit_proxy_state");
    names(refusal_of_rule({.options = {.event_timestamp_window = 0s}}), "event_timestamp_window");
    names(refusal_of_rule({.dns_name = "b"}, {{}}), "never used");
    CHECK(refusal_of_rule({}, {{.dns_name = "b"}}).empty());
}
