// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/exact_print.hpp>.
#pragma once

#include <algorithm>
#include <array>
#include <string>

#include <radius/attribute/secret_numbers.hpp>
#include <radius/dictionary/attribute_printer.hpp>
#include <radius/dictionary/exact_print.hpp>
#include <radius/packet/packet_builder.hpp>

namespace radius::detail {

/// Prints one message, and parses every line again to verify it.
class exact_printer : attribute_printer {
  public:
    using attribute_printer::attribute_printer;

    void print();

  private:
    /// The attributes of one type at the front: their lines cannot be swapped with others.
    static octets_view first_run(octets_view attributes);

    /// False if the lines would change the order of the attributes, because another attribute is
    /// between the pieces of a fragmented value.
    bool print_groups(attribute_range attributes);

    /// Replaces the lines printed for `wire` if they do not parse to these octets.
    void make_exact(octets_view wire, std::size_t before, bool hidden);

    /// Prints one container with several TLVs in one line. False if that is not possible.
    bool print_together(const attribute_group& group, std::size_t before);

    /// True if the group's octets have a value that only the packet's own secret reveals.
    bool keeps_hidden(const attribute_group& group) const;

    bool reads_back(std::string_view lines, octets_view wire) const;

    void print_octets(octets_view attributes);
};

RADIUS_DECL void exact_printer::print() {
    octets_view rest = message_.attributes().octets();
    while (!rest.empty()) {
        const octets_view run = first_run(rest);
        const std::size_t before = out_->size();
        if (!print_groups(attribute_range(run))) {
            out_->resize(before);
            print_octets(run);
        }
        rest = rest.subspan(run.size());
    }
}

RADIUS_DECL octets_view exact_printer::first_run(octets_view attributes) {
    std::size_t size = 0;
    for (const raw_attribute& whole : attribute_range(attributes)) {
        if (whole.type != attributes.front()) {
            break;
        }
        size += whole.whole.size();
    }
    return attributes.first(size);
}

RADIUS_DECL bool exact_printer::print_groups(attribute_range attributes) {
    bool in_order = true;
    bool masked = false;
    attribute_groups groups(attributes, names_->tables());
    for (attribute_group group; groups.next(group);) {
        const std::size_t before = out_->size();
        masked_ = false;
        print_group(group);
        if (!masked_ && !print_together(group, before)) {
            make_exact(group.wire, before, keeps_hidden(group));
        }
        masked = masked || masked_;
        in_order = in_order && group.contiguous;
    }
    return in_order || masked;
}

RADIUS_DECL bool exact_printer::print_together(const attribute_group& group, std::size_t before) {
    if (group.leaves.size() < 2) {
        return false;
    }
    attribute_number number = group.leaves.front().number;
    if (number.depth <= number.tlv_level()) {
        return false;
    }
    number.depth = static_cast<std::uint8_t>(number.tlv_level());
    std::fill(number.parts.begin() + number.depth, number.parts.end(), 0U);
    const attribute_definition* known = names_->find(number);
    const bool plain =
        known != nullptr && !known->internal &&
        std::all_of(group.leaves.begin(), group.leaves.end(), [&](const attribute_leaf& leaf) {
            return leaf.definition == nullptr ||
                   (leaf.definition->properties.hidden == hiding::none &&
                    (options_.show_hidden || !policy_.hides(leaf.number, leaf.value)));
        });
    if (!plain) {
        return false;
    }
    value_cursor cursor(attribute_range(group.wire), number, known->properties);
    if (!cursor.next()) {
        return false;
    }
    const std::string lines = out_->substr(before);
    if (reads_back(lines, group.wire)) {
        return true;
    }
    out_->resize(before);
    print_clear(dictionary_attribute(names_->tables(), *known), {number, known, cursor.value()});
    if (reads_back(std::string_view(*out_).substr(before), group.wire)) {
        return true;
    }
    out_->resize(before);
    *out_ += lines;
    return false;
}

RADIUS_DECL bool exact_printer::keeps_hidden(const attribute_group& group) const {
    if (message_.holds_clear_text()) {
        return false;
    }
    return std::any_of(group.leaves.begin(), group.leaves.end(), [&](const attribute_leaf& leaf) {
        const bool known =
            leaf.definition != nullptr && leaf.definition->properties.hidden != hiding::none;
        if (!known) {
            return is_one_of(hidden_numbers, leaf.number);
        }
        std::array<octet, 256> room;
        const auto clear = message_.reveal(leaf.definition->properties, leaf.value, room);
        const bool same = clear && equal_octets(*clear, leaf.value); // over RADIUS/1.1
        wipe(room);
        return !same;
    });
}

RADIUS_DECL void exact_printer::make_exact(octets_view wire, std::size_t before, bool hidden) {
    std::string lines = out_->substr(before);
    const bool exact = reads_back(lines, wire);
    if (!exact) {
        out_->resize(before);
        print_octets(wire);
    }
    if (exact || out_->compare(before, std::string::npos, lines) == 0) { // already octets
        lines.clear();
    }
    if (hidden) {
        out_->pop_back();
        *out_ += "  # hidden by the secret of this packet";
        *out_ += lines.empty() ? "\n" : ":";
    } else if (!lines.empty()) {
        out_->pop_back();
        *out_ += "  #";
    }
    std::string_view margin;
    for (std::string_view rest = lines; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n') + 1);
        rest.remove_prefix(line.size());
        *out_ += margin;
        *out_ += ' ';
        *out_ += line.substr(options_.indent ? 1 : 0);
        margin = options_.indent ? "\t  #" : "  #";
    }
}

RADIUS_DECL bool exact_printer::reads_back(std::string_view lines, octets_view wire) const {
    if (message_.holds_clear_text()) {
        attribute_list again;
        return parse_pairs_into(again, lines, *names_) && equal_octets(again.clear_octets(), wire);
    }
    packet_buffer room;
    packet_builder again(room.room(), packet_code{}, 0);
    return parse_pairs_into(again, lines, *names_) &&
           equal_octets(again.finish().value().subspan(header_size), wire);
}

RADIUS_DECL void exact_printer::print_octets(octets_view attributes) {
    for (const raw_attribute& whole : attribute_range(attributes)) {
        print_raw(attribute_number(whole.type), whole.value);
    }
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL std::string print_exact(const detail::printable& message, const dictionary& names,
                                    const print_options& options) {
    std::string out;
    detail::exact_printer(message, names, options, out).print();
    return out;
}

} // namespace radius
