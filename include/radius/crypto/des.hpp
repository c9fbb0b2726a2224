// SPDX-License-Identifier: MIT
// DES encryption of one block (FIPS 46-3), for the responses of MS-CHAP only (RFC 2759
// section 8.6).
#pragma once

#include <bit>

#include <radius/wire/network_order.hpp>
#include <radius/wire/octets.hpp>
#include <radius/wire/wipe.hpp>

namespace radius {

using des_block = std::array<octet, 8>;

/// 56 bits as the eight octets of a DES key: seven bits per octet from the left, odd parity in the
/// last bit (RFC 2433 appendix B.3).
constexpr des_block des_key_with_parity(std::span<const octet, 7> key) noexcept {
    const std::uint64_t bits = detail::read_number(key);
    des_block expanded{};
    for (std::size_t place = 0; place < expanded.size(); ++place) {
        const auto seven = static_cast<unsigned>((bits >> (49 - 7 * place)) & 0x7fU);
        expanded[place] = static_cast<octet>((seven << 1U) | (~std::popcount(seven) & 1));
    }
    return expanded;
}

/// One key and its schedule, wiped on destruction. We implement it because OpenSSL keeps single DES
/// in its legacy provider, which may be absent. Its table lookups depend on the key, so do not use
/// it for anything but MS-CHAP, which requires it.
class des {
  public:
    /// The last bit of each octet, parity, is ignored.
    explicit des(std::span<const octet, 8> key) noexcept;

    des(const des&) = delete;
    des& operator=(const des&) = delete;
    ~des() { wipe(schedule_); }

    /// The block in electronic codebook mode.
    des_block encrypt(std::span<const octet, 8> clear) const noexcept;

  private:
    std::array<std::uint64_t, 16> schedule_{};
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/crypto/impl/des.ipp>
#endif
