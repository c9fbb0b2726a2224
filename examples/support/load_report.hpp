// SPDX-License-Identifier: MIT
// The results of examples/load, printed as text or as JSON.
#pragma once

#include <cmath>
#include <cstdio>
#include <map>
#include <ostream>
#include <string>
#include <system_error>

#include <radius/packet/packet_code.hpp>

#include "latency_histogram.hpp"

namespace support {

/// Counts of one run.
struct load_report {
    std::uint64_t sent = 0;
    std::uint64_t lost = 0;  ///< not answered in time, or could not be sent
    std::uint64_t wrong = 0; ///< answered and verified, but not as expected
    std::uint64_t retransmissions = 0;
    double seconds = 0; ///< from the start to the last answer
    std::map<radius::packet_code, std::uint64_t> answers;
    latency_histogram latency;
    std::error_code reason; ///< why the last lost request was lost

    std::uint64_t answered() const noexcept { return latency.total(); }
    std::uint64_t in_flight() const noexcept { return sent - lost - answered(); }
    double rate() const noexcept {
        return answered() == 0 ? 0.0 : static_cast<double>(answered()) / seconds;
    }
};

/// Microseconds with one decimal.
inline std::string microseconds(std::chrono::nanoseconds time) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(time.count()) / 1000.0);
    return text.data();
}

/// One line: the last `seconds`, and the totals so far.
inline void print_progress(std::ostream& out, const load_report& report,
                           const latency_histogram& recent, double seconds) {
    out << "load: "
        << static_cast<std::uint64_t>(std::llround(static_cast<double>(recent.total()) / seconds))
        << " requests/s, in flight " << report.in_flight() << ", lost " << report.lost << ", wrong "
        << report.wrong << ", latency us: p50 " << microseconds(recent.quantile(0.5)) << ", p99 "
        << microseconds(recent.quantile(0.99)) << ", max " << microseconds(recent.longest())
        << '\n';
}

inline constexpr std::array<std::pair<const char*, double>, 3> shown_quantiles{
    {{"p50", 0.5}, {"p99", 0.99}, {"p99.9", 0.999}}};

inline void print_text(std::ostream& out, const load_report& report, bool with_histogram) {
    out << "Sent: " << report.sent << '\n';
    for (const auto& [code, count] : report.answers) {
        out << to_string(code) << ": " << count << '\n';
    }
    out << "Lost: " << report.lost;
    if (report.lost != 0) {
        out << " (the last: " << report.reason.message() << ")";
    }
    out << "\nWrong: " << report.wrong << "\nRetransmissions: " << report.retransmissions
        << "\nSeconds: " << report.seconds << "\nRequests/s: " << std::llround(report.rate())
        << "\nLatency us:";
    for (const auto& [name, part] : shown_quantiles) {
        out << ' ' << name << ' ' << microseconds(report.latency.quantile(part)) << ',';
    }
    out << " max " << microseconds(report.latency.longest()) << '\n';
    if (!with_histogram) {
        return;
    }
    out << "Latency histogram: up to us, answers, cumulative share\n";
    std::uint64_t so_far = 0;
    report.latency.for_each([&](std::chrono::nanoseconds up_to, std::uint64_t count) {
        so_far += count;
        std::array<char, 96> line{};
        std::snprintf(line.data(), line.size(), "%12s %10llu %8.4f %%\n",
                      microseconds(up_to).c_str(), static_cast<unsigned long long>(count),
                      100.0 * static_cast<double>(so_far) / static_cast<double>(report.answered()));
        out << line.data();
    });
}

inline void print_json(std::ostream& out, const load_report& report) {
    out << "{\"sent\": " << report.sent << ", \"answered\": " << report.answered()
        << ", \"lost\": " << report.lost << ", \"wrong\": " << report.wrong
        << ", \"retransmissions\": " << report.retransmissions
        << ", \"seconds\": " << report.seconds
        << ", \"requests_per_second\": " << std::llround(report.rate()) << ", \"answers\": {";
    const char* between = "";
    for (const auto& [code, count] : report.answers) {
        out << between << '"' << to_string(code) << "\": " << count;
        between = ", ";
    }
    out << "}, \"latency_us\": {";
    for (const auto& [name, part] : shown_quantiles) {
        out << '"' << name << "\": " << microseconds(report.latency.quantile(part)) << ", ";
    }
    out << "\"max\": " << microseconds(report.latency.longest()) << "}, \"histogram\": [";
    between = "";
    report.latency.for_each([&](std::chrono::nanoseconds up_to, std::uint64_t count) {
        out << between << "{\"up_to_us\": " << microseconds(up_to) << ", \"answers\": " << count
            << '}';
        between = ", ";
    });
    out << "]}\n";
}

} // namespace support
