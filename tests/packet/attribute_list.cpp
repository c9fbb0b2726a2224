// SPDX-License-Identifier: MIT
// The list in requests and replies: limits, marks for hidden values, and their secrets.
#include <new>
#include <string>

#include <radius/address/literals.hpp>
#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2868.hpp>
#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/packet/attribute_list.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;

namespace {

constexpr flags salted{.hidden = hiding::tunnel_password};
constexpr flags ascend{.hidden = hiding::ascend};

/// The error of an addition that must fail; its text must contain the attribute's name.
template <class Pair>
errc refused(attribute_list& list, const Pair& pair) {
    const std::size_t before = list.wire_size();
    const std::string octets = to_hex(list.clear_octets());
    const std::size_t marks = list.hidden_count();
    try {
        list.add(pair);
    } catch (const attribute_error& error) {
        CHECK(std::string(error.what()).starts_with(pair.name()));
        CHECK(list.wire_size() == before);
        CHECK(to_hex(list.clear_octets()) == octets);
        CHECK(list.hidden_count() == marks);
        return static_cast<errc>(error.code().value());
    }
    FAIL("nothing was thrown");
    return {};
}

/// Every mark refers to an attribute that is hidden in the way `how`, and no two to the same one.
void marks_are_sound(const attribute_list& list, hiding how) {
    REQUIRE(check_attributes(list.clear_octets(), 4096, true));
    std::size_t index = 0;
    std::size_t offset = 0;
    for (const raw_attribute attribute : list.attributes()) {
        const detail::hidden_mark mark = list.mark(index++);
        REQUIRE(mark.offset == offset);
        REQUIRE(mark.how == how);
        REQUIRE(mark.value_offset <= attribute.whole.size());
        offset += attribute.whole.size();
    }
    CHECK(index == list.hidden_count());
}

} // namespace

TEST_CASE("attributes are kept in the order of adding, in clear text", "[rfc2865-5]") {
    attribute_list list;
    CHECK(list.empty());
    list.add(attr::user_name = "bob", attr::user_password = "hi", attr::nas_port = 3);
    CHECK(to_hex(list.clear_octets()) == "0105626f62"
                                         "02046869"
                                         "050600000003");
    CHECK_FALSE(list.empty());
    CHECK(list.wire_size() == 5 + 18 + 6);
    CHECK(list.hidden_count() == 1);
    CHECK(list.mark(0).offset == 5);
    CHECK(list.mark(0).value_offset == 2);
    CHECK(list.mark(0).how == hiding::password);
    REQUIRE(list.add_raw(200, *from_hex("aabb")));
    CHECK(to_hex(list.clear_octets()).ends_with("c804aabb"));
}

TEST_CASE("a mark knows the position of a vendor's inner length", "[rfc2548-2.4.2]") {
    attribute_list list;
    list.add(attr::ms_mppe_send_key = octet_string(16, 0xAA));
    REQUIRE(list.hidden_count() == 1);
    CHECK(list.mark(0).value_offset == 8);
    CHECK(list.mark(0).inner_length_offset == 7);
    CHECK(list.wire_size() == 8 + 2 + 32);

    const vendor_format wide{.type_octets = 2, .length_octets = 2};
    REQUIRE(list.append(vendor_attribute_number(9, 300, wide), salted, octet_string(5, 0xBB)));
    CHECK(list.mark(1).offset == 24);
    CHECK(list.mark(1).value_offset == 10);
    CHECK(list.mark(1).inner_length_offset == 9);
    const vendor_format none{.type_octets = 4, .length_octets = 0};
    REQUIRE(list.append(vendor_attribute_number(9, 300, none), salted, octet_string(5, 0xBB)));
    CHECK(list.mark(2).inner_length_offset == 0);
}

TEST_CASE("a tag precedes the hidden value", "[rfc2868-3.5][rule-34]") {
    attribute_list list;
    list.add(attr::tunnel_password[2] = "pw");
    CHECK(to_hex(list.clear_octets()) == "4505027077");
    CHECK(list.mark(0).value_offset == 3);
    CHECK(list.wire_size() == 2 + 1 + 2 + 16);
    CHECK(list.append(69, attr::tunnel_password.properties(), {}).error() ==
          errc::value_length_invalid);
}

