// SPDX-License-Identifier: MIT
// Ascend MAX and TNT, and what speaks their attributes.
// Made from dictionary.ascend by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::ascend {

/// The values of Ascend-FT1-Caller.
enum class ft1_caller : std::uint32_t {
    ft1_no = 0,
    ft1_yes = 1,
};

/// The values of Ascend-Call-Type.
enum class call_type : std::uint32_t {
    switched = 0,
    nailed = 1,
    nailed_mpp = 2,
    perm_switched = 3,
    ao_di = 6,
    megamax = 7,
};

/// The values of Ascend-Disconnect-Cause.
enum class disconnect_cause : std::uint32_t {
    no_reason = 0,
    not_applicable = 1,
    unknown = 2,
    call_disconnected = 3,
    clid_authentication_failed = 4,
    clid_radius_timeout = 5,
    modem_no_dcd = 10,
    dcd_detected_then_inactive = 11,
    modem_invalid_result_codes = 12,
    termsrv_user_quit = 20,
    termsrv_idle_timeout = 21,
    termsrv_exit_telnet = 22,
    termsrv_no_ipaddr = 23,
    termsrv_exit_raw_tcp = 24,
    termsrv_exit_login_failed = 25,
    termsrv_exit_raw_tcp_disabled = 26,
    termsrv_ctrl_c_in_login = 27,
    termsrv_destroyed = 28,
    termsrv_user_closed_vcon = 29,
    termsrv_vcon_destroyed = 30,
    termsrv_exit_rlogin = 31,
    termsrv_bad_rlogin_option = 32,
    termsrv_not_enough_resources = 33,
    mpp_no_null_msg_timeout = 35,
    ppp_lcp_timeout = 40,
    ppp_lcp_negotion_failed = 41,
    ppp_pap_auth_failed = 42,
    ppp_chap_auth_failed = 43,
    ppp_rmt_auth_failed = 44,
    ppp_rcv_terminate_req = 45,
    ppp_rcv_close_event = 46,
    ppp_no_ncps_open = 47,
    ppp_mp_bundle_unknown = 48,
    ppp_lcp_close_mp_add_fail = 49,
    session_table_full = 50,
    out_of_resources = 51,
    invalid_ip_address = 52,
    hostname_resolution_failed = 53,
    bad_or_missing_port_number = 54,
    host_reset = 60,
    connection_refused = 61,
    connection_timeout = 62,
    connection_closed = 63,
    network_unreachable = 64,
    host_unreachable = 65,
    network_unreachable_admin = 66,
    host_unreachable_admin = 67,
    port_unreachable = 68,
    session_timeout = 100,
    invalid_incoming_user = 101,
    disconnect_due_to_callback = 102,
    proto_disabled_or_unsupported = 120,
    disconnect_req_by_radius = 150,
    disconnect_req_by_local_admin = 151,
    v110_timeout_sync_retry_exceed = 160,
    ppp_auth_timeout_exceeded = 170,
    user_executed_do_hangup = 180,
    remote_end_hung_up = 185,
    resource_has_been_quiesced = 190,
    max_call_duration_reached = 195,
};

/// The values of Ascend-Connect-Progress.
enum class connect_progress : std::uint32_t {
    no_progress = 0,
    call_up = 10,
    modem_up = 30,
    modem_awaiting_dcd = 31,
    modem_awaiting_codes = 32,
    termsrv_started = 40,
    termsrv_raw_tcp_started = 41,
    termsrv_telnet_started = 42,
    termsrv_raw_tcp_connected = 43,
    termsrv_telnet_connected = 44,
    termsrv_rlogin_started = 45,
    termsrv_rlogin_connected = 46,
    modem_outdial_call_up = 50,
    lan_session_up = 60,
    lcp_opening = 61,
    ccp_opening = 62,
    ipncp_opening = 63,
    bncp_opening = 64,
    lcp_opened = 65,
    ccp_opened = 66,
    ipncp_opened = 67,
    bncp_opened = 68,
    lcp_state_initial = 69,
    lcp_state_starting = 70,
    lcp_state_closed = 71,
    lcp_state_stopped = 72,
    lcp_state_closing = 73,
    lcp_state_stopping = 74,
    lcp_state_request_sent = 75,
    lcp_state_ack_received = 76,
    lcp_state_ack_sent = 77,
    ipxncp_opened = 80,
    atncp_opened = 81,
    bacp_opening = 82,
    bacp_opened = 83,
    v110_up = 90,
    v110_state_opened = 91,
    v110_state_carrier = 92,
    v110_state_reset = 93,
    v110_state_closed = 94,
};

/// The values of Ascend-Token-Immediate.
enum class token_immediate : std::uint32_t {
    tok_imm_no = 0,
    tok_imm_yes = 1,
};

} // namespace radius::ascend

