// SPDX-License-Identifier: MIT
// Prints messages as `Name = value` lines, and parses such lines.
#include <sstream>
#include <string>

#include <radius/dictionary/exact_print.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/pair_text.hpp>
#include <radius/dictionary/print.hpp>
#include <radius/dictionary/standard.hpp>
#include <radius/packet/packet_view.hpp>

#include "support/catch.hpp"

using namespace radius;

namespace {

/// The standard attributes, and some that need every kind of nesting.
const dictionary& names() {
    static const dictionary all =
        parse_dictionary("ATTRIBUTE Extended-1 241 extended\n"
                         "ATTRIBUTE Extended-5 245 long-extended\n"
                         "ATTRIBUTE Extended-Vendor-Specific-1 241.26 evs\n"
                         "ATTRIBUTE Ext-Number 241.1 integer\n"
                         "ATTRIBUTE Ext-Tlv 241.2 tlv\n"
                         "ATTRIBUTE Ext-Tlv-Text 241.2.1 string\n"
                         "ATTRIBUTE Ext-Long 245.1 octets\n"
                         "ATTRIBUTE Quiet 200 string secret\n"
                         "VENDOR Cisco 9\nBEGIN-VENDOR Cisco\n"
                         "ATTRIBUTE Cisco-AVPair 1 string\nATTRIBUTE Cisco-Port 2 integer\n"
                         "END-VENDOR Cisco\n"
                         "VENDOR USR 429 format=4,0\nBEGIN-VENDOR USR\n"
                         "ATTRIBUTE USR-Text 0x12345 string\nEND-VENDOR USR\n"
                         "VENDOR WiMAX 24757 format=1,1,c\nBEGIN-VENDOR WiMAX\n"
                         "ATTRIBUTE WiMAX-Capability 1 tlv\nATTRIBUTE WiMAX-Release 1.1 string\n"
                         "ATTRIBUTE WiMAX-Long 5 octets\nEND-VENDOR WiMAX\n"
                         "BEGIN-VENDOR Cisco parent=Extended-Vendor-Specific-1\n"
                         "ATTRIBUTE Cisco-Extended 3 string\nEND-VENDOR Cisco\n",
                         "test", standard_dictionary())
            .value();
    return all;
}

attribute_list list_of(std::string_view text) { return parse_pairs(text, names()).value(); }

/// The lines of attributes in wire format.
std::string lines_of(const std::string& hex, print_options options = {.indent = false}) {
    attribute_list list;
    const octet_string wire = from_hex(hex).value();
    for (const raw_attribute& raw : attribute_range(wire)) {
        REQUIRE(list.add_raw(raw.type, raw.value));
    }
    return to_string(print(list, names(), options));
}

std::string error_of(std::string_view text) {
    const auto parsed = parse_pairs(text, names());
    return parsed ? std::string() : std::string(parsed.error().what());
}

} // namespace

TEST_CASE("attributes are printed one per line, in wire order, and read back") {
    const std::string text = "\tUser-Name = \"bob\"\n"
                             "\tService-Type = Framed-User\n"
                             "\tFramed-IP-Address = 192.0.2.1\n"
                             "\tFramed-IPv6-Prefix = 2001:db8::/32\n"
                             "\tTunnel-Type:1 = VLAN\n"
                             "\tTunnel-Private-Group-Id:0 = \"20\"\n"
                             "\tTunnel-Private-Group-Id = \"21\"\n"
                             "\tEvent-Timestamp = 2026-11-22T10:00:00Z\n"
                             "\tClass = 0x00ff\n"
                             "\tCisco-AVPair = \"a=b\"\n"
                             "\tUSR-Text = \"usr\"\n"
                             "\tWiMAX-Release = \"1.0\"\n"
                             "\tExt-Number = 7\n"
                             "\tExt-Tlv-Text = \"inner\"\n"
                             "\tCisco-Extended = \"evs\"\n"
                             "\tAttr-199 = 0x\n"
                             "\tAttr-26.9.77 = 0x0102\n"
                             "\tAttr-26.99999.1 = 0x03\n"
                             "\tAttr-241.200 = 0x04\n";
    const attribute_list list = list_of(text);
    std::ostringstream out;
    out << print(list, names());
    CHECK(out.str() == text);
    CHECK(print_exact(list, names()) == text);
}

