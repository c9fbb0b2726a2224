// SPDX-License-Identifier: MIT
// The servers of a client as configured: their addresses and names, and the counters of each with
// all its ports together.
#pragma once

#include <radius/client/client_host.hpp>
#include <radius/client/client_options.hpp>
#include <radius/protocol/client/client_engine.hpp>
#include <radius/transport/kit/serial_executor.hpp>

namespace radius::detail {

/// One `client_host` for each server of the engine, and the shared part of their lookups.
class client_hosts {
  public:
    client_hosts(const serial_executor& executor, const client_engine& engine,
                 const client_options& options);

    client_host& operator[](std::size_t server) noexcept;

    /// A channel to a name is about to be opened: no address has failed for it yet.
    void begin(channel_handle channel);

    /// An address has failed. True if another one is left for this channel.
    bool has_another(channel_handle channel, std::size_t server, const endpoint& address) noexcept;

    /// The address in use does not answer over UDP.
    void unanswered(std::size_t server, time_point now) noexcept;

    /// Resolves a name if that is due, for all ports of its entry at once; `done` is a
    /// `name_lookup_done`.
    template <class Done>
    void refresh(std::size_t server, time_point now, Done&& done) {
        client_host& host = hosts_[server];
        if (host.wants_lookup(longest_, now)) {
            for (std::size_t index = 0; index < hosts_.size(); ++index) {
                if (entries_[index] == entries_[server]) {
                    hosts_[index].begin_lookup();
                }
            }
            look_up_(host.name(), host.port(), std::forward<Done>(done));
        }
    }

    /// The lookup that `refresh` started for this server has ended, for all ports of the entry.
    /// Returns the channels that waited for it.
    std::vector<channel_handle> end_lookup(std::size_t server, std::error_code error,
                                           const std::vector<endpoint>& found, time_point now);

  private:
    name_lookup look_up_;
    duration longest_;
    duration stay_; ///< over UDP an address is used for at least this time
    std::vector<client_host> hosts_;
    std::vector<std::size_t> entries_;  ///< the configured server that each of them is a port of
    std::vector<std::size_t> failures_; ///< by channel index
};

/// See `client::counters`.
client_counters counters_of(const client_engine& engine, std::size_t entry) noexcept;

/// See `client::is_alive`.
bool is_alive(const client_engine& engine, std::size_t entry) noexcept;

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/client/impl/client_hosts.ipp>
#endif
