// SPDX-License-Identifier: MIT
// The store of conversations: States that no one guesses, limits, expiry, several threads.
#include <atomic>
#include <set>
#include <thread>

#include "conversation.hpp"

using namespace radius_test;
using namespace std::chrono_literals;

namespace {

struct session {
    int number = 0;
};
using store_type = eap::session_store<session>;

/// A store, and a clock that moves by hand.
struct shelf {
    explicit shelf(const eap::session_limits& limits = {}) : store(limits) {}

    /// A new session that waits for its next packet; nothing if there is no room.
    std::optional<eap::state_value> begin(std::string_view client, std::string_view device = {},
                                          std::size_t octets = 100) {
        const auto place = store.begin(client, device, now);
        return place ? store.put_back(*place, std::make_unique<session>(), octets, now, random)
                     : std::nullopt;
    }
    eap::session_lookup find(octets_view state, std::string_view client) {
        auto found = store.take(state, client, now);
        if (found.how == eap::session_lookup::found) {
            kept = store.put_back(found.place, std::move(found.session), 100, now, random);
        }
        return found.how;
    }

    seeded_octets random{3};
    store_type store;
    time_point now = time_point() + 1h;
    std::optional<eap::state_value> kept; ///< the State after `find`
};

} // namespace

TEST_CASE("a State has its node, its slot and 128 random bits, and is new in each round",
          "[rfc2865-5.24][rule-97]") {
    shelf one({.node = 7});
    const auto first = one.begin("nas");
    const auto second = one.begin("nas");
    REQUIRE(first);
    REQUIRE(second);
    CHECK(eap::node_of(*first) == 7);
    CHECK(octets_view(*first).subspan(1, 3)[2] != octets_view(*second).subspan(1, 3)[2]);
    CHECK_FALSE(
        std::ranges::equal(octets_view(*first).subspan(4), octets_view(*second).subspan(4)));
    CHECK(one.find(*first, "nas") == eap::session_lookup::found);
    REQUIRE(one.kept);
    CHECK(*one.kept != *first);
    CHECK(one.find(*first, "nas") == eap::session_lookup::unknown); // of an earlier round
    CHECK(one.find(*one.kept, "nas") == eap::session_lookup::found);
}

TEST_CASE("a State that was guessed, cut or belongs to another client finds nothing",
          "[rule-97][rule-98]") {
    shelf one;
    const auto state = one.begin("nas").value();
    CHECK(one.find({}, "nas") == eap::session_lookup::unknown);
    CHECK(one.find(octets_view(state).first(19), "nas") == eap::session_lookup::unknown);
    for (std::size_t place = 0; place < state.size(); ++place) {
        auto other = state;
        other[place] ^= 0x80;
        CAPTURE(place);
        CHECK(one.find(other, "nas") == eap::session_lookup::unknown);
    }
    CHECK(one.find(state, "another nas") == eap::session_lookup::unknown);
    CHECK(one.find(state, "nas") == eap::session_lookup::found);
}

TEST_CASE("a session that is out is in progress", "[rule-100]") {
    shelf one;
    const auto state = one.begin("nas").value();
    auto out = one.store.take(state, "nas", one.now);
    REQUIRE(out.how == eap::session_lookup::found);
    CHECK(one.store.take(state, "nas", one.now).how == eap::session_lookup::in_progress);
    const auto next =
        one.store.put_back(out.place, std::move(out.session), 100, one.now, one.random);
    REQUIRE(next);
    CHECK(one.find(*next, "nas") == eap::session_lookup::found);
}

TEST_CASE("sessions expire without a packet, and in the end with packets too", "[rule-109]") {
    SECTION("after the time without a packet") {
        shelf one;
        const auto state = one.begin("nas").value();
        one.now += 29s;
        CHECK(one.find(state, "nas") == eap::session_lookup::found);
        one.now += 31s;
        CHECK(one.find(*one.kept, "nas") == eap::session_lookup::unknown);
        CHECK(one.store.counts().expired == 1);
        CHECK(one.store.counts().open == 0);
        CHECK(one.store.counts().octets == 0);
    }
    SECTION("after the time in all") {
        shelf one;
        one.kept = one.begin("nas");
        unsigned rounds = 0;
        while (one.find(octet_string(one.kept->begin(), one.kept->end()), "nas") ==
               eap::session_lookup::found) {
            one.now += 20s;
            ++rounds;
        }
        CHECK(rounds == 15);
    }
    SECTION("while it is out: then nothing is put back") {
        shelf one({.total = 60s});
        const auto state = one.begin("nas").value();
        auto out = one.store.take(state, "nas", one.now);
        one.now += 61s;
        (void)one.begin("another"); // expiry happens with any packet
        CHECK_FALSE(
            one.store.put_back(out.place, std::move(out.session), 100, one.now, one.random));
        one.store.end(out.place); // does nothing to the slot's next use
        CHECK(one.store.counts().open == 1);
    }
}

