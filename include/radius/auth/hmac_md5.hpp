// SPDX-License-Identifier: MIT
// HMAC-MD5 (RFC 2104), which Message-Authenticator is made of (RFC 3579 section 3.2).
#pragma once

#include <radius/auth/md5.hpp>

namespace radius {

/// A key made ready: MD5's state after the inner and after the outer pad, so that a message costs
/// two compressions fewer. One for each shared secret, kept as long as the secret; a copy is 32
/// octets. Wiped when it is destroyed. Any number of threads may read one.
class hmac_md5_key {
  public:
    /// A key of any length; one of more than 64 octets counts by its digest (RFC 2104 section 3).
    explicit hmac_md5_key(octets_view key) noexcept {
        std::array<octet, md5::block_size> block{};
        if (key.size() > block.size()) {
            md5::digest_type digest = md5_digest({key});
            std::copy(digest.begin(), digest.end(), block.begin());
            wipe(digest);
        } else {
            std::copy(key.begin(), key.end(), block.begin());
        }
        inner_ = state_after(block, 0x36);
        outer_ = state_after(block, 0x36 ^ 0x5c); // takes the inner pad off again
        wipe(block);
    }

    hmac_md5_key(const hmac_md5_key&) noexcept = default;
    hmac_md5_key& operator=(const hmac_md5_key&) noexcept = default;
    ~hmac_md5_key() {
        wipe(inner_);
        wipe(outer_);
    }

    /// MD5 that has absorbed the key with the inner pad; the message comes next.
    md5 inner() const noexcept { return {inner_, 1}; }

    /// MD5 that has absorbed the key with the outer pad; the inner digest comes next.
    md5 outer() const noexcept { return {outer_, 1}; }

  private:
    static digest_state state_after(std::array<octet, md5::block_size>& block, octet pad) noexcept {
        for (octet& next : block) {
            next ^= pad;
        }
        md5 digest;
        digest.update(block);
        return digest.state();
    }

    digest_state inner_;
    digest_state outer_;
};

/// An incremental HMAC-MD5 of one message.
class hmac_md5 {
  public:
    /// `key` must live until `finish`.
    explicit hmac_md5(const hmac_md5_key& key) noexcept : key_(&key), inner_(key.inner()) {}

    /// Absorbs octets; any number of calls gives what one call with all of them would give.
    void update(octets_view input) noexcept { inner_.update(input); }

    /// The authenticator of all that was absorbed. Afterwards the object is ready for another
    /// message under the same key.
    md5::digest_type finish() noexcept {
        md5 outer = key_->outer();
        outer.update(inner_.finish());
        inner_ = key_->inner();
        return outer.finish();
    }

  private:
    const hmac_md5_key* key_;
    md5 inner_;
};

/// The HMAC-MD5 of the pieces, one after the other.
inline md5::digest_type hmac_md5_digest(const hmac_md5_key& key,
                                        std::initializer_list<octets_view> pieces) noexcept {
    hmac_md5 digest(key);
    for (const octets_view piece : pieces) {
        digest.update(piece);
    }
    return digest.finish();
}

} // namespace radius
