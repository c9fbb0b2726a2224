// SPDX-License-Identifier: MIT
// Values of every type, their text, and dictionaries.
#include <string>

#include <radius/dictionary/exact_print.hpp>
#include <radius/dictionary/loader.hpp>
#include <radius/dictionary/pair_text.hpp>
#include <radius/dictionary/standard.hpp>
#include <radius/packet/packet_builder.hpp>

#include "fuzz/property.hpp"
#include "fuzz/targets.hpp"

using namespace radius;
using fuzz::demand;

namespace {

/// One attribute of each type, with and without tags, in each kind of space.
const radius::dictionary& all_types() {
    static const radius::dictionary made = parse_dictionary(R"(
VENDOR Acme 9
VENDOR Wide 10 format=2,2
VENDOR Wimax 24757 format=1,1,c
ATTRIBUTE Text 1 string
ATTRIBUTE Octets 2 octets
ATTRIBUTE Address 3 ipaddr
ATTRIBUTE Integer 4 integer
ATTRIBUTE Date 5 date
ATTRIBUTE Signed 6 signed
ATTRIBUTE Byte 7 byte
ATTRIBUTE Short 8 short
ATTRIBUTE Address6 9 ipv6addr
ATTRIBUTE Prefix6 10 ipv6prefix
ATTRIBUTE Prefix4 11 ipv4prefix
ATTRIBUTE Interface 12 ifid
ATTRIBUTE Long 13 integer64
ATTRIBUTE Ether 14 ether
ATTRIBUTE Combo 15 combo-ip
ATTRIBUTE Filter 16 abinary
ATTRIBUTE Bool 17 bool
ATTRIBUTE Delta 18 time_delta
ATTRIBUTE Float 19 float32
ATTRIBUTE Double 20 float64
ATTRIBUTE Int8 21 int8
ATTRIBUTE Int16 22 int16
ATTRIBUTE Int64 23 int64
ATTRIBUTE Fixed 24 octets[6]
ATTRIBUTE Vendor-Specific 26 vsa
ATTRIBUTE Tagged-Text 27 string has_tag
ATTRIBUTE Tagged-Integer 28 integer has_tag
ATTRIBUTE Array 29 ipaddr array
ATTRIBUTE Whole 79 octets concat
ATTRIBUTE Tlv 30 tlv
ATTRIBUTE Tlv-Text 30.1 string
ATTRIBUTE Tlv-Number 30.2 integer
ATTRIBUTE Tlv-Deep 30.3 tlv
ATTRIBUTE Tlv-Deeper 30.3.1 ipv6prefix
ATTRIBUTE Struct 31 struct
MEMBER Flags bit[3]
MEMBER Rest bit[5]
MEMBER Number uint16
MEMBER Words string
ATTRIBUTE Extended-1 241 extended
ATTRIBUTE Extended-Text 241.1 string
ATTRIBUTE Extended-Tlv 241.2 tlv
ATTRIBUTE Extended-Tlv-Text 241.2.1 string
ATTRIBUTE Long-1 245 long-extended
ATTRIBUTE Long-Text 245.1 string
ATTRIBUTE Long-Tlv 245.2 tlv
ATTRIBUTE Long-Tlv-Octets 245.2.1 octets
VALUE Integer One 1
VALUE Byte Two 2
VALUE Tagged-Integer Three 3
BEGIN-VENDOR Acme
ATTRIBUTE Acme-Text 1 string
ATTRIBUTE Acme-Tlv 2 tlv
ATTRIBUTE Acme-Tlv-Number 2.1 integer
END-VENDOR Acme
BEGIN-VENDOR Wide
ATTRIBUTE Wide-Text 300 string
END-VENDOR Wide
BEGIN-VENDOR Wimax
ATTRIBUTE Wimax-Octets 1 octets
END-VENDOR Wimax
)",
                                                            "all types")
                                               .value();
    return made;
}

const radius::dictionary& standard() {
    static const radius::dictionary made = standard_dictionary();
    return made;
}

/// The clear octets that a pair encodes; nothing if it does not.
template <class Pair>
std::optional<octet_string> octets_of(const Pair& pair) {
    packet_buffer room;
    writer out(room.room());
    if (!pair.encode(out) || !out.ok()) {
        return std::nullopt;
    }
    return to_octets(out.written());
}

