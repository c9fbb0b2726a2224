// SPDX-License-Identifier: MIT
// Writes and reads attributes whose tags CMake has generated.
#include <cstdlib>

#include "acme.hpp"
#include "other_vendor.hpp"

#include <radius/packet.hpp>

namespace attr = radius::attr;
using namespace radius::literals;

int main() {
    radius::attribute_list list;
    list.add(attr::acme::rate_limit = 10, attr::acme::policy = "gold",
             attr::other::gateway = "192.0.2.1"_ipv4);
    const bool same = list.get(attr::acme::rate_limit) == 10U &&
                      list.get(attr::acme::policy) == "gold" &&
                      list.get(attr::other::gateway) == "192.0.2.1"_ipv4;
    return same ? EXIT_SUCCESS : EXIT_FAILURE;
}
