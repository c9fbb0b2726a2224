// SPDX-License-Identifier: MIT
// What a trace shows of packets, and what it hides.
#include <radius/auth/hiding.hpp>
#include <radius/observe/trace_text.hpp>

#include <radius/dictionary/loader.hpp>
#include <radius/wire/hex.hpp>

#include "observe/traced_packets.hpp"
#include "support/catch.hpp"

namespace {

using namespace radius;
using namespace radius_test;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;

const shared_secret traced_secret("xyzzy5461");

// 2026-11-22T10:00:00.123456789Z
const wall_time traced_at = std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + 10h +
                            std::chrono::duration_cast<wall_time::duration>(123456789ns);

trace_event traced(octets_view packet) {
    return {.when = traced_at,
            .local = traced_server,
            .remote = traced_nas,
            .packet = packet,
            .secret = &traced_secret};
}

octet_string packet_of(std::string_view attributes_in_hex, octet code = 1) {
    const octet_string attributes = *from_hex(attributes_in_hex);
    octet_string packet(20, 7);
    packet[0] = code;
    packet[2] = static_cast<octet>((attributes.size() + 20) >> 8U);
    packet[3] = static_cast<octet>((attributes.size() + 20) & 0xFFU);
    packet.insert(packet.end(), attributes.begin(), attributes.end());
    return packet;
}

/// The attributes of a packet after masking.
std::string masked(std::string_view attributes_in_hex, const dictionary& names = {}) {
    octet_string packet = packet_of(attributes_in_hex);
    mask_secrets(packet, mark_secrets(names));
    return to_hex(octets_view(packet).subspan(20));
}

} // namespace

TEST_CASE("a request is printed readably with its password masked", "[rfc2865-7.1]") {
    const std::string text = trace_printer()(traced(traced_request));
    CHECK(text == "2026-11-22T10:00:00.123456Z 192.168.1.16:54321 -> 192.168.1.2:1812 UDP "
                  "Access-Request id 0 length 56\n"
                  "\tUser-Name = \"nemo\"\n"
                  "\tUser-Password = <hidden>\n"
                  "\tNAS-IP-Address = 192.168.1.16\n"
                  "\tNAS-Port = 3\n");
}

TEST_CASE("a reply is printed with its values' names and its direction", "[rfc2865-7.1]") {
    trace_event event = traced(traced_accept);
    event.outgoing = true;
    event.transport = transport_kind::tls;
    CHECK(trace_printer()(event) ==
          "2026-11-22T10:00:00.123456Z 192.168.1.2:1812 -> 192.168.1.16:54321 TLS "
          "Access-Accept id 0 length 38\n"
          "\tService-Type = Login-User\n"
          "\tLogin-Service = Telnet\n"
          "\tLogin-IP-Host = 192.168.1.3\n");
}

TEST_CASE("secrets are shown on request, if they can be decrypted", "[rfc2865-7.1]") {
    const trace_printer printer({.secrets = secrets::shown});
    trace_event event = traced(traced_request);
    CHECK_THAT(printer(event), ContainsSubstring("\tUser-Password = \"arctangent\"\n"));
    event.secret = nullptr;
    CHECK_THAT(printer(event), ContainsSubstring("\tUser-Password = <hidden>\n"));
}

TEST_CASE("hidden values of a reply need the authenticator of its request", "[rfc2868-3.5]") {
    // Tunnel-Password, tag 1, made with write_hidden under the request's authenticator.
    std::array<octet, 64> room;
    writer out(room);
    const auto field = octets_view(traced_request).subspan<4, 16>();
    write_hidden(out, hiding::tunnel_password, as_octets("swordfish"), traced_secret, field,
                 {0x81, 2});
    const octet_string packet = packet_of("451501" + to_hex(out.written()), 2);
    trace_event event = traced(packet);
    const trace_printer shown({.secrets = secrets::shown});
    CHECK_THAT(shown(event), ContainsSubstring("Tunnel-Password = <hidden>"));
    event.request_authenticator = field;
    CHECK_THAT(shown(event), ContainsSubstring("Tunnel-Password:1 = \"swordfish\""));
    CHECK_THAT(trace_printer()(event), ContainsSubstring("Tunnel-Password = <hidden>"));
}

TEST_CASE("unparsable octets are printed with the reason", "[rfc2865-3]") {
    trace_event event = traced(octets_view(traced_request).first(13));
    event.reason = drop_reason::packet_length;
    CHECK(trace_printer()(event) ==
          "2026-11-22T10:00:00.123456Z 192.168.1.16:54321 -> 192.168.1.2:1812 UDP 13 octets, "
          "dropped: packet length invalid\n"
          "\tpacket shorter than its header or its Length field: 0x01000038"
          "0f403f947397805"
          "7bd\n");
}

