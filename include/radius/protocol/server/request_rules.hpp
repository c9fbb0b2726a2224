// SPDX-License-Identifier: MIT
// The rules that a request must satisfy to reach the handler (RFC 2865 section 3, RFC 3579 sections
// 3.1 to 3.3, RFC 5176 section 6.3, RFC 5997 section 3, and the lessons of BlastRADIUS).
#pragma once

#include <chrono>
#include <optional>

#include <radius/auth/signing.hpp>
#include <radius/container/time_point.hpp>
#include <radius/packet/vendor_data.hpp>
#include <radius/protocol/drop_reason.hpp>
#include <radius/protocol/eap_message.hpp>
#include <radius/protocol/server/peer_table.hpp>
#include <radius/protocol/service.hpp>
#include <radius/wire/reader.hpp>

namespace radius {

/// Kinds of credentials, of which an Access-Request has one (RFC 3579 section 3.3).
enum class credential : std::uint8_t {
    user_password = 1,
    chap = 2,
    arap = 4,
    eap = 8,
    ms_chap = 16,
};

/// The relevant contents of the packet, not judged yet.
struct request_scan {
    std::optional<std::size_t> message_authenticator; ///< where its 16 octets begin
    bool message_authenticator_malformed = false;     ///< of another length, or twice
    bool has_proxy_state = false;
    std::uint8_t credentials = 0; ///< bits of `credential`
    std::optional<std::uint32_t> event_timestamp;

    bool has(credential kind) const noexcept {
        return (credentials & static_cast<std::uint8_t>(kind)) != 0;
    }
    /// True for two kinds at once.
    bool conflicting() const noexcept { return (credentials & (credentials - 1U)) != 0; }

    explicit request_scan(const packet_view& request) noexcept {
        std::size_t offset = header_size;
        for (const raw_attribute attribute : request.attributes()) {
            note(attribute, offset);
            offset += attribute.whole.size();
        }
    }

  private:
    void note(const raw_attribute& attribute, std::size_t offset) noexcept {
        switch (attribute.type) {
        case 2: add(credential::user_password); break;
        case 3: add(credential::chap); break;
        case 26: note_vendor(attribute.value); break;
        case 33: has_proxy_state = true; break;
        case 55: // Event-Timestamp
            if (const auto seconds = reader(attribute.value).u32();
                seconds && attribute.value.size() == 4) {
                event_timestamp = *seconds;
            }
            break;
        case 70: add(credential::arap); break;
        case 79: add(credential::eap); break;
        case message_authenticator_type:
            if (message_authenticator || attribute.whole.size() != message_authenticator_size) {
                message_authenticator_malformed = true;
            } else {
                message_authenticator = offset + 2;
            }
            break;
        default: break;
        }
    }

    /// MS-CHAP-Response and MS-CHAP2-Response of Microsoft (RFC 2548 section 2).
    void note_vendor(octets_view value) noexcept {
        const auto data = vendor_data::parse(value);
        if (!data || data->vendor != 311 || !sound_elements(data->contents, {})) {
            return;
        }
        octets_view rest = data->contents;
        while (const auto found = take_element(rest, {})) {
            if (found->type == 1 || found->type == 25) {
                add(credential::ms_chap);
            }
        }
    }

