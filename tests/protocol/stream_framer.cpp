// SPDX-License-Identifier: MIT
// Finds packets in a stream, in whatever pieces it arrives (RFC 6613 section 2.6.4, RFC 6614
// section 2.3).
#include <radius/protocol/stream_framer.hpp>

#include "support/catch.hpp"
#include "support/forge.hpp"

using namespace forge;
using radius::errc;

namespace {

/// A packet with this many octets, all different: code 1, then arbitrary data.
bytes packet_of(std::size_t size, std::uint8_t seed) {
    bytes made(size);
    for (std::size_t index = 0; index < size; ++index) {
        made[index] = static_cast<std::uint8_t>(seed + index * 7);
    }
    made[0] = 1;
    made[2] = static_cast<std::uint8_t>(size >> 8);
    made[3] = static_cast<std::uint8_t>(size & 0xFF);
    return made;
}

/// All packets that a framer has found, and the final error.
struct finding {
    std::vector<bytes> packets;
    std::optional<errc> error;
};

/// Feeds the pieces one after the other until an error.
finding frame(const std::vector<bytes>& pieces) {
    radius::stream_framer framer;
    finding found;
    for (const bytes& piece : pieces) {
        const auto fed = framer.feed(piece, [&](radius::octets_view packet) {
            found.packets.emplace_back(packet.begin(), packet.end());
            return true;
        });
        if (!fed) {
            found.error = fed.error();
            break;
        }
    }
    return found;
}

/// Cuts before each of these places.
std::vector<bytes> cut(const bytes& stream, std::initializer_list<std::size_t> places) {
    std::vector<bytes> pieces;
    std::size_t from = 0;
    for (const std::size_t to : places) {
        pieces.push_back(part(stream, from, to - from));
        from = to;
    }
    pieces.push_back(part(stream, from, stream.size() - from));
    return pieces;
}

} // namespace

