// SPDX-License-Identifier: MIT
// Ascend MAX and TNT, and what speaks their attributes.
// Made from dictionary.ascend by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::ascend {

/// The values of Ascend-IPX-Header-Compression.
enum class ipx_header_compression : std::uint32_t {
    ipx_header_compression_no = 0,
    ipx_header_compression_yes = 1,
};

/// The values of Ascend-Calling-Id-Type-Of-Num.
enum class calling_id_type_of_num : std::uint32_t {
    unknown = 0,
    international_number = 1,
    national_number = 2,
    network_specific = 3,
    subscriber_number = 4,
    abbreviated_number = 6,
};

/// The values of Ascend-Calling-Id-Number-Plan.
enum class calling_id_number_plan : std::uint32_t {
    unknown = 0,
    isdn_telephony = 1,
    data = 3,
    telex = 4,
    national = 8,
    private_ = 9,
};

/// The values of Ascend-Calling-Id-Presentatn.
enum class calling_id_presentatn : std::uint32_t {
    allowed = 0,
    restricted = 1,
    number_not_available = 2,
};

/// The values of Ascend-Calling-Id-Screening.
enum class calling_id_screening : std::uint32_t {
    user_not_screened = 0,
    user_provided_passed = 1,
    user_provided_failed = 2,
    network_provided = 3,
};

/// The values of Ascend-BIR-Enable.
enum class bir_enable : std::uint32_t {
    bir_enable_no = 0,
    bir_enable_yes = 1,
};

/// The values of Ascend-BIR-Proxy.
enum class bir_proxy : std::uint32_t {
    bir_proxy_no = 0,
    bir_proxy_yes = 1,
};

/// The values of Ascend-PPPoE-Enable.
enum class pppoe_enable : std::uint32_t {
    pppoe_no = 0,
    pppoe_yes = 1,
};

/// The values of Ascend-Bridge-Non-PPPoE.
enum class bridge_non_pppoe : std::uint32_t {
    bridge_non_pppoe_no = 0,
    bridge_non_pppoe_yes = 1,
};

/// The values of Ascend-ATM-Direct.
enum class atm_direct : std::uint32_t {
    atm_direct_no = 0,
    atm_direct_yes = 1,
};

/// The values of Ascend-Client-Assign-WINS.
enum class client_assign_wins : std::uint32_t {
    wins_assign_no = 0,
    wins_assign_yes = 1,
};

/// The values of Ascend-Auth-Type.
enum class auth_type : std::uint32_t {
    auth_none = 0,
    auth_default = 1,
    auth_any = 2,
    auth_pap = 3,
    auth_chap = 4,
    auth_ms_chap = 5,
};

/// The values of Ascend-Port-Redir-Protocol.
enum class port_redir_protocol : std::uint32_t {
    ascend_proto_tcp = 6,
    ascend_proto_udp = 17,
};

/// The values of Ascend-IP-Pool-Chaining.
enum class ip_pool_chaining : std::uint32_t {
    ip_pool_chaining_no = 0,
    ip_pool_chaining_yes = 1,
};

/// The values of Ascend-IP-TOS.
enum class ip_tos : std::uint32_t {
    ip_tos_normal = 0,
    ip_tos_disabled = 1,
    ip_tos_cost = 2,
    ip_tos_reliability = 4,
    ip_tos_throughput = 8,
    ip_tos_latency = 16,
};

/// The values of Ascend-IP-TOS-Precedence.
enum class ip_tos_precedence : std::uint32_t {
    ip_tos_precedence_pri_normal = 0,
    ip_tos_precedence_pri_one = 32,
    ip_tos_precedence_pri_two = 64,
    ip_tos_precedence_pri_three = 96,
    ip_tos_precedence_pri_four = 128,
    ip_tos_precedence_pri_five = 160,
    ip_tos_precedence_pri_six = 192,
    ip_tos_precedence_pri_seven = 224,
};

} // namespace radius::ascend

