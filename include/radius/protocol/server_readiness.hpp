// SPDX-License-Identifier: MIT
// Whether a server can answer requests, as Status-Server tells its clients (RFC 5997 section 4.2).
#pragma once

#include <atomic>

#include <radius/protocol/service.hpp>
#include <radius/wire/octets.hpp>

namespace radius {

/// Which kinds of request a server can answer now. Any thread may change and read it.
class server_readiness {
  public:
    /// At first every kind is ready.
    void set(request_kind kind, bool ready) noexcept {
        const auto bit = bit_of(kind);
        if (ready) {
            unready_.fetch_and(static_cast<octet>(~bit), std::memory_order_relaxed);
        } else {
            unready_.fetch_or(bit, std::memory_order_relaxed);
        }
    }

    bool is_ready(request_kind kind) const noexcept {
        return (unready_.load(std::memory_order_relaxed) & bit_of(kind)) == 0;
    }

    /// True if one of the kinds that a port of this service takes is ready.
    bool is_ready(service port) const noexcept {
        switch (port) {
        case service::authentication: return is_ready(request_kind::access);
        case service::accounting: return is_ready(request_kind::accounting);
        case service::dynamic_authorization:
            return is_ready(request_kind::coa) || is_ready(request_kind::disconnect);
        case service::all: break;
        }
        return unready_.load(std::memory_order_relaxed) != all_kinds;
    }

  private:
    static constexpr octet all_kinds = 0x0f;

    static constexpr octet bit_of(request_kind kind) noexcept {
        return static_cast<octet>(1U << static_cast<unsigned>(kind));
    }

    std::atomic<octet> unready_ = 0;
};

} // namespace radius
