// SPDX-License-Identifier: MIT
// A value or the reason why there is none: how the lower layers report errors without exceptions.
#pragma once

#include <memory>
#include <system_error>
#include <type_traits>
#include <utility>

#include <radius/wire/errc.hpp>

namespace radius {

/// Either a `T` or an `Error`. `Error` is `errc`, except for text formats, whose errors have a
/// position. A plain union rather than `std::variant`, which takes several times as long to
/// compile.
template <class T, class Error = errc>
class [[nodiscard]] result {
    static constexpr bool is_trivial =
        std::is_trivially_copyable_v<T> && std::is_trivially_copyable_v<Error>;

  public:
    using value_type = T;
    using error_type = Error;

    constexpr result(const T& value) : value_(value), has_value_(true) {}
    constexpr result(T&& value) : value_(std::move(value)), has_value_(true) {}
    constexpr result(const Error& error) : error_(error), has_value_(false) {}
    constexpr result(Error&& error) : error_(std::move(error)), has_value_(false) {}

    constexpr result(const result&)
        requires is_trivial
    = default;
    constexpr result(const result& other) : has_value_(other.has_value_) { copy(other); }
    constexpr result(result&&)
        requires is_trivial
    = default;
    constexpr result(result&& other) noexcept : has_value_(other.has_value_) {
        copy(std::move(other));
    }
    constexpr result& operator=(const result&)
        requires is_trivial
    = default;
    constexpr result& operator=(const result& other) {
        return *this = result(other); // copied first: an exception leaves the old state
    }
    constexpr result& operator=(result&&)
        requires is_trivial
    = default;
    constexpr result& operator=(result&& other) noexcept {
        if (this != &other) {
            destroy();
            has_value_ = other.has_value_;
            copy(std::move(other));
        }
        return *this;
    }
    constexpr ~result()
        requires is_trivial
    = default;
    constexpr ~result() { destroy(); }

    constexpr bool has_value() const noexcept { return has_value_; }
    constexpr explicit operator bool() const noexcept { return has_value_; }

    /// The value. Requires `has_value()`.
    constexpr const T& operator*() const& noexcept { return value_; }
    constexpr T& operator*() & noexcept { return value_; }
    constexpr T&& operator*() && noexcept { return std::move(value_); }
    constexpr const T* operator->() const noexcept { return std::addressof(value_); }
    constexpr T* operator->() noexcept { return std::addressof(value_); }

    /// The error. Requires `!has_value()`.
    constexpr const Error& error() const noexcept { return error_; }

    /// The value, or an exception: `std::system_error` for `errc`, the error itself otherwise.
    constexpr const T& value() const& {
        require();
        return value_;
    }
    constexpr T value() && {
        require();
        return std::move(value_);
    }

    /// The value, or `fallback` if there is none.
    template <class U>
    constexpr T value_or(U&& fallback) const& {
        return has_value_ ? value_ : static_cast<T>(std::forward<U>(fallback));
    }
    template <class U>
    constexpr T value_or(U&& fallback) && {
        return has_value_ ? std::move(value_) : static_cast<T>(std::forward<U>(fallback));
    }

  private:
    /// Constructs the member that `other` has. Requires that no member is alive here.
    template <class Other>
    constexpr void copy(Other&& other) {
        if (has_value_) {
            std::construct_at(std::addressof(value_), std::forward<Other>(other).value_);
        } else {
            std::construct_at(std::addressof(error_), std::forward<Other>(other).error_);
        }
    }
    constexpr void destroy() noexcept {
        if (has_value_) {
            std::destroy_at(std::addressof(value_));
        } else {
            std::destroy_at(std::addressof(error_));
        }
    }
    constexpr void require() const {
        if (has_value_) {
            return;
        }
        if constexpr (std::is_same_v<Error, errc>) {
            throw std::system_error(make_error_code(error_));
        } else {
            throw error_;
        }
    }

    union {           // private, although clang-tidy treats its members as public
        T value_;     // NOLINT(readability-identifier-naming)
        Error error_; // NOLINT(readability-identifier-naming)
    };
    bool has_value_;
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

    /// The error. Requires `!has_value()`.
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
