// SPDX-License-Identifier: MIT
// Whether a test may be skipped if a real peer is not installed.
#pragma once

#include <cstdlib>
#include <string_view>

namespace radius_test {

/// True with RADIUS_REQUIRE_PEERS=1, as tests/run reads it.
inline bool peers_are_required() {
    const char* const required = std::getenv("RADIUS_REQUIRE_PEERS");
    return required != nullptr && std::string_view(required) == "1";
}

} // namespace radius_test
