// SPDX-License-Identifier: MIT
// The way back over the connection of a request, as a transport offers it: a server's own
// CoA-Requests and Disconnect-Requests (draft-ietf-radext-reverse-coa).
#pragma once

#include <any>
#include <memory>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// What `reverse_path` uses. A transport with connections derives from it, and a `std::shared_ptr`
/// owns the object; `request_origin::reverse` borrows it. Everything runs on the connection's
/// thread.
class reverse_door : public std::enable_shared_from_this<reverse_door> {
  public:
    reverse_door(const reverse_door&) = delete;
    reverse_door& operator=(const reverse_door&) = delete;

    virtual bool is_open() const noexcept = 0;

    /// What sends the requests: a pointer to a type that only the transport and its users know,
    /// valid as long as this object.
    virtual std::any context() noexcept = 0;

  protected:
    reverse_door() = default;
    ~reverse_door() = default;
};

} // namespace radius::detail
