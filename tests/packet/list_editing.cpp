// SPDX-License-Identifier: MIT
// Removing and replacing attributes of a list, and several TLVs of one container.
#include <string>

#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2868.hpp>
#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/attribute/standard/rfc8045.hpp>
#include <radius/packet/attribute_list.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;

TEST_CASE("values are removed by tag, all or one of them", "[rfc2865-5][rfc2868-3.1]") {
    attribute_list list;
    list.add(attr::reply_message = "a", attr::tunnel_type[1] = tunnel_type::l2tp,
             attr::reply_message = "b", attr::tunnel_type[2] = tunnel_type::pptp,
             attr::tunnel_password[2] = "pw", attr::reply_message = "c");
    CHECK(list.remove(attr::reply_message, 1));
    CHECK_FALSE(list.remove(attr::reply_message, 2));
    CHECK(to_hex(list.clear_octets()) == "120361"
                                         "400601000003"
                                         "400602000001"
                                         "4505027077"
                                         "120363");
    CHECK(list.hidden_count() == 1);
    CHECK(list.mark(0).offset == 15);
    CHECK(list.remove(attr::tunnel_type[2]) == 1);
    CHECK(list.remove(attr::tunnel_type[3]) == 0);
    CHECK(to_hex(list.clear_octets()) == "120361"
                                         "400601000003"
                                         "4505027077"
                                         "120363");
    CHECK(list.remove(attr::tunnel_password) == 1);
    CHECK(list.hidden_count() == 0);
    CHECK(list.remove(attr::reply_message) == 2);
    CHECK(list.remove(attr::tunnel_type) == 1);
    CHECK(list.empty());
    CHECK(list.wire_size() == 0);
}

TEST_CASE("a value is replaced in its place, with its tag", "[rfc2865-5][rfc2868-3.1]") {
    attribute_list list;
    list.add(attr::tunnel_type[1] = tunnel_type::l2tp, attr::reply_message = "a",
             attr::tunnel_type[2] = tunnel_type::pptp, attr::user_password = "hi",
             attr::reply_message = "b");
    CHECK(list.replace(attr::tunnel_type[2] = tunnel_type::vlan) == 1);
    CHECK(list.replace(attr::user_password = "other") == 1);
    CHECK(to_hex(list.clear_octets()) == "400601000003"
                                         "120361"
                                         "40060200000d"
                                         "02076f74686572"
                                         "120362");
    REQUIRE(list.hidden_count() == 1);
    CHECK(list.mark(0).offset == 15);
    CHECK(list.mark(0).value_offset == 2);
    CHECK(list.replace(attr::reply_message = "xyz", 1));
    CHECK_FALSE(list.replace(attr::reply_message = "no", 2));
    CHECK(to_hex(list.clear_octets()).ends_with("120578797a"));
    CHECK(list.replace(attr::reply_message = "one") == 2); // the second one goes
    CHECK(list.replace(attr::nas_port = 7U) == 0);         // appended
    CHECK(list.replace(attr::tunnel_type[3] = tunnel_type::vlan) == 0);
    CHECK(to_hex(list.clear_octets()) == "400601000003"
                                         "12056f6e65"
                                         "40060200000d"
                                         "02076f74686572"
                                         "050600000007"
                                         "40060300000d");
    CHECK(list.wire_size() == list.clear_octets().size() + 11);
}

TEST_CASE("a failed replacement changes nothing", "[rule-33]") {
    attribute_list list;
    list.add(attr::reply_message = "a", attr::user_password = "hi");
    const std::string before = to_hex(list.clear_octets());
    CHECK_THROWS_AS(list.replace(attr::user_password = std::string(129, 'x')), attribute_error);
    CHECK_THROWS_AS(list.replace(attr::reply_message = std::string(254, 'x')), attribute_error);
    CHECK(to_hex(list.clear_octets()) == before);
    CHECK(list.hidden_count() == 1);
    while (list.add_raw(25, octet_string(100))) {
    }
    list.add_raw(25, octet_string(attribute_list::max_wire_size - list.wire_size() - 2)).value();
    CHECK_THROWS_AS(list.replace(attr::reply_message = "ab"), attribute_error);
    CHECK(list.replace(attr::reply_message = "z") == 1);
}

