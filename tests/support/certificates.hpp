// SPDX-License-Identifier: MIT
// Certificates made at test time with OpenSSL's API: CAs, chains, unusual names; and a temporary
// folder for them.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <openssl/types.h>

#include "support/paths.hpp"

namespace radius_test {

/// A PEM file of certs/: its NAME.cert.pem or the like.
inline std::string certificate_file(const std::string& name) {
    return std::string(certificates_directory) + "/" + name;
}

/// An empty temporary folder.
class scratch_folder {
  public:
    scratch_folder();
    scratch_folder(const scratch_folder&) = delete;
    scratch_folder& operator=(const scratch_folder&) = delete;
    ~scratch_folder();

    std::string operator/(const std::string& name) const;

    /// Replaces a file atomically, as you should replace certificates: readers see the old one or
    /// the new one.
    void put(const std::string& name, const std::string& text) const;

  private:
    std::string path_;
};

std::string contents_of(const std::string& file);

/// A certificate and its key.
struct made_certificate {
    std::shared_ptr<X509> certificate;
    std::shared_ptr<EVP_PKEY> key;

    std::string certificate_pem() const;
    /// Encrypted if a password is given.
    std::string key_pem(const char* password = nullptr) const;

    /// What `write` writes to a BIO.
    static std::string text_of(const std::function<void(BIO*)>& write);
};

/// The contents of a certificate to make.
struct wanted_certificate {
    std::string common_name;
    std::string alternative_names{}; ///< in OpenSSL's configuration syntax; empty: none
    bool authority = false;
    std::string uses = "serverAuth,clientAuth";
    long serial = 1;
    std::string description{}; ///< part of the subject, of any length
    std::string key = "EC"; ///< or "ED25519", or RSA or RSA-PSS with the number of bits: "RSA 1024"
    std::string not_after{}; ///< in ASN.1 syntax: "99991231235959Z"; empty: tomorrow
};

/// A new key: "EC" is P-256; "RSA 1024" and "RSA-PSS 2048" contain the number of bits; or
/// "ED25519".
EVP_PKEY* make_key(const std::string& wanted);

/// Signed by `issuer`, or by itself.
made_certificate make_certificate(const wanted_certificate& wanted,
                                  const made_certificate* issuer = nullptr);

} // namespace radius_test
