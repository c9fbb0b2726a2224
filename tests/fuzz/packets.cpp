// SPDX-License-Identifier: MIT
// Packet parsers: the view, joined EAP-Message, stream framing, captures.
#include <sstream>
#include <vector>

#include <radius/attribute/standard/tables.hpp>
#include <radius/auth/signing.hpp>
#include <radius/observe/pcapng.hpp>
#include <radius/observe/trace_text.hpp>
#include <radius/packet/packet_builder.hpp>
#include <radius/protocol/stream_framer.hpp>

#include "fuzz/property.hpp"
#include "fuzz/targets.hpp"

using namespace radius;
using fuzz::demand;

namespace {

bool lies_within(octets_view part, octets_view whole) {
    return part.empty() || (part.data() >= whole.data() &&
                            part.data() + part.size() <= whole.data() + whole.size());
}

} // namespace

void fuzz::packet_view(octets_view input) {
    source from(input);
    const octet how = from.number();
    const octets_view octets = from.rest();
    const packet_limits limits{.max_attributes = (how & 1U) != 0 ? 4'096U : 512U,
                               .allow_type_0 = (how & 2U) != 0};
    const auto view = radius::packet_view::parse(octets, limits);
    if (!view) {
        return;
    }
    demand(lies_within(view->octets(), octets), "a view is within its input");
    demand(view->octets().size() <= max_packet_size, "a packet has at most 4,096 octets");
    std::size_t size = header_size;
    std::size_t count = 0;
    packet_buffer room;
    packet_builder again(room.room(), view->code(), view->identifier(), fuzz::field_of(*view));
    for (const raw_attribute attribute : view->attributes()) {
        demand(lies_within(attribute.whole, view->octets()), "an attribute is within its packet");
        demand(attribute.whole.size() == attribute.value.size() + 2, "an attribute is its value");
        size += attribute.whole.size();
        ++count;
        demand(again.add_encoded(attribute.whole).has_value(), "a received packet fits");
    }
    demand(count <= limits.max_attributes, "the number of attributes is limited");
    demand(size == view->octets().size(), "attributes fill the packet");
    demand(std::ranges::equal(*again.finish(), view->octets()), "a packet can be built again");
    if (const auto place = find_message_authenticator(*view); place && *place) {
        demand(**place + 16 <= view->octets().size(), "Message-Authenticator is in the packet");
    }
    // Every attribute is either present or not.
    (void)view->get(attr::user_name);
    (void)view->get(attr::framed_ipv6_prefix);
    (void)view->get(attr::vendor_specific);
    (void)view->get(attr::tunnel_type[1]);
    (void)view->get(attr::ms_chap2_response);
    for (const auto& value : view->all(attr::reply_message)) {
        demand(lies_within(as_octets(value), view->octets()), "a text is within its packet");
    }
    demand(view->contains(attr::user_name) || !view->get(attr::user_name),
           "get finds present attributes");
    const shared_secret secret("fuzzed");
    (void)verify_request_authenticator(*view, secret);
}

