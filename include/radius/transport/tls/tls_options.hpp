// SPDX-License-Identifier: MIT
// Checks the options of TLS and DTLS, and creates contexts from them
// (draft-ietf-radext-radiusdtls-bis section 3.2).
#pragma once

#include <string>

#include <openssl/ssl.h>

#include <radius/tls/tls_context.hpp>
#include <radius/transport/tls.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

/// Throws `std::system_error` with `errc::option_invalid` and the option's name.
template <class Options>
void check_secure_options(const Options& options) {
    constexpr bool is_dtls = Options::kind == transport_kind::dtls;
    check_option(!options.certificate.empty() || !options.psk.empty(),
                 "a certificate or a pre-shared key is needed");
    check_option(options.certificate.empty() || !options.authority.empty(),
                 "authority is missing: without it, no peer is trusted");
    check_option(!options.versions.empty(), "versions must not be empty");
    check_option(options.security_level >= 0 && options.security_level <= 5,
                 "security_level must be 0 to 5");
    check_option(!is_dtls || options.minimum == tls_version::v1_2, "OpenSSL has no DTLS 1.3");
    check_option(!is_dtls || options.records == record_sharing::automatic,
                 "records has no effect over DTLS, where each packet has its own record");
    check_option(!options.certificate.empty() || options.private_key.empty(),
                 "a private_key needs its certificate");
    check_option(!options.certificate.empty() || !options.passphrase,
                 "a passphrase needs the certificate whose key it is for");
    check_option(!options.partial_chains || !options.authority.empty(),
                 "partial_chains needs an authority");
    check_option(options.revocation_list.empty() || !options.authority.empty(),
                 "a revocation_list needs the authority that issued it");
    for (const pre_shared_key& key : options.psk) {
        check_option(key.identity.find('\0') == std::string::npos,
                     "a pre-shared key's identity must not contain a zero octet");
        check_option(find_key(options.psk, key.identity) == &key,
                     "two pre-shared keys have the same identity");
        check_option(!key.identity.empty() && key.identity.size() <= PSK_MAX_IDENTITY_LEN,
                     "a pre-shared key's identity must have 1 to 256 octets");
        check_option(key.key.size() >= 16 && key.key.size() <= PSK_MAX_PSK_LEN,
                     "a pre-shared key must have 16 to 512 octets (RFC 9813 section 5.1)");
    }
}

/// A context of either end, for `secure_transport` or `secure_client`. Throws as
/// `check_secure_options` and `make_tls_context` do.
template <class Options>
    requires requires { Options::kind; }
tls_context_handle make_tls_context(const Options& options, bool is_server) {
    check_secure_options(options);
    return make_tls_context({.credentials = {.certificate = options.certificate,
                                             .private_key = options.private_key,
                                             .passphrase = options.passphrase,
                                             .authority = options.authority,
                                             .revocation_list = options.revocation_list,
                                             .partial_chains = options.partial_chains},
                             .is_server = is_server,
                             .datagrams = Options::kind == transport_kind::dtls,
                             .minimum = options.minimum,
                             .security_level = options.security_level});
}

} // namespace radius::detail
