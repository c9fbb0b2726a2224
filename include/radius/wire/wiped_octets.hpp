// SPDX-License-Identifier: MIT
// Octets that grow and may hold secrets, so that no block of memory which they leave keeps any.
#pragma once

#include <algorithm>
#include <cassert>
#include <memory>
#include <utility>

#include <radius/wire/octets.hpp>
#include <radius/wire/wipe.hpp>

namespace radius {

/// Like a vector whose memory is wiped when it grows, is cleared or goes. Memory stays until it
/// goes, so that filling it anew does not allocate. For one thread at a time.
class wiped_octets {
  public:
    wiped_octets() noexcept = default;
    wiped_octets(wiped_octets&& other) noexcept { swap(other); }
    wiped_octets& operator=(wiped_octets&& other) noexcept {
        wiped_octets taken(std::move(other));
        swap(taken);
        return *this;
    }
    ~wiped_octets() { wipe(all()); }

    octets_view view() const noexcept { return octets_view(storage_.get(), size_); }
    std::size_t size() const noexcept { return size_; }
    bool empty() const noexcept { return size_ == 0; }

    /// All memory that there is: contents first.
    octets_span all() noexcept { return octets_span(storage_.get(), capacity_); }

    /// Makes room for so many octets in all. Throws `std::bad_alloc`, which changes nothing.
    void reserve(std::size_t capacity) {
        if (capacity <= capacity_) {
            return;
        }
        const std::size_t wanted = std::max(capacity, 2 * capacity_);
        wiped_octets larger;
        larger.storage_ = std::make_unique_for_overwrite<octet[]>(wanted);
        larger.capacity_ = wanted;
        std::copy_n(storage_.get(), size_, larger.storage_.get());
        larger.size_ = size_;
        swap(larger);
    }

    /// The contents are so many octets of `all`.
    void resize(std::size_t size) noexcept {
        assert(size <= capacity_);
        size_ = size;
    }

    /// Throws as `reserve` does. `more` is none of these octets.
    void append(octets_view more) {
        reserve(size_ + more.size());
        std::copy(more.begin(), more.end(), storage_.get() + size_);
        size_ += more.size();
    }

    /// Wipes the contents, and leaves none.
    void clear() noexcept {
        wipe(all().first(size_));
        size_ = 0;
    }

  private:
    void swap(wiped_octets& other) noexcept {
        std::swap(storage_, other.storage_);
        std::swap(size_, other.size_);
        std::swap(capacity_, other.capacity_);
    }

    std::unique_ptr<octet[]> storage_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

} // namespace radius
