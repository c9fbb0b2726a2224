// SPDX-License-Identifier: MIT
// U.S. Robotics and 3Com Total Control. Types have four octets and there is no length.
// Made from dictionary.usr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::usr {

/// The values of USR-NAS-Type.
enum class nas_type : std::uint32_t {
    _3com_nmc = 0,
    _3com_netserver = 1,
    _3com_hiperarc = 2,
    tacacs_server = 3,
    _3com_sa_server = 4,
    ascend = 5,
    generic_radius = 6,
    _3com_netbuilder_ii = 7,
};

/// The values of USR-Auth-Mode.
enum class auth_mode : std::uint32_t {
    auth_3com = 0,
    auth_ace = 1,
    auth_safeword = 2,
    auth_unix_pw = 3,
    auth_defender = 4,
    auth_tacacsp = 5,
    auth_netware = 6,
    auth_skey = 7,
    auth_eap_proxy = 8,
    auth_unix_crypt = 9,
};

} // namespace radius::usr

namespace radius {

template <>
struct enumeration<usr::nas_type> {
    static constexpr enumerator enumerators[] = {
        {"3Com-NMC", 0},
        {"3Com-NETServer", 1},
        {"3Com-HiPerArc", 2},
        {"TACACS+-Server", 3},
        {"3Com-SA-Server", 4},
        {"Ascend", 5},
        {"Generic-RADIUS", 6},
        {"3Com-NETBuilder-II", 7},
    };
};

template <>
struct enumeration<usr::auth_mode> {
    static constexpr enumerator enumerators[] = {
        {"Auth-3Com", 0},
        {"Auth-Ace", 1},
        {"Auth-Safeword", 2},
        {"Auth-UNIX-PW", 3},
        {"Auth-Defender", 4},
        {"Auth-TACACSP", 5},
        {"Auth-Netware", 6},
        {"Auth-Skey", 7},
        {"Auth-EAP-Proxy", 8},
        {"Auth-UNIX-Crypt", 9},
    };
};

} // namespace radius

// clang-format on
