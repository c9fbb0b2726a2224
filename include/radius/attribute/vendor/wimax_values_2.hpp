// SPDX-License-Identifier: MIT
// WiMAX Forum Network Working Group: NWG stage 3.
// Made from dictionary.wimax by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/attribute/enumeration.hpp>

namespace radius::wimax {

/// The values of WiMAX-Update-Reason.
enum class update_reason : std::uint32_t {
    pre_initialization = 1,
    initial_request = 2,
    threshold_reached = 3,
    quota_reached = 4,
    titsu_approaching = 5,
    remote_forced_disconnect = 6,
    client_service_termination = 7,
    access_service_terminated = 8,
    service_not_established = 9,
    one_time_charging = 10,
};

/// The values of WiMAX-Termination-Action.
enum class termination_action : std::uint32_t {
    terminate = 1,
    request_more_quota = 2,
    redirect_or_filter = 3,
};

/// The values of WiMAX-Requested-Action.
enum class requested_action : std::uint32_t {
    balance_check = 1,
    price_enquiry = 2,
};

/// The values of WiMAX-HA-RK-Key-Requested.
enum class ha_rk_key_requested : std::uint32_t {
    no = 0,
    yes = 1,
};

/// The values of WiMAX-DM-Action-Code.
enum class dm_action_code : std::uint32_t {
    deregister_ms = 0,
    suspend_ms_traffic = 1,
    suspend_user_traffic = 2,
    resume_traffic = 3,
    ms_terminate = 4,
    ms_idle = 5,
    ms_completed_ipv6_handover = 6,
    bs_sends_res_cmd = 65535,
};

/// The values of WiMAX-MIP-Authorization-Status.
enum class mip_authorization_status : std::uint32_t {
    false_ = 0,
    true_ = 1,
};

/// The values of WiMAX-PFDv2-Direction.
enum class pfdv2_direction : std::uint32_t {
    uplink = 1,
    downlink = 2,
    bi_directional = 3,
};

/// The values of WiMAX-PFDv2-Activation-Trigger.
enum class pfdv2_activation_trigger : std::uint32_t {
    provisioned = 1,
    admit = 2,
    activate = 4,
    dynamic = 8,
};

/// The values of WiMAX-PFDv2-Transport-Type.
enum class pfdv2_transport_type : std::uint32_t {
    ipv4_cs = 1,
    ipv6_cs = 2,
    ethernet = 3,
};

/// The values of WiMAX-PFDv2-Src-Assigned.
enum class pfdv2_src_assigned : std::uint32_t {
    src_assigned = 1,
    dst_assigned = 2,
    src_dst_assigned = 3,
};

/// The values of WiMAX-Visited-IPv4-HoA-PMIP6.
enum class visited_ipv4_hoa_pmip6 : std::uint32_t {
    fixed = 1,
    nomadic = 2,
    mobile = 3,
};

/// The values of WiMAX-MS-Authenticated.
enum class ms_authenticated : std::uint32_t {
    no = 0,
    yes = 1,
};

/// The values of WiMAX-AE-Command-Code.
enum class ae_command_code : std::uint32_t {
    authentication_information_request = 1,
    authentication_information_answer = 2,
    update_location_request = 3,
    update_location_answer = 4,
    cancel_location_request = 5,
    cancel_location_answer = 6,
    purge_ue_request = 7,
    purge_ue_answer = 8,
    insert_subscriber_data_request = 9,
    insert_subscriber_data_answer = 10,
    delete_subscriber_data_request = 11,
    delete_subscriber_data_answer = 12,
    notification_request = 13,
    notification_answer = 14,
    accounting = 15,
};

/// The values of WiMAX-Immediate-Response-Preferred.
enum class immediate_response_preferred : std::uint32_t {
    yes = 0,
};

/// The values of WiMAX-Cancellation-Type.
enum class cancellation_type : std::uint32_t {
    mme_update_procedure = 0,
    subscription_withdrawal = 2,
    initial_attach_procedure = 4,
};

} // namespace radius::wimax

