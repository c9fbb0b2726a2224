// SPDX-License-Identifier: MIT
// The part of a client's witness that watches its servers: their places, who may get a request, and
// the watchdog.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "simulate/environment.hpp"

namespace simulated {

/// See `client_witness`.
class server_list_witness {
  public:
    server_list_witness(environment& world, const client_engine_options& options)
        : world_(world), options_(options), places_(options.servers.begin(), options.servers.end()),
          listed_(places_.size(), true) {
        make_room_for_places();
    }

    /// A server is dead or cannot be reached: requests with an affinity go to others.
    void forget_affinity() {
        affine_.clear();
        forgotten_ = world_.now();
    }

    std::size_t channels(std::size_t server) const { return channels_per_server_[server]; }

    /// The network reports that nothing listens there; `ends` tells whether this makes the server
    /// dead for the engine.
    void refused(std::size_t server, bool ends) {
        std::optional<time_point>& since = refused_since_[server];
        demand(!ends || (since && world_.now() - *since >= std::chrono::seconds(1)),
               invariant::watchdog, 0, "a server is dead because of one ICMP error");
        since = since.value_or(world_.now());
    }

    /// The engine considers the server alive, so it may send the next Status-Server at any time.
    void alive(std::size_t server) { probes_[server].reset(); }

  protected:
    void make_room_for_places() {
        channels_per_server_.resize(places_.size());
        probes_.resize(places_.size());
        refused_since_.resize(places_.size());
    }

    /// By the server's number in the world.
    bool is_listed(std::uint32_t number) const {
        for (std::size_t place = 0; place < places_.size(); ++place) {
            if (listed_[place] && server_number(place) == number) {
                return true;
            }
        }
        return false;
    }

    /// Which server a request goes to first, or next.
    void check_choice(const exchange& request, std::uint32_t server) {
        demand(!request.pinned || *request.pinned == server, invariant::server_choice,
               request.serial, "a pinned request was sent to another server");
        if (!request.affinity.empty() && request.transmissions == 0 && !request.excused &&
            request.submitted > forgotten_ && world_.now() > affine_from_) {
            const std::uint32_t expected =
                affine_.try_emplace(request.affinity, server).first->second;
            demand(expected == server, invariant::server_choice, request.serial,
                   "requests with the same affinity were sent to different servers");
        }
    }

    std::uint32_t server_number(std::size_t place) const {
        return places_[place].address.address.v4().to_uint() -
               address_of_server(0).address.v4().to_uint();
    }

    /// Status-Server packets to a dead server keep their interval.
    void check_probe(std::size_t server, const sent_packet& packet) {
        demand(packet.code == packet_code::status_server, invariant::watchdog, 0,
               "a packet belongs to no request");
        if (is_connected(world_.how.server.transport)) {
            return; // each connection also has its own watchdog
        }
        std::optional<time_point>& last = probes_[server];
        const duration least = options_.watchdog.interval - options_.watchdog.jitter - rounding;
        demand(!last || packet.first - *last >= least, invariant::watchdog, 0,
               "a dead server got a Status-Server too soon");
        last = packet.first;
    }

    static constexpr duration rounding = std::chrono::microseconds(1);

    /// A server whose channel has failed is avoided for so long.
    static constexpr duration longest_reopen_wait = std::chrono::seconds(70);

    environment& world_;
    const client_engine_options& options_;
    std::vector<client_server_options> places_;             ///< the servers by place
    std::vector<bool> listed_;                              ///< whether they are in the list
    std::unordered_map<std::string, std::uint32_t> affine_; ///< the server of each affinity
    time_point forgotten_ = time_point::min();              ///< when `affine_` was last emptied
    time_point affine_from_ = time_point::min();            ///< the choice is not visible earlier
    std::vector<std::size_t> channels_per_server_;
    std::vector<std::optional<time_point>> probes_;        ///< when each server was last probed
    std::vector<std::optional<time_point>> refused_since_; ///< nothing listens, and no reply since
};

} // namespace simulated
