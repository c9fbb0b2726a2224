// SPDX-License-Identifier: MIT
// The dictionary language of FreeRADIUS 4: structures, references, scopes, and skipped constructs.
#include <string>

#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/tables/dictionary_tables.hpp>

#include "support/catch.hpp"

using namespace radius;
using Catch::Matchers::ContainsSubstring;

namespace {

dictionary accepted(const std::string& text, const dictionary& base = {}) {
    return parse_dictionary(text, "dictionary.foo", base, {.strict = true}).value();
}

std::string complaint_about(const std::string& text) {
    const auto parsed = parse_dictionary(text, "dictionary.foo");
    return parsed ? std::string() : std::string(parsed.error().what());
}

std::string number_of(const dictionary& names, std::string_view name) {
    const attribute_definition* found = names.find(name);
    return found != nullptr ? found->number.to_string() : "none";
}

std::string printed_name(const dictionary& names, const attribute_number& number) {
    std::string out;
    names.tables().append_name(out, *names.find(number));
    return out;
}

} // namespace

TEST_CASE("a number that begins with a point continues the last TLV") {
    const dictionary names = accepted("VENDOR WiMAX 24757 format=1,1,c\n"
                                      "BEGIN-VENDOR WiMAX\n"
                                      "ATTRIBUTE Flow 28 tlv\n"
                                      "ATTRIBUTE Id .1 short\n"
                                      "ATTRIBUTE Classifier 28.11 tlv\n"
                                      "ATTRIBUTE Classifier-Id .1 integer\n"
                                      "ATTRIBUTE Interface .17 tlv\n"
                                      "ATTRIBUTE Interface-Name .17.1 string\n"
                                      "END-VENDOR WiMAX\n");
    CHECK(number_of(names, "Id") == "26.24757.28.1");
    CHECK(number_of(names, "Classifier-Id") == "26.24757.28.11.1");
    CHECK(number_of(names, "Interface-Name") == "26.24757.28.11.17.1");
    CHECK(names.find("Id")->number.format == vendor_format{1, 1, true});
    CHECK(complaint_about("ATTRIBUTE A .1 string\n") ==
          "dictionary.foo:1: attribute number \".1\" continues a TLV, but no TLV comes before it");
}

TEST_CASE("every type of the language has a name") {
    struct word {
        const char* text;
        data_type type;
    };
    const word known = GENERATE(values<word>({
        {"string", data_type::text},
        {"octets", data_type::octets},
        {"integer", data_type::integer},
        {"byte", data_type::byte},
        {"short", data_type::short_integer},
        {"integer64", data_type::integer64},
        {"signed", data_type::signed_integer},
        {"uint8", data_type::byte},
        {"uint16", data_type::short_integer},
        {"uint32", data_type::integer},
        {"uint64", data_type::integer64},
        {"int8", data_type::int8},
        {"int16", data_type::int16},
        {"int32", data_type::signed_integer},
        {"int64", data_type::int64},
        {"bool", data_type::boolean},
        {"date", data_type::time},
        {"time_delta", data_type::time_delta},
        {"ipaddr", data_type::ipv4addr},
        {"ipv4addr", data_type::ipv4addr},
        {"ipv4prefix", data_type::ipv4prefix},
        {"ipv6addr", data_type::ipv6addr},
        {"ipv6prefix", data_type::ipv6prefix},
        {"combo-ip", data_type::combo_ip},
        {"ifid", data_type::ifid},
        {"ether", data_type::ether},
        {"abinary", data_type::filter},
        {"vsa", data_type::vsa},
        {"tlv", data_type::tlv},
        {"extended", data_type::extended},
        {"long-extended", data_type::long_extended},
        {"evs", data_type::evs},
        {"struct", data_type::structure},
        {"group", data_type::group},
        {"float32", data_type::float32},
        {"float64", data_type::float64},
    }));
    CAPTURE(known.text);
    const dictionary names = accepted("ATTRIBUTE A 1 " + std::string(known.text) + "\n");
    CHECK(names.find("A")->type == known.type);
}

