// SPDX-License-Identifier: MIT
// Decodes and encodes packets:
//
//     packet decode --secret testing123 010500...        prints one line per attribute, and what a
//                                                        server or client does with the packet
//     packet encode <lines                               prints the octets in hexadecimal
//
// Lines can have the passwords that radclient reads: Cleartext-Password, MS-CHAP-Password,
// CHAP-Password as text.
#include <iostream>
#include <iterator>
#include <string>

#include <radius/radius.hpp>

#include "support/arguments.hpp"
#include "support/dictionary_choice.hpp"
#include "support/packet_text.hpp"
#include "support/verdict.hpp"

/// The settings of both commands.
struct settings {
    std::vector<std::string> words;
    radius::dictionary names = radius::standard_dictionary();
    std::optional<radius::shared_secret> secret;
    radius::octet_string request;

    const radius::shared_secret* secret_if_any() const { return secret ? &*secret : nullptr; }
};

radius::octet_string read_hex(std::string_view text) {
    auto octets = radius::from_hex(text);
    if (!octets) {
        throw support::usage_error(radius::quoted(text) + " is not a hexadecimal number");
    }
    return *std::move(octets);
}

/// Accepts more attributes than a server does: a tool should show them.
radius::packet_view read_packet(radius::octets_view octets) {
    const auto packet = radius::packet_view::parse(octets, {.max_attributes = octets.size()});
    if (!packet) {
        throw support::usage_error("this is not a packet: " +
                                   std::string(to_string(packet.error())));
    }
    return *packet;
}

std::optional<radius::packet_view> request_of(const settings& chosen) {
    return chosen.request.empty() ? std::nullopt : std::optional(read_packet(chosen.request));
}

/// Prints, as comments, whether the signatures match the secret, as far as this can be verified.
void print_signatures(const radius::packet_view& packet, const radius::shared_secret& secret,
                      const std::optional<radius::packet_view>& request) {
    const auto say = [](std::string_view what, bool fits) {
        std::cout << "# " << what << (fits ? " fits" : " does not fit") << " the secret\n";
    };
    const bool reply = !radius::is_request(packet.code());
    if (reply && !request) {
        std::cout << "# --request is needed to verify a reply\n";
        return;
    }
    if (reply) {
        say("Authenticator",
            verify_response_authenticator(packet, request->authenticator_field(), secret));
    } else if (!radius::has_random_authenticator(packet.code())) {
        say("Authenticator", verify_request_authenticator(packet, secret));
    }
    const auto place = find_message_authenticator(packet);
    if (!place || !*place) {
        std::cout << "# Message-Authenticator is " << (place ? "missing" : "malformed") << "\n";
    } else if (reply) {
        say("Message-Authenticator", verify_response_message_authenticator(
                                         packet, **place, request->authenticator_field(), secret));
    } else {
        say("Message-Authenticator", verify_request_message_authenticator(packet, **place, secret));
    }
}

int decode(const settings& chosen) {
    if (chosen.words.size() != 2) {
        throw support::usage_error("decode: needs one packet, in hexadecimal");
    }
    const radius::octet_string octets = read_hex(chosen.words[1]);
    const radius::packet_view packet = read_packet(octets);
    const auto request = request_of(chosen);
    std::cout << support::packet_to_text(packet, chosen.names,
                                         support::key_for(packet, chosen.secret_if_any(), request));
    if (chosen.secret) {
        print_signatures(packet, *chosen.secret, request);
    }
    if (const std::size_t padding = octets.size() - packet.octets().size(); padding != 0) {
        std::cout << "# after the packet: " << padding << " octets of padding\n";
    }
    std::cout << "# " << support::verdict(octets, packet, chosen.secret_if_any(), request).text()
              << "\n";
    return 0;
}

int encode(const settings& chosen) {
    if (chosen.words.size() != 1) {
        throw support::usage_error(chosen.words[1] +
                                   ": encode reads its lines from standard input");
    }
    const std::string lines{std::istreambuf_iterator<char>(std::cin), {}};
    const auto packet =
        support::text_to_packet(lines, chosen.names, chosen.secret_if_any(), request_of(chosen));
    std::cout << radius::to_hex(packet) << "\n";
    return 0;
}

int work(int argc, char** argv) {
    settings chosen;
    support::arguments line(
        "packet decode [options] HEX | packet encode [options] <lines",
        "Prints a packet as lines, and converts such lines back to the same packet.");
    const support::dictionary_choice dictionaries(
        line, "--dictionary", "more attribute names than those of the RFCs; repeatable");
    line.option("--secret", "S",
                "the shared secret: decrypts or hides passwords, and verifies signatures",
                [&](std::string_view text) { chosen.secret.emplace(text); });
    line.option("--request", "HEX", "the request that the packet answers",
                [&](std::string_view text) {
                    chosen.request = read_hex(text);
                    read_packet(chosen.request);
                });
    chosen.words = line.parse(argc, argv);
    chosen.names = dictionaries.load(chosen.names);
    if (!chosen.words.empty() && chosen.words[0] == "decode") {
        return decode(chosen);
    }
    if (!chosen.words.empty() && chosen.words[0] == "encode") {
        return encode(chosen);
    }
    throw support::usage_error((chosen.words.empty() ? "" : chosen.words[0] + ": ") +
                               std::string("the command must be decode or encode; see --help"));
}

int main(int argc, char** argv) {
    return support::run("packet", [&] { return work(argc, argv); });
}
