// SPDX-License-Identifier: MIT
// U.S. Robotics and 3Com Total Control. Types have four octets and there is no length.
// Made from dictionary.usr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::usr {

/// The values of USR-Default-DTE-Data-Rate.
enum class default_dte_data_rate : std::uint32_t {
    _110_bps = 1,
    _300_bps = 2,
    _600_bps = 3,
    _1200_bps = 4,
    _2400_bps = 5,
    _4800_bps = 6,
    _7200_bps = 7,
    _9600_bps = 8,
    _12k_bps = 9,
    _14_4k_bps = 10,
    _16_8_bps = 11,
    _19_2k_bps = 12,
    _38_4k_bps = 13,
    _75_bps = 14,
    _450_bps = 15,
    unknown_bps = 16,
    _57_6k_bps = 17,
    _21_6k_bps = 18,
    _24k_bps = 19,
    _26k_bps = 20,
    _28k_bps = 21,
    _115k_bps = 22,
};

/// The values of USR-Sync-Async-Mode.
enum class sync_async_mode : std::uint32_t {
    asynchronous = 1,
    synchronous = 2,
};

/// The values of USR-Originate-Answer-Mode.
enum class originate_answer_mode : std::uint32_t {
    originate_in_originate_mode = 1,
    originate_in_answer_mode = 2,
    answer_in_originate_mode = 3,
    answer_in_answer_mode = 4,
};

/// The values of USR-Failure-to-Connect-Reason.
enum class failure_to_connect_reason : std::uint32_t {
    dtrdrop = 1,
    escapesequence = 2,
    athcommand = 3,
    carrierloss = 4,
    inactivitytimout = 5,
    mnpincompatible = 6,
    undefined = 7,
    remotepassword = 8,
    linkpassword = 9,
    retransmitlimit = 10,
    linkdisconnectmsgrec = 11,
    noloopcurrent = 12,
    invalidspeed = 13,
    unabletoretrain = 14,
    managementcommand = 15,
    nodialtone = 16,
    keyabort = 17,
    linebusy = 18,
    noanswer = 19,
    voice = 20,
    noanswertone = 21,
    nocarrier = 22,
    undetermined = 23,
    v42sabmetimeout = 24,
    v42breaktimeout = 25,
    v42disconnectcmd = 26,
    v42idexchangefail = 27,
    v42badsetup = 28,
    v42invalidcodeword = 29,
    v42stringtolong = 30,
    v42invalidcommand = 31,
    none = 32,
    v32cleardown = 33,
    dialsecurity = 34,
    remoteaccessdenied = 35,
    looploss = 36,
    ds0teardown = 37,
    promptnotenabled = 38,
    nopromptinginsync = 39,
    nonarqmode = 40,
    modeincompatible = 41,
    nopromptinnonarq = 42,
    dialbacklink = 43,
    linkabort = 44,
    autopassfailed = 45,
    pbgenericerror = 46,
    pblinkerrtxpreack = 47,
    pblinkerrtxtardyack = 48,
    pbtransmitbustimeout = 49,
    pbreceivebustimeout = 50,
    pblinkerrtxtal = 51,
    pblinkerrrxtal = 52,
    pbtransmitmastertimeout = 53,
    pbclockmissing = 54,
    pbreceivedlswhilelinkup = 55,
    pboutofsequenceframe = 56,
    pbbadframe = 57,
    pbackwaittimeout = 58,
    pbreceivedackseqerr = 59,
    pbreceiveovrflwrnrfail = 60,
    pbreceivemsgbufovrflw = 61,
    rcvdgatewaydisccmd = 62,
    tokenpassingtimeout = 63,
    dspinterrupttimeout = 64,
    mnpprotocolviolation = 65,
    class2faxhangupcmd = 66,
    hstspeedswitchtimeout = 67,
    toomanyunacked = 68,
    timerexpired = 69,
    t1glare = 70,
    pridialoutrqtimeout = 71,
    abortanlgdstovrisdn = 72,
    normalusercallclear = 73,
    normalunspecified = 74,
    bearerincompatibility = 75,
    protocolerrorevent = 76,
    abnormaldisconnect = 77,
    invalidcausevalue = 78,
    resourceunavailable = 79,
    remotehungupduringtraining = 80,
    trainingtimeout = 81,
    incomingmodemnotavailable = 82,
    incominginvalidbearercap = 83,
    incominginvalidchannelid = 84,
    incominginvalidprogind = 85,
    incominginvalidcallingpty = 86,
    incominginvalidcalledpty = 87,
    incomingcallblock = 88,
    incomingloopstnoringoff = 89,
    outgoingtelcodisconnect = 90,
    outgoingemwinktimeout = 91,
    outgoingemwinktooshort = 92,
    outgoingnochannelavail = 93,
    dspreboot = 94,
    nodspresptoka = 95,
    nodspresptodisc = 96,
    dsptailptrinvalid = 97,
    dspheadptrinvalid = 98,
};

/// The values of USR-Initial-Tx-Link-Data-Rate.
enum class initial_tx_link_data_rate : std::uint32_t {
    _110_bps = 1,
    _300_bps = 2,
    _600_bps = 3,
    _1200_bps = 4,
    _2400_bps = 5,
    _4800_bps = 6,
    _7200_bps = 7,
    _9600_bps = 8,
    _12000_bps = 9,
    _14400_bps = 10,
    _16800_bps = 11,
    _19200_bps = 12,
    _38400_bps = 13,
    _75_bps = 14,
    _450_bps = 15,
    unknown_bps = 16,
    _57600_bps = 17,
    _21600_bps = 18,
    _24000_bps = 19,
    _26400_bps = 20,
    _28800_bps = 21,
    _115200_bps = 22,
    _31200_bps = 23,
    _33600_bps = 24,
    _25333_bps = 25,
    _26666_bps = 26,
    _28000_bps = 27,
    _29333_bps = 28,
    _30666_bps = 29,
    _32000_bps = 30,
    _33333_bps = 31,
    _34666_bps = 32,
    _36000_bps = 33,
    _37333_bps = 34,
    _38666_bps = 35,
    _40000_bps = 36,
    _41333_bps = 37,
    _42666_bps = 38,
    _44000_bps = 39,
    _45333_bps = 40,
    _46666_bps = 41,
    _48000_bps = 42,
    _49333_bps = 43,
    _50666_bps = 44,
    _52000_bps = 45,
    _53333_bps = 46,
    _54666_bps = 47,
    _56000_bps = 48,
    _57333_bps = 49,
    _58666_bps = 50,
    _60000_bps = 51,
    _61333_bps = 52,
    _62666_bps = 53,
    _64000_bps = 54,
};

/// The values of USR-Final-Tx-Link-Data-Rate.
enum class final_tx_link_data_rate : std::uint32_t {
    _110_bps = 1,
    _300_bps = 2,
    _600_bps = 3,
    _1200_bps = 4,
    _2400_bps = 5,
    _4800_bps = 6,
    _7200_bps = 7,
    _9600_bps = 8,
    _12000_bps = 9,
    _14400_bps = 10,
    _16800_bps = 11,
    _19200_bps = 12,
    _38400_bps = 13,
    _75_bps = 14,
    _450_bps = 15,
    unknown_bps = 16,
    _57600_bps = 17,
    _21600_bps = 18,
    _24000_bps = 19,
    _26400_bps = 20,
    _28800_bps = 21,
    _115200_bps = 22,
    _31200_bps = 23,
    _33600_bps = 24,
    _25333_bps = 25,
    _26666_bps = 26,
    _28000_bps = 27,
    _29333_bps = 28,
    _30666_bps = 29,
    _32000_bps = 30,
    _33333_bps = 31,
    _34666_bps = 32,
    _36000_bps = 33,
    _37333_bps = 34,
    _38666_bps = 35,
    _40000_bps = 36,
    _41333_bps = 37,
    _42666_bps = 38,
    _44000_bps = 39,
    _45333_bps = 40,
    _46666_bps = 41,
    _48000_bps = 42,
    _49333_bps = 43,
    _50666_bps = 44,
    _52000_bps = 45,
    _53333_bps = 46,
    _54666_bps = 47,
    _56000_bps = 48,
    _57333_bps = 49,
    _58666_bps = 50,
    _60000_bps = 51,
    _61333_bps = 52,
    _62666_bps = 53,
    _64000_bps = 54,
};

/// The values of USR-Modulation-Type.
enum class modulation_type : std::uint32_t {
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
    v90analog = 33,
    v90digital = 34,
    v90alldigital = 35,
};

/// The values of USR-Equalization-Type.
enum class equalization_type : std::uint32_t {
    long_ = 1,
    short_ = 2,
};

/// The values of USR-Fallback-Enabled.
enum class fallback_enabled : std::uint32_t {
    disabled = 1,
    enabled = 2,
};

/// The values of USR-Back-Channel-Data-Rate.
enum class back_channel_data_rate : std::uint32_t {
    _450bps = 1,
    _300bps = 2,
    none = 3,
};

/// The values of USR-Simplified-MNP-Levels.
enum class simplified_mnp_levels : std::uint32_t {
    none = 1,
    mnplevel3 = 2,
    mnplevel4 = 3,
    ccittv42 = 4,
    usroboticshst = 5,
    synchronousnone = 6,
    mnplevel2 = 7,
    mnp10 = 8,
    v42etc = 9,
    mnp10etc = 10,
    lapmetc = 11,
    v42etc2 = 12,
    v42srej = 13,
    piafs = 14,
};

/// The values of USR-Connect-Term-Reason.
enum class connect_term_reason : std::uint32_t {
    dtrdrop = 1,
    escapesequence = 2,
    athcommand = 3,
    carrierloss = 4,
    inactivitytimout = 5,
    mnpincompatible = 6,
    undefined = 7,
    remotepassword = 8,
    linkpassword = 9,
    retransmitlimit = 10,
    linkdisconnectmsgreceived = 11,
    noloopcurrent = 12,
    invalidspeed = 13,
    unabletoretrain = 14,
    managementcommand = 15,
    nodialtone = 16,
    keyabort = 17,
    linebusy = 18,
    noanswer = 19,
    voice = 20,
    noanswertone = 21,
    nocarrier = 22,
    undetermined = 23,
    v42sabmetimeout = 24,
    v42breaktimeout = 25,
    v42disconnectcmd = 26,
    v42idexchangefail = 27,
    v42badsetup = 28,
    v42invalidcodeword = 29,
    v42stringtolong = 30,
    v42invalidcommand = 31,
    none = 32,
    v32cleardown = 33,
    dialsecurity = 34,
    remoteaccessdenied = 35,
    looploss = 36,
    ds0teardown = 37,
    promptnotenabled = 38,
    nopromptinginsync = 39,
    nonarqmode = 40,
    modeincompatible = 41,
    nopromptinnonarq = 42,
    dialbacklink = 43,
    linkabort = 44,
    autopassfailed = 45,
    pbgenericerror = 46,
    pblinkerrtxpreack = 47,
    pblinkerrtxtardyack = 48,
    pbtransmitbustimeout = 49,
    pbreceivebustimeout = 50,
    pblinkerrtxtal = 51,
    pblinkerrrxtal = 52,
    pbtransmitmastertimeout = 53,
    pbclockmissing = 54,
    pbreceivedlswhilelinkup = 55,
    pboutofsequenceframe = 56,
    pbbadframe = 57,
    pbackwaittimeout = 58,
    pbreceivedackseqerr = 59,
    pbreceiveovrflwrnrfail = 60,
    pbreceivemsgbufovrflw = 61,
    rcvdgatewaydisccmd = 62,
    tokenpassingtimeout = 63,
    dspinterrupttimeout = 64,
    mnpprotocolviolation = 65,
    class2faxhangupcmd = 66,
    hstspeedswitchtimeout = 67,
    toomanyunacked = 68,
    timerexpired = 69,
    t1glare = 70,
    pridialoutrqtimeout = 71,
    abortanlgdstovrisdn = 72,
    normalusercallclear = 73,
    normalunspecified = 74,
    bearerincompatibility = 75,
    protocolerrorevent = 76,
    abnormaldisconnect = 77,
    invalidcausevalue = 78,
    resourceunavailable = 79,
    remotehungupduringtraining = 80,
    trainingtimeout = 81,
    incomingmodemnotavailable = 82,
    incominginvalidbearercap = 83,
    incominginvalidchannelid = 84,
    incominginvalidprogind = 85,
    incominginvalidcallingpty = 86,
    incominginvalidcalledpty = 87,
    incomingcallblock = 88,
    incomingloopstnoringoff = 89,
    outgoingtelcodisconnect = 90,
    outgoingemwinktimeout = 91,
    outgoingemwinktooshort = 92,
    outgoingnochannelavail = 93,
    dspreboot = 94,
    nodspresptoka = 95,
    nodspresptodisc = 96,
    dsptailptrinvalid = 97,
    dspheadptrinvalid = 98,
};

/// The values of USR-Simplified-V42bis-Usage.
enum class simplified_v42bis_usage : std::uint32_t {
    none = 1,
    ccittv42bis = 2,
    mnplevel5 = 3,
};

/// The values of USR-RMMIE-Status.
enum class rmmie_status : std::uint32_t {
    notenabledinlocalmodem = 1,
    notdetectedinremotemodem = 2,
    ok = 3,
};

/// The values of USR-RMMIE-Last-Update-Event.
enum class rmmie_last_update_event : std::uint32_t {
    none = 1,
    initialconnection = 2,
    retrain = 3,
    speedshift = 4,
    planneddisconnect = 5,
};

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

/// The values of CW-Local-MG-RTP-Protocol.
enum class cw_local_mg_rtp_protocol : std::uint32_t {
    tcp = 1,
    udp = 2,
    sctp = 3,
};

/// The values of CW-Remote-MG-RTP-Protocol.
enum class cw_remote_mg_rtp_protocol : std::uint32_t {
    tcp = 1,
    udp = 2,
    sctp = 3,
};

/// The values of CW-Trans-Cld-Party-E164-Type.
enum class cw_trans_cld_party_e164_type : std::uint32_t {
    unknown = 1,
    international_number = 2,
    national_number = 3,
    network_specific_number = 4,
    subscriber_number = 5,
    abbreviated_number = 6,
    reserved = 7,
};

/// The values of USR-Syslog-Tap.
enum class syslog_tap : std::uint32_t {
    off = 0,
    on_raw = 1,
    on_framed = 2,
    unknown = 4294967295,
};

/// The values of USR-CCP-Algorithm.
enum class ccp_algorithm : std::uint32_t {
    none = 1,
    stac = 2,
    ms = 3,
    any = 4,
};

/// The values of USR-Connect-Speed.
enum class connect_speed : std::uint32_t {
    none = 1,
    _300_bps = 2,
    _1200_bps = 3,
    _2400_bps = 4,
    _4800_bps = 5,
    _7200_bps = 6,
    _9600_bps = 7,
    _12000_bps = 8,
    _14400_bps = 9,
    _16800_bps = 10,
    _19200_bps = 11,
    _21600_bps = 12,
    _28800_bps = 13,
    _38400_bps = 14,
    _57600_bps = 15,
    _115200_bps = 16,
    _288000_bps = 17,
    _75_1200_bps = 18,
    _1200_75_bps = 19,
    _24000_bps = 20,
    _26400_bps = 21,
    _31200_bps = 22,
    _33600_bps = 23,
    _33333_bps = 24,
    _37333_bps = 25,
    _41333_bps = 26,
    _42666_bps = 27,
    _44000_bps = 28,
    _45333_bps = 29,
    _46666_bps = 30,
    _48000_bps = 31,
    _49333_bps = 32,
    _50666_bps = 33,
    _52000_bps = 34,
    _53333_bps = 35,
    _54666_bps = 36,
    _56000_bps = 37,
    _57333_bps = 38,
    _64000_bps = 39,
    _25333_bps = 40,
    _26666_bps = 41,
    _28000_bps = 42,
    _29333_bps = 43,
    _30666_bps = 44,
    _32000_bps = 45,
    _34666_bps = 46,
    _36000_bps = 47,
    _38666_bps = 48,
    _40000_bps = 49,
    _58666_bps = 50,
    _60000_bps = 51,
    _61333_bps = 52,
    _62666_bps = 53,
};

/// The values of USR-Speed-Of-Connection.
enum class speed_of_connection : std::uint32_t {
    auto_ = 0,
    _56 = 1,
    _64 = 2,
    voice = 3,
};

