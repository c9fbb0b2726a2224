// SPDX-License-Identifier: MIT
// Command line parsing for the examples: options with or without a value, --help, and errors that
// name the option. Plain C++, independent of RADIUS.
#pragma once

#include <charconv>
#include <concepts>
#include <cstdlib>
#include <exception>
#include <functional>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

/// An error in the command line or in a program's input.
class usage_error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Its exit status.
inline constexpr int exit_usage = 3;

/// The options of one program. `parse` calls the function of each option it finds.
class arguments {
  public:
    using action = std::function<void(std::string_view)>;

    /// For --help: "server [options]", and a sentence about the program.
    arguments(std::string synopsis, std::string purpose)
        : synopsis_(std::move(synopsis)), purpose_(std::move(purpose)) {}

    /// An option with a value, `--name value` or `--name=value`. If it is repeated, `take` is
    /// called each time. An exception of `take` is reported with the option's name.
    void option(std::string name, std::string placeholder, std::string help, action take) {
        known_.push_back(
            {std::move(name), std::move(placeholder), std::move(help), std::move(take)});
    }

    /// An option with an optional value: `take` receives the value of `--name=value`, nothing for
    /// `--name`.
    void optional_value(std::string name, const std::string& placeholder, std::string help,
                        action take) {
        option(std::move(name), "[=" + placeholder + "]", std::move(help), std::move(take));
        known_.back().value_optional = true;
    }

    /// An option without a value.
    void flag(std::string name, std::string help, bool& target) {
        known_.push_back(
            {std::move(name), {}, std::move(help), [&target](std::string_view) { target = true; }});
    }

    /// Returns the positional arguments, which include everything after `--`. Throws `usage_error`.
    /// `--help` prints the options and ends the program.
    std::vector<std::string> parse(int argc, const char* const* argv) const {
        const std::vector<std::string_view> words(argv + 1, argv + argc);
        std::vector<std::string> rest;
        for (std::size_t place = 0; place < words.size(); ++place) {
            const std::string_view word = words[place];
            if (word == "--") {
                rest.insert(rest.end(), words.begin() + static_cast<std::ptrdiff_t>(place) + 1,
                            words.end());
                break;
            }
            if (word == "--help" || word == "-h") {
                print_help();
                std::exit(0); // NOLINT(concurrency-mt-unsafe): there are no threads yet
            }
            if (!word.starts_with('-') || word == "-") {
                rest.emplace_back(word);
                continue;
            }
            const std::size_t sign = word.starts_with("--") ? word.find('=') : word.npos;
            const known& option = find(word.substr(0, sign));
            if (option.placeholder.empty()) {
                if (sign != word.npos) {
                    throw usage_error(option.name + ": does not take a value");
                }
                option.take({});
            } else if (sign != word.npos) {
                call(option, word.substr(sign + 1));
            } else if (option.value_optional) {
                call(option, {});
            } else if (++place < words.size()) {
                call(option, words[place]);
            } else {
                throw usage_error(option.name + ": wants " + option.placeholder + " behind it");
            }
        }
        return rest;
    }

  private:
    struct known {
        std::string name;
        std::string placeholder;
        std::string help;
        action take;
        bool value_optional = false;
    };

    const known& find(std::string_view name) const {
        for (const known& option : known_) {
            if (option.name == name) {
                return option;
            }
        }
        throw usage_error(std::string(name) + ": unknown option; see --help");
    }

    static void call(const known& option, std::string_view value) {
        try {
            option.take(value);
        } catch (const std::exception& error) {
            throw usage_error(option.name + ": " + error.what());
        }
    }

    void print_help() const {
        std::cout << "usage: " << synopsis_ << "\n" << purpose_ << "\n\noptions:\n";
        for (const known& option : known_) {
            const bool spaced = !option.placeholder.empty() && !option.value_optional;
            std::cout << "  " << option.name << (spaced ? " " : "") << option.placeholder
                      << "\n        " << option.help << "\n";
        }
        std::cout << "  --help\n        print this text\n";
    }

    std::string synopsis_;
    std::string purpose_;
    std::vector<known> known_;
};

/// A whole number from `least` to `most`. Throws `usage_error` that contains the text.
template <std::integral Integer>
Integer number(std::string_view text, Integer least, Integer most) {
    Integer value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most) {
        throw usage_error("\"" + std::string(text) + "\" is not a number from " +
                          std::to_string(least) + " to " + std::to_string(most));
    }
    return value;
}

/// NAME=VALUE, split at the first `=`. Throws `usage_error` if one side is empty. No error shows
/// the right side, because it is often a secret.
inline std::pair<std::string, std::string> name_and_value(std::string_view text,
                                                          const std::string& wanted) {
    const std::size_t sign = text.find('=');
    if (sign == text.npos || sign == 0 || sign + 1 == text.size()) {
        throw usage_error("\"" + std::string(text.substr(0, sign)) + "\": wants " + wanted);
    }
    return {std::string(text.substr(0, sign)), std::string(text.substr(sign + 1))};
}

/// Runs a program's body. Prints an exception to stderr after the program's name; then the exit
/// status is 3.
template <class Body>
int run(const char* program, Body&& body) {
    try {
        return std::forward<Body>(body)();
    } catch (const std::exception& error) {
        std::cout << std::flush;
        std::cerr << program << ": " << error.what() << '\n';
        return exit_usage;
    }
}

} // namespace support
