// SPDX-License-Identifier: MIT
// Unpredictable octets for authenticators, challenges and salts (RFC 2865 section 3).
#pragma once

#include <algorithm>
#include <climits>
#include <system_error>

#include <openssl/rand.h>

#include <radius/crypto/fork_count.hpp>
#include <radius/wire/errc.hpp>
#include <radius/wire/octets.hpp>
#include <radius/wire/wipe.hpp>

namespace radius {

/// The source of unpredictable octets: a `random_source`, or a seeded generator in simulations.
class octet_generator {
  public:
    /// Overwrites all of `target`. May throw if it cannot continue.
    virtual void fill(octets_span target) = 0;

    /// A Request Authenticator for an Access-Request (RFC 2865 section 3), never all zero, since
    /// some implementations treat that as absent. Throws as `fill` does.
    authenticator next_authenticator() {
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

  protected:
    octet_generator() = default;
    octet_generator(const octet_generator&) = default;
    octet_generator& operator=(const octet_generator&) = default;
    ~octet_generator() = default;
};

/// A store of octets from OpenSSL's generator, filled in batches because each call is expensive,
/// and wiped as they are used. Not thread-safe: use one per thread. After a `fork()` the child
/// refills its store, so parent and child produce different octets.
class random_source final : public octet_generator {
  public:
    random_source() noexcept = default;
    random_source(const random_source&) = delete;
    random_source& operator=(const random_source&) = delete;
    ~random_source() { wipe(store_); }

    /// Overwrites all of `target`. Throws `std::system_error` with `errc::cryptography_failed` if
    /// OpenSSL's generator fails.
    void fill(octets_span target) override {
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

  private:
    static constexpr std::size_t batch_size = 512;

    static void draw(octets_span target) {
        static_assert(batch_size <= INT_MAX);
        if (RAND_bytes(target.data(), static_cast<int>(target.size())) != 1) {
            throw std::system_error(make_error_code(errc::cryptography_failed),
                                    "OpenSSL's random generator");
        }
    }

    std::array<octet, batch_size> store_{};
    std::size_t used_ = batch_size;
    std::uint64_t forks_ = detail::fork_count();
};

} // namespace radius
