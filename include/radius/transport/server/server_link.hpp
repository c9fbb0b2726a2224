// SPDX-License-Identifier: MIT
// The common base of a server's connections over TCP, TLS and DTLS: identifying the peer,
// processing its packets, logging (draft-ietf-radext-radiusdtls-bis section 3.4).
#pragma once

#include <memory>
#include <optional>

#include <radius/observe/trace.hpp>
#include <radius/protocol/server/connection_engine.hpp>
#include <radius/transport/kit/asio_endpoint.hpp>
#include <radius/transport/kit/turn_end.hpp>
#include <radius/transport/server/connection_quota.hpp>
#include <radius/transport/server/connection_timer.hpp>
#include <radius/transport/server/reverse_driver.hpp>
#include <radius/transport/server/server_core.hpp>

namespace radius::detail {

/// A connection of a server, as its base needs it.
template <class Connection>
concept server_connection = requires(Connection& connection, const Connection& constant,
                                     std::size_t size, std::error_code why) {
    // Room for a packet, and sending it: no user code may run between the two.
    { connection.next_room(size) } -> std::same_as<octets_span>;
    { connection.commit(size) } -> std::same_as<octets_view>;
    { connection.flush() } -> std::same_as<void>;
    // There may be room again.
    { connection.resume() } -> std::same_as<void>;
    { connection.close(why) } -> std::same_as<void>;
    { constant.is_open() } -> std::same_as<bool>;
    { constant.layer() };
};

/// The listener of such connections.
template <class Listener, class Connection>
concept connection_listener =
    requires(Listener& listener, const Listener& constant, Connection& connection,
             const endpoint& remote, radius_version version) {
        { listener.core() } -> std::same_as<server_core&>;
        { constant.transport() } -> std::same_as<transport_kind>;
        // Null if the other end is unknown.
        { constant.identify(connection.layer(), remote) } -> std::same_as<kept_peer>;
        // Why a connection is refused after credentials were replaced.
        { constant.reassess(connection.layer()) } -> std::same_as<std::error_code>;
        { constant.engine_options(version) } -> std::same_as<server_engine_options>;
        // The connection has ended.
        { listener.forget(connection) } -> std::same_as<void>;
    };

/// `Derived` is the connection. Everything runs on the thread of the core's `io_context`.
template <class Derived, class Listener>
class server_link : public reply_path,
                    public std::enable_shared_from_this<Derived>,
                    private reverse_output {
  public:
    server_link(std::shared_ptr<Listener> listener, const endpoint& local, const endpoint& remote,
                std::unique_ptr<connection_permit> permit)
        : listener_(std::move(listener)), local_(local), remote_(remote),
          permit_(std::move(permit)), timer_(core().executor()) {
        static_assert(server_connection<Derived>,
                      "radius: a connection needs next_room, commit, flush, resume, close, is_open "
                      "and layer");
        static_assert(connection_listener<Listener, Derived>,
                      "radius: the listener of a connection needs core, transport, identify, "
                      "reassess, engine_options and forget");
    }

    const endpoint& local() const noexcept { return local_; }
    const endpoint& remote() const noexcept { return remote_; }

    // Called by the core and the engine.

    /// The buffer for replies that the engine itself creates. Hooks run before they are sent, and
    /// may send something else, so this is not the buffer of the next packet.
    octets_span answer_room() { return core().answer_room(); }

    server_engine& engine() noexcept override { return engine_->requests(); }
    std::shared_ptr<reply_path> shared_path() override { return this->shared_from_this(); }

    void reply(const received_request& request, sealer seal) override {
        if (!self().is_open()) {
            return;
        }
        const octets_span room = self().next_room(request.max_reply_size());
        const octets_view sealed = seal(room);
        if (sealed.empty()) { // a failed attempt may have left data
            wipe(room);
            return;
        }
        queue(sealed.size(), request.packet().authenticator_field());
        flush_later();
    }

    /// A request of this connection is in progress, or has ended.
    void begun() noexcept override { ++in_progress_; }
    void ended() override {
        --in_progress_;
        if (in_progress_ == 0) {
            if (self().is_open()) {
                timer_.heard(std::chrono::steady_clock::now());
            } else {
                permit_->release();
            }
        }
        or_close([this] { self().resume(); });
    }

    /// If `work` throws because memory has run out, the connection ends, because it has nothing to
    /// wait for.
    template <class Work>
    void or_close(Work&& work) noexcept {
        try {
            work();
        } catch (...) {
            core().note_drop(drop_reason::internal_error, local_, remote_, peer_.get());
            self().close(std::make_error_code(std::errc::not_enough_memory));
        }
    }

    /// Credentials or peers were replaced: ends the connection unless a new one of this client
    /// would be accepted as a peer of the same name. Calls `tls_peer::accepts` again; if that
    /// throws, the client is refused.
    void reassess() {
        if (!self().is_open() || !identified() || looked_up_) {
            return;
        }
        std::error_code refused;
        try {
            refused = listener_->reassess(self().layer());
            if (!refused) {
                const kept_peer now = listener_->identify(self().layer(), remote_);
                refused = now == nullptr                   ? make_error_code(errc::peer_unknown)
                          : now->index() == peer_->index() ? std::error_code()
                                                           : make_error_code(errc::peer_changed);
            }
        } catch (...) {
            refused = make_error_code(errc::peer_unknown);
        }
        if (refused) {
            self().close(refused);
        }
    }

    /// The timer has expired: ends the connection if its time is over, or waits again.
    void look_at_clock() {
        if (!self().is_open()) {
            return;
        }
        const time_point now = std::chrono::steady_clock::now();
        const time_point due = timer_.deadline(limits(), identified(), in_progress_ != 0);
        if (now >= due) {
            self().close(timer_.reason(now));
            return;
        }
        // A request in progress delays the idle timeout; check again later.
        const auto idle = limits().idle_timeout;
        timer_.arm(idle.count() > 0 ? std::min(due, later(now, idle)) : due,
                   this->shared_from_this());
        if (identified()) {
            engine_->requests().cache().trim(now);
            tend_cache(now);
        }
    }

    /// Processes a reply to our own request on this connection. Returns why it was dropped, or
    /// `drop_reason::none`; nothing for other packets.
    std::optional<drop_reason> take_reply(octets_view packet) {
        if (packet.size() < header_size ||
            !is_dynamic_authorization_reply(static_cast<packet_code>(packet[0]))) {
            return std::nullopt;
        }
        timer_.heard(now_.steady);
        const drop_reason reason =
            reverse_ == nullptr ? drop_reason::unexpected_code : reverse_->receive(packet);
        trace_received(packet, reason);
        if (reason != drop_reason::none) {
            core().note_drop(reason, local_, remote_, peer_.get());
        }
        return reason;
    }

    /// Receives a packet and its outcome from the engine. False if the connection has ended.
    bool judged(octets_view packet, server_engine::outcome& outcome) {
        timer_.heard(now_.steady);
        tend_cache(now_.steady);
        const drop_reason reason = server_engine::reason_of(outcome);
        trace_received(packet, reason);
        if (reason != drop_reason::none) {
            core().note_drop(reason, local_, remote_, peer_.get());
            return self().is_open();
        }
        if (const auto* const answered = std::get_if<server_engine::answered>(&outcome)) {
            if (self().is_open()) { // hooks may have closed it
                put(answered->reply, packet.subspan<4, 16>());
            }
            wipe(answer_room().first(answered->reply.size()));
            return self().is_open();
        }
        const auto& admitted = std::get<server_engine::admitted>(outcome);
        if (in_progress_ >= limits().max_in_progress) { // DTLS: streams are not read at the limit
            engine_->requests().abandon(admitted.request, admitted.place, drop_reason::busy);
            core().note_drop(drop_reason::busy, local_, remote_, peer_.get());
            return self().is_open();
        }
        core().handle(self(), engine_->requests(), admitted);
        return self().is_open();
    }

  protected:
    ~server_link() = default;

    server_core& core() noexcept { return listener_->core(); }
    Listener& listener() noexcept { return *listener_; }
    const connection_limits& limits() const noexcept { return permit_->limits(); }
    bool identified() const noexcept { return engine_.has_value(); }
    std::size_t in_progress() const noexcept { return in_progress_; }
    bool is_processing() const noexcept { return processing_; }
    connection_timer& timer() noexcept { return timer_; }

    /// The time at which the current data arrived.
    const moment& now() const noexcept { return now_; }
    void note_time() { now_ = present(); }

    /// The other end is authenticated: from now on the connection has a peer and an engine. If the
    /// peer is unknown, or has too many connections, this one is closed.
    template <class Layer>
    bool identify(const Layer& layer) {
        if (!looked_up_) {
            peer_ = listener_->identify(layer, remote_);
        }
        version_ = layer.version();
        if (peer_ == nullptr) {
            self().close(make_error_code(errc::peer_unknown));
            return false;
        }
        if (const std::error_code refused = listener_->reassess(layer)) {
            self().close(refused);
            return false;
        }
        std::string own = layer.identity();
        if (own.empty()) {
            own = remote_.host();
        }
        if (!permit_->identify(own)) {
            self().close(make_error_code(errc::too_many_connections));
            return false;
        }
        engine_.emplace(
            [&] { return core().make_engine(listener_->engine_options(version_), own); },
            request_origin{
                .peer = peer_.get(), .source = remote_, .local = local_, .kept_by = &peer_});
        if (peer_->options().reverse_coa && !is_unprotected(listener_->transport())) {
            reverse_ = std::make_shared<reverse_driver>(
                core().executor(), core().random(), static_cast<reverse_output&>(*this),
                listener_->transport(), version_, remote_, peer_->options().dynamic_authorization,
                engine_->requests().options().limits.strict_prefixes);
            engine_->set_reverse(reverse_.get());
        }
        core().count_connection(*peer_);
        counted_ = true;
        timer_.heard(now_.steady);
        if (const auto left = layer.valid_for()) {
            timer_.set_expiry(later(now_.steady, *left), layer.expired());
        }
        core().log().connected(local_, remote_, peer_->name(), layer.peer_text(), name_of(version_),
                               now_.steady);
        return true;
    }

    /// An exception of `work`, from memory or OpenSSL, affects only this connection. `work` returns
    /// the error that ends the connection, or none.
    template <class Work>
    void guarded(Work&& work) {
        std::error_code failed;
        processing_ = true;
        try {
            failed = work();
        } catch (...) {
            core().note_drop(drop_reason::internal_error, local_, remote_, peer_.get());
            failed = make_error_code(errc::cryptography_failed);
        }
        processing_ = false;
        if (failed) {
            self().close(failed);
        }
    }

    /// Part of `close`: the connection is gone. Running handlers are told and continue, because
    /// only they know what can be left unfinished. Their replies are discarded, and the connection
    /// counts in the quota until the last of them has ended, so that a client cannot run more
    /// handlers by reconnecting.
    void note_closed(std::error_code why) {
        timer_.cancel();
        if (counted_) {
            core().count_connection_end(*peer_);
        } else if (!identified()) {
            core().count_refused_connection();
        }
        core().log().disconnected(local_, remote_,
                                  peer_ != nullptr ? std::string_view(peer_->name())
                                                   : std::string_view(),
                                  identified() ? std::string() : self().layer().offered(), why,
                                  std::chrono::steady_clock::now());
        if (reverse_ != nullptr) {
            reverse_->close();
        }
        if (in_progress_ == 0) {
            permit_->release();
        }
        core().note_path_end(*this);
        listener_->forget(self());
    }

    connection_engine& packets() noexcept { return *engine_; }

    /// The peer, if the listener cannot identify it.
    void set_peer(kept_peer peer) noexcept {
        peer_ = std::move(peer);
        looked_up_ = true;
    }

  private:
    Derived& self() noexcept { return static_cast<Derived&>(*this); }

    /// While the connection's cache has memory, the timer must check whether it can be freed.
    void tend_cache(time_point now) {
        const time_point at = later(now, cache_interval);
        if (engine_->requests().cache().shared_bytes() != 0 && !timer_.is_armed_by(at)) {
            timer_.arm(at, this->shared_from_this());
        }
    }

    static constexpr std::chrono::seconds cache_interval{5};

    /// Sends the contents of `next_room`. The trace hook receives a copy, because it may send
    /// something else, which uses the same buffer.
    void queue(std::size_t size, field_view request_authenticator) {
        const octets_view packet = self().commit(size);
        if (core().is_traced()) {
            const secret_packet_copy copy(packet);
            core().trace(path().sent(std::chrono::system_clock::now(), copy.view(),
                                     &peer_->secret(), request_authenticator));
        }
    }

    /// Sends a packet from another buffer.
    void put(octets_view packet, field_view request_authenticator) {
        const octets_span room = self().next_room(packet.size());
        std::copy(packet.begin(), packet.end(), room.begin());
        queue(packet.size(), request_authenticator);
    }

    /// Sends our own request over the connection.
    void send_request(octets_view packet) override {
        if (self().is_open()) {
            put(packet, std::nullopt);
            flush_later();
        }
    }

    void flush_later() {
        if (!processing_) {
            turn_end_.ask(core().executor(), this->shared_from_this(), [](Derived& derived) {
                derived.or_close([&] {
                    derived.flush();
                    derived.resume(); // replies used room that requests need
                });
            });
        }
    }

    void trace_received(octets_view packet, drop_reason reason) {
        if (core().is_traced()) {
            core().trace(path().received(std::chrono::system_clock::now(), packet, &peer_->secret(),
                                         reason));
        }
    }

    trace_path path() const noexcept { return {listener_->transport(), version_, local_, remote_}; }

    std::shared_ptr<Listener> listener_;
    endpoint local_;
    endpoint remote_;
    std::unique_ptr<connection_permit> permit_;
    connection_timer timer_;
    moment now_{};
    kept_peer peer_; ///< once identified
    bool looked_up_ = false;
    radius_version version_ = radius_version::v1_0;
    std::optional<connection_engine> engine_; ///< once identified
    std::shared_ptr<reverse_driver> reverse_; ///< if the peer accepts our requests
    std::size_t in_progress_ = 0;             ///< requests, by coroutines or deferred
    bool counted_ = false;                    ///< among the open connections
    bool processing_ = false;
    turn_end turn_end_;
};

} // namespace radius::detail
