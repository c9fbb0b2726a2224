// SPDX-License-Identifier: MIT
// Precompiled for the floors that use sockets: pch.hpp and Asio.
#pragma once

#include <radius/transport/asio.hpp>

#include "support/pch.hpp"
