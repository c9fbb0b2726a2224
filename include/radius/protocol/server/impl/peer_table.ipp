// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/server/peer_table.hpp>.
#pragma once

#include <algorithm>
#include <vector>

#include <radius/protocol/server/peer_table.hpp>
#include <radius/wire/option_check.hpp>

namespace radius {

RADIUS_DECL peer_table::peer_table(std::vector<peer> configured) {
    const secret_wiper wiper{configured};
    index_.reserve(configured.size());
    for (peer& next : configured) {
        const known_peer& added = peers_.emplace_back(next, peers_.size());
        enter(added);
        longest_window_ = std::max(longest_window_, added.options().event_timestamp_window);
    }
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
    index_.insert(hash_of(network.address(), network.length(), network.scope()),
                  static_cast<std::uint32_t>(added.index()));
    has_zones_ = has_zones_ || network.scope() != 0;
    std::vector<octet>& lengths = lengths_[network.address().is_v6() ? 1 : 0];
    const auto length = static_cast<octet>(network.length());
    const auto place =
        std::find_if(lengths.begin(), lengths.end(), [&](octet other) { return other <= length; });
    if (place == lengths.end() || *place != length) {
        lengths.insert(place, length);
    }
}

} // namespace radius
