// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/client/client_channel.hpp>.
#pragma once

#include <radius/protocol/client/client_channel.hpp>

namespace radius::detail {

RADIUS_DECL void client_channel::begin(std::uint32_t server, transport_kind transport) noexcept {
    requests_.fill(no_slot);
    server_ = server;
    transport_ = transport;
    version_ = radius_version::v1_0;
    opened_ = announced_ = proven_ = lent_ = retired_ = false;
    probe_ = {};
}

RADIUS_DECL void client_channel::open(radius_version version, std::uint32_t random,
                                      time_point now) noexcept {
    version_ = version;
    if (is_v1_1()) {
        tokens_.restart(random);
    } else {
        identifiers_ = identifier_pool(static_cast<octet>(random), is_stream(transport_));
    }
    opened_ = true;
    idle_since_ = heard_at_ = quiet_since_ = now;
}

RADIUS_DECL void client_channel::heard(time_point now) noexcept {
    heard_at_ = quiet_since_ = now;
    proven_ = true;
}

RADIUS_DECL std::optional<std::uint32_t> client_channel::place(std::uint32_t index,
                                                               bool status_server, time_point now) {
    if (is_v1_1()) {
        return tokens_.acquire(index);
    }
    auto identifier = status_server ? identifiers_.acquire_zero(now) : std::nullopt;
    if (!identifier) {
        identifier = identifiers_.acquire(now);
    }
    if (!identifier) {
        return std::nullopt;
    }
    requests_[*identifier] = index;
    return *identifier;
}

RADIUS_DECL std::uint32_t client_channel::find(std::uint32_t label) const noexcept {
    return is_v1_1() ? tokens_.find(label) : requests_[label];
}

RADIUS_DECL void client_channel::answered(std::uint32_t label) noexcept {
    if (is_v1_1()) {
        tokens_.release(label);
        return;
    }
    requests_[label] = no_slot;
    identifiers_.release(static_cast<octet>(label));
}

RADIUS_DECL void client_channel::abandoned(std::uint32_t label, time_point until) noexcept {
    if (is_v1_1()) {
        tokens_.release(label);
        return;
    }
    requests_[label] = no_slot;
    identifiers_.rest(static_cast<octet>(label), until);
}

} // namespace radius::detail