TEST_CASE("lengths, units and flags are read") {
    const dictionary names =
        accepted("ATTRIBUTE Text 1 string[3]\n"
                 "ATTRIBUTE Time 2 date precision=milliseconds,subtype=uint64\n"
                 "ATTRIBUTE Span 3 time_delta precision=us,subtype=int16\n"
                 "ATTRIBUTE One 4 string encrypt=User-Password\n"
                 "ATTRIBUTE Two 5 string has_tag,encrypt=Tunnel-Password\n"
                 "ATTRIBUTE Three 6 string encrypt=Ascend-Secret\n"
                 "ATTRIBUTE Filter 7 octets abinary\n"
                 "ATTRIBUTE Ext 241 tlv extended\n"
                 "ATTRIBUTE Evs 241.26 vsa\n"
                 "ATTRIBUTE Long 245 tlv long-extended\n"
                 "ATTRIBUTE Many 8 ipaddr array\n"
                 "ATTRIBUTE Key 9 octets secret\n"
                 "ATTRIBUTE Eap 79 octets concat\n"
                 "ATTRIBUTE Own 10 string virtual\n"
                 "ATTRIBUTE Count 11 integer counter\n");
    CHECK(names.find("Text")->fixed_length == 3);
    CHECK(names.find("Time")->unit == time_unit::milliseconds);
    CHECK(names.find("Time")->fixed_length == 8);
    CHECK(names.find("Span")->unit == time_unit::microseconds);
    CHECK(names.find("Span")->fixed_length == 2);
    CHECK(names.find("Span")->is_signed);
    CHECK(names.find("One")->properties.hidden == hiding::password);
    CHECK(names.find("Two")->properties.hidden == hiding::tunnel_password);
    CHECK(names.find("Two")->properties.tagged);
    CHECK(names.find("Three")->properties.hidden == hiding::ascend); // rule 38
    CHECK(names.find("Filter")->type == data_type::filter);
    CHECK(names.find("Ext")->type == data_type::extended);
    CHECK(names.find("Evs")->type == data_type::evs);
    CHECK(names.find("Long")->type == data_type::long_extended);
    CHECK(names.find("Many")->array);
    CHECK(names.find("Key")->secret);
    CHECK(names.find("Eap")->properties.concat);
    CHECK(names.find("Own")->internal);
}

TEST_CASE("each vendor format of the language is read", "[rule-40]") {
    const dictionary names =
        accepted("VENDOR A 1 format=1,1\nVENDOR B 2 format=2,1\nVENDOR C 3 format=2,2\n"
                 "VENDOR D 4 format=4,0\nVENDOR E 5 format=4,4\nVENDOR F 6 format=1,1,c\n");
    CHECK(names.find_vendor("A")->format == vendor_format{1, 1, false});
    CHECK(names.find_vendor("B")->format == vendor_format{2, 1, false});
    CHECK(names.find_vendor("C")->format == vendor_format{2, 2, false});
    CHECK(names.find_vendor("D")->format == vendor_format{4, 0, false});
    CHECK(names.find_vendor("E")->format == vendor_format{4, 4, false});
    CHECK(names.find_vendor("F")->format == vendor_format{1, 1, true});
}

