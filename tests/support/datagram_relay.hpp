// SPDX-License-Identifier: MIT
// A UDP relay on loopback between one client and one server. It drops the datagrams that a test
// selects and shows all of them.
#pragma once

#include <array>
#include <functional>

#include <radius/transport/kit/asio.hpp>

#include "support/forge.hpp"

namespace radius_test {

class datagram_relay {
  public:
    enum class direction {
        to_server,
        to_client
    };

    datagram_relay(asio::io_context& io, std::uint16_t server);

    /// Where the client connects to.
    std::uint16_t port() const;

    /// Resets the counts.
    void restart() { counts_ = {}; }

    /// How many datagrams came from that side, including dropped ones.
    std::size_t count(direction way) const { return counts_[static_cast<std::size_t>(way)]; }

    void close();

    /// Called for each datagram with its number, from 0: returns whether to drop it.
    std::function<bool(direction, std::size_t, const forge::bytes&)> loses =
        [](direction, std::size_t, const forge::bytes&) { return false; };

    std::size_t lost = 0;

  private:
    void listen(asio::ip::udp::socket& from, direction way);
    void carry(asio::ip::udp::socket& from, direction way);

    asio::ip::udp::socket front_;
    asio::ip::udp::socket back_;
    asio::ip::udp::endpoint client_;
    std::array<std::size_t, 2> counts_{};
};

/// Whether a datagram contains a handshake message of this type in clear text (RFC 6347 section
/// 4.2.2).
///
///     record: type 22, version, epoch, sequence, size at 11; then the messages' type, size...
bool shows_handshake(const forge::bytes& datagram, std::uint8_t type);

} // namespace radius_test
