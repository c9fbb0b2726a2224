// SPDX-License-Identifier: MIT
// The rules that a request must satisfy to reach the handler (RFC 2865 section 3, RFC 3579 sections
// 3.1 to 3.3, RFC 5176 section 6.3, RFC 5997 section 3, and the lessons of BlastRADIUS).
#pragma once

#include <optional>

#include <radius/container/time_point.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/protocol/drop_reason.hpp>
#include <radius/protocol/server/peer.hpp>
#include <radius/protocol/service.hpp>

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

    explicit request_scan(const packet_view& request) noexcept;

  private:
    void note(const raw_attribute& attribute, std::size_t offset) noexcept;

    /// MS-CHAP-Response and MS-CHAP2-Response of Microsoft (RFC 2548 section 2).
    void note_vendor(octets_view value) noexcept;

    void add(credential kind) noexcept {
        credentials = static_cast<std::uint8_t>(credentials | static_cast<std::uint8_t>(kind));
    }
};

/// All checks of a well-formed request from a known peer: missing attributes first, signatures
/// next, contents last.
drop_reason judge_request(const packet_view& packet, const known_peer& peer,
                          transport_kind transport, const moment& now) noexcept;

/// The same for a RADIUS/1.1 packet: TLS authenticates the sender, so nothing is signed, and a
/// Message-Authenticator is ignored (RFC 9765 section 5.2).
drop_reason judge_v1_1_request(const packet_view& packet, const known_peer& peer,
                               const moment& now) noexcept;

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/server/impl/request_rules.ipp>
#endif
