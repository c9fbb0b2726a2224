// SPDX-License-Identifier: MIT
// The dictionaries of a FreeRADIUS installation, which nobody here wrote.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include <radius/dictionary/loader.hpp>

#include "support/catch.hpp"

using namespace radius;

namespace {

/// Where they are; empty where FreeRADIUS is not installed.
std::filesystem::path freeradius_folder() {
    const char* given = std::getenv("RADIUS_FREERADIUS_DICTIONARIES");
    const std::filesystem::path folder = given != nullptr ? given : "/usr/share/freeradius";
    return std::filesystem::exists(folder / "dictionary") ? folder : std::filesystem::path();
}

std::string lower(std::string text) {
    for (char& letter : text) {
        letter = fold_case(letter);
    }
    return text;
}

/// The names on ATTRIBUTE lines of a file and what it includes, read in the simplest way.
void collect_names(const std::filesystem::path& path, std::set<std::string>& names) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line.substr(0, line.find('#')));
        std::string keyword;
        std::string name;
        words >> keyword >> name;
        if (keyword == "ATTRIBUTE") {
            names.insert(lower(name));
        } else if (keyword == "$INCLUDE") {
            collect_names(path.parent_path() / name, names);
        }
    }
}

} // namespace

TEST_CASE("FreeRADIUS's own dictionaries load through their root file") {
    const auto folder = freeradius_folder();
    if (folder.empty()) {
        WARN("skipped: FreeRADIUS's dictionaries are not installed");
        return;
    }
    const dictionary names = load_dictionary(folder / "dictionary");
    std::set<std::string> expected;
    collect_names(folder / "dictionary", expected);
    CHECK(expected.size() > 7000);
    CHECK(names.attributes().size() == expected.size());
    CHECK(names.find(attribute_number(1))->name == "User-Name"); // not one of its older aliases
    CHECK(names.find(attribute_number(4))->name == "NAS-IP-Address");
    CHECK(names.value_name(*names.find("Service-Type"), 2) == "Framed-User");
    CHECK(names.find("Cisco-AVPair")->number.to_string() == "26.9.1");
    CHECK(names.find("USR-Event-Id")->number.format == vendor_format{4, 0, false});
    CHECK(names.find("WiMAX-Release")->number.to_string() == "26.24757.1.1");
    CHECK(names.find("FreeRADIUS-802.1X-Anonce")->number.to_string() == "245.26.11344.1");
    CHECK(names.find("Tunnel-Password")->properties ==
          flags{.hidden = hiding::tunnel_password, .tagged = true});
    for (const attribute_definition& attribute : names.attributes()) {
        CHECK(names.find(attribute.name) == &attribute);
    }
}

TEST_CASE("each of FreeRADIUS's dictionaries loads on top of the RFCs'") {
    const auto folder = freeradius_folder();
    if (folder.empty()) {
        WARN("skipped: FreeRADIUS's dictionaries are not installed");
        return;
    }
    dictionary base;
    for (const char* rfc : {"2865", "2866", "2867", "2868", "2869", "3576", "6929"}) {
        base = load_dictionary(folder / ("dictionary.rfc" + std::string(rfc)), base);
    }
    // What needs another file before it, as the root file has it.
    const std::set<std::string> dependent{"dictionary.compat", "dictionary.freedhcp",
                                          "dictionary.freeradius.evs5"};
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("dictionary.") || dependent.contains(name)) {
            continue;
        }
        const auto loaded = try_load_dictionary(entry.path(), base);
        CHECKED_ELSE(loaded) { FAIL_CHECK(loaded.error().what()); }
    }
}
