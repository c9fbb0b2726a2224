// SPDX-License-Identifier: MIT
// What a client engine asks its driver to do.
#pragma once

#include <radius/protocol/client/client_exchange.hpp>

namespace radius {

/// One thing to do. Views in it stay valid as `client_engine::poll_action` says.
struct client_action {
    enum class kind : std::uint8_t {
        none,          ///< nothing to do until an input or `next_wake()`
        open_channel,  ///< open socket `channel` to `server`, then call `channel_opened`
        close_channel, ///< close socket `channel`; the engine has forgotten it
        send,          ///< send `packet` through `channel`
        complete,      ///< `request` ended as `result` says; its handle is of no more use
    };

    kind what = kind::none;
    std::size_t server = 0;    ///< place in the options' list; not with `close_channel`
    channel_handle channel{};  ///< with all but `complete`
    request_handle request{};  ///< with `send` and `complete`; the watchdog's sends have one too
    octets_view packet{};      ///< with `send`
    unsigned transmission = 0; ///< with `send`: to this server, from 1 on
    client_result result{};    ///< with `complete`
    packet_code code{};        ///< with `complete`: of the request
};

} // namespace radius
