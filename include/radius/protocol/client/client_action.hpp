// SPDX-License-Identifier: MIT
// The actions that a client engine requests from its driver.
#pragma once

#include <radius/protocol/client/client_exchange.hpp>

namespace radius {

/// One action. `client_engine::poll_action` documents how long its views stay valid.
struct client_action {
    enum class kind : std::uint8_t {
        none,          ///< nothing to do until an input or `next_wake()`
        open_channel,  ///< open socket `channel` to `server`, then call `channel_opened`
        close_channel, ///< close socket `channel`; the engine no longer knows it
        send,          ///< send `packet` through `channel`
        complete,      ///< `request` ended with `result`; its handle is no longer valid
    };

    kind what = kind::none;
    std::size_t server = 0;    ///< index in the options' list; not with `close_channel`
    channel_handle channel{};  ///< with all but `complete`
    request_handle request{};  ///< with `send` and `complete`; also for sends of the watchdog
    octets_view packet{};      ///< with `send`
    unsigned transmission = 0; ///< with `send`: to this server, counted from 1
    client_result result{};    ///< with `complete`
    packet_code code{};        ///< with `complete`: of the request
};

} // namespace radius
