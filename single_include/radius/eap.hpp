// SPDX-License-Identifier: MIT
// EAP, which the single header does not have.
// Generated from include/ by single_include/generate.py: edit there.
#pragma once

#include <radius/radius.hpp>

// --- <radius/eap.hpp> ---

// EAP: a handler that authenticates users by it, its conversations without sockets and clocks, its
// methods, for servers and peers (RFC 3748, RFC 3579).

// --- <radius/eap/eap_server.hpp> ---

// EAP for a server: joins Access-Requests to conversations, and conversations to replies (RFC 3579
// section 2). It uses neither sockets nor clocks.

// --- <radius/eap/server_conversation.hpp> ---

// One login by EAP, the server's side: identity, negotiation, a method, the result (RFC 3748, RFC
// 4137 section 5). It knows neither RADIUS nor time.

// --- <radius/eap/method_option.hpp> ---

// The methods that a server offers or a peer accepts, as values: the library's, and those of a
// program.

// --- <radius/eap/peer_method.hpp> ---

// The peer's side of a method, as its state machine sees it (RFC 4137 section 4.4).

// --- <radius/eap/eap_keys.hpp> ---

// The keys that a method derives for the session (RFC 3748 section 7.10, RFC 5247 section 1.4).

namespace radius::eap {

/// They exist only after a login has succeeded. Wiped on destruction.
struct keys {
    /// Master Session Key: `msk_size` octets, 64 after most methods, 32 after MSCHAPv2 without a
    /// tunnel; 0 after MD5 and GTC, which derive none. Its first half becomes MS-MPPE-Recv-Key, its
    /// second MS-MPPE-Send-Key (RFC 2548 section 2.4).
    secret_array<64> msk{};
    std::size_t msk_size = 0;

    /// Extended Master Session Key, which never leaves this end; `has_emsk` if the method has one.
    secret_array<64> emsk{};
    bool has_emsk = false;

    /// Session-Id, for EAP-Key-Name (RFC 5247 section 1.4.1); empty if the method has none.
    octet_string session_id{};

    octets_view receive_key() const noexcept { return octets_view(msk).first(msk_size / 2); }
    octets_view send_key() const noexcept {
        return octets_view(msk).subspan(msk_size / 2, msk_size / 2);
    }
};

} // namespace radius::eap

// --- <radius/eap/eap_packet.hpp> ---

// Packets of EAP (RFC 3748 section 4) and the types of their Requests and Responses, expanded ones
// among them (section 5.7).

namespace radius::eap {

/// The Code field.
enum class code : octet {
    request = 1,
    response = 2,
    success = 3,
    failure = 4
};

/// The type of a Request or Response, which names its method. Types of vendor 0 are those that IANA
/// assigns; others need the expanded form of 8 octets.
struct type_id {
    std::uint32_t vendor = 0; ///< an SMI number, 24 bits
    std::uint32_t number = 0;

    friend constexpr bool operator==(type_id, type_id) noexcept = default;
};

/// The types that the library knows.
namespace types {

inline constexpr type_id identity{0, 1};
inline constexpr type_id notification{0, 2};
inline constexpr type_id nak{0, 3};
inline constexpr type_id md5{0, 4};
inline constexpr type_id gtc{0, 6};
inline constexpr type_id tls{0, 13};
inline constexpr type_id ttls{0, 21};
inline constexpr type_id peap{0, 25};
inline constexpr type_id mschap_v2{0, 26};
inline constexpr type_id pwd{0, 52};
inline constexpr type_id teap{0, 55};
/// The first octet of the expanded form, no type of its own.
inline constexpr type_id expanded{0, 254};

} // namespace types

/// "MSCHAPv2"; "type 4711" or "vendor 311 type 2" for a type that is not in `types`.
std::string to_string(type_id type);

/// A valid packet. Borrows the octets that it was parsed from. A plain value.
///
///     octet   0      1            2..3     4      5 ...
///             Code   Identifier   Length   Type   Type-Data
class packet {
  public:
    static constexpr std::size_t header_size = 4;

    /// Octets beyond the Length field are padding, and ignored (RFC 3748 section 4.1). Errors:
    /// `errc::packet_too_short`; `errc::packet_length_invalid`; `errc::value_out_of_range` for
    /// another Code.
    static result<packet> parse(octets_view octets) noexcept;

    eap::code code() const noexcept { return static_cast<eap::code>(octets_[0]); }
    octet identifier() const noexcept { return octets_[1]; }

    /// Of a Request or Response. A type of vendor 0 is the same in the expanded form.
    type_id type() const noexcept { return type_; }
    /// True if the type has the expanded form.
    bool is_expanded() const noexcept { return expanded_; }
    /// The Type-Data field.
    octets_view data() const noexcept { return octets_.subspan(data_begin_); }

    /// Without padding.
    octets_view octets() const noexcept { return octets_; }

  private:
    explicit packet(octets_view octets) noexcept : octets_(octets) {}

    octets_view octets_;
    std::size_t data_begin_ = header_size;
    type_id type_{};
    bool expanded_ = false;
};

/// How a type is written.
enum class type_form : octet {
    automatic, ///< the short form if the type has one
    expanded
};

/// A Request or Response. Throws `std::system_error` with `errc::value_too_long` if it would have
/// more than 65535 octets.
octet_string make_packet(code code, octet identifier, type_id type, octets_view data,
                         type_form form = type_form::automatic);

/// A Success or Failure: 4 octets.
std::array<octet, packet::header_size> make_result(bool success, octet identifier) noexcept;

/// The types that a Nak proposes instead, the preferred one first (RFC 3748 sections 5.3.1 and
/// 5.3.2); nothing if the peer wants none.
std::vector<type_id> proposals_of(const packet& nak);

/// A Nak to a Request. An expanded one answers only an expanded Request, and lists every type in
/// that form; a legacy one lists `types::expanded` for the expanded types among `proposals`.
octet_string make_nak(const packet& request, std::span<const type_id> proposals);

} // namespace radius::eap

// --- <radius/eap/impl/eap_packet.ipp> ---

#if RADIUS_DEFINITIONS
// The definitions of <radius/eap/eap_packet.hpp>.

namespace radius::detail {

/// The octets of an expanded type: 254, the vendor, the number.
inline constexpr std::size_t expanded_type_size = 8;

inline constexpr octet expanded_type_mark = 254;

/// Reads what follows the mark: 3 and 4 octets.
inline eap::type_id read_expanded_type(octets_view octets) noexcept {
    return {static_cast<std::uint32_t>(read_number(octets.first(3))),
            static_cast<std::uint32_t>(read_number(octets.subspan(3, 4)))};
}

inline void append_expanded_type(octet_string& to, eap::type_id type) {
    std::array<octet, expanded_type_size> room{expanded_type_mark};
    write_number(octets_span(room).subspan(1, 3), type.vendor);
    write_number(octets_span(room).subspan(4, 4), type.number);
    to.insert(to.end(), room.begin(), room.end());
}

inline bool has_short_form(eap::type_id type) noexcept {
    return type.vendor == 0 && type.number < expanded_type_mark;
}

} // namespace radius::detail

namespace radius::eap {

RADIUS_DECL std::string to_string(type_id type) {
    struct named {
        type_id type;
        const char* name;
    };
    static constexpr std::array<named, 11> known{{{types::identity, "Identity"},
                                                  {types::notification, "Notification"},
                                                  {types::nak, "Nak"},
                                                  {types::md5, "MD5"},
                                                  {types::gtc, "GTC"},
                                                  {types::tls, "TLS"},
                                                  {types::ttls, "TTLS"},
                                                  {types::peap, "PEAP"},
                                                  {types::mschap_v2, "MSCHAPv2"},
                                                  {types::pwd, "pwd"},
                                                  {types::teap, "TEAP"}}};
    const auto found = std::ranges::find(known, type, &named::type);
    if (found != known.end()) {
        return found->name;
    }
    const std::string number = "type " + std::to_string(type.number);
    return type.vendor == 0 ? number : "vendor " + std::to_string(type.vendor) + ' ' + number;
}

RADIUS_DECL result<packet> packet::parse(octets_view octets) noexcept {
    if (octets.size() < header_size) {
        return errc::packet_too_short;
    }
    const std::size_t length = detail::read_u16(octets.subspan(2));
    if (length < header_size) {
        return errc::packet_length_invalid;
    }
    if (length > octets.size()) {
        return errc::packet_too_short;
    }
    packet parsed(octets.first(length));
    switch (parsed.code()) {
    case code::success:
    case code::failure:
        if (length != header_size) {
            return errc::packet_length_invalid;
        }
        return parsed;
    case code::request:
    case code::response: break;
    default: return errc::value_out_of_range;
    }
    if (length == header_size) {
        return errc::packet_length_invalid;
    }
    parsed.data_begin_ = header_size + 1;
    parsed.type_ = {0, octets[header_size]};
    if (octets[header_size] == detail::expanded_type_mark) {
        if (length < header_size + detail::expanded_type_size) {
            return errc::packet_length_invalid;
        }
        parsed.data_begin_ = header_size + detail::expanded_type_size;
        parsed.type_ = detail::read_expanded_type(octets.subspan(header_size + 1));
        parsed.expanded_ = true;
    }
    return parsed;
}

RADIUS_DECL octet_string make_packet(code code, octet identifier, type_id type, octets_view data,
                                     type_form form) {
    octet_string made{static_cast<octet>(code), identifier, 0, 0};
    if (form == type_form::automatic && detail::has_short_form(type)) {
        made.push_back(static_cast<octet>(type.number));
    } else {
        detail::append_expanded_type(made, type);
    }
    made.insert(made.end(), data.begin(), data.end());
    if (made.size() > 65'535) {
        throw std::system_error(make_error_code(errc::value_too_long), "EAP packet");
    }
    detail::write_number(octets_span(made).subspan(2, 2), made.size());
    return made;
}

RADIUS_DECL std::array<octet, packet::header_size> make_result(bool success,
                                                               octet identifier) noexcept {
    return {static_cast<octet>(success ? code::success : code::failure), identifier, 0,
            packet::header_size};
}

RADIUS_DECL std::vector<type_id> proposals_of(const packet& nak) {
    std::vector<type_id> made;
    octets_view rest = nak.data();
    if (nak.is_expanded()) {
        for (; rest.size() >= detail::expanded_type_size;
             rest = rest.subspan(detail::expanded_type_size)) {
            if (rest[0] == detail::expanded_type_mark) {
                made.push_back(detail::read_expanded_type(rest.subspan(1)));
            }
        }
    } else {
        for (const octet number : rest) {
            made.push_back({0, number});
        }
    }
    std::erase(made, type_id{});
    return made;
}

RADIUS_DECL octet_string make_nak(const packet& request, std::span<const type_id> proposals) {
    octet_string data;
    if (request.is_expanded()) {
        for (const type_id one : proposals) {
            detail::append_expanded_type(data, one);
        }
        if (proposals.empty()) {
            detail::append_expanded_type(data, {});
        }
        return make_packet(code::response, request.identifier(), types::nak, data,
                           type_form::expanded);
    }
    for (const type_id one : proposals) {
        const octet number = detail::has_short_form(one) ? static_cast<octet>(one.number)
                                                         : detail::expanded_type_mark;
        if (std::ranges::find(data, number) == data.end()) {
            data.push_back(number);
        }
    }
    if (data.empty()) {
        data.push_back(0);
    }
    return make_packet(code::response, request.identifier(), types::nak, data);
}

} // namespace radius::eap
#endif

