// SPDX-License-Identifier: MIT
// A load generator: sends as many requests as a server answers, or a fixed number per second, and
// reports how long the answers took.
//
//     load --duration 10 --parallel 128 127.0.0.1 auth testing123
//     load --rate 20000 --users 1000 --histogram 127.0.0.1 auth testing123
//     load --transport tls --cert c.pem --key k.pem --ca ca.pem --json 127.0.0.1 acct radsec
//
// With --rate each request has a fixed start time, even if earlier ones are not answered yet, and
// its latency counts from that time: a stalled server is charged for every request that had to
// wait.
//
// Exit status: 0 if every answer was right, 1 if one was wrong, 2 if one was missing, 3 for bad
// arguments; the highest of them.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include <radius/radius.hpp>

#include "support/arguments.hpp"
#include "support/destination.hpp"
#include "support/load_report.hpp"

namespace attr = radius::attr;
using radius::packet_code;
using support::login;
using namespace std::chrono_literals;
using steady = std::chrono::steady_clock;

enum class expected {
    success,
    refusal,
    any
};

/// The command line.
struct settings : support::errand {
    double rate = 0; ///< requests per second; 0: as fast as answers arrive
    std::size_t parallel = 64;
    std::size_t sockets = 64;
    std::optional<std::uint64_t> count;
    std::chrono::duration<double> duration{10};
    std::chrono::duration<double> timeout{1};
    unsigned retries = 2;
    std::string user = "bob";
    std::string password = "hello";
    std::size_t users = 0; ///< 0: only the user of that name
    std::size_t sessions = 1000;
    expected wanted = expected::success;
    std::uint64_t seed = 1;
    std::chrono::duration<double> progress{1};
    bool quiet = false;
    bool lenient = false;
    bool json = false;
    bool histogram = false;
};

settings parse_arguments(int argc, char** argv) {
    settings chosen;
    support::destination to;
    support::arguments options(
        "load [options] SERVER[:PORT] auth|acct|coa|disconnect|status SECRET",
        "Sends requests until --count or --duration ends, and prints how many were answered "
        "and\nhow fast. Verifies every answer. Exit status: 0 all answers right, 1 some wrong, 2 "
        "some\nmissing, 3 bad arguments.");
    support::add_destination_options(options, to);
    options.option("--rate", "N",
                   "requests per second, answered or not; latency counts from the time when a "
                   "request was due; default: as fast as answers arrive",
                   [&](std::string_view text) {
                       chosen.rate = support::number<unsigned>(text, 1, 10'000'000);
                   });
    options.option("--parallel", "N",
                   "without --rate: maximum number of requests in flight; default 64",
                   [&](std::string_view text) {
                       chosen.parallel = support::number<std::size_t>(text, 1, 16384);
                   });
    options.option(
        "--sockets", "N",
        "maximum number of sockets or connections, each for 256 requests in flight; default 64",
        [&](std::string_view text) {
            chosen.sockets = support::number<std::size_t>(text, 1, 4096);
        });
    options.option("--count", "N", "stop after N requests", [&](std::string_view text) {
        chosen.count = support::number<std::uint64_t>(text, 1, 1'000'000'000'000);
    });
    options.option("--duration", "SECONDS", "stop after this time; default 10",
                   [&](std::string_view text) { chosen.duration = support::parse_seconds(text); });
    options.option("--timeout", "SECONDS", "how long to wait after the first attempt; default 1",
                   [&](std::string_view text) { chosen.timeout = support::parse_seconds(text); });
    options.option(
        "--retries", "N", "how often to retransmit; each wait is twice as long; default 2",
        [&](std::string_view text) { chosen.retries = support::number<unsigned>(text, 0, 100); });
    options.option("--user", "NAME=PASSWORD", "the user who logs in; default bob=hello",
                   [&](std::string_view text) {
                       std::tie(chosen.user, chosen.password) =
                           support::name_and_value(text, "NAME=PASSWORD");
                   });
    options.option("--users", "N",
                   "N users in random order: NAME0, NAME1 and so on, all with the same password",
                   [&](std::string_view text) {
                       chosen.users = support::number<std::size_t>(text, 1, 1'000'000);
                   });
    options.option("--sessions", "N",
                   "N sessions in turn: for acct each starts, continues and stops; default 1000",
                   [&](std::string_view text) {
                       chosen.sessions = support::number<std::size_t>(text, 1, 10'000'000);
                   });
    support::add_login_options(options, to);
    options.option("--expect", "success|refusal|any",
                   "which answers are right: Accept, ACK and Accounting-Response, or Reject and "
                   "NAK, or all; default success",
                   [&](std::string_view text) {
                       if (text == "success") {
                           chosen.wanted = expected::success;
                       } else if (text == "refusal") {
                           chosen.wanted = expected::refusal;
                       } else if (text == "any") {
                           chosen.wanted = expected::any;
                       } else {
                           throw support::usage_error("\"" + std::string(text) +
                                                      "\": must be success, refusal or any");
                       }
                   });
    options.option("--seed", "N", "select users with this seed; default 1",
                   [&](std::string_view text) {
                       chosen.seed = support::number<std::uint64_t>(text, 0, UINT64_MAX);
                   });
    options.option("--progress", "SECONDS", "how often to print a line to stderr; default 1",
                   [&](std::string_view text) { chosen.progress = support::parse_seconds(text); });
    options.flag("--quiet", "no progress", chosen.quiet);
    options.flag("--histogram", "print a histogram of latencies", chosen.histogram);
    options.flag("--json", "print everything as one JSON object, including the histogram",
                 chosen.json);
    options.flag(
        "--allow-missing-message-authenticator",
        "accept replies without it, from servers older than 2024; vulnerable to BlastRADIUS",
        chosen.lenient);

    static_cast<support::errand&>(chosen) = to.errand(options.parse(argc, argv));
    return chosen;
}

