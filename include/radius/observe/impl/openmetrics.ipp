// SPDX-License-Identifier: MIT
// The definitions of <radius/observe/openmetrics.hpp>.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <radius/auth/password/mschap_hash.hpp>
#include <radius/observe/openmetrics.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL std::string utf8_text(std::string_view text) {
    std::string out;
    for (octets_view rest = as_octets(text); !rest.empty();) {
        const utf8_character one = first_character(rest);
        const bool valid = one.size > 1 || one.code < 0x80;
        out += valid ? as_text(rest.first(one.size)) : std::string_view("\xEF\xBF\xBD");
        rest = rest.subspan(one.size);
    }
    return out;
}

/// Writes the text, family by family: a family's lines must not be interrupted by another's.
class openmetrics_writer {
  public:
    explicit openmetrics_writer(std::string_view prefix) : prefix_(prefix) {
        const auto is_letter = [](char one) {
            return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || one == '_';
        };
        const bool usable = !prefix.empty() && is_letter(prefix.front()) &&
                            std::all_of(prefix.begin(), prefix.end(), [&](char one) {
                                return is_letter(one) || (one >= '0' && one <= '9');
                            });
        check_option(usable, "prefix must be letters, digits and underscores, and must not begin "
                             "with a digit");
    }

    /// `name="value"`.
    static std::string label(std::string_view name, std::string_view value) {
        std::string text(name);
        text += "=\"";
        for (const char one : value) {
            text += one == '\\' || one == '"' || one == '\n' ? "\\" : "";
            text += one == '\n' ? 'n' : one;
        }
        text += '"';
        return text;
    }

    /// The lines that describe a family. `part` stands between the prefix and the family's name.
    void begin(std::string_view part, const metric_family& family) {
        begin(part, family.name, family.is_gauge ? "gauge" : "counter", family.unit, family.help);
        suffix_ = family.is_gauge ? "" : "_total";
        decimals_ = family.decimals;
    }

    /// A histogram in seconds.
    void begin_histogram(std::string_view name, std::string_view help) {
        begin("_", name, "histogram", "seconds", help);
    }

    /// One line of the family. `own` and `further` are labels or empty.
    void add(std::string_view own, std::string_view further, std::uint64_t value) {
        line(suffix_, own, further, {});
        number(value, decimals_);
    }

    void add(std::string_view own, std::string_view further, const latency_histogram& histogram) {
        std::uint64_t sum = 0; // counted once, so that the lines agree
        for (std::size_t index = 0; index < latency_histogram::bounds.size(); ++index) {
            sum += histogram.bucket(index);
            line("_bucket", own, further,
                 "le=\"" + seconds(latency_histogram::bounds[index]) + '"');
            number(sum, 0);
        }
        sum += histogram.bucket(latency_histogram::bounds.size());
        line("_bucket", own, further, "le=\"+Inf\"");
        number(sum, 0);
        line("_count", own, further, {});
        number(sum, 0);
        line("_sum", own, further, {});
        number(static_cast<std::uint64_t>(histogram.sum().count()), 9);
    }

    std::string finish(bool is_last) {
        text_ += is_last ? "# EOF\n" : "";
        return std::move(text_);
    }

  private:
    void begin(std::string_view part, std::string_view name, std::string_view type,
               std::string_view unit, std::string_view help) {
        name_ = prefix_;
        name_ += part;
        name_ += name;
        describe("TYPE", type);
        if (!unit.empty()) {
            describe("UNIT", unit);
        }
        describe("HELP", help);
        text_.back() = '.';
        text_ += '\n';
    }

    void describe(std::string_view what, std::string_view value) {
        text_ += "# ";
        text_ += what;
        text_ += ' ';
        text_ += name_;
        text_ += ' ';
        text_ += value;
        text_ += '\n';
    }

    void line(std::string_view suffix, std::string_view own, std::string_view further,
              std::string_view bound) {
        text_ += name_;
        text_ += suffix;
        bool is_first = true;
        for (const std::string_view one : {own, further, bound}) {
            if (!one.empty()) {
                text_ += is_first ? '{' : ',';
                text_ += one;
                is_first = false;
            }
        }
        text_ += is_first ? " " : "} ";
    }

    /// A number whose last `decimals` digits are behind the point, and the end of the line.
    void number(std::uint64_t value, unsigned decimals) {
        std::string digits = std::to_string(value);
        if (decimals != 0) {
            digits.insert(0, digits.size() <= decimals ? decimals + 1 - digits.size() : 0, '0');
            digits.insert(digits.size() - decimals, 1, '.');
        }
        text_ += digits;
        text_ += '\n';
    }

