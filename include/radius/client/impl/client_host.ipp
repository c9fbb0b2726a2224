// SPDX-License-Identifier: MIT
// The definitions of <radius/client/client_host.hpp>.
#pragma once

#include <algorithm>

#include <radius/client/client_host.hpp>

namespace radius::detail {

RADIUS_DECL client_host::client_host(const client_server_options& server)
    : label_(server.label), name_(server.name), port_(server.address.port),
      is_name_(!server.name.empty()) {
    if (!is_name_) {
        addresses_.push_back(server.address);
    }
}

RADIUS_DECL const endpoint& client_host::current() const noexcept { return addresses_[place_]; }

RADIUS_DECL std::vector<endpoint> client_host::others() const {
    std::vector<endpoint> rest;
    for (std::size_t step = 1; step < addresses_.size(); ++step) {
        rest.push_back(addresses_[(place_ + step) % addresses_.size()]);
    }
    return rest;
}

RADIUS_DECL void client_host::use(const endpoint& address) noexcept {
    const auto found = std::find(addresses_.begin(), addresses_.end(), address);
    if (found != addresses_.end()) {
        place_ = static_cast<std::size_t>(found - addresses_.begin());
    }
}

RADIUS_DECL bool client_host::wants_lookup(duration longest, time_point now) const noexcept {
    if (!is_name_ || is_looking_up()) {
        return false;
    }
    const duration age = looked_up_ ? now - *looked_up_ : duration::max();
    return age >= longest || ((suspect_ || addresses_.empty()) && age >= shortest_age);
}

RADIUS_DECL void client_host::end_lookup(std::error_code error, const std::vector<endpoint>& found,
                                         time_point now) {
    lookup_ = 0;
    looked_up_ = now;
    failure_ = !error && found.empty() ? asio::error::host_not_found : error;
    if (failure_) {
        return;
    }
    const auto before = addresses_.empty() ? std::nullopt : std::optional(current());
    addresses_ = interleaved(found);
    const auto same =
        before ? std::find(addresses_.begin(), addresses_.end(), *before) : addresses_.end();
    if (same == addresses_.end()) {
        place_ = 0;
        suspect_ = proven_ = false;
        unanswered_ = 0;
    } else {
        place_ = static_cast<std::size_t>(same - addresses_.begin());
        suspect_ = suspect_ && addresses_.size() == 1;
    }
}

RADIUS_DECL void client_host::heard() noexcept {
    proven_ = true;
    suspect_ = false;
    unanswered_ = 0;
}

RADIUS_DECL void client_host::failed(const endpoint& address) noexcept {
    if (is_name_ && is_known() && address == current()) {
        advance();
    }
}

RADIUS_DECL bool client_host::unanswered(duration stay, time_point now) noexcept {
    if (!is_name_ || !is_known() || now - moved_ < stay) {
        return false;
    }
    moved_ = now;
    if (++unanswered_ < (proven_ ? 2U : 1U)) {
        return false;
    }
    advance();
    return addresses_.size() > 1;
}

RADIUS_DECL void client_host::advance() noexcept {
    place_ = (place_ + 1) % addresses_.size();
    suspect_ = true;
    proven_ = false;
    unanswered_ = 0;
}

} // namespace radius::detail
