// SPDX-License-Identifier: MIT
// Ascend MAX and TNT, and what speaks their attributes.
// Made from dictionary.ascend by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::ascend {

/// The values of Ascend-NAS-Port-Format.
enum class nas_port_format : std::uint32_t {
    unknown = 0,
    _2_4_6_4 = 1,
    _2_4_5_5 = 2,
    _1_2_2 = 3,
};

/// The values of Ascend-ATM-Fault-Management.
enum class atm_fault_management : std::uint32_t {
    vc_no_loopback = 0,
    vc_segment_loopback = 1,
    vc_end_to_end_loopback = 2,
};

/// The values of Ascend-Ckt-Type.
enum class ckt_type : std::uint32_t {
    ascend_pvc = 0,
    ascend_svc = 1,
};

/// The values of Ascend-SVC-Enabled.
enum class svc_enabled : std::uint32_t {
    ascend_svc_enabled_no = 0,
    ascend_svc_enabled_yes = 1,
};

/// The values of Ascend-Session-Type.
enum class session_type : std::uint32_t {
    ascend_session_unused = 0,
    ascend_session_unknown = 1,
    ascend_session_g711_ulaw = 2,
    ascend_session_g711_alaw = 3,
    ascend_session_g723 = 4,
    ascend_session_g729 = 5,
    ascend_session_g723_64kps = 6,
    ascend_session_g728 = 7,
    ascend_session_rt24 = 8,
};

/// The values of Ascend-X25-Pad-X3-Profile.
enum class x25_pad_x3_profile : std::uint32_t {
    crt = 0,
    infonet = 1,
    default_ = 2,
    scen = 3,
    cc_ssp = 4,
    cc_tsp = 5,
    hardcopy = 6,
    hdx = 7,
    shark = 8,
    pos = 9,
    null = 10,
    custom = 11,
};

/// The values of Ascend-X25-Reverse-Charging.
enum class x25_reverse_charging : std::uint32_t {
    reverse_charging_no = 0,
    reverse_charging_yes = 1,
};

/// The values of Ascend-Bi-Directional-Auth.
enum class bi_directional_auth : std::uint32_t {
    bi_directional_auth_none = 0,
    bi_directional_auth_allowed = 1,
    bi_directional_auth_required = 2,
};

/// The values of Ascend-Call-Direction.
enum class call_direction : std::uint32_t {
    ascend_call_direction_incoming = 0,
    ascend_call_direction_outgoing = 1,
};

/// The values of Ascend-Service-Type.
enum class service_type : std::uint32_t {
    ascend_service_type_notused = 0,
    ascend_service_type_none = 1,
    ascend_service_type_other = 2,
    ascend_service_type_ppp = 3,
    ascend_service_type_slip = 4,
    ascend_service_type_mpp = 5,
    ascend_service_type_x25 = 6,
    ascend_service_type_combinet = 7,
    ascend_service_type_fr = 8,
    ascend_service_type_euraw = 9,
    ascend_service_type_euui = 10,
    ascend_service_type_telnet = 11,
    ascend_service_type_telnetbin = 12,
    ascend_service_type_rawtcp = 13,
    ascend_service_type_termserver = 14,
    ascend_service_type_mp = 15,
    ascend_service_type_virtualconn = 16,
    ascend_service_type_x25dchan = 17,
    ascend_service_type_pseutunppp = 18,
    ascend_service_type_ipfax = 19,
    ascend_service_type_atm = 20,
    ascend_service_type_hdlcnrm = 21,
    ascend_service_type_voip = 22,
    ascend_service_type_visa2 = 23,
    ascend_service_type_nettonet = 25,
};

/// The values of Ascend-Filter-Required.
enum class filter_required : std::uint32_t {
    required_no = 0,
    required_yes = 1,
};

/// The values of Ascend-Private-Route-Required.
enum class private_route_required : std::uint32_t {
    required_no = 0,
    required_yes = 1,
};

/// The values of Ascend-Cache-Refresh.
enum class cache_refresh : std::uint32_t {
    refresh_no = 0,
    refresh_yes = 1,
};

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

/// The values of Ascend-Appletalk-Peer-Mode.
enum class appletalk_peer_mode : std::uint32_t {
    appletalk_peer_router = 0,
    appletalk_peer_dialin = 1,
};

/// The values of Ascend-Route-Appletalk.
enum class route_appletalk : std::uint32_t {
    route_appletalk_no = 0,
    route_appletalk_yes = 1,
};

/// The values of Ascend-Temporary-Rtes.
enum class temporary_rtes : std::uint32_t {
    temp_rtes_no = 0,
    temp_rtes_yes = 1,
};

/// The values of Ascend-Tunneling-Protocol.
enum class tunneling_protocol : std::uint32_t {
    atmp_tunnel = 0,
    vtp_tunnel = 1,
};

/// The values of Ascend-Shared-Profile-Enable.
enum class shared_profile_enable : std::uint32_t {
    shared_profile_no = 0,
    shared_profile_yes = 1,
};

/// The values of Ascend-Dialout-Allowed.
enum class dialout_allowed : std::uint32_t {
    dialout_not_allowed = 0,
    dialout_allowed = 1,
};

/// The values of Ascend-BACP-Enable.
enum class bacp_enable : std::uint32_t {
    bacp_no = 0,
    bacp_yes = 1,
};

/// The values of Ascend-Client-Assign-DNS.
enum class client_assign_dns : std::uint32_t {
    dns_assign_no = 0,
    dns_assign_yes = 1,
};

/// The values of Ascend-User-Acct-Type.
enum class user_acct_type : std::uint32_t {
    ascend_user_acct_none = 0,
    ascend_user_acct_user = 1,
    ascend_user_acct_user_default = 2,
};

/// The values of Ascend-User-Acct-Base.
enum class user_acct_base : std::uint32_t {
    base_10 = 0,
    base_16 = 1,
};

/// The values of Ascend-DHCP-Reply.
enum class dhcp_reply : std::uint32_t {
    dhcp_reply_no = 0,
    dhcp_reply_yes = 1,
};

/// The values of Ascend-Expect-Callback.
enum class expect_callback : std::uint32_t {
    expect_callback_no = 0,
    expect_callback_yes = 1,
};

/// The values of Ascend-Event-Type.
enum class event_type : std::uint32_t {
    ascend_coldstart = 1,
    ascend_session_event = 2,
};

/// The values of Ascend-Multicast-Client.
enum class multicast_client : std::uint32_t {
    multicast_no = 0,
    multicast_yes = 1,
};

/// The values of Ascend-FR-LinkUp.
enum class fr_linkup : std::uint32_t {
    ascend_linkup_default = 0,
    ascend_linkup_alwaysup = 1,
};

/// The values of Ascend-FR-Type.
enum class fr_type : std::uint32_t {
    ascend_fr_dte = 0,
    ascend_fr_dce = 1,
    ascend_fr_nni = 2,
};

/// The values of Ascend-FR-Link-Mgt.
enum class fr_link_mgt : std::uint32_t {
    ascend_fr_no_link_mgt = 0,
    ascend_fr_t1_617d = 1,
    ascend_fr_q_933a = 2,
};

