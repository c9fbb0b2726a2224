// SPDX-License-Identifier: MIT
// Finds the peer, and so the shared secret, that belongs to a source address (RFC 2865 section 3).
#pragma once

#include <algorithm>
#include <array>
#include <deque>
#include <vector>

#include <radius/container/position_index.hpp>
#include <radius/protocol/server/peer.hpp>

namespace radius {

/// All peers of a server, by address and by network. It never changes, so any number of threads may
/// read it; servers have a `std::shared_ptr<const peer_table>` and replace it as a whole. A peer
/// takes about 240 octets, a million peers 230 MiB.
class peer_table {
  public:
    using const_iterator = std::deque<known_peer>::const_iterator;

    peer_table() = default;

    /// Throws `std::system_error` with `errc::option_invalid` and the network's text for an invalid
    /// option and for a duplicate network. The secrets in `configured` are always wiped; if you
    /// copied the vector, wipe the original yourself.
    explicit peer_table(std::vector<peer> configured) {
        const secret_wiper wiper{configured};
        index_.reserve(configured.size());
        for (peer& next : configured) {
            const known_peer& added = peers_.emplace_back(next, peers_.size());
            enter(added);
            longest_window_ = std::max(longest_window_, added.options().event_timestamp_window);
        }
        for (std::vector<octet>& lengths : lengths_) {
            std::sort(lengths.rbegin(), lengths.rend()); // the longest first
        }
    }
    peer_table(const peer_table&) = delete;
    peer_table& operator=(const peer_table&) = delete;

    /// The peer with the longest network that contains the address; null for none. One hash lookup
    /// for each prefix length in the address family, longest first. An IPv4-mapped IPv6 address
    /// counts as the IPv4 address. `scope` is the interface of a link-local address: of two
    /// networks of one length, the one with this interface is preferred to the one for every
    /// interface. Valid as long as the table.
    const known_peer* find(const ip_address& address, std::uint32_t scope = 0) const noexcept {
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

    /// In the order of configuration: the peer at `begin() + n` has the index n.
    const_iterator begin() const noexcept { return peers_.begin(); }
    const_iterator end() const noexcept { return peers_.end(); }
    std::size_t size() const noexcept { return peers_.size(); }

    /// True if any peer has an address of this family.
    bool has_family(bool v6) const noexcept { return !lengths_[v6 ? 1 : 0].empty(); }

    bool empty() const noexcept { return peers_.empty(); }

    /// The longest `event_timestamp_window` of all peers; zero if there is none.
    std::chrono::seconds longest_window() const noexcept { return longest_window_; }

  private:
    struct secret_wiper {
        std::vector<peer>& peers;
        ~secret_wiper() {
            for (peer& next : peers) {
                wipe(next.options.secret);
            }
        }
    };

    static std::uint32_t hash_of(const ip_address& address, unsigned length,
                                 std::uint32_t scope) noexcept {
        const std::uint64_t both = std::uint64_t{scope} << 8U | length;
        return static_cast<std::uint32_t>(detail::hash_mix(hash_value(address), both));
    }

    const known_peer* find_network(const ip_address& address, unsigned length,
                                   std::uint32_t scope) const noexcept {
        const std::uint32_t position =
            index_.find(hash_of(address, length, scope), [&](std::uint32_t candidate) {
                const peer_network& network = peers_[candidate].network();
                return network.length() == length && network.scope() == scope &&
                       network.address() == address;
            });
        return position == detail::position_index::none ? nullptr : &peers_[position];
    }

    void enter(const known_peer& added) {
        const peer_network& network = added.network();
        if (find_network(network.address(), network.length(), network.scope()) != nullptr) {
            throw std::system_error(make_error_code(errc::option_invalid),
                                    "peer " + network.to_string() + " is there twice");
        }
        index_.insert(hash_of(network.address(), network.length(), network.scope()),
                      static_cast<std::uint32_t>(added.index()));
        has_zones_ = has_zones_ || network.scope() != 0;
        std::vector<octet>& lengths = lengths_[network.address().is_v6() ? 1 : 0];
        if (std::find(lengths.begin(), lengths.end(), network.length()) == lengths.end()) {
            lengths.push_back(static_cast<octet>(network.length()));
        }
    }

    std::deque<known_peer> peers_;
    std::chrono::seconds longest_window_{};
    detail::position_index index_;
    bool has_zones_ = false; ///< true if any network has an interface

    /// The lengths in use by IPv4 and by IPv6 networks, longest first.
    std::array<std::vector<octet>, 2> lengths_;
};

} // namespace radius
