// SPDX-License-Identifier: MIT
// Hiding values under the shared secret and the request's authenticator: User-Password (RFC 2865
// section 5.2), salted values (RFC 2868 section 3.5, RFC 2548 section 2.4.2) and Ascend's.
#pragma once

#include <radius/attribute/data_type.hpp>
#include <radius/auth/shared_secret.hpp>
#include <radius/crypto/md5.hpp>
#include <radius/wire/result.hpp>
#include <radius/wire/writer.hpp>

namespace radius {

/// Two octets that make each salted value of a packet different; the first octet has its high bit
/// set.
using salt = std::array<octet, 2>;

namespace detail {

inline constexpr std::size_t hiding_block = 16;

octets_view copy_into(octets_span room, octets_view value) noexcept;

} // namespace detail

/// Writes the hidden form of `clear`, `hidden_size(how, clear.size())` octets. `salt_used` is used
/// only for salted values. If there is not enough room, `out.ok()` becomes false.
void write_hidden(writer& out, hiding how, octets_view clear, const shared_secret& secret,
                  std::span<const octet, 16> request_authenticator, salt salt_used) noexcept;

/// Writes the clear form of a hidden value, tag octet included, into `room` (at least 256 octets)
/// and returns the part used. The caller must wipe `room`. Errors: `errc::hidden_value_invalid` for
/// a length that hiding cannot produce or that exceeds `room`, or an inner length that exceeds the
/// data.
result<octets_view> reveal_hidden(octets_span room, flags properties, octets_view hidden,
                                  const shared_secret& secret,
                                  std::span<const octet, 16> request_authenticator) noexcept;

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/auth/impl/hiding.ipp>
#endif
