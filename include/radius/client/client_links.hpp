// SPDX-License-Identifier: MIT
// The sockets and connections of one client, by the channels of its engine.
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <variant>
#include <vector>

#include <radius/protocol/client/client_options.hpp>
#include <radius/transport/client/dtls_channel.hpp>
#include <radius/transport/client/stream_channel.hpp>
#include <radius/transport/udp.hpp>

namespace radius {

/// The transport: `udp{}`, `tcp{}`, `radsec{...}` or `dtls{...}`. A client ignores its addresses
/// and ports. Of the limits it uses `handshake_timeout`, `stall_timeout`, `max_unsent_octets` and
/// `max_in_progress`, which apply to each of its connections.
using client_transport = std::variant<udp, tcp, radsec, dtls>;

/// The kind of the transport.
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
    /// `host` as configured: the server's certificate must match it, unless the transport names
    /// something else. Throws as `tls_settings` does.
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

    /// Reloads certificates, keys, authorities and revocation lists. If they cannot be read, throws
    /// `std::system_error` and keeps the old ones.
    void reload() {
        if (make_settings_) {
            settings_ = make_settings_();
        }
    }

    /// Creates a link that is not open yet.
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

/// Opens links over each server's transport, and sends packets in batches: consecutive packets for
/// one link are sent together.
class client_links {
  public:
    explicit client_links(std::vector<client_way> ways) : ways_(std::move(ways)) {}
    client_links(const client_links&) = delete;
    client_links& operator=(const client_links&) = delete;
    ~client_links() {
        for (const auto& one : links_) {
            if (one != nullptr) {
                one->close();
            }
        }
    }

    client_buffers& buffers() noexcept { return buffers_; }
    const client_way& way(std::size_t server) const noexcept { return ways_[server]; }

    /// The name that the server's certificate should have matched, if `why` says that it does not
    /// match; else empty.
    std::string_view wanted_name(std::optional<std::size_t> server,
                                 std::error_code why) const noexcept {
        return server && why == certificate_refused(X509_V_ERR_HOSTNAME_MISMATCH)
                   ? std::string_view(ways_[*server].settings()->server_name())
                   : std::string_view();
    }

    /// The link of a channel; null once it is gone.
    std::shared_ptr<client_link> of(channel_handle channel) const noexcept {
        return channel.index < links_.size() ? links_[channel.index] : nullptr;
    }

    /// Starts to open a link. Errors: immediate ones, including out of memory; then there is no
    /// link.
    std::error_code open(asio::io_context& io, client_link_owner& owner, channel_handle channel,
                         std::size_t server, const endpoint& address,
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

    /// Removes a link that is closed, or about to be.
    std::shared_ptr<client_link> take(channel_handle channel) noexcept {
        if (channel.index >= links_.size()) {
            return nullptr;
        }
        auto link = std::exchange(links_[channel.index], nullptr);
        if (sending_ == link.get()) {
            sending_ = nullptr;
        }
        return link;
    }

    /// Adds a packet to the link's batch. Null if the link is gone.
    client_link* send(channel_handle channel, octets_view packet) {
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

    /// Sends the current batch. False if there is none.
    bool flush() {
        client_link* const last = std::exchange(sending_, nullptr);
        if (last == nullptr) {
            return false;
        }
        last->flush();
        return true;
    }

    /// Calls `visit` with each link; links may be added and removed meanwhile.
    template <class Visit>
    void for_each(Visit&& visit) const {
        // NOLINTNEXTLINE(modernize-loop-convert): the vector may grow meanwhile
        for (std::size_t index = 0; index < links_.size(); ++index) {
            if (const auto link = links_[index]) {
                visit(link);
            }
        }
    }

    /// Starts or stops waiting for replies.
    void listen(bool awake) const {
        for_each([awake](const std::shared_ptr<client_link>& link) {
            awake ? link->listen() : link->rest();
        });
    }

    /// Reloads all credentials, and calls `judge` for each link. Throws the first failure of
    /// `client_way::reload`; credentials that could be read are still replaced.
    template <class Judge>
    void reload(Judge&& judge) {
        std::exception_ptr failure;
        for (client_way& way : ways_) {
            try {
                way.reload();
            } catch (...) {
                failure = failure != nullptr ? failure : std::current_exception();
            }
        }
        for_each([&](const std::shared_ptr<client_link>& link) { judge(*link); });
        if (failure != nullptr) {
            std::rethrow_exception(failure);
        }
    }

    /// Why the current settings refuse the other end of a link; no error if they do not, or without
    /// TLS.
    std::error_code reassess(const client_link& link, std::optional<std::size_t> server) const {
        const tls_settings* const now = server ? ways_[*server].settings().get() : nullptr;
        return now == nullptr ? std::error_code() : link.reassess(*now);
    }

  private:
    std::vector<client_way> ways_; ///< by server
    client_buffers buffers_;
    std::vector<std::shared_ptr<client_link>> links_; ///< by channel index
    client_link* sending_ = nullptr;                  ///< the link of the current batch
};

} // namespace radius
