// SPDX-License-Identifier: MIT
// The server over UDP and TCP. For TLS and DTLS also include <radius/tls.hpp>.
#pragma once

#include <radius/auth/password/chap.hpp>
#include <radius/auth/password/mppe.hpp>
#include <radius/auth/password/mschap_v1.hpp>
#include <radius/auth/password/password_login.hpp>
#include <radius/packet.hpp>
#include <radius/server/hashing.hpp>
#include <radius/server/server.hpp>
#include <radius/server/server_metrics.hpp>
#include <radius/server/tcp_ports.hpp>
#include <radius/server/udp_ports.hpp>
