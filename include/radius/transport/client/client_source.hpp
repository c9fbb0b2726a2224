// SPDX-License-Identifier: MIT
// Our end of a client's sockets: the address, the ports and the interface that they are bound to.
#pragma once

#include <string>

#include <radius/crypto/random.hpp>
#include <radius/protocol/client/client_options.hpp>
#include <radius/transport/kit/asio_endpoint.hpp>

namespace radius {

/// Ports from the first to the last. A plain value.
struct port_range {
    std::uint16_t first = 0; ///< 0, with `last` 0 as well: any free one
    std::uint16_t last = 0;
};

/// What a client binds its sockets to; what is left out is for the system to choose. A plain value.
struct client_source {
    /// An address of this machine; a link-local one with its interface, "fe80::1%eth0". Servers of
    /// the other family cannot be reached then.
    std::string address{};

    /// Each socket and each connection to one server takes a port of its own: allow for
    /// `max_sockets`. Ports below 1024 want a privilege.
    port_range ports{};

    /// The interface, or the VRF, that packets leave and come by, such as "eth0": SO_BINDTODEVICE.
    /// Linux only; elsewhere it is refused.
    std::string device{};
};

namespace detail {

/// A `client_source` that has been checked, ready to bind sockets.
class bound_source {
  public:
    bound_source() = default;

    /// Throws `std::system_error` with `errc::option_invalid` and the option's name.
    explicit bound_source(const client_source& given) : ports_(given.ports), device_(given.device) {
        check_option(ports_.first <= ports_.last && (ports_.first != 0 || ports_.last == 0),
                     "local.ports must be two ports, the lower one first");
        if (!given.address.empty()) {
            const auto address = endpoint::parse(given.address);
            check_option(address.has_value(),
                         "local.address must be an IP address, fe80::1%eth0 for a link-local one");
            address_ = *address;
        }
#if defined(SO_BINDTODEVICE)
        check_option(device_.size() < 16, "local.device must be the name of an interface");
#else
        check_option(device_.empty(), "local.device: this system has no SO_BINDTODEVICE");
#endif
    }

    /// Opens a socket of the target's family and binds it. `local` is set to what was asked for.
    /// Errors: the system's; `address_family_not_supported` where our address is of another family
    /// than the target's.
    template <class Socket>
    std::error_code open(Socket& socket, const endpoint& target, endpoint& local) const {
        using protocol = typename Socket::protocol_type;
        const bool is_v6 = target.address.is_v6();
        std::error_code error;
        if (address_) {
            local = *address_;
            if (address_->address.is_v6() != is_v6) {
                return asio::error::address_family_not_supported;
            }
        }
        socket.open(is_v6 ? protocol::v6() : protocol::v4(), error);
        if (!error && !device_.empty()) {
            error = bind_to_device(socket.native_handle());
        }
        if (error || (!address_ && ports_.first == 0)) {
            return error;
        }
        endpoint wanted = address_.value_or(
            endpoint{is_v6 ? ip_address(ipv6_address()) : ip_address(ipv4_address())});
        if (ports_.first == 0) {
            socket.bind(to_asio<protocol>(wanted), error);
            return error;
        }
        return bind_to_port(socket, wanted);
    }

  private:
    std::error_code bind_to_device(int socket) const noexcept {
#if defined(SO_BINDTODEVICE)
        if (::setsockopt(socket, SOL_SOCKET, SO_BINDTODEVICE, device_.data(),
                         static_cast<socklen_t>(device_.size())) != 0) {
            return {errno, asio::error::get_system_category()};
        }
#endif
        (void)socket;
        return {};
    }

    /// Any free port of the range, from one by chance on. Where none is free, one whose last
    /// connection is not forgotten yet will do (TIME_WAIT).
    template <class Socket>
    std::error_code bind_to_port(Socket& socket, endpoint wanted) const {
        using protocol = typename Socket::protocol_type;
        const std::uint32_t count = std::uint32_t{ports_.last} - ports_.first + 1U;
        std::array<octet, 4> drawn{};
        random_source().fill(drawn);
        const std::uint32_t from = *reader(drawn).u32() % count;
        std::error_code error;
        for (const bool again : {false, true}) {
            if (again && !is_stream_socket<Socket>) {
                break;
            }
            if (again) {
                std::error_code ignored;
                socket.set_option(asio::socket_base::reuse_address(true), ignored);
            }
            for (std::uint32_t tried = 0; tried < count; ++tried) {
                wanted.port = static_cast<std::uint16_t>(ports_.first + (from + tried) % count);
                socket.bind(to_asio<protocol>(wanted), error);
                if (error != asio::error::address_in_use) {
                    return error;
                }
            }
        }
        return error;
    }

    template <class Socket>
    static constexpr bool is_stream_socket =
        std::is_same_v<typename Socket::protocol_type, asio::ip::tcp>;

    std::optional<endpoint> address_;
    port_range ports_;
    std::string device_;
};

} // namespace detail

} // namespace radius
