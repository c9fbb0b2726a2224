// SPDX-License-Identifier: MIT
// The definitions of <radius/client/client_links.hpp>.
#pragma once

#include <memory>
#include <vector>

#include <radius/client/client_links.hpp>

namespace radius::detail {

RADIUS_DECL client_route::client_route(const client_transport& transport, const std::string& host,
                                       const client_source& local)
    : transport_(transport.kind()), source_(local), links_(transport.make_links(host)) {}

RADIUS_DECL std::shared_ptr<client_link> client_route::make_link(const serial_executor& executor,
                                                                 client_link_owner& owner,
                                                                 channel_handle own,
                                                                 const endpoint& server) const {
    auto link = links_->make(executor, owner, own, server);
    link->set_source(source_);
    return link;
}

RADIUS_DECL client_links::client_links(std::vector<client_route> ways) : ways_(std::move(ways)) {}

RADIUS_DECL client_links::~client_links() {
    for (const auto& one : links_) {
        if (one != nullptr) {
            one->close();
        }
    }
}

RADIUS_DECL const client_route& client_links::way(std::size_t server) const noexcept {
    return ways_[server];
}

RADIUS_DECL void client_links::set_way(std::size_t server, client_route way) noexcept {
    if (server == ways_.size()) {
        ways_.push_back(std::move(way));
    } else {
        ways_[server] = std::move(way);
    }
}

RADIUS_DECL std::string_view client_links::wanted_name(std::optional<std::size_t> server,
                                                       std::error_code why) const noexcept {
    return server ? ways_[*server].links().wanted_name(why) : std::string_view();
}

RADIUS_DECL std::shared_ptr<client_link> client_links::of(channel_handle channel) const noexcept {
    return channel.index < links_.size() ? links_[channel.index] : nullptr;
}

RADIUS_DECL std::error_code client_links::open(const serial_executor& executor,
                                               client_link_owner& owner, channel_handle channel,
                                               std::size_t server, const endpoint& address,
                                               const std::vector<endpoint>& others) noexcept {
    std::shared_ptr<client_link> link;
    std::error_code error;
    try {
        if (links_.size() <= channel.index) {
            links_.resize(channel.index + 1U);
        }
        link = ways_[server].make_link(executor, owner, channel, address);
        links_[channel.index] = link;
        link->set_alternatives(others);
        error = link->open();
    } catch (...) {
        error = std::make_error_code(std::errc::not_enough_memory);
    }
    if (error && link != nullptr) {
        link->close();
    }
    return error;
}

RADIUS_DECL std::shared_ptr<client_link> client_links::take(channel_handle channel) noexcept {
    if (channel.index >= links_.size()) {
        return nullptr;
    }
    auto link = std::exchange(links_[channel.index], nullptr);
    if (sending_ == link.get()) {
        sending_ = nullptr;
    }
    return link;
}

RADIUS_DECL client_link* client_links::send(channel_handle channel, octets_view packet) {
    client_link* const to = of(channel).get();
    if (to == nullptr) {
        return nullptr;
    }
    if (sending_ != to) {
        flush();
        sending_ = to;
    }
    to->send(packet);
    return to;
}

RADIUS_DECL bool client_links::flush() {
    client_link* const last = std::exchange(sending_, nullptr);
    if (last == nullptr) {
        return false;
    }
    last->flush();
    return true;
}

RADIUS_DECL void client_links::listen(bool awake) const {
    for_each([awake](const std::shared_ptr<client_link>& link) {
        awake ? link->listen() : link->rest();
    });
}

RADIUS_DECL std::error_code client_links::reassess(const client_link& link,
                                                   std::optional<std::size_t> server) const {
    return server ? ways_[*server].links().reassess(link) : std::error_code();
}

} // namespace radius::detail
