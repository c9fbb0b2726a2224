// SPDX-License-Identifier: MIT
// A bare UDP socket for tests: sends any octets, and waits for answers while it runs the io_context
// that it shares with the code under test.
#pragma once

#include <stdexcept>

#include <radius/transport/kit/asio.hpp>

#include "support/forge.hpp"

namespace radius_test {

class raw_peer {
  public:
    /// Bound to a free port of this address.
    explicit raw_peer(asio::io_context& io, const char* address = "127.0.0.1")
        : io_(&io), socket_(io, {asio::ip::make_address(address), 0}) {}

    std::uint16_t port() const { return socket_.local_endpoint().port(); }

    /// From now on, only datagrams from there arrive.
    void connect(const char* address, std::uint16_t to) {
        socket_.connect({asio::ip::make_address(address), to});
    }

    void send(const forge::bytes& datagram) { socket_.send(asio::buffer(datagram)); }
    void send_back(const forge::bytes& datagram) {
        socket_.send_to(asio::buffer(datagram), source_);
    }

    /// The next datagram. Throws if none arrives within a generous time.
    forge::bytes receive() {
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

    forge::bytes exchange(const forge::bytes& datagram) {
        send(datagram);
        return receive();
    }

    std::size_t waiting() { return socket_.available(); }

  private:
    asio::io_context* io_;
    asio::ip::udp::socket socket_;
    asio::ip::udp::endpoint source_;
};

} // namespace radius_test
