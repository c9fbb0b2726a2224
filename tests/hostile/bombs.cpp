// SPDX-License-Identifier: MIT
// Dictionaries made to exhaust their reader: each ends at its intended limit, with an error that
// names the limit and the line.
#include <filesystem>
#include <sys/stat.h>

#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/standard.hpp>

#include "support/catch.hpp"
#include "support/certificates.hpp"

using namespace radius;
using radius_test::scratch_folder;

namespace {

/// The problem with a dictionary, as "file:line: problem"; empty if there is none.
std::string problem_of(const result<dictionary, dictionary_error>& read) {
    return read ? std::string() : read.error().what();
}

/// The same for the dictionary in this folder, without the folder's name.
std::string problem_of(const scratch_folder& folder, const dictionary_options& options = {}) {
    std::string problem = problem_of(try_load_dictionary(folder / "dictionary", {}, options));
    const std::string own = folder / "";
    const bool named = problem.starts_with(own);
    CHECK((named || problem.empty()));
    return named ? problem.substr(own.size()) : problem;
}

std::string repeated(std::string_view line, std::size_t times) {
    std::string text;
    for (std::size_t count = 0; count < times; ++count) {
        text += line;
    }
    return text;
}

} // namespace

TEST_CASE("a file that includes itself ends at the first cycle", "[bomb]") {
    const scratch_folder folder;
    folder.put("dictionary", "$INCLUDE dictionary\n");
    CHECK(problem_of(folder) == "dictionary:1: \"dictionary\" includes itself");
    folder.put("dictionary", "# first\n$INCLUDE one\n");
    folder.put("one", "$INCLUDE two\n");
    folder.put("two", "\n\n$INCLUDE one\n");
    CHECK(problem_of(folder) == "two:3: \"one\" includes itself");
}

TEST_CASE("a chain of files ends at max_include_depth", "[bomb]") {
    const scratch_folder folder;
    folder.put("dictionary", "$INCLUDE level2\n");
    for (int level = 2; level < 40; ++level) {
        folder.put("level" + std::to_string(level),
                   "$INCLUDE level" + std::to_string(level + 1) + "\n");
    }
    folder.put("level40", "ATTRIBUTE User-Name 1 string\n");
    CHECK(problem_of(folder) == "level32:1: \"level33\" is included too deeply");
    dictionary_options options;
    options.max_include_depth = 39;
    CHECK(problem_of(folder, options) == "level39:1: \"level40\" is included too deeply");
    options.max_include_depth = 40;
    CHECK(problem_of(folder, options).empty());
}

TEST_CASE("files that include each other twice, level by level, end at max_files", "[bomb]") {
    // Twenty levels of two includes each are a million files.
    const scratch_folder folder;
    folder.put("dictionary", "$INCLUDE level0\n");
    for (int level = 0; level < 20; ++level) {
        const std::string next = "level" + std::to_string(level + 1);
        folder.put("level" + std::to_string(level),
                   "$INCLUDE " + next + "\n$INCLUDE " + next + "\n");
    }
    folder.put("level20", "ATTRIBUTE User-Name 1 string\n");
    // The first 22 reach level20, and two more end the level above it.
    dictionary_options options;
    options.max_files = 22;
    CHECK(problem_of(folder, options) == "level19:2: \"level20\" exceeds the limit max_files");
    options.max_files = 23;
    CHECK(problem_of(folder, options) == "level18:2: \"level19\" exceeds the limit max_files");
    CHECK(problem_of(folder) == "level19:1: \"level20\" exceeds the limit max_files");
}

