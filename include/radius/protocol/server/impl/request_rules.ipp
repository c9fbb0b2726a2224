// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/server/request_rules.hpp>.
#pragma once

#include <chrono>

#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/auth/signing.hpp>
#include <radius/packet/vendor_data.hpp>
#include <radius/protocol/eap_message.hpp>
#include <radius/protocol/server/peer_table.hpp>
#include <radius/protocol/server/request_rules.hpp>
#include <radius/wire/reader.hpp>

namespace radius {

RADIUS_DECL request_scan::request_scan(const packet_view& request) noexcept {
    std::size_t offset = header_size;
    for (const raw_attribute attribute : request.attributes()) {
        note(attribute, offset);
        offset += attribute.whole.size();
    }
}

RADIUS_DECL void request_scan::note(const raw_attribute& attribute, std::size_t offset) noexcept {
    switch (attribute.type) {
    case attr::user_password.number().type(): add(credential::user_password); break;
    case attr::chap_password.number().type(): add(credential::chap); break;
    case vendor_specific_type: note_vendor(attribute.value); break;
    case attr::proxy_state.number().type(): has_proxy_state = true; break;
    case attr::event_timestamp.number().type():
        if (const auto seconds = reader(attribute.value).u32();
            seconds && attribute.value.size() == 4) {
            event_timestamp = *seconds;
        }
        break;
    case attr::arap_password.number().type(): add(credential::arap); break;
    case attr::eap_message.number().type(): add(credential::eap); break;
    case detail::message_authenticator_type:
        if (message_authenticator || attribute.whole.size() != detail::message_authenticator_size) {
            message_authenticator_malformed = true;
        } else {
            message_authenticator = offset + 2;
        }
        break;
    default: break;
    }
}

RADIUS_DECL void request_scan::note_vendor(octets_view value) noexcept {
    const auto data = detail::vendor_data::parse(value);
    constexpr attribute_number response = attr::ms_chap_response.number();
    if (!data || data->vendor != response[1] || !detail::sound_elements(data->contents, {})) {
        return;
    }
    octets_view rest = data->contents;
    while (const auto found = detail::take_element(rest, {})) {
        if (found->type == response[2] || found->type == attr::ms_chap2_response.number()[2]) {
            add(credential::ms_chap);
        }
    }
}

} // namespace radius

namespace radius::detail {

/// The rules about a missing Message-Authenticator.
RADIUS_DECL drop_reason judge_absence(const packet_view& packet, const request_scan& scan,
                                      const peer_options& policy,
                                      transport_kind transport) noexcept {
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
RADIUS_DECL drop_reason judge_timestamp(const packet_view& packet, const request_scan& scan,
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
RADIUS_DECL drop_reason judge_credentials(const packet_view& packet,
                                          const request_scan& scan) noexcept {
    if (scan.conflicting()) {
        return drop_reason::credentials_conflict;
    }
    return scan.has(credential::eap) && !eap_pieces(packet.attributes()).sound()
               ? drop_reason::eap_message_invalid
               : drop_reason::none;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL drop_reason judge_request(const packet_view& packet, const known_peer& peer,
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
        detail::equal_octets(packet.authenticator_field(), zero_field)) {
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

RADIUS_DECL drop_reason judge_v1_1_request(const packet_view& packet, const known_peer& peer,
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