TEST_CASE("a malformed packet is printed up to the malformed place", "[rfc2865-5]") {
    octet_string packet = traced_request;
    packet[27] = 0; // the Length of User-Password
    trace_event event = traced(packet);
    event.reason = drop_reason::malformed_attributes;
    const std::string text = trace_printer()(event);
    CHECK_THAT(text,
               ContainsSubstring("Access-Request id 0 length 56, dropped: malformed attributes\n"
                                 "\tattribute Length field invalid: 0x01000038"));
    CHECK_THAT(text, ContainsSubstring("01066e656d6f0200<hidden>\n"));
    CHECK_THAT(trace_printer({.secrets = secrets::shown})(event),
               ContainsSubstring("0dbe708d93d413ce"));
}

TEST_CASE("an empty packet and one with an unknown code have their own line") {
    CHECK_THAT(trace_printer()(traced({})), ContainsSubstring(" UDP 0 octets\n\tpacket shorter"));
    const octet_string packet = packet_of("", 200);
    CHECK_THAT(trace_printer()(traced(packet)),
               ContainsSubstring(" UDP Code-200 id 7 length 20\n"));
}

TEST_CASE("no octet of a packet reaches the terminal unescaped") {
    const trace_printer masking;
    const trace_printer showing({.secrets = secrets::shown});
    for (unsigned length = 0; length < 64; ++length) {
        octet_string packet(length);
        unsigned state = length * 2654435761U + 1;
        for (octet& one : packet) {
            state = state * 1664525U + 1013904223U;
            one = static_cast<octet>(state >> 24U);
        }
        if (length >= 26) { // a valid packet: User-Name with random contents
            packet[2] = 0;
            packet[3] = static_cast<octet>(length);
            packet[20] = 1;
            packet[21] = static_cast<octet>(length - 20);
        }
        for (const std::string& text : {masking(traced(packet)), showing(traced(packet))}) {
            CHECK(std::ranges::count(text, '\n') == 2);
            for (const char letter : text) {
                const auto code = static_cast<unsigned char>(letter);
                const bool printable = code >= 0x20 && code != 0x7F;
                CHECK((printable || letter == '\n' || letter == '\t'));
            }
        }
    }
}

TEST_CASE("passwords, responses and keys are masked whatever the dictionary says") {
    CHECK(masked("0206aabbccdd") == "020600000000");
    CHECK(masked("0306aabbccdd") == "030600000000");
    CHECK(masked("0106aabbccdd") == "0106aabbccdd");
    CHECK(masked("4505aabbcc 5005aabbcc") == "45050000005005aabbcc");
    // MS-CHAP2-Response and MS-CHAP-Challenge in one Vendor-Specific
    CHECK(masked("1a0e00000137 1904aabb 0b04ccdd") == "1a0e00000137190400000b04ccdd");
    CHECK(masked("1a0c00000137 1006aabbccdd") == "1a0c00000137100600000000");
    const auto lax = parse_dictionary("ATTRIBUTE Password 2 string\nATTRIBUTE Chap 3 octets\n");
    REQUIRE(lax);
    CHECK(masked("0206aabbccdd 0304aabb", *lax) == "02060000000003040000");
}

TEST_CASE("attributes that a dictionary declares hidden or secret are masked at every depth",
          "[rfc6929-2]") {
    const auto names = parse_dictionary(R"(
VENDOR Acme 9999 
ATTRIBUTE Pin 250 string secret
ATTRIBUTE Box 251 tlv
ATTRIBUTE Box-Key 251.1 string encrypt=1
ATTRIBUTE Box-Name 251.2 string
BEGIN-VENDOR Acme
ATTRIBUTE Acme-Key 1 octets encrypt=2
ATTRIBUTE Acme-Box 2 tlv
ATTRIBUTE Acme-Box-Key 2.1 octets secret
END-VENDOR Acme
VENDOR Wide 9998 format=2,2
BEGIN-VENDOR Wide
ATTRIBUTE Wide-Key 258 octets secret
ATTRIBUTE Wide-Name 259 string
END-VENDOR Wide
)");
    if (!names) {
        FAIL(names.error().what());
    }
    CHECK(masked("fa04aabb", *names) == "fa040000");
    CHECK(masked("fb0a 0104aabb 0204ccdd", *names) == "fb0a010400000204ccdd");
    CHECK(masked("1a0e0000270f 0104aabb 0304ccdd", *names) == "1a0e0000270f010400000304ccdd");
    CHECK(masked("1a0c0000270f 02060104aabb", *names) == "1a0c0000270f020601040000");
    CHECK(masked("1a120000270e 01020006aabb 01030006ccdd", *names) ==
          "1a120000270e01020006000001030006ccdd");
    // TLVs and sub-attributes that cannot be split show nothing that they may contain.
    CHECK(masked("fb06 0105aabb", *names) == "fb0600000000");
    CHECK(masked("1a0a0000270f 0105aabb", *names) == "1a0a0000270f00000000");
    // An attribute without secrets is shown even if it is malformed.
    CHECK(masked("1a05aabbcc") == "1a05aabbcc");
    CHECK(masked("1a0a00000009 0105aabb", *names) == "1a0a000000090105aabb");
}

