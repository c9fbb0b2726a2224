// SPDX-License-Identifier: MIT
// The ways in which a user proves who he is (RFC 2865 sections 5.2 and 5.3, RFC 2548 section 2,
// RFC 3579).
#pragma once

#include <cstdint>
#include <string_view>

#include <radius/wire/compiler.hpp>

namespace radius {

/// How a user authenticates.
enum class login_method : std::uint8_t {
    none,
    pap,
    chap,
    mschap_v1,
    mschap_v2,
    eap
};

constexpr std::string_view name_of(login_method method) noexcept {
    switch (method) {
    case login_method::none: return "none";
    case login_method::pap: return "PAP";
    case login_method::chap: return "CHAP";
    case login_method::mschap_v1: return "MS-CHAPv1";
    case login_method::mschap_v2: return "MS-CHAPv2";
    case login_method::eap: return "EAP";
    }
    return {};
}

} // namespace radius
