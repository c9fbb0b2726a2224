// SPDX-License-Identifier: MIT
// Prints messages for people: one `Name = value` line per attribute, as RADIUS operators expect.
#pragma once

#include <ostream>
#include <string>

#include <radius/dictionary/dictionary.hpp>
#include <radius/dictionary/print_options.hpp>
#include <radius/packet/printable.hpp>

namespace radius {

/// The result of `print`. Borrows the message and shares the dictionary. Any number of threads may
/// use one.
class printed {
  public:
    printed(const detail::printable& message, dictionary names, print_options options);

    std::string to_string() const;

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

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/print.ipp>
#endif
