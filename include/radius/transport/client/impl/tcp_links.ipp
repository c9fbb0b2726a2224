// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/client/tcp_links.hpp>.
#pragma once

#include <radius/transport/client/link_maker.hpp>
#include <radius/transport/client/stream_channel.hpp>
#include <radius/transport/client/tcp_links.hpp>
#include <radius/transport/stream/clear_layer.hpp>

namespace radius::detail {

/// Creates TCP connections.
class tcp_link_maker final : public link_maker {
  public:
    explicit tcp_link_maker(const tcp::client& options) : limits_(checked(options.limits)) {}

    std::shared_ptr<client_link> make(const serial_executor& executor, client_link_owner& owner,
                                      channel_handle own, const endpoint& server) const override {
        return std::make_shared<stream_channel<clear_layer>>(executor, owner, own, server,
                                                             tcp::kind, limits_, true);
    }

  private:
    client_connection_limits limits_;
};

RADIUS_DECL std::unique_ptr<link_maker>
client_transport_traits<tcp::client>::make_links(const tcp::client& transport, const std::string&) {
    return std::make_unique<tcp_link_maker>(transport);
}

#if defined(RADIUS_SOURCE)
template std::shared_ptr<const held_transport> hold<tcp::client>(tcp::client);
#endif

} // namespace radius::detail
