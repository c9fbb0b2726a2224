// SPDX-License-Identifier: MIT
// What a dictionary uses before it defines it, or by reference: settled when all files are read.
#pragma once

#include <radius/dictionary/language/structure_lines.hpp>

namespace radius::detail {

inline void dictionary_parser::defer(std::vector<forward_use>& uses, const attribute_number& user,
                                     std::string_view name, std::string_view value,
                                     std::string_view number) {
    if (files_.empty() || files_.back() != *file_) {
        files_.push_back(*file_);
    }
    uses.push_back({user, words_.store(name), words_.store(value), words_.store(number), path(),
                    line_, files_.size() - 1});
}

/// `.Name` stands beside what refers to it, `..Name` one level higher, `@.Name` at the top; a name
/// or a path alone is looked for at the top, and then a name wherever it is the only one.
inline const attribute_definition*
dictionary_parser::resolve(std::string_view name, const attribute_number& scope) const noexcept {
    if (name.starts_with("@RADIUS.")) {
        return builder_.tables().find_path(name.substr(8));
    }
    if (name.starts_with("@.")) {
        return builder_.tables().find_path(name.substr(2));
    }
    if (!name.starts_with('.')) {
        return builder_.find(name);
    }
    attribute_number from = scope;
    for (name.remove_prefix(1); name.starts_with('.') && from.depth > 0; name.remove_prefix(1)) {
        from.parts[--from.depth] = 0;
    }
    return builder_.tables().find_path(name, from);
}

/// Notes what the flags of a new definition refer to.
inline auto dictionary_parser::refer(const attribute_definition& definition,
                                     const flag_references& references) -> outcome {
    attribute_number scope = definition.number;
    scope.parts[--scope.depth] = 0;
    if (!references.values.empty()) {
        const attribute_definition* source = resolve(references.values, scope);
        source = source != nullptr ? source : find_in_frames(references.values);
        if (source != nullptr) {
            builder_.share_values(definition.number, *source);
            owner_ = *builder_.find(definition.number);
        } else {
            defer(enums_, definition.number, references.values);
        }
    }
    const bool copies = !references.children.empty();
    if (copies || definition.type == data_type::tlv) {
        const std::string_view name = copies ? references.children : references.group;
        if (name.empty()) {
            return {};
        }
        constexpr std::size_t most = 256;
        if (clones_.size() == most) {
            return complain("", definition.name, " is one clone= or ref= too many");
        }
        defer(clones_, definition.number, name);
    }
    return {};
}

/// Copies what is defined inside another attribute, wherever nothing is defined here.
inline auto dictionary_parser::settle_clone(const forward_use& use) -> outcome {
    const attribute_definition* source = resolve(use.name, use.scope);
    if (source == nullptr) {
        return odd(unknown_attribute(use.name).error());
    }
    const attribute_number from = source->number;
    const attribute_number to = use.user;
    const auto begins = [](const attribute_number& number, const attribute_number& with) {
        return number.depth >= with.depth &&
               std::equal(with.parts.begin(), with.parts.begin() + with.depth,
                          number.parts.begin());
    };
    if (begins(to, from) || begins(from, to)) {
        return complain("", use.name, " stands inside its own copy");
    }
    const std::size_t known = builder_.tables().attributes().size();
    for (std::size_t place = 0; place < known; ++place) {
        attribute_definition copy = builder_.tables().attributes()[place];
        if (copy.name.empty() || copy.number.depth == from.depth || !begins(copy.number, from) ||
            copy.kind == definition_kind::alias) {
            continue;
        }
        const std::uint32_t values = copy.value_set;
        attribute_number number = to;
        for (std::size_t level = from.depth; level < copy.number.depth; ++level) {
            if (number.depth == attribute_number::max_depth) {
                return complain("", use.name, " has copies that lie too deep");
            }
            number = number.child(copy.number[level]);
        }
        if (builder_.find(number) != nullptr) {
            continue;
        }
        if (++cloned_ > std::min<std::size_t>(0xFFFF, 32 * counts_.attributes)) {
            return complain("", use.name, " is copied too often");
        }
        copy.number = number;
        builder_.add(copy);
        copy.value_set = values;
        builder_.share_values(number, copy);
    }
    return {};
}

inline auto dictionary_parser::settle_enum(const forward_use& use) -> outcome {
    const attribute_definition* source = resolve(use.name, use.scope);
    if (source == nullptr) {
        return odd(unknown_attribute(use.name).error());
    }
    builder_.share_values(use.user, *source);
    return {};
}

inline auto dictionary_parser::settle_alias(const forward_use& use) -> outcome {
    const attribute_definition* target = resolve(use.name, use.scope);
    if (target == nullptr) {
        ++counts_.skipped;
        return odd(unknown_attribute(use.name).error());
    }
    attribute_definition alias = *target;
    alias.name = use.value;
    alias.kind = definition_kind::alias;
    outcome accepted;
    builder_.add(alias, [&](const attribute_definition& before) {
        accepted = replace(before, alias);
        return static_cast<bool>(accepted);
    });
    return accepted;
}

inline auto dictionary_parser::settle_value(const forward_use& use) -> outcome {
    const attribute_definition* owner = builder_.tables().find_in(use.scope, use.name);
    owner = owner != nullptr ? owner : builder_.find(use.name);
    if (owner == nullptr) {
        ++counts_.skipped;
        return odd(unknown_attribute(use.name).error());
    }
    const attribute_definition known = *owner;
    return define_value(known, use.value, use.number, true);
}

inline result<void, dictionary_error>
dictionary_parser::settle(const std::vector<forward_use>& uses, settling each) {
    for (const forward_use& use : uses) {
        file_ = &files_[use.file];
        line_ = use.line;
        if (auto settled = (this->*each)(use); !settled) {
            return dictionary_error(*file_, line_, settled.error().problem, settled.error().text);
        }
    }
    return {};
}

inline result<dictionary, dictionary_error> dictionary_parser::finish() {
    const std::vector<forward_use> enums = std::exchange(enums_, {});
    auto settled = settle(clones_, &dictionary_parser::settle_clone);
    settled = settled ? settle(enums, &dictionary_parser::settle_enum) : settled;
    settled = settled ? settle(aliases_, &dictionary_parser::settle_alias) : settled;
    settled = settled ? settle(values_, &dictionary_parser::settle_value) : settled;
    if (!settled) {
        return settled.error();
    }
    builder_.add(counts_);
    return builder_.build();
}

} // namespace radius::detail
