// SPDX-License-Identifier: MIT
// How options are refused: an exception with `errc::option_invalid` and the option's name.
#pragma once

#include <string>
#include <system_error>

#include <radius/wire/errc.hpp>

namespace radius::detail {

/// Throws `std::system_error` with `errc::option_invalid` and a text that begins with the name of
/// the option.
[[noreturn]] inline void refuse_option(const std::string& text) {
    throw std::system_error(make_error_code(errc::option_invalid), text);
}

/// The same, unless the option is usable.
inline void check_option(bool usable, const char* text) {
    if (!usable) {
        refuse_option(text);
    }
}

/// The same for an option of one of several peers: `subject` returns which, and is called only to
/// refuse.
template <class Subject>
void check_option(bool usable, const Subject& subject, const char* text) {
    if (!usable) {
        refuse_option(subject() + ": " + text);
    }
}

} // namespace radius::detail
