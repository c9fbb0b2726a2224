// SPDX-License-Identifier: MIT
// Asks the program about source addresses that are in no table of peers: a database of NASes, for
// example. Without it such packets are dropped (RFC 2865 section 3).
#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <radius/address/endpoint.hpp>
#include <radius/protocol/server/peer_directory.hpp>
#include <radius/protocol/server/peer_table.hpp>
#include <radius/transport/kit/io_objects.hpp>
#include <radius/transport/kit/turn_end.hpp>

namespace radius {

/// Where a packet or a connection came from that belongs to no peer.
struct unknown_source {
    endpoint remote;
    endpoint local;
    transport_kind transport = transport_kind::udp; ///< UDP or TCP
};

/// What a lookup answers: the options of this address's peer, or nothing if it has none. Without a
/// name, the text of the address is used.
using lookup_answer = std::optional<peer_options>;

namespace detail {

class peer_lookup_run;

} // namespace detail

/// Takes the answer of a lookup: call it once, on any thread, now or later. If its last copy goes
/// without a call, the lookup has failed. Copies are alike.
class peer_answer {
  public:
    /// Further calls have no effect, nor have those after `peer_lookup_limits::timeout`.
    void operator()(lookup_answer found) const;

  private:
    friend class detail::peer_lookup_run;
    class once;
    explicit peer_answer(std::shared_ptr<detail::peer_lookup_run> run);

    std::shared_ptr<once> once_;
};

namespace detail {

template <class Find>
concept finds_at_once = requires(Find& find, const unknown_source& source) {
    { find(source) } -> std::convertible_to<lookup_answer>;
};
template <class Find>
concept finds_by_coroutine = requires(Find& find, const unknown_source& source) {
    { find(source) } -> std::same_as<asio::awaitable<lookup_answer>>;
};
template <class Find>
concept finds_by_callback = requires(Find& find, const unknown_source& source, peer_answer done) {
    find(source, std::move(done));
};

} // namespace detail

/// A function that finds the peer of a source address, in one of three forms:
///
///     lookup_answer find(const radius::unknown_source&);
///     asio::awaitable<lookup_answer> find(const radius::unknown_source&);   // its executor: ours
///     void find(const radius::unknown_source&, radius::peer_answer);        // answers later
///
/// All of the server's threads call it, one lookup of an address at a time; the first form must not
/// block. An exception means that the lookup failed, and is logged. After the timeout, or if the
/// server stops, a coroutine is cancelled (`asio::cancellation_type::terminal`). The argument is
/// valid until the lookup ends. Empty by default: nothing is looked up. Copies share the function.
class peer_finder {
  public:
    peer_finder() = default;

    template <class Find>
        requires(!std::same_as<std::remove_cvref_t<Find>, peer_finder>)
    peer_finder(Find&& find) {
        using function = std::decay_t<Find>;
        static_assert(
            detail::finds_by_callback<function> || detail::finds_by_coroutine<function> ||
                detail::finds_at_once<function>,
            "radius: unknown_peers.find takes (const radius::unknown_source&) and returns "
            "radius::lookup_answer or asio::awaitable<radius::lookup_answer>, or takes "
            "(const radius::unknown_source&, radius::peer_answer)");
        const auto kept = std::make_shared<function>(std::forward<Find>(find));
        if constexpr (detail::finds_by_callback<function>) {
            call_ = [kept](const unknown_source& source, peer_answer done) {
                (*kept)(source, std::move(done));
            };
        } else if constexpr (detail::finds_by_coroutine<function>) {
            spawn_ = [kept](const unknown_source& source) { return (*kept)(source); };
        } else if constexpr (detail::finds_at_once<function>) {
            call_ = [kept](const unknown_source& source, const peer_answer& done) {
                done((*kept)(source));
            };
        }
    }

    explicit operator bool() const noexcept { return call_ || spawn_; }

  private:
    friend class detail::peer_lookup_run;

    std::function<void(const unknown_source&, peer_answer)> call_;
    std::function<asio::awaitable<lookup_answer>(const unknown_source&)> spawn_;
};

/// How a server finds peers that are in no table: over UDP the packet waits for the answer, over
/// TCP the new connection. TLS and DTLS identify peers by their certificates or keys. A plain
/// value.
struct peer_lookup {
    /// Only these sources are looked up; empty: all.
    std::vector<peer_network> networks{};

