// SPDX-License-Identifier: MIT
// The definitions of <radius/server/listening_transport.hpp>.
#pragma once

#include <concepts>
#include <memory>
#include <utility>

#include <radius/server/listening_transport.hpp>
#include <radius/transport/kit/asio_endpoint.hpp>
#include <radius/transport/server/server_core.hpp>

namespace radius::detail {

template <class Transport>
concept has_transport_traits =
    requires(const Transport& transport, const serial_executor& executor, std::error_code& error) {
        typename transport_traits<Transport>::socket;
        typename transport_traits<Transport>::shared;
        typename transport_traits<Transport>::listener;
        { transport_traits<Transport>::kind } -> std::convertible_to<transport_kind>;
        { transport_traits<Transport>::prepare(transport, std::shared_ptr<numbered_names>()) };
        { transport_traits<Transport>::ports(transport) };
        { transport_traits<Transport>::open(executor, transport, std::uint16_t{}, false, error) };
    };

/// A transport that `transport_traits` describes.
template <class Transport>
class served_transport final : public listening_transport {
    static_assert(has_transport_traits<Transport>,
                  "transport_traits of a server's transport must define kind, socket, shared, "
                  "listener, prepare, ports and open");
    using traits = transport_traits<Transport>;
    using shared = typename traits::shared;

  public:
    explicit served_transport(const Transport& transport) noexcept : transport_(&transport) {}

    transport_kind kind() const noexcept override { return traits::kind; }
    const std::string& address() const noexcept override { return transport_->address; }
    std::vector<listening_port> ports() const override { return traits::ports(*transport_); }
    std::shared_ptr<transport_state>
    prepare(const std::shared_ptr<numbered_names>& names) override {
        state_ = traits::prepare(*transport_, names);
        return state_;
    }
    std::unique_ptr<bound_socket> open(const serial_executor& executor, std::uint16_t number,
                                       bool share_port, std::error_code& error) const override {
        return std::make_unique<opened>(
            traits::open(executor, *transport_, number, share_port, error), state_);
    }

  private:
    struct opened final : bound_socket {
        opened(typename traits::socket given, std::shared_ptr<shared> with)
            : socket(std::move(given)), state(std::move(with)) {}

        endpoint local() const override { return from_asio(socket.local_endpoint()); }
        void serve(server_core& core, service kind) override {
            core.template add<Transport>(std::move(socket), kind, state);
        }

        typename traits::socket socket;
        std::shared_ptr<shared> state;
    };

    const Transport* transport_;
    std::shared_ptr<shared> state_;
};

template <server_transport Transport>
std::unique_ptr<listening_transport> make_listening(const Transport& transport) {
    return std::make_unique<served_transport<Transport>>(transport);
}

} // namespace radius::detail
