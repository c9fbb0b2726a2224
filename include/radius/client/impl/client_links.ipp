// SPDX-License-Identifier: MIT
// The definitions of <radius/client/client_links.hpp>.
#pragma once

#include <memory>
#include <variant>
#include <vector>

#include <radius/client/client_links.hpp>
#include <radius/protocol/client/client_options.hpp>
#include <radius/wire/option_check.hpp>

namespace radius {

RADIUS_DECL transport_kind kind_of(const client_transport& transport) noexcept {
    return std::visit(
        [](const auto& one) {
            if constexpr (requires { one.kind; }) {
                return one.kind;
            } else {
                return transport_kind::udp;
            }
        },
        transport);
}

RADIUS_DECL client_route::client_route(const client_transport& transport, const std::string& host,
                                       const client_source& local)
    : transport_(kind_of(transport)), source_(local) {
    std::visit([&](const auto& one) { prepare(one, host); }, transport);
}

RADIUS_DECL void client_route::reload() {
    if (make_settings_) {
        settings_ = make_settings_();
    }
}

RADIUS_DECL std::shared_ptr<client_link> client_route::make_link(asio::io_context& io,
                                                                 client_link_owner& owner,
                                                                 channel_handle own,
                                                                 const endpoint& server) const {
    auto link = make(io, owner, own, server);
    link->set_source(source_);
    return link;
}

RADIUS_DECL std::shared_ptr<client_link> client_route::make(asio::io_context& io,
                                                            client_link_owner& owner,
                                                            channel_handle own,
                                                            const endpoint& server) const {
    switch (transport_) {
    case transport_kind::tcp:
        return std::make_shared<stream_channel<clear_layer>>(io, owner, own, server, limits_,
                                                             share_);
    case transport_kind::tls:
        return std::make_shared<stream_channel<tls_session>>(io, owner, own, server, limits_,
                                                             share_, settings_, server);
    case transport_kind::dtls:
        return std::make_shared<dtls_channel>(io, owner, own, server, limits_, settings_);
    case transport_kind::udp: break;
    }
    return std::make_shared<udp_channel>(io, owner, own, server);
}

RADIUS_DECL connection_limits client_route::checked(const connection_limits& limits) {
    using detail::check_option;
    check_option(limits.handshake_timeout.count() > 0,
                 "limits.handshake_timeout must be above zero");
    check_option(limits.stall_timeout.count() > 0, "limits.stall_timeout must be above zero");
    check_option(limits.max_unsent_octets > 0, "limits.max_unsent_octets must be at least 1");
    check_option(limits.max_in_progress > 0, "limits.max_in_progress must be at least 1");
    return limits;
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

RADIUS_DECL std::string_view client_links::wanted_name(std::optional<std::size_t> server,
                                                       std::error_code why) const noexcept {
    return server && why == certificate_refused(X509_V_ERR_HOSTNAME_MISMATCH)
               ? std::string_view(ways_[*server].settings()->server_name())
               : std::string_view();
}

RADIUS_DECL std::shared_ptr<client_link> client_links::of(channel_handle channel) const noexcept {
    return channel.index < links_.size() ? links_[channel.index] : nullptr;
}

RADIUS_DECL std::error_code client_links::open(asio::io_context& io, client_link_owner& owner,
                                               channel_handle channel, std::size_t server,
                                               const endpoint& address,
                                               const std::vector<endpoint>& others) noexcept {
    std::shared_ptr<client_link> link;
    std::error_code error;
    try {
        if (links_.size() <= channel.index) {
            links_.resize(channel.index + 1U);
        }
        link = ways_[server].make_link(io, owner, channel, address);
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
    const tls_settings* const now = server ? ways_[*server].settings().get() : nullptr;
    return now == nullptr ? std::error_code() : link.reassess(*now);
}

} // namespace radius
