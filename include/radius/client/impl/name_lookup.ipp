// SPDX-License-Identifier: MIT
// The definitions of <radius/client/name_lookup.hpp>.
#pragma once

#include <algorithm>
#include <memory>

#include <radius/client/name_lookup.hpp>
#include <radius/transport/kit/asio_endpoint.hpp>

namespace radius::detail {

RADIUS_DECL name_lookup system_lookup(const serial_executor& executor) {
    using resolver = asio::ip::basic_resolver<asio::ip::udp, io_executor>;
    return [one = std::make_shared<resolver>(executor)](const std::string& host, std::uint16_t port,
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

RADIUS_DECL std::vector<endpoint> interleaved(const std::vector<endpoint>& addresses) {
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

} // namespace radius::detail