TEST_CASE("hidden sizes are those of the RFCs", "[rfc2865-5.2][rfc2868-3.5][rule-28]") {
    for (std::size_t size = 0; size <= 128; ++size) {
        CAPTURE(size);
        CHECK(hidden_size(hiding::password, size) ==
              std::max<std::size_t>(16, (size + 15) / 16 * 16));
        CHECK(hidden_size(hiding::tunnel_password, size) == 2 + (1 + size + 15) / 16 * 16);
        CHECK(hidden_size(hiding::none, size) == size);
    }
    CHECK(hidden_size(hiding::ascend, 0) == 16);
    CHECK(hidden_size(hiding::ascend, 16) == 16);
}

TEST_CASE("a password has at most 128 octets", "[rfc2865-5.2][rule-28]") {
    attribute_list list;
    list.add(attr::user_password = std::string(128, 'x'));
    CHECK(list.wire_size() == 130);
    CHECK(refused(list, attr::user_password = std::string(129, 'x')) == errc::value_too_long);
    CHECK(refused(list, attr::user_password = std::string(253, 'x')) == errc::value_too_long);
    CHECK(refused(list, attr::user_password = std::string(5000, 'x')) == errc::value_too_long);
}

TEST_CASE("a salted value that does not fit one attribute is an error", "[rfc2868-3.5][rule-33]") {
    attribute_list list;
    // Tag, salt and 15 blocks are 243 octets; one block more is too long.
    list.add(attr::tunnel_password = std::string(239, 'x'));
    CHECK(list.wire_size() == 2 + 1 + 2 + 240);
    CHECK(refused(list, attr::tunnel_password = std::string(240, 'x')) == errc::value_too_long);
    CHECK(refused(list, attr::tunnel_password = std::string(253, 'x')) == errc::value_too_long);
    // Vendor header, salt and 15 blocks; one block more is too long.
    list.add(attr::ms_mppe_send_key = octet_string(239));
    CHECK(refused(list, attr::ms_mppe_send_key = octet_string(240)) == errc::value_too_long);
    CHECK(refused(list, attr::ms_mppe_send_key = octet_string(245)) == errc::value_too_long);
    CHECK(list.append(200, ascend, octet_string(16)));
    CHECK(list.append(200, ascend, octet_string(17)).error() == errc::value_too_long);
    const vendor_format wimax{.type_octets = 1, .length_octets = 1, .continuation = true};
    CHECK(
        list.append(vendor_attribute_number(24757, 5, wimax), salted, octet_string(300)).error() ==
        errc::value_too_long);
    CHECK(list.append({245, 1}, salted, octet_string(300)).error() == errc::value_too_long);
    CHECK(list.append({245, 1}, salted, octet_string(239)).has_value());
}

TEST_CASE("a mark knows the lengths of the TLVs around a hidden value", "[rfc6929-2.3][rule-44]") {
    attribute_list list;
    const vendor_format wimax{.type_octets = 1, .length_octets = 1, .continuation = true};
    REQUIRE(
        list.append(attribute_number(26, 24757, 84, 3).with(wimax), salted, octet_string(5, 0xAA)));
    CHECK(to_hex(list.clear_octets()) == "1a10000060b5540a000307aaaaaaaaaa");
    CHECK(list.mark(0).value_offset == 11);
    CHECK(list.mark(0).inner_length_offset == 7);
    CHECK(list.mark(0).tlvs == 1);
    CHECK(list.mark(0).tlv_length_offset(0) == 10);
    auto tagged = salted;
    tagged.tagged = true;
    REQUIRE(list.append({241, 1, 2, 3}, tagged, octet_string(5, 0xBB)));
    CHECK(to_hex(list.clear_octets()).ends_with("f10c0102090307bbbbbbbbbb"));
    CHECK(list.mark(1).tlvs == 2);
    CHECK(list.mark(1).tag_size == 1);
    CHECK(list.mark(1).tlv_length_offset(0) == 6);
    CHECK(list.mark(1).tlv_length_offset(1) == 4);
    CHECK(list.append({26, 9}, salted, octet_string(8)).error() == errc::attribute_not_allowed);
}

