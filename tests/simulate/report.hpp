// SPDX-License-Identifier: MIT
// The settings of a run and its result.
#pragma once

#include <optional>

#include "simulate/event_trace.hpp"
#include "simulate/invariant.hpp"

namespace simulation {

struct settings {
    std::uint64_t seed = 1;      ///< of the first world; each further world adds 1
    std::uint64_t exchanges = 0; ///< starts worlds until this many have ended
};

struct totals {
    std::uint64_t worlds = 0;
    std::chrono::seconds virtual_time{};
    std::uint64_t exchanges = 0; ///< finished ones; the sum of the next four
    std::uint64_t replied = 0;
    std::uint64_t timed_out = 0;
    std::uint64_t cancelled = 0; ///< by the user, or because the client stopped
    std::uint64_t vanished = 0;  ///< lost when a client crashed
    std::uint64_t refused = 0;   ///< the queue was full: these did not become exchanges
    std::uint64_t packets = 0;   ///< sent by clients and servers
    std::uint64_t lost = 0;
    std::uint64_t repeated = 0;
    std::uint64_t corrupted = 0;
    std::uint64_t forged = 0;
    std::uint64_t replayed = 0;
    std::uint64_t reverse = 0;    ///< exchanges that a server started
    std::uint64_t handshakes = 0; ///< of real TLS and DTLS, completed at both ends
    std::uint64_t handled = 0;
    std::uint64_t resent = 0;  ///< replies from a duplicate cache
    std::uint64_t crashes = 0; ///< of servers
    std::uint64_t jumps = 0;   ///< of clocks
};

struct failure {
    invariant which{};
    std::string what;
    std::uint64_t serial = 0; ///< of the request concerned, 0 for none
    std::uint64_t seed = 0;   ///< of the world
    std::vector<event> last_events;
};

struct report {
    totals count;
    std::uint64_t fingerprint = 0;
    std::optional<failure> broken;
};

} // namespace simulation

// One source file, compiled with the unchanged engines and with those that have planted bugs, in
// separate namespaces.
namespace simulated {
simulation::report run(const simulation::settings& how);
}
namespace simulated_planted {
simulation::report run(const simulation::settings& how);
}