/// The values of Ascend-TS-Idle-Mode.
enum class ts_idle_mode : std::uint32_t {
    ts_idle_none = 0,
    ts_idle_input = 1,
    ts_idle_input_output = 2,
};

/// The values of Ascend-DBA-Monitor.
enum class dba_monitor : std::uint32_t {
    dba_transmit = 0,
    dba_transmit_recv = 1,
    dba_none = 2,
};

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

/// The values of Ascend-Data-Svc.
enum class data_svc : std::uint32_t {
    switched_voice_bearer = 0,
    nailed_56kr = 1,
    nailed_64k = 2,
    switched_64kr = 3,
    switched_56k = 4,
    switched_384kr = 5,
    switched_384k = 6,
    switched_1536k = 7,
    switched_1536kr = 8,
    switched_128k = 9,
    switched_192k = 10,
    switched_256k = 11,
    switched_320k = 12,
    switched_384k_mr = 13,
    switched_448k = 14,
    switched_512k = 15,
    switched_576k = 16,
    switched_640k = 17,
    switched_704k = 18,
    switched_768k = 19,
    switched_832k = 20,
    switched_896k = 21,
    switched_960k = 22,
    switched_1024k = 23,
    switched_1088k = 24,
    switched_1152k = 25,
    switched_1216k = 26,
    switched_1280k = 27,
    switched_1344k = 28,
    switched_1408k = 29,
    switched_1472k = 30,
    switched_1600k = 31,
    switched_1664k = 32,
    switched_1728k = 33,
    switched_1792k = 34,
    switched_1856k = 35,
    switched_1920k = 36,
    switched_inherited = 37,
    switched_restricted_bearer_x30 = 38,
    switched_clear_bearer_v110 = 39,
    switched_restricted_64_x30 = 40,
    switched_clear_56_v110 = 41,
    switched_modem = 42,
    switched_atmodem = 43,
    switched_v110_24_56 = 45,
    switched_v110_48_56 = 46,
    switched_v110_96_56 = 47,
    switched_v110_192_56 = 48,
    switched_v110_384_56 = 49,
    switched_v110_24_56r = 50,
    switched_v110_48_56r = 51,
    switched_v110_96_56r = 52,
    switched_v110_192_56r = 53,
    switched_v110_384_56r = 54,
    switched_v110_24_64 = 55,
    switched_v110_48_64 = 56,
    switched_v110_96_64 = 57,
    switched_v110_192_64 = 58,
    switched_v110_384_64 = 59,
    switched_v110_24_64r = 60,
    switched_v110_48_64r = 61,
    switched_v110_96_64r = 62,
    switched_v110_192_64r = 63,
    switched_v110_384_64r = 64,
    switched_pots = 68,
    switched_atm = 69,
    switched_fr = 70,
};

/// The values of Ascend-Force-56.
enum class force_56 : std::uint32_t {
    force_56_no = 0,
    force_56_yes = 1,
};

} // namespace radius::ascend

namespace radius {

template <>
struct enumeration<ascend::nas_port_format> {
    static constexpr enumerator enumerators[] = {
        {"Unknown", 0},
        {"2_4_6_4", 1},
        {"2_4_5_5", 2},
        {"1_2_2", 3},
    };
};

template <>
struct enumeration<ascend::atm_fault_management> {
    static constexpr enumerator enumerators[] = {
        {"VC-No-Loopback", 0},
        {"VC-Segment-Loopback", 1},
        {"VC-End-To-End-Loopback", 2},
    };
};

template <>
struct enumeration<ascend::ckt_type> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-PVC", 0},
        {"Ascend-SVC", 1},
    };
};

template <>
struct enumeration<ascend::svc_enabled> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-SVC-Enabled-No", 0},
        {"Ascend-SVC-Enabled-Yes", 1},
    };
};

template <>
struct enumeration<ascend::session_type> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-Session-Unused", 0},
        {"Ascend-Session-Unknown", 1},
        {"Ascend-Session-G711-Ulaw", 2},
        {"Ascend-Session-G711-Alaw", 3},
        {"Ascend-Session-G723", 4},
        {"Ascend-Session-G729", 5},
        {"Ascend-Session-G723-64KPS", 6},
        {"Ascend-Session-G728", 7},
        {"Ascend-Session-RT24", 8},
    };
};

template <>
struct enumeration<ascend::x25_pad_x3_profile> {
    static constexpr enumerator enumerators[] = {
        {"CRT", 0},
        {"INFONET", 1},
        {"DEFAULT", 2},
        {"SCEN", 3},
        {"CC_SSP", 4},
        {"CC_TSP", 5},
        {"HARDCOPY", 6},
        {"HDX", 7},
        {"SHARK", 8},
        {"POS", 9},
        {"NULL", 10},
        {"CUSTOM", 11},
    };
};

template <>
struct enumeration<ascend::x25_reverse_charging> {
    static constexpr enumerator enumerators[] = {
        {"Reverse-Charging-No", 0},
        {"Reverse-Charging-Yes", 1},
    };
};

template <>
struct enumeration<ascend::bi_directional_auth> {
    static constexpr enumerator enumerators[] = {
        {"Bi-Directional-Auth-None", 0},
        {"Bi-Directional-Auth-Allowed", 1},
        {"Bi-Directional-Auth-Required", 2},
    };
};

template <>
struct enumeration<ascend::call_direction> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-Call-Direction-Incoming", 0},
        {"Ascend-Call-Direction-Outgoing", 1},
    };
};

template <>
struct enumeration<ascend::service_type> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-Service-Type-NotUsed", 0},
        {"Ascend-Service-Type-None", 1},
        {"Ascend-Service-Type-Other", 2},
        {"Ascend-Service-Type-PPP", 3},
        {"Ascend-Service-Type-Slip", 4},
        {"Ascend-Service-Type-MPP", 5},
        {"Ascend-Service-Type-X25", 6},
        {"Ascend-Service-Type-Combinet", 7},
        {"Ascend-Service-Type-FR", 8},
        {"Ascend-Service-Type-EuRaw", 9},
        {"Ascend-Service-Type-EuUi", 10},
        {"Ascend-Service-Type-Telnet", 11},
        {"Ascend-Service-Type-TelnetBin", 12},
        {"Ascend-Service-Type-RawTcp", 13},
        {"Ascend-Service-Type-TermServer", 14},
        {"Ascend-Service-Type-MP", 15},
        {"Ascend-Service-Type-VirtualConn", 16},
        {"Ascend-Service-Type-X25DChan", 17},
        {"Ascend-Service-Type-PseuTunPPP", 18},
        {"Ascend-Service-Type-IpFax", 19},
        {"Ascend-Service-Type-ATM", 20},
        {"Ascend-Service-Type-HdlcNrm", 21},
        {"Ascend-Service-Type-VoIp", 22},
        {"Ascend-Service-Type-Visa2", 23},
        {"Ascend-Service-Type-NetToNet", 25},
    };
};

template <>
struct enumeration<ascend::filter_required> {
    static constexpr enumerator enumerators[] = {
        {"Required-No", 0},
        {"Required-Yes", 1},
    };
};

