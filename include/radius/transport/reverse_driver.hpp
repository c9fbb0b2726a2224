// SPDX-License-Identifier: MIT
// Sends a server's own CoA-Requests and Disconnect-Requests down a connection that a client has
// opened (draft-ietf-radext-reverse-coa).
#pragma once

#include <memory>

#include <radius/protocol/client_engine.hpp>
#include <radius/transport/asio_endpoint.hpp>
#include <radius/transport/engine_timer.hpp>
#include <radius/transport/waiting_requests.hpp>

namespace radius {

/// The connection, as far as a `reverse_driver` needs it.
class reverse_output {
  public:
    /// Takes one packet; it leaves with what else leaves in this turn.
    virtual void send_request(octets_view packet) = 0;

  protected:
    ~reverse_output() = default;
};

/// The client's part of a server's connection: a client engine with one server and one channel that
/// is open already. All runs on the connection's thread. The connection outlives it, or closes it.
class reverse_driver : public std::enable_shared_from_this<reverse_driver> {
  public:
    reverse_driver(asio::io_context& io, random_source& random, reverse_output& output,
                   transport_kind transport, radius_version version, const endpoint& remote)
        : io_(&io), output_(&output), version_(version),
          engine_(options(transport, version, remote), random), timer_(io) {}

    asio::io_context& io() noexcept { return *io_; }
    const client_engine& engine() const noexcept { return engine_; }
    const auto& memory() const noexcept { return waiting_.memory(); }
    bool is_open() const noexcept { return output_ != nullptr; }

    /// As `client_driver::start`.
    template <class Done>
    result<request_handle> start(packet_code code, const attribute_list& attributes, Done&& done) {
        if (!is_open()) {
            return errc::connection_closed;
        }
        const auto handle = engine_.submit(code, attributes, std::chrono::steady_clock::now());
        if (!handle) {
            return handle;
        }
        waiting_.add(*handle, std::forward<Done>(done), [&] { cancel(*handle); });
        pump();
        return handle;
    }

    void cancel(request_handle request) {
        if (engine_.cancel(request, std::chrono::steady_clock::now())) {
            pump();
        }
    }

    /// A reply has come. Gives why it was dropped, where it was.
    drop_reason received(octets_view packet) {
        const drop_reason reason =
            engine_.datagram(channel_, packet, std::chrono::steady_clock::now());
        pump();
        return reason;
    }

    /// The connection is gone: what is under way ends with `errc::connection_closed`.
    void close() {
        output_ = nullptr;
        engine_.stop(std::chrono::steady_clock::now());
        pump();
        timer_.cancel();
    }

    /// The engine wanted to be woken now.
    void timer_due() {
        engine_.timer(std::chrono::steady_clock::now());
        pump();
    }

  private:
    static client_engine_options options(transport_kind transport, radius_version version,
                                         const endpoint& remote) {
        client_engine_options options;
        options.servers.push_back(
            {.address = remote,
             .secret = std::make_shared<const shared_secret>(fixed_secret(transport)),
             .transport = transport,
             .versions = {.v1_0 = version == radius_version::v1_0,
                          .v1_1 = version == radius_version::v1_1}});
        options.max_channels = 1;
        options.watchdog.enabled = false; // the client asks: it opened the connection
        return options;
    }

    void pump() {
        if (pumping_) {
            return;
        }
        const auto self = shared_from_this();
        pumping_ = true;
        for (auto next = engine_.poll_action(); next.what != client_action::kind::none;
             next = engine_.poll_action()) {
            perform(next);
        }
        pumping_ = false;
        if (is_open()) {
            timer_.arm(engine_.next_wake(), weak_from_this());
        }
    }

    void perform(const client_action& action) {
        const time_point now = std::chrono::steady_clock::now();
        switch (action.what) {
        case client_action::kind::open_channel:
            channel_ = action.channel;
            engine_.channel_opened(channel_, now, version_);
            break;
        case client_action::kind::send:
            if (output_ != nullptr) {
                output_->send_request(action.packet);
            }
            break;
        case client_action::kind::complete: {
            const bool gone = action.result.error == errc::stopped;
            waiting_.complete(action.request,
                              gone ? make_error_code(errc::connection_closed) : action.result.error,
                              action.result, action.server);
            break;
        }
        case client_action::kind::close_channel: // one request's fault is not the connection's
        case client_action::kind::none: break;
        }
    }

    asio::io_context* io_;
    reverse_output* output_; ///< null once the connection is gone
    radius_version version_;
    client_engine engine_;
    channel_handle channel_{};
    engine_timer timer_;
    waiting_requests waiting_;
    bool pumping_ = false;
};

} // namespace radius
