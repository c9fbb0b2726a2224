// SPDX-License-Identifier: MIT
// The dictionary language of FreeRADIUS, line by line, without the files.
#pragma once

#include <radius/dictionary/dictionary_builder.hpp>
#include <radius/dictionary/dictionary_words.hpp>

namespace radius::detail {

/// Feeds a builder. Which file and which line come from the caller, who also sees to $INCLUDE.
class dictionary_parser {
  public:
    using outcome = result<void, complaint>;

    explicit dictionary_parser(const dictionary& base) : builder_(base) {}

    /// Reads one line that has at least one word.
    outcome read(const dictionary_words& line, const std::string& file, std::size_t number);

    /// How many blocks are open, and what the innermost was begun with: a file must close its own.
    std::size_t open_blocks() const noexcept { return blocks_.size(); }
    std::string innermost_block() const {
        return std::string(block_words[blocks_.back().kind]) + " " + blocks_.back().name;
    }

    /// Settles the VALUE lines that came before their ATTRIBUTE, and makes the dictionary.
    result<dictionary, dictionary_error> finish();

  private:
    enum block_kind : std::size_t {
        vendor_block,
        tlv_block,
        protocol_block
    };
    static constexpr std::array<std::string_view, 3> block_words{"BEGIN-VENDOR", "BEGIN-TLV",
                                                                 "BEGIN-PROTOCOL"};

    /// An open BEGIN-... block and the path of what is defined inside.
    struct block {
        block_kind kind;
        std::string name;
        attribute_number path;
    };

    /// A VALUE line whose attribute was not known yet.
    struct forward_value {
        std::string attribute;
        std::string name;
        std::string number;
        std::string file;
        std::size_t line;
    };

    outcome read_attribute(const dictionary_words& line);
    outcome read_value(const dictionary_words& line);
    outcome read_vendor(const dictionary_words& line);
    outcome read_protocol(const dictionary_words& line);
    outcome begin_vendor(const dictionary_words& line);
    outcome begin_tlv(const dictionary_words& line);
    outcome begin_protocol(const dictionary_words& line);
    outcome end(const dictionary_words& line, block_kind kind);

    outcome check_number(const attribute_number& number, std::string_view text) const;
    outcome define_value(const attribute_definition& owner, std::string_view name,
                         std::string_view number, bool yielding);
    static outcome check_name(std::string_view name, bool of_value);

    void note(std::string message) {
        builder_.add(dictionary_diagnostic{*file_, line_, std::move(message)});
    }
    attribute_number path() const {
        return blocks_.empty() ? attribute_number() : blocks_.back().path;
    }

    dictionary_builder builder_;
    std::vector<block> blocks_;
    std::vector<forward_value> forward_values_;
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
        reading read;
    };
    static constexpr std::array<keyword, 7> keywords{{
        {"ATTRIBUTE", 4, dictionary_words::capacity, &dictionary_parser::read_attribute},
        {"VALUE", 4, 4, &dictionary_parser::read_value},
        {"VENDOR", 3, 4, &dictionary_parser::read_vendor},
        {"BEGIN-VENDOR", 2, 3, &dictionary_parser::begin_vendor},
        {"BEGIN-TLV", 2, 2, &dictionary_parser::begin_tlv},
        {"BEGIN-PROTOCOL", 2, 2, &dictionary_parser::begin_protocol},
        {"PROTOCOL", 3, 4, &dictionary_parser::read_protocol},
    }};
    static constexpr std::array<std::string_view, 3> ends{"END-VENDOR", "END-TLV", "END-PROTOCOL"};
    file_ = &file;
    line_ = number;
    for (const keyword& known : keywords) {
        if (same_name(known.word, line[0])) {
            if (line.count < known.fewest) {
                return complain("", line[0], " wants more words");
            }
            if (line.count > known.most || line.overflow) {
                return complain("too many words from", line[std::min(known.most, line.count - 1)],
                                " on");
            }
            return (this->*known.read)(line);
        }
    }
    for (std::size_t kind = 0; kind < ends.size(); ++kind) {
        if (same_name(ends[kind], line[0])) {
            return end(line, static_cast<block_kind>(kind));
        }
    }
    for (const std::string_view later : {"FLAGS", "ALIAS", "DEFINE", "ENUM", "STRUCT", "MEMBER"}) {
        if (same_name(later, line[0])) {
            return complain("keyword", line[0], " is not supported");
        }
    }
    nearest_name search(line[0]);
    for (const keyword& known : keywords) {
        search.offer(known.word);
    }
    for (const std::string_view known : ends) {
        search.offer(known);
    }
    return complain("unknown keyword", line[0], search.question());
}