TEST_CASE("a value too long for its attribute is refused, whatever its length",
          "[rfc2865-5][rule-49]") {
    attribute_list list;
    const std::size_t size = GENERATE(254U, 4000U, 4094U, 4096U, 4097U, 100000U);
    CHECK(refused(list, attr::user_name = std::string(size, 'x')) == errc::value_too_long);
    CHECK(refused(list, attr::tunnel_client_endpoint[1] = std::string(size, 'x')) ==
          errc::value_too_long);
    CHECK(refused(list, attr::ms_ras_version = std::string(size, 'x')) == errc::value_too_long);
    CHECK(list.add_raw(1, octet_string(size)).error() == errc::value_too_long);
}

TEST_CASE("a text's limit counts octets, not characters", "[rfc8044-3.4][rule-49]") {
    attribute_list list;
    std::string euros;
    for (int count = 0; count < 84; ++count) {
        euros += "\xE2\x82\xAC";
    }
    list.add(attr::reply_message = euros);
    CHECK(list.get(attr::reply_message) == euros);
    CHECK(refused(list, attr::reply_message = euros + "\xE2\x82\xAC") == errc::value_too_long);
}

TEST_CASE("an EAP message longer than a packet is refused, not truncated",
          "[rfc3579-3.1][rule-46]") {
    attribute_list list;
    CHECK(refused(list, attr::eap_message = octet_string(4060)) == errc::packet_full);
    CHECK(refused(list, attr::eap_message = octet_string(9000)) == errc::value_too_long);
    list.add(attr::eap_message = octet_string(4000));
    CHECK(list.wire_size() == 4000 + 2 * 16);
}

TEST_CASE("only the engine writes Message-Authenticator", "[rfc3579-3.2][rule-17]") {
    attribute_list list;
    CHECK(refused(list, attr::message_authenticator = octet_string(16)) ==
          errc::attribute_not_allowed);
    CHECK(list.add_raw(80, octet_string(16)).error() == errc::attribute_not_allowed);
}

TEST_CASE("the list is full when the packet would be", "[rfc2865-3][rule-3]") {
    attribute_list list;
    while (list.add_raw(18, octet_string(253))) {
    }
    while (list.add_raw(18, octet_string(0))) {
    }
    CHECK(list.wire_size() >= attribute_list::max_wire_size - 1);
    CHECK(list.wire_size() <= attribute_list::max_wire_size);
    CHECK(list.add_raw(18, octet_string(1)).error() == errc::packet_full);
    CHECK(refused(list, attr::user_password = "") == errc::packet_full);
}

TEST_CASE("the size that hiding adds counts in advance", "[rfc2865-3]") {
    attribute_list list;
    std::size_t count = 0;
    while (list.append(2, {.hidden = hiding::password}, {})) {
        ++count;
    }
    CHECK(count == attribute_list::max_wire_size / 18);
    CHECK(list.clear_octets().size() == 2 * count);
    marks_are_sound(list, hiding::password);
    CHECK(list.add_raw(18, octet_string(30)).error() == errc::packet_full);
}

TEST_CASE("marks and attributes never overlap, however little a value grows", "[rfc2868-3.5]") {
    struct filling {
        flags properties;
        std::size_t size;
    };
    for (const filling& with :
         {filling{{.hidden = hiding::password}, 16}, filling{ascend, 16}, filling{salted, 15},
          filling{salted, 13}, filling{{.hidden = hiding::password}, 15},
          filling{{.hidden = hiding::password}, 128}}) {
        CAPTURE(int(with.properties.hidden), with.size);
        attribute_list list;
        octet_string value(with.size);
        std::size_t count = 0;
        for (;; ++count) {
            std::ranges::fill(value, static_cast<octet>(count));
            const auto added = list.append(69, with.properties, value);
            if (!added) {
                CHECK(added.error() == errc::packet_full);
                break;
            }
        }
        // Attributes without a mark fill the rest.
        marks_are_sound(list, with.properties.hidden);
        while (list.add_raw(18, {})) {
        }
        REQUIRE(list.hidden_count() == count);
        const attribute_list copy = list;
        std::size_t index = 0;
        for (const raw_attribute attribute : copy.attributes()) {
            if (attribute.type == 69) {
                REQUIRE(attribute.value.size() == with.size);
                REQUIRE(attribute.value.front() == static_cast<octet>(index));
                REQUIRE(copy.mark(index).offset == index * (with.size + 2));
                ++index;
            }
        }
        CHECK(index == count);
        CHECK(count >= 30);
    }
}

