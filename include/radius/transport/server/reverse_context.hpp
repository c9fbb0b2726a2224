// SPDX-License-Identifier: MIT
// What a connection shares with `reverse_path`: its executor, and memory for completions.
#pragma once

#include <memory>

#include <radius/protocol/server/reverse_door.hpp>
#include <radius/transport/kit/asio.hpp>
#include <radius/transport/kit/recycled_memory.hpp>

namespace radius::detail {

/// See `reverse_door::context`, which is a pointer to a constant one.
struct reverse_context {
    asio::io_context* io;
    std::shared_ptr<recycled_memory> memory;
};

/// The context of a door; null if its transport has another one.
inline const reverse_context* context_of(const reverse_door& door) noexcept {
    const std::any context = door.context();
    const auto* const known = std::any_cast<const reverse_context*>(&context);
    return known != nullptr ? *known : nullptr;
}

/// For `detail::initiate_exchange`: see there. The door must have such a context.
inline asio::io_context& io_of(const reverse_door& door) noexcept { return *context_of(door)->io; }
/// The same.
inline const std::shared_ptr<recycled_memory>& memory_of(const reverse_door& door) noexcept {
    return context_of(door)->memory;
}

} // namespace radius::detail
