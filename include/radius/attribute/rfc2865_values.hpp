// SPDX-License-Identifier: MIT
// The values of attributes of RFC 2865, section 5, with those that RFC 3580, RFC 5176 and the IANA
// registry have added.
#pragma once

#include <cstdint>

#include <radius/attribute/enumeration.hpp>

namespace radius {

/// What the user asks for, or is given (RFC 2865 section 5.6).
enum class service_type : std::uint32_t {
    login_user = 1,
    framed_user = 2,
    callback_login_user = 3,
    callback_framed_user = 4,
    outbound_user = 5,
    administrative_user = 6,
    nas_prompt_user = 7,
    authenticate_only = 8,
    callback_nas_prompt = 9,
    call_check = 10,
    callback_administrative = 11,
    voice = 12,
    fax = 13,
    modem_relay = 14,
    iapp_register = 15,
    iapp_ap_check = 16,
    authorize_only = 17,
    framed_management = 18,
};

template <>
struct enumeration<service_type> {
    using enum service_type;
    static constexpr auto enumerators = name_table<service_type>({
        {"Login-User", login_user},
        {"Framed-User", framed_user},
        {"Callback-Login-User", callback_login_user},
        {"Callback-Framed-User", callback_framed_user},
        {"Outbound-User", outbound_user},
        {"Administrative-User", administrative_user},
        {"NAS-Prompt-User", nas_prompt_user},
        {"Authenticate-Only", authenticate_only},
        {"Callback-NAS-Prompt", callback_nas_prompt},
        {"Call-Check", call_check},
        {"Callback-Administrative", callback_administrative},
        {"Voice", voice},
        {"Fax", fax},
        {"Modem-Relay", modem_relay},
        {"IAPP-Register", iapp_register},
        {"IAPP-AP-Check", iapp_ap_check},
        {"Authorize-Only", authorize_only},
        {"Framed-Management", framed_management},
    });
};

/// How frames are carried (RFC 2865 section 5.7).
enum class framed_protocol : std::uint32_t {
    ppp = 1,
    slip = 2,
    arap = 3,
    gandalf_slml = 4,
    xylogics_ipx_slip = 5,
    x_75_synchronous = 6,
    gprs_pdp_context = 7,
};

template <>
struct enumeration<framed_protocol> {
    using enum framed_protocol;
    static constexpr auto enumerators = name_table<framed_protocol>({
        {"PPP", ppp},
        {"SLIP", slip},
        {"ARAP", arap},
        {"Gandalf-SLML", gandalf_slml},
        {"Xylogics-IPX-SLIP", xylogics_ipx_slip},
        {"X.75-Synchronous", x_75_synchronous},
        {"GPRS-PDP-Context", gprs_pdp_context},
    });
};

/// Whether routes are exchanged with the user (RFC 2865 section 5.10).
enum class framed_routing : std::uint32_t {
    none = 0,
    broadcast = 1,
    listen = 2,
    broadcast_listen = 3,
};

template <>
struct enumeration<framed_routing> {
    using enum framed_routing;
    static constexpr auto enumerators = name_table<framed_routing>({
        {"None", none},
        {"Broadcast", broadcast},
        {"Listen", listen},
        {"Broadcast-Listen", broadcast_listen},
    });
};

/// How headers are compressed (RFC 2865 section 5.13).
enum class framed_compression : std::uint32_t {
    none = 0,
    van_jacobson_tcp_ip = 1,
    ipx_header_compression = 2,
    stac_lzs = 3,
};

template <>
struct enumeration<framed_compression> {
    using enum framed_compression;
    static constexpr auto enumerators = name_table<framed_compression>({
        {"None", none},
        {"Van-Jacobson-TCP-IP", van_jacobson_tcp_ip},
        {"IPX-Header-Compression", ipx_header_compression},
        {"Stac-LZS", stac_lzs},
    });
};

/// How the user is connected to the login host (RFC 2865 section 5.15).
enum class login_service : std::uint32_t {
    telnet = 0,
    rlogin = 1,
    tcp_clear = 2,
    portmaster = 3,
    lat = 4,
    x25_pad = 5,
    x25_t3pos = 6,
    tcp_clear_quiet = 8,
};

template <>
struct enumeration<login_service> {
    using enum login_service;
    static constexpr auto enumerators = name_table<login_service>({
        {"Telnet", telnet},
        {"Rlogin", rlogin},
        {"TCP-Clear", tcp_clear},
        {"PortMaster", portmaster},
        {"LAT", lat},
        {"X25-PAD", x25_pad},
        {"X25-T3POS", x25_t3pos},
        {"TCP-Clear-Quiet", tcp_clear_quiet},
    });
};

/// What the NAS does when the service ends (RFC 2865 section 5.29).
enum class termination_action : std::uint32_t {
    default_ = 0,
    radius_request = 1,
};

template <>
struct enumeration<termination_action> {
    using enum termination_action;
    static constexpr auto enumerators = name_table<termination_action>({
        {"Default", default_},
        {"RADIUS-Request", radius_request},
    });
};

/// The kind of port the user came in by (RFC 2865 section 5.41, RFC 3580 section 3.23).
enum class nas_port_type : std::uint32_t {
    async = 0,
    sync = 1,
    isdn = 2,
    isdn_v120 = 3,
    isdn_v110 = 4,
    virtual_ = 5,
    piafs = 6,
    hdlc_clear_channel = 7,
    x_25 = 8,
    x_75 = 9,
    g_3_fax = 10,
    sdsl = 11,
    adsl_cap = 12,
    adsl_dmt = 13,
    idsl = 14,
    ethernet = 15,
    xdsl = 16,
    cable = 17,
    wireless_other = 18,
    wireless_802_11 = 19,
    token_ring = 20,
    fddi = 21,
    wireless_cdma2000 = 22,
    wireless_umts = 23,
    wireless_1x_ev = 24,
    iapp = 25,
    fttp = 26,
    wireless_802_16 = 27,
    wireless_802_20 = 28,
    wireless_802_22 = 29,
    pppoa = 30,
    pppoeoa = 31,
    pppoeoe = 32,
    pppoeovlan = 33,
    pppoeoqinq = 34,
    xpon = 35,
    wireless_xgp = 36,
    wimax_wifi_iwk = 38,
    wimax_sff = 39,
    wimax_ha_lma = 40,
    wimax_dhcp = 41,
    wimax_lbs = 42,
    wimax_wvs = 43,
};

template <>
struct enumeration<nas_port_type> {
    using enum nas_port_type;
    static constexpr auto enumerators = name_table<nas_port_type>({
        {"Async", async},
        {"Sync", sync},
        {"ISDN", isdn},
        {"ISDN-V120", isdn_v120},
        {"ISDN-V110", isdn_v110},
        {"Virtual", virtual_},
        {"PIAFS", piafs},
        {"HDLC-Clear-Channel", hdlc_clear_channel},
        {"X.25", x_25},
        {"X.75", x_75},
        {"G.3-Fax", g_3_fax},
        {"SDSL", sdsl},
        {"ADSL-CAP", adsl_cap},
        {"ADSL-DMT", adsl_dmt},
        {"IDSL", idsl},
        {"Ethernet", ethernet},
        {"xDSL", xdsl},
        {"Cable", cable},
        {"Wireless-Other", wireless_other},
        {"Wireless-802.11", wireless_802_11},
        {"Token-Ring", token_ring},
        {"FDDI", fddi},
        {"Wireless-CDMA2000", wireless_cdma2000},
        {"Wireless-UMTS", wireless_umts},
        {"Wireless-1X-EV", wireless_1x_ev},
        {"IAPP", iapp},
        {"FTTP", fttp},
        {"Wireless-802.16", wireless_802_16},
        {"Wireless-802.20", wireless_802_20},
        {"Wireless-802.22", wireless_802_22},
        {"PPPoA", pppoa},
        {"PPPoEoA", pppoeoa},
        {"PPPoEoE", pppoeoe},
        {"PPPoEoVLAN", pppoeovlan},
        {"PPPoEoQinQ", pppoeoqinq},
        {"xPON", xpon},
        {"Wireless-XGP", wireless_xgp},
        {"WIMAX-WIFI-IWK", wimax_wifi_iwk},
        {"WIMAX-SFF", wimax_sff},
        {"WIMAX-HA-LMA", wimax_ha_lma},
        {"WIMAX-DHCP", wimax_dhcp},
        {"WIMAX-LBS", wimax_lbs},
        {"WIMAX-WVS", wimax_wvs},
    });
};

} // namespace radius
