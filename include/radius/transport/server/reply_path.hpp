// SPDX-License-Identifier: MIT
// Where a request came from and its reply goes to: a socket or a connection of a server, or one of
// a client that answers requests.
#pragma once

#include <memory>

#include <radius/protocol/server/server_engine.hpp>
#include <radius/wire/function_ref.hpp>

namespace radius::detail {

/// Everything runs on the thread of the request's `io_context`.
class reply_path {
  public:
    /// Seals a reply into the room for a packet, and returns its octets; empty if it fails.
    using sealer = function_ref<octets_view(octets_span)>;

    reply_path() = default;
    reply_path(const reply_path&) = delete;
    reply_path& operator=(const reply_path&) = delete;

    /// Keeps the path alive while a coroutine may still reply.
    virtual std::shared_ptr<reply_path> shared_path() = 0;

    /// The engine that has admitted the request.
    virtual server_engine& engine() noexcept = 0;

    /// Calls `seal` once and sends what it returns, unless that is empty. No user code runs between
    /// the two. The buffer is acquired only now, because a handler or a hook may send on the same
    /// socket or connection, or resume the coroutine of another of its requests.
    virtual void reply(const received_request& request, sealer seal) = 0;

    /// A coroutine handler for a request has started, or has ended.
    virtual void begun() noexcept {}
    virtual void ended() {}

  protected:
    ~reply_path() = default;
};

} // namespace radius::detail
