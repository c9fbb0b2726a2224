// SPDX-License-Identifier: MIT
// Room for one packet of the usual limit (RFC 2865 section 3: 4096 octets), without an allocation.
#pragma once

#include <algorithm>
#include <cassert>

#include <radius/wire/octets.hpp>
#include <radius/wire/wipe.hpp>
#include <radius/wire/wiped_octets.hpp>

namespace radius {

/// The largest packet over every transport unless a larger one was negotiated (RFC 7930).
inline constexpr std::size_t max_packet_size = 4096;

/// The largest packet that a Length field can express; over TCP and TLS only (RFC 7930 section 2).
inline constexpr std::size_t max_large_packet_size = 65535;

/// Up to 4096 octets in place. Only the used part is copied and nothing is cleared beforehand, so
/// that passing one by value costs what its contents cost.
class packet_buffer {
  public:
    packet_buffer() noexcept {} // storage stays uninitialised on purpose
    explicit packet_buffer(octets_view contents) noexcept { assign(contents); }
    packet_buffer(const packet_buffer& other) noexcept { assign(other.view()); }
    packet_buffer& operator=(const packet_buffer& other) noexcept {
        if (this != &other) {
            assign(other.view());
        }
        return *this;
    }
    ~packet_buffer() = default;

    /// Replaces the contents; at most 4096 octets.
    void assign(octets_view contents) noexcept {
        assert(contents.size() <= max_packet_size);
        std::copy(contents.begin(), contents.end(), storage_.begin());
        size_ = contents.size();
    }

    /// All 4096 octets, for a writer; then call `resize` with the size in use.
    octets_span room() noexcept { return storage_; }
    void resize(std::size_t size) noexcept {
        assert(size <= max_packet_size);
        size_ = size;
    }

    octets_view view() const noexcept { return octets_view(storage_).first(size_); }
    octets_span span() noexcept { return octets_span(storage_).first(size_); }
    std::size_t size() const noexcept { return size_; }

  private:
    std::array<octet, max_packet_size> storage_;
    std::size_t size_ = 0;
};

/// The same for a packet that may contain secrets in clear text, as those of RADIUS/1.1 do (RFC
/// 9765 section 5.1): wiped when it is destroyed and before it is overwritten.
class secret_packet_buffer : public packet_buffer {
  public:
    secret_packet_buffer() noexcept = default;
    explicit secret_packet_buffer(octets_view contents) noexcept : packet_buffer(contents) {}
    secret_packet_buffer(const secret_packet_buffer&) noexcept = default;
    secret_packet_buffer& operator=(const secret_packet_buffer& other) noexcept {
        if (this != &other) {
            assign(other.view());
        }
        return *this;
    }
    ~secret_packet_buffer() { clear(); }

    /// Replaces the contents; at most 4096 octets, which must not be in this buffer.
    void assign(octets_view contents) noexcept {
        clear();
        packet_buffer::assign(contents);
    }

    /// Wipes and removes the contents.
    void clear() noexcept {
        wipe(span());
        resize(0);
    }
};

} // namespace radius

namespace radius::detail {

/// A copy of one packet of any length, wiped when it is destroyed: in place up to 4096 octets,
/// otherwise on the heap.
class secret_packet_copy {
  public:
    /// Throws `std::bad_alloc` for a packet above 4096 octets.
    explicit secret_packet_copy(octets_view packet) {
        if (packet.size() <= max_packet_size) {
            usual_.assign(packet);
        } else {
            large_.append(packet);
        }
    }

    octets_view view() const noexcept { return large_.empty() ? usual_.view() : large_.view(); }

  private:
    secret_packet_buffer usual_;
    wiped_octets large_;
};

} // namespace radius::detail
