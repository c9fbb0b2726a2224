// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/client/tls_links.hpp>.
#pragma once

#include <radius/transport/client/dtls_channel.hpp>
#include <radius/transport/client/link_maker.hpp>
#include <radius/transport/client/stream_channel.hpp>
#include <radius/transport/client/tls_links.hpp>

namespace radius::detail {

/// Creates TLS or DTLS connections, with credentials that can be replaced.
template <transport_kind Kind>
class tls_link_maker final : public link_maker {
  public:
    /// Throws as `tls_settings` does.
    tls_link_maker(secure_client<Kind> options, std::string host)
        : options_(std::move(options)), host_(std::move(host)), limits_(checked(options_.limits)),
          settings_(make_settings()) {}

    std::shared_ptr<client_link> make(const serial_executor& executor, client_link_owner& owner,
                                      channel_handle own, const endpoint& server) const override {
        if constexpr (Kind == transport_kind::dtls) {
            return std::make_shared<dtls_channel>(executor, owner, own, server, limits_, settings_);
        } else {
            return std::make_shared<stream_channel<tls_session>>(
                executor, owner, own, server, Kind, limits_,
                options_.records == record_sharing::shared, settings_, server);
        }
    }

    radius_versions versions() const noexcept override { return settings_->versions(); }
    void reload() override { settings_ = make_settings(); }
    std::error_code reassess(const client_link& link) const override {
        return link.reassess(*settings_);
    }
    std::string_view wanted_name(std::error_code why) const noexcept override {
        return why == certificate_refused(X509_V_ERR_HOSTNAME_MISMATCH)
                   ? std::string_view(settings_->server_name())
                   : std::string_view();
    }

  private:
    std::shared_ptr<const tls_settings> make_settings() const {
        auto made = std::make_shared<const tls_settings>(options_, host_);
        install_callbacks(*made);
        return made;
    }

    secure_client<Kind> options_;
    std::string host_;
    client_connection_limits limits_;
    std::shared_ptr<const tls_settings> settings_;
};

template <transport_kind Kind>
std::unique_ptr<link_maker>
client_transport_traits<secure_client<Kind>>::make_links(const secure_client<Kind>& transport,
                                                         const std::string& host) {
    return std::make_unique<tls_link_maker<Kind>>(transport, host);
}

#if defined(RADIUS_SOURCE)
template struct client_transport_traits<radsec::client>;
template struct client_transport_traits<dtls::client>;
template std::shared_ptr<const held_transport> hold<radsec::client>(radsec::client);
template std::shared_ptr<const held_transport> hold<dtls::client>(dtls::client);
#endif

} // namespace radius::detail
