// SPDX-License-Identifier: MIT
// The server's side of a connection over TCP, TLS or DTLS: stream data arrives in pieces, or
// records arrive; handlers answer immediately, later or never; the peer stops reading and
// continues; the connection ends.
#include <map>
#include <optional>
#include <vector>

#include <radius/protocol/server/connection_engine.hpp>

#include "fuzz/server_side.hpp"
#include "fuzz/targets.hpp"
#include "support/seeded_octets.hpp"

using namespace radius;
using fuzz::check_reply;
using fuzz::demand;

namespace {

struct carrier {
    transport_kind transport;
    radius_version version;
};
constexpr carrier carriers[] = {{transport_kind::tcp, radius_version::v1_0},
                                {transport_kind::tls, radius_version::v1_0},
                                {transport_kind::tls, radius_version::v1_1},
                                {transport_kind::dtls, radius_version::v1_0},
                                {transport_kind::dtls, radius_version::v1_1}};

/// A connection and its owner. The engine's results are compared with a second, simpler reader of
/// the same stream, and with a list of the requests that handlers received.
class connection_world {
  public:
    explicit connection_world(octet how)
        : carried_(carriers[how % std::size(carriers)]), takes_replies_((how & 0x20U) != 0),
          most_flooded_((how & 0x80U) != 0 ? 1'300 : 32), limits_(limits_of(how)),
          peers_(std::make_shared<const peer_table>(make_peers(how))), book_(peers_->size()),
          engine_(
              [&] {
                  return radius::server_engine(
                      radius::detail::for_connections(
                          {.transport = carried_.transport, .duplicates = limits_},
                          carried_.version),
                      peers_, book_, random_);
              },
              {.peer = peers_->find(source().address),
               .source = source(),
               .local = {ipv4_address(0xC000'0201U), 2083}}) {}

    bool is_plain() const noexcept { return carried_.version == radius_version::v1_1; }

    /// Stream data arrives, `step` octets at a time; or one record does.
    void arrive(octets_view octets, std::size_t step) {
        if (carried_.transport == transport_kind::dtls) {
            record(octets);
            return;
        }
        do {
            const octets_view piece = octets.first(std::min(octets.size(), step));
            octets = octets.subspan(piece.size());
            arrive(piece);
        } while (!octets.empty());
    }

    void set_prompt(bool prompt) noexcept { prompt_ = prompt; }

    /// From now on there is room for `packets`; data that waited for this is passed again.
    void make_room(std::size_t packets) {
        room_ = packets;
        if (!closed_ && room_ != 0 && !held_.empty()) {
            stream(std::exchange(held_, {}));
        }
    }

    /// The owner closes the connection, now or when it receives the n-th packet from now on.
    void close(std::size_t n) {
        closed_ = closed_ || n == 0;
        closes_at_ = n;
    }

    /// A handler finishes, even if the connection has ended meanwhile.
    void end(std::size_t which, octet how) {
        if (at_work_.empty()) {
            return;
        }
        which %= at_work_.size();
        const work one = std::move(at_work_[which]);
        at_work_.erase(at_work_.begin() + static_cast<std::ptrdiff_t>(which));
        const auto view = packet_view::parse(one.octets);
        demand(view.has_value(), "an admitted packet can be parsed");
        finish(*view, one, how);
    }

    void wait(std::chrono::milliseconds time) {
        now_.steady += time;
        now_.wall += time;
        forget_answered();
    }

    /// Many requests that only a peer with the secret can send, each with a reply that is stored:
    /// different Event-Timestamps make the requests different. Proxy-States make a reply `large`.
    void flood(unsigned count, bool large) {
        const bool prompt = std::exchange(prompt_, true);
        for (; count > 0 && flooded_ < most_flooded_; --count) {
            ++flooded_;
            octet_string packet(header_size, 0);
            packet[0] = static_cast<octet>(packet_code::coa_request);
            const auto append = [&](std::uint32_t number) {
                for (unsigned shift = 32; shift > 0;) {
                    shift -= 8;
                    packet.push_back(static_cast<octet>(number >> shift));
                }
            };
            packet.insert(packet.end(), {55, 6});
            append(
                static_cast<std::uint32_t>(now_.wall.time_since_epoch() / std::chrono::seconds(1)));
            packet.insert(packet.end(), {33, static_cast<octet>(large ? 250 : 6)});
            append(flooded_);
            packet.insert(packet.end(), large ? 244 : 0, 'x');
            std::copy_n(packet.end() - (large ? 248 : 4), 4, packet.begin() + 4); // the Token
            is_plain() ? fuzz::set_length(packet) : void(packet = fuzz::signed_request(packet));
            arrive(packet, packet.size());
        }
        prompt_ = prompt;
    }

    /// Checks limits and counts, after each event.
    void check() {
        detail::duplicate_cache& cache = engine_.requests().cache();
        demand(cache.entries() <= most_entries(), "the cache stays within its entries");
        demand(cache.reply_bytes() <= most_octets(), "the cache stays within its octets");
        std::size_t in_progress = 0;
        for (const auto& [place, one] : known_) {
            in_progress += one.reply ? 0U : 1U;
        }
        demand(cache.in_progress() == in_progress, "requests in progress are in the cache");
        demand(held_.size() <= unread().size(), "nothing is kept that was not sent");
        const server_counters totals = book_.totals();
        demand(totals.drops.total() == dropped_, "each drop is counted once");
        demand(totals.resent_replies == resent_, "each resent reply is counted");
        demand(totals.status_requests == status_requests_, "each Status-Server is counted");
    }

    /// Every accepted request ends, even if the connection is gone.
    void stop() {
        close(0);
        while (!at_work_.empty()) {
            end(0, static_cast<octet>(at_work_.size()));
        }
        check();
        demand(engine_.requests().cache().in_progress() == 0, "nothing is in progress in the end");
    }

    // The functions that the engine needs from its owner.

    octets_span answer_room() noexcept { return room_for_reply_.room(); }

    /// Some of the replies are invalid, and some of these end the connection.
    std::optional<drop_reason> take_reply(octets_view packet) {
        constexpr octet answers[] = {41, 42, 44, 45};
        constexpr drop_reason outcomes[] = {drop_reason::none, drop_reason::unmatched_reply,
                                            drop_reason::none, drop_reason::authenticator_invalid};
        if (!takes_replies_ || packet.empty() ||
            std::ranges::find(answers, packet[0]) == std::end(answers)) {
            return std::nullopt;
        }
        take(packet);
        const drop_reason outcome = outcomes[packet.size() < 2 ? 0 : packet[1] % 4U];
        if (ends_stream(outcome)) {
            ending_ = outcome;
        }
        return outcome;
    }

    bool judged(octets_view packet, radius::server_engine::outcome& outcome) {
        take(packet);
        if (const auto* const dropped = std::get_if<radius::server_engine::dropped>(&outcome)) {
            note_drop(packet, *dropped);
        } else if (const auto* const answered =
                       std::get_if<radius::server_engine::answered>(&outcome)) {
            note_answer(packet, answered->reply);
        } else {
            admit(packet, std::get<radius::server_engine::admitted>(outcome));
        }
        closed_ = closed_ || (closes_at_ != 0 && --closes_at_ == 0);
        room_ -= room_ == no_end || room_ == 0 ? 0U : 1U;
        return !closed_;
    }

    bool has_room() const noexcept { return room_ != 0; }

    void hold(octets_view rest) {
        demand(closed_ || room_ == 0, "nothing is postponed without a reason");
        demand(ending_ == drop_reason::none, "nothing is postponed beyond the end");
        demand(std::ranges::equal(rest, unread()),
               "everything that was not processed is postponed");
        held_ = to_octets(rest);
    }

  private:
    static constexpr std::size_t no_end = ~std::size_t{0};

    /// A request whose handler is running.
    struct work {
        octet_string octets;
        request_origin origin;
        radius::server_engine::ticket place;
        std::uint64_t number;
    };

    /// The next request with the same code and identifier, or Token, is compared with this.
    struct known_request {
        octet_string signature;
        std::uint64_t number = 0; ///< of the request
        std::optional<octet_string> reply;
    };

    static endpoint source() { return {ipv4_address(0xC000'0207U), 4711}; }

    static duplicate_cache_limits limits_of(octet how) {
        return (how & 0x08U) != 0
                   ? duplicate_cache_limits{.max_entries = 8, .max_reply_bytes = 65'536}
                   : duplicate_cache_limits{};
    }

    static std::vector<peer> make_peers(octet how) {
        std::vector<peer> made(1);
        made[0].network = "192.0.2.0/24";
        made[0].options.secret = fuzz::secret_text;
        made[0].options.require_message_authenticator = (how & 0x10U) == 0;
        made[0].options.allow_zero_authenticator = (how & 0x40U) != 0;
        return made;
    }

    /// Identifiers of four codes, or twice the Tokens that our client has in flight.
    std::size_t most_entries() const noexcept {
        return std::min<std::size_t>(limits_.max_entries, is_plain() ? 32'768 : 1'024);
    }
    std::size_t most_octets() const noexcept {
        return std::min<std::size_t>(limits_.max_reply_bytes,
                                     is_plain() ? 8U * 1'024 * 1'024 : 256U * 1'024);
    }

    octets_view unread() const noexcept { return octets_view(stream_).subspan(taken_); }

    /// Whether the Length of the next octets is invalid for any packet.
    bool is_broken() const noexcept {
        const octets_view rest = unread();
        return rest.size() >= 4 && (next_length() < 20 || next_length() > 4'096);
    }
    std::size_t next_length() const noexcept {
        const octets_view rest = unread();
        return rest.size() < 4 ? 0 : std::size_t{rest[2]} << 8U | rest[3];
    }
    bool is_whole() const noexcept {
        return !is_broken() && next_length() != 0 && next_length() <= unread().size();
    }

    void arrive(octets_view octets) {
        if (closed_) {
            return; // the peer does not read
        }
        stream_.insert(stream_.end(), octets.begin(), octets.end());
        if (!held_.empty() || room_ == 0) {
            held_.insert(held_.end(), octets.begin(), octets.end());
        } else {
            stream(octets);
        }
    }

    void stream(octets_view octets) {
        const octet_string own =
            to_octets(octets); // a view that is kept too long is detected by the sanitizer
        const drop_reason ending = engine_.stream(own, now_, *this);
        if (ending == drop_reason::packet_length) {
            demand(is_broken() && !closed_ && held_.empty(), "a possible Length is accepted");
            ending_ = ending;
        }
        demand(ending == ending_, "the reason for the end of a connection is reported");
        closed_ = closed_ || ending_ != drop_reason::none;
        if (!closed_) {
            demand(room_ == 0 ? held_.size() == unread().size() : held_.empty(),
                   "only data without room is postponed");
            demand(room_ == 0 || !(is_whole() || is_broken()), "complete packets are processed");
        }
    }

    void record(octets_view octets) {
        if (closed_) {
            return;
        }
        stream_ = to_octets(octets);
        taken_ = 0;
        const auto before = looked_at_;
        const drop_reason ending = engine_.record(octet_string(stream_), now_, *this);
        demand(looked_at_ == before + 1, "a record is one packet");
        demand(ending == ending_, "the reason for the end of a connection is reported");
        closed_ = closed_ || ending_ != drop_reason::none;
    }

    /// The engine has processed this packet: it must be the next one in order.
    void take(octets_view packet) {
        demand(!closed_, "nothing is processed once the connection is closed");
        demand(ending_ == drop_reason::none, "nothing is processed after the error that ends it");
        ++looked_at_;
        if (carried_.transport == transport_kind::dtls) {
            demand(std::ranges::equal(packet, stream_), "a record is passed on unchanged");
            taken_ = stream_.size();
            return;
        }
        demand(room_ != 0, "nothing is processed without room");
        demand(is_whole(), "only complete packets are processed");
        demand(std::ranges::equal(packet, unread().first(next_length())),
               "packets arrive in the order of the stream, each once");
        taken_ += packet.size();
    }

    /// RADIUS/1.1 over TLS has no duplicates.
    bool knows_duplicates() const noexcept {
        return !is_plain() || carried_.transport == transport_kind::dtls;
    }

    /// The key of a request in the duplicate cache, and the data that identifies its contents.
    std::pair<octet_string, octet_string> identity(octets_view packet) const {
        if (is_plain()) {
            return {to_octets(packet.subspan(4, 4)), {}};
        }
        octet_string place{packet[0], packet[1]};
        const octet_string signature = to_octets(packet.subspan(4, 16));
        const auto code = static_cast<packet_code>(packet[0]);
        const bool dynamic =
            code == packet_code::coa_request || code == packet_code::disconnect_request;
        if (dynamic && request_scan(*packet_view::parse(packet)).event_timestamp) {
            place[1] = 0;
            place.insert(place.end(), signature.begin(), signature.end());
        }
        return {place, signature};
    }

    known_request* find(octets_view packet) {
        const auto [place, signature] = identity(packet);
        const auto found = known_.find(place);
        return found != known_.end() && found->second.signature == signature ? &found->second
                                                                             : nullptr;
    }

    void note_drop(octets_view packet, const radius::server_engine::dropped& dropped) {
        demand(dropped.reason != drop_reason::none, "a drop has a reason");
        ++dropped_;
        if (ends_stream(dropped.reason)) {
            ending_ = dropped.reason;
        }
        if (dropped.reason == drop_reason::duplicate_in_progress) {
            const known_request* const known = find(packet);
            demand(known != nullptr && !known->reply, "only admitted requests are in progress");
        } else if (dropped.reason == drop_reason::busy) {
            demand(engine_.requests().cache().in_progress() == most_entries(),
                   "only a cache full of requests in progress is busy");
        } else if (dropped.reason == drop_reason::reply_too_large) {
            ++status_requests_; // Proxy-States fill the reply: the only one that the engine makes
                                // itself
        }
    }

    void note_answer(octets_view packet, octets_view reply) {
        check_reply(carried_.version, packet, reply);
        if (packet[0] == static_cast<octet>(packet_code::status_server)) {
            ++status_requests_;
            return;
        }
        ++resent_;
        demand(knows_duplicates(), "there are no duplicates in RADIUS/1.1 over TLS");
        const known_request* const known = find(packet);
        demand(known == nullptr || (known->reply && std::ranges::equal(*known->reply, reply)),
               "a repeated request gets the stored answer");
    }

    void admit(octets_view packet, const radius::server_engine::admitted& admitted) {
        demand(std::ranges::equal(admitted.request.packet().octets(),
                                  packet.first(admitted.request.packet().octets().size())),
               "a handler gets the received packet");
        demand(admitted.request.transport() == carried_.transport &&
                   admitted.request.version() == carried_.version,
               "a handler knows how the packet arrived");
        if (!is_plain()) {
            check_signed(admitted.request.packet());
        }
        const work one{to_octets(packet), admitted.request.origin(), admitted.place, ++admitted_};
        if (knows_duplicates()) {
            const auto [place, signature] = identity(packet);
            demand(find(packet) == nullptr, "a request is passed to a handler once");
            known_[place] = {signature, one.number, {}};
            if (engine_.requests().cache().entries() == most_entries()) {
                forget_answered(); // one may have been removed
            }
        }
        if (prompt_) {
            finish(admitted.request.packet(), one, static_cast<octet>(packet[1] | 1U));
        } else {
            at_work_.push_back(one);
        }
    }

    static void check_signed(const packet_view& packet) {
        demand(verify_request_authenticator(packet, fuzz::secret()),
               "a handler sees signed requests");
        const auto place = find_message_authenticator(packet);
        demand(place.has_value(), "a request has at most one Message-Authenticator");
        demand(!*place || verify_request_message_authenticator(packet, **place, fuzz::secret()),
               "a Message-Authenticator that is present is right");
    }

    void finish(const packet_view& view, const work& one, octet how) {
        detail::duplicate_cache& cache = engine_.requests().cache();
        const auto place = identity(one.octets).first;
        const auto known = known_.find(place);
        const bool current = known != known_.end() && known->second.number == one.number;
        demand(cache.current(one.place) == current, "a ticket is valid until it is replaced");
        const std::size_t before = cache.entries();
        if ((how & 7U) == 0) {
            engine_.requests().abandon(received_request(view, one.origin), one.place,
                                       drop_reason::handler_failed);
            ++dropped_;
            demand(cache.entries() == before - (current ? 1U : 0U),
                   "an abandoned request is removed");
            if (current) {
                known_.erase(known);
            }
            return;
        }
        fuzz::handle(view, one.origin, how, [&](const auto& request, auto&& reply) {
            const auto sent = engine_.requests().finish(request, one.place, reply,
                                                        room_for_reply_.room(), now_.steady);
            demand(!cache.current(one.place), "a ticket is valid once");
            if (!sent) {
                ++dropped_;
                if (current) {
                    known_.erase(known);
                }
                return;
            }
            check_reply(carried_.version, one.octets, *sent);
            demand(is_reply_to(view.code(), static_cast<packet_code>((*sent)[0])),
                   "a handler's reply fits its request");
            if (cache.entries() != before) {
                forget_answered(); // their replies needed room
            }
            if (current) {
                known->second.reply = to_octets(*sent);
            }
        });
    }

    /// The cache may have forgotten answered requests, or not.
    void forget_answered() {
        std::erase_if(known_, [](const auto& one) { return one.second.reply.has_value(); });
    }

    carrier carried_;
    bool takes_replies_;
    unsigned most_flooded_; ///< filling a cache takes time: few inputs do it
    duplicate_cache_limits limits_;
    std::shared_ptr<const peer_table> peers_;
    counter_book book_;
    radius_test::seeded_octets random_;
    connection_engine engine_;
    packet_buffer room_for_reply_;
    moment now_{time_point(std::chrono::hours(1)), wall_time(std::chrono::seconds(1'700'000'000))};

    octet_string stream_;   ///< all data that was sent, or the one record
    std::size_t taken_ = 0; ///< how much of it the engine has processed
    octet_string held_;     ///< data to be passed again
    std::size_t room_ = no_end;
    std::size_t closes_at_ = 0;
    bool closed_ = false;
    drop_reason ending_ = drop_reason::none;
    bool prompt_ = false; ///< handlers answer immediately

    std::vector<work> at_work_;
    std::map<octet_string, known_request> known_;
    std::uint64_t looked_at_ = 0;
    std::uint64_t admitted_ = 0;
    std::uint64_t dropped_ = 0;
    std::uint64_t resent_ = 0;
    std::uint64_t status_requests_ = 0;
    unsigned flooded_ = 0;
};

} // namespace

void fuzz::connection(octets_view input) {
    source from(input);
    connection_world world(from.number());
    octet_string put_together; // data that arrives in one piece
    for (unsigned steps = 0; !from.empty() && steps < 200; ++steps) {
        const octet what = from.number();
        switch (what & 7U) {
        case 0:
        case 1:
        case 2: {
            octet_string packet = to_octets(from.piece());
            if ((what & 7U) != 0) { // from a peer with the secret
                world.is_plain() ? set_length(packet) : void(packet = signed_request(packet));
            }
            constexpr std::size_t steps_of[] = {10'000, 1, 7, 50};
            const std::size_t step = steps_of[what >> 3U & 3U];
            world.set_prompt((what & 0x20U) != 0);
            put_together.insert(put_together.end(), packet.begin(), packet.end());
            if ((what & 0x40U) != 0) { // and again
                put_together.insert(put_together.end(), packet.begin(), packet.end());
            }
            if ((what & 0x80U) == 0) { // nothing after it
                world.arrive(put_together, step);
                put_together.clear();
            }
            break;
        }
        case 3: world.end(from.number(), static_cast<octet>(what >> 3U)); break;
        case 4: world.wait(std::chrono::milliseconds(from.number()) * (1U + what)); break;
        case 5: world.make_room((what & 8U) != 0 ? ~std::size_t{0} : from.number() % 8U); break;
        case 6: world.flood(from.number(), (what & 8U) != 0); break;
        default: world.close(from.number() % 32U); break;
        }
        world.check();
    }
    world.stop();
}
