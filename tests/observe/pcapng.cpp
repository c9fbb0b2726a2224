// SPDX-License-Identifier: MIT
// The files that trace sinks write, parsed here according to the specification, and by tshark in
// tests/interop/pcapng_tshark.sh.
#include <radius/observe/trace_file.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>
#include <unistd.h>

#include <radius/wire/hex.hpp>
#include <radius/wire/reader.hpp>

#include "observe/traced_packets.hpp"
#include "support/catch.hpp"

namespace {

using namespace radius;
using namespace radius_test;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;

const octet_string hidden_password = *from_hex("0dbe708d93d413ce3196e43f782a0aee");

const endpoint nas_v6{*ip_address::parse("2001:db8::16"), 54321};
const endpoint server_v6{*ip_address::parse("2001:db8::2"), 1812};

const wall_time when{std::chrono::duration_cast<wall_time::duration>(1'700'000'000'123'456'789ns)};

trace_event arrived(octets_view packet) {
    return {.when = when, .local = traced_server, .remote = traced_nas, .packet = packet};
}

struct packet_block {
    std::uint32_t interface = 0;
    std::uint64_t timestamp = 0;
    std::uint32_t original_length = 0;
    octet_string datagram;
    std::string comment;
    std::uint32_t flags = 0;

    octets_view radius(std::size_t headers) const { return octets_view(datagram).subspan(headers); }
};

struct parsed_file {
    std::vector<std::string> interfaces;
    std::vector<packet_block> packets;
};

/// Calls `visit` with each option of a block, including the one that ends them.
template <class Visitor>
void walk_options(reader& in, Visitor&& visit) {
    for (;;) {
        const std::uint16_t code = in.u16().value();
        const std::uint16_t length = in.u16().value();
        const octets_view value = in.take(length).value();
        REQUIRE(in.take((4 - length % 4) % 4));
        if (code == 0) {
            REQUIRE(in.empty());
            return;
        }
        visit(code, value);
    }
}

parsed_file parse(const std::string& contents) {
    parsed_file file;
    reader blocks(as_octets(contents));
    bool first = true;
    while (!blocks.empty()) {
        const std::uint32_t type = blocks.u32().value();
        const std::uint32_t length = blocks.u32().value();
        REQUIRE(length % 4 == 0);
        REQUIRE(length >= 12);
        reader body(blocks.take(length - 12).value());
        REQUIRE(blocks.u32().value() == length);
        REQUIRE((type == 0x0A0D0D0A) == first);
        first = false;
        if (type == 0x0A0D0D0A) {
            REQUIRE(body.u32().value() == 0x1A2B3C4D);
            REQUIRE(body.u16().value() == 1);
            REQUIRE(body.u16().value() == 0);
            REQUIRE(body.u64().value() == ~std::uint64_t{0});
            walk_options(body, [](auto, auto) {});
        } else if (type == 1) {
            REQUIRE(body.u16().value() == 101);
            REQUIRE(body.u16().value() == 0);
            REQUIRE(body.u32().value() == 0);
            bool nanoseconds = false;
            walk_options(body, [&](unsigned code, octets_view value) {
                if (code == 2) {
                    file.interfaces.emplace_back(as_text(value));
                }
                nanoseconds = nanoseconds || (code == 9 && to_octets(value) == octet_string{9});
            });
            REQUIRE(nanoseconds);
        } else {
            REQUIRE(type == 6);
            packet_block& packet = file.packets.emplace_back();
            packet.interface = body.u32().value();
            REQUIRE(packet.interface < file.interfaces.size());
            packet.timestamp = body.u64().value();
            const std::uint32_t captured = body.u32().value();
            packet.original_length = body.u32().value();
            packet.datagram = to_octets(body.take(captured).value());
            REQUIRE(body.take((4 - captured % 4) % 4));
            walk_options(body, [&](unsigned code, octets_view value) {
                if (code == 1) {
                    packet.comment = as_text(value);
                } else if (code == 2) {
                    packet.flags = reader(value).u32().value();
                }
            });
        }
    }
    return file;
}

packet_block only_packet(const trace_event& event, const pcapng_options& options = {}) {
    std::ostringstream out;
    pcapng_writer writer(out, options);
    REQUIRE(writer.write(event));
    CHECK(writer.size() == out.str().size());
    parsed_file file = parse(out.str());
    REQUIRE(file.packets.size() == 1);
    return file.packets.front();
}

/// The one's complement sum of RFC 1071 over 16-bit words: 0xFFFF over data that includes its
/// checksum.
std::uint32_t ones_complement_sum(octet_string octets) {
    if (octets.size() % 2 != 0) {
        octets.push_back(0);
    }
    reader in(octets);
    std::uint32_t sum = 0;
    while (!in.empty()) {
        sum += in.u16().value();
        sum = (sum & 0xFFFFU) + (sum >> 16U);
    }
    return sum;
}

octet_string operator+(octets_view left, octets_view right) {
    octet_string both = to_octets(left);
    both.insert(both.end(), right.begin(), right.end());
    return both;
}

/// A unique name in the temporary folder; the file is removed in the end.
struct temporary_file {
    std::filesystem::path path;