TEST_CASE("extended attributes are masked whole or in pieces", "[rfc6929-2]") {
    const auto names = parse_dictionary(R"(
VENDOR Acme 9999
ATTRIBUTE Ext-1 241 extended
ATTRIBUTE Ext-5 245 long-extended
ATTRIBUTE Ext-Key 241.1 octets secret
ATTRIBUTE Ext-Name 241.2 octets
ATTRIBUTE Long-Key 245.1 octets secret
ATTRIBUTE Long-Name 245.2 octets
ATTRIBUTE Long-Box 245.3 tlv
ATTRIBUTE Long-Box-Name 245.3.1 octets
ATTRIBUTE Long-Safe 245.4 tlv
ATTRIBUTE Long-Safe-Key 245.4.1 octets secret
)");
    if (!names) {
        FAIL(names.error().what());
    }
    CHECK(masked("f10501aabb f10502aabb", *names) == "f105010000f10502aabb");
    CHECK(masked("f5060100aabb f5060200ccdd", *names) == "f50601000000f5060200ccdd");
    CHECK(masked("f5060180aabb f5060100ccdd", *names) == "f50601800000f50601000000");
    CHECK(masked("f50803000104aabb", *names) == "f50803000104aabb");
    CHECK(masked("f50804800104aabb f5060400ccdd", *names) == "f508048000000000f50604000000");
    CHECK(masked("f50803800104aabb f5060300ccdd", *names) == "f50803800104aabbf5060300ccdd");
}

TEST_CASE("EAP methods that carry a password keep only their header", "[rfc3748-5]") {
    CHECK(masked("4f0902050007 06aabb") == "4f0902050007060000"); // GTC
    CHECK(masked("4f0902050007 01aabb") == "4f090205000701aabb"); // Identity
    CHECK(masked("4f0901050007 06aabb") == "4f090105000706aabb"); // a request
    CHECK(masked("4f0902050009 1aaabb 0104aabb 4f04ccdd") == "4f09020500091a00000104aabb4f040000");
    CHECK(masked("4f0902050007 0faabb") == "4f09020500070f0000"); // SecurID
    CHECK(masked("4f0902050007 feaabb") == "4f0902050007fe0000"); // an expanded type
    // The header in pieces, and a second EAP packet after the first, which is forbidden.
    CHECK(masked("4f040205 4f050007 06 4f04aabb") == "4f0402054f050007064f040000");
    CHECK(masked("4f0c0205000701 aabb020500 4f060704aabb") ==
          "4f0c0205000701aabb0205004f0607040000");
    // A Length that no EAP packet has
    CHECK(masked("4f0902050003 01aabb") == "4f0902050003010000");
}

TEST_CASE("octets after the Length are not shown", "[rfc2865-3]") {
    octet_string packet = packet_of("0104aabb");
    packet.insert(packet.end(), {1, 2, 3});
    mask_secrets(packet, mark_secrets({}));
    CHECK(to_hex(octets_view(packet).subspan(20)) == "0104aabb000000");
    octet_string stub{1, 2, 3};
    mask_secrets(stub, mark_secrets({}));
    CHECK(stub == octet_string{1, 2, 3});
}

TEST_CASE("a sink of text prints each packet and survives its stream") {
    std::ostringstream out;
    const trace_sink sink = make_text_trace(out);
    sink(traced(traced_request));
    const trace_sink copy = sink;
    copy(traced(traced_accept));
    CHECK_THAT(out.str(),
               ContainsSubstring("Access-Request id 0") && ContainsSubstring("Access-Accept id 0"));
    out.setstate(std::ios::failbit);
    sink(traced(traced_request));
    CHECK(out.str().find("Access-Request") == out.str().rfind("Access-Request"));
}
