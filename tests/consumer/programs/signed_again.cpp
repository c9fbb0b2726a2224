// SPDX-License-Identifier: MIT
// A request that a NAS has sent is changed and signed again under another secret, as a proxy does:
// the next server sees the user's name without its realm, and the same password.
#include <radius/testing.hpp>

#include <cstdio>
#include <string>

namespace attr = radius::attr;
using radius::testing::received;

int main() {
    const received from_nas(radius::make_access_request(attr::user_name = "bob@example.org",
                                                        attr::user_password = "hello",
                                                        attr::nas_port = 7U),
                            {.secret = "of the NAS"});

    // Hidden values in clear text, so that they can be hidden under the next secret.
    radius::outgoing_access_request changed;
    static_cast<radius::attribute_list&>(changed) =
        radius::clear_attributes(from_nas.request()).value();
    const std::string name(changed.require(attr::user_name));
    changed.replace(attr::user_name = name.substr(0, name.find('@')));
    changed.remove(attr::nas_port);

    received at_home(changed, {.secret = "of the home server"});
    const radius::access_request& request = at_home.request();
    const bool right = request.get(attr::user_name) == "bob" &&
                       request.get(attr::user_password) == "hello" &&
                       !request.contains(attr::nas_port);

    // With the NAS's secret the new packet does not verify.
    const received<radius::packet_code::access_request> elsewhere(at_home.packet(),
                                                                  {.secret = "of the NAS"});
    const bool signed_anew =
        elsewhere.dropped() == radius::drop_reason::message_authenticator_invalid;
    std::puts(right && signed_anew ? "passed" : "failed");
    return right && signed_anew ? 0 : 1;
}
