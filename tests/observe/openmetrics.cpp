// SPDX-License-Identifier: MIT
// The text of metrics: each line against the grammar of OpenMetrics 1.0, and the whole, if it is
// installed, against the parser of prometheus_client.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include <radius/observe/openmetrics.hpp>

#include "support/catch.hpp"

using namespace radius;
using namespace std::chrono_literals;

namespace {

/// What a text says: the lines that describe each family, and the value of each series.
struct scrape {
    std::map<std::string, std::string> types;
    std::map<std::string, std::string> values;

    std::string value(const std::string& series) const {
        INFO(series);
        REQUIRE(values.contains(series));
        return values.at(series);
    }
};

/// The ABNF of OpenMetrics 1.0 ("Text Format"), and the rules about suffixes, units, labels and
/// the order of lines that it cannot express.
scrape read_strictly(const std::string& text) {
    static const std::regex metadata("# (TYPE|UNIT|HELP) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
    static const std::regex sample("([a-zA-Z_:][a-zA-Z0-9_:]*)"
                                   R"((\{[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*")"
                                   R"((?:,[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*")*\})?)"
                                   " ([0-9]+(?:\\.[0-9]+)?)");
    static const std::set<std::string> words{"TYPE", "UNIT", "HELP"};
    scrape found;
    REQUIRE(text.ends_with("\n"));
    std::istringstream lines(text);
    std::string family;
    std::string type;
    std::set<std::string> seen; // the metadata of this family
    bool ended = false;
    for (std::string line; std::getline(lines, line);) {
        INFO(line);
        REQUIRE_FALSE(ended);
        std::smatch part;
        if (line == "# EOF") {
            ended = true;
        } else if (std::regex_match(line, part, metadata)) {
            if (part[2] != family) {
                REQUIRE(part[1] == "TYPE");
                family = part[2];
                type = part[3];
                seen.clear();
                REQUIRE(found.types.emplace(family, type).second); // not interrupted by another
                REQUIRE(std::set<std::string>{"counter", "gauge", "histogram"}.contains(type));
            }
            REQUIRE(seen.insert(part[1]).second);
            if (part[1] == "UNIT") {
                REQUIRE(family.ends_with("_" + part[3].str()));
            }
        } else {
            REQUIRE(std::regex_match(line, part, sample));
            REQUIRE(seen.contains("HELP"));
            const std::string name = part[1];
            REQUIRE(name.starts_with(family));
            const std::string suffix = name.substr(family.size());
            if (type == "counter") {
                REQUIRE(suffix == "_total");
                REQUIRE(part[3].str().find('.') == std::string::npos);
            } else if (type == "gauge") {
                REQUIRE(suffix.empty());
            } else {
                REQUIRE(std::set<std::string>{"_bucket", "_count", "_sum"}.contains(suffix));
            }
            REQUIRE(found.values.emplace(name + part[2].str(), part[3].str()).second);
        }
    }
    REQUIRE(ended);
    return found;
}

/// True if Debian's python3-prometheus-client accepts the text and finds as many series in it.
/// True without it, too.
bool accepted_by_prometheus(const std::string& text, std::size_t series) {
    const std::string python = "/usr/bin/python3";
    if (std::system(
            (python + " -c 'import prometheus_client.openmetrics.parser' 2>/dev/null").c_str()) !=
        0) {
        WARN("prometheus_client is not installed: only our own check of the grammar is made");
        return true;
    }
    const auto folder = std::filesystem::temp_directory_path();
    const auto file = folder / ("radius_openmetrics_" + std::to_string(series));
    std::ofstream(file, std::ios::binary) << text;
    const std::string program =
        "import sys; from prometheus_client.openmetrics import parser; "
        "text = open(sys.argv[1], encoding=\"utf-8\", newline=\"\").read(); "
        "count = sum(len(one.samples) for one in parser.text_string_to_metric_families(text)); "
        "sys.exit(0 if count == int(sys.argv[2]) else str(count))";
    const std::string command =
        python + " -c '" + program + "' '" + file.string() + "' " + std::to_string(series);
    const bool accepted = std::system(command.c_str()) == 0;
    std::filesystem::remove(file);
    return accepted;
}

