// SPDX-License-Identifier: MIT
// U.S. Robotics and 3Com Total Control. Types have four octets and there is no length.
// Made from dictionary.usr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::usr {

/// The values of CW-Cld-Party-Trans-Protocol.
enum class cw_cld_party_trans_protocol : std::uint32_t {
    tcp = 1,
    udp = 2,
    sctp = 3,
};

/// The values of CW-Ingr-Gway-E164-Type.
enum class cw_ingr_gway_e164_type : std::uint32_t {
    comsunknown = 1,
    comsinternationalnumber = 2,
    comsnationalnumber = 3,
    comsnetworkspecificnumber = 4,
    comssubscribernumber = 5,
    comsabbreviatednumber = 6,
    comsreserved = 7,
};

/// The values of CW-Ingr-Gway-Trans-Protocol.
enum class cw_ingr_gway_trans_protocol : std::uint32_t {
    tcp = 1,
    udp = 2,
    sctp = 3,
};

/// The values of CW-Egr-Gway-Trans-Protocol.
enum class cw_egr_gway_trans_protocol : std::uint32_t {
    tcp = 1,
    udp = 2,
    sctp = 3,
};

/// The values of CW-Ingr-Gtkpr-Trans-Protocol.
enum class cw_ingr_gtkpr_trans_protocol : std::uint32_t {
    tcp = 1,
    udp = 2,
    sctp = 3,
};

/// The values of CW-Egr-Gtkpr-Trans-Protocol.
enum class cw_egr_gtkpr_trans_protocol : std::uint32_t {
    tcp = 1,
    udp = 2,
    sctp = 3,
};

/// The values of CW-Call-Type.
enum class cw_call_type : std::uint32_t {
    coms_unknown_calltype = 0,
    coms_phone_to_phone = 1,
    coms_phone_to_pc = 2,
    coms_pc_to_phone = 3,
    coms_pc_to_pc = 4,
};

/// The values of CW-Codec-Type.
enum class cw_codec_type : std::uint32_t {
    coms_undefined_codec = 0,
    coms_g723_1 = 1,
    coms_g729_a = 2,
    coms_g710_alaw = 3,
    coms_g711_mulaw = 4,
    coms_fax_modulation = 255,
};

/// The values of CW-Call-Termination-Cause.
enum class cw_call_termination_cause : std::uint32_t {
    cause_unknown = 0,
    cause_cld_party_terminate = 1,
    cause_clg_party_terminate = 2,
    cause_acct_bal_depleted = 3,
    cause_no_egr_ports_avail = 4,
    cause_h225_unable_to_con = 5,
    cause_h245_unable_to_con = 6,
    cause_ingr_facility_disc = 7,
    cause_egr_facility_disc = 8,
    cause_dir_server_down = 9,
    cause_rating_server_down = 10,
    cause_gateway_shutdown = 11,
    cause_gtkpr_terminate = 12,
    cause_gtkpr_shutdown_gtway = 13,
    cause_busy = 14,
    cause_abandon = 15,
    cause_invalid_login_limit = 16,
    cause_noacctnumber_entry = 17,
    cause_suspended_acct_login = 18,
    cause_authent_server_down = 19,
    cause_gatekeeper_timeout = 20,
    cause_gateway_no_resources = 21,
    cause_acct_inuse = 22,
    cause_debit_acct_bal_zero = 23,
    cause_debit_acctbal_insuff = 24,
    cause_invalid_destnumber_thresh = 25,
    cause_no_destnumber_entry = 26,
    cause_sequence_dialing_thresh = 27,
};

/// The values of CW-Signaling-Protocol.
enum class cw_signaling_protocol : std::uint32_t {
    sig_unknown = 0,
    sig_sip = 1,
    sig_h323 = 2,
};

/// The values of CW-Protocol-Transport.
enum class cw_protocol_transport : std::uint32_t {
    tcp = 1,
    udp = 2,
    sctp = 3,
};

/// The values of CW-Local-Sig-Trans-Protocol.
enum class cw_local_sig_trans_protocol : std::uint32_t {
    tcp = 1,
    udp = 2,
    sctp = 3,
};

/// The values of CW-Remote-Sig-Trans-Protocol.
enum class cw_remote_sig_trans_protocol : std::uint32_t {
    tcp = 1,
    udp = 2,
    sctp = 3,
};

} // namespace radius::usr

