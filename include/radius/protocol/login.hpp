// SPDX-License-Identifier: MIT
// The outcome of a user's authentication, by whatever method, and what the reply must say about it
// (RFC 2548 sections 2.1.5, 2.3.3 and 2.4).
#pragma once

#include <array>
#include <string>

#include <radius/auth/password/login_method.hpp>
#include <radius/auth/password/mschap_failure.hpp>
#include <radius/auth/password/mschap_v2.hpp>
#include <radius/crypto/secret_array.hpp>
#include <radius/packet/attribute_list.hpp>

namespace radius {

/// The keys that the NAS encrypts a session with, of `size` octets each: 16 after MS-CHAPv2, 32
/// after EAP; 0 if there are none. Wiped on destruction.
struct session_keys {
    secret_array<32> receive{}; ///< MS-MPPE-Recv-Key (RFC 2548 section 2.4.3)
    secret_array<32> send{};    ///< MS-MPPE-Send-Key (RFC 2548 section 2.4.2)
    std::size_t size = 0;
};

/// How a user has authenticated, and the data that the reply must carry. Keys are wiped on
/// destruction. Any number of threads may read one while no thread changes it.
struct login {
    login_method method = login_method::none;
    bool succeeded = false;
    std::string user{};                     ///< of EAP: the user inside of a tunnel
    octet identifier = 0;                   ///< of the MS-CHAP exchange
    std::array<octet, 16> challenge{};      ///< of MS-CHAPv2, if the request has one
    mschap::authenticator_response proof{}; ///< of MS-CHAPv2: the server knows the password, too
    session_keys keys{};                    ///< of MS-CHAPv2 and EAP
    secret_array<24> ms_chap_mppe_keys{};   ///< of MS-CHAPv1
    /// Why MS-CHAP has failed, for MS-CHAP-Error.
    mschap::failure_code failure = mschap::failure_code::authentication_failure;

    /// True if the user has authenticated.
    explicit operator bool() const noexcept { return succeeded; }

    /// Adds the attributes that an Access-Accept needs: MS-CHAP2-Success, without which the user's
    /// device refuses the session (RFC 2759 section 5), and the keys for its encryption (RFC 2548
    /// section 2.4). Adds nothing if the user has not authenticated. Each attribute yields to one
    /// that you add, before or after (`attribute_list::add_default`).
    void add_to_accept(attribute_list& reply) const;

    /// Adds the attribute that an Access-Reject should carry: after MS-CHAP, MS-CHAP-Error with
    /// the code of `failure` and no retry (RFC 2759 section 6). Adds nothing if the user has
    /// authenticated. It yields to one that you add, before or after.
    void add_to_reject(attribute_list& reply) const;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/protocol/impl/login.ipp>
#endif
