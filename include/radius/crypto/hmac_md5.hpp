// SPDX-License-Identifier: MIT
// HMAC-MD5 (RFC 2104), the basis of Message-Authenticator (RFC 3579 section 3.2).
#pragma once

#include <radius/crypto/md5.hpp>

namespace radius {

/// A precomputed key: MD5's state after the inner and after the outer pad, which saves two
/// compressions per message. Use one per shared secret and keep it as long as the secret; a copy is
/// 32 octets. Wiped when it is destroyed. Any number of threads may read one.
class hmac_md5_key {
  public:
    /// A key of any length; if it is longer than 64 octets, its digest is used (RFC 2104 section
    /// 3).
    explicit hmac_md5_key(octets_view key) noexcept;

    hmac_md5_key(const hmac_md5_key&) noexcept = default;
    hmac_md5_key& operator=(const hmac_md5_key&) noexcept = default;
    ~hmac_md5_key();

    /// MD5 that has absorbed the key with the inner pad; the message comes next.
    md5_hasher inner() const noexcept { return {inner_, 1}; }

    /// The authenticator of what `inner` has absorbed since `inner()`. Resets it.
    md5_hasher::digest_type finish(md5_hasher& inner) const noexcept {
        return inner.finish_after(outer_, 1);
    }

  private:
    static void absorb_pad(detail::digest_state& after,
                           std::array<octet, md5_hasher::block_size>& block, octet pad) noexcept;

    detail::digest_state inner_;
    detail::digest_state outer_;
};

/// An incremental HMAC-MD5 of one message. Wiped when it is destroyed: its state can be used like
/// the key. For one thread at a time.
class hmac_md5 {
  public:
    /// `key` must live until `finish`.
    explicit hmac_md5(const hmac_md5_key& key) noexcept;

    hmac_md5(const hmac_md5&) noexcept = default;
    hmac_md5& operator=(const hmac_md5&) noexcept = default;
    ~hmac_md5() { inner_.forget(); }

    /// Absorbs octets. Several calls have the same result as one call with all octets.
    void update(octets_view input) noexcept { inner_.update(input); }

    /// The authenticator of everything absorbed. Afterwards the object is ready for another message
    /// under the same key.
    md5_hasher::digest_type finish() noexcept;

  private:
    const hmac_md5_key* key_;
    md5_hasher inner_;
};

/// The HMAC-MD5 of the pieces, one after the other.
md5_hasher::digest_type hmac_md5_digest(const hmac_md5_key& key,
                                        std::initializer_list<octets_view> pieces) noexcept;

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/crypto/impl/hmac_md5.ipp>
#endif
