// SPDX-License-Identifier: MIT
// What servers and clients write into the log: one line an event, the same words on both sides.
#pragma once

#include <exception>
#include <string>

#include <radius/dictionary/print.hpp>
#include <radius/packet/packet_code.hpp>
#include <radius/protocol/endpoint.hpp>
#include <radius/protocol/logging.hpp>
#include <radius/protocol/secret_marking.hpp>
#include <radius/protocol/trace.hpp>

namespace radius {

/// One thread's way to the log and trace hooks. What a hook throws never reaches the caller.
class event_log {
  public:
    /// `names` are for debug lines; secrets are masked whatever it says of them.
    event_log(log_sink sink, log_level threshold, trace_sink trace, const dictionary& names = {})
        : log_(std::move(sink), threshold), trace_(std::move(trace)),
          names_(log_.wants(log_level::debug) ? mark_secrets(names) : dictionary()) {}

    /// For lines of any other kind.
    const logger& lines() const noexcept { return log_; }

    bool is_traced() const noexcept { return static_cast<bool>(trace_); }

    /// Shows a packet to the trace hook; what that throws is logged.
    void trace(const trace_event& event) const noexcept {
        try {
            trace_(event);
        } catch (const std::exception& error) {
            log_(log_level::error, [&] { return "Trace failed: " + escaped(error.what()); });
        } catch (...) {
            log_(log_level::error, [] { return "Trace failed"; });
        }
    }

    /// A socket is open; `local` is its end.
    void created(const endpoint& local) const noexcept {
        log_(log_level::info, [&] { return place(local) + "Transport created"; });
    }
    /// A socket is closed.
    void closed(const endpoint& local) const noexcept {
        log_(log_level::info, [&] { return place(local) + "Transport closed"; });
    }

    /// A connection is up; `identity` is what its certificate or key says, and may be empty.
    void connected(const endpoint& local, const endpoint& remote, std::string_view peer,
                   std::string_view identity, std::string_view version) const noexcept {
        log_(log_level::info, [&] {
            std::string line =
                place(local) + "Connection from " + remote.to_string() + ", peer " + escaped(peer);
            if (!identity.empty()) {
                line += " (" + escaped(identity) + ")";
            }
            return line + ", " + std::string(version);
        });
    }

    /// A connection of ours is up.
    void connected_to(const endpoint& local, const endpoint& remote, std::string_view transport,
                      std::string_view version) const noexcept {
        log_(log_level::info, [&] {
            return place(local) + "Connected to " + remote.to_string() + " over " +
                   std::string(transport) + ", " + std::string(version);
        });
    }

    /// A connection of ours could not be made, or has ended. `wanted` is whom the other end's
    /// certificate should have been for, where that is the reason; else empty.
    void link_failed(const endpoint& local, const endpoint& remote, std::string_view transport,
                     std::error_code why, std::string_view wanted) const noexcept {
        log_(log_level::warning, [&] {
            std::string line = place(local) + "No " + std::string(transport) + " to " +
                               remote.to_string() + ": " + escaped(why.message());
            if (!wanted.empty()) {
                line += " (wanted " + escaped(wanted) + ")";
            }
            return line;
        });
    }

    /// A connection has ended, or did not come about; `peer` is empty where nobody was identified,
    /// and `offered` then tells whom the other end claimed to be, if it got that far. At most
    /// twenty lines a second.
    void disconnected(const endpoint& local, const endpoint& remote, std::string_view peer,
                      std::string_view offered, std::error_code why, time_point now) noexcept {
        if (!log_.wants(log_level::info)) {
            return;
        }
        if (const auto held_back = connections_.admit(now)) {
            const bool ordinary = why == errc::stopped || why == errc::connection_closed;
            log_(ordinary ? log_level::info : log_level::warning, [&] {
                std::string line = place(local) + "Connection from " + remote.to_string();
                if (!peer.empty()) {
                    line += ", peer " + escaped(peer);
                }
                if (!offered.empty()) {
                    line += " (offered " + escaped(offered) + ")";
                }
                line += ", closed: " + escaped(why.message());
                if (*held_back != 0) {
                    line += ", and " + std::to_string(*held_back) + " more";
                }
                return line;
            });
        }
    }

    /// At most one line a reason a second. `peer` may be empty.
    void dropped(drop_reason reason, const endpoint& local, const endpoint& remote,
                 std::string_view peer, time_point now) noexcept {
        if (!log_.wants(log_level::warning)) {
            return;
        }
        if (const auto held_back = limit_.admit(reason, now)) {
            log_(log_level::warning, [&] {
                std::string line = place(local) + "Packet from " + remote.to_string() +
                                   " dropped: " + std::string(name_of(reason));
                if (!peer.empty()) {
                    line += " (peer " + escaped(peer) + ")";
                }
                if (*held_back != 0) {
                    line += ", and " + std::to_string(*held_back) + " more like it";
                }
                return line;
            });
        }
    }

    /// A handler threw on a request.
    void handler_failed(packet_code code, const endpoint& local, const endpoint& remote,
                        const std::exception_ptr& failure) const noexcept {
        log_(log_level::error, [&] {
            std::string line = place(local) + "Handler failed on " + to_string(code) + " from " +
                               remote.to_string() + ": ";
            try {
                std::rethrow_exception(failure);
            } catch (const std::exception& error) {
                line += escaped(error.what());
            } catch (...) {
                line += "not a std::exception";
            }
            return line;
        });
    }

    /// Attributes of a handler's reply were left out, for the first time.
    void left_out(packet_code code, const endpoint& local, const endpoint& remote) const noexcept {
        log_(log_level::warning, [&] {
            return place(local) + "Reply-Message or Password-Retry left out of " + to_string(code) +
                   " to " + remote.to_string() +
                   ": neither may stand beside EAP-Message (RFC 3579 section 2.6.5); the counter "
                   "\"attributes left out\" counts them, and the log does not mention them again";
        });
    }

    /// A debug line with all attributes of a request ("from") or reply ("to").
    void message(packet_code code, std::uint32_t label, std::string_view way, const endpoint& local,
                 const endpoint& remote, const detail::printable& message) const noexcept {
        log_(log_level::debug, [&] {
            std::string line = place(local) + to_string(code) + " id " + std::to_string(label) +
                               " " + std::string(way) + " " + remote.to_string() + ":";
            const std::string text = print(message, names_).to_string();
            for (const char next :
                 std::string_view(text).substr(0, text.empty() ? 0 : text.size() - 1)) {
                line += next == '\n' ? ',' : next == '\t' ? ' ' : next;
            }
            return line;
        });
    }

  private:
    static std::string place(const endpoint& local) { return "[" + local.to_string() + "] "; }

    logger log_;
    trace_sink trace_;
    drop_log_limit limit_;
    line_rate_limit connections_;
    dictionary names_;
};

} // namespace radius
