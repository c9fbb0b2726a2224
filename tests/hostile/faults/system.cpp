// SPDX-License-Identifier: MIT
// The program's own system calls, which go on to the system's unless they are to fail.
#include "hostile/faults/system.hpp"

#include <array>
#include <atomic>
#include <cerrno>

#include <dlfcn.h>
#include <sys/socket.h>

namespace {

using radius_test::system_calls::call;

struct planned {
    std::atomic<int> error{0};
    std::atomic<std::size_t> times{0};
};
std::array<planned, static_cast<std::size_t>(call::count_)> plan;

bool fails(call which) noexcept {
    planned& one = plan[static_cast<std::size_t>(which)];
    if (one.times == 0) {
        return false;
    }
    --one.times;
    errno = one.error;
    return true;
}

template <class Function>
Function system_call(const char* name) noexcept {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

void radius_test::system_calls::fail(call which, int error, std::size_t times) noexcept {
    plan[static_cast<std::size_t>(which)].error = error;
    plan[static_cast<std::size_t>(which)].times = times;
}

std::size_t radius_test::system_calls::left(call which) noexcept {
    return plan[static_cast<std::size_t>(which)].times;
}

extern "C" {

int sendmmsg(int socket, mmsghdr* messages, unsigned count, int flags) {
    static const auto next = system_call<decltype(&sendmmsg)>("sendmmsg");
    return fails(call::send) ? -1 : next(socket, messages, count, flags);
}
ssize_t sendmsg(int socket, const msghdr* message, int flags) {
    static const auto next = system_call<decltype(&sendmsg)>("sendmsg");
    return fails(call::send) ? -1 : next(socket, message, flags);
}
ssize_t sendto(int socket, const void* octets, size_t size, int flags, const sockaddr* to,
               socklen_t to_size) {
    static const auto next = system_call<decltype(&sendto)>("sendto");
    return fails(call::send) ? -1 : next(socket, octets, size, flags, to, to_size);
}
ssize_t send(int socket, const void* octets, size_t size, int flags) {
    static const auto next = system_call<decltype(&send)>("send");
    return fails(call::send) ? -1 : next(socket, octets, size, flags);
}

int recvmmsg(int socket, mmsghdr* messages, unsigned count, int flags, timespec* timeout) {
    static const auto next = system_call<decltype(&recvmmsg)>("recvmmsg");
    return fails(call::receive) ? -1 : next(socket, messages, count, flags, timeout);
}
ssize_t recvmsg(int socket, msghdr* message, int flags) {
    static const auto next = system_call<decltype(&recvmsg)>("recvmsg");
    return fails(call::receive) ? -1 : next(socket, message, flags);
}
ssize_t recv(int socket, void* octets, size_t size, int flags) {
    static const auto next = system_call<decltype(&recv)>("recv");
    return fails(call::receive) ? -1 : next(socket, octets, size, flags);
}

int accept(int socket, sockaddr* from, socklen_t* size) {
    static const auto next = system_call<decltype(&accept)>("accept");
    return fails(call::accept) ? -1 : next(socket, from, size);
}
int accept4(int socket, sockaddr* from, socklen_t* size, int flags) {
    static const auto next = system_call<decltype(&accept4)>("accept4");
    return fails(call::accept) ? -1 : next(socket, from, size, flags);
}
int socket(int family, int type, int protocol) noexcept {
    static const auto next = system_call<int (*)(int, int, int)>("socket");
    return fails(call::socket) ? -1 : next(family, type, protocol);
}
int connect(int socket, const sockaddr* to, socklen_t size) {
    static const auto next = system_call<decltype(&connect)>("connect");
    return fails(call::connect) ? -1 : next(socket, to, size);
}

} // extern "C"
