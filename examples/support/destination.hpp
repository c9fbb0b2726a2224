// SPDX-License-Identifier: MIT
// Where and how to send requests, for all programs that send some: SERVER[:PORT], the kinds of
// request, --transport, --server-name and the TLS and DTLS options.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <radius/radius.hpp>

#include "arguments.hpp"
#include "secure_options.hpp"
#include "typed_passwords.hpp"

namespace support {

/// "192.0.2.1", "[2001:db8::1]:1812", "radius.example.com:1645".
inline radius::server_address parse_server(const std::string& text, std::uint16_t default_port) {
    radius::server_address server{text, default_port};
    if (radius::endpoint::parse(text)) {
        return server; // an IPv6 address without brackets has no port
    }
    std::size_t colon = text.rfind(':');
    if (text.starts_with('[')) {
        const std::size_t bracket = text.find(']');
        server.host = text.substr(1, bracket == text.npos ? bracket : bracket - 1);
        const auto address = radius::endpoint::parse(server.host);
        colon = bracket == text.npos || bracket + 1 == text.size() ? text.npos : bracket + 1;
        if (bracket == text.npos || !address || !address->address.is_v6() ||
            (colon != text.npos && text[colon] != ':')) {
            throw usage_error("server \"" + text + "\": must be [IPv6 address]:port");
        }
    } else if (colon != text.npos) {
        server.host = text.substr(0, colon);
    }
    if (server.host.empty() || (server.host.find(':') != text.npos && text[0] != '[')) {
        throw usage_error("server \"" + text + "\": must be SERVER or SERVER:PORT");
    }
    if (colon != text.npos) {
        try {
            server.port = number<std::uint16_t>(std::string_view(text).substr(colon + 1), 1, 65535);
        } catch (const usage_error& error) {
            throw usage_error("server \"" + text + "\": port " + error.what());
        }
    }
    return server;
}

/// A kind of request: its name on the command line, and its port.
struct kind_of_request {
    std::string_view name;
    radius::packet_code code;
    std::uint16_t port;
};

inline const kind_of_request& parse_kind(std::string_view text) {
    static constexpr std::array<kind_of_request, 5> kinds{{
        {"auth", radius::packet_code::access_request, 1812},
        {"acct", radius::packet_code::accounting_request, 1813},
        {"coa", radius::packet_code::coa_request, 3799},
        {"disconnect", radius::packet_code::disconnect_request, 3799},
        {"status", radius::packet_code::status_server, 1812},
    }};
    const auto found = std::ranges::find(kinds, text, &kind_of_request::name);
    if (found == kinds.end()) {
        throw usage_error("\"" + std::string(text) +
                          "\": must be auth, acct, coa, disconnect or status");
    }
    return *found;
}

/// Seconds, with or without a fraction.
inline std::chrono::duration<double> parse_seconds(std::string_view text) {
    std::istringstream in{std::string(text)};
    double seconds = 0;
    const bool whole = in >> std::noskipws >> seconds && in.eof();
    const bool in_range = seconds >= 0.001 && seconds <= 3600; // "nan" is not
    if (!whole || !in_range) {
        throw usage_error("\"" + std::string(text) +
                          "\" is not a number of seconds from 0.001 to 3600");
    }
    return std::chrono::duration<double>(seconds);
}

/// The requests to send: their kind, their server, and how.
struct errand {
    radius::server_address server;
    radius::client_transport transport;
    radius::client_source local;
    radius::packet_code kind{};
    std::string secret;
    login how = login::pap;
};

/// The options for the connection to a server and for the users who log in.
struct destination {
    std::string transport_name = "udp";
    std::string server_name;
    radius::client_source local;
    secure_settings secure;
    bool share_records = false;
    bool chap = false;
    std::optional<login> mschap;

