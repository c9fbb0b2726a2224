// SPDX-License-Identifier: MIT
// Juniper E series and Junos broadband subscriber management (Unisphere ERX).
// Made from dictionary.erx by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/erx_1.hpp>

namespace radius::attr::erx {

inline constexpr vsa<"ERX-IPv6-Output-Service-Set", 201, type::text> ipv6_output_service_set;
inline constexpr vsa<"ERX-IPv6-Input-Service-Filter", 202, type::text> ipv6_input_service_filter;
inline constexpr vsa<"ERX-IPv6-Output-Service-Filter", 203, type::text> ipv6_output_service_filter;
inline constexpr vsa<"ERX-Adv-Pcef-Profile-Name", 204, type::text> adv_pcef_profile_name;
inline constexpr vsa<"ERX-Adv-Pcef-Rule-Name", 205, type::text> adv_pcef_rule_name;
inline constexpr vsa<"ERX-Re-Authentication-Catalyst", 206,
                     type::enumerated<radius::erx::re_authentication_catalyst>>
    re_authentication_catalyst;
inline constexpr vsa<"ERX-DHCPv6-Options", 207, type::octets> dhcpv6_options;
inline constexpr vsa<"ERX-DHCP-Header", 208, type::octets> dhcp_header;
inline constexpr vsa<"ERX-DHCPv6-Header", 209, type::octets> dhcpv6_header;
inline constexpr vsa<"ERX-Acct-Request-Reason", 210,
                     type::enumerated<radius::erx::acct_request_reason>>
    acct_request_reason;
inline constexpr vsa<"ERX-Inner-Tag-Protocol-Id", 211, type::text> inner_tag_protocol_id;
inline constexpr vsa<"ERX-Routing-Services", 212, type::enumerated<radius::erx::routing_services>>
    routing_services;
inline constexpr vsa<"ERX-Interface-Set-Targeting-Weight", 213, type::integer>
    interface_set_targeting_weight;
inline constexpr vsa<"ERX-Interface-Targeting-Weight", 214, type::integer>
    interface_targeting_weight;
inline constexpr vsa<"ERX-Hybrid-Access-DSL-Downstream-Speed", 216, type::integer>
    hybrid_access_dsl_downstream_speed;
inline constexpr vsa<"ERX-Hybrid-Access-LTE-Downstream-Speed", 217, type::integer>
    hybrid_access_lte_downstream_speed;
inline constexpr vsa<"ERX-PON-Access-Type", 219, type::enumerated<radius::erx::pon_access_type>>
    pon_access_type;
inline constexpr vsa<"ERX-ONT-ONU-Average-Data-Rate-Downstream", 220, type::integer>
    ont_onu_average_data_rate_downstream;
inline constexpr vsa<"ERX-ONT-ONU-Peak-Data-Rate-Downstream", 221, type::integer>
    ont_onu_peak_data_rate_downstream;
inline constexpr vsa<"ERX-ONT-ONU-Maximum-Data-Rate-Upstream", 222, type::integer>
    ont_onu_maximum_data_rate_upstream;
inline constexpr vsa<"ERX-ONT-ONU-Assured-Data-Rate-Upstream", 223, type::integer>
    ont_onu_assured_data_rate_upstream;
inline constexpr vsa<"ERX-PON-Tree-Maximum-Data-Rate-Upstream", 224, type::integer>
    pon_tree_maximum_data_rate_upstream;
inline constexpr vsa<"ERX-PON-Tree-Maximum-Data-Rate-Downstream", 225, type::integer>
    pon_tree_maximum_data_rate_downstream;
inline constexpr vsa<"ERX-Expected-Throughput-Upstream", 226, type::integer>
    expected_throughput_upstream;
inline constexpr vsa<"ERX-Expected-Throughput-Downstream", 227, type::integer>
    expected_throughput_downstream;
inline constexpr vsa<"ERX-Attainable-Expected-Throughput-Upstream", 228, type::integer>
    attainable_expected_throughput_upstream;
inline constexpr vsa<"ERX-Attainable-Expected-Throughput-Downstream", 229, type::integer>
    attainable_expected_throughput_downstream;
inline constexpr vsa<"ERX-Gamma-Data-Rate-Upstream", 230, type::integer> gamma_data_rate_upstream;
inline constexpr vsa<"ERX-Gamma-Data-Rate-Downstream", 231, type::integer>
    gamma_data_rate_downstream;
inline constexpr vsa<"ERX-Attainable-Gamma-Data-Rate-Upstream", 232, type::integer>
    attainable_gamma_data_rate_upstream;
inline constexpr vsa<"ERX-Attainable-Gamma-Data-Rate-Downstream", 233, type::integer>
    attainable_gamma_data_rate_downstream;

/// A part of the attributes of ERX.
using table_2 = table_of<ipv6_output_service_set, ipv6_input_service_filter,
                         ipv6_output_service_filter, adv_pcef_profile_name, adv_pcef_rule_name,
                         re_authentication_catalyst, dhcpv6_options, dhcp_header, dhcpv6_header,
                         acct_request_reason, inner_tag_protocol_id, routing_services,
                         interface_set_targeting_weight, interface_targeting_weight,
                         hybrid_access_dsl_downstream_speed, hybrid_access_lte_downstream_speed,
                         pon_access_type, ont_onu_average_data_rate_downstream,
                         ont_onu_peak_data_rate_downstream, ont_onu_maximum_data_rate_upstream,
                         ont_onu_assured_data_rate_upstream, pon_tree_maximum_data_rate_upstream,
                         pon_tree_maximum_data_rate_downstream, expected_throughput_upstream,
                         expected_throughput_downstream, attainable_expected_throughput_upstream,
                         attainable_expected_throughput_downstream, gamma_data_rate_upstream,
                         gamma_data_rate_downstream, attainable_gamma_data_rate_upstream,
                         attainable_gamma_data_rate_downstream>;

} // namespace radius::attr::erx

// clang-format on
