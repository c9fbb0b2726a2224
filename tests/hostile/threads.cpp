// SPDX-License-Identifier: MIT
// Several threads use each public type as its documented thread safety allows, where that is more
// than "one thread at a time"; ThreadSanitizer looks for violations. A server's own threads and its
// `stop` and `reload` from others are tested in tests/server/threads.cpp, trace files in
// tests/observe/pcapng.cpp.
#include <atomic>
#include <future>
#include <latch>
#include <mutex>
#include <sstream>
#include <thread>

#include <radius/client.hpp>
#include <radius/dictionary.hpp>
#include <radius/observe/trace_text.hpp>
#include <radius/server/reverse_path.hpp>

#include "support/scripted.hpp"
#include "support/secure_transports.hpp"

#include <asio/use_future.hpp>

using namespace radius_test;
using namespace std::chrono_literals;
namespace attr = radius::attr;

namespace {

constexpr unsigned thread_count = 4;

/// Runs `work(number)` on several threads, which all start at the same moment.
template <class Work>
void together(Work&& work) {
    std::latch ready(thread_count);
    std::vector<std::thread> threads;
    for (unsigned number = 0; number < thread_count; ++number) {
        threads.emplace_back([&, number] {
            ready.arrive_and_wait();
            work(number);
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
}

radius::outgoing_access_request login_as(std::string_view name) {
    return radius::make_access_request(attr::user_name = name, attr::user_password = "hello");
}

/// Waits for a result with a time limit: a hung thread fails the test.
template <class Result>
Result result_of(std::future<Result> future) {
    REQUIRE(future.wait_for(20s) == std::future_status::ready);
    return future.get();
}

} // namespace

TEST_CASE("any number of threads look names up in one dictionary, and create it on first use") {
    std::array<std::atomic<unsigned>, thread_count> right{};
    const radius::dictionary shared =
        radius::parse_dictionary("ATTRIBUTE Acme-Role 245.26.99.1 string\n", "acme",
                                 radius::standard_dictionary())
            .value();
    together([&](unsigned number) {
        const radius::dictionary copy = shared;
        for (unsigned round = 0; round < 50; ++round) {
            const radius::dictionary& standard = radius::standard_dictionary();
            radius::attribute_list list;
            list.add(copy["Acme-Role"] = "admin", copy["User-Name"] = std::to_string(number));
            const bool good =
                standard.find("Acme-Role") == nullptr &&
                standard.find("Framed-IP-Address") != nullptr &&
                copy.nearest("Usr-Name") == "User-Name" &&
                radius::print(list, copy).to_string() ==
                    "\tAcme-Role = \"admin\"\n\tUser-Name = \"" + std::to_string(number) + "\"\n";
            right[number] += good ? 1U : 0U;
        }
    });
    for (const auto& count : right) {
        CHECK(count == 50);
    }
}

TEST_CASE("any number of threads find peers in one table, and sign with one secret",
          "[rfc2865-3][rfc3579-3.2]") {
    std::vector<radius::peer> configured;
    for (unsigned number = 0; number < 100; ++number) {
        configured.push_back({"10.0." + std::to_string(number) + ".0/24",
                              {.secret = "secret " + std::to_string(number)}});
    }
    const radius::peer_table table(configured);
    const bytes message = forge::text("what is signed");
    std::array<std::atomic<unsigned>, thread_count> right{};
    together([&](unsigned number) {
        for (unsigned round = 0; round < 100; ++round) {
            const std::string address = "10.0." + std::to_string(round) + ".7";
            const radius::known_peer* found = table.find(*radius::ip_address::parse(address));
            radius::hmac_md5 sum(found->secret().message_key());
            sum.update(message);
            const auto digest = sum.finish();
            const bytes wanted = forge::hmac_md5("secret " + std::to_string(round), message);
            right[number] += std::equal(digest.begin(), digest.end(), wanted.begin()) ? 1U : 0U;
        }
    });
    for (const auto& count : right) {
        CHECK(count == 100);
    }
}

TEST_CASE("any number of threads trace to one stream, each packet whole") {
    std::ostringstream out;
    const radius::trace_sink sink = radius::make_text_trace(out);
    const bytes packet = login_request(7);
    together([&](unsigned) {
        const radius::trace_sink copy = sink;
        for (unsigned round = 0; round < 50; ++round) {
            radius::trace_event event;
            event.packet = packet;
            copy(event);
        }
    });
    std::istringstream lines(out.str());
    std::string line;
    unsigned heads = 0;
    unsigned names = 0;
    unsigned others = 0;
    while (std::getline(lines, line)) {
        heads += line.find(" UDP Access-Request id 7 ") != line.npos ? 1U : 0U;
        names += line == "\tUser-Name = \"bob\"" ? 1U : 0U;
        ++others;
    }
    CHECK(heads == thread_count * 50);
    CHECK(names == thread_count * 50);
    CHECK(others == thread_count * 50 * 4); // plus Message-Authenticator and User-Password
    CHECK(out.str().find("hello") == std::string::npos);
}

TEST_CASE("any number of threads print with one trace_printer, and no lock") {
    // Not used before the threads start, so that they would race in any lazy initialization.
    const radius::trace_printer masking;
    const radius::trace_printer showing({.secrets = radius::secrets::shown});
    const radius::shared_secret own(secret);
    const auto event_of = [&](const bytes& packet) {
        radius::trace_event event;
        event.packet = packet;
        event.secret = &own;
        return event;
    };
    constexpr unsigned rounds = 50;
    std::array<bytes, thread_count> packets;
    std::array<std::vector<std::string>, thread_count> masked;
    std::array<std::vector<std::string>, thread_count> shown;
    for (unsigned number = 0; number < thread_count; ++number) {
        // Different lengths, so that none fits into another's text buffer.
        packets[number] = login_request(static_cast<std::uint8_t>(number + 1),
                                        forge::raw(18, std::string(20 * (number + 1), 'x')));
    }
    together([&](unsigned number) {
        for (unsigned round = 0; round < rounds; ++round) {
            masked[number].push_back(masking(event_of(packets[number])));
            shown[number].push_back(showing(event_of(packets[number])));
        }
    });
    for (unsigned number = 0; number < thread_count; ++number) {
        INFO(number);
        const auto event = event_of(packets[number]);
        const std::string hidden = radius::trace_printer()(event);
        const std::string clear = radius::trace_printer({.secrets = radius::secrets::shown})(event);
        CHECK(hidden.find("User-Password = <hidden>") != hidden.npos);
        CHECK(clear.find("User-Password = \"hello\"") != clear.npos);
        CHECK(std::ranges::count(masked[number], hidden) == rounds);
        CHECK(std::ranges::count(shown[number], clear) == rounds);
    }
}

TEST_CASE("each thread has its own client, and any thread reads a client's counters") {
    std::atomic<bool> done{false};
    asio::io_context io;
    scripted handler;
    radius::server<scripted> server(io, handler, {.peers = loopback_peers()});
    const auto ports = server.listen(loopback());
    auto last = asio::make_work_guard(io);
    std::thread first([&] { io.run(); });

    const radius::client_options options{.server = {"127.0.0.1", ports[0].local.port},
                                         .secret = std::string(secret)};
    radius::client watched(io, options); // on the server's thread
    std::thread reader([&] {
        std::uint64_t before = 0;
        bool grows = true;
        while (!done) {
            const std::uint64_t now = watched.counters().access.accepted;
            grows = grows && now >= before;
            before = now;
            std::this_thread::yield();
        }
        CHECK(grows);
    });
    std::array<std::atomic<unsigned>, thread_count> accepted{};
    together([&](unsigned number) {
        radius::blocking_client own(options);
        for (unsigned round = 0; round < 20; ++round) {
            std::error_code error;
            const auto response = own.send(login_as("bob"), error);
            // An object of another thread is used on that thread.
            auto asked = asio::co_spawn(
                io,
                [&]() -> asio::awaitable<bool> {
                    const auto reply =
                        co_await watched.async_send(login_as("bob"), asio::use_awaitable);
                    co_return reply.is_success();
                },
                asio::use_future);
            const bool both = !error && response.is_success() && asked.get();
            accepted[number] += both ? 1U : 0U;
        }
    });
    done = true;
    reader.join();
    for (const auto& count : accepted) {
        CHECK(count == 20);
    }
    CHECK(watched.counters().access.accepted == thread_count * 20);
    asio::post(io, [&] { watched.stop(); });
    server.stop();
    last.reset();
    first.join();
}

TEST_CASE("a thread with a copy of a reverse path posts to its executor", "[reverse-coa]") {
    struct device {
        radius::coa_reply handle_coa(const radius::coa_request& request) { return request.ack(); }
        radius::disconnect_reply handle_disconnect(const radius::disconnect_request& request) {
            return request.ack(attr::reply_message =
                                   request.get(attr::user_name).value_or("nobody"));
        }
    };
    std::mutex lock;
    radius::reverse_path latest;
    scripted handler;
    handler.access = [&](const radius::access_request& request) {
        const std::scoped_lock guard(lock);
        latest = radius::reverse_path(request);
        return request.accept();
    };
    asio::io_context io;
    radius::server<scripted> server(io, handler, {.peers = loopback_peers(), .threads = 3});
    auto transport = with_certificate<radius::radsec>("server");
    transport.peers = {{.options = {.name = "access point", .reverse_coa = true}}};
    const auto port = server.listen(transport).at(0).local.port;
    std::thread first([&] { io.run(); });

    // The device has its own thread.
    asio::io_context device_io;
    radius::client client(device_io,
                          {.server = {"127.0.0.1", port},
                           .transport = with_certificate<radius::radsec::client>("client")});
    client.serve(device{});
    auto logged_in = client.async_send(login_as("bob"), asio::use_future);
    std::thread runs_device([&] { device_io.run(); });
    CHECK(result_of(std::move(logged_in)).is_success());

    std::array<std::atomic<unsigned>, thread_count> right{};
    together([&](unsigned number) {
        radius::reverse_path path;
        {
            const std::scoped_lock guard(lock);
            path = latest;
        }
        for (unsigned round = 0; round < 10; ++round) {
            const std::string name = std::to_string(number) + '.' + std::to_string(round);
            auto asked = asio::co_spawn(
                path.get_executor(),
                [path, name]() -> asio::awaitable<std::string> {
                    const auto reply = co_await path.async_send(
                        radius::make_disconnect_request(attr::user_name = name),
                        asio::use_awaitable);
                    co_return std::string(reply.require(attr::reply_message));
                },
                asio::use_future);
            right[number] += asked.get() == name ? 1U : 0U;
        }
    });
    for (const auto& count : right) {
        CHECK(count == 10);
    }
    asio::post(device_io, [&] { client.stop(); });
    runs_device.join();
    server.stop();
    first.join();
}