// --- <radius/eap/refusal.hpp> ---

// Why a login by EAP has failed, for logs and counters.

namespace radius::eap {

/// The peer only hears what its method says.
enum class refusal : octet {
    none,
    refused,            ///< by the author's code
    wrong_password,     ///< or another proof that does not verify
    credential_missing, ///< the author's answer is of no use to the method
    method_not_allowed, ///< the author allows this user other methods only
    no_common_method,   ///< the peer wants none of the methods that are left
    identity_invalid,   ///< too long, or two different ones
    message_invalid,    ///< malformed, or of another step of the method
    given_up,           ///< the peer ended its method
    too_many_rounds,    ///< or octets
    result_unconfirmed, ///< the peer did not confirm the protected result
    server_unproven,    ///< peers: the server has not proved that it knows the password
    state_unknown,      ///< the State is of no conversation: expired, or invented
    too_many_sessions   ///< no room for another conversation
};

constexpr std::string_view name_of(refusal why) noexcept {
    switch (why) {
    case refusal::none: return "none";
    case refusal::refused: return "refused";
    case refusal::wrong_password: return "wrong password";
    case refusal::credential_missing: return "no credential that the method can use";
    case refusal::method_not_allowed: return "method not allowed for this user";
    case refusal::no_common_method: return "no common method";
    case refusal::identity_invalid: return "identity invalid";
    case refusal::message_invalid: return "message invalid";
    case refusal::given_up: return "given up by the peer";
    case refusal::too_many_rounds: return "too many rounds";
    case refusal::result_unconfirmed: return "result not confirmed by the peer";
    case refusal::server_unproven: return "server not proven";
    case refusal::state_unknown: return "State unknown";
    case refusal::too_many_sessions: return "too many conversations";
    }
    return {};
}

} // namespace radius::eap

namespace radius::eap {

/// What a method of a peer does with a Request.
struct peer_step {
    enum class kind : octet {
        respond, ///< send a Response with `data`
        ignored, ///< the Request is malformed, and is dropped
        failed   ///< the login is over: `why`; `data` may be a last Response
    };

    kind what = kind::ignored;
    octet_string data{};
    refusal why = refusal::none;

    static peer_step respond(octet_string data) { return {kind::respond, std::move(data)}; }
    static peer_step ignored() { return {}; }
    static peer_step failed(refusal why, octet_string last = {}) {
        return {kind::failed, std::move(last), why};
    }
};

/// One login by one method. Used by one thread at a time.
class peer_method {
  public:
    peer_method() = default;
    peer_method(const peer_method&) = delete;
    peer_method& operator=(const peer_method&) = delete;
    virtual ~peer_method() = default;

    virtual type_id type() const noexcept = 0;

    /// A Request of this type.
    virtual peer_step receive(const packet& request) = 0;

    /// True if a Success may end the login now. One that comes earlier is forged (RFC 3748 section
    /// 4.2).
    virtual bool may_succeed() const noexcept = 0;

    /// Once `may_succeed`. By default the method has no keys.
    virtual eap::keys keys() const { return {}; }
};

} // namespace radius::eap

// --- <radius/eap/server_method.hpp> ---

// The server's side of a method, as the state machine of a conversation sees it (RFC 4137 section
// 5.4). A method of one's own derives from this class.

// --- <radius/eap/verdict.hpp> ---

// What a method asks the author of a program about a user, and the answer.

namespace radius::eap {

/// A response of MSCHAPv2, for a check by another program. Views, as valid as the claim.
struct mschap_v2_attempt {
    octets_view challenge;      ///< the server's, 16 octets
    octets_view peer_challenge; ///< 16 octets
    octets_view response;       ///< the NT-Response, 24 octets
    std::string_view user_name; ///< as the peer sent it
};

/// Who a peer says it is, and what it has shown so far. Views into the conversation, valid until
/// the question is answered.
class claim {
  public:
    claim(type_id method, std::string_view identity, std::string_view outer_identity) noexcept
        : method_(method), identity_(identity), outer_identity_(outer_identity) {}

    /// The user: of the innermost method. UTF-8 if the peer follows RFC 3748 section 5.1, and any
    /// octets if it does not; may be empty.
    std::string_view identity() const noexcept { return identity_; }
    /// The name outside of a tunnel, which may be anonymous; else the same.
    std::string_view outer_identity() const noexcept { return outer_identity_; }
    /// The method that asks.
    type_id method() const noexcept { return method_; }

    /// The password that the peer has sent, if the method sends one: GTC. To be compared with what
    /// is stored, a hash of any kind; then answer `accept()` or `refuse(...)`.
    std::optional<std::string_view> password() const noexcept { return password_; }
    void set_password(std::string_view password) noexcept { password_ = password; }

    /// What MSCHAPv2 has to verify, for programs that let a domain controller check it: answer
    /// `accept(nt_key)` or `refuse(...)`.
    const std::optional<mschap_v2_attempt>& mschap_v2() const noexcept { return mschap_v2_; }
    void set_mschap_v2(const mschap_v2_attempt& attempt) noexcept { mschap_v2_ = attempt; }

  private:
    type_id method_;
    std::string_view identity_;
    std::string_view outer_identity_;
    std::optional<std::string_view> password_;
    std::optional<mschap_v2_attempt> mschap_v2_;
};

/// The answer to a claim. Secrets in it are wiped on destruction.
class verdict {
  public:
    enum class kind : octet {
        password, ///< the user's password, in clear text
        nt_hash,  ///< the NT hash of it
        accepted, ///< the author has checked the proof
        refused
    };

    verdict(kind what) noexcept : what_(what) {} // NOLINT(google-explicit-constructor)

    kind what() const noexcept { return what_; }
    std::string_view password() const noexcept { return text_.view(); }
    const mschap::nt_hash& nt_hash() const noexcept { return hash_; }
    /// Of `accepted` after MSCHAPv2: the key that domain controllers return.
    const std::optional<mschap::nt_key>& nt_key() const noexcept { return key_; }
    /// Of `refused`: for the log.
    const std::string& reason() const noexcept { return reason_; }

    /// The same for a user who may log in with these methods only.
    verdict only(std::vector<type_id> methods) && {
        methods_ = std::move(methods);
        return std::move(*this);
    }
    /// True if the user may log in with this method.
    bool allows(type_id method) const noexcept;

  private:
    friend verdict password(std::string_view text);
    friend verdict nt_hash(const mschap::nt_hash& hash);
    friend verdict accept(const mschap::nt_key& key);
    friend verdict refuse(std::string reason);

    kind what_;
    detail::wiped_text text_{};
    mschap::nt_hash hash_{};
    std::optional<mschap::nt_key> key_{};
    std::string reason_{};
    std::optional<std::vector<type_id>> methods_{};
};

/// The password of the user, in clear text (UTF-8). All methods with passwords can use it.
verdict password(std::string_view text);

/// The NT hash of the user's password, for MSCHAPv2 and GTC.
verdict nt_hash(const mschap::nt_hash& hash);

/// The author has checked the proof: a password that was sent, for example.
inline verdict accept() { return verdict::kind::accepted; }

/// The same for MSCHAPv2, with the key that a domain controller has returned.
verdict accept(const mschap::nt_key& key);

/// The user may not log in. `reason` is for the log: the peer hears the method's own words.
verdict refuse(std::string reason = {});

} // namespace radius::eap

// --- <radius/eap/impl/verdict.ipp> ---

#if RADIUS_DEFINITIONS
// The definitions of <radius/eap/verdict.hpp>.

namespace radius::eap {

RADIUS_DECL bool verdict::allows(type_id method) const noexcept {
    return !methods_ || std::ranges::find(*methods_, method) != methods_->end();
}

RADIUS_DECL verdict password(std::string_view text) {
    verdict made = verdict::kind::password;
    made.text_ = detail::wiped_text(text);
    return made;
}

RADIUS_DECL verdict nt_hash(const mschap::nt_hash& hash) {
    verdict made = verdict::kind::nt_hash;
    made.hash_ = hash;
    return made;
}

RADIUS_DECL verdict accept(const mschap::nt_key& key) {
    verdict made = verdict::kind::accepted;
    made.key_ = key;
    return made;
}

RADIUS_DECL verdict refuse(std::string reason) {
    verdict made = verdict::kind::refused;
    made.reason_ = std::move(reason);
    return made;
}

} // namespace radius::eap
#endif

namespace radius::eap {

/// What a method wants next.
struct step {
    enum class kind : octet {
        request,   ///< send a Request with `data`
        ask,       ///< answer the claim: `server_method::answer`
        proven,    ///< the peer has proved who it is: `server_method::conclude`
        succeeded, ///< the login is over, and `server_method::keys` are known
        failed,    ///< the login is over: `why`
        ignored    ///< the Response is of no use: the last Request is repeated
    };

    kind what = kind::ignored;
    octet_string data{};
    refusal why = refusal::none;

    static step request(octet_string data) { return {kind::request, std::move(data)}; }
    static step ask() { return {kind::ask}; }
    static step proven() { return {kind::proven}; }
    static step succeeded() { return {kind::succeeded}; }
    static step failed(refusal why) { return {kind::failed, {}, why}; }
    static step ignored() { return {}; }
};

/// One login by one method. Created when the method is negotiated, used by one thread at a time. An
/// exception ends the login.
class server_method {
  public:
    server_method() = default;
    server_method(const server_method&) = delete;
    server_method& operator=(const server_method&) = delete;
    virtual ~server_method() = default;

    virtual type_id type() const noexcept = 0;

    /// The first Request, which will have this Identifier.
    virtual step start(octet identifier) = 0;

    /// A Response of this type to the last Request.
    virtual step receive(const packet& response) = 0;

    /// After `ask`: what the author is asked. Without identities, which the conversation knows.
    virtual void complete(claim& question) const { (void)question; }

    /// After `ask`: the author's answer, which allows this method.
    virtual step answer(const verdict& given) = 0;

    /// After `proven`: whether the user may come in. Not before that does the peer learn that its
    /// proof was right.
    virtual step conclude(bool accepted) {
        return accepted ? step::succeeded() : step::failed(refusal::refused);
    }

    /// After `succeeded`. By default the method has no keys.
    virtual eap::keys keys() const { return {}; }

