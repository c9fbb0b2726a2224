// SPDX-License-Identifier: MIT
// The bounds of the duplicate cache, in entries, octets and time (RFC 5080 section 2.2.2).
#pragma once

#include <system_error>

#include <radius/container/time_point.hpp>
#include <radius/protocol/server/reply_arena.hpp>
#include <radius/wire/errc.hpp>

namespace radius {

/// The bounds of one cache. An entry costs 80 octets and 16 to 32 of the index, beside its reply:
/// with these defaults a full cache takes 24 MiB for entries and 64 MiB for replies.
struct duplicate_cache_limits {
    /// 1 to 2^30. Beyond, the request that was answered first is forgotten.
    std::size_t max_entries = std::size_t{256} * 1024;

    /// 64 KiB to just under 4 GiB, used in chunks of 64 KiB. Beyond, the request that was answered
    /// first is forgotten.
    std::size_t max_reply_bytes = std::size_t{64} * 1024 * 1024;

    /// How long a reply is kept: 5 to 30 seconds (RFC 5080 section 2.2.2).
    duration lifetime = std::chrono::seconds(10);

    /// The same for CoA and Disconnect, at least 5 seconds. With the default, a repeated request is
    /// answered for as long as its Event-Timestamp can be accepted: twice the usual
    /// `event_timestamp_window`, since a timestamp may be as far ahead, and a second, since
    /// timestamps are rounded. After less it is dropped: see `replay_table`.
    duration dynamic_authorization_lifetime = std::chrono::seconds(601);
};

namespace detail {

/// The limits themselves. Throws `std::system_error` with `errc::option_invalid` and the name of
/// one that is out of range.
inline duplicate_cache_limits checked(const duplicate_cache_limits& limits) {
    const auto demand = [](bool met, const char* text) {
        if (!met) {
            throw std::system_error(make_error_code(errc::option_invalid), text);
        }
    };
    using std::chrono::seconds;
    demand(limits.max_entries >= 1 && limits.max_entries <= std::size_t{1} << 30U,
           "max_entries must be 1 to 2^30");
    demand(limits.max_reply_bytes >= reply_arena::chunk_bytes &&
               limits.max_reply_bytes <= reply_arena::max_bytes_supported,
           "max_reply_bytes must be at least 64 KiB and less than 4 GiB");
    demand(limits.lifetime >= seconds(5) && limits.lifetime <= seconds(30),
           "lifetime must be 5 to 30 seconds");
    demand(limits.dynamic_authorization_lifetime >= seconds(5),
           "dynamic_authorization_lifetime must be at least 5 seconds");
    return limits;
}

} // namespace detail

} // namespace radius
