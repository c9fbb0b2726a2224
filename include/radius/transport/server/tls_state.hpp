// SPDX-License-Identifier: MIT
// The state of one TLS or DTLS transport that all threads of a server share: credentials that can
// be replaced, known clients, limits (draft-ietf-radext-radiusdtls-bis sections 3.3 and 3.9).
#pragma once

#include <mutex>

#include <radius/protocol/server/connection_engine.hpp>
#include <radius/transport/server/connection_quota.hpp>
#include <radius/transport/server/listening.hpp>
#include <radius/transport/tls/tls_session.hpp>

namespace radius::detail {

/// `Transport` is `radsec` or `dtls`. Any thread may call any member.
template <class Transport>
class tls_state final : public transport_state {
  public:
    /// Throws as `tls_settings` does. The peers get the indexes of their names.
    tls_state(const Transport& options, std::shared_ptr<numbered_names> names)
        : quota(std::make_shared<connection_quota>(options.limits)), options_(options),
          names_(std::move(names)),
          settings_(make_settings(std::make_shared<const tls_peer_table>(options, names_))) {}

    std::chrono::seconds longest_window() const noexcept override {
        return settings()->peers()->longest_window();
    }

    void reload() override {
        const std::scoped_lock turn(changing_);
        exchange(make_settings(settings()->peers()));
    }

    void replace_peers(const std::vector<tls_peer>& peers) override {
        check_option(!peers.empty(), "a list without peers would accept every certificate and "
                                     "every pre-shared key: name at least one");
        const std::scoped_lock turn(changing_);
        Transport changed = options_;
        changed.peers = peers;
        exchange(std::make_shared<const tls_settings>(
            *settings(), std::make_shared<const tls_peer_table>(changed, names_)));
    }

    /// The settings for new connections.
    std::shared_ptr<const tls_settings> settings() const {
        const std::scoped_lock guard(lock_);
        return settings_;
    }

    /// Null if the other end is unknown.
    kept_peer identify(const tls_credential& who) const {
        const std::shared_ptr<const tls_peer_table> peers = settings()->peers();
        const tls_peer_table::entry* const found = peers->find(who);
        return found == nullptr ? nullptr : kept_peer(peers, &found->peer);
    }

    /// Why the current settings refuse a connection that was made with earlier ones.
    std::error_code reassess(const tls_session& session) const {
        return session.reassess(*settings());
    }

    bool shares_records() const noexcept { return options_.records != record_sharing::single; }

    const std::shared_ptr<connection_quota> quota;

  private:
    std::shared_ptr<const tls_settings>
    make_settings(std::shared_ptr<const tls_peer_table> peers) const {
        auto made = std::make_shared<const tls_settings>(options_, std::move(peers));
        install_callbacks(*made);
        return made;
    }

    void exchange(std::shared_ptr<const tls_settings> fresh) {
        const std::scoped_lock guard(lock_);
        settings_.swap(fresh);
    }

    Transport options_; ///< `peers` may be outdated
    std::shared_ptr<numbered_names> names_;
    std::mutex changing_; ///< so that of two changes neither is lost
    mutable std::mutex lock_;
    std::shared_ptr<const tls_settings> settings_;
};

} // namespace radius::detail
