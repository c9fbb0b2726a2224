// SPDX-License-Identifier: MIT
// The pass-through layer of a connection: RADIUS over TCP (RFC 6613).
#pragma once

#include <optional>
#include <string>
#include <system_error>

#include <radius/container/time_point.hpp>
#include <radius/protocol/radius_version.hpp>
#include <radius/protocol/service.hpp>
#include <radius/transport/stream/stream_layer.hpp>

namespace radius::detail {

/// Passes octets through unchanged.
class clear_layer {
  public:
    transport_kind kind() const noexcept { return transport_kind::tcp; }
    bool established() const noexcept { return true; }
    radius_version version() const noexcept { return radius_version::v1_0; }
    std::error_code start() noexcept { return {}; }

    template <class Take>
    std::error_code receive(octets_view network, Take&& take) {
        take(network);
        return {};
    }

    std::error_code send(octets_view clear) {
        outgoing_.insert(outgoing_.end(), clear.begin(), clear.end());
        return {};
    }

    octet_string& outgoing() noexcept { return outgoing_; }
    void shutdown() noexcept {}
    std::string peer_text() const { return {}; }
    std::string identity() const { return {}; }
    std::string offered() const noexcept { return {}; }
    std::optional<duration> valid_for() const noexcept { return std::nullopt; }
    static std::error_code expired() noexcept { return {}; }
    std::error_code reassess(const tls_settings&) const noexcept { return {}; }

  private:
    octet_string outgoing_;
};

} // namespace radius::detail
