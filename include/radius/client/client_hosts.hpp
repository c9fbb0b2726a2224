// SPDX-License-Identifier: MIT
// The servers of a client as configured: their addresses and names, and the counters of each with
// all its ports together.
#pragma once

#include <radius/client/client_host.hpp>
#include <radius/client/client_options.hpp>
#include <radius/protocol/client/client_engine.hpp>

namespace radius {

/// One `client_host` for each server of the engine, and the shared part of their lookups.
class client_hosts {
  public:
    client_hosts(asio::io_context& io, const client_engine& engine, const client_options& options)
        : look_up_(options.lookup ? options.lookup : detail::system_lookup(io)),
          longest_(options.longest_lookup),
          stay_(std::min<duration>(std::chrono::milliseconds(500), options.retry.first_wait / 2)) {
        for (std::size_t index = 0; index < engine.server_count(); ++index) {
            const client_server_options& server = engine.server(index);
            hosts_.emplace_back(server.name, server.address.port,
                                server.name.empty() ? std::optional(server.address) : std::nullopt);
            entries_.push_back(server.entry);
        }
    }

    client_host& operator[](std::size_t server) noexcept { return hosts_[server]; }

    /// A channel to a name is about to be opened: no address has failed for it yet.
    void begin(channel_handle channel) {
        if (failures_.size() <= channel.index) {
            failures_.resize(channel.index + std::size_t{1});
        }
        failures_[channel.index] = 0;
    }

    /// An address has failed. True if another one is left for this channel.
    bool has_another(channel_handle channel, std::size_t server, const endpoint& address) noexcept {
        hosts_[server].failed(address);
        return channel.index < failures_.size() &&
               ++failures_[channel.index] < hosts_[server].count();
    }

    /// The address in use does not answer over UDP.
    void unanswered(std::size_t server, time_point now) noexcept {
        hosts_[server].unanswered(stay_, now);
    }

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
                                           const std::vector<endpoint>& found, time_point now) {
        std::vector<channel_handle> waited;
        for (std::size_t index = 0; index < hosts_.size(); ++index) {
            if (entries_[index] == entries_[server]) {
                client_host& host = hosts_[index];
                std::vector<endpoint> addresses = found;
                for (endpoint& address : addresses) {
                    address.port =
                        address.port == hosts_[server].port() ? host.port() : address.port;
                }
                host.end_lookup(error, addresses, now);
                waited.insert(waited.end(), host.waiting.begin(), host.waiting.end());
                host.waiting.clear();
            }
        }
        return waited;
    }

  private:
    name_lookup look_up_;
    duration longest_;
    duration stay_; ///< over UDP an address is used for at least this time
    std::vector<client_host> hosts_;
    std::vector<std::size_t> entries_;  ///< the configured server that each of them is a port of
    std::vector<std::size_t> failures_; ///< by channel index
};

namespace detail {

/// See `client::counters`.
inline client_counters counters_of(const client_engine& engine, std::size_t entry) noexcept {
    client_counters sum;
    for (std::size_t index = 0; index < engine.server_count(); ++index) {
        if (engine.server(index).entry == entry) {
            sum.add(engine.counters(index));
        }
    }
    return sum;
}

/// See `client::is_alive`.
inline bool is_alive(const client_engine& engine, std::size_t entry) noexcept {
    for (std::size_t index = 0; index < engine.server_count(); ++index) {
        if (engine.server(index).entry == entry && !engine.alive(index)) {
            return false;
        }
    }
    return true;
}

} // namespace detail

} // namespace radius
