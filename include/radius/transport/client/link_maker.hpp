// SPDX-License-Identifier: MIT
// The interface between a client and its transports: checking limits and creating links.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <radius/protocol/radius_version.hpp>
#include <radius/transport/client/client_link.hpp>
#include <radius/transport/client/client_transport_traits.hpp>
#include <radius/transport/connection_limits.hpp>
#include <radius/transport/kit/serial_executor.hpp>

namespace radius::detail {

/// Returns the limits. Throws `std::system_error` with `errc::option_invalid` and the name of the
/// limit if one is invalid.
client_connection_limits checked(const client_connection_limits& limits);

/// Creates the links to one server over one transport.
class link_maker {
  public:
    link_maker() = default;
    link_maker(const link_maker&) = delete;
    link_maker& operator=(const link_maker&) = delete;
    virtual ~link_maker() = default;

    /// Creates a link that is not open yet.
    virtual std::shared_ptr<client_link> make(const serial_executor& executor,
                                              client_link_owner& owner, channel_handle own,
                                              const endpoint& server) const = 0;

    /// The versions that it offers.
    virtual radius_versions versions() const noexcept { return {.v1_1 = false}; }

    /// Reloads certificates, keys, authorities and revocation lists. If they cannot be read, throws
    /// `std::system_error` and keeps the old ones.
    virtual void reload() {}

    /// Why the current settings refuse the other end of a link; no error if they do not.
    virtual std::error_code reassess(const client_link&) const { return {}; }

    /// The name that the server's certificate should have matched, if `why` says that it does not
    /// match; else empty.
    virtual std::string_view wanted_name(std::error_code) const noexcept { return {}; }
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/client/impl/link_maker.ipp>
#endif
