// SPDX-License-Identifier: MIT
// A RADIUS client to copy: sends the requests on standard input, like radclient.
//
//     echo 'User-Name = "bob", User-Password = "hello"' | client 127.0.0.1 auth testing123
//
// Exit status: 0 for Access-Accept, ACK and Accounting-Response, 1 for reject, NAK and challenge, 2
// for no answer, 3 for bad arguments or bad input. With several requests, the highest of them.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <radius/radius.hpp>

#include "support/arguments.hpp"
#include "support/destination.hpp"
#include "support/dictionary_choice.hpp"
#include "support/standard_input.hpp"

namespace attr = radius::attr;
using radius::packet_code;
using support::login;

enum class exit_status : int {
    success = 0,
    refused = 1,
    no_answer = 2
};

/// The command line.
struct settings : support::errand {
    std::chrono::duration<double> timeout{3};
    unsigned retries = 2;
    std::size_t count = 1;
    std::size_t parallel = 1;
    radius::dictionary names = radius::standard_dictionary();
    bool lenient = false;
    bool dated = false;
    std::string trace_file;
    radius::secrets secrets = radius::secrets::masked;
};

/// One request from standard input.
struct requested {
    radius::attribute_list attributes;
    radius::attribute_list password; ///< removed from the attributes for CHAP and MS-CHAP
    bool is_signed = false;          ///< has a Message-Authenticator line
    std::size_t line = 1;
    std::optional<login> how{}; ///< replaces the command line's login
};

// --- Reading requests
// -----------------------------------------------------------------------------

