// SPDX-License-Identifier: MIT
// The server's side of one request, without sockets and clocks: takes octets and decides what to do
// with them (RFC 2865 section 3, RFC 3579 section 3.2, RFC 5080 section 2.2).
#pragma once

#include <memory>
#include <variant>

#include <radius/attribute/standard/rfc7930.hpp>
#include <radius/auth/sealing.hpp>
#include <radius/crypto/random.hpp>
#include <radius/protocol/eap_message.hpp>
#include <radius/protocol/server/counter_book.hpp>
#include <radius/protocol/server/duplicate_cache.hpp>
#include <radius/protocol/server/received_request.hpp>
#include <radius/protocol/server/replay_table.hpp>
#include <radius/protocol/server/reply.hpp>
#include <radius/protocol/server/request_rules.hpp>

namespace radius {

/// The options of one socket or connection.
struct receiver_options {
    service port = service::all;
    transport_kind transport = transport_kind::udp;
    radius_version version = radius_version::v1_0; ///< as negotiated; 1.0 over UDP and TCP
    packet_limits limits{};
    duplicate_cache_limits duplicates{};
};

/// Judges the packets of one socket or connection. For one thread.
///
/// The life of a packet: `receive` returns `dropped` (counted, nothing to do), `answered` (send
/// these octets), or `admitted` (call the handler). End each admitted request with exactly one call
/// of `finish` or `abandon`, at once or much later.
class receiver {
  public:
    using ticket = duplicate_ticket;

    struct dropped {
        drop_reason reason;
        const known_peer* peer; ///< null if the address is unknown
    };
    struct answered {
        octets_view reply; ///< inside the `room` of `receive`
        const known_peer* peer;
    };
    struct admitted {
        received_request request; ///< borrows the datagram
        ticket place;
    };
    using outcome = std::variant<dropped, answered, admitted>;

    /// `book` and `random` belong to the same thread and must outlive the receiver. `replays` is
    /// the table of the whole server; null if the receiver is the only one. `share`: its share of
    /// the budget of the connections' duplicate caches.
    receiver(const receiver_options& options, std::shared_ptr<const peer_table> peers,
             counter_book& book, octet_generator& random,
             std::shared_ptr<replay_table> replays = nullptr, duplicate_share share = {})
        : options_(options), peers_(std::move(peers)), book_(&book), random_(&random),
          cache_(draw_seed(random), options.duplicates, std::move(share),
                 std::max(options.limits.max_size, max_packet_size)),
          replays_(replays != nullptr
                       ? std::move(replays)
                       : std::make_shared<replay_table>(draw_seed(random), replay_limits(),
                                                        peers_->longest_window())) {}

    const receiver_options& options() const noexcept { return options_; }
    duplicate_cache& cache() noexcept { return cache_; }

    /// A datagram, whose peer is found by its source address. `source` and `local` must be
    /// unmapped. `room` is for a reply that the engine itself creates: a stored one, or the answer
    /// to Status-Server. It must have 4096 octets, or `packet_limits::max_size` if that is larger.
    outcome receive(octets_view datagram, const endpoint& source, const endpoint& local,
                    const moment& now, octets_span room) {
        const known_peer* peer = peers_->find(source.address, source.scope);
        if (peer == nullptr) {
            ++book_->totals().invalid_requests;
            return drop(drop_reason::unknown_peer, packet_code{}, nullptr);
        }
        return receive(datagram, {.peer = peer, .source = source, .local = local, .arrived = now},
                       room);
    }

