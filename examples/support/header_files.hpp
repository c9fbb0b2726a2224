// SPDX-License-Identifier: MIT
// Divides the tags and enumerations of a dictionary among headers: one where they fit, otherwise
// enumerations apart from tags, and as many of each as it takes.
#pragma once

#include "tag_header.hpp"

namespace support {

/// How the headers are called and how they include each other.
struct header_naming {
    std::string stem;       ///< "acme" of dictionary.acme
    std::string dictionary; ///< the file they are made from, for their second line
    std::string folder; ///< what stands before the name in `#include <...>`; empty: quoted names
    std::vector<std::string> description;
};

/// A header to be: its name and its lines.
struct header_file {
    std::string name;
    lines text;
};

class header_files {
  public:
    header_files(header_naming naming, const std::vector<section_model>& sections)
        : naming_(std::move(naming)), sections_(sections) {
        for (const section_model& section : sections_) {
            for (const enumeration_model& enumeration : section.enumerations) {
                values_.push_back({&section, &enumeration});
            }
            for (const tag_model& tag : section.tags) {
                tags_.push_back({&section, &tag});
            }
        }
        divide();
    }

    const std::vector<header_file>& files() const { return files_; }

  private:
    struct value_entry {
        const section_model* section;
        const enumeration_model* enumeration;
    };
    struct tag_entry {
        const section_model* section;
        const tag_model* tag;
    };
    using value_span = std::span<const value_entry>;
    using tag_span = std::span<const tag_entry>;

    void divide() {
        lines whole = table_header(values_, tags_, "", {});
        if (whole.size() <= max_header_lines) {
            files_.push_back({naming_.stem + ".hpp", std::move(whole)});
            return;
        }
        const lines value_names = divide_values();
        whole = table_header({}, tags_, "", value_names);
        if (whole.size() <= max_header_lines) {
            files_.push_back({naming_.stem + ".hpp", std::move(whole)});
        } else {
            divide_tags(value_names);
        }
    }

    /// As many of `entries`, from `start`, as `render` brings into one header; one at least.
    template <class Entry, class Render>
    static std::size_t fitting(std::span<const Entry> entries, std::size_t start, Render&& render) {
        std::size_t count = 1;
        while (start + count < entries.size() &&
               render(entries.subspan(start, count + 1)).size() <= max_header_lines) {
            ++count;
        }
        return count;
    }

    /// Writes the headers of enumerations; gives their names.
    lines divide_values() {
        std::vector<value_span> parts;
        const value_span all(values_);
        for (std::size_t start = 0; start < all.size(); start += parts.back().size()) {
            parts.push_back(all.subspan(
                start, fitting(all, start, [&](value_span part) { return value_header(part); })));
        }
        lines names;
        for (const value_span part : parts) {
            const std::string number = std::to_string(names.size() + 1);
            names.push_back(naming_.stem + "_values" + (parts.size() > 1 ? "_" + number : "") +
                            ".hpp");
            files_.push_back({names.back(), value_header(part)});
        }
        return names;
    }

    /// Writes headers with some of the tags each, and the one that includes them all.
    void divide_tags(const lines& value_names) {
        const tag_span all(tags_);
        lines parts;
        std::vector<tag_span> spans;
        for (std::size_t start = 0; start < all.size();) {
            const std::string suffix = "_" + std::to_string(parts.size() + 1);
            const lines includes = parts.empty() ? value_names : lines{parts.front()};
            const auto render = [&](tag_span part) {
                return table_header({}, part, suffix, includes);
            };
            const std::size_t count = fitting(all, start, render);
            parts.push_back(naming_.stem + suffix + ".hpp");
            spans.push_back(all.subspan(start, count));
            files_.push_back({parts.back(), render(spans.back())});
            start += count;
        }
        files_.push_back({naming_.stem + ".hpp", joining_header(parts, spans)});
    }

    static std::string space_of(const std::string& outer, const section_model& section) {
        return outer + (section.space.empty() ? "" : "::" + section.space);
    }

