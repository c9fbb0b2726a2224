// SPDX-License-Identifier: MIT
// The attributes that each kind of reply may carry (RFC 2865 section 5.44, RFC 2869 section 5.19,
// RFC 3579 section 3.3, RFC 5176 section 3.6).
#pragma once

#include <radius/attribute/attribute_number.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/attribute/standard/rfc5176.hpp>
#include <radius/packet/packet_code.hpp>

namespace radius::detail {

/// Access-Reject and Access-Challenge allow few attributes; Vendor-Specific is allowed because it
/// carries MS-CHAP-Error and similar attributes. Only the engine adds Proxy-State and
/// Message-Authenticator.
constexpr bool allowed_in_reply(packet_code reply, const attribute_number& number) noexcept {
    const std::uint32_t type = number.type();
    if (type == attr::proxy_state.number().type() ||
        type == attr::message_authenticator.number().type()) {
        return false;
    }
    if (type == vendor_specific_type || number.has_extended_type()) {
        return true;
    }
    switch (reply) {
    case packet_code::access_reject:
        return type == attr::reply_message.number().type() ||
               type == attr::password_retry.number().type() ||
               type == attr::eap_message.number().type() ||
               type == attr::error_cause.number().type();
    case packet_code::access_challenge:
        return type == attr::reply_message.number().type() || type == attr::state.number().type() ||
               type == attr::session_timeout.number().type() ||
               type == attr::idle_timeout.number().type() ||
               type == attr::arap_security.number().type() ||
               type == attr::arap_security_data.number().type() ||
               type == attr::prompt.number().type() || type == attr::eap_message.number().type() ||
               type == attr::error_cause.number().type();
    default: return true;
    }
}

/// An ACK allows only Error-Cause 2xx, a NAK only 4xx and 5xx (RFC 5176 section 3.5). An
/// Access-Challenge allows only 202, Invalid EAP Packet (Ignored) (RFC 3579 section 2.2).
constexpr bool error_cause_allowed(packet_code reply, std::uint32_t cause) noexcept {
    switch (reply) {
    case packet_code::coa_ack:
    case packet_code::disconnect_ack: return cause / 100 == 2;
    case packet_code::coa_nak:
    case packet_code::disconnect_nak: return cause >= 400;
    case packet_code::access_challenge: return cause == 202;
    default: return cause / 100 != 2;
    }
}

} // namespace radius::detail
