// SPDX-License-Identifier: MIT
// One local socket or connection to one server: tracks which request is in flight under which
// identifier (RFC 2865 section 3) or Token (RFC 9765 section 4.2).
#pragma once

#include <radius/protocol/client/identifiers.hpp>
#include <radius/protocol/radius_version.hpp>
#include <radius/protocol/service.hpp>
#include <radius/protocol/token_window.hpp>

namespace radius::detail {

struct client_exchange;

/// Finds the request that a reply could belong to, by its label: the Identifier, or the Token in
/// RADIUS/1.1. `check_reply` then verifies the reply.
class client_channel {
  public:
    /// Reinitialises this object as a channel that is being opened. `server` is the index in the
    /// list of servers.
    void begin(std::uint32_t server, transport_kind transport) noexcept;

    std::uint32_t server() const noexcept { return server_; }
    transport_kind transport() const noexcept { return transport_; }
    radius_version version() const noexcept { return version_; }

    /// The number of requests that can be in flight at once, except those that identifier 0 is
    /// reserved for.
    static constexpr std::size_t capacity(transport_kind transport, radius_version version) {
        return version == radius_version::v1_1 ? token_window::capacity
                                               : identifier_pool::capacity(is_stream(transport));
    }

    std::size_t in_flight() const noexcept {
        return !opened_ ? 0 : is_v1_1() ? tokens_.in_use() : identifiers_.in_use();
    }

    /// The socket is open, or the connection is established and has negotiated a version. `random`
    /// selects the first label; a stream reserves identifier 0 for Status-Server (RFC 6613 section
    /// 2.6.5).
    void open(radius_version version, std::uint32_t random, time_point now) noexcept;
    bool opened() const noexcept { return opened_; }

    /// True if the driver knows this channel.
    bool announced() const noexcept { return announced_; }
    void set_announced() noexcept { announced_ = true; }

    /// True if the engine may close the channel: it is a connection, and the engine owns it.
    bool can_be_given_up() const noexcept { return is_connected(transport_) && !lent_; }
    void set_lent() noexcept { lent_ = true; }

    /// It accepts no further requests, and is closed once the last one in flight has ended.
    bool retired() const noexcept { return retired_; }
    void retire() noexcept { retired_ = true; }

    /// When the last request in flight ended.
    time_point idle_since() const noexcept { return idle_since_; }
    void set_idle_since(time_point now) noexcept { idle_since_ = now; }

    /// When the last valid reply came, or else when the channel was opened.
    time_point heard_at() const noexcept { return heard_at_; }
    /// True if a valid reply has arrived: only then is a TLS connection known to be accepted.
    bool proven() const noexcept { return proven_; }
    void heard(time_point now) noexcept;

    /// The start of the current wait for a reply without any traffic, or of the watchdog's query.
    time_point quiet_since() const noexcept { return quiet_since_; }
    void set_quiet_since(time_point now) noexcept { quiet_since_ = now; }

    /// The watchdog's Status-Server in flight here; none if the handle is empty.
    slot_handle<client_exchange> probe() const noexcept { return probe_; }
    void set_probe(slot_handle<client_exchange> probe) noexcept { probe_ = probe; }

    /// Assigns a label to the request in slot `index`; nothing if none is available.
    std::optional<std::uint32_t> place(std::uint32_t index, bool status_server, time_point now);

    /// The slot of the request in flight under a label, or `no_slot`.
    std::uint32_t find(std::uint32_t label) const noexcept;

    /// Calls `visit` with the slot of each request in flight.
    template <class Visit>
    void for_each_in_flight(Visit&& visit) const {
        if (!opened_) {
            return;
        }
        if (is_v1_1()) {
            tokens_.for_each(visit);
            return;
        }
        for (const std::uint32_t slot : requests_) {
            if (slot != no_slot) {
                visit(slot);
            }
        }
    }

    /// Ends the request in flight under the label. Its only possible reply has arrived.
    void answered(std::uint32_t label) noexcept;

    /// Ends the request in flight under the label. An identifier then rests until `until`; a Token
    /// is not reused for a long time.
    void abandoned(std::uint32_t label, time_point until) noexcept;

    /// When the next resting identifier becomes free; nothing if none rests.
    std::optional<time_point> next_rested() const noexcept {
        return opened_ && !is_v1_1() ? identifiers_.next_rested() : std::nullopt;
    }

    /// In octets, without the object itself.
    std::size_t memory_bytes() const noexcept { return tokens_.memory_bytes(); }

  private:
    bool is_v1_1() const noexcept { return version_ == radius_version::v1_1; }

    identifier_pool identifiers_;
    std::array<std::uint32_t, 256> requests_{};
    token_window tokens_;
    time_point idle_since_{};
    time_point heard_at_{};
    time_point quiet_since_{};
    slot_handle<client_exchange> probe_{};
    std::uint32_t server_ = 0;
    transport_kind transport_ = transport_kind::udp;
    radius_version version_ = radius_version::v1_0;
    bool opened_ = false;
    bool announced_ = false;
    bool proven_ = false;
    bool lent_ = false;
    bool retired_ = false;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/protocol/client/impl/client_channel.ipp>
#endif
