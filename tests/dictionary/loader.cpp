// SPDX-License-Identifier: MIT
// The dictionary language: what it defines, and where its errors are said to be.
#include <filesystem>
#include <fstream>
#include <string>

#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/standard.hpp>

#include "support/catch.hpp"

using namespace radius;

namespace {

/// The error that a text gives, or "" where it is accepted.
std::string error_of(const std::string& text, const dictionary& base = {}) {
    const auto parsed = parse_dictionary(text, "dictionary.foo", base);
    return parsed ? std::string() : std::string(parsed.error().what());
}

dictionary accepted(const std::string& text, const dictionary& base = {}) {
    return parse_dictionary(text, "dictionary.foo", base).value();
}

/// A folder that goes with the test.
class folder {
  public:
    folder() {
        static int count = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("radius-loader-" +
                 std::to_string(
                     std::hash<std::string>{}(Catch::getResultCapture().getCurrentTestName())) +
                 "-" + std::to_string(count++));
        std::filesystem::create_directories(path_);
    }
    ~folder() { std::filesystem::remove_all(path_); }
    std::filesystem::path write(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name) << text;
        return path_ / name;
    }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

std::string load_error(const std::filesystem::path& path) {
    const auto loaded = try_load_dictionary(path);
    return loaded ? std::string() : std::string(loaded.error().what());
}

} // namespace

TEST_CASE("each error names its file, its line and the offending text") {
    struct bad_text {
        const char* text;
        const char* error;
    };
    const bad_text bad = GENERATE(values<bad_text>({
        {"\nATTRIBUTE A 1 intger\n", ":2: unknown type \"intger\" (did you mean \"integer\"?)"},
        {"ATTRIBUTE A 1 struct\n", ":1: type \"struct\" is not supported"},
        {"ATTRIBUTE A 1 octets[0]\n", ":1: bad length in type \"octets[0]\""},
        {"ATTRIBUTE A one integer\n", ":1: bad attribute number \"one\""},
        {"ATTRIBUTE A 1. integer\n", ":1: bad attribute number \"1.\""},
        {"ATTRIBUTE A 1..2 integer\n", ":1: bad attribute number \"1..2\""},
        {"ATTRIBUTE A 4294967296 integer\n", ":1: bad attribute number \"4294967296\""},
        {"ATTRIBUTE A 1.300 integer\n", ":1: attribute number \"1.300\" does not fit 1 octet"},
        {"ATTRIBUTE A 1.1.1.1.1.1.1.1.1.1.1 tlv\n",
         ":1: attribute number \"1.1.1.1.1.1.1.1.1.1.1\" lies too deep"},
        {"ATTRIBUTE A 0 integer\n", ":1: attribute number \"0\" is reserved"},
        {"ATTRIBUTE A\n", ":1: \"ATTRIBUTE\" wants more words"},
        {"ATTRIBUTE A 1 integer has_tga\n",
         ":1: unknown flag \"has_tga\" (did you mean \"has_tag\"?)"},
        {"ATTRIBUTE A 1 ipaddr has_tag\n", ":1: type \"ipaddr\" takes no tag"},
        {"ATTRIBUTE A 1 string encrypt=4\n", ":1: unknown method of encryption \"4\""},
        {"ATTRIBUTE A$ 1 string\n", ":1: name \"A$\" has a character no name may have"},
        {"ATTRIBUTE A 1 integer\nATTRIBUTE B 1.2 integer\n",
         ":2: attribute number \"1.2\" lies in A, which is of type integer"},
        {"ATTRIBUE A 1 string\n", ":1: unknown keyword \"ATTRIBUE\" (did you mean \"ATTRIBUTE\"?)"},
        {"STRUCT A 1\n", ":1: keyword \"STRUCT\" is not supported"},
        {"\x1b[2J A\n", ":1: unknown keyword \"\\033[2J\""},
        {"# only\n\nVALUE Usr-Name A 1\nATTRIBUTE User-Name 1 integer\n",
         ":3: unknown attribute \"Usr-Name\" (did you mean \"User-Name\"?)"},
        {"ATTRIBUTE A 1 byte\nVALUE A B 256\n", ":2: value out of range \"256\""},
        {"ATTRIBUTE A 1 integer\nVALUE A B C\n", ":2: bad value \"C\""},
        {"ATTRIBUTE A 1 integer\nVALUE A B 1 2\n", ":2: too many words from \"2\" on"},
        {"VENDOR Acme none\n", ":1: bad vendor number \"none\""},
        {"VENDOR Acme 1 format=3,1\n", ":1: \"format=3,1\": a vendor's type has 1, 2 or 4 octets"},
        {"VENDOR Acme 1 format=1,3\n",
         ":1: \"format=1,3\": a vendor's length has 0, 1, 2 or 4 octets"},
        {"VENDOR Acme 1 format=2,1,c\n",
         ":1: \"format=2,1,c\": only format=1,1 takes a third part, c"},
        {"VENDOR Acme 1 fromat=2,1\n",
         ":1: unknown option \"fromat=2,1\"; a vendor's only one is format="},
        {"VENDOR Acme 1\nBEGIN-VENDOR Acne\n",
         ":2: unknown vendor \"Acne\" (did you mean \"Acme\"?)"},
        {"VENDOR Acme 1\nBEGIN-VENDOR Acme\n", ":2: BEGIN-VENDOR Acme is never ended"},
        {"VENDOR Acme 1\nBEGIN-VENDOR Acme\nATTRIBUTE A 300 integer\n",
         ":3: attribute number \"300\" does not fit 1 octet"},
        {"VENDOR Acme 1\nBEGIN-VENDOR Acme\nBEGIN-VENDOR Acme\n",
         ":3: BEGIN-VENDOR \"Acme\" stands inside BEGIN-VENDOR Acme"},
        {"VENDOR Acme 1\nBEGIN-VENDOR Acme parent=Evs\n", ":2: unknown attribute \"Evs\""},
        {"END-VENDOR Acme\n", ":1: END-VENDOR \"Acme\" without its beginning"},
        {"BEGIN-TLV A\n", ":1: unknown attribute \"A\""},
        {"ATTRIBUTE A 1 integer\nBEGIN-TLV A\n", ":2: attribute \"A\" is of type integer, not tlv"},
        {"ATTRIBUTE A 1 tlv\nBEGIN-TLV A\nEND-VENDOR A\n",
         ":3: END-VENDOR \"A\" does not end BEGIN-TLV A"},
        {"BEGIN-PROTOCOL DHCPv4\n", ":1: protocol \"DHCPv4\" is not supported; RADIUS is"},
        {"$INCLUDE other\n", ":1: \"other\" cannot be included from a text that is no file"},
    }));
    CAPTURE(bad.text);
    CHECK(error_of(bad.text) == "dictionary.foo" + std::string(bad.error));
}