TEST_CASE("sub-attributes are removed and replaced beside others", "[rfc2865-5.26][rule-39]") {
    constexpr attribute<"Own-1", vendor_attribute_number(99, 1), type::text> first;
    constexpr attribute<"Own-2", vendor_attribute_number(99, 2), type::text> second;
    attribute_list list;
    // 26.99 with 1 "a", 2 "b", 1 "c".
    list.add_raw(26, from_hex("00000063"
                              "010361"
                              "020362"
                              "010363")
                         .value())
        .value();
    attribute_list copy = list;
    CHECK(copy.remove(first, 1));
    CHECK(to_hex(copy.clear_octets()) == "1a0c00000063010361020362");
    copy = list;
    CHECK(copy.remove(first) == 2);
    CHECK(to_hex(copy.clear_octets()) == "1a0900000063020362");
    CHECK(copy.remove(second) == 1);
    CHECK(copy.empty());
    copy = list;
    CHECK(copy.replace(second = "new") == 1);
    CHECK(to_hex(copy.clear_octets()) == "1a0900000063010361"
                                         "1a0b0000006302056e6577"
                                         "1a0900000063010363");
    CHECK(copy.replace(first = "x") == 2);
    CHECK(to_hex(copy.clear_octets()) == "1a0900000063010378"
                                         "1a0b0000006302056e6577");
}

TEST_CASE("values in several attributes are removed and replaced as a whole",
          "[rfc6929-2.2][rfc3579-3.1]") {
    constexpr attribute<"Own-Long", attribute_number(245, 1), type::octets> own;
    const octet_string large(300, 0xAA);
    attribute_list list;
    list.add(own = octets_view(large), attr::nas_port = 1U, own = octets_view(large).first(3));
    REQUIRE(list.all(own).begin() != list.all(own).end());
    attribute_list copy = list;
    CHECK(copy.remove(own, 0));
    CHECK(to_hex(copy.clear_octets()) == "050600000001f5070100aaaaaa");
    copy = list;
    CHECK(copy.replace(own = octets_view(large).first(1), 0));
    CHECK(to_hex(copy.clear_octets()) == "f5050100aa050600000001f5070100aaaaaa");
    copy.clear();
    copy.add(attr::eap_message = octets_view(large), attr::nas_port = 1U);
    CHECK(copy.remove(attr::eap_message) == 1);
    CHECK(to_hex(copy.clear_octets()) == "050600000001");
}

TEST_CASE("TLVs of one container are sent, read and edited together",
          "[rfc6929-2.3][rfc8045-3.1.1]") {
    attribute_list list;
    list.add(attr::ip_port_limit_info(attr::ip_port_type = 1U, attr::ip_port_limit = 2000U),
             attr::ip_port_limit_info(attr::ip_port_type = 2U, attr::ip_port_limit = 10U));
    CHECK(to_hex(list.clear_octets()) == "f10f05"
                                         "010600000001"
                                         "0206000007d0"
                                         "f10f05"
                                         "010600000002"
                                         "02060000000a");
    const auto all = list.containers(attr::ip_port_limit_info);
    REQUIRE(all.size() == 2);
    CHECK(all[0].get(attr::ip_port_type) == 1U);
    CHECK(all[0].get(attr::ip_port_limit) == 2000U);
    CHECK(all[1].get(attr::ip_port_type) == 2U);
    CHECK(all[1].get(attr::ip_port_limit) == 10U);
    CHECK_FALSE(all[1].get(attr::ip_port_int_port));

    CHECK(list.replace(attr::ip_port_limit = 5U, 1));
    CHECK(list.remove(attr::ip_port_type, 0));
    CHECK(to_hex(list.clear_octets()) == "f10905"
                                         "0206000007d0"
                                         "f10f05"
                                         "010600000002"
                                         "020600000005");
    CHECK(list.remove(attr::ip_port_limit) == 2);
    CHECK(to_hex(list.clear_octets()) == "f10905"
                                         "010600000002");
    CHECK(list.remove(attr::ip_port_limit_info) == 1);
    CHECK(list.empty());
}

TEST_CASE("a container in a container, with an empty TLV refused", "[rfc6929-2.3][rfc8658-3]") {
    constexpr attribute<"Own-Outer", attribute_number(200), type::tlv> outer;
    constexpr attribute<"Own-Inner", attribute_number(200, 1), type::tlv> inner;
    constexpr attribute<"Own-Text", attribute_number(200, 1, 1), type::text> text;
    constexpr attribute<"Own-Number", attribute_number(200, 2), type::integer> number;
    attribute_list list;
    list.add(outer(inner(text = "abc"), number = 9U));
    CHECK(to_hex(list.clear_octets()) == "c80f"
                                         "0107"
                                         "0105616263"
                                         "020600000009");
    CHECK(list.remove(text) == 1);
    CHECK(to_hex(list.clear_octets()) == "c808020600000009");
    CHECK_THROWS_AS(list.add(outer(inner(text = ""))), attribute_error);
    CHECK_THROWS_AS(list.add(outer(inner(text = std::string(252, 'x')))), attribute_error);
}
