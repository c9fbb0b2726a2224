// SPDX-License-Identifier: MIT
#include "support/freeradius_dictionaries.hpp"

#include <cstdlib>
#include <string>

#include "support/catch.hpp"
#include "support/peers.hpp"

namespace radius_test {

std::filesystem::path freeradius_folder() {
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

radius::dictionary rfc_base(const std::filesystem::path& folder) {
    radius::dictionary base;
    for (const char* rfc : {"2865", "2866", "2867", "2868", "2869", "3576", "6929"}) {
        base = radius::load_dictionary(folder / ("dictionary.rfc" + std::string(rfc)), base);
    }
    return base;
}

} // namespace radius_test
