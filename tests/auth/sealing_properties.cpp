// SPDX-License-Identifier: MIT
// Random lists survive sealing and opening, and mutated packets do no harm.
#include <map>
#include <random>
#include <string>
#include <vector>

#include <radius/attribute/standard/microsoft.hpp>
#include <radius/attribute/standard/tables.hpp>
#include <radius/auth/sealing.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

using namespace radius;

namespace {

struct kind {
    attribute_number number;
    flags properties;
    std::size_t least;
    std::size_t most;
};

constexpr vendor_format wimax{.type_octets = 1, .length_octets = 1, .continuation = true};

const std::vector<kind>& kinds() {
    static const std::vector<kind> all{
        {1, {}, 0, 253},
        {18, {}, 0, 253},
        {79, {.concat = true}, 1, 700},
        {2, {.hidden = hiding::password}, 0, 128},
        {69, {.hidden = hiding::tunnel_password, .tagged = true}, 1, 240},
        {64, {.tagged = true}, 4, 4},
        {214, {.hidden = hiding::ascend}, 0, 16},
        {vendor_attribute_number(311, 16), {.hidden = hiding::tunnel_password}, 0, 239},
        {vendor_attribute_number(9, 1), {}, 0, 247},
        {vendor_attribute_number(429, 300, {.type_octets = 4, .length_octets = 0}), {}, 0, 245},
        {vendor_attribute_number(4846, 300, {.type_octets = 2}), {}, 0, 246},
        {vendor_attribute_number(8164, 300, {.type_octets = 2, .length_octets = 2}),
         {.hidden = hiding::tunnel_password},
         0,
         200},
        {vendor_attribute_number(24757, 1, wimax), {}, 0, 800},
        {attribute_number(26, 24757, 2, 3).with(wimax), {}, 0, 250},
        {{241, 1}, {}, 1, 252},
        {{241, 2, 3, 4}, {}, 1, 240},
        {{242, 26, 9, 1}, {}, 1, 247},
        {{245, 1}, {}, 1, 900},
        {{245, 26, 9, 1}, {}, 1, 900},
        {{246, 2},
         {.hidden = hiding::tunnel_password},
         1,
         230}, // never empty (RFC 6929 section 2.1)
        {{246, 3, 4}, {}, 1, 253},
        {{247, 3, 4}, {.hidden = hiding::tunnel_password}, 0, 200},
        {{241, 5, 6}, {.hidden = hiding::tunnel_password, .tagged = true}, 1, 200},
        {attribute_number(26, 24757, 84, 3).with(wimax),
         {.hidden = hiding::tunnel_password},
         0,
         200},
    };
    return all;
}

class source {
  public:
    explicit source(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(engine_);
    }
    octet_string octets(std::size_t size) {
        octet_string value(size);
        for (octet& next : value) {
            next = static_cast<octet>(below(256));
        }
        return value;
    }

  private:
    std::mt19937 engine_;
};

/// A value that its kind can carry: padding looks like trailing NULs, and a tag is at most 31.
octet_string value_for(const kind& of, source& random) {
    octet_string value = random.octets(of.least + random.below(of.most - of.least + 1));
    const hiding hidden = of.properties.hidden;
    if ((hidden == hiding::password || hidden == hiding::ascend) && !value.empty() &&
        value.back() == 0) {
        value.back() = 1;
    }
    if (of.properties.tagged) {
        value.front() &= 0x1FU;
    }
    return value;
}

std::vector<octet_string> clear_values(const packet_view& packet, const kind& of,
                                       const shared_secret& secret,
                                       std::span<const octet, 16> hidden_under) {
    std::vector<octet_string> found;
    detail::value_cursor cursor(packet.attributes(), of.number, of.properties);
    std::array<octet, 256> room{};
    while (cursor.next()) {
        if (of.properties.hidden == hiding::none) {
            found.push_back(to_octets(cursor.value()));
            continue;
        }
        const auto clear = reveal_hidden(room, of.properties, cursor.value(), secret, hidden_under);
        if (clear) {
            found.push_back(to_octets(*clear));
        }
    }
    return found;
}

struct sample {
    attribute_list list;
    std::map<attribute_number, std::vector<octet_string>> values;
};

sample random_sample(source& random) {
    sample made;
    const std::size_t count = random.below(40);
    for (std::size_t index = 0; index < count; ++index) {
        const kind& of = kinds()[random.below(kinds().size())];
        auto& values = made.values[of.number];
        if (of.properties.concat && !values.empty()) {
            continue; // two in sequence would be read as one
        }
        const octet_string value = value_for(of, random);
        const auto added = made.list.append(of.number, of.properties, value);
        if (added) {
            values.push_back(value);
        } else {
            CAPTURE(of.number.type(), of.number.depth, value.size());
            CHECK(added.error() == errc::packet_full);
        }
    }
    return made;
}

/// Calls every reader on a packet that may be nonsense.
std::size_t read_everything(const packet_view& packet, const shared_secret& secret) {
    std::size_t seen = 0;
    for (const kind& of : kinds()) {
        for (const octet_string& value :
             clear_values(packet, of, secret, packet.authenticator_field())) {
            seen += value.size();
        }
    }
    seen += packet.get(attr::user_name).value_or("").size();
    seen += packet.contains(attr::user_password) ? 1U : 0U;
    for (const auto& type : packet.all(attr::tunnel_type)) {
        seen += type.tag;
    }
    for (const octet_string& message : packet.all(attr::eap_message)) {
        seen += message.size();
    }
    if (const auto place = find_message_authenticator(packet); place && *place) {
        seen += verify_request_message_authenticator(packet, **place, secret) ? 1U : 0U;
        seen +=
            verify_response_message_authenticator(packet, **place, zero_field, secret) ? 1U : 0U;
    }
    seen += verify_request_authenticator(packet, secret) ? 1U : 0U;
    return seen;
}

} // namespace

