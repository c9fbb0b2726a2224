// SPDX-License-Identifier: MIT
// The one source file that has the definitions of the single header.
#define RADIUS_SOURCE
#include <radius/radius.hpp>
