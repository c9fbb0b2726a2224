// SPDX-License-Identifier: MIT
// U.S. Robotics and 3Com Total Control. Types have four octets and there is no length.
// Made from dictionary.usr by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/usr_values_1.hpp>
#include <radius/attribute/vendor/usr_values_10.hpp>
#include <radius/attribute/vendor/usr_values_11.hpp>
#include <radius/attribute/vendor/usr_values_12.hpp>
#include <radius/attribute/vendor/usr_values_13.hpp>
#include <radius/attribute/vendor/usr_values_2.hpp>
#include <radius/attribute/vendor/usr_values_3.hpp>
#include <radius/attribute/vendor/usr_values_4.hpp>
#include <radius/attribute/vendor/usr_values_5.hpp>
#include <radius/attribute/vendor/usr_values_6.hpp>
#include <radius/attribute/vendor/usr_values_7.hpp>
#include <radius/attribute/vendor/usr_values_8.hpp>
#include <radius/attribute/vendor/usr_values_9.hpp>

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

/// A part of the attributes of USR.
using table_1 =
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
             cw_ss7_cic, cw_mgc_id>;

} // namespace radius::attr::usr

// clang-format on
