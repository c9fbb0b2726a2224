// SPDX-License-Identifier: MIT
// Connections between the nodes: over TCP and TLS the octets arrive complete and in order, in
// pieces of any size; over DTLS each record arrives separately, or is lost. In some worlds TLS and
// DTLS are idealized, in others they are OpenSSL's, driven by `tls_session`.
#pragma once

#include <optional>

#include "simulate/connection.hpp"
#include "simulate/openssl_stage.hpp"

namespace simulated {

/// All connections of a world.
class connections {
  public:
    /// The world's reactions at an end. `accept` returns whether there is a server; `runs` returns
    /// the same without side effects.
    struct events {
        std::function<bool(const connection_ptr&)> accept;
        std::function<void(const connection_ptr&, bool accepted)> opened;
        std::function<void(const connection_ptr&, bool to_server, octets_view)> arrived;
        std::function<void(const connection_ptr&, bool at_server)> lost;
        std::function<bool(std::uint32_t server)> runs;
    };

    connections(environment& world, events what)
        : world_(world), what_(std::move(what)), way_(world), credentials_(world) {
        if (world.how.secured) {
            stage_.emplace(world.draw.seed(), world.queue);
        }
    }

    /// A client connects; `opened` reports the result.
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
        const duration takes =
            2 * way_.delay(*made) + world_.draw.up_to(world_.how.trouble.open_takes);
        world_.queue.after(takes, [this, made, fails] {
            if (!made->at_client.open) {
                return; // the client has given it up
            }
            if (world_.how.secured) {
                begin_handshake(made, fails);
                return;
            }
            made->settled = true;
            const bool accepted = !fails && what_.accept(made);
            made->at_server.open = accepted;
            what_.opened(made, accepted);
        });
        all_.push_back(made);
        return made;
    }

    /// One end writes. If the other is gone, TCP eventually reports it, DTLS does not.
    void send(const connection_ptr& line, bool to_server, octets_view octets) {
        ++world_.count.packets;
        if (!world_.how.secured) {
            carry(line, to_server, octets);
            return;
        }
        radius::detail::tls_session& session = *line->to(!to_server).session;
        const bool split = !is_dtls() && octets.size() > 1 && world_.draw.happens(0.2);
        const std::size_t first =
            split ? world_.draw.between<std::size_t>(1, octets.size() - 1) : octets.size();
        for (const octets_view part : {octets.first(first), octets.subspan(first)}) {
            demand(part.empty() || !session.send(part), invariant::sound_packet, 0,
                   "an established connection did not accept a packet");
        }
        flush(line, !to_server);
    }

    /// One end closes. The other end is told, unless that message is lost.
    void close(const connection_ptr& line, bool at_server) {
        connection::end& here = line->to(at_server);
        here.open = false;
        const bool may_tell = world_.how.secured || line->to(!at_server).open;
        if (!may_tell || (!world_.calm && world_.draw.happens(world_.how.trouble.half_open))) {
            return;
        }
        if (here.session != nullptr && !here.failed) {
            here.session->shutdown();
            flush(line, at_server);
        }
        tell_later(line, !at_server);
    }

    /// A connection breaks in transit: both ends are told, or only one.
    void break_one() {
        forget_ended();
        if (all_.empty()) {
            return;
        }
        const connection_ptr line = all_[world_.draw.below(all_.size())];
        const bool first = world_.draw.happens(0.5);
        world_.note(simulation::actor::network, line->client, "breaks the connection to server",
                    line->server);
        if (line->settled || line->at_client.session != nullptr) {
            line->cut = true;
            tell(line, first);
            if (!world_.draw.happens(world_.how.trouble.half_open)) {
                tell(line, !first);
            }
        }
    }

    /// Ends that do not yet know that the other end is gone are told now.
    void clean_up() {
        forget_ended();
        for (const connection_ptr& line : std::vector<connection_ptr>(all_)) {
            if ((line->settled || line->at_client.up || line->at_server.up) &&
                line->at_client.open != line->at_server.open) {
                tell(line, line->at_server.open);
            }
        }
    }

    /// Interrupts the path between the two until then.
    void cut(std::uint32_t client, std::uint32_t server, time_point until) {
        way_.cut(client, server, until);
    }

    /// A process has ended, and its TLS state with it.
    void forget_server(std::uint32_t server) { credentials_.forget_server(server); }
    void forget_client(std::uint32_t client) { credentials_.forget_client(client); }

  private:
    bool is_dtls() const { return world_.how.server.transport == transport_kind::dtls; }

    void tell(const connection_ptr& line, bool at_server) {
        connection::end& there = line->to(at_server);
        if (!there.open) {
            return;
        }
        if (!at_server && world_.how.secured && !there.up) {
            what_.opened(line, false); // it was never established
            return;
        }
        there.open = false;
        what_.lost(line, at_server);
    }

    void tell_later(const connection_ptr& line, bool at_server) {
        world_.queue.at(way_.in_order(*line, at_server),
                        [this, line, at_server] { tell(line, at_server); });
    }

    void forget_ended() {
        std::erase_if(all_, [](const connection_ptr& line) {
            return !line->at_client.open && !line->at_server.open;
        });
    }