/// The values of USR-Expansion-Algorithm.
enum class expansion_algorithm : std::uint32_t {
    constant = 1,
    linear = 2,
};

/// The values of USR-Compression-Algorithm.
enum class compression_algorithm : std::uint32_t {
    none = 0,
    stac = 1,
    ascend = 2,
    microsoft = 3,
    auto_ = 4,
};

/// The values of USR-Compression-Reset-Mode.
enum class compression_reset_mode : std::uint32_t {
    auto_ = 0,
    reset_every_packet = 1,
    reset_on_error = 2,
};

/// The values of USR-Filter-Zones.
enum class filter_zones : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of USR-Appletalk.
enum class appletalk : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of USR-Bridging.
enum class bridging : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of USR-Spoofing.
enum class spoofing : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of USR-Routing-Protocol.
enum class routing_protocol : std::uint32_t {
    rip1 = 1,
    rip2 = 2,
};

/// The values of USR-IPX-Routing.
enum class ipx_routing : std::uint32_t {
    none = 0,
    send = 1,
    listen = 2,
    respond = 3,
    all = 4,
};

/// The values of USR-IPX-WAN.
enum class ipx_wan : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of USR-IP-RIP-Policies.
enum class ip_rip_policies : std::uint32_t {
    senddefault = 0,
    sendroutes = 2,
    sendsubnets = 4,
    acceptdefault = 8,
    splithorizon = 16,
    poisonreserve = 32,
    flashupdate = 64,
    simpleauth = 128,
    v1send = 256,
    v1receive = 512,
    v2receive = 1024,
    silent = 2147483648,
};

/// The values of USR-IP-Default-Route-Option.
enum class ip_default_route_option : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

/// The values of USR-Tunnel-Security.
enum class tunnel_security : std::uint32_t {
    none = 0,
    control_only = 1,
    data_only = 2,
    both_data_and_control = 3,
};

/// The values of USR-Callback-Type.
enum class callback_type : std::uint32_t {
    normal = 1,
    ani = 2,
    static_ = 3,
    dynamic = 4,
};

/// The values of USR-Agent.
enum class agent : std::uint32_t {
    fa = 1,
    ha = 2,
};

/// The values of USR-HARC-Disconnect-Code.
enum class harc_disconnect_code : std::uint32_t {
    no_error = 0,
    no_carrier = 1,
    no_dsr = 2,
    timeout = 3,
    reset = 4,
    call_drop_req = 5,
    idle_timeout = 6,
    session_timeout = 7,
    user_req_drop = 8,
    host_req_drop = 9,
    service_interruption = 10,
    service_unavailable = 11,
    user_input_error = 12,
    nas_drop_for_callback = 13,
    nas_drop_misc_non_error = 14,
    nas_internal_error = 15,
    line_busy = 16,
    tunnel_term_unreach = 19,
    tunnel_refused = 20,
    tunnel_auth_failed = 21,
    tunnel_session_timeout = 22,
    tunnel_timeout = 23,
    radius_res_reclaim = 25,
    dnis_auth_failed = 26,
    pap_auth_failure = 27,
    chap_auth_failure = 28,
    ppp_lcp_failed = 29,
    ppp_ncp_failed = 30,
    radius_timeout = 31,
};

/// The values of USR-Device-Connected-To.
enum class device_connected_to : std::uint32_t {
    none = 1,
    isdngateway = 2,
    quadmodem = 3,
};

/// The values of USR-Call-Event-Code.
enum class call_event_code : std::uint32_t {
    notsupported = 1,
    setup = 2,
    usrsetup = 3,
    telcodisconnect = 4,
    usrdisconnect = 5,
    nofreemodem = 6,
    modemsnotallowed = 7,
    modemsrejectcall = 8,
    modemsetuptimeout = 9,
    nofreeigw = 10,
    igwrejectcall = 11,
    igwsetuptimeout = 12,
    nofreetdmts = 13,
    bcreject = 14,
    iereject = 15,
    chidreject = 16,
    progreject = 17,
    callingpartyreject = 18,
    calledpartyreject = 19,
    blocked = 20,
    analogblocked = 21,
    digitalblocked = 22,
    outofservice = 23,
    busy = 24,
    congestion = 25,
    protocolerror = 26,
    nofreebchannel = 27,
    inoutcallcollision = 28,
    incallarrival = 29,
    outcallarrival = 30,
    incallconnect = 31,
    outcallconnect = 32,
};

/// The values of USR-Card-Type.
enum class card_type : std::uint32_t {
    slotempty = 1,
    slotunknown = 2,
    netwmgtcard = 3,
    dualt1nac = 4,
    dualmodemnac = 5,
    quadmodemnac = 6,
    trgatewaynac = 7,
    x25gatewaynac = 8,
    dualv34modemnac = 9,
    quadv32digitalmodemnac = 10,
    quadv32analogmodemnac = 11,
    quadv32diganlmodemnac = 12,
    quadv34digmodemnac = 13,
    quadv34anlmodemnac = 14,
    quadv34diganlmodemnac = 15,
    singlet1nac = 16,
    ethernetgatewaynac = 17,
    accessserver = 18,
    _486trgatewaynac = 19,
    _486ethernetgatewaynac = 20,
    dualrs232nac = 22,
    _486x25gatewaynac = 23,
    applicationservernac = 25,
    isdngatewaynac = 26,
    isdnprit1nac = 27,
    clkednetmgtcard = 28,
    modempoolmanagementnac = 29,
    modempoolnetservernac = 30,
    modempoolv34modemnac = 31,
    modempoolisdnnac = 32,
    ntservernac = 33,
    quadv34digitalg2nac = 34,
    quadv34analogg2nac = 35,
    quadv34diganlgg2nac = 36,
    netserverframerelaynac = 37,
    netservertokenringnac = 38,
    x2524channelnac = 39,
    wirelessgatewaynac = 42,
    enhancedaccessserver = 44,
    enhancedisdngatewaynac = 45,
    dualt1nic = 1001,
    dualalogmdmnic = 1002,
    quaddgtlmdmnic = 1003,
    quadalogdgtlmdmnic = 1004,
    tokenringnic = 1005,
    singlet1nic = 1006,
    ethernetnic = 1007,
    shorthauldualt1nic = 1008,
    dualalogmgdintlmdmnic = 1009,
    x25nic = 1010,
    quadalognonmgdmdmnic = 1011,
    quadalogmgdintlmdmnic = 1012,
    quadalognonmgdintlmdmnic = 1013,
    quadlsdlimgdmdmnic = 1014,
    quadlsdlinonmgdmdmnic = 1015,
    quadlsdlimgdintlmdmnic = 1016,
    quadlsdlinonmgdintlmdmnic = 1017,
    hsethernetwithv35nic = 1018,
    hsethernetwithoutv35nic = 1019,
    dualhighspeedv35nic = 1020,
    quadv35rs232lowspeednic = 1021,
    duale1nic = 1022,
    shorthaulduale1nic = 1023,
    bellcorelonghauldualt1nic = 1025,
    bellcoreshrthauldualt1nic = 1026,
    scsiedgeservernic = 1027,
};

/// The values of USR-Final-Rx-Link-Data-Rate.
enum class final_rx_link_data_rate : std::uint32_t {
    _110_bps = 1,
    _300_bps = 2,
    _600_bps = 3,
    _1200_bps = 4,
    _2400_bps = 5,
    _4800_bps = 6,
    _7200_bps = 7,
    _9600_bps = 8,
    _12000_bps = 9,
    _14400_bps = 10,
    _16800_bps = 11,
    _19200_bps = 12,
    _38400_bps = 13,
    _75_bps = 14,
    _450_bps = 15,
    unknown_bps = 16,
    _57600_bps = 17,
    _21600_bps = 18,
    _24000_bps = 19,
    _26400_bps = 20,
    _28800_bps = 21,
    _115200_bps = 22,
    _31200_bps = 23,
    _33600_bps = 24,
    _25333_bps = 25,
    _26666_bps = 26,
    _28000_bps = 27,
    _29333_bps = 28,
    _30666_bps = 29,
    _32000_bps = 30,
    _33333_bps = 31,
    _34666_bps = 32,
    _36000_bps = 33,
    _37333_bps = 34,
    _38666_bps = 35,
    _40000_bps = 36,
    _41333_bps = 37,
    _42666_bps = 38,
    _44000_bps = 39,
    _45333_bps = 40,
    _46666_bps = 41,
    _48000_bps = 42,
    _49333_bps = 43,
    _50666_bps = 44,
    _52000_bps = 45,
    _53333_bps = 46,
    _54666_bps = 47,
    _56000_bps = 48,
    _57333_bps = 49,
    _58666_bps = 50,
    _60000_bps = 51,
    _61333_bps = 52,
    _62666_bps = 53,
    _64000_bps = 54,
};

/// The values of USR-Initial-Rx-Link-Data-Rate.
enum class initial_rx_link_data_rate : std::uint32_t {
    _110_bps = 1,
    _300_bps = 2,
    _600_bps = 3,
    _1200_bps = 4,
    _2400_bps = 5,
    _4800_bps = 6,
    _7200_bps = 7,
    _9600_bps = 8,
    _12000_bps = 9,
    _14400_bps = 10,
    _16800_bps = 11,
    _19200_bps = 12,
    _38400_bps = 13,
    _75_bps = 14,
    _450_bps = 15,
    unknown_bps = 16,
    _57600_bps = 17,
    _21600_bps = 18,
    _24000_bps = 19,
    _26400_bps = 20,
    _28800_bps = 21,
    _115200_bps = 22,
    _31200_bps = 23,
    _33600_bps = 24,
    _25333_bps = 25,
    _26666_bps = 26,
    _28000_bps = 27,
    _29333_bps = 28,
    _30666_bps = 29,
    _32000_bps = 30,
    _33333_bps = 31,
    _34666_bps = 32,
    _36000_bps = 33,
    _37333_bps = 34,
    _38666_bps = 35,
    _40000_bps = 36,
    _41333_bps = 37,
    _42666_bps = 38,
    _44000_bps = 39,
    _45333_bps = 40,
    _46666_bps = 41,
    _48000_bps = 42,
    _49333_bps = 43,
    _50666_bps = 44,
    _52000_bps = 45,
    _53333_bps = 46,
    _54666_bps = 47,
    _56000_bps = 48,
    _57333_bps = 49,
    _58666_bps = 50,
    _60000_bps = 51,
    _61333_bps = 52,
    _62666_bps = 53,
    _64000_bps = 54,
};

/// The values of USR-Event-Id.
enum class event_id : std::uint32_t {
    module_inserted = 6,
    module_removed = 7,
    psu_voltage_alarm = 8,
    psu_failed = 9,
    hub_temp_out_of_range = 10,
    fan_failed = 11,
    watchdog_timeout = 12,
    mgmt_bus_failure = 13,
    in_connection_est = 14,
    out_connection_est = 15,
    in_connection_term = 16,
    out_connection_term = 17,
    connection_failed = 18,
    connection_timeout = 19,
    dte_transmit_idle = 20,
    dtr_true = 21,
    dtr_false = 22,
    block_error_at_threshold = 23,
    fallbacks_at_threshold = 24,
    no_dial_tone_detected = 25,
    no_loop_current_detected = 26,
    yellow_alarm = 27,
    red_alarm = 28,
    loss_of_signal = 29,
    rcv_alrm_ind_signal = 30,
    timing_source_switch = 31,
    modem_reset_by_dte = 32,
    modem_ring_no_answer = 33,
    dte_ring_no_answer = 34,
    pkt_bus_session_active = 35,
    pkt_bus_session_congestion = 36,
    pkt_bus_session_lost = 37,
    pkt_bus_session_inactive = 38,
    user_interface_reset = 39,
    gateway_port_out_of_service = 40,
    gateway_port_link_active = 41,
    dial_out_login_failure = 42,
    dial_in_login_failure = 43,
    dial_out_restricted_number = 44,
    dial_back_restricted_number = 45,
    user_blacklisted = 46,
    attempted_login_blacklisted = 47,
    response_attempt_limit_exceeded = 48,
    login_attempt_limit_exceeded = 49,
    dial_out_call_duration = 50,
    dial_in_call_duration = 51,
    pkt_bus_session_err_status = 52,
    nmc_autorespnse_trap = 53,
    acct_server_contact_loss = 54,
    yellow_alarm_clear = 55,
    red_alarm_clear = 56,
    loss_of_signal_clear = 57,
    rcv_alrm_ind_signal_clear = 58,
    incoming_connection_established = 59,
    outgoing_connection_established = 60,
    incoming_connection_terminated = 61,
    outgoing_connection_terminated = 62,
    connection_attempt_failure = 63,
    continuous_crc_alarm = 64,
    continuous_crc_alarm_clear = 65,
    physical_state_change = 66,
    gateway_network_failed = 71,
    gateway_network_restored = 72,
    packet_bus_clock_lost = 73,
    packet_bus_clock_restored = 74,
    d_channel_in_service = 75,
    d_channel_out_of_service = 76,
    ds0s_in_service = 77,
    ds0s_out_of_service = 78,
    t1_t1pri_e1pri_call_event = 79,
    psu_incompatible = 80,
    t1_t1_e1_pri_call_arrive_event = 81,
    t1_t1_e1_pri_call_connect_event = 82,
    t1_t1_e1_pri_call_termina_event = 83,
    t1_t1_e1_pri_call_failed_event = 84,
    dns_contact_lost = 85,
    ntp_contact_lost = 86,
    ntp_contact_restored = 87,
    ipgw_link_up = 88,
    ipgw_link_down = 89,
    ntp_contact_degraded = 90,
    in_connection_failed = 91,
    out_connection_failed = 92,
    application_processorreset = 93,
    dsp_reset = 94,
    changed_to_maint_srvs_state = 95,
    loop_back_cleared_on_channel = 96,
    loop_back_on_channel = 97,
    telco_abnormal_response = 98,
    dns_contact_restored = 99,
    dns_contact_degraded = 100,
    radius_accounting_restored = 101,
    radius_accounting_group_restore = 102,
    radius_accounting_group_degrade = 103,
    radius_accounting_group_nonoper = 104,
    t1_t1_e1_pri_incall_fail_event = 119,
    t1_t1_e1_pri_outcall_fail_event = 120,
    rmmie_retrain_event = 121,
    rmmie_speed_shift_event = 122,
    cdma_call_start = 191,
    cdma_call_end = 192,
};

/// The values of USR-Request-Type.
enum class request_type : std::uint32_t {
    access_request = 1,
    access_accept = 2,
    access_reject = 3,
    accounting_request = 4,
    accounting_response = 5,
    access_password_change = 7,
    access_password_ack = 8,
    access_password_reject = 9,
    access_challenge = 11,
    status_server = 12,
    status_client = 13,
    resource_free_request = 21,
    resource_free_response = 22,
    resource_query_request = 23,
    resource_query_response = 24,
    disconnect_user = 25,
    nas_reboot_request = 26,
    nas_reboot_response = 27,
    tacacs_message = 253,
    reserved = 255,
};

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
struct enumeration<usr::default_dte_data_rate> {
    static constexpr enumerator enumerators[] = {
        {"110-BPS", 1},
        {"300-BPS", 2},
        {"600-BPS", 3},
        {"1200-BPS", 4},
        {"2400-BPS", 5},
        {"4800-BPS", 6},
        {"7200-BPS", 7},
        {"9600-BPS", 8},
        {"12K-BPS", 9},
        {"14.4K-BPS", 10},
        {"16.8-BPS", 11},
        {"19.2K-BPS", 12},
        {"38.4K-BPS", 13},
        {"75-BPS", 14},
        {"450-BPS", 15},
        {"UNKNOWN-BPS", 16},
        {"57.6K-BPS", 17},
        {"21.6K-BPS", 18},
        {"24K-BPS", 19},
        {"26K-BPS", 20},
        {"28K-BPS", 21},
        {"115K-BPS", 22},
    };
};

template <>
struct enumeration<usr::sync_async_mode> {
    static constexpr enumerator enumerators[] = {
        {"Asynchronous", 1},
        {"Synchronous", 2},
    };
};

template <>
struct enumeration<usr::originate_answer_mode> {
    static constexpr enumerator enumerators[] = {
        {"Originate_in_Originate_Mode", 1},
        {"Originate_in_Answer_Mode", 2},
        {"Answer_in_Originate_Mode", 3},
        {"Answer_in_Answer_Mode", 4},
    };
};

