// SPDX-License-Identifier: MIT
// Owning handles for OpenSSL's certificates, keys and lists of them.
#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <radius/crypto/openssl_handle.hpp>

namespace radius::detail {

/// Frees a stack and releases its reference to each certificate.
inline void free_certificates(STACK_OF(X509) * certificates) noexcept {
    sk_X509_pop_free(certificates, &X509_free);
}
inline void free_revocation_lists(STACK_OF(X509_CRL) * lists) noexcept {
    sk_X509_CRL_pop_free(lists, &X509_CRL_free);
}

using certificate_stack = openssl_handle<STACK_OF(X509), &free_certificates>;
using revocation_list_stack = openssl_handle<STACK_OF(X509_CRL), &free_revocation_lists>;
using certificate_handle = openssl_handle<X509, &X509_free>;
using revocation_list_handle = openssl_handle<X509_CRL, &X509_CRL_free>;
using key_handle = openssl_handle<EVP_PKEY, &EVP_PKEY_free>;

} // namespace radius::detail
