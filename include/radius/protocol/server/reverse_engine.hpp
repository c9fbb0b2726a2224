// SPDX-License-Identifier: MIT
// The two ends of CoA and Disconnect in the reverse direction of a connection, without sockets and
// clocks (draft-ietf-radext-reverse-coa).
#pragma once

#include <radius/protocol/client/client_engine.hpp>
#include <radius/protocol/server/server_engine.hpp>

namespace radius {

/// The server's end: a client engine with one server (the client that has connected) and one
/// channel (the connection), which lasts until `close`. Use it like `client_engine`, but there is
/// nothing to open or close.
class reverse_engine {
  public:
    /// `remote` is the address of the client; `random` must outlive the engine. `strict_prefixes`:
    /// for replies, see `packet_limits`.
    reverse_engine(transport_kind transport, radius_version version, const endpoint& remote,
                   std::shared_ptr<const shared_secret> secret, octet_generator& random,
                   const dynamic_authorization_options& carried = {}, bool strict_prefixes = false)
        : version_(version),
          engine_(options(transport, version, remote, std::move(secret), carried, strict_prefixes),
                  random) {}

    /// The engine, for secrets and counters.
    const client_engine& engine() const noexcept { return engine_; }

    /// See `client_engine::submit`.
    result<request_handle> submit(packet_code code, const attribute_list& attributes,
                                  time_point now, std::optional<wall_time> calendar = {},
                                  const request_options& options = {}) {
        return engine_.submit(code, attributes, now, calendar, options);
    }

    /// See `client_engine::cancel`.
    bool cancel(request_handle request, time_point now) { return engine_.cancel(request, now); }

    /// A reply has arrived. Returns the reason if it was dropped; if `ends_stream` is true for
    /// that, the connection must end.
    drop_reason receive(octets_view packet, time_point now) {
        return engine_.receive(channel_, packet, now);
    }

    /// The connection is gone: requests in progress end with `errc::stopped`.
    void close(time_point now) { engine_.stop(now); }

    /// See `client_engine::timer`.
    void timer(time_point now) { engine_.timer(now); }

    /// See `client_engine::next_wake`.
    std::optional<time_point> next_wake() noexcept { return engine_.next_wake(); }

    /// See `client_engine::perform_all`; here `perform` gets only `packet_to_send` and
    /// `request_to_complete`.
    template <class Perform>
    void perform_all(time_point now, Perform&& perform) {
        engine_.perform_all(lender<Perform>{*this, now, perform});
    }

  private:
    /// The channel is there already, and its owner closes it.
    template <class Perform>
    struct lender {
        void operator()(const channel_to_open& action) const {
            engine.channel_ = action.channel;
            engine.engine_.channel_lent(action.channel, now, engine.version_);
        }
        void operator()(const channel_to_close&) const noexcept {}
        void operator()(const packet_to_send& action) const { perform(action); }
        void operator()(const request_to_complete& action) const { perform(action); }

        reverse_engine& engine;
        time_point now;
        Perform& perform;
    };

    static client_engine_options options(transport_kind transport, radius_version version,
                                         const endpoint& remote,
                                         std::shared_ptr<const shared_secret> secret,
                                         const dynamic_authorization_options& carried,
                                         bool strict_prefixes) {
        client_engine_options options;
        options.servers.push_back({.address = remote,
                                   .secret = std::move(secret),
                                   .transport = transport,
                                   .versions = {.v1_0 = version == radius_version::v1_0,
                                                .v1_1 = version == radius_version::v1_1},
                                   .dynamic_authorization = carried});
        options.max_channels = 1;
        options.limits.strict_prefixes = strict_prefixes;
        options.watchdog.enabled = false; // the client has the watchdog: it opened the connection
        return options;
    }

    radius_version version_;
    client_engine engine_;
    channel_handle channel_{};
};

/// The client's end: the options of the server engine for a server's requests on one connection.
/// There are at most as many as a connection has identifiers. `strict_prefixes`: see
/// `packet_limits`.
inline server_engine_options reverse_server_options(transport_kind transport,
                                                    radius_version version,
                                                    const packet_limits& limits = {}) noexcept {
    return {.serves = service::dynamic_authorization,
            .transport = transport,
            .version = version,
            .limits = limits,
            .duplicates = {.max_entries = 1024, .max_reply_bytes = std::size_t{256} * 1024}};
}

} // namespace radius