    void add(credential kind) noexcept {
        credentials = static_cast<std::uint8_t>(credentials | static_cast<std::uint8_t>(kind));
    }
};

namespace detail {

/// The rules about a missing Message-Authenticator.
inline drop_reason judge_absence(const packet_view& packet, const request_scan& scan,
                                 const peer_options& policy, transport_kind transport) noexcept {
    if (scan.has(credential::eap) || packet.code() == packet_code::status_server) {
        return drop_reason::message_authenticator_missing;
    }
    if (packet.code() != packet_code::access_request) {
        return policy.require_coa_message_authenticator && is_dynamic_authorization(packet.code())
                   ? drop_reason::message_authenticator_missing
                   : drop_reason::none;
    }
    if (!is_unprotected(transport)) {
        return drop_reason::none;
    }
    if (policy.require_message_authenticator) {
        return drop_reason::message_authenticator_missing;
    }
    if (policy.limit_proxy_state && scan.has_proxy_state) {
        return drop_reason::proxy_state_unprotected;
    }
    return scan.credentials == 0 ? drop_reason::credentials_missing : drop_reason::none;
}

/// Replays of CoA and Disconnect are recognised by their age (RFC 5176 section 6.3).
inline drop_reason judge_timestamp(const packet_view& packet, const request_scan& scan,
                                   const peer_options& policy, wall_time now) noexcept {
    if (packet.code() != packet_code::coa_request &&
        packet.code() != packet_code::disconnect_request) {
        return drop_reason::none;
    }
    if (!scan.event_timestamp) {
        return policy.require_event_timestamp ? drop_reason::stale_event_timestamp
                                              : drop_reason::none;
    }
    const std::chrono::sys_seconds sent{std::chrono::seconds(*scan.event_timestamp)};
    const auto present = std::chrono::floor<std::chrono::seconds>(now);
    const auto age = present > sent ? present - sent : sent - present;
    return age > policy.event_timestamp_window ? drop_reason::stale_event_timestamp
                                               : drop_reason::none;
}

/// The rules about credentials: one kind (RFC 3579 section 3.3), and if that is EAP, one EAP packet
/// (RFC 3579 section 3.1).
inline drop_reason judge_credentials(const packet_view& packet, const request_scan& scan) noexcept {
    if (scan.conflicting()) {
        return drop_reason::credentials_conflict;
    }
    return scan.has(credential::eap) && !eap_pieces(packet.attributes()).sound()
               ? drop_reason::eap_message_invalid
               : drop_reason::none;
}

} // namespace detail

/// All checks of a well-formed request from a known peer: missing attributes first, signatures
/// next, contents last.
inline drop_reason judge_request(const packet_view& packet, const known_peer& peer,
                                 transport_kind transport, const moment& now) noexcept {
    const peer_options& policy = peer.options();
    const request_scan scan(packet);
    if (scan.message_authenticator_malformed) {
        return drop_reason::message_authenticator_invalid;
    }
    if (!scan.message_authenticator) {
        if (const auto reason = detail::judge_absence(packet, scan, policy, transport);
            reason != drop_reason::none) {
            return reason;
        }
    }
    const bool is_access = packet.code() == packet_code::access_request;
    if (is_access && !policy.allow_zero_authenticator &&
        equal_octets(packet.authenticator_field(), zero_field)) {
        return drop_reason::zero_authenticator;
    }
    if (scan.message_authenticator &&
        !verify_request_message_authenticator(packet, *scan.message_authenticator, peer.secret())) {
        return drop_reason::message_authenticator_invalid;
    }
    if (!verify_request_authenticator(packet, peer.secret())) {
        return drop_reason::authenticator_invalid;
    }
    if (is_access) {
        if (const auto reason = detail::judge_credentials(packet, scan);
            reason != drop_reason::none) {
            return reason;
        }
    }
    return detail::judge_timestamp(packet, scan, policy, now.wall);
}

/// The same for a RADIUS/1.1 packet: TLS authenticates the sender, so nothing is signed, and a
/// Message-Authenticator is ignored (RFC 9765 section 5.2).
inline drop_reason judge_plain_request(const packet_view& packet, const known_peer& peer,
                                       const moment& now) noexcept {
    const request_scan scan(packet);
    if (packet.code() == packet_code::access_request) {
        if (const auto reason = detail::judge_credentials(packet, scan);
            reason != drop_reason::none) {
            return reason;
        }
    }
    return detail::judge_timestamp(packet, scan, peer.options(), now.wall);
}

} // namespace radius
