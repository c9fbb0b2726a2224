// SPDX-License-Identifier: MIT
// FreeRADIUS's radclient reads our packets with its own dictionaries: every attribute in them, and
// hidden values of each kind. Skipped if it is not installed.
#include <cstdio>
#include <future>
#include <set>
#include <sstream>

#include <radius/auth/sealing.hpp>
#include <radius/dictionary.hpp>
#include <radius/dictionary/text/ascend_filter.hpp>

#include "support/catch.hpp"
#include "support/freeradius_dictionaries.hpp"
#include "support/generated_value.hpp"
#include "support/peers.hpp"
#include "support/raw_peer.hpp"

using namespace radius;
using Catch::Matchers::ContainsSubstring;

namespace {

const shared_secret& secret() {
    static const shared_secret known("testing123");
    return known;
}

/// A packet whose hidden values are decrypted with the secret.
class opened_packet : public typed_reading<opened_packet> {
  public:
    explicit opened_packet(octets_view octets) : view_(packet_view::parse(octets).value()) {}
    const packet_view& view() const { return view_; }
    attribute_range attributes() const { return view_.attributes(); }
    result<octets_view> reveal(flags properties, octets_view hidden, octets_span room) const {
        return reveal_hidden(room, properties, hidden, secret(), view_.authenticator_field());
    }

  private:
    packet_view view_;
};

/// Whether radclient is installed; warns if it is not.
bool have_radclient() {
    if (std::system("radclient -v >/dev/null 2>&1") == 0) {
        return true;
    }
    if (radius_test::peers_are_required()) {
        FAIL("radclient is not installed");
    }
    WARN("skipped: radclient is not installed");
    return false;
}

/// Runs radclient to send an Access-Request with these attributes, passes it to `answer`, sends the
/// returned list in an Access-Accept, and returns radclient's output for it.
template <class Answer>
std::vector<std::string> exchange(const std::string& attributes, const std::string& folder,
                                  Answer&& answer) {
    asio::io_context io;
    radius_test::raw_peer peer(io);
    const std::string command = "echo '" + attributes + "' | radclient -x -r 1 -t 20 -D " + folder +
                                " 127.0.0.1:" + std::to_string(peer.port()) +
                                " auth testing123 2>&1";
    auto printed = std::async(std::launch::async, [&command] {
        std::string text;
        std::FILE* output = popen(command.c_str(), "r");
        std::array<char, 4096> room{};
        while (output != nullptr && std::fgets(room.data(), room.size(), output) != nullptr) {
            text += room.data();
        }
        if (output != nullptr) {
            pclose(output);
        }
        return text;
    });
    const auto datagram = peer.receive();
    const opened_packet request(datagram);
    const attribute_list list = answer(request);
    std::array<octet, max_packet_size> room{};
    const auto reply = seal_reply(room,
                                  {.code = packet_code::access_accept,
                                   .identifier = request.view().identifier(),
                                   .secret = secret(),
                                   .first_salt = 7},
                                  list, request.view().authenticator_field());
    REQUIRE(reply);
    peer.send_back({reply->begin(), reply->end()});
    std::istringstream all(printed.get());
    std::vector<std::string> lines;
    bool received = false;
    for (std::string line; std::getline(all, line);) {
        received = received || line.starts_with("Received Access-Accept");
        if (received && line.starts_with('\t') && !line.starts_with("\tMessage-Authenticator")) {
            lines.push_back(line.substr(1));
        }
    }
    if (!received) {
        FAIL(all.str());
    }
    return lines;
}

/// A value that radclient prints as we do: plain text, dates as numbers.
octet_string plain_octets(const attribute_definition& attribute, std::mt19937& random) {
    const std::size_t most = attribute.properties.hidden == hiding::ascend ? 16 : 40;
    octet_string octets = radius_test::valid_octets(attribute, random, most);
    if (attribute.type == data_type::filter) { // version 3 has no IPv6 filters
        return detail::parse_filter("ip in drop tcp dstport > 1023").value();
    }
    if (attribute.type == data_type::text || octets.empty()) {
        const std::size_t length = std::max<std::size_t>(octets.size(), 1);
        octets.assign(length, 'a');
        for (octet& next : octets) {
            next = static_cast<octet>('a' + random() % 26);
        }
    }
    if (attribute.properties.tagged) {
        const auto tag = static_cast<octet>(1 + random() % 31);
        attribute.type == data_type::integer ? void(octets[0] = tag)
                                             : void(octets.insert(octets.begin(), tag));
    }
    return octets;
}

/// Whether radclient prints values of the type in a different form.
bool has_other_text(const attribute_definition& attribute) {
    switch (attribute.type) {
    case data_type::time:       // "Nov 22 2026 10:00:00 UTC"
    case data_type::ipv6prefix: // all of its octets
    case data_type::ipv4prefix:
    case data_type::ifid:
    case data_type::filter: return true;
    default: return detail::is_container(attribute.type) || attribute.array;
    }
}

} // namespace