namespace radius {

template <>
struct enumeration<ascend::ipx_header_compression> {
    static constexpr enumerator enumerators[] = {
        {"IPX-Header-Compression-No", 0},
        {"IPX-Header-Compression-Yes", 1},
    };
};

template <>
struct enumeration<ascend::calling_id_type_of_num> {
    static constexpr enumerator enumerators[] = {
        {"Unknown", 0},
        {"International-Number", 1},
        {"National-Number", 2},
        {"Network-Specific", 3},
        {"Subscriber-Number", 4},
        {"Abbreviated-Number", 6},
    };
};

template <>
struct enumeration<ascend::calling_id_number_plan> {
    static constexpr enumerator enumerators[] = {
        {"Unknown", 0},
        {"ISDN-Telephony", 1},
        {"Data", 3},
        {"Telex", 4},
        {"National", 8},
        {"Private", 9},
    };
};

template <>
struct enumeration<ascend::calling_id_presentatn> {
    static constexpr enumerator enumerators[] = {
        {"Allowed", 0},
        {"Restricted", 1},
        {"Number-Not-Available", 2},
    };
};

template <>
struct enumeration<ascend::calling_id_screening> {
    static constexpr enumerator enumerators[] = {
        {"User-Not-Screened", 0},
        {"User-Provided-Passed", 1},
        {"User-Provided-Failed", 2},
        {"Network-Provided", 3},
    };
};

template <>
struct enumeration<ascend::bir_enable> {
    static constexpr enumerator enumerators[] = {
        {"BIR-Enable-No", 0},
        {"BIR-Enable-Yes", 1},
    };
};

template <>
struct enumeration<ascend::bir_proxy> {
    static constexpr enumerator enumerators[] = {
        {"BIR-Proxy-No", 0},
        {"BIR-Proxy-Yes", 1},
    };
};

template <>
struct enumeration<ascend::pppoe_enable> {
    static constexpr enumerator enumerators[] = {
        {"PPPoE-No", 0},
        {"PPPoE-Yes", 1},
    };
};

template <>
struct enumeration<ascend::bridge_non_pppoe> {
    static constexpr enumerator enumerators[] = {
        {"Bridge-Non-PPPoE-No", 0},
        {"Bridge-Non-PPPoE-Yes", 1},
    };
};

template <>
struct enumeration<ascend::atm_direct> {
    static constexpr enumerator enumerators[] = {
        {"ATM-Direct-No", 0},
        {"ATM-Direct-Yes", 1},
    };
};

template <>
struct enumeration<ascend::client_assign_wins> {
    static constexpr enumerator enumerators[] = {
        {"WINS-Assign-No", 0},
        {"WINS-Assign-Yes", 1},
    };
};

template <>
struct enumeration<ascend::auth_type> {
    static constexpr enumerator enumerators[] = {
        {"Auth-None", 0},
        {"Auth-Default", 1},
        {"Auth-Any", 2},
        {"Auth-PAP", 3},
        {"Auth-CHAP", 4},
        {"Auth-MS-CHAP", 5},
    };
};

template <>
struct enumeration<ascend::port_redir_protocol> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-Proto-TCP", 6},
        {"Ascend-Proto-UDP", 17},
    };
};

template <>
struct enumeration<ascend::ip_pool_chaining> {
    static constexpr enumerator enumerators[] = {
        {"IP-Pool-Chaining-No", 0},
        {"IP-Pool-Chaining-Yes", 1},
    };
};

template <>
struct enumeration<ascend::ip_tos> {
    static constexpr enumerator enumerators[] = {
        {"IP-TOS-Normal", 0},
        {"IP-TOS-Disabled", 1},
        {"IP-TOS-Cost", 2},
        {"IP-TOS-Reliability", 4},
        {"IP-TOS-Throughput", 8},
        {"IP-TOS-Latency", 16},
    };
};

template <>
struct enumeration<ascend::ip_tos_precedence> {
    static constexpr enumerator enumerators[] = {
        {"IP-TOS-Precedence-Pri-Normal", 0},
        {"IP-TOS-Precedence-Pri-One", 32},
        {"IP-TOS-Precedence-Pri-Two", 64},
        {"IP-TOS-Precedence-Pri-Three", 96},
        {"IP-TOS-Precedence-Pri-Four", 128},
        {"IP-TOS-Precedence-Pri-Five", 160},
        {"IP-TOS-Precedence-Pri-Six", 192},
        {"IP-TOS-Precedence-Pri-Seven", 224},
    };
};

} // namespace radius

// clang-format on
