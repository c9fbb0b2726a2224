// SPDX-License-Identifier: MIT
// Calls each function in the path of a request a thousand times, for callgrind to count:
//
//     bench_instructions             runs all of them
//     bench_instructions --compiler  prints the compiler, because the counts depend on it
//
// tests/benchmark/instructions.py runs it and compares.
#include <cstdio>
#include <memory>
#include <string_view>

#include "hot_functions.hpp"

namespace {

constexpr std::size_t times = 1000;
std::size_t kept = 0; // results must be used, otherwise nothing is computed

/// Everything, created in advance.
benchmark_kit::hot_functions& all() {
    static const auto made = std::make_unique<benchmark_kit::hot_functions>();
    return *made;
}

} // namespace

// One function for each, whose name is found in callgrind's output.
// NOLINTBEGIN(misc-use-internal-linkage)
extern "C" {

[[gnu::noinline]] void measured_parse() {
    for (std::size_t number = 0; number < times; ++number) {
        kept += benchmark_kit::hot_functions::parse(all().login(number)).octets().size();
    }
}
[[gnu::noinline]] void measured_get() {
    const auto packet = benchmark_kit::hot_functions::parse(all().login(0));
    for (std::size_t number = 0; number < times; ++number) {
        kept += benchmark_kit::hot_functions::get(packet);
    }
}
[[gnu::noinline]] void measured_build() {
    for (std::size_t number = 0; number < times; ++number) {
        kept += benchmark_kit::hot_functions::build(number).wire_size();
    }
}
[[gnu::noinline]] void measured_verify() {
    for (std::size_t number = 0; number < times; ++number) {
        kept += all().verify(benchmark_kit::hot_functions::parse(all().login(number))) ? 1U : 0U;
    }
}
[[gnu::noinline]] void measured_sign() {
    const auto packet = benchmark_kit::hot_functions::parse(all().login(0));
    for (std::size_t number = 0; number < times; ++number) {
        kept += all().sign(packet);
    }
}
[[gnu::noinline]] void measured_hide() {
    const auto packet = benchmark_kit::hot_functions::parse(all().login(0));
    for (std::size_t number = 0; number < times; ++number) {
        kept += all().hide(packet);
    }
}
[[gnu::noinline]] void measured_seal_request() {
    radius::packet_buffer room;
    for (std::size_t number = 0; number < times; ++number) {
        kept += all().seal(room.room(), number, radius::packet_code::access_request);
    }
}
[[gnu::noinline]] void measured_peer_lookup() {
    for (std::size_t number = 0; number < times; ++number) {
        kept += all().find_peer(number) != nullptr ? 1U : 0U;
    }
}
[[gnu::noinline]] void measured_duplicate_cache() {
    static radius::detail::duplicate_cache cache({1, 2, 3});
    for (std::size_t number = 0; number < times; ++number) {
        kept += all().remember(cache, number) ? 1U : 0U;
    }
}
[[gnu::noinline]] void measured_dictionary_lookup() {
    const radius::dictionary& names = radius::standard_dictionary();
    for (std::size_t number = 0; number < times; ++number) {
        kept +=
            names.find(number % 2 == 0 ? "User-Name" : "Framed-IPv6-Prefix") != nullptr ? 1U : 0U;
    }
}
[[gnu::noinline]] void measured_answer_login() {
    for (std::size_t number = 0; number < times; ++number) {
        kept += all().answer_login(number);
    }
}
[[gnu::noinline]] void measured_answer_record() {
    for (std::size_t number = 0; number < times; ++number) {
        kept += all().answer_record(number);
    }
}

} // extern "C"
// NOLINTEND(misc-use-internal-linkage)

int main(int argc, char** argv) {
    if (argc == 2 && std::string_view(argv[1]) == "--compiler") {
        std::puts("GCC " __VERSION__);
        return 0;
    }
    (void)all(); // created before counting starts
    (void)radius::standard_dictionary();
    measured_parse();
    measured_get();
    measured_build();
    measured_verify();
    measured_sign();
    measured_hide();
    measured_seal_request();
    measured_peer_lookup();
    measured_duplicate_cache();
    measured_dictionary_lookup();
    measured_answer_login();
    measured_answer_record();
    return kept != 0 ? 0 : 1;
}
