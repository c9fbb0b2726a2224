// SPDX-License-Identifier: MIT
// Prints messages as lines that parse to the same octets again.
#pragma once

#include <radius/dictionary/pair_text.hpp>
#include <radius/dictionary/print.hpp>

namespace radius {

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
