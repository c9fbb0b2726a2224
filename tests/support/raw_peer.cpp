// SPDX-License-Identifier: MIT
#include "support/raw_peer.hpp"

#include <stdexcept>

namespace radius_test {

raw_peer::raw_peer(asio::io_context& io, const char* address)
    : io_(&io), socket_(io, {asio::ip::make_address(address), 0}) {}

std::uint16_t raw_peer::port() const { return socket_.local_endpoint().port(); }

void raw_peer::connect(const char* address, std::uint16_t to) {
    socket_.connect({asio::ip::make_address(address), to});
}

void raw_peer::send(const forge::bytes& datagram) { socket_.send(asio::buffer(datagram)); }

void raw_peer::send_back(const forge::bytes& datagram) {
    socket_.send_to(asio::buffer(datagram), source_);
}

forge::bytes raw_peer::receive() {
    bool ready = false;
    socket_.async_wait(asio::ip::udp::socket::wait_read,
                       [&ready](std::error_code) { ready = true; });
    while (!ready) {
        io_->restart();
        if (io_->run_one_for(std::chrono::seconds(20)) == 0) {
            socket_.cancel();
            io_->restart();
            io_->poll();
            throw std::runtime_error("no datagram came");
        }
    }
    forge::bytes datagram(8192);
    datagram.resize(socket_.receive_from(asio::buffer(datagram), source_));
    return datagram;
}

forge::bytes raw_peer::exchange(const forge::bytes& datagram) {
    send(datagram);
    return receive();
}

std::size_t raw_peer::waiting() { return socket_.available(); }

} // namespace radius_test
