// SPDX-License-Identifier: MIT
// Checks dictionaries before a server uses them:
//
//     dictionary check /usr/share/freeradius/dictionary my.dictionary
//
// prints what they define, and every line that a strict reader refuses. Exit status: 0; 1 if there
// is such a line; 3 for a wrong command line.
#include <iostream>
#include <string>

#include <radius/dictionary.hpp>

#include "support/arguments.hpp"
#include "support/dictionary_choice.hpp"

struct settings {
    std::vector<std::string> words;
    radius::dictionary names;
    radius::dictionary_options options{.max_diagnostics = 100'000};
};

/// "7468 attributes, 7974 values, 185 vendors, 12 aliases"
void print_totals(const radius::dictionary& names) {
    std::size_t aliases = 0;
    for (const radius::attribute_definition& attribute : names.attributes()) {
        aliases += attribute.kind == radius::definition_kind::alias ? 1U : 0U;
    }
    std::cout << names.attributes().size() - aliases << " attributes, " << names.value_count()
              << " values, " << names.vendors().size() << " vendors, " << aliases << " aliases\n";
}

/// Reads each file on top of the previous ones, as a program does that gets all of them.
int check(settings& chosen) {
    if (chosen.words.size() < 2) {
        throw support::usage_error("check: needs the name of a file");
    }
    const radius::dictionary base = chosen.names;
    for (std::size_t place = 1; place < chosen.words.size(); ++place) {
        auto loaded =
            radius::try_load_dictionary(chosen.words[place], chosen.names, chosen.options);
        if (!loaded) {
            std::cout << loaded.error().what() << "\n";
            return 1;
        }
        chosen.names = *std::move(loaded);
    }
    const auto found = chosen.names.diagnostics().subspan(base.diagnostics().size());
    for (const radius::dictionary_diagnostic& diagnostic : found) {
        std::cout << diagnostic.to_string() << "\n";
    }
    print_totals(chosen.names);
    if (const std::size_t skipped = chosen.names.counts().skipped - base.counts().skipped) {
        std::cout << skipped << " lines define nothing\n";
    }
    return found.empty() ? 0 : 1;
}

int work(int argc, char** argv) {
    settings chosen;
    bool standard = false;
    support::arguments line("dictionary check [options] FILE...",
                            "Reads dictionaries and prints their errors.");
    const support::dictionary_choice before(line, "--on",
                                            "a dictionary to read first, without checking it");
    line.flag("--standard", "start with the built-in attributes of the RFCs", standard);
    chosen.words = line.parse(argc, argv);
    chosen.options = before.options();
    chosen.names = before.load({});
    if (standard) {
        if (!chosen.names.attributes().empty()) {
            throw support::usage_error("--standard: not together with --on");
        }
        chosen.names = radius::standard_dictionary();
    }
    if (!chosen.words.empty() && chosen.words[0] == "check") {
        return check(chosen);
    }
    throw support::usage_error((chosen.words.empty() ? "" : chosen.words[0] + ": ") +
                               std::string("the command must be check; see --help"));
}

int main(int argc, char** argv) {
    return support::run("dictionary", [&] { return work(argc, argv); });
}
