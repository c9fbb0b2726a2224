// SPDX-License-Identifier: MIT
// Prints messages as lines that parse to the same octets again.
#pragma once

#include <radius/dictionary/pair_text.hpp>
#include <radius/dictionary/print.hpp>
#include <radius/packet/packet_builder.hpp>

namespace radius {

namespace detail {

/// Prints one message, and parses every line again to verify it.
class exact_printer : attribute_printer {
  public:
    using attribute_printer::attribute_printer;

    void print() {
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

  private:
    /// The attributes of one type at the front: their lines cannot be swapped with others.
    static octets_view first_run(octets_view attributes) {
        std::size_t size = 0;
        for (const raw_attribute& whole : attribute_range(attributes)) {
            if (whole.type != attributes.front()) {
                break;
            }
            size += whole.whole.size();
        }
        return attributes.first(size);
    }

    /// False if the lines would change the order of the attributes, because another attribute is
    /// between the pieces of a fragmented value.
    bool print_groups(attribute_range attributes) {
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

    /// Replaces the lines printed for `wire` if they do not parse to these octets.
    void make_exact(octets_view wire, std::size_t before) {
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

    bool reads_back(std::string_view lines, octets_view wire) const {
        if (message_.holds_clear_text()) {
            attribute_list again;
            return parse_pairs_into(again, lines, *names_) &&
                   equal_octets(again.clear_octets(), wire);
        }
        packet_buffer room;
        packet_builder again(room.room(), packet_code{}, 0);
        return parse_pairs_into(again, lines, *names_) &&
               equal_octets(again.finish().value().subspan(header_size), wire);
    }

    void print_octets(octets_view attributes) {
        for (const raw_attribute& whole : attribute_range(attributes)) {
            print_raw(attribute_number(whole.type), whole.value);
        }
    }
};

} // namespace detail

/// Like `print`, but the lines parse to the same octets again, with `parse_pairs_into` and a
/// `packet_builder`, or an `attribute_list` if a list is printed. An attribute whose line would not
/// is printed by number, with its octets, followed by the line as a comment: hidden values of a
/// packet, several sub-attributes in one Vendor-Specific, prefixes with superfluous octets. Only
/// values that are masked although the message has them in clear text are lost.
inline std::string print_exact(const detail::printable& message, const dictionary& names,
                               const print_options& options = {}) {
    std::string out;
    detail::exact_printer(message, names, options, out).print();
    return out;
}

} // namespace radius
