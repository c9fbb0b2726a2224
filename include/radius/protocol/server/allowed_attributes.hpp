// SPDX-License-Identifier: MIT
// The attributes that each kind of reply may carry (RFC 2865 section 5.44, RFC 2869 section 5.19,
// RFC 3579 section 3.3, RFC 5176 section 3.6).
#pragma once

#include <radius/attribute/attribute_number.hpp>
#include <radius/packet/packet_code.hpp>

namespace radius {

/// Access-Reject and Access-Challenge allow few attributes; Vendor-Specific is allowed because it
/// carries MS-CHAP-Error and similar attributes. Only the engine adds Proxy-State and
/// Message-Authenticator.
constexpr bool allowed_in_reply(packet_code reply, const attribute_number& number) noexcept {
    const std::uint32_t type = number.type();
    if (type == 33 || type == 80) { // Proxy-State, Message-Authenticator
        return false;
    }
    if (type == vendor_specific_type || number.is_extended() || number.is_long_extended()) {
        return true;
    }
    switch (reply) {
    case packet_code::access_reject:
        return type == 18      // Reply-Message
               || type == 75   // Password-Retry
               || type == 79   // EAP-Message
               || type == 101; // Error-Cause
    case packet_code::access_challenge:
        return type == 18      // Reply-Message
               || type == 24   // State
               || type == 27   // Session-Timeout
               || type == 28   // Idle-Timeout
               || type == 73   // ARAP-Security
               || type == 74   // ARAP-Security-Data
               || type == 76   // Prompt
               || type == 79   // EAP-Message
               || type == 101; // Error-Cause
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

} // namespace radius
