// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/client/udp_links.hpp>.
#pragma once

#include <radius/transport/client/link_maker.hpp>
#include <radius/transport/client/udp_channel.hpp>
#include <radius/transport/client/udp_links.hpp>

namespace radius::detail {

RADIUS_DECL std::unique_ptr<link_maker>
client_transport_traits<udp::client>::make_links(const udp::client&, const std::string&) {
    struct maker final : link_maker {
        std::shared_ptr<client_link> make(const serial_executor& executor, client_link_owner& owner,
                                          channel_handle own,
                                          const endpoint& server) const override {
            return std::make_shared<udp_channel>(executor, owner, own, server);
        }
    };
    return std::make_unique<maker>();
}

} // namespace radius::detail
