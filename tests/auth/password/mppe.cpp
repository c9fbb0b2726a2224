// SPDX-License-Identifier: MIT
// MPPE keys compared with the samples of RFC 3079.
#include <radius/auth/password/mppe.hpp>
#include <radius/wire/hex.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;

octet_string hex(std::string_view digits) { return from_hex(digits).value(); }

} // namespace

TEST_CASE("the master key after MS-CHAP version 2 is that of the RFC", "[rfc3079-3.5.3]") {
    CHECK(to_hex(mschap::mppe_master_key(
              mschap::hash_nt_password_hash(mschap::nt_password_hash("clientPass")),
              hex("82309ecd8d708b5ea08faa3981cd8354"
                  "4233114a3d85d6df"))) == "fdece3717a8c838cb388e527ae3cdd31");
}

TEST_CASE("the server's send key is that of the RFC", "[rfc3079-3.5.3][rfc2548-2.4.2]") {
    secret_array<16> master_key;
    const octet_string rfc = hex("fdece3717a8c838cb388e527ae3cdd31");
    std::copy(rfc.begin(), rfc.end(), master_key.begin());
    const mschap::mppe_keys keys = mschap::mppe_start_keys(master_key);
    CHECK(to_hex(keys.send) == "8b7cdc149b993a1ba118cb153f56dccb");
    // The RFC has no sample for the other direction. This value was computed with Python's hashlib
    // from the RFC's listing of Magic2.
    CHECK(to_hex(keys.receive) == "d5f0e9521e3ea9589645e86051c82226");
}

TEST_CASE("MS-CHAP-MPPE-Keys contains LM-Key and NT-Key", "[rfc2548-2.4.1][rfc3079-2.5.3]") {
    const mschap::nt_key key =
        mschap::hash_nt_password_hash(mschap::nt_password_hash("clientPass"));
    CHECK(to_hex(mschap::ms_chap_mppe_keys(key)) == "0000000000000000"
                                                    "41c00c584bd2d91c4017a2a12fa59f3f");
    const octet_string lm_hash = hex("76a152936096d7830e2390227404afd2");
    CHECK(to_hex(mschap::ms_chap_mppe_keys(key, octets_view(lm_hash).first<8>())) ==
          "76a152936096d783"
          "41c00c584bd2d91c4017a2a12fa59f3f");
}
