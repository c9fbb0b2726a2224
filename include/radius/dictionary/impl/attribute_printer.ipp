// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/attribute_printer.hpp>.
#pragma once

#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/dictionary/attribute_printer.hpp>
#include <radius/dictionary/tables/dictionary_tables.hpp>
#include <radius/dictionary/text/value_text.hpp>
#include <radius/wire/hex.hpp>
#include <radius/wire/wipe.hpp>

namespace radius::detail {

RADIUS_DECL attribute_printer::attribute_printer(const printable& message, const dictionary& names,
                                                 const print_options& options, std::string& out)
    : message_(message), names_(&names), options_(options), out_(&out), policy_(names.tables()) {}

RADIUS_DECL void attribute_printer::print() {
    attribute_groups groups(message_.attributes(), names_->tables());
    for (attribute_group group; groups.next(group);) {
        print_group(group);
    }
}

RADIUS_DECL void attribute_printer::print_group(const attribute_group& group) {
    if (keeps_unknown_secret(group)) {
        begin("Attr-" + group.leaves.front().number.to_string());
        *out_ += "<hidden>\n";
        masked_ = true;
        return;
    }
    const bool eap = group.leaves.front().number == attr::eap_message.number();
    if (!options_.show_hidden && (group.opaque || eap) && holds_secret(group)) {
        print_masked(group.leaves.front());
        masked_ = true;
        return;
    }
    for (const attribute_leaf& leaf : group.leaves) {
        print_leaf(leaf);
    }
}

RADIUS_DECL bool attribute_printer::keeps_unknown_secret(const attribute_group& group) const {
    if (options_.show_hidden || !message_.holds_clear_text()) {
        return false;
    }
    for (const attribute_leaf& leaf : group.leaves) {
        if (leaf.definition != nullptr && leaf.definition->properties.hidden != hiding::none) {
            return false;
        }
    }
    for (const raw_attribute& whole : attribute_range(group.wire)) {
        if (message_.is_hidden(whole.whole)) {
            return true;
        }
    }
    return false;
}

RADIUS_DECL bool attribute_printer::holds_secret(const attribute_group& group) {
    if (!secrets_) {
        secrets_.emplace(message_.attributes().octets(), policy_);
    }
    return std::any_of(group.pieces.begin(), group.pieces.end(),
                       [&](octets_view piece) { return secrets_->touches(piece); });
}

RADIUS_DECL void attribute_printer::print_leaf(const attribute_leaf& leaf) {
    const attribute_definition* known = leaf.definition;
    const bool hidden = known != nullptr && known->properties.hidden != hiding::none;
    if (!options_.show_hidden && !hidden && policy_.hides(leaf.number, leaf.value)) {
        print_masked(leaf);
        masked_ = message_.holds_clear_text() || !is_one_of(hidden_numbers, leaf.number);
    } else if (known == nullptr || known->internal) {
        print_raw(leaf.number, leaf.value);
    } else if (known->properties.hidden != hiding::none) {
        print_hidden(leaf);
    } else {
        print_clear(dictionary_attribute(names_->tables(), *known), leaf);
    }
}

RADIUS_DECL void attribute_printer::print_clear(const dictionary_attribute& attribute,
                                                const attribute_leaf& leaf) {
    const auto decoded = attribute.decode(leaf.value);
    if (decoded) {
        print_value(attribute, *decoded);
        return;
    }
    const auto meant = decoded.error() == errc::value_not_canonical
                           ? attribute.decode(leaf.value, strictness::lenient)
                           : decoded;
    if (!meant) {
        print_raw(leaf.number, leaf.value);
        return;
    }
    print_value(attribute, *meant);
    out_->pop_back();
    *out_ += "  # not canonical: 0x" + to_hex(leaf.value) + '\n';
}

RADIUS_DECL void attribute_printer::print_hidden(const attribute_leaf& leaf) {
    const attribute_definition& known = *leaf.definition;
    if (!options_.show_hidden) {
        print_masked(leaf);
        masked_ = message_.holds_clear_text();
        return;
    }
    std::array<octet, 256> room;
    const auto clear = message_.reveal(known.properties, leaf.value, room);
    const dictionary_attribute attribute(names_->tables(), known);
    const auto decoded =
        clear ? attribute.decode(*clear, strictness::lenient) : result<value>(clear.error());
    wipe(room);
    if (decoded) {
        print_value(attribute, *decoded);
    } else if (message_.holds_clear_text()) {
        print_raw(leaf.number, leaf.value);
    } else {
        print_masked(leaf);
        masked_ = message_.holds_clear_text();
    }
}

RADIUS_DECL void attribute_printer::print_masked(const attribute_leaf& leaf) {
    if (leaf.definition == nullptr || leaf.definition->internal) {
        begin("Attr-" + leaf.number.to_string());
    } else {
        begin(*leaf.definition, std::nullopt);
    }
    *out_ += "<hidden>\n";
}

RADIUS_DECL void attribute_printer::print_value(const dictionary_attribute& attribute,
                                                const value& shown) {
    begin(attribute.definition(), shown.tag());
    *out_ += attribute.to_text(shown);
    *out_ += '\n';
}

RADIUS_DECL void attribute_printer::print_raw(const attribute_number& number, octets_view value) {
    begin("Attr-" + number.to_string());
    *out_ += "0x" + to_hex(value) + '\n';
}

RADIUS_DECL void attribute_printer::begin(const attribute_definition& known,
                                          std::optional<octet> tag) {
    *out_ += options_.indent ? "\t" : "";
    names_->tables().append_name(*out_, known);
    *out_ += tag ? ":" + std::to_string(*tag) : "";
    *out_ += " = ";
}

RADIUS_DECL void attribute_printer::begin(const std::string& name) {
    *out_ += options_.indent ? "\t" : "";
    *out_ += name + " = ";
}

} // namespace radius::detail
