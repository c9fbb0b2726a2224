// SPDX-License-Identifier: MIT
// Lookups of unknown sources: one at a time for each source, with bounds for everything that an
// attacker with invented addresses could fill.
#include <radius/protocol/server/peer_directory.hpp>
#include <radius/protocol/server/peer_table.hpp>

#include "support/server_bench.hpp"

using namespace radius;
using namespace radius_test;
using namespace std::chrono_literals;
using detail::lookup_result;
using detail::peer_directory;
using step = detail::peer_directory::step;

namespace {

/// What a parked packet was told.
struct told {
    unsigned times = 0;
    std::string name;
    drop_reason reason = drop_reason::none;
};

struct waiting final : detail::parked_work {
    explicit waiting(told& to) : to_(&to) {}
    void resume(const kept_peer& found, drop_reason why) noexcept override {
        ++to_->times;
        to_->name = found != nullptr ? found->name() : "";
        to_->reason = why;
    }

  private:
    told* to_;
};

kept_peer make(const char* name) {
    peer one{"192.0.2.1", {.secret = "s", .name = name}};
    return detail::make_lone_peer(one, nullptr);
}

struct lookups {
    explicit lookups(const peer_lookup_limits& limits = {}) : directory(limits, {}) {}

    step admit(std::string_view address, told& to) {
        last = directory.admit(at(address), now, [&] { return std::make_shared<waiting>(to); });
        return last.next;
    }
    step admit(std::string_view address) { return admit(address, ignored); }
    void answer(std::string_view address, lookup_result how, kept_peer found = nullptr) {
        directory.answer(at(address), how, std::move(found), now).resume();
    }

    peer_directory directory;
    peer_directory::outcome last;
    time_point now{1h};
    told ignored;
};

} // namespace

TEST_CASE("a source is asked about once at a time, and all of its packets get the answer",
          "[rfc2865-3][rule-b48]") {
    lookups all;
    told first;
    told second;
    CHECK(all.admit("192.0.2.1", first) == step::ask);
    CHECK(all.admit("192.0.2.1", second) == step::parked);
    CHECK(all.admit("192.0.2.2") == step::ask);
    CHECK(all.directory.lookups() == 2);
    CHECK(all.directory.parked() == 3);
    all.answer("192.0.2.1", lookup_result::found, make("north"));
    CHECK(first.times == 1);
    CHECK(first.name == "north");
    CHECK(second.name == "north");
    CHECK(all.directory.parked() == 1);
    CHECK(all.admit("192.0.2.1") == step::found);
    CHECK(all.last.peer->name() == "north");
    CHECK(all.last.until == all.now + 300s);
    all.answer("192.0.2.1", lookup_result::absent); // nothing is in progress
    CHECK(all.admit("192.0.2.1") == step::found);
    all.now += 300s;
    CHECK(all.admit("192.0.2.1") == step::ask);
}

TEST_CASE("a source without a peer, and a failed lookup, are not asked about again for some time",
          "[rfc2865-3][rule-b48]") {
    lookups all;
    told absent;
    told failed;
    CHECK(all.admit("192.0.2.1", absent) == step::ask);
    CHECK(all.admit("2001:db8::1", failed) == step::ask);
    all.answer("192.0.2.1", lookup_result::absent);
    all.answer("2001:db8::1", lookup_result::failed);
    CHECK(absent.reason == drop_reason::unknown_peer);
    CHECK(failed.reason == drop_reason::peer_lookup_failed);
    CHECK(all.directory.absent() == 2);
    all.now += 999ms;
    CHECK(all.admit("192.0.2.1") == step::dropped);
    CHECK(all.last.reason == drop_reason::unknown_peer);
    CHECK(all.admit("2001:db8::1") == step::dropped);
    CHECK(all.last.reason == drop_reason::peer_lookup_failed);
    all.now += 1ms;
    CHECK(all.admit("2001:db8::1") == step::ask);
    all.now = time_point(1h) + 30s - 1ms;
    CHECK(all.admit("192.0.2.1") == step::dropped);
    all.now += 1ms;
    CHECK(all.admit("192.0.2.1") == step::ask);
}

TEST_CASE("a peer stays while the lookup that would renew it fails", "[rule-b48]") {
    lookups all;
    all.admit("192.0.2.1");
    all.answer("192.0.2.1", lookup_result::found, make("north"));
    all.now += 300s;
    told renewed;
    CHECK(all.admit("192.0.2.1", renewed) == step::ask);
    all.answer("192.0.2.1", lookup_result::failed);
    CHECK(renewed.name == "north");
    CHECK(all.admit("192.0.2.1") == step::found);
    all.now += 1s;
    CHECK(all.admit("192.0.2.1", renewed) == step::ask);
    all.answer("192.0.2.1", lookup_result::absent);
    CHECK(renewed.reason == drop_reason::unknown_peer);
    CHECK(all.directory.found() == 0);
}

