// SPDX-License-Identifier: MIT
// The header for one dictionary: its enumerations, then its tags, then tables of the tags.
#pragma once

#include "tag_header.hpp"

namespace support {

/// The names in the header.
struct header_naming {
    std::string stem;       ///< "acme" of dictionary.acme
    std::string dictionary; ///< the file it is generated from, for its second line
    std::vector<std::string> description;
    std::vector<std::string> includes;
};

class table_header {
  public:
    table_header(header_naming naming, const std::vector<section_model>& sections)
        : naming_(std::move(naming)), sections_(sections) {
        for (const section_model& section : sections_) {
            for (const enumeration_model& enumeration : section.enumerations) {
                values_.push_back({&section, &enumeration});
            }
            for (const tag_model& tag : section.tags) {
                tags_.push_back({&section, &tag});
            }
        }
    }

    /// The header's lines.
    lines text() const {
        lines made = head();
        std::vector<piece> pieces;
        add_values(pieces);
        add_tags(pieces);
        add_tables(pieces);
        write(made, pieces);
        return made;
    }

  private:
    struct value_entry {
        const section_model* section;
        const enumeration_model* enumeration;
    };
    struct tag_entry {
        const section_model* section;
        const tag_model* tag;
    };

    static std::string space_of(const std::string& outer, const section_model& section) {
        return outer + (section.space.empty() ? "" : "::" + section.space);
    }

    lines head() const {
        lines made{"// SPDX-License-Identifier: MIT"};
        if (naming_.description.empty()) {
            append(made, comment("//", "The attributes of " + naming_.dictionary + "."));
        }
        for (const std::string& line : naming_.description) {
            made.push_back("// " + line);
        }
        append(made, comment("//", "Made from " + naming_.dictionary +
                                       " by dictionary_to_header: change that, not this."));
        append(made, {"#pragma once", "", "// clang-format off", ""});
        for (const std::string& header : naming_.includes) {
            made.push_back("#include <" + header + ">");
        }
        return made;
    }

    /// Writes the pieces, each in its namespace.
    static void write(lines& to, const std::vector<piece>& pieces) {
        std::string open;
        for (const piece& next : pieces) {
            if (next.space != open) {
                if (!open.empty()) {
                    append(to, {"", "} // namespace " + open});
                }
                append(to, {"", "namespace " + next.space + " {", ""});
                open = next.space;
            } else if (next.tag.empty()) {
                to.emplace_back();
            }
            append(to, next.text);
        }
        append(to, {"", "} // namespace " + open, "", "// clang-format on"});
    }

    void add_values(std::vector<piece>& pieces) const {
        for (const auto& [section, enumeration] : values_) {
            pieces.push_back({space_of("radius", *section), enumeration_text(*enumeration), ""});
        }
        for (const auto& [section, enumeration] : values_) {
            pieces.push_back({"radius", names_text(section->space, *enumeration), ""});
        }
    }

    void add_tags(std::vector<piece>& pieces) const {
        const section_model* current = nullptr;
        for (const auto& [section, tag] : tags_) {
            const std::string space = space_of("radius::attr", *section);
            const bool first = section != current;
            if (first && section->vendor) {
                pieces.push_back(
                    {section->space.empty() ? "radius" : space, vendor_text(*section), ""});
            }
            pieces.push_back({space, tag_text(*section, *tag), first ? "" : tag->identifier});
            current = section;
        }
    }

    void add_tables(std::vector<piece>& pieces) const {
        for (const section_model& section : sections_) {
            lines names;
            for (const tag_model& tag : section.tags) {
                names.push_back((section.space.empty() ? "attr::" : "") + tag.identifier);
            }
            if (!names.empty()) {
                pieces.push_back({table_space(section), table_text(section, names), ""});
            }
        }
    }

    static std::string table_space(const section_model& section) {
        return section.space.empty() ? "radius" : "radius::attr::" + section.space;
    }

    std::string table_name(const section_model& section) const {
        if (!section.space.empty()) {
            return "table";
        }
        const bool alone = std::ranges::count(sections_, "", &section_model::space) == 1;
        const std::string owner = naming_.stem + (alone ? "" : "-" + section.word);
        const std::string name = identifier(owner + "-table");
        return std::ranges::binary_search(library_words, name) ? identifier(owner + "-own-table")
                                                               : name;
    }

    /// `using acme_table = table_of<attr::first, attr::second>;`
    lines table_text(const section_model& section, const lines& names) const {
        const std::string owner(section.vendor ? section.vendor->name
                                               : std::string_view(naming_.dictionary));
        lines made{"/// All attributes of " + owner + "."};
        append(made, using_text(table_name(section), names));
        return made;
    }

    /// Breaks the line after the `=` if that takes fewer lines.
    static lines using_text(const std::string& name, const lines& items) {
        const std::string start = "using " + name + " =";
        const lines beside = fill(start + " table_of<", items, ">;");
        lines below{start};
        append(below, fill("    table_of<", items, ">;"));
        return below.size() < beside.size() ? below : beside;
    }

    header_naming naming_;
    const std::vector<section_model>& sections_;
    std::vector<value_entry> values_;
    std::vector<tag_entry> tags_;
};

} // namespace support
