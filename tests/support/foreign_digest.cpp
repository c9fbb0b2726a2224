// SPDX-License-Identifier: MIT
#include "support/foreign_digest.hpp"

#include <algorithm>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "support/catch.hpp"

namespace radius_test {

octet_string joined(std::initializer_list<octets_view> pieces) {
    octet_string all;
    for (const octets_view piece : pieces) {
        all.insert(all.end(), piece.begin(), piece.end());
    }
    return all;
}

octet_string foreign_md5(std::initializer_list<octets_view> pieces) {
    const octet_string input = joined(pieces);
    octet_string digest(16);
    REQUIRE(EVP_Digest(input.data(), input.size(), digest.data(), nullptr, EVP_md5(), nullptr) ==
            1);
    return digest;
}

octet_string foreign_hmac_md5(std::string_view key, octets_view input) {
    octet_string digest(16);
    unsigned size = 16;
    REQUIRE(HMAC(EVP_md5(), key.data(), static_cast<int>(key.size()), input.data(), input.size(),
                 digest.data(), &size) != nullptr);
    return digest;
}

octet_string foreign_hide(octet_string clear, std::string_view secret, octets_view first) {
    clear.resize(std::max<std::size_t>(1, (clear.size() + 15) / 16) * 16);
    octet_string hidden;
    octet_string previous(first.begin(), first.end());
    for (std::size_t block = 0; block < clear.size(); block += 16) {
        const octet_string key = foreign_md5({radius::as_octets(secret), previous});
        previous.clear();
        for (std::size_t place = 0; place < 16; ++place) {
            previous.push_back(static_cast<octet>(clear[block + place] ^ key[place]));
        }
        hidden.insert(hidden.end(), previous.begin(), previous.end());
    }
    return hidden;
}

octet_string foreign_salted(octets_view clear, std::string_view secret,
                            octets_view request_authenticator, octets_view salt) {
    const octet length[] = {static_cast<octet>(clear.size())};
    const octet_string hidden =
        foreign_hide(joined({length, clear}), secret, joined({request_authenticator, salt}));
    return joined({salt, hidden});
}

} // namespace radius_test
