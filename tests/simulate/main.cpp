// SPDX-License-Identifier: MIT
// The simulator's command line.
#include <charconv>
#include <iostream>
#include <set>

#include "planted/bugs.hpp"
#include "simulate/report_text.hpp"

namespace {

using namespace simulation;

constexpr std::string_view help =
    R"(simulate: RADIUS clients and servers in virtual time, on a network that does its worst

  --exchanges N   play worlds until N requests have ended
  --seed S        begin with the world of this number instead of 1; it is always the same
  --plant BUG     play with this bug planted in the engines
  --planted       plant every bug in turn, and see whether it is found
  --list          name the invariants that are checked, and the bugs that can be planted
  --help          say this

A run ends with status 0 and a line of totals. Where an invariant is broken it ends with status 1 and
the last events, the invariant and the seed. Status 3: the command line was not understood.
)";

struct command_line {
    settings run;
    std::optional<bug_text> bug;
    bool all_bugs = false;
    bool list = false;
    bool help = false;
};

/// What is wrong with the command line; thrown as it is.
struct misunderstood {
    std::string what;
};

std::uint64_t number(std::string_view option, std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value == 0) {
        throw misunderstood{std::string(option) + " takes a number above 0, not \"" +
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
    throw misunderstood{"there is no bug called \"" + std::string(name) + "\"; see --list"};
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
        } else if (option == "--plant") {
            line.bug = find_bug(value());
        } else if (option == "--planted") {
            line.all_bugs = true;
        } else if (option == "--list") {
            line.list = true;
        } else if (option == "--help") {
            line.help = true;
        } else {
            throw misunderstood{"there is no option \"" + std::string(option) + "\""};
        }
    }
    if (line.run.exchanges == 0 && !line.all_bugs && !line.list && !line.help) {
        throw misunderstood{"--exchanges, --planted or --list is needed"};
    }
    return line;
}

/// Plays with a bug planted.
report run_planted(bug which, const settings& how) {
    planted = which;
    report result = simulated_planted::run(how);
    planted = bug::none;
    return result;
}

int run_one(const command_line& line) {
    std::cout << "seed " << line.run.seed << '\n';
    const report result =
        line.bug ? run_planted(line.bug->which, line.run) : simulated::run(line.run);
    if (result.broken) {
        print(std::cout, *result.broken);
        return 1;
    }
    print(std::cout, result.count, result.fingerprint);
    return 0;
}

/// Every bug must be found, and every invariant must be broken by one of them at least: else it
/// might be one that cannot fail.
int run_all_bugs(const settings& asked) {
    const settings how{asked.seed, asked.exchanges != 0 ? asked.exchanges : 1'500'000};
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
        return line.all_bugs ? run_all_bugs(line.run) : run_one(line);
    } catch (const misunderstood& mistake) {
        std::cerr << "simulate: " << mistake.what << "\nTry simulate --help.\n";
        return 3;
    } catch (const std::exception& error) {
        std::cerr << "simulate: " << error.what() << '\n';
        return 2;
    }
}
