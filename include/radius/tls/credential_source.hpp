// SPDX-License-Identifier: MIT
// The sources of certificates, keys, authorities (CAs) and revocation lists (CRLs), as values: no
// OpenSSL here.
#pragma once

#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include <radius/wire/wiped_text.hpp>

namespace radius {

/// The name of a file, which a reload reads again, or octets in memory. The format is PEM, DER or
/// PKCS#12, detected from the content. A plain value, wiped on destruction.
class credential_source {
  public:
    credential_source() = default;

    /// The name of a file, or of a folder if the option allows one. Empty means none.
    template <std::convertible_to<std::string> Name>
    credential_source(Name&& file) // NOLINT(google-explicit-constructor)
        : text_(std::string(std::forward<Name>(file))) {}

    /// The content itself, which is copied: PEM text, or the octets of DER or PKCS#12.
    static credential_source from_memory(std::string_view content) {
        credential_source made;
        made.text_ = detail::wiped_text(content);
        made.in_memory_ = true;
        return made;
    }

    bool empty() const noexcept { return text_.view().empty(); }
    bool in_memory() const noexcept { return in_memory_; }

    /// The file's name, or the content.
    std::string_view text() const noexcept { return text_.view(); }

    /// For error messages: `"server.key.pem"`, quoted, or `in memory`.
    std::string description() const {
        return in_memory_ ? std::string("in memory") : '"' + std::string(text()) + '"';
    }

    bool operator==(const credential_source&) const = default;

  private:
    detail::wiped_text text_;
    bool in_memory_ = false;
};

/// Returns the passphrase of an encrypted key, or of a PKCS#12 file; `what` names it, as in
/// `private key "server.key.pem"`. It is called on the thread that reads the credentials; its
/// exceptions propagate to the caller.
using passphrase_callback = std::function<std::string(std::string_view what)>;

/// The certificate that one end of TLS presents, and the authorities that it trusts. A plain value.
struct credential_options {
    /// Our certificate, followed by the intermediate certificates of its chain. PKCS#12 contains
    /// the key too.
    credential_source certificate{};

    /// The certificate's key; empty if it is in the same file.
    credential_source private_key{};

    /// For encrypted keys. Without it they are refused: the library never prompts on a terminal.
    passphrase_callback passphrase{};

    /// Trusted authorities (CAs): a file, or a folder. All files of the folder are read whose names
    /// end in .pem, .crt, .cer, .der or, as `openssl rehash` names them, .0 to .9.
    credential_source authority{};

    /// Revocation lists (CRLs) of these authorities: a file, or a folder with files that end in
    /// .pem, .crl, .der, or .r0 to .r9. If there are any, each certificate of a chain must be
    /// covered by one.
    credential_source revocation_list{};

    /// Trust an authority without its root: an intermediate one, or the other end's own
    /// certificate.
    bool partial_chains = false;
};

} // namespace radius