    /// Roughly, in octets, with what the method owns: the limits of a server count it.
    virtual std::size_t memory_octets() const noexcept { return 512; }
};

} // namespace radius::eap

namespace radius::eap {

/// What a method of a server is made with.
struct method_context {
    octet_generator* random;   ///< outlives the method
    std::string_view identity; ///< outside of a tunnel; to be copied
};

/// What a method of a peer is made with.
struct peer_context {
    octet_generator* random;   ///< outlives the method
    std::string_view identity; ///< to be copied, like the password
    std::string_view password;
};

/// The options of a method that a server can offer: its type, whether it derives keys, and how one
/// login by it begins. `make_server` may be called by any thread.
template <class Method>
concept method_option = std::copy_constructible<Method> &&
                        requires(const Method& method, const method_context& context) {
                            { Method::type } -> std::convertible_to<type_id>;
                            { Method::makes_keys } -> std::convertible_to<bool>;
                            {
                                method.make_server(context)
                            } -> std::convertible_to<std::unique_ptr<server_method>>;
                        };

/// A method of any type: `md5{}`, `gtc{}`, `mschap_v2{...}`, or one of your own. Copies share the
/// options, which never change.
class offered_method {
  public:
    template <class Method>
        requires(!std::same_as<Method, offered_method>)
    offered_method(Method options) // NOLINT(google-explicit-constructor)
        : type_(Method::type), makes_keys_(Method::makes_keys),
          held_(std::make_shared<const holder<Method>>(std::move(options))) {
        static_assert(method_option<Method>,
                      "a method that a server offers must have static members type and makes_keys, "
                      "and make_server(const radius::eap::method_context&) const, which returns a "
                      "std::unique_ptr<radius::eap::server_method>");
    }

    type_id type() const noexcept { return type_; }
    bool makes_keys() const noexcept { return makes_keys_; }
    std::unique_ptr<server_method> make(const method_context& context) const {
        return held_->make(context);
    }

  private:
    struct maker {
        maker() = default;
        maker(const maker&) = delete;
        maker& operator=(const maker&) = delete;
        virtual ~maker() = default;
        virtual std::unique_ptr<server_method> make(const method_context& context) const = 0;
    };
    template <class Method>
    struct holder final : maker {
        explicit holder(Method&& given) : options(std::move(given)) {}
        std::unique_ptr<server_method> make(const method_context& context) const override {
            return options.make_server(context);
        }
        Method options;
    };

    type_id type_;
    bool makes_keys_;
    std::shared_ptr<const maker> held_;
};

/// The same for a method that a peer accepts.
template <class Method>
concept peer_method_option =
    std::copy_constructible<Method> && requires(const Method& method, const peer_context& context) {
        { Method::type } -> std::convertible_to<type_id>;
        { method.make_peer(context) } -> std::convertible_to<std::unique_ptr<peer_method>>;
    };

/// A method of any type that a peer accepts. Copies share the options, which never change.
class accepted_method {
  public:
    template <class Method>
        requires(!std::same_as<Method, accepted_method>)
    accepted_method(Method options) // NOLINT(google-explicit-constructor)
        : type_(Method::type), held_(std::make_shared<const holder<Method>>(std::move(options))) {
        static_assert(peer_method_option<Method>,
                      "a method that a peer accepts must have a static member type, and "
                      "make_peer(const radius::eap::peer_context&) const, which returns a "
                      "std::unique_ptr<radius::eap::peer_method>");
    }

    type_id type() const noexcept { return type_; }
    std::unique_ptr<peer_method> make(const peer_context& context) const {
        return held_->make(context);
    }

  private:
    struct maker {
        maker() = default;
        maker(const maker&) = delete;
        maker& operator=(const maker&) = delete;
        virtual ~maker() = default;
        virtual std::unique_ptr<peer_method> make(const peer_context& context) const = 0;
    };
    template <class Method>
    struct holder final : maker {
        explicit holder(Method&& given) : options(std::move(given)) {}
        std::unique_ptr<peer_method> make(const peer_context& context) const override {
            return options.make_peer(context);
        }
        Method options;
    };

    type_id type_;
    std::shared_ptr<const maker> held_;
};

} // namespace radius::eap

namespace radius::eap {

/// Limits of one conversation; more ends it. A plain value.
struct conversation_limits {
    unsigned max_rounds = 100;
    unsigned max_short_rounds = 50; ///< in a row, with less than 20 octets of data
    std::size_t max_octets = std::size_t{256} * 1024; ///< of the peer's packets, together
};

/// What a conversation wants next.
struct conversation_action {
    enum class kind : octet {
        request, ///< send `octets`, a Request, and wait for the Response
        repeat,  ///< send `octets`, the last Request again: the packet was the last one again
        resend,  ///< the same: the packet was of no use (RFC 3579 section 2.2)
        ask,     ///< answer `question()`: `answer`
        decide,  ///< may the user come in? `conclude`
        success, ///< send `octets`, a Success; the conversation is over
        failure  ///< send `octets`, a Failure; the conversation is over: `why`
    };

    kind what;
    octet_string octets{};
    refusal why = refusal::none;
};

/// The state machine of the server. Used by one thread at a time; an exception leaves a
/// conversation that must end.
class server_conversation {
  public:
    /// The methods in the order in which they are offered. `needs_keys`: only those that derive
    /// keys, without which a wireless session cannot be encrypted (RFC 4017 section 2.2). The
    /// generator must outlive the conversation.
    server_conversation(std::vector<offered_method> methods, octet_generator& random,
                        bool needs_keys = false, const conversation_limits& limits = {});

    /// The NAS asks the server to begin (RFC 3579 section 2.1): a Request for the identity.
    conversation_action start();

    /// A packet of the peer; the first may be its identity. It must not be called while a question
    /// or a decision is open.
    conversation_action receive(octets_view octets);

    /// After `ask`. Views, valid until the answer.
    claim question() const;
    conversation_action answer(const verdict& given);

    /// After `decide`.
    conversation_action conclude(bool accepted);

    /// As the peer sent it, without trailing NULs.
    const std::string& identity() const noexcept { return identity_; }

    /// The method in use; nothing before it is negotiated.
    std::optional<type_id> method() const noexcept;

    /// After `success`.
    eap::keys keys() const;

    /// True after `success` or `failure`.
    bool is_over() const noexcept { return over_; }
    unsigned rounds() const noexcept { return rounds_; }

    /// Roughly, in octets.
    std::size_t memory_octets() const noexcept {
        return sizeof(*this) + identity_.capacity() + request_.capacity() + response_.capacity() +
               (method_ == nullptr ? 0 : method_->memory_octets());
    }

  private:
    conversation_action take(const packet& response);
    conversation_action take_identity(const packet& response);
    conversation_action take_nak(const packet& nak);
    conversation_action begin_method(std::size_t index);
    conversation_action follow(step next);
    conversation_action send(type_id type, octets_view data);
    conversation_action end(bool success, refusal why = refusal::none);
    std::optional<std::size_t> first_usable() const;
    bool may_use(std::size_t index) const noexcept;
    conversation_action again(conversation_action::kind what) const {
        return {what, request_, refusal::none};
    }
    bool is_too_long(octets_view octets);

    octet_generator* random_;
    std::unique_ptr<server_method> method_;
    std::size_t octets_ = 0;
    conversation_limits limits_;
    std::vector<offered_method> methods_;
    std::vector<bool> offered_; ///< no method is offered twice

    octet_string request_;  ///< the last one sent
    octet_string response_; ///< the last one that was of use
    std::string identity_;

    unsigned rounds_ = 0;
    unsigned short_rounds_ = 0;
    type_id awaited_{};
    octet identifier_ = 0; ///< of `request_`, or of the packet that began the conversation
    bool needs_keys_;
    bool method_has_begun_ = false; ///< a Response of the method has come: no Nak any more
    bool over_ = false;
};

} // namespace radius::eap

// --- <radius/eap/impl/server_conversation.ipp> ---

#if RADIUS_DEFINITIONS
// The definitions of <radius/eap/server_conversation.hpp>.

