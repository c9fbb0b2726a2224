// SPDX-License-Identifier: MIT
// The log lines of servers and clients: one line per event, with the same words on both sides.
#pragma once

#include <exception>
#include <functional>
#include <string>
#include <system_error>

#include <radius/address/endpoint.hpp>
#include <radius/dictionary/message_names.hpp>
#include <radius/observe/line_limit.hpp>
#include <radius/observe/logging.hpp>
#include <radius/observe/trace.hpp>
#include <radius/packet/packet_code.hpp>

namespace radius::detail {

/// One thread's access to the log and trace hooks. Exceptions of a hook never reach the caller. All
/// lines except debug lines pass through a `line_limit`; texts from outside are cut with `excerpt`.
class event_log {
  public:
    /// `names` is for debug lines; standard secrets are masked even if it does not mark them.
    /// Without a threshold, `default_threshold` applies.
    event_log(log_sink sink, std::optional<log_level> threshold, trace_sink trace,
              const message_names& names = {});

    /// For lines of any other kind.
    const logger& lines() const noexcept { return log_; }

    bool is_traced() const noexcept { return static_cast<bool>(trace_); }

    /// Passes a packet to the trace hook; its exceptions are logged.
    void trace(const trace_event& event) noexcept;

    /// A socket that you requested is open; `local` is its end. Any thread may call it.
    void created(const endpoint& local) const noexcept;
    /// It is closed.
    void closed(const endpoint& local) const noexcept;

    /// The same for a client's sockets, which open and close depending on the servers.
    void created(const endpoint& local, time_point now) noexcept;
    void closed(const endpoint& local, time_point now) noexcept;

    /// A connection is established; `identity` is from its certificate or key, and may be empty.
    void connected(const endpoint& local, const endpoint& remote, std::string_view peer,
                   std::string_view identity, std::string_view version, time_point now) noexcept;

    /// An outgoing connection is established.
    void connected_to(const endpoint& local, const endpoint& remote, std::string_view transport,
                      std::string_view version, time_point now) noexcept;

    /// An outgoing connection could not be established, or has ended after it `was_up`. `wanted` is
    /// the name that the other end's certificate does not match, if that is the reason; else empty.
    void link_failed(const endpoint& local, const endpoint& remote, std::string_view transport,
                     bool was_up, std::error_code why, std::string_view wanted,
                     time_point now) noexcept;

    /// A server's name could not be resolved. If an earlier lookup succeeded, its addresses are
    /// still used.
    void lookup_failed(std::string_view name, std::error_code why, time_point now) noexcept;

    /// The peer of an unknown source could not be looked up.
    void peer_lookup_failed(const endpoint& local, const endpoint& remote, std::string_view why,
                            time_point now) noexcept;

    /// A connection has ended, or was not established. `peer` is empty if no peer was identified;
    /// then `offered` is the identity that the other end claimed, if any.
    void disconnected(const endpoint& local, const endpoint& remote, std::string_view peer,
                      std::string_view offered, std::error_code why, time_point now) noexcept;

    /// A packet was dropped, and what to do about it. `peer` may be empty.
    void dropped(drop_reason reason, const endpoint& local, const endpoint& remote,
                 std::string_view peer, time_point now) noexcept;

    /// A handler threw on a request.
    void handler_failed(packet_code code, const endpoint& local, const endpoint& remote,
                        const std::exception_ptr& failure, time_point now) noexcept;

    /// A CoA or Disconnect over UDP or TCP has values that are hidden under zeros (RFC 5176 section
    /// 3.6). `way` is "from", or "to" for our own request.
    void weakly_hidden(packet_code code, std::string_view way, const endpoint& local,
                       const endpoint& remote, time_point now) noexcept;

    /// Attributes of a handler's reply were removed, for the first time.
    void left_out(packet_code code, const endpoint& local, const endpoint& remote) const noexcept;

    /// A debug line that says how debug lines show names and values, if they show none.
    void without_names() const noexcept;

    /// A debug line with all attributes of a request ("from") or reply ("to"): with names and
    /// values, or without names with numbers and lengths.
    void message(packet_code code, std::uint32_t label, std::string_view way, const endpoint& local,
                 const endpoint& remote, const printable& message) const noexcept;

  private:
    // Room for an excerpt of a name and the reason why it is refused.
    static constexpr std::size_t longest_offer = 2 * longest_quoted_text;

    static std::string place(const endpoint& local) { return "[" + local.to_string() + "] "; }

    static std::uint64_t hash_of(std::string_view text) noexcept {
        return std::hash<std::string_view>{}(text);
    }
    static std::uint64_t hash_of(std::error_code error) noexcept {
        return std::hash<std::error_code>{}(error);
    }
    /// One line per attribute, like those of `print`: its type, the vendor of a Vendor-Specific or
    /// the extended type, and its length.
    static std::string numbers_of(const attribute_range& attributes);

    static line_limit::line about(line_kind kind, const endpoint& remote,
                                  std::uint64_t subject) noexcept;

    /// Writes the line unless it exceeds the limit; adds how many were suppressed before.
    template <class Make>
    void write(log_level level, const line_limit::line& line, time_point now,
               Make&& make) noexcept {
        if (!log_.wants(level)) {
            return;
        }
        if (const auto left_out = limit_.admit(line, now)) {
            log_(level, [&] {
                std::string text = make();
                if (*left_out != 0) {
                    text += ", and " + std::to_string(*left_out) + " similar lines";
                }
                return text;
            });
        }
    }

    void trace_failed(const trace_event& event, std::string_view why) noexcept;

    logger log_;
    trace_sink trace_;
    line_limit limit_;
    message_names names_;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/observe/impl/event_log.ipp>
#endif
