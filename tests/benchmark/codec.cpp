// SPDX-License-Identifier: MIT
// Measures each step of a request with Google Benchmark:
//
//     bench_codec --benchmark_filter=verify
//
// The arguments of a benchmark are sizes: attributes of a packet, entries of a cache, peers.
#include <unistd.h>

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include <radius/dictionary/loader.hpp>

#include "hot_functions.hpp"

namespace {

using benchmark_kit::hot_functions;

/// Everything, created once.
hot_functions& all() {
    static const auto made = std::make_unique<hot_functions>();
    return *made;
}

/// Calls `act(number)` with increasing numbers, which continue if the benchmark is run again:
/// otherwise its first requests would repeat its last ones.
template <class Act>
void repeat(benchmark::State& state, Act&& act) {
    static std::size_t number = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(act(number++));
    }
    state.SetItemsProcessed(state.iterations());
}

void parse(benchmark::State& state) {
    repeat(state, [](std::size_t number) {
        return hot_functions::parse(all().login(number)).octets().size();
    });
}
BENCHMARK(parse);

void get_three(benchmark::State& state) {
    const auto packet = hot_functions::parse(all().login(0));
    repeat(state, [&](std::size_t) { return hot_functions::get(packet); });
}
BENCHMARK(get_three);

void build(benchmark::State& state) {
    repeat(state, [](std::size_t number) { return hot_functions::build(number).wire_size(); });
}
BENCHMARK(build);

void verify(benchmark::State& state) {
    repeat(state, [](std::size_t number) {
        return all().verify(hot_functions::parse(all().login(number)));
    });
}
BENCHMARK(verify);

void sign(benchmark::State& state) {
    const auto packet = hot_functions::parse(all().login(0));
    repeat(state, [&](std::size_t) { return all().sign(packet); });
}
BENCHMARK(sign);

void hide(benchmark::State& state) {
    const auto packet = hot_functions::parse(all().login(0));
    repeat(state, [&](std::size_t) { return all().hide(packet); });
}
BENCHMARK(hide);

void seal_request(benchmark::State& state) {
    radius::packet_buffer room;
    repeat(state, [&](std::size_t number) {
        return all().seal(room.room(), number, radius::packet_code::access_request);
    });
}
BENCHMARK(seal_request);

void answer_login_alone(benchmark::State& state) {
    repeat(state, [](std::size_t number) { return all().answer_login_alone(number); });
}
BENCHMARK(answer_login_alone);

void answer_login(benchmark::State& state) {
    repeat(state, [](std::size_t number) { return all().answer_login(number); });
}
BENCHMARK(answer_login);

void answer_record(benchmark::State& state) {
    repeat(state, [](std::size_t number) { return all().answer_record(number); });
}
BENCHMARK(answer_record);

/// Parses a packet with this many attributes and reads the last one.
void parse_and_get_of(benchmark::State& state) {
    radius::octet_string packet{1, 1, 0, 0};
    packet.resize(20);
    for (std::int64_t number = 1; number < state.range(0); ++number) {
        packet.insert(packet.end(), {25, 3, 7}); // Class
    }
    packet.insert(packet.end(), {1, 5, 'b', 'o', 'b'});
    packet[2] = static_cast<radius::octet>(packet.size() >> 8U);
    packet[3] = static_cast<radius::octet>(packet.size());
    repeat(state, [&](std::size_t) {
        return hot_functions::parse(packet).get(radius::attr::user_name)->size();
    });
}
BENCHMARK(parse_and_get_of)->Arg(5)->Arg(50)->Arg(500);

/// Adds a new request to a cache with this many entries, and stores its reply.
void duplicate_cache(benchmark::State& state) {
    const auto entries = static_cast<std::size_t>(state.range(0));
    radius::detail::duplicate_cache cache({1, 2, 3}, {.max_entries = entries + 1});
    const radius::authenticator field{1};
    const std::array<radius::octet, 38> reply{};
    std::uint32_t address = 0;
    const auto enter = [&] {
        const auto known =
            cache.admit({radius::ipv4_address(address++), 40000},
                        radius::packet_code::access_request, 1, field, hot_functions::now());
        cache.store(known.ticket, reply, hot_functions::now());
        return known.outcome;
    };
    while (cache.entries() < entries) {
        enter();
    }
    repeat(state, [&](std::size_t) { return enter(); });
    state.counters["octets_an_entry"] =
        entries == 0 ? 0.0
                     : static_cast<double>(cache.memory_bytes()) / static_cast<double>(entries);
}
BENCHMARK(duplicate_cache)->Arg(0)->Arg(1000)->Arg(30'000)->Arg(1'000'000);

/// Looks up one of this many peers, each of them from time to time.
void peer_lookup(benchmark::State& state) {
    std::vector<radius::peer> peers;
    for (std::int64_t number = 0; number < state.range(0); ++number) {
        peers.push_back({radius::ipv4_address(0x0A000000U + static_cast<std::uint32_t>(number)),
                         {.secret = "secret"}});
    }
    const radius::peer_table table(std::move(peers));
    const auto count = static_cast<std::uint32_t>(state.range(0));
    std::uint32_t place = 0;
    repeat(state, [&](std::size_t) {
        place = (place + 514229U) % count; // a stride that visits all of them
        return table.find(radius::ipv4_address(0x0A000000U + place));
    });
}
BENCHMARK(peer_lookup)->Arg(1)->Arg(1000)->Arg(10'000)->Arg(1'000'000);

void dictionary_lookup(benchmark::State& state) {
    const radius::dictionary names = radius::standard_dictionary();
    repeat(state, [&](std::size_t number) {
        return names.find(number % 2 == 0 ? "User-Name" : "Framed-IPv6-Prefix");
    });
}
BENCHMARK(dictionary_lookup);

/// Loads this many of FreeRADIUS's dictionaries, in the order in which it includes them, if they
/// are installed.
void dictionary_load(benchmark::State& state) {
    namespace files = std::filesystem;
    const files::path installed = "/usr/share/freeradius";
    const files::path folder =
        files::temp_directory_path() / ("bench_codec_" + std::to_string(::getpid()));
    const files::path file = folder / "dictionary";
    std::int64_t included = 0;
    if (files::exists(installed / "dictionary")) {
        files::copy(installed, folder);
        std::ifstream master(installed / "dictionary");
        std::ofstream chosen(file);
        std::string word;
        while (included < state.range(0) && master >> word) {
            if (word == "$INCLUDE" && master >> word) {
                chosen << "$INCLUDE " << word << '\n';
                ++included;
            }
        }
    } else {
        state.SkipWithError("no dictionaries in /usr/share/freeradius");
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(radius::load_dictionary(file.string()).find("User-Name"));
    }
    state.counters["dictionaries"] = static_cast<double>(included);
    files::remove_all(folder);
}
BENCHMARK(dictionary_load)->Arg(1)->Arg(25)->Arg(250)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
