// SPDX-License-Identifier: MIT
// The definitions of <radius/server/server_base.hpp>.
#pragma once

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <radius/observe/openmetrics.hpp>
#include <radius/server/server_base.hpp>
#include <radius/transport/server/server_core.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

/// Where tables go that nothing uses any more. To end a million peers takes a tenth of a second, in
/// which a thread would lose packets, so it is done in small steps between other work.
class table_yard final : public std::enable_shared_from_this<table_yard> {
  public:
    /// From now on, `executor` does the steps; none: the thread that brings a table.
    void work_on(std::optional<asio::any_io_executor> executor) noexcept {
        std::vector<std::unique_ptr<peer_table>> rest;
        const std::scoped_lock guard(lock_);
        executor_ = std::move(executor);
        if (!executor_) {
            tables_.swap(rest);
        }
    }

    void take(std::unique_ptr<peer_table> table) noexcept {
        const std::scoped_lock guard(lock_);
        if (!executor_ || table->size() <= step) {
            return;
        }
        try {
            tables_.reserve(tables_.size() + 1);
        } catch (...) { // no memory: then at once
            return;
        }
        if (!tables_.empty() || post()) {
            tables_.push_back(std::move(table));
        }
    }

  private:
    static constexpr std::size_t step = 1024; ///< peers, a tenth of a millisecond

    bool post() noexcept {
        return try_post(*executor_, [self = shared_from_this()] { self->work(); });
    }

    void work() noexcept {
        const std::scoped_lock guard(lock_);
        if (!tables_.empty() && tables_.back()->dissolve(step)) {
            tables_.pop_back();
        }
        if (!tables_.empty() && (!executor_ || !post())) {
            tables_.clear();
        }
    }

    std::mutex lock_;
    std::optional<asio::any_io_executor> executor_;
    std::vector<std::unique_ptr<peer_table>> tables_;
};

} // namespace radius::detail

namespace radius {

/// Grows and forgets the counters of peers, which are arrays by index.
class server_base::name_keeper final : public detail::number_keeper {
  public:
    explicit name_keeper(const server_base& owner) noexcept : owner_(&owner) {}

    void grow(std::size_t count) override {
        for (const auto& core : owner_->cores_) {
            core->grow_counters(count);
        }
        owner_->progress_->grow(count);
    }
    bool has(std::uint32_t number) const noexcept override {
        return std::any_of(owner_->cores_.begin(), owner_->cores_.end(),
                           [&](const auto& core) { return core->counters().has(number); });
    }
    void forget(std::uint32_t number) noexcept override {
        for (const auto& core : owner_->cores_) {
            core->forget_counters(number);
        }
    }

  private:
    const server_base* owner_;
};

class server_base::own_thread {
  public:
    own_thread() = default;
    own_thread(const own_thread&) = delete;
    own_thread& operator=(const own_thread&) = delete;
    ~own_thread() { end(); }

    /// `work` belongs to the thread once that runs, and is not used here.
    void end() {
        io.stop();
        if (thread.joinable()) {
            thread.join();
        }
    }

