// SPDX-License-Identifier: MIT
// A client's counters by the names of the MIBs, and its gauges.
#include <map>
#include <sstream>
#include <string>

#include "support/catch.hpp"
#include "support/client_world.hpp"

using namespace radius_test;

TEST_CASE("the objects of the client MIBs count what their RFCs say",
          "[rfc4668-4][rfc4670-4][rfc4672-4]") {
    world w(options_for(1));
    w.submit();
    w.run();
    w.advance(2100ms); // sent again
    REQUIRE(w.sent.size() == 2);
    octet_string forged = make_reply(w.sent[1]);
    forged[4] ^= 1U;
    CHECK(w.deliver(w.sent[1].channel, forged) == drop_reason::authenticator_invalid);
    CHECK(w.deliver(w.sent[1].channel, octet_string(19)) == drop_reason::packet_length);
    CHECK(w.answer(w.sent[1], packet_code::access_reject) == drop_reason::none);
    CHECK(w.answer(w.sent[1]) == drop_reason::unmatched_reply);
    w.submit(packet_code::accounting_request, {});
    w.run();
    REQUIRE(w.sent.size() == 3);
    std::map<std::string, std::uint64_t> objects;
    const client_counters& counted = w.engine.counters(0);
    for (const client_metric& one : client_metrics) {
        std::istringstream names{std::string(one.objects)};
        for (std::string name; names >> name;) {
            CHECK(objects.emplace(name, one.value(counted)).second);
        }
    }
    CHECK(objects.at("radiusAuthClientAccessRequests") == 1);
    CHECK(objects.at("radiusAuthClientAccessRetransmissions") == 1);
    CHECK(objects.at("radiusAuthClientAccessAccepts") == 0);
    CHECK(objects.at("radiusAuthClientAccessRejects") == 1);
    CHECK(objects.at("radiusAuthClientAccessChallenges") == 0);
    CHECK(objects.at("radiusAuthClientTimeouts") == 1);
    CHECK(objects.at("radiusAuthClientPendingRequests") == 0);
    CHECK(objects.at("radiusAuthClientMalformedAccessResponses") == 1);
    CHECK(objects.at("radiusAuthClientBadAuthenticators") == 1);
    CHECK(objects.at("radiusAuthClientUnknownTypes") == 0);
    CHECK(objects.at("radiusAuthClientPacketsDropped") == 1);
    CHECK(objects.at("radiusAuthClientRoundTripTime") == 2'100'000); // here in microseconds
    CHECK(objects.at("radiusAccClientRequests") == 1);
    CHECK(objects.at("radiusAccClientPendingRequests") == 1);
    CHECK(objects.at("radiusAccClientResponses") == 0);
    CHECK(objects.at("radiusDynAuthClientCoARequests") == 0);
    CHECK(objects.at("radiusDynAuthClientDisconRequests") == 0);

    CHECK(counted.access.round_trips.count() == 1);
    CHECK(counted.access.round_trips.sum() == 2100ms);
    client_counters sum = counted;
    sum.add(counted);
    CHECK(sum.access.requests == 2);
    CHECK(sum.access.round_trips.count() == 2);
    CHECK(sum.drops.total() == 6);
}

TEST_CASE("gauges follow the queue and the channels of a server") {
    auto options = options_for(1);
    options.max_channels = 1;
    world w(options);
    const client_counters& counted = w.engine.counters(0);
    channel_handle opening{};
    w.on_open = [&](const channel_to_open& action) { opening = action.channel; };
    const auto first = w.submit();
    w.run();
    CHECK(counted.requests_queued == 1); // until the channel is open
    CHECK(counted.connections_open == 0);
    w.engine.channel_opened(opening, w.now);
    w.run();
    CHECK(counted.requests_queued == 0);
    CHECK(counted.connections_open == 1);
    for (unsigned number = 0; number < 300; ++number) {
        w.submit();
    }
    w.run();
    CHECK(counted.requests_queued == 301 - w.sent.size());
    CHECK(counted.requests_queued > 0);
    CHECK(w.engine.cancel(first, w.now));
    w.engine.stop(w.now);
    w.run();
    CHECK(counted.requests_queued == 0);
    CHECK(counted.connections_open == 0);
}