scrape read_everywhere(const std::string& text) {
    scrape found = read_strictly(text);
    CHECK(accepted_by_prometheus(text, found.values.size()));
    return found;
}

} // namespace

TEST_CASE("a server's totals have the form of OpenMetrics", "[openmetrics]") {
    server_counters totals;
    totals.access.requests += 7;
    totals.access_rejects += 2;
    totals.drops[drop_reason::busy] += 3;
    totals.drops[drop_reason::unmatched_reply] += 1;
    ++totals.connections_open;
    ++totals.connections_open;
    --totals.connections_open;
    request_latencies latencies;
    latencies.of(request_kind::access).add(50us);       // in the bucket that it bounds
    latencies.of(request_kind::access).add(50us + 1ns); // in the next
    latencies.of(request_kind::access).add(3ms, 4);
    latencies.of(request_kind::access).add(31s); // above all bounds
    const auto found = read_everywhere(
        detail::server_openmetrics("radius_server", totals, latencies, nullptr, true));

    CHECK(found.types.at("radius_server_requests") == "counter");
    CHECK(found.types.at("radius_server_connections_open") == "gauge");
    CHECK(found.types.at("radius_server_latency_seconds") == "histogram");
    CHECK(found.value("radius_server_requests_total{kind=\"access\"}") == "7");
    CHECK(found.value("radius_server_requests_total{kind=\"coa\"}") == "0");
    CHECK(found.value("radius_server_replies_total{code=\"Access-Reject\"}") == "2");
    CHECK(found.value("radius_server_drops_total{reason=\"busy\"}") == "3");
    CHECK(found.value("radius_server_drops_total{reason=\"unmatched reply\"}") == "1");
    CHECK_FALSE(found.values.contains(
        "radius_server_drops_total{reason=\"unexpected reply code\"}")); // a client's
    CHECK(found.value("radius_server_connections_open") == "1");
    CHECK_FALSE(found.values.contains("radius_server_peers_left_out"));

    const auto bucket = [&](const std::string& bound) {
        return found.value("radius_server_latency_seconds_bucket{kind=\"access\",le=\"" + bound +
                           "\"}");
    };
    CHECK(bucket("5e-05") == "1");
    CHECK(bucket("0.0001") == "2");
    CHECK(bucket("0.0025") == "2");
    CHECK(bucket("0.005") == "6");
    CHECK(bucket("1.0") == "6");
    CHECK(bucket("30.0") == "6");
    CHECK(bucket("+Inf") == "7");
    CHECK(found.value("radius_server_latency_seconds_count{kind=\"access\"}") == "7");
    CHECK(found.value("radius_server_latency_seconds_sum{kind=\"access\"}") == "31.012100001");
    CHECK(found.value("radius_server_latency_seconds_sum{kind=\"coa\"}") == "0.000000000");
}

TEST_CASE("peers have metrics of their own, whatever their names are", "[openmetrics]") {
    detail::peer_counters peers;
    for (const std::string_view name : {"north", "a\\b\"c\nd", "\xC3\xBC\xFF", "x=1,y{z}"}) {
        peers.peers.push_back({detail::utf8_text(name), {}});
        peers.peers.back().counters.access.requests += peers.peers.size();
    }
    peers.peers.front().counters.drops[drop_reason::busy] += 1;
    peers.left_out = 5;
    const auto found = read_everywhere(detail::server_openmetrics("nas_1", {}, {}, &peers, true));
    const std::string name = "nas_1_peer_requests_total{peer=\"";
    CHECK(found.value(name + "north\",kind=\"access\"}") == "1");
    CHECK(found.value(name + "a\\\\b\\\"c\\nd\",kind=\"access\"}") == "2");
    CHECK(found.value(name + "\xC3\xBC\xEF\xBF\xBD\",kind=\"access\"}") == "3");
    CHECK(found.value(name + "x=1,y{z}\",kind=\"access\"}") == "4");
    CHECK(found.value("nas_1_peers_left_out") == "5");
    CHECK(found.value("nas_1_peer_drops_total{peer=\"north\",reason=\"busy\"}") == "1");
    CHECK(found.types.at("nas_1_peer_drops") == "counter");
}

