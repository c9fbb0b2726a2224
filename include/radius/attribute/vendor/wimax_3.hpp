// SPDX-License-Identifier: MIT
// WiMAX Forum Network Working Group: NWG stage 3.
// Made from dictionary.wimax by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/attribute_table.hpp>
#include <radius/attribute/type/data_types.hpp>
#include <radius/attribute/vendor/wimax_1.hpp>

namespace radius::attr::wimax {

inline constexpr vsa<"WiMAX-Software-Version", attribute_number(151, 2), type::text>
    software_version;
inline constexpr vsa<"WiMAX-Subscription-Data", 154, type::tlv> subscription_data;
inline constexpr vsa<"WiMAX-UE-AMBR-DL", attribute_number(154, 2), type::integer> ue_ambr_dl;
inline constexpr vsa<"WiMAX-UE-AMBR-UL", attribute_number(154, 3), type::integer> ue_ambr_ul;
inline constexpr vsa<"WiMAX-Cancellation-Type", 155,
                     type::enumerated<radius::wimax::cancellation_type, type::byte>>
    cancellation_type;
inline constexpr vsa<"WiMAX-EPS-Location-Information", 156, type::tlv> eps_location_information;
inline constexpr vsa<"WiMAX-E-UTRAN-Cell-Global-Identity", attribute_number(156, 1), type::octets>
    e_utran_cell_global_identity;
inline constexpr vsa<"WiMAX-Tracking-Area-Identity", attribute_number(156, 2), type::octets>
    tracking_area_identity;
inline constexpr vsa<"WiMAX-Geographical-Information", attribute_number(156, 3), type::octets>
    geographical_information;
inline constexpr vsa<"WiMAX-Geodetic-Information", attribute_number(156, 4), type::octets>
    geodetic_information;
inline constexpr vsa<"WiMAX-Current-Location-Retrieved", attribute_number(156, 5),
                     type::enumerated<radius::wimax::current_location_retrieved, type::byte>>
    current_location_retrieved;
inline constexpr vsa<"WiMAX-Age-Of-Location-Information", attribute_number(156, 6), type::integer>
    age_of_location_information;
inline constexpr vsa<"WiMAX-Service-Selection", 166, type::text> service_selection;

/// A part of the attributes of WiMAX.
using table_3 = table_of<software_version, subscription_data, ue_ambr_dl, ue_ambr_ul,
                         cancellation_type, eps_location_information, e_utran_cell_global_identity,
                         tracking_area_identity, geographical_information, geodetic_information,
                         current_location_retrieved, age_of_location_information,
                         service_selection>;

} // namespace radius::attr::wimax

// clang-format on
