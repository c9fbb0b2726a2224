// SPDX-License-Identifier: MIT
// The servers of a client as configured: their addresses and names.
#pragma once

#include <radius/client/client_host.hpp>
#include <radius/client/client_options.hpp>
#include <radius/protocol/client/client_engine.hpp>
#include <radius/transport/kit/serial_executor.hpp>

namespace radius::detail {

/// One lookup of a name. The servers that asked for it may be gone when it ends.
struct host_lookup {
    std::uint64_t number = 0; ///< not 0
    std::string name;
    std::uint16_t port = 0; ///< that it was made with
};

/// One `client_host` for each server of the engine, by place, and the shared part of their lookups.
class client_hosts {
  public:
    client_hosts(const serial_executor& executor, const client_engine& engine,
                 const client_options& options);

    client_host& operator[](std::size_t server) noexcept;

    /// Makes room for `count` servers; `set` then does not allocate.
    void reserve(std::size_t count) { hosts_.reserve(count); }

    /// Replaces a server, or adds the next one.
    void set(std::size_t server, client_host host) noexcept;

    /// A channel to a name is about to be opened: no address has failed for it yet.
    void begin(channel_handle channel);

    /// An address has failed. True if another one is left for this channel.
    bool has_another(channel_handle channel, std::size_t server, const endpoint& address) noexcept;

    /// The address in use does not answer over UDP.
    void unanswered(std::size_t server, time_point now) noexcept;

    /// Resolves a name if that is due, for all ports of the server at once. `done` is called as a
    /// `name_lookup_done`, with the lookup before its arguments.
    template <class Done>
    void refresh(std::size_t server, time_point now, Done&& done) {
        client_host& host = hosts_[server];
        if (!host.wants_lookup(longest_, now)) {
            return;
        }
        const host_lookup lookup{++lookups_, host.name(), host.port()};
        for (client_host& one : hosts_) {
            if (one.label() == host.label() && one.name() == host.name()) {
                one.begin_lookup(lookup.number);
            }
        }
        look_up_(lookup.name, lookup.port,
                 [lookup, done = std::forward<Done>(done)](std::error_code error,
                                                           const std::vector<endpoint>& found) {
                     done(lookup, error, found);
                 });
    }

    /// A lookup has ended, for all ports of the server, unless that is gone. Returns the channels
    /// that waited for it.
    std::vector<channel_handle> end_lookup(const host_lookup& lookup, std::error_code error,
                                           const std::vector<endpoint>& found, time_point now);

  private:
    name_lookup look_up_;
    duration longest_;
    duration stay_; ///< over UDP an address is used for at least this time
    std::vector<client_host> hosts_;
    std::uint64_t lookups_ = 0;
    std::vector<std::size_t> failures_; ///< by channel index
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/client/impl/client_hosts.ipp>
#endif
