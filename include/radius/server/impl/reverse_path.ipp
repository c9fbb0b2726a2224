// SPDX-License-Identifier: MIT
// The definitions of <radius/server/reverse_path.hpp>.
#pragma once

#include <any>

#include <radius/protocol/server/reverse_door.hpp>
#include <radius/server/reverse_path.hpp>

namespace radius::detail {

/// What sends requests through a door; null if its transport has something else.
RADIUS_DECL exchange_driver* driver_of(reverse_door& door) noexcept {
    const std::any context = door.context();
    auto* const* const known = std::any_cast<exchange_driver*>(&context);
    return known != nullptr ? *known : nullptr;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL reverse_path::reverse_path(const received_request& request) {
    detail::reverse_door* const door = request.origin().reverse;
    if (auto* const driver = door != nullptr ? detail::driver_of(*door) : nullptr) {
        door_ = door->weak_from_this();
        gate_ = driver->executor().gate();
    }
}

RADIUS_DECL reverse_path::operator bool() const noexcept {
    bool is_open = false;
    if (const auto door = door_.lock()) {
        gate_->hold([&] { is_open = door->is_open(); });
    }
    return is_open;
}

RADIUS_DECL asio::any_io_executor reverse_path::get_executor() const noexcept {
    return gate_ != nullptr ? asio::any_io_executor(detail::serial_executor(gate_))
                            : asio::any_io_executor();
}

RADIUS_DECL detail::exchange_start reverse_path::start() const {
    if (gate_ == nullptr) {
        throw std::system_error(make_error_code(errc::connection_closed), "reverse path");
    }
    const asio::any_io_executor executor = get_executor();
    const auto door = door_.lock();
    if (door == nullptr) {
        return {executor, std::make_shared<detail::recycled_memory>(), nullptr};
    }
    detail::exchange_driver* const driver = detail::driver_of(*door);
    return {executor, driver->memory(), {door, driver}};
}

} // namespace radius
