// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/server/duplicate_budget.hpp>.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <system_error>
#include <unordered_map>
#include <utility>

#include <radius/protocol/server/duplicate_budget.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL duplicate_budget_limits checked(const duplicate_budget_limits& limits) {
    constexpr std::size_t least = std::size_t{128} * 1024;
    check_option(limits.max_bytes >= least,
                 "connection_duplicates.max_bytes must be at least 128 KiB");
    check_option(limits.max_bytes_a_peer >= least,
                 "connection_duplicates.max_bytes_a_peer must be at least 128 KiB");
    return limits;
}

} // namespace radius::detail

namespace radius {

struct duplicate_budget::peer_map {
    std::unordered_map<std::string, peer_part> parts;
};

RADIUS_DECL duplicate_budget::duplicate_budget(const duplicate_budget_limits& limits)
    : limits_(detail::checked(limits)), peers_(std::make_unique<peer_map>()) {}

RADIUS_DECL duplicate_budget::~duplicate_budget() = default;

RADIUS_DECL std::size_t duplicate_budget::peers() const {
    const std::scoped_lock guard(lock_);
    return peers_->parts.size();
}

RADIUS_DECL duplicate_budget::peer_part& duplicate_budget::enter(const std::string& peer) {
    const std::scoped_lock guard(lock_);
    auto& [name, part] = *peers_->parts.try_emplace(peer).first;
    part.peer = &name;
    ++part.shares;
    return part;
}

RADIUS_DECL void duplicate_budget::leave(peer_part& part) noexcept {
    const std::scoped_lock guard(lock_);
    if (--part.shares == 0) {
        peers_->parts.erase(peers_->parts.find(*part.peer));
    }
}

RADIUS_DECL bool duplicate_budget::add(std::atomic<std::size_t>& sum, std::size_t bytes,
                                       std::size_t most) noexcept {
    if (sum.fetch_add(bytes, std::memory_order_relaxed) + bytes <= most) {
        return true;
    }
    sum.fetch_sub(bytes, std::memory_order_relaxed);
    return false;
}

RADIUS_DECL bool duplicate_budget::take(peer_part& part, std::size_t bytes) noexcept {
    if (!add(part.bytes, bytes, limits_.max_bytes_a_peer)) {
        return false;
    }
    if (!add(bytes_, bytes, limits_.max_bytes)) {
        part.bytes.fetch_sub(bytes, std::memory_order_relaxed);
        return false;
    }
    return true;
}

RADIUS_DECL void duplicate_budget::give(peer_part& part, std::size_t bytes) noexcept {
    bytes_.fetch_sub(bytes, std::memory_order_relaxed);
    part.bytes.fetch_sub(bytes, std::memory_order_relaxed);
}

RADIUS_DECL duplicate_share::duplicate_share(std::shared_ptr<duplicate_budget> budget,
                                             const std::string& peer)
    : budget_(std::move(budget)), part_(&budget_->enter(peer)) {}

RADIUS_DECL duplicate_share::duplicate_share(duplicate_share&& from) noexcept
    : budget_(std::move(from.budget_)), part_(std::exchange(from.part_, nullptr)),
      bytes_(std::exchange(from.bytes_, 0)) {}

RADIUS_DECL duplicate_share::~duplicate_share() {
    if (budget_ != nullptr) {
        give(bytes_);
        budget_->leave(*part_);
    }
}

RADIUS_DECL void duplicate_share::give(std::size_t bytes) noexcept {
    if (budget_ != nullptr) {
        bytes_ -= bytes;
        budget_->give(*part_, bytes);
    }
}

} // namespace radius