    /// Data in transit: packets, or their TLS records.
    void carry(const connection_ptr& line, bool to_server, octets_view octets) {
        if (is_dtls()) {
            const double repeated = world_.how.secured ? world_.how.sky.repeated : 0.0;
            way_.carry_datagram(*line, repeated, [&](time_point when) {
                arrive(line, to_server, when, damage(*line, octets));
            });
            return;
        }
        octet_string whole = damage(*line, octets);
        while (!whole.empty()) {
            const bool split = world_.draw.happens(0.2);
            const auto size = static_cast<std::ptrdiff_t>(
                split ? world_.draw.between<std::uint64_t>(1, whole.size()) : whole.size());
            const octet_string piece(whole.begin(), whole.begin() + size);
            whole.erase(whole.begin(), whole.begin() + size);
            arrive(line, to_server, way_.in_order(*line, to_server), piece);
        }
    }

    octet_string damage(connection& line, octets_view octets) {
        octet_string whole = to_octets(octets);
        if (!world_.calm && world_.draw.happens(world_.how.sky.corrupted)) {
            ++world_.count.corrupted;
            line.damaged = true;
            whole[world_.draw.below(whole.size())] ^=
                static_cast<octet>(world_.draw.between(1, 255));
        }
        return whole;
    }

    void arrive(const connection_ptr& line, bool to_server, time_point when, octet_string octets) {
        world_.queue.at(when, [this, line, to_server, held = std::move(octets)] {
            const bool handshake =
                line->to(to_server).session != nullptr && to_server && !line->to(to_server).up;
            if (world_.how.secured && line->cut) {
                return;
            }
            if (line->to(to_server).open || handshake) {
                world_.how.secured ? feed(line, to_server, held)
                                   : what_.arrived(line, to_server, held);
            } else if (!is_dtls() && line->to(!to_server).open) {
                tell_later(line, !to_server);
            }
        });
    }

    // If TLS is real.

    void begin_handshake(const connection_ptr& line, bool fails) {
        if (fails || (!is_dtls() && !what_.runs(line->server))) {
            what_.opened(line, false);
            return;
        }
        line->at_client.session = std::make_unique<radius::detail::tls_session>(
            credentials_.of_client(line->client, line->server), address_of_server(line->server));
        line->at_server.session = std::make_unique<radius::detail::tls_session>(
            credentials_.of_server(line->server), line->client_end());
        world_.queue.after(connection_limits().handshake_timeout, [this, line] {
            if (!line->at_client.up) {
                tell(line, false);
            }
        });
        step(line, false, line->at_client.session->start());
    }

    /// Passes octets to one end's TLS.
    void feed(const connection_ptr& line, bool to_server, octets_view octets) {
        connection::end& here = line->to(to_server);
        if (here.failed) {
            return;
        }
        if (to_server && is_dtls() && !line->greeted) {
            line->greeted =
                what_.runs(line->server) && here.session->greet(octets, line->client_end());
            if (!line->greeted) {
                flush(line, true);
                return;
            }
            octets = {};
        }
        const std::error_code error = here.session->receive(octets, [&](octets_view plain) {
            come_up(line, to_server);
            if (here.open) {
                what_.arrived(line, to_server, plain);
            }
            return here.open;
        });
        step(line, to_server, error);
    }

    /// Runs after each input to one end's TLS.
    void step(const connection_ptr& line, bool at_server, std::error_code error) {
        connection::end& here = line->to(at_server);
        if (here.session->established()) {
            come_up(line, at_server);
        }
        flush(line, at_server);
        if (!error) {
            wait_for_flight(line, at_server);
            return;
        }
        here.failed = true;
        demand(error == errc::connection_closed || line->damaged, invariant::sound_packet, 0,
               "TLS refused unchanged data");
        tell(line, at_server);
        tell_later(line, !at_server);
    }

    void come_up(const connection_ptr& line, bool at_server) {
        connection::end& here = line->to(at_server);
        if (here.up) {
            return;
        }
        here.up = true;
        demand(here.session->version() == world_.how.server.version, invariant::sound_packet, 0,
               "an end uses another version than the negotiated one");
        line->settled = line->at_client.up && line->at_server.up;
        world_.count.handshakes += line->settled ? 1 : 0;
        if (!at_server) {
            what_.opened(line, true);
            return;
        }
        here.open = what_.accept(line);
        if (!here.open) {
            tell_later(line, false);
        }
    }

    /// Sends the output of one end's TLS.
    void flush(const connection_ptr& line, bool at_server) {
        radius::detail::tls_session& session = *line->to(at_server).session;
        if (is_dtls()) {
            session.take_datagrams([&](octets_view octets) { carry(line, !at_server, octets); });
            return;
        }
        const octet_string written = std::exchange(session.outgoing(), {});
        if (!written.empty()) {
            carry(line, !at_server, written);
        }
    }

    /// Retransmits lost flights of the handshake (RFC 6347 section 4.2.4).
    void wait_for_flight(const connection_ptr& line, bool at_server) {
        connection::end& here = line->to(at_server);
        const auto wait = here.session->retransmits_in();
        if (!is_dtls() || here.up || here.waits_for_flight || !line->at_client.open || !wait) {
            return;
        }
        here.waits_for_flight = true;
        world_.queue.after(*wait, [this, line, at_server] {
            connection::end& late = line->to(at_server);
            late.waits_for_flight = false;
            if (!late.up && !late.failed && line->at_client.open) {
                step(line, at_server, late.session->retransmit());
            }
        });
    }

    environment& world_;
    events what_;
    line_delays way_;
    credentials credentials_;
    std::optional<simulation::openssl_stage> stage_;
    std::vector<connection_ptr> all_;
    std::uint32_t count_ = 0;
};

} // namespace simulated
