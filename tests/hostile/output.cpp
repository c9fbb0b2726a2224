// SPDX-License-Identifier: MIT
// Whatever a peer sends or a file contains, none of it reaches a terminal as a command, forges a
// log line, or shows a secret.
#include <sstream>

#include <radius/attribute/standard/tables.hpp>
#include <radius/auth/password/password_login.hpp>
#include <radius/client.hpp>
#include <radius/dictionary/exact_print.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/message_printing.hpp>
#include <radius/observe/event_log.hpp>
#include <radius/observe/pcapng.hpp>
#include <radius/observe/trace_text.hpp>
#include <radius/wire/hex.hpp>

#include "support/scripted.hpp"
#include "support/seeded_octets.hpp"
#include "support/tls_bench.hpp"

using namespace radius_test;
using namespace std::chrono_literals;
using forge::operator+;

namespace attr = radius::attr;

namespace {

/// Typical attacks in values: line ends, escape sequences, a bell, C1 controls raw and as UTF-8,
/// changes of the text direction, invalid UTF-8, quotes and escapes.
const std::string attacks[] = {
    "x\n[127.0.0.1:1812] Access-Accept id 1 to 127.0.0.1:1",
    "x\r\nFORGED",
    "\x1b]0;owned\x07",
    "\x1b[31mred\x1b[0m",
    std::string("nul\0inside", 10),
    "\x9b"
    "31m",
    "\xc2\x9b"
    "31m",
    "\xe2\x80\xae"
    "drowssap",
    "\xe2\x80\xa8new line",
    "\xef\xbb\xbfmark",
    "\xff\xfe\xc0\x80",
    "\xed\xa0\x80",
    "\" = \"\\",
    "a\tb\vc\fd\be",
    "\x7f\x7f",
};

/// Whether a terminal only displays it, and all line ends are the writer's own: printable ASCII and
/// visible UTF-8.
bool is_clean(std::string_view text, std::string_view also) {
    for (std::size_t place = 0; place < text.size();) {
        const auto code = static_cast<unsigned char>(text[place]);
        if (also.find(text[place]) != std::string_view::npos || (code >= 0x20 && code < 0x7F)) {
            ++place;
            continue;
        }
        const std::size_t size = code < 0xC2 ? 0 : code < 0xE0 ? 2 : code < 0xF0 ? 3 : 4;
        if (size == 0 || place + size > text.size()) {
            return false;
        }
        std::uint32_t point = code & (0xFFU >> (size + 1));
        for (std::size_t index = 1; index < size; ++index) {
            const auto next = static_cast<unsigned char>(text[place + index]);
            if ((next & 0xC0U) != 0x80U) {
                return false;
            }
            point = point << 6U | (next & 0x3FU);
        }
        const bool invisible = point < 0xA0 || (point >= 0x200B && point <= 0x200F) ||
                               (point >= 0x2028 && point <= 0x202E) ||
                               (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF ||
                               (point >= 0xD800 && point <= 0xDFFF);
        if (invisible) {
            return false;
        }
        place += size;
    }
    return true;
}

/// Attributes of many kinds that contain the text: known and unknown, text and octets, a vendor's,
/// extended, tagged, and attributes of another type.
bytes carrying(std::string_view attack, bool with_eap = true) {
    using namespace forge;
    bytes all;
    for (const int type : {1, 18, 11, 22, 30, 31, 32, 34, 87, 192, 250}) {
        all = all + raw(static_cast<std::uint8_t>(type), attack);
    }
    const bytes value = text(attack);
    all = all + raw(4, attack) + raw(27, attack);            // an address, an integer
    all = all + raw(64, bytes{1} + value) + raw(67, attack); // tagged
    all = all + raw(26, bytes{0, 0, 0, 9} + raw(1, attack));
    all = all + raw(26, bytes{0, 0, 39, 16} + value);
    all = all + raw(241, bytes{1} + value) + raw(245, bytes{1, 0} + value);
    if (with_eap) { // EAP-Response/Identity
        all = all + raw(79, bytes{2, 1, 0, 30, 1} + value);
    }
    return all;
}

std::string lines_of(const std::vector<std::string>& all) {
    std::string joined;
    for (const std::string& line : all) {
        joined += line + '\n';
    }
    return joined;
}

} // namespace

TEST_CASE("the check itself sees every attack", "[injection]") {
    for (const std::string& attack : attacks) {
        INFO(radius::to_hex(radius::as_octets(attack)));
        CHECK((!is_clean(attack, "") || attack.find('"') != std::string::npos));
    }
    CHECK(is_clean("plain, gr\xc3\xbc\xc3\x9f Gott \xe2\x82\xac", ""));
}

TEST_CASE("print makes one line per attribute, whatever its value contains", "[injection]") {
    const radius::dictionary names = radius::standard_dictionary();
    for (const std::string& attack : attacks) {
        INFO(radius::to_hex(radius::as_octets(attack)));
        const bytes packet = forge::packet(1, 1, bytes(16, 9), carrying(attack));
        const auto view = radius::packet_view::parse(packet);
        REQUIRE(view);
        std::size_t lines = 0;
        for ([[maybe_unused]] const auto attribute : view->attributes()) {
            ++lines;
        }
        for (const bool exact : {false, true}) {
            const std::string text =
                exact ? radius::print_exact(*view, names, {.indent = false})
                      : radius::print(*view, names, {.indent = false}).to_string();
            CHECK(is_clean(text, "\n"));
            CHECK(static_cast<std::size_t>(std::ranges::count(text, '\n')) >= lines);
            std::istringstream in(text);
            for (std::string line; std::getline(in, line);) {
                const bool own = line.find(" = ") != std::string::npos;
                CHECK(own);
                CHECK(line.rfind("FORGED", 0) == std::string::npos);
            }
        }
    }
}

TEST_CASE("the text of a trace and the comments of a capture are clean", "[injection]") {
    const radius::shared_secret own(secret);
    for (const std::string& attack : attacks) {
        INFO(radius::to_hex(radius::as_octets(attack)));
        const bytes packet = forge::packet(1, 1, bytes(16, 9), carrying(attack));
        radius::trace_event event{.local = {*radius::ip_address::parse("192.0.2.1"), 1812},
                                  .remote = {*radius::ip_address::parse("192.0.2.2"), 4711},
                                  .packet = packet,
                                  .secret = &own};
        for (const auto shown : {radius::secrets::masked, radius::secrets::shown}) {
            CHECK(is_clean(radius::trace_printer({.secrets = shown})(event), "\n\t"));
        }
        event.packet =
            radius::octets_view(packet).first(packet.size() - 1); // truncated on the wire
        CHECK(is_clean(radius::trace_printer()(event), "\n\t"));
    }
}

TEST_CASE("log lines of a server that logs everything are one line each, and clean",
          "[injection]") {
    for (const std::string& attack : attacks) {
        INFO(radius::to_hex(radius::as_octets(attack)));
        lines log;
        scripted handler;
        handler.access = [&](const radius::access_request&) -> radius::access_reply {
            throw std::runtime_error(attack);
        };
        radius::server_options options;
        options.log = log.sink();
        options.log_threshold = radius::log_level::debug;
        options.dictionary = radius::standard_dictionary();
        house there(std::move(handler), std::move(options));
        there.login().send(login_request(1, carrying(attack, false)));
        const bytes record = accounting_record(1, carrying(attack, false));
        (void)there.accounting().exchange(record);
        CHECK(log.all.size() >= 5);
        for (const std::string& line : log.all) {
            CHECK(is_clean(line, ""));
        }
    }
}

TEST_CASE("names of peers and of certificates are escaped in the log", "[injection]") {
    for (const std::string& attack : attacks) {
        if (attack.find('\0') != std::string::npos) {
            continue; // cannot be in a certificate's name
        }
        INFO(radius::to_hex(radius::as_octets(attack)));
        lines log;
        radius::detail::event_log events(log.sink(), radius::log_level::debug, {});
        const radius::endpoint here{*radius::ip_address::parse("192.0.2.1"), 1812};
        const radius::time_point now{};
        events.connected(here, here, attack, attack, "radius/1.0", now);
        events.disconnected(here, here, attack, attack,
                            radius::make_error_code(radius::errc::stopped), now);
        events.dropped(radius::drop_reason::busy, here, here, attack, now);
        events.link_failed(here, here, "TLS", false, radius::make_error_code(radius::errc::stopped),
                           attack, now);
        CHECK(log.all.size() == 4);
        for (const std::string& line : log.all) {
            CHECK(is_clean(line, ""));
        }
    }
}

TEST_CASE("exception texts about files and user input are clean", "[injection]") {
    const radius::dictionary names = radius::standard_dictionary();
    for (const std::string& attack : attacks) {
        INFO(radius::to_hex(radius::as_octets(attack)));
        std::string word = attack;
        std::erase_if(word, [](char each) { return each == '\n' || each == '\r'; });
        const std::string dictionaries[] = {
            "ATTRIBUTE " + word + " 1 string",
            "ATTRIBUTE A " + word + " string",
            "ATTRIBUTE A 1 " + word,
            "ATTRIBUTE A 1 string " + word,
            "VALUE User-Name " + word + " x",
            "VALUE " + word + " a 1",
            "VENDOR " + word + " 1 format=7,7",
            "VENDOR A " + word,
            "BEGIN-VENDOR " + word,
            "$INCLUDE " + word,
            "ALIAS " + word + " " + word,
            word + " " + word,
            "BEGIN-TLV " + word,
            "END-VENDOR " + word,
            "PROTOCOL " + word + " 1",
            "ENUM " + word + " " + word,
        };
        for (const std::string& text : dictionaries) {
            const auto read = radius::parse_dictionary(text, "file");
            if (!read) {
                CHECK(is_clean(read.error().what(), ""));
            } else {
                for (const auto& note : read->diagnostics()) {
                    CHECK(is_clean(note.to_string(), ""));
                }
            }
        }
        const std::string pairs[] = {word + " = 1",
                                     "User-Name = " + word,
                                     "User-Name " + word,
                                     "NAS-Port = " + word,
                                     "Attr-1 = " + word,
                                     "Attr-" + word + " = 0x00",
                                     "NAS-IP-Address = " + word,
                                     word};
        for (const std::string& text : pairs) {
            const auto read = radius::parse_pairs(text, names);
            CHECK((read || is_clean(read.error().what(), "")));
        }
    }
}

TEST_CASE("a name that would control a terminal is refused in its definition", "[injection]") {
    for (const std::string& name :
         {std::string("\x1b[31mred"), std::string("a\x7f"), std::string("\xc2\x9bm"),
          std::string("\xe2\x80\xae"
                      "b"),
          std::string("\xff"), std::string("n\0l", 3)}) {
        INFO(radius::to_hex(radius::as_octets(name)));
        CHECK_FALSE(radius::parse_dictionary("ATTRIBUTE " + name + " 1 string\n"));
        CHECK_FALSE(radius::parse_dictionary("VENDOR " + name + " 9\n"));
        CHECK_FALSE(radius::parse_dictionary("ATTRIBUTE A 1 integer\nVALUE A " + name + " 1\n"));
    }
    CHECK(radius::parse_dictionary("ATTRIBUTE A 1 string # \xff in a comment\n"));
}

namespace {

// Output that contains one of these is a leak.
constexpr std::string_view login_password = "Correct.Horse.Battery";
constexpr std::string_view tunnel_password = "Staple.In.The.Tunnel";
constexpr std::string_view send_key = "Key.That.Encrypts.All";
constexpr std::string_view own_secret = "Secret.Between.Us.Two";

// Of two ends without certificates.
constexpr std::string_view pre_shared_key = "Octets.That.Both.Ends.Were.Given";

/// Octets that must not be shown, raw or as hexadecimal digits.
using secret_octets = std::vector<radius::octet_string>;

const secret_octets& all_secrets() {
    static const secret_octets made = [] {
        secret_octets all;
        for (const std::string_view each :
             {login_password, tunnel_password, send_key, own_secret, pre_shared_key}) {
            all.push_back(radius::to_octets(radius::as_octets(each)));
        }
        radius::octet_string utf16;
        for (const char each : login_password) {
            utf16.insert(utf16.end(), {static_cast<radius::octet>(each), 0});
        }
        all.push_back(utf16);
        const auto hash = radius::mschap::nt_password_hash(login_password);
        all.push_back(radius::to_octets(hash));
        all.push_back(radius::to_octets(radius::mschap::hash_nt_password_hash(hash)));
        return all;
    }();
    return made;
}

void check_silence(std::string_view text, const secret_octets& secrets = all_secrets()) {
    for (const radius::octet_string& each : secrets) {
        INFO(radius::to_hex(each));
        CHECK(text.find(radius::as_text(each)) == std::string_view::npos);
        CHECK(text.find(radius::to_hex(each)) == std::string_view::npos);
    }
}

/// A login method, and the trace's replacement for the proof.
struct login_method {
    std::string_view shown;
    void (*add)(radius::attribute_list& request, radius::random_source& random);
};
const login_method login_methods[] = {
    {"User-Password = <hidden>",
     [](radius::attribute_list& request, radius::random_source&) {
         request.add(attr::user_password = login_password);
     }},
    {"CHAP-Password = <hidden>",
     [](radius::attribute_list& request, radius::random_source& random) {
         radius::add_chap(request, login_password, random);
     }},
    {"MS-CHAP-Response = <hidden>",
     [](radius::attribute_list& request, radius::random_source& random) {
         radius::add_mschap_v1(request, login_password, random);
     }},
    {"MS-CHAP2-Response = <hidden>",
     [](radius::attribute_list& request, radius::random_source& random) {
         radius::mschap_v2_login("bob", login_password, random).add_to(request);
     }},
};

/// The values of an attribute, if present, are secrets of this exchange.
template <class Message, class Attribute>
void note_secrets(secret_octets& secrets, const Message& message, const Attribute& attribute) {
    for (const auto& value : message.all(attribute)) {
        if constexpr (requires { value.view(); }) {
            secrets.emplace_back(value.view().begin(), value.view().end());
        } else {
            secrets.emplace_back(value.begin(), value.end());
        }
    }
}

/// All output of a server and a client about one exchange.
struct overheard {
    lines log;
    std::string trace;
    std::ostringstream capture;
    radius::trace_printer printer;
    radius::pcapng_writer writer{capture};

