// SPDX-License-Identifier: MIT
// The properties of a simulated world, drawn from its seed, so that every seed is a different
// world.
#pragma once

#include <radius/protocol/client/client_engine.hpp>
#include <radius/protocol/server/connection_engine.hpp>
#include <radius/protocol/server/server_engine.hpp>

#include "simulate/chance.hpp"

namespace simulated {

using namespace radius;
using namespace std::chrono_literals;

/// How a link treats packets. Probabilities are from 0 to 1.
struct weather {
    double lost = 0;
    double repeated = 0;
    double corrupted = 0;
    double forged = 0; ///< packets that cause an attacker without the secret to send a forged one
    double very_late = 0;  ///< delayed by up to `longest_delay`
    duration delay = 1ms;  ///< minimum
    duration jitter = 0ms; ///< average additional delay
    duration longest_delay = 15s;
    double replayed = 0; ///< CoA and Disconnect that an attacker sends again, from any port
    duration replay_after = 700s; ///< maximum
};

/// Faults other than those of links. Times are averages between two such events, zero for never.
struct faults {
    duration server_crash{};
    duration server_down = 3s; ///< maximum
    duration partition{};      ///< between one client and one server
    duration partition_for = 10s;
    duration clock_jump{};
    duration client_restart{};
    duration new_servers{}; ///< a client gets another list of servers
    duration channel_failure{};
    double half_open = 0; ///< connections of which one end is not told that the other is gone
    double open_fails = 0;
    duration open_takes{}; ///< maximum
    double cancelled = 0;
    double port_unreachable = 0; ///< packets to a crashed server that cause an ICMP error
    duration tardiness{};        ///< maximum delay of a client's timer
};

/// How the handlers of one world behave.
struct handling {
    double late = 0; ///< later answers, for example from a coroutine
    duration latency = 50ms;
    double very_late = 0; ///< up to 40 s
    double discarded = 0;
    double failed = 0;
    double odd_replies =
        0; ///< a signed reply with a code that answers no request, from a misbehaving server
};

struct scenario {
    std::size_t clients = 1;
    std::size_t servers = 1;
    std::uint64_t exchanges = 1000;
    duration between_requests = 10ms; ///< average for one client
    double burst = 0;                 ///< how often a request comes in a burst
    unsigned burst_size = 100;
    double large = 0;        ///< requests of up to 4096 octets
    bool reverse = false;    ///< whether servers send requests over their clients' connections
    bool secured = false;    ///< TLS and DTLS are OpenSSL's own
    bool pre_shared = false; ///< the same, without certificates
    weather sky;
    faults trouble;
    handling handlers;
    client_engine_options client; ///< without servers
    server_engine_options server; ///< transport and version are the same in the whole world
    replay_limits replays;        ///< for each server
    peer_options policy;          ///< without a secret
    dynamic_authorization_options carried; ///< what clients and servers add to packets
};

namespace detail {

inline duration mostly_never(chance& draw, duration least, duration most) {
    return draw.happens(0.4) ? duration(draw.between(least.count(), most.count())) : duration();
}

inline double mostly_zero(chance& draw, double most) {
    return draw.happens(0.5) ? most * draw.fraction() : 0.0;
}

inline weather draw_weather(chance& draw) {
    weather sky;
    if (draw.happens(0.15)) {
        return sky; // no faults
    }
    sky.lost = mostly_zero(draw, draw.happens(0.1) ? 0.7 : 0.25);
    sky.repeated = mostly_zero(draw, 0.2);
    sky.corrupted = mostly_zero(draw, 0.1);
    sky.forged = mostly_zero(draw, 0.3);
    sky.very_late = mostly_zero(draw, 0.05);
    sky.delay = duration(draw.between((100us).count(), std::int64_t{50'000'000}));
    sky.jitter = duration(draw.between(std::int64_t{0}, std::int64_t{80'000'000}));
    sky.replayed = mostly_zero(draw, 0.3);
    return sky;
}

inline faults draw_faults(chance& draw) {
    faults trouble;
    trouble.server_crash = mostly_never(draw, 2s, 30s);
    trouble.server_down = draw.one_of<duration>({200ms, 3s, 60s});
    trouble.partition = mostly_never(draw, 2s, 30s);
    trouble.partition_for = draw.one_of<duration>({1s, 10s, 90s});
    trouble.clock_jump = mostly_never(draw, 2s, 20s);
    trouble.client_restart = mostly_never(draw, 5s, 60s);
    trouble.channel_failure = mostly_never(draw, 1s, 20s);
    trouble.open_fails = mostly_zero(draw, 0.3);
    trouble.open_takes = draw.one_of<duration>({0ms, 0ms, 30ms});
    trouble.cancelled = mostly_zero(draw, 0.1);
    trouble.port_unreachable = mostly_zero(draw, 1.0);
    trouble.tardiness = draw.one_of<duration>({0ms, 0ms, 3ms, 20ms});
    return trouble;
}

inline handling draw_handling(chance& draw) {
    handling handlers;
    handlers.late = draw.one_of({0.0, 0.3, 1.0});
    handlers.latency = draw.one_of<duration>({1ms, 50ms, 2500ms});
    handlers.very_late = mostly_zero(draw, 0.02);
    handlers.discarded = mostly_zero(draw, 0.1);
    handlers.failed = mostly_zero(draw, 0.05);
    handlers.odd_replies = mostly_zero(draw, 0.05);
    return handlers;
}

inline retry_options draw_retry(chance& draw) {
    switch (draw.below(6)) {
    case 0:
    case 1: return {}; // the values of RFC 5080
    case 2: return {.attempts = 3, .first_wait = 300ms, .longest_wait = 1s, .total = 5s};
    case 3: return {.attempts = 0, .first_wait = 500ms, .growth = 1.5, .total = 12s, .jitter = 0.3};
    case 4: return {.attempts = 4, .first_wait = 1s, .longest_wait = 0s, .total = 0s, .jitter = 0};
    default: return {.attempts = 1, .first_wait = 3s, .growth = 1.0, .total = 10s};
    }
}

inline client_engine_options draw_client(chance& draw) {
    client_engine_options client;
    client.retry = draw_retry(draw);
    if (draw.happens(0.15)) { // accounting that is retried forever
        client.retry.attempts = 0;
        client.retry.total = 0s;
    }
    client.request_timeout = draw.one_of<duration>({0s, 0s, 8s, 45s});
    client.max_channels = draw.one_of<std::size_t>({1, 2, 64});
    client.max_queued = draw.one_of<std::size_t>({1, 30, 500, 16384});
    client.identifier_rest = draw.one_of<duration>({0s, 1s, 10s, 10s, 30s});
    client.channel_idle = draw.one_of<duration>({2s, 60s});
    client.watchdog.enabled = draw.happens(0.7);
    client.watchdog.interval = draw.one_of<duration>({6s, 30s});
    client.watchdog.failures = draw.between(1U, 4U);
    client.watchdog.replies = draw.between(1U, 3U);
    client.watchdog.revive_after = draw.one_of<duration>({20s, 300s});
    return client;
}

inline server_engine_options draw_server(chance& draw, const peer_options& policy) {
    server_engine_options server;
    duplicate_cache_limits& limits = server.duplicates;
    limits.max_entries = draw.one_of<std::size_t>({8, 100, 262'144, 262'144});
    limits.max_reply_bytes = draw.one_of<std::size_t>({8, 1024, 1024}) * 64 * 1024;
    limits.lifetime = draw.one_of<duration>({5s, 10s, 30s});
    if (policy.event_timestamp_window != peer_options().event_timestamp_window) {
        limits.dynamic_authorization_lifetime = 2 * policy.event_timestamp_window + 1s;
    }
    return server;
}

/// TLS and DTLS protect the octets; over plain TCP anyone on the path may change them.
inline void draw_connections(chance& draw, scenario& world) {
    world.server.transport = draw.one_of(
        {transport_kind::tcp, transport_kind::tls, transport_kind::tls, transport_kind::dtls});
    const bool may_be_plain = world.server.transport != transport_kind::tcp;
    world.server.version =
        may_be_plain && draw.happens(0.5) ? radius_version::v1_1 : radius_version::v1_0;
    world.reverse = may_be_plain && draw.happens(0.6);
    world.trouble.half_open = mostly_zero(draw, 0.5);
    const double corrupted = world.sky.corrupted;
    world.sky.corrupted = world.server.transport == transport_kind::tcp
                              ? world.sky.corrupted / 100 // each ends a connection
                              : 0.0;
    world.sky.forged = world.sky.replayed = 0.0;
    world.secured = may_be_plain && draw.happens(0.25);
    world.pre_shared = draw.happens(0.3);
    if (world.secured) { // TLS ends with each, DTLS drops it
        world.sky.corrupted =
            world.server.transport == transport_kind::dtls ? corrupted : corrupted / 200;
    }
}

} // namespace detail

/// `connected`: over TCP, TLS or DTLS instead of UDP.
inline scenario draw_scenario(chance& draw, bool connected) {
    scenario world;
    world.clients = draw.between<std::size_t>(1, 6);
    world.servers = draw.between<std::size_t>(1, 5);
    world.exchanges = draw.between<std::uint64_t>(500, 4000);
    world.between_requests = draw.one_of<duration>({1ms, 10ms, 40ms, 150ms});
    world.burst = draw.happens(0.3) ? 0.005 : 0.0;
    world.burst_size = draw.one_of({20U, 300U, 900U});
    world.large = detail::mostly_zero(draw, 0.02);
    world.sky = detail::draw_weather(draw);
    world.trouble = detail::draw_faults(draw);
    world.handlers = detail::draw_handling(draw);
    world.client = detail::draw_client(draw);
    world.policy.event_timestamp_window = draw.one_of<std::chrono::seconds>({300s, 300s, 60s});
    world.server = detail::draw_server(draw, world.policy);
    world.replays = {.max_entries = 700,
                     .max_entries_a_peer = 130}; // more than a world without faults needs
    // Not drawn, so that known seeds still produce the same worlds.
    world.carried = {.message_authenticator = world.exchanges % 2 == 0,
                     .event_timestamp = world.exchanges % 4 < 2};
    world.policy.require_event_timestamp = world.carried.event_timestamp;
    world.policy.require_coa_message_authenticator = world.carried.message_authenticator;
    if (connected) {
        detail::draw_connections(draw, world);
    }
    // Not drawn either.
    if (world.servers > 1 && world.exchanges % 8 < 4) {
        world.trouble.new_servers = 4s;
    }
    return world;
}

} // namespace simulated
