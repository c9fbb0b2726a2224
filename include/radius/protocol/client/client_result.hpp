// SPDX-License-Identifier: MIT
// How a request of a client ended, and the handles of requests and channels.
#pragma once

#include <memory>
#include <system_error>

#include <radius/container/slot_pool.hpp>
#include <radius/container/time_point.hpp>
#include <radius/protocol/radius_version.hpp>
#include <radius/wire/errc.hpp>
#include <radius/wire/octets.hpp>

namespace radius::detail {

struct client_exchange;
class client_channel;

} // namespace radius::detail

namespace radius {

class client_engine;
class shared_secret;

/// Handles of a submitted request and of an opened channel; see `slot_handle`.
using request_handle = detail::slot_handle<detail::client_exchange>;
using channel_handle = detail::slot_handle<detail::client_channel>;

/// How a request ended.
struct client_result {
    /// Empty if a valid reply arrived, with any code. Otherwise `errc::no_response`,
    /// `errc::stopped`, or `std::errc::operation_canceled`; in theory `errc::packet_full`.
    std::error_code error{};
    /// With `errc::no_response`, the last failure, if any: why a reply was refused, a socket or
    /// connection failed, or the network refused a packet.
    std::error_code cause{};
    octets_view reply{};   ///< verified, without padding, in the octets passed to `receive`
    octets_view request{}; ///< as sent last; empty if it was never sent
    radius_version version = radius_version::v1_0; ///< of both packets
    duration round_trip_time{}; ///< first transmission to the answering server until its reply
    unsigned transmissions = 0; ///< to all servers

    /// The secret that the packet in `request` was sealed with.
    std::shared_ptr<const shared_secret> secret{};

    /// The error to report: `error`, or the `cause` of `errc::no_response` if it is known.
    std::error_code outcome() const noexcept {
        return error == errc::no_response && cause ? cause : error;
    }
};

} // namespace radius
