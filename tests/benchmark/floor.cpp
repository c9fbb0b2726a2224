// SPDX-License-Identifier: MIT
// The minimal cost of a RADIUS server: the kernel's work, and the digests that no server can leave
// out. It does nothing else: no duplicate detection, no peer lookup, no counters.
//
//     bench_floor echo PORT             recvmmsg and sendmmsg, 20 octets come back
//     bench_floor epoll PORT            one datagram per system call, waits with epoll
//     bench_floor digests PORT          recvmmsg; verifies and answers Access- and
//                                       Accounting-Requests
//     bench_floor tls PORT FOLDER       the same over TLS: one read, one write for all its answers
//
// On 127.0.0.1; `digests` on PORT and PORT + 1. SIGTERM ends it. Linux only.
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/ssl.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string_view>
#include <system_error>
#include <vector>

#include <radius/crypto/constant_time.hpp>
#include <radius/crypto/hmac_md5.hpp>

#include "users.hpp"

namespace {

using radius::octet;
using radius::octets_span;
using radius::octets_view;

constexpr std::array<octet, 16> zeros{};

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

octets_view octets_of(std::string_view text) {
    return {reinterpret_cast<const octet*>(text.data()), text.size()};
}

/// Answers correctly, with as few steps as possible.
class responder {
  public:
    explicit responder(std::string_view secret) : secret_(octets_of(secret)), key_(secret_) {}

    /// Writes the reply and returns its size; 0 for no reply.
    std::size_t answer(octets_view datagram, octets_span reply) const {
        if (datagram.size() < 20) {
            return 0;
        }
        const std::size_t length = std::size_t{datagram[2]} << 8U | datagram[3];
        if (length < 20 || length > datagram.size()) {
            return 0;
        }
        const octets_view request = datagram.first(length);
        std::array<std::size_t, 256> places{};
        for (std::size_t place = 20; place < length; place += request[place + 1]) {
            if (place + 2 > length || request[place + 1] < 2 ||
                place + request[place + 1] > length) {
                return 0;
            }
            if (places[request[place]] == 0) {
                places[request[place]] = place;
            }
        }
        switch (request[0]) {
        case 1: return access(request, places, reply);
        case 4: return accounting(request, reply);
        default: return 0;
        }
    }

  private:
    std::size_t access(octets_view request, const std::array<std::size_t, 256>& places,
                       octets_span reply) const {
        const std::size_t code = places[80];
        if (code == 0 || request[code + 1] != 18 ||
            !radius::equal_in_constant_time(
                radius::hmac_md5_digest(
                    key_, {request.first(code + 2), zeros, request.subspan(code + 18)}),
                request.subspan(code + 2, 16))) {
            return 0;
        }
        return finish(knows(request, places) ? 2 : 3, request, reply, true);
    }

    bool knows(octets_view request, const std::array<std::size_t, 256>& places) const {
        if (places[1] == 0 || places[2] == 0 || request[places[2] + 1] != 18) {
            return false;
        }
        const octets_view name = request.subspan(places[1] + 2, request[places[1] + 1] - 2U);
        if (!users_.contains({reinterpret_cast<const char*>(name.data()), name.size()})) {
            return false;
        }
        auto mask = radius::md5_digest({secret_, request.subspan(4, 16)});
        for (std::size_t place = 0; place < mask.size(); ++place) {
            mask[place] ^= request[places[2] + 2 + place];
        }
        std::array<octet, 16> wanted{};
        std::copy(benchmark_kit::password.begin(), benchmark_kit::password.end(), wanted.begin());
        return radius::equal_in_constant_time(mask, wanted);
    }

    std::size_t accounting(octets_view request, octets_span reply) const {
        const auto signature =
            radius::md5_digest({request.first(4), zeros, request.subspan(20), secret_});
        if (!radius::equal_in_constant_time(signature, request.subspan(4, 16))) {
            return 0;
        }
        return finish(5, request, reply, false);
    }

    std::size_t finish(octet code, octets_view request, octets_span reply,
                       bool with_message_authenticator) const {
        const std::size_t size = with_message_authenticator ? 38 : 20;
        reply[0] = code;
        reply[1] = request[1];
        reply[2] = 0;
        reply[3] = static_cast<octet>(size);
        std::memcpy(&reply[4], &request[4], 16);
        if (with_message_authenticator) {
            reply[20] = 80;
            reply[21] = 18;
            std::memset(&reply[22], 0, 16);
            const auto signature = radius::hmac_md5_digest(key_, {reply.first(size)});
            std::memcpy(&reply[22], signature.data(), signature.size());
        }
        const auto signature = radius::md5_digest({reply.first(size), secret_});
        std::memcpy(&reply[4], signature.data(), signature.size());
        return size;
    }

