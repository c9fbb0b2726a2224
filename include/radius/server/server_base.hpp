// SPDX-License-Identifier: MIT
// The part of a server that does not depend on its handler: options, threads, sockets.
#pragma once

#include <memory>
#include <thread>
#include <vector>

#include <radius/server/server_options.hpp>
#include <radius/transport/kit/asio_endpoint.hpp>
#include <radius/transport/server/server_core.hpp>
#include <radius/wire/function_ref.hpp>
#include <radius/wire/option_check.hpp>

namespace radius {

/// The base of every `server`.
class server_base {
  public:
    server_base(const server_base&) = delete;
    server_base& operator=(const server_base&) = delete;

    /// Opens the transport's sockets and starts serving. Returns the listening endpoints, with the
    /// ports that the system chose. Throws `std::system_error`, whose text names address and port;
    /// no socket of this call stays open then. Over UDP and TCP only `server_options::peers` may
    /// send, so a server without any is refused with `errc::option_invalid`. So are options that
    /// have no effect here, or that the transport does not support: `limits.max_size` above 4096
    /// with UDP and DTLS (RFC 7930).
    template <class Transport>
    std::vector<listening_socket> listen(const Transport& transport) {
        static_assert(server_transport<Transport>,
                      "radius: a server listens on radius::udp, radius::tcp, radius::radsec or "
                      "radius::dtls; include <radius/tls.hpp> for the last two");
        detail::check_option(options_->limits.max_size <= max_packet_size ||
                                 is_stream(transport_traits<Transport>::kind),
                             "limits.max_size above 4096 needs TCP or TLS (RFC 7930 section 2)");
        check_use(transport);
        const auto state = transport_traits<Transport>::prepare(transport, peer_count_);
        std::error_code error;
        std::string place;
        auto opened = open_all(transport, place, error);
        if (error) {
            throw std::system_error(error, "listen on " + place);
        }
        return start<Transport>(std::move(opened), state);
    }

    /// The same without an exception: if `error` is set, nothing is opened.
    template <class Transport>
    std::vector<listening_socket> listen(const Transport& transport, std::error_code& error) {
        error.clear();
        try {
            return listen(transport);
        } catch (const std::system_error& failure) {
            error = failure.code();
            return {};
        }
    }

    /// Reloads the certificates, keys, authorities and revocation lists of all TLS and DTLS
    /// transports. New connections use them; live connections whose peer is no longer accepted are
    /// closed (draft-ietf-radext-radiusdtls-bis section 3.3.1). Any thread may call it. Throws
    /// `std::system_error`, whose text names the file, if one cannot be read: that transport keeps
    /// its old ones, the others still use the new ones.
    void reload();

    /// Accepts no more requests. Requests in progress are still answered; then the sockets close,
    /// the server's own threads end, and an `io_context` without other work returns from `run`.
    void stop();

    /// The current totals of all threads.
    server_counters counters() const;

    /// The current counters of one peer. `known` must belong to `peers()`.
    server_counters counters(const known_peer& known) const;

    const peer_table& peers() const noexcept { return *peers_; }

  protected:
    /// Creates one thread's part of the server.
    using shard_maker = detail::function_ref<std::shared_ptr<server_core>(
        asio::io_context&, const server_core_options&, const server_options&,
        const std::shared_ptr<std::atomic<bool>>&)>;

    /// Throws `std::system_error` with `errc::option_invalid` for invalid options.
    explicit server_base(server_options options);

    /// Closes all sockets at once and waits for the server's own threads; replies that are not
    /// ready are lost. To keep them, call `stop` first and run the `io_context` until it has no
    /// more work.
    ~server_base();

    /// Creates all shards and starts the server's own threads.
    void start_threads(asio::io_context& io, shard_maker make);

  private:
    struct own_thread {
        own_thread() = default;
        own_thread(const own_thread&) = delete;
        own_thread& operator=(const own_thread&) = delete;
        ~own_thread() { end(); }

