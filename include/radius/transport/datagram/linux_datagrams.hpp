// SPDX-License-Identifier: MIT
// recvmmsg and sendmmsg with the address that each datagram was sent to, so that a reply leaves
// from it even if the socket listens on all addresses (ip(7), ipv6(7)).
#pragma once

#include <cerrno>
#include <cstring>

#include <radius/address/endpoint.hpp>
#include <radius/transport/kit/asio.hpp>

namespace radius::detail {

/// The local end of a datagram socket, queried from the system once.
struct datagram_end {
    endpoint local;
    bool is_v6 = false;        ///< the socket's family
    bool is_wildcard = false;  ///< bound to all addresses, so that each datagram may have another
    bool is_connected = false; ///< to one peer, so no destination is needed
};

} // namespace radius::detail

#if defined(__linux__)
#include <netinet/in.h>
#include <sys/socket.h>

namespace radius::detail {

/// The system-call side of `datagram_mover`: headers for `Most` datagrams each way. Those for
/// reading are prepared once for a batch, and afterwards only reset if they were used.
template <class Datagram, std::size_t Most>
class linux_datagrams {
  public:
    /// Asks the kernel for the destination address of each datagram.
    static void ask_for_local_address(int socket, bool is_v6) noexcept {
        const int on = 1;
        if (is_v6) {
            (void)::setsockopt(socket, IPPROTO_IPV6, IPV6_RECVPKTINFO, &on, sizeof on);
        }
        (void)::setsockopt(socket, IPPROTO_IP, IP_PKTINFO, &on, sizeof on);
    }

    std::size_t receive(int socket, const datagram_end& own, std::span<Datagram> into,
                        std::error_code& error) noexcept {
        prepare_reading(into);
        const int count = ::recvmmsg(socket, in_.headers.data(), static_cast<unsigned>(into.size()),
                                     MSG_DONTWAIT, nullptr);
        if (count < 0) {
            error.assign(errno, asio::error::get_system_category());
            return 0;
        }
        error.clear();
        used_ = static_cast<std::size_t>(count);
        for (std::size_t index = 0; index < used_; ++index) {
            Datagram& next = into[index];
            msghdr& header = in_.headers[index].msg_hdr;
            next.size = in_.headers[index].msg_len;
            next.cut = (header.msg_flags & MSG_TRUNC) != 0;
            next.local = own.local;
            if (!own.is_connected) {
                next.remote = read_address(in_.addresses[index]);
            }
            if (own.is_wildcard) {
                read_local_address(header, next.local);
            }
        }
        return used_;
    }

    std::size_t send(int socket, const datagram_end& own, std::span<Datagram> from,
                     std::error_code& error) noexcept {
        for (std::size_t index = 0; index < from.size(); ++index) {
            const Datagram& next = from[index];
            out_.vectors[index] = {next.room.data(), next.size};
            msghdr& header = out_.headers[index].msg_hdr;
            header.msg_iov = &out_.vectors[index];
            header.msg_iovlen = 1;
            header.msg_name = nullptr;
            header.msg_namelen = 0;
            header.msg_control = nullptr;
            header.msg_controllen = 0;
            if (!own.is_connected) {
                header.msg_name = &out_.addresses[index];
                header.msg_namelen = write_address(out_.addresses[index], next.remote, own.is_v6);
            }
            if (own.is_wildcard) {
                write_local_address(header, out_.controls[index], next.local, own.is_v6);
            }
        }
        const int count = ::sendmmsg(socket, out_.headers.data(),
                                     static_cast<unsigned>(from.size()), MSG_DONTWAIT);
        if (count < 0) {
            error.assign(errno, asio::error::get_system_category());
            return 0;
        }
        error.clear();
        return static_cast<std::size_t>(count);
    }

  private:
    union control {
        cmsghdr alignment;
        octet octets[CMSG_SPACE(sizeof(in6_pktinfo)) + CMSG_SPACE(sizeof(in_pktinfo))];
    };

    struct row {
        std::array<mmsghdr, Most> headers{};
        std::array<iovec, Most> vectors{};
        std::array<sockaddr_storage, Most> addresses{};
        std::array<control, Most> controls{};
    };

    void prepare_reading(std::span<Datagram> into) noexcept {
        // A batch is a contiguous array of equal buffers: the first one identifies it.
        if (in_.vectors[0].iov_base != into[0].room.data() ||
            in_.vectors[0].iov_len != into[0].room.size()) {
            used_ = into.size();
            for (std::size_t index = 0; index < into.size(); ++index) {
                in_.vectors[index] = {into[index].room.data(), into[index].room.size()};
                msghdr& header = in_.headers[index].msg_hdr;
                header.msg_name = &in_.addresses[index];
                header.msg_iov = &in_.vectors[index];
                header.msg_iovlen = 1;
                header.msg_control = in_.controls[index].octets;
            }
        }
        for (std::size_t index = 0; index < used_; ++index) {
            msghdr& header = in_.headers[index].msg_hdr;
            header.msg_namelen = sizeof(sockaddr_storage);
            header.msg_controllen = sizeof in_.controls[index].octets;
        }
        used_ = 0;
    }