TEST_CASE("an error knows its parts") {
    const auto parsed = parse_dictionary("\nATTRIBUTE A 1 intger\n", "dictionary.foo");
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().file() == "dictionary.foo");
    CHECK(parsed.error().line() == 2);
    CHECK(parsed.error().text() == "intger");
}

TEST_CASE("numbers, types and flags are read by the names of FreeRADIUS 3 and 4") {
    const dictionary names = accepted("ATTRIBUTE\tPlain 0x20 STRING # a comment\r\n"
                                      "attribute Tagged 64 uint32 has_tag\n"
                                      "ATTRIBUTE Secret 69 string has_tag,encrypt=2\n"
                                      "ATTRIBUTE Parts 79 octets concat\n"
                                      "ATTRIBUTE Eight 80 octets[8] secret\n"
                                      "ATTRIBUTE List 81 short array\n"
                                      "ATTRIBUTE Own 1000 integer\n");
    CHECK(names.find("plain")->number == attribute_number(0x20));
    CHECK(names.find("PLAIN")->type == data_type::text);
    CHECK(names.find("Tagged")->properties == flags{.tagged = true});
    CHECK(names.find("Secret")->properties ==
          flags{.hidden = hiding::tunnel_password, .tagged = true});
    CHECK(names.find("Parts")->properties.concat);
    CHECK(names.find("Eight")->fixed_length == 8);
    CHECK(names.find("Eight")->secret);
    CHECK(names.find("List")->array);
    CHECK(names.find("Own")->internal);
    CHECK(names.diagnostics().size() == 1);
    CHECK(names.diagnostics().front().to_string() ==
          "dictionary.foo:1: type \"STRING\" is written with capitals");
}

