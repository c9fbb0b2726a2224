// SPDX-License-Identifier: MIT
// Makes tags of a dictionary, the headers that <radius/attribute/...> has for the RFCs:
//
//     dictionary_to_header dictionary.acme            writes acme.hpp
//
// A program that includes it writes `attr::acme::rate_limit = 10` where the dictionary says
// "ATTRIBUTE Acme-Rate-Limit 1 integer". What cannot be read is told with its file and line, and
// the exit status is then 3.
#include <iostream>

#include "support/arguments.hpp"
#include "support/dictionary_choice.hpp"
#include "support/header_files.hpp"

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
    std::string include_folder;
    bool flat = false;
    support::arguments line("dictionary_to_header [options] DICTIONARY...",
                            "Writes headers with tags for the attributes of each dictionary.");
    const support::dictionary_choice context(
        line, "--context", "a dictionary that the others build upon or add values to");
    line.option("--folder", "FOLDER", "where the headers are written; here unless given",
                [&](std::string_view text) { folder = text; });
    line.option("--include", "PATH", "how headers include each other, <PATH/name.hpp>",
                [&](std::string_view text) { include_folder = std::string(text) + "/"; });
    line.flag("--flat", "no namespace for vendors", flat);
    const std::vector<std::string> paths = line.parse(argc, argv);
    if (paths.empty()) {
        throw support::usage_error("wants the name of a dictionary; --help tells more");
    }

    const radius::dictionary base = context.load({});
    for (const std::filesystem::path path : paths) {
        const radius::dictionary names = radius::load_dictionary(path, base, context.options());
        support::dictionary_text text;
        support::read_dictionary_text(path, text);
        const support::tag_arrangement tags(names, text, flat);
        if (tags.sections().empty()) {
            continue; // values alone: they stand in their attributes' own headers
        }
        const support::header_files headers(
            {stem_of(path), path.filename().string(), include_folder, text.description},
            tags.sections());
        for (const support::header_file& header : headers.files()) {
            write_file(folder / header.name, header.text);
        }
    }
    return 0;
}

int main(int argc, char** argv) {
    return support::run("dictionary_to_header", [&] { return work(argc, argv); });
}
