// SPDX-License-Identifier: MIT
// Finds the peer, and so the shared secret, that belongs to a source address (RFC 2865 section 3).
#pragma once

#include <array>
#include <deque>
#include <memory>
#include <utility>
#include <vector>

#include <radius/container/hash_index.hpp>
#include <radius/container/numbered_names.hpp>
#include <radius/protocol/server/peer.hpp>

namespace radius {

/// All peers of a server, by address and by network. Once it is built it never changes, so any
/// number of threads may read it; servers replace it as a whole. A peer takes about 240 octets, and
/// its name about 100 more in a server: a million peers take 330 MiB.
class peer_table {
  public:
    using const_iterator = std::deque<known_peer>::const_iterator;

    peer_table() = default;

    /// Throws `std::system_error` with `errc::option_invalid` and the network's text for an invalid
    /// option and for a duplicate network. The secrets in `configured` are always wiped; if you
    /// copied the vector, wipe the original yourself.
    explicit peer_table(std::vector<peer> configured);

    /// An empty table whose peers get the indexes of their names.
    explicit peer_table(std::shared_ptr<detail::numbered_names> names) : names_(std::move(names)) {}

    peer_table(const peer_table&) = delete;
    peer_table& operator=(const peer_table&) = delete;
    ~peer_table();

    /// Makes room for that many peers.
    void reserve(std::size_t peers) { index_.reserve(peers); }

    /// Adds a peer, and wipes the secret in `configured`. Throws as the constructor does; the table
    /// stays as it was. Not once other threads read the table.
    void add(peer& configured);

    /// The peer with the longest network that contains the address; null for none. One hash lookup
    /// for each prefix length in the address family, longest first. An IPv4-mapped IPv6 address
    /// counts as the IPv4 address. `scope` is the interface of a link-local address: of two
    /// networks of one length, the one with this interface is preferred to the one for every
    /// interface. Valid as long as the table.
    const known_peer* find(const ip_address& address, std::uint32_t scope = 0) const noexcept;

    /// In the order of configuration.
    const_iterator begin() const noexcept { return peers_.begin(); }
    const_iterator end() const noexcept { return peers_.end(); }
    std::size_t size() const noexcept { return peers_.size(); }

    /// True if any peer has an address of this family.
    bool has_family(bool v6) const noexcept;

    bool empty() const noexcept { return peers_.empty(); }

    /// Removes up to that many peers, to spread the end of a large table over several turns. No
    /// other member may be called afterwards. True if none is left.
    bool dissolve(std::size_t peers) noexcept;

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

    std::shared_ptr<detail::numbered_names> names_; ///< null: indexes are positions
    std::deque<known_peer> peers_;
    std::chrono::seconds longest_window_{};
    detail::hash_index index_;
    bool has_zones_ = false; ///< true if any network has an interface

    /// The lengths in use by IPv4 and by IPv6 networks, longest first.
    std::array<std::vector<octet>, 2> lengths_;
};

/// The peers of a server at one moment: `server.peers()`. They stay as they are while you keep a
/// copy. Threads: a value.
class peer_snapshot {
  public:
    explicit peer_snapshot(std::shared_ptr<const peer_table> table) : table_(std::move(table)) {}

    /// See `peer_table::find`. Valid as long as this snapshot or a copy.
    const known_peer* find(const ip_address& address, std::uint32_t scope = 0) const noexcept {
        return table_->find(address, scope);
    }

    /// In the order of configuration.
    peer_table::const_iterator begin() const noexcept { return table_->begin(); }
    peer_table::const_iterator end() const noexcept { return table_->end(); }
    std::size_t size() const noexcept { return table_->size(); }
    bool empty() const noexcept { return table_->empty(); }

  private:
    std::shared_ptr<const peer_table> table_;
};

} // namespace radius

namespace radius::detail {

/// A peer that belongs to no table: as configured, with the index of its name. `names` may be null.
/// Throws as `peer_table` does, and wipes the secret.
kept_peer make_lone_peer(peer& configured, std::shared_ptr<numbered_names> names);

/// The same with the options of another peer, so that nothing else of its table stays in memory.
kept_peer keep_alone(const known_peer& other, const std::shared_ptr<numbered_names>& names);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/protocol/server/impl/peer_table.ipp>
#endif
