// SPDX-License-Identifier: MIT
// Prints messages as lines that parse to the same octets again.
#pragma once

#include <radius/dictionary/pair_text.hpp>
#include <radius/dictionary/print.hpp>

namespace radius {

namespace detail {

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

} // namespace detail

/// Like `print`, but the lines parse to the same octets again, with `parse_pairs_into` and a
/// `packet_builder`, or an `attribute_list` if a list is printed. An attribute whose line would not
/// is printed by number, with its octets, followed by the line as a comment: hidden values of a
/// packet, several sub-attributes in one Vendor-Specific, prefixes with superfluous octets. Only
/// values that are masked although the message has them in clear text are lost.
std::string print_exact(const detail::printable& message, const dictionary& names,
                        const print_options& options = {});

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/exact_print.ipp>
#endif
