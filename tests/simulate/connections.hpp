// SPDX-License-Identifier: MIT
// Connections between the nodes: what goes into one end comes out of the other, whole and in order
// over TCP and TLS, in whatever pieces; over DTLS each record alone, if it comes.
#pragma once

#include <memory>

#include "simulate/environment.hpp"

namespace simulated {

/// One connection; both ends and what is under way hold it.
struct connection {
    /// What one end knows.
    struct end {
        bool open = false;
        stream_framer framer;
        time_point last_arrival{}; ///< of what is under way to it
    };

    std::uint32_t number = 0;
    std::uint32_t client = 0;
    std::uint32_t server = 0;
    channel_handle channel; ///< the client's name for it
    std::uint64_t life = 0; ///< of the client that opened it
    bool settled = false;   ///< whether the server was asked, and has accepted or not
    end at_client;
    end at_server;
    using truths = std::unordered_map<std::uint64_t, truth>; ///< by fingerprint, the last one
    truths to_server;                                        ///< what its client has sent
    truths to_client;

    /// What a packet is the true copy of that comes out of the connection.
    static truth truth_of(const truths& sent, octets_view packet) {
        const auto known = sent.find(fingerprint(packet));
        return known == sent.end() ? truth{} : known->second;
    }

    end& to(bool server_end) noexcept { return server_end ? at_server : at_client; }

    /// Stands for its client's address and port: no two connections have the same.
    endpoint client_end() const noexcept {
        const ip_address stand_in = ipv4_address(0x0A00'0000U + number);
        return {stand_in, 1024};
    }
};

using connection_ptr = std::shared_ptr<connection>;

/// All connections of a world.
class connections {
  public:
    /// What the world does at an end. `accept` says whether there is anybody.
    struct events {
        std::function<bool(const connection_ptr&)> accept;
        std::function<void(const connection_ptr&, bool accepted)> opened;
        std::function<void(const connection_ptr&, bool to_server, octets_view)> arrived;
        std::function<void(const connection_ptr&, bool at_server)> lost;
    };

    connections(environment& world, events what) : world_(world), what_(std::move(what)) {}

    /// A client connects; it hears of the outcome by `opened`.
    connection_ptr connect(std::uint32_t client, std::uint32_t server, channel_handle channel,
                           std::uint64_t life) {
        const auto made = std::make_shared<connection>();
        made->number = count_++;
        made->client = client;
        made->server = server;
        made->channel = channel;
        made->life = life;
        made->at_client.open = true;
        const bool fails = !world_.calm && world_.draw.happens(world_.how.trouble.open_fails);
        const duration takes = 2 * delay(*made) + world_.draw.up_to(world_.how.trouble.open_takes);
        world_.queue.after(takes, [this, made, fails] {
            if (!made->at_client.open) {
                return; // the client has lost interest
            }
            made->settled = true;
            const bool accepted = !fails && what_.accept(made);
            made->at_server.open = accepted;
            what_.opened(made, accepted);
        });
        all_.push_back(made);
        return made;
    }

    /// One end writes. Where the other is gone TCP says so in time, and DTLS does not.
    void send(const connection_ptr& line, bool to_server, octets_view octets) {
        ++world_.count.packets;
        if (world_.how.server.transport == transport_kind::dtls) {
            send_record(line, to_server, octets);
            return;
        }
        octet_string whole = to_octets(octets);
        if (!world_.calm && world_.draw.happens(world_.how.sky.corrupted)) {
            ++world_.count.corrupted;
            whole[world_.draw.below(whole.size())] ^=
                static_cast<octet>(world_.draw.between(1, 255));
        }
        while (!whole.empty()) {
            const bool split = world_.draw.happens(0.2);
            const auto size = static_cast<std::ptrdiff_t>(
                split ? world_.draw.between<std::uint64_t>(1, whole.size()) : whole.size());
            const octet_string piece(whole.begin(), whole.begin() + size);
            whole.erase(whole.begin(), whole.begin() + size);
            arrive(line, to_server, in_order(*line, to_server), piece);
        }
    }