TEST_CASE("members are numbered in the order of their lines") {
    const dictionary names = accepted("ATTRIBUTE Outer 255 struct\n"
                                      "MEMBER Flags bit[3]\n"
                                      "MEMBER Rest bit[5]\n"
                                      "MEMBER Kind uint8 key\n"
                                      "VALUE Kind Special 7\n"
                                      "STRUCT First Kind 1 length=uint16,offset=2\n"
                                      "MEMBER Bar uint16\n"
                                      "STRUCT Second Kind Special\n"
                                      "MEMBER Tail tlv\n"
                                      "ATTRIBUTE Leaf .1 string\n"
                                      "ATTRIBUTE After 254 string\n");
    CHECK(names.find("Flags")->bits == 3);
    CHECK(names.find("Flags")->type == data_type::byte);
    CHECK(names.find("Kind")->key);
    CHECK(number_of(names, "Outer.Kind") == "255.3");
    CHECK(number_of(names, "First") == "255.3.1");
    CHECK(names.find("First")->length_octets == 2);
    CHECK(names.find("First")->length_offset == 2);
    CHECK(number_of(names, "Bar") == "255.3.1.1");
    CHECK(number_of(names, "Second") == "255.3.7");
    CHECK(number_of(names, "Leaf") == "255.3.7.1.1");
    CHECK(names.find("Leaf")->inside == 1);
    CHECK(names.find("Outer")->inside == 0);
    CHECK(number_of(names, "After") == "254");
    CHECK(names.value_name(*names.find("Kind"), 1) == "First"); // a STRUCT names its key's value
    CHECK_THAT(complaint_about("MEMBER A byte\n"), ContainsSubstring("is not inside a struct"));
    CHECK_THAT(complaint_about("ATTRIBUTE S 1 struct\nMEMBER A byte\nSTRUCT T A 1\n"),
               ContainsSubstring("is not a key"));
    CHECK_THAT(complaint_about("ATTRIBUTE S 1 struct\nBEGIN S\nATTRIBUTE A 1 byte\nEND S\n"),
               ContainsSubstring("which has MEMBERs"));
    CHECK_THAT(complaint_about("ATTRIBUTE A 1 bit[3]\n"),
               ContainsSubstring("is only for a MEMBER"));
}

TEST_CASE("the key member selects the contents of a union") {
    const dictionary names = accepted("ATTRIBUTE S 253 struct\n"
                                      "MEMBER Key-Field uint8 key\n"
                                      "MEMBER Data union key=Key-Field\n"
                                      "BEGIN S.Data\n"
                                      "ATTRIBUTE Sub 1 struct\n"
                                      "MEMBER One uint8\n"
                                      "ATTRIBUTE CC 2 string[2]\n"
                                      "ATTRIBUTE Thingy 3 tlv\n"
                                      "ATTRIBUTE Child .1 string\n"
                                      "END S.Data\n");
    CHECK(names.find("Data")->type == data_type::choice);
    CHECK(names.find("Data")->key_member == 1);
    CHECK(number_of(names, "S.Data.Sub.One") == "253.2.1.1");
    CHECK(number_of(names, "CC") == "253.2.2");
    CHECK(number_of(names, "Child") == "253.2.3.1");
    CHECK_THAT(complaint_about("ATTRIBUTE S 1 struct\nMEMBER D union\n"),
               ContainsSubstring("needs key="));
}

