// SPDX-License-Identifier: MIT
// radius: RADIUS for C++20. This header includes everything that programs with a client or a server
// need. The engines without sockets and clocks have headers of their own, such as
// <radius/protocol/server/server_engine.hpp>.
//
// From a datagram to the handler and back
//
//  1. transport/server/datagram_listener.hpp reads up to 64 datagrams with one system call.
//  2. transport/server/udp_listener.hpp passes each to an engine, which uses no sockets and no
//     clock.
//  3. protocol/server/server_engine.hpp answers, drops or admits it. A dropped packet is counted by
//     reason, and logged at most once per second for each reason and peer.
//  4. protocol/server/peer_table.hpp finds the sender: without a secret there is no answer.
//  5. packet/packet_view.hpp checks header and attribute lengths in place; nothing is copied.
//  6. protocol/server/request_rules.hpp iterates over the attributes once and checks
//     Message-Authenticator, authenticator, credentials and age.
//  7. protocol/server/duplicate_cache.hpp detects a repeated request: then the stored reply is sent
//     again, or nothing if the first one is still in progress.
//  8. transport/server/handler_runner.hpp runs the handler for an admitted request. A coroutine
//     gets a copy of the packet; all other handlers need no allocation.
//  9. transport/server/handler_calls.hpp calls the handler's method, with static dispatch: nothing
//     else knows the handler's type.
// 10. protocol/server/request.hpp is what the handler sees: request.get(attr::user_name) is a view
//     into the datagram, and hidden values are revealed with the peer's secret.
// 11. protocol/server/reply.hpp is what it answers, request.accept(...): attributes in clear text,
//     independent of the transport.
// 12. auth/sealing.hpp converts them to octets: Message-Authenticator first, secrets hidden under
//     the request's authenticator, Proxy-State echoed last, signed. The cache keeps a copy, and the
//     listener sends all replies of a batch with one system call.
//
// From async_send to completion
//
//  1. client/client.hpp takes a request and a completion token.
//  2. transport/client/exchange_initiation.hpp keeps the completion handler.
//  3. client/client_driver.hpp connects an engine without sockets and clocks to Asio.
//  4. protocol/client/client_engine.hpp chooses a server that is alive, retransmits, and goes on to
//     the next server. Each request ends exactly once: with a reply, or with an error that says
//     why.
//  5. protocol/client/client_exchange.hpp is the state of one request.
//  6. protocol/client/client_channel.hpp is a socket or connection: it has the free identifiers.
//  7. auth/sealing.hpp converts the attributes to octets.
//  8. client/client_links.hpp finds the channel's link, and sends consecutive packets together.
//  9. transport/client/udp_channel.hpp is the link: one connected socket.
// 10. protocol/reply_matching.hpp accepts a reply only if it comes through that socket, has the
//     identifier, is of a code that answers the request, and proves that its sender knows the
//     secret. Everything else is dropped without changing a timer.
// 11. transport/client/waiting_requests.hpp finds the completion handler again.
// 12. protocol/client/response.hpp is what it gets.
//
// Over TCP, TLS and DTLS the other end is identified once, when its connection is accepted: by its
// certificate, its key or its address. A session decrypts the data, and
// protocol/server/connection_engine.hpp splits it into packets and passes them to the same server
// engine. RADIUS/1.1 differs only in the format and the checks of packets; handlers see no
// difference.
#pragma once

#include <radius/client.hpp>
#include <radius/crypto/constant_time.hpp>
#include <radius/crypto/des.hpp>
#include <radius/crypto/sha1.hpp>
#include <radius/dictionary.hpp>
#include <radius/observe/pcapng.hpp>
#include <radius/observe/trace_file.hpp>
#include <radius/observe/trace_text.hpp>
#include <radius/packet.hpp>
#include <radius/server.hpp>
#include <radius/server/reverse_path.hpp>
#include <radius/tls.hpp>
