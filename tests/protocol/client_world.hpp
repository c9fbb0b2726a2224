// SPDX-License-Identifier: MIT
// A world without sockets for client engines: virtual time, seeded randomness, and a driver that
// carries out and records the engine's actions.
#pragma once

#include <functional>

#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/protocol/client/client_engine.hpp>

#include "support/seeded_octets.hpp"

namespace radius_test {

using namespace radius;
using namespace std::chrono_literals;

struct sent_packet {
    time_point at;
    std::size_t server;
    channel_handle channel;
    octet_string octets;

    packet_code code() const { return static_cast<packet_code>(octets[0]); }
    octet identifier() const { return octets[1]; }
    octet_string field() const { return {octets.begin() + 4, octets.begin() + 20}; }
};

struct ended_request {
    time_point at;
    request_handle request;
    std::size_t server;
    client_result result; // its views are invalid
    octet_string reply;
    octet_string packet;
};

inline std::shared_ptr<const shared_secret> secret_number(std::size_t server) {
    return std::make_shared<const shared_secret>("secret of server " + std::to_string(server));
}

/// Servers 192.0.2.1, 192.0.2.2 ... with retries without jitter.
inline client_engine_options options_for(std::size_t servers) {
    client_engine_options options;
    for (std::size_t number = 0; number < servers; ++number) {
        const std::string address = "192.0.2." + std::to_string(number + 1);
        options.servers.push_back(
            {.address = {*ip_address::parse(address), 1812}, .secret = secret_number(number)});
    }
    options.retry.jitter = 0.0;
    options.watchdog.jitter = 0s;
    return options;
}

/// A valid reply from the server that received `request`.
inline octet_string make_reply(const sent_packet& request,
                               packet_code code = packet_code::access_accept,
                               const attribute_list& attributes = {},
                               const shared_secret* secret = nullptr) {
    const auto own = secret_number(request.server);
    packet_buffer room;
    const auto packet = seal_reply(
        room.room(),
        {.code = code, .identifier = request.identifier(), .secret = secret ? *secret : *own},
        attributes, octets_view(request.octets).subspan<4, 16>());
    return to_octets(packet.value());
}

class world {
  public:
    explicit world(client_engine_options options, std::uint64_t seed = 1)
        : random(seed), engine(std::move(options), random) {}

    /// Carries out all actions of the engine.
    void run() {
        engine.perform_all([this](const auto& action) { perform(action); });
    }

    void perform(const channel_to_open& action) {
        opened.push_back(action.channel);
        if (on_open) {
            on_open(action);
        } else {
            engine.channel_opened(action.channel, now);
        }
    }
    void perform(const channel_to_close& action) { closed.push_back(action.channel); }
    void perform(const packet_to_send& action) {
        sent.push_back({now, action.server, action.channel, to_octets(action.packet)});
        if (on_send) {
            on_send(sent.back());
        }
    }
    void perform(const request_to_complete& action) {
        ended.push_back({now, action.request, action.server, action.result,
                         to_octets(action.result.reply), to_octets(action.result.request)});
    }

    result<request_handle> try_submit(packet_code code = packet_code::access_request,
                                      const attribute_list& attributes = bob()) {
        auto handle = engine.submit(code, attributes, now);
        run();
        return handle;
    }
    request_handle submit(packet_code code = packet_code::access_request,
                          const attribute_list& attributes = bob()) {
        return try_submit(code, attributes).value();
    }

    drop_reason deliver(channel_handle channel, octets_view octets) {
        const octet_string buffer = to_octets(octets); // lives until the actions are done
        const drop_reason dropped = engine.receive(channel, buffer, now);
        run();
        return dropped;
    }

    /// Answers a sent packet.
    drop_reason answer(const sent_packet& request, packet_code code = packet_code::access_accept) {
        return deliver(request.channel, make_reply(request, code));
    }

    /// Advances the time, and wakes the engine whenever it has asked for that.
    void advance(duration time) {
        const time_point end = now + time;
        for (auto wake = engine.next_wake(); wake && *wake <= end; wake = engine.next_wake()) {
            now = std::max(now, *wake);
            engine.timer(now);
            run();
        }
        now = end;
    }

    static attribute_list bob() {
        attribute_list attributes;
        attributes.add(attr::user_name = "bob", attr::user_password = "hello");
        return attributes;
    }

    time_point now{1000s};
    seeded_octets random;
    client_engine engine;
    std::vector<channel_handle> opened;
    std::vector<channel_handle> closed;
    std::vector<sent_packet> sent;
    std::vector<ended_request> ended;
    std::function<void(const channel_to_open&)> on_open; ///< called instead of opening immediately
    std::function<void(const sent_packet&)> on_send;
};

} // namespace radius_test
