// SPDX-License-Identifier: MIT
// dictionaries/ and the compile-time tables contain the same definitions.
#include <algorithm>
#include <string>

#include <radius/attribute/standard/tables.hpp>
#include <radius/attribute/vendor/3gpp.hpp>
#include <radius/attribute/vendor/3gpp2.hpp>
#include <radius/attribute/vendor/aerohive.hpp>
#include <radius/attribute/vendor/alcatel.hpp>
#include <radius/attribute/vendor/alcatel_esam.hpp>
#include <radius/attribute/vendor/alcatel_sr.hpp>
#include <radius/attribute/vendor/aruba.hpp>
#include <radius/attribute/vendor/ascend.hpp>
#include <radius/attribute/vendor/brocade.hpp>
#include <radius/attribute/vendor/checkpoint.hpp>
#include <radius/attribute/vendor/chillispot.hpp>
#include <radius/attribute/vendor/cisco.hpp>
#include <radius/attribute/vendor/cisco_asa.hpp>
#include <radius/attribute/vendor/citrix.hpp>
#include <radius/attribute/vendor/dellemc.hpp>
#include <radius/attribute/vendor/ericsson.hpp>
#include <radius/attribute/vendor/ericsson_ab.hpp>
#include <radius/attribute/vendor/erx.hpp>
#include <radius/attribute/vendor/extreme.hpp>
#include <radius/attribute/vendor/f5.hpp>
#include <radius/attribute/vendor/force10.hpp>
#include <radius/attribute/vendor/fortinet.hpp>
#include <radius/attribute/vendor/foundry.hpp>
#include <radius/attribute/vendor/hp.hpp>
#include <radius/attribute/vendor/huawei.hpp>
#include <radius/attribute/vendor/juniper.hpp>
#include <radius/attribute/vendor/meraki.hpp>
#include <radius/attribute/vendor/mikrotik.hpp>
#include <radius/attribute/vendor/nokia.hpp>
#include <radius/attribute/vendor/paloalto.hpp>
#include <radius/attribute/vendor/roaringpenguin.hpp>
#include <radius/attribute/vendor/ruckus.hpp>
#include <radius/attribute/vendor/ubiquiti.hpp>
#include <radius/attribute/vendor/usr.hpp>
#include <radius/attribute/vendor/wimax.hpp>
#include <radius/attribute/vendor/wispr.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/standard.hpp>

#include "support/catch.hpp"
#include "support/paths.hpp"

namespace {

radius::dictionary load(const char* file) {
    return radius::load_dictionary(std::string(radius_test::dictionaries_directory) + "/" + file);
}

bool has_tag_named(std::string_view name) {
    bool found = false;
    radius::standard_table::for_each_line(
        [&](const radius::attribute_line& line) { found = found || line.name == name; });
    return found;
}

/// Whether a definition's values have the same octets as a tag's.
bool has_layout(const radius::attribute_definition& definition, const radius::layout& shape) {
    return definition.fixed_length == shape.fixed_length &&
           definition.is_signed == shape.is_signed &&
           radius::detail::units_a_second(definition.unit) == shape.units_a_second;
}

void check_attribute(const radius::dictionary& names, const radius::attribute_line& line) {
    CAPTURE(line.name);
    const radius::attribute_definition* definition = names.find(line.name);
    REQUIRE(definition != nullptr);
    CHECK(definition->name == line.name);
    CHECK(definition->number == line.number);
    CHECK(definition->number.format == line.number.format);
    CHECK(definition->type == line.kind);
    CHECK(definition->properties == line.properties);
    CHECK(has_layout(*definition, line.shape));
    const radius::attribute_definition* same = names.find(line.number);
    REQUIRE(same != nullptr);
    CHECK(same->type == line.kind);
    for (const radius::enumerator& value : line.values) {
        CAPTURE(value.name, value.value);
        const auto first = std::ranges::find(line.values, value.value, &radius::enumerator::value);
        CHECK(names.value_name(*definition, value.value) == first->name);
        CHECK(names.value_number(*definition, value.name) == value.value);
    }
}

} // namespace

TEST_CASE("every standard attribute and value is in the dictionary, field by field",
          "[rfc2865-5][rfc8044-3.2]") {
    for (const char* file : {"dictionary.standard", "dictionary"}) {
        const radius::dictionary names = load(file);
        radius::standard_table::for_each_line(
            [&](const radius::attribute_line& line) { check_attribute(names, line); });
    }
}

TEST_CASE("the dictionary has no attribute and no value that the tables lack", "[rfc2865-5]") {
    const radius::dictionary names = load("dictionary.standard");
    CHECK(names.attributes().size() == radius::standard_table::size());
    // The built-in definitions equal those from the files.
    for (const radius::attribute_definition& built : radius::standard_dictionary().attributes()) {
        CAPTURE(built.name);
        const radius::attribute_definition* read = names.find(built.name);
        REQUIRE(read != nullptr);
        CHECK(read->number == built.number);
        CHECK(read->type == built.type);
        CHECK(read->fixed_length == built.fixed_length);
        CHECK(read->unit == built.unit);
        CHECK(read->properties == built.properties);
    }
    for (const radius::attribute_definition& definition : names.attributes()) {
        CAPTURE(definition.name);
        CHECK(has_tag_named(definition.name));
    }
    radius::standard_table::for_each_line([&](const radius::attribute_line& line) {
        CAPTURE(line.name);
        CHECK(names.values(*names.find(line.name)).size() == line.values.size());
    });
}

