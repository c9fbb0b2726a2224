// SPDX-License-Identifier: MIT
// Runs targets on files without a fuzzer: `fuzz_replay TARGET FILE-OR-FOLDER...`. It does not need
// libFuzzer, so every compiler can run the corpus, and you can debug a crash.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "fuzz/targets.hpp"

namespace {

bool run_file(const fuzz::target& target, const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    const std::vector<char> read{std::istreambuf_iterator<char>(in), {}};
    if (in.bad() || !in.is_open()) {
        std::fprintf(stderr, "cannot read %s\n", path.c_str());
        return false;
    }
    const radius::octet_string input(read.begin(), read.end());
    std::fprintf(stderr, "%s\n", path.c_str()); // the last line names the file that failed
    target.run(input);
    return true;
}

} // namespace

int main(int count, char** words) {
    const fuzz::target* chosen = nullptr;
    for (const fuzz::target& each : fuzz::targets) {
        if (count > 2 && each.name == words[1]) {
            chosen = &each;
        }
    }
    if (chosen == nullptr) {
        std::fprintf(stderr, "usage: fuzz_replay TARGET FILE-OR-FOLDER...\ntargets:\n");
        for (const fuzz::target& each : fuzz::targets) {
            std::fprintf(stderr, "  %s\n", each.name.data());
        }
        return 2;
    }
    unsigned files = 0;
    bool read = true;
    try {
        for (int index = 2; index < count; ++index) {
            if (!std::filesystem::is_directory(words[index])) {
                read = run_file(*chosen, words[index]) && read;
                ++files;
                continue;
            }
            for (const auto& entry : std::filesystem::directory_iterator(words[index])) {
                read = run_file(*chosen, entry.path()) && read;
                ++files;
            }
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "an exception left the target: %s\n", error.what());
        return 1;
    }
    std::printf("%s: %u inputs\n", chosen->name.data(), files);
    return read && files != 0 ? 0 : 1;
}
