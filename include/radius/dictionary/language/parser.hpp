// SPDX-License-Identifier: MIT
// The dictionary language of FreeRADIUS 3 and 4, line by line, without the files.
#pragma once

#include <radius/container/name_arena.hpp>
#include <radius/dictionary/dictionary_builder.hpp>
#include <radius/dictionary/dictionary_error.hpp>
#include <radius/dictionary/dictionary_options.hpp>
#include <radius/dictionary/language/words.hpp>

namespace radius::detail {

/// Fills a builder. The caller passes the file and line, and handles $INCLUDE.
class dictionary_parser {
  public:
    using outcome = line_outcome;

    dictionary_parser(const dictionary& base, const dictionary_options& options);

    /// Reads one line that has at least one word.
    outcome read(const dictionary_words& line, const std::string& file, std::size_t number);

    /// State that does not outlive a file: call `enter_file` at its start and `leave_file` at its
    /// end, which closes the blocks that the file left open, as FreeRADIUS does.
    struct file_state {
        std::size_t frames = 0;
        bool internal = false;
        attribute_number relative;
    };
    file_state enter_file() noexcept;
    outcome leave_file(const file_state& before, const std::string& file, std::size_t number);

    /// Reports a problem with a line: an error in strict mode, otherwise a diagnostic.
    outcome note(complaint what, const std::string& file, std::size_t number);

    /// Whether the last line ended a block that was begun before `before`.
    bool left(const file_state& before) const noexcept { return frames_.size() < before.frames; }

    /// Resolves forward references and builds the dictionary.
    result<dictionary, dictionary_error> finish();

  private:
    static constexpr std::uint32_t max_members = 255; ///< of a structure

    enum class frame_kind : std::uint8_t {
        vendor,
        tlv,
        begin,
        protocol,
        structure, ///< begun by the definition itself: ends after its members
    };

    /// An open block, or the structure that MEMBER lines belong to.
    struct frame {
        frame_kind kind;
        std::string name;
        attribute_number path;     ///< of definitions inside
        bool skipped = false;      ///< nothing is defined inside
        std::uint32_t members = 0; ///< of a structure: how many there are
    };

    static constexpr std::string_view group_word = "group"; ///< marks the target of ref=

    /// The use of a name that is not known yet, and its scope.
    struct forward_use {
        attribute_number user;
        std::string_view name;   ///< the unknown name
        std::string_view value;  ///< of a VALUE or an ALIAS: its name; of a group `group_word`
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

    /// Reads the type and the flags from word `type` on; they are the same for every keyword.
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
    bool is_vendor_alias(const forward_use& use) const noexcept;
    outcome settle_alias(const forward_use& use);
    void leave_protocol(const attribute_number& number);
    outcome settle_enum(const forward_use& use);
    outcome settle_value(const forward_use& use);
    using settling = outcome (dictionary_parser::*)(const forward_use&);
    result<void, dictionary_error> settle(const std::vector<forward_use>& uses, settling each);
    void defer(std::vector<forward_use>& uses, const attribute_number& user, std::string_view name,
               std::string_view value = {}, std::string_view number = {});

    /// Reports a problem: an error in strict mode, otherwise a diagnostic.
    outcome odd(complaint what);
    bool is_skipping() const noexcept { return !frames_.empty() && frames_.back().skipped; }
    attribute_number path() const {
        return frames_.empty() ? attribute_number() : frames_.back().path;
    }
    void leave_structures();
    std::string innermost_block() const;

    dictionary_builder builder_;
    const dictionary_options& options_;
    std::vector<frame> frames_;
    attribute_number relative_;  ///< the TLV that numbers with a leading dot continue
    attribute_definition owner_; ///< of the last VALUE or attribute, by the name that was used
    std::string_view owner_name_;
    bool internal_ = false; ///< FLAGS internal
    name_arena words_;      ///< of forward references
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

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/language/impl/parser.ipp>
#endif
