// SPDX-License-Identifier: MIT
// Plays world after world until enough requests have ended or an invariant is violated.
#include "simulate/world.hpp"

simulation::report simulated::run(const simulation::settings& how) {
    simulation::report result;
    simulation::event_trace trace;
    std::uint64_t seed = how.seed;
    try {
        while (result.count.exchanges < how.exchanges) {
            trace.forget();
            world(seed, trace, result.count).run();
            ++seed;
        }
    } catch (const simulation::broken_invariant& broken) {
        result.broken =
            simulation::failure{broken.which(), broken.what(), broken.serial(), seed, trace.last()};
    }
    result.fingerprint = trace.fingerprint();
    return result;
}
