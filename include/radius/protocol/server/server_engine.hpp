// SPDX-License-Identifier: MIT
// The server's side of one request, without sockets and clocks: takes octets and decides what to do
// with them (RFC 2865 section 3, RFC 3579 section 3.2, RFC 5080 section 2.2).
#pragma once

#include <memory>
#include <variant>

#include <radius/auth/sealing.hpp>
#include <radius/crypto/random.hpp>
#include <radius/protocol/eap_message.hpp>
#include <radius/protocol/server/counter_book.hpp>
#include <radius/protocol/server/duplicate_cache.hpp>
#include <radius/protocol/server/received_request.hpp>
#include <radius/protocol/server/replay_table.hpp>
#include <radius/protocol/server/reply.hpp>
#include <radius/protocol/server/request_rules.hpp>
#include <radius/protocol/server_readiness.hpp>

namespace radius {

/// The options of one socket or connection.
struct server_engine_options {
    service serves = service::all;
    transport_kind transport = transport_kind::udp;
    radius_version version = radius_version::v1_0; ///< as negotiated; 1.0 over UDP and TCP
    packet_limits limits{};
    duplicate_cache_limits duplicates{};

    /// Status-Server is answered only while the server is ready; null: always.
    std::shared_ptr<const server_readiness> readiness{};
    /// Datagrams of unknown sources are not dropped but `unidentified`.
    bool looks_up_peers = false;
};

/// Judges the packets of one socket or connection. For one thread.
///
/// The life of a packet: `receive` returns `dropped` (counted, nothing to do), `answered` (send
/// these octets), `admitted` (call the handler), or with `looks_up_peers` also `unidentified`. End
/// each admitted request with exactly one call of `finish` or `abandon`, at once or much later.
class server_engine {
  public:
    using ticket = detail::duplicate_ticket;

    struct dropped {
        drop_reason reason;
        const known_peer* peer; ///< null if the address is unknown
    };
    struct answered {
        octets_view reply;      ///< inside the `room` of `receive`
        const known_peer* peer; ///< null if it has been removed since the request came first
    };
    /// Not counted yet: find the peer, then call the other `receive`, or else `drop_unknown`.
    struct unidentified {};
    struct admitted {
        received_request request; ///< borrows the datagram
        ticket place;
    };
    using outcome = std::variant<dropped, answered, admitted, unidentified>;

    /// Why the packet was dropped; `drop_reason::none` if it was not.
    static drop_reason reason_of(const outcome& what) noexcept {
        const auto* const drop = std::get_if<dropped>(&what);
        return drop != nullptr ? drop->reason : drop_reason::none;
    }

    /// The peer that sent the packet; null if its address is unknown.
    static const known_peer* peer_of(const outcome& what) noexcept {
        if (const auto* const request = std::get_if<admitted>(&what)) {
            return &request->request.peer();
        }
        if (const auto* const answer = std::get_if<answered>(&what)) {
            return answer->peer;
        }
        const auto* const drop = std::get_if<dropped>(&what);
        return drop != nullptr ? drop->peer : nullptr;
    }

    /// `peers` may be null on a connection. `book` and `random` belong to the same thread and must
    /// outlive the server engine. `replays` is the table of the whole server; null if the server
    /// engine is the only one. `share`: its share of the budget of the connections' duplicate
    /// caches.
    server_engine(const server_engine_options& options, std::shared_ptr<const peer_table> peers,
                  counter_book& book, octet_generator& random,
                  std::shared_ptr<replay_table> replays = nullptr, duplicate_share share = {});

    const server_engine_options& options() const noexcept { return options_; }
    detail::duplicate_cache& cache() noexcept { return cache_; }

    /// Replaces the table for datagrams that arrive from now on. A request that was verified under
    /// an earlier one is answered under that, and so are its retransmissions, from the cache, even
    /// if they do not verify any more (RFC 5080 section 2.2.2).
    void set_peers(std::shared_ptr<const peer_table> peers, time_point now);

    /// A datagram, whose peer is found by its source address. `source` and `local` must be
    /// unmapped. `room` is for a reply that the engine itself creates: a stored one, or the answer
    /// to Status-Server. It must have 4096 octets, or `packet_limits::max_size` if that is larger.
    outcome receive(octets_view datagram, const endpoint& source, const endpoint& local,
                    const moment& now, octets_span room);

    /// A packet from a connection, whose peer is known. Transport and version are set in `origin`
    /// here.
    outcome receive(octets_view octets, request_origin origin, octets_span room) {
        return judge(octets, origin, room);
    }

    /// Counts a datagram of a source without a peer.
    dropped drop_unknown(drop_reason reason);

