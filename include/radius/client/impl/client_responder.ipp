// SPDX-License-Identifier: MIT
// The definitions of <radius/client/client_responder.hpp>.
#pragma once

#include <algorithm>
#include <memory>
#include <utility>
#include <variant>

#include <radius/client/client_responder.hpp>
#include <radius/protocol/server/reverse_engine.hpp>

namespace radius::detail {

/// One connection, with its own duplicates and identifiers.
class client_responder::served_link final
    : public reply_path,
      public std::enable_shared_from_this<client_responder::served_link> {
  public:
    served_link(const std::shared_ptr<client_link>& link, client_responder& owner)
        : link_(link), log_(&owner.log()),
          engine_(reverse_server_options(link->transport(), link->version(), owner.limits_),
                  owner.none_, owner.book_, owner.random_, owner.replays_) {}

    server_engine& engine() noexcept override { return engine_; }
    std::shared_ptr<reply_path> shared_path() override { return shared_from_this(); }
    bool serves(const std::shared_ptr<client_link>& link) const noexcept {
        return link_.lock() == link;
    }
    std::size_t in_progress() const noexcept { return in_progress_; }
    void begun() noexcept override { ++in_progress_; }
    void ended() noexcept override { --in_progress_; }

    void reply(const received_request& request, sealer seal) override {
        if (const auto link = link_.lock(); link == nullptr || !link->is_up()) {
            return;
        }
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
            return; // closed or not read: the server will retransmit
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

RADIUS_DECL
client_responder::client_responder(const serial_executor& executor,
                                   std::shared_ptr<handler_caller> handler, event_log log,
                                   std::size_t max_in_progress, const packet_limits& limits)
    : handler_runner(executor, std::move(handler), std::move(log),
                     0), // idle coroutines would keep the `io_context` running
      max_in_progress_(max_in_progress), limits_(limits), book_(1),
      none_(std::make_shared<const peer_table>()) {
    hash_seed seed{};
    random_.fill(seed);
    replays_ = std::make_shared<replay_table>(seed);
}

RADIUS_DECL const known_peer& client_responder::peer_of(const client_server_options& server) {
    const auto found = std::find_if(peers_.begin(), peers_.end(), [&](const known_peer& one) {
        return one.name() == server.label &&
               std::ranges::equal(one.secret().octets(), server.secret->octets());
    });
    return found != peers_.end()
               ? *found
               : peers_.emplace_back(peer_options{}, as_text(server.secret->octets()), server.label,
                                     0);
}

RADIUS_DECL client_responder::~client_responder() = default;

RADIUS_DECL drop_reason client_responder::take(const std::shared_ptr<client_link>& link,
                                               const client_server_options& server,
                                               octets_view packet, const moment& now) {
    const auto kept = shared_from_this(); // the handler may call `serve`
    const auto served = link_of(link);
    const known_peer& peer = peer_of(server);
    if (!link->has_room() || served->in_progress() >= link->max_in_progress()) {
        note_drop(drop_reason::busy, link->local(), link->remote(), &peer);
        return drop_reason::none; // once the server reads again, it may retransmit
    }
    secret_packet_buffer room;
    const request_origin origin{
        .peer = &peer, .source = link->remote(), .local = link->local(), .arrived = now};
    auto outcome = served->engine().receive(packet, origin, room.room());
    if (const auto* const dropped = std::get_if<server_engine::dropped>(&outcome)) {
        note_drop(dropped->reason, link->local(), link->remote(), dropped->peer);
        return dropped->reason;
    }
    if (const auto* const answered = std::get_if<server_engine::answered>(&outcome)) {
        room.resize(answered->reply.size());
        served->answer(answered->reply, packet.subspan<4, 16>(), origin.peer->secret());
    } else {
        handle(*served, served->engine(), std::get<server_engine::admitted>(outcome));
    }
    return drop_reason::none;
}

RADIUS_DECL void client_responder::forget(const client_link& link) noexcept {
    if (link.own().index >= links_.size()) {
        return;
    }
    if (const auto ended = std::exchange(links_[link.own().index], nullptr)) {
        note_end(*ended, cancel_reason::connection_closed);
    }
}

RADIUS_DECL void client_responder::note_drop(drop_reason reason, const endpoint& local,
                                             const endpoint& remote,
                                             const known_peer* peer) noexcept {
    log().dropped(reason, local, remote, peer != nullptr ? peer->name() : std::string_view(),
                  std::chrono::steady_clock::now());
}

RADIUS_DECL std::shared_ptr<client_responder::served_link>
client_responder::link_of(const std::shared_ptr<client_link>& link) {
    const std::size_t index = link->own().index;
    if (links_.size() <= index) {
        links_.resize(index + 1);
    }
    if (links_[index] == nullptr || !links_[index]->serves(link)) {
        links_[index] = std::make_shared<served_link>(link, *this);
    }
    return links_[index];
}

} // namespace radius::detail