namespace radius::eap {

RADIUS_DECL server_conversation::server_conversation(std::vector<offered_method> methods,
                                                     octet_generator& random, bool needs_keys,
                                                     const conversation_limits& limits)
    : random_(&random), limits_(limits), methods_(std::move(methods)), offered_(methods_.size()),
      needs_keys_(needs_keys) {}

RADIUS_DECL conversation_action server_conversation::start() {
    std::array<octet, 1> first{};
    random_->fill(first);
    identifier_ = first[0];
    return send(types::identity, {});
}

RADIUS_DECL conversation_action server_conversation::receive(octets_view octets) {
    if (over_) {
        return end(false, refusal::message_invalid);
    }
    const auto parsed = packet::parse(octets);
    if (!parsed) {
        return request_.empty() ? end(false, refusal::message_invalid)
                                : again(conversation_action::kind::resend);
    }
    if (is_too_long(parsed->octets())) {
        return end(false, refusal::too_many_rounds);
    }
    if (parsed->code() != code::response) { // RFC 3579 section 2.6.2
        identifier_ = request_.empty() ? parsed->identifier() : identifier_;
        return end(false, refusal::message_invalid);
    }
    if (std::ranges::equal(parsed->octets(), response_)) {
        return again(conversation_action::kind::repeat);
    }
    // RFC 3748 section 4.1: neither another Identifier nor another type, but for a Nak.
    const bool is_first = request_.empty();
    const bool is_nak = parsed->type() == types::nak;
    const bool fits = is_first ? parsed->type() == types::identity
                               : parsed->identifier() == identifier_ &&
                                     (parsed->type() == awaited_ || (is_nak && method_ != nullptr));
    if (!fits) {
        if (is_first) {
            identifier_ = parsed->identifier();
            return end(false, refusal::message_invalid);
        }
        return again(conversation_action::kind::resend);
    }
    identifier_ = parsed->identifier();
    return take(*parsed);
}

RADIUS_DECL conversation_action server_conversation::take(const packet& response) {
    octet_string kept(response.octets().begin(), response.octets().end());
    conversation_action next{conversation_action::kind::resend};
    if (response.type() == types::nak) {
        next = take_nak(response);
    } else if (response.type() == types::identity && method_ == nullptr) {
        next = take_identity(response);
    } else {
        const step after = method_->receive(response);
        if (after.what == step::kind::ignored) {
            return again(conversation_action::kind::resend);
        }
        method_has_begun_ = true;
        next = follow(after);
    }
    response_ = std::move(kept);
    return next;
}

RADIUS_DECL conversation_action server_conversation::take_identity(const packet& response) {
    std::string_view given = as_text(response.data());
    given = given.substr(0, given.find_last_not_of('\0') + 1); // RFC 3748 section 5.1
    if (given.size() > 253) {                                  // longer than User-Name can be
        return end(false, refusal::identity_invalid);
    }
    identity_ = given;
    const auto first = first_usable();
    return first ? begin_method(*first) : end(false, refusal::no_common_method);
}

/// A Nak answers only the first Request of a method (RFC 3748 section 2.1).
RADIUS_DECL conversation_action server_conversation::take_nak(const packet& nak) {
    if (method_has_begun_) {
        return end(false, refusal::given_up);
    }
    for (const type_id wanted : proposals_of(nak)) {
        for (std::size_t index = 0; index < methods_.size(); ++index) {
            const type_id own = methods_[index].type();
            const bool fits =
                own == wanted || (wanted == types::expanded && !detail::has_short_form(own));
            if (fits && may_use(index)) {
                return begin_method(index);
            }
        }
    }
    return end(false, refusal::no_common_method);
}

RADIUS_DECL bool server_conversation::may_use(std::size_t index) const noexcept {
    return !offered_[index] && (methods_[index].makes_keys() || !needs_keys_);
}

RADIUS_DECL std::optional<std::size_t> server_conversation::first_usable() const {
    for (std::size_t index = 0; index < methods_.size(); ++index) {
        if (may_use(index)) {
            return index;
        }
    }
    return std::nullopt;
}

RADIUS_DECL conversation_action server_conversation::begin_method(std::size_t index) {
    offered_[index] = true;
    method_ = methods_[index].make({random_, identity_});
    return follow(method_->start(static_cast<octet>(identifier_ + 1U)));
}

RADIUS_DECL conversation_action server_conversation::follow(step next) {
    using kind = conversation_action::kind;
    switch (next.what) {
    case step::kind::request: return send(method_->type(), next.data);
    case step::kind::ask: return {kind::ask};
    case step::kind::proven: return {kind::decide};
    case step::kind::succeeded: return end(true);
    case step::kind::failed: return end(false, next.why);
    case step::kind::ignored: break;
    }
    return end(false, refusal::message_invalid); // of `start`, `answer` and `conclude`: a defect
}

/// The Identifier changes with each new Request (RFC 3748 section 4.1).
RADIUS_DECL conversation_action server_conversation::send(type_id type, octets_view data) {
    ++identifier_;
    awaited_ = type;
    request_ = make_packet(code::request, identifier_, type, data);
    return {conversation_action::kind::request, request_};
}

/// The result has the Identifier of the last Response (RFC 3748 section 4.2).
RADIUS_DECL conversation_action server_conversation::end(bool success, refusal why) {
    over_ = true;
    const auto made = make_result(success, identifier_);
    return {success ? conversation_action::kind::success : conversation_action::kind::failure,
            {made.begin(), made.end()},
            why};
}

RADIUS_DECL bool server_conversation::is_too_long(octets_view octets) {
    constexpr std::size_t short_packet = 20;
    ++rounds_;
    short_rounds_ = octets.size() < short_packet ? short_rounds_ + 1 : 0;
    octets_ += octets.size();
    return rounds_ > limits_.max_rounds || short_rounds_ > limits_.max_short_rounds ||
           octets_ > limits_.max_octets;
}

RADIUS_DECL claim server_conversation::question() const {
    claim made(method_->type(), identity_, identity_);
    method_->complete(made);
    return made;
}

RADIUS_DECL conversation_action server_conversation::answer(const verdict& given) {
    return given.what() != verdict::kind::refused && !given.allows(method_->type())
               ? end(false, refusal::method_not_allowed)
               : follow(method_->answer(given));
}

RADIUS_DECL conversation_action server_conversation::conclude(bool accepted) {
    return follow(method_->conclude(accepted));
}

RADIUS_DECL std::optional<type_id> server_conversation::method() const noexcept {
    return method_ == nullptr ? std::nullopt : std::optional(method_->type());
}

RADIUS_DECL eap::keys server_conversation::keys() const {
    return over_ && method_ != nullptr ? method_->keys() : eap::keys();
}

} // namespace radius::eap
#endif

// --- <radius/eap/session_store.hpp> ---

// The conversations of a server between two rounds, by State (RFC 2865 section 5.24, RFC 3579
// section 2.6.1): limited in number and in octets, and they expire.

namespace radius::eap {

/// Limits of all conversations of a server. A plain value.
struct session_limits {
    std::size_t max_sessions = std::size_t{16} * 1024;
    std::size_t max_octets = std::size_t{512} * 1024 * 1024;   ///< memory of all, as they report it
    std::size_t max_sessions_a_client = std::size_t{4} * 1024; ///< of one RADIUS client

    duration idle = std::chrono::seconds(30);   ///< without a packet
    duration total = std::chrono::seconds(300); ///< from the first packet on

    /// The first octet of each State: a load balancer in front can tell by it which server a
    /// conversation belongs to.
    octet node = 0;
};

/// Counts of a store. A plain value.
struct session_counts {
    std::size_t open = 0;
    std::size_t octets = 0;
    std::uint64_t expired = 0;
    std::uint64_t superseded = 0; ///< by a new one of the same device
    std::uint64_t refused = 0;    ///< new ones, because there was no room
};

/// A State: node, slot, 128 random bits. It is new in each round.
///
///     octet   0      1..3   4 ... 19
///             Node   Slot   Random
using state_value = std::array<octet, 20>;

/// The node that gave this State, if it has the form of one.
inline std::optional<octet> node_of(octets_view state) noexcept {
    return state.size() == std::tuple_size_v<state_value> ? std::optional(state[0]) : std::nullopt;
}

/// Why a State did not lead to a session.
enum class session_lookup : octet {
    found,
    unknown,    ///< invented, expired, of an earlier round, or of another RADIUS client
    in_progress ///< another packet of it is being worked on
};

/// Keeps sessions between two rounds. A session that is taken is out: only its owner uses it, and
/// no lock is held. Any thread may call any function.
template <class Session>
class session_store {
  public:
    /// A session that is out, or a new one. It must be put back or ended.
    struct ticket {
        std::uint32_t slot = detail::no_slot;
        std::uint32_t generation = 0;
    };
    /// The outcome of `take`, with the session if it was found.
    struct taken {
        session_lookup how = session_lookup::unknown;
        ticket place{};
        std::unique_ptr<Session> session{};
    };

    explicit session_store(const session_limits& limits) : limits_(limits) {}

    const session_limits& limits() const noexcept { return limits_; }

    /// A place for a new session of this RADIUS client and device; nothing if there is no room. A
    /// device has one session: an older one ends. With an empty device it does not.
    std::optional<ticket> begin(std::string_view client, std::string_view device, time_point now) {
        const std::scoped_lock guard(lock_);
        expire(now);
        const std::string key = key_of(client, device);
        if (const auto old = devices_.find(key); !device.empty() && old != devices_.end()) {
            ++counts_.superseded;
            end_slot(old->second);
        }
        auto& of_client = clients_[std::string(client)];
        if (pool_.in_use() >= limits_.max_sessions || counts_.octets >= limits_.max_octets ||
            of_client >= limits_.max_sessions_a_client) {
            ++counts_.refused;
            forget_client(std::string(client), 0);
            return std::nullopt;
        }
        const auto made = pool_.acquire();
        entry& one = pool_[made.index];
        one = {};
        one.client = client;
        one.device = device.empty() ? std::string() : key;
        one.is_out = true;
        one.begun = now;
        if (!one.device.empty()) {
            devices_[one.device] = made.index;
        }
        ++of_client;
        timers_.schedule(made.index, detail::later(now, limits_.total));
        return ticket{made.index, made.generation};
    }

    /// The session of a State, if it belongs to this RADIUS client.
    taken take(octets_view state, std::string_view client, time_point now) {
        const std::scoped_lock guard(lock_);
        expire(now);
        if (state.size() != std::tuple_size_v<state_value> || state[0] != limits_.node) {
            return {};
        }
        const std::uint32_t index = static_cast<std::uint32_t>(state[1]) << 16U |
                                    static_cast<std::uint32_t>(state[2]) << 8U | state[3];
        if (index >= pool_.capacity()) {
            return {};
        }
        entry& one = pool_[index];
        if (!one.is_used || one.client != client || !equal_in_constant_time(one.state, state)) {
            return {};
        }
        if (one.is_out) {
            return {session_lookup::in_progress};
        }
        one.is_out = true;
        return {session_lookup::found,
                {index, pool_.handle_of(index).generation},
                std::move(one.session)};
    }

    /// Keeps a session until its next packet, and returns its new State; nothing if it has ended
    /// meanwhile. `octets`: its memory.
    std::optional<state_value> put_back(ticket place, std::unique_ptr<Session> session,
                                        std::size_t octets, time_point now,
                                        octet_generator& random) {
        state_value state{limits_.node, static_cast<octet>(place.slot >> 16U),
                          static_cast<octet>(place.slot >> 8U), static_cast<octet>(place.slot)};
        random.fill(octets_span(state).subspan(4));
        const std::scoped_lock guard(lock_);
        entry* const one = pool_.find({place.slot, place.generation});
        if (one == nullptr) {
            return std::nullopt;
        }
        counts_.octets += octets - one->octets;
        one->octets = octets;
        one->session = std::move(session);
        one->state = state;
        one->is_out = false;
        one->is_used = true;
        timers_.schedule(place.slot, std::min(detail::later(now, limits_.idle),
                                              detail::later(one->begun, limits_.total)));
        return state;
    }

    /// The session is over.
    void end(ticket place) noexcept {
        const std::scoped_lock guard(lock_);
        if (pool_.find({place.slot, place.generation}) != nullptr) {
            end_slot(place.slot);
        }
    }

    session_counts counts() const {
        const std::scoped_lock guard(lock_);
        session_counts made = counts_;
        made.open = pool_.in_use();
        return made;
    }

  private:
    struct entry {
        state_value state{};
        std::string client{};
        std::string device{}; ///< its key; empty if none
        std::unique_ptr<Session> session{};
        std::size_t octets = 0;
        time_point begun{};
        bool is_used = false; ///< it has a State
        bool is_out = false;
    };

    static std::string key_of(std::string_view client, std::string_view device) {
        std::string key(client);
        key += '\0';
        key += device;
        return key;
    }

    void expire(time_point now) {
        while (const auto due = timers_.take_due(now)) {
            ++counts_.expired;
            end_slot(*due);
        }
    }

    void end_slot(std::uint32_t index) noexcept {
        entry& one = pool_[index];
        counts_.octets -= one.octets;
        if (!one.device.empty()) {
            devices_.erase(one.device);
        }
        forget_client(one.client, 1);
        one = {};
        timers_.cancel(index);
        pool_.release(index);
    }

    void forget_client(const std::string& client, std::size_t sessions) noexcept {
        const auto found = clients_.find(client);
        if (found != clients_.end()) {
            found->second -= sessions;
            if (found->second == 0) {
                clients_.erase(found);
            }
        }
    }

    session_limits limits_;
    mutable std::mutex lock_; ///< for the rest; held only to take a session out or put it back
    detail::slot_pool<entry> pool_;
    detail::timer_heap timers_;
    std::unordered_map<std::string, std::uint32_t> devices_;
    std::unordered_map<std::string, std::size_t> clients_;
    session_counts counts_;
};

} // namespace radius::eap