    /// A packet from a connection, whose peer is known. Transport and version are set in `origin`
    /// here.
    outcome receive(octets_view octets, request_origin origin, octets_span room) {
        const known_peer& peer = *origin.peer;
        origin.transport = options_.transport;
        origin.version = options_.version;
        origin.max_reply_size = max_packet_size;
        const auto parsed = packet_view::parse(octets, options_.limits);
        if (!parsed) {
            return drop_malformed(octets, parsed.error(), peer);
        }
        const packet_view& packet = *parsed;
        if (!is_served(options_.port, packet.code())) {
            raise(peer, [](server_counters& set) { ++set.unknown_types; });
            return drop(drop_reason::unexpected_code, packet.code(), &peer);
        }
        raise(peer, [&](server_counters& set) {
            if (request_counters* kind = set.of(packet.code())) {
                ++kind->requests;
            }
        });
        const drop_reason reason =
            is_plain() ? judge_plain_request(packet, peer, origin.arrived)
                       : judge_request(packet, peer, options_.transport, origin.arrived);
        if (reason != drop_reason::none) {
            return drop(reason, packet.code(), &peer);
        }
        if (packet.code() == packet_code::status_server) {
            return answer_status(packet, peer, room);
        }
        if (takes_large_packets()) {
            origin.max_reply_size = reply_size_for(packet);
        }
        return admit(packet, origin, room);
    }

    /// Signs the handler's reply into `room` (`received_request::max_reply_size`), remembers it for
    /// duplicates and returns the octets to send. Afterwards `reply` is as sent, apart from
    /// Proxy-State: in an EAP conversation the engine adds EAP-Failure to a reject and removes
    /// Reply-Message (RFC 3579 section 2.6). Errors: why nothing must be sent.
    template <request_kind Kind>
    result<octets_view, drop_reason> finish(const received_request& request, ticket place,
                                            basic_reply<Kind>& reply, octets_span room,
                                            time_point now) {
        if (reply.is_discard()) {
            abandon(request, place, drop_reason::handler_declined);
            return drop_reason::handler_declined;
        }
        if constexpr (Kind == request_kind::access) {
            if (!detail::complete_eap(request.attributes(), reply)) {
                abandon(request, place, drop_reason::reply_too_large);
                return drop_reason::reply_too_large;
            }
            if (reply.left_out() != 0) {
                raise(request.peer(),
                      [&](server_counters& set) { set.attributes_left_out += reply.left_out(); });
            }
        }
        const auto sealed =
            seal(request.packet(), request.peer(), reply.code(), reply.attributes(), room);
        if (!sealed) {
            abandon(request, place, drop_reason::reply_too_large);
            return drop_reason::reply_too_large;
        }
        cache_.store(place, *sealed, now);
        raise(request.peer(), [&](server_counters& set) {
            if (counter* const kind = set.of_reply(reply.code())) {
                ++*kind;
            }
        });
        return *sealed;
    }

    /// The same for a reply that is not modified.
    template <request_kind Kind>
    result<octets_view, drop_reason> finish(const received_request& request, ticket place,
                                            const basic_reply<Kind>& reply, octets_span room,
                                            time_point now) {
        basic_reply<Kind> copy = reply;
        return finish(request, place, copy, room, now);
    }

    /// Ends an admitted request without a reply; a retransmission of it counts as new. A dated CoA
    /// or Disconnect is still handled only once, unless `reason` is `busy`: then no handler was
    /// called.
    void abandon(const received_request& request, ticket place, drop_reason reason) {
        cache_.abandon(place);
        if (reason == drop_reason::busy && date_of(request.packet())) {
            replays_->forget(request.peer(), request.packet().authenticator_field());
        }
        (void)drop(reason, request.code(), &request.peer());
    }

  private:
    bool is_plain() const noexcept { return options_.version == radius_version::v1_1; }

    /// Over UDP and DTLS no packet is longer than 4096 octets (RFC 7930 section 2).
    bool takes_large_packets() const noexcept {
        return options_.limits.max_size > max_packet_size && is_stream(options_.transport);
    }

    /// RFC 7930 section 3: without Response-Length, assume that a client does not accept more.
    std::size_t reply_size_for(const packet_view& packet) const {
        const std::size_t wanted = packet.get(attr::response_length).value_or(0);
        return std::clamp(wanted, max_packet_size, options_.limits.max_size);
    }

