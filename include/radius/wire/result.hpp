// SPDX-License-Identifier: MIT
// A value or the reason why there is none: how floors 0 to 5 report errors without exceptions.
#pragma once

#include <system_error>
#include <utility>
#include <variant>

#include <radius/wire/errc.hpp>

namespace radius {

/// Either a `T` or an `Error`. `Error` is `errc` but for text formats, whose errors carry a place.
template <class T, class Error = errc>
class [[nodiscard]] result {
  public:
    using value_type = T;
    using error_type = Error;

    constexpr result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    constexpr result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    constexpr bool has_value() const noexcept { return state_.index() == 0; }
    constexpr explicit operator bool() const noexcept { return has_value(); }

    /// The value; only where `has_value()`.
    constexpr const T& operator*() const& noexcept { return *std::get_if<0>(&state_); }
    constexpr T& operator*() & noexcept { return *std::get_if<0>(&state_); }
    constexpr T&& operator*() && noexcept { return std::move(*std::get_if<0>(&state_)); }
    constexpr const T* operator->() const noexcept { return std::get_if<0>(&state_); }
    constexpr T* operator->() noexcept { return std::get_if<0>(&state_); }

    /// The error; only where not `has_value()`.
    constexpr const Error& error() const noexcept { return *std::get_if<1>(&state_); }

    /// The value, or an exception: `std::system_error` for `errc`, the error itself otherwise.
    constexpr const T& value() const& {
        require();
        return **this;
    }
    constexpr T value() && {
        require();
        return std::move(**this);
    }

    template <class U>
    constexpr T value_or(U&& fallback) const& {
        return has_value() ? **this : static_cast<T>(std::forward<U>(fallback));
    }
    template <class U>
    constexpr T value_or(U&& fallback) && {
        return has_value() ? std::move(**this) : static_cast<T>(std::forward<U>(fallback));
    }

  private:
    constexpr void require() const {
        if (has_value()) {
            return;
        }
        if constexpr (std::is_same_v<Error, errc>) {
            throw std::system_error(make_error_code(error()));
        } else {
            throw error();
        }
    }

    std::variant<T, Error> state_;
};

/// Success without a value, or an error.
template <class Error>
class [[nodiscard]] result<void, Error> {
  public:
    using value_type = void;
    using error_type = Error;

    constexpr result() = default;
    constexpr result(Error error) : error_(std::move(error)), failed_(true) {}

    constexpr bool has_value() const noexcept { return !failed_; }
    constexpr explicit operator bool() const noexcept { return has_value(); }

    /// The error; only where not `has_value()`.
    constexpr const Error& error() const noexcept { return error_; }

    constexpr void value() const {
        if (!failed_) {
            return;
        }
        if constexpr (std::is_same_v<Error, errc>) {
            throw std::system_error(make_error_code(error_));
        } else {
            throw error_;
        }
    }

  private:
    Error error_{};
    bool failed_ = false;
};

} // namespace radius