namespace radius::eap {

/// The options of EAP in a server. A plain value.
struct server_options {
    /// In the order in which they are offered: `md5{}`, `gtc{}`, `mschap_v2{}`, your own.
    std::vector<offered_method> methods{};

    /// Do not offer methods without keys to wireless devices (NAS-Port-Type), whose session could
    /// not be encrypted (RFC 4017 section 2.2).
    bool needs_keys_on_wireless = true;

    conversation_limits conversations{};
    session_limits sessions{};
};

/// Counts of logins, from the start. A plain value.
struct login_counts {
    std::uint64_t accepted = 0;
    std::uint64_t rejected = 0;
    std::uint64_t unknown_states = 0; ///< packets without a conversation
};

} // namespace radius::eap

namespace radius::detail {

/// One login on its way.
struct eap_session {
    explicit eap_session(eap::server_conversation&& given) : conversation(std::move(given)) {}

    eap::server_conversation conversation;
    /// What the author has decided, until the method is over.
    std::optional<access_reply> decided;
};

/// For conversations, whose rounds run on any threads.
class shared_random final : public octet_generator {
  public:
    void fill(octets_span target) override {
        const std::scoped_lock guard(lock_);
        random_.fill(target);
    }

  private:
    std::mutex lock_;
    random_source random_;
};

} // namespace radius::detail

namespace radius::eap {

class server;

/// One Access-Request with EAP: at most one question, at most one decision, then the reply. It must
/// not outlive the request. For one thread at a time.
class login_round {
  public:
    login_round(login_round&& other) noexcept;
    login_round& operator=(login_round&&) = delete;
    login_round(const login_round&) = delete;
    login_round& operator=(const login_round&) = delete;
    /// A round that has no reply, because of an exception, ends its login.
    ~login_round();

    /// True if `question` must be answered.
    bool asks() const noexcept { return next_.what == conversation_action::kind::ask; }
    claim question() const { return session_->conversation.question(); }
    void answer(const verdict& given);

    /// True if the peer has proved who it is, and the author has to say what it may do: pass an
    /// Access-Accept, or an Access-Reject, to `decide`. `request.login()` tells who it is.
    bool needs_decision() const noexcept { return next_.what == conversation_action::kind::decide; }
    void decide(access_reply reply);

    /// Once there is neither a question nor a decision. Call it once.
    access_reply reply();

    /// Why the login has failed, for logs, once `reply` is called; `refusal::none` if it has not.
    refusal why() const noexcept { return why_; }

  private:
    friend class server;
    using store = session_store<detail::eap_session>;

    login_round(server& owner, const access_request& request) noexcept
        : owner_(&owner), request_(&request) {}

    void follow(conversation_action next) { next_ = std::move(next); }
    void end_session() noexcept;
    access_reply challenge();
    access_reply accept();
    access_reply reject();

    server* owner_;
    const access_request* request_;
    store::ticket place_{};
    std::unique_ptr<detail::eap_session> session_;
    conversation_action next_{conversation_action::kind::failure};
    bool is_discarded_ = false; ///< another packet of the conversation is being worked on
    bool is_replied_ = false;
    octet identifier_ = 0; ///< of the peer's packet
    refusal why_ = refusal::none;
};

/// All logins by EAP of a server. Any thread may call any member.
class server {
  public:
    /// Throws `std::system_error` with `errc::option_invalid` if there is no method.
    explicit server(server_options options);

    /// True if the request is one of EAP and belongs here: it has an EAP-Message, and no State or
    /// one of ours. Anything else may be forwarded.
    bool handles(const access_request& request) const noexcept;

    /// One request, for which `handles` is true.
    login_round begin(const access_request& request);

    session_counts sessions() const { return store_.counts(); }
    login_counts logins() const;

  private:
    friend class login_round;

    server_options options_;
    session_store<detail::eap_session> store_;
    detail::shared_random random_;
    mutable std::mutex lock_; ///< for the counts
    login_counts counts_;
};

} // namespace radius::eap

// --- <radius/eap/impl/eap_server.ipp> ---

#if RADIUS_DEFINITIONS
// The definitions of <radius/eap/eap_server.hpp>.

namespace radius::detail {

/// The pieces of EAP-Message joined in wire order (RFC 3579 section 3.1).
inline octet_string joined_eap_message(const access_request& request) {
    octet_string joined;
    for (const raw_attribute one : request.attributes()) {
        if (one.type == attr::eap_message.number().type()) {
            joined.insert(joined.end(), one.value.begin(), one.value.end());
        }
    }
    return joined;
}

/// The outcome of a login by EAP, as handlers and replies see it.
inline login login_by_eap(const eap::server_conversation& conversation) {
    login made;
    made.method = login_method::eap;
    made.succeeded = true;
    made.user = conversation.identity();
    return made;
}

} // namespace radius::detail

namespace radius::eap {

// --- One round -----------------------------------------------------------------------------------

RADIUS_DECL login_round::login_round(login_round&& other) noexcept
    : owner_(std::exchange(other.owner_, nullptr)), request_(other.request_), place_(other.place_),
      session_(std::move(other.session_)), next_(std::move(other.next_)),
      is_discarded_(other.is_discarded_), is_replied_(other.is_replied_),
      identifier_(other.identifier_), why_(other.why_) {}

RADIUS_DECL login_round::~login_round() {
    if (owner_ != nullptr && !is_replied_) {
        end_session();
    }
}

RADIUS_DECL void login_round::end_session() noexcept {
    if (session_ != nullptr) {
        session_.reset();
        owner_->store_.end(place_);
    }
}

RADIUS_DECL void login_round::answer(const verdict& given) {
    follow(session_->conversation.answer(given));
    if (needs_decision()) {
        request_->set_login(detail::login_by_eap(session_->conversation));
    }
}

RADIUS_DECL void login_round::decide(access_reply reply) {
    if (reply.is_discard() || !reply.is_valid()) {
        is_discarded_ = true;
        end_session();
        return;
    }
    const bool accepted = reply.code() == packet_code::access_accept;
    session_->decided = std::move(reply);
    follow(session_->conversation.conclude(accepted));
}

RADIUS_DECL access_reply login_round::reply() {
    if (is_discarded_) {
        is_replied_ = true;
        return request_->discard();
    }
    access_reply made;
    switch (next_.what) {
    case conversation_action::kind::success: made = accept(); break;
    case conversation_action::kind::request:
    case conversation_action::kind::repeat:
    case conversation_action::kind::resend: made = challenge(); break;
    default: made = reject();
    }
    is_replied_ = true;
    return made;
}

RADIUS_DECL access_reply login_round::challenge() {
    const std::size_t octets = session_->conversation.memory_octets();
    const auto state = owner_->store_.put_back(place_, std::move(session_), octets,
                                               request_->arrived().steady, owner_->random_);
    if (!state) { // it has expired, or the device has begun another one
        const auto failure = make_result(false, identifier_);
        next_ = {conversation_action::kind::failure,
                 {failure.begin(), failure.end()},
                 refusal::state_unknown};
        return reject();
    }
    access_reply made = request_->challenge(attr::state = octets_view(*state),
                                            attr::eap_message = octets_view(next_.octets));
    if (next_.what == conversation_action::kind::resend) {
        made.add(attr::error_cause = error_cause::invalid_eap_packet);
    }
    return made;
}

RADIUS_DECL access_reply login_round::accept() {
    radius::login outcome = detail::login_by_eap(session_->conversation);
    const eap::keys keys = session_->conversation.keys();
    outcome.keys.size = keys.msk_size / 2;
    std::ranges::copy(keys.receive_key(), outcome.keys.receive.begin());
    std::ranges::copy(keys.send_key(), outcome.keys.send.begin());
    access_reply made = std::move(*session_->decided);
    outcome.add_to_accept(made.attributes());
    // RFC 3579 section 3: the name outside, or privacy would be lost.
    made.attributes().add_default(attr::user_name =
                                      request_->get(attr::user_name).value_or(std::string_view()));
    made.add(attr::eap_message = octets_view(next_.octets));
    request_->set_login(outcome);
    end_session();
    const std::scoped_lock guard(owner_->lock_);
    ++owner_->counts_.accepted;
    return made;
}

RADIUS_DECL access_reply login_round::reject() {
    why_ = next_.why;
    radius::login outcome;
    outcome.method = login_method::eap;
    request_->set_login(outcome);
    access_reply made;
    if (session_ != nullptr && session_->decided &&
        session_->decided->code() == packet_code::access_reject) {
        made = std::move(*session_->decided);
    } else {
        made = request_->reject();
    }
    made.add(attr::eap_message = octets_view(next_.octets));
    end_session();
    const std::scoped_lock guard(owner_->lock_);
    ++owner_->counts_.rejected;
    return made;
}

// --- All logins ----------------------------------------------------------------------------------

RADIUS_DECL server::server(server_options options)
    : options_(std::move(options)), store_(options_.sessions) {
    detail::check_option(!options_.methods.empty(), "methods must not be empty");
}

RADIUS_DECL bool server::handles(const access_request& request) const noexcept {
    if (!request.contains(attr::eap_message)) {
        return false;
    }
    const auto state = request.get(attr::state);
    return !state || node_of(*state) == options_.sessions.node;
}

RADIUS_DECL login_counts server::logins() const {
    const std::scoped_lock guard(lock_);
    return counts_;
}

RADIUS_DECL login_round server::begin(const access_request& request) {
    login_round made(*this, request);
    const octet_string message = detail::joined_eap_message(request);
    made.identifier_ = message.size() > 1 ? message[1] : octet{0};
    const auto refuse = [&](refusal why) {
        const auto failure = make_result(false, made.identifier_);
        made.follow({conversation_action::kind::failure, {failure.begin(), failure.end()}, why});
    };
    const std::string_view client = request.peer().name();
    const time_point now = request.arrived().steady;
    if (const auto state = request.get(attr::state)) {
        auto found = store_.take(*state, client, now);
        switch (found.how) {
        case session_lookup::in_progress: made.is_discarded_ = true; return made;
        case session_lookup::unknown: {
            refuse(refusal::state_unknown);
            const std::scoped_lock guard(lock_);
            ++counts_.unknown_states;
            return made;
        }
        case session_lookup::found: break;
        }
        made.place_ = found.place;
        made.session_ = std::move(found.session);
        made.follow(made.session_->conversation.receive(message));
        return made;
    }
    const auto place = store_.begin(
        client, request.get(attr::calling_station_id).value_or(std::string_view()), now);
    if (!place) {
        refuse(refusal::too_many_sessions);
        return made;
    }
    made.place_ = *place;
    const bool is_wireless = request.get(attr::nas_port_type) == nas_port_type::wireless_802_11;
    made.session_ = std::make_unique<detail::eap_session>(server_conversation(
        options_.methods, random_, is_wireless && options_.needs_keys_on_wireless,
        options_.conversations));
    made.follow(message.empty() ? made.session_->conversation.start()
                                : made.session_->conversation.receive(message));
    return made;
}

} // namespace radius::eap
#endif

