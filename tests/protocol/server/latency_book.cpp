// SPDX-License-Identifier: MIT
// Latencies: requests that are answered in one turn share their times.
#include <radius/protocol/server/latency_book.hpp>

#include "support/catch.hpp"

using namespace radius;
using namespace std::chrono_literals;

TEST_CASE("requests of one turn are counted when their replies have left") {
    detail::latency_book book;
    const time_point arrived(100s);
    CHECK_FALSE(book.unsettled());
    book.answered(request_kind::access, arrived);
    book.answered(request_kind::access, arrived);
    book.answered(request_kind::coa, arrived);
    CHECK(book.unsettled());
    CHECK(book.totals().of(request_kind::access).count() == 0);
    book.settle(arrived + 2ms);
    CHECK_FALSE(book.unsettled());
    CHECK(book.totals().of(request_kind::access).count() == 2);
    CHECK(book.totals().of(request_kind::access).sum() == 4ms);
    CHECK(book.totals().of(request_kind::coa).sum() == 2ms);
    CHECK(book.totals().of(request_kind::disconnect).count() == 0);
    book.settle(arrived + 9ms); // nothing is left
    CHECK(book.totals().of(request_kind::access).count() == 2);
}

TEST_CASE("a turn that was not settled ends with the next one's arrival") {
    detail::latency_book book;
    book.answered(request_kind::access, time_point(100s));
    book.answered(request_kind::access, time_point(101s));
    CHECK(book.totals().of(request_kind::access).sum() == 1s);
    book.settle(time_point(101s) + 5ms);
    CHECK(book.totals().of(request_kind::access).count() == 2);
    CHECK(book.totals().of(request_kind::access).sum() == 1005ms);
}

TEST_CASE("latencies of threads add up, and a clock that goes back counts as zero") {
    request_latencies one;
    one.of(request_kind::accounting).add(-1s);
    CHECK(one.of(request_kind::accounting).bucket(0) == 1);
    request_latencies other;
    other.of(request_kind::accounting).add(10s);
    other += one;
    CHECK(other.of(request_kind::accounting).count() == 2);
    CHECK(other.of(request_kind::accounting).sum() == 10s);
}
