// SPDX-License-Identifier: MIT
// Finds the DTLS connection of a datagram, and handles a client that starts over from the same
// address and port (RFC 6347 sections 4.2.1 and 4.2.8).
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include <radius/address/endpoint.hpp>

namespace radius::detail {

/// Both ends of a connection: one client may talk to several of our addresses.
struct dtls_way {
    endpoint remote;
    ip_address local;
    friend bool operator==(const dtls_way&, const dtls_way&) noexcept = default;
};

/// The Random of a ClientHello: the same in all messages of one handshake, and different in others.
using hello_random = std::array<octet, 32>;

/// The Random of the ClientHello that a datagram begins with; nothing if it is something else.
///
///     octet   0      1..2      3..4    5..12 13         14..18      19..21     25..26    27..58
///             22     version   epoch   seq, size    type 1     size, seq   offset 0   version
///             Random
inline std::optional<hello_random> read_hello(octets_view datagram) noexcept {
    constexpr std::size_t random_at = 27;
    constexpr octet handshake = 22;
    constexpr octet client_hello = 1;
    const auto is_zero = [&](std::size_t first, std::size_t count) {
        const octets_view field = datagram.subspan(first, count);
        return std::all_of(field.begin(), field.end(), [](octet one) { return one == 0; });
    };
    hello_random found;
    if (datagram.size() < random_at + found.size() || datagram[0] != handshake || !is_zero(3, 2) ||
        datagram[13] != client_hello || !is_zero(19, 3)) {
        return std::nullopt;
    }
    std::copy_n(datagram.begin() + random_at, found.size(), found.begin());
    return found;
}

/// True if a datagram is encrypted: clear text belongs to handshakes.
inline bool is_encrypted(octets_view datagram) noexcept {
    return datagram.size() > 4 && (datagram[3] != 0 || datagram[4] != 0);
}

/// A connection that can be found by its endpoints and the Random of its ClientHello.
template <class Connection>
concept dtls_client = requires(const Connection& connection) {
    { connection.way() } -> std::convertible_to<dtls_way>;
    { connection.hello() } -> std::convertible_to<const hello_random&>;
};

/// One connection per pair of endpoints, plus the handshake of a client that starts over, which
/// replaces the connection only once it is complete. `Connection` must meet `dtls_client`.
template <class Connection>
class dtls_registry {
  public:
    dtls_registry() {
        static_assert(dtls_client<Connection>,
                      "radius: a connection of a dtls_registry needs way and hello");
    }

    using pointer = std::shared_ptr<Connection>;

    /// The connections that a datagram may be for: at most two, because an encrypted one does not
    /// tell. None if there is no connection yet.
    struct addressees {
        pointer current;
        pointer successor;
    };
    addressees find(const dtls_way& way, octets_view datagram) const {
        addressees found{get(current_, way), get(successors_, way)};
        if (found.current == nullptr) {
            return found;
        }
        if (const auto hello = read_hello(datagram)) {
            const auto keep = [&](pointer& one) {
                if (one != nullptr && one->hello() != *hello) {
                    one = nullptr;
                }
            };
            keep(found.current);
            keep(found.successor);
        } else if (found.successor != nullptr && !is_encrypted(datagram)) {
            found.current = nullptr;
        }
        return found;
    }

    /// Adds a connection whose handshake begins. Returns the unfinished one that it replaces, if
    /// any.
    pointer add(const pointer& fresh) {
        auto& among = current_.contains(fresh->way()) ? successors_ : current_;
        return std::exchange(among[fresh->way()], fresh);
    }

    /// The connection's handshake is complete. Returns the one that it replaces, if any.
    pointer promote(const pointer& proven) noexcept {
        const auto found = successors_.find(proven->way());
        if (found == successors_.end() || found->second != proven) {
            return nullptr;
        }
        successors_.erase(found);
        return std::exchange(current_.find(proven->way())->second, proven);
    }

    void forget(const Connection& ended) noexcept {
        const auto successor = successors_.find(ended.way());
        if (successor != successors_.end() && successor->second.get() == &ended) {
            successors_.erase(successor);
            return;
        }
        const auto current = current_.find(ended.way());
        if (current == current_.end() || current->second.get() != &ended) {
            return;
        }
        if (successor == successors_.end()) {
            current_.erase(current);
        } else {
            current->second = std::move(successor->second);
            successors_.erase(successor);
        }
    }

    std::vector<pointer> all() const {
        std::vector<pointer> list;
        list.reserve(current_.size() + successors_.size());
        for (const auto* map : {&current_, &successors_}) {
            for (const auto& [unused, one] : *map) {
                list.push_back(one);
            }
        }
        return list;
    }

    void clear() noexcept {
        current_.clear();
        successors_.clear();
    }

  private:
    struct way_hash {
        std::size_t operator()(const dtls_way& value) const noexcept {
            return std::hash<endpoint>{}(value.remote) * 31U + std::hash<ip_address>{}(value.local);
        }
    };
    using connection_map = std::unordered_map<dtls_way, pointer, way_hash>;

    static pointer get(const connection_map& map, const dtls_way& way) {
        const auto found = map.find(way);
        return found == map.end() ? nullptr : found->second;
    }

    connection_map current_;
    connection_map successors_; ///< each in addition to a current one
};

} // namespace radius::detail
