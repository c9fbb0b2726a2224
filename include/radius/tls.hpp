// SPDX-License-Identifier: MIT
// RADIUS over TLS (RadSec) and over DTLS, for servers and clients: include it beside
// <radius/server.hpp> or <radius/client.hpp> (RFC 6614, RFC 7360, RFC 9765).
#pragma once

#include <radius/server/tls_ports.hpp>
#include <radius/transport/client/tls_links.hpp>
