// SPDX-License-Identifier: MIT
// Alcatel-Lucent ISAM access nodes (ESAM).
// Made from dictionary.alcatel.esam by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::alcatel_esam {

/// The values of A-AL-QoS.
enum class al_qos : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-SWMgt.
enum class al_swmgt : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-Transport.
enum class al_transport : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-VLAN.
enum class al_vlan : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-XDSL.
enum class al_xdsl : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-Security.
enum class al_security : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_no_maint_priv_level = 0,
    alcatel_read_priv = 1,
    alcatel_maint_priv_level_1 = 1,
    alcatel_write_priv = 2,
    alcatel_maint_priv_level_2 = 2,
    alcatel_rw_priv = 3,
    alcatel_maint_priv_level_3 = 3,
    alcatel_maint_priv_level_4 = 4,
    alcatel_maint_priv_level_5 = 5,
    alcatel_maint_priv_level_6 = 6,
    alcatel_maint_priv_level_7 = 7,
};

/// The values of A-AL-Cluster.
enum class al_cluster : std::uint32_t {
    alcatel_no_priv = 0,
    alcatel_read_priv = 1,
    alcatel_write_priv = 2,
    alcatel_rw_priv = 3,
};

/// The values of A-AL-SLOT-NUMBERING.
enum class al_slot_numbering : std::uint32_t {
    slot_numbering_type = 1,
    slot_numbering_position = 2,
    slot_numbering_legacy = 3,
};

} // namespace radius::alcatel_esam

namespace radius {

template <>
struct enumeration<alcatel_esam::al_qos> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_swmgt> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_transport> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_vlan> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_xdsl> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_security> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-No-Maint-Priv-Level", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Maint-Priv-Level-1", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-Maint-Priv-Level-2", 2},
        {"Alcatel-RW-Priv", 3},
        {"Alcatel-Maint-Priv-Level-3", 3},
        {"Alcatel-Maint-Priv-Level-4", 4},
        {"Alcatel-Maint-Priv-Level-5", 5},
        {"Alcatel-Maint-Priv-Level-6", 6},
        {"Alcatel-Maint-Priv-Level-7", 7},
    };
};

template <>
struct enumeration<alcatel_esam::al_cluster> {
    static constexpr enumerator enumerators[] = {
        {"Alcatel-No-Priv", 0},
        {"Alcatel-Read-Priv", 1},
        {"Alcatel-Write-Priv", 2},
        {"Alcatel-RW-Priv", 3},
    };
};

template <>
struct enumeration<alcatel_esam::al_slot_numbering> {
    static constexpr enumerator enumerators[] = {
        {"SLOT-NUMBERING-TYPE", 1},
        {"SLOT-NUMBERING-POSITION", 2},
        {"SLOT-NUMBERING-LEGACY", 3},
    };
};

} // namespace radius

// clang-format on