TEST_CASE("a client's metrics are labelled with their server", "[openmetrics]") {
    client_counters first;
    first.access.requests += 5;
    first.count_reply(packet_code::access_request, packet_code::access_challenge, 1500us);
    first.drops[drop_reason::unmatched_reply] += 2;
    ++first.requests_queued;
    const std::vector<detail::named_counters<client_counters>> servers{
        {"radius.example.org:1812", first}, {"[2001:db8::1]:1645", {}}};
    const auto found = read_everywhere(detail::client_openmetrics("radius_client", servers, true));
    const std::string label = "{server=\"radius.example.org:1812\"";
    CHECK(found.value("radius_client_requests_total" + label + ",kind=\"access\"}") == "5");
    CHECK(found.value("radius_client_challenged_total" + label + ",kind=\"access\"}") == "1");
    CHECK(found.value("radius_client_pending_requests" + label + ",kind=\"access\"}") == "4");
    CHECK(found.value("radius_client_requests_queued" + label + "}") == "1");
    CHECK(found.value("radius_client_last_round_trip_seconds" + label + "}") == "0.001500");
    CHECK(found.value("radius_client_dropped_packets_total" + label + "}") == "2");
    CHECK(found.value("radius_client_drops_total" + label + ",reason=\"unmatched reply\"}") == "2");
    CHECK(found.value("radius_client_round_trip_seconds_bucket" + label +
                      ",kind=\"access\",le=\"0.0025\"}") == "1");
    CHECK(found.value("radius_client_round_trip_seconds_bucket" + label +
                      ",kind=\"access\",le=\"0.001\"}") == "0");
    CHECK(found.value(
              "radius_client_requests_total{server=\"[2001:db8::1]:1645\",kind=\"access\"}") ==
          "0");
}

TEST_CASE("texts of a server and a client can be joined", "[openmetrics]") {
    const std::vector<detail::named_counters<client_counters>> servers{{"192.0.2.1", {}}};
    const std::string server = detail::server_openmetrics("radius_server", {}, {}, nullptr, false);
    CHECK(server.find("# EOF") == std::string::npos);
    const auto found =
        read_everywhere(server + detail::client_openmetrics("radius_client", servers, true));
    CHECK(found.types.contains("radius_server_requests"));
    CHECK(found.types.contains("radius_client_requests"));
}

TEST_CASE("a prefix that cannot begin a name is refused", "[openmetrics]") {
    for (const char* const prefix : {"", "1st", "radius server", "radius-server", "r\n"}) {
        INFO(prefix);
        CHECK_THROWS_AS(detail::server_openmetrics(prefix, {}, {}, nullptr, true),
                        std::system_error);
    }
}

TEST_CASE("each family's metrics are consecutive, and each label occurs once", "[openmetrics]") {
    const auto check = [](const auto& table) {
        std::set<std::string_view> families;
        std::set<std::pair<std::string_view, std::string_view>> rows;
        const metric_family* last = nullptr;
        for (const auto& one : table) {
            if (one.family != last) {
                CHECK(families.insert(one.family->name).second);
                last = one.family;
            }
            CHECK(rows.emplace(one.family->name, one.label).second);
            CHECK(one.label.empty() == one.family->label.empty());
        }
    };
    check(server_metrics);
    check(client_metrics);
}
