// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/server/peer_table.hpp>.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <radius/protocol/server/peer_table.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

/// Wipes a secret at the end of the scope.
struct wipe_later {
    explicit wipe_later(std::string& text) noexcept : secret(text) {}
    wipe_later(const wipe_later&) = delete;
    wipe_later& operator=(const wipe_later&) = delete;
    ~wipe_later() { wipe(secret); }

    std::string& secret;
};

} // namespace radius::detail

namespace radius {

RADIUS_DECL peer_table::peer_table(std::vector<peer> configured) : peer_table(nullptr) {
    const secret_wiper wiper{configured};
    reserve(configured.size());
    for (peer& next : configured) {
        add(next);
    }
}

RADIUS_DECL peer_table::~peer_table() { dissolve(peers_.size()); }

RADIUS_DECL void peer_table::add(peer& configured) {
    const detail::wipe_later wiper{configured.options.secret};
    if (configured.options.name.empty()) {
        configured.options.name = configured.network.unmapped().to_string();
    }
    detail::name_use name(names_.get(), configured.options.name, peers_.size());
    const known_peer& added = peers_.emplace_back(configured, name.number());
    try {
        enter(added);
    } catch (...) {
        peers_.pop_back();
        throw;
    }
    name.keep();
    longest_window_ = std::max(longest_window_, added.options().event_timestamp_window);
}

RADIUS_DECL bool peer_table::dissolve(std::size_t peers) noexcept {
    for (; peers != 0 && !peers_.empty(); --peers) {
        if (names_ != nullptr) {
            names_->leave(static_cast<std::uint32_t>(peers_.back().index()));
        }
        peers_.pop_back();
    }
    return peers_.empty();
}

RADIUS_DECL const known_peer* peer_table::find(const ip_address& address,
                                               std::uint32_t scope) const noexcept {
    const ip_address unmapped = address.unmapped();
    const bool zoned = has_zones_ && scope != 0;
    for (const octet length : lengths_[unmapped.is_v6() ? 1 : 0]) {
        const ip_address network = unmapped.masked(length);
        const known_peer* found = zoned ? find_network(network, length, scope) : nullptr;
        if (found == nullptr) {
            found = find_network(network, length, 0);
        }
        if (found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

RADIUS_DECL bool peer_table::has_family(bool v6) const noexcept {
    return !lengths_[v6 ? 1 : 0].empty();
}

RADIUS_DECL peer_table::secret_wiper::~secret_wiper() {
    for (peer& next : peers) {
        wipe(next.options.secret);
    }
}

RADIUS_DECL std::uint64_t peer_table::hash_of(const ip_address& address, unsigned length,
                                              std::uint32_t scope) noexcept {
    const std::uint64_t both = std::uint64_t{scope} << 8U | length;
    return detail::hash_mix(hash_value(address), both);
}

RADIUS_DECL const known_peer* peer_table::find_network(const ip_address& address, unsigned length,
                                                       std::uint32_t scope) const noexcept {
    const std::uint32_t position =
        index_.find(hash_of(address, length, scope), [&](std::uint32_t candidate) {
            const peer_network& network = peers_[candidate].network();
            return network.length() == length && network.scope() == scope &&
                   network.address() == address;
        });
    return position == detail::hash_index::none ? nullptr : &peers_[position];
}

RADIUS_DECL void peer_table::enter(const known_peer& added) {
    const peer_network& network = added.network();
    if (find_network(network.address(), network.length(), network.scope()) != nullptr) {
        detail::refuse_option("peer " + network.to_string() + " is listed twice");
    }
    index_.reserve(peers_.size());
    std::vector<octet>& lengths = lengths_[network.address().is_v6() ? 1 : 0];
    const auto length = static_cast<octet>(network.length());
    const auto place =
        std::find_if(lengths.begin(), lengths.end(), [&](octet other) { return other <= length; });
    if (place == lengths.end() || *place != length) {
        lengths.insert(place, length);
    }
    index_.insert(hash_of(network.address(), network.length(), network.scope()),
                  static_cast<std::uint32_t>(peers_.size() - 1));
    has_zones_ = has_zones_ || network.scope() != 0;
}

} // namespace radius

namespace radius::detail {

/// The use of its name ends with the peer.
struct lone_peer {
    lone_peer(peer& configured, std::shared_ptr<numbered_names> users)
        : names(std::move(users)), name(names.get(), configured.options.name, 0),
          one(configured, name.number()) {}

    std::shared_ptr<numbered_names> names;
    name_use name;
    known_peer one;
};

RADIUS_DECL kept_peer make_lone_peer(peer& configured, std::shared_ptr<numbered_names> names) {
    const wipe_later wiper{configured.options.secret};
    if (configured.options.name.empty()) {
        configured.options.name = configured.network.unmapped().to_string();
    }
    const auto made = std::make_shared<lone_peer>(configured, std::move(names));
    return {made, &made->one};
}

RADIUS_DECL kept_peer keep_alone(const known_peer& other,
                                 const std::shared_ptr<numbered_names>& names) {
    peer copy{.network = other.network(), .options = other.options()};
    copy.options.secret = as_text(other.secret().octets());
    return make_lone_peer(copy, names);
}

} // namespace radius::detail
