// SPDX-License-Identifier: MIT
// The keys that a method derives for the session (RFC 3748 section 7.10, RFC 5247 section 1.4).
#pragma once

#include <radius/crypto/secret_array.hpp>

namespace radius::eap {

/// They exist only after a login has succeeded. Wiped on destruction.
struct keys {
    /// Master Session Key: `msk_size` octets, 64 after most methods, 32 after MSCHAPv2 without a
    /// tunnel; 0 after MD5 and GTC, which derive none. Its first half becomes MS-MPPE-Recv-Key, its
    /// second MS-MPPE-Send-Key (RFC 2548 section 2.4).
    secret_array<64> msk{};
    std::size_t msk_size = 0;

    /// Extended Master Session Key, which never leaves this end; `has_emsk` if the method has one.
    secret_array<64> emsk{};
    bool has_emsk = false;

    /// Session-Id, for EAP-Key-Name (RFC 5247 section 1.4.1); empty if the method has none.
    octet_string session_id{};

    octets_view receive_key() const noexcept { return octets_view(msk).first(msk_size / 2); }
    octets_view send_key() const noexcept {
        return octets_view(msk).subspan(msk_size / 2, msk_size / 2);
    }
};

} // namespace radius::eap
