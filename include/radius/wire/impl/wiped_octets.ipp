// SPDX-License-Identifier: MIT
// The definitions of <radius/wire/wiped_octets.hpp>.
#pragma once

#include <algorithm>
#include <memory>
#include <utility>

#include <radius/wire/wiped_octets.hpp>

namespace radius::detail {

RADIUS_DECL wiped_octets& wiped_octets::operator=(wiped_octets&& other) noexcept {
    wiped_octets taken(std::move(other));
    swap(taken);
    return *this;
}

RADIUS_DECL void wiped_octets::reserve(std::size_t capacity) {
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

RADIUS_DECL void wiped_octets::resize(std::size_t size) noexcept {
    assert(size <= capacity_);
    size_ = size;
}

RADIUS_DECL void wiped_octets::append(octets_view more) {
    reserve(size_ + more.size());
    std::copy(more.begin(), more.end(), storage_.get() + size_);
    size_ += more.size();
}

RADIUS_DECL void wiped_octets::clear() noexcept {
    wipe(all().first(size_));
    size_ = 0;
}

RADIUS_DECL void wiped_octets::swap(wiped_octets& other) noexcept {
    std::swap(storage_, other.storage_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
}

} // namespace radius::detail
