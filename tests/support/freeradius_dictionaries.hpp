// SPDX-License-Identifier: MIT
// Finds the dictionaries of an installed FreeRADIUS.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

#include <radius/dictionary/loader.hpp>

#include "support/catch.hpp"
#include "support/peers.hpp"

namespace radius_test {

/// If FreeRADIUS is not installed: empty, with a warning, or a failure if RADIUS_REQUIRE_PEERS
/// forbids that.
inline std::filesystem::path freeradius_folder() {
    const char* given = std::getenv("RADIUS_FREERADIUS_DICTIONARIES");
    const std::filesystem::path folder = given != nullptr ? given : "/usr/share/freeradius";
    if (std::filesystem::exists(folder / "dictionary")) {
        return folder;
    }
    if (peers_are_required()) {
        FAIL("FreeRADIUS's dictionaries are not installed");
    }
    WARN("skipped: FreeRADIUS's dictionaries are not installed");
    return {};
}

/// The definitions that every other file relies on.
inline radius::dictionary rfc_base(const std::filesystem::path& folder) {
    radius::dictionary base;
    for (const char* rfc : {"2865", "2866", "2867", "2868", "2869", "3576", "6929"}) {
        base = radius::load_dictionary(folder / ("dictionary.rfc" + std::string(rfc)), base);
    }
    return base;
}

} // namespace radius_test
