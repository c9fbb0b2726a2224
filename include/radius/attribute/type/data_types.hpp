// SPDX-License-Identifier: MIT
// All codecs of data types. Attribute tables include this header.
#pragma once

#include <radius/attribute/type/address_types.hpp>
#include <radius/attribute/type/integer_types.hpp>
#include <radius/attribute/type/text_types.hpp>
