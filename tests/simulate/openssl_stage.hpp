// SPDX-License-Identifier: MIT
// OpenSSL as an actor in virtual time: while the stage is there, what it draws follows from a seed,
// and the clock by which DTLS repeats a flight is that of the world.
#pragma once

#include "simulate/event_queue.hpp"

namespace simulation {

/// One at a time in a program; without one OpenSSL is as always.
class openssl_stage {
  public:
    openssl_stage(std::uint64_t seed, const event_queue& queue);
    openssl_stage(const openssl_stage&) = delete;
    openssl_stage& operator=(const openssl_stage&) = delete;
    ~openssl_stage();
};

} // namespace simulation
