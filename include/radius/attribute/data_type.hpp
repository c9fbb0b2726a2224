// SPDX-License-Identifier: MIT
// The data types of attribute values: RFC 8044 section 3, and those that vendors add.
#pragma once

#include <cstdint>
#include <string_view>

#include <radius/wire/compiler.hpp>

namespace radius {

/// How a value's octets are read. The names of RFC 8044 come first, then the vendors' own types.
enum class data_type : std::uint8_t {
    integer,        ///< 4 octets, unsigned (3.1); an enumerated integer (3.2) is one with names
    time,           ///< 4 octets, unsigned seconds since 1970 (3.3); dictionaries say "date"
    text,           ///< 0 to 253 octets meant for people (3.4); dictionaries say "string"
    octets,         ///< 0 to 253 octets of any content (3.5); RFC 8044 says "string"
    ifid,           ///< 8 octets, an IPv6 interface identifier (3.7)
    ipv4addr,       ///< 4 octets (3.8)
    ipv6addr,       ///< 16 octets (3.9)
    ipv6prefix,     ///< 2 to 18 octets: reserved, length, prefix (3.10)
    ipv4prefix,     ///< 6 octets: reserved, length, prefix (3.11)
    integer64,      ///< 8 octets, unsigned (3.12)
    tlv,            ///< attributes inside an attribute (3.13)
    vsa,            ///< Vendor-Specific (3.14)
    extended,       ///< types 241 to 244 (3.15)
    long_extended,  ///< types 245 and 246 (3.16)
    evs,            ///< Extended-Vendor-Specific (3.17)
    byte,           ///< 1 octet, unsigned
    short_integer,  ///< 2 octets, unsigned
    signed_integer, ///< 4 octets, two's complement
    time_delta,     ///< 4 octets, unsigned seconds of duration
    ether,          ///< 6 octets, an Ethernet address
    combo_ip,       ///< 4 or 16 octets, an address of either family
    boolean,        ///< 1 octet, 0 or 1; dictionaries say "bool"
    int8,           ///< 1 octet, two's complement
    int16,          ///< 2 octets, two's complement
    int64,          ///< 8 octets, two's complement
    float32,        ///< 4 octets, IEEE 754
    float64,        ///< 8 octets, IEEE 754
    filter,         ///< 32 or 48 octets, an Ascend filter; dictionaries say "abinary"
    structure,      ///< consecutive members; dictionaries say "struct"
    choice,         ///< the type depends on a key before it; dictionaries say "union"
    group,          ///< attributes of another space
};

/// The name by which dictionary files call the type.
constexpr std::string_view to_string(data_type type) noexcept {
    switch (type) {
    case data_type::integer: return "integer";
    case data_type::time: return "date";
    case data_type::text: return "string";
    case data_type::octets: return "octets";
    case data_type::ifid: return "ifid";
    case data_type::ipv4addr: return "ipaddr";
    case data_type::ipv6addr: return "ipv6addr";
    case data_type::ipv6prefix: return "ipv6prefix";
    case data_type::ipv4prefix: return "ipv4prefix";
    case data_type::integer64: return "integer64";
    case data_type::tlv: return "tlv";
    case data_type::vsa: return "vsa";
    case data_type::extended: return "extended";
    case data_type::long_extended: return "long-extended";
    case data_type::evs: return "evs";
    case data_type::byte: return "byte";
    case data_type::short_integer: return "short";
    case data_type::signed_integer: return "signed";
    case data_type::time_delta: return "time_delta";
    case data_type::ether: return "ether";
    case data_type::combo_ip: return "combo-ip";
    case data_type::boolean: return "bool";
    case data_type::int8: return "int8";
    case data_type::int16: return "int16";
    case data_type::int64: return "int64";
    case data_type::float32: return "float32";
    case data_type::float64: return "float64";
    case data_type::filter: return "abinary";
    case data_type::structure: return "struct";
    case data_type::choice: return "union";
    case data_type::group: return "group";
    }
    return "octets";
}

/// Whether to read a value that is clear but not in its canonical form: a prefix with bits set
/// beyond its length, or with fewer octets than its length needs. Common equipment sends both.
enum class strictness : std::uint8_t {
    strict,  ///< it is `errc::value_not_canonical`
    lenient, ///< the bits beyond the length are cleared, missing octets are zero
};

/// The properties of a data type's octets that a definition specifies.
struct layout {
    std::uint16_t fixed_length = 0;  ///< in octets; 0 if the data type determines it
    bool is_signed = false;          ///< of a duration: true if it can be negative
    std::int64_t units_a_second = 1; ///< of a date or a duration
    bool operator==(const layout&) const = default;
};

/// How a value is hidden on the wire if the transport does not encrypt.
enum class hiding : std::uint8_t {
    none,
    password,        ///< User-Password (RFC 2865 section 5.2); dictionaries say encrypt=1
    tunnel_password, ///< salted: Tunnel-Password, MS-MPPE keys (RFC 2868 section 3.5); encrypt=2
    ascend,          ///< Ascend's secrets; encrypt=3
};

/// The properties of an attribute besides its number and type. A structural type: it is a template
/// argument.
struct flags {
    hiding hidden = hiding::none;
    bool tagged = false; ///< carries a tag octet (RFC 2868 section 3)
    bool concat = false; ///< split over consecutive attributes if longer than 253 octets

    /// Octets under `hiding::password` may end in NUL, so the padding cannot be distinguished from
    /// them and is read too. Attributes set this automatically.
    bool keeps_padding = false;

    bool operator==(const flags&) const = default;

    /// The same for an attribute of this type.
    constexpr flags of(data_type type) const noexcept {
        flags copy = *this;
        copy.keeps_padding = hidden == hiding::password && type != data_type::text;
        return copy;
    }
};

} // namespace radius
