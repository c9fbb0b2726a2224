// SPDX-License-Identifier: MIT
// U.S. Robotics and 3Com Total Control. Types have four octets and there is no length.
// Made from dictionary.usr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::usr {

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

} // namespace radius::usr

namespace radius {

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

} // namespace radius

// clang-format on
