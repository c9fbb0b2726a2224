// SPDX-License-Identifier: MIT
// RADIUS packets built and checked directly from RFC 2865, 2866, 3579 and 5176 with OpenSSL's
// digests and none of our code, so that tests do not verify the library with itself.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace forge {

using bytes = std::vector<std::uint8_t>;

bytes text(std::string_view value);

bytes operator+(bytes left, const bytes& right);

bytes part(const bytes& of, std::size_t offset, std::size_t size);

void put(bytes& into, std::size_t offset, const bytes& value);

bytes md5(const bytes& of);

bytes hmac_md5(std::string_view key, const bytes& of);

bytes raw(std::uint8_t type, const bytes& value);
bytes raw(std::uint8_t type, std::string_view value);
bytes integer(std::uint8_t type, std::uint32_t value);
/// A Microsoft Vendor-Specific attribute (RFC 2548 section 2).
bytes microsoft(std::uint8_t type, const bytes& value);

bytes packet(std::uint8_t code, std::uint8_t identifier, const bytes& authenticator,
             const bytes& attributes);

inline const bytes zeros(16, 0);

/// A RADIUS/1.1 packet (RFC 9765 section 4.1).
///
///     octet   0      1            2..3     4..7    8..19        20 ... Length-1
///             Code   Reserved-1   Length   Token   Reserved-2   Attributes
bytes plain_packet(std::uint8_t code, std::uint32_t token, const bytes& attributes,
                   std::uint8_t reserved_1 = 0, const bytes& reserved_2 = bytes(12, 0));
std::uint32_t token_of(const bytes& of);
inline const bytes blank_message_authenticator = raw(80, zeros);

/// Where the value of Message-Authenticator begins, or 0.
std::size_t find_message_authenticator(const bytes& of);

/// Access-Request or Status-Server: the authenticator is given; the Message-Authenticator is filled
/// in if the attributes contain space for one (RFC 3579 section 3.2).
bytes with_random_field(std::uint8_t code, std::uint8_t identifier, const bytes& authenticator,
                        const bytes& attributes, std::string_view secret);

/// Accounting, CoA and Disconnect: the authenticator is a signature (RFC 2866 section 3, RFC 5176
/// section 2.3).
bytes with_signed_field(std::uint8_t code, std::uint8_t identifier, const bytes& attributes,
                        std::string_view secret);

/// A reply with its Response Authenticator (RFC 2865 section 3), and a Message-Authenticator if the
/// attributes contain space for one.
bytes reply(std::uint8_t code, const bytes& request, const bytes& attributes,
            std::string_view secret);

/// Whether the Response Authenticator is right, and the Message-Authenticator if there is one.
bool verifies(bytes answer, const bytes& request, std::string_view secret);

/// The value of a User-Password (RFC 2865 section 5.2).
bytes hide_password(bytes clear, const bytes& authenticator, std::string_view secret);

/// The clear value of a salted attribute: salt, then length octet and data, encrypted with a
/// chained keystream (RFC 2868 section 3.5).
bytes unhide_salted(const bytes& value, const bytes& authenticator, std::string_view secret);

/// The reverse.
bytes hide_salted(const bytes& clear, const bytes& salt, const bytes& authenticator,
                  std::string_view secret);

/// The attributes of a packet, in order: type and value.
std::vector<std::pair<int, bytes>> attributes_of(const bytes& of);

/// The values of one type, in order.
std::vector<bytes> values_of(const bytes& packet, int type);

} // namespace forge