TEST_CASE("two packets are found wherever their stream is split in three",
          "[rule-79][rfc6613-2.6.4][rfc6614-2.3]") {
    const bytes first = packet_of(20, 1);
    const bytes second = packet_of(67, 2);
    const bytes stream = first + second;
    std::size_t wrong = 0;
    for (std::size_t one = 0; one <= stream.size(); ++one) {
        for (std::size_t other = one; other <= stream.size(); ++other) {
            const finding found = frame(cut(stream, {one, other}));
            if (found.error || found.packets != std::vector<bytes>{first, second}) {
                ++wrong;
                CAPTURE(one, other);
                CHECK(wrong == 0);
            }
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("a stream that arrives octet by octet has the same packets as one that arrives at once",
          "[rule-79][rfc6614-2.3]") {
    std::vector<bytes> packets;
    bytes stream;
    for (const std::size_t size : {20U, 4096U, 21U, 255U, 256U, 4095U, 20U}) {
        packets.push_back(packet_of(size, static_cast<std::uint8_t>(packets.size())));
        stream = stream + packets.back();
    }
    std::vector<bytes> octets;
    for (const std::uint8_t octet : stream) {
        octets.push_back({octet});
        octets.emplace_back(); // an empty piece changes nothing
    }
    CHECK(frame({stream}).packets == packets);
    CHECK(frame(octets).packets == packets);
    for (const std::size_t step : {2U, 3U, 19U, 1000U, 4097U}) {
        std::vector<bytes> pieces;
        for (std::size_t at = 0; at < stream.size(); at += step) {
            pieces.push_back(part(stream, at, std::min<std::size_t>(step, stream.size() - at)));
        }
        CAPTURE(step);
        CHECK(frame(pieces).packets == packets);
    }
}

TEST_CASE("a Length below 20 or above 4096 ends the stream as soon as it can be read",
          "[rule-3][rule-75][rfc6613-2.6.4][radiusdtls-bis-3.11]") {
    const auto of_length = [](std::size_t length) {
        return bytes{1, 7, static_cast<std::uint8_t>(length >> 8),
                     static_cast<std::uint8_t>(length & 0xFF)};
    };
    std::vector<std::size_t> wrong{4097, 8192, 65535};
    for (std::size_t length = 0; length < 20; ++length) {
        wrong.push_back(length);
    }
    const bytes good = packet_of(32, 9);
    for (const std::size_t length : wrong) {
        CAPTURE(length);
        const bytes bad = of_length(length);
        for (std::size_t place = 0; place <= bad.size(); ++place) {
            const finding alone = frame(cut(bad, {place}));
            CHECK(alone.error == errc::packet_length_invalid);
            CHECK(alone.packets.empty());
        }
        const finding behind = frame({good + bad + good}); // packets before the error count
        CHECK(behind.error == errc::packet_length_invalid);
        CHECK(behind.packets == std::vector<bytes>{good});
        CHECK_FALSE(frame({good + part(bad, 0, 3)}).error); // too early to detect
    }
    CHECK_FALSE(frame({of_length(20)}).error);
    CHECK_FALSE(frame({of_length(4096)}).error);
}

TEST_CASE("the stored part of an unfinished packet is less than one packet", "[rfc6613-2.6.4]") {
    radius::stream_framer framer;
    const auto none = [](radius::octets_view) { return true; };
    const bytes largest = packet_of(4096, 3);
    CHECK(framer.kept() == 0);
    for (std::size_t given = 0; given < 4095; ++given) {
        REQUIRE(framer.feed(radius::octets_view(largest).subspan(given, 1), none));
        REQUIRE(framer.kept() == given + 1);
    }
    // The last octet, a whole packet, and the start of a third.
    REQUIRE(framer.feed(part(largest, 4095, 1) + packet_of(20, 1) + part(largest, 0, 3), none));
    CHECK(framer.kept() == 3);
}

TEST_CASE("a callback that stops gets no more, however the stream was split", "[rule-75]") {
    const bytes stream = packet_of(40, 1) + packet_of(41, 2) + packet_of(42, 3);
    for (std::size_t place = 0; place <= stream.size(); ++place) {
        CAPTURE(place);
        radius::stream_framer framer;
        std::size_t taken = 0;
        bool stopped = false;
        for (const bytes& piece : cut(stream, {place})) {
            if (!stopped) {
                REQUIRE(framer.feed(piece, [&](radius::octets_view) {
                    stopped = ++taken == 2;
                    return !stopped;
                }));
            }
        }
        CHECK(taken == 2);
        CHECK(framer.kept() == 0);
    }
}

TEST_CASE("after a stop the rest is returned, and can be continued later", "[rule-79]") {
    const bytes stream = packet_of(40, 1) + packet_of(41, 2) + packet_of(42, 3);
    for (std::size_t place = 0; place <= stream.size(); ++place) {
        CAPTURE(place);
        radius::stream_framer framer;
        std::vector<bytes> packets;
        for (const bytes& piece : cut(stream, {place})) {
            bytes left = piece;
            while (!left.empty()) { // one packet at a time
                const bytes fed = std::exchange(left, {});
                const auto rest = framer.feed(fed, [&](radius::octets_view packet) {
                    packets.emplace_back(packet.begin(), packet.end());
                    return false;
                });
                REQUIRE(rest);
                left.assign(rest->begin(), rest->end());
            }
        }
        CHECK(packets == std::vector<bytes>{packet_of(40, 1), packet_of(41, 2), packet_of(42, 3)});
        CHECK(framer.kept() == 0);
    }
}

TEST_CASE("a packet in one piece is passed on without a copy", "[rfc6614-2.3]") {
    radius::stream_framer framer;
    const bytes stream = packet_of(20, 1) + packet_of(300, 2);
    std::vector<const radius::octet*> places;
    REQUIRE(framer.feed(stream, [&](radius::octets_view packet) {
        places.push_back(packet.data());
        return true;
    }));
    CHECK(places == std::vector<const radius::octet*>{stream.data(), stream.data() + 20});
}

TEST_CASE("a callback that throws leaves a framer that can be destroyed or continue", "[rule-75]") {
    const bytes first = packet_of(30, 1);
    for (std::size_t place = 0; place < first.size(); ++place) {
        CAPTURE(place);
        radius::stream_framer framer;
        const auto pieces = cut(first + packet_of(31, 2), {place});
        unsigned calls = 0;
        const auto fails = [&](radius::octets_view) -> bool {
            if (++calls == 1) {
                throw 1;
            }
            return true;
        };
        bool thrown = false;
        for (const bytes& piece : pieces) {
            try {
                (void)framer.feed(piece, fails);
            } catch (int) {
                thrown = true;
            }
        }
        CHECK(thrown);
        CHECK(framer.kept() <= first.size());
    }
}

TEST_CASE("a framer for large packets finds packets of up to 65535 octets, in whatever pieces",
          "[rfc7930-2]") {
    const bytes stream = packet_of(65535, 1) + packet_of(20, 2) + packet_of(10'000, 3);
    for (const std::size_t piece : {std::size_t{1000}, std::size_t{16384}, stream.size()}) {
        radius::stream_framer framer(65535);
        std::vector<bytes> found;
        for (std::size_t at = 0; at < stream.size(); at += piece) {
            const bytes octets = part(stream, at, std::min(piece, stream.size() - at));
            CHECK(framer.feed(octets, [&](radius::octets_view packet) {
                found.emplace_back(packet.begin(), packet.end());
                return true;
            }));
        }
        REQUIRE(found.size() == 3);
        CHECK((found[0] == packet_of(65535, 1)));
        CHECK((found[2] == packet_of(10'000, 3)));
    }
    radius::stream_framer smaller(10'000);
    CHECK(smaller.feed(packet_of(10'001, 1), [](radius::octets_view) { return true; }).error() ==
          errc::packet_length_invalid);
}
