// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/hiding.hpp>.
#pragma once

#include <radius/attribute/tag_octet.hpp>
#include <radius/auth/hiding.hpp>

namespace radius::detail {

/// XORs the blocks of `value` with a keystream that starts from `first` and chains on the hidden
/// octets: the input if `reveal`, otherwise the output.
RADIUS_DECL void apply_keystream(octets_span value, const shared_secret& secret,
                                 std::initializer_list<octets_view> first, bool reveal) noexcept {
    md5_hasher start;
    start.update(secret.octets());
    md5_hasher digest = start;
    for (const octets_view piece : first) {
        digest.update(piece);
    }
    md5_hasher::digest_type keystream;
    while (!value.empty()) {
        digest.finish_into(keystream);
        digest = start;
        const octets_span block = value.first(std::min(value.size(), hiding_block));
        value = value.subspan(block.size());
        if (reveal) {
            digest.update(block);
        }
        for (std::size_t place = 0; place < block.size(); ++place) {
            block[place] ^= keystream[place];
        }
        if (!reveal) {
            digest.update(block);
        }
    }
    wipe(keystream); // any of the three reveals the value, or the secret
    digest.forget();
    start.forget();
}

/// Only trailing NULs are padding; those inside a password belong to it.
RADIUS_DECL octets_view without_trailing_nulls(octets_view value) noexcept {
    while (!value.empty() && value.back() == 0) {
        value = value.first(value.size() - 1);
    }
    return value;
}

RADIUS_DECL octets_view copy_into(octets_span room, octets_view value) noexcept {
    std::copy(value.begin(), value.end(), room.begin());
    return octets_view(room.first(value.size()));
}

/// MD5(authenticator, secret) XOR value.
RADIUS_DECL void apply_ascend(octets_span value, const shared_secret& secret,
                              std::span<const octet, 16> authenticator_field) noexcept {
    md5_hasher digest;
    digest.update(authenticator_field);
    digest.update(secret.octets());
    md5_hasher::digest_type keystream;
    digest.finish_into(keystream);
    for (std::size_t place = 0; place < value.size(); ++place) {
        value[place] ^= keystream[place];
    }
    wipe(keystream);
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL void write_hidden(writer& out, hiding how, octets_view clear,
                              const shared_secret& secret,
                              std::span<const octet, 16> request_authenticator,
                              salt salt_used) noexcept {
    if (how == hiding::tunnel_password) {
        out.put(salt_used);
    }
    const std::size_t length = how == hiding::tunnel_password ? 1 + clear.size() : clear.size();
    const std::size_t blocks = std::max<std::size_t>(1, (length + 15) / detail::hiding_block);
    octets_span value = out.reserve(blocks * detail::hiding_block);
    if (value.empty()) {
        return;
    }
    std::fill(value.begin(), value.end(), octet{0});
    switch (how) {
    case hiding::password:
        detail::copy_into(value, clear);
        detail::apply_keystream(value, secret, {request_authenticator}, false);
        break;
    case hiding::tunnel_password:
        // Salt (2), then hidden: length of the clear text (1), clear text, padding.
        value[0] = static_cast<octet>(clear.size());
        detail::copy_into(value.subspan(1), clear);
        detail::apply_keystream(value, secret, {request_authenticator, salt_used}, false);
        break;
    case hiding::ascend:
        detail::copy_into(value, clear);
        detail::apply_ascend(value, secret, request_authenticator);
        break;
    case hiding::none: break;
    }
}

RADIUS_DECL result<octets_view>
reveal_hidden(octets_span room, flags properties, octets_view hidden, const shared_secret& secret,
              std::span<const octet, 16> request_authenticator) noexcept {
    using detail::hiding_block;
    std::size_t head = 0;
    if (properties.tagged) {
        if (hidden.empty()) {
            return errc::hidden_value_invalid;
        }
        room[0] = hidden[0];
        hidden = hidden.subspan(1);
        head = 1;
    }
    if (hidden.size() > room.size() - head) { // reassembled from fragments
        return errc::hidden_value_invalid;
    }
    switch (properties.hidden) {
    case hiding::password: {
        if (hidden.size() < 16 || hidden.size() > 128 || hidden.size() % hiding_block != 0) {
            return errc::hidden_value_invalid;
        }
        const octets_span value = room.subspan(head, hidden.size());
        detail::copy_into(value, hidden);
        detail::apply_keystream(value, secret, {request_authenticator}, true);
        return octets_view(room.first(head + (properties.keeps_padding
                                                  ? value.size()
                                                  : detail::without_trailing_nulls(value).size())));
    }
    case hiding::tunnel_password: {
        if (hidden.size() < 2 + hiding_block || (hidden.size() - 2) % hiding_block != 0) {
            return errc::hidden_value_invalid;
        }
        const octets_view salt_used = hidden.first(2);
        const octets_span value = room.subspan(head, hidden.size() - 2);
        detail::copy_into(value, hidden.subspan(2));
        detail::apply_keystream(value, secret, {request_authenticator, salt_used}, true);
        const std::size_t length = value[0];
        if (length > value.size() - 1) {
            return errc::hidden_value_invalid;
        }
        std::copy_n(value.begin() + 1, length, value.begin());
        return octets_view(room.first(head + length));
    }
    case hiding::ascend: {
        if (hidden.size() != hiding_block) {
            return errc::hidden_value_invalid;
        }
        const octets_span value = room.subspan(head, hidden.size());
        detail::copy_into(value, hidden);
        detail::apply_ascend(value, secret, request_authenticator);
        return octets_view(room.first(head + detail::without_trailing_nulls(value).size()));
    }
    case hiding::none: break;
    }
    return octets_view(room.first(head + detail::copy_into(room.subspan(head), hidden).size()));
}

} // namespace radius
