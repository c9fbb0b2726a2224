// SPDX-License-Identifier: MIT
// How a client resolves a host name.
#pragma once

#include <functional>
#include <string>
#include <system_error>
#include <vector>

#include <radius/address/endpoint.hpp>
#include <radius/transport/kit/serial_executor.hpp>

namespace radius {

/// The callback of a lookup, called once: with the addresses, the preferred one first, or with an
/// error.
using name_lookup_done = std::function<void(std::error_code, const std::vector<endpoint>&)>;

/// Resolves a host name for a client, on the client's thread; calls `done` there, at once or later.
/// The client may be gone by then. `port` is the server's. A server with several ports, for
/// authentication, accounting and CoA, is resolved once, with one of them; the addresses in the
/// answer apply to each.
using name_lookup =
    std::function<void(const std::string& host, std::uint16_t port, name_lookup_done done)>;

namespace detail {

/// The system's resolver, which orders addresses by RFC 6724. A lookup in progress keeps the
/// `io_context` running.
name_lookup system_lookup(const serial_executor& executor);

/// Alternates between the address families, starting with that of the first address (RFC 8305
/// section 4).
std::vector<endpoint> interleaved(const std::vector<endpoint>& addresses);

} // namespace detail

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/client/impl/name_lookup.ipp>
#endif
