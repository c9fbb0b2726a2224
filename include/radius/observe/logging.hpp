// SPDX-License-Identifier: MIT
// The log hook: one line per event.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <radius/protocol/drop_reason.hpp>

namespace radius {

/// The level of a line.
enum class log_level : std::uint8_t {
    debug,
    info,
    warning,
    error
};

constexpr std::string_view name_of(log_level level) noexcept {
    switch (level) {
    case log_level::debug: return "debug";
    case log_level::info: return "info";
    case log_level::warning: return "warning";
    case log_level::error: return "error";
    }
    return {};
}

/// Receives one line without a line end, free of control characters and secrets. A server with
/// several threads calls it from all of them, so then it must be thread-safe. Its exceptions are
/// ignored.
using log_sink = std::function<void(log_level, std::string_view)>;

} // namespace radius

namespace radius::detail {

/// The level for a dropped packet: `log_level::info` for drops that occur on a healthy network.
constexpr log_level level_of(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::duplicate_in_progress:
    case drop_reason::superseded:
    case drop_reason::handler_declined:
    case drop_reason::connection_closed:
    case drop_reason::not_ready:
    case drop_reason::unmatched_reply: return log_level::info;
    case drop_reason::internal_error: return log_level::error;
    default: return log_level::warning;
    }
}

/// The text with control characters and quotes escaped, so that a peer cannot forge a line or
/// control a terminal.
std::string escaped(std::string_view text);

/// The longest text from outside that a line quotes, in octets before they are escaped.
inline constexpr std::size_t longest_quoted_text = 256;

/// The beginning of a text from outside, for log lines: at most `longest` octets, then "...".
inline std::string excerpt(std::string_view text, std::size_t longest = longest_quoted_text) {
    return text.size() <= longest ? escaped(text) : escaped(text.substr(0, longest)) + "...";
}

/// Passes lines to an optional sink.
class logger {
  public:
    /// Longer lines are cut, and end with "...". Only `log_level::debug` has such lines, with the
    /// attributes of a large packet.
    static constexpr std::size_t longest_line = std::size_t{16} * 1024;

    logger() = default;
    /// Lines below `threshold` are not generated.
    explicit logger(log_sink sink, log_level threshold = log_level::info);

    explicit operator bool() const noexcept { return static_cast<bool>(sink_); }

    /// True if the sink receives lines of this level.
    bool wants(log_level level) const noexcept { return sink_ && level >= threshold_; }

    /// `make` returns the line and is called only if the sink receives it.
    template <class Make>
    void operator()(log_level level, Make&& make) const noexcept {
        if (!wants(level)) {
            return;
        }
        try {
            std::string line = make();
            if (line.size() > longest_line) {
                line.resize(longest_line - 3);
                line += "...";
            }
            sink_(level, line);
        } catch (...) { // a failing log must not affect a request
            (void)level;
        }
    }

  private:
    log_sink sink_;
    log_level threshold_ = log_level::info;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/observe/impl/logging.ipp>
#endif
