// SPDX-License-Identifier: MIT
// Measures how long FreeRADIUS's dictionaries take to load in this library and in FreeRADIUS, and
// the cost of a lookup.
//
//     bench_dictionary [FOLDER]
//
// FOLDER contains the file "dictionary"; default: /usr/share/freeradius. FreeRADIUS's time is that
// of radclient with this folder minus that with an empty one, because it does nothing else. Exit
// status 0; 77 if there are no dictionaries.
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include <radius/dictionary/loader.hpp>

extern char** environ;

namespace {

using clock_type = std::chrono::steady_clock;

double milliseconds(clock_type::duration span) {
    return std::chrono::duration<double, std::milli>(span).count();
}

/// The fastest of several runs, in milliseconds.
template <class Act>
double fastest(int runs, Act&& act) {
    double best = 1e9;
    for (int run = 0; run < runs; ++run) {
        const auto before = clock_type::now();
        act();
        best = std::min(best, milliseconds(clock_type::now() - before));
    }
    return best;
}

/// Runs radclient with the dictionaries of `folder`. False if radclient is not installed.
bool run_radclient(const std::string& folder, const std::string& empty) {
    const std::string command = "exec radclient -D '" + folder + "' -d '" + empty +
                                "' 127.0.0.1:1 auth secret </dev/null >/dev/null 2>&1";
    std::string shell = "sh";
    std::string option = "-c";
    std::string text = command;
    char* arguments[]{shell.data(), option.data(), text.data(), nullptr};
    pid_t child = 0;
    if (posix_spawn(&child, "/bin/sh", nullptr, nullptr, arguments, environ) != 0) {
        return false;
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) != 127;
}

std::optional<double> freeradius_time(const std::string& folder) {
    const auto empty =
        std::filesystem::temp_directory_path() / ("radius-bench-" + std::to_string(getpid()));
    std::filesystem::create_directories(empty);
    std::ofstream(empty / "dictionary").close();
    std::optional<double> time;
    if (run_radclient(folder, empty.string())) {
        const double with = fastest(30, [&] { run_radclient(folder, empty.string()); });
        const double without = fastest(30, [&] { run_radclient(empty.string(), empty.string()); });
        time = with - without;
    }
    std::filesystem::remove_all(empty);
    return time;
}

} // namespace

int main(int count, char** arguments) {
    const std::string folder = count > 1 ? arguments[1] : "/usr/share/freeradius";
    if (!std::filesystem::exists(folder + "/dictionary")) {
        std::printf("skipped: there is no %s/dictionary\n", folder.c_str());
        return 77;
    }
    radius::dictionary names;
    const double ours =
        fastest(50, [&] { names = radius::load_dictionary(folder + "/dictionary"); });
    std::printf("%zu attributes and %zu values of %zu files: %.2f ms\n", names.attributes().size(),
                names.value_count(), names.counts().files, ours);
    if (const auto theirs = freeradius_time(folder)) {
        std::printf("FreeRADIUS's radclient: %.2f ms; ratio %.2f\n", *theirs, ours / *theirs);
    } else {
        std::printf("FreeRADIUS's radclient is not installed\n");
    }
    std::size_t found = 0;
    const double by_name = fastest(10, [&] {
        for (const radius::attribute_definition& attribute : names.attributes()) {
            found += names.find(attribute.name) != nullptr ? 1U : 0U;
        }
    });
    const double by_number = fastest(10, [&] {
        for (const radius::attribute_definition& attribute : names.attributes()) {
            found += names.find(attribute.number) != nullptr ? 1U : 0U;
        }
    });
    const auto each = static_cast<double>(names.attributes().size()) / 1e6;
    std::printf("a lookup by name %.0f ns, by number %.0f ns (%zu found)\n", by_name / each,
                by_number / each, found);
    return 0;
}