    radius::trace_sink sink() {
        return [this](const radius::trace_event& event) {
            trace += printer(event);
            writer.write(event);
        };
    }
};

template <class Listen, class Way>
void check_exchange(const Listen& listen, const Way& way, const login_method& method) {
    INFO(method.shown);
    overheard heard;
    secret_octets secrets = all_secrets();
    scripted handler;
    handler.access = [&](const radius::access_request& request) {
        CHECK(request.verify_password(login_password));
        return request.accept(attr::tunnel_password[1] = tunnel_password,
                              attr::ms_mppe_send_key = radius::as_octets(send_key),
                              attr::reply_message = "welcome");
    };
    asio::io_context io;
    radius::server_options options;
    options.peers = {{"127.0.0.0/8", {.secret = std::string(own_secret)}}};
    options.log = heard.log.sink();
    options.log_threshold = radius::log_level::debug;
    options.dictionary = radius::standard_dictionary();
    options.trace = heard.sink();
    radius::server server(io, std::move(handler), std::move(options));
    const auto listening = server.listen(listen);
    radius::client_options with;
    with.server = {"127.0.0.1", listening.at(0).local.port};
    with.secret = secret_over(way, own_secret);
    with.transport = way;
    with.log = heard.log.sink();
    with.trace = heard.sink();
    radius::client client(io, with);
    bool done = false;
    auto request = radius::make_access_request(attr::user_name = "bob");
    method.add(request, client.random());
    // The response to a challenge allows guessing the password offline.
    note_secrets(secrets, request, attr::chap_password);
    note_secrets(secrets, request, attr::ms_chap_response);
    note_secrets(secrets, request, attr::ms_chap2_response);
    client.async_send(request, [&](std::error_code error, const radius::access_response& response) {
        done = true;
        CHECK_FALSE(error);
        CHECK(response.get(attr::tunnel_password[1])->view() == tunnel_password);
        note_secrets(secrets, response, attr::ms_chap2_success);
        note_secrets(secrets, response, attr::ms_mppe_send_key);
        note_secrets(secrets, response, attr::ms_mppe_recv_key);
        note_secrets(secrets, response, attr::ms_chap_mppe_keys);
        std::ostringstream shown;
        shown << radius::print(response, radius::standard_dictionary());
        shown << *response.get(attr::tunnel_password[1]);
        check_silence(shown.str());
    });
    const auto give_up = std::chrono::steady_clock::now() + 20s;
    while (!done && std::chrono::steady_clock::now() < give_up) {
        io.restart();
        io.run_one_for(1s);
    }
    REQUIRE(done);
    CHECK(heard.log.count("bob") != 0); // the request was shown
    CHECK(heard.trace.find(method.shown) != std::string::npos);
    CHECK(heard.trace.find("welcome") != std::string::npos);
    CHECK(heard.capture.str().find("welcome") != std::string::npos);
    check_silence(lines_of(heard.log.all), secrets);
    check_silence(heard.trace, secrets);
    check_silence(heard.capture.str(), secrets);
}

/// Each method over one transport.
template <class Listen, class Way>
void check_exchanges(const Listen& listen, const Way& way) {
    for (const login_method& method : login_methods) {
        check_exchange(listen, way, method);
    }
}

/// Both ends of a transport without certificates.
template <class Transport>
Transport with_pre_shared_key(std::string_view key = pre_shared_key,
                              std::string_view identity = "access point") {
    Transport transport;
    if constexpr (requires { transport.address; }) {
        transport.address = "127.0.0.1";
        transport.port = 0;
    }
    transport.psk = {{.identity = std::string(identity), .key = std::string(key)}};
    return transport;
}

} // namespace

TEST_CASE("logs, traces and captures of an exchange show no password, key or secret",
          "[secrecy][rfc2865-8]") {
    check_exchanges(loopback(), radius::udp::client{});
    auto tcp = radius::tcp{};
    tcp.address = "127.0.0.1";
    tcp.port = 0;
    check_exchanges(tcp, radius::tcp::client{});
    for (const bool plain : {false, true}) {
        INFO((plain ? "RADIUS/1.1" : "RADIUS/1.0"));
        check_exchanges(of_version<radius::radsec>(plain, "server"),
                        of_version<radius::radsec::client>(plain, "client"));
        check_exchanges(of_version<radius::dtls>(plain, "server"),
                        of_version<radius::dtls::client>(plain, "client"));
    }
    check_exchanges(with_pre_shared_key<radius::radsec>(),
                    with_pre_shared_key<radius::radsec::client>());
    check_exchanges(with_pre_shared_key<radius::dtls>(),
                    with_pre_shared_key<radius::dtls::client>());
}

namespace {

/// A handshake with the wrong key or an unknown identity: the output of both ends.
template <class Transport>
void check_refusal(std::string_view identity) {
    constexpr std::string_view wrong_key = "Octets.That.One.End.Has.Invented";
    lines log;
    asio::io_context io;
    radius::server_options options;
    options.log = log.sink();
    options.log_threshold = radius::log_level::debug;
    options.dictionary = radius::standard_dictionary();
    radius::server server(io, scripted{}, std::move(options));
    const auto listening = server.listen(with_pre_shared_key<Transport>());
    radius::client_options with;
    with.server = {"127.0.0.1", listening.at(0).local.port};
    with.transport = with_pre_shared_key<typename Transport::client>(wrong_key, identity);
    with.log = log.sink();
    radius::client client(io, with);
    bool done = false;
    std::string why;
    client.async_send(radius::make_access_request(attr::user_name = "bob"),
                      [&](std::error_code error, const radius::access_response&) {
                          done = true;
                          CHECK(error);
                          why = error.message();
                      });
    const auto give_up = std::chrono::steady_clock::now() + 20s;
    while (!done && std::chrono::steady_clock::now() < give_up) {
        io.restart();
        io.run_one_for(1s);
    }
    REQUIRE(done);
    CHECK(log.count(identity) != 0); // the identity was shown
    secret_octets secrets = all_secrets();
    secrets.push_back(radius::to_octets(radius::as_octets(wrong_key)));
    check_silence(lines_of(log.all) + why, secrets);
}

} // namespace

TEST_CASE(
    "a client with the wrong pre-shared key is refused without information about the right one",
    "[secrecy][rfc9813-4]") {
    check_refusal<radius::radsec>("access point");
    check_refusal<radius::radsec>("stranger");
    check_refusal<radius::dtls>("stranger"); // DTLS does not report a wrong key
}

TEST_CASE("exception texts show no secret: invalid values, wrong options", "[secrecy]") {
    std::vector<std::string> texts;
    const auto note = [&](auto&& work) {
        try {
            work();
            FAIL("nothing was thrown");
        } catch (const std::exception& error) {
            texts.emplace_back(error.what());
        }
    };
    const std::string long_password = std::string(login_password) + std::string(200, 'x');
    note([&] { radius::make_access_request(attr::user_password = long_password); });
    note([&] {
        radius::make_access_request(attr::tunnel_password[1] =
                                        std::string(tunnel_password) + std::string(250, 'x'));
    });
    const radius::dictionary names = radius::standard_dictionary();
    note([&] { radius::make_access_request(names["User-Password"] = long_password); });
    asio::io_context io;
    note([&] {
        radius::server_options options;
        options.peers = {
            {"127.0.0.0/8", {.secret = std::string(own_secret), .event_timestamp_window = 0s}}};
        const radius::server server(io, scripted{}, std::move(options));
    });
    note([&] {
        const radius::client client(io, {.server = {"", 1812}, .secret = std::string(own_secret)});
    });
    note([&] { // a key that is refused, next to a valid one
        auto transport = with_pre_shared_key<radius::radsec>();
        transport.psk.push_back({.identity = "other", .key = std::string(pre_shared_key, 0, 15)});
        transport.psk.push_back({.identity = "", .key = std::string(pre_shared_key)});
        const radius::detail::tls_state<radius::radsec> service(transport, nullptr);
    });
    for (const std::string& each : texts) {
        check_silence(each);
    }

    const std::string quoted = "\"" + std::string(login_password);
    const std::string lists[] = {
        "User-Password = " + quoted,
        "User-Password = " + quoted + "\" and more",
        "User-Password = " + std::string(login_password) + std::string(200, 'x'),
        "User-Password " + quoted + "\"",
        "Tunnel-Password:99 = " + quoted + "\"",
        "MS-MPPE-Send-Key = 0x" + std::string(login_password),
        "User-Password = Correct.Horse."
        "Battery"
        " Staple.In.The.Tunnel",
    };
    for (const std::string& each : lists) {
        const auto read = radius::parse_pairs(each, names);
        INFO(each);
        if (!read) {
            check_silence(read.error().what());
        }
    }
}