TEST_CASE("hidden and sensitive values are masked by default") {
    const attribute_list list = list_of("User-Password = hello, Quiet = psst");
    CHECK(to_string(print(list, names())) == "\tUser-Password = <hidden>\n\tQuiet = <hidden>\n");
    CHECK(print_exact(list, names()) == "\tUser-Password = <hidden>\n\tQuiet = <hidden>\n");
    CHECK(to_string(print(list, names(), {.show_hidden = true})) ==
          "\tUser-Password = \"hello\"\n\tQuiet = \"psst\"\n");
}

TEST_CASE("a packet with an unknown secret shows hidden octets only in exact printing",
          "[rfc2865-5.2]") {
    octet_string packet(20, 0);
    packet[0] = 1;
    packet[3] = 20 + 18;
    packet.insert(packet.end(), {2, 18});
    packet.resize(20 + 18, 0xAB);
    const packet_view view = packet_view::parse(packet).value();
    CHECK(to_string(print(view, names(), {.show_hidden = true})) == "\tUser-Password = <hidden>\n");
    CHECK(print_exact(view, names()) ==
          "\tAttr-2 = 0xabababababababababababababababab  # hidden by the secret of this packet: "
          "User-Password = <hidden>\n");
}

TEST_CASE("a value that its data type does not allow is printed by number", "[rule-9]") {
    CHECK(lines_of("0805"
                   "0a0000") == "Attr-8 = 0x0a0000\n");
    CHECK(lines_of("4006"
                   "ff00000d") == "Attr-64 = 0xff00000d\n"); // a tag above 31
    CHECK(lines_of("1a0c"
                   "00000009"
                   "0206"
                   "00000007") == "Cisco-Port = 7\n");
    CHECK(lines_of("1a0b"
                   "00000009"
                   "0205"
                   "000007") == "Attr-26.9.2 = 0x000007\n");
}

TEST_CASE("a prefix that is not canonical is printed as its network, with its octets as a comment",
          "[rfc8044-3.10][rfc8044-3.11][rule-47][rule-48]") {
    const std::string lines = "Framed-IPv6-Prefix = 2001:db8::/64"
                              "  # not canonical: 0x004020010db8000000000000000000000001\n"
                              "Delegated-IPv6-Prefix = 2001:db8::/47"
                              "  # not canonical: 0x002f20010db80001\n"
                              "PMIP6-Home-IPv4-HoA = 192.0.2.0/24"
                              "  # not canonical: 0x0018c000024d\n"
                              "Framed-IPv6-Prefix = 2001:db8::/32\n";
    CHECK(lines_of("6114004020010db8000000000000000000000001"
                   "7b0a002f20010db80001"
                   "9b080018c000024d"
                   "6108002020010db8") == lines);
    const attribute_list list = list_of(lines);
    CHECK(to_hex(list.clear_octets()) == "610c004020010db800000000"
                                         "7b0a002f20010db80000"
                                         "9b080018c0000200"
                                         "6108002020010db8");
    CHECK(lines_of("6108008120010db8") == "Attr-97 = 0x008120010db8\n");
    CHECK(lines_of("9b070018c00002") == "Attr-155 = 0x0018c00002\n");
}

TEST_CASE("names read prefixes as tags do", "[rfc8044-3.10][rule-47]") {
    const octet_string packet =
        *from_hex("0200001e11111111111111111111111111111111610a002f20010db80001");
    const auto prefix = names()["Framed-IPv6-Prefix"];
    const auto view = packet_view::parse(packet).value();
    CHECK(view.get(prefix)->as<ipv6_prefix>() == *ipv6_prefix::parse("2001:db8::/47"));
    CHECK(view.read(prefix).error() == errc::value_not_canonical);
    CHECK_FALSE(packet_view::parse(packet, {.strict_prefixes = true}).value().get(prefix));
}

