// SPDX-License-Identifier: MIT
// Prints messages as lines that parse to the same octets again.
#pragma once

#include <radius/dictionary/pair_text.hpp>
#include <radius/dictionary/print.hpp>

namespace radius {

/// Like `print`, but the lines parse to the same octets again, with `parse_pairs_into` and a
/// `packet_builder`, or an `attribute_list` if a list is printed. Several TLVs of one container are
/// one line, `Name = { Name = value, ... }`. An attribute whose line would not parse to its octets
/// is printed by number, with its octets, followed by the line as a comment: several sub-attributes
/// in one Vendor-Specific, prefixes with superfluous octets. So are the hidden values of a packet;
/// the comment says that the octets are hidden by the secret of this packet, because in another
/// packet they mean nothing: to send its attributes again, print what `clear_attributes` returns.
/// Only values that are masked although the message has them in clear text are lost.
std::string print_exact(const detail::printable& message, const dictionary& names,
                        const print_options& options = {});

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/exact_print.ipp>
#endif