namespace radius {

template <>
struct enumeration<ascend::ft1_caller> {
    static constexpr enumerator enumerators[] = {
        {"FT1-No", 0},
        {"FT1-Yes", 1},
    };
};

template <>
struct enumeration<ascend::call_type> {
    static constexpr enumerator enumerators[] = {
        {"Switched", 0},
        {"Nailed", 1},
        {"Nailed/Mpp", 2},
        {"Perm/Switched", 3},
        {"AO/DI", 6},
        {"MegaMax", 7},
    };
};

template <>
struct enumeration<ascend::disconnect_cause> {
    static constexpr enumerator enumerators[] = {
        {"No-Reason", 0},
        {"Not-Applicable", 1},
        {"Unknown", 2},
        {"Call-Disconnected", 3},
        {"CLID-Authentication-Failed", 4},
        {"CLID-RADIUS-Timeout", 5},
        {"Modem-No-DCD", 10},
        {"DCD-Detected-Then-Inactive", 11},
        {"Modem-Invalid-Result-Codes", 12},
        {"TermSrv-User-Quit", 20},
        {"TermSrv-Idle-Timeout", 21},
        {"TermSrv-Exit-Telnet", 22},
        {"TermSrv-No-IPaddr", 23},
        {"TermSrv-Exit-Raw-TCP", 24},
        {"TermSrv-Exit-Login-Failed", 25},
        {"TermSrv-Exit-Raw-TCP-Disabled", 26},
        {"TermSrv-CTRL-C-In-Login", 27},
        {"TermSrv-Destroyed", 28},
        {"TermSrv-User-Closed-VCon", 29},
        {"TermSrv-VCon-Destroyed", 30},
        {"TermSrv-Exit-Rlogin", 31},
        {"TermSrv-Bad-Rlogin-Option", 32},
        {"TermSrv-Not-Enough-Resources", 33},
        {"MPP-No-NULL-Msg-Timeout", 35},
        {"PPP-LCP-Timeout", 40},
        {"PPP-LCP-Negotion-Failed", 41},
        {"PPP-PAP-Auth-Failed", 42},
        {"PPP-CHAP-Auth-Failed", 43},
        {"PPP-Rmt-Auth-Failed", 44},
        {"PPP-Rcv-Terminate-Req", 45},
        {"PPP-Rcv-Close-Event", 46},
        {"PPP-No-NCPs-Open", 47},
        {"PPP-MP-Bundle-Unknown", 48},
        {"PPP-LCP-Close-MP-Add-Fail", 49},
        {"Session-Table-Full", 50},
        {"Out-Of-Resources", 51},
        {"Invalid-IP-Address", 52},
        {"Hostname-Resolution-Failed", 53},
        {"Bad-Or-Missing-Port-Number", 54},
        {"Host-Reset", 60},
        {"Connection-Refused", 61},
        {"Connection-Timeout", 62},
        {"Connection-Closed", 63},
        {"Network-Unreachable", 64},
        {"Host-Unreachable", 65},
        {"Network-Unreachable-Admin", 66},
        {"Host-Unreachable-Admin", 67},
        {"Port-Unreachable", 68},
        {"Session-Timeout", 100},
        {"Invalid-Incoming-User", 101},
        {"Disconnect-Due-To-Callback", 102},
        {"Proto-Disabled-Or-Unsupported", 120},
        {"Disconnect-Req-By-RADIUS", 150},
        {"Disconnect-Req-By-Local-Admin", 151},
        {"V110-Timeout-Sync-Retry-Exceed", 160},
        {"PPP-Auth-Timeout-Exceeded", 170},
        {"User-Executed-Do-Hangup", 180},
        {"Remote-End-Hung-Up", 185},
        {"Resource-Has-Been-Quiesced", 190},
        {"Max-Call-Duration-Reached", 195},
    };
};

template <>
struct enumeration<ascend::connect_progress> {
    static constexpr enumerator enumerators[] = {
        {"No-Progress", 0},
        {"Call-Up", 10},
        {"Modem-Up", 30},
        {"Modem-Awaiting-DCD", 31},
        {"Modem-Awaiting-Codes", 32},
        {"TermSrv-Started", 40},
        {"TermSrv-Raw-TCP-Started", 41},
        {"TermSrv-Telnet-Started", 42},
        {"TermSrv-Raw-TCP-Connected", 43},
        {"TermSrv-Telnet-Connected", 44},
        {"TermSrv-Rlogin-Started", 45},
        {"TermSrv-Rlogin-Connected", 46},
        {"Modem-Outdial-Call-Up", 50},
        {"LAN-Session-Up", 60},
        {"LCP-Opening", 61},
        {"CCP-Opening", 62},
        {"IPNCP-Opening", 63},
        {"BNCP-Opening", 64},
        {"LCP-Opened", 65},
        {"CCP-Opened", 66},
        {"IPNCP-Opened", 67},
        {"BNCP-Opened", 68},
        {"LCP-State-Initial", 69},
        {"LCP-State-Starting", 70},
        {"LCP-State-Closed", 71},
        {"LCP-State-Stopped", 72},
        {"LCP-State-Closing", 73},
        {"LCP-State-Stopping", 74},
        {"LCP-State-Request-Sent", 75},
        {"LCP-State-Ack-Received", 76},
        {"LCP-State-Ack-Sent", 77},
        {"IPXNCP-Opened", 80},
        {"ATNCP-Opened", 81},
        {"BACP-Opening", 82},
        {"BACP-Opened", 83},
        {"V110-Up", 90},
        {"V110-State-Opened", 91},
        {"V110-State-Carrier", 92},
        {"V110-State-Reset", 93},
        {"V110-State-Closed", 94},
    };
};

template <>
struct enumeration<ascend::token_immediate> {
    static constexpr enumerator enumerators[] = {
        {"Tok-Imm-No", 0},
        {"Tok-Imm-Yes", 1},
    };
};

} // namespace radius

// clang-format on
