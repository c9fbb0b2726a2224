// SPDX-License-Identifier: MIT
// Replaces the program's system calls: they call the system's unless they must fail.
#include "hostile/faults/system.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>

#include <arpa/inet.h>
#include <dlfcn.h>
#include <sys/socket.h>

namespace {

using radius_test::system_calls::call;
using radius_test::system_calls::which_calls;

struct planned {
    std::atomic<int> error{0};
    std::atomic<std::size_t> times{0};
    std::atomic<std::size_t> after{0};
    std::atomic<std::uint16_t> own_port{0};
    std::atomic<std::uint16_t> remote_port{0};
};
std::array<planned, static_cast<std::size_t>(call::count_)> plan;
std::atomic<std::size_t> most_octets{0};
std::atomic<std::size_t> times_shortened{0};

std::uint16_t port_of(const sockaddr* address) noexcept {
    // The port is in the same place for both families.
    return address == nullptr ? std::uint16_t{0}
                              : ntohs(reinterpret_cast<const sockaddr_in*>(address)->sin_port);
}

template <class Ask>
std::uint16_t asked_port(Ask&& ask, int socket) noexcept {
    const int before = errno;
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    auto* const place = reinterpret_cast<sockaddr*>(&address);
    const bool known = ask(socket, place, &size) == 0;
    errno = before;
    return known ? port_of(place) : std::uint16_t{0};
}

/// `to`: the destination of a socket that is not yet connected.
bool fails(call what, int socket, const sockaddr* to = nullptr) noexcept {
    planned& one = plan[static_cast<std::size_t>(what)];
    if (one.times == 0) {
        return false;
    }
    const std::uint16_t own = one.own_port;
    const std::uint16_t remote = one.remote_port;
    if ((own != 0 && own != asked_port(&getsockname, socket)) ||
        (remote != 0 &&
         remote != (to != nullptr ? port_of(to) : asked_port(&getpeername, socket)))) {
        return false;
    }
    if (one.after != 0) {
        --one.after;
        return false;
    }
    --one.times;
    errno = one.error;
    return true;
}

/// How many of `size` octets this call transfers.
std::size_t shorter(int socket, std::size_t size) noexcept {
    const std::size_t most = most_octets;
    int type = 0;
    socklen_t room = sizeof type;
    if (most == 0 || size <= most || getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &room) != 0 ||
        type != SOCK_STREAM) {
        return size;
    }
    ++times_shortened;
    return most;
}

template <class Function>
Function system_call(const char* name) noexcept {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

void radius_test::system_calls::fail(call what, int error, const which_calls& which) noexcept {
    planned& one = plan[static_cast<std::size_t>(what)];
    one.times = 0;
    one.error = error;
    one.after = which.after;
    one.own_port = which.own_port;
    one.remote_port = which.remote_port;
    one.times = which.times;
}

void radius_test::system_calls::fail(call what, int error, std::size_t times) noexcept {
    which_calls which;
    which.times = times;
    fail(what, error, which);
}

std::size_t radius_test::system_calls::left(call what) noexcept {
    return plan[static_cast<std::size_t>(what)].times;
}

void radius_test::system_calls::shorten(std::size_t most) noexcept {
    most_octets = most;
    times_shortened = 0;
}

std::size_t radius_test::system_calls::shortened() noexcept { return times_shortened; }

extern "C" {

int sendmmsg(int socket, mmsghdr* messages, unsigned count, int flags) {
    static const auto next = system_call<decltype(&sendmmsg)>("sendmmsg");
    return fails(call::send, socket) ? -1 : next(socket, messages, count, flags);
}
ssize_t sendmsg(int socket, const msghdr* message, int flags) {
    static const auto next = system_call<decltype(&sendmsg)>("sendmsg");
    return fails(call::send, socket) ? -1 : next(socket, message, flags);
}
ssize_t sendto(int socket, const void* octets, size_t size, int flags, const sockaddr* to,
               socklen_t to_size) {
    static const auto next = system_call<decltype(&sendto)>("sendto");
    return fails(call::send, socket) ? -1 : next(socket, octets, size, flags, to, to_size);
}
ssize_t send(int socket, const void* octets, size_t size, int flags) {
    static const auto next = system_call<decltype(&send)>("send");
    return fails(call::send, socket) ? -1 : next(socket, octets, shorter(socket, size), flags);
}

int recvmmsg(int socket, mmsghdr* messages, unsigned count, int flags, timespec* timeout) {
    static const auto next = system_call<decltype(&recvmmsg)>("recvmmsg");
    return fails(call::receive, socket) ? -1 : next(socket, messages, count, flags, timeout);
}
ssize_t recvmsg(int socket, msghdr* message, int flags) {
    static const auto next = system_call<decltype(&recvmsg)>("recvmsg");
    return fails(call::receive, socket) ? -1 : next(socket, message, flags);
}
ssize_t recv(int socket, void* octets, size_t size, int flags) {
    static const auto next = system_call<decltype(&recv)>("recv");
    return fails(call::receive, socket) ? -1 : next(socket, octets, shorter(socket, size), flags);
}

int accept(int socket, sockaddr* from, socklen_t* size) {
    static const auto next = system_call<decltype(&accept)>("accept");
    return fails(call::accept, socket) ? -1 : next(socket, from, size);
}
int accept4(int socket, sockaddr* from, socklen_t* size, int flags) {
    static const auto next = system_call<decltype(&accept4)>("accept4");
    return fails(call::accept, socket) ? -1 : next(socket, from, size, flags);
}
int socket(int family, int type, int protocol) noexcept {
    static const auto next = system_call<int (*)(int, int, int)>("socket");
    return fails(call::socket, -1) ? -1 : next(family, type, protocol);
}
int connect(int socket, const sockaddr* to, socklen_t size) {
    static const auto next = system_call<decltype(&connect)>("connect");
    return fails(call::connect, socket, to) ? -1 : next(socket, to, size);
}

} // extern "C"
