// SPDX-License-Identifier: MIT
// Names for the attributes of messages in debug lines, without a dictionary's code unless you give
// one.
#pragma once

#include <concepts>
#include <memory>
#include <string>

#include <radius/packet/printable.hpp>

namespace radius {

class dictionary;

namespace detail {

/// Prints messages with the names that it has.
class message_printer {
  public:
    message_printer() = default;
    message_printer(const message_printer&) = delete;
    message_printer& operator=(const message_printer&) = delete;
    virtual ~message_printer() = default;

    /// See `print` of <radius/dictionary/print.hpp>: one line per attribute.
    virtual std::string print(const printable& message) const = 0;

    /// The same names, with all secret standard attributes marked: see `mark_secrets`.
    virtual std::shared_ptr<const message_printer> with_secrets_marked() const = 0;
};

} // namespace detail

/// A `radius::dictionary`, or none, which is the default:
///
///     server_options options{.dictionary = radius::standard_dictionary(), ...};
///
/// Copies are cheap and share the dictionary. Any number of threads may use one.
class message_names {
  public:
    message_names() = default;

    /// These names and their values. Needs <radius/dictionary.hpp> or <radius/radius.hpp>: programs
    /// that pass no dictionary do not compile the functions that print with one.
    template <std::same_as<dictionary> Dictionary>
    message_names(const Dictionary& names) {
        constexpr bool prints = requires { make_message_printer(names); };
        static_assert(prints,
                      "radius: include <radius/dictionary.hpp> to show messages with these names");
        if constexpr (prints) {
            printer_ = make_message_printer(names);
        }
    }

    /// True if there are names.
    explicit operator bool() const noexcept { return printer_ != nullptr; }

    /// See `mark_secrets`. The time is proportional to the size of the dictionary.
    message_names with_secrets_marked() const {
        message_names marked;
        if (printer_ != nullptr) {
            marked.printer_ = printer_->with_secrets_marked();
        }
        return marked;
    }

    /// See `print`; there must be names.
    std::string print(const detail::printable& message) const { return printer_->print(message); }

  private:
    std::shared_ptr<const detail::message_printer> printer_;
};

} // namespace radius
