// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/language/complaint.hpp>.
#pragma once

#include <radius/dictionary/language/complaint.hpp>
#include <radius/dictionary/text/text_escape.hpp>

namespace radius::detail {

RADIUS_DECL line_outcome::line_outcome(complaint what)
    : what_(std::make_unique<complaint>(std::move(what))) {}

RADIUS_DECL complaint complain(std::string_view before, std::string_view text,
                               std::string_view behind) {
    std::string problem(before);
    problem += problem.empty() ? "" : " ";
    append_quoted(problem, text);
    problem += behind;
    return {std::move(problem), std::string(text)};
}

} // namespace radius::detail
