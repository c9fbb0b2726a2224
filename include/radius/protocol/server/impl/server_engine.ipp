// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/server/server_engine.hpp>.
#pragma once

#include <memory>

#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc7930.hpp>
#include <radius/protocol/server/server_engine.hpp>

namespace radius {

RADIUS_DECL server_engine::server_engine(const server_engine_options& options,
                                         std::shared_ptr<const peer_table> peers,
                                         counter_book& book, octet_generator& random,
                                         std::shared_ptr<replay_table> replays,
                                         duplicate_share share)
    : options_(options), peers_(std::move(peers)), table_(peers_, nullptr), book_(&book),
      random_(&random), cache_(draw_seed(random), options.duplicates, std::move(share),
                               std::max(options.limits.max_size, max_packet_size)),
      replays_(replays != nullptr
                   ? std::move(replays)
                   : std::make_shared<replay_table>(draw_seed(random), replay_limits(),
                                                    peers_ != nullptr
                                                        ? peers_->longest_window()
                                                        : peer_options().event_timestamp_window)) {}

RADIUS_DECL void server_engine::set_peers(std::shared_ptr<const peer_table> peers, time_point now) {
    peers_ = std::move(peers);
    table_ = kept_peer(peers_, nullptr);
    recall_until_ =
        detail::later(now, std::max(options_.duplicates.lifetime,
                                    options_.duplicates.dynamic_authorization_lifetime));
}

RADIUS_DECL server_engine::outcome server_engine::receive(octets_view datagram,
                                                          const endpoint& source,
                                                          const endpoint& local, const moment& now,
                                                          octets_span room) {
    request_origin origin{.peer = peers_->find(source.address, source.scope),
                          .source = source,
                          .local = local,
                          .arrived = now,
                          .kept_by = &table_};
    if (origin.peer != nullptr) {
        return judge(datagram, origin, room);
    }
    if (now.steady < recall_until_) {
        const auto parsed = packet_view::parse(datagram, options_.limits);
        if (parsed && is_served(options_.serves, parsed->code())) {
            if (const auto known = recall(*parsed, origin, room)) {
                if (auto* const of_kind = book_->totals().of(parsed->code())) {
                    ++of_kind->requests;
                }
                return *known;
            }
        }
    }
    if (options_.looks_up_peers) {
        return unidentified{};
    }
    return drop_unknown(drop_reason::unknown_peer);
}

RADIUS_DECL server_engine::dropped server_engine::drop_unknown(drop_reason reason) {
    ++book_->totals().invalid_requests;
    return drop(reason, packet_code{}, nullptr);
}

RADIUS_DECL server_engine::outcome server_engine::judge(octets_view octets, request_origin& origin,
                                                        octets_span room) {
    const known_peer& peer = *origin.peer;
    origin.transport = options_.transport;
    origin.version = options_.version;
    origin.max_reply_size = max_packet_size;
    const auto parsed = packet_view::parse(octets, options_.limits);
    if (!parsed) {
        return drop_malformed(octets, parsed.error(), peer);
    }
    const packet_view& packet = *parsed;
    if (!is_served(options_.serves, packet.code())) {
        raise(peer, [](server_counters& set) { ++set.unknown_types; });
        return drop(drop_reason::unexpected_code, packet.code(), &peer);
    }
    raise(peer, [&](server_counters& set) {
        if (request_counters* kind = set.of(packet.code())) {
            ++kind->requests;
        }
    });
    const drop_reason reason =
        is_v1_1() ? judge_v1_1_request(packet, peer, origin.arrived)
                  : judge_request(packet, peer, options_.transport, origin.arrived);
    if (reason != drop_reason::none) {
        if (origin.arrived.steady < recall_until_ && is_about_secret(reason)) {
            if (const auto known = recall(packet, origin, room)) {
                return *known;
            }
        }
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

RADIUS_DECL result<octets_view, drop_reason> server_engine::finish(const received_request& request,
                                                                   ticket place, reply_base& reply,
                                                                   octets_span room,
                                                                   time_point now) {
    if (reply.is_discard()) {
        abandon(request, place, drop_reason::handler_declined);
        return drop_reason::handler_declined;
    }
    if (!reply.is_valid()) {
        abandon(request, place, drop_reason::handler_failed);
        return drop_reason::handler_failed;
    }
    if (place && !cache_.current(place)) {
        abandon(request, place, drop_reason::superseded);
        return drop_reason::superseded;
    }
    if (request.code() == packet_code::access_request) {
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

RADIUS_DECL void server_engine::abandon(const received_request& request, ticket place,
                                        drop_reason reason) {
    cache_.abandon(place);
    if (reason == drop_reason::busy && date_of(request.packet())) {
        replays_->forget(request.peer(), request.packet().authenticator_field());
    }
    (void)drop(reason, request.code(), &request.peer());
}

RADIUS_DECL std::size_t server_engine::reply_size_for(const packet_view& packet) const {
    const std::size_t wanted = packet.get(attr::response_length).value_or(0);
    return std::clamp(wanted, max_packet_size, options_.limits.max_size);
}

RADIUS_DECL detail::hash_seed server_engine::draw_seed(octet_generator& random) {
    detail::hash_seed seed{};
    random.fill(seed);
    return seed;
}

RADIUS_DECL server_engine::dropped server_engine::drop(drop_reason reason, packet_code code,
                                                       const known_peer* peer) {
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

RADIUS_DECL server_engine::dropped server_engine::drop_malformed(octets_view datagram, errc error,
                                                                 const known_peer& peer) {
    const auto code = datagram.empty() ? packet_code{} : static_cast<packet_code>(datagram[0]);
    raise(peer, [&](server_counters& set) {
        if (request_counters* kind = set.of(code)) {
            ++kind->requests;
        }
    });
    return drop(drop_reason_of(error), code, &peer);
}

RADIUS_DECL detail::duplicate_lookup
server_engine::look_up(const packet_view& packet, const request_origin& origin, bool dated) {
    const time_point now = origin.arrived.steady;
    if (!is_v1_1()) {
        return cache_.admit(origin.source, packet.code(), packet.identifier(),
                            packet.authenticator_field(), now, dated);
    }
    if (is_stream(options_.transport)) {
        return {.outcome = detail::duplicate_outcome::fresh, .ticket = {}, .reply = {}};
    }
    // All requests of one connection have the same source: use the Token instead.
    const endpoint stand_in{ipv4_address(token_of(packet.octets())), 0};
    return cache_.admit(stand_in, packet_code{}, 0, zero_field, now, false);
}

RADIUS_DECL server_engine::outcome
server_engine::admit(const packet_view& packet, const request_origin& origin, octets_span room) {
    if (const auto date = date_of(packet)) {
        return admit_dated(packet, origin, room, *date);
    }
    return admit_as(look_up(packet, origin, false), packet, origin, room);
}

RADIUS_DECL server_engine::outcome server_engine::admit_dated(const packet_view& packet,
                                                              const request_origin& origin,
                                                              octets_span room,
                                                              std::uint32_t date) {
    const auto field = packet.authenticator_field();
    if (const auto known =
            cache_.recall(origin.source, packet.code(), field, origin.arrived.steady)) {
        return admit_as(*known, packet, origin, room);
    }
    switch (replays_->enter(*origin.peer, field, date, origin.arrived)) {
    case detail::replay_outcome::fresh: break;
    case detail::replay_outcome::known:
        return drop(drop_reason::replayed, packet.code(), origin.peer);
    case detail::replay_outcome::full:
        return drop(drop_reason::replay_table_full, packet.code(), origin.peer);
    }
    detail::duplicate_lookup entered; // `full` until it is inserted
    try {
        entered = look_up(packet, origin, true);
    } catch (...) {
        replays_->forget(*origin.peer, field);
        throw;
    }
    if (entered.outcome == detail::duplicate_outcome::full) {
        replays_->forget(*origin.peer, field);
    }
    return admit_as(entered, packet, origin, room);
}

RADIUS_DECL server_engine::outcome server_engine::admit_as(const detail::duplicate_lookup& known,
                                                           const packet_view& packet,
                                                           const request_origin& origin,
                                                           octets_span room) {
    switch (known.outcome) {
    case detail::duplicate_outcome::fresh:
        return admitted{received_request(packet, origin), known.ticket};
    case detail::duplicate_outcome::full:
        return drop(drop_reason::busy, packet.code(), origin.peer);
    case detail::duplicate_outcome::in_progress:
    case detail::duplicate_outcome::answered: break;
    }
    return repeat(known, packet.code(), origin.peer, room);
}

RADIUS_DECL server_engine::outcome server_engine::repeat(const detail::duplicate_lookup& known,
                                                         packet_code code, const known_peer* peer,
                                                         octets_span room) {
    raise(peer, [&](server_counters& set) {
        if (auto* const of_kind = set.of(code)) { // always: duplicates are of these codes
            ++of_kind->duplicates;
        }
    });
    if (known.outcome == detail::duplicate_outcome::in_progress) {
        return drop(drop_reason::duplicate_in_progress, code, peer);
    }
    raise(peer, [](server_counters& set) { ++set.resent_replies; });
    return answered{detail::copy_into(room, known.reply), peer};
}

RADIUS_DECL std::optional<server_engine::outcome>
server_engine::recall(const packet_view& packet, const request_origin& origin, octets_span room) {
    const time_point now = origin.arrived.steady;
    const auto field = packet.authenticator_field();
    auto known =
        date_of(packet) ? cache_.recall(origin.source, packet.code(), field, now) : std::nullopt;
    if (!known) {
        known = cache_.recall_same(origin.source, packet.code(), packet.identifier(), field, now);
    }
    return known ? std::optional(repeat(*known, packet.code(), origin.peer, room)) : std::nullopt;
}

RADIUS_DECL std::optional<std::uint32_t>
server_engine::date_of(const packet_view& packet) const noexcept {
    if (is_v1_1() || (packet.code() != packet_code::coa_request &&
                      packet.code() != packet_code::disconnect_request)) {
        return std::nullopt;
    }
    return request_scan(packet).event_timestamp;
}

RADIUS_DECL server_engine::outcome
server_engine::answer_status(const packet_view& packet, const known_peer& peer, octets_span room) {
    if (options_.readiness != nullptr && !options_.readiness->is_ready(options_.serves)) {
        return drop(drop_reason::not_ready, packet.code(), &peer);
    }
    raise(peer, [](server_counters& set) { ++set.status_requests; });
    const packet_code code = options_.serves == service::accounting
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

RADIUS_DECL result<octets_view> server_engine::seal(const packet_view& request,
                                                    const known_peer& peer, packet_code code,
                                                    const attribute_list& attributes,
                                                    octets_span room) {
    packet_buffer usual;
    detail::wiped_octets large;
    const bool is_large = request.octets().size() > max_packet_size;
    if (is_large) {
        large.reserve(request.octets().size());
    }
    writer appended(is_large ? large.all() : usual.room());
    for (const raw_attribute attribute : request.attributes()) {
        // Proxy-State is returned unchanged and in order.
        if (attribute.type == attr::proxy_state.number().type()) {
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
    if (is_v1_1()) {
        const auto written = write_v1_1_packet(room, code, token_of(request.octets()), attributes,
                                               appended.written());
        return written ? result<octets_view>(octets_view(*written)) : written.error();
    }
    const auto sealed = seal_reply(room, how, attributes, request.authenticator_field());
    if (!sealed) {
        return sealed.error();
    }
    return octets_view(*sealed);
}

} // namespace radius
