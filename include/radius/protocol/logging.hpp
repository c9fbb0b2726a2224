// SPDX-License-Identifier: MIT
// The log hook: one line an event, silent unless a sink is given.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <radius/protocol/drop_reason.hpp>
#include <radius/protocol/time_point.hpp>

namespace radius {

/// How much a line matters.
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

/// Takes one line without a line end, free of control characters and of secrets. A server with
/// several threads calls it from all of them, so it must be thread-safe there. What it throws is
/// swallowed.
using log_sink = std::function<void(log_level, std::string_view)>;

/// The text with control characters and quotes escaped, so that what a peer sends cannot forge a
/// line or drive a terminal.
inline std::string escaped(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string safe;
    safe.reserve(text.size());
    for (const char next : text) {
        const auto code = static_cast<unsigned char>(next);
        if (code < 0x20 || code >= 0x7F || next == '"' || next == '\\') {
            safe += "\\x";
            safe += digits[code >> 4U];
            safe += digits[code & 0x0FU];
        } else {
            safe += next;
        }
    }
    return safe;
}

/// Hands lines to a sink that may be absent.
class logger {
  public:
    logger() = default;
    /// Lines below `threshold` are not made.
    explicit logger(log_sink sink, log_level threshold = log_level::info)
        : sink_(std::move(sink)), threshold_(threshold) {}

    explicit operator bool() const noexcept { return static_cast<bool>(sink_); }

    /// Whether a line of this level reaches anybody.
    bool wants(log_level level) const noexcept { return sink_ && level >= threshold_; }

    /// `make` gives the line and is called only where somebody listens.
    template <class Make>
    void operator()(log_level level, Make&& make) const noexcept {
        if (!wants(level)) {
            return;
        }
        try {
            sink_(level, make());
        } catch (...) { // a log that fails must not cost a request
            (void)level;
        }
    }

  private:
    log_sink sink_;
    log_level threshold_ = log_level::info;
};

/// Decides which drops are logged: each reason once a second, with a count of those in between.
class drop_log_limit {
  public:
    static constexpr duration interval = std::chrono::seconds(1);

    /// Nothing where the line is to be held back; else how many were held back since the last one.
    std::optional<std::uint64_t> admit(drop_reason reason, time_point now) noexcept {
        entry& one = entries_[static_cast<std::size_t>(reason)];
        if (one.logged && now - one.last < interval) {
            ++one.held_back;
            return std::nullopt;
        }
        const std::uint64_t held_back = one.held_back;
        one = {true, now, 0};
        return held_back;
    }

  private:
    struct entry {
        bool logged = false;
        time_point last{};
        std::uint64_t held_back = 0;
    };
    std::array<entry, drop_reason_count> entries_{};
};

/// Lets so many lines a second through, and counts those held back.
class line_rate_limit {
  public:
    /// Nothing where the line is to be held back; else how many were held back before it.
    std::optional<std::uint64_t> admit(time_point now) noexcept {
        if (now - second_began_ >= std::chrono::seconds(1)) {
            second_began_ = now;
            lines_ = 0;
        }
        if (lines_ == lines_a_second) {
            ++held_back_;
            return std::nullopt;
        }
        ++lines_;
        return std::exchange(held_back_, 0);
    }

  private:
    static constexpr unsigned lines_a_second = 20;

    time_point second_began_{};
    unsigned lines_ = 0;
    std::uint64_t held_back_ = 0;
};

} // namespace radius
