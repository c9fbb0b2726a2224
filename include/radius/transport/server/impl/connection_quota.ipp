// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/server/connection_quota.hpp>.
#pragma once

#include <string>

#include <radius/transport/server/connection_quota.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL connection_limits checked(const connection_limits& limits) {
    using std::chrono::milliseconds;
    check_option(limits.max_connections > 0, "limits.max_connections must be at least 1");
    check_option(limits.max_connections_a_peer > 0,
                 "limits.max_connections_a_peer must be at least 1");
    check_option(limits.max_handshakes > 0, "limits.max_handshakes must be at least 1");
    check_option(limits.max_handshakes_an_address > 0,
                 "limits.max_handshakes_an_address must be at least 1");
    check_option(limits.handshake_timeout > milliseconds(0),
                 "limits.handshake_timeout must be above zero");
    check_option(limits.idle_timeout >= milliseconds(0), "limits.idle_timeout is negative");
    check_option(limits.stall_timeout > milliseconds(0), "limits.stall_timeout must be above zero");
    check_option(limits.max_in_progress > 0, "limits.max_in_progress must be at least 1");
    check_option(limits.max_unsent_octets > 0, "limits.max_unsent_octets must be at least 1");
    return limits;
}

RADIUS_DECL connection_quota::connection_quota(const connection_limits& limits)
    : limits_(checked(limits)) {}

RADIUS_DECL std::size_t connection_quota::connections() const {
    const std::scoped_lock guard(lock_);
    return connections_;
}

RADIUS_DECL bool connection_quota::enter(const ip_address& source) {
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

RADIUS_DECL bool connection_quota::identify(const ip_address& source, const std::string& peer) {
    const std::scoped_lock guard(lock_);
    std::size_t& of_peer = peers_[peer];
    if (of_peer >= limits_.max_connections_a_peer) {
        return false;
    }
    ++of_peer;
    finish(source);
    return true;
}

RADIUS_DECL void connection_quota::leave(const ip_address& source,
                                         const std::string& peer) noexcept {
    const std::scoped_lock guard(lock_);
    --connections_;
    if (peer.empty()) {
        finish(source);
    } else if (const auto found = peers_.find(peer); --found->second == 0) {
        peers_.erase(found);
    }
}

RADIUS_DECL void connection_quota::finish(const ip_address& source) noexcept {
    --handshakes_;
    if (const auto found = unfinished_.find(source); --found->second == 0) {
        unfinished_.erase(found);
    }
}

RADIUS_DECL connection_permit::connection_permit(std::shared_ptr<connection_quota> quota,
                                                 const ip_address& source)
    : quota_(std::move(quota)), source_(source), entered_(quota_->enter(source)) {}

RADIUS_DECL void connection_permit::release() noexcept {
    if (std::exchange(entered_, false)) {
        quota_->leave(source_, peer_);
    }
}

RADIUS_DECL bool connection_permit::identify(std::string peer) {
    if (!quota_->identify(source_, peer)) {
        return false;
    }
    peer_ = std::move(peer);
    return true;
}

} // namespace radius::detail
