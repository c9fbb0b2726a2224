// SPDX-License-Identifier: MIT
#include "support/datagram_relay.hpp"

namespace radius_test {

datagram_relay::datagram_relay(asio::io_context& io, std::uint16_t server)
    : front_(io, {asio::ip::make_address("127.0.0.1"), 0}),
      back_(io, {asio::ip::make_address("127.0.0.1"), 0}) {
    back_.connect({asio::ip::make_address("127.0.0.1"), server});
    front_.non_blocking(true);
    back_.non_blocking(true);
    listen(front_, direction::to_server);
    listen(back_, direction::to_client);
}

std::uint16_t datagram_relay::port() const { return front_.local_endpoint().port(); }

void datagram_relay::close() {
    front_.close();
    back_.close();
}

void datagram_relay::listen(asio::ip::udp::socket& from, direction way) {
    from.async_wait(asio::ip::udp::socket::wait_read, [this, &from, way](std::error_code error) {
        if (!error) {
            carry(from, way);
            listen(from, way);
        }
    });
}

void datagram_relay::carry(asio::ip::udp::socket& from, direction way) {
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

bool shows_handshake(const forge::bytes& datagram, std::uint8_t type) {
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