TEST_CASE("radclient reads our hidden values, for each method of a dictionary",
          "[rule-38][rfc2868-3.5][rfc2548-2.4]") {
    const auto folder = radius_test::freeradius_folder();
    if (folder.empty() || !have_radclient()) {
        return;
    }
    const dictionary names = load_dictionary(folder / "dictionary");
    const std::string reply =
        "Tunnel-Password:3 = \"the tunnel's\"\n"
        "MS-MPPE-Send-Key = 0x00112233445566778899aabbccddeeff\n"
        "MS-MPPE-Recv-Key = 0xffeeddccbbaa99887766554433221100\n"
        "Ascend-Send-Secret = \"sixteen octets !\"\n"
        "Ascend-Receive-Secret = \"short\"\n"
        "WiMAX-MSK = 0x0102030405060708090a0b0c0d0e0f10\n"
        "WiMAX-hDHCP-DHCP-RK = \"in a TLV\"\n"
        "Ascend-Data-Filter = \"ip in forward srcip 10.0.0.0/8 tcp dstport = 80\"\n"
        "Ascend-Call-Filter = \"ipx in drop srcipxnet 0x0001 srcipxnode 0x010203040506 srcipxsock "
        "= 0x0451\"\n";
    std::string asked;
    const auto lines =
        exchange("User-Name = \"bob\", User-Password = \"hello\", Ascend-Send-Secret = \"theirs\", "
                 "Ascend-Receive-Secret = \"0123456789abcdef\", "
                 "Ascend-Data-Filter = \"ip out drop dstip 192.0.2.1/32 udp srcport > 1023 est\"",
                 folder.string(), [&](const opened_packet& request) {
                     asked =
                         to_string(print(request, names, {.indent = false, .show_hidden = true}));
                     return parse_pairs(reply, names).value();
                 });
    CHECK_THAT(asked, ContainsSubstring("User-Password = \"hello\"\n"));
    CHECK_THAT(asked, ContainsSubstring("Ascend-Send-Secret = \"theirs\"\n"));
    CHECK_THAT(asked, ContainsSubstring("Ascend-Receive-Secret = \"0123456789abcdef\"\n"));
    CHECK_THAT(asked, ContainsSubstring(
                          "Ascend-Data-Filter = \"ip out drop dstip 192.0.2.1/32 udp srcport > "
                          "1023 est\"\n"));
    std::string shown;
    for (const std::string& line : lines) {
        shown += line + "\n";
    }
    CHECK(shown == reply);
}

TEST_CASE("radclient names and prints every attribute of its dictionaries as we do") {
    const auto folder = radius_test::freeradius_folder();
    if (folder.empty() || !have_radclient()) {
        return;
    }
    const dictionary names = load_dictionary(folder / "dictionary");
    std::mt19937 random(3);
    std::vector<const attribute_definition*> all;
    for (const attribute_definition& attribute : names.attributes()) {
        const bool printed = names.find(attribute.number) == &attribute && !attribute.internal;
        // EAP-Message is not allowed together with passwords, a reply has the same Proxy-State as
        // its request, and only the engine writes Message-Authenticator.
        const bool single =
            !detail::is_container(attribute.type) && attribute.number != attribute_number(33) &&
            attribute.number != attribute_number(79) && attribute.number != attribute_number(80);
        if (printed && single) {
            all.push_back(&attribute);
        }
    }
    std::set<std::string> unlike;
    std::size_t compared = 0;
    for (std::size_t begin = 0; begin < all.size();) {
        attribute_list list;
        std::vector<const attribute_definition*> sent;
        std::vector<std::string> expected;
        while (begin < all.size() && list.wire_size() < 3000) {
            const attribute_definition& attribute = *all[begin++];
            const dictionary_attribute named(names.tables(), attribute);
            const value given = named.decode(plain_octets(attribute, random)).value();
            list.add(dictionary_pair(names.tables(), attribute, given));
            sent.push_back(&attribute);
            const std::string tag = given.tag() ? ":" + std::to_string(*given.tag()) : "";
            expected.push_back(std::string(attribute.name) + tag + " = " + named.to_text(given));
        }
        const auto lines = exchange("User-Name = bob", folder.string(),
                                    [&](const opened_packet&) { return list; });
        REQUIRE(lines.size() == expected.size());
        for (std::size_t place = 0; place < lines.size(); ++place) {
            const attribute_definition& attribute = *sent[place];
            ++compared;
            if (attribute.number.depth > 1 && attribute.number.type() < 241 &&
                attribute.number.type() != 26) {
                continue; // version 3 reads no TLVs in the RFCs' own space: IPv6-6rd-Configuration
            }
            const bool same = has_other_text(attribute)
                                  ? lines[place].starts_with(std::string(attribute.name) + " = ")
                                  : lines[place] == expected[place];
            if (!same) {
                unlike.insert(lines[place] + " | " + expected[place]);
            }
        }
    }
    for (const std::string& pair : unlike) {
        UNSCOPED_INFO(pair);
    }
    CHECK(unlike.empty());
    CHECK(compared > 6500);
}
