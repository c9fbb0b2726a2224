// SPDX-License-Identifier: MIT
// Reads the members of a structure in order, including nested ones: FreeRADIUS's `struct`, which no
// RFC defines.
//
//     fixed members | bit members, together whole octets | one of any length, or set by the key
#pragma once

#include <radius/dictionary/codec/value_codec.hpp>

namespace radius::detail {

class dictionary_tables;

/// How many octets each of the structure's values has; 0 if that depends on the value.
std::size_t structure_size(const dictionary_tables& tables,
                           const attribute_definition& structure) noexcept;

/// Reads members from a structure's octets.
class structure_reader {
  public:
    structure_reader(const dictionary_tables& tables, const attribute_definition& structure,
                     octets_view octets) noexcept;

    /// Moves to the next member, or to the STRUCT that the key selects. False at the end and if
    /// there are too few octets; `sound()` tells which.
    bool next() noexcept;

    /// The member, or the STRUCT: its definition and its octets. The octets of a bit member are
    /// those of an integer of its type.
    const attribute_definition& definition() const noexcept { return *member_; }
    octets_view octets() const noexcept { return octets_; }

    /// For a union: the value of its key member.
    std::uint64_t choice_key() const noexcept { return choice_key_; }

    /// At the end: true if the octets were exactly those of all members.
    bool sound() const noexcept {
        return !ended_ && member_ == nullptr && bit_ == 0 && rest_.empty();
    }

  private:
    bool next_bits() noexcept;

    /// After the members: the STRUCT that the key selects, preceded by its length if it has one.
    bool next_structure() noexcept;

    const dictionary_tables* tables_;
    const attribute_definition* structure_;
    const attribute_definition* member_ = nullptr;
    octets_view rest_;
    octets_view octets_;
    std::array<octet, 8> integer_{};
    std::array<std::uint64_t, 32> keys_{}; ///< of the first members, for unions
    std::uint64_t key_ = 0;
    std::uint64_t choice_key_ = 0;
    std::uint32_t place_ = 0;
    std::uint32_t key_place_ = 0;
    unsigned bit_ = 0;
    bool ended_ = false;
};

/// The definition of a union if its key has this value; null if no dictionary has one.
const attribute_definition* find_choice(const dictionary_tables& tables,
                                        const attribute_definition& choice,
                                        std::uint64_t key) noexcept;

/// The definition that can be in a packet on its own: the structure around a member, otherwise the
/// definition itself.
const attribute_definition& outermost(const dictionary_tables& tables,
                                      const attribute_definition& definition) noexcept;

/// True if a structure's octets are exactly those of its members, recursively.
bool sound_structure(const dictionary_tables& tables, const attribute_definition& structure,
                     octets_view octets);

/// Finds the member with the number `wanted` in a structure's octets; nothing if this value has no
/// such member. If several TLVs have the same number, it finds the first.
std::optional<octets_view> find_member(const dictionary_tables& tables,
                                       const attribute_definition& structure, octets_view octets,
                                       const attribute_number& wanted,
                                       std::array<octet, 8>& room) noexcept;

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/codec/impl/structure_reader.ipp>
#endif