// --- <radius/eap/gtc/gtc_method.hpp> ---

// Generic Token Card (RFC 3748 section 5.6): a text for a person, and the answer in clear text: a
// one-time password, or any other. It makes no keys; use it inside a tunnel.

namespace radius::eap {

/// The server's side. The author compares what the user typed with anything: `claim::password`.
class gtc_server final : public server_method {
  public:
    explicit gtc_server(std::string prompt = "Password: ") : prompt_(std::move(prompt)) {}

    type_id type() const noexcept override { return types::gtc; }
    RADIUS_DECL step start(octet identifier) override;
    RADIUS_DECL step receive(const packet& response) override;
    void complete(claim& question) const override { question.set_password(typed_.view()); }
    RADIUS_DECL step answer(const verdict& given) override;

  private:
    std::string prompt_;
    detail::wiped_text typed_;
};

/// The peer's side.
class gtc_peer final : public peer_method {
  public:
    explicit gtc_peer(std::string_view password) : password_(password) {}

    type_id type() const noexcept override { return types::gtc; }
    RADIUS_DECL peer_step receive(const packet& request) override;
    bool may_succeed() const noexcept override { return answered_; }

    /// What the server shows; empty before its Request.
    const std::string& prompt() const noexcept { return prompt_; }

  private:
    detail::wiped_text password_;
    std::string prompt_;
    bool answered_ = false;
};

/// For a server's or peer's list of methods. A plain value.
struct gtc {
    static constexpr type_id type = types::gtc;
    static constexpr bool makes_keys = false;
    std::unique_ptr<server_method> make_server(const method_context&) const {
        return std::make_unique<gtc_server>(prompt);
    }
    std::unique_ptr<peer_method> make_peer(const peer_context& context) const {
        return std::make_unique<gtc_peer>(context.password);
    }

    std::string prompt = "Password: "; ///< servers: what the user reads
};

} // namespace radius::eap

// --- <radius/eap/gtc/impl/gtc_method.ipp> ---

#if RADIUS_DEFINITIONS
// The definitions of <radius/eap/gtc/gtc_method.hpp>.

namespace radius::eap {

RADIUS_DECL step gtc_server::start(octet) {
    const octets_view text = as_octets(prompt_);
    return step::request({text.begin(), text.end()});
}

RADIUS_DECL step gtc_server::receive(const packet& response) {
    typed_ = detail::wiped_text(as_text(response.data()));
    return step::ask();
}

RADIUS_DECL step gtc_server::answer(const verdict& given) {
    switch (given.what()) {
    case verdict::kind::accepted: return step::proven();
    case verdict::kind::refused: return step::failed(refusal::refused);
    case verdict::kind::password:
        return equal_in_constant_time(as_octets(typed_.view()), as_octets(given.password()))
                   ? step::proven()
                   : step::failed(refusal::wrong_password);
    case verdict::kind::nt_hash:
        return equal_in_constant_time(mschap::nt_password_hash(typed_.view()), given.nt_hash())
                   ? step::proven()
                   : step::failed(refusal::wrong_password);
    }
    return step::failed(refusal::credential_missing);
}

RADIUS_DECL peer_step gtc_peer::receive(const packet& request) {
    prompt_ = as_text(request.data());
    answered_ = true;
    const octets_view text = as_octets(password_.view());
    return peer_step::respond({text.begin(), text.end()});
}

} // namespace radius::eap
#endif

// --- <radius/eap/md5/md5_method.hpp> ---

// MD5-Challenge (RFC 3748 section 5.4): CHAP inside EAP. It makes no keys and does not prove the
// server, so it is for wired ports, tests, and the inside of tunnels.

namespace radius::eap {

/// The server's side. Needs the clear-text password.
class md5_server final : public server_method {
  public:
    /// The generator of the challenge must outlive `start`.
    explicit md5_server(octet_generator& random) noexcept : random_(&random) {}

    type_id type() const noexcept override { return types::md5; }
    RADIUS_DECL step start(octet identifier) override;
    RADIUS_DECL step receive(const packet& response) override;
    RADIUS_DECL step answer(const verdict& given) override;

  private:
    octet_generator* random_;
    std::array<octet, 16> challenge_{};
    octet identifier_ = 0;
    chap_response response_{};
};

/// The peer's side.
class md5_peer final : public peer_method {
  public:
    explicit md5_peer(std::string_view password) : password_(password) {}

    type_id type() const noexcept override { return types::md5; }
    RADIUS_DECL peer_step receive(const packet& request) override;
    bool may_succeed() const noexcept override { return answered_; }

  private:
    detail::wiped_text password_;
    bool answered_ = false;
};

/// For a server's or peer's list of methods. A plain value.
struct md5 {
    static constexpr type_id type = types::md5;
    static constexpr bool makes_keys = false;
    std::unique_ptr<server_method> make_server(const method_context& context) const {
        return std::make_unique<md5_server>(*context.random);
    }
    std::unique_ptr<peer_method> make_peer(const peer_context& context) const {
        return std::make_unique<md5_peer>(context.password);
    }
};

} // namespace radius::eap

// --- <radius/eap/md5/impl/md5_method.ipp> ---

#if RADIUS_DEFINITIONS
// The definitions of <radius/eap/md5/md5_method.hpp>.

namespace radius::detail {

/// Value-Size and Value of a challenge or response; the Name that may follow is not used. Nothing
/// if the value is empty or overruns the message.
inline std::optional<octets_view> md5_value(octets_view data) noexcept {
    if (data.empty() || data[0] == 0 || data[0] > data.size() - 1) {
        return std::nullopt;
    }
    return data.subspan(1, data[0]);
}

inline octet_string md5_message(octets_view value) {
    octet_string made{static_cast<octet>(value.size())};
    made.insert(made.end(), value.begin(), value.end());
    return made;
}

} // namespace radius::detail

namespace radius::eap {

RADIUS_DECL step md5_server::start(octet identifier) {
    identifier_ = identifier;
    random_->fill(challenge_);
    return step::request(detail::md5_message(challenge_));
}

RADIUS_DECL step md5_server::receive(const packet& response) {
    const auto value = detail::md5_value(response.data());
    if (!value || value->size() != response_.size()) {
        return step::failed(refusal::message_invalid);
    }
    std::ranges::copy(*value, response_.begin());
    return step::ask();
}

RADIUS_DECL step md5_server::answer(const verdict& given) {
    if (given.what() == verdict::kind::refused) {
        return step::failed(refusal::refused);
    }
    if (given.what() != verdict::kind::password) {
        return step::failed(refusal::credential_missing);
    }
    return check_chap_response(identifier_, given.password(), challenge_, response_)
               ? step::proven()
               : step::failed(refusal::wrong_password);
}

RADIUS_DECL peer_step md5_peer::receive(const packet& request) {
    const auto challenge = detail::md5_value(request.data());
    if (!challenge) {
        return peer_step::ignored();
    }
    answered_ = true;
    return peer_step::respond(detail::md5_message(
        make_chap_response(request.identifier(), password_.view(), *challenge)));
}

} // namespace radius::eap
#endif

// --- <radius/eap/mschap_v2/mschap_v2_method.hpp> ---

// EAP-MSCHAPv2 (draft-kamath-pppext-eap-mschapv2): MS-CHAPv2 (RFC 2759) inside EAP, in which the
// server proves that it knows the password, too.

namespace radius::eap {

/// For a server's or peer's list of methods; the options are the server's. A plain value.
struct mschap_v2 {
    static constexpr type_id type = types::mschap_v2;
    static constexpr bool makes_keys = true;
    /// For `offered_method`.
    std::unique_ptr<server_method> make_server(const method_context& context) const;
    /// For `accepted_method`.
    std::unique_ptr<peer_method> make_peer(const peer_context& context) const;

    /// The server's name, which peers do not verify.
    std::string name = "radius";
    /// What people read after they have logged in; printable ASCII.
    std::string message = "Welcome";
    /// How often a peer may try again after a wrong password.
    unsigned retries = 1;
};

/// The server's side. Needs the password, its NT hash, or a domain controller that checks the
/// response: `claim::mschap_v2`.
class mschap_v2_server final : public server_method {
  public:
    /// The generator of the challenges must outlive the method. `identity` is that of the
    /// conversation: the response must be of the same user.
    mschap_v2_server(octet_generator& random, std::string_view identity, mschap_v2 options = {});

    type_id type() const noexcept override { return types::mschap_v2; }
    RADIUS_DECL step start(octet identifier) override;
    RADIUS_DECL step receive(const packet& response) override;
    RADIUS_DECL void complete(claim& question) const override;
    RADIUS_DECL step answer(const verdict& given) override;
    RADIUS_DECL step conclude(bool accepted) override;
    eap::keys keys() const override { return keys_; }

  private:
    enum class state : octet {
        challenged, ///< waits for a Response to the challenge
        asked,
        proven,
        confirming, ///< waits for the peer's Success Response
        retrying,   ///< a failure was sent that allows another try
        refusing    ///< waits for the peer's Failure Response
    };

    mschap::v2_exchange exchange() const noexcept;
    octet_string challenge_message() const;
    bool is_of_this_exchange(octet identifier) const noexcept;
    step take_response(octets_view data);
    /// Another challenge, or the end.
    step refuse_password(refusal why);
    step send_failure(bool may_retry);

    octet_generator* random_;
    std::string identity_;
    mschap_v2 options_;
    state state_ = state::challenged;
    octet exchange_identifier_ = 0;
    unsigned tries_ = 0;
    refusal why_ = refusal::none;
    std::array<octet, 16> challenge_{};
    std::array<octet, 16> peer_challenge_{};
    mschap::nt_response response_{};
    std::string user_name_;
    mschap::authenticator_response proof_{};
    eap::keys keys_;
};

/// The peer's side.
class mschap_v2_peer final : public peer_method {
  public:
    /// The generator of the challenge must outlive the method. `user_name` may begin with a domain.
    mschap_v2_peer(octet_generator& random, std::string_view user_name, std::string_view password);
    /// The same with the NT hash of the password.
    mschap_v2_peer(octet_generator& random, std::string_view user_name, mschap::nt_hash hash);

    type_id type() const noexcept override { return types::mschap_v2; }
    RADIUS_DECL peer_step receive(const packet& request) override;
    bool may_succeed() const noexcept override { return state_ == state::proven; }
    eap::keys keys() const override { return keys_; }

  private:
    enum class state : octet {
        waiting,
        responded,
        proven ///< the server has proved that it knows the password
    };

    peer_step respond(octets_view data);
    peer_step take_success(octets_view data);

