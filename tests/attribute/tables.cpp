// SPDX-License-Identifier: MIT
// The standard attributes compared with the tables in the RFCs.
#include <set>
#include <string>
#include <type_traits>

#include <radius/attribute/standard/tables.hpp>

#include "support/catch.hpp"

namespace attr = radius::attr;
using radius::attribute_number;
using radius::data_type;
using radius::flags;
using radius::hiding;
using namespace radius::literals;
using namespace std::chrono_literals;

namespace {

struct fact {
    std::string_view name;
    attribute_number number;
    data_type kind;
    flags properties{};
};

/// Lines copied by hand from the RFCs, not from the headers.
const fact facts[] = {
    {"User-Name", 1, data_type::text},
    {"User-Password", 2, data_type::text, {.hidden = hiding::password}},
    {"CHAP-Password", 3, data_type::octets},
    {"NAS-IP-Address", 4, data_type::ipv4addr},
    {"NAS-Port", 5, data_type::integer},
    {"Service-Type", 6, data_type::integer},
    {"Framed-IP-Netmask", 9, data_type::ipv4addr},
    {"Framed-MTU", 12, data_type::integer},
    {"Login-TCP-Port", 16, data_type::integer},
    {"Reply-Message", 18, data_type::text},
    {"Callback-Id", 20, data_type::text},
    {"Framed-Route", 22, data_type::text},
    {"State", 24, data_type::octets},
    {"Class", 25, data_type::octets},
    {"Vendor-Specific", 26, data_type::vsa},
    {"Session-Timeout", 27, data_type::time_delta},
    {"Proxy-State", 33, data_type::octets},
    {"Login-LAT-Group", 36, data_type::octets},
    {"Acct-Status-Type", 40, data_type::integer},
    {"Acct-Delay-Time", 41, data_type::time_delta},
    {"Acct-Session-Id", 44, data_type::text},
    {"Acct-Link-Count", 51, data_type::integer},
    {"Acct-Output-Gigawords", 53, data_type::integer},
    {"Event-Timestamp", 55, data_type::time},
    {"CHAP-Challenge", 60, data_type::octets},
    {"Login-LAT-Port", 63, data_type::text},
    {"Tunnel-Type", 64, data_type::integer, {.tagged = true}},
    {"Acct-Tunnel-Connection", 68, data_type::text},
    {"Tunnel-Password", 69, data_type::text, {hiding::tunnel_password, true, false}},
    {"EAP-Message", 79, data_type::octets, {.concat = true}},
    {"Message-Authenticator", 80, data_type::octets},
    {"Tunnel-Private-Group-Id", 81, data_type::text, {.tagged = true}},
    {"Tunnel-Preference", 83, data_type::integer, {.tagged = true}},
    {"Acct-Interim-Interval", 85, data_type::time_delta},
    {"Acct-Tunnel-Packets-Lost", 86, data_type::integer},
    {"Tunnel-Server-Auth-Id", 91, data_type::text, {.tagged = true}},
    {"NAS-IPv6-Address", 95, data_type::ipv6addr},
    {"Framed-Interface-Id", 96, data_type::ifid},
    {"Framed-IPv6-Prefix", 97, data_type::ipv6prefix},
    {"Framed-IPv6-Pool", 100, data_type::text},
    {"Error-Cause", 101, data_type::integer},
    {"Framed-IPv6-Address", 168, data_type::ipv6addr},
    {"Route-IPv6-Information", 170, data_type::ipv6prefix},
    {"Stateful-IPv6-Address-Pool", 172, data_type::text},
    {"Egress-VLANID", 56, data_type::integer},
    {"Chargeable-User-Identity", 89, data_type::octets},
    {"NAS-Filter-Rule", 92, data_type::text},
    {"Originating-Line-Info", 94, data_type::octets},
    {"EAP-Key-Name", 102, data_type::octets},
    {"Digest-Response", 103, data_type::text},
    {"SIP-AOR", 122, data_type::text},
    {"Delegated-IPv6-Prefix", 123, data_type::ipv6prefix},
    {"MIP6-Feature-Vector", 124, data_type::integer64},
    {"Location-Data", 128, data_type::octets},
    {"Framed-Management-Protocol", 133, data_type::integer},
    {"PKM-CA-Cert", 138, data_type::octets, {.concat = true}},
    {"PKM-SAID", 141, data_type::short_integer},
    {"PMIP6-Home-Interface-ID", 153, data_type::ifid},
    {"PMIP6-Home-IPv4-HoA", 155, data_type::ipv4prefix},
    {"EAP-Lower-Layer", 163, data_type::integer},
    {"GSS-Acceptor-Realm-Name", 167, data_type::text},
    {"IPv6-6rd-Configuration", 173, data_type::tlv},
    {"EAPoL-Announcement", 180, data_type::octets, {.concat = true}},
    {"WLAN-RF-Band", 190, data_type::integer},
    {"Extended-Attribute-1", 241, data_type::extended},
    {"Extended-Attribute-5", 245, data_type::long_extended},
    {"Extended-Vendor-Specific-6", {246, 26}, data_type::evs},
    {"Frag-Status", {241, 1}, data_type::integer},
    {"Original-Packet-Code", {241, 4}, data_type::integer},
    {"IP-Port-Range-Start", {241, 5, 9}, data_type::integer},
    {"IP-Port-Map-Int-IPv6-Addr", {241, 7, 5}, data_type::ipv6addr},
    {"Operator-NAS-Identifier", {241, 8}, data_type::octets},
    {"Softwire46-MAP-T-PSID", {241, 9, 2, 9, 17}, data_type::integer},
    {"DHCPv6-Options", {245, 3}, data_type::octets},
    {"ADSL-Agent-Remote-Id", {26, 3561, 2}, data_type::octets},
    {"MS-CHAP-Response", {26, 311, 1}, data_type::octets},
    {"MS-CHAP-MPPE-Keys", {26, 311, 12}, data_type::octets, {.hidden = hiding::password}},
    {"MS-Link-Drop-Time-Limit", {26, 311, 15}, data_type::time_delta},
    {"MS-MPPE-Send-Key", {26, 311, 16}, data_type::octets, {.hidden = hiding::tunnel_password}},
    {"MS-MPPE-Recv-Key", {26, 311, 17}, data_type::octets, {.hidden = hiding::tunnel_password}},
    {"MS-CHAP2-Success", {26, 311, 26}, data_type::octets},
    {"MS-ARAP-Challenge", {26, 311, 33}, data_type::octets},
};

/// For every enumerator of the table, the name leads to the value and back to the same name, or to
/// the preferred name of that value.
template <class Enumeration>
void check_names() {
    for (const radius::enumerator& line : radius::enumeration<Enumeration>::enumerators) {
        const auto value = static_cast<Enumeration>(line.value);
        CAPTURE(line.name);
        const bool second = line.name == "Alive" || line.name == "IP";
        CHECK((radius::name_of(value) == line.name) != (second && line.value < 7));
        CHECK(radius::value_of<Enumeration>(line.name) == value);
    }
}

} // namespace

