// SPDX-License-Identifier: MIT
// One request and its reply: the client's side of RFC 2865 section 2.4 and RFC 5080 section 2.2.1.
#pragma once

#include <bitset>
#include <memory>
#include <optional>
#include <string>
#include <system_error>

#include <radius/packet/attribute_list.hpp>
#include <radius/packet/packet_code.hpp>
#include <radius/protocol/client/client_channel.hpp>
#include <radius/protocol/client/client_counters.hpp>
#include <radius/protocol/client/client_options.hpp>
#include <radius/protocol/client/client_result.hpp>
#include <radius/protocol/client/retry.hpp>

namespace radius::detail {

/// The value of Event-Timestamp: seconds since 1970, to 2106 (RFC 2869 section 5.3).
inline std::uint32_t event_time(wall_time when) noexcept {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(when).time_since_epoch().count();
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(seconds, 0, 0xFFFF'FFFF));
}

/// One bit per server, by place. Besides the 64 that a list may have, there is room for those that
/// were removed and still owe replies.
using server_set = std::bitset<256>;

/// Which servers a request may go to.
struct server_wish {
    packet_code code{};
    std::uint32_t pinned = no_slot;          ///< the number of the only server's label
    std::optional<std::uint64_t> affinity{}; ///< the hash of its key
};

/// The engine's record of one request; drivers see only its handle. Records are reused, so that the
/// packet's and the attributes' 4096 octets need no allocation.
struct client_exchange {
    /// Where a request is. `client_engine::become` is the only way from one to another.
    enum class phase : std::uint8_t {
        free,      ///< The slot belongs to no request.
        moving,    ///< It has been taken or has left its place, and looks for the next one.
        waiting,   ///< It stands in its server's row until a channel has a label for it.
        in_flight, ///< It has a label on a channel and was sent; a reply or its timer comes next.
        ended,     ///< It has its result; the slot is kept until the driver has seen that.
    };

    // For the request as a whole.
    packet_code code{};
    server_wish wish;
    bool is_probe = false; ///< the watchdog's own Status-Server
    bool is_hasty = false; ///< its own deadline is earlier than the client's
    phase now_is = phase::free;
    attribute_list attributes;
    std::optional<std::uint32_t> date; ///< for servers that need one: seconds since 1970
    time_point deadline{};
    time_point patience{}; ///< until then it waits for a channel
    server_set tried;
    server_set waited; ///< those that had time to answer on a stream that is still open
    client_result result;

    // For the current server.
    std::uint32_t server = 0;
    channel_handle channel{};
    std::uint32_t label = 0; ///< Identifier or Token
    retry_schedule schedule;
    time_point first_sent{};
    secret_packet_buffer packet;
    std::shared_ptr<const shared_secret> secret; ///< which the packet was sealed with

    // The queue of requests that wait for a channel.
    std::uint32_t previous = no_slot;
    std::uint32_t next = no_slot;

    /// Reinitialises this record for a new request. Set the attributes separately.
    void begin(const server_wish& wanted, bool probe, time_point ends, time_point waits) noexcept {
        code = wanted.code;
        wish = wanted;
        is_probe = probe;
        is_hasty = false;
        date.reset();
        deadline = ends;
        patience = waits;
        tried.reset();
        waited.reset();
        result = {};
        packet.clear();
    }

    bool in_progress() const noexcept { return now_is != phase::free && now_is != phase::ended; }

    /// Wipes the request's secrets from the slot.
    void wipe() noexcept {
        attributes.clear();
        packet.clear();
    }

    /// The Request Authenticator of the packet as sent.
    std::span<const octet, 16> field() const noexcept { return packet.view().subspan<4, 16>(); }
};

/// The engine's record of one server.
struct server_record {
    client_server_options options;
    retry_options retry{}; ///< its own, else the engine's

    std::shared_ptr<const std::string> label{};
    std::uint32_t label_number = 0; ///< the same for the ports of one server
    std::uint64_t label_hash = 0;
    std::shared_ptr<client_counters> counters{}; ///< of all servers with this label

    /// No longer in the list. It gets no more requests, but may still answer.
    bool is_removed = false;

    server_health health{};

    std::vector<channel_handle> channels{}; ///< open or being opened; the first is kept open
    std::size_t opening = 0;                ///< how many of them are being opened
    slot_queue<client_exchange> waiting{};  ///< requests that wait for one

    std::error_code cause{};                   ///< of the last channel's failure
    time_point refused_at = time_point::min(); ///< when a reply arrived that matched no request
    errc refused{};                            ///< why it was dropped
    time_point reopen_at = time_point::min();  ///< no channel is opened earlier
    duration reopen_wait = shortest_reopen_wait;
    request_handle probe{}; ///< the watchdog's Status-Server in flight
    time_point probe_at{};  ///< when a dead server is probed next

    static constexpr duration shortest_reopen_wait = std::chrono::milliseconds(500);
    static constexpr duration longest_reopen_wait = std::chrono::seconds(60);

    bool proven = false; ///< true once it has sent a valid reply

    /// The version that the next channel is expected to negotiate: that of the last one.
    radius_version expected_version = radius_version::v1_0;

    /// True if `other` is the same server, perhaps with other options.
    bool is_same(const client_server_options& other) const {
        return options.transport == other.transport && options.name == other.name &&
               (other.name.empty() ? options.address == other.address
                                   : options.address.port == other.address.port) &&
               options.label.empty() == other.label.empty() && *label == label_of(other);
    }

    /// What a server is called.
    static std::string label_of(const client_server_options& server) {
        return !server.label.empty() ? server.label
               : server.name.empty() ? server.address.to_string()
                                     : server.name;
    }

    /// True if no packet gets lost on the way, so that nothing is sent twice (RFC 6613 section
    /// 2.6).
    bool reliable() const noexcept { return is_stream(options.transport); }

    /// True if requests should prefer this server.
    bool usable(time_point now) const noexcept {
        return health.alive() && (!channels.empty() || now >= reopen_at);
    }

    /// When a dead server may be tried before its Status-Server replies prove it alive.
    time_point trial_at(const watchdog_options& watchdog) const noexcept {
        return health.trial(watchdog).value_or(time_point::max());
    }

    /// Counts a failed channel: the delay between connection attempts grows until a valid reply
    /// arrives. A channel that has served is replaced at once. `spread` is from 0 to 1. A channel
    /// that was cancelled before it was open, because it was no longer needed, says nothing about
    /// the server; still the next one is delayed.
    void channel_failed(std::error_code error, bool served, time_point now,
                        double spread) noexcept {
        if (error == std::errc::operation_canceled) {
            reopen_at = now + shortest_reopen_wait;
            return;
        }
        cause = error;
        if (served) {
            return;
        }
        reopen_at =
            now + reopen_wait + std::chrono::duration_cast<duration>(reopen_wait * (0.1 * spread));
        reopen_wait = std::min(2 * reopen_wait, longest_reopen_wait);
    }
};

} // namespace radius::detail
