// SPDX-License-Identifier: MIT
// What every socket or connection of a client can do, whatever it is made of: one channel of the
// client engine.
#pragma once

#include <memory>
#include <system_error>
#include <vector>

#include <radius/address/endpoint.hpp>
#include <radius/crypto/fork_count.hpp>
#include <radius/observe/trace.hpp>
#include <radius/protocol/client/client_exchange.hpp>
#include <radius/transport/client/client_source.hpp>
#include <radius/transport/datagram/datagram_batch.hpp>
#include <radius/transport/radsec.hpp>

namespace radius {

class client_link;
class tls_settings;

/// Buffers that all links of one client use in turn.
class client_buffers {
  public:
    datagram_batch& received() noexcept { return received_; }
    datagram_batch& sent() noexcept { return sent_; }
    datagram_mover& mover() noexcept { return mover_; }

    /// Where connections read what has come: 64 KiB.
    octets_span stream_room() {
        if (stream_room_.empty()) {
            stream_room_.resize(std::size_t{64} * 1024);
        }
        return stream_room_;
    }

  private:
    datagram_batch received_;
    datagram_batch sent_;
    datagram_mover mover_;
    octet_string stream_room_;
};

/// Whom links tell what happens to them. Any of these may close the link that calls it.
class client_link_owner {
  public:
    virtual client_buffers& buffers() noexcept = 0;

    /// The link is up and speaks this version.
    virtual void opened(channel_handle link, radius_version version) = 0;
    /// The link could not be opened, or has ended; it calls no more.
    virtual void failed(channel_handle link, std::error_code why) = 0;
    /// The system says that nobody listens at the other end; the link stays.
    virtual void refused(channel_handle link, std::error_code why) = 0;
    /// A packet came. `octets` are good during the call.
    virtual void received(client_link& link, octets_view octets) = 0;
    /// All there was has been read; `client_link::listen` goes on.
    virtual void after_read(client_link& link) = 0;

  protected:
    ~client_link_owner() = default;
};

/// One link. All runs on the thread of its `io_context`; the owner outlives it, or closes it. A
/// closed link calls nobody.
class client_link {
  public:
    client_link(client_link_owner& owner, channel_handle own, const endpoint& remote,
                transport_kind transport) noexcept
        : owner_(&owner), own_(own), remote_(remote), transport_(transport) {}
    client_link(const client_link&) = delete;
    client_link& operator=(const client_link&) = delete;
    virtual ~client_link() = default;

    /// Before `open`: what our end is bound to.
    void set_source(const detail::bound_source& source) { source_ = source; }

    /// Before `open`: further addresses of the same server, to which a stream connects where the
    /// first one does not answer soon (RFC 8305 section 5).
    virtual void set_alternatives(const std::vector<endpoint>&) {}
    /// Of a link that has failed: whether none of these is left to be tried.
    virtual bool has_tried_all() const noexcept { return false; }
    /// A UDP socket is connected to another address of the same server. Errors: the system's.
    virtual std::error_code redirect(const endpoint&) { return {}; }

    /// Begins to open. Errors that show at once are returned, others told to the owner.
    virtual std::error_code open() = 0;
    /// Waits for packets.
    virtual void listen() = 0;
    /// Waits no more, so that an `io_context` with nothing else to do runs out. A link that is not
    /// yet up fails.
    virtual void rest() = 0;
    /// Takes a packet into the row that `flush` sends.
    virtual void send(octets_view packet) = 0;
    virtual void flush() = 0;
    /// Whether the other end reads what it is sent, so that one more reply may be kept for it.
    virtual bool has_room() const noexcept { return true; }
    /// Ends the connection, unless a parent process has it too: then it merely lets go of it.
    virtual void close() noexcept = 0;
    /// What speaks against the other end now that settings have changed; nothing without TLS.
    virtual std::error_code reassess(const tls_settings&) const { return {}; }

    channel_handle own() const noexcept { return own_; }
    /// False before it is opened by its owner, and once closed.
    bool is_up() const noexcept { return owner_ != nullptr; }
    const endpoint& local() const noexcept { return local_; }
    const endpoint& remote() const noexcept { return remote_; }
    transport_kind transport() const noexcept { return transport_; }
    radius_version version() const noexcept { return version_; }

    /// The coroutines that may answer requests of the other end at a time.
    std::size_t max_in_progress() const noexcept { return max_in_progress_; }

    /// Whether a parent process made the link before a `fork()`, which has it too.
    bool is_inherited() const noexcept { return detail::fork_count() != forks_; }

    /// A packet that came or went through the link, for the trace.
    trace_event traced(octets_view packet, wall_time when, bool outgoing) const noexcept {
        return {.when = when,
                .outgoing = outgoing,
                .transport = transport_,
                .version = version_,
                .local = local_,
                .remote = remote_,
                .packet = packet};
    }

  protected:
    client_link_owner* owner_; ///< null once closed
    channel_handle own_;
    endpoint local_{};
    endpoint remote_;
    transport_kind transport_;
    radius_version version_ = radius_version::v1_0;
    std::size_t max_in_progress_ = connection_limits{}.max_in_progress;
    detail::bound_source source_;

  private:
    std::uint64_t forks_ = detail::fork_count();
};

} // namespace radius
