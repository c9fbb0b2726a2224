// SPDX-License-Identifier: MIT
// The interface between a client and its transports: checking options and creating links.
#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <radius/protocol/radius_version.hpp>
#include <radius/transport/client/client_link.hpp>
#include <radius/transport/connection_limits.hpp>
#include <radius/transport/kit/asio.hpp>

namespace radius::detail {

/// Receives the text about an option that has no effect.
using idle_option_list = std::vector<std::string_view>;

void note_unless(bool sensible, std::string_view text, idle_option_list& idle);

/// The address and port to listen on: `is_default` if neither was set.
void note_idle_address(bool is_default, idle_option_list& idle);

void note_idle_limits(connection_limits limits, idle_option_list& idle);

/// Returns the limits. Throws `std::system_error` with `errc::option_invalid` and the name of the
/// limit if one that a client uses is invalid.
connection_limits checked_for_client(const connection_limits& limits);

/// Creates the links to one server over one transport.
class link_maker {
  public:
    link_maker() = default;
    link_maker(const link_maker&) = delete;
    link_maker& operator=(const link_maker&) = delete;
    virtual ~link_maker() = default;

    /// Creates a link that is not open yet.
    virtual std::shared_ptr<client_link> make(asio::io_context& io, client_link_owner& owner,
                                              channel_handle own, const endpoint& server) const = 0;

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

/// How a client uses a transport passed by value. A specialisation defines `kind`;
/// `note_idle_options(transport, idle)`, which adds a text to `idle` for each option that a client
/// ignores; and `make_links(transport, host)`, which checks the options and returns a
/// `std::unique_ptr<link_maker>` for the server configured as `host`.
template <class Transport>
struct client_transport_traits;

} // namespace radius::detail

namespace radius {

/// Whether `client_transport_traits` of a transport is complete.
template <class Transport>
concept client_transport_option =
    requires(const Transport& transport, detail::idle_option_list& idle, const std::string& host) {
        { detail::client_transport_traits<Transport>::kind } -> std::convertible_to<transport_kind>;
        detail::client_transport_traits<Transport>::note_idle_options(transport, idle);
        {
            detail::client_transport_traits<Transport>::make_links(transport, host)
        } -> std::convertible_to<std::unique_ptr<detail::link_maker>>;
    };

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/transport/client/impl/link_maker.ipp>
#endif
