// SPDX-License-Identifier: MIT
// Lookups in a dictionary, and attributes that are known only at runtime.
#include <functional>
#include <memory>
#include <string>

#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/print.hpp>
#include <radius/dictionary/standard.hpp>
#include <radius/dictionary/text/nearest_name.hpp>
#include <radius/packet/attribute_list.hpp>

#include "dictionary/allocations.hpp"
#include "support/catch.hpp"

using namespace radius;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string error_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const attribute_error& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("the default dictionary is empty and usable") {
    const dictionary names;
    CHECK(names.find("User-Name") == nullptr);
    CHECK(names.find(attribute_number(1)) == nullptr);
    CHECK(names.find_vendor("Acme") == nullptr);
    CHECK(names.find_vendor(9) == nullptr);
    CHECK(names.attributes().empty());
    CHECK(names.values(attribute_definition{}).empty());
    CHECK(names.value_name(attribute_definition{}, 1).empty());
    CHECK(names.nearest("User-Name").empty());
    CHECK_THROWS_AS(names["User-Name"], attribute_error);
}

TEST_CASE("the standard dictionary is that of the compile-time tables", "[rfc2865-5]") {
    const dictionary& names = standard_dictionary();
    CHECK(names.attributes().size() == standard_table::size());
    std::size_t differing = 0;
    standard_table::for_each_line([&](const attribute_line& line) {
        const attribute_definition* found = names.find(line.name);
        const bool same = found != nullptr && found->number == line.number &&
                          found->type == line.kind && found->properties == line.properties;
        differing += same ? 0U : 1U;
    });
    CHECK(differing == 0);
    CHECK(names.value_name(*names.find("Service-Type"), 2) == "Framed-User");
    CHECK(names.find_vendor(311)->name == "Microsoft");
}

TEST_CASE("the counter that measures lookups works") {
    const std::size_t before = radius_test::allocations().count;
    const auto made = std::make_unique<std::string>(100, 'x');
    const std::size_t after = radius_test::allocations().count;
    CHECK((after >= before + 2) == radius_test::counts_allocations());
    CHECK(made->size() == 100);
}

TEST_CASE("names are case-insensitive, and a lookup allocates nothing") {
    const dictionary names = standard_dictionary();
    const std::size_t before = radius_test::allocations().count;
    const attribute_definition* by_name = names.find("sERVICE-tYPE");
    const attribute_definition* by_number = names.find(attribute_number(6));
    const auto number = names.value_number(*by_name, "framed-user");
    const auto name = names.value_name(*by_name, 2);
    const auto* vendor = names.find_vendor("microsoft");
    const dictionary copy = names;
    const auto* absent = copy.find("Absent");
    const std::size_t after = radius_test::allocations().count;
    CHECK(after == before);
    CHECK(by_name == by_number);
    CHECK(number == 2);
    CHECK(name == "Framed-User");
    CHECK(vendor->number == 311);
    CHECK(absent == nullptr);
}

TEST_CASE("a lookup by path in a loaded dictionary allocates nothing either") {
    const dictionary names =
        parse_dictionary("ATTRIBUTE Vendor-Specific 26 vsa\nVENDOR Acme 9\nVENDOR Other 10\n"
                         "BEGIN-VENDOR Acme\nATTRIBUTE Shared-Name-Of-Some-Length 1 tlv\n"
                         "ATTRIBUTE Inner .2 integer\nVALUE Inner One 1\nEND-VENDOR Acme\n"
                         "BEGIN-VENDOR Other\nATTRIBUTE Shared-Name-Of-Some-Length 1 string\n"
                         "END-VENDOR Other\nALIAS A-Name-That-Is-Long-Enough 26.9.1.2\n")
            .value();
    const std::size_t before = radius_test::allocations().count;
    const auto* by_path = names.find("Vendor-Specific.Acme.Shared-Name-Of-Some-Length.Inner");
    const auto* by_numbers = names.find("26.9.1.2");
    const auto* by_number = names.find(attribute_number(26, 9, 1, 2));
    const auto* by_alias = names.find("a-name-that-is-long-enough");
    const auto* ambiguous = names.find("Shared-Name-Of-Some-Length");
    const auto* absent = names.find("Vendor-Specific.Nobody.Shared-Name-Of-Some-Length");
    const auto name = names.value_name(*by_path, 1);
    const std::size_t after = radius_test::allocations().count;
    CHECK(after == before);
    REQUIRE(by_path != nullptr);
    CHECK(by_path->number == attribute_number(26, 9, 1, 2));
    CHECK(by_numbers == by_number);
    CHECK(by_alias == by_number);
    CHECK(ambiguous == nullptr);
    CHECK(absent == nullptr);
    CHECK(name == "One");
}

