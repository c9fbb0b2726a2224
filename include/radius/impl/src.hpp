// SPDX-License-Identifier: MIT
// All definitions, for the one source file of a program that is built with
// RADIUS_SEPARATE_COMPILATION: it includes this header before any other of ours.
#pragma once

#if !defined(RADIUS_SEPARATE_COMPILATION)
#error \
    "radius: define RADIUS_SEPARATE_COMPILATION for the whole program to compile the library once"
#elif defined(RADIUS_DEFINITIONS)
#error "radius: include <radius/impl/src.hpp> before any other header of radius"
#endif
#define RADIUS_SOURCE

#include <radius/eap.hpp>
#include <radius/radius.hpp>