    peer_finder find{};

    peer_lookup_limits limits{};
};

} // namespace radius

namespace radius::detail {

class handler_runner;

/// Something that goes on in a later turn of its thread of the server.
class posted_work : public parked_work, public std::enable_shared_from_this<posted_work> {
  public:
    explicit posted_work(serial_executor executor) noexcept : executor_(std::move(executor)) {}

    void resume(const kept_peer& peer, drop_reason why) noexcept final {
        try_post(executor_, [self = shared_from_this(), peer, why] { self->proceed(peer, why); });
    }

  private:
    /// See `parked_work::resume`.
    virtual void proceed(const kept_peer& peer, drop_reason why) noexcept = 0;

    serial_executor executor_;
};

/// The lookups of one server. Any thread may call any member.
class peer_resolver {
  public:
    /// Throws as `checked` does. `seed`: see `peer_directory`.
    peer_resolver(peer_lookup how, std::shared_ptr<numbered_names> names, const hash_seed& seed)
        : how_(std::move(how)), names_(std::move(names)), directory_(how_.limits, seed) {}

    bool covers(const endpoint& remote) const noexcept;
    const peer_finder& finder() const noexcept { return how_.find; }
    peer_directory& directory() noexcept { return directory_; }
    const std::shared_ptr<numbered_names>& names() const noexcept { return names_; }

  private:
    peer_lookup how_;
    std::shared_ptr<numbered_names> names_;
    peer_directory directory_;
};

class peer_lookup_run;

/// The lookups that one thread has begun.
using lookup_runs = std::unordered_set<std::shared_ptr<peer_lookup_run>>;

/// One lookup. It runs on the thread of the core that received the packet.
class peer_lookup_run final : public std::enable_shared_from_this<peer_lookup_run> {
  public:
    /// Enters itself into `runs`, a member of `core`, and leaves it at the end.
    peer_lookup_run(std::shared_ptr<handler_runner> core, lookup_runs& runs,
                    std::shared_ptr<peer_resolver> resolver, const unknown_source& who);

    void start();

    /// Any thread may call it, any number of times: the first one counts.
    void answer(lookup_answer found);
    void fail(std::string why) noexcept;

    /// The answer is not needed any more.
    void cancel() noexcept { finish(lookup_result::failed, nullptr); }

  private:
    void spawn_finder();
    void take(lookup_answer& found);
    void finish(lookup_result how, kept_peer peer) noexcept;

    /// Calls `go_on(run)` on the core's thread, unless the lookup has ended by then. Without memory
    /// the timeout ends it.
    template <class GoOn>
    void post(GoOn go_on) noexcept;

    std::shared_ptr<handler_runner> core_;
    lookup_runs* runs_;
    std::shared_ptr<peer_resolver> resolver_;
    unknown_source who_;
    std::optional<steady_timer> timer_; ///< none at the end: a user may keep this longer than Asio
    asio::cancellation_signal cancelled_;
    std::mutex lock_;
    bool ended_ = false; ///< then the core's executor may have ended
};

/// Peers that lookups have found, as one thread knows them: so that their packets need no lock.
class found_peers {
  public:
    /// The peer of this source; null if it is not known or no longer valid.
    const kept_peer* find(const endpoint& remote, time_point now) const noexcept {
        const auto known = peers_.find(key_of(remote));
        return known == peers_.end() || known->second.until <= now ? nullptr : &known->second.peer;
    }

    /// Remembers one, and forgets all if there are too many.
    const kept_peer& keep(const endpoint& remote, kept_peer peer, time_point until,
                          std::size_t most) {
        if (peers_.size() >= most) {
            peers_.clear();
        }
        entry& kept = peers_[key_of(remote)];
        kept = {std::move(peer), until};
        return kept.peer;
    }

    void clear() noexcept { peers_.clear(); }

  private:
    struct entry {
        kept_peer peer;
        time_point until;
    };

    static endpoint key_of(const endpoint& remote) noexcept {
        return {remote.address, 0, remote.scope};
    }

    std::unordered_map<endpoint, entry> peers_;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/server/impl/peer_lookup.ipp>
#endif
