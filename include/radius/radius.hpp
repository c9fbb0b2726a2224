// SPDX-License-Identifier: MIT
// radius: RADIUS for C++20. This header brings everything.
//
// The life of a packet
//
// On the server, transport/server/udp_listener.hpp reads up to 64 datagrams with one system call
// and hands each to protocol/server/receiver.hpp, which knows no sockets and no clock. The receiver
// looks the sender up (protocol/server/peer_table.hpp): no secret, no answer.
// packet/packet_view.hpp checks header and attribute lengths where the octets lie; nothing is
// copied. protocol/server/request_rules.hpp walks the attributes once and judges:
// Message-Authenticator, authenticator, credentials, age. What fails is dropped, counted by reason,
// and logged at most once per second for each reason and peer. protocol/server/duplicate_cache.hpp
// knows whether the request came before: then the stored reply goes out again, or nothing while the
// first one is still being worked on. Status-Server is answered on the spot.
//
// What is left is the handler's. server/server_shard.hpp makes an access_request (or accounting_,
// coa_, disconnect_request) of it and calls the method that the compiler chose. The handler reads:
// request.get(attr::user_name) is a view into the datagram; hidden values are revealed with the
// peer's secret (auth/hiding.hpp) on the way out. It answers with request.accept(...), which fills
// an attribute list in clear text (packet/attribute_list.hpp) that belongs to no transport yet. A
// coroutine handler gets a copy of the packet and takes its time; all others cost no allocation.
//
// auth/sealing.hpp turns the list into octets: Message-Authenticator first, secrets hidden under
// the request's authenticator, Proxy-State echoed last, signed. The cache keeps a copy, and the
// listener sends all replies of a batch with one system call.
//
// Over TCP, TLS and DTLS the other end is identified once, when
// transport/server/stream_listener.hpp or transport/server/dtls_listener.hpp has taken its
// connection: by its certificate, its key or its address. transport/tls/tls_session.hpp decrypts
// what comes, protocol/server/connection_engine.hpp cuts it into packets and hands them to the same
// receiver; replies of one turn leave together. RADIUS/1.1 differs in how packets are made and
// judged, and in nothing that a handler sees.
//
// On the client the same happens backwards. client/client.hpp takes an outgoing request, and
// protocol/client/client_engine.hpp, which knows no sockets and no clock either, chooses a server
// that is alive, an identifier that is free and a random authenticator, seals the packet, and asks
// its driver (client/client_driver.hpp) to send it and to wake it when a retransmission is due. A
// reply must come from that server through that socket, carry that identifier, be of a code that
// answers the request, and prove that its sender knows the secret; everything else is dropped
// without touching a timer. After all tries, with every server, the request ends with what
// happened, which is errc::no_response if nothing came; it always ends exactly once.
//
// Floors, each of which includes only those before it: wire, attribute, packet, dictionary, auth,
// protocol, transport, then server and client side by side. radius/packet.hpp is the codec alone.
#pragma once

#include <radius/auth/password/password_login.hpp>
#include <radius/client/blocking_client.hpp>
#include <radius/client/client.hpp>
#include <radius/dictionary.hpp>
#include <radius/observe/pcapng.hpp>
#include <radius/observe/trace_file.hpp>
#include <radius/observe/trace_text.hpp>
#include <radius/packet.hpp>
#include <radius/server/server.hpp>