namespace radius {

template <>
struct enumeration<wimax::update_reason> {
    static constexpr enumerator enumerators[] = {
        {"Pre-Initialization", 1},
        {"Initial-Request", 2},
        {"Threshold-Reached", 3},
        {"Quota-Reached", 4},
        {"TITSU-Approaching", 5},
        {"Remote-Forced-Disconnect", 6},
        {"Client-Service-Termination", 7},
        {"Access-Service-Terminated", 8},
        {"Service-Not-Established", 9},
        {"One-Time-Charging", 10},
    };
};

template <>
struct enumeration<wimax::termination_action> {
    static constexpr enumerator enumerators[] = {
        {"Terminate", 1},
        {"Request-More-Quota", 2},
        {"Redirect-Or-Filter", 3},
    };
};

template <>
struct enumeration<wimax::requested_action> {
    static constexpr enumerator enumerators[] = {
        {"Balance-Check", 1},
        {"Price-Enquiry", 2},
    };
};

template <>
struct enumeration<wimax::ha_rk_key_requested> {
    static constexpr enumerator enumerators[] = {
        {"No", 0},
        {"Yes", 1},
    };
};

template <>
struct enumeration<wimax::dm_action_code> {
    static constexpr enumerator enumerators[] = {
        {"Deregister-MS", 0},
        {"Suspend-MS-Traffic", 1},
        {"Suspend-User-Traffic", 2},
        {"Resume-Traffic", 3},
        {"MS-Terminate", 4},
        {"MS-Idle", 5},
        {"MS-Completed-IPv6-Handover", 6},
        {"BS-Sends-RES-Cmd", 65535},
    };
};

template <>
struct enumeration<wimax::mip_authorization_status> {
    static constexpr enumerator enumerators[] = {
        {"False", 0},
        {"True", 1},
    };
};

template <>
struct enumeration<wimax::pfdv2_direction> {
    static constexpr enumerator enumerators[] = {
        {"Uplink", 1},
        {"Downlink", 2},
        {"Bi-Directional", 3},
    };
};

template <>
struct enumeration<wimax::pfdv2_activation_trigger> {
    static constexpr enumerator enumerators[] = {
        {"Provisioned", 1},
        {"Admit", 2},
        {"Activate", 4},
        {"Dynamic", 8},
    };
};

template <>
struct enumeration<wimax::pfdv2_transport_type> {
    static constexpr enumerator enumerators[] = {
        {"IPv4-CS", 1},
        {"IPv6-CS", 2},
        {"Ethernet", 3},
    };
};

template <>
struct enumeration<wimax::pfdv2_src_assigned> {
    static constexpr enumerator enumerators[] = {
        {"Src-Assigned", 1},
        {"Dst-Assigned", 2},
        {"Src-Dst-Assigned", 3},
    };
};

template <>
struct enumeration<wimax::visited_ipv4_hoa_pmip6> {
    static constexpr enumerator enumerators[] = {
        {"Fixed", 1},
        {"Nomadic", 2},
        {"Mobile", 3},
    };
};

template <>
struct enumeration<wimax::ms_authenticated> {
    static constexpr enumerator enumerators[] = {
        {"No", 0},
        {"Yes", 1},
    };
};

template <>
struct enumeration<wimax::ae_command_code> {
    static constexpr enumerator enumerators[] = {
        {"Authentication-Information-Request", 1},
        {"Authentication-Information-Answer", 2},
        {"Update-Location-Request", 3},
        {"Update-Location-Answer", 4},
        {"Cancel-Location-Request", 5},
        {"Cancel-Location-Answer", 6},
        {"Purge-UE-Request", 7},
        {"Purge-UE-Answer", 8},
        {"Insert-Subscriber-Data-Request", 9},
        {"Insert-Subscriber-Data-Answer", 10},
        {"Delete-Subscriber-Data-Request", 11},
        {"Delete-Subscriber-Data-Answer", 12},
        {"Notification-Request", 13},
        {"Notification-Answer", 14},
        {"Accounting", 15},
    };
};

template <>
struct enumeration<wimax::immediate_response_preferred> {
    static constexpr enumerator enumerators[] = {
        {"Yes", 0},
    };
};

template <>
struct enumeration<wimax::cancellation_type> {
    static constexpr enumerator enumerators[] = {
        {"MME_UPDATE_PROCEDURE", 0},
        {"SUBSCRIPTION_WITHDRAWAL", 2},
        {"INITIAL_ATTACH_PROCEDURE", 4},
    };
};

} // namespace radius

// clang-format on
