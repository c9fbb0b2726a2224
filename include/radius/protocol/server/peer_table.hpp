// SPDX-License-Identifier: MIT
// Finds the peer, and so the shared secret, that belongs to a source address (RFC 2865 section 3).
#pragma once

#include <array>
#include <deque>
#include <vector>

#include <radius/container/hash_index.hpp>
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
    explicit peer_table(std::vector<peer> configured);
    peer_table(const peer_table&) = delete;
    peer_table& operator=(const peer_table&) = delete;

    /// The peer with the longest network that contains the address; null for none. One hash lookup
    /// for each prefix length in the address family, longest first. An IPv4-mapped IPv6 address
    /// counts as the IPv4 address. `scope` is the interface of a link-local address: of two
    /// networks of one length, the one with this interface is preferred to the one for every
    /// interface. Valid as long as the table.
    const known_peer* find(const ip_address& address, std::uint32_t scope = 0) const noexcept;

    /// In the order of configuration: the peer at `begin() + n` has the index n.
    const_iterator begin() const noexcept { return peers_.begin(); }
    const_iterator end() const noexcept { return peers_.end(); }
    std::size_t size() const noexcept { return peers_.size(); }

    /// True if any peer has an address of this family.
    bool has_family(bool v6) const noexcept;

    bool empty() const noexcept { return peers_.empty(); }

    /// The longest `event_timestamp_window` of all peers; zero if there is none.
    std::chrono::seconds longest_window() const noexcept { return longest_window_; }

  private:
    struct secret_wiper {
        std::vector<peer>& peers;
        ~secret_wiper();
    };

    static std::uint64_t hash_of(const ip_address& address, unsigned length,
                                 std::uint32_t scope) noexcept;

    const known_peer* find_network(const ip_address& address, unsigned length,
                                   std::uint32_t scope) const noexcept;

    void enter(const known_peer& added);

    std::deque<known_peer> peers_;
    std::chrono::seconds longest_window_{};
    detail::hash_index index_;
    bool has_zones_ = false; ///< true if any network has an interface

    /// The lengths in use by IPv4 and by IPv6 networks, longest first.
    std::array<std::vector<octet>, 2> lengths_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/server/impl/peer_table.ipp>
#endif
