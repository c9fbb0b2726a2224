// SPDX-License-Identifier: MIT
// The answering side of a client: CoA and Disconnect that a server sends over the client's own
// connection (draft-ietf-radext-reverse-coa).
#pragma once

#include <deque>
#include <memory>
#include <vector>

#include <radius/protocol/server/reverse_engine.hpp>
#include <radius/transport/client/client_link.hpp>
#include <radius/transport/server/handler_runner.hpp>

namespace radius {

/// Has a `handle_coa` and a `handle_disconnect` that answer, at once or as coroutines.
template <class Handler>
concept dynamic_authorization_handler = handles_coa<Handler> && handles_disconnect<Handler>;

} // namespace radius

namespace radius::detail {

/// The interface for a client's driver.
class client_responder_base {
  public:
    virtual ~client_responder_base() = default;

    /// A request has arrived from the server with this index. Returns the reason if it was dropped
    /// at once; if `ends_stream` is true for that, the link must end.
    virtual drop_reason take(const std::shared_ptr<client_link>& link, std::size_t server,
                             octets_view packet, const moment& now) = 0;
    /// The link is gone.
    virtual void forget(const client_link& link) noexcept = 0;
};

/// Calls the user's handler. Runs on the client's thread.
template <class Handler>
class client_responder final : public client_responder_base,
                               public std::enable_shared_from_this<client_responder<Handler>>,
                               public handler_runner<client_responder<Handler>> {
  public:
    /// `max_in_progress`: coroutines of all connections together. `strict_prefixes`: for requests,
    /// see `packet_limits`.
    client_responder(asio::io_context& io, Handler handler, event_log log,
                     const std::vector<const client_server_options*>& servers,
                     std::size_t max_in_progress, bool strict_prefixes = false)
        : handler_runner<client_responder>(0), // idle ones would keep the `io_context` running
          io_(&io), handler_(std::make_shared<answers>(answers{std::move(handler)})),
          log_(std::move(log)), max_in_progress_(max_in_progress),
          strict_prefixes_(strict_prefixes), book_(servers.size()),
          none_(std::make_shared<const peer_table>()) {
        hash_seed seed{};
        random_.fill(seed);
        replays_ = std::make_shared<replay_table>(seed);
        for (const client_server_options* const one : servers) {
            peers_.emplace_back(peer_options{}, as_text(one->secret->octets()),
                                one->name.empty() ? one->address.to_string() : one->name,
                                peers_.size());
        }
    }

    drop_reason take(const std::shared_ptr<client_link>& link, std::size_t server,
                     octets_view packet, const moment& now) override {
        const auto kept = this->shared_from_this(); // the handler may call `serve`
        const auto served = link_of(link);
        if (!link->has_room() || served->in_progress() >= link->max_in_progress()) {
            note_drop(drop_reason::busy, link->local(), link->remote(), &peers_[server]);
            return drop_reason::none; // once the server reads again, it may retransmit
        }
        secret_packet_buffer room;
        const request_origin origin{.peer = &peers_[server],
                                    .source = link->remote(),
                                    .local = link->local(),
                                    .arrived = now};
        auto outcome = served->engine().receive(packet, origin, room.room());
        if (const auto* const dropped = std::get_if<server_engine::dropped>(&outcome)) {
            note_drop(dropped->reason, link->local(), link->remote(), dropped->peer);
            return dropped->reason;
        }
        if (const auto* const answered = std::get_if<server_engine::answered>(&outcome)) {
            room.resize(answered->reply.size());
            served->answer(answered->reply, packet.subspan<4, 16>(), origin.peer->secret());
        } else {
            this->run(*served, served->engine(), std::get<server_engine::admitted>(outcome));
        }
        return drop_reason::none;
    }

    void forget(const client_link& link) noexcept override {
        if (link.own().index < links_.size()) {
            links_[link.own().index].reset();
        }
    }

    // Called by the handler runner.

    asio::io_context& io() noexcept { return *io_; }
    const auto& handler() const noexcept { return handler_; }
    event_log& log() noexcept { return log_; }
    const event_log& log() const noexcept { return log_; }
    bool may_begin(const known_peer&) const noexcept {
        return this->in_progress_count() < max_in_progress_;
    }
    void has_ended(const known_peer&) const noexcept {}
    void close_if_idle() const noexcept {}
    void note_drop(drop_reason reason, const endpoint& local, const endpoint& remote,
                   const known_peer* peer) noexcept {
        log_.dropped(reason, local, remote, peer != nullptr ? peer->name() : std::string_view(),
                     std::chrono::steady_clock::now());
    }

  private:
    /// The user's handler with the two methods that are never called here.
    struct answers {
        Handler own;
        access_reply handle_access(const access_request& request) { return request.discard(); }
        accounting_reply handle_accounting(const accounting_request& request) {
            return request.discard();
        }
        auto handle_coa(const coa_request& request) { return own.handle_coa(request); }
        auto handle_disconnect(const disconnect_request& request) {
            return own.handle_disconnect(request);
        }
    };

    /// One connection, with its own duplicates and identifiers.
    class served_link final : public reply_path, public std::enable_shared_from_this<served_link> {
      public:
        served_link(const std::shared_ptr<client_link>& link, client_responder& owner)
            : link_(link), log_(&owner.log_),
              engine_(reverse_server_options(link->transport(), link->version(),
                                             owner.strict_prefixes_),
                      owner.none_, owner.book_, owner.random_, owner.replays_) {}

        server_engine& engine() noexcept override { return engine_; }
        std::shared_ptr<reply_path> shared_path() override { return this->shared_from_this(); }
        bool serves(const std::shared_ptr<client_link>& link) const noexcept {
            return link_.lock() == link;
        }
        std::size_t in_progress() const noexcept { return in_progress_; }
        void begun() noexcept override { ++in_progress_; }
        void ended() noexcept override { --in_progress_; }

        void reply(const received_request& request, sealer seal) override {
            secret_packet_buffer room;
            const octets_view sealed = seal(room.room());
            room.resize(sealed.size());
            if (!sealed.empty()) {
                answer(sealed, request.packet().authenticator_field(), request.peer().secret());
            }
        }

        void answer(octets_view reply, std::span<const octet, 16> request_authenticator,
                    const shared_secret& secret) {
            const auto link = link_.lock();
            if (link == nullptr || !link->is_up() || !link->has_room()) {
                return; // closed or not read meanwhile: the server will retransmit
            }
            link->send(reply);
            link->flush();
            if (log_->is_traced()) {
                log_->trace(link->path().sent(std::chrono::system_clock::now(), reply, &secret,
                                              request_authenticator));
            }
        }

      private:
        std::weak_ptr<client_link> link_;
        event_log* log_;
        server_engine engine_;
        std::size_t in_progress_ = 0;
    };

    std::shared_ptr<served_link> link_of(const std::shared_ptr<client_link>& link) {
        const std::size_t index = link->own().index;
        if (links_.size() <= index) {
            links_.resize(index + 1);
        }
        if (links_[index] == nullptr || !links_[index]->serves(link)) {
            links_[index] = std::make_shared<served_link>(link, *this);
        }
        return links_[index];
    }

    asio::io_context* io_;
    std::shared_ptr<answers> handler_;
    event_log log_;
    std::size_t max_in_progress_;
    bool strict_prefixes_;
    random_source random_;
    counter_book book_;
    std::shared_ptr<const peer_table> none_;          ///< peers are identified by their links here
    std::shared_ptr<replay_table> replays_;           ///< of all links
    std::deque<known_peer> peers_;                    ///< by server
    std::vector<std::shared_ptr<served_link>> links_; ///< by channel index
};

} // namespace radius::detail
