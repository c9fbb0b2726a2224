// SPDX-License-Identifier: MIT
// One local socket or connection to one server: which request is in flight under which of its 256
// identifiers (RFC 2865 section 3).
#pragma once

#include <radius/protocol/identifiers.hpp>
#include <radius/protocol/slot_pool.hpp>

namespace radius {

/// Finds the request that a reply could belong to. Over UDP and RADIUS/1.0 that goes by identifier;
/// whether the reply is genuine is for `check_reply` to say.
class client_channel {
  public:
    /// Makes a fresh channel of this object, one that is still being opened. `server` is the place
    /// in the list of servers; `reliable` says that it is a stream.
    void begin(std::uint32_t server, bool reliable) noexcept {
        requests_.fill(no_slot);
        server_ = server;
        reliable_ = reliable;
        opened_ = announced_ = false;
    }

    std::uint32_t server() const noexcept { return server_; }
    bool reliable() const noexcept { return reliable_; }
    unsigned in_flight() const noexcept { return opened_ ? identifiers_.in_use() : 0; }

    /// The socket is there. `first` is the first identifier to be used; a stream keeps identifier 0
    /// for Status-Server.
    void open(octet first) noexcept {
        identifiers_ = identifier_pool(first, reliable_);
        opened_ = true;
    }
    bool opened() const noexcept { return opened_; }

    /// Whether the driver has been told of this channel.
    bool announced() const noexcept { return announced_; }
    void set_announced() noexcept { announced_ = true; }

    /// When the last request in flight ended.
    time_point idle_since() const noexcept { return idle_since_; }
    void set_idle_since(time_point now) noexcept { idle_since_ = now; }

    /// Gives the request in slot `index` an identifier; nothing where none is to be had.
    std::optional<octet> place(std::uint32_t index, bool status_server, time_point now) noexcept {
        auto identifier = status_server ? identifiers_.acquire_zero(now) : std::nullopt;
        if (!identifier) {
            identifier = identifiers_.acquire(now);
        }
        if (identifier) {
            requests_[*identifier] = index;
        }
        return identifier;
    }

    /// The slot of the request in flight under an identifier, or `no_slot`.
    std::uint32_t find(octet identifier) const noexcept { return requests_[identifier]; }

    /// Ends what is in flight under the identifier, by a valid reply.
    void answered(octet identifier) noexcept {
        requests_[identifier] = no_slot;
        identifiers_.release(identifier);
    }

    /// Ends what is in flight under the identifier, which then rests until `until`.
    void abandoned(octet identifier, time_point until) noexcept {
        requests_[identifier] = no_slot;
        identifiers_.rest(identifier, until);
    }

    /// When an identifier will have rested; nothing where none rests.
    std::optional<time_point> next_rested() const noexcept {
        return opened_ ? identifiers_.next_rested() : std::nullopt;
    }

  private:
    identifier_pool identifiers_;
    std::array<std::uint32_t, 256> requests_{};
    time_point idle_since_{};
    std::uint32_t server_ = 0;
    bool reliable_ = false;
    bool opened_ = false;
    bool announced_ = false;
};

} // namespace radius
