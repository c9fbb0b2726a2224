# SPDX-License-Identifier: MIT
"""The bugs that plant.py inserts into copies of our headers, to prove that the simulator finds them.

Each has a name, a description, the header, a piece of that header's text, and its replacement, in which ON is
true while only this bug is enabled. Only words and signs of the piece count, not whitespace and line ends.
"""

BUGS = [
    # --- The client's engine ---------------------------------------------------------------------
    ("ends-twice", "a request without a reply ends twice", "protocol/client/impl/client_engine.ipp",
     "actions_.push_back({pending_action::kind::complete, {}, exchanges_.handle_of(index)});",
     """actions_.push_back({pending_action::kind::complete, {}, exchanges_.handle_of(index)});
    if (ON && error) {
        actions_.push_back({pending_action::kind::complete, {}, exchanges_.handle_of(index)});
    }"""),
    ("never-ends", "a request that was sent in vain never ends", "protocol/client/impl/client_engine.ipp",
     "request.result.error = error;",
     """request.result.error = error;
        if (ON && error == errc::no_response && request.result.transmissions > 0) {
            return;
        }"""),
    ("cancel-ignored", "a cancelled request continues", "protocol/client/impl/client_engine.ipp",
     "finish(handle.index, std::make_error_code(std::errc::operation_canceled), now);",
     """if (ON) {
        become(handle.index, phase::moving, now);
        start(handle.index, request->server, now);
        return true;
    }
    finish(handle.index, std::make_error_code(std::errc::operation_canceled), now);"""),
    ("stop-forgets", "waiting requests do not end when the client stops",
     "protocol/client/impl/client_engine.ipp", "if (exchanges_[index].in_progress()) {",
     """if (exchanges_[index].in_progress() &&
            !(ON && exchanges_[index].now_is == phase::waiting)) {"""),
    ("no-deadline", "the deadline of a request is ignored", "protocol/client/impl/client_engine.ipp",
     "request.begin(wish, false, detail::later(now, request_timeout_),",
     "request.begin(wish, false, ON ? time_point::max() : detail::later(now, request_timeout_),"),
    ("never-again", "a request is sent only once", "protocol/client/impl/client_engine.ipp",
     "!request.schedule.exhausted(server.retry, now - request.first_sent)) {",
     "!ON && !request.schedule.exhausted(server.retry, now - request.first_sent)) {"),
    ("no-back-off", "the waits do not grow", "protocol/client/retry.hpp",
     "wait_ = scaled(wait_, options.growth + spread);",
     "wait_ = scaled(wait_, (ON ? 1.0 : options.growth) + spread);"),
    ("no-cap", "the waits grow without limit", "protocol/client/retry.hpp",
     "wait_ > options.longest_wait) {", "wait_ > options.longest_wait && !ON) {"),
    ("no-jitter-bound", "the waits vary by twice the allowed jitter", "protocol/client/retry.hpp",
     "const double spread = options.jitter * random;",
     "const double spread = options.jitter * random * (ON ? 2.0 : 1.0);"),
    ("no-attempts", "the number of transmissions has no limit", "protocol/client/retry.hpp",
     "(options.attempts != 0 && sent_ >= options.attempts)",
     "(options.attempts != 0 && sent_ >= options.attempts && !ON)"),
    ("no-duration", "the time of transmissions has no limit", "protocol/client/retry.hpp",
     "(options.total > duration::zero() && elapsed >= options.total);",
     "(options.total > duration::zero() && elapsed >= options.total && !ON);"),
    ("pinned-moves", "a request that is pinned to a server goes to others",
     "protocol/client/impl/client_engine.ipp",
     "(wish.pinned != detail::no_slot && wish.pinned != one.label_number)",
     "(wish.pinned != detail::no_slot && wish.pinned != one.label_number && !ON)"),
    ("affinity-forgotten", "requests with the same affinity spread", "protocol/client/impl/client_engine.ipp",
     "one.label_hash, options_.affinity_seed)", "one.label_hash, options_.affinity_seed + (ON ? under_way_ : 0))"),
    ("removed-asked", "a request is repeated to a server that was removed",
     "protocol/client/impl/client_engine.ipp", "if (!over && !server.is_removed &&",
     "if (!over && (!server.is_removed || ON) &&"),
    ("removed-open", "the channels of a removed server stay open", "protocol/client/impl/client_engine.ipp",
     "if (channel->in_flight() == 0 && channel->retired()) {",
     "if (channel->in_flight() == 0 && channel->retired() && !ON) {"),
    ("sealed-anew", "a retransmission has a new authenticator", "protocol/client/impl/client_engine.ipp",
     "counted.retransmissions += first ? 0 : 1;",
     """counted.retransmissions += first ? 0 : 1;
            if (ON && !first) {
                seal(request);
            }"""),
    ("old-authenticator", "every request has the same random authenticator",
     "protocol/client/impl/client_engine.ipp", "random_field ? random_->next_authenticator() : zero_field",
     """!random_field ? zero_field
                                      : ON ? authenticator{1} : random_->next_authenticator()"""),
    ("first-secret", "a request is sealed with the first server's secret",
     "protocol/client/impl/client_engine.ipp", ".secret = *server.secret,",
     ".secret = *(ON ? servers_[0].options : server).secret,"),
    ("unsigned-coa", "CoA and Disconnect lack the Message-Authenticator that options require",
     "protocol/client/impl/client_engine.ipp", "server.dynamic_authorization.message_authenticator),",
     "server.dynamic_authorization.message_authenticator && !ON),"),
    ("undated-coa", "CoA and Disconnect lack the date that options require",
     "protocol/client/impl/client_engine.ipp", "if (!request.date ||", "if (ON || !request.date ||"),
    ("no-rest", "an identifier is free as soon as its request is given up",
     "protocol/client/impl/client_engine.ipp", "detail::later(now, options_.identifier_rest)",
     "now + (ON ? duration::zero() : options_.identifier_rest)"),
    ("second-reply", "over DTLS an identifier is free although a second reply may arrive",
     "protocol/client/impl/client_engine.ipp", "request.schedule.sent() > 1;",
     "request.schedule.sent() > 1 && !ON;"),
    ("late-reply", "a late reply ends a request that has ended", "protocol/client/impl/client_channel.ipp",
     "requests_[label] = no_slot; identifiers_.rest(static_cast<octet>(label), until);",
     """if (!ON) {
            requests_[label] = no_slot;
        }
        identifiers_.rest(static_cast<octet>(label), until);"""),
    ("any-reply", "replies are not verified", "protocol/impl/reply_matching.ipp",
     "const auto place = find_message_authenticator(reply);",
     """if (ON) {
        return drop_reason::none;
    }
    const auto place = find_message_authenticator(reply);"""),
    ("unsigned-reply", "the Response Authenticator is not verified", "protocol/impl/reply_matching.ipp",
     "if (!verify_response_authenticator(", "if (!ON && !verify_response_authenticator("),
    ("any-code", "a reply may have any code", "protocol/impl/reply_matching.ipp",
     "if (!is_reply_to(", "if (!ON && !is_reply_to("),
    ("row-forgotten", "waiting requests do not get a free identifier",
     "protocol/client/impl/client_engine.ipp", "dispatch(server, now); return dropped;",
     """if (!ON) {
            dispatch(server, now);
        }
        return dropped;"""),
    ("no-channel-bound", "channels are opened without limit", "protocol/client/impl/client_engine.ipp",
     "if (server.channels.size() < options_.max_channels && now >=",
     "if ((ON || server.channels.size() < options_.max_channels) && now >="),
    ("no-queue-bound", "requests wait without limit", "protocol/client/impl/client_engine.ipp",
     "if (queued_ >= options_.max_queued) {",
     "if (!ON && queued_ >= options_.max_queued) {"),
    ("channels-stay", "surplus channels stay open", "protocol/client/impl/client_engine.ipp",
     "idle_since(), options_.channel_idle);",
     "idle_since(), options_.channel_idle * (ON ? 1000 : 1));"),
    ("failures-uncounted", "exchanges without a reply are not counted", "protocol/client/impl/client_engine.ipp",
     "++servers_[request.server].counters->of(request.code).abandoned;",
     """if (!ON) {
            ++servers_[request.server].counters->of(request.code).abandoned;
        }"""),
    ("hasty-watchdog", "dead servers get Status-Server four times as often", "protocol/client/impl/client_engine.ipp",
     "detail::saturated_sum(watchdog.interval, detail::saturated(jitter * random_number()))",
     "detail::saturated_sum(watchdog.interval / (ON ? 4 : 1), detail::saturated(jitter * random_number()))"),
    ("question-again", "the watchdog repeats its Status-Server", "protocol/client/impl/client_engine.ipp",
     "request.is_probe; // the watchdog's timer ends that",
     "(request.is_probe && !ON);"),
    ("sent-again", "a packet is sent again over a stream", "protocol/client/impl/client_engine.ipp",
     "if (first || !server.reliable()) {", "if (first || ON || !server.reliable()) {"),
    ("unanswered-again", "a request returns to a stream that it has left unanswered",
     "protocol/client/impl/client_engine.ipp", "request.tried = request.waited;",
     "request.tried = ON ? 0 : request.waited;"),
    ("any-plain-code", "a reply of RADIUS/1.1 may have any code", "protocol/client/impl/client_engine.ipp",
     "v1_1 ? check_v1_1_reply(*reply, request.code)",
     "v1_1 ? ON ? drop_reason::none : check_v1_1_reply(*reply, request.code)"),
    ("cut-short", "a packet that arrives in pieces loses its last octet", "protocol/stream_framer.hpp",
     "const bool more = take(kept_.view());",
     "const bool more = take(kept_.view().first(kept_.size() - (ON ? 1U : 0U)));"),
    ("one-refusal", "one ICMP error makes a server dead",
     "protocol/client/server_health.hpp", "return now - *refused_since_ >= refusal_lasts &&",
     "return (ON || now - *refused_since_ >= refusal_lasts) &&"),
    ("dead-for-ever", "a dead server stays dead", "protocol/client/server_health.hpp",
     "++replies_ >= options.replies)", "++replies_ >= options.replies && !ON)"),

    ("slots-anew", "requests and channels never reuse a slot",
     "container/slot_pool.hpp", "if (free_.empty()) {", "if (ON || free_.empty()) {"),
    ("actions-stay", "completed actions are kept", "protocol/client/impl/client_engine.ipp",
     "actions_.clear(); next_action_ = 0;",
     """if (!ON) {
                actions_.clear();
                next_action_ = 0;
            }"""),
    ("wide-window", "Tokens in flight use 32 times the memory", "protocol/token_window.hpp",
     "if (in_use_ * 2 >= places_.size()) {", "if (in_use_ * (ON ? 64 : 2) >= places_.size()) {"),
    ("token-again", "a Token is reused as soon as its request has ended",
     "protocol/token_window.hpp", "return next_++;", "return ON ? next_ : next_++;"),

    # --- What a trace shows ------------------------------------------------------------------------
    ("invented-zeros", "a masked value is printed as zeros", "dictionary/impl/attribute_printer.ipp",
     'begin(*leaf.definition, std::nullopt); } *out_ += "<hidden>\\n";',
     """begin(*leaf.definition, std::nullopt);
        }
        *out_ += ON ? "0x0000000000000000\\n" : "<hidden>\\n";"""),
    ("inside-shown", "the contents of an attribute that cannot be split are printed, secret or not",
     "dictionary/impl/attribute_printer.ipp",
     "if (!options_.show_hidden && (group.opaque || eap) && holds_secret(group)) {",
     "if (!options_.show_hidden && !ON && (group.opaque || eap) && holds_secret(group)) {"),

    # --- Replies -----------------------------------------------------------------------------------
    ("no-eap-failure", "a reject to an EAP packet carries no EAP-Failure",
     "protocol/server/reply.hpp", "reply.code() == packet_code::access_reject) {",
     "reply.code() == packet_code::access_reject && !ON) {"),
    ("message-beside-eap", "Reply-Message stays next to EAP-Message", "protocol/server/reply.hpp",
     "if (has_eap) {", "if (has_eap && !ON) {"),

    # --- Both engines, if a server sends requests over a client's connection ----------------------
    ("lent-given-up", "a server gives up its part in a connection that the client keeps",
     "protocol/client/impl/client_engine.ipp", "channel->set_lent();", "if (!ON) { channel->set_lent(); }"),
    ("close-forgets", "requests over a connection do not end with it",
     "protocol/server/reverse_engine.hpp", "void close(time_point now) { engine_.stop(now); }",
     """void close(time_point now) {
        if (!ON) {
            engine_.stop(now);
        }
    }"""),
    ("old-version", "a server sends RADIUS/1.0 over a connection of RADIUS/1.1",
     "protocol/server/reverse_engine.hpp", "channel_lent(action.channel, now, engine.version_);",
     "channel_lent(action.channel, now, ON ? radius_version::v1_0 : engine.version_);"),
    ("false-reply-stays", "a connection with a forged reply stays open",
     "protocol/server/connection_engine.hpp", "ending = ends_stream(*reply) ? *reply : drop_reason::none;",
     "ending = ends_stream(*reply) && !ON ? *reply : drop_reason::none;"),

    # --- TLS and DTLS ----------------------------------------------------------------------------
    ("agreed-version", "an end uses 1.0 although RADIUS/1.1 was negotiated",
     "transport/tls/impl/tls_session.ipp", "version_ = v1_1 ? radius_version::v1_1",
     "version_ = v1_1 && !ON ? radius_version::v1_1"),
    ("one-record", "of several records that arrive together only the first is read",
     "tls/tls_connection.hpp", "if (!take(record.contents())) {",
     "if (!take(record.contents()) || ON) {"),
    ("chain-forgotten", "a resumed session is judged, after its handshake, without the certificates "
     "between it and the authority", "transport/tls/impl/tls_session.ipp",
     "return known ? std::error_code() : make_error_code(errc::peer_unknown);",
     """if (ON && resumed()) {
            const long reason = detail::verify_certificate(
                party_.settings->context(), tls_.certificate(),
                SSL_get_peer_cert_chain(tls_.native()), !party_.settings->is_server(),
                std::chrono::system_clock::now());
            if (reason != X509_V_OK) {
                return certificate_refused(reason);
            }
        }
        return known ? std::error_code() : make_error_code(errc::peer_unknown);"""),

    # --- The server's engine ---------------------------------------------------------------------
    ("no-duplicates", "repeated requests are handled as new ones", "protocol/server/impl/duplicate_cache.ipp",
     "if (known != entries_.none) {", "if (known != entries_.none && !ON) {"),
    ("by-identifier", "a request with a known identifier is considered repeated",
     "protocol/server/impl/duplicate_cache.ipp",
     "if (equal_octets(entries_[known].request_authenticator, request_authenticator)) {",
     "if (ON || equal_octets(entries_[known].request_authenticator, request_authenticator)) {"),
    ("busy-again", "a request in progress is handled a second time", "protocol/server/impl/duplicate_cache.ipp",
     "return {duplicate_outcome::in_progress, {}, {}};",
     "return {ON ? duplicate_outcome::fresh : duplicate_outcome::in_progress, {}, {}};"),
    ("short-memory", "replies are kept for a quarter of their lifetime",
     "protocol/server/impl/duplicate_cache.ipp", "? limits_.lifetime", "? limits_.lifetime / (ON ? 4 : 1)"),
    ("long-memory", "replies are kept forever", "protocol/server/impl/duplicate_cache.ipp",
     "expiry_of_first(list) <= now) {", "expiry_of_first(list) <= now && !ON) {"),
    ("no-entry-bound", "the duplicate cache grows without limit", "protocol/server/impl/duplicate_cache.ipp",
     "(entries() == limits_.max_entries ||", "((!ON && entries() == limits_.max_entries) ||"),
    ("entries-anew", "the duplicate cache does not reuse entries",
     "protocol/server/duplicate_cache.hpp", "return count(duplicate_list::vacant) != 0 || grow(share);",
     "return (!ON && count(duplicate_list::vacant) != 0) || grow(share);"),
    ("wide-index", "the index of the duplicate cache is eight times as large",
     "container/hash_index.hpp", "while (size < entries * 2) {",
     "while (size < entries * (ON ? 16 : 2)) {"),
    ("chunks-anew", "replies get new memory although some could be reused",
     "protocol/server/impl/reply_arena.ipp", "if (vacant_ == none && !add_chunk(share)) {",
     "if (((ON && held_ != max_chunks_) || vacant_ == none) && !add_chunk(share)) {"),
    ("chunks-kept", "a connection's replies keep their memory after they expire",
     "protocol/server/impl/reply_arena.ipp", "while (*link != none) {", "while (*link != none && !ON) {"),
    ("budget-kept", "the entries of an idle connection keep their memory",
     "protocol/server/impl/duplicate_cache.ipp", "share.give(chunk_octets);",
     "share.give(ON ? 0 : chunk_octets);"),
    ("stale-ticket", "the late reply to a displaced request is kept for its successor",
     "protocol/server/impl/duplicate_cache.ipp",
     "entries_[ticket.position_].generation == ticket.generation_ &&",
     "(ON || entries_[ticket.position_].generation == ticket.generation_) &&"),
    ("waits-for-ever", "a request without a deadline waits for a socket forever",
     "protocol/client/impl/client_engine.ipp", "std::min(request.deadline, request.patience)",
     "std::min(request.deadline, ON ? time_point::max() : request.patience)"),
    ("not-forgotten", "a request that the handler gave up stays in progress",
     "protocol/server/impl/duplicate_cache.ipp", "if (current(ticket)) { remove(ticket.position_); }",
     """if (current(ticket) && !ON) {
            remove(ticket.position_);
        }"""),
    ("no-dates", "a CoA with a date is treated like one without", "protocol/server/impl/server_engine.ipp",
     "return request_scan(packet).event_timestamp;",
     "return ON ? std::nullopt : request_scan(packet).event_timestamp;"),
    ("own-table", "each socket and connection has its own table of replays",
     "protocol/server/impl/server_engine.ipp", "replays_(replays != nullptr ?", "replays_(replays != nullptr && !ON ?"),
    ("other-address", "a CoA replayed from another peer's address is considered new",
     "protocol/server/impl/replay_table.ipp", "return hasher_(std::array{detail::read_number(std::span(digest).first<8>()),",
     "return hasher_(std::array{detail::read_number(std::span(digest).first<8>()) + (ON ? peer.index() : 0),"),
    ("early-replay", "a CoA is forgotten while its date is still fresh", "protocol/server/impl/replay_table.ipp",
     "end(std::int64_t{event_timestamp} + window_ + 1);",
     "end(std::int64_t{event_timestamp} + window_ / (ON ? 2 : 1) + 1);"),
    ("set-back", "a CoA is forgotten although the calendar was set back",
     "protocol/server/impl/replay_table.ipp", "if (more > duration::zero()) {",
     "if (more > duration::zero() && !ON) {"),
    ("failed-again", "a CoA with a date that its handler has failed is handled again",
     "protocol/server/impl/server_engine.ipp", "if (reason == drop_reason::busy &&",
     "if ((ON || reason == drop_reason::busy) &&"),
    ("full-unseen", "a CoA is handled although there is no room to remember it",
     "protocol/server/impl/replay_table.ipp", "return detail::replay_outcome::full;",
     "return ON ? detail::replay_outcome::fresh : detail::replay_outcome::full;"),
    ("no-share", "a peer may fill the table of replays", "protocol/server/impl/replay_table.ipp",
     "of_peers_[peer.index()] >= limits_.max_entries_a_peer);",
     "of_peers_[peer.index()] >= limits_.max_entries_a_peer && !ON);"),
    ("any-request", "requests are not verified", "protocol/server/impl/server_engine.ipp",
     "reason != drop_reason::none) {", "reason != drop_reason::none && !ON) {"),
    ("unsigned-request", "a request's Message-Authenticator is not verified",
     "protocol/server/impl/request_rules.ipp", "if (scan.message_authenticator &&",
     "if (!ON && scan.message_authenticator &&"),
    ("any-date", "Event-Timestamp is ignored", "protocol/server/impl/request_rules.ipp",
     "return age > policy.event_timestamp_window ?",
     "return age > policy.event_timestamp_window && !ON ?"),
    ("one-proxy-state", "only the first Proxy-State is returned", "protocol/server/impl/server_engine.ipp",
     "if (attribute.type == attr::proxy_state.number().type()) {",
     "if (attribute.type == attr::proxy_state.number().type() && !(ON && appended.size() != 0)) {"),
    ("acknowledged-unseen", "accounting is acknowledged before the handler has seen it",
     "protocol/server/impl/server_engine.ipp", "return admit_as(look_up(packet, origin, false), packet, origin, room);",
     """if (ON && packet.code() == packet_code::accounting_request) {
            return answered{*seal(packet, *origin.peer, packet_code::accounting_response, {}, room),
                            origin.peer};
        }
        return admit_as(look_up(packet, origin, false), packet, origin, room);"""),
    ("empty-answer", "a reply is sent without the handler's attributes", "protocol/server/impl/server_engine.ipp",
     "seal(request.packet(), request.peer(), reply.code(), reply.attributes(), room);",
     """seal(request.packet(), request.peer(), reply.code(),
                 ON ? attribute_list() : reply.attributes(), room);"""),
    ("next-identifier", "a reply has the next identifier", "protocol/server/impl/server_engine.ipp",
     ".identifier = request.identifier(),",
     ".identifier = static_cast<octet>(request.identifier() + (ON ? 1 : 0)),"),
    ("unsigned-answer", "a reply has no Response Authenticator", "auth/impl/sealing.ipp",
     "compute_authenticator(*packet, request_authenticator, how.secret));",
     """ON ? authenticator{}
                             : compute_authenticator(*packet, request_authenticator, how.secret));"""),
    ("unbound-reply", "a reply does not depend on the request's authenticator", "auth/impl/signing.ipp",
     "return md5_digest({packet.first(4), field, packet.subspan(header_size), secret.octets()});",
     """return md5_digest({packet.first(4), ON ? std::span<const octet, 16>(zero_field) : field,
                       packet.subspan(header_size), secret.octets()});"""),
    ("counted-twice", "a drop is counted twice", "protocol/server/impl/server_engine.ipp",
     "count(book_->totals());",
     """count(book_->totals());
        if (ON) {
            count(book_->totals());
        }"""),
]
