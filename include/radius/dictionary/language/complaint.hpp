// SPDX-License-Identifier: MIT
// A problem with a line of a dictionary, before its file and number are known.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <radius/wire/compiler.hpp>

namespace radius::detail {

/// A problem with a line, before the line number is known.
struct complaint {
    std::string problem;
    std::string text;
};

/// The result of reading a line: success, or a complaint. One pointer in size, because most lines
/// have none.
class [[nodiscard]] line_outcome {
  public:
    line_outcome() = default;
    line_outcome(complaint what);

    explicit operator bool() const noexcept { return what_ == nullptr; }

    /// Requires a complaint.
    complaint& error() const noexcept { return *what_; }

  private:
    std::unique_ptr<complaint> what_;
};

/// Returns `before "text" behind`.
complaint complain(std::string_view before, std::string_view text, std::string_view behind = {});

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/language/impl/complaint.ipp>
#endif