TEST_CASE("a vendor's table equals its dictionary", "[rfc2865-5.26]") {
    const radius::dictionary names = load("dictionary");
    const auto check = [&]<class Table>(const char* vendor, Table*) {
        CAPTURE(vendor);
        std::size_t attributes = 0;
        Table::for_each_line([&](const radius::attribute_line& line) {
            ++attributes;
            CAPTURE(line.name);
            const radius::attribute_definition* definition = names.find(line.name);
            REQUIRE(definition != nullptr);
            CHECK(definition->number == line.number);
            CHECK(definition->number.format == line.number.format);
            CHECK(definition->type == line.kind);
            CHECK(definition->properties == line.properties);
            CHECK(has_layout(*definition, line.shape));
            CHECK(line.values.size() <= names.values(*definition).size());
        });
        const std::uint32_t number = names.find_vendor(vendor)->number;
        CHECK(std::ranges::count_if(names.attributes(),
                                    [&](const radius::attribute_definition& definition) {
                                        return definition.number.is_vendor_specific() &&
                                               definition.number[1] == number;
                                    }) == static_cast<std::ptrdiff_t>(attributes));
        CHECK(Table::size() == attributes);
    };
    namespace attr = radius::attr;
    check("3GPP", static_cast<attr::_3gpp::table*>(nullptr));
    check("3GPP2", static_cast<attr::_3gpp2::table*>(nullptr));
    check("Aerohive", static_cast<attr::aerohive::table*>(nullptr));
    check("Alcatel", static_cast<attr::alcatel::table*>(nullptr));
    check("Alcatel-ESAM", static_cast<attr::alcatel_esam::table*>(nullptr));
    check("Alcatel-Lucent-Service-Router",
          static_cast<attr::alcatel_lucent_service_router::table*>(nullptr));
    check("Aruba", static_cast<attr::aruba::table*>(nullptr));
    check("Ascend", static_cast<attr::ascend::table*>(nullptr));
    check("Brocade", static_cast<attr::brocade::table*>(nullptr));
    check("CheckPoint", static_cast<attr::checkpoint::table*>(nullptr));
    check("ChilliSpot", static_cast<attr::chillispot::table*>(nullptr));
    check("Cisco", static_cast<attr::cisco::table*>(nullptr));
    check("Cisco-ASA", static_cast<attr::cisco_asa::table*>(nullptr));
    check("Citrix", static_cast<attr::citrix::table*>(nullptr));
    check("DellEMC", static_cast<attr::dellemc::table*>(nullptr));
    check("Ericsson", static_cast<attr::ericsson::table*>(nullptr));
    check("Ericsson-AB", static_cast<attr::ericsson_ab::table*>(nullptr));
    check("ERX", static_cast<attr::erx::table*>(nullptr));
    check("Extreme", static_cast<attr::extreme::table*>(nullptr));
    check("F5", static_cast<attr::f5::table*>(nullptr));
    check("Force10", static_cast<attr::force10::table*>(nullptr));
    check("Fortinet", static_cast<attr::fortinet::table*>(nullptr));
    check("Foundry", static_cast<attr::foundry::table*>(nullptr));
    check("HP", static_cast<attr::hp::table*>(nullptr));
    check("Huawei", static_cast<attr::huawei::table*>(nullptr));
    check("Juniper", static_cast<attr::juniper::table*>(nullptr));
    check("Meraki", static_cast<attr::meraki::table*>(nullptr));
    check("Mikrotik", static_cast<attr::mikrotik::table*>(nullptr));
    check("Nokia", static_cast<attr::nokia::table*>(nullptr));
    check("PaloAlto", static_cast<attr::paloalto::table*>(nullptr));
    check("Roaring-Penguin", static_cast<attr::roaring_penguin::table*>(nullptr));
    check("Ruckus", static_cast<attr::ruckus::table*>(nullptr));
    check("UBNT", static_cast<attr::ubnt::table*>(nullptr));
    check("USR", static_cast<attr::usr::table*>(nullptr));
    check("WiMAX", static_cast<attr::wimax::table*>(nullptr));
    check("WISPr", static_cast<attr::wispr::table*>(nullptr));
    check("ADSL-Forum", static_cast<attr::adsl_forum::table*>(nullptr));
}

TEST_CASE("a vendor's tags have their vendor's namespace", "[rfc2865-5.26]") {
    namespace attr = radius::attr;
    STATIC_REQUIRE(attr::mikrotik::rate_limit.number() == radius::attribute_number(26, 14988, 8));
    STATIC_REQUIRE(attr::mikrotik::rate_limit.name() == "Mikrotik-Rate-Limit");
    STATIC_REQUIRE(std::is_same_v<decltype(attr::mikrotik::wireless_enc_algo)::view_type,
                                  radius::mikrotik::wireless_enc_algo>);
    STATIC_REQUIRE(attr::wimax::release.number() == radius::attribute_number(26, 24757, 1, 1));
    STATIC_REQUIRE(attr::wimax::release.number().format.continuation);
    CHECK(radius::name_of(radius::mikrotik::wireless_enc_algo::_40_bit_wep) == "40-bit-WEP");
}

TEST_CASE("the dictionary loads without a diagnostic and knows its vendors", "[rfc2865-5.26]") {
    const radius::dictionary names = load("dictionary");
    for (const radius::dictionary_diagnostic& diagnostic : names.diagnostics()) {
        UNSCOPED_INFO(diagnostic.to_string());
    }
    CHECK(names.diagnostics().empty());
    REQUIRE(names.find_vendor("Microsoft") != nullptr);
    CHECK(names.find_vendor("Microsoft")->number == 311);
    CHECK(names["Mikrotik-Rate-Limit"].number() == radius::attribute_number(26, 14988, 8));
    const radius::attribute_definition* status = names.find("Acct-Status-Type");
    REQUIRE(status != nullptr);
    CHECK(names.value_number(*status, "Alive") == 3U);
    CHECK(names.value_name(*status, 3) == "Interim-Update");
}
