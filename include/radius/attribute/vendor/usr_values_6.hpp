// SPDX-License-Identifier: MIT
// U.S. Robotics and 3Com Total Control. Types have four octets and there is no length.
// Made from dictionary.usr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::usr {

/// The values of USR-RMMIE-x2-Status.
enum class rmmie_x2_status : std::uint32_t {
    notoperational = 1,
    operational = 2,
    x2disabled = 3,
    v8disabled = 4,
    remote3200disabled = 5,
    invalidspeedsetting = 6,
    v8notdetected = 7,
    x2notdetected = 8,
    incompatibleversion = 9,
    incompatiblemodes = 10,
    local3200disabled = 11,
    excesshighfrequencyatten = 12,
    connectnotsupport3200 = 13,
    retrainbeforeconnection = 14,
};

/// The values of USR-RMMIE-Planned-Disconnect.
enum class rmmie_planned_disconnect : std::uint32_t {
    none = 1,
    dtenotready = 2,
    dteinterfaceerror = 3,
    dterequest = 4,
    escapetoonlinecommandmode = 5,
    athcommand = 6,
    inactivitytimeout = 7,
    arqprotocolerror = 8,
    arqprotocolretransmitlim = 9,
    invalidcomprdatacodeword = 10,
    invalidcomprdatastringlen = 11,
    invalidcomprdatacommand = 12,
};

/// The values of Initial-Modulation-Type.
enum class initial_modulation_type : std::uint32_t {
    usroboticshst = 1,
    ccittv32 = 2,
    ccittv22bis = 3,
    bell103 = 4,
    ccittv21 = 5,
    bell212 = 6,
    ccittv32bis = 7,
    ccittv23 = 8,
    negotiationfailed = 9,
    bell208b = 10,
    v21faxclass1 = 11,
    v27faxclass1 = 12,
    v29faxclass1 = 13,
    v17faxclass1 = 14,
    v21faxclass2 = 15,
    v27faxclass2 = 16,
    v29faxclass2 = 17,
    v17faxclass2 = 18,
    v32terbo = 19,
    v34 = 20,
    vfc = 21,
    v34plus = 22,
    x2 = 23,
    v110 = 24,
    v120 = 25,
    x75 = 26,
    asyncsyncppp = 27,
    clearchannel = 28,
    x2client = 29,
    x2symmetric = 30,
    piafs = 31,
    x2version2 = 32,
    v90analogue = 33,
    v90digital = 34,
    v90alldigital = 35,
};

/// The values of CW-Acct-Type.
enum class cw_acct_type : std::uint32_t {
    coms_unknown_acct_type = 0,
    coms_prepaid_acct = 1,
    coms_new_acct = 2,
    coms_suspended_acct = 3,
    coms_administrative_acct = 4,
};

/// The values of CW-Source-Identifier.
enum class cw_source_identifier : std::uint32_t {
    coms_unknown_source = 0,
    coms_ingress_open = 257,
    coms_egress_open = 258,
    coms_gtkpr_gen_ingr_open = 259,
    coms_gtkpr_gen_egr_open = 260,
    coms_ingress_close = 513,
    coms_egress_close = 514,
    coms_gtkpr_gen_ingr_close = 515,
    coms_gtkpr_gen_egr_close = 516,
};

/// The values of CW-Session-Sequence-End.
enum class cw_session_sequence_end : std::uint32_t {
    not_the_last_call = 0,
    last_call = 1,
};

/// The values of CW-Clg-Party-E164-Type.
enum class cw_clg_party_e164_type : std::uint32_t {
    comsunknown = 1,
    comsinternationalnumber = 2,
    comsnationalnumber = 3,
    comsnetworkspecificnumber = 4,
    comssubscribernumber = 5,
    comsabbreviatednumber = 6,
    comsreserved = 7,
};

/// The values of CW-Clg-Party-Trans-Protocol.
enum class cw_clg_party_trans_protocol : std::uint32_t {
    tcp = 1,
    udp = 2,
    sctp = 3,
};

/// The values of CW-Cld-Party-E164-Type.
enum class cw_cld_party_e164_type : std::uint32_t {
    comsunknown = 1,
    comsinternationalnumber = 2,
    comsnationalnumber = 3,
    comsnetworkspecificnumber = 4,
    comssubscribernumber = 5,
    comsabbreviatednumber = 6,
    comsreserved = 7,
};

} // namespace radius::usr

