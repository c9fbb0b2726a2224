// SPDX-License-Identifier: MIT
// Precompiled for the floors without I/O: what nearly every test includes and nothing of radius, so
// that a test still has to include the headers it tests.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <unordered_map>
#include <variant>
#include <vector>

#include "support/catch.hpp"