TEST_CASE("one bad sub-attribute makes the whole Vendor-Specific opaque", "[rule-39]") {
    CHECK(lines_of("1a0f"
                   "00000009"
                   "0103"
                   "61"
                   "0206"
                   "00000007") == "Cisco-AVPair = \"a\"\nCisco-Port = 7\n");
    CHECK(lines_of("1a0e"
                   "00000009"
                   "0103"
                   "61"
                   "0206"
                   "000000") == "Attr-26 = 0x000000090103610206000000\n");
    CHECK(lines_of("1a05"
                   "000009") == "Attr-26 = 0x000009\n");
    CHECK(lines_of("1a06"
                   "00000009") == "Attr-26 = 0x00000009\n");
}

TEST_CASE("an inner overrun makes only the inner attribute opaque", "[rule-44]") {
    CHECK(lines_of("f106"
                   "02"
                   "0103"
                   "61") == "Ext-Tlv-Text = \"a\"\n");
    CHECK(lines_of("f106"
                   "02"
                   "0104"
                   "61") == "Ext-Tlv = 0x010461\n");
    CHECK(lines_of("f103"
                   "01") == "Attr-241 = 0x01\n"); // no value octets [rule-43]
}

TEST_CASE("fragments are printed as one value, or as octets if the last is missing",
          "[rule-40][rule-41]") {
    const std::string half(502, 'a');
    CHECK(lines_of("f5ff"
                   "0180" +
                   half +
                   "f505"
                   "0100"
                   "bb") == "Ext-Long = 0x" + half + "bb\n");
    CHECK(lines_of("f5ff"
                   "0180" +
                   half +
                   "0103"
                   "62"
                   "f505"
                   "0100"
                   "bb") == "Ext-Long = 0x" + half + "bb\nUser-Name = \"b\"\n");
    CHECK(lines_of("f5ff"
                   "0180" +
                   half) == "Attr-245 = 0x0180" + half + "\n");
    CHECK(lines_of("1a0a"
                   "000060b5"
                   "0504"
                   "80"
                   "aa"
                   "1a0a"
                   "000060b5"
                   "0504"
                   "00"
                   "bb") == "WiMAX-Long = 0xaabb\n");
    CHECK(lines_of("1a0a"
                   "000060b5"
                   "0504"
                   "80"
                   "aa") == "Attr-26 = 0x000060b5050480aa\n");
    CHECK(lines_of("4f03"
                   "01"
                   "4f03"
                   "02") == "EAP-Message = 0x0102\n");
}

TEST_CASE("pairs are separated by commas or line ends, as radclient reads them") {
    const attribute_list list =
        list_of("# a comment\n\nUser-Name = \"bob\", User-Password=hello\r\n"
                "  NAS-Port := 0x11 # behind\n,Reply-Message+='a, b # c' ,\n"
                "Tunnel-Type:1:=VLAN,Tunnel-Type:2 := VLAN,attr-26.9.1 = 0x61");
    CHECK(to_string(print(list, names(), {.indent = false, .show_hidden = true})) ==
          "User-Name = \"bob\"\nUser-Password = \"hello\"\nNAS-Port = 17\n"
          "Reply-Message = \"a, b # c\"\nTunnel-Type:1 = VLAN\nTunnel-Type:2 = VLAN\n"
          "Cisco-AVPair = \"a\"\n");
    CHECK(list.hidden_count() == 1);
    CHECK(list_of("").empty());
    CHECK(list_of(" \n# nothing\n,").empty());
}

