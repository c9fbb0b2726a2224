// SPDX-License-Identifier: MIT
// The kinds of request and the ports on which each is expected (RFC 2865 section 3, RFC 2866
// section 3, RFC 5176 section 2.2).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <radius/packet/packet_code.hpp>

namespace radius {

/// The service of a socket or connection. Streams such as RadSec serve all kinds on one connection.
enum class service : std::uint8_t {
    authentication,        ///< UDP port 1812
    accounting,            ///< UDP port 1813
    dynamic_authorization, ///< UDP port 3799: CoA and Disconnect
    all,
};

constexpr std::string_view name_of(service kind) noexcept {
    switch (kind) {
    case service::authentication: return "authentication";
    case service::accounting: return "accounting";
    case service::dynamic_authorization: return "dynamic authorization";
    case service::all: return "all";
    }
    return {};
}

/// The four kinds of request that a handler answers.
enum class request_kind : std::uint8_t {
    access,
    accounting,
    coa,
    disconnect
};

// The kinds as types, for lists of them: `default_handler<coa, disconnect>`.

/// Access-Request, as a type. Write `radius::access`: POSIX has a function of that name.
struct access {
    static constexpr request_kind kind = request_kind::access;
};

/// Accounting-Request, as a type.
struct accounting {
    static constexpr request_kind kind = request_kind::accounting;
};

/// CoA-Request, as a type.
struct coa {
    static constexpr request_kind kind = request_kind::coa;
};

/// Disconnect-Request, as a type.
struct disconnect {
    static constexpr request_kind kind = request_kind::disconnect;
};

/// The code of a request of this kind.
constexpr packet_code code_of(request_kind kind) noexcept {
    switch (kind) {
    case request_kind::access: return packet_code::access_request;
    case request_kind::accounting: return packet_code::accounting_request;
    case request_kind::coa: return packet_code::coa_request;
    case request_kind::disconnect: break;
    }
    return packet_code::disconnect_request;
}

/// How many kinds there are.
inline constexpr std::size_t request_kind_count = 4;

/// The kind of a handler's request; `code` must be that of one.
constexpr request_kind request_kind_of(packet_code code) noexcept {
    switch (code) {
    case packet_code::access_request: return request_kind::access;
    case packet_code::accounting_request: return request_kind::accounting;
    case packet_code::coa_request: return request_kind::coa;
    default: return request_kind::disconnect;
    }
}

/// In lower case, for the labels of metrics.
constexpr std::string_view name_of(request_kind kind) noexcept {
    switch (kind) {
    case request_kind::access: return "access";
    case request_kind::accounting: return "accounting";
    case request_kind::coa: return "coa";
    case request_kind::disconnect: return "disconnect";
    }
    return {};
}

/// True if a request of this code may arrive at such a port. Status-Server may arrive at any port
/// (RFC 5997 section 3).
constexpr bool is_served(service kind, packet_code code) noexcept {
    switch (code) {
    case packet_code::status_server: return true;
    case packet_code::access_request:
        return kind == service::authentication || kind == service::all;
    case packet_code::accounting_request:
        return kind == service::accounting || kind == service::all;
    case packet_code::coa_request:
    case packet_code::disconnect_request:
        return kind == service::dynamic_authorization || kind == service::all;
    default: return false;
    }
}

/// Additions to the CoA-Requests and Disconnect-Requests that we send. Some equipment drops
/// requests without one or the other. A plain value.
struct dynamic_authorization_options {
    /// A Message-Authenticator (RFC 5176 section 3.4). RADIUS/1.1 has none.
    bool message_authenticator = false;

    /// An Event-Timestamp with the time of submission, unless the request has one (RFC 5176 section
    /// 6.3). The clocks of both ends must agree within the receiver's window, usually 300 seconds:
    /// a request that looks older is dropped silently.
    bool event_timestamp = false;

    bool operator==(const dynamic_authorization_options&) const = default;
};

/// How packets travel.
enum class transport_kind : std::uint8_t {
    udp,
    tcp,
    tls,
    dtls
};

constexpr std::string_view name_of(transport_kind transport) noexcept {
    switch (transport) {
    case transport_kind::udp: return "UDP";
    case transport_kind::tcp: return "TCP";
    case transport_kind::tls: return "TLS";
    case transport_kind::dtls: return "DTLS";
    }
    return {};
}

/// True if packets are neither lost nor reordered on the way (RFC 6613 section 2.6).
constexpr bool is_stream(transport_kind transport) noexcept {
    return transport == transport_kind::tcp || transport == transport_kind::tls;
}

/// True if a peer must connect before it can send a packet.
constexpr bool is_connected(transport_kind transport) noexcept {
    return transport != transport_kind::udp;
}

/// True if only the shared secret protects the packets on the network.
constexpr bool is_unprotected(transport_kind transport) noexcept {
    return transport == transport_kind::udp || transport == transport_kind::tcp;
}

/// The fixed shared secret of all users of the transport; empty for transports without one (RFC
/// 6614 section 2.3, RFC 7360 section 2.1).
constexpr std::string_view fixed_secret(transport_kind transport) noexcept {
    switch (transport) {
    case transport_kind::tls: return "radsec";
    case transport_kind::dtls: return "radius/dtls";
    case transport_kind::udp:
    case transport_kind::tcp: break;
    }
    return {};
}

/// The default port of a transport: 1812, or 2083 for all services over TLS and DTLS.
constexpr std::uint16_t default_port(transport_kind transport) noexcept {
    return is_unprotected(transport) ? 1812 : 2083;
}

/// The default UDP port for requests of this kind (RFC 2865 section 3, RFC 2866 section 3, RFC 5176
/// section 2.2).
constexpr std::uint16_t default_port(service kind) noexcept {
    switch (kind) {
    case service::accounting: return 1813;
    case service::dynamic_authorization: return 3799;
    case service::authentication:
    case service::all: break;
    }
    return 1812;
}

} // namespace radius
