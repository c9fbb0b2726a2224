// SPDX-License-Identifier: MIT
// The dictionary language of FreeRADIUS 3 and 4, line by line, without the files.
#pragma once

#include <radius/dictionary/dictionary_builder.hpp>
#include <radius/dictionary/dictionary_options.hpp>
#include <radius/dictionary/language/flag_words.hpp>
#include <radius/dictionary/text/value_text.hpp>

namespace radius::detail {

/// Feeds a builder. Which file and which line come from the caller, who also sees to $INCLUDE.
class dictionary_parser {
  public:
    using outcome = line_outcome;

    dictionary_parser(const dictionary& base, const dictionary_options& options)
        : builder_(base), options_(options) {}

    /// Reads one line that has at least one word.
    outcome read(const dictionary_words& line, const std::string& file, std::size_t number);

    /// What a file may not leave behind: begin it with `enter_file` and end it with `leave_file`,
    /// which ends the blocks that the file began and did not end, as FreeRADIUS does.
    struct file_state {
        std::size_t frames = 0;
        bool internal = false;
        attribute_number relative;
    };
    file_state enter_file() noexcept;
    outcome leave_file(const file_state& before, const std::string& file, std::size_t number);

    /// Something about a line that a strict reader refuses: a diagnostic for any other.
    outcome note(complaint what, const std::string& file, std::size_t number);

    /// Whether the last line ended a block that was begun before `before`.
    bool left(const file_state& before) const noexcept { return frames_.size() < before.frames; }

    /// Settles what was used before it was defined, and makes the dictionary.
    result<dictionary, dictionary_error> finish();

  private:
    static constexpr std::uint32_t max_members = 255; ///< of a structure

    enum class frame_kind : std::uint8_t {
        vendor,
        tlv,
        begin,
        protocol,
        structure, ///< begun by the definition itself: it ends where its members do
    };

    /// An open block, or the structure that MEMBER lines belong to.
    struct frame {
        frame_kind kind;
        std::string name;
        attribute_number path;     ///< of what is defined inside
        bool skipped = false;      ///< nothing is defined inside
        std::uint32_t members = 0; ///< of a structure: how many there are
    };

    /// Where something was used that was not known yet, and in which scope.
    struct forward_use {
        attribute_number user;
        std::string_view name;   ///< what was not known
        std::string_view value;  ///< of a VALUE or an ALIAS: its name
        std::string_view number; ///< of a VALUE
        attribute_number scope;
        std::size_t line = 0;
        std::size_t file = 0; ///< among `files_`
    };

    outcome read_attribute(const dictionary_words& line);
    outcome read_value(const dictionary_words& line);
    outcome read_vendor_attribute(const dictionary_words& line);
    outcome define_attribute(const dictionary_words& line, attribute_definition& definition);
    outcome read_vendor(const dictionary_words& line);
    outcome read_protocol(const dictionary_words& line);
    outcome read_member(const dictionary_words& line);
    outcome read_struct(const dictionary_words& line);
    outcome read_define(const dictionary_words& line);
    outcome read_enum(const dictionary_words& line);
    outcome read_alias(const dictionary_words& line);
    outcome read_flags(const dictionary_words& line);
    outcome begin_vendor(const dictionary_words& line);
    outcome begin_tlv(const dictionary_words& line);
    outcome begin(const dictionary_words& line);
    outcome begin_protocol(const dictionary_words& line);
    outcome end_vendor(const dictionary_words& line) { return end(line, frame_kind::vendor); }
    outcome end_tlv(const dictionary_words& line) { return end(line, frame_kind::tlv); }
    outcome end_begin(const dictionary_words& line) { return end(line, frame_kind::begin); }
    outcome end_protocol(const dictionary_words& line) { return end(line, frame_kind::protocol); }
    outcome end(const dictionary_words& line, frame_kind kind);
    outcome push(frame_kind kind, std::string_view name, const attribute_number& path,
                 bool skipped = false);

