// SPDX-License-Identifier: MIT
// Ericsson packet core and access networks.
// Made from dictionary.ericsson by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::attr::ericsson {

/// An attribute of Ericsson, vendor 193.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(193, Number), Type, Flags>;

inline constexpr vsa<"Ericsson-ViG-Balance", 3, type::integer> vig_balance;
inline constexpr vsa<"Ericsson-ViG-Codec", 4, type::integer> vig_codec;
inline constexpr vsa<"Ericsson-ViG-Currency", 5, type::text> vig_currency;
inline constexpr vsa<"Ericsson-ViG-Currency-Quote", 6, type::text> vig_currency_quote;
inline constexpr vsa<"Ericsson-ViG-Endpoint-Type", 8, type::integer> vig_endpoint_type;
inline constexpr vsa<"Ericsson-ViG-Sequence-Number", 9, type::integer> vig_sequence_number;
inline constexpr vsa<"Ericsson-ViG-Access-Agent-IP-Address", 11, type::ipv4addr>
    vig_access_agent_ip_address;
inline constexpr vsa<"Ericsson-ViG-QoS-Class", 12, type::integer> vig_qos_class;
inline constexpr vsa<"Ericsson-ViG-Digest-Response", 14, type::text> vig_digest_response;
inline constexpr vsa<"Ericsson-ViG-Digest-Attributes", 15, type::octets> vig_digest_attributes;
inline constexpr vsa<"Ericsson-ViG-Business-Agreement-Name", 16, type::text>
    vig_business_agreement_name;
inline constexpr vsa<"Ericsson-ViG-Call-Role", 17, type::integer> vig_call_role;
inline constexpr vsa<"Ericsson-ViG-Remote-SK-UA-IP-Address", 20, type::ipv4addr>
    vig_remote_sk_ua_ip_address;
inline constexpr vsa<"Ericsson-ViG-Site", 23, type::text> vig_site;
inline constexpr vsa<"Ericsson-ViG-TTL-relative", 32, type::integer> vig_ttl_relative;
inline constexpr vsa<"Ericsson-ViG-Account-error-reason", 33, type::integer>
    vig_account_error_reason;
inline constexpr vsa<"Ericsson-ViG-Layer-identity", 34, type::integer> vig_layer_identity;
inline constexpr vsa<"Ericsson-ViG-Major-protocol-version", 35, type::integer>
    vig_major_protocol_version;
inline constexpr vsa<"Ericsson-ViG-Minor-protocol-version", 36, type::integer>
    vig_minor_protocol_version;
inline constexpr vsa<"Ericsson-ViG-Authentication-type", 37, type::integer> vig_authentication_type;
inline constexpr vsa<"Ericsson-ViG-Trusted-access", 38, type::integer> vig_trusted_access;
inline constexpr vsa<"Ericsson-ViG-User-name", 39, type::text> vig_user_name;
inline constexpr vsa<"Ericsson-ViG-Global-unique-call-ID", 40, type::text>
    vig_global_unique_call_id;
inline constexpr vsa<"Ericsson-ViG-Global-unique-service-ID", 41, type::text>
    vig_global_unique_service_id;
inline constexpr vsa<"Ericsson-ViG-Interim-interval", 42, type::integer> vig_interim_interval;
inline constexpr vsa<"Ericsson-ViG-Alive-Indicator", 43, type::integer> vig_alive_indicator;
inline constexpr vsa<"Ericsson-ViG-TTL-Absolute", 44, type::integer> vig_ttl_absolute;
inline constexpr vsa<"Ericsson-ViG-TTL-Start-Event", 45, type::integer> vig_ttl_start_event;
inline constexpr vsa<"Ericsson-ViG-SK-IP-address", 46, type::ipv4addr> vig_sk_ip_address;
inline constexpr vsa<"Ericsson-ViG-UA-IP-address", 47, type::ipv4addr> vig_ua_ip_address;
inline constexpr vsa<"Ericsson-ViG-SA-IP-address", 48, type::ipv4addr> vig_sa_ip_address;
inline constexpr vsa<"Ericsson-ViG-Calling-e164-number", 49, type::text> vig_calling_e164_number;
inline constexpr vsa<"Ericsson-ViG-Calling-H323Id", 50, type::text> vig_calling_h323id;
inline constexpr vsa<"Ericsson-ViG-Calling-Email-address", 51, type::text>
    vig_calling_email_address;
