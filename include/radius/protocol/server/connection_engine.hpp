// SPDX-License-Identifier: MIT
// The server's side of one connection, without sockets and clocks: finds the packets, processes
// each, and decides when the connection must end (RFC 6613 section 2.6.4,
// draft-ietf-radext-radiusdtls-bis section 3.11).
#pragma once

#include <concepts>
#include <radius/protocol/reply_matching.hpp>
#include <radius/protocol/server/server_engine.hpp>
#include <radius/protocol/stream_framer.hpp>
#include <radius/protocol/token_window.hpp>

namespace radius {

namespace detail {

/// The options of a connection's engine: its cache needs room only for 256 identifiers of each
/// code, or for the Tokens that clients have in flight.
inline server_engine_options for_connections(server_engine_options options,
                                             radius_version version) noexcept {
    const bool v1_1 = version == radius_version::v1_1;
    const std::size_t entries = v1_1 ? 2 * token_window::capacity : 1024;
    const std::size_t octets = std::size_t{v1_1 ? 8U * 1024 : 256U} * 1024;
    options.version = version;
    options.duplicates.max_entries = std::min(options.duplicates.max_entries, entries);
    options.duplicates.max_reply_bytes = std::min(options.duplicates.max_reply_bytes, octets);
    return options;
}

} // namespace detail

/// The connection of a `connection_engine`, as far as single packets go. Views are valid only
/// during the call.
template <class Sink>
concept record_sink = requires(Sink& sink, octets_view packet, server_engine::outcome& outcome) {
    // The room for a reply that the engine itself creates, valid until `judged` returns.
    { sink.answer_room() } -> std::same_as<octets_span>;
    // Each packet with its outcome. False if the connection has ended meanwhile.
    { sink.judged(packet, outcome) } -> std::same_as<bool>;
    // Accepts a packet that answers our own request on this connection, and returns why it was
    // dropped; nothing if the packet is not such a reply.
    { sink.take_reply(packet) } -> std::same_as<std::optional<drop_reason>>;
};

/// The same for a stream, which may have to pause.
template <class Sink>
concept stream_sink = record_sink<Sink> && requires(Sink& sink, octets_view rest) {
    // Without room no more packets are processed.
    { sink.has_room() } -> std::same_as<bool>;
    // Receives the octets that were not processed, to be passed in again.
    { sink.hold(rest) } -> std::same_as<void>;
};

/// The base of a sink that sends no requests of its own and always has room.
struct sink_defaults {
    static std::optional<drop_reason> take_reply(octets_view) noexcept { return std::nullopt; }
    static bool has_room() noexcept { return true; }
    static void hold(octets_view) noexcept {}
};

/// Created once the other end is identified. For one thread at a time.
class connection_engine {
  public:
    /// `make_engine` returns the engine for its requests.
    template <class MakeEngine>
    connection_engine(const MakeEngine& make_engine, const request_origin& origin)
        : engine_(make_engine()), origin_(origin),
          framer_(std::max(engine_.options().limits.max_size, max_packet_size)) {}

    /// Sets the way back to the client for requests of this connection: see `reverse_path`.
    void set_reverse(detail::reverse_door* reverse) noexcept { origin_.reverse = reverse; }

    connection_engine(const connection_engine&) = delete;
    connection_engine& operator=(const connection_engine&) = delete;

    server_engine& requests() noexcept { return engine_; }
    const known_peer& peer() const noexcept { return *origin_.peer; }

    /// Octets of a stream, in pieces of any size. Returns why the connection must end, or
    /// `drop_reason::none`.
    template <stream_sink Sink>
    drop_reason stream(octets_view octets, const moment& now, Sink& sink) {
        drop_reason ending = drop_reason::none;
        const auto framed = framer_.feed(octets, [&](octets_view packet) {
            const bool open = judge(packet, now, sink, ending);
            return open && ending == drop_reason::none && sink.has_room();
        });
        if (!framed) {
            return drop_reason::packet_length;
        }
        if (ending == drop_reason::none && !framed->empty()) {
            sink.hold(*framed);
        }
        return ending;
    }

    /// The same for one DTLS record, which contains one packet; the rest is padding (RFC 7360
    /// section 5.1).
    template <record_sink Sink>
    drop_reason record(octets_view octets, const moment& now, Sink& sink) {
        drop_reason ending = drop_reason::none;
        judge(octets, now, sink, ending);
        return ending;
    }

  private:
    template <record_sink Sink>
    bool judge(octets_view packet, const moment& now, Sink& sink, drop_reason& ending) {
        if (const std::optional<drop_reason> reply = sink.take_reply(packet)) {
            ending = ends_stream(*reply) ? *reply : drop_reason::none;
            return true;
        }
        origin_.arrived = now;
        auto outcome = engine_.receive(packet, origin_, sink.answer_room());
        if (const drop_reason reason = server_engine::reason_of(outcome); ends_stream(reason)) {
            ending = reason;
        }
        return sink.judged(packet, outcome);
    }

    server_engine engine_;
    request_origin origin_;
    stream_framer framer_;
};

} // namespace radius