    /// From the words SERVER[:PORT], KIND and SECRET. The default port depends on the kind, or on
    /// TLS and DTLS.
    support::errand errand(const std::vector<std::string>& words) const {
        if (words.size() != 3) {
            throw usage_error(
                "needs SERVER[:PORT], auth|acct|coa|disconnect|status and SECRET; see --help");
        }
        const kind_of_request& kind = parse_kind(words[1]);
        const bool secured = transport_name == "tls" || transport_name == "dtls";
        const login how = chap ? login::chap : mschap.value_or(login::pap);
        if (words[2].empty()) {
            throw usage_error("SECRET is empty");
        }
        if (chap && mschap) {
            throw usage_error("--chap and --mschap exclude each other");
        }
        if (how != login::pap && kind.code != radius::packet_code::access_request) {
            throw usage_error(chap ? "--chap is for auth only" : "--mschap is for auth only");
        }
        return {.server = parse_server(words[0], secured ? 2083 : kind.port),
                .transport = transport(),
                .local = local,
                .kind = kind.code,
                .secret = secured ? std::string() : words[2],
                .how = how};
    }

  private:
    radius::client_transport transport() const {
        if (transport_name == "tcp") {
            return radius::tcp::client{};
        }
        if (transport_name == "tls") {
            return secured<radius::radsec::client>();
        }
        if (transport_name == "dtls") {
            return secured<radius::dtls::client>();
        }
        return radius::udp::client{};
    }

    template <class Transport>
    Transport secured() const {
        auto made = secure.transport<Transport>();
        made.server_name = server_name;
        if (share_records) {
            made.records = radius::record_sharing::shared;
        }
        return made;
    }
};

/// "20000" or "20000-20063".
inline radius::port_range parse_ports(std::string_view text) {
    const std::size_t dash = text.find('-');
    const auto first = number<std::uint16_t>(text.substr(0, dash), 1, 65535);
    if (dash == text.npos) {
        return {first, first};
    }
    return {first, number<std::uint16_t>(text.substr(dash + 1), first, 65535)};
}

/// Adds the transport options.
inline void add_destination_options(arguments& line, destination& chosen) {
    line.option("--transport", "udp|tcp|tls|dtls", "the transport; default udp",
                [&chosen](std::string_view text) {
                    if (text != "udp" && text != "tcp" && text != "tls" && text != "dtls") {
                        throw usage_error("\"" + std::string(text) +
                                          "\": must be udp, tcp, tls or dtls");
                    }
                    chosen.transport_name = text;
                });
    line.option("--local-address", "ADDR",
                "the local address to send from; may have an interface: fe80::1%eth0",
                [&chosen](std::string_view text) {
                    if (!radius::endpoint::parse(text)) {
                        throw usage_error("\"" + std::string(text) + "\" is not an IP address");
                    }
                    chosen.local.address = text;
                });
    line.option("--local-port", "FIRST[-LAST]", "send from one of these ports",
                [&chosen](std::string_view text) { chosen.local.ports = parse_ports(text); });
    line.option("--device", "NAME", "send over this network interface or VRF (Linux)",
                [&chosen](std::string_view text) { chosen.local.device = text; });
    add_secure_options(line, chosen.secure, "client");
    line.option("--server-name", "NAME", "the name in the server's certificate; default SERVER",
                [&chosen](std::string_view text) { chosen.server_name = text; });
    line.flag("--share-records",
              "send several requests in one TLS record, for which FreeRADIUS up to 3.2.1 closes a "
              "connection",
              chosen.share_records);
}

/// Adds --chap and --mschap.
inline void add_login_options(arguments& line, destination& chosen) {
    line.flag("--chap", "log in with CHAP", chosen.chap);
    line.optional_value("--mschap", "VERSION",
                        "log in with MS-CHAP, version 1 or 2 (default), and verify the server",
                        [&chosen](std::string_view version) {
                            if (version.empty() || version == "2") {
                                chosen.mschap = login::mschap_v2;
                            } else if (version == "1") {
                                chosen.mschap = login::mschap_v1;
                            } else {
                                throw usage_error("\"" + std::string(version) +
                                                  "\" is not a version: 1 or 2");
                            }
                        });
}

} // namespace support
