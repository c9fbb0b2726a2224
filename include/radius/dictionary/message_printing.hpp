// SPDX-License-Identifier: MIT
// Makes `message_names` from a dictionary.
#pragma once

#include <concepts>
#include <memory>

#include <radius/dictionary/mark_secrets.hpp>
#include <radius/dictionary/message_names.hpp>
#include <radius/dictionary/print.hpp>

namespace radius {

namespace detail {

/// A template, so that it is compiled only if it is used.
template <class Dictionary>
class dictionary_printer final : public message_printer {
  public:
    explicit dictionary_printer(Dictionary names) : names_(std::move(names)) {}

    std::string print(const printable& message) const override {
        return radius::print(message, names_).to_string();
    }
    std::shared_ptr<const message_printer> with_secrets_marked() const override {
        return std::make_shared<const dictionary_printer>(mark_secrets(names_));
    }

  private:
    Dictionary names_;
};

} // namespace detail

/// See `message_names`.
template <std::same_as<dictionary> Dictionary>
std::shared_ptr<const detail::message_printer> make_message_printer(const Dictionary& names) {
    return std::make_shared<const detail::dictionary_printer<Dictionary>>(names);
}

} // namespace radius