inline constexpr vsa<"Ericsson-ViG-Dialled-e164-number", 52, type::text> vig_dialled_e164_number;
inline constexpr vsa<"Ericsson-ViG-Dialled-H323Id", 53, type::text> vig_dialled_h323id;
inline constexpr vsa<"Ericsson-ViG-Dialled-Email-address", 54, type::text>
    vig_dialled_email_address;
inline constexpr vsa<"Ericsson-ViG-Routed-e164-number", 55, type::text> vig_routed_e164_number;
inline constexpr vsa<"Ericsson-ViG-Routed-H323Id", 56, type::text> vig_routed_h323id;
inline constexpr vsa<"Ericsson-ViG-Routed-Email-address", 57, type::text> vig_routed_email_address;
inline constexpr vsa<"Ericsson-ViG-SiteKeeper-name", 58, type::text> vig_sitekeeper_name;
inline constexpr vsa<"Ericsson-ViG-Access-Group-name", 59, type::text> vig_access_group_name;
inline constexpr vsa<"Ericsson-ViG-Access-Agent-name", 60, type::text> vig_access_agent_name;
inline constexpr vsa<"Ericsson-ViG-User-agent-group-name", 61, type::text>
    vig_user_agent_group_name;
inline constexpr vsa<"Ericsson-ViG-User-agent-name", 62, type::text> vig_user_agent_name;
inline constexpr vsa<"Ericsson-ViG-Routing-tariff", 63, type::integer> vig_routing_tariff;
inline constexpr vsa<"Ericsson-ViG-Re-selection-counter", 64, type::integer>
    vig_re_selection_counter;
inline constexpr vsa<"Ericsson-ViG-CPN-digits", 65, type::text> vig_cpn_digits;
inline constexpr vsa<"Ericsson-ViG-CPN-TON", 66, type::integer> vig_cpn_ton;
inline constexpr vsa<"Ericsson-ViG-CPN-NP", 67, type::integer> vig_cpn_np;
inline constexpr vsa<"Ericsson-ViG-CPN-PI", 68, type::integer> vig_cpn_pi;
inline constexpr vsa<"Ericsson-ViG-CPN-SI", 69, type::integer> vig_cpn_si;
inline constexpr vsa<"Ericsson-ViG-Dialled-num-digits", 70, type::text> vig_dialled_num_digits;
inline constexpr vsa<"Ericsson-ViG-Dialled-num-TON", 71, type::integer> vig_dialled_num_ton;
inline constexpr vsa<"Ericsson-ViG-Dialled-num-NP", 72, type::integer> vig_dialled_num_np;
inline constexpr vsa<"Ericsson-ViG-Routing-num-digits", 73, type::text> vig_routing_num_digits;
inline constexpr vsa<"Ericsson-ViG-Routing-num-TON", 74, type::integer> vig_routing_num_ton;
inline constexpr vsa<"Ericsson-ViG-Routing-num-NP", 75, type::integer> vig_routing_num_np;
inline constexpr vsa<"Ericsson-ViG-Redirecting-num-digits", 76, type::text>
    vig_redirecting_num_digits;
inline constexpr vsa<"Ericsson-ViG-Redirecting-num-TON", 77, type::integer> vig_redirecting_num_ton;
inline constexpr vsa<"Ericsson-ViG-Redirecting-num-NP", 78, type::integer> vig_redirecting_num_np;
inline constexpr vsa<"Ericsson-ViG-Redirecting-num-PI", 79, type::integer> vig_redirecting_num_pi;
inline constexpr vsa<"Ericsson-ViG-Redirecting-num-RFD", 80, type::integer> vig_redirecting_num_rfd;
inline constexpr vsa<"Ericsson-ViG-Time-stamp-UTC", 81, type::integer> vig_time_stamp_utc;
inline constexpr vsa<"Ericsson-ViG-Time-stamp-TZ", 82, type::integer> vig_time_stamp_tz;
inline constexpr vsa<"Ericsson-ViG-Time-stamp-DST", 83, type::integer> vig_time_stamp_dst;
inline constexpr vsa<"Ericsson-ViG-Session-routing-duration", 84, type::integer>
    vig_session_routing_duration;
inline constexpr vsa<"Ericsson-ViG-Session-ringing-duration", 85, type::integer>
    vig_session_ringing_duration;
