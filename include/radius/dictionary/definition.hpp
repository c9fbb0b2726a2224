// SPDX-License-Identifier: MIT
// A dictionary's definitions of attributes, value names and vendors.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <radius/attribute/attribute_number.hpp>
#include <radius/attribute/data_type.hpp>
#include <radius/dictionary/codec/time_unit.hpp>

namespace radius {

/// The longest name of an attribute, a value or a vendor, in characters.
inline constexpr std::size_t max_name_size = 128;

/// Which keyword defined an attribute.
enum class definition_kind : std::uint8_t {
    attribute,   ///< ATTRIBUTE
    alias,       ///< ALIAS: another name for an attribute's number
    member,      ///< MEMBER of a structure: the last part of its number is its position, from 1
    variable,    ///< DEFINE: it has no number and is never in a packet
    enumeration, ///< ENUM: value names for attributes with enum=
};

/// One ATTRIBUTE line, or another line that defines a name with a data type. The name belongs to
/// the dictionary; a builder copies it.
struct attribute_definition {
    std::string_view name;
    attribute_number number; ///< from the packet down: `26.311.16` for a vendor's attribute
    data_type type = data_type::octets;
    flags properties{};

    /// In octets: for `octets[n]`, `string[n]` and `struct[n]`, and for a date or duration of
    /// another length than four. 0 if the data type determines it, or any length is allowed.
    std::uint16_t fixed_length = 0;

    bool array = false;    ///< the value may consist of several values of the data type
    bool secret = false;   ///< sensitive although not hidden on the wire: masked when printed
    bool internal = false; ///< internal to a server: never in a packet

    definition_kind kind = definition_kind::attribute;
    time_unit unit = time_unit::seconds;
    bool is_signed = false; ///< a duration that can be negative
    bool key = false;       ///< a member whose value selects the STRUCT that follows

    std::uint8_t bits = 0;          ///< of a `bit[n]` member; 0 for any other
    std::uint8_t key_member = 0;    ///< of a union: the position of its key member
    std::uint8_t length_octets = 0; ///< of a STRUCT: size of the length field before it
    std::uint8_t length_offset = 0; ///< octets in that length besides the STRUCT itself
    std::uint8_t inside = 0; ///< how many parts of the number lead to the enclosing structure

    /// Definitions that share their value names, aliases of each other or by enum=, have the same.
    std::uint32_t value_set = 0;

    bool operator==(const attribute_definition&) const = default;
};

/// One VALUE line. A negative value is stored in two's complement.
struct value_definition {
    std::string_view name;
    std::uint64_t number = 0;
};

/// One VENDOR line.
struct vendor_definition {
    std::string_view name;
    std::uint32_t number = 0;
    vendor_format format{};
};

/// A problem in a dictionary that is accepted, but that strict mode refuses.
struct dictionary_diagnostic {
    std::string file;
    std::size_t line = 0;
    std::string message;

    /// "dictionary.acme:12: User-Name was 1 and is now 2"
    std::string to_string() const { return file + ":" + std::to_string(line) + ": " + message; }
};

/// The number of lines read, by kind. Lines that define nothing, because they belong to something
/// unknown or to another protocol, are counted as skipped, each with a diagnostic or in a block
/// that has one.
struct dictionary_counts {
    std::size_t files = 0;
    std::size_t attributes = 0; ///< ATTRIBUTE, MEMBER, STRUCT and DEFINE
    std::size_t values = 0;     ///< VALUE
    std::size_t vendors = 0;    ///< VENDOR
    std::size_t aliases = 0;    ///< ALIAS
    std::size_t skipped = 0;    ///< of all these

    dictionary_counts& operator+=(const dictionary_counts& other) noexcept {
        files += other.files;
        attributes += other.attributes;
        values += other.values;
        vendors += other.vendors;
        aliases += other.aliases;
        skipped += other.skipped;
        return *this;
    }
};

} // namespace radius
