// SPDX-License-Identifier: MIT
// Text or octets that may be secret and are wiped with their owner.
#pragma once

#include <radius/wire/compiler.hpp>

#include <string>

namespace radius::detail {

/// Wiped when it is destroyed, moved from or assigned to. Each copy is wiped separately.
class wiped_text {
  public:
    wiped_text() = default;
    explicit wiped_text(std::string_view text);
    explicit wiped_text(std::string&& text) noexcept;
    wiped_text(const wiped_text&) = default;
    wiped_text(wiped_text&& other) noexcept;
    wiped_text& operator=(const wiped_text& other) { return *this = wiped_text(other); }
    wiped_text& operator=(wiped_text&& other) noexcept;
    ~wiped_text() { wipe_all(text_); }

    std::string_view view() const noexcept { return text_; }

    bool operator==(const wiped_text&) const = default;

  private:
    /// A moved-from short string still contains its text, beyond its end.
    static void wipe_all(std::string& text) noexcept;

    std::string text_;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/wire/impl/wiped_text.ipp>
#endif
