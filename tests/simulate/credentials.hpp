// SPDX-License-Identifier: MIT
// The identities of a world's nodes if TLS and DTLS are OpenSSL's own.
#pragma once

#include <map>

#include <radius/transport/tls/tls_session.hpp>

#include "simulate/environment.hpp"
#include "support/certificates.hpp"

namespace simulated {

/// Created on demand, from certs/ or with a pre-shared key. A restarted process has new ones: new
/// ticket keys, no session to resume.
class credentials {
  public:
    explicit credentials(const environment& world) : how_(world.how) {
        // Drawn once per process: before all worlds, otherwise the first world would not be
        // reproducible.
        (void)radius::detail::make_cookie(address_of_server(0), 0);
    }

    const std::shared_ptr<const radius::detail::tls_settings>& of_server(std::uint32_t server) {
        std::shared_ptr<const radius::detail::tls_settings>& own = servers_[server];
        if (own == nullptr) {
            own = how_.server.transport == transport_kind::dtls ? make_server<dtls>()
                                                                : make_server<radsec>();
        }
        return own;
    }

    const std::shared_ptr<const radius::detail::tls_settings>& of_client(std::uint32_t client,
                                                                         std::uint32_t server) {
        std::shared_ptr<const radius::detail::tls_settings>& own = clients_[{client, server}];
        if (own == nullptr) {
            own = how_.server.transport == transport_kind::dtls ? make_client<dtls>()
                                                                : make_client<radsec>();
        }
        return own;
    }

    void forget_server(std::uint32_t server) { servers_.erase(server); }
    void forget_client(std::uint32_t client) {
        std::erase_if(clients_, [&](const auto& one) { return one.first.first == client; });
    }

  private:
    template <class Transport>
    Transport transport(const std::string& name) const {
        Transport made;
        if (how_.pre_shared) {
            made.psk = {{.identity = "access point", .key = std::string(32, 'k')}};
        } else {
            const bool chained = how_.clients % 2 == 1;
            const std::string own = chained ? "chained" : name;
            const std::string place = own + "/" + own;
            made.certificate = radius_test::certificate_file(place + ".cert.pem");
            made.private_key = radius_test::certificate_file(place + ".key.pem");
            made.authority =
                radius_test::certificate_file(chained ? "chained/ca.cert.pem" : "ca/ca.cert.pem");
        }
        made.versions = {.v1_0 = true, .v1_1 = how_.server.version == radius_version::v1_1};
        return made;
    }

    template <class Transport>
    std::shared_ptr<const radius::detail::tls_settings> make_server() const {
        const auto options = transport<Transport>("server");
        const auto made = std::make_shared<const radius::detail::tls_settings>(
            options, std::make_shared<const radius::detail::tls_peer_table>(options));
        radius::detail::install_callbacks(*made);
        return made;
    }

    template <class Transport>
    std::shared_ptr<const radius::detail::tls_settings> make_client() const {
        const auto made = std::make_shared<const radius::detail::tls_settings>(
            transport<typename Transport::client>("client"), "localhost");
        radius::detail::install_callbacks(*made);
        return made;
    }

    const scenario& how_;
    std::map<std::uint32_t, std::shared_ptr<const radius::detail::tls_settings>> servers_;
    std::map<std::pair<std::uint32_t, std::uint32_t>,
             std::shared_ptr<const radius::detail::tls_settings>>
        clients_;
};

} // namespace simulated