template <>
struct enumeration<ascend::private_route_required> {
    static constexpr enumerator enumerators[] = {
        {"Required-No", 0},
        {"Required-Yes", 1},
    };
};

template <>
struct enumeration<ascend::cache_refresh> {
    static constexpr enumerator enumerators[] = {
        {"Refresh-No", 0},
        {"Refresh-Yes", 1},
    };
};

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

template <>
struct enumeration<ascend::appletalk_peer_mode> {
    static constexpr enumerator enumerators[] = {
        {"Appletalk-Peer-Router", 0},
        {"Appletalk-Peer-Dialin", 1},
    };
};

template <>
struct enumeration<ascend::route_appletalk> {
    static constexpr enumerator enumerators[] = {
        {"Route-Appletalk-No", 0},
        {"Route-Appletalk-Yes", 1},
    };
};

template <>
struct enumeration<ascend::temporary_rtes> {
    static constexpr enumerator enumerators[] = {
        {"Temp-Rtes-No", 0},
        {"Temp-Rtes-Yes", 1},
    };
};

template <>
struct enumeration<ascend::tunneling_protocol> {
    static constexpr enumerator enumerators[] = {
        {"ATMP-Tunnel", 0},
        {"VTP-Tunnel", 1},
    };
};

template <>
struct enumeration<ascend::shared_profile_enable> {
    static constexpr enumerator enumerators[] = {
        {"Shared-Profile-No", 0},
        {"Shared-Profile-Yes", 1},
    };
};

template <>
struct enumeration<ascend::dialout_allowed> {
    static constexpr enumerator enumerators[] = {
        {"Dialout-Not-Allowed", 0},
        {"Dialout-Allowed", 1},
    };
};

template <>
struct enumeration<ascend::bacp_enable> {
    static constexpr enumerator enumerators[] = {
        {"BACP-No", 0},
        {"BACP-Yes", 1},
    };
};

template <>
struct enumeration<ascend::client_assign_dns> {
    static constexpr enumerator enumerators[] = {
        {"DNS-Assign-No", 0},
        {"DNS-Assign-Yes", 1},
    };
};

template <>
struct enumeration<ascend::user_acct_type> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-User-Acct-None", 0},
        {"Ascend-User-Acct-User", 1},
        {"Ascend-User-Acct-User-Default", 2},
    };
};

template <>
struct enumeration<ascend::user_acct_base> {
    static constexpr enumerator enumerators[] = {
        {"Base-10", 0},
        {"Base-16", 1},
    };
};

template <>
struct enumeration<ascend::dhcp_reply> {
    static constexpr enumerator enumerators[] = {
        {"DHCP-Reply-No", 0},
        {"DHCP-Reply-Yes", 1},
    };
};

template <>
struct enumeration<ascend::expect_callback> {
    static constexpr enumerator enumerators[] = {
        {"Expect-Callback-No", 0},
        {"Expect-Callback-Yes", 1},
    };
};

template <>
struct enumeration<ascend::event_type> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-ColdStart", 1},
        {"Ascend-Session-Event", 2},
    };
};

template <>
struct enumeration<ascend::multicast_client> {
    static constexpr enumerator enumerators[] = {
        {"Multicast-No", 0},
        {"Multicast-Yes", 1},
    };
};

template <>
struct enumeration<ascend::fr_linkup> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-LinkUp-Default", 0},
        {"Ascend-LinkUp-AlwaysUp", 1},
    };
};

template <>
struct enumeration<ascend::fr_type> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-FR-DTE", 0},
        {"Ascend-FR-DCE", 1},
        {"Ascend-FR-NNI", 2},
    };
};

template <>
struct enumeration<ascend::fr_link_mgt> {
    static constexpr enumerator enumerators[] = {
        {"Ascend-FR-No-Link-Mgt", 0},
        {"Ascend-FR-T1-617D", 1},
        {"Ascend-FR-Q-933A", 2},
    };
};

template <>
struct enumeration<ascend::ts_idle_mode> {
    static constexpr enumerator enumerators[] = {
        {"TS-Idle-None", 0},
        {"TS-Idle-Input", 1},
        {"TS-Idle-Input-Output", 2},
    };
};

template <>
struct enumeration<ascend::dba_monitor> {
    static constexpr enumerator enumerators[] = {
        {"DBA-Transmit", 0},
        {"DBA-Transmit-Recv", 1},
        {"DBA-None", 2},
    };
};

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

template <>
struct enumeration<ascend::data_svc> {
    static constexpr enumerator enumerators[] = {
        {"Switched-Voice-Bearer", 0},
        {"Nailed-56KR", 1},
        {"Nailed-64K", 2},
        {"Switched-64KR", 3},
        {"Switched-56K", 4},
        {"Switched-384KR", 5},
        {"Switched-384K", 6},
        {"Switched-1536K", 7},
        {"Switched-1536KR", 8},
        {"Switched-128K", 9},
        {"Switched-192K", 10},
        {"Switched-256K", 11},
        {"Switched-320K", 12},
        {"Switched-384K-MR", 13},
        {"Switched-448K", 14},
        {"Switched-512K", 15},
        {"Switched-576K", 16},
        {"Switched-640K", 17},
        {"Switched-704K", 18},
        {"Switched-768K", 19},
        {"Switched-832K", 20},
        {"Switched-896K", 21},
        {"Switched-960K", 22},
        {"Switched-1024K", 23},
        {"Switched-1088K", 24},
        {"Switched-1152K", 25},
        {"Switched-1216K", 26},
        {"Switched-1280K", 27},
        {"Switched-1344K", 28},
        {"Switched-1408K", 29},
        {"Switched-1472K", 30},
        {"Switched-1600K", 31},
        {"Switched-1664K", 32},
        {"Switched-1728K", 33},
        {"Switched-1792K", 34},
        {"Switched-1856K", 35},
        {"Switched-1920K", 36},
        {"Switched-inherited", 37},
        {"Switched-restricted-bearer-x30", 38},
        {"Switched-clear-bearer-v110", 39},
        {"Switched-restricted-64-x30", 40},
        {"Switched-clear-56-v110", 41},
        {"Switched-modem", 42},
        {"Switched-atmodem", 43},
        {"Switched-V110-24-56", 45},
        {"Switched-V110-48-56", 46},
        {"Switched-V110-96-56", 47},
        {"Switched-V110-192-56", 48},
        {"Switched-V110-384-56", 49},
        {"Switched-V110-24-56R", 50},
        {"Switched-V110-48-56R", 51},
        {"Switched-V110-96-56R", 52},
        {"Switched-V110-192-56R", 53},
        {"Switched-V110-384-56R", 54},
        {"Switched-V110-24-64", 55},
        {"Switched-V110-48-64", 56},
        {"Switched-V110-96-64", 57},
        {"Switched-V110-192-64", 58},
        {"Switched-V110-384-64", 59},
        {"Switched-V110-24-64R", 60},
        {"Switched-V110-48-64R", 61},
        {"Switched-V110-96-64R", 62},
        {"Switched-V110-192-64R", 63},
        {"Switched-V110-384-64R", 64},
        {"Switched-Pots", 68},
        {"Switched-ATM", 69},
        {"Switched-FR", 70},
    };
};

