// SPDX-License-Identifier: MIT
// The definitions of <radius/client/request_failure.hpp>.
#pragma once

#include <radius/client/request_failure.hpp>

namespace radius {

RADIUS_DECL std::string request_failure::context() const {
    std::string text = radius::to_string(code);
    if (server.port == 0) {
        return text;
    }
    text += " to ";
    if (name.empty()) {
        text += server.to_string();
    } else {
        const bool found = server.address != ip_address(ipv4_address());
        text += name + (found ? " (" + server.to_string() + ")" : "");
    }
    text += " over " + std::string(name_of(transport));
    if (transmissions == 0) {
        return text + ", never sent";
    }
    return text + ", sent " +
           (transmissions == 1 ? "once" : std::to_string(transmissions) + " times");
}

RADIUS_DECL std::string request_failure::to_string() const {
    return error ? context() + ": " + error.message() : std::string();
}

} // namespace radius
