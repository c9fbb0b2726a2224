// SPDX-License-Identifier: MIT
// MikroTik RouterOS.
// Made from dictionary.mikrotik by dictionary_to_header: change that, not this.
#pragma once

// clang-format off

#include <radius/packet.hpp>

namespace radius::mikrotik {

/// The values of Mikrotik-Wireless-Enc-Algo.
enum class wireless_enc_algo : std::uint32_t {
    no_encryption = 0,
    _40_bit_wep = 1,
    _104_bit_wep = 2,
    aes_ccm = 3,
    tkip = 4,
};

/// The values of Mikrotik-Wireless-VLANIDtype.
enum class wireless_vlanidtype : std::uint32_t {
    _802_1q = 0,
    _802_1ad = 1,
};

} // namespace radius::mikrotik

namespace radius {

template <>
struct enumeration<mikrotik::wireless_enc_algo> {
    static constexpr enumerator enumerators[] = {
        {"No-encryption", 0},
        {"40-bit-WEP", 1},
        {"104-bit-WEP", 2},
        {"AES-CCM", 3},
        {"TKIP", 4},
    };
};

template <>
struct enumeration<mikrotik::wireless_vlanidtype> {
    static constexpr enumerator enumerators[] = {
        {"802.1q", 0},
        {"802.1ad", 1},
    };
};

} // namespace radius

namespace radius::attr::mikrotik {

/// An attribute of Mikrotik, vendor 14988.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(14988, Number), Type, Flags>;

inline constexpr vsa<"Mikrotik-Recv-Limit", 1, type::integer> recv_limit;
inline constexpr vsa<"Mikrotik-Xmit-Limit", 2, type::integer> xmit_limit;
inline constexpr vsa<"Mikrotik-Group", 3, type::text> group;
inline constexpr vsa<"Mikrotik-Wireless-Forward", 4, type::integer> wireless_forward;
inline constexpr vsa<"Mikrotik-Wireless-Skip-Dot1x", 5, type::integer> wireless_skip_dot1x;
inline constexpr vsa<"Mikrotik-Wireless-Enc-Algo", 6,
                     type::enumerated<radius::mikrotik::wireless_enc_algo>>
    wireless_enc_algo;
inline constexpr vsa<"Mikrotik-Wireless-Enc-Key", 7, type::text> wireless_enc_key;
inline constexpr vsa<"Mikrotik-Rate-Limit", 8, type::text> rate_limit;
inline constexpr vsa<"Mikrotik-Realm", 9, type::text> realm;
inline constexpr vsa<"Mikrotik-Host-IP", 10, type::ipv4addr> host_ip;
inline constexpr vsa<"Mikrotik-Mark-Id", 11, type::text> mark_id;
inline constexpr vsa<"Mikrotik-Advertise-URL", 12, type::text> advertise_url;
inline constexpr vsa<"Mikrotik-Advertise-Interval", 13, type::integer> advertise_interval;
inline constexpr vsa<"Mikrotik-Recv-Limit-Gigawords", 14, type::integer> recv_limit_gigawords;
inline constexpr vsa<"Mikrotik-Xmit-Limit-Gigawords", 15, type::integer> xmit_limit_gigawords;
inline constexpr vsa<"Mikrotik-Wireless-PSK", 16, type::text> wireless_psk;
inline constexpr vsa<"Mikrotik-Total-Limit", 17, type::integer> total_limit;
inline constexpr vsa<"Mikrotik-Total-Limit-Gigawords", 18, type::integer> total_limit_gigawords;
inline constexpr vsa<"Mikrotik-Address-List", 19, type::text> address_list;
inline constexpr vsa<"Mikrotik-Wireless-MPKey", 20, type::text> wireless_mpkey;
inline constexpr vsa<"Mikrotik-Wireless-Comment", 21, type::text> wireless_comment;
inline constexpr vsa<"Mikrotik-Delegated-IPv6-Pool", 22, type::text> delegated_ipv6_pool;
inline constexpr vsa<"Mikrotik-DHCP-Option-Set", 23, type::text> dhcp_option_set;
inline constexpr vsa<"Mikrotik-DHCP-Option-Param-STR1", 24, type::text> dhcp_option_param_str1;
inline constexpr vsa<"Mikrotik-DHCP-Option-Param-STR2", 25, type::text> dhcp_option_param_str2;
inline constexpr vsa<"Mikrotik-DHCP-Option-ParamSTR2", 25, type::text> dhcp_option_paramstr2;
inline constexpr vsa<"Mikrotik-Wireless-VLANID", 26, type::integer> wireless_vlanid;
inline constexpr vsa<"Mikrotik-Wireless-VLANIDtype", 27,
                     type::enumerated<radius::mikrotik::wireless_vlanidtype>>
    wireless_vlanidtype;
inline constexpr vsa<"Mikrotik-Wireless-VLANID-Type", 27,
                     type::enumerated<radius::mikrotik::wireless_vlanidtype>>
    wireless_vlanid_type;
inline constexpr vsa<"Mikrotik-Wireless-Minsignal", 28, type::text> wireless_minsignal;
inline constexpr vsa<"Mikrotik-Wireless-Maxsignal", 29, type::text> wireless_maxsignal;
inline constexpr vsa<"Mikrotik-Switching-Filter", 30, type::text> switching_filter;

/// All attributes of Mikrotik.
using table =
    table_of<recv_limit, xmit_limit, group, wireless_forward, wireless_skip_dot1x,
             wireless_enc_algo, wireless_enc_key, rate_limit, realm, host_ip, mark_id,
             advertise_url, advertise_interval, recv_limit_gigawords, xmit_limit_gigawords,
             wireless_psk, total_limit, total_limit_gigawords, address_list, wireless_mpkey,
             wireless_comment, delegated_ipv6_pool, dhcp_option_set, dhcp_option_param_str1,
             dhcp_option_param_str2, dhcp_option_paramstr2, wireless_vlanid, wireless_vlanidtype,
             wireless_vlanid_type, wireless_minsignal, wireless_maxsignal, switching_filter>;

} // namespace radius::attr::mikrotik

// clang-format on
