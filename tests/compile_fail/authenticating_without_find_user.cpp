// expect: a handler of eap::authenticating needs `radius::eap::verdict find_user
// SPDX-License-Identifier: MIT
// A handler that cannot say who a user is does not compile inside of EAP.
#include <radius/eap.hpp>

namespace {

struct campus : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
#ifdef RADIUS_EXPECT_FAILURE
    radius::eap::verdict find_users(const radius::eap::claim&) { return radius::eap::accept(); }
#else
    radius::eap::verdict find_user(const radius::eap::claim&) { return radius::eap::accept(); }
#endif
    radius::access_reply handle_access(const radius::access_request& request) {
        return request.accept();
    }
};

} // namespace

int main() {
    radius::eap::authenticating handler{campus{}, {.methods = {radius::eap::md5{}}}};
    return handler.logins().sessions().open == 0 ? 0 : 1;
}
