// SPDX-License-Identifier: MIT
// The contents, the rate and the length of log lines: a flood from outside must not cause a flood
// of lines.
#include <radius/dictionary.hpp>
#include <radius/observe/event_log.hpp>

#include "support/catch.hpp"

using radius::drop_reason;
using radius::log_level;
using radius::detail::line_kind;
using namespace std::chrono_literals;

namespace {

const radius::endpoint local{radius::ip_address::parse("192.0.2.1").value(), 1812};

radius::endpoint remote_at(const std::string& address, std::uint16_t port = 1000) {
    return {radius::ip_address::parse(address).value(), port};
}

/// Converts a clock's time to calendar time: libc++'s calendar has coarser units.
radius::wall_time wall_time_of(radius::time_point now) {
    return radius::wall_time(
        std::chrono::duration_cast<radius::wall_time::duration>(now.time_since_epoch()));
}

/// A log that stores its lines, and a clock.
struct kept {
    radius::detail::event_log log{
        [this](log_level level, std::string_view line) { all.emplace_back(level, line); },
        log_level::debug,
        [](const radius::trace_event&) { throw std::runtime_error(std::string(9000, 't')); }};
    std::vector<std::pair<log_level, std::string>> all;
    radius::time_point now{1h};

    std::vector<std::string> take() {
        std::vector<std::string> lines;
        for (auto& [level, line] : std::exchange(all, {})) {
            lines.push_back(line);
        }
        return lines;
    }

    /// Each kind of line that someone outside can cause, once.
    void everything(const radius::endpoint& remote, const std::string& text) {
        const auto failure = std::make_exception_ptr(std::runtime_error(text));
        const auto why = make_error_code(radius::errc::peer_unknown);
        for (std::size_t reason = 1; reason < radius::drop_reason_count; ++reason) {
            log.dropped(static_cast<drop_reason>(reason), local, remote, text, now);
        }
        log.connected(local, remote, text, text, "RADIUS/1.0", now);
        log.connected_to(local, remote, "TLS", "RADIUS/1.0", now);
        log.link_failed(local, remote, "TLS", false, why, text, now);
        log.disconnected(local, remote, text, text, why, now);
        log.created(local, now);
        log.closed(local, now);
        log.handler_failed(radius::packet_code::access_request, local, remote, failure, now);
        log.trace({.when = wall_time_of(now), .local = local, .remote = remote, .packet = {}});
    }
    static constexpr std::size_t kinds = radius::drop_reason_count - 1 + 8;
};

} // namespace

TEST_CASE("every kind of line is written once per second and peer, and counts the others",
          "[log]") {
    kept one;
    for (int round = 0; round < 100; ++round) {
        one.everything(remote_at("192.0.2.7", static_cast<std::uint16_t>(round == 0 ? 7 : 8)),
                       "ap1");
    }
    const auto first = one.take();
    // Lines that contain a port of ours or of a server are about a different peer.
    CHECK(first.size() >= kept::kinds);
    CHECK(first.size() <= kept::kinds + 2);
    one.now += 1s;
    one.everything(remote_at("192.0.2.7", 8), "ap1");
    std::size_t counted = 0;
    for (const std::string& line : one.take()) {
        INFO(line);
        CHECK(
            (line.ends_with(", and 99 similar lines") || line.ends_with(", and 98 similar lines")));
        ++counted;
    }
    CHECK(counted == kept::kinds);
}

TEST_CASE("the log distinguishes a connection that ended from one that could not be opened",
          "[log]") {
    kept one;
    const auto why = make_error_code(radius::errc::connection_closed);
    one.log.link_failed(local, remote_at("192.0.2.7", 2083), "TLS", true, why, {}, one.now);
    one.log.link_failed(local, remote_at("192.0.2.8", 2083), "TLS", false, why, {}, one.now);
    const auto lines = one.take();
    REQUIRE(lines.size() == 2);
    CHECK(
        lines[0].ends_with("Connection to 192.0.2.7:2083 over TLS ended: closed by the other end"));
    CHECK(lines[1].ends_with("No TLS connection to 192.0.2.8:2083: closed by the other end"));
}

TEST_CASE("one peer's flood does not hide another peer's line", "[log]") {
    kept one;
    for (int round = 0; round < 1000; ++round) {
        one.log.dropped(drop_reason::unknown_peer, local, remote_at("192.0.2.7"), {}, one.now);
        one.log.dropped(drop_reason::unknown_peer, local,
                        remote_at("2001:db8::" + std::to_string(round)), {}, one.now);
    }
    one.log.dropped(drop_reason::unknown_peer, local, remote_at("192.0.2.8"), {}, one.now);
    one.log.dropped(drop_reason::authenticator_invalid, local, remote_at("192.0.2.7"), {}, one.now);
    const auto lines = one.take();
    REQUIRE(lines.size() == 4); // a 64-bit network counts as one peer
    CHECK(lines[0].find("192.0.2.7") != std::string::npos);
    CHECK(lines[1].find("2001:db8::") != std::string::npos);
    CHECK(lines[2].find("192.0.2.8") != std::string::npos);
    CHECK(lines[3].find("authenticator invalid") != std::string::npos);
}