    octets_view secret_;
    radius::hmac_md5_key key_;
    benchmark_kit::user_table users_;
};

/// Twenty octets with the code Access-Accept or Accounting-Response, unsigned.
std::size_t echo(octets_view request, octets_span reply) {
    if (request.size() < 20) {
        return 0;
    }
    reply[0] = request[0] == 4 ? 5 : 2;
    reply[1] = request[1];
    reply[2] = 0;
    reply[3] = 20;
    return 20;
}

int bound(int type, std::uint16_t port) {
    const int made = socket(AF_INET, type, 0);
    const int buffer = 4 << 20;
    const int on = 1;
    if (type == SOCK_DGRAM) {
        setsockopt(made, SOL_SOCKET, SO_RCVBUF, &buffer, sizeof buffer);
        setsockopt(made, SOL_SOCKET, SO_SNDBUF, &buffer, sizeof buffer);
    } else {
        setsockopt(made, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    }
    sockaddr_in local{};
    local.sin_family = AF_INET;
    local.sin_port = htons(port);
    local.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (made < 0 || bind(made, reinterpret_cast<sockaddr*>(&local), sizeof local) != 0 ||
        (type == SOCK_STREAM && listen(made, 64) != 0)) {
        fail("bind");
    }
    return made;
}

void watch(int poll, int file, void* what) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = what;
    if (epoll_ctl(poll, EPOLL_CTL_ADD, file, &event) != 0) {
        fail("epoll_ctl");
    }
}

void ready() {
    std::puts("ready");
    std::fflush(stdout);
}

/// One datagram per system call.
void serve_one_by_one(int from) {
    const int poll = epoll_create1(0);
    watch(poll, from, nullptr);
    ready();
    std::array<octet, 4096> request;
    std::array<octet, 4096> reply;
    for (;;) {
        epoll_event event{};
        epoll_wait(poll, &event, 1, -1);
        for (;;) {
            sockaddr_in source{};
            socklen_t size = sizeof source;
            auto* const address = reinterpret_cast<sockaddr*>(&source);
            const auto came =
                recvfrom(from, request.data(), request.size(), MSG_DONTWAIT, address, &size);
            if (came < 0) {
                break;
            }
            const std::size_t answer =
                echo(octets_view(request).first(static_cast<std::size_t>(came)), reply);
            if (answer != 0) {
                sendto(from, reply.data(), answer, 0, address, size);
            }
        }
    }
}

/// The buffers of one socket to read and answer 64 datagrams per call.
class batch {
  public:
    batch() : requests_(count), replies_(count) {
        for (std::size_t index = 0; index < count; ++index) {
            in_[index] = {requests_[index].data(), requests_[index].size()};
            received_[index].msg_hdr.msg_iov = &in_[index];
            received_[index].msg_hdr.msg_iovlen = 1;
            received_[index].msg_hdr.msg_name = &sources_[index];
            sent_[index].msg_hdr.msg_iov = &out_[index];
            sent_[index].msg_hdr.msg_iovlen = 1;
            sent_[index].msg_hdr.msg_namelen = sizeof sources_[index];
        }
    }

    /// Reads and answers the available datagrams. False if they were less than a whole batch.
    template <class Answer>
    bool turn(int from, const Answer& answer) {
        for (mmsghdr& one : received_) {
            one.msg_hdr.msg_namelen = sizeof(sockaddr_in);
        }
        const int came = recvmmsg(from, received_.data(), count, MSG_DONTWAIT, nullptr);
        if (came <= 0) {
            return false;
        }
        unsigned going = 0;
        for (std::size_t index = 0; index < static_cast<std::size_t>(came); ++index) {
            const octets_view request =
                octets_view(requests_[index]).first(received_[index].msg_len);
            const std::size_t size = answer(request, octets_span(replies_[index]));
            if (size != 0) {
                out_[going] = {replies_[index].data(), size};
                sent_[going++].msg_hdr.msg_name = &sources_[index];
            }
        }
        for (unsigned first = 0; first < going;) {
            const int gone = sendmmsg(from, &sent_[first], going - first, 0);
            if (gone <= 0) {
                break;
            }
            first += static_cast<unsigned>(gone);
        }
        return came == count;
    }

  private:
    static constexpr int count = 64;

    std::vector<std::array<octet, 4096>> requests_;
    std::vector<std::array<octet, 256>> replies_;
    std::array<sockaddr_in, count> sources_{};
    std::array<iovec, count> in_{};
    std::array<iovec, count> out_{};
    std::array<mmsghdr, count> received_{};
    std::array<mmsghdr, count> sent_{};
};

template <class Answer>
void serve_batches(const std::vector<int>& sockets, const Answer& answer) {
    const int poll = epoll_create1(0);
    for (const int& one : sockets) {
        watch(poll, one, const_cast<int*>(&one));
    }
    const auto room = std::make_unique<batch>();
    ready();
    for (;;) {
        std::array<epoll_event, 4> events{};
        const int happened = epoll_wait(poll, events.data(), events.size(), -1);
        for (int index = 0; index < happened; ++index) {
            const int from = *static_cast<int*>(events[static_cast<std::size_t>(index)].data.ptr);
            while (room->turn(from, answer)) {
            }
        }
    }
}

/// One TLS connection, and the received part of an incomplete packet.
struct connection {
    SSL* session;
    int file;
    std::size_t kept = 0;
    bool ended = false;
    std::vector<octet> read = std::vector<octet>(65536);
    std::vector<octet> written = std::vector<octet>(65536);

