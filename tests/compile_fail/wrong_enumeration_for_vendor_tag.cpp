// expect: an enumerated attribute takes its own enumeration
// SPDX-License-Identifier: MIT
// A vendor's enumerated attribute does not accept a standard attribute's value.
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/vendor/mikrotik.hpp>

namespace attr = radius::attr;

int main() {
#ifdef RADIUS_EXPECT_FAILURE
    const auto pair = attr::mikrotik::wireless_enc_algo = radius::service_type::framed_user;
#else
    const auto pair = attr::mikrotik::wireless_enc_algo =
        radius::mikrotik::wireless_enc_algo::aes_ccm;
#endif
    return pair.tag;
}