TEST_CASE("the error for an invalid line contains its number and the offending text") {
    struct bad_text {
        const char* text;
        const char* error;
    };
    const bad_text bad = GENERATE(values<bad_text>({
        {"User-Name = bob\nUsr-Name = bob",
         "line 2: Usr-Name (did you mean \"User-Name\"?): unknown name"},
        {"\n\nUser-Name = bob smith",
         "line 3: text after the value of \"User-Name\"; separate pairs with a comma or a line "
         "end, and put text with spaces in quotes"},
        {"User-Name", "line 1: \"User-Name\" is not followed by ="},
        {"User-Name bob", "line 1: \"User-Name\" is not followed by ="},
        {"User-Name =", "line 1: a value is missing"},
        {"User-Name = \nNAS-Port = 1", "line 1: a value is missing"},
        {"= bob", "line 1: a name is missing before \"= bob\""},
        {"User-Name = \"bob\nx = \"",
         "line 1: the quote is not closed in the value of \"User-Name\""},
        {"User-Name = \"\\q\"", "line 1: User-Name (\"\\\"\\\\q\\\"\" for type string): text is "
                                "not a value of the data type"},
        {"NAS-Port = x\x1b",
         "line 1: NAS-Port (\"x\\033\" for type integer): text is not a value of the data type"},
        {"Service-Type = Framed-Usr",
         "line 1: Service-Type (\"Framed-Usr\" for type integer (did you mean \"Framed-User\"?)): "
         "text is not a value of the data type"},
        {"Tunnel-Type:32 = VLAN",
         "line 1: Tunnel-Type (a tag must be from 0 to 31): value out of range"},
        {"Attr-0 = 0x", "line 1: \"Attr-0\" is not an attribute number"},
        {"Attr-256 = 0x", "line 1: \"Attr-256\" is not an attribute number"},
        {"Attr-26.9.256 = 0x", "line 1: \"Attr-26.9.256\" is not an attribute number"},
        {"Attr-1.x = 0x", "line 1: bad attribute number \"1.x\""},
        {"Attr-1 = abc", "line 1: \"abc\": Attr-1 needs 0x and pairs of hexadecimal digits"},
        {"Attr-1 = 0xabc", "line 1: \"0xabc\": Attr-1 needs 0x and pairs of hexadecimal digits"},
        {"Attr-241.1 = 0x", "line 1: Attr-241.1: value length not allowed by its data type"},
        {"Message-Authenticator = 0x00",
         "line 1: Message-Authenticator: attribute not allowed in this kind of packet"},
    }));
    CAPTURE(bad.text);
    CHECK(error_of(bad.text) == bad.error);
}

TEST_CASE("a list prints no secret that its dictionary does not know", "[dictionary]") {
    radius::attribute_list list;
    list.add(radius::attr::user_name = "bob", radius::attr::user_password = "hello",
             radius::attr::ms_mppe_send_key = radius::as_octets("0123456789abcdef"));
    const std::string text = radius::print(list, radius::dictionary()).to_string();
    CHECK(text.find(radius::to_hex(radius::as_octets("hello"))) == std::string::npos);
    CHECK(text.find(radius::to_hex(radius::as_octets("0123456789abcdef"))) == std::string::npos);
    CHECK(text == "\tAttr-1 = 0x626f62\n\tAttr-2 = <hidden>\n\tAttr-26.311.16 = <hidden>\n");
    CHECK(radius::print(list, radius::dictionary(), {.show_hidden = true})
              .to_string()
              .find("Attr-2 = 0x68656c6c6f") != std::string::npos);
}

TEST_CASE("the error for a comparison operator names it, and the valid operators") {
    CHECK(error_of("User-Name = \"bob\"\nSession-Timeout == 5") ==
          "line 2: \"Session-Timeout\" is followed by ==, which compares; write =, := or +=");
}

TEST_CASE("the error for a byte order mark before pairs names it") {
    CHECK(error_of("\xEF\xBB\xBF"
                   "User-Name = \"bob\"") ==
          "line 1: the text begins with a byte order mark; save it as UTF-8 without one");
}