TEST_CASE("one large file that is included over and over ends at max_total_size", "[bomb]") {
    const scratch_folder folder;
    const std::string large = repeated("# nothing but a comment, but it has to be read\n", 40'000);
    const std::string includes = repeated("$INCLUDE large\n", 100);
    folder.put("large", large);
    folder.put("dictionary", includes);
    dictionary_options options;
    const std::size_t fit = (options.max_total_size - includes.size()) / large.size();
    REQUIRE(fit < 100);
    CHECK(problem_of(folder) ==
          "dictionary:" + std::to_string(fit + 1) + ": \"large\" is too large");
    options.max_total_size = includes.size() + 100 * large.size();
    CHECK(problem_of(folder, options).empty());
    --options.max_total_size;
    CHECK(problem_of(folder, options) == "dictionary:100: \"large\" is too large");
}

TEST_CASE("a line beyond max_line_size, and a file beyond max_file_size, are refused", "[bomb]") {
    const scratch_folder folder;
    dictionary_options options;
    folder.put("dictionary", "\n" + std::string(1'000'000, 'A'));
    CHECK(problem_of(folder) == "dictionary:2: line is too long");
    folder.put("dictionary", "ATTRIBUTE " + std::string(5'000, 'A') + " 1 string\n");
    CHECK(problem_of(folder) == "dictionary:1: line is too long");
    options.max_line_size = 10'000;
    CHECK(problem_of(folder, options) ==
          "dictionary:1: name \"" + std::string(max_name_size, 'A') + "\"... is too long");
    folder.put("dictionary", "ATTRIBUTE A 1 string " + repeated("x,", 4'000) + "\n");
    CHECK(problem_of(folder) == "dictionary:1: line is too long");
    options.strict = true; // otherwise it is a diagnostic
    CHECK(problem_of(folder, options) == "dictionary:1: unknown flag \"x\"");
    options.strict = false;

    const std::string long_file = repeated("#" + std::string(1'998, '-') + "\n", 9'000);
    REQUIRE(long_file.size() > options.max_file_size);
    folder.put("dictionary", long_file);
    CHECK(problem_of(folder) == "dictionary: is too large");
    CHECK(problem_of(parse_dictionary(long_file, "text")) == "text: is too large");
    options.max_file_size = long_file.size();
    CHECK(problem_of(folder, options).empty());
    CHECK(problem_of(parse_dictionary(long_file, "text", {}, options)).empty());
}

TEST_CASE("a path that is not a regular file is refused, without reading it to its end", "[bomb]") {
    const scratch_folder folder;
    constexpr std::string_view no_file =
        "dictionary:1: \"inside\" cannot be read: it is not a regular file";
    folder.put("dictionary", "$INCLUDE inside\n");
    REQUIRE(mkfifo((folder / "inside").c_str(), 0600) == 0);
    CHECK(problem_of(folder) == no_file);
    std::filesystem::remove(folder / "inside");
    std::filesystem::create_directory(folder / "inside");
    CHECK(problem_of(folder) == no_file);
    std::filesystem::remove(folder / "inside");
    std::filesystem::create_symlink("/dev/zero", folder / "inside");
    CHECK(problem_of(folder) ==
          "dictionary:1: \"inside\" is outside the first dictionary's folder");
    dictionary_options options;
    options.allow_outside_includes = true;
    CHECK(problem_of(folder, options) == no_file);
}

TEST_CASE("endlessly nested TLVs are refused at the depth of attribute numbers", "[bomb]") {
    constexpr std::size_t deepest = attribute_number::max_depth;
    std::string text = "ATTRIBUTE T 241.1 tlv\n";
    std::string path = "241.1";
    std::string too_deep;
    for (std::size_t depth = 3; depth <= 200; ++depth) {
        path += ".1";
        too_deep = depth == deepest + 1 ? path : too_deep;
        text += "ATTRIBUTE T" + std::to_string(depth) + " " + path + " tlv\n";
    }
    CHECK(problem_of(parse_dictionary(text, "deep")) == "deep:" + std::to_string(deepest) +
                                                            ": attribute number \"" + too_deep +
                                                            "\" is nested too deeply");

    std::string blocks = "ATTRIBUTE T2 241.1 tlv\nBEGIN-TLV T2\n";
    for (int depth = 3; depth <= 200; ++depth) {
        const std::string name = "T" + std::to_string(depth);
        blocks += "ATTRIBUTE " + name + " 1 tlv\nBEGIN-TLV " + name + "\n";
    }
    // Two lines per level, and the first level is the second line.
    CHECK(problem_of(parse_dictionary(blocks, "blocks")) ==
          "blocks:" + std::to_string(2 * deepest - 1) +
              ": attribute number \"1\" is nested too deeply");
}

TEST_CASE("blocks within blocks are refused at the 65th", "[bomb]") {
    CHECK(problem_of(parse_dictionary(repeated("BEGIN-PROTOCOL RADIUS\n", 10'000), "protocols")) ==
          "protocols:65: \"RADIUS\" is inside too many blocks");
    // Skipped blocks count as well.
    CHECK(problem_of(parse_dictionary(repeated("BEGIN-VENDOR Nobody\n", 10'000), "nobody")) ==
          "nobody:65: \"Nobody\" is inside too many blocks");
    CHECK(problem_of(parse_dictionary("VENDOR Acme 99\n" + repeated("BEGIN-VENDOR Acme\n", 10'000),
                                      "vendors")) ==
          "vendors:3: BEGIN-VENDOR \"Acme\" is inside BEGIN-VENDOR Acme");
}

TEST_CASE("a hundred thousand names of one value are read, and as many diagnostics are limited by "
          "max_diagnostics",
          "[bomb]") {
    std::string values = "ATTRIBUTE A 1 integer\n";
    for (int number = 0; number < 100'000; ++number) {
        values += "VALUE A N" + std::to_string(number) + " 1\n";
    }
    const auto many = parse_dictionary(values, "values");
    REQUIRE(many);
    const auto* const known = many->find("A");
    REQUIRE(known != nullptr);
    CHECK(many->value_number(*known, "N0") == 1U);
    CHECK(many->value_number(*known, "N99999") == 1U);

    std::string again;
    for (int number = 1; number <= 100'000; ++number) {
        again += "VENDOR Acme " + std::to_string(number) + "\n";
    }
    const auto odd = parse_dictionary(again, "again");
    REQUIRE(odd);
    CHECK(odd->diagnostics().size() == dictionary_options().max_diagnostics);
    dictionary_options options;
    options.max_diagnostics = 200'000;
    const auto all = parse_dictionary(again, "again", {}, options);
    REQUIRE(all);
    CHECK(all->diagnostics().size() == 99'999); // the first had no problem
}

TEST_CASE("clones of clones end at the limit of copies, and parallel clones at that of uses",
          "[bomb]") {
    // Each copies the contents of the previous one: 200 more per line, but a dictionary of 401
    // lines with definitions may have only 32 times as many.
    constexpr int members = 200;
    constexpr int levels = 200;
    std::string inside;
    for (int number = 1; number <= members; ++number) {
        inside +=
            "ATTRIBUTE L" + std::to_string(number) + " " + std::to_string(number) + " string\n";
    }
    const std::string original = "ATTRIBUTE T0 241.1 tlv\nBEGIN-TLV T0\n" + inside + "END-TLV T0\n";
    std::string text = original;
    for (int level = 1; level <= levels; ++level) {
        text += "ATTRIBUTE T" + std::to_string(level) + " 241." + std::to_string(level + 1) +
                " tlv clone=T" + std::to_string(level - 1) + "\n";
    }
    constexpr int fit = 32 * (1 + members + levels) / members;
    static_assert(fit < levels);
    const std::string line = std::to_string(members + 3 + fit + 1);
    CHECK(problem_of(parse_dictionary(text, "clones")) ==
          "clones:" + line + ": \"T" + std::to_string(fit) + "\" is copied too often");

    // 256 copies of one attribute, in two spaces because one has no room for them.
    std::string uses = "ATTRIBUTE T0 241.1 tlv\n";
    for (int use = 1; use <= 300; ++use) {
        uses += "ATTRIBUTE T" + std::to_string(use) + " " + std::to_string(242 + use / 200) + "." +
                std::to_string(1 + use % 200) + " tlv clone=T0\n";
    }
    CHECK(problem_of(parse_dictionary(uses, "uses")) ==
          "uses:258: \"T257\" exceeds the limit on clone= and ref=");
}