TEST_CASE("a name is looked up in its own scope") {
    const dictionary names = accepted("ATTRIBUTE Vendor-Specific 26 vsa\n"
                                      "ATTRIBUTE Service-Type 6 integer\n"
                                      "VALUE Service-Type Login 1\n"
                                      "VENDOR Ascend 529\nVENDOR Cisco 9\nVENDOR Other 10\n"
                                      "BEGIN-VENDOR Ascend\n"
                                      "ATTRIBUTE Service-Type 49 integer\n"
                                      "VALUE Service-Type Dialout 5\n"
                                      "END-VENDOR Ascend\n"
                                      "BEGIN-VENDOR Cisco\nATTRIBUTE AVPair 1 string\n"
                                      "ATTRIBUTE Cisco-Only 2 string\nEND-VENDOR Cisco\n"
                                      "BEGIN-VENDOR Other\nATTRIBUTE AVPair 7 string\n"
                                      "END-VENDOR Other\n");
    CHECK(number_of(names, "Service-Type") == "6");
    CHECK(number_of(names, "Vendor-Specific.Ascend.Service-Type") == "26.529.49");
    CHECK(number_of(names, "vendor-specific.ascend.service-type") == "26.529.49");
    CHECK(number_of(names, "26.529.49") == "26.529.49");
    CHECK(number_of(names, "26.Ascend.Service-Type") == "26.529.49");
    CHECK(number_of(names, "Cisco-Only") == "26.9.2");
    CHECK(number_of(names, "Vendor-Specific.Cisco.Absent") == "none");
    CHECK(number_of(names, "26.529.50") == "none");
    CHECK(number_of(names, "26.529.") == "none");
    CHECK(number_of(names, ".") == "none");
    CHECK(names.value_name(*names.find("Service-Type"), 1) == "Login");
    CHECK(names.value_name(*names.find("Service-Type"), 5).empty());
    CHECK(names.value_name(*names.find("26.529.49"), 5) == "Dialout");

    CHECK(number_of(names, "AVPair") == "none"); // ambiguous
    CHECK(names.tables().is_ambiguous("AVPair"));
    CHECK_THROWS_WITH(names["AVPair"], ContainsSubstring("several attributes have this name"));
    CHECK(printed_name(names, attribute_number(26, 9, 1)) == "Vendor-Specific.Cisco.AVPair");
    CHECK(printed_name(names, attribute_number(26, 9, 2)) == "Cisco-Only");
    CHECK(printed_name(names, attribute_number(6)) == "Service-Type");
}

TEST_CASE("an alias is another name for a number, and its target may follow") {
    const dictionary names = accepted("ALIAS Cisco-AVPair 26.9.1\n"
                                      "ALIAS Early Vendor-Specific.Cisco.Pair\n"
                                      "ATTRIBUTE Vendor-Specific 26 vsa\n"
                                      "VENDOR Cisco 9\nBEGIN-VENDOR Cisco\n"
                                      "ATTRIBUTE AVPair 1 string\nATTRIBUTE Pair 2 integer\n"
                                      "VALUE Pair One 1\nALIAS Near .Pair\n"
                                      "END-VENDOR Cisco\n");
    CHECK(number_of(names, "Cisco-AVPair") == "26.9.1");
    CHECK(names.find("Cisco-AVPair")->kind == definition_kind::alias);
    CHECK(number_of(names, "Early") == "26.9.2");
    CHECK(number_of(names, "Near") == "26.9.2");
    CHECK(names.value_number(*names.find("Early"), "One") == 1);
    CHECK(printed_name(names, attribute_number(26, 9, 1)) == "Cisco-AVPair");
    CHECK(names.counts().aliases == 3);
}

TEST_CASE("DEFINE and ENUM have no number on the wire") {
    const dictionary names = accepted("DEFINE Local string\nDEFINE Local-2 integer\n"
                                      "ENUM Protocols uint16\nVALUE Protocols IPv4 0x0800\n"
                                      "ATTRIBUTE First 200 uint16 enum=Protocols\n"
                                      "ATTRIBUTE Second 201 uint16 enum=Later\n"
                                      "VALUE Second Own 9\n"
                                      "ENUM Later uint16\nVALUE Later IPv6 0x86DD\n");
    CHECK(names.find("Local")->internal);
    CHECK(names.find("Local")->number != names.find("Local-2")->number);
    CHECK(names.find("Protocols")->kind == definition_kind::enumeration);
    CHECK(names.value_name(*names.find("First"), 0x0800) == "IPv4");
    CHECK(names.value_name(*names.find("Second"), 0x86DD) == "IPv6");
    CHECK(names.value_number(*names.find("Second"), "Own") == 9);
    CHECK_THROWS_AS((names["Local"] = "x"), attribute_error);
}