    static hash_seed draw_seed(octet_generator& random) {
        hash_seed seed{};
        random.fill(seed);
        return seed;
    }

    /// Increments the same counter in the totals and in the peer's set.
    template <class Raise>
    void raise(const known_peer& peer, Raise&& raise_one) {
        raise_one(book_->totals());
        raise_one(book_->of(peer));
    }

    dropped drop(drop_reason reason, packet_code code, const known_peer* peer) {
        const auto count = [&](server_counters& set) {
            ++set.drops[reason];
            request_counters* kind = set.of(code);
            if (kind == nullptr) {
                return;
            }
            switch (reason) {
            case drop_reason::message_authenticator_missing:
            case drop_reason::message_authenticator_invalid:
            case drop_reason::authenticator_invalid: ++kind->bad_authenticators; break;
            case drop_reason::packet_length:
            case drop_reason::malformed_attributes:
            case drop_reason::reserved_type:
            case drop_reason::too_many_attributes: ++kind->malformed; break;
            case drop_reason::duplicate_in_progress:  // counted as a duplicate
            case drop_reason::unexpected_code: break; // counted among unknown types
            default: ++kind->dropped; break;
            }
        };
        count(book_->totals());
        if (peer != nullptr) {
            count(book_->of(*peer));
        }
        return {reason, peer};
    }

    dropped drop_malformed(octets_view datagram, errc error, const known_peer& peer) {
        const auto code = datagram.empty() ? packet_code{} : static_cast<packet_code>(datagram[0]);
        raise(peer, [&](server_counters& set) {
            if (request_counters* kind = set.of(code)) {
                ++kind->requests;
            }
        });
        return drop(drop_reason_of(error), code, &peer);
    }

    /// RADIUS/1.1 recognises duplicates only by the Token, and not at all over TLS, where there are
    /// none (RFC 9765 section 4.2.2).
    duplicate_lookup look_up(const packet_view& packet, const request_origin& origin, bool dated) {
        const time_point now = origin.arrived.steady;
        if (!is_plain()) {
            return cache_.admit(origin.source, packet.code(), packet.identifier(),
                                packet.authenticator_field(), now, dated);
        }
        if (is_stream(options_.transport)) {
            return {.outcome = duplicate_outcome::fresh, .ticket = {}, .reply = {}};
        }
        // All requests of one connection have the same source: use the Token instead.
        const endpoint stand_in{ipv4_address(token_of(packet.octets())), 0};
        return cache_.admit(stand_in, packet_code{}, 0, zero_field, now, false);
    }

    outcome admit(const packet_view& packet, const request_origin& origin, octets_span room) {
        if (const auto date = date_of(packet)) {
            return admit_dated(packet, origin, room, *date);
        }
        return admit_as(look_up(packet, origin, false), packet, origin, room);
    }

    /// If this socket or connection knows the request, it is answered like any other. Otherwise the
    /// server's table is checked, which also knows requests from other sockets.
    outcome admit_dated(const packet_view& packet, const request_origin& origin, octets_span room,
                        std::uint32_t date) {
        const auto field = packet.authenticator_field();
        if (const auto known =
                cache_.recall(origin.source, packet.code(), field, origin.arrived.steady)) {
            return admit_as(*known, packet, origin, room);
        }
        switch (replays_->enter(*origin.peer, field, date, origin.arrived)) {
        case replay_outcome::fresh: break;
        case replay_outcome::known: return drop(drop_reason::replayed, packet.code(), origin.peer);
        case replay_outcome::full:
            return drop(drop_reason::replay_table_full, packet.code(), origin.peer);
        }
        duplicate_lookup entered; // `full` until it is inserted
        try {
            entered = look_up(packet, origin, true);
        } catch (...) {
            replays_->forget(*origin.peer, field);
            throw;
        }
        if (entered.outcome == duplicate_outcome::full) {
            replays_->forget(*origin.peer, field);
        }
        return admit_as(entered, packet, origin, room);
    }

