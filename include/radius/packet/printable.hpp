// SPDX-License-Identifier: MIT
// Any message with attributes, for those who print it.
#pragma once

#include <radius/attribute/data_type.hpp>
#include <radius/packet/raw_attribute.hpp>

namespace radius::detail {

/// A type-erased message, as a printer needs it. Borrows the message.
class printable {
  public:
    template <class Message>
        requires requires(const Message& message) { attribute_range(message.attributes()); }
    printable(const Message& message) noexcept
        : message_(&message), questions_(&questions_to<Message>) {}

    attribute_range attributes() const { return questions_->attributes(message_); }

    /// The clear text of a hidden value.
    result<octets_view> reveal(flags properties, octets_view value, octets_span room) const {
        return questions_->reveal(message_, properties, value, room);
    }

    /// A list that is not sent yet has its secrets in clear text, and knows them even if the
    /// dictionary does not.
    bool holds_clear_text() const noexcept { return questions_->is_hidden != nullptr; }
    bool is_hidden(octets_view whole) const {
        return holds_clear_text() && questions_->is_hidden(message_, whole);
    }

  private:
    struct questions {
        attribute_range (*attributes)(const void*);
        result<octets_view> (*reveal)(const void*, flags, octets_view, octets_span);
        bool (*is_hidden)(const void*, octets_view);
    };

    template <class Message>
    static const Message& as(const void* message) noexcept {
        return *static_cast<const Message*>(message);
    }

    template <class Message>
    static constexpr questions questions_to = [] {
        questions asked{
            [](const void* message) -> attribute_range {
                return as<Message>(message).attributes();
            },
            [](const void* message, flags properties, octets_view value, octets_span room) {
                return as<Message>(message).reveal(properties, value, room);
            },
            nullptr};
        if constexpr (requires(const Message& message) { message.is_hidden(octets_view()); }) {
            asked.is_hidden = [](const void* message, octets_view whole) {
                return as<Message>(message).is_hidden(whole);
            };
        }
        return asked;
    }();

    const void* message_;
    const questions* questions_;
};

} // namespace radius::detail
