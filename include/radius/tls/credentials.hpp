// SPDX-License-Identifier: MIT
// One end's certificate, key and trusted authorities, loaded and checked, for any OpenSSL context:
// TLS, DTLS, or EAP methods (RFC 5280, RFC 7292, RFC 7468).
#pragma once

#include <string>

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <radius/tls/credential_file.hpp>

namespace radius {

/// Credentials in memory. They never change, so any number of threads may use them. If the files
/// change, load them again.
class credentials {
  public:
    /// Reads everything that the options name. Throws `std::system_error`: `errc::option_invalid`
    /// with the option's name, or `errc::credentials_invalid` with the file's name and the reason.
    /// Exceptions of the passphrase callback propagate.
    explicit credentials(const credential_options& options);

    /// Null if there is none.
    X509* certificate() const noexcept { return certificate_.get(); }
    EVP_PKEY* private_key() const noexcept { return key_.get(); }

    /// True if OpenSSL can use the certificate only with TLS 1.3, and so with no version of DTLS:
    /// its key is Ed25519, Ed448 or RSA-PSS.
    bool is_for_tls_1_3() const noexcept;

    /// The name in error messages: `certificate "server.cert.pem"`.
    const std::string& name() const noexcept { return name_; }

    /// Installs everything in a new context. The context's security level applies. Throws
    /// `std::system_error` with `errc::credentials_invalid` if the context refuses our certificate,
    /// or `errc::cryptography_failed`.
    void apply(SSL_CTX* context) const;

  private:
    using file_type = detail::credential_file;

    static void free_names(STACK_OF(X509_NAME) * names) noexcept {
        sk_X509_NAME_pop_free(names, &X509_NAME_free);
    }

    static bool add_name(STACK_OF(X509_NAME) * names, const X509_NAME* name) noexcept;

    /// Takes ownership of the certificate, or frees it and throws `std::bad_alloc`.
    static void push(detail::certificate_stack& stack, X509* taken);

    void read_own(const credential_options& options);

    void read_chain(const file_type& file);

    void read_key(const file_type& file);

    void check_key(const file_type& file) const;

    /// True if the file is PKCS#12. Then its key is used, and its certificates too if they are
    /// `wanted`. First tries without a passphrase.
    bool take_pkcs12(const file_type& file, bool wanted);

    /// From our certificate upwards, without the root, which the other end must have.
    void build_chain(STACK_OF(X509) * others);

    void read_authorities(const credential_options& options);

    void read_revocation_lists(const credential_options& options);

    /// True if there are any.
    bool read_lists(const file_type& file);

    std::string name_;
    detail::certificate_handle certificate_;
    detail::key_handle key_;
    detail::certificate_stack chain_; ///< above our certificate
    detail::certificate_stack authorities_;
    detail::revocation_list_stack lists_;
    bool check_revocation_;
    bool partial_chains_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/tls/impl/credentials.ipp>
#endif
