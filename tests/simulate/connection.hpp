// SPDX-License-Identifier: MIT
// One connection between two nodes, and the delays of its data.
#pragma once

#include <memory>
#include <unordered_map>

#include "simulate/credentials.hpp"

namespace simulated {

/// One connection, shared by both ends and by data in transit.
struct connection {
    /// The state of one end.
    struct end {
        bool open = false;
        bool up = false; ///< its handshake, if it has one, is complete
        std::unique_ptr<radius::detail::tls_session> session; ///< if TLS or DTLS is real
        bool waits_for_flight = false;
        bool failed = false; ///< TLS is no longer usable
        stream_framer framer;
        time_point last_arrival{}; ///< of data in transit to it
    };

    std::uint32_t number = 0;
    std::uint32_t client = 0;
    std::uint32_t server = 0;
    channel_handle channel; ///< the client's name for it
    std::uint64_t life = 0; ///< of the process of the client that opened it
    bool settled = false;   ///< the server has accepted or refused it
    bool greeted = false;   ///< DTLS: the client has returned its cookie
    bool damaged = false;   ///< octets were changed in transit
    bool cut = false;       ///< nothing gets through any longer
    end at_client;
    end at_server;
    using truths = std::unordered_map<std::uint64_t, truth>; ///< by fingerprint, the latest one
    truths to_server;                                        ///< packets of its client
    truths to_client;

    /// Of which sent packet the received one is an unchanged copy.
    static truth truth_of(const truths& sent, octets_view packet) {
        const auto known = sent.find(fingerprint(packet));
        return known == sent.end() ? truth{} : known->second;
    }

    end& to(bool server_end) noexcept { return server_end ? at_server : at_client; }

    /// Replaces its client's address and port: unique for each connection.
    endpoint client_end() const noexcept {
        const ip_address stand_in = ipv4_address(0x0A00'0000U + number);
        return {stand_in, 1024};
    }
};

using connection_ptr = std::shared_ptr<connection>;

/// Arrival times of data on connections.
class line_delays {
  public:
    explicit line_delays(environment& world) : world_(world) {}

    /// Interrupts the path between the two until then.
    void cut(std::uint32_t client, std::uint32_t server, time_point until) {
        cuts_[std::uint64_t{client} << 32U | server] = until;
    }

    /// The delay if lost data is retransmitted.
    duration delay(const connection& line) {
        if (world_.calm) {
            return 1ms + world_.draw.up_to(1ms);
        }
        const bool again = world_.draw.happens(world_.how.sky.lost);
        return travel_time() + (again ? 200ms : 0ms) + cut_for(line);
    }

    /// The delay of data that is not lost.
    duration travel_time() {
        const weather& sky = world_.how.sky;
        const duration takes = sky.delay + world_.draw.about(sky.jitter);
        const bool late = world_.draw.happens(sky.very_late);
        return takes + (late ? world_.draw.up_to(sky.longest_delay) : duration());
    }

    /// How long the path between the two stays interrupted.
    duration cut_for(const connection& line) const {
        const auto cut = cuts_.find(std::uint64_t{line.client} << 32U | line.server);
        return cut == cuts_.end() ? duration() : std::max(cut->second - world_.now(), duration());
    }

    /// When the next piece arrives: not before earlier ones.
    time_point in_order(connection& line, bool to_server) {
        time_point& last = line.to(to_server).last_arrival;
        last = std::max(last, world_.now() + delay(line));
        return last;
    }

    /// Calls `arrive(when)` for each copy of a datagram that arrives.
    template <class Arrive>
    void carry_datagram(const connection& line, double repeated, Arrive&& arrive) {
        if (!world_.calm &&
            (world_.draw.happens(world_.how.sky.lost) || cut_for(line) > duration())) {
            ++world_.count.lost;
            return;
        }
        const bool twice = !world_.calm && world_.draw.happens(repeated);
        world_.count.repeated += twice ? 1 : 0;
        for (unsigned copies = twice ? 2 : 1; copies > 0; --copies) {
            arrive(world_.now() + (world_.calm ? duration(1ms) : travel_time()));
        }
    }

  private:
    environment& world_;
    std::unordered_map<std::uint64_t, time_point> cuts_;
};

} // namespace simulated
