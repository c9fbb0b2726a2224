// SPDX-License-Identifier: MIT
// The answering side of a client: CoA and Disconnect that a server sends over the client's own
// connection (draft-ietf-radext-reverse-coa).
#pragma once

#include <deque>
#include <memory>
#include <vector>

#include <radius/protocol/server/reverse_engine.hpp>
#include <radius/transport/client/client_link.hpp>
#include <radius/transport/kit/serial_executor.hpp>
#include <radius/transport/server/handler_runner.hpp>

namespace radius::detail {

/// The interface for a client's driver.
class client_responder_base {
  public:
    virtual ~client_responder_base() = default;

    /// A request has arrived from this server. Returns the reason if it was dropped at once; if
    /// `ends_stream` is true for that, the link must end.
    virtual drop_reason take(const std::shared_ptr<client_link>& link,
                             const client_server_options& server, octets_view packet,
                             const moment& now) = 0;
    /// The link is gone.
    virtual void forget(const client_link& link) noexcept = 0;
};

/// Calls the user's handler. Runs on the client's thread.
class client_responder final : public client_responder_base, public handler_runner {
  public:
    /// `max_in_progress`: coroutines of all connections together. `limits`: of requests.
    client_responder(const serial_executor& executor, std::shared_ptr<handler_caller> handler,
                     event_log log, std::size_t max_in_progress, const packet_limits& limits = {});
    RADIUS_DECL ~client_responder() override;

    RADIUS_DECL drop_reason take(const std::shared_ptr<client_link>& link,
                                 const client_server_options& server, octets_view packet,
                                 const moment& now) override;
    RADIUS_DECL void forget(const client_link& link) noexcept override;
    RADIUS_DECL void note_drop(drop_reason reason, const endpoint& local, const endpoint& remote,
                               const known_peer* peer) noexcept override;

  private:
    class served_link; // NOLINT(cppcoreguidelines-virtual-class-destructor): it is final

    bool may_begin(const known_peer&) noexcept override {
        return in_progress_count() < max_in_progress_;
    }
    void has_ended(const known_peer&) noexcept override {}
    void close_if_idle() override {}

    /// The server as a peer. Requests in progress refer to it, so none is ever removed.
    const known_peer& peer_of(const client_server_options& server);

    std::shared_ptr<served_link> link_of(const std::shared_ptr<client_link>& link);

    std::size_t max_in_progress_;
    packet_limits limits_;
    random_source random_;
    counter_book book_;
    std::shared_ptr<const peer_table> none_;          ///< peers are identified by their links here
    std::shared_ptr<replay_table> replays_;           ///< of all links
    std::deque<known_peer> peers_;                    ///< each server that has sent a request
    std::vector<std::shared_ptr<served_link>> links_; ///< by channel index
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/client/impl/client_responder.ipp>
#endif
