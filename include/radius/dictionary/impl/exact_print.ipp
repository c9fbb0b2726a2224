// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/exact_print.hpp>.
#pragma once

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
    void make_exact(octets_view wire, std::size_t before);

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
        if (!masked_) {
            make_exact(group.wire, before);
        }
        masked = masked || masked_;
        in_order = in_order && group.contiguous;
    }
    return in_order || masked;
}

RADIUS_DECL void exact_printer::make_exact(octets_view wire, std::size_t before) {
    const std::string lines = out_->substr(before);
    if (reads_back(lines, wire)) {
        return;
    }
    out_->resize(before);
    print_octets(wire);
    if (out_->compare(before, std::string::npos, lines) == 0) {
        return; // it was printed as octets already
    }
    out_->pop_back();
    std::string_view margin;
    for (std::string_view rest = lines; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n') + 1);
        rest.remove_prefix(line.size());
        *out_ += margin;
        *out_ += "  # ";
        *out_ += line.substr(options_.indent ? 1 : 0);
        margin = options_.indent ? "\t" : "";
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
