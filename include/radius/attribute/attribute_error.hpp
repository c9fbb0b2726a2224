// SPDX-License-Identifier: MIT
// The exception for a programming error with an attribute: its text begins with the name.
#pragma once

#include <string>
#include <string_view>
#include <system_error>

#include <radius/wire/errc.hpp>

namespace radius {

/// `what()` reads "Session-Timeout: value out of range"; `code()` is the `errc`.
class attribute_error : public std::system_error {
  public:
    attribute_error(std::string_view attribute_name, errc reason)
        : std::system_error(make_error_code(reason), std::string(attribute_name)) {}
    attribute_error(std::string_view attribute_name, errc reason, std::string_view detail)
        : std::system_error(make_error_code(reason),
                            std::string(attribute_name) + " (" + std::string(detail) + ")") {}
};

} // namespace radius
