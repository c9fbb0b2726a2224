// SPDX-License-Identifier: MIT
// A change of password by MS-CHAPv2 (RFC 2759 sections 7 and 8.9 to 8.13), for which the RFC has no
// example. It continues that of section 9.2, with its user name, challenges and old password, and
// was computed with Python's hashlib and with `openssl enc -rc4`, `openssl enc -des-ecb` and
// `openssl dgst -md4` of the legacy provider. The octets before the password, which are random, are
// the lowest octets of 0, 7, 14 and so on.
#pragma once

#include <string_view>

namespace radius_test::rfc2759_change {

inline constexpr std::string_view user_name = "User";
inline constexpr std::string_view old_password = "clientPass";
// "n\u00f6w P\u20acss \U0001d11e": one, two, three and four octets of UTF-8.
inline constexpr std::string_view new_password = "n\xc3\xb6w P\xe2\x82\xacss \xf0\x9d\x84\x9e";
inline constexpr std::string_view challenge = "5b5d7c7d7b3f2f3e3c2c602132262628";
inline constexpr std::string_view peer_challenge = "21402324255e262a28295f2b3a337c7e";

inline constexpr std::string_view old_hash = "44ebba8d5312b8d611474411f56989ae"; // the RFC's
inline constexpr std::string_view new_hash = "e83e44b00ad60987cf591a6167a9a0d0";
inline constexpr std::string_view encrypted_hash = "4fd146978552d3c15a316cb1d6862cc2";
inline constexpr std::string_view response = "cf578f416312c658d0e5a01082237f7ef49fabdcaf8eb571";
inline constexpr std::string_view proof = "S=5C8EDDE5754C67CCA135679C23AA34351FBC734E";
inline constexpr std::string_view encrypted_password =
    "92e5c5faafdada251033bdc5346a5589b371c497ebe01014955b3a73288ba8a2a0cc063bb01851db73b842d5"
    "3454073b554c7d402d3e47b8779f9dd767da35b646ded2014954287a4d0689b6ceb2053a103dea22cc323ee1"
    "b75cd31d12c9f4e8afa922cfcd3587ceea01145c147fc31e99c956f831c1ddaf942866cafb109581640b179a"
    "021db3cd3b1096b07084974d0cfbfbd374256d390f5a2de6d685677a6a6c607cd1e7fe42b1d74df1d64be253"
    "d56448ce74c3ecdd0d30543621495935c4577f23072cff24818641fb8c716c5866509da5fad23e64182bb1f9"
    "a14b391e644d53109f4b94c97665daaab75f852e3fe4731701634b97dcbe3f44c88a00f0aa26da2dc4b5352e"
    "524d1d79dd913c64855b0d8b0ca8104d54977864205b93c203c063802f3afc7666e315ed777667cc7a2db89d"
    "067ffa26bd4b7602aa63ab089b6ee56b8c8ca051fd45f1eeaecbffa7575bd5c6aaa8b5e36f9de008616b2a56"
    "938bf08673f60a21d32fc47b10cd52c5fcdfe05171c5328ad138772f12237425ae2a37e493786c11ae84783f"
    "762d4552d96e75c5ebf024c7bea980adc49ed91de771f29756fcec4d209701aa37077215aa1bc7da990e9330"
    "7c77b956934bd89e9038574c12efa97ab24fcda99cba973e0d45c2670dabaf41da56fcf3fa7aa16cc53cb1ae"
    "cec1cabafd87ee3a50ecb12ce52242dff6cc477f7a18ef7fb59de585a4343a7c";

} // namespace radius_test::rfc2759_change
