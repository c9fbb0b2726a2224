// SPDX-License-Identifier: MIT
// Attributes with members, by names known at runtime: structures, unions, TLVs, arrays, groups,
// several sub-attributes in one Vendor-Specific. The octets come from FreeRADIUS 4's own tests.
#include <string>

#include <radius/dictionary/exact_print.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/pair_text.hpp>
#include <radius/dictionary/print.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;
using Catch::Matchers::ContainsSubstring;

namespace {

const dictionary& test_names() {
    static const dictionary names =
        parse_dictionary("ATTRIBUTE User-Name 1 string\n"
                         "ATTRIBUTE Vendor-Specific 26 vsa\n"
                         "ATTRIBUTE Test-Struct2 253 struct\n"
                         "MEMBER Key-Field uint8 key\n"
                         "MEMBER Data union key=Key-Field\n"
                         "BEGIN Test-Struct2.Data\n"
                         "ATTRIBUTE Sub-Struct 1 struct\n"
                         "MEMBER Nested-Uint1 uint8\n"
                         "MEMBER Nested-Uint2 uint8\n"
                         "ATTRIBUTE CC 2 string[2]\n"
                         "ATTRIBUTE Thingy 3 tlv\n"
                         "ATTRIBUTE Child .1 string\n"
                         "END Test-Struct2.Data\n"
                         "ATTRIBUTE Ext 241 tlv extended\n"
                         "ATTRIBUTE Struct1 241.247 struct\n"
                         "MEMBER Int1 integer\nMEMBER Int2 integer\nMEMBER Short uint16\n"
                         "MEMBER String string\n"
                         "ATTRIBUTE Struct2 241.248 struct\n"
                         "MEMBER Int1 integer\nMEMBER Short uint16\nMEMBER TLV tlv\n"
                         "ATTRIBUTE TLV-Int1 .1 integer\nATTRIBUTE TLV-Int2 .2 integer\n"
                         "ATTRIBUTE TLV-String .3 string\n"
                         "ATTRIBUTE Struct3 241.249 struct\n"
                         "MEMBER Int integer\nMEMBER TLV3 tlv\n"
                         "ATTRIBUTE Struct3a .1 struct\nMEMBER Ipaddr1 ipaddr\n"
                         "MEMBER Ipaddr2 ipaddr\n"
                         "ATTRIBUTE Test-Struct 255 struct\n"
                         "MEMBER Key uint8 key\nMEMBER Filler uint32\n"
                         "STRUCT Sub Key 1\nMEMBER Nested-Sub1 uint8\nMEMBER Nested-Sub2 uint8\n"
                         "STRUCT Long Key 2 length=uint16\nMEMBER Text string\n"
                         "ATTRIBUTE Bits 254 struct\n"
                         "MEMBER Top bit[1]\nMEMBER Middle bit[10]\nMEMBER Low bit[5]\n"
                         "MEMBER Behind byte\n"
                         "ATTRIBUTE Servers 252 ipaddr array\n"
                         "ATTRIBUTE Bundle 251 group\n"
                         "VENDOR Acme 9\nBEGIN-VENDOR Acme\n"
                         "ATTRIBUTE Acme-Text 1 string\nATTRIBUTE Acme-Number 2 integer\n"
                         "END-VENDOR Acme\n"
                         "VENDOR WiMAX 24757 format=1,1,c\nBEGIN-VENDOR WiMAX\n"
                         "ATTRIBUTE Capability 1 tlv\nATTRIBUTE Release .1 string\n"
                         "ATTRIBUTE Accounting .2 byte\nATTRIBUTE Deep .3 tlv\n"
                         "ATTRIBUTE Deeper .3.4 tlv\nATTRIBUTE Deepest .3.4.5 short\n"
                         "END-VENDOR WiMAX\n"
                         "ATTRIBUTE Locked 250 struct\nMEMBER Kind byte\n"
                         "MEMBER Secret octets secret\n",
                         "test", {}, {.strict = true})
            .value();
    return names;
}

octet_string hex(std::string_view text) { return from_hex(text).value(); }

std::string container_octets(const attribute_list& list) { return to_hex(list.clear_octets()); }

/// A list whose attributes have exactly these octets.
attribute_list wire_list(std::string_view text) {
    attribute_list list;
    const octet_string octets = hex(text);
    for (const raw_attribute each : attribute_range(octets)) {
        REQUIRE(list.add_raw(each.type, each.value));
    }
    return list;
}

std::string shown(const attribute_list& list, bool exact = false) {
    const print_options options{.indent = false};
    return exact ? print_exact(list, test_names(), options)
                 : to_string(print(list, test_names(), options));
}

/// Converts text to octets, these back to the same text, and that to the same octets.
void check_both_ways(const std::string& text, const std::string& octets) {
    CAPTURE(text);
    const auto parsed = parse_pairs(text, test_names());
    REQUIRE(parsed);
    CHECK(container_octets(*parsed) == octets);
    CHECK(shown(wire_list(octets)) == text + "\n");
    CHECK(shown(wire_list(octets), true) == text + "\n");
}

} // namespace

