// SPDX-License-Identifier: MIT
// The dictionary language: its definitions, and the places that its errors report.
#include <filesystem>
#include <fstream>
#include <string>

#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/standard.hpp>

#include "support/catch.hpp"

using namespace radius;
using Catch::Matchers::ContainsSubstring;

namespace {

/// The error for a text, or "" if it is accepted.
std::string refusal_of(const std::string& text, const dictionary& base = {}) {
    const auto parsed = parse_dictionary(text, "dictionary.foo", base);
    return parsed ? std::string() : std::string(parsed.error().what());
}

dictionary loaded_from(const std::string& text, const dictionary& base = {}) {
    return parse_dictionary(text, "dictionary.foo", base).value();
}

/// A temporary folder.
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
        {"ATTRIBUTE A 1 octets[0]\n", ":1: bad length in type \"octets[0]\""},
        {"ATTRIBUTE A one integer\n", ":1: bad attribute number \"one\""},
        {"ATTRIBUTE A 1. integer\n", ":1: bad attribute number \"1.\""},
        {"ATTRIBUTE A 1..2 integer\n", ":1: bad attribute number \"1..2\""},
        {"ATTRIBUTE A 4294967296 integer\n", ":1: bad attribute number \"4294967296\""},
        {"ATTRIBUTE A 1.300 integer\n", ":1: attribute number \"1.300\" does not fit 1 octet"},
        {"ATTRIBUTE A 1.1.1.1.1.1.1.1.1.1.1 tlv\n",
         ":1: attribute number \"1.1.1.1.1.1.1.1.1.1.1\" is nested too deeply"},
        {"ATTRIBUTE A 0 integer\n", ":1: attribute number \"0\" is reserved"},
        {"ATTRIBUTE A\n", ":1: \"ATTRIBUTE\" needs more words"},
        {"ATTRIBUTE A$ 1 string\n", ":1: name \"A$\" has a character that is not allowed in names"},
        {"ATTRIBUTE A 1 integer\nATTRIBUTE B 1.2 integer\n",
         ":2: attribute number \"1.2\" is inside A, which is of type integer"},
        {"ATTRIBUE A 1 string\n", ":1: unknown keyword \"ATTRIBUE\" (did you mean \"ATTRIBUTE\"?)"},
        {"\x1b[2J A\n", ":1: \"\\033[2J\" is not printable"},
        {"ATTRIBUTE A 1 byte\nVALUE A B 256\n", ":2: value out of range \"256\""},
        {"ATTRIBUTE A 1 integer\nVALUE A B C\n", ":2: bad value \"C\""},
        {"VENDOR Acme none\n", ":1: bad vendor number \"none\""},
        {"VENDOR Acme 1 format=3,1\n", ":1: \"format=3,1\": a vendor's type has 1, 2 or 4 octets"},
        {"VENDOR Acme 1 format=1,3\n",
         ":1: \"format=1,3\": a vendor's length has 0, 1, 2 or 4 octets"},
        {"VENDOR Acme 1 format=2,1,c\n",
         ":1: \"format=2,1,c\": only format=1,1 can have a third part, c"},
        {"VENDOR Acme 1 fromat=2,1\n",
         ":1: unknown option \"fromat=2,1\"; the only option of VENDOR is format="},
        {"VENDOR Acme 1\nBEGIN-VENDOR Acme\nATTRIBUTE A 300 integer\n",
         ":3: attribute number \"300\" does not fit 1 octet"},
        {"VENDOR Acme 1\nBEGIN-VENDOR Acme\nBEGIN-VENDOR Acme\n",
         ":3: BEGIN-VENDOR \"Acme\" is inside BEGIN-VENDOR Acme"},
        {"VENDOR Acme 1\nBEGIN-VENDOR Acme parent=Evs\n", ":2: unknown attribute \"Evs\""},
        {"END-VENDOR Acme\n", ":1: END-VENDOR \"Acme\" has no matching BEGIN"},
        {"BEGIN-TLV A\n", ":1: unknown attribute \"A\""},
        {"ATTRIBUTE A 1 integer\nBEGIN-TLV A\n", ":2: attribute \"A\" is of type integer, not tlv"},
        {"ATTRIBUTE A 1 tlv\nBEGIN-TLV A\nEND-VENDOR A\n",
         ":3: END-VENDOR \"A\" does not end BEGIN-TLV A"},
        {"$INCLUDE other\n",
         ":1: \"other\" cannot be included: this text was not read from a file"},
    }));
    CAPTURE(bad.text);
    CHECK(refusal_of(bad.text) == "dictionary.foo" + std::string(bad.error));
}

