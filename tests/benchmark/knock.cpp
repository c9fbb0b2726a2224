// SPDX-License-Identifier: MIT
// A load generator that costs next to nothing itself, so that the server is the bottleneck: it
// makes all requests in advance, and verifies all replies afterwards. UDP only; for everything else
// use examples/load.
//
//     bench_knock PORT auth|acct COUNT WINDOW [echo]
//
// Four sockets on 127.0.0.1, with WINDOW requests in flight each; WINDOW 0: one request at a time,
// waits with epoll. With `echo` replies need not be RADIUS. Prints one JSON object. Exit status 0,
// or 1 if a reply was wrong or missing.
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

#include <radius/attribute/standard/tables.hpp>
#include <radius/auth/sealing.hpp>

#include "users.hpp"

namespace {

namespace attr = radius::attr;
using clock_type = std::chrono::steady_clock;
using radius::octets_view;

struct exchange {
    radius::octet_string request;
    std::array<radius::octet, 128> reply{};
    std::size_t reply_size = 0;
    clock_type::time_point sent;
    clock_type::duration taken{};
};

/// Makes requests that are unique among all runs.
class request_maker {
  public:
    explicit request_maker(radius::packet_code code)
        : code_(code),
          run_(static_cast<std::uint32_t>(clock_type::now().time_since_epoch().count() / 1000)) {}

    radius::octet_string make(std::uint32_t number, radius::octet identifier) const {
        radius::attribute_list list;
        const std::string name = "bob" + std::to_string(number % benchmark_kit::numbered_users);
        if (code_ == radius::packet_code::access_request) {
            list.add(attr::user_name = name, attr::user_password = benchmark_kit::password,
                     attr::nas_ip_address = radius::ipv4_address(0x7F000001),
                     attr::nas_port = number % 65536,
                     attr::service_type = radius::service_type::framed_user,
                     attr::calling_station_id = "02-00-00-00-00-01");
        } else {
            list.add(
                attr::acct_status_type = radius::acct_status_type::interim_update,
                attr::acct_session_id = std::to_string(run_) + "-" + std::to_string(number),
                attr::user_name = name, attr::nas_ip_address = radius::ipv4_address(0x7F000001),
                attr::nas_port = number % 65536, attr::calling_station_id = "02-00-00-00-00-01",
                attr::acct_session_time = std::chrono::seconds(600),
                attr::acct_input_octets = 123456U + number,
                attr::acct_output_octets = 654321U + number);
        }
        radius::authenticator random{};
        const std::array<std::uint32_t, 2> words{run_, number + 1};
        std::memcpy(random.data(), words.data(), sizeof words);
        radius::packet_buffer room;
        const auto made = radius::seal_request(
            room.room(),
            {.code = code_,
             .identifier = identifier,
             .secret = secret_,
             .message_authenticator = code_ == radius::packet_code::access_request},
            list, random);
        return radius::to_octets(made.value());
    }

    /// Whether it is a positive reply, signed for this request.
    bool verifies(const exchange& one) const {
        const auto request = radius::packet_view::parse(one.request);
        const auto reply = radius::packet_view::parse(octets_view(one.reply).first(one.reply_size));
        const auto wanted = code_ == radius::packet_code::access_request
                                ? radius::packet_code::access_accept
                                : radius::packet_code::accounting_response;
        return reply && reply->code() == wanted &&
               radius::verify_response_authenticator(*reply, request->authenticator_field(),
                                                     secret_);
    }

  private:
    radius::packet_code code_;
    std::uint32_t run_;
    radius::shared_secret secret_{benchmark_kit::secret};
};

/// One socket, which sends every fourth request.
class lane {
  public:
    lane(std::uint16_t port, std::size_t window) : socket_(socket(AF_INET, SOCK_DGRAM, 0)) {
        sockaddr_in target{};
        target.sin_family = AF_INET;
        target.sin_port = htons(port);
        target.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (socket_ < 0 ||
            connect(socket_, reinterpret_cast<sockaddr*>(&target), sizeof target) != 0) {
            throw std::runtime_error("no socket");
        }
        window_ = window;
    }

    int file() const { return socket_; }
    void add(exchange& one) { all_.push_back(&one); }
    bool is_over() const { return answered_ == all_.size(); }

    /// Sends as many as may be in flight, in one call.
    void send() {
        std::array<mmsghdr, most> headers{};
        std::array<iovec, most> vectors{};
        unsigned count = 0;
        const auto now = clock_type::now();
        while (sent_ + count < all_.size() && sent_ + count - answered_ < window_ && count < most) {
            exchange& one = *all_[sent_ + count];
            one.sent = now;
            vectors[count] = {one.request.data(), one.request.size()};
            headers[count].msg_hdr.msg_iov = &vectors[count];
            headers[count].msg_hdr.msg_iovlen = 1;
            ++count;
        }
        if (count != 0) {
            sent_ +=
                static_cast<std::size_t>(std::max(0, sendmmsg(socket_, headers.data(), count, 0)));
        }
    }

