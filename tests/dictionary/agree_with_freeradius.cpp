// SPDX-License-Identifier: MIT
// Compares dictionaries/ with the dictionaries of a FreeRADIUS installation, file by file: both
// define the same names, with the same number, type and flags, except those listed here with a
// reason.
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include <radius/dictionary/loader.hpp>

#include "support/catch.hpp"
#include "support/paths.hpp"

using namespace radius;

namespace {

using reasons = std::map<std::string, const char*>;

/// Attributes whose type differs here.
const reasons other_types{
    {"Session-Timeout", "seconds: time_delta gives them a unit"},
    {"Idle-Timeout", "seconds"},
    {"Acct-Delay-Time", "seconds"},
    {"Acct-Session-Time", "seconds"},
    {"Acct-Interim-Interval", "seconds"},
    {"Preauth-Timeout", "seconds"},
    {"MS-Link-Drop-Time-Limit", "seconds"},
    {"MS-Quarantine-Session-Timeout", "seconds"},
    {"DS-Lite-Tunnel-Name", "RFC 6519 section 4.1: DNS labels, opaque"},
    {"IP-Port-Local-Id", "RFC 8045 section 3.2.11: its \"string\" is that of RFC 8044, octets"},
    {"IP-Port-Range-Local-Id", "RFC 8045 section 3.2.11"},
    {"IP-Port-Map-Local-Id", "RFC 8045 section 3.2.11"},
};

/// Attributes with a fixed length only here.
const reasons other_lengths{
    {"User-Priority-Table", "RFC 4675 section 2.4: Length is 10"},
    {"MIP6-Home-Link-Prefix", "RFC 5447 section 4.2.4: a length of one octet and 16 octets"},
    {"Access-Loop-Encapsulation", "RFC 4679 section 3: Vendor-Length is 5"},
};

/// Values whose number differs here.
const reasons other_values{
    {"MS-MPPE-Encryption-Types RC4-40bit-Allowed", "RFC 2548 section 2.4.5: L is the bit of 2"},
    {"MS-MPPE-Encryption-Types RC4-128bit-Allowed", "RFC 2548 section 2.4.5: S is the bit of 4"},
};

/// Names that only FreeRADIUS has.
const reasons not_ours{
    {"MS-MPPE-Encryption-Type", "a second spelling of MS-MPPE-Encryption-Types"},
    {"AH-HM-Admin-Group-Id", "an older product's meaning of Extreme-User-Vlan's number"},
    {"Extreme-User-Vlan Read-Only-Admin", "it is a VLAN"},
    {"Extreme-User-Vlan Super-Admin", "it is a VLAN"},
    {"Extreme-User-Vlan Read-Write-Admin", "it is a VLAN"},
    {"WiMAX-" + std::string(3, 'X'), "FreeRADIUS's word for an attribute that no source names"},
    {"Login-TCP-Port Telnet", "a port is a number"},
    {"Login-TCP-Port Rlogin", "a port is a number"},
    {"Login-TCP-Port Rsh", "a port is a number"},
};

std::filesystem::path installed_folder() {
    const char* given = std::getenv("RADIUS_FREERADIUS_DICTIONARIES");
    const std::filesystem::path folder = given != nullptr ? given : "/usr/share/freeradius";
    return std::filesystem::exists(folder / "dictionary") ? folder : std::filesystem::path();
}

/// Names whose spelling newer versions changed.
const reasons newer_spellings{
    {"Ruckus-DPSK", "FreeRADIUS 3.2.1 has Ruckus-Dpsk, too"},
};

/// Whether it is newer than FreeRADIUS 3.2.1, the version that dictionaries/ was compared with:
/// then it has names that we lack, but names in both must still agree.
bool is_newer(const std::filesystem::path& folder) {
    return std::filesystem::exists(folder / "dictionary.huawei.v2");
}

dictionary load(const std::filesystem::path& folder, std::initializer_list<const char*> names) {
    dictionary loaded;
    for (const char* name : names) {
        loaded = load_dictionary(folder / (std::string("dictionary.") + name), loaded);
    }
    return loaded;
}

/// The number of comparisons, and the differences.
struct comparison {
    std::set<std::string> attributes;
    std::set<std::string> values;
    std::map<std::string, std::set<std::string>> differing;

    void compare(const dictionary& ours, const dictionary& theirs) {
        for (const attribute_definition& other : theirs.attributes()) {
            const attribute_definition* mine = ours.find(other.name);
            attributes.insert(std::string(other.name));
            if (mine == nullptr) {
                differing[std::string(other.name)].insert("missing");
                continue;
            }
            compare(*mine, other);
            for (const value_definition& value : theirs.values(other)) {
                const std::string name = std::string(other.name) + " " + std::string(value.name);
                const auto number = ours.value_number(*mine, value.name);
                values.insert(name);
                if (number != value.number) {
                    differing[name].insert(number ? "value" : "missing");
                }
            }
        }
    }

    void compare(const attribute_definition& mine, const attribute_definition& other) {
        const auto expect = [&](bool same, const char* what) {
            if (!same) {
                differing[std::string(other.name)].insert(what);
            }
        };
        expect(mine.name == other.name, "spelling");
        expect(mine.number == other.number, "number");
        expect(mine.number.format == other.number.format, "format");
        expect(mine.type == other.type, "type");
        expect(mine.fixed_length == other.fixed_length, "length");
        expect(mine.properties == other.properties && mine.array == other.array, "flags");
    }
};

bool is_listed(const std::string& name, const std::string& what) {
    return (what == "type" && other_types.contains(name)) ||
           (what == "length" && other_lengths.contains(name)) ||
           (what == "value" && other_values.contains(name)) ||
           (what == "missing" && not_ours.contains(name));
}

} // namespace

TEST_CASE(
    "each attribute and value agrees with FreeRADIUS's dictionaries, except those in a list") {
    const auto folder = installed_folder();
    if (folder.empty()) {
        WARN("skipped: FreeRADIUS's dictionaries (freeradius-common) are not installed");
        return;
    }
    const std::filesystem::path own = radius_test::dictionaries_directory;
    const dictionary standard = load(own, {"standard"});
    const dictionary base =
        load(folder, {"rfc2865", "rfc2866", "rfc2867", "rfc2868", "rfc2869", "rfc3576", "rfc6929"});
    comparison found;
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(own)) {
        const std::string name = entry.path().filename().string();
        if (std::filesystem::exists(folder / name) && name != "dictionary" &&
            name != "dictionary.iana") {
            ++files;
            CAPTURE(name);
            found.compare(load_dictionary(entry.path(), standard),
                          load_dictionary(folder / name, base));
        }
    }
    CHECK(files == 69);
    CHECK(found.attributes.size() > 3000);
    CHECK(found.values.size() > 2700);
    const bool newer = is_newer(folder);
    std::size_t listed = 0;
    for (const auto& [name, differences] : found.differing) {
        for (const std::string& what : differences) {
            if (newer && ((what == "missing" && !not_ours.contains(name)) ||
                          (what == "spelling" && newer_spellings.contains(name)))) {
                continue;
            }
            CAPTURE(name, what);
            CHECK(is_listed(name, what));
            ++listed;
        }
    }
    CHECK((newer || listed == other_types.size() + other_lengths.size() + other_values.size() +
                                  not_ours.size()));
}
