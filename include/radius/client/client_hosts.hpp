// SPDX-License-Identifier: MIT
// The servers of a client, as its user wrote them: their addresses and names, and what is counted
// for each with all its ports together.
#pragma once

#include <radius/client/client_host.hpp>
#include <radius/client/client_options.hpp>
#include <radius/protocol/client/client_engine.hpp>

namespace radius {

/// One `client_host` for each server of the engine, and what their lookups have in common.
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

    /// A channel to a name is about to be opened: no address has failed it.
    void begin(channel_handle channel) {
        if (failures_.size() <= channel.index) {
            failures_.resize(channel.index + std::size_t{1});
        }
        failures_[channel.index] = 0;
    }

    /// An address has failed: whether another one is left for this channel.
    bool has_another(channel_handle channel, std::size_t server, const endpoint& address) noexcept {
        hosts_[server].failed(address);
        return channel.index < failures_.size() &&
               ++failures_[channel.index] < hosts_[server].count();
    }

    /// The address in use does not answer over UDP.
    void unanswered(std::size_t server, time_point now) noexcept {
        hosts_[server].unanswered(stay_, now);
    }

    /// Looks a name up if that is due, for all ports of its entry at once; `done` is called as
    /// `name_lookup_done` is.
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

    /// What `refresh` began for this server has ended, for all ports of the entry. Gives the
    /// channels that waited for it.
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
    duration stay_; ///< over UDP an address is not left before
    std::vector<client_host> hosts_;
    std::vector<std::size_t> entries_;  ///< which of the user's servers each of them is a port of
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
