// SPDX-License-Identifier: MIT
// Traced packets for people: a line about the packet, then one `Name = value` line per attribute
// (RFC 2865 section 5).
#pragma once

#include <ostream>
#include <string>

#include <radius/auth/signing.hpp>
#include <radius/dictionary/print.hpp>
#include <radius/dictionary/standard.hpp>
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
    traced_message(const packet_view& packet, const trace_event& event) noexcept;

    attribute_range attributes() const noexcept { return packet_.attributes(); }

    result<octets_view> reveal(flags properties, octets_view value,
                               octets_span room) const noexcept;

  private:
    packet_view packet_;
    const shared_secret* secret_;
    bool v1_1_;
    std::optional<std::span<const octet, 16>> hidden_under_;
};

/// Wider than a server's limits: a trace must also show the packets that a server refuses.
inline constexpr packet_limits trace_limits{
    .max_size = 65535, .max_attributes = 65535, .allow_type_0 = true};

} // namespace detail

/// "Access-Accept id 5 length 44", with "token" instead of "id" in RADIUS/1.1, or "13 octets" if
/// there is no RADIUS header, followed by ", dropped: unknown peer" if the event has a reason. It
/// has no control characters, and a peer can influence only three numbers in it.
std::string trace_summary(const trace_event& event);

/// Converts traced packets to text. Any number of threads may use one.
class trace_printer {
  public:
    /// The time is proportional to the size of the dictionary.
    explicit trace_printer(const trace_text_options& options = {});

    /// The packet's line, such as "2026-11-22T10:00:00.123456Z 127.0.0.1:1812 -> 127.0.0.1:54321
    /// UDP Access-Accept id 5 length 44", followed by its attributes as `print` shows them, or by
    /// the hexadecimal octets if the packet is malformed. Every line ends in a line feed, and the
    /// output is printable text. Masked data is shown as `<hidden>`, among hexadecimal octets too.
    std::string operator()(const trace_event& event) const;

  private:
    /// "2026-11-22T10:00:00.123456Z"
    static void append_time(std::string& text, wall_time when);

    void append_attributes(std::string& text, const trace_event& event, octets_view packet) const;

    dictionary names_;
    radius::secrets secrets_;
};

/// A sink that prints each packet to `out` and flushes it. Copies of the sink share a lock, so any
/// number of threads may call them; `out` must outlive all of them, and nothing else may write to
/// it meanwhile.
trace_sink make_text_trace(std::ostream& out, const trace_text_options& options = {});

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/observe/impl/trace_text.ipp>
#endif
