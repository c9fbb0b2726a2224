// SPDX-License-Identifier: MIT
// What a dictionary says of one attribute, one value name and one vendor.
#pragma once

#include <cstdint>
#include <string>

#include <radius/attribute/attribute_number.hpp>
#include <radius/attribute/data_type.hpp>

namespace radius {

/// The longest name of an attribute, a value or a vendor, in characters.
inline constexpr std::size_t max_name_size = 128;

/// One ATTRIBUTE line.
struct attribute_definition {
    std::string name;
    attribute_number number; ///< from the packet down: `26.311.16` for a vendor's attribute
    data_type type = data_type::octets;
    flags properties{};
    std::uint16_t fixed_length = 0; ///< in octets, for `octets[n]`; 0 where any length will do
    bool array = false;             ///< the value is a list of values of the data type
    bool secret = false;            ///< sensitive although not hidden on the wire: masked in print
    bool internal = false;          ///< a server's own: it cannot stand in a packet

    /// Definitions of one number, aliases of each other, share their value names by this index.
    std::uint32_t value_set = 0;
};

/// One VALUE line. A negative value of a signed attribute is held in two's complement.
struct value_definition {
    std::string name;
    std::uint64_t number = 0;
};

/// One VENDOR line.
struct vendor_definition {
    std::string name;
    std::uint32_t number = 0;
    vendor_format format{};
};

/// Something in a dictionary that was accepted but deserves a look.
struct dictionary_diagnostic {
    std::string file;
    std::size_t line = 0;
    std::string message;

    /// "dictionary.acme:12: User-Name was 1 and is now 2"
    std::string to_string() const { return file + ":" + std::to_string(line) + ": " + message; }
};

} // namespace radius
