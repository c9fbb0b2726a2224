// SPDX-License-Identifier: MIT
// The content of MS-CHAP-Error: why a server refuses a login, and what the user can do about it
// (RFC 2548 section 2.1.5, RFC 2433 section 6, RFC 2759 section 6).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <radius/wire/octets.hpp>

namespace radius::mschap {

/// The E field.
enum class failure_code : std::uint32_t {
    restricted_logon_hours = 646,
    account_disabled = 647,
    password_expired = 648, ///< invites the user's device to change the password
    no_dialin_permission = 649,
    authentication_failure = 691, ///< wrong user name or password
    changing_password = 709       ///< the password could not be changed
};

/// MS-CHAP-Error, field by field.
struct failure {
    octet identifier = 0; ///< of the exchange; a change of password has the next one
    failure_code code = failure_code::authentication_failure;
    bool retry = false;        ///< the user may try again with the same identifier and challenge
    octet_string challenge;    ///< 16 octets in version 2; 8 or none in version 1
    std::uint32_t version = 3; ///< of the protocol for a change of password; 3 is MS-CHAP2-CPW
    std::string message;       ///< for people

    /// The value of MS-CHAP-Error.
    std::string text() const;

    /// Reads the value of MS-CHAP-Error: nothing if it has no code. Unknown fields are skipped;
    /// `code` may be a number that is not listed. `version` is 0 if the text has none.
    static std::optional<failure> parse(std::string_view value);
};

} // namespace radius::mschap

#if RADIUS_DEFINITIONS
#include <radius/auth/password/impl/mschap_failure.ipp>
#endif
