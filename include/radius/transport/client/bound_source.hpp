// SPDX-License-Identifier: MIT
// The local end of a client's sockets, checked and ready to bind them.
#pragma once

#include <array>
#include <optional>
#include <string>

#include <radius/crypto/random.hpp>
#include <radius/transport/client/client_source.hpp>
#include <radius/transport/kit/asio_endpoint.hpp>
#include <radius/wire/reader.hpp>

namespace radius::detail {

/// A `client_source` that has been checked, ready to bind sockets.
class bound_source {
  public:
    bound_source() = default;

    /// Throws `std::system_error` with `errc::option_invalid` and the option's name.
    explicit bound_source(const client_source& given);

    friend bool operator==(const bound_source&, const bound_source&) noexcept = default;

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
    std::error_code bind_to_device(int socket) const noexcept;

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

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/client/impl/bound_source.ipp>
#endif