TEST_CASE("clone= copies the members, and keeps those defined there") {
    const dictionary names = accepted("ATTRIBUTE A 1 tlv\nATTRIBUTE A-One 1.1 integer\n"
                                      "VALUE A-One Yes 1\nATTRIBUTE A-Tlv 1.2 tlv\n"
                                      "ATTRIBUTE A-Deep 1.2.3 string\n"
                                      "ATTRIBUTE B 2 tlv clone=A\nATTRIBUTE B-One 2.1 short\n"
                                      "ATTRIBUTE C 3 tlv clone=Later\n"
                                      "ATTRIBUTE Later 4 tlv\nATTRIBUTE Inner 4.1 string\n");
    CHECK(names.find(attribute_number(2, 1))->name == "B-One");
    CHECK(names.find(attribute_number(2, 2, 3))->name == "A-Deep");
    CHECK(number_of(names, "B.A-Tlv.A-Deep") == "2.2.3");
    CHECK(number_of(names, "C.Inner") == "3.1");
    CHECK_THAT(complaint_about("ATTRIBUTE A 1 tlv clone=A\n"),
               ContainsSubstring("is inside its own copy"));
    CHECK_THAT(complaint_about("ATTRIBUTE A 1 tlv\nATTRIBUTE B 1.1 tlv clone=A\n"),
               ContainsSubstring("is inside its own copy"));
    std::string bomb = "ATTRIBUTE T0 1 tlv\n";
    for (int inner = 1; inner <= 9; ++inner) {
        bomb += "ATTRIBUTE L" + std::to_string(inner) + " 1." + std::to_string(inner) + " byte\n";
    }
    for (int level = 2; level <= 8; ++level) {
        const std::string outer = std::to_string(level);
        bomb += "ATTRIBUTE T" + outer + " " + outer + " tlv\n";
        for (int inner = 1; inner <= 9; ++inner) {
            bomb += "ATTRIBUTE N" + outer + "-" + std::to_string(inner) + " " + outer + "." +
                    std::to_string(inner) + " tlv clone=@." + std::to_string(level - 1) + "\n";
        }
    }
    CHECK_THAT(complaint_about(bomb), ContainsSubstring("copied too often"));
}

TEST_CASE("FLAGS internal applies up to its end") {
    const dictionary names = accepted("FLAGS internal\nATTRIBUTE A 1 string\n"
                                      "FLAGS !internal\nATTRIBUTE B 2 string\n");
    CHECK(names.find("A")->internal);
    CHECK_FALSE(names.find("B")->internal);
}

TEST_CASE("definitions of another protocol or an unknown vendor are skipped and counted") {
    const auto parsed = parse_dictionary("PROTOCOL DHCPv4 2\nBEGIN-PROTOCOL DHCPv4\n"
                                         "ATTRIBUTE Strange 1 string\nVALUE Strange A B\n"
                                         "BEGIN-VENDOR Nobody\nATTRIBUTE Inner 1 string\n"
                                         "END-VENDOR Nobody\nEND-PROTOCOL DHCPv4\n"
                                         "BEGIN PROTOCOL RADIUS 1\nATTRIBUTE Known 1 string\n"
                                         "END-PROTOCOL RADIUS\n"
                                         "BEGIN-VENDOR Nobody\nATTRIBUTE Inner 1 string\n"
                                         "END-VENDOR Nobody\n");
    const dictionary names = parsed.value();
    CHECK(names.attributes().size() == 1);
    CHECK(number_of(names, "Known") == "1");
    CHECK(names.counts().attributes == 4);
    CHECK(names.counts().values == 1);
    CHECK(names.counts().skipped == 4);
    CHECK(names.diagnostics().size() == 2);
}

