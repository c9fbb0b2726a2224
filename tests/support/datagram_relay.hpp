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

    datagram_relay(asio::io_context& io, std::uint16_t server)
        : front_(io, {asio::ip::make_address("127.0.0.1"), 0}),
          back_(io, {asio::ip::make_address("127.0.0.1"), 0}) {
        back_.connect({asio::ip::make_address("127.0.0.1"), server});
        front_.non_blocking(true);
        back_.non_blocking(true);
        listen(front_, direction::to_server);
        listen(back_, direction::to_client);
    }

    /// Where the client connects to.
    std::uint16_t port() const { return front_.local_endpoint().port(); }

    /// Resets the counts.
    void restart() { counts_ = {}; }

    /// How many datagrams came from that side, including dropped ones.
    std::size_t count(direction way) const { return counts_[static_cast<std::size_t>(way)]; }

    void close() {
        front_.close();
        back_.close();
    }

    /// Called for each datagram with its number, from 0: returns whether to drop it.
    std::function<bool(direction, std::size_t, const forge::bytes&)> loses =
        [](direction, std::size_t, const forge::bytes&) { return false; };

    std::size_t lost = 0;

  private:
    void listen(asio::ip::udp::socket& from, direction way) {
        from.async_wait(asio::ip::udp::socket::wait_read,
                        [this, &from, way](std::error_code error) {
                            if (!error) {
                                carry(from, way);
                                listen(from, way);
                            }
                        });
    }

    void carry(asio::ip::udp::socket& from, direction way) {
        for (;;) {
            forge::bytes octets(8192);
            std::error_code error;
            asio::ip::udp::endpoint source;
            octets.resize(from.receive_from(asio::buffer(octets), source, 0, error));
            if (error) { // nothing left, or the other side does not listen
                return;
            }
            if (way == direction::to_server) {
                client_ = source;
            }
            if (loses(way, counts_[static_cast<std::size_t>(way)]++, octets)) {
                ++lost;
            } else if (way == direction::to_server) {
                back_.send(asio::buffer(octets), 0, error);
            } else {
                front_.send_to(asio::buffer(octets), client_, 0, error);
            }
        }
    }

    asio::ip::udp::socket front_;
    asio::ip::udp::socket back_;
    asio::ip::udp::endpoint client_;
    std::array<std::size_t, 2> counts_{};
};

/// Whether a datagram contains a handshake message of this type in clear text (RFC 6347 section
/// 4.2.2).
///
///     record: type 22, version, epoch, sequence, size at 11; then the messages' type, size...
inline bool shows_handshake(const forge::bytes& datagram, std::uint8_t type) {
    for (std::size_t at = 0; at + 13 < datagram.size();) {
        const std::size_t size = std::size_t{datagram[at + 11]} << 8 | datagram[at + 12];
        const bool clear = datagram[at + 3] == 0 && datagram[at + 4] == 0;
        if (datagram[at] == 22 && clear && datagram[at + 13] == type) {
            return true;
        }
        at += 13 + size;
    }
    return false;
}

} // namespace radius_test