settings parse_arguments(int argc, char** argv) {
    settings chosen;
    support::destination to;
    bool show_secrets = false;
    support::arguments options(
        "client [options] SERVER[:PORT] auth|acct|coa|disconnect|status SECRET",
        "Sends the requests on standard input: `Name = value` lines or comma-separated pairs, "
        "with\nan empty line between requests. Ports: 1812 for auth and status, 1813 for acct, "
        "3799 for\ncoa and disconnect, 2083 for all with TLS and DTLS. Exit status: 0 accept or "
        "ACK, 1\nreject, NAK or challenge, 2 no answer, 3 bad arguments or bad input.");
    support::add_destination_options(options, to);
    support::add_login_options(options, to);
    options.option("--timeout", "SECONDS", "how long to wait after the first attempt; default 3",
                   [&](std::string_view text) { chosen.timeout = support::parse_seconds(text); });
    options.option(
        "--retries", "N",
        "how often to retransmit; each wait is twice as long, at most 16 seconds; default 2",
        [&](std::string_view text) { chosen.retries = support::number<unsigned>(text, 0, 100); });
    options.option("--count", "N",
                   "send each request N times, and print a summary instead of packets",
                   [&](std::string_view text) {
                       chosen.count = support::number<std::size_t>(text, 1, 1'000'000'000);
                   });
    options.option("--parallel", "N", "maximum number of requests in flight; default 1",
                   [&](std::string_view text) {
                       chosen.parallel = support::number<std::size_t>(text, 1, 16384);
                   });
    const support::dictionary_choice dictionaries(
        options, "--dictionary", "more attribute names than those of the RFCs; repeatable");
    options.flag(
        "--allow-missing-message-authenticator",
        "accept replies without it, from servers older than 2024; vulnerable to BlastRADIUS",
        chosen.lenient);
    options.flag("--event-timestamp",
                 "add the current time to coa and disconnect, which some equipment requires",
                 chosen.dated);
    options.option("--trace", "FILE", "write the packets to a pcapng file, for Wireshark",
                   [&](std::string_view text) { chosen.trace_file = text; });
    options.flag("--show-secrets", "show passwords and keys in the output and in the trace",
                 show_secrets);

    static_cast<support::errand&>(chosen) = to.errand(options.parse(argc, argv));
    chosen.names = dictionaries.load(chosen.names);
    chosen.secrets = show_secrets ? radius::secrets::shown : radius::secrets::masked;
    return chosen;
}

/// Receives the pairs of one request as they are read.
class request_reader {
  public:
    request_reader(requested& target, bool takes_password)
        : target_(&target), takes_password_(takes_password) {}

    template <radius::encodable_pair Pair>
    void add(const Pair& pair) {
        any_ = true;
        if (pair.number() == attr::message_authenticator.number()) {
            target_->is_signed = true; // the value is computed, whatever the line says
            return;
        }
        if (passwords_.take(pair)) {
            return;
        }
        const bool password = takes_password_ && pair.number() == attr::user_password.number();
        radius::attribute_list& list = password ? target_->password : target_->attributes;
        support::add_as_read(pair, [&list](const auto& read) { list.add(read); });
    }

    bool any() const { return any_; }

    /// Call it after the last pair: Cleartext-Password is the password, whichever attribute sends
    /// it.
    void finish() {
        const std::string where = "standard input: line " + std::to_string(target_->line) + ": ";
        passwords_.finish(where);
        target_->how = passwords_.how();
        if (target_->how) {
            target_->password = {};
            target_->password.add(attr::user_password = std::string_view(passwords_.password()));
            return;
        }
        if (!passwords_.cleartext()) {
            return;
        }
        radius::attribute_list& list = takes_password_ ? target_->password : target_->attributes;
        if (takes_password_) {
            list = {};
        } else if (list.contains(attr::user_password)) {
            throw support::usage_error(where +
                                       "give Cleartext-Password or User-Password, not both");
        }
        list.add(attr::user_password = std::string_view(*passwords_.cleartext()));
    }

  private:
    requested* target_;
    bool takes_password_;
    bool any_ = false;
    support::typed_passwords passwords_;
};

/// The requests in a text; empty lines separate them.
std::vector<requested> parse_requests(const std::string& text, const settings& chosen) {
    std::vector<requested> requests;
    const radius::dictionary names = support::with_typed_names(chosen.names);
    std::size_t line = 1;
    for (std::size_t place = 0; place < text.size();) {
        const std::size_t first_line = line;
        // Error messages contain the line number in the whole text.
        std::string block(first_line - 1, '\n');
        bool blank = false;
        while (place < text.size() && !blank) {
            const std::size_t end = std::min(text.find('\n', place), text.size());
            const std::string words = text.substr(place, end - place);
            block += words + '\n';
            blank = words.find_first_not_of(" \t\r") == words.npos;
            place = end + 1;
            ++line;
        }
        requested request{.attributes{}, .password{}, .is_signed = false, .line = first_line};
        request_reader reader(request, chosen.how != login::pap);
        const auto parsed = radius::parse_pairs_into(reader, block, names);
        if (!parsed) {
            throw support::usage_error(std::string("standard input: ") + parsed.error().what());
        }
        reader.finish();
        if (reader.any()) {
            requests.push_back(request);
        }
    }
    return requests;
}

std::vector<requested> read_requests(const settings& chosen) {
    const bool status = chosen.kind == packet_code::status_server;
    std::vector<requested> requests = parse_requests(support::read_standard_input(status), chosen);
    if (requests.empty() && !status) {
        throw support::usage_error("no attributes on standard input: Name = value");
    }
    if (requests.empty()) {
        requests.emplace_back();
    }
    for (const requested& request : requests) {
        const std::string where = "standard input: line " + std::to_string(request.line) + ": ";
        const login how = request.how.value_or(chosen.how);
        if (how != login::pap && !request.password.contains(attr::user_password)) {
            throw support::usage_error(where + "CHAP and MS-CHAP need a User-Password");
        }
        if (how == login::mschap_v2 && !request.attributes.contains(attr::user_name)) {
            throw support::usage_error(where + "MS-CHAPv2 needs a User-Name");
        }
        if (request.how && chosen.kind != packet_code::access_request) {
            throw support::usage_error(where + "CHAP-Password as text and MS-CHAP-Password are for "
                                               "auth only");
        }
        const auto challenge = request.attributes.get(attr::ms_chap_challenge);
        if (challenge && how == login::mschap_v2) {
            throw support::usage_error(
                where + "MS-CHAPv2 generates its own MS-CHAP-Challenge; remove the line");
        }
        if (challenge && how == login::mschap_v1 && challenge->size() != 8) {
            throw support::usage_error(where + "MS-CHAP needs an MS-CHAP-Challenge of 8 octets");
        }
        if (request.is_signed && chosen.kind == packet_code::accounting_request) {
            throw support::usage_error(where + "an Accounting-Request has no Message-Authenticator "
                                               "(RFC 3579 section 3.3); remove the line");
        }
        if (request.is_signed != requests.front().is_signed &&
            radius::is_dynamic_authorization(chosen.kind)) {
            throw support::usage_error(
                where +
                "add a Message-Authenticator line to all requests of one input, or to none");
        }
    }
    return requests;
}

// --- Sending -------------------------------------------------------------------------------------

/// Prints packets as they cross the wire. An accepted reply is printed where the authenticator that
/// hides its values is known.
class packet_display {
  public:
    explicit packet_display(const settings& chosen)
        : print_({.names = chosen.names, .secrets = chosen.secrets}) {}

    void trace(const radius::trace_event& event) {
        if (event.outgoing || event.reason != radius::drop_reason::none) {
            std::cout << print_(event) << std::flush;
        } else {
            local_ = event.local;
            transport_ = event.transport;
        }
    }

    template <packet_code Code>
    void show(const radius::basic_response<Code>& response) const {
        const radius::response_origin& origin = response.origin();
        std::cout << print_({.when = std::chrono::system_clock::now(),
                             .transport = transport_,
                             .version = origin.version,
                             .local = local_,
                             .remote = origin.server,
                             .packet = response.octets(),
                             .secret = origin.secret.get(),
                             .request_authenticator = origin.request_authenticator})
                  << std::flush;
    }

  private:
    radius::trace_printer print_;
    radius::endpoint local_;
    radius::transport_kind transport_ = radius::transport_kind::udp;
};

/// The results of all requests.
struct outcome {
    std::map<packet_code, std::size_t> answers;
    std::size_t lost = 0;
    exit_status status = exit_status::success;

    void note(exit_status one) { status = std::max(status, one); }
};

/// Sends all requests of one kind; limits how many are in flight.
template <packet_code Code>
class sender {
  public:
    sender(const settings& chosen, const std::vector<requested>& requests)
        : settings_(chosen), requests_(requests), display_(chosen), client_(io_, options()) {}

    outcome run() {
        const auto start = std::chrono::steady_clock::now();
        for (std::size_t n = 0; n < std::min(settings_.parallel, total()); ++n) {
            asio::co_spawn(io_, work(), [](const std::exception_ptr& error) {
                if (error) {
                    std::rethrow_exception(error);
                }
            });
        }
        io_.run();
        if (!prints_packets()) {
            print_summary(std::chrono::steady_clock::now() - start);
        }
        return outcome_;
    }

  private:
    bool prints_packets() const { return settings_.count == 1; }
    std::size_t total() const { return requests_.size() * settings_.count; }

    radius::client_options options() {
        const auto timeout = std::chrono::ceil<radius::duration>(settings_.timeout);
        radius::client_options options{
            .server = settings_.server,
            .secret = settings_.secret,
            .transport = settings_.transport,
            .local = settings_.local,
            .require_message_authenticator = !settings_.lenient,
            .dynamic_authorization = {.message_authenticator = requests_.front().is_signed,
                                      .event_timestamp = settings_.dated},
            .retry = {.attempts = settings_.retries + 1,
                      .first_wait = timeout,
                      .longest_wait = std::max(timeout, radius::retry_options().longest_wait),
                      .total = {}},         // attempts and waits limit it
            .watchdog = {.enabled = false}, // send nothing that was not asked for
            .log = [](radius::log_level level, std::string_view line) {
                if (level >= radius::log_level::warning) {
                    std::cerr << line << '\n';
                }
            }};
        radius::trace_sink file;
        if (!settings_.trace_file.empty()) {
            file = radius::make_trace_file(settings_.trace_file,
                                           {.names = settings_.names, .secrets = settings_.secrets},
                                           options.log);
        }
        if (file || prints_packets()) {
            options.trace = [this, file](const radius::trace_event& event) {
                if (file) {
                    file(event);
                }
                if (prints_packets()) {
                    display_.trace(event);
                }
            };
        }
        return options;
    }

    /// Sends one request after the other until none is left.
    asio::awaitable<void> work() {
        while (next_ < total()) {
            const requested& chosen = requests_[next_++ % requests_.size()];
            radius::outgoing_request<Code> request;
            request.attribute_list::operator=(chosen.attributes);
            std::optional<radius::mschap_v2_login> proof;
            if constexpr (Code == packet_code::access_request) {
                proof = add_login(request, chosen);
            }
            std::error_code error;
            const auto response = co_await client_.async_send(
                request, asio::redirect_error(asio::use_awaitable, error));
            if (error) {
                note_lost(chosen, error);
            } else {
                note_answer(response, proof);
                note_unsigned(chosen, response.origin().version);
            }
        }
    }

    /// CHAP and MS-CHAP generate a new challenge for each request.
    std::optional<radius::mschap_v2_login> add_login(radius::outgoing_request<Code>& request,
                                                     const requested& chosen) {
        const auto password = chosen.password.get(attr::user_password).value_or("");
        switch (chosen.how.value_or(settings_.how)) {
        case login::pap: break;
        case login::chap: support::add_chap(request, password, client_.random()); break;
        case login::mschap_v1: support::add_mschap_v1(request, password, client_.random()); break;
        case login::mschap_v2: {
            const std::string name(request.require(attr::user_name));
            radius::mschap_v2_login login(name, password, client_.random());
            login.add_to(request);
            return login;
        }
        }
        return std::nullopt;
    }

    void note_answer(const radius::basic_response<Code>& response,
                     const std::optional<radius::mschap_v2_login>& proof) {
        ++outcome_.answers[response.code()];
        outcome_.note(response.is_success() ? exit_status::success : exit_status::refused);
        if (prints_packets()) {
            display_.show(response);
        }
        if (!proof || !response.is_success()) {
            return;
        }
        if (!proof->verify(response)) {
            outcome_.note(exit_status::refused);
            std::cerr << "client: MS-CHAP2-Success is missing or wrong: the server has not proved "
                         "that it knows the password\n";
        } else if (prints_packets()) {
            std::cout << "MS-CHAPv2: the server proved that it knows the password\n";
        }
    }

    /// Warns if a Message-Authenticator line has no effect.
    void note_unsigned(const requested& request, radius::radius_version version) {
        if (request.is_signed && version == radius::radius_version::v1_1 && !told_) {
            told_ = true;
            std::cerr << "client: line " << request.line
                      << ": RADIUS/1.1 has no Message-Authenticator (RFC 9765 section 5.2)\n";
        }
    }

    void note_lost(const requested& request, std::error_code error) {
        ++outcome_.lost;
        outcome_.note(exit_status::no_answer);
        if (prints_packets()) {
            std::cerr << "client: no answer to the request of line " << request.line << ": "
                      << error.message() << drops() << '\n';
        }
    }

    /// Replies that arrived and were dropped.
    std::string drops() const {
        std::string text;
        for (std::size_t n = 1; n < radius::drop_reason_count; ++n) {
            const auto reason = static_cast<radius::drop_reason>(n);
            if (const std::uint64_t count = client_.counters().drops[reason]; count != 0) {
                text += text.empty() ? "; dropped: " : ", ";
                text += std::to_string(count) + " for " + std::string(name_of(reason));
            }
        }
        return text;
    }

    void print_summary(std::chrono::duration<double> elapsed) const {
        const radius::exchange_counters counted = client_.counters().of(Code);
        std::cout << "Sent: " << total() << '\n';
        for (const auto& [code, count] : outcome_.answers) {
            std::cout << to_string(code) << ": " << count << '\n';
        }
        std::cout << "Lost: " << outcome_.lost << drops() << '\n'
                  << "Retransmissions: " << std::uint64_t(counted.retransmissions) << '\n'
                  << "Seconds: " << elapsed.count() << '\n'
                  << "Requests/s: " << std::llround(static_cast<double>(total()) / elapsed.count())
                  << '\n';
    }

    const settings& settings_;
    const std::vector<requested>& requests_;
    packet_display display_;
    asio::io_context io_{1};
    radius::client client_;
    std::size_t next_ = 0;
    bool told_ = false;
    outcome outcome_;
};

outcome send_all(const settings& chosen, const std::vector<requested>& requests) {
    switch (chosen.kind) {
    case packet_code::accounting_request:
        return sender<packet_code::accounting_request>(chosen, requests).run();
    case packet_code::coa_request: return sender<packet_code::coa_request>(chosen, requests).run();
    case packet_code::disconnect_request:
        return sender<packet_code::disconnect_request>(chosen, requests).run();
    case packet_code::status_server:
        return sender<packet_code::status_server>(chosen, requests).run();
    default: return sender<packet_code::access_request>(chosen, requests).run();
    }
}

int main(int argc, char** argv) {
    return support::run("client", [&] {
        const settings chosen = parse_arguments(argc, argv);
        const std::vector<requested> requests = read_requests(chosen);
        return static_cast<int>(send_all(chosen, requests).status);
    });
}
