// SPDX-License-Identifier: MIT
// radius: RADIUS for C++20. This header includes everything.
//
// The life of a packet
//
// On the server, transport/server/udp_listener.hpp reads up to 64 datagrams with one system call
// and hands each to protocol/server/server_engine.hpp, which uses no sockets and no clock. The
// server engine looks up the sender (protocol/server/peer_table.hpp): without a secret there is no
// answer. packet/packet_view.hpp checks header and attribute lengths in place; nothing is copied.
// protocol/server/request_rules.hpp iterates over the attributes once and checks
// Message-Authenticator, authenticator, credentials and age. A packet that fails is dropped,
// counted by reason, and logged at most once per second for each reason and peer.
// protocol/server/duplicate_cache.hpp detects a repeated request: then the stored reply is sent
// again, or nothing if the first one is still in progress. Status-Server is answered immediately.
//
// The handler gets all other requests. server/server_shard.hpp creates an access_request (or
// accounting_, coa_, disconnect_request) and calls the handler's method, with static dispatch. In
// the handler, request.get(attr::user_name) is a view into the datagram; hidden values are revealed
// with the peer's secret (auth/hiding.hpp). The handler answers with request.accept(...), which
// fills an attribute list in clear text (packet/attribute_list.hpp) that is independent of the
// transport. A coroutine handler gets a copy of the packet; all others need no allocation.
//
// auth/sealing.hpp converts the list to octets: Message-Authenticator first, secrets hidden under
// the request's authenticator, Proxy-State echoed last, signed. The cache keeps a copy, and the
// listener sends all replies of a batch with one system call.
//
// Over TCP, TLS and DTLS the other end is identified once, when
// transport/server/stream_listener.hpp or transport/server/dtls_listener.hpp has accepted its
// connection: by its certificate, its key or its address. transport/tls/tls_session.hpp decrypts
// the data, protocol/server/connection_engine.hpp splits it into packets and passes them to the
// same server engine; replies of one turn are sent together. RADIUS/1.1 differs only in the format
// and the checks of packets; handlers see no difference.
//
// The client works the other way round. client/client.hpp takes an outgoing request, and
// protocol/client/client_engine.hpp, which uses no sockets and no clock either, chooses a server
// that is alive, an identifier that is free and a random authenticator, seals the packet, and asks
// its driver (client/client_driver.hpp) to send it and to set a timer for the retransmission. A
// reply must come from that server through that socket, carry that identifier, be of a code that
// answers the request, and prove that its sender knows the secret; everything else is dropped
// without changing a timer. After all retries with every server the request ends with an error,
// which is errc::no_response if nothing arrived; it always ends exactly once.
//
// Layers, each of which includes only those before it: wire, attribute, packet, dictionary, auth,
// protocol, transport, then server and client side by side. radius/packet.hpp is only the codec.
#pragma once

#include <radius/auth/password/password_login.hpp>
#include <radius/client/blocking_client.hpp>
#include <radius/client/client.hpp>
#include <radius/dictionary.hpp>
#include <radius/observe/pcapng.hpp>
#include <radius/observe/trace_file.hpp>
#include <radius/observe/trace_text.hpp>
#include <radius/packet.hpp>
#include <radius/server/reverse_path.hpp>
#include <radius/server/server.hpp>
