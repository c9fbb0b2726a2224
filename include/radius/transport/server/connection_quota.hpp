// SPDX-License-Identifier: MIT
// Limits the connections of a transport: in total, per peer and unfinished (draft-ietf-radext-
// radiusdtls-bis sections 3.9 and 6.3).
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>

#include <radius/address/endpoint.hpp>
#include <radius/transport/connection_limits.hpp>

namespace radius::detail {

/// Returns the limits. Throws `std::system_error` with `errc::option_invalid` and the name of the
/// limit if one is invalid: zero would refuse every connection.
connection_limits checked(const connection_limits& limits);

/// Counts for all threads of a server together. Used when connections open, complete their
/// handshake and close, never per packet.
class connection_quota {
  public:
    /// Throws as `detail::checked` does.
    explicit connection_quota(const connection_limits& limits);
    connection_quota(const connection_quota&) = delete;
    connection_quota& operator=(const connection_quota&) = delete;

    const connection_limits& limits() const noexcept { return limits_; }

    /// The number of connections, including unfinished ones.
    std::size_t connections() const;

  private:
    friend class connection_permit;

    bool enter(const ip_address& source);

    bool identify(const ip_address& source, const std::string& peer);

    /// `peer` is empty if no peer was identified.
    void leave(const ip_address& source, const std::string& peer) noexcept;

    void finish(const ip_address& source) noexcept;

    connection_limits limits_;
    mutable std::mutex lock_;
    std::size_t connections_ = 0;
    std::size_t handshakes_ = 0;
    std::unordered_map<ip_address, std::size_t> unfinished_;
    std::unordered_map<std::string, std::size_t> peers_;
};

/// One connection's place in the quota, released on destruction.
class connection_permit {
  public:
    connection_permit(std::shared_ptr<connection_quota> quota, const ip_address& source);
    connection_permit(const connection_permit&) = delete;
    connection_permit& operator=(const connection_permit&) = delete;
    ~connection_permit() { release(); }

    /// Releases the place before destruction.
    void release() noexcept;

    /// False if the quota is full.
    explicit operator bool() const noexcept { return entered_; }

    /// The handshake is complete; `peer` is its identity: a non-empty string that is unique to the
    /// peer. False if the peer has too many connections already.
    bool identify(std::string peer);

    const connection_limits& limits() const noexcept { return quota_->limits(); }

  private:
    std::shared_ptr<connection_quota> quota_;
    ip_address source_;
    std::string peer_; ///< once identified
    bool entered_;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/server/impl/connection_quota.ipp>
#endif