    /// Signs the handler's reply into `room` (`received_request::max_reply_size`), remembers it for
    /// duplicates and returns the octets to send. Afterwards `reply` is as sent, apart from
    /// Proxy-State: in an EAP conversation the engine adds EAP-Failure to a reject and removes
    /// Reply-Message (RFC 3579 section 2.6). Errors: why nothing must be sent. After a new request
    /// with the same source and identifier the reply is dropped: the client has given up.
    result<octets_view, drop_reason> finish(const received_request& request, ticket place,
                                            reply_base& reply, octets_span room, time_point now);
    result<octets_view, drop_reason> finish(const received_request& request, ticket place,
                                            reply_base&& reply, octets_span room, time_point now) {
        return finish(request, place, reply, room, now);
    }

    /// Ends an admitted request without a reply; a retransmission of it counts as new. A dated CoA
    /// or Disconnect is still handled only once, unless `reason` is `busy`: then no handler was
    /// called.
    void abandon(const received_request& request, ticket place, drop_reason reason);

  private:
    /// A packet of a known peer. Completes `origin`.
    outcome judge(octets_view octets, request_origin& origin, octets_span room);

    bool is_v1_1() const noexcept { return options_.version == radius_version::v1_1; }

    /// Over UDP and DTLS no packet is longer than 4096 octets (RFC 7930 section 2).
    bool takes_large_packets() const noexcept {
        return options_.limits.max_size > max_packet_size && is_stream(options_.transport);
    }

    /// RFC 7930 section 3: without Response-Length, assume that a client does not accept more.
    std::size_t reply_size_for(const packet_view& packet) const;

    static detail::hash_seed draw_seed(octet_generator& random);

    /// Increments the same counter in the totals and in the peer's set.
    template <class Raise>
    void raise(const known_peer& peer, Raise&& raise_one) {
        raise_one(book_->totals());
        raise_one(book_->of(peer));
    }

    template <class Raise>
    void raise(const known_peer* peer, Raise&& raise_one) {
        raise_one(book_->totals());
        if (peer != nullptr) {
            raise_one(book_->of(*peer));
        }
    }

    dropped drop(drop_reason reason, packet_code code, const known_peer* peer);

    dropped drop_malformed(octets_view datagram, errc error, const known_peer& peer);

    /// RADIUS/1.1 recognises duplicates only by the Token, and not at all over TLS, where there are
    /// none (RFC 9765 section 4.2.2).
    detail::duplicate_lookup look_up(const packet_view& packet, const request_origin& origin,
                                     bool dated);

    outcome admit(const packet_view& packet, const request_origin& origin, octets_span room);

    /// If this socket or connection knows the request, it is answered like any other. Otherwise the
    /// server's table is checked, which also knows requests from other sockets.
    outcome admit_dated(const packet_view& packet, const request_origin& origin, octets_span room,
                        std::uint32_t date);

    /// True if another secret, or another policy for Message-Authenticator, could be the cause.
    static bool is_about_secret(drop_reason reason) noexcept {
        return reason == drop_reason::message_authenticator_missing ||
               reason == drop_reason::message_authenticator_invalid ||
               reason == drop_reason::authenticator_invalid;
    }

    /// What the cache knows of a packet that the present table does not verify. Only the address
    /// that sent the request gets its reply, and nothing is entered.
    std::optional<outcome> recall(const packet_view& packet, const request_origin& origin,
                                  octets_span room);

    /// The answer to a retransmission. `peer` may be null.
    outcome repeat(const detail::duplicate_lookup& known, packet_code code, const known_peer* peer,
                   octets_span room);

    outcome admit_as(const detail::duplicate_lookup& known, const packet_view& packet,
                     const request_origin& origin, octets_span room);

    /// The date that the packet's signature covers, so that no two are the same. Not for
    /// accounting: its Event-Timestamp is not checked against a clock, so its replays look like any
    /// others. Not for RADIUS/1.1, where an attacker on the path cannot replay anything.
    std::optional<std::uint32_t> date_of(const packet_view& packet) const noexcept;

    /// RFC 5997 section 4.2: Accounting-Response from the accounting port, Access-Accept elsewhere.
    outcome answer_status(const packet_view& packet, const known_peer& peer, octets_span room);

    /// Replies to Access-Request and Status-Server carry Message-Authenticator. The others do not:
    /// implementations compute it in two ways, and drop one that is computed the other way.
    result<octets_view> seal(const packet_view& request, const known_peer& peer, packet_code code,
                             const attribute_list& attributes, octets_span room);

    server_engine_options options_;
    std::shared_ptr<const peer_table> peers_;
    kept_peer table_;           ///< the same: it keeps the table, and is no peer
    time_point recall_until_{}; ///< while the cache may have requests of earlier tables
    counter_book* book_;
    octet_generator* random_;
    detail::duplicate_cache cache_;
    std::shared_ptr<replay_table> replays_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/server/impl/server_engine.ipp>
#endif
