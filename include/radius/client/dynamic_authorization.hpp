// SPDX-License-Identifier: MIT
// The handler of a client: CoA and Disconnect that a server sends over the client's own connection
// (draft-ietf-radext-reverse-coa).
#pragma once

#include <radius/transport/server/handler.hpp>

namespace radius {

/// Has a `handle_coa` and a `handle_disconnect` that answer, at once or as coroutines.
template <class Handler>
concept dynamic_authorization_handler = handles_coa<Handler> && handles_disconnect<Handler>;

} // namespace radius

namespace radius::detail {

/// A handler, or a reference to one, for CoA and Disconnect. A client never calls the other
/// methods.
template <dynamic_authorization_handler Handler>
struct dynamic_authorization_only : default_handler<access, accounting> {
    Handler own;

    auto handle_coa(const coa_request& request) { return own.handle_coa(request); }
    auto handle_disconnect(const disconnect_request& request) {
        return own.handle_disconnect(request);
    }
};

} // namespace radius::detail
