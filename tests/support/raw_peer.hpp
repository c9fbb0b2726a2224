// SPDX-License-Identifier: MIT
// A bare UDP socket for tests: sends any octets, and waits for answers while it runs the io_context
// that it shares with the code under test.
#pragma once

#include <radius/transport/kit/asio.hpp>

#include "support/forge.hpp"

namespace radius_test {

class raw_peer {
  public:
    /// Bound to a free port of this address.
    explicit raw_peer(asio::io_context& io, const char* address = "127.0.0.1");

    std::uint16_t port() const;

    /// From now on, only datagrams from there arrive.
    void connect(const char* address, std::uint16_t to);

    void send(const forge::bytes& datagram);
    void send_back(const forge::bytes& datagram);

    /// The next datagram. Throws if none arrives within a generous time.
    forge::bytes receive();

    forge::bytes exchange(const forge::bytes& datagram);

    std::size_t waiting();

  private:
    asio::io_context* io_;
    asio::ip::udp::socket socket_;
    asio::ip::udp::endpoint source_;
};

} // namespace radius_test
