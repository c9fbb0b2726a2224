// SPDX-License-Identifier: MIT
// Packet codes (RFC 2865 section 4, RFC 2866, RFC 5176, RFC 5997, RFC 7930) and which code answers
// which.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <radius/wire/compiler.hpp>

namespace radius {

/// The Code field. Any octet can arrive; only these have a meaning here.
enum class packet_code : std::uint8_t {
    access_request = 1,
    access_accept = 2,
    access_reject = 3,
    accounting_request = 4,
    accounting_response = 5,
    access_challenge = 11,
    status_server = 12,
    disconnect_request = 40,
    disconnect_ack = 41,
    disconnect_nak = 42,
    coa_request = 43,
    coa_ack = 44,
    coa_nak = 45,
    protocol_error = 52,
};

/// The RFC's name; empty for a code without one here.
constexpr std::string_view name_of(packet_code code) noexcept {
    switch (code) {
    case packet_code::access_request: return "Access-Request";
    case packet_code::access_accept: return "Access-Accept";
    case packet_code::access_reject: return "Access-Reject";
    case packet_code::accounting_request: return "Accounting-Request";
    case packet_code::accounting_response: return "Accounting-Response";
    case packet_code::access_challenge: return "Access-Challenge";
    case packet_code::status_server: return "Status-Server";
    case packet_code::disconnect_request: return "Disconnect-Request";
    case packet_code::disconnect_ack: return "Disconnect-ACK";
    case packet_code::disconnect_nak: return "Disconnect-NAK";
    case packet_code::coa_request: return "CoA-Request";
    case packet_code::coa_ack: return "CoA-ACK";
    case packet_code::coa_nak: return "CoA-NAK";
    case packet_code::protocol_error: return "Protocol-Error";
    }
    return {};
}

/// The RFC's name, or "Code-N" for a code without one here.
inline std::string to_string(packet_code code) {
    const std::string_view name = name_of(code);
    return name.empty() ? "Code-" + std::to_string(static_cast<unsigned>(code)) : std::string(name);
}

/// True if a server answers this code.
constexpr bool is_request(packet_code code) noexcept {
    return code == packet_code::access_request || code == packet_code::accounting_request ||
           code == packet_code::status_server || code == packet_code::disconnect_request ||
           code == packet_code::coa_request;
}

/// True if the code is CoA-Request or Disconnect-Request.
constexpr bool is_dynamic_authorization(packet_code code) noexcept {
    return code == packet_code::disconnect_request || code == packet_code::coa_request;
}

/// True if the code answers a CoA-Request or Disconnect-Request.
constexpr bool is_dynamic_authorization_reply(packet_code code) noexcept {
    return code == packet_code::disconnect_ack || code == packet_code::disconnect_nak ||
           code == packet_code::coa_ack || code == packet_code::coa_nak;
}

/// Requests whose Request Authenticator is random; that of the others is a signature over the
/// packet (RFC 2865 section 3, RFC 2866 section 3, RFC 5176 section 2.3, RFC 5997 section 3).
constexpr bool has_random_authenticator(packet_code request) noexcept {
    return request == packet_code::access_request || request == packet_code::status_server;
}

/// Whether a client may accept `reply` as the answer to `request`. Status-Server is answered with
/// Access-Accept or Accounting-Response, by port (RFC 5997 section 4.2).
constexpr bool is_reply_to(packet_code request, packet_code reply) noexcept {
    switch (request) {
    case packet_code::access_request:
        return reply == packet_code::access_accept || reply == packet_code::access_reject ||
               reply == packet_code::access_challenge;
    case packet_code::accounting_request: return reply == packet_code::accounting_response;
    case packet_code::status_server:
        return reply == packet_code::access_accept || reply == packet_code::accounting_response;
    case packet_code::disconnect_request:
        return reply == packet_code::disconnect_ack || reply == packet_code::disconnect_nak;
    case packet_code::coa_request:
        return reply == packet_code::coa_ack || reply == packet_code::coa_nak;
    default: return false;
    }
}

} // namespace radius