    explicit temporary_file(const std::string& name)
        : path(std::filesystem::temp_directory_path() /
               (name + std::to_string(std::hash<std::thread::id>{}(std::this_thread::get_id())) +
                std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".pcapng")) {}
    temporary_file(const temporary_file&) = delete;
    temporary_file& operator=(const temporary_file&) = delete;
    ~temporary_file() {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    }

    std::string contents() const {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    }
};

} // namespace

TEST_CASE("a file begins with a section and one interface per transport") {
    std::ostringstream out;
    const pcapng_writer writer(out);
    CHECK(writer.state() == pcapng_state::writing);
    const parsed_file file = parse(out.str());
    CHECK(file.interfaces == std::vector<std::string>{"UDP", "TCP", "TLS", "DTLS"});
    CHECK(file.packets.empty());
}

TEST_CASE("a packet follows valid IPv4 and UDP headers", "[rfc791-3.1][rfc768]") {
    const packet_block packet = only_packet(arrived(traced_accept));
    CHECK(packet.interface == 0);
    // Not every system's calendar counts nanoseconds.
    CHECK(packet.timestamp ==
          static_cast<std::uint64_t>(
              std::chrono::nanoseconds(arrived(traced_accept).when.time_since_epoch()).count()));
    CHECK(packet.timestamp / 1000 == 1'700'000'000'123'456U);
    CHECK(packet.flags == 1);
    CHECK(packet.original_length == packet.datagram.size());
    REQUIRE(packet.datagram.size() == 28 + traced_accept.size());
    const octets_view datagram = packet.datagram;
    CHECK(to_hex(datagram.first(10)) == "45000042000040004011");
    CHECK(to_hex(datagram.subspan(12, 8)) == "c0a80110c0a80102");
    CHECK(to_hex(datagram.subspan(20, 6)) == "d4310714002e");
    CHECK(to_octets(packet.radius(28)) == traced_accept);
    CHECK(ones_complement_sum(to_octets(datagram.first(20))) == 0xFFFF);
    const octet_string pseudo = datagram.subspan(12, 8) + octet_string{0, 17, 0, 46};
    CHECK(ones_complement_sum(octets_view(pseudo) + datagram.subspan(20)) == 0xFFFF);
}

TEST_CASE("a packet follows valid IPv6 and UDP headers", "[rfc8200-8.1]") {
    trace_event event = arrived(octets_view(traced_accept).first(37)); // an odd length
    event.local = server_v6;
    event.remote = nas_v6;
    event.outgoing = true;
    const packet_block packet = only_packet(event);
    CHECK(packet.flags == 2);
    REQUIRE(packet.datagram.size() == 48 + 37);
    const octets_view datagram = packet.datagram;
    CHECK(to_hex(datagram.first(8)) == "60000000002d1140");
    CHECK(to_octets(datagram.subspan(8, 16)) == to_octets(server_v6.address.v6().octets()));
    CHECK(to_octets(datagram.subspan(24, 16)) == to_octets(nas_v6.address.v6().octets()));
    CHECK(to_hex(datagram.subspan(40, 6)) == "0714d431002d");
    const octet_string pseudo = datagram.subspan(8, 32) + octet_string{0, 0, 0, 45, 0, 0, 0, 17};
    CHECK(ones_complement_sum(octets_view(pseudo) + datagram.subspan(40)) == 0xFFFF);
}

TEST_CASE("an IPv4 address paired with an IPv6 one is mapped", "[rfc4291-2.5.5.2]") {
    trace_event event = arrived(traced_accept);
    event.remote = nas_v6;
    CHECK(to_hex(octets_view(only_packet(event).datagram).subspan(24, 16)) ==
          "00000000000000000000ffffc0a80102");
    event.local = {};
    CHECK(to_hex(octets_view(only_packet(event).datagram).subspan(24, 16)) == std::string(32, '0'));
}

TEST_CASE("the comment summarizes a packet") {
    trace_event event = arrived(traced_request);
    CHECK(only_packet(event).comment == "Access-Request id 0 length 56, secrets masked");
    event.transport = transport_kind::tls;
    event.reason = drop_reason::unknown_peer;
    const packet_block packet = only_packet(event, {.secrets = secrets::shown});
    CHECK(packet.interface == 2);
    CHECK(packet.comment ==
          "Access-Request id 0 length 56, dropped: unknown peer, received over TLS");
}

TEST_CASE("secrets are zeros in a file by default", "[rfc2865-7.1]") {
    octet_string zeroed = traced_request;
    std::fill_n(zeroed.begin() + 28, 16, octet{0});
    CHECK(to_octets(only_packet(arrived(traced_request)).radius(28)) == zeroed);
    CHECK(to_octets(only_packet(arrived(traced_request), {.secrets = secrets::shown}).radius(28)) ==
          traced_request);
}

TEST_CASE("packets of every length are written, those beyond a datagram in part") {
    for (const std::size_t length : {std::size_t{0}, std::size_t{1}, std::size_t{19},
                                     std::size_t{4096}, std::size_t{65507}, std::size_t{70000}}) {
        const octet_string packet(length, 0x55);
        const packet_block written = only_packet(arrived(packet), {.secrets = secrets::shown});
        const std::size_t kept = std::min<std::size_t>(length, 65507);
        CHECK(written.original_length == 28 + length);
        CHECK(to_octets(written.radius(28)) == octet_string(kept, 0x55));
        CHECK(reader(octets_view(written.datagram).subspan(2)).u16().value() == 28 + kept);
    }
}

TEST_CASE("a time before 1970 is the file's first moment") {
    trace_event event = arrived(traced_accept);
    event.when = wall_time(-1s);
    CHECK(only_packet(event).timestamp == 0);
}

TEST_CASE("a file never grows beyond its limit and stays valid") {
    std::ostringstream out;
    pcapng_writer writer(out, {.max_octets = 1000});
    std::size_t written = 0;
    while (writer.write(arrived(traced_request))) {
        ++written;
    }
    CHECK(written > 0);
    CHECK(writer.state() == pcapng_state::full);
    CHECK(out.str().size() <= 1000);
    CHECK(parse(out.str()).packets.size() == written);
    CHECK_FALSE(writer.write(arrived({}))); // although it might still fit
    CHECK(parse(out.str()).packets.size() == written);

    std::ostringstream nothing;
    pcapng_writer none(nothing, {.max_octets = 3});
    CHECK(none.state() == pcapng_state::full);
    CHECK_FALSE(none.write(arrived(traced_request)));
    CHECK(nothing.str().empty());
}

TEST_CASE("a stream that fails is reported") {
    std::ostringstream out;
    pcapng_writer writer(out);
    out.setstate(std::ios::badbit);
    CHECK_FALSE(writer.write(arrived(traced_request)));
    CHECK(writer.state() == pcapng_state::failed);
    out.clear();
    CHECK_FALSE(writer.write(arrived(traced_request)));
}

TEST_CASE("several threads write one trace file, each packet whole") {
    const temporary_file file("radius-trace-threads-");
    constexpr std::size_t each = 50;
    {
        const trace_sink sink = make_trace_file(file.path);
        CHECK(parse(file.contents()).interfaces.size() == 4);
        std::vector<std::thread> threads;
        for (int number = 0; number < 4; ++number) {
            threads.emplace_back([sink] {
                for (std::size_t count = 0; count < each; ++count) {
                    sink(arrived(count % 2 == 0 ? traced_request : traced_accept));
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        CHECK(parse(file.contents()).packets.size() == 4 * each); // before it is closed
    }
    using std::filesystem::perms;
    CHECK(std::filesystem::status(file.path).permissions() ==
          (perms::owner_read | perms::owner_write));
}

TEST_CASE("a full trace file is reported once") {
    const temporary_file file("radius-trace-full-");
    std::vector<std::string> lines;
    const trace_sink sink = make_trace_file(file.path, {.max_octets = 600},
                                            [&](log_level level, std::string_view line) {
                                                CHECK(level == log_level::warning);
                                                lines.emplace_back(line);
                                            });
    for (int count = 0; count < 20; ++count) {
        sink(arrived(traced_request));
    }
    REQUIRE(lines.size() == 1);
    CHECK_THAT(lines.front(),
               ContainsSubstring("is full after ") && ContainsSubstring("radius-trace-full-"));
    CHECK(std::filesystem::file_size(file.path) <= 600);
}

TEST_CASE("a trace file that cannot be opened is refused by name") {
    CHECK_THROWS_WITH(make_trace_file("/nonexistent/\x1b[2J.pcapng"),
                      ContainsSubstring("trace file \"/nonexistent/\\x1b[2J.pcapng\"") &&
                          ContainsSubstring("No such file"));
}

TEST_CASE("a trace file on a full device is refused or reported") {
    if (!std::filesystem::exists("/dev/full")) {
        WARN("skipped: this system has no /dev/full");
        return;
    }
    CHECK_THROWS_WITH(make_trace_file("/dev/full"), ContainsSubstring("/dev/full"));
}

// tests/interop/pcapng_tshark.sh also runs this test, and sets the file name in the environment to
// keep the file.
TEST_CASE("a trace file takes packets of both families and of TLS, whole and truncated",
          "[pcapng-file]") {
    const char* kept = std::getenv("RADIUS_TRACE_FILE");
    const auto path = kept != nullptr ? std::filesystem::path(kept)
                                      : std::filesystem::temp_directory_path() /
                                            ("radius-" + std::to_string(::getpid()) + ".pcapng");
    const char* wanted = std::getenv("RADIUS_TRACE_SECRETS");
    const bool shown = wanted != nullptr && wanted == std::string_view("shown");
    {
        const trace_sink sink =
            make_trace_file(path, {.secrets = shown ? secrets::shown : secrets::masked});
        trace_event event = arrived(traced_request);
        sink(event);
        event.packet = traced_accept;
        event.outgoing = true;
        event.when += 2ms;
        sink(event);
        event.local = server_v6;
        event.local.port = 2083;
        event.remote = nas_v6;
        event.transport = transport_kind::tls;
        sink(event);
        event.outgoing = false;
        event.packet = octets_view(traced_request).first(40);
        event.reason = drop_reason::packet_length;
        sink(event);
    }
    // A section header, four interfaces and four packets, each packet with its IP and UDP headers.
    CHECK(std::filesystem::file_size(path) >
          traced_request.size() + 2 * traced_accept.size() + 40 + 4 * 28);
    std::ifstream in(path, std::ios::binary);
    std::array<char, 4> magic{};
    REQUIRE(in.read(magic.data(), magic.size()));
    CHECK(std::string_view(magic.data(), magic.size()) == "\x0a\x0d\x0d\x0a");
    if (kept == nullptr) {
        std::filesystem::remove(path);
    }
}