template <>
struct enumeration<ascend::force_56> {
    static constexpr enumerator enumerators[] = {
        {"Force-56-No", 0},
        {"Force-56-Yes", 1},
    };
};

} // namespace radius

namespace radius::attr::ascend {

/// An attribute of Ascend, vendor 529.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(529, Number), Type, Flags>;

inline constexpr vsa<"Ascend-Max-Shared-Users", 2, type::integer> max_shared_users;
inline constexpr vsa<"Ascend-UU-Info", 7, type::text> uu_info;
inline constexpr vsa<"Ascend-CIR-Timer", 9, type::integer> cir_timer;
inline constexpr vsa<"Ascend-FR-08-Mode", 10, type::integer> fr_08_mode;
inline constexpr vsa<"Ascend-Destination-Nas-Port", 11, type::integer> destination_nas_port;
inline constexpr vsa<"Ascend-FR-SVC-Addr", 12, type::text> fr_svc_addr;
inline constexpr vsa<"Ascend-NAS-Port-Format", 13,
                     type::enumerated<radius::ascend::nas_port_format>>
    nas_port_format;
inline constexpr vsa<"Ascend-ATM-Fault-Management", 14,
                     type::enumerated<radius::ascend::atm_fault_management>>
    atm_fault_management;
inline constexpr vsa<"Ascend-ATM-Loopback-Cell-Loss", 15, type::integer> atm_loopback_cell_loss;
inline constexpr vsa<"Ascend-Ckt-Type", 16, type::enumerated<radius::ascend::ckt_type>> ckt_type;
inline constexpr vsa<"Ascend-SVC-Enabled", 17, type::enumerated<radius::ascend::svc_enabled>>
    svc_enabled;
inline constexpr vsa<"Ascend-Session-Type", 18, type::enumerated<radius::ascend::session_type>>
    session_type;
inline constexpr vsa<"Ascend-H323-Gatekeeper", 19, type::ipv4addr> h323_gatekeeper;
inline constexpr vsa<"Ascend-Global-Call-Id", 20, type::text> global_call_id;
inline constexpr vsa<"Ascend-H323-Conference-Id", 21, type::integer> h323_conference_id;
inline constexpr vsa<"Ascend-H323-Fegw-Address", 22, type::ipv4addr> h323_fegw_address;
inline constexpr vsa<"Ascend-H323-Dialed-Time", 23, type::integer> h323_dialed_time;
inline constexpr vsa<"Ascend-Dialed-Number", 24, type::text> dialed_number;
inline constexpr vsa<"Ascend-Inter-Arrival-Jitter", 25, type::integer> inter_arrival_jitter;
inline constexpr vsa<"Ascend-Dropped-Octets", 26, type::integer> dropped_octets;
inline constexpr vsa<"Ascend-Dropped-Packets", 27, type::integer> dropped_packets;
inline constexpr vsa<"Ascend-Auth-Delay", 28, type::integer> auth_delay;
inline constexpr vsa<"Ascend-X25-Pad-X3-Profile", 29,
                     type::enumerated<radius::ascend::x25_pad_x3_profile>>
    x25_pad_x3_profile;
inline constexpr vsa<"Ascend-X25-Pad-X3-Parameters", 30, type::text> x25_pad_x3_parameters;
inline constexpr vsa<"Ascend-Tunnel-VRouter-Name", 31, type::text> tunnel_vrouter_name;
inline constexpr vsa<"Ascend-X25-Reverse-Charging", 32,
                     type::enumerated<radius::ascend::x25_reverse_charging>>
    x25_reverse_charging;
inline constexpr vsa<"Ascend-X25-Nui-Prompt", 33, type::text> x25_nui_prompt;
inline constexpr vsa<"Ascend-X25-Nui-Password-Prompt", 34, type::text> x25_nui_password_prompt;
inline constexpr vsa<"Ascend-X25-Cug", 35, type::text> x25_cug;
inline constexpr vsa<"Ascend-X25-Pad-Alias-1", 36, type::text> x25_pad_alias_1;
inline constexpr vsa<"Ascend-X25-Pad-Alias-2", 37, type::text> x25_pad_alias_2;
inline constexpr vsa<"Ascend-X25-Pad-Alias-3", 38, type::text> x25_pad_alias_3;
inline constexpr vsa<"Ascend-X25-X121-Address", 39, type::text> x25_x121_address;
inline constexpr vsa<"Ascend-X25-Nui", 40, type::text> x25_nui;
inline constexpr vsa<"Ascend-X25-Rpoa", 41, type::text> x25_rpoa;
inline constexpr vsa<"Ascend-X25-Pad-Prompt", 42, type::text> x25_pad_prompt;
inline constexpr vsa<"Ascend-X25-Pad-Banner", 43, type::text> x25_pad_banner;
inline constexpr vsa<"Ascend-X25-Profile-Name", 44, type::text> x25_profile_name;
inline constexpr vsa<"Ascend-Recv-Name", 45, type::text> recv_name;
inline constexpr vsa<"Ascend-Bi-Directional-Auth", 46,
                     type::enumerated<radius::ascend::bi_directional_auth>>
    bi_directional_auth;
inline constexpr vsa<"Ascend-MTU", 47, type::integer> mtu;
inline constexpr vsa<"Ascend-Call-Direction", 48, type::enumerated<radius::ascend::call_direction>>
    call_direction;
inline constexpr vsa<"Ascend-Service-Type", 49, type::enumerated<radius::ascend::service_type>>
    service_type;
inline constexpr vsa<"Ascend-Filter-Required", 50,
                     type::enumerated<radius::ascend::filter_required>>
    filter_required;
inline constexpr vsa<"Ascend-Traffic-Shaper", 51, type::integer> traffic_shaper;
inline constexpr vsa<"Ascend-Access-Intercept-LEA", 52, type::text> access_intercept_lea;
inline constexpr vsa<"Ascend-Access-Intercept-Log", 53, type::text> access_intercept_log;
inline constexpr vsa<"Ascend-Private-Route-Table-ID", 54, type::text> private_route_table_id;
inline constexpr vsa<"Ascend-Private-Route-Required", 55,
                     type::enumerated<radius::ascend::private_route_required>>
    private_route_required;
inline constexpr vsa<"Ascend-Cache-Refresh", 56, type::enumerated<radius::ascend::cache_refresh>>
    cache_refresh;
inline constexpr vsa<"Ascend-Cache-Time", 57, type::integer> cache_time;
inline constexpr vsa<"Ascend-Egress-Enabled", 58, type::integer> egress_enabled;
inline constexpr vsa<"Ascend-QOS-Upstream", 59, type::text> qos_upstream;
inline constexpr vsa<"Ascend-QOS-Downstream", 60, type::text> qos_downstream;
inline constexpr vsa<"Ascend-ATM-Connect-Vpi", 61, type::integer> atm_connect_vpi;
inline constexpr vsa<"Ascend-ATM-Connect-Vci", 62, type::integer> atm_connect_vci;
inline constexpr vsa<"Ascend-ATM-Connect-Group", 63, type::integer> atm_connect_group;
inline constexpr vsa<"Ascend-ATM-Group", 64, type::integer> atm_group;
inline constexpr vsa<"Ascend-IPX-Header-Compression", 65,
                     type::enumerated<radius::ascend::ipx_header_compression>>
    ipx_header_compression;
inline constexpr vsa<"Ascend-Calling-Id-Type-Of-Num", 66,
                     type::enumerated<radius::ascend::calling_id_type_of_num>>
    calling_id_type_of_num;
inline constexpr vsa<"Ascend-Calling-Id-Number-Plan", 67,
                     type::enumerated<radius::ascend::calling_id_number_plan>>
    calling_id_number_plan;
inline constexpr vsa<"Ascend-Calling-Id-Presentatn", 68,
                     type::enumerated<radius::ascend::calling_id_presentatn>>
    calling_id_presentatn;
inline constexpr vsa<"Ascend-Calling-Id-Screening", 69,
                     type::enumerated<radius::ascend::calling_id_screening>>
    calling_id_screening;
inline constexpr vsa<"Ascend-BIR-Enable", 70, type::enumerated<radius::ascend::bir_enable>>
    bir_enable;
inline constexpr vsa<"Ascend-BIR-Proxy", 71, type::enumerated<radius::ascend::bir_proxy>> bir_proxy;
inline constexpr vsa<"Ascend-BIR-Bridge-Group", 72, type::integer> bir_bridge_group;
inline constexpr vsa<"Ascend-IPSEC-Profile", 73, type::text> ipsec_profile;
inline constexpr vsa<"Ascend-PPPoE-Enable", 74, type::enumerated<radius::ascend::pppoe_enable>>
    pppoe_enable;
inline constexpr vsa<"Ascend-Bridge-Non-PPPoE", 75,
                     type::enumerated<radius::ascend::bridge_non_pppoe>>
    bridge_non_pppoe;
inline constexpr vsa<"Ascend-ATM-Direct", 76, type::enumerated<radius::ascend::atm_direct>>
    atm_direct;
inline constexpr vsa<"Ascend-ATM-Direct-Profile", 77, type::text> atm_direct_profile;
inline constexpr vsa<"Ascend-Client-Primary-WINS", 78, type::ipv4addr> client_primary_wins;
inline constexpr vsa<"Ascend-Client-Secondary-WINS", 79, type::ipv4addr> client_secondary_wins;
inline constexpr vsa<"Ascend-Client-Assign-WINS", 80,
                     type::enumerated<radius::ascend::client_assign_wins>>
    client_assign_wins;
inline constexpr vsa<"Ascend-Auth-Type", 81, type::enumerated<radius::ascend::auth_type>> auth_type;
inline constexpr vsa<"Ascend-Port-Redir-Protocol", 82,
                     type::enumerated<radius::ascend::port_redir_protocol>>
    port_redir_protocol;
inline constexpr vsa<"Ascend-Port-Redir-Portnum", 83, type::integer> port_redir_portnum;
inline constexpr vsa<"Ascend-Port-Redir-Server", 84, type::ipv4addr> port_redir_server;
inline constexpr vsa<"Ascend-IP-Pool-Chaining", 85,
                     type::enumerated<radius::ascend::ip_pool_chaining>>
    ip_pool_chaining;
inline constexpr vsa<"Ascend-Owner-IP-Addr", 86, type::ipv4addr> owner_ip_addr;
inline constexpr vsa<"Ascend-IP-TOS", 87, type::enumerated<radius::ascend::ip_tos>> ip_tos;
inline constexpr vsa<"Ascend-IP-TOS-Precedence", 88,
                     type::enumerated<radius::ascend::ip_tos_precedence>>
    ip_tos_precedence;
inline constexpr vsa<"Ascend-IP-TOS-Apply-To", 89,
                     type::enumerated<radius::ascend::ip_tos_apply_to>>
    ip_tos_apply_to;
inline constexpr vsa<"Ascend-Filter", 90, type::text> filter;
inline constexpr vsa<"Ascend-Telnet-Profile", 91, type::text> telnet_profile;
inline constexpr vsa<"Ascend-Dsl-Rate-Type", 92, type::enumerated<radius::ascend::dsl_rate_type>>
    dsl_rate_type;
inline constexpr vsa<"Ascend-Redirect-Number", 93, type::text> redirect_number;
inline constexpr vsa<"Ascend-ATM-Vpi", 94, type::integer> atm_vpi;
inline constexpr vsa<"Ascend-ATM-Vci", 95, type::integer> atm_vci;
inline constexpr vsa<"Ascend-Source-IP-Check", 96,
                     type::enumerated<radius::ascend::source_ip_check>>
    source_ip_check;
inline constexpr vsa<"Ascend-Dsl-Rate-Mode", 97, type::enumerated<radius::ascend::dsl_rate_mode>>
    dsl_rate_mode;
inline constexpr vsa<"Ascend-Dsl-Upstream-Limit", 98,
                     type::enumerated<radius::ascend::dsl_upstream_limit>>
    dsl_upstream_limit;
inline constexpr vsa<"Ascend-Dsl-Downstream-Limit", 99,
                     type::enumerated<radius::ascend::dsl_downstream_limit>>
    dsl_downstream_limit;
inline constexpr vsa<"Ascend-Dsl-CIR-Recv-Limit", 100, type::integer> dsl_cir_recv_limit;
inline constexpr vsa<"Ascend-Dsl-CIR-Xmit-Limit", 101, type::integer> dsl_cir_xmit_limit;
inline constexpr vsa<"Ascend-VRouter-Name", 102, type::text> vrouter_name;
inline constexpr vsa<"Ascend-Source-Auth", 103, type::text> source_auth;
inline constexpr vsa<"Ascend-Private-Route", 104, type::text> private_route;
inline constexpr vsa<"Ascend-Numbering-Plan-ID", 105,
                     type::enumerated<radius::ascend::numbering_plan_id>>
    numbering_plan_id;
inline constexpr vsa<"Ascend-FR-Link-Status-DLCI", 106,
                     type::enumerated<radius::ascend::fr_link_status_dlci>>
    fr_link_status_dlci;
inline constexpr vsa<"Ascend-Calling-Subaddress", 107, type::text> calling_subaddress;
inline constexpr vsa<"Ascend-Callback-Delay", 108, type::integer> callback_delay;
inline constexpr vsa<"Ascend-Endpoint-Disc", 109, type::text> endpoint_disc;
inline constexpr vsa<"Ascend-Remote-FW", 110, type::text> remote_fw;
inline constexpr vsa<"Ascend-Multicast-GLeave-Delay", 111, type::integer> multicast_gleave_delay;
inline constexpr vsa<"Ascend-CBCP-Enable", 112, type::enumerated<radius::ascend::cbcp_enable>>
    cbcp_enable;
inline constexpr vsa<"Ascend-CBCP-Mode", 113, type::enumerated<radius::ascend::cbcp_mode>>
    cbcp_mode;
inline constexpr vsa<"Ascend-CBCP-Delay", 114, type::integer> cbcp_delay;
inline constexpr vsa<"Ascend-CBCP-Trunk-Group", 115, type::integer> cbcp_trunk_group;
inline constexpr vsa<"Ascend-Appletalk-Route", 116, type::text> appletalk_route;
inline constexpr vsa<"Ascend-Appletalk-Peer-Mode", 117,
                     type::enumerated<radius::ascend::appletalk_peer_mode>>
    appletalk_peer_mode;
inline constexpr vsa<"Ascend-Route-Appletalk", 118,
                     type::enumerated<radius::ascend::route_appletalk>>
    route_appletalk;
inline constexpr vsa<"Ascend-FCP-Parameter", 119, type::text> fcp_parameter;
inline constexpr vsa<"Ascend-Modem-PortNo", 120, type::integer> modem_portno;
inline constexpr vsa<"Ascend-Modem-SlotNo", 121, type::integer> modem_slotno;
inline constexpr vsa<"Ascend-Modem-ShelfNo", 122, type::integer> modem_shelfno;
inline constexpr vsa<"Ascend-Call-Attempt-Limit", 123, type::integer> call_attempt_limit;
inline constexpr vsa<"Ascend-Call-Block-Duration", 124, type::integer> call_block_duration;
inline constexpr vsa<"Ascend-Maximum-Call-Duration", 125, type::integer> maximum_call_duration;
inline constexpr vsa<"Ascend-Temporary-Rtes", 126, type::enumerated<radius::ascend::temporary_rtes>>
    temporary_rtes;
inline constexpr vsa<"Ascend-Tunneling-Protocol", 127,
                     type::enumerated<radius::ascend::tunneling_protocol>>
    tunneling_protocol;
inline constexpr vsa<"Ascend-Shared-Profile-Enable", 128,
                     type::enumerated<radius::ascend::shared_profile_enable>>
    shared_profile_enable;
inline constexpr vsa<"Ascend-Primary-Home-Agent", 129, type::text> primary_home_agent;
inline constexpr vsa<"Ascend-Secondary-Home-Agent", 130, type::text> secondary_home_agent;
inline constexpr vsa<"Ascend-Dialout-Allowed", 131,
                     type::enumerated<radius::ascend::dialout_allowed>>
    dialout_allowed;
inline constexpr vsa<"Ascend-Client-Gateway", 132, type::ipv4addr> client_gateway;
inline constexpr vsa<"Ascend-BACP-Enable", 133, type::enumerated<radius::ascend::bacp_enable>>
    bacp_enable;
inline constexpr vsa<"Ascend-DHCP-Maximum-Leases", 134, type::integer> dhcp_maximum_leases;
inline constexpr vsa<"Ascend-Client-Primary-DNS", 135, type::ipv4addr> client_primary_dns;
inline constexpr vsa<"Ascend-Client-Secondary-DNS", 136, type::ipv4addr> client_secondary_dns;
inline constexpr vsa<"Ascend-Client-Assign-DNS", 137,
                     type::enumerated<radius::ascend::client_assign_dns>>
    client_assign_dns;
inline constexpr vsa<"Ascend-User-Acct-Type", 138, type::enumerated<radius::ascend::user_acct_type>>
    user_acct_type;
inline constexpr vsa<"Ascend-User-Acct-Host", 139, type::ipv4addr> user_acct_host;
inline constexpr vsa<"Ascend-User-Acct-Port", 140, type::integer> user_acct_port;
inline constexpr vsa<"Ascend-User-Acct-Key", 141, type::text> user_acct_key;
inline constexpr vsa<"Ascend-User-Acct-Base", 142, type::enumerated<radius::ascend::user_acct_base>>
    user_acct_base;
inline constexpr vsa<"Ascend-User-Acct-Time", 143, type::integer> user_acct_time;
inline constexpr vsa<"Ascend-Assign-IP-Client", 144, type::ipv4addr> assign_ip_client;
inline constexpr vsa<"Ascend-Assign-IP-Server", 145, type::ipv4addr> assign_ip_server;
inline constexpr vsa<"Ascend-Assign-IP-Global-Pool", 146, type::text> assign_ip_global_pool;
inline constexpr vsa<"Ascend-DHCP-Reply", 147, type::enumerated<radius::ascend::dhcp_reply>>
    dhcp_reply;
inline constexpr vsa<"Ascend-DHCP-Pool-Number", 148, type::integer> dhcp_pool_number;
inline constexpr vsa<"Ascend-Expect-Callback", 149,
                     type::enumerated<radius::ascend::expect_callback>>
    expect_callback;
inline constexpr vsa<"Ascend-Event-Type", 150, type::enumerated<radius::ascend::event_type>>
    event_type;
inline constexpr vsa<"Ascend-Session-Svr-Key", 151, type::text> session_svr_key;
inline constexpr vsa<"Ascend-Multicast-Rate-Limit", 152, type::integer> multicast_rate_limit;
inline constexpr vsa<"Ascend-IF-Netmask", 153, type::ipv4addr> if_netmask;
inline constexpr vsa<"Ascend-Remote-Addr", 154, type::ipv4addr> remote_addr;
inline constexpr vsa<"Ascend-Multicast-Client", 155,
                     type::enumerated<radius::ascend::multicast_client>>
    multicast_client;
inline constexpr vsa<"Ascend-FR-Circuit-Name", 156, type::text> fr_circuit_name;
inline constexpr vsa<"Ascend-FR-LinkUp", 157, type::enumerated<radius::ascend::fr_linkup>>
    fr_linkup;
inline constexpr vsa<"Ascend-FR-Nailed-Grp", 158, type::integer> fr_nailed_grp;
inline constexpr vsa<"Ascend-FR-Type", 159, type::enumerated<radius::ascend::fr_type>> fr_type;
inline constexpr vsa<"Ascend-FR-Link-Mgt", 160, type::enumerated<radius::ascend::fr_link_mgt>>
    fr_link_mgt;
inline constexpr vsa<"Ascend-FR-N391", 161, type::integer> fr_n391;
inline constexpr vsa<"Ascend-FR-DCE-N392", 162, type::integer> fr_dce_n392;
inline constexpr vsa<"Ascend-FR-DTE-N392", 163, type::integer> fr_dte_n392;
inline constexpr vsa<"Ascend-FR-DCE-N393", 164, type::integer> fr_dce_n393;
inline constexpr vsa<"Ascend-FR-DTE-N393", 165, type::integer> fr_dte_n393;
inline constexpr vsa<"Ascend-FR-T391", 166, type::integer> fr_t391;
inline constexpr vsa<"Ascend-FR-T392", 167, type::integer> fr_t392;
inline constexpr vsa<"Ascend-Bridge-Address", 168, type::text> bridge_address;
inline constexpr vsa<"Ascend-TS-Idle-Limit", 169, type::integer> ts_idle_limit;
inline constexpr vsa<"Ascend-TS-Idle-Mode", 170, type::enumerated<radius::ascend::ts_idle_mode>>
    ts_idle_mode;
inline constexpr vsa<"Ascend-DBA-Monitor", 171, type::enumerated<radius::ascend::dba_monitor>>
    dba_monitor;
inline constexpr vsa<"Ascend-Base-Channel-Count", 172, type::integer> base_channel_count;
inline constexpr vsa<"Ascend-Minimum-Channels", 173, type::integer> minimum_channels;
inline constexpr vsa<"Ascend-IPX-Route", 174, type::text> ipx_route;
inline constexpr vsa<"Ascend-FT1-Caller", 175, type::enumerated<radius::ascend::ft1_caller>>
    ft1_caller;
inline constexpr vsa<"Ascend-Backup", 176, type::text> backup;
inline constexpr vsa<"Ascend-Call-Type", 177, type::enumerated<radius::ascend::call_type>>
    call_type;
inline constexpr vsa<"Ascend-Group", 178, type::text> group;
inline constexpr vsa<"Ascend-FR-DLCI", 179, type::integer> fr_dlci;
inline constexpr vsa<"Ascend-FR-Profile-Name", 180, type::text> fr_profile_name;
inline constexpr vsa<"Ascend-Ara-PW", 181, type::text> ara_pw;
inline constexpr vsa<"Ascend-IPX-Node-Addr", 182, type::text> ipx_node_addr;
inline constexpr vsa<"Ascend-Home-Agent-IP-Addr", 183, type::ipv4addr> home_agent_ip_addr;
inline constexpr vsa<"Ascend-Home-Agent-Password", 184, type::text> home_agent_password;
inline constexpr vsa<"Ascend-Home-Network-Name", 185, type::text> home_network_name;
inline constexpr vsa<"Ascend-Home-Agent-UDP-Port", 186, type::integer> home_agent_udp_port;
inline constexpr vsa<"Ascend-Multilink-ID", 187, type::integer> multilink_id;
inline constexpr vsa<"Ascend-Num-In-Multilink", 188, type::integer> num_in_multilink;
inline constexpr vsa<"Ascend-First-Dest", 189, type::ipv4addr> first_dest;
inline constexpr vsa<"Ascend-Pre-Input-Octets", 190, type::integer> pre_input_octets;
inline constexpr vsa<"Ascend-Pre-Output-Octets", 191, type::integer> pre_output_octets;
inline constexpr vsa<"Ascend-Pre-Input-Packets", 192, type::integer> pre_input_packets;
inline constexpr vsa<"Ascend-Pre-Output-Packets", 193, type::integer> pre_output_packets;
inline constexpr vsa<"Ascend-Maximum-Time", 194, type::integer> maximum_time;
inline constexpr vsa<"Ascend-Disconnect-Cause", 195,
                     type::enumerated<radius::ascend::disconnect_cause>>
    disconnect_cause;
inline constexpr vsa<"Ascend-Connect-Progress", 196,
                     type::enumerated<radius::ascend::connect_progress>>
    connect_progress;
inline constexpr vsa<"Ascend-Data-Rate", 197, type::integer> data_rate;
inline constexpr vsa<"Ascend-PreSession-Time", 198, type::integer> presession_time;
inline constexpr vsa<"Ascend-Token-Idle", 199, type::integer> token_idle;
inline constexpr vsa<"Ascend-Token-Immediate", 200,
                     type::enumerated<radius::ascend::token_immediate>>
    token_immediate;
inline constexpr vsa<"Ascend-Require-Auth", 201, type::enumerated<radius::ascend::require_auth>>
    require_auth;
inline constexpr vsa<"Ascend-Number-Sessions", 202, type::text> number_sessions;
inline constexpr vsa<"Ascend-Authen-Alias", 203, type::text> authen_alias;
inline constexpr vsa<"Ascend-Token-Expiry", 204, type::integer> token_expiry;
inline constexpr vsa<"Ascend-Menu-Selector", 205, type::text> menu_selector;
inline constexpr vsa<"Ascend-Menu-Item", 206, type::text> menu_item;
inline constexpr vsa<"Ascend-PW-Warntime", 207, type::enumerated<radius::ascend::pw_warntime>>
    pw_warntime;
inline constexpr vsa<"Ascend-PW-Lifetime", 208, type::enumerated<radius::ascend::pw_lifetime>>
    pw_lifetime;
inline constexpr vsa<"Ascend-IP-Direct", 209, type::ipv4addr> ip_direct;
inline constexpr vsa<"Ascend-PPP-VJ-Slot-Comp", 210,
                     type::enumerated<radius::ascend::ppp_vj_slot_comp>>
    ppp_vj_slot_comp;
inline constexpr vsa<"Ascend-PPP-VJ-1172", 211, type::enumerated<radius::ascend::ppp_vj_1172>>
    ppp_vj_1172;
inline constexpr vsa<"Ascend-PPP-Async-Map", 212, type::integer> ppp_async_map;
inline constexpr vsa<"Ascend-Third-Prompt", 213, type::text> third_prompt;
inline constexpr vsa<"Ascend-Send-Secret", 214, type::text, flags{.hidden = hiding::ascend}>
    send_secret;
inline constexpr vsa<"Ascend-Receive-Secret", 215, type::text, flags{.hidden = hiding::ascend}>
    receive_secret;
inline constexpr vsa<"Ascend-IPX-Peer-Mode", 216, type::enumerated<radius::ascend::ipx_peer_mode>>
    ipx_peer_mode;
inline constexpr vsa<"Ascend-IP-Pool-Definition", 217, type::text> ip_pool_definition;
inline constexpr vsa<"Ascend-Assign-IP-Pool", 218, type::integer> assign_ip_pool;
inline constexpr vsa<"Ascend-FR-Direct", 219, type::enumerated<radius::ascend::fr_direct>>
    fr_direct;
inline constexpr vsa<"Ascend-FR-Direct-Profile", 220, type::text> fr_direct_profile;
inline constexpr vsa<"Ascend-FR-Direct-DLCI", 221, type::integer> fr_direct_dlci;
inline constexpr vsa<"Ascend-Handle-IPX", 222, type::enumerated<radius::ascend::handle_ipx>>
    handle_ipx;
inline constexpr vsa<"Ascend-Netware-timeout", 223, type::integer> netware_timeout;
inline constexpr vsa<"Ascend-IPX-Alias", 224, type::integer> ipx_alias;
inline constexpr vsa<"Ascend-Metric", 225, type::integer> metric;
inline constexpr vsa<"Ascend-PRI-Number-Type", 226,
                     type::enumerated<radius::ascend::pri_number_type>>
    pri_number_type;
inline constexpr vsa<"Ascend-Dial-Number", 227, type::text> dial_number;
inline constexpr vsa<"Ascend-Route-IP", 228, type::enumerated<radius::ascend::route_ip>> route_ip;
inline constexpr vsa<"Ascend-Route-IPX", 229, type::enumerated<radius::ascend::route_ipx>>
    route_ipx;
inline constexpr vsa<"Ascend-Bridge", 230, type::enumerated<radius::ascend::bridge>> bridge;
inline constexpr vsa<"Ascend-Send-Auth", 231, type::enumerated<radius::ascend::send_auth>>
    send_auth;
inline constexpr vsa<"Ascend-Send-Passwd", 232, type::text> send_passwd;
inline constexpr vsa<"Ascend-Link-Compression", 233,
                     type::enumerated<radius::ascend::link_compression>>
    link_compression;
inline constexpr vsa<"Ascend-Target-Util", 234, type::integer> target_util;
inline constexpr vsa<"Ascend-Maximum-Channels", 235, type::integer> maximum_channels;
inline constexpr vsa<"Ascend-Inc-Channel-Count", 236, type::integer> inc_channel_count;
inline constexpr vsa<"Ascend-Dec-Channel-Count", 237, type::integer> dec_channel_count;
inline constexpr vsa<"Ascend-Seconds-Of-History", 238, type::integer> seconds_of_history;
inline constexpr vsa<"Ascend-History-Weigh-Type", 239,
                     type::enumerated<radius::ascend::history_weigh_type>>
    history_weigh_type;
inline constexpr vsa<"Ascend-Add-Seconds", 240, type::integer> add_seconds;
inline constexpr vsa<"Ascend-Remove-Seconds", 241, type::integer> remove_seconds;
inline constexpr vsa<"Ascend-Data-Filter", 242, type::filter> data_filter;
inline constexpr vsa<"Ascend-Call-Filter", 243, type::filter> call_filter;
inline constexpr vsa<"Ascend-Idle-Limit", 244, type::integer> idle_limit;
inline constexpr vsa<"Ascend-Preempt-Limit", 245, type::integer> preempt_limit;
inline constexpr vsa<"Ascend-Callback", 246, type::enumerated<radius::ascend::callback>> callback;
inline constexpr vsa<"Ascend-Data-Svc", 247, type::enumerated<radius::ascend::data_svc>> data_svc;
inline constexpr vsa<"Ascend-Force-56", 248, type::enumerated<radius::ascend::force_56>> force_56;
inline constexpr vsa<"Ascend-Billing-Number", 249, type::text> billing_number;
inline constexpr vsa<"Ascend-Call-By-Call", 250, type::integer> call_by_call;
inline constexpr vsa<"Ascend-Transit-Number", 251, type::text> transit_number;
inline constexpr vsa<"Ascend-Host-Info", 252, type::text> host_info;
inline constexpr vsa<"Ascend-PPP-Address", 253, type::ipv4addr> ppp_address;
inline constexpr vsa<"Ascend-MPP-Idle-Percent", 254, type::integer> mpp_idle_percent;
inline constexpr vsa<"Ascend-Xmit-Rate", 255, type::integer> xmit_rate;

/// All attributes of Ascend.
using table =
    table_of<max_shared_users, uu_info, cir_timer, fr_08_mode, destination_nas_port, fr_svc_addr,
             nas_port_format, atm_fault_management, atm_loopback_cell_loss, ckt_type, svc_enabled,
             session_type, h323_gatekeeper, global_call_id, h323_conference_id, h323_fegw_address,
             h323_dialed_time, dialed_number, inter_arrival_jitter, dropped_octets, dropped_packets,
             auth_delay, x25_pad_x3_profile, x25_pad_x3_parameters, tunnel_vrouter_name,
             x25_reverse_charging, x25_nui_prompt, x25_nui_password_prompt, x25_cug,
             x25_pad_alias_1, x25_pad_alias_2, x25_pad_alias_3, x25_x121_address, x25_nui, x25_rpoa,
             x25_pad_prompt, x25_pad_banner, x25_profile_name, recv_name, bi_directional_auth, mtu,
             call_direction, service_type, filter_required, traffic_shaper, access_intercept_lea,
             access_intercept_log, private_route_table_id, private_route_required, cache_refresh,
             cache_time, egress_enabled, qos_upstream, qos_downstream, atm_connect_vpi,
             atm_connect_vci, atm_connect_group, atm_group, ipx_header_compression,
             calling_id_type_of_num, calling_id_number_plan, calling_id_presentatn,
             calling_id_screening, bir_enable, bir_proxy, bir_bridge_group, ipsec_profile,
             pppoe_enable, bridge_non_pppoe, atm_direct, atm_direct_profile, client_primary_wins,
             client_secondary_wins, client_assign_wins, auth_type, port_redir_protocol,
             port_redir_portnum, port_redir_server, ip_pool_chaining, owner_ip_addr, ip_tos,
             ip_tos_precedence, ip_tos_apply_to, filter, telnet_profile, dsl_rate_type,
             redirect_number, atm_vpi, atm_vci, source_ip_check, dsl_rate_mode, dsl_upstream_limit,
             dsl_downstream_limit, dsl_cir_recv_limit, dsl_cir_xmit_limit, vrouter_name,
             source_auth, private_route, numbering_plan_id, fr_link_status_dlci, calling_subaddress,
             callback_delay, endpoint_disc, remote_fw, multicast_gleave_delay, cbcp_enable,
             cbcp_mode, cbcp_delay, cbcp_trunk_group, appletalk_route, appletalk_peer_mode,
             route_appletalk, fcp_parameter, modem_portno, modem_slotno, modem_shelfno,
             call_attempt_limit, call_block_duration, maximum_call_duration, temporary_rtes,
             tunneling_protocol, shared_profile_enable, primary_home_agent, secondary_home_agent,
             dialout_allowed, client_gateway, bacp_enable, dhcp_maximum_leases, client_primary_dns,
             client_secondary_dns, client_assign_dns, user_acct_type, user_acct_host,
             user_acct_port, user_acct_key, user_acct_base, user_acct_time, assign_ip_client,
             assign_ip_server, assign_ip_global_pool, dhcp_reply, dhcp_pool_number, expect_callback,
             event_type, session_svr_key, multicast_rate_limit, if_netmask, remote_addr,
             multicast_client, fr_circuit_name, fr_linkup, fr_nailed_grp, fr_type, fr_link_mgt,
             fr_n391, fr_dce_n392, fr_dte_n392, fr_dce_n393, fr_dte_n393, fr_t391, fr_t392,
             bridge_address, ts_idle_limit, ts_idle_mode, dba_monitor, base_channel_count,
             minimum_channels, ipx_route, ft1_caller, backup, call_type, group, fr_dlci,
             fr_profile_name, ara_pw, ipx_node_addr, home_agent_ip_addr, home_agent_password,
             home_network_name, home_agent_udp_port, multilink_id, num_in_multilink, first_dest,
             pre_input_octets, pre_output_octets, pre_input_packets, pre_output_packets,
             maximum_time, disconnect_cause, connect_progress, data_rate, presession_time,
             token_idle, token_immediate, require_auth, number_sessions, authen_alias, token_expiry,
             menu_selector, menu_item, pw_warntime, pw_lifetime, ip_direct, ppp_vj_slot_comp,
             ppp_vj_1172, ppp_async_map, third_prompt, send_secret, receive_secret, ipx_peer_mode,
             ip_pool_definition, assign_ip_pool, fr_direct, fr_direct_profile, fr_direct_dlci,
             handle_ipx, netware_timeout, ipx_alias, metric, pri_number_type, dial_number, route_ip,
             route_ipx, bridge, send_auth, send_passwd, link_compression, target_util,
             maximum_channels, inc_channel_count, dec_channel_count, seconds_of_history,
             history_weigh_type, add_seconds, remove_seconds, data_filter, call_filter, idle_limit,
             preempt_limit, callback, data_svc, force_56, billing_number, call_by_call,
             transit_number, host_info, ppp_address, mpp_idle_percent, xmit_rate>;

} // namespace radius::attr::ascend

// clang-format on
