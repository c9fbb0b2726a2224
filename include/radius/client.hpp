// SPDX-License-Identifier: MIT
// The client over UDP and TCP. For TLS and DTLS also include <radius/tls.hpp>.
#pragma once

#include <radius/auth/password/password_login.hpp>
#include <radius/client/blocking_client.hpp>
#include <radius/client/client.hpp>
#include <radius/client/client_metrics.hpp>
#include <radius/packet.hpp>
#include <radius/transport/client/tcp_links.hpp>
