// SPDX-License-Identifier: MIT
// The clear text of a hidden attribute: a password or a key, erased from memory when it is
// destroyed.
#pragma once

#include <algorithm>
#include <ostream>

#include <radius/wire/octets.hpp>
#include <radius/wire/wipe.hpp>

namespace radius {

/// Up to 256 octets in place, wiped on destruction. `hidden_text` reads as text, `hidden_octets` as
/// octets; printing one reveals nothing. Any number of threads may read one while no thread changes
/// it.
template <class View>
class hidden_value {
  public:
    static constexpr std::size_t capacity = 256;

    hidden_value() noexcept {} // storage stays uninitialised on purpose
    hidden_value(View value) noexcept { assign(octets_of(value)); }
    hidden_value(const char* text) noexcept
        requires std::same_as<View, std::string_view>
        : hidden_value(std::string_view(text)) {}
    hidden_value(const hidden_value& other) noexcept { assign(other.raw()); }
    hidden_value& operator=(const hidden_value& other) noexcept {
        if (this != &other) {
            assign(other.raw());
        }
        return *this;
    }
    ~hidden_value() { wipe(std::span(storage_).first(size_)); }

    /// The clear text; lives as long as this object. Longer input than 256 octets is cut.
    View view() const noexcept {
        if constexpr (std::same_as<View, std::string_view>) {
            return as_text(raw());
        } else {
            return raw();
        }
    }
    operator View() const noexcept { return view(); }

    std::size_t size() const noexcept { return size_; }

    friend bool operator==(const hidden_value& left, const View& right) noexcept {
        if constexpr (std::same_as<View, std::string_view>) {
            return left.view() == right;
        } else {
            return detail::equal_octets(left.view(), right);
        }
    }
    friend bool operator==(const hidden_value& left, const char* right) noexcept
        requires std::same_as<View, std::string_view>
    {
        return left.view() == right;
    }
    friend bool operator==(const hidden_value& left, const hidden_value& right) noexcept {
        return detail::equal_octets(left.raw(), right.raw());
    }
    friend std::ostream& operator<<(std::ostream& out, const hidden_value&) {
        return out << "<hidden>";
    }

  private:
    static octets_view octets_of(View value) noexcept {
        if constexpr (std::same_as<View, std::string_view>) {
            return as_octets(value);
        } else {
            return value;
        }
    }
    octets_view raw() const noexcept { return octets_view(storage_).first(size_); }
    void assign(octets_view value) noexcept {
        size_ = std::min(value.size(), capacity);
        std::copy_n(value.begin(), size_, storage_.begin());
    }

    std::array<octet, capacity> storage_;
    std::size_t size_ = 0;
};

using hidden_text = hidden_value<std::string_view>;
using hidden_octets = hidden_value<octets_view>;

} // namespace radius
