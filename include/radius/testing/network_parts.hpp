// SPDX-License-Identifier: MIT
// The parts of a network in memory: what is in progress at the client, on the way, and at a
// handler.
#pragma once

#include <array>
#include <memory>
#include <system_error>
#include <utility>
#include <variant>

#include <radius/protocol/client/client_result.hpp>
#include <radius/protocol/client/response.hpp>
#include <radius/testing/one_peer.hpp>

namespace radius::testing {

class network;

} // namespace radius::testing

namespace radius::detail {

/// A request of a network's client, in progress or ended.
struct network_exchange {
    request_handle handle{};
    bool is_over = false;
    std::error_code error{};
    octet_string reply{};
    response_origin origin{};
    unsigned transmissions = 0;
    duration took{};
};

/// The server's end of a connection.
struct network_connection {
    network_connection(const server_engine_options& how, const one_peer& peer, counter_book& book,
                       octet_generator& random, const endpoint& source, const endpoint& local)
        : packets(
              [&] {
                  return server_engine(for_connections(how, how.version), peer.table(), book,
                                       random);
              },
              request_origin{.peer = &peer.peer(), .source = source, .local = local}) {}

    connection_engine packets;
};

/// A socket or connection of the client, with both ends.
struct network_channel {
    channel_handle handle{};
    std::size_t server = 0;
    endpoint source{};
    bool is_open = true;                             ///< at the client
    std::shared_ptr<network_connection> at_server{}; ///< null over UDP, and once it has ended
    std::array<time_point, 2> last_arrival{};        ///< at the server, at the client
};

/// A request that a handler works on, with its own copy of the packet.
struct network_request {
    network_request(const server_engine::admitted& what, std::shared_ptr<network_channel> from,
                    std::uint64_t server_life)
        : octets(what.request.packet().octets()), place(what.place), channel(std::move(from)),
          connection(channel->at_server), life(server_life),
          packet(*packet_view::parse(octets.view(),
                                     {.max_size = max_large_packet_size,
                                      .max_attributes = max_large_packet_size,
                                      .allow_type_0 = true,
                                      .strict_prefixes = what.request.strict_prefixes()})),
          origin(what.request.origin()) {}

    template <class Request>
    const Request& as() {
        return exchange.emplace<request_exchange<Request>>(packet, origin).request();
    }

    secret_packet_copy octets;
    server_engine::ticket place;
    std::shared_ptr<network_channel> channel;
    std::shared_ptr<network_connection> connection;
    std::uint64_t life;
    packet_view packet;
    request_origin origin;
    std::variant<std::monostate, request_exchange<access_request>,
                 request_exchange<accounting_request>, request_exchange<coa_request>,
                 request_exchange<disconnect_request>>
        exchange{};
};

using network_request_ptr = std::shared_ptr<network_request>;

/// A handler of any type.
class network_handler {
  public:
    network_handler() = default;
    network_handler(const network_handler&) = delete;
    network_handler& operator=(const network_handler&) = delete;
    virtual ~network_handler() = default;

    /// Calls the method for the request; its reply goes to `server`, now or later.
    virtual void handle(testing::network& net, std::size_t server,
                        const network_request_ptr& request) = 0;
};

} // namespace radius::detail
