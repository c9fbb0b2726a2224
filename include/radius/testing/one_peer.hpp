// SPDX-License-Identifier: MIT
// The parts that the test fixtures share: a server that knows one client, and what both ends agree
// on.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <radius/packet/packet_view.hpp>
#include <radius/protocol/client/client_engine.hpp>
#include <radius/protocol/client/response.hpp>
#include <radius/protocol/server/connection_engine.hpp>
#include <radius/protocol/server/counter_book.hpp>
#include <radius/protocol/server/peer_table.hpp>
#include <radius/protocol/server/request.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

/// Documentation addresses (RFC 5737).
inline constexpr ipv4_address testing_client_address(0xC000'02C8U); // 192.0.2.200
inline constexpr ipv4_address testing_server_address(0xC000'0201U); // 192.0.2.1

/// The calendar at the beginning of a test: 14 November 2023.
inline constexpr wall_time testing_calendar{std::chrono::seconds(1'700'000'000)};

/// Refuses what no two ends could agree on.
inline void check_testing_ends(transport_kind transport, radius_version version,
                               const peer_options& peer) {
    check_option(version == radius_version::v1_0 || !is_unprotected(transport),
                 "version: RADIUS/1.1 needs transport_kind::tls or dtls (RFC 9765 section 3)");
    check_option(peer.secret.empty(), "peer.secret has no effect: set secret beside it");
}

/// The only client of a server, and where the server finds it: by its address, or by TLS.
class one_peer {
  public:
    /// Throws `std::system_error` with `errc::option_invalid` if a server would refuse the options.
    one_peer(peer_options options, std::string_view secret, transport_kind transport,
             const ip_address& address)
        : table_(make_table(options, secret, transport, address)) {
        if (!is_unprotected(transport)) {
            named_ = std::make_unique<const known_peer>(std::move(options), fixed_secret(transport),
                                                        address.to_string(), 0);
        }
    }

    const std::shared_ptr<const peer_table>& table() const noexcept { return table_; }
    const known_peer& peer() const noexcept {
        return named_ != nullptr ? *named_ : *table_->begin();
    }

  private:
    static std::shared_ptr<const peer_table> make_table(peer_options& options,
                                                        std::string_view secret,
                                                        transport_kind transport,
                                                        const ip_address& address) {
        std::vector<radius::peer> peers;
        if (is_unprotected(transport)) {
            options.secret = secret;
            peers.push_back({ip_prefix(address), std::move(options)});
        } else {
            check_option(options.require_message_authenticator,
                         "peer.require_message_authenticator has no effect over TLS and DTLS");
            check_option(options.limit_proxy_state,
                         "peer.limit_proxy_state has no effect over TLS and DTLS");
        }
        return std::make_shared<const peer_table>(std::move(peers));
    }

    std::shared_ptr<const peer_table> table_;
    std::unique_ptr<const known_peer> named_;
};

/// One function object for several types of argument.
template <class... Functions>
struct overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
overloaded(Functions...) -> overloaded<Functions...>;

/// The secret that both ends use.
inline std::string_view secret_over(transport_kind transport, std::string_view secret) noexcept {
    return is_unprotected(transport) ? secret : fixed_secret(transport);
}

/// The sink of a connection: `take(outcome)` is called with what becomes of each packet.
template <class Take>
class outcome_sink : public sink_defaults {
  public:
    explicit outcome_sink(octets_span room, Take take) : room_(room), take_(std::move(take)) {}

    octets_span answer_room() const noexcept { return room_; }
    bool judged(octets_view, server_engine::outcome& outcome) {
        take_(outcome);
        return true;
    }

  private:
    octets_span room_;
    Take take_;
};

/// How the reply of a request that has ended was received.
inline response_origin origin_of_reply(const client_engine& engine, const client_result& result,
                                       std::size_t server) {
    const client_server_options& from = engine.server(server);
    response_origin origin{.secret = from.secret,
                           .server = from.address,
                           .version = result.version,
                           .round_trip_time = result.round_trip_time,
                           .transmissions = result.transmissions,
                           .strict_prefixes = engine.options().limits.strict_prefixes};
    std::copy_n(result.request.begin() + 4, origin.request_authenticator.size(),
                origin.request_authenticator.begin());
    return origin;
}

/// The request that a handler sees of a packet with this code; `void` if it sees none.
template <packet_code Code>
struct handled_request {
    using type = void;
};
template <>
struct handled_request<packet_code::access_request> {
    using type = access_request;
};
template <>
struct handled_request<packet_code::accounting_request> {
    using type = accounting_request;
};
template <>
struct handled_request<packet_code::coa_request> {
    using type = coa_request;
};
template <>
struct handled_request<packet_code::disconnect_request> {
    using type = disconnect_request;
};

/// Calls the handler's method for this kind of request.
template <class Handler>
auto call_method(Handler& handler, const access_request& request) {
    return handler.handle_access(request);
}
template <class Handler>
auto call_method(Handler& handler, const accounting_request& request) {
    return handler.handle_accounting(request);
}
template <class Handler>
auto call_method(Handler& handler, const coa_request& request) {
    return handler.handle_coa(request);
}
template <class Handler>
auto call_method(Handler& handler, const disconnect_request& request) {
    return handler.handle_disconnect(request);
}

} // namespace radius::detail
