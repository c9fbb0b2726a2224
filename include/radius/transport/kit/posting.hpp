// SPDX-License-Identifier: MIT
// Work for later that must not get lost where memory is short.
#pragma once

#include <utility>

#include <radius/transport/kit/asio.hpp>

namespace radius::detail {

/// Has an `io_context` or an executor run `work` soon, never from in here. False where there is no
/// memory for that.
template <class Executor, class Work>
bool try_post(Executor&& executor, Work&& work) noexcept {
    try {
        asio::post(std::forward<Executor>(executor), std::forward<Work>(work));
        return true;
    } catch (...) {
        return false;
    }
}

} // namespace radius::detail
