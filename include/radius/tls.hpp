// SPDX-License-Identifier: MIT
// RADIUS over TLS (RadSec) and over DTLS, for servers and clients: include it beside
// <radius/server.hpp> or <radius/client.hpp> (RFC 6614, RFC 7360, RFC 9765).
#pragma once

#include <radius/transport/client/tls_links.hpp>
#include <radius/transport/server/dtls_listener.hpp>
#include <radius/transport/server/radsec_listener.hpp>
