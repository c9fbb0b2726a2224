// SPDX-License-Identifier: MIT
// What a layer of a stream must provide: `clear_layer` over TCP, `tls_session` over TLS.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <system_error>

#include <radius/container/time_point.hpp>
#include <radius/protocol/radius_version.hpp>
#include <radius/wire/octets.hpp>

namespace radius::detail {

class tls_settings;

/// Converts octets of the network to packets' octets and back: `receive` and `send`, with the
/// result for the network in `outgoing`. The other members describe the other end. See
/// `tls_session`.
template <class Layer>
concept stream_layer = requires(Layer& layer, const Layer& settled, octets_view octets,
                                bool (*take)(octets_view), const tls_settings& now) {
    { layer.start() } -> std::same_as<std::error_code>;
    { layer.receive(octets, take) } -> std::same_as<std::error_code>;
    { layer.send(octets) } -> std::same_as<std::error_code>;
    { layer.outgoing() } -> std::same_as<octet_string&>;
    layer.shutdown();
    { settled.established() } -> std::same_as<bool>;
    { settled.version() } -> std::same_as<radius_version>;
    { settled.identity() } -> std::same_as<std::string>;
    { settled.peer_text() } -> std::same_as<std::string>;
    { settled.offered() } -> std::same_as<std::string>;
    { settled.valid_for() } -> std::same_as<std::optional<duration>>;
    { settled.expired() } -> std::same_as<std::error_code>;
    { settled.reassess(now) } -> std::same_as<std::error_code>;
};

} // namespace radius::detail
