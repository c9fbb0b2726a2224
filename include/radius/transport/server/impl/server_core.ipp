// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/server/server_core.hpp>.
#pragma once

#include <algorithm>
#include <utility>

#include <radius/transport/kit/turn_end.hpp>
#include <radius/transport/server/server_core.hpp>

namespace radius::detail {

RADIUS_DECL server_core::server_core(const serial_executor& executor,
                                     std::shared_ptr<handler_caller> handler,
                                     server_core_options options, event_log log)
    : handler_runner(executor, std::move(handler), std::move(log), coroutines_at_rest),
      options_(std::move(options)),
      book_(options_.names != nullptr ? options_.names->size() : options_.peers->size()) {
    answer_.reserve(std::max(options_.limits.max_size, max_packet_size));
}

RADIUS_DECL void server_core::set_peers(std::shared_ptr<const peer_table> peers) {
    options_.peers = std::move(peers);
    found_.clear();
    for (const auto& one : listeners_) {
        one->peers_changed();
    }
}

RADIUS_DECL kept_peer server_core::keep_peer(const endpoint& remote) const {
    const known_peer* const found = options_.peers->find(remote.address, remote.scope);
    return found != nullptr ? keep_alone(*found, options_.names) : nullptr;
}

RADIUS_DECL bool server_core::looks_up(const unknown_source& who) const noexcept {
    return options_.resolver != nullptr &&
           options_.peers->find(who.remote.address, who.remote.scope) == nullptr;
}

RADIUS_DECL server_core::lookup
server_core::look_up(const unknown_source& who, time_point now,
                     function_ref<std::shared_ptr<parked_work>()> park) {
    if (const kept_peer* const known = found_.find(who.remote, now)) {
        return {.peer = known};
    }
    peer_resolver& resolver = *options_.resolver;
    if (stopping_ || !resolver.covers(who.remote)) {
        return {.reason = drop_reason::unknown_peer};
    }
    auto outcome = resolver.directory().admit(who.remote, now, park);
    switch (outcome.next) {
    case peer_directory::step::found:
        return {.peer = &found_.keep(who.remote, std::move(outcome.peer), outcome.until,
                                     resolver.directory().limits().max_found)};
    case peer_directory::step::dropped: return {.reason = outcome.reason};
    case peer_directory::step::parked: return {.is_parked = true};
    case peer_directory::step::ask: break;
    }
    try {
        std::make_shared<peer_lookup_run>(shared_from_this(), runs_, options_.resolver, who)
            ->start();
    } catch (...) { // no memory
        resolver.directory().answer(who.remote, lookup_result::failed, nullptr, now).resume();
    }
    return {.is_parked = true};
}

RADIUS_DECL void server_core::reassess() noexcept {
    for (const auto& one : listeners_) {
        one->reassess();
    }
}

RADIUS_DECL void server_core::stop() {
    stopping_ = true;
    for (const auto& one : listeners_) {
        one->stop();
    }
    for (const auto& run : std::exchange(runs_, {})) {
        run->cancel();
    }
    close_if_idle();
}

RADIUS_DECL void server_core::close() noexcept {
    stopping_ = true;
    closed_ = true;
    for (const auto& one : listeners_) {
        one->close();
    }
    for (const auto& run : std::exchange(runs_, {})) {
        run->cancel();
    }
    listeners_.clear();
    dismiss_coroutines();
}

RADIUS_DECL server_engine server_core::make_engine(const server_engine_options& options) {
    server_engine_options own = options;
    own.looks_up_peers = options_.resolver != nullptr;
    return server_engine(own, options_.peers, book_, random_, options_.replays);
}

RADIUS_DECL server_engine server_core::make_engine(const server_engine_options& options,
                                                   const std::string& peer) {
    return server_engine(options, nullptr, book_, random_, options_.replays,
                         duplicate_share(options_.duplicates, peer));
}

RADIUS_DECL octets_span server_core::stream_room() {
    if (stream_room_.empty()) {
        stream_room_.resize(std::size_t{64} * 1024);
    }
    return stream_room_;
}

RADIUS_DECL void server_core::count_connection(const known_peer& peer) {
    server_counters& own = book_.of(peer);
    ++own.connections;
    ++own.connections_open;
    ++book_.totals().connections;
    ++book_.totals().connections_open;
}

RADIUS_DECL void server_core::count_connection_end(const known_peer& peer) noexcept {
    --book_.of(peer).connections_open; // which exists: `count_connection` has created it
    --book_.totals().connections_open;
}

RADIUS_DECL bool server_core::may_begin(const known_peer& peer) noexcept {
    if (!options_.progress->enter(peer)) {
        return false;
    }
    ++book_.of(peer).requests_in_progress; // which exists: the engine has counted the request
    ++book_.totals().requests_in_progress;
    return true;
}

RADIUS_DECL void server_core::has_ended(const known_peer& peer) noexcept {
    --book_.of(peer).requests_in_progress;
    --book_.totals().requests_in_progress;
    options_.progress->leave(peer);
}

RADIUS_DECL void server_core::note_drop(drop_reason reason, const endpoint& local,
                                        const endpoint& remote, const known_peer* peer) noexcept {
    if (reason == drop_reason::send_failed || reason == drop_reason::internal_error) {
        ++book_.totals().drops[reason];
    }
    log().dropped(reason, local, remote, peer != nullptr ? peer->name() : std::string_view(),
                  std::chrono::steady_clock::now());
}

RADIUS_DECL void server_core::close_if_idle() {
    if (!stopping_ || in_progress_count() != 0 || finished_) {
        return;
    }
    finished_ = true;
    dismiss_coroutines();
    const auto finish = [this, self = shared_from_this()] {
        for (const auto& one : listeners_) {
            log().closed(one->local());
            one->finish();
        }
        settled_ = true;
        note_drained();
    };
    // Replies of this turn may still wait to be flushed: close after them.
    if (!try_post(executor(), finish)) {
        finish();
    }
}

RADIUS_DECL void server_core::note_drained() noexcept {
    if (!settled_ || drained_ ||
        !std::all_of(listeners_.begin(), listeners_.end(),
                     [](const auto& one) { return one->is_drained(); })) {
        return;
    }
    drained_ = true;
    if (options_.watcher != nullptr) {
        options_.watcher->core_has_stopped();
    }
}

} // namespace radius::detail
