// SPDX-License-Identifier: MIT
// The definitions of <radius/wire/wiped_text.hpp>.
#pragma once

#include <string>
#include <utility>

#include <radius/wire/wipe.hpp>
#include <radius/wire/wiped_text.hpp>

namespace radius::detail {

RADIUS_DECL wiped_text::wiped_text(std::string_view text) : text_(text) {}

RADIUS_DECL wiped_text::wiped_text(std::string&& text) noexcept : text_(std::move(text)) {
    wipe_all(text);
}

RADIUS_DECL wiped_text::wiped_text(wiped_text&& other) noexcept
    : wiped_text(std::move(other.text_)) {}

RADIUS_DECL wiped_text& wiped_text::operator=(wiped_text&& other) noexcept {
    if (this != &other) {
        wipe_all(text_);
        text_ = std::move(other.text_);
        wipe_all(other.text_);
    }
    return *this;
}

RADIUS_DECL void wiped_text::wipe_all(std::string& text) noexcept {
    text.resize(text.capacity()); // allocates nothing
    wipe(text);
    text.clear();
}

} // namespace radius::detail