/// A packet of these attributes, printed exactly, is parsed to the same octets.
void check_printing(octets_view attributes, const radius::dictionary& names) {
    octet_string octets(header_size, 1);
    octets.insert(octets.end(), attributes.begin(), attributes.end());
    octets[2] = static_cast<octet>(octets.size() >> 8U);
    octets[3] = static_cast<octet>(octets.size() & 0xFFU);
    const auto view = radius::packet_view::parse(octets, {.max_attributes = 4'096});
    if (!view) {
        return;
    }
    const std::string lines = print_exact(*view, names, {.show_hidden = true});
    packet_buffer room;
    packet_builder again(room.room(), view->code(), view->identifier(), fuzz::field_of(*view));
    const auto read = parse_pairs_into(again, lines, names);
    demand(read.has_value(), "exact lines can be read");
    demand(std::ranges::equal(*again.finish(), view->octets()),
           "exact lines are parsed to the same octets");
}

} // namespace

void fuzz::attributes(octets_view input) {
    source from(input);
    const octet which = from.number();
    const auto all = all_types().attributes();
    const attribute_definition& definition = all[which % all.size()];
    const octets_view octets = from.take(max_packet_size - header_size);
    if (definition.inside != 0) {
        return; // a member is read with the structure around it
    }
    const dictionary_attribute attribute(all_types().tables(), definition);
    const auto decoded = attribute.decode(octets.first(std::min<std::size_t>(octets.size(), 253)));
    if (decoded) {
        const std::string text = attribute.to_text(*decoded);
        for (const char each : text) {
            const auto code = static_cast<unsigned char>(each);
            demand(code >= 0x20 && code != 0x7F, "the text of a value is printable");
        }
        try {
            const auto encoded = octets_of(attribute = *decoded);
            if (encoded) {
                const auto back = attribute.decode(*encoded);
                demand(back.has_value(), "encoded octets can be decoded");
                demand(*back == *decoded, "decoding undoes encoding");
            }
        } catch (const attribute_error&) {
            // A value in a form that is accepted but never sent.
            return;
        }
        try {
            const auto reread = octets_of(attribute.parse(text));
            if (reread) {
                const auto back = attribute.decode(*reread);
                demand(back.has_value(), "text of a value can be read");
            }
        } catch (const attribute_error&) {
            return;
        }
    }
    check_printing(octets, all_types());
}

void fuzz::attribute_text(octets_view input) {
    source from(input);
    const octet how = from.number();
    const radius::dictionary& names = (how & 1U) != 0 ? all_types() : standard();
    attribute_list list;
    const auto read = parse_pairs_into(list, as_text(from.rest()), names);
    if (!read) {
        for (const char each : std::string(read.error().what())) {
            const auto code = static_cast<unsigned char>(each);
            demand(code >= 0x20 && code != 0x7F, "an error text is printable");
        }
    }
    demand(list.wire_size() <= attribute_list::max_wire_size, "a list fits into a packet");
    const std::string lines = print_exact(list, names, {.show_hidden = true});
    attribute_list again;
    demand(parse_pairs_into(again, lines, names).has_value(), "printed pairs can be read");
    demand(std::ranges::equal(again.clear_octets(), list.clear_octets()),
           "printed pairs are parsed to the same octets");
    check_printing(list.clear_octets(), names);
}

void fuzz::dictionary(octets_view input) {
    source from(input);
    const octet how = from.number();
    const dictionary_options options{.strict = (how & 1U) != 0, .max_diagnostics = 20};
    const auto read =
        parse_dictionary(as_text(from.rest()), "fuzzed",
                         (how & 2U) != 0 ? standard() : radius::dictionary(), options);
    if (!read) {
        for (const char each : std::string(read.error().what())) {
            const auto code = static_cast<unsigned char>(each);
            demand(code >= 0x20 && code != 0x7F, "an error text is printable");
        }
        return;
    }
    demand(read->diagnostics().size() <= 20, "diagnostics are limited");
    constexpr octet value[] = {1, 6, 0, 0, 0, 1, 2, 0};
    std::size_t searched = 0;
    for (const attribute_definition& each : read->attributes()) {
        demand(each.number.depth <= attribute_number::max_depth, "numbers have a limited depth");
        const dictionary_attribute attribute(read->tables(), each);
        for (std::size_t size = 0; size <= std::size(value); size += 4) {
            if (const auto decoded = attribute.decode(octets_view(value).first(size))) {
                (void)attribute.to_text(*decoded);
            }
        }
        (void)read->find(each.name);
        if (++searched < 10) { // it checks every existing name
            (void)read->nearest(each.name);
        }
    }
}
