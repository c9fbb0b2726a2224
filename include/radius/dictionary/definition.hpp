// SPDX-License-Identifier: MIT
// What a dictionary says of one attribute, one value name and one vendor.
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
    alias,       ///< ALIAS: a further name for an attribute's number
    member,      ///< MEMBER of a structure: the last part of its number is its place, from 1 on
    variable,    ///< DEFINE: it has no number and stands in no packet
    enumeration, ///< ENUM: value names for attributes that say enum=
};

/// One ATTRIBUTE line, or what else defines a name with a data type. The name belongs to the
/// dictionary; a builder copies it.
struct attribute_definition {
    std::string_view name;
    attribute_number number; ///< from the packet down: `26.311.16` for a vendor's attribute
    data_type type = data_type::octets;
    flags properties{};

    /// In octets: of `octets[n]`, `string[n]` and `struct[n]`, and of a date or a duration that has
    /// not four. 0 where the data type says it all, or any length will do.
    std::uint16_t fixed_length = 0;

    bool array = false;    ///< the value may hold several values of the data type
    bool secret = false;   ///< sensitive although not hidden on the wire: masked in print
    bool internal = false; ///< a server's own: it cannot stand in a packet

    definition_kind kind = definition_kind::attribute;
    time_unit unit = time_unit::seconds;
    bool is_signed = false; ///< a duration that can be negative
    bool key = false;       ///< a member whose value says which STRUCT follows

    std::uint8_t bits = 0;          ///< of a `bit[n]` member; 0 for any other
    std::uint8_t key_member = 0;    ///< of a union: the place of the member that is its key
    std::uint8_t length_octets = 0; ///< of a STRUCT: how many octets before it say its length
    std::uint8_t length_offset = 0; ///< what that length counts besides the STRUCT itself
    std::uint8_t inside = 0;        ///< how many parts of the number lead to the structure around

    /// Definitions that share their value names, aliases of each other or by enum=, have the same.
    std::uint32_t value_set = 0;

    bool operator==(const attribute_definition&) const = default;
};

/// One VALUE line. A negative value is held in two's complement.
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

/// What in a dictionary was accepted although a strict reader refuses it.
struct dictionary_diagnostic {
    std::string file;
    std::size_t line = 0;
    std::string message;

    /// "dictionary.acme:12: User-Name was 1 and is now 2"
    std::string to_string() const { return file + ":" + std::to_string(line) + ": " + message; }
};

/// How many lines of each kind were read. Those that define nothing, because what they belong to is
/// unknown or of another protocol, are counted as skipped, each with a diagnostic or in a block
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