TEST_CASE("a copy is independent and has the marks", "[rfc2865-5.2]") {
    attribute_list one;
    one.add(attr::user_password = "one", attr::user_name = "bob");
    attribute_list two = one;
    one.clear();
    CHECK(one.empty());
    CHECK(one.hidden_count() == 0);
    CHECK(one.wire_size() == 0);
    CHECK(two.require(attr::user_password) == "one");
    CHECK(two.hidden_count() == 1);
    one = two;
    one.add(attr::nas_port = 1);
    CHECK_FALSE(two.contains(attr::nas_port));
    const attribute_list& same = two;
    two = same;
    CHECK(two.require(attr::user_name) == "bob");
}

TEST_CASE("clear secrets are wiped with their list", "[rfc2865-5.2]") {
    const std::string secret = "a-secret-to-look-for";
    alignas(attribute_list) std::array<octet, sizeof(attribute_list)> place{};
    const auto holds_secret = [&] { return as_text(place).find(secret) != std::string_view::npos; };
    auto* const list = new (place.data()) attribute_list;
    list->add(attr::user_password = secret);
    CHECK(holds_secret());
    SECTION("when it is cleared") {
        list->clear();
        CHECK_FALSE(holds_secret());
        list->~attribute_list();
    }
    SECTION("when it is overwritten") {
        *list = attribute_list();
        CHECK_FALSE(holds_secret());
        list->~attribute_list();
    }
    SECTION("when it is destroyed") {
        list->~attribute_list();
        // A volatile read: the object's lifetime is over, but its storage still exists.
        octet_string after;
        for (const octet& next : place) {
            const volatile octet& place_of_next = next;
            after.push_back(static_cast<octet>(place_of_next));
        }
        CHECK(as_text(after).find(secret) == std::string_view::npos);
    }
}

TEST_CASE("a secret that could not be added leaves no copy", "[rfc2868-3.5]") {
    const std::string secret(248, '$');
    alignas(attribute_list) std::array<octet, sizeof(attribute_list)> place{};
    auto* const list = new (place.data()) attribute_list;
    CHECK(refused(*list, attr::tunnel_password = secret) == errc::value_too_long);
    CHECK(as_text(place).find("$$$$") == std::string_view::npos);
    list->~attribute_list();
}

TEST_CASE("an attribute replaces a default with its number, added before or after it",
          "[rfc2548-2]") {
    const auto error = [](std::string_view text) { return attr::ms_chap_error = text; };
    // A Microsoft (311) Vendor-Specific, vendor type 2, "x": RFC 2548 section 2.1.5.
    const std::string mine = "1a0900000137020378";
    attribute_list before;
    before.add(error("x"));
    before.add_default(error("of the library"));
    CHECK(to_hex(before.clear_octets()) == mine);

    attribute_list after;
    after.add_default(error("of the library"));
    CHECK(after.get(attr::ms_chap_error) == "of the library");
    after.add(error("x"));
    CHECK(to_hex(after.clear_octets()) == mine);
    after.add(error("x")); // attributes that are not defaults stay
    CHECK(to_hex(after.clear_octets()) == mine + mine);

    attribute_list raw; // raw octets, with another sub-attribute first
    raw.add_default(error("of the library"));
    REQUIRE(raw.add_raw(26, *from_hex("000001370a0379020378")));
    CHECK(to_hex(raw.clear_octets()) == "1a0c"
                                        "000001370a0379020378");

    attribute_list others;
    others.add_default(error("of the library"), attr::reply_message = "hi");
    const std::string both = to_hex(others.clear_octets());
    others.add(attr::ms_primary_dns_server = "192.0.2.1"_ipv4, attr::user_name = "bob");
    REQUIRE(
        others.add_raw(26, *from_hex("00000009020378"))); // the Cisco attribute with that number
    CHECK(to_hex(others.clear_octets()).starts_with(both));
    attribute_list copy = others;
    copy.add(attr::reply_message = "mine");
    CHECK(copy.get(attr::reply_message) == "mine");
    CHECK(copy.contains(attr::ms_chap_error));
    CHECK(others.get(attr::reply_message) == "hi");
    others.clear();
    others.add(error("x"), error("y"));
    CHECK(others.get(attr::ms_chap_error) == "x");
}

