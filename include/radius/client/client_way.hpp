// SPDX-License-Identifier: MIT
// How a client reaches one of its servers: over which transport, with which credentials.
#pragma once

#include <functional>
#include <memory>
#include <variant>

#include <radius/protocol/client/client_options.hpp>
#include <radius/transport/client/dtls_channel.hpp>
#include <radius/transport/client/stream_channel.hpp>
#include <radius/transport/udp.hpp>

namespace radius {

/// What packets travel in: `udp{}`, `tcp{}`, `radsec{...}` or `dtls{...}`. A client uses neither
/// the addresses nor the ports in there, and of the limits `handshake_timeout`, `stall_timeout`,
/// `max_unsent_octets` and `max_in_progress`, which are those of each of its connections.
using client_transport = std::variant<udp, tcp, radsec, dtls>;

/// The kind of transport that the value is of.
inline transport_kind kind_of(const client_transport& transport) noexcept {
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

/// One server's transport, ready to open links.
class client_way {
  public:
    /// `host` as the user wrote it: what the server's certificate must be for, unless the transport
    /// names something else. Throws as `tls_settings` does.
    client_way(const client_transport& transport, const std::string& host,
               const client_source& local = {})
        : transport_(kind_of(transport)), source_(local) {
        std::visit([&](const auto& one) { prepare(one, host); }, transport);
    }

    transport_kind transport() const noexcept { return transport_; }
    radius_versions versions() const noexcept {
        return settings_ == nullptr ? radius_versions{.v1_1 = false} : settings_->versions();
    }

    /// Null without TLS.
    const std::shared_ptr<const tls_settings>& settings() const noexcept { return settings_; }

    /// Reads certificates, keys, authorities and revocation lists anew. Throws
    /// `std::system_error`, and keeps the old ones.
    void reload() {
        if (make_settings_) {
            settings_ = make_settings_();
        }
    }

    /// A link that is not yet open.
    std::shared_ptr<client_link> make_link(asio::io_context& io, client_link_owner& owner,
                                           channel_handle own, const endpoint& server) const {
        auto link = make(io, owner, own, server);
        link->set_source(source_);
        return link;
    }

  private:
    std::shared_ptr<client_link> make(asio::io_context& io, client_link_owner& owner,
                                      channel_handle own, const endpoint& server) const {
        switch (transport_) {
        case transport_kind::tcp:
            return std::make_shared<stream_channel<plain_layer>>(io, owner, own, server, limits_,
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

    static connection_limits checked(const connection_limits& limits) {
        using detail::check_option;
        check_option(limits.handshake_timeout.count() > 0,
                     "limits.handshake_timeout must be above zero");
        check_option(limits.stall_timeout.count() > 0, "limits.stall_timeout must be above zero");
        check_option(limits.max_unsent_octets > 0, "limits.max_unsent_octets must be at least 1");
        check_option(limits.max_in_progress > 0, "limits.max_in_progress must be at least 1");
        return limits;
    }

    void prepare(const udp&, const std::string&) noexcept {}
    void prepare(const tcp& options, const std::string&) { limits_ = checked(options.limits); }
    template <transport_kind Kind>
    void prepare(const secure_transport<Kind>& options, const std::string& host) {
        limits_ = checked(options.limits);
        share_ = options.records == record_sharing::shared;
        make_settings_ = [options, host] {
            auto made = std::make_shared<const tls_settings>(options, host);
            detail::install_callbacks(*made);
            return made;
        };
        settings_ = make_settings_();
    }

    transport_kind transport_;
    detail::bound_source source_;
    std::shared_ptr<const tls_settings> settings_;
    std::function<std::shared_ptr<const tls_settings>()> make_settings_;
    connection_limits limits_;
    bool share_ = true;
};

} // namespace radius
