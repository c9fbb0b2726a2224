// SPDX-License-Identifier: MIT
// Engines: the server's engine with a live duplicate cache, the client's engine, and password
// checks. The input is a sequence of events.
#include <map>
#include <optional>
#include <set>
#include <vector>

#include <radius/attribute/standard/tables.hpp>
#include <radius/auth/password/password_login.hpp>
#include <radius/protocol/client/client_engine.hpp>
#include <radius/protocol/server/server_engine.hpp>

#include "fuzz/server_side.hpp"
#include "fuzz/targets.hpp"
#include "support/seeded_octets.hpp"

using namespace radius;
using fuzz::check_reply;
using fuzz::demand;
using fuzz::secret;
using fuzz::secret_text;

namespace {

/// A server at a virtual port: admitted requests end later, or never.
class server_world {
  public:
    explicit server_world(octet how)
        : peers_(std::make_shared<const peer_table>(make_peers(how))), book_(peers_->size()),
          engine_({.transport = transports[how >> 4U & 3U],
                   .version = version_of(how),
                   .duplicates = {.max_entries = 8, .max_reply_bytes = 65'536}},
                  peers_, book_, random_) {}

    void receive(octets_view datagram, octet from) {
        const endpoint source{ipv4_address(0xC000'0200U | (from & 3U)), from};
        const endpoint local{ipv4_address(0xC000'0201U), 1812};
        auto outcome = engine_.receive(datagram, source, local, now_, room_.room());
        if (const auto* const dropped = std::get_if<radius::server_engine::dropped>(&outcome)) {
            demand(dropped->reason != drop_reason::none, "a drop has a reason");
        } else if (const auto* const answered =
                       std::get_if<radius::server_engine::answered>(&outcome)) {
            check_reply(engine_.options().version, datagram, answered->reply);
            const auto known = replies_.find(key(datagram, source));
            if (datagram[0] != 12 && known != replies_.end()) {
                demand(std::ranges::equal(known->second, answered->reply),
                       "a repeated request gets the stored answer");
            }
        } else {
            auto& admitted = std::get<radius::server_engine::admitted>(outcome);
            held_.push_back(
                {to_octets(datagram), source, admitted.request.origin(), admitted.place});
            if (held_.size() > 20) {
                end(0, 1);
            }
        }
        demand(engine_.cache().entries() <= 8, "the cache stays within its entries");
        demand(engine_.cache().in_progress() <= engine_.cache().entries(), "entries add up");
        demand(engine_.cache().reply_bytes() <= 65'536, "the cache stays within its octets");
    }

    /// Ends an admitted request in one of several ways.
    void end(std::size_t which, octet how) {
        if (held_.empty()) {
            return;
        }
        which %= held_.size();
        held one = std::move(held_[which]);
        held_.erase(held_.begin() + static_cast<std::ptrdiff_t>(which));
        const auto view = packet_view::parse(one.octets);
        demand(view.has_value(), "an admitted packet can be parsed");
        const received_request bare(*view, one.origin);
        if ((how & 7U) == 0) {
            engine_.abandon(bare, one.place, drop_reason::handler_failed);
            return;
        }
        fuzz::handle(*view, one.origin, how,
                     [&](const auto& request, auto&& reply) { finish(one, request, reply); });
    }

    void wait(std::chrono::milliseconds time) {
        now_.steady += time;
        now_.wall += time;
        replies_.clear(); // they may already be forgotten
    }

  private:
    using reply_key = std::pair<endpoint, octet_string>;

    static constexpr transport_kind transports[] = {transport_kind::udp, transport_kind::tcp,
                                                    transport_kind::tls, transport_kind::dtls};

    struct held {
        octet_string octets;
        endpoint source;
        request_origin origin;
        radius::server_engine::ticket place;
    };

    static radius_version version_of(octet how) noexcept {
        return (how & 0x20U) != 0 && (how & 0x40U) != 0 ? radius_version::v1_1
                                                        : radius_version::v1_0;
    }

    static std::vector<peer> make_peers(octet how) {
        std::vector<peer> made(1);
        made[0].network = "192.0.2.0/24";
        made[0].options.secret = secret_text;
        made[0].options.require_message_authenticator = (how & 1U) == 0;
        // If Message-Authenticator is required, the other setting is refused.
        made[0].options.limit_proxy_state = (how & 3U) != 3U;
        made[0].options.allow_zero_authenticator = (how & 4U) != 0;
        made[0].options.require_event_timestamp = (how & 8U) != 0;
        made[0].options.require_coa_message_authenticator = (how & 16U) != 0;
        return made;
    }

    reply_key key(octets_view datagram, const endpoint& source) const {
        return {source, to_octets(datagram)};
    }

    template <class Request, class Reply>
    void finish(const held& one, const Request& request, Reply&& reply) {
        packet_buffer room;
        const bool remembered = engine_.cache().current(one.place);
        const auto sent = engine_.finish(request, one.place, reply, room.room(), now_.steady);
        if (!sent) {
            return;
        }
        check_reply(engine_.options().version, one.octets, *sent);
        if (remembered) {
            replies_[key(one.octets, one.source)] = to_octets(*sent);
        }
    }

    std::shared_ptr<const peer_table> peers_;
    counter_book book_;
    radius_test::seeded_octets random_;
    radius::server_engine engine_;
    packet_buffer room_;
    moment now_{time_point(std::chrono::hours(1)), wall_time(std::chrono::seconds(1'700'000'000))};
    std::vector<held> held_;
    struct order {
        bool operator()(const reply_key& left, const reply_key& right) const {
            return left.second != right.second ? left.second < right.second
                                               : left.first.port < right.first.port;
        }
    };
    std::map<reply_key, octet_string, order> replies_;
};

/// A client's engine and its driver.
class client_world {
  public:
    explicit client_world(octet how) : engine_(options(how), random_) {
        is_plain_ = (how & 1U) != 0;
    }

    void submit(octet code) {
        constexpr packet_code codes[] = {
            packet_code::access_request, packet_code::accounting_request, packet_code::coa_request,
            packet_code::disconnect_request, packet_code::status_server};
        attribute_list attributes;
        attributes.add(attr::user_name = "bob");
        const auto handle = engine_.submit(codes[code % std::size(codes)], attributes, now_);
        if (handle) {
            under_way_.insert({handle->index, handle->generation});
        }
        run();
    }

    /// A packet arrives: unchanged, or made with the secret for a sent request.
    void deliver(octets_view piece, octet how) {
        if (channels_.empty()) {
            return;
        }
        const channel_handle channel = channels_[how % channels_.size()];
        octet_string packet = to_octets(piece);
        const octets_view asked = sent_.empty() ? octets_view() : octets_view(sent_.back());
        if ((how & 0x80U) != 0 && asked.size() >= header_size) {
            packet.resize(std::max(packet.size(), header_size));
            if (is_plain_) {
                packet[2] = static_cast<octet>(packet.size() >> 8U);
                packet[3] = static_cast<octet>(packet.size() & 0xFFU);
                std::copy_n(asked.begin() + 4, 4, packet.begin() + 4);
            } else {
                packet[1] = asked[1];
                authenticator field{};
                std::copy_n(asked.begin() + 4, field.size(), field.begin());
                std::copy(field.begin(), field.end(), packet.begin() + 4);
                fuzz::sign(packet, field, false);
            }
        }
        received_ = packet; // valid until the actions are done
        const std::size_t before = under_way_.size();
        const drop_reason dropped = engine_.receive(channel, received_, now_);
        taken_ = dropped == drop_reason::none;
        run();
        taken_ = false;
        demand(dropped == drop_reason::none || before == under_way_.size() || closed_,
               "a packet that is dropped ends nothing");
        closed_ = false;
    }

    void wait(std::chrono::milliseconds time) {
        now_ += time;
        engine_.timer(now_);
        run();
    }

    void cancel(octet which) {
        if (!under_way_.empty()) {
            auto one = under_way_.begin();
            std::advance(one, which % under_way_.size());
            demand(engine_.cancel({one->first, one->second}, now_),
                   "a request in progress can end");
            run();
        }
    }

    void fail_channel(octet which) {
        if (!channels_.empty()) {
            const channel_handle channel = channels_[which % channels_.size()];
            (which & 0x80U) != 0
                ? engine_.channel_refused(channel,
                                          std::make_error_code(std::errc::connection_refused), now_)
                : engine_.channel_failed(channel, std::make_error_code(std::errc::connection_reset),
                                         now_);
            if ((which & 0x80U) == 0) {
                std::erase(channels_, channel);
            }
            closed_ = true;
            run();
            closed_ = false;
        }
    }

    /// Every accepted request ends.
    void stop() {
        engine_.stop(now_);
        run();
        demand(under_way_.empty(), "every request ends");
        demand(!engine_.next_wake(), "nothing is waited for in the end");
    }

  private:
    static client_engine_options options(octet how) {
        client_engine_options made;
        for (std::uint32_t number = 0; number < 2; ++number) {
            made.servers.push_back({.address = {ipv4_address(0xC000'0201U + number), 1812},
                                    .secret = std::make_shared<const shared_secret>(secret_text)});
            if ((how & 1U) != 0) {
                made.servers.back().transport = transport_kind::tls;
                made.servers.back().versions = {.v1_0 = false, .v1_1 = true};
            } else if ((how & 2U) != 0) {
                made.servers.back().transport = transport_kind::tcp;
            }
            made.servers.back().require_message_authenticator = (how & 4U) == 0;
        }
        made.max_channels = 2;
        made.max_queued = 4;
        return made;
    }

    void run() {
        unsigned actions = 0;
        engine_.perform_all([&](const auto& action) {
            demand(++actions < 100'000, "actions come to an end");
            perform(action);
        });
    }

    void perform(const channel_to_open& action) {
        channels_.push_back(action.channel);
        engine_.channel_opened(action.channel, now_,
                               is_plain_ ? radius_version::v1_1 : radius_version::v1_0);
    }

    void perform(const channel_to_close& action) {
        std::erase(channels_, action.channel);
        closed_ = true;
    }

    void perform(const packet_to_send& action) {
        demand(packet_view::parse(action.packet).has_value(), "sent octets are a packet");
        sent_.push_back(to_octets(action.packet));
    }

    void perform(const request_to_complete& action) {
        const std::pair<std::uint32_t, std::uint32_t> id{action.request.index,
                                                         action.request.generation};
        demand(under_way_.erase(id) == 1, "a request ends once");
        const client_result& result = action.result;
        if (result.error) {
            return;
        }
        demand(taken_, "a request is answered by a packet");
        const auto reply = packet_view::parse(result.reply);
        demand(reply.has_value(), "a reply is a packet");
        const auto asked = static_cast<packet_code>(result.request[0]);
        demand(is_reply_to(asked, reply->code()), "a reply's code fits its request's");
        if (!is_plain_) {
            demand(verify_response_authenticator(*reply, result.request.subspan<4, 16>(), secret()),
                   "an accepted reply is genuine");
        }
    }

    time_point now_{std::chrono::hours(1)};
    radius_test::seeded_octets random_;
    client_engine engine_;
    bool is_plain_ = false;
    bool taken_ = false;
    bool closed_ = false;
    std::vector<channel_handle> channels_;
    std::vector<octet_string> sent_;
    octet_string received_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> under_way_;
};

/// Attributes in clear text, as `check_password` reads them.
class login_attributes : public attribute_list {};

} // namespace

void fuzz::server(octets_view input) {
    source from(input);
    server_world world(from.number());
    for (unsigned steps = 0; !from.empty() && steps < 200; ++steps) {
        const octet what = from.number();
        switch (what & 7U) {
        case 0:
        case 1: world.receive(from.piece(), static_cast<octet>(what >> 3U)); break;
        case 2:
        case 3:
        case 4: {
            const octet_string request = fuzz::signed_request(from.piece());
            world.receive(request, static_cast<octet>(what >> 3U & 7U));
            if ((what & 0x80U) != 0) {
                world.end(0, static_cast<octet>(what | 1U));
                world.receive(request, static_cast<octet>(what >> 3U & 7U));
            }
            break;
        }
        case 5: world.end(from.number(), static_cast<octet>(what >> 3U)); break;
        default: world.wait(std::chrono::milliseconds(from.number()) * (1U + what)); break;
        }
    }
}

void fuzz::client(octets_view input) {
    source from(input);
    client_world world(from.number());
    for (unsigned steps = 0; !from.empty() && steps < 200; ++steps) {
        const octet what = from.number();
        switch (what & 7U) {
        case 0:
        case 1: world.submit(static_cast<octet>(what >> 3U)); break;
        case 2:
        case 3: {
            const octet how = from.number();
            world.deliver(from.piece(), how);
            break;
        }
        case 4: world.cancel(static_cast<octet>(what >> 3U)); break;
        case 5: world.fail_channel(from.number()); break;
        default: world.wait(std::chrono::milliseconds(from.number()) * (1U + what)); break;
        }
    }
    world.stop();
}

void fuzz::mschap(octets_view input) {
    source from(input);
    const octet how = from.number();
    const octets_view challenge = from.take(from.number() % 40U);
    const octets_view response = from.take(from.number() % 70U);
    const std::string_view user = as_text(from.take(from.number() % 80U));
    const std::string_view password = as_text(from.rest());
    login_attributes list;
    try {
        if (!user.empty()) {
            list.add(attr::user_name = user);
        }
        if (!challenge.empty()) {
            list.add(attr::ms_chap_challenge = challenge);
        }
        if (!response.empty()) {
            (how & 1U) != 0 ? list.add(attr::ms_chap2_response = response)
                            : list.add(attr::ms_chap_response = response);
        }
    } catch (const attribute_error&) {
        return; // no packet can contain such a value
    }
    const radius::login outcome = check_password(list, {}, password);
    attribute_list reply;
    outcome.succeeded ? outcome.add_to_accept(reply) : outcome.add_to_reject(reply);
    demand(!outcome.succeeded || (challenge.size() == 8 || challenge.size() == 16),
           "only complete challenges prove anything");

    // The right password is accepted with all methods, and the server's proof is verified.
    radius::random_source random;
    const mschap_v2_login login{std::string(user), password, random};
    attribute_list request;
    if (!user.empty() && user.size() <= 253) {
        request.add(attr::user_name = user);
        login.add_to(request);
        const radius::login right = check_password(request, {}, password);
        demand(right.succeeded, "the right password is right");
        attribute_list accept;
        right.add_to_accept(accept);
        demand(login.verify(accept), "the server proves itself");
        const radius::login wrong = check_password(request, {}, std::string(password) + "x");
        demand(!wrong.succeeded, "another password is wrong");
    }
    attribute_list older;
    add_mschap_v1(older, password, random);
    demand(check_password(older, {}, password).succeeded, "version 1 agrees");
    attribute_list chap;
    add_chap(chap, password, random);
    demand(check_password(chap, {}, password).succeeded, "CHAP agrees");
}
