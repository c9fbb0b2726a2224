// SPDX-License-Identifier: MIT
// For tests of programs that use radius: requests as a handler sees them, replies as a client sees
// them, and a client with its servers in virtual time. Only tests include this header: it is
// neither part of <radius/radius.hpp> nor of what radius::separate compiles.
#pragma once

#include <radius/packet.hpp>
#include <radius/testing/network.hpp>
#include <radius/testing/received.hpp>
