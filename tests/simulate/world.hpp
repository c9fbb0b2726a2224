// SPDX-License-Identifier: MIT
// One simulated world, from its seed to its end: a storm with faults of all kinds, then a calm
// phase in which everything must work, then silence, in which nothing may be left.
#pragma once

#include "simulate/client_node.hpp"
#include "simulate/server_node.hpp"

namespace simulated {

class world {
  public:
    /// Events are recorded in `trace` and counted in `count`.
    world(std::uint64_t seed, simulation::event_trace& trace, simulation::totals& count)
        : draw_(seed), how_(draw_scenario(draw_, seed % 4 == 0)),
          all_{how_, queue_, draw_, trace, count, {}, {}},
          way_(
              all_, [this](const datagram& one) { to_server(one); },
              [this](const datagram& one) { to_client(one); }),
          lines_(all_, events_of_connections()) {
        for (std::uint32_t number = 0; number < how_.servers; ++number) {
            servers_.push_back(std::make_unique<server_node>(
                all_, way_, lines_, number, [this](const datagram& one) { unreachable(one); }));
        }
        for (std::uint32_t number = 0; number < how_.clients; ++number) {
            clients_.push_back(
                std::make_unique<client_node>(all_, way_, lines_, number, choose_servers()));
        }
    }

    /// Throws `simulation::broken_invariant`.
    void run() {
        const time_point begin = queue_.now();
        storm();
        calm();
        quiet();
        ++all_.count.worlds;
        all_.count.virtual_time +=
            std::chrono::duration_cast<std::chrono::seconds>(queue_.now() - begin);
    }

  private:
    connections::events events_of_connections() {
        return {
            .accept =
                [this](const connection_ptr& line) { return servers_[line->server]->accept(line); },
            .opened = [this](const connection_ptr& line,
                             bool accepted) { clients_[line->client]->opened(line, accepted); },
            .arrived =
                [this](const connection_ptr& line, bool to_server, octets_view octets) {
                    if (to_server) {
                        servers_[line->server]->arrived(line, octets);
                    } else {
                        clients_[line->client]->arrived(line, octets);
                    }
                },
            .lost =
                [this](const connection_ptr& line, bool at_server) {
                    if (at_server) {
                        servers_[line->server]->lost(line);
                    } else {
                        clients_[line->client]->lost(line);
                    }
                },
            .runs = [this](std::uint32_t server) { return servers_[server]->runs(); }};
    }

    /// One to four servers in any order, each once.
    std::vector<std::uint32_t> choose_servers() {
        std::vector<std::uint32_t> numbers;
        for (std::uint32_t number = 0; number < how_.servers; ++number) {
            numbers.push_back(number);
        }
        for (std::size_t place = numbers.size(); place > 1; --place) {
            std::swap(numbers[place - 1], numbers[draw_.below(place)]);
        }
        numbers.resize(draw_.between<std::size_t>(1, std::min<std::size_t>(numbers.size(), 4)));
        return numbers;
    }

    void storm() {
        for (const auto& client : clients_) {
            next_request(*client);
        }
        if (how_.reverse) {
            repeat(4 * how_.between_requests, [this] { ask_back(); });
        }
        const faults& trouble = how_.trouble;
        repeat(trouble.server_crash, [this] { crash_server(); });
        repeat(trouble.partition, [this] { cut_link(); });
        repeat(trouble.clock_jump, [this] { jump_clock(); });
        repeat(trouble.client_restart, [this] { restart_client(); });
        repeat(trouble.new_servers, [this] {
            clients_[draw_.below(clients_.size())]->replace_servers(choose_servers());
        });
        repeat(trouble.channel_failure, [this] {
            if (is_connected(how_.server.transport)) {
                lines_.break_one();
            }
            clients_[draw_.below(clients_.size())]->break_channel();
        });
        const time_point end = queue_.now() + longest_storm;
        while (all_.ledger.exchanges.size() < how_.exchanges && queue_.now() < end) {
            queue_.run_until(queue_.now() + 100ms);
        }
        queue_.run_until(queue_.now() + draw_.up_to(40s));
    }

    /// No more faults. First everything from the storm ends; then come requests of which none may
    /// be lost, more at the same time than one channel has identifiers.
    void calm() {
        all_.calm = true;
        for (const auto& server : servers_) {
            if (!server->runs()) {
                server->start();
            }
            server->give_up();
            server->set_clock();
        }
        for (const auto& client : clients_) {
            if (!client->runs()) {
                client->start();
            }
            client->set_clock();
        }
        lines_.clean_up();
        queue_.run_until(queue_.now() + settling);
        lines_.clean_up();
        all_.last_of_storm = all_.ledger.exchanges.size();
        for (const auto& client : clients_) {
            client->give_up();
            demand(client->under_way() == 0, invariant::ends_in_time, client->under_way(),
                   "a request is in progress long after the storm");
            queue_.run_until(queue_.now() +
                             how_.client.identifier_rest); // of requests that were given up
            ask(*client, 1);                               // so that there is a channel
            for (const auto& server : servers_) {
                server->ask_back(300, client->number());
            }
            queue_.run_until(queue_.now() + 100ms);
            ask(*client, std::min<std::size_t>(300, how_.client.max_queued + std::size_t{200}));
        }
    }

