// SPDX-License-Identifier: MIT
// The definitions of <radius/crypto/random.hpp>.
#pragma once

#include <algorithm>
#include <climits>
#include <system_error>

#include <openssl/rand.h>

#include <radius/crypto/fork_count.hpp>
#include <radius/crypto/random.hpp>
#include <radius/wire/errc.hpp>

namespace radius {

RADIUS_DECL authenticator octet_generator::next_authenticator() {
    authenticator value;
    fill(value);
    if (value == authenticator{}) {
        fill(value);
    }
    if (value == authenticator{}) { // cannot be a coincidence
        throw std::system_error(make_error_code(errc::cryptography_failed),
                                "a random generator that returns only zeros");
    }
    return value;
}

RADIUS_DECL random_source::random_source() noexcept : forks_(detail::fork_count()) {}

RADIUS_DECL void random_source::fill(octets_span target) {
    if (const std::uint64_t forks = detail::fork_count(); forks != forks_) {
        wipe(store_);
        used_ = store_.size();
        forks_ = forks;
    }
    while (!target.empty()) {
        if (used_ == store_.size()) {
            draw(store_);
            used_ = 0;
        }
        const std::size_t count = std::min(target.size(), store_.size() - used_);
        const octets_span next = octets_span(store_).subspan(used_, count);
        std::copy(next.begin(), next.end(), target.begin());
        wipe(next);
        used_ += count;
        target = target.subspan(count);
    }
}

RADIUS_DECL void random_source::draw(octets_span target) {
    static_assert(batch_size <= INT_MAX);
    if (RAND_bytes(target.data(), static_cast<int>(target.size())) != 1) {
        throw std::system_error(make_error_code(errc::cryptography_failed),
                                "OpenSSL's random generator");
    }
}

} // namespace radius
