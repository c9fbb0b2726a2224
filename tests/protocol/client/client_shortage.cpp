// SPDX-License-Identifier: MIT
// A client engine with a shortage: of random octets, and its memory use.
#include <radius/attribute/standard/rfc2865.hpp>

#include "support/catch.hpp"
#include "support/client_world.hpp"

using namespace radius_test;

namespace {

/// A generator that sometimes fails, like OpenSSL's without memory.
struct failing_octets final : octet_generator {
    bool dry = false;
    seeded_octets source{1};

    void fill(octets_span target) override {
        if (dry) {
            throw std::system_error(make_error_code(errc::cryptography_failed));
        }
        source.fill(target);
    }
};

} // namespace

TEST_CASE("without random octets requests wait, lose no identifier, and end in time",
          "[fault][rfc2865-3]") {
    failing_octets random;
    client_engine engine(options_for(1), random);
    const time_point now(5s);
    attribute_list attributes;
    attributes.add(attr::user_password = "hello");
    unsigned sent = 0;
    unsigned ended = 0;
    const auto perform = [&] {
        while (const auto action = engine.poll_action()) {
            sent += std::holds_alternative<packet_to_send>(*action) ? 1U : 0U;
            ended += std::holds_alternative<request_to_complete>(*action) ? 1U : 0U;
            const auto* const open = std::get_if<channel_to_open>(&*action);
            if (open != nullptr && sent == 0) {
                engine.channel_opened(open->channel, now);
            }
        }
    };
    REQUIRE(engine.submit(packet_code::access_request, attributes, now));
    perform();
    REQUIRE(sent == 1);
    random.dry = true;
    for (unsigned count = 0; count < 300; ++count) {
        REQUIRE(engine.submit(packet_code::access_request, attributes, now));
    }
    perform();
    CHECK(sent == 1);
    CHECK_THROWS_AS(engine.resume(now), std::system_error);
    random.dry = false;
    engine.resume(now);
    perform();
    CHECK(sent == 256); // all identifiers of the only open channel

    random.dry = true;
    time_point later = now;
    for (unsigned turn = 0; turn < 10'000 && engine.next_wake(); ++turn) {
        later = std::max(later, *engine.next_wake());
        try {
            engine.timer(later);
        } catch (const std::system_error&) { // then on the next call
        }
        perform();
    }
    CHECK(ended == 301);
}

TEST_CASE("an idle engine is small and a warmed-up one does not grow", "[client_engine]") {
    auto options = options_for(1);
    options.max_channels = 2;
    options.identifier_rest = 0s;
    world w(options);
    CHECK(w.engine.memory_bytes() < 4096);

    const auto load = [&] {
        for (unsigned number = 0; number < 512; ++number) {
            w.submit();
        }
        for (const sent_packet& each : std::exchange(w.sent, {})) {
            REQUIRE(w.answer(each) == drop_reason::none);
        }
    };
    load();
    const std::size_t warm = w.engine.memory_bytes();
    CHECK(warm > 512 * (8 * 1024));
    CHECK(warm < 512 * (8 * 1024 + 640) + 2 * 4096 + 4096);
    for (unsigned round = 0; round < 10; ++round) {
        w.advance(120s); // the surplus channel closes
        load();
        CHECK(w.engine.memory_bytes() == warm);
    }
}
