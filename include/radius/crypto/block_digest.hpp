// SPDX-License-Identifier: MIT
// The parts common to MD4 and MD5: 64-octet blocks of little-endian words, padding, the length at
// the end (RFC 1320 and RFC 1321, sections 3.1 to 3.3 and 3.5).
#pragma once

#include <algorithm>
#include <bit>
#include <cstring>

#include <radius/wire/octets.hpp>
#include <radius/wire/wipe.hpp>

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
    void update(octets_view input) noexcept {
        const std::size_t used = length_ % block_size;
        length_ += input.size();
        if (used != 0) {
            const octets_view head = input.first(std::min(input.size(), block_size - used));
            std::copy(head.begin(), head.end(), octets_span(block_).subspan(used).begin());
            if (used + head.size() < block_size) {
                return;
            }
            absorb(block_);
            input = input.subspan(head.size());
        }
        for (; input.size() >= block_size; input = input.subspan(block_size)) {
            absorb(input.first<block_size>());
        }
        std::copy(input.begin(), input.end(), block_.begin());
    }

    /// The digest of everything absorbed. Afterwards the object is reset: see `forget`.
    digest_type finish() noexcept {
        digest_type digest;
        finish_into(digest);
        return digest;
    }

    /// The same for a secret digest, which must not be copied anywhere else.
    void finish_into(std::span<octet, 16> digest) noexcept {
        const std::uint64_t bits = length_ * 8;
        std::size_t used = length_ % block_size;
        block_[used++] = 0x80;
        if (used > block_size - sizeof(bits)) {
            std::fill(block_.begin() + static_cast<std::ptrdiff_t>(used), block_.end(), octet{0});
            absorb(block_);
            used = 0;
        }
        digest_words words{};
        std::fill(block_.begin() + static_cast<std::ptrdiff_t>(used), block_.end(), octet{0});
        load(words, block_);
        words[14] = static_cast<std::uint32_t>(bits);
        words[15] = static_cast<std::uint32_t>(bits >> 32U);
        Compression::absorb(state_, words);
        wipe(words);

        for (std::uint32_t& word : state_) {
            word = little_endian(word);
        }
        std::memcpy(digest.data(), state_.data(), digest.size());
        forget();
    }

    /// Resets the object and wipes the absorbed input that it still has, which may be secret.
    void forget() noexcept {
        wipe(block_);
        wipe(state_);
        state_ = initial_state;
        length_ = 0;
    }

    /// The chaining variables; they cover everything absorbed only after whole blocks.
    constexpr const digest_state& state() const noexcept { return state_; }

  private:
    static constexpr digest_state initial_state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};

    static constexpr std::uint32_t little_endian(std::uint32_t word) noexcept {
        if constexpr (std::endian::native == std::endian::big) {
            word =
                (word >> 24U) | ((word >> 8U) & 0xff00U) | ((word & 0xff00U) << 8U) | (word << 24U);
        }
        return word;
    }

    static void load(digest_words& words, std::span<const octet, block_size> block) noexcept {
        std::memcpy(words.data(), block.data(), block_size);
        if constexpr (std::endian::native == std::endian::big) {
            for (std::uint32_t& word : words) {
                word = little_endian(word);
            }
        }
    }

    void absorb(std::span<const octet, block_size> block) noexcept {
        digest_words words;
        load(words, block);
        Compression::absorb(state_, words);
        wipe(words);
    }

    digest_state state_ = initial_state;
    std::uint64_t length_ = 0;
    std::array<octet, block_size> block_{};
};

} // namespace radius::detail
