// SPDX-License-Identifier: MIT
// Makes OpenSSL deterministic in virtual time: during the object's lifetime, OpenSSL's random
// numbers follow from a seed, and its DTLS retransmission timer uses the world's clock.
#pragma once

#include "simulate/event_queue.hpp"

namespace simulation {

/// Only one at a time per program; without one, OpenSSL is unchanged.
class openssl_stage {
  public:
    openssl_stage(std::uint64_t seed, const event_queue& queue);
    openssl_stage(const openssl_stage&) = delete;
    openssl_stage& operator=(const openssl_stage&) = delete;
    ~openssl_stage();
};

} // namespace simulation
