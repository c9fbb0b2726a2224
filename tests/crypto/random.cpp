// SPDX-License-Identifier: MIT
// Random octets, from OpenSSL's generator and from one that the test controls.
#include <algorithm>
#include <set>

#include <openssl/rand.h>

#include <radius/crypto/random.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;

/// Replaces OpenSSL's generator during its lifetime: counts calls, returns zeros for a given number
/// of calls and then increasing octets, or fails.
class commanded_generator {
  public:
    commanded_generator() {
        calls = 0;
        zeros = 0;
        working = true;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
        RAND_set_rand_method(&method());
    }
    commanded_generator(const commanded_generator&) = delete;
    commanded_generator& operator=(const commanded_generator&) = delete;
    ~commanded_generator() { RAND_set_rand_method(nullptr); }

    static inline int calls = 0;
    static inline std::size_t zeros = 0;
    static inline bool working = true;

  private:
    static const RAND_METHOD& method() {
        static const RAND_METHOD instance{nullptr, &give, nullptr, nullptr, nullptr, nullptr};
        return instance;
    }
#pragma GCC diagnostic pop

    static int give(unsigned char* target, int size) {
        ++calls;
        octet next = 1;
        for (octet& place : octets_span(target, static_cast<std::size_t>(size))) {
            place = zeros > 0 ? octet{0} : next++;
            zeros -= zeros > 0 ? 1 : 0;
        }
        return working ? 1 : 0;
    }
};

} // namespace

TEST_CASE("authenticators differ from one another", "[rfc2865-3]") {
    random_source random;
    std::set<authenticator> seen;
    for (int count = 0; count < 1000; ++count) {
        seen.insert(random.next_authenticator());
    }
    CHECK(seen.size() == 1000);
}

TEST_CASE("every requested octet is filled, whatever the amount", "[rfc2865-3]") {
    for (const std::size_t amount : {0U, 1U, 16U, 511U, 512U, 513U, 2000U}) {
        random_source random;
        octet_string united(amount);
        octet_string target(amount);
        // An octet that is zero in 16 fills (probability 2^-128 each) was not filled.
        for (int filling = 0; filling < 16; ++filling) {
            random.fill(target);
            for (std::size_t place = 0; place < amount; ++place) {
                united[place] |= target[place];
            }
        }
        CHECK(std::count(united.begin(), united.end(), octet{0}) == 0);
    }
}

TEST_CASE("OpenSSL is called once per batch", "[rfc2865-3]") {
    commanded_generator generator;
    random_source random;
    CHECK(generator.calls == 0);
    for (int count = 0; count < 32; ++count) {
        random.next_authenticator();
    }
    CHECK(generator.calls == 1);
    random.next_authenticator();
    CHECK(generator.calls == 2);
}

TEST_CASE("octets are handed out once, in order", "[rfc2865-3]") {
    commanded_generator generator;
    random_source random;
    octet_string target(3);
    random.fill(target);
    CHECK(to_hex(target) == "010203");
    random.fill(target);
    CHECK(to_hex(target) == "040506");
}

TEST_CASE("an authenticator is never all zero", "[rfc2865-3]") {
    commanded_generator generator;
    random_source random;
    SECTION("zeros are drawn again once") {
        generator.zeros = 16;
        CHECK(to_hex(random.next_authenticator()) == "0102030405060708090a0b0c0d0e0f10");
    }
    SECTION("a generator that returns only zeros is an error") {
        generator.zeros = 512;
        CHECK_THROWS_AS(random.next_authenticator(), std::system_error);
    }
}

TEST_CASE("a failing generator is an error, and nothing is handed out", "[rfc2865-3]") {
    commanded_generator generator;
    generator.working = false;
    random_source random;
    octet_string target(16, 0xee);
    try {
        random.fill(target);
        FAIL("no exception");
    } catch (const std::system_error& error) {
        CHECK(error.code() == errc::cryptography_failed);
    }
    CHECK(target == octet_string(16, 0xee));
    generator.working = true;
    random.fill(target);
    CHECK(to_hex(octets_view(target).first(3)) == "010203");
}
