// SPDX-License-Identifier: MIT
// Unpredictable octets for authenticators, challenges and salts (RFC 2865 section 3).
#pragma once

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
    authenticator next_authenticator();

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
    random_source() noexcept;
    random_source(const random_source&) = delete;
    random_source& operator=(const random_source&) = delete;
    ~random_source() { wipe(store_); }

    /// Overwrites all of `target`. Throws `std::system_error` with `errc::cryptography_failed` if
    /// OpenSSL's generator fails.
    RADIUS_DECL void fill(octets_span target) override;

  private:
    static constexpr std::size_t batch_size = 512;

    static void draw(octets_span target);

    std::array<octet, batch_size> store_{};
    std::size_t used_ = batch_size;
    std::uint64_t forks_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/crypto/impl/random.ipp>
#endif
