// SPDX-License-Identifier: MIT
// The fuzz targets: one per parser and one per engine. Each accepts octets of any length and
// content, and aborts if a property does not hold.
#pragma once

#include <array>
#include <string_view>

#include <radius/wire/octets.hpp>

namespace fuzz {

void packet_view(radius::octets_view input);
void attributes(radius::octets_view input);
void attribute_text(radius::octets_view input);
void dictionary(radius::octets_view input);
void stream_framer(radius::octets_view input);
void server(radius::octets_view input);
void client(radius::octets_view input);
void connection(radius::octets_view input);
void mschap(radius::octets_view input);
void eap_message(radius::octets_view input);
void pcapng(radius::octets_view input);
void tls_door(radius::octets_view input);
void dtls_door(radius::octets_view input);

struct target {
    std::string_view name;
    void (*run)(radius::octets_view input);
};

/// All targets. Their names are the folders of `corpus/`.
inline constexpr std::array targets{
    target{"packet_view", &packet_view},
    target{"attributes", &attributes},
    target{"attribute_text", &attribute_text},
    target{"dictionary", &dictionary},
    target{"stream_framer", &stream_framer},
    target{"server", &server},
    target{"client", &client},
    target{"connection", &connection},
    target{"mschap", &mschap},
    target{"eap_message", &eap_message},
    target{"pcapng", &pcapng},
    target{"tls_door", &tls_door},
    target{"dtls_door", &dtls_door},
};

} // namespace fuzz
