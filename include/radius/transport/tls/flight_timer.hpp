// SPDX-License-Identifier: MIT
// Retransmits lost flights of a DTLS handshake (RFC 6347 section 4.2.4).
#pragma once

#include <concepts>
#include <memory>
#include <system_error>

#include <radius/transport/kit/io_objects.hpp>
#include <radius/transport/tls/tls_session.hpp>

namespace radius::detail {

/// The connection that a `flight_timer` belongs to. `or_close` calls the given work, and ends the
/// connection if that throws.
template <class Owner>
concept flight_owner = requires(Owner& owner, const Owner& constant, std::error_code why) {
    { constant.awaits_flight() } noexcept -> std::same_as<bool>;
    { owner.flush() } -> std::same_as<void>;
    { owner.handshake_failed(why) } -> std::same_as<void>;
    owner.or_close([] {});
    owner.weak_from_this();
};

/// Retransmits in time until the handshake is complete. Must be a member of its owner, like the
/// session.
class flight_timer {
  public:
    explicit flight_timer(const serial_executor& executor) : timer_(executor) {}

    /// Call it after each change of the session: retransmits in time, again and again, until the
    /// handshake is complete.
    template <flight_owner Owner>
    void wait(Owner& owner, tls_session& session) {
        const auto wait = owner.awaits_flight() ? session.retransmits_in() : std::nullopt;
        if (!wait) {
            return;
        }
        timer_.expires_after(*wait);
        timer_.async_wait(
            [this, &owner, &session, weak = owner.weak_from_this()](std::error_code stopped) {
                const auto kept = weak.lock();
                if (stopped || kept == nullptr || !owner.awaits_flight()) {
                    return;
                }
                if (const std::error_code failed = session.retransmit()) {
                    owner.handshake_failed(failed);
                    return;
                }
                owner.or_close([&] {
                    owner.flush();
                    this->wait(owner, session);
                });
            });
    }

    void cancel() { timer_.cancel(); }

  private:
    steady_timer timer_;
};

} // namespace radius::detail