    /// A header's beginning: what it is, and its includes of the library and of its own kind.
    lines head(lines library, const lines& own) const {
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
        if (!naming_.folder.empty()) {
            for (const std::string& name : own) {
                library.push_back(naming_.folder + name);
            }
            std::ranges::sort(library);
        }
        for (const std::string& name : library) {
            made.push_back("#include <" + name + ">");
        }
        if (naming_.folder.empty() && !own.empty()) {
            append(made, library.empty() ? lines{} : lines{""});
            for (const std::string& name : own) {
                made.push_back("#include \"" + name + "\"");
            }
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

    static void add_values(std::vector<piece>& pieces, value_span values) {
        for (const auto& [section, enumeration] : values) {
            pieces.push_back({space_of("radius", *section), enumeration_text(*enumeration), ""});
        }
        for (const auto& [section, enumeration] : values) {
            pieces.push_back({"radius", names_text(section->space, *enumeration), ""});
        }
    }

    lines value_header(value_span values) const {
        lines made = head({"radius/attribute/enumeration.hpp"}, {});
        std::vector<piece> pieces;
        add_values(pieces, values);
        write(made, pieces);
        return made;
    }

    lines table_header(value_span values, tag_span tags, const std::string& suffix,
                       const lines& includes) const {
        lines made =
            head({"radius/attribute/attribute_table.hpp", "radius/attribute/type/data_types.hpp"},
                 includes);
        std::vector<piece> pieces;
        add_values(pieces, values);
        const section_model* current = nullptr;
        for (const auto& [section, tag] : tags) {
            const std::string space = space_of("radius::attr", *section);
            if (section != current && section->vendor && tag == &section->tags.front()) {
                pieces.push_back(
                    {section->space.empty() ? "radius" : space, vendor_text(*section), ""});
            }
            const bool first = section != current;
            pieces.push_back({space, tag_text(*section, *tag), first ? "" : tag->identifier});
            current = section;
        }
        for (const section_model& section : sections_) {
            lines names;
            for (const auto& [owner, tag] : tags) {
                if (owner == &section) {
                    names.push_back((section.space.empty() ? "attr::" : "") + tag->identifier);
                }
            }
            if (!names.empty()) {
                pieces.push_back({table_space(section), table_text(section, suffix, names), ""});
            }
        }
        write(made, pieces);
        return made;
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
    lines table_text(const section_model& section, const std::string& suffix,
                     const lines& names) const {
        const std::string part = suffix.empty() ? "All attributes" : "A part of the attributes";
        const std::string owner(section.vendor ? section.vendor->name
                                               : std::string_view(naming_.dictionary));
        lines made{"/// " + part + " of " + owner + "."};
        append(made, using_text(table_name(section) + suffix, "table_of<", names));
        return made;
    }

    /// With or without a break behind the sign, whichever takes fewer lines.
    static lines using_text(const std::string& name, const std::string& head, const lines& items) {
        const std::string start = "using " + name + " =";
        const lines beside = fill(start + " " + head, items, ">;");
        lines below{start};
        append(below, fill("    " + head, items, ">;"));
        return below.size() < beside.size() ? below : beside;
    }

    /// What includes all parts, and joins those tables that a section has in them.
    lines joining_header(const lines& parts, const std::vector<tag_span>& spans) const {
        lines made = head({}, parts);
        std::vector<piece> pieces;
        for (const section_model& section : sections_) {
            lines names;
            for (std::size_t part = 0; part < parts.size(); ++part) {
                if (std::ranges::any_of(spans[part], [&](const tag_entry& entry) {
                        return entry.section == &section;
                    })) {
                    names.push_back(table_name(section) + "_" + std::to_string(part + 1));
                }
            }
            lines text{"/// All attributes of " +
                       std::string(section.vendor ? section.vendor->name
                                                  : std::string_view(naming_.dictionary)) +
                       "."};
            append(text, using_text(table_name(section), "combined_table<", names));
            pieces.push_back({table_space(section), std::move(text), ""});
        }
        write(made, pieces);
        return made;
    }

    header_naming naming_;
    const std::vector<section_model>& sections_;
    std::vector<value_entry> values_;
    std::vector<tag_entry> tags_;
    std::vector<header_file> files_;
};

} // namespace support