TEST_CASE("a structure is its consecutive members, by their names") {
    check_both_ways("Struct1 = { Int1 = 1, Int2 = 2, Short = 4, String = \"foo\" }",
                    "f110f70000000100000002000466"
                    "6f6f");
    check_both_ways("Struct2 = { Int1 = 1, Short = 4, TLV = { TLV-Int1 = 6, TLV-Int2 = 7, "
                    "TLV-String = \"foo\" } }",
                    "f11af8000000010004010600000006020600000007030566"
                    "6f6f");
    check_both_ways("Struct3 = { Int = 1, TLV3 = { Struct3a = { Ipaddr1 = 127.0.0.1, "
                    "Ipaddr2 = 8.8.8.8 } } }",
                    "f111f900000001010a7f00000108080808");
    check_both_ways("Test-Struct = { Key = Sub, Filler = 6809, Sub = { Nested-Sub1 = 5, "
                    "Nested-Sub2 = 6 } }",
                    "ff090100001a990506");
    check_both_ways("Test-Struct2 = { Key-Field = 1, Data = { Sub-Struct = { Nested-Uint1 = 33, "
                    "Nested-Uint2 = 18 } } }",
                    "fd05012112");
}

TEST_CASE("a STRUCT with a length begins with it") {
    check_both_ways("Test-Struct = { Key = Long, Filler = 1, Long = { Text = \"abc\" } }",
                    "ff0c02000000010003616263");
    // The length does not match the rest: octets.
    CHECK(shown(wire_list("ff0c02000000010002616263")) == "Attr-255 = 0x02000000010002616263\n");
}

TEST_CASE("bit members fill their octets from the highest bit") {
    // 1, 1000000001 and 00011 make two octets
    check_both_ways("Bits = { Top = yes, Middle = 513, Low = 3, Behind = 255 }", "fe05c023ff");
    CHECK_THROWS_AS(test_names()["Bits"].with(test_names()["Middle"] = 1024), attribute_error);
}

