// SPDX-License-Identifier: MIT
// The packets printed in RFC 2865 section 7 and RFC 5997 section 6, octet for octet. All use the
// shared secret "xyzzy5461".
#pragma once

#include <string_view>

namespace radius_test {

inline constexpr std::string_view rfc_secret = "xyzzy5461";

struct rfc_exchange {
    std::string_view name;
    std::string_view request;
    std::string_view reply;
};

inline constexpr rfc_exchange rfc2865_telnet{
    "RFC 2865 section 7.1",
    "01000038 0f403f9473978057bd83d5cb98f4227a 01066e656d6f"
    "02120dbe708d93d413ce3196e43f782a0aee 0406c0a80110 050600000003",
    "02000026 86fe220e7624ba2a1005f6bf9b55e0b2 060600000001 0f0600000000 0e06c0a80103"};

inline constexpr rfc_exchange rfc2865_chap{
    "RFC 2865 section 7.2",
    "01010047 2aee86f08d0d55969ca5978e0d3367a2 0108666c6f707379"
    "031316e97557c316185895f293ff634407727504 06c0a80110 050600000014 060600000002 070600000001",
    "02010038 15efbc7dab26cfa3dc34d9c03c8601a4 060600000002 070600000001 0806fffffffe"
    "0a0600000002 0d0600000001 0c06000005dc"};

inline constexpr rfc_exchange rfc2865_challenge{
    "RFC 2865 section 7.3, challenge",
    "01020039 f3a47a1f6a6d76710b947ab93041a039 01076d6f707379"
    "0212336575737782 89b570885e15084825c5 0406c0a80110 050600000007",
    "0b02004e 36f3c8764ae8c71157403c0c71ff9c45"
    "12304368616c6c656e6765203332373639343330 2e2020456e746572 20726573706f6e736520617420"
    "70726f6d70742e 180a3332373639343330"};

/// For the 8-octet State in the request, the RFC prints length 16 instead of 10.
inline constexpr rfc_exchange rfc2865_reject{
    "RFC 2865 section 7.3, reject",
    "01030043 b122556d428a13d0d6253807c457ecf0 01076d6f707379"
    "0212692c1f205fc081b919b95195f561a581 0406c0a80110 050600000007 180a3332373639343330",
    "03030014 a42f4fca45916c4e09c8340f9e746aa0"};

inline constexpr rfc_exchange rfc5997_authentication{
    "RFC 5997 section 6.1",
    "0cda0026 8a54f4686fb394c52866e302185d0623 50125a665e2e1e8411f3e243822097c84fa3",
    "02da0014 ef0d552a4bf2d693ec2b6fe8b5411d66"};

/// The RFC prints code 2 in the reply; its text and its authenticator require 5.
inline constexpr rfc_exchange rfc5997_accounting{
    "RFC 5997 section 6.2",
    "0cb30026 925f6b66dd5fed571fcb1db7ad388260 5012e8d6eabda910875cd91fdade26367858",
    "05b30014 0f6f92145f107e2f504e860a4860669c"};

inline constexpr rfc_exchange rfc5997_verbose{
    "RFC 5997 section 6.3",
    "0c47002c bf58de56ae408ad3b70c8513f9b03fbe 0406c0000210 5012852d6fec61e7ed74b8e32dac2f2a5fb2",
    "02470034 46f43e62fd0354424cbbebfd6d214e06"
    "1220524144495553205365727665722075702032 20646179732c2031383a3430"};

} // namespace radius_test
