// SPDX-License-Identifier: MIT
// The sockets and connections of one client, by the channels of its engine.
#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <vector>

#include <radius/transport/client/client_link.hpp>
#include <radius/transport/client/client_transport.hpp>
#include <radius/transport/client/link_maker.hpp>
#include <radius/transport/kit/serial_executor.hpp>

namespace radius::detail {

/// One server's transport and local end, ready to open links.
class client_route {
  public:
    /// `host` as configured. Throws as `client_transport::make_links` does.
    client_route(const client_transport& transport, const std::string& host,
                 const client_source& local = {});

    transport_kind transport() const noexcept { return transport_; }
    radius_versions versions() const noexcept { return links_->versions(); }
    const bound_source& source() const noexcept { return source_; }
    link_maker& links() noexcept { return *links_; }
    const link_maker& links() const noexcept { return *links_; }

    /// Creates a link that is not open yet.
    std::shared_ptr<client_link> make_link(const serial_executor& executor,
                                           client_link_owner& owner, channel_handle own,
                                           const endpoint& server) const;

  private:
    transport_kind transport_;
    bound_source source_;
    std::unique_ptr<link_maker> links_;
};

/// Opens links over each server's transport, and sends packets in batches: consecutive packets for
/// one link are sent together.
class client_links {
  public:
    explicit client_links(std::vector<client_route> ways);
    client_links(const client_links&) = delete;
    client_links& operator=(const client_links&) = delete;
    ~client_links();

    client_buffers& buffers() noexcept { return buffers_; }
    const client_route& way(std::size_t server) const noexcept;

    /// Makes room for `count` servers; `set_way` then does not allocate.
    void reserve(std::size_t count) { ways_.reserve(count); }

    /// Replaces the way to a server, or adds the next one. Links that are open stay.
    void set_way(std::size_t server, client_route way) noexcept;

    /// The name that the server's certificate should have matched, if `why` says that it does not
    /// match; else empty.
    std::string_view wanted_name(std::optional<std::size_t> server,
                                 std::error_code why) const noexcept;

    /// The link of a channel; null once it is gone.
    std::shared_ptr<client_link> of(channel_handle channel) const noexcept;

    /// Starts to open a link. Errors: immediate ones, including out of memory; then there is no
    /// link.
    std::error_code open(const serial_executor& executor, client_link_owner& owner,
                         channel_handle channel, std::size_t server, const endpoint& address,
                         const std::vector<endpoint>& others) noexcept;

    /// Removes a link that is closed, or about to be.
    std::shared_ptr<client_link> take(channel_handle channel) noexcept;

    /// Adds a packet to the link's batch. Null if the link is gone.
    client_link* send(channel_handle channel, octets_view packet);

    /// Sends the current batch. False if there is none.
    bool flush();

    /// Calls `visit` with each link; links may be added and removed meanwhile.
    template <class Visit>
    void for_each(Visit&& visit) const {
        // NOLINTNEXTLINE(modernize-loop-convert): the vector may grow meanwhile
        for (std::size_t index = 0; index < links_.size(); ++index) {
            if (const auto link = links_[index]) {
                visit(link);
            }
        }
    }

    /// Starts or stops waiting for replies.
    void listen(bool awake) const;

    /// Reloads all credentials, and calls `judge` for each link. Throws the first failure of
    /// `link_maker::reload`; credentials that could be read are still replaced.
    template <class Judge>
    void reload(Judge&& judge) {
        std::exception_ptr failure;
        for (client_route& way : ways_) {
            try {
                way.links().reload();
            } catch (...) {
                failure = failure != nullptr ? failure : std::current_exception();
            }
        }
        for_each([&](const std::shared_ptr<client_link>& link) { judge(*link); });
        if (failure != nullptr) {
            std::rethrow_exception(failure);
        }
    }

    /// Why the current settings refuse the other end of a link; no error if they do not, or without
    /// TLS.
    std::error_code reassess(const client_link& link, std::optional<std::size_t> server) const;

  private:
    std::vector<client_route> ways_; ///< by server
    client_buffers buffers_;
    std::vector<std::shared_ptr<client_link>> links_; ///< by channel index
    client_link* sending_ = nullptr;                  ///< the link of the current batch
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/client/impl/client_links.ipp>
#endif
