// SPDX-License-Identifier: MIT
// Messages for people: a `Name = value` line an attribute, as RADIUS operators expect.
#pragma once

#include <ostream>

#include <radius/dictionary/attribute_leaves.hpp>
#include <radius/packet/attribute_writing.hpp>
#include <radius/wire/wipe.hpp>

namespace radius {

/// How a message is shown.
struct print_options {
    /// Begin each line with a tab.
    bool indent = true;

    /// Show passwords and keys, where the message knows the secret that hides them.
    bool show_hidden = false;

    /// Print an attribute by its number, with its octets, wherever its line would not be encoded to
    /// the very same octets again: several sub-attributes in one Vendor-Specific, prefixes with
    /// superfluous octets, hidden values whose secret is not known. The fragments of one value
    /// stand together; what stood between them comes behind.
    bool exact = false;
};

namespace detail {

/// Prints one message's groups. Nothing is kept from one to the next.
template <class Message>
class attribute_printer {
  public:
    attribute_printer(const Message& message, const dictionary_tables& names,
                      const print_options& options, std::string& out)
        : message_(&message), names_(&names), options_(options), out_(&out) {}

    void print(const attribute_group& group) {
        if (keeps_unknown_secret(group)) {
            begin("Attr-" + group.leaves.front().number.to_string());
            *out_ += "<hidden>\n";
            return;
        }
        const std::size_t before = out_->size();
        bool same = group.contiguous;
        packet_buffer room;
        writer again(room.room());
        for (const attribute_leaf& leaf : group.leaves) {
            if (!print_leaf(leaf, again)) {
                same = false;
            }
        }
        same = same && again.ok() && std::ranges::equal(again.written(), group.wire);
        if (options_.exact && !same && !masked_) {
            out_->resize(before);
            for (const raw_attribute& whole : attribute_range(group.wire)) {
                print_raw(attribute_number(whole.type), whole.value);
            }
        }
        masked_ = false;
    }

  private:
    /// A list that is not sent yet holds its secrets in clear text, and knows which they are even
    /// where the dictionary does not.
    bool keeps_unknown_secret(const attribute_group& group) const {
        if constexpr (requires { message_->is_hidden(octets_view()); }) {
            for (const attribute_leaf& leaf : group.leaves) {
                if (leaf.definition != nullptr &&
                    leaf.definition->properties.hidden != hiding::none) {
                    return false;
                }
            }
            for (const raw_attribute& whole : attribute_range(group.wire)) {
                if (!options_.show_hidden && message_->is_hidden(whole.whole)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Prints a value and encodes it again. False where it cannot be encoded.
    bool print_leaf(const attribute_leaf& leaf, writer& again) {
        const attribute_definition* known = leaf.definition;
        if (known == nullptr || known->internal) {
            print_raw(leaf.number, leaf.value);
            return write_attribute(again, leaf.number, {}, leaf.value).has_value();
        }
        if (known->properties.hidden != hiding::none) {
            print_hidden(leaf);
            return false;
        }
        if (known->secret && !options_.show_hidden) {
            print_masked(*known);
            return false;
        }
        const dictionary_attribute attribute(*names_, *known);
        const auto decoded = attribute.decode(leaf.value);
        if (!decoded) {
            print_raw(leaf.number, leaf.value);
            return write_attribute(again, leaf.number, {}, leaf.value).has_value();
        }
        print_value(attribute, *decoded);
        packet_buffer room;
        writer value(room.room());
        return dictionary_pair(*known, *decoded).encode(value).has_value() && value.ok() &&
               write_attribute(again, known->number, known->properties, value.written())
                   .has_value();
    }

    void print_hidden(const attribute_leaf& leaf) {
        const attribute_definition& known = *leaf.definition;
        std::array<octet, 256> room;
        const auto clear = message_->reveal(known.properties, leaf.value, room);
        if (!clear && options_.exact) {
            return; // the octets as they are on the wire take its place
        }
        const dictionary_attribute attribute(*names_, known);
        const auto decoded = clear ? attribute.decode(*clear) : result<value>(clear.error());
        wipe(room);
        if (options_.show_hidden && decoded) {
            print_value(attribute, *decoded);
            masked_ = true;
        } else {
            print_masked(known);
        }
    }

    void print_masked(const attribute_definition& known) {
        begin(known.name);
        *out_ += "<hidden>\n";
        masked_ = true;
    }

    void print_value(const dictionary_attribute& attribute, const value& shown) {
        begin(attribute.name(), shown.tag());
        append_value(*out_, shown, attribute.names());
        *out_ += '\n';
    }

    void print_raw(const attribute_number& number, octets_view value) {
        begin("Attr-" + number.to_string());
        *out_ += "0x" + to_hex(value) + '\n';
    }

    void begin(std::string_view name, std::optional<octet> tag = std::nullopt) {
        *out_ += options_.indent ? "\t" : "";
        *out_ += name;
        *out_ += tag ? ":" + std::to_string(*tag) : "";
        *out_ += " = ";
    }

    const Message* message_;
    const dictionary_tables* names_;
    print_options options_;
    std::string* out_;
    bool masked_ = false; // this group has a line that must not be replaced by octets
};

} // namespace detail

/// What `print` gives. Borrows the message and shares the dictionary.
template <class Message>
class printed {
  public:
    printed(const Message& message, dictionary names, print_options options)
        : message_(&message), names_(std::move(names)), options_(options) {}

    std::string to_string() const {
        std::string out;
        detail::attribute_groups groups(message_->attributes(), names_.tables());
        detail::attribute_printer<Message> printer(*message_, names_.tables(), options_, out);
        for (detail::attribute_group group; groups.next(group);) {
            printer.print(group);
        }
        return out;
    }

    friend std::ostream& operator<<(std::ostream& out, const printed& message) {
        return out << message.to_string();
    }

  private:
    const Message* message_;
    dictionary names_;
    print_options options_;
};

/// The attributes of a packet, a list, a request or a response, to be streamed or made a string:
/// `std::cout << print(request, names)`. One line an attribute in wire order, each ended by a line
/// feed; several for a Vendor-Specific with several sub-attributes. What the dictionary does not
/// know, and what its data type does not allow, is `Attr-26.9.1 = 0x...`; hidden values are
/// `<hidden>`. No octet of a packet reaches the output but as printable text.
template <class Message>
printed<Message> print(const Message& message, const dictionary& names,
                       const print_options& options = {}) {
    return {message, names, options};
}

template <class Message>
std::string to_string(const printed<Message>& message) {
    return message.to_string();
}

} // namespace radius
