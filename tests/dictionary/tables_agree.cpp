// SPDX-License-Identifier: MIT
// dictionaries/ against the compile-time tables: what one says, the other says.
#include <algorithm>
#include <string>

#include <radius/attribute/tables.hpp>
#include <radius/dictionary/loader.hpp>

#include "support/catch.hpp"
#include "support/paths.hpp"

namespace {

radius::dictionary standard_dictionary() {
    return radius::load_dictionary(std::string(radius_test::dictionaries_directory) +
                                   "/dictionary");
}

/// The value table of a tag's enumeration; empty for a tag that has none.
template <class Attribute>
std::span<const radius::enumerator> enumerators_of(const Attribute&) {
    if constexpr (requires { typename Attribute::type::enumeration_type; }) {
        return radius::enumeration<typename Attribute::type::enumeration_type>::enumerators;
    } else {
        return {};
    }
}

bool has_tag_named(std::string_view name) {
    bool found = false;
    radius::standard_table::for_each(
        [&](const auto& attribute) { found = found || attribute.name() == name; });
    return found;
}

/// MikroTik's attributes are known at run time only.
bool is_mikrotik(const radius::attribute_definition& definition) {
    return definition.number.is_vendor_specific() && definition.number[1] == 14988;
}

} // namespace

TEST_CASE("every standard attribute is in the dictionary, field by field", "[rfc2865-5]") {
    const radius::dictionary names = standard_dictionary();
    radius::standard_table::for_each([&](const auto& attribute) {
        CAPTURE(attribute.name());
        const radius::attribute_definition* definition = names.find(attribute.name());
        REQUIRE(definition != nullptr);
        CHECK(definition->name == attribute.name());
        CHECK(definition->number == attribute.number());
        CHECK(definition->number.format == attribute.number().format);
        CHECK(definition->type == attribute.kind());
        CHECK(definition->properties == attribute.properties());
        CHECK(names.find(attribute.number()) == definition);
    });
}

TEST_CASE("every value of a standard attribute is in the dictionary, both ways", "[rfc8044-3.2]") {
    const radius::dictionary names = standard_dictionary();
    radius::standard_table::for_each([&](const auto& attribute) {
        CAPTURE(attribute.name());
        const radius::attribute_definition* definition = names.find(attribute.name());
        REQUIRE(definition != nullptr);
        for (const radius::enumerator& line : enumerators_of(attribute)) {
            CAPTURE(line.name, line.value);
            CHECK(names.value_name(*definition, line.value) == line.name);
            CHECK(names.value_number(*definition, line.name) == line.value);
        }
    });
}

TEST_CASE("the dictionary has no attribute and no value that the tables lack", "[rfc2865-5]") {
    const radius::dictionary names = standard_dictionary();
    for (const radius::attribute_definition& definition : names.attributes()) {
        CAPTURE(definition.name);
        CHECK(has_tag_named(definition.name) != is_mikrotik(definition));
    }
    radius::standard_table::for_each([&](const auto& attribute) {
        CAPTURE(attribute.name());
        const radius::attribute_definition* definition = names.find(attribute.name());
        REQUIRE(definition != nullptr);
        const auto lines = enumerators_of(attribute);
        for (const radius::value_definition& value : names.values(*definition)) {
            CAPTURE(value.name);
            // A second name of a number, such as Alive, leads to a number that the table has.
            CHECK(std::ranges::count(lines, value.number, &radius::enumerator::value) == 1);
        }
    });
}

TEST_CASE("the dictionary loads without a complaint and knows its vendors", "[rfc2865-5.26]") {
    const radius::dictionary names = standard_dictionary();
    for (const radius::dictionary_diagnostic& diagnostic : names.diagnostics()) {
        UNSCOPED_INFO(diagnostic.to_string());
    }
    CHECK(names.diagnostics().empty());
    REQUIRE(names.find_vendor("Microsoft") != nullptr);
    CHECK(names.find_vendor("Microsoft")->number == radius::microsoft_vendor);
    CHECK(names["Mikrotik-Rate-Limit"].number() == radius::attribute_number(26, 14988, 8));
    const radius::attribute_definition* status = names.find("Acct-Status-Type");
    REQUIRE(status != nullptr);
    CHECK(names.value_number(*status, "Alive") == 3U);
    CHECK(names.value_name(*status, 3) == "Interim-Update");
}
