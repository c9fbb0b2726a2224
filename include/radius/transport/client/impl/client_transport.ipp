// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/client/client_transport.hpp>.
#pragma once

#include <radius/transport/client/client_transport.hpp>
#include <radius/transport/client/link_maker.hpp>

namespace radius {

RADIUS_DECL client_transport::client_transport() : client_transport(udp::client{}) {}

RADIUS_DECL transport_kind client_transport::kind() const noexcept { return held_->kind(); }

RADIUS_DECL std::unique_ptr<detail::link_maker>
client_transport::make_links(const std::string& host) const {
    return held_->make_links(host);
}

} // namespace radius

#if defined(RADIUS_SOURCE)
namespace radius::detail {

template std::shared_ptr<const held_transport> hold<udp::client>(udp::client);

} // namespace radius::detail
#endif
