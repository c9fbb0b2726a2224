// SPDX-License-Identifier: MIT
// A password as user databases store it: in clear, as an NT hash, or as a digest in one of the
// forms of LDAP, FreeRADIUS, Django, passlib and others.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include <radius/auth/password/login_method.hpp>
#include <radius/auth/password/mschap_hash.hpp>
#include <radius/wire/result.hpp>
#include <radius/wire/wiped_text.hpp>

namespace radius {

/// Why a text is not a password hash: `what()` names the scheme and the mistake, and never contains
/// a part of the hash, or of a password in clear. `code()` is `errc::text_invalid`.
class password_hash_error : public std::system_error {
  public:
    /// `scheme` is empty if it is unknown.
    password_hash_error(std::string_view scheme, std::string_view mistake);
};

/// Compares a password with a hash in a form of crypt(3). Called from several threads at once.
using crypt_check = bool (*)(std::string_view password, std::string_view hash);

/// What `password_hash::parse` accepts. The user database decides how expensive a hash is, so its
/// cost has limits.
struct password_hash_options {
    /// Checks what OpenSSL cannot: `{CRYPT}`, `$1$`, `$5$`, `$6$`, `$2b$`, `$y$` and so on. Null
    /// refuses these forms.
    crypt_check crypt = nullptr;

    /// The most rounds of PBKDF2.
    std::uint32_t max_rounds = 10'000'000;

    /// The most memory that scrypt or Argon2 may need, in octets, for each hash.
    std::size_t max_memory = std::size_t{256} << 20U;
};

namespace detail {

enum class hash_digest : std::uint8_t;
class hash_reader;
struct stored_password;

/// How a password hash is computed.
enum class hash_form : std::uint8_t {
    clear,
    nt,
    digest,
    pbkdf2,
    scrypt,
    argon2,
    crypt
};

} // namespace detail

/// A stored password, and the test whether a user knows it. It is a value: copy it, keep it, use it
/// from any number of threads while no thread changes it. Wiped on destruction.
///
///     form                                                     checks               slow
///     clear(...), {CLEARTEXT}, {CLEAR}                         PAP, CHAP, MS-CHAP   no
///     nt(...), {NT}, {NTHASH}, {X-NTHASH}, {MD4}               PAP, MS-CHAP         no
///     {MD5}, {SMD5}, {SHA}, {SSHA}, {SHA2}                     PAP                  no
///     {SHA224} to {SHA512}, {SSHA224} to {SSHA512}             PAP                  no
///     {SSHA3-224} to {SSHA3-512}                               PAP                  no
///     PBKDF2: $pbkdf2-sha256$, $PBKDF2$, {X-PBKDF2},           PAP                  yes
///       {PBKDF2-SHA256}, {PBKDF2_SHA256}, pbkdf2_sha256$,
///       pbkdf2:sha256:
///     scrypt: $scrypt$ln=, scrypt$N$salt$r$p$, scrypt:N:r:p$,  PAP                  yes
///       N$r$p$
///     Argon2, with OpenSSL 3.2: $argon2id$, $argon2i$,         PAP                  yes
///       $argon2d$, {ARGON2}
///     crypt(3), with password_hash_options::crypt: {CRYPT},    PAP                  yes
///       any other $...$
///
/// Digests are Base64 or hexadecimal.
///
/// CHAP and MS-CHAP never reveal the password, so nothing but its clear text, or for MS-CHAP its NT
/// hash, can check them.
class password_hash {
  public:
    /// Reads one of the forms of the table. Schemes in braces may be in any case. A text without a
    /// known scheme is an error, and no password in clear, so that a damaged hash lets no one in.
    static result<password_hash, password_hash_error>
    parse(std::string_view text, const password_hash_options& options = {});

    /// A password in clear, in UTF-8.
    static password_hash clear(std::string_view password);

    /// The hash that Windows and Samba store.
    static password_hash nt(const mschap::nt_hash& value);

    /// The scheme for logs: "clear", "NT", "SSHA", "PBKDF2-SHA256", "scrypt", "Argon2", "crypt".
    std::string_view scheme() const noexcept;

    /// True if a login by this method can be checked: see the table.
    bool can_check(login_method method) const noexcept;

    /// True if it costs milliseconds to check a password: see `hashing`.
    bool is_slow() const noexcept;

    /// True if this is the password, as PAP transports it. The comparison takes the same time for
    /// right and wrong ones. Blocks for as long as the hash costs. Throws `std::system_error` with
    /// `errc::cryptography_failed` if OpenSSL refuses.
    bool matches(std::string_view password) const;

    /// A hash of the same scheme, salt and cost that no password matches. Check the logins of
    /// unknown users with one, or an attacker finds out from the time of a reject which users
    /// exist. It contains neither the password nor the digest of the original; only crypt(3) needs
    /// the whole text.
    password_hash decoy() const;

    /// True for a `decoy`.
    bool is_decoy() const noexcept { return is_decoy_; }

    /// The password, if it is stored in clear. Valid as long as this object. Nothing for a decoy.
    std::optional<std::string_view> clear_text() const noexcept;

    /// The NT hash, if it is stored or can be computed. Nothing for a decoy.
    std::optional<mschap::nt_hash> nt_hash() const noexcept;

  private:
    friend class detail::hash_reader;
    friend struct detail::stored_password;

    password_hash() = default;

    detail::hash_form form_ = detail::hash_form::clear;
    detail::hash_digest digest_{};
    bool is_decoy_ = false;
    std::uint8_t variant_ = 0; ///< of Argon2
    std::uint64_t cost_ = 0;   ///< rounds, N or passes
    std::uint64_t block_ = 0;  ///< r, or memory in KiB
    std::uint64_t lanes_ = 0;  ///< p
    crypt_check crypt_ = nullptr;
    detail::wiped_text salt_;
    detail::wiped_text expected_; ///< the password, the digest, or the whole text for crypt(3)
};

} // namespace radius

namespace radius::detail {

/// What CHAP and MS-CHAP are checked with; of a decoy something that costs the same.
struct stored_password {
    static std::string_view text(const password_hash& hash) noexcept;
    static mschap::nt_hash nt_hash(const password_hash& hash) noexcept;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/auth/password/impl/password_hash.ipp>
#endif
