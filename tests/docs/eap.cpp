// SPDX-License-Identifier: MIT
// The snippets of docs/eap.md.
#include <map>

#include <radius/eap.hpp>
#include <radius/server.hpp>

namespace attr = radius::attr;
using namespace std::chrono_literals;

#include "eap/1.inc"