    octet_generator* random_;
    std::string user_name_;
    mschap::nt_hash hash_;
    state state_ = state::waiting;
    std::array<octet, 16> challenge_{};
    std::array<octet, 16> peer_challenge_{};
    mschap::nt_response response_{};
    eap::keys keys_;
};

} // namespace radius::eap

// --- <radius/eap/mschap_v2/impl/mschap_v2_method.ipp> ---

#if RADIUS_DEFINITIONS
// The definitions of <radius/eap/mschap_v2/mschap_v2_method.hpp>.

namespace radius::detail {

/// The OpCode field.
enum class mschap_v2_code : octet {
    challenge = 1,
    response = 2,
    success = 3,
    failure = 4
};

/// OpCode, MS-CHAPv2-ID and MS-Length, which is the Length of the EAP packet less 5, so the size of
/// this message (kamath section 2.1).
inline constexpr std::size_t mschap_v2_header = 4;

inline constexpr std::size_t mschap_v2_value = 49; ///< the Value field of a Response

inline octet_string mschap_v2_message(mschap_v2_code code, octet identifier,
                                      std::initializer_list<octets_view> parts) {
    octet_string made{static_cast<octet>(code), identifier, 0, 0};
    for (const octets_view part : parts) {
        made.insert(made.end(), part.begin(), part.end());
    }
    write_u16(octets_span(made).subspan(2), made.size());
    return made;
}

/// True if the message has its header, and MS-Length is the size of the message.
inline bool is_mschap_v2(octets_view data, mschap_v2_code code) noexcept {
    return data.size() >= mschap_v2_header && data[0] == static_cast<octet>(code) &&
           read_u16(data.subspan(2)) == data.size();
}

/// MSK after MSCHAPv2 without a tunnel, for both ends: the server's receive key, its send key.
inline eap::keys mschap_v2_keys(const mschap::nt_key& key, octets_view response) {
    const mschap::mppe_keys start = mschap::mppe_start_keys(mschap::mppe_master_key(key, response));
    eap::keys made;
    std::ranges::copy(start.receive, made.msk.begin());
    std::ranges::copy(start.send, made.msk.begin() + start.receive.size());
    made.msk_size = start.receive.size() + start.send.size();
    return made;
}

} // namespace radius::detail

namespace radius::eap {

RADIUS_DECL std::unique_ptr<server_method>
mschap_v2::make_server(const method_context& context) const {
    return std::make_unique<mschap_v2_server>(*context.random, context.identity, *this);
}

RADIUS_DECL std::unique_ptr<peer_method> mschap_v2::make_peer(const peer_context& context) const {
    return std::make_unique<mschap_v2_peer>(*context.random, context.identity, context.password);
}

// --- The server's side ---------------------------------------------------------------------------

RADIUS_DECL mschap_v2_server::mschap_v2_server(octet_generator& random, std::string_view identity,
                                               mschap_v2 options)
    : random_(&random), identity_(identity), options_(std::move(options)) {}

RADIUS_DECL mschap::v2_exchange mschap_v2_server::exchange() const noexcept {
    return {challenge_, peer_challenge_, user_name_};
}

RADIUS_DECL octet_string mschap_v2_server::challenge_message() const {
    const std::array<octet, 1> size{static_cast<octet>(challenge_.size())};
    return detail::mschap_v2_message(detail::mschap_v2_code::challenge, exchange_identifier_,
                                     {size, challenge_, as_octets(options_.name)});
}

RADIUS_DECL step mschap_v2_server::start(octet identifier) {
    exchange_identifier_ = identifier;
    random_->fill(challenge_);
    return step::request(challenge_message());
}

RADIUS_DECL step mschap_v2_server::receive(const packet& response) {
    using detail::mschap_v2_code;
    const octets_view data = response.data();
    if (data.empty()) {
        return step::failed(refusal::message_invalid);
    }
    const auto code = static_cast<mschap_v2_code>(data[0]);
    switch (state_) {
    case state::challenged:
    case state::retrying:
        if (code == mschap_v2_code::response) {
            return take_response(data);
        }
        if (state_ == state::retrying && code == mschap_v2_code::failure) {
            return step::failed(why_); // the user does not want to try again
        }
        break;
    case state::confirming:
        // The peer may refuse the server's proof; nothing else ends the login (kamath section 2.3).
        if (code == mschap_v2_code::success) {
            return step::succeeded();
        }
        if (code == mschap_v2_code::failure) {
            return step::failed(refusal::result_unconfirmed);
        }
        break;
    case state::refusing: return step::failed(why_);
    case state::asked:
    case state::proven: break;
    }
    return step::failed(refusal::message_invalid);
}

/// MS-CHAPv2-ID stays that of the challenge; some peers increment it when they try again.
RADIUS_DECL bool mschap_v2_server::is_of_this_exchange(octet identifier) const noexcept {
    const auto ahead = static_cast<octet>(identifier - exchange_identifier_);
    return ahead <= tries_;
}

RADIUS_DECL step mschap_v2_server::take_response(octets_view data) {
    constexpr std::size_t size_at = detail::mschap_v2_header;
    constexpr std::size_t name_at = size_at + 1 + detail::mschap_v2_value;
    if (!detail::is_mschap_v2(data, detail::mschap_v2_code::response) || data.size() < name_at ||
        data[size_at] != detail::mschap_v2_value || !is_of_this_exchange(data[1])) {
        return step::failed(refusal::message_invalid);
    }
    const octets_view value = data.subspan(size_at + 1, detail::mschap_v2_value);
    std::ranges::copy(value.first(16), peer_challenge_.begin());
    std::ranges::copy(value.subspan(24, response_.size()), response_.begin());
    user_name_ = as_text(data.subspan(name_at));
    // The author is asked for the identity, and the response is of this name.
    if (mschap::without_domain(user_name_) != mschap::without_domain(identity_)) {
        return step::failed(refusal::identity_invalid);
    }
    state_ = state::asked;
    return step::ask();
}

RADIUS_DECL void mschap_v2_server::complete(claim& question) const {
    question.set_mschap_v2({challenge_, peer_challenge_, response_, user_name_});
}

RADIUS_DECL step mschap_v2_server::answer(const verdict& given) {
    std::optional<mschap::nt_key> key;
    switch (given.what()) {
    case verdict::kind::refused: return refuse_password(refusal::refused);
    case verdict::kind::accepted:
        if (!given.nt_key()) {
            return step::failed(refusal::credential_missing);
        }
        key = given.nt_key();
        break;
    case verdict::kind::password:
    case verdict::kind::nt_hash: {
        const mschap::nt_hash hash = given.what() == verdict::kind::nt_hash
                                         ? given.nt_hash()
                                         : mschap::nt_password_hash(given.password());
        if (!mschap::check_v2_response(exchange(), response_, hash)) {
            return refuse_password(refusal::wrong_password);
        }
        key = mschap::hash_nt_password_hash(hash);
    }
    }
    proof_ = mschap::make_authenticator_response(exchange(), response_, *key);
    keys_ = detail::mschap_v2_keys(*key, response_);
    state_ = state::proven;
    return step::proven();
}

RADIUS_DECL step mschap_v2_server::refuse_password(refusal why) {
    why_ = why;
    return send_failure(why == refusal::wrong_password && tries_ < options_.retries);
}

RADIUS_DECL step mschap_v2_server::send_failure(bool may_retry) {
    tries_ += may_retry ? 1U : 0U;
    random_->fill(challenge_);
    const mschap::failure failure{.code = mschap::failure_code::authentication_failure,
                                  .retry = may_retry,
                                  .challenge = {challenge_.begin(), challenge_.end()},
                                  .message = "Wrong user name or password"};
    state_ = may_retry ? state::retrying : state::refusing;
    return step::request(detail::mschap_v2_message(detail::mschap_v2_code::failure,
                                                   exchange_identifier_,
                                                   {as_octets(failure.text()).subspan(1)}));
}

RADIUS_DECL step mschap_v2_server::conclude(bool accepted) {
    if (!accepted) {
        keys_ = {};
        why_ = refusal::refused;
        return send_failure(false);
    }
    state_ = state::confirming;
    return step::request(detail::mschap_v2_message(
        detail::mschap_v2_code::success, exchange_identifier_,
        {proof_, as_octets(std::string_view(" M=")), as_octets(options_.message)}));
}

// --- The peer's side -----------------------------------------------------------------------------

RADIUS_DECL mschap_v2_peer::mschap_v2_peer(octet_generator& random, std::string_view user_name,
                                           std::string_view password)
    : mschap_v2_peer(random, user_name, mschap::nt_password_hash(password)) {}

RADIUS_DECL mschap_v2_peer::mschap_v2_peer(octet_generator& random, std::string_view user_name,
                                           mschap::nt_hash hash)
    : random_(&random), user_name_(user_name), hash_(std::move(hash)) {}

RADIUS_DECL peer_step mschap_v2_peer::receive(const packet& request) {
    using detail::mschap_v2_code;
    const octets_view data = request.data();
    if (detail::is_mschap_v2(data, mschap_v2_code::challenge)) {
        return respond(data);
    }
    if (state_ == state::responded && detail::is_mschap_v2(data, mschap_v2_code::success)) {
        return take_success(data.subspan(detail::mschap_v2_header));
    }
    if (state_ != state::waiting && detail::is_mschap_v2(data, mschap_v2_code::failure)) {
        state_ = state::waiting;
        return peer_step::failed(refusal::wrong_password,
                                 {static_cast<octet>(mschap_v2_code::failure)});
    }
    return peer_step::ignored();
}

RADIUS_DECL peer_step mschap_v2_peer::respond(octets_view data) {
    constexpr std::size_t size_at = detail::mschap_v2_header;
    if (data.size() < size_at + 1 + challenge_.size() || data[size_at] != challenge_.size()) {
        return peer_step::ignored();
    }
    std::ranges::copy(data.subspan(size_at + 1, challenge_.size()), challenge_.begin());
    random_->fill(peer_challenge_);
    const mschap::v2_exchange exchange{challenge_, peer_challenge_, user_name_};
    response_ = mschap::make_v2_response(exchange, hash_);
    state_ = state::responded;
    constexpr std::array<octet, 1> size{static_cast<octet>(detail::mschap_v2_value)};
    constexpr std::array<octet, 8> reserved{};
    constexpr std::array<octet, 1> flags{};
    return peer_step::respond(detail::mschap_v2_message(
        detail::mschap_v2_code::response, data[1],
        {size, peer_challenge_, reserved, response_, flags, as_octets(user_name_)}));
}

/// A server whose proof is wrong does not know the password: the peer says nothing more (kamath
/// section 2.3).
RADIUS_DECL peer_step mschap_v2_peer::take_success(octets_view data) {
    const mschap::v2_exchange exchange{challenge_, peer_challenge_, user_name_};
    if (!mschap::check_authenticator_response(exchange, response_, hash_, data)) {
        return peer_step::failed(refusal::server_unproven);
    }
    state_ = state::proven;
    keys_ = detail::mschap_v2_keys(mschap::hash_nt_password_hash(hash_), response_);
    return peer_step::respond({static_cast<octet>(detail::mschap_v2_code::success)});
}

} // namespace radius::eap
#endif

