// SPDX-License-Identifier: MIT
// Handlers that defer their replies, in tests without sockets.
#include <functional>
#include <stdexcept>
#include <thread>
#include <vector>

#include <radius/attribute/standard/tables.hpp>
#include <radius/testing.hpp>

#include "support/catch.hpp"

using namespace radius;
using Catch::Matchers::ContainsSubstring;
using testing::received;

namespace {

outgoing_access_request deferred_bob() {
    return make_access_request(attr::user_name = "bob", attr::user_password = "hello");
}

/// Replies at once, or later on a thread of its own.
struct slow : default_handler<accounting, coa, disconnect> {
    std::function<void(deferred_reply<radius::access>)> start;
    std::vector<std::thread> threads{};

    access_answer handle_access(const access_request& request) {
        if (start == nullptr) {
            return request.reject();
        }
        return request.defer(start);
    }
};

} // namespace

TEST_CASE("a test sees the reply that a handler defers, whatever thread completes it") {
    slow handler;
    CHECK(received(deferred_bob()).handled_by(handler).code() == packet_code::access_reject);
    handler.start = [&](deferred_reply<radius::access> later) {
        handler.threads.emplace_back([later = std::move(later)]() mutable {
            later.complete(later.request().accept(attr::reply_message =
                                                      later.request().require(attr::user_name)));
        });
    };
    const auto view = received(deferred_bob()).handled_by(handler);
    CHECK(view.code() == packet_code::access_accept);
    CHECK(view.get(attr::reply_message) == "bob");
    handler.threads.front().join();
    handler.start = [](deferred_reply<radius::access> later) {
        later.fail(std::make_exception_ptr(std::runtime_error("no database")));
    };
    CHECK_THROWS_WITH(received(deferred_bob()).handled_by(handler),
                      ContainsSubstring("no database"));
    handler.start = [](const deferred_reply<radius::access>&) {};
    CHECK(received(deferred_bob()).handled_by(handler).dropped() == drop_reason::handler_declined);
}