template <>
struct enumeration<usr::failure_to_connect_reason> {
    static constexpr enumerator enumerators[] = {
        {"dtrDrop", 1},
        {"escapeSequence", 2},
        {"athCommand", 3},
        {"carrierLoss", 4},
        {"inactivityTimout", 5},
        {"mnpIncompatible", 6},
        {"undefined", 7},
        {"remotePassword", 8},
        {"linkPassword", 9},
        {"retransmitLimit", 10},
        {"linkDisconnectMsgRec", 11},
        {"noLoopCurrent", 12},
        {"invalidSpeed", 13},
        {"unableToRetrain", 14},
        {"managementCommand", 15},
        {"noDialTone", 16},
        {"keyAbort", 17},
        {"lineBusy", 18},
        {"noAnswer", 19},
        {"voice", 20},
        {"noAnswerTone", 21},
        {"noCarrier", 22},
        {"undetermined", 23},
        {"v42SabmeTimeout", 24},
        {"v42BreakTimeout", 25},
        {"v42DisconnectCmd", 26},
        {"v42IdExchangeFail", 27},
        {"v42BadSetup", 28},
        {"v42InvalidCodeWord", 29},
        {"v42StringToLong", 30},
        {"v42InvalidCommand", 31},
        {"none", 32},
        {"v32Cleardown", 33},
        {"dialSecurity", 34},
        {"remoteAccessDenied", 35},
        {"loopLoss", 36},
        {"ds0Teardown", 37},
        {"promptNotEnabled", 38},
        {"noPromptingInSync", 39},
        {"nonArqMode", 40},
        {"modeIncompatible", 41},
        {"noPromptInNonARQ", 42},
        {"dialBackLink", 43},
        {"linkAbort", 44},
        {"autopassFailed", 45},
        {"pbGenericError", 46},
        {"pbLinkErrTxPreAck", 47},
        {"pbLinkErrTxTardyACK", 48},
        {"pbTransmitBusTimeout", 49},
        {"pbReceiveBusTimeout", 50},
        {"pbLinkErrTxTAL", 51},
        {"pbLinkErrRxTAL", 52},
        {"pbTransmitMasterTimeout", 53},
        {"pbClockMissing", 54},
        {"pbReceivedLsWhileLinkUp", 55},
        {"pbOutOfSequenceFrame", 56},
        {"pbBadFrame", 57},
        {"pbAckWaitTimeout", 58},
        {"pbReceivedAckSeqErr", 59},
        {"pbReceiveOvrflwRNRFail", 60},
        {"pbReceiveMsgBufOvrflw", 61},
        {"rcvdGatewayDiscCmd", 62},
        {"tokenPassingTimeout", 63},
        {"dspInterruptTimeout", 64},
        {"mnpProtocolViolation", 65},
        {"class2FaxHangupCmd", 66},
        {"hstSpeedSwitchTimeout", 67},
        {"tooManyUnacked", 68},
        {"timerExpired", 69},
        {"t1Glare", 70},
        {"priDialoutRqTimeout", 71},
        {"abortAnlgDstOvrIsdn", 72},
        {"normalUserCallClear", 73},
        {"normalUnspecified", 74},
        {"bearerIncompatibility", 75},
        {"protocolErrorEvent", 76},
        {"abnormalDisconnect", 77},
        {"invalidCauseValue", 78},
        {"resourceUnavailable", 79},
        {"remoteHungUpDuringTraining", 80},
        {"trainingTimeout", 81},
        {"incomingModemNotAvailable", 82},
        {"incomingInvalidBearerCap", 83},
        {"incomingInvalidChannelID", 84},
        {"incomingInvalidProgInd", 85},
        {"incomingInvalidCallingPty", 86},
        {"incomingInvalidCalledPty", 87},
        {"incomingCallBlock", 88},
        {"incomingLoopStNoRingOff", 89},
        {"outgoingTelcoDisconnect", 90},
        {"outgoingEMWinkTimeout", 91},
        {"outgoingEMWinkTooShort", 92},
        {"outgoingNoChannelAvail", 93},
        {"dspReboot", 94},
        {"noDSPRespToKA", 95},
        {"noDSPRespToDisc", 96},
        {"dspTailPtrInvalid", 97},
        {"dspHeadPtrInvalid", 98},
    };
};

template <>
struct enumeration<usr::initial_tx_link_data_rate> {
    static constexpr enumerator enumerators[] = {
        {"110-BPS", 1},
        {"300-BPS", 2},
        {"600-BPS", 3},
        {"1200-BPS", 4},
        {"2400-BPS", 5},
        {"4800-BPS", 6},
        {"7200-BPS", 7},
        {"9600-BPS", 8},
        {"12000-BPS", 9},
        {"14400-BPS", 10},
        {"16800-BPS", 11},
        {"19200-BPS", 12},
        {"38400-BPS", 13},
        {"75-BPS", 14},
        {"450-BPS", 15},
        {"UNKNOWN-BPS", 16},
        {"57600-BPS", 17},
        {"21600-BPS", 18},
        {"24000-BPS", 19},
        {"26400-BPS", 20},
        {"28800-BPS", 21},
        {"115200-BPS", 22},
        {"31200-BPS", 23},
        {"33600-BPS", 24},
        {"25333-BPS", 25},
        {"26666-BPS", 26},
        {"28000-BPS", 27},
        {"29333-BPS", 28},
        {"30666-BPS", 29},
        {"32000-BPS", 30},
        {"33333-BPS", 31},
        {"34666-BPS", 32},
        {"36000-BPS", 33},
        {"37333-BPS", 34},
        {"38666-BPS", 35},
        {"40000-BPS", 36},
        {"41333-BPS", 37},
        {"42666-BPS", 38},
        {"44000-BPS", 39},
        {"45333-BPS", 40},
        {"46666-BPS", 41},
        {"48000-BPS", 42},
        {"49333-BPS", 43},
        {"50666-BPS", 44},
        {"52000-BPS", 45},
        {"53333-BPS", 46},
        {"54666-BPS", 47},
        {"56000-BPS", 48},
        {"57333-BPS", 49},
        {"58666-BPS", 50},
        {"60000-BPS", 51},
        {"61333-BPS", 52},
        {"62666-BPS", 53},
        {"64000-BPS", 54},
    };
};

template <>
struct enumeration<usr::final_tx_link_data_rate> {
    static constexpr enumerator enumerators[] = {
        {"110-BPS", 1},
        {"300-BPS", 2},
        {"600-BPS", 3},
        {"1200-BPS", 4},
        {"2400-BPS", 5},
        {"4800-BPS", 6},
        {"7200-BPS", 7},
        {"9600-BPS", 8},
        {"12000-BPS", 9},
        {"14400-BPS", 10},
        {"16800-BPS", 11},
        {"19200-BPS", 12},
        {"38400-BPS", 13},
        {"75-BPS", 14},
        {"450-BPS", 15},
        {"UNKNOWN-BPS", 16},
        {"57600-BPS", 17},
        {"21600-BPS", 18},
        {"24000-BPS", 19},
        {"26400-BPS", 20},
        {"28800-BPS", 21},
        {"115200-BPS", 22},
        {"31200-BPS", 23},
        {"33600-BPS", 24},
        {"25333-BPS", 25},
        {"26666-BPS", 26},
        {"28000-BPS", 27},
        {"29333-BPS", 28},
        {"30666-BPS", 29},
        {"32000-BPS", 30},
        {"33333-BPS", 31},
        {"34666-BPS", 32},
        {"36000-BPS", 33},
        {"37333-BPS", 34},
        {"38666-BPS", 35},
        {"40000-BPS", 36},
        {"41333-BPS", 37},
        {"42666-BPS", 38},
        {"44000-BPS", 39},
        {"45333-BPS", 40},
        {"46666-BPS", 41},
        {"48000-BPS", 42},
        {"49333-BPS", 43},
        {"50666-BPS", 44},
        {"52000-BPS", 45},
        {"53333-BPS", 46},
        {"54666-BPS", 47},
        {"56000-BPS", 48},
        {"57333-BPS", 49},
        {"58666-BPS", 50},
        {"60000-BPS", 51},
        {"61333-BPS", 52},
        {"62666-BPS", 53},
        {"64000-BPS", 54},
    };
};

template <>
struct enumeration<usr::modulation_type> {
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
        {"v90Analog", 33},
        {"v90Digital", 34},
        {"v90AllDigital", 35},
    };
};

template <>
struct enumeration<usr::equalization_type> {
    static constexpr enumerator enumerators[] = {
        {"Long", 1},
        {"Short", 2},
    };
};

template <>
struct enumeration<usr::fallback_enabled> {
    static constexpr enumerator enumerators[] = {
        {"Disabled", 1},
        {"Enabled", 2},
    };
};

template <>
struct enumeration<usr::back_channel_data_rate> {
    static constexpr enumerator enumerators[] = {
        {"450BPS", 1},
        {"300BPS", 2},
        {"None", 3},
    };
};

template <>
struct enumeration<usr::simplified_mnp_levels> {
    static constexpr enumerator enumerators[] = {
        {"none", 1},
        {"mnpLevel3", 2},
        {"mnpLevel4", 3},
        {"ccittV42", 4},
        {"usRoboticsHST", 5},
        {"synchronousNone", 6},
        {"mnpLevel2", 7},
        {"mnp10", 8},
        {"v42Etc", 9},
        {"mnp10Etc", 10},
        {"lapmEtc", 11},
        {"v42Etc2", 12},
        {"v42SRej", 13},
        {"piafs", 14},
    };
};

template <>
struct enumeration<usr::connect_term_reason> {
    static constexpr enumerator enumerators[] = {
        {"dtrDrop", 1},
        {"escapeSequence", 2},
        {"athCommand", 3},
        {"carrierLoss", 4},
        {"inactivityTimout", 5},
        {"mnpIncompatible", 6},
        {"undefined", 7},
        {"remotePassword", 8},
        {"linkPassword", 9},
        {"retransmitLimit", 10},
        {"linkDisconnectMsgReceived", 11},
        {"noLoopCurrent", 12},
        {"invalidSpeed", 13},
        {"unableToRetrain", 14},
        {"managementCommand", 15},
        {"noDialTone", 16},
        {"keyAbort", 17},
        {"lineBusy", 18},
        {"noAnswer", 19},
        {"voice", 20},
        {"noAnswerTone", 21},
        {"noCarrier", 22},
        {"undetermined", 23},
        {"v42SabmeTimeout", 24},
        {"v42BreakTimeout", 25},
        {"v42DisconnectCmd", 26},
        {"v42IdExchangeFail", 27},
        {"v42BadSetup", 28},
        {"v42InvalidCodeWord", 29},
        {"v42StringToLong", 30},
        {"v42InvalidCommand", 31},
        {"none", 32},
        {"v32Cleardown", 33},
        {"dialSecurity", 34},
        {"remoteAccessDenied", 35},
        {"loopLoss", 36},
        {"ds0Teardown", 37},
        {"promptNotEnabled", 38},
        {"noPromptingInSync", 39},
        {"nonArqMode", 40},
        {"modeIncompatible", 41},
        {"noPromptInNonARQ", 42},
        {"dialBackLink", 43},
        {"linkAbort", 44},
        {"autopassFailed", 45},
        {"pbGenericError", 46},
        {"pbLinkErrTxPreAck", 47},
        {"pbLinkErrTxTardyACK", 48},
        {"pbTransmitBusTimeout", 49},
        {"pbReceiveBusTimeout", 50},
        {"pbLinkErrTxTAL", 51},
        {"pbLinkErrRxTAL", 52},
        {"pbTransmitMasterTimeout", 53},
        {"pbClockMissing", 54},
        {"pbReceivedLsWhileLinkUp", 55},
        {"pbOutOfSequenceFrame", 56},
        {"pbBadFrame", 57},
        {"pbAckWaitTimeout", 58},
        {"pbReceivedAckSeqErr", 59},
        {"pbReceiveOvrflwRNRFail", 60},
        {"pbReceiveMsgBufOvrflw", 61},
        {"rcvdGatewayDiscCmd", 62},
        {"tokenPassingTimeout", 63},
        {"dspInterruptTimeout", 64},
        {"mnpProtocolViolation", 65},
        {"class2FaxHangupCmd", 66},
        {"hstSpeedSwitchTimeout", 67},
        {"tooManyUnacked", 68},
        {"timerExpired", 69},
        {"t1Glare", 70},
        {"priDialoutRqTimeout", 71},
        {"abortAnlgDstOvrIsdn", 72},
        {"normalUserCallClear", 73},
        {"normalUnspecified", 74},
        {"bearerIncompatibility", 75},
        {"protocolErrorEvent", 76},
        {"abnormalDisconnect", 77},
        {"invalidCauseValue", 78},
        {"resourceUnavailable", 79},
        {"remoteHungUpDuringTraining", 80},
        {"trainingTimeout", 81},
        {"incomingModemNotAvailable", 82},
        {"incomingInvalidBearerCap", 83},
        {"incomingInvalidChannelID", 84},
        {"incomingInvalidProgInd", 85},
        {"incomingInvalidCallingPty", 86},
        {"incomingInvalidCalledPty", 87},
        {"incomingCallBlock", 88},
        {"incomingLoopStNoRingOff", 89},
        {"outgoingTelcoDisconnect", 90},
        {"outgoingEMWinkTimeout", 91},
        {"outgoingEMWinkTooShort", 92},
        {"outgoingNoChannelAvail", 93},
        {"dspReboot", 94},
        {"noDSPRespToKA", 95},
        {"noDSPRespToDisc", 96},
        {"dspTailPtrInvalid", 97},
        {"dspHeadPtrInvalid", 98},
    };
};

template <>
struct enumeration<usr::simplified_v42bis_usage> {
    static constexpr enumerator enumerators[] = {
        {"none", 1},
        {"ccittV42bis", 2},
        {"mnpLevel5", 3},
    };
};

template <>
struct enumeration<usr::rmmie_status> {
    static constexpr enumerator enumerators[] = {
        {"notEnabledInLocalModem", 1},
        {"notDetectedInRemoteModem", 2},
        {"ok", 3},
    };
};

template <>
struct enumeration<usr::rmmie_last_update_event> {
    static constexpr enumerator enumerators[] = {
        {"none", 1},
        {"initialConnection", 2},
        {"retrain", 3},
        {"speedShift", 4},
        {"plannedDisconnect", 5},
    };
};

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

template <>
struct enumeration<usr::cw_local_mg_rtp_protocol> {
    static constexpr enumerator enumerators[] = {
        {"TCP", 1},
        {"UDP", 2},
        {"SCTP", 3},
    };
};

template <>
struct enumeration<usr::cw_remote_mg_rtp_protocol> {
    static constexpr enumerator enumerators[] = {
        {"TCP", 1},
        {"UDP", 2},
        {"SCTP", 3},
    };
};

template <>
struct enumeration<usr::cw_trans_cld_party_e164_type> {
    static constexpr enumerator enumerators[] = {
        {"Unknown", 1},
        {"International-Number", 2},
        {"National-Number", 3},
        {"Network-Specific-Number", 4},
        {"Subscriber-Number", 5},
        {"Abbreviated-Number", 6},
        {"Reserved", 7},
    };
};

template <>
struct enumeration<usr::syslog_tap> {
    static constexpr enumerator enumerators[] = {
        {"Off", 0},
        {"On-Raw", 1},
        {"On-Framed", 2},
        {"Unknown", 4294967295},
    };
};

template <>
struct enumeration<usr::ccp_algorithm> {
    static constexpr enumerator enumerators[] = {
        {"NONE", 1},
        {"Stac", 2},
        {"MS", 3},
        {"Any", 4},
    };
};

