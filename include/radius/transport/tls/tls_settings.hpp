// SPDX-License-Identifier: MIT
// One side's TLS settings: its identity, its trust, the versions that it offers. Created once, used
// by many connections, replaced as a whole when certificates change (RFC 9765 section 3, RFC 9813).
#pragma once

#include <array>
#include <mutex>
#include <optional>

#include <radius/tls/intermediate_pool.hpp>
#include <radius/transport/tls/tls_options.hpp>
#include <radius/transport/tls/tls_peer_table.hpp>

namespace radius::detail {

/// Never changes, except for the state that connections leave for later ones: the client's last
/// session, and intermediate certificates. Any number of threads may use one.
class tls_settings {
  public:
    using session_handle = openssl_handle<SSL_SESSION, &SSL_SESSION_free>;

    /// A server's. `peers` may be shared with the settings that these replace. Throws as
    /// `detail::make_tls_context` does.
    template <transport_kind Kind>
    tls_settings(const secure_transport<Kind>& options, std::shared_ptr<const tls_peer_table> peers)
        : kind_(Kind), versions_(options.versions), psk_(options.psk), peers_(std::move(peers)),
          context_(make_tls_context(options, true)) {}

    /// The same with other peers. Connections that others made may be resumed.
    tls_settings(const tls_settings& before, std::shared_ptr<const tls_peer_table> peers)
        : kind_(before.kind_), versions_(before.versions_), psk_(before.psk_),
          peers_(std::move(peers)), context_(before.context_) {}

    /// A client's, for a server with this name or address.
    template <transport_kind Kind>
    tls_settings(const secure_client<Kind>& options, const std::string& host)
        : kind_(Kind), versions_(options.versions), psk_(options.psk),
          server_name_(options.server_name.empty() ? host : options.server_name),
          realm_(options.realm), context_(make_tls_context(options, false)) {}

    tls_settings(const tls_settings&) = delete;
    tls_settings& operator=(const tls_settings&) = delete;

    transport_kind kind() const noexcept { return kind_; }
    radius_versions versions() const noexcept { return versions_; }
    bool is_server() const noexcept { return peers_ != nullptr; }
    SSL_CTX* context() const noexcept { return context_.get(); }
    const std::vector<pre_shared_key>& psk() const noexcept { return psk_; }
    const std::shared_ptr<const tls_peer_table>& peers() const noexcept { return peers_; }
    const std::string& server_name() const noexcept { return server_name_; }

    /// The key of that identity; null for none.
    const pre_shared_key* find_key(std::string_view identity) const noexcept {
        return detail::find_key(psk_, identity);
    }

    /// True if a verified certificate belongs to the expected server (RFC 9525 section 6).
    bool is_wanted_server(X509* certificate) const {
        const certificate_view view(certificate);
        if (!realm_.empty() && view.has_realm(realm_)) {
            return true;
        }
        if (const auto host = endpoint::parse(server_name_)) {
            return view.has_ip_address(host->address);
        }
        return view.has_dns_name(server_name_);
    }

    /// The ALPN offer in its wire format: a length octet before each name, the preferred one first.
    static octet_string protocols(const radius_versions& versions) {
        octet_string wire;
        wire.reserve(32); // enough for all; GCC 12 warns at -O3 if this grows
        for (const auto version : {radius_version::v1_1, radius_version::v1_0}) {
            if (versions.contains(version)) {
                const std::string_view name = name_of(version);
                wire.push_back(static_cast<octet>(name.size()));
                wire.insert(wire.end(), name.begin(), name.end());
            }
        }
        return wire;
    }

    /// Keeps a session from the server for the next connection. A session is tried only once
    /// (draft-ietf-radext-radiusdtls-bis section 3.5).
    void keep_session(SSL_SESSION* session) const {
        const std::scoped_lock guard(lock_);
        session_.reset(session);
    }
    session_handle take_session() const {
        const std::scoped_lock guard(lock_);
        return std::move(session_);
    }

    /// Intermediate certificates of peers from earlier handshakes.
    intermediate_pool& intermediates() const noexcept { return intermediates_; }

  private:
    transport_kind kind_;
    radius_versions versions_;
    std::vector<pre_shared_key> psk_;
    std::shared_ptr<const tls_peer_table> peers_; ///< null on a client
    std::string server_name_;
    std::string realm_;
    tls_context_handle context_;

    mutable std::mutex lock_;
    mutable session_handle session_;
    mutable intermediate_pool intermediates_;
};

} // namespace radius::detail