TEST_CASE("an error about a value says which forms are valid", "[rfc8044-3]") {
    using Catch::Matchers::ContainsSubstring;
    CHECK_THAT(error_of("Event-Timestamp = \"yesterday\""),
               ContainsSubstring("2026-11-22T13:00:00+03:00") &&
                   ContainsSubstring("Nov 22 2026 10:00:00 UTC"));
    CHECK_THAT(error_of("Framed-IPv6-Prefix = 2001:db8::1/64"),
               ContainsSubstring("2001:db8::/32, with no bits beyond the length"));
    CHECK_THAT(error_of("NAS-IP-Address = nas"), ContainsSubstring("192.0.2.1"));
}

TEST_CASE("Vendor-Specific is read as FreeRADIUS 4 prints it", "[rfc2865-5.26]") {
    const auto wire = [](std::string_view text) {
        const auto list = parse_pairs(text, names());
        return list ? to_hex(list->clear_octets()) : std::string(list.error().what());
    };
    CHECK(wire("Vendor-Specific = { Cisco = { AVPair = \"a=b\", Cisco-Port = 7 } }") ==
          "1a1100000009"
          "0105613d62"
          "020600000007");
    CHECK(wire("Vendor-Specific = { Microsoft = { MPPE-Encryption-Policy = 1 } }") ==
          "1a0c00000137070600000001");
    CHECK(wire("Vendor-Specific = { raw.20000 = { raw.1 = 0x6c69 } }") == "1a0a00004e2001046c69");
    CHECK(wire("Vendor-Specific = { Cisco = { raw.77 = 0x01 } }") == "1a09000000094d0301");
    CHECK(wire("Vendor-Specific = { Cisco = { raw.AVPair = 0xff } }") == "1a09000000090103ff");
    CHECK(wire("Vendor-Specific = 0x000000090105613d62") == "1a0b000000090105613d62");
    CHECK_FALSE(parse_pairs("Vendor-Specific = { Nobody = { AVPair = \"a\" } }", names()));
    CHECK_FALSE(parse_pairs("Vendor-Specific = { Cisco = { Nothing = \"a\" } }", names()));
    CHECK_FALSE(parse_pairs("Vendor-Specific = { Cisco = 0x01 }", names()));
    CHECK_FALSE(parse_pairs("Ext-Tlv = { Cisco = { AVPair = \"a\" } }", names()));
}

TEST_CASE("names that FreeRADIUS 4 prints on a line of their own are read",
          "[rfc2865-5.26][rfc6929-2]") {
    const auto wire = [](std::string_view text) {
        const auto list = parse_pairs(text, names());
        return list ? to_hex(list->clear_octets()) : std::string(list.error().what());
    };
    CHECK(wire("Vendor-Specific.Cisco.AVPair = \"a=b\"") == "1a0b000000090105613d62");
    CHECK(wire("26.Cisco.Port = 7") == "1a0c00000009020600000007");
    CHECK(wire("Vendor-Specific.Microsoft.MPPE-Encryption-Policy = 1") ==
          "1a0c00000137070600000001");
    CHECK(wire("Cisco.AVPair = \"a=b\"") == "1a0b000000090105613d62");
    CHECK(wire("raw.Cisco.AVPair = 0xff") == "1a09000000090103ff");
    CHECK(wire("Vendor-Specific.20000.1 = 0x6c69") == "1a0a00004e2001046c69");
    CHECK(wire("Vendor-Specific.Cisco.77 = 0x01") == "1a09000000094d0301");
    CHECK(wire("26.9.Port = 0x07") == "1a0c00000009020600000007"); // known, so a number
    // A value of the wrong type is raw, by name or by number.
    CHECK(wire("raw.NAS-Port = 0x0102") == "05040102");
    CHECK(wire("raw.26.9.1 = 0x613d62") == "1a0b000000090105613d62");
    CHECK(wire("raw.Vendor-Specific.Cisco.Port = 0x01") == "1a09000000090203"
                                                           "01");
    CHECK(wire("raw.Vendor-Specific = 0x00000009abcdef") == "1a0900000009abcdef");
    CHECK(wire("raw.200 = 0x01") == "c80301");
    CHECK(wire("raw.241.1 = 0x626f62") == "f10601626f62");

    for (const char* refused :
         {"Vendor-Specific.Nobody.AVPair = \"a\"", "Vendor-Specific.Cisco.Nothing = \"a\"",
          "Vendor-Specific.Cisco.Nothing = 0x01", "Vendor-Specific.Cisco = \"a\"",
          "Nobody.AVPair = \"a\"", "raw.26.9.1 = \"a\"", "raw.1000 = 0x01", "raw.Nothing = 0x01",
          "User-Name.5 = 0x01", "raw.User-Name.5 = 0x01", "raw. = 0x01", "raw.200. = 0x01",
          "raw.26.9.1.1.1.1.1.1.1.1.1 = 0x01",
          "Vendor-Specific = { Cisco = { raw.Nothing = 0xff } }",
          "Vendor-Specific = { Cisco = { raw.AVPair = \"a\" } }"}) {
        INFO(refused);
        CHECK_FALSE(parse_pairs(refused, names()));
    }
    CHECK(error_of("raw.NAS-Prt = 0x01") ==
          "line 1: NAS-Prt (did you mean \"NAS-Port\"?): unknown name");
}

