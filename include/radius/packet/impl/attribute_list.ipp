// SPDX-License-Identifier: MIT
// The definitions of <radius/packet/attribute_list.hpp>.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <radius/packet/attribute_list.hpp>
#include <radius/wire/network_order.hpp>

namespace radius::detail {

/// True if `one` has the number of `wanted`. If `wanted` is Vendor-Specific, it must contain one
/// sub-attribute of the usual layout.
RADIUS_DECL bool has_number_of(const raw_attribute& one, const raw_attribute& wanted) noexcept {
    if (one.type != wanted.type) {
        return false;
    }
    if (one.type != vendor_specific_type) {
        return !has_extended_type(one.type) || (!one.value.empty() && !wanted.value.empty() &&
                                                one.value.front() == wanted.value.front());
    }
    const auto data = vendor_data::parse(one.value);
    const auto sought = vendor_data::parse(wanted.value);
    if (!data || !sought || data->vendor != sought->vendor || sought->contents.empty() ||
        !sound_elements(data->contents, {})) {
        return false;
    }
    octets_view rest = data->contents;
    while (const auto found = take_element(rest, {})) {
        if (found->type == sought->contents.front()) {
            return true;
        }
    }
    return false;
}

/// Copies a list with some values of one attribute left out or replaced.
class list_editor {
  public:
    /// `value`: what replaces the chosen value, in clear text; null to remove it.
    list_editor(const attribute_list& from, attribute_list& to, const attribute_number& number,
                flags properties, const tag_filter& tags, std::optional<std::size_t> index,
                const octets_view* value)
        : from_(&from), to_(&to), number_(number), properties_(properties), tags_(&tags),
          index_(index), value_(value),
          outer_(std::min<std::size_t>(number.depth, number.tlv_level())) {}

    /// The places of the defaults in the copy follow those of the original.
    result<void> run();

    /// How many values were chosen.
    std::size_t chosen() const noexcept { return chosen_; }

  private:
    enum class verdict : std::uint8_t {
        keep,
        drop,
        replace
    };

    verdict judge(octets_view value);
    result<void> edit(std::size_t place);
    result<void> edit_elements(std::size_t place, const vendor_data& data);
    result<void> edit_contents(octets_view contents);
    result<void> edit_marked(std::size_t place);
    result<bool> edit_tlvs(octet_string& out, octets_view tlvs, std::size_t level);
    result<void> add_vendor(std::uint32_t vendor, const octet_string& elements);

    result<void> keep_pieces();
    bool take_fragments(std::size_t place, octets_view fragment);
    bool take_run(std::size_t place);
    bool take_continued(std::size_t place, std::uint32_t vendor, const element& first);
    void take(std::size_t place, octets_view piece);

    bool is_marked(std::size_t place) const noexcept;

    /// The number as far as the headers that are not TLVs.
    attribute_number outer_number() const noexcept {
        attribute_number copy = number_;
        copy.depth = static_cast<std::uint8_t>(outer_);
        return copy;
    }

    const attribute_list* from_;
    attribute_list* to_;
    attribute_number number_;
    flags properties_;
    const tag_filter* tags_;
    std::optional<std::size_t> index_;
    const octets_view* value_;
    std::size_t outer_; ///< the depth of the headers that are not TLVs
    std::size_t seen_ = 0;
    std::size_t chosen_ = 0;

