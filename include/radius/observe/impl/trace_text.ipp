// SPDX-License-Identifier: MIT
// The definitions of <radius/observe/trace_text.hpp>.
#pragma once

#include <memory>
#include <mutex>
#include <ostream>
#include <string>

#include <radius/auth/hiding.hpp>
#include <radius/observe/trace_text.hpp>

namespace radius::detail {

RADIUS_DECL traced_message::traced_message(const packet_view& packet,
                                           const trace_event& event) noexcept
    : packet_(packet), secret_(event.secret), v1_1_(event.version == radius_version::v1_1) {
    if (is_request(packet.code())) {
        hidden_under_ = signed_field(packet);
    } else {
        hidden_under_ = event.request_authenticator;
    }
}

RADIUS_DECL result<octets_view> traced_message::reveal(flags properties, octets_view value,
                                                       octets_span room) const noexcept {
    if (v1_1_) { // nothing is hidden (RFC 9765 section 5.1)
        return reveal_v1_1(room, properties, value);
    }
    if (secret_ == nullptr || !hidden_under_) {
        return errc::secret_unknown;
    }
    return reveal_hidden(room, properties, value, *secret_, *hidden_under_);
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL std::string trace_summary(const trace_event& event) {
    const octets_view packet = event.packet;
    std::string text;
    if (packet.size() < header_size) {
        text = std::to_string(packet.size()) + " octets";
    } else {
        const std::size_t length = detail::length_field(packet);
        text = to_string(static_cast<packet_code>(packet[0])) +
               (event.version == radius_version::v1_1 ? " token " : " id ") +
               std::to_string(label_of(event.version, packet)) + " length " +
               std::to_string(length);
        if (length != packet.size()) {
            text += " in " + std::to_string(packet.size()) + " octets";
        }
    }
    if (event.reason != drop_reason::none) {
        text += ", dropped: ";
        text += name_of(event.reason);
    }
    return text;
}

RADIUS_DECL trace_printer::trace_printer(const trace_text_options& options)
    : names_(options.secrets == secrets::masked ? mark_secrets(options.names) : options.names),
      secrets_(options.secrets) {}

RADIUS_DECL std::string trace_printer::operator()(const trace_event& event) const {
    std::string text;
    append_time(text, event.when);
    text += ' ' + (event.outgoing ? event.local : event.remote).to_string() + " -> " +
            (event.outgoing ? event.remote : event.local).to_string() + ' ';
    text += name_of(event.transport);
    text += ' ' + trace_summary(event) + '\n';
    append_attributes(text, event, event.packet);
    return text;
}

RADIUS_DECL void trace_printer::append_time(std::string& text, wall_time when) {
    const auto since = std::chrono::floor<std::chrono::microseconds>(when.time_since_epoch());
    detail::append_date(text, since.count(), time_unit::microseconds);
}

RADIUS_DECL void trace_printer::append_attributes(std::string& text, const trace_event& event,
                                                  octets_view packet) const {
    const auto parsed = packet_view::parse(packet, detail::trace_limits);
    if (parsed) {
        const detail::traced_message message(*parsed, event);
        const bool shown = secrets_ == secrets::shown;
        text += print(message, names_, {.show_hidden = shown}).to_string();
        return;
    }
    text += '\t';
    text += to_string(parsed.error());
    text += packet.empty() ? "" : ": 0x";
    detail::secret_policy policy(names_.tables());
    if (secrets_ == secrets::masked) {
        for (const octets_view piece : detail::find_secrets(packet, policy)) {
            const auto before = static_cast<std::size_t>(piece.data() - packet.data());
            text += to_hex(packet.first(before)) + "<hidden>";
            packet = packet.subspan(before + piece.size());
        }
    }
    text += to_hex(packet) + '\n';
}

RADIUS_DECL trace_sink make_text_trace(std::ostream& out, const trace_text_options& options) {
    struct state {
        std::mutex lock;
        trace_printer print;
        std::ostream& out;

        state(const trace_text_options& wanted, std::ostream& stream)
            : print(wanted), out(stream) {}
    };
    return [shared = std::make_shared<state>(options, out)](const trace_event& event) {
        const std::string text = shared->print(event);
        const std::scoped_lock guard(shared->lock);
        shared->out << text << std::flush;
    };
}

} // namespace radius