TEST_CASE("any list survives sealing and reading unchanged", "[rfc2865-5][rfc6929-2][rule-11]") {
    source random(20260);
    const packet_code code = GENERATE(packet_code::access_request, packet_code::accounting_request,
                                      packet_code::coa_request, packet_code::access_accept);
    CAPTURE(to_string(code));
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        const sample made = random_sample(random);
        const shared_secret secret(octets_view(random.octets(1 + random.below(40))));
        authenticator field{};
        std::ranges::copy(random.octets(16), field.begin());
        const sealing how{.code = code,
                          .identifier = static_cast<octet>(round),
                          .secret = secret,
                          .message_authenticator = round % 2 == 0,
                          .first_salt = static_cast<std::uint16_t>(random.below(65536))};
        packet_buffer buffer;
        const auto octets = is_request(code) ? seal_request(buffer.room(), how, made.list, field)
                                             : seal_reply(buffer.room(), how, made.list, field);
        REQUIRE(octets);
        const std::size_t header = round % 2 == 0 ? 38 : 20;
        CHECK(octets->size() == header + made.list.wire_size());
        const auto packet = packet_view::parse(*octets, {.max_attributes = 2038});
        REQUIRE(packet);
        const authenticator& hidden_under =
            has_random_authenticator(code) || !is_request(code) ? field : zero_field;
        for (const kind& of : kinds()) {
            CAPTURE(of.number.to_string());
            const auto wanted = made.values.find(of.number);
            const auto found = clear_values(*packet, of, secret, hidden_under);
            REQUIRE(found ==
                    (wanted == made.values.end() ? std::vector<octet_string>{} : wanted->second));
        }
    }
}

TEST_CASE("mutated packets are read or refused", "[rfc2865-5][rule-4][rule-5]") {
    source random(4711);
    const shared_secret secret("xyzzy5461");
    std::size_t parsed = 0;
    std::size_t refused = 0;
    for (int round = 0; round < 150; ++round) {
        const sample made = random_sample(random);
        packet_buffer buffer;
        const sealing how{.code = packet_code::access_accept, .secret = secret};
        const auto octets = seal_reply(buffer.room(), how, made.list, zero_field);
        REQUIRE(octets);
        for (int variant = 0; variant < 20; ++variant) {
            octet_string mutated = to_octets(*octets);
            for (std::size_t change = random.below(4); change > 0; --change) {
                // Mostly in places of types and lengths of small attributes.
                const std::size_t place = random.below(mutated.size());
                mutated[place] = static_cast<octet>(random.below(2) == 0
                                                        ? random.below(256)
                                                        : mutated[place] ^ (1U << random.below(8)));
            }
            if (random.below(4) == 0) {
                mutated.resize(random.below(mutated.size() + 1));
            }
            mutated.shrink_to_fit();
            const auto packet = packet_view::parse(mutated, {.max_attributes = 2038});
            if (packet) {
                ++parsed;
                read_everything(*packet, secret);
            } else {
                ++refused;
            }
        }
    }
    CHECK(parsed > 100);
    CHECK(refused > 100);
}

TEST_CASE("noise after a valid attribute list is read or skipped", "[rfc6929-2.8][rule-9]") {
    source random(815);
    const shared_secret secret("xyzzy5461");
    const octet types[] = {2, 26, 64, 69, 79, 80, 214, 241, 242, 245, 246};
    for (int round = 0; round < 1500; ++round) {
        octet_string octets{2, 0, 0, 0};
        octets.resize(20);
        for (std::size_t count = random.below(12); count > 0; --count) {
            octet_string value = random.octets(random.below(2) == 0 ? random.below(12) : 253);
            // Headers that the readers follow: vendors and small lengths.
            for (octet& next : value) {
                next = random.below(3) == 0 ? next : static_cast<octet>(next & 0x87U);
            }
            if (value.size() > 6 && random.below(2) == 0) {
                constexpr octet vendor[] = {0x00, 0x00, 0x60, 0xB5, 0x01, 0xF9, 0x80};
                std::ranges::copy(octets_view(vendor), value.begin());
            }
            octets.push_back(types[random.below(std::size(types))]);
            octets.push_back(static_cast<octet>(value.size() + 2));
            octets.insert(octets.end(), value.begin(), value.end());
        }
        octets[2] = static_cast<octet>(octets.size() >> 8U);
        octets[3] = static_cast<octet>(octets.size() & 0xFFU);
        const auto packet = packet_view::parse(octets);
        REQUIRE(packet);
        read_everything(*packet, secret);
    }
}