/// Makes one request after the other, each slightly different.
class request_maker {
  public:
    explicit request_maker(const settings& chosen) : settings_(chosen), dice_(chosen.seed) {
        for (std::size_t number = 0; number < chosen.users; ++number) {
            names_.push_back(chosen.user + std::to_string(number));
        }
        if (names_.empty()) {
            names_.push_back(chosen.user);
        }
    }

    /// A login; the MS-CHAPv2 proof is written to `proof`.
    void fill(radius::outgoing_access_request& request, radius::random_source& random,
              std::optional<radius::mschap_v2_login>& proof) {
        const std::string& name = names_[dice_() % names_.size()];
        request.add(attr::user_name = name);
        switch (settings_.how) {
        case login::pap: request.add(attr::user_password = settings_.password); break;
        case login::chap: radius::add_chap(request, settings_.password, random); break;
        case login::mschap_v1: radius::add_mschap_v1(request, settings_.password, random); break;
        case login::mschap_v2:
            proof.emplace(name, settings_.password, random);
            proof->add_to(request);
            break;
        }
        request.add(attr::nas_identifier = "load",
                    attr::nas_port = static_cast<std::uint32_t>(made_++ % 65536),
                    attr::service_type = radius::service_type::framed_user);
    }

    /// Each session starts, continues and stops; the sessions take turns.
    void fill(radius::outgoing_accounting_request& request) {
        static constexpr std::array stages{radius::acct_status_type::start,
                                           radius::acct_status_type::interim_update,
                                           radius::acct_status_type::stop};
        const std::uint64_t number = made_++;
        const auto stage = number / settings_.sessions % stages.size();
        request.add(attr::acct_status_type = stages[stage]);
        add_session(request, number);
        request.add(attr::user_name = names_[number % settings_.sessions % names_.size()],
                    attr::nas_identifier = "load", attr::acct_delay_time = std::chrono::seconds(0));
        if (stage != 0) {
            request.add(attr::acct_session_time = std::chrono::seconds(60 * stage),
                        attr::acct_input_octets = static_cast<std::uint32_t>(number % 1'000'003),
                        attr::acct_output_octets = static_cast<std::uint32_t>(number % 999'983));
        }
    }

    /// Changes or ends a session.
    template <packet_code Code>
        requires(Code == packet_code::coa_request || Code == packet_code::disconnect_request)
    void fill(radius::outgoing_request<Code>& request) {
        add_session(request, made_++);
        request.add(attr::nas_identifier = "load");
    }

    void fill(radius::outgoing_status_request& request) {
        ++made_;
        request.add(attr::nas_identifier = "load");
    }

  private:
    void add_session(radius::attribute_list& request, std::uint64_t number) const {
        std::array<char, 24> text{};
        const auto end =
            std::to_chars(text.data(), text.data() + text.size(), number % settings_.sessions).ptr;
        request.add(attr::acct_session_id =
                        std::string_view(text.data(), static_cast<std::size_t>(end - text.data())));
    }

    const settings& settings_;
    std::mt19937_64 dice_;
    std::vector<std::string> names_;
    std::uint64_t made_ = 0;
};

/// Sends requests of one kind and measures the time.
template <packet_code Code>
class generator {
  public:
    explicit generator(const settings& chosen)
        : settings_(chosen), maker_(chosen), client_(io_, options()), pace_(io_), progress_(io_),
          signals_(io_, SIGINT, SIGTERM) {}

    support::load_report run() {
        begin_ = steady::now();
        end_ = begin_ + std::chrono::ceil<steady::duration>(settings_.duration);
        signals_.async_wait([this](std::error_code stopped, int) {
            if (!stopped) {
                end_ = steady::now(); // answers in flight may still arrive
                pace_.cancel();
            }
        });
        if (!settings_.quiet) {
            show_progress();
        }
        if (settings_.rate > 0) {
            keep_pace();
        } else {
            for (std::size_t n = 0; n < settings_.parallel && !over(steady::now()); ++n) {
                send(steady::now());
            }
        }
        io_.run();
        const auto last = report_.answered() == 0 ? steady::now() : last_answer_;
        report_.seconds = std::chrono::duration<double>(last - begin_).count();
        report_.retransmissions = client_.counters().of(Code).retransmissions;
        return report_;
    }

  private:
    radius::client_options options() const {
        const auto timeout = std::chrono::ceil<radius::duration>(settings_.timeout);
        return {.server = settings_.server,
                .secret = settings_.secret,
                .transport = settings_.transport,
                .local = settings_.local,
                .require_message_authenticator = !settings_.lenient,
                .retry = {.attempts = settings_.retries + 1, .first_wait = timeout, .total = {}},
                .watchdog = {.enabled = false}, // send nothing that was not asked for
                .max_sockets = settings_.sockets,
                .max_queued = std::size_t{1} << 20U,
                .log = [](radius::log_level level, std::string_view line) {
                    if (level >= radius::log_level::warning) {
                        std::cerr << "load: " << line << '\n';
                    }
                }};
    }

    bool over(steady::time_point now) const {
        return (settings_.count && report_.sent >= *settings_.count) || now >= end_;
    }

    /// When the next request is due; depends only on the rate.
    steady::time_point due() const {
        const std::chrono::duration<double> offset(static_cast<double>(report_.sent) /
                                                   settings_.rate);
        return begin_ + std::chrono::floor<steady::duration>(offset);
    }

    /// Sends all requests that are due, and waits for the next one.
    void keep_pace() {
        const auto now = steady::now();
        while (!over(due()) && due() <= now) {
            send(due());
        }
        if (over(due())) {
            finish_if_idle();
            return;
        }
        pace_.expires_at(due());
        pace_.async_wait([this](std::error_code) { keep_pace(); });
    }

    /// `due` is the planned time, even if the request is sent later.
    void send(steady::time_point due) {
        radius::outgoing_request<Code> request;
        std::optional<radius::mschap_v2_login> proof;
        if constexpr (Code == packet_code::access_request) {
            maker_.fill(request, client_.random(), proof);
        } else {
            maker_.fill(request);
        }
        ++report_.sent;
        if (proof) {
            client_.async_send(
                request, [this, due, login = std::move(*proof)](
                             std::error_code error, const radius::basic_response<Code>& response) {
                    note(error, response, due,
                         !error && (!response.is_success() || login.verify(response)));
                });
        } else {
            client_.async_send(request, [this, due](std::error_code error,
                                                    const radius::basic_response<Code>& response) {
                note(error, response, due, true);
            });
        }
    }

    void note(std::error_code error, const radius::basic_response<Code>& response,
              steady::time_point due, bool proven) {
        const auto now = steady::now();
        if (error) {
            ++report_.lost;
            report_.reason = error;
            if (report_.answered() == 0 && report_.lost >= settings_.parallel) {
                end_ = now; // no server there
            }
        } else {
            last_answer_ = now;
            report_.latency.add(now - due);
            recent_.add(now - due);
            const bool wanted = settings_.wanted == expected::any ||
                                response.is_success() == (settings_.wanted == expected::success);
            report_.wrong += wanted && proven ? 0U : 1U;
            ++report_.answers[response.code()];
        }
        if (settings_.rate == 0 && !over(now)) {
            send(now);
        }
        finish_if_idle();
    }

    /// Ends the program once every request is answered or given up.
    void finish_if_idle() {
        const bool sending =
            settings_.rate > 0 ? !over(due()) : !over(steady::now()) && report_.sent != 0;
        if (!sending && report_.in_flight() == 0) {
            progress_.cancel();
            signals_.cancel();
            finished_ = true;
        }
    }

    void show_progress() {
        progress_.expires_after(std::chrono::ceil<steady::duration>(settings_.progress));
        progress_.async_wait([this](std::error_code cancelled) {
            if (!cancelled && !finished_) {
                support::print_progress(std::cerr, report_, recent_, settings_.progress.count());
                recent_ = {};
                show_progress();
            }
        });
    }

    const settings& settings_;
    request_maker maker_;
    asio::io_context io_{1};
    radius::client client_;
    asio::steady_timer pace_;
    asio::steady_timer progress_;
    asio::signal_set signals_;
    steady::time_point begin_{};
    steady::time_point end_{};
    steady::time_point last_answer_{};
    support::load_report report_;
    support::latency_histogram recent_; ///< since the last progress line
    bool finished_ = false;
};

support::load_report generate(const settings& chosen) {
    switch (chosen.kind) {
    case packet_code::accounting_request:
        return generator<packet_code::accounting_request>(chosen).run();
    case packet_code::coa_request: return generator<packet_code::coa_request>(chosen).run();
    case packet_code::disconnect_request:
        return generator<packet_code::disconnect_request>(chosen).run();
    case packet_code::status_server: return generator<packet_code::status_server>(chosen).run();
    default: return generator<packet_code::access_request>(chosen).run();
    }
}

int main(int argc, char** argv) {
    return support::run("load", [&] {
        const settings chosen = parse_arguments(argc, argv);
        const support::load_report report = generate(chosen);
        if (chosen.json) {
            support::print_json(std::cout, report);
        } else {
            support::print_text(std::cout, report, chosen.histogram);
        }
        return report.lost != 0 ? 2 : report.wrong != 0 ? 1 : 0;
    });
}
