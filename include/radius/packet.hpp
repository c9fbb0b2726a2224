// SPDX-License-Identifier: MIT
// Only the codec: attributes and packets, without Asio, OpenSSL or a run-time dictionary.
#pragma once

#include <radius/address/literals.hpp>
#include <radius/attribute/standard/tables.hpp>
#include <radius/packet/attribute_list.hpp>
#include <radius/packet/hidden_attributes.hpp>
#include <radius/packet/packet_builder.hpp>
#include <radius/packet/packet_view.hpp>
#include <radius/wire/hex.hpp>
