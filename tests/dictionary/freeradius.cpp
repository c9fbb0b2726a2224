// SPDX-License-Identifier: MIT
// The dictionaries of a FreeRADIUS installation, written by others: every line of them is checked.
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/text/name_text.hpp>

#include "dictionary/allocations.hpp"
#include "support/catch.hpp"
#include "support/freeradius_dictionaries.hpp"

using namespace radius;
using radius_test::freeradius_folder;
using radius_test::rfc_base;

namespace {

std::string lower(std::string text) {
    for (char& letter : text) {
        letter = detail::fold_case(letter);
    }
    return text;
}

/// A minimal parser for the files: words between spaces, one map per keyword. The last definition
/// counts; a VALUE whose attribute follows later counts as the last.
class plain_reader {
  public:
    std::map<std::string, std::string> vendors;    ///< name to number
    std::map<std::string, std::string> attributes; ///< name to number; the vendors' begin at 26
    std::map<std::pair<std::string, std::string>, std::string> values;
    std::size_t attribute_lines = 0;
    std::size_t value_lines = 0;
    std::size_t vendor_lines = 0;

    explicit plain_reader(const std::filesystem::path& root) {
        read(root);
        for (const auto& [name, number] : late_) {
            values[name] = number;
        }
    }

  private:
    void read(const std::filesystem::path& path) {
        std::ifstream file(path);
        for (std::string line; std::getline(file, line);) {
            std::istringstream words(line.substr(0, line.find('#')));
            std::string keyword, first, second, third;
            words >> keyword >> first >> second >> third;
            const std::string name = lower(first);
            if (keyword == "VENDOR") {
                vendors[name] = second;
                ++vendor_lines;
            } else if (keyword == "BEGIN-VENDOR") {
                const std::string inside = second.empty() ? "26." : "245.26.";
                scopes_.push_back(inside + vendors[name] + ".");
            } else if (keyword == "BEGIN-TLV") {
                scopes_.push_back(attributes[name] + ".");
            } else if (keyword == "END-VENDOR" || keyword == "END-TLV") {
                scopes_.pop_back();
            } else if (keyword == "ATTRIBUTE") {
                attributes[name] = (scopes_.empty() ? "" : scopes_.back()) + decimal(second);
                ++attribute_lines;
            } else if (keyword == "VALUE") {
                const std::pair what(name, lower(second));
                (attributes.contains(name) ? values : late_)[what] = third;
                ++value_lines;
            } else if (keyword == "$INCLUDE") {
                read(path.parent_path() / first);
            } else {
                CHECK(keyword.empty()); // the language of version 3 has no other keywords
            }
        }
    }

    static std::string decimal(const std::string& number) {
        const bool hexadecimal = number.starts_with("0x") || number.starts_with("0X");
        return hexadecimal ? std::to_string(std::stoul(number, nullptr, 16)) : number;
    }

    std::vector<std::string> scopes_;
    std::map<std::pair<std::string, std::string>, std::string> late_;
};

/// Whether a value's number equals the number in the text.
bool is_number(std::uint64_t number, const std::string& text) {
    return text.starts_with('-') ? static_cast<std::int64_t>(number) == std::stoll(text)
                                 : number == std::stoull(text, nullptr, 0);
}

/// Compares the loaded dictionary with the text, except for `skipped` lines.
void check_against_text(const dictionary& names, const dictionary& base, const plain_reader& text,
                        std::size_t skipped) {
    CHECK(names.counts().attributes - base.counts().attributes == text.attribute_lines);
    CHECK(names.counts().values - base.counts().values == text.value_lines);
    CHECK(names.counts().vendors - base.counts().vendors == text.vendor_lines);
    CHECK(names.counts().skipped - base.counts().skipped == skipped);
    std::size_t missing = 0;
    for (const auto& [name, number] : text.attributes) {
        const attribute_definition* found = names.find(name);
        if (found == nullptr) {
            ++missing;
        } else if (found->number.to_string() != number) {
            FAIL_CHECK(name << " is " << found->number.to_string() << ", not " << number);
        }
    }
    for (const auto& [name, number] : text.values) {
        const attribute_definition* owner = names.find(name.first);
        const auto found = owner != nullptr ? names.value_number(*owner, name.second)
                                            : std::optional<std::uint64_t>();
        if (!found) {
            ++missing;
        } else if (!is_number(*found, number)) {
            FAIL_CHECK(name.first << " " << name.second << " is " << *found << ", not " << number);
        }
    }
    CHECK(missing == skipped);
}

} // namespace

