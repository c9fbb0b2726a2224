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
    /// Throws as `tls_settings` does.
    tls_state(const Transport& options, std::size_t first_peer)
        : quota(std::make_shared<connection_quota>(options.limits)), options_(options),
          peers_(std::make_shared<const tls_peer_table>(options, first_peer)),
          settings_(make_settings()) {}

    std::size_t peer_count() const noexcept override { return peers_->size(); }
    void for_each_peer(function_ref<void(const known_peer&)> visit) const override {
        peers_->for_each(visit);
    }
    std::chrono::seconds longest_window() const noexcept override {
        return peers_->longest_window();
    }

    void reload() override {
        auto fresh = make_settings();
        const std::scoped_lock guard(lock_);
        settings_.swap(fresh);
    }

    /// The settings for new connections.
    std::shared_ptr<const tls_settings> settings() const {
        const std::scoped_lock guard(lock_);
        return settings_;
    }

    /// Null if the other end is unknown.
    const known_peer* identify(const tls_credential& who) const {
        const tls_peer_table::entry* const found = peers_->find(who);
        return found == nullptr ? nullptr : &found->peer;
    }

    /// Why the current settings refuse a connection that was made with earlier ones.
    std::error_code reassess(const tls_session& session) const {
        return session.reassess(*settings());
    }

    bool shares_records() const noexcept { return options_.records != record_sharing::single; }

    const std::shared_ptr<connection_quota> quota;

  private:
    std::shared_ptr<const tls_settings> make_settings() const {
        auto made = std::make_shared<const tls_settings>(options_, peers_);
        install_callbacks(*made);
        return made;
    }

    Transport options_;
    std::shared_ptr<const tls_peer_table> peers_;
    mutable std::mutex lock_;
    std::shared_ptr<const tls_settings> settings_;
};

} // namespace radius::detail
