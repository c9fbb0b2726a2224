// SPDX-License-Identifier: MIT
// Writes to one TCP or TLS connection: packets that are written together share records and system
// calls (RFC 6614 section 2.3).
#pragma once

#include <radius/transport/kit/asio_endpoint.hpp>
#include <radius/transport/kit/io_objects.hpp>
#include <radius/wire/packet_buffer.hpp>

namespace radius::detail {

/// Collects plain packets, encrypts them with `Layer`, and writes as much as the system accepts.
template <class Layer>
class stream_writer {
  public:
    /// `share`: true if packets may share a record.
    stream_writer(Layer& layer, bool share) noexcept : layer_(&layer), share_(share) {}

    /// The buffer for the next packet, of at most `size` octets; valid until any other call.
    octets_span next_room(std::size_t size) {
        if (filled_ + size > record_size) {
            encrypt();
        }
        clear_.resize(filled_);
        clear_.reserve(filled_ + size);
        return clear_.all().subspan(filled_, size);
    }

    /// Queues the packet of this size in `next_room` for sending.
    octets_view commit(std::size_t size) {
        const octets_view packet = clear_.all().subspan(filled_, size);
        filled_ += size;
        if (!share_) {
            encrypt();
        }
        return packet;
    }

    /// The number of octets that wait for the system to accept them.
    std::size_t unsent() const noexcept { return unsent_.size() - sent_; }

    /// The same plus those that are not encrypted or written yet.
    std::size_t backlog() const noexcept { return unsent() + layer_->outgoing().size() + filled_; }

    /// The number of octets that the system has accepted so far.
    std::uint64_t written() const noexcept { return written_; }

    /// The number of octets in the buffer, including sent ones in front of others.
    std::size_t kept() const noexcept { return unsent_.size(); }

    /// Writes as much as the system accepts. Errors: those of the system or the layer.
    std::error_code write(tcp_socket& socket) {
        encrypt();
        wipe(clear_.all().first(used_));
        used_ = 0;
        collect();
        if (unsent() == 0) {
            return failed_;
        }
        std::error_code error;
        const std::size_t taken =
            socket.write_some(asio::buffer(unsent_.data() + sent_, unsent()), error);
        sent_ += taken;
        written_ += taken;
        if (sent_ == unsent_.size()) {
            unsent_.clear();
            sent_ = 0;
        }
        return would_block(error) ? failed_ : error;
    }

  private:
    static constexpr std::size_t record_size = 16384;

    void encrypt() {
        if (filled_ == 0) {
            return;
        }
        if (const std::error_code error = layer_->send(clear_.all().first(filled_))) {
            failed_ = error;
        }
        used_ = std::max(used_, filled_);
        filled_ = 0;
    }

    void collect() {
        octet_string& outgoing = layer_->outgoing();
        if (unsent() == 0) {
            unsent_.swap(outgoing);
            sent_ = 0;
        } else {
            if (sent_ > unsent()) { // else they accumulate if a peer always leaves some unread
                unsent_.erase(unsent_.begin(),
                              unsent_.begin() + static_cast<std::ptrdiff_t>(sent_));
                sent_ = 0;
            }
            unsent_.insert(unsent_.end(), outgoing.begin(), outgoing.end());
        }
        outgoing.clear();
    }

    Layer* layer_;
    bool share_;
    wiped_octets clear_; ///< the first `filled_` octets are packets
    std::size_t filled_ = 0;
    std::size_t used_ = 0; ///< number of octets of `clear_` that are encrypted and must be wiped
    octet_string unsent_;  ///< the first `sent_` octets are sent
    std::size_t sent_ = 0;
    std::uint64_t written_ = 0;
    std::error_code failed_;
};

} // namespace radius::detail