void fuzz::eap_message(octets_view input) {
    source from(input);
    const octet how = from.number();
    octet_string octets(header_size, 1);
    const octets_view attributes = from.take(max_packet_size - header_size);
    octets.insert(octets.end(), attributes.begin(), attributes.end());
    octets[2] = static_cast<octet>(octets.size() >> 8U);
    octets[3] = static_cast<octet>(octets.size() & 0xFFU);
    if (const auto view = radius::packet_view::parse(octets, {.max_attributes = 4'096})) {
        octet_string joined; // of consecutive pieces
        bool begun = false;
        for (const raw_attribute attribute : view->attributes()) {
            if (attribute.type == 79) {
                joined.insert(joined.end(), attribute.value.begin(), attribute.value.end());
                begun = true;
            } else if (begun) {
                break;
            }
        }
        const auto got = view->get(attr::eap_message);
        demand(begun == view->contains(attr::eap_message), "EAP-Message is found");
        if (got) {
            const octets_view read(*got);
            demand(read.size() >= joined.size() &&
                       std::ranges::equal(read.first(joined.size()), joined),
                   "the first pieces of EAP-Message come first");
        }
    }
    // A value that is split when written is joined when read.
    attribute_list list;
    const octets_view message = attributes.first(std::min<std::size_t>(attributes.size(), 3'900));
    if ((how & 1U) != 0) {
        list.add(attr::user_name = "bob");
    }
    if (!message.empty()) {
        list.add(attr::eap_message = message);
        if ((how & 2U) != 0) {
            list.add(attr::nas_port = 7U);
        }
        const auto back = list.get(attr::eap_message);
        demand(back && std::ranges::equal(octets_view(*back), message), "EAP-Message survives");
        for (const raw_attribute attribute : list.attributes()) {
            demand(attribute.value.size() <= 253, "a piece is an attribute");
        }
    }
}

void fuzz::stream_framer(octets_view input) {
    source from(input);
    std::array<octet, 8> steps{};
    for (octet& step : steps) {
        step = from.number();
    }
    const octets_view stream = from.rest();
    const auto frame = [&](bool in_pieces, std::vector<octet_string>& packets) {
        radius::stream_framer framer;
        octets_view rest = stream;
        std::size_t turn = 0;
        while (!rest.empty()) {
            const std::size_t size =
                in_pieces ? std::size_t{1} + steps[turn++ % steps.size()] * std::size_t{5}
                          : rest.size();
            const octets_view piece = rest.first(std::min(size, rest.size()));
            rest = rest.subspan(piece.size());
            const auto fed = framer.feed(piece, [&](octets_view packet) {
                demand(packet.size() >= header_size && packet.size() <= max_packet_size,
                       "a packet has a possible length");
                demand(packet.size() == (std::size_t{packet[2]} << 8U | packet[3]),
                       "a packet has its declared length");
                packets.push_back(to_octets(packet));
                return true;
            });
            demand(framer.kept() < max_packet_size, "less than one packet is stored");
            if (!fed) {
                return false;
            }
        }
        return true;
    };
    std::vector<octet_string> whole;
    std::vector<octet_string> pieces;
    const bool sound = frame(false, whole);
    demand(frame(true, pieces) == sound, "pieces do not change whether a stream is valid");
    demand(pieces == whole, "pieces do not change the packets of a stream");
}

void fuzz::pcapng(octets_view input) {
    source from(input);
    const octet how = from.number();
    const shared_secret secret("fuzzed");
    std::ostringstream out;
    const std::uint64_t most = (how & 1U) != 0 ? 2'000 : 1'000'000;
    pcapng_writer writer(
        out, {.secrets = (how & 2U) != 0 ? secrets::shown : secrets::masked, .max_octets = most});
    const trace_printer printer({.secrets = (how & 2U) != 0 ? secrets::shown : secrets::masked});
    while (!from.empty()) {
        const octet kind = from.number();
        const octets_view packet = from.piece();
        const bool v6 = (kind & 1U) != 0;
        const ip_address address = v6 ? ip_address(ipv6_address()) : ip_address(ipv4_address());
        trace_event event{.when = wall_time(std::chrono::seconds(kind)),
                          .outgoing = (kind & 2U) != 0,
                          .transport = static_cast<transport_kind>(kind >> 2U & 3U),
                          .version =
                              (kind & 16U) != 0 ? radius_version::v1_1 : radius_version::v1_0,
                          .local = {address, kind},
                          .remote = {address, 1812},
                          .packet = packet,
                          .secret = (kind & 32U) != 0 ? &secret : nullptr};
        writer.write(event);
        for (const char each : printer(event)) {
            const auto code = static_cast<unsigned char>(each);
            demand((code >= 0x20 && code != 0x7F) || each == '\n' || each == '\t',
                   "the text of a trace is printable");
        }
    }
    // Blocks: type (4), length (4), contents, length (4), in our byte order or big-endian.
    const std::string file = out.str();
    demand(file.size() == writer.size() && file.size() <= most, "a file stays within its size");
    demand(file.size() % 4 == 0, "blocks have whole words");
    for (std::size_t place = 0; place < file.size();) {
        demand(place + 12 <= file.size(), "a block is complete");
        const auto number = [&](std::size_t at) {
            std::uint32_t value = 0;
            for (std::size_t index = 0; index < 4; ++index) {
                value = value << 8U | static_cast<unsigned char>(file[at + index]);
            }
            return value;
        };
        const std::size_t length = number(place + 4);
        demand(length >= 12 && length % 4 == 0 && place + length <= file.size(),
               "a block has its declared length");
        demand(number(place + length - 4) == length, "a block ends in its length");
        place += length;
    }
}
