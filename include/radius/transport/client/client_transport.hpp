// SPDX-License-Identifier: MIT
// The transport of a client as one type, whatever transport it is: what a program does not use is
// not compiled into it.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include <radius/transport/client/client_transport_traits.hpp>
#include <radius/transport/client/udp_links.hpp>

namespace radius {

namespace detail {

template <class Transport>
concept has_client_transport_traits = requires { sizeof(client_transport_traits<Transport>); };

/// A transport that servers listen on, and that has a counterpart for clients.
template <class Transport>
concept transport_of_server = !has_client_transport_traits<Transport> &&
                              has_client_transport_traits<typename Transport::client>;

/// A transport of any type.
class held_transport {
  public:
    held_transport() = default;
    held_transport(const held_transport&) = delete;
    held_transport& operator=(const held_transport&) = delete;
    virtual ~held_transport() = default;

    // See `client_transport`.
    virtual transport_kind kind() const noexcept = 0;
    virtual std::unique_ptr<link_maker> make_links(const std::string& host) const = 0;
};

/// Moves the transport into a `held_transport`. Compiled once for each of the library's transports.
template <class Transport>
std::shared_ptr<const held_transport> hold(Transport given) {
    struct holder final : held_transport {
        using traits = client_transport_traits<Transport>;

        explicit holder(Transport&& own) : transport(std::move(own)) {}

        transport_kind kind() const noexcept override { return traits::kind; }
        std::unique_ptr<link_maker> make_links(const std::string& host) const override {
            return traits::make_links(transport, host);
        }

        Transport transport;
    };
    return std::make_shared<const holder>(std::move(given));
}

#if !RADIUS_DEFINITIONS
extern template std::shared_ptr<const held_transport> hold<udp::client>(udp::client);
#endif

} // namespace detail

/// The transport: `udp::client{}`, `tcp::client{}`, `radsec::client{...}` or `dtls::client{...}`;
/// for the last two include <radius/tls.hpp>. A value that never changes: copies share it, and the
/// last one wipes its secrets.
class client_transport {
  public:
    /// UDP.
    client_transport();

    template <class Transport>
        requires detail::has_client_transport_traits<Transport>
    client_transport(Transport transport) // NOLINT(google-explicit-constructor)
        : held_(detail::hold<Transport>(std::move(transport))) {
        static_assert(client_transport_option<Transport>,
                      "client_transport_traits of a client's transport must define kind "
                      "and make_links");
    }

    /// Does not compile, and says what to write instead.
    template <detail::transport_of_server Transport>
    client_transport(const Transport&) { // NOLINT(google-explicit-constructor)
        static_assert(!detail::transport_of_server<Transport>,
                      "this transport is for server::listen: a client's is its nested type client, "
                      "such as radius::radsec::client{...} instead of radius::radsec{...}");
    }

    // Moving copies, so that none is ever empty.
    client_transport(const client_transport&) = default;
    client_transport& operator=(const client_transport&) = default;
    ~client_transport() = default;

    transport_kind kind() const noexcept;

    /// Creates links to a server with this configured name or address, which its certificate must
    /// match, unless the transport names something else. Throws `std::system_error` for invalid
    /// options and unreadable credentials.
    std::unique_ptr<detail::link_maker> make_links(const std::string& host) const;

  private:
    std::shared_ptr<const detail::held_transport> held_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/transport/client/impl/client_transport.ipp>
#endif
