// SPDX-License-Identifier: MIT
// MD5 and HMAC-MD5 from OpenSSL, and the hiding of RFC 2865 and RFC 2868 written independently from
// the RFCs' text: the reference for our own code.
#pragma once

#include <initializer_list>
#include <string_view>

#include <radius/wire/octets.hpp>

namespace radius_test {

using radius::octet;
using radius::octet_string;
using radius::octets_view;

octet_string joined(std::initializer_list<octets_view> pieces);

/// MD5 of the concatenated pieces.
octet_string foreign_md5(std::initializer_list<octets_view> pieces);

octet_string foreign_hmac_md5(std::string_view key, octets_view input);

/// b(1) = MD5(secret, first), b(i) = MD5(secret, c(i-1)), c(i) = p(i) xor b(i); `clear` is padded
/// with zeros to whole blocks, at least one (RFC 2865 section 5.2, RFC 2868 section 3.5).
octet_string foreign_hide(octet_string clear, std::string_view secret, octets_view first);

/// Salt, then the hidden length octet, value and padding.
octet_string foreign_salted(octets_view clear, std::string_view secret,
                            octets_view request_authenticator, octets_view salt);

} // namespace radius_test