TEST_CASE("members are read and written by path") {
    const dictionary& names = test_names();
    const attribute_list list = wire_list("f111f900000001010a7f00000108080808ff090100001a990506"
                                          "fd05012112fd050258"
                                          "59fe05c023ff");
    CHECK(list.get(names["Ext.Struct3.TLV3.Struct3a.Ipaddr2"]) ==
          value(*ip_address::parse("8.8.8.8")));
    CHECK(list.get(names["Struct3.Int"])->as<int>() == 1);
    CHECK(list.get(names["Test-Struct.Filler"])->as<int>() == 6809);
    CHECK(list.get(names["Test-Struct.Key.Sub.Nested-Sub2"])->as<int>() == 6);
    CHECK_FALSE(list.get(names["Test-Struct.Key.Long.Text"])); // the other union member is set
    CHECK(list.get(names["Nested-Uint2"])->as<int>() == 18);
    CHECK(list.get(names["CC"])->as<std::string>() == "XY");
    CHECK(list.get(names["Middle"])->as<int>() == 513);
    CHECK_FALSE(list.get(names["Struct1.Int1"]));
    CHECK(list.require(names["Test-Struct.Key"]).as<int>() == 1);

    attribute_list made;
    made.add(names["Struct1"].with(names["Struct1.Short"] = 4, names["Struct1.Int1"] = 1,
                                   names["Struct1.Int2"] = 2, names["Struct1.String"] = "foo"));
    CHECK(container_octets(made) == "f110f700000001000000020004666f6f");
    made.clear();
    made.add(names["Struct1.Short"] = 4); // FreeRADIUS also fills missing members with zeros
    CHECK(container_octets(made) == "f10df700000000000000000004");
    made.clear();
    made.add(names["Nested-Sub2"] = 6);
    CHECK(container_octets(made) == "ff0901000000000006");
    made.clear();
    made.add(names["CC"] = "XY");
    CHECK(container_octets(made) == "fd05025859");
    made.clear();
    made.add(names["Test-Struct"] = "{ Key = 1, Filler = 6809, Sub = { Nested-Sub1 = 5, "
                                    "Nested-Sub2 = 6 } }");
    CHECK(container_octets(made) == "ff090100001a990506");
    CHECK_THROWS_WITH(names["Test-Struct"] = "{ Absent = 1 }", ContainsSubstring("unknown name"));
    CHECK_THROWS_WITH(names["Struct1"].with(names["User-Name"] = "x"),
                      ContainsSubstring("Struct1 (encoding the value)"));
}

TEST_CASE("a structure of another size stays as octets", "[rule-9][rfc6929-2.8]") {
    for (const char* octets :
         {"fd040121", "fd0601211233", "f10efa0000000100000002000400", "ff0d0300001a99fffefdfcfbfa",
          "ff04"
          "0100",
          "fe04c023",
          "fd03"
          "07"}) {
        CAPTURE(octets);
        const attribute_list list = wire_list(octets);
        const std::string text = shown(list);
        CHECK_THAT(text, ContainsSubstring("Attr-"));
        const auto again = parse_pairs(text, test_names());
        REQUIRE(again);
        CHECK(container_octets(*again) == octets);
    }
    // An unknown key with nothing after it is valid.
    CHECK(shown(wire_list("ff070300001a99")) == "Test-Struct = { Key = 3, Filler = 6809 }\n");
}

TEST_CASE("a TLV's contents are read by path, and written into one TLV", "[rule-44]") {
    const dictionary& names = test_names();
    attribute_list list;
    list.add(names["Capability"].with(names["Release"] = "1.2", names["Accounting"] = 1,
                                      names["Deepest"] = 0x0102));
    CHECK(container_octets(list) == "1a19000060b5" // Vendor-Specific, WiMAX
                                    "011300"       // 1, its length, no continuation
                                    "0105312e32"
                                    "020301"
                                    "03080406"
                                    "05040102");
    CHECK(list.get(names["Release"])->as<std::string>() == "1.2");
    CHECK(list.get(names["26.24757.1.3.4.5"])->as<int>() == 0x0102);
    CHECK(list.get(names["Capability.Deep.Deeper.Deepest"])->as<int>() == 0x0102);
    CHECK(names["Capability"].to_text(*list.get(names["Capability"])) ==
          "{ Release = \"1.2\", Accounting = 1, Deep = { Deeper = { Deepest = 258 } } }");
}

TEST_CASE("one Vendor-Specific contains several sub-attributes", "[rule-39][rfc2865-5.26]") {
    const dictionary& names = test_names();
    attribute_list list;
    list.add(names["Vendor-Specific"].with(names["Acme-Text"] = "ab", names["Acme-Number"] = 7));
    CHECK(container_octets(list) == "1a10000000090104"
                                    "6162"
                                    "020600000007");
    CHECK(list.get(names["Acme-Text"])->as<std::string>() == "ab");
    CHECK(list.get(names["Acme-Number"])->as<int>() == 7);
    CHECK(shown(list) == "Acme-Text = \"ab\"\nAcme-Number = 7\n");
    CHECK_THROWS_AS(
        names["Vendor-Specific"].with(names["Acme-Text"] = "a",
                                      names["Capability"].with(names["Accounting"] = 1)),
        attribute_error); // of two vendors
}

