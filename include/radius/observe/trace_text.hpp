// SPDX-License-Identifier: MIT
// Traced packets for people: a line about the packet, then one `Name = value` line per attribute
// (RFC 2865 section 5).
#pragma once

#include <memory>
#include <mutex>
#include <ostream>
#include <string>

#include <radius/auth/hiding.hpp>
#include <radius/auth/signing.hpp>
#include <radius/dictionary/print.hpp>
#include <radius/observe/secret_masking.hpp>
#include <radius/observe/trace.hpp>

namespace radius {

/// The contents of a text trace.
struct trace_text_options {
    /// The names of attributes and values.
    dictionary names = standard_dictionary();

    /// With `shown`, hidden values are printed in clear text if the event has the secret and, for a
    /// reply, the authenticator of the request.
    radius::secrets secrets = radius::secrets::masked;
};

namespace detail {

/// The message interface that `print` needs.
class traced_message {
  public:
    traced_message(const packet_view& packet, const trace_event& event) noexcept
        : packet_(packet), secret_(event.secret), plain_(event.version == radius_version::v1_1) {
        if (is_request(packet.code())) {
            hidden_under_ = signed_field(packet);
        } else {
            hidden_under_ = event.request_authenticator;
        }
    }

    attribute_range attributes() const noexcept { return packet_.attributes(); }

    result<octets_view> reveal(flags properties, octets_view value,
                               octets_span room) const noexcept {
        if (plain_) { // nothing is hidden (RFC 9765 section 5.1)
            return reveal_plain(room, properties, value);
        }
        if (secret_ == nullptr || !hidden_under_) {
            return errc::secret_unknown;
        }
        return reveal_hidden(room, properties, value, *secret_, *hidden_under_);
    }

  private:
    packet_view packet_;
    const shared_secret* secret_;
    bool plain_;
    std::optional<std::span<const octet, 16>> hidden_under_;
};

/// Wider than a server's limits: a trace must also show the packets that a server refuses.
inline constexpr packet_limits trace_limits{
    .max_size = 65535, .max_attributes = 65535, .allow_type_0 = true};

} // namespace detail

/// "Access-Accept id 5 length 44", with "token" instead of "id" in RADIUS/1.1, or "13 octets" if
/// there is no RADIUS header, followed by ", dropped: unknown peer" if the event has a reason. It
/// has no control characters, and a peer can influence only three numbers in it.
inline std::string trace_summary(const trace_event& event) {
    const octets_view packet = event.packet;
    std::string text;
    if (packet.size() < header_size) {
        text = std::to_string(packet.size()) + " octets";
    } else {
        const std::size_t length = std::size_t{packet[2]} << 8U | packet[3];
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

/// Converts traced packets to text. Any number of threads may use one.
class trace_printer {
  public:
    /// The time is proportional to the size of the dictionary.
    explicit trace_printer(const trace_text_options& options = {})
        : names_(options.secrets == secrets::masked ? mark_secrets(options.names) : options.names),
          secrets_(options.secrets) {}

    /// The packet's line, such as "2026-11-22T10:00:00.123456Z 127.0.0.1:1812 -> 127.0.0.1:54321
    /// UDP Access-Accept id 5 length 44", followed by its attributes as `print` shows them, or by
    /// the hexadecimal octets if the packet is malformed. Every line ends in a line feed, and the
    /// output is printable text. Masked data is shown as `<hidden>`, among hexadecimal octets too.
    std::string operator()(const trace_event& event) const {
        std::string text;
        append_time(text, event.when);
        text += ' ' + (event.outgoing ? event.local : event.remote).to_string() + " -> " +
                (event.outgoing ? event.remote : event.local).to_string() + ' ';
        text += name_of(event.transport);
        text += ' ' + trace_summary(event) + '\n';
        append_attributes(text, event, event.packet);
        return text;
    }

  private:
    /// "2026-11-22T10:00:00.123456Z"
    static void append_time(std::string& text, wall_time when) {
        const auto since = std::chrono::floor<std::chrono::microseconds>(when.time_since_epoch());
        append_date(text, since.count(), time_unit::microseconds);
    }

    void append_attributes(std::string& text, const trace_event& event, octets_view packet) const {
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

    dictionary names_;
    radius::secrets secrets_;
};

/// A sink that prints each packet to `out` and flushes it. Copies of the sink share a lock, so any
/// number of threads may call them; `out` must outlive all of them, and nothing else may write to
/// it meanwhile.
inline trace_sink make_text_trace(std::ostream& out, const trace_text_options& options = {}) {
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
