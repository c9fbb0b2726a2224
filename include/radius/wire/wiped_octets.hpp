// SPDX-License-Identifier: MIT
// A growing buffer for octets that may be secret: every block of memory it frees is wiped first.
#pragma once

#include <cassert>
#include <memory>

#include <radius/wire/octets.hpp>
#include <radius/wire/wipe.hpp>

namespace radius::detail {

/// Like a vector whose memory is wiped when it grows, is cleared or is destroyed. It keeps its
/// memory until then, so refilling does not allocate. For one thread at a time.
class wiped_octets {
  public:
    wiped_octets() noexcept = default;
    wiped_octets(wiped_octets&& other) noexcept { swap(other); }
    wiped_octets& operator=(wiped_octets&& other) noexcept;
    ~wiped_octets() { wipe(all()); }

    octets_view view() const noexcept { return octets_view(storage_.get(), size_); }
    std::size_t size() const noexcept { return size_; }
    bool empty() const noexcept { return size_ == 0; }

    /// All of the memory, contents first.
    octets_span all() noexcept { return octets_span(storage_.get(), capacity_); }

    /// Makes room for `capacity` octets in total. If it throws `std::bad_alloc`, nothing changes.
    void reserve(std::size_t capacity);

    /// Makes the first `size` octets of `all` the contents.
    void resize(std::size_t size) noexcept;

    /// Throws as `reserve` does. `more` must not be part of this buffer.
    void append(octets_view more);

    /// Wipes and removes the contents.
    void clear() noexcept;

  private:
    void swap(wiped_octets& other) noexcept;

    std::unique_ptr<octet[]> storage_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/wire/impl/wiped_octets.ipp>
#endif
