// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/print.hpp>.
#pragma once

#include <radius/dictionary/attribute_printer.hpp>
#include <radius/dictionary/print.hpp>

namespace radius {

RADIUS_DECL printed::printed(const detail::printable& message, dictionary names,
                             print_options options)
    : message_(message), names_(std::move(names)), options_(options) {}

RADIUS_DECL std::string printed::to_string() const {
    std::string out;
    detail::attribute_printer(message_, names_, options_, out).print();
    return out;
}

} // namespace radius
