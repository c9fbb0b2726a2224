// SPDX-License-Identifier: MIT
// EAP: packets, conversations of servers and peers, methods (RFC 3748). No sockets and no clocks.
#pragma once

#include <radius/eap/gtc/gtc_method.hpp>
#include <radius/eap/md5/md5_method.hpp>
#include <radius/eap/mschap_v2/mschap_v2_method.hpp>
#include <radius/eap/peer_conversation.hpp>
#include <radius/eap/server_conversation.hpp>
