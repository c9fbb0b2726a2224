// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/shared_secret.hpp>.
#pragma once

#include <string_view>
#include <system_error>

#include <radius/auth/shared_secret.hpp>
#include <radius/wire/errc.hpp>
#include <radius/wire/option_check.hpp>

namespace radius {

RADIUS_DECL shared_secret::shared_secret(octets_view secret)
    : octets_(to_octets(secret)), message_key_(secret) {
    detail::check_option(!secret.empty(), "a shared secret must not be empty");
}

RADIUS_DECL shared_secret::shared_secret(std::string_view secret)
    : shared_secret(as_octets(secret)) {}

} // namespace radius