    asio::io_context io{1};
    asio::executor_work_guard<asio::io_context::executor_type> work = asio::make_work_guard(io);
    std::thread thread;
};

struct server_base::opened_socket {
    std::size_t core;
    service kind;
    std::unique_ptr<detail::bound_socket> socket;
};

RADIUS_DECL server_base::server_base(const asio::any_io_executor& executor, handler_maker make,
                                     server_options options)
    : names_(std::make_shared<detail::numbered_names>(options.max_former_peers)),
      yard_(std::make_shared<detail::table_yard>()),
      peers_(publish(std::move(prepare_peers(std::move(options.peers)).table_))),
      readiness_(std::make_shared<server_readiness>()) {
    detail::check_option(options.threads > 0, "threads must be at least 1");
    detail::check_option(options.limits.max_size >= header_size &&
                             options.limits.max_size <= max_large_packet_size,
                         "limits.max_size must be from 20 to 65535");
    (void)detail::checked(options.duplicates);
    detail::check_option(options.log || !options.log_threshold,
                         "log_threshold has no effect without a log");
    random_source random;
    detail::hash_seed seed{};
    random.fill(seed);
    replays_ = std::make_shared<replay_table>(seed, options.replays, peers_->longest_window());
    progress_ = std::make_shared<detail::progress_quota>(
        options.max_in_progress, options.max_in_progress_a_peer, names_->size());
    detail::check_option(options.unknown_peers.find || options.unknown_peers.networks.empty(),
                         "unknown_peers.networks has no effect without unknown_peers.find");
    if (options.unknown_peers.find) {
        random.fill(seed);
        resolver_ = std::make_shared<detail::peer_resolver>(options.unknown_peers, names_, seed);
    }
    duplicates_ = std::make_shared<duplicate_budget>(options.connection_duplicates);
    waiters_ = std::make_shared<detail::stop_waiters>(options.threads);
    options_ = std::make_shared<const server_options>(std::move(options));
    start_threads(executor, make);
    for (const request_kind kind : {request_kind::access, request_kind::accounting,
                                    request_kind::coa, request_kind::disconnect}) {
        readiness_->set(kind, !first_handler().leaves_out(kind));
    }
}

RADIUS_DECL server_base::~server_base() {
    for (const auto& own : threads_) {
        own->end();
    }
    waiters_->abandon();
    for (const auto& core : cores_) {
        core->executor().gate()->hold([&] { core->close(); });
    }
    cores_.clear(); // a handler of a thread may use that thread's `io_context` until its end
    names_->set_keeper(nullptr);
    yard_->work_on(std::nullopt);
}

RADIUS_DECL void server_base::start_threads(const asio::any_io_executor& executor,
                                            handler_maker make) {
    const auto add = [&](const asio::any_io_executor& own) {
        const detail::serial_executor serial = detail::make_serial(own);
        cores_.push_back(std::make_shared<detail::server_core>(
            serial, make(asio::any_io_executor(serial)),
            detail::server_core_options{.peers = peers_,
                                        .names = names_,
                                        .resolver = resolver_,
                                        .limits = options_->limits,
                                        .duplicate_limits = options_->duplicates,
                                        .replays = replays_,
                                        .progress = progress_,
                                        .duplicates = duplicates_,
                                        .readiness = readiness_,
                                        .watcher = waiters_},
            detail::event_log(options_->log, options_->log_threshold, options_->trace,
                              options_->dictionary)));
    };
    add(executor);
    cores_.front()->log().without_names();
    for (unsigned index = 1; index < options_->threads; ++index) {
        auto& own = threads_.emplace_back(std::make_unique<own_thread>());
        add(own->io.get_executor());
        // The executor has work until all threads have ended, so that who waits for it sees the
        // last effects of each.
        own->thread = std::thread(
            [&own_io = own->io, last = asio::make_work_guard(executor)] { own_io.run(); });
    }
    keeper_ = std::make_unique<name_keeper>(*this);
    names_->set_keeper(keeper_.get());
    yard_->work_on(executor);
}

RADIUS_DECL std::vector<listening_socket>
server_base::listen_on(detail::listening_transport& transport) {
    detail::check_option(options_->limits.max_size <= max_packet_size ||
                             is_stream(transport.kind()),
                         "limits.max_size above 4096 needs TCP or TLS (RFC 7930 section 2)");
    check_use(transport);
    const auto state = transport.prepare(names_);
    std::error_code error;
    std::string place;
    auto opened = open_all(transport, place, error);
    if (error) {
        throw std::system_error(error, "listen on " + place);
    }
    return start(std::move(opened), transport.kind(), state);
}

RADIUS_DECL void server_base::check_use(const detail::listening_transport& transport) const {
    using detail::check_option;
    check_option(!transport.ports().empty(),
                 "authentication_port, accounting_port and dynamic_authorization_port are all "
                 "empty: set at least one port to listen on");
    if (is_unprotected(transport.kind())) {
        const auto peers = current_peers();
        const bool others = resolver_ != nullptr;
        check_option(others || !peers->empty(), "server_options::peers is empty: add the networks "
                                                "of your clients and their secrets");
        if (const auto local = endpoint::parse(transport.address(), 0)) {
            const bool both = local->address == ip_address(ipv6_address());
            check_option(others || both || peers->has_family(local->address.is_v6()),
                         "server_options::peers has no network of the family of this address: "
                         "no client can use it");
        }
    }
}

RADIUS_DECL std::vector<server_base::opened_socket>
server_base::open_all(const detail::listening_transport& transport, std::string& place,
                      std::error_code& error) {
    std::vector<opened_socket> opened;
    for (const detail::listening_port& wanted : transport.ports()) {
        std::uint16_t number = wanted.number;
        for (std::size_t index = 0; index < cores_.size(); ++index) {
            auto socket =
                transport.open(cores_[index]->executor(), number, cores_.size() > 1, error);
            if (error) {
                place = transport.address() + " port " + std::to_string(number);
                if (error == errc::option_invalid && !ip_address::parse(transport.address())) {
                    place += " (use an address such as 192.0.2.1, 0.0.0.0 or ::; names are not "
                             "resolved here)";
                }
                return {};
            }
            number = socket->local().port; // all threads share the first one's port
            opened.push_back({index, wanted.kind, std::move(socket)});
        }
    }
    return opened;
}

RADIUS_DECL std::vector<listening_socket>
server_base::start(std::vector<opened_socket> opened, transport_kind kind,
                   const std::shared_ptr<detail::transport_state>& state) {
    std::vector<listening_socket> listening;
    replays_->extend_window(state->longest_window());
    for (auto& one : opened) {
        const auto& target = cores_[one.core];
        const endpoint local = one.socket->local();
        if (one.core == 0) {
            listening.push_back({one.kind, kind, local});
        }
        target->log().created(local);
        asio::post(target->executor(), [target, kind = one.kind, socket = std::move(one.socket)]() {
            socket->serve(*target, kind);
        });
    }
    listened_.push_back({listening, state});
    return listening;
}

RADIUS_DECL std::shared_ptr<const peer_table>
server_base::publish(std::unique_ptr<peer_table> table) const {
    return {table.release(),
            [yard = yard_](peer_table* ended) { yard->take(std::unique_ptr<peer_table>(ended)); }};
}

RADIUS_DECL std::shared_ptr<const peer_table> server_base::current_peers() const {
    const std::scoped_lock guard(lock_);
    return peers_;
}

RADIUS_DECL peer_snapshot server_base::peers() const { return peer_snapshot(current_peers()); }

RADIUS_DECL prepared_peers server_base::prepare_peers(std::vector<peer> peers) {
    prepared_peers made(names_);
    try {
        made.table_->reserve(peers.size());
        for (peer& next : peers) {
            made.table_->add(next);
        }
    } catch (...) {
        for (peer& next : peers) {
            wipe(next.options.secret);
        }
        throw;
    }
    return made;
}

RADIUS_DECL void server_base::replace_peers(std::vector<peer> peers) {
    replace_peers(prepare_peers(std::move(peers)));
}

RADIUS_DECL void server_base::replace_peers(prepared_peers peers) {
    detail::check_option(peers.names_ == names_,
                         "these peers were prepared by another server: prepare them by this one");
    replays_->extend_window(peers.table_->longest_window());
    auto fresh = publish(std::move(peers.table_));
    const std::scoped_lock guard(lock_);
    for (const auto& core : cores_) {
        // Each thread counts its uses of the table by itself, so that they do not share a cache
        // line.
        std::shared_ptr<const peer_table> own(fresh.get(), [fresh](const peer_table*) {});
        asio::post(core->executor(),
                   [core, own = std::move(own)]() mutable { core->set_peers(std::move(own)); });
    }
    peers_.swap(fresh);
    if (resolver_ != nullptr) {
        resolver_->directory().forget_all();
    }
}

RADIUS_DECL void server_base::replace_peers(const listening_socket& socket,
                                            const std::vector<tls_peer>& peers) {
    for (const listened& one : listened_) {
        for (const listening_socket& own : one.sockets) {
            if (own.transport == socket.transport && own.local == socket.local) {
                one.state->replace_peers(peers);
                replays_->extend_window(one.state->longest_window());
                return;
            }
        }
    }
    detail::refuse_option("listen has not returned this socket: " + socket.local.to_string());
}

RADIUS_DECL void server_base::reload() {
    std::exception_ptr failure;
    for (const listened& one : listened_) {
        try {
            one.state->reload();
        } catch (...) {
            failure = failure != nullptr ? failure : std::current_exception();
        }
    }
    for (const auto& core : cores_) {
        asio::post(core->executor(), [core] { core->reassess(); });
    }
    if (failure != nullptr) {
        std::rethrow_exception(failure);
    }
}

RADIUS_DECL void server_base::stop() {
    for (const auto& core : cores_) {
        asio::post(core->executor(), [core] { core->stop(); });
    }
    for (const auto& own : threads_) {
        asio::post(own->io, [&work = own->work] { work.reset(); });
    }
}

RADIUS_DECL server_base::executor_type server_base::get_executor() const noexcept {
    return cores_.front()->executor().gate()->outer();
}

RADIUS_DECL void server_base::set_ready(request_kind kind, bool ready) noexcept {
    readiness_->set(kind, ready);
}

RADIUS_DECL detail::handler_caller& server_base::first_handler() const noexcept {
    return cores_.front()->caller();
}

RADIUS_DECL server_counters server_base::counters() const {
    server_counters sum;
    for (const auto& core : cores_) {
        sum += core->counters().totals();
    }
    return sum;
}

RADIUS_DECL server_counters server_base::counters_of(std::size_t index) const {
    server_counters sum;
    for (const auto& core : cores_) {
        sum += core->counters().read(index);
    }
    return sum;
}

RADIUS_DECL server_counters server_base::counters(const known_peer& known) const {
    return counters_of(known.index());
}

RADIUS_DECL server_counters server_base::counters(std::string_view name) const {
    server_counters found;
    names_->with(name, [&](std::uint32_t index) { found = counters_of(index); });
    return found;
}

RADIUS_DECL request_latencies server_base::latencies() const {
    request_latencies sum;
    for (const auto& core : cores_) {
        sum += core->latency_totals();
    }
    return sum;
}

RADIUS_DECL detail::peer_counters server_base::counters_by_name(std::size_t most) const {
    detail::peer_counters found;
    std::unordered_map<std::string, std::size_t> places;
    std::unordered_set<std::string> left_out;
    const auto add = [&](std::uint32_t index, const std::string& text) {
        if (!keeper_->has(index)) {
            return;
        }
        std::string name = detail::utf8_text(text);
        const auto known = places.find(name);
        if (known != places.end()) {
            found.peers[known->second].counters += counters_of(index);
        } else if (places.size() < most) {
            places.emplace(name, found.peers.size());
            found.peers.push_back({std::move(name), counters_of(index)});
        } else {
            left_out.insert(std::move(name));
        }
    };
    for (const bool is_used : {true, false}) { // peers that were removed come last
        names_->for_each([&](std::uint32_t index, const std::string& name, bool used) {
            if (used == is_used) {
                add(index, name);
            }
        });
    }
    found.left_out = left_out.size();
    return found;
}

} // namespace radius
