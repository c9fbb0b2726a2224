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

/// A handler that answers only CoA and Disconnect, with the two methods that a client never calls.
template <dynamic_authorization_handler Handler>
struct dynamic_authorization_only {
    Handler own;

    access_reply handle_access(const access_request& request) { return request.discard(); }
    accounting_reply handle_accounting(const accounting_request& request) {
        return request.discard();
    }
    auto handle_coa(const coa_request& request) { return own.handle_coa(request); }
    auto handle_disconnect(const disconnect_request& request) {
        return own.handle_disconnect(request);
    }
};

} // namespace radius::detail
