// SPDX-License-Identifier: MIT
// One thread of a server: sockets, counters, buffers, and the handler.
#pragma once

#include <memory>
#include <vector>

#include <radius/transport/datagram/datagram_batch.hpp>
#include <radius/transport/kit/serial_executor.hpp>
#include <radius/transport/server/handler_runner.hpp>
#include <radius/transport/server/listening.hpp>
#include <radius/transport/server/peer_lookup.hpp>
#include <radius/transport/server/progress_quota.hpp>

namespace radius::detail {

/// What all threads of a server share. All of it is constant, except the names and those after
/// them, which lock.
struct server_core_options {
    std::shared_ptr<const peer_table> peers;   ///< at first
    std::shared_ptr<numbered_names> names{};   ///< null: a peer's index is its position
    std::shared_ptr<peer_resolver> resolver{}; ///< null if unknown peers are not looked up
    packet_limits limits{};
    duplicate_cache_limits duplicate_limits{};
    std::shared_ptr<replay_table> replays;
    std::shared_ptr<progress_quota> progress;
    std::shared_ptr<duplicate_budget> duplicates;
    std::shared_ptr<const server_readiness> readiness{};
    std::shared_ptr<core_watcher> watcher{};
};

/// The listeners of one thread of a server, and what they use. They and the core own each other
/// until the core is closed. Everything but `counters`, `latency_totals` and `grow_counters` runs
/// inside the executor's gate.
class server_core final : public handler_runner {
  public:
    server_core(const serial_executor& executor, std::shared_ptr<handler_caller> handler,
                server_core_options options, event_log log);

    const counter_book& counters() const noexcept { return book_; }
    const request_latencies& latency_totals() const noexcept { return latencies().totals(); }
    random_source& random() noexcept { return random_; }

    /// The present table.
    const std::shared_ptr<const peer_table>& peers() const noexcept { return options_.peers; }

    /// Requests that arrive from now on, and connections that are accepted from now on, belong to
    /// these peers.
    void set_peers(std::shared_ptr<const peer_table> peers);

    /// Makes room for the counters of peers whose index is below `peers`. Any thread may call it,
    /// one at a time.
    void grow_counters(std::size_t peers) { book_.grow(peers); }

    /// Removes those of an index that no peer has any more. The same applies.
    void forget_counters(std::size_t index) noexcept { book_.forget(index); }

    /// Takes ownership of a bound socket and starts serving it; closes it once the core is stopped.
    template <class Transport>
    void add(typename transport_traits<Transport>::socket socket, service kind,
             const std::shared_ptr<typename transport_traits<Transport>::shared>& shared) {
        if (stopping_) {
            return;
        }
        using listener = typename transport_traits<Transport>::listener;
        listeners_.push_back(std::make_shared<listener>(
            std::static_pointer_cast<server_core>(shared_from_this()), std::move(socket),
            server_engine_options{.serves = kind,
                                  .transport = transport_traits<Transport>::kind,
                                  .limits = options_.limits,
                                  .duplicates = options_.duplicate_limits,
                                  .readiness = options_.readiness},
            shared));
        listeners_.back()->start();
    }

    /// Ends connections that the current credentials would refuse.
    void reassess() noexcept;

    /// Accepts no more requests; those in progress are still answered, then all sockets close.
    void stop();

    /// Closes all sockets now; replies that are not ready are lost.
    void close() noexcept;

    // Called by listeners.

    server_engine make_engine(const server_engine_options& options);
    /// The same for a connection of this peer, identified by a unique string.
    server_engine make_engine(const server_engine_options& options, const std::string& peer);

    /// The peer of a connection by its address, without the rest of its table; null if none is
    /// known.
    kept_peer keep_peer(const endpoint& remote) const;

    /// True if this source is in no table, and may be looked up.
    bool looks_up(const unknown_source& who) const noexcept;

    /// The result of `look_up`.
    struct lookup {
        const kept_peer* peer = nullptr; ///< valid until the next call
        bool is_parked = false;          ///< the work waits for the answer
        drop_reason reason = drop_reason::none;
    };

    /// The peer of a source that is in no table, from an earlier lookup or a new one. `park` makes
    /// the work that waits for the answer.
    lookup look_up(const unknown_source& who, time_point now,
                   function_ref<std::shared_ptr<parked_work>()> park);

    datagram_batch& received_datagrams() noexcept { return received_; }
    datagram_mover& mover() noexcept { return mover_; }

    /// The buffer for replies that an engine itself creates, for one packet at a time.
    octets_span answer_room() noexcept { return answer_.all(); }

    /// The read buffer of connections, for one at a time.
    octets_span stream_room();

    /// Counts a connection whose peer is identified, and its end.
    void count_connection(const known_peer& peer);
    void count_connection_end(const known_peer& peer) noexcept;

    /// Counts a drop that no engine has seen.
    void count_drop(drop_reason reason) noexcept { ++book_.totals().drops[reason]; }

    /// Counts a connection that ended before its peer was identified.
    void count_refused_connection() noexcept { ++book_.totals().connections_refused; }

    /// The replies to the requests of this turn have left.
    void end_turn() noexcept {
        if (latencies().unsettled()) {
            latencies().settle(std::chrono::steady_clock::now());
        }
    }

    /// A socket or connection is closed: see `handler_runner::note_end`.
    void note_path_end(reply_path& path) noexcept {
        note_end(path, closed_ ? cancel_reason::server_closed : cancel_reason::connection_closed);
    }

    /// A connection has ended: it may have been the last after `stop`.
    void note_drained() noexcept;

    bool is_traced() const noexcept { return log().is_traced(); }
    /// See `event_log::trace`.
    void trace(const trace_event& event) noexcept { log().trace(event); }

    /// The engine has counted the drop, unless only a transport can detect it.
    RADIUS_DECL void note_drop(drop_reason reason, const endpoint& local, const endpoint& remote,
                               const known_peer* peer) noexcept override;

  private:
    RADIUS_DECL bool may_begin(const known_peer& peer) noexcept override;
    RADIUS_DECL void has_ended(const known_peer& peer) noexcept override;
    RADIUS_DECL void close_if_idle() override;

    /// Idle coroutines, kept for the next requests.
    static constexpr std::size_t coroutines_at_rest = 64;

    server_core_options options_;
    random_source random_;
    counter_book book_;
    found_peers found_;
    lookup_runs runs_;
    datagram_batch received_;
    datagram_mover mover_;
    std::vector<std::shared_ptr<listener_control>> listeners_;
    wiped_octets answer_;
    octet_string stream_room_;
    bool stopping_ = false;
    bool finished_ = false; ///< nothing is in progress after `stop`
    bool settled_ = false;  ///< and the listeners were told so
    bool closed_ = false;
    bool drained_ = false; ///< the watcher was told
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/server/impl/server_core.ipp>
#endif