TEST_CASE("an array contains several values of one size") {
    const dictionary& names = test_names();
    attribute_list list;
    list.add(names["Servers"].with(names["Servers"] = "10.0.0.1", names["Servers"] = "10.0.0.2"),
             names["Servers"] = "10.0.0.3");
    CHECK(container_octets(list) == "fc0a0a0000010a000002fc060a000003");
    std::string found;
    for (const value& each : list.all(names["Servers"])) {
        found += each.as<ip_address>().to_string() + " ";
    }
    CHECK(found == "10.0.0.1 10.0.0.2 10.0.0.3 ");
    CHECK(list.get(names["Servers"]) == value(*ip_address::parse("10.0.0.1")));
    CHECK(shown(list) == "Servers = 10.0.0.1\nServers = 10.0.0.2\nServers = 10.0.0.3\n");
    CHECK(shown(list, true) == "Attr-252 = 0x0a0000010a000002  # Servers = 10.0.0.1\n"
                               "  # Servers = 10.0.0.2\nServers = 10.0.0.3\n");
    // A size that is not a multiple is not an array.
    CHECK(shown(wire_list("fc070a00000101")) == "Attr-252 = 0x0a00000101\n");
}

TEST_CASE("a group contains attributes, and nested groups up to a limit") {
    const dictionary& names = test_names();
    attribute_list list;
    list.add(names["Bundle"].with(names["User-Name"] = "bob", names["Servers"] = "10.0.0.1"));
    CHECK(container_octets(list) == "fb0d0105626f62fc060a000001");
    check_both_ways("Bundle = { User-Name = \"bob\", Servers = 10.0.0.1 }",
                    "fb0d0105626f62fc060a000001");
    std::string deep = "Bundle = ";
    for (int level = 0; level < 3000; ++level) {
        deep += "{ Bundle = ";
    }
    deep += "0x";
    for (int level = 0; level < 3000; ++level) {
        deep += " }";
    }
    CHECK_FALSE(parse_pairs(deep, names));
    octet_string nested;
    for (std::size_t level = 0; level < 120; ++level) {
        const std::size_t size = nested.size() + 2;
        nested.insert(nested.begin(), {251, static_cast<octet>(size)});
    }
    // The search for nested secrets has a depth limit.
    CHECK(shown(wire_list(to_hex(nested))) == "Bundle = <hidden>\n");
    CHECK(to_string(print(wire_list(to_hex(nested)), test_names(),
                          {.indent = false, .show_hidden = true})) ==
          "Bundle = 0x" + to_hex(octets_view(nested).subspan(2)) + "\n");
}

TEST_CASE("a structure with a secret member is masked whole") {
    const attribute_list list = wire_list("fa0501"
                                          "aabb");
    CHECK(shown(list) == "Locked = <hidden>\n");
    CHECK(to_string(print(list, test_names(), {.indent = false, .show_hidden = true})) ==
          "Locked = { Kind = 1, Secret = 0xaabb }\n");
}

TEST_CASE("braces are closed, and quotes in them hide braces") {
    const dictionary& names = test_names();
    const auto parsed =
        parse_pairs("Struct1 = { String = \"a } b\",\n Int1 = 1 }\nUser-Name = x", names);
    REQUIRE(parsed);
    CHECK(parsed->get(names["String"])->as<std::string>() == "a } b");
    const auto open = parse_pairs("User-Name = x\nStruct1 = { Int1 = 1", names);
    REQUIRE_FALSE(open);
    CHECK(open.error().line() == 2);
    CHECK_THAT(open.error().what(), ContainsSubstring("a brace is not closed"));
    const auto behind = parse_pairs("Struct1 = { Int1 = 1,\n Int2 = 2 }\nAbsent = 3", names);
    REQUIRE_FALSE(behind);
    CHECK(behind.error().line() == 3);
}