TEST_CASE("values of types other than integers have names if they fit 64 bits") {
    const dictionary names = accepted("ATTRIBUTE Address 8 ipaddr\n"
                                      "VALUE Address broadcast 255.255.255.255\n"
                                      "VALUE Address any 0\n"
                                      "ATTRIBUTE Flag 9 bool\nVALUE Flag Set yes\n"
                                      "ATTRIBUTE Mac 10 ether\n"
                                      "VALUE Mac Nobody 00:00:00:00:00:01\n"
                                      "ATTRIBUTE Below 11 int8\nVALUE Below Minus -1\n");
    CHECK(names["Address"].to_text(value(ipv4_address(0xFFFFFFFF))) == "broadcast");
    CHECK(names["Address"].parse("broadcast").contents() == value(ipv4_address(0xFFFFFFFF)));
    CHECK(names["Address"].to_text(value(ipv4_address(1))) == "0.0.0.1");
    CHECK(names["Flag"].to_text(value(true)) == "Set");
    CHECK(names["Flag"].to_text(value(false)) == "no");
    CHECK(names["Mac"].to_text(*names["Mac"].decode(octet_string{0, 0, 0, 0, 0, 1})) == "Nobody");
    CHECK(names["Below"].parse("Minus").contents() == value(-1));
    CHECK(names["Below"].to_text(value(-1)) == "Minus");
}

TEST_CASE("a vendor's alias at the end of FreeRADIUS 4's files stands for the vendor's path") {
    const dictionary names = accepted("ATTRIBUTE Vendor-Specific 26 vsa\n"
                                      "VENDOR Acme 4242 format=2,2\n"
                                      "BEGIN-VENDOR Acme\n"
                                      "ATTRIBUTE Role 1 string\n"
                                      "ATTRIBUTE Box 2 tlv\n"
                                      "ATTRIBUTE Lid .1 integer\n"
                                      "END-VENDOR Acme\n"
                                      "ALIAS Acme Vendor-Specific.Acme\n"
                                      "VENDOR Zeta 77\n"
                                      "ALIAS Zeta 26.77\n"
                                      "BEGIN-VENDOR Zeta\n"
                                      "ATTRIBUTE Role 5 string\n"
                                      "ATTRIBUTE Zeta-Mode 6 integer\n"
                                      "END-VENDOR Zeta\n");
    CHECK(number_of(names, "Acme.Role") == "26.4242.1");
    CHECK(number_of(names, "acme.Box.Lid") == "26.4242.2.1");
    CHECK(number_of(names, "Zeta.Role") == "26.77.5");
    CHECK(names["Zeta.Mode"].number() == attribute_number(26, 77, 6)); // without its prefix
    CHECK(number_of(names, "Acme") == "none");
    CHECK(number_of(names, "Acme.Nothing") == "none");
    CHECK_THROWS_AS(names["Acme.Mode"], attribute_error);
    CHECK_THROWS_AS(names["Acme"], attribute_error);
    CHECK(names.counts().skipped == 0);

    // Any other alias of a vendor is ignored, and an attribute takes precedence over a vendor.
    const auto other = parse_dictionary("VENDOR Acme 4242\nALIAS Other Vendor-Specific.Acme\n"
                                        "ATTRIBUTE Vendor-Specific 26 vsa\n",
                                        "dictionary.foo");
    CHECK(other.value().diagnostics().size() == 1);
    const dictionary twice = accepted("VENDOR Acme 4242\nATTRIBUTE Acme 200 tlv\n"
                                      "ATTRIBUTE Lid .1 integer\n");
    CHECK(number_of(twice, "Acme.Lid") == "200.1");
}

TEST_CASE("a group of another protocol's attributes is octets") {
    const dictionary names = accepted("ATTRIBUTE Outer 245 tlv long-extended\n"
                                      "ATTRIBUTE Lease 245.4 group ref=..DHCPv4\n"
                                      "ATTRIBUTE Bag 200 group ref=@DHCPv6.Option\n"
                                      "VENDOR Acme 4242\n"
                                      "BEGIN-VENDOR Acme\n"
                                      "ATTRIBUTE Options 1 group ref=..DHCPv6\n"
                                      "ATTRIBUTE Own 2 group ref=.Box\n"
                                      "ATTRIBUTE Box 3 tlv\n"
                                      "ATTRIBUTE Lid .1 integer\n"
                                      "END-VENDOR Acme\n");
    for (const char* name : {"Lease", "Bag", "Options"}) {
        INFO(name);
        REQUIRE(names.find(name) != nullptr);
        CHECK(names.find(name)->type == data_type::octets);
    }
    CHECK(names.find("Own")->type == data_type::tlv);
    CHECK(number_of(names, "Acme.Own.Lid") == "26.4242.2.1");
}