    /// A client's users send this many requests at once, which must be accepted.
    void ask(client_node& client, std::size_t requests) {
        for (; requests > 0; --requests) {
            demand(client.submit(), invariant::recovery, 0,
                   "a request was refused in a calm world");
        }
        queue_.run_until(queue_.now() + 100ms);
    }

    void quiet() {
        queue_.run_until(queue_.now() + silence);
        for (const auto& client : clients_) {
            client->check_quiet();
        }
        for (const auto& server : servers_) {
            server->check_quiet();
        }
    }

    void next_request(client_node& client) {
        queue_.after(draw_.about(how_.between_requests), [this, &client] {
            if (all_.calm || all_.ledger.exchanges.size() >= how_.exchanges) {
                return;
            }
            const unsigned count = draw_.happens(how_.burst) ? how_.burst_size : 1;
            for (unsigned sent = 0; sent < count && client.runs(); ++sent) {
                client.submit();
            }
            next_request(client);
        });
    }

    /// A server sends requests over one of its connections, sometimes more than that has
    /// identifiers.
    void ask_back() {
        server_node& server = *servers_[draw_.below(servers_.size())];
        if (all_.ledger.exchanges.size() < how_.exchanges) {
            server.ask_back(draw_.happens(how_.burst) ? how_.burst_size : 1);
        }
    }

    /// Repeats an event at random intervals during the storm.
    void repeat(duration mean, std::function<void()> what) {
        if (mean == duration::zero()) {
            return;
        }
        queue_.after(draw_.about(mean), [this, mean, what] {
            if (!all_.calm) {
                what();
                repeat(mean, what);
            }
        });
    }

    void crash_server() {
        const std::size_t place = draw_.below(servers_.size());
        server_node& server = *servers_[place];
        if (!server.runs()) {
            return;
        }
        server.crash();
        queue_.after(draw_.up_to(how_.trouble.server_down), [&server] {
            if (!server.runs()) {
                server.start();
            }
        });
    }

    void cut_link() {
        const auto client = static_cast<std::uint32_t>(draw_.below(clients_.size()));
        const auto server = static_cast<std::uint32_t>(draw_.below(servers_.size()));
        const time_point until = queue_.now() + draw_.up_to(how_.trouble.partition_for);
        all_.note(actor::network, client, "cuts the link to server", server);
        way_.link(client, server).cut(until);
        lines_.cut(client, server, until);
    }

    void jump_clock() {
        duration by = draw_.up_to(draw_.one_of<duration>({1s, 200s, 200s, 5h}));
        by = draw_.happens(0.5) ? -by : by;
        ++all_.count.jumps;
        if (draw_.happens(0.5)) {
            clients_[draw_.below(clients_.size())]->jump(by);
        } else {
            servers_[draw_.below(servers_.size())]->jump(by);
        }
    }

    void restart_client() {
        client_node& client = *clients_[draw_.below(clients_.size())];
        if (!client.runs()) {
            return;
        }
        client.stop(draw_.happens(0.5));
        queue_.after(draw_.up_to(2s), [&client] {
            if (!client.runs()) {
                client.start();
            }
        });
    }

    void to_server(const datagram& one) {
        const std::uint32_t number =
            one.to.address.v4().to_uint() - address_of_server(0).address.v4().to_uint();
        servers_[number]->receive(one);
    }

    void to_client(const datagram& one) {
        for (const auto& client : clients_) {
            if (address_of_client(client->number()) == one.to.address) {
                client->receive(one);
            }
        }
    }

    void unreachable(const datagram& one) {
        if (all_.calm || !draw_.happens(how_.trouble.port_unreachable)) {
            return;
        }
        queue_.after(how_.sky.delay, [this, from = one.from] {
            for (const auto& client : clients_) {
                if (address_of_client(client->number()) == from.address) {
                    client->refused(from.port);
                }
            }
        });
    }

    static constexpr duration longest_storm = 1h;

    /// Longer than anything takes: a server's restart, a request's end.
    static constexpr duration settling = 900s;
    static constexpr duration silence = 1500s;

    simulation::event_queue queue_;
    chance draw_;
    scenario how_;
    environment all_;
    network way_;
    connections lines_;
    std::vector<std::unique_ptr<server_node>> servers_;
    std::vector<std::unique_ptr<client_node>> clients_;
};

} // namespace simulated
