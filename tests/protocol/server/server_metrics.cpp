// SPDX-License-Identifier: MIT
// A server's counters by the names of the MIBs.
#include <map>
#include <sstream>

#include <radius/attribute/standard/tables.hpp>

#include "support/server_bench.hpp"

using namespace radius;
using namespace radius_test;
using namespace forge;

namespace {

constexpr auto accept_any = [](const access_request& request) { return request.accept(); };

const bytes coa_of_bob = with_signed_field(43, 5, raw(1, "bob"), secret);
const bytes disconnect_of_bob = with_signed_field(40, 5, raw(1, "bob"), secret);

} // namespace

TEST_CASE("the objects of the server MIBs count what their RFCs say",
          "[rfc4669-5][rfc4671-5][rfc4673-4]") {
    bench there;
    const bytes login = pap(1);
    there.answer<access_request>(login, accept_any);
    there.answer<access_request>(login, accept_any); // a duplicate
    there.answer<access_request>(pap(2), [](auto& request) { return request.reject(); });
    there.answer<access_request>(pap(3), [](auto& request) { return request.challenge(); });
    bytes forged = pap(4);
    forged.back() ^= 1U;
    there.answer<access_request>(forged, accept_any);
    bytes malformed = pap(5);
    malformed[21] = 0;
    there.answer<access_request>(malformed, accept_any);
    const bytes record = with_signed_field(4, 4, integer(40, 1), secret);
    there.answer<accounting_request>(record, [](auto& request) { return request.acknowledge(); });
    there.answer<coa_request>(coa_of_bob, [](auto& request) { return request.ack(); });
    there.answer<disconnect_request>(disconnect_of_bob, [](auto& request) {
        return request.nak(error_cause::session_context_not_found);
    });
    std::map<std::string, std::uint64_t> objects;
    for (const server_metric& one : server_metrics) {
        std::istringstream names{std::string(one.objects)};
        for (std::string name; names >> name;) {
            CHECK(objects.emplace(name, one.value(there.totals())).second);
        }
    }
    const std::map<std::string, std::uint64_t> expected{
        {"radiusAuthServTotalAccessRequests", 6},
        {"radiusAuthServTotalInvalidRequests", 0},
        {"radiusAuthServTotalDupAccessRequests", 1},
        {"radiusAuthServTotalAccessAccepts", 1},
        {"radiusAuthServTotalAccessRejects", 1},
        {"radiusAuthServTotalAccessChallenges", 1},
        {"radiusAuthServTotalMalformedAccessRequests", 1},
        {"radiusAuthServTotalBadAuthenticators", 1},
        {"radiusAuthServTotalPacketsDropped", 0},
        {"radiusAuthServTotalUnknownTypes", 0},
        {"radiusAccServTotalRequests", 1},
        {"radiusAccServTotalInvalidRequests", 0},
        {"radiusAccServTotalDupRequests", 0},
        {"radiusAccServTotalResponses", 1},
        {"radiusAccServTotalMalformedRequests", 0},
        {"radiusAccServTotalBadAuthenticators", 0},
        {"radiusAccServTotalPacketsDropped", 0},
        {"radiusAccServTotalUnknownTypes", 0},
        {"radiusDynAuthServerDisconInvalidClientAddresses", 0},
        {"radiusDynAuthServerCoAInvalidClientAddresses", 0},
        {"radiusDynAuthServDisconRequests", 1},
        {"radiusDynAuthServDupDisconRequests", 0},
        {"radiusDynAuthServDisconAcks", 0},
        {"radiusDynAuthServDisconNaks", 1},
        {"radiusDynAuthServMalformedDisconRequests", 0},
        {"radiusDynAuthServDisconBadAuthenticators", 0},
        {"radiusDynAuthServDisconPacketsDropped", 0},
        {"radiusDynAuthServCoARequests", 1},
        {"radiusDynAuthServDupCoARequests", 0},
        {"radiusDynAuthServCoAAcks", 1},
        {"radiusDynAuthServCoANaks", 0},
        {"radiusDynAuthServMalformedCoARequests", 0},
        {"radiusDynAuthServCoABadAuthenticators", 0},
        {"radiusDynAuthServCoAPacketsDropped", 0},
        {"radiusDynAuthServUnknownTypes", 0},
    };
    CHECK(objects == expected);
}
