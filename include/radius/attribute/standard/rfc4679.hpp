// SPDX-License-Identifier: MIT
// RFC 4679: DSL Forum Vendor-Specific RADIUS Attributes, section 3. It calls the first two
// Agent-Circuit-Id and Agent-Remote-Id.
// Made from dictionary.rfc4679 by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>

namespace radius::attr::adsl_forum {

/// An attribute of ADSL-Forum, vendor 3561.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(3561, Number), Type, Flags>;

inline constexpr vsa<"ADSL-Agent-Circuit-Id", 1, type::octets> adsl_agent_circuit_id;
inline constexpr vsa<"ADSL-Agent-Remote-Id", 2, type::octets> adsl_agent_remote_id;
inline constexpr vsa<"Actual-Data-Rate-Upstream", 129, type::integer> actual_data_rate_upstream;
inline constexpr vsa<"Actual-Data-Rate-Downstream", 130, type::integer> actual_data_rate_downstream;
inline constexpr vsa<"Minimum-Data-Rate-Upstream", 131, type::integer> minimum_data_rate_upstream;
inline constexpr vsa<"Minimum-Data-Rate-Downstream", 132, type::integer>
    minimum_data_rate_downstream;
inline constexpr vsa<"Attainable-Data-Rate-Upstream", 133, type::integer>
    attainable_data_rate_upstream;
inline constexpr vsa<"Attainable-Data-Rate-Downstream", 134, type::integer>
    attainable_data_rate_downstream;
inline constexpr vsa<"Maximum-Data-Rate-Upstream", 135, type::integer> maximum_data_rate_upstream;
inline constexpr vsa<"Maximum-Data-Rate-Downstream", 136, type::integer>
    maximum_data_rate_downstream;
inline constexpr vsa<"Minimum-Data-Rate-Upstream-Low-Power", 137, type::integer>
    minimum_data_rate_upstream_low_power;
inline constexpr vsa<"Minimum-Data-Rate-Downstream-Low-Power", 138, type::integer>
    minimum_data_rate_downstream_low_power;
inline constexpr vsa<"Maximum-Interleaving-Delay-Upstream", 139, type::integer>
    maximum_interleaving_delay_upstream;
inline constexpr vsa<"Actual-Interleaving-Delay-Upstream", 140, type::integer>
    actual_interleaving_delay_upstream;
inline constexpr vsa<"Maximum-Interleaving-Delay-Downstream", 141, type::integer>
    maximum_interleaving_delay_downstream;
inline constexpr vsa<"Actual-Interleaving-Delay-Downstream", 142, type::integer>
    actual_interleaving_delay_downstream;
inline constexpr vsa<"Access-Loop-Encapsulation", 144, type::sized<type::octets, 3>>
    access_loop_encapsulation;
inline constexpr vsa<"IWF-Session", 254, type::octets> iwf_session;
inline constexpr vsa<"ADSL-Forum-DHCP-Vendor-Specific", 255, type::tlv> dhcp_vendor_specific;
inline constexpr vsa<"ADSL-Forum-Device-Manufacturer-OUI", attribute_number(255, 1), type::octets>
    device_manufacturer_oui;
inline constexpr vsa<"ADSL-Forum-Device-Serial-Number", attribute_number(255, 2), type::text>
    device_serial_number;
inline constexpr vsa<"ADSL-Forum-Device-Product-Class", attribute_number(255, 3), type::text>
    device_product_class;
inline constexpr vsa<"ADSL-Forum-Gateway-Manufacturer-OUI", attribute_number(255, 4), type::octets>
    gateway_manufacturer_oui;

/// All attributes of ADSL-Forum.
using table = table_of<adsl_agent_circuit_id, adsl_agent_remote_id, actual_data_rate_upstream,
                       actual_data_rate_downstream, minimum_data_rate_upstream,
                       minimum_data_rate_downstream, attainable_data_rate_upstream,
                       attainable_data_rate_downstream, maximum_data_rate_upstream,
                       maximum_data_rate_downstream, minimum_data_rate_upstream_low_power,
                       minimum_data_rate_downstream_low_power, maximum_interleaving_delay_upstream,
                       actual_interleaving_delay_upstream, maximum_interleaving_delay_downstream,
                       actual_interleaving_delay_downstream, access_loop_encapsulation, iwf_session,
                       dhcp_vendor_specific, device_manufacturer_oui, device_serial_number,
                       device_product_class, gateway_manufacturer_oui>;

} // namespace radius::attr::adsl_forum

// clang-format on