template <>
struct enumeration<usr::connect_speed> {
    static constexpr enumerator enumerators[] = {
        {"NONE", 1},
        {"300-BPS", 2},
        {"1200-BPS", 3},
        {"2400-BPS", 4},
        {"4800-BPS", 5},
        {"7200-BPS", 6},
        {"9600-BPS", 7},
        {"12000-BPS", 8},
        {"14400-BPS", 9},
        {"16800-BPS", 10},
        {"19200-BPS", 11},
        {"21600-BPS", 12},
        {"28800-BPS", 13},
        {"38400-BPS", 14},
        {"57600-BPS", 15},
        {"115200-BPS", 16},
        {"288000-BPS", 17},
        {"75-1200-BPS", 18},
        {"1200-75-BPS", 19},
        {"24000-BPS", 20},
        {"26400-BPS", 21},
        {"31200-BPS", 22},
        {"33600-BPS", 23},
        {"33333-BPS", 24},
        {"37333-BPS", 25},
        {"41333-BPS", 26},
        {"42666-BPS", 27},
        {"44000-BPS", 28},
        {"45333-BPS", 29},
        {"46666-BPS", 30},
        {"48000-BPS", 31},
        {"49333-BPS", 32},
        {"50666-BPS", 33},
        {"52000-BPS", 34},
        {"53333-BPS", 35},
        {"54666-BPS", 36},
        {"56000-BPS", 37},
        {"57333-BPS", 38},
        {"64000-BPS", 39},
        {"25333-BPS", 40},
        {"26666-BPS", 41},
        {"28000-BPS", 42},
        {"29333-BPS", 43},
        {"30666-BPS", 44},
        {"32000-BPS", 45},
        {"34666-BPS", 46},
        {"36000-BPS", 47},
        {"38666-BPS", 48},
        {"40000-BPS", 49},
        {"58666-BPS", 50},
        {"60000-BPS", 51},
        {"61333-BPS", 52},
        {"62666-BPS", 53},
    };
};

template <>
struct enumeration<usr::speed_of_connection> {
    static constexpr enumerator enumerators[] = {
        {"Auto", 0},
        {"56", 1},
        {"64", 2},
        {"Voice", 3},
    };
};

template <>
struct enumeration<usr::expansion_algorithm> {
    static constexpr enumerator enumerators[] = {
        {"Constant", 1},
        {"Linear", 2},
    };
};

template <>
struct enumeration<usr::compression_algorithm> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Stac", 1},
        {"Ascend", 2},
        {"Microsoft", 3},
        {"Auto", 4},
    };
};

template <>
struct enumeration<usr::compression_reset_mode> {
    static constexpr enumerator enumerators[] = {
        {"Auto", 0},
        {"Reset-Every-Packet", 1},
        {"Reset-On-Error", 2},
    };
};

template <>
struct enumeration<usr::filter_zones> {
    static constexpr enumerator enumerators[] = {
        {"enabled", 1},
        {"disabled", 2},
    };
};

template <>
struct enumeration<usr::appletalk> {
    static constexpr enumerator enumerators[] = {
        {"enabled", 1},
        {"disabled", 2},
    };
};

template <>
struct enumeration<usr::bridging> {
    static constexpr enumerator enumerators[] = {
        {"enabled", 1},
        {"disabled", 2},
    };
};

template <>
struct enumeration<usr::spoofing> {
    static constexpr enumerator enumerators[] = {
        {"enabled", 1},
        {"disabled", 2},
    };
};

template <>
struct enumeration<usr::routing_protocol> {
    static constexpr enumerator enumerators[] = {
        {"Rip1", 1},
        {"Rip2", 2},
    };
};

template <>
struct enumeration<usr::ipx_routing> {
    static constexpr enumerator enumerators[] = {
        {"none", 0},
        {"send", 1},
        {"listen", 2},
        {"respond", 3},
        {"all", 4},
    };
};

template <>
struct enumeration<usr::ipx_wan> {
    static constexpr enumerator enumerators[] = {
        {"enabled", 1},
        {"disabled", 2},
    };
};

template <>
struct enumeration<usr::ip_rip_policies> {
    static constexpr enumerator enumerators[] = {
        {"SendDefault", 0},
        {"SendRoutes", 2},
        {"SendSubnets", 4},
        {"AcceptDefault", 8},
        {"SplitHorizon", 16},
        {"PoisonReserve", 32},
        {"FlashUpdate", 64},
        {"SimpleAuth", 128},
        {"V1Send", 256},
        {"V1Receive", 512},
        {"V2Receive", 1024},
        {"Silent", 2147483648},
    };
};

template <>
struct enumeration<usr::ip_default_route_option> {
    static constexpr enumerator enumerators[] = {
        {"enabled", 1},
        {"disabled", 2},
    };
};

template <>
struct enumeration<usr::tunnel_security> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Control-Only", 1},
        {"Data-Only", 2},
        {"Both-Data-and-Control", 3},
    };
};

template <>
struct enumeration<usr::callback_type> {
    static constexpr enumerator enumerators[] = {
        {"Normal", 1},
        {"ANI", 2},
        {"Static", 3},
        {"Dynamic", 4},
    };
};

template <>
struct enumeration<usr::agent> {
    static constexpr enumerator enumerators[] = {
        {"FA", 1},
        {"HA", 2},
    };
};

template <>
struct enumeration<usr::harc_disconnect_code> {
    static constexpr enumerator enumerators[] = {
        {"No-Error", 0},
        {"No-Carrier", 1},
        {"No-DSR", 2},
        {"Timeout", 3},
        {"Reset", 4},
        {"Call-Drop-Req", 5},
        {"Idle-Timeout", 6},
        {"Session-Timeout", 7},
        {"User-Req-Drop", 8},
        {"Host-Req-Drop", 9},
        {"Service-Interruption", 10},
        {"Service-Unavailable", 11},
        {"User-Input-Error", 12},
        {"NAS-Drop-For-Callback", 13},
        {"NAS-Drop-Misc-Non-Error", 14},
        {"NAS-Internal-Error", 15},
        {"Line-Busy", 16},
        {"Tunnel-Term-Unreach", 19},
        {"Tunnel-Refused", 20},
        {"Tunnel-Auth-Failed", 21},
        {"Tunnel-Session-Timeout", 22},
        {"Tunnel-Timeout", 23},
        {"Radius-Res-Reclaim", 25},
        {"DNIS-Auth-Failed", 26},
        {"PAP-Auth-Failure", 27},
        {"CHAP-Auth-Failure", 28},
        {"PPP-LCP-Failed", 29},
        {"PPP-NCP-Failed", 30},
        {"Radius-Timeout", 31},
    };
};

template <>
struct enumeration<usr::device_connected_to> {
    static constexpr enumerator enumerators[] = {
        {"None", 1},
        {"isdnGateway", 2},
        {"quadModem", 3},
    };
};

template <>
struct enumeration<usr::call_event_code> {
    static constexpr enumerator enumerators[] = {
        {"notSupported", 1},
        {"setup", 2},
        {"usrSetup", 3},
        {"telcoDisconnect", 4},
        {"usrDisconnect", 5},
        {"noFreeModem", 6},
        {"modemsNotAllowed", 7},
        {"modemsRejectCall", 8},
        {"modemSetupTimeout", 9},
        {"noFreeIGW", 10},
        {"igwRejectCall", 11},
        {"igwSetupTimeout", 12},
        {"noFreeTdmts", 13},
        {"bcReject", 14},
        {"ieReject", 15},
        {"chidReject", 16},
        {"progReject", 17},
        {"callingPartyReject", 18},
        {"calledPartyReject", 19},
        {"blocked", 20},
        {"analogBlocked", 21},
        {"digitalBlocked", 22},
        {"outOfService", 23},
        {"busy", 24},
        {"congestion", 25},
        {"protocolError", 26},
        {"noFreeBchannel", 27},
        {"inOutCallCollision", 28},
        {"inCallArrival", 29},
        {"outCallArrival", 30},
        {"inCallConnect", 31},
        {"outCallConnect", 32},
    };
};

template <>
struct enumeration<usr::card_type> {
    static constexpr enumerator enumerators[] = {
        {"SlotEmpty", 1},
        {"SlotUnknown", 2},
        {"NetwMgtCard", 3},
        {"DualT1NAC", 4},
        {"DualModemNAC", 5},
        {"QuadModemNAC", 6},
        {"TrGatewayNAC", 7},
        {"X25GatewayNAC", 8},
        {"DualV34ModemNAC", 9},
        {"QuadV32DigitalModemNAC", 10},
        {"QuadV32AnalogModemNAC", 11},
        {"QuadV32DigAnlModemNAC", 12},
        {"QuadV34DigModemNAC", 13},
        {"QuadV34AnlModemNAC", 14},
        {"QuadV34DigAnlModemNAC", 15},
        {"SingleT1NAC", 16},
        {"EthernetGatewayNAC", 17},
        {"AccessServer", 18},
        {"486TrGatewayNAC", 19},
        {"486EthernetGatewayNAC", 20},
        {"DualRS232NAC", 22},
        {"486X25GatewayNAC", 23},
        {"ApplicationServerNAC", 25},
        {"ISDNGatewayNAC", 26},
        {"ISDNpriT1NAC", 27},
        {"ClkedNetMgtCard", 28},
        {"ModemPoolManagementNAC", 29},
        {"ModemPoolNetserverNAC", 30},
        {"ModemPoolV34ModemNAC", 31},
        {"ModemPoolISDNNAC", 32},
        {"NTServerNAC", 33},
        {"QuadV34DigitalG2NAC", 34},
        {"QuadV34AnalogG2NAC", 35},
        {"QuadV34DigAnlgG2NAC", 36},
        {"NETServerFrameRelayNAC", 37},
        {"NETServerTokenRingNAC", 38},
        {"X2524ChannelNAC", 39},
        {"WirelessGatewayNac", 42},
        {"EnhancedAccessServer", 44},
        {"EnhancedISDNGatewayNAC", 45},
        {"DualT1NIC", 1001},
        {"DualAlogMdmNIC", 1002},
        {"QuadDgtlMdmNIC", 1003},
        {"QuadAlogDgtlMdmNIC", 1004},
        {"TokenRingNIC", 1005},
        {"SingleT1NIC", 1006},
        {"EthernetNIC", 1007},
        {"ShortHaulDualT1NIC", 1008},
        {"DualAlogMgdIntlMdmNIC", 1009},
        {"X25NIC", 1010},
        {"QuadAlogNonMgdMdmNIC", 1011},
        {"QuadAlogMgdIntlMdmNIC", 1012},
        {"QuadAlogNonMgdIntlMdmNIC", 1013},
        {"QuadLsdLiMgdMdmNIC", 1014},
        {"QuadLsdLiNonMgdMdmNIC", 1015},
        {"QuadLsdLiMgdIntlMdmNIC", 1016},
        {"QuadLsdLiNonMgdIntlMdmNIC", 1017},
        {"HSEthernetWithV35NIC", 1018},
        {"HSEthernetWithoutV35NIC", 1019},
        {"DualHighSpeedV35NIC", 1020},
        {"QuadV35RS232LowSpeedNIC", 1021},
        {"DualE1NIC", 1022},
        {"ShortHaulDualE1NIC", 1023},
        {"BellcoreLongHaulDualT1NIC", 1025},
        {"BellcoreShrtHaulDualT1NIC", 1026},
        {"SCSIEdgeServerNIC", 1027},
    };
};

template <>
struct enumeration<usr::final_rx_link_data_rate> {
    static constexpr enumerator enumerators[] = {
        {"110-BPS", 1},
        {"300-BPS", 2},
        {"600-BPS", 3},
        {"1200-BPS", 4},
        {"2400-BPS", 5},
        {"4800-BPS", 6},
        {"7200-BPS", 7},
        {"9600-BPS", 8},
        {"12000-BPS", 9},
        {"14400-BPS", 10},
        {"16800-BPS", 11},
        {"19200-BPS", 12},
        {"38400-BPS", 13},
        {"75-BPS", 14},
        {"450-BPS", 15},
        {"UNKNOWN-BPS", 16},
        {"57600-BPS", 17},
        {"21600-BPS", 18},
        {"24000-BPS", 19},
        {"26400-BPS", 20},
        {"28800-BPS", 21},
        {"115200-BPS", 22},
        {"31200-BPS", 23},
        {"33600-BPS", 24},
        {"25333-BPS", 25},
        {"26666-BPS", 26},
        {"28000-BPS", 27},
        {"29333-BPS", 28},
        {"30666-BPS", 29},
        {"32000-BPS", 30},
        {"33333-BPS", 31},
        {"34666-BPS", 32},
        {"36000-BPS", 33},
        {"37333-BPS", 34},
        {"38666-BPS", 35},
        {"40000-BPS", 36},
        {"41333-BPS", 37},
        {"42666-BPS", 38},
        {"44000-BPS", 39},
        {"45333-BPS", 40},
        {"46666-BPS", 41},
        {"48000-BPS", 42},
        {"49333-BPS", 43},
        {"50666-BPS", 44},
        {"52000-BPS", 45},
        {"53333-BPS", 46},
        {"54666-BPS", 47},
        {"56000-BPS", 48},
        {"57333-BPS", 49},
        {"58666-BPS", 50},
        {"60000-BPS", 51},
        {"61333-BPS", 52},
        {"62666-BPS", 53},
        {"64000-BPS", 54},
    };
};

template <>
struct enumeration<usr::initial_rx_link_data_rate> {
    static constexpr enumerator enumerators[] = {
        {"110-BPS", 1},
        {"300-BPS", 2},
        {"600-BPS", 3},
        {"1200-BPS", 4},
        {"2400-BPS", 5},
        {"4800-BPS", 6},
        {"7200-BPS", 7},
        {"9600-BPS", 8},
        {"12000-BPS", 9},
        {"14400-BPS", 10},
        {"16800-BPS", 11},
        {"19200-BPS", 12},
        {"38400-BPS", 13},
        {"75-BPS", 14},
        {"450-BPS", 15},
        {"UNKNOWN-BPS", 16},
        {"57600-BPS", 17},
        {"21600-BPS", 18},
        {"24000-BPS", 19},
        {"26400-BPS", 20},
        {"28800-BPS", 21},
        {"115200-BPS", 22},
        {"31200-BPS", 23},
        {"33600-BPS", 24},
        {"25333-BPS", 25},
        {"26666-BPS", 26},
        {"28000-BPS", 27},
        {"29333-BPS", 28},
        {"30666-BPS", 29},
        {"32000-BPS", 30},
        {"33333-BPS", 31},
        {"34666-BPS", 32},
        {"36000-BPS", 33},
        {"37333-BPS", 34},
        {"38666-BPS", 35},
        {"40000-BPS", 36},
        {"41333-BPS", 37},
        {"42666-BPS", 38},
        {"44000-BPS", 39},
        {"45333-BPS", 40},
        {"46666-BPS", 41},
        {"48000-BPS", 42},
        {"49333-BPS", 43},
        {"50666-BPS", 44},
        {"52000-BPS", 45},
        {"53333-BPS", 46},
        {"54666-BPS", 47},
        {"56000-BPS", 48},
        {"57333-BPS", 49},
        {"58666-BPS", 50},
        {"60000-BPS", 51},
        {"61333-BPS", 52},
        {"62666-BPS", 53},
        {"64000-BPS", 54},
    };
};

