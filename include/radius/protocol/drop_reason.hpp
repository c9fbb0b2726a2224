// SPDX-License-Identifier: MIT
// Why a packet was dropped: each silent discard of the RFCs has a reason and a counter.
#pragma once

#include <array>
#include <string_view>

#include <radius/container/counter.hpp>
#include <radius/wire/errc.hpp>

namespace radius {

/// Each is one rule, or one failure, for which a packet is dropped.
enum class drop_reason : std::uint8_t {
    none, ///< not dropped

    // Both sides.
    packet_length,        ///< too short, or a Length field out of range (RFC 2865 section 3)
    malformed_attributes, ///< an attribute's Length is wrong (RFC 2865 section 5)
    reserved_type,        ///< attribute type 0 (RFC 6929 section 2)
    too_many_attributes,  ///< more than the limit
    message_authenticator_missing, ///< required by policy or by RFC 3579 section 3.1
    message_authenticator_invalid, ///< wrong, of another length, or twice (RFC 3579 section 3.2)
    authenticator_invalid, ///< of the packet as a whole (RFC 2865 section 3, RFC 2866 section 3)

    // Servers.
    unknown_peer,        ///< no shared secret for this address (RFC 2865 section 3)
    peer_lookup_full,    ///< no room to wait for a lookup of this address (`peer_lookup_limits`)
    peer_lookup_failed,  ///< the lookup of this address failed, or took too long
    unexpected_code,     ///< a code that this port does not serve
    eap_message_invalid, ///< not one whole EAP packet (RFC 3579 section 3.1, RFC 3748 section 4.1)
    zero_authenticator,  ///< an Access-Request whose authenticator is not random
    proxy_state_unprotected, ///< Proxy-State without Message-Authenticator (BlastRADIUS)
    credentials_conflict,    ///< two kinds of credentials at once (RFC 3579 section 3.3)
    credentials_missing,     ///< none, and no Message-Authenticator (RFC 3579 section 3.3)
    stale_event_timestamp,   ///< CoA or Disconnect outside the window (RFC 5176 section 6.3)
    replayed,                ///< a copy of a dated CoA or Disconnect that was handled (the same)
    replay_table_full,       ///< no room to remember a dated CoA or Disconnect (`replay_limits`)
    duplicate_in_progress,   ///< a retransmission while the handler works (RFC 5080 section 2.2.2)
    busy,                    ///< the limit on requests in progress is reached
    superseded,              ///< a new request with its identifier came before its reply
    handler_failed,          ///< the handler threw, or returned a default-constructed reply
    handler_declined,        ///< the handler answered with `discard()`, or dropped a deferred reply
    reply_too_large,         ///< reply and Proxy-State exceed 4096 octets
    send_failed,             ///< the system did not accept the reply
    connection_closed,       ///< the connection, or the server, ended before the reply was ready
    not_ready,      ///< Status-Server while `server::set_ready` says no (RFC 5997 section 4.2)
    internal_error, ///< out of memory, or OpenSSL failed

    // Clients.
    unmatched_reply,       ///< no request in flight has this identifier
    reply_code_unexpected, ///< a code that does not answer the request (RFC 2865 section 4)

    count_, ///< the number of reasons
};

inline constexpr std::size_t drop_reason_count = static_cast<std::size_t>(drop_reason::count_);

/// A phrase for logs and counters.
constexpr std::string_view name_of(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::none: return "none";
    case drop_reason::packet_length: return "packet length invalid";
    case drop_reason::malformed_attributes: return "malformed attributes";
    case drop_reason::reserved_type: return "attribute type 0";
    case drop_reason::too_many_attributes: return "too many attributes";
    case drop_reason::message_authenticator_missing: return "Message-Authenticator missing";
    case drop_reason::message_authenticator_invalid: return "Message-Authenticator invalid";
    case drop_reason::authenticator_invalid: return "authenticator invalid";
    case drop_reason::unknown_peer: return "unknown peer";
    case drop_reason::peer_lookup_full: return "too many peer lookups";
    case drop_reason::peer_lookup_failed: return "peer lookup failed";
    case drop_reason::unexpected_code: return "unexpected code";
    case drop_reason::eap_message_invalid: return "EAP-Message invalid";
    case drop_reason::zero_authenticator: return "zero authenticator";
    case drop_reason::proxy_state_unprotected: return "Proxy-State without Message-Authenticator";
    case drop_reason::credentials_conflict: return "conflicting credentials";
    case drop_reason::credentials_missing: return "no credentials";
    case drop_reason::stale_event_timestamp: return "stale Event-Timestamp";
    case drop_reason::replayed: return "replayed CoA or Disconnect";
    case drop_reason::replay_table_full: return "no room to remember a CoA or Disconnect";
    case drop_reason::duplicate_in_progress: return "duplicate of a request in progress";
    case drop_reason::busy: return "busy";
    case drop_reason::superseded: return "superseded by a new request";
    case drop_reason::handler_failed: return "handler failed";
    case drop_reason::handler_declined: return "handler declined";
    case drop_reason::reply_too_large: return "reply too large";
    case drop_reason::send_failed: return "send failed";
    case drop_reason::connection_closed: return "connection closed before the reply";
    case drop_reason::not_ready: return "not ready";
    case drop_reason::internal_error: return "internal error";
    case drop_reason::unmatched_reply: return "unmatched reply";
    case drop_reason::reply_code_unexpected: return "unexpected reply code";
    case drop_reason::count_: break;
    }
    return "unknown";
}

