// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/client/bound_source.hpp>.
#pragma once

#include <radius/transport/client/bound_source.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL bound_source::bound_source(const client_source& given)
    : ports_(given.ports), device_(given.device) {
    check_option(ports_.first <= ports_.last && (ports_.first != 0 || ports_.last == 0),
                 "local.ports must be two ports, the lower one first");
    if (!given.address.empty()) {
        const auto address = endpoint::parse(given.address);
        check_option(address.has_value(),
                     "local.address must be an IP address, fe80::1%eth0 for a link-local one");
        address_ = *address;
    }
#if defined(SO_BINDTODEVICE)
    check_option(device_.size() < 16, "local.device must be the name of an interface");
#else
    check_option(device_.empty(), "local.device: this system has no SO_BINDTODEVICE");
#endif
}

RADIUS_DECL std::error_code bound_source::bind_to_device(int socket) const noexcept {
#if defined(SO_BINDTODEVICE)
    if (::setsockopt(socket, SOL_SOCKET, SO_BINDTODEVICE, device_.data(),
                     static_cast<socklen_t>(device_.size())) != 0) {
        return {errno, asio::error::get_system_category()};
    }
#endif
    (void)socket;
    return {};
}

} // namespace radius::detail
