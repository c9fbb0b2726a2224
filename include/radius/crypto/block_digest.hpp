// SPDX-License-Identifier: MIT
// The parts common to MD4 and MD5: 64-octet blocks of little-endian words, padding, the length at
// the end (RFC 1320 and RFC 1321, sections 3.1 to 3.3 and 3.5).
#pragma once

#include <radius/wire/octets.hpp>

namespace radius::detail {

/// The chaining variables A, B, C and D.
using digest_state = std::array<std::uint32_t, 4>;

/// The words X[0] to X[15] of one block.
using digest_words = std::array<std::uint32_t, 16>;

/// An incremental digest. `Compression` provides `static void absorb(digest_state&, const
/// digest_words&)`. A plain value: a copy taken half-way continues on its own. No function
/// allocates or throws.
template <class Compression>
class block_digest {
  public:
    static constexpr std::size_t block_size = 64;
    using digest_type = std::array<octet, 16>;

    constexpr block_digest() noexcept = default;

    /// Continues after `blocks` whole blocks that led to `state`.
    constexpr block_digest(const digest_state& state, std::uint64_t blocks) noexcept
        : state_(state), length_(blocks * block_size) {}

    /// Absorbs octets. Several calls have the same result as one call with all octets.
    void update(octets_view input) noexcept;

    /// The digest of everything absorbed. Afterwards the object is reset: see `forget`.
    digest_type finish() noexcept;

    /// The same for a secret digest, which must not be copied anywhere else.
    void finish_into(std::span<octet, 16> digest) noexcept;

    /// Ends this digest and returns another one: of `blocks` whole blocks that led to `state`,
    /// followed by this digest. So an HMAC ends.
    digest_type finish_after(const digest_state& state, std::uint64_t blocks) noexcept;

    /// Resets the object and wipes the absorbed input that it still has, which may be secret.
    void forget() noexcept;

    /// The chaining variables; they cover everything absorbed only after whole blocks.
    constexpr const digest_state& state() const noexcept { return state_; }

  private:
    static constexpr digest_state initial_state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};

    static void load(digest_words& words, std::span<const octet, block_size> block) noexcept;

    void absorb(std::span<const octet, block_size> block) noexcept;

    /// Absorbs input that ends a block of which `used` octets are known.
    void end_block(octets_view input, std::size_t used) noexcept;

    /// Absorbs the padding and the length: then `state_` is the digest.
    void pad() noexcept;

    static void write(digest_state& words, std::span<octet, 16> digest) noexcept;

    digest_state state_ = initial_state;
    std::uint64_t length_ = 0;
    std::array<octet, block_size> block_{};
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/crypto/impl/block_digest.ipp>
#endif
