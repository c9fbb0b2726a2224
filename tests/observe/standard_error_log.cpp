// SPDX-License-Identifier: MIT
// The default log of a server or client: its contents and levels.
#include <radius/observe/standard_error_log.hpp>

#include <set>

#include <radius/observe/event_log.hpp>

#include "support/catch.hpp"
#include "support/standard_error.hpp"

using radius::drop_reason;
using radius::log_level;
using radius_test::what_standard_error_gets;

namespace {

const radius::endpoint listening{radius::ip_address::parse("192.0.2.1").value(), 1812};
const radius::endpoint remote{radius::ip_address::parse("192.0.2.7").value(), 1000};

/// The standard error output of a log with this sink, for a warning and for less severe lines.
std::string written(const radius::log_sink& sink, std::optional<log_level> threshold) {
    return what_standard_error_gets([&] {
        radius::detail::event_log log(sink, threshold, {});
        log.created(listening);
        log.dropped(drop_reason::unknown_peer, listening, remote, {}, radius::time_point());
    });
}

} // namespace

TEST_CASE("warnings and errors go to standard error, a whole line at a time", "[log]") {
    CHECK(written(radius::standard_error_log(), std::nullopt) ==
          "radius: warning: [192.0.2.1:1812] Packet from 192.0.2.7:1000 dropped: unknown peer: add "
          "the address or its network, with a secret, to server_options::peers, or to what "
          "unknown_peers.find searches\n");
    CHECK(written({}, std::nullopt).empty());
    CHECK(written(radius::standard_error_log(), log_level::error).empty());
    CHECK(written(radius::standard_error_log(), log_level::info)
              .starts_with("radius: info: [192.0.2.1:1812] Transport created\nradius: warning: "));
}

TEST_CASE("a user's sink gets information, too", "[log]") {
    std::vector<log_level> levels;
    const radius::log_sink sink = [&](log_level level, std::string_view) {
        levels.push_back(level);
    };
    CHECK(written(sink, std::nullopt).empty());
    CHECK(levels == std::vector{log_level::info, log_level::warning});
}

TEST_CASE("the line for a dropped packet says what to do", "[log]") {
    std::set<std::string_view> names;
    for (std::size_t index = 1; index < radius::drop_reason_count; ++index) {
        const auto reason = static_cast<drop_reason>(index);
        INFO(radius::name_of(reason));
        CHECK(radius::remedy_of(reason).size() > 10);
        CHECK_FALSE(radius::remedy_of(reason).ends_with('.'));
        CHECK(names.insert(radius::name_of(reason)).second);
        std::string line;
        radius::detail::event_log log([&](log_level, std::string_view text) { line = text; },
                                      std::nullopt, {});
        log.dropped(reason, listening, remote, "ap1", radius::time_point());
        CHECK(line.ends_with(" (peer ap1): " + std::string(radius::remedy_of(reason))));
    }
    CHECK(radius::remedy_of(drop_reason::message_authenticator_missing)
              .find("set require_message_authenticator = false") != std::string::npos);
    CHECK(
        radius::remedy_of(drop_reason::message_authenticator_invalid).starts_with("wrong secret?"));
    for (const std::string_view bound :
         {"max_in_progress,", "max_in_progress_a_peer", "connection_duplicates"}) {
        INFO(bound);
        CHECK(radius::remedy_of(drop_reason::busy).find(bound) != std::string_view::npos);
    }
}

TEST_CASE("normal events on a working network are not warnings", "[log]") {
    CHECK(radius::detail::level_of(drop_reason::duplicate_in_progress) == log_level::info);
    CHECK(radius::detail::level_of(drop_reason::handler_declined) == log_level::info);
    CHECK(radius::detail::level_of(drop_reason::unmatched_reply) == log_level::info);
    CHECK(radius::detail::level_of(drop_reason::connection_closed) == log_level::info);
    CHECK(radius::detail::level_of(drop_reason::authenticator_invalid) == log_level::warning);
    CHECK(radius::detail::level_of(drop_reason::internal_error) == log_level::error);
}
