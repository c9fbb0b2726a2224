// SPDX-License-Identifier: MIT
// The transport of a client as one type, whatever transport it is: what a program does not use is
// not compiled into it.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include <radius/transport/client/link_maker.hpp>
#include <radius/transport/client/udp_channel.hpp>

namespace radius {

namespace detail {

template <class Transport>
concept has_client_transport_traits = requires { sizeof(client_transport_traits<Transport>); };

} // namespace detail

/// The transport: `udp{}`, `tcp{}`, `radsec{...}` or `dtls{...}`; for the last two include
/// <radius/tls.hpp>. A client ignores its addresses and ports. Of the limits it uses
/// `handshake_timeout`, `stall_timeout`, `max_unsent_octets` and `max_in_progress`, which apply to
/// each of its connections. A value that never changes: copies share it, and the last one wipes its
/// secrets.
class client_transport {
  public:
    /// UDP.
    client_transport() : client_transport(udp{}) {}

    template <class Transport>
        requires detail::has_client_transport_traits<Transport>
    client_transport(Transport transport) // NOLINT(google-explicit-constructor)
        : held_(std::make_shared<const holder<Transport>>(std::move(transport))) {
        static_assert(client_transport_option<Transport>,
                      "client_transport_traits of a client's transport must define kind, "
                      "note_idle_options and make_links");
    }

    // Moving copies, so that none is ever empty.
    client_transport(const client_transport&) = default;
    client_transport& operator=(const client_transport&) = default;
    ~client_transport() = default;

    transport_kind kind() const noexcept { return held_->kind(); }

    /// Adds a text for each option that a client ignores.
    void note_idle_options(detail::idle_option_list& idle) const { held_->note_idle_options(idle); }

    /// Creates links to a server with this configured name or address, which its certificate must
    /// match, unless the transport names something else. Throws `std::system_error` for invalid
    /// options and unreadable credentials.
    std::unique_ptr<detail::link_maker> make_links(const std::string& host) const {
        return held_->make_links(host);
    }

  private:
    struct interface {
        interface() = default;
        interface(const interface&) = delete;
        interface& operator=(const interface&) = delete;
        virtual ~interface() = default;
        virtual transport_kind kind() const noexcept = 0;
        virtual void note_idle_options(detail::idle_option_list& idle) const = 0;
        virtual std::unique_ptr<detail::link_maker> make_links(const std::string& host) const = 0;
    };

    template <class Transport>
    struct holder final : interface {
        using traits = detail::client_transport_traits<Transport>;

        explicit holder(Transport given) : transport(std::move(given)) {}

        transport_kind kind() const noexcept override { return traits::kind; }
        void note_idle_options(detail::idle_option_list& idle) const override {
            traits::note_idle_options(transport, idle);
        }
        std::unique_ptr<detail::link_maker> make_links(const std::string& host) const override {
            return traits::make_links(transport, host);
        }

        Transport transport;
    };

    std::shared_ptr<const interface> held_;
};

} // namespace radius