    static ip_address read_v6(const in6_addr& from) noexcept {
        ipv6_address::octets_type value{};
        std::memcpy(value.data(), &from, value.size());
        return ip_address(ipv6_address(value)).unmapped();
    }
    static ip_address read_v4(const in_addr& from) noexcept {
        return ipv4_address(ntohl(from.s_addr));
    }

    static endpoint read_address(const sockaddr_storage& from) noexcept {
        if (from.ss_family == AF_INET6) {
            sockaddr_in6 v6{};
            std::memcpy(&v6, &from, sizeof v6);
            return {read_v6(v6.sin6_addr), ntohs(v6.sin6_port), v6.sin6_scope_id};
        }
        sockaddr_in v4{};
        std::memcpy(&v4, &from, sizeof v4);
        return {read_v4(v4.sin_addr), ntohs(v4.sin_port)};
    }

    /// An IPv6 socket represents IPv4 peers in mapped form.
    static socklen_t write_address(sockaddr_storage& to, const endpoint& target,
                                   bool is_v6) noexcept {
        if (!is_v6) {
            sockaddr_in v4{};
            v4.sin_family = AF_INET;
            v4.sin_port = htons(target.port);
            v4.sin_addr.s_addr = htonl(target.address.v4().to_uint());
            std::memcpy(&to, &v4, sizeof v4);
            return sizeof v4;
        }
        sockaddr_in6 v6{};
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(target.port);
        v6.sin6_addr = write_v6(target.address);
        v6.sin6_scope_id = target.scope;
        std::memcpy(&to, &v6, sizeof v6);
        return sizeof v6;
    }
    static in6_addr write_v6(const ip_address& address) noexcept {
        std::array<octet, 16> value{};
        if (address.is_v6()) {
            value = address.v6().octets();
        } else {
            value[10] = value[11] = 0xFF;
            const auto v4 = address.v4().octets();
            std::copy(v4.begin(), v4.end(), value.begin() + 12);
        }
        in6_addr out{};
        std::memcpy(&out, value.data(), value.size());
        return out;
    }

    static void read_local_address(msghdr& header, endpoint& local) noexcept {
        for (cmsghdr* next = CMSG_FIRSTHDR(&header); next != nullptr;
             next = CMSG_NXTHDR(&header, next)) {
            if (next->cmsg_level == IPPROTO_IPV6 && next->cmsg_type == IPV6_PKTINFO) {
                in6_pktinfo info{};
                std::memcpy(&info, CMSG_DATA(next), sizeof info);
                local.address = read_v6(info.ipi6_addr);
                if (is_link_local(local.address)) {
                    local.scope = static_cast<std::uint32_t>(info.ipi6_ifindex);
                }
            } else if (next->cmsg_level == IPPROTO_IP && next->cmsg_type == IP_PKTINFO) {
                in_pktinfo info{};
                std::memcpy(&info, CMSG_DATA(next), sizeof info);
                local.address = read_v4(info.ipi_addr);
            }
        }
    }

    /// Chooses the source address; the wildcard address leaves the choice to the kernel.
    static void write_local_address(msghdr& header, control& room, const endpoint& local,
                                    bool is_v6) noexcept {
        const ip_address& address = local.address;
        if (address == ip_address(ipv4_address()) || address == ip_address(ipv6_address())) {
            return;
        }
        std::memset(&room, 0, sizeof room);
        header.msg_control = room.octets;
        header.msg_controllen = sizeof room.octets;
        cmsghdr* const entry = CMSG_FIRSTHDR(&header);
        if (is_v6) {
            in6_pktinfo info{};
            info.ipi6_addr = write_v6(address);
            info.ipi6_ifindex = local.scope;
            fill(header, entry, IPPROTO_IPV6, IPV6_PKTINFO, info);
        } else {
            in_pktinfo info{};
            info.ipi_spec_dst.s_addr = htonl(address.v4().to_uint());
            fill(header, entry, IPPROTO_IP, IP_PKTINFO, info);
        }
    }
    template <class Info>
    static void fill(msghdr& header, cmsghdr* entry, int level, int type,
                     const Info& info) noexcept {
        entry->cmsg_level = level;
        entry->cmsg_type = type;
        entry->cmsg_len = CMSG_LEN(sizeof info);
        std::memcpy(CMSG_DATA(entry), &info, sizeof info);
        header.msg_controllen = CMSG_SPACE(sizeof info);
    }

    row in_;
    row out_;
    std::size_t used_ = 0; ///< how many of `in_` the last call filled
};

} // namespace radius::detail

#endif
