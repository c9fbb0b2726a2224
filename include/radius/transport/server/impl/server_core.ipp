// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/server/server_core.hpp>.
#pragma once

#include <algorithm>

#include <radius/transport/kit/turn_end.hpp>
#include <radius/transport/server/server_core.hpp>

namespace radius::detail {

RADIUS_DECL server_core::server_core(const serial_executor& executor,
                                     std::shared_ptr<handler_caller> handler,
                                     server_core_options options, event_log log)
    : handler_runner(executor, std::move(handler), std::move(log), coroutines_at_rest),
      options_(std::move(options)), book_(options_.peers->size()) {
    answer_.reserve(std::max(options_.limits.max_size, max_packet_size));
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
    close_if_idle();
}

RADIUS_DECL void server_core::close() noexcept {
    stopping_ = true;
    closed_ = true;
    for (const auto& one : listeners_) {
        one->close();
    }
    listeners_.clear();
    dismiss_coroutines();
}

RADIUS_DECL server_engine server_core::make_engine(const server_engine_options& options) {
    return server_engine(options, options_.peers, book_, random_, options_.replays);
}

RADIUS_DECL server_engine server_core::make_engine(const server_engine_options& options,
                                                   const std::string& peer) {
    return server_engine(options, options_.peers, book_, random_, options_.replays,
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
    if (reason == drop_reason::send_failed || reason == drop_reason::internal_error ||
        reason == drop_reason::connection_closed) {
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
