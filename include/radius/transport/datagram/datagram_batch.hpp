// SPDX-License-Identifier: MIT
// Many datagrams per system call: recvmmsg and sendmmsg on Linux, one at a time elsewhere.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include <radius/transport/datagram/linux_datagrams.hpp>
#include <radius/transport/kit/asio_endpoint.hpp>
#include <radius/transport/kit/io_objects.hpp>
#include <radius/wire/packet_buffer.hpp>

namespace radius::detail {

/// The most datagrams that one system call moves.
inline constexpr std::size_t datagram_batch_size = 64;

/// A datagram in a batch: its octets and both endpoints. `local` has the port of the socket and, if
/// the system provides it, the destination address of the datagram, which a reply must come from.
struct datagram {
    octets_span room; ///< 4096 octets, or the size passed to the batch
    std::size_t size = 0;
    bool cut = false; ///< it was longer than the room
    endpoint remote;
    endpoint local;

    octets_view contents() const noexcept { return room.first(size); }
};

/// Room for 64 datagrams, allocated once. Only used memory is touched.
class datagram_batch {
  public:
    /// `room`: octets per datagram.
    explicit datagram_batch(std::size_t room = max_packet_size)
        : storage_(std::make_unique_for_overwrite<octet[]>(datagram_batch_size * room)),
          datagrams_(datagram_batch_size) {
        for (std::size_t index = 0; index < datagrams_.size(); ++index) {
            datagrams_[index].room = octets_span(storage_.get() + index * room, room);
        }
    }

    std::span<datagram> all() noexcept { return datagrams_; }
    datagram& operator[](std::size_t index) noexcept { return datagrams_[index]; }

  private:
    std::unique_ptr<octet[]> storage_;
    std::vector<datagram> datagrams_;
};

/// Moves datagrams between a non-blocking socket and batches. `own` describes the socket.
class datagram_mover {
  public:
    using socket = udp_socket;

    /// Reads the available datagrams, up to 64, and returns how many. `error` is `would_block` if
    /// there are none.
    std::size_t receive(socket& from, const datagram_end& own, datagram_batch& batch,
                        std::error_code& error) {
#if defined(__linux__)
        return system_.receive(from.native_handle(), own, batch.all(), error);
#else
        std::size_t count = 0;
        for (; count < datagram_batch_size; ++count) {
            datagram& next = batch[count];
            asio::ip::udp::endpoint source;
            next.size = from.receive_from(asio::buffer(next.room.data(), next.room.size()), source,
                                          0, error);
            if (error) {
                break;
            }
            next.cut = false;
            next.remote = from_asio(source);
            next.local = own.local;
        }
        if (count > 0) {
            error.clear();
        }
        return count;
#endif
    }

    /// Sends the first `count` datagrams in order and returns how many the system accepted; `error`
    /// says why the next one was refused.
    std::size_t send(socket& to, const datagram_end& own, datagram_batch& batch, std::size_t first,
                     std::size_t count, std::error_code& error) {
#if defined(__linux__)
        return system_.send(to.native_handle(), own, batch.all().subspan(first, count), error);
#else
        for (std::size_t index = 0; index < count; ++index) {
            const datagram& next = batch[first + index];
            if (own.is_connected) {
                to.send(asio::buffer(next.room.data(), next.size), 0, error);
                if (error) {
                    return index;
                }
                continue;
            }
            auto target = to_asio<asio::ip::udp>(next.remote);
            if (own.is_v6 && next.remote.address.is_v4()) {
                target.address(
                    asio::ip::make_address_v6(asio::ip::v4_mapped, target.address().to_v4()));
            }
            to.send_to(asio::buffer(next.room.data(), next.size), target, 0, error);
            if (error) {
                return index;
            }
        }
        return count;
#endif
    }

  private:
#if defined(__linux__)
    linux_datagrams<datagram, datagram_batch_size> system_;
#endif
};

} // namespace radius::detail
