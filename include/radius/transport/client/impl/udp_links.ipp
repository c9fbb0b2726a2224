// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/client/udp_links.hpp>.
#pragma once

#include <radius/transport/client/link_maker.hpp>
#include <radius/transport/client/udp_channel.hpp>
#include <radius/transport/client/udp_links.hpp>

namespace radius::detail {

RADIUS_DECL void client_transport_traits<udp>::note_idle_options(const udp& transport,
                                                                 idle_option_list& idle) {
    const udp plain;
    note_unless(transport.address == plain.address &&
                    transport.authentication_port == plain.authentication_port &&
                    transport.accounting_port == plain.accounting_port &&
                    transport.dynamic_authorization_port == plain.dynamic_authorization_port,
                "address and ports in a client's transport (only servers listen on them; "
                "client_options::server is the destination)",
                idle);
    note_unless(transport.receive_buffer_size == plain.receive_buffer_size &&
                    transport.send_buffer_size == plain.send_buffer_size,
                "buffer sizes in a client's transport (only servers use them)", idle);
}

RADIUS_DECL std::unique_ptr<link_maker>
client_transport_traits<udp>::make_links(const udp&, const std::string&) {
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