TEST_CASE("a store has limits of sessions, of octets and for each client", "[rule-109][rule-110]") {
    shelf by_number({.max_sessions = 3});
    CHECK(by_number.begin("a"));
    CHECK(by_number.begin("b"));
    const auto third = by_number.begin("c");
    CHECK(third);
    CHECK_FALSE(by_number.begin("d"));
    CHECK(by_number.store.counts().refused == 1);
    CHECK(by_number.find(*third, "c") == eap::session_lookup::found); // none was ended for it

    shelf by_octets({.max_octets = 1000});
    CHECK(by_octets.begin("a", {}, 600));
    CHECK(by_octets.begin("a", {}, 600));
    CHECK_FALSE(by_octets.begin("a", {}, 600));

    shelf by_client({.max_sessions_a_client = 2});
    const auto first = by_client.begin("a");
    CHECK(by_client.begin("a"));
    CHECK_FALSE(by_client.begin("a"));
    CHECK(by_client.begin("b"));
    by_client.store.end(by_client.store.take(*first, "a", by_client.now).place);
    CHECK(by_client.begin("a"));
}

TEST_CASE("a device has one session, and a new one ends the old", "[rule-110]") {
    shelf one;
    const auto old = one.begin("nas", "02-00-00-00-00-01").value();
    const auto other = one.begin("nas", "02-00-00-00-00-02").value();
    const auto elsewhere = one.begin("another nas", "02-00-00-00-00-01").value();
    const auto fresh = one.begin("nas", "02-00-00-00-00-01").value();
    CHECK(one.find(old, "nas") == eap::session_lookup::unknown);
    CHECK(one.find(other, "nas") == eap::session_lookup::found);
    CHECK(one.find(elsewhere, "another nas") == eap::session_lookup::found);
    CHECK(one.find(fresh, "nas") == eap::session_lookup::found);
    CHECK(one.store.counts().superseded == 1);
    CHECK(one.store.counts().open == 3);
}

TEST_CASE("100,000 half-open sessions stay within the limits, and a flood leaves others alone",
          "[rule-109][hostile]") {
    shelf one({.max_sessions = 10'000, .max_sessions_a_client = 4'000});
    const auto mine = one.begin("good nas").value();
    std::size_t begun = 0;
    for (unsigned number = 0; number < 100'000; ++number) {
        begun += one.begin("bad nas", std::to_string(number)) ? 1U : 0U;
    }
    CHECK(begun == 4'000);
    CHECK(one.find(mine, "good nas") == eap::session_lookup::found);
    CHECK(one.begin("good nas"));
    one.now += 31s;
    CHECK(one.begin("bad nas"));
    CHECK(one.store.counts().open == 1);
}

TEST_CASE("any thread may take a session, and only one gets it", "[threads]") {
    store_type store({});
    const time_point now = time_point() + 1h;
    seeded_octets of_begin(1);
    std::atomic<unsigned> rounds{0};
    std::mutex lock;
    std::set<eap::state_value> states;
    for (unsigned number = 0; number < 8; ++number) {
        const auto place = store.begin("nas", {}, now);
        states.insert(*store.put_back(*place, std::make_unique<session>(), 10, now, of_begin));
    }
    const auto work = [&](std::uint64_t seed) {
        seeded_octets random(seed);
        while (rounds < 4000) {
            eap::state_value state;
            {
                const std::scoped_lock guard(lock);
                state = *states.begin(); // the same for several threads
            }
            auto found = store.take(state, "nas", now);
            if (found.how != eap::session_lookup::found) {
                continue;
            }
            ++found.session->number; // a race if two have it
            const auto next =
                store.put_back(found.place, std::move(found.session), 10, now, random);
            ++rounds;
            const std::scoped_lock guard(lock);
            states.erase(state);
            states.insert(*next);
        }
    };
    std::vector<std::thread> threads;
    for (std::uint64_t seed = 10; seed < 14; ++seed) {
        threads.emplace_back(work, seed);
    }
    for (std::thread& one : threads) {
        one.join();
    }
    int sum = 0;
    for (const eap::state_value& state : states) {
        sum += store.take(state, "nas", now).session->number;
    }
    CHECK(sum == static_cast<int>(rounds));
}