/// What you can do about it: a sentence fragment without a full stop. Names in it are options of
/// `peer_options`, `server_options` and `client_options`.
constexpr std::string_view remedy_of(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::none: return "nothing to do";
    case drop_reason::packet_length:
        return "the sender does not speak RADIUS, or sends packets beyond limits.max_size";
    case drop_reason::malformed_attributes:
    case drop_reason::reserved_type:
        return "the sender is faulty or does not speak RADIUS; a trace shows the packet";
    case drop_reason::too_many_attributes:
        return "raise limits.max_attributes if the sender needs so many";
    case drop_reason::message_authenticator_missing:
        return "update the sender so that it sends one; if you cannot, and the packet has no "
               "EAP-Message, set require_message_authenticator = false for this sender, which "
               "makes forged packets possible (BlastRADIUS); CoA and Disconnect need one only with "
               "require_coa_message_authenticator";
    case drop_reason::message_authenticator_invalid:
    case drop_reason::authenticator_invalid:
        return "wrong secret? Compare the shared secret at both ends";
    case drop_reason::unknown_peer:
        return "add the address or its network, with a secret, to server_options::peers, or to "
               "what "
               "unknown_peers.find searches";
    case drop_reason::peer_lookup_full:
        return "make unknown_peers.find faster, limit unknown_peers.networks, or raise the limit "
               "of "
               "unknown_peers.limits that is reached";
    case drop_reason::peer_lookup_failed:
        return "see why unknown_peers.find failed, or raise unknown_peers.limits.timeout";
    case drop_reason::unexpected_code:
        return "send each kind of request to its own port: authentication 1812, accounting 1813, "
               "CoA and Disconnect 3799; over a client's connection, CoA needs client::serve, and "
               "its answers need peer_options::reverse_coa";
    case drop_reason::eap_message_invalid:
        return "the sender must send one EAP packet whose Length is the total length of all "
               "EAP-Message attributes; a trace shows the packet";
    case drop_reason::zero_authenticator:
        return "the sender must use a random Request Authenticator; if it cannot, set "
               "allow_zero_authenticator = true for this peer";
    case drop_reason::proxy_state_unprotected:
        return "the proxy must send a Message-Authenticator; if it cannot, set limit_proxy_state = "
               "false for this peer, which makes forged packets possible (BlastRADIUS)";
    case drop_reason::credentials_conflict:
        return "the sender must send one of User-Password, CHAP-Password, MS-CHAP and EAP-Message";
    case drop_reason::credentials_missing:
        return "the sender must send credentials, or a Message-Authenticator";
    case drop_reason::stale_event_timestamp:
        return "correct the clocks of both ends, or raise event_timestamp_window for this peer; "
               "an old packet can also be a replay";
    case drop_reason::replayed:
        return "the request was already handled, and was repeated or replayed; a client must "
               "repeat its own request from the same address and over the same connection";
    case drop_reason::replay_table_full:
        return "raise replays.max_entries, or replays.max_entries_a_peer if one peer sends so many";
    case drop_reason::duplicate_in_progress:
        return "the handler takes longer than the sender waits before it sends again";
    case drop_reason::busy:
        return "answer faster, or raise max_in_progress, max_in_progress_a_peer or "
               "connection_duplicates, the replies that a connection stores";
    case drop_reason::superseded:
        return "the sender gave up waiting and has used the identifier again: answer faster";
    case drop_reason::handler_failed: return "see the error that the handler threw";
    case drop_reason::handler_declined:
        return "your handler returned discard(), dropped a deferred reply, or leaves accounting to "
               "default_handler";
    case drop_reason::reply_too_large: return "put fewer or shorter attributes into the reply";
    case drop_reason::send_failed:
        return "the system refused to send the reply: check routes, firewall and interfaces";
    case drop_reason::connection_closed:
        return "the peer closed the connection before the handler answered";
    case drop_reason::not_ready:
        return "set_ready(kind, true) once the server can answer such requests; a kind that the "
               "handler leaves to default_handler is not ready";
    case drop_reason::internal_error: return "memory or OpenSSL failed: check the machine";
    case drop_reason::unmatched_reply:
        return "a reply that came late or twice; if there are many, raise retry.first_wait";
    case drop_reason::reply_code_unexpected:
        return "the server answers a different kind of request: check the port";
    case drop_reason::count_: break;
    }
    return "unknown";
}

/// The reason for a packet that `packet_view::parse` refused.
constexpr drop_reason drop_reason_of(errc parse_error) noexcept {
    switch (parse_error) {
    case errc::attribute_length_invalid: return drop_reason::malformed_attributes;
    case errc::attribute_type_reserved: return drop_reason::reserved_type;
    case errc::too_many_attributes: return drop_reason::too_many_attributes;
    default: return drop_reason::packet_length;
    }
}

/// One counter per reason.
class drop_counters {
  public:
    counter& operator[](drop_reason reason) noexcept {
        return counters_[static_cast<std::size_t>(reason)];
    }
    std::uint64_t operator[](drop_reason reason) const noexcept {
        return counters_[static_cast<std::size_t>(reason)];
    }
    std::uint64_t total() const noexcept {
        std::uint64_t sum = 0;
        for (const counter& one : counters_) {
            sum += one;
        }
        return sum;
    }
    drop_counters& operator+=(const drop_counters& other) noexcept {
        for (std::size_t index = 0; index < counters_.size(); ++index) {
            counters_[index] += other.counters_[index];
        }
        return *this;
    }

  private:
    std::array<counter, drop_reason_count> counters_;
};

} // namespace radius