    /// As OpenMetrics wants bounds: "0.001", "1.0", "5e-05".
    static std::string seconds(std::chrono::microseconds bound) {
        std::array<char, 32> room{};
        const auto end =
            std::to_chars(room.data(), room.data() + room.size(),
                          static_cast<double>(bound.count()) / 1e6, std::chars_format::general);
        std::string text(room.data(), end.ptr);
        return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
    }

    std::string prefix_;
    std::string text_;
    std::string name_;        ///< of the family that was begun
    std::string_view suffix_; ///< of its lines
    unsigned decimals_ = 0;
};

/// Which of the drops by reason a server or a client always shows; the others once they occur.
inline bool is_expected(drop_reason reason, bool of_client) noexcept {
    return reason < drop_reason::unknown_peer ||
           (reason >= drop_reason::unmatched_reply) == of_client;
}

/// Writes all families of a table and the drops by reason, for each of the sets. Each has a label
/// (which may be empty) and counters.
template <class Table, class Sets>
void write_sets(openmetrics_writer& out, std::string_view part, const Table& table,
                const metric_family& drops, bool of_client, bool of_peers, const Sets& sets) {
    for (auto first = table.begin(); first != table.end();) {
        const metric_family& family = *first->family;
        const auto end = std::find_if(first, table.end(),
                                      [&](const auto& one) { return one.family != &family; });
        out.begin(part, family);
        for (const auto& [label, counters] : sets) {
            for (auto one = first; one != end; ++one) {
                out.add(label,
                        family.label.empty() ? std::string()
                                             : openmetrics_writer::label(family.label, one->label),
                        one->value(*counters));
            }
        }
        first = end;
    }
    out.begin(part, drops);
    for (const auto& [label, counters] : sets) {
        for (std::size_t index = 1; index < drop_reason_count; ++index) {
            const auto reason = static_cast<drop_reason>(index);
            const std::uint64_t count = counters->drops[reason];
            if (count != 0 || (!of_peers && is_expected(reason, of_client))) {
                out.add(label, openmetrics_writer::label(drops.label, name_of(reason)), count);
            }
        }
    }
}

template <class Set>
using labelled_sets = std::vector<std::pair<std::string, const Set*>>;

RADIUS_DECL std::string server_openmetrics(std::string_view prefix, const server_counters& totals,
                                           const request_latencies& latencies,
                                           const peer_counters* peers, bool is_last) {
    openmetrics_writer out(prefix);
    labelled_sets<server_counters> sets{{std::string(), &totals}};
    write_sets(out, "_", server_metrics, server_families::drops, false, false, sets);
    out.begin_histogram("latency_seconds",
                        "From the arrival of a request until its reply was sent");
    for (std::size_t index = 0; index < request_kind_count; ++index) {
        const auto kind = static_cast<request_kind>(index);
        out.add(openmetrics_writer::label("kind", name_of(kind)), {}, latencies.of(kind));
    }
    if (peers != nullptr) {
        out.begin("_",
                  {"peers_left_out", "", "Peers beyond the limit of the metrics by peer", true});
        out.add({}, {}, peers->left_out);
        sets.clear();
        for (const auto& one : peers->peers) {
            sets.emplace_back(openmetrics_writer::label("peer", one.name), &one.counters);
        }
        write_sets(out, "_peer_", server_metrics, server_families::drops, false, true, sets);
    }
    return out.finish(is_last);
}

RADIUS_DECL std::string client_openmetrics(std::string_view prefix,
                                           std::span<const named_counters<client_counters>> servers,
                                           bool is_last) {
    openmetrics_writer out(prefix);
    labelled_sets<client_counters> sets;
    for (const auto& one : servers) {
        sets.emplace_back(openmetrics_writer::label("server", one.name), &one.counters);
    }
    write_sets(out, "_", client_metrics, client_families::drops, true, false, sets);
    out.begin_histogram("round_trip_seconds",
                        "From the first transmission of a request to this server to its reply");
    for (const auto& [label, counters] : sets) {
        const auto add = [&](std::string_view kind, const exchange_counters& counted) {
            out.add(label, openmetrics_writer::label("kind", kind), counted.round_trips);
        };
        for (std::size_t index = 0; index < request_kind_count; ++index) {
            const auto kind = static_cast<request_kind>(index);
            add(name_of(kind), counters->of(code_of(kind)));
        }
        add("status", counters->status);
    }
    return out.finish(is_last);
}

} // namespace radius::detail
