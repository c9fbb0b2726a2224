// SPDX-License-Identifier: MIT
// The exchange of RFC 2865 section 7.1 as trace events; the secret is "xyzzy5461".
#pragma once

#include <radius/address/endpoint.hpp>
#include <radius/wire/hex.hpp>

namespace radius_test {

inline const radius::octet_string traced_request =
    *radius::from_hex("01000038 0f403f94 73978057 bd83d5cb 98f4227a"
                      "01066e65 6d6f0212 0dbe708d 93d413ce 3196e43f"
                      "782a0aee 0406c0a8 01100506 00000003");
inline const radius::octet_string traced_accept =
    *radius::from_hex("02000026 86fe220e 7624ba2a 1005f6bf 9b55e0b2"
                      "06060000 00010f06 00000000 0e06c0a8 0103");

inline const radius::endpoint traced_nas{*radius::ip_address::parse("192.168.1.16"), 54321};
inline const radius::endpoint traced_server{*radius::ip_address::parse("192.168.1.2"), 1812};

} // namespace radius_test