    /// Reads available replies. The identifier selects one of the last 256 requests.
    void receive() {
        std::array<mmsghdr, most> headers{};
        std::array<iovec, most> vectors{};
        for (std::size_t index = 0; index < most; ++index) {
            vectors[index] = {room_[index].data(), room_[index].size()};
            headers[index].msg_hdr.msg_iov = &vectors[index];
            headers[index].msg_hdr.msg_iovlen = 1;
        }
        const int count = recvmmsg(socket_, headers.data(), most, MSG_DONTWAIT, nullptr);
        const auto now = clock_type::now();
        for (std::size_t index = 0; index < static_cast<std::size_t>(std::max(count, 0)); ++index) {
            const radius::octet identifier = room_[index][1];
            std::size_t place = (sent_ - 1) / 256 * 256 + identifier;
            place -= place >= sent_ ? 256 : 0;
            if (place >= all_.size() || all_[place]->reply_size != 0) {
                continue;
            }
            exchange& one = *all_[place];
            one.reply_size = headers[index].msg_len;
            one.reply = room_[index];
            one.taken = now - one.sent;
            ++answered_;
        }
    }

  private:
    static constexpr unsigned most = 64;

    int socket_;
    std::size_t window_;
    std::vector<exchange*> all_;
    std::size_t sent_ = 0;
    std::size_t answered_ = 0;
    std::array<std::array<radius::octet, 128>, most> room_{};
};

int run(int argc, char** argv) {
    const bool auth = argc > 2 && std::string(argv[2]) == "auth";
    if (argc < 5 || (!auth && std::string(argv[2]) != "acct")) {
        std::fputs("bench_knock: PORT auth|acct COUNT WINDOW [echo]\n", stderr);
        return 3;
    }
    const auto port = static_cast<std::uint16_t>(std::strtoul(argv[1], nullptr, 10));
    const std::size_t count = std::strtoul(argv[3], nullptr, 10);
    const std::size_t window = std::min(std::strtoul(argv[4], nullptr, 10), 128UL);
    const bool checks = argc == 5;

    const request_maker maker(auth ? radius::packet_code::access_request
                                   : radius::packet_code::accounting_request);
    const std::size_t lane_count = window == 0 ? 1 : 4;
    std::vector<lane> lanes;
    for (std::size_t number = 0; number < lane_count; ++number) {
        lanes.emplace_back(port, std::max<std::size_t>(1, window));
    }
    std::vector<exchange> all(count);
    for (std::size_t number = 0; number < count; ++number) {
        all[number].request = maker.make(static_cast<std::uint32_t>(number),
                                         static_cast<radius::octet>(number / lane_count));
        lanes[number % lane_count].add(all[number]);
    }

    const int poll = epoll_create1(0);
    epoll_event event{};
    event.events = EPOLLIN;
    epoll_ctl(poll, EPOLL_CTL_ADD, lanes[0].file(), &event);
    const auto begin = clock_type::now();
    const auto deadline = begin + std::chrono::seconds(60);
    const auto over = [&] { return std::ranges::all_of(lanes, &lane::is_over); };
    while (!over() && clock_type::now() < deadline) {
        for (lane& one : lanes) {
            one.send();
            if (window == 0) {
                epoll_wait(poll, &event, 1, 1000);
            }
            one.receive();
        }
    }
    const auto end = clock_type::now();

    std::size_t lost = 0;
    std::size_t wrong = 0;
    std::vector<double> times;
    for (const exchange& one : all) {
        if (one.reply_size == 0) {
            ++lost;
            continue;
        }
        wrong += checks && !maker.verifies(one) ? 1U : 0U;
        times.push_back(std::chrono::duration<double, std::micro>(one.taken).count());
    }
    std::ranges::sort(times);
    const auto quantile = [&](double part) {
        return times.empty()
                   ? 0.0
                   : times[static_cast<std::size_t>(static_cast<double>(times.size() - 1) * part)];
    };
    std::printf("{\"answered\": %zu, \"lost\": %zu, \"wrong\": %zu, \"requests_per_second\": %.0f, "
                "\"latency_us\": {\"p50\": %.1f, \"p99\": %.1f, \"max\": %.1f}}\n",
                times.size(), lost, wrong,
                static_cast<double>(times.size()) /
                    std::chrono::duration<double>(end - begin).count(),
                quantile(0.5), quantile(0.99), quantile(1.0));
    return lost == 0 && wrong == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_knock: %s\n", error.what());
        return 3;
    }
}
