// SPDX-License-Identifier: MIT
// One UDP socket of a client, connected to one server: 256 identifiers, and no packets from any
// other address (RFC 2865 section 3).
#pragma once

#include <radius/transport/client/socket_channel.hpp>
#include <radius/transport/kit/io_objects.hpp>

namespace radius::detail {

/// Opens a non-blocking socket, connected to the server. Errors: those of `bound_source::open`.
std::error_code connect_udp(udp_socket& socket, const bound_source& source, const endpoint& server,
                            endpoint& local);

/// See `client_link`.
class udp_channel final : public socket_channel<udp_socket> {
  public:
    udp_channel(const serial_executor& executor, client_link_owner& owner, channel_handle own,
                const endpoint& server);

    RADIUS_DECL std::error_code open() override;

    RADIUS_DECL void send(octets_view packet) override;

    /// A datagram that the system does not accept counts as lost: it is retransmitted.
    RADIUS_DECL void flush() override;

    RADIUS_DECL std::error_code redirect(const endpoint& remote) override;

    RADIUS_DECL void close() noexcept override;

  private:
    datagram_end own_end() const noexcept { return {.local = local_, .is_connected = true}; }

    // Batches per turn; then other links have their turn.
    static constexpr unsigned reads_a_turn = 4;

    RADIUS_DECL void read() override;

    void note_error(std::error_code error);

    std::size_t queued_ = 0;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/client/impl/udp_channel.ipp>
#endif
