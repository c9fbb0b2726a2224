// SPDX-License-Identifier: MIT
// The sockets and connections of one client, by the channels of its engine.
#pragma once

#include <exception>
#include <memory>
#include <vector>

#include <radius/client/client_way.hpp>

namespace radius {

/// Opens links over each server's transport, and sends packets through them in rows: those for one
/// link that follow each other leave together.
class client_links {
  public:
    explicit client_links(std::vector<client_way> ways) : ways_(std::move(ways)) {}
    client_links(const client_links&) = delete;
    client_links& operator=(const client_links&) = delete;
    ~client_links() {
        for (const auto& one : links_) {
            if (one != nullptr) {
                one->close();
            }
        }
    }

    client_buffers& buffers() noexcept { return buffers_; }
    const client_way& way(std::size_t server) const noexcept { return ways_[server]; }

    /// Whom the server's certificate should have been for, where `why` says that it was for
    /// somebody else; else empty.
    std::string_view wanted_name(std::optional<std::size_t> server,
                                 std::error_code why) const noexcept {
        return server && why == certificate_refused(X509_V_ERR_HOSTNAME_MISMATCH)
                   ? std::string_view(ways_[*server].settings()->server_name())
                   : std::string_view();
    }

    /// The link of a channel; null once it is gone.
    std::shared_ptr<client_link> of(channel_handle channel) const noexcept {
        return channel.index < links_.size() ? links_[channel.index] : nullptr;
    }

    /// Begins to open a link. Errors: what shows at once, no memory among that; the link is gone
    /// then, or never was.
    std::error_code open(asio::io_context& io, client_link_owner& owner, channel_handle channel,
                         std::size_t server, const endpoint& address,
                         const std::vector<endpoint>& others) noexcept {
        std::shared_ptr<client_link> link;
        std::error_code error;
        try {
            if (links_.size() <= channel.index) {
                links_.resize(channel.index + 1U);
            }
            link = ways_[server].make_link(io, owner, channel, address);
            links_[channel.index] = link;
            link->set_alternatives(others);
            error = link->open();
        } catch (...) {
            error = std::make_error_code(std::errc::not_enough_memory);
        }
        if (error && link != nullptr) {
            link->close();
        }
        return error;
    }

    /// Forgets a link that is closed, or is going to be.
    std::shared_ptr<client_link> take(channel_handle channel) noexcept {
        if (channel.index >= links_.size()) {
            return nullptr;
        }
        auto link = std::exchange(links_[channel.index], nullptr);
        if (sending_ == link.get()) {
            sending_ = nullptr;
        }
        return link;
    }

    /// Puts a packet into the link's row. Null where the link is gone.
    client_link* send(channel_handle channel, octets_view packet) {
        client_link* const to = of(channel).get();
        if (to == nullptr) {
            return nullptr;
        }
        if (sending_ != to) {
            flush();
            sending_ = to;
        }
        to->send(packet);
        return to;
    }

    /// Sends the row that was begun. False where there is none.
    bool flush() {
        client_link* const last = std::exchange(sending_, nullptr);
        if (last == nullptr) {
            return false;
        }
        last->flush();
        return true;
    }

    /// Calls `visit` with each link; links may come and go meanwhile.
    template <class Visit>
    void for_each(Visit&& visit) const {
        // NOLINTNEXTLINE(modernize-loop-convert): the vector may grow meanwhile
        for (std::size_t index = 0; index < links_.size(); ++index) {
            if (const auto link = links_[index]) {
                visit(link);
            }
        }
    }

    /// Waits for replies, or no more.
    void listen(bool awake) const {
        for_each([awake](const std::shared_ptr<client_link>& link) {
            awake ? link->listen() : link->rest();
        });
    }

    /// Reads all credentials anew, and has `judge` look at each link. Throws the first failure of
    /// `client_way::reload`; what could be read is new all the same.
    template <class Judge>
    void reload(Judge&& judge) {
        std::exception_ptr failure;
        for (client_way& way : ways_) {
            try {
                way.reload();
            } catch (...) {
                failure = failure != nullptr ? failure : std::current_exception();
            }
        }
        for_each([&](const std::shared_ptr<client_link>& link) { judge(*link); });
        if (failure != nullptr) {
            std::rethrow_exception(failure);
        }
    }

    /// What speaks against the other end of a link now; nothing without TLS.
    std::error_code reassess(const client_link& link, std::optional<std::size_t> server) const {
        const tls_settings* const now = server ? ways_[*server].settings().get() : nullptr;
        return now == nullptr ? std::error_code() : link.reassess(*now);
    }

  private:
    std::vector<client_way> ways_; ///< by server
    client_buffers buffers_;
    std::vector<std::shared_ptr<client_link>> links_; ///< by channel index
    client_link* sending_ = nullptr;                  ///< whose row is being filled
};

} // namespace radius
