// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/dictionary_error.hpp>.
#pragma once

#include <stdexcept>
#include <string>

#include <radius/dictionary/dictionary_error.hpp>

namespace radius {

RADIUS_DECL dictionary_error::dictionary_error() : dictionary_error({}, 0, {}, {}) {}

RADIUS_DECL dictionary_error::dictionary_error(const std::string& file, std::size_t line,
                                               const std::string& problem, std::string text)
    : std::runtime_error(file + (line != 0 ? ":" + std::to_string(line) : "") + ": " + problem),
      file_(file), line_(line), text_(std::move(text)) {}

} // namespace radius