    // The pieces of one value that is in several attributes, and which attributes are done.
    std::vector<std::size_t> pieces_;
    octet_string assembled_;
    std::vector<std::size_t> copied_;                ///< later pieces, which are copied as they are
    std::vector<std::size_t> gone_;                  ///< later pieces, which are left out
    std::pair<std::size_t, std::size_t> defaults_{}; ///< begin and size in the copy
};

RADIUS_DECL list_editor::verdict list_editor::judge(octets_view value) {
    if (!tags_->takes(value)) {
        return verdict::keep;
    }
    const bool wanted = !index_ || *index_ == seen_;
    ++seen_;
    if (!wanted) {
        return verdict::keep;
    }
    ++chosen_;
    return value_ != nullptr && chosen_ == 1 ? verdict::replace : verdict::drop;
}

RADIUS_DECL bool list_editor::is_marked(std::size_t place) const noexcept {
    for (std::size_t index = 0; index < from_->marks_; ++index) {
        if (from_->mark(index).offset == place) {
            return true;
        }
    }
    return false;
}

RADIUS_DECL result<void> list_editor::run() {
    const std::size_t defaults_end = std::size_t{from_->defaults_begin_} + from_->defaults_size_;
    std::size_t defaults_begin = 0;
    for (std::size_t place = 0; place < from_->size_;) {
        const std::size_t whole = from_->attribute_at(place).whole.size();
        if (from_->defaults_size_ != 0 && place == from_->defaults_begin_) {
            defaults_begin = to_->size_;
        }
        const auto listed = [&](std::vector<std::size_t>& places) {
            return std::erase(places, place) != 0;
        };
        if (!listed(gone_)) {
            const auto done = listed(copied_) ? to_->append_from(*from_, place) : edit(place);
            if (!done) {
                return done;
            }
        }
        place += whole;
        if (from_->defaults_size_ != 0 && place == defaults_end) {
            defaults_ = {defaults_begin, to_->size_ - defaults_begin};
        }
    }
    to_->defaults_begin_ = static_cast<std::uint16_t>(defaults_.first);
    to_->defaults_size_ = static_cast<std::uint16_t>(defaults_.second);
    return {};
}

RADIUS_DECL void list_editor::take(std::size_t place, octets_view piece) {
    pieces_.push_back(place);
    assembled_.insert(assembled_.end(), piece.begin(), piece.end());
}

/// Consecutive attributes of one type.
RADIUS_DECL bool list_editor::take_run(std::size_t place) {
    const octet type = from_->attribute_at(place).type;
    while (place < from_->size_ && from_->attribute_at(place).type == type) {
        const raw_attribute piece = from_->attribute_at(place);
        take(place, piece.value);
        place += piece.whole.size();
    }
    return true;
}

/// See `value_cursor::gather_fragments`. False if the value is invalid.
RADIUS_DECL bool list_editor::take_fragments(std::size_t place, octets_view fragment) {
    constexpr std::size_t full = max_attribute_value;
    bool sound = true;
    for (;;) {
        take(place, fragment.subspan(2));
        const bool more = (fragment[1] & 0x80U) != 0;
        sound = sound && (more ? fragment.size() == full : fragment.size() > 2);
        if (!more) {
            return sound;
        }
        for (;;) {
            place += from_->attribute_at(place).whole.size();
            if (place >= from_->size_) {
                return false;
            }
            const raw_attribute next = from_->attribute_at(place);
            if (next.type == number_.type() && next.value.size() >= 2 &&
                next.value[0] == number_[1]) {
                fragment = next.value;
                break;
            }
        }
    }
}

/// See `value_cursor::gather_continued`. False if the value is invalid.
RADIUS_DECL bool list_editor::take_continued(std::size_t place, std::uint32_t vendor,
                                             const element& first) {
    take(place, first.value);
    for (;;) {
        place += from_->attribute_at(place).whole.size();
        if (place >= from_->size_) {
            return false;
        }
        const raw_attribute next = from_->attribute_at(place);
        const auto data = vendor_data::parse(next.value);
        if (next.type != vendor_specific_type || !data || data->vendor != vendor) {
            continue;
        }
        octets_view rest = data->contents;
        const auto piece = take_element(rest, number_.format);
        if (!piece || !rest.empty() || piece->type != first.type) {
            return false;
        }
        take(place, piece->value);
        if (!piece->continued) {
            return true;
        }
    }
}

/// The value stays: its other pieces are copied when their turn comes.
RADIUS_DECL result<void> list_editor::keep_pieces() {
    copied_.insert(copied_.end(), pieces_.begin() + 1, pieces_.end());
    return to_->append_from(*from_, pieces_.front());
}

RADIUS_DECL result<void> list_editor::edit(std::size_t place) {
    const raw_attribute one = from_->attribute_at(place);
    pieces_.assign(1, place);
    assembled_.clear();
    if (one.type != number_.type()) {
        return to_->append_from(*from_, place);
    }
    if (number_.depth == 1) {
        if (!properties_.concat) {
            return edit_contents(one.value);
        }
        pieces_.clear();
        take_run(place);
        return edit_contents(assembled_);
    }
    if (is_marked(place) && number_.depth > outer_) {
        return edit_marked(place);
    }
    if (number_.is_vendor_specific()) {
        const auto data = vendor_data::parse(one.value);
        if (!data || data->vendor != number_[1]) {
            return keep_pieces();
        }
        return number_.depth == 2 ? edit_contents(data->contents) : edit_elements(place, *data);
    }
    octets_view contents = one.value;
    if (number_.has_extended_type()) {
        const std::size_t header = number_.is_long_extended() ? 2 : 1;
        if (one.value.size() < 2 || one.value[0] != number_[1]) {
            return keep_pieces();
        }
        contents = one.value.subspan(header);
        if (header == 2) {
            pieces_.clear();
            if (!take_fragments(place, one.value)) {
                return keep_pieces();
            }
            contents = assembled_;
        }
        if (number_.vendor_level() != 0 && number_.depth > 2) {
            const auto data = vendor_data::parse(contents);
            const bool meant = data && data->vendor == number_[2] &&
                               (number_.depth == 3 ||
                                (data->contents.size() > 1 && data->contents[0] == number_[3]));
            if (!meant) {
                return keep_pieces();
            }
            contents = number_.depth == 3 ? data->contents : data->contents.subspan(1);
        }
    }
    return edit_contents(contents);
}

/// Everything that is in the headers of `outer_number()`, once or in pieces.
RADIUS_DECL result<void> list_editor::edit_contents(octets_view contents) {
    const auto leave_out = [&] { gone_.insert(gone_.end(), pieces_.begin() + 1, pieces_.end()); };
    if (number_.depth == outer_) {
        switch (judge(contents)) {
        case verdict::keep: return keep_pieces();
        case verdict::drop: leave_out(); return {};
        case verdict::replace: leave_out(); return to_->append(number_, properties_, *value_);
        }
    }
    octet_string edited;
    const auto changed = edit_tlvs(edited, contents, outer_);
    if (!changed) {
        return changed.error();
    }
    if (!*changed) {
        return keep_pieces();
    }
    leave_out();
    return edited.empty() ? result<void>() : to_->append(outer_number(), flags{}, edited);
}

/// A hidden value is alone in its containers.
RADIUS_DECL result<void> list_editor::edit_marked(std::size_t place) {
    value_cursor cursor(attribute_range(from_->attribute_at(place).whole), number_, properties_);
    const verdict what = cursor.next() ? judge(cursor.value()) : verdict::keep;
    return what == verdict::keep   ? to_->append_from(*from_, place)
           : what == verdict::drop ? result<void>()
                                   : to_->append(number_, properties_, *value_);
}

/// A replaced sub-attribute gets a Vendor-Specific of its own, between those before and after it.
RADIUS_DECL result<void> list_editor::edit_elements(std::size_t place, const vendor_data& data) {
    if (!sound_elements(data.contents, number_.format)) {
        return keep_pieces();
    }
    octets_view rest = data.contents;
    const auto first = take_element(rest, number_.format);
    if (rest.empty()) { // the usual case
        if (first->type != number_[2]) {
            return keep_pieces();
        }
        if (!first->continued) {
            return edit_contents(first->value);
        }
        pieces_.clear();
        return take_continued(place, data.vendor, *first) ? edit_contents(assembled_)
                                                          : keep_pieces();
    }
    octet_string kept; // elements that stay together
    rest = data.contents;
    while (const auto found = take_element(rest, number_.format)) {
        verdict what = verdict::keep;
        octet_string inner;
        if (found->type == number_[2] && !found->continued) {
            if (number_.depth == 3) {
                what = judge(found->value);
            } else {
                const auto changed = edit_tlvs(inner, found->value, 3);
                if (!changed) {
                    return changed.error();
                }
                what = !*changed ? verdict::keep : inner.empty() ? verdict::drop : verdict::replace;
            }
        }
        if (what == verdict::keep) {
            kept.insert(kept.end(), found->whole.begin(), found->whole.end());
        } else if (what == verdict::replace) {
            auto done = add_vendor(data.vendor, kept);
            kept.clear();
            if (done) {
                done = number_.depth == 3 ? to_->append(number_, properties_, *value_)
                                          : to_->append(outer_number(), flags{}, inner);
            }
            if (!done) {
                return done;
            }
        }
    }
    return add_vendor(data.vendor, kept);
}

RADIUS_DECL result<void> list_editor::add_vendor(std::uint32_t vendor,
                                                 const octet_string& elements) {
    return elements.empty()
               ? result<void>()
               : to_->append(attribute_number(vendor_specific_type, vendor), flags{}, elements);
}

/// True if something has changed; what is left is in `out`.
RADIUS_DECL result<bool> list_editor::edit_tlvs(octet_string& out, octets_view tlvs,
                                                std::size_t level) {
    if (!sound_tlvs(tlvs)) {
        return false;
    }
    bool any = false;
    const auto put = [&](std::uint32_t type, octets_view value) {
        if (value.size() > max_attribute_value) {
            return false;
        }
        out.push_back(static_cast<octet>(type));
        out.push_back(static_cast<octet>(2 + value.size()));
        out.insert(out.end(), value.begin(), value.end());
        return true;
    };
    while (const auto found = take_element(tlvs, {})) {
        if (found->type != number_[level]) {
            out.insert(out.end(), found->whole.begin(), found->whole.end());
            continue;
        }
        octet_string inner;
        verdict what = verdict::keep;
        if (level + 1 == number_.depth) {
            what = judge(found->value);
            if (what == verdict::replace) {
                if (properties_.hidden != hiding::none) {
                    return errc::attribute_not_allowed;
                }
                inner = to_octets(*value_);
            }
        } else {
            const auto changed = edit_tlvs(inner, found->value, level + 1);
            if (!changed) {
                return changed;
            }
            what = !*changed ? verdict::keep : inner.empty() ? verdict::drop : verdict::replace;
        }
        any = any || what != verdict::keep;
        if (what == verdict::keep) {
            out.insert(out.end(), found->whole.begin(), found->whole.end());
        } else if (what == verdict::replace && !put(found->type, inner)) {
            return errc::value_too_long;
        }
    }
    return any;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL std::size_t attribute_list::edit(std::string_view name, const attribute_number& number,
                                             flags properties, const detail::tag_filter& tags,
                                             std::optional<std::size_t> index,
                                             const octets_view* value) {
    if (number.type() == detail::message_authenticator_type) {
        throw attribute_error(name, errc::attribute_not_allowed);
    }
    attribute_list edited;
    edited.set_packet_size(packet_size());
    detail::list_editor editor(*this, edited, number, properties, tags, index, value);
    if (const auto done = editor.run(); !done) {
        throw attribute_error(name, done.error());
    }
    if (editor.chosen() != 0) {
        *this = std::move(edited);
    }
    return editor.chosen();
}

RADIUS_DECL result<void> attribute_list::append_from(const attribute_list& other,
                                                     std::size_t place) noexcept {
    const octets_view whole = other.attribute_at(place).whole;
    std::optional<detail::hidden_mark> mark;
    octets_view mark_octets;
    for (std::size_t index = 0; index < other.marks_ && !mark; ++index) {
        if (other.mark(index).offset == place) {
            mark = other.mark(index);
            mark_octets = other.mark_place(index);
        }
    }
    const std::size_t clear_size = mark ? whole.size() - mark->value_offset : 0;
    const std::size_t growth = mark ? hidden_size(mark->how, clear_size) - clear_size : 0;
    if (wire_size() + growth > most() || room(mark ? 1 : 0) < whole.size() + growth) {
        return errc::packet_full;
    }
    std::copy(whole.begin(), whole.end(), storage().subspan(size_).begin());
    if (mark) {
        ++marks_;
        const octets_span to = storage().subspan(packet_size() - marks_ * mark_size, mark_size);
        std::copy(mark_octets.begin(), mark_octets.end(), to.begin());
        detail::write_u16(to, size_);
        growth_ = static_cast<std::uint16_t>(growth_ + growth);
    }
    size_ = static_cast<std::uint16_t>(size_ + whole.size());
    return {};
}

RADIUS_DECL attribute_list& attribute_list::operator=(const attribute_list& other) {
    if (this != &other) {
        clear();
        assign(other);
    }
    return *this;
}

RADIUS_DECL attribute_list& attribute_list::operator=(attribute_list&& other) noexcept {
    if (this != &other) {
        clear();
        take(other);
    }
    return *this;
}

RADIUS_DECL void attribute_list::set_packet_size(std::size_t size) {
    const std::size_t wanted = std::min(size, max_large_packet_size);
    if (wanted <= packet_size()) {
        return;
    }
    auto larger = std::make_unique_for_overwrite<octet[]>(wanted);
    attribute_list grown;
    grown.large_.swap(larger);
    grown.large_size_ = static_cast<std::uint16_t>(wanted);
    grown.copy_contents(*this);
    *this = std::move(grown);
}

RADIUS_DECL std::size_t attribute_list::remove_raw(octet type) noexcept {
    std::size_t count = 0;
    for (std::size_t place = 0; place < size_;) {
        if (storage()[place] == type) {
            erase(place);
            ++count;
        } else {
            place += storage()[place + 1];
        }
    }
    return count;
}

RADIUS_DECL result<void> attribute_list::append(const attribute_number& number, flags properties,
                                                octets_view value) noexcept {
    return append_one<false>(number, properties, value);
}

RADIUS_DECL void attribute_list::clear() noexcept {
    if (marks_ != 0) {
        wipe(storage().first(size_)); // a failed addition wipes its own octets
    }
    size_ = marks_ = growth_ = 0;
    defaults_begin_ = defaults_size_ = 0;
}

RADIUS_DECL detail::hidden_mark attribute_list::mark(std::size_t index) const noexcept {
    const octets_view place = mark_place(index);
    return {detail::read_u16(place),
            place[2],
            place[3],
            static_cast<hiding>(place[4] & 0x07U),
            static_cast<octet>(place[4] >> 3U & 0x01U),
            static_cast<octet>(place[4] >> 4U)};
}

RADIUS_DECL bool attribute_list::is_hidden(octets_view whole) const noexcept {
    for (std::size_t index = 0; index < marks_; ++index) {
        const octets_view marked = clear_octets().subspan(mark(index).offset);
        if (detail::equal_octets(marked.first(marked[1]), whole)) {
            return true;
        }
    }
    return false;
}

RADIUS_DECL std::size_t attribute_list::room(std::size_t more_marks) const noexcept {
    const std::size_t used = size_ + (marks_ + more_marks) * mark_size;
    const std::size_t in_storage = packet_size() - std::min(used, packet_size());
    return std::min(in_storage, most() - wire_size());
}

RADIUS_DECL result<void> attribute_list::append_any(const attribute_number& number,
                                                    flags properties, octets_view value) noexcept {
    if (number.type() == detail::message_authenticator_type) {
        return errc::attribute_not_allowed;
    }
    return properties.hidden == hiding::none ? append_clear(number, properties, value)
                                             : append_hidden(number, properties, value);
}

RADIUS_DECL result<void> attribute_list::append_simple(octet type, octets_view value) noexcept {
    if (room(0) < 2 + value.size()) {
        return errc::packet_full;
    }
    std::copy(value.begin(), value.end(), storage().subspan(size_ + 2U).begin());
    complete_simple(type, value.size());
    return {};
}

RADIUS_DECL result<void> attribute_list::append_clear(const attribute_number& number,
                                                      flags properties,
                                                      octets_view value) noexcept {
    return append_within(room(0), number, properties, value);
}

RADIUS_DECL result<void> attribute_list::append_within(std::size_t most,
                                                       const attribute_number& number,
                                                       flags properties,
                                                       octets_view value) noexcept {
    writer out(storage().subspan(size_, most));
    const auto written = detail::write_attribute(out, number, properties, value);
    if (!written) {
        return written;
    }
    if (!out.ok()) {
        return errc::packet_full;
    }
    size_ = static_cast<std::uint16_t>(size_ + out.size());
    return {};
}

RADIUS_DECL result<void> attribute_list::append_hidden(const attribute_number& number,
                                                       flags properties,
                                                       octets_view value) noexcept {
    const std::size_t tag_size = properties.tagged ? 1 : 0;
    if (number.depth < number.tlv_level()) {
        return errc::attribute_not_allowed;
    }
    const std::size_t tlvs = number.depth - number.tlv_level();
    if (value.size() < tag_size) {
        return errc::value_length_invalid;
    }
    const std::size_t clear_size = value.size() - tag_size;
    const std::size_t growth = hidden_size(properties.hidden, clear_size) - clear_size;
    if ((properties.hidden == hiding::password && clear_size > 128) ||
        (properties.hidden == hiding::ascend && clear_size > 16)) {
        return errc::value_too_long;
    }
    const std::size_t before = size_;
    if (wire_size() + growth > most()) {
        return errc::packet_full;
    }
    growth_ = static_cast<std::uint16_t>(growth_ + growth);
    auto written = append_within(room(1), number, properties, value);
    const std::size_t whole = size_ - before;
    if (written && whole + growth > 255) {
        written = errc::value_too_long; // a hidden value is never split (RFC 2868 section 3.5)
    }
    if (!written) {
        const std::size_t marks_begin = packet_size() - marks_ * mark_size;
        wipe(storage().subspan(before, marks_begin - before));
        size_ = static_cast<std::uint16_t>(before);
        growth_ = static_cast<std::uint16_t>(growth_ - growth);
        return written;
    }
    const vendor_format& format = number.format;
    const bool inner_length = number.is_vendor_specific() && format.length_octets != 0;
    const auto inner = inner_length ? 5U + format.type_octets + format.length_octets : 0U;
    ++marks_;
    const octets_span place = storage().subspan(packet_size() - marks_ * mark_size, mark_size);
    detail::write_u16(place, before);
    place[2] = static_cast<octet>(whole - clear_size);
    place[3] = static_cast<octet>(inner);
    place[4] = static_cast<octet>(static_cast<std::size_t>(properties.hidden) | tag_size << 3U |
                                  tlvs << 4U);
    return {};
}

RADIUS_DECL bool attribute_list::occurs(std::size_t place, std::size_t begin,
                                        std::size_t end) const noexcept {
    const raw_attribute wanted = attribute_at(place);
    const attribute_range part(clear_octets().subspan(begin, end - begin));
    return std::any_of(part.begin(), part.end(), [&](const raw_attribute& one) {
        return detail::has_number_of(one, wanted);
    });
}

RADIUS_DECL void attribute_list::note_default(std::size_t begin) noexcept {
    if (occurs(begin, 0, begin)) {
        while (size_ > begin) {
            erase(begin);
        }
        return;
    }
    if (defaults_begin_ + defaults_size_ != begin) {
        defaults_begin_ = static_cast<std::uint16_t>(begin);
        defaults_size_ = 0;
    }
    defaults_size_ = static_cast<std::uint16_t>(size_ - defaults_begin_);
}

RADIUS_DECL void attribute_list::drop_defaults(std::size_t begin) noexcept {
    for (std::size_t place = defaults_begin_; place < defaults_begin_ + defaults_size_;) {
        const std::size_t whole = storage()[place + 1];
        if (occurs(place, begin, size_)) {
            erase(place);
            begin -= whole;
        } else {
            place += whole;
        }
    }
}

RADIUS_DECL void attribute_list::erase(std::size_t place) noexcept {
    const std::size_t whole = storage()[place + 1];
    std::size_t kept = 0;
    for (std::size_t index = 0; index < marks_; ++index) {
        const detail::hidden_mark one = mark(index);
        if (one.offset == place) {
            const std::size_t clear_size = whole - one.value_offset;
            growth_ =
                static_cast<std::uint16_t>(growth_ + clear_size - hidden_size(one.how, clear_size));
            continue;
        }
        const std::size_t offset = one.offset - (one.offset > place ? whole : 0U);
        const octets_view from = mark_place(index);
        const octets_span to = storage().subspan(packet_size() - (kept + 1) * mark_size, mark_size);
        std::copy(from.begin(), from.end(), to.begin());
        detail::write_u16(to, offset);
        ++kept;
    }
    marks_ = static_cast<std::uint16_t>(kept);
    const octets_span behind = storage().subspan(place, size_ - place);
    std::copy(behind.begin() + static_cast<std::ptrdiff_t>(whole), behind.end(), behind.begin());
    wipe(behind.last(whole));
    size_ = static_cast<std::uint16_t>(size_ - whole);
    if (place < defaults_begin_) {
        defaults_begin_ = static_cast<std::uint16_t>(defaults_begin_ - whole);
    } else if (place < defaults_begin_ + defaults_size_) {
        defaults_size_ = static_cast<std::uint16_t>(defaults_size_ - whole);
    }
}

RADIUS_DECL void attribute_list::assign(const attribute_list& other) {
    if (other.large_ != nullptr && large_size_ != other.large_size_) {
        large_ = std::make_unique_for_overwrite<octet[]>(other.large_size_);
        large_size_ = other.large_size_;
    } else if (other.large_ == nullptr) {
        large_.reset();
        large_size_ = 0;
    }
    copy_contents(other);
}

RADIUS_DECL void attribute_list::take(attribute_list& other) noexcept {
    if (other.large_ == nullptr && large_ == nullptr) {
        copy_contents(other);
        return;
    }
    large_ = std::exchange(other.large_, nullptr);
    large_size_ = std::exchange(other.large_size_, std::uint16_t{0});
    if (large_ == nullptr) {
        copy_contents(other);
        return;
    }
    size_ = std::exchange(other.size_, std::uint16_t{0});
    marks_ = std::exchange(other.marks_, std::uint16_t{0});
    growth_ = std::exchange(other.growth_, std::uint16_t{0});
    defaults_begin_ = std::exchange(other.defaults_begin_, std::uint16_t{0});
    defaults_size_ = std::exchange(other.defaults_size_, std::uint16_t{0});
}

RADIUS_DECL void attribute_list::copy_contents(const attribute_list& other) noexcept {
    size_ = other.size_;
    marks_ = other.marks_;
    growth_ = other.growth_;
    defaults_begin_ = other.defaults_begin_;
    defaults_size_ = other.defaults_size_;
    const octets_span own = storage();
    const octets_view from = other.storage();
    std::copy_n(from.begin(), size_, own.begin());
    const octets_view marks = from.last(marks_ * mark_size);
    std::copy(marks.begin(), marks.end(), own.last(marks.size()).begin());
}

} // namespace radius
