// SPDX-License-Identifier: MIT
// The TLS and DTLS options, the same for servers and clients: --cert, --key, --key-passphrase-file,
// --ca, --crl, --partial-chains, --security-level, --psk, --radius-versions.
#pragma once

#include <fstream>

#include <radius/radius.hpp>

#include "arguments.hpp"

namespace support {

/// The TLS and DTLS options of the command line.
struct secure_settings {
    std::string certificate;
    std::string private_key;
    std::string authority;
    std::string revocation_list;
    std::string passphrase_file;
    bool partial_chains = false;
    int security_level = radius::radsec().security_level;
    std::vector<radius::pre_shared_key> psk;
    radius::radius_versions versions;

    /// Converts them to a transport.
    template <class Transport>
    Transport transport() const {
        return {.certificate = certificate,
                .private_key = private_key,
                .passphrase = passphrase(),
                .authority = authority,
                .revocation_list = revocation_list,
                .partial_chains = partial_chains,
                .psk = psk,
                .versions = versions,
                .security_level = security_level};
    }

    /// Reads the file on each call, so that a reload uses a new passphrase.
    radius::passphrase_callback passphrase() const {
        if (passphrase_file.empty()) {
            return {};
        }
        return [file = passphrase_file](std::string_view) {
            std::ifstream in(file);
            std::string line;
            if (!std::getline(in, line)) {
                throw usage_error("--key-passphrase-file: cannot read a line of \"" + file + '"');
            }
            return line;
        };
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
    file("--cert", "the " + whose + "'s certificate for TLS and DTLS: PEM, DER or PKCS#12",
         chosen.certificate);
    file("--key", "its private key, if it is in another file", chosen.private_key);
    file("--key-passphrase-file",
         "its first line is the passphrase of an encrypted key or PKCS#12 file",
         chosen.passphrase_file);
    file(
        "--ca",
        "the CA certificates that the other end's certificate is verified with: a file or a folder",
        chosen.authority);
    file("--crl", "the revocation lists (CRLs) of these CAs: a file or a folder",
         chosen.revocation_list);
    line.flag("--partial-chains", "trust an intermediate CA in --ca without its root",
              chosen.partial_chains);
    line.option(
        "--security-level", "LEVEL",
        "OpenSSL's security level, 0 to 5; default 2, which refuses RSA keys under 2048 bits",
        [&chosen](std::string_view text) { chosen.security_level = number<int>(text, 0, 5); });
    line.option(
        "--psk", "IDENTITY=HEX",
        "a pre-shared key instead of certificates, at least 16 octets; repeatable for a server",
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
