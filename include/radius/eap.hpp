// SPDX-License-Identifier: MIT
// EAP: a handler that authenticates users by it, its conversations without sockets and clocks, its
// methods, for servers and peers (RFC 3748, RFC 3579).
#pragma once

#include <radius/eap/eap_server.hpp>
#include <radius/eap/gtc/gtc_method.hpp>
#include <radius/eap/md5/md5_method.hpp>
#include <radius/eap/mschap_v2/mschap_v2_method.hpp>
#include <radius/eap/peer_conversation.hpp>
#include <radius/eap/server_conversation.hpp>
#include <radius/server/eap_authenticating.hpp>
