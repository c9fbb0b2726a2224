// SPDX-License-Identifier: MIT
// Limits the connections of a transport: in total, per peer and unfinished (draft-ietf-radext-
// radiusdtls-bis sections 3.9 and 6.3).
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>

#include <radius/address/endpoint.hpp>
#include <radius/transport/radsec.hpp>

namespace radius {

namespace detail {

/// Returns the limits. Throws `std::system_error` with `errc::option_invalid` and the name of the
/// limit if one is invalid: zero would refuse every connection.
inline connection_limits checked(const connection_limits& limits) {
    const auto demand = [](bool met, const char* name) {
        if (!met) {
            throw std::system_error(make_error_code(errc::option_invalid),
                                    std::string("limits.") + name);
        }
    };
    using std::chrono::milliseconds;
    demand(limits.max_connections > 0, "max_connections must be at least 1");
    demand(limits.max_connections_a_peer > 0, "max_connections_a_peer must be at least 1");
    demand(limits.max_handshakes > 0, "max_handshakes must be at least 1");
    demand(limits.max_handshakes_an_address > 0, "max_handshakes_an_address must be at least 1");
    demand(limits.handshake_timeout > milliseconds(0), "handshake_timeout must be above zero");
    demand(limits.idle_timeout >= milliseconds(0), "idle_timeout is negative");
    demand(limits.stall_timeout > milliseconds(0), "stall_timeout must be above zero");
    demand(limits.max_in_progress > 0, "max_in_progress must be at least 1");
    demand(limits.max_unsent_octets > 0, "max_unsent_octets must be at least 1");
    return limits;
}

} // namespace detail

/// Counts for all threads of a server together. Used when connections open, complete their
/// handshake and close, never per packet.
class connection_quota {
  public:
    /// Throws as `detail::checked` does.
    explicit connection_quota(const connection_limits& limits) : limits_(detail::checked(limits)) {}
    connection_quota(const connection_quota&) = delete;
    connection_quota& operator=(const connection_quota&) = delete;

    const connection_limits& limits() const noexcept { return limits_; }

    /// The number of connections, including unfinished ones.
    std::size_t connections() const {
        const std::scoped_lock guard(lock_);
        return connections_;
    }

  private:
    friend class connection_permit;

    bool enter(const ip_address& source) {
        const std::scoped_lock guard(lock_);
        if (connections_ >= limits_.max_connections || handshakes_ >= limits_.max_handshakes) {
            return false;
        }
        std::size_t& of_source = unfinished_[source]; // no limit is zero: a new entry is allowed
        if (of_source >= limits_.max_handshakes_an_address) {
            return false;
        }
        ++of_source;
        ++connections_;
        ++handshakes_;
        return true;
    }

    bool identify(const ip_address& source, const std::string& peer) {
        const std::scoped_lock guard(lock_);
        std::size_t& of_peer = peers_[peer];
        if (of_peer >= limits_.max_connections_a_peer) {
            return false;
        }
        ++of_peer;
        finish(source);
        return true;
    }

    /// `peer` is empty if no peer was identified.
    void leave(const ip_address& source, const std::string& peer) noexcept {
        const std::scoped_lock guard(lock_);
        --connections_;
        if (peer.empty()) {
            finish(source);
        } else if (const auto found = peers_.find(peer); --found->second == 0) {
            peers_.erase(found);
        }
    }

    void finish(const ip_address& source) noexcept {
        --handshakes_;
        if (const auto found = unfinished_.find(source); --found->second == 0) {
            unfinished_.erase(found);
        }
    }

    connection_limits limits_;
    mutable std::mutex lock_;
    std::size_t connections_ = 0;
    std::size_t handshakes_ = 0;
    std::unordered_map<ip_address, std::size_t> unfinished_;
    std::unordered_map<std::string, std::size_t> peers_;
};

/// One connection's place in the quota, released on destruction.
class connection_permit {
  public:
    connection_permit(std::shared_ptr<connection_quota> quota, const ip_address& source)
        : quota_(std::move(quota)), source_(source), entered_(quota_->enter(source)) {}
    connection_permit(const connection_permit&) = delete;
    connection_permit& operator=(const connection_permit&) = delete;
    ~connection_permit() { release(); }

    /// Releases the place before destruction.
    void release() noexcept {
        if (std::exchange(entered_, false)) {
            quota_->leave(source_, peer_);
        }
    }

    /// False if the quota is full.
    explicit operator bool() const noexcept { return entered_; }

    /// The handshake is complete; `peer` is its identity: a non-empty string that is unique to the
    /// peer. False if the peer has too many connections already.
    bool identify(std::string peer) {
        if (!quota_->identify(source_, peer)) {
            return false;
        }
        peer_ = std::move(peer);
        return true;
    }

    const connection_limits& limits() const noexcept { return quota_->limits(); }

  private:
    std::shared_ptr<connection_quota> quota_;
    ip_address source_;
    std::string peer_; ///< once identified
    bool entered_;
};

} // namespace radius