namespace radius {

template <>
struct enumeration<usr::rmmie_x2_status> {
    static constexpr enumerator enumerators[] = {
        {"notOperational", 1},
        {"operational", 2},
        {"x2Disabled", 3},
        {"v8Disabled", 4},
        {"remote3200Disabled", 5},
        {"invalidSpeedSetting", 6},
        {"v8NotDetected", 7},
        {"x2NotDetected", 8},
        {"incompatibleVersion", 9},
        {"incompatibleModes", 10},
        {"local3200Disabled", 11},
        {"excessHighFrequencyAtten", 12},
        {"connectNotSupport3200", 13},
        {"retrainBeforeConnection", 14},
    };
};

template <>
struct enumeration<usr::rmmie_planned_disconnect> {
    static constexpr enumerator enumerators[] = {
        {"none", 1},
        {"dteNotReady", 2},
        {"dteInterfaceError", 3},
        {"dteRequest", 4},
        {"escapeToOnlineCommandMode", 5},
        {"athCommand", 6},
        {"inactivityTimeout", 7},
        {"arqProtocolError", 8},
        {"arqProtocolRetransmitLim", 9},
        {"invalidComprDataCodeword", 10},
        {"invalidComprDataStringLen", 11},
        {"invalidComprDataCommand", 12},
    };
};

template <>
struct enumeration<usr::initial_modulation_type> {
    static constexpr enumerator enumerators[] = {
        {"usRoboticsHST", 1},
        {"ccittV32", 2},
        {"ccittV22bis", 3},
        {"bell103", 4},
        {"ccittV21", 5},
        {"bell212", 6},
        {"ccittV32bis", 7},
        {"ccittV23", 8},
        {"negotiationFailed", 9},
        {"bell208b", 10},
        {"v21FaxClass1", 11},
        {"v27FaxClass1", 12},
        {"v29FaxClass1", 13},
        {"v17FaxClass1", 14},
        {"v21FaxClass2", 15},
        {"v27FaxClass2", 16},
        {"v29FaxClass2", 17},
        {"v17FaxClass2", 18},
        {"v32Terbo", 19},
        {"v34", 20},
        {"vFC", 21},
        {"v34plus", 22},
        {"x2", 23},
        {"v110", 24},
        {"v120", 25},
        {"x75", 26},
        {"asyncSyncPPP", 27},
        {"clearChannel", 28},
        {"x2client", 29},
        {"x2symmetric", 30},
        {"piafs", 31},
        {"x2version2", 32},
        {"v90Analogue", 33},
        {"v90Digital", 34},
        {"v90AllDigital", 35},
    };
};

template <>
struct enumeration<usr::cw_acct_type> {
    static constexpr enumerator enumerators[] = {
        {"COMS-UNKNOWN-ACCT-TYPE", 0},
        {"COMS-PREPAID-ACCT", 1},
        {"COMS-NEW-ACCT", 2},
        {"COMS-SUSPENDED-ACCT", 3},
        {"COMS-ADMINISTRATIVE-ACCT", 4},
    };
};

template <>
struct enumeration<usr::cw_source_identifier> {
    static constexpr enumerator enumerators[] = {
        {"COMS-UNKNOWN-SOURCE", 0},
        {"COMS-INGRESS-OPEN", 257},
        {"COMS-EGRESS-OPEN", 258},
        {"COMS-GTKPR-GEN-INGR-OPEN", 259},
        {"COMS-GTKPR-GEN-EGR-OPEN", 260},
        {"COMS-INGRESS-CLOSE", 513},
        {"COMS-EGRESS-CLOSE", 514},
        {"COMS-GTKPR-GEN-INGR-CLOSE", 515},
        {"COMS-GTKPR-GEN-EGR-CLOSE", 516},
    };
};

template <>
struct enumeration<usr::cw_session_sequence_end> {
    static constexpr enumerator enumerators[] = {
        {"NOT-THE-LAST-CALL", 0},
        {"LAST-CALL", 1},
    };
};

template <>
struct enumeration<usr::cw_clg_party_e164_type> {
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
struct enumeration<usr::cw_clg_party_trans_protocol> {
    static constexpr enumerator enumerators[] = {
        {"TCP", 1},
        {"UDP", 2},
        {"SCTP", 3},
    };
};

template <>
struct enumeration<usr::cw_cld_party_e164_type> {
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

} // namespace radius

// clang-format on