TEST_CASE("answers are forgotten, and those of lookups in progress are used once", "[rule-b47]") {
    lookups all;
    all.admit("192.0.2.1");
    all.answer("192.0.2.1", lookup_result::found, make("north"));
    all.admit("192.0.2.2");
    all.answer("192.0.2.2", lookup_result::absent);
    told waits;
    all.admit("192.0.2.3", waits);
    all.directory.forget_all();
    CHECK(all.directory.found() == 0);
    CHECK(all.directory.absent() == 0);
    CHECK(all.admit("192.0.2.1") == step::ask);
    CHECK(all.admit("192.0.2.2") == step::ask);
    CHECK(all.admit("192.0.2.3") == step::parked);
    all.answer("192.0.2.3", lookup_result::found, make("south"));
    CHECK(waits.name == "south");
    CHECK(all.admit("192.0.2.3") == step::ask);
}

TEST_CASE("packets that wait are bounded for each network and in all", "[rule-b48]") {
    lookups all({.max_parked = 6, .max_parked_a_network = 2});
    CHECK(all.admit("192.0.2.1") == step::ask);
    CHECK(all.admit("192.0.2.2") == step::ask);
    for (const char* const more : {"192.0.2.1", "192.0.2.3"}) { // the same /24
        CHECK(all.admit(more) == step::dropped);
        CHECK(all.last.reason == drop_reason::peer_lookup_full);
    }
    CHECK(all.admit("192.0.3.1") == step::ask);
    CHECK(all.admit("2001:db8:1::1") == step::ask);
    CHECK(all.admit("2001:db8:1:ffff::1") == step::ask); // the same /48
    CHECK(all.admit("2001:db8:1:2::1") == step::dropped);
    CHECK(all.admit("2001:db8:2::1") == step::ask);
    CHECK(all.admit("198.51.100.1") == step::dropped); // in all
    all.answer("192.0.2.1", lookup_result::absent);
    CHECK(all.admit("192.0.2.3") == step::ask);
    CHECK(all.directory.parked() == 6);
}

TEST_CASE("lookups are bounded at a time and in each second", "[rule-b48]") {
    lookups all({.max_lookups = 3, .max_lookups_a_second = 4});
    const auto address = [](unsigned number) { return "10.0." + std::to_string(number) + ".1"; };
    for (unsigned number = 0; number < 3; ++number) {
        CHECK(all.admit(address(number)) == step::ask);
    }
    CHECK(all.admit(address(3)) == step::dropped);
    for (unsigned number = 0; number < 3; ++number) {
        all.answer(address(number), lookup_result::absent);
    }
    CHECK(all.admit(address(3)) == step::ask); // the fourth of this second
    CHECK(all.admit(address(4)) == step::dropped);
    CHECK(all.last.reason == drop_reason::peer_lookup_full);
    all.now += 250ms;
    CHECK(all.admit(address(4)) == step::ask);
    CHECK(all.admit(address(5)) == step::dropped);
}

TEST_CASE("invented sources fill neither the memory nor the database", "[rule-b48]") {
    const peer_lookup_limits limits{
        .max_found = 10, .max_absent = 20, .max_lookups = 8, .max_lookups_a_second = 100};
    lookups all(limits);
    unsigned asked = 0;
    for (unsigned number = 0; number < 20'000; ++number) {
        const std::string address = radius::ipv4_address(0x0A000000U + number * 97).to_string();
        if (all.admit(address) == step::ask) {
            ++asked;
            all.answer(address, number % 2 == 0 ? lookup_result::absent : lookup_result::found,
                       number % 2 == 0 ? nullptr : make("one"));
        }
        all.now += 100us; // 2 seconds in all
    }
    CHECK(asked >= 200);
    CHECK(asked <= 301); // the first burst, and 100 per second
    CHECK(all.directory.found() == 10);
    CHECK(all.directory.absent() == 20);
    CHECK(all.directory.parked() == 0);
    CHECK(all.directory.lookups() == 0);
}

TEST_CASE("bounds that make no sense are refused by name") {
    const auto complaint = [](const peer_lookup_limits& limits) -> std::string {
        try {
            const peer_directory made(limits, {});
            return {};
        } catch (const std::system_error& refused) {
            CHECK(refused.code() == errc::option_invalid);
            return refused.what();
        }
    };
    const auto names = [&](const peer_lookup_limits& limits, const char* name) {
        CHECK(complaint(limits).find(name) != std::string::npos);
    };
    CHECK(complaint({}).empty());
    names({.keep = 0s}, "unknown_peers.limits.keep must");
    names({.keep_absent = 0s}, "keep_absent");
    names({.timeout = 0ms}, "timeout");
    names({.pause = 0ms}, "pause");
    names({.max_found = 0}, "max_found");
    names({.max_absent = 0}, "max_absent");
    names({.max_lookups = 0}, "max_lookups must");
    names({.max_lookups_a_second = 0}, "max_lookups_a_second");
    names({.max_parked = 0}, "max_parked must");
    names({.max_parked_a_network = 0}, "max_parked_a_network");
}
