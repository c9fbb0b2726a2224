// SPDX-License-Identifier: MIT
// Writes counters as OpenMetrics text, which Prometheus and other programs read (OpenMetrics 1.0).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <radius/protocol/client/client_counters.hpp>
#include <radius/protocol/server/latency_book.hpp>
#include <radius/protocol/server/server_counters.hpp>

namespace radius {

/// The Content-Type of an HTTP response that has the text of `openmetrics`.
inline constexpr std::string_view openmetrics_content_type =
    "application/openmetrics-text; version=1.0.0; charset=utf-8";

} // namespace radius

namespace radius::detail {

/// The text in UTF-8: octets that are not part of a character become U+FFFD.
std::string utf8_text(std::string_view text);

/// The counters of one peer or server, and its name in UTF-8.
template <class Set>
struct named_counters {
    std::string name;
    Set counters;
};

/// Those of peers with different names, and how many more names there are.
struct peer_counters {
    std::vector<named_counters<server_counters>> peers;
    std::size_t left_out = 0;
};

/// Throws `std::system_error` with `errc::option_invalid` if `prefix` cannot begin a name.
std::string server_openmetrics(std::string_view prefix, const server_counters& totals,
                               const request_latencies& latencies, const peer_counters* peers,
                               bool is_last);

/// The same for a client's servers, which have different names.
std::string client_openmetrics(std::string_view prefix,
                               std::span<const named_counters<client_counters>> servers,
                               bool is_last);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/observe/impl/openmetrics.ipp>
#endif
