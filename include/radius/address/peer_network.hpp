// SPDX-License-Identifier: MIT
// The network of a peer, as written in a configuration: of either family, and for a link-local
// network with its interface: "10.0.0.0/8", "2001:db8::/32", "fe80::1%eth0".
#pragma once

#include <string>
#include <string_view>
#include <system_error>

#include <radius/address/endpoint.hpp>
#include <radius/address/ip_prefix.hpp>

namespace radius {

/// An `ip_prefix` with an optional interface; 0.0.0.0/0 by default. Converts from text and from
/// everything that converts to an `ip_prefix`. A plain value.
class peer_network {
  public:
    constexpr peer_network() noexcept = default;
    constexpr peer_network(const ip_prefix& prefix) noexcept : prefix_(prefix) {}
    constexpr peer_network(const ipv4_prefix& prefix) noexcept : prefix_(prefix) {}
    constexpr peer_network(const ipv6_prefix& prefix) noexcept : prefix_(prefix) {}
    constexpr peer_network(const ip_address& address) noexcept : prefix_(address) {}
    constexpr peer_network(const ipv4_address& address) noexcept : prefix_(address) {}
    constexpr peer_network(const ipv6_address& address) noexcept : prefix_(address) {}

    /// Like `parse`, but throws `std::system_error` with the text and the reason.
    peer_network(std::string_view text) : peer_network(require(text)) {}
    peer_network(const char* text) : peer_network(std::string_view(text)) {}
    peer_network(const std::string& text) : peer_network(std::string_view(text)) {}

    /// The text forms of `ip_prefix::parse`, and for a network inside fe80::/10 an interface by
    /// name or number, before or after the length: "fe80::%eth0/64" (RFC 4007 section 11.7),
    /// "fe80::/64%eth0". A name is resolved immediately. Errors: those of `ip_prefix::parse`;
    /// `errc::text_invalid` for an interface that does not exist or is not allowed for the network.
    static result<peer_network> parse(std::string_view text) {
        const words found = split(text);
        const auto prefix = ip_prefix::parse(found.prefix);
        if (!prefix) {
            return prefix.error();
        }
        peer_network made(*prefix);
        if (found.has_zone) {
            made.scope_ = detail::zone_of(found.zone);
            if (made.scope_ == 0 || !is_link_local(*prefix)) {
                return errc::text_invalid;
            }
        }
        return made;
    }

    constexpr const ip_prefix& prefix() const noexcept { return prefix_; }

    /// The interface, by the system's index; 0 for any interface (RFC 4007).
    constexpr std::uint32_t scope() const noexcept { return scope_; }

    constexpr const ip_address& address() const noexcept { return prefix_.address(); }

    /// In bits, 0 to 32 or 0 to 128.
    constexpr unsigned length() const noexcept { return prefix_.length(); }

    /// Like `ip_prefix::contains`, whatever the interface.
    constexpr bool contains(const ip_address& address) const noexcept {
        return prefix_.contains(address);
    }

    /// True if the network contains the address and, if the network has an interface, the interface
    /// matches.
    constexpr bool contains(const endpoint& end) const noexcept {
        return prefix_.contains(end.address) && (scope_ == 0 || scope_ == end.scope);
    }

    /// Like `ip_prefix::unmapped`.
    constexpr peer_network unmapped() const noexcept {
        peer_network network(prefix_.unmapped());
        network.scope_ = scope_;
        return network;
    }

    /// Always includes the length: "192.0.2.1/32", "fe80::%eth0/64".
    std::string to_string() const {
        if (scope_ == 0) {
            return prefix_.to_string();
        }
        return address().to_string() + "%" + detail::zone_text(scope_) + "/" +
               std::to_string(length());
    }

    friend constexpr bool operator==(const peer_network&, const peer_network&) noexcept = default;

  private:
    /// A text without its zone, and the zone.
    struct words {
        std::string prefix;
        std::string_view zone;
        bool has_zone = false;
    };

    static words split(std::string_view text) {
        const std::size_t percent = text.find('%');
        if (percent == text.npos) {
            return {std::string(text), {}, false};
        }
        std::string prefix(text.substr(0, percent));
        std::string_view zone = text.substr(percent + 1);
        // An interface has no slash in its name, so what follows one is the length.
        if (const std::size_t slash = zone.find('/'); slash != zone.npos) {
            prefix += zone.substr(slash);
            zone = zone.substr(0, slash);
        }
        return {std::move(prefix), zone, true};
    }

    static bool is_link_local(const ip_prefix& prefix) noexcept {
        return detail::is_link_local(prefix.address()) && prefix.length() >= 10;
    }

    static peer_network require(std::string_view text) {
        const auto network = parse(text);
        if (!network) {
            refuse(text, network.error());
        }
        return *network;
    }

    [[noreturn]] static void refuse(std::string_view text, errc error) {
        const words found = split(text);
        const ip_prefix prefix(found.prefix); // throws if this part is invalid
        throw std::system_error(
            make_error_code(error),
            "network \"" + std::string(text) + "\": " +
                (is_link_local(prefix)
                     ? "this machine has no interface \"" + std::string(found.zone) + "\""
                     : prefix.to_string() + " is not link-local, so it takes no interface"));
    }

    ip_prefix prefix_{};
    std::uint32_t scope_ = 0;
};

} // namespace radius
