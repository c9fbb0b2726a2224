// SPDX-License-Identifier: MIT
// `names["Framed-User"] = value`: a run-time attribute and its value, ready to be encoded.
#pragma once

#include <radius/attribute/attribute_pair.hpp>
#include <radius/attribute/tag_octet.hpp>
#include <radius/dictionary/codec/container_writer.hpp>

namespace radius {

/// A run-time attribute and its value, ready to be added to a packet. It owns the value and borrows
/// the rest: it lives as long as some handle of the dictionary. Any number of threads may read one
/// that nobody changes.
class dictionary_pair {
  public:
    /// `contents` as `convert` gives it. Prefer `names["X"] = value`, which checks.
    dictionary_pair(const dictionary_tables& tables, const attribute_definition& definition,
                    value contents)
        : tables_(&tables), definition_(&definition), value_(std::move(contents)) {}

    std::string_view name() const noexcept { return definition_->name; }

    /// What can stand in a packet: of a member, the structure around it.
    attribute_number number() const noexcept { return outermost().number; }
    flags properties() const noexcept { return outermost().properties; }
    const attribute_definition& definition() const noexcept { return *definition_; }
    const value& contents() const noexcept { return value_; }

    /// Writes the clear value, its tag octet included; of a member, its structure with zeros around
    /// it. Errors: those of `radius::encode`; `errc::value_out_of_range` for a tagged integer above
    /// 24 bits; `errc::value_length_invalid` where the definition asks for another length.
    result<void> encode(writer& out) const {
        if (definition_->inside == 0) {
            return encode_alone(out);
        }
        packet_buffer room;
        writer member(room.room());
        if (const auto written = encode_alone(member); !written || !member.ok()) {
            return written ? result<void>(errc::value_too_long) : written;
        }
        const detail::container_part part{definition_->number, {}, to_octets(member.written())};
        octet_string whole;
        const auto written =
            detail::container_writer(*tables_).write(whole, outermost(), {&part, 1});
        out.put(whole);
        return written;
    }

    /// The value's own octets, whatever stands around it. Errors: those of `encode`.
    result<void> encode_alone(writer& out) const;

  private:
    const attribute_definition& outermost() const noexcept {
        return detail::outermost(*tables_, *definition_);
    }

    const dictionary_tables* tables_;
    const attribute_definition* definition_;
    value value_;
};

inline result<void> dictionary_pair::encode_alone(writer& out) const {
    const data_type type = definition_->type;
    const flags properties = definition_->properties;
    if (definition_->array && value_.kind() == value_kind::octets) { // several values
        out.put(as_octets(value_.bytes()));
        return {};
    }
    if (!properties.tagged) {
        return radius::encode(*definition_, value_, out);
    }
    if (tag_replaces_octet(type)) {
        std::array<octet, 4> whole{};
        writer inner(whole);
        if (const auto written = radius::encode(*definition_, value_, inner); !written) {
            return written;
        }
        if (whole[0] != 0) {
            return errc::value_out_of_range;
        }
        whole[0] = value_.tag().value_or(0);
        out.put(whole);
        return {};
    }
    if (value_.tag() || needs_tag_octet(0, properties.hidden, as_octets(value_.bytes()))) {
        out.u8(value_.tag().value_or(0));
    }
    return radius::encode(*definition_, value_, out);
}

} // namespace radius