TEST_CASE("FreeRADIUS's own dictionaries load through their root file, line by line") {
    const auto folder = freeradius_folder();
    if (folder.empty()) {
        return;
    }
    const dictionary names = load_dictionary(folder / "dictionary");
    const plain_reader text(folder / "dictionary");
    CHECK(text.attribute_lines > 7000);
    CHECK(text.value_lines > 7000);
    check_against_text(names, {}, text, 0);
    CHECK(names.attributes().size() == text.attributes.size());
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

TEST_CASE("a lookup by name or number in FreeRADIUS's dictionaries allocates nothing") {
    const auto folder = freeradius_folder();
    if (folder.empty()) {
        return;
    }
    const dictionary names = load_dictionary(folder / "dictionary");
    std::size_t found = 0;
    std::size_t values = 0;
    const std::size_t before = radius_test::allocations().count;
    for (const attribute_definition& attribute : names.attributes()) {
        found += names.find(attribute.name) == &attribute ? 1U : 0U;
        found += names.find(attribute.number) != nullptr ? 1U : 0U;
        for (const value_definition& value : names.values(attribute)) {
            values += names.value_number(attribute, value.name) == value.number ? 1U : 0U;
            values += names.value_name(attribute, value.number).empty() ? 0U : 1U;
        }
    }
    for (const vendor_definition& vendor : names.vendors()) {
        found += names.find_vendor(vendor.name) != nullptr ? 1U : 0U;
        found += names.find_vendor(vendor.number) != nullptr ? 1U : 0U;
    }
    CHECK(radius_test::allocations().count == before);
    CHECK(found == 2 * (names.attributes().size() + names.vendors().size()));
    CHECK(values > 2 * 7000);
}

TEST_CASE("each of FreeRADIUS's dictionaries loads on top of the RFCs', line by line") {
    const auto folder = freeradius_folder();
    if (folder.empty()) {
        return;
    }
    const dictionary base = rfc_base(folder);
    struct gap {
        std::size_t lines;
        std::string reason;
    };
    // Lines that are skipped if a file is loaded alone, because it needs another one.
    const std::map<std::string, gap> gaps{
        {"dictionary.compat", {1, "unknown attribute \"Auth-Type\""}},
        {"dictionary.freedhcp", {2, "unknown attribute \"FreeDHCP-Opcode\""}},
        {"dictionary.freeradius.evs5", {2, "unknown vendor \"FreeRADIUS\"; its block is skipped"}},
        {"dictionary.huawei.v2", {4, "unknown attribute \"Huawei-QoS-Profile-Type\""}},
    };
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("dictionary")) {
            continue;
        }
        CAPTURE(name);
        const auto loaded = try_load_dictionary(entry.path(), base);
        CHECKED_ELSE(loaded) {
            FAIL_CHECK(loaded.error().what());
            continue;
        }
        ++files;
        const auto known = gaps.find(name);
        const std::size_t skipped = known != gaps.end() ? known->second.lines : 0;
        check_against_text(*loaded, base, plain_reader(entry.path()), skipped);
        if (skipped != 0) {
            for (const dictionary_diagnostic& diagnostic : loaded->diagnostics()) {
                // Huawei-DHCP-Option has two numbers.
                if (diagnostic.message.find(" and is now ") == std::string::npos) {
                    CHECK(diagnostic.message == known->second.reason);
                }
            }
        }
    }
    CHECK(files >= 200); // Debian 12 has 237, Debian 13 has 245
}