    /// Reads the available data, and answers all complete packets with one write.
    void turn(const responder& answers) {
        while (kept < read.size() && !ended) {
            const int came =
                SSL_read(session, read.data() + kept, static_cast<int>(read.size() - kept));
            if (came > 0) {
                kept += static_cast<std::size_t>(came);
            } else if (SSL_get_error(session, came) == SSL_ERROR_WANT_READ) {
                break;
            } else {
                ended = true;
            }
        }
        std::size_t done = 0;
        std::size_t going = 0;
        while (kept - done >= 20) {
            const std::size_t size = std::size_t{read[done + 2]} << 8U | read[done + 3];
            if (size < 20 || kept - done < size) {
                break;
            }
            going += answers.answer(octets_view(read).subspan(done, size),
                                    octets_span(written).subspan(going));
            done += size;
        }
        std::memmove(read.data(), read.data() + done, kept - done);
        kept -= done;
        while (going != 0 && SSL_write(session, written.data(), static_cast<int>(going)) <= 0) {
        }
    }
};

int choose_protocol(SSL*, const unsigned char** out, unsigned char* size, const unsigned char* in,
                    unsigned in_size, void*) {
    static constexpr std::array<unsigned char, 11> wanted{10,  'r', 'a', 'd', 'i', 'u',
                                                          's', '/', '1', '.', '0'};
    unsigned char* chosen = nullptr;
    if (SSL_select_next_proto(&chosen, size, wanted.data(), wanted.size(), in, in_size) !=
        OPENSSL_NPN_NEGOTIATED) {
        return SSL_TLSEXT_ERR_NOACK;
    }
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

void serve_tls(int listening, const std::string& folder) {
    SSL_CTX* const context = SSL_CTX_new(TLS_server_method());
    if (SSL_CTX_use_certificate_chain_file(context, (folder + "/server/server.cert.pem").c_str()) !=
            1 ||
        SSL_CTX_use_PrivateKey_file(context, (folder + "/server/server.key.pem").c_str(),
                                    SSL_FILETYPE_PEM) != 1 ||
        SSL_CTX_load_verify_locations(context, (folder + "/ca/ca.cert.pem").c_str(), nullptr) !=
            1) {
        throw std::runtime_error("certificates cannot be read");
    }
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    SSL_CTX_set_alpn_select_cb(context, choose_protocol, nullptr);
    const responder answers("radsec");
    const int poll = epoll_create1(0);
    watch(poll, listening, nullptr);
    ready();
    for (;;) {
        std::array<epoll_event, 16> events{};
        const int happened = epoll_wait(poll, events.data(), events.size(), -1);
        for (int index = 0; index < happened; ++index) {
            auto* const ready_one =
                static_cast<connection*>(events[static_cast<std::size_t>(index)].data.ptr);
            if (ready_one != nullptr) {
                ready_one->turn(answers);
                if (ready_one->ended) {
                    SSL_free(ready_one->session);
                    close(ready_one->file);
                    delete ready_one;
                }
                continue;
            }
            const int file = accept(listening, nullptr, nullptr);
            const int on = 1;
            setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            auto made = std::make_unique<connection>(connection{SSL_new(context), file});
            SSL_set_fd(made->session, file);
            // The handshake is not measured, so it may block.
            if (SSL_accept(made->session) == 1) {
                fcntl(file, F_SETFL, O_NONBLOCK);
                watch(poll, file, made.release());
            }
        }
    }
}

int run(int argc, char** argv) {
    const std::string_view what = argc > 2 ? argv[1] : "";
    const auto port =
        static_cast<std::uint16_t>(argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 0UL);
    std::signal(SIGPIPE, SIG_IGN); // NOLINT: no other code sets it
    if (what == "echo") {
        serve_batches({bound(SOCK_DGRAM, port)}, echo);
    } else if (what == "epoll") {
        serve_one_by_one(bound(SOCK_DGRAM, port));
    } else if (what == "digests") {
        const responder answers(benchmark_kit::secret);
        serve_batches(
            {bound(SOCK_DGRAM, port), bound(SOCK_DGRAM, static_cast<std::uint16_t>(port + 1))},
            [&](octets_view request, octets_span reply) { return answers.answer(request, reply); });
    } else if (what == "tls" && argc == 4) {
        serve_tls(bound(SOCK_STREAM, port), argv[3]);
    } else {
        std::fputs("bench_floor: echo|epoll|digests PORT, or tls PORT FOLDER\n", stderr);
    }
    return 3;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_floor: %s\n", error.what());
        return 3;
    }
}
