// SPDX-License-Identifier: MIT
// What a client needs to know of a transport that is passed by value.
#pragma once

#include <concepts>
#include <memory>
#include <string>

#include <radius/protocol/service.hpp>

namespace radius::detail {

class link_maker;

/// How a client uses a transport passed by value. A specialisation defines `kind`, and
/// `make_links(transport, host)`, which checks the options and returns a
/// `std::unique_ptr<link_maker>` for the server configured as `host`.
template <class Transport>
struct client_transport_traits;

} // namespace radius::detail

namespace radius {

/// Whether `client_transport_traits` of a transport is complete.
template <class Transport>
concept client_transport_option = requires(const Transport& transport, const std::string& host) {
    { detail::client_transport_traits<Transport>::kind } -> std::convertible_to<transport_kind>;
    {
        detail::client_transport_traits<Transport>::make_links(transport, host)
    } -> std::convertible_to<std::unique_ptr<detail::link_maker>>;
};

} // namespace radius
