// SPDX-License-Identifier: MIT
// Ascend MAX and TNT, and what speaks their attributes.
// Made from dictionary.ascend by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::ascend {

/// The values of Ascend-IP-TOS-Apply-To.
enum class ip_tos_apply_to : std::uint32_t {
    ip_tos_apply_to_incoming = 1024,
    ip_tos_apply_to_outgoing = 2048,
    ip_tos_apply_to_both = 3072,
};

/// The values of Ascend-Dsl-Rate-Type.
enum class dsl_rate_type : std::uint32_t {
    rate_type_disabled = 0,
    rate_type_sdsl = 1,
    rate_type_adslcap = 2,
    rate_type_adsldmtcell = 3,
    rate_type_adsldmt = 4,
};

/// The values of Ascend-Source-IP-Check.
enum class source_ip_check : std::uint32_t {
    source_ip_check_no = 0,
    source_ip_check_yes = 1,
};

/// The values of Ascend-Dsl-Rate-Mode.
enum class dsl_rate_mode : std::uint32_t {
    rate_mode_autobaud = 1,
    rate_mode_single = 2,
};

/// The values of Ascend-Dsl-Upstream-Limit.
enum class dsl_upstream_limit : std::uint32_t {
    sdsl_144000 = 0,
    sdsl_272000 = 1,
    sdsl_400000 = 2,
    sdsl_528000 = 3,
    sdsl_784000 = 4,
    sdsl_1168000 = 5,
    sdsl_1552000 = 6,
    sdsl_2320000 = 7,
    adslcap_up_1088000 = 50,
    adslcap_up_952000 = 51,
    adslcap_up_816000 = 52,
    adslcap_up_680000 = 53,
    adslcap_up_544000 = 54,
    adslcap_up_408000 = 55,
    adslcap_up_272000 = 56,
    adsldmt_up_auto = 150,
    adsldmt_up_1088000 = 151,
    adsldmt_up_928000 = 152,
    adsldmt_up_896000 = 153,
    adsldmt_up_800000 = 154,
    adsldmt_up_768000 = 155,
    adsldmt_up_640000 = 156,
    adsldmt_up_512000 = 157,
    adsldmt_up_384000 = 158,
    adsldmt_up_256000 = 159,
    adsldmt_up_128000 = 160,
};

/// The values of Ascend-Dsl-Downstream-Limit.
enum class dsl_downstream_limit : std::uint32_t {
    adslcap_dn_7168000 = 0,
    adslcap_dn_6272000 = 1,
    adslcap_dn_5120000 = 2,
    adslcap_dn_4480000 = 3,
    adslcap_dn_3200000 = 4,
    adslcap_dn_2688000 = 5,
    adslcap_dn_2560000 = 6,
    adslcap_dn_2240000 = 7,
    adslcap_dn_1920000 = 8,
    adslcap_dn_1600000 = 9,
    adslcap_dn_1280000 = 10,
    adslcap_dn_960000 = 11,
    adslcap_dn_640000 = 12,
    adsldmt_dn_auto = 100,
    adsldmt_dn_9504000 = 101,
    adsldmt_dn_8960000 = 102,
    adsldmt_dn_8000000 = 103,
    adsldmt_dn_7168000 = 104,
    adsldmt_dn_6272000 = 105,
    adsldmt_dn_5120000 = 106,
    adsldmt_dn_4480000 = 107,
    adsldmt_dn_3200000 = 108,
    adsldmt_dn_2688000 = 109,
    adsldmt_dn_2560000 = 110,
    adsldmt_dn_2240000 = 111,
    adsldmt_dn_1920000 = 112,
    adsldmt_dn_1600000 = 113,
    adsldmt_dn_1280000 = 114,
    adsldmt_dn_960000 = 115,
    adsldmt_dn_768000 = 116,
    adsldmt_dn_640000 = 117,
    adsldmt_dn_512000 = 118,
    adsldmt_dn_384000 = 119,
    adsldmt_dn_256000 = 120,
    adsldmt_dn_128000 = 121,
};

/// The values of Ascend-Numbering-Plan-ID.
enum class numbering_plan_id : std::uint32_t {
    unknown_numbering_plan = 0,
    isdn_numbering_plan = 1,
    private_numbering_plan = 9,
};

/// The values of Ascend-FR-Link-Status-DLCI.
enum class fr_link_status_dlci : std::uint32_t {
    ascend_fr_lmi_dlci_0 = 0,
    ascend_fr_lmi_dlci_1023 = 1023,
};

/// The values of Ascend-CBCP-Enable.
enum class cbcp_enable : std::uint32_t {
    cbcp_not_enabled = 0,
    cbcp_enabled = 1,
};

/// The values of Ascend-CBCP-Mode.
enum class cbcp_mode : std::uint32_t {
    cbcp_no_callback = 1,
    cbcp_user_callback = 2,
    cbcp_profile_callback = 3,
    cbcp_any_or_no = 7,
    cbcp_off = 8,
};

} // namespace radius::ascend

