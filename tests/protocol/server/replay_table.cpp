// SPDX-License-Identifier: MIT
// The server's memory of dated CoA-Requests and Disconnect-Requests, and its duration (RFC 5176
// section 6.3).
#include <map>
#include <memory>
#include <random>

#include <radius/protocol/server/replay_table.hpp>

#include "support/catch.hpp"

using namespace radius;
using namespace std::chrono_literals;

namespace {

constexpr detail::hash_seed seed{1, 2, 3};

/// A peer with this number, without a window of its own.
std::unique_ptr<const known_peer> make_peer(std::size_t index, std::string_view secret = "s3cret",
                                            std::chrono::seconds window = 300s) {
    return std::make_unique<const known_peer>(peer_options{.event_timestamp_window = window},
                                              secret, "peer " + std::to_string(index), index);
}

authenticator field(std::uint32_t number) {
    authenticator made{};
    for (std::size_t place = 0; place < 4; ++place) {
        made[place] = static_cast<octet>(number >> (8 * place));
    }
    return made;
}

/// Two clocks; one of them can jump.
struct clocks {
    moment now{time_point(1h), wall_time(1'700'000'000s)};

    void wait(duration time) {
        now.steady += time;
        now.wall += std::chrono::duration_cast<wall_time::duration>(time);
    }
    std::uint32_t date(std::int64_t ahead = 0) const {
        return static_cast<std::uint32_t>(
            std::chrono::floor<std::chrono::seconds>(now.wall).time_since_epoch().count() + ahead);
    }
};

} // namespace

TEST_CASE("a request, identified by secret and authenticator, is new once, whichever peer sends it",
          "[rfc5176-6.3][rule-68]") {
    clocks at;
    replay_table table(seed);
    const auto one = make_peer(0);
    const auto same_secret = make_peer(7);
    const auto other_secret = make_peer(1, "0ther");
    CHECK(table.enter(*one, field(1), at.date(), at.now) == detail::replay_outcome::fresh);
    CHECK(table.enter(*one, field(1), at.date(), at.now) == detail::replay_outcome::known);
    CHECK(table.enter(*same_secret, field(1), at.date(), at.now) == detail::replay_outcome::known);
    CHECK(table.enter(*other_secret, field(1), at.date(), at.now) == detail::replay_outcome::fresh);
    CHECK(table.enter(*one, field(2), at.date(), at.now) == detail::replay_outcome::fresh);
    CHECK(table.entries() == 3);
}

TEST_CASE("a request is remembered until its date is too old, and no longer",
          "[rfc5176-6.3][rule-68]") {
    const std::int64_t ahead = GENERATE(-300, 0, 299, 300); // the client's clock, in seconds
    const auto within = GENERATE(0ms, 1ms, 500ms, 999ms);   // offset in the second of arrival
    clocks at;
    at.now.wall += within;
    replay_table table(seed);
    const auto peer = make_peer(0);
    const std::uint32_t date = at.date(ahead);
    REQUIRE(table.enter(*peer, field(1), date, at.now) == detail::replay_outcome::fresh);
    // The last moment at which its date is not more than 300 whole seconds ago.
    at.wait((ahead + 301) * 1s - within - 1ms);
    CHECK(table.enter(*peer, field(1), date, at.now) == detail::replay_outcome::known);
    at.wait(1ms);
    CHECK(table.enter(*peer, field(2), at.date(), at.now) == detail::replay_outcome::fresh);
    CHECK(table.entries() == 1);
}

TEST_CASE(
    "the longest window of all peers decides, because a copy may come from any of their addresses",
    "[rfc5176-6.3][rule-68]") {
    const auto strict = make_peer(0, "s3cret", 60s);
    const auto patient = make_peer(1, "s3cret", 900s);
    const auto check = [&](replay_table& table, std::chrono::seconds window) {
        clocks at;
        const std::uint32_t date = at.date();
        REQUIRE(table.enter(*strict, field(1), date, at.now) == detail::replay_outcome::fresh);
        at.wait(window);
        CHECK(table.enter(*strict, field(1), date, at.now) == detail::replay_outcome::known);
        at.wait(1s);
        CHECK(table.enter(*strict, field(2), at.date(), at.now) == detail::replay_outcome::fresh);
        CHECK(table.entries() == 1);
    };
    SECTION("known from the start") {
        replay_table table(seed, {}, 900s);
        check(table, 900s);
    }
    SECTION("added by another transport") {
        replay_table table(seed, {}, 60s);
        table.extend_window(900s);
        table.extend_window(300s);
        check(table, 900s);
    }
    SECTION("of a peer that was not announced") {
        replay_table table(seed, {}, 60s);
        const clocks at;
        REQUIRE(table.enter(*patient, field(9), at.date(), at.now) ==
                detail::replay_outcome::fresh);
        table.forget(*patient, field(9));
        check(table, 900s);
    }
}

TEST_CASE("a calendar that is set back prolongs what is remembered", "[rfc5176-6.3][rule-68]") {
    clocks at;
    replay_table table(seed);
    const auto peer = make_peer(0);
    const std::uint32_t date = at.date();
    REQUIRE(table.enter(*peer, field(1), date, at.now) == detail::replay_outcome::fresh);
    at.wait(200s);
    at.now.wall -= 250s;
    at.wait(350s); // now it is 300 seconds old by the calendar
    CHECK(table.enter(*peer, field(1), date, at.now) == detail::replay_outcome::known);
    at.wait(1s);
    CHECK(table.enter(*peer, field(2), at.date(), at.now) == detail::replay_outcome::fresh);
    CHECK(table.entries() == 1);
}

TEST_CASE("a calendar that is moved forward for a moment does not make the table forget anything",
          "[rfc5176-6.3][rule-68]") {
    clocks at;
    replay_table table(seed);
    const auto peer = make_peer(0);
    const std::uint32_t date = at.date();
    REQUIRE(table.enter(*peer, field(1), date, at.now) == detail::replay_outcome::fresh);
    at.now.wall += 1h;
    REQUIRE(table.enter(*peer, field(2), at.date(), at.now) == detail::replay_outcome::fresh);
    at.now.wall -= 1h;
    CHECK(table.enter(*peer, field(1), date, at.now) == detail::replay_outcome::known);
}

TEST_CASE("a full table accepts no more, and forgets nothing early", "[rfc5176-6.3][rule-68]") {
    clocks at;
    replay_table table(seed, {.max_entries = 100, .max_entries_a_peer = 1000});
    const auto one = make_peer(0);
    const auto other = make_peer(1);
    for (std::uint32_t number = 0; number < 100; ++number) {
        REQUIRE(table.enter(number % 2 == 0 ? *one : *other, field(number), at.date(), at.now) ==
                detail::replay_outcome::fresh);
    }
    const std::uint32_t date = at.date();
    for (unsigned second = 0; second <= 300; ++second) {
        REQUIRE(table.enter(*one, field(1000 + second), at.date(), at.now) ==
                detail::replay_outcome::full);
        REQUIRE(table.enter(*one, field(second % 100), date, at.now) ==
                detail::replay_outcome::known);
        at.wait(1s);
    }
    for (std::uint32_t number = 0; number < 100; ++number) {
        REQUIRE(table.enter(*one, field(2000 + number), at.date(), at.now) ==
                detail::replay_outcome::fresh);
    }
    CHECK(table.enter(*one, field(3000), at.date(), at.now) == detail::replay_outcome::full);
}

TEST_CASE("a peer that uses up its share uses no room of others", "[rule-68]") {
    clocks at;
    replay_table table(seed, {.max_entries = 100, .max_entries_a_peer = 30});
    const auto greedy = make_peer(5);
    const auto modest = make_peer(2);
    for (std::uint32_t number = 0; number < 30; ++number) {
        REQUIRE(table.enter(*greedy, field(number), at.date(), at.now) ==
                detail::replay_outcome::fresh);
        at.wait(1s);
    }
    CHECK(table.enter(*greedy, field(30), at.date(), at.now) == detail::replay_outcome::full);
    CHECK(table.enter(*modest, field(31), at.date(), at.now) == detail::replay_outcome::fresh);
    at.wait(270s);
    CHECK(table.enter(*greedy, field(32), at.date(), at.now) == detail::replay_outcome::full);
    at.wait(1s); // the first has expired
    CHECK(table.enter(*greedy, field(33), at.date(), at.now) == detail::replay_outcome::fresh);
    CHECK(table.enter(*greedy, field(34), at.date(), at.now) == detail::replay_outcome::full);
}

TEST_CASE("requests that no handler saw are forgotten, and forgetting an unknown one is harmless",
          "[rfc5176-6.3][rule-68]") {
    clocks at;
    replay_table table(seed, {.max_entries = 1});
    const auto peer = make_peer(0);
    const std::uint32_t date = at.date();
    table.forget(*peer, field(1));
    REQUIRE(table.enter(*peer, field(1), date, at.now) == detail::replay_outcome::fresh);
    table.forget(*peer, field(2));
    CHECK(table.entries() == 1);
    table.forget(*peer, field(1));
    CHECK(table.entries() == 0);
    CHECK(table.enter(*peer, field(1), date, at.now) == detail::replay_outcome::fresh);
    at.wait(300s); // the first one's timer does not affect this one
    CHECK(table.enter(*peer, field(1), date, at.now) == detail::replay_outcome::known);
}

TEST_CASE("the table's memory is what its docstring says, and is reused") {
    constexpr std::uint32_t most = 65'536;
    clocks at;
    replay_table table(seed, {.max_entries = most, .max_entries_a_peer = most});
    const auto peer = make_peer(0);
    std::size_t full = 0;
    for (std::uint32_t round = 0; round < 3; ++round) {
        for (std::uint32_t number = 0; number < most; ++number) {
            REQUIRE(table.enter(*peer, field(round * most + number), at.date(), at.now) ==
                    detail::replay_outcome::fresh);
        }
        full = round == 0 ? table.memory_bytes() : full;
        CHECK(table.memory_bytes() == full);
        at.wait(301s);
    }
    CHECK(full <= std::size_t{most} * 100);
}

TEST_CASE("dates and windows at the limits of their range do not overflow", "[rule-68]") {
    unsigned remembered = 0;
    for (const auto window : {1s, 300s, std::chrono::seconds::max()}) {
        for (const std::uint32_t date : {0U, 1'700'000'000U, 0xFFFF'FFFFU}) {
            for (const std::int64_t present :
                 {std::int64_t{-5'000'000'000}, std::int64_t{0}, std::int64_t{1'700'000'000},
                  std::int64_t{0xFFFF'FFFF}, std::int64_t{9'000'000'000}}) {
                if (std::abs(present - std::int64_t{date}) > window.count()) {
                    continue; // stale
                }
                replay_table table(seed, {}, window);
                const auto peer = make_peer(0, "s3cret", window);
                const moment now{time_point(1h), wall_time(std::chrono::seconds(present))};
                REQUIRE(table.enter(*peer, field(1), date, now) == detail::replay_outcome::fresh);
                REQUIRE(table.enter(*peer, field(1), date, now) == detail::replay_outcome::known);
                ++remembered;
            }
        }
    }
    CHECK(remembered == 21);
}

TEST_CASE("replay limits out of range are refused by name") {
    const auto refusal = [](const replay_limits& limits) -> std::string {
        try {
            replay_table table(seed, limits);
        } catch (const std::system_error& error) {
            CHECK(error.code() == errc::option_invalid);
            return error.what();
        }
        return "none";
    };
    CHECK(refusal({.max_entries = 0}).find("replays.max_entries ") == 0);
    CHECK(refusal({.max_entries = (std::size_t{1} << 30U) + 1}).find("replays.max_entries ") == 0);
    CHECK(refusal({.max_entries_a_peer = 0}).find("replays.max_entries_a_peer ") == 0);
    CHECK(refusal({.max_entries = 1, .max_entries_a_peer = 1}) == "none");
    CHECK(refusal({.max_entries = std::size_t{1} << 30U}) == "none");
}

TEST_CASE("the table recognizes new requests, whatever arrives in whatever order", "[rule-68]") {
    std::mt19937 draw(20261130);
    for (unsigned world = 0; world < 30; ++world) {
        const std::size_t most = 1 + draw() % 200;
        const std::size_t share = 1 + draw() % 100;
        replay_table table(detail::hash_seed{static_cast<octet>(world)},
                           {.max_entries = most, .max_entries_a_peer = share}, 60s);
        std::vector<std::unique_ptr<const known_peer>> peers;
        for (std::size_t index = 0; index < 3; ++index) {
            peers.push_back(
                make_peer(index, index == 2 ? "s3cret" : "secret" + std::to_string(index), 60s));
        }
        clocks at;
        struct entry {
            std::uint32_t date;
            std::size_t peer;
        };
        std::map<std::pair<std::size_t, std::uint32_t>, entry> known;
        for (unsigned step = 0; step < 5000; ++step) {
            at.wait(std::chrono::milliseconds(draw() % 700));
            std::erase_if(known, [&](const auto& one) {
                return std::int64_t{one.second.date} + 61 <= std::int64_t{at.date()};
            });
            const std::size_t peer = draw() % peers.size();
            const auto number = static_cast<std::uint32_t>(draw() % 500);
            const auto key = std::pair(peer, number);
            if (draw() % 10 == 0) {
                table.forget(*peers[peer], field(number));
                known.erase(key);
                continue;
            }
            const std::uint32_t date = at.date(static_cast<std::int64_t>(draw() % 121) - 60);
            const auto of_peer = static_cast<std::size_t>(
                std::count_if(known.begin(), known.end(),
                              [&](const auto& one) { return one.second.peer == peer; }));
            const auto expected = known.contains(key) ? detail::replay_outcome::known
                                  : known.size() >= most || of_peer >= share
                                      ? detail::replay_outcome::full
                                      : detail::replay_outcome::fresh;
            REQUIRE(table.enter(*peers[peer], field(number), date, at.now) == expected);
            if (expected == detail::replay_outcome::fresh) {
                known[key] = {date, peer};
            }
        }
    }
}
