// SPDX-License-Identifier: MIT
// A text that can be a template argument: the wire name inside an attribute's type.
#pragma once

#include <cstddef>
#include <string_view>

#include <radius/wire/compiler.hpp>

namespace radius {

/// `Size` counts the terminating NUL, so that a string literal deduces it. Members are public
/// because a structural type requires it.
template <std::size_t Size>
struct fixed_string {
    char characters[Size]{};

    consteval fixed_string(const char (&literal)[Size]) {
        for (std::size_t place = 0; place < Size; ++place) {
            characters[place] = literal[place];
        }
    }

    constexpr std::string_view view() const noexcept { return {characters, Size - 1}; }

    template <std::size_t OtherSize>
    constexpr bool operator==(const fixed_string<OtherSize>& other) const noexcept {
        return view() == other.view();
    }
};

} // namespace radius
