// SPDX-License-Identifier: MIT
// Ascend MAX and TNT, and what speaks their attributes.
// Made from dictionary.ascend by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::ascend {

/// The values of Ascend-Require-Auth.
enum class require_auth : std::uint32_t {
    not_require_auth = 0,
    require_auth = 1,
};

/// The values of Ascend-PW-Warntime.
enum class pw_warntime : std::uint32_t {
    days_of_warning = 0,
};

/// The values of Ascend-PW-Lifetime.
enum class pw_lifetime : std::uint32_t {
    lifetime_in_days = 0,
};

/// The values of Ascend-PPP-VJ-Slot-Comp.
enum class ppp_vj_slot_comp : std::uint32_t {
    vj_slot_comp_no = 1,
};

/// The values of Ascend-PPP-VJ-1172.
enum class ppp_vj_1172 : std::uint32_t {
    ppp_vj_1172 = 1,
};

/// The values of Ascend-IPX-Peer-Mode.
enum class ipx_peer_mode : std::uint32_t {
    ipx_peer_router = 0,
    ipx_peer_dialin = 1,
};

/// The values of Ascend-FR-Direct.
enum class fr_direct : std::uint32_t {
    fr_direct_no = 0,
    fr_direct_yes = 1,
};

/// The values of Ascend-Handle-IPX.
enum class handle_ipx : std::uint32_t {
    handle_ipx_none = 0,
    handle_ipx_client = 1,
    handle_ipx_server = 2,
};

/// The values of Ascend-PRI-Number-Type.
enum class pri_number_type : std::uint32_t {
    unknown_number = 0,
    intl_number = 1,
    national_number = 2,
    net_specific_number = 3,
    local_number = 4,
    abbrev_number = 5,
};

/// The values of Ascend-Route-IP.
enum class route_ip : std::uint32_t {
    route_ip_no = 0,
    route_ip_yes = 1,
};

/// The values of Ascend-Route-IPX.
enum class route_ipx : std::uint32_t {
    route_ipx_no = 0,
    route_ipx_yes = 1,
};

/// The values of Ascend-Bridge.
enum class bridge : std::uint32_t {
    bridge_no = 0,
    bridge_yes = 1,
};

/// The values of Ascend-Send-Auth.
enum class send_auth : std::uint32_t {
    send_auth_none = 0,
    send_auth_pap = 1,
    send_auth_chap = 2,
    send_auth_ms_chap = 3,
};

/// The values of Ascend-Link-Compression.
enum class link_compression : std::uint32_t {
    link_comp_none = 0,
    link_comp_stac = 1,
    link_comp_stac_draft_9 = 2,
    link_comp_ms_stac = 3,
};

/// The values of Ascend-History-Weigh-Type.
enum class history_weigh_type : std::uint32_t {
    history_constant = 0,
    history_linear = 1,
    history_quadratic = 2,
};

/// The values of Ascend-Callback.
enum class callback : std::uint32_t {
    callback_no = 0,
    callback_yes = 1,
};

} // namespace radius::ascend

namespace radius {

template <>
struct enumeration<ascend::require_auth> {
    static constexpr enumerator enumerators[] = {
        {"Not-Require-Auth", 0},
        {"Require-Auth", 1},
    };
};

template <>
struct enumeration<ascend::pw_warntime> {
    static constexpr enumerator enumerators[] = {
        {"Days-Of-Warning", 0},
    };
};

template <>
struct enumeration<ascend::pw_lifetime> {
    static constexpr enumerator enumerators[] = {
        {"Lifetime-In-Days", 0},
    };
};

template <>
struct enumeration<ascend::ppp_vj_slot_comp> {
    static constexpr enumerator enumerators[] = {
        {"VJ-Slot-Comp-No", 1},
    };
};

template <>
struct enumeration<ascend::ppp_vj_1172> {
    static constexpr enumerator enumerators[] = {
        {"PPP-VJ-1172", 1},
    };
};

template <>
struct enumeration<ascend::ipx_peer_mode> {
    static constexpr enumerator enumerators[] = {
        {"IPX-Peer-Router", 0},
        {"IPX-Peer-Dialin", 1},
    };
};

template <>
struct enumeration<ascend::fr_direct> {
    static constexpr enumerator enumerators[] = {
        {"FR-Direct-No", 0},
        {"FR-Direct-Yes", 1},
    };
};

template <>
struct enumeration<ascend::handle_ipx> {
    static constexpr enumerator enumerators[] = {
        {"Handle-IPX-None", 0},
        {"Handle-IPX-Client", 1},
        {"Handle-IPX-Server", 2},
    };
};

template <>
struct enumeration<ascend::pri_number_type> {
    static constexpr enumerator enumerators[] = {
        {"Unknown-Number", 0},
        {"Intl-Number", 1},
        {"National-Number", 2},
        {"Net-Specific-Number", 3},
        {"Local-Number", 4},
        {"Abbrev-Number", 5},
    };
};

template <>
struct enumeration<ascend::route_ip> {
    static constexpr enumerator enumerators[] = {
        {"Route-IP-No", 0},
        {"Route-IP-Yes", 1},
    };
};

template <>
struct enumeration<ascend::route_ipx> {
    static constexpr enumerator enumerators[] = {
        {"Route-IPX-No", 0},
        {"Route-IPX-Yes", 1},
    };
};

template <>
struct enumeration<ascend::bridge> {
    static constexpr enumerator enumerators[] = {
        {"Bridge-No", 0},
        {"Bridge-Yes", 1},
    };
};

template <>
struct enumeration<ascend::send_auth> {
    static constexpr enumerator enumerators[] = {
        {"Send-Auth-None", 0},
        {"Send-Auth-PAP", 1},
        {"Send-Auth-CHAP", 2},
        {"Send-Auth-MS-CHAP", 3},
    };
};

template <>
struct enumeration<ascend::link_compression> {
    static constexpr enumerator enumerators[] = {
        {"Link-Comp-None", 0},
        {"Link-Comp-Stac", 1},
        {"Link-Comp-Stac-Draft-9", 2},
        {"Link-Comp-MS-Stac", 3},
    };
};

template <>
struct enumeration<ascend::history_weigh_type> {
    static constexpr enumerator enumerators[] = {
        {"History-Constant", 0},
        {"History-Linear", 1},
        {"History-Quadratic", 2},
    };
};

template <>
struct enumeration<ascend::callback> {
    static constexpr enumerator enumerators[] = {
        {"Callback-No", 0},
        {"Callback-Yes", 1},
    };
};

} // namespace radius

// clang-format on
