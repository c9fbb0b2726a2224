// SPDX-License-Identifier: MIT
// A verified reply to a client's request.
#pragma once

#include <memory>
#include <string>

#include <radius/address/endpoint.hpp>
#include <radius/auth/hiding.hpp>
#include <radius/container/time_point.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/protocol/radius_version.hpp>

namespace radius {

/// How a reply was received.
struct response_origin {
    std::shared_ptr<const shared_secret> secret;
    authenticator request_authenticator{};
    endpoint server;
    radius_version version = radius_version::v1_0;
    duration round_trip_time{};   ///< from the first transmission to the server that answered
    unsigned transmissions = 0;   ///< of the request, to all servers
    bool strict_prefixes = false; ///< see `packet_limits`
    std::shared_ptr<const std::string> server_name{}; ///< see `basic_response::server_name`
};

/// Owns its octets. Read it with the functions of `typed_reading`; hidden attributes are returned
/// in clear text. A default-constructed one, as passed with an error, has no attributes and code 0.
/// Any number of threads may read one.
template <packet_code Request>
class basic_response : public typed_reading<basic_response<Request>> {
  public:
    basic_response() = default;

    /// `reply` is a verified packet of a legal code.
    basic_response(octets_view reply, response_origin origin)
        : octets_(reply), origin_(std::move(origin)) {}

    packet_code code() const noexcept {
        return octets_.size() == 0 ? packet_code{} : static_cast<packet_code>(octets_.view()[0]);
    }

    /// Access-Accept, Accounting-Response or ACK: the server did what was asked.
    bool is_success() const noexcept {
        switch (code()) {
        case packet_code::access_accept:
        case packet_code::accounting_response:
        case packet_code::coa_ack:
        case packet_code::disconnect_ack: return true;
        default: return false;
        }
    }

    /// Access-Challenge: send another request with its State (RFC 2865 section 4.4).
    bool is_challenge() const noexcept { return code() == packet_code::access_challenge; }

    /// The packet, header included.
    octets_view octets() const noexcept { return octets_.view(); }

    attribute_range attributes() const noexcept {
        return octets_.size() == 0 ? attribute_range()
                                   : attribute_range(octets_.view().subspan(header_size));
    }

    const response_origin& origin() const noexcept { return origin_; }

    /// What the client calls the server that has answered, for `request_options::server`. Empty
    /// without a response, or over a connection that the other end has opened.
    std::string server_name() const {
        return origin_.server_name == nullptr ? std::string() : *origin_.server_name;
    }

    /// See `packet_limits`.
    bool strict_prefixes() const noexcept { return origin_.strict_prefixes; }

    /// See `typed_reading`. In RADIUS/1.1 nothing is hidden (RFC 9765 section 5.1).
    result<octets_view> reveal(flags properties, octets_view value,
                               octets_span room) const noexcept {
        if (origin_.version == radius_version::v1_1) {
            return reveal_v1_1(room, properties, value);
        }
        if (origin_.secret == nullptr) {
            return errc::secret_unknown;
        }
        return reveal_hidden(room, properties, value, *origin_.secret,
                             origin_.request_authenticator);
    }

  private:
    secret_packet_buffer octets_;
    response_origin origin_;
};

using access_response = basic_response<packet_code::access_request>;
using accounting_response = basic_response<packet_code::accounting_request>;
using coa_response = basic_response<packet_code::coa_request>;
using disconnect_response = basic_response<packet_code::disconnect_request>;
using status_response = basic_response<packet_code::status_server>;

} // namespace radius
