// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/password/mschap_change.hpp>.
#pragma once

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

#include <radius/auth/password/mschap_change.hpp>
#include <radius/crypto/constant_time.hpp>
#include <radius/crypto/des.hpp>
#include <radius/crypto/rc4.hpp>
#include <radius/wire/errc.hpp>

namespace radius {

RADIUS_DECL new_password::new_password(detail::wiped_text text) noexcept
    : text_(std::move(text)), hash_(mschap::nt_password_hash(text_.view())) {}

} // namespace radius

namespace radius::detail {

/// Room for the password in an encrypted block.
inline constexpr std::size_t password_room = 512;

/// UTF-8 from UTF-16, low octets first: nothing if a surrogate has no other half.
inline std::optional<wiped_text> utf8_from_utf16(octets_view units) {
    std::string text;
    text.reserve(units.size() / 2 * 3); // no reallocation leaves a copy behind
    const auto unit_at = [&](std::size_t place) {
        return static_cast<char32_t>(units[place] | (units[place + 1] << 8U));
    };
    for (std::size_t place = 0; place < units.size(); place += 2) {
        char32_t code = unit_at(place);
        if (code >= 0xd800 && code < 0xe000) {
            place += 2;
            const char32_t low = place < units.size() ? unit_at(place) : 0;
            if (code >= 0xdc00 || low < 0xdc00 || low >= 0xe000) {
                wipe(text);
                return std::nullopt;
            }
            code = 0x10000 + ((code - 0xd800) << 10U) + (low - 0xdc00);
        }
        const auto put = [&](char32_t octet) { text.push_back(static_cast<char>(octet)); };
        if (code < 0x80) {
            put(code);
            continue;
        }
        if (code < 0x800) {
            put(0xc0 | (code >> 6U));
        } else {
            if (code < 0x10000) {
                put(0xe0 | (code >> 12U));
            } else {
                put(0xf0 | (code >> 18U));
                put(0x80 | ((code >> 12U) & 0x3fU));
            }
            put(0x80 | ((code >> 6U) & 0x3fU));
        }
        put(0x80 | (code & 0x3fU));
    }
    return wiped_text(std::move(text));
}

} // namespace radius::detail

namespace radius::mschap {

RADIUS_DECL encrypted_password encrypt_new_password(std::string_view password,
                                                    const nt_hash& old_hash,
                                                    octet_generator& random) {
    std::size_t size = 0;
    secret_array<detail::password_room> units;
    const auto put = [&](char32_t unit) {
        if (size == units.size()) {
            throw std::system_error(make_error_code(errc::value_too_long), "new password");
        }
        units[size++] = static_cast<octet>(unit & 0xffU);
        units[size++] = static_cast<octet>(unit >> 8U);
    };
    for (octets_view rest = as_octets(password); !rest.empty();) {
        const auto [code, length] = detail::first_character(rest);
        if (code < 0x10000) {
            put(code);
        } else {
            put(0xd800 + ((code - 0x10000) >> 10U));
            put(0xdc00 + ((code - 0x10000) & 0x3ffU));
        }
        rest = rest.subspan(length);
    }
    encrypted_password block;
    const octets_span room = octets_span(block).first(detail::password_room);
    random.fill(room.first(room.size() - size));
    std::copy_n(units.begin(), size, room.last(size).begin());
    for (std::size_t place = 0; place < 4; ++place) {
        block[detail::password_room + place] = static_cast<octet>((size >> (8 * place)) & 0xffU);
    }
    rc4(old_hash).apply(block);
    return block;
}

RADIUS_DECL std::optional<new_password> decrypt_new_password(std::span<const octet, 516> encrypted,
                                                             const nt_hash& old_hash) {
    secret_array<std::tuple_size_v<encrypted_password>> block;
    std::copy(encrypted.begin(), encrypted.end(), block.begin());
    rc4(old_hash).apply(block);
    std::size_t size = 0;
    for (std::size_t place = 4; place-- > 0;) {
        size = (size << 8U) | block[detail::password_room + place];
    }
    if (size > detail::password_room || size % 2 != 0) {
        return std::nullopt;
    }
    auto text = detail::utf8_from_utf16(octets_view(block).first(detail::password_room).last(size));
    if (!text) {
        return std::nullopt;
    }
    return new_password(std::move(*text));
}

RADIUS_DECL encrypted_hash encrypt_old_hash(const nt_hash& old_hash,
                                            const nt_hash& new_hash) noexcept {
    encrypted_hash encrypted;
    for (std::size_t half = 0; half < 2; ++half) {
        des_block key = des_key_with_parity(octets_view(new_hash).subspan(7 * half).first<7>());
        const des_block block =
            des(key).encrypt(octets_view(old_hash).subspan(8 * half).first<8>());
        wipe(key);
        std::copy(block.begin(), block.end(), octets_span(encrypted).subspan(8 * half).begin());
    }
    return encrypted;
}

RADIUS_DECL std::optional<new_password> open_password_change(const password_change& change,
                                                             const nt_hash& old_hash) {
    auto chosen = decrypt_new_password(change.password, old_hash);
    if (!chosen ||
        !equal_in_constant_time(encrypt_old_hash(old_hash, chosen->hash()), change.hash) ||
        !check_v2_response(change.exchange, change.response, chosen->hash())) {
        return std::nullopt;
    }
    return chosen;
}

} // namespace radius::mschap

namespace radius::detail {

RADIUS_DECL void encrypted_password_parts::add(octets_view value, octet identifier) noexcept {
    if (value.size() <= 4 || value[0] != 6 || value[1] != identifier || count_ == parts_.size()) {
        malformed_ = true;
        return;
    }
    parts_[count_++] = {static_cast<unsigned>((value[2] << 8U) | value[3]), value.subspan(4)};
}

RADIUS_DECL std::optional<mschap::encrypted_password>
encrypted_password_parts::whole() const noexcept {
    if (malformed_ || count_ == 0) {
        return std::nullopt;
    }
    std::array<part, most_parts> sorted = parts_;
    const auto end = sorted.begin() + static_cast<std::ptrdiff_t>(count_);
    std::sort(sorted.begin(), end,
              [](const part& one, const part& other) { return one.sequence < other.sequence; });
    mschap::encrypted_password joined{};
    octets_span room(joined);
    unsigned expected = sorted.front().sequence;
    if (expected > 1) {
        return std::nullopt;
    }
    for (auto next = sorted.begin(); next != end; ++next, ++expected) {
        if (next->sequence != expected || next->content.size() > room.size()) {
            return std::nullopt;
        }
        std::copy(next->content.begin(), next->content.end(), room.begin());
        room = room.subspan(next->content.size());
    }
    if (!room.empty()) {
        return std::nullopt;
    }
    return joined;
}

} // namespace radius::detail