TEST_CASE(
    "common errors in real files are accepted with a diagnostic, and refused by a strict reader") {
    struct odd_text {
        const char* text;
        const char* message;
    };
    const odd_text odd = GENERATE(values<odd_text>({
        {"ATTRIBUTE A 1 integer has_tga\n",
         ":1: unknown flag \"has_tga\" (did you mean \"has_tag\"?)"},
        {"ATTRIBUTE A 1 ipaddr has_tag\n", ":1: type \"ipaddr\" takes no tag"},
        {"ATTRIBUTE A 1 string encrypt=4\n", ":1: unknown method of encryption \"4\""},
        {"ATTRIBUTE A 1 integer has_tag the tag of a tunnel\n",
         ":1: unexpected \"the\" after the flags"},
        {"ATTRIBUTE A 1 date precision=days\n", ":1: unknown precision \"days\""},
        {"ATTRIBUTE A 1 date subtype=int32\n", ":1: unknown subtype \"int32\""},
        {"VENDOR Acme 9\nATTRIBUTE A 1 string Acme\n",
         ":2: vendor \"Acme\" after an attribute is the syntax of radiusclient; write "
         "BEGIN-VENDOR"},
        {"VENDOR Acme 9 Acme\nATTRIBUTE A 1 string\n",
         ":1: \"Acme\" repeated after the number is the syntax of radiusclient"},
        {"VENDORATTR 9 A 1 string\n", ":1: \"VENDORATTR\" is the syntax of Merit and Radiator; "
                                      "write ATTRIBUTE inside BEGIN-VENDOR"},
        {"VENDOR Acme 1\nBEGIN-VENDOR Acme\nATTRIBUTE A 1 string\n",
         ":3: BEGIN-VENDOR Acme is not closed; it ends with the file"},
        {"ATTRIBUTE A 1 tlv\nBEGIN-TLV A\nATTRIBUTE B 1 string\n",
         ":3: BEGIN-TLV A is not closed; it ends with the file"},
        {"\xEF\xBB\xBF"
         "ATTRIBUTE A 1 string\n",
         ":1: the text begins with a byte order mark, which is skipped"},
        {"# only\n\nVALUE Usr-Name A 1\nATTRIBUTE User-Name 1 integer\n",
         ":3: unknown attribute \"Usr-Name\" (did you mean \"User-Name\"?)"},
        {"ATTRIBUTE A 1 integer\nVALUE A B 1 2\n", ":2: unexpected \"2\" after a value"},
        {"ATTRIBUTE A 1 string\nVALUE A B 1\n",
         ":2: A is of type string, so its value name B has no effect"},
        {"ATTRIBUTE A 1 string\nVALUE A B C\n", ":2: value \"C\" of A, which is of type string"},
        {"ATTRIBUTE A 1 integer enum=Other\n", ":1: unknown attribute \"Other\""},
        {"ATTRIBUTE A 1 tlv clone=Other\n", ":1: unknown attribute \"Other\""},
        {"ATTRIBUTE A 1 tlv clone=..Other\n", ":1: unknown attribute \"..Other\""},
        {"VENDOR Acme 1\nALIAS Other Vendor-Specific.Acme\nATTRIBUTE Vendor-Specific 26 vsa\n",
         ":2: unknown attribute \"Vendor-Specific.Acme\""},
        {"ALIAS A Vendor-Specific.Acme.A\n", ":1: unknown attribute \"Vendor-Specific.Acme.A\""},
        {"VENDOR Acme 1\nBEGIN-VENDOR Acne\nATTRIBUTE A 1 string\nEND-VENDOR Acne\n",
         ":2: unknown vendor \"Acne\" (did you mean \"Acme\"?); its block is skipped"},
        {"BEGIN-PROTOCOL DHCPv4\nATTRIBUTE A 1 string\nEND-PROTOCOL DHCPv4\n",
         ":1: protocol \"DHCPv4\" is skipped; only RADIUS is supported"},
        {"FLAGS strange\n", ":1: unknown flag \"strange\""},
        {"ATTRIBUTE A 1 string\nATTRIBUTE A 2 string\n", ":2: A was 1 and is now 2"},
        {"ATTRIBUTE A 1 string\nATTRIBUTE A 1 octets\n",
         ":2: A was of type string and is now of type octets"},
        {"ATTRIBUTE A 1 integer\nVALUE A B 1\nVALUE A B 2\n", ":3: A value B was 1 and is now 2"},
        {"VENDOR A 1\nVENDOR A 2\n", ":2: vendor A was 1 and is now 2"},
        {"ATTRIBUTE A 1 string\nATTRIBUTE B 2 string\nALIAS A B\n", ":3: A was 1 and is now 2"},
        {"ATTRIBUTE A 1 tlv length=uint32\n", ":1: unknown flag \"length=uint32\""},
        {"ATTRIBUTE A 1 string precision=ms\n",
         ":1: unknown flag \"precision=ms\" (did you mean \"precision=\"?)"},
        {"ATTRIBUTE A 1 group ref=Other\n", ":1: unknown attribute \"Other\""},
        {"VENDOR A 1\nVENDOR A 1 format=2,1\n", ":2: vendor A has a different format than before"},
    }));
    CAPTURE(odd.text);
    const dictionary names = loaded_from(odd.text);
    REQUIRE(names.diagnostics().size() == 1);
    CHECK(names.diagnostics()[0].to_string() == "dictionary.foo" + std::string(odd.message));
    const auto strict = parse_dictionary(odd.text, "dictionary.foo", {}, {.strict = true});
    REQUIRE_FALSE(strict);
    CHECK(strict.error().what() == "dictionary.foo" + std::string(odd.message));
}

