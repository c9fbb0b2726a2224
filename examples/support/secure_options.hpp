// SPDX-License-Identifier: MIT
// The options of TLS and DTLS, the same for a server and for a client: --cert, --key, --ca, --crl,
// --psk, --radius-versions.
#pragma once

#include <radius/radius.hpp>

#include "arguments.hpp"

namespace support {

/// What the command line says of TLS and DTLS.
struct secure_settings {
    std::string certificate;
    std::string private_key;
    std::string authority;
    std::string revocation_list;
    std::vector<radius::pre_shared_key> psk;
    radius::radius_versions versions;

    /// The same as a transport.
    template <class Transport>
    Transport transport() const {
        return {.certificate = certificate,
                .private_key = private_key,
                .authority = authority,
                .revocation_list = revocation_list,
                .psk = psk,
                .versions = versions};
    }
};

/// "1.0", "1.1" or "1.0,1.1".
inline radius::radius_versions parse_versions(std::string_view text) {
    radius::radius_versions versions{.v1_0 = false, .v1_1 = false};
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view one = text.substr(0, comma);
        if (one == "1.0") {
            versions.v1_0 = true;
        } else if (one == "1.1") {
            versions.v1_1 = true;
        } else {
            throw usage_error("\"" + std::string(one) + "\" is not a version: 1.0 or 1.1");
        }
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    if (versions.empty()) {
        throw usage_error("wants 1.0, 1.1 or 1.0,1.1");
    }
    return versions;
}

/// Adds the options. `whose`: "server" or "client", for the help.
inline void add_secure_options(arguments& line, secure_settings& chosen, const std::string& whose) {
    const auto file = [&line](std::string name, std::string help, std::string& target) {
        line.option(std::move(name), "FILE", std::move(help),
                    [&target](std::string_view text) { target = text; });
    };
    file("--cert", "the " + whose + "'s certificate for TLS and DTLS, PEM", chosen.certificate);
    file("--key", "its private key, PEM", chosen.private_key);
    file("--ca", "who vouches for the other end, PEM", chosen.authority);
    file("--crl", "whom they no longer vouch for, PEM", chosen.revocation_list);
    line.option("--psk", "IDENTITY=HEX",
                "a pre-shared key instead of certificates, of 16 octets at least; a server takes "
                "several",
                [&chosen](std::string_view text) {
                    auto [identity, digits] = name_and_value(text, "IDENTITY=HEX");
                    const auto key = radius::from_hex(digits);
                    if (!key || key->size() < 16) {
                        throw usage_error("the key of \"" + identity +
                                          "\" is not hexadecimal, or shorter than 16 octets");
                    }
                    chosen.psk.push_back({identity, std::string(radius::as_text(*key))});
                });
    line.option("--radius-versions", "LIST", "offer RADIUS 1.0, 1.1 or both (1.0,1.1)",
                [&chosen](std::string_view text) { chosen.versions = parse_versions(text); });
}

} // namespace support
