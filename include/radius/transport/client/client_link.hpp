// SPDX-License-Identifier: MIT
// The common interface of a client's sockets and connections: each is one channel of the client
// engine.
#pragma once

#include <memory>
#include <system_error>
#include <vector>

#include <radius/address/endpoint.hpp>
#include <radius/crypto/fork_count.hpp>
#include <radius/observe/trace.hpp>
#include <radius/protocol/client/client_result.hpp>
#include <radius/transport/client/bound_source.hpp>
#include <radius/transport/connection_limits.hpp>
#include <radius/transport/datagram/datagram_batch.hpp>

namespace radius::detail {

class client_link;
class tls_settings;

/// Buffers that the links of one client share.
class client_buffers {
  public:
    datagram_batch& received() noexcept { return received_; }
    datagram_batch& sent() noexcept { return sent_; }
    datagram_mover& mover() noexcept { return mover_; }

    /// The read buffer of connections: 64 KiB.
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

/// Receives the events of links. Any of these functions may close the link that calls it.
class client_link_owner {
  public:
    virtual client_buffers& buffers() noexcept = 0;

    /// The link is established and uses this version.
    virtual void channel_opened(channel_handle link, radius_version version) = 0;
    /// The link could not be opened, or has ended; it makes no more calls.
    virtual void failed(channel_handle link, std::error_code why) = 0;
    /// The system reports "connection refused"; the link stays.
    virtual void refused(channel_handle link, std::error_code why) = 0;
    /// A packet has arrived. `octets` are valid during the call.
    virtual void receive(client_link& link, octets_view octets) = 0;
    /// All available data has been read; call `client_link::listen` to continue.
    virtual void after_read(client_link& link) = 0;

  protected:
    ~client_link_owner() = default;
};

/// One link. It runs on the thread of its `io_context`; the owner must outlive it, or close it. A
/// closed link makes no calls.
class client_link {
  public:
    client_link(client_link_owner& owner, channel_handle own, const endpoint& remote,
                transport_kind transport) noexcept
        : owner_(&owner), own_(own), remote_(remote), transport_(transport) {}
    client_link(const client_link&) = delete;
    client_link& operator=(const client_link&) = delete;
    virtual ~client_link() = default;

    /// Call before `open`: the address to bind our end to.
    void set_source(const bound_source& source) { source_ = source; }

    /// Call before `open`: more addresses of the same server, which a stream also tries if the
    /// first one does not answer soon (RFC 8305 section 5).
    virtual void set_alternatives(const std::vector<endpoint>&) {}
    /// For a failed link: true if all of these were tried.
    virtual bool has_tried_all() const noexcept { return false; }
    /// Connects a UDP socket to another address of the same server. Errors: the system's.
    virtual std::error_code redirect(const endpoint&) { return {}; }

    /// Starts to open. Immediate errors are returned, later ones go to the owner.
    virtual std::error_code open() = 0;
    /// Waits for packets.
    virtual void listen() = 0;
    /// Stops waiting, so that an `io_context` without other work returns from `run`. A link that is
    /// not established yet fails.
    virtual void rest() = 0;
    /// Queues a packet for `flush`.
    virtual void send(octets_view packet) = 0;
    virtual void flush() = 0;
    /// True if the other end reads its data, so that one more reply may be queued for it.
    virtual bool has_room() const noexcept { return true; }
    /// Ends the connection, unless a parent process has it too: then only closes its own
    /// descriptor.
    virtual void close() noexcept = 0;
    /// Why the changed settings refuse the other end; no error if they do not, or without TLS.
    virtual std::error_code reassess(const tls_settings&) const { return {}; }

    channel_handle own() const noexcept { return own_; }
    /// False before its owner opens it, and once closed.
    bool is_up() const noexcept { return owner_ != nullptr; }
    const endpoint& local() const noexcept { return local_; }
    const endpoint& remote() const noexcept { return remote_; }
    transport_kind transport() const noexcept { return transport_; }
    radius_version version() const noexcept { return version_; }

    /// The maximum number of concurrent coroutines for requests of the other end.
    std::size_t max_in_progress() const noexcept { return max_in_progress_; }

    /// True if a parent process created the link before a `fork()` and has it too.
    bool is_inherited() const noexcept { return fork_count() != forks_; }

    /// Creates the trace's events for the packets of the link.
    trace_path path() const noexcept { return {transport_, version_, local_, remote_}; }

  protected:
    client_link_owner* owner_; ///< null once closed
    channel_handle own_;
    endpoint local_{};
    endpoint remote_;
    transport_kind transport_;
    radius_version version_ = radius_version::v1_0;
    std::size_t max_in_progress_ = client_connection_limits{}.max_in_progress;
    bound_source source_;

  private:
    std::uint64_t forks_ = fork_count();
};

} // namespace radius::detail