TEST_CASE("edit distance counts insertions, removals, changes and swaps") {
    CHECK(detail::edit_distance("User-Name", "user-name", 3) == 0);
    CHECK(detail::edit_distance("User-Name", "Usr-Name", 3) == 1);
    CHECK(detail::edit_distance("User-Name", "Usre-Name", 3) == 1);
    CHECK(detail::edit_distance("User-Name", "User-Nome", 3) == 1);
    CHECK(detail::edit_distance("kitten", "sitting", 4) == 3);
    CHECK(detail::edit_distance("kitten", "sitting", 2) == 3); // beyond the limit: limit + 1
    CHECK(detail::edit_distance("", "abc", 3) == 3);
    CHECK(detail::edit_distance(std::string(500, 'a'), std::string(500, 'a'), 3) == 4);
}

TEST_CASE("an unknown name is answered with the nearest known one") {
    const dictionary& names = standard_dictionary();
    CHECK(names.nearest("Framed-IP-Adress") == "Framed-IP-Address");
    CHECK(names.nearest("Session-Timeot") == "Session-Timeout");
    CHECK(names.nearest("Completely-Different-Thing").empty());
    CHECK(error_of([&] { (void)names["Framed-IP-Adress"]; }) ==
          "Framed-IP-Adress (did you mean \"Framed-IP-Address\"?): unknown name");
    CHECK(error_of([&] { (void)names["Tunel-Type:1"]; }) ==
          "Tunel-Type (did you mean \"Tunnel-Type\"?): unknown name");
    CHECK(error_of([&] { (void)names["\x1b[31m"]; }) == "\"\\033[31m\": unknown name");
}

TEST_CASE("a value is converted from any type that expresses it", "[rfc8044-3]") {
    const dictionary& names = standard_dictionary();
    attribute_list list;
    list.add(names["User-Name"] = "bob", names["Session-Timeout"] = 8h, names["NAS-Port"] = 17,
             names["Service-Type"] = "Framed-User", names["Framed-IP-Address"] = "10.0.0.1",
             names["NAS-IP-Address"] = ipv4_address(1), names["Class"] = "0x41",
             names["State"] = octet_string{1, 2},
             names["Event-Timestamp"] = std::chrono::sys_seconds(100s),
             names["Acct-Status-Type"] = acct_status_type::stop,
             names["Framed-IPv6-Prefix"] = "2001:db8::/32");
    CHECK(list.get(names["User-Name"])->as<std::string_view>() == "bob");
    CHECK(list.get(names["Session-Timeout"])->as<std::chrono::seconds>() == 8h);
    CHECK(list.get(names["Session-Timeout"])->as<int>() == 28800);
    CHECK(list.get(names["NAS-Port"])->as<int>() == 17);
    CHECK(list.get(names["Service-Type"])->as<service_type>() == service_type::framed_user);
    CHECK(list.get(names["Framed-IP-Address"]) == value(*ip_address::parse("10.0.0.1")));
    CHECK(list.get(names["NAS-IP-Address"])->as<ipv4_address>() == ipv4_address(1));
    CHECK(as_text(list.get(names["Class"])->as<octet_string>()) == "0x41"); // no guessing
    CHECK(list.get(names["Event-Timestamp"])->as<std::chrono::sys_seconds>() ==
          std::chrono::sys_seconds(100s));
    CHECK(list.get(names["Acct-Status-Type"]) == value(2));
    CHECK(list.get(names["Framed-IPv6-Prefix"])->as<ipv6_prefix>() ==
          *ipv6_prefix::parse("2001:db8::/32"));
    CHECK_FALSE(list.get(names["Reply-Message"]));
    CHECK(list.get(attr::user_name) == "bob"); // compile-time access reads the same
    CHECK(names["Service-Type"].to_text(value(2)) == "Framed-User");
}