// --- <radius/eap/peer_conversation.hpp> ---

// One login by EAP, the peer's side: what a user's device does (RFC 3748, RFC 4137 section 4). It
// knows neither RADIUS nor time.

namespace radius::eap {

/// Who logs in, and how. A plain value; the password is wiped by the conversation, not here.
struct peer_options {
    std::string identity{};
    /// The name outside of a tunnel; empty: the identity.
    std::string outer_identity{};
    std::string password{};
    /// The methods that the peer accepts, the preferred one first.
    std::vector<accepted_method> methods{};
};

/// What a peer does with a packet.
struct peer_action {
    enum class kind : octet {
        respond,   ///< send `octets`, a Response
        ignored,   ///< a packet that is malformed, unexpected or forged: go on waiting
        succeeded, ///< the login is over, and `peer_conversation::keys` are known
        failed     ///< the login is over: `why`
    };

    kind what = kind::ignored;
    octet_string octets{};
    refusal why = refusal::none;
};

/// The state machine of a peer. Used by one thread at a time.
class peer_conversation {
  public:
    /// The generator must outlive the conversation.
    peer_conversation(const peer_options& options, octet_generator& random);

    /// A packet of the server.
    peer_action receive(octets_view octets);

    /// The Response/Identity that begins a conversation if the NAS does not ask for it.
    octet_string first_response(octet identifier) const;

    /// The method in use; nothing before one is accepted.
    std::optional<type_id> method() const noexcept;

    /// After `succeeded`.
    eap::keys keys() const;

    /// A message of the server for the user; empty if there is none.
    const std::string& notification() const noexcept { return notification_; }

  private:
    peer_action take_request(const packet& request);
    peer_action take_method(const packet& request);
    peer_action respond(octet_string octets);
    peer_action take_result(const packet& result);

    std::string identity_;
    std::string outer_identity_;
    detail::wiped_text password_;
    std::vector<accepted_method> methods_;
    octet_generator* random_;

    std::unique_ptr<peer_method> method_;
    refusal why_ = refusal::none; ///< the method has failed, and a Failure is expected
    std::string notification_;
    octet_string request_;  ///< the last one that was answered
    octet_string response_; ///< the answer
    bool succeeded_ = false;
};

} // namespace radius::eap

// --- <radius/eap/impl/peer_conversation.ipp> ---

#if RADIUS_DEFINITIONS
// The definitions of <radius/eap/peer_conversation.hpp>.

namespace radius::eap {

RADIUS_DECL peer_conversation::peer_conversation(const peer_options& options,
                                                 octet_generator& random)
    : identity_(options.identity),
      outer_identity_(options.outer_identity.empty() ? options.identity : options.outer_identity),
      password_(options.password), methods_(options.methods), random_(&random) {}

RADIUS_DECL octet_string peer_conversation::first_response(octet identifier) const {
    return make_packet(code::response, identifier, types::identity, as_octets(outer_identity_));
}

RADIUS_DECL peer_action peer_conversation::receive(octets_view octets) {
    const auto parsed = packet::parse(octets);
    if (!parsed || succeeded_) {
        return {};
    }
    switch (parsed->code()) {
    case code::request: return take_request(*parsed);
    case code::success:
    case code::failure: return take_result(*parsed);
    case code::response: break;
    }
    return {};
}

RADIUS_DECL peer_action peer_conversation::take_request(const packet& request) {
    // The same Request again has the same answer (RFC 3748 section 4.1).
    if (!response_.empty() && std::ranges::equal(request.octets(), request_)) {
        return {peer_action::kind::respond, response_};
    }
    if (request.type() == types::nak) {
        return {}; // no type of a Request
    }
    peer_action made;
    if (request.type() == types::identity) {
        made = method_ == nullptr ? respond(first_response(request.identifier())) : peer_action();
    } else if (request.type() == types::notification) {
        notification_ = as_text(request.data());
        made = respond(make_packet(code::response, request.identifier(), types::notification, {}));
    } else {
        made = take_method(request);
    }
    if (made.what == peer_action::kind::respond) {
        request_.assign(request.octets().begin(), request.octets().end());
    }
    return made;
}

RADIUS_DECL peer_action peer_conversation::take_method(const packet& request) {
    if (method_ != nullptr && method_->type() != request.type()) {
        return {}; // one method a conversation (RFC 3748 section 2.1)
    }
    if (method_ == nullptr) {
        const auto found = std::ranges::find(methods_, request.type(), &accepted_method::type);
        if (found == methods_.end()) {
            std::vector<type_id> proposals;
            std::ranges::transform(methods_, std::back_inserter(proposals), &accepted_method::type);
            return respond(make_nak(request, proposals));
        }
        method_ = found->make({random_, identity_, password_.view()});
    }
    peer_step next = method_->receive(request);
    switch (next.what) {
    case peer_step::kind::ignored: return {};
    case peer_step::kind::failed:
        why_ = next.why;
        if (next.data.empty()) {
            return {peer_action::kind::failed, {}, why_};
        }
        break;
    case peer_step::kind::respond: break;
    }
    return respond(make_packet(code::response, request.identifier(), request.type(), next.data,
                               request.is_expanded() ? type_form::expanded : type_form::automatic));
}

RADIUS_DECL peer_action peer_conversation::respond(octet_string octets) {
    response_ = std::move(octets);
    return {peer_action::kind::respond, response_};
}

/// A result has the Identifier of the last Response (RFC 3748 section 4.2). A Success before the
/// method allows it is forged.
RADIUS_DECL peer_action peer_conversation::take_result(const packet& result) {
    if (response_.empty() || result.identifier() != response_[1]) {
        return {};
    }
    if (result.code() == code::failure) {
        return {peer_action::kind::failed, {}, why_ == refusal::none ? refusal::refused : why_};
    }
    if (method_ == nullptr || why_ != refusal::none || !method_->may_succeed()) {
        return {};
    }
    succeeded_ = true;
    return {peer_action::kind::succeeded};
}

RADIUS_DECL std::optional<type_id> peer_conversation::method() const noexcept {
    return method_ == nullptr ? std::nullopt : std::optional(method_->type());
}

RADIUS_DECL eap::keys peer_conversation::keys() const {
    return succeeded_ ? method_->keys() : eap::keys();
}

} // namespace radius::eap
#endif

// --- <radius/server/eap_authenticating.hpp> ---

// EAP as a handler around a handler: the author says who the users are and what they may do, and
// never sees a round (RFC 3579).

namespace radius::eap {

/// Has a `find_user` that answers a claim, at once or as a coroutine.
template <class Handler>
concept finds_users = requires(Handler& handler, const claim& asked) {
    requires std::same_as<decltype(handler.find_user(asked)), verdict> ||
                 std::same_as<decltype(handler.find_user(asked)), asio::awaitable<verdict>>;
};

/// A handler that authenticates users by EAP. `Handler` has the four methods, and
///
///     radius::eap::verdict find_user(const radius::eap::claim& claim);   // or asio::awaitable
///
/// `find_user` is called once a login, when the peer has said who it is, and `handle_access` once
/// more, when it has proved that: `request.login()->user` is the user, and what `handle_access`
/// answers leaves with the last round. Every other request, and those with a State that another
/// server has given, reach `handle_access` as without this class.
///
///     radius::server server{io,
///                           radius::eap::authenticating{campus{}, {.methods = {
///                               radius::eap::mschap_v2{}, radius::eap::md5{}}}},
///                           {.peers = ...}};
///
/// Threads: as `Handler`. Copies share their logins.
template <class Handler>
class authenticating {
    static_assert(finds_users<Handler>,
                  "radius: a handler of eap::authenticating needs `radius::eap::verdict "
                  "find_user(const radius::eap::claim&)`, which may also return "
                  "asio::awaitable<radius::eap::verdict>");
    static_assert(handler<Handler>,
                  "radius: a handler of eap::authenticating needs the four methods of "
                  "radius::handler");

    template <class Answer>
    static constexpr bool is_later = radius::detail::is_coroutine<Answer>;
    using access_result =
        decltype(std::declval<Handler&>().handle_access(std::declval<const access_request&>()));
    using found_result = decltype(std::declval<Handler&>().find_user(std::declval<const claim&>()));
    static_assert(std::same_as<access_result, access_reply> ||
                      std::same_as<access_result, asio::awaitable<access_reply>>,
                  "radius: handle_access of a handler of eap::authenticating returns "
                  "radius::access_reply or asio::awaitable<radius::access_reply>: it cannot defer");

  public:
    /// Throws as `eap::server` does.
    authenticating(Handler handler, server_options options)
        : handler_(std::move(handler)), logins_(std::make_shared<server>(std::move(options))) {}

    auto handle_access(const access_request& request) {
        if constexpr (is_later<access_result> || is_later<found_result>) {
            return answer_later(request);
        } else {
            return answer_at_once(request);
        }
    }
    auto handle_accounting(const accounting_request& request) {
        return handler_.handle_accounting(request);
    }
    auto handle_coa(const coa_request& request) { return handler_.handle_coa(request); }
    auto handle_disconnect(const disconnect_request& request) {
        return handler_.handle_disconnect(request);
    }

    Handler& inner() noexcept { return handler_; }

    /// Counts of logins and open conversations.
    const server& logins() const noexcept { return *logins_; }

  private:
    access_reply answer_at_once(const access_request& request) {
        if (!logins_->handles(request)) {
            return handler_.handle_access(request);
        }
        login_round round = logins_->begin(request);
        while (round.asks()) {
            const claim asked = round.question();
            round.answer(handler_.find_user(asked));
        }
        if (round.needs_decision()) {
            round.decide(handler_.handle_access(request));
        }
        return round.reply();
    }

    asio::awaitable<access_reply> answer_later(const access_request& request) {
        if (!logins_->handles(request)) {
            access_reply plain = co_await decision(request);
            co_return plain;
        }
        const std::shared_ptr<server> kept = logins_;
        login_round round = kept->begin(request);
        while (round.asks()) {
            const claim asked = round.question();
            if constexpr (is_later<found_result>) {
                const verdict given = co_await handler_.find_user(asked);
                round.answer(given);
            } else {
                round.answer(handler_.find_user(asked));
            }
        }
        if (round.needs_decision()) {
            access_reply decided = co_await decision(request);
            round.decide(std::move(decided));
        }
        co_return round.reply();
    }

    asio::awaitable<access_reply> decision(const access_request& request) {
        if constexpr (is_later<access_result>) {
            co_return co_await handler_.handle_access(request);
        } else {
            co_return handler_.handle_access(request);
        }
    }

    Handler handler_;
    std::shared_ptr<server> logins_;
};

} // namespace radius::eap
