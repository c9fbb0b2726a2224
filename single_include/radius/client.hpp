// SPDX-License-Identifier: MIT
// <radius/client.hpp> is part of the single header.
// Generated from include/ by single_include/generate.py: edit there.
#pragma once

#include <radius/radius.hpp>