TEST_CASE("the error for a value that its attribute cannot carry names the attribute",
          "[rule-51]") {
    const dictionary& names = standard_dictionary();
    CHECK(error_of([&] { (void)(names["NAS-Port"] = -1); }) ==
          "NAS-Port (\"-1\" for type integer): value out of range");
    CHECK(error_of([&] { (void)(names["Service-Type"] = "Framed-Usr"); }) ==
          "Service-Type (\"Framed-Usr\" for type integer (did you mean \"Framed-User\"?)): "
          "text is not a value of the data type");
    CHECK_THAT(error_of([&] { (void)(names["Framed-IP-Address"] = "10.0.0"); }),
               ContainsSubstring("Framed-IP-Address (\"10.0.0\" for type ipaddr"));
    CHECK_THAT(error_of([&] { (void)(names["User-Name"] = 7); }),
               ContainsSubstring("a different data type"));
    CHECK_THAT(error_of([&] { (void)(names["NAS-IP-Address"] = ipv6_address()); }),
               ContainsSubstring("NAS-IP-Address"));
    CHECK_THAT(error_of([&] { (void)names["User-Name"][1]; }),
               ContainsSubstring("it takes no tag"));
    CHECK_THAT(error_of([&] { (void)names["Tunnel-Type"][32]; }), ContainsSubstring("0 to 31"));
    CHECK_THAT(error_of([&] { (void)(names["Tunnel-Type:1"] = 0x1000000); }),
               ContainsSubstring("24 bits"));
    CHECK_THROWS_AS(value("text").as<int>(), attribute_error);
    CHECK_FALSE(value(256).get_if<std::uint8_t>());
    CHECK(value(-1).as<int>() == -1);
}

TEST_CASE("tags are set by index or by name, and read back", "[rfc2868-3.1]") {
    const dictionary& names = standard_dictionary();
    attribute_list list;
    list.add(names["Tunnel-Type"][1] = "VLAN", names["Tunnel-Private-Group-Id:2"] = "20",
             names["Tunnel-Private-Group-Id"] = "untagged");
    CHECK(list.get(names["Tunnel-Type"])->tag() == octet{1});
    CHECK(list.get(names["Tunnel-Type"])->as<int>() == 13);
    CHECK(list.get(names["Tunnel-Type:1"]));
    CHECK_FALSE(list.get(names["Tunnel-Type:2"]));
    CHECK(list.get(names["Tunnel-Private-Group-Id"][2])->as<std::string>() == "20");
    CHECK(list.get(attr::tunnel_type)->tag == 1);
    const auto untagged = names["Tunnel-Private-Group-Id"].decode(as_octets("untagged"));
    CHECK_FALSE(untagged->tag());
}

TEST_CASE("a server's internal attribute cannot be put into a packet") {
    dictionary_builder builder;
    builder.add(attribute_definition{
        .name = "Own", .number = 1000, .type = data_type::integer, .internal = true});
    builder.add_value("own", "Yes", 1);
    const dictionary names = builder.build();
    CHECK_THAT(error_of([&] { (void)(names["Own"] = "Yes"); }),
               ContainsSubstring("Own (no packet can contain it"));
    CHECK_THROWS_AS(builder.add_value("Own", "No", 0), attribute_error);
}

TEST_CASE("a definition's fixed length is enforced") {
    dictionary_builder builder;
    builder.add(attribute_definition{
        .name = "Two", .number = 200, .type = data_type::octets, .fixed_length = 2});
    const dictionary names = builder.build();
    CHECK_THROWS_AS((names["Two"] = "abc"), attribute_error);
    CHECK_NOTHROW((names["Two"] = "ab"));
    CHECK(names["Two"].decode(octet_string{1}).error() == errc::value_length_invalid);
}

TEST_CASE("every name of a large dictionary is found") {
    dictionary_builder builder;
    for (std::uint32_t number = 0; number < 5000; ++number) {
        builder.add(attribute_definition{.name = "Attribute-" + std::to_string(number),
                                         .number = attribute_number(26, 9, number + 1),
                                         .type = data_type::integer});
        builder.add_value("Attribute-" + std::to_string(number), "Value", number);
    }
    const dictionary names = builder.build();
    std::size_t found = 0;
    for (std::uint32_t number = 0; number < 5000; ++number) {
        const auto* one = names.find("attribute-" + std::to_string(number));
        found += one != nullptr && one == names.find(attribute_number(26, 9, number + 1)) &&
                         names.value_name(*one, number) == "Value" &&
                         names.value_number(*one, "value") == number
                     ? 1U
                     : 0U;
    }
    CHECK(found == 5000);
}
