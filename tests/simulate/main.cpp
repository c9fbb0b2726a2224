// SPDX-License-Identifier: MIT
// The simulator's command line.
#include <charconv>
#include <chrono>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "planted/bugs.hpp"
#include "simulate/report_text.hpp"

namespace {

using namespace simulation;

constexpr std::string_view help =
    R"(simulate: RADIUS clients and servers in virtual time, on a hostile network

  --exchanges N   play worlds until N requests have ended
  --seed S        start with the world of this number instead of 1; a seed is always the same world
  --today         start with the world of today's number (UTC): different worlds every day
  --seeds FILE    play the worlds of the seeds in the file, each once
  --plant BUG     play with this bug planted in the engines
  --planted       plant one bug after the other, and check that each is found
  --list          list the invariants and the bugs that can be planted
  --help          print this text

A run ends with status 0 and a line of totals. If an invariant is broken it ends with status 1 and the
last events, the invariant and the seed. Status 3: invalid command line.
)";

struct command_line {
    settings run;
    std::optional<bug_text> bug;
    std::optional<std::string> seeds; ///< a file name
    bool all_bugs = false;
    bool list = false;
    bool help = false;
};

/// An error in the command line; its text is printed unchanged.
struct misunderstood {
    std::string what;
};

std::uint64_t number(std::string_view option, std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value == 0) {
        throw misunderstood{std::string(option) + " needs a number above 0, not \"" +
                            std::string(text) + "\""};
    }
    return value;
}

bug_text find_bug(std::string_view name) {
    for (const bug_text& one : bug_texts) {
        if (one.name == name) {
            return one;
        }
    }
    throw misunderstood{"unknown bug \"" + std::string(name) + "\"; see --list"};
}

/// The date, such as 20261130, and three more digits: a run of a million exchanges plays some 300
/// worlds.
std::uint64_t seed_of_the_day() {
    const std::chrono::year_month_day today(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    const auto year = static_cast<std::uint64_t>(static_cast<int>(today.year()));
    return ((year * 100 + static_cast<unsigned>(today.month())) * 100 +
            static_cast<unsigned>(today.day())) *
           1000;
}

/// The seeds in a file: one per line, followed by its purpose.
std::vector<std::uint64_t> read_seeds(const std::string& name) {
    std::ifstream file(name);
    std::vector<std::uint64_t> seeds;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        if (std::string first; words >> first && first[0] != '#') {
            seeds.push_back(number("a line of " + name, first));
        }
    }
    if (seeds.empty()) {
        throw misunderstood{name + " has no seeds"};
    }
    return seeds;
}

command_line parse(int count, const char* const* words) {
    command_line line;
    for (int place = 1; place < count; ++place) {
        const std::string_view option = words[place];
        const auto value = [&]() -> std::string_view {
            if (++place >= count) {
                throw misunderstood{std::string(option) + " takes a value"};
            }
            return words[place];
        };
        if (option == "--exchanges") {
            line.run.exchanges = number(option, value());
        } else if (option == "--seed") {
            line.run.seed = number(option, value());
        } else if (option == "--today") {
            line.run.seed = seed_of_the_day();
        } else if (option == "--seeds") {
            line.seeds = value();
        } else if (option == "--plant") {
            line.bug = find_bug(value());
        } else if (option == "--planted") {
            line.all_bugs = true;
        } else if (option == "--list") {
            line.list = true;
        } else if (option == "--help") {
            line.help = true;
        } else {
            throw misunderstood{"unknown option \"" + std::string(option) + "\""};
        }
    }
    if (line.run.exchanges == 0 && !line.seeds && !line.all_bugs && !line.list && !line.help) {
        throw misunderstood{"--exchanges, --seeds, --planted or --list is needed"};
    }
    return line;
}

/// Runs with a planted bug.
report run_planted(bug which, const settings& how) {
    planted = which;
    report result = simulated_planted::run(how);
    planted = bug::none;
    return result;
}

int run_one(const command_line& line) {
    // Printed immediately, so that the seed is known even if the run is killed.
    std::cout << "seed " << line.run.seed << std::endl;
    const report result =
        line.bug ? run_planted(line.bug->which, line.run) : simulated::run(line.run);
    if (result.broken) {
        print(std::cout, *result.broken);
        return 1;
    }
    print(std::cout, result.count, result.fingerprint);
    return 0;
}

/// One world per seed.
int run_seeds(command_line line) {
    line.run.exchanges = 1;
    for (const std::uint64_t seed : read_seeds(*line.seeds)) {
        line.run.seed = seed;
        if (const int failed = run_one(line)) {
            return failed;
        }
    }
    return 0;
}

/// Every bug must be found, and every invariant must be violated by at least one of them: otherwise
/// it might be one that cannot fail.
int run_all_bugs(const settings& asked) {
    const settings how{asked.seed, asked.exchanges != 0 ? asked.exchanges : 4'000'000};
    std::set<invariant> broken;
    std::size_t found = 0;
    for (const bug_text& one : bug_texts) {
        const report result = run_planted(one.which, how);
        std::cout << one.name << ": " << one.meaning << ": ";
        if (result.broken) {
            ++found;
            broken.insert(result.broken->which);
            std::cout << "breaks " << name_of(result.broken->which) << " in world "
                      << result.broken->seed << ": " << result.broken->what << std::endl;
        } else {
            std::cout << "NOT FOUND" << std::endl;
        }
    }
    for (std::size_t index = 0; index < invariant_count; ++index) {
        if (!broken.contains(static_cast<invariant>(index))) {
            std::cout << "no bug breaks " << invariant_texts[index].name << '\n';
        }
    }
    std::cout << "found " << found << " of " << bug_texts.size() << '\n';
    return found == bug_texts.size() && broken.size() == invariant_count ? 0 : 1;
}

void list() {
    std::cout << "invariants:\n";
    for (const invariant_text& one : invariant_texts) {
        std::cout << "  " << one.name << ": " << one.meaning << '\n';
    }
    std::cout << "bugs:\n";
    for (const bug_text& one : bug_texts) {
        std::cout << "  " << one.name << ": " << one.meaning << '\n';
    }
}

} // namespace

int main(int count, char** words) {
    try {
        const command_line line = parse(count, words);
        if (line.help) {
            std::cout << help;
            return 0;
        }
        if (line.list) {
            list();
            return 0;
        }
        if (line.seeds) {
            return run_seeds(line);
        }
        return line.all_bugs ? run_all_bugs(line.run) : run_one(line);
    } catch (const misunderstood& mistake) {
        std::cerr << "simulate: " << mistake.what << "\nTry simulate --help.\n";
        return 3;
    } catch (const std::exception& error) {
        std::cerr << "simulate: " << error.what() << '\n';
        return 2;
    }
}
