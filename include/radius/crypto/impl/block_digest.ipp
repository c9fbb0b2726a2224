// SPDX-License-Identifier: MIT
// The definitions of <radius/crypto/block_digest.hpp>.
#pragma once

#include <algorithm>
#include <bit>
#include <cstring>

#include <radius/crypto/block_digest.hpp>
#include <radius/wire/wipe.hpp>

namespace radius::detail {

constexpr std::uint32_t little_endian(std::uint32_t word) noexcept {
    if constexpr (std::endian::native == std::endian::big) {
        word = (word >> 24U) | ((word >> 8U) & 0xff00U) | ((word & 0xff00U) << 8U) | (word << 24U);
    }
    return word;
}

template <class Compression>
inline void block_digest<Compression>::update(octets_view input) noexcept {
    const std::size_t used = length_ % block_size;
    length_ += input.size();
    if (input.size() >= block_size - used) {
        end_block(input, used);
    } else { // most pieces of RADIUS: short enough to be inlined
        std::copy(input.begin(), input.end(), octets_span(block_).subspan(used).begin());
    }
}

template <class Compression>
inline void block_digest<Compression>::end_block(octets_view input, std::size_t used) noexcept {
    if (used != 0) {
        const octets_view head = input.first(block_size - used);
        std::copy(head.begin(), head.end(), octets_span(block_).subspan(used).begin());
        absorb(block_);
        input = input.subspan(head.size());
    }
    for (; input.size() >= block_size; input = input.subspan(block_size)) {
        absorb(input.first<block_size>());
    }
    std::copy(input.begin(), input.end(), block_.begin());
}

template <class Compression>
inline typename block_digest<Compression>::digest_type
block_digest<Compression>::finish() noexcept {
    digest_type digest;
    finish_into(digest);
    return digest;
}

template <class Compression>
inline void block_digest<Compression>::pad() noexcept {
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
}

template <class Compression>
inline void block_digest<Compression>::write(digest_state& words,
                                             std::span<octet, 16> digest) noexcept {
    for (std::uint32_t& word : words) {
        word = little_endian(word);
    }
    std::memcpy(digest.data(), words.data(), digest.size());
}

template <class Compression>
inline void block_digest<Compression>::finish_into(std::span<octet, 16> digest) noexcept {
    pad();
    write(state_, digest);
    forget();
}

template <class Compression>
inline typename block_digest<Compression>::digest_type
block_digest<Compression>::finish_after(const digest_state& state, std::uint64_t blocks) noexcept {
    pad();
    digest_words words{state_[0], state_[1], state_[2], state_[3], 0x80};
    const std::uint64_t bits = (blocks * block_size + sizeof(state_)) * 8;
    words[14] = static_cast<std::uint32_t>(bits);
    words[15] = static_cast<std::uint32_t>(bits >> 32U);
    digest_state made = state;
    Compression::absorb(made, words);
    wipe(words);
    digest_type digest;
    write(made, digest);
    forget();
    return digest;
}

template <class Compression>
inline void block_digest<Compression>::forget() noexcept {
    wipe(block_);
    wipe(state_);
    state_ = initial_state;
    length_ = 0;
}

template <class Compression>
inline void block_digest<Compression>::load(digest_words& words,
                                            std::span<const octet, block_size> block) noexcept {
    std::memcpy(words.data(), block.data(), block_size);
    if constexpr (std::endian::native == std::endian::big) {
        for (std::uint32_t& word : words) {
            word = little_endian(word);
        }
    }
}

template <class Compression>
inline void block_digest<Compression>::absorb(std::span<const octet, block_size> block) noexcept {
    digest_words words;
    load(words, block);
    Compression::absorb(state_, words);
    wipe(words);
}

} // namespace radius::detail
