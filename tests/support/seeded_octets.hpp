// SPDX-License-Identifier: MIT
// Octets and numbers that look random but are the same in every run.
#pragma once

#include <radius/testing/seeded_octets.hpp>

namespace radius_test {

using radius::testing::seeded_octets;

} // namespace radius_test
