// SPDX-License-Identifier: MIT
// What a dictionary's text contains besides definitions: which attributes this very file defines,
// in which vendor's block, and the comments.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace support {

/// An ATTRIBUTE line.
struct attribute_text {
    std::string name;
    std::string vendor; ///< of the BEGIN-VENDOR around it; may be empty
    bool copies;        ///< whether it has clone=, which copies another attribute's members
};

/// A file with its includes. The loader must have read it without an error before.
struct dictionary_text {
    std::vector<std::string> description; ///< the comment below an SPDX line
    std::vector<attribute_text> attributes;
    std::map<std::string, std::string>
        value_notes; ///< the comment above an attribute's first VALUE

    std::string vendor;   ///< of the block that is open at this point
    std::string protocol; ///< the same
};

/// A comment line without its sign and spaces.
inline std::string comment_words(const std::string& line) {
    const std::size_t start = line.find_first_not_of("# \t");
    const std::size_t end = line.find_last_not_of(" \t\r\\");
    return start == std::string::npos || end < start ? "" : line.substr(start, end + 1 - start);
}

/// Adds the text of `path` and its includes to `text`.
inline void read_dictionary_text(const std::filesystem::path& path, dictionary_text& text) {
    std::ifstream file(path);
    bool describing = false;
    std::string note;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("# SPDX-License-Identifier:")) {
            describing = text.description.empty();
            continue;
        }
        if (line.starts_with('#')) {
            if (describing) {
                text.description.push_back(comment_words(line));
            }
            const std::string words = comment_words(line);
            note += (note.empty() || words.empty() ? "" : " ") + words;
            continue;
        }
        describing = false;
        std::istringstream words(line.substr(0, line.find('#')));
        std::string keyword;
        std::string name;
        words >> keyword >> name;
        const auto upper = [](std::string word) {
            std::ranges::transform(word, word.begin(), [](char letter) {
                return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A')
                                                      : letter;
            });
            return word;
        };
        keyword = upper(keyword);
        if (keyword == "BEGIN-PROTOCOL" || keyword == "END-PROTOCOL") {
            text.protocol = keyword.front() == 'B' ? upper(name) : "";
        } else if (!text.protocol.empty() && text.protocol != "RADIUS") {
            continue; // the loader skips such a block
        } else if (keyword == "BEGIN-VENDOR" || keyword == "END-VENDOR") {
            text.vendor = keyword.front() == 'B' ? name : "";
        } else if (keyword == "ATTRIBUTE") {
            const bool copies = upper(line).find("CLONE=") != std::string::npos;
            text.attributes.push_back({name, text.vendor, copies});
        } else if (keyword == "VALUE") {
            text.value_notes.try_emplace(name, note);
        } else if (keyword == "$INCLUDE" || keyword == "$INCLUDE-") {
            read_dictionary_text(path.parent_path() / name, text);
        }
        note.clear();
    }
}

} // namespace support