TEST_CASE("each attribute has its RFC's number, data type and flags",
          "[rfc2865-5.44][rfc2866-5.13][rfc2868-4][rfc2869-5.19][rfc3162-2][rfc2548-3]") {
    for (const fact& expected : facts) {
        CAPTURE(expected.name);
        int found = 0;
        radius::standard_table::for_each_line([&](const radius::attribute_line& line) {
            if (line.name == expected.name) {
                ++found;
                CHECK(line.number == expected.number);
                CHECK(line.kind == expected.kind);
                CHECK(line.properties == expected.properties.of(expected.kind));
            }
        });
        CHECK(found == 1);
    }
}

TEST_CASE("a table has every number that its RFC assigns, once", "[rfc2865-5][rfc2866-5]") {
    std::set<attribute_number> numbers;
    std::set<std::string_view> names;
    radius::standard_table::for_each_line([&](const radius::attribute_line& line) {
        CAPTURE(line.name);
        const bool added = numbers.insert(line.number).second;
        CHECK(added == (line.name != "Framed-Management-Protocol")); // alias of Framed-Management
        CHECK(names.insert(line.name).second);
    });
    CHECK(names.size() == radius::standard_table::size());

    // Not assigned in the IANA registry of RADIUS types.
    const std::set<std::uint32_t> unassigned{17, 21, 54, 93};
    for (std::uint32_t number = 1; number <= 190; ++number) {
        CAPTURE(number);
        CHECK(numbers.contains(number) == !unassigned.contains(number));
    }
    CHECK_FALSE(numbers.contains(191));
    for (std::uint32_t type = 241; type <= 246; ++type) {
        CHECK(numbers.contains(type));
        CHECK(numbers.contains(attribute_number(type, 26)));
    }
    for (std::uint32_t number = 1; number <= 11; ++number) {
        CHECK(numbers.contains(attribute_number(241, number)));
    }
    for (std::uint32_t number = 1; number <= 33; ++number) {
        CAPTURE(number);
        CHECK(numbers.contains(radius::vendor_attribute_number(311, number)) == (number != 32));
    }
}