    /// Type, flags and number of words `type` and behind, which are the same for every keyword.
    outcome read_properties(const dictionary_words& line, std::size_t type,
                            attribute_definition& definition, flag_references& references);
    outcome read_flags_of(const dictionary_words& line, std::size_t first,
                          attribute_definition& definition, flag_references& references);
    outcome read_number(std::string_view text, attribute_number& number);
    outcome check_number(const attribute_definition& definition, std::string_view text) const;
    outcome refer(const attribute_definition& definition, const flag_references& references);
    outcome define(attribute_definition& definition, const flag_references& references);
    outcome replace(const attribute_definition& before, const attribute_definition& definition);
    outcome define_unnumbered(attribute_definition& definition, const flag_references& references);
    outcome define_value(const attribute_definition& owner, std::string_view name,
                         std::string_view number, bool yielding);
    static outcome check_name(std::string_view name, bool of_value);
    const attribute_definition* find_in_frames(std::string_view name) const noexcept;
    const attribute_definition* resolve(std::string_view name,
                                        const attribute_number& scope) const noexcept;
    outcome unknown_attribute(std::string_view name);
    bool may_search() noexcept;

    outcome settle_clone(const forward_use& use);
    outcome settle_alias(const forward_use& use);
    outcome settle_enum(const forward_use& use);
    outcome settle_value(const forward_use& use);
    using settling = outcome (dictionary_parser::*)(const forward_use&);
    result<void, dictionary_error> settle(const std::vector<forward_use>& uses, settling each);
    void defer(std::vector<forward_use>& uses, const attribute_number& user, std::string_view name,
               std::string_view value = {}, std::string_view number = {});

    /// Something that a strict reader refuses: a diagnostic for any other.
    outcome odd(complaint what);
    bool is_skipping() const noexcept { return !frames_.empty() && frames_.back().skipped; }
    attribute_number path() const {
        return frames_.empty() ? attribute_number() : frames_.back().path;
    }
    void leave_structures() {
        while (!frames_.empty() && frames_.back().kind == frame_kind::structure) {
            frames_.pop_back();
        }
    }
    std::string innermost_block() const;

