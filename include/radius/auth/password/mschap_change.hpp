// SPDX-License-Identifier: MIT
// The change of a password that has expired, by MS-CHAP version 2 (RFC 2759 sections 7 and 8.9 to
// 8.13), as MS-CHAP2-CPW and MS-CHAP-NT-Enc-PW carry it (RFC 2548 sections 2.2 and 2.3.4).
#pragma once

#include <optional>
#include <string_view>

#include <radius/auth/password/mschap_hash.hpp>
#include <radius/auth/password/mschap_v2.hpp>
#include <radius/crypto/random.hpp>
#include <radius/wire/wiped_text.hpp>

namespace radius {

/// What a user has chosen in a change of password. Wiped on destruction.
class new_password {
  public:
    explicit new_password(detail::wiped_text text) noexcept;

    /// UTF-8. Valid as long as this object.
    std::string_view text() const noexcept { return text_.view(); }

    /// The NT hash, if that is what you store.
    const mschap::nt_hash& hash() const noexcept { return hash_; }

  private:
    detail::wiped_text text_;
    mschap::nt_hash hash_;
};

} // namespace radius

namespace radius::mschap {

/// The new password, encrypted with the hash of the old one.
///
///     octets   0 to 511   random octets, then the password in UTF-16, low octets first
///     octets 512 to 515   its length in octets, lowest octet first
using encrypted_password = std::array<octet, 516>;

/// The hash of the old password, encrypted with that of the new one.
using encrypted_hash = std::array<octet, 16>;

/// NewPasswordEncryptedWithOldNtPasswordHash (RFC 2759 section 8.9). The password is UTF-8; invalid
/// UTF-8 in it counts as Latin-1. Throws `std::system_error` with `errc::value_too_long` if it has
/// more than 256 characters of UTF-16, and as `random` does.
encrypted_password encrypt_new_password(std::string_view password, const nt_hash& old_hash,
                                        octet_generator& random);

/// The inverse: nothing if the old hash is not the right one, or if the content is malformed.
/// Compare hashes too (`encrypt_old_hash`), because the wrong hash can yield a password by chance.
std::optional<new_password> decrypt_new_password(std::span<const octet, 516> encrypted,
                                                 const nt_hash& old_hash);

/// OldNtPasswordHashEncryptedWithNewNtPasswordHash (RFC 2759 section 8.12). Only who knows both
/// passwords can compute it.
encrypted_hash encrypt_old_hash(const nt_hash& old_hash, const nt_hash& new_hash) noexcept;

/// A request for a change: the content of MS-CHAP2-CPW, the assembled parts of
/// MS-CHAP-NT-Enc-PW, MS-CHAP-Challenge and User-Name.
struct password_change {
    octet identifier = 0;
    encrypted_password password{};
    encrypted_hash hash{};
    nt_response response{}; ///< made with the new password
    v2_exchange exchange;   ///< views: the data must outlive this object
};

/// The new password, if the sender knows the old one too and its response is right (RFC 2759
/// section 7); nothing otherwise. Comparisons take the same time for right and wrong values. Throws
/// as `sha1_digest` does.
std::optional<new_password> open_password_change(const password_change& change,
                                                 const nt_hash& old_hash);

} // namespace radius::mschap

namespace radius::detail {

/// Assembles the parts of MS-CHAP-NT-Enc-PW, which may come in any order.
///
///     octet  0        6
///     octet  1        identifier, that of MS-CHAP2-CPW
///     octets 2 and 3  sequence number; the first is 1, some senders start with 0
///     octets 4 ...    part of the encrypted password
class encrypted_password_parts {
  public:
    /// One value; `identifier` is that of MS-CHAP2-CPW.
    void add(octets_view value, octet identifier) noexcept;

    /// The whole, unless parts are missing, repeated or malformed.
    std::optional<mschap::encrypted_password> whole() const noexcept;

  private:
    static constexpr std::size_t most_parts = 16;

    struct part {
        unsigned sequence = 0;
        octets_view content;
    };

    std::array<part, most_parts> parts_{};
    std::size_t count_ = 0;
    bool malformed_ = false;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/auth/password/impl/mschap_change.ipp>
#endif
