// SPDX-License-Identifier: MIT
// Room for one packet of the usual limit (RFC 2865 section 3: 4096 octets), without an allocation.
#pragma once

#include <algorithm>
#include <cassert>

#include <radius/wire/octets.hpp>

namespace radius {

/// The largest packet over every transport unless a larger one was negotiated (RFC 7930).
inline constexpr std::size_t max_packet_size = 4096;

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

    /// All 4096 octets, for a writer; tell the size that was used with `resize`.
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

} // namespace radius