TEST_CASE("a default with a hidden value goes with its mark", "[rfc2548-2.4.2]") {
    const octet_string key(16, 0xAA);
    const octet_string own(32, 0xBB);
    attribute_list list;
    list.add(attr::user_password = "hi");
    list.add_default(attr::ms_mppe_recv_key = key, attr::ms_mppe_send_key = key);
    list.add(attr::tunnel_password[1] = "pw", attr::ms_mppe_recv_key = own);

    attribute_list same;
    same.add(attr::user_password = "hi", attr::ms_mppe_send_key = key,
             attr::tunnel_password[1] = "pw", attr::ms_mppe_recv_key = own);
    CHECK(to_hex(list.clear_octets()) == to_hex(same.clear_octets()));
    CHECK(list.wire_size() == same.wire_size());
    REQUIRE(list.hidden_count() == same.hidden_count());
    for (std::size_t index = 0; index < list.hidden_count(); ++index) {
        CAPTURE(index);
        CHECK(list.mark(index).offset == same.mark(index).offset);
        CHECK(list.mark(index).value_offset == same.mark(index).value_offset);
        CHECK(list.mark(index).how == same.mark(index).how);
    }
}

TEST_CASE("attributes of a type are removed in any position", "[rfc2865-5]") {
    attribute_list list;
    list.add(attr::reply_message = "a", attr::tunnel_password[1] = "pw", attr::reply_message = "b",
             attr::user_password = "hi", attr::reply_message = "c");
    CHECK(list.remove_raw(18) == 3);
    CHECK(list.remove_raw(18) == 0);
    CHECK(to_hex(list.clear_octets()) == "4505017077"
                                         "02046869");
    REQUIRE(list.hidden_count() == 2);
    CHECK(list.mark(0).offset == 0);
    CHECK(list.mark(1).offset == 5);
    CHECK(list.remove_raw(69) == 1);
    REQUIRE(list.hidden_count() == 1);
    CHECK(list.mark(0).offset == 0);
    CHECK(list.wire_size() == 2 + 16);
    CHECK(list.remove_raw(2) == 1);
    CHECK(list.empty());
    CHECK(list.wire_size() == 0);
    for (int round = 0; round < 3; ++round) { // the space is available again
        while (list.add_raw(18, octet_string(100))) {
        }
        CHECK(list.remove_raw(18) == attribute_list::max_wire_size / 102);
    }
}

TEST_CASE("a list for packets of 65535 octets has their capacity", "[rfc7930-2]") {
    attribute_list list;
    list.add(attr::user_password = "first", attr::reply_message = "and clear");
    list.set_packet_size(65535);
    CHECK(list.get(attr::user_password) == "first"); // existing values stay, and their marks
    CHECK(list.get(attr::reply_message) == "and clear");
    std::size_t count = 0;
    while (list.add_raw(18, octet_string(253, static_cast<octet>(count)))) {
        ++count;
    }
    CHECK(count == (65535 - 20 - 18 - 18 - 11) / 255); // User-Password takes 18, the text 11
    CHECK(refused(list, attr::user_name = std::string(253, 'x')) == errc::packet_full);

    attribute_list copied;
    copied.add(attr::user_name = "gone");
    copied = list;
    CHECK(std::ranges::equal(copied.clear_octets(), list.clear_octets()));
    CHECK(copied.hidden_count() == 1);
    CHECK(copied.mark(0).offset == 0);
    const std::size_t all = list.clear_octets().size();
    attribute_list moved = std::move(list);
    CHECK(moved.clear_octets().size() == all);
    moved = attribute_list();
    CHECK(moved.empty());
    CHECK(moved.packet_size() == 4096);
    moved = copied;
    CHECK(moved.clear_octets().size() == all);
}

TEST_CASE("a value above 4096 octets fits into such a list", "[rfc7930-2]") {
    const std::string eap(10'000, 'e');
    attribute_list list;
    CHECK(refused(list, attr::eap_message = as_octets(eap)) == errc::value_too_long);
    list.set_packet_size(20'000);
    list.add(attr::eap_message = as_octets(eap));
    CHECK(as_text(*list.get(attr::eap_message)) == eap);
}