TEST_CASE("changing addresses do not bypass the limit per kind, and every line is counted",
          "[log]") {
    kept one;
    const auto from = [](unsigned number) {
        return remote_at("10.0." + std::to_string(number / 256) + "." +
                         std::to_string(number % 256));
    };
    constexpr unsigned senders = 5000;
    std::uint64_t told = 0;
    std::uint64_t lines = 0;
    for (int second = 0; second < 4; ++second) {
        for (unsigned sender = 0; sender < senders; ++sender) {
            one.log.dropped(drop_reason::unknown_peer, local, from(sender), {}, one.now);
        }
        const auto written = one.take();
        CHECK(written.size() == radius::detail::line_limit::lines_per_kind);
        lines += written.size();
        for (const std::string& line : written) {
            if (const auto place = line.find(", and "); place != std::string::npos) {
                told += std::stoull(line.substr(place + 6));
            }
        }
        one.now += 1s;
    }
    // Suppressed lines of the last second are counted in the next line, whichever peer it is about.
    CHECK(lines + told == 3U * senders + radius::detail::line_limit::lines_per_kind);
    one.log.dropped(drop_reason::packet_length, local, from(9), {}, one.now);
    CHECK(one.take().at(0).find("similar lines") == std::string::npos);
    one.log.dropped(drop_reason::unknown_peer, local, remote_at("192.0.2.9"), {}, one.now);
    CHECK(one.take().at(0).ends_with(", and " + std::to_string(4U * senders - lines - told) +
                                     " similar lines"));
}

TEST_CASE("a clock that jumps back does not silence the log", "[log]") {
    kept one;
    for (const auto step : {0s, 0s, -3600s, 0s, 7200s}) {
        one.now += step;
        one.log.trace({.when = wall_time_of(one.now),
                       .local = local,
                       .remote = remote_at("192.0.2.7"),
                       .packet = {}});
    }
    CHECK(one.take().size() == 3);
}

TEST_CASE("texts from outside are truncated, however long they are", "[log]") {
    kept one;
    one.everything(remote_at("192.0.2.7"), std::string(100'000, '\n'));
    const auto lines = one.take();
    CHECK(lines.size() == kept::kinds);
    for (const std::string& line : lines) {
        INFO(line.substr(0, 100));
        CHECK(line.size() < 4000);
        CHECK((line.find("\\x0a") == std::string::npos || line.find("...") != std::string::npos));
    }
    CHECK(radius::detail::excerpt("short") == "short");
    CHECK(radius::detail::excerpt(std::string(257, 'x')) == std::string(256, 'x') + "...");
}

TEST_CASE("a debug line is limited, too", "[log]") {
    kept one;
    radius::attribute_list large;
    for (int count = 0; count < 16; ++count) { // printed as \n, or in hexadecimal
        REQUIRE(large.add_raw(18, radius::octet_string(250, 1)));
    }
    one.log.message(radius::packet_code::access_accept, 1, "to", local, remote_at("192.0.2.7"),
                    large);
    const auto lines = one.take();
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].size() <= radius::detail::logger::longest_line);
}

TEST_CASE("a debug line shows numbers and lengths, or the names of a dictionary, and no secret",
          "[log]") {
    radius::attribute_list reply;
    reply.add(radius::attr::user_name = "bob", radius::attr::tunnel_password[1] = "t0p secret",
              radius::attr::ms_mppe_send_key = radius::as_octets("key of the session"));
    REQUIRE(reply.add_raw(26, radius::octet_string{0, 0}));
    REQUIRE(reply.add_raw(241, radius::octet_string{1, 2}));
    REQUIRE(reply.add_raw(246, radius::octet_string{}));
    std::vector<std::string> lines;
    const auto show = [&](const radius::message_names& names) {
        radius::detail::event_log log(
            [&](log_level, std::string_view line) { lines.emplace_back(line); }, log_level::debug,
            {}, names);
        log.without_names();
        log.message(radius::packet_code::access_accept, 7, "to", local, remote_at("192.0.2.7"),
                    reply);
    };
    show({});
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].find("server_options::dictionary = radius::standard_dictionary()") !=
          std::string::npos);
    CHECK(lines[1].starts_with("[192.0.2.1:1812] Access-Accept id 7 to 192.0.2.7:1000: "
                               "Attr-1 (5 octets), Attr-69 ("));
    CHECK(lines[1].find(", Attr-26.311 (") != std::string::npos);
    CHECK(lines[1].ends_with(", Attr-26 (4 octets), Attr-241.1 (4 octets), Attr-246 (2 octets)"));
    CHECK(lines[1].find("bob") == std::string::npos);
    lines.clear();
    show(radius::standard_dictionary());
    show(radius::dictionary()); // has no names, but standard secrets
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].starts_with("[192.0.2.1:1812] Access-Accept id 7 to 192.0.2.7:1000: "
                               "User-Name = \"bob\", Tunnel-Password"));
    CHECK(lines[1].find("Tunnel-Password") != std::string::npos);
    for (const std::string& line : lines) {
        INFO(line);
        CHECK(line.find("<hidden>") != std::string::npos);
        CHECK(line.find("secret") == std::string::npos);
        CHECK(line.find("session") == std::string::npos);
        CHECK(line.find(radius::to_hex(radius::as_octets("secret"))) == std::string::npos);
        CHECK(line.find(radius::to_hex(radius::as_octets("session"))) == std::string::npos);
    }
    lines.clear();
    radius::attribute_list empty;
    radius::detail::event_log log(
        [&](log_level, std::string_view line) { lines.emplace_back(line); }, log_level::debug, {});
    log.message(radius::packet_code::access_reject, 7, "to", local, remote_at("192.0.2.7"), empty);
    CHECK(lines.at(0).ends_with("to 192.0.2.7:1000:"));
}
