// SPDX-License-Identifier: MIT
// A world without sockets for client engines: virtual time, seeded randomness, and a driver that
// carries out and records the engine's actions.
#pragma once

#include <functional>
#include <memory>
#include <vector>

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

std::shared_ptr<const shared_secret> secret_number(std::size_t server);

/// Servers 192.0.2.1, 192.0.2.2 ... with retries without jitter.
client_engine_options options_for(std::size_t servers);

/// A valid reply from the server that received `request`.
octet_string make_reply(const sent_packet& request, packet_code code = packet_code::access_accept,
                        const attribute_list& attributes = {},
                        const shared_secret* secret = nullptr);

class world {
  public:
    explicit world(client_engine_options options, std::uint64_t seed = 1);

    /// Carries out all actions of the engine.
    void run();

    void perform(const channel_to_open& action);
    void perform(const channel_to_close& action);
    void perform(const packet_to_send& action);
    void perform(const request_to_complete& action);

    result<request_handle> try_submit(packet_code code = packet_code::access_request,
                                      const attribute_list& attributes = bob());
    request_handle submit(packet_code code = packet_code::access_request,
                          const attribute_list& attributes = bob());

    drop_reason deliver(channel_handle channel, octets_view octets);

    /// Answers a sent packet.
    drop_reason answer(const sent_packet& request, packet_code code = packet_code::access_accept);

    /// Advances the time, and wakes the engine whenever it has asked for that.
    void advance(duration time);

    static attribute_list bob();

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