inline constexpr vsa<"Ericsson-ViG-Access-type", 86, type::integer> vig_access_type;
inline constexpr vsa<"Ericsson-ViG-Requested-bandwidth", 87, type::integer> vig_requested_bandwidth;
inline constexpr vsa<"Ericsson-ViG-Allowed-bandwidth", 88, type::integer> vig_allowed_bandwidth;
inline constexpr vsa<"Ericsson-ViG-Media-channel-count", 89, type::integer> vig_media_channel_count;
inline constexpr vsa<"Ericsson-ViG-Voice-media-rec-forward", 90, type::text>
    vig_voice_media_rec_forward;
inline constexpr vsa<"Ericsson-ViG-Voice-media-rec-backward", 91, type::text>
    vig_voice_media_rec_backward;
inline constexpr vsa<"Ericsson-ViG-Video-media-rec-forward", 92, type::text>
    vig_video_media_rec_forward;
inline constexpr vsa<"Ericsson-ViG-Video-media-rec-backward", 93, type::text>
    vig_video_media_rec_backward;
inline constexpr vsa<"Ericsson-ViG-Fax-media-rec-forward", 94, type::text>
    vig_fax_media_rec_forward;
inline constexpr vsa<"Ericsson-ViG-Fax-media-rec-backward", 95, type::text>
    vig_fax_media_rec_backward;
inline constexpr vsa<"Ericsson-ViG-Data-media-rec-forward", 96, type::text>
    vig_data_media_rec_forward;
inline constexpr vsa<"Ericsson-ViG-Data-media-rec-backward", 97, type::text>
    vig_data_media_rec_backward;
inline constexpr vsa<"Ericsson-ViG-Charging-Case", 98, type::integer> vig_charging_case;
inline constexpr vsa<"Ericsson-ViG-Rel-cause-coding-std", 99, type::integer>
    vig_rel_cause_coding_std;
inline constexpr vsa<"Ericsson-ViG-Rel-cause-location", 100, type::integer> vig_rel_cause_location;
inline constexpr vsa<"Ericsson-ViG-Rel-cause-class", 101, type::integer> vig_rel_cause_class;
inline constexpr vsa<"Ericsson-ViG-Rel-cause-value", 102, type::integer> vig_rel_cause_value;
inline constexpr vsa<"Ericsson-ViG-Rel-reason", 103, type::integer> vig_rel_reason;
inline constexpr vsa<"Ericsson-ViG-Internal-Rel-reason-val", 104, type::integer>
    vig_internal_rel_reason_val;
inline constexpr vsa<"Ericsson-ViG-Internal-Rel-reason-orig", 105, type::integer>
    vig_internal_rel_reason_orig;
inline constexpr vsa<"Ericsson-ViG-Service-ID", 106, type::integer> vig_service_id;
inline constexpr vsa<"Ericsson-ViG-User-ID", 107, type::text> vig_user_id;
inline constexpr vsa<"Ericsson-ViG-Service-Name", 108, type::text> vig_service_name;
inline constexpr vsa<"Ericsson-ViG-Test-Call-Indicator", 109, type::integer>
    vig_test_call_indicator;
inline constexpr vsa<"Ericsson-ViG-Emergency-Call-Indicator", 110, type::integer>
    vig_emergency_call_indicator;
inline constexpr vsa<"Ericsson-ViG-Calling-ID", 111, type::text> vig_calling_id;
inline constexpr vsa<"Ericsson-ViG-Called-ID", 112, type::text> vig_called_id;
inline constexpr vsa<"Ericsson-ViG-Translated-ID", 113, type::text> vig_translated_id;
inline constexpr vsa<"Ericsson-ViG-Calling-User-Group-ID", 114, type::text>
    vig_calling_user_group_id;
inline constexpr vsa<"Ericsson-ViG-Calling-Usr-Sub-Group-ID", 115, type::text>
    vig_calling_usr_sub_group_id;
inline constexpr vsa<"Ericsson-ViG-Called-Usr-Group-ID", 116, type::text> vig_called_usr_group_id;
inline constexpr vsa<"Ericsson-ViG-Called-Usr-Sub-Group-ID", 117, type::text>
    vig_called_usr_sub_group_id;
