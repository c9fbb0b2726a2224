// SPDX-License-Identifier: MIT
// Generates tags from a dictionary, like those in <radius/attribute/standard/...> for the RFCs:
//
//     dictionary_to_header dictionary.acme            writes acme.hpp
//
// If the dictionary says "ATTRIBUTE Acme-Rate-Limit 1 integer", a program that includes the header
// writes `attr::acme::rate_limit = 10`. Errors are reported with file and line; then the exit
// status is 3.
#include <iostream>

#include "support/arguments.hpp"
#include "support/dictionary_choice.hpp"
#include "support/table_header.hpp"

/// "acme_wireless" of "/etc/raddb/dictionary.acme-wireless".
std::string stem_of(const std::filesystem::path& path) {
    std::string stem = path.filename().string();
    if (stem.starts_with("dictionary.")) {
        stem.erase(0, std::string_view("dictionary.").size());
    }
    std::ranges::replace_if(stem, [](char letter) { return letter == '.' || letter == '-'; }, '_');
    return stem;
}

void write_file(const std::filesystem::path& path, const support::lines& text) {
    std::ofstream file(path);
    for (const std::string& line : text) {
        file << line << '\n';
    }
    file.close();
    if (!file) {
        throw support::usage_error(path.string() + ": cannot be written");
    }
    std::cout << path.string() << '\n';
}

int work(int argc, char** argv) {
    std::filesystem::path folder = ".";
    bool flat = false;
    support::arguments line("dictionary_to_header [options] DICTIONARY...",
                            "Writes a header with tags for the attributes of each dictionary.");
    const support::dictionary_choice context(
        line, "--context", "a dictionary that the others extend or add values to");
    line.option("--folder", "FOLDER", "the folder for the headers; default: the current one",
                [&](std::string_view text) { folder = text; });
    std::vector<std::string> includes;
    line.option("--include", "HEADER", "a header to include; default: <radius/packet.hpp>",
                [&](std::string_view text) { includes.emplace_back(text); });
    line.flag("--flat", "no namespace for vendors", flat);
    const std::vector<std::string> paths = line.parse(argc, argv);
    if (paths.empty()) {
        throw support::usage_error("needs the name of a dictionary; see --help");
    }

    if (includes.empty()) {
        includes.emplace_back("radius/packet.hpp");
    }

    const radius::dictionary base = context.load({});
    for (const std::filesystem::path path : paths) {
        const radius::dictionary names =
            radius::load_dictionary(path.string(), base, context.options());
        support::dictionary_text text;
        support::read_dictionary_text(path, text);
        const support::tag_arrangement tags(names, text, flat);
        if (tags.sections().empty()) {
            continue; // only values: the headers of their attributes have them
        }
        const std::string stem = stem_of(path);
        const support::table_header header(
            {stem, path.filename().string(), text.description, includes}, tags.sections());
        write_file(folder / (stem + ".hpp"), header.text());
    }
    return 0;
}

int main(int argc, char** argv) {
    return support::run("dictionary_to_header", [&] { return work(argc, argv); });
}
