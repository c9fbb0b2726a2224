// SPDX-License-Identifier: MIT
// Limits the memory of the duplicate caches of a server's connections, in total and per peer.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <system_error>
#include <unordered_map>
#include <utility>

#include <radius/wire/errc.hpp>
#include <radius/wire/option_check.hpp>

namespace radius {

/// Memory of the duplicate caches of a server's connections, in octets: entries, their index, and
/// replies in chunks of 16 KiB (64 KiB if `limits.max_size` is above 4096). A cache allocates
/// memory when requests arrive, at least 21 KiB, and frees it within seconds after its entries
/// expire. If no memory is left, it removes its oldest replies; if that does not help either, the
/// request is dropped as `busy`.
struct duplicate_budget_limits {
    /// Octets of all connections together, at least 128 KiB. The default gives each of the 8192
    /// connections of the default `connection_limits` the minimum that it needs.
    std::size_t max_bytes = std::size_t{256} * 1024 * 1024;

    /// Octets of all connections of one certificate or key, or over TCP of one address, at least
    /// 128 KiB. It prevents a peer with many connections from using up the memory of others.
    std::size_t max_bytes_a_peer = std::size_t{64} * 1024 * 1024;
};

namespace detail {

/// Returns the limits. Throws `std::system_error` with `errc::option_invalid` and the name of the
/// limit if one is out of range.
inline duplicate_budget_limits checked(const duplicate_budget_limits& limits) {
    constexpr std::size_t least = std::size_t{128} * 1024;
    check_option(limits.max_bytes >= least,
                 "connection_duplicates.max_bytes must be at least 128 KiB");
    check_option(limits.max_bytes_a_peer >= least,
                 "connection_duplicates.max_bytes_a_peer must be at least 128 KiB");
    return limits;
}

} // namespace detail

/// One per server, shared by the connections of all its threads. Any thread may call any member.
class duplicate_budget {
  public:
    /// Throws as `detail::checked` does.
    explicit duplicate_budget(const duplicate_budget_limits& limits = {})
        : limits_(detail::checked(limits)) {}
    duplicate_budget(const duplicate_budget&) = delete;
    duplicate_budget& operator=(const duplicate_budget&) = delete;

    /// Octets in use, by all peers.
    std::size_t bytes() const noexcept { return bytes_.load(std::memory_order_relaxed); }

    /// Peers that have connections.
    std::size_t peers() const {
        const std::scoped_lock guard(lock_);
        return peers_.size();
    }

  private:
    friend class duplicate_share;

    struct peer_part {
        std::atomic<std::size_t> bytes{0};
        std::size_t shares = 0;
    };
    using peer_map = std::unordered_map<std::string, peer_part>;

    peer_map::value_type& enter(const std::string& peer) {
        const std::scoped_lock guard(lock_);
        peer_map::value_type& part = *peers_.try_emplace(peer).first;
        ++part.second.shares;
        return part;
    }

    void leave(peer_map::value_type& part) noexcept {
        const std::scoped_lock guard(lock_);
        if (--part.second.shares == 0) {
            peers_.erase(peers_.find(part.first));
        }
    }

    static bool add(std::atomic<std::size_t>& sum, std::size_t bytes, std::size_t most) noexcept {
        if (sum.fetch_add(bytes, std::memory_order_relaxed) + bytes <= most) {
            return true;
        }
        sum.fetch_sub(bytes, std::memory_order_relaxed);
        return false;
    }

    bool take(peer_part& part, std::size_t bytes) noexcept {
        if (!add(part.bytes, bytes, limits_.max_bytes_a_peer)) {
            return false;
        }
        if (!add(bytes_, bytes, limits_.max_bytes)) {
            part.bytes.fetch_sub(bytes, std::memory_order_relaxed);
            return false;
        }
        return true;
    }

    void give(peer_part& part, std::size_t bytes) noexcept {
        bytes_.fetch_sub(bytes, std::memory_order_relaxed);
        part.bytes.fetch_sub(bytes, std::memory_order_relaxed);
    }

    duplicate_budget_limits limits_;
    std::atomic<std::size_t> bytes_{0};
    mutable std::mutex lock_;
    peer_map peers_;
};

/// The share of the budget of one connection's cache; returned on destruction. By default there is
/// no budget and no limit. For one thread at a time.
class duplicate_share {
  public:
    duplicate_share() = default;

    /// `peer`: a string that is unique to the peer.
    duplicate_share(std::shared_ptr<duplicate_budget> budget, const std::string& peer)
        : budget_(std::move(budget)), part_(&budget_->enter(peer)) {}
    duplicate_share(duplicate_share&& from) noexcept
        : budget_(std::move(from.budget_)), part_(std::exchange(from.part_, nullptr)),
          bytes_(std::exchange(from.bytes_, 0)) {}
    duplicate_share& operator=(duplicate_share&&) = delete;
    ~duplicate_share() {
        if (budget_ != nullptr) {
            give(bytes_);
            budget_->leave(*part_);
        }
    }

    /// True if it belongs to a budget.
    explicit operator bool() const noexcept { return budget_ != nullptr; }

    /// Octets in use.
    std::size_t bytes() const noexcept { return bytes_; }

    /// Takes `bytes` more octets and calls `make`, which allocates them. If there are not enough it
    /// returns false. In that case, and if `make` throws, nothing is taken.
    template <class Make>
    bool take(std::size_t bytes, const Make& make) {
        if (budget_ == nullptr) {
            make();
            return true;
        }
        if (!budget_->take(part_->second, bytes)) {
            return false;
        }
        bytes_ += bytes;
        try {
            make();
        } catch (...) {
            give(bytes);
            throw;
        }
        return true;
    }

    /// Returns `bytes` octets to the budget.
    void give(std::size_t bytes) noexcept {
        if (budget_ != nullptr) {
            bytes_ -= bytes;
            budget_->give(part_->second, bytes);
        }
    }

  private:
    std::shared_ptr<duplicate_budget> budget_;
    duplicate_budget::peer_map::value_type* part_ = nullptr;
    std::size_t bytes_ = 0;
};

} // namespace radius