inline constexpr vsa<"Ericsson-ViG-Terminal-Type", 118, type::text> vig_terminal_type;
inline constexpr vsa<"Ericsson-ViG-Service-Duration", 119, type::integer> vig_service_duration;
inline constexpr vsa<"Ericsson-ViG-Service-Execution-Result", 120, type::integer>
    vig_service_execution_result;
inline constexpr vsa<"Ericsson-ViG-Service-Exe-Rslt-Desc", 121, type::text>
    vig_service_exe_rslt_desc;
inline constexpr vsa<"Ericsson-ViG-Service-Description", 122, type::text> vig_service_description;
inline constexpr vsa<"Ericsson-ViG-Service-Specific-Info", 123, type::text>
    vig_service_specific_info;
inline constexpr vsa<"Ericsson-ViG-Proxy-IP-Address", 124, type::ipv4addr> vig_proxy_ip_address;
inline constexpr vsa<"Ericsson-ViG-Auth-DataRequest", 125, type::integer> vig_auth_datarequest;
inline constexpr vsa<"Ericsson-ViG-IPT-Time-Stamp", 126, type::integer> vig_ipt_time_stamp;
inline constexpr vsa<"Ericsson-ViG-User-Name-Info", 127, type::integer> vig_user_name_info;

/// All attributes of Ericsson.
using table =
    table_of<vig_balance, vig_codec, vig_currency, vig_currency_quote, vig_endpoint_type,
             vig_sequence_number, vig_access_agent_ip_address, vig_qos_class, vig_digest_response,
             vig_digest_attributes, vig_business_agreement_name, vig_call_role,
             vig_remote_sk_ua_ip_address, vig_site, vig_ttl_relative, vig_account_error_reason,
             vig_layer_identity, vig_major_protocol_version, vig_minor_protocol_version,
             vig_authentication_type, vig_trusted_access, vig_user_name, vig_global_unique_call_id,
             vig_global_unique_service_id, vig_interim_interval, vig_alive_indicator,
             vig_ttl_absolute, vig_ttl_start_event, vig_sk_ip_address, vig_ua_ip_address,
             vig_sa_ip_address, vig_calling_e164_number, vig_calling_h323id,
             vig_calling_email_address, vig_dialled_e164_number, vig_dialled_h323id,
             vig_dialled_email_address, vig_routed_e164_number, vig_routed_h323id,
             vig_routed_email_address, vig_sitekeeper_name, vig_access_group_name,
             vig_access_agent_name, vig_user_agent_group_name, vig_user_agent_name,
             vig_routing_tariff, vig_re_selection_counter, vig_cpn_digits, vig_cpn_ton, vig_cpn_np,
             vig_cpn_pi, vig_cpn_si, vig_dialled_num_digits, vig_dialled_num_ton,
             vig_dialled_num_np, vig_routing_num_digits, vig_routing_num_ton, vig_routing_num_np,
             vig_redirecting_num_digits, vig_redirecting_num_ton, vig_redirecting_num_np,
             vig_redirecting_num_pi, vig_redirecting_num_rfd, vig_time_stamp_utc, vig_time_stamp_tz,
             vig_time_stamp_dst, vig_session_routing_duration, vig_session_ringing_duration,
             vig_access_type, vig_requested_bandwidth, vig_allowed_bandwidth,
             vig_media_channel_count, vig_voice_media_rec_forward, vig_voice_media_rec_backward,
             vig_video_media_rec_forward, vig_video_media_rec_backward, vig_fax_media_rec_forward,
             vig_fax_media_rec_backward, vig_data_media_rec_forward, vig_data_media_rec_backward,
             vig_charging_case, vig_rel_cause_coding_std, vig_rel_cause_location,
             vig_rel_cause_class, vig_rel_cause_value, vig_rel_reason, vig_internal_rel_reason_val,
             vig_internal_rel_reason_orig, vig_service_id, vig_user_id, vig_service_name,
             vig_test_call_indicator, vig_emergency_call_indicator, vig_calling_id, vig_called_id,
             vig_translated_id, vig_calling_user_group_id, vig_calling_usr_sub_group_id,
             vig_called_usr_group_id, vig_called_usr_sub_group_id, vig_terminal_type,
             vig_service_duration, vig_service_execution_result, vig_service_exe_rslt_desc,
             vig_service_description, vig_service_specific_info, vig_proxy_ip_address,
             vig_auth_datarequest, vig_ipt_time_stamp, vig_user_name_info>;

} // namespace radius::attr::ericsson

// clang-format on
