// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/password/mppe.hpp>.
#pragma once

#include <radius/auth/password/mppe.hpp>
#include <radius/crypto/sha1.hpp>

namespace radius::mschap {

RADIUS_DECL secret_array<16> mppe_master_key(const nt_key& key, octets_view response) {
    const secret_array<20> digest =
        sha1_digest({key, response, as_octets("This is the MPPE Master Key")});
    secret_array<16> master_key;
    std::copy_n(digest.begin(), master_key.size(), master_key.begin());
    return master_key;
}

RADIUS_DECL mppe_keys mppe_start_keys(const secret_array<16>& master_key) {
    constexpr std::array<octet, 40> first_pad{};
    constexpr auto second_pad = [] {
        std::array<octet, 40> pad{};
        pad.fill(0xf2);
        return pad;
    }();
    const auto derive = [&](secret_array<16>& key, std::string_view purpose) {
        const secret_array<20> digest =
            sha1_digest({master_key, first_pad, as_octets(purpose), second_pad});
        std::copy_n(digest.begin(), key.size(), key.begin());
    };
    mppe_keys keys;
    derive(keys.send, "On the client side, this is the receive key; "
                      "on the server side, it is the send key.");
    derive(keys.receive, "On the client side, this is the send key; "
                         "on the server side, it is the receive key.");
    return keys;
}

RADIUS_DECL secret_array<24> ms_chap_mppe_keys(const nt_key& key,
                                               std::span<const octet, 8> lm_key) noexcept {
    secret_array<24> keys;
    std::copy(lm_key.begin(), lm_key.end(), keys.begin());
    std::copy(key.begin(), key.end(), octets_span(keys).subspan(lm_key.size()).begin());
    return keys;
}

} // namespace radius::mschap