template <>
struct enumeration<usr::event_id> {
    static constexpr enumerator enumerators[] = {
        {"Module-Inserted", 6},
        {"Module-Removed", 7},
        {"PSU-Voltage-Alarm", 8},
        {"PSU-Failed", 9},
        {"HUB-Temp-Out-of-Range", 10},
        {"Fan-Failed", 11},
        {"Watchdog-Timeout", 12},
        {"Mgmt-Bus-Failure", 13},
        {"In-Connection-Est", 14},
        {"Out-Connection-Est", 15},
        {"In-Connection-Term", 16},
        {"Out-Connection-Term", 17},
        {"Connection-Failed", 18},
        {"Connection-Timeout", 19},
        {"DTE-Transmit-Idle", 20},
        {"DTR-True", 21},
        {"DTR-False", 22},
        {"Block-Error-at-Threshold", 23},
        {"Fallbacks-at-Threshold", 24},
        {"No-Dial-Tone-Detected", 25},
        {"No-Loop-Current-Detected", 26},
        {"Yellow-Alarm", 27},
        {"Red-Alarm", 28},
        {"Loss-Of-Signal", 29},
        {"Rcv-Alrm-Ind-Signal", 30},
        {"Timing-Source-Switch", 31},
        {"Modem-Reset-by-DTE", 32},
        {"Modem-Ring-No-Answer", 33},
        {"DTE-Ring-No-Answer", 34},
        {"Pkt-Bus-Session-Active", 35},
        {"Pkt-Bus-Session-Congestion", 36},
        {"Pkt-Bus-Session-Lost", 37},
        {"Pkt-Bus-Session-Inactive", 38},
        {"User-Interface-Reset", 39},
        {"Gateway-Port-Out-of-Service", 40},
        {"Gateway-Port-Link-Active", 41},
        {"Dial-Out-Login-Failure", 42},
        {"Dial-In-Login-Failure", 43},
        {"Dial-Out-Restricted-Number", 44},
        {"Dial-Back-Restricted-Number", 45},
        {"User-Blacklisted", 46},
        {"Attempted-Login-Blacklisted", 47},
        {"Response-Attempt-Limit-Exceeded", 48},
        {"Login-Attempt-Limit-Exceeded", 49},
        {"Dial-Out-Call-Duration", 50},
        {"Dial-In-Call-Duration", 51},
        {"Pkt-Bus-Session-Err-Status", 52},
        {"NMC-AutoRespnse-Trap", 53},
        {"Acct-Server-Contact-Loss", 54},
        {"Yellow-Alarm-Clear", 55},
        {"Red-Alarm-Clear", 56},
        {"Loss-Of-Signal-Clear", 57},
        {"Rcv-Alrm-Ind-Signal-Clear", 58},
        {"Incoming-Connection-Established", 59},
        {"Outgoing-Connection-Established", 60},
        {"Incoming-Connection-Terminated", 61},
        {"Outgoing-Connection-Terminated", 62},
        {"Connection-Attempt-Failure", 63},
        {"Continuous-CRC-Alarm", 64},
        {"Continuous-CRC-Alarm-Clear", 65},
        {"Physical-State-Change", 66},
        {"Gateway-Network-Failed", 71},
        {"Gateway-Network-Restored", 72},
        {"Packet-Bus-Clock-Lost", 73},
        {"Packet-Bus-Clock-Restored", 74},
        {"D-Channel-In-Service", 75},
        {"D-Channel-Out-of-Service", 76},
        {"DS0s-In-Service", 77},
        {"DS0s-Out-of-Service", 78},
        {"T1/T1PRI/E1PRI-Call-Event", 79},
        {"Psu-Incompatible", 80},
        {"T1,T1-E1/PRI-Call-Arrive-Event", 81},
        {"T1,T1-E1/PRI-Call-Connect-Event", 82},
        {"T1,T1-E1/PRI-Call-Termina-Event", 83},
        {"T1,T1-E1/PRI-Call-Failed-Event", 84},
        {"DNS-Contact-Lost", 85},
        {"NTP-Contact-Lost", 86},
        {"NTP-Contact-Restored", 87},
        {"IPGW-Link-Up", 88},
        {"IPGW-Link-Down", 89},
        {"NTP-Contact-Degraded", 90},
        {"In-Connection-Failed", 91},
        {"Out-Connection-Failed", 92},
        {"Application-ProcessorReset", 93},
        {"DSP-Reset", 94},
        {"Changed-to-Maint-Srvs-State", 95},
        {"Loop-Back-cleared-on-channel", 96},
        {"Loop-Back-on-channel", 97},
        {"Telco-Abnormal-Response", 98},
        {"DNS-Contact-Restored", 99},
        {"DNS-Contact-Degraded", 100},
        {"RADIUS-Accounting-Restored", 101},
        {"RADIUS-Accounting-Group-Restore", 102},
        {"RADIUS-Accounting-Group-Degrade", 103},
        {"RADIUS-Accounting-Group-NonOper", 104},
        {"T1/T1-E1/PRI-InCall-Fail-Event", 119},
        {"T1/T1-E1/PRI-OutCall-Fail-Event", 120},
        {"RMMIE-Retrain-Event", 121},
        {"RMMIE-Speed-Shift-Event", 122},
        {"CDMA-Call-Start", 191},
        {"CDMA-Call-End", 192},
    };
};

template <>
struct enumeration<usr::request_type> {
    static constexpr enumerator enumerators[] = {
        {"Access-Request", 1},
        {"Access-Accept", 2},
        {"Access-Reject", 3},
        {"Accounting-Request", 4},
        {"Accounting-Response", 5},
        {"Access-Password-Change", 7},
        {"Access-Password-Ack", 8},
        {"Access-Password-Reject", 9},
        {"Access-Challenge", 11},
        {"Status-Server", 12},
        {"Status-Client", 13},
        {"Resource-Free-Request", 21},
        {"Resource-Free-Response", 22},
        {"Resource-Query-Request", 23},
        {"Resource-Query-Response", 24},
        {"Disconnect-User", 25},
        {"NAS-Reboot-Request", 26},
        {"NAS-Reboot-Response", 27},
        {"Tacacs-Message", 253},
        {"Reserved", 255},
    };
};

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