TEST_CASE("an enumerated attribute carries its own enumeration", "[rfc8044-3.2]") {
    STATIC_REQUIRE(std::is_same_v<decltype(attr::service_type)::view_type, radius::service_type>);
    STATIC_REQUIRE(std::is_same_v<decltype(attr::tunnel_type)::read_type,
                                  radius::tagged<radius::tunnel_type>>);
    STATIC_REQUIRE(std::is_same_v<decltype(attr::error_cause)::view_type, radius::error_cause>);
    STATIC_REQUIRE(
        std::is_same_v<decltype(attr::session_timeout)::view_type, std::chrono::seconds>);

    const auto pair = attr::tunnel_medium_type[3] = radius::tunnel_medium_type::ieee_802;
    std::array<radius::octet, 8> buffer{};
    radius::writer out(buffer);
    REQUIRE(pair.encode(out));
    CHECK(out.size() == 4);
    CHECK(std::array{buffer[0], buffer[1], buffer[2], buffer[3]} ==
          std::array<radius::octet, 4>{3, 0, 0, 6});
}

TEST_CASE("values have the numbers that the RFCs give them", "[rfc2865-5.6][rfc5176-3.5]") {
    using radius::name_of;
    CHECK(name_of(radius::service_type{2}) == "Framed-User");
    CHECK(name_of(radius::service_type{17}) == "Authorize-Only");
    CHECK(name_of(radius::framed_protocol{1}) == "PPP");
    CHECK(name_of(radius::framed_routing{3}) == "Broadcast-Listen");
    CHECK(name_of(radius::framed_compression{3}) == "Stac-LZS");
    CHECK(name_of(radius::login_service{8}) == "TCP-Clear-Quiet");
    CHECK(name_of(radius::termination_action{0}) == "Default");
    CHECK(name_of(radius::nas_port_type{5}) == "Virtual");
    CHECK(name_of(radius::nas_port_type{15}) == "Ethernet");
    CHECK(name_of(radius::nas_port_type{19}) == "Wireless-802.11");
    CHECK(name_of(radius::acct_status_type{3}) == "Interim-Update");
    CHECK(name_of(radius::acct_status_type{9}) == "Tunnel-Start");
    CHECK(name_of(radius::acct_authentic{1}) == "RADIUS");
    CHECK(name_of(radius::acct_terminate_cause{1}) == "User-Request");
    CHECK(name_of(radius::acct_terminate_cause{22}) == "Port-Disabled");
    CHECK(name_of(radius::tunnel_type{13}) == "VLAN");
    CHECK(name_of(radius::tunnel_medium_type{6}) == "IEEE-802");
    CHECK(name_of(radius::arap_zone_access{4}) == "Zone-Filter-Exclusive");
    CHECK(name_of(radius::prompt{0}) == "No-Echo");
    CHECK(name_of(radius::error_cause{201}) == "Residual-Context-Removed");
    CHECK(name_of(radius::error_cause{503}) == "Session-Context-Not-Found");
    CHECK(name_of(radius::error_cause{508}) == "Multiple-Session-Selection-Unsupported");
    CHECK(name_of(radius::ms_acct_auth_type{4}) == "MS-CHAP-2");
    // In RFC 2548 section 2.4.5, S is the bit with value 4 and L the bit with value 2.
    CHECK(radius::value_of<radius::ms_mppe_encryption_types>("RC4-128bit-Allowed") ==
          radius::ms_mppe_encryption_types{4});

    CHECK(name_of(radius::service_type{4711}).empty());
    CHECK_FALSE(radius::value_of<radius::service_type>("framed-user"));
}

TEST_CASE("the name and the value of an enumerator lead to each other", "[rfc8044-3.2]") {
    int enumerated = 0;
    radius::standard_table::for_each([&]<class Attribute>(const Attribute&) {
        if constexpr (requires { typename Attribute::type::enumeration_type; }) {
            ++enumerated;
            check_names<typename Attribute::type::enumeration_type>();
        }
    });
    CHECK(enumerated == 40);
}

TEST_CASE("the _attr literal is the attribute with that wire name", "[rfc2865-5]") {
    STATIC_REQUIRE(
        std::is_same_v<decltype("User-Name"_attr), std::remove_const_t<decltype(attr::user_name)>>);
    STATIC_REQUIRE("Class"_attr.number() == attr::class_.number());
    STATIC_REQUIRE("MS-CHAP2-Response"_attr.number() == attribute_number(26, 311, 25));
    STATIC_REQUIRE(!radius::attribute_table_with<radius::standard_table, "user-name">);

    const auto pair = "Session-Timeout"_attr = 8h;
    CHECK(pair.name() == "Session-Timeout");
    CHECK(pair.value == 28800s);
}
