// SPDX-License-Identifier: MIT
// Another thread stops the server, the client and their threads in the middle of exchanges, at each
// step that is visible from outside: requests end at most once, no one waits forever, and
// sanitizers find neither a race nor a leak.
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>

#include <radius/client.hpp>

#include "support/scripted.hpp"
#include "support/secure_transports.hpp"

using namespace radius_test;
using namespace std::chrono_literals;
namespace attr = radius::attr;

namespace {

/// Steps of server and client pass here; one of them is delayed while another thread acts.
class turnstile {
  public:
    explicit turnstile(std::size_t held) : held_(held) {}

    /// From now on steps count; earlier ones were the test's own thread.
    void open() {
        const std::scoped_lock guard(lock_);
        open_ = true;
    }

    void step() {
        std::unique_lock guard(lock_);
        if (open_ && ++steps_ == held_) {
            changed_.notify_all();
            changed_.wait(guard, [this] { return acted_; });
        }
    }

    /// The client has no more work.
    void over() {
        const std::scoped_lock guard(lock_);
        over_ = true;
        changed_.notify_all();
    }

    /// Calls `act` while the chosen step is delayed. False if the step was not reached.
    template <class Act>
    bool act_at_step(Act&& act) {
        std::unique_lock guard(lock_);
        changed_.wait_for(guard, 20s, [this] { return over_ || steps_ >= held_; });
        if (steps_ >= held_) {
            guard.unlock();
            act();
            guard.lock();
        }
        acted_ = true;
        changed_.notify_all();
        return steps_ >= held_;
    }

  private:
    std::mutex lock_;
    std::condition_variable changed_;
    std::size_t held_;
    std::size_t steps_ = 0;
    bool open_ = false;
    bool acted_ = false;
    bool over_ = false;
};

/// A thread that runs an io_context; waiting for it has a time limit.
class runner {
  public:
    template <class After>
    runner(asio::io_context& io, After&& after)
        : io_(&io), thread_([this, after] {
              io_->run();
              after();
              promise_.set_value();
          }) {}
    ~runner() {
        io_->stop(); // a hung one has failed the test by now
        thread_.join();
    }

    bool ends() const { return ended_.wait_for(20s) == std::future_status::ready; }

  private:
    asio::io_context* io_;
    std::promise<void> promise_;
    std::future<void> ended_ = promise_.get_future();
    std::thread thread_;
};

enum class what_stops : unsigned char {
    server,
    client,
    thread_of_server,
    thread_of_client
};

template <class Transport>
Transport at_server() {
    if constexpr (std::is_same_v<Transport, radius::udp>) {
        return loopback();
    } else if constexpr (std::is_same_v<Transport, radius::tcp>) {
        return {.address = "127.0.0.1", .port = 0};
    } else {
        return with_certificate<Transport>("server");
    }
}

/// Some logins and records in progress between two threads, while a third one, the test's, stops
/// something at one of the steps. False if there are not that many steps.
template <class Transport>
bool stops_at(what_stops what, std::size_t step) {
    constexpr std::size_t exchanges = 4;
    turnstile gate(step);
    const auto on_line = [&gate](radius::log_level, std::string_view) { gate.step(); };
    const auto on_packet = [&gate](const radius::trace_event&) { gate.step(); };
    scripted handler;
    handler.access = [&gate](const radius::access_request& request) {
        gate.step();
        return request.accept();
    };
    handler.accounting = [&gate](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_reply> {
        gate.step();
        co_await asio::post(co_await asio::this_coro::executor, asio::use_awaitable);
        gate.step();
        co_return request.acknowledge();
    };

    std::array<std::atomic<unsigned>, exchanges> ends{};
    const auto kept = std::make_shared<int>(); // shared by every pending completion
    bool reached = false;
    {
        auto server_io = std::make_unique<asio::io_context>();
        auto client_io = std::make_unique<asio::io_context>();
        auto server = std::make_unique<radius::server<scripted>>(
            *server_io, std::move(handler),
            radius::server_options{
                .peers = loopback_peers(), .threads = 2, .log = on_line, .trace = on_packet});
        const auto ports = server->listen(at_server<Transport>());
        radius::client_options options;
        for (const radius::service serves :
             {radius::service::authentication, radius::service::accounting}) {
            const std::size_t index =
                ports.size() > 1 && serves == radius::service::accounting ? 1 : 0;
            options.servers.push_back({.address = {"127.0.0.1", ports[index].local.port},
                                       .secret = secret_over(way_over<Transport>(), secret),
                                       .serves = serves});
        }
        options.transport = way_over<Transport>();
        options.log = on_line;
        options.trace = on_packet;
        auto client = std::make_unique<radius::client>(*client_io, options);
        for (std::size_t number = 0; number < exchanges; ++number) {
            auto ended = [&ends, &gate, number, kept](std::error_code, const auto&) {
                ++ends[number];
                gate.step();
            };
            if (number % 2 == 0) {
                client->async_send(radius::make_access_request(attr::user_name = "bob",
                                                               attr::user_password = "hello"),
                                   ended);
            } else {
                client->async_send(radius::make_accounting_request(
                                       attr::acct_status_type = radius::acct_status_type::start,
                                       attr::acct_session_id = "a"),
                                   ended);
            }
        }

        gate.open();
        runner runs_server(*server_io, [] {});
        runner runs_client(*client_io, [&gate] { gate.over(); });
        const auto stop_client = [&] { asio::post(*client_io, [&] { client->stop(); }); };
        reached = gate.act_at_step([&] {
            switch (what) {
            case what_stops::server: server->stop(); break;
            case what_stops::client: stop_client(); break;
            case what_stops::thread_of_server: server_io->stop(); break;
            case what_stops::thread_of_client: client_io->stop(); break;
            }
        });
        if (!reached) {
            CHECK(runs_client.ends());
            server->stop();
            CHECK(runs_server.ends());
        } else if (what == what_stops::server || what == what_stops::thread_of_server) {
            CHECK(runs_server.ends());
            server.reset(); // with requests and connections, if its thread was stopped
            stop_client();
            CHECK(runs_client.ends());
        } else {
            CHECK(runs_client.ends());
            client.reset();
            server->stop();
            CHECK(runs_server.ends());
        }
    }
    const bool all_end = what != what_stops::thread_of_client || !reached;
    for (const auto& count : ends) {
        CHECK(count <= 1);
        CHECK((!all_end || count == 1));
    }
    CHECK(kept.use_count() == 1); // pending ones were destroyed
    return reached;
}

} // namespace

TEMPLATE_TEST_CASE("another thread stops a server, a client or one of their threads at any step",
                   "[fault]", radius::udp, radius::tcp, radius::radsec, radius::dtls) {
    for (const what_stops what : {what_stops::server, what_stops::client,
                                  what_stops::thread_of_server, what_stops::thread_of_client}) {
        std::size_t step = 1;
        for (bool reached = true; reached && step < 200; ++step) {
            INFO("what stops " << static_cast<int>(what) << ", step " << step);
            reached = stops_at<TestType>(what, step);
        }
        CHECK(step > 15);
        CHECK(step < 200);
    }
}
