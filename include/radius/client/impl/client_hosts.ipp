// SPDX-License-Identifier: MIT
// The definitions of <radius/client/client_hosts.hpp>.
#pragma once

#include <radius/client/client_hosts.hpp>

namespace radius::detail {

RADIUS_DECL client_hosts::client_hosts(const serial_executor& executor, const client_engine& engine,
                                       const client_options& options)
    : look_up_(options.lookup ? options.lookup : system_lookup(executor)),
      longest_(options.longest_lookup),
      stay_(std::min<duration>(std::chrono::milliseconds(500), options.retry.first_wait / 2)) {
    for (std::size_t index = 0; index < engine.server_count(); ++index) {
        const client_server_options& server = engine.server(index);
        hosts_.emplace_back(server.name, server.address.port,
                            server.name.empty() ? std::optional(server.address) : std::nullopt);
        entries_.push_back(server.entry);
    }
}

RADIUS_DECL client_host& client_hosts::operator[](std::size_t server) noexcept {
    return hosts_[server];
}

RADIUS_DECL void client_hosts::begin(channel_handle channel) {
    if (failures_.size() <= channel.index) {
        failures_.resize(channel.index + std::size_t{1});
    }
    failures_[channel.index] = 0;
}

RADIUS_DECL bool client_hosts::has_another(channel_handle channel, std::size_t server,
                                           const endpoint& address) noexcept {
    hosts_[server].failed(address);
    return channel.index < failures_.size() && ++failures_[channel.index] < hosts_[server].count();
}

RADIUS_DECL void client_hosts::unanswered(std::size_t server, time_point now) noexcept {
    hosts_[server].unanswered(stay_, now);
}

RADIUS_DECL std::vector<channel_handle> client_hosts::end_lookup(std::size_t server,
                                                                 std::error_code error,
                                                                 const std::vector<endpoint>& found,
                                                                 time_point now) {
    std::vector<channel_handle> waited;
    for (std::size_t index = 0; index < hosts_.size(); ++index) {
        if (entries_[index] == entries_[server]) {
            client_host& host = hosts_[index];
            std::vector<endpoint> addresses = found;
            for (endpoint& address : addresses) {
                address.port = address.port == hosts_[server].port() ? host.port() : address.port;
            }
            host.end_lookup(error, addresses, now);
            waited.insert(waited.end(), host.waiting.begin(), host.waiting.end());
            host.waiting.clear();
        }
    }
    return waited;
}

RADIUS_DECL client_counters counters_of(const client_engine& engine, std::size_t entry) noexcept {
    client_counters sum;
    for (std::size_t index = 0; index < engine.server_count(); ++index) {
        if (engine.server(index).entry == entry) {
            sum.add(engine.counters(index));
        }
    }
    return sum;
}

RADIUS_DECL bool is_alive(const client_engine& engine, std::size_t entry) noexcept {
    for (std::size_t index = 0; index < engine.server_count(); ++index) {
        if (engine.server(index).entry == entry && !engine.alive(index)) {
            return false;
        }
    }
    return true;
}

} // namespace radius::detail
