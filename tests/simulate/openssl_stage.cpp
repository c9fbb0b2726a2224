// SPDX-License-Identifier: MIT
// The function that sets the generator is deprecated in OpenSSL 3 in favor of custom providers; for
// a test these twenty lines suffice.
#define OPENSSL_API_COMPAT 10100

#include "simulate/openssl_stage.hpp"

#include <ctime>
#include <optional>

#include <openssl/rand.h>
#include <sys/time.h>

#include "support/seeded_octets.hpp"

namespace {

std::optional<radius_test::seeded_octets> generator;
const simulation::event_queue* clock_of_world = nullptr;

int draw(unsigned char* target, int size) {
    generator->fill(radius::octets_span(target, static_cast<std::size_t>(size)));
    return 1;
}

int is_seeded() { return 1; }

const RAND_METHOD seeded{
    .seed = nullptr,
    .bytes = &draw,
    .cleanup = nullptr,
    .add = nullptr,
    .pseudorand = &draw,
    .status = &is_seeded,
};

} // namespace

simulation::openssl_stage::openssl_stage(std::uint64_t seed, const event_queue& queue) {
    generator.emplace(seed);
    clock_of_world = &queue;
    RAND_set_rand_method(&seeded);
}

simulation::openssl_stage::~openssl_stage() {
    RAND_set_rand_method(nullptr);
    clock_of_world = nullptr;
}

/// Overrides the C library's: libssl uses it to time DTLS flights.
extern "C" int gettimeofday(timeval* __restrict now, void* __restrict) noexcept {
    std::timespec real{};
    if (clock_of_world == nullptr) {
        clock_gettime(CLOCK_REALTIME, &real);
        *now = {real.tv_sec, real.tv_nsec / 1000};
        return 0;
    }
    const auto passed =
        std::chrono::floor<std::chrono::microseconds>(clock_of_world->now().time_since_epoch());
    const auto seconds = std::chrono::floor<std::chrono::seconds>(passed);
    *now = {seconds.count(), (passed - seconds).count()};
    return 0;
}
