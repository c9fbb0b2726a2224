// SPDX-License-Identifier: MIT
// Describes why a client's request had no answer.
#pragma once

#include <string>
#include <system_error>

#include <radius/address/endpoint.hpp>
#include <radius/packet/packet_code.hpp>
#include <radius/protocol/service.hpp>

namespace radius {

/// How a request without an answer ended. A plain value.
struct request_failure {
    packet_code code{};
    std::string name{}; ///< of the server that was tried last, if it has one
    endpoint server{};  ///< that was tried last; port 0 if none was tried
    transport_kind transport = transport_kind::udp;
    unsigned transmissions = 0; ///< to all servers
    std::error_code error{};    ///< what the completion handler was called with

    /// The attempt: "Access-Request to 192.0.2.1:1812 over UDP, sent 3 times".
    std::string context() const {
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

    /// The same and why it failed; empty if nothing has failed.
    std::string to_string() const {
        return error ? context() + ": " + error.message() : std::string();
    }
};

} // namespace radius