    dictionary_builder builder_;
    const dictionary_options& options_;
    std::vector<frame> frames_;
    attribute_number relative_;  ///< the TLV that numbers with a point in front continue
    attribute_definition owner_; ///< of the last VALUE or attribute, by the name it was called
    std::string_view owner_name_;
    bool internal_ = false; ///< FLAGS internal
    name_arena words_;      ///< of what is settled at the end
    std::vector<std::string> files_;
    std::vector<forward_use> clones_;
    std::vector<forward_use> aliases_;
    std::vector<forward_use> enums_;
    std::vector<forward_use> values_;
    std::size_t cloned_ = 0;
    std::size_t searched_ = 0;
    dictionary_counts counts_;
    const std::string* file_ = nullptr;
    std::size_t line_ = 0;
};

inline auto dictionary_parser::read(const dictionary_words& line, const std::string& file,
                                    std::size_t number) -> outcome {
    using reading = outcome (dictionary_parser::*)(const dictionary_words&);
    struct keyword {
        std::string_view word;
        std::size_t fewest;
        std::size_t most;
        std::size_t dictionary_counts::* count;
        reading read;
    };
    using self = dictionary_parser;
    using counts = dictionary_counts;
    constexpr std::size_t any = dictionary_words::capacity;
    static constexpr std::array<keyword, 19> keywords{{
        {"VALUE", 4, any, &counts::values, &self::read_value},
        {"ATTRIBUTE", 4, any, &counts::attributes, &self::read_attribute},
        {"VENDORATTR", 5, any, &counts::attributes, &self::read_vendor_attribute},
        {"VENDOR", 3, 4, &counts::vendors, &self::read_vendor},
        {"BEGIN-VENDOR", 2, 3, nullptr, &self::begin_vendor},
        {"END-VENDOR", 2, 2, nullptr, &self::end_vendor},
        {"BEGIN-TLV", 2, 2, nullptr, &self::begin_tlv},
        {"END-TLV", 2, 2, nullptr, &self::end_tlv},
        {"MEMBER", 3, any, &counts::attributes, &self::read_member},
        {"STRUCT", 4, any, &counts::attributes, &self::read_struct},
        {"ALIAS", 3, 3, &counts::aliases, &self::read_alias},
        {"BEGIN", 2, 5, nullptr, &self::begin},
        {"END", 1, 2, nullptr, &self::end_begin},
        {"DEFINE", 3, any, &counts::attributes, &self::read_define},
        {"ENUM", 3, 3, &counts::attributes, &self::read_enum},
        {"FLAGS", 2, 2, nullptr, &self::read_flags},
        {"PROTOCOL", 3, 4, nullptr, &self::read_protocol},
        {"BEGIN-PROTOCOL", 2, 2, nullptr, &self::begin_protocol},
        {"END-PROTOCOL", 2, 2, nullptr, &self::end_protocol},
    }};
    file_ = &file;
    line_ = number;
    for (const keyword& known : keywords) {
        if (!same_name(known.word, line[0])) {
            continue;
        }
        if (line.count < known.fewest) {
            return complain("", line[0], " wants more words");
        }
        if (line.count > known.most) {
            return complain("too many words from", line[known.most], " on");
        }
        if (known.count != nullptr) {
            ++(counts_.*known.count);
            if (is_skipping()) {
                ++counts_.skipped;
                return {};
            }
        }
        return (this->*known.read)(line);
    }
    nearest_name search(line[0]);
    for (const keyword& known : keywords) {
        search.offer(known.word);
    }
    return complain("unknown keyword", line[0], search.question());
}

inline auto dictionary_parser::note(complaint what, const std::string& file, std::size_t number)
    -> outcome {
    file_ = &file;
    line_ = number;
    return odd(std::move(what));
}

inline auto dictionary_parser::odd(complaint what) -> outcome {
    if (options_.strict) {
        return what;
    }
    if (builder_.tables().diagnostics().size() < options_.max_diagnostics) {
        builder_.add(dictionary_diagnostic{*file_, line_, std::move(what.problem)});
    }
    return {};
}

/// Whether a nearest name may be looked for, which takes time: not for each of many lines.
inline bool dictionary_parser::may_search() noexcept {
    constexpr std::size_t most = 200'000;
    searched_ += builder_.tables().attributes().size();
    return searched_ <= most;
}

inline auto dictionary_parser::unknown_attribute(std::string_view name) -> outcome {
    nearest_name search(name);
    search.offer(may_search() ? builder_.nearest(name) : std::string_view());
    return complain("unknown attribute", name, search.question());
}

inline auto dictionary_parser::check_name(std::string_view name, bool of_value) -> outcome {
    // 3 for what all names may have, 2 for what the names of values may have besides
    static constexpr auto kinds = [] {
        std::array<std::uint8_t, 256> all{};
        for (std::size_t code = '!'; code < 0x7F; ++code) {
            const char folded = fold_case(static_cast<char>(code));
            const bool any = (folded >= 'a' && folded <= 'z') || (code >= '0' && code <= '9') ||
                             std::string_view("-_./:").find(folded) != std::string_view::npos;
            all[code] = any ? 3 : 2;
        }
        return all;
    }();
    if (name.size() > max_name_size) {
        return complain("name", name.substr(0, max_name_size), "... is too long");
    }
    std::uint8_t common = 3;
    for (const char letter : name) {
        common = static_cast<std::uint8_t>(common & kinds[static_cast<std::uint8_t>(letter)]);
    }
    return (common & (of_value ? 2U : 1U)) != 0
               ? outcome()
               : outcome(complain("name", name, " has a character no name may have"));
}

} // namespace radius::detail
