// SPDX-License-Identifier: MIT
// The definitions of <radius/crypto/hmac_md5.hpp>.
#pragma once

#include <radius/crypto/hmac_md5.hpp>

namespace radius {

RADIUS_DECL hmac_md5_key::hmac_md5_key(octets_view key) noexcept {
    std::array<octet, md5_hasher::block_size> block{};
    if (key.size() > block.size()) {
        md5_hasher digest;
        digest.update(key);
        digest.finish_into(std::span(block).first<16>());
    } else {
        std::copy(key.begin(), key.end(), block.begin());
    }
    absorb_pad(inner_, block, 0x36);
    absorb_pad(outer_, block, 0x36 ^ 0x5c); // removes the inner pad
    wipe(block);
}

RADIUS_DECL hmac_md5_key::~hmac_md5_key() {
    wipe(inner_);
    wipe(outer_);
}

RADIUS_DECL void hmac_md5_key::absorb_pad(detail::digest_state& after,
                                          std::array<octet, md5_hasher::block_size>& block,
                                          octet pad) noexcept {
    for (octet& next : block) {
        next ^= pad;
    }
    md5_hasher digest;
    digest.update(block);
    after = digest.state();
    digest.forget();
}

RADIUS_DECL hmac_md5::hmac_md5(const hmac_md5_key& key) noexcept
    : key_(&key), inner_(key.inner()) {}

RADIUS_DECL md5_hasher::digest_type hmac_md5::finish() noexcept {
    const auto digest = key_->finish(inner_);
    inner_ = key_->inner();
    return digest;
}

RADIUS_DECL md5_hasher::digest_type
hmac_md5_digest(const hmac_md5_key& key, std::initializer_list<octets_view> pieces) noexcept {
    md5_hasher inner = key.inner();
    for (const octets_view piece : pieces) {
        inner.update(piece);
    }
    return key.finish(inner);
}

} // namespace radius
