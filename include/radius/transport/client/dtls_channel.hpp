// SPDX-License-Identifier: MIT
// One DTLS connection of a client (RFC 7360, RFC 6347).
#pragma once

#include <radius/transport/client/udp_channel.hpp>
#include <radius/transport/kit/io_objects.hpp>
#include <radius/transport/tls/flight_timer.hpp>
#include <radius/transport/tls/tls_session.hpp>

namespace radius::detail {

/// See `client_link`.
class dtls_channel final : public connecting_channel<udp_socket> {
  public:
    dtls_channel(const serial_executor& executor, client_link_owner& owner, channel_handle own,
                 const endpoint& server, const client_connection_limits& limits,
                 std::shared_ptr<const tls_settings> settings);

    RADIUS_DECL std::error_code open() override;

    void send(octets_view packet) override { (void)session_.send(packet); }

    /// A datagram that the system does not accept counts as lost: it is retransmitted.
    RADIUS_DECL void flush() override;

    RADIUS_DECL void close() noexcept override;

    std::error_code reassess(const tls_settings& now) const override {
        return is_established() ? session_.reassess(now) : std::error_code();
    }

    // The owner of the `flight_timer`.

    bool awaits_flight() const noexcept { return is_up() && !is_established(); }
    void handshake_failed(std::error_code why) { fail(why); }

  private:
    // Datagrams per turn; then other links have their turn.
    static constexpr unsigned reads_a_turn = 64;

    RADIUS_DECL void read() override;

    void take(octets_view datagram);

    /// True while the link lives.
    bool note_if_up();

    /// Connection refused, as far as ICMP can be trusted.
    void note_refusal(std::error_code error);

    tls_session session_;
    flight_timer flights_;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/client/impl/dtls_channel.ipp>
#endif