namespace radius {

template <>
struct enumeration<ascend::ip_tos_apply_to> {
    static constexpr enumerator enumerators[] = {
        {"IP-TOS-Apply-To-Incoming", 1024},
        {"IP-TOS-Apply-To-Outgoing", 2048},
        {"IP-TOS-Apply-To-Both", 3072},
    };
};

template <>
struct enumeration<ascend::dsl_rate_type> {
    static constexpr enumerator enumerators[] = {
        {"Rate-Type-Disabled", 0},
        {"Rate-Type-Sdsl", 1},
        {"Rate-Type-AdslCap", 2},
        {"Rate-Type-AdslDmtCell", 3},
        {"Rate-Type-AdslDmt", 4},
    };
};

template <>
struct enumeration<ascend::source_ip_check> {
    static constexpr enumerator enumerators[] = {
        {"Source-IP-Check-No", 0},
        {"Source-IP-Check-Yes", 1},
    };
};

template <>
struct enumeration<ascend::dsl_rate_mode> {
    static constexpr enumerator enumerators[] = {
        {"Rate-Mode-AutoBaud", 1},
        {"Rate-Mode-Single", 2},
    };
};

template <>
struct enumeration<ascend::dsl_upstream_limit> {
    static constexpr enumerator enumerators[] = {
        {"sdsl-144000", 0},
        {"sdsl-272000", 1},
        {"sdsl-400000", 2},
        {"sdsl-528000", 3},
        {"sdsl-784000", 4},
        {"sdsl-1168000", 5},
        {"sdsl-1552000", 6},
        {"sdsl-2320000", 7},
        {"adslcap-up-1088000", 50},
        {"adslcap-up-952000", 51},
        {"adslcap-up-816000", 52},
        {"adslcap-up-680000", 53},
        {"adslcap-up-544000", 54},
        {"adslcap-up-408000", 55},
        {"adslcap-up-272000", 56},
        {"adsldmt-up-auto", 150},
        {"adsldmt-up-1088000", 151},
        {"adsldmt-up-928000", 152},
        {"adsldmt-up-896000", 153},
        {"adsldmt-up-800000", 154},
        {"adsldmt-up-768000", 155},
        {"adsldmt-up-640000", 156},
        {"adsldmt-up-512000", 157},
        {"adsldmt-up-384000", 158},
        {"adsldmt-up-256000", 159},
        {"adsldmt-up-128000", 160},
    };
};

template <>
struct enumeration<ascend::dsl_downstream_limit> {
    static constexpr enumerator enumerators[] = {
        {"adslcap-dn-7168000", 0},
        {"adslcap-dn-6272000", 1},
        {"adslcap-dn-5120000", 2},
        {"adslcap-dn-4480000", 3},
        {"adslcap-dn-3200000", 4},
        {"adslcap-dn-2688000", 5},
        {"adslcap-dn-2560000", 6},
        {"adslcap-dn-2240000", 7},
        {"adslcap-dn-1920000", 8},
        {"adslcap-dn-1600000", 9},
        {"adslcap-dn-1280000", 10},
        {"adslcap-dn-960000", 11},
        {"adslcap-dn-640000", 12},
        {"adsldmt-dn-auto", 100},
        {"adsldmt-dn-9504000", 101},
        {"adsldmt-dn-8960000", 102},
        {"adsldmt-dn-8000000", 103},
        {"adsldmt-dn-7168000", 104},
        {"adsldmt-dn-6272000", 105},
        {"adsldmt-dn-5120000", 106},
        {"adsldmt-dn-4480000", 107},
        {"adsldmt-dn-3200000", 108},
        {"adsldmt-dn-2688000", 109},
        {"adsldmt-dn-2560000", 110},
        {"adsldmt-dn-2240000", 111},
        {"adsldmt-dn-1920000", 112},
        {"adsldmt-dn-1600000", 113},
        {"adsldmt-dn-1280000", 114},
        {"adsldmt-dn-960000", 115},
        {"adsldmt-dn-768000", 116},
        {"adsldmt-dn-640000", 117},
        {"adsldmt-dn-512000", 118},
        {"adsldmt-dn-384000", 119},
        {"adsldmt-dn-256000", 120},
        {"adsldmt-dn-128000", 121},
    };
};

template <>
struct enumeration<ascend::numbering_plan_id> {
    static constexpr enumerator enumerators[] = {
        {"Unknown-Numbering-Plan", 0},
        {"ISDN-Numbering-Plan", 1},
        {"Private-Numbering-Plan", 9},
    };
};

template <>
struct enumeration<ascend::fr_link_status_dlci> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-FR-LMI-Dlci-0", 0},
        {"Ascend-FR-LMI-Dlci-1023", 1023},
    };
};

template <>
struct enumeration<ascend::cbcp_enable> {
    static constexpr enumerator enumerators[] = {
        {"CBCP-Not-Enabled", 0},
        {"CBCP-Enabled", 1},
    };
};

template <>
struct enumeration<ascend::cbcp_mode> {
    static constexpr enumerator enumerators[] = {
        {"CBCP-No-Callback", 1},
        {"CBCP-User-Callback", 2},
        {"CBCP-Profile-Callback", 3},
        {"CBCP-Any-Or-No", 7},
        {"CBCP-Off", 8},
    };
};

} // namespace radius

// clang-format on