    outcome admit_as(const duplicate_lookup& known, const packet_view& packet,
                     const request_origin& origin, octets_span room) {
        switch (known.outcome) {
        case duplicate_outcome::fresh: break;
        case duplicate_outcome::full: return drop(drop_reason::busy, packet.code(), origin.peer);
        case duplicate_outcome::in_progress:
            raise(*origin.peer, [&](server_counters& set) { ++set.of(packet.code())->duplicates; });
            return drop(drop_reason::duplicate_in_progress, packet.code(), origin.peer);
        case duplicate_outcome::answered:
            raise(*origin.peer, [&](server_counters& set) {
                ++set.of(packet.code())->duplicates;
                ++set.resent_replies;
            });
            return answered{detail::copy_into(room, known.reply), origin.peer};
        }
        return admitted{received_request(packet, origin), known.ticket};
    }

    /// The date that the packet's signature covers, so that no two are the same. Not for
    /// accounting: its Event-Timestamp is not checked against a clock, so its replays look like any
    /// others. Not for RADIUS/1.1, where an attacker on the path cannot replay anything.
    std::optional<std::uint32_t> date_of(const packet_view& packet) const noexcept {
        if (is_plain() || (packet.code() != packet_code::coa_request &&
                           packet.code() != packet_code::disconnect_request)) {
            return std::nullopt;
        }
        return request_scan(packet).event_timestamp;
    }

    /// RFC 5997 section 4.2: Accounting-Response from the accounting port, Access-Accept elsewhere.
    outcome answer_status(const packet_view& packet, const known_peer& peer, octets_span room) {
        raise(peer, [](server_counters& set) { ++set.status_requests; });
        const packet_code code = options_.port == service::accounting
                                     ? packet_code::accounting_response
                                     : packet_code::access_accept;
        attribute_list attributes;
        if (takes_large_packets() && packet.get(attr::response_length)) { // RFC 7930 section 2.1
            attributes.add(attr::response_length =
                               static_cast<std::uint32_t>(options_.limits.max_size));
        }
        const auto sealed = seal(packet, peer, code, attributes, room);
        if (!sealed) {
            return drop(drop_reason::reply_too_large, packet.code(), &peer);
        }
        return answered{*sealed, &peer};
    }

    /// Replies to Access-Request and Status-Server carry Message-Authenticator. The others do not:
    /// implementations compute it in two ways, and drop one that is computed the other way.
    result<octets_view> seal(const packet_view& request, const known_peer& peer, packet_code code,
                             const attribute_list& attributes, octets_span room) {
        packet_buffer usual;
        wiped_octets large;
        const bool is_large = request.octets().size() > max_packet_size;
        if (is_large) {
            large.reserve(request.octets().size());
        }
        writer appended(is_large ? large.all() : usual.room());
        for (const raw_attribute attribute : request.attributes()) {
            if (attribute.type == 33) { // Proxy-State is returned unchanged and in order
                appended.put(attribute.whole);
            }
        }
        std::array<octet, 2> drawn{};
        if (attributes.hidden_count() != 0) {
            random_->fill(drawn);
        }
        const sealing how{
            .code = code,
            .identifier = request.identifier(),
            .secret = peer.secret(),
            .message_authenticator = has_random_authenticator(request.code()),
            .appended = appended.written(),
            .first_salt = *reader(drawn).u16(),
        };
        if (is_plain()) {
            const auto plain = write_plain_packet(room, code, token_of(request.octets()),
                                                  attributes, appended.written());
            return plain ? result<octets_view>(octets_view(*plain)) : plain.error();
        }
        const auto sealed = seal_reply(room, how, attributes, request.authenticator_field());
        if (!sealed) {
            return sealed.error();
        }
        return octets_view(*sealed);
    }

    receiver_options options_;
    std::shared_ptr<const peer_table> peers_;
    counter_book* book_;
    octet_generator* random_;
    duplicate_cache cache_;
    std::shared_ptr<replay_table> replays_;
};

} // namespace radius