namespace radius::attr::usr {

/// An attribute of USR, vendor 429.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(429, Number, vendor_format{4, 0}), Type, Flags>;

inline constexpr vsa<"USR-DTE-Data-Idle-Timout", 72, type::integer> dte_data_idle_timout;
inline constexpr vsa<"USR-Default-DTE-Data-Rate", 94,
                     type::enumerated<radius::usr::default_dte_data_rate>>
    default_dte_data_rate;
inline constexpr vsa<"USR-Last-Number-Dialed-Out", 102, type::text> last_number_dialed_out;
inline constexpr vsa<"USR-Sync-Async-Mode", 103, type::enumerated<radius::usr::sync_async_mode>>
    sync_async_mode;
inline constexpr vsa<"USR-Originate-Answer-Mode", 104,
                     type::enumerated<radius::usr::originate_answer_mode>>
    originate_answer_mode;
inline constexpr vsa<"USR-Failure-to-Connect-Reason", 105,
                     type::enumerated<radius::usr::failure_to_connect_reason>>
    failure_to_connect_reason;
inline constexpr vsa<"USR-Initial-Tx-Link-Data-Rate", 106,
                     type::enumerated<radius::usr::initial_tx_link_data_rate>>
    initial_tx_link_data_rate;
inline constexpr vsa<"USR-Final-Tx-Link-Data-Rate", 107,
                     type::enumerated<radius::usr::final_tx_link_data_rate>>
    final_tx_link_data_rate;
inline constexpr vsa<"USR-Modulation-Type", 108, type::enumerated<radius::usr::modulation_type>>
    modulation_type;
inline constexpr vsa<"USR-Equalization-Type", 111, type::enumerated<radius::usr::equalization_type>>
    equalization_type;
inline constexpr vsa<"USR-Fallback-Enabled", 112, type::enumerated<radius::usr::fallback_enabled>>
    fallback_enabled;
inline constexpr vsa<"USR-Characters-Sent", 113, type::integer> characters_sent;
inline constexpr vsa<"USR-Characters-Received", 114, type::integer> characters_received;
inline constexpr vsa<"USR-Blocks-Sent", 117, type::integer> blocks_sent;
inline constexpr vsa<"USR-Blocks-Received", 118, type::integer> blocks_received;
inline constexpr vsa<"USR-Blocks-Resent", 119, type::integer> blocks_resent;
inline constexpr vsa<"USR-Retrains-Requested", 120, type::integer> retrains_requested;
inline constexpr vsa<"USR-Retrains-Granted", 121, type::integer> retrains_granted;
inline constexpr vsa<"USR-Line-Reversals", 122, type::integer> line_reversals;
inline constexpr vsa<"USR-Number-Of-Characters-Lost", 123, type::integer> number_of_characters_lost;
inline constexpr vsa<"USR-Back-Channel-Data-Rate", 124,
                     type::enumerated<radius::usr::back_channel_data_rate>>
    back_channel_data_rate;
inline constexpr vsa<"USR-Number-of-Blers", 125, type::integer> number_of_blers;
inline constexpr vsa<"USR-Number-of-Link-Timeouts", 126, type::integer> number_of_link_timeouts;
inline constexpr vsa<"USR-Number-of-Fallbacks", 127, type::integer> number_of_fallbacks;
inline constexpr vsa<"USR-Number-of-Upshifts", 128, type::integer> number_of_upshifts;
inline constexpr vsa<"USR-Number-of-Link-NAKs", 129, type::integer> number_of_link_naks;
inline constexpr vsa<"USR-Simplified-MNP-Levels", 153,
                     type::enumerated<radius::usr::simplified_mnp_levels>>
    simplified_mnp_levels;
inline constexpr vsa<"USR-Connect-Term-Reason", 155,
                     type::enumerated<radius::usr::connect_term_reason>>
    connect_term_reason;
inline constexpr vsa<"USR-DTR-False-Timeout", 190, type::integer> dtr_false_timeout;
inline constexpr vsa<"USR-Fallback-Limit", 191, type::integer> fallback_limit;
inline constexpr vsa<"USR-Block-Error-Count-Limit", 192, type::integer> block_error_count_limit;
inline constexpr vsa<"USR-Simplified-V42bis-Usage", 199,
                     type::enumerated<radius::usr::simplified_v42bis_usage>>
    simplified_v42bis_usage;
inline constexpr vsa<"USR-DTR-True-Timeout", 218, type::integer> dtr_true_timeout;
inline constexpr vsa<"USR-Last-Number-Dialed-In-DNIS", 232, type::text> last_number_dialed_in_dnis;
inline constexpr vsa<"USR-Last-Callers-Number-ANI", 233, type::text> last_callers_number_ani;
inline constexpr vsa<"USR-CDMA-Call-Reference-Number", 387, type::integer>
    cdma_call_reference_number;
inline constexpr vsa<"USR-Mbi_Ct_PRI_Card_Slot", 388, type::integer> mbi_ct_pri_card_slot;
inline constexpr vsa<"USR-Mbi_Ct_TDM_Time_Slot", 389, type::integer> mbi_ct_tdm_time_slot;
inline constexpr vsa<"USR-Mbi_Ct_PRI_Card_Span_Line", 390, type::integer> mbi_ct_pri_card_span_line;
inline constexpr vsa<"USR-Mbi_Ct_BChannel_Used", 391, type::integer> mbi_ct_bchannel_used;
inline constexpr vsa<"USR-RMMIE-Status", 461, type::enumerated<radius::usr::rmmie_status>>
    rmmie_status;
inline constexpr vsa<"USR-RMMIE-Num-Of-Updates", 462, type::integer> rmmie_num_of_updates;
inline constexpr vsa<"USR-RMMIE-Manufacturer-ID", 479, type::integer> rmmie_manufacturer_id;
inline constexpr vsa<"USR-RMMIE-Product-Code", 480, type::text> rmmie_product_code;
inline constexpr vsa<"USR-RMMIE-Serial-Number", 481, type::text> rmmie_serial_number;
inline constexpr vsa<"USR-RMMIE-Firmware-Version", 482, type::text> rmmie_firmware_version;
inline constexpr vsa<"USR-RMMIE-Firmware-Build-Date", 483, type::text> rmmie_firmware_build_date;
inline constexpr vsa<"USR-IWF-IP-Address", 1012, type::ipv4addr> iwf_ip_address;
inline constexpr vsa<"USR-Mobile-IP-Address", 2190, type::ipv4addr> mobile_ip_address;
inline constexpr vsa<"USR-Calling-Party-Number", 2191, type::text> calling_party_number;
inline constexpr vsa<"USR-Called-Party-Number", 2192, type::text> called_party_number;
inline constexpr vsa<"USR-Call-Type", 2193, type::integer> call_type;
inline constexpr vsa<"USR-ESN", 2194, type::text> esn;
inline constexpr vsa<"USR-IWF-Call-Identifier", 2195, type::integer> iwf_call_identifier;
inline constexpr vsa<"USR-IMSI", 2196, type::text> imsi;
inline constexpr vsa<"USR-Service-Option", 2197, type::integer> service_option;
inline constexpr vsa<"USR-Disconnect-Cause-Indicator", 2198, type::integer>
    disconnect_cause_indicator;
inline constexpr vsa<"USR-Mobile-NumBytes-Txed", 2199, type::integer> mobile_numbytes_txed;
inline constexpr vsa<"USR-Mobile-NumBytes-Rxed", 2200, type::integer> mobile_numbytes_rxed;
inline constexpr vsa<"USR-Num-Fax-Pages-Processed", 2201, type::integer> num_fax_pages_processed;
inline constexpr vsa<"USR-Compression-Type", 2202, type::integer> compression_type;
inline constexpr vsa<"USR-Call-Error-Code", 2203, type::integer> call_error_code;
inline constexpr vsa<"USR-Modem-Setup-Time", 2204, type::integer> modem_setup_time;
inline constexpr vsa<"USR-Call-Connecting-Time", 2205, type::integer> call_connecting_time;
inline constexpr vsa<"USR-Connect-Time", 2206, type::integer> connect_time;
inline constexpr vsa<"USR-QNC1-Service-Destination", 2292, type::ipv4addr> qnc1_service_destination;
inline constexpr vsa<"USR-RMMIE-Last-Update-Time", 2304, type::integer> rmmie_last_update_time;
inline constexpr vsa<"USR-RMMIE-Last-Update-Event", 2305,
                     type::enumerated<radius::usr::rmmie_last_update_event>>
    rmmie_last_update_event;
inline constexpr vsa<"USR-RMMIE-Rcv-Tot-PwrLvl", 2306, type::integer> rmmie_rcv_tot_pwrlvl;
inline constexpr vsa<"USR-RMMIE-Rcv-PwrLvl-3300Hz", 2307, type::integer> rmmie_rcv_pwrlvl_3300hz;
inline constexpr vsa<"USR-RMMIE-Rcv-PwrLvl-3750Hz", 2308, type::integer> rmmie_rcv_pwrlvl_3750hz;
inline constexpr vsa<"USR-RMMIE-PwrLvl-NearEcho-Canc", 2309, type::integer>
    rmmie_pwrlvl_nearecho_canc;
inline constexpr vsa<"USR-RMMIE-PwrLvl-FarEcho-Canc", 2310, type::integer>
    rmmie_pwrlvl_farecho_canc;
inline constexpr vsa<"USR-RMMIE-PwrLvl-Noise-Lvl", 2311, type::integer> rmmie_pwrlvl_noise_lvl;
inline constexpr vsa<"USR-RMMIE-PwrLvl-Xmit-Lvl", 2312, type::integer> rmmie_pwrlvl_xmit_lvl;
inline constexpr vsa<"USR-RMMIE-x2-Status", 2313, type::enumerated<radius::usr::rmmie_x2_status>>
    rmmie_x2_status;
inline constexpr vsa<"USR-RMMIE-Planned-Disconnect", 2314,
                     type::enumerated<radius::usr::rmmie_planned_disconnect>>
    rmmie_planned_disconnect;
inline constexpr vsa<"Initial-Modulation-Type", 2339,
                     type::enumerated<radius::usr::initial_modulation_type>>
    initial_modulation_type;
inline constexpr vsa<"CW-Version-Id", 32768, type::integer> cw_version_id;
inline constexpr vsa<"CW-Account-Id", 32769, type::text> cw_account_id;
inline constexpr vsa<"CW-Acct-Type", 32770, type::enumerated<radius::usr::cw_acct_type>>
    cw_acct_type;
inline constexpr vsa<"CW-Acct-Identification-Code", 32771, type::integer>
    cw_acct_identification_code;
inline constexpr vsa<"CW-Service-Type", 32772, type::integer> cw_service_type;
inline constexpr vsa<"CW-Rate-Plan-Id", 32773, type::integer> cw_rate_plan_id;
inline constexpr vsa<"CW-Source-Identifier", 32774,
                     type::enumerated<radius::usr::cw_source_identifier>>
    cw_source_identifier;
inline constexpr vsa<"CW-Session-Id", 32775, type::text> cw_session_id;
inline constexpr vsa<"CW-Num-Call-Attempt-Session", 32776, type::integer>
    cw_num_call_attempt_session;
inline constexpr vsa<"CW-Session-Sequence-Num", 32777, type::integer> cw_session_sequence_num;
inline constexpr vsa<"CW-Session-Sequence-End", 32778,
                     type::enumerated<radius::usr::cw_session_sequence_end>>
    cw_session_sequence_end;
inline constexpr vsa<"CW-Authentication-Fail-Cnt", 32779, type::integer> cw_authentication_fail_cnt;
inline constexpr vsa<"CW-Clg-Party-E164-Type", 32780,
                     type::enumerated<radius::usr::cw_clg_party_e164_type>>
    cw_clg_party_e164_type;
inline constexpr vsa<"CW-Clg-Party-E164-Number", 32781, type::text> cw_clg_party_e164_number;
inline constexpr vsa<"CW-Clg-Party-Trans-Protocol", 32782,
                     type::enumerated<radius::usr::cw_clg_party_trans_protocol>>
    cw_clg_party_trans_protocol;
inline constexpr vsa<"CW-Clg-Party-Trans-Port", 32783, type::integer> cw_clg_party_trans_port;
inline constexpr vsa<"CW-Clg-Party-Trans-IP", 32784, type::ipv4addr> cw_clg_party_trans_ip;
inline constexpr vsa<"CW-Clg-Party-Trans-DNS", 32785, type::text> cw_clg_party_trans_dns;
inline constexpr vsa<"CW-Cld-Party-E164-Type", 32786,
                     type::enumerated<radius::usr::cw_cld_party_e164_type>>
    cw_cld_party_e164_type;
inline constexpr vsa<"CW-Cld-Party-E164-Number", 32787, type::text> cw_cld_party_e164_number;
inline constexpr vsa<"CW-Cld-Party-Trans-Protocol", 32788,
                     type::enumerated<radius::usr::cw_cld_party_trans_protocol>>
    cw_cld_party_trans_protocol;
inline constexpr vsa<"CW-Cld-Party-Trans-Port", 32789, type::integer> cw_cld_party_trans_port;
inline constexpr vsa<"CW-Cld-Party-Trans-IP", 32790, type::ipv4addr> cw_cld_party_trans_ip;
inline constexpr vsa<"CW-Cld-Party-Trans-DNS", 32791, type::text> cw_cld_party_trans_dns;
inline constexpr vsa<"CW-Orig-Line-Identifier", 32792, type::integer> cw_orig_line_identifier;
inline constexpr vsa<"CW-PSTN-Interface-Number", 32793, type::integer> cw_pstn_interface_number;
inline constexpr vsa<"CW-Ingr-Gway-E164-Type", 32794,
                     type::enumerated<radius::usr::cw_ingr_gway_e164_type>>
    cw_ingr_gway_e164_type;
inline constexpr vsa<"CW-Ingr-Gway-E164-Number", 32795, type::text> cw_ingr_gway_e164_number;
inline constexpr vsa<"CW-Ingr-Gway-Trans-Protocol", 32796,
                     type::enumerated<radius::usr::cw_ingr_gway_trans_protocol>>
    cw_ingr_gway_trans_protocol;
inline constexpr vsa<"CW-Ingr-Gway-Trans-Port", 32797, type::integer> cw_ingr_gway_trans_port;
inline constexpr vsa<"CW-Ingr-Gway-Trans-IP", 32798, type::ipv4addr> cw_ingr_gway_trans_ip;
inline constexpr vsa<"CW-Ingr-Gway-Trans-DNS", 32799, type::text> cw_ingr_gway_trans_dns;
inline constexpr vsa<"CW-Egr-Gway-Trans-Protocol", 32800,
                     type::enumerated<radius::usr::cw_egr_gway_trans_protocol>>
    cw_egr_gway_trans_protocol;
inline constexpr vsa<"CW-Egr-Gway-Trans-Port", 32801, type::integer> cw_egr_gway_trans_port;
inline constexpr vsa<"CW-Egr-Gway-Trans-IP", 32802, type::ipv4addr> cw_egr_gway_trans_ip;
inline constexpr vsa<"CW-Egr-Gway-Trans-DNS", 32803, type::text> cw_egr_gway_trans_dns;
inline constexpr vsa<"CW-Ingr-Gtkpr-Trans-Protocol", 32804,
                     type::enumerated<radius::usr::cw_ingr_gtkpr_trans_protocol>>
    cw_ingr_gtkpr_trans_protocol;
inline constexpr vsa<"CW-Ingr-Gtkpr-Trans-Port", 32805, type::integer> cw_ingr_gtkpr_trans_port;
inline constexpr vsa<"CW-Ingr-Gtkpr-Trans-IP", 32806, type::ipv4addr> cw_ingr_gtkpr_trans_ip;
inline constexpr vsa<"CW-Ingr-Gtkpr-Trans-DNS", 32807, type::text> cw_ingr_gtkpr_trans_dns;
inline constexpr vsa<"CW-Egr-Gtkpr-Trans-Protocol", 32808,
                     type::enumerated<radius::usr::cw_egr_gtkpr_trans_protocol>>
    cw_egr_gtkpr_trans_protocol;
inline constexpr vsa<"CW-Egr-Gtkpr-Trans-Port", 32809, type::integer> cw_egr_gtkpr_trans_port;
inline constexpr vsa<"CW-Egr-Gtkpr-Trans-IP", 32810, type::ipv4addr> cw_egr_gtkpr_trans_ip;
inline constexpr vsa<"CW-Egr-Gtkpr-Trans-DNS", 32811, type::text> cw_egr_gtkpr_trans_dns;
inline constexpr vsa<"CW-Call-Identifier", 32812, type::text> cw_call_identifier;
inline constexpr vsa<"CW-Call-Type", 32813, type::enumerated<radius::usr::cw_call_type>>
    cw_call_type;
inline constexpr vsa<"CW-Call-Start-Ingr-GW-Sec", 32814, type::text> cw_call_start_ingr_gw_sec;
inline constexpr vsa<"CW-Call-Start-Ingr-GW-Msec", 32815, type::integer> cw_call_start_ingr_gw_msec;
inline constexpr vsa<"CW-Call-Start-Time-Ans-Sec", 32816, type::text> cw_call_start_time_ans_sec;
inline constexpr vsa<"CW-Call-Start-Time-Ans-Msec", 32817, type::integer>
    cw_call_start_time_ans_msec;
inline constexpr vsa<"CW-Call-End-Time-Sec", 32818, type::text> cw_call_end_time_sec;
inline constexpr vsa<"CW-Call-End-Time-Msec", 32819, type::integer> cw_call_end_time_msec;
inline constexpr vsa<"CW-Call-Durn-Connect-Disc", 32820, type::integer> cw_call_durn_connect_disc;
inline constexpr vsa<"CW-Codec-Type", 32821, type::enumerated<radius::usr::cw_codec_type>>
    cw_codec_type;
inline constexpr vsa<"CW-Call-Termination-Cause", 32822,
                     type::enumerated<radius::usr::cw_call_termination_cause>>
    cw_call_termination_cause;
inline constexpr vsa<"CW-Audio-Packets-Sent", 32823, type::integer> cw_audio_packets_sent;
inline constexpr vsa<"CW-Audio-Packets-Received", 32824, type::integer> cw_audio_packets_received;
inline constexpr vsa<"CW-Audio-Packets-Lost", 32825, type::integer> cw_audio_packets_lost;
inline constexpr vsa<"CW-Audio-Packets-In-Frame", 32826, type::integer> cw_audio_packets_in_frame;
inline constexpr vsa<"CW-Audio-Bytes-In-Frame", 32827, type::integer> cw_audio_bytes_in_frame;
inline constexpr vsa<"CW-Audio-Signal-In-Packet", 32828, type::integer> cw_audio_signal_in_packet;
inline constexpr vsa<"CW-Port-Id-For-Call", 32829, type::integer> cw_port_id_for_call;
inline constexpr vsa<"CW-Slot-Id-For-Call", 32830, type::integer> cw_slot_id_for_call;
inline constexpr vsa<"CW-Acct-Balance-Start-Curr", 32831, type::integer> cw_acct_balance_start_curr;
inline constexpr vsa<"CW-Acct-Balance-Start-Amt", 32832, type::integer> cw_acct_balance_start_amt;
inline constexpr vsa<"CW-Acct-Balance-Start-Dec", 32833, type::integer> cw_acct_balance_start_dec;
inline constexpr vsa<"CW-Acct-Balance-Decr-Curr", 32834, type::integer> cw_acct_balance_decr_curr;
inline constexpr vsa<"CW-LRQ-Token", 32835, type::text> cw_lrq_token;
inline constexpr vsa<"CW-ARQ-Token", 32836, type::text> cw_arq_token;
inline constexpr vsa<"CW-Token-Status", 32837, type::integer> cw_token_status;
inline constexpr vsa<"CW-SS7-Destn-Ptcode-Type", 32838, type::integer> cw_ss7_destn_ptcode_type;
inline constexpr vsa<"CW-SS7-Destn-Ptcode-Address", 32839, type::integer>
    cw_ss7_destn_ptcode_address;
inline constexpr vsa<"CW-SS7-Orig-Ptcode-Type", 32840, type::integer> cw_ss7_orig_ptcode_type;
inline constexpr vsa<"CW-SS7-Orig-Ptcode-Address", 32841, type::integer> cw_ss7_orig_ptcode_address;
inline constexpr vsa<"CW-SS7-CIC", 32842, type::integer> cw_ss7_cic;
inline constexpr vsa<"CW-MGC-Id", 32843, type::integer> cw_mgc_id;
inline constexpr vsa<"CW-MG-Id", 32844, type::integer> cw_mg_id;
inline constexpr vsa<"CW-Signaling-Protocol", 32845,
                     type::enumerated<radius::usr::cw_signaling_protocol>>
    cw_signaling_protocol;
inline constexpr vsa<"CW-Protocol-Transport", 32846,
                     type::enumerated<radius::usr::cw_protocol_transport>>
    cw_protocol_transport;
inline constexpr vsa<"CW-Local-Sig-Trans-Protocol", 32847,
                     type::enumerated<radius::usr::cw_local_sig_trans_protocol>>
    cw_local_sig_trans_protocol;
inline constexpr vsa<"CW-Local-Sig-Trans-Port", 32848, type::integer> cw_local_sig_trans_port;
inline constexpr vsa<"CW-Local-Sig-Trans-IP", 32849, type::ipv4addr> cw_local_sig_trans_ip;
inline constexpr vsa<"CW-Local-Sig-Trans-DNS", 32850, type::text> cw_local_sig_trans_dns;
inline constexpr vsa<"CW-Remote-Sig-Trans-Protocol", 32851,
                     type::enumerated<radius::usr::cw_remote_sig_trans_protocol>>
    cw_remote_sig_trans_protocol;
inline constexpr vsa<"CW-Remote-Sig-Trans-Port", 32852, type::integer> cw_remote_sig_trans_port;
inline constexpr vsa<"CW-Remote-Sig-Trans-IP", 32853, type::ipv4addr> cw_remote_sig_trans_ip;
inline constexpr vsa<"CW-Remote-Sig-Trans-DNS", 32854, type::text> cw_remote_sig_trans_dns;
inline constexpr vsa<"CW-Local-MG-RTP-Protocol", 32855,
                     type::enumerated<radius::usr::cw_local_mg_rtp_protocol>>
    cw_local_mg_rtp_protocol;
inline constexpr vsa<"CW-Local-MG-RTP-Port", 32856, type::integer> cw_local_mg_rtp_port;
inline constexpr vsa<"CW-Local-MG-RTP-IP", 32857, type::ipv4addr> cw_local_mg_rtp_ip;
inline constexpr vsa<"CW-Local-MG-RTP-DNS", 32858, type::text> cw_local_mg_rtp_dns;
inline constexpr vsa<"CW-Remote-MG-RTP-Protocol", 32859,
                     type::enumerated<radius::usr::cw_remote_mg_rtp_protocol>>
    cw_remote_mg_rtp_protocol;
inline constexpr vsa<"CW-Remote-MG-RTP-Port", 32860, type::integer> cw_remote_mg_rtp_port;
inline constexpr vsa<"CW-Remote-MG-RTP-IP", 32861, type::ipv4addr> cw_remote_mg_rtp_ip;
inline constexpr vsa<"CW-Remote-MG-RTP-DNS", 32862, type::text> cw_remote_mg_rtp_dns;
inline constexpr vsa<"CW-Call-Model", 32863, type::integer> cw_call_model;
inline constexpr vsa<"CW-Call-Plan-Id", 32864, type::integer> cw_call_plan_id;
inline constexpr vsa<"CW-Trans-Cld-Party-E164-Type", 32865,
                     type::enumerated<radius::usr::cw_trans_cld_party_e164_type>>
    cw_trans_cld_party_e164_type;
inline constexpr vsa<"CW-Trans-Cld-Party-E164-Num", 32866, type::text> cw_trans_cld_party_e164_num;
inline constexpr vsa<"CW-OSP-Source-Device", 32867, type::text> cw_osp_source_device;
inline constexpr vsa<"USR-PW_USR_IFilter_IP", 36864, type::text> pw_usr_ifilter_ip;
inline constexpr vsa<"USR-PW_USR_IFilter_IPX", 36865, type::text> pw_usr_ifilter_ipx;
inline constexpr vsa<"USR-SAP-Filter-In", 36866, type::text> sap_filter_in;
inline constexpr vsa<"USR-PW_USR_OFilter_IP", 36867, type::text> pw_usr_ofilter_ip;
inline constexpr vsa<"USR-PW_USR_OFilter_IPX", 36868, type::text> pw_usr_ofilter_ipx;
inline constexpr vsa<"USR-PW_USR_OFilter_SAP", 36869, type::text> pw_usr_ofilter_sap;
inline constexpr vsa<"USR-PW_VPN_ID", 36870, type::text> pw_vpn_id;
inline constexpr vsa<"USR-PW_VPN_Name", 36871, type::text> pw_vpn_name;
inline constexpr vsa<"USR-PW_VPN_Neighbor", 36872, type::ipv4addr> pw_vpn_neighbor;
inline constexpr vsa<"USR-PW_Framed_Routing_V2", 36873, type::text> pw_framed_routing_v2;
inline constexpr vsa<"USR-PW_VPN_Gateway", 36874, type::text> pw_vpn_gateway;
inline constexpr vsa<"USR-PW_Tunnel_Authentication", 36875, type::text> pw_tunnel_authentication;
inline constexpr vsa<"USR-PW_Index", 36876, type::text> pw_index;
inline constexpr vsa<"USR-PW_Cutoff", 36877, type::text> pw_cutoff;
inline constexpr vsa<"USR-PW_Packet", 36878, type::text> pw_packet;
inline constexpr vsa<"USR-Primary_DNS_Server", 36879, type::ipv4addr> primary_dns_server;
inline constexpr vsa<"USR-Secondary_DNS_Server", 36880, type::ipv4addr> secondary_dns_server;
inline constexpr vsa<"USR-Primary_NBNS_Server", 36881, type::ipv4addr> primary_nbns_server;
inline constexpr vsa<"USR-Secondary_NBNS_Server", 36882, type::ipv4addr> secondary_nbns_server;
inline constexpr vsa<"USR-Syslog-Tap", 36883, type::enumerated<radius::usr::syslog_tap>> syslog_tap;
inline constexpr vsa<"USR-MIC", 36884, type::text> mic;
inline constexpr vsa<"USR-Log-Filter-Packets", 36887, type::text> log_filter_packets;
inline constexpr vsa<"USR-Chassis-Call-Slot", 36889, type::integer> chassis_call_slot;
inline constexpr vsa<"USR-Chassis-Call-Span", 36890, type::integer> chassis_call_span;
inline constexpr vsa<"USR-Chassis-Call-Channel", 36891, type::integer> chassis_call_channel;
inline constexpr vsa<"USR-Keypress-Timeout", 36892, type::integer> keypress_timeout;
inline constexpr vsa<"USR-Unauthenticated-Time", 36893, type::integer> unauthenticated_time;
inline constexpr vsa<"USR-VPN-Encrypter", 36894, type::integer> vpn_encrypter;
inline constexpr vsa<"USR-VPN-GW-Location-Id", 36895, type::text> vpn_gw_location_id;
inline constexpr vsa<"USR-Re-Chap-Timeout", 36896, type::integer> re_chap_timeout;
inline constexpr vsa<"USR-CCP-Algorithm", 36897, type::enumerated<radius::usr::ccp_algorithm>>
    ccp_algorithm;
inline constexpr vsa<"USR-ACCM-Type", 36898, type::integer> accm_type;
inline constexpr vsa<"USR-Connect-Speed", 36899, type::enumerated<radius::usr::connect_speed>>
    connect_speed;
inline constexpr vsa<"USR-Framed_IP_Address_Pool_Name", 36900, type::text>
    framed_ip_address_pool_name;
inline constexpr vsa<"USR-MP-EDO", 36901, type::text> mp_edo;
inline constexpr vsa<"USR-Local-Framed-IP-Addr", 36902, type::ipv4addr> local_framed_ip_addr;
inline constexpr vsa<"USR-Framed-IPX-Route", 36903, type::ipv4addr> framed_ipx_route;
inline constexpr vsa<"USR-MPIP-Tunnel-Originator", 36904, type::ipv4addr> mpip_tunnel_originator;
inline constexpr vsa<"USR-Bearer-Capabilities", 38912, type::integer> bearer_capabilities;
inline constexpr vsa<"USR-Speed-Of-Connection", 38913,
                     type::enumerated<radius::usr::speed_of_connection>>
    speed_of_connection;
inline constexpr vsa<"USR-Max-Channels", 38914, type::integer> max_channels;
inline constexpr vsa<"USR-Channel-Expansion", 38915, type::integer> channel_expansion;
inline constexpr vsa<"USR-Channel-Decrement", 38916, type::integer> channel_decrement;
inline constexpr vsa<"USR-Expansion-Algorithm", 38917,
                     type::enumerated<radius::usr::expansion_algorithm>>
    expansion_algorithm;
inline constexpr vsa<"USR-Compression-Algorithm", 38918,
                     type::enumerated<radius::usr::compression_algorithm>>
    compression_algorithm;
inline constexpr vsa<"USR-Receive-Acc-Map", 38919, type::integer> receive_acc_map;
inline constexpr vsa<"USR-Transmit-Acc-Map", 38920, type::integer> transmit_acc_map;
inline constexpr vsa<"USR-Compression-Reset-Mode", 38922,
                     type::enumerated<radius::usr::compression_reset_mode>>
    compression_reset_mode;
inline constexpr vsa<"USR-Min-Compression-Size", 38923, type::integer> min_compression_size;
inline constexpr vsa<"USR-IP", 38924, type::integer> ip;
inline constexpr vsa<"USR-IPX", 38925, type::integer> ipx;
inline constexpr vsa<"USR-Filter-Zones", 38926, type::enumerated<radius::usr::filter_zones>>
    filter_zones;
inline constexpr vsa<"USR-Appletalk", 38927, type::enumerated<radius::usr::appletalk>> appletalk;
inline constexpr vsa<"USR-Bridging", 38928, type::enumerated<radius::usr::bridging>> bridging;
inline constexpr vsa<"USR-Spoofing", 38929, type::enumerated<radius::usr::spoofing>> spoofing;
inline constexpr vsa<"USR-Host-Type", 38930, type::integer> host_type;
inline constexpr vsa<"USR-Send-Name", 38931, type::text> send_name;
inline constexpr vsa<"USR-Send-Password", 38932, type::text> send_password;
inline constexpr vsa<"USR-Start-Time", 38933, type::integer> start_time;
inline constexpr vsa<"USR-End-Time", 38934, type::integer> end_time;
inline constexpr vsa<"USR-Send-Script1", 38935, type::text> send_script1;
inline constexpr vsa<"USR-Reply-Script1", 38936, type::text> reply_script1;
inline constexpr vsa<"USR-Send-Script2", 38937, type::text> send_script2;
inline constexpr vsa<"USR-Reply-Script2", 38938, type::text> reply_script2;
inline constexpr vsa<"USR-Send-Script3", 38939, type::text> send_script3;
inline constexpr vsa<"USR-Reply-Script3", 38940, type::text> reply_script3;
inline constexpr vsa<"USR-Send-Script4", 38941, type::text> send_script4;
inline constexpr vsa<"USR-Reply-Script4", 38942, type::text> reply_script4;
inline constexpr vsa<"USR-Send-Script5", 38943, type::text> send_script5;
inline constexpr vsa<"USR-Reply-Script5", 38944, type::text> reply_script5;
inline constexpr vsa<"USR-Send-Script6", 38945, type::text> send_script6;
inline constexpr vsa<"USR-Reply-Script6", 38946, type::text> reply_script6;
inline constexpr vsa<"USR-Terminal-Type", 38947, type::text> terminal_type;
inline constexpr vsa<"USR-Appletalk-Network-Range", 38948, type::integer> appletalk_network_range;
inline constexpr vsa<"USR-Local-IP-Address", 38949, type::text> local_ip_address;
inline constexpr vsa<"USR-Routing-Protocol", 38950, type::enumerated<radius::usr::routing_protocol>>
    routing_protocol;
inline constexpr vsa<"USR-Modem-Group", 38951, type::integer> modem_group;
inline constexpr vsa<"USR-IPX-Routing", 38952, type::enumerated<radius::usr::ipx_routing>>
    ipx_routing;
inline constexpr vsa<"USR-IPX-WAN", 38953, type::enumerated<radius::usr::ipx_wan>> ipx_wan;
inline constexpr vsa<"USR-IP-RIP-Policies", 38954, type::enumerated<radius::usr::ip_rip_policies>>
    ip_rip_policies;
inline constexpr vsa<"USR-IP-RIP-Simple-Auth-Password", 38955, type::text>
    ip_rip_simple_auth_password;
inline constexpr vsa<"USR-IP-RIP-Input-Filter", 38956, type::text> ip_rip_input_filter;
inline constexpr vsa<"USR-IP-Call-Input-Filter", 38957, type::text> ip_call_input_filter;
inline constexpr vsa<"USR-IPX-RIP-Input-Filter", 38958, type::text> ipx_rip_input_filter;
inline constexpr vsa<"USR-MP-MRRU", 38959, type::integer> mp_mrru;
inline constexpr vsa<"USR-IPX-Call-Input-Filter", 38960, type::text> ipx_call_input_filter;
inline constexpr vsa<"USR-AT-Input-Filter", 38961, type::text> at_input_filter;
inline constexpr vsa<"USR-AT-RTMP-Input-Filter", 38962, type::text> at_rtmp_input_filter;
inline constexpr vsa<"USR-AT-Zip-Input-Filter", 38963, type::text> at_zip_input_filter;
inline constexpr vsa<"USR-AT-Call-Input-Filter", 38964, type::text> at_call_input_filter;
inline constexpr vsa<"USR-ET-Bridge-Input-Filter", 38965, type::text> et_bridge_input_filter;
inline constexpr vsa<"USR-IP-RIP-Output-Filter", 38966, type::text> ip_rip_output_filter;
inline constexpr vsa<"USR-IP-Call-Output-Filter", 38967, type::text> ip_call_output_filter;
inline constexpr vsa<"USR-IPX-RIP-Output-Filter", 38968, type::text> ipx_rip_output_filter;
inline constexpr vsa<"USR-IPX-Call-Output-Filter", 38969, type::text> ipx_call_output_filter;
inline constexpr vsa<"USR-AT-Output-Filter", 38970, type::text> at_output_filter;
inline constexpr vsa<"USR-AT-RTMP-Output-Filter", 38971, type::text> at_rtmp_output_filter;
inline constexpr vsa<"USR-AT-Zip-Output-Filter", 38972, type::text> at_zip_output_filter;
inline constexpr vsa<"USR-AT-Call-Output-Filter", 38973, type::text> at_call_output_filter;
inline constexpr vsa<"USR-ET-Bridge-Output-Filter", 38974, type::text> et_bridge_output_filter;
inline constexpr vsa<"USR-ET-Bridge-Call-Output-Filte", 38975, type::text>
    et_bridge_call_output_filte;
inline constexpr vsa<"USR-IP-Default-Route-Option", 38976,
                     type::enumerated<radius::usr::ip_default_route_option>>
    ip_default_route_option;
inline constexpr vsa<"USR-MP-EDO-HIPER", 38977, type::text> mp_edo_hiper;
inline constexpr vsa<"USR-Modem-Training-Time", 38978, type::integer> modem_training_time;
inline constexpr vsa<"USR-Interface-Index", 38979, type::integer> interface_index;
inline constexpr vsa<"USR-Tunnel-Security", 38980, type::enumerated<radius::usr::tunnel_security>>
    tunnel_security;
inline constexpr vsa<"USR-Port-Tap", 38981, type::integer> port_tap;
inline constexpr vsa<"USR-Port-Tap-Format", 38982, type::integer> port_tap_format;
inline constexpr vsa<"USR-Port-Tap-Output", 38983, type::integer> port_tap_output;
inline constexpr vsa<"USR-Port-Tap-Facility", 38984, type::integer> port_tap_facility;
inline constexpr vsa<"USR-Port-Tap-Priority", 38985, type::integer> port_tap_priority;
inline constexpr vsa<"USR-Port-Tap-Address", 38986, type::ipv4addr> port_tap_address;
inline constexpr vsa<"USR-MobileIP-Home-Agent-Address", 38987, type::ipv4addr>
    mobileip_home_agent_address;
inline constexpr vsa<"USR-Tunneled-MLPP", 38988, type::integer> tunneled_mlpp;
inline constexpr vsa<"USR-Multicast-Proxy", 38989, type::integer> multicast_proxy;
inline constexpr vsa<"USR-Multicast-Receive", 38990, type::integer> multicast_receive;
inline constexpr vsa<"USR-Multicast-Forwarding", 38992, type::integer> multicast_forwarding;
inline constexpr vsa<"USR-IGMP-Query-Interval", 38993, type::integer> igmp_query_interval;
inline constexpr vsa<"USR-IGMP-Maximum-Response-Time", 38994, type::integer>
    igmp_maximum_response_time;
inline constexpr vsa<"USR-IGMP-Robustness", 38995, type::integer> igmp_robustness;
inline constexpr vsa<"USR-IGMP-Version", 38996, type::integer> igmp_version;
inline constexpr vsa<"USR-IGMP-Routing", 38997, type::integer> igmp_routing;
inline constexpr vsa<"USR-VTS-Session-Key", 38998, type::text> vts_session_key;
inline constexpr vsa<"USR-Orig-NAS-Type", 38999, type::text> orig_nas_type;
inline constexpr vsa<"USR-Call-Arrival-Time", 39000, type::integer> call_arrival_time;
inline constexpr vsa<"USR-Call-End-Time", 39001, type::integer> call_end_time;
inline constexpr vsa<"USR-Rad-Multicast-Routing-Ttl", 39008, type::integer>
    rad_multicast_routing_ttl;
inline constexpr vsa<"USR-Rad-Multicast-Routing-RtLim", 39009, type::integer>
    rad_multicast_routing_rtlim;
inline constexpr vsa<"USR-Rad-Multicast-Routing-Proto", 39010, type::integer>
    rad_multicast_routing_proto;
inline constexpr vsa<"USR-Rad-Multicast-Routing-Bound", 39011, type::text>
    rad_multicast_routing_bound;
inline constexpr vsa<"USR-Rad-Dvmrp-Metric", 39012, type::integer> rad_dvmrp_metric;
inline constexpr vsa<"USR-Chat-Script-Name", 39013, type::text> chat_script_name;
inline constexpr vsa<"USR-CUSR-hat-Script-Rules", 39014, type::text> cusr_hat_script_rules;
inline constexpr vsa<"USR-Rad-Location-Type", 39015, type::integer> rad_location_type;
inline constexpr vsa<"USR-Tunnel-Switch-Endpoint", 39016, type::text> tunnel_switch_endpoint;
inline constexpr vsa<"USR-OSPF-Addressless-Index", 39017, type::integer> ospf_addressless_index;
inline constexpr vsa<"USR-Callback-Type", 39018, type::enumerated<radius::usr::callback_type>>
    callback_type;
inline constexpr vsa<"USR-Tunnel-Auth-Hostname", 39019, type::text> tunnel_auth_hostname;
inline constexpr vsa<"USR-Acct-Reason-Code", 39020, type::integer> acct_reason_code;
inline constexpr vsa<"USR-QoS-Queuing-Mehtod", 39021, type::integer> qos_queuing_mehtod;
inline constexpr vsa<"USR-PQ-Default-Priority", 39022, type::integer> pq_default_priority;
inline constexpr vsa<"USR-IP-SAA-Filter", 39024, type::integer> ip_saa_filter;
inline constexpr vsa<"USR-FQ-Default-Priority", 39025, type::integer> fq_default_priority;
inline constexpr vsa<"USR-IPP-Enable", 39026, type::integer> ipp_enable;
inline constexpr vsa<"USR-Pre-Shared-MN-Key", 39027, type::text> pre_shared_mn_key;
inline constexpr vsa<"USR-MIP-NAI", 39028, type::integer> mip_nai;
inline constexpr vsa<"USR-DNIS-ReAuthentication", 39029, type::integer> dnis_reauthentication;
inline constexpr vsa<"USR-Agent", 39030, type::enumerated<radius::usr::agent>> agent;
inline constexpr vsa<"USR-PQ-Parameters", 39031, type::integer> pq_parameters;
inline constexpr vsa<"USR-Dvmrp-Prune-Lifetime", 39032, type::integer> dvmrp_prune_lifetime;
inline constexpr vsa<"USR-Special-Xon-Xoff-Flow", 39033, type::integer> special_xon_xoff_flow;
inline constexpr vsa<"USR-Dvmrp-Advertised-Metric", 39034, type::integer> dvmrp_advertised_metric;
inline constexpr vsa<"USR-Dvmrp-Retransmit-Prunes", 39035, type::integer> dvmrp_retransmit_prunes;
inline constexpr vsa<"USR-Dvmrp-Non-Pruners", 39036, type::integer> dvmrp_non_pruners;
inline constexpr vsa<"USR-Dvmrp-Route-Transit", 39037, type::integer> dvmrp_route_transit;
inline constexpr vsa<"USR-Dvmrp-Input-Filter", 39038, type::text> dvmrp_input_filter;
inline constexpr vsa<"USR-Dvmrp-Output-Filter", 39040, type::text> dvmrp_output_filter;
inline constexpr vsa<"USR-Policy-Access", 39041, type::integer> policy_access;
inline constexpr vsa<"USR-Policy-Configuration", 39042, type::integer> policy_configuration;
inline constexpr vsa<"USR-Policy-Filename", 39043, type::text> policy_filename;
inline constexpr vsa<"USR-Policy-Type", 39044, type::integer> policy_type;
inline constexpr vsa<"USR-Mobile-Session-ID", 39045, type::integer> mobile_session_id;
inline constexpr vsa<"USR-Mobile-Accounting-Type", 39046, type::integer> mobile_accounting_type;
inline constexpr vsa<"USR-Mobile-Service-Option", 39047, type::integer> mobile_service_option;
inline constexpr vsa<"USR-Wallclock-Timestamp", 39048, type::integer> wallclock_timestamp;
inline constexpr vsa<"USR-Supports-Tags", 39049, type::integer> supports_tags;
inline constexpr vsa<"USR-Dvmrp-Initial-Flooding", 39050, type::integer> dvmrp_initial_flooding;
inline constexpr vsa<"USR-HARC-Disconnect-Code", 39051,
                     type::enumerated<radius::usr::harc_disconnect_code>>
    harc_disconnect_code;
inline constexpr vsa<"USR-Telnet-Options", 39052, type::integer> telnet_options;
inline constexpr vsa<"USR-CDMA-PktData-Network-ID", 39053, type::integer> cdma_pktdata_network_id;
inline constexpr vsa<"USR-Auth-Next-Server-Address", 39054, type::ipv4addr>
    auth_next_server_address;
inline constexpr vsa<"USR-User-PPP-AODI-Type", 39055, type::integer> user_ppp_aodi_type;
inline constexpr vsa<"USR-MLPPP-Fragmentation-Threshld", 39056, type::integer>
    mlppp_fragmentation_threshld;
inline constexpr vsa<"USR-Unnumbered-Local-IP-Address", 39057, type::ipv4addr>
    unnumbered_local_ip_address;
inline constexpr vsa<"USR-Traffic-Threshold", 39058, type::integer> traffic_threshold;
inline constexpr vsa<"USR-Keep-Alive-Interval", 39059, type::integer> keep_alive_interval;
inline constexpr vsa<"USR-Tunnel-Challenge-Outgoing", 39060, type::integer>
    tunnel_challenge_outgoing;
inline constexpr vsa<"USR-X25-Trunk-Profile", 39061, type::text> x25_trunk_profile;
inline constexpr vsa<"USR-X25-Acct-Input-Segment-Count", 39062, type::integer>
    x25_acct_input_segment_count;
inline constexpr vsa<"USR-X25-Acct-Output-Segment-Coun", 39063, type::integer>
    x25_acct_output_segment_coun;
inline constexpr vsa<"USR-X25-Acct-Segment-Size", 39064, type::integer> x25_acct_segment_size;
inline constexpr vsa<"USR-X25-Acct-Termination-Code", 39065, type::integer>
    x25_acct_termination_code;
inline constexpr vsa<"USR-X25-SVC-Logical-Channel-Numb", 39066, type::integer>
    x25_svc_logical_channel_numb;
inline constexpr vsa<"USR-Nailed-B-Channel-Indicator", 39067, type::integer>
    nailed_b_channel_indicator;
inline constexpr vsa<"USR-X25-SVC-Call-Attributes", 39068, type::integer> x25_svc_call_attributes;
inline constexpr vsa<"USR-Init-Reg-Server-Addr", 39069, type::ipv4addr> init_reg_server_addr;
inline constexpr vsa<"USR-Re-Reg-Server-Addr", 39070, type::ipv4addr> re_reg_server_addr;
inline constexpr vsa<"USR-Bytes-TX-Remain", 39071, type::integer> bytes_tx_remain;
inline constexpr vsa<"USR-Bytes-RX-Remain", 39072, type::integer> bytes_rx_remain;
inline constexpr vsa<"USR-Session-Time-Remain", 39073, type::integer> session_time_remain;
inline constexpr vsa<"USR-Pre-Paid-Enabled", 39074, type::integer> pre_paid_enabled;
inline constexpr vsa<"USR-Reg-Server-Prov-Timeout", 39075, type::integer> reg_server_prov_timeout;
inline constexpr vsa<"USR-Redirect", 39076, type::integer> redirect;
inline constexpr vsa<"USR-VLAN-Tag", 39077, type::integer> vlan_tag;
inline constexpr vsa<"USR-Rad-IP-Pool-Definition", 39078, type::text> rad_ip_pool_definition;
inline constexpr vsa<"USR-Rad-NMC-Call-Progress-Status", 39079, type::integer>
    rad_nmc_call_progress_status;
inline constexpr vsa<"USR-Rad-NMC-Blocks_RX", 39080, type::integer> rad_nmc_blocks_rx;
inline constexpr vsa<"USR-IDS0-Call-Type", 48719, type::integer> ids0_call_type;
inline constexpr vsa<"USR-Call-Terminate-in-GMT", 48720, type::time> call_terminate_in_gmt;
inline constexpr vsa<"USR-Call-Connect-in-GMT", 48721, type::time> call_connect_in_gmt;
inline constexpr vsa<"USR-Call-Arrival-in-GMT", 48722, type::time> call_arrival_in_gmt;
inline constexpr vsa<"USR-Channel-Connected-To", 48733, type::integer> channel_connected_to;
inline constexpr vsa<"USR-Slot-Connected-To", 48734, type::integer> slot_connected_to;
inline constexpr vsa<"USR-Device-Connected-To", 48735,
                     type::enumerated<radius::usr::device_connected_to>>
    device_connected_to;
inline constexpr vsa<"USR-NFAS-ID", 48736, type::integer> nfas_id;
inline constexpr vsa<"USR-Q931-Call-Reference-Value", 48737, type::integer>
    q931_call_reference_value;
inline constexpr vsa<"USR-Call-Event-Code", 48738, type::enumerated<radius::usr::call_event_code>>
    call_event_code;
inline constexpr vsa<"USR-DS0", 48739, type::integer> ds0;
inline constexpr vsa<"USR-DS0s", 48740, type::text> ds0s;
inline constexpr vsa<"USR-Gateway-IP-Address", 48742, type::ipv4addr> gateway_ip_address;
inline constexpr vsa<"USR-Physical-State", 48759, type::integer> physical_state;
inline constexpr vsa<"USR-Call-Reference-Number", 48765, type::integer> call_reference_number;
inline constexpr vsa<"USR-Chassis-Temp-Threshold", 48772, type::integer> chassis_temp_threshold;
inline constexpr vsa<"USR-Card-Type", 48773, type::enumerated<radius::usr::card_type>> card_type;
inline constexpr vsa<"USR-Security-Login-Limit", 48862, type::integer> security_login_limit;
inline constexpr vsa<"USR-Security-Resp-Limit", 48890, type::integer> security_resp_limit;
inline constexpr vsa<"USR-Packet-Bus-Session", 48916, type::integer> packet_bus_session;
inline constexpr vsa<"USR-DTE-Ring-No-Answer-Limit", 48919, type::integer> dte_ring_no_answer_limit;
inline constexpr vsa<"USR-Final-Rx-Link-Data-Rate", 48940,
                     type::enumerated<radius::usr::final_rx_link_data_rate>>
    final_rx_link_data_rate;
inline constexpr vsa<"USR-Initial-Rx-Link-Data-Rate", 48941,
                     type::enumerated<radius::usr::initial_rx_link_data_rate>>
    initial_rx_link_data_rate;
inline constexpr vsa<"USR-Event-Date-Time", 48943, type::time> event_date_time;
inline constexpr vsa<"USR-Chassis-Temperature", 48945, type::integer> chassis_temperature;
inline constexpr vsa<"USR-Actual-Voltage", 48946, type::integer> actual_voltage;
inline constexpr vsa<"USR-Expected-Voltage", 48947, type::integer> expected_voltage;
inline constexpr vsa<"USR-Power-Supply-Number", 48948, type::integer> power_supply_number;
inline constexpr vsa<"USR-Channel", 48952, type::integer> channel;
inline constexpr vsa<"USR-Chassis-Slot", 48953, type::integer> chassis_slot;
inline constexpr vsa<"USR-Event-Id", 49086, type::enumerated<radius::usr::event_id>> event_id;
inline constexpr vsa<"USR-Number-of-Rings-Limit", 49126, type::integer> number_of_rings_limit;
inline constexpr vsa<"USR-Connect-Time-Limit", 49127, type::integer> connect_time_limit;
inline constexpr vsa<"USR-Call-End-Date-Time", 49142, type::time> call_end_date_time;
inline constexpr vsa<"USR-Call-Start-Date-Time", 49143, type::time> call_start_date_time;
inline constexpr vsa<"USR-Server-Time", 61440, type::time> server_time;
inline constexpr vsa<"USR-Request-Type", 61441, type::enumerated<radius::usr::request_type>>
    request_type;
inline constexpr vsa<"USR-NAS-Type", 61442, type::enumerated<radius::usr::nas_type>> nas_type;
inline constexpr vsa<"USR-Auth-Mode", 61443, type::enumerated<radius::usr::auth_mode>> auth_mode;

/// All attributes of USR.
using table =
    table_of<dte_data_idle_timout, default_dte_data_rate, last_number_dialed_out, sync_async_mode,
             originate_answer_mode, failure_to_connect_reason, initial_tx_link_data_rate,
             final_tx_link_data_rate, modulation_type, equalization_type, fallback_enabled,
             characters_sent, characters_received, blocks_sent, blocks_received, blocks_resent,
             retrains_requested, retrains_granted, line_reversals, number_of_characters_lost,
             back_channel_data_rate, number_of_blers, number_of_link_timeouts, number_of_fallbacks,
             number_of_upshifts, number_of_link_naks, simplified_mnp_levels, connect_term_reason,
             dtr_false_timeout, fallback_limit, block_error_count_limit, simplified_v42bis_usage,
             dtr_true_timeout, last_number_dialed_in_dnis, last_callers_number_ani,
             cdma_call_reference_number, mbi_ct_pri_card_slot, mbi_ct_tdm_time_slot,
             mbi_ct_pri_card_span_line, mbi_ct_bchannel_used, rmmie_status, rmmie_num_of_updates,
             rmmie_manufacturer_id, rmmie_product_code, rmmie_serial_number, rmmie_firmware_version,
             rmmie_firmware_build_date, iwf_ip_address, mobile_ip_address, calling_party_number,
             called_party_number, call_type, esn, iwf_call_identifier, imsi, service_option,
             disconnect_cause_indicator, mobile_numbytes_txed, mobile_numbytes_rxed,
             num_fax_pages_processed, compression_type, call_error_code, modem_setup_time,
             call_connecting_time, connect_time, qnc1_service_destination, rmmie_last_update_time,
             rmmie_last_update_event, rmmie_rcv_tot_pwrlvl, rmmie_rcv_pwrlvl_3300hz,
             rmmie_rcv_pwrlvl_3750hz, rmmie_pwrlvl_nearecho_canc, rmmie_pwrlvl_farecho_canc,
             rmmie_pwrlvl_noise_lvl, rmmie_pwrlvl_xmit_lvl, rmmie_x2_status,
             rmmie_planned_disconnect, initial_modulation_type, cw_version_id, cw_account_id,
             cw_acct_type, cw_acct_identification_code, cw_service_type, cw_rate_plan_id,
             cw_source_identifier, cw_session_id, cw_num_call_attempt_session,
             cw_session_sequence_num, cw_session_sequence_end, cw_authentication_fail_cnt,
             cw_clg_party_e164_type, cw_clg_party_e164_number, cw_clg_party_trans_protocol,
             cw_clg_party_trans_port, cw_clg_party_trans_ip, cw_clg_party_trans_dns,
             cw_cld_party_e164_type, cw_cld_party_e164_number, cw_cld_party_trans_protocol,
             cw_cld_party_trans_port, cw_cld_party_trans_ip, cw_cld_party_trans_dns,
             cw_orig_line_identifier, cw_pstn_interface_number, cw_ingr_gway_e164_type,
             cw_ingr_gway_e164_number, cw_ingr_gway_trans_protocol, cw_ingr_gway_trans_port,
             cw_ingr_gway_trans_ip, cw_ingr_gway_trans_dns, cw_egr_gway_trans_protocol,
             cw_egr_gway_trans_port, cw_egr_gway_trans_ip, cw_egr_gway_trans_dns,
             cw_ingr_gtkpr_trans_protocol, cw_ingr_gtkpr_trans_port, cw_ingr_gtkpr_trans_ip,
             cw_ingr_gtkpr_trans_dns, cw_egr_gtkpr_trans_protocol, cw_egr_gtkpr_trans_port,
             cw_egr_gtkpr_trans_ip, cw_egr_gtkpr_trans_dns, cw_call_identifier, cw_call_type,
             cw_call_start_ingr_gw_sec, cw_call_start_ingr_gw_msec, cw_call_start_time_ans_sec,
             cw_call_start_time_ans_msec, cw_call_end_time_sec, cw_call_end_time_msec,
             cw_call_durn_connect_disc, cw_codec_type, cw_call_termination_cause,
             cw_audio_packets_sent, cw_audio_packets_received, cw_audio_packets_lost,
             cw_audio_packets_in_frame, cw_audio_bytes_in_frame, cw_audio_signal_in_packet,
             cw_port_id_for_call, cw_slot_id_for_call, cw_acct_balance_start_curr,
             cw_acct_balance_start_amt, cw_acct_balance_start_dec, cw_acct_balance_decr_curr,
             cw_lrq_token, cw_arq_token, cw_token_status, cw_ss7_destn_ptcode_type,
             cw_ss7_destn_ptcode_address, cw_ss7_orig_ptcode_type, cw_ss7_orig_ptcode_address,
             cw_ss7_cic, cw_mgc_id, cw_mg_id, cw_signaling_protocol, cw_protocol_transport,
             cw_local_sig_trans_protocol, cw_local_sig_trans_port, cw_local_sig_trans_ip,
             cw_local_sig_trans_dns, cw_remote_sig_trans_protocol, cw_remote_sig_trans_port,
             cw_remote_sig_trans_ip, cw_remote_sig_trans_dns, cw_local_mg_rtp_protocol,
             cw_local_mg_rtp_port, cw_local_mg_rtp_ip, cw_local_mg_rtp_dns,
             cw_remote_mg_rtp_protocol, cw_remote_mg_rtp_port, cw_remote_mg_rtp_ip,
             cw_remote_mg_rtp_dns, cw_call_model, cw_call_plan_id, cw_trans_cld_party_e164_type,
             cw_trans_cld_party_e164_num, cw_osp_source_device, pw_usr_ifilter_ip,
             pw_usr_ifilter_ipx, sap_filter_in, pw_usr_ofilter_ip, pw_usr_ofilter_ipx,
             pw_usr_ofilter_sap, pw_vpn_id, pw_vpn_name, pw_vpn_neighbor, pw_framed_routing_v2,
             pw_vpn_gateway, pw_tunnel_authentication, pw_index, pw_cutoff, pw_packet,
             primary_dns_server, secondary_dns_server, primary_nbns_server, secondary_nbns_server,
             syslog_tap, mic, log_filter_packets, chassis_call_slot, chassis_call_span,
             chassis_call_channel, keypress_timeout, unauthenticated_time, vpn_encrypter,
             vpn_gw_location_id, re_chap_timeout, ccp_algorithm, accm_type, connect_speed,
             framed_ip_address_pool_name, mp_edo, local_framed_ip_addr, framed_ipx_route,
             mpip_tunnel_originator, bearer_capabilities, speed_of_connection, max_channels,
             channel_expansion, channel_decrement, expansion_algorithm, compression_algorithm,
             receive_acc_map, transmit_acc_map, compression_reset_mode, min_compression_size, ip,
             ipx, filter_zones, appletalk, bridging, spoofing, host_type, send_name, send_password,
             start_time, end_time, send_script1, reply_script1, send_script2, reply_script2,
             send_script3, reply_script3, send_script4, reply_script4, send_script5, reply_script5,
             send_script6, reply_script6, terminal_type, appletalk_network_range, local_ip_address,
             routing_protocol, modem_group, ipx_routing, ipx_wan, ip_rip_policies,
             ip_rip_simple_auth_password, ip_rip_input_filter, ip_call_input_filter,
             ipx_rip_input_filter, mp_mrru, ipx_call_input_filter, at_input_filter,
             at_rtmp_input_filter, at_zip_input_filter, at_call_input_filter,
             et_bridge_input_filter, ip_rip_output_filter, ip_call_output_filter,
             ipx_rip_output_filter, ipx_call_output_filter, at_output_filter, at_rtmp_output_filter,
             at_zip_output_filter, at_call_output_filter, et_bridge_output_filter,
             et_bridge_call_output_filte, ip_default_route_option, mp_edo_hiper,
             modem_training_time, interface_index, tunnel_security, port_tap, port_tap_format,
             port_tap_output, port_tap_facility, port_tap_priority, port_tap_address,
             mobileip_home_agent_address, tunneled_mlpp, multicast_proxy, multicast_receive,
             multicast_forwarding, igmp_query_interval, igmp_maximum_response_time, igmp_robustness,
             igmp_version, igmp_routing, vts_session_key, orig_nas_type, call_arrival_time,
             call_end_time, rad_multicast_routing_ttl, rad_multicast_routing_rtlim,
             rad_multicast_routing_proto, rad_multicast_routing_bound, rad_dvmrp_metric,
             chat_script_name, cusr_hat_script_rules, rad_location_type, tunnel_switch_endpoint,
             ospf_addressless_index, callback_type, tunnel_auth_hostname, acct_reason_code,
             qos_queuing_mehtod, pq_default_priority, ip_saa_filter, fq_default_priority,
             ipp_enable, pre_shared_mn_key, mip_nai, dnis_reauthentication, agent, pq_parameters,
             dvmrp_prune_lifetime, special_xon_xoff_flow, dvmrp_advertised_metric,
             dvmrp_retransmit_prunes, dvmrp_non_pruners, dvmrp_route_transit, dvmrp_input_filter,
             dvmrp_output_filter, policy_access, policy_configuration, policy_filename, policy_type,
             mobile_session_id, mobile_accounting_type, mobile_service_option, wallclock_timestamp,
             supports_tags, dvmrp_initial_flooding, harc_disconnect_code, telnet_options,
             cdma_pktdata_network_id, auth_next_server_address, user_ppp_aodi_type,
             mlppp_fragmentation_threshld, unnumbered_local_ip_address, traffic_threshold,
             keep_alive_interval, tunnel_challenge_outgoing, x25_trunk_profile,
             x25_acct_input_segment_count, x25_acct_output_segment_coun, x25_acct_segment_size,
             x25_acct_termination_code, x25_svc_logical_channel_numb, nailed_b_channel_indicator,
             x25_svc_call_attributes, init_reg_server_addr, re_reg_server_addr, bytes_tx_remain,
             bytes_rx_remain, session_time_remain, pre_paid_enabled, reg_server_prov_timeout,
             redirect, vlan_tag, rad_ip_pool_definition, rad_nmc_call_progress_status,
             rad_nmc_blocks_rx, ids0_call_type, call_terminate_in_gmt, call_connect_in_gmt,
             call_arrival_in_gmt, channel_connected_to, slot_connected_to, device_connected_to,
             nfas_id, q931_call_reference_value, call_event_code, ds0, ds0s, gateway_ip_address,
             physical_state, call_reference_number, chassis_temp_threshold, card_type,
             security_login_limit, security_resp_limit, packet_bus_session,
             dte_ring_no_answer_limit, final_rx_link_data_rate, initial_rx_link_data_rate,
             event_date_time, chassis_temperature, actual_voltage, expected_voltage,
             power_supply_number, channel, chassis_slot, event_id, number_of_rings_limit,
             connect_time_limit, call_end_date_time, call_start_date_time, server_time,
             request_type, nas_type, auth_mode>;

} // namespace radius::attr::usr

// clang-format on