        /// `work` belongs to the thread once that runs, and is not used here.
        void end();

        asio::io_context io{1};
        asio::executor_work_guard<asio::io_context::executor_type> work = asio::make_work_guard(io);
        std::thread thread;
    };

    template <class Transport>
    struct opened_socket {
        std::size_t shard;
        service kind;
        typename transport_traits<Transport>::socket socket;
    };

    /// Refuses a transport that no client could use, and its options that are for clients.
    template <class Transport>
    void check_use(const Transport& transport) const {
        using traits = transport_traits<Transport>;
        using detail::check_option;
        check_option(!traits::ports(transport).empty(),
                     "authentication_port, accounting_port and dynamic_authorization_port are all "
                     "empty: set at least one port to listen on");
        if constexpr (is_unprotected(traits::kind)) {
            check_option(!peers_->empty(), "server_options::peers is empty: add the networks of "
                                           "your clients and their secrets");
            if (const auto local = endpoint::parse(transport.address, 0)) {
                const bool both = local->address == ip_address(ipv6_address());
                check_option(both || peers_->has_family(local->address.is_v6()),
                             "server_options::peers has no network of the family of this address: "
                             "no client can use it");
            }
        } else {
            if (!transport.server_name.empty() || !transport.realm.empty()) {
                shards_.front()->log().without_effect(
                    "server_name and realm in a server's transport (only clients use them)");
            }
        }
    }

    template <class Transport>
    std::vector<opened_socket<Transport>> open_all(const Transport& transport, std::string& place,
                                                   std::error_code& error) {
        using traits = transport_traits<Transport>;
        std::vector<opened_socket<Transport>> opened;
        for (const listening_port& wanted : traits::ports(transport)) {
            std::uint16_t number = wanted.number;
            for (std::size_t index = 0; index < shards_.size(); ++index) {
                auto socket = traits::open(shards_[index]->io(), transport, number,
                                           shards_.size() > 1, error);
                if (error) {
                    place = traits::describe(transport) + " port " + std::to_string(number);
                    if (error == errc::option_invalid &&
                        !ip_address::parse(traits::describe(transport))) {
                        place += " (use an address such as 192.0.2.1, 0.0.0.0 or ::; names are not "
                                 "resolved here)";
                    }
                    return {};
                }
                number = socket.local_endpoint().port(); // all shards share the first one's port
                opened.push_back({index, wanted.kind, std::move(socket)});
            }
        }
        return opened;
    }

    template <class Transport>
    std::vector<listening_socket>
    start(std::vector<opened_socket<Transport>> opened,
          const std::shared_ptr<typename transport_traits<Transport>::shared>& state) {
        std::vector<listening_socket> listening;
        states_.push_back(state);
        peer_count_ += state->peer_count();
        replays_->extend_window(state->longest_window());
        progress_->extend(state->peer_count());
        for (const auto& shard : shards_) {
            shard->extend_counters(state->peer_count());
        }
        for (auto& one : opened) {
            const auto& target = shards_[one.shard];
            const endpoint local = from_asio(one.socket.local_endpoint());
            if (one.shard == 0) {
                listening.push_back({one.kind, transport_traits<Transport>::kind, local});
            }
            target->log().created(local);
            asio::post(target->io(),
                       [target, state, kind = one.kind, socket = std::move(one.socket)]() mutable {
                           target->template add<Transport>(std::move(socket), kind, state);
                       });
        }
        return listening;
    }

    std::shared_ptr<const peer_table> peers_;
    std::size_t peer_count_; ///< including those of TLS transports
    std::vector<std::shared_ptr<transport_state>> states_;
    std::shared_ptr<const server_options> options_;
    std::shared_ptr<replay_table> replays_;
    std::shared_ptr<progress_quota> progress_;
    std::shared_ptr<duplicate_budget> duplicates_;
    std::vector<std::shared_ptr<server_core>> shards_;
    std::vector<std::unique_ptr<own_thread>> threads_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/server/impl/server_base.ipp>
#endif