namespace radius {

template <>
struct enumeration<usr::cw_cld_party_trans_protocol> {
    static constexpr enumerator enumerators[] = {
        {"TCP", 1},
        {"UDP", 2},
        {"SCTP", 3},
    };
};

template <>
struct enumeration<usr::cw_ingr_gway_e164_type> {
    static constexpr enumerator enumerators[] = {
        {"comsUnknown", 1},
        {"comsInternationalNumber", 2},
        {"comsNationalNumber", 3},
        {"comsNetworkSpecificNumber", 4},
        {"comsSubscriberNumber", 5},
        {"comsAbbreviatedNumber", 6},
        {"comsReserved", 7},
    };
};

template <>
struct enumeration<usr::cw_ingr_gway_trans_protocol> {
    static constexpr enumerator enumerators[] = {
        {"TCP", 1},
        {"UDP", 2},
        {"SCTP", 3},
    };
};

template <>
struct enumeration<usr::cw_egr_gway_trans_protocol> {
    static constexpr enumerator enumerators[] = {
        {"TCP", 1},
        {"UDP", 2},
        {"SCTP", 3},
    };
};

template <>
struct enumeration<usr::cw_ingr_gtkpr_trans_protocol> {
    static constexpr enumerator enumerators[] = {
        {"TCP", 1},
        {"UDP", 2},
        {"SCTP", 3},
    };
};

template <>
struct enumeration<usr::cw_egr_gtkpr_trans_protocol> {
    static constexpr enumerator enumerators[] = {
        {"TCP", 1},
        {"UDP", 2},
        {"SCTP", 3},
    };
};

template <>
struct enumeration<usr::cw_call_type> {
    static constexpr enumerator enumerators[] = {
        {"COMS-UNKNOWN-CALLTYPE", 0},
        {"COMS-PHONE-TO-PHONE", 1},
        {"COMS-PHONE-TO-PC", 2},
        {"COMS-PC-TO-PHONE", 3},
        {"COMS-PC-TO-PC", 4},
    };
};

template <>
struct enumeration<usr::cw_codec_type> {
    static constexpr enumerator enumerators[] = {
        {"COMS-UNDEFINED-CODEC", 0},
        {"COMS-G723-1", 1},
        {"COMS-G729-A", 2},
        {"COMS-G710-ALaw", 3},
        {"COMS-G711-MuLaw", 4},
        {"COMS-FAX-MODULATION", 255},
    };
};

template <>
struct enumeration<usr::cw_call_termination_cause> {
    static constexpr enumerator enumerators[] = {
        {"CAUSE-UNKNOWN", 0},
        {"CAUSE-CLD-PARTY-TERMINATE", 1},
        {"CAUSE-CLG-PARTY-TERMINATE", 2},
        {"CAUSE-ACCT-BAL-DEPLETED", 3},
        {"CAUSE-NO-EGR-PORTS-AVAIL", 4},
        {"CAUSE-H225-UNABLE-TO-CON", 5},
        {"CAUSE-H245-UNABLE-TO-CON", 6},
        {"CAUSE-INGR-FACILITY-DISC", 7},
        {"CAUSE-EGR-FACILITY-DISC", 8},
        {"CAUSE-DIR-SERVER-DOWN", 9},
        {"CAUSE-RATING-SERVER-DOWN", 10},
        {"CAUSE-GATEWAY-SHUTDOWN", 11},
        {"CAUSE-GTKPR-TERMINATE", 12},
        {"CAUSE-GTKPR-SHUTDOWN-GTWAY", 13},
        {"CAUSE-BUSY", 14},
        {"CAUSE-ABANDON", 15},
        {"CAUSE-INVALID-LOGIN-LIMIT", 16},
        {"CAUSE-NOACCTNUMBER-ENTRY", 17},
        {"CAUSE-SUSPENDED-ACCT-LOGIN", 18},
        {"CAUSE-AUTHENT-SERVER-DOWN", 19},
        {"CAUSE-GATEKEEPER-TIMEOUT", 20},
        {"CAUSE-GATEWAY-NO-RESOURCES", 21},
        {"CAUSE-ACCT-INUSE", 22},
        {"CAUSE-DEBIT-ACCT-BAL-ZERO", 23},
        {"CAUSE-DEBIT-ACCTBAL-INSUFF", 24},
        {"CAUSE-INVALID-DESTNUMBER-THRESH", 25},
        {"CAUSE-NO-DESTNUMBER-ENTRY", 26},
        {"CAUSE-SEQUENCE-DIALING-THRESH", 27},
    };
};

template <>
struct enumeration<usr::cw_signaling_protocol> {
    static constexpr enumerator enumerators[] = {
        {"SIG-UNKNOWN", 0},
        {"SIG-SIP", 1},
        {"SIG-H323", 2},
    };
};

template <>
struct enumeration<usr::cw_protocol_transport> {
    static constexpr enumerator enumerators[] = {
        {"TCP", 1},
        {"UDP", 2},
        {"SCTP", 3},
    };
};

template <>
struct enumeration<usr::cw_local_sig_trans_protocol> {
    static constexpr enumerator enumerators[] = {
        {"TCP", 1},
        {"UDP", 2},
        {"SCTP", 3},
    };
};

template <>
struct enumeration<usr::cw_remote_sig_trans_protocol> {
    static constexpr enumerator enumerators[] = {
        {"TCP", 1},
        {"UDP", 2},
        {"SCTP", 3},
    };
};

} // namespace radius

// clang-format on