TEST_CASE("tags are read as the groups that FreeRADIUS 4 makes of them", "[rfc2868-3.1]") {
    const dictionary known = parse_dictionary("FLAGS internal\n"
                                              "ATTRIBUTE Tag-1 1101 group\n"
                                              "FLAGS !internal\n"
                                              "VENDOR Acme 4242\n"
                                              "ATTRIBUTE Acme-Zone 26.4242.1 string has_tag\n",
                                              "tags", standard_dictionary())
                                 .value();
    const auto wire = [&](std::string_view text) {
        const auto list = parse_pairs(text, known);
        return list ? to_hex(list->clear_octets()) : std::string(list.error().what());
    };
    CHECK(wire("Tag-1 = { Tunnel-Type = ::PPTP, Tunnel-Medium-Type = ::IPv4 }, "
               "Tag-2 = { Tunnel-Type = PPTP }") == "400601000001"
                                                    "410601000001"
                                                    "400602000001");
    CHECK(wire("Tag-1.Tunnel-Type = ::PPTP") == "400601000001");
    const std::string zone = "1a0b00001092"
                             "010501"
                             "6162";
    CHECK(wire("Tag-1 = { Vendor-Specific = { Acme = { Zone = \"ab\" } } }") == zone);
    CHECK(wire("Tag-1 = { Vendor-Specific.Acme.Zone = \"ab\" }") == zone);
    CHECK(wire("Tag-1.Vendor-Specific.Acme.Zone = \"ab\"") == zone);

    CHECK_FALSE(parse_pairs("Tag-32 = { Tunnel-Type = PPTP }", known));
    CHECK_FALSE(parse_pairs("Tag-1 = 5", known));
    CHECK_FALSE(parse_pairs("Tag-1 = { User-Name = \"bob\" }", known));
    CHECK_FALSE(parse_pairs("Tag-1 = { Tunnel-Type = { PPTP } }", known));
    CHECK_FALSE(parse_pairs("Tunnel-Type = ::Nothing", known));
    std::string deep;
    for (int level = 0; level < 100; ++level) {
        deep += "{ A = ";
    }
    CHECK_FALSE(parse_pairs("Tag-1 = " + deep + "1" + std::string(100, '}'), known));
    const auto late = parse_pairs("User-Name = \"bob\"\nTag-1 = { Tunnel-Type = PPTP,\n"
                                  "Tunnel-Type 5 }",
                                  known);
    REQUIRE_FALSE(late);
    CHECK(late.error().line() == 3);
    // If a dictionary has such an attribute, it is used.
    const dictionary own = parse_dictionary("ATTRIBUTE Tag-1 201 string\n", "own").value();
    CHECK(to_hex(parse_pairs("Tag-1 = \"a\"", own).value().clear_octets()) == "c90361");
}
