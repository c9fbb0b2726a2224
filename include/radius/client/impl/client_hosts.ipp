// SPDX-License-Identifier: MIT
// The definitions of <radius/client/client_hosts.hpp>.
#pragma once

#include <utility>

#include <radius/client/client_hosts.hpp>

namespace radius::detail {

RADIUS_DECL client_hosts::client_hosts(const serial_executor& executor, const client_engine& engine,
                                       const client_options& options)
    : look_up_(options.lookup ? options.lookup : system_lookup(executor)),
      longest_(options.longest_lookup),
      stay_(std::min<duration>(std::chrono::milliseconds(500), options.retry.first_wait / 2)) {
    for (std::size_t index = 0; index < engine.server_count(); ++index) {
        hosts_.emplace_back(engine.server(index));
    }
}

RADIUS_DECL client_host& client_hosts::operator[](std::size_t server) noexcept {
    return hosts_[server];
}

RADIUS_DECL void client_hosts::set(std::size_t server, client_host host) noexcept {
    if (server == hosts_.size()) {
        hosts_.push_back(std::move(host));
    } else {
        hosts_[server] = std::move(host);
    }
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

RADIUS_DECL std::vector<channel_handle> client_hosts::end_lookup(const host_lookup& lookup,
                                                                 std::error_code error,
                                                                 const std::vector<endpoint>& found,
                                                                 time_point now) {
    std::vector<channel_handle> waited;
    for (client_host& host : hosts_) {
        if (host.lookup() == lookup.number) {
            std::vector<endpoint> addresses = found;
            for (endpoint& address : addresses) {
                address.port = address.port == lookup.port ? host.port() : address.port;
            }
            host.end_lookup(error, addresses, now);
            waited.insert(waited.end(), host.waiting.begin(), host.waiting.end());
            host.waiting.clear();
        }
    }
    return waited;
}

} // namespace radius::detail