    /// One end closes. The other learns of it, unless what says so is lost.
    void close(const connection_ptr& line, bool at_server) {
        line->to(at_server).open = false;
        if (line->to(!at_server).open &&
            (world_.calm || !world_.draw.happens(world_.how.trouble.half_open))) {
            world_.queue.at(in_order(*line, !at_server),
                            [this, line, at_server] { tell(line, !at_server); });
        }
    }

    /// Something on the way ends a connection: both ends learn of it, or one alone.
    void break_one() {
        forget_ended();
        if (all_.empty()) {
            return;
        }
        const connection_ptr line = all_[world_.draw.below(all_.size())];
        const bool first = world_.draw.happens(0.5);
        world_.note(simulation::actor::network, line->client, "breaks the connection to server",
                    line->server);
        if (line->settled) {
            tell(line, first);
            if (!world_.draw.happens(world_.how.trouble.half_open)) {
                tell(line, !first);
            }
        }
    }

    /// Whoever has not learned yet that the other end is gone does so now.
    void clean_up() {
        forget_ended();
        for (const connection_ptr& line : std::vector<connection_ptr>(all_)) {
            if (line->settled && line->at_client.open != line->at_server.open) {
                tell(line, line->at_server.open);
            }
        }
    }

    /// Nothing gets through between the two until then.
    void cut(std::uint32_t client, std::uint32_t server, time_point until) {
        cuts_[std::uint64_t{client} << 32U | server] = until;
    }

  private:
    void tell(const connection_ptr& line, bool at_server) {
        if (line->to(at_server).open) {
            line->to(at_server).open = false;
            what_.lost(line, at_server);
        }
    }

    void forget_ended() {
        std::erase_if(all_, [](const connection_ptr& line) {
            return !line->at_client.open && !line->at_server.open;
        });
    }

    duration delay(const connection& line) {
        if (world_.calm) {
            return 1ms + world_.draw.up_to(1ms);
        }
        const bool again = world_.draw.happens(world_.how.sky.lost);
        return travel_time() + (again ? 200ms : 0ms) + cut_for(line);
    }

    /// Of one that is not lost.
    duration travel_time() {
        const weather& sky = world_.how.sky;
        const duration takes = sky.delay + world_.draw.about(sky.jitter);
        const bool late = world_.draw.happens(sky.very_late);
        return takes + (late ? world_.draw.up_to(sky.longest_delay) : duration());
    }

    /// How long nothing gets through between the two.
    duration cut_for(const connection& line) const {
        const auto cut = cuts_.find(std::uint64_t{line.client} << 32U | line.server);
        return cut == cuts_.end() ? duration() : std::max(cut->second - world_.now(), duration());
    }

    /// When the next piece arrives: not before those that left earlier.
    time_point in_order(connection& line, bool to_server) {
        time_point& last = line.to(to_server).last_arrival;
        last = std::max(last, world_.now() + delay(line));
        return last;
    }

    void send_record(const connection_ptr& line, bool to_server, octets_view octets) {
        if (!world_.calm &&
            (world_.draw.happens(world_.how.sky.lost) || cut_for(*line) > duration())) {
            ++world_.count.lost;
            return;
        }
        const duration takes = world_.calm ? duration(1ms) : travel_time();
        arrive(line, to_server, world_.now() + takes, to_octets(octets));
    }

    void arrive(const connection_ptr& line, bool to_server, time_point when, octet_string octets) {
        world_.queue.at(when, [this, line, to_server, held = std::move(octets)] {
            if (line->to(to_server).open) {
                what_.arrived(line, to_server, held);
            } else if (world_.how.server.transport != transport_kind::dtls &&
                       line->to(!to_server).open) {
                world_.queue.at(in_order(*line, !to_server),
                                [this, line, to_server] { tell(line, !to_server); });
            }
        });
    }

    environment& world_;
    events what_;
    std::vector<connection_ptr> all_;
    std::unordered_map<std::uint64_t, time_point> cuts_;
    std::uint32_t count_ = 0;
};

} // namespace simulated