TEST_CASE("a vendor's attributes stand under 26 or an extended vendor-specific type",
          "[rfc6929-2.4]") {
    const dictionary names = accepted("ATTRIBUTE Extended-Vendor-Specific-1 241.26 evs\n"
                                      "VENDOR Acme 99999 format=2,1\n"
                                      "BEGIN-PROTOCOL RADIUS\n"
                                      "BEGIN-VENDOR Acme\n"
                                      "ATTRIBUTE Acme-Wide 0x1234 integer\n"
                                      "ATTRIBUTE Acme-Tlv 7 tlv\n"
                                      "BEGIN-TLV Acme-Tlv\n"
                                      "ATTRIBUTE Acme-Inner 3 string\n"
                                      "END-TLV Acme-Tlv\n"
                                      "ATTRIBUTE Acme-Dotted 7.4 string\n"
                                      "END-VENDOR Acme\n"
                                      "BEGIN-VENDOR Acme parent=Extended-Vendor-Specific-1\n"
                                      "ATTRIBUTE Acme-Extended 5 string\n"
                                      "END-VENDOR Acme\n"
                                      "END-PROTOCOL RADIUS\n");
    CHECK(names.find("Acme-Wide")->number.to_string() == "26.99999.4660");
    CHECK(names.find("Acme-Wide")->number.format == vendor_format{2, 1, false});
    CHECK(names.find("Acme-Inner")->number.to_string() == "26.99999.7.3");
    CHECK(names.find("Acme-Dotted")->number.to_string() == "26.99999.7.4");
    CHECK(names.find("Acme-Extended")->number.to_string() == "241.26.99999.5");
    CHECK(names.find(attribute_number(26, 99999, 7, 3))->name == "Acme-Inner");
    CHECK(names.find_vendor("acme")->number == 99999);
    CHECK(names.find_vendor(99999)->name == "Acme");
}

TEST_CASE("a vendor's format holds for attributes defined before it was changed") {
    const dictionary names = accepted("VENDOR Acme 9\nBEGIN-VENDOR Acme\nATTRIBUTE A 1 string\n"
                                      "END-VENDOR Acme\nVENDOR Acme 9 format=1,1,c\n");
    CHECK(names.find("A")->number.format == vendor_format{1, 1, true});
    REQUIRE(names.diagnostics().size() == 1);
    CHECK(names.diagnostics().front().line == 5);
}

TEST_CASE("a value may stand before its attribute, and then yields when it is printed") {
    const dictionary names = accepted("VALUE A Late 1\nVALUE A Alone 7\nATTRIBUTE A 1 integer\n"
                                      "VALUE A First 1\nVALUE A Second 2\nVALUE A Third 0x02\n");
    const attribute_definition& a = *names.find("A");
    CHECK(names.value_name(a, 1) == "First");
    CHECK(names.value_name(a, 2) == "Third"); // the last name of a number is printed
    CHECK(names.value_name(a, 7) == "Alone");
    CHECK(names.value_number(a, "late") == 1);
    CHECK(names.value_number(a, "Second") == 2);
    CHECK_FALSE(names.value_number(a, "Fourth"));
    CHECK(names.values(a).size() == 5);
}

TEST_CASE("aliases share their value names, and the last definition of a number prints it") {
    const dictionary names = accepted("ATTRIBUTE Old 6 integer\nVALUE Old One 1\n"
                                      "ATTRIBUTE New 6 integer\nVALUE New Two 2\n");
    CHECK(names.find(attribute_number(6))->name == "New");
    CHECK(names.value_number(*names.find("Old"), "Two") == 2);
    CHECK(names.value_number(*names.find("New"), "One") == 1);
    CHECK(names.value_count() == 2);
}

TEST_CASE("what is defined again replaces what was, with a diagnostic") {
    const dictionary base = accepted("ATTRIBUTE A 1 integer\nATTRIBUTE B 2 integer\n"
                                     "VALUE A X 1\n");
    const dictionary names = accepted("ATTRIBUTE A 3 string\nATTRIBUTE B 2 integer\n"
                                      "ATTRIBUTE C 4 integer\nVALUE C Y 1\nVALUE C Y 2\n",
                                      base);
    CHECK(names.find("A")->number == attribute_number(3));
    CHECK(names.find(attribute_number(1)) == nullptr);
    CHECK(names.value_number(*names.find("C"), "Y") == 2);
    CHECK(names.attributes().size() == 3);
    REQUIRE(names.diagnostics().size() == 2);
    CHECK(names.diagnostics()[0].message == "A was 1 and is now 3");
    CHECK(names.diagnostics()[1].message == "C value Y was 1 and is now 2");
    CHECK(base.find("A")->number == attribute_number(1)); // the base is untouched
}

TEST_CASE("a dictionary is read on top of the standard one") {
    const dictionary names =
        accepted("VALUE Service-Type My-Service 4711\n", standard_dictionary());
    CHECK(names.value_name(*names.find("Service-Type"), 4711) == "My-Service");
    CHECK(names.value_name(*names.find("Service-Type"), 2) == "Framed-User");
    CHECK(names.attributes().size() == standard_dictionary().attributes().size());
    CHECK(names.value_count() == standard_dictionary().value_count() + 1);
}

