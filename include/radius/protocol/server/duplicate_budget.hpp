// SPDX-License-Identifier: MIT
// Limits the memory of the duplicate caches of a server's connections, in total and per peer.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

#include <radius/wire/errc.hpp>

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
duplicate_budget_limits checked(const duplicate_budget_limits& limits);

} // namespace detail

/// One per server, shared by the connections of all its threads. Any thread may call any member.
class duplicate_budget {
  public:
    /// Throws as `detail::checked` does.
    explicit duplicate_budget(const duplicate_budget_limits& limits = {});
    duplicate_budget(const duplicate_budget&) = delete;
    duplicate_budget& operator=(const duplicate_budget&) = delete;
    ~duplicate_budget();

    /// Octets in use, by all peers.
    std::size_t bytes() const noexcept { return bytes_.load(std::memory_order_relaxed); }

    /// Peers that have connections.
    std::size_t peers() const;

  private:
    friend class duplicate_share;

    struct peer_part {
        std::atomic<std::size_t> bytes{0};
        std::size_t shares = 0;
        const std::string* peer = nullptr;
    };
    struct peer_map; ///< the parts by peer

    peer_part& enter(const std::string& peer);

    void leave(peer_part& part) noexcept;

    static bool add(std::atomic<std::size_t>& sum, std::size_t bytes, std::size_t most) noexcept;

    bool take(peer_part& part, std::size_t bytes) noexcept;

    void give(peer_part& part, std::size_t bytes) noexcept;

    duplicate_budget_limits limits_;
    std::atomic<std::size_t> bytes_{0};
    mutable std::mutex lock_;
    std::unique_ptr<peer_map> peers_;
};

/// The share of the budget of one connection's cache; returned on destruction. By default there is
/// no budget and no limit. For one thread at a time.
class duplicate_share {
  public:
    duplicate_share() = default;

    /// `peer`: a string that is unique to the peer.
    duplicate_share(std::shared_ptr<duplicate_budget> budget, const std::string& peer);
    duplicate_share(duplicate_share&& from) noexcept;
    duplicate_share& operator=(duplicate_share&&) = delete;
    ~duplicate_share();

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
        if (!budget_->take(*part_, bytes)) {
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
    void give(std::size_t bytes) noexcept;

  private:
    std::shared_ptr<duplicate_budget> budget_;
    duplicate_budget::peer_part* part_ = nullptr;
    std::size_t bytes_ = 0;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/server/impl/duplicate_budget.ipp>
#endif
