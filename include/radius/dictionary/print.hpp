// SPDX-License-Identifier: MIT
// Prints messages for people: one `Name = value` line per attribute, as RADIUS operators expect.
#pragma once

#include <ostream>

#include <radius/dictionary/codec/attribute_leaves.hpp>
#include <radius/dictionary/dictionary_attribute.hpp>
#include <radius/dictionary/secret_octets.hpp>
#include <radius/wire/hex.hpp>
#include <radius/wire/wipe.hpp>

namespace radius {

/// How a message is shown.
struct print_options {
    /// Begin each line with a tab.
    bool indent = true;

    /// Show passwords and keys, if the message knows the secret that hides them. Otherwise
    /// `<hidden>` replaces every value that the dictionary or the standard calls secret, every
    /// malformed value that may contain a secret, and EAP with a password or a challenge response.
    bool show_hidden = false;
};

namespace detail {

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

/// Prints one message.
class attribute_printer {
  public:
    attribute_printer(const printable& message, const dictionary& names,
                      const print_options& options, std::string& out)
        : message_(message), names_(&names), options_(options), out_(&out),
          policy_(names.tables()) {}

    void print() {
        attribute_groups groups(message_.attributes(), names_->tables());
        for (attribute_group group; groups.next(group);) {
            print_group(group);
        }
    }

  protected:
    void print_group(const attribute_group& group) {
        if (keeps_unknown_secret(group)) {
            begin("Attr-" + group.leaves.front().number.to_string());
            *out_ += "<hidden>\n";
            masked_ = true;
            return;
        }
        const bool eap = group.leaves.front().number == attribute_number(eap_attribute_type);
        if (!options_.show_hidden && (group.opaque || eap) && holds_secret(group)) {
            print_masked(group.leaves.front());
            masked_ = true;
            return;
        }
        for (const attribute_leaf& leaf : group.leaves) {
            print_leaf(leaf);
        }
    }

    /// True if the message marks a value as secret that the dictionary does not.
    bool keeps_unknown_secret(const attribute_group& group) const {
        if (options_.show_hidden || !message_.holds_clear_text()) {
            return false;
        }
        for (const attribute_leaf& leaf : group.leaves) {
            if (leaf.definition != nullptr && leaf.definition->properties.hidden != hiding::none) {
                return false;
            }
        }
        for (const raw_attribute& whole : attribute_range(group.wire)) {
            if (message_.is_hidden(whole.whole)) {
                return true;
            }
        }
        return false;
    }

    /// True if the message has secret octets in an attribute that is shown completely or not at
    /// all: a malformed one, or EAP.
    bool holds_secret(const attribute_group& group) {
        if (!secrets_) {
            secrets_.emplace(message_.attributes().octets(), policy_);
        }
        return std::any_of(group.pieces.begin(), group.pieces.end(),
                           [&](octets_view piece) { return secrets_->touches(piece); });
    }

    void print_leaf(const attribute_leaf& leaf) {
        const attribute_definition* known = leaf.definition;
        const bool hidden = known != nullptr && known->properties.hidden != hiding::none;
        if (!options_.show_hidden && !hidden && policy_.hides(leaf.number, leaf.value)) {
            print_masked(leaf);
            masked_ = message_.holds_clear_text() || !is_one_of(hidden_numbers, leaf.number);
        } else if (known == nullptr || known->internal) {
            print_raw(leaf.number, leaf.value);
        } else if (known->properties.hidden != hiding::none) {
            print_hidden(leaf);
        } else {
            print_clear(dictionary_attribute(names_->tables(), *known), leaf);
        }
    }

    void print_clear(const dictionary_attribute& attribute, const attribute_leaf& leaf) {
        const auto decoded = attribute.decode(leaf.value);
        if (decoded) {
            print_value(attribute, *decoded);
            return;
        }
        const auto meant = decoded.error() == errc::value_not_canonical
                               ? attribute.decode(leaf.value, strictness::lenient)
                               : decoded;
        if (!meant) {
            print_raw(leaf.number, leaf.value);
            return;
        }
        print_value(attribute, *meant);
        out_->pop_back();
        *out_ += "  # not canonical: 0x" + to_hex(leaf.value) + '\n';
    }

    void print_hidden(const attribute_leaf& leaf) {
        const attribute_definition& known = *leaf.definition;
        if (!options_.show_hidden) {
            print_masked(leaf);
            masked_ = message_.holds_clear_text();
            return;
        }
        std::array<octet, 256> room;
        const auto clear = message_.reveal(known.properties, leaf.value, room);
        const dictionary_attribute attribute(names_->tables(), known);
        const auto decoded =
            clear ? attribute.decode(*clear, strictness::lenient) : result<value>(clear.error());
        wipe(room);
        if (decoded) {
            print_value(attribute, *decoded);
        } else if (message_.holds_clear_text()) {
            print_raw(leaf.number, leaf.value);
        } else {
            print_masked(leaf);
            masked_ = message_.holds_clear_text();
        }
    }

    void print_masked(const attribute_leaf& leaf) {
        if (leaf.definition == nullptr || leaf.definition->internal) {
            begin("Attr-" + leaf.number.to_string());
        } else {
            begin(*leaf.definition, std::nullopt);
        }
        *out_ += "<hidden>\n";
    }

    void print_value(const dictionary_attribute& attribute, const value& shown) {
        begin(attribute.definition(), shown.tag());
        *out_ += attribute.to_text(shown);
        *out_ += '\n';
    }

    void print_raw(const attribute_number& number, octets_view value) {
        begin("Attr-" + number.to_string());
        *out_ += "0x" + to_hex(value) + '\n';
    }

    void begin(const attribute_definition& known, std::optional<octet> tag) {
        *out_ += options_.indent ? "\t" : "";
        names_->tables().append_name(*out_, known);
        *out_ += tag ? ":" + std::to_string(*tag) : "";
        *out_ += " = ";
    }
    void begin(const std::string& name) {
        *out_ += options_.indent ? "\t" : "";
        *out_ += name + " = ";
    }

    printable message_;
    const dictionary* names_;
    print_options options_;
    std::string* out_;
    secret_policy policy_;
    std::optional<secret_octets> secrets_; ///< of the message, computed on first use
    bool masked_ = false;                  // a group has a secret in clear text that must be masked
};

} // namespace detail

/// The result of `print`. Borrows the message and shares the dictionary. Any number of threads may
/// use one.
class printed {
  public:
    printed(const detail::printable& message, dictionary names, print_options options)
        : message_(message), names_(std::move(names)), options_(options) {}

    std::string to_string() const {
        std::string out;
        detail::attribute_printer(message_, names_, options_, out).print();
        return out;
    }

    friend std::ostream& operator<<(std::ostream& out, const printed& message) {
        return out << message.to_string();
    }

  private:
    detail::printable message_;
    dictionary names_;
    print_options options_;
};

/// The attributes of a packet, a list, a request or a response, to stream or to convert to a
/// string: `std::cout << print(request, names)`. One line per attribute in wire order, each ended
/// by a line feed; several for a Vendor-Specific with several sub-attributes. Unknown attributes
/// and invalid values are printed as `Attr-26.9.1 = 0x...`; a prefix that is not canonical as the
/// network it denotes, with its octets as a comment; hidden values as `<hidden>`. The output
/// contains only printable text.
inline printed print(const detail::printable& message, const dictionary& names,
                     const print_options& options = {}) {
    return {message, names, options};
}

inline std::string to_string(const printed& message) { return message.to_string(); }

} // namespace radius