TEST_CASE("files include files relative to themselves") {
    const folder files;
    files.write("sub/inner", "ATTRIBUTE Inner 2 string\n$INCLUDE more\n");
    files.write("sub/more", "ATTRIBUTE More 3 string");
    const auto root = files.write("root", "ATTRIBUTE Root 1 string\n$INCLUDE sub/inner\n"
                                          "$INCLUDE- absent\n$include sub/more # again\n");
    const dictionary names = load_dictionary(root);
    CHECK(names.attributes().size() == 3);
    CHECK(names.find("More") != nullptr);
}

TEST_CASE("an error in an included file is placed in that file") {
    const folder files;
    files.write("inner", "\n\nATTRIBUTE A 1 foo\n");
    const auto root = files.write("root", "$INCLUDE inner\n");
    CHECK(load_error(root) == (files.path() / "inner").string() + ":3: unknown type \"foo\"");
}

TEST_CASE("includes that run in a circle, leave the folder or are absent are refused") {
    const folder files;
    files.write("a", "$INCLUDE b\n");
    files.write("b", "\n$INCLUDE a\n");
    CHECK(load_error(files.path() / "a") ==
          (files.path() / "b").string() + ":2: \"a\" includes itself");

    files.write("outside", "ATTRIBUTE A 1 string\n");
    const auto inside = files.write("sub/root", "$INCLUDE ../outside\n");
    CHECK(load_error(inside) == inside.string() + ":1: \"../outside\" lies outside the first "
                                                  "dictionary's folder");
    CHECK(try_load_dictionary(inside, {}, {.allow_outside_includes = true}));

    const auto absent = files.write("absent", "\n$INCLUDE nowhere\n");
    CHECK(load_error(absent).find(":2: \"nowhere\" cannot be included: ") != std::string::npos);
    CHECK(load_error(files.path() / "nowhere").find("cannot be read") != std::string::npos);
    CHECK(load_error(files.path()).find("no regular file") != std::string::npos);
    CHECK_THROWS_AS(load_dictionary(files.path() / "nowhere"), dictionary_error);
}

TEST_CASE("the depth and number of includes and the length of lines and files are bounded") {
    const folder files;
    for (std::size_t level = 0; level <= max_include_depth; ++level) {
        files.write("d" + std::to_string(level), "$INCLUDE d" + std::to_string(level + 1) + "\n");
    }
    CHECK(load_error(files.path() / "d0").find("is included too deep") != std::string::npos);

    for (int level = 0; level < 20; ++level) { // two to the power of twenty files
        const std::string next = "$INCLUDE t" + std::to_string(level + 1) + "\n";
        files.write("t" + std::to_string(level), next + next);
    }
    files.write("t20", "");
    CHECK(load_error(files.path() / "t0").find("is one file too many") != std::string::npos);

    const auto line = files.write("line", "\n#" + std::string(max_dictionary_line_size, 'x'));
    CHECK(load_error(line) == line.string() + ":2: line is too long");
    const auto large = files.write("large", std::string(max_dictionary_file_size + 1, '\n'));
    CHECK(load_error(large) == large.string() + ": is too large");
}

TEST_CASE("a block must be ended in the file that began it") {
    const folder files;
    files.write("opens", "VENDOR Acme 9\nBEGIN-VENDOR Acme\n");
    files.write("closes", "END-VENDOR Acme\n");
    CHECK(load_error(files.write("one", "$INCLUDE opens\nEND-VENDOR Acme\n")) ==
          (files.path() / "opens").string() + ":2: BEGIN-VENDOR Acme is never ended");
    CHECK(load_error(files.write("two", "VENDOR Acme 9\nBEGIN-VENDOR Acme\n$INCLUDE closes\n")) ==
          (files.path() / "closes").string() + ":1: this block was begun in another file");
    files.write("inside", "ATTRIBUTE Acme-Name 4 string\n");
    const dictionary names = load_dictionary(files.write(
        "three", "VENDOR Acme 9\nBEGIN-VENDOR Acme\n$INCLUDE inside\nEND-VENDOR Acme\n"));
    CHECK(names.find("Acme-Name")->number.to_string() == "26.9.4");
}

TEST_CASE("a dictionary loaded on top of itself prints the same value names") {
    const std::string text = "ATTRIBUTE Status 1 integer\nVALUE Status Alive 3\n"
                             "VALUE Status Interim-Update 3\n";
    const auto once = radius::parse_dictionary(text).value();
    const auto twice = radius::parse_dictionary(text, "again", once).value();
    CHECK(once.value_name(*once.find("Status"), 3) == "Interim-Update");
    CHECK(twice.value_name(*twice.find("Status"), 3) == "Interim-Update");
    CHECK(twice.value_count() == 2);
    CHECK(twice.diagnostics().empty());
}