TEST_CASE("forms that only FreeRADIUS 4's files have are accepted by a strict reader") {
    const dictionary names = accepted("PROTOCOL RADIUS 1\n"
                                      "BEGIN-PROTOCOL RADIUS\n"
                                      "ATTRIBUTE Wide-1\t241\tTLV extended\n"
                                      "ATTRIBUTE Wide-Vendor-1\t.26\tvsa\n"
                                      "ATTRIBUTE Wide-2\t242\ttlv extended\n"
                                      "ATTRIBUTE Wide-Vendor-2\t.26\tvsa\n"
                                      "ATTRIBUTE Bits\t131\tstruct\n"
                                      "MEMBER\tLeft\tbit[3]\n"
                                      "# between members\n"
                                      "MEMBER\tRight\tbit[5]\n"
                                      "VENDOR Acme 4242 format=1,1,c\n"
                                      "BEGIN-VENDOR Acme\n"
                                      "ATTRIBUTE 62351-Role\t1\tinteger # kb\n"
                                      "VALUE 62351-Role\tAO/DI\t0x10\n"
                                      "ATTRIBUTE Place\t22\tstruct\n"
                                      "MEMBER\tKind\tuint8 key\n"
                                      "MEMBER\tNetwork\toctets[3]\n"
                                      "\n"
                                      "STRUCT\tCell\tKind\t0\n"
                                      "MEMBER\tArea\tuint16\n"
                                      "STRUCT\tSite\tKind\t1\n"
                                      "MEMBER\tArea\tuint16\n"
                                      "MEMBER\tNetwork\toctets[3]\n"
                                      "\n"
                                      "ATTRIBUTE Flow\t29\ttlv\n"
                                      "ATTRIBUTE Port\t.17\ttlv\n"
                                      "ATTRIBUTE Port-Name\t.17.1\tString\n"
                                      "ATTRIBUTE Port/Mask\t29.17.2\toctets\n"
                                      "END-VENDOR   Acme\n"
                                      "BEGIN-Vendor Acme parent=.Wide-2.Wide-Vendor-2\n"
                                      "ATTRIBUTE Far\t1\tinteger\n"
                                      "END-Vendor Acme\n"
                                      "FLAGS\tinternal\n"
                                      "ATTRIBUTE Tag-1\t1101\tgroup\n"
                                      "END-PROTOCOL RADIUS\n");
    CHECK(number_of(names, "Wide-Vendor-1") == "241.26");
    CHECK(number_of(names, "Wide-Vendor-2") == "242.26");
    CHECK(names.find("Wide-1")->type == names.find("Wide-2")->type);
    CHECK(number_of(names, "Far") == "242.26.4242.1");
    CHECK(number_of(names, "Port-Name") == "26.4242.29.17.1");
    CHECK(names.find("Port-Name")->type == data_type::text);
    CHECK(number_of(names, "Acme.Flow.Port.Port/Mask") == "26.4242.29.17.2");
    CHECK(number_of(names, "Bits.Right") == "131.2");
    CHECK(number_of(names, "Acme.62351-Role") == "26.4242.1");
    CHECK(names.value_name(*names.find("62351-Role"), 16) == "AO/DI");
    CHECK(names.find("Tag-1")->internal);
    CHECK(number_of(names, "Cell") != "none");
    CHECK(number_of(names, "Site") != "none");
}
