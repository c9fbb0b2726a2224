// SPDX-License-Identifier: MIT
// The state of one thread of a server: sockets, counters, buffers, and access to the handler.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <radius/observe/event_log.hpp>
#include <radius/protocol/server/server_engine.hpp>
#include <radius/server/server_options.hpp>
#include <radius/transport/datagram/datagram_batch.hpp>
#include <radius/transport/kit/thread_watch.hpp>
#include <radius/transport/kit/turn_end.hpp>
#include <radius/transport/server/handler_runner.hpp>
#include <radius/transport/server/listening.hpp>
#include <radius/transport/server/progress_quota.hpp>

namespace radius {

/// Shares constant data (peers, options, the handler) with other shards, and the table of replays,
/// which locks. Everything but `counters` runs on the thread of its `io_context`.
template <class Handler>
class server_shard : public std::enable_shared_from_this<server_shard<Handler>>,
                     public handler_runner<server_shard<Handler>> {
  public:
    server_shard(asio::io_context& io, std::shared_ptr<Handler> handler,
                 std::shared_ptr<const peer_table> peers,
                 std::shared_ptr<const server_options> options,
                 std::shared_ptr<replay_table> replays, std::shared_ptr<progress_quota> progress,
                 std::shared_ptr<duplicate_budget> duplicates,
                 std::shared_ptr<std::atomic<bool>> told = std::make_shared<std::atomic<bool>>())
        : handler_runner<server_shard>(coroutines_at_rest, std::move(told)), io_(&io),
          handler_(std::move(handler)), peers_(std::move(peers)), options_(std::move(options)),
          replays_(std::move(replays)), progress_(std::move(progress)),
          duplicates_(std::move(duplicates)),
          log_(options_->log, options_->log_threshold, options_->trace, options_->dictionary),
          book_(peers_->size()) {
        answer_.reserve(std::max(options_->limits.max_size, max_packet_size));
    }

    asio::io_context& io() noexcept { return *io_; }
    const counter_book& counters() const noexcept { return book_; }
    event_log& log() noexcept { return log_; }
    const event_log& log() const noexcept { return log_; }
    random_source& random() noexcept { return random_; }
    const peer_table& peers() const noexcept { return *peers_; }

    /// Makes room for the counters of `peers` more peers. Any thread may call it, one at a time.
    void extend_counters(std::size_t peers) { book_.extend(peers); }

    /// Takes ownership of a bound socket and starts serving it; closes it once the shard is
    /// stopped.
    template <class Transport>
    void add(typename transport_traits<Transport>::socket socket, service kind,
             const std::shared_ptr<typename transport_traits<Transport>::shared>& shared) {
        if (stopping_) {
            return;
        }
        using listener = typename transport_traits<Transport>::template listener<server_shard>;
        listeners_.push_back(std::make_shared<listener>(
            this->shared_from_this(), std::move(socket),
            server_engine_options{.serves = kind,
                                  .transport = transport_traits<Transport>::kind,
                                  .limits = options_->limits,
                                  .duplicates = options_->duplicates},
            shared));
        listeners_.back()->start();
    }

    /// Ends connections that the current credentials would refuse.
    void reassess() noexcept {
        for (const auto& one : listeners_) {
            one->reassess();
        }
    }

    /// Accepts no more requests; those in progress are still answered, then all sockets close.
    void stop() {
        stopping_ = true;
        for (const auto& one : listeners_) {
            one->stop();
        }
        close_if_idle();
    }

    /// Closes all sockets now; replies that are not ready are lost.
    void close() noexcept {
        stopping_ = true;
        for (const auto& one : listeners_) {
            one->close();
        }
        listeners_.clear();
        this->dismiss_coroutines();
    }

    // Called by listeners.

    server_engine make_engine(const server_engine_options& options) {
        return server_engine(options, peers_, book_, random_, replays_);
    }
    /// The same for a connection of this peer, identified by a unique string.
    server_engine make_engine(const server_engine_options& options, const std::string& peer) {
        return server_engine(options, peers_, book_, random_, replays_,
                             duplicate_share(duplicates_, peer));
    }
    datagram_batch& received_datagrams() noexcept { return received_; }
    /// Called in every turn in which datagrams arrive.
    datagram_mover& mover() noexcept {
        watch_threads();
        return mover_;
    }

    /// The buffer for replies that an engine itself creates, for one packet at a time.
    octets_span answer_room() noexcept { return answer_.all(); }

    /// The read buffer of connections, for one at a time.
    octets_span stream_room() {
        watch_threads();
        if (stream_room_.empty()) {
            stream_room_.resize(std::size_t{64} * 1024);
        }
        return stream_room_;
    }

    /// Counts a connection: its peer is identified, or it ended before.
    void count_connection(bool identified) noexcept {
        server_counters& totals = book_.totals();
        ++(identified ? totals.connections : totals.connections_refused);
    }

    bool is_traced() const noexcept { return log_.is_traced(); }
    /// See `event_log::trace`.
    void trace(const trace_event& event) noexcept { log_.trace(event); }

    /// Logs a drop. `server_engine` has counted it, except for drops that only a transport can
    /// detect.
    void note_drop(drop_reason reason, const endpoint& local, const endpoint& remote,
                   const known_peer* peer) noexcept {
        if (reason == drop_reason::send_failed || reason == drop_reason::internal_error ||
            reason == drop_reason::connection_closed) {
            ++book_.totals().drops[reason];
        }
        log_.dropped(reason, local, remote, peer != nullptr ? peer->name() : std::string_view(),
                     std::chrono::steady_clock::now());
    }

    // Called by the handler runner.

    const std::shared_ptr<Handler>& handler() const noexcept { return handler_; }
    bool may_begin(const known_peer& peer) noexcept { return progress_->enter(peer); }
    void has_ended(const known_peer& peer) noexcept { progress_->leave(peer); }

    /// A coroutine has ended, or there was none.
    void close_if_idle() {
        if (!stopping_ || this->coroutines() != 0 || finished_) {
            return;
        }
        finished_ = true;
        this->dismiss_coroutines();
        const auto finish = [self = this->shared_from_this()] {
            for (const auto& one : self->listeners_) {
                self->log_.closed(one->local());
                one->finish();
            }
        };
        // Replies of this turn may still wait to be flushed: close after them.
        if (!detail::try_post(*io_, finish)) {
            finish();
        }
    }

  private:
    void watch_threads() noexcept {
        if (threads_.is_shared_now()) {
            log_.shared_between_threads(listeners_.empty() ? endpoint() : listeners_[0]->local(),
                                        "run it in one, and set server_options::threads for more");
        }
    }

    static constexpr std::size_t coroutines_at_rest = 64;

    asio::io_context* io_;
    std::shared_ptr<Handler> handler_;
    std::shared_ptr<const peer_table> peers_;
    std::shared_ptr<const server_options> options_;
    std::shared_ptr<replay_table> replays_;
    std::shared_ptr<progress_quota> progress_;
    std::shared_ptr<duplicate_budget> duplicates_;
    event_log log_;
    random_source random_;
    counter_book book_;
    datagram_batch received_;
    datagram_mover mover_;
    thread_watch threads_;
    std::vector<std::shared_ptr<listener_control>> listeners_;
    wiped_octets answer_;
    octet_string stream_room_;
    bool stopping_ = false;
    bool finished_ = false;
};

} // namespace radius
