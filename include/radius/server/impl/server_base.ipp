// SPDX-License-Identifier: MIT
// The definitions of <radius/server/server_base.hpp>.
#pragma once

#include <exception>

#include <radius/server/server_base.hpp>

namespace radius {

RADIUS_DECL server_base::server_base(server_options options)
    : peers_(std::make_shared<const peer_table>(std::move(options.peers))),
      peer_count_(peers_->size()) {
    detail::check_option(options.threads > 0, "threads must be at least 1");
    detail::check_option(options.limits.max_size >= header_size &&
                             options.limits.max_size <= max_large_packet_size,
                         "limits.max_size must be from 20 to 65535");
    (void)detail::checked(options.duplicates);
    detail::check_option(options.log || !options.log_threshold,
                         "log_threshold has no effect without a log");
    random_source random;
    hash_seed seed{};
    random.fill(seed);
    replays_ = std::make_shared<replay_table>(seed, options.replays, peers_->longest_window());
    progress_ = std::make_shared<progress_quota>(options.max_in_progress,
                                                 options.max_in_progress_a_peer, peers_->size());
    duplicates_ = std::make_shared<duplicate_budget>(options.connection_duplicates);
    options_ = std::make_shared<const server_options>(std::move(options));
}

RADIUS_DECL server_base::~server_base() {
    for (const auto& own : threads_) {
        own->end();
    }
    for (const auto& shard : shards_) {
        shard->close();
    }
}

RADIUS_DECL void server_base::own_thread::end() {
    io.stop();
    if (thread.joinable()) {
        thread.join();
    }
}

RADIUS_DECL void server_base::start_threads(asio::io_context& io, shard_maker make) {
    const server_core_options shared{.peers = peers_,
                                     .limits = options_->limits,
                                     .duplicate_limits = options_->duplicates,
                                     .replays = replays_,
                                     .progress = progress_,
                                     .duplicates = duplicates_};
    const auto told = std::make_shared<std::atomic<bool>>();
    shards_.push_back(make(io, shared, *options_, told));
    shards_.front()->log().without_names();
    for (unsigned index = 1; index < options_->threads; ++index) {
        auto& own = threads_.emplace_back(std::make_unique<own_thread>());
        shards_.push_back(make(own->io, shared, *options_, told));
        // `io` returns from `run` after all threads, so that its caller sees the last effects of
        // each.
        own->thread =
            std::thread([&own_io = own->io, last = asio::make_work_guard(io)] { own_io.run(); });
    }
}

RADIUS_DECL void server_base::reload() {
    std::exception_ptr failure;
    for (const auto& state : states_) {
        try {
            state->reload();
        } catch (...) {
            failure = failure != nullptr ? failure : std::current_exception();
        }
    }
    for (const auto& shard : shards_) {
        asio::post(shard->io(), [shard] { shard->reassess(); });
    }
    if (failure != nullptr) {
        std::rethrow_exception(failure);
    }
}

RADIUS_DECL void server_base::stop() {
    for (const auto& shard : shards_) {
        asio::post(shard->io(), [shard] { shard->stop(); });
    }
    for (const auto& own : threads_) {
        asio::post(own->io, [&work = own->work] { work.reset(); });
    }
}

RADIUS_DECL server_counters server_base::counters() const {
    server_counters sum;
    for (const auto& shard : shards_) {
        sum += shard->counters().totals();
    }
    return sum;
}

RADIUS_DECL server_counters server_base::counters(const known_peer& known) const {
    server_counters sum;
    for (const auto& shard : shards_) {
        sum += shard->counters().read(known);
    }
    return sum;
}

} // namespace radius
