// SPDX-License-Identifier: MIT
// A server without a log writes to standard error; {} silences it.
#include "support/scripted.hpp"
#include "support/standard_error.hpp"

using namespace radius_test;

TEST_CASE("by default a server reports drops and what to do on standard error", "[log]") {
    const auto run = [](radius::server_options options) {
        return what_standard_error_gets([&] {
            house one({}, std::move(options));
            one.login().send(forge::packet(1, 1, bytes(16, 9), forge::raw(1, "bob")));
            one.login().exchange(status_request(2));
        });
    };
    const std::string said = run({});
    CHECK(said.starts_with("radius: warning: [127.0.0.1:"));
    CHECK(said.find("dropped: Message-Authenticator missing (peer 127.0.0.0/8): ") !=
          std::string::npos);
    CHECK(said.find("set require_message_authenticator = false") != std::string::npos);
    CHECK(said.find("Transport created") == std::string::npos); // no informational lines
    CHECK(run({.log = {}}).empty());
}
