// SPDX-License-Identifier: MIT
// The local end of a client's sockets: the address, the ports and the interface to bind to.
#pragma once

#include <string>

#include <radius/crypto/random.hpp>
#include <radius/protocol/client/client_options.hpp>
#include <radius/transport/kit/asio_endpoint.hpp>
#include <radius/wire/option_check.hpp>

namespace radius {

/// Ports from the first to the last. A plain value.
struct port_range {
    std::uint16_t first = 0; ///< if `first` and `last` are 0: any free port
    std::uint16_t last = 0;
};

/// The address, ports and device that a client binds its sockets to; the system chooses those that
/// you do not set. A plain value.
struct client_source {
    /// A local address; a link-local one with its interface, "fe80::1%eth0". Servers of the other
    /// address family are then unreachable.
    std::string address{};

    /// Each socket and each connection to one server needs its own port: reserve `max_sockets`.
    /// Ports below 1024 need a privilege.
    port_range ports{};

    /// The interface, or the VRF, for packets in both directions, such as "eth0": SO_BINDTODEVICE.
    /// Linux only; refused on other systems.
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

    /// Opens a socket of the target's family and binds it. `local` is set to the requested address.
    /// Errors: the system's; `address_family_not_supported` if our address and the target's are of
    /// different families.
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

    /// Any free port of the range, starting at a random one. If none is free, a port in TIME_WAIT
    /// is used.
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
