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
    std::string context() const;

    /// The same and why it failed; empty if nothing has failed.
    std::string to_string() const;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/client/impl/request_failure.ipp>
#endif
