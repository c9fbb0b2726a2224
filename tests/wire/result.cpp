// SPDX-License-Identifier: MIT
// A value or an error, and the error category.
#include <radius/wire/result.hpp>

#include <memory>
#include <set>
#include <string>

#include "support/catch.hpp"

using namespace radius;

TEST_CASE("a result contains a value or an error", "[wire]") {
    const result<int> good = 7;
    CHECK(good);
    CHECK(good.has_value());
    CHECK(*good == 7);
    CHECK(good.value() == 7);
    CHECK(good.value_or(9) == 7);

    const result<int> bad = errc::text_invalid;
    CHECK_FALSE(bad);
    CHECK(bad.error() == errc::text_invalid);
    CHECK(bad.value_or(9) == 9);
}

TEST_CASE("reading the value of an error throws it as a system_error", "[wire]") {
    const result<int> bad = errc::packet_full;
    try {
        (void)bad.value();
        FAIL("nothing was thrown");
    } catch (const std::system_error& error) {
        CHECK(error.code() == errc::packet_full);
        CHECK(std::string(error.what()).find("packet full") != std::string::npos);
    }
    CHECK_THROWS_AS(result<std::string>(errc::packet_full).value(), std::system_error);
    CHECK_THROWS_AS(result<void>(errc::packet_full).value(), std::system_error);
    CHECK_NOTHROW(result<void>().value());
}

TEST_CASE("an error that is not an errc is thrown unchanged", "[wire]") {
    struct place {
        int line;
    };
    const result<int, place> bad = place{12};
    try {
        (void)bad.value();
        FAIL("nothing was thrown");
    } catch (const place& error) {
        CHECK(error.line == 12);
    }
}

TEST_CASE("a value that cannot be copied can be moved out", "[wire]") {
    result<std::unique_ptr<int>> owner = std::make_unique<int>(5);
    CHECK(**owner == 5);
    const std::unique_ptr<int> taken = std::move(owner).value();
    CHECK(*taken == 5);
    CHECK(*owner == nullptr);
}

TEST_CASE("success without a value is the default", "[wire]") {
    const result<void> done;
    CHECK(done);
    const result<void> failed = errc::stopped;
    CHECK_FALSE(failed.has_value());
    CHECK(failed.error() == errc::stopped);
}

TEST_CASE("every error has its own text in one category", "[wire]") {
    std::set<std::string> texts;
    const int last = static_cast<int>(errc::cryptography_failed);
    for (int number = 1; number <= last; ++number) {
        const std::error_code code = static_cast<errc>(number);
        CHECK(code.category() == radius_category());
        CHECK(code.message() != "unknown radius error");
        texts.insert(code.message());
    }
    CHECK(texts.size() == static_cast<std::size_t>(last));
    CHECK(std::string(radius_category().name()) == "radius");
    CHECK(radius_category().message(last + 1000) == "unknown radius error");
    CHECK_FALSE(std::error_code(0, radius_category()));
}
