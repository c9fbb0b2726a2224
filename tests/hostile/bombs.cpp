// SPDX-License-Identifier: MIT
// Dictionaries made to exhaust who reads them: they end in an error that says why, soon.
#include <filesystem>
#include <sys/stat.h>

#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/standard.hpp>

#include "support/catch.hpp"
#include "support/certificates.hpp"

using namespace radius;
using radius_test::scratch_folder;

namespace {

/// What is wrong with the dictionary in this folder; empty where nothing is.
std::string problem_of(const scratch_folder& folder, const dictionary_options& options = {}) {
    const auto read = try_load_dictionary(folder / "dictionary", {}, options);
    return read ? std::string() : read.error().what();
}

std::string repeated(std::string_view line, std::size_t times) {
    std::string text;
    for (std::size_t count = 0; count < times; ++count) {
        text += line;
    }
    return text;
}

} // namespace

TEST_CASE("a file that includes itself ends at the first circle", "[bomb]") {
    const scratch_folder folder;
    folder.put("dictionary", "$INCLUDE dictionary\n");
    CHECK(problem_of(folder) != "");
    folder.put("dictionary", "$INCLUDE one\n");
    folder.put("one", "$INCLUDE two\n");
    folder.put("two", "$INCLUDE one\n");
    CHECK(problem_of(folder) != "");
}

TEST_CASE("files that include each other twice, level by level, end at the bound of files",
          "[bomb]") {
    // Twenty levels of two includes each are a million files.
    const scratch_folder folder;
    folder.put("dictionary", "$INCLUDE level0\n");
    for (int level = 0; level < 20; ++level) {
        const std::string next = "level" + std::to_string(level + 1);
        folder.put("level" + std::to_string(level),
                   "$INCLUDE " + next + "\n$INCLUDE " + next + "\n");
    }
    folder.put("level20", "ATTRIBUTE User-Name 1 string\n");
    CHECK(problem_of(folder) != "");
}

TEST_CASE("one large file that is included over and over ends at the bound of octets", "[bomb]") {
    const scratch_folder folder;
    folder.put("large", repeated("# nothing but a comment, but it has to be read\n", 40'000));
    folder.put("dictionary", repeated("$INCLUDE large\n", 100));
    CHECK(problem_of(folder) != "");
    dictionary_options generous;
    generous.max_total_size = std::size_t{1} << 30U;
    CHECK(problem_of(folder, generous) == "");
}

TEST_CASE("a line without an end, and a file that is too large, are refused", "[bomb]") {
    const scratch_folder folder;
    folder.put("dictionary", std::string(1'000'000, 'A'));
    CHECK(problem_of(folder) != "");
    folder.put("dictionary", "ATTRIBUTE " + std::string(5'000, 'A') + " 1 string\n");
    CHECK(problem_of(folder) != "");
    folder.put("dictionary", "ATTRIBUTE A 1 string " + repeated("x,", 4'000) + "\n");
    CHECK(problem_of(folder) != "");
    folder.put("dictionary", repeated("#\n", 9'000'000));
    CHECK(problem_of(folder) != "");
}

TEST_CASE("what is no file is refused, without a wait for it to end", "[bomb]") {
    const scratch_folder folder;
    folder.put("dictionary", "$INCLUDE inside\n");
    REQUIRE(mkfifo((folder / "inside").c_str(), 0600) == 0);
    CHECK(problem_of(folder) != "");
    std::filesystem::remove(folder / "inside");
    std::filesystem::create_directory(folder / "inside");
    CHECK(problem_of(folder) != "");
    std::filesystem::remove(folder / "inside");
    std::filesystem::create_symlink("/dev/zero", folder / "inside");
    CHECK(problem_of(folder) != "");
}

TEST_CASE("TLVs and blocks nested without end are refused", "[bomb]") {
    std::string text = "ATTRIBUTE T 241.1 tlv\n";
    std::string path = "241.1";
    for (int depth = 0; depth < 200; ++depth) {
        path += ".1";
        text += "ATTRIBUTE T" + std::to_string(depth) + " " + path + " tlv\n";
    }
    CHECK_FALSE(parse_dictionary(text, "deep"));
    std::string blocks = "ATTRIBUTE T 241.1 tlv\nBEGIN-TLV T\n";
    for (int depth = 0; depth < 200; ++depth) {
        const std::string name = "T" + std::to_string(depth);
        blocks += "ATTRIBUTE " + name + " 1 tlv\nBEGIN-TLV " + name + "\n";
    }
    CHECK_FALSE(parse_dictionary(blocks, "blocks"));
    CHECK_FALSE(parse_dictionary(repeated("BEGIN-VENDOR Cisco\n", 10'000), "vendors",
                                 standard_dictionary()));
}

TEST_CASE("a hundred thousand names of one value, or one name defined as often, cost in proportion",
          "[bomb]") {
    std::string values = "ATTRIBUTE A 1 integer\n";
    for (int number = 0; number < 100'000; ++number) {
        values += "VALUE A N" + std::to_string(number) + " 1\n";
    }
    const auto many = parse_dictionary(values, "values");
    REQUIRE(many);
    CHECK(many->find("A") != nullptr);

    const auto again = parse_dictionary(repeated("ATTRIBUTE A 1 integer\n", 100'000), "again");
    REQUIRE(again);
    CHECK(again->diagnostics().size() <= dictionary_options().max_diagnostics);
}

TEST_CASE("clones of clones do not grow without bound", "[bomb]") {
    // Each copies what the last one holds twice over.
    std::string text = "ATTRIBUTE T0 241.1 tlv\nBEGIN-TLV T0\n";
    for (int number = 1; number <= 200; ++number) {
        text += "ATTRIBUTE L" + std::to_string(number) + " " + std::to_string(number) + " string\n";
    }
    text += "END-TLV T0\n";
    for (int level = 1; level <= 200; ++level) {
        const std::string name = "T" + std::to_string(level);
        text += "ATTRIBUTE " + name + " 241." + std::to_string(level % 254 + 2) + " tlv clone=T" +
                std::to_string(level - 1) + "\n";
    }
    const auto read = parse_dictionary(text, "clones");
    if (!read) {
        CHECK(std::string(read.error().what()) != "");
    } else {
        CHECK(read->find("T200") != nullptr);
    }
}