inline auto dictionary_parser::check_name(std::string_view name, bool of_value) -> outcome {
    constexpr std::string_view marks = "-_./:";
    if (name.size() > max_name_size) {
        return complain("name", name.substr(0, max_name_size), "... is too long");
    }
    const bool sound = std::ranges::all_of(name, [&](char letter) {
        const char folded = fold_case(letter);
        return (letter > ' ' && letter < 0x7F && of_value) || (folded >= 'a' && folded <= 'z') ||
               (letter >= '0' && letter <= '9') || marks.find(letter) != std::string_view::npos;
    });
    return sound ? outcome() : outcome(complain("name", name, " has a character no name may have"));
}

inline auto dictionary_parser::check_number(const attribute_number& number,
                                            std::string_view text) const -> outcome {
    if (const unsigned octets = overfull_part(number)) {
        return complain("attribute number", text,
                        " does not fit " + std::to_string(octets) +
                            (octets == 1 ? " octet" : " octets"));
    }
    if (number.type() == 0) {
        return complain("attribute number", text, " is reserved");
    }
    if (number.depth > 1) {
        attribute_number above = number;
        above.parts[--above.depth] = 0;
        const attribute_definition* parent = builder_.find(above);
        if (parent != nullptr && !parent->name.empty() &&
            with_codec(parent->type, []<class Codec>(Codec) { return !Codec::borrows; })) {
            return complain("attribute number", text,
                            " lies in " + parent->name + ", which is of type " +
                                std::string(to_string(parent->type)));
        }
    }
    return {};
}

inline auto dictionary_parser::read_attribute(const dictionary_words& line) -> outcome {
    attribute_definition definition;
    definition.name = line[1];
    definition.number = path();
    if (auto checked = check_name(line[1], false); !checked) {
        return checked;
    }
    if (auto appended = append_path(definition.number, line[2]); !appended) {
        return appended;
    }
    if (auto typed = read_type(line[3], definition); !typed) {
        return typed;
    }
    if (auto checked = check_number(definition.number, line[2]); !checked) {
        return checked;
    }
    definition.internal = definition.number.type() > 255;
    for (std::string_view flags : line.from(4)) {
        while (!flags.empty()) {
            const std::string_view flag = take_part(flags, ',');
            if (auto accepted = read_flag(flag, definition); !accepted) {
                return accepted;
            }
        }
    }
    if (std::ranges::any_of(line[3], [](char letter) { return letter != fold_case(letter); })) {
        note("type " + quoted(line[3]) + " is written with capitals");
    }
    if (const attribute_definition* before = builder_.find(line[1])) {
        if (before->number != definition.number) {
            note(before->name + " was " + before->number.to_string() + " and is now " +
                 definition.number.to_string());
        } else if (before->type != definition.type) {
            note(before->name + " was of type " + std::string(to_string(before->type)) +
                 " and is now of type " + std::string(to_string(definition.type)));
        }
    }
    builder_.add(std::move(definition));
    return {};
}

inline auto dictionary_parser::read_value(const dictionary_words& line) -> outcome {
    if (auto checked = check_name(line[2], true); !checked) {
        return checked;
    }
    if (const attribute_definition* owner = builder_.find(line[1])) {
        return define_value(*owner, line[2], line[3], false);
    }
    forward_values_.push_back(
        {std::string(line[1]), std::string(line[2]), std::string(line[3]), *file_, line_});
    return {};
}

inline auto dictionary_parser::define_value(const attribute_definition& owner,
                                            std::string_view name, std::string_view number,
                                            bool yielding) -> outcome {
    if (!is_integer(owner.type)) {
        note(owner.name + " is of type " + std::string(to_string(owner.type)) +
             ": its value name " + std::string(name) + " is of no use");
    }
    const data_type type = is_integer(owner.type) ? owner.type : data_type::integer64;
    const auto parsed = parse_integer(type, number, {});
    if (!parsed) {
        return complain(parsed.error() == errc::value_out_of_range ? "value out of range"
                                                                   : "bad value",
                        number);
    }
    const auto positive = parsed->get_if<std::uint64_t>();
    const std::uint64_t bits =
        positive ? *positive : static_cast<std::uint64_t>(parsed->as<std::int64_t>());
    const auto before = builder_.value_number(owner, name);
    if (before == bits && yielding) {
        return {};
    }
    if (before && before != bits) {
        note(owner.name + " value " + std::string(name) + " was " + std::to_string(*before) +
             " and is now " + std::string(number));
    }
    builder_.add_value(owner, name, bits, yielding);
    return {};
}

} // namespace radius::detail