TEST_CASE("an error knows its parts") {
    const auto parsed = parse_dictionary("\nATTRIBUTE A 1 intger\n", "dictionary.foo");
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().file() == "dictionary.foo");
    CHECK(parsed.error().line() == 2);
    CHECK(parsed.error().text() == "intger");
}

TEST_CASE("numbers, types and flags are read by the names of FreeRADIUS 3 and 4") {
    const dictionary names = loaded_from("ATTRIBUTE\tPlain 0x20 STRING # a comment\r\n"
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
    CHECK(names.diagnostics().empty()); // a type in capitals is the same type
}

TEST_CASE("a vendor's attributes are under 26 or an extended vendor-specific type",
          "[rfc6929-2.4]") {
    const dictionary names = loaded_from("ATTRIBUTE Extended-Vendor-Specific-1 241.26 evs\n"
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

TEST_CASE("a vendor's format also applies to attributes defined before its change") {
    const dictionary names = loaded_from("VENDOR Acme 9\nBEGIN-VENDOR Acme\nATTRIBUTE A 1 string\n"
                                         "END-VENDOR Acme\nVENDOR Acme 9 format=1,1,c\n");
    CHECK(names.find("A")->number.format == vendor_format{1, 1, true});
    REQUIRE(names.diagnostics().size() == 1);
    CHECK(names.diagnostics().front().line == 5);
}

TEST_CASE("a value may precede its attribute, and is then not preferred for printing") {
    const dictionary names = loaded_from("VALUE A Late 1\nVALUE A Alone 7\nATTRIBUTE A 1 integer\n"
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
    const dictionary names = loaded_from("ATTRIBUTE Old 6 integer\nVALUE Old One 1\n"
                                         "ATTRIBUTE New 6 integer\nVALUE New Two 2\n");
    CHECK(names.find(attribute_number(6))->name == "New");
    CHECK(names.value_number(*names.find("Old"), "Two") == 2);
    CHECK(names.value_number(*names.find("New"), "One") == 1);
    CHECK(names.value_count() == 2);
}

TEST_CASE("a new definition replaces the old one, with a diagnostic") {
    const dictionary base = loaded_from("ATTRIBUTE A 1 integer\nATTRIBUTE B 2 integer\n"
                                        "VALUE A X 1\n");
    const dictionary names = loaded_from("ATTRIBUTE A 3 string\nATTRIBUTE B 2 integer\n"
                                         "ATTRIBUTE C 4 integer\nVALUE C Y 1\nVALUE C Y 2\n",
                                         base);
    CHECK(names.find("A")->number == attribute_number(3));
    CHECK(names.find(attribute_number(1)) == nullptr);
    CHECK(names.value_number(*names.find("C"), "Y") == 2);
    CHECK(names.attributes().size() == 3);
    REQUIRE(names.diagnostics().size() == 2);
    CHECK(names.diagnostics()[0].message == "A was 1 and is now 3");
    CHECK(names.diagnostics()[1].message == "C value Y was 1 and is now 2");
    CHECK(base.find("A")->number == attribute_number(1)); // the base is unchanged
}

TEST_CASE("a dictionary is read on top of the standard one") {
    const dictionary names =
        loaded_from("VALUE Service-Type My-Service 4711\n", standard_dictionary());
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

TEST_CASE("includes that are circular, outside the folder or missing are refused") {
    const folder files;
    files.write("a", "$INCLUDE b\n");
    files.write("b", "\n$INCLUDE a\n");
    CHECK(load_error(files.path() / "a") ==
          (files.path() / "b").string() + ":2: \"a\" includes itself");

    files.write("outside", "ATTRIBUTE A 1 string\n");
    const auto inside = files.write("sub/root", "$INCLUDE ../outside\n");
    CHECK(load_error(inside) == inside.string() + ":1: \"../outside\" is outside the first "
                                                  "dictionary's folder");
    CHECK(try_load_dictionary(inside, {}, {.allow_outside_includes = true}));

    const auto absent = files.write("absent", "\n$INCLUDE nowhere\n");
    CHECK(load_error(absent).find(":2: \"nowhere\" cannot be included: ") != std::string::npos);
    CHECK(load_error(files.path() / "nowhere").find("cannot be read") != std::string::npos);
    CHECK(load_error(files.path()).find("not a regular file") != std::string::npos);
    CHECK_THROWS_AS(load_dictionary(files.path() / "nowhere"), dictionary_error);
}

TEST_CASE("the depth and number of includes and the length of lines and files are limited") {
    const folder files;
    for (std::size_t level = 0; level <= dictionary_options().max_include_depth; ++level) {
        files.write("d" + std::to_string(level), "\n$INCLUDE d" + std::to_string(level + 1) + "\n");
    }
    const std::string deepest = std::to_string(dictionary_options().max_include_depth - 1);
    const std::string beyond = std::to_string(dictionary_options().max_include_depth);
    CHECK(load_error(files.path() / "d0") == (files.path() / ("d" + deepest)).string() + ":2: \"d" +
                                                 beyond + "\" is included too deeply");
    CHECK_FALSE(try_load_dictionary(files.path() / "d0", {}, {.max_include_depth = 1}));
    CHECK(load_error(files.path() / "d2").find("cannot be included") != std::string::npos);

    for (int level = 0; level < 20; ++level) { // 2^20 files
        const std::string next = "$INCLUDE t" + std::to_string(level + 1) + "\n";
        files.write("t" + std::to_string(level), next + next);
    }
    files.write("t20", "");
    CHECK_THAT(load_error(files.path() / "t0"),
               ContainsSubstring(":2: \"t") || ContainsSubstring(":1: \"t"));
    CHECK_THAT(load_error(files.path() / "t0"),
               ContainsSubstring("\" exceeds the limit max_files"));
    files.write("three", "$INCLUDE- t20\n\n$INCLUDE t20\n");
    const auto few = try_load_dictionary(files.path() / "three", {}, {.max_files = 2});
    REQUIRE_FALSE(few);
    CHECK(few.error().what() ==
          (files.path() / "three").string() + ":3: \"t20\" exceeds the limit max_files");

    const auto line =
        files.write("line", "\n#" + std::string(dictionary_options().max_line_size, 'x'));
    CHECK(load_error(line) == line.string() + ":2: line is too long");
    const auto large =
        files.write("large", std::string(dictionary_options().max_file_size + 1, '\n'));
    CHECK(load_error(large) == large.string() + ": is too large");
    const auto includes = files.write("includes", "# too large:\n$INCLUDE large\n");
    CHECK(load_error(includes) == includes.string() + ":2: \"large\" is too large");

    files.write("hundred", std::string(100, '\n'));
    const auto all = files.write("all", "$INCLUDE hundred\n$INCLUDE hundred\n$INCLUDE hundred\n");
    CHECK(try_load_dictionary(all, {}, {.max_total_size = 400}));
    const auto less = try_load_dictionary(all, {}, {.max_total_size = 300});
    REQUIRE_FALSE(less);
    CHECK(less.error().what() == all.string() + ":3: \"hundred\" is too large");
    const auto text = parse_dictionary(std::string(100, '\n'), "text", {}, {.max_file_size = 99});
    REQUIRE_FALSE(text);
    CHECK(text.error().what() == std::string("text: is too large"));
}

TEST_CASE("a link that leaves the folder is refused as the path would be") {
    const folder files;
    files.write("outside", "ATTRIBUTE A 1 string\n");
    const auto inside = files.write("sub/root", "\n$INCLUDE link\n");
    std::error_code error;
    std::filesystem::create_symlink(files.path() / "outside", files.path() / "sub/link", error);
    if (error) {
        WARN("skipped: no links here");
        return;
    }
    CHECK(load_error(inside) ==
          inside.string() + ":2: \"link\" is outside the first dictionary's folder");
    CHECK(try_load_dictionary(inside, {}, {.allow_outside_includes = true}));
    files.write("sub/absolute", "$INCLUDE " + (files.path() / "outside").string() + "\n");
    CHECK_THAT(load_error(files.path() / "sub/absolute"),
               ContainsSubstring(":1: ") && ContainsSubstring("outside"));
}

TEST_CASE("the number of diagnostics is limited, and all lines are read") {
    std::string text;
    for (int line = 0; line < 50; ++line) {
        text += "VALUE Absent A" + std::to_string(line) + " 1\n";
    }
    const auto parsed = parse_dictionary(text, "text", {}, {.max_diagnostics = 7});
    REQUIRE(parsed);
    CHECK(parsed->diagnostics().size() == 7);
    CHECK(parsed->counts().skipped == 50);
}

TEST_CASE("a block must end in the file in which it began") {
    const folder files;
    files.write("opens", "VENDOR Acme 9\nBEGIN-VENDOR Acme\n");
    files.write("closes", "END-VENDOR Acme\n");
    CHECK(load_error(files.write("one", "$INCLUDE opens\nEND-VENDOR Acme\n")) ==
          (files.path() / "one").string() + ":2: END-VENDOR \"Acme\" has no matching BEGIN");
    CHECK(load_error(files.write("two", "VENDOR Acme 9\nBEGIN-VENDOR Acme\n$INCLUDE closes\n")) ==
          (files.path() / "closes").string() + ":1: this block began in another file");
    files.write("inside", "ATTRIBUTE Acme-Name 4 string\n");
    const dictionary names = load_dictionary(files.write(
        "three", "VENDOR Acme 9\nBEGIN-VENDOR Acme\n$INCLUDE inside\nEND-VENDOR Acme\n"));
    CHECK(names.find("Acme-Name")->number.to_string() == "26.9.4");
}

TEST_CASE("a vendor's block that its file never ends applies only to that file") {
    const folder files;
    files.write("acme", "VENDOR Acme 9\nBEGIN-VENDOR Acme\nATTRIBUTE Acme-Name 4 string\n");
    const dictionary names =
        load_dictionary(files.write("root", "$INCLUDE acme\nATTRIBUTE Standard 4 string\n"));
    CHECK(names.find("Acme-Name")->number.to_string() == "26.9.4");
    CHECK(names.find("Standard")->number.to_string() == "4");
    REQUIRE(names.diagnostics().size() == 1);
    CHECK(names.diagnostics()[0].file == (files.path() / "acme").string());
    CHECK(names.diagnostics()[0].line == 3);
}

TEST_CASE("the dialect of radiusclient is read, each of its words with a diagnostic") {
    const folder files;
    files.write("acme", "VENDOR Acme 9 Acme\nATTRIBUTE Acme-Name 4 string Acme\n");
    const auto root = files.write("root", "INCLUDE acme\n");
    const dictionary names = load_dictionary(root);
    CHECK(names.find("Acme-Name")->number.to_string() == "26.9.4");
    REQUIRE(names.diagnostics().size() == 3);
    CHECK(names.diagnostics()[0].message ==
          "\"INCLUDE\" is the syntax of radiusclient; write $INCLUDE");
    CHECK_FALSE(try_load_dictionary(root, {}, {.strict = true}));
}

TEST_CASE("the dialect of Merit and Radiator is read, by the vendor's number or its name") {
    const dictionary names = parse_dictionary("VENDORATTR 4242 Acme-Role 0x11 string secret\n"
                                              "VENDOR Wide 4343 format=2,1\n"
                                              "VENDORATTR Wide Wide-Role 300 integer\n"
                                              "VALUE Wide-Role Admin 1\n")
                                 .value();
    CHECK(names.find("Acme-Role")->number.to_string() == "26.4242.17");
    CHECK(names.find("Acme-Role")->secret);
    CHECK(names.find("Wide-Role")->number.to_string() == "26.4343.300");
    CHECK(names.find("Wide-Role")->number.format.type_octets == 2);
    CHECK(parse_dictionary("VENDORATTR Nobody A 1 string\n").error().what() ==
          std::string("dictionary:1: unknown vendor \"Nobody\" in VENDORATTR, which is the syntax "
                      "of Merit and Radiator"));
}

TEST_CASE("FreeRADIUS 4's extended attributes load without a diagnostic", "[rfc6929-2]") {
    // Its forms: types 241 to 246 are TLVs with a flag, and the numbers of their members begin with
    // a point.
    const dictionary names = parse_dictionary(R"(
PROTOCOL RADIUS 1 verify=lib
BEGIN-PROTOCOL RADIUS
ATTRIBUTE Vendor-Specific 26 vsa
ATTRIBUTE Extended-Attribute-1 241 tlv extended
ATTRIBUTE Extended-Vendor-Specific-1 .26 vsa
ATTRIBUTE Extended-Attribute-5 245 tlv long_extended
ATTRIBUTE Extended-Vendor-Specific-5 .26 vsa
ATTRIBUTE Extended-Attribute-6 246 extended long
ATTRIBUTE Frag-Status 241.1 integer
VALUE Frag-Status Reserved 0
VENDOR FreeRADIUS 11344
VENDOR Acme 9148
BEGIN-VENDOR Acme
ATTRIBUTE FlowID-FS1-F 1 string
END-VENDOR Acme
ALIAS Acme-FlowID-FS1-F 26.9148.1
ALIAS Acme-FlowID Vendor-Specific.Acme.FlowID-FS1-F
BEGIN-VENDOR FreeRADIUS parent=.Extended-Attribute-5.Extended-Vendor-Specific-5
ATTRIBUTE 802_1X-Anonce 1 octets[32]
END-VENDOR FreeRADIUS
ATTRIBUTE Softwire46-Configuration 241.9 tlv
ATTRIBUTE Softwire46-BR .6 ipv6addr
ATTRIBUTE Softwire46-Priority 241.10 tlv clone=.Softwire46-Configuration
BEGIN-TLV Extended-Attribute-1
ATTRIBUTE Operator-NAS-Identifier 8 octets
END-TLV Extended-Attribute-1
END-PROTOCOL RADIUS
)",
                                              "dictionary", {}, {.strict = true})
                                 .value();
    CHECK(names.diagnostics().empty());
    const auto number = [&](std::string_view name) { return names[name].number().to_string(); };
    CHECK(number("Extended-Vendor-Specific-1") == "241.26");
    CHECK(names.find("Extended-Vendor-Specific-1")->type == data_type::evs);
    CHECK(number("Extended-Vendor-Specific-5") == "245.26");
    CHECK(names.find("Extended-Attribute-6")->type == data_type::long_extended);
    CHECK(number("802_1X-Anonce") == "245.26.11344.1");
    CHECK(number("Acme-FlowID") == "26.9148.1");
    CHECK(number("Operator-NAS-Identifier") == "241.8");
    CHECK(number("Softwire46-Priority") == "241.10");
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
