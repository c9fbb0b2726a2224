// SPDX-License-Identifier: MIT
// The definitions of <radius/observe/event_log.hpp>.
#pragma once

#include <exception>
#include <string>
#include <system_error>

#include <radius/attribute/attribute_number.hpp>
#include <radius/observe/event_log.hpp>
#include <radius/observe/standard_error_log.hpp>
#include <radius/wire/reader.hpp>

namespace radius::detail {

RADIUS_DECL event_log::event_log(log_sink sink, std::optional<log_level> threshold,
                                 trace_sink trace, const message_names& names)
    : log_(threshold ? logger(std::move(sink), *threshold) : logger(sink, default_threshold(sink))),
      trace_(std::move(trace)),
      names_(log_.wants(log_level::debug) ? names.with_secrets_marked() : message_names()) {}

RADIUS_DECL void event_log::trace(const trace_event& event) noexcept {
    try {
        trace_(event);
    } catch (const std::exception& error) {
        trace_failed(event, error.what());
    } catch (...) {
        trace_failed(event, "not a std::exception");
    }
}

RADIUS_DECL void event_log::created(const endpoint& local) const noexcept {
    log_(log_level::info, [&] { return place(local) + "Transport created"; });
}

RADIUS_DECL void event_log::closed(const endpoint& local) const noexcept {
    log_(log_level::info, [&] { return place(local) + "Transport closed"; });
}

RADIUS_DECL void event_log::created(const endpoint& local, time_point now) noexcept {
    write(log_level::info, about(line_kind::transport_created, {}, local.port), now,
          [&] { return place(local) + "Transport created"; });
}

RADIUS_DECL void event_log::closed(const endpoint& local, time_point now) noexcept {
    write(log_level::info, about(line_kind::transport_closed, {}, local.port), now,
          [&] { return place(local) + "Transport closed"; });
}

RADIUS_DECL void event_log::connected(const endpoint& local, const endpoint& remote,
                                      std::string_view peer, std::string_view identity,
                                      std::string_view version, time_point now) noexcept {
    const std::uint64_t subject = hash_mix(hash_of(peer), hash_of(identity));
    write(log_level::info, about(line_kind::connected, remote, subject), now, [&] {
        std::string line =
            place(local) + "Connection from " + remote.to_string() + ", peer " + excerpt(peer);
        if (!identity.empty()) {
            line += " (" + excerpt(identity) + ")";
        }
        return line + ", " + std::string(version);
    });
}

RADIUS_DECL void event_log::connected_to(const endpoint& local, const endpoint& remote,
                                         std::string_view transport, std::string_view version,
                                         time_point now) noexcept {
    write(log_level::info, about(line_kind::link_up, remote, remote.port), now, [&] {
        return place(local) + "Connected to " + remote.to_string() + " over " +
               std::string(transport) + ", " + std::string(version);
    });
}

RADIUS_DECL void event_log::link_failed(const endpoint& local, const endpoint& remote,
                                        std::string_view transport, bool was_up,
                                        std::error_code why, std::string_view wanted,
                                        time_point now) noexcept {
    const std::uint64_t subject = hash_mix(hash_of(why), remote.port);
    write(log_level::warning, about(line_kind::link_failed, remote, subject), now, [&] {
        const std::string what(transport);
        std::string line = place(local);
        line += was_up ? "Connection to " + remote.to_string() + " over " + what + " ended: "
                       : "No " + what + " connection to " + remote.to_string() + ": ";
        line += excerpt(why.message());
        if (!wanted.empty()) {
            line += " (wanted " + excerpt(wanted) + ")";
        }
        return line;
    });
}

RADIUS_DECL void event_log::lookup_failed(std::string_view name, std::error_code why,
                                          time_point now) noexcept {
    const std::uint64_t subject = hash_mix(hash_of(why), hash_of(name));
    write(log_level::warning, about(line_kind::lookup_failed, {}, subject), now, [&] {
        return "Server \"" + excerpt(name) + "\" has no address: " + excerpt(why.message());
    });
}

RADIUS_DECL void event_log::peer_lookup_failed(const endpoint& local, const endpoint& remote,
                                               std::string_view why, time_point now) noexcept {
    write(log_level::warning, about(line_kind::peer_lookup_failed, {}, hash_of(why)), now, [&] {
        return place(local) + "The peer at " + remote.host() +
               " could not be looked up: " + excerpt(why);
    });
}

RADIUS_DECL void event_log::disconnected(const endpoint& local, const endpoint& remote,
                                         std::string_view peer, std::string_view offered,
                                         std::error_code why, time_point now) noexcept {
    const bool ordinary = why == errc::stopped || why == errc::connection_closed;
    const std::uint64_t subject = hash_mix(hash_of(why), hash_of(peer));
    write(ordinary ? log_level::info : log_level::warning,
          about(line_kind::disconnected, remote, subject), now, [&] {
              std::string line = place(local) + "Connection from " + remote.to_string();
              if (!peer.empty()) {
                  line += ", peer " + excerpt(peer);
              }
              if (!offered.empty()) {
                  line += " (offered " + excerpt(offered, longest_offer) + ")";
              }
              return line + ", closed: " + excerpt(why.message());
          });
}

RADIUS_DECL void event_log::dropped(drop_reason reason, const endpoint& local,
                                    const endpoint& remote, std::string_view peer,
                                    time_point now) noexcept {
    write(level_of(reason), {.kind = kind_of(reason), .remote = remote.address}, now, [&] {
        std::string line = place(local) + "Packet from " + remote.to_string() +
                           " dropped: " + std::string(name_of(reason));
        if (!peer.empty()) {
            line += " (peer " + excerpt(peer) + ")";
        }
        return line + ": " + std::string(remedy_of(reason));
    });
}

RADIUS_DECL void event_log::handler_failed(packet_code code, const endpoint& local,
                                           const endpoint& remote,
                                           const std::exception_ptr& failure,
                                           time_point now) noexcept {
    const auto subject = static_cast<std::uint64_t>(code);
    write(log_level::error, about(line_kind::handler_failed, remote, subject), now, [&] {
        std::string line = place(local) + "Handler failed on " + to_string(code) + " from " +
                           remote.to_string() + ": ";
        try {
            std::rethrow_exception(failure);
        } catch (const std::exception& error) {
            line += excerpt(error.what());
        } catch (...) {
            line += "not a std::exception";
        }
        return line;
    });
}

RADIUS_DECL void event_log::weakly_hidden(packet_code code, std::string_view way,
                                          const endpoint& local, const endpoint& remote,
                                          time_point now) noexcept {
    write(log_level::warning, about(line_kind::weakly_hidden, remote, 0), now, [&] {
        return place(local) + to_string(code) + " " + std::string(way) + " " + remote.to_string() +
               " has hidden values: without a random authenticator, hiding is weak; use TLS or "
               "DTLS, or omit them (RFC 5176 section 3.6)";
    });
}

RADIUS_DECL void event_log::left_out(packet_code code, const endpoint& local,
                                     const endpoint& remote) const noexcept {
    log_(log_level::warning, [&] {
        return place(local) + "Reply-Message or Password-Retry removed from " + to_string(code) +
               " to " + remote.to_string() +
               ": a reply with EAP-Message must not contain them (RFC 3579 section 2.6.5); this "
               "line appears once, the counter \"attributes left out\" counts them all";
    });
}

RADIUS_DECL void event_log::without_names() const noexcept {
    if (!names_) {
        log_(log_level::debug, [] {
            return std::string("Requests and replies are logged with attribute numbers and "
                               "lengths; to log names and values, set "
                               "server_options::dictionary = radius::standard_dictionary()");
        });
    }
}

RADIUS_DECL void event_log::message(packet_code code, std::uint32_t label, std::string_view way,
                                    const endpoint& local, const endpoint& remote,
                                    const printable& message) const noexcept {
    log_(log_level::debug, [&] {
        std::string line = place(local) + to_string(code) + " id " + std::to_string(label) + " " +
                           std::string(way) + " " + remote.to_string() + ":";
        const std::string text = names_ ? names_.print(message) : numbers_of(message.attributes());
        for (const char next :
             std::string_view(text).substr(0, text.empty() ? 0 : text.size() - 1)) {
            line += next == '\n' ? ',' : next == '\t' ? ' ' : next;
        }
        return line;
    });
}

RADIUS_DECL std::string event_log::numbers_of(const attribute_range& attributes) {
    std::string text;
    for (const raw_attribute& one : attributes) {
        attribute_number number(one.type);
        reader value(one.value);
        if (const auto vendor = value.u32(); one.type == vendor_specific_type && vendor) {
            number = number.child(*vendor);
        } else if ((number.is_extended() || number.is_long_extended()) && !one.value.empty()) {
            number = number.child(one.value[0]);
        }
        text +=
            "\tAttr-" + number.to_string() + " (" + std::to_string(one.whole.size()) + " octets)\n";
    }
    return text;
}

RADIUS_DECL line_limit::line event_log::about(line_kind kind, const endpoint& remote,
                                              std::uint64_t subject) noexcept {
    return {.kind = kind_of(kind), .remote = remote.address, .subject = subject};
}

RADIUS_DECL void event_log::trace_failed(const trace_event& event, std::string_view why) noexcept {
    const time_point now(saturated(event.when.time_since_epoch()));
    write(log_level::error, about(line_kind::trace_failed, event.remote, 0), now,
          [&] { return "Trace failed: " + excerpt(why); });
}

} // namespace radius::detail
