// SPDX-License-Identifier: MIT
// Reads a `credential_source`: PEM (RFC 7468), DER and PKCS#12 (RFC 7292). It never prompts on a
// terminal.
#pragma once

#include <exception>
#include <string>
#include <vector>

#include <openssl/pem.h>
#include <openssl/pkcs12.h>

#include <radius/crypto/openssl_error.hpp>
#include <radius/tls/certificate_stack.hpp>
#include <radius/tls/credential_source.hpp>
#include <radius/wire/wipe.hpp>

namespace radius::detail {

/// The content of one source, and its name in errors. Wiped on destruction.
class credential_file {
  public:
    /// Reads it. `what` is "certificate" or "private key", for example. Throws `std::system_error`
    /// with `errc::credentials_invalid`, `what`, its name and the reason.
    credential_file(const char* what, const credential_source& source,
                    const passphrase_callback& passphrase);
    credential_file(const credential_file&) = delete;
    credential_file& operator=(const credential_file&) = delete;
    ~credential_file() { wipe(content_); }

    /// The name of the content in errors.
    const std::string& name() const noexcept { return name_; }

    bool holds(std::string_view text) const noexcept {
        return content_.find(text) != std::string::npos;
    }
    bool is_pem() const noexcept { return holds("-----BEGIN "); }

    /// A new reader of the content. Throws `std::bad_alloc`.
    openssl_handle<BIO, &BIO_free> reader() const;

    /// Calls `read(BIO*)` for each PEM object, until it returns false at the end. Objects of other
    /// kinds are skipped; a damaged one throws.
    template <class Read>
    void for_each_pem(Read&& read) const {
        const auto in = reader();
        ERR_clear_error();
        while (read(in.get())) {
        }
        if (ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE) {
            encrypted_ ? fail_key() : fail(openssl_reason());
        }
        ERR_clear_error();
    }

    /// Parses the content as a DER object with OpenSSL's `d2i` function; null if it is not one.
    template <auto Free, class Object>
    openssl_handle<Object, Free> der(Object* (*decode)(Object**, const unsigned char**,
                                                       long)) const noexcept {
        const auto* at = reinterpret_cast<const unsigned char*>(content_.data());
        const auto* const end = at + content_.size();
        openssl_handle<Object, Free> made(decode(nullptr, &at, static_cast<long>(content_.size())));
        ERR_clear_error();
        if (at != end) { // trailing octets are not allowed
            made.reset();
        }
        return made;
    }

    /// OpenSSL's passphrase callback, with this file as `self`: the passphrase, or a failure.
    static int give_passphrase(char* room, int size, int, void* self) noexcept;
    void* self() const noexcept {
        return const_cast<credential_file*>(this); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    }

    /// Throws `std::system_error` with `errc::credentials_invalid`, what the file is and the
    /// reason.
    [[noreturn]] void fail(const std::string& reason) const {
        throw std::system_error(make_error_code(errc::credentials_invalid), name_ + ": " + reason);
    }

    /// The same for a key that could not be read. Rethrows the passphrase callback's exception if
    /// there was one.
    [[noreturn]] void fail_key() const;

  private:
    // Larger ones are a mistake, such as /dev/zero.
    static constexpr std::size_t most_octets = std::size_t{64} << 20U;

    void read(const std::string& path);

    void rethrow() const;

    std::string name_;
    const passphrase_callback* passphrase_;
    std::string content_;
    mutable bool encrypted_ = false;
    mutable std::exception_ptr thrown_;
};

/// The files of a source: itself, or the files of its folder with one of these endings, sorted by
/// name. Throws as `credential_file` does if there are none.
std::vector<credential_source> files_of(const char* what, const credential_source& source,
                                        std::initializer_list<std::string_view> endings);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/tls/impl/credential_file.ipp>
#endif
