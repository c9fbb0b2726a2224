// SPDX-License-Identifier: MIT
// The conversations of a server between two rounds, by State (RFC 2865 section 5.24, RFC 3579
// section 2.6.1): limited in number and in octets, and they expire.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <radius/container/slot_pool.hpp>
#include <radius/container/time_point.hpp>
#include <radius/container/timer_heap.hpp>
#include <radius/crypto/constant_time.hpp>
#include <radius/crypto/random.hpp>

namespace radius::eap {

/// Limits of all conversations of a server. A plain value.
struct session_limits {
    std::size_t max_sessions = std::size_t{16} * 1024;
    std::size_t max_octets = std::size_t{512} * 1024 * 1024;   ///< memory of all, as they report it
    std::size_t max_sessions_a_client = std::size_t{4} * 1024; ///< of one RADIUS client

    duration idle = std::chrono::seconds(30);   ///< without a packet
    duration total = std::chrono::seconds(300); ///< from the first packet on

    /// The first octet of each State: a load balancer in front can tell by it which server a
    /// conversation belongs to.
    octet node = 0;
};

/// Counts of a store. A plain value.
struct session_counts {
    std::size_t open = 0;
    std::size_t octets = 0;
    std::uint64_t expired = 0;
    std::uint64_t superseded = 0; ///< by a new one of the same device
    std::uint64_t refused = 0;    ///< new ones, because there was no room
};

/// A State: node, slot, 128 random bits. It is new in each round.
///
///     octet   0      1..3   4 ... 19
///             Node   Slot   Random
using state_value = std::array<octet, 20>;

/// The node that gave this State, if it has the form of one.
inline std::optional<octet> node_of(octets_view state) noexcept {
    return state.size() == std::tuple_size_v<state_value> ? std::optional(state[0]) : std::nullopt;
}

/// Why a State did not lead to a session.
enum class session_lookup : octet {
    found,
    unknown,    ///< invented, expired, of an earlier round, or of another RADIUS client
    in_progress ///< another packet of it is being worked on
};

/// Keeps sessions between two rounds. A session that is taken is out: only its owner uses it, and
/// no lock is held. Any thread may call any function.
template <class Session>
class session_store {
  public:
    /// A session that is out, or a new one. It must be put back or ended.
    struct ticket {
        std::uint32_t slot = detail::no_slot;
        std::uint32_t generation = 0;
    };
    /// The outcome of `take`, with the session if it was found.
    struct taken {
        session_lookup how = session_lookup::unknown;
        ticket place{};
        std::unique_ptr<Session> session{};
    };

    explicit session_store(const session_limits& limits) : limits_(limits) {}

    const session_limits& limits() const noexcept { return limits_; }

    /// A place for a new session of this RADIUS client and device; nothing if there is no room. A
    /// device has one session: an older one ends. With an empty device it does not.
    std::optional<ticket> begin(std::string_view client, std::string_view device, time_point now) {
        const std::scoped_lock guard(lock_);
        expire(now);
        const std::string key = key_of(client, device);
        if (const auto old = devices_.find(key); !device.empty() && old != devices_.end()) {
            ++counts_.superseded;
            end_slot(old->second);
        }
        auto& of_client = clients_[std::string(client)];
        if (pool_.in_use() >= limits_.max_sessions || counts_.octets >= limits_.max_octets ||
            of_client >= limits_.max_sessions_a_client) {
            ++counts_.refused;
            forget_client(std::string(client), 0);
            return std::nullopt;
        }
        const auto made = pool_.acquire();
        entry& one = pool_[made.index];
        one = {};
        one.client = client;
        one.device = device.empty() ? std::string() : key;
        one.is_out = true;
        one.begun = now;
        if (!one.device.empty()) {
            devices_[one.device] = made.index;
        }
        ++of_client;
        timers_.schedule(made.index, detail::later(now, limits_.total));
        return ticket{made.index, made.generation};
    }

    /// The session of a State, if it belongs to this RADIUS client.
    taken take(octets_view state, std::string_view client, time_point now) {
        const std::scoped_lock guard(lock_);
        expire(now);
        if (state.size() != std::tuple_size_v<state_value> || state[0] != limits_.node) {
            return {};
        }
        const std::uint32_t index = static_cast<std::uint32_t>(state[1]) << 16U |
                                    static_cast<std::uint32_t>(state[2]) << 8U | state[3];
        if (index >= pool_.capacity()) {
            return {};
        }
        entry& one = pool_[index];
        if (!one.is_used || one.client != client || !equal_in_constant_time(one.state, state)) {
            return {};
        }
        if (one.is_out) {
            return {session_lookup::in_progress};
        }
        one.is_out = true;
        return {session_lookup::found,
                {index, pool_.handle_of(index).generation},
                std::move(one.session)};
    }

    /// Keeps a session until its next packet, and returns its new State; nothing if it has ended
    /// meanwhile. `octets`: its memory.
    std::optional<state_value> put_back(ticket place, std::unique_ptr<Session> session,
                                        std::size_t octets, time_point now,
                                        octet_generator& random) {
        state_value state{limits_.node, static_cast<octet>(place.slot >> 16U),
                          static_cast<octet>(place.slot >> 8U), static_cast<octet>(place.slot)};
        random.fill(octets_span(state).subspan(4));
        const std::scoped_lock guard(lock_);
        entry* const one = pool_.find({place.slot, place.generation});
        if (one == nullptr) {
            return std::nullopt;
        }
        counts_.octets += octets - one->octets;
        one->octets = octets;
        one->session = std::move(session);
        one->state = state;
        one->is_out = false;
        one->is_used = true;
        timers_.schedule(place.slot, std::min(detail::later(now, limits_.idle),
                                              detail::later(one->begun, limits_.total)));
        return state;
    }

    /// The session is over.
    void end(ticket place) noexcept {
        const std::scoped_lock guard(lock_);
        if (pool_.find({place.slot, place.generation}) != nullptr) {
            end_slot(place.slot);
        }
    }

    session_counts counts() const {
        const std::scoped_lock guard(lock_);
        session_counts made = counts_;
        made.open = pool_.in_use();
        return made;
    }

  private:
    struct entry {
        state_value state{};
        std::string client{};
        std::string device{}; ///< its key; empty if none
        std::unique_ptr<Session> session{};
        std::size_t octets = 0;
        time_point begun{};
        bool is_used = false; ///< it has a State
        bool is_out = false;
    };

    static std::string key_of(std::string_view client, std::string_view device) {
        std::string key(client);
        key += '\0';
        key += device;
        return key;
    }

    void expire(time_point now) {
        while (const auto due = timers_.take_due(now)) {
            ++counts_.expired;
            end_slot(*due);
        }
    }

    void end_slot(std::uint32_t index) noexcept {
        entry& one = pool_[index];
        counts_.octets -= one.octets;
        if (!one.device.empty()) {
            devices_.erase(one.device);
        }
        forget_client(one.client, 1);
        one = {};
        timers_.cancel(index);
        pool_.release(index);
    }

    void forget_client(const std::string& client, std::size_t sessions) noexcept {
        const auto found = clients_.find(client);
        if (found != clients_.end()) {
            found->second -= sessions;
            if (found->second == 0) {
                clients_.erase(found);
            }
        }
    }

    session_limits limits_;
    mutable std::mutex lock_; ///< for the rest; held only to take a session out or put it back
    detail::slot_pool<entry> pool_;
    detail::timer_heap timers_;
    std::unordered_map<std::string, std::uint32_t> devices_;
    std::unordered_map<std::string, std::size_t> clients_;
    session_counts counts_;
};

} // namespace radius::eap
