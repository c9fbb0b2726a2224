// SPDX-License-Identifier: MIT
// All codecs of data types: what an attribute table includes.
#pragma once

#include <radius/attribute/address_types.hpp>
#include <radius/attribute/integer_types.hpp>
#include <radius/attribute/text_types.hpp>
