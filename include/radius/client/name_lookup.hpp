// SPDX-License-Identifier: MIT
// How a client resolves a host name.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <radius/transport/kit/asio_endpoint.hpp>

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
inline name_lookup system_lookup(asio::io_context& io) {
    using resolver = asio::ip::basic_resolver<asio::ip::udp, io_executor>;
    return [one = std::make_shared<resolver>(io)](const std::string& host, std::uint16_t port,
                                                  name_lookup_done done) {
        one->async_resolve(host, std::to_string(port),
                           [done = std::move(done)](std::error_code error, const auto& found) {
                               std::vector<endpoint> addresses;
                               if (!error) {
                                   for (const auto& each : found) {
                                       addresses.push_back(from_asio(each.endpoint()));
                                   }
                               }
                               done(error, addresses);
                           });
    };
}

/// Alternates between the address families, starting with that of the first address (RFC 8305
/// section 4).
inline std::vector<endpoint> interleaved(const std::vector<endpoint>& addresses) {
    std::vector<endpoint> first;
    std::vector<endpoint> second;
    for (const endpoint& each : addresses) {
        const bool is_first = each.address.is_v6() == addresses.front().address.is_v6();
        std::vector<endpoint>& row = is_first ? first : second;
        if (std::find(row.begin(), row.end(), each) == row.end()) {
            row.push_back(each);
        }
    }
    std::vector<endpoint> ordered;
    for (std::size_t place = 0; place < std::max(first.size(), second.size()); ++place) {
        if (place < first.size()) {
            ordered.push_back(first[place]);
        }
        if (place < second.size()) {
            ordered.push_back(second[place]);
        }
    }
    return ordered;
}

} // namespace detail

} // namespace radius
