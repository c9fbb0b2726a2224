// SPDX-License-Identifier: MIT
// The whole of radius in one header, to be linked with radius.cpp.
// Generated from include/ by single_include/generate.py: edit there.
#pragma once

// --- <radius/radius.hpp> ---

// radius: RADIUS for C++20. This header includes everything.
//
// The life of a packet
//
// On the server, transport/server/udp_listener.hpp reads up to 64 datagrams with one system call
// and hands each to protocol/server/receiver.hpp, which uses no sockets and no clock. The receiver
// looks up the sender (protocol/server/peer_table.hpp): without a secret there is no answer.
// packet/packet_view.hpp checks header and attribute lengths in place; nothing is copied.
// protocol/server/request_rules.hpp iterates over the attributes once and checks
// Message-Authenticator, authenticator, credentials and age. A packet that fails is dropped,
// counted by reason, and logged at most once per second for each reason and peer.
// protocol/server/duplicate_cache.hpp detects a repeated request: then the stored reply is sent
// again, or nothing if the first one is still in progress. Status-Server is answered immediately.
//
// The handler gets all other requests. server/server_shard.hpp creates an access_request (or
// accounting_, coa_, disconnect_request) and calls the handler's method, with static dispatch. In
// the handler, request.get(attr::user_name) is a view into the datagram; hidden values are revealed
// with the peer's secret (auth/hiding.hpp). The handler answers with request.accept(...), which
// fills an attribute list in clear text (packet/attribute_list.hpp) that is independent of the
// transport. A coroutine handler gets a copy of the packet; all others need no allocation.
//
// auth/sealing.hpp converts the list to octets: Message-Authenticator first, secrets hidden under
// the request's authenticator, Proxy-State echoed last, signed. The cache keeps a copy, and the
// listener sends all replies of a batch with one system call.
//
// Over TCP, TLS and DTLS the other end is identified once, when
// transport/server/stream_listener.hpp or transport/server/dtls_listener.hpp has accepted its
// connection: by its certificate, its key or its address. transport/tls/tls_session.hpp decrypts
// the data, protocol/server/connection_engine.hpp splits it into packets and passes them to the
// same receiver; replies of one turn are sent together. RADIUS/1.1 differs only in the format and
// the checks of packets; handlers see no difference.
//
// The client works the other way round. client/client.hpp takes an outgoing request, and
// protocol/client/client_engine.hpp, which uses no sockets and no clock either, chooses a server
// that is alive, an identifier that is free and a random authenticator, seals the packet, and asks
// its driver (client/client_driver.hpp) to send it and to set a timer for the retransmission. A
// reply must come from that server through that socket, carry that identifier, be of a code that
// answers the request, and prove that its sender knows the secret; everything else is dropped
// without changing a timer. After all retries with every server the request ends with an error,
// which is errc::no_response if nothing arrived; it always ends exactly once.
//
// Layers, each of which includes only those before it: wire, attribute, packet, dictionary, auth,
// protocol, transport, then server and client side by side. radius/packet.hpp is only the codec.

// --- <radius/auth/password/password_login.hpp> ---

// The client's side of CHAP and MS-CHAP: creates the attributes of an Access-Request and checks the
// server's proof (RFC 2865 section 5.3, RFC 2548 section 2).

#include <string>

// --- <radius/attribute/standard/microsoft.hpp> ---

// Microsoft: RFC 2548, section 2, and from 34 on [MS-RNAP].
// Made from dictionary.microsoft by dictionary_to_header: change that, not this.

// clang-format off

// --- <radius/attribute/attribute_table.hpp> ---

// A set of attribute objects that can be searched by wire name at compile time.

#include <span>
#include <type_traits>

// --- <radius/attribute/attribute.hpp> ---

// The attribute object: name, number, data type and flags as template arguments, so that a value of
// the wrong type does not compile (RFC 2865 section 5, RFC 8044).

#include <algorithm>

// --- <radius/attribute/attribute_number.hpp> ---

// The number of an attribute: its type, or the dotted path into a vendor's space, an extended space
// or a TLV (RFC 2865 section 5.26, RFC 6929 section 2).

#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>

// --- <radius/wire/compiler.hpp> ---

// The supported compilers: C++20 with GCC 12, Clang 16, Apple Clang 15 or later. Every header that
// includes no other radius header includes this one, so these messages come first.

#include <version>

#if defined(_MSVC_LANG)
#define RADIUS_CPLUSPLUS _MSVC_LANG
#else
#define RADIUS_CPLUSPLUS __cplusplus
#endif

#if RADIUS_CPLUSPLUS < 202002L
#error "radius: C++20 is needed: compile with -std=c++20 (CMake: link the target radius::radius)"
#elif defined(__apple_build_version__) && __clang_major__ < 15
#error "radius: this compiler is too old: Apple's Clang 15 (Xcode 15) or later is needed"
#elif defined(__clang__) && __clang_major__ < 16
#error "radius: this compiler is too old: Clang 16 or later is needed"
#elif defined(__GNUC__) && !defined(__clang__) && __GNUC__ < 12
#error "radius: this compiler is too old: GCC 12 or later is needed"
#elif defined(_GLIBCXX_RELEASE) && _GLIBCXX_RELEASE < 12
#error "radius: this standard library is too old: install that of GCC 12 or later, or use libc++"
#endif

#undef RADIUS_CPLUSPLUS

namespace radius {

/// A vendor's layout of type and length inside Vendor-Specific: (1,1) by default. `continuation` is
/// WiMAX's third octet.
struct vendor_format {
    std::uint8_t type_octets = 1;
    std::uint8_t length_octets = 1;
    bool continuation = false;

    constexpr std::size_t header_size() const noexcept {
        return std::size_t{type_octets} + length_octets + (continuation ? 1U : 0U);
    }
    bool operator==(const vendor_format&) const = default;
};

inline constexpr std::uint32_t vendor_specific_type = 26;

/// The path of an attribute, as dictionaries and RFC 6929 write it with dots: `6`, `26.311.16`,
/// `241.26.9.1`, `26.24757.1.2`. A structural type: it is a template argument.
struct attribute_number {
    static constexpr std::size_t max_depth = 10;

    std::array<std::uint32_t, max_depth> parts{};
    std::uint8_t depth = 0;
    vendor_format format{}; ///< used only if the path begins with 26

    constexpr attribute_number() = default;

    template <std::integral... Parts>
        requires(sizeof...(Parts) > 0 && sizeof...(Parts) <= max_depth)
    constexpr attribute_number(Parts... numbers)
        : parts{static_cast<std::uint32_t>(numbers)...}, depth(sizeof...(Parts)) {}

    /// The same path, read with this vendor's layout.
    constexpr attribute_number with(vendor_format layout) const noexcept {
        attribute_number copy = *this;
        copy.format = layout;
        return copy;
    }

    /// The path of a child. Requires `depth < max_depth`.
    constexpr attribute_number child(std::uint32_t part) const noexcept {
        attribute_number copy = *this;
        copy.parts[copy.depth++] = part;
        return copy;
    }

    constexpr std::uint32_t type() const noexcept { return parts[0]; }
    constexpr std::uint32_t operator[](std::size_t level) const noexcept { return parts[level]; }
    constexpr std::span<const std::uint32_t> path() const noexcept {
        return std::span(parts).first(depth);
    }

    constexpr bool is_vendor_specific() const noexcept {
        return parts[0] == vendor_specific_type && depth > 1;
    }
    constexpr bool is_extended() const noexcept { return parts[0] >= 241 && parts[0] <= 244; }
    constexpr bool is_long_extended() const noexcept { return parts[0] == 245 || parts[0] == 246; }

    /// Two attributes are the same if their paths are; the layout belongs to the vendor.
    constexpr bool operator==(const attribute_number& other) const noexcept {
        return depth == other.depth && parts == other.parts;
    }
    constexpr std::strong_ordering operator<=>(const attribute_number& other) const noexcept {
        for (std::size_t level = 0; level < depth && level < other.depth; ++level) {
            if (parts[level] != other.parts[level]) {
                return parts[level] <=> other.parts[level];
            }
        }
        return depth <=> other.depth;
    }

    std::string to_string() const;
};

/// A vendor's attribute: `vendor_attribute_number(311, 16)` is 26.311.16.
constexpr attribute_number vendor_attribute_number(std::uint32_t vendor, std::integral auto type,
                                                   vendor_format format = {}) noexcept {
    attribute_number number(vendor_specific_type, vendor, type);
    number.format = format;
    return number;
}

/// A TLV in a vendor's attribute: with `attribute_number(1, 2)` inside it is 26.24757.1.2.
constexpr attribute_number vendor_attribute_number(std::uint32_t vendor,
                                                   const attribute_number& inside,
                                                   vendor_format format = {}) noexcept {
    attribute_number number(vendor_specific_type, vendor);
    number.format = format;
    for (const std::uint32_t part : inside.path()) {
        number.parts[number.depth++] = part;
    }
    return number;
}

} // namespace radius

// --- <radius/attribute/attribute_pair.hpp> ---

// `attr::x = value`: an attribute and a value of its type, ready to be encoded.

#include <string_view>
#include <utility>

// --- <radius/attribute/attribute_error.hpp> ---

// The exception for a programming error with an attribute: its text begins with the name.

#include <system_error>

// --- <radius/wire/errc.hpp> ---

// Every error of the toolkit that is not the operating system's, as one std::error_code category.

namespace radius {

/// The reason for a failure. Zero is success, as `std::error_code` requires.
enum class errc {
    /// Fewer octets than a header, or fewer than the Length field says (RFC 2865 section 3).
    packet_too_short = 1,
    /// A Length field below 20 or above the limit, 4096 by default (RFC 2865 section 3).
    packet_length_invalid,
    /// An attribute whose Length is 0 or 1, or overruns the packet, or a stray last octet
    /// (RFC 2865 section 5).
    attribute_length_invalid,
    /// Attribute type 0, which is reserved (RFC 6929 section 2).
    attribute_type_reserved,
    /// More attributes than the reader's limit.
    too_many_attributes,
    /// The packet has no such attribute.
    attribute_missing,
    /// A value whose length its data type does not allow (RFC 8044 section 3).
    value_length_invalid,
    /// A value outside the range of its data type (RFC 8044 section 3).
    value_out_of_range,
    /// A prefix with bits set beyond its length, or with fewer octets than its length needs
    /// (RFC 8044 sections 3.10 and 3.11).
    value_not_canonical,
    /// A value whose data type is not the attribute's.
    value_type_mismatch,
    /// A value longer than one attribute allows (RFC 2865 section 5).
    value_too_long,
    /// A fragmented value whose last piece is missing (RFC 6929 section 2.2).
    fragment_missing,
    /// A hidden value that does not unhide: wrong length or inner length (RFC 2865 section 5.2,
    /// RFC 2868 section 3.5).
    hidden_value_invalid,
    /// A hidden value was read, but no shared secret is known.
    secret_unknown,
    /// The value would make the packet longer than its limit (RFC 2865 section 3).
    packet_full,
    /// The attribute is not allowed in this kind of packet (RFC 2865 section 5.44).
    attribute_not_allowed,
    /// Text that is not a value of the data type.
    text_invalid,
    /// A name that no dictionary defines.
    name_unknown,
    /// A dictionary that cannot be read.
    dictionary_invalid,
    /// A required Message-Authenticator is missing (RFC 3579 section 3.2).
    message_authenticator_missing,
    /// A Message-Authenticator that does not verify (RFC 3579 section 3.2).
    message_authenticator_invalid,
    /// A Request or Response Authenticator that does not verify (RFC 2865 section 3).
    authenticator_invalid,
    /// No server answered in the time allowed (RFC 5080 section 2.2.1).
    no_response,
    /// Every configured server is considered dead (RFC 3539 section 3.4).
    no_server_alive,
    /// The limit on requests that wait to be sent is reached.
    queue_full,
    /// The client or server was stopped while the operation was in progress.
    stopped,
    /// An option's value is invalid; the exception's text names it.
    option_invalid,
    /// OpenSSL refused an operation that must not fail.
    cryptography_failed,
    /// The other end closed the connection.
    connection_closed,
    /// A connection was not up in time, or its other end stopped reading, or it was idle for too
    /// long.
    connection_timed_out,
    /// The two ends have no version of RADIUS in common (RFC 9765 section 3.3).
    version_not_agreed,
    /// The certificate or pre-shared key belongs to no configured peer (RFC 6614 section 2.5).
    peer_unknown,
    /// The limit on connections is reached.
    too_many_connections,
    /// A certificate, key or list of authorities that cannot be read; the text names the file.
    credentials_invalid,
    /// A DTLS client has opened another connection from the same address and port (RFC 6347
    /// section 4.2.8).
    connection_superseded,
    /// The process has forked: operations in progress belong to the parent. Call `notify_fork` on
    /// the child's `io_context` before you use a client there.
    process_forked,
    /// The only reply to a request was malformed (RFC 2865 section 3).
    reply_malformed,
    /// The only reply to a request lacked the required Message-Authenticator.
    reply_message_authenticator_missing,
    /// The only reply to a request had a Message-Authenticator that does not verify.
    reply_message_authenticator_invalid,
    /// The only reply to a request had a Response Authenticator that does not verify.
    reply_authenticator_invalid,
    /// The only reply to a request had a code that does not answer it (RFC 2865 section 4).
    reply_code_unexpected,
    /// A request had no answer; a reply came that matched no request in flight.
    reply_unmatched,
    /// After a reload, the client of a live connection matches a different rule of the server.
    peer_changed,
};

/// One sentence fragment for people, without a full stop.
constexpr std::string_view to_string(errc error) noexcept {
    switch (error) {
    case errc::packet_too_short: return "packet shorter than its header or its Length field";
    case errc::packet_length_invalid: return "packet Length field out of bounds";
    case errc::attribute_length_invalid: return "attribute Length field invalid";
    case errc::attribute_type_reserved: return "attribute type 0 is reserved";
    case errc::too_many_attributes: return "too many attributes";
    case errc::attribute_missing: return "attribute missing";
    case errc::value_length_invalid: return "value length not allowed by its data type";
    case errc::value_out_of_range: return "value out of range";
    case errc::value_not_canonical: return "value not in its canonical form";
    case errc::value_type_mismatch: return "value of another data type than the attribute's";
    case errc::value_too_long: return "value too long for one attribute";
    case errc::fragment_missing: return "last fragment of the value is missing";
    case errc::hidden_value_invalid: return "hidden value invalid";
    case errc::secret_unknown: return "hidden value without a known shared secret";
    case errc::packet_full: return "packet full";
    case errc::attribute_not_allowed: return "attribute not allowed in this kind of packet";
    case errc::text_invalid: return "text is no value of the data type";
    case errc::name_unknown: return "unknown name";
    case errc::dictionary_invalid: return "dictionary invalid";
    case errc::message_authenticator_missing: return "Message-Authenticator missing";
    case errc::message_authenticator_invalid: return "Message-Authenticator invalid";
    case errc::authenticator_invalid: return "authenticator invalid";
    case errc::no_response:
        return "no response: nothing came from the server's own address and port";
    case errc::no_server_alive: return "no server alive";
    case errc::queue_full: return "too many requests wait to be sent";
    case errc::stopped: return "stopped";
    case errc::option_invalid: return "option invalid";
    case errc::cryptography_failed: return "cryptographic operation failed";
    case errc::connection_closed: return "closed by the other end";
    case errc::connection_timed_out: return "connection timed out";
    case errc::version_not_agreed: return "no RADIUS version in common by ALPN";
    case errc::peer_unknown: return "certificate or pre-shared key of no known peer";
    case errc::too_many_connections: return "too many connections";
    case errc::credentials_invalid: return "certificate or key unusable";
    case errc::connection_superseded: return "its client has begun anew";
    case errc::process_forked:
        return "the process has forked; call io_context::notify_fork in the child, or make a new "
               "client there";
    case errc::reply_malformed: return "a reply came, but it is malformed";
    case errc::reply_message_authenticator_missing:
        return "a reply came, but without Message-Authenticator: update the server, or set "
               "require_message_authenticator = false, which makes forged replies possible";
    case errc::reply_message_authenticator_invalid:
        return "a reply came, but its Message-Authenticator is invalid (wrong secret?)";
    case errc::reply_authenticator_invalid:
        return "a reply came, but its authenticator is invalid (wrong secret?)";
    case errc::reply_code_unexpected:
        return "a reply came, but its code does not answer the request (wrong port?)";
    case errc::reply_unmatched: return "a reply came, but it matches no request in flight";
    case errc::peer_changed: return "its client belongs to another peer now";
    }
    return "unknown radius error";
}

/// The category of `errc` in `std::error_code`.
const std::error_category& radius_category() noexcept;

std::error_code make_error_code(errc error) noexcept;

} // namespace radius

template <>
struct std::is_error_code_enum<radius::errc> : std::true_type {};

namespace radius {

/// `what()` reads "Session-Timeout: value out of range"; `code()` is the `errc`.
class attribute_error : public std::system_error {
  public:
    attribute_error(std::string_view attribute_name, errc reason);
    attribute_error(std::string_view attribute_name, errc reason, std::string_view detail);
};

} // namespace radius

// --- <radius/attribute/tag_octet.hpp> ---

// The tag octet that groups the attributes of one tunnel (RFC 2868 section 3).

#include <optional>

// --- <radius/attribute/data_type.hpp> ---

// The data types of attribute values: RFC 8044 section 3, and those that vendors add.

namespace radius {

/// How a value's octets are read. The names of RFC 8044 come first, then the vendors' own types.
enum class data_type : std::uint8_t {
    integer,        ///< 4 octets, unsigned (3.1); an enumerated integer (3.2) is one with names
    time,           ///< 4 octets, unsigned seconds since 1970 (3.3); dictionaries say "date"
    text,           ///< 0 to 253 octets meant for people (3.4); dictionaries say "string"
    octets,         ///< 0 to 253 octets of any content (3.5); RFC 8044 says "string"
    ifid,           ///< 8 octets, an IPv6 interface identifier (3.7)
    ipv4addr,       ///< 4 octets (3.8)
    ipv6addr,       ///< 16 octets (3.9)
    ipv6prefix,     ///< 2 to 18 octets: reserved, length, prefix (3.10)
    ipv4prefix,     ///< 6 octets: reserved, length, prefix (3.11)
    integer64,      ///< 8 octets, unsigned (3.12)
    tlv,            ///< attributes inside an attribute (3.13)
    vsa,            ///< Vendor-Specific (3.14)
    extended,       ///< types 241 to 244 (3.15)
    long_extended,  ///< types 245 and 246 (3.16)
    evs,            ///< Extended-Vendor-Specific (3.17)
    byte,           ///< 1 octet, unsigned
    short_integer,  ///< 2 octets, unsigned
    signed_integer, ///< 4 octets, two's complement
    time_delta,     ///< 4 octets, unsigned seconds of duration
    ether,          ///< 6 octets, an Ethernet address
    combo_ip,       ///< 4 or 16 octets, an address of either family
    boolean,        ///< 1 octet, 0 or 1; dictionaries say "bool"
    int8,           ///< 1 octet, two's complement
    int16,          ///< 2 octets, two's complement
    int64,          ///< 8 octets, two's complement
    float32,        ///< 4 octets, IEEE 754
    float64,        ///< 8 octets, IEEE 754
    filter,         ///< 32 or 48 octets, an Ascend filter; dictionaries say "abinary"
    structure,      ///< consecutive members; dictionaries say "struct"
    choice,         ///< the type depends on a key before it; dictionaries say "union"
    group,          ///< attributes of another space
};

/// The name by which dictionary files call the type.
constexpr std::string_view to_string(data_type type) noexcept {
    switch (type) {
    case data_type::integer: return "integer";
    case data_type::time: return "date";
    case data_type::text: return "string";
    case data_type::octets: return "octets";
    case data_type::ifid: return "ifid";
    case data_type::ipv4addr: return "ipaddr";
    case data_type::ipv6addr: return "ipv6addr";
    case data_type::ipv6prefix: return "ipv6prefix";
    case data_type::ipv4prefix: return "ipv4prefix";
    case data_type::integer64: return "integer64";
    case data_type::tlv: return "tlv";
    case data_type::vsa: return "vsa";
    case data_type::extended: return "extended";
    case data_type::long_extended: return "long-extended";
    case data_type::evs: return "evs";
    case data_type::byte: return "byte";
    case data_type::short_integer: return "short";
    case data_type::signed_integer: return "signed";
    case data_type::time_delta: return "time_delta";
    case data_type::ether: return "ether";
    case data_type::combo_ip: return "combo-ip";
    case data_type::boolean: return "bool";
    case data_type::int8: return "int8";
    case data_type::int16: return "int16";
    case data_type::int64: return "int64";
    case data_type::float32: return "float32";
    case data_type::float64: return "float64";
    case data_type::filter: return "abinary";
    case data_type::structure: return "struct";
    case data_type::choice: return "union";
    case data_type::group: return "group";
    }
    return "octets";
}

/// Whether to read a value that is clear but not in its canonical form: a prefix with bits set
/// beyond its length, or with fewer octets than its length needs. Common equipment sends both.
enum class strictness : std::uint8_t {
    strict,  ///< it is `errc::value_not_canonical`
    lenient, ///< the bits beyond the length are cleared, missing octets are zero
};

/// The properties of a data type's octets that a definition specifies.
struct layout {
    std::uint16_t fixed_length = 0;  ///< in octets; 0 if the data type determines it
    bool is_signed = false;          ///< of a duration: true if it can be negative
    std::int64_t units_a_second = 1; ///< of a date or a duration
    bool operator==(const layout&) const = default;
};

/// How a value is hidden on the wire if the transport does not encrypt.
enum class hiding : std::uint8_t {
    none,
    password,        ///< User-Password (RFC 2865 section 5.2); dictionaries say encrypt=1
    tunnel_password, ///< salted: Tunnel-Password, MS-MPPE keys (RFC 2868 section 3.5); encrypt=2
    ascend,          ///< Ascend's secrets; encrypt=3
};

/// The properties of an attribute besides its number and type. A structural type: it is a template
/// argument.
struct flags {
    hiding hidden = hiding::none;
    bool tagged = false; ///< carries a tag octet (RFC 2868 section 3)
    bool concat = false; ///< split over consecutive attributes if longer than 253 octets

    /// Octets under `hiding::password` may end in NUL, so the padding cannot be distinguished from
    /// them and is read too. Attributes set this automatically.
    bool keeps_padding = false;

    bool operator==(const flags&) const = default;

    /// The same for an attribute of this type.
    constexpr flags of(data_type type) const noexcept {
        flags copy = *this;
        copy.keeps_padding = hidden == hiding::password && type != data_type::text;
        return copy;
    }
};

} // namespace radius

// --- <radius/wire/reader.hpp> ---

// Bounds-checked reading of network-order fields (RFC 2865 section 3: most significant octet
// first).

// --- <radius/wire/octets.hpp> ---

// The vocabulary for bytes: RADIUS texts call them octets (RFC 2865 section 3), and so do we.

#include <vector>

namespace radius {

using octet = std::uint8_t;
using octet_string = std::vector<octet>;
using octets_view = std::span<const octet>;
using octets_span = std::span<octet>;

/// The 16 octets of a packet's Authenticator field (RFC 2865 section 3).
using authenticator = std::array<octet, 16>;

/// The octets of a text, without a copy. The result lives as long as `text`'s storage.
octets_view as_octets(std::string_view text) noexcept;

/// The octets read as text, without a copy or a check: RADIUS text need not be valid UTF-8.
std::string_view as_text(octets_view value) noexcept;

/// True if both are the same. For secrets use `equal_in_constant_time`.
bool equal_octets(octets_view left, octets_view right) noexcept;

/// An owned copy.
octet_string to_octets(octets_view value);

} // namespace radius

// --- <radius/wire/result.hpp> ---

// A value or the reason why there is none: how the lower layers report errors without exceptions.

#include <memory>

namespace radius {

/// Either a `T` or an `Error`. `Error` is `errc`, except for text formats, whose errors have a
/// position. A plain union rather than `std::variant`, which takes several times as long to
/// compile.
template <class T, class Error = errc>
class [[nodiscard]] result {
    static constexpr bool is_trivial =
        std::is_trivially_copyable_v<T> && std::is_trivially_copyable_v<Error>;

  public:
    using value_type = T;
    using error_type = Error;

    constexpr result(const T& value) : value_(value), has_value_(true) {}
    constexpr result(T&& value) : value_(std::move(value)), has_value_(true) {}
    constexpr result(const Error& error) : error_(error), has_value_(false) {}
    constexpr result(Error&& error) : error_(std::move(error)), has_value_(false) {}

    constexpr result(const result&)
        requires is_trivial
    = default;
    constexpr result(const result& other) : has_value_(other.has_value_) { copy(other); }
    constexpr result(result&&)
        requires is_trivial
    = default;
    constexpr result(result&& other) noexcept : has_value_(other.has_value_) {
        copy(std::move(other));
    }
    constexpr result& operator=(const result&)
        requires is_trivial
    = default;
    constexpr result& operator=(const result& other) {
        return *this = result(other); // copied first: an exception leaves the old state
    }
    constexpr result& operator=(result&&)
        requires is_trivial
    = default;
    constexpr result& operator=(result&& other) noexcept {
        if (this != &other) {
            destroy();
            has_value_ = other.has_value_;
            copy(std::move(other));
        }
        return *this;
    }
    constexpr ~result()
        requires is_trivial
    = default;
    constexpr ~result() { destroy(); }

    constexpr bool has_value() const noexcept { return has_value_; }
    constexpr explicit operator bool() const noexcept { return has_value_; }

    /// The value. Requires `has_value()`.
    constexpr const T& operator*() const& noexcept { return value_; }
    constexpr T& operator*() & noexcept { return value_; }
    constexpr T&& operator*() && noexcept { return std::move(value_); }
    constexpr const T* operator->() const noexcept { return std::addressof(value_); }
    constexpr T* operator->() noexcept { return std::addressof(value_); }

    /// The error. Requires `!has_value()`.
    constexpr const Error& error() const noexcept { return error_; }

    /// The value, or an exception: `std::system_error` for `errc`, the error itself otherwise.
    constexpr const T& value() const& {
        require();
        return value_;
    }
    constexpr T value() && {
        require();
        return std::move(value_);
    }

    /// The value, or `fallback` if there is none.
    template <class U>
    constexpr T value_or(U&& fallback) const& {
        return has_value_ ? value_ : static_cast<T>(std::forward<U>(fallback));
    }
    template <class U>
    constexpr T value_or(U&& fallback) && {
        return has_value_ ? std::move(value_) : static_cast<T>(std::forward<U>(fallback));
    }

  private:
    /// Constructs the member that `other` has. Requires that no member is alive here.
    template <class Other>
    constexpr void copy(Other&& other) {
        if (has_value_) {
            std::construct_at(std::addressof(value_), std::forward<Other>(other).value_);
        } else {
            std::construct_at(std::addressof(error_), std::forward<Other>(other).error_);
        }
    }
    constexpr void destroy() noexcept {
        if (has_value_) {
            std::destroy_at(std::addressof(value_));
        } else {
            std::destroy_at(std::addressof(error_));
        }
    }
    constexpr void require() const {
        if (has_value_) {
            return;
        }
        if constexpr (std::is_same_v<Error, errc>) {
            throw std::system_error(make_error_code(error_));
        } else {
            throw error_;
        }
    }

    union {           // private, although clang-tidy treats its members as public
        T value_;     // NOLINT(readability-identifier-naming)
        Error error_; // NOLINT(readability-identifier-naming)
    };
    bool has_value_;
};

/// Success without a value, or an error.
template <class Error>
class [[nodiscard]] result<void, Error> {
  public:
    using value_type = void;
    using error_type = Error;

    constexpr result() = default;
    constexpr result(Error error) : error_(std::move(error)), failed_(true) {}

    constexpr bool has_value() const noexcept { return !failed_; }
    constexpr explicit operator bool() const noexcept { return has_value(); }

    /// The error. Requires `!has_value()`.
    constexpr const Error& error() const noexcept { return error_; }

    constexpr void value() const {
        if (!failed_) {
            return;
        }
        if constexpr (std::is_same_v<Error, errc>) {
            throw std::system_error(make_error_code(error_));
        } else {
            throw error_;
        }
    }

  private:
    Error error_{};
    bool failed_ = false;
};

} // namespace radius

namespace radius {

/// A cursor over octets that it does not own. A read beyond the end consumes nothing and returns
/// `errc::value_length_invalid`.
class reader {
  public:
    constexpr explicit reader(octets_view input) noexcept : rest_(input) {}

    constexpr std::size_t remaining() const noexcept { return rest_.size(); }
    constexpr bool empty() const noexcept { return rest_.empty(); }

    /// All that has not been read, without consuming it.
    constexpr octets_view rest() const noexcept { return rest_; }

    constexpr result<octet> u8() noexcept { return integer<octet>(); }
    constexpr result<std::uint16_t> u16() noexcept { return integer<std::uint16_t>(); }
    constexpr result<std::uint32_t> u32() noexcept { return integer<std::uint32_t>(); }
    constexpr result<std::uint64_t> u64() noexcept { return integer<std::uint64_t>(); }

    /// The next `count` octets.
    constexpr result<octets_view> take(std::size_t count) noexcept {
        if (count > rest_.size()) {
            return errc::value_length_invalid;
        }
        const octets_view taken = rest_.first(count);
        rest_ = rest_.subspan(count);
        return taken;
    }

  private:
    template <class Integer>
    constexpr result<Integer> integer() noexcept {
        if (rest_.size() < sizeof(Integer)) {
            return errc::value_length_invalid;
        }
        std::uint64_t value = 0;
        for (const octet next : rest_.first(sizeof(Integer))) {
            value = (value << 8U) | next;
        }
        rest_ = rest_.subspan(sizeof(Integer));
        return static_cast<Integer>(value);
    }

    octets_view rest_;
};

} // namespace radius

// --- <radius/wire/writer.hpp> ---

// Bounds-checked writing of network-order fields into a buffer that the caller owns.

namespace radius {

/// A cursor over a buffer. A write that does not fit writes nothing and makes `ok()` false from
/// then on, so you check a sequence of writes once, at the end.
class writer {
  public:
    constexpr explicit writer(octets_span buffer) noexcept : buffer_(buffer) {}

    constexpr bool ok() const noexcept { return ok_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr std::size_t available() const noexcept { return buffer_.size() - size_; }

    /// The octets written so far; you may patch them.
    constexpr octets_span written() const noexcept { return buffer_.first(size_); }

    constexpr void u8(octet value) noexcept { integer(value); }
    constexpr void u16(std::uint16_t value) noexcept { integer(value); }
    constexpr void u32(std::uint32_t value) noexcept { integer(value); }
    constexpr void u64(std::uint64_t value) noexcept { integer(value); }

    /// Appends all of `value`, or nothing if it does not fit.
    constexpr void put(octets_view value) noexcept {
        if (const octets_span room = reserve(value.size()); room.size() == value.size()) {
            std::copy(value.begin(), value.end(), room.begin());
        }
    }

    /// Appends `count` octets and returns them for you to fill; empty if they do not fit.
    constexpr octets_span reserve(std::size_t count) noexcept {
        if (!ok_ || count > available()) {
            ok_ = false;
            return {};
        }
        const octets_span room = buffer_.subspan(size_, count);
        size_ += count;
        return room;
    }

    /// Discards everything after the first `size` octets and clears a failure.
    constexpr void rewind(std::size_t size) noexcept {
        size_ = std::min(size, size_);
        ok_ = true;
    }

  private:
    template <class Integer>
    constexpr void integer(Integer value) noexcept {
        const octets_span room = reserve(sizeof(Integer));
        std::uint64_t rest = value;
        for (auto place = room.rbegin(); place != room.rend(); ++place) {
            *place = static_cast<octet>(rest & 0xFFU);
            rest >>= 8U;
        }
    }

    octets_span buffer_;
    std::size_t size_ = 0;
    bool ok_ = true;
};

} // namespace radius

namespace radius {

/// Tags run from 1 to 31; 0 means "belongs to no group".
inline constexpr octet max_tag = 0x1F;

/// A value and the group it belongs to.
template <class Value>
struct tagged {
    octet tag = 0;
    Value value{};
    bool operator==(const tagged&) const = default;
};

/// The parts of a tagged attribute's octets. For an integer, `value` is its low three octets.
struct tagged_octets {
    octet tag = 0;
    octets_view value;
};

/// True for the types whose tag replaces the most significant octet.
constexpr bool tag_replaces_octet(data_type type) noexcept {
    return type != data_type::text && type != data_type::octets;
}

/// Splits a tagged attribute's octets (rule: a string whose first octet is above 0x1F has no tag; a
/// salted one always has; an integer carries it in its high octet). Errors:
/// `errc::value_length_invalid`, `errc::value_out_of_range` for an integer's tag above 31.
constexpr result<tagged_octets> split_tag(data_type type, hiding hidden,
                                          octets_view value) noexcept {
    if (tag_replaces_octet(type)) {
        if (value.size() != 4) {
            return errc::value_length_invalid;
        }
        if (value.front() > max_tag) {
            return errc::value_out_of_range;
        }
        return tagged_octets{value.front(), value.subspan(1)};
    }
    if (value.empty()) {
        if (hidden != hiding::none) {
            return errc::value_length_invalid;
        }
        return tagged_octets{0, value};
    }
    if (value.front() <= max_tag) {
        return tagged_octets{value.front(), value.subspan(1)};
    }
    if (hidden == hiding::none) {
        return tagged_octets{0, value};
    }
    return tagged_octets{0, value.subspan(1)};
}

/// Whether a text or octets value with tag 0 needs the tag octet in front of it: always if it is
/// hidden, and if its own first octet would be read as a tag.
constexpr bool needs_tag_octet(octet tag, hiding hidden, octets_view value) noexcept {
    return tag != 0 || hidden != hiding::none || (!value.empty() && value.front() <= max_tag);
}

} // namespace radius

namespace radius {

/// The value as the data type's `view_type`. A value that would lose something, such as an
/// enumerator of another enumeration or a fraction, does not compile; an integer out of range
/// throws `attribute_error`.
template <class Type, class Value>
constexpr typename Type::view_type convert_argument(std::string_view name, const Value& value) {
    using view_type = typename Type::view_type;
    constexpr bool takes_bool = std::same_as<view_type, bool>;
    constexpr bool is_bool = std::same_as<Value, bool>;
    constexpr bool both_integers =
        std::integral<view_type> && std::integral<Value> && !takes_bool && !is_bool;
    constexpr bool both_text_or_octets =
        std::same_as<view_type, std::string_view> || std::same_as<view_type, octets_view>;
    constexpr bool fits =
        both_integers || (takes_bool && is_bool) ||
        (!std::is_arithmetic_v<view_type> && std::convertible_to<const Value&, view_type>) ||
        (std::floating_point<view_type> && std::is_arithmetic_v<Value> && !is_bool);
    constexpr bool is_duration = Type::kind == data_type::time_delta;
    constexpr bool is_date = Type::kind == data_type::time;
    static_assert(fits || !is_duration,
                  "radius: this attribute's value is a duration: write "
                  "std::chrono::seconds(28800), or 28800s with std::chrono_literals, and nothing "
                  "finer than the attribute's unit");
    static_assert(fits || !is_date,
                  "radius: this attribute's value is a date: write a std::chrono::sys_seconds, "
                  "such as std::chrono::floor<std::chrono::seconds>(now)");
    static_assert(fits || is_duration || is_date,
                  "radius: the value is not of this attribute's data type; an enumerated attribute "
                  "takes its own enumeration, an address a literal such as \"192.0.2.1\"_ipv4");
    if constexpr (both_integers) {
        if (!std::in_range<view_type>(value)) {
            throw attribute_error(name, errc::value_out_of_range);
        }
        return static_cast<view_type>(value);
    } else if constexpr (both_text_or_octets && std::is_array_v<Value>) {
        return view_type(value);
    } else if constexpr (std::convertible_to<const Value&, view_type>) {
        return static_cast<view_type>(value);
    } else {
        return view_type{}; // not reached: the assertion above fails
    }
}

/// Anything that can be added to a packet: this template for attribute objects, and the run-time
/// pair of a dictionary name.
template <class Pair>
concept encodable_pair = requires(const Pair& pair, writer& out) {
    { pair.name() } -> std::convertible_to<std::string_view>;
    { pair.number() } -> std::convertible_to<attribute_number>;
    { pair.properties() } -> std::convertible_to<flags>;
    { pair.encode(out) } -> std::same_as<result<void>>;
};

/// Borrows texts and octets: add it to a packet in the expression that creates it.
template <class Attribute>
struct attribute_pair {
    using attribute_type = Attribute;

    typename Attribute::view_type value;
    octet tag = 0;

    static constexpr std::string_view name() noexcept { return Attribute::name(); }
    static constexpr attribute_number number() noexcept { return Attribute::number(); }
    static constexpr flags properties() noexcept { return Attribute::properties(); }

    /// Writes the clear value, its tag octet included. Errors: those of the data type; a tagged
    /// integer above 24 bits is `errc::value_out_of_range`.
    constexpr result<void> encode(writer& out) const {
        using type = typename Attribute::type;
        if constexpr (!properties().tagged) {
            return type::encode(out, value);
        } else if constexpr (tag_replaces_octet(type::kind)) {
            std::array<octet, 4> whole{};
            writer inner(whole);
            if (const auto encoded = type::encode(inner, value); !encoded) {
                return encoded;
            }
            if (whole[0] != 0) {
                return errc::value_out_of_range;
            }
            whole[0] = tag;
            out.put(whole);
            return {};
        } else {
            const octets_view contents = contents_of(value);
            if (needs_tag_octet(tag, properties().hidden, contents)) {
                out.u8(tag);
            }
            return type::encode(out, value);
        }
    }

  private:
    static octets_view contents_of(std::string_view text) noexcept { return as_octets(text); }
    static octets_view contents_of(octets_view value) noexcept { return value; }
};

} // namespace radius

// --- <radius/attribute/hidden_value.hpp> ---

// The clear text of a hidden attribute: a password or a key, erased from memory when it is
// destroyed.

#include <ostream>

// --- <radius/wire/wipe.hpp> ---

// Erasing secrets from memory in a way that the optimiser cannot remove.

#include <cstring>

namespace radius {

namespace detail {

void erase(void* place, std::size_t size) noexcept;

} // namespace detail

/// Overwrites every octet with zero, even if nothing reads it again.
void wipe(octets_span secret) noexcept;

/// The same for text, whose length stays.
void wipe(std::string& secret) noexcept;

/// The same for an array of integers: the state of a digest, a key schedule.
template <std::unsigned_integral Integer, std::size_t Size>
void wipe(std::array<Integer, Size>& secret) noexcept {
    detail::erase(secret.data(), sizeof secret);
}

} // namespace radius

namespace radius {

/// Up to 256 octets in place, wiped on destruction. `hidden_text` reads as text, `hidden_octets` as
/// octets; printing one reveals nothing. Any number of threads may read one while no thread changes
/// it.
template <class View>
class hidden_value {
  public:
    static constexpr std::size_t capacity = 256;

    hidden_value() noexcept {} // storage stays uninitialised on purpose
    hidden_value(View value) noexcept { assign(octets_of(value)); }
    hidden_value(const char* text) noexcept
        requires std::same_as<View, std::string_view>
        : hidden_value(std::string_view(text)) {}
    hidden_value(const hidden_value& other) noexcept { assign(other.raw()); }
    hidden_value& operator=(const hidden_value& other) noexcept {
        if (this != &other) {
            assign(other.raw());
        }
        return *this;
    }
    ~hidden_value() { wipe(std::span(storage_).first(size_)); }

    /// The clear text; lives as long as this object. Longer input than 256 octets is cut.
    View view() const noexcept {
        if constexpr (std::same_as<View, std::string_view>) {
            return as_text(raw());
        } else {
            return raw();
        }
    }
    operator View() const noexcept { return view(); }

    std::size_t size() const noexcept { return size_; }

    friend bool operator==(const hidden_value& left, const View& right) noexcept {
        if constexpr (std::same_as<View, std::string_view>) {
            return left.view() == right;
        } else {
            return equal_octets(left.view(), right);
        }
    }
    friend bool operator==(const hidden_value& left, const char* right) noexcept
        requires std::same_as<View, std::string_view>
    {
        return left.view() == right;
    }
    friend bool operator==(const hidden_value& left, const hidden_value& right) noexcept {
        return equal_octets(left.raw(), right.raw());
    }
    friend std::ostream& operator<<(std::ostream& out, const hidden_value&) {
        return out << "<hidden>";
    }

  private:
    static octets_view octets_of(View value) noexcept {
        if constexpr (std::same_as<View, std::string_view>) {
            return as_octets(value);
        } else {
            return value;
        }
    }
    octets_view raw() const noexcept { return octets_view(storage_).first(size_); }
    void assign(octets_view value) noexcept {
        size_ = std::min(value.size(), capacity);
        std::copy_n(value.begin(), size_, storage_.begin());
    }

    std::array<octet, capacity> storage_;
    std::size_t size_ = 0;
};

using hidden_text = hidden_value<std::string_view>;
using hidden_octets = hidden_value<octets_view>;

} // namespace radius

// --- <radius/wire/fixed_string.hpp> ---

// A text that can be a template argument: the wire name inside an attribute's type.

namespace radius {

/// `Size` counts the terminating NUL, so that a string literal deduces it. Members are public
/// because a structural type requires it.
template <std::size_t Size>
struct fixed_string {
    char characters[Size]{};

    consteval fixed_string(const char (&literal)[Size]) {
        for (std::size_t place = 0; place < Size; ++place) {
            characters[place] = literal[place];
        }
    }

    constexpr std::string_view view() const noexcept { return {characters, Size - 1}; }

    template <std::size_t OtherSize>
    constexpr bool operator==(const fixed_string<OtherSize>& other) const noexcept {
        return view() == other.view();
    }
};

} // namespace radius

namespace radius {

template <fixed_string Name, auto Number, class Type, flags Flags>
struct attribute;

/// An attribute together with one tag: `attr::tunnel_type[1]` (RFC 2868 section 3.1). Reading it
/// returns only the values of that tag, without the tag.
template <class Attribute>
struct attribute_of_tag {
    using read_type = typename Attribute::untagged_type;
    octet tag;

    static constexpr std::string_view name() noexcept { return Attribute::name(); }
    static constexpr attribute_number number() noexcept { return Attribute::number(); }
    static constexpr flags properties() noexcept { return Attribute::properties(); }
    result<read_type> decode(octets_view value, strictness how = strictness::strict) const {
        auto found = Attribute::decode(value, how);
        if (!found) {
            return found.error();
        }
        if (found->tag != tag) {
            return errc::attribute_missing;
        }
        return std::move(found->value);
    }

    /// The pair to add to a packet.
    template <class Value>
    constexpr attribute_pair<Attribute> operator=(const Value& value) const {
        return {Attribute::argument_from(value), tag};
    }
    constexpr explicit attribute_of_tag(octet group) noexcept : tag(group) {}
    attribute_of_tag(const attribute_of_tag&) = default;
    attribute_of_tag& operator=(const attribute_of_tag&) = delete;
};

namespace detail {

/// Whether an attribute of this number is read from fragments (RFC 6929 section 2.2).
constexpr bool is_fragmented(std::integral auto number) noexcept {
    return number == 245 || number == 246;
}
constexpr bool is_fragmented(const attribute_number& number) noexcept {
    return number.is_long_extended() || number.format.continuation;
}

/// The common base of attributes with one data type and the same flags.
template <class Type, flags Flags, bool Assembled>
struct attribute_kind {
    using type = Type;
    using view_type = typename Type::view_type;

    /// True if a value read from a packet cannot be a view into it, because it is assembled from
    /// fragments.
    static constexpr bool assembled = Assembled;

    /// The type that is read, without the tag: a view into the packet if possible.
    using untagged_type =
        std::conditional_t<Flags.hidden != hiding::none && Type::borrows, hidden_value<view_type>,
                           std::conditional_t<Assembled, typename Type::owned_type, view_type>>;

    /// The type that `get` returns: `tagged<...>` for an attribute with a tag.
    using read_type = std::conditional_t<Flags.tagged, tagged<untagged_type>, untagged_type>;

    static constexpr flags properties() noexcept { return Flags.of(Type::kind); }
    static constexpr data_type kind() noexcept { return Type::kind; }

    /// Reads clear octets, the tag octet included. Errors: those of the data type.
    static result<read_type> decode(octets_view value, strictness how = strictness::strict) {
        if constexpr (properties().keeps_padding && requires { Type::shape; }) {
            // The type has a fixed length, so the padding begins after it.
            value = value.first(std::min<std::size_t>(value.size(), Type::shape.fixed_length));
        }
        if constexpr (Flags.tagged) {
            const auto split = split_tag(Type::kind, Flags.hidden, value);
            if (!split) {
                return split.error();
            }
            auto inner = decode_untagged(split->value, how);
            if (!inner) {
                return inner.error();
            }
            return read_type{split->tag, std::move(*inner)};
        } else {
            return decode_untagged(value, how);
        }
    }

  private:
    static result<typename Type::view_type> decode_type(octets_view value, strictness how) {
        if constexpr (requires { Type::decode(value, how); }) {
            return Type::decode(value, how);
        } else {
            return Type::decode(value);
        }
    }

    static result<untagged_type> decode_untagged(octets_view value, strictness how) {
        if constexpr (Flags.tagged && tag_replaces_octet(Type::kind)) {
            const std::array<octet, 4> whole{0, value[0], value[1], value[2]};
            return Type::decode(whole);
        } else {
            const auto view = decode_type(value, how);
            if (!view) {
                return view.error();
            }
            if constexpr (std::is_same_v<untagged_type, octet_string>) {
                return to_octets(*view);
            } else {
                return untagged_type(*view);
            }
        }
    }
};

} // namespace detail

/// One attribute, written as a `constexpr` object in namespace `radius::attr`. `Number` is a type
/// or a dotted path (`attribute_number`).
///
/// `attr::x = value` is a pair for a request or a reply; `request.get(attr::x)` reads it back.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
struct attribute
    : detail::attribute_kind<Type, Flags, Flags.concat || detail::is_fragmented(Number)> {
    static constexpr std::string_view name() noexcept { return Name.view(); }
    static constexpr attribute_number number() noexcept { return Number; }

    /// The pair to add to a packet. The value must be of the attribute's own type, its enumeration
    /// for an enumerated one; texts and octets are borrowed until the pair is added.
    template <class Value>
    constexpr attribute_pair<attribute> operator=(const Value& value) const {
        return {argument_from(value), 0};
    }
    constexpr attribute() = default;
    constexpr attribute(const attribute&) = default;
    attribute& operator=(const attribute&) = delete;

    /// This attribute with a tag of 1 to 31: to write it, or to read only the values of that group.
    constexpr attribute_of_tag<attribute> operator[](octet tag) const
        requires(Flags.tagged)
    {
        if (tag > max_tag) {
            throw attribute_error(name(), errc::value_out_of_range, "tags run from 0 to 31");
        }
        return attribute_of_tag<attribute>(tag);
    }

    /// Checks that a value is of the attribute's type and converts it to the form that is encoded.
    template <class Value>
    static constexpr typename Type::view_type argument_from(const Value& value) {
        return convert_argument<Type>(name(), value);
    }
};

/// Anything that can be looked up in a packet: the attribute objects above, one of their tags, or a
/// name from a run-time dictionary.
template <class Attribute>
concept readable_attribute = requires(const Attribute& attribute, octets_view value) {
    typename Attribute::read_type;
    { attribute.name() } -> std::convertible_to<std::string_view>;
    { attribute.number() } -> std::convertible_to<attribute_number>;
    { attribute.properties() } -> std::convertible_to<flags>;
    { attribute.decode(value) } -> std::same_as<result<typename Attribute::read_type>>;
};

} // namespace radius

// --- <radius/attribute/enumeration.hpp> ---

// Names for the values of an enumerated integer (RFC 8044 section 3.2).

namespace radius {

/// One line of a value table: "Framed-User" is 2. A negative value is stored in two's complement.
struct enumerator {
    std::string_view name;
    std::uint64_t value;
};

/// Specialise it for your enumeration with `static constexpr enumerator enumerators[] = {...};`. If
/// a value has several names, `name_of` returns the first.
template <class Enumeration>
struct enumeration;

/// An enumeration that has a table of names.
template <class Enumeration>
concept named_enumeration = std::is_enum_v<Enumeration> && requires {
    { std::span<const enumerator>(enumeration<Enumeration>::enumerators) };
};

/// The wire name of a value, empty if the table has none: values outside it are legal.
template <named_enumeration Enumeration>
constexpr std::string_view name_of(Enumeration value) noexcept {
    for (const enumerator& line : enumeration<Enumeration>::enumerators) {
        if (line.value == static_cast<std::uint64_t>(value)) {
            return line.name;
        }
    }
    return {};
}

/// The value with this wire name, spelt exactly so.
template <named_enumeration Enumeration>
constexpr std::optional<Enumeration> value_of(std::string_view name) noexcept {
    for (const enumerator& line : enumeration<Enumeration>::enumerators) {
        if (line.name == name) {
            return static_cast<Enumeration>(line.value);
        }
    }
    return std::nullopt;
}

} // namespace radius

namespace radius {

/// One attribute of a table as plain data, for processing many of them at run time.
struct attribute_line {
    std::string_view name;
    attribute_number number;
    data_type kind{};
    flags properties{};
    std::span<const enumerator> values; ///< names of its values; empty if they have none
    layout shape{};
};

/// The names of values of a data type.
template <class Type>
constexpr std::span<const enumerator> enumerators_of() noexcept {
    if constexpr (requires { typename Type::enumeration_type; }) {
        return enumeration<typename Type::enumeration_type>::enumerators;
    } else {
        return {};
    }
}

/// The layout of a data type's octets, if the type has more than one.
template <class Type>
constexpr layout shape_of() noexcept {
    if constexpr (requires { Type::shape; }) {
        return Type::shape;
    } else {
        return {};
    }
}

/// Inherits from every attribute, so that overload resolution finds the one with a given name in
/// one step. Has no objects.
template <class... Attributes>
struct attribute_table : Attributes... {
    attribute_table() = delete;

    static constexpr std::size_t size() noexcept { return sizeof...(Attributes); }

    /// Calls `visit` with each attribute object, in the table's order.
    template <class Visitor>
    static constexpr void for_each(Visitor&& visit) {
        (visit(Attributes{}), ...);
    }

    /// The same attributes as data.
    static constexpr attribute_line lines[] = {
        {Attributes::name(), Attributes::number(), Attributes::kind(), Attributes::properties(),
         enumerators_of<typename Attributes::type>(), shape_of<typename Attributes::type>()}...};

    /// Calls `visit` with each line. It is one function for all attributes; `for_each` instantiates
    /// one for each attribute type.
    template <class Visitor>
    static constexpr void for_each_line(Visitor&& visit) {
        for (const attribute_line& line : lines) {
            visit(line);
        }
    }
};

/// The table of the given attribute objects: `table_of<attr::user_name, attr::nas_port>`.
template <const auto&... Attributes>
using table_of = attribute_table<std::remove_cvref_t<decltype(Attributes)>...>;

/// Several tables as one: searched and visited like a single `attribute_table`. Has no objects.
template <class... Tables>
struct combined_table : Tables... {
    combined_table() = delete;

    static constexpr std::size_t size() noexcept { return (Tables::size() + ...); }

    /// Calls `visit` with each attribute object, table by table.
    template <class Visitor>
    static constexpr void for_each(Visitor&& visit) {
        (Tables::for_each(visit), ...);
    }

    /// Calls `visit` with each attribute's line, table by table.
    template <class Visitor>
    static constexpr void for_each_line(Visitor&& visit) {
        (Tables::for_each_line(visit), ...);
    }
};

/// The attribute of this name among a table's bases: the compiler deduces the rest of its type.
template <fixed_string Name, auto Number, class Type, flags Flags>
constexpr attribute<Name, Number, Type, Flags>
select_attribute(const attribute<Name, Number, Type, Flags>*) noexcept {
    return {};
}

/// A table that has an attribute of this wire name.
template <class Table, fixed_string Name>
concept attribute_table_with = requires(const Table* table) { select_attribute<Name>(table); };

} // namespace radius

// --- <radius/attribute/type/data_types.hpp> ---

// All codecs of data types. Attribute tables include this header.

// --- <radius/attribute/type/address_types.hpp> ---

// Codecs for addresses and prefixes (RFC 8044 sections 3.7 to 3.11; RFC 3162, RFC 6572).

// --- <radius/address/ethernet_address.hpp> ---

// An Ethernet (MAC) address of six octets, which dictionaries call "ether".

// --- <radius/address/address_octets.hpp> ---

// The common parts of the fixed-size addresses: prefix masks (RFC 8044 sections 3.10 and 3.11) and
// hashing.

namespace radius::detail {

/// `value` with every bit beyond the first `length` cleared; all of it if `length` is larger.
template <std::size_t Size>
constexpr std::array<octet, Size> mask_octets(std::array<octet, Size> value,
                                              unsigned length) noexcept {
    unsigned kept = length;
    for (octet& next : value) {
        const unsigned bits = kept < 8 ? kept : 8;
        next = static_cast<octet>(next & (0xFF00U >> bits));
        kept -= bits;
    }
    return value;
}

/// Adds 64 bits to a hash: the finaliser of SplitMix64, in which every bit changes all others.
constexpr std::uint64_t hash_mix(std::uint64_t hash, std::uint64_t value) noexcept {
    std::uint64_t mixed = (hash + 0x9E3779B97F4A7C15U) ^ value;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

/// A hash for tables. It is not keyed: a table that untrusted peers can fill must limit its size.
template <std::size_t Size>
constexpr std::size_t hash_octets(const std::array<octet, Size>& value) noexcept {
    std::uint64_t hash = Size;
    std::uint64_t word = 0;
    for (std::size_t place = 0; place < Size; ++place) {
        word = (word << 8U) | value[place];
        if (place % 8 == 7 || place + 1 == Size) {
            hash = hash_mix(hash, word);
            word = 0;
        }
    }
    return static_cast<std::size_t>(hash);
}

} // namespace radius::detail

// --- <radius/wire/hex.hpp> ---

// Octets as hexadecimal text and back, for values, tools and tests.

namespace radius {

/// Lower-case digits, two per octet, no separators.
std::string to_hex(octets_view value);

/// The value of one hexadecimal digit, or -1.
constexpr int hex_digit(char digit) noexcept {
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    if (digit >= 'a' && digit <= 'f') {
        return digit - 'a' + 10;
    }
    if (digit >= 'A' && digit <= 'F') {
        return digit - 'A' + 10;
    }
    return -1;
}

/// Digits in pairs, either case, an optional "0x" before them; white space between pairs is
/// skipped. Errors: `errc::text_invalid`.
result<octet_string> from_hex(std::string_view text);

} // namespace radius

namespace radius {

/// Six octets in the order of transmission.
class ethernet_address {
  public:
    using octets_type = std::array<octet, 6>;

    constexpr ethernet_address() noexcept = default;
    constexpr explicit ethernet_address(const octets_type& value) noexcept : octets_(value) {}

    /// Six pairs of hexadecimal digits, either case, with colons between them, or with hyphens as
    /// in Calling-Station-Id (RFC 3580 section 3.21); not both. Errors: `errc::text_invalid`.
    static constexpr result<ethernet_address> parse(std::string_view text) noexcept {
        octets_type value{};
        if (text.size() != 3 * value.size() - 1 || (text[2] != ':' && text[2] != '-')) {
            return errc::text_invalid;
        }
        for (std::size_t place = 0; place < value.size(); ++place) {
            const int high = hex_digit(text[3 * place]);
            const int low = hex_digit(text[3 * place + 1]);
            const bool last = place + 1 == value.size();
            if (high < 0 || low < 0 || (!last && text[3 * place + 2] != text[2])) {
                return errc::text_invalid;
            }
            value[place] = static_cast<octet>(high * 16 + low);
        }
        return ethernet_address(value);
    }

    constexpr const octets_type& octets() const noexcept { return octets_; }

    /// Lower-case pairs with colons between them: "00:11:22:aa:bb:cc".
    constexpr std::string to_string() const {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (const octet next : octets_) {
            if (!text.empty()) {
                text += ':';
            }
            text += digits[next >> 4U];
            text += digits[next & 0x0FU];
        }
        return text;
    }

    friend constexpr bool operator==(const ethernet_address&,
                                     const ethernet_address&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const ethernet_address&,
                                                      const ethernet_address&) noexcept = default;

    friend constexpr std::size_t hash_value(const ethernet_address& address) noexcept {
        return detail::hash_octets(address.octets_);
    }

  private:
    octets_type octets_{};
};

} // namespace radius

template <>
struct std::hash<radius::ethernet_address> {
    constexpr std::size_t operator()(const radius::ethernet_address& address) const noexcept {
        return hash_value(address);
    }
};

// --- <radius/address/interface_id.hpp> ---

// An IPv6 interface identifier: the data type "ifid" (RFC 8044 section 3.7, RFC 3162 section 2.2).

// --- <radius/address/number_text.hpp> ---

// The numbers inside the text forms of addresses: strict decimals and hexadecimal groups
// (RFC 4291 section 2.2). Not <charconv>, which is not constexpr in C++20.

namespace radius::detail {

/// A decimal of one to three digits, at most `limit`. Leading zeros are refused: some programs read
/// "010" as octal 8, others as 10, and an address must be unambiguous.
constexpr std::optional<unsigned> parse_decimal(std::string_view text, unsigned limit) noexcept {
    if (text.empty() || text.size() > 3 || (text.size() > 1 && text.front() == '0')) {
        return std::nullopt;
    }
    unsigned value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') {
            return std::nullopt;
        }
        value = value * 10 + static_cast<unsigned>(digit - '0');
    }
    return value <= limit ? std::optional<unsigned>(value) : std::nullopt;
}

/// A group of one to four hexadecimal digits, either case.
constexpr std::optional<std::uint16_t> parse_hex_group(std::string_view text) noexcept {
    if (text.empty() || text.size() > 4) {
        return std::nullopt;
    }
    unsigned value = 0;
    for (const char digit : text) {
        const int nibble = hex_digit(digit);
        if (nibble < 0) {
            return std::nullopt;
        }
        value = value * 16 + static_cast<unsigned>(nibble);
    }
    return static_cast<std::uint16_t>(value);
}

/// Appends `value`, at most 999, without leading zeros.
constexpr void append_decimal(std::string& text, unsigned value) {
    if (value >= 100) {
        text += static_cast<char>('0' + value / 100);
    }
    if (value >= 10) {
        text += static_cast<char>('0' + value / 10 % 10);
    }
    text += static_cast<char>('0' + value % 10);
}

/// Appends one to four lower-case digits, without leading zeros (RFC 5952 sections 4.1 and 4.3).
constexpr void append_hex_group(std::string& text, std::uint16_t value) {
    constexpr std::string_view digits = "0123456789abcdef";
    bool started = false;
    for (const unsigned shift : {12U, 8U, 4U, 0U}) {
        const unsigned nibble = (static_cast<unsigned>(value) >> shift) & 0x0FU;
        started = started || nibble != 0 || shift == 0;
        if (started) {
            text += digits[nibble];
        }
    }
}

} // namespace radius::detail

namespace radius {

/// Eight octets in network order: the lower half of an IPv6 address.
class interface_id {
  public:
    using octets_type = std::array<octet, 8>;

    constexpr interface_id() noexcept = default;
    constexpr explicit interface_id(const octets_type& value) noexcept : octets_(value) {}

    /// Exactly four groups of one to four hexadecimal digits with colons between them. "::" is
    /// refused: it would make an identifier look like an address. Errors: `errc::text_invalid`.
    static constexpr result<interface_id> parse(std::string_view text) noexcept {
        octets_type value{};
        for (std::size_t place = 0; place < value.size(); place += 2) {
            const bool last = place + 2 == value.size();
            const std::size_t end = last ? text.size() : text.find(':');
            if (end == std::string_view::npos) {
                return errc::text_invalid;
            }
            const auto group = detail::parse_hex_group(text.substr(0, end));
            if (!group) {
                return errc::text_invalid;
            }
            value[place] = static_cast<octet>(*group >> 8U);
            value[place + 1] = static_cast<octet>(*group & 0xFFU);
            text.remove_prefix(last ? end : end + 1);
        }
        return interface_id(value);
    }

    constexpr const octets_type& octets() const noexcept { return octets_; }

    /// Four groups without leading zeros: "1:2:3:4".
    constexpr std::string to_string() const {
        std::string text;
        for (std::size_t place = 0; place < octets_.size(); place += 2) {
            if (place != 0) {
                text += ':';
            }
            detail::append_hex_group(
                text, static_cast<std::uint16_t>((octets_[place] << 8) | octets_[place + 1]));
        }
        return text;
    }

    friend constexpr bool operator==(const interface_id&, const interface_id&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const interface_id&,
                                                      const interface_id&) noexcept = default;

    friend constexpr std::size_t hash_value(const interface_id& value) noexcept {
        return detail::hash_octets(value.octets_);
    }

  private:
    octets_type octets_{};
};

} // namespace radius

template <>
struct std::hash<radius::interface_id> {
    constexpr std::size_t operator()(const radius::interface_id& value) const noexcept {
        return hash_value(value);
    }
};

// --- <radius/address/ip_address.hpp> ---

// An address of either family: peers, and attributes that contain either.

// --- <radius/address/ipv4_address.hpp> ---

// An IPv4 address: the data type "ipv4addr" (RFC 8044 section 3.8).

namespace radius {

/// Four octets in network order; 0.0.0.0 by default. Ordered by number.
class ipv4_address {
  public:
    using octets_type = std::array<octet, 4>;

    /// The length of the longest prefix.
    static constexpr unsigned bits = 32;

    constexpr ipv4_address() noexcept = default;
    constexpr explicit ipv4_address(const octets_type& value) noexcept : octets_(value) {}

    /// The most significant octet of `value` is the first of the address.
    constexpr explicit ipv4_address(std::uint32_t value) noexcept
        : octets_{static_cast<octet>(value >> 24U), static_cast<octet>((value >> 16U) & 0xFFU),
                  static_cast<octet>((value >> 8U) & 0xFFU), static_cast<octet>(value & 0xFFU)} {}

    /// Exactly four decimals with dots between them, no leading zeros, nothing around them.
    /// Errors: `errc::text_invalid`.
    static constexpr result<ipv4_address> parse(std::string_view text) noexcept {
        octets_type value{};
        for (std::size_t place = 0; place < value.size(); ++place) {
            const bool last = place + 1 == value.size();
            const std::size_t end = last ? text.size() : text.find('.');
            if (end == std::string_view::npos) {
                return errc::text_invalid;
            }
            const auto number = detail::parse_decimal(text.substr(0, end), 255);
            if (!number) {
                return errc::text_invalid;
            }
            value[place] = static_cast<octet>(*number);
            text.remove_prefix(last ? end : end + 1);
        }
        return ipv4_address(value);
    }

    constexpr const octets_type& octets() const noexcept { return octets_; }

    constexpr std::uint32_t to_uint() const noexcept {
        std::uint32_t value = 0;
        for (const octet next : octets_) {
            value = (value << 8U) | next;
        }
        return value;
    }

    /// The address with all bits beyond the first `length` cleared; itself if `length` is 32 or
    /// more.
    constexpr ipv4_address masked(unsigned length) const noexcept {
        return ipv4_address(detail::mask_octets(octets_, length));
    }

    constexpr std::string to_string() const {
        std::string text;
        for (const octet next : octets_) {
            if (!text.empty()) {
                text += '.';
            }
            detail::append_decimal(text, next);
        }
        return text;
    }

    friend constexpr bool operator==(const ipv4_address&, const ipv4_address&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const ipv4_address&,
                                                      const ipv4_address&) noexcept = default;

    friend constexpr std::size_t hash_value(const ipv4_address& address) noexcept {
        return detail::hash_octets(address.octets_);
    }

  private:
    octets_type octets_{};
};

} // namespace radius

template <>
struct std::hash<radius::ipv4_address> {
    constexpr std::size_t operator()(const radius::ipv4_address& address) const noexcept {
        return hash_value(address);
    }
};

// --- <radius/address/ipv6_address.hpp> ---

// An IPv6 address: the data type "ipv6addr" (RFC 8044 section 3.9), read in all forms of RFC 4291
// section 2.2 and printed in the one of RFC 5952.

namespace radius {

/// Sixteen octets in network order, without a zone: the wire has none. "::" by default.
class ipv6_address {
  public:
    using octets_type = std::array<octet, 16>;
    using groups_type = std::array<std::uint16_t, 8>;

    /// The length of the longest prefix.
    static constexpr unsigned bits = 128;

    constexpr ipv6_address() noexcept = default;
    constexpr explicit ipv6_address(const octets_type& value) noexcept : octets_(value) {}
    constexpr explicit ipv6_address(const groups_type& groups) noexcept {
        for (std::size_t place = 0; place < groups.size(); ++place) {
            octets_[2 * place] = static_cast<octet>(groups[place] >> 8U);
            octets_[2 * place + 1] = static_cast<octet>(groups[place] & 0xFFU);
        }
    }

    /// Eight groups of one to four hexadecimal digits; one "::" stands for one group or more; the
    /// last two groups may be an IPv4 address. No zone ("%eth0"), no brackets.
    /// Errors: `errc::text_invalid`.
    static constexpr result<ipv6_address> parse(std::string_view text) noexcept;

    constexpr const octets_type& octets() const noexcept { return octets_; }

    /// The address as the numbers between the colons of its text.
    constexpr groups_type groups() const noexcept {
        groups_type value{};
        for (std::size_t place = 0; place < value.size(); ++place) {
            value[place] =
                static_cast<std::uint16_t>((octets_[2 * place] << 8) | octets_[2 * place + 1]);
        }
        return value;
    }

    /// The address with all bits beyond the first `length` cleared; itself if `length` is 128 or
    /// more.
    constexpr ipv6_address masked(unsigned length) const noexcept {
        return ipv6_address(detail::mask_octets(octets_, length));
    }

    /// The IPv4 address in ::ffff:a.b.c.d (RFC 4291 section 2.5.5.2); nothing for any other.
    constexpr std::optional<ipv4_address> unmapped() const noexcept {
        constexpr octets_type prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
        if (masked(96).octets_ != prefix) {
            return std::nullopt;
        }
        return low_ipv4();
    }

    /// The form of RFC 5952; the two kinds of address that embed IPv4 (RFC 4291 section 2.5.5) end
    /// in dotted form, as `inet_ntop` of the common C libraries prints them.
    constexpr std::string to_string() const;

    friend constexpr bool operator==(const ipv6_address&, const ipv6_address&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const ipv6_address&,
                                                      const ipv6_address&) noexcept = default;

    friend constexpr std::size_t hash_value(const ipv6_address& address) noexcept {
        return detail::hash_octets(address.octets_);
    }

  private:
    constexpr ipv4_address low_ipv4() const noexcept {
        return ipv4_address(
            ipv4_address::octets_type{octets_[12], octets_[13], octets_[14], octets_[15]});
    }

    octets_type octets_{};
};

constexpr result<ipv6_address> ipv6_address::parse(std::string_view text) noexcept {
    groups_type groups{};
    std::size_t count = 0;
    std::optional<std::size_t> gap;
    if (text.starts_with("::")) {
        gap = 0;
        text.remove_prefix(2);
    }
    while (!(text.empty() && gap == count)) {
        const std::size_t end = text.find(':');
        const std::string_view piece = text.substr(0, end);
        if (end == std::string_view::npos && piece.find('.') != std::string_view::npos) {
            const auto ipv4 = ipv4_address::parse(piece);
            if (!ipv4 || count > groups.size() - 2) {
                return errc::text_invalid;
            }
            groups[count++] = static_cast<std::uint16_t>(ipv4->to_uint() >> 16U);
            groups[count++] = static_cast<std::uint16_t>(ipv4->to_uint() & 0xFFFFU);
            break;
        }
        const auto group = detail::parse_hex_group(piece);
        if (!group || count == groups.size()) {
            return errc::text_invalid;
        }
        groups[count++] = *group;
        if (end == std::string_view::npos) {
            break;
        }
        text.remove_prefix(end + 1);
        if (text.starts_with(':')) {
            if (gap) {
                return errc::text_invalid;
            }
            gap = count;
            text.remove_prefix(1);
        }
    }
    if (gap ? count == groups.size() : count != groups.size()) {
        return errc::text_invalid;
    }
    if (gap) {
        // The groups after "::" move to the end; the gap becomes zero.
        for (std::size_t behind = 0; behind < count - *gap; ++behind) {
            groups[groups.size() - 1 - behind] = groups[count - 1 - behind];
        }
        std::fill_n(groups.begin() + static_cast<std::ptrdiff_t>(*gap), groups.size() - count,
                    std::uint16_t{0});
    }
    return ipv6_address(groups);
}

constexpr std::string ipv6_address::to_string() const {
    const groups_type groups = this->groups();
    // The longest run of zero groups, the first of equals, never a single group (RFC 5952
    // sections 4.2.2 and 4.2.3).
    std::size_t run_start = groups.size();
    std::size_t run_length = 1;
    for (std::size_t start = 0; start < groups.size(); ++start) {
        std::size_t length = 0;
        while (start + length < groups.size() && groups[start + length] == 0) {
            ++length;
        }
        if (length > run_length) {
            run_start = start;
            run_length = length;
        }
    }
    const bool compatible = run_start == 0 && run_length == 6;
    const bool embeds_ipv4 = compatible || unmapped().has_value();
    const std::size_t end = embeds_ipv4 ? groups.size() - 2 : groups.size();
    std::string text;
    for (std::size_t place = 0; place < end;) {
        if (place == run_start) {
            text += "::";
            place += run_length;
            continue;
        }
        detail::append_hex_group(text, groups[place]);
        if (++place < groups.size() && place != run_start) {
            text += ':';
        }
    }
    if (embeds_ipv4) {
        text += low_ipv4().to_string();
    }
    return text;
}

} // namespace radius

template <>
struct std::hash<radius::ipv6_address> {
    constexpr std::size_t operator()(const radius::ipv6_address& address) const noexcept {
        return hash_value(address);
    }
};

namespace radius {

/// An IPv4 or an IPv6 address, 17 octets; 0.0.0.0 by default. All IPv4 addresses order before all
/// IPv6 addresses, and 192.0.2.1 is not equal to ::ffff:192.0.2.1: see `unmapped()`.
class ip_address {
  public:
    constexpr ip_address() noexcept = default;
    constexpr ip_address(const ipv4_address& address) noexcept {
        std::copy(address.octets().begin(), address.octets().end(), octets_.begin());
    }
    constexpr ip_address(const ipv6_address& address) noexcept
        : is_v6_(true), octets_(address.octets()) {}

    /// Parses the text forms of `ipv4_address::parse` and `ipv6_address::parse`. Errors:
    /// `errc::text_invalid`.
    static constexpr result<ip_address> parse(std::string_view text) noexcept {
        if (text.find(':') != std::string_view::npos) {
            const auto address = ipv6_address::parse(text);
            return address ? result<ip_address>(*address) : result<ip_address>(address.error());
        }
        const auto address = ipv4_address::parse(text);
        return address ? result<ip_address>(*address) : result<ip_address>(address.error());
    }

    constexpr bool is_v4() const noexcept { return !is_v6_; }
    constexpr bool is_v6() const noexcept { return is_v6_; }

    /// The IPv4 address. Requires `is_v4()`.
    constexpr ipv4_address v4() const noexcept {
        return ipv4_address(
            ipv4_address::octets_type{octets_[0], octets_[1], octets_[2], octets_[3]});
    }

    /// The IPv6 address. Requires `is_v6()`.
    constexpr ipv6_address v6() const noexcept { return ipv6_address(octets_); }

    /// How many bits the family's addresses have: 32 or 128.
    constexpr unsigned bits() const noexcept {
        return is_v6_ ? ipv6_address::bits : ipv4_address::bits;
    }

    /// a.b.c.d for ::ffff:a.b.c.d, which is how a socket of both families shows an IPv4 peer
    /// (RFC 4291 section 2.5.5.2); the address itself for any other.
    constexpr ip_address unmapped() const noexcept {
        if (is_v6_) {
            if (const auto embedded = v6().unmapped()) {
                return *embedded;
            }
        }
        return *this;
    }

    /// The address with all bits beyond the first `length` cleared.
    constexpr ip_address masked(unsigned length) const noexcept {
        return is_v6_ ? ip_address(v6().masked(length)) : ip_address(v4().masked(length));
    }

    constexpr std::string to_string() const { return is_v6_ ? v6().to_string() : v4().to_string(); }

    friend constexpr bool operator==(const ip_address&, const ip_address&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const ip_address&,
                                                      const ip_address&) noexcept = default;

    friend constexpr std::size_t hash_value(const ip_address& address) noexcept {
        return address.is_v6_ ? hash_value(address.v6()) : hash_value(address.v4());
    }

  private:
    // In this order, because it is the order of comparison. IPv4 fills the first four octets and
    // leaves the others zero.
    bool is_v6_ = false;
    ipv6_address::octets_type octets_{};
};

static_assert(std::is_trivially_copyable_v<ip_address> && sizeof(ip_address) == 17);

} // namespace radius

template <>
struct std::hash<radius::ip_address> {
    constexpr std::size_t operator()(const radius::ip_address& address) const noexcept {
        return hash_value(address);
    }
};

// --- <radius/address/ip_prefix.hpp> ---

// A network of either family, as written in a configuration: "10.0.0.0/8", "2001:db8::/32",
// "192.0.2.1".

// --- <radius/address/address_prefix.hpp> ---

// The networks that attributes carry: the data types "ipv6prefix" and "ipv4prefix" (RFC 8044
// sections 3.10 and 3.11; RFC 3162 section 2.3, RFC 6572 section 4.12).

namespace radius {

/// An address and how many of its bits count. The bits beyond them are zero, as RFC 8044 requires,
/// in every value of this type. The default is the prefix of length 0, which contains every
/// address.
template <class Address>
class address_prefix {
  public:
    using address_type = Address;

    constexpr address_prefix() noexcept = default;

    /// The network of one address.
    constexpr explicit address_prefix(const Address& address) noexcept
        : address_(address), length_(static_cast<octet>(Address::bits)) {}

    /// Errors: `errc::value_out_of_range` if `length` exceeds the address or a bit beyond it is
    /// set. To drop such bits, pass `address.masked(length)`.
    static constexpr result<address_prefix> make(const Address& address, unsigned length) noexcept {
        if (length > Address::bits || address.masked(length) != address) {
            return errc::value_out_of_range;
        }
        address_prefix prefix(address);
        prefix.length_ = static_cast<octet>(length);
        return prefix;
    }

    /// An address, a slash and a length, none of them optional: "192.0.2.0/24", "2001:db8::/32".
    /// Errors: `errc::text_invalid`; those of `make`.
    static constexpr result<address_prefix> parse(std::string_view text) noexcept {
        const std::size_t slash = text.find('/');
        if (slash == std::string_view::npos) {
            return errc::text_invalid;
        }
        const auto address = Address::parse(text.substr(0, slash));
        const auto length = detail::parse_decimal(text.substr(slash + 1), 999);
        if (!address || !length) {
            return errc::text_invalid;
        }
        return make(*address, *length);
    }

    constexpr const Address& address() const noexcept { return address_; }

    /// In bits, 0 to 32 or 0 to 128.
    constexpr unsigned length() const noexcept { return length_; }

    constexpr bool contains(const Address& address) const noexcept {
        return address.masked(length_) == address_;
    }

    constexpr std::string to_string() const {
        std::string text = address_.to_string();
        text += '/';
        detail::append_decimal(text, length_);
        return text;
    }

    friend constexpr bool operator==(const address_prefix&,
                                     const address_prefix&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const address_prefix&,
                                                      const address_prefix&) noexcept = default;

    friend constexpr std::size_t hash_value(const address_prefix& prefix) noexcept {
        return static_cast<std::size_t>(
            detail::hash_mix(hash_value(prefix.address_), prefix.length_));
    }

  private:
    Address address_{};
    octet length_ = 0;
};

using ipv4_prefix = address_prefix<ipv4_address>;
using ipv6_prefix = address_prefix<ipv6_address>;

} // namespace radius

template <class Address>
struct std::hash<radius::address_prefix<Address>> {
    constexpr std::size_t operator()(const radius::address_prefix<Address>& prefix) const noexcept {
        return hash_value(prefix);
    }
};

namespace radius {

/// An `ipv4_prefix` or an `ipv6_prefix`; 0.0.0.0/0 by default. Converts from text, so that a table
/// of peers reads like a list of networks.
class ip_prefix {
  public:
    constexpr ip_prefix() noexcept = default;
    constexpr ip_prefix(const ipv4_prefix& prefix) noexcept
        : address_(prefix.address()), length_(static_cast<octet>(prefix.length())) {}
    constexpr ip_prefix(const ipv6_prefix& prefix) noexcept
        : address_(prefix.address()), length_(static_cast<octet>(prefix.length())) {}

    /// The network of one address.
    constexpr ip_prefix(const ip_address& address) noexcept
        : address_(address), length_(static_cast<octet>(address.bits())) {}
    constexpr ip_prefix(const ipv4_address& address) noexcept : ip_prefix(ip_address(address)) {}
    constexpr ip_prefix(const ipv6_address& address) noexcept : ip_prefix(ip_address(address)) {}

    /// Like `parse`, but throws `std::system_error` with the text and the reason.
    constexpr ip_prefix(std::string_view text) : ip_prefix(require(text)) {}
    constexpr ip_prefix(const char* text) : ip_prefix(std::string_view(text)) {}
    constexpr ip_prefix(const std::string& text) : ip_prefix(std::string_view(text)) {}

    /// Errors: `errc::value_out_of_range` if `length` exceeds the address or a bit beyond it is
    /// set. To drop such bits, pass `address.masked(length)`.
    static constexpr result<ip_prefix> make(const ip_address& address, unsigned length) noexcept {
        if (length > address.bits() || address.masked(length) != address) {
            return errc::value_out_of_range;
        }
        ip_prefix prefix(address);
        prefix.length_ = static_cast<octet>(length);
        return prefix;
    }

    /// A prefix of either family, or an address alone for its full length.
    /// Errors: `errc::text_invalid`; those of `make`.
    static constexpr result<ip_prefix> parse(std::string_view text) noexcept {
        const std::size_t slash = text.find('/');
        const auto address = ip_address::parse(text.substr(0, slash));
        if (!address) {
            return address.error();
        }
        if (slash == std::string_view::npos) {
            return ip_prefix(*address);
        }
        const auto length = detail::parse_decimal(text.substr(slash + 1), 999);
        if (!length) {
            return errc::text_invalid;
        }
        return make(*address, *length);
    }

    constexpr const ip_address& address() const noexcept { return address_; }

    /// In bits, 0 to 32 or 0 to 128.
    constexpr unsigned length() const noexcept { return length_; }

    /// An IPv4 network contains no IPv6 address, and vice versa. Call `unmapped()` on an address
    /// that comes from a dual-stack socket.
    constexpr bool contains(const ip_address& address) const noexcept {
        return address.masked(length_) == address_;
    }

    /// The IPv4 network for ::ffff:a.b.c.d with a length of 96 or more; otherwise the network
    /// itself.
    constexpr ip_prefix unmapped() const noexcept {
        ip_prefix prefix = *this;
        // Bit 96 of a mapped address is set, so the length of its network is 96 or more.
        if (address_.is_v6() && address_.unmapped().is_v4()) {
            prefix.address_ = address_.unmapped();
            prefix.length_ = static_cast<octet>(length_ - 96);
        }
        return prefix;
    }

    /// Always includes the length: "192.0.2.1/32".
    constexpr std::string to_string() const {
        std::string text = address_.to_string();
        text += '/';
        detail::append_decimal(text, length_);
        return text;
    }

    friend constexpr bool operator==(const ip_prefix&, const ip_prefix&) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(const ip_prefix&,
                                                      const ip_prefix&) noexcept = default;

    friend constexpr std::size_t hash_value(const ip_prefix& prefix) noexcept {
        return static_cast<std::size_t>(
            detail::hash_mix(hash_value(prefix.address_), prefix.length_));
    }

  private:
    static constexpr ip_prefix require(std::string_view text) {
        const auto prefix = parse(text);
        if (!prefix) {
            refuse(text, prefix.error());
        }
        return *prefix;
    }

    [[noreturn]] static void refuse(std::string_view text, errc error);

    ip_address address_;
    octet length_ = 0;
};

} // namespace radius

template <>
struct std::hash<radius::ip_prefix> {
    constexpr std::size_t operator()(const radius::ip_prefix& prefix) const noexcept {
        return hash_value(prefix);
    }
};

namespace radius::type {

/// A value that is its own octets, of one size only.
template <class Address, data_type Kind>
struct fixed_octets {
    using view_type = Address;
    using owned_type = Address;
    static constexpr data_type kind = Kind;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        typename Address::octets_type octets{};
        if (value.size() != octets.size()) {
            return errc::value_length_invalid;
        }
        std::copy(value.begin(), value.end(), octets.begin());
        return Address(octets);
    }
    static constexpr result<void> encode(writer& out, const view_type& value) noexcept {
        out.put(value.octets());
        return {};
    }
};

using ipv4addr = fixed_octets<ipv4_address, data_type::ipv4addr>;
using ipv6addr = fixed_octets<ipv6_address, data_type::ipv6addr>;
using ifid = fixed_octets<interface_id, data_type::ifid>;
using ether = fixed_octets<ethernet_address, data_type::ether>;

/// Four octets or sixteen, depending on the address family.
struct combo_ip {
    using view_type = ip_address;
    using owned_type = ip_address;
    static constexpr data_type kind = data_type::combo_ip;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        if (value.size() == 4) {
            return view_type(*ipv4addr::decode(value));
        }
        const auto address = ipv6addr::decode(value);
        return address ? result<view_type>(*address) : result<view_type>(address.error());
    }
    static constexpr result<void> encode(writer& out, const view_type& value) noexcept {
        return value.is_v4() ? ipv4addr::encode(out, value.v4())
                             : ipv6addr::encode(out, value.v6());
    }
};

/// A prefix of either family:
///
///     octet   0          1               2 ...
///             reserved   prefix length   address octets
///
/// The IPv4 form has all four address octets and six bits of length (RFC 6572); the IPv6 form may
/// leave out octets beyond its length (RFC 3162 section 2.3). Bits beyond the length are written as
/// zero; `strictness` decides how they are read.
template <class Prefix, class Address, data_type Kind>
struct prefix {
    using view_type = Prefix;
    using owned_type = Prefix;
    static constexpr data_type kind = Kind;
    static constexpr bool borrows = false;

    /// Errors: `errc::value_length_invalid`; `errc::value_out_of_range` for a length above that of
    /// an address; `errc::value_not_canonical`, unless `how` is lenient.
    static constexpr result<view_type> decode(octets_view value,
                                              strictness how = strictness::strict) noexcept {
        constexpr bool may_be_short = Kind == data_type::ipv6prefix;
        typename Address::octets_type octets{};
        const std::size_t full = 2 + octets.size();
        if (value.size() < 2 || value.size() > full || (!may_be_short && value.size() != full)) {
            return errc::value_length_invalid;
        }
        const unsigned length = may_be_short ? value[1] : value[1] & 0x3FU;
        if (length > Address::bits) {
            return errc::value_out_of_range;
        }
        const octets_view given = value.subspan(2);
        std::copy(given.begin(), given.end(), octets.begin());
        const Address network = Address(octets).masked(length);
        const bool canonical = given.size() * 8 >= length && network.octets() == octets;
        if (!canonical && how == strictness::strict) {
            return errc::value_not_canonical;
        }
        return Prefix::make(network, length);
    }
    static constexpr result<void> encode(writer& out, const view_type& value) noexcept {
        out.u8(0);
        out.u8(static_cast<octet>(value.length()));
        const auto& octets = value.address().octets();
        out.put(Kind == data_type::ipv6prefix
                    ? octets_view(octets).first((value.length() + 7U) / 8U)
                    : octets_view(octets));
        return {};
    }
};

using ipv4prefix = prefix<ipv4_prefix, ipv4_address, data_type::ipv4prefix>;
using ipv6prefix = prefix<ipv6_prefix, ipv6_address, data_type::ipv6prefix>;

} // namespace radius::type

// --- <radius/attribute/type/integer_types.hpp> ---

// Codecs for numbers, enumerations, dates and durations (RFC 8044 sections 3.1 to 3.3, 3.12).

#include <bit>
#include <chrono>

namespace radius::type {

/// An integer of exactly `sizeof(Integer)` octets, most significant first.
template <std::integral Integer, data_type Kind>
struct fixed_integer {
    using view_type = Integer;
    using owned_type = Integer;
    static constexpr data_type kind = Kind;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        if (value.size() != sizeof(Integer)) {
            return errc::value_length_invalid;
        }
        std::uint64_t number = 0;
        for (const octet next : value) {
            number = (number << 8U) | next;
        }
        return static_cast<Integer>(number);
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        if constexpr (sizeof(Integer) == 1) {
            out.u8(static_cast<octet>(value));
        } else if constexpr (sizeof(Integer) == 2) {
            out.u16(static_cast<std::uint16_t>(value));
        } else if constexpr (sizeof(Integer) == 4) {
            out.u32(static_cast<std::uint32_t>(value));
        } else {
            out.u64(static_cast<std::uint64_t>(value));
        }
        return {};
    }
};

using integer = fixed_integer<std::uint32_t, data_type::integer>;
using integer64 = fixed_integer<std::uint64_t, data_type::integer64>;
using byte = fixed_integer<std::uint8_t, data_type::byte>;
using short_integer = fixed_integer<std::uint16_t, data_type::short_integer>;
using signed_integer = fixed_integer<std::int32_t, data_type::signed_integer>;
using int8 = fixed_integer<std::int8_t, data_type::int8>;
using int16 = fixed_integer<std::int16_t, data_type::int16>;
using int64 = fixed_integer<std::int64_t, data_type::int64>;

/// An integer whose values have names. Values without one are legal and pass unchanged, if the
/// enumeration can represent them.
template <named_enumeration Enumeration, class Base = integer>
struct enumerated {
    using view_type = Enumeration;
    using owned_type = Enumeration;
    using enumeration_type = Enumeration;
    using number_type = typename Base::view_type;
    static constexpr data_type kind = Base::kind;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto number = Base::decode(value);
        if (!number) {
            return number.error();
        }
        const auto known = static_cast<Enumeration>(*number);
        return static_cast<number_type>(known) == *number ? result<view_type>(known)
                                                          : errc::value_out_of_range;
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        const auto number = static_cast<number_type>(value);
        if (static_cast<Enumeration>(number) != value) {
            return errc::value_out_of_range;
        }
        return Base::encode(out, number);
    }
};

/// A bool: one octet, 0 or 1.
struct boolean {
    using view_type = bool;
    using owned_type = bool;
    static constexpr data_type kind = data_type::boolean;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto number = byte::decode(value);
        if (!number) {
            return number.error();
        }
        return *number > 1 ? result<view_type>(errc::value_out_of_range) : *number == 1;
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        return byte::encode(out, value ? 1 : 0);
    }
};

/// A number of IEEE 754, most significant octet first. NaN is out of range.
template <std::floating_point Float, std::unsigned_integral Bits, data_type Kind>
struct floating {
    using view_type = Float;
    using owned_type = Float;
    using integer_type = fixed_integer<Bits, Kind>;
    static constexpr data_type kind = Kind;
    static constexpr bool borrows = false;
    static_assert(sizeof(Float) == sizeof(Bits));

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto bits = integer_type::decode(value);
        if (!bits) {
            return bits.error();
        }
        const auto number = std::bit_cast<Float>(*bits);
        // NOLINTNEXTLINE(misc-redundant-expression): NaN is not equal to itself
        return number == number ? result<view_type>(number) : errc::value_out_of_range;
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        // NOLINTNEXTLINE(misc-redundant-expression): NaN is not equal to itself
        return value == value ? integer_type::encode(out, std::bit_cast<Bits>(value))
                              : result<void>(errc::value_out_of_range);
    }
};

using float32 = floating<float, std::uint32_t, data_type::float32>;
using float64 = floating<double, std::uint64_t, data_type::float64>;

/// A duration as a whole number of `Duration`s, encoded as a `Count`.
template <class Duration, std::integral Count = std::uint32_t>
struct time_delta_in {
    using view_type = Duration;
    using owned_type = Duration;
    using integer_type = fixed_integer<Count, data_type::time_delta>;
    static constexpr data_type kind = data_type::time_delta;
    static constexpr bool borrows = false;
    static constexpr layout shape{sizeof(Count) == 4 ? 0 : sizeof(Count),
                                  std::signed_integral<Count>, Duration::period::den};

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto number = integer_type::decode(value);
        if (!number) {
            return number.error();
        }
        if (!std::in_range<typename Duration::rep>(*number)) {
            return errc::value_out_of_range;
        }
        return view_type(static_cast<typename Duration::rep>(*number));
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        return std::in_range<Count>(value.count())
                   ? integer_type::encode(out, static_cast<Count>(value.count()))
                   : result<void>(errc::value_out_of_range);
    }
};

/// A date as a whole number of `Duration`s since 1970, encoded as a `Count`.
template <class Duration, std::unsigned_integral Count = std::uint32_t>
struct time_in {
    using view_type = std::chrono::sys_time<Duration>;
    using owned_type = view_type;
    using span_type = time_delta_in<Duration, Count>;
    static constexpr data_type kind = data_type::time;
    static constexpr bool borrows = false;
    static constexpr layout shape = span_type::shape;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto span = span_type::decode(value);
        return span ? result<view_type>(view_type(*span)) : result<view_type>(span.error());
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        return span_type::encode(out, value.time_since_epoch());
    }
};

/// Seconds since 1970 in 32 unsigned bits, so that it ends in 2106.
using time = time_in<std::chrono::seconds>;

/// A duration in whole seconds, 32 unsigned bits: Session-Timeout, for example.
using time_delta = time_delta_in<std::chrono::seconds>;

} // namespace radius::type

// --- <radius/attribute/type/text_types.hpp> ---

// Codecs for values of any length: text, octets, and containers as a whole (RFC 8044 sections 3.4,
// 3.5, 3.13 to 3.17).

/// A codec is a type with `view_type` (the type that is read and written), `owned_type` (the same
/// without a borrow), `kind`, `borrows` (whether `view_type` points into the packet), `decode` and
/// `encode`. `decode` fails with `errc::value_length_invalid` or `errc::value_out_of_range`;
/// `encode` reports a value that its type cannot carry, and the writer's `ok()` reports a lack of
/// room.
namespace radius::type {

/// Text for people. Octets that are not UTF-8 pass unchanged (rule of RFC 2865 section 5: "text").
struct text {
    using view_type = std::string_view;
    using owned_type = std::string;
    static constexpr data_type kind = data_type::text;
    static constexpr bool borrows = true;

    static result<view_type> decode(octets_view value) noexcept;
    static result<void> encode(writer& out, view_type value) noexcept;
};

/// Opaque octets.
struct octets {
    using view_type = octets_view;
    using owned_type = octet_string;
    static constexpr data_type kind = data_type::octets;
    static constexpr bool borrows = true;

    static constexpr result<view_type> decode(octets_view value) noexcept { return value; }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        out.put(value);
        return {};
    }
};

/// A container whose contents are passed as octets: a TLV or a whole Vendor-Specific, for example.
template <data_type Kind>
struct container : octets {
    static constexpr data_type kind = Kind;
};

using tlv = container<data_type::tlv>;
using vsa = container<data_type::vsa>;
using extended = container<data_type::extended>;
using long_extended = container<data_type::long_extended>;
using evs = container<data_type::evs>;
using group = container<data_type::group>;

/// An Ascend filter. The names of a dictionary parse and print its text.
using filter = container<data_type::filter>;

/// Text or octets of one length only.
template <class Base, std::uint16_t Length>
struct sized : Base {
    static constexpr layout shape{.fixed_length = Length};

    static constexpr result<typename Base::view_type> decode(octets_view value) noexcept {
        if (value.size() != Length) {
            return errc::value_length_invalid;
        }
        return Base::decode(value);
    }
    static constexpr result<void> encode(writer& out, typename Base::view_type value) noexcept {
        return value.size() == Length ? Base::encode(out, value)
                                      : result<void>(errc::value_length_invalid);
    }
};

} // namespace radius::type

namespace radius {

/// Whether MPPE is optional (RFC 2548 section 2.4.4).
enum class ms_mppe_encryption_policy : std::uint32_t {
    encryption_allowed = 1,
    encryption_required = 2,
};

/// The keys that MPPE may use: bits, 2 is L and 4 is S (RFC 2548 section 2.4.5).
enum class ms_mppe_encryption_types : std::uint32_t {
    rc4_40bit_allowed = 2,
    rc4_128bit_allowed = 4,
    rc4_40or128_bit_allowed = 6,
};

/// Whether bandwidth allocation is used (RFC 2548 section 2.5.1).
enum class ms_bap_usage : std::uint32_t {
    not_allowed = 0,
    allowed = 1,
    required = 2,
};

/// Why the server wants a new password (RFC 2548 section 2.6.3).
enum class ms_arap_pw_change_reason : std::uint32_t {
    just_change_password = 1,
    expired_password = 2,
    admin_requires_password_change = 3,
    password_too_short = 4,
};

/// How a dial-up user was authenticated (RFC 2548 section 2.7.4).
enum class ms_acct_auth_type : std::uint32_t {
    pap = 1,
    chap = 2,
    ms_chap_1 = 3,
    ms_chap_2 = 4,
    eap = 5,
};

/// By which EAP method a dial-up user was authenticated (RFC 2548 section 2.7.5).
enum class ms_acct_eap_type : std::uint32_t {
    md5 = 4,
    otp = 5,
    generic_token_card = 6,
    tls = 13,
};

/// Whose identity the request is about.
enum class ms_identity_type : std::uint32_t {
    machine_health_check = 1,
    ignore_user_lookup_failure = 2,
};

/// How far the user is let in.
enum class ms_quarantine_state : std::uint32_t {
    full_access = 0,
    quarantine = 1,
    probation = 2,
};

/// What kind of server asks.
enum class ms_network_access_server_type : std::uint32_t {
    unspecified = 0,
    terminal_server_gateway = 1,
    remote_access_server = 2,
    dhcp_server = 3,
    wireless_access_point = 4,
    hra = 5,
    hcap_server = 6,
};

/// The values of MS-AFW-Zone.
enum class ms_afw_zone : std::uint32_t {
    ms_afw_zone_boundary_policy = 1,
    ms_afw_zone_unprotected_policy = 2,
    ms_afw_zone_protected_policy = 3,
};

/// The values of MS-AFW-Protection-Level.
enum class ms_afw_protection_level : std::uint32_t {
    hecp_response_sign_only = 1,
    hecp_response_sign_and_encrypt = 2,
};

/// The values of MS-RNAP-Not-Quarantine-Capable.
enum class ms_rnap_not_quarantine_capable : std::uint32_t {
    soh_sent = 0,
    soh_not_sent = 1,
};

/// Why the user is in quarantine.
enum class ms_extended_quarantine_state : std::uint32_t {
    transition = 1,
    infected = 2,
    unknown = 3,
    no_data = 4,
};

template <>
struct enumeration<ms_mppe_encryption_policy> {
    static constexpr enumerator enumerators[] = {
        {"Encryption-Allowed", 1},
        {"Encryption-Required", 2},
    };
};

template <>
struct enumeration<ms_mppe_encryption_types> {
    static constexpr enumerator enumerators[] = {
        {"RC4-40bit-Allowed", 2},
        {"RC4-128bit-Allowed", 4},
        {"RC4-40or128-bit-Allowed", 6},
    };
};

template <>
struct enumeration<ms_bap_usage> {
    static constexpr enumerator enumerators[] = {
        {"Not-Allowed", 0},
        {"Allowed", 1},
        {"Required", 2},
    };
};

template <>
struct enumeration<ms_arap_pw_change_reason> {
    static constexpr enumerator enumerators[] = {
        {"Just-Change-Password", 1},
        {"Expired-Password", 2},
        {"Admin-Requires-Password-Change", 3},
        {"Password-Too-Short", 4},
    };
};

template <>
struct enumeration<ms_acct_auth_type> {
    static constexpr enumerator enumerators[] = {
        {"PAP", 1},
        {"CHAP", 2},
        {"MS-CHAP-1", 3},
        {"MS-CHAP-2", 4},
        {"EAP", 5},
    };
};

template <>
struct enumeration<ms_acct_eap_type> {
    static constexpr enumerator enumerators[] = {
        {"MD5", 4},
        {"OTP", 5},
        {"Generic-Token-Card", 6},
        {"TLS", 13},
    };
};

template <>
struct enumeration<ms_identity_type> {
    static constexpr enumerator enumerators[] = {
        {"Machine-Health-Check", 1},
        {"Ignore-User-Lookup-Failure", 2},
    };
};

template <>
struct enumeration<ms_quarantine_state> {
    static constexpr enumerator enumerators[] = {
        {"Full-Access", 0},
        {"Quarantine", 1},
        {"Probation", 2},
    };
};

template <>
struct enumeration<ms_network_access_server_type> {
    static constexpr enumerator enumerators[] = {
        {"Unspecified", 0},
        {"Terminal-Server-Gateway", 1},
        {"Remote-Access-Server", 2},
        {"DHCP-Server", 3},
        {"Wireless-Access-Point", 4},
        {"HRA", 5},
        {"HCAP-Server", 6},
    };
};

template <>
struct enumeration<ms_afw_zone> {
    static constexpr enumerator enumerators[] = {
        {"MS-AFW-Zone-Boundary-Policy", 1},
        {"MS-AFW-Zone-Unprotected-Policy", 2},
        {"MS-AFW-Zone-Protected-Policy", 3},
    };
};

template <>
struct enumeration<ms_afw_protection_level> {
    static constexpr enumerator enumerators[] = {
        {"HECP-Response-Sign-Only", 1},
        {"HECP-Response-Sign-And-Encrypt", 2},
    };
};

template <>
struct enumeration<ms_rnap_not_quarantine_capable> {
    static constexpr enumerator enumerators[] = {
        {"SoH-Sent", 0},
        {"SoH-Not-Sent", 1},
    };
};

template <>
struct enumeration<ms_extended_quarantine_state> {
    static constexpr enumerator enumerators[] = {
        {"Transition", 1},
        {"Infected", 2},
        {"Unknown", 3},
        {"No-Data", 4},
    };
};

/// An attribute of Microsoft, vendor 311.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using microsoft_attribute = attribute<Name, vendor_attribute_number(311, Number), Type, Flags>;

} // namespace radius

namespace radius::attr {

inline constexpr microsoft_attribute<"MS-CHAP-Response", 1, type::sized<type::octets, 50>>
    ms_chap_response;
inline constexpr microsoft_attribute<"MS-CHAP-Error", 2, type::text> ms_chap_error;
inline constexpr microsoft_attribute<"MS-CHAP-CPW-1", 3, type::sized<type::octets, 70>>
    ms_chap_cpw_1;
inline constexpr microsoft_attribute<"MS-CHAP-CPW-2", 4, type::sized<type::octets, 84>>
    ms_chap_cpw_2;
inline constexpr microsoft_attribute<"MS-CHAP-LM-Enc-PW", 5, type::octets> ms_chap_lm_enc_pw;
inline constexpr microsoft_attribute<"MS-CHAP-NT-Enc-PW", 6, type::octets> ms_chap_nt_enc_pw;
inline constexpr microsoft_attribute<"MS-MPPE-Encryption-Policy", 7,
                                     type::enumerated<radius::ms_mppe_encryption_policy>>
    ms_mppe_encryption_policy;
inline constexpr microsoft_attribute<"MS-MPPE-Encryption-Types", 8,
                                     type::enumerated<radius::ms_mppe_encryption_types>>
    ms_mppe_encryption_types;
inline constexpr microsoft_attribute<"MS-RAS-Vendor", 9, type::integer> ms_ras_vendor;
inline constexpr microsoft_attribute<"MS-CHAP-Domain", 10, type::text> ms_chap_domain;
inline constexpr microsoft_attribute<"MS-CHAP-Challenge", 11, type::octets> ms_chap_challenge;
inline constexpr microsoft_attribute<"MS-CHAP-MPPE-Keys", 12, type::sized<type::octets, 24>,
                                     flags{.hidden = hiding::password}>
    ms_chap_mppe_keys;
inline constexpr microsoft_attribute<"MS-BAP-Usage", 13, type::enumerated<radius::ms_bap_usage>>
    ms_bap_usage;
inline constexpr microsoft_attribute<"MS-Link-Utilization-Threshold", 14, type::integer>
    ms_link_utilization_threshold;
inline constexpr microsoft_attribute<"MS-Link-Drop-Time-Limit", 15, type::time_delta>
    ms_link_drop_time_limit;
inline constexpr microsoft_attribute<"MS-MPPE-Send-Key", 16, type::octets,
                                     flags{.hidden = hiding::tunnel_password}>
    ms_mppe_send_key;
inline constexpr microsoft_attribute<"MS-MPPE-Recv-Key", 17, type::octets,
                                     flags{.hidden = hiding::tunnel_password}>
    ms_mppe_recv_key;
inline constexpr microsoft_attribute<"MS-RAS-Version", 18, type::text> ms_ras_version;
inline constexpr microsoft_attribute<"MS-Old-ARAP-Password", 19, type::octets> ms_old_arap_password;
inline constexpr microsoft_attribute<"MS-New-ARAP-Password", 20, type::octets> ms_new_arap_password;
inline constexpr microsoft_attribute<"MS-ARAP-PW-Change-Reason", 21,
                                     type::enumerated<radius::ms_arap_pw_change_reason>>
    ms_arap_pw_change_reason;
inline constexpr microsoft_attribute<"MS-Filter", 22, type::octets> ms_filter;
inline constexpr microsoft_attribute<"MS-Acct-Auth-Type", 23,
                                     type::enumerated<radius::ms_acct_auth_type>>
    ms_acct_auth_type;
inline constexpr microsoft_attribute<"MS-Acct-EAP-Type", 24,
                                     type::enumerated<radius::ms_acct_eap_type>>
    ms_acct_eap_type;
inline constexpr microsoft_attribute<"MS-CHAP2-Response", 25, type::sized<type::octets, 50>>
    ms_chap2_response;
inline constexpr microsoft_attribute<"MS-CHAP2-Success", 26, type::octets> ms_chap2_success;
inline constexpr microsoft_attribute<"MS-CHAP2-CPW", 27, type::sized<type::octets, 68>>
    ms_chap2_cpw;
inline constexpr microsoft_attribute<"MS-Primary-DNS-Server", 28, type::ipv4addr>
    ms_primary_dns_server;
inline constexpr microsoft_attribute<"MS-Secondary-DNS-Server", 29, type::ipv4addr>
    ms_secondary_dns_server;
inline constexpr microsoft_attribute<"MS-Primary-NBNS-Server", 30, type::ipv4addr>
    ms_primary_nbns_server;
inline constexpr microsoft_attribute<"MS-Secondary-NBNS-Server", 31, type::ipv4addr>
    ms_secondary_nbns_server;
inline constexpr microsoft_attribute<"MS-ARAP-Challenge", 33, type::octets> ms_arap_challenge;
inline constexpr microsoft_attribute<"MS-RAS-Client-Name", 34, type::text> ms_ras_client_name;
inline constexpr microsoft_attribute<"MS-RAS-Client-Version", 35, type::text> ms_ras_client_version;
inline constexpr microsoft_attribute<"MS-Quarantine-IPFilter", 36, type::octets>
    ms_quarantine_ipfilter;
inline constexpr microsoft_attribute<"MS-Quarantine-Session-Timeout", 37, type::time_delta>
    ms_quarantine_session_timeout;
inline constexpr microsoft_attribute<"MS-User-Security-Identity", 40, type::text>
    ms_user_security_identity;
inline constexpr microsoft_attribute<"MS-Identity-Type", 41,
                                     type::enumerated<radius::ms_identity_type>>
    ms_identity_type;
inline constexpr microsoft_attribute<"MS-Service-Class", 42, type::text> ms_service_class;
inline constexpr microsoft_attribute<"MS-Quarantine-User-Class", 44, type::text>
    ms_quarantine_user_class;
inline constexpr microsoft_attribute<"MS-Quarantine-State", 45,
                                     type::enumerated<radius::ms_quarantine_state>>
    ms_quarantine_state;
inline constexpr microsoft_attribute<"MS-Quarantine-Grace-Time", 46, type::integer>
    ms_quarantine_grace_time;
inline constexpr microsoft_attribute<"MS-Network-Access-Server-Type", 47,
                                     type::enumerated<radius::ms_network_access_server_type>>
    ms_network_access_server_type;
inline constexpr microsoft_attribute<"MS-AFW-Zone", 48, type::enumerated<radius::ms_afw_zone>>
    ms_afw_zone;
inline constexpr microsoft_attribute<"MS-AFW-Protection-Level", 49,
                                     type::enumerated<radius::ms_afw_protection_level>>
    ms_afw_protection_level;
inline constexpr microsoft_attribute<"MS-Machine-Name", 50, type::text> ms_machine_name;
inline constexpr microsoft_attribute<"MS-IPv6-Filter", 51, type::octets> ms_ipv6_filter;
inline constexpr microsoft_attribute<"MS-IPv4-Remediation-Servers", 52, type::octets>
    ms_ipv4_remediation_servers;
inline constexpr microsoft_attribute<"MS-IPv6-Remediation-Servers", 53, type::octets>
    ms_ipv6_remediation_servers;
inline constexpr microsoft_attribute<"MS-RNAP-Not-Quarantine-Capable", 54,
                                     type::enumerated<radius::ms_rnap_not_quarantine_capable>>
    ms_rnap_not_quarantine_capable;
inline constexpr microsoft_attribute<"MS-Quarantine-SOH", 55, type::octets> ms_quarantine_soh;
inline constexpr microsoft_attribute<"MS-RAS-Correlation", 56, type::octets> ms_ras_correlation;
inline constexpr microsoft_attribute<"MS-Extended-Quarantine-State", 57,
                                     type::enumerated<radius::ms_extended_quarantine_state>>
    ms_extended_quarantine_state;
inline constexpr microsoft_attribute<"MS-HCAP-User-Groups", 58, type::text> ms_hcap_user_groups;
inline constexpr microsoft_attribute<"MS-HCAP-Location-Group-Name", 59, type::text>
    ms_hcap_location_group_name;
inline constexpr microsoft_attribute<"MS-HCAP-User-Name", 60, type::text> ms_hcap_user_name;
inline constexpr microsoft_attribute<"MS-User-IPv4-Address", 61, type::ipv4addr>
    ms_user_ipv4_address;
inline constexpr microsoft_attribute<"MS-User-IPv6-Address", 62, type::ipv6addr>
    ms_user_ipv6_address;
inline constexpr microsoft_attribute<"MS-TSG-Device-Redirection", 63, type::integer>
    ms_tsg_device_redirection;

} // namespace radius::attr

namespace radius {

/// All attributes of Microsoft.
using microsoft_table =
    table_of<attr::ms_chap_response, attr::ms_chap_error, attr::ms_chap_cpw_1, attr::ms_chap_cpw_2,
             attr::ms_chap_lm_enc_pw, attr::ms_chap_nt_enc_pw, attr::ms_mppe_encryption_policy,
             attr::ms_mppe_encryption_types, attr::ms_ras_vendor, attr::ms_chap_domain,
             attr::ms_chap_challenge, attr::ms_chap_mppe_keys, attr::ms_bap_usage,
             attr::ms_link_utilization_threshold, attr::ms_link_drop_time_limit,
             attr::ms_mppe_send_key, attr::ms_mppe_recv_key, attr::ms_ras_version,
             attr::ms_old_arap_password, attr::ms_new_arap_password, attr::ms_arap_pw_change_reason,
             attr::ms_filter, attr::ms_acct_auth_type, attr::ms_acct_eap_type,
             attr::ms_chap2_response, attr::ms_chap2_success, attr::ms_chap2_cpw,
             attr::ms_primary_dns_server, attr::ms_secondary_dns_server,
             attr::ms_primary_nbns_server, attr::ms_secondary_nbns_server, attr::ms_arap_challenge,
             attr::ms_ras_client_name, attr::ms_ras_client_version, attr::ms_quarantine_ipfilter,
             attr::ms_quarantine_session_timeout, attr::ms_user_security_identity,
             attr::ms_identity_type, attr::ms_service_class, attr::ms_quarantine_user_class,
             attr::ms_quarantine_state, attr::ms_quarantine_grace_time,
             attr::ms_network_access_server_type, attr::ms_afw_zone, attr::ms_afw_protection_level,
             attr::ms_machine_name, attr::ms_ipv6_filter, attr::ms_ipv4_remediation_servers,
             attr::ms_ipv6_remediation_servers, attr::ms_rnap_not_quarantine_capable,
             attr::ms_quarantine_soh, attr::ms_ras_correlation, attr::ms_extended_quarantine_state,
             attr::ms_hcap_user_groups, attr::ms_hcap_location_group_name, attr::ms_hcap_user_name,
             attr::ms_user_ipv4_address, attr::ms_user_ipv6_address,
             attr::ms_tsg_device_redirection>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc2865.hpp> ---

// RFC 2865: Remote Authentication Dial In User Service (RADIUS), section 5.
// Made from dictionary.rfc2865 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius {

/// What the user asks for, or is given (RFC 2865 section 5.6).
enum class service_type : std::uint32_t {
    login_user = 1,
    framed_user = 2,
    callback_login_user = 3,
    callback_framed_user = 4,
    outbound_user = 5,
    administrative_user = 6,
    nas_prompt_user = 7,
    authenticate_only = 8,
    callback_nas_prompt = 9,
    call_check = 10,
    callback_administrative = 11,
    voice = 12,
    fax = 13,
    modem_relay = 14,
    iapp_register = 15,
    iapp_ap_check = 16,
    authorize_only = 17,
    framed_management = 18,
    additional_authorization = 19,
};

/// How frames are carried (RFC 2865 section 5.7).
enum class framed_protocol : std::uint32_t {
    ppp = 1,
    slip = 2,
    arap = 3,
    gandalf_slml = 4,
    xylogics_ipx_slip = 5,
    x_75_synchronous = 6,
    gprs_pdp_context = 7,
};

/// Whether routes are exchanged with the user (RFC 2865 section 5.10).
enum class framed_routing : std::uint32_t {
    none = 0,
    broadcast = 1,
    listen = 2,
    broadcast_listen = 3,
};

/// How headers are compressed (RFC 2865 section 5.13).
enum class framed_compression : std::uint32_t {
    none = 0,
    van_jacobson_tcp_ip = 1,
    ipx_header_compression = 2,
    stac_lzs = 3,
};

/// How the user is connected to the login host (RFC 2865 section 5.15).
enum class login_service : std::uint32_t {
    telnet = 0,
    rlogin = 1,
    tcp_clear = 2,
    portmaster = 3,
    lat = 4,
    x25_pad = 5,
    x25_t3pos = 6,
    tcp_clear_quiet = 8,
};

/// What the NAS does when the service ends (RFC 2865 section 5.29).
enum class termination_action : std::uint32_t {
    default_ = 0,
    radius_request = 1,
};

/// The kind of port the user came in by (RFC 2865 section 5.41, RFC 3580 section 3.23).
enum class nas_port_type : std::uint32_t {
    async = 0,
    sync = 1,
    isdn = 2,
    isdn_v120 = 3,
    isdn_v110 = 4,
    virtual_ = 5,
    piafs = 6,
    hdlc_clear_channel = 7,
    x_25 = 8,
    x_75 = 9,
    g_3_fax = 10,
    sdsl = 11,
    adsl_cap = 12,
    adsl_dmt = 13,
    idsl = 14,
    ethernet = 15,
    xdsl = 16,
    cable = 17,
    wireless_other = 18,
    wireless_802_11 = 19,
    token_ring = 20,
    fddi = 21,
    wireless_cdma2000 = 22,
    wireless_umts = 23,
    wireless_1x_ev = 24,
    iapp = 25,
    fttp = 26,
    wireless_802_16 = 27,
    wireless_802_20 = 28,
    wireless_802_22 = 29,
    pppoa = 30,
    pppoeoa = 31,
    pppoeoe = 32,
    pppoeovlan = 33,
    pppoeoqinq = 34,
    xpon = 35,
    wireless_xgp = 36,
    wimax_wifi_iwk = 38,
    wimax_sff = 39,
    wimax_ha_lma = 40,
    wimax_dhcp = 41,
    wimax_lbs = 42,
    wimax_wvs = 43,
};

template <>
struct enumeration<service_type> {
    static constexpr enumerator enumerators[] = {
        {"Login-User", 1},
        {"Framed-User", 2},
        {"Callback-Login-User", 3},
        {"Callback-Framed-User", 4},
        {"Outbound-User", 5},
        {"Administrative-User", 6},
        {"NAS-Prompt-User", 7},
        {"Authenticate-Only", 8},
        {"Callback-NAS-Prompt", 9},
        {"Call-Check", 10},
        {"Callback-Administrative", 11},
        {"Voice", 12},
        {"Fax", 13},
        {"Modem-Relay", 14},
        {"IAPP-Register", 15},
        {"IAPP-AP-Check", 16},
        {"Authorize-Only", 17},
        {"Framed-Management", 18},
        {"Additional-Authorization", 19},
    };
};

template <>
struct enumeration<framed_protocol> {
    static constexpr enumerator enumerators[] = {
        {"PPP", 1},
        {"SLIP", 2},
        {"ARAP", 3},
        {"Gandalf-SLML", 4},
        {"Xylogics-IPX-SLIP", 5},
        {"X.75-Synchronous", 6},
        {"GPRS-PDP-Context", 7},
    };
};

template <>
struct enumeration<framed_routing> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Broadcast", 1},
        {"Listen", 2},
        {"Broadcast-Listen", 3},
    };
};

template <>
struct enumeration<framed_compression> {
    static constexpr enumerator enumerators[] = {
        {"None", 0},
        {"Van-Jacobson-TCP-IP", 1},
        {"IPX-Header-Compression", 2},
        {"Stac-LZS", 3},
    };
};

template <>
struct enumeration<login_service> {
    static constexpr enumerator enumerators[] = {
        {"Telnet", 0},
        {"Rlogin", 1},
        {"TCP-Clear", 2},
        {"PortMaster", 3},
        {"LAT", 4},
        {"X25-PAD", 5},
        {"X25-T3POS", 6},
        {"TCP-Clear-Quiet", 8},
    };
};

template <>
struct enumeration<termination_action> {
    static constexpr enumerator enumerators[] = {
        {"Default", 0},
        {"RADIUS-Request", 1},
    };
};

template <>
struct enumeration<nas_port_type> {
    static constexpr enumerator enumerators[] = {
        {"Async", 0},
        {"Sync", 1},
        {"ISDN", 2},
        {"ISDN-V120", 3},
        {"ISDN-V110", 4},
        {"Virtual", 5},
        {"PIAFS", 6},
        {"HDLC-Clear-Channel", 7},
        {"X.25", 8},
        {"X.75", 9},
        {"G.3-Fax", 10},
        {"SDSL", 11},
        {"ADSL-CAP", 12},
        {"ADSL-DMT", 13},
        {"IDSL", 14},
        {"Ethernet", 15},
        {"xDSL", 16},
        {"Cable", 17},
        {"Wireless-Other", 18},
        {"Wireless-802.11", 19},
        {"Token-Ring", 20},
        {"FDDI", 21},
        {"Wireless-CDMA2000", 22},
        {"Wireless-UMTS", 23},
        {"Wireless-1X-EV", 24},
        {"IAPP", 25},
        {"FTTP", 26},
        {"Wireless-802.16", 27},
        {"Wireless-802.20", 28},
        {"Wireless-802.22", 29},
        {"PPPoA", 30},
        {"PPPoEoA", 31},
        {"PPPoEoE", 32},
        {"PPPoEoVLAN", 33},
        {"PPPoEoQinQ", 34},
        {"xPON", 35},
        {"Wireless-XGP", 36},
        {"WIMAX-WIFI-IWK", 38},
        {"WIMAX-SFF", 39},
        {"WIMAX-HA-LMA", 40},
        {"WIMAX-DHCP", 41},
        {"WIMAX-LBS", 42},
        {"WIMAX-WVS", 43},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"User-Name", 1, type::text> user_name;
inline constexpr attribute<"User-Password", 2, type::text, flags{.hidden = hiding::password}>
    user_password;
inline constexpr attribute<"CHAP-Password", 3, type::octets> chap_password;
inline constexpr attribute<"NAS-IP-Address", 4, type::ipv4addr> nas_ip_address;
inline constexpr attribute<"NAS-Port", 5, type::integer> nas_port;
inline constexpr attribute<"Service-Type", 6, type::enumerated<radius::service_type>> service_type;
inline constexpr attribute<"Framed-Protocol", 7, type::enumerated<radius::framed_protocol>>
    framed_protocol;
inline constexpr attribute<"Framed-IP-Address", 8, type::ipv4addr> framed_ip_address;
inline constexpr attribute<"Framed-IP-Netmask", 9, type::ipv4addr> framed_ip_netmask;
inline constexpr attribute<"Framed-Routing", 10, type::enumerated<radius::framed_routing>>
    framed_routing;
inline constexpr attribute<"Filter-Id", 11, type::text> filter_id;
inline constexpr attribute<"Framed-MTU", 12, type::integer> framed_mtu;
inline constexpr attribute<"Framed-Compression", 13, type::enumerated<radius::framed_compression>>
    framed_compression;
inline constexpr attribute<"Login-IP-Host", 14, type::ipv4addr> login_ip_host;
inline constexpr attribute<"Login-Service", 15, type::enumerated<radius::login_service>>
    login_service;
inline constexpr attribute<"Login-TCP-Port", 16, type::integer> login_tcp_port;
inline constexpr attribute<"Reply-Message", 18, type::text> reply_message;
inline constexpr attribute<"Callback-Number", 19, type::text> callback_number;
inline constexpr attribute<"Callback-Id", 20, type::text> callback_id;
inline constexpr attribute<"Framed-Route", 22, type::text> framed_route;
inline constexpr attribute<"Framed-IPX-Network", 23, type::ipv4addr> framed_ipx_network;
inline constexpr attribute<"State", 24, type::octets> state;
inline constexpr attribute<"Class", 25, type::octets> class_;
inline constexpr attribute<"Vendor-Specific", 26, type::vsa> vendor_specific;
inline constexpr attribute<"Session-Timeout", 27, type::time_delta> session_timeout;
inline constexpr attribute<"Idle-Timeout", 28, type::time_delta> idle_timeout;
inline constexpr attribute<"Termination-Action", 29, type::enumerated<radius::termination_action>>
    termination_action;
inline constexpr attribute<"Called-Station-Id", 30, type::text> called_station_id;
inline constexpr attribute<"Calling-Station-Id", 31, type::text> calling_station_id;
inline constexpr attribute<"NAS-Identifier", 32, type::text> nas_identifier;
inline constexpr attribute<"Proxy-State", 33, type::octets> proxy_state;
inline constexpr attribute<"Login-LAT-Service", 34, type::text> login_lat_service;
inline constexpr attribute<"Login-LAT-Node", 35, type::text> login_lat_node;
inline constexpr attribute<"Login-LAT-Group", 36, type::octets> login_lat_group;
inline constexpr attribute<"Framed-AppleTalk-Link", 37, type::integer> framed_appletalk_link;
inline constexpr attribute<"Framed-AppleTalk-Network", 38, type::integer> framed_appletalk_network;
inline constexpr attribute<"Framed-AppleTalk-Zone", 39, type::text> framed_appletalk_zone;
inline constexpr attribute<"CHAP-Challenge", 60, type::octets> chap_challenge;
inline constexpr attribute<"NAS-Port-Type", 61, type::enumerated<radius::nas_port_type>>
    nas_port_type;
inline constexpr attribute<"Port-Limit", 62, type::integer> port_limit;
inline constexpr attribute<"Login-LAT-Port", 63, type::text> login_lat_port;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc2865.
using rfc2865_table =
    table_of<attr::user_name, attr::user_password, attr::chap_password, attr::nas_ip_address,
             attr::nas_port, attr::service_type, attr::framed_protocol, attr::framed_ip_address,
             attr::framed_ip_netmask, attr::framed_routing, attr::filter_id, attr::framed_mtu,
             attr::framed_compression, attr::login_ip_host, attr::login_service,
             attr::login_tcp_port, attr::reply_message, attr::callback_number, attr::callback_id,
             attr::framed_route, attr::framed_ipx_network, attr::state, attr::class_,
             attr::vendor_specific, attr::session_timeout, attr::idle_timeout,
             attr::termination_action, attr::called_station_id, attr::calling_station_id,
             attr::nas_identifier, attr::proxy_state, attr::login_lat_service, attr::login_lat_node,
             attr::login_lat_group, attr::framed_appletalk_link, attr::framed_appletalk_network,
             attr::framed_appletalk_zone, attr::chap_challenge, attr::nas_port_type,
             attr::port_limit, attr::login_lat_port>;

} // namespace radius

// clang-format on

// --- <radius/auth/password/chap.hpp> ---

// CHAP with MD5 (RFC 1994 section 4.1), as CHAP-Password carries it (RFC 2865 section 5.3).

// --- <radius/crypto/constant_time.hpp> ---

// Comparing authenticators and responses without revealing to an attacker how much of a guess was
// right.

#include <openssl/crypto.h>

namespace radius {

/// True if both are the same octets, in a time that depends only on their lengths. Lengths are
/// public: if they differ, it returns at once.
bool equal_in_constant_time(octets_view one, octets_view other) noexcept;

} // namespace radius

// --- <radius/crypto/md5.hpp> ---

// MD5 (RFC 1321), the basis of RADIUS authenticators, hiding and CHAP (RFC 2865 sections 3, 5.2).

#include <initializer_list>

// --- <radius/crypto/block_digest.hpp> ---

// The parts common to MD4 and MD5: 64-octet blocks of little-endian words, padding, the length at
// the end (RFC 1320 and RFC 1321, sections 3.1 to 3.3 and 3.5).

namespace radius {

/// The chaining variables A, B, C and D.
using digest_state = std::array<std::uint32_t, 4>;

/// The words X[0] to X[15] of one block.
using digest_words = std::array<std::uint32_t, 16>;

/// An incremental digest. `Compression` provides `static void absorb(digest_state&, const
/// digest_words&)`. A plain value: a copy taken half-way continues on its own. No function
/// allocates or throws.
template <class Compression>
class block_digest {
  public:
    static constexpr std::size_t block_size = 64;
    using digest_type = std::array<octet, 16>;

    constexpr block_digest() noexcept = default;

    /// Continues after `blocks` whole blocks that led to `state`.
    constexpr block_digest(const digest_state& state, std::uint64_t blocks) noexcept
        : state_(state), length_(blocks * block_size) {}

    /// Absorbs octets. Several calls have the same result as one call with all octets.
    void update(octets_view input) noexcept {
        const std::size_t used = length_ % block_size;
        length_ += input.size();
        if (used != 0) {
            const octets_view head = input.first(std::min(input.size(), block_size - used));
            std::copy(head.begin(), head.end(), octets_span(block_).subspan(used).begin());
            if (used + head.size() < block_size) {
                return;
            }
            absorb(block_);
            input = input.subspan(head.size());
        }
        for (; input.size() >= block_size; input = input.subspan(block_size)) {
            absorb(input.first<block_size>());
        }
        std::copy(input.begin(), input.end(), block_.begin());
    }

    /// The digest of everything absorbed. Afterwards the object is reset: see `forget`.
    digest_type finish() noexcept {
        digest_type digest;
        finish_into(digest);
        return digest;
    }

    /// The same for a secret digest, which must not be copied anywhere else.
    void finish_into(std::span<octet, 16> digest) noexcept {
        const std::uint64_t bits = length_ * 8;
        std::size_t used = length_ % block_size;
        block_[used++] = 0x80;
        if (used > block_size - sizeof(bits)) {
            std::fill(block_.begin() + static_cast<std::ptrdiff_t>(used), block_.end(), octet{0});
            absorb(block_);
            used = 0;
        }
        digest_words words{};
        std::fill(block_.begin() + static_cast<std::ptrdiff_t>(used), block_.end(), octet{0});
        load(words, block_);
        words[14] = static_cast<std::uint32_t>(bits);
        words[15] = static_cast<std::uint32_t>(bits >> 32U);
        Compression::absorb(state_, words);
        wipe(words);

        for (std::uint32_t& word : state_) {
            word = little_endian(word);
        }
        std::memcpy(digest.data(), state_.data(), digest.size());
        forget();
    }

    /// Resets the object and wipes the absorbed input that it still has, which may be secret.
    void forget() noexcept {
        wipe(block_);
        wipe(state_);
        state_ = initial_state;
        length_ = 0;
    }

    /// The chaining variables; they cover everything absorbed only after whole blocks.
    constexpr const digest_state& state() const noexcept { return state_; }

  private:
    static constexpr digest_state initial_state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};

    static constexpr std::uint32_t little_endian(std::uint32_t word) noexcept {
        if constexpr (std::endian::native == std::endian::big) {
            word =
                (word >> 24U) | ((word >> 8U) & 0xff00U) | ((word & 0xff00U) << 8U) | (word << 24U);
        }
        return word;
    }

    static void load(digest_words& words, std::span<const octet, block_size> block) noexcept {
        std::memcpy(words.data(), block.data(), block_size);
        if constexpr (std::endian::native == std::endian::big) {
            for (std::uint32_t& word : words) {
                word = little_endian(word);
            }
        }
    }

    void absorb(std::span<const octet, block_size> block) noexcept {
        digest_words words;
        load(words, block);
        Compression::absorb(state_, words);
        wipe(words);
    }

    digest_state state_ = initial_state;
    std::uint64_t length_ = 0;
    std::array<octet, block_size> block_{};
};

} // namespace radius

namespace radius {

/// The four rounds of RFC 1321 section 3.4 over one block.
struct md5_compression {
    static void absorb(digest_state& state, const digest_words& words) noexcept;

  private:
    using word = std::uint32_t;

    /// Four steps from each of `First`: then a, b, c and d have had each role once. Locals in one
    /// function, and `step` by value, so that they stay in registers.
    template <std::size_t... First>
    static void all_steps(digest_state& state, const digest_words& words) noexcept {
        auto [a, b, c, d] = state;
        ((a = step<First>(a, b, c, d, words), d = step<First + 1>(d, a, b, c, words),
          c = step<First + 2>(c, d, a, b, words), b = step<First + 3>(b, c, d, a, words)),
         ...);
        state[0] += a; // one by one: no copy of the digest remains
        state[1] += b;
        state[2] += c;
        state[3] += d;
    }

    /// b is available last, from the previous step. Each round's function and the order of the sum
    /// leave as little work as possible after b is known.
    template <std::size_t Step>
    static word step(word a, word b, word c, word d, const digest_words& words) noexcept {
        constexpr std::size_t round = Step / 16;
        constexpr std::array<std::size_t, 4> factor{1, 5, 3, 7};
        constexpr std::array<std::size_t, 4> offset{0, 1, 5, 0};
        constexpr std::array<std::array<int, 4>, 4> shift{
            {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}};
        a += sines[Step] + words[(factor[round] * Step + offset[round]) % 16];
        if constexpr (round == 0) {
            a += d ^ (b & (c ^ d));
        } else if constexpr (round == 1) {
            a += c & ~d; // the two halves share no bit, so a sum equals their union
            a += b & d;
        } else if constexpr (round == 2) {
            a += b ^ (c ^ d);
        } else {
            a += c ^ (b | ~d);
        }
        return b + std::rotl(a, shift[round][Step % 4]);
    }

    /// T[i]: the integer part of 4294967296 times abs(sin(i)), i in radians from 1 to 64.
    static constexpr std::array<word, 64> sines{
        0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613,
        0xfd469501, 0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193,
        0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d,
        0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed,
        0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122,
        0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa,
        0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244,
        0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
        0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb,
        0xeb86d391};
};

/// MD5. We implement it because RADIUS must work if a FIPS policy disables OpenSSL's. The state is
/// a plain value, so a precomputed prefix costs a copy of 16 octets. On the short inputs of RADIUS
/// even a prepared EVP context, despite its assembly code, is no faster.
using md5_hasher = block_digest<md5_compression>;
static_assert(std::is_trivially_copyable_v<md5_hasher>);

/// The MD5 digest of the pieces, one after the other.
md5_hasher::digest_type md5_digest(std::initializer_list<octets_view> pieces) noexcept;

} // namespace radius

namespace radius {

/// The 16 octets that follow the CHAP identifier in CHAP-Password.
using chap_response = std::array<octet, 16>;

/// The response to a challenge: MD5 over identifier, password and challenge. The challenge, 1 to
/// 253 octets, is CHAP-Challenge, or the Request Authenticator if that is absent (RFC 2865 section
/// 5.3).
chap_response make_chap_response(octet identifier, std::string_view password,
                                        octets_view challenge) noexcept;

/// True if `response` was computed from this password; false for a response that is not 16 octets.
bool check_chap_response(octet identifier, std::string_view password, octets_view challenge,
                                octets_view response) noexcept;

} // namespace radius

// --- <radius/auth/password/mschap_v1.hpp> ---

// MS-CHAP version 1 (RFC 2433), as MS-CHAP-Response carries it (RFC 2548 section 2.1.3).

// --- <radius/auth/password/mschap_hash.hpp> ---

// The basis of both versions of MS-CHAP: the Windows NT hash of a password and the DES response
// computed from it (RFC 2433 appendix A, RFC 2759 section 8).

// --- <radius/crypto/des.hpp> ---

// DES encryption of one block (FIPS 46-3), for the responses of MS-CHAP only (RFC 2759
// section 8.6).

// --- <radius/crypto/des_tables.hpp> ---

// The permutations and selection functions of DES, as FIPS 46-3 prints them.

namespace radius::des_tables {

/// A permutation as FIPS 46-3 prints it: for each bit of the result the number of the bit it
/// comes from, where bit 1 is the leftmost of `width`.
template <std::size_t Size>
using choice = std::array<octet, Size>;

/// The bits of `value`, of which the low `width` count, that `from` chooses.
template <std::size_t Size>
constexpr std::uint64_t permute(std::uint64_t value, unsigned width,
                                const choice<Size>& from) noexcept {
    std::uint64_t result = 0;
    for (const octet bit : from) {
        result = (result << 1U) | ((value >> (width - bit)) & 1U);
    }
    return result;
}

inline constexpr choice<64> initial_permutation{
    58, 50, 42, 34, 26, 18, 10, 2, 60, 52, 44, 36, 28, 20, 12, 4, //
    62, 54, 46, 38, 30, 22, 14, 6, 64, 56, 48, 40, 32, 24, 16, 8, //
    57, 49, 41, 33, 25, 17, 9,  1, 59, 51, 43, 35, 27, 19, 11, 3, //
    61, 53, 45, 37, 29, 21, 13, 5, 63, 55, 47, 39, 31, 23, 15, 7};

/// PC-1 and PC-2 of the standard.
inline constexpr choice<56> key_choice{57, 49, 41, 33, 25, 17, 9,  1,  58, 50, 42, 34, 26, 18, //
                                       10, 2,  59, 51, 43, 35, 27, 19, 11, 3,  60, 52, 44, 36, //
                                       63, 55, 47, 39, 31, 23, 15, 7,  62, 54, 46, 38, 30, 22, //
                                       14, 6,  61, 53, 45, 37, 29, 21, 13, 5,  28, 20, 12, 4};
inline constexpr choice<48> round_key_choice{14, 17, 11, 24, 1,  5,  3,  28, 15, 6,  21, 10, //
                                             23, 19, 12, 4,  26, 8,  16, 7,  27, 20, 13, 2,  //
                                             41, 52, 31, 37, 47, 55, 30, 40, 51, 45, 33, 48, //
                                             44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32};

/// P of the standard.
inline constexpr choice<32> box_permutation{
    16, 7, 20, 21, 29, 12, 28, 17, 1,  15, 23, 26, 5,  18, 31, 10, //
    2,  8, 24, 14, 32, 27, 3,  9,  19, 13, 30, 6,  22, 11, 4,  25};

/// S1 to S8, four rows each, a row's sixteen entries as hexadecimal digits from the left.
inline constexpr std::array<std::array<std::uint64_t, 4>, 8> selection{{
    {0xe4d12fb83a6c5907, 0x0f74e2d1a6cb9538, 0x41e8d62bfc973a50, 0xfc8249175b3ea06d},
    {0xf18e6b34972dc05a, 0x3d47f28ec01a69b5, 0x0e7ba4d158c6932f, 0xd8a13f42b67c05e9},
    {0xa09e63f51dc7b428, 0xd709346a285ecbf1, 0xd6498f30b12c5ae7, 0x1ad069874fe3b52c},
    {0x7de3069a1285bc4f, 0xd8b56f03472c1ae9, 0xa690cb7df13e5284, 0x3f06a1d8945bc72e},
    {0x2c417ab6853fd0e9, 0xeb2c47d150fa3986, 0x421bad78f9c5630e, 0xb8c71e2d6f09a453},
    {0xc1af92680d34e75b, 0xaf427c9561de0b38, 0x9ef528c3704a1db6, 0x432c95fabe17608d},
    {0x4b2ef08d3c975a61, 0xd0b7491ae35c2f86, 0x14bdc37eaf680592, 0x6bd814a7950fe23c},
    {0xd2846fb1a93e50c7, 0x1fd8a374c56b0e92, 0x7b419ce206adf358, 0x21e74a8dfc90356b},
}};

/// Each box with P applied to its output, for all 64 inputs. The outer bits choose the row.
inline constexpr auto boxes = [] {
    std::array<std::array<std::uint32_t, 64>, 8> table{};
    for (unsigned box = 0; box < 8; ++box) {
        for (unsigned input = 0; input < 64; ++input) {
            const unsigned row = ((input >> 4U) & 2U) | (input & 1U);
            const unsigned column = (input >> 1U) & 0x0fU;
            const std::uint64_t four = (selection[box][row] >> (60 - 4 * column)) & 0x0fU;
            table[box][input] =
                static_cast<std::uint32_t>(permute(four << (28 - 4 * box), 32, box_permutation));
        }
    }
    return table;
}();

} // namespace radius::des_tables

namespace radius {

using des_block = std::array<octet, 8>;

/// 56 bits as the eight octets of a DES key: seven bits per octet from the left, odd parity in the
/// last bit (RFC 2433 appendix B.3).
constexpr des_block des_key_with_parity(std::span<const octet, 7> key) noexcept {
    std::uint64_t bits = 0;
    for (const octet next : key) {
        bits = (bits << 8U) | next;
    }
    des_block expanded{};
    for (std::size_t place = 0; place < expanded.size(); ++place) {
        const auto seven = static_cast<unsigned>((bits >> (49 - 7 * place)) & 0x7fU);
        expanded[place] = static_cast<octet>((seven << 1U) | (~std::popcount(seven) & 1));
    }
    return expanded;
}

/// One key and its schedule, wiped on destruction. We implement it because OpenSSL keeps single DES
/// in its legacy provider, which may be absent. Its table lookups depend on the key, so do not use
/// it for anything but MS-CHAP, which requires it.
class des {
  public:
    /// The last bit of each octet, parity, is ignored.
    explicit des(std::span<const octet, 8> key) noexcept;

    des(const des&) = delete;
    des& operator=(const des&) = delete;
    ~des();

    /// The block in electronic codebook mode.
    des_block encrypt(std::span<const octet, 8> clear) const noexcept;

  private:
    static constexpr std::uint64_t load(std::span<const octet, 8> block) noexcept {
        std::uint64_t value = 0;
        for (const octet next : block) {
            value = (value << 8U) | next;
        }
        return value;
    }

    /// The function f(R, K): box `n` takes six bits, four of its own and one of each neighbour.
    static constexpr std::uint32_t scramble(std::uint32_t half, std::uint64_t key) noexcept {
        std::uint32_t result = 0;
        for (unsigned box = 0; box < 8; ++box) {
            const std::uint32_t six = std::rotl(half, static_cast<int>(4 * box + 5)) & 0x3fU;
            const auto key_bits = static_cast<std::uint32_t>(key >> (42 - 6 * box)) & 0x3fU;
            result |= des_tables::boxes[box][six ^ key_bits];
        }
        return result;
    }

    std::array<std::uint64_t, 16> schedule_{};
};

} // namespace radius

// --- <radius/crypto/md4.hpp> ---

// MD4 (RFC 1320), for the password hashes of MS-CHAP only (RFC 2759 section 8.3).

namespace radius {

/// The three rounds of RFC 1320 section 3.4 over one block.
struct md4_compression {
    static void absorb(digest_state& state, const digest_words& words) noexcept;

  private:
    using word = std::uint32_t;

    /// Four steps from each of `First`: then a, b, c and d have had each role once.
    template <std::size_t... First>
    static void all_steps(digest_state& state, const digest_words& words) noexcept {
        auto [a, b, c, d] = state;
        ((a = step<First>(a, b, c, d, words), d = step<First + 1>(d, a, b, c, words),
          c = step<First + 2>(c, d, a, b, words), b = step<First + 3>(b, c, d, a, words)),
         ...);
        state[0] += a; // one by one: no copy of the digest remains
        state[1] += b;
        state[2] += c;
        state[3] += d;
    }

    template <std::size_t Step>
    static word step(word a, word b, word c, word d, const digest_words& words) noexcept {
        constexpr std::size_t round = Step / 16;
        constexpr std::array<std::array<int, 4>, 3> shift{
            {{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}}};
        a += words[order[Step]];
        if constexpr (round == 0) {
            a += (b & c) | (~b & d);
        } else if constexpr (round == 1) {
            a += ((b & c) | (b & d) | (c & d)) + 0x5a827999; // the square root of 2
        } else {
            a += (b ^ c ^ d) + 0x6ed9eba1; // the square root of 3
        }
        return std::rotl(a, shift[round][Step % 4]);
    }

    /// Which word of the block each step takes.
    static constexpr std::array<std::size_t, 48> order{
        0, 1, 2, 3,  4, 5,  6, 7,  8, 9, 10, 11, 12, 13, 14, 15, //
        0, 4, 8, 12, 1, 5,  9, 13, 2, 6, 10, 14, 3,  7,  11, 15, //
        0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5,  13, 3,  11, 7,  15};
};

/// MD4. We implement it because OpenSSL keeps it in its legacy provider, which may be absent.
using md4 = block_digest<md4_compression>;
static_assert(std::is_trivially_copyable_v<md4>);

} // namespace radius

// --- <radius/crypto/secret_array.hpp> ---

// A fixed number of secret octets, such as keys and password hashes.

namespace radius {

/// An array that starts as zeros and is wiped when it is destroyed. Each copy is wiped separately.
template <std::size_t Size>
struct secret_array : std::array<octet, Size> {
    constexpr secret_array() noexcept : std::array<octet, Size>{} {}
    constexpr secret_array(const std::array<octet, Size>& value) noexcept
        : std::array<octet, Size>(value) {}
    secret_array(const secret_array&) noexcept = default;
    secret_array& operator=(const secret_array&) noexcept = default;
    ~secret_array() { wipe(octets_span(*this)); }
};

} // namespace radius

namespace radius::mschap {

/// The MD4 digest of a password. To an attacker it is as useful as the password itself.
using password_hash = secret_array<16>;

/// The DES response to a challenge: the NT-Response field.
using nt_response = std::array<octet, 24>;

/// One character of UTF-8 text, and how many octets it took.
struct utf8_character {
    char32_t code = 0;
    std::size_t size = 1;
};

/// The first character of a text that is not empty. An octet that does not begin a valid sequence
/// (RFC 3629 section 3: none overlong, no surrogates, nothing above U+10FFFF) is a Latin-1
/// character, so that every password can be hashed.
constexpr utf8_character first_character(octets_view text) noexcept {
    const octet lead = text.front();
    const std::size_t size = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (size == 1 || lead > 0xf4 || size > text.size()) {
        return {lead, 1};
    }
    char32_t code = lead & (0x7fU >> size);
    for (const octet next : text.subspan(1, size - 1)) {
        if ((next & 0xc0U) != 0x80U) {
            return {lead, 1};
        }
        code = (code << 6U) | (next & 0x3fU);
    }
    const bool overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
    const bool surrogate = code >= 0xd800 && code < 0xe000;
    if (overlong || surrogate || code > 0x10ffff) {
        return {lead, 1};
    }
    return {code, size};
}

/// NtPasswordHash (RFC 2759 section 8.3): MD4 over the password in UTF-16, low octet first. The
/// password is UTF-8; invalid UTF-8 in it counts as Latin-1.
password_hash nt_password_hash(std::string_view password) noexcept;

/// HashNtPasswordHash (RFC 2759 section 8.4): MD4 over the hash.
password_hash hash_nt_password_hash(const password_hash& hash) noexcept;

/// ChallengeResponse (RFC 2759 section 8.5): the challenge encrypted under three DES keys, which
/// are the hash and five zero octets, split in three.
nt_response challenge_response(std::span<const octet, 8> challenge,
                                      const password_hash& hash) noexcept;

} // namespace radius::mschap

namespace radius::mschap {

/// The value of the Flags field that means "use the NT-Response" (RFC 2548 section 2.1.3).
inline constexpr octet use_nt_response = 1;

/// NtChallengeResponse (RFC 2433 appendix A.5). A peer that sends it sets Flags to
/// `use_nt_response` and the LM-Response to zeros.
nt_response make_v1_response(std::span<const octet, 8> challenge,
                                    const password_hash& hash) noexcept;

/// True if a response was computed from this password's hash; false for a challenge that is not 8
/// octets or a response that is not 24. With Flags zero the peer offers only the LM-Response, whose
/// hash can be searched seven upper-case characters at a time: always false.
bool check_v1_response(octets_view challenge, octet flags, octets_view response,
                              const password_hash& hash) noexcept;

} // namespace radius::mschap

// --- <radius/auth/password/mschap_v2.hpp> ---

// MS-CHAP version 2 (RFC 2759), as MS-CHAP2-Response and MS-CHAP2-Success carry it (RFC 2548
// sections 2.3.2 and 2.3.3).

// --- <radius/crypto/sha1.hpp> ---

// SHA-1 (FIPS 180-4) through OpenSSL, for MS-CHAP version 2 and its keys (RFC 2759, RFC 3079).

#include <openssl/evp.h>

// --- <radius/crypto/openssl_handle.hpp> ---

// Owns an OpenSSL object.

namespace radius::detail {

/// Calls `Free` on destruction; null means no object. It is one pointer in size and compiles in a
/// fraction of the time of a std::unique_ptr with a deleter.
template <class T, auto Free>
class openssl_handle {
  public:
    openssl_handle() = default;
    explicit openssl_handle(T* owned) noexcept : owned_(owned) {}
    openssl_handle(openssl_handle&& other) noexcept : owned_(other.release()) {}
    openssl_handle& operator=(openssl_handle&& other) noexcept {
        reset(other.release());
        return *this;
    }
    ~openssl_handle() { reset(); }

    T* get() const noexcept { return owned_; }
    T* release() noexcept { return std::exchange(owned_, nullptr); }
    void reset(T* owned = nullptr) noexcept {
        if (T* const before = std::exchange(owned_, owned)) {
            Free(before);
        }
    }
    explicit operator bool() const noexcept { return owned_ != nullptr; }

  private:
    T* owned_ = nullptr;
};

} // namespace radius::detail

namespace radius {

/// The SHA-1 digest of the pieces, one after the other. Throws `std::system_error` with
/// `errc::cryptography_failed` if OpenSSL does not offer SHA-1 or runs out of memory.
secret_array<20> sha1_digest(std::initializer_list<octets_view> pieces);

} // namespace radius

namespace radius::mschap {

/// The data of one authentication that both ends know. Views: the data must outlive their use.
struct v2_exchange {
    /// The content of MS-CHAP-Challenge: 16 octets (RFC 2548 section 2.1.2).
    octets_view authenticator_challenge;
    /// The Peer-Challenge field of the response: 16 octets.
    octets_view peer_challenge;
    /// As sent by the peer; a leading domain is ignored.
    std::string_view user_name;
};

/// "S=" and forty upper-case hexadecimal digits (RFC 2759 section 5).
using authenticator_response = std::array<octet, 42>;

/// The user name without a leading `DOMAIN\` (RFC 2759 section 4).
constexpr std::string_view without_domain(std::string_view user_name) noexcept {
    const std::size_t separator = user_name.find('\\');
    return separator == std::string_view::npos ? user_name : user_name.substr(separator + 1);
}

/// ChallengeHash (RFC 2759 section 8.2): the eight octets that the response encrypts.
/// Throws as `sha1_digest` does.
std::array<octet, 8> challenge_hash(const v2_exchange& exchange);

/// GenerateNTResponse (RFC 2759 section 8.1). Throws as `sha1_digest` does.
nt_response make_v2_response(const v2_exchange& exchange, const password_hash& hash);

/// True if a response was computed from this password's hash and this exchange; false for
/// challenges that are not 16 octets or a response that is not 24. Throws as `sha1_digest` does.
bool check_v2_response(const v2_exchange& exchange, octets_view response,
                              const password_hash& hash);

/// GenerateAuthenticatorResponse (RFC 2759 section 8.7): the server's proof that it knows the
/// password too. `response` is the NT-Response it accepted. Throws as `sha1_digest` does.
authenticator_response make_authenticator_response(const v2_exchange& exchange,
                                                          octets_view response,
                                                          const password_hash& hash);

/// CheckAuthenticatorResponse (RFC 2759 section 8.8): true if `received`, the content of
/// MS-CHAP2-Success after its identifier, begins with the right proof; a message for people may
/// follow. If false, the peer must end the session (section 5). Throws as `sha1_digest` does.
bool check_authenticator_response(const v2_exchange& exchange, octets_view response,
                                         const password_hash& hash, octets_view received);

} // namespace radius::mschap

// --- <radius/crypto/random.hpp> ---

// Unpredictable octets for authenticators, challenges and salts (RFC 2865 section 3).

#include <climits>

#include <openssl/rand.h>

// --- <radius/crypto/fork_count.hpp> ---

// Distinguishes a process from its parent after a fork: otherwise both would produce the same
// random values.

#include <atomic>

#if defined(__unix__) || defined(__APPLE__)
#include <pthread.h>
#include <unistd.h>
#define RADIUS_HAS_FORK 1
#endif

namespace radius::detail {

/// The number of forks between this process and the first caller. If an object has stored a
/// different number, a parent process made it. No system call is made, unless the `pthread_atfork`
/// handler that counts could not be registered: then it returns the process ID.
std::uint64_t fork_count() noexcept;

} // namespace radius::detail

namespace radius {

/// The source of unpredictable octets: a `random_source`, or a seeded generator in simulations.
class octet_generator {
  public:
    /// Overwrites all of `target`. May throw if it cannot continue.
    virtual void fill(octets_span target) = 0;

    /// A Request Authenticator for an Access-Request (RFC 2865 section 3), never all zero, since
    /// some implementations treat that as absent. Throws as `fill` does.
    authenticator next_authenticator();

  protected:
    octet_generator() = default;
    octet_generator(const octet_generator&) = default;
    octet_generator& operator=(const octet_generator&) = default;
    ~octet_generator() = default;
};

/// A store of octets from OpenSSL's generator, filled in batches because each call is expensive,
/// and wiped as they are used. Not thread-safe: use one per shard. After a `fork()` the child
/// refills its store, so parent and child produce different octets.
class random_source final : public octet_generator {
  public:
    random_source() noexcept = default;
    random_source(const random_source&) = delete;
    random_source& operator=(const random_source&) = delete;
    ~random_source();

    /// Overwrites all of `target`. Throws `std::system_error` with `errc::cryptography_failed` if
    /// OpenSSL's generator fails.
    void fill(octets_span target) override;

  private:
    static constexpr std::size_t batch_size = 512;

    static void draw(octets_span target);

    std::array<octet, batch_size> store_{};
    std::size_t used_ = batch_size;
    std::uint64_t forks_ = detail::fork_count();
};

} // namespace radius

// --- <radius/packet/attribute_list.hpp> ---

// The attributes of a packet under construction, in clear text and independent of the transport:
// one list can be sent over UDP, where secrets are hidden, and over RADIUS/1.1, where they are not
// (RFC 9765 section 5.1).

// --- <radius/packet/attribute_writing.hpp> ---

// Writes one attribute with all the headers of its number, in as many pieces as its value needs
// (RFC 2865 section 5.26, RFC 6929 section 2).

// --- <radius/packet/vendor_data.hpp> ---

// The contents of Vendor-Specific attributes and TLVs: elements of type, length and value in the
// vendor's layout (RFC 2865 section 5.26, RFC 8044 section 3.13).

namespace radius {

/// The value of Vendor-Specific and of Extended-Vendor-Specific:
///
///     octet   0..3        4 ...
///             Vendor-Id   contents, laid out as the vendor likes
struct vendor_data {
    std::uint32_t vendor = 0;
    octets_view contents;

    /// Errors: `errc::value_length_invalid` below four octets.
    static constexpr result<vendor_data> parse(octets_view value) noexcept {
        reader in(value);
        const auto vendor = in.u32();
        if (!vendor) {
            return vendor.error();
        }
        return vendor_data{*vendor, in.rest()};
    }
};

/// One sub-attribute or TLV. `whole` includes its header.
struct element {
    std::uint32_t type = 0;
    bool continued = false; ///< WiMAX: the value continues in the next attribute
    octets_view value;
    octets_view whole;
};

namespace detail {

constexpr std::uint32_t read_number(octets_view digits) noexcept {
    std::uint32_t number = 0;
    for (const octet next : digits) {
        number = number << 8U | next;
    }
    return number;
}

} // namespace detail

/// Removes the first element from `rest`; its length includes its header. With a layout without a
/// length, the element is everything left. Errors: `errc::attribute_length_invalid`, which leaves
/// `rest` as it was.
constexpr result<element> take_element(octets_view& rest, const vendor_format& format) noexcept {
    const std::size_t header = format.header_size();
    if (rest.size() < header) {
        return errc::attribute_length_invalid;
    }
    element found;
    found.type = detail::read_number(rest.first(format.type_octets));
    std::size_t length = rest.size();
    if (format.length_octets != 0) {
        length = detail::read_number(rest.subspan(format.type_octets, format.length_octets));
    }
    if (length < header || length > rest.size()) {
        return errc::attribute_length_invalid;
    }
    found.continued = format.continuation && (rest[header - 1] & 0x80U) != 0;
    found.whole = rest.first(length);
    found.value = found.whole.subspan(header);
    rest = rest.subspan(length);
    return found;
}

/// True if the octets divide into elements up to the last octet; one invalid element makes all of
/// them opaque (RFC 6929 section 2.8). False if there are no octets.
constexpr bool sound_elements(octets_view elements, const vendor_format& format) noexcept {
    if (elements.empty()) {
        return false;
    }
    while (!elements.empty()) {
        if (!take_element(elements, format)) {
            return false;
        }
    }
    return true;
}

/// The same for the TLVs of a container, none of which may be empty (RFC 6929 section 2.3).
constexpr bool sound_tlvs(octets_view tlvs) noexcept {
    if (!sound_elements(tlvs, {})) {
        return false;
    }
    while (const auto found = take_element(tlvs, {})) {
        if (found->value.empty()) {
            return false;
        }
    }
    return true;
}

} // namespace radius

// --- <radius/wire/packet_buffer.hpp> ---

// Room for one packet of the usual limit (RFC 2865 section 3: 4096 octets), without an allocation.

#include <cassert>

// --- <radius/wire/wiped_octets.hpp> ---

// A growing buffer for octets that may be secret: every block of memory it frees is wiped first.

namespace radius {

/// Like a vector whose memory is wiped when it grows, is cleared or is destroyed. It keeps its
/// memory until then, so refilling does not allocate. For one thread at a time.
class wiped_octets {
  public:
    wiped_octets() noexcept = default;
    wiped_octets(wiped_octets&& other) noexcept;
    wiped_octets& operator=(wiped_octets&& other) noexcept;
    ~wiped_octets();

    octets_view view() const noexcept;
    std::size_t size() const noexcept { return size_; }
    bool empty() const noexcept { return size_ == 0; }

    /// All of the memory, contents first.
    octets_span all() noexcept;

    /// Makes room for `capacity` octets in total. If it throws `std::bad_alloc`, nothing changes.
    void reserve(std::size_t capacity);

    /// Makes the first `size` octets of `all` the contents.
    void resize(std::size_t size) noexcept;

    /// Throws as `reserve` does. `more` must not be part of this buffer.
    void append(octets_view more);

    /// Wipes and removes the contents.
    void clear() noexcept;

  private:
    void swap(wiped_octets& other) noexcept;

    std::unique_ptr<octet[]> storage_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

} // namespace radius

namespace radius {

/// The largest packet over every transport unless a larger one was negotiated (RFC 7930).
inline constexpr std::size_t max_packet_size = 4096;

/// The largest packet that a Length field can express; over TCP and TLS only (RFC 7930 section 2).
inline constexpr std::size_t max_large_packet_size = 65535;

/// Up to 4096 octets in place. Only the used part is copied and nothing is cleared beforehand, so
/// that passing one by value costs what its contents cost.
class packet_buffer {
  public:
    packet_buffer() noexcept {} // storage stays uninitialised on purpose
    explicit packet_buffer(octets_view contents) noexcept;
    packet_buffer(const packet_buffer& other) noexcept;
    packet_buffer& operator=(const packet_buffer& other) noexcept;
    ~packet_buffer() = default;

    /// Replaces the contents; at most 4096 octets.
    void assign(octets_view contents) noexcept;

    /// All 4096 octets, for a writer; then call `resize` with the size in use.
    octets_span room() noexcept { return storage_; }
    void resize(std::size_t size) noexcept;

    octets_view view() const noexcept;
    octets_span span() noexcept;
    std::size_t size() const noexcept { return size_; }

  private:
    std::array<octet, max_packet_size> storage_;
    std::size_t size_ = 0;
};

/// The same for a packet that may contain secrets in clear text, as those of RADIUS/1.1 do (RFC
/// 9765 section 5.1): wiped when it is destroyed and before it is overwritten.
class secret_packet_buffer : public packet_buffer {
  public:
    secret_packet_buffer() noexcept = default;
    explicit secret_packet_buffer(octets_view contents) noexcept;
    secret_packet_buffer(const secret_packet_buffer&) noexcept = default;
    secret_packet_buffer& operator=(const secret_packet_buffer& other) noexcept;
    ~secret_packet_buffer();

    /// Replaces the contents; at most 4096 octets, which must not be in this buffer.
    void assign(octets_view contents) noexcept;

    /// Wipes and removes the contents.
    void clear() noexcept;
};

/// A copy of one packet of any length, wiped when it is destroyed: in place up to 4096 octets,
/// otherwise on the heap.
class secret_packet_copy {
  public:
    /// Throws `std::bad_alloc` for a packet above 4096 octets.
    explicit secret_packet_copy(octets_view packet);

    octets_view view() const noexcept;

  private:
    secret_packet_buffer usual_;
    wiped_octets large_;
};

} // namespace radius

namespace radius {

inline constexpr std::size_t max_attribute_value = 253;

namespace detail {

/// True if each element of the path fits the field that carries it.
constexpr bool number_fits(const attribute_number& number) noexcept {
    const bool extended = number.is_extended() || number.is_long_extended();
    const bool evs = extended && number[1] == vendor_specific_type;
    for (std::size_t level = 0; level < number.depth; ++level) {
        const bool vendor = level == (evs ? 2U : 1U) && (evs || number.is_vendor_specific());
        const bool vendor_type = level == 2 && number.is_vendor_specific();
        const std::size_t width = vendor ? 4 : vendor_type ? number.format.type_octets : 1;
        if (width < 4 && number[level] >> (8U * width) != 0) {
            return false;
        }
    }
    return true;
}

/// The headers of TLVs from path element `first` on, around a value of `size` octets.
constexpr result<void> write_tlv_headers(writer& out, const attribute_number& number,
                                         std::size_t first, std::size_t size) noexcept {
    for (std::size_t level = first; level < number.depth; ++level) {
        const std::size_t length = size + 2U * (number.depth - level);
        if (length > 255) {
            return errc::value_too_long;
        }
        out.u8(static_cast<octet>(number[level]));
        out.u8(static_cast<octet>(length));
    }
    return {};
}

constexpr void write_number(writer& out, std::uint32_t number, std::size_t width) noexcept {
    for (std::size_t place = width; place > 0; --place) {
        out.u8(static_cast<octet>(number >> (8U * (place - 1)) & 0xFFU));
    }
}

/// Type, Length, Value: one attribute.
constexpr result<void> write_plain(writer& out, octet type, octets_view value) noexcept {
    if (value.size() > max_attribute_value) {
        return errc::value_too_long;
    }
    out.u8(type);
    out.u8(static_cast<octet>(2 + value.size()));
    out.put(value);
    return {};
}

/// Vendor-Specific around the vendor's own header and the value.
constexpr result<void> write_vendor_specific(writer& out, const attribute_number& number,
                                             octets_view value) noexcept {
    const vendor_format& format = number.format;
    const std::size_t header = 4 + format.header_size();
    const std::size_t most = max_attribute_value - header;
    if (value.size() > most && !format.continuation) {
        return errc::value_too_long;
    }
    do {
        const octets_view piece = value.first(std::min(value.size(), most));
        value = value.subspan(piece.size());
        out.u8(vendor_specific_type);
        out.u8(static_cast<octet>(2 + header + piece.size()));
        out.u32(number[1]);
        write_number(out, number[2], format.type_octets);
        write_number(out, static_cast<std::uint32_t>(format.header_size() + piece.size()),
                     format.length_octets);
        if (format.continuation) {
            out.u8(value.empty() ? 0x00 : 0x80);
        }
        out.put(piece);
    } while (!value.empty());
    return {};
}

/// Types 241 to 244: up to 252 octets after the Extended-Type.
constexpr result<void> write_extended(writer& out, const attribute_number& number,
                                      octets_view value) noexcept {
    if (value.size() + 1 > max_attribute_value) {
        return errc::value_too_long;
    }
    out.u8(static_cast<octet>(number.type()));
    out.u8(static_cast<octet>(3 + value.size()));
    out.u8(static_cast<octet>(number[1]));
    out.put(value);
    return {};
}

/// Types 245 and 246: the whole value in fragments of up to 251 octets, all but the last with More.
constexpr result<void> write_long_extended(writer& out, const attribute_number& number,
                                           octets_view value) noexcept {
    constexpr std::size_t most = max_attribute_value - 2;
    do {
        const octets_view piece = value.first(std::min(value.size(), most));
        value = value.subspan(piece.size());
        out.u8(static_cast<octet>(number.type()));
        out.u8(static_cast<octet>(4 + piece.size()));
        out.u8(static_cast<octet>(number[1]));
        out.u8(value.empty() ? 0x00 : 0x80);
        out.put(piece);
    } while (!value.empty());
    return {};
}

} // namespace detail

/// Appends the attribute whose clear or hidden value is `value`. If there is not enough room,
/// `out.ok()` becomes false. Errors: `errc::value_too_long`; `errc::value_length_invalid` for an
/// extended attribute without a value (RFC 6929 section 2.1); `errc::value_out_of_range` for a
/// number that its field cannot carry.
result<void> write_attribute(writer& out, const attribute_number& number, flags properties,
                                    octets_view value) noexcept;

} // namespace radius

// --- <radius/packet/typed_reading.hpp> ---

// The functions that read attributes, the same on every kind of packet: get, read, all, require and
// contains (RFC 2865 section 5).

#include <iterator>

// --- <radius/packet/value_cursor.hpp> ---

// Finds the values of one attribute in wire order, through Vendor-Specific, extended and TLV
// nesting, and reassembles fragments (RFC 2865 section 5.26, RFC 6929 section 2).

// --- <radius/packet/raw_attribute.hpp> ---

// The attributes of a packet in their wire format (RFC 2865 section 5).

namespace radius {

/// One attribute, as views into the packet:
///
///     octet   0      1        2 ... Length-1
///             Type   Length   Value
struct raw_attribute {
    octet type = 0;
    octets_view value; ///< 0 to 253 octets
    octets_view whole; ///< type, length and value
};

/// The attributes in wire order, over octets that `check_attributes` has accepted.
class attribute_range {
  public:
    class iterator {
      public:
        using value_type = raw_attribute;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::forward_iterator_tag;

        constexpr iterator() = default;
        constexpr explicit iterator(octets_view rest) noexcept : rest_(rest) {}

        constexpr raw_attribute operator*() const noexcept {
            const std::size_t length = rest_[1];
            return {rest_[0], rest_.subspan(2, length - 2), rest_.first(length)};
        }
        constexpr iterator& operator++() noexcept {
            rest_ = rest_.subspan(rest_[1]);
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            iterator before = *this;
            ++*this;
            return before;
        }
        /// Two iterators of one range are equal if the same octets are left.
        constexpr bool operator==(const iterator& other) const noexcept {
            return rest_.size() == other.rest_.size();
        }

      private:
        octets_view rest_;
    };

    constexpr attribute_range() = default;
    constexpr explicit attribute_range(octets_view checked) noexcept : octets_(checked) {}

    constexpr iterator begin() const noexcept { return iterator(octets_); }
    constexpr iterator end() const noexcept { return iterator(); }
    constexpr bool empty() const noexcept { return octets_.empty(); }
    constexpr octets_view octets() const noexcept { return octets_; }

  private:
    octets_view octets_;
};

/// Checks type and length of each attribute up to the last octet and returns how many there are.
/// Errors: `errc::attribute_length_invalid`, `errc::too_many_attributes`, and with `refuse_type_0`
/// `errc::attribute_type_reserved`.
constexpr result<std::size_t> check_attributes(octets_view octets, std::size_t most,
                                               bool refuse_type_0) noexcept {
    std::size_t count = 0;
    while (!octets.empty()) {
        if (octets.size() < 2 || octets[1] < 2 || octets[1] > octets.size()) {
            return errc::attribute_length_invalid;
        }
        if (refuse_type_0 && octets[0] == 0) {
            return errc::attribute_type_reserved;
        }
        if (++count > most) {
            return errc::too_many_attributes;
        }
        octets = octets.subspan(octets[1]);
    }
    return count;
}

} // namespace radius

namespace radius {

/// A pull-style search for one attribute number. `next()` moves to the next value and `value()`
/// then returns its octets: a view into the packet, or into this cursor if the value was
/// reassembled from fragments. The contents of an invalid container, and a value whose last
/// fragment is missing, are skipped (RFC 6929 section 2.8). For one thread at a time.
class value_cursor {
  public:
    value_cursor(attribute_range attributes, const attribute_number& number, flags properties);

    /// False at the end.
    bool next();

    octets_view value() const noexcept { return value_; }

  private:
    /// An open container: the elements that are left in it and the path element they must match.
    struct level {
        octets_view rest;
        std::size_t depth = 0;
        vendor_format format{};
    };

    /// Opens a top-level attribute of the right type. True if that already yields a value.
    bool enter(const raw_attribute& found);

    /// The value of an extended type. Type 26 is Extended-Vendor-Specific (RFC 6929 section 2.4):
    /// Vendor-Id (4), Vendor-Type (1), Value.
    bool enter_extended(octets_view value);

    /// Continues below the first `depth` path elements: with the value itself, or with its
    /// elements.
    bool descend(octets_view value, std::size_t depth, const vendor_format& format);

    /// Processes one element of the innermost open container. True if it yields a value.
    bool next_element();

    void append(octets_view piece);

    /// Consecutive attributes of one type form one value (RFC 3579 section 3.1).
    octets_view gather_concat(const raw_attribute& first);

    /// Types 245 and 246 (RFC 6929 section 2.2):
    ///
    ///     octet   0      1        2               3                     4 ...
    ///             Type   Length   Extended-Type   More and 7 reserved   Value
    bool is_fragment(const raw_attribute& candidate) const noexcept;

    /// A fragment with More set fills its attribute; attributes of other types may come between
    /// fragments. One bad fragment invalidates the whole value: the fragments after it are not a
    /// value of their own.
    bool gather_fragments(octets_view fragment);

    /// WiMAX: a piece whose continuation bit is set continues in the vendor's next Vendor-Specific,
    /// which contains nothing else.
    bool gather_continued(const element& first);

    attribute_range::iterator next_;
    attribute_range::iterator end_;
    attribute_number number_;
    flags properties_;
    std::array<level, attribute_number::max_depth> levels_{};
    std::size_t open_ = 0;
    octets_view value_;
    octet_string assembled_;
};

} // namespace radius

namespace radius {

/// The base of every class with attributes. `Message` provides `attributes()`, an
/// `attribute_range`, and `reveal(flags, value, room)`, which turns a hidden value into clear
/// octets inside `room` (at least 256 octets).
///
/// Returned views live as long as the message's octets. Each function takes an attribute object
/// (`attr::user_name`), one tag of it (`attr::tunnel_type[1]`), or a name from a run-time
/// dictionary (`names["Cisco-AVPair"]`).
template <class Message>
class typed_reading {
  public:
    /// The first valid value. A value that its data type does not allow counts as unknown and is
    /// skipped (RFC 6929 section 2.8); `read` distinguishes that from absence.
    ///
    /// A prefix with bits set beyond its length, or with fewer octets than its length needs, is
    /// returned as the network it denotes, unless `packet_limits::strict_prefixes` is set; `read`
    /// reports that it was not canonical.
    template <readable_attribute Attribute>
    std::optional<typename Attribute::read_type> get(const Attribute& attribute) const {
        if (auto found = find(attribute, reading())) {
            return std::move(*found);
        }
        return std::nullopt;
    }

    /// The first valid value, or why there is none.
    /// Errors: `errc::attribute_missing`; those of the data type for the first invalid value;
    /// `errc::hidden_value_invalid` and `errc::secret_unknown` for a hidden one;
    /// `errc::value_not_canonical` if the value that `get` returns is a prefix that is not
    /// canonical.
    template <readable_attribute Attribute>
    result<typename Attribute::read_type> read(const Attribute& attribute) const {
        return find(attribute, strictness::strict);
    }

    /// The value that `get` returns.
    /// Throws `attribute_error`, whose text says which attribute is missing or invalid.
    template <readable_attribute Attribute>
    typename Attribute::read_type require(const Attribute& attribute) const {
        auto found = find(attribute, reading());
        if (!found) {
            throw attribute_error(attribute.name(), found.error());
        }
        return std::move(*found);
    }

    /// True if the attribute is present, valid or not.
    template <readable_attribute Attribute>
    bool contains(const Attribute& attribute) const {
        value_cursor cursor(message().attributes(), attribute.number(), attribute.properties());
        return cursor.next();
    }

    /// All valid values in wire order, decoded while you iterate. The range borrows the message and
    /// can be iterated once.
    template <readable_attribute Attribute>
    class value_range {
      public:
        using value_type = typename Attribute::read_type;

        value_range(const typed_reading& message, const Attribute& attribute)
            : message_(&message), attribute_(attribute), how_(message.reading()),
              cursor_(message.message().attributes(), attribute.number(), attribute.properties()) {}

        class iterator {
          public:
            using value_type = typename Attribute::read_type;
            using difference_type = std::ptrdiff_t;

            iterator() = default;
            explicit iterator(value_range* range) : range_(range) { ++*this; }

            const value_type& operator*() const { return *range_->current_; }
            const value_type* operator->() const { return &*range_->current_; }
            iterator& operator++() {
                range_->advance();
                return *this;
            }
            void operator++(int) { ++*this; }
            bool operator==(std::default_sentinel_t) const { return !range_->current_; }

          private:
            value_range* range_ = nullptr;
        };

        iterator begin() { return iterator(this); }
        std::default_sentinel_t end() const { return {}; }

      private:
        void advance() {
            current_.reset();
            while (!current_ && next_value()) {
                if (auto value = message_->decode(attribute_, value_, how_)) {
                    current_.emplace(std::move(*value));
                }
            }
        }

        /// The next value, or the next element of an array, which only dictionaries know.
        bool next_value() {
            if constexpr (requires { attribute_.element_size(); }) {
                const std::size_t size = attribute_.element_size();
                if (rest_.empty() && !cursor_.next()) {
                    return false;
                }
                const octets_view all = rest_.empty() ? cursor_.value() : rest_;
                const bool several = size != 0 && all.size() > size && all.size() % size == 0;
                value_ = several ? all.first(size) : all;
                rest_ = all.subspan(value_.size());
                return true;
            } else {
                const bool found = cursor_.next();
                value_ = cursor_.value();
                return found;
            }
        }

        const typed_reading* message_;
        Attribute attribute_;
        strictness how_;
        value_cursor cursor_;
        octets_view value_;
        octets_view rest_; // of an array
        std::optional<value_type> current_;
    };

    template <readable_attribute Attribute>
    value_range<Attribute> all(const Attribute& attribute) const {
        return value_range<Attribute>(*this, attribute);
    }

  private:
    const Message& message() const noexcept { return static_cast<const Message&>(*this); }

    /// How the message's limits treat prefixes that are not canonical.
    strictness reading() const noexcept {
        if constexpr (requires { message().strict_prefixes(); }) {
            return message().strict_prefixes() ? strictness::strict : strictness::lenient;
        } else {
            return strictness::lenient;
        }
    }

    template <class Attribute>
    result<typename Attribute::read_type> find(const Attribute& attribute, strictness how) const {
        value_cursor cursor(message().attributes(), attribute.number(), attribute.properties());
        errc reason = errc::attribute_missing;
        while (cursor.next()) {
            auto value = decode(attribute, cursor.value(), how);
            if (value) {
                return value;
            }
            if (value.error() == errc::value_not_canonical && reading() != how) {
                return value; // `get` returns this one
            }
            if (reason == errc::attribute_missing) {
                reason = value.error();
            }
        }
        return reason;
    }

    template <class Attribute>
    result<typename Attribute::read_type> decode(const Attribute& attribute, octets_view value,
                                                 strictness how) const {
        if (attribute.properties().hidden == hiding::none) {
            if constexpr (requires { attribute.decode(value, how); }) {
                return attribute.decode(value, how);
            } else {
                return attribute.decode(value);
            }
        }
        std::array<octet, 256> room;
        const auto clear = message().reveal(attribute.properties(), value, room);
        auto decoded =
            clear ? attribute.decode(*clear) : result<typename Attribute::read_type>(clear.error());
        wipe(room);
        return decoded;
    }
};

} // namespace radius

namespace radius {

/// The position of a value that is hidden when sent over UDP, TCP, TLS and DTLS.
struct hidden_mark {
    std::uint16_t offset = 0;      ///< of the attribute, in the list
    octet value_offset = 0;        ///< of the clear value inside the attribute, after any tag octet
    octet inner_length_offset = 0; ///< of the sub-attribute's length octet; 0: there is none
    hiding how = hiding::none;
    octet tag_size = 0; ///< of the tag octet in front of the value: 0 or 1
    octet tlvs = 0;     ///< number of consecutive TLV headers in front of that

    /// The offset of the length octet of a TLV around the value; level 0 is the innermost.
    constexpr std::size_t tlv_length_offset(std::size_t level) const noexcept {
        return value_offset - std::size_t{tag_size} - 1U - 2U * level;
    }
};

/// Message-Authenticator (RFC 3579 section 3.2) is 18 octets long and the first attribute in the
/// packets that we send.
inline constexpr octet message_authenticator_type = 80;
inline constexpr std::size_t message_authenticator_size = 18;

/// The length of a value after hiding (RFC 2865 section 5.2, RFC 2868 section 3.5).
constexpr std::size_t hidden_size(hiding how, std::size_t clear) noexcept {
    const auto blocks = [](std::size_t size) { return (size + 15) / 16 * 16; };
    switch (how) {
    case hiding::password: return clear == 0 ? 16 : blocks(clear);
    case hiding::tunnel_password: return 2 + blocks(1 + clear);
    case hiding::ascend: return 16;
    case hiding::none: break;
    }
    return clear;
}

namespace detail {

/// True if `one` has the number of `wanted`. If `wanted` is Vendor-Specific, it must contain one
/// sub-attribute of the usual layout.
bool has_number_of(const raw_attribute& one, const raw_attribute& wanted) noexcept;

} // namespace detail

/// Up to 4096 octets of attributes in place, in the order of insertion; more on the heap after
/// `set_packet_size`. The cost of a copy depends on the size of the contents; clear secrets are
/// wiped with their list. Any number of threads may read one while no thread changes it.
class attribute_list : public typed_reading<attribute_list> {
  public:
    /// The default limit of the attributes' size on the wire: a packet without its header and the
    /// Message-Authenticator that the engine puts first. `set_packet_size` changes it.
    static constexpr std::size_t max_wire_size = max_packet_size - 20 - message_authenticator_size;

    attribute_list() noexcept {} // storage stays uninitialised on purpose
    attribute_list(const attribute_list& other);
    attribute_list(attribute_list&& other) noexcept;
    attribute_list& operator=(const attribute_list& other);
    attribute_list& operator=(attribute_list&& other) noexcept;
    ~attribute_list();

    /// Makes room for as many attributes as fit into a packet of this size: above 4096 octets, and
    /// at most 65535, over TCP and TLS to a peer that accepts such packets (RFC 7930). A smaller
    /// size than before has no effect. If it throws `std::bad_alloc`, nothing changes.
    void set_packet_size(std::size_t size);

    /// The size of the packet for which there is room.
    std::size_t packet_size() const noexcept {
        return large_ == nullptr ? max_packet_size : large_size_;
    }

    /// Appends each pair. Throws `attribute_error` with the attribute's name:
    /// `errc::value_too_long`, `errc::value_out_of_range`, `errc::packet_full`. A failed pair
    /// leaves nothing behind.
    template <encodable_pair... Pairs>
    attribute_list& add(const Pairs&... pairs) {
        (add_pair(pairs), ...);
        return *this;
    }

    /// Appends each pair as a default, which yields to an attribute of the same number: it is
    /// skipped if the list has one, and removed if another function appends one later. Only
    /// consecutive defaults yield: appending anything else between two of them turns the earlier
    /// ones into ordinary attributes. Vendor-Specific attributes must have the usual layout (RFC
    /// 2865 section 5.26). Throws as `add` does.
    template <encodable_pair... Pairs>
    attribute_list& add_default(const Pairs&... pairs) {
        (add_pair<true>(pairs), ...);
        return *this;
    }

    /// Removes and wipes every attribute of this type. Returns how many there were.
    std::size_t remove(octet type) noexcept;

    /// Appends one attribute as it is, in clear text: type and 0 to 253 octets.
    /// Errors: those of `append`.
    result<void> add_raw(octet type, octets_view value) noexcept;

    /// Appends an attribute whose clear value, tag octet included, is already encoded. Errors:
    /// `errc::value_too_long`, `errc::value_length_invalid`, `errc::packet_full`, those of
    /// `write_attribute`; `errc::attribute_not_allowed` for Message-Authenticator, which only the
    /// engine writes, and for a hidden value whose number names a whole container.
    result<void> append(const attribute_number& number, flags properties,
                        octets_view value) noexcept;

    /// Removes all attributes and wipes the secrets among them.
    void clear() noexcept;

    bool empty() const noexcept { return size_ == 0; }

    /// How many octets the attributes occupy in a packet that hides its secrets.
    std::size_t wire_size() const noexcept { return std::size_t{size_} + growth_; }

    attribute_range attributes() const noexcept;

    /// The attributes as RADIUS/1.1 sends them: nothing hidden.
    octets_view clear_octets() const noexcept;

    std::size_t hidden_count() const noexcept { return marks_; }

    /// The mark of the n-th hidden value, in wire order.
    hidden_mark mark(std::size_t index) const noexcept;

    /// True if an attribute of exactly these octets, header included, has a value that will be
    /// hidden. For printers, whose dictionary may not know it.
    bool is_hidden(octets_view whole) const noexcept;

    /// Values are in clear text here. See `typed_reading`.
    result<octets_view> reveal(flags, octets_view value, octets_span) const noexcept {
        return value;
    }

  private:
    // Attributes grow from the front of the storage, marks of five octets from its back. If hiding
    // makes the values only slightly longer, the two can meet before the wire's limit is reached.
    static constexpr std::size_t mark_size = 5;

    /// How many octets of attributes still fit, with `more_marks` further marks.
    std::size_t room(std::size_t more_marks) const noexcept;

    std::size_t most() const noexcept;

    octets_span storage() noexcept;
    octets_view storage() const noexcept;

    /// The number of path elements outside of any TLV.
    static std::size_t depth_without_tlvs(const attribute_number& number) noexcept;

    template <bool Yields = false, class Pair>
    void add_pair(const Pair& pair) {
        if (!Yields && defaults_size_ == 0 && is_simple(pair.number(), pair.properties()) &&
            room(0) >= 2 + max_attribute_value && add_in_place(pair)) {
            return;
        }
        if (large_ == nullptr) {
            packet_buffer room;
            add_encoded<Yields>(pair, room.room());
        } else {
            wiped_octets room;
            room.reserve(packet_size());
            add_encoded<Yields>(pair, room.all());
        }
    }

    /// True if the attribute is only a type, a length and a value in clear text.
    static constexpr bool is_simple(const attribute_number& number, flags properties) noexcept {
        return number.depth == 1 && number.type() - 1 < 240 &&
               number.type() != message_authenticator_type && properties.hidden == hiding::none;
    }

    /// Encodes a simple attribute in place. False if the value cannot be encoded or is too long for
    /// one attribute; then nothing is appended.
    template <class Pair>
    bool add_in_place(const Pair& pair) {
        const octets_span place = storage().subspan(size_, 2 + max_attribute_value);
        writer out(place.subspan(2));
        if (!pair.encode(out) || !out.ok()) {
            return false;
        }
        place[0] = static_cast<octet>(attribute_number(pair.number()).type());
        place[1] = static_cast<octet>(2 + out.size());
        size_ = static_cast<std::uint16_t>(size_ + 2 + out.size());
        return true;
    }

    template <bool Yields, class Pair>
    void add_encoded(const Pair& pair, octets_span room) {
        writer out(room);
        result<void> done = pair.encode(out);
        if (done) {
            done = out.ok() ? append_one<Yields>(pair.number(), pair.properties(), out.written())
                            : result<void>(errc::value_too_long);
        }
        if (flags(pair.properties()).hidden != hiding::none) {
            wipe(out.written());
        }
        if (!done) {
            throw attribute_error(pair.name(), done.error());
        }
    }

    /// `Yields` is a template parameter and rare cases are in other functions, so that an attribute
    /// object's number is constant-folded into the code that appends it.
    template <bool Yields>
    result<void> append_one(const attribute_number& number, flags properties,
                            octets_view value) noexcept {
        const bool simple = is_simple(number, properties) && value.size() <= max_attribute_value;
        const std::size_t begin = size_;
        const auto appended = simple ? append_simple(static_cast<octet>(number.type()), value)
                                     : append_any(number, properties, value);
        if constexpr (Yields) {
            if (appended) {
                note_default(begin);
            }
        } else if (appended && defaults_size_ != 0) {
            drop_defaults(begin);
        }
        return appended;
    }

    result<void> append_any(const attribute_number& number, flags properties,
                            octets_view value) noexcept;

    /// The part of `append_clear` that nearly every attribute needs.
    result<void> append_simple(octet type, octets_view value) noexcept;

    result<void> append_clear(const attribute_number& number, flags properties,
                              octets_view value) noexcept;

    result<void> append_within(std::size_t most, const attribute_number& number, flags properties,
                               octets_view value) noexcept;

    result<void> append_hidden(const attribute_number& number, flags properties,
                               octets_view value) noexcept;

    raw_attribute attribute_at(std::size_t place) const noexcept;

    /// True if an attribute in this part of the list has the number of the one at `place`.
    bool occurs(std::size_t place, std::size_t begin, std::size_t end) const noexcept;

    /// Marks everything from `begin` on, which was just appended, as a default.
    void note_default(std::size_t begin) noexcept;

    /// Removes the defaults that everything from `begin` on, which was just appended, replaces.
    void drop_defaults(std::size_t begin) noexcept;

    /// Removes the attribute that begins at `place`, with its mark.
    void erase(std::size_t place) noexcept;

    octets_view mark_place(std::size_t index) const noexcept;

    void assign(const attribute_list& other);

    void take(attribute_list& other) noexcept;

    /// The storage must be at least as large as the other's.
    void copy_contents(const attribute_list& other) noexcept;

    std::array<octet, max_packet_size> storage_;
    std::unique_ptr<octet[]> large_; ///< replaces `storage_` for larger packets
    std::uint16_t large_size_ = 0;
    std::uint16_t size_ = 0;
    std::uint16_t marks_ = 0;
    std::uint16_t growth_ = 0;
    std::uint16_t defaults_begin_ = 0; ///< of the attributes that yield to others
    std::uint16_t defaults_size_ = 0;
};

} // namespace radius

namespace radius {

/// Adds CHAP-Password and CHAP-Challenge. The challenge always has its own attribute, because the
/// Request Authenticator changes at every proxy and does not exist in RADIUS/1.1.
void add_chap(attribute_list& request, std::string_view password, random_source& random);

/// Adds MS-CHAP-Challenge and MS-CHAP-Response of version 1, with the NT response only.
void add_mschap_v1(attribute_list& request, std::string_view password,
                          random_source& random);

/// One MS-CHAPv2 login: adds its attributes to a request, then checks whether the reply proves that
/// the server knows the password too. If it does not, you must end the session (RFC 2759 section
/// 5). For one thread at a time.
class mschap_v2_login {
  public:
    /// `user_name` must be that of the request's User-Name.
    mschap_v2_login(std::string user_name, std::string_view password, random_source& random);

    /// Adds MS-CHAP-Challenge and MS-CHAP2-Response.
    void add_to(attribute_list& request) const;

    /// True if the reply's MS-CHAP2-Success is right; false if it is missing.
    template <class Message>
    bool verify(const Message& reply) const {
        const auto success = reply.get(attr::ms_chap2_success);
        return success && !success->empty() && (*success)[0] == value_[0] &&
               mschap::check_authenticator_response(exchange(), octets_view(value_).subspan(26),
                                                    hash_, success->subspan(1));
    }

  private:
    mschap::v2_exchange exchange() const noexcept;

    std::string user_name_;
    mschap::password_hash hash_;
    std::array<octet, 16> challenge_{};
    std::array<octet, 50> value_{}; // Ident, Flags 0, Peer-Challenge, Reserved, Response
};

} // namespace radius

// --- <radius/client/blocking_client.hpp> ---

// A client for scripts and tests: each call waits for its reply.

// --- <radius/client/client.hpp> ---

// The client: sends requests to one server or a list of servers, with any completion token.

// --- <radius/client/client_checks.hpp> ---

// Checks a client's options: invalid ones are refused; members of a shared type that are only for
// servers are logged.

// --- <radius/client/client_options.hpp> ---

// The options of a client; every default is the safe one.

// --- <radius/client/client_links.hpp> ---

// The sockets and connections of one client, by the channels of its engine.

#include <exception>
#include <functional>
#include <variant>

// --- <radius/protocol/client/client_options.hpp> ---

// The options of a client engine: its servers in order of preference, and its limits.

// --- <radius/address/endpoint.hpp> ---

// An address and a port, which the protocol engines use for the two ends of a packet's path.

#include <charconv>

#if defined(__unix__) || defined(__APPLE__)
#include <net/if.h>
#endif

namespace radius {

namespace detail {

/// The index of a network interface by its name, such as "eth0", or by its number in decimal
/// digits (RFC 4007 section 11.2); 0 for none.
std::uint32_t zone_of(std::string_view text);

/// The name of the interface with this index, else its number.
std::string zone_text(std::uint32_t index);

/// True if an address needs its interface to be meaningful: fe80::/10 (RFC 4291 section 2.5.6).
bool is_link_local(const ip_address& address) noexcept;

} // namespace detail

/// One end: for UDP, TCP and DTLS alike. IPv4 addresses are never in their IPv6-mapped form here.
struct endpoint {
    ip_address address;
    std::uint16_t port = 0;

    /// The interface (zone) of a link-local IPv6 address, by the system's index; else 0 (RFC 4007).
    std::uint32_t scope = 0;

    friend constexpr bool operator==(const endpoint&, const endpoint&) noexcept = default;
    friend constexpr auto operator<=>(const endpoint&, const endpoint&) noexcept = default;

    /// "192.0.2.1", "2001:db8::1", "fe80::1%eth0" or "fe80::1%2". Mapped addresses become IPv4.
    /// Errors: `errc::text_invalid`, also for an interface that does not exist.
    static result<endpoint> parse(std::string_view host, std::uint16_t port = 0);

    /// The address, with the interface if there is one: "fe80::1%eth0".
    std::string host() const;

    /// "192.0.2.1:1812", "[2001:db8::1]:1812" or "[fe80::1%eth0]:1812".
    std::string to_string() const;
};

} // namespace radius

template <>
struct std::hash<radius::endpoint> {
    std::size_t operator()(const radius::endpoint& value) const noexcept {
        return (std::hash<radius::ip_address>{}(value.address) * 31U + value.scope) * 31U +
               value.port;
    }
};

// --- <radius/auth/shared_secret.hpp> ---

// The secret that a client and a server share (RFC 2865 section 3), with everything derived from it
// computed once.

// --- <radius/crypto/hmac_md5.hpp> ---

// HMAC-MD5 (RFC 2104), the basis of Message-Authenticator (RFC 3579 section 3.2).

namespace radius {

/// A precomputed key: MD5's state after the inner and after the outer pad, which saves two
/// compressions per message. Use one per shared secret and keep it as long as the secret; a copy is
/// 32 octets. Wiped when it is destroyed. Any number of threads may read one.
class hmac_md5_key {
  public:
    /// A key of any length; if it is longer than 64 octets, its digest is used (RFC 2104 section
    /// 3).
    explicit hmac_md5_key(octets_view key) noexcept;

    hmac_md5_key(const hmac_md5_key&) noexcept = default;
    hmac_md5_key& operator=(const hmac_md5_key&) noexcept = default;
    ~hmac_md5_key();

    /// MD5 that has absorbed the key with the inner pad; the message comes next.
    md5_hasher inner() const noexcept { return {inner_, 1}; }

    /// MD5 that has absorbed the key with the outer pad; the inner digest comes next.
    md5_hasher outer() const noexcept { return {outer_, 1}; }

  private:
    static void absorb_pad(digest_state& after, std::array<octet, md5_hasher::block_size>& block,
                           octet pad) noexcept;

    digest_state inner_;
    digest_state outer_;
};

/// An incremental HMAC-MD5 of one message. Wiped when it is destroyed: its state can be used like
/// the key. For one thread at a time.
class hmac_md5 {
  public:
    /// `key` must live until `finish`.
    explicit hmac_md5(const hmac_md5_key& key) noexcept;

    hmac_md5(const hmac_md5&) noexcept = default;
    hmac_md5& operator=(const hmac_md5&) noexcept = default;
    ~hmac_md5();

    /// Absorbs octets. Several calls have the same result as one call with all octets.
    void update(octets_view input) noexcept;

    /// The authenticator of everything absorbed. Afterwards the object is ready for another message
    /// under the same key.
    md5_hasher::digest_type finish() noexcept;

  private:
    const hmac_md5_key* key_;
    md5_hasher inner_;
};

/// The HMAC-MD5 of the pieces, one after the other.
md5_hasher::digest_type hmac_md5_digest(const hmac_md5_key& key,
                                               std::initializer_list<octets_view> pieces) noexcept;

} // namespace radius

namespace radius {

/// Never empty; wiped from memory on destruction. Any number of threads may use one.
class shared_secret {
  public:
    /// Throws `std::system_error` with `errc::option_invalid` for an empty secret, which RFC 2865
    /// section 3 forbids.
    explicit shared_secret(octets_view secret);
    explicit shared_secret(std::string_view secret);
    shared_secret(const shared_secret&) = delete;
    shared_secret& operator=(const shared_secret&) = delete;
    ~shared_secret();

    octets_view octets() const noexcept { return octets_; }

    /// The key of Message-Authenticator (RFC 3579 section 3.2).
    const hmac_md5_key& message_key() const noexcept { return message_key_; }

  private:
    octet_string octets_;
    hmac_md5_key message_key_;
};

} // namespace radius

// --- <radius/packet/packet_view.hpp> ---

// A validated, non-owning view of one packet (RFC 2865 section 3).

// --- <radius/packet/packet_code.hpp> ---

// Packet codes (RFC 2865 section 4, RFC 2866, RFC 5176, RFC 5997, RFC 7930) and which code answers
// which.

namespace radius {

/// The Code field. Any octet can arrive; only these have a meaning here.
enum class packet_code : std::uint8_t {
    access_request = 1,
    access_accept = 2,
    access_reject = 3,
    accounting_request = 4,
    accounting_response = 5,
    access_challenge = 11,
    status_server = 12,
    disconnect_request = 40,
    disconnect_ack = 41,
    disconnect_nak = 42,
    coa_request = 43,
    coa_ack = 44,
    coa_nak = 45,
    protocol_error = 52,
};

/// The RFC's name; empty for a code without one here.
constexpr std::string_view name_of(packet_code code) noexcept {
    switch (code) {
    case packet_code::access_request: return "Access-Request";
    case packet_code::access_accept: return "Access-Accept";
    case packet_code::access_reject: return "Access-Reject";
    case packet_code::accounting_request: return "Accounting-Request";
    case packet_code::accounting_response: return "Accounting-Response";
    case packet_code::access_challenge: return "Access-Challenge";
    case packet_code::status_server: return "Status-Server";
    case packet_code::disconnect_request: return "Disconnect-Request";
    case packet_code::disconnect_ack: return "Disconnect-ACK";
    case packet_code::disconnect_nak: return "Disconnect-NAK";
    case packet_code::coa_request: return "CoA-Request";
    case packet_code::coa_ack: return "CoA-ACK";
    case packet_code::coa_nak: return "CoA-NAK";
    case packet_code::protocol_error: return "Protocol-Error";
    }
    return {};
}

/// The RFC's name, or "Code-N" for a code without one here.
std::string to_string(packet_code code);

/// True if a server answers this code.
constexpr bool is_request(packet_code code) noexcept {
    return code == packet_code::access_request || code == packet_code::accounting_request ||
           code == packet_code::status_server || code == packet_code::disconnect_request ||
           code == packet_code::coa_request;
}

/// True if the code is CoA-Request or Disconnect-Request.
constexpr bool is_dynamic_authorization(packet_code code) noexcept {
    return code == packet_code::disconnect_request || code == packet_code::coa_request;
}

/// True if the code answers a CoA-Request or Disconnect-Request.
constexpr bool is_dynamic_authorization_reply(packet_code code) noexcept {
    return code == packet_code::disconnect_ack || code == packet_code::disconnect_nak ||
           code == packet_code::coa_ack || code == packet_code::coa_nak;
}

/// Requests whose Request Authenticator is random; that of the others is a signature over the
/// packet (RFC 2865 section 3, RFC 2866 section 3, RFC 5176 section 2.3, RFC 5997 section 3).
constexpr bool has_random_authenticator(packet_code request) noexcept {
    return request == packet_code::access_request || request == packet_code::status_server;
}

/// Whether a client may accept `reply` as the answer to `request`. Status-Server is answered with
/// Access-Accept or Accounting-Response, by port (RFC 5997 section 4.2).
constexpr bool is_reply_to(packet_code request, packet_code reply) noexcept {
    switch (request) {
    case packet_code::access_request:
        return reply == packet_code::access_accept || reply == packet_code::access_reject ||
               reply == packet_code::access_challenge;
    case packet_code::accounting_request: return reply == packet_code::accounting_response;
    case packet_code::status_server:
        return reply == packet_code::access_accept || reply == packet_code::accounting_response;
    case packet_code::disconnect_request:
        return reply == packet_code::disconnect_ack || reply == packet_code::disconnect_nak;
    case packet_code::coa_request:
        return reply == packet_code::coa_ack || reply == packet_code::coa_nak;
    default: return false;
    }
}

} // namespace radius

namespace radius {

inline constexpr std::size_t header_size = 20;

/// Limits for parsing packets.
struct packet_limits {
    /// In octets. Set it to at most 65535 to let a server accept larger packets over TCP and TLS
    /// (RFC 7930); over UDP and DTLS the limit is always 4096.
    std::size_t max_size = max_packet_size;
    std::size_t max_attributes = 512;
    bool allow_type_0 = false;

    /// If true, the functions of `typed_reading` skip prefixes that are not canonical (RFC 8044
    /// sections 3.10 and 3.11) instead of clearing the bits beyond their length.
    bool strict_prefixes = false;
};

/// A packet whose header and attribute lengths are valid. It borrows the octets it was parsed from.
/// Reading by name or tag is inherited; hidden attributes read as `errc::secret_unknown` here. Any
/// number of threads may read one.
///
///     octet   0      1            2..3     4..19           20 ... Length-1
///             Code   Identifier   Length   Authenticator   Attributes
class packet_view : public typed_reading<packet_view> {
  public:
    /// Octets beyond the Length field are padding and ignored.
    /// Errors: `errc::packet_too_short`, `errc::packet_length_invalid`, and those of
    /// `check_attributes`.
    static result<packet_view> parse(octets_view datagram,
                                     const packet_limits& limits = {}) noexcept;

    packet_code code() const noexcept;
    octet identifier() const noexcept;
    std::span<const octet, 16> authenticator_field() const noexcept;

    /// The whole packet, without padding.
    octets_view octets() const noexcept { return octets_; }

    attribute_range attributes() const noexcept;

    /// See `packet_limits`.
    bool strict_prefixes() const noexcept { return strict_prefixes_; }

    /// The secret is not known here. See `typed_reading`.
    result<octets_view> reveal(flags, octets_view, octets_span) const noexcept {
        return errc::secret_unknown;
    }

  private:
    packet_view(octets_view packet, bool strict_prefixes) noexcept;

    octets_view octets_;
    bool strict_prefixes_;
};

} // namespace radius

// --- <radius/protocol/client/retry.hpp> ---

// When a request is retransmitted, and when a client gives up on a server (RFC 5080 section 2.2.1).

// --- <radius/container/time_point.hpp> ---

// Time in the protocol engines: passed in by the caller, never read from a clock.

#include <ratio>

namespace radius {

/// Runs evenly and never jumps: timers and lifetimes.
using time_point = std::chrono::steady_clock::time_point;
using duration = std::chrono::steady_clock::duration;

/// The calendar, which may jump: Event-Timestamp, traces.
using wall_time = std::chrono::system_clock::time_point;

/// The same moment on both clocks.
struct moment {
    time_point steady{};
    wall_time wall{};
};

/// Any duration in the unit of our timers. If it is too long for that (about 292 years), the result
/// is `duration::max()`, or `duration::min()` if it is negative.
template <class Rep, class Period>
constexpr duration saturated(std::chrono::duration<Rep, Period> any) noexcept {
    if constexpr (std::chrono::treat_as_floating_point_v<Rep>) {
        constexpr Rep limit = std::chrono::duration<Rep, duration::period>(duration::max()).count();
        const Rep count = std::chrono::duration<Rep, duration::period>(any).count();
        if (!(count < limit)) {
            return duration::max();
        }
        if (!(count > -limit)) {
            return duration::min();
        }
    } else if constexpr (std::ratio_greater_v<Period, duration::period>) {
        using wide = std::chrono::duration<std::common_type_t<Rep, duration::rep>, Period>;
        if (wide(any) > std::chrono::duration_cast<wide>(duration::max())) {
            return duration::max();
        }
        if (std::is_signed_v<Rep> &&
            wide(any) < std::chrono::duration_cast<wide>(duration::min())) {
            return duration::min();
        }
    }
    return std::chrono::duration_cast<duration>(any);
}

/// The sum, within the bounds of `duration`.
constexpr duration saturated_sum(duration left, duration right) noexcept {
    if (right > duration::zero() && left > duration::max() - right) {
        return duration::max();
    }
    if (right < duration::zero() && left < duration::min() - right) {
        return duration::min();
    }
    return left + right;
}

/// The time `span` after `start`; `time_point::max()`, which means never, if it is out of range.
/// Takes a duration of any unit.
template <class Rep, class Period>
constexpr time_point later(time_point start, std::chrono::duration<Rep, Period> span) noexcept {
    return time_point(saturated_sum(start.time_since_epoch(), saturated(span)));
}

} // namespace radius

namespace radius {

/// How often and for how long one server is tried. The RFC's names are in brackets. Zero means "no
/// limit" for `attempts`, `longest_wait` and `total`, as RFC 5080 recommends for accounting: if
/// neither attempts nor total is limited, a request is sent until it is answered, and never moves
/// to another server.
struct retry_options {
    unsigned attempts = 5;                            ///< transmissions to one server [MRC]
    duration first_wait = std::chrono::seconds(2);    ///< for an answer to the first [IRT]
    double growth = 2.0;                              ///< of the wait, each time; at least 1
    duration longest_wait = std::chrono::seconds(16); ///< cap of the wait [MRT]
    duration total = std::chrono::seconds(30);        ///< from the first transmission [MRD]
    double jitter = 0.1;                              ///< share of each wait, below 1 [RAND]
};

/// Computes how long to wait after each transmission of one request to one server.
class retry_schedule {
  public:
    /// Starts over: nothing has been sent.
    void restart() noexcept { *this = {}; }

    /// Counts a transmission and returns the time to wait for its answer, limited by `total`.
    /// `elapsed` is the time since the first transmission, `random` a number from -1 to 1.
    duration next_wait(const retry_options& options, duration elapsed, double random) noexcept;

    /// True if no further transmission is allowed after the last wait.
    bool exhausted(const retry_options& options, duration elapsed) const noexcept;

    unsigned sent() const noexcept { return sent_; }

  private:
    // Without limits the wait would otherwise grow until it overflows.
    static constexpr double longest = 86'400.0; // seconds: a day

    static duration scaled(duration wait, double factor) noexcept;

    duration wait_{};
    unsigned sent_ = 0;
};

/// The longest time for all transmissions to one server, with the wait after each: `total` if it is
/// limited, the sum of the waits otherwise; `duration::max()` if neither is limited.
duration longest_life(const retry_options& options) noexcept;

} // namespace radius

// --- <radius/protocol/client/server_health.hpp> ---

// Whether a server is considered alive: the watchdog of RFC 3539 section 3.4, simplified for RADIUS
// clients without a permanent connection (RFC 5997 section 2.2.1).

namespace radius {

/// How dead servers are detected and how they come back.
struct watchdog_options {
    bool enabled = true;                          ///< probe dead servers with Status-Server
    duration interval = std::chrono::seconds(30); ///< between two probes [Tw]; at least 6 s
    duration jitter = std::chrono::seconds(2);    ///< the interval varies by up to this much
    unsigned failures = 1; ///< requests in a row that a server leaves unanswered until it is dead
    unsigned replies = 3;  ///< valid replies in a row that bring a dead server back

    /// After this time, requests try a dead server again if it has never answered a Status-Server,
    /// or if the watchdog is not enabled.
    duration revive_after = std::chrono::minutes(5);
};

/// RFC 3539 also probes idle servers and fails over as soon as one probe is unanswered. Here a
/// server is dead after `failures` consecutive requests without an answer to any transmission, if
/// nothing at all arrived from it meanwhile; only then is it probed.
class server_health {
  public:
    bool alive() const noexcept { return alive_; }

    /// A request that was first sent at `first_sent` had no answer. True if the server is
    /// considered dead from now on.
    bool request_failed(const watchdog_options& options, time_point first_sent,
                        time_point now) noexcept;

    /// The network reports that the port is closed (ICMP). Anyone can forge that, and a restart
    /// causes it too, so it counts like a request without an answer only if it is reported again
    /// after a second or more, with no valid reply in between. Returns true if the server is
    /// considered dead from now on.
    bool refused(const watchdog_options& options, time_point now) noexcept;

    /// A valid reply came, to a request or to a Status-Server.
    void replied(const watchdog_options& options, bool to_status_server, time_point now) noexcept;

    /// A Status-Server had no answer.
    void probe_failed() noexcept { replies_ = 0; }

    /// When a dead server may be tried before it has proved itself; nothing if its replies to
    /// Status-Server decide.
    std::optional<time_point> trial(const watchdog_options& options) const noexcept;

    /// Considers the server alive until the next request proves otherwise.
    void revive() noexcept;

  private:
    // After a trial, one more unanswered request is enough.
    static constexpr unsigned nearly_dead = 0xFFFF'FFFE;
    static constexpr duration refusal_lasts = std::chrono::seconds(1);

    std::optional<time_point> last_reply_;
    std::optional<time_point> refused_since_;
    time_point dead_since_{};
    unsigned failures_ = 0;
    unsigned replies_ = 0;
    bool alive_ = true;
    bool answers_status_server_ = false;
};

} // namespace radius

// --- <radius/protocol/radius_version.hpp> ---

// The two versions of RADIUS inside TLS and DTLS, and their ALPN names (RFC 9765 section 3).

// --- <radius/packet/plain_packet.hpp> ---

// Packets of RADIUS/1.1, which TLS protects: a Token instead of Identifier and authenticators, and
// nothing hidden (RFC 9765 sections 4 and 5).

namespace radius {

/// The Token of a RADIUS/1.1 packet, which matches a reply to its request (RFC 9765 section 4.2).
/// `packet` must have at least a header.
std::uint32_t token_of(octets_view packet) noexcept;

namespace detail {

/// True if RADIUS/1.1 forbids sending the attribute: Message-Authenticator and Original-Packet-Code
/// (241.4) (RFC 9765 sections 5.2 and 5.5).
constexpr bool forbidden_in_plain_packet(octets_view whole) noexcept {
    return whole[0] == message_authenticator_type ||
           (whole[0] == 241 && whole.size() > 2 && whole[2] == 4);
}

void write_plain_attributes(writer& out, octets_view attributes) noexcept;

} // namespace detail

/// Returns the clear form, tag octet included, of a value that older versions would hide. The value
/// is unchanged, except that a text without a tag gets tag 0, in `room` (at least 256 octets), so
/// that its first octet is not read as one (RFC 9765 section 5.1.3, RFC 2868 section 3.3). Errors:
/// `errc::hidden_value_invalid` for a User-Password above 128 octets (RFC 9765 section 5.1.1).
result<octets_view> reveal_plain(octets_span room, flags properties,
                                        octets_view value) noexcept;

/// Writes a RADIUS/1.1 packet into `buffer` and returns the part used. `appended` are encoded
/// attributes that go last: Proxy-State. Attributes that RADIUS/1.1 forbids are omitted.
///
///     octet   0      1            2..3     4..7    8..19        20 ... Length-1
///             Code   Reserved-1   Length   Token   Reserved-2   Attributes
///
/// Errors: `errc::packet_full`.
result<octets_span> write_plain_packet(octets_span buffer, packet_code code,
                                              std::uint32_t token, const attribute_list& attributes,
                                              octets_view appended = {}) noexcept;

} // namespace radius

namespace radius {

/// The packet format: with shared secrets, MD5 and 256 identifiers, or without.
enum class radius_version : std::uint8_t {
    v1_0, ///< RFC 2865, everywhere
    v1_1, ///< RFC 9765, inside TLS and DTLS only
};

/// The ALPN name of the version.
constexpr std::string_view name_of(radius_version version) noexcept {
    return version == radius_version::v1_1 ? "radius/1.1" : "radius/1.0";
}

/// The versions that one side of a connection accepts: RFC 9765 section 3.3 calls the three choices
/// "1.0", "1.0, 1.1" and "1.1".
struct radius_versions {
    bool v1_0 = true;
    bool v1_1 = true;

    constexpr bool contains(radius_version version) const noexcept {
        return version == radius_version::v1_1 ? v1_1 : v1_0;
    }
    constexpr bool empty() const noexcept { return !v1_0 && !v1_1; }

    friend constexpr bool operator==(const radius_versions&,
                                     const radius_versions&) noexcept = default;
};

/// The label of a request in flight on one connection: the Identifier, or the Token of RADIUS/1.1.
/// `packet` must have at least a header.
std::uint32_t label_of(radius_version version, octets_view packet) noexcept;

} // namespace radius

// --- <radius/protocol/service.hpp> ---

// The kinds of request and the ports on which each is expected (RFC 2865 section 3, RFC 2866
// section 3, RFC 5176 section 2.2).

namespace radius {

/// The service of a socket or connection. Streams such as RadSec serve all kinds on one connection.
enum class service : std::uint8_t {
    authentication,        ///< UDP port 1812
    accounting,            ///< UDP port 1813
    dynamic_authorization, ///< UDP port 3799: CoA and Disconnect
    all,
};

constexpr std::string_view name_of(service port) noexcept {
    switch (port) {
    case service::authentication: return "authentication";
    case service::accounting: return "accounting";
    case service::dynamic_authorization: return "dynamic authorization";
    case service::all: return "all";
    }
    return {};
}

/// The four kinds of request that a handler answers.
enum class request_kind : std::uint8_t {
    access,
    accounting,
    coa,
    disconnect
};

/// The code of a request of this kind.
constexpr packet_code code_of(request_kind kind) noexcept {
    switch (kind) {
    case request_kind::access: return packet_code::access_request;
    case request_kind::accounting: return packet_code::accounting_request;
    case request_kind::coa: return packet_code::coa_request;
    case request_kind::disconnect: break;
    }
    return packet_code::disconnect_request;
}

/// True if a request of this code may arrive at such a port. Status-Server may arrive at any port
/// (RFC 5997 section 3).
constexpr bool is_served(service port, packet_code code) noexcept {
    switch (code) {
    case packet_code::status_server: return true;
    case packet_code::access_request:
        return port == service::authentication || port == service::all;
    case packet_code::accounting_request:
        return port == service::accounting || port == service::all;
    case packet_code::coa_request:
    case packet_code::disconnect_request:
        return port == service::dynamic_authorization || port == service::all;
    default: return false;
    }
}

/// Additions to the CoA-Requests and Disconnect-Requests that we send. Some equipment drops
/// requests without one or the other. A plain value.
struct dynamic_authorization_options {
    /// A Message-Authenticator (RFC 5176 section 3.4). RADIUS/1.1 has none.
    bool message_authenticator = false;

    /// An Event-Timestamp with the time of submission, unless the request has one (RFC 5176 section
    /// 6.3). The clocks of both ends must agree within the receiver's window, usually 300 seconds:
    /// a request that looks older is dropped silently.
    bool event_timestamp = false;

    bool operator==(const dynamic_authorization_options&) const = default;
};

/// How packets travel.
enum class transport_kind : std::uint8_t {
    udp,
    tcp,
    tls,
    dtls
};

constexpr std::string_view name_of(transport_kind transport) noexcept {
    switch (transport) {
    case transport_kind::udp: return "UDP";
    case transport_kind::tcp: return "TCP";
    case transport_kind::tls: return "TLS";
    case transport_kind::dtls: return "DTLS";
    }
    return {};
}

/// True if packets are neither lost nor reordered on the way (RFC 6613 section 2.6).
constexpr bool is_stream(transport_kind transport) noexcept {
    return transport == transport_kind::tcp || transport == transport_kind::tls;
}

/// True if a peer must connect before it can send a packet.
constexpr bool is_connected(transport_kind transport) noexcept {
    return transport != transport_kind::udp;
}

/// True if only the shared secret protects the packets on the network.
constexpr bool is_unprotected(transport_kind transport) noexcept {
    return transport == transport_kind::udp || transport == transport_kind::tcp;
}

/// The fixed shared secret of all users of the transport; empty for transports without one (RFC
/// 6614 section 2.3, RFC 7360 section 2.1).
constexpr std::string_view fixed_secret(transport_kind transport) noexcept {
    switch (transport) {
    case transport_kind::tls: return "radsec";
    case transport_kind::dtls: return "radius/dtls";
    case transport_kind::udp:
    case transport_kind::tcp: break;
    }
    return {};
}

/// The default port of a transport: 1812, or 2083 for all services over TLS and DTLS.
constexpr std::uint16_t default_port(transport_kind transport) noexcept {
    return is_unprotected(transport) ? 1812 : 2083;
}

/// The default UDP port for requests of this kind (RFC 2865 section 3, RFC 2866 section 3, RFC 5176
/// section 2.2).
constexpr std::uint16_t default_port(service port) noexcept {
    switch (port) {
    case service::accounting: return 1813;
    case service::dynamic_authorization: return 3799;
    case service::authentication:
    case service::all: break;
    }
    return 1812;
}

} // namespace radius

namespace radius {

/// One server.
struct client_server_options {
    endpoint address; ///< for a name: the address in use, and only the port until there is one
    std::shared_ptr<const shared_secret> secret;
    transport_kind transport = transport_kind::udp;
    radius_versions versions{.v1_1 = false}; ///< the versions its connections may negotiate
    service serves = service::all;           ///< the requests it receives

    /// Over UDP and TCP, drop replies to Access-Request and Status-Server that lack a
    /// Message-Authenticator. False leaves the client open to BlastRADIUS: only for servers older
    /// than 2024.
    bool require_message_authenticator = true;

    dynamic_authorization_options dynamic_authorization{}; ///< the additions to CoA and Disconnect

    std::optional<retry_options> retry{}; ///< instead of the engine's

    /// The index of the server in your list: one server may have several ports.
    std::size_t entry = 0;

    /// True if your Status-Server requests may go here; the watchdog's always may.
    bool takes_status = true;

    std::string name{}; ///< the host name, which the driver resolves; else empty

    /// True if the server's address is known.
    bool has_address() const noexcept;
};

/// Options of `client_engine`. Limits count packets or channels.
struct client_engine_options {
    std::vector<client_server_options> servers; ///< 1 to 64, the preferred one first
    retry_options retry;                        ///< for each server

    /// The maximum duration of a request, including waiting and all servers. Zero: the sum of the
    /// servers' `retry.total`.
    duration request_timeout{};

    std::size_t max_channels = 64;  ///< sockets or connections per server, 256 in flight each
    std::size_t max_queued = 16384; ///< requests that wait for a channel
    duration identifier_rest = std::chrono::seconds(10); ///< while a late reply may still arrive
    duration channel_idle = std::chrono::seconds(60);    ///< until a surplus channel closes
    packet_limits limits;                                ///< for replies
    watchdog_options watchdog;
};

namespace detail {

void check_option(bool usable, const char* name);

void check_retry(const retry_options& retry);

} // namespace detail

/// Throws `std::system_error` with `errc::option_invalid` and the option's name if one is invalid.
void check_options(const client_engine_options& options);

} // namespace radius

// --- <radius/transport/client/dtls_channel.hpp> ---

// One DTLS connection of a client (RFC 7360, RFC 6347).

// --- <radius/transport/client/udp_channel.hpp> ---

// One UDP socket of a client, connected to one server: 256 identifiers, and no packets from any
// other address (RFC 2865 section 3).

// --- <radius/transport/client/socket_channel.hpp> ---

// The common base of a client's sockets, for all transports: waiting and closing.

// --- <radius/transport/client/client_link.hpp> ---

// The common interface of a client's sockets and connections: each is one channel of the client
// engine.

// --- <radius/observe/trace.hpp> ---

// The trace hook: every packet received and sent, as plain RADIUS (RFC 2865 section 3), over any
// transport.

// --- <radius/protocol/drop_reason.hpp> ---

// Why a packet was dropped: each silent discard of the RFCs has a reason and a counter.

// --- <radius/container/counter.hpp> ---

// A counter that one thread increments and any thread may read at any time.

namespace radius {

/// Counts without a locked instruction: only the thread that owns the counter may increment it.
class counter {
  public:
    counter() = default;
    counter(const counter& other) noexcept;
    counter& operator=(const counter& other) noexcept;

    void operator++() noexcept { *this += 1; }
    counter& operator+=(std::uint64_t more) noexcept;

    std::uint64_t value() const noexcept;
    operator std::uint64_t() const noexcept;

  private:
    std::atomic<std::uint64_t> value_{0};
};

} // namespace radius

namespace radius {

/// Each is one rule, or one failure, for which a packet is dropped.
enum class drop_reason : std::uint8_t {
    none, ///< not dropped

    // Both sides.
    packet_length,        ///< too short, or a Length field out of range (RFC 2865 section 3)
    malformed_attributes, ///< an attribute's Length is wrong (RFC 2865 section 5)
    reserved_type,        ///< attribute type 0 (RFC 6929 section 2)
    too_many_attributes,  ///< more than the limit
    message_authenticator_missing, ///< required by policy or by RFC 3579 section 3.1
    message_authenticator_invalid, ///< wrong, of another length, or twice (RFC 3579 section 3.2)
    authenticator_invalid, ///< of the packet as a whole (RFC 2865 section 3, RFC 2866 section 3)

    // Servers.
    unknown_peer,        ///< no shared secret for this address (RFC 2865 section 3)
    unexpected_code,     ///< a code that this port does not serve
    eap_message_invalid, ///< not one whole EAP packet (RFC 3579 section 3.1, RFC 3748 section 4.1)
    zero_authenticator,  ///< an Access-Request whose authenticator is not random
    proxy_state_unprotected, ///< Proxy-State without Message-Authenticator (BlastRADIUS)
    credentials_conflict,    ///< two kinds of credentials at once (RFC 3579 section 3.3)
    credentials_missing,     ///< none, and no Message-Authenticator (RFC 3579 section 3.3)
    stale_event_timestamp,   ///< CoA or Disconnect outside the window (RFC 5176 section 6.3)
    replayed,                ///< a copy of a dated CoA or Disconnect that was handled (the same)
    replay_table_full,       ///< no room to remember a dated CoA or Disconnect (`replay_limits`)
    duplicate_in_progress,   ///< a retransmission while the handler works (RFC 5080 section 2.2.2)
    busy,                    ///< the limit on requests in progress is reached
    handler_failed,          ///< the handler threw
    handler_declined,        ///< the handler answered with `discard()`
    reply_too_large,         ///< reply and Proxy-State exceed 4096 octets
    send_failed,             ///< the system did not accept the reply
    connection_closed,       ///< the connection ended before the reply was ready
    internal_error,          ///< out of memory, or OpenSSL failed

    // Clients.
    unmatched_reply,       ///< no request in flight has this identifier
    reply_code_unexpected, ///< a code that does not answer the request (RFC 2865 section 4)

    count_, ///< the number of reasons
};

inline constexpr std::size_t drop_reason_count = static_cast<std::size_t>(drop_reason::count_);

/// A phrase for logs and counters.
constexpr std::string_view name_of(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::none: return "none";
    case drop_reason::packet_length: return "packet length invalid";
    case drop_reason::malformed_attributes: return "malformed attributes";
    case drop_reason::reserved_type: return "attribute type 0";
    case drop_reason::too_many_attributes: return "too many attributes";
    case drop_reason::message_authenticator_missing: return "Message-Authenticator missing";
    case drop_reason::message_authenticator_invalid: return "Message-Authenticator invalid";
    case drop_reason::authenticator_invalid: return "authenticator invalid";
    case drop_reason::unknown_peer: return "unknown peer";
    case drop_reason::unexpected_code: return "unexpected code";
    case drop_reason::eap_message_invalid: return "EAP-Message invalid";
    case drop_reason::zero_authenticator: return "zero authenticator";
    case drop_reason::proxy_state_unprotected: return "Proxy-State without Message-Authenticator";
    case drop_reason::credentials_conflict: return "conflicting credentials";
    case drop_reason::credentials_missing: return "no credentials";
    case drop_reason::stale_event_timestamp: return "stale Event-Timestamp";
    case drop_reason::replayed: return "replayed CoA or Disconnect";
    case drop_reason::replay_table_full: return "no room to remember a CoA or Disconnect";
    case drop_reason::duplicate_in_progress: return "duplicate of a request in progress";
    case drop_reason::busy: return "busy";
    case drop_reason::handler_failed: return "handler failed";
    case drop_reason::handler_declined: return "handler declined";
    case drop_reason::reply_too_large: return "reply too large";
    case drop_reason::send_failed: return "send failed";
    case drop_reason::connection_closed: return "connection closed before the reply";
    case drop_reason::internal_error: return "internal error";
    case drop_reason::unmatched_reply: return "unmatched reply";
    case drop_reason::reply_code_unexpected: return "unexpected reply code";
    case drop_reason::count_: break;
    }
    return "unknown";
}

/// What you can do about it: a sentence fragment without a full stop. Names in it are options of
/// `peer_options`, `server_options` and `client_options`.
constexpr std::string_view remedy_of(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::none: return "nothing to do";
    case drop_reason::packet_length:
        return "the sender does not speak RADIUS, or sends packets beyond limits.max_size";
    case drop_reason::malformed_attributes:
    case drop_reason::reserved_type:
        return "the sender is faulty or does not speak RADIUS; a trace shows the packet";
    case drop_reason::too_many_attributes:
        return "raise limits.max_attributes if the sender needs so many";
    case drop_reason::message_authenticator_missing:
        return "update the sender so that it sends one; if you cannot, and the packet has no "
               "EAP-Message, set require_message_authenticator = false for this sender, which "
               "makes forged packets possible (BlastRADIUS); CoA and Disconnect need one only with "
               "require_coa_message_authenticator";
    case drop_reason::message_authenticator_invalid:
    case drop_reason::authenticator_invalid:
        return "wrong secret? Compare the shared secret at both ends";
    case drop_reason::unknown_peer:
        return "add the address or its network, with a secret, to server_options::peers";
    case drop_reason::unexpected_code:
        return "send each kind of request to its own port: authentication 1812, accounting 1813, "
               "CoA and Disconnect 3799; down a client's connection CoA needs client::serve, and "
               "its answers peer_options::reverse_coa";
    case drop_reason::eap_message_invalid:
        return "the sender must send one EAP packet whose Length is that of all pieces of "
               "EAP-Message together; a trace shows the packet";
    case drop_reason::zero_authenticator:
        return "the sender must use a random Request Authenticator; if it cannot, set "
               "allow_zero_authenticator = true for this peer";
    case drop_reason::proxy_state_unprotected:
        return "the proxy must send a Message-Authenticator; if it cannot, set limit_proxy_state = "
               "false for this peer, which makes forged packets possible (BlastRADIUS)";
    case drop_reason::credentials_conflict:
        return "the sender must send one of User-Password, CHAP-Password, MS-CHAP and EAP-Message";
    case drop_reason::credentials_missing:
        return "the sender must send credentials, or a Message-Authenticator";
    case drop_reason::stale_event_timestamp:
        return "set the clocks of both ends right, or raise event_timestamp_window for this peer; "
               "an old packet can also be a replay";
    case drop_reason::replayed:
        return "somebody repeats what was handled already; a client that repeats its own request "
               "must do so from the same address, down the same connection";
    case drop_reason::replay_table_full:
        return "raise replays.max_entries, or replays.max_entries_a_peer if one peer sends so many";
    case drop_reason::duplicate_in_progress:
        return "the handler takes longer than the sender waits before it sends again";
    case drop_reason::busy:
        return "answer faster, or raise max_in_progress, max_in_progress_a_peer or, for what a "
               "connection keeps of its replies, connection_duplicates";
    case drop_reason::handler_failed: return "see the error that the handler threw";
    case drop_reason::handler_declined: return "your handler returned discard()";
    case drop_reason::reply_too_large: return "put fewer or shorter attributes into the reply";
    case drop_reason::send_failed:
        return "the system refused to send the reply: check routes, firewall and interfaces";
    case drop_reason::connection_closed:
        return "the peer closed the connection before the handler answered";
    case drop_reason::internal_error: return "memory or OpenSSL failed: check the machine";
    case drop_reason::unmatched_reply:
        return "a reply that came late or twice; if there are many, raise retry.first_wait";
    case drop_reason::reply_code_unexpected:
        return "the server answers as if to another kind of request: check the port";
    case drop_reason::count_: break;
    }
    return "unknown";
}

/// The reason for a packet that `packet_view::parse` refused.
constexpr drop_reason drop_reason_of(errc parse_error) noexcept {
    switch (parse_error) {
    case errc::attribute_length_invalid: return drop_reason::malformed_attributes;
    case errc::attribute_type_reserved: return drop_reason::reserved_type;
    case errc::too_many_attributes: return drop_reason::too_many_attributes;
    default: return drop_reason::packet_length;
    }
}

/// One counter per reason.
class drop_counters {
  public:
    counter& operator[](drop_reason reason) noexcept;
    std::uint64_t operator[](drop_reason reason) const noexcept;
    std::uint64_t total() const noexcept;

  private:
    std::array<counter, drop_reason_count> counters_;
};

} // namespace radius

namespace radius {

/// One packet, as the library received it or passed it to the system. Everything in it is borrowed
/// and valid only during the call of the sink.
struct trace_event {
    wall_time when{};
    bool outgoing = false;
    transport_kind transport = transport_kind::udp;
    radius_version version = radius_version::v1_0;
    endpoint local;
    endpoint remote;

    /// As received, valid or not; without the encryption of TLS or DTLS.
    octets_view packet;

    /// The secret that hides values between the two ends, if the peer is known.
    const shared_secret* secret = nullptr;

    /// For a reply: the authenticator of its request, under which values are hidden.
    std::optional<std::span<const octet, 16>> request_authenticator{};

    /// Why the packet was not accepted, or not sent.
    drop_reason reason = drop_reason::none;
};

/// Receives one packet. A server with several threads calls it from all of them, so then it must be
/// thread-safe. It runs on the path of the packet, so a slow sink slows down the server. Its
/// exceptions are logged and affect no packet.
using trace_sink = std::function<void(const trace_event&)>;

/// Whether a trace shows passwords and keys.
enum class secrets : std::uint8_t {
    masked, ///< the default everywhere
    shown,  ///< such a trace is itself a secret
};

} // namespace radius

// --- <radius/protocol/client/client_exchange.hpp> ---

// One request and its reply: the client's side of RFC 2865 section 2.4 and RFC 5080 section 2.2.1.

// --- <radius/protocol/client/client_channel.hpp> ---

// One local socket or connection to one server: tracks which request is in flight under which
// identifier (RFC 2865 section 3) or Token (RFC 9765 section 4.2).

// --- <radius/protocol/client/identifiers.hpp> ---

// The 256 identifiers of one socket or connection (RFC 2865 section 3), assigned so that each is
// reused as late as possible (RFC 5080 section 2.2.2).

namespace radius {

/// Each identifier is in use, free, or resting. The least recently used one is assigned first. If a
/// reply may still arrive, the identifier rests for a while, so that a late reply finds no request.
/// This saves work and, over DTLS, the connection, which a reply that fails verification ends. It
/// is not needed for safety: a reply is bound to its request's authenticator (RFC 2865 section 3),
/// so even later it matches no other request.
class identifier_pool {
  public:
    /// `first` is the first identifier to assign. Use a random one, so that a client that restarts
    /// on the same port does not repeat itself. `keep_zero` reserves identifier 0 for
    /// Status-Server, as streams do (RFC 6613 section 2.6.5).
    explicit identifier_pool(octet first = 0, bool keep_zero = false) noexcept;

    /// Takes the identifier that has been free for longest; nothing if none is free.
    std::optional<octet> acquire(time_point now) noexcept;

    /// Takes identifier 0 if it is reserved and neither in use nor resting.
    std::optional<octet> acquire_zero(time_point now) noexcept;

    /// Releases an identifier to which no reply can arrive any more.
    void release(octet identifier) noexcept;

    /// Releases an identifier to which a late reply may arrive until `until`, which must not be
    /// earlier than in a previous call.
    void rest(octet identifier, time_point until) noexcept;

    /// When the first resting identifier becomes free; nothing if none rests.
    std::optional<time_point> next_rested() const noexcept;

    unsigned in_use() const noexcept { return in_use_; }

    /// The number of identifiers that can be in use, without the reserved one.
    static constexpr unsigned capacity(bool keep_zero) noexcept { return keep_zero ? 255 : 256; }

  private:
    // A FIFO of up to 256 entries: indexes wrap around as octets do.
    class ring {
      public:
        void push(octet identifier) noexcept;
        octet pop() noexcept;
        octet front() const noexcept;
        bool empty() const noexcept { return count_ == 0; }

      private:
        std::array<octet, 256> places_{};
        octet first_ = 0;
        unsigned count_ = 0;
    };

    bool is_kept(octet identifier) const noexcept { return keep_zero_ && identifier == 0; }

    void wake(time_point now) noexcept;

    ring free_;
    ring resting_;
    std::array<time_point, 256> rests_until_{};
    time_point zero_rests_until_ = time_point::min();
    unsigned in_use_ = 0;
    bool keep_zero_;
    bool zero_in_use_ = false;
};

} // namespace radius

// --- <radius/protocol/token_window.hpp> ---

// The Tokens in flight on one RADIUS/1.1 connection (RFC 9765 section 4.2.1).

// --- <radius/container/slot_pool.hpp> ---

// Objects that are reused in place. A handle may safely outlive its object.

namespace radius {

inline constexpr std::uint32_t no_slot = 0xFFFF'FFFF;

/// Names one use of a slot: once that use has ended, the handle finds nothing. `index` is small and
/// is reused, so the driver can index an array with it.
template <class T>
struct slot_handle {
    std::uint32_t index = no_slot;
    std::uint32_t generation = 0;

    friend constexpr bool operator==(const slot_handle&, const slot_handle&) noexcept = default;
};

/// Allocates only if more slots are in use than ever before. Addresses are stable. A slot keeps its
/// contents from one use to the next: after `acquire`, set every member that you need.
template <class T>
class slot_pool {
  public:
    using handle = slot_handle<T>;

    /// Takes the slot that was released last, because its memory is most likely still in the cache.
    /// If it throws `std::bad_alloc`, nothing changes.
    handle acquire() {
        if (free_.empty()) {
            if (free_.capacity() == slots_.size()) {
                free_.reserve(2 * slots_.size() + 8);
            }
            slots_.push_back(std::make_unique<slot>());
            free_.push_back(static_cast<std::uint32_t>(slots_.size() - 1));
        }
        const std::uint32_t index = free_.back();
        free_.pop_back();
        slots_[index]->used = true;
        return {index, slots_[index]->generation};
    }

    /// Ends a use; every handle of it finds nothing from now on.
    void release(std::uint32_t index) noexcept {
        slot& one = *slots_[index];
        one.used = false;
        ++one.generation;
        free_.push_back(index);
    }

    /// The object, or null once its use has ended.
    T* find(handle which) noexcept {
        if (which.index >= slots_.size()) {
            return nullptr;
        }
        slot& one = *slots_[which.index];
        return one.used && one.generation == which.generation ? &one.value : nullptr;
    }

    /// The object in a slot that is in use.
    T& operator[](std::uint32_t index) noexcept { return slots_[index]->value; }
    const T& operator[](std::uint32_t index) const noexcept { return slots_[index]->value; }

    /// The handle of a slot's present use.
    handle handle_of(std::uint32_t index) const noexcept {
        return {index, slots_[index]->generation};
    }

    std::size_t in_use() const noexcept { return slots_.size() - free_.size(); }
    std::size_t capacity() const noexcept { return slots_.size(); }

    /// In octets, without memory that the objects own and without allocator overhead.
    std::size_t memory_bytes() const noexcept {
        return slots_.size() * sizeof(slot) + slots_.capacity() * sizeof(slots_[0]) +
               free_.capacity() * sizeof(free_[0]);
    }

  private:
    struct slot {
        T value;
        std::uint32_t generation = 0;
        bool used = false;
    };

    std::vector<std::unique_ptr<slot>> slots_;
    std::vector<std::uint32_t> free_;
};

/// A first-in, first-out list of slots of one pool. A slot is in at most one list; the links are
/// the members `previous` and `next` of `T`.
template <class T>
class slot_queue {
  public:
    bool empty() const noexcept { return count_ == 0; }
    std::size_t size() const noexcept { return count_; }
    std::uint32_t front() const noexcept { return first_; }

    /// Appends a slot that is in no list.
    void push_back(slot_pool<T>& pool, std::uint32_t index) noexcept {
        pool[index].previous = last_;
        pool[index].next = no_slot;
        (last_ == no_slot ? first_ : pool[last_].next) = index;
        last_ = index;
        ++count_;
    }

    /// Removes a slot from any place in this list.
    void remove(slot_pool<T>& pool, std::uint32_t index) noexcept {
        const T& one = pool[index];
        (one.previous == no_slot ? first_ : pool[one.previous].next) = one.next;
        (one.next == no_slot ? last_ : pool[one.next].previous) = one.previous;
        --count_;
    }

  private:
    std::uint32_t first_ = no_slot;
    std::uint32_t last_ = no_slot;
    std::size_t count_ = 0;
};

} // namespace radius

namespace radius {

/// Assigns Tokens from a counter, and remembers the slot of the request for each Token in flight. A
/// Token is reused only after four thousand million others, so that no late reply finds another
/// request. Every call takes constant time; memory grows with the peak number in flight.
class token_window {
  public:
    /// The maximum number in flight.
    static constexpr std::size_t capacity = 16384;

    /// Removes everything; `first` is the first Token to assign. Use a random one.
    void restart(std::uint32_t first) noexcept;

    /// A new Token for the request in `slot`; nothing if `capacity` are in flight. Throws
    /// `std::bad_alloc`.
    std::optional<std::uint32_t> acquire(std::uint32_t slot);

    /// The slot of the request in flight under a Token, or `no_slot`.
    std::uint32_t find(std::uint32_t token) const noexcept;

    /// Ends the request in flight under a Token.
    void release(std::uint32_t token) noexcept;

    std::size_t in_use() const noexcept { return in_use_; }

    /// In octets, without the object itself: 16 to 32 per Token at the peak number in flight.
    std::size_t memory_bytes() const noexcept;

    /// Calls `visit` with the slot of each request in flight.
    template <class Visit>
    void for_each(Visit&& visit) const {
        for (const place& one : places_) {
            if (one.slot != no_slot) {
                visit(one.slot);
            }
        }
    }

  private:
    struct place {
        std::uint32_t token = 0;
        std::uint32_t slot = no_slot;
    };

    place& at(std::uint32_t token) noexcept;

    /// Tokens with different places still have different places when the table doubles.
    void grow();

    std::vector<place> places_; ///< a power of two of them, at most half in use
    std::uint32_t next_ = 0;
    std::size_t in_use_ = 0;
};

} // namespace radius

namespace radius {

struct client_exchange;

/// Finds the request that a reply could belong to, by its label: the Identifier, or the Token in
/// RADIUS/1.1. `check_reply` then verifies the reply.
class client_channel {
  public:
    /// Reinitialises this object as a channel that is being opened. `server` is the index in the
    /// list of servers.
    void begin(std::uint32_t server, transport_kind transport) noexcept;

    std::uint32_t server() const noexcept { return server_; }
    transport_kind transport() const noexcept { return transport_; }
    radius_version version() const noexcept { return version_; }

    /// The number of requests that can be in flight at once, except those that identifier 0 is
    /// reserved for.
    static constexpr std::size_t capacity(transport_kind transport, radius_version version) {
        return version == radius_version::v1_1 ? token_window::capacity
                                               : identifier_pool::capacity(is_stream(transport));
    }

    std::size_t in_flight() const noexcept;

    /// The socket is open, or the connection is established and has negotiated a version. `random`
    /// selects the first label; a stream reserves identifier 0 for Status-Server (RFC 6613 section
    /// 2.6.5).
    void open(radius_version version, std::uint32_t random, time_point now) noexcept;
    bool opened() const noexcept { return opened_; }

    /// True if the driver knows this channel.
    bool announced() const noexcept { return announced_; }
    void set_announced() noexcept { announced_ = true; }

    /// True if the engine may close the channel: it is a connection, and the engine owns it.
    bool can_be_given_up() const noexcept;
    void set_lent() noexcept { lent_ = true; }

    /// When the last request in flight ended.
    time_point idle_since() const noexcept { return idle_since_; }
    void set_idle_since(time_point now) noexcept { idle_since_ = now; }

    /// When the last valid reply came, or else when the channel was opened.
    time_point heard_at() const noexcept { return heard_at_; }
    /// True if a valid reply has arrived: only then is a TLS connection known to be accepted.
    bool proven() const noexcept { return proven_; }
    void heard(time_point now) noexcept;

    /// The start of the current wait for a reply without any traffic, or of the watchdog's query.
    time_point quiet_since() const noexcept { return quiet_since_; }
    void set_quiet_since(time_point now) noexcept { quiet_since_ = now; }

    /// The watchdog's Status-Server in flight here; none if the handle is empty.
    slot_handle<client_exchange> probe() const noexcept { return probe_; }
    void set_probe(slot_handle<client_exchange> probe) noexcept { probe_ = probe; }

    /// Assigns a label to the request in slot `index`; nothing if none is available.
    std::optional<std::uint32_t> place(std::uint32_t index, bool status_server, time_point now);

    /// The slot of the request in flight under a label, or `no_slot`.
    std::uint32_t find(std::uint32_t label) const noexcept;

    /// Calls `visit` with the slot of each request in flight.
    template <class Visit>
    void for_each_in_flight(Visit&& visit) const {
        if (!opened_) {
            return;
        }
        if (is_plain()) {
            tokens_.for_each(visit);
            return;
        }
        for (const std::uint32_t slot : requests_) {
            if (slot != no_slot) {
                visit(slot);
            }
        }
    }

    /// Ends the request in flight under the label. Its only possible reply has arrived.
    void answered(std::uint32_t label) noexcept;

    /// Ends the request in flight under the label. An identifier then rests until `until`; a Token
    /// is not reused for a long time.
    void abandoned(std::uint32_t label, time_point until) noexcept;

    /// When the next resting identifier becomes free; nothing if none rests.
    std::optional<time_point> next_rested() const noexcept;

    /// In octets, without the object itself.
    std::size_t memory_bytes() const noexcept;

  private:
    bool is_plain() const noexcept { return version_ == radius_version::v1_1; }

    identifier_pool identifiers_;
    std::array<std::uint32_t, 256> requests_{};
    token_window tokens_;
    time_point idle_since_{};
    time_point heard_at_{};
    time_point quiet_since_{};
    slot_handle<client_exchange> probe_{};
    std::uint32_t server_ = 0;
    transport_kind transport_ = transport_kind::udp;
    radius_version version_ = radius_version::v1_0;
    bool opened_ = false;
    bool announced_ = false;
    bool proven_ = false;
    bool lent_ = false;
};

} // namespace radius

// --- <radius/protocol/client/client_counters.hpp> ---

// A client's counters for each of its servers, in the terms of RFC 4668 and RFC 4670 (client MIBs
// for authentication and accounting) and RFC 4672 (dynamic authorization).

namespace radius {

/// For one kind of request. Each comment names the MIB counters.
struct exchange_counters {
    counter requests;        ///< sent, without retransmissions: AccessRequests, Requests
    counter retransmissions; ///< AccessRetransmissions, Retransmissions
    counter accepted;        ///< AccessAccepts, Responses, Acks
    counter refused;         ///< AccessRejects, Naks
    counter challenged;      ///< AccessChallenges
    counter timeouts;        ///< waits without a reply, including those before a retry: Timeouts
    counter abandoned;       ///< exchanges that ended without a reply

    void add(const exchange_counters& other) noexcept;

    /// Exchanges in flight: PendingRequests. Exact in the thread that drives the engine,
    /// approximate in others.
    std::uint64_t pending() const noexcept;
};

/// For one server. The thread that drives the engine writes; any thread may read or copy at any
/// time.
struct client_counters {
    exchange_counters access;
    exchange_counters accounting;
    exchange_counters coa;
    exchange_counters disconnect;
    exchange_counters status; ///< Status-Server: sent by the watchdog or by you
    drop_counters drops;      ///< packets from the server that were dropped, by reason

    /// From the first transmission of the most recently answered request to its reply, in
    /// microseconds. The MIBs' RoundTripTime is in hundredths of a second.
    std::uint64_t last_round_trip_microseconds() const noexcept;

    /// Packets of invalid length or with malformed attributes: MalformedResponses.
    std::uint64_t malformed_responses() const noexcept;

    /// Invalid or missing Response Authenticators and Message-Authenticators: BadAuthenticators.
    std::uint64_t bad_authenticators() const noexcept;

    /// Codes that do not answer the request: UnknownTypes.
    std::uint64_t unknown_types() const noexcept;

    /// Dropped for another reason, such as a late reply: PacketsDropped.
    std::uint64_t packets_dropped() const noexcept;

    /// The counters for requests of this code; those of `status` for a code that is not a request.
    const exchange_counters& of(packet_code request) const noexcept;
    exchange_counters& of(packet_code request) noexcept;

    /// Counts a valid reply to `request`.
    void count_reply(packet_code request, packet_code reply,
                     std::chrono::nanoseconds round_trip) noexcept;

    /// Adds the counters of another port of the same server. The round trip time stays, unless
    /// there was none.
    void add(const client_counters& other) noexcept;

    client_counters() = default;
    client_counters(const client_counters& other) noexcept;
    client_counters& operator=(const client_counters&) = delete;

  private:
    std::atomic<std::uint64_t> last_round_trip_{0};
};

} // namespace radius

namespace radius {

namespace detail {

inline constexpr octet event_timestamp_type = 55;

/// The value of Event-Timestamp: seconds since 1970, to 2106 (RFC 2869 section 5.3).
std::uint32_t event_time(wall_time when) noexcept;

} // namespace detail

struct client_exchange;

/// Handles of a submitted request and of an opened channel; see `slot_handle`.
using request_handle = slot_handle<client_exchange>;
using channel_handle = slot_handle<client_channel>;

/// How a request ended.
struct client_result {
    /// Empty if a valid reply arrived, with any code. Otherwise `errc::no_response`,
    /// `errc::stopped`, or `std::errc::operation_canceled`; in theory `errc::packet_full`.
    std::error_code error{};
    /// With `errc::no_response`, the last failure, if any: why a reply was refused, a socket or
    /// connection failed, or the network refused a packet.
    std::error_code cause{};
    octets_view reply{};   ///< verified, without padding, in the octets passed to `datagram`
    octets_view request{}; ///< as sent last; empty if it was never sent
    radius_version version = radius_version::v1_0; ///< of both packets
    duration round_trip_time{}; ///< first transmission to the answering server until its reply
    unsigned transmissions = 0; ///< to all servers

    /// The error to report: `error`, or the `cause` of `errc::no_response` if it is known.
    std::error_code outcome() const noexcept {
        return error == errc::no_response && cause ? cause : error;
    }
};

/// The engine's record of one request; drivers see only its handle. Records are reused, so that the
/// packet's and the attributes' 4096 octets need no allocation.
struct client_exchange {
    /// Where a request is. `client_engine::become` is the only way from one to another.
    enum class phase : std::uint8_t {
        moving,    ///< It has been taken or has left its place, and looks for the next one.
        waiting,   ///< It stands in its server's row until a channel has a label for it.
        in_flight, ///< It has a label on a channel and was sent; a reply or its timer comes next.
        ended,     ///< It has its result, or the slot is free; nothing happens to it any more.
    };

    // For the request as a whole.
    packet_code code{};
    bool is_probe = false; ///< the watchdog's own Status-Server
    phase now_is = phase::ended;
    attribute_list attributes;
    std::optional<std::uint32_t> date; ///< for servers that need one: seconds since 1970
    time_point deadline{};
    time_point patience{};    ///< until then it waits for a channel
    std::uint64_t tried = 0;  ///< one bit per server
    std::uint64_t waited = 0; ///< those that had time to answer on a stream that is still open
    client_result result;

    // For the current server.
    std::uint32_t server = 0;
    channel_handle channel{};
    std::uint32_t label = 0; ///< Identifier or Token
    retry_schedule schedule;
    time_point first_sent{};
    secret_packet_buffer packet;

    // The queue of requests that wait for a channel.
    std::uint32_t previous = no_slot;
    std::uint32_t next = no_slot;

    /// Reinitialises this record for a new request. Set the attributes separately.
    void begin(packet_code request, bool probe, time_point ends, time_point waits) noexcept;

    /// Wipes the request's secrets from the slot.
    void wipe() noexcept;

    /// The Request Authenticator of the packet as sent.
    std::span<const octet, 16> field() const noexcept;
};

/// The engine's record of one server.
struct client_server {
    client_server_options options;
    retry_options retry; ///< its own, else the engine's
    client_counters counters{};
    server_health health{};

    std::vector<channel_handle> channels{}; ///< open or being opened; the first is kept open
    std::size_t opening = 0;                ///< how many of them are being opened
    slot_queue<client_exchange> waiting{};  ///< requests that wait for one

    std::error_code cause{};                   ///< of the last channel's failure
    time_point refused_at = time_point::min(); ///< when a reply arrived that matched no request
    errc refused{};                            ///< why it was dropped
    time_point reopen_at = time_point::min();  ///< no channel is opened earlier
    duration reopen_wait = shortest_reopen_wait;
    request_handle probe{}; ///< the watchdog's Status-Server in flight
    time_point probe_at{};  ///< when a dead server is probed next

    static constexpr duration shortest_reopen_wait = std::chrono::milliseconds(500);
    static constexpr duration longest_reopen_wait = std::chrono::seconds(60);

    bool proven = false; ///< true once it has sent a valid reply

    /// The version that the next channel is expected to negotiate: that of the last one.
    radius_version expected_version = radius_version::v1_0;

    /// True if no packet gets lost on the way, so that nothing is sent twice (RFC 6613 section
    /// 2.6).
    bool reliable() const noexcept;

    /// True if requests should prefer this server.
    bool usable(time_point now) const noexcept;

    /// When a dead server may be tried before its Status-Server replies prove it alive.
    time_point trial_at(const watchdog_options& watchdog) const noexcept;

    /// Counts a failed channel: the delay between connection attempts grows until a valid reply
    /// arrives. A channel that has served is replaced at once. `spread` is from 0 to 1. A channel
    /// that was cancelled before it was open, because it was no longer needed, says nothing about
    /// the server; still the next one is delayed.
    void channel_failed(std::error_code error, bool served, time_point now,
                        double spread) noexcept;
};

} // namespace radius

// --- <radius/transport/client/client_source.hpp> ---

// The local end of a client's sockets: the address, the ports and the interface to bind to.

// --- <radius/transport/kit/asio_endpoint.hpp> ---

// Conversions between Asio's endpoints and ours.

// --- <radius/transport/kit/asio.hpp> ---

// The only place that includes Asio: the parts that the library and most programs around it need,
// which compile in two thirds of the time of <asio.hpp>. Include it, or any other radius header,
// before Asio headers.

#ifndef ASIO_STANDALONE
#define ASIO_STANDALONE 1
#endif

#include <asio/version.hpp>

// Asio before 1.24 looks for the coroutines TS on Clang and does not find it; C++20 coroutines
// work.
#if defined(__clang__) && ASIO_VERSION < 102400 && !defined(ASIO_HAS_CO_AWAIT)
#define ASIO_HAS_CO_AWAIT 1
#endif

#include <asio/associated_cancellation_slot.hpp>
#include <asio/associated_executor.hpp>
#include <asio/async_result.hpp>
#include <asio/basic_datagram_socket.hpp>
#include <asio/basic_socket_acceptor.hpp>
#include <asio/basic_stream_socket.hpp>
#include <asio/basic_waitable_timer.hpp>
#include <asio/buffer.hpp>
#include <asio/cancellation_state.hpp>
#include <asio/co_spawn.hpp>
#include <asio/detached.hpp>
#include <asio/error.hpp>
#include <asio/execution_context.hpp>
#include <asio/executor_work_guard.hpp>
#include <asio/io_context.hpp>
#include <asio/ip/address.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/ip/udp.hpp>
#include <asio/ip/v6_only.hpp>
#include <asio/post.hpp>
#include <asio/redirect_error.hpp>
#include <asio/signal_set.hpp>
#include <asio/steady_timer.hpp>
#include <asio/this_coro.hpp>
#include <asio/use_awaitable.hpp>

#if !defined(ASIO_HAS_CO_AWAIT)
#error "radius: Asio was included without coroutine support; include a radius header first"
#endif

namespace radius {

// Asio's own types use a type-erased executor; ours always use that of an io_context, which is
// faster to run and to compile.

using io_executor = asio::io_context::executor_type;
using udp_socket = asio::basic_datagram_socket<asio::ip::udp, io_executor>;
using tcp_socket = asio::basic_stream_socket<asio::ip::tcp, io_executor>;
using tcp_acceptor = asio::basic_socket_acceptor<asio::ip::tcp, io_executor>;
using steady_timer =
    asio::basic_waitable_timer<std::chrono::steady_clock,
                               asio::wait_traits<std::chrono::steady_clock>, io_executor>;

} // namespace radius

namespace radius {

/// An address as an Asio address, without an interface.
asio::ip::address to_asio(const ip_address& address) noexcept;

/// The address in unmapped form: ::ffff:a.b.c.d becomes a.b.c.d.
ip_address from_asio(const asio::ip::address& address) noexcept;

template <class Protocol>
asio::ip::basic_endpoint<Protocol> to_asio(const endpoint& end) noexcept {
    if (end.scope != 0 && end.address.is_v6()) {
        return {asio::ip::address_v6(end.address.v6().octets(), end.scope), end.port};
    }
    return {to_asio(end.address), end.port};
}

template <class Protocol>
endpoint from_asio(const asio::ip::basic_endpoint<Protocol>& end) noexcept {
    const ip_address address = from_asio(end.address());
    const std::uint32_t scope =
        address.is_v6() ? static_cast<std::uint32_t>(end.address().to_v6().scope_id()) : 0;
    return {address, end.port(), scope};
}

namespace detail {

/// True if a non-blocking call would have blocked.
inline bool would_block(std::error_code error) noexcept {
    return error == asio::error::would_block || error == asio::error::try_again;
}

/// True if a datagram was lost locally, for lack of buffer space or memory. That says nothing about
/// the network or the other end; a retransmission solves it.
bool is_passing(std::error_code error) noexcept;

} // namespace detail

/// Both clocks, read now.
moment present() noexcept;

} // namespace radius

namespace radius {

/// Ports from the first to the last. A plain value.
struct port_range {
    std::uint16_t first = 0; ///< if `first` and `last` are 0: any free port
    std::uint16_t last = 0;
};

/// The address, ports and device that a client binds its sockets to; the system chooses those that
/// you do not set. A plain value.
struct client_source {
    /// A local address; a link-local one with its interface, "fe80::1%eth0". Servers of the other
    /// address family are then unreachable.
    std::string address{};

    /// Each socket and each connection to one server needs its own port: reserve `max_sockets`.
    /// Ports below 1024 need a privilege.
    port_range ports{};

    /// The interface, or the VRF, for packets in both directions, such as "eth0": SO_BINDTODEVICE.
    /// Linux only; refused on other systems.
    std::string device{};
};

namespace detail {

/// A `client_source` that has been checked, ready to bind sockets.
class bound_source {
  public:
    bound_source() = default;

    /// Throws `std::system_error` with `errc::option_invalid` and the option's name.
    explicit bound_source(const client_source& given);

    /// Opens a socket of the target's family and binds it. `local` is set to the requested address.
    /// Errors: the system's; `address_family_not_supported` if our address and the target's are of
    /// different families.
    template <class Socket>
    std::error_code open(Socket& socket, const endpoint& target, endpoint& local) const {
        using protocol = typename Socket::protocol_type;
        const bool is_v6 = target.address.is_v6();
        std::error_code error;
        if (address_) {
            local = *address_;
            if (address_->address.is_v6() != is_v6) {
                return asio::error::address_family_not_supported;
            }
        }
        socket.open(is_v6 ? protocol::v6() : protocol::v4(), error);
        if (!error && !device_.empty()) {
            error = bind_to_device(socket.native_handle());
        }
        if (error || (!address_ && ports_.first == 0)) {
            return error;
        }
        endpoint wanted = address_.value_or(
            endpoint{is_v6 ? ip_address(ipv6_address()) : ip_address(ipv4_address())});
        if (ports_.first == 0) {
            socket.bind(to_asio<protocol>(wanted), error);
            return error;
        }
        return bind_to_port(socket, wanted);
    }

  private:
    std::error_code bind_to_device(int socket) const noexcept;

    /// Any free port of the range, starting at a random one. If none is free, a port in TIME_WAIT
    /// is used.
    template <class Socket>
    std::error_code bind_to_port(Socket& socket, endpoint wanted) const {
        using protocol = typename Socket::protocol_type;
        const std::uint32_t count = std::uint32_t{ports_.last} - ports_.first + 1U;
        std::array<octet, 4> drawn{};
        random_source().fill(drawn);
        const std::uint32_t from = *reader(drawn).u32() % count;
        std::error_code error;
        for (const bool again : {false, true}) {
            if (again && !is_stream_socket<Socket>) {
                break;
            }
            if (again) {
                std::error_code ignored;
                socket.set_option(asio::socket_base::reuse_address(true), ignored);
            }
            for (std::uint32_t tried = 0; tried < count; ++tried) {
                wanted.port = static_cast<std::uint16_t>(ports_.first + (from + tried) % count);
                socket.bind(to_asio<protocol>(wanted), error);
                if (error != asio::error::address_in_use) {
                    return error;
                }
            }
        }
        return error;
    }

    template <class Socket>
    static constexpr bool is_stream_socket =
        std::is_same_v<typename Socket::protocol_type, asio::ip::tcp>;

    std::optional<endpoint> address_;
    port_range ports_;
    std::string device_;
};

} // namespace detail

} // namespace radius

// --- <radius/transport/datagram/datagram_batch.hpp> ---

// Many datagrams per system call: recvmmsg and sendmmsg on Linux, one at a time elsewhere.

// --- <radius/transport/datagram/linux_datagrams.hpp> ---

// recvmmsg and sendmmsg with the address that each datagram was sent to, so that a reply leaves
// from it even if the socket listens on all addresses (ip(7), ipv6(7)).

#include <cerrno>

namespace radius {

/// The local end of a datagram socket, queried from the system once.
struct datagram_end {
    endpoint local;
    bool is_v6 = false;        ///< the socket's family
    bool is_wildcard = false;  ///< bound to all addresses, so that each datagram may have another
    bool is_connected = false; ///< to one peer, so no destination is needed
};

} // namespace radius

#if defined(__linux__)
#include <netinet/in.h>
#include <sys/socket.h>

namespace radius {

/// The system-call side of `datagram_mover`: headers for `Most` datagrams each way. Those for
/// reading are prepared once for a batch, and afterwards only reset if they were used.
template <class Datagram, std::size_t Most>
class linux_datagrams {
  public:
    /// Asks the kernel for the destination address of each datagram.
    static void ask_for_local_address(int socket, bool is_v6) noexcept {
        const int on = 1;
        if (is_v6) {
            (void)::setsockopt(socket, IPPROTO_IPV6, IPV6_RECVPKTINFO, &on, sizeof on);
        }
        (void)::setsockopt(socket, IPPROTO_IP, IP_PKTINFO, &on, sizeof on);
    }

    std::size_t receive(int socket, const datagram_end& own, std::span<Datagram> into,
                        std::error_code& error) noexcept {
        prepare_reading(into);
        const int count = ::recvmmsg(socket, in_.headers.data(), static_cast<unsigned>(into.size()),
                                     MSG_DONTWAIT, nullptr);
        if (count < 0) {
            error.assign(errno, asio::error::get_system_category());
            return 0;
        }
        error.clear();
        used_ = static_cast<std::size_t>(count);
        for (std::size_t index = 0; index < used_; ++index) {
            Datagram& next = into[index];
            msghdr& header = in_.headers[index].msg_hdr;
            next.size = in_.headers[index].msg_len;
            next.cut = (header.msg_flags & MSG_TRUNC) != 0;
            next.local = own.local;
            if (!own.is_connected) {
                next.remote = read_address(in_.addresses[index]);
            }
            if (own.is_wildcard) {
                read_local_address(header, next.local);
            }
        }
        return used_;
    }

    std::size_t send(int socket, const datagram_end& own, std::span<Datagram> from,
                     std::error_code& error) noexcept {
        for (std::size_t index = 0; index < from.size(); ++index) {
            const Datagram& next = from[index];
            out_.vectors[index] = {next.room.data(), next.size};
            msghdr& header = out_.headers[index].msg_hdr;
            header.msg_iov = &out_.vectors[index];
            header.msg_iovlen = 1;
            header.msg_name = nullptr;
            header.msg_namelen = 0;
            header.msg_control = nullptr;
            header.msg_controllen = 0;
            if (!own.is_connected) {
                header.msg_name = &out_.addresses[index];
                header.msg_namelen = write_address(out_.addresses[index], next.remote, own.is_v6);
            }
            if (own.is_wildcard) {
                write_local_address(header, out_.controls[index], next.local, own.is_v6);
            }
        }
        const int count = ::sendmmsg(socket, out_.headers.data(),
                                     static_cast<unsigned>(from.size()), MSG_DONTWAIT);
        if (count < 0) {
            error.assign(errno, asio::error::get_system_category());
            return 0;
        }
        error.clear();
        return static_cast<std::size_t>(count);
    }

  private:
    union control {
        cmsghdr alignment;
        octet octets[CMSG_SPACE(sizeof(in6_pktinfo)) + CMSG_SPACE(sizeof(in_pktinfo))];
    };

    struct row {
        std::array<mmsghdr, Most> headers{};
        std::array<iovec, Most> vectors{};
        std::array<sockaddr_storage, Most> addresses{};
        std::array<control, Most> controls{};
    };

    void prepare_reading(std::span<Datagram> into) noexcept {
        // A batch is a contiguous array of equal buffers: the first one identifies it.
        if (in_.vectors[0].iov_base != into[0].room.data() ||
            in_.vectors[0].iov_len != into[0].room.size()) {
            used_ = into.size();
            for (std::size_t index = 0; index < into.size(); ++index) {
                in_.vectors[index] = {into[index].room.data(), into[index].room.size()};
                msghdr& header = in_.headers[index].msg_hdr;
                header.msg_name = &in_.addresses[index];
                header.msg_iov = &in_.vectors[index];
                header.msg_iovlen = 1;
                header.msg_control = in_.controls[index].octets;
            }
        }
        for (std::size_t index = 0; index < used_; ++index) {
            msghdr& header = in_.headers[index].msg_hdr;
            header.msg_namelen = sizeof(sockaddr_storage);
            header.msg_controllen = sizeof in_.controls[index].octets;
        }
        used_ = 0;
    }

    static ip_address read_v6(const in6_addr& from) noexcept {
        ipv6_address::octets_type value{};
        std::memcpy(value.data(), &from, value.size());
        return ip_address(ipv6_address(value)).unmapped();
    }
    static ip_address read_v4(const in_addr& from) noexcept {
        return ipv4_address(ntohl(from.s_addr));
    }

    static endpoint read_address(const sockaddr_storage& from) noexcept {
        if (from.ss_family == AF_INET6) {
            sockaddr_in6 v6{};
            std::memcpy(&v6, &from, sizeof v6);
            return {read_v6(v6.sin6_addr), ntohs(v6.sin6_port), v6.sin6_scope_id};
        }
        sockaddr_in v4{};
        std::memcpy(&v4, &from, sizeof v4);
        return {read_v4(v4.sin_addr), ntohs(v4.sin_port)};
    }

    /// An IPv6 socket represents IPv4 peers in mapped form.
    static socklen_t write_address(sockaddr_storage& to, const endpoint& target,
                                   bool is_v6) noexcept {
        if (!is_v6) {
            sockaddr_in v4{};
            v4.sin_family = AF_INET;
            v4.sin_port = htons(target.port);
            v4.sin_addr.s_addr = htonl(target.address.v4().to_uint());
            std::memcpy(&to, &v4, sizeof v4);
            return sizeof v4;
        }
        sockaddr_in6 v6{};
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(target.port);
        v6.sin6_addr = write_v6(target.address);
        v6.sin6_scope_id = target.scope;
        std::memcpy(&to, &v6, sizeof v6);
        return sizeof v6;
    }
    static in6_addr write_v6(const ip_address& address) noexcept {
        std::array<octet, 16> value{};
        if (address.is_v6()) {
            value = address.v6().octets();
        } else {
            value[10] = value[11] = 0xFF;
            const auto v4 = address.v4().octets();
            std::copy(v4.begin(), v4.end(), value.begin() + 12);
        }
        in6_addr out{};
        std::memcpy(&out, value.data(), value.size());
        return out;
    }

    static void read_local_address(msghdr& header, endpoint& local) noexcept {
        for (cmsghdr* next = CMSG_FIRSTHDR(&header); next != nullptr;
             next = CMSG_NXTHDR(&header, next)) {
            if (next->cmsg_level == IPPROTO_IPV6 && next->cmsg_type == IPV6_PKTINFO) {
                in6_pktinfo info{};
                std::memcpy(&info, CMSG_DATA(next), sizeof info);
                local.address = read_v6(info.ipi6_addr);
                if (detail::is_link_local(local.address)) {
                    local.scope = static_cast<std::uint32_t>(info.ipi6_ifindex);
                }
            } else if (next->cmsg_level == IPPROTO_IP && next->cmsg_type == IP_PKTINFO) {
                in_pktinfo info{};
                std::memcpy(&info, CMSG_DATA(next), sizeof info);
                local.address = read_v4(info.ipi_addr);
            }
        }
    }

    /// Chooses the source address; the wildcard address leaves the choice to the kernel.
    static void write_local_address(msghdr& header, control& room, const endpoint& local,
                                    bool is_v6) noexcept {
        const ip_address& address = local.address;
        if (address == ip_address(ipv4_address()) || address == ip_address(ipv6_address())) {
            return;
        }
        std::memset(&room, 0, sizeof room);
        header.msg_control = room.octets;
        header.msg_controllen = sizeof room.octets;
        cmsghdr* const entry = CMSG_FIRSTHDR(&header);
        if (is_v6) {
            in6_pktinfo info{};
            info.ipi6_addr = write_v6(address);
            info.ipi6_ifindex = local.scope;
            fill(header, entry, IPPROTO_IPV6, IPV6_PKTINFO, info);
        } else {
            in_pktinfo info{};
            info.ipi_spec_dst.s_addr = htonl(address.v4().to_uint());
            fill(header, entry, IPPROTO_IP, IP_PKTINFO, info);
        }
    }
    template <class Info>
    static void fill(msghdr& header, cmsghdr* entry, int level, int type,
                     const Info& info) noexcept {
        entry->cmsg_level = level;
        entry->cmsg_type = type;
        entry->cmsg_len = CMSG_LEN(sizeof info);
        std::memcpy(CMSG_DATA(entry), &info, sizeof info);
        header.msg_controllen = CMSG_SPACE(sizeof info);
    }

    row in_;
    row out_;
    std::size_t used_ = 0; ///< how many of `in_` the last call filled
};

} // namespace radius

#endif

namespace radius {

/// The most datagrams that one system call moves.
inline constexpr std::size_t datagram_batch_size = 64;

/// A datagram in a batch: its octets and both endpoints. `local` has the port of the socket and, if
/// the system provides it, the destination address of the datagram, which a reply must come from.
struct datagram {
    octets_span room; ///< 4096 octets, or the size passed to the batch
    std::size_t size = 0;
    bool cut = false; ///< it was longer than the room
    endpoint remote;
    endpoint local;

    octets_view contents() const noexcept;
};

/// Room for 64 datagrams, allocated once. Only used memory is touched.
class datagram_batch {
  public:
    /// `room`: octets per datagram.
    explicit datagram_batch(std::size_t room = max_packet_size);

    std::span<datagram> all() noexcept { return datagrams_; }
    datagram& operator[](std::size_t index) noexcept;

  private:
    std::unique_ptr<octet[]> storage_;
    std::vector<datagram> datagrams_;
};

/// Moves datagrams between a non-blocking socket and batches. `own` describes the socket.
class datagram_mover {
  public:
    using socket = udp_socket;

    /// Reads the available datagrams, up to 64, and returns how many. `error` is `would_block` if
    /// there are none.
    std::size_t receive(socket& from, const datagram_end& own, datagram_batch& batch,
                        std::error_code& error);

    /// Sends the first `count` datagrams in order and returns how many the system accepted; `error`
    /// says why the next one was refused.
    std::size_t send(socket& to, const datagram_end& own, datagram_batch& batch, std::size_t first,
                     std::size_t count, std::error_code& error);

  private:
#if defined(__linux__)
    linux_datagrams<datagram, datagram_batch_size> system_;
#endif
};

} // namespace radius

// --- <radius/transport/radsec.hpp> ---

// RADIUS over TLS, DTLS and plain TCP: the options to listen or to connect with (RFC 6614, RFC
// 7360, RFC 6613, draft-ietf-radext-radiusdtls-bis).

// --- <radius/tls/credential_source.hpp> ---

// The sources of certificates, keys, authorities (CAs) and revocation lists (CRLs), as values: no
// OpenSSL here.

// --- <radius/wire/wiped_text.hpp> ---

// Text or octets that may be secret and are wiped with their owner.

namespace radius::detail {

/// Wiped when it is destroyed, moved from or assigned to. Each copy is wiped separately.
class wiped_text {
  public:
    wiped_text() = default;
    explicit wiped_text(std::string_view text);
    explicit wiped_text(std::string&& text) noexcept;
    wiped_text(const wiped_text&) = default;
    wiped_text(wiped_text&& other) noexcept;
    wiped_text& operator=(const wiped_text& other);
    wiped_text& operator=(wiped_text&& other) noexcept;
    ~wiped_text();

    std::string_view view() const noexcept { return text_; }

    bool operator==(const wiped_text&) const = default;

  private:
    /// A moved-from short string still contains its text, beyond its end.
    static void wipe_all(std::string& text) noexcept;

    std::string text_;
};

} // namespace radius::detail

namespace radius {

/// The name of a file, which a reload reads again, or octets in memory. The format is PEM, DER or
/// PKCS#12, detected from the content. A plain value, wiped on destruction.
class credential_source {
  public:
    credential_source() = default;

    /// The name of a file, or of a folder if the option allows one. Empty means none.
    template <std::convertible_to<std::string> Name>
    credential_source(Name&& file) // NOLINT(google-explicit-constructor)
        : text_(std::string(std::forward<Name>(file))) {}

    /// The content itself, which is copied: PEM text, or the octets of DER or PKCS#12.
    static credential_source from_memory(std::string_view content);

    bool empty() const noexcept;
    bool in_memory() const noexcept { return in_memory_; }

    /// The file's name, or the content.
    std::string_view text() const noexcept;

    /// For error messages: `"server.key.pem"`, quoted, or `in memory`.
    std::string description() const;

    bool operator==(const credential_source&) const = default;

  private:
    detail::wiped_text text_;
    bool in_memory_ = false;
};

/// Returns the passphrase of an encrypted key, or of a PKCS#12 file; `what` names it, as in
/// `private key "server.key.pem"`. It is called on the thread that reads the credentials; its
/// exceptions propagate to the caller.
using passphrase_callback = std::function<std::string(std::string_view what)>;

/// The certificate that one end of TLS presents, and the authorities that it trusts. A plain value.
struct credential_options {
    /// Our certificate, followed by the intermediate certificates of its chain. PKCS#12 contains
    /// the key too.
    credential_source certificate{};

    /// The certificate's key; empty if it is in the same file.
    credential_source private_key{};

    /// For encrypted keys. Without it they are refused: the library never prompts on a terminal.
    passphrase_callback passphrase{};

    /// Trusted authorities (CAs): a file, or a folder. All files of the folder are read whose names
    /// end in .pem, .crt, .cer, .der or, as `openssl rehash` names them, .0 to .9.
    credential_source authority{};

    /// Revocation lists (CRLs) of these authorities: a file, or a folder with files that end in
    /// .pem, .crl, .der, or .r0 to .r9. If there are any, each certificate of a chain must be
    /// covered by one.
    credential_source revocation_list{};

    /// Trust an authority without its root: an intermediate one, or the other end's own
    /// certificate.
    bool partial_chains = false;
};

} // namespace radius

// --- <radius/transport/tls_peer.hpp> ---

// The clients that may connect over TLS or DTLS: by certificate, by the identity of a pre-shared
// key, by address (draft-ietf-radext-radiusdtls-bis sections 3.3 and 3.4, RFC 9813).

// --- <radius/protocol/server/peer.hpp> ---

// A peer, the other side of a shared secret (RFC 2865 section 3): its options, and the form in
// which tables store it.

// --- <radius/protocol/server/peer_network.hpp> ---

// The network of a peer, as written in a configuration: of either family, and for a link-local
// network with its interface: "10.0.0.0/8", "2001:db8::/32", "fe80::1%eth0".

namespace radius {

/// An `ip_prefix` with an optional interface; 0.0.0.0/0 by default. Converts from text and from
/// everything that converts to an `ip_prefix`. A plain value.
class peer_network {
  public:
    constexpr peer_network() noexcept = default;
    constexpr peer_network(const ip_prefix& prefix) noexcept : prefix_(prefix) {}
    constexpr peer_network(const ipv4_prefix& prefix) noexcept : prefix_(prefix) {}
    constexpr peer_network(const ipv6_prefix& prefix) noexcept : prefix_(prefix) {}
    constexpr peer_network(const ip_address& address) noexcept : prefix_(address) {}
    constexpr peer_network(const ipv4_address& address) noexcept : prefix_(address) {}
    constexpr peer_network(const ipv6_address& address) noexcept : prefix_(address) {}

    /// Like `parse`, but throws `std::system_error` with the text and the reason.
    peer_network(std::string_view text);
    peer_network(const char* text);
    peer_network(const std::string& text);

    /// The text forms of `ip_prefix::parse`, and for a network inside fe80::/10 an interface by
    /// name or number, before or after the length: "fe80::%eth0/64" (RFC 4007 section 11.7),
    /// "fe80::/64%eth0". A name is resolved immediately. Errors: those of `ip_prefix::parse`;
    /// `errc::text_invalid` for an interface that does not exist or is not allowed for the network.
    static result<peer_network> parse(std::string_view text);

    constexpr const ip_prefix& prefix() const noexcept { return prefix_; }

    /// The interface, by the system's index; 0 for any interface (RFC 4007).
    constexpr std::uint32_t scope() const noexcept { return scope_; }

    constexpr const ip_address& address() const noexcept { return prefix_.address(); }

    /// In bits, 0 to 32 or 0 to 128.
    constexpr unsigned length() const noexcept { return prefix_.length(); }

    /// Like `ip_prefix::contains`, whatever the interface.
    constexpr bool contains(const ip_address& address) const noexcept {
        return prefix_.contains(address);
    }

    /// True if the network contains the address and, if the network has an interface, the interface
    /// matches.
    constexpr bool contains(const endpoint& end) const noexcept {
        return prefix_.contains(end.address) && (scope_ == 0 || scope_ == end.scope);
    }

    /// Like `ip_prefix::unmapped`.
    constexpr peer_network unmapped() const noexcept {
        peer_network network(prefix_.unmapped());
        network.scope_ = scope_;
        return network;
    }

    /// Always includes the length: "192.0.2.1/32", "fe80::%eth0/64".
    std::string to_string() const;

    friend constexpr bool operator==(const peer_network&, const peer_network&) noexcept = default;

  private:
    /// A text without its zone, and the zone.
    struct words {
        std::string prefix;
        std::string_view zone;
        bool has_zone = false;
    };

    static words split(std::string_view text);

    static bool is_link_local(const ip_prefix& prefix) noexcept;

    static peer_network require(std::string_view text);

    [[noreturn]] static void refuse(std::string_view text, errc error);

    ip_prefix prefix_{};
    std::uint32_t scope_ = 0;
};

} // namespace radius

namespace radius {

/// The options of one peer, or of all peers of one network. A plain value.
struct peer_options {
    /// Must not be empty (RFC 2865 section 3). Wiped once a table is built from it.
    std::string secret = {};

    /// For logs and counters; if empty, the text of the network is used.
    std::string name = {};

    /// Drops an Access-Request over UDP or TCP without Message-Authenticator, which could have been
    /// forged (draft-ietf-radext-deprecating-radius).
    bool require_message_authenticator = true;

    /// Drops an Access-Request that has Proxy-State and no Message-Authenticator. Has an effect if
    /// `require_message_authenticator` is false (draft-ietf-radext-deprecating-radius).
    bool limit_proxy_state = true;

    /// Accepts an Access-Request whose Request Authenticator is all zero instead of random.
    bool allow_zero_authenticator = false;

    /// True if the peer accepts CoA-Requests and Disconnect-Requests over the TLS and DTLS
    /// connections that it opened: see `reverse_path` (draft-ietf-radext-reverse-coa section 4).
    bool reverse_coa = false;

    /// Additions to CoA-Requests and Disconnect-Requests that are sent over its connections.
    dynamic_authorization_options dynamic_authorization{};

    /// Drops a CoA-Request or Disconnect-Request without Message-Authenticator (RFC 5176 section
    /// 3.4). It has no effect with RADIUS/1.1, which has none.
    bool require_coa_message_authenticator = false;

    /// Drops a CoA-Request or Disconnect-Request without Event-Timestamp (RFC 5176 section 6.3).
    bool require_event_timestamp = false;

    /// The maximum difference between an Event-Timestamp and the current time, in both directions;
    /// must be positive (RFC 5176 section 6.3).
    std::chrono::seconds event_timestamp_window{300};
};

/// One line of a server's list of peers. A plain value.
struct peer {
    /// "10.0.0.0/8", "2001:db8::1", "fe80::1%eth0". A link-local network without an interface
    /// applies to every interface.
    peer_network network = {};
    peer_options options = {};
};

/// A peer, or a network of peers, as stored in a `peer_table`. It never changes; any number of
/// threads may read it.
class known_peer {
  public:
    /// Moves the options and wipes the secret in `configured`. Throws `std::system_error` with
    /// `errc::option_invalid` and the network's text if an option is invalid. `index`: the peer's
    /// position in its table.
    known_peer(peer& configured, std::size_t index);
    /// A peer that TLS identifies, with the transport's fixed secret. `name` is used if the options
    /// have none.
    known_peer(peer_options options, std::string_view secret, std::string name, std::size_t index);
    known_peer(const known_peer&) = delete;
    known_peer& operator=(const known_peer&) = delete;

    /// IPv4-mapped IPv6 networks are converted to IPv4 networks. Not used if TLS identifies the
    /// peer.
    const peer_network& network() const noexcept { return network_; }

    /// All options but the secret, which is empty here.
    const peer_options& options() const noexcept { return options_; }

    const shared_secret& secret() const noexcept { return secret_; }

    /// The configured name, or else the network's text.
    const std::string& name() const noexcept { return options_.name; }

    /// Counts from 0 in the order of configuration: use it to index arrays with data per peer.
    std::size_t index() const noexcept { return index_; }

  private:
    /// The secret, after checking the options.
    static std::string_view checked(const peer& configured);

    static peer_options take(peer_options& options);

    peer_network network_{};
    std::size_t index_;
    shared_secret secret_;
    peer_options options_;
};

} // namespace radius

// --- <radius/tls/certificate_view.hpp> ---

// Reads a peer's certificate: names, issuer, fingerprint (RFC 5280 section 4.2.1.6, RFC 7585
// section 2.2, draft-ietf-radext-radiusdtls-bis section 3.3.1).

#include <cctype>

#include <openssl/bio.h>
#include <openssl/x509v3.h>

namespace radius {

namespace detail {

std::string name_text(const X509_NAME* name);

bool equal_ignoring_case(std::string_view left, std::string_view right) noexcept;

/// "*.example.org" matches every realm with exactly one more label (RFC 7585 section 2.2).
bool realm_matches(std::string_view presented, std::string_view realm) noexcept;

} // namespace detail

/// A view of a verified certificate. Borrows it. The Common Name is ignored. Use it only on the
/// thread that receives it.
class certificate_view {
  public:
    explicit certificate_view(X509* certificate) noexcept;

    /// The distinguished names in the form of RFC 2253: "CN=ap1,O=Example".
    std::string subject() const;
    std::string issuer() const;

    /// SHA-256 over the certificate: 64 hexadecimal digits in lower case.
    std::string sha256_fingerprint() const;

    /// True if a dNSName of the certificate matches this host. One wildcard may replace the whole
    /// leftmost label (RFC 9525 section 6.3).
    bool has_dns_name(const std::string& host) const noexcept;

    /// True if an iPAddress of the certificate is this address.
    bool has_ip_address(const ip_address& address) const noexcept;

    /// True if an otherName of the form NAIRealm matches this realm (RFC 7585 section 2.2).
    bool has_realm(std::string_view realm) const;

    /// The OpenSSL object, for anything that this class does not cover.
    X509* native() const noexcept { return certificate_; }

  private:
    X509* certificate_;
};

} // namespace radius

namespace radius {

/// One client, or one group of clients, of a server. All members that you set must match; an empty
/// rule matches every certificate that chains to the authority. Threads: a value, copied by
/// `listen`; all of the server's threads call `accepts`.
struct tls_peer {
    /// A dNSName of the certificate.
    std::string dns_name{};

    /// A NAIRealm of the certificate (RFC 7585 section 2.2).
    std::string realm{};

    /// The distinguished name of the certificate's issuer, as RFC 2253 writes it: "CN=My CA,O=Me".
    std::string issuer{};

    /// SHA-256 over the certificate, in hexadecimal, with or without colons.
    std::string sha256_fingerprint{};

    /// The identity of one of the transport's pre-shared keys. Rules without it are for
    /// certificates.
    std::string psk_identity{};

    /// The client's network, like `peer::network`. If the rule checks no other property of the
    /// certificate, the certificate must contain the client's address as an iPAddress.
    std::optional<peer_network> network{};

    /// Any other check. Called after the certificate was verified, and again for each live
    /// connection after `reload`. If it throws, the client is refused.
    std::function<bool(const certificate_view&)> accepts{};

    /// `secret`, `require_message_authenticator` and `limit_proxy_state` are refused: TLS and DTLS
    /// have fixed secrets and protect packets as a whole.
    peer_options options{};
};

/// A key that both ends know instead of certificates. RFC 9813 section 5 requires at least 16
/// random octets, and one identity per client. A plain value.
struct pre_shared_key {
    ~pre_shared_key();

    std::string identity{};
    std::string key{}; ///< octets, not hexadecimal; wiped on destruction
};

namespace detail {

/// The first key of that identity; null for none.
const pre_shared_key* find_key(std::span<const pre_shared_key> keys,
                                      std::string_view identity) noexcept;

/// The credential of the other end, known after the handshake.
struct tls_credential {
    X509* certificate = nullptr; ///< verified; null with a pre-shared key
    std::string psk_identity{};  ///< empty with a certificate
    endpoint remote{};
};

std::string without_colons(std::string text);

/// The member of the rule that does not match this client, by name; empty if the rule matches.
std::string_view unmet(const tls_peer& rule, const tls_credential& who);

/// The name of the rule's clients in logs and counters if the rule has none.
std::string description(const tls_peer& rule);

} // namespace detail

} // namespace radius

namespace radius {

/// The minimum version of TLS or DTLS. OpenSSL 3 supports DTLS up to 1.2.
enum class tls_version : std::uint8_t {
    v1_2,
    v1_3
};

/// Whether packets that are sent together share a TLS record.
enum class record_sharing : std::uint8_t {
    /// The default: a server's replies do, a client's requests do not, because FreeRADIUS up to
    /// 3.2.1 closes a connection if it receives two in one record.
    automatic,
    shared,
    single
};

/// Limits for the connections of one server. Counts and times apply per `listen`. A plain value.
struct connection_limits {
    std::size_t max_connections = 8192;          ///< in total; one more is closed at once
    std::size_t max_connections_a_peer = 1024;   ///< per certificate or key; over TCP: per address
    std::size_t max_handshakes = 512;            ///< unfinished, in total
    std::size_t max_handshakes_an_address = 128; ///< the same, per source address
    std::chrono::milliseconds handshake_timeout{10'000};

    /// How long a connection may be idle: no complete packet arrives, and no handler runs for it.
    /// Zero: no limit.
    std::chrono::milliseconds idle_timeout{15 * 60'000};

    /// How long a peer may leave replies unread when the send buffer is full: all data that waits
    /// at one moment must be read within this time, not only a part of it.
    std::chrono::milliseconds stall_timeout{30'000};

    /// The maximum number of coroutine handlers of one connection. At the limit the connection is
    /// not read; over DTLS, where others share the socket, its requests are dropped. A closed
    /// connection counts until the last of its handlers has ended.
    std::size_t max_in_progress = 1024;

    /// The maximum size of one connection's unread replies. At the limit the connection is not
    /// read; a client that answers requests continues to read replies, and drops requests.
    std::size_t max_unsent_octets = 256UL * 1024UL;

    friend bool operator==(const connection_limits&, const connection_limits&) noexcept = default;
};

/// TLS or DTLS, a plain value. For servers and clients; options for only one of them say so.
///
///     server.listen(radius::radsec{.certificate = "server.cert.pem",
///                                  .private_key = "server.key.pem",
///                                  .authority = "ca.cert.pem"});
template <transport_kind Kind>
struct secure_transport {
    static constexpr transport_kind kind = Kind;

    /// Servers: the address to listen on, as for `udp`. "::" means all addresses of both families.
    /// Port 0: any free port.
    std::string address = "::";
    std::uint16_t port = default_port(Kind);

    /// Our certificate, followed by the intermediate certificates of its chain, and its key, which
    /// may be in the same file: names of files, or `credential_source::from_memory`. PEM, DER or
    /// PKCS#12.
    credential_source certificate{};
    credential_source private_key{};

    /// For an encrypted key or PKCS#12 file, called by `listen`, `reload` and the client's
    /// constructor. Without it such a key is refused: the library never prompts on a terminal.
    passphrase_callback passphrase{};

    /// The trusted authorities (CAs) for the other end's certificate, in a file or in the files of
    /// a folder: see `credential_options`. Without it nothing is trusted.
    credential_source authority{};

    /// Revocation lists (CRLs) of these authorities, in a file or in the files of a folder. Each
    /// certificate of a chain must be covered by one. Empty: revocation is not checked.
    credential_source revocation_list{};

    /// Trust an authority without its root: an intermediate one, or the other end's own
    /// certificate.
    bool partial_chains = false;

    /// Pre-shared keys instead of certificates, or in addition for some peers. A client uses the
    /// first.
    std::vector<pre_shared_key> psk{};

    /// The versions offered by ALPN. RFC 9765 section 3.4 requires TLS 1.3 for RADIUS/1.1; OpenSSL
    /// does not support DTLS 1.3, so it uses DTLS 1.2 here.
    radius_versions versions{};

    tls_version minimum = tls_version::v1_2;

    /// The minimum strength of keys and signatures, at either end: OpenSSL's security level, 0 to
    /// 5. Level 2 requires 112 bits: RSA keys of at least 2048 bits, and no SHA-1. Lower it only
    /// for old certificates that cannot be replaced.
    int security_level = 2;

    record_sharing records = record_sharing::automatic; ///< of TLS; refused with DTLS

    /// Servers: the clients that may connect. Empty: every certificate of the authority, every
    /// pre-shared key.
    std::vector<tls_peer> peers{};

    /// Limits for connections. A client uses `handshake_timeout`, `stall_timeout`,
    /// `max_unsent_octets` and `max_in_progress`.
    connection_limits limits{};

    /// Clients: the name or address that the server's certificate must match; empty: the configured
    /// host. `realm`: a NAIRealm that may match instead.
    std::string server_name{};
    std::string realm{};
};

/// RADIUS over TLS, on TCP port 2083, with the fixed secret "radsec".
using radsec = secure_transport<transport_kind::tls>;

/// RADIUS over DTLS, on UDP port 2083, with the fixed secret "radius/dtls".
using dtls = secure_transport<transport_kind::dtls>;

/// RADIUS over TCP without TLS (RFC 6613). It protects packets no better than UDP: use it only if
/// something else protects the network. All services share the port. A plain value.
struct tcp {
    static constexpr transport_kind kind = transport_kind::tcp;

    std::string address = "::"; ///< see `secure_transport`
    std::uint16_t port = 1812;
    connection_limits limits{};
};

} // namespace radius

namespace radius {

class client_link;
class tls_settings;

/// Buffers that the links of one client share.
class client_buffers {
  public:
    datagram_batch& received() noexcept { return received_; }
    datagram_batch& sent() noexcept { return sent_; }
    datagram_mover& mover() noexcept { return mover_; }

    /// The read buffer of connections: 64 KiB.
    octets_span stream_room();

  private:
    datagram_batch received_;
    datagram_batch sent_;
    datagram_mover mover_;
    octet_string stream_room_;
};

/// Receives the events of links. Any of these functions may close the link that calls it.
class client_link_owner {
  public:
    virtual client_buffers& buffers() noexcept = 0;

    /// The link is established and uses this version.
    virtual void opened(channel_handle link, radius_version version) = 0;
    /// The link could not be opened, or has ended; it makes no more calls.
    virtual void failed(channel_handle link, std::error_code why) = 0;
    /// The system reports "connection refused"; the link stays.
    virtual void refused(channel_handle link, std::error_code why) = 0;
    /// A packet has arrived. `octets` are valid during the call.
    virtual void received(client_link& link, octets_view octets) = 0;
    /// All available data has been read; call `client_link::listen` to continue.
    virtual void after_read(client_link& link) = 0;

  protected:
    ~client_link_owner() = default;
};

/// One link. It runs on the thread of its `io_context`; the owner must outlive it, or close it. A
/// closed link makes no calls.
class client_link {
  public:
    client_link(client_link_owner& owner, channel_handle own, const endpoint& remote,
                transport_kind transport) noexcept;
    client_link(const client_link&) = delete;
    client_link& operator=(const client_link&) = delete;
    virtual ~client_link() = default;

    /// Call before `open`: the address to bind our end to.
    void set_source(const detail::bound_source& source) { source_ = source; }

    /// Call before `open`: more addresses of the same server, which a stream also tries if the
    /// first one does not answer soon (RFC 8305 section 5).
    virtual void set_alternatives(const std::vector<endpoint>&) {}
    /// For a failed link: true if all of these were tried.
    virtual bool has_tried_all() const noexcept { return false; }
    /// Connects a UDP socket to another address of the same server. Errors: the system's.
    virtual std::error_code redirect(const endpoint&) { return {}; }

    /// Starts to open. Immediate errors are returned, later ones go to the owner.
    virtual std::error_code open() = 0;
    /// Waits for packets.
    virtual void listen() = 0;
    /// Stops waiting, so that an `io_context` without other work returns from `run`. A link that is
    /// not established yet fails.
    virtual void rest() = 0;
    /// Queues a packet for `flush`.
    virtual void send(octets_view packet) = 0;
    virtual void flush() = 0;
    /// True if the other end reads its data, so that one more reply may be queued for it.
    virtual bool has_room() const noexcept { return true; }
    /// Ends the connection, unless a parent process has it too: then only closes its own
    /// descriptor.
    virtual void close() noexcept = 0;
    /// Why the changed settings refuse the other end; no error if they do not, or without TLS.
    virtual std::error_code reassess(const tls_settings&) const { return {}; }

    channel_handle own() const noexcept { return own_; }
    /// False before its owner opens it, and once closed.
    bool is_up() const noexcept { return owner_ != nullptr; }
    const endpoint& local() const noexcept { return local_; }
    const endpoint& remote() const noexcept { return remote_; }
    transport_kind transport() const noexcept { return transport_; }
    radius_version version() const noexcept { return version_; }

    /// The maximum number of concurrent coroutines for requests of the other end.
    std::size_t max_in_progress() const noexcept { return max_in_progress_; }

    /// True if a parent process created the link before a `fork()` and has it too.
    bool is_inherited() const noexcept;

    /// A packet received or sent on the link, for the trace.
    trace_event traced(octets_view packet, wall_time when, bool outgoing) const noexcept {
        return {.when = when,
                .outgoing = outgoing,
                .transport = transport_,
                .version = version_,
                .local = local_,
                .remote = remote_,
                .packet = packet};
    }

  protected:
    client_link_owner* owner_; ///< null once closed
    channel_handle own_;
    endpoint local_{};
    endpoint remote_;
    transport_kind transport_;
    radius_version version_ = radius_version::v1_0;
    std::size_t max_in_progress_ = connection_limits{}.max_in_progress;
    detail::bound_source source_;

  private:
    std::uint64_t forks_ = detail::fork_count();
};

} // namespace radius

namespace radius {

/// Waits for data on a socket.
template <class Socket>
class socket_channel : public client_link,
                       public std::enable_shared_from_this<socket_channel<Socket>> {
  public:
    void listen() override {
        if (listening_ || owner_ == nullptr) {
            return;
        }
        socket_.async_wait(asio::socket_base::wait_read,
                           [self = this->shared_from_this()](std::error_code error) {
                               self->listening_ = false;
                               if (self->owner_ == nullptr) {
                                   return;
                               }
                               self->or_fail([&] {
                                   if (!error) {
                                       self->read();
                                   } else { // `rest` ended it, but replies may be wanted again
                                       self->owner_->after_read(*self);
                                   }
                               });
                           });
        listening_ = true;
    }

    void rest() override {
        std::error_code ignored;
        socket_.cancel(ignored);
    }

  protected:
    socket_channel(asio::io_context& io, client_link_owner& owner, channel_handle own,
                   const endpoint& server, transport_kind transport)
        : client_link(owner, own, server, transport), socket_(io) {}

    /// Reads the available data, and calls the owner's `after_read`.
    virtual void read() = 0;

    /// If memory runs out, the link ends.
    template <class Work>
    void or_fail(Work&& work) noexcept {
        try {
            work();
        } catch (...) {
            fail(std::make_error_code(std::errc::not_enough_memory));
        }
    }

    void fail(std::error_code why) {
        client_link_owner* const owner = owner_;
        const auto self = this->shared_from_this();
        close();
        if (owner != nullptr) {
            owner->failed(own_, why);
        }
    }

    Socket socket_;

  private:
    bool listening_ = false;
};

/// A channel that must connect or complete a handshake first, within a time limit.
template <class Socket>
class connecting_channel : public socket_channel<Socket> {
    using base = socket_channel<Socket>;

  public:
    void rest() override {
        if (up_) {
            base::rest();
        } else {
            this->fail(std::make_error_code(std::errc::operation_canceled));
        }
    }

  protected:
    connecting_channel(asio::io_context& io, client_link_owner& owner, channel_handle own,
                       const endpoint& server, transport_kind transport,
                       const connection_limits& limits)
        : base(io, owner, own, server, transport), timer_(io), limits_(limits) {
        this->max_in_progress_ = limits.max_in_progress;
    }

    bool is_established() const noexcept { return up_; }
    const connection_limits& limits() const noexcept { return limits_; }

    /// Starts the timer for connecting.
    void begin_to_connect() {
        timer_.expires_after(saturated(limits_.handshake_timeout));
        timer_.async_wait([this, weak = this->weak_from_this()](std::error_code stopped) {
            const auto kept = weak.lock();
            if (!stopped && kept != nullptr && !up_) {
                this->fail(make_error_code(errc::connection_timed_out));
            }
        });
    }

    /// Notifies the owner once the handshake of `layer` is complete. True while the link lives.
    template <class Layer>
    bool note_if_up(const Layer& layer) {
        if (!up_ && this->owner_ != nullptr && layer.established()) {
            up_ = true;
            timer_.cancel();
            this->version_ = layer.version();
            this->owner_->opened(this->own_, this->version_);
        }
        return this->owner_ != nullptr;
    }

    /// Part of `close`.
    void stop_waiting() { timer_.cancel(); }

  private:
    steady_timer timer_;
    connection_limits limits_;
    bool up_ = false;
};

} // namespace radius

namespace radius {

namespace detail {

/// Opens a non-blocking socket, connected to the server. Errors: those of `bound_source::open`.
std::error_code connect_udp(udp_socket& socket, const bound_source& source,
                                   const endpoint& server, endpoint& local);

} // namespace detail

/// See `client_link`.
class udp_channel final : public socket_channel<udp_socket> {
  public:
    udp_channel(asio::io_context& io, client_link_owner& owner, channel_handle own,
                const endpoint& server);

    std::error_code open() override;

    void send(octets_view packet) override;

    /// A datagram that the system does not accept counts as lost: it is retransmitted.
    void flush() override;

    std::error_code redirect(const endpoint& remote) override;

    void close() noexcept override;

  private:
    datagram_end own_end() const noexcept { return {.local = local_, .is_connected = true}; }

    // Batches per turn; then other links have their turn.
    static constexpr unsigned reads_a_turn = 4;

    void read() override;

    void note_error(std::error_code error);

    std::size_t queued_ = 0;
};

} // namespace radius

// --- <radius/transport/tls/tls_session.hpp> ---

// One TLS or DTLS connection without a socket: encrypted octets in and out on one side, plain ones
// on the other (RFC 8446, RFC 6347).

// --- <radius/tls/tls_wire.hpp> ---

// A BIO that OpenSSL reads from and writes to instead of a socket: octets in, octets out.

#include <new>

#include <openssl/ssl.h>

namespace radius::detail {

/// The encrypted side of one connection. With datagrams, each read returns a whole one, and `sizes`
/// has the size of each one written.
struct tls_wire {
    octets_view incoming;           ///< not yet read
    octet_string outgoing;          ///< not yet sent
    std::vector<std::size_t> sizes; ///< of the datagrams in `outgoing`; unused on streams
    bool datagrams = false;
};

int read_wire(BIO* bio, char* target, int size);

int write_wire(BIO* bio, const char* source, int size) noexcept;

long control_wire(BIO* bio, int command, long, void*);

/// The BIO method with the callbacks above; lives as long as the program. If memory is short it
/// throws `std::bad_alloc`, and the next call tries again.
BIO_METHOD* wire_method();

/// A BIO over `wire`, which must outlive it. Throws `std::bad_alloc`.
BIO* make_wire_bio(tls_wire& wire);

/// The result of one read of a connection. Wiped on destruction.
class plain_record {
  public:
    plain_record() noexcept {} // storage stays uninitialised on purpose
    plain_record(const plain_record&) = delete;
    plain_record& operator=(const plain_record&) = delete;
    ~plain_record();

    /// See `SSL_read`.
    int read(SSL* from) noexcept;

    octets_view contents() const noexcept;

  private:
    std::array<octet, 16384> storage_;
    std::size_t size_ = 0;
    std::size_t used_ = 0;
};

} // namespace radius::detail

// --- <radius/transport/tls/tls_callbacks.hpp> ---

// The OpenSSL callbacks of a handshake: the version of RADIUS, the pre-shared key, checking
// certificates (RFC 9765 section 3, RFC 9813, RFC 6614 section 2.3).

#include <openssl/core_names.h>
#include <openssl/hmac.h>
#include <openssl/params.h>

// --- <radius/observe/logging.hpp> ---

// The log hook: one line per event.

namespace radius {

/// The level of a line.
enum class log_level : std::uint8_t {
    debug,
    info,
    warning,
    error
};

/// The level for a dropped packet: `log_level::info` for drops that occur on a healthy network.
constexpr log_level level_of(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::duplicate_in_progress:
    case drop_reason::handler_declined:
    case drop_reason::connection_closed:
    case drop_reason::unmatched_reply: return log_level::info;
    case drop_reason::internal_error: return log_level::error;
    default: return log_level::warning;
    }
}

constexpr std::string_view name_of(log_level level) noexcept {
    switch (level) {
    case log_level::debug: return "debug";
    case log_level::info: return "info";
    case log_level::warning: return "warning";
    case log_level::error: return "error";
    }
    return {};
}

/// Receives one line without a line end, free of control characters and secrets. A server with
/// several threads calls it from all of them, so then it must be thread-safe. Its exceptions are
/// ignored.
using log_sink = std::function<void(log_level, std::string_view)>;

/// The text with control characters and quotes escaped, so that a peer cannot forge a line or
/// control a terminal.
std::string escaped(std::string_view text);

/// The longest text from outside that a line quotes, in octets before they are escaped.
inline constexpr std::size_t longest_quoted_text = 256;

/// The beginning of a text from outside, for log lines: at most `longest` octets, then "...".
std::string excerpt(std::string_view text, std::size_t longest = longest_quoted_text);

/// Passes lines to an optional sink.
class logger {
  public:
    /// Longer lines are cut, and end with "...". Only `log_level::debug` has such lines, with the
    /// attributes of a large packet.
    static constexpr std::size_t longest_line = std::size_t{16} * 1024;

    logger() = default;
    /// Lines below `threshold` are not generated.
    explicit logger(log_sink sink, log_level threshold = log_level::info);

    explicit operator bool() const noexcept { return static_cast<bool>(sink_); }

    /// True if the sink receives lines of this level.
    bool wants(log_level level) const noexcept { return sink_ && level >= threshold_; }

    /// `make` returns the line and is called only if the sink receives it.
    template <class Make>
    void operator()(log_level level, Make&& make) const noexcept {
        if (!wants(level)) {
            return;
        }
        try {
            std::string line = make();
            if (line.size() > longest_line) {
                line.resize(longest_line - 3);
                line += "...";
            }
            sink_(level, line);
        } catch (...) { // a failing log must not affect a request
            (void)level;
        }
    }

  private:
    log_sink sink_;
    log_level threshold_ = log_level::info;
};

} // namespace radius

// --- <radius/transport/tls/tls_settings.hpp> ---

// One side's TLS settings: its identity, its trust, the versions that it offers. Created once, used
// by many connections, replaced as a whole when certificates change (RFC 9765 section 3, RFC 9813).

#include <mutex>

// --- <radius/transport/tls/intermediate_pool.hpp> ---

// Intermediate certificates of verified chains. A session ticket contains only the peer's own
// certificate, and a resumed session must be checked like a full handshake
// (draft-ietf-radext-radiusdtls-bis section 3.5).

// --- <radius/tls/certificate_stack.hpp> ---

// Owning handles for OpenSSL's certificates, keys and lists of them.

#include <openssl/x509.h>

namespace radius::detail {

/// Frees a stack and releases its reference to each certificate.
void free_certificates(STACK_OF(X509) * certificates) noexcept;
void free_revocation_lists(STACK_OF(X509_CRL) * lists) noexcept;

using certificate_stack = openssl_handle<STACK_OF(X509), &free_certificates>;
using revocation_list_stack = openssl_handle<STACK_OF(X509_CRL), &free_revocation_lists>;
using certificate_handle = openssl_handle<X509, &X509_free>;
using revocation_list_handle = openssl_handle<X509_CRL, &X509_CRL_free>;
using key_handle = openssl_handle<EVP_PKEY, &EVP_PKEY_free>;

} // namespace radius::detail

namespace radius::detail {

/// Keeps the most recent ones. If one is missing, a session is not resumed, and a full handshake
/// adds it again. Any thread may call any member.
class intermediate_pool {
  public:
    static constexpr std::size_t capacity = 64;

    /// Adds the certificates between the first and the last one of a verified chain.
    void add(STACK_OF(X509) * chain) noexcept;

    /// All of them; null if there is no memory.
    certificate_stack all() const noexcept;

  private:
    bool holds(X509* wanted) const noexcept;

    mutable std::mutex lock_;
    std::array<openssl_handle<X509, &X509_free>, capacity> kept_;
    std::size_t next_ = 0;
};

} // namespace radius::detail

// --- <radius/transport/tls/tls_context.hpp> ---

// Creates the contexts of both ends of TLS and DTLS: certificates, keys, authorities, revocation
// lists, and the rules of RFC 9325 (draft-ietf-radext-radiusdtls-bis section 3.2).

// --- <radius/crypto/openssl_error.hpp> ---

// OpenSSL failures as exceptions.

#include <openssl/err.h>

namespace radius::detail {

/// The first error in OpenSSL's queue, which is closest to the cause, as text for people. Empties
/// the queue.
std::string openssl_reason();

/// Throws `std::system_error` with `errc::cryptography_failed` and OpenSSL's reason.
[[noreturn]] void throw_failure();

} // namespace radius::detail

// --- <radius/tls/credentials.hpp> ---

// One end's certificate, key and trusted authorities, loaded and checked, for any OpenSSL context:
// TLS, DTLS, or EAP methods (RFC 5280, RFC 7292, RFC 7468).

// --- <radius/tls/credential_file.hpp> ---

// Reads a `credential_source`: PEM (RFC 7468), DER and PKCS#12 (RFC 7292). It never prompts on a
// terminal.

#include <cstdio>
#include <filesystem>
#include <limits>

#include <openssl/pem.h>
#include <openssl/pkcs12.h>

namespace radius::detail {

/// The content of one source, and its name in errors. Wiped on destruction.
class credential_file {
  public:
    /// Reads it. `what` is "certificate" or "private key", for example. Throws `std::system_error`
    /// with `errc::credentials_invalid`, `what`, its name and the reason.
    credential_file(const char* what, const credential_source& source,
                    const passphrase_callback& passphrase);
    credential_file(const credential_file&) = delete;
    credential_file& operator=(const credential_file&) = delete;
    ~credential_file();

    /// The name of the content in errors.
    const std::string& name() const noexcept { return name_; }

    bool holds(std::string_view text) const noexcept;
    bool is_pem() const noexcept;

    /// A new reader of the content. Throws `std::bad_alloc`.
    openssl_handle<BIO, &BIO_free> reader() const;

    /// Calls `read(BIO*)` for each PEM object, until it returns false at the end. Objects of other
    /// kinds are skipped; a damaged one throws.
    template <class Read>
    void for_each_pem(Read&& read) const {
        const auto in = reader();
        ERR_clear_error();
        while (read(in.get())) {
        }
        if (ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE) {
            encrypted_ ? fail_key() : fail(openssl_reason());
        }
        ERR_clear_error();
    }

    /// Parses the content as a DER object with OpenSSL's `d2i` function; null if it is not one.
    template <auto Free, class Object>
    openssl_handle<Object, Free> der(Object* (*decode)(Object**, const unsigned char**,
                                                       long)) const noexcept {
        const auto* at = reinterpret_cast<const unsigned char*>(content_.data());
        const auto* const end = at + content_.size();
        openssl_handle<Object, Free> made(decode(nullptr, &at, static_cast<long>(content_.size())));
        ERR_clear_error();
        if (at != end) { // trailing octets are not allowed
            made.reset();
        }
        return made;
    }

    /// OpenSSL's passphrase callback, with this file as `self`: the passphrase, or a failure.
    static int give_passphrase(char* room, int size, int, void* self) noexcept;
    void* self() const noexcept {
        return const_cast<credential_file*>(this); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    }

    /// Throws `std::system_error` with `errc::credentials_invalid`, what the file is and the
    /// reason.
    [[noreturn]] void fail(const std::string& reason) const;

    /// The same for a key that could not be read. Rethrows the passphrase callback's exception if
    /// there was one.
    [[noreturn]] void fail_key() const;

  private:
    // Larger ones are a mistake, such as /dev/zero.
    static constexpr std::size_t most_octets = std::size_t{64} << 20U;

    void read(const std::string& path);

    void rethrow() const;

    std::string name_;
    const passphrase_callback* passphrase_;
    std::string content_;
    mutable bool encrypted_ = false;
    mutable std::exception_ptr thrown_;
};

/// The files of a source: itself, or the files of its folder with one of these endings, sorted by
/// name. Throws as `credential_file` does if there are none.
std::vector<credential_source> files_of(const char* what, const credential_source& source,
                                               std::initializer_list<std::string_view> endings);

} // namespace radius::detail

namespace radius {

/// Credentials in memory. They never change, so any number of threads may use them. If the files
/// change, load them again.
class credentials {
  public:
    /// Reads everything that the options name. Throws `std::system_error`: `errc::option_invalid`
    /// with the option's name, or `errc::credentials_invalid` with the file's name and the reason.
    /// Exceptions of the passphrase callback propagate.
    explicit credentials(const credential_options& options);

    /// Null if there is none.
    X509* certificate() const noexcept;
    EVP_PKEY* private_key() const noexcept;

    /// True if OpenSSL can use the certificate only with TLS 1.3, and so with no version of DTLS:
    /// its key is Ed25519, Ed448 or RSA-PSS.
    bool is_for_tls_1_3() const noexcept;

    /// The name in error messages: `certificate "server.cert.pem"`.
    const std::string& name() const noexcept { return name_; }

    /// Installs everything in a new context. The context's security level applies. Throws
    /// `std::system_error` with `errc::credentials_invalid` if the context refuses our certificate,
    /// or `errc::cryptography_failed`.
    void apply(SSL_CTX* context) const;

  private:
    using file_type = detail::credential_file;

    static void free_names(STACK_OF(X509_NAME) * names) noexcept;

    static bool add_name(STACK_OF(X509_NAME) * names, const X509_NAME* name) noexcept;

    /// Takes ownership of the certificate, or frees it and throws `std::bad_alloc`.
    static void push(detail::certificate_stack& stack, X509* taken);

    void read_own(const credential_options& options);

    void read_chain(const file_type& file);

    void read_key(const file_type& file);

    void check_key(const file_type& file) const;

    /// True if the file is PKCS#12. Then its key is used, and its certificates too if they are
    /// `wanted`. First tries without a passphrase.
    bool take_pkcs12(const file_type& file, bool wanted);

    /// From our certificate upwards, without the root, which the other end must have.
    void build_chain(STACK_OF(X509) * others);

    void read_authorities(const credential_options& options);

    void read_revocation_lists(const credential_options& options);

    /// True if there are any.
    bool read_lists(const file_type& file);

    std::string name_;
    detail::certificate_handle certificate_;
    detail::key_handle key_;
    detail::certificate_stack chain_; ///< above our certificate
    detail::certificate_stack authorities_;
    detail::revocation_list_stack lists_;
    bool check_revocation_;
    bool partial_chains_;
};

} // namespace radius

// --- <radius/tls/tls_error.hpp> ---

// Failures of TLS connections as error codes with the text of the alert (RFC 8446 section 6, RFC
// 5280 section 6).

namespace radius {

namespace detail {

/// The first value of each kind of failure in the category.
inline constexpr int tls_alert_base = 0x10000;       ///< an alert that the other end sent
inline constexpr int tls_certificate_base = 0x20000; ///< why we refused its certificate
inline constexpr int tls_reason_base = 0x40000;      ///< anything else, as OpenSSL numbers it

/// OpenSSL's reason for a received alert is the alert's number plus this offset.
inline constexpr int alert_reason_offset = 1000;

} // namespace detail

/// The category of failures of TLS and DTLS. A message names the alert that the other end sent,
/// says why its certificate was refused, or is OpenSSL's own.
const std::error_category& tls_category() noexcept;

/// An alert that the other end sent, by its number (RFC 8446 section 6).
std::error_code tls_alert(int number) noexcept;

/// A certificate that we refused, by OpenSSL's X509_V_ERR number.
std::error_code certificate_refused(long reason) noexcept;

/// Whether the error is one of `certificate_refused`.
bool is_certificate_refused(std::error_code error) noexcept;

namespace detail {

/// The failure that OpenSSL has queued for this thread, most specific first; empties the queue.
/// `verification` is the result of checking the other end's certificate.
std::error_code take_tls_error(long verification = X509_V_OK) noexcept;

} // namespace detail

} // namespace radius

namespace radius::detail {

using tls_context_handle = std::shared_ptr<SSL_CTX>;

/// OpenSSL's extension flags of a certificate, and the strength of its key.
std::pair<std::uint32_t, int> look_at(X509* certificate) noexcept;

/// OpenSSL parses the key and extensions once and caches the result: if memory were short at that
/// moment, the certificate would be refused for the lifetime of the context. So parse it here,
/// where the failure can be reported: a difference from a copy reveals it. The handshake refuses
/// certificates that cannot be parsed at all.
void read_early(X509* certificate);

/// The same for all certificates of a context: its own, and those that it trusts.
void read_all_early(SSL_CTX* context);

/// The options for this end's certificate and trusted authorities.
template <transport_kind Kind>
credential_options credentials_of(const secure_transport<Kind>& options) {
    return {.certificate = options.certificate,
            .private_key = options.private_key,
            .passphrase = options.passphrase,
            .authority = options.authority,
            .revocation_list = options.revocation_list,
            .partial_chains = options.partial_chains};
}

/// The rules for both ends: TLS 1.2 at least, forward secrecy, authenticated encryption, no
/// compression, no renegotiation, no early data (RFC 9325, RFC 9813 section 4). Throws as
/// `make_tls_context` does.
void apply_rules(SSL_CTX* context, transport_kind kind, tls_version minimum,
                        int security_level);

template <transport_kind Kind>
void check_secure_options(const secure_transport<Kind>& options) {
    const auto demand = [](bool met, const char* text) {
        if (!met) {
            throw std::system_error(make_error_code(errc::option_invalid), text);
        }
    };
    demand(!options.certificate.empty() || !options.psk.empty(),
           "a certificate or a pre-shared key is needed");
    demand(options.certificate.empty() || !options.authority.empty(),
           "authority is missing: nothing is trusted without");
    demand(!options.versions.empty(), "versions must not be empty");
    demand(options.security_level >= 0 && options.security_level <= 5,
           "security_level must be 0 to 5");
    demand(Kind != transport_kind::dtls || options.minimum == tls_version::v1_2,
           "OpenSSL has no DTLS 1.3");
    demand(Kind != transport_kind::dtls || options.records == record_sharing::automatic,
           "records has no effect over DTLS, where each packet has a record of its own");
    demand(!options.certificate.empty() || options.private_key.empty(),
           "a private_key needs its certificate");
    demand(!options.certificate.empty() || !options.passphrase,
           "a passphrase needs the certificate whose key it is for");
    demand(!options.partial_chains || !options.authority.empty(),
           "partial_chains needs an authority");
    demand(options.revocation_list.empty() || !options.authority.empty(),
           "a revocation_list needs the authority that made it");
    for (const pre_shared_key& key : options.psk) {
        demand(key.identity.find('\0') == std::string::npos,
               "a pre-shared key's identity must not hold a zero octet");
        demand(find_key(options.psk, key.identity) == &key,
               "two pre-shared keys have the same identity");
        demand(!key.identity.empty() && key.identity.size() <= PSK_MAX_IDENTITY_LEN,
               "a pre-shared key's identity must have 1 to 256 octets");
        demand(key.key.size() >= 16 && key.key.size() <= PSK_MAX_PSK_LEN,
               "a pre-shared key must have 16 to 512 octets (RFC 9813 section 5.1)");
    }
}

/// A context with rules, credentials and trust. Throws `std::system_error` with
/// `errc::option_invalid` and the option's name, `errc::credentials_invalid` and the file's, or
/// `errc::cryptography_failed` if OpenSSL has no memory.
template <transport_kind Kind>
tls_context_handle make_tls_context(const secure_transport<Kind>& options, bool of_server) {
    check_secure_options(options);
    const SSL_METHOD* const method = Kind == transport_kind::dtls ? DTLS_method() : TLS_method();
    tls_context_handle context(SSL_CTX_new(method), &SSL_CTX_free);
    if (context == nullptr) {
        throw_failure();
    }
    apply_rules(context.get(), Kind, options.minimum, options.security_level);
    const credentials own(credentials_of(options));
    if (Kind == transport_kind::dtls && of_server && own.is_for_tls_1_3()) {
        throw std::system_error(make_error_code(errc::credentials_invalid),
                                own.name() +
                                    ": no DTLS client can use a key of Ed25519, Ed448 or "
                                    "RSA-PSS, as OpenSSL has no DTLS 1.3; take RSA or ECDSA");
    }
    own.apply(context.get());
    read_all_early(context.get());
    return context;
}

/// Checks a certificate as the handshake does, with the current trust of the context: for resumed
/// sessions, and for connections that were established before revocation lists (CRLs) changed.
/// Returns an X509_V_ERR number, or X509_V_OK.
long verify_certificate(SSL_CTX* context, X509* certificate, STACK_OF(X509) * chain,
                               bool of_server) noexcept;

} // namespace radius::detail

// --- <radius/transport/tls/tls_peer_table.hpp> ---

// The clients of one TLS or DTLS transport (RFC 6614 section 2.5).

#include <deque>

namespace radius {

/// Rules in their configured order; the first match applies. The rules never change, so any number
/// of threads may use the table.
class tls_peer_table {
  public:
    /// A rule, and the peer that its clients are treated as.
    struct entry {
        entry(const tls_peer& given, std::string_view secret, std::size_t index);

        tls_peer rule;
        known_peer peer;
    };

    /// `first_index` is the index of the first of these peers among all of the server's. Throws
    /// `std::system_error` with `errc::option_invalid` for a rule that could never match.
    template <transport_kind Kind>
    tls_peer_table(const secure_transport<Kind>& transport, std::size_t first_index) {
        const auto add = [&](const tls_peer& rule) {
            entries_.emplace_back(rule, fixed_secret(Kind), first_index + entries_.size());
        };
        bool all_taken = false; // an earlier rule matches every certificate
        for (const tls_peer& rule : transport.peers) {
            check(rule, transport);
            demand(!all_taken || !rule.psk_identity.empty(), rule,
                   "never asked, as a rule before it takes every certificate");
            all_taken =
                all_taken || (!is_by_key(rule) && !is_by_certificate(rule) && !rule.network);
            add(rule);
        }
        if (!transport.peers.empty()) {
            return;
        }
        for (const pre_shared_key& key : transport.psk) {
            add({.psk_identity = key.identity});
        }
        add({});
    }

    /// The first rule that matches this client; null for none: then `why` says why the first few
    /// rules do not match.
    const entry* find(const detail::tls_credential& who, std::string* why = nullptr) const;

    std::size_t size() const noexcept;

    /// The longest `event_timestamp_window` of all rules.
    std::chrono::seconds longest_window() const noexcept;

  private:
    static void demand(bool met, const tls_peer& rule, const char* text);

    static bool is_by_key(const tls_peer& rule) noexcept;
    static bool is_by_certificate(const tls_peer& rule) noexcept;

    /// Refuses options of UDP peers that have no effect because TLS protects packets as a whole.
    static void check_options(const tls_peer& rule, std::string_view secret);

    template <transport_kind Kind>
    static void check(const tls_peer& rule, const secure_transport<Kind>& transport) {
        const bool by_key = is_by_key(rule);
        check_options(rule, fixed_secret(Kind));
        demand(!by_key || !is_by_certificate(rule), rule,
               "psk_identity goes with network only: such a client has no certificate");
        demand(!by_key || detail::find_key(transport.psk, rule.psk_identity) != nullptr, rule,
               "psk_identity is that of no pre-shared key");
        demand(by_key || !transport.certificate.empty(), rule,
               "its certificate is never asked for, as the server has none itself");
        demand(rule.options.reverse_coa ||
                   rule.options.dynamic_authorization == dynamic_authorization_options{},
               rule, "dynamic_authorization has no effect without reverse_coa");
        const std::string digits = detail::without_colons(rule.sha256_fingerprint);
        demand(digits.empty() || (digits.size() == 64 &&
                                  std::all_of(digits.begin(), digits.end(),
                                              [](char one) { return hex_digit(one) >= 0; })),
               rule, "sha256_fingerprint must have 64 hexadecimal digits");
    }

    std::deque<entry> entries_;
};

} // namespace radius

namespace radius {

/// Never changes, except for the state that connections leave for later ones: the client's last
/// session, and intermediate certificates. Any number of threads may use one.
class tls_settings {
  public:
    using session_handle = detail::openssl_handle<SSL_SESSION, &SSL_SESSION_free>;

    /// A server's. `peers` may be shared with the settings that these replace. Throws as
    /// `detail::make_tls_context` does.
    template <transport_kind Kind>
    tls_settings(const secure_transport<Kind>& options, std::shared_ptr<const tls_peer_table> peers)
        : kind_(Kind), versions_(options.versions), psk_(options.psk), peers_(std::move(peers)),
          context_(detail::make_tls_context(options, true)) {}

    /// A client's, for a server with this name or address.
    template <transport_kind Kind>
    tls_settings(const secure_transport<Kind>& options, const std::string& host)
        : kind_(Kind), versions_(options.versions), psk_(options.psk),
          server_name_(options.server_name.empty() ? host : options.server_name),
          realm_(options.realm), context_(detail::make_tls_context(options, false)) {}

    tls_settings(const tls_settings&) = delete;
    tls_settings& operator=(const tls_settings&) = delete;

    transport_kind kind() const noexcept { return kind_; }
    radius_versions versions() const noexcept { return versions_; }
    bool is_server() const noexcept { return peers_ != nullptr; }
    SSL_CTX* context() const noexcept;
    const std::vector<pre_shared_key>& psk() const noexcept { return psk_; }
    const std::shared_ptr<const tls_peer_table>& peers() const noexcept { return peers_; }
    const std::string& server_name() const noexcept { return server_name_; }

    /// The key of that identity; null for none.
    const pre_shared_key* find_key(std::string_view identity) const noexcept;

    /// True if a verified certificate belongs to the expected server (RFC 9525 section 6).
    bool is_wanted_server(X509* certificate) const;

    /// The ALPN offer in its wire format: a length octet before each name, the preferred one first.
    static octet_string protocols(const radius_versions& versions);

    /// Keeps a session from the server for the next connection. A session is tried only once
    /// (draft-ietf-radext-radiusdtls-bis section 3.5).
    void keep_session(SSL_SESSION* session) const;
    session_handle take_session() const;

    /// Intermediate certificates of peers from earlier handshakes.
    detail::intermediate_pool& intermediates() const noexcept { return intermediates_; }

  private:
    transport_kind kind_;
    radius_versions versions_;
    std::vector<pre_shared_key> psk_;
    std::shared_ptr<const tls_peer_table> peers_; ///< null on a client
    std::string server_name_;
    std::string realm_;
    detail::tls_context_handle context_;

    mutable std::mutex lock_;
    mutable session_handle session_;
    mutable detail::intermediate_pool intermediates_;
};

} // namespace radius

namespace radius::detail {

/// The part of a connection that the callbacks need.
struct tls_party {
    std::shared_ptr<const tls_settings> settings;
    endpoint remote;
    std::string psk_identity;  ///< of the key in use; empty for none
    std::string refused;       ///< for logs: the peer that was refused, and why
    bool key_unknown = false;  ///< an unknown key was offered
    bool uses_alpn = false;    ///< on a server: the ClientHello has the extension
    bool version_lost = false; ///< resumption of a RADIUS/1.1 session without ALPN
};

tls_party& party_of(const SSL* ssl) noexcept;

/// The ALPN protocol of the session, or empty.
std::string_view session_protocol(const SSL* ssl) noexcept;

/// RFC 9765 section 3.4 requires TLS 1.3 for RADIUS/1.1; OpenSSL has no DTLS 1.3.
bool can_carry(const SSL* ssl, radius_version version) noexcept;

/// The server's choice: the highest version that both offer. Without a common version, alert 120 is
/// sent. A resumed session stays with RADIUS/1.1 (RFC 9765 section 3.5).
int select_protocol(SSL* ssl, const octet** chosen, octet* chosen_size, const octet* offered,
                           unsigned offered_size, void*);

/// OpenSSL calls `select_protocol` only if the client uses ALPN; this records whether it does.
int note_alpn(SSL* ssl, int*, void*);

/// A client without ALPN that resumes a session of RADIUS/1.1 gets alert 120 (RFC 9765 section
/// 3.5). OpenSSL calls the server name callback, with or without a name, once it has read the
/// ticket.
int require_alpn(SSL* ssl, int* alert, void*);

/// Sessions with a pre-shared key are not resumed: the ticket would not identify the peer. In TLS
/// 1.2 a ticket is promised by now, and `judge_ticket` refuses it.
unsigned give_server_key(SSL* ssl, const char* identity, octet* key, unsigned room);

unsigned give_client_key(SSL* ssl, const char*, char* identity, unsigned identity_room,
                                octet* key, unsigned key_room);

/// The beginning of the certificate's subject, which may be of any length.
std::string name_excerpt(X509* certificate);

/// Checks whether the other end's certificate belongs to a known peer: X509_V_OK, or why not.
long judge_certificate(tls_party& party, X509* certificate);

/// The same without a text for the log. If a user's predicate throws, the peer is refused.
bool is_wanted(const tls_party& party, X509* certificate) noexcept;

/// The usual checks, then the identity. If a user's predicate throws, the peer is refused.
int verify_during_handshake(X509_STORE_CTX* check, void*);

int remember_session(SSL* ssl, SSL_SESSION* session);

/// True if a full handshake with the other end of this session would succeed now, as far as
/// certificates are concerned (draft-ietf-radext-radiusdtls-bis section 3.5).
bool may_resume(const tls_party& party, X509* certificate, STACK_OF(X509) * chain) noexcept;

/// An invalid ticket is ignored: the full handshake that follows succeeds, or sends the client an
/// alert with the reason. Sessions without a certificate are those of pre-shared keys.
SSL_TICKET_RETURN judge_ticket(SSL* ssl, SSL_SESSION* session, const octet*, std::size_t,
                                      SSL_TICKET_STATUS status, void*);

/// The maximum size of a ticket over DTLS, in octets. `DTLSv1_listen` accepts only a ClientHello in
/// a single datagram, and the ticket is by far the largest part of it.
inline constexpr std::size_t max_dtls_ticket = 1000;

/// Encrypts and decrypts tickets of DTLS with OpenSSL's own keys, as OpenSSL would do, but sends an
/// empty ticket, which means none (RFC 5077 section 3.3), if the client could not send it back
/// because of its length.
///
///     ticket   key name 16, IV 16, session (AES-256-CBC), HMAC-SHA-256 32
///     keys     key name 16, HMAC 32, AES 32
int protect_ticket(SSL* ssl, octet* name, octet* iv, EVP_CIPHER_CTX* cipher,
                          EVP_MAC_CTX* mac, int sealing);

/// DTLS cookies: a keyed hash of the source of the datagram, so that no state is kept for forged
/// source addresses (RFC 6347 section 4.2.1). Without random octets anyone could create them: then
/// there is no key, and the next datagram tries again.
struct cookie_key {
    std::array<octet, 32> octets{};
    cookie_key();
};

/// A cookie expires, because addresses change their owner: it is valid for one to two periods.
std::int64_t cookie_period() noexcept;

/// Nothing if memory is short.
std::optional<std::array<octet, 32>> make_cookie(const endpoint& remote,
                                                        std::int64_t period) noexcept;

int give_cookie(SSL* ssl, octet* cookie, unsigned* size);

int check_cookie(SSL* ssl, const octet* cookie, unsigned size);

/// Installs the callbacks in the context. Servers and clients need different ones. Throws
/// `std::bad_alloc`.
void install_callbacks(const tls_settings& settings);

} // namespace radius::detail

namespace radius {

/// A layer of a connection, like `plain_layer`. It cannot move, because OpenSSL points to it. After
/// an error use only `outgoing`, which may contain an alert. For one thread at a time.
class tls_session {
  public:
    /// `remote` is the address of the other end. Throws `std::bad_alloc`.
    tls_session(std::shared_ptr<const tls_settings> settings, const endpoint& remote);
    tls_session(const tls_session&) = delete;
    tls_session& operator=(const tls_session&) = delete;
    /// OpenSSL 3.2 and later free the state of a DTLS handshake twice if memory ran out between a
    /// ChangeCipherSpec and its keys (seen in 3.5.9): `SSL_free` drops the current record layer
    /// before it checks whether a sent message has another. `SSL_clear` checks first.
    ~tls_session();

    transport_kind kind() const noexcept;
    bool established() const noexcept { return established_; }

    /// True if an earlier session was resumed, once established.
    bool resumed() const noexcept;

    /// The negotiated version, once established.
    radius_version version() const noexcept { return version_; }

    /// Clients: starts the handshake. `receive` continues it.
    std::error_code start();

    /// Processes octets from the network, for DTLS one datagram. Each piece of plain octets, for
    /// DTLS each record, is passed to `take(octets_view) -> bool`, which returns false to stop.
    /// Errors: those of `tls_category`; `errc::connection_closed` if the other end has closed the
    /// connection properly; `errc::version_not_agreed`, `errc::peer_unknown` and refused
    /// certificates.
    template <class Take>
    std::error_code receive(octets_view network, Take&& take) {
        wire_.incoming = network;
        if (!established_) {
            if (const std::error_code failed = step(); failed || !established_) {
                return failed;
            }
        }
        detail::plain_record plain;
        for (;;) {
            ERR_clear_error();
            const int count = plain.read(ssl_.get());
            if (count <= 0) {
                return outcome_of(count);
            }
            if (!take(plain.contents())) {
                return {};
            }
        }
    }

    /// Encrypts plain octets, for DTLS one packet as one record, into `outgoing`.
    std::error_code send(octets_view plain);

    /// The data to send; the caller must empty it.
    octet_string& outgoing() noexcept { return wire_.outgoing; }

    /// For DTLS: calls `send` with each datagram of `outgoing`, and empties it. Datagrams added
    /// meanwhile follow; a nested call from `send` leaves them to the outer call.
    template <class Send>
    void take_datagrams(Send&& send) {
        if (leaving_.datagrams) {
            return;
        }
        leaving_.datagrams = true;
        const std::unique_ptr<bool, void (*)(bool*)> over(
            &leaving_.datagrams, [](bool* under_way) { *under_way = false; });
        while (!wire_.sizes.empty()) {
            leaving_.outgoing.swap(wire_.outgoing);
            leaving_.sizes.swap(wire_.sizes);
            octets_view rest = leaving_.outgoing;
            for (const std::size_t size : leaving_.sizes) {
                send(rest.first(size));
                rest = rest.subspan(size);
            }
            leaving_.outgoing.clear();
            leaving_.sizes.clear();
        }
    }

    /// Sends a closing alert to the other end, even if it was refused after its handshake:
    /// otherwise it would wait for replies.
    void shutdown() noexcept;

    /// The credential of the other end, once established. If it used a certificate, it has not
    /// proven any key, even if it offered one before.
    detail::tls_credential credential() const;

    /// For logs: the certificate's subject, or the key's identity; empty if nothing is known.
    std::string peer_text() const;

    /// A unique identity of the peer, once established: it distinguishes clients, whatever
    /// addresses they share or change.
    std::string identity() const;

    /// For logs: the identity that the other end claims, while that is not proven or when it was
    /// refused. A certificate's subject is cut by `detail::name_excerpt`.
    std::string offered() const noexcept;

    /// The remaining validity of the other end's certificate, after which a connection should end
    /// (draft-ietf-radext-radiusdtls-bis section 3.3.1); nothing with a pre-shared key.
    std::optional<duration> valid_for() const noexcept;

    /// Whether these settings would still accept an established connection after they have replaced
    /// its own: checks authorities, revocation lists, keys and peers again.
    std::error_code reassess(const tls_settings& now) const;

    // DTLS only.

    /// Servers: processes a datagram from an unknown client, which must first return a cookie. True
    /// if it has done so: then this is its connection, and `start` continues the handshake. No
    /// state is kept for other clients; `outgoing` may contain a HelloVerifyRequest (RFC 6347
    /// section 4.2.1).
    bool greet(octets_view datagram, const endpoint& remote);

    /// How long to wait until `retransmit`; nothing if there is nothing to retransmit.
    std::optional<duration> retransmits_in() noexcept;

    /// The time has come: retransmits the last flight of the handshake.
    std::error_code retransmit() noexcept;

  private:
    static constexpr long handshake_mtu = 1400;
    static constexpr std::uint64_t records_a_key = std::uint64_t{1} << 23U;

    void prepare_client();

    /// Tries to resume the session, unless only a full handshake would succeed. A session of
    /// RADIUS/1.1 continues only with that version (RFC 9765 section 3.5).
    void offer(SSL_SESSION* session);

    std::error_code step();

    /// None if OpenSSL merely waits for more data.
    std::error_code outcome_of(int result) noexcept;

    /// The final checks after the handshake. A resumed session was checked before: OpenSSL does not
    /// check its certificate again.
    std::error_code judge();

    detail::tls_party party_;
    detail::tls_wire wire_;
    detail::tls_wire leaving_; ///< data in use by `take_datagrams`; `datagrams` is true during it
    detail::openssl_handle<SSL, &SSL_free> ssl_;
    std::uint64_t records_ = 0;
    radius_version version_ = radius_version::v1_0;
    bool established_ = false;
    bool owes_ticket_ = false; ///< TLS 1.3: resumption
};

} // namespace radius

namespace radius {

/// See `client_link`.
class dtls_channel final : public connecting_channel<udp_socket> {
  public:
    dtls_channel(asio::io_context& io, client_link_owner& owner, channel_handle own,
                 const endpoint& server, const connection_limits& limits,
                 std::shared_ptr<const tls_settings> settings);

    std::error_code open() override;

    void send(octets_view packet) override;

    /// A datagram that the system does not accept counts as lost: it is retransmitted.
    void flush() override;

    void close() noexcept override;

    std::error_code reassess(const tls_settings& now) const override;

  private:
    // Datagrams per turn; then other links have their turn.
    static constexpr unsigned reads_a_turn = 64;

    void read() override;

    void take(octets_view datagram);

    /// True while the link lives.
    bool note_if_up();

    void wait_for_flight();

    /// Connection refused, as far as ICMP can be trusted.
    void note_refusal(std::error_code error);

    tls_session session_;
    steady_timer flights_;
};

} // namespace radius

// --- <radius/transport/client/stream_channel.hpp> ---

// One connection of a client over TCP or TLS (RFC 6613, RFC 6614).

// --- <radius/protocol/stream_framer.hpp> ---

// Finds the packets in a stream of octets (RFC 6613 section 2.6.4, RFC 6614 section 2.3).

namespace radius {

/// Splits a TCP or TLS stream into packets by their Length fields, whatever pieces arrive. A packet
/// in one piece is passed on in place; only split packets are copied. Less than one packet is
/// buffered. For one thread at a time.
class stream_framer {
  public:
    stream_framer() noexcept = default;

    /// `max_size`: of a packet, at most 65535; above 4096 if both ends know RFC 7930.
    explicit stream_framer(std::size_t max_size) noexcept;

    /// Passes each whole packet to `take(octets_view) -> bool` until that returns false, and
    /// returns the octets after that packet: to continue later, pass them in again. Do not call it
    /// from `take`. Errors: `errc::packet_length_invalid` for a Length below 20 or above
    /// `max_size`, after which the start of the next packet is unknown. Throws `std::bad_alloc`.
    template <class Take>
    result<octets_view> feed(octets_view octets, Take&& take) {
        while (!octets.empty()) {
            if (kept_.empty()) {
                const auto size = length(octets);
                if (!size) {
                    return size.error();
                }
                if (*size == 0 || *size > octets.size()) {
                    kept_.reserve(std::max(*size, max_packet_size));
                    kept_.append(octets);
                    return octets_view();
                }
                const bool more = take(octets.first(*size));
                octets = octets.subspan(*size);
                if (!more) {
                    break;
                }
                continue;
            }
            const auto taken = complete(octets);
            if (!taken) {
                return taken.error();
            }
            octets = octets.subspan(*taken);
            if (const auto size = length(kept_.view()); *size != 0 && *size == kept_.size()) {
                const bool more = take(kept_.view());
                kept_.clear();
                if (!more) {
                    break;
                }
            }
        }
        return octets;
    }

    /// The number of octets buffered from an unfinished packet.
    std::size_t kept() const noexcept;

  private:
    static constexpr std::size_t length_known_at = 4;

    /// The size of the packet that begins here; 0 if too little of it has arrived.
    result<std::size_t> length(octets_view octets) const noexcept;

    /// Appends to the buffer, at most up to the packet's end, and returns how much was used.
    result<std::size_t> complete(octets_view octets);

    std::size_t max_size_ = max_packet_size;
    wiped_octets kept_;
};

} // namespace radius

// --- <radius/transport/stream/plain_layer.hpp> ---

// The pass-through layer of a connection: RADIUS over TCP (RFC 6613).

namespace radius {

/// Passes octets through unchanged. The same members as `tls_session`.
class plain_layer {
  public:
    transport_kind kind() const noexcept { return transport_kind::tcp; }
    bool established() const noexcept { return true; }
    radius_version version() const noexcept { return radius_version::v1_0; }
    std::error_code start() noexcept { return {}; }

    template <class Take>
    std::error_code receive(octets_view network, Take&& take) {
        take(network);
        return {};
    }

    std::error_code send(octets_view plain);

    octet_string& outgoing() noexcept { return outgoing_; }
    void shutdown() noexcept {}
    std::string peer_text() const { return {}; }
    std::string identity() const { return {}; }
    std::string offered() const noexcept { return {}; }
    std::optional<duration> valid_for() const noexcept { return std::nullopt; }

  private:
    octet_string outgoing_;
};

} // namespace radius

// --- <radius/transport/stream/stream_writer.hpp> ---

// Writes to one TCP or TLS connection: packets that are written together share records and system
// calls (RFC 6614 section 2.3).

namespace radius {

/// Collects plain packets, encrypts them with `Layer`, and writes as much as the system accepts.
template <class Layer>
class stream_writer {
  public:
    /// `share`: true if packets may share a record.
    stream_writer(Layer& layer, bool share) noexcept : layer_(&layer), share_(share) {}

    /// The buffer for the next packet, of at most `size` octets; valid until any other call.
    octets_span next_room(std::size_t size) {
        if (filled_ + size > record_size) {
            encrypt();
        }
        plain_.resize(filled_);
        plain_.reserve(filled_ + size);
        return plain_.all().subspan(filled_, size);
    }

    /// Queues the packet of this size in `next_room` for sending.
    octets_view commit(std::size_t size) {
        const octets_view packet = plain_.all().subspan(filled_, size);
        filled_ += size;
        if (!share_) {
            encrypt();
        }
        return packet;
    }

    /// The number of octets that wait for the system to accept them.
    std::size_t unsent() const noexcept { return unsent_.size() - sent_; }

    /// The same plus those that are not encrypted or written yet.
    std::size_t backlog() const noexcept { return unsent() + layer_->outgoing().size() + filled_; }

    /// The number of octets that the system has accepted so far.
    std::uint64_t written() const noexcept { return written_; }

    /// The number of octets in the buffer, including sent ones in front of others.
    std::size_t kept() const noexcept { return unsent_.size(); }

    /// Writes as much as the system accepts. Errors: those of the system or the layer.
    std::error_code write(tcp_socket& socket) {
        encrypt();
        wipe(plain_.all().first(used_));
        used_ = 0;
        collect();
        if (unsent() == 0) {
            return failed_;
        }
        std::error_code error;
        const std::size_t taken =
            socket.write_some(asio::buffer(unsent_.data() + sent_, unsent()), error);
        sent_ += taken;
        written_ += taken;
        if (sent_ == unsent_.size()) {
            unsent_.clear();
            sent_ = 0;
        }
        return detail::would_block(error) ? failed_ : error;
    }

  private:
    static constexpr std::size_t record_size = 16384;

    void encrypt() {
        if (filled_ == 0) {
            return;
        }
        if (const std::error_code error = layer_->send(plain_.all().first(filled_))) {
            failed_ = error;
        }
        used_ = std::max(used_, filled_);
        filled_ = 0;
    }

    void collect() {
        octet_string& outgoing = layer_->outgoing();
        if (unsent() == 0) {
            unsent_.swap(outgoing);
            sent_ = 0;
        } else {
            if (sent_ > unsent()) { // else they accumulate if a peer always leaves some unread
                unsent_.erase(unsent_.begin(),
                              unsent_.begin() + static_cast<std::ptrdiff_t>(sent_));
                sent_ = 0;
            }
            unsent_.insert(unsent_.end(), outgoing.begin(), outgoing.end());
        }
        outgoing.clear();
    }

    Layer* layer_;
    bool share_;
    wiped_octets plain_; ///< the first `filled_` octets are packets
    std::size_t filled_ = 0;
    std::size_t used_ = 0; ///< number of octets of `plain_` that are encrypted and must be wiped
    octet_string unsent_;  ///< the first `sent_` octets are sent
    std::size_t sent_ = 0;
    std::uint64_t written_ = 0;
    std::error_code failed_;
};

} // namespace radius

namespace radius {

/// See `client_link`. `Layer` is `plain_layer` or `tls_session`.
template <class Layer>
class stream_channel final : public connecting_channel<tcp_socket> {
  public:
    /// `share`: true if requests may share a record.
    template <class... LayerArguments>
    stream_channel(asio::io_context& io, client_link_owner& owner, channel_handle own,
                   const endpoint& server, const connection_limits& limits, bool share,
                   LayerArguments&&... layer)
        : connecting_channel(io, owner, own, server,
                             std::is_same_v<Layer, plain_layer> ? transport_kind::tcp
                                                                : transport_kind::tls,
                             limits),
          layer_(std::forward<LayerArguments>(layer)...), writer_(layer_, share), unread_(io),
          pause_(io) {}

    void set_alternatives(const std::vector<endpoint>& others) override { others_ = others; }
    bool has_tried_all() const noexcept override { return !connected_; }

    std::error_code open() override {
        begin_to_connect();
        const std::error_code error = begin_attempt(remote_);
        return error ? next_attempt(error) : error;
    }

    void listen() override {
        if (connected_) {
            connecting_channel::listen();
        }
    }

    void rest() override {
        if (!is_established() || writer_.unsent() == 0) { // else cancelling would stop the writing
            connecting_channel::rest();
        }
    }

    void send(octets_view packet) override {
        const octets_span room = writer_.next_room(packet.size());
        std::copy(packet.begin(), packet.end(), room.begin());
        writer_.commit(packet.size());
    }

    void flush() override {
        if (owner_ == nullptr || writing_) {
            return;
        }
        if (const std::error_code error = writer_.write(socket_)) {
            fail(last_words(error));
            return;
        }
        if (writer_.unsent() == 0) {
            unread_.cancel();
            return;
        }
        watch_reader();
        socket_.async_wait(asio::socket_base::wait_write,
                           [this, kept = shared_from_this()](std::error_code) {
                               writing_ = false;
                               or_fail([this] { flush(); });
                           });
        writing_ = true;
    }

    bool has_room() const noexcept override {
        return writer_.backlog() < limits().max_unsent_octets;
    }

    void close() noexcept override {
        owner_ = nullptr;
        std::error_code ignored;
        if (!is_inherited()) {
            say_goodbye();
        }
        socket_.close(ignored);
        stop_waiting();
        unread_.cancel();
        end_attempts();
    }

    std::error_code reassess(const tls_settings& now) const override {
        if constexpr (std::is_same_v<Layer, tls_session>) {
            return is_established() ? layer_.reassess(now) : std::error_code();
        } else {
            return {};
        }
    }

  private:
    // Reads per turn; then other links have their turn.
    static constexpr unsigned reads_a_turn = 4;

    // The delay before the next address is tried in parallel (RFC 8305 section 5).
    static constexpr std::chrono::milliseconds attempt_delay{250};

    std::error_code begin_attempt(const endpoint& address) {
        const auto socket = std::make_shared<tcp_socket>(unread_.get_executor());
        if (const std::error_code error = source_.open(*socket, address, local_)) {
            remote_ = address;
            return error;
        }
        attempts_.push_back(socket);
        socket->async_connect(
            to_asio<asio::ip::tcp>(address),
            [this, kept = shared_from_this(), socket, address](std::error_code failed) {
                or_fail([&] { end_attempt(socket, address, failed); });
            });
        if (others_.empty()) {
            return {};
        }
        pause_.expires_after(attempt_delay);
        pause_.async_wait([this, weak = weak_from_this()](std::error_code stopped) {
            const auto kept = weak.lock();
            if (!stopped && kept != nullptr && owner_ != nullptr && !connected_) {
                or_fail([this] { (void)next_attempt({}); });
            }
        });
        return {};
    }

    /// Tries the next address. Returns `why` if none is left and none is being tried.
    std::error_code next_attempt(std::error_code why) {
        while (!others_.empty()) {
            const endpoint next = others_.front();
            others_.erase(others_.begin());
            const std::error_code error = begin_attempt(next);
            if (!error) {
                return {};
            }
            why = error;
        }
        return attempts_.empty() ? why : std::error_code();
    }

    void end_attempt(const std::shared_ptr<tcp_socket>& socket, const endpoint& address,
                     std::error_code failed) {
        std::erase(attempts_, socket);
        if (owner_ == nullptr || connected_) {
            return;
        }
        remote_ = address;
        if (!failed) {
            socket_ = std::move(*socket);
            end_attempts();
            connected();
        } else if (const std::error_code error = next_attempt(failed)) {
            fail(error);
        }
    }

    /// One attempt has succeeded, or none is needed any more.
    void end_attempts() noexcept {
        pause_.cancel();
        std::error_code ignored;
        for (const auto& socket : attempts_) {
            socket->close(ignored);
        }
        attempts_.clear();
    }

    void say_goodbye() noexcept {
        std::error_code ignored;
        try {
            layer_.shutdown();
            if (connected_ && !writing_) {
                (void)writer_.write(socket_);
            }
        } catch (...) { // no memory: the other end will notice anyway
            ignored.clear();
        }
        socket_.shutdown(asio::socket_base::shutdown_both, ignored);
    }

    void connected() {
        connected_ = true;
        std::error_code error;
        socket_.non_blocking(true, error);
        socket_.set_option(asio::ip::tcp::no_delay(true), error);
        socket_.set_option(asio::socket_base::keep_alive(true), error);
        local_ = from_asio(socket_.local_endpoint(error));
        if (const std::error_code failed = layer_.start()) {
            fail(failed);
            return;
        }
        flush();
        note_if_up(layer_);
        listen();
    }

    void read() override {
        for (unsigned turn = 0; turn < reads_a_turn && owner_ != nullptr; ++turn) {
            const octets_span room = owner_->buffers().stream_room();
            std::error_code error;
            const std::size_t size =
                socket_.read_some(asio::buffer(room.data(), room.size()), error);
            if (detail::would_block(error)) {
                break;
            }
            if (error) {
                fail(error == asio::error::eof ? make_error_code(errc::connection_closed) : error);
                return;
            }
            take(room.first(size));
            if (size < room.size()) {
                break;
            }
        }
        if (owner_ != nullptr) {
            flush(); // of the handshake
        }
        if (owner_ != nullptr) {
            owner_->after_read(*this);
        }
    }

    void take(octets_view network) {
        result<octets_view> framed{octets_view()};
        const std::error_code failed = layer_.receive(network, [&](octets_view plain) {
            if (!note_if_up(layer_)) {
                return false;
            }
            framed = framer_.feed(plain, [this](octets_view packet) {
                owner_->received(*this, packet);
                return owner_ != nullptr;
            });
            return framed && owner_ != nullptr;
        });
        if (!failed) {
            note_if_up(layer_);
        }
        if (owner_ != nullptr && (failed || !framed)) {
            fail(failed ? failed : make_error_code(framed.error()));
        }
    }

    /// Ends the connection if the system does not accept all of the data that waits now within
    /// `stall_timeout`.
    void watch_reader() {
        if (watching_) {
            return;
        }
        const std::uint64_t all = writer_.written() + writer_.unsent();
        unread_.expires_after(saturated(limits().stall_timeout));
        unread_.async_wait([this, all, weak = weak_from_this()](std::error_code stopped) {
            const auto kept = weak.lock();
            if (kept == nullptr || owner_ == nullptr) {
                return;
            }
            watching_ = false;
            if (writer_.written() < all && !stopped) {
                fail(make_error_code(errc::connection_timed_out));
            } else if (writer_.unsent() != 0) {
                or_fail([this] { watch_reader(); });
            }
        });
        watching_ = true;
    }

    /// If the system reports a broken connection, the other end's alert may have arrived before: it
    /// says more (RFC 8446 section 6).
    std::error_code last_words(std::error_code otherwise) {
        packet_buffer room; // the owner's may be in use for packets of another link
        std::error_code error;
        const std::size_t size =
            socket_.read_some(asio::buffer(room.room().data(), room.room().size()), error);
        if (error || size == 0) {
            return otherwise;
        }
        const std::error_code said =
            layer_.receive(room.room().first(size), [](octets_view) { return true; });
        return said && said != errc::connection_closed ? said : otherwise;
    }

    Layer layer_;
    stream_writer<Layer> writer_;
    stream_framer framer_;
    bool connected_ = false;
    bool writing_ = false;
    steady_timer unread_;
    bool watching_ = false;        ///< true if `unread_` runs
    std::vector<endpoint> others_; ///< addresses not tried yet
    std::vector<std::shared_ptr<tcp_socket>> attempts_;
    steady_timer pause_; ///< between two of them
};

} // namespace radius

// --- <radius/transport/udp.hpp> ---

// RADIUS over UDP (RFC 2865 section 2.4): the options to listen with.

namespace radius {

/// A UDP transport for `server::listen`. Port 0 means any free port; `std::nullopt` disables that
/// service. A plain value.
struct udp {
    /// The address to listen on; a link-local one with its interface, "fe80::1%eth0". "::" means
    /// all addresses of both families; on Linux a reply leaves from the address to which its
    /// request came.
    std::string address = "::";
    std::optional<std::uint16_t> authentication_port = 1812;
    std::optional<std::uint16_t> accounting_port = 1813;
    std::optional<std::uint16_t> dynamic_authorization_port = 3799;

    /// The socket's buffers for bursts, in octets; the system may allow less (net.core.rmem_max).
    int receive_buffer_size = 4 * 1024 * 1024;
    int send_buffer_size = 4 * 1024 * 1024;
};

} // namespace radius

namespace radius {

/// The transport: `udp{}`, `tcp{}`, `radsec{...}` or `dtls{...}`. A client ignores its addresses
/// and ports. Of the limits it uses `handshake_timeout`, `stall_timeout`, `max_unsent_octets` and
/// `max_in_progress`, which apply to each of its connections.
using client_transport = std::variant<udp, tcp, radsec, dtls>;

/// The kind of the transport.
transport_kind kind_of(const client_transport& transport) noexcept;

/// One server's transport, ready to open links.
class client_way {
  public:
    /// `host` as configured: the server's certificate must match it, unless the transport names
    /// something else. Throws as `tls_settings` does.
    client_way(const client_transport& transport, const std::string& host,
               const client_source& local = {});

    transport_kind transport() const noexcept { return transport_; }
    radius_versions versions() const noexcept;

    /// Null without TLS.
    const std::shared_ptr<const tls_settings>& settings() const noexcept { return settings_; }

    /// Reloads certificates, keys, authorities and revocation lists. If they cannot be read, throws
    /// `std::system_error` and keeps the old ones.
    void reload();

    /// Creates a link that is not open yet.
    std::shared_ptr<client_link> make_link(asio::io_context& io, client_link_owner& owner,
                                           channel_handle own, const endpoint& server) const;

  private:
    std::shared_ptr<client_link> make(asio::io_context& io, client_link_owner& owner,
                                      channel_handle own, const endpoint& server) const;

    static connection_limits checked(const connection_limits& limits);

    void prepare(const udp&, const std::string&) noexcept {}
    void prepare(const tcp& options, const std::string&);
    template <transport_kind Kind>
    void prepare(const secure_transport<Kind>& options, const std::string& host) {
        limits_ = checked(options.limits);
        share_ = options.records == record_sharing::shared;
        make_settings_ = [options, host] {
            auto made = std::make_shared<const tls_settings>(options, host);
            detail::install_callbacks(*made);
            return made;
        };
        settings_ = make_settings_();
    }

    transport_kind transport_;
    detail::bound_source source_;
    std::shared_ptr<const tls_settings> settings_;
    std::function<std::shared_ptr<const tls_settings>()> make_settings_;
    connection_limits limits_;
    bool share_ = true;
};

/// Opens links over each server's transport, and sends packets in batches: consecutive packets for
/// one link are sent together.
class client_links {
  public:
    explicit client_links(std::vector<client_way> ways);
    client_links(const client_links&) = delete;
    client_links& operator=(const client_links&) = delete;
    ~client_links();

    client_buffers& buffers() noexcept { return buffers_; }
    const client_way& way(std::size_t server) const noexcept;

    /// The name that the server's certificate should have matched, if `why` says that it does not
    /// match; else empty.
    std::string_view wanted_name(std::optional<std::size_t> server,
                                 std::error_code why) const noexcept;

    /// The link of a channel; null once it is gone.
    std::shared_ptr<client_link> of(channel_handle channel) const noexcept;

    /// Starts to open a link. Errors: immediate ones, including out of memory; then there is no
    /// link.
    std::error_code open(asio::io_context& io, client_link_owner& owner, channel_handle channel,
                         std::size_t server, const endpoint& address,
                         const std::vector<endpoint>& others) noexcept;

    /// Removes a link that is closed, or about to be.
    std::shared_ptr<client_link> take(channel_handle channel) noexcept;

    /// Adds a packet to the link's batch. Null if the link is gone.
    client_link* send(channel_handle channel, octets_view packet);

    /// Sends the current batch. False if there is none.
    bool flush();

    /// Calls `visit` with each link; links may be added and removed meanwhile.
    template <class Visit>
    void for_each(Visit&& visit) const {
        // NOLINTNEXTLINE(modernize-loop-convert): the vector may grow meanwhile
        for (std::size_t index = 0; index < links_.size(); ++index) {
            if (const auto link = links_[index]) {
                visit(link);
            }
        }
    }

    /// Starts or stops waiting for replies.
    void listen(bool awake) const;

    /// Reloads all credentials, and calls `judge` for each link. Throws the first failure of
    /// `client_way::reload`; credentials that could be read are still replaced.
    template <class Judge>
    void reload(Judge&& judge) {
        std::exception_ptr failure;
        for (client_way& way : ways_) {
            try {
                way.reload();
            } catch (...) {
                failure = failure != nullptr ? failure : std::current_exception();
            }
        }
        for_each([&](const std::shared_ptr<client_link>& link) { judge(*link); });
        if (failure != nullptr) {
            std::rethrow_exception(failure);
        }
    }

    /// Why the current settings refuse the other end of a link; no error if they do not, or without
    /// TLS.
    std::error_code reassess(const client_link& link, std::optional<std::size_t> server) const;

  private:
    std::vector<client_way> ways_; ///< by server
    client_buffers buffers_;
    std::vector<std::shared_ptr<client_link>> links_; ///< by channel index
    client_link* sending_ = nullptr;                  ///< the link of the current batch
};

} // namespace radius

// --- <radius/client/name_lookup.hpp> ---

// How a client resolves a host name.

namespace radius {

/// The callback of a lookup, called once: with the addresses, the preferred one first, or with an
/// error.
using name_lookup_done = std::function<void(std::error_code, const std::vector<endpoint>&)>;

/// Resolves a host name for a client, on the client's thread; calls `done` there, at once or later.
/// The client may be gone by then. `port` is the server's. A server with several ports, for
/// authentication, accounting and CoA, is resolved once, with one of them; the addresses in the
/// answer apply to each.
using name_lookup =
    std::function<void(const std::string& host, std::uint16_t port, name_lookup_done done)>;

namespace detail {

/// The system's resolver, which orders addresses by RFC 6724. A lookup in progress keeps the
/// `io_context` running.
name_lookup system_lookup(asio::io_context& io);

/// Alternates between the address families, starting with that of the first address (RFC 8305
/// section 4).
std::vector<endpoint> interleaved(const std::vector<endpoint>& addresses);

} // namespace detail

} // namespace radius

// --- <radius/observe/standard_error_log.hpp> ---

// The default log of servers and clients: standard error. Nothing else in the library writes there.

namespace radius {

/// Writes each line to standard error, as "radius: warning: ...", with one call. The default of
/// `server_options::log` and `client_options::log`, where it receives warnings and errors unless
/// you set a threshold. Any number of threads may call it. A write blocks if standard error is a
/// pipe that is full.
struct standard_error_log {
    void operator()(log_level level, std::string_view line) const;
};

/// The lowest level that a sink receives if you do not set one: `log_level::warning` for standard
/// error, `log_level::info` for a sink of your own.
log_level default_threshold(const log_sink& sink) noexcept;

} // namespace radius

namespace radius {

/// The address of a server: an IP address, with its interface if it is link-local ("fe80::1%eth0"),
/// or a host name, and a port. A name is resolved when it is needed, and all its addresses are
/// tried: over TCP and TLS in parallel (RFC 8305), over UDP and DTLS one after the other. A plain
/// value.
struct server_address {
    std::string host{};
    /// 0 means the default port. Over UDP: 1812, for accounting 1813, for CoA and Disconnect 3799;
    /// the server then counts as three of the at most 64 servers. Over TCP 1812, over TLS and DTLS
    /// 2083, for all requests.
    std::uint16_t port = 0;
};

/// One of several servers of a client. A plain value.
struct client_server_entry {
    server_address address{};
    std::string secret{}; ///< not over TLS and DTLS, which have fixed ones

    /// Instead of `client_options::transport`.
    std::optional<client_transport> transport{};

    /// Instead of `client_options::local`.
    std::optional<client_source> local{};

    /// See `client_options::require_message_authenticator`.
    bool require_message_authenticator = true;

    /// Additions to CoA and Disconnect to this server, besides those of `client_options` for all.
    dynamic_authorization_options dynamic_authorization{};

    /// The requests that it receives; others go to the next server.
    service serves = service::all;
};

/// Use designated initialisers. Set either `server` and `secret`, or `servers`. Threads: a value,
/// copied by the client; `log` and `trace` are called on the client's thread.
struct client_options {
    server_address server{};
    std::string secret{}; ///< not over TLS and DTLS, which have fixed ones

    /// The transport: `udp{}`, `tcp{}`, `radsec{...}`, `dtls{...}`.
    client_transport transport = udp{};

    /// The local address and ports of sockets and connections.
    client_source local{};

    /// Drop replies to Access-Request and Status-Server that lack a Message-Authenticator. False
    /// leaves the client open to BlastRADIUS: only for servers older than 2024.
    bool require_message_authenticator = true;

    /// Additions to CoA and Disconnect: some equipment requires a Message-Authenticator or an
    /// Event-Timestamp.
    dynamic_authorization_options dynamic_authorization{};

    /// Several servers, the preferred one first, instead of `server` and `secret`.
    std::vector<client_server_entry> servers{};

    retry_options retry{};       ///< for each server
    watchdog_options watchdog{}; ///< how dead servers are detected and come back
    duration request_timeout{};  ///< for all servers together; zero: the sum of their `retry.total`
    std::size_t max_sockets = 64; ///< or connections, per server: each has 256 requests in flight,
                                  ///< or 16384 with RADIUS/1.1
    std::size_t max_queued = 16384; ///< additional requests that wait

    /// The maximum number of concurrent coroutines of `serve`; for one connection, the
    /// `limits.max_in_progress` of its transport. Further requests of servers are dropped.
    std::size_t max_in_progress = 4096;

    /// The maximum age of a host name's addresses: while they are in use, the name is resolved
    /// again after this time. It is also resolved again if none of them answers.
    duration longest_lookup = std::chrono::minutes(5);

    /// Resolves host names, instead of the system's resolver.
    name_lookup lookup{};

    /// For replies, and for requests that `serve` answers: see `packet_limits::strict_prefixes`.
    bool strict_prefixes = false;

    /// Receives log lines. By default warnings and errors go to standard error; `{}` disables
    /// logging.
    log_sink log = standard_error_log();

    trace_sink trace{}; ///< every packet sent and received
};

} // namespace radius

namespace radius::detail {

/// Receives the text about an option that has no effect.
using idle_option_list = std::vector<std::string_view>;

void note_unless(bool sensible, std::string_view text, idle_option_list& idle);

void note_idle_limits(connection_limits limits, idle_option_list& idle);

void note_idle_options(const udp& transport, idle_option_list& idle);

/// `Transport` is `tcp`, `radsec` or `dtls`.
template <class Transport>
void note_idle_options(const Transport& transport, idle_option_list& idle) {
    const Transport plain;
    note_unless(transport.address == plain.address && transport.port == plain.port,
                "address and port in a client's transport: they are for servers to listen on; "
                "where a client sends to is client_options::server",
                idle);
    note_idle_limits(transport.limits, idle);
    if constexpr (!is_unprotected(Transport::kind)) {
        note_unless(transport.peers.empty(), "peers in a client's transport: they are for servers",
                    idle);
    }
}

/// Checks one server with its transport. `secret` is the server's; that of `server` is ignored.
/// Throws `std::system_error` with `errc::option_invalid` and the option's name.
void check_client_server(const client_server_entry& server, std::string_view secret,
                                const client_transport& transport, idle_option_list& idle);

/// The same for the options of the client as a whole.
void check_client(const client_options& options, idle_option_list& idle);

/// One of a server's ports, and the requests that are sent there.
struct server_port {
    service serves = service::all;
    std::uint16_t number = 0;
};

/// Over UDP each kind of request has its own port, unless you set one for all.
std::vector<server_port> ports_of(const client_server_entry& server, transport_kind kind);

} // namespace radius::detail

// --- <radius/client/client_driver.hpp> ---

// Performs the actions of the client engine: opens sockets and connections, sends, waits,
// completes. It makes no decisions.

// --- <radius/client/client_hosts.hpp> ---

// The servers of a client as configured: their addresses and names, and the counters of each with
// all its ports together.

// --- <radius/client/client_host.hpp> ---

// The addresses of one server of a client: the configured one, or those of a name.

namespace radius {

/// Decides which address to use next, and whether to resolve the name again. With a configured
/// address there is no choice.
class client_host {
  public:
    /// `known`: the configured address, if any.
    client_host(std::string name, std::uint16_t port, std::optional<endpoint> known);

    bool is_name() const noexcept { return is_name_; }
    const std::string& name() const noexcept { return name_; }
    std::uint16_t port() const noexcept { return port_; }

    /// True if there is an address to use.
    bool is_known() const noexcept;
    const endpoint& current() const noexcept;
    std::size_t count() const noexcept;

    /// All addresses except the one in use, in the order to try them.
    std::vector<endpoint> others() const;

    /// Sets the address that answered a connection first.
    void use(const endpoint& address) noexcept;

    /// True if the name should be resolved now: for the first time, because the answer is `longest`
    /// old, or because none of its addresses has worked since. Not while a lookup is in progress,
    /// and not too often.
    bool wants_lookup(duration longest, time_point now) const noexcept;
    void begin_lookup() noexcept { looking_up_ = true; }
    bool is_looking_up() const noexcept { return looking_up_; }

    /// The lookup has ended. If it failed, the previous addresses stay in use. The address in use
    /// stays if it is among the new ones and has worked.
    void end_lookup(std::error_code error, const std::vector<endpoint>& found, time_point now);

    /// Why the last lookup failed.
    std::error_code failure() const noexcept { return failure_; }

    /// A valid reply has arrived from the address in use.
    void heard() noexcept;

    /// This address could not be reached: use the next one.
    void failed(const endpoint& address) noexcept;

    /// None of the addresses could be reached.
    void all_failed() noexcept { suspect_ = true; }

    /// A request is retransmitted, or a dead server is probed: the address in use does not answer.
    /// If it has answered before, it gets a second chance, because packets can be lost. Changes the
    /// address at most once per `stay`, however many requests there are. True if the address has
    /// changed.
    bool unanswered(duration stay, time_point now) noexcept;

    /// Channels that wait for the name.
    std::vector<channel_handle> waiting{};

  private:
    static constexpr duration shortest_age = std::chrono::seconds(2);

    void advance() noexcept;

    std::string name_;
    std::uint16_t port_;
    bool is_name_;
    bool looking_up_ = false;
    bool proven_ = false;  ///< the address in use has answered
    bool suspect_ = false; ///< an address of this answer has failed, and none has worked since
    unsigned unanswered_ = 0;
    std::size_t place_ = 0;
    std::vector<endpoint> addresses_;
    std::optional<time_point> looked_up_;
    time_point moved_{};
    std::error_code failure_;
};

} // namespace radius

// --- <radius/protocol/client/client_engine.hpp> ---

// The complete client logic, without a socket or a clock: identifiers, retransmission, matching,
// failover and watchdog (RFC 2865 section 2.4, RFC 5080 section 2.2, RFC 5997 section 2.2.1).

#include <cstdlib>

// --- <radius/auth/sealing.hpp> ---

// Turns a list of attributes into a signed packet: secrets hidden, Message-Authenticator first,
// authenticator last (RFC 2865 section 3, RFC 3579 section 3.2).

// --- <radius/auth/hiding.hpp> ---

// Hiding values under the shared secret and the request's authenticator: User-Password (RFC 2865
// section 5.2), salted values (RFC 2868 section 3.5, RFC 2548 section 2.4.2) and Ascend's.

namespace radius {

/// Two octets that make each salted value of a packet different; the first octet has its high bit
/// set.
using salt = std::array<octet, 2>;

namespace detail {

inline constexpr std::size_t hiding_block = 16;

/// XORs the blocks of `value` with a keystream that starts from `first` and chains on the hidden
/// octets: the input if `reveal`, otherwise the output.
void apply_keystream(octets_span value, const shared_secret& secret,
                            std::initializer_list<octets_view> first, bool reveal) noexcept;

/// Only trailing NULs are padding; those inside a password belong to it.
octets_view without_trailing_nulls(octets_view value) noexcept;

octets_view copy_into(octets_span room, octets_view value) noexcept;

/// MD5(authenticator, secret) XOR value.
void apply_ascend(octets_span value, const shared_secret& secret,
                         std::span<const octet, 16> authenticator_field) noexcept;

} // namespace detail

/// Writes the hidden form of `clear`, `hidden_size(how, clear.size())` octets. `salt_used` is used
/// only for salted values. If there is not enough room, `out.ok()` becomes false.
void write_hidden(writer& out, hiding how, octets_view clear, const shared_secret& secret,
                         std::span<const octet, 16> request_authenticator,
                         salt salt_used) noexcept;

/// Writes the clear form of a hidden value, tag octet included, into `room` (at least 256 octets)
/// and returns the part used. The caller must wipe `room`. Errors: `errc::hidden_value_invalid` for
/// a length that hiding cannot produce or that exceeds `room`, or an inner length that exceeds the
/// data.
result<octets_view>
reveal_hidden(octets_span room, flags properties, octets_view hidden, const shared_secret& secret,
              std::span<const octet, 16> request_authenticator) noexcept;

} // namespace radius

// --- <radius/auth/signing.hpp> ---

// The Request and Response Authenticators (RFC 2865 section 3, RFC 2866 section 3, RFC 5176
// section 2.3) and Message-Authenticator (RFC 3579 section 3.2), computed and verified.

namespace radius {

inline constexpr authenticator zero_field{};

/// The offset of the 16 octets of Message-Authenticator in the packet; nothing if there is none.
/// Errors: `errc::message_authenticator_invalid` for one of another length or a second one.
result<std::optional<std::size_t>>
find_message_authenticator(const packet_view& packet) noexcept;

/// HMAC-MD5 over the packet with `field` in place of its authenticator and zeros in place of the 16
/// octets at `place`.
authenticator compute_message_authenticator(octets_view packet, std::size_t place,
                                                   std::span<const octet, 16> field,
                                                   const shared_secret& secret) noexcept;

/// MD5 over the packet with `field` in place of its authenticator, then the secret.
authenticator compute_authenticator(octets_view packet, std::span<const octet, 16> field,
                                           const shared_secret& secret) noexcept;

/// The authenticator over which a request's own Message-Authenticator is computed: zeros if the
/// field is itself a signature (RFC 5176 section 3.4, RFC 2866 section 3).
std::span<const octet, 16> signed_field(const packet_view& request) noexcept;

/// True if the request's 16 octets at `place` are its valid Message-Authenticator.
bool verify_request_message_authenticator(const packet_view& request, std::size_t place,
                                                 const shared_secret& secret) noexcept;

/// True if the Request Authenticator is the packet's valid signature, and for codes whose field is
/// random.
bool verify_request_authenticator(const packet_view& request,
                                         const shared_secret& secret) noexcept;

/// True if the Response Authenticator is valid for the request.
bool verify_response_authenticator(const packet_view& response,
                                          std::span<const octet, 16> request_authenticator,
                                          const shared_secret& secret) noexcept;

/// Codes of replies for which some implementations compute Message-Authenticator over zeros instead
/// of the request's authenticator: FreeRADIUS 2 and 3 do, RFC 5176 section 3.4 does not.
constexpr bool has_two_formulas(packet_code reply) noexcept {
    switch (reply) {
    case packet_code::accounting_response:
    case packet_code::disconnect_ack:
    case packet_code::disconnect_nak:
    case packet_code::coa_ack:
    case packet_code::coa_nak: return true;
    default: return false;
    }
}

/// True if the response's 16 octets at `place` are its valid Message-Authenticator, by either
/// formula if implementations differ.
bool verify_response_message_authenticator(const packet_view& response, std::size_t place,
                                                  std::span<const octet, 16> request_authenticator,
                                                  const shared_secret& secret) noexcept;

} // namespace radius

namespace radius {

/// Salts for one packet: consecutive, so that all of them differ (RFC 2868 section 3.5).
class salt_sequence {
  public:
    /// `first` is random; the high bit of its first octet is set here.
    explicit salt_sequence(std::uint16_t first) noexcept;
    salt next() noexcept;

  private:
    std::uint16_t next_;
};

/// The contents of a packet besides its attributes.
struct sealing {
    packet_code code{};
    octet identifier = 0;
    const shared_secret& secret;
    bool message_authenticator = true; ///< include one, as the first attribute
    octets_view appended{};            ///< encoded attributes that go last: Proxy-State
    std::uint16_t first_salt = 0;      ///< random, for salted values
};

namespace detail {

/// Copies the list and hides the marked values.
void write_hidden_list(writer& out, const attribute_list& attributes,
                              const shared_secret& secret,
                              std::span<const octet, 16> request_authenticator,
                              salt_sequence salts) noexcept;

/// Header with `field`, attributes, length and Message-Authenticator over `signed_over`.
result<octets_span> write_packet(octets_span buffer, const sealing& how,
                                        const attribute_list& attributes,
                                        std::span<const octet, 16> field,
                                        std::span<const octet, 16> signed_over) noexcept;

void set_field(octets_span packet, const authenticator& field) noexcept;

} // namespace detail

/// Writes a signed request into `buffer` and returns the part used. `random` becomes the Request
/// Authenticator of Access-Request and Status-Server; that of other requests is a signature, and
/// their values are hidden under zeros (RFC 5176 section 3.6). Errors: `errc::packet_full`.
result<octets_span> seal_request(octets_span buffer, const sealing& how,
                                        const attribute_list& attributes,
                                        const authenticator& random) noexcept;

/// Writes a signed reply into `buffer` and returns the part used. Errors: `errc::packet_full`.
result<octets_span> seal_reply(octets_span buffer, const sealing& how,
                                      const attribute_list& attributes,
                                      std::span<const octet, 16> request_authenticator) noexcept;

} // namespace radius

// --- <radius/container/timer_heap.hpp> ---

// Many deadlines in virtual time, most of which are moved or cancelled before they expire.

namespace radius {

/// One timer for each small number. A binary heap has at most one entry per timer. Moving a timer
/// later or cancelling it leaves the entry alone until it reaches the top, so a request that is
/// answered in time costs almost nothing. Memory grows with the highest number only.
class timer_heap {
  public:
    /// Sets or moves the timer. Amortised constant if it is moved later, logarithmic otherwise. If
    /// it throws `std::bad_alloc`, nothing changes.
    void schedule(std::uint32_t timer, time_point at);

    /// Makes room for timers 0 to `count` - 1; scheduling them then does not allocate.
    void reserve(std::size_t count);

    /// Cancels the timer if it is set.
    void cancel(std::uint32_t timer) noexcept;

    /// The earliest deadline; nothing if no timer is set.
    std::optional<time_point> next() noexcept;

    /// Takes one expired timer, earliest first; nothing if there is none.
    std::optional<std::uint32_t> take_due(time_point now) noexcept;

    /// In octets, without allocator overhead.
    std::size_t memory_bytes() const noexcept;

  private:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    struct entry {
        time_point at;
        std::uint32_t timer;
    };
    struct state {
        time_point deadline{};
        std::size_t place = nowhere; // of its entry in the heap
        bool armed = false;
    };

    /// Ensures that the top entry belongs to a set timer and has its true deadline.
    void settle() noexcept;

    void remove_top() noexcept;

    void rise(std::size_t place) noexcept;

    void sink(std::size_t place) noexcept;

    void put(std::size_t place, const entry& one) noexcept;

    std::vector<entry> heap_;
    std::vector<state> timers_;
};

} // namespace radius

// --- <radius/protocol/reply_matching.hpp> ---

// Checks whether a packet is the answer to a request in flight (RFC 2865 sections 3 and 4, RFC 3579
// sections 3.1 and 3.2).

// --- <radius/protocol/eap_message.hpp> ---

// Checks that the EAP-Message attributes of a RADIUS packet carry exactly one EAP packet (RFC 3579
// section 3.1, RFC 3748 section 4).

namespace radius {

namespace detail {

inline constexpr octet eap_piece_type = 79;

} // namespace detail

/// The pieces of EAP-Message in wire order. Only the header is read:
///
///     octet   0      1            2..3     4 ...
///             Code   Identifier   Length   Data
class eap_pieces {
  public:
    explicit eap_pieces(const attribute_range& attributes) noexcept;

    /// True if there is any EAP-Message.
    bool present() const noexcept { return present_; }

    /// No octets at all: the NAS asks the server to begin (RFC 3579 section 2.1).
    bool is_start() const noexcept { return present_ && size_ == 0; }

    /// True if the pieces form one EAP packet or an EAP-Start. Octets after the packet are padding
    /// (RFC 3748 section 4.1). Another piece after it is a second packet, which RFC 3579 section
    /// 3.1 forbids. A Length beyond the last piece means that data is missing.
    bool sound() const noexcept;

    bool has_header() const noexcept;
    octet code() const noexcept;
    octet identifier() const noexcept;
    std::size_t length() const noexcept;

  private:
    void add(octets_view piece) noexcept;

    bool present_ = false;
    std::size_t size_ = 0;
    std::size_t last_begin_ = 0;
    std::array<octet, 4> header_{};
};

} // namespace radius

namespace radius {

/// The request that a reply is checked against.
struct sent_request {
    packet_code code{};
    std::span<const octet, 16> field; ///< its authenticator, as sent
    bool require_message_authenticator = true;
};

/// True if a reply to `code` needs a Message-Authenticator when policy requires it: replies to
/// Access-Request and Status-Server do, those to accounting, CoA and Disconnect do not, nor do
/// replies over TLS.
constexpr bool needs_message_authenticator(packet_code code, transport_kind transport) noexcept {
    return has_random_authenticator(code) &&
           (transport == transport_kind::udp || transport == transport_kind::tcp);
}

/// `drop_reason::none` if `reply` answers `request`, which was found by identifier. No part of a
/// reply is trusted until all of it is verified, so for any other reason the caller may only change
/// the error of a request that ends without an answer. A missing Message-Authenticator is detected
/// first: without it the Response Authenticator can be forged (BlastRADIUS).
drop_reason check_reply(const packet_view& reply, const sent_request& request,
                               const shared_secret& secret) noexcept;

/// The same for RADIUS/1.1, where the Token matches the reply to its request and TLS authenticates
/// it.
drop_reason check_plain_reply(const packet_view& reply, packet_code request) noexcept;

/// True if a connection that delivered such a packet must be closed (RFC 6613 section 2.6.4).
/// Packets that are merely unexpected, or that a third party may have caused through a proxy, are
/// only dropped.
constexpr bool ends_stream(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::packet_length:
    case drop_reason::malformed_attributes:
    case drop_reason::message_authenticator_invalid:
    case drop_reason::authenticator_invalid: return true;
    default: return false;
    }
}

/// Why a request had no answer, if a reply to it was dropped for this reason.
constexpr errc reply_error_of(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::message_authenticator_missing:
        return errc::reply_message_authenticator_missing;
    case drop_reason::message_authenticator_invalid:
        return errc::reply_message_authenticator_invalid;
    case drop_reason::authenticator_invalid: return errc::reply_authenticator_invalid;
    case drop_reason::reply_code_unexpected: return errc::reply_code_unexpected;
    case drop_reason::unmatched_reply: return errc::reply_unmatched;
    default: return errc::reply_malformed;
    }
}

/// The same as an error, for those that wait for the connection.
constexpr errc error_of(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::packet_length: return errc::packet_length_invalid;
    case drop_reason::malformed_attributes: return errc::attribute_length_invalid;
    case drop_reason::message_authenticator_invalid: return errc::message_authenticator_invalid;
    default: return errc::authenticator_invalid;
    }
}

} // namespace radius

namespace radius {

/// Open a socket or connection to `server`, then call `channel_opened` or `channel_failed`.
struct channel_to_open {
    channel_handle channel{};
    std::size_t server = 0; ///< place in the options' list
};

/// Close this socket or connection: the engine has forgotten it.
struct channel_to_close {
    channel_handle channel{};
};

/// Send these octets through this channel.
struct packet_to_send {
    channel_handle channel{};
    request_handle request{}; ///< the watchdog's requests have one too
    std::size_t server = 0;
    octets_view packet{};
    unsigned transmission = 0; ///< to this server, from 1 on
};

/// This request has its result, and its handle is of no more use.
struct request_to_complete {
    request_handle request{};
    std::size_t server = 0; ///< the last one
    packet_code code{};     ///< of the request
    client_result result{};
};

/// What a client engine asks its driver to do. Views in it stay valid as `client_engine` says.
using client_action =
    std::variant<channel_to_open, channel_to_close, packet_to_send, request_to_complete>;

/// Sends requests to a list of servers. A driver feeds it inputs (everything that takes `now`),
/// after each performs what `poll_action()` returns until it returns nothing, and calls `timer()`
/// when `next_wake()` has come:
///
///     while (const auto next = engine.poll_action()) {
///         std::visit(driver, *next);
///     }
///
/// Every request that `submit` took ends in exactly one `request_to_complete`. Inputs may be called
/// between two actions too, from a completion for instance. `now` never goes back.
///
/// A request goes to the first server in the list that is considered alive. It is sent again, octet
/// for octet the same, as the retry options say, but not over streams. Then it goes to the next
/// server with a new identifier and authenticator. Servers that are considered dead are tried last.
///
/// Octets: those given to `datagram` must stay until the actions that follow were polled, because a
/// completion's `reply` points there. Packets in actions belong to the engine and stay as they are
/// until `poll_action()` is called again after it returned nothing, or until `timer` or
/// `channel_failed` is called; copy what you send later.
///
/// For one thread at a time, except the counters. Memory is allocated only if there are more
/// requests, channels or actions than ever before. Inputs throw what `random` throws, and
/// `std::bad_alloc`: then call `resume` once there is memory.
///
/// Inside: each request is in one `client_exchange::phase`, which only `become` changes; requests,
/// channels and servers are named by the index of their slot.
class client_engine {
  public:
    /// `random` must outlive the engine. Throws as `check_options` does.
    client_engine(client_engine_options options, octet_generator& random);
    client_engine(const client_engine&) = delete;
    client_engine& operator=(const client_engine&) = delete;

    /// Accepts a request; `attributes` is copied. Errors: `errc::stopped`; `errc::queue_full` if
    /// all channels are busy and `max_queued` requests wait, or if as many are in progress as
    /// `max_queued` and all channels that there may be have room for; `errc::no_server_alive` if no
    /// server takes requests of this code; `errc::packet_full` if there is no room for an
    /// Event-Timestamp. `calendar` is what `dynamic_authorization_options::event_timestamp` puts
    /// in.
    result<request_handle> submit(packet_code code, const attribute_list& attributes,
                                  time_point now, std::optional<wall_time> calendar = {});

    /// Ends a request with `std::errc::operation_canceled`. False if it has ended already.
    bool cancel(request_handle handle, time_point now);

    /// Ends every request with `errc::stopped`, closes every channel and accepts no more requests.
    void stop(time_point now);

    /// Call this in the child of a process that has forked: requests in progress belong to the
    /// parent, and end here with `errc::process_forked`, as do the channels. Later requests open
    /// new channels.
    void forked(time_point now);

    /// A packet came in through a channel. Returns the reason if it was dropped.
    drop_reason datagram(channel_handle from, octets_view octets, time_point now);

    /// The driver has opened what a `channel_to_open` asked for; `version` is what the connection
    /// has negotiated.
    void channel_opened(channel_handle opened, time_point now,
                        radius_version version = radius_version::v1_0);

    /// The same for a share of a connection that others use too: its owner judges its silence and
    /// errors, so the channel lasts until `channel_failed` or `stop`.
    void channel_lent(channel_handle opened, time_point now, radius_version version);

    /// A channel could not be opened, or is gone; the driver need not close it. Its requests go to
    /// other servers, or wait for a new channel, which is opened after a growing delay.
    void channel_failed(channel_handle failed, std::error_code error, time_point now);

    /// A channel has received an invalid packet that is not a reply: it is closed, and its requests
    /// move (draft-ietf-radext-radiusdtls-bis section 3.12).
    void channel_distrusted(channel_handle distrusted, std::error_code error, time_point now);

    /// The system reported that no one listens at the server's port (ICMP, ECONNREFUSED); the
    /// channel stays. Requests in flight go to servers that they have not tried; if there is none
    /// they wait on, as after a lost packet, because the server may be starting.
    void channel_refused(channel_handle refused, std::error_code error, time_point now);

    /// Processes expired timers. Calling it too early does nothing.
    void timer(time_point now);

    /// Continues after an input has thrown `std::bad_alloc`: requests that wait for a channel try
    /// again.
    void resume(time_point now);

    /// When to call `timer` next; nothing if there is nothing to wait for.
    std::optional<time_point> next_wake() noexcept;

    /// The next thing to do; nothing until the next input or `timer`.
    std::optional<client_action> poll_action();

    /// The request that is in flight through a channel under a reply's label; empty if there is
    /// none. Ask before `datagram` is called.
    octets_view in_flight(channel_handle from, octets_view reply) noexcept;

    /// The server that a channel leads to; nothing once the channel has ended.
    std::optional<std::size_t> server_of(channel_handle channel) noexcept;

    /// True if a channel was opened, and has not ended since.
    bool is_open(channel_handle channel) noexcept;

    const client_engine_options& options() const noexcept { return options_; }

    std::size_t server_count() const noexcept;

    /// The counters of a server. Any thread may read them as long as the engine lives.
    const client_counters& counters(std::size_t server) const noexcept;

    /// The server's options, with the secret that reveals the hidden attributes of its replies.
    const client_server_options& server(std::size_t index) const noexcept;

    /// The driver has found where a server is. The engine only keeps it for those who ask.
    void set_address(std::size_t server, const endpoint& address) noexcept;

    /// The memory in use, in octets, without allocator overhead: about 8.5 KiB per request at the
    /// peak number of requests in progress, 4 KiB per channel at the peak number of channels, and
    /// 16 to 32 octets per Token in flight with RADIUS/1.1. It is never freed, so it is constant
    /// after the peak load; `max_queued` and `max_channels` limit it. Iterates over the channels.
    std::size_t memory_bytes() const noexcept;

    /// Whether a server is considered alive.
    bool alive(std::size_t server) const noexcept;

  private:
    using phase = client_exchange::phase;

    /// An action before it is told: the views and results of `client_action` follow from these.
    struct pending_action {
        enum class kind : std::uint8_t {
            open_channel,
            close_channel,
            send,
            complete
        };
        kind what;
        channel_handle channel;
        request_handle request;
    };

    // --- The state machine of a request
    // -----------------------------------------------------------

    /// Every change of a request's phase: leaves the present one, with its row or its label, and
    /// enters the next. `answered`: by the reply for which it was in flight.
    void become(std::uint32_t index, phase next, time_point now, bool answered = false);

    /// Returns the label of a request that leaves its channel. An identifier to which a reply
    /// may still come rests.
    void leave_channel(client_exchange& request, bool answered, time_point now);

    /// Has the request sent by a server as soon as that has a channel for it.
    void start(std::uint32_t index, std::uint32_t server, time_point now);

    /// The same if a channel is there at once; else returns false, and the request is `moving`.
    bool try_start(std::uint32_t index, std::uint32_t server, time_point now);

    /// Puts the request last in the row for a channel.
    void wait(std::uint32_t index, time_point now);

    /// Seals and sends the request through the first channel of its server that has a label left.
    bool place(std::uint32_t index, time_point now);
    bool place_on(channel_handle handle, std::uint32_t index, time_point now);

    /// A new identifier needs a new authenticator (RFC 2865 section 3), and a new server its own
    /// secret. An attribute list always fits into a packet.
    void seal(client_exchange& request);

    /// The attributes that the engine adds to a request: Event-Timestamp, in `room` (6 octets).
    octets_view added_to(const client_exchange& request, octets_span room) const noexcept;

    /// Sends the packet in the request's slot, for the first time or again, octet for octet the
    /// same, and sets the timer. Over streams, which send again by themselves what got lost, the
    /// timers run the same, but the packet goes out once (RFC 6613 section 2.6.1).
    void transmit(std::uint32_t index, time_point now);

    /// A request has waited long enough: for a reply, or for a channel.
    void exchange_due(std::uint32_t index, time_point now);

    /// Sends a request to the next server that was not tried, or ends it.
    void move_on(std::uint32_t index, time_point now);

    /// The same for a request whose channel is gone. That says little of the server, so once all
    /// were tried they are tried again, while time and transmissions are left, except those that
    /// had their time to answer it over a stream that goes on: nothing is sent over one twice (RFC
    /// 6613 section 2.6.1). But as long as no connection to any server has ever served, or a name
    /// has no address, something is wrong with all of them: the caller should know at once.
    void relocate(std::uint32_t index, time_point now);

    /// Begins a further round of those servers that may see the request again. One that has no
    /// deadline gives each a second chance, and ends.
    void try_again(std::uint32_t index, time_point now);

    /// Ends a request. Its slot stays as it is until the driver is done with it.
    void finish(std::uint32_t index, std::error_code error, time_point now, bool answered = false);
    void end_all(errc why, time_point now);

    // --- Replies
    // ----------------------------------------------------------------------------------

    /// Ends the request that the packet answers; a packet that is dropped changes nothing.
    drop_reason accept_reply(client_channel& channel, octets_view octets, time_point now);

    /// Remembers why a reply was dropped, in case no better one comes: in the request whose label
    /// it has, otherwise for the server.
    void note_refused_reply(const client_channel& channel, octets_view octets, drop_reason reason,
                            time_point now) noexcept;

    // --- Servers and the watchdog
    // -----------------------------------------------------------------

    /// The first server in the list that takes such requests and was not tried; those considered
    /// dead or unreachable come after the others, but they do come.
    std::uint32_t choose_server(packet_code code, std::uint64_t tried,
                                time_point now) const noexcept;

    /// Assigns the channels of a server to the requests that wait, in their order.
    void dispatch(std::uint32_t server, time_point now);

    /// A request had no answer, which may make its server dead for a while.
    void note_failure(std::uint32_t index, time_point now);

    /// The server is considered dead from now on.
    void ask_dead(std::uint32_t index, time_point now);

    /// Sets when a dead server is asked next (RFC 3539 section 3.4.1).
    void schedule_probe(client_server& server, time_point now);

    /// Sends the next Status-Server to a dead server, each with an identifier of its own and never
    /// again (RFC 5997 section 4.1); one that is still in flight has failed.
    void probe(std::uint32_t index, time_point now);

    /// A Status-Server of the watchdog's own for this server, which has not begun yet.
    request_handle make_probe(std::uint32_t server, time_point now);

    /// What there is to do when a server's timer has come.
    void server_due(std::uint32_t index, time_point now);

    /// Sets the server's timer: for the watchdog, and for the next attempt to open a channel.
    void arm_server(std::uint32_t index);

    // --- Channels
    // ---------------------------------------------------------------------------------

    /// Sees to it that the requests that wait for a channel of this server get one: by opening
    /// another unless enough are being opened or there are too many, else by a timer.
    void ensure_channel(std::uint32_t index, time_point now);

    /// A channel is gone: what was in flight there goes elsewhere (RFC 2865 section 2.4), and so
    /// does what waited for it if the server has no other. `tell`: the driver has to close it.
    void fail_channel(channel_handle handle, std::error_code error, bool tell, time_point now);

    /// Forgets a channel, and has the driver close it if `tell` says so.
    void close(channel_handle handle, bool tell);

    /// Whether the channel is one more than the one that each server keeps.
    bool is_surplus(channel_handle handle) noexcept;

    /// When an idle surplus channel closes.
    time_point closes_at(channel_handle handle) noexcept;

    /// When the watchdog looks after a connection that owes replies (RFC 3539 section 3.4).
    time_point watched_at(channel_handle handle) noexcept;

    /// Sets the channel's timer: for its closing if it is idle and surplus, for the watchdog, and
    /// for the next identifier that has rested if requests wait for one.
    void arm_channel(channel_handle handle);

    /// A channel's identifiers have rested, or it has been idle for long enough.
    void channel_due(channel_handle due, time_point now);

    /// Asks over a connection that owes replies and is silent whether the other end is still there,
    /// and closes it if that is not answered either (RFC 3539 section 3.4.1).
    void watch(channel_handle due, time_point now);

    /// The slots of the requests that are in flight through a channel, which may be moved while
    /// you go through the list; good until the next call.
    const std::vector<std::uint32_t>& list_in_flight(const client_channel& channel);

    // --- Slots, timers and numbers
    // ----------------------------------------------------------------

    /// A slot for a request, and room for all that can become of those there are: what happens to
    /// one later allocates nothing, apart from channels. Throws `std::bad_alloc`, which changes
    /// nothing.
    request_handle acquire_exchange();

    /// Whether no more requests are taken, even if a channel is free: those that are moved from
    /// server to server wait beyond `max_queued`, and with retries without end might gather.
    bool is_full() const noexcept {
        return under_way_ >= most_in_flight_ && under_way_ - most_in_flight_ >= options_.max_queued;
    }

    /// Whether a request of this code and these attributes may need a date.
    bool wants_date(packet_code code, const attribute_list& attributes) const noexcept;

    /// The action in full; nothing if it is no longer to be done.
    std::optional<client_action> describe(const pending_action& entry);

    /// `time_point::max()` stands for never.
    static void set_timer(timer_heap& timers, std::uint32_t index, time_point at);

    /// For what need not be secret, such as jitter and the first label of a channel: the source is
    /// at hand, but if it fails nothing has to wait for it.
    std::uint32_t draw_number() noexcept;

    /// A number from -1 to 1.
    double random_number() noexcept;

    client_engine_options options_;
    octet_generator* random_;
    std::vector<client_server> servers_; // never grows: counters are read from other threads
    slot_pool<client_exchange> exchanges_;
    slot_pool<client_channel> channels_;
    timer_heap exchange_timers_;
    timer_heap channel_timers_;
    timer_heap server_timers_;
    std::vector<pending_action> actions_;
    std::size_t next_action_ = 0;
    std::vector<std::uint32_t> finished_; // slots that become free in the next round of actions
    std::vector<std::uint32_t> listed_;   // slots of requests that leave a channel
    std::size_t queued_ = 0;              // users' requests that wait for a channel
    std::size_t under_way_ = 0;           // users' requests that have not ended
    std::size_t most_in_flight_ = 0;
    std::size_t most_transmissions_ = 0; // of one request
    duration request_timeout_ = duration::max();
    duration patience_ = duration::max(); // of a request without a deadline that waits
    bool round_over_ = false;
    bool stopped_ = false;
};

// --- Inputs --------------------------------------------------------------------------------------

// --- Outputs -------------------------------------------------------------------------------------

// --- The state machine of a request --------------------------------------------------------------

// --- Replies -------------------------------------------------------------------------------------

// --- Servers and the watchdog --------------------------------------------------------------------

// --- Channels ------------------------------------------------------------------------------------

// --- Slots and numbers ---------------------------------------------------------------------------

} // namespace radius

namespace radius {

/// One `client_host` for each server of the engine, and the shared part of their lookups.
class client_hosts {
  public:
    client_hosts(asio::io_context& io, const client_engine& engine, const client_options& options);

    client_host& operator[](std::size_t server) noexcept;

    /// A channel to a name is about to be opened: no address has failed for it yet.
    void begin(channel_handle channel);

    /// An address has failed. True if another one is left for this channel.
    bool has_another(channel_handle channel, std::size_t server, const endpoint& address) noexcept;

    /// The address in use does not answer over UDP.
    void unanswered(std::size_t server, time_point now) noexcept;

    /// Resolves a name if that is due, for all ports of its entry at once; `done` is a
    /// `name_lookup_done`.
    template <class Done>
    void refresh(std::size_t server, time_point now, Done&& done) {
        client_host& host = hosts_[server];
        if (host.wants_lookup(longest_, now)) {
            for (std::size_t index = 0; index < hosts_.size(); ++index) {
                if (entries_[index] == entries_[server]) {
                    hosts_[index].begin_lookup();
                }
            }
            look_up_(host.name(), host.port(), std::forward<Done>(done));
        }
    }

    /// The lookup that `refresh` started for this server has ended, for all ports of the entry.
    /// Returns the channels that waited for it.
    std::vector<channel_handle> end_lookup(std::size_t server, std::error_code error,
                                           const std::vector<endpoint>& found, time_point now);

  private:
    name_lookup look_up_;
    duration longest_;
    duration stay_; ///< over UDP an address is used for at least this time
    std::vector<client_host> hosts_;
    std::vector<std::size_t> entries_;  ///< the configured server that each of them is a port of
    std::vector<std::size_t> failures_; ///< by channel index
};

namespace detail {

/// See `client::counters`.
client_counters counters_of(const client_engine& engine, std::size_t entry) noexcept;

/// See `client::is_alive`.
bool is_alive(const client_engine& engine, std::size_t entry) noexcept;

} // namespace detail

} // namespace radius

// --- <radius/client/client_registry.hpp> ---

// Lets the destruction of an `io_context` release the memory that its clients still keep.

namespace radius {

/// A client keeps the coroutine that waits for its reply, and that coroutine may own the client. If
/// the `io_context` is destroyed before it has run to the end, this service breaks the cycle. It
/// also notifies clients of a fork.
template <class Driver>
class client_registry : public asio::execution_context::service {
  public:
    using key_type = client_registry;
    static inline asio::execution_context::id id;

    explicit client_registry(asio::execution_context& owner)
        : asio::execution_context::service(owner) {}

    void add(Driver& driver) { drivers_.push_back(&driver); }
    void remove(Driver& driver) noexcept { std::erase(drivers_, &driver); }

  private:
    void shutdown() override {
        while (!drivers_.empty()) {
            Driver& next = *drivers_.back();
            drivers_.pop_back();
            next.abandon(); // may destroy it and others
        }
    }

    void notify_fork(asio::execution_context::fork_event event) override {
        if (event == asio::execution_context::fork_child) {
            for (Driver* const driver : drivers_) {
                driver->forked();
            }
        }
    }

    std::vector<Driver*> drivers_;
};

} // namespace radius

// --- <radius/client/client_responder.hpp> ---

// The answering side of a client: CoA and Disconnect that a server sends over the client's own
// connection (draft-ietf-radext-reverse-coa).

// --- <radius/protocol/server/reverse_engine.hpp> ---

// The two ends of CoA and Disconnect in the reverse direction of a connection, without sockets and
// clocks (draft-ietf-radext-reverse-coa).

// --- <radius/protocol/server/receiver.hpp> ---

// The server's side of one request, without sockets and clocks: takes octets and decides what to do
// with them (RFC 2865 section 3, RFC 3579 section 3.2, RFC 5080 section 2.2).

// --- <radius/attribute/standard/rfc7930.hpp> ---

// RFC 7930: Larger Packets for RADIUS over TCP; Original-Packet-Code is in section 4.
// Made from dictionary.rfc7930 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"Response-Length", attribute_number(241, 3), type::integer>
    response_length;
inline constexpr attribute<"Original-Packet-Code", attribute_number(241, 4), type::integer>
    original_packet_code;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc7930.
using rfc7930_table = table_of<attr::response_length, attr::original_packet_code>;

} // namespace radius

// clang-format on

// --- <radius/protocol/server/counter_book.hpp> ---

// The counters of one server thread: totals, and a set for each peer that has sent anything.

// --- <radius/protocol/server/peer_table.hpp> ---

// Finds the peer, and so the shared secret, that belongs to a source address (RFC 2865 section 3).

// --- <radius/container/position_index.hpp> ---

// A hash table of positions in an array that is stored elsewhere, with removal of entries: the
// index of the duplicate cache and of the table of peers.

namespace radius::detail {

/// Open addressing with linear probing, at most half full: 16 to 32 octets per entry. Removal
/// shifts the following entries back, so there are no tombstones. You pass a predicate that is true
/// for the element that you look for.
class position_index {
  public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// The position for which `is_it` is true among those inserted with this hash, or `none`.
    template <class IsIt>
    std::uint32_t find(std::uint32_t hash, const IsIt& is_it) const noexcept {
        if (slots_.empty()) {
            return none;
        }
        for (std::size_t place = home(hash); slots_[place].position != none; place = after(place)) {
            if (slots_[place].hash == hash && is_it(slots_[place].position)) {
                return slots_[place].position;
            }
        }
        return none;
    }

    /// Makes room for `entries` in total. If it throws `std::bad_alloc`, nothing changes.
    void reserve(std::size_t entries);

    /// How many octets `reserve` would add.
    std::size_t bytes_to_add(std::size_t entries) const noexcept;

    /// Frees all memory. There must be no entries.
    void release() noexcept;

    /// Inserts a position that is not there yet. `reserve` must have made room for it.
    void insert(std::uint32_t hash, std::uint32_t position) noexcept;

    /// Removes a position that was inserted with this hash.
    void erase(std::uint32_t hash, std::uint32_t position) noexcept;

    std::size_t memory_bytes() const noexcept;

  private:
    struct slot {
        std::uint32_t hash = 0;
        std::uint32_t position = none;
    };

    std::size_t size_for(std::size_t entries) const noexcept;
    std::size_t home(std::uint32_t hash) const noexcept;
    std::size_t after(std::size_t place) const noexcept;
    std::size_t distance(std::size_t from, std::size_t to) const noexcept;

    std::vector<slot> slots_;
};

} // namespace radius::detail

namespace radius {

/// All peers of a server, by address and by network. It never changes, so any number of threads may
/// read it; servers have a `std::shared_ptr<const peer_table>` and replace it as a whole. A peer
/// takes about 240 octets, a million peers 230 MiB.
class peer_table {
  public:
    using const_iterator = std::deque<known_peer>::const_iterator;

    peer_table() = default;

    /// Throws `std::system_error` with `errc::option_invalid` and the network's text for an invalid
    /// option and for a duplicate network. The secrets in `configured` are always wiped; if you
    /// copied the vector, wipe the original yourself.
    explicit peer_table(std::vector<peer> configured);
    peer_table(const peer_table&) = delete;
    peer_table& operator=(const peer_table&) = delete;

    /// The peer with the longest network that contains the address; null for none. One hash lookup
    /// for each prefix length in the address family, longest first. An IPv4-mapped IPv6 address
    /// counts as the IPv4 address. `scope` is the interface of a link-local address: of two
    /// networks of one length, the one with this interface is preferred to the one for every
    /// interface. Valid as long as the table.
    const known_peer* find(const ip_address& address, std::uint32_t scope = 0) const noexcept;

    /// In the order of configuration: the peer at `begin() + n` has the index n.
    const_iterator begin() const noexcept;
    const_iterator end() const noexcept;
    std::size_t size() const noexcept;

    /// True if any peer has an address of this family.
    bool has_family(bool v6) const noexcept;

    bool empty() const noexcept;

    /// The longest `event_timestamp_window` of all peers; zero if there is none.
    std::chrono::seconds longest_window() const noexcept { return longest_window_; }

  private:
    struct secret_wiper {
        std::vector<peer>& peers;
        ~secret_wiper();
    };

    static std::uint32_t hash_of(const ip_address& address, unsigned length,
                                 std::uint32_t scope) noexcept;

    const known_peer* find_network(const ip_address& address, unsigned length,
                                   std::uint32_t scope) const noexcept;

    void enter(const known_peer& added);

    std::deque<known_peer> peers_;
    std::chrono::seconds longest_window_{};
    detail::position_index index_;
    bool has_zones_ = false; ///< true if any network has an interface

    /// The lengths in use by IPv4 and by IPv6 networks, longest first.
    std::array<std::vector<octet>, 2> lengths_;
};

} // namespace radius

// --- <radius/protocol/server/server_counters.hpp> ---

// A server's counters, in the terms of RFC 4669 (authentication), RFC 4671 (accounting) and RFC
// 4673 (dynamic authorization).

namespace radius {

/// Counters of one kind of request. In the MIBs' words, for access: AccessRequests,
/// DupAccessRequests, MalformedAccessRequests, BadAuthenticators, PacketsDropped.
struct request_counters {
    counter requests;           ///< all from known peers, including duplicates
    counter duplicates;         ///< retransmissions that were recognised
    counter malformed;          ///< malformed packets, without bad authenticators
    counter bad_authenticators; ///< Request or Message-Authenticator missing or wrong
    counter dropped;            ///< discarded for any other reason, without unknown types
};

/// A server's counters: one set for the whole server and one per peer. One thread increments them,
/// any thread may read them at any time.
struct server_counters {
    request_counters access;
    request_counters accounting;
    request_counters coa;
    request_counters disconnect;

    counter access_accepts;
    counter access_rejects;
    counter access_challenges;
    counter accounting_responses;
    counter coa_acks;
    counter coa_naks;
    counter disconnect_acks;
    counter disconnect_naks;

    counter status_requests;     ///< Status-Server, verified and answered by the engine
    counter unknown_types;       ///< packets of a code that the port does not serve
    counter invalid_requests;    ///< packets from addresses without a shared secret
    counter resent_replies;      ///< duplicates answered from the cache
    counter attributes_left_out; ///< from handlers' replies: Reply-Message beside EAP-Message
    counter connections;         ///< over TCP, TLS and DTLS, with an identified peer
    counter connections_refused; ///< ended before their peer was identified, or above the limit

    drop_counters drops; ///< by reason: each dropped packet counts once here

    /// The counters of a kind of request; null for codes that have none.
    request_counters* of(packet_code request) noexcept;

    /// The counter of a handler's reply; null for other codes.
    counter* of_reply(packet_code reply) noexcept;

    /// Calls `visit(name, value)` for each number, drops by reason last.
    template <class Visitor>
    void for_each(Visitor&& visit) const;

    /// Adds another set, for the totals of several threads.
    server_counters& operator+=(const server_counters& other) noexcept;
};

namespace detail {

/// The single list of all counters: iterates over two sets in parallel, which may be the same set,
/// and calls `visit(prefix, name, left, right)`.
template <class Left, class Right, class Visitor>
void visit_counters(Left& left, Right& right, Visitor&& visit) {
    const auto kind = [&](std::string_view prefix, auto member) {
        auto& mine = left.*member;
        auto& theirs = right.*member;
        visit(prefix, "requests", mine.requests, theirs.requests);
        visit(prefix, "duplicates", mine.duplicates, theirs.duplicates);
        visit(prefix, "malformed", mine.malformed, theirs.malformed);
        visit(prefix, "bad authenticators", mine.bad_authenticators, theirs.bad_authenticators);
        visit(prefix, "dropped", mine.dropped, theirs.dropped);
    };
    kind("access", &server_counters::access);
    visit("access", "accepts", left.access_accepts, right.access_accepts);
    visit("access", "rejects", left.access_rejects, right.access_rejects);
    visit("access", "challenges", left.access_challenges, right.access_challenges);
    kind("accounting", &server_counters::accounting);
    visit("accounting", "responses", left.accounting_responses, right.accounting_responses);
    kind("CoA", &server_counters::coa);
    visit("CoA", "ACKs", left.coa_acks, right.coa_acks);
    visit("CoA", "NAKs", left.coa_naks, right.coa_naks);
    kind("disconnect", &server_counters::disconnect);
    visit("disconnect", "ACKs", left.disconnect_acks, right.disconnect_acks);
    visit("disconnect", "NAKs", left.disconnect_naks, right.disconnect_naks);
    visit("status", "requests", left.status_requests, right.status_requests);
    visit("unknown", "types", left.unknown_types, right.unknown_types);
    visit("invalid", "requests", left.invalid_requests, right.invalid_requests);
    visit("resent", "replies", left.resent_replies, right.resent_replies);
    visit("attributes", "left out", left.attributes_left_out, right.attributes_left_out);
    visit("connections", "opened", left.connections, right.connections);
    visit("connections", "refused", left.connections_refused, right.connections_refused);
    for (std::size_t index = 1; index < drop_reason_count; ++index) {
        const auto reason = static_cast<drop_reason>(index);
        visit("dropped:", name_of(reason), left.drops[reason], right.drops[reason]);
    }
}

} // namespace detail

template <class Visitor>
void server_counters::for_each(Visitor&& visit) const {
    detail::visit_counters(
        *this, *this,
        [&](std::string_view prefix, std::string_view name, std::uint64_t value, std::uint64_t) {
            visit(std::string(prefix) + " " + std::string(name), value);
        });
}

} // namespace radius

namespace radius {

/// A peer's set is created with its first packet, so that a million silent peers cost eight octets
/// each. One thread counts; any thread may read.
class counter_book {
    template <class Row>
    static auto& place_of(Row& first, const known_peer& peer) noexcept {
        Row* found = &first;
        while (peer.index() >= found->begin + found->sets.size()) {
            found = found->next.load(std::memory_order_acquire);
        }
        return found->sets[peer.index() - found->begin];
    }

    /// The peers of one table; the address table first, then those of each TLS transport.
    struct row {
        row(std::size_t first, std::size_t peers);
        row(const row&) = delete;
        row& operator=(const row&) = delete;
        ~row();

        std::size_t begin;
        std::vector<std::atomic<server_counters*>> sets;
        std::atomic<row*> next{nullptr};
    };

  public:
    explicit counter_book(std::size_t peers);
    counter_book(const counter_book&) = delete;
    counter_book& operator=(const counter_book&) = delete;
    ~counter_book();

    /// Makes room for `peers` more peers. For one thread at a time; others may count and read
    /// meanwhile.
    void extend(std::size_t peers);

    server_counters& totals() noexcept { return totals_; }
    const server_counters& totals() const noexcept { return totals_; }

    /// The peer's set, created if necessary.
    server_counters& of(const known_peer& peer);

    /// A copy of the peer's set; zeros if nothing arrived from it.
    server_counters read(const known_peer& peer) const;

  private:
    server_counters totals_;
    row first_;
};

} // namespace radius

// --- <radius/protocol/server/duplicate_cache.hpp> ---

// Finds repeated requests and answers them with the stored reply (RFC 5080 section 2.2.2).

// --- <radius/container/keyed_hash.hpp> ---

// SipHash-1-3 (Aumasson and Bernstein, 2012): a hash for tables that untrusted peers can fill.
// Without the seed, an attacker cannot choose keys that collide.

namespace radius {

/// The secret of one hash table, from a `random_source`.
using hash_seed = std::array<octet, 16>;

/// Hashes a fixed number of 64-bit words, which count as octets in little-endian order.
class keyed_hash {
  public:
    explicit keyed_hash(const hash_seed& seed) noexcept;

    /// The 64-bit hash; any of its bits can be used as a table position.
    template <std::size_t Size>
    std::uint64_t operator()(const std::array<std::uint64_t, Size>& words) const noexcept {
        static_assert(Size * 8 < 256, "the last block holds the length in one octet");
        state four{key_[0] ^ 0x736f6d6570736575U, key_[1] ^ 0x646f72616e646f6dU,
                   key_[0] ^ 0x6c7967656e657261U, key_[1] ^ 0x7465646279746573U};
        for (const std::uint64_t word : words) {
            four = absorb(four, word);
        }
        four = absorb(four, static_cast<std::uint64_t>(Size * 8) << 56U);
        four[2] ^= 0xff;
        four = round(round(round(four)));
        return four[0] ^ four[1] ^ four[2] ^ four[3];
    }

  private:
    using state = std::array<std::uint64_t, 4>;

    static state absorb(state four, std::uint64_t word) noexcept;

    static state round(state four) noexcept;

    std::array<std::uint64_t, 2> key_{};
};

} // namespace radius

// --- <radius/protocol/server/reply_arena.hpp> ---

// Storage for the replies that the duplicate cache may have to send again (RFC 5080 section 2.2.2):
// limited memory that is filled sequentially and reused chunk by chunk.

// --- <radius/protocol/server/duplicate_budget.hpp> ---

// Limits the memory of the duplicate caches of a server's connections, in total and per peer.

#include <unordered_map>

namespace radius {

/// Memory of the duplicate caches of a server's connections, in octets: entries, their index, and
/// replies in chunks of 16 KiB (64 KiB if `limits.max_size` is above 4096). A cache allocates
/// memory when requests arrive, at least 21 KiB, and frees it within seconds after its entries
/// expire. If no memory is left, it removes its oldest replies; if that does not help either, the
/// request is dropped as `busy`.
struct duplicate_budget_limits {
    /// Octets of all connections together, at least 128 KiB. The default gives each of the 8192
    /// connections of the default `connection_limits` the minimum that it needs.
    std::size_t max_bytes = std::size_t{256} * 1024 * 1024;

    /// Octets of all connections of one certificate or key, or over TCP of one address, at least
    /// 128 KiB. It prevents a peer with many connections from using up the memory of others.
    std::size_t max_bytes_a_peer = std::size_t{64} * 1024 * 1024;
};

namespace detail {

/// Returns the limits. Throws `std::system_error` with `errc::option_invalid` and the name of the
/// limit if one is out of range.
duplicate_budget_limits checked(const duplicate_budget_limits& limits);

} // namespace detail

/// One per server, shared by the connections of all its threads. Any thread may call any member.
class duplicate_budget {
  public:
    /// Throws as `detail::checked` does.
    explicit duplicate_budget(const duplicate_budget_limits& limits = {});
    duplicate_budget(const duplicate_budget&) = delete;
    duplicate_budget& operator=(const duplicate_budget&) = delete;

    /// Octets in use, by all peers.
    std::size_t bytes() const noexcept;

    /// Peers that have connections.
    std::size_t peers() const;

  private:
    friend class duplicate_share;

    struct peer_part {
        std::atomic<std::size_t> bytes{0};
        std::size_t shares = 0;
    };
    using peer_map = std::unordered_map<std::string, peer_part>;

    peer_map::value_type& enter(const std::string& peer);

    void leave(peer_map::value_type& part) noexcept;

    static bool add(std::atomic<std::size_t>& sum, std::size_t bytes, std::size_t most) noexcept;

    bool take(peer_part& part, std::size_t bytes) noexcept;

    void give(peer_part& part, std::size_t bytes) noexcept;

    duplicate_budget_limits limits_;
    std::atomic<std::size_t> bytes_{0};
    mutable std::mutex lock_;
    peer_map peers_;
};

/// The share of the budget of one connection's cache; returned on destruction. By default there is
/// no budget and no limit. For one thread at a time.
class duplicate_share {
  public:
    duplicate_share() = default;

    /// `peer`: a string that is unique to the peer.
    duplicate_share(std::shared_ptr<duplicate_budget> budget, const std::string& peer);
    duplicate_share(duplicate_share&& from) noexcept;
    duplicate_share& operator=(duplicate_share&&) = delete;
    ~duplicate_share();

    /// True if it belongs to a budget.
    explicit operator bool() const noexcept { return budget_ != nullptr; }

    /// Octets in use.
    std::size_t bytes() const noexcept { return bytes_; }

    /// Takes `bytes` more octets and calls `make`, which allocates them. If there are not enough it
    /// returns false. In that case, and if `make` throws, nothing is taken.
    template <class Make>
    bool take(std::size_t bytes, const Make& make) {
        if (budget_ == nullptr) {
            make();
            return true;
        }
        if (!budget_->take(part_->second, bytes)) {
            return false;
        }
        bytes_ += bytes;
        try {
            make();
        } catch (...) {
            give(bytes);
            throw;
        }
        return true;
    }

    /// Returns `bytes` octets to the budget.
    void give(std::size_t bytes) noexcept;

  private:
    std::shared_ptr<duplicate_budget> budget_;
    duplicate_budget::peer_map::value_type* part_ = nullptr;
    std::size_t bytes_ = 0;
};

} // namespace radius

namespace radius::detail {

/// Chunks, allocated when the first reply needs them and kept until `release_vacant`. Replies are
/// appended to an open chunk; a chunk whose last reply is released is reused. Put replies with a
/// similar lifetime on one lane, which has its own open chunk. Otherwise one long-lived reply would
/// keep a whole chunk in use.
class reply_arena {
  public:
    static constexpr std::size_t chunk_bytes = std::size_t{64} * 1024;       ///< usually
    static constexpr std::size_t small_chunk_bytes = std::size_t{16} * 1024; ///< with a budget
    static constexpr std::size_t lanes = 2;
    static constexpr std::size_t max_bytes_supported = 0xFFFF * chunk_bytes;

    /// The longest reply that can be kept in a usual chunk, which is also the longest packet (RFC
    /// 7930 section 2).
    static constexpr std::size_t longest_reply = 65535;

    /// The location of a reply. The default means an empty reply, which takes no room.
    struct place {
        std::uint16_t chunk = 0;
        std::uint16_t offset = 0;
        std::uint16_t size = 0;
    };

    /// `max_bytes`: rounded down to whole chunks, at least one. `small`: use small chunks.
    explicit reply_arena(std::size_t max_bytes, bool small = false) noexcept;

    /// The longest reply that can be kept.
    std::size_t max_reply_size() const noexcept;

    /// Ensures that there is a chunk: it can then always be emptied, so that a reply fits. False if
    /// the share is used up. If it throws `std::bad_alloc`, nothing changes.
    bool prepare(duplicate_share& share);

    /// Stores a copy of at most `max_reply_size` octets; nothing if all chunks are in use. If it
    /// throws `std::bad_alloc`, nothing changes.
    std::optional<place> store(octets_view reply, std::size_t lane, duplicate_share& share);

    /// Releases a result of `store`; call it once.
    void release(const place& stored) noexcept;

    /// Frees vacant chunks, except `kept` of them.
    void release_vacant(std::size_t kept, duplicate_share& share) noexcept;

    /// Valid until `release`.
    octets_view at(const place& stored) const noexcept;

    /// The size of all stored replies, in octets.
    std::size_t bytes() const noexcept { return bytes_; }

    std::size_t memory_bytes() const noexcept;

  private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    /// Replies of RADIUS/1.1 contain keys in clear text (RFC 9765 section 5.1).
    struct wiping_deleter {
        std::size_t size;
        void operator()(octet* place) const noexcept;
    };

    struct chunk {
        std::unique_ptr<octet[], wiping_deleter> octets;
        std::size_t used = 0;
        std::size_t replies = 0;
        std::size_t next_vacant = none;
    };

    /// Adds a vacant chunk; false if no more are allowed.
    bool add_chunk(duplicate_share& share);

    std::size_t chunk_size_;
    std::size_t max_chunks_;
    std::size_t held_ = 0; ///< chunks that have memory
    std::vector<chunk> chunks_;
    std::array<std::size_t, lanes> open_;
    std::size_t vacant_ = none;
    std::size_t absent_ = none; ///< chunks without memory
    std::size_t bytes_ = 0;
};

} // namespace radius::detail

namespace radius {

/// The limits of one cache. An entry costs 80 octets and 16 to 32 for the index, besides its reply:
/// with these defaults a full cache takes 24 MiB for entries and 64 MiB for replies.
struct duplicate_cache_limits {
    /// 1 to 2^30. Beyond that, the oldest answered request is removed.
    std::size_t max_entries = std::size_t{256} * 1024;

    /// 64 KiB to just under 4 GiB, used in chunks of 64 KiB. Beyond that, the oldest answered
    /// request is removed.
    std::size_t max_reply_bytes = std::size_t{64} * 1024 * 1024;

    /// How long a reply is kept: 5 to 30 seconds (RFC 5080 section 2.2.2).
    duration lifetime = std::chrono::seconds(10);

    /// The same for CoA and Disconnect, at least 5 seconds. With the default, a repeated request is
    /// answered for as long as its Event-Timestamp can be accepted: twice the default
    /// `event_timestamp_window`, because a timestamp may be as far in the future, plus one second,
    /// because timestamps are rounded. With a smaller value it is dropped instead: see
    /// `replay_table`.
    duration dynamic_authorization_lifetime = std::chrono::seconds(601);
};

namespace detail {

/// Returns the limits. Throws `std::system_error` with `errc::option_invalid` and the name of the
/// limit if one is out of range.
duplicate_cache_limits checked(const duplicate_cache_limits& limits);

} // namespace detail

} // namespace radius

namespace radius::detail {

/// The key that duplicates share, apart from the authenticator and the local socket. Dated requests
/// ignore port and identifier, which are 0.
struct duplicate_key {
    endpoint source;
    packet_code code{};
    octet identifier = 0;

    friend bool operator==(const duplicate_key&, const duplicate_key&) noexcept = default;

    /// `signature`: the authenticator if it identifies the entry; else empty.
    std::uint32_t hash(const keyed_hash& hasher, octets_view signature) const noexcept;
};

/// An entry is always in exactly one of these.
enum class duplicate_list : octet {
    vacant,
    in_progress,
    answered,                       ///< in the order of completion
    dynamic_authorization_answered, ///< the same, for requests whose entries live longer
    count_,
};

struct duplicate_entry {
    duplicate_key key;
    authenticator request_authenticator{};
    duplicate_list list = duplicate_list::vacant;
    reply_arena::place reply;
    time_point completed{};
    std::uint32_t hash = 0;
    std::uint32_t generation = 0; ///< grows if the entry becomes vacant: older tickets are stale
    std::uint32_t previous = 0;
    std::uint32_t next = 0;
};
static_assert(sizeof(duplicate_entry) == 80);

/// Entries in chunks of 64, allocated on demand and kept until `release_vacant`, and identified by
/// a position that never changes. The lists are intrusive, so moving an entry allocates nothing.
class duplicate_entries {
  public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    duplicate_entry& operator[](std::uint32_t position) noexcept;
    const duplicate_entry& operator[](std::uint32_t position) const noexcept;

    /// Ensures that an entry is vacant. False if the share is used up. If it throws
    /// `std::bad_alloc`, nothing changes.
    bool prepare(duplicate_share& share);

    /// Moves a vacant entry to `in_progress`; `prepare` must have ensured that there is one.
    std::uint32_t take() noexcept;

    /// Moves an entry to the end of `list`; but to the front of `vacant`, because recently used
    /// memory is in the CPU cache.
    void move(std::uint32_t position, duplicate_list list) noexcept;

    /// The entry that has been in `list` for longest, or `none`.
    std::uint32_t front(duplicate_list list) const noexcept;

    std::size_t count(duplicate_list list) const noexcept;

    /// The number of entries, including vacant ones.
    std::size_t size() const noexcept { return held_ * chunk_entries; }

    /// True if there is an entry at this position.
    bool has(std::uint32_t position) const noexcept;

    /// Frees chunks in which all entries are vacant, except `kept` of them.
    void release_vacant(std::size_t kept, duplicate_share& share) noexcept;

    std::size_t memory_bytes() const noexcept;

  private:
    static constexpr std::uint32_t chunk_entries = 64;
    static constexpr std::size_t chunk_octets = chunk_entries * sizeof(duplicate_entry);

    struct ends {
        std::uint32_t front = none;
        std::uint32_t back = none;
        std::size_t count = 0;
    };

    ends& ends_of(duplicate_list list) noexcept;
    const ends& ends_of(duplicate_list list) const noexcept;

    bool is_vacant(std::size_t chunk) const noexcept;

    bool grow(duplicate_share& share);

    void unlink(std::uint32_t position) noexcept;

    void link(std::uint32_t position, duplicate_list where) noexcept;

    std::vector<std::unique_ptr<duplicate_entry[]>> chunks_;
    std::size_t held_ = 0;               ///< chunks that have memory
    std::uint32_t first_generation_ = 0; ///< of new entries: no older ticket may match one
    std::array<ends, static_cast<std::size_t>(duplicate_list::count_)> lists_{};
};

} // namespace radius::detail

namespace radius {

/// Identifies a request in progress until it is answered, abandoned or replaced; from then on it is
/// stale. A default-constructed ticket identifies none.
class duplicate_ticket {
  public:
    constexpr duplicate_ticket() noexcept = default;

    /// True if it has ever identified a request.
    constexpr explicit operator bool() const noexcept {
        return position_ != detail::duplicate_entries::none;
    }

    friend constexpr bool operator==(const duplicate_ticket&,
                                     const duplicate_ticket&) noexcept = default;

  private:
    friend class duplicate_cache;
    constexpr duplicate_ticket(std::uint32_t position, std::uint32_t generation) noexcept
        : position_(position), generation_(generation) {}

    std::uint32_t position_ = detail::duplicate_entries::none;
    std::uint32_t generation_ = 0;
};

/// The state of a request in the cache.
enum class duplicate_outcome : octet {
    fresh,       ///< new, and now in progress
    in_progress, ///< repeated before it was answered: drop it
    answered,    ///< repeated: send the stored reply
    full,        ///< new, but all others are in progress, so there is no room: drop it
};

/// The answer to `duplicate_cache::admit`.
struct duplicate_lookup {
    duplicate_outcome outcome = duplicate_outcome::full;

    /// Only for `fresh`: pass it to `store` or `abandon`.
    duplicate_ticket ticket;

    /// Only for `answered`: as it was stored, possibly empty. Valid until the next call of a member
    /// function that is not const.
    octets_view reply;
};

/// One for each local UDP socket or connection, used by one thread. Only pass verified requests: a
/// forged one could displace another (RFC 5080 section 2.2.2).
///
/// Memory is allocated if there are more entries or replies than ever before, and kept; `trim`
/// frees unused memory. No call scans the cache: every other call takes constant time, apart from
/// the entries that it removes. With a share of a budget, the cache allocates no more than that
/// allows; beyond that, the oldest answered request is removed.
class duplicate_cache {
  public:
    /// `seed`: random and secret. Otherwise a peer could choose requests that slow the cache down.
    /// Throws `std::system_error` with `errc::option_invalid` and the name of the limit if one is
    /// out of range.
    explicit duplicate_cache(const hash_seed& seed, const duplicate_cache_limits& limits = {});

    /// The same with a share of a server's budget. `max_reply`: the size of the longest reply in
    /// octets, at most 65535.
    duplicate_cache(const hash_seed& seed, const duplicate_cache_limits& limits,
                    duplicate_share share, std::size_t max_reply);

    duplicate_cache(const duplicate_cache&) = delete;
    duplicate_cache& operator=(const duplicate_cache&) = delete;

    /// Looks up a request and inserts it if it is new. A request with another authenticator than an
    /// earlier one with the same source, code and identifier replaces that one, whose ticket
    /// becomes stale.
    ///
    /// `dated`: the authenticator signs an Event-Timestamp, as in CoA and Disconnect, so no client
    /// sends the same one twice. Then the request is identified by its signature, whatever port a
    /// replay comes from, and no other request replaces it. `replay_table` ensures that it is
    /// handled once (RFC 5176 section 6.3).
    ///
    /// If it throws `std::bad_alloc`, the request is not inserted.
    duplicate_lookup admit(const endpoint& source, packet_code code, octet identifier,
                           std::span<const octet, 16> request_authenticator, time_point now,
                           bool dated = false);

    /// The result of `admit` for a known dated request; nothing for a new one, which is not
    /// inserted.
    std::optional<duplicate_lookup> recall(const endpoint& source, packet_code code,
                                           std::span<const octet, 16> request_authenticator,
                                           time_point now);

    /// Keeps the reply to a request in progress; its lifetime runs from `now`. A stale ticket has
    /// no effect. If replies need too much room, the oldest answered requests are removed. An empty
    /// reply means that the request is not answered: neither are its repetitions. A reply above the
    /// maximum (65535 octets, or `max_reply`) is not kept, and the request is removed. `reply` must
    /// not be one that `admit` returned. If it throws `std::bad_alloc`, the request stays in
    /// progress.
    void store(duplicate_ticket ticket, octets_view reply, time_point now);

    /// Removes a request in progress, so that a repeated one is new. A stale ticket has no effect.
    void abandon(duplicate_ticket ticket) noexcept;

    /// True if the ticket's request is still in progress.
    bool current(duplicate_ticket ticket) const noexcept;

    /// Removes expired requests, as `admit` and `store` do too. `now` must not go back.
    void expire(time_point now) noexcept;

    /// Removes expired requests and frees unused memory: all of it if no request is known, else all
    /// but one chunk of each kind. Call it from time to time; the time is proportional to the
    /// memory in use.
    void trim(time_point now) noexcept;

    /// When the next request expires; nothing if no request is answered.
    std::optional<time_point> next_expiry() const noexcept;

    /// The number of known requests, including those in progress.
    std::size_t entries() const noexcept;

    std::size_t in_progress() const noexcept;

    /// The size of all stored replies, in octets.
    std::size_t reply_bytes() const noexcept;

    /// Octets in use from the budget; 0 without one.
    std::size_t shared_bytes() const noexcept;

    /// The memory in use, without allocator overhead: constant after the peak load, except for
    /// `trim`.
    std::size_t memory_bytes() const noexcept;

  private:
    static constexpr std::array answered_lists{
        detail::duplicate_list::answered, detail::duplicate_list::dynamic_authorization_answered};

    static detail::duplicate_key dated_key(const endpoint& source, packet_code code) noexcept {
        return {{source.address, 0}, code, 0};
    }

    std::uint32_t find(const detail::duplicate_key& key, std::uint32_t hash,
                       std::span<const octet, 16> request_authenticator,
                       bool dated) const noexcept;

    duplicate_lookup repeated(const detail::duplicate_entry& entry) const noexcept;

    /// Reserves memory for one more entry, and with a share for a reply. False if the share is used
    /// up.
    bool make_room();

    bool reserve_index();

    void release_vacant(std::size_t kept) noexcept;

    bool is_empty(detail::duplicate_list list) const noexcept;

    time_point expiry_of_first(detail::duplicate_list list) const noexcept;

    bool remove_oldest_answered() noexcept;

    void remove(std::uint32_t position) noexcept;

    duplicate_cache_limits limits_;
    duplicate_share share_;
    keyed_hash hasher_;
    detail::position_index index_;
    detail::duplicate_entries entries_;
    detail::reply_arena replies_;
};

} // namespace radius

// --- <radius/protocol/server/received_request.hpp> ---

// A request that has been received and verified: the common base of all four kinds.

namespace radius {

/// The way back over the connection of a request: see `reverse_path`. A transport derives from it.
class reverse_door {
  protected:
    ~reverse_door() = default;
};

/// The origin of a request.
struct request_origin {
    const known_peer* peer = nullptr;
    endpoint source; ///< the client's end
    endpoint local;  ///< ours
    transport_kind transport = transport_kind::udp;
    radius_version version = radius_version::v1_0;
    moment arrived{};
    reverse_door* reverse = nullptr; ///< see `reverse_path`

    /// The longest reply that the client accepts: 4096 octets, unless its Response-Length allows
    /// more over TCP or TLS (RFC 7930 section 6).
    std::size_t max_reply_size = max_packet_size;
};

/// Read it with the functions of `typed_reading`; hidden attributes are returned in clear text. A
/// handler gets it by reference: the reference, and views into the request, are valid until you
/// return the reply, across suspensions of a coroutine too. For one thread at a time.
class received_request : public typed_reading<received_request> {
  public:
    received_request(const packet_view& packet, const request_origin& origin) noexcept;

    packet_code code() const noexcept;

    /// The label of this request among those of its peer: the Identifier, or the Token of
    /// RADIUS/1.1.
    std::uint32_t label() const noexcept;

    /// The packet as received, for anything that the typed functions do not cover.
    const packet_view& packet() const noexcept { return packet_; }
    attribute_range attributes() const noexcept;

    /// See `packet_limits`.
    bool strict_prefixes() const noexcept;

    const known_peer& peer() const noexcept { return *origin_.peer; }
    const endpoint& source() const noexcept { return origin_.source; }
    const endpoint& local() const noexcept { return origin_.local; }
    transport_kind transport() const noexcept { return origin_.transport; }
    radius_version version() const noexcept { return origin_.version; }
    const moment& arrived() const noexcept { return origin_.arrived; }
    const request_origin& origin() const noexcept { return origin_; }

    /// In octets: see `request_origin`. Replies created by the request have room for this much.
    std::size_t max_reply_size() const noexcept { return origin_.max_reply_size; }

    /// The challenge of a CHAP-Password without CHAP-Challenge: the Request Authenticator, which
    /// RADIUS/1.1 does not have (RFC 2865 section 5.3, RFC 9765 section 5.1.2).
    octets_view implicit_challenge() const noexcept;

    /// See `typed_reading`. In CoA and Disconnect values are hidden under zeros (RFC 5176
    /// section 3.6), since their authenticator is a signature over the packet. In RADIUS/1.1
    /// nothing is hidden (RFC 9765 section 5.1).
    result<octets_view> reveal(flags properties, octets_view value,
                               octets_span room) const noexcept;

  private:
    packet_view packet_;
    request_origin origin_;
};

} // namespace radius

// --- <radius/protocol/server/replay_table.hpp> ---

// Remembers the dated CoA-Requests and Disconnect-Requests that were handled: each once, whatever
// path a copy takes (RFC 5176 section 6.3).

namespace radius {

/// How many dated CoA-Requests and Disconnect-Requests a server remembers. Each takes about 100
/// octets from its arrival until its Event-Timestamp is too old to be accepted. Beyond that limit,
/// new ones are dropped: no entry is removed early.
struct replay_limits {
    /// Requests of all peers together: 1 to 2^30. With the default and the default window of 300
    /// seconds, a server accepts about 870 per second, and the full table takes 26 MiB.
    std::size_t max_entries = std::size_t{256} * 1024;

    /// Requests of one peer, at least 1: so that a peer cannot use up the room of others.
    std::size_t max_entries_a_peer = std::size_t{64} * 1024;
};

namespace detail {

/// Returns the limits. Throws `std::system_error` with `errc::option_invalid` and the name of the
/// limit if one is out of range.
replay_limits checked(const replay_limits& limits);

} // namespace detail

/// The state of a dated request in the table.
enum class replay_outcome : octet {
    fresh, ///< new, and remembered from now on
    known, ///< a copy
    full,  ///< new, but there is no room to remember it
};

/// One per server, shared by all of its threads, sockets, connections and transports: a signature
/// covers none of these, so a request is identified only by secret and authenticator. Any thread
/// may call any member. Memory is allocated if there are more entries than ever before, and kept.
class replay_table {
  public:
    /// `seed`: random and secret. Otherwise a peer could choose requests that collide with others.
    /// `window`: the longest `event_timestamp_window` of any peer.
    explicit replay_table(const hash_seed& seed, const replay_limits& limits = {},
                          std::chrono::seconds window = peer_options().event_timestamp_window);
    replay_table(const replay_table&) = delete;
    replay_table& operator=(const replay_table&) = delete;

    /// Adds peers with windows of up to this length.
    void extend_window(std::chrono::seconds window);

    /// Remembers a verified request whose Event-Timestamp (seconds since 1970) is inside the peer's
    /// window, until it is outside every peer's window. If it throws `std::bad_alloc`, the request
    /// is not inserted.
    replay_outcome enter(const known_peer& peer, std::span<const octet, 16> request_authenticator,
                         std::uint32_t event_timestamp, const moment& now);

    /// Removes a request for which no handler was called, so that its client can repeat it.
    void forget(const known_peer& peer, std::span<const octet, 16> request_authenticator) noexcept;

    /// The number of entries. Expired ones count until new ones arrive.
    std::size_t entries() const;

    /// The memory in use, without allocator overhead: constant after the peak load.
    std::size_t memory_bytes() const;

  private:
    static constexpr std::uint32_t none = detail::position_index::none;
    // Each insertion removes at most this many, so that a burst that expires at once does not delay
    // others.
    static constexpr unsigned ended_at_once = 8;
    // Longer than the range of a nanosecond calendar, but short enough for clocks to add.
    static constexpr std::chrono::seconds longest_window{10'000'000'000};
    static constexpr std::chrono::seconds longest_wait{std::int64_t{1} << 32U};

    struct slot {
        std::uint64_t tag = 0;
        std::uint32_t event_timestamp = 0;
        std::uint32_t peer = 0; ///< its index; for a vacant slot, the next vacant one
    };

    /// 64 bits; without the seed, an attacker cannot find two equal ones.
    std::uint64_t tag_of(const known_peer& peer,
                         std::span<const octet, 16> request_authenticator) const noexcept;

    std::uint32_t find(std::uint64_t tag) const noexcept;

    bool is_full(const known_peer& peer) const noexcept;

    /// How long the request can still be accepted: until its date is more than the window ago in
    /// whole seconds.
    duration left(std::uint32_t event_timestamp, wall_time now) const noexcept;

    void insert(std::uint64_t tag, const known_peer& peer, std::uint32_t event_timestamp,
                const moment& now);

    /// Removes some expired entries: expired on the steady clock, which never jumps, and on the
    /// calendar, which may have been set back. False if there are none.
    bool expire(const moment& now);

    void remove(std::uint32_t position) noexcept;

    replay_limits limits_;
    keyed_hash hasher_;
    mutable std::mutex lock_;
    std::int64_t window_ = 0; ///< seconds
    detail::position_index index_;
    timer_heap timers_;
    std::vector<slot> slots_;
    std::uint32_t vacant_ = none;
    std::vector<std::uint32_t> of_peers_; ///< entries, by the peer's index
    std::size_t entries_ = 0;
};

} // namespace radius

// --- <radius/protocol/server/reply.hpp> ---

// A handler's reply: one type per kind of request, so that an Access-Request cannot be answered
// with a CoA-ACK (RFC 2865 section 4, RFC 2866 section 4, RFC 5176 section 2).

// --- <radius/attribute/standard/rfc5176.hpp> ---

// RFC 5176: Dynamic Authorization Extensions to RADIUS, sections 3.2 and 3.5 (replaces RFC 3576).
// Made from dictionary.rfc5176 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius {

/// Why a CoA or Disconnect failed, or 201 and 202: how it succeeded (RFC 5176 section 3.5).
enum class error_cause : std::uint32_t {
    residual_context_removed = 201,
    invalid_eap_packet = 202,
    unsupported_attribute = 401,
    missing_attribute = 402,
    nas_identification_mismatch = 403,
    invalid_request = 404,
    unsupported_service = 405,
    unsupported_extension = 406,
    invalid_attribute_value = 407,
    administratively_prohibited = 501,
    proxy_request_not_routable = 502,
    session_context_not_found = 503,
    session_context_not_removable = 504,
    proxy_processing_error = 505,
    resources_unavailable = 506,
    request_initiated = 507,
    multiple_session_selection_unsupported = 508,
    location_info_required = 509,
    response_too_big = 601,
};

template <>
struct enumeration<error_cause> {
    static constexpr enumerator enumerators[] = {
        {"Residual-Context-Removed", 201},
        {"Invalid-EAP-Packet", 202},
        {"Unsupported-Attribute", 401},
        {"Missing-Attribute", 402},
        {"NAS-Identification-Mismatch", 403},
        {"Invalid-Request", 404},
        {"Unsupported-Service", 405},
        {"Unsupported-Extension", 406},
        {"Invalid-Attribute-Value", 407},
        {"Administratively-Prohibited", 501},
        {"Proxy-Request-Not-Routable", 502},
        {"Session-Context-Not-Found", 503},
        {"Session-Context-Not-Removable", 504},
        {"Proxy-Processing-Error", 505},
        {"Resources-Unavailable", 506},
        {"Request-Initiated", 507},
        {"Multiple-Session-Selection-Unsupported", 508},
        {"Location-Info-Required", 509},
        {"Response-Too-Big", 601},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Error-Cause", 101, type::enumerated<radius::error_cause>> error_cause;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc5176.
using rfc5176_table = table_of<attr::error_cause>;

} // namespace radius

// clang-format on

// --- <radius/protocol/server/allowed_attributes.hpp> ---

// The attributes that each kind of reply may carry (RFC 2865 section 5.44, RFC 2869 section 5.19,
// RFC 3579 section 3.3, RFC 5176 section 3.6).

namespace radius {

/// Access-Reject and Access-Challenge allow few attributes; Vendor-Specific is allowed because it
/// carries MS-CHAP-Error and similar attributes. Only the engine adds Proxy-State and
/// Message-Authenticator.
constexpr bool allowed_in_reply(packet_code reply, const attribute_number& number) noexcept {
    const std::uint32_t type = number.type();
    if (type == 33 || type == 80) { // Proxy-State, Message-Authenticator
        return false;
    }
    if (type == vendor_specific_type || number.is_extended() || number.is_long_extended()) {
        return true;
    }
    switch (reply) {
    case packet_code::access_reject:
        return type == 18      // Reply-Message
               || type == 75   // Password-Retry
               || type == 79   // EAP-Message
               || type == 101; // Error-Cause
    case packet_code::access_challenge:
        return type == 18      // Reply-Message
               || type == 24   // State
               || type == 27   // Session-Timeout
               || type == 28   // Idle-Timeout
               || type == 73   // ARAP-Security
               || type == 74   // ARAP-Security-Data
               || type == 76   // Prompt
               || type == 79   // EAP-Message
               || type == 101; // Error-Cause
    default: return true;
    }
}

/// An ACK allows only Error-Cause 2xx, a NAK only 4xx and 5xx (RFC 5176 section 3.5). An
/// Access-Challenge allows only 202, Invalid EAP Packet (Ignored) (RFC 3579 section 2.2).
constexpr bool error_cause_allowed(packet_code reply, std::uint32_t cause) noexcept {
    switch (reply) {
    case packet_code::coa_ack:
    case packet_code::disconnect_ack: return cause / 100 == 2;
    case packet_code::coa_nak:
    case packet_code::disconnect_nak: return cause >= 400;
    case packet_code::access_challenge: return cause == 202;
    default: return cause / 100 != 2;
    }
}

} // namespace radius

namespace radius {

namespace detail {

/// Throws `attribute_error` if an Error-Cause is not allowed with the code.
void check_error_causes(packet_code code, const attribute_list& attributes);

} // namespace detail

/// The answer to a request of one kind, in clear text: the engine adds Proxy-State and
/// Message-Authenticator, hides secrets and signs. Requests create replies; the cost of a copy
/// depends on its attributes. For one thread at a time.
template <request_kind Kind>
class basic_reply {
  public:
    static constexpr request_kind kind = Kind;

    /// A reply with this code; `is_reply_to` must be true for it and the request's code.
    /// `max_size`: of the packet; see `received_request::max_reply_size`. Can throw
    /// `std::bad_alloc` if it is above 4096.
    explicit basic_reply(packet_code code, std::size_t max_size = max_packet_size) : code_(code) {
        attributes_.set_packet_size(max_size);
    }

    /// No answer at all: the client will retry or use another server (RFC 2866 section 2 requires
    /// it for accounting data that could not be stored).
    static basic_reply discard() noexcept { return basic_reply(packet_code{}); }

    /// Appends attributes. Throws `attribute_error`: `errc::attribute_not_allowed` for one that
    /// this code may not carry (RFC 2865 section 5.44) and for an Error-Cause of success in a NAK,
    /// or of failure in an ACK (RFC 5176 section 3.5), and what `attribute_list::add` throws.
    template <encodable_pair... Pairs>
    basic_reply& add(const Pairs&... pairs) & {
        (add_pair(pairs), ...);
        return *this;
    }
    template <encodable_pair... Pairs>
    basic_reply&& add(const Pairs&... pairs) && {
        return std::move(add(pairs...));
    }

    /// Zero if the request must not be answered.
    packet_code code() const noexcept { return code_; }
    bool is_discard() const noexcept { return code_ == packet_code{}; }

    const attribute_list& attributes() const noexcept { return attributes_; }
    attribute_list& attributes() noexcept { return attributes_; }

    /// Removes the attributes of this type, which are not allowed in this reply.
    void leave_out(octet type) noexcept { left_out_ += attributes_.remove(type); }

    /// The number of attributes removed. The engine removes them when it signs the reply.
    std::size_t left_out() const noexcept { return left_out_; }

  private:
    template <class Pair>
    void add_pair(const Pair& pair) {
        if (!allowed_in_reply(code_, pair.number())) {
            throw attribute_error(pair.name(), errc::attribute_not_allowed, to_string(code_));
        }
        attributes_.add(pair);
        if (pair.number().type() == attr::error_cause.number().type()) {
            detail::check_error_causes(code_, attributes_);
        }
    }

    packet_code code_;
    attribute_list attributes_;
    std::size_t left_out_ = 0;
};

using access_reply = basic_reply<request_kind::access>;
using accounting_reply = basic_reply<request_kind::accounting>;
using coa_reply = basic_reply<request_kind::coa>;
using disconnect_reply = basic_reply<request_kind::disconnect>;

namespace detail {

/// Applies the EAP rules for replies, whatever the handler added: an Access-Reject to an EAP packet
/// carries EAP-Failure (RFC 3579 section 2.6.3), or Nak if the EAP packet was itself a Request
/// (section 2.6.2), unless the handler has set an EAP-Message; and a reply with EAP-Message must
/// not have Reply-Message or Password-Retry (sections 2.6.5 and 3.3). Errors: `errc::packet_full`.
result<void> complete_eap(const attribute_range& request, access_reply& reply) noexcept;

} // namespace detail

} // namespace radius

// --- <radius/protocol/server/request_rules.hpp> ---

// The rules that a request must satisfy to reach the handler (RFC 2865 section 3, RFC 3579 sections
// 3.1 to 3.3, RFC 5176 section 6.3, RFC 5997 section 3, and the lessons of BlastRADIUS).

namespace radius {

/// Kinds of credentials, of which an Access-Request has one (RFC 3579 section 3.3).
enum class credential : std::uint8_t {
    user_password = 1,
    chap = 2,
    arap = 4,
    eap = 8,
    ms_chap = 16,
};

/// The relevant contents of the packet, not judged yet.
struct request_scan {
    std::optional<std::size_t> message_authenticator; ///< where its 16 octets begin
    bool message_authenticator_malformed = false;     ///< of another length, or twice
    bool has_proxy_state = false;
    std::uint8_t credentials = 0; ///< bits of `credential`
    std::optional<std::uint32_t> event_timestamp;

    bool has(credential kind) const noexcept {
        return (credentials & static_cast<std::uint8_t>(kind)) != 0;
    }
    /// True for two kinds at once.
    bool conflicting() const noexcept;

    explicit request_scan(const packet_view& request) noexcept;

  private:
    void note(const raw_attribute& attribute, std::size_t offset) noexcept;

    /// MS-CHAP-Response and MS-CHAP2-Response of Microsoft (RFC 2548 section 2).
    void note_vendor(octets_view value) noexcept;

    void add(credential kind) noexcept {
        credentials = static_cast<std::uint8_t>(credentials | static_cast<std::uint8_t>(kind));
    }
};

namespace detail {

/// The rules about a missing Message-Authenticator.
drop_reason judge_absence(const packet_view& packet, const request_scan& scan,
                                 const peer_options& policy, transport_kind transport) noexcept;

/// Replays of CoA and Disconnect are recognised by their age (RFC 5176 section 6.3).
drop_reason judge_timestamp(const packet_view& packet, const request_scan& scan,
                                   const peer_options& policy, wall_time now) noexcept;

/// The rules about credentials: one kind (RFC 3579 section 3.3), and if that is EAP, one EAP packet
/// (RFC 3579 section 3.1).
drop_reason judge_credentials(const packet_view& packet, const request_scan& scan) noexcept;

} // namespace detail

/// All checks of a well-formed request from a known peer: missing attributes first, signatures
/// next, contents last.
drop_reason judge_request(const packet_view& packet, const known_peer& peer,
                                 transport_kind transport, const moment& now) noexcept;

/// The same for a RADIUS/1.1 packet: TLS authenticates the sender, so nothing is signed, and a
/// Message-Authenticator is ignored (RFC 9765 section 5.2).
drop_reason judge_plain_request(const packet_view& packet, const known_peer& peer,
                                       const moment& now) noexcept;

} // namespace radius

namespace radius {

/// The options of one socket or connection.
struct receiver_options {
    service port = service::all;
    transport_kind transport = transport_kind::udp;
    radius_version version = radius_version::v1_0; ///< as negotiated; 1.0 over UDP and TCP
    packet_limits limits{};
    duplicate_cache_limits duplicates{};
};

/// Judges the packets of one socket or connection. For one thread.
///
/// The life of a packet: `receive` returns `dropped` (counted, nothing to do), `answered` (send
/// these octets), or `admitted` (call the handler). End each admitted request with exactly one call
/// of `finish` or `abandon`, at once or much later.
class receiver {
  public:
    using ticket = duplicate_ticket;

    struct dropped {
        drop_reason reason;
        const known_peer* peer; ///< null if the address is unknown
    };
    struct answered {
        octets_view reply; ///< inside the `room` of `receive`
        const known_peer* peer;
    };
    struct admitted {
        received_request request; ///< borrows the datagram
        ticket place;
    };
    using outcome = std::variant<dropped, answered, admitted>;

    /// `book` and `random` belong to the same thread and must outlive the receiver. `replays` is
    /// the table of the whole server; null if the receiver is the only one. `share`: its share of
    /// the budget of the connections' duplicate caches.
    receiver(const receiver_options& options, std::shared_ptr<const peer_table> peers,
             counter_book& book, octet_generator& random,
             std::shared_ptr<replay_table> replays = nullptr, duplicate_share share = {});

    const receiver_options& options() const noexcept { return options_; }
    duplicate_cache& cache() noexcept { return cache_; }

    /// A datagram, whose peer is found by its source address. `source` and `local` must be
    /// unmapped. `room` is for a reply that the engine itself creates: a stored one, or the answer
    /// to Status-Server. It must have 4096 octets, or `packet_limits::max_size` if that is larger.
    outcome receive(octets_view datagram, const endpoint& source, const endpoint& local,
                    const moment& now, octets_span room);

    /// A packet from a connection, whose peer is known. Transport and version are set in `origin`
    /// here.
    outcome receive(octets_view octets, request_origin origin, octets_span room);

    /// Signs the handler's reply into `room` (`received_request::max_reply_size`), remembers it for
    /// duplicates and returns the octets to send. Afterwards `reply` is as sent, apart from
    /// Proxy-State: in an EAP conversation the engine adds EAP-Failure to a reject and removes
    /// Reply-Message (RFC 3579 section 2.6). Errors: why nothing must be sent.
    template <request_kind Kind>
    result<octets_view, drop_reason> finish(const received_request& request, ticket place,
                                            basic_reply<Kind>& reply, octets_span room,
                                            time_point now) {
        if (reply.is_discard()) {
            abandon(request, place, drop_reason::handler_declined);
            return drop_reason::handler_declined;
        }
        if constexpr (Kind == request_kind::access) {
            if (!detail::complete_eap(request.attributes(), reply)) {
                abandon(request, place, drop_reason::reply_too_large);
                return drop_reason::reply_too_large;
            }
            if (reply.left_out() != 0) {
                raise(request.peer(),
                      [&](server_counters& set) { set.attributes_left_out += reply.left_out(); });
            }
        }
        const auto sealed =
            seal(request.packet(), request.peer(), reply.code(), reply.attributes(), room);
        if (!sealed) {
            abandon(request, place, drop_reason::reply_too_large);
            return drop_reason::reply_too_large;
        }
        cache_.store(place, *sealed, now);
        raise(request.peer(), [&](server_counters& set) {
            if (counter* const kind = set.of_reply(reply.code())) {
                ++*kind;
            }
        });
        return *sealed;
    }

    /// The same for a reply that is not modified.
    template <request_kind Kind>
    result<octets_view, drop_reason> finish(const received_request& request, ticket place,
                                            const basic_reply<Kind>& reply, octets_span room,
                                            time_point now) {
        basic_reply<Kind> copy = reply;
        return finish(request, place, copy, room, now);
    }

    /// Ends an admitted request without a reply; a retransmission of it counts as new. A dated CoA
    /// or Disconnect is still handled only once, unless `reason` is `busy`: then no handler was
    /// called.
    void abandon(const received_request& request, ticket place, drop_reason reason);

  private:
    bool is_plain() const noexcept { return options_.version == radius_version::v1_1; }

    /// Over UDP and DTLS no packet is longer than 4096 octets (RFC 7930 section 2).
    bool takes_large_packets() const noexcept;

    /// RFC 7930 section 3: without Response-Length, assume that a client does not accept more.
    std::size_t reply_size_for(const packet_view& packet) const;

    static hash_seed draw_seed(octet_generator& random);

    /// Increments the same counter in the totals and in the peer's set.
    template <class Raise>
    void raise(const known_peer& peer, Raise&& raise_one) {
        raise_one(book_->totals());
        raise_one(book_->of(peer));
    }

    dropped drop(drop_reason reason, packet_code code, const known_peer* peer);

    dropped drop_malformed(octets_view datagram, errc error, const known_peer& peer);

    /// RADIUS/1.1 recognises duplicates only by the Token, and not at all over TLS, where there are
    /// none (RFC 9765 section 4.2.2).
    duplicate_lookup look_up(const packet_view& packet, const request_origin& origin, bool dated);

    outcome admit(const packet_view& packet, const request_origin& origin, octets_span room);

    /// If this socket or connection knows the request, it is answered like any other. Otherwise the
    /// server's table is checked, which also knows requests from other sockets.
    outcome admit_dated(const packet_view& packet, const request_origin& origin, octets_span room,
                        std::uint32_t date);

    outcome admit_as(const duplicate_lookup& known, const packet_view& packet,
                     const request_origin& origin, octets_span room);

    /// The date that the packet's signature covers, so that no two are the same. Not for
    /// accounting: its Event-Timestamp is not checked against a clock, so its replays look like any
    /// others. Not for RADIUS/1.1, where an attacker on the path cannot replay anything.
    std::optional<std::uint32_t> date_of(const packet_view& packet) const noexcept;

    /// RFC 5997 section 4.2: Accounting-Response from the accounting port, Access-Accept elsewhere.
    outcome answer_status(const packet_view& packet, const known_peer& peer, octets_span room);

    /// Replies to Access-Request and Status-Server carry Message-Authenticator. The others do not:
    /// implementations compute it in two ways, and drop one that is computed the other way.
    result<octets_view> seal(const packet_view& request, const known_peer& peer, packet_code code,
                             const attribute_list& attributes, octets_span room);

    receiver_options options_;
    std::shared_ptr<const peer_table> peers_;
    counter_book* book_;
    octet_generator* random_;
    duplicate_cache cache_;
    std::shared_ptr<replay_table> replays_;
};

} // namespace radius

namespace radius {

/// The server's end: a client engine with one server (the client that has connected) and one
/// channel (the connection), which lasts until `close`. Use it like `client_engine`, but there is
/// nothing to open or close.
class reverse_engine {
  public:
    /// `remote` is the address of the client; `random` must outlive the engine. `strict_prefixes`:
    /// for replies, see `packet_limits`.
    reverse_engine(transport_kind transport, radius_version version, const endpoint& remote,
                   std::shared_ptr<const shared_secret> secret, octet_generator& random,
                   const dynamic_authorization_options& carried = {}, bool strict_prefixes = false);

    /// The engine, for secrets and counters.
    const client_engine& engine() const noexcept { return engine_; }

    /// See `client_engine::submit`.
    result<request_handle> submit(packet_code code, const attribute_list& attributes,
                                  time_point now, std::optional<wall_time> calendar = {});

    /// See `client_engine::cancel`.
    bool cancel(request_handle request, time_point now);

    /// A reply has arrived. Returns the reason if it was dropped; if `ends_stream` is true for
    /// that, the connection must end.
    drop_reason received(octets_view packet, time_point now);

    /// The connection is gone: requests in progress end with `errc::stopped`.
    void close(time_point now);

    /// See `client_engine::timer`.
    void timer(time_point now);

    /// See `client_engine::next_wake`.
    std::optional<time_point> next_wake() noexcept;

    /// What to do next: to send a packet or to complete a request; nothing until the next input.
    std::optional<client_action> poll_action(time_point now);

  private:
    static client_engine_options options(transport_kind transport, radius_version version,
                                         const endpoint& remote,
                                         std::shared_ptr<const shared_secret> secret,
                                         const dynamic_authorization_options& carried,
                                         bool strict_prefixes);

    radius_version version_;
    client_engine engine_;
    channel_handle channel_{};
};

/// The client's end: the options of the receiver for a server's requests on one connection. There
/// are at most as many as a connection has identifiers. `strict_prefixes`: see `packet_limits`.
inline receiver_options reverse_receiver_options(transport_kind transport, radius_version version,
                                                 bool strict_prefixes = false) noexcept {
    return {.port = service::dynamic_authorization,
            .transport = transport,
            .version = version,
            .limits = {.strict_prefixes = strict_prefixes},
            .duplicates = {.max_entries = 1024, .max_reply_bytes = std::size_t{256} * 1024}};
}

} // namespace radius

// --- <radius/transport/server/handler_runner.hpp> ---

// Calls a handler for requests that an engine has admitted: directly, or as a coroutine that keeps
// its request until the reply is sent.

// --- <radius/observe/event_log.hpp> ---

// The log lines of servers and clients: one line per event, with the same words on both sides.

// --- <radius/dictionary/print.hpp> ---

// Prints messages for people: one `Name = value` line per attribute, as RADIUS operators expect.

// --- <radius/dictionary/codec/attribute_leaves.hpp> ---

// Splits a packet's attributes into single values, in wire order: through Vendor-Specific, extended
// attributes and TLVs, with fragments reassembled (RFC 6929 section 2).

// --- <radius/dictionary/dictionary.hpp> ---

// Attributes, values and vendors by name and by number, known at run time.

// --- <radius/dictionary/dictionary_attribute.hpp> ---

// The result of `names["Framed-User"]`: an attribute known only at run time, with the functions of
// the attribute objects (RFC 2865 section 5, RFC 2868 section 3).

// --- <radius/dictionary/codec/container_writer.hpp> ---

// Builds the octets of a container from its parts: TLVs, the sub-attributes of one Vendor-Specific,
// the members of a structure (RFC 6929 section 2.3, RFC 2865 section 5.26).

// --- <radius/dictionary/codec/structure_reader.hpp> ---

// Reads the members of a structure in order, including nested ones: FreeRADIUS's `struct`, which no
// RFC defines.
//
//     fixed members | bit members, together whole octets | one of any length, or set by the key

// --- <radius/dictionary/codec/value_codec.hpp> ---

// Converts values of run-time types to octets and back (RFC 8044). One function for all types: a
// codec template per type would cost every including file its instantiation.

// --- <radius/dictionary/codec/value_form.hpp> ---

// The format of a value's octets: a data type and the properties that a dictionary adds.

// --- <radius/dictionary/definition.hpp> ---

// A dictionary's definitions of attributes, value names and vendors.

// --- <radius/dictionary/codec/time_unit.hpp> ---

// Seconds and the smaller units that dictionaries assign to dates and durations.

namespace radius {

/// The unit of a date or a duration.
enum class time_unit : std::uint8_t {
    seconds,
    milliseconds,
    microseconds,
    nanoseconds
};

/// The number of units in a second.
constexpr std::int64_t units_a_second(time_unit unit) noexcept {
    constexpr std::int64_t factors[]{1, 1'000, 1'000'000, 1'000'000'000};
    return factors[static_cast<std::size_t>(unit)];
}

/// A count of one unit as a count of another; nothing if it is not a whole number or does not fit.
constexpr std::optional<std::int64_t> convert_time(std::int64_t count, time_unit from,
                                                   time_unit to) noexcept {
    const std::int64_t more = units_a_second(to);
    const std::int64_t fewer = units_a_second(from);
    if (more < fewer) {
        const std::int64_t divisor = fewer / more;
        return count % divisor == 0 ? std::optional(count / divisor) : std::nullopt;
    }
    const std::int64_t factor = more / fewer;
    constexpr std::int64_t most = 0x7FFFFFFFFFFFFFFF;
    return count <= most / factor && count >= -most / factor ? std::optional(count * factor)
                                                             : std::nullopt;
}

} // namespace radius

namespace radius {

/// The longest name of an attribute, a value or a vendor, in characters.
inline constexpr std::size_t max_name_size = 128;

/// Which keyword defined an attribute.
enum class definition_kind : std::uint8_t {
    attribute,   ///< ATTRIBUTE
    alias,       ///< ALIAS: another name for an attribute's number
    member,      ///< MEMBER of a structure: the last part of its number is its position, from 1
    variable,    ///< DEFINE: it has no number and is never in a packet
    enumeration, ///< ENUM: value names for attributes with enum=
};

/// One ATTRIBUTE line, or another line that defines a name with a data type. The name belongs to
/// the dictionary; a builder copies it.
struct attribute_definition {
    std::string_view name;
    attribute_number number; ///< from the packet down: `26.311.16` for a vendor's attribute
    data_type type = data_type::octets;
    flags properties{};

    /// In octets: for `octets[n]`, `string[n]` and `struct[n]`, and for a date or duration of
    /// another length than four. 0 if the data type determines it, or any length is allowed.
    std::uint16_t fixed_length = 0;

    bool array = false;    ///< the value may consist of several values of the data type
    bool secret = false;   ///< sensitive although not hidden on the wire: masked when printed
    bool internal = false; ///< internal to a server: never in a packet

    definition_kind kind = definition_kind::attribute;
    time_unit unit = time_unit::seconds;
    bool is_signed = false; ///< a duration that can be negative
    bool key = false;       ///< a member whose value selects the STRUCT that follows

    std::uint8_t bits = 0;          ///< of a `bit[n]` member; 0 for any other
    std::uint8_t key_member = 0;    ///< of a union: the position of its key member
    std::uint8_t length_octets = 0; ///< of a STRUCT: size of the length field before it
    std::uint8_t length_offset = 0; ///< octets in that length besides the STRUCT itself
    std::uint8_t inside = 0; ///< how many parts of the number lead to the enclosing structure

    /// Definitions that share their value names, aliases of each other or by enum=, have the same.
    std::uint32_t value_set = 0;

    bool operator==(const attribute_definition&) const = default;
};

/// One VALUE line. A negative value is stored in two's complement.
struct value_definition {
    std::string_view name;
    std::uint64_t number = 0;
};

/// One VENDOR line.
struct vendor_definition {
    std::string_view name;
    std::uint32_t number = 0;
    vendor_format format{};
};

/// A problem in a dictionary that is accepted, but that strict mode refuses.
struct dictionary_diagnostic {
    std::string file;
    std::size_t line = 0;
    std::string message;

    /// "dictionary.acme:12: User-Name was 1 and is now 2"
    std::string to_string() const;
};

/// The number of lines read, by kind. Lines that define nothing, because they belong to something
/// unknown or to another protocol, are counted as skipped, each with a diagnostic or in a block
/// that has one.
struct dictionary_counts {
    std::size_t files = 0;
    std::size_t attributes = 0; ///< ATTRIBUTE, MEMBER, STRUCT and DEFINE
    std::size_t values = 0;     ///< VALUE
    std::size_t vendors = 0;    ///< VENDOR
    std::size_t aliases = 0;    ///< ALIAS
    std::size_t skipped = 0;    ///< of all these

    dictionary_counts& operator+=(const dictionary_counts& other) noexcept;
};

} // namespace radius

namespace radius {

/// A data type, with the length and the unit that a definition may set.
struct value_form {
    data_type type = data_type::octets;
    std::uint16_t fixed_length = 0;
    time_unit unit = time_unit::seconds;
    bool is_signed = false;

    constexpr value_form(data_type of) noexcept : type(of) {}
    constexpr value_form(const attribute_definition& of) noexcept
        : type(of.type), fixed_length(of.fixed_length), unit(of.unit), is_signed(of.is_signed) {}
};

/// True for the types whose values are whole numbers.
constexpr bool is_integer(data_type type) noexcept {
    switch (type) {
    case data_type::integer:
    case data_type::integer64:
    case data_type::byte:
    case data_type::short_integer:
    case data_type::signed_integer:
    case data_type::boolean:
    case data_type::int8:
    case data_type::int16:
    case data_type::int64: return true;
    default: return false;
    }
}

/// True if numbers of the type can be negative.
constexpr bool is_signed(data_type type) noexcept {
    return type == data_type::signed_integer || type == data_type::int8 ||
           type == data_type::int16 || type == data_type::int64;
}

/// True for the types whose values contain attributes.
constexpr bool is_container(data_type type) noexcept {
    switch (type) {
    case data_type::tlv:
    case data_type::vsa:
    case data_type::extended:
    case data_type::long_extended:
    case data_type::evs:
    case data_type::structure:
    case data_type::choice:
    case data_type::group: return true;
    default: return false;
    }
}

/// True for the two types of any length without further structure.
constexpr bool is_text_or_octets(data_type type) noexcept {
    return type == data_type::text || type == data_type::octets;
}

/// True if the names of VALUE lines are printed and read for a type: for numbers of up to 64 bits.
constexpr bool has_value_names(data_type type) noexcept {
    return is_integer(type) || type == data_type::ipv4addr || type == data_type::ether ||
           type == data_type::ifid;
}

/// The number of octets of every value of the form; 0 if that depends on the value.
constexpr std::size_t fixed_size(const value_form& form) noexcept {
    switch (form.type) {
    case data_type::byte:
    case data_type::int8:
    case data_type::boolean: return 1;
    case data_type::short_integer:
    case data_type::int16: return 2;
    case data_type::integer:
    case data_type::signed_integer:
    case data_type::float32:
    case data_type::ipv4addr: return 4;
    case data_type::time:
    case data_type::time_delta: return form.fixed_length != 0 ? form.fixed_length : 4U;
    case data_type::ether:
    case data_type::ipv4prefix: return 6;
    case data_type::integer64:
    case data_type::int64:
    case data_type::float64:
    case data_type::ifid: return 8;
    case data_type::ipv6addr: return 16;
    case data_type::text:
    case data_type::octets:
    case data_type::structure: return form.fixed_length;
    default: return 0;
    }
}

} // namespace radius

// --- <radius/dictionary/value.hpp> ---

// An attribute's value whose data type is known only at run time (RFC 8044 section 3).

namespace radius {

/// The kind of a `value`.
enum class value_kind : std::uint8_t {
    text,
    octets,
    number,   ///< not negative
    negative, ///< below zero
    floating,
    address,
    prefix,
    interface_id,
    ethernet,
    time, ///< a point in time
    span, ///< a duration
};

/// Owns its contents and wipes them on destruction, because it may be a password. It knows no
/// dictionary: an enumerated value is its number. Converts from the matching C++ types. Two values
/// are equal if they have the same kind, contents and tag. Any number of threads may read one while
/// no thread changes it.
class value {
    template <class Period>
    static constexpr time_unit unit_of = Period::den == 1           ? time_unit::seconds
                                         : Period::den == 1'000     ? time_unit::milliseconds
                                         : Period::den == 1'000'000 ? time_unit::microseconds
                                                                    : time_unit::nanoseconds;

  public:
    /// Empty text.
    value() = default;

    value(std::string text);
    value(std::string_view text);
    value(const char* text);
    value(octets_view contents);
    value(const octet_string& contents);

    template <std::integral Integer>
        requires(!std::same_as<Integer, char>)
    value(Integer number)
        : kind_(std::cmp_less(
                    static_cast<std::conditional_t<std::same_as<Integer, bool>, int, Integer>>(
                        number),
                    0)
                    ? value_kind::negative
                    : value_kind::number),
          number_(static_cast<std::uint64_t>(number)) {}
    template <class Enumeration>
        requires std::is_enum_v<Enumeration>
    value(Enumeration number) : value(static_cast<std::underlying_type_t<Enumeration>>(number)) {}
    value(double number);

    value(const ip_address& address);
    value(const ipv4_address& address);
    value(const ipv6_address& address);
    value(const ip_prefix& prefix);
    value(const ipv4_prefix& prefix);
    value(const ipv6_prefix& prefix);
    value(const interface_id& identifier);
    value(const ethernet_address& address);

    /// A time or a duration in whole nanoseconds or more.
    template <class Duration>
    value(std::chrono::sys_time<Duration> time) : value(time.time_since_epoch()) {
        kind_ = value_kind::time; // NOLINT(*-prefer-member-initializer): delegating constructor
    }
    template <class Rep, class Period>
        requires(std::integral<Rep> && Period::den <= 1'000'000'000)
    value(std::chrono::duration<Rep, Period> span)
        : kind_(value_kind::span), unit_(unit_of<Period>),
          number_(static_cast<std::uint64_t>(
              std::chrono::duration<std::int64_t, std::ratio<1, Period::den>>(span).count())) {}

    /// A count of units since 1970, or of a duration.
    static value of_time(std::int64_t count, time_unit unit);
    static value of_duration(std::int64_t count, time_unit unit);

    value_kind kind() const noexcept { return kind_; }

    /// The unit that a time or a duration counts.
    time_unit unit() const noexcept { return unit_; }

    /// The tag octet that groups the attributes of a tunnel (RFC 2868 section 3): nothing if the
    /// attribute has none, or if a text or octets value came without one.
    std::optional<octet> tag() const noexcept { return tag_; }
    void set_tag(std::optional<octet> tag) noexcept { tag_ = tag; }

    /// True if it is a whole number, and neither a point in time nor a duration.
    bool is_number() const noexcept {
        return kind_ == value_kind::number || kind_ == value_kind::negative;
    }

    /// The text or the octets unchanged; empty for any other kind.
    std::string_view bytes() const noexcept;

    /// The number, the count of units, or the bits of a floating-point number or an interface ID;
    /// in two's complement if it is negative.
    std::uint64_t bits() const noexcept { return number_; }

    /// The value as a `T`, or nothing if it is something else or does not fit. `T` is text, octets,
    /// an integer, `bool`, `double`, an enumeration, an address or a prefix, a point in time or a
    /// duration; `std::string_view` and `octets_view` borrow from this value. A number can be read
    /// as a duration in seconds and vice versa, because dictionaries differ in the type of
    /// Session-Timeout.
    template <class T>
    std::optional<T> get_if() const;

    /// The same, but throws `attribute_error`.
    template <class T>
    T as() const {
        std::optional<T> wanted = get_if<T>();
        if (!wanted) {
            throw attribute_error("value", errc::value_type_mismatch);
        }
        return *std::move(wanted);
    }

    bool operator==(const value&) const = default;

  private:
    template <std::size_t Size>
    static std::uint64_t join(const std::array<octet, Size>& octets) noexcept {
        std::uint64_t number = 0;
        for (const octet next : octets) {
            number = number << 8U | next;
        }
        return number;
    }
    template <class Address>
    Address split() const noexcept {
        typename Address::octets_type octets{};
        std::uint64_t rest = number_;
        for (auto place = octets.rbegin(); place != octets.rend(); ++place) {
            *place = static_cast<octet>(rest & 0xFFU);
            rest >>= 8U;
        }
        return Address(octets);
    }

    /// The number, or a whole number of seconds, as 64 bits; `is_signed` says how to read them.
    std::optional<std::uint64_t> whole(bool& is_signed) const noexcept;

    template <class Integer>
    std::optional<Integer> integer() const noexcept {
        bool is_signed = false;
        const auto held = whole(is_signed);
        const bool fits =
            held && (is_signed ? std::in_range<Integer>(static_cast<std::int64_t>(*held))
                               : std::in_range<Integer>(*held));
        return fits ? std::optional(static_cast<Integer>(*held)) : std::nullopt;
    }

    std::optional<std::int64_t> count(value_kind kind, time_unit wanted) const noexcept;

    value_kind kind_ = value_kind::text;
    time_unit unit_ = time_unit::seconds;
    std::optional<octet> tag_;
    ip_prefix prefix_; ///< also of an address
    std::uint64_t number_ = 0;
    detail::wiped_text bytes_; ///< text or octets

    template <class T>
    struct time_of : std::false_type {};
    template <class Duration>
    struct time_of<std::chrono::sys_time<Duration>> : std::true_type {
        static constexpr value_kind kind = value_kind::time;
        using held = Duration;
    };
    template <class Rep, class Period>
    struct time_of<std::chrono::duration<Rep, Period>> : std::true_type {
        static constexpr value_kind kind = value_kind::span;
        using held = std::chrono::duration<Rep, Period>;
    };
};

template <class T>
std::optional<T> value::get_if() const {
    const auto when = [this](value_kind kind, auto&& made) -> std::optional<T> {
        return kind_ == kind ? std::optional<T>(made()) : std::nullopt;
    };
    if constexpr (std::is_enum_v<T>) {
        const auto number = integer<std::underlying_type_t<T>>();
        return number ? std::optional<T>(static_cast<T>(*number)) : std::nullopt;
    } else if constexpr (std::same_as<T, bool>) {
        const auto number = integer<unsigned>();
        return number && *number <= 1 ? std::optional<T>(*number == 1) : std::nullopt;
    } else if constexpr (std::integral<T>) {
        return integer<T>();
    } else if constexpr (std::same_as<T, double>) {
        return when(value_kind::floating, [this] { return std::bit_cast<double>(number_); });
    } else if constexpr (std::same_as<T, std::string> || std::same_as<T, std::string_view>) {
        return when(value_kind::text, [this] { return T(bytes()); });
    } else if constexpr (std::same_as<T, octets_view>) {
        return when(value_kind::octets, [this] { return as_octets(bytes()); });
    } else if constexpr (std::same_as<T, octet_string>) {
        return when(value_kind::octets, [this] { return to_octets(as_octets(bytes())); });
    } else if constexpr (std::same_as<T, ip_address>) {
        return when(value_kind::address, [this] { return prefix_.address(); });
    } else if constexpr (std::same_as<T, ip_prefix>) {
        return when(value_kind::prefix, [this] { return prefix_; });
    } else if constexpr (std::same_as<T, ipv4_address> || std::same_as<T, ipv6_address>) {
        const bool fits = kind_ == value_kind::address && prefix_.address().bits() == T::bits;
        if constexpr (std::same_as<T, ipv4_address>) {
            return fits ? std::optional(prefix_.address().v4()) : std::nullopt;
        } else {
            return fits ? std::optional(prefix_.address().v6()) : std::nullopt;
        }
    } else if constexpr (std::same_as<T, ipv4_prefix> || std::same_as<T, ipv6_prefix>) {
        using address_type = typename T::address_type;
        if (kind_ != value_kind::prefix || prefix_.address().bits() != address_type::bits) {
            return std::nullopt;
        }
        return *T::make(*value(prefix_.address()).get_if<address_type>(), prefix_.length());
    } else if constexpr (std::same_as<T, interface_id>) {
        return when(value_kind::interface_id, [this] { return split<T>(); });
    } else if constexpr (std::same_as<T, ethernet_address>) {
        return when(value_kind::ethernet, [this] { return split<T>(); });
    } else if constexpr (time_of<T>::value) {
        using held_type = typename time_of<T>::held;
        static_assert(held_type::period::num == 1, "radius: ask for seconds or less");
        const auto held = count(time_of<T>::kind, unit_of<typename held_type::period>);
        return held ? std::optional<T>(T(held_type(static_cast<typename held_type::rep>(*held))))
                    : std::nullopt;
    } else {
        static_assert(std::same_as<T, value>, "radius: no attribute value is of this type");
    }
}

} // namespace radius

namespace radius {

namespace detail {

constexpr std::uint64_t read_bits(octets_view octets) noexcept {
    std::uint64_t bits = 0;
    for (const octet next : octets) {
        bits = bits << 8U | next;
    }
    return bits;
}

constexpr void write_bits(writer& out, std::uint64_t bits, std::size_t octets) noexcept {
    for (std::size_t place = octets; place > 0; --place) {
        out.u8(static_cast<octet>(bits >> (8U * (place - 1)) & 0xFFU));
    }
}

/// The number in `octets` octets of two's complement.
constexpr std::int64_t extend_sign(std::uint64_t bits, std::size_t octets) noexcept {
    const auto shift = static_cast<unsigned>(64 - 8 * octets);
    return static_cast<std::int64_t>(bits << shift) >> shift;
}

/// True if a number fits into that many octets.
constexpr bool fits(std::uint64_t bits, bool negative, std::size_t octets,
                    bool is_signed) noexcept {
    if (octets == 8) {
        return is_signed ? negative || bits >> 63U == 0 : !negative;
    }
    if (is_signed) {
        return extend_sign(bits, octets) == static_cast<std::int64_t>(bits) &&
               (negative || bits >> 63U == 0);
    }
    return !negative && bits >> (8U * octets) == 0;
}

/// A count of units as the form has them on the wire.
result<value> timed(const value_form& form, std::int64_t count);

result<value> decode_number(const value_form& form, octets_view octets);

} // namespace detail

/// Reads clear octets, without a tag. The contents of a container are returned as octets. Errors:
/// `errc::value_length_invalid` and `errc::value_out_of_range`; `errc::value_not_canonical` for a
/// prefix, unless `how` is lenient.
result<value> decode(const value_form& form, octets_view octets,
                            strictness how = strictness::strict);

/// The value in the form that `decode` would return for the type, with its tag. Text and octets
/// convert to each other unchanged, as do numbers, durations and times. Errors:
/// `errc::value_type_mismatch`, `errc::value_out_of_range`.
result<value> convert(const value_form& form, const value& given);

/// Writes the value's octets, without a tag; the writer's `ok()` reports a lack of room. Errors:
/// `errc::value_type_mismatch`, `errc::value_out_of_range`; `errc::value_length_invalid` if the
/// form requires another length.
result<void> encode(const value_form& form, const value& given, writer& out);

} // namespace radius

// --- <radius/dictionary/tables/dictionary_tables.hpp> ---

// The contents of a dictionary and their lookups. They never change: every `dictionary` handle
// shares them.

// --- <radius/container/name_arena.hpp> ---

// Storage for the names of a dictionary: a few large blocks instead of one string per name.

namespace radius::detail {

/// Strings with stable addresses until the arena is destroyed.
class name_arena {
  public:
    /// A copy that lives as long as the arena.
    std::string_view store(std::string_view text);

  private:
    void grow(std::size_t wanted);

    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
    std::size_t block_size_ = 512;
};

} // namespace radius::detail

// --- <radius/dictionary/tables/number_index.hpp> ---

// Hashing and comparing the numbers of attributes and values in a dictionary's tables.

// --- <radius/container/hash_index.hpp> ---

// A hash table of positions in an array that is stored elsewhere: one array of slots, so that a
// lookup allocates nothing and a whole dictionary's index is one block of memory.

namespace radius::detail {

/// Open addressing with linear probing, at most half full. Entries are never removed. You pass a
/// predicate that is true for the element that you look for.
class hash_index {
  public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    void reserve(std::size_t entries);

    /// The position for which `is_it` is true, or `none`.
    template <class IsIt>
    std::uint32_t find(std::uint64_t hash, IsIt&& is_it) const noexcept {
        if (slots_.empty()) {
            return none;
        }
        const std::uint32_t mixed = mix(hash);
        for (std::size_t place = mixed & mask();; place = (place + 1) & mask()) {
            const slot& candidate = slots_[place];
            if (candidate.position == none) {
                return none;
            }
            if (candidate.hash == mixed && is_it(candidate.position)) {
                return candidate.position;
            }
        }
    }

    /// Inserts `position`, or replaces the one for which `is_it` is true.
    template <class IsIt>
    void assign(std::uint64_t hash, std::uint32_t position, IsIt&& is_it) {
        reserve(size_ + 1);
        const std::uint32_t mixed = mix(hash);
        for (std::size_t place = mixed & mask();; place = (place + 1) & mask()) {
            slot& candidate = slots_[place];
            if (candidate.position == none) {
                candidate = {mixed, position};
                ++size_;
                return;
            }
            if (candidate.hash == mixed && is_it(candidate.position)) {
                candidate.position = position;
                return;
            }
        }
    }

    /// Replaces each position by the result of `moved`.
    template <class Moved>
    void move_positions(Moved&& moved) {
        for (slot& entry : slots_) {
            if (entry.position != none) {
                entry.position = moved(entry.position);
            }
        }
    }

  private:
    struct slot {
        std::uint32_t hash = 0;
        std::uint32_t position = none;
    };

    static constexpr std::uint32_t mix(std::uint64_t hash) noexcept {
        return static_cast<std::uint32_t>((hash * 0x9E3779B97F4A7C15U) >> 32U);
    }
    std::size_t mask() const noexcept;

    void grow(std::size_t wanted);

    std::vector<slot> slots_;
    std::size_t size_ = 0;
};

} // namespace radius::detail

namespace radius::detail {

constexpr std::uint64_t number_hash(std::span<const std::uint32_t> path) noexcept {
    std::uint64_t hash = path.size();
    for (const std::uint32_t part : path) {
        hash = (hash ^ part) * 0xD6E8FEB86659FD93U;
        hash ^= hash >> 32U;
    }
    return hash;
}

constexpr std::uint64_t value_hash(std::uint32_t set, std::uint64_t contents) noexcept {
    return (contents ^ (set + std::uint64_t{1}) * 0xD6E8FEB86659FD93U) * 0xA0761D6478BD642FU;
}

/// True if this number is directly inside the path `scope`.
bool stands_in(const attribute_number& number, const attribute_number& scope) noexcept;

/// Whether the children of `number` are vendors: Vendor-Specific and Extended-Vendor-Specific.
constexpr bool holds_vendors(const attribute_number& number) noexcept {
    return number.depth != 0 && number[number.depth - 1U] == vendor_specific_type &&
           (number.depth == 1 || (number.depth == 2 && number[0] >= 241 && number[0] <= 246));
}

/// The value names of a dictionary, grouped by set, with their indexes.
struct value_sets {
    std::vector<value_definition> values;
    std::vector<std::uint32_t> begins; // of each set, and the end of the last one
    hash_index names;
    hash_index numbers;
};

} // namespace radius::detail

// --- <radius/dictionary/text/nearest_name.hpp> ---

// "Did you mean ...?": the known name nearest to one that is unknown, by edit distance.

// --- <radius/dictionary/text/name_text.hpp> ---

// Comparing names as dictionaries do: ignoring ASCII case, as FreeRADIUS does.

namespace radius {

/// The lower-case form of an ASCII letter, anything else unchanged.
constexpr char fold_case(char letter) noexcept {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// True if two names are the same, ignoring ASCII case.
constexpr bool same_name(std::string_view left, std::string_view right) noexcept {
    if (left.size() != right.size()) {
        return false;
    }
    for (std::size_t place = 0; place < left.size(); ++place) {
        if (left[place] != right[place] && fold_case(left[place]) != fold_case(right[place])) {
            return false;
        }
    }
    return true;
}

/// A hash that ignores ASCII case. It processes eight octets at a time and masks the case bit of
/// each.
std::uint64_t name_hash(std::string_view name) noexcept;

} // namespace radius

namespace radius {

/// The number of characters to insert, remove, change or swap with a neighbour to turn one name
/// into the other, ignoring ASCII case. Returns `limit + 1` as soon as it is above `limit`, and for
/// names longer than `max_name_size`.
std::size_t edit_distance(std::string_view left, std::string_view right,
                                 std::size_t limit) noexcept;

/// Keeps the nearest of the names offered to it, if any is near enough: up to a third of the
/// characters may differ, at most four. It borrows the names.
class nearest_name {
  public:
    explicit nearest_name(std::string_view wanted) noexcept;

    /// Compares one known name.
    void offer(std::string_view candidate) noexcept;

    /// Empty if no offered name was near.
    std::string_view best() const noexcept { return best_; }

    /// ` (did you mean "X"?)`, or nothing, also if the name itself exists in another scope.
    std::string question() const;

  private:
    static constexpr std::size_t max_distance = 4;

    std::string_view wanted_;
    std::size_t limit_;
    std::string_view best_;
    bool done_ = false;
};

} // namespace radius

namespace radius {

/// Built by a `dictionary_builder`. Lookups allocate nothing and may run in any number of threads;
/// results live as long as the tables.
class dictionary_tables {
  public:
    /// By name, ignoring ASCII case; or by path from the outermost attribute inwards,
    /// `Vendor-Specific.Cisco.AVPair` or `26.9.1`. A plain name finds the attribute at the top
    /// level, else the only attribute of that name in any scope.
    const attribute_definition* find(std::string_view name) const noexcept;

    /// By number: the definition read last if several share it, so the RFC's name wins over an
    /// alias defined before it.
    const attribute_definition* find(const attribute_number& number) const noexcept;

    /// By name among the definitions directly inside `scope`; at the top if that is empty.
    const attribute_definition* find_in(const attribute_number& scope,
                                        std::string_view name) const noexcept;

    /// By the rest of a path, from `scope` on: names or numbers separated by dots.
    const attribute_definition* find_path(std::string_view path,
                                          attribute_number scope = {}) const noexcept;

    /// True if a plain name means several attributes and none at the top.
    bool is_ambiguous(std::string_view name) const noexcept;

    /// Appends what `find` needs to find this attribute: its name, or the path to it.
    void append_name(std::string& out, const attribute_definition& attribute) const;

    const vendor_definition* find_vendor(std::string_view name) const noexcept;

    /// By the vendor's IANA number: the definition read last.
    const vendor_definition* find_vendor(std::uint32_t number) const noexcept;

    /// The name of a value, empty if it has none.
    std::string_view value_name(const attribute_definition& attribute,
                                std::uint64_t number) const noexcept;

    /// The number of a value name, which is compared ignoring ASCII case.
    std::optional<std::uint64_t> value_number(const attribute_definition& attribute,
                                              std::string_view name) const noexcept;

    /// The attribute, value and vendor definitions in the order in which they were read.
    std::span<const attribute_definition> attributes() const noexcept { return attributes_; }
    std::span<const vendor_definition> vendors() const noexcept { return vendors_; }
    std::span<const value_definition> values(const attribute_definition& attribute) const noexcept;

    /// The number of value names of all attributes.
    std::size_t value_count() const noexcept;

    std::span<const dictionary_diagnostic> diagnostics() const noexcept { return diagnostics_; }

    /// Statistics of the lines read for these tables, including those of their base.
    const dictionary_counts& counts() const noexcept { return counts_; }

    /// The attribute name nearest to an unknown one; empty if none is near. It compares with every
    /// name, so use it only for error messages.
    std::string_view nearest(std::string_view name) const noexcept;

  private:
    friend class dictionary_builder;

    static std::uint64_t scoped_hash(const attribute_number& scope, std::uint64_t hash) noexcept;

    const attribute_definition* find_in(const attribute_number& scope, std::string_view name,
                                        std::uint64_t hash) const noexcept;

    /// The position of the attribute that a plain name means, if it is not ambiguous.
    std::uint32_t find_plain(std::string_view name) const noexcept;
    std::uint32_t find_plain(std::string_view name, std::uint64_t hash) const noexcept;

    /// True if other attributes have the name of the one at `position`, which is not at the top.
    bool is_shared(std::uint32_t position, std::string_view name) const noexcept;

    /// True if the attribute is at the top: in no vendor, no TLV and no structure.
    static bool is_top(const attribute_definition& attribute) noexcept {
        return attribute.number.depth == 1 || attribute.kind == definition_kind::alias;
    }

    bool in_set(std::uint32_t place, std::uint32_t set) const noexcept;

    /// The scope that one part of a path, a vendor, an attribute or a number, leads to.
    std::optional<attribute_number> enter(const attribute_number& scope,
                                          std::string_view part) const noexcept;

    /// Appends the names of the first `count` parts of a number, each followed by a dot.
    void append_path(std::string& out, const attribute_number& number, std::size_t count) const;

    std::vector<attribute_definition> attributes_;
    std::vector<vendor_definition> vendors_;
    detail::value_sets values_;
    std::vector<dictionary_diagnostic> diagnostics_;
    dictionary_counts counts_;
    detail::hash_index attribute_names_; // what a plain name means
    detail::hash_index shared_names_;    // plain names that mean several, none at the top
    detail::hash_index scoped_names_;
    detail::hash_index attribute_numbers_;
    detail::hash_index vendor_names_;
    detail::hash_index vendor_numbers_;
    std::vector<std::shared_ptr<const detail::name_arena>> arenas_; // storage of the names
};

} // namespace radius

namespace radius::detail {

/// How many octets each of the structure's values has; 0 if that depends on the value.
std::size_t structure_size(const dictionary_tables& tables,
                                  const attribute_definition& structure) noexcept;

/// Reads members from a structure's octets.
class structure_reader {
  public:
    structure_reader(const dictionary_tables& tables, const attribute_definition& structure,
                     octets_view octets) noexcept;

    /// Moves to the next member, or to the STRUCT that the key selects. False at the end and if
    /// there are too few octets; `sound()` tells which.
    bool next() noexcept;

    /// The member, or the STRUCT: its definition and its octets. The octets of a bit member are
    /// those of an integer of its type.
    const attribute_definition& definition() const noexcept { return *member_; }
    octets_view octets() const noexcept { return octets_; }

    /// For a union: the value of its key member.
    std::uint64_t choice_key() const noexcept { return choice_key_; }

    /// At the end: true if the octets were exactly those of all members.
    bool sound() const noexcept;

  private:
    bool next_bits() noexcept;

    /// After the members: the STRUCT that the key selects, preceded by its length if it has one.
    bool next_structure() noexcept;

    const dictionary_tables* tables_;
    const attribute_definition* structure_;
    const attribute_definition* member_ = nullptr;
    octets_view rest_;
    octets_view octets_;
    std::array<octet, 8> integer_{};
    std::array<std::uint64_t, 32> keys_{}; ///< of the first members, for unions
    std::uint64_t key_ = 0;
    std::uint64_t choice_key_ = 0;
    std::uint32_t place_ = 0;
    std::uint32_t key_place_ = 0;
    unsigned bit_ = 0;
    bool ended_ = false;
};

/// The definition of a union if its key has this value; null if no dictionary has one.
const attribute_definition* find_choice(const dictionary_tables& tables,
                                               const attribute_definition& choice,
                                               std::uint64_t key) noexcept;

/// The definition that can be in a packet on its own: the structure around a member, otherwise the
/// definition itself.
const attribute_definition& outermost(const dictionary_tables& tables,
                                             const attribute_definition& definition) noexcept;

/// True if a structure's octets are exactly those of its members, recursively.
bool sound_structure(const dictionary_tables& tables, const attribute_definition& structure,
                            octets_view octets);

/// Finds the member with the number `wanted` in a structure's octets; nothing if this value has no
/// such member. If several TLVs have the same number, it finds the first.
std::optional<octets_view> find_member(const dictionary_tables& tables,
                                              const attribute_definition& structure,
                                              octets_view octets, const attribute_number& wanted,
                                              std::array<octet, 8>& room) noexcept;

} // namespace radius::detail

namespace radius::detail {

/// A part of a container, in clear octets.
struct container_part {
    attribute_number number;
    flags properties{};
    octet_string octets;
};

/// True if `number` is `above` or is below it.
bool lies_in(const attribute_number& number, const attribute_number& above) noexcept;

/// Builds one container. Errors: `errc::attribute_not_allowed` for a part that it cannot contain,
/// `errc::value_too_long`, `errc::value_length_invalid`, `errc::value_out_of_range`.
class container_writer {
  public:
    using parts = std::span<const container_part>;

    explicit container_writer(const dictionary_tables& tables) noexcept;

    /// Appends the contents of `container` to `out`.
    result<void> write(octet_string& out, const attribute_definition& container,
                       parts given) const;

  private:
    /// The part at `number`: either given itself, or built from the parts below it.
    result<void> write_part(octet_string& out, const attribute_number& number, parts given) const;

    /// Elements of type, length and value. Adjacent parts of one element form that element.
    result<void> write_elements(octet_string& out, const attribute_number& above,
                                const vendor_format& format, parts given) const;

    /// Vendor-Specific around the sub-attributes of one vendor, and Extended-Vendor-Specific around
    /// its one.
    result<void> write_vendor(octet_string& out, const attribute_definition& container,
                              parts given) const;

    /// Consecutive values of one size.
    static result<void> write_array(octet_string& out, const attribute_definition& container,
                                    parts given);

    static result<void> write_group(octet_string& out, parts given);

    /// Members in their order. A member that is not given is zero, or empty if it has no fixed
    /// size; a key follows from the parts after it.
    result<void> write_structure(octet_string& out, const attribute_definition& structure,
                                 parts given) const;

    result<void> write_nothing(octet_string& out, const attribute_definition& member) const;

    /// A key's own value, and in `behind` the STRUCT that it selects.
    result<void> write_key(octet_string& out, octet_string& behind, const attribute_definition& key,
                           parts given, const std::vector<container_part>& inner) const;

    const dictionary_tables* tables_;
};

} // namespace radius::detail

// --- <radius/dictionary/language/words.hpp> ---

// Splits lines of a dictionary into words, and parses the words.

// --- <radius/dictionary/dictionary_error.hpp> ---

// The error for a dictionary that cannot be read, with file and line.

#include <stdexcept>

// --- <radius/dictionary/text/text_escape.hpp> ---

// Quoted text: printed so that no octet acts as a terminal command, and parsed back byte for byte.

namespace radius {

namespace detail {

/// Multi-octet characters that control a terminal or the reading direction: the C1 controls, and
/// the invisible ones of Unicode's general punctuation.
constexpr bool is_invisible(std::uint32_t point) noexcept {
    return (point >= 0x80 && point < 0xA0) || point == 0x61C ||
           (point >= 0x200B && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF;
}

/// The number of octets of the printable non-ASCII character at `place` in `text`; 0 if there is
/// none (RFC 3629 section 4: no overlong forms, no surrogates).
constexpr std::size_t wide_character(std::string_view text, std::size_t place) noexcept {
    const auto at = [&](std::size_t index) { return static_cast<std::uint8_t>(text[index]); };
    const std::uint8_t lead = at(place);
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || place + size > text.size()) {
        return 0;
    }
    std::uint32_t point = lead & (0xFFU >> (size + 1));
    for (std::size_t index = place + 1; index < place + size; ++index) {
        if ((at(index) & 0xC0U) != 0x80U) {
            return 0;
        }
        point = point << 6U | (at(index) & 0x3FU);
    }
    const std::uint32_t smallest = size == 4 ? 0x10000 : size == 3 ? 0x800 : 0x80;
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    return point < smallest || point > 0x10FFFF || surrogate || is_invisible(point) ? 0 : size;
}

/// True if a terminal shows the text unchanged and does nothing else: only UTF-8, no control
/// characters, nothing invisible.
constexpr bool is_printable(std::string_view text) noexcept {
    for (std::size_t place = 0; place < text.size();) {
        const auto code = static_cast<std::uint8_t>(text[place]);
        const std::size_t size = code >= 0x80                   ? wide_character(text, place)
                                 : code >= 0x20 && code != 0x7F ? 1
                                                                : 0;
        if (size == 0) {
            return false;
        }
        place += size;
    }
    return true;
}

} // namespace detail

/// Appends `text` between double quotes: `\"`, `\\`, `\n`, `\r` and `\t` with these escapes, other
/// control characters and octets that are not printable UTF-8 as `\` and three octal digits per
/// octet.
void append_quoted(std::string& out, std::string_view text);

/// The same as a new string.
std::string quoted(std::string_view text);

/// Parses the output of `append_quoted`, including both quotes, and also `\'` and `\xNN`. Between
/// single quotes only `\'` and `\\` are escapes. Errors: `errc::text_invalid`.
result<std::string> unquote(std::string_view text);

} // namespace radius

namespace radius {

/// `what()` reads `dictionary.acme:12: unknown type "intger" (did you mean "integer"?)`.
class dictionary_error : public std::runtime_error {
  public:
    dictionary_error();

    /// Line 0 means the file as a whole. `text` is the offending word.
    dictionary_error(const std::string& file, std::size_t line, const std::string& problem,
                     std::string text);

    const std::string& file() const noexcept { return file_; }
    std::size_t line() const noexcept { return line_; }

    /// The offending word, as written in the file.
    const std::string& text() const noexcept { return text_; }

  private:
    std::string file_;
    std::size_t line_;
    std::string text_;
};

namespace detail {

/// A problem with a line, before the line number is known.
struct complaint {
    std::string problem;
    std::string text;
};

/// The result of reading a line: success, or a complaint. One pointer in size, because most lines
/// have none.
class [[nodiscard]] line_outcome {
  public:
    line_outcome() = default;
    line_outcome(complaint what);

    explicit operator bool() const noexcept { return what_ == nullptr; }

    /// Requires a complaint.
    complaint& error() const noexcept { return *what_; }

  private:
    std::unique_ptr<complaint> what_;
};

/// Returns `before "text" behind`.
complaint complain(std::string_view before, std::string_view text,
                          std::string_view behind = {});

} // namespace detail

} // namespace radius

// --- <radius/dictionary/text/unsigned_text.hpp> ---

// Non-negative numbers in dictionaries and pairs.

namespace radius::detail {

/// Decimal digits, or "0x" and hexadecimal ones, and nothing else.
/// Errors: `errc::text_invalid`, `errc::value_out_of_range` above `most`.
constexpr result<std::uint64_t> parse_unsigned(std::string_view text,
                                               std::uint64_t most = 0xFFFFFFFFFFFFFFFFU) noexcept {
    const bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
    const std::uint64_t base = hexadecimal ? 16 : 10;
    text.remove_prefix(hexadecimal ? 2 : 0);
    std::uint64_t number = 0;
    bool fits = true;
    for (const char letter : text) {
        const int digit = hex_digit(letter);
        if (digit < 0 || (digit > 9 && !hexadecimal)) {
            return errc::text_invalid;
        }
        const auto next = static_cast<std::uint64_t>(digit);
        fits = fits && next <= most && number <= (most - next) / base;
        number = number * base + next;
    }
    if (text.empty()) {
        return errc::text_invalid;
    }
    return fits ? result<std::uint64_t>(number) : result<std::uint64_t>(errc::value_out_of_range);
}

} // namespace radius::detail

namespace radius::detail {

/// The words of one line, without its comment. They borrow the text.
struct dictionary_words {
    static constexpr std::size_t capacity = 8;

    std::array<std::string_view, capacity> words;
    std::size_t count = 0; ///< 0 for an empty line and for a comment
    std::size_t size = 0;  ///< of the line, in octets
    bool odd = false;      ///< not all of them are printable ASCII

    /// Removes the first line from `text`. Words beyond `capacity` become part of the last word.
    void read(std::string_view& text) noexcept;

    std::string_view operator[](std::size_t place) const noexcept;

    /// The first word that a terminal would not show unchanged; empty if there is none.
    std::string_view unprintable() const noexcept;

  private:
    enum kind : std::uint8_t {
        letter,
        odd_letter, ///< a control character, or part of one beyond ASCII
        blank,
        last, ///< of a line, or of the part that is read
    };
    static constexpr std::array<kind, 256> kinds = [] {
        std::array<kind, 256> all{};
        for (std::size_t code = 0; code < all.size(); ++code) {
            all[code] = code < 0x20 || code >= 0x7F ? odd_letter : letter;
        }
        all[' '] = all['\t'] = all['\v'] = all['\f'] = all['\r'] = blank;
        all['\n'] = all['#'] = last;
        return all;
    }();
    static kind kind_of(char given) noexcept;

    void add(const char* begin, const char* end) noexcept;
};

/// Removes the text up to `separator`, and the separator, from the front of `text`.
constexpr std::string_view take_part(std::string_view& text, char separator) noexcept {
    const std::size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

/// Appends the parts of "24757.1.0x02" to `number`.
line_outcome append_path(attribute_number& number, std::string_view text);

/// The size in octets that a part of the path exceeds; 0 if all parts fit.
constexpr unsigned overfull_part(const attribute_number& number) noexcept {
    const bool vendors = number.is_vendor_specific();
    const bool extended = number.is_extended() || number.is_long_extended();
    const std::size_t vendor_level = vendors ? 1 : 2;
    const bool has_vendor = vendors || (extended && number[1] == vendor_specific_type);
    for (std::size_t level = 1; level < number.depth; ++level) {
        const unsigned octets = has_vendor && level == vendor_level ? 4U
                                : vendors && level == 2             ? number.format.type_octets
                                                                    : 1U;
        if (octets < 4 && number[level] >> (8U * octets) != 0) {
            return octets;
        }
    }
    return 0;
}

struct type_word {
    std::string_view word;
    data_type type;
};

inline constexpr std::array<type_word, 41> type_words{{
    {"integer", data_type::integer},
    {"string", data_type::text},
    {"octets", data_type::octets},
    {"ipaddr", data_type::ipv4addr},
    {"byte", data_type::byte},
    {"tlv", data_type::tlv},
    {"short", data_type::short_integer},
    {"ipv6addr", data_type::ipv6addr},
    {"date", data_type::time},
    {"integer64", data_type::integer64},
    {"ifid", data_type::ifid},
    {"ipv6prefix", data_type::ipv6prefix},
    {"ipv4prefix", data_type::ipv4prefix},
    {"signed", data_type::signed_integer},
    {"ether", data_type::ether},
    {"ethernet", data_type::ether},
    {"combo-ip", data_type::combo_ip},
    {"vsa", data_type::vsa},
    {"extended", data_type::extended},
    {"evs", data_type::evs},
    {"long-extended", data_type::long_extended},
    {"abinary", data_type::filter},
    {"ipv4addr", data_type::ipv4addr},
    {"uint8", data_type::byte},
    {"uint16", data_type::short_integer},
    {"uint32", data_type::integer},
    {"uint64", data_type::integer64},
    {"int8", data_type::int8},
    {"int16", data_type::int16},
    {"int32", data_type::signed_integer},
    {"int64", data_type::int64},
    {"size", data_type::integer64},
    {"bool", data_type::boolean},
    {"time_delta", data_type::time_delta},
    {"float32", data_type::float32},
    {"float64", data_type::float64},
    {"struct", data_type::structure},
    {"union", data_type::choice},
    {"group", data_type::group},
    {"combo-ip-addr", data_type::combo_ip},
    {"combo-ipaddr", data_type::combo_ip},
}};

/// The integer type that a member of a structure with `bits` bits is read as.
constexpr data_type bits_type(std::size_t bits) noexcept {
    return bits == 1    ? data_type::boolean
           : bits <= 8  ? data_type::byte
           : bits <= 16 ? data_type::short_integer
           : bits <= 32 ? data_type::integer
                        : data_type::integer64;
}

/// Reads types such as `octets[16]`. False if `word` does not have this form.
result<bool, complaint> read_sized_type(std::string_view word,
                                               attribute_definition& definition);

/// Reads the type of an attribute or a member.
line_outcome read_type(std::string_view word, attribute_definition& definition);

/// Reads "format=2,1" or "format=1,1,c" of a VENDOR line.
result<vendor_format, complaint> read_vendor_format(std::string_view word);

/// The names that flags refer to. The parser looks them up.
struct flag_references {
    std::string_view values;   ///< enum=
    std::string_view children; ///< clone=
    std::string_view group;    ///< ref=
    std::string_view key;      ///< key= of a union
};

/// Every flag, for "did you mean".
inline constexpr std::array<std::string_view, 21> flag_names{
    "has_tag", "encrypt=",   "concat",   "array",    "secret",        "virtual", "internal",
    "counter", "enum=",      "clone=",   "ref=",     "key",           "key=",    "length=",
    "offset=", "precision=", "subtype=", "extended", "long-extended", "abinary", "unsafe"};

/// Reads the value of "encrypt=".
result<hiding, complaint> read_hiding(std::string_view word);

/// Reads the value of "precision=".
result<time_unit, complaint> read_precision(std::string_view word);

/// Reads the value of "subtype=": the integer type of a date or a duration on the wire.
result<void, complaint> read_subtype(std::string_view word,
                                            attribute_definition& definition);

/// Reads a flag that has a value. False if there is no such flag.
result<bool, complaint> read_valued_flag(std::string_view name, std::string_view word,
                                                attribute_definition& definition,
                                                flag_references& references);

/// Reads one flag of an ATTRIBUTE line. False if there is no such flag.
result<bool, complaint> read_flag(std::string_view flag, attribute_definition& definition,
                                         flag_references& references);

} // namespace radius::detail

// --- <radius/dictionary/text/pair_scanner.hpp> ---

// `Name = value` pairs found in a text, without interpreting them.

namespace radius {

/// `what()` reads `line 2: Usr-Name (did you mean "User-Name"?): unknown name`.
class pair_error : public std::runtime_error {
  public:
    pair_error();
    pair_error(std::size_t line, const std::string& problem);

    /// Counted from 1.
    std::size_t line() const noexcept { return line_; }

  private:
    std::size_t line_;
};

namespace detail {

/// One `Name = value`, as views into the text.
struct pair_words {
    std::string_view name;
    std::string_view value;
    std::size_t line = 1;
};

/// Reads pairs from a text, one after the other.
class pair_scanner {
  public:
    explicit pair_scanner(std::string_view text, std::size_t first_line = 1) noexcept;

    /// Throws `pair_error`; false at the end.
    bool next(pair_words& pair);

  private:
    [[noreturn]] void fail(const std::string& problem) const;

    std::string_view take(std::size_t count) noexcept;
    void skip_blanks() noexcept;
    void skip_between() noexcept;
    void take_operator(std::string_view& name);
    std::string_view take_value(std::string_view name);

    /// The length of the quoted text at `begin`, in characters; 0 if its line does not end it.
    std::size_t quoted_size(std::size_t begin) const noexcept;

    /// Pairs between braces, including braces and quotes inside them.
    std::string_view take_braces(std::string_view name);

    std::string_view rest_;
    std::size_t line_;
};

} // namespace detail

} // namespace radius

// --- <radius/dictionary/text/value_text.hpp> ---

// Values as text, by data type: the right side of a `Name = value` line.

// --- <radius/dictionary/text/ascend_filter.hpp> ---

// The text form of Ascend's packet filters, which dictionaries call abinary. No RFC defines them;
// the layouts are those that Ascend's servers send.
//
//     octet   0      1         2           3      4 ... 31 or 47
//             Type   Forward   Direction   zero   by type, below

namespace radius {

namespace detail {

inline constexpr std::array<std::string_view, 4> filter_types{"generic", "ip", "ipx", "ipv6"};
inline constexpr std::array<std::string_view, 5> filter_signs{"", "<", "=", ">", "!="};

struct filter_word {
    std::string_view word;
    std::uint16_t number;
};
inline constexpr std::array<filter_word, 4> filter_protocols{
    {{"tcp", 6}, {"udp", 17}, {"ospf", 89}, {"icmp", 1}}};
inline constexpr std::array<filter_word, 18> filter_ports{{{"ftp-data", 20},
                                                           {"ftp", 21},
                                                           {"telnet", 23},
                                                           {"smtp", 25},
                                                           {"nameserver", 42},
                                                           {"domain", 53},
                                                           {"tftp", 69},
                                                           {"gopher", 70},
                                                           {"finger", 79},
                                                           {"www", 80},
                                                           {"kerberos", 88},
                                                           {"hostname", 101},
                                                           {"nntp", 119},
                                                           {"ntp", 123},
                                                           {"exec", 512},
                                                           {"login", 513},
                                                           {"cmd", 514},
                                                           {"talk", 517}}};

/// The fields of all kinds of filters; each uses its own.
struct filter_fields {
    std::size_t type = 0;
    bool forward = false;
    bool in = false;
    std::array<octet_string, 2> addresses{}; ///< source and destination: 4, 16, or net and node
    std::array<octet, 2> lengths{};
    std::array<std::uint16_t, 2> ports{};
    std::array<octet, 2> signs{};
    octet protocol = 0;
    bool established = false;
    std::uint16_t offset = 0;
    octet_string mask{};
    octet_string compared{};
    bool unequal = false;
    bool more = false;
};

/// Reads words from a filter's text.
class filter_words {
  public:
    explicit filter_words(std::string_view text) noexcept;

    std::string_view peek() noexcept;
    std::string_view take() noexcept;
    bool take_if(std::string_view wanted) noexcept;

  private:
    std::string_view rest_;
};

template <std::size_t Size>
std::optional<std::uint16_t> filter_number(std::string_view word,
                                           const std::array<filter_word, Size>& names) noexcept {
    for (const filter_word& known : names) {
        if (same_name(known.word, word)) {
            return known.number;
        }
    }
    const auto number = parse_unsigned(word, 0xFFFF);
    return number ? std::optional(static_cast<std::uint16_t>(*number)) : std::nullopt;
}

/// Reads "> 1023", a sign and a port or, in hexadecimal, a socket.
bool read_filter_port(filter_words& words, filter_fields& fields, std::size_t side,
                             bool socket) noexcept;

/// Reads "10.0.0.0/8". Without a length, the class of an IPv4 address determines it.
bool read_filter_address(filter_words& words, filter_fields& fields, std::size_t side,
                                bool v6);

/// `ip in forward [srcip A/n] [dstip A/n] [protocol] [srcport > n] [dstport = n] [est]`
bool read_ip_filter(filter_words& words, filter_fields& fields, bool v6);

/// `ipx in forward [srcipxnet 0x1 srcipxnode 0x010203040506 [srcipxsock = 0x451]] [dstipxnet ...]`
bool read_ipx_filter(filter_words& words, filter_fields& fields);

/// `generic in forward OFFSET MASK VALUE [==|!=] [more]`, mask and value of up to six octets.
bool read_generic_filter(filter_words& words, filter_fields& fields);

///     octets  ip and ipv6                       ipx                        generic
///             address (4, 16) twice             net (4), node (6),         offset (2), length (2),
///             length, length, protocol, est     socket (2), all twice      more (2), mask (6),
///             port (2) twice, sign, sign        sign, sign                 value (6), unequal
octet_string filter_octets(const filter_fields& fields);

} // namespace detail

/// The octets of a filter such as "ip in drop tcp dstport > 1023" or "ipv6 out forward srcip ::1".
/// Errors: `errc::text_invalid`.
result<octet_string> parse_filter(std::string_view text);

namespace detail {

void append_filter_port(std::string& out, std::string_view name, octet sign,
                               std::uint64_t port, bool socket);

std::uint64_t filter_bits(octets_view octets) noexcept;

bool is_all_zero(octets_view octets) noexcept;

void append_ip_filter(std::string& out, octets_view octets, bool v6);

void append_ipx_filter(std::string& out, octets_view octets);

void append_generic_filter(std::string& out, octets_view octets);

} // namespace detail

/// A filter as FreeRADIUS prints it: "ip in forward srcip 10.0.0.0/8 tcp dstport = 80". Nothing if
/// `parse_filter` would not restore the same octets.
std::optional<std::string> filter_text(octets_view octets);

} // namespace radius

// --- <radius/dictionary/text/date_text.hpp> ---

// Points in time as text, always in UTC (RFC 8044 section 3.3, RFC 3339).

namespace radius {

namespace detail {

/// Removes a decimal of exactly `digits` digits from the front of `text`, or returns -1.
constexpr int take_digits(std::string_view& text, std::size_t digits) noexcept {
    if (text.size() < digits) {
        return -1;
    }
    int number = 0;
    for (const char digit : text.substr(0, digits)) {
        if (digit < '0' || digit > '9') {
            return -1;
        }
        number = number * 10 + (digit - '0');
    }
    text.remove_prefix(digits);
    return number;
}

constexpr bool take_letter(std::string_view& text, char letter) noexcept {
    if (text.empty() || text.front() != letter) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// Removes "10:00:00" from the front.
constexpr result<std::chrono::seconds> take_time_of_day(std::string_view& text) noexcept {
    const int hours = take_digits(text, 2);
    const bool first = take_letter(text, ':');
    const int minutes = take_digits(text, 2);
    const bool second = take_letter(text, ':');
    const int seconds = take_digits(text, 2);
    if (!first || !second || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 ||
        seconds < 0 || seconds > 59) {
        return errc::text_invalid;
    }
    return std::chrono::seconds(hours * 3600 + minutes * 60 + seconds);
}

constexpr result<std::chrono::sys_seconds> join_date(int year, int month, int day,
                                                     std::chrono::seconds time) noexcept {
    if (year < 0 || month < 0 || day < 0) {
        return errc::text_invalid;
    }
    const std::chrono::year_month_day date(std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok()) {
        return errc::text_invalid;
    }
    return std::chrono::sys_seconds(std::chrono::sys_days(date)) + time;
}

/// Removes ".25", up to nine digits, from the front and returns nanoseconds.
constexpr result<std::int64_t> take_fraction(std::string_view& text) noexcept {
    if (!take_letter(text, '.')) {
        return std::int64_t{0};
    }
    std::int64_t nanoseconds = 0;
    std::size_t digits = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9' && digits < 9) {
        nanoseconds = nanoseconds * 10 + (text.front() - '0');
        text.remove_prefix(1);
        ++digits;
    }
    if (digits == 0) {
        return errc::text_invalid;
    }
    for (; digits < 9; ++digits) {
        nanoseconds *= 10;
    }
    return nanoseconds;
}

/// The UTC offset of a time zone: "Z", "+03:00", "-0500", or one of the names with an unambiguous
/// offset: those of RFC 5322 section 4.3, and of Europe and Japan.
constexpr result<std::chrono::seconds> parse_zone(std::string_view text) noexcept {
    struct zone {
        std::string_view name;
        int hours;
    };
    constexpr std::array<zone, 20> zones{
        {{"Z", 0},    {"UTC", 0},  {"GMT", 0},  {"EST", -5}, {"EDT", -4}, {"CST", -6}, {"CDT", -5},
         {"MST", -7}, {"MDT", -6}, {"PST", -8}, {"PDT", -7}, {"WET", 0},  {"WEST", 1}, {"CET", 1},
         {"CEST", 2}, {"EET", 2},  {"EEST", 3}, {"MSK", 3},  {"JST", 9},  {"UT", 0}}};
    for (const zone& known : zones) {
        if (same_name(text, known.name)) {
            return std::chrono::seconds(known.hours * 3600);
        }
    }
    const bool west = take_letter(text, '-');
    if (!west && !take_letter(text, '+')) {
        return errc::text_invalid;
    }
    const int hours = take_digits(text, 2);
    (void)take_letter(text, ':');
    const int minutes = take_digits(text, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || !text.empty()) {
        return errc::text_invalid;
    }
    const std::chrono::seconds ahead(hours * 3600 + minutes * 60);
    return west ? -ahead : ahead;
}

/// "2026-11-22T10:00:00Z" or "2026-11-22T13:00:00.25+03:00"
constexpr result<std::chrono::sys_seconds> parse_rfc3339(std::string_view text,
                                                         std::int64_t& nanoseconds) noexcept {
    const int year = take_digits(text, 4);
    const bool first = take_letter(text, '-');
    const int month = take_digits(text, 2);
    const bool second = take_letter(text, '-');
    const int day = take_digits(text, 2);
    if (!first || !second || !take_letter(text, 'T')) {
        return errc::text_invalid;
    }
    const auto time = take_time_of_day(text);
    const auto fraction = time ? take_fraction(text) : result<std::int64_t>(errc::text_invalid);
    const auto zone = parse_zone(text);
    if (!fraction || !zone) {
        return errc::text_invalid;
    }
    nanoseconds = *fraction;
    return join_date(year, month, day, *time - *zone);
}

/// "Nov 22 2026 10:00:00 UTC" or "Nov  2 2026 10:00:00 UTC", as FreeRADIUS prints it.
constexpr result<std::chrono::sys_seconds> parse_named_month(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
    int month = 0;
    while (month < 12 && !same_name(text.substr(0, 3), months[static_cast<std::size_t>(month)])) {
        ++month;
    }
    if (month == 12) {
        return errc::text_invalid;
    }
    text.remove_prefix(3);
    if (!take_letter(text, ' ')) {
        return errc::text_invalid;
    }
    const bool padded = take_letter(text, ' ');
    const bool one_digit = padded || (text.size() > 1 && text[1] == ' ');
    const int day = take_digits(text, one_digit ? 1 : 2);
    const bool first = take_letter(text, ' ');
    const int year = take_digits(text, 4);
    if (!first || !take_letter(text, ' ')) {
        return errc::text_invalid;
    }
    const auto time = take_time_of_day(text);
    const bool spaced = take_letter(text, ' ');
    const auto zone = parse_zone(text);
    if (!time || !spaced || !zone) {
        return errc::text_invalid;
    }
    return join_date(year, month + 1, day, *time - *zone);
}

} // namespace detail

/// Appends the point in time that is `count` units after 1970 began: "2026-11-22T10:00:00Z", with
/// as many decimals as the unit has. Outside the years 0 to 9999 it returns false and appends
/// nothing.
bool append_date(std::string& out, std::int64_t count, time_unit unit);

/// Reads "2026-11-22T10:00:00Z", "2026-11-22T13:00:00+03:00", "Nov 22 2026 10:00:00 UTC" or "Nov 22
/// 2026 13:00:00 MSK" as units since 1970 began. A zone is Z, an offset, or one of the names UTC,
/// GMT, EST, EDT, CST, CDT, MST, MDT, PST, PDT, WET, WEST, CET, CEST, EET, EEST, MSK and JST.
/// Errors: `errc::text_invalid`; `errc::value_out_of_range` if it is not a whole number of units.
result<std::int64_t> parse_date(std::string_view text, time_unit unit) noexcept;

} // namespace radius

// --- <radius/dictionary/text/float_text.hpp> ---

// Floating-point numbers in dictionaries and pairs (RFC 8044 section 3 does not define them).

#include <cmath>

namespace radius::detail {

/// The exponent of ten after an "e": a number with or without a sign. If it is out of range for a
/// `double`, the result is a billion. Error: `errc::text_invalid`.
result<std::int64_t> parse_exponent(std::string_view text) noexcept;

/// A decimal number such as "-1.5" or "2e-3", rounded to the nearest `double`, or "inf" or
/// "infinity". Independent of the locale, and without `std::from_chars` for `double`, which libc++
/// 19 lacks. Errors: `errc::text_invalid`, `errc::value_out_of_range` for "nan" and for numbers
/// that are too large.
result<double> parse_double(std::string_view text);

} // namespace radius::detail

// --- <radius/dictionary/text/value_names.hpp> ---

// The value names of one attribute, for printing and parsing.

namespace radius {

/// The value names of one attribute; none by default. Borrows the dictionary.
class value_names {
  public:
    value_names() = default;
    value_names(const dictionary_tables& tables, const attribute_definition& attribute) noexcept;

    std::string_view name(std::uint64_t number) const noexcept;
    std::optional<std::uint64_t> number(std::string_view name) const noexcept;
    std::span<const value_definition> all() const noexcept;

    /// The data type of the attribute; octets if there is none.
    data_type type() const noexcept {
        return attribute_ != nullptr ? attribute_->type : data_type::octets;
    }

  private:
    const dictionary_tables* tables_ = nullptr;
    const attribute_definition* attribute_ = nullptr;
};

} // namespace radius

namespace radius {

namespace detail {

/// True if a word in a list of pairs needs no quotes to be parsed back unchanged.
constexpr bool is_bare_word(std::string_view word) noexcept {
    constexpr std::string_view special = "\"'\\,#{}";
    for (const char letter : word) {
        if (letter <= ' ' || letter >= 0x7F || special.find(letter) != std::string_view::npos) {
            return false;
        }
    }
    return !word.empty();
}

/// The number that a value name can denote.
std::optional<std::uint64_t> named_bits(const value& shown) noexcept;

/// The value of this type with the number of a name.
result<value> named_value(const value_form& form, std::uint64_t bits);

void append_count(std::string& out, std::int64_t count, time_unit unit);

/// The value without value names.
void append_plain(std::string& out, const value& shown, data_type type);

/// A decimal number of units: of `unit`, or of the suffix s, ms, us or ns.
result<std::int64_t> parse_count(std::string_view text, time_unit unit) noexcept;

result<value> parse_integer(const value_form& form, std::string_view text);

result<value> parse_float(const value_form& form, std::string_view text);

template <class Parsed>
result<value> as_value(const result<Parsed>& parsed) {
    return parsed ? result<value>(value(*parsed)) : result<value>(parsed.error());
}

template <class Prefix>
result<value> parse_prefix(std::string_view text) {
    if (text.find('/') == std::string_view::npos) {
        const auto address = Prefix::address_type::parse(text);
        return address ? result<value>(value(Prefix(*address))) : result<value>(address.error());
    }
    return as_value(Prefix::parse(text));
}

/// A value from text whose quotes are removed.
result<value> parse_plain(const value_form& form, std::string_view text, bool quoted);

} // namespace detail

/// Appends a value: text between quotes (see `append_quoted`), octets as `0x...`, an integer as its
/// name if it has one, a date as "2026-11-22T10:00:00Z", an Ascend filter as `filter_text` returns
/// it. The tag is not printed.
void append_value(std::string& out, const value& shown, const value_names& names = {});

/// The same as a new string.
std::string to_text(const value& shown, const value_names& names = {});

/// Reads a value of the given form, with or without quotes around it. Octets are hexadecimal if
/// they begin with `0x` outside quotes, else the characters themselves; containers are always
/// hexadecimal. Integers are decimal, `0x` and hexadecimal digits, or a value name, optionally
/// after `::`, as FreeRADIUS 4 prints it. Errors: `errc::text_invalid`, `errc::value_out_of_range`.
result<value> parse_value(const value_form& form, std::string_view text,
                                 const value_names& names = {});

namespace detail {

/// The number of a VALUE line. Errors: those of `parse_value`; `errc::value_type_mismatch` for a
/// type that has no value names, if the text is not a number either.
result<std::uint64_t> value_bits(const value_form& form, std::string_view text);

} // namespace detail

} // namespace radius

namespace radius {

/// A run-time attribute and its value, ready to be added to a packet. It owns the value and borrows
/// the rest: a handle of the dictionary must outlive it. Any number of threads may read one while
/// no thread changes it.
class dictionary_pair {
  public:
    /// `contents` as `convert` returns it. Prefer `names["X"] = value`, which checks.
    dictionary_pair(const dictionary_tables& tables, const attribute_definition& definition,
                    value contents);

    std::string_view name() const noexcept { return definition_->name; }

    /// The number in a packet; for a member, that of the structure around it.
    attribute_number number() const noexcept;
    flags properties() const noexcept;
    const attribute_definition& definition() const noexcept { return *definition_; }
    const value& contents() const noexcept { return value_; }

    /// Writes the clear value, its tag octet included; for a member, its structure, filled with
    /// zeros. Errors: those of `radius::encode`; `errc::value_out_of_range` for a tagged integer
    /// above 24 bits; `errc::value_length_invalid` if the definition requires another length.
    result<void> encode(writer& out) const;

    /// Only the value's own octets, without the structure around it. Errors: those of `encode`.
    result<void> encode_alone(writer& out) const;

  private:
    const attribute_definition& outermost() const noexcept;

    const dictionary_tables* tables_;
    const attribute_definition* definition_;
    value value_;
};

/// An attribute of a dictionary, to be read from a packet or given a value. It borrows: a handle of
/// the dictionary must outlive it. Any number of threads may use one.
class dictionary_attribute {
  public:
    using read_type = value;

    /// With a `tag`, only that group.
    dictionary_attribute(const dictionary_tables& tables, const attribute_definition& definition,
                         std::optional<octet> tag = std::nullopt) noexcept;
    dictionary_attribute(const dictionary_attribute&) = default;
    dictionary_attribute& operator=(const dictionary_attribute&) = delete;

    std::string_view name() const noexcept { return definition_->name; }

    /// The number to look for in a packet; for a member, that of the structure around it.
    attribute_number number() const noexcept;
    flags properties() const noexcept;
    std::optional<octet> tag() const noexcept { return tag_; }
    const attribute_definition& definition() const noexcept { return *definition_; }
    value_names names() const noexcept { return {*tables_, *definition_}; }

    /// The number of octets of each value of an array; 0 if it is not an array.
    std::size_t element_size() const noexcept;

    /// This attribute with a tag of 0 to 31. Throws `attribute_error` if the attribute has no tags,
    /// or the tag is larger.
    dictionary_attribute operator[](unsigned tag) const;

    /// The pair to add to a packet. Text for an attribute that is neither text nor octets is read
    /// as `parse` reads it: `names["Service-Type"] = "Framed-User"`. For text and octets it is used
    /// unchanged. Throws `attribute_error` if the value does not fit the data type.
    dictionary_pair operator=(const value& contents) const;

    /// The pair for a value in the syntax of a `Name = value` line: quotes and `0x` have the same
    /// meaning, and `{ Name = value, ... }` is the contents of a container. Throws
    /// `attribute_error`.
    dictionary_pair parse(std::string_view text) const;

    /// The pair that contains these pairs: TLVs in their TLV, several sub-attributes in one
    /// Vendor-Specific, members in their structure, values in their array. Members that are not
    /// given are zero. Throws `attribute_error` with the name of a pair that cannot be encoded, or
    /// with this one if a pair does not belong in it.
    template <std::same_as<dictionary_pair>... Pairs>
    dictionary_pair with(const Pairs&... pairs) const {
        std::vector<detail::container_part> parts;
        parts.reserve(sizeof...(pairs));
        (parts.push_back(part_of(pairs)), ...);
        return join(parts);
    }

    /// Reads clear octets, the tag octet included; for a member, those of the structure around it;
    /// for an array, its first value. Errors: those of the data type; `errc::attribute_missing` for
    /// a different tag, and if a structure has no such member.
    result<value> decode(octets_view octets, strictness how = strictness::strict) const;

    /// A value of this attribute in the syntax of a `Name = value` line; see `append_value`. The
    /// contents of a container are shown by name, `{ Name = value, ... }`, if `parse` restores the
    /// same octets from that.
    std::string to_text(const value& shown) const;

  private:
    const attribute_definition& outermost() const noexcept;
    result<value> decode_alone(octets_view octets, strictness how) const;
    result<value> read_text(std::string_view text) const;
    dictionary_pair pair_of(const value& contents) const;
    detail::container_part part_of(const dictionary_pair& pair) const;
    dictionary_pair join(std::span<const detail::container_part> parts) const;
    [[noreturn]] void refuse(errc reason, std::string_view text) const;

    const dictionary_tables* tables_;
    const attribute_definition* definition_;
    std::optional<octet> tag_;
};

namespace detail {

/// The text forms of a type, for error messages; empty if the name of the type says it.
constexpr std::string_view forms_of(data_type type) noexcept {
    switch (type) {
    case data_type::time:
        return "; write 2026-11-22T10:00:00Z, 2026-11-22T13:00:00+03:00, \"Nov 22 2026 10:00:00 "
               "UTC\" or seconds since 1970";
    case data_type::time_delta: return "; write a number, or one with s, ms, us or ns behind it";
    case data_type::ipv4addr: return "; write 192.0.2.1";
    case data_type::ipv6addr: return "; write 2001:db8::1";
    case data_type::ipv4prefix: return "; write 192.0.2.0/24, with no bits beyond the length";
    case data_type::ipv6prefix: return "; write 2001:db8::/32, with no bits beyond the length";
    case data_type::ether: return "; write 00:00:5e:00:53:01";
    case data_type::ifid: return "; write 0:0:0:1";
    case data_type::boolean: return "; write yes or no";
    default: return {};
    }
}

} // namespace detail

namespace detail {

/// Real containers never nest deeper; it limits the stack for groups inside groups.
inline constexpr std::size_t max_container_nesting = 16;

/// Prints containers. Each step returns false if something cannot be split, is hidden or is not in
/// the dictionary; discard the text appended until then.
class container_printer {
  public:
    container_printer(const dictionary_tables& tables, std::string& out) noexcept;

    bool print(const attribute_definition& container, octets_view octets, std::size_t nesting = 0);

  private:
    template <class Inner>
    bool print_members(const attribute_definition& structure, octets_view octets, Inner& inner) {
        structure_reader reader(*tables_, structure, octets);
        while (reader.next()) {
            const attribute_definition& member = reader.definition();
            if (member.type == data_type::choice) {
                choice_key_ = reader.choice_key();
            }
            if (!inner(&member, reader.octets())) {
                return false;
            }
        }
        return reader.sound();
    }

    bool print_part(const attribute_definition& part, octets_view octets, std::size_t nesting);

    const dictionary_tables* tables_;
    std::string* out_;
    std::uint64_t choice_key_ = 0; ///< of the union that is printed next
};

/// Looks up a name between a container's braces.
const attribute_definition* find_inside(const dictionary_tables& tables,
                                               const attribute_definition& container,
                                               std::string_view name) noexcept;

/// The prefix of FreeRADIUS 4 before the name or number of attributes that it does not decode:
/// `raw.9`.
inline constexpr std::string_view raw_mark = "raw.";

bool is_raw(std::string_view name) noexcept;

/// The number in "raw.9".
std::optional<std::uint32_t> raw_number(std::string_view name) noexcept;

/// Looks up a name inside a vendor's braces: an attribute's full name, or its name without the
/// vendor's prefix if only one attribute matches, as FreeRADIUS 4 prints it.
const attribute_definition* find_of_vendor(const dictionary_tables& tables,
                                                  const attribute_number& vendor,
                                                  std::string_view name) noexcept;

/// The number of a path of names and numbers, whose last part need not be defined: `26.20000.1`,
/// and `Vendor-Specific.Cisco.AVPair`, as FreeRADIUS 4 prints Cisco-AVPair, or `Cisco.AVPair`:
/// inside a vendor you may omit its prefix. Nothing if a name is unknown or ambiguous.
std::optional<attribute_number> number_of_path(const dictionary_tables& tables,
                                                      std::string_view path) noexcept;

/// The attribute of a path that omits a vendor's prefix, or null.
const attribute_definition* find_without_prefix(const dictionary_tables& tables,
                                                       std::string_view path) noexcept;

/// The part of a container for `raw.9 = 0x...` or `raw.Role = 0x...`. Errors: `errc::name_unknown`,
/// and `errc::text_invalid` if the value is not hexadecimal.
result<container_part> parse_raw_part(const dictionary_tables& tables,
                                             const attribute_number& scope, bool in_vendor,
                                             const pair_words& words);

inline result<octet_string> parse_container(const dictionary_tables& tables,
                                            const attribute_definition& container,
                                            std::string_view text, std::size_t nesting = 0);

/// The octets of one attribute inside a container.
result<octet_string> parse_part(const dictionary_tables& tables,
                                       const attribute_definition& part, std::string_view text,
                                       std::size_t nesting);

/// `Acme = { Role = "x", raw.9 = 0x01 }` inside a Vendor-Specific, as FreeRADIUS 4 prints it.
/// Throws `pair_error`. Errors: those of `parse_container`.
result<void> parse_vendor(const dictionary_tables& tables,
                                 const attribute_definition& container, const pair_words& pair,
                                 std::size_t nesting, std::vector<container_part>& parts);

/// The octets of a container whose text is `{ ... }`.
/// Errors: `errc::text_invalid`, `errc::name_unknown`; those of `container_writer`.
result<octet_string> parse_container(const dictionary_tables& tables,
                                            const attribute_definition& container,
                                            std::string_view text, std::size_t nesting);

/// Appends the contents of a container, or nothing if `parse_container` would not restore these
/// octets.
bool append_container(std::string& out, const dictionary_tables& tables,
                             const attribute_definition& container, octets_view octets);

} // namespace detail

} // namespace radius

namespace radius {

/// A handle to a dictionary's contents, which never change. Copies are cheap, share the contents
/// and may be used in any number of threads. Lookups allocate nothing. Their results live as long
/// as any handle to the same contents. The default dictionary is empty.
class dictionary {
  public:
    dictionary();
    explicit dictionary(std::shared_ptr<const dictionary_tables> tables) noexcept;

    /// The lookup tables.
    const dictionary_tables& tables() const noexcept { return *tables_; }

    /// The definition with this name, ignoring ASCII case, or null. A path from the outermost
    /// attribute inwards works too: `Vendor-Specific.Cisco.AVPair`, `26.9.1`, or from the vendor
    /// on: `Cisco.AVPair`.
    const attribute_definition* find(std::string_view name) const noexcept;

    /// The definition of this number, or null; the one read last if several share it.
    const attribute_definition* find(const attribute_number& number) const noexcept;

    const vendor_definition* find_vendor(std::string_view name) const noexcept;
    const vendor_definition* find_vendor(std::uint32_t number) const noexcept;

    /// The name of a value, empty if it has none.
    std::string_view value_name(const attribute_definition& attribute,
                                std::uint64_t number) const noexcept;
    std::optional<std::uint64_t> value_number(const attribute_definition& attribute,
                                              std::string_view name) const noexcept;

    std::span<const attribute_definition> attributes() const noexcept;
    std::span<const vendor_definition> vendors() const noexcept;
    std::span<const value_definition> values(const attribute_definition& attribute) const noexcept;

    /// The number of value names of all attributes.
    std::size_t value_count() const noexcept;

    /// Statistics of the lines that were read.
    const dictionary_counts& counts() const noexcept;

    /// Problems that the loader accepted, but that strict mode refuses.
    std::span<const dictionary_diagnostic> diagnostics() const noexcept;

    /// The attribute name nearest to an unknown one, empty if none is near.
    std::string_view nearest(std::string_view name) const noexcept;

    /// The attribute with this name or path, to read it or to set its value; `Tunnel-Type:1` is its
    /// tag 1. In a path you may omit a vendor's prefix, as FreeRADIUS 4 does. Throws
    /// `attribute_error`, which names the nearest known attribute, if no attribute or several have
    /// this name.
    dictionary_attribute operator[](std::string_view name) const&;

    /// The result would outlive the dictionary.
    dictionary_attribute operator[](std::string_view) const&& = delete;

  private:
    static const std::shared_ptr<const dictionary_tables>& empty_tables();

    std::shared_ptr<const dictionary_tables> tables_;
};

} // namespace radius

namespace radius::detail {

/// One value. Without a definition only its number is known.
struct attribute_leaf {
    attribute_number number;
    const attribute_definition* definition = nullptr;
    octets_view value;
};

/// The values of one attribute, or of several attributes that carry one fragmented value.
struct attribute_group {
    octet_string wire;                  ///< the attributes, without others between them
    octet_string assembled;             ///< the value, if it was reassembled
    bool contiguous = true;             ///< no other attribute is between them
    bool opaque = false;                ///< it could not be split: `leaves` are whole attributes
    std::vector<attribute_leaf> leaves; ///< borrow from `wire` and `assembled`
    std::vector<octets_view> pieces;    ///< the attributes at their place in the message
};

/// Iterates over a message once. Borrows it and the dictionary.
class attribute_groups {
  public:
    attribute_groups(attribute_range attributes, const dictionary_tables& names);

    /// Reads the next group. False at the end.
    bool next(attribute_group& group);

  private:
    bool divide(attribute_group& group);

    bool divide_vendor(attribute_group& group, octets_view value);

    /// The elements of a Vendor-Specific; one that continues in another attribute must be the only
    /// one.
    bool add_elements(attribute_group& group, const attribute_number& vendor,
                      const attribute_range::iterator& whole, const vendor_format& format);

    /// Descends into TLVs as long as they are known to be TLVs and their lengths are valid.
    bool add_leaves(attribute_group& group, const attribute_number& number, octets_view value);

    /// One leaf, or one for each element of an array.
    static void add_values(attribute_group& group, const attribute_number& number,
                           const attribute_definition* known, octets_view value);

    /// Concatenates the pieces.
    bool collect(attribute_group& group);

    /// Reassembles the pieces into one value.
    static bool gather(attribute_group& group, const attribute_number& number, bool concat);

    void take_run();

    void take_fragments();

    void take_continued(std::uint32_t vendor, const vendor_format& format);

    const dictionary_tables* names_;
    std::vector<raw_attribute> all_;
    std::vector<bool> taken_;
    std::vector<std::size_t> pieces_;
    std::size_t place_ = 0;
};

} // namespace radius::detail

// --- <radius/dictionary/secret_octets.hpp> ---

// Finds the octets of a message that are secret, which prints, logs, traces and captures mask (RFC
// 2865 section 5, RFC 6929 section 2, RFC 3748 section 5).

namespace radius {

namespace detail {

/// Standard attributes that are hidden on the wire, for dictionaries that do not know them:
/// User-Password, Tunnel-Password, MS-CHAP-MPPE-Keys, MS-MPPE-Send-Key and MS-MPPE-Recv-Key.
inline constexpr std::array hidden_numbers{
    attribute_number(2),           attribute_number(69),          attribute_number(26, 311, 12),
    attribute_number(26, 311, 16), attribute_number(26, 311, 17),
};

/// Standard attributes that are not hidden on the wire but contain passwords, or challenge
/// responses from which a weak password can be guessed: CHAP-Password, ARAP-Password,
/// ARAP-Security-Data, ARAP-Challenge-Response, and Microsoft's responses and new passwords.
inline constexpr std::array sensitive_numbers{
    attribute_number(3),           attribute_number(70),          attribute_number(74),
    attribute_number(84),          attribute_number(26, 311, 1),  attribute_number(26, 311, 3),
    attribute_number(26, 311, 4),  attribute_number(26, 311, 5),  attribute_number(26, 311, 6),
    attribute_number(26, 311, 19), attribute_number(26, 311, 20), attribute_number(26, 311, 25),
    attribute_number(26, 311, 26), attribute_number(26, 311, 27),
};

bool is_one_of(std::span<const attribute_number> numbers,
                      const attribute_number& wanted) noexcept;

} // namespace detail

/// Whether values of the attribute are masked.
bool is_secret(const attribute_definition& attribute) noexcept;

namespace detail {

inline constexpr octet eap_attribute_type = 79;

/// Follows EAP packets through the octets of all EAP-Message attributes. The responses of methods
/// that carry a password, or a response from which it can be guessed, show only their header:
///
///     octet   0      1            2..3     4      5 ...
///             Code   Identifier   Length   Type   Type-Data
class eap_scan {
  public:
    /// Takes the next octet. True if it is secret.
    bool take(octet next) noexcept;

  private:
    bool is_secret_method() const noexcept;

    std::array<octet, 5> header_{};
    std::size_t position_ = 0;
    std::size_t length_ = 0;
    bool secret_ = false;
};

/// Decides which values are secret or must be treated as secret. Borrows the dictionary. For one
/// thread.
class secret_policy {
  public:
    explicit secret_policy(const dictionary_tables& names) noexcept;

    /// True if a value must be hidden as a whole. A `fragment` is one piece of a longer value.
    bool hides(const attribute_number& number, octets_view value, bool fragment = false);

    /// True if the dictionary or the standard has a secret anywhere below this number. Then a value
    /// that does not split into its elements is secret, because its contents are unknown.
    bool may_hold(const attribute_number& container);

    const dictionary_tables& names() const noexcept { return *names_; }

  private:
    /// Attributes of another space inside a value.
    bool group_hides(octets_view attributes);

    const dictionary_tables* names_;
    std::optional<std::vector<attribute_number>> secrets_; ///< computed on first use
    unsigned nesting_ = 0;                                 ///< of groups inside groups
};

/// Finds the secret octets of one message, however malformed it is. Borrows the attributes and the
/// policy.
class secret_octets {
  public:
    /// `attributes` need not be well-formed.
    secret_octets(octets_view attributes, secret_policy& policy);

    /// The secret pieces, in order, none of them empty: views into the attributes.
    std::span<const octets_view> pieces() const noexcept { return pieces_; }

    /// True if any octet of `part`, a view into the attributes, is secret.
    bool touches(octets_view part) const noexcept;

  private:
    void hide(octets_view value);

    void find_in(octet type, octets_view value);

    /// A value with a known number. A fragment cannot be split into its elements.
    void find_in_value(const attribute_number& number, octets_view value, bool fragment);

    /// Sub-attributes or TLVs.
    void find_in_elements(const attribute_number& parent, octets_view elements,
                          const vendor_format& format);

    /// Vendor-Id (4), then the vendor's own layout; within an extended attribute Vendor-Type (1)
    /// and one value.
    void find_in_vendor(const attribute_number& parent, octets_view value, bool laid_out);

    void find_in_extended(const attribute_number& parent, octets_view value, std::size_t header,
                          bool fragment);

    /// More is the high bit of the second octet. The attribute after a piece with More set may be
    /// another piece of the same value.
    void find_in_long_extended(const attribute_number& number, octets_view value);

    void find_in_eap(octets_view value);

    secret_policy* policy_;
    std::vector<octets_view> pieces_;
    eap_scan eap_;
    bool continues_ = false;          ///< the last element continues in the next one
    bool long_extended_more_ = false; ///< a value of types 245 and 246 was fragmented
};

} // namespace detail

} // namespace radius

namespace radius {

/// How a message is shown.
struct print_options {
    /// Begin each line with a tab.
    bool indent = true;

    /// Show passwords and keys, if the message knows the secret that hides them. Otherwise
    /// `<hidden>` replaces every value that the dictionary or the standard calls secret, every
    /// malformed value that may contain a secret, and EAP with a password or a challenge response.
    bool show_hidden = false;
};

namespace detail {

/// A type-erased message, as a printer needs it. Borrows the message.
class printable {
  public:
    template <class Message>
        requires requires(const Message& message) { attribute_range(message.attributes()); }
    printable(const Message& message) noexcept
        : message_(&message), questions_(&questions_to<Message>) {}

    attribute_range attributes() const;

    /// The clear text of a hidden value.
    result<octets_view> reveal(flags properties, octets_view value, octets_span room) const;

    /// A list that is not sent yet has its secrets in clear text, and knows them even if the
    /// dictionary does not.
    bool holds_clear_text() const noexcept { return questions_->is_hidden != nullptr; }
    bool is_hidden(octets_view whole) const;

  private:
    struct questions {
        attribute_range (*attributes)(const void*);
        result<octets_view> (*reveal)(const void*, flags, octets_view, octets_span);
        bool (*is_hidden)(const void*, octets_view);
    };

    template <class Message>
    static const Message& as(const void* message) noexcept {
        return *static_cast<const Message*>(message);
    }

    template <class Message>
    static constexpr questions questions_to = [] {
        questions asked{
            [](const void* message) -> attribute_range {
                return as<Message>(message).attributes();
            },
            [](const void* message, flags properties, octets_view value, octets_span room) {
                return as<Message>(message).reveal(properties, value, room);
            },
            nullptr};
        if constexpr (requires(const Message& message) { message.is_hidden(octets_view()); }) {
            asked.is_hidden = [](const void* message, octets_view whole) {
                return as<Message>(message).is_hidden(whole);
            };
        }
        return asked;
    }();

    const void* message_;
    const questions* questions_;
};

/// Prints one message.
class attribute_printer {
  public:
    attribute_printer(const printable& message, const dictionary& names,
                      const print_options& options, std::string& out);

    void print();

  protected:
    void print_group(const attribute_group& group);

    /// True if the message marks a value as secret that the dictionary does not.
    bool keeps_unknown_secret(const attribute_group& group) const;

    /// True if the message has secret octets in an attribute that is shown completely or not at
    /// all: a malformed one, or EAP.
    bool holds_secret(const attribute_group& group);

    void print_leaf(const attribute_leaf& leaf);

    void print_clear(const dictionary_attribute& attribute, const attribute_leaf& leaf);

    void print_hidden(const attribute_leaf& leaf);

    void print_masked(const attribute_leaf& leaf);

    void print_value(const dictionary_attribute& attribute, const value& shown);

    void print_raw(const attribute_number& number, octets_view value);

    void begin(const attribute_definition& known, std::optional<octet> tag);
    void begin(const std::string& name);

    printable message_;
    const dictionary* names_;
    print_options options_;
    std::string* out_;
    secret_policy policy_;
    std::optional<secret_octets> secrets_; ///< of the message, computed on first use
    bool masked_ = false;                  // a group has a secret in clear text that must be masked
};

} // namespace detail

/// The result of `print`. Borrows the message and shares the dictionary. Any number of threads may
/// use one.
class printed {
  public:
    printed(const detail::printable& message, dictionary names, print_options options);

    std::string to_string() const;

    friend std::ostream& operator<<(std::ostream& out, const printed& message) {
        return out << message.to_string();
    }

  private:
    detail::printable message_;
    dictionary names_;
    print_options options_;
};

/// The attributes of a packet, a list, a request or a response, to stream or to convert to a
/// string: `std::cout << print(request, names)`. One line per attribute in wire order, each ended
/// by a line feed; several for a Vendor-Specific with several sub-attributes. Unknown attributes
/// and invalid values are printed as `Attr-26.9.1 = 0x...`; a prefix that is not canonical as the
/// network it denotes, with its octets as a comment; hidden values as `<hidden>`. The output
/// contains only printable text.
inline printed print(const detail::printable& message, const dictionary& names,
                     const print_options& options = {}) {
    return {message, names, options};
}

std::string to_string(const printed& message);

} // namespace radius

// --- <radius/observe/line_limit.hpp> ---

// Limits the log lines: one per reason, peer and second, however many packets arrive.

namespace radius {

/// The kinds of log lines. Every drop reason is a separate kind: see `kind_of`.
enum class line_kind : std::uint8_t {
    transport_created,
    transport_closed,
    connected,
    disconnected,
    link_up,
    link_failed,
    lookup_failed,
    handler_failed,
    trace_failed,
    weakly_hidden,
    dropped, ///< the first of the drop reasons
};

/// The kind of the line for a packet dropped for this reason.
constexpr std::size_t kind_of(drop_reason reason) noexcept {
    return static_cast<std::size_t>(line_kind::dropped) + static_cast<std::size_t>(reason);
}
constexpr std::size_t kind_of(line_kind kind) noexcept { return static_cast<std::size_t>(kind); }

/// Decides which lines are written: one per second for each kind, subject and remote address (the
/// /64 network for IPv6), and `lines_per_kind` per second of one kind from all addresses together.
/// Counts the others. The size is fixed; for one thread at a time.
class line_limit {
  public:
    static constexpr duration interval = std::chrono::seconds(1);
    static constexpr unsigned lines_per_kind = 20;

    /// Identifies a line. `subject` distinguishes lines of one kind and address: a reason, a peer.
    struct line {
        std::size_t kind = 0; ///< of `kind_of`
        ip_address remote{};
        std::uint64_t subject = 0;
    };

    /// Nothing if the line must not be written. Otherwise the number of similar lines that were
    /// suppressed before. `now` may jump.
    std::optional<std::uint64_t> admit(const line& wanted, time_point now) noexcept;

  private:
    struct entry {
        std::uint64_t key = 0;
        time_point since{};
        std::uint64_t left_out = 0;
        std::size_t kind = 0;
        bool used = false;
    };
    struct total {
        time_point since = time_point::min();
        unsigned lines = 0;
        std::uint64_t left_out = 0; ///< beyond `lines_per_kind`, or of an evicted entry
    };

    static bool is_over(time_point since, time_point now) noexcept {
        return now < since || now >= since + interval;
    }

    /// The entry of this key. If there is none: one in its row that is free or expired, or the
    /// oldest.
    entry& place_of(std::uint64_t key, time_point now) noexcept;

    static std::uint64_t key_of(const line& wanted) noexcept;

    static constexpr std::size_t rows = 16;
    static constexpr std::size_t row_size = 16;

    std::array<entry, rows * row_size> entries_{};
    std::array<total, kind_of(drop_reason::count_)> totals_{};
};

} // namespace radius

// --- <radius/observe/secret_masking.hpp> ---

// Overwrites the secrets in a copy of a packet, so that it can be kept and shown (RFC 2865 section
// 5, RFC 6929 section 2, RFC 3748 section 5).

// --- <radius/dictionary/standard.hpp> ---

// The compile-time tables as a dictionary, so that a program prints RFC names without a dictionary
// file.

// --- <radius/attribute/standard/tables.hpp> ---

// All standard attributes in one table, and the literal that finds one by its wire name.

// --- <radius/attribute/standard/rfc2866.hpp> ---

// RFC 2866: RADIUS Accounting, section 5.
// Made from dictionary.rfc2866 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius {

/// The event that an Accounting-Request reports (RFC 2866 section 5.1, RFC 2867 section 3).
enum class acct_status_type : std::uint32_t {
    start = 1,
    stop = 2,
    interim_update = 3,
    alive = 3,
    accounting_on = 7,
    accounting_off = 8,
    tunnel_start = 9,
    tunnel_stop = 10,
    tunnel_reject = 11,
    tunnel_link_start = 12,
    tunnel_link_stop = 13,
    tunnel_link_reject = 14,
    failed = 15,
    subsystem_on = 18,
    subsystem_off = 19,
};

/// Who authenticated the user (RFC 2866 section 5.6).
enum class acct_authentic : std::uint32_t {
    radius = 1,
    local = 2,
    remote = 3,
    diameter = 4,
};

/// Why a session ended (RFC 2866 section 5.10, RFC 3580 section 2.1).
enum class acct_terminate_cause : std::uint32_t {
    user_request = 1,
    lost_carrier = 2,
    lost_service = 3,
    idle_timeout = 4,
    session_timeout = 5,
    admin_reset = 6,
    admin_reboot = 7,
    port_error = 8,
    nas_error = 9,
    nas_request = 10,
    nas_reboot = 11,
    port_unneeded = 12,
    port_preempted = 13,
    port_suspended = 14,
    service_unavailable = 15,
    callback = 16,
    user_error = 17,
    host_request = 18,
    supplicant_restart = 19,
    reauthentication_failure = 20,
    port_reinit = 21,
    port_disabled = 22,
    lost_power = 23,
};

template <>
struct enumeration<acct_status_type> {
    static constexpr enumerator enumerators[] = {
        {"Start", 1},
        {"Stop", 2},
        {"Interim-Update", 3},
        {"Alive", 3},
        {"Accounting-On", 7},
        {"Accounting-Off", 8},
        {"Tunnel-Start", 9},
        {"Tunnel-Stop", 10},
        {"Tunnel-Reject", 11},
        {"Tunnel-Link-Start", 12},
        {"Tunnel-Link-Stop", 13},
        {"Tunnel-Link-Reject", 14},
        {"Failed", 15},
        {"Subsystem-On", 18},
        {"Subsystem-Off", 19},
    };
};

template <>
struct enumeration<acct_authentic> {
    static constexpr enumerator enumerators[] = {
        {"RADIUS", 1},
        {"Local", 2},
        {"Remote", 3},
        {"Diameter", 4},
    };
};

template <>
struct enumeration<acct_terminate_cause> {
    static constexpr enumerator enumerators[] = {
        {"User-Request", 1},
        {"Lost-Carrier", 2},
        {"Lost-Service", 3},
        {"Idle-Timeout", 4},
        {"Session-Timeout", 5},
        {"Admin-Reset", 6},
        {"Admin-Reboot", 7},
        {"Port-Error", 8},
        {"NAS-Error", 9},
        {"NAS-Request", 10},
        {"NAS-Reboot", 11},
        {"Port-Unneeded", 12},
        {"Port-Preempted", 13},
        {"Port-Suspended", 14},
        {"Service-Unavailable", 15},
        {"Callback", 16},
        {"User-Error", 17},
        {"Host-Request", 18},
        {"Supplicant-Restart", 19},
        {"Reauthentication-Failure", 20},
        {"Port-Reinit", 21},
        {"Port-Disabled", 22},
        {"Lost-Power", 23},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Acct-Status-Type", 40, type::enumerated<radius::acct_status_type>>
    acct_status_type;
inline constexpr attribute<"Acct-Delay-Time", 41, type::time_delta> acct_delay_time;
inline constexpr attribute<"Acct-Input-Octets", 42, type::integer> acct_input_octets;
inline constexpr attribute<"Acct-Output-Octets", 43, type::integer> acct_output_octets;
inline constexpr attribute<"Acct-Session-Id", 44, type::text> acct_session_id;
inline constexpr attribute<"Acct-Authentic", 45, type::enumerated<radius::acct_authentic>>
    acct_authentic;
inline constexpr attribute<"Acct-Session-Time", 46, type::time_delta> acct_session_time;
inline constexpr attribute<"Acct-Input-Packets", 47, type::integer> acct_input_packets;
inline constexpr attribute<"Acct-Output-Packets", 48, type::integer> acct_output_packets;
inline constexpr attribute<"Acct-Terminate-Cause", 49,
                           type::enumerated<radius::acct_terminate_cause>>
    acct_terminate_cause;
inline constexpr attribute<"Acct-Multi-Session-Id", 50, type::text> acct_multi_session_id;
inline constexpr attribute<"Acct-Link-Count", 51, type::integer> acct_link_count;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc2866.
using rfc2866_table =
    table_of<attr::acct_status_type, attr::acct_delay_time, attr::acct_input_octets,
             attr::acct_output_octets, attr::acct_session_id, attr::acct_authentic,
             attr::acct_session_time, attr::acct_input_packets, attr::acct_output_packets,
             attr::acct_terminate_cause, attr::acct_multi_session_id, attr::acct_link_count>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc2867.hpp> ---

// RFC 2867: RADIUS Accounting Modifications for Tunnel Protocol Support, sections 3 and 4.
// Made from dictionary.rfc2867 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"Acct-Tunnel-Connection", 68, type::text> acct_tunnel_connection;
inline constexpr attribute<"Acct-Tunnel-Packets-Lost", 86, type::integer> acct_tunnel_packets_lost;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc2867.
using rfc2867_table = table_of<attr::acct_tunnel_connection, attr::acct_tunnel_packets_lost>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc2868.hpp> ---

// RFC 2868: RADIUS Attributes for Tunnel Protocol Support, section 3.
// Made from dictionary.rfc2868 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius {

/// The tunnelling protocol (RFC 2868 section 3.1, RFC 3580 section 3.31).
enum class tunnel_type : std::uint32_t {
    pptp = 1,
    l2f = 2,
    l2tp = 3,
    atmp = 4,
    vtp = 5,
    ah = 6,
    ip = 7,
    min_ip = 8,
    esp = 9,
    gre = 10,
    dvs = 11,
    ip_in_ip = 12,
    vlan = 13,
};

/// The medium that a tunnel runs over (RFC 2868 section 3.2).
enum class tunnel_medium_type : std::uint32_t {
    ipv4 = 1,
    ip = 1,
    ipv6 = 2,
    nsap = 3,
    hdlc = 4,
    bbn_1822 = 5,
    ieee_802 = 6,
    e_163 = 7,
    e_164 = 8,
    f_69 = 9,
    x_121 = 10,
    ipx = 11,
    appletalk = 12,
    decnet_iv = 13,
    banyan_vines = 14,
    e_164_nsap = 15,
};

template <>
struct enumeration<tunnel_type> {
    static constexpr enumerator enumerators[] = {
        {"PPTP", 1},
        {"L2F", 2},
        {"L2TP", 3},
        {"ATMP", 4},
        {"VTP", 5},
        {"AH", 6},
        {"IP", 7},
        {"MIN-IP", 8},
        {"ESP", 9},
        {"GRE", 10},
        {"DVS", 11},
        {"IP-in-IP", 12},
        {"VLAN", 13},
    };
};

template <>
struct enumeration<tunnel_medium_type> {
    static constexpr enumerator enumerators[] = {
        {"IPv4", 1},
        {"IP", 1},
        {"IPv6", 2},
        {"NSAP", 3},
        {"HDLC", 4},
        {"BBN-1822", 5},
        {"IEEE-802", 6},
        {"E.163", 7},
        {"E.164", 8},
        {"F.69", 9},
        {"X.121", 10},
        {"IPX", 11},
        {"Appletalk", 12},
        {"DecNet-IV", 13},
        {"Banyan-Vines", 14},
        {"E.164-NSAP", 15},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Tunnel-Type", 64, type::enumerated<radius::tunnel_type>,
                           flags{.tagged = true}>
    tunnel_type;
inline constexpr attribute<"Tunnel-Medium-Type", 65, type::enumerated<radius::tunnel_medium_type>,
                           flags{.tagged = true}>
    tunnel_medium_type;
inline constexpr attribute<"Tunnel-Client-Endpoint", 66, type::text, flags{.tagged = true}>
    tunnel_client_endpoint;
inline constexpr attribute<"Tunnel-Server-Endpoint", 67, type::text, flags{.tagged = true}>
    tunnel_server_endpoint;
inline constexpr attribute<"Tunnel-Password", 69, type::text,
                           flags{.hidden = hiding::tunnel_password, .tagged = true}>
    tunnel_password;
inline constexpr attribute<"Tunnel-Private-Group-Id", 81, type::text, flags{.tagged = true}>
    tunnel_private_group_id;
inline constexpr attribute<"Tunnel-Assignment-Id", 82, type::text, flags{.tagged = true}>
    tunnel_assignment_id;
inline constexpr attribute<"Tunnel-Preference", 83, type::integer, flags{.tagged = true}>
    tunnel_preference;
inline constexpr attribute<"Tunnel-Client-Auth-Id", 90, type::text, flags{.tagged = true}>
    tunnel_client_auth_id;
inline constexpr attribute<"Tunnel-Server-Auth-Id", 91, type::text, flags{.tagged = true}>
    tunnel_server_auth_id;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc2868.
using rfc2868_table = table_of<attr::tunnel_type, attr::tunnel_medium_type,
                               attr::tunnel_client_endpoint, attr::tunnel_server_endpoint,
                               attr::tunnel_password, attr::tunnel_private_group_id,
                               attr::tunnel_assignment_id, attr::tunnel_preference,
                               attr::tunnel_client_auth_id, attr::tunnel_server_auth_id>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc2869.hpp> ---

// RFC 2869: RADIUS Extensions, section 5. RFC 3579 section 3 revises EAP-Message and
// Message-Authenticator, and defines no attribute of its own.
// Made from dictionary.rfc2869 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius {

/// How the ARAP zone list is used (RFC 2869 section 5.6).
enum class arap_zone_access : std::uint32_t {
    default_zone = 1,
    zone_filter_inclusive = 2,
    zone_filter_exclusive = 4,
};

/// Whether what the user types is shown (RFC 2869 section 5.10).
enum class prompt : std::uint32_t {
    no_echo = 0,
    echo = 1,
};

template <>
struct enumeration<arap_zone_access> {
    static constexpr enumerator enumerators[] = {
        {"Default-Zone", 1},
        {"Zone-Filter-Inclusive", 2},
        {"Zone-Filter-Exclusive", 4},
    };
};

template <>
struct enumeration<prompt> {
    static constexpr enumerator enumerators[] = {
        {"No-Echo", 0},
        {"Echo", 1},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Acct-Input-Gigawords", 52, type::integer> acct_input_gigawords;
inline constexpr attribute<"Acct-Output-Gigawords", 53, type::integer> acct_output_gigawords;
inline constexpr attribute<"Event-Timestamp", 55, type::time> event_timestamp;
inline constexpr attribute<"ARAP-Password", 70, type::sized<type::octets, 16>> arap_password;
inline constexpr attribute<"ARAP-Features", 71, type::sized<type::octets, 14>> arap_features;
inline constexpr attribute<"ARAP-Zone-Access", 72, type::enumerated<radius::arap_zone_access>>
    arap_zone_access;
inline constexpr attribute<"ARAP-Security", 73, type::integer> arap_security;
inline constexpr attribute<"ARAP-Security-Data", 74, type::text> arap_security_data;
inline constexpr attribute<"Password-Retry", 75, type::integer> password_retry;
inline constexpr attribute<"Prompt", 76, type::enumerated<radius::prompt>> prompt;
inline constexpr attribute<"Connect-Info", 77, type::text> connect_info;
inline constexpr attribute<"Configuration-Token", 78, type::text> configuration_token;
inline constexpr attribute<"EAP-Message", 79, type::octets, flags{.concat = true}> eap_message;
inline constexpr attribute<"Message-Authenticator", 80, type::octets> message_authenticator;
inline constexpr attribute<"ARAP-Challenge-Response", 84, type::sized<type::octets, 8>>
    arap_challenge_response;
inline constexpr attribute<"Acct-Interim-Interval", 85, type::time_delta> acct_interim_interval;
inline constexpr attribute<"NAS-Port-Id", 87, type::text> nas_port_id;
inline constexpr attribute<"Framed-Pool", 88, type::text> framed_pool;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc2869.
using rfc2869_table = table_of<attr::acct_input_gigawords, attr::acct_output_gigawords,
                               attr::event_timestamp, attr::arap_password, attr::arap_features,
                               attr::arap_zone_access, attr::arap_security,
                               attr::arap_security_data, attr::password_retry, attr::prompt,
                               attr::connect_info, attr::configuration_token, attr::eap_message,
                               attr::message_authenticator, attr::arap_challenge_response,
                               attr::acct_interim_interval, attr::nas_port_id, attr::framed_pool>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc3162.hpp> ---

// RFC 3162: RADIUS and IPv6, section 2.
// Made from dictionary.rfc3162 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"NAS-IPv6-Address", 95, type::ipv6addr> nas_ipv6_address;
inline constexpr attribute<"Framed-Interface-Id", 96, type::ifid> framed_interface_id;
inline constexpr attribute<"Framed-IPv6-Prefix", 97, type::ipv6prefix> framed_ipv6_prefix;
inline constexpr attribute<"Login-IPv6-Host", 98, type::ipv6addr> login_ipv6_host;
inline constexpr attribute<"Framed-IPv6-Route", 99, type::text> framed_ipv6_route;
inline constexpr attribute<"Framed-IPv6-Pool", 100, type::text> framed_ipv6_pool;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc3162.
using rfc3162_table = table_of<attr::nas_ipv6_address, attr::framed_interface_id,
                               attr::framed_ipv6_prefix, attr::login_ipv6_host,
                               attr::framed_ipv6_route, attr::framed_ipv6_pool>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc4072.hpp> ---

// RFC 4072: Diameter EAP Application, section 4.1.4.
// Made from dictionary.rfc4072 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"EAP-Key-Name", 102, type::octets> eap_key_name;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc4072.
using rfc4072_table = table_of<attr::eap_key_name>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc4372.hpp> ---

// RFC 4372: Chargeable User Identity, section 2.2.
// Made from dictionary.rfc4372 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"Chargeable-User-Identity", 89, type::octets> chargeable_user_identity;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc4372.
using rfc4372_table = table_of<attr::chargeable_user_identity>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc4675.hpp> ---

// RFC 4675: RADIUS Attributes for Virtual LAN and Priority Support, section 2.
// Made from dictionary.rfc4675 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius {

/// Whether frames of other VLANs are dropped on ingress (section 2.2).
enum class ingress_filters : std::uint32_t {
    enabled = 1,
    disabled = 2,
};

template <>
struct enumeration<ingress_filters> {
    static constexpr enumerator enumerators[] = {
        {"Enabled", 1},
        {"Disabled", 2},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Egress-VLANID", 56, type::integer> egress_vlanid;
inline constexpr attribute<"Ingress-Filters", 57, type::enumerated<radius::ingress_filters>>
    ingress_filters;
inline constexpr attribute<"Egress-VLAN-Name", 58, type::text> egress_vlan_name;
inline constexpr attribute<"User-Priority-Table", 59, type::sized<type::octets, 8>>
    user_priority_table;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc4675.
using rfc4675_table = table_of<attr::egress_vlanid, attr::ingress_filters, attr::egress_vlan_name,
                               attr::user_priority_table>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc4679.hpp> ---

// RFC 4679: DSL Forum Vendor-Specific RADIUS Attributes, section 3. It calls the first two
// Agent-Circuit-Id and Agent-Remote-Id.
// Made from dictionary.rfc4679 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr::adsl_forum {

/// An attribute of ADSL-Forum, vendor 3561.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
using vsa = attribute<Name, vendor_attribute_number(3561, Number), Type, Flags>;

inline constexpr vsa<"ADSL-Agent-Circuit-Id", 1, type::octets> adsl_agent_circuit_id;
inline constexpr vsa<"ADSL-Agent-Remote-Id", 2, type::octets> adsl_agent_remote_id;
inline constexpr vsa<"Actual-Data-Rate-Upstream", 129, type::integer> actual_data_rate_upstream;
inline constexpr vsa<"Actual-Data-Rate-Downstream", 130, type::integer> actual_data_rate_downstream;
inline constexpr vsa<"Minimum-Data-Rate-Upstream", 131, type::integer> minimum_data_rate_upstream;
inline constexpr vsa<"Minimum-Data-Rate-Downstream", 132, type::integer>
    minimum_data_rate_downstream;
inline constexpr vsa<"Attainable-Data-Rate-Upstream", 133, type::integer>
    attainable_data_rate_upstream;
inline constexpr vsa<"Attainable-Data-Rate-Downstream", 134, type::integer>
    attainable_data_rate_downstream;
inline constexpr vsa<"Maximum-Data-Rate-Upstream", 135, type::integer> maximum_data_rate_upstream;
inline constexpr vsa<"Maximum-Data-Rate-Downstream", 136, type::integer>
    maximum_data_rate_downstream;
inline constexpr vsa<"Minimum-Data-Rate-Upstream-Low-Power", 137, type::integer>
    minimum_data_rate_upstream_low_power;
inline constexpr vsa<"Minimum-Data-Rate-Downstream-Low-Power", 138, type::integer>
    minimum_data_rate_downstream_low_power;
inline constexpr vsa<"Maximum-Interleaving-Delay-Upstream", 139, type::integer>
    maximum_interleaving_delay_upstream;
inline constexpr vsa<"Actual-Interleaving-Delay-Upstream", 140, type::integer>
    actual_interleaving_delay_upstream;
inline constexpr vsa<"Maximum-Interleaving-Delay-Downstream", 141, type::integer>
    maximum_interleaving_delay_downstream;
inline constexpr vsa<"Actual-Interleaving-Delay-Downstream", 142, type::integer>
    actual_interleaving_delay_downstream;
inline constexpr vsa<"Access-Loop-Encapsulation", 144, type::sized<type::octets, 3>>
    access_loop_encapsulation;
inline constexpr vsa<"IWF-Session", 254, type::octets> iwf_session;
inline constexpr vsa<"ADSL-Forum-DHCP-Vendor-Specific", 255, type::tlv> dhcp_vendor_specific;
inline constexpr vsa<"ADSL-Forum-Device-Manufacturer-OUI", attribute_number(255, 1), type::octets>
    device_manufacturer_oui;
inline constexpr vsa<"ADSL-Forum-Device-Serial-Number", attribute_number(255, 2), type::text>
    device_serial_number;
inline constexpr vsa<"ADSL-Forum-Device-Product-Class", attribute_number(255, 3), type::text>
    device_product_class;
inline constexpr vsa<"ADSL-Forum-Gateway-Manufacturer-OUI", attribute_number(255, 4), type::octets>
    gateway_manufacturer_oui;

/// All attributes of ADSL-Forum.
using table = table_of<adsl_agent_circuit_id, adsl_agent_remote_id, actual_data_rate_upstream,
                       actual_data_rate_downstream, minimum_data_rate_upstream,
                       minimum_data_rate_downstream, attainable_data_rate_upstream,
                       attainable_data_rate_downstream, maximum_data_rate_upstream,
                       maximum_data_rate_downstream, minimum_data_rate_upstream_low_power,
                       minimum_data_rate_downstream_low_power, maximum_interleaving_delay_upstream,
                       actual_interleaving_delay_upstream, maximum_interleaving_delay_downstream,
                       actual_interleaving_delay_downstream, access_loop_encapsulation, iwf_session,
                       dhcp_vendor_specific, device_manufacturer_oui, device_serial_number,
                       device_product_class, gateway_manufacturer_oui>;

} // namespace radius::attr::adsl_forum

// clang-format on

// --- <radius/attribute/standard/rfc4818.hpp> ---

// RFC 4818: RADIUS Delegated-IPv6-Prefix Attribute, section 3.
// Made from dictionary.rfc4818 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"Delegated-IPv6-Prefix", 123, type::ipv6prefix> delegated_ipv6_prefix;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc4818.
using rfc4818_table = table_of<attr::delegated_ipv6_prefix>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc4849.hpp> ---

// RFC 4849: RADIUS Filter Rule Attribute, section 2.
// Made from dictionary.rfc4849 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"NAS-Filter-Rule", 92, type::text> nas_filter_rule;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc4849.
using rfc4849_table = table_of<attr::nas_filter_rule>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc5090.hpp> ---

// RFC 5090: RADIUS Extension for Digest Authentication, section 3.
// Made from dictionary.rfc5090 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"Digest-Response", 103, type::text> digest_response;
inline constexpr attribute<"Digest-Realm", 104, type::text> digest_realm;
inline constexpr attribute<"Digest-Nonce", 105, type::text> digest_nonce;
inline constexpr attribute<"Digest-Response-Auth", 106, type::text> digest_response_auth;
inline constexpr attribute<"Digest-Nextnonce", 107, type::text> digest_nextnonce;
inline constexpr attribute<"Digest-Method", 108, type::text> digest_method;
inline constexpr attribute<"Digest-URI", 109, type::text> digest_uri;
inline constexpr attribute<"Digest-Qop", 110, type::text> digest_qop;
inline constexpr attribute<"Digest-Algorithm", 111, type::text> digest_algorithm;
inline constexpr attribute<"Digest-Entity-Body-Hash", 112, type::text> digest_entity_body_hash;
inline constexpr attribute<"Digest-CNonce", 113, type::text> digest_cnonce;
inline constexpr attribute<"Digest-Nonce-Count", 114, type::text> digest_nonce_count;
inline constexpr attribute<"Digest-Username", 115, type::text> digest_username;
inline constexpr attribute<"Digest-Opaque", 116, type::text> digest_opaque;
inline constexpr attribute<"Digest-Auth-Param", 117, type::text> digest_auth_param;
inline constexpr attribute<"Digest-AKA-Auts", 118, type::text> digest_aka_auts;
inline constexpr attribute<"Digest-Domain", 119, type::text> digest_domain;
inline constexpr attribute<"Digest-Stale", 120, type::text> digest_stale;
inline constexpr attribute<"Digest-HA1", 121, type::text> digest_ha1;
inline constexpr attribute<"SIP-AOR", 122, type::text> sip_aor;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc5090.
using rfc5090_table = table_of<attr::digest_response, attr::digest_realm, attr::digest_nonce,
                               attr::digest_response_auth, attr::digest_nextnonce,
                               attr::digest_method, attr::digest_uri, attr::digest_qop,
                               attr::digest_algorithm, attr::digest_entity_body_hash,
                               attr::digest_cnonce, attr::digest_nonce_count, attr::digest_username,
                               attr::digest_opaque, attr::digest_auth_param, attr::digest_aka_auts,
                               attr::digest_domain, attr::digest_stale, attr::digest_ha1,
                               attr::sip_aor>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc5447.hpp> ---

// RFC 5447: Diameter Mobile IPv6: Support for Network Access Server to Diameter Server
// Interaction, sections 4.2.4 and 4.2.5. A prefix is its length in bits and then 16 octets.
// Made from dictionary.rfc5447 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"MIP6-Feature-Vector", 124, type::integer64> mip6_feature_vector;
inline constexpr attribute<"MIP6-Home-Link-Prefix", 125, type::sized<type::octets, 17>>
    mip6_home_link_prefix;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc5447.
using rfc5447_table = table_of<attr::mip6_feature_vector, attr::mip6_home_link_prefix>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc5580.hpp> ---

// RFC 5580: Carrying Location Objects in RADIUS and Diameter, section 4.
// Made from dictionary.rfc5580 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius {

/// What the client can tell of a location: bits that add up (section 4.6).
enum class location_capable : std::uint32_t {
    civic_location = 1,
    geo_location = 2,
    users_location = 4,
    nas_location = 8,
};

/// What the server wants to know of a location: bits that add up (section 4.7).
enum class requested_location_info : std::uint32_t {
    civic_location = 1,
    geo_location = 2,
    users_location = 4,
    nas_location = 8,
    future_requests = 16,
    none = 32,
};

template <>
struct enumeration<location_capable> {
    static constexpr enumerator enumerators[] = {
        {"Civic-Location", 1},
        {"Geo-Location", 2},
        {"Users-Location", 4},
        {"NAS-Location", 8},
    };
};

template <>
struct enumeration<requested_location_info> {
    static constexpr enumerator enumerators[] = {
        {"Civic-Location", 1},
        {"Geo-Location", 2},
        {"Users-Location", 4},
        {"NAS-Location", 8},
        {"Future-Requests", 16},
        {"None", 32},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Operator-Name", 126, type::text> operator_name;
inline constexpr attribute<"Location-Information", 127, type::octets> location_information;
inline constexpr attribute<"Location-Data", 128, type::octets> location_data;
inline constexpr attribute<"Basic-Location-Policy-Rules", 129, type::octets>
    basic_location_policy_rules;
inline constexpr attribute<"Extended-Location-Policy-Rules", 130, type::text>
    extended_location_policy_rules;
inline constexpr attribute<"Location-Capable", 131, type::enumerated<radius::location_capable>>
    location_capable;
inline constexpr attribute<"Requested-Location-Info", 132,
                           type::enumerated<radius::requested_location_info>>
    requested_location_info;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc5580.
using rfc5580_table = table_of<attr::operator_name, attr::location_information, attr::location_data,
                               attr::basic_location_policy_rules,
                               attr::extended_location_policy_rules, attr::location_capable,
                               attr::requested_location_info>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc5607.hpp> ---

// RFC 5607: RADIUS Authorization for Network Access Server (NAS) Management, sections 5 and 6.
// Framed-Management is the name that other dictionaries give Framed-Management-Protocol.
// Made from dictionary.rfc5607 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius {

/// The values of Framed-Management.
enum class framed_management : std::uint32_t {
    snmp = 1,
    web_based = 2,
    netconf = 3,
    ftp = 4,
    tftp = 5,
    sftp = 6,
    rcp = 7,
    scp = 8,
};

/// How the management session is protected (section 6.2).
enum class management_transport_protection : std::uint32_t {
    no_protection = 1,
    integrity_protection = 2,
    integrity_confidentiality_protection = 3,
};

template <>
struct enumeration<framed_management> {
    static constexpr enumerator enumerators[] = {
        {"SNMP", 1},
        {"Web-Based", 2},
        {"Netconf", 3},
        {"FTP", 4},
        {"TFTP", 5},
        {"SFTP", 6},
        {"RCP", 7},
        {"SCP", 8},
    };
};

template <>
struct enumeration<management_transport_protection> {
    static constexpr enumerator enumerators[] = {
        {"No-Protection", 1},
        {"Integrity-Protection", 2},
        {"Integrity-Confidentiality-Protection", 3},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Framed-Management", 133, type::enumerated<radius::framed_management>>
    framed_management;
inline constexpr attribute<"Framed-Management-Protocol", 133,
                           type::enumerated<radius::framed_management>>
    framed_management_protocol;
inline constexpr attribute<"Management-Transport-Protection", 134,
                           type::enumerated<radius::management_transport_protection>>
    management_transport_protection;
inline constexpr attribute<"Management-Policy-Id", 135, type::text> management_policy_id;
inline constexpr attribute<"Management-Privilege-Level", 136, type::integer>
    management_privilege_level;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc5607.
using rfc5607_table = table_of<attr::framed_management, attr::framed_management_protocol,
                               attr::management_transport_protection, attr::management_policy_id,
                               attr::management_privilege_level>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc5904.hpp> ---

// RFC 5904: RADIUS Attributes for IEEE 802.16 Privacy Key Management Version 1 (PKMv1) Protocol
// Support, section 3.
// Made from dictionary.rfc5904 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"PKM-SS-Cert", 137, type::octets, flags{.concat = true}> pkm_ss_cert;
inline constexpr attribute<"PKM-CA-Cert", 138, type::octets, flags{.concat = true}> pkm_ca_cert;
inline constexpr attribute<"PKM-Config-Settings", 139, type::octets> pkm_config_settings;
inline constexpr attribute<"PKM-Cryptosuite-List", 140, type::octets> pkm_cryptosuite_list;
inline constexpr attribute<"PKM-SAID", 141, type::short_integer> pkm_said;
inline constexpr attribute<"PKM-SA-Descriptor", 142, type::octets> pkm_sa_descriptor;
inline constexpr attribute<"PKM-Auth-Key", 143, type::octets> pkm_auth_key;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc5904.
using rfc5904_table = table_of<attr::pkm_ss_cert, attr::pkm_ca_cert, attr::pkm_config_settings,
                               attr::pkm_cryptosuite_list, attr::pkm_said, attr::pkm_sa_descriptor,
                               attr::pkm_auth_key>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc6519.hpp> ---

// RFC 6519: RADIUS Extensions for Dual-Stack Lite, section 4.1.
// The name is written as DNS labels, so that it is octets and no text.
// Made from dictionary.rfc6519 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"DS-Lite-Tunnel-Name", 144, type::octets> ds_lite_tunnel_name;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc6519.
using rfc6519_table = table_of<attr::ds_lite_tunnel_name>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc6572.hpp> ---

// RFC 6572: RADIUS Support for Proxy Mobile IPv6, section 4.
// Made from dictionary.rfc6572 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"Mobile-Node-Identifier", 145, type::octets> mobile_node_identifier;
inline constexpr attribute<"Service-Selection", 146, type::text> service_selection;
inline constexpr attribute<"PMIP6-Home-LMA-IPv6-Address", 147, type::ipv6addr>
    pmip6_home_lma_ipv6_address;
inline constexpr attribute<"PMIP6-Visited-LMA-IPv6-Address", 148, type::ipv6addr>
    pmip6_visited_lma_ipv6_address;
inline constexpr attribute<"PMIP6-Home-LMA-IPv4-Address", 149, type::ipv4addr>
    pmip6_home_lma_ipv4_address;
inline constexpr attribute<"PMIP6-Visited-LMA-IPv4-Address", 150, type::ipv4addr>
    pmip6_visited_lma_ipv4_address;
inline constexpr attribute<"PMIP6-Home-HN-Prefix", 151, type::ipv6prefix> pmip6_home_hn_prefix;
inline constexpr attribute<"PMIP6-Visited-HN-Prefix", 152, type::ipv6prefix>
    pmip6_visited_hn_prefix;
inline constexpr attribute<"PMIP6-Home-Interface-ID", 153, type::ifid> pmip6_home_interface_id;
inline constexpr attribute<"PMIP6-Visited-Interface-ID", 154, type::ifid>
    pmip6_visited_interface_id;
inline constexpr attribute<"PMIP6-Home-IPv4-HoA", 155, type::ipv4prefix> pmip6_home_ipv4_hoa;
inline constexpr attribute<"PMIP6-Visited-IPv4-HoA", 156, type::ipv4prefix> pmip6_visited_ipv4_hoa;
inline constexpr attribute<"PMIP6-Home-DHCP4-Server-Address", 157, type::ipv4addr>
    pmip6_home_dhcp4_server_address;
inline constexpr attribute<"PMIP6-Visited-DHCP4-Server-Address", 158, type::ipv4addr>
    pmip6_visited_dhcp4_server_address;
inline constexpr attribute<"PMIP6-Home-DHCP6-Server-Address", 159, type::ipv6addr>
    pmip6_home_dhcp6_server_address;
inline constexpr attribute<"PMIP6-Visited-DHCP6-Server-Address", 160, type::ipv6addr>
    pmip6_visited_dhcp6_server_address;
inline constexpr attribute<"PMIP6-Home-IPv4-Gateway", 161, type::ipv4addr> pmip6_home_ipv4_gateway;
inline constexpr attribute<"PMIP6-Visited-IPv4-Gateway", 162, type::ipv4addr>
    pmip6_visited_ipv4_gateway;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc6572.
using rfc6572_table =
    table_of<attr::mobile_node_identifier, attr::service_selection,
             attr::pmip6_home_lma_ipv6_address, attr::pmip6_visited_lma_ipv6_address,
             attr::pmip6_home_lma_ipv4_address, attr::pmip6_visited_lma_ipv4_address,
             attr::pmip6_home_hn_prefix, attr::pmip6_visited_hn_prefix,
             attr::pmip6_home_interface_id, attr::pmip6_visited_interface_id,
             attr::pmip6_home_ipv4_hoa, attr::pmip6_visited_ipv4_hoa,
             attr::pmip6_home_dhcp4_server_address, attr::pmip6_visited_dhcp4_server_address,
             attr::pmip6_home_dhcp6_server_address, attr::pmip6_visited_dhcp6_server_address,
             attr::pmip6_home_ipv4_gateway, attr::pmip6_visited_ipv4_gateway>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc6677.hpp> ---

// RFC 6677: Channel-Binding Support for Extensible Authentication Protocol (EAP) Methods, section
// 7.2.
// Made from dictionary.rfc6677 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius {

/// What carries EAP between the peer and the authenticator (section 11.1).
enum class eap_lower_layer : std::uint32_t {
    wired_ieee_802_1x = 1,
    ieee_802_1x_no_preauth = 2,
    ieee_802_1x_preauth = 3,
    ieee_802_16e = 4,
    ikev2 = 5,
    ppp = 6,
    pana_no_preauth = 7,
    gss_api = 8,
    pana_preauth = 9,
};

template <>
struct enumeration<eap_lower_layer> {
    static constexpr enumerator enumerators[] = {
        {"Wired-IEEE-802.1X", 1},
        {"IEEE-802.1X-No-Preauth", 2},
        {"IEEE-802.1X-Preauth", 3},
        {"IEEE-802.16e", 4},
        {"IKEv2", 5},
        {"PPP", 6},
        {"PANA-No-Preauth", 7},
        {"GSS-API", 8},
        {"PANA-Preauth", 9},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"EAP-Lower-Layer", 163, type::enumerated<radius::eap_lower_layer>>
    eap_lower_layer;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc6677.
using rfc6677_table = table_of<attr::eap_lower_layer>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc6911.hpp> ---

// RFC 6911: RADIUS Attributes for IPv6 Access Networks, section 3.
// Made from dictionary.rfc6911 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"Framed-IPv6-Address", 168, type::ipv6addr> framed_ipv6_address;
inline constexpr attribute<"DNS-Server-IPv6-Address", 169, type::ipv6addr> dns_server_ipv6_address;
inline constexpr attribute<"Route-IPv6-Information", 170, type::ipv6prefix> route_ipv6_information;
inline constexpr attribute<"Delegated-IPv6-Prefix-Pool", 171, type::text>
    delegated_ipv6_prefix_pool;
inline constexpr attribute<"Stateful-IPv6-Address-Pool", 172, type::text>
    stateful_ipv6_address_pool;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc6911.
using rfc6911_table = table_of<attr::framed_ipv6_address, attr::dns_server_ipv6_address,
                               attr::route_ipv6_information, attr::delegated_ipv6_prefix_pool,
                               attr::stateful_ipv6_address_pool>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc6929.hpp> ---

// RFC 6929: Remote Authentication Dial In User Service (RADIUS) Protocol Extensions, sections 3
// and 4.
// Made from dictionary.rfc6929 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"Extended-Attribute-1", 241, type::extended> extended_attribute_1;
inline constexpr attribute<"Extended-Attribute-2", 242, type::extended> extended_attribute_2;
inline constexpr attribute<"Extended-Attribute-3", 243, type::extended> extended_attribute_3;
inline constexpr attribute<"Extended-Attribute-4", 244, type::extended> extended_attribute_4;
inline constexpr attribute<"Extended-Attribute-5", 245, type::long_extended> extended_attribute_5;
inline constexpr attribute<"Extended-Attribute-6", 246, type::long_extended> extended_attribute_6;
inline constexpr attribute<"Extended-Vendor-Specific-1", attribute_number(241, 26), type::evs>
    extended_vendor_specific_1;
inline constexpr attribute<"Extended-Vendor-Specific-2", attribute_number(242, 26), type::evs>
    extended_vendor_specific_2;
inline constexpr attribute<"Extended-Vendor-Specific-3", attribute_number(243, 26), type::evs>
    extended_vendor_specific_3;
inline constexpr attribute<"Extended-Vendor-Specific-4", attribute_number(244, 26), type::evs>
    extended_vendor_specific_4;
inline constexpr attribute<"Extended-Vendor-Specific-5", attribute_number(245, 26), type::evs>
    extended_vendor_specific_5;
inline constexpr attribute<"Extended-Vendor-Specific-6", attribute_number(246, 26), type::evs>
    extended_vendor_specific_6;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc6929.
using rfc6929_table = table_of<attr::extended_attribute_1, attr::extended_attribute_2,
                               attr::extended_attribute_3, attr::extended_attribute_4,
                               attr::extended_attribute_5, attr::extended_attribute_6,
                               attr::extended_vendor_specific_1, attr::extended_vendor_specific_2,
                               attr::extended_vendor_specific_3, attr::extended_vendor_specific_4,
                               attr::extended_vendor_specific_5, attr::extended_vendor_specific_6>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc6930.hpp> ---

// RFC 6930: RADIUS Attribute for IPv6 Rapid Deployment on IPv4 Infrastructures (6rd), section 4.1.
// Made from dictionary.rfc6930 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"IPv6-6rd-Configuration", 173, type::tlv> ipv6_6rd_configuration;
inline constexpr attribute<"IPv6-6rd-IPv4MaskLen", attribute_number(173, 1), type::integer>
    ipv6_6rd_ipv4masklen;
inline constexpr attribute<"IPv6-6rd-Prefix", attribute_number(173, 2), type::ipv6prefix>
    ipv6_6rd_prefix;
inline constexpr attribute<"IPv6-6rd-BR-IPv4-Address", attribute_number(173, 3), type::ipv4addr>
    ipv6_6rd_br_ipv4_address;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc6930.
using rfc6930_table = table_of<attr::ipv6_6rd_configuration, attr::ipv6_6rd_ipv4masklen,
                               attr::ipv6_6rd_prefix, attr::ipv6_6rd_br_ipv4_address>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc7055.hpp> ---

// RFC 7055: A GSS-API Mechanism for the Extensible Authentication Protocol.
// Made from dictionary.rfc7055 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"GSS-Acceptor-Service-Name", 164, type::text> gss_acceptor_service_name;
inline constexpr attribute<"GSS-Acceptor-Host-Name", 165, type::text> gss_acceptor_host_name;
inline constexpr attribute<"GSS-Acceptor-Service-Specifics", 166, type::text>
    gss_acceptor_service_specifics;
inline constexpr attribute<"GSS-Acceptor-Realm-Name", 167, type::text> gss_acceptor_realm_name;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc7055.
using rfc7055_table = table_of<attr::gss_acceptor_service_name, attr::gss_acceptor_host_name,
                               attr::gss_acceptor_service_specifics, attr::gss_acceptor_realm_name>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc7155.hpp> ---

// RFC 7155: Diameter Network Access Server Application, section 4.2.8.
// Made from dictionary.rfc7155 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"Originating-Line-Info", 94, type::sized<type::octets, 2>>
    originating_line_info;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc7155.
using rfc7155_table = table_of<attr::originating_line_info>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc7268.hpp> ---

// RFC 7268: RADIUS Attributes for IEEE 802 Networks, section 2.
// Made from dictionary.rfc7268 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"Allowed-Called-Station-Id", 174, type::text> allowed_called_station_id;
inline constexpr attribute<"EAP-Peer-Id", 175, type::octets> eap_peer_id;
inline constexpr attribute<"EAP-Server-Id", 176, type::octets> eap_server_id;
inline constexpr attribute<"Mobility-Domain-Id", 177, type::integer> mobility_domain_id;
inline constexpr attribute<"Preauth-Timeout", 178, type::time_delta> preauth_timeout;
inline constexpr attribute<"Network-Id-Name", 179, type::octets> network_id_name;
inline constexpr attribute<"EAPoL-Announcement", 180, type::octets, flags{.concat = true}>
    eapol_announcement;
inline constexpr attribute<"WLAN-HESSID", 181, type::text> wlan_hessid;
inline constexpr attribute<"WLAN-Venue-Info", 182, type::integer> wlan_venue_info;
inline constexpr attribute<"WLAN-Venue-Language", 183, type::sized<type::octets, 3>>
    wlan_venue_language;
inline constexpr attribute<"WLAN-Venue-Name", 184, type::text> wlan_venue_name;
inline constexpr attribute<"WLAN-Reason-Code", 185, type::integer> wlan_reason_code;
inline constexpr attribute<"WLAN-Pairwise-Cipher", 186, type::integer> wlan_pairwise_cipher;
inline constexpr attribute<"WLAN-Group-Cipher", 187, type::integer> wlan_group_cipher;
inline constexpr attribute<"WLAN-AKM-Suite", 188, type::integer> wlan_akm_suite;
inline constexpr attribute<"WLAN-Group-Mgmt-Cipher", 189, type::integer> wlan_group_mgmt_cipher;
inline constexpr attribute<"WLAN-RF-Band", 190, type::integer> wlan_rf_band;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc7268.
using rfc7268_table =
    table_of<attr::allowed_called_station_id, attr::eap_peer_id, attr::eap_server_id,
             attr::mobility_domain_id, attr::preauth_timeout, attr::network_id_name,
             attr::eapol_announcement, attr::wlan_hessid, attr::wlan_venue_info,
             attr::wlan_venue_language, attr::wlan_venue_name, attr::wlan_reason_code,
             attr::wlan_pairwise_cipher, attr::wlan_group_cipher, attr::wlan_akm_suite,
             attr::wlan_group_mgmt_cipher, attr::wlan_rf_band>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc7499.hpp> ---

// RFC 7499: Support of Fragmentation of RADIUS Packets, sections 5.1 and 10.
// Made from dictionary.rfc7499 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius {

/// Where the exchange of a fragmented packet stands (section 10.1).
enum class frag_status : std::uint32_t {
    reserved = 0,
    fragmentation_supported = 1,
    more_data_pending = 2,
    more_data_request = 3,
};

template <>
struct enumeration<frag_status> {
    static constexpr enumerator enumerators[] = {
        {"Reserved", 0},
        {"Fragmentation-Supported", 1},
        {"More-Data-Pending", 2},
        {"More-Data-Request", 3},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Frag-Status", attribute_number(241, 1),
                           type::enumerated<radius::frag_status>>
    frag_status;
inline constexpr attribute<"Proxy-State-Length", attribute_number(241, 2), type::integer>
    proxy_state_length;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc7499.
using rfc7499_table = table_of<attr::frag_status, attr::proxy_state_length>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc8045.hpp> ---

// RFC 8045: RADIUS Extensions for IP Port Configuration and Reporting, section 3.
// The three containers share their numbers of TLVs; each name says in which it stands.
// Made from dictionary.rfc8045 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius {

/// Whether ports were allocated or given back (section 3.2.8).
enum class ip_port_alloc : std::uint32_t {
    reserved = 0,
    allocation = 1,
    deallocation = 2,
};

/// Whether ports were allocated or given back (section 3.2.8).
enum class ip_port_range_alloc : std::uint32_t {
    reserved = 0,
    allocation = 1,
    deallocation = 2,
};

/// Whether ports were allocated or given back (section 3.2.8).
enum class ip_port_map_alloc : std::uint32_t {
    reserved = 0,
    allocation = 1,
    deallocation = 2,
};

template <>
struct enumeration<ip_port_alloc> {
    static constexpr enumerator enumerators[] = {
        {"Reserved", 0},
        {"Allocation", 1},
        {"Deallocation", 2},
    };
};

template <>
struct enumeration<ip_port_range_alloc> {
    static constexpr enumerator enumerators[] = {
        {"Reserved", 0},
        {"Allocation", 1},
        {"Deallocation", 2},
    };
};

template <>
struct enumeration<ip_port_map_alloc> {
    static constexpr enumerator enumerators[] = {
        {"Reserved", 0},
        {"Allocation", 1},
        {"Deallocation", 2},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"IP-Port-Limit-Info", attribute_number(241, 5), type::tlv>
    ip_port_limit_info;
inline constexpr attribute<"IP-Port-Type", attribute_number(241, 5, 1), type::integer> ip_port_type;
inline constexpr attribute<"IP-Port-Limit", attribute_number(241, 5, 2), type::integer>
    ip_port_limit;
inline constexpr attribute<"IP-Port-Ext-IPv4-Addr", attribute_number(241, 5, 3), type::ipv4addr>
    ip_port_ext_ipv4_addr;
inline constexpr attribute<"IP-Port-Int-IPv4-Addr", attribute_number(241, 5, 4), type::ipv4addr>
    ip_port_int_ipv4_addr;
inline constexpr attribute<"IP-Port-Int-IPv6-Addr", attribute_number(241, 5, 5), type::ipv6addr>
    ip_port_int_ipv6_addr;
inline constexpr attribute<"IP-Port-Int-Port", attribute_number(241, 5, 6), type::integer>
    ip_port_int_port;
inline constexpr attribute<"IP-Port-Ext-Port", attribute_number(241, 5, 7), type::integer>
    ip_port_ext_port;
inline constexpr attribute<"IP-Port-Alloc", attribute_number(241, 5, 8),
                           type::enumerated<radius::ip_port_alloc>>
    ip_port_alloc;
inline constexpr attribute<"IP-Port-Range-Start", attribute_number(241, 5, 9), type::integer>
    ip_port_range_start;
inline constexpr attribute<"IP-Port-Range-End", attribute_number(241, 5, 10), type::integer>
    ip_port_range_end;
inline constexpr attribute<"IP-Port-Local-Id", attribute_number(241, 5, 11), type::octets>
    ip_port_local_id;
inline constexpr attribute<"IP-Port-Range", attribute_number(241, 6), type::tlv> ip_port_range;
inline constexpr attribute<"IP-Port-Range-Type", attribute_number(241, 6, 1), type::integer>
    ip_port_range_type;
inline constexpr attribute<"IP-Port-Range-Limit", attribute_number(241, 6, 2), type::integer>
    ip_port_range_limit;
inline constexpr attribute<"IP-Port-Range-Ext-IPv4-Addr", attribute_number(241, 6, 3),
                           type::ipv4addr>
    ip_port_range_ext_ipv4_addr;
inline constexpr attribute<"IP-Port-Range-Int-IPv4-Addr", attribute_number(241, 6, 4),
                           type::ipv4addr>
    ip_port_range_int_ipv4_addr;
inline constexpr attribute<"IP-Port-Range-Int-IPv6-Addr", attribute_number(241, 6, 5),
                           type::ipv6addr>
    ip_port_range_int_ipv6_addr;
inline constexpr attribute<"IP-Port-Range-Int-Port", attribute_number(241, 6, 6), type::integer>
    ip_port_range_int_port;
inline constexpr attribute<"IP-Port-Range-Ext-Port", attribute_number(241, 6, 7), type::integer>
    ip_port_range_ext_port;
inline constexpr attribute<"IP-Port-Range-Alloc", attribute_number(241, 6, 8),
                           type::enumerated<radius::ip_port_range_alloc>>
    ip_port_range_alloc;
inline constexpr attribute<"IP-Port-Range-Range-Start", attribute_number(241, 6, 9), type::integer>
    ip_port_range_range_start;
inline constexpr attribute<"IP-Port-Range-Range-End", attribute_number(241, 6, 10), type::integer>
    ip_port_range_range_end;
inline constexpr attribute<"IP-Port-Range-Local-Id", attribute_number(241, 6, 11), type::octets>
    ip_port_range_local_id;
inline constexpr attribute<"IP-Port-Forwarding-Map", attribute_number(241, 7), type::tlv>
    ip_port_forwarding_map;
inline constexpr attribute<"IP-Port-Map-Type", attribute_number(241, 7, 1), type::integer>
    ip_port_map_type;
inline constexpr attribute<"IP-Port-Map-Limit", attribute_number(241, 7, 2), type::integer>
    ip_port_map_limit;
inline constexpr attribute<"IP-Port-Map-Ext-IPv4-Addr", attribute_number(241, 7, 3), type::ipv4addr>
    ip_port_map_ext_ipv4_addr;
inline constexpr attribute<"IP-Port-Map-Int-IPv4-Addr", attribute_number(241, 7, 4), type::ipv4addr>
    ip_port_map_int_ipv4_addr;
inline constexpr attribute<"IP-Port-Map-Int-IPv6-Addr", attribute_number(241, 7, 5), type::ipv6addr>
    ip_port_map_int_ipv6_addr;
inline constexpr attribute<"IP-Port-Map-Int-Port", attribute_number(241, 7, 6), type::integer>
    ip_port_map_int_port;
inline constexpr attribute<"IP-Port-Map-Ext-Port", attribute_number(241, 7, 7), type::integer>
    ip_port_map_ext_port;
inline constexpr attribute<"IP-Port-Map-Alloc", attribute_number(241, 7, 8),
                           type::enumerated<radius::ip_port_map_alloc>>
    ip_port_map_alloc;
inline constexpr attribute<"IP-Port-Map-Range-Start", attribute_number(241, 7, 9), type::integer>
    ip_port_map_range_start;
inline constexpr attribute<"IP-Port-Map-Range-End", attribute_number(241, 7, 10), type::integer>
    ip_port_map_range_end;
inline constexpr attribute<"IP-Port-Map-Local-Id", attribute_number(241, 7, 11), type::octets>
    ip_port_map_local_id;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc8045.
using rfc8045_table =
    table_of<attr::ip_port_limit_info, attr::ip_port_type, attr::ip_port_limit,
             attr::ip_port_ext_ipv4_addr, attr::ip_port_int_ipv4_addr, attr::ip_port_int_ipv6_addr,
             attr::ip_port_int_port, attr::ip_port_ext_port, attr::ip_port_alloc,
             attr::ip_port_range_start, attr::ip_port_range_end, attr::ip_port_local_id,
             attr::ip_port_range, attr::ip_port_range_type, attr::ip_port_range_limit,
             attr::ip_port_range_ext_ipv4_addr, attr::ip_port_range_int_ipv4_addr,
             attr::ip_port_range_int_ipv6_addr, attr::ip_port_range_int_port,
             attr::ip_port_range_ext_port, attr::ip_port_range_alloc,
             attr::ip_port_range_range_start, attr::ip_port_range_range_end,
             attr::ip_port_range_local_id, attr::ip_port_forwarding_map, attr::ip_port_map_type,
             attr::ip_port_map_limit, attr::ip_port_map_ext_ipv4_addr,
             attr::ip_port_map_int_ipv4_addr, attr::ip_port_map_int_ipv6_addr,
             attr::ip_port_map_int_port, attr::ip_port_map_ext_port, attr::ip_port_map_alloc,
             attr::ip_port_map_range_start, attr::ip_port_map_range_end,
             attr::ip_port_map_local_id>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc8559.hpp> ---

// RFC 8559: Dynamic Authorization Proxying in the Remote Authentication Dial-In User Service
// (RADIUS) Protocol, section 3.4.
// Made from dictionary.rfc8559 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"Operator-NAS-Identifier", attribute_number(241, 8), type::octets>
    operator_nas_identifier;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc8559.
using rfc8559_table = table_of<attr::operator_nas_identifier>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc8658.hpp> ---

// RFC 8658: RADIUS Attributes for Softwire Mechanisms Based on Address plus Port (A+P), section 3.
// BMR and FMR are the basic and the forwarding mapping rule. A TLV that may stand in several
// containers has a name for each.
// Made from dictionary.rfc8658 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius {

/// The mechanism that is preferred (section 3.2.1).
enum class softwire46_option_code : std::uint32_t {
    map_e = 1,
    map_t = 2,
    lightweight_4over6 = 3,
    ds_lite = 144,
};

template <>
struct enumeration<softwire46_option_code> {
    static constexpr enumerator enumerators[] = {
        {"MAP-E", 1},
        {"MAP-T", 2},
        {"Lightweight-4over6", 3},
        {"DS-Lite", 144},
    };
};

} // namespace radius

namespace radius::attr {

inline constexpr attribute<"Softwire46-Configuration", attribute_number(241, 9), type::tlv>
    softwire46_configuration;
inline constexpr attribute<"Softwire46-MAP-E", attribute_number(241, 9, 1), type::tlv>
    softwire46_map_e;
inline constexpr attribute<"Softwire46-MAP-E-BMR", attribute_number(241, 9, 1, 4), type::tlv>
    softwire46_map_e_bmr;
inline constexpr attribute<"Softwire46-MAP-E-BMR-IPv6-Prefix", attribute_number(241, 9, 1, 4, 10),
                           type::ipv6prefix>
    softwire46_map_e_bmr_ipv6_prefix;
inline constexpr attribute<"Softwire46-MAP-E-BMR-IPv4-Prefix", attribute_number(241, 9, 1, 4, 11),
                           type::ipv4prefix>
    softwire46_map_e_bmr_ipv4_prefix;
inline constexpr attribute<"Softwire46-MAP-E-BMR-EA-Length", attribute_number(241, 9, 1, 4, 12),
                           type::integer>
    softwire46_map_e_bmr_ea_length;
inline constexpr attribute<"Softwire46-MAP-E-FMR", attribute_number(241, 9, 1, 5), type::tlv>
    softwire46_map_e_fmr;
inline constexpr attribute<"Softwire46-MAP-E-FMR-IPv6-Prefix", attribute_number(241, 9, 1, 5, 10),
                           type::ipv6prefix>
    softwire46_map_e_fmr_ipv6_prefix;
inline constexpr attribute<"Softwire46-MAP-E-FMR-IPv4-Prefix", attribute_number(241, 9, 1, 5, 11),
                           type::ipv4prefix>
    softwire46_map_e_fmr_ipv4_prefix;
inline constexpr attribute<"Softwire46-MAP-E-FMR-EA-Length", attribute_number(241, 9, 1, 5, 12),
                           type::integer>
    softwire46_map_e_fmr_ea_length;
inline constexpr attribute<"Softwire46-MAP-E-BR", attribute_number(241, 9, 1, 6), type::ipv6addr>
    softwire46_map_e_br;
inline constexpr attribute<"Softwire46-MAP-E-PORTPARAMS", attribute_number(241, 9, 1, 9), type::tlv>
    softwire46_map_e_portparams;
inline constexpr attribute<"Softwire46-MAP-E-PSID-Offset", attribute_number(241, 9, 1, 9, 15),
                           type::integer>
    softwire46_map_e_psid_offset;
inline constexpr attribute<"Softwire46-MAP-E-PSID-Len", attribute_number(241, 9, 1, 9, 16),
                           type::integer>
    softwire46_map_e_psid_len;
inline constexpr attribute<"Softwire46-MAP-E-PSID", attribute_number(241, 9, 1, 9, 17),
                           type::integer>
    softwire46_map_e_psid;
inline constexpr attribute<"Softwire46-MAP-T", attribute_number(241, 9, 2), type::tlv>
    softwire46_map_t;
inline constexpr attribute<"Softwire46-MAP-T-BMR", attribute_number(241, 9, 2, 4), type::tlv>
    softwire46_map_t_bmr;
inline constexpr attribute<"Softwire46-MAP-T-BMR-IPv6-Prefix", attribute_number(241, 9, 2, 4, 10),
                           type::ipv6prefix>
    softwire46_map_t_bmr_ipv6_prefix;
inline constexpr attribute<"Softwire46-MAP-T-BMR-IPv4-Prefix", attribute_number(241, 9, 2, 4, 11),
                           type::ipv4prefix>
    softwire46_map_t_bmr_ipv4_prefix;
inline constexpr attribute<"Softwire46-MAP-T-BMR-EA-Length", attribute_number(241, 9, 2, 4, 12),
                           type::integer>
    softwire46_map_t_bmr_ea_length;
inline constexpr attribute<"Softwire46-MAP-T-FMR", attribute_number(241, 9, 2, 5), type::tlv>
    softwire46_map_t_fmr;
inline constexpr attribute<"Softwire46-MAP-T-FMR-IPv6-Prefix", attribute_number(241, 9, 2, 5, 10),
                           type::ipv6prefix>
    softwire46_map_t_fmr_ipv6_prefix;
inline constexpr attribute<"Softwire46-MAP-T-FMR-IPv4-Prefix", attribute_number(241, 9, 2, 5, 11),
                           type::ipv4prefix>
    softwire46_map_t_fmr_ipv4_prefix;
inline constexpr attribute<"Softwire46-MAP-T-FMR-EA-Length", attribute_number(241, 9, 2, 5, 12),
                           type::integer>
    softwire46_map_t_fmr_ea_length;
inline constexpr attribute<"Softwire46-MAP-T-DMR", attribute_number(241, 9, 2, 7), type::ipv6prefix>
    softwire46_map_t_dmr;
inline constexpr attribute<"Softwire46-MAP-T-PORTPARAMS", attribute_number(241, 9, 2, 9), type::tlv>
    softwire46_map_t_portparams;
inline constexpr attribute<"Softwire46-MAP-T-PSID-Offset", attribute_number(241, 9, 2, 9, 15),
                           type::integer>
    softwire46_map_t_psid_offset;
inline constexpr attribute<"Softwire46-MAP-T-PSID-Len", attribute_number(241, 9, 2, 9, 16),
                           type::integer>
    softwire46_map_t_psid_len;
inline constexpr attribute<"Softwire46-MAP-T-PSID", attribute_number(241, 9, 2, 9, 17),
                           type::integer>
    softwire46_map_t_psid;
inline constexpr attribute<"Softwire46-Lightweight-4over6", attribute_number(241, 9, 3), type::tlv>
    softwire46_lightweight_4over6;
inline constexpr attribute<"Softwire46-Lightweight-4over6-BR", attribute_number(241, 9, 3, 6),
                           type::ipv6addr>
    softwire46_lightweight_4over6_br;
inline constexpr attribute<"Softwire46-Lightweight-4over6-V4V6Bind", attribute_number(241, 9, 3, 8),
                           type::tlv>
    softwire46_lightweight_4over6_v4v6bind;
inline constexpr attribute<"Softwire46-Lightweight-4over6-IPv4-Address",
                           attribute_number(241, 9, 3, 8, 13), type::ipv4addr>
    softwire46_lightweight_4over6_ipv4_address;
inline constexpr attribute<"Softwire46-Lightweight-4over6-Bind-IPv6-Prefix",
                           attribute_number(241, 9, 3, 8, 14), type::ipv6prefix>
    softwire46_lightweight_4over6_bind_ipv6_prefix;
inline constexpr attribute<"Softwire46-Lightweight-4over6-PORTPARAMS",
                           attribute_number(241, 9, 3, 9), type::tlv>
    softwire46_lightweight_4over6_portparams;
inline constexpr attribute<"Softwire46-Lightweight-4over6-PSID-Offset",
                           attribute_number(241, 9, 3, 9, 15), type::integer>
    softwire46_lightweight_4over6_psid_offset;
inline constexpr attribute<"Softwire46-Lightweight-4over6-PSID-Len",
                           attribute_number(241, 9, 3, 9, 16), type::integer>
    softwire46_lightweight_4over6_psid_len;
inline constexpr attribute<"Softwire46-Lightweight-4over6-PSID", attribute_number(241, 9, 3, 9, 17),
                           type::integer>
    softwire46_lightweight_4over6_psid;
inline constexpr attribute<"Softwire46-Priority", attribute_number(241, 10), type::tlv>
    softwire46_priority;
inline constexpr attribute<"Softwire46-Option-Code", attribute_number(241, 10, 18),
                           type::enumerated<radius::softwire46_option_code>>
    softwire46_option_code;
inline constexpr attribute<"Softwire46-Multicast", attribute_number(241, 11), type::tlv>
    softwire46_multicast;
inline constexpr attribute<"Softwire46-ASM-Prefix64", attribute_number(241, 11, 19),
                           type::ipv6prefix>
    softwire46_asm_prefix64;
inline constexpr attribute<"Softwire46-SSM-Prefix64", attribute_number(241, 11, 20),
                           type::ipv6prefix>
    softwire46_ssm_prefix64;
inline constexpr attribute<"Softwire46-U-Prefix64", attribute_number(241, 11, 21), type::ipv6prefix>
    softwire46_u_prefix64;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc8658.
using rfc8658_table =
    table_of<attr::softwire46_configuration, attr::softwire46_map_e, attr::softwire46_map_e_bmr,
             attr::softwire46_map_e_bmr_ipv6_prefix, attr::softwire46_map_e_bmr_ipv4_prefix,
             attr::softwire46_map_e_bmr_ea_length, attr::softwire46_map_e_fmr,
             attr::softwire46_map_e_fmr_ipv6_prefix, attr::softwire46_map_e_fmr_ipv4_prefix,
             attr::softwire46_map_e_fmr_ea_length, attr::softwire46_map_e_br,
             attr::softwire46_map_e_portparams, attr::softwire46_map_e_psid_offset,
             attr::softwire46_map_e_psid_len, attr::softwire46_map_e_psid, attr::softwire46_map_t,
             attr::softwire46_map_t_bmr, attr::softwire46_map_t_bmr_ipv6_prefix,
             attr::softwire46_map_t_bmr_ipv4_prefix, attr::softwire46_map_t_bmr_ea_length,
             attr::softwire46_map_t_fmr, attr::softwire46_map_t_fmr_ipv6_prefix,
             attr::softwire46_map_t_fmr_ipv4_prefix, attr::softwire46_map_t_fmr_ea_length,
             attr::softwire46_map_t_dmr, attr::softwire46_map_t_portparams,
             attr::softwire46_map_t_psid_offset, attr::softwire46_map_t_psid_len,
             attr::softwire46_map_t_psid, attr::softwire46_lightweight_4over6,
             attr::softwire46_lightweight_4over6_br, attr::softwire46_lightweight_4over6_v4v6bind,
             attr::softwire46_lightweight_4over6_ipv4_address,
             attr::softwire46_lightweight_4over6_bind_ipv6_prefix,
             attr::softwire46_lightweight_4over6_portparams,
             attr::softwire46_lightweight_4over6_psid_offset,
             attr::softwire46_lightweight_4over6_psid_len, attr::softwire46_lightweight_4over6_psid,
             attr::softwire46_priority, attr::softwire46_option_code, attr::softwire46_multicast,
             attr::softwire46_asm_prefix64, attr::softwire46_ssm_prefix64,
             attr::softwire46_u_prefix64>;

} // namespace radius

// clang-format on

// --- <radius/attribute/standard/rfc9445.hpp> ---

// RFC 9445: RADIUS Extensions for DHCP-Configured Services, section 3.
// Made from dictionary.rfc9445 by dictionary_to_header: change that, not this.

// clang-format off

namespace radius::attr {

inline constexpr attribute<"DHCPv6-Options", attribute_number(245, 3), type::octets> dhcpv6_options;
inline constexpr attribute<"DHCPv4-Options", attribute_number(245, 4), type::octets> dhcpv4_options;

} // namespace radius::attr

namespace radius {

/// All attributes of dictionary.rfc9445.
using rfc9445_table = table_of<attr::dhcpv6_options, attr::dhcpv4_options>;

} // namespace radius

// clang-format on

namespace radius {

/// Every attribute of the RFCs, and Microsoft's. Other vendors have a header and a table each, in
/// <radius/attribute/vendor/...>. Values that RFCs add to each other's attributes stand in these
/// attributes' own enumerations; RFC 3579 and RFC 5997 define no attributes.
using standard_table = combined_table<
    rfc2865_table, rfc2866_table, rfc2867_table, rfc2868_table, rfc2869_table, rfc3162_table,
    rfc4072_table, rfc4372_table, rfc4675_table, attr::adsl_forum::table, rfc4818_table,
    rfc4849_table, rfc5090_table, rfc5176_table, rfc5447_table, rfc5580_table, rfc5607_table,
    rfc5904_table, rfc6519_table, rfc6572_table, rfc6677_table, rfc6911_table, rfc6929_table,
    rfc6930_table, rfc7055_table, rfc7155_table, rfc7268_table, rfc7499_table, rfc7930_table,
    rfc8045_table, rfc8559_table, rfc8658_table, rfc9445_table, microsoft_table>;

inline namespace literals {

/// "User-Name"_attr is the standard attribute with this wire name, exactly as spelt.
template <fixed_string Name>
consteval auto operator""_attr() noexcept {
    constexpr bool known = attribute_table_with<standard_table, Name>;
    static_assert(known, "radius: no standard attribute has this name");
    if constexpr (known) {
        return select_attribute<Name>(static_cast<const standard_table*>(nullptr));
    }
}

} // namespace literals

} // namespace radius

// --- <radius/dictionary/dictionary_builder.hpp> ---

// Collects definitions, from a file or from a program, and builds a dictionary.

// --- <radius/dictionary/tables/value_collector.hpp> ---

// The value names of a dictionary under construction, in sets that attributes share.

namespace radius::detail {

/// Accepts names in any order. The names must outlive it.
class value_collector {
  public:
    value_collector() = default;

    /// Starts with the values of `base`.
    explicit value_collector(const value_sets& base);

    /// The number of a name, if it has one.
    std::optional<std::uint64_t> number(std::uint32_t set, std::string_view name) const noexcept;

    /// Adds a name, or changes its number. With `yielding`, the name is used only for reading if
    /// the number has another name too.
    void add(std::uint32_t set, const value_definition& added, bool yielding);

    /// Returns the values of `count` sets, in the order of insertion, and empties the collector.
    value_sets place(std::uint32_t count);

  private:
    struct entry {
        value_definition value; // without a name: replaced
        std::uint32_t set = 0;
        bool yielding = false;
    };

    std::uint32_t find_name(std::uint32_t set, std::string_view name,
                            std::uint64_t hash) const noexcept;
    std::uint32_t find_number(std::uint32_t set, std::uint64_t number) const noexcept;

    /// Inserts a name, replacing `before` if it had another number: dead entries would make every
    /// search for the name longer.
    void index(std::uint32_t place, std::uint64_t hash, std::uint32_t before = hash_index::none);

    std::vector<entry> values_;
    hash_index names_;
    hash_index numbers_;
    bool replaced_ = false;
};

} // namespace radius::detail

namespace radius {

/// A dictionary under construction. The last definition wins: a name that is redefined in the same
/// scope (a vendor, a TLV or the top level) moves to its new number, and a number with several
/// names is printed with the last of them.
class dictionary_builder {
  public:
    dictionary_builder();

    /// Starts with all definitions of `base`.
    explicit dictionary_builder(const dictionary& base);

    /// Adds or redefines an attribute. Its `value_set` and `inside` are set here. The reference is
    /// valid until the next `add`. Throws `attribute_error` if the name is empty or longer than
    /// `max_name_size`, or the number is empty.
    const attribute_definition& add(attribute_definition definition);

    /// The same, but if the name already exists in that scope, first calls `may_replace` with the
    /// existing definition. If that returns false, nothing is added.
    template <class MayReplace>
    const attribute_definition& add(attribute_definition definition, MayReplace&& may_replace);

    /// Adds or redefines a vendor. Its format applies to all of its attributes, including those
    /// added before.
    void add(vendor_definition definition);

    /// Adds a name for a value of `attribute`. Throws `attribute_error` if no attribute has this
    /// name.
    void add_value(std::string_view attribute, std::string_view name, std::uint64_t number);

    /// The same for a definition that `find` returned. With `yielding`, the name is used only for
    /// reading if the number has another name too.
    void add_value(const attribute_definition& owner, std::string_view name, std::uint64_t number,
                   bool yielding);

    void add(dictionary_diagnostic diagnostic);

    void add(const dictionary_counts& read) { tables_->counts_ += read; }

    /// Lets the attribute with this number share the value names of `source`.
    void share_values(const attribute_number& number, const attribute_definition& source) noexcept;

    /// Lookups in the definitions added so far; pointers are valid until the next `add`. Values are
    /// found only by `value_number` here.
    const dictionary_tables& tables() const noexcept { return *tables_; }
    const attribute_definition* find(std::string_view name) const noexcept;
    const attribute_definition* find(const attribute_number& number) const noexcept;
    const vendor_definition* find_vendor(std::string_view name) const noexcept;
    std::optional<std::uint64_t> value_number(const attribute_definition& owner,
                                              std::string_view name) const noexcept;

    /// The attribute or vendor name nearest to an unknown one; empty if none is near.
    std::string_view nearest(std::string_view name) const noexcept;
    std::string_view nearest_vendor(std::string_view name) const noexcept;

    /// The dictionary. The builder is empty afterwards.
    dictionary build();

  private:
    const std::vector<attribute_definition>& attributes() const noexcept {
        return tables_->attributes_;
    }
    void index_attribute(std::uint32_t position, std::uint64_t hash, const attribute_number& above);
    void index_vendor(std::uint32_t position);
    void hide_structure(const attribute_definition& member);
    void drop_replaced();

    std::shared_ptr<dictionary_tables> tables_;
    std::shared_ptr<detail::name_arena> names_;
    detail::value_collector values_;
    std::uint32_t sets_ = 0;
    bool attributes_replaced_ = false; // some no longer have a name
    bool vendors_replaced_ = false;
};

template <class MayReplace>
const attribute_definition& dictionary_builder::add(attribute_definition definition,
                                                    MayReplace&& may_replace) {
    definition.properties = definition.properties.of(definition.type);
    if (definition.name.empty() || definition.name.size() > max_name_size) {
        throw attribute_error(definition.name, errc::dictionary_invalid, "length of the name");
    }
    if (definition.number.depth == 0) {
        throw attribute_error(definition.name, errc::dictionary_invalid, "no number");
    }
    attribute_number above = definition.number;
    above.parts[--above.depth] = 0;
    const std::uint64_t hash = name_hash(definition.name);
    const attribute_definition* before = tables_->find_in(above, definition.name, hash);
    if (dictionary_tables::is_top(definition)) {
        const std::uint32_t plain = tables_->find_plain(definition.name, hash);
        const bool taken =
            plain != detail::hash_index::none && dictionary_tables::is_top(attributes()[plain]);
        before = taken ? &attributes()[plain] : nullptr;
    }
    if (before != nullptr && !may_replace(*before)) {
        return *before;
    }
    const attribute_definition* sibling = find(definition.number);
    definition.value_set = sibling != nullptr ? sibling->value_set : sets_++;
    definition.inside = 0;
    if (const attribute_definition* parent = above.depth > 0 ? find(above) : nullptr) {
        const bool structure = parent->type == data_type::structure;
        definition.inside = parent->inside != 0 ? parent->inside : structure ? above.depth : 0U;
    }
    if (before != nullptr) {
        definition.name =
            definition.name == before->name ? before->name : names_->store(definition.name);
        if (before == sibling && *before == definition) {
            return *before;
        }
        attributes_replaced_ = true;
        tables_->attributes_[static_cast<std::size_t>(before - attributes().data())].name = {};
    } else {
        definition.name = names_->store(definition.name);
    }
    tables_->attributes_.push_back(definition);
    index_attribute(static_cast<std::uint32_t>(attributes().size() - 1), hash, above);
    if (definition.inside != 0 &&
        (definition.secret || definition.properties.hidden != hiding::none)) {
        hide_structure(definition);
    }
    return attributes().back();
}

/// A structure that contains a secret is shown completely or not at all.

/// Removes redefined entries, and makes the entries that they hid visible again.

} // namespace radius

namespace radius {

/// Adds every attribute of a table, `Table::for_each_line`, and the names of enumerated values.
template <class Table>
void add_table(dictionary_builder& builder) {
    Table::for_each_line([&](const attribute_line& line) {
        attribute_definition definition;
        definition.name = line.name;
        definition.number = line.number;
        definition.type = line.kind;
        definition.properties = line.properties;
        definition.fixed_length = line.shape.fixed_length;
        definition.is_signed = line.shape.is_signed;
        while (units_a_second(definition.unit) != line.shape.units_a_second) {
            definition.unit = static_cast<time_unit>(static_cast<unsigned>(definition.unit) + 1);
        }
        builder.add(definition);
        for (const enumerator& value : line.values) {
            const auto first =
                std::find_if(line.values.begin(), line.values.end(),
                             [&](const enumerator& one) { return one.value == value.value; });
            builder.add_value(*builder.find(line.name), value.name, value.value,
                              first->name != value.name);
        }
    });
}

/// The attributes of `standard_table`. It is built on the first call and lives until the program
/// ends.
template <class Table = standard_table> // so that it is compiled only if it is called
const dictionary& standard_dictionary() {
    static const dictionary standard = [] {
        dictionary_builder builder;
        builder.add(vendor_definition{"Microsoft", 311, {}});
        builder.add(vendor_definition{"ADSL-Forum", 3561, {}});
        add_table<Table>(builder);
        return builder.build();
    }();
    return standard;
}
extern template const dictionary& standard_dictionary<standard_table>();

} // namespace radius

namespace radius {

/// Returns `names` with all secret standard attributes marked as such: those that are hidden on the
/// wire, CHAP-Password and the responses of MS-CHAP. The time is proportional to the size of
/// `names`: call it once per trace.
dictionary mark_secrets(const dictionary& names);

namespace detail {

/// The secret octets of a packet, well-formed or not, in order.
std::vector<octets_view> find_secrets(octets_view packet, secret_policy& policy);

} // namespace detail

/// Overwrites with zeros the values of all attributes that `names` or the standard calls secret or
/// hidden, at any nesting depth, and of EAP methods that reveal a password or a challenge response.
/// It also overwrites octets that do not split into attributes, octets after the packet's Length,
/// and malformed containers that may contain a secret, because their contents are unknown. Lengths
/// stay; the packet no longer verifies. `print` writes `<hidden>` for the same octets.
///
/// A secret inside a vendor's text value, such as a key in Cisco-AVPair, is not found unless the
/// dictionary calls that attribute secret.
void mask_secrets(octets_span packet, const dictionary& names);

} // namespace radius

namespace radius {

/// One thread's access to the log and trace hooks. Exceptions of a hook never reach the caller. All
/// lines except debug lines pass through a `line_limit`; texts from outside are cut with `excerpt`.
class event_log {
  public:
    /// `names` is for debug lines; standard secrets are masked even if it does not mark them.
    /// Without a threshold, `default_threshold` applies.
    event_log(log_sink sink, std::optional<log_level> threshold, trace_sink trace,
              const dictionary& names = {});

    /// For lines of any other kind.
    const logger& lines() const noexcept { return log_; }

    bool is_traced() const noexcept { return static_cast<bool>(trace_); }

    /// Passes a packet to the trace hook; its exceptions are logged.
    void trace(const trace_event& event) noexcept;

    /// A socket that you requested is open; `local` is its end. Any thread may call it.
    void created(const endpoint& local) const noexcept;
    /// It is closed.
    void closed(const endpoint& local) const noexcept;

    /// The same for a client's sockets, which open and close depending on the servers.
    void created(const endpoint& local, time_point now) noexcept;
    void closed(const endpoint& local, time_point now) noexcept;

    /// A connection is established; `identity` is from its certificate or key, and may be empty.
    void connected(const endpoint& local, const endpoint& remote, std::string_view peer,
                   std::string_view identity, std::string_view version, time_point now) noexcept;

    /// An outgoing connection is established.
    void connected_to(const endpoint& local, const endpoint& remote, std::string_view transport,
                      std::string_view version, time_point now) noexcept;

    /// An outgoing connection could not be established, or has ended after it `was_up`. `wanted` is
    /// the name that the other end's certificate does not match, if that is the reason; else empty.
    void link_failed(const endpoint& local, const endpoint& remote, std::string_view transport,
                     bool was_up, std::error_code why, std::string_view wanted,
                     time_point now) noexcept;

    /// A server's name could not be resolved. If an earlier lookup succeeded, its addresses are
    /// still used.
    void lookup_failed(std::string_view name, std::error_code why, time_point now) noexcept;

    /// A connection has ended, or was not established. `peer` is empty if no peer was identified;
    /// then `offered` is the identity that the other end claimed, if any.
    void disconnected(const endpoint& local, const endpoint& remote, std::string_view peer,
                      std::string_view offered, std::error_code why, time_point now) noexcept;

    /// A packet was dropped, and what to do about it. `peer` may be empty.
    void dropped(drop_reason reason, const endpoint& local, const endpoint& remote,
                 std::string_view peer, time_point now) noexcept;

    /// An option has no effect; `option` names it and says why.
    void without_effect(std::string_view option) const noexcept;

    /// Several threads run the `io_context`, which is a data race; `remedy` says what to do
    /// instead.
    void shared_between_threads(const endpoint& local, std::string_view remedy) const noexcept;

    /// A handler threw on a request.
    void handler_failed(packet_code code, const endpoint& local, const endpoint& remote,
                        const std::exception_ptr& failure, time_point now) noexcept;

    /// A CoA or Disconnect over UDP or TCP has values that are hidden under zeros (RFC 5176 section
    /// 3.6). `way` is "from", or "to" for our own request.
    void weakly_hidden(packet_code code, std::string_view way, const endpoint& local,
                       const endpoint& remote, time_point now) noexcept;

    /// Attributes of a handler's reply were removed, for the first time.
    void left_out(packet_code code, const endpoint& local, const endpoint& remote) const noexcept;

    /// A debug line with all attributes of a request ("from") or reply ("to").
    void message(packet_code code, std::uint32_t label, std::string_view way, const endpoint& local,
                 const endpoint& remote, const detail::printable& message) const noexcept;

  private:
    // Room for an excerpt of a name and the reason why it is refused.
    static constexpr std::size_t longest_offer = 2 * longest_quoted_text;

    static std::string place(const endpoint& local);

    static std::uint64_t hash_of(std::string_view text) noexcept;
    static std::uint64_t hash_of(std::error_code error) noexcept;
    static line_limit::line about(line_kind kind, const endpoint& remote,
                                  std::uint64_t subject) noexcept;

    /// Writes the line unless it exceeds the limit; adds how many were suppressed before.
    template <class Make>
    void write(log_level level, const line_limit::line& line, time_point now,
               Make&& make) noexcept {
        if (!log_.wants(level)) {
            return;
        }
        if (const auto left_out = limit_.admit(line, now)) {
            log_(level, [&] {
                std::string text = make();
                if (*left_out != 0) {
                    text += ", and " + std::to_string(*left_out) + " more like it";
                }
                return text;
            });
        }
    }

    void trace_failed(const trace_event& event, std::string_view why) noexcept;

    logger log_;
    trace_sink trace_;
    line_limit limit_;
    dictionary names_;
};

} // namespace radius

// --- <radius/protocol/weak_hiding.hpp> ---

// Hidden values in CoA and Disconnect: their authenticator is a signature, so every value is hidden
// under the same zeros, and one known value reveals the others (RFC 5176 section 3.6).

namespace radius::detail {

/// True if RFC 2865, RFC 2868 or RFC 2548 hide the attribute. Only dictionaries know those of other
/// vendors.
bool is_hidden_by_rfc(const raw_attribute& attribute) noexcept;

/// True if any attribute is hidden by these RFCs.
bool has_hidden_by_rfc(const attribute_range& attributes) noexcept;

} // namespace radius::detail

// --- <radius/transport/kit/coroutine_crew.hpp> ---

// Coroutines that run a handler for one request after the other: to start one for each request
// costs more than most handlers do.

// --- <radius/transport/kit/completion_slot.hpp> ---

// Stores one completion handler of any type until its request ends. Handlers of usual size need no
// allocation.

namespace radius {

/// A reusable slot for a callable that takes `Arguments`.
template <class... Arguments>
class completion_slot {
  public:
    completion_slot() = default;
    completion_slot(const completion_slot&) = delete;
    completion_slot& operator=(const completion_slot&) = delete;
    ~completion_slot() { reset(); }

    explicit operator bool() const noexcept { return actions_ != nullptr; }

    /// Requires that the slot is empty. Can throw `std::bad_alloc` for a callable above 256 octets.
    template <class Callable>
    void emplace(Callable&& callable) {
        using stored = std::decay_t<Callable>;
        if constexpr (sizeof(stored) <= size && alignof(stored) <= alignof(std::max_align_t)) {
            object_ = ::new (static_cast<void*>(storage_.data()))
                stored(std::forward<Callable>(callable));
            actions_ = &inline_actions<stored>;
        } else {
            object_ = new stored(std::forward<Callable>(callable));
            actions_ = &heap_actions<stored>;
        }
    }

    /// Empties the slot and calls its callable. The slot is empty before the callable runs, so the
    /// callable may fill it again.
    void operator()(Arguments... arguments) {
        const actions* const todo = std::exchange(actions_, nullptr);
        todo->take_and_call(object_, std::forward<Arguments>(arguments)...);
    }

    void reset() noexcept {
        if (actions_ != nullptr) {
            std::exchange(actions_, nullptr)->destroy(object_);
        }
    }

  private:
    static constexpr std::size_t size = 256;

    struct actions {
        void (*take_and_call)(void*, Arguments...);
        void (*destroy)(void*) noexcept;
    };

    template <class Stored>
    static constexpr actions inline_actions{
        [](void* object, Arguments... arguments) {
            auto* const stored = static_cast<Stored*>(object);
            Stored taken(std::move(*stored));
            std::destroy_at(stored);
            std::move(taken)(std::forward<Arguments>(arguments)...);
        },
        [](void* object) noexcept { static_cast<Stored*>(object)->~Stored(); }};

    template <class Stored>
    static constexpr actions heap_actions{
        [](void* object, Arguments... arguments) {
            const std::unique_ptr<Stored> stored(static_cast<Stored*>(object));
            std::move (*stored)(std::forward<Arguments>(arguments)...);
        },
        [](void* object) noexcept { delete static_cast<Stored*>(object); }};

    alignas(std::max_align_t) std::array<std::byte, size> storage_;
    void* object_ = nullptr;
    const actions* actions_ = nullptr;
};

} // namespace radius

namespace radius::detail {

/// For one thread. Idle coroutines count as work of their `io_context`: call `dismiss` at the end.
/// A template, so that a program without coroutines does not compile them.
template <class Executor>
class coroutine_crew : public std::enable_shared_from_this<coroutine_crew<Executor>> {
  public:
    /// The work to do. It must not end with an exception.
    struct job {
        asio::awaitable<void, Executor> (*work)(std::shared_ptr<void>) = nullptr;
        std::shared_ptr<void> state;
    };

    /// Keeps up to `most_at_rest` idle coroutines and ends the others.
    explicit coroutine_crew(std::size_t most_at_rest) : most_at_rest_(most_at_rest) {}
    coroutine_crew(const coroutine_crew&) = delete;
    coroutine_crew& operator=(const coroutine_crew&) = delete;
    ~coroutine_crew() {
        for (place* one = at_rest_; one != nullptr;) {
            std::exchange(one, one->next)->resume.reset();
        }
    }

    /// Starts a job, which runs inside this call until it first waits, on the thread that runs the
    /// `io_context`. If memory is short, it may not have started, whether this throws
    /// `std::bad_alloc` or not; Asio 1.22 may terminate the program while it starts a coroutine.
    void begin(asio::io_context& io, job next) {
        if (at_rest_ == nullptr) {
            asio::co_spawn(io, work(this->weak_from_this(), std::move(next)), asio::detached);
        } else {
            wake(std::move(next));
        }
    }

    /// Ends the idle coroutines now, and the others when they have finished.
    void dismiss() noexcept {
        most_at_rest_ = 0;
        while (at_rest_ != nullptr) {
            try {
                wake({});
            } catch (...) { // no memory to report that it has ended, which is not needed
                continue;
            }
        }
    }

    std::size_t at_rest() const noexcept { return count_at_rest_; }

  private:
    /// In the coroutine's own frame, which owns the contents of `resume` only while it waits there.
    struct place {
        completion_slot<> resume;
        job next_job;
        place* next = nullptr;
    };

    void wake(job next) {
        place& one = *std::exchange(at_rest_, at_rest_->next);
        --count_at_rest_;
        one.next_job = std::move(next);
        one.resume();
    }

    static asio::awaitable<void, Executor> work(std::weak_ptr<coroutine_crew> crew, job first) {
        place own;
        own.next_job = std::move(first);
        while (own.next_job.work != nullptr) {
            co_await own.next_job.work(std::exchange(own.next_job.state, nullptr));
            // Destroying the job's state may have destroyed the crew.
            auto served = crew.lock();
            if (served == nullptr || served->count_at_rest_ >= served->most_at_rest_) {
                break;
            }
            // A handler's changes to these apply only to its own request.
            co_await asio::this_coro::reset_cancellation_state();
            co_await asio::this_coro::throw_if_cancelled(true);
            co_await asio::async_initiate<const asio::use_awaitable_t<Executor>&, void()>(
                [&own, &served](auto&& resume) {
                    own.resume.emplace(std::forward<decltype(resume)>(resume));
                    own.next = std::exchange(served->at_rest_, &own);
                    ++served->count_at_rest_;
                    served.reset();
                },
                asio::use_awaitable_t<Executor>());
        }
    }

    std::size_t most_at_rest_;
    std::size_t count_at_rest_ = 0;
    place* at_rest_ = nullptr;
};

} // namespace radius::detail

// --- <radius/transport/kit/recycled_memory.hpp> ---

// Memory of frequent operations, kept for the next one of the same size.

namespace radius::detail {

/// Keeps as many blocks of each size as the peak number in use.
template <class Lock>
class basic_recycled_memory {
  public:
    basic_recycled_memory() = default;
    basic_recycled_memory(const basic_recycled_memory&) = delete;
    basic_recycled_memory& operator=(const basic_recycled_memory&) = delete;
    ~basic_recycled_memory() {
        for (const row& one : rows_) {
            for (block* next = one.first; next != nullptr;) {
                ::operator delete(std::exchange(next, next->next));
            }
        }
    }

    /// Throws `std::bad_alloc`.
    void* take(std::size_t size) {
        {
            const std::scoped_lock guard(lock_);
            row& own = row_of(size);
            if (own.first != nullptr) {
                return std::exchange(own.first, own.first->next);
            }
        }
        return ::operator new(size < sizeof(block) ? sizeof(block) : size);
    }

    /// `size` must be that of `take`.
    void give_back(void* place, std::size_t size) noexcept {
        const std::scoped_lock guard(lock_);
        row& own = row_of(size);
        own.first = ::new (place) block{own.first};
    }

  private:
    struct block {
        block* next;
    };
    struct row {
        std::size_t size;
        block* first;
    };

    /// There are only a few sizes, one per kind of operation.
    row& row_of(std::size_t size) {
        for (row& one : rows_) {
            if (one.size == size) {
                return one;
            }
        }
        return rows_.emplace_back(row{size, nullptr});
    }

    Lock lock_;
    std::vector<row> rows_;
};

/// For any threads: an operation can end on another thread than the one that began it.
using recycled_memory = basic_recycled_memory<std::mutex>;

/// Locks nothing.
struct no_lock {
    void lock() const noexcept {}
    void unlock() const noexcept {}
};

/// For operations that begin and end on one thread.
using own_recycled_memory = basic_recycled_memory<no_lock>;

/// An allocator that takes an operation's memory from there and keeps the memory pool alive.
template <class T, class Memory = recycled_memory>
class recycling_allocator {
  public:
    using value_type = T;
    template <class Other>
    struct rebind {
        using other = recycling_allocator<Other, Memory>;
    };

    explicit recycling_allocator(std::shared_ptr<Memory> memory) noexcept
        : memory_(std::move(memory)) {}
    template <class Other>
    recycling_allocator(const recycling_allocator<Other, Memory>& other) noexcept
        : memory_(other.memory()) {}

    T* allocate(std::size_t count) {
        static_assert(alignof(T) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);
        return static_cast<T*>(memory_->take(count * sizeof(T)));
    }
    void deallocate(T* place, std::size_t count) noexcept {
        memory_->give_back(place, count * sizeof(T));
    }

    const std::shared_ptr<Memory>& memory() const noexcept { return memory_; }

    template <class Other>
    friend bool operator==(const recycling_allocator& one,
                           const recycling_allocator<Other, Memory>& other) noexcept {
        return one.memory() == other.memory();
    }

  private:
    std::shared_ptr<Memory> memory_;
};

/// A completion handler whose operation takes its memory from there. If each operation ends before
/// the next begins, only the first one allocates.
template <class Function>
struct recycling_handler {
    using allocator_type = recycling_allocator<void>;
    allocator_type get_allocator() const noexcept { return allocator_type(memory); }

    template <class... Arguments>
    void operator()(Arguments&&... arguments) {
        function(std::forward<Arguments>(arguments)...);
    }

    Function function;
    /// Const, so that it is copied: Asio asks the moved-from object for its allocator.
    const std::shared_ptr<recycled_memory> memory;
};
template <class Function>
recycling_handler(Function, std::shared_ptr<recycled_memory>) -> recycling_handler<Function>;

} // namespace radius::detail

// --- <radius/transport/kit/turn_end.hpp> ---

// Runs work once at the end of the current turn, so that packets of one turn are sent together and
// none waits for a later turn.

namespace radius::detail {

/// Posts `work` to an `io_context` or an executor; never calls it directly. False if there is no
/// memory for that.
template <class Executor, class Work>
bool try_post(Executor&& executor, Work&& work) noexcept {
    try {
        asio::post(std::forward<Executor>(executor), std::forward<Work>(work));
        return true;
    } catch (...) {
        return false;
    }
}

} // namespace radius::detail

namespace radius {

/// Must be a member of the object that `Owner` keeps alive.
class turn_end {
  public:
    /// Calls `act(Owner&)` after the handlers that are ready now, and once however often you ask
    /// until then. If there is no memory to wait, calls it at once.
    template <class Executor, class Owner, class Act>
    void ask(const Executor& executor, const std::shared_ptr<Owner>& owner, Act act) {
        if (asked_) {
            return;
        }
        asked_ = detail::try_post(executor, [this, owner, act] {
            asked_ = false;
            act(*owner);
        });
        if (!asked_) {
            act(*owner);
        }
    }

  private:
    bool asked_ = false;
};

} // namespace radius

// --- <radius/transport/server/handler.hpp> ---

// The interface of a server's handler: four methods, each answering at once or as a coroutine.

// --- <radius/protocol/server/request.hpp> ---

// The four kinds of request as a handler sees them, each with the replies that are legal for it
// (RFC 2865 section 4, RFC 2866 section 4, RFC 5176 section 2).

// --- <radius/auth/password/password_check.hpp> ---

// Checks a password against the method that the user's device used: PAP, CHAP, MS-CHAP version 1 or
// 2 (RFC 2865 sections 5.2 and 5.3, RFC 2548 sections 2.1.3 and 2.3.2).

// --- <radius/auth/password/mppe.hpp> ---

// The keys of Microsoft Point-to-Point Encryption derived from MS-CHAP (RFC 3079 sections 2.3 and
// 3.3), in the form that a server sends (RFC 2548 section 2.4).

namespace radius::mschap {

/// The two 128-bit start keys after MS-CHAP version 2, named from the server's and NAS's side.
struct mppe_keys {
    /// MS-MPPE-Send-Key: encrypts what the NAS sends to the user (RFC 2548 section 2.4.2).
    secret_array<16> send;
    /// MS-MPPE-Recv-Key: encrypts what the NAS receives from the user (RFC 2548 section 2.4.3).
    secret_array<16> receive;
};

/// GetMasterKey (RFC 3079 section 3.4). `response` is the NT-Response that was accepted.
/// Throws as `sha1_digest` does.
secret_array<16> mppe_master_key(const password_hash& hash, octets_view response);

/// GetAsymmetricStartKey for 128 bits (RFC 3079 section 3.4), both directions of a server. The peer
/// has the same two swapped. Throws as `sha1_digest` does.
mppe_keys mppe_start_keys(const secret_array<16>& master_key);

/// An LM-Key that reveals nothing: only 40- and 56-bit encryption needs a real one.
inline constexpr std::array<octet, 8> no_lm_key{};

/// The plain content of MS-CHAP-MPPE-Keys after MS-CHAP version 1, before it is hidden as a
/// User-Password (RFC 2548 section 2.4.1). The NT-Key is the hash of the password's hash, from
/// which both ends derive 128-bit keys (RFC 3079 section 2.3).
///
///     octets   0 to 7    LM-Key
///     octets   8 to 23   NT-Key
secret_array<24> ms_chap_mppe_keys(const password_hash& hash,
                                          std::span<const octet, 8> lm_key = no_lm_key) noexcept;

} // namespace radius::mschap

namespace radius {

/// How a user proves knowledge of a password.
enum class password_method : std::uint8_t {
    none,
    pap,
    chap,
    mschap_v1,
    mschap_v2
};

constexpr std::string_view name_of(password_method method) noexcept {
    switch (method) {
    case password_method::none: return "none";
    case password_method::pap: return "PAP";
    case password_method::chap: return "CHAP";
    case password_method::mschap_v1: return "MS-CHAPv1";
    case password_method::mschap_v2: return "MS-CHAPv2";
    }
    return {};
}

/// The result of a check, and the attributes that the reply must carry: `true` if the password is
/// right. Keys are wiped on destruction. Any number of threads may read one while no thread changes
/// it.
class password_outcome {
  public:
    password_method method = password_method::none;
    bool correct = false;
    octet identifier = 0;              ///< of the MS-CHAP exchange
    std::array<octet, 16> challenge{}; ///< of MS-CHAPv2, if the request has one
    mschap::authenticator_response proof{};
    mschap::mppe_keys keys{};   ///< of MS-CHAPv2
    secret_array<24> v1_keys{}; ///< MS-CHAP-MPPE-Keys of MS-CHAPv1

    explicit operator bool() const noexcept { return correct; }

    /// Adds the attributes that an Access-Accept needs: MS-CHAP2-Success, without which the user's
    /// device refuses the session (RFC 2759 section 5), and the keys for its encryption (RFC 2548
    /// section 2.4). Each of them yields to one that you add, before or after
    /// (`attribute_list::add_default`).
    void add_to_accept(attribute_list& reply) const;

    /// Adds the attribute that an Access-Reject should carry: MS-CHAP-Error with code 691, wrong
    /// user name or password, and no retry (RFC 2759 section 6). It yields to one that you add,
    /// before or after.
    void add_to_reject(attribute_list& reply) const;
};

namespace detail {

/// Ident (1), Flags (1), then either Peer-Challenge (16), Reserved (8) or LM-Response (24), then
/// Response (24): MS-CHAP2-Response and MS-CHAP-Response alike.
inline constexpr std::size_t ms_chap_response_size = 50;

template <class Message>
password_outcome check_mschap_v2(const Message& request, octets_view response,
                                 std::string_view password) {
    password_outcome outcome;
    outcome.method = password_method::mschap_v2;
    if (response.size() != ms_chap_response_size) {
        return outcome;
    }
    outcome.identifier = response[0];
    const auto challenge = request.get(attr::ms_chap_challenge);
    const auto user_name = request.get(attr::user_name);
    if (!challenge || !user_name) {
        return outcome;
    }
    std::copy_n(challenge->begin(), std::min(challenge->size(), outcome.challenge.size()),
                outcome.challenge.begin());
    const mschap::v2_exchange exchange{*challenge, response.subspan(2, 16), *user_name};
    const octets_view proof = response.subspan(26);
    const auto hash = mschap::nt_password_hash(password);
    outcome.correct = mschap::check_v2_response(exchange, proof, hash);
    if (outcome.correct) {
        outcome.proof = mschap::make_authenticator_response(exchange, proof, hash);
        outcome.keys = mschap::mppe_start_keys(mschap::mppe_master_key(hash, proof));
    }
    return outcome;
}

template <class Message>
password_outcome check_mschap_v1(const Message& request, octets_view response,
                                 std::string_view password) {
    password_outcome outcome;
    outcome.method = password_method::mschap_v1;
    if (response.size() != ms_chap_response_size) {
        return outcome;
    }
    outcome.identifier = response[0];
    const auto challenge = request.get(attr::ms_chap_challenge);
    if (!challenge) {
        return outcome;
    }
    const auto hash = mschap::nt_password_hash(password);
    outcome.correct =
        mschap::check_v1_response(*challenge, response[1], response.subspan(26), hash);
    if (outcome.correct) {
        outcome.v1_keys = mschap::ms_chap_mppe_keys(hash);
    }
    return outcome;
}

/// CHAP-Password: CHAP identifier (1), response (16). The challenge is CHAP-Challenge, else the
/// implicit one; without either, the response proves nothing.
template <class Message>
password_outcome check_chap(const Message& request, octets_view response,
                            octets_view implicit_challenge, std::string_view password) {
    password_outcome outcome;
    outcome.method = password_method::chap;
    const octets_view challenge = request.get(attr::chap_challenge).value_or(implicit_challenge);
    if (response.size() == 17 && !challenge.empty()) {
        outcome.correct =
            check_chap_response(response[0], password, challenge, response.subspan(1));
    }
    return outcome;
}

} // namespace detail

/// Checks the password with the method that the request uses; `method` is `none` if it uses none.
/// The comparison takes the same time for right and wrong passwords of one length.
/// `implicit_challenge` replaces an absent CHAP-Challenge: the Request Authenticator (RFC 2865
/// section 5.3), or empty in RADIUS/1.1, which has none (RFC 9765 section 5.1.2). Throws
/// `std::system_error` if OpenSSL refuses SHA-1, which MS-CHAPv2 needs.
template <class Message>
password_outcome check_password(const Message& request, octets_view implicit_challenge,
                                std::string_view password) {
    if (const auto clear = request.get(attr::user_password)) {
        password_outcome outcome;
        outcome.method = password_method::pap;
        outcome.correct = equal_in_constant_time(as_octets(clear->view()), as_octets(password));
        return outcome;
    }
    if (const auto response = request.get(attr::chap_password)) {
        return detail::check_chap(request, *response, implicit_challenge, password);
    }
    if (request.contains(attr::ms_chap2_response)) { // one of a wrong length proves nothing
        const auto response = request.get(attr::ms_chap2_response);
        return detail::check_mschap_v2(request, response.value_or(octets_view()), password);
    }
    if (request.contains(attr::ms_chap_response)) {
        const auto response = request.get(attr::ms_chap_response);
        return detail::check_mschap_v1(request, response.value_or(octets_view()), password);
    }
    return {};
}

} // namespace radius

namespace radius {

/// An Access-Request. Threads: see `received_request`.
class access_request : public received_request {
  public:
    static constexpr request_kind kind = request_kind::access;
    using reply_type = access_reply;
    using received_request::received_request;

    /// True if the user knows this password, by the method of the request: PAP, CHAP, MS-CHAPv1 or
    /// MS-CHAPv2. After MS-CHAP, `accept` adds MS-CHAP2-Success and the MPPE keys, and `reject`
    /// adds MS-CHAP-Error. Each yields to one that you add to the reply.
    bool verify_password(std::string_view password) const;

    /// The outcome of the last `verify_password`.
    const password_outcome& password() const noexcept { return outcome_; }

    /// Throws `attribute_error` as `basic_reply::add` does.
    template <encodable_pair... Pairs>
    access_reply accept(const Pairs&... pairs) const {
        access_reply answer(packet_code::access_accept, max_reply_size());
        answer.add(pairs...);
        if (outcome_.correct) {
            outcome_.add_to_accept(answer.attributes());
        }
        return answer;
    }

    /// Attributes that Access-Reject may not carry do not compile, or throw if their name is known
    /// only at run time (RFC 2865 section 5.44). If the request has an EAP-Message, the engine adds
    /// EAP-Failure, unless you have set an EAP-Message, and removes Reply-Message (RFC 3579 section
    /// 2.6).
    template <encodable_pair... Pairs>
    access_reply reject(const Pairs&... pairs) const {
        check_allowed<packet_code::access_reject, Pairs...>();
        access_reply answer(packet_code::access_reject, max_reply_size());
        answer.add(pairs...);
        if (!outcome_.correct) {
            outcome_.add_to_reject(answer.attributes());
        }
        return answer;
    }

    /// Asks the user for more. The next request returns `attr::state` unchanged.
    template <encodable_pair... Pairs>
    access_reply challenge(const Pairs&... pairs) const {
        check_allowed<packet_code::access_challenge, Pairs...>();
        access_reply answer(packet_code::access_challenge, max_reply_size());
        answer.add(pairs...);
        return answer;
    }

    /// See `basic_reply::discard`.
    access_reply discard() const noexcept;

  private:
    template <packet_code Code, class... Pairs>
    static constexpr void check_allowed() {
        (check_one<Code, Pairs>(), ...);
    }
    template <packet_code Code, class Pair>
    static constexpr void check_one() {
        if constexpr (requires { typename Pair::attribute_type; }) {
            static_assert(allowed_in_reply(Code, Pair::number()),
                          "radius: this attribute may not stand in such a reply "
                          "(RFC 2865 section 5.44)");
        }
    }

    // Handlers see requests as const: the outcome is cached for the reply, and not part of the
    // request.
    mutable password_outcome outcome_;
};

/// An Accounting-Request.
class accounting_request : public received_request {
  public:
    static constexpr request_kind kind = request_kind::accounting;
    using reply_type = accounting_reply;
    using received_request::received_request;

    /// The record is safe: only then may it be acknowledged (RFC 2866 section 2).
    /// Throws `attribute_error` as `basic_reply::add` does.
    template <encodable_pair... Pairs>
    accounting_reply acknowledge(const Pairs&... pairs) const {
        accounting_reply answer(packet_code::accounting_response, max_reply_size());
        answer.add(pairs...);
        return answer;
    }

    /// The record could not be stored: no answer, so that the client keeps it.
    accounting_reply discard() const noexcept;
};

namespace detail {

/// True if the engine handles the attribute, or it is one of `known`.
bool is_known_attribute(const raw_attribute& attribute,
                               std::span<const attribute_number> known) noexcept;

/// The common base of CoA and Disconnect.
///
/// A request is carried out as a whole or not at all (RFC 5176 section 2.2). Check all of it before
/// you change anything; if a change fails midway, undo those before it. Check in this order, and
/// answer with these causes (section 3.5):
///
///     401  unsupported_attribute           an attribute that you cannot carry out: see
///                                          `first_unsupported`
///     405  unsupported_service             a Service-Type that you do not have
///     406  unsupported_extension           you do not support CoA, or Disconnect, at all
///     503  session_context_not_found       no session matches
///     508  multiple_session_selection_unsupported   several match, and you change one at a time
///     506  resources_unavailable           a change has failed and was undone
///
/// Replies enforce it: `ack` accepts no Error-Cause of 4xx or 5xx, `nak` none below.
template <class Reply, packet_code Ack, packet_code Nak>
class dynamic_authorization_request : public received_request {
  public:
    static constexpr request_kind kind = Reply::kind;
    using reply_type = Reply;
    using received_request::received_request;

    /// The whole request was carried out: it must be carried out as a whole or not at all (RFC 5176
    /// section 2.2). Throws `attribute_error` as `basic_reply::add` does.
    template <encodable_pair... Pairs>
    Reply ack(const Pairs&... pairs) const {
        Reply answer(Ack, max_reply_size());
        answer.add(pairs...);
        return answer;
    }

    /// Nothing was carried out, for this reason: an Error-Cause of 4xx or 5xx. Throws
    /// `attribute_error` as `basic_reply::add` does, for example for a cause of success.
    template <encodable_pair... Pairs>
    Reply nak(error_cause cause, const Pairs&... pairs) const {
        Reply answer(Nak, max_reply_size());
        answer.add(attr::error_cause = cause, pairs...);
        return answer;
    }

    /// The first attribute of the request that is not among `known`, for `nak` with
    /// `error_cause::unsupported_attribute`; nothing if you know all. The engine handles
    /// Event-Timestamp, Proxy-State and Message-Authenticator. In Vendor-Specific every
    /// sub-attribute must be known; the contents of TLVs are not checked.
    template <readable_attribute... Known>
    std::optional<raw_attribute> first_unsupported(const Known&... known) const {
        const std::array<attribute_number, sizeof...(Known)> numbers{known.number()...};
        for (const raw_attribute attribute : attributes()) {
            if (!is_known_attribute(attribute, numbers)) {
                return attribute;
            }
        }
        return std::nullopt;
    }

    /// See `basic_reply::discard`.
    Reply discard() const noexcept { return Reply::discard(); }
};

} // namespace detail

/// A CoA-Request: change the authorization of active sessions.
class coa_request : public detail::dynamic_authorization_request<coa_reply, packet_code::coa_ack,
                                                                 packet_code::coa_nak> {
  public:
    using dynamic_authorization_request::dynamic_authorization_request;
};

/// A Disconnect-Request: end sessions.
class disconnect_request
    : public detail::dynamic_authorization_request<disconnect_reply, packet_code::disconnect_ack,
                                                   packet_code::disconnect_nak> {
  public:
    using dynamic_authorization_request::dynamic_authorization_request;
};

} // namespace radius

namespace radius {

namespace detail {

/// `Answer` is the reply to `Request`, or a coroutine that returns it.
template <class Answer, class Request>
concept answer_to = std::same_as<Answer, typename Request::reply_type> ||
                    std::same_as<Answer, asio::awaitable<typename Request::reply_type>>;

template <class Answer>
inline constexpr bool is_coroutine = false;
template <class Reply>
inline constexpr bool is_coroutine<asio::awaitable<Reply>> = true;

} // namespace detail

/// Has a `handle_access` that answers an Access-Request, at once or as a coroutine.
template <class Handler>
concept handles_access = requires(Handler& handler, const access_request& request) {
    { handler.handle_access(request) } -> detail::answer_to<access_request>;
};

/// Has a `handle_accounting` that answers an Accounting-Request, at once or as a coroutine.
template <class Handler>
concept handles_accounting = requires(Handler& handler, const accounting_request& request) {
    { handler.handle_accounting(request) } -> detail::answer_to<accounting_request>;
};

/// Has a `handle_coa` that answers a CoA-Request, at once or as a coroutine.
template <class Handler>
concept handles_coa = requires(Handler& handler, const coa_request& request) {
    { handler.handle_coa(request) } -> detail::answer_to<coa_request>;
};

/// Has a `handle_disconnect` that answers a Disconnect-Request, at once or as a coroutine.
template <class Handler>
concept handles_disconnect = requires(Handler& handler, const disconnect_request& request) {
    { handler.handle_disconnect(request) } -> detail::answer_to<disconnect_request>;
};

/// A type with the four methods. If a method throws, only its request is lost. With one thread the
/// methods are never called concurrently; with several threads they are. A method may call any
/// function of the library, also on the connection of its request, but neither a method nor a hook
/// may run the `io_context` that it is called on.
template <class Handler>
concept handler = handles_access<Handler> && handles_accounting<Handler> && handles_coa<Handler> &&
                  handles_disconnect<Handler>;

namespace detail {

/// The compile error for a handler that cannot be moved.
template <class Handler>
struct require_movable {
    static_assert(std::is_move_constructible_v<Handler>,
                  "radius: the handler cannot be moved to where the threads share it: let it hold "
                  "its mutex, atomic or database by std::unique_ptr or by reference");
};

/// The compile errors for missing methods, one sentence each.
template <class Handler>
struct require_handler : require_movable<Handler> {
    static_assert(handles_access<Handler>,
                  "radius: the handler needs `radius::access_reply handle_access(const "
                  "radius::access_request&)`, or the same as asio::awaitable");
    static_assert(handles_accounting<Handler>,
                  "radius: the handler needs `radius::accounting_reply handle_accounting(const "
                  "radius::accounting_request&)`, or the same as asio::awaitable");
    static_assert(handles_coa<Handler>,
                  "radius: the handler needs `radius::coa_reply handle_coa(const "
                  "radius::coa_request&)`, or the same as asio::awaitable");
    static_assert(handles_disconnect<Handler>,
                  "radius: the handler needs `radius::disconnect_reply handle_disconnect(const "
                  "radius::disconnect_request&)`, or the same as asio::awaitable");
};

} // namespace detail

} // namespace radius

namespace radius {

/// The base of `Owner`, which a `std::shared_ptr` owns and which provides `io()`, `handler()`,
/// `log()`, `note_drop(...)`, `may_begin(peer)` and `has_ended(peer)`, which count coroutines, and
/// `close_if_idle()`, called when a coroutine has ended. While it keeps idle coroutines, its
/// `io_context` does not run out of work. A link provides `engine()`, `begun()`, `ended()`, and
/// `reply(request, seal)`, and a `std::shared_ptr` owns it too. `reply` calls `seal(octets_span) ->
/// octets_view` once, with room for a packet, and sends what that returns unless it is empty.
///
/// The buffer for a reply is acquired only once the handler has answered, because a handler or a
/// hook may send on the same socket or connection, or resume the coroutine of another of its
/// requests.
template <class Owner>
class handler_runner {
  public:
    /// Calls the handler, and sends its reply through the link, now or when the coroutine returns
    /// it.
    template <class Link>
    void handle(Link& link, receiver& engine, const receiver::admitted& what) {
        note_message("from", what.request, what.request.code(), what.request);
        note_hiding(what.request);
        switch (what.request.code()) {
        case packet_code::access_request: run<access_request>(link, engine, what); break;
        case packet_code::accounting_request: run<accounting_request>(link, engine, what); break;
        case packet_code::coa_request: run<coa_request>(link, engine, what); break;
        default: run<disconnect_request>(link, engine, what); break;
        }
    }

  protected:
    /// Keeps up to `most_at_rest` coroutines for later requests. All runners of a handler share
    /// `told`: set once the log has a line about attributes that its replies must not carry.
    explicit handler_runner(
        std::size_t coroutines_at_rest,
        std::shared_ptr<std::atomic<bool>> told = std::make_shared<std::atomic<bool>>())
        : crew_(std::make_shared<crew>(coroutines_at_rest)), told_(std::move(told)) {}
    ~handler_runner() = default;

    /// Ends the idle coroutines and keeps none from now on.
    void dismiss_coroutines() noexcept { crew_->dismiss(); }

    /// The number of coroutines in progress.
    std::size_t coroutines() const noexcept { return coroutines_; }

  private:
    using crew = detail::coroutine_crew<asio::awaitable<void>::executor_type>;

    Owner& owner() noexcept { return static_cast<Owner&>(*this); }
    const Owner& owner() const noexcept { return static_cast<const Owner&>(*this); }

    template <class Handler>
    static auto call(Handler& handler, const access_request& request) {
        return handler.handle_access(request);
    }
    template <class Handler>
    static auto call(Handler& handler, const accounting_request& request) {
        return handler.handle_accounting(request);
    }
    template <class Handler>
    static auto call(Handler& handler, const coa_request& request) {
        return handler.handle_coa(request);
    }
    template <class Handler>
    static auto call(Handler& handler, const disconnect_request& request) {
        return handler.handle_disconnect(request);
    }

    template <class Request, class Link>
    void run(Link& link, receiver& engine, const receiver::admitted& what) {
        using answer = decltype(call(*owner().handler(), std::declval<const Request&>()));
        if constexpr (detail::is_coroutine<answer>) {
            begin_coroutine<Request>(link, engine, what);
        } else {
            try {
                const Request request(what.request.packet(), what.request.origin());
                conclude(link, engine, request, what.place, call(*owner().handler(), request),
                         request.arrived().steady);
            } catch (...) {
                note_failure(engine, what.request, what.place, std::current_exception());
            }
        }
    }

    /// Signs the reply in the send buffer. No user code runs meanwhile.
    template <class Link, request_kind Kind>
    void conclude(Link& link, receiver& engine, const received_request& request,
                  receiver::ticket place, basic_reply<Kind> reply, time_point now) {
        drop_reason dropped = drop_reason::none;
        link.reply(request, [&](octets_span room) {
            const auto finished = engine.finish(request, place, reply, room, now);
            dropped = finished ? drop_reason::none : finished.error();
            return finished ? *finished : octets_view();
        });
        if (reply.left_out() != 0 && !told_->exchange(true, std::memory_order_relaxed)) {
            owner().log().left_out(reply.code(), request.local(), request.source());
        }
        if (dropped != drop_reason::none) {
            owner().note_drop(dropped, request.local(), request.source(), &request.peer());
            return;
        }
        note_message("to", request, reply.code(), reply.attributes());
    }

    void note_message(std::string_view way, const received_request& request, packet_code code,
                      const detail::printable& message) const noexcept {
        owner().log().message(code, request.label(), way, request.local(), request.source(),
                              message);
    }

    void note_hiding(const received_request& request) noexcept {
        if (is_dynamic_authorization(request.code()) && is_unprotected(request.transport()) &&
            detail::has_hidden_by_rfc(request.attributes())) {
            owner().log().weakly_hidden(request.code(), "from", request.local(), request.source(),
                                        request.arrived().steady);
        }
    }

    void note_failure(receiver& engine, const received_request& request, receiver::ticket place,
                      const std::exception_ptr& failure) {
        engine.abandon(request, place, drop_reason::handler_failed);
        owner().log().handler_failed(request.code(), request.local(), request.source(), failure,
                                     std::chrono::steady_clock::now());
    }

    /// A request whose coroutine is in progress, with its own copy of the packet. It keeps
    /// everything alive that the coroutine may use, even after the server is destroyed.
    template <class Request, class Link>
    struct in_progress {
        in_progress(std::shared_ptr<Owner> core, std::shared_ptr<Link> way,
                    const receiver::admitted& what)
            : owner(std::move(core)), link(std::move(way)), octets(what.request.packet().octets()),
              place(what.place),
              request(*packet_view::parse(octets.view(),
                                          {.max_size = max_large_packet_size,
                                           .max_attributes = max_large_packet_size,
                                           .allow_type_0 = true,
                                           .strict_prefixes = what.request.strict_prefixes()}),
                      what.request.origin()) {}

        std::shared_ptr<Owner> owner;
        std::shared_ptr<Link> link;
        secret_packet_copy octets;
        receiver::ticket place;
        Request request;
        bool begun = false;
    };

    template <class Request, class Link>
    void begin_coroutine(Link& link, receiver& engine, const receiver::admitted& what) {
        if (!owner().may_begin(what.request.peer())) {
            engine.abandon(what.request, what.place, drop_reason::busy);
            owner().note_drop(drop_reason::busy, what.request.local(), what.request.source(),
                              &what.request.peer());
            return;
        }
        bool counted = false;
        try {
            using state_type = in_progress<Request, Link>;
            const auto state = std::allocate_shared<state_type>(
                detail::recycling_allocator<state_type, detail::own_recycled_memory>(memory_),
                owner().shared_from_this(), link.shared_from_this(), what);
            ++coroutines_;
            counted = true;
            link.begun();
            // On another thread, for example if a user's coroutine was resumed by other means than
            // Asio, Asio would defer the start, and its failure would go unnoticed.
            if (owner().io().get_executor().running_in_this_thread()) {
                start(state);
            } else if (!detail::try_post(owner().io(),
                                         [state] { state->owner->handler_runner::start(state); })) {
                give_up(*state);
            }
        } catch (...) { // no memory
            if (!counted) {
                owner().has_ended(what.request.peer());
            }
            note_failure(engine, what.request, what.place, std::current_exception());
        }
    }

    template <class Request, class Link>
    void start(const std::shared_ptr<in_progress<Request, Link>>& state) {
        try {
            crew_->begin(owner().io(), {answer<Request, Link>, state});
        } catch (const std::bad_alloc&) { // irrelevant if it has started
            give_up(*state);
        }
        give_up(*state);
    }

    /// Drops a request whose coroutine has not started, for lack of memory.
    template <class State>
    void give_up(State& state) {
        if (std::exchange(state.begun, true)) {
            return;
        }
        note_failure(state.link->engine(), state.request, state.place,
                     std::make_exception_ptr(std::bad_alloc()));
        ended(state);
    }

    template <class State>
    void ended(State& state) {
        --coroutines_;
        owner().has_ended(state.request.peer());
        state.link->ended();
        owner().close_if_idle();
    }

    template <class Request, class Link>
    static asio::awaitable<void> answer(std::shared_ptr<void> given) {
        const auto state = std::static_pointer_cast<in_progress<Request, Link>>(std::move(given));
        if (std::exchange(state->begun, true)) {
            co_return; // dropped meanwhile
        }
        Owner& owner = *state->owner;
        handler_runner& runner = owner;
        receiver& engine = state->link->engine();
        try {
            const auto reply = co_await call(*owner.handler(), state->request);
            runner.conclude(*state->link, engine, state->request, state->place, reply,
                            std::chrono::steady_clock::now());
        } catch (...) {
            runner.note_failure(engine, state->request, state->place, std::current_exception());
        }
        runner.ended(*state);
    }

    std::shared_ptr<crew> crew_;
    std::shared_ptr<std::atomic<bool>> told_;
    /// Memory of ended coroutines for the next ones: as many blocks as the peak number in progress.
    std::shared_ptr<detail::own_recycled_memory> memory_ =
        std::make_shared<detail::own_recycled_memory>();
    std::size_t coroutines_ = 0;
};

} // namespace radius

namespace radius {

/// Has a `handle_coa` and a `handle_disconnect` that answer, at once or as coroutines.
template <class Handler>
concept dynamic_authorization_handler = handles_coa<Handler> && handles_disconnect<Handler>;

/// The interface for a client's driver.
class client_responder_base {
  public:
    virtual ~client_responder_base() = default;

    /// A request has arrived from the server with this index. Returns the reason if it was dropped
    /// at once; if `ends_stream` is true for that, the link must end.
    virtual drop_reason take(const std::shared_ptr<client_link>& link, std::size_t server,
                             octets_view packet, const moment& now) = 0;
    /// The link is gone.
    virtual void forget(const client_link& link) noexcept = 0;
};

/// Calls the user's handler. Runs on the client's thread.
template <class Handler>
class client_responder final : public client_responder_base,
                               public std::enable_shared_from_this<client_responder<Handler>>,
                               public handler_runner<client_responder<Handler>> {
  public:
    /// `max_in_progress`: coroutines of all connections together. `strict_prefixes`: for requests,
    /// see `packet_limits`.
    client_responder(asio::io_context& io, Handler handler, event_log log,
                     const std::vector<const client_server_options*>& servers,
                     std::size_t max_in_progress, bool strict_prefixes = false)
        : handler_runner<client_responder>(0), // idle ones would keep the `io_context` running
          io_(&io), handler_(std::make_shared<answers>(answers{std::move(handler)})),
          log_(std::move(log)), max_in_progress_(max_in_progress),
          strict_prefixes_(strict_prefixes), book_(servers.size()),
          none_(std::make_shared<const peer_table>()) {
        hash_seed seed{};
        random_.fill(seed);
        replays_ = std::make_shared<replay_table>(seed);
        for (const client_server_options* const one : servers) {
            peers_.emplace_back(peer_options{}, as_text(one->secret->octets()),
                                one->name.empty() ? one->address.to_string() : one->name,
                                peers_.size());
        }
    }

    drop_reason take(const std::shared_ptr<client_link>& link, std::size_t server,
                     octets_view packet, const moment& now) override {
        const auto kept = this->shared_from_this(); // the handler may call `serve`
        const auto served = link_of(link);
        if (!link->has_room() || served->in_progress() >= link->max_in_progress()) {
            note_drop(drop_reason::busy, link->local(), link->remote(), &peers_[server]);
            return drop_reason::none; // once the server reads again, it may retransmit
        }
        secret_packet_buffer room;
        const request_origin origin{.peer = &peers_[server],
                                    .source = link->remote(),
                                    .local = link->local(),
                                    .arrived = now};
        auto outcome = served->engine().receive(packet, origin, room.room());
        if (const auto* const dropped = std::get_if<receiver::dropped>(&outcome)) {
            note_drop(dropped->reason, link->local(), link->remote(), dropped->peer);
            return dropped->reason;
        }
        if (const auto* const answered = std::get_if<receiver::answered>(&outcome)) {
            room.resize(answered->reply.size());
            served->answer(answered->reply, packet.subspan<4, 16>(), origin.peer->secret());
        } else {
            this->handle(*served, served->engine(), std::get<receiver::admitted>(outcome));
        }
        return drop_reason::none;
    }

    void forget(const client_link& link) noexcept override {
        if (link.own().index < links_.size()) {
            links_[link.own().index].reset();
        }
    }

    // Called by the handler runner.

    asio::io_context& io() noexcept { return *io_; }
    const auto& handler() const noexcept { return handler_; }
    event_log& log() noexcept { return log_; }
    const event_log& log() const noexcept { return log_; }
    bool may_begin(const known_peer&) const noexcept {
        return this->coroutines() < max_in_progress_;
    }
    void has_ended(const known_peer&) const noexcept {}
    void close_if_idle() const noexcept {}
    void note_drop(drop_reason reason, const endpoint& local, const endpoint& remote,
                   const known_peer* peer) noexcept {
        log_.dropped(reason, local, remote, peer != nullptr ? peer->name() : std::string_view(),
                     std::chrono::steady_clock::now());
    }

  private:
    /// The user's handler with the two methods that are never called here.
    struct answers {
        Handler own;
        access_reply handle_access(const access_request& request) { return request.discard(); }
        accounting_reply handle_accounting(const accounting_request& request) {
            return request.discard();
        }
        auto handle_coa(const coa_request& request) { return own.handle_coa(request); }
        auto handle_disconnect(const disconnect_request& request) {
            return own.handle_disconnect(request);
        }
    };

    /// One connection, with its own duplicates and identifiers.
    class served_link : public std::enable_shared_from_this<served_link> {
      public:
        served_link(const std::shared_ptr<client_link>& link, client_responder& owner)
            : link_(link), log_(&owner.log_),
              engine_(reverse_receiver_options(link->transport(), link->version(),
                                               owner.strict_prefixes_),
                      owner.none_, owner.book_, owner.random_, owner.replays_) {}

        receiver& engine() noexcept { return engine_; }
        bool serves(const std::shared_ptr<client_link>& link) const noexcept {
            return link_.lock() == link;
        }
        std::size_t in_progress() const noexcept { return in_progress_; }
        void begun() noexcept { ++in_progress_; }
        void ended() noexcept { --in_progress_; }

        template <class Seal>
        void reply(const received_request& request, Seal&& seal) {
            secret_packet_buffer room;
            const octets_view sealed = seal(room.room());
            room.resize(sealed.size());
            if (!sealed.empty()) {
                answer(sealed, request.packet().authenticator_field(), request.peer().secret());
            }
        }

        void answer(octets_view reply, std::span<const octet, 16> request_authenticator,
                    const shared_secret& secret) {
            const auto link = link_.lock();
            if (link == nullptr || !link->is_up() || !link->has_room()) {
                return; // closed or not read meanwhile: the server will retransmit
            }
            link->send(reply);
            link->flush();
            if (log_->is_traced()) {
                trace_event event = link->traced(reply, std::chrono::system_clock::now(), true);
                event.secret = &secret;
                event.request_authenticator = request_authenticator;
                log_->trace(event);
            }
        }

      private:
        std::weak_ptr<client_link> link_;
        event_log* log_;
        receiver engine_;
        std::size_t in_progress_ = 0;
    };

    std::shared_ptr<served_link> link_of(const std::shared_ptr<client_link>& link) {
        const std::size_t index = link->own().index;
        if (links_.size() <= index) {
            links_.resize(index + 1);
        }
        if (links_[index] == nullptr || !links_[index]->serves(link)) {
            links_[index] = std::make_shared<served_link>(link, *this);
        }
        return links_[index];
    }

    asio::io_context* io_;
    std::shared_ptr<answers> handler_;
    event_log log_;
    std::size_t max_in_progress_;
    bool strict_prefixes_;
    random_source random_;
    counter_book book_;
    std::shared_ptr<const peer_table> none_;          ///< peers are identified by their links here
    std::shared_ptr<replay_table> replays_;           ///< of all links
    std::deque<known_peer> peers_;                    ///< by server
    std::vector<std::shared_ptr<served_link>> links_; ///< by channel index
};

} // namespace radius

// --- <radius/client/request_failure.hpp> ---

// Describes why a client's request had no answer.

namespace radius {

/// How a request without an answer ended. A plain value.
struct request_failure {
    packet_code code{};
    std::string name{}; ///< of the server that was tried last, if it has one
    endpoint server{};  ///< that was tried last; port 0 if none was tried
    transport_kind transport = transport_kind::udp;
    unsigned transmissions = 0; ///< to all servers
    std::error_code error{};    ///< what the completion handler was called with

    /// The attempt: "Access-Request to 192.0.2.1:1812 over UDP, sent 3 times".
    std::string context() const;

    /// The same and why it failed; empty if nothing has failed.
    std::string to_string() const;
};

} // namespace radius

// --- <radius/transport/client/waiting_requests.hpp> ---

// The completions of a client engine's requests.

namespace radius {

/// One completion per request, by the request's index. Slots are reused.
class waiting_requests {
  public:
    /// `done(std::error_code, const client_result&, std::size_t server)` is called once. If memory
    /// is short, calls `undo()`, which must end the request because it has no completion, and
    /// throws `std::bad_alloc`.
    template <class Done, class Undo>
    void add(request_handle request, Done&& done, Undo&& undo) {
        try {
            while (slots_.size() <= request.index) {
                slots_.push_back(std::make_unique<slot>());
            }
            slots_[request.index]->emplace(std::forward<Done>(done));
        } catch (...) {
            undo();
            throw;
        }
        ++count_;
    }

    /// The request has ended. Does nothing if it has no completion.
    void complete(request_handle request, std::error_code error, const client_result& result,
                  std::size_t server);

    /// Destroys all completions without calling them.
    void abandon() noexcept;

    bool empty() const noexcept { return count_ == 0; }

    /// Memory for completions on the way to their handler.
    const std::shared_ptr<detail::recycled_memory>& memory() const noexcept { return memory_; }

  private:
    using slot = completion_slot<std::error_code, const client_result&, std::size_t>;

    std::shared_ptr<detail::recycled_memory> memory_ = std::make_shared<detail::recycled_memory>();
    std::vector<std::unique_ptr<slot>> slots_;
    std::size_t count_ = 0;
};

} // namespace radius

// --- <radius/transport/kit/engine_timer.hpp> ---

// Wakes the driver of a client engine at the time that the engine requests.

namespace radius {

/// A timer that is only moved forward: if it expires too early, the engine is asked again.
class engine_timer {
  public:
    explicit engine_timer(asio::io_context& io);

    /// Calls `timer_due()` of the owner at `next`, unless the owner is gone. Does nothing if there
    /// is nothing to wait for.
    template <class Owner>
    void arm(std::optional<time_point> next, std::weak_ptr<Owner> owner) {
        if (!next || (armed_ && *armed_ <= *next)) {
            return;
        }
        armed_.reset(); // if there is no memory to wait
        timer_.expires_at(*next);
        timer_.async_wait(detail::recycling_handler{
            [this, owner = std::move(owner), due = *next](std::error_code error) {
                const auto alive = owner.lock();
                if (!error && alive != nullptr && armed_ == due) {
                    armed_.reset();
                    alive->timer_due();
                }
            },
            memory_});
        armed_ = next;
    }

    void cancel();

  private:
    /// Operations of cancelled waits are as frequent as requests.
    std::shared_ptr<detail::recycled_memory> memory_ = std::make_shared<detail::recycled_memory>();
    steady_timer timer_;
    std::optional<time_point> armed_;
};

} // namespace radius

// --- <radius/transport/kit/thread_watch.hpp> ---

// Detects that several threads run an io_context that is for one.

#include <thread>

namespace radius {

/// Call it once per turn on the `io_context`. It is fine if another thread continues after the
/// first has ended. If the first thread comes back, both run the `io_context`, which is an error.
class thread_watch {
  public:
    /// True once: when a thread comes back after another one was seen.
    bool is_shared_now() noexcept;

  private:
    std::atomic<std::thread::id> last_{};
    std::atomic<std::thread::id> before_{std::thread::id()};
    std::atomic<bool> told_{false};
};

} // namespace radius

namespace radius::detail {

/// A packet of a link, with the secret of the server at its other end. `request` is the one in
/// flight under a reply's label, or empty.
trace_event event_of(const client_link& link, client_engine& engine, octets_view packet,
                            wall_time when, bool outgoing, octets_view request) noexcept;

} // namespace radius::detail

namespace radius {

/// Receives the events of links and the timer and passes them to `Driver`, which has `link_opened`,
/// `link_failed`, `link_refused`, `take_packet`, `link_read` and `time_has_come`, and `go_on()`,
/// called after an exception so that requests in progress still end, and `wait_on()`, called if
/// that also fails, so that timers still run.
template <class Driver>
class guarded_link_owner : public client_link_owner {
  public:
    void opened(channel_handle link, radius_version version) noexcept final {
        guarded([&](Driver& driver) { driver.link_opened(link, version); });
    }
    void failed(channel_handle link, std::error_code why) noexcept final {
        guarded([&](Driver& driver) { driver.link_failed(link, why); });
    }
    void refused(channel_handle link, std::error_code why) noexcept final {
        guarded([&](Driver& driver) { driver.link_refused(link, why); });
    }
    void received(client_link& link, octets_view octets) noexcept final {
        guarded([&](Driver& driver) {
            driver.take_packet(link, octets);
            if (!link.is_up()) { // it no longer reads, so it does not notify
                driver.link_read(link);
            }
        });
    }
    void after_read(client_link& link) noexcept final {
        guarded([&](Driver& driver) { driver.link_read(link); });
    }

    /// See `engine_timer`.
    void timer_due() noexcept {
        guarded([](Driver& driver) { driver.time_has_come(); });
    }
    /// See `client_keep_alive`.
    void keep_alive_due() noexcept {
        guarded([](Driver& driver) { driver.keep_alive(); });
    }

  protected:
    ~guarded_link_owner() = default;

    /// A hook or a handler may destroy the client that it belongs to.
    template <class Work>
    void guarded(Work&& work) noexcept {
        const auto kept = static_cast<Driver&>(*this).weak_from_this().lock();
        if (!tried(work) && !tried([](Driver& driver) { driver.go_on(); })) {
            (void)tried([](Driver& driver) { driver.wait_on(); }); // else at the next event
        }
    }

  private:
    /// False after an exception.
    template <class Work>
    bool tried(Work&& work) noexcept {
        try {
            work(static_cast<Driver&>(*this));
            return true;
        } catch (...) {
            return false;
        }
    }
};

/// One timer of 15 seconds.
class client_keep_alive {
  public:
    explicit client_keep_alive(asio::io_context& io);

    /// Calls `keep_alive_due()` of the owner, unless that is gone by then.
    template <class Owner>
    void arm(std::weak_ptr<Owner> owner) {
        timer_.expires_after(interval);
        timer_.async_wait(detail::recycling_handler{
            [owner = std::move(owner)](std::error_code error) {
                if (const auto alive = owner.lock(); !error && alive != nullptr) {
                    alive->keep_alive_due();
                }
            },
            memory_});
    }

    void cancel();

  private:
    static constexpr duration interval = std::chrono::seconds(15);

    std::shared_ptr<detail::recycled_memory> memory_ = std::make_shared<detail::recycled_memory>();
    steady_timer timer_;
};

/// Everything runs on one thread at a time, that of the `io_context`. Without a request in progress
/// it does not wait, so that an `io_context` without other work returns from `run`.
class client_driver final : public guarded_link_owner<client_driver>,
                            public std::enable_shared_from_this<client_driver> {
  public:
    /// `ways`: one for each server of `engine`.
    client_driver(asio::io_context& io, client_engine_options engine, std::vector<client_way> ways,
                  const client_options& options);
    client_driver(const client_driver&) = delete;
    client_driver& operator=(const client_driver&) = delete;
    ~client_driver();

    /// The `io_context` is being destroyed: completion handlers are destroyed, not called.
    void abandon() noexcept;

    asio::io_context& io() noexcept { return *io_; }
    random_source& random() noexcept { return random_; }
    const client_engine& engine() const noexcept { return engine_; }
    const event_log& log() const noexcept { return log_; }
    std::size_t max_in_progress() const noexcept { return max_in_progress_; }
    const auto& memory() const noexcept { return waiting_.memory(); }
    /// See `client::counters` and `client::is_alive`.
    client_counters counters(std::size_t server) const noexcept;
    bool is_alive(std::size_t server) const noexcept;
    /// How the last request without an answer ended.
    const request_failure& last_failure() const noexcept { return last_failure_; }

    /// Sends a request; `done(std::error_code, const client_result&, std::size_t server)` is called
    /// once. If the request fails at once, the error is returned and `done` is not called.
    template <class Done>
    result<request_handle> start(packet_code code, const attribute_list& attributes, Done&& done) {
        if (is_unaware_child()) {
            return errc::process_forked;
        }
        const auto handle = engine_.submit(code, attributes, std::chrono::steady_clock::now(),
                                           std::chrono::system_clock::now());
        if (!handle) {
            last_failure_ = {.code = code, .error = make_error_code(handle.error())};
            return handle;
        }
        waiting_.add(*handle, std::forward<Done>(done), [&] { cancel(*handle); });
        turn_end_.ask(io_->get_executor(), shared_from_this(), [](client_driver& self) {
            self.guarded([](client_driver& driver) { driver.pump(); });
        });
        return handle;
    }

    void cancel(request_handle request);

    /// Ends every request with `errc::stopped` and closes every link.
    void stop();

    /// `notify_fork` was called in a child process: the links belong to the parent.
    void forked() noexcept;

    /// See `client::reload`.
    void reload();

    /// See `client::serve`.
    void serve(std::shared_ptr<client_responder_base> responder);

    /// If no request is in progress, a Status-Server keeps a connection open.
    void keep_alive();

    /// The time that the engine requested has come.
    void time_has_come();

    client_buffers& buffers() noexcept override;

    void link_opened(channel_handle own, radius_version version);

    void link_failed(channel_handle own, std::error_code why);

    void link_refused(channel_handle own, std::error_code why);

    void take_packet(client_link& link, octets_view octets);

    /// All available data has been read: the link continues only while replies are expected.
    void link_read(client_link& link);

    /// After an exception: continues from the state of the engine.
    void go_on();

    /// Waits for the next event: replies and the engine's timer.
    void wait_on();

  private:
    /// True in a child process before `notify_fork`: the links belong to the parent, so nothing is
    /// sent, and incoming data is ignored. See `forked`.
    bool is_unaware_child() const noexcept;

    /// True if any expected event may still arrive.
    bool is_awake() const noexcept;

    /// A server has sent a request: the responder handles it; without one it is dropped.
    void take_request(client_link& link, octets_view octets, const moment& now);

    /// Ends a link, and returns false, if the current settings no longer trust its other end.
    bool judge_again(client_link& link);

    void perform_all();

    /// Performs actions until there are none. Events during this do not nest.
    void pump();

    void perform(const channel_to_open& action);

    void perform(const channel_to_close& action);

    void perform(const request_to_complete& action);

    void note_failure(const request_to_complete& action);

    void open_by_name(const channel_to_open& action);

    /// Opens a link to the address in use, or to another if that one fails at once.
    void open_at(channel_handle channel, std::size_t server);

    /// The link is established, at one of the addresses.
    void note_reached(channel_handle channel);

    /// Resolves a name if that is due.
    void refresh(std::size_t server, time_point now);

    void looked_up(std::size_t server, std::error_code error, const std::vector<endpoint>& found);

    /// A packet is about to go to a server with a name. Over UDP it goes to the next address if
    /// this one does not answer.
    void follow_name(const packet_to_send& action);

    void perform(const packet_to_send& action);

    void trace_received(const client_link& link, octets_view packet, octets_view request,
                        wall_time when, drop_reason reason);

    asio::io_context* io_;
    event_log log_;
    std::size_t max_in_progress_;
    random_source random_;
    client_engine engine_;
    client_links links_;
    waiting_requests waiting_;
    request_failure last_failure_;
    engine_timer timer_;
    thread_watch threads_;
    client_keep_alive keep_alive_;
    std::shared_ptr<client_responder_base> responder_; ///< null if requests are not answered
    client_registry<client_driver>* registry_;         ///< null once the `io_context` is gone
    client_hosts hosts_;
    turn_end turn_end_; ///< requests of one turn are sent together
    std::uint64_t forks_ = detail::fork_count();
    bool pumping_ = false;
    bool stopping_ = false;
};

} // namespace radius

// --- <radius/transport/client/exchange_initiation.hpp> ---

// Connects completion tokens with the engine, for every class that sends requests.

// --- <radius/protocol/client/outgoing_request.hpp> ---

// A request that a client sends: one type per packet code, so that the reply is typed too.

namespace radius {

/// The attributes of a request, in clear text and in order. The client adds identifier,
/// authenticators and Message-Authenticator. You can read attributes back with the functions of
/// `typed_reading`. A value: any number of threads may read one while no thread changes it.
template <packet_code Code>
class outgoing_request : public attribute_list {
  public:
    static constexpr packet_code code = Code;
};

using outgoing_access_request = outgoing_request<packet_code::access_request>;
using outgoing_accounting_request = outgoing_request<packet_code::accounting_request>;
using outgoing_coa_request = outgoing_request<packet_code::coa_request>;
using outgoing_disconnect_request = outgoing_request<packet_code::disconnect_request>;
using outgoing_status_request = outgoing_request<packet_code::status_server>;

namespace detail {

template <packet_code Code, class... Pairs>
outgoing_request<Code> make_request(const Pairs&... pairs) {
    outgoing_request<Code> request;
    request.add(pairs...);
    return request;
}

} // namespace detail

/// An Access-Request: `make_access_request(attr::user_name = "bob", attr::user_password =
/// "hello")`. Throws `attribute_error`, as the following do, for a value that cannot be encoded.
template <encodable_pair... Pairs>
outgoing_access_request make_access_request(const Pairs&... pairs) {
    return detail::make_request<packet_code::access_request>(pairs...);
}

/// An Accounting-Request (RFC 2866 section 4.1).
template <encodable_pair... Pairs>
outgoing_accounting_request make_accounting_request(const Pairs&... pairs) {
    return detail::make_request<packet_code::accounting_request>(pairs...);
}

/// A CoA-Request (RFC 5176 section 2.2). Hidden values in it are hidden under zeros, which is weak
/// protection: do not send any without TLS.
template <encodable_pair... Pairs>
outgoing_coa_request make_coa_request(const Pairs&... pairs) {
    return detail::make_request<packet_code::coa_request>(pairs...);
}

/// A Disconnect-Request (RFC 5176 section 2.1).
template <encodable_pair... Pairs>
outgoing_disconnect_request make_disconnect_request(const Pairs&... pairs) {
    return detail::make_request<packet_code::disconnect_request>(pairs...);
}

/// A Status-Server (RFC 5997 section 3).
template <encodable_pair... Pairs>
outgoing_status_request make_status_request(const Pairs&... pairs) {
    return detail::make_request<packet_code::status_server>(pairs...);
}

} // namespace radius

// --- <radius/protocol/client/response.hpp> ---

// A verified reply to a client's request.

namespace radius {

/// How a reply was received.
struct response_origin {
    std::shared_ptr<const shared_secret> secret;
    authenticator request_authenticator{};
    endpoint server;
    radius_version version = radius_version::v1_0;
    duration round_trip_time{};   ///< from the first transmission to the server that answered
    unsigned transmissions = 0;   ///< of the request, to all servers
    bool strict_prefixes = false; ///< see `packet_limits`
};

/// Owns its octets. Read it with the functions of `typed_reading`; hidden attributes are returned
/// in clear text. A default-constructed one, as passed with an error, has no attributes and code 0.
/// Any number of threads may read one.
template <packet_code Request>
class basic_response : public typed_reading<basic_response<Request>> {
  public:
    basic_response() = default;

    /// `reply` is a verified packet of a legal code.
    basic_response(octets_view reply, response_origin origin)
        : octets_(reply), origin_(std::move(origin)) {}

    packet_code code() const noexcept {
        return octets_.size() == 0 ? packet_code{} : static_cast<packet_code>(octets_.view()[0]);
    }

    /// Access-Accept, Accounting-Response or ACK: the server did what was asked.
    bool is_success() const noexcept {
        switch (code()) {
        case packet_code::access_accept:
        case packet_code::accounting_response:
        case packet_code::coa_ack:
        case packet_code::disconnect_ack: return true;
        default: return false;
        }
    }

    /// Access-Challenge: send another request with its State (RFC 2865 section 4.4).
    bool is_challenge() const noexcept { return code() == packet_code::access_challenge; }

    /// The packet, header included.
    octets_view octets() const noexcept { return octets_.view(); }

    attribute_range attributes() const noexcept {
        return octets_.size() == 0 ? attribute_range()
                                   : attribute_range(octets_.view().subspan(header_size));
    }

    const response_origin& origin() const noexcept { return origin_; }

    /// See `packet_limits`.
    bool strict_prefixes() const noexcept { return origin_.strict_prefixes; }

    /// See `typed_reading`. In RADIUS/1.1 nothing is hidden (RFC 9765 section 5.1).
    result<octets_view> reveal(flags properties, octets_view value,
                               octets_span room) const noexcept {
        if (origin_.version == radius_version::v1_1) {
            return reveal_plain(room, properties, value);
        }
        if (origin_.secret == nullptr) {
            return errc::secret_unknown;
        }
        return reveal_hidden(room, properties, value, *origin_.secret,
                             origin_.request_authenticator);
    }

  private:
    secret_packet_buffer octets_;
    response_origin origin_;
};

using access_response = basic_response<packet_code::access_request>;
using accounting_response = basic_response<packet_code::accounting_request>;
using coa_response = basic_response<packet_code::coa_request>;
using disconnect_response = basic_response<packet_code::disconnect_request>;
using status_response = basic_response<packet_code::status_server>;

} // namespace radius

namespace radius::detail {

/// A completion handler and its arguments. It is allocated before the request is sent, so that
/// completion needs no memory.
template <packet_code Code, class Handler>
struct exchange_end {
    explicit exchange_end(Handler&& given) : handler(std::move(given)) {}

    Handler handler;
    std::error_code error{};
    basic_response<Code> response{};
};

/// The end of a request on its way to the completion handler: an Asio operation, in memory that the
/// driver recycles.
template <packet_code Code, class Handler>
struct exchange_delivery {
    using allocator_type = recycling_allocator<void>;
    allocator_type get_allocator() const noexcept { return allocator_type(memory); }

    void operator()() const { std::move(end->handler)(end->error, std::move(end->response)); }

    std::shared_ptr<exchange_end<Code, Handler>> end;
    /// Const, so that it is copied: Asio asks the moved-from object for its allocator.
    const std::shared_ptr<recycled_memory> memory;
};

/// Posts the handler to its executor. It is not called directly, because this may run inside
/// `async_send`, `stop` or a destructor, and the handler's exceptions must reach the thread that
/// runs the executor. If there is no memory to post it, it is called directly.
template <class Delivery, class Executor>
void post_delivery(asio::io_context& io, const Executor& executor, const Delivery& delivery) {
    if constexpr (requires { executor.template target<asio::io_context::executor_type>(); }) {
        // A coroutine's executor is type-erased, and would allocate memory elsewhere.
        const auto* const known = executor.template target<asio::io_context::executor_type>();
        if (known != nullptr && *known == io.get_executor()) {
            if (!try_post(*known, delivery)) {
                delivery();
            }
            return;
        }
    }
    if (!try_post(executor, delivery)) {
        delivery();
    }
}

/// Waits for the end of a request.
template <packet_code Code, class Driver, class Handler>
class exchange_completion {
  public:
    exchange_completion(std::shared_ptr<Driver> driver, Handler handler)
        : executor_(asio::get_associated_executor(handler, driver->io().get_executor())),
          work_(asio::make_work_guard(executor_)),
          slot_(asio::get_associated_cancellation_slot(handler)), driver_(std::move(driver)),
          end_(std::allocate_shared<exchange_end<Code, Handler>>(
              recycling_allocator<exchange_end<Code, Handler>>(driver_->memory()),
              std::move(handler))) {}

    void operator()(std::error_code error, const client_result& result, std::size_t server) && {
        if (slot_.is_connected()) {
            slot_.clear();
        }
        const client_server_options& from = driver_->engine().server(server);
        error = error == std::errc::operation_canceled ? asio::error::operation_aborted
                                                       : result.outcome();
        basic_response<Code> response;
        if (!error) {
            response_origin origin{.secret = from.secret,
                                   .server = from.address,
                                   .version = result.version,
                                   .round_trip_time = result.round_trip_time,
                                   .transmissions = result.transmissions,
                                   .strict_prefixes =
                                       driver_->engine().options().limits.strict_prefixes};
            std::copy_n(result.request.begin() + 4, origin.request_authenticator.size(),
                        origin.request_authenticator.begin());
            response = basic_response<Code>(result.reply, std::move(origin));
        }
        deliver(error, std::move(response));
    }

    /// The request could not be started.
    void fail(errc error) && { deliver(make_error_code(error), {}); }

    const auto& slot() const noexcept { return slot_; }

  private:
    void deliver(std::error_code error, basic_response<Code> response) {
        end_->error = error;
        end_->response = std::move(response);
        post_delivery(driver_->io(), executor_,
                      exchange_delivery<Code, Handler>{std::move(end_), driver_->memory()});
    }

    using executor_type = asio::associated_executor_t<Handler, asio::io_context::executor_type>;

    executor_type executor_;
    asio::executor_work_guard<executor_type> work_;
    asio::associated_cancellation_slot_t<Handler> slot_;
    std::shared_ptr<Driver> driver_;
    std::shared_ptr<exchange_end<Code, Handler>> end_;
};

/// Starts a request and calls the completion handler at its end, on the handler's executor.
/// `Driver` provides `io()`, `start`, `cancel`, `engine()`, and `memory()` for completions.
template <packet_code Code, class Driver, class Handler>
void initiate_exchange(const std::shared_ptr<Driver>& driver, Handler&& handler,
                       const outgoing_request<Code>& request) {
    exchange_completion<Code, Driver, std::decay_t<Handler>> completion(
        driver, std::forward<Handler>(handler));
    auto slot = completion.slot();
    const auto started = driver->start(Code, request, std::move(completion));
    if (!started) {
        // NOLINTNEXTLINE(bugprone-use-after-move): a request that does not start moves nothing
        std::move(completion).fail(started.error());
        return;
    }
    if (slot.is_connected()) {
        slot.assign(
            [weak = std::weak_ptr(driver), request_id = *started](asio::cancellation_type type) {
                const auto alive = weak.lock();
                if (type != asio::cancellation_type::none && alive != nullptr) {
                    alive->cancel(request_id);
                }
            });
    }
}

} // namespace radius::detail

namespace radius {

namespace detail {

/// The configured address; for a host name only the port, because the name is resolved when it is
/// needed.
endpoint written_endpoint(const server_address& server, std::uint16_t port);

/// `ways` receives one entry for each server of the engine, which is one for each port.
client_engine_options engine_options(const client_options& options,
                                            std::vector<client_way>& ways, idle_option_list& idle);

/// The driver for these options.
std::shared_ptr<client_driver> make_driver(asio::io_context& io,
                                                  const client_options& options);

} // namespace detail

/// Sends requests over UDP, TCP, TLS or DTLS: retransmits when necessary, matches and verifies
/// replies, opens more sockets or connections beyond 256 requests in flight, and fails over to the
/// next server if one does not answer. Connections are opened when they are needed, and stay open.
///
/// Threads: use everything except `counters` only on the thread that runs the `io_context`; from
/// other threads, post to it. Do not run the `io_context` with several threads: give each thread
/// its own client and `io_context`. Completion handlers run on their associated executor.
///
/// After `fork()`, call `io_context::notify_fork` in the child: then it uses its own connections,
/// and earlier requests, which belong to the parent, end there with `errc::process_forked`. Until
/// you call it, all requests of the child end so.
class client {
  public:
    /// Throws `std::system_error`: `errc::option_invalid` with the option's name. Host names are
    /// resolved when requests need them.
    client(asio::io_context& io, const client_options& options);
    client(client&&) noexcept = default;
    client& operator=(client&&) = delete;

    /// Requests in progress end with `errc::stopped`.
    ~client();

    /// Sends a request and completes with `void(std::error_code, basic_response<Code>)`. A reject
    /// or NAK is a response, not an error.
    ///
    /// Errors, after all retries with all servers: `errc::no_response` if nothing arrived;
    /// `errc::reply_authenticator_invalid` or another `errc::reply_...` if replies arrived but were
    /// refused; the system's error if the network failed (`asio::error::network_unreachable`,
    /// `connection_refused`) or a name did not resolve; over TCP, TLS and DTLS the reason why no
    /// connection could be established or kept, such as a refused certificate of `tls_category`.
    /// Otherwise `errc::queue_full`; `errc::no_server_alive` if no server accepts such requests;
    /// `errc::stopped`; `asio::error::operation_aborted` after cancellation, with all cancellation
    /// types. `last_cause` describes the error in words.
    template <packet_code Code, class Token>
    auto async_send(const outgoing_request<Code>& request, Token&& token) {
        using response = basic_response<Code>;
        return asio::async_initiate<Token, void(std::error_code, response)>(
            [driver = driver_](auto handler, const outgoing_request<Code>& sent) {
                detail::initiate_exchange<Code>(driver, std::move(handler), sent);
            },
            token, request);
    }

    /// Answers CoA-Requests and Disconnect-Requests that servers send over this client's own TLS
    /// and DTLS connections, with a handler that has `handle_coa` and `handle_disconnect`. From now
    /// on a connection is kept open, and Status-Server is sent every 15 s while it is idle, until
    /// `stop` (draft-ietf-radext-reverse-coa).
    template <dynamic_authorization_handler Handler>
    void serve(Handler handler) {
        (void)detail::require_movable<Handler>();
        std::vector<const client_server_options*> servers;
        servers.reserve(driver_->engine().server_count());
        for (std::size_t index = 0; index < driver_->engine().server_count(); ++index) {
            servers.push_back(&driver_->engine().server(index));
        }
        driver_->serve(std::make_shared<client_responder<Handler>>(
            driver_->io(), std::move(handler), driver_->log(), servers, driver_->max_in_progress(),
            driver_->engine().options().limits.strict_prefixes));
    }

    /// Reloads the certificates, keys, authorities and revocation lists of TLS and DTLS. New
    /// connections use them; live connections to servers that are no longer trusted end, and their
    /// requests move to other servers. If a file cannot be read, throws `std::system_error`, whose
    /// text names it, and keeps the old ones.
    void reload();

    /// Ends all requests in progress with `errc::stopped`; later requests end the same way.
    void stop();

    /// A description of the last request without an answer: what was tried, with which server, and
    /// why it failed. Empty if there was none.
    std::string last_cause() const;

    /// The same as a struct.
    const request_failure& last_failure() const noexcept;

    /// The current counters of a server, by its index in the options, with all its ports together.
    /// Any thread may call it.
    client_counters counters(std::size_t server = 0) const noexcept;

    /// True if a server is considered alive, at each of its ports.
    bool is_alive(std::size_t server = 0) const noexcept;

    /// Random octets for `add_chap` and `mschap_v2_login`.
    random_source& random() noexcept;

  private:
    std::shared_ptr<client_driver> driver_;
};

} // namespace radius

namespace radius {

/// Has its own `io_context`, which runs only inside `send`. For one thread at a time. After a
/// `fork()` the child has its own connections and random octets.
class blocking_client {
  public:
    /// Throws as `client` does.
    explicit blocking_client(const client_options& options);

    /// Sends a request and waits for its end. A reject or NAK is a response, not an error. Throws
    /// `std::system_error` with the errors of `client::async_send`, whose text is `last_cause()`.
    template <packet_code Code>
    basic_response<Code> send(const outgoing_request<Code>& request) {
        std::error_code error;
        auto response = send(request, error);
        if (error) {
            const request_failure& last = client_.last_failure();
            throw std::system_error(error, last.error == error ? last.context() : to_string(Code));
        }
        return response;
    }

    /// The same without an exception: if `error` is set, the response is empty.
    template <packet_code Code>
    basic_response<Code> send(const outgoing_request<Code>& request, std::error_code& error) {
        basic_response<Code> response;
        bool is_over = false;
        error = errc::stopped;
        if (const std::uint64_t forks = detail::fork_count(); forks != forks_) {
            forks_ = forks;
            io_.notify_fork(asio::execution_context::fork_child);
        }
        client_.async_send(request,
                           [&](std::error_code ended, const basic_response<Code>& received) {
                               error = ended;
                               response = received;
                               is_over = true;
                           });
        io_.restart();
        while (!is_over && io_.run_one() != 0) {
            // An obsolete lookup may still be running.
        }
        return response;
    }

    /// See `client::last_cause`.
    std::string last_cause() const;

    /// See `client::counters`.
    client_counters counters(std::size_t server = 0) const noexcept;

    /// Random octets for `add_chap` and `mschap_v2_login`.
    random_source& random() noexcept;

  private:
    std::uint64_t forks_ = detail::fork_count();
    asio::io_context io_{1};
    client client_;
};

} // namespace radius

// --- <radius/dictionary.hpp> ---

// Names at run time: dictionaries, values as text, printing. Needs neither Asio nor OpenSSL.

// --- <radius/dictionary/exact_print.hpp> ---

// Prints messages as lines that parse to the same octets again.

// --- <radius/dictionary/pair_text.hpp> ---

// Attributes as people type them, `Name = value`, one per line or separated by commas, as radclient
// reads them.

namespace radius {

/// An attribute by number, with its octets: `Attr-26.9.1 = 0x...`. It is not hidden, even if its
/// definition says so. It owns its contents.
class numbered_pair {
  public:
    numbered_pair(const attribute_number& number, octet_string value);

    std::string_view name() const noexcept { return name_; }
    attribute_number number() const noexcept { return number_; }
    flags properties() const noexcept { return {}; }
    result<void> encode(writer& out) const;

  private:
    attribute_number number_;
    octet_string value_;
    std::string name_;
};

namespace detail {

/// The number in a name that needs no definition: `Attr-26.9.1`, or as FreeRADIUS 4 prints it,
/// `raw.26.9.1`, `raw.NAS-Port` or `Vendor-Specific.20000.1`, always with octets. Nothing if the
/// name is that of an attribute. Throws `pair_error` and `attribute_error`.
std::optional<attribute_number> written_number(const pair_words& words,
                                                      const dictionary& names);

/// The pair for `Attr-26.9.1 = 0x...`.
numbered_pair parse_numbered(const pair_words& words, const attribute_number& number);

/// The tag in `Tag-1` and in `Tag-1.Tunnel-Type`, with which FreeRADIUS 4 groups the attributes of
/// a tag; nothing if the dictionary has an attribute of that name.
std::optional<unsigned> group_tag(std::string_view name, const dictionary& names) noexcept;

template <class List, class Pair>
void add_pair(List& list, const Pair& pair) {
    if constexpr (std::same_as<decltype(list.add(pair)), result<void>>) {
        if (const result<void> added = list.add(pair); !added) {
            throw attribute_error(pair.name(), added.error());
        }
    } else {
        list.add(pair);
    }
}

/// Adds the contents of `Tag-1 = { Tunnel-Type = VLAN, Vendor-Specific = { ... } }`, or the
/// attribute of `Tag-1.Tunnel-Type`. Throws `pair_error` and `attribute_error`.
template <class List>
void add_tagged(List& list, const dictionary& names, unsigned tag, const std::string& path,
                const pair_words& words, std::size_t nesting = 0) {
    const std::string_view text = words.value;
    if (!path.empty() && (!text.starts_with('{') || nesting == max_container_nesting)) {
        add_pair(list, names[path][tag].parse(text));
        return;
    }
    if (text.size() < 2 || !text.starts_with('{')) {
        throw attribute_error(words.name, errc::text_invalid, "a group wants { Name = value }");
    }
    pair_scanner scanner(text.substr(1, text.size() - 2), words.line);
    pair_words inner;
    while (scanner.next(inner)) {
        std::string name = path;
        name.append(path.empty() ? "" : ".").append(inner.name);
        add_tagged(list, names, tag, name, inner, nesting + 1);
    }
}

} // namespace detail

/// Calls `list.add(pair)` for each pair of `text`, in order: `list` is an `attribute_list`, a
/// `packet_builder` or any type with such a method, which may throw or return its error. Pairs are
/// on separate lines or separated by commas; `#` begins a comment; `:=` and `+=` mean `=`.
/// `Tunnel-Type:1 = VLAN` has a tag, as have the pairs in `Tag-1 = { ... }`; `Attr-26.9.1 = 0x...`
/// and `raw.26.9.1 = 0x...` need no definition. Errors: the first pair that cannot be read or
/// added; those before it stay in `list`.
template <class List>
result<void, pair_error> parse_pairs_into(List& list, std::string_view text,
                                          const dictionary& names) {
    detail::pair_scanner scanner(text);
    detail::pair_words words;
    try {
        while (scanner.next(words)) {
            if (const auto number = detail::written_number(words, names)) {
                detail::add_pair(list, detail::parse_numbered(words, *number));
            } else if (const auto tag = detail::group_tag(words.name, names)) {
                const std::size_t point = std::min(words.name.find('.'), words.name.size() - 1);
                detail::add_tagged(list, names, *tag, std::string(words.name.substr(point + 1)),
                                   words);
            } else {
                detail::add_pair(list, names[words.name].parse(words.value));
            }
        }
    } catch (const pair_error& error) {
        return error;
    } catch (const attribute_error& error) {
        return pair_error(words.line, error.what());
    }
    return {};
}

/// The pairs of `text` as a list of attributes; see `parse_pairs_into`.
result<attribute_list, pair_error> parse_pairs(std::string_view text,
                                                      const dictionary& names);

} // namespace radius

// --- <radius/packet/packet_builder.hpp> ---

// Writes one packet into a buffer that the caller owns (RFC 2865 section 3), without signatures:
// those need a shared secret and are in `auth/`.

namespace radius {

/// The attributes go straight into the buffer; `finish` fills in the length. For one thread at a
/// time.
class packet_builder {
  public:
    /// `buffer` must have at least 20 octets; at most `max_packet_size` of them are used.
    packet_builder(octets_span buffer, packet_code code, octet identifier,
                   const authenticator& field = {}) noexcept;

    /// Appends one attribute. Errors: `errc::value_too_long`, `errc::value_out_of_range`,
    /// `errc::packet_full`; `errc::secret_unknown` for a hidden one. A failed attribute leaves
    /// nothing behind.
    template <encodable_pair Pair>
    result<void> add(const Pair& pair) noexcept {
        if constexpr (requires { typename Pair::attribute_type; }) {
            static_assert(Pair::properties().hidden == hiding::none,
                          "radius: a hidden attribute needs the shared secret; make a request or "
                          "an attribute_list of it instead");
        }
        packet_buffer room;
        writer value(room.room());
        if (flags(pair.properties()).hidden != hiding::none) {
            return errc::secret_unknown; // a name from a dictionary: not known at compile time
        }
        if (const auto encoded = pair.encode(value); !encoded) {
            return encoded;
        }
        if (!value.ok()) {
            return errc::value_too_long;
        }
        return append(pair.number(), pair.properties(), value.written());
    }

    /// Appends type, length and value unchanged.
    result<void> add_raw(octet type, octets_view value) noexcept;

    /// Appends attributes that are already encoded, header octets included.
    result<void> add_encoded(octets_view attributes) noexcept;

    /// Fills in the Length field and returns the packet, a part of the buffer. Errors:
    /// `errc::packet_full` if the buffer was too small for a header.
    result<octets_span> finish() noexcept;

  private:
    result<void> append(const attribute_number& number, flags properties,
                        octets_view value) noexcept;

    result<void> keep_or_rewind(std::size_t before) noexcept;

    writer out_;
};

} // namespace radius

namespace radius {

namespace detail {

/// Prints one message, and parses every line again to verify it.
class exact_printer : attribute_printer {
  public:
    using attribute_printer::attribute_printer;

    void print();

  private:
    /// The attributes of one type at the front: their lines cannot be swapped with others.
    static octets_view first_run(octets_view attributes);

    /// False if the lines would change the order of the attributes, because another attribute is
    /// between the pieces of a fragmented value.
    bool print_groups(attribute_range attributes);

    /// Replaces the lines printed for `wire` if they do not parse to these octets.
    void make_exact(octets_view wire, std::size_t before);

    bool reads_back(std::string_view lines, octets_view wire) const;

    void print_octets(octets_view attributes);
};

} // namespace detail

/// Like `print`, but the lines parse to the same octets again, with `parse_pairs_into` and a
/// `packet_builder`, or an `attribute_list` if a list is printed. An attribute whose line would not
/// is printed by number, with its octets, followed by the line as a comment: hidden values of a
/// packet, several sub-attributes in one Vendor-Specific, prefixes with superfluous octets. Only
/// values that are masked although the message has them in clear text are lost.
std::string print_exact(const detail::printable& message, const dictionary& names,
                               const print_options& options = {});

} // namespace radius

// --- <radius/dictionary/loader.hpp> ---

// Reads dictionaries in the FreeRADIUS format, from files or from text.

// --- <radius/dictionary/language/files.hpp> ---

// The files of a dictionary: checks which may be read, and reads them within limits.

// --- <radius/dictionary/dictionary_options.hpp> ---

// Permissions and limits of a dictionary loader.

namespace radius {

/// Exceeding a limit is a `dictionary_error`. The size of the input limits a loader's memory.
struct dictionary_options {
    /// Refuse problems that are otherwise accepted with a diagnostic.
    bool strict = false;

    /// Let $INCLUDE read files outside the folder of the first file and its subfolders.
    bool allow_outside_includes = false;

    std::size_t max_include_depth = 32;
    std::size_t max_files = 4096;                        ///< a file included twice counts twice
    std::size_t max_file_size = std::size_t{16} << 20U;  ///< octets
    std::size_t max_total_size = std::size_t{64} << 20U; ///< octets
    std::size_t max_line_size = 4096;                    ///< octets
    std::size_t max_diagnostics = 1000;                  ///< further ones are not kept
};

} // namespace radius

namespace radius::detail {

/// An open file, and the folder that its $INCLUDE lines are relative to.
struct dictionary_file {
    std::string name;      ///< as errors show it
    std::string folder;    ///< of `name`, with its last slash
    std::string canonical; ///< folder and name with links and ".." resolved
    std::string contents;
};

/// Opens the files of one load operation. Error texts do not include the file's name.
class dictionary_files {
  public:
    explicit dictionary_files(const dictionary_options& options);

    /// Opens the first file. All others must be in its folder or in subfolders.
    result<dictionary_file, std::string> open_root(const std::filesystem::path& path);

    /// Opens a file that `from` includes. If it does not exist and is `optional`, the error is
    /// empty.
    result<dictionary_file, std::string> open_include(const dictionary_file& from,
                                                      std::string_view wanted, bool optional);

    /// Closes the file that was opened last.
    void close() noexcept;

  private:
    static std::string folder_of(const std::string& path);

    result<dictionary_file, std::string> open(std::string name, std::string canonical,
                                              bool is_regular);

    /// The error text, or nothing.
    std::string read(dictionary_file& file);

    const dictionary_options& options_;
    std::string root_;
    std::vector<std::string> open_;
    std::vector<char> room_;
    std::size_t files_ = 0;
    std::size_t total_ = 0;
};

} // namespace radius::detail

// --- <radius/dictionary/language/parser.hpp> ---

// The dictionary language of FreeRADIUS 3 and 4, line by line, without the files.

namespace radius::detail {

/// Fills a builder. The caller passes the file and line, and handles $INCLUDE.
class dictionary_parser {
  public:
    using outcome = line_outcome;

    dictionary_parser(const dictionary& base, const dictionary_options& options);

    /// Reads one line that has at least one word.
    outcome read(const dictionary_words& line, const std::string& file, std::size_t number);

    /// State that does not outlive a file: call `enter_file` at its start and `leave_file` at its
    /// end, which closes the blocks that the file left open, as FreeRADIUS does.
    struct file_state {
        std::size_t frames = 0;
        bool internal = false;
        attribute_number relative;
    };
    file_state enter_file() noexcept;
    outcome leave_file(const file_state& before, const std::string& file, std::size_t number);

    /// Reports a problem with a line: an error in strict mode, otherwise a diagnostic.
    outcome note(complaint what, const std::string& file, std::size_t number);

    /// Whether the last line ended a block that was begun before `before`.
    bool left(const file_state& before) const noexcept;

    /// Resolves forward references and builds the dictionary.
    result<dictionary, dictionary_error> finish();

  private:
    static constexpr std::uint32_t max_members = 255; ///< of a structure

    enum class frame_kind : std::uint8_t {
        vendor,
        tlv,
        begin,
        protocol,
        structure, ///< begun by the definition itself: ends after its members
    };

    /// An open block, or the structure that MEMBER lines belong to.
    struct frame {
        frame_kind kind;
        std::string name;
        attribute_number path;     ///< of definitions inside
        bool skipped = false;      ///< nothing is defined inside
        std::uint32_t members = 0; ///< of a structure: how many there are
    };

    static constexpr std::string_view group_word = "group"; ///< marks the target of ref=

    /// The use of a name that is not known yet, and its scope.
    struct forward_use {
        attribute_number user;
        std::string_view name;   ///< the unknown name
        std::string_view value;  ///< of a VALUE or an ALIAS: its name; of a group `group_word`
        std::string_view number; ///< of a VALUE
        attribute_number scope;
        std::size_t line = 0;
        std::size_t file = 0; ///< among `files_`
    };

    outcome read_attribute(const dictionary_words& line);
    outcome read_value(const dictionary_words& line);
    outcome read_vendor_attribute(const dictionary_words& line);
    outcome define_attribute(const dictionary_words& line, attribute_definition& definition);
    outcome read_vendor(const dictionary_words& line);
    outcome read_protocol(const dictionary_words& line);
    outcome read_member(const dictionary_words& line);
    outcome read_struct(const dictionary_words& line);
    outcome read_define(const dictionary_words& line);
    outcome read_enum(const dictionary_words& line);
    outcome read_alias(const dictionary_words& line);
    outcome read_flags(const dictionary_words& line);
    outcome begin_vendor(const dictionary_words& line);
    outcome begin_tlv(const dictionary_words& line);
    outcome begin(const dictionary_words& line);
    outcome begin_protocol(const dictionary_words& line);
    outcome end_vendor(const dictionary_words& line);
    outcome end_tlv(const dictionary_words& line);
    outcome end_begin(const dictionary_words& line);
    outcome end_protocol(const dictionary_words& line);
    outcome end(const dictionary_words& line, frame_kind kind);
    outcome push(frame_kind kind, std::string_view name, const attribute_number& path,
                 bool skipped = false);

    /// Reads the type and the flags from word `type` on; they are the same for every keyword.
    outcome read_properties(const dictionary_words& line, std::size_t type,
                            attribute_definition& definition, flag_references& references);
    outcome read_flags_of(const dictionary_words& line, std::size_t first,
                          attribute_definition& definition, flag_references& references);
    outcome read_number(std::string_view text, attribute_number& number);
    outcome check_number(const attribute_definition& definition, std::string_view text) const;
    outcome refer(const attribute_definition& definition, const flag_references& references);
    outcome define(attribute_definition& definition, const flag_references& references);
    outcome replace(const attribute_definition& before, const attribute_definition& definition);
    outcome define_unnumbered(attribute_definition& definition, const flag_references& references);
    outcome define_value(const attribute_definition& owner, std::string_view name,
                         std::string_view number, bool yielding);
    static outcome check_name(std::string_view name, bool of_value);
    const attribute_definition* find_in_frames(std::string_view name) const noexcept;
    const attribute_definition* resolve(std::string_view name,
                                        const attribute_number& scope) const noexcept;
    outcome unknown_attribute(std::string_view name);
    bool may_search() noexcept;

    outcome settle_clone(const forward_use& use);
    bool is_vendor_alias(const forward_use& use) const noexcept;
    outcome settle_alias(const forward_use& use);
    void leave_protocol(const attribute_number& number);
    outcome settle_enum(const forward_use& use);
    outcome settle_value(const forward_use& use);
    using settling = outcome (dictionary_parser::*)(const forward_use&);
    result<void, dictionary_error> settle(const std::vector<forward_use>& uses, settling each);
    void defer(std::vector<forward_use>& uses, const attribute_number& user, std::string_view name,
               std::string_view value = {}, std::string_view number = {});

    /// Reports a problem: an error in strict mode, otherwise a diagnostic.
    outcome odd(complaint what);
    bool is_skipping() const noexcept;
    attribute_number path() const;
    void leave_structures();
    std::string innermost_block() const;

    dictionary_builder builder_;
    const dictionary_options& options_;
    std::vector<frame> frames_;
    attribute_number relative_;  ///< the TLV that numbers with a leading dot continue
    attribute_definition owner_; ///< of the last VALUE or attribute, by the name that was used
    std::string_view owner_name_;
    bool internal_ = false; ///< FLAGS internal
    name_arena words_;      ///< of forward references
    std::vector<std::string> files_;
    std::vector<forward_use> clones_;
    std::vector<forward_use> aliases_;
    std::vector<forward_use> enums_;
    std::vector<forward_use> values_;
    std::size_t cloned_ = 0;
    std::size_t searched_ = 0;
    dictionary_counts counts_;
    const std::string* file_ = nullptr;
    std::size_t line_ = 0;
};

/// True if a nearest name may be searched for. That takes time, so it is not done for each of many
/// lines.

/// A number as written in its file: relative to the enclosing block, or with a leading dot to the
/// last TLV; `24757.1` and `.1.2` name further levels.

/// `VENDORATTR 4242 Acme-Role 1 string` is how Merit's server and Radiator write what is `ATTRIBUTE
/// Acme-Role 26.4242.1 string`. The vendor may be a name.

/// The rest of a line whose number has been read.

/// Adds a definition whose number is known, and reports what it changes.

/// Reports what a definition changes in the one that it replaces.

/// PROTOCOL declares a protocol, and BEGIN-PROTOCOL begins its attributes.

/// Only RADIUS is supported: attributes of other protocols are skipped.

/// `BEGIN-VENDOR Acme` defines attributes of 26.Acme, and `parent=Extended-Vendor-Specific-1`,
/// which older files call `format=`, those of 241.26.Acme (RFC 6929 section 2.4).

/// BEGIN is for types with contents: tlv, struct, union.

/// MEMBERs follow their structure, in wire order.

/// `STRUCT Name Key 3` defines what follows the members of the structure around Key if Key is 3.
/// Its number is that of the key, followed by 3.

/// A definition without a number gets one that fits no packet, so that lookups work the same.

/// Another name for a number, at the top level whatever the number's scope. Its target may be
/// defined later.

/// `FLAGS internal` applies to the end of its file, or to `FLAGS !internal`.

/// `.Name` is a sibling of the attribute that refers to it, `..Name` is one level higher, `@.Name`
/// at the top. A plain name or path is looked up at the top; a plain name then anywhere, if it is
/// unique.

/// Resolves or records the references in the flags of a new definition.

/// `..DHCPv6` in a group refers to another protocol: its contents are octets here.

/// Copies the definitions inside another attribute, except those that exist here already.

/// `ALIAS Acme Vendor-Specific.Acme` is redundant: paths such as `Acme.Role` are found anyway.

} // namespace radius::detail

namespace radius {

namespace detail {

/// One load operation: the parser and the open files.
class dictionary_loader {
  public:
    using outcome = result<void, dictionary_error>;

    dictionary_loader(const dictionary& base, const dictionary_options& options);

    /// The first file.
    outcome load(const std::filesystem::path& path);

    /// Text without a file, in which $INCLUDE is not possible.
    outcome parse(std::string_view text, const std::string& name);

    result<dictionary, dictionary_error> finish();

  private:
    outcome read_file(const dictionary_file& file);

    outcome read_lines(std::string_view text, const std::string& name,
                       const dictionary_file* file);

    outcome read_include(const dictionary_words& words, const std::string& name, std::size_t number,
                         const dictionary_file* from);

    dictionary_options options_;
    dictionary_files files_;
    dictionary_parser parser_;
};

} // namespace detail

/// Reads a dictionary file and its includes, on top of `base`. Errors: the first problem, with its
/// file and line.
result<dictionary, dictionary_error>
try_load_dictionary(const std::filesystem::path& path, const dictionary& base = {},
                    const dictionary_options& options = {});

/// Reads a dictionary file and its includes, on top of `base`. Throws `dictionary_error`.
dictionary load_dictionary(const std::filesystem::path& path, const dictionary& base = {},
                                  const dictionary_options& options = {});

/// Reads a dictionary's text, which cannot include files; errors use `name` as the file name.
result<dictionary, dictionary_error>
parse_dictionary(std::string_view text, const std::string& name = "dictionary",
                 const dictionary& base = {}, const dictionary_options& options = {});

} // namespace radius

// --- <radius/packet.hpp> ---

// Only the codec: attributes and packets, without Asio, OpenSSL or a run-time dictionary.

// --- <radius/address/literals.hpp> ---

// Addresses and networks as literals that the compiler checks: "192.168.0.1"_ipv4.

namespace radius {

namespace detail {

// A bad literal calls one of these. They have no bodies and are not constexpr, so the compiler
// stops there and prints the name, which is the message.
void this_literal_is_no_ipv4_address();
void this_literal_is_no_ipv6_address();
void this_literal_is_no_ipv4_prefix();
void this_literal_is_no_ipv6_prefix();
void this_prefix_is_too_long_or_has_bits_set_beyond_its_length();
void this_literal_is_no_interface_id();
void this_literal_is_no_ethernet_address();

} // namespace detail

inline namespace literals {

/// "192.0.2.1"_ipv4
consteval ipv4_address operator""_ipv4(const char* text, std::size_t size) {
    const auto value = ipv4_address::parse({text, size});
    if (!value) {
        detail::this_literal_is_no_ipv4_address();
    }
    return *value;
}

/// "2001:db8::1"_ipv6
consteval ipv6_address operator""_ipv6(const char* text, std::size_t size) {
    const auto value = ipv6_address::parse({text, size});
    if (!value) {
        detail::this_literal_is_no_ipv6_address();
    }
    return *value;
}

/// "10.0.0.0/8"_ipv4_prefix
consteval ipv4_prefix operator""_ipv4_prefix(const char* text, std::size_t size) {
    const auto value = ipv4_prefix::parse({text, size});
    if (!value && value.error() == errc::value_out_of_range) {
        detail::this_prefix_is_too_long_or_has_bits_set_beyond_its_length();
    }
    if (!value) {
        detail::this_literal_is_no_ipv4_prefix();
    }
    return *value;
}

/// "2001:db8::/32"_ipv6_prefix
consteval ipv6_prefix operator""_ipv6_prefix(const char* text, std::size_t size) {
    const auto value = ipv6_prefix::parse({text, size});
    if (!value && value.error() == errc::value_out_of_range) {
        detail::this_prefix_is_too_long_or_has_bits_set_beyond_its_length();
    }
    if (!value) {
        detail::this_literal_is_no_ipv6_prefix();
    }
    return *value;
}

/// "0:0:0:1"_ifid
consteval interface_id operator""_ifid(const char* text, std::size_t size) {
    const auto value = interface_id::parse({text, size});
    if (!value) {
        detail::this_literal_is_no_interface_id();
    }
    return *value;
}

/// "00:11:22:aa:bb:cc"_ether
consteval ethernet_address operator""_ether(const char* text, std::size_t size) {
    const auto value = ethernet_address::parse({text, size});
    if (!value) {
        detail::this_literal_is_no_ethernet_address();
    }
    return *value;
}

} // namespace literals

} // namespace radius

// --- <radius/observe/pcapng.hpp> ---

// Traced packets as a pcapng file, which Wireshark and tshark open (draft-ietf-opsawg-pcapng).

// --- <radius/observe/trace_text.hpp> ---

// Traced packets for people: a line about the packet, then one `Name = value` line per attribute
// (RFC 2865 section 5).

namespace radius {

/// The contents of a text trace.
struct trace_text_options {
    /// The names of attributes and values.
    dictionary names = standard_dictionary();

    /// With `shown`, hidden values are printed in clear text if the event has the secret and, for a
    /// reply, the authenticator of the request.
    radius::secrets secrets = radius::secrets::masked;
};

namespace detail {

/// The message interface that `print` needs.
class traced_message {
  public:
    traced_message(const packet_view& packet, const trace_event& event) noexcept;

    attribute_range attributes() const noexcept;

    result<octets_view> reveal(flags properties, octets_view value,
                               octets_span room) const noexcept;

  private:
    packet_view packet_;
    const shared_secret* secret_;
    bool plain_;
    std::optional<std::span<const octet, 16>> hidden_under_;
};

/// Wider than a server's limits: a trace must also show the packets that a server refuses.
inline constexpr packet_limits trace_limits{
    .max_size = 65535, .max_attributes = 65535, .allow_type_0 = true};

} // namespace detail

/// "Access-Accept id 5 length 44", with "token" instead of "id" in RADIUS/1.1, or "13 octets" if
/// there is no RADIUS header, followed by ", dropped: unknown peer" if the event has a reason. It
/// has no control characters, and a peer can influence only three numbers in it.
std::string trace_summary(const trace_event& event);

/// Converts traced packets to text. Any number of threads may use one.
class trace_printer {
  public:
    /// The time is proportional to the size of the dictionary.
    explicit trace_printer(const trace_text_options& options = {});

    /// The packet's line, such as "2026-11-22T10:00:00.123456Z 127.0.0.1:1812 -> 127.0.0.1:54321
    /// UDP Access-Accept id 5 length 44", followed by its attributes as `print` shows them, or by
    /// the hexadecimal octets if the packet is malformed. Every line ends in a line feed, and the
    /// output is printable text. Masked data is shown as `<hidden>`, among hexadecimal octets too.
    std::string operator()(const trace_event& event) const;

  private:
    /// "2026-11-22T10:00:00.123456Z"
    static void append_time(std::string& text, wall_time when);

    void append_attributes(std::string& text, const trace_event& event, octets_view packet) const;

    dictionary names_;
    radius::secrets secrets_;
};

/// A sink that prints each packet to `out` and flushes it. Copies of the sink share a lock, so any
/// number of threads may call them; `out` must outlive all of them, and nothing else may write to
/// it meanwhile.
trace_sink make_text_trace(std::ostream& out, const trace_text_options& options = {});

} // namespace radius

namespace radius::detail {

inline constexpr std::size_t ipv4_header_size = 20;
inline constexpr std::size_t ipv6_header_size = 40;
inline constexpr std::size_t udp_header_size = 8;
inline constexpr octet udp_protocol = 17;
inline constexpr octet hop_limit = 64;

/// A block under construction. All numbers are in network order, as the section header says.
///
///     octet   0..3   4..7           8 ...                 last 4
///             Type   Total Length   body, padded to 32    Total Length again
class pcapng_block {
  public:
    pcapng_block(writer& out, std::uint32_t type) noexcept;

    /// An option of the body: code (2), length (2), value, padding to 32 bits.
    void option(std::uint16_t code, octets_view value) noexcept;

    /// Zeros up to the next 32 bits.
    void pad() noexcept;

    /// Ends the options and the block.
    void finish() noexcept;

  private:
    writer& out_;
    std::size_t start_;
};

/// Computes the Internet checksum (RFC 1071).
class internet_checksum {
  public:
    /// All pieces except the last must have an even number of octets.
    void add(octets_view piece) noexcept;
    void add(std::size_t number) noexcept { sum_ += number; }

    std::uint16_t value() const noexcept;

  private:
    std::uint64_t sum_ = 0;
};

/// An address as 16 octets, IPv4 in its mapped form; the unspecified address stays unspecified.
ipv6_address::octets_type ipv6_octets(const ip_address& address) noexcept;

/// The size of the headers between these ends, in octets.
std::size_t udp_headers_size(const endpoint& source, const endpoint& target) noexcept;

/// Writes the UDP header and its payload. `pseudo` has the sum of the addresses.
///
///     octet   0..1     2..3     4..5     6..7       8 ...
///             Source   Target   Length   Checksum   payload
void write_udp(writer& out, internet_checksum pseudo, const endpoint& source,
                      const endpoint& target, octets_view payload) noexcept;

/// Writes the IPv4 header, RFC 791 section 3.1:
///
///     octet   0      1     2..3           4..5   6..7       8     9          10..11
///             0x45   TOS   Total Length   Id     Fragment   TTL   Protocol   Checksum
///     octet   12..15   16..19
///             Source   Target
void write_ipv4_header(writer& out, const ipv4_address& source, const ipv4_address& target,
                              std::size_t payload_size) noexcept;

/// Writes the IPv6 header, RFC 8200 section 3:
///
///     octet   0..3            4..5             6             7           8..23    24..39
///             Version, Flow   Payload Length   Next Header   Hop Limit   Source   Target
void write_ipv6_header(writer& out, octets_view source, octets_view target,
                              std::size_t payload_size) noexcept;

/// Writes the packet as an IP datagram of at most 65,535 octets: IPv6 if either end has such an
/// address.
void write_datagram(writer& out, const endpoint& source, const endpoint& target,
                           octets_view payload) noexcept;

} // namespace radius::detail

namespace radius {

/// The contents and the maximum size of a pcapng file.
struct pcapng_options {
    /// Its hidden and secret attributes are masked, in addition to those of the standard.
    dictionary names = standard_dictionary();

    /// With `masked`, secrets are zeros of the same length, and the authenticators of such packets
    /// no longer verify. With `shown`, packets are written unchanged; give Wireshark the shared
    /// secret to reveal hidden values.
    radius::secrets secrets = radius::secrets::masked;

    /// The maximum size of the file, in octets.
    std::uint64_t max_octets = std::uint64_t{1} << 30U;
};

/// The state of a file.
enum class pcapng_state : std::uint8_t {
    writing,
    full,   ///< `max_octets` is reached; a full file is valid
    failed, ///< the stream failed
};

/// Writes packets to a stream, which must outlive the writer. For one thread at a time.
///
/// Each packet gets an IP and a UDP header built from its two ends, also if it came over TCP, TLS
/// or DTLS, so that Wireshark's RADIUS dissector reads all of them; the interface's name is the
/// transport, and a comment is a summary. Wireshark expects RADIUS on UDP ports 1645, 1646, 1700,
/// 1812, 1813 and 3799. For other ports use "Decode As", or `tshark -d udp.port==2083,radius`.
class pcapng_writer {
  public:
    /// Writes the file header immediately.
    explicit pcapng_writer(std::ostream& out, const pcapng_options& options = {});

    /// Writes one packet to the stream's buffer. False if the file is full or the stream failed:
    /// then this and all later packets are not written.
    bool write(const trace_event& event);

    pcapng_state state() const noexcept { return state_; }

    /// The number of octets written.
    std::uint64_t size() const noexcept { return size_; }

  private:
    static constexpr std::size_t max_datagram = 65535;
    static constexpr std::size_t block_overhead = 64; ///< of a packet block, without data
    static constexpr std::uint16_t option_comment = 1;

    /// The section header and one interface per transport:
    ///
    ///     section header block   Byte-Order Magic (4), Major (2), Minor (2), Section Length (8)
    ///     interface block        LinkType (2), Reserved (2), SnapLen (4)
    void write_head();

    /// The enhanced packet block:
    ///
    ///     octet   0..3           4..11       12..15            16..19            20 ...
    ///             Interface Id   Timestamp   Captured Length   Original Length   packet, options
    void write_packet(writer& out, const trace_event& event, const endpoint& source,
                      const endpoint& target, std::size_t headers, std::string_view comment);

    std::string comment_on(const trace_event& event) const;

    bool put(octets_view block);

    std::ostream& out_;
    dictionary marked_;
    radius::secrets secrets_;
    std::uint64_t max_octets_;
    std::uint64_t size_ = 0;
    pcapng_state state_ = pcapng_state::writing;
    octet_string payload_;
    octet_string block_;
};

} // namespace radius

// --- <radius/observe/trace_file.hpp> ---

// A trace sink that writes a pcapng file.

#include <fstream>

namespace radius {

namespace detail {

/// The file, its writer and the lock that lets several threads use them.
class trace_file {
  public:
    trace_file(const std::filesystem::path& path, const pcapng_options& options, log_sink log);

    void write(const trace_event& event);

  private:
    /// Only its owner may read a new file: even masked, it shows who logged in where.
    static std::ofstream open(const std::filesystem::path& path);

    std::string name_;
    std::ofstream out_;
    pcapng_writer writer_;
    logger log_;
    std::mutex lock_;
    bool stopped_ = false;
};

} // namespace detail

/// A sink that writes each packet to a pcapng file. It overwrites an existing file and flushes each
/// packet, so that you can read the file while it grows. Copies of the sink share the file, which
/// is closed with the last of them; any number of threads may call them. When the file is full or
/// cannot be written, `log` receives one line and further packets are not traced. Throws
/// `std::system_error`, whose text names the file, if it cannot be opened or its header cannot be
/// written.
trace_sink make_trace_file(const std::filesystem::path& path,
                                  const pcapng_options& options = {}, log_sink log = {});

} // namespace radius

// --- <radius/server/server.hpp> ---

// The server: one handler, any number of transports, threads and sockets.

// --- <radius/server/reverse_path.hpp> ---

// A handler's way back to a client: CoA and Disconnect over the connection that the client opened,
// through firewalls and NAT (draft-ietf-radext-reverse-coa).

// --- <radius/transport/server/reverse_driver.hpp> ---

// Sends a server's own CoA-Requests and Disconnect-Requests over a connection that a client has
// opened (draft-ietf-radext-reverse-coa).

namespace radius {

/// The connection interface that a `reverse_driver` needs.
class reverse_output {
  public:
    /// Queues one packet; it is sent with the others of this turn.
    virtual void send_request(octets_view packet) = 0;

  protected:
    ~reverse_output() = default;
};

/// The client role on a server's connection. Everything runs on the connection's thread. The
/// connection must outlive it, or close it.
class reverse_driver : public reverse_door, public std::enable_shared_from_this<reverse_driver> {
  public:
    /// The last two arguments are those of `reverse_engine`.
    reverse_driver(asio::io_context& io, random_source& random, reverse_output& output,
                   transport_kind transport, radius_version version, const endpoint& remote,
                   const dynamic_authorization_options& carried, bool strict_prefixes);

    asio::io_context& io() noexcept { return *io_; }
    const client_engine& engine() const noexcept;
    const auto& memory() const noexcept { return waiting_.memory(); }
    bool is_open() const noexcept { return output_ != nullptr; }

    /// Like `client_driver::start`.
    template <class Done>
    result<request_handle> start(packet_code code, const attribute_list& attributes, Done&& done) {
        if (!is_open()) {
            return errc::connection_closed;
        }
        const auto handle = engine_.submit(code, attributes, std::chrono::steady_clock::now(),
                                           std::chrono::system_clock::now());
        if (!handle) {
            return handle;
        }
        waiting_.add(*handle, std::forward<Done>(done), [&] { cancel(*handle); });
        pump();
        return handle;
    }

    void cancel(request_handle request);

    /// A reply has arrived. Returns the reason if it was dropped.
    drop_reason received(octets_view packet);

    /// The connection is gone: requests in progress end with `errc::connection_closed`.
    void close();

    /// The time that the engine requested has come.
    void timer_due();

  private:
    void pump();

    void perform(const packet_to_send& action);

    void perform(const request_to_complete& action);

    void perform(const channel_to_open&) {} // the connection is there, and its owner closes it
    void perform(const channel_to_close&) {}

    asio::io_context* io_;
    reverse_output* output_; ///< null once the connection is gone
    reverse_engine engine_;
    engine_timer timer_;
    waiting_requests waiting_;
    bool pumping_ = false;
};

} // namespace radius

namespace radius {

/// Create it from a request, and keep or copy it as long as you need; it leads nowhere once the
/// connection is closed. Available only with TLS and DTLS, and only for peers with
/// `peer_options::reverse_coa`.
///
///     radius::reverse_path path(request);
///     auto reply = co_await path.async_send(
///         radius::make_disconnect_request(attr::user_name = "bob"), asio::use_awaitable);
///
/// Threads: any thread may copy one and call `get_executor`. Call `async_send` and `operator bool`
/// only on the thread that runs the connection, which is that of the handler's coroutine; from
/// other threads, post to `get_executor()`.
class reverse_path {
  public:
    /// Leads nowhere.
    reverse_path() = default;

    /// The way back over the connection of this request; leads nowhere if there is none.
    explicit reverse_path(const received_request& request);

    /// True if the connection is still open.
    explicit operator bool() const noexcept;

    /// The executor of the connection's thread; empty if the path never led anywhere.
    asio::any_io_executor get_executor() const noexcept { return executor_; }

    /// Sends a CoA-Request or Disconnect-Request and completes with `void(std::error_code,
    /// basic_response<Code>)`. A NAK is a response, not an error.
    ///
    /// Errors: `errc::connection_closed` if the connection is closed, or closes meanwhile;
    /// `errc::no_response` after the time of RFC 5080 section 2.2.1; `errc::queue_full`;
    /// `asio::error::operation_aborted` after cancellation. Throws `std::system_error` with
    /// `errc::connection_closed` if the path never led anywhere.
    template <packet_code Code, class Token>
        requires(Code == packet_code::coa_request || Code == packet_code::disconnect_request)
    auto async_send(const outgoing_request<Code>& request, Token&& token) const {
        using response = basic_response<Code>;
        if (!executor_) {
            throw std::system_error(make_error_code(errc::connection_closed), "reverse path");
        }
        return asio::async_initiate<Token, void(std::error_code, response)>(
            [driver = driver_.lock(), executor = executor_](auto handler,
                                                            const outgoing_request<Code>& sent) {
                if (driver != nullptr) {
                    detail::initiate_exchange<Code>(driver, std::move(handler), sent);
                    return;
                }
                const auto where = asio::get_associated_executor(handler, executor);
                asio::post(where, [handler = std::move(handler)]() mutable {
                    std::move(handler)(make_error_code(errc::connection_closed), response());
                });
            },
            token, request);
    }

  private:
    std::weak_ptr<reverse_driver> driver_;
    asio::any_io_executor executor_;
};

} // namespace radius

// --- <radius/server/server_shard.hpp> ---

// The state of one thread of a server: sockets, counters, buffers, and access to the handler.

// --- <radius/server/server_options.hpp> ---

// The options of a server; every default is the safe one.

namespace radius {

/// Use designated initialisers. Threads: a value, copied by the server; all of the server's threads
/// call `log` and `trace`.
struct server_options {
    /// Names for the requests and replies that `log_level::debug` shows; you need no dictionary to
    /// read or write attributes.
    radius::dictionary dictionary = standard_dictionary();

    /// The clients that may send requests, and their secrets.
    std::vector<peer> peers{};

    /// `limits.max_size` above 4096 allows requests of up to 65535 octets over TCP and TLS, and
    /// replies of that size if the request has a Response-Length that allows it (RFC 7930);
    /// `listen` then refuses UDP and DTLS. Each connection may buffer an unfinished packet of that
    /// size.
    packet_limits limits{};

    /// One cache per socket, and a smaller one per connection.
    duplicate_cache_limits duplicates{};

    /// The memory of all connections' caches, in octets. Caches of UDP sockets, whose number you
    /// determine, do not count.
    duplicate_budget_limits connection_duplicates{};

    /// One table for the whole server: each dated CoA and Disconnect is handled once.
    replay_limits replays{};

    /// The maximum number of concurrent coroutine handlers, of all threads together; further
    /// requests are dropped, and their clients retransmit.
    std::size_t max_in_progress = std::size_t{16} * 1024;

    /// The same for one peer, over all transports, so that one peer cannot block others.
    std::size_t max_in_progress_a_peer = std::size_t{8} * 1024;

    /// One is your thread, which runs the `io_context`; the others are the server's own, each with
    /// its own socket on the same port (SO_REUSEPORT). More than one needs Linux, and a thread-safe
    /// handler.
    unsigned threads = 1;

    /// Receives log lines. By default warnings and errors go to standard error; `{}` disables
    /// logging.
    log_sink log = standard_error_log();

    /// Lines below this level are not generated: `debug` shows every request and reply, with
    /// secrets masked. The default is `warning` for standard error, and `info` for your own sink.
    std::optional<log_level> log_threshold{};

    trace_sink trace{}; ///< every packet received and sent
};

} // namespace radius

// --- <radius/transport/server/listening.hpp> ---

// The interface between a server and its transports: opening and stopping listeners.

namespace radius {

/// A listening socket: its service and endpoint.
struct listening_socket {
    service port = service::all;
    transport_kind transport = transport_kind::udp;
    endpoint local;
};

/// One of a transport's ports, before it is opened.
struct listening_port {
    service port = service::all;
    std::uint16_t number = 0; ///< 0: any free one
};

/// The life of a listener, away from the hot path: requests never pass through here.
class listener_control {
  public:
    virtual ~listener_control() = default;

    /// Starts accepting requests.
    virtual void start() = 0;
    /// Accepts no more requests; replies can still be sent.
    virtual void stop() noexcept = 0;
    /// There are no more replies to come: closes once all are sent.
    virtual void finish() noexcept = 0;
    /// Ends everything now.
    virtual void close() noexcept = 0;
    /// The service's credentials have changed: ends connections that the new credentials would
    /// refuse.
    virtual void reassess() noexcept {}
    virtual const endpoint& local() const noexcept = 0;
};

/// The state of one `listen` that all threads of a server share: certificates, limits, known
/// clients.
class transport_service {
  public:
    transport_service() = default;
    transport_service(const transport_service&) = delete;
    transport_service& operator=(const transport_service&) = delete;
    virtual ~transport_service() = default;

    /// The number of peers in addition to those of the server's options.
    virtual std::size_t peer_count() const noexcept { return 0; }

    /// The longest `event_timestamp_window` of these peers.
    virtual std::chrono::seconds longest_window() const noexcept { return {}; }

    /// Reloads certificates, keys, authorities and revocation lists. If they cannot be read, throws
    /// `std::system_error` and keeps the old ones.
    virtual void reload() {}
};

/// How `server::listen` opens a transport passed by value. A specialisation defines `kind`, the
/// `socket` type, the `shared` type that its listeners share, created by `prepare(transport,
/// first_peer_index)`, the `listener` template that serves a socket, and provides
/// `ports(transport)`, `describe(transport)` and `open(io, transport, number, share_port, error)`.
template <class Transport>
struct transport_traits;

} // namespace radius

// --- <radius/transport/server/progress_quota.hpp> ---

// Limits the number of concurrent coroutine handlers of a server and of each of its peers.

namespace radius {

/// One per server, shared by all of its threads. A peer costs four octets.
class progress_quota {
  public:
    /// For the peers of one table; add others with `extend`.
    progress_quota(std::size_t most, std::size_t most_a_peer, std::size_t peers);
    progress_quota(const progress_quota&) = delete;
    progress_quota& operator=(const progress_quota&) = delete;
    ~progress_quota();

    /// Makes room for `peers` more peers. For one thread at a time; others may enter and leave
    /// meanwhile.
    void extend(std::size_t peers);

    /// Counts one more of this peer. At the limit it returns false and does not count.
    bool enter(const known_peer& peer) noexcept;

    /// One handler of this peer has ended.
    void leave(const known_peer& peer) noexcept;

  private:
    struct row {
        row(std::size_t first, std::size_t peers);

        std::size_t begin;
        std::vector<std::atomic<std::uint32_t>> counts;
        std::atomic<row*> next{nullptr};
    };

    std::atomic<std::uint32_t>& of(const known_peer& peer) noexcept;

    std::size_t most_;
    std::size_t most_a_peer_;
    std::atomic<std::size_t> all_{0};
    row first_;
};

} // namespace radius

namespace radius {

/// Shares constant data (peers, options, the handler) with other shards, and the table of replays,
/// which locks. Everything but `counters` runs on the thread of its `io_context`.
template <class Handler>
class server_shard : public std::enable_shared_from_this<server_shard<Handler>>,
                     public handler_runner<server_shard<Handler>> {
  public:
    server_shard(asio::io_context& io, std::shared_ptr<Handler> handler,
                 std::shared_ptr<const peer_table> peers,
                 std::shared_ptr<const server_options> options,
                 std::shared_ptr<replay_table> replays, std::shared_ptr<progress_quota> progress,
                 std::shared_ptr<duplicate_budget> duplicates,
                 std::shared_ptr<std::atomic<bool>> told = std::make_shared<std::atomic<bool>>())
        : handler_runner<server_shard>(coroutines_at_rest, std::move(told)), io_(&io),
          handler_(std::move(handler)), peers_(std::move(peers)), options_(std::move(options)),
          replays_(std::move(replays)), progress_(std::move(progress)),
          duplicates_(std::move(duplicates)),
          log_(options_->log, options_->log_threshold, options_->trace, options_->dictionary),
          book_(peers_->size()) {
        answer_.reserve(std::max(options_->limits.max_size, max_packet_size));
    }

    asio::io_context& io() noexcept { return *io_; }
    const counter_book& counters() const noexcept { return book_; }
    event_log& log() noexcept { return log_; }
    const event_log& log() const noexcept { return log_; }
    random_source& random() noexcept { return random_; }
    const peer_table& peers() const noexcept { return *peers_; }

    /// Makes room for the counters of `peers` more peers. Any thread may call it, one at a time.
    void extend_counters(std::size_t peers) { book_.extend(peers); }

    /// Takes ownership of a bound socket and starts serving it; closes it once the shard is
    /// stopped.
    template <class Transport>
    void add(typename transport_traits<Transport>::socket socket, service port,
             const std::shared_ptr<typename transport_traits<Transport>::shared>& shared) {
        if (stopping_) {
            return;
        }
        using listener = typename transport_traits<Transport>::template listener<server_shard>;
        listeners_.push_back(std::make_shared<listener>(
            this->shared_from_this(), std::move(socket),
            receiver_options{.port = port,
                             .transport = transport_traits<Transport>::kind,
                             .limits = options_->limits,
                             .duplicates = options_->duplicates},
            shared));
        listeners_.back()->start();
    }

    /// Ends connections that the current credentials would refuse.
    void reassess() noexcept {
        for (const auto& one : listeners_) {
            one->reassess();
        }
    }

    /// Accepts no more requests; those in progress are still answered, then all sockets close.
    void stop() {
        stopping_ = true;
        for (const auto& one : listeners_) {
            one->stop();
        }
        close_if_idle();
    }

    /// Closes all sockets now; replies that are not ready are lost.
    void close() noexcept {
        stopping_ = true;
        for (const auto& one : listeners_) {
            one->close();
        }
        listeners_.clear();
        this->dismiss_coroutines();
    }

    // Called by listeners.

    receiver make_receiver(const receiver_options& options) {
        return receiver(options, peers_, book_, random_, replays_);
    }
    /// The same for a connection of this peer, identified by a unique string.
    receiver make_receiver(const receiver_options& options, const std::string& peer) {
        return receiver(options, peers_, book_, random_, replays_,
                        duplicate_share(duplicates_, peer));
    }
    datagram_batch& received_datagrams() noexcept { return received_; }
    /// Called in every turn in which datagrams arrive.
    datagram_mover& mover() noexcept {
        watch_threads();
        return mover_;
    }

    /// The buffer for replies that an engine itself creates, for one packet at a time.
    octets_span answer_room() noexcept { return answer_.all(); }

    /// The read buffer of connections, for one at a time.
    octets_span stream_room() {
        watch_threads();
        if (stream_room_.empty()) {
            stream_room_.resize(std::size_t{64} * 1024);
        }
        return stream_room_;
    }

    /// Counts a connection: its peer is identified, or it ended before.
    void count_connection(bool identified) noexcept {
        server_counters& totals = book_.totals();
        ++(identified ? totals.connections : totals.connections_refused);
    }

    bool is_traced() const noexcept { return log_.is_traced(); }
    /// See `event_log::trace`.
    void trace(const trace_event& event) noexcept { log_.trace(event); }

    /// Logs a drop. `receiver` has counted it, except for drops that only a transport can detect.
    void note_drop(drop_reason reason, const endpoint& local, const endpoint& remote,
                   const known_peer* peer) noexcept {
        if (reason == drop_reason::send_failed || reason == drop_reason::internal_error ||
            reason == drop_reason::connection_closed) {
            ++book_.totals().drops[reason];
        }
        log_.dropped(reason, local, remote, peer != nullptr ? peer->name() : std::string_view(),
                     std::chrono::steady_clock::now());
    }

    // Called by the handler runner.

    const std::shared_ptr<Handler>& handler() const noexcept { return handler_; }
    bool may_begin(const known_peer& peer) noexcept { return progress_->enter(peer); }
    void has_ended(const known_peer& peer) noexcept { progress_->leave(peer); }

    /// A coroutine has ended, or there was none.
    void close_if_idle() {
        if (!stopping_ || this->coroutines() != 0 || finished_) {
            return;
        }
        finished_ = true;
        this->dismiss_coroutines();
        const auto finish = [self = this->shared_from_this()] {
            for (const auto& one : self->listeners_) {
                self->log_.closed(one->local());
                one->finish();
            }
        };
        // Replies of this turn may still wait to be flushed: close after them.
        if (!detail::try_post(*io_, finish)) {
            finish();
        }
    }

  private:
    void watch_threads() noexcept {
        if (threads_.is_shared_now()) {
            log_.shared_between_threads(listeners_.empty() ? endpoint() : listeners_[0]->local(),
                                        "run it in one, and set server_options::threads for more");
        }
    }

    static constexpr std::size_t coroutines_at_rest = 64;

    asio::io_context* io_;
    std::shared_ptr<Handler> handler_;
    std::shared_ptr<const peer_table> peers_;
    std::shared_ptr<const server_options> options_;
    std::shared_ptr<replay_table> replays_;
    std::shared_ptr<progress_quota> progress_;
    std::shared_ptr<duplicate_budget> duplicates_;
    event_log log_;
    random_source random_;
    counter_book book_;
    datagram_batch received_;
    datagram_mover mover_;
    thread_watch threads_;
    std::vector<std::shared_ptr<listener_control>> listeners_;
    wiped_octets answer_;
    octet_string stream_room_;
    bool stopping_ = false;
    bool finished_ = false;
};

} // namespace radius

// --- <radius/transport/server/dtls_listener.hpp> ---

// One UDP socket of a server for the DTLS connections of many clients (RFC 7360 section 5.1,
// draft-ietf-radext-radiusdtls-bis section 5).

// --- <radius/transport/server/datagram_listener.hpp> ---

// The common base of a server's UDP sockets, with and without DTLS: datagrams are received and sent
// in batches, and a failure affects only one datagram.

// --- <radius/transport/datagram/udp_socket.hpp> ---

// Opens and binds the UDP sockets of a server.

// --- <radius/transport/kit/socket_options.hpp> ---

// The options of all listening sockets: an address to bind, one or both families, a shared port.

namespace radius::detail {

/// Opens a socket or acceptor for the address and lets `configure` set its options, then binds it.
/// "::" without IPv6 on the machine becomes "0.0.0.0". With `share_port` several sockets may bind
/// the same port, and the kernel distributes clients over them. Errors: the system's;
/// `errc::option_invalid` for an invalid address, and for `share_port` if the system does not
/// support it.
template <class Socket, class Configure>
void bind_socket(Socket& socket, const std::string& text, std::uint16_t port, bool share_port,
                 Configure&& configure, std::error_code& error) {
    using endpoint_type = typename Socket::endpoint_type;
    const auto wanted = endpoint::parse(text, port);
    if (!wanted) {
        error = make_error_code(errc::option_invalid);
        return;
    }
    auto local = to_asio<typename Socket::protocol_type>(*wanted);
    socket.open(local.protocol(), error);
    const bool any = wanted->address == ip_address(ipv6_address());
    if (error && any) {
        local = endpoint_type(Socket::protocol_type::v4(), port);
        socket.open(local.protocol(), error);
    }
    if (error) {
        return;
    }
    configure(socket);
    std::error_code ignored; // the system may support only one family
    if (local.address().is_v6()) {
        socket.set_option(asio::ip::v6_only(!any), ignored);
    }
    if (share_port) {
#if defined(SO_REUSEPORT)
        socket.set_option(asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>(true),
                          error);
#else
        error = make_error_code(errc::option_invalid);
#endif
    }
    if (!error) {
        socket.bind(local, error);
    }
    if (!error) {
        socket.non_blocking(true, error);
    }
}

} // namespace radius::detail

namespace radius {

/// A listening, non-blocking TCP socket. Errors: those of `detail::bind_socket`.
tcp_acceptor open_tcp_acceptor(asio::io_context& io, const std::string& address,
                                      std::uint16_t port, bool share_port, std::error_code& error);

} // namespace radius

namespace radius {

/// A bound, non-blocking UDP socket. Errors: those of `detail::bind_socket`.
udp_socket open_udp_socket(asio::io_context& io, const udp& options, std::uint16_t port,
                                  bool share_port, std::error_code& error);

namespace detail {

/// The address of a bound socket. If it is bound to all addresses, it is configured to report the
/// destination of each datagram, if the system supports that.
datagram_end bound_to(udp_socket& socket);

} // namespace detail

} // namespace radius

namespace radius {

/// `Derived` is the listener. It must provide `received_datagrams()`, the batch to read into, and
/// `take(count)`, which processes that many of them. `Core` calls the handler and has log, trace
/// and counters. It and its listeners own each other until the core is closed. Everything runs on
/// the thread of the core's `io_context`.
template <class Derived, class Core>
class datagram_listener : public listener_control, public std::enable_shared_from_this<Derived> {
  public:
    const endpoint& local() const noexcept override { return own_.local; }

    /// Starts reading, until `stop`.
    void start() override {
        socket_.async_wait(
            asio::socket_base::wait_read,
            detail::recycling_handler{[self = this->shared_from_this()](std::error_code error) {
                                          if (!error && self->reading_) {
                                              self->read();
                                              self->start();
                                          }
                                      },
                                      memory_});
    }

    /// Stops reading; replies can still be sent.
    void stop() noexcept override {
        reading_ = false;
        std::error_code ignored;
        socket_.cancel(ignored);
    }

    void finish() noexcept override { this->close(); }

    void close() noexcept override {
        reading_ = false;
        std::error_code ignored;
        socket_.close(ignored);
    }

  protected:
    datagram_listener(std::shared_ptr<Core> core, udp_socket socket, datagram_batch sent)
        : core_(std::move(core)), socket_(std::move(socket)), own_(detail::bound_to(socket_)),
          sent_(std::move(sent)) {}

    Core& core() const noexcept { return *core_; }
    bool is_open() const noexcept { return socket_.is_open(); }

    /// The next datagram to send; `commit` queues it, and the queue is sent at the end of the turn.
    datagram& next() {
        while (queued_ == datagram_batch_size) {
            flush();
        }
        return sent_[queued_];
    }
    void commit() {
        ++queued_;
        if (!processing_) {
            turn_end_.ask(core_->io().get_executor(), this->shared_from_this(),
                          [](Derived& self) { self.flush(); });
        }
    }

    /// Sends the queue. A datagram that the system does not accept is counted and lost: the reply
    /// is cached, and is sent when the client retransmits. The log hook may send more.
    void flush() noexcept {
        while (gone_ < queued_) {
            std::error_code error;
            gone_ += core_->mover().send(socket_, own_, sent_, gone_, queued_ - gone_, error);
            if (error) {
                const endpoint remote = sent_[gone_++].remote;
                core_->note_drop(drop_reason::send_failed, own_.local, remote, nullptr);
            }
        }
        gone_ = queued_ = 0;
    }

    /// No packet can make the server throw: a failure of memory or OpenSSL affects only this
    /// datagram.
    template <class Work>
    void guarded(const datagram& from, Work&& work) noexcept {
        try {
            work();
        } catch (...) {
            core_->note_drop(drop_reason::internal_error, own_.local, from.remote, nullptr);
        }
    }

  private:
    // Batches per turn; then other sockets of the thread have their turn.
    static constexpr std::size_t batches_a_turn = 4;

    void read() {
        auto& self = static_cast<Derived&>(*this);
        for (std::size_t turn = 0; turn < batches_a_turn && reading_; ++turn) {
            std::error_code error;
            const std::size_t count =
                core_->mover().receive(socket_, own_, self.received_datagrams(), error);
            if (count == 0) {
                break;
            }
            processing_ = true;
            self.take(count);
            processing_ = false;
            flush();
            if (count < datagram_batch_size) {
                break;
            }
        }
    }

    std::shared_ptr<Core> core_;
    std::shared_ptr<detail::recycled_memory> memory_ = std::make_shared<detail::recycled_memory>();
    udp_socket socket_;
    datagram_end own_;
    datagram_batch sent_;
    std::size_t queued_ = 0; ///< number of `sent_` in use
    std::size_t gone_ = 0;   ///< number of those already sent
    bool reading_ = true;
    bool processing_ = false;
    turn_end turn_end_;
};

} // namespace radius

// --- <radius/transport/server/dtls_connection.hpp> ---

// One DTLS connection of a server: one peer of a shared UDP socket (RFC 7360, RFC 6347).

// --- <radius/transport/server/dtls_registry.hpp> ---

// Finds the DTLS connection of a datagram, and handles a client that starts over from the same
// address and port (RFC 6347 sections 4.2.1 and 4.2.8).

namespace radius {

/// Both ends of a connection: one client may talk to several of our addresses.
struct dtls_way {
    endpoint remote;
    ip_address local;
    friend bool operator==(const dtls_way&, const dtls_way&) noexcept = default;
};

/// The Random of a ClientHello: the same in all messages of one handshake, and different in others.
using hello_random = std::array<octet, 32>;

/// The Random of the ClientHello that a datagram begins with; nothing if it is something else.
///
///     octet   0      1..2      3..4    5..12 13         14..18      19..21     25..26    27..58
///             22     version   epoch   seq, size    type 1     size, seq   offset 0   version
///             Random
std::optional<hello_random> read_hello(octets_view datagram) noexcept;

/// True if a datagram is encrypted: clear text belongs to handshakes.
bool is_encrypted(octets_view datagram) noexcept;

/// One connection per pair of endpoints, plus the handshake of a client that starts over, which
/// replaces the connection only once it is complete. `Connection` must provide `way()` and
/// `hello()`.
template <class Connection>
class dtls_registry {
  public:
    using pointer = std::shared_ptr<Connection>;

    /// The connections that a datagram may be for: at most two, because an encrypted one does not
    /// tell. None if there is no connection yet.
    struct addressees {
        pointer current;
        pointer successor;
    };
    addressees find(const dtls_way& way, octets_view datagram) const {
        addressees found{get(current_, way), get(successors_, way)};
        if (found.current == nullptr) {
            return found;
        }
        if (const auto hello = read_hello(datagram)) {
            const auto keep = [&](pointer& one) {
                if (one != nullptr && one->hello() != *hello) {
                    one = nullptr;
                }
            };
            keep(found.current);
            keep(found.successor);
        } else if (found.successor != nullptr && !is_encrypted(datagram)) {
            found.current = nullptr;
        }
        return found;
    }

    /// Adds a connection whose handshake begins. Returns the unfinished one that it replaces, if
    /// any.
    pointer add(const pointer& fresh) {
        auto& among = current_.contains(fresh->way()) ? successors_ : current_;
        return std::exchange(among[fresh->way()], fresh);
    }

    /// The connection's handshake is complete. Returns the one that it replaces, if any.
    pointer promote(const pointer& proven) noexcept {
        const auto found = successors_.find(proven->way());
        if (found == successors_.end() || found->second != proven) {
            return nullptr;
        }
        successors_.erase(found);
        return std::exchange(current_.find(proven->way())->second, proven);
    }

    void forget(const Connection& ended) noexcept {
        const auto successor = successors_.find(ended.way());
        if (successor != successors_.end() && successor->second.get() == &ended) {
            successors_.erase(successor);
            return;
        }
        const auto current = current_.find(ended.way());
        if (current == current_.end() || current->second.get() != &ended) {
            return;
        }
        if (successor == successors_.end()) {
            current_.erase(current);
        } else {
            current->second = std::move(successor->second);
            successors_.erase(successor);
        }
    }

    std::vector<pointer> all() const {
        std::vector<pointer> list;
        list.reserve(current_.size() + successors_.size());
        for (const auto* map : {&current_, &successors_}) {
            for (const auto& [unused, one] : *map) {
                list.push_back(one);
            }
        }
        return list;
    }

    void clear() noexcept {
        current_.clear();
        successors_.clear();
    }

  private:
    struct way_hash {
        std::size_t operator()(const dtls_way& value) const noexcept {
            return std::hash<endpoint>{}(value.remote) * 31U + std::hash<ip_address>{}(value.local);
        }
    };
    using connection_map = std::unordered_map<dtls_way, pointer, way_hash>;

    static pointer get(const connection_map& map, const dtls_way& way) {
        const auto found = map.find(way);
        return found == map.end() ? nullptr : found->second;
    }

    connection_map current_;
    connection_map successors_; ///< each in addition to a current one
};

} // namespace radius

// --- <radius/transport/server/server_link.hpp> ---

// The common base of a server's connections over TCP, TLS and DTLS: identifying the peer,
// processing its packets, logging (draft-ietf-radext-radiusdtls-bis section 3.4).

// --- <radius/protocol/server/connection_engine.hpp> ---

// The server's side of one connection, without sockets and clocks: finds the packets, processes
// each, and decides when the connection must end (RFC 6613 section 2.6.4,
// draft-ietf-radext-radiusdtls-bis section 3.11).

namespace radius {

namespace detail {

/// The options of a connection's engine: its cache needs room only for 256 identifiers of each
/// code, or for the Tokens that clients have in flight.
receiver_options for_connections(receiver_options options, radius_version version) noexcept;

} // namespace detail

/// Created once the other end is identified. `Sink` must provide `answer_room()`, the room of
/// `receiver::receive` for a reply that the engine itself creates, and `judged(octets_view,
/// receiver::outcome&)`, which receives each packet with its outcome; the room must stay valid
/// until it returns. It returns false if the connection has ended meanwhile. Optional:
/// `take_reply(octets_view)` accepts a packet that answers our own request on this connection and
/// returns why it was dropped, or nothing if the packet is not such a reply; and `has_room()` with
/// `hold(octets_view)`: without room no more packets are processed, and `hold` receives the rest,
/// to be passed in again. Views are valid only during the call. For one thread at a time.
class connection_engine {
  public:
    /// `make_receiver` returns the engine for its requests.
    template <class MakeReceiver>
    connection_engine(const MakeReceiver& make_receiver, const request_origin& origin)
        : receiver_(make_receiver()), origin_(origin),
          framer_(std::max(receiver_.options().limits.max_size, max_packet_size)) {}
    /// Sets the way back to the client for requests of this connection: see `reverse_path`.
    void set_reverse(reverse_door* reverse) noexcept { origin_.reverse = reverse; }

    connection_engine(const connection_engine&) = delete;
    connection_engine& operator=(const connection_engine&) = delete;

    receiver& requests() noexcept { return receiver_; }
    const known_peer& peer() const noexcept { return *origin_.peer; }

    /// Octets of a stream, in pieces of any size. Returns why the connection must end, or
    /// `drop_reason::none`.
    template <class Sink>
    drop_reason stream(octets_view octets, const moment& now, Sink&& sink) {
        drop_reason ending = drop_reason::none;
        const auto framed = framer_.feed(octets, [&](octets_view packet) {
            const bool open = judge(packet, now, sink, ending);
            if constexpr (requires { sink.has_room(); }) {
                return open && ending == drop_reason::none && sink.has_room();
            } else {
                return open && ending == drop_reason::none;
            }
        });
        if (!framed) {
            return drop_reason::packet_length;
        }
        if constexpr (requires { sink.hold(*framed); }) {
            if (ending == drop_reason::none && !framed->empty()) {
                sink.hold(*framed);
            }
        }
        return ending;
    }

    /// The same for one DTLS record, which contains one packet; the rest is padding (RFC 7360
    /// section 5.1).
    template <class Sink>
    drop_reason record(octets_view octets, const moment& now, Sink&& sink) {
        drop_reason ending = drop_reason::none;
        judge(octets, now, sink, ending);
        return ending;
    }

  private:
    template <class Sink>
    bool judge(octets_view packet, const moment& now, Sink&& sink, drop_reason& ending) {
        if constexpr (requires { sink.take_reply(packet); }) {
            if (const std::optional<drop_reason> reply = sink.take_reply(packet)) {
                ending = ends_stream(*reply) ? *reply : drop_reason::none;
                return true;
            }
        }
        origin_.arrived = now;
        auto outcome = receiver_.receive(packet, origin_, sink.answer_room());
        const auto* const dropped = std::get_if<receiver::dropped>(&outcome);
        if (dropped != nullptr && ends_stream(dropped->reason)) {
            ending = dropped->reason;
        }
        return sink.judged(packet, outcome);
    }

    receiver receiver_;
    request_origin origin_;
    stream_framer framer_;
};

} // namespace radius

// --- <radius/transport/server/connection_quota.hpp> ---

// Limits the connections of a transport: in total, per peer and unfinished (draft-ietf-radext-
// radiusdtls-bis sections 3.9 and 6.3).

namespace radius {

namespace detail {

/// Returns the limits. Throws `std::system_error` with `errc::option_invalid` and the name of the
/// limit if one is invalid: zero would refuse every connection.
connection_limits checked(const connection_limits& limits);

} // namespace detail

/// Counts for all threads of a server together. Used when connections open, complete their
/// handshake and close, never per packet.
class connection_quota {
  public:
    /// Throws as `detail::checked` does.
    explicit connection_quota(const connection_limits& limits);
    connection_quota(const connection_quota&) = delete;
    connection_quota& operator=(const connection_quota&) = delete;

    const connection_limits& limits() const noexcept { return limits_; }

    /// The number of connections, including unfinished ones.
    std::size_t connections() const;

  private:
    friend class connection_permit;

    bool enter(const ip_address& source);

    bool identify(const ip_address& source, const std::string& peer);

    /// `peer` is empty if no peer was identified.
    void leave(const ip_address& source, const std::string& peer) noexcept;

    void finish(const ip_address& source) noexcept;

    connection_limits limits_;
    mutable std::mutex lock_;
    std::size_t connections_ = 0;
    std::size_t handshakes_ = 0;
    std::unordered_map<ip_address, std::size_t> unfinished_;
    std::unordered_map<std::string, std::size_t> peers_;
};

/// One connection's place in the quota, released on destruction.
class connection_permit {
  public:
    connection_permit(std::shared_ptr<connection_quota> quota, const ip_address& source);
    connection_permit(const connection_permit&) = delete;
    connection_permit& operator=(const connection_permit&) = delete;
    ~connection_permit();

    /// Releases the place before destruction.
    void release() noexcept;

    /// False if the quota is full.
    explicit operator bool() const noexcept { return entered_; }

    /// The handshake is complete; `peer` is its identity: a non-empty string that is unique to the
    /// peer. False if the peer has too many connections already.
    bool identify(std::string peer);

    const connection_limits& limits() const noexcept;

  private:
    std::shared_ptr<connection_quota> quota_;
    ip_address source_;
    std::string peer_; ///< once identified
    bool entered_;
};

} // namespace radius

// --- <radius/transport/server/connection_timer.hpp> ---

// The time limits of a connection: for the handshake, for idleness, for unread replies
// (draft-ietf-radext-radiusdtls-bis sections 3.9 and 6.3).

namespace radius {

/// One timer per connection, which is moved as rarely as possible: events that extend a deadline
/// are only recorded, and evaluated when the timer expires.
class connection_timer {
  public:
    explicit connection_timer(asio::io_context& io);

    /// A packet arrived, or the handshake completed.
    void heard(time_point now) noexcept { quiet_since_ = now; }

    /// The system accepts no more octets, or does again. `written` octets were accepted so far, and
    /// `unsent` wait. All that wait now must be sent in time: a peer that reads a few from time to
    /// time does not extend the deadline.
    void stalled(time_point now, std::uint64_t written, std::size_t unsent) noexcept;
    void flowing() noexcept;

    /// The other end's certificate expires at `at`.
    void set_expiry(time_point at) noexcept { expires_at_ = at; }

    /// When the connection must end. `up` once its handshake is complete; `busy` while a request is
    /// in progress.
    time_point deadline(const connection_limits& limits, bool up, bool busy) const noexcept;

    /// The reason when the deadline has passed.
    std::error_code reason(time_point now) const noexcept;

    /// True if the timer expires at `at` or earlier.
    bool is_armed_by(time_point at) const noexcept { return armed_ <= at; }

    /// Calls `connection->look_at_clock()` at `at` or earlier.
    template <class Connection>
    void arm(time_point at, const std::shared_ptr<Connection>& connection) {
        if (at >= armed_) {
            return;
        }
        armed_ = time_point::max(); // if there is no memory to wait
        timer_.expires_at(at);
        timer_.async_wait(
            [this, weak = std::weak_ptr<Connection>(connection), at](std::error_code error) {
                const auto alive = weak.lock();
                if (!error && alive != nullptr && armed_ == at) {
                    armed_ = time_point::max();
                    alive->or_close([&] { alive->look_at_clock(); });
                }
            });
        armed_ = at;
    }

    void cancel();

  private:
    steady_timer timer_;
    time_point armed_ = time_point::max();
    time_point quiet_since_;
    time_point stalled_since_ = time_point::max();
    std::uint64_t stall_ends_ = 0; ///< once this many octets were accepted
    time_point expires_at_ = time_point::max();
};

} // namespace radius

namespace radius {

/// `Derived` is the connection. It must provide `next_room(size)` and `commit(size)` for a packet
/// (no user code may run between the two), `flush()`, `resume()` when there may be room again,
/// `is_open()`, and `close(why)`. `Listener` must provide `core()`, `identify`, `judge_again`,
/// `engine_options`, and `forget`. Everything runs on the thread of the core's `io_context`.
template <class Derived, class Listener>
class server_link : public std::enable_shared_from_this<Derived>, private reverse_output {
  public:
    using core_type = typename Listener::core_type;

    server_link(std::shared_ptr<Listener> listener, const endpoint& local, const endpoint& remote,
                std::unique_ptr<connection_permit> permit)
        : listener_(std::move(listener)), local_(local), remote_(remote),
          permit_(std::move(permit)), timer_(core().io()) {}

    const endpoint& local() const noexcept { return local_; }
    const endpoint& remote() const noexcept { return remote_; }

    // Called by the core and the engine.

    /// The buffer for replies that the engine itself creates. Hooks run before they are sent, and
    /// may send something else, so this is not the buffer of the next packet.
    octets_span answer_room() { return core().answer_room(); }

    receiver& engine() noexcept { return engine_->requests(); }

    /// See `handler_runner`.
    template <class Seal>
    void reply(const received_request& request, Seal&& seal) {
        const octets_span room = self().next_room(request.max_reply_size());
        const octets_view sealed = seal(room);
        if (sealed.empty()) { // a failed attempt may have left data
            wipe(room);
            return;
        }
        if (!self().is_open()) {
            wipe(room.first(sealed.size()));
            core().note_drop(drop_reason::connection_closed, local_, remote_, &request.peer());
            return;
        }
        queue(sealed.size(), request.packet().authenticator_field());
        flush_later();
    }

    /// A coroutine handler for a request of this connection has started, or has ended.
    void begun() noexcept { ++in_progress_; }
    void ended() {
        --in_progress_;
        if (in_progress_ == 0) {
            if (self().is_open()) {
                timer_.heard(std::chrono::steady_clock::now());
            } else {
                permit_->release();
            }
        }
        or_close([this] { self().resume(); });
    }

    /// If `work` throws because memory has run out, the connection ends, because it has nothing to
    /// wait for.
    template <class Work>
    void or_close(Work&& work) noexcept {
        try {
            work();
        } catch (...) {
            core().note_drop(drop_reason::internal_error, local_, remote_, peer_);
            self().close(std::make_error_code(std::errc::not_enough_memory));
        }
    }

    /// Credentials were replaced: ends the connection unless a new one of this client would be
    /// accepted as the same peer. Calls `tls_peer::accepts` again; if that throws, the client is
    /// refused.
    void reassess() {
        if (!self().is_open() || !identified()) {
            return;
        }
        std::error_code refused;
        try {
            refused = listener_->judge_again(self().layer());
            if (!refused) {
                const known_peer* const now = listener_->identify(self().layer(), remote_);
                refused = now == peer_     ? std::error_code()
                          : now == nullptr ? make_error_code(errc::peer_unknown)
                                           : make_error_code(errc::peer_changed);
            }
        } catch (...) {
            refused = make_error_code(errc::peer_unknown);
        }
        if (refused) {
            self().close(refused);
        }
    }

    /// The timer has expired: ends the connection if its time is over, or waits again.
    void look_at_clock() {
        if (!self().is_open()) {
            return;
        }
        const time_point now = std::chrono::steady_clock::now();
        const time_point due = timer_.deadline(limits(), identified(), in_progress_ != 0);
        if (now >= due) {
            self().close(timer_.reason(now));
            return;
        }
        // A request in progress delays the idle timeout; check again later.
        const auto idle = limits().idle_timeout;
        timer_.arm(idle.count() > 0 ? std::min(due, later(now, idle)) : due,
                   this->shared_from_this());
        if (identified()) {
            engine_->requests().cache().trim(now);
            tend_cache(now);
        }
    }

    /// Processes a reply to our own request on this connection. Returns why it was dropped, or
    /// `drop_reason::none`; nothing for other packets.
    std::optional<drop_reason> take_reply(octets_view packet) {
        if (packet.size() < header_size ||
            !is_dynamic_authorization_reply(static_cast<packet_code>(packet[0]))) {
            return std::nullopt;
        }
        timer_.heard(now_.steady);
        const drop_reason reason =
            reverse_ == nullptr ? drop_reason::unexpected_code : reverse_->received(packet);
        trace(false, packet, reason);
        if (reason != drop_reason::none) {
            core().note_drop(reason, local_, remote_, peer_);
        }
        return reason;
    }

    /// Receives a packet and its outcome from the engine. False if the connection has ended.
    bool judged(octets_view packet, receiver::outcome& outcome) {
        timer_.heard(now_.steady);
        tend_cache(now_.steady);
        const auto* const dropped = std::get_if<receiver::dropped>(&outcome);
        trace(false, packet, dropped != nullptr ? dropped->reason : drop_reason::none);
        if (dropped != nullptr) {
            core().note_drop(dropped->reason, local_, remote_, peer_);
            return self().is_open();
        }
        if (const auto* const answered = std::get_if<receiver::answered>(&outcome)) {
            if (self().is_open()) { // hooks may have closed it
                put(answered->reply, packet.subspan<4, 16>());
            }
            wipe(answer_room().first(answered->reply.size()));
            return self().is_open();
        }
        const auto& admitted = std::get<receiver::admitted>(outcome);
        if (in_progress_ >= limits().max_in_progress) { // DTLS: streams are not read at the limit
            engine_->requests().abandon(admitted.request, admitted.place, drop_reason::busy);
            core().note_drop(drop_reason::busy, local_, remote_, peer_);
            return self().is_open();
        }
        core().handle(self(), engine_->requests(), admitted);
        return self().is_open();
    }

  protected:
    ~server_link() = default;

    core_type& core() noexcept { return listener_->core(); }
    Listener& listener() noexcept { return *listener_; }
    const connection_limits& limits() const noexcept { return permit_->limits(); }
    bool identified() const noexcept { return engine_.has_value(); }
    std::size_t in_progress() const noexcept { return in_progress_; }
    bool is_processing() const noexcept { return processing_; }
    connection_timer& timer() noexcept { return timer_; }

    /// The time at which the current data arrived.
    const moment& now() const noexcept { return now_; }
    void note_time() { now_ = present(); }

    /// The other end is authenticated: from now on the connection has a peer and an engine. If the
    /// peer is unknown, or has too many connections, this one is closed.
    template <class Layer>
    bool identify(const Layer& layer) {
        peer_ = listener_->identify(layer, remote_);
        version_ = layer.version();
        if (peer_ == nullptr) {
            self().close(make_error_code(errc::peer_unknown));
            return false;
        }
        if (const std::error_code refused = listener_->judge_again(layer)) {
            self().close(refused);
            return false;
        }
        std::string own = layer.identity();
        if (own.empty()) {
            own = remote_.host();
        }
        if (!permit_->identify(own)) {
            self().close(make_error_code(errc::too_many_connections));
            return false;
        }
        engine_.emplace(
            [&] { return core().make_receiver(listener_->engine_options(version_), own); },
            request_origin{.peer = peer_, .source = remote_, .local = local_});
        if (peer_->options().reverse_coa && !is_unprotected(listener_->transport())) {
            reverse_ = std::make_shared<reverse_driver>(
                core().io(), core().random(), static_cast<reverse_output&>(*this),
                listener_->transport(), version_, remote_, peer_->options().dynamic_authorization,
                engine_->requests().options().limits.strict_prefixes);
            engine_->set_reverse(reverse_.get());
        }
        core().count_connection(true);
        timer_.heard(now_.steady);
        if (const auto left = layer.valid_for()) {
            timer_.set_expiry(later(now_.steady, *left));
        }
        core().log().connected(local_, remote_, peer_->name(), layer.peer_text(), name_of(version_),
                               now_.steady);
        return true;
    }

    /// An exception of `work`, from memory or OpenSSL, affects only this connection. `work` returns
    /// the error that ends the connection, or none.
    template <class Work>
    void guarded(Work&& work) {
        std::error_code failed;
        processing_ = true;
        try {
            failed = work();
        } catch (...) {
            core().note_drop(drop_reason::internal_error, local_, remote_, peer_);
            failed = make_error_code(errc::cryptography_failed);
        }
        processing_ = false;
        if (failed) {
            self().close(failed);
        }
    }

    /// Part of `close`: the connection is gone. Running handlers continue, because only they know
    /// what can be left unfinished. Their replies are discarded, and the connection counts in the
    /// quota until the last of them has ended, so that a client cannot run more handlers by
    /// reconnecting.
    void note_closed(std::error_code why) {
        timer_.cancel();
        if (!identified()) {
            core().count_connection(false);
        }
        core().log().disconnected(local_, remote_,
                                  peer_ != nullptr ? std::string_view(peer_->name())
                                                   : std::string_view(),
                                  identified() ? std::string() : self().layer().offered(), why,
                                  std::chrono::steady_clock::now());
        if (reverse_ != nullptr) {
            reverse_->close();
        }
        if (in_progress_ == 0) {
            permit_->release();
        }
        listener_->forget(self());
    }

    connection_engine& packets() noexcept { return *engine_; }

  private:
    Derived& self() noexcept { return static_cast<Derived&>(*this); }

    /// While the connection's cache has memory, the timer must check whether it can be freed.
    void tend_cache(time_point now) {
        const time_point at = later(now, cache_interval);
        if (engine_->requests().cache().shared_bytes() != 0 && !timer_.is_armed_by(at)) {
            timer_.arm(at, this->shared_from_this());
        }
    }

    static constexpr std::chrono::seconds cache_interval{5};

    using field_view = std::optional<std::span<const octet, 16>>;

    /// Sends the contents of `next_room`. The trace hook receives a copy, because it may send
    /// something else, which uses the same buffer.
    void queue(std::size_t size, field_view request_authenticator) {
        const octets_view packet = self().commit(size);
        if (core().is_traced()) {
            const secret_packet_copy copy(packet);
            trace(true, copy.view(), drop_reason::none, request_authenticator);
        }
    }

    /// Sends a packet from another buffer.
    void put(octets_view packet, field_view request_authenticator) {
        const octets_span room = self().next_room(packet.size());
        std::copy(packet.begin(), packet.end(), room.begin());
        queue(packet.size(), request_authenticator);
    }

    /// Sends our own request over the connection.
    void send_request(octets_view packet) override {
        if (self().is_open()) {
            put(packet, std::nullopt);
            flush_later();
        }
    }

    void flush_later() {
        if (!processing_) {
            turn_end_.ask(core().io().get_executor(), this->shared_from_this(),
                          [](Derived& derived) {
                              derived.or_close([&] {
                                  derived.flush();
                                  derived.resume(); // replies used room that requests need
                              });
                          });
        }
    }

    void trace(bool outgoing, octets_view packet, drop_reason reason,
               field_view request_authenticator = {}) {
        if (core().is_traced()) {
            core().trace({.when = std::chrono::system_clock::now(),
                          .outgoing = outgoing,
                          .transport = listener_->transport(),
                          .version = version_,
                          .local = local_,
                          .remote = remote_,
                          .packet = packet,
                          .secret = &peer_->secret(),
                          .request_authenticator = request_authenticator,
                          .reason = reason});
        }
    }

    std::shared_ptr<Listener> listener_;
    endpoint local_;
    endpoint remote_;
    std::unique_ptr<connection_permit> permit_;
    connection_timer timer_;
    moment now_{};
    const known_peer* peer_ = nullptr; ///< once identified
    radius_version version_ = radius_version::v1_0;
    std::optional<connection_engine> engine_; ///< once identified
    std::shared_ptr<reverse_driver> reverse_; ///< if the peer accepts our requests
    std::size_t in_progress_ = 0;             ///< coroutines
    bool processing_ = false;
    turn_end turn_end_;
};

} // namespace radius

namespace radius {

/// `Listener` owns the socket: it passes datagrams in and sends them with `send_datagram`.
template <class Listener>
class dtls_connection final : public server_link<dtls_connection<Listener>, Listener> {
    using base = server_link<dtls_connection<Listener>, Listener>;

  public:
    /// `session` has greeted the client; `hello` is the Random of its ClientHello.
    dtls_connection(std::shared_ptr<Listener> listener, const endpoint& local,
                    const endpoint& remote, std::unique_ptr<connection_permit> permit,
                    std::unique_ptr<tls_session> session, const hello_random& hello)
        : base(std::move(listener), local, remote, std::move(permit)), session_(std::move(session)),
          hello_(hello), flights_(this->core().io()) {}

    dtls_connection(const dtls_connection&) = delete;
    dtls_connection& operator=(const dtls_connection&) = delete;
    ~dtls_connection() { wipe(octets_span(room_).first(used_)); }

    const tls_session& layer() const noexcept { return *session_; }
    dtls_way way() const noexcept { return {this->remote(), this->local().address}; }
    const hello_random& hello() const noexcept { return hello_; }
    bool is_open() const noexcept { return open_; }

    /// Continues the handshake: the client's first message has arrived already.
    void start() {
        this->look_at_clock();
        take({});
    }

    /// One datagram has arrived.
    void take(octets_view datagram) {
        if (draining_) {
            return;
        }
        this->note_time();
        this->guarded([&] { return process(datagram); });
        flush();
        wait_for_flight();
    }

    /// Accepts no more packets; closes once nothing is in progress.
    void finish() {
        draining_ = true;
        if (open_ && this->in_progress() == 0) {
            close(make_error_code(errc::stopped));
        }
    }

    /// Ends the connection; the log says why. Replies that are not ready are lost. The other end is
    /// notified, unless it has already abandoned the connection.
    void close(std::error_code why) {
        if (!open_) {
            return;
        }
        const auto kept = this->shared_from_this();
        try {
            if (why != errc::connection_superseded) {
                session_->shutdown();
            }
            flush();
        } catch (...) { // no memory: the other end will notice in time
            draining_ = true;
        }
        open_ = false;
        flights_.cancel();
        this->note_closed(why);
    }

    octets_span next_room(std::size_t) noexcept { return room_; }

    /// One packet is one record (RFC 7360 section 5.1).
    octets_view commit(std::size_t size) {
        const octets_view packet = octets_view(room_).first(size);
        (void)session_->send(packet);
        used_ = std::max(used_, size);
        return packet;
    }

    void flush() {
        session_->take_datagrams([this](octets_view octets) {
            if (open_) {
                this->listener().send_datagram(octets, this->local(), this->remote());
            }
        });
        wipe(octets_span(room_).first(std::exchange(used_, 0)));
    }

    void resume() {
        if (draining_) {
            flush();
            finish();
        }
    }

  private:
    std::error_code process(octets_view datagram) {
        drop_reason ending = drop_reason::none;
        const std::error_code failed = session_->receive(datagram, [&](octets_view record) {
            if (!this->identified() && !settle()) {
                return false;
            }
            ending = this->packets().record(record, this->now(), *this);
            return ending == drop_reason::none && open_;
        });
        if (open_ && session_->established() && !this->identified()) {
            settle();
        }
        return failed || ending == drop_reason::none ? failed : make_error_code(error_of(ending));
    }

    /// The handshake is complete: it replaces any previous connection of this address and port.
    bool settle() {
        this->listener().settled(*this);
        return this->identify(*session_);
    }

    /// Retransmits lost flights of the handshake (RFC 6347 section 4.2.4).
    void wait_for_flight() {
        const auto wait = open_ ? session_->retransmits_in() : std::nullopt;
        if (!wait) {
            return;
        }
        flights_.expires_after(*wait);
        flights_.async_wait([weak = this->weak_from_this()](std::error_code stopped) {
            const auto kept = weak.lock();
            if (stopped || kept == nullptr || !kept->open_) {
                return;
            }
            if (const std::error_code failed = kept->session_->retransmit()) {
                kept->close(failed);
                return;
            }
            kept->or_close([&] {
                kept->flush();
                kept->wait_for_flight();
            });
        });
    }

    std::unique_ptr<tls_session> session_;
    hello_random hello_;
    steady_timer flights_;
    std::array<octet, max_packet_size> room_;
    std::size_t used_ = 0; ///< number of octets of `room_` that are encrypted and must be wiped
    bool open_ = true;
    bool draining_ = false;
};

} // namespace radius

// --- <radius/transport/server/tls_service.hpp> ---

// The state of one TLS or DTLS transport that all threads of a server share: credentials that can
// be replaced, known clients, limits (draft-ietf-radext-radiusdtls-bis sections 3.3 and 3.9).

namespace radius {

/// `Transport` is `radsec` or `dtls`. Any thread may call any member.
template <class Transport>
class tls_service final : public transport_service {
  public:
    /// Throws as `tls_settings` does.
    tls_service(const Transport& options, std::size_t first_peer)
        : quota(std::make_shared<connection_quota>(options.limits)), options_(options),
          peers_(std::make_shared<const tls_peer_table>(options, first_peer)),
          settings_(make_settings()) {}

    std::size_t peer_count() const noexcept override { return peers_->size(); }
    std::chrono::seconds longest_window() const noexcept override {
        return peers_->longest_window();
    }

    void reload() override {
        auto fresh = make_settings();
        const std::scoped_lock guard(lock_);
        settings_.swap(fresh);
    }

    /// The settings for new connections.
    std::shared_ptr<const tls_settings> settings() const {
        const std::scoped_lock guard(lock_);
        return settings_;
    }

    /// Null if the other end is unknown.
    const known_peer* identify(const detail::tls_credential& who) const {
        const tls_peer_table::entry* const found = peers_->find(who);
        return found == nullptr ? nullptr : &found->peer;
    }

    /// Why the current settings refuse a connection that was made with earlier ones.
    std::error_code judge_again(const tls_session& session) const {
        return session.reassess(*settings());
    }

    bool shares_records() const noexcept { return options_.records != record_sharing::single; }

    const std::shared_ptr<connection_quota> quota;

  private:
    std::shared_ptr<const tls_settings> make_settings() const {
        auto made = std::make_shared<const tls_settings>(options_, peers_);
        detail::install_callbacks(*made);
        return made;
    }

    Transport options_;
    std::shared_ptr<const tls_peer_table> peers_;
    mutable std::mutex lock_;
    std::shared_ptr<const tls_settings> settings_;
};

} // namespace radius

namespace radius {

/// See `datagram_listener`. No state is kept for a client that has not returned a cookie.
template <class Core>
class dtls_listener final : public datagram_listener<dtls_listener<Core>, Core> {
    using base = datagram_listener<dtls_listener<Core>, Core>;

  public:
    using core_type = Core;
    using connection = dtls_connection<dtls_listener>;

    dtls_listener(std::shared_ptr<Core> owner, udp_socket socket, const receiver_options& options,
                  std::shared_ptr<tls_service<dtls>> service)
        : base(std::move(owner), std::move(socket), datagram_batch(datagram_room)),
          options_(options), service_(std::move(service)), received_(datagram_room) {}

    /// Connections end once nothing is in progress; replies need the socket until then.
    void stop() noexcept override {
        base::stop();
        for_each([](connection& one) { one.finish(); });
        this->flush();
    }

    void close() noexcept override {
        for_each([](connection& one) { one.close(make_error_code(errc::stopped)); });
        this->flush();
        base::close();
    }

    void reassess() noexcept override {
        for_each([](connection& one) { one.reassess(); });
        this->flush();
    }

    // Called by the base.

    datagram_batch& received_datagrams() noexcept { return received_; }

    void take(std::size_t count) {
        for (std::size_t index = 0; index < count; ++index) {
            this->guarded(received_[index], [&] { process(received_[index]); });
        }
    }

    // Called by connections.

    using base::core;
    transport_kind transport() const noexcept { return transport_kind::dtls; }

    const known_peer* identify(const tls_session& session, const endpoint&) const {
        return service_->identify(session.credential());
    }

    std::error_code judge_again(const tls_session& session) const {
        return service_->judge_again(session);
    }

    receiver_options engine_options(radius_version version) const noexcept {
        return detail::for_connections(options_, version);
    }

    void forget(connection& ended) noexcept { connections_.forget(ended); }

    /// The connection's handshake is complete.
    void settled(connection& proven) {
        if (const auto before = connections_.promote(proven.shared_from_this())) {
            before->close(make_error_code(errc::connection_superseded));
        }
    }

    /// Queues a datagram; the queue is sent at the end of the turn.
    void send_datagram(octets_view octets, const endpoint& local, const endpoint& remote) {
        datagram& next = this->next();
        next.size = std::min(octets.size(), next.room.size());
        std::copy_n(octets.begin(), next.size, next.room.begin());
        next.remote = remote;
        next.local = local;
        this->commit();
    }

  private:
    // A packet of 4096 octets and the overhead of a DTLS 1.2 record.
    static constexpr std::size_t datagram_room = max_packet_size + 128;

    /// Connections may close during the iteration.
    template <class Visit>
    void for_each(Visit&& visit) noexcept {
        try {
            for (const auto& one : connections_.all()) {
                visit(*one);
            }
        } catch (...) { // no memory for the list
            connections_.clear();
        }
    }

    void process(const datagram& from) {
        const auto whose = connections_.find({from.remote, from.local.address}, from.contents());
        if (whose.current == nullptr && whose.successor == nullptr) {
            greet(from);
        }
        for (const auto& one : {whose.successor, whose.current}) {
            if (one != nullptr && one->is_open()) {
                one->take(from.contents());
            }
        }
    }

    void greet(const datagram& from) {
        const auto settings = service_->settings();
        if (greeter_ == nullptr || greeter_settings_ != settings) {
            greeter_ = std::make_unique<tls_session>(settings, from.remote);
            greeter_settings_ = settings;
        }
        if (!greeter_->greet(from.contents(), from.remote)) {
            greeter_->take_datagrams(
                [&](octets_view octets) { send_datagram(octets, from.local, from.remote); });
            return;
        }
        auto session = std::exchange(greeter_, nullptr);
        const auto hello = read_hello(from.contents());
        auto permit = std::make_unique<connection_permit>(service_->quota, from.remote.address);
        if (!*permit) {
            core().count_connection(false);
            core().log().disconnected(this->local(), from.remote, {}, {},
                                      make_error_code(errc::too_many_connections),
                                      std::chrono::steady_clock::now());
            return;
        }
        const auto made = std::make_shared<connection>(
            this->shared_from_this(), from.local, from.remote, std::move(permit),
            std::move(session), hello.value_or(hello_random{}));
        if (const auto before = connections_.add(made)) {
            before->close(make_error_code(errc::connection_superseded));
        }
        made->start();
    }

    receiver_options options_;
    std::shared_ptr<tls_service<dtls>> service_;
    datagram_batch received_;
    dtls_registry<connection> connections_;
    std::unique_ptr<tls_session> greeter_; ///< for clients that are not known yet
    std::shared_ptr<const tls_settings> greeter_settings_;
};

/// DTLS: all services on one socket.
template <>
struct transport_traits<dtls> {
    using socket = udp_socket;
    using shared = tls_service<dtls>;
    template <class Core>
    using listener = dtls_listener<Core>;
    static constexpr transport_kind kind = transport_kind::dtls;

    static std::shared_ptr<shared> prepare(const dtls& transport, std::size_t first_peer);
    static std::vector<listening_port> ports(const dtls& transport) {
        return {{service::all, transport.port}};
    }
    static const std::string& describe(const dtls& transport) noexcept { return transport.address; }
    static socket open(asio::io_context& io, const dtls& transport, std::uint16_t number,
                       bool share_port, std::error_code& error);
};

} // namespace radius

// --- <radius/transport/server/stream_listener.hpp> ---

// Accepts the connections of one TCP port of a server, with or without TLS (RFC 6613, RFC 6614).

#include <unordered_set>

// --- <radius/transport/server/stream_connection.hpp> ---

// One connection of a server over TCP or TLS: reads requests, batches replies, and closes
// connections that misbehave (RFC 6613 section 2.6, draft-ietf-radext-radiusdtls-bis section 3.10).

namespace radius {

/// `Listener` must define `layer_type` in addition to the requirements of `server_link`. Nothing is
/// read while the peer's requests in progress or unread replies are at their limit, so that TCP
/// slows it down.
template <class Listener>
class stream_connection final : public server_link<stream_connection<Listener>, Listener> {
    using base = server_link<stream_connection<Listener>, Listener>;

  public:
    using layer_type = typename Listener::layer_type;

    template <class... LayerArguments>
    stream_connection(std::shared_ptr<Listener> listener, tcp_socket socket, const endpoint& local,
                      const endpoint& remote, std::unique_ptr<connection_permit> permit,
                      LayerArguments&&... layer)
        : base(std::move(listener), local, remote, std::move(permit)), socket_(std::move(socket)),
          layer_(std::forward<LayerArguments>(layer)...),
          writer_(layer_, this->listener().shares_records()) {}

    const layer_type& layer() const noexcept { return layer_; }
    bool is_open() const noexcept { return socket_.is_open(); }

    /// Starts reading. With plain TCP the peer is known by now.
    void start() {
        this->note_time();
        this->look_at_clock();
        if (layer_.established() && !this->identify(layer_)) {
            return;
        }
        read_when_ready();
    }

    /// Stops reading; closes once nothing is in progress or left to send.
    void finish() {
        draining_ = true;
        end_if_drained();
        if (is_open() && reading_) {
            std::error_code ignored;
            socket_.cancel(ignored);
        }
    }

    /// Ends the connection; the log says why. Replies that are not ready are lost.
    void close(std::error_code why) {
        if (!is_open()) {
            return;
        }
        const auto kept = this->shared_from_this();
        try {
            (void)writer_.write(socket_); // an alert, or a last reply, if there is room for it
            layer_.shutdown();
            (void)writer_.write(socket_);
        } catch (...) { // no memory: the other end will notice in time
            draining_ = true;
        }
        std::error_code ignored;
        socket_.shutdown(asio::socket_base::shutdown_both, ignored);
        socket_.close(ignored);
        this->note_closed(why);
    }

    // The sink of the engine.

    bool has_room() const noexcept {
        return this->in_progress() < this->limits().max_in_progress &&
               writer_.backlog() < this->limits().max_unsent_octets;
    }

    /// Keeps data that was read but cannot be processed yet: less than one read.
    void hold(octets_view plain) { held_.append(plain); }

    octets_span next_room(std::size_t size) { return writer_.next_room(size); }
    octets_view commit(std::size_t size) { return writer_.commit(size); }

    /// Writes as much as the system accepts; the rest follows later.
    void flush() {
        if (!is_open() || writing_) {
            return;
        }
        if (const std::error_code error = writer_.write(socket_)) {
            close(error);
            return;
        }
        if (writer_.unsent() == 0) {
            this->timer().flowing();
            return;
        }
        this->timer().stalled(std::chrono::steady_clock::now(), writer_.written(),
                              writer_.unsent());
        this->look_at_clock();
        socket_.async_wait(asio::socket_base::wait_write,
                           [kept = this->shared_from_this()](std::error_code) {
                               kept->writing_ = false;
                               kept->or_close([&] {
                                   kept->flush();
                                   kept->resume();
                               });
                           });
        writing_ = true;
    }

    /// Called when there may be room to read again, or nothing left to wait for.
    void resume() {
        end_if_drained();
        work_off();
        read_when_ready();
    }

  private:
    // Reads per turn; then other connections have their turn.
    static constexpr unsigned reads_a_turn = 4;

    bool may_read() const noexcept {
        return is_open() && !draining_ && held_.empty() && has_room();
    }

    void end_if_drained() {
        if (!draining_ || this->in_progress() != 0) {
            return;
        }
        flush();
        if (is_open() && !writing_) {
            close(make_error_code(errc::stopped));
        }
    }

    void read_when_ready() {
        if (reading_ || !may_read()) {
            return;
        }
        socket_.async_wait(asio::socket_base::wait_read,
                           [kept = this->shared_from_this()](std::error_code error) {
                               kept->reading_ = false;
                               if (!error && kept->is_open() && !kept->draining_) {
                                   kept->or_close([&] {
                                       kept->read();
                                       kept->read_when_ready();
                                   });
                               }
                           });
        reading_ = true;
    }

    void read() {
        for (unsigned turn = 0; turn < reads_a_turn && may_read(); ++turn) {
            const octets_span room = this->core().stream_room();
            std::error_code error;
            const std::size_t size =
                socket_.read_some(asio::buffer(room.data(), room.size()), error);
            if (detail::would_block(error)) {
                break;
            }
            if (error) {
                close(error == asio::error::eof ? make_error_code(errc::connection_closed) : error);
                return;
            }
            this->guarded([&] { return take(room.first(size)); });
            work_off();
            if (size < room.size()) {
                break;
            }
        }
        flush();
    }

    /// Processes the buffered data, as far as there is room now.
    void work_off() {
        const bool is_behind = !held_.empty() && !this->is_processing();
        while (!held_.empty() && is_open() && !draining_ && !this->is_processing()) {
            flush(); // sent data makes room
            if (!is_open() || !has_room()) {
                return;
            }
            this->guarded([&] {
                this->note_time();
                const wiped_octets plain = std::exchange(held_, {});
                const auto ending = this->packets().stream(plain.view(), this->now(), *this);
                return ending == drop_reason::none ? std::error_code()
                                                   : make_error_code(error_of(ending));
            });
        }
        if (is_behind) {
            flush(); // the last replies: no later flush may send them
        }
    }

    std::error_code take(octets_view network) {
        this->note_time();
        drop_reason ending = drop_reason::none;
        const auto frame = [&](octets_view plain) {
            if (!this->identified() && !this->identify(layer_)) {
                return false;
            }
            if (!held_.empty() || !has_room()) {
                hold(plain);
                return true;
            }
            ending = this->packets().stream(plain, this->now(), *this);
            return ending == drop_reason::none && is_open();
        };
        const std::error_code failed = layer_.receive(network, frame);
        if (is_open() && layer_.established() && !this->identified()) {
            this->identify(layer_);
        }
        return failed || ending == drop_reason::none ? failed : make_error_code(error_of(ending));
    }

    tcp_socket socket_;
    layer_type layer_;
    stream_writer<layer_type> writer_;
    wiped_octets held_; ///< read and decrypted, not processed yet
    bool reading_ = false;
    bool writing_ = false;
    bool draining_ = false;
};

} // namespace radius

namespace radius {

/// The state of plain TCP that all threads share: the number of connections.
class tcp_service final : public transport_service {
  public:
    explicit tcp_service(const tcp& options);

    const std::shared_ptr<connection_quota> quota;
};

/// `Core` as for `udp_listener`; `Transport` is `tcp` or `radsec`.
template <class Core, class Transport>
class stream_listener final
    : public listener_control,
      public std::enable_shared_from_this<stream_listener<Core, Transport>> {
    static constexpr bool is_plain = std::is_same_v<Transport, tcp>;

  public:
    using core_type = Core;
    using layer_type = std::conditional_t<is_plain, plain_layer, tls_session>;
    using service_type = typename transport_traits<Transport>::shared;
    using connection = stream_connection<stream_listener>;

    stream_listener(std::shared_ptr<Core> core, tcp_acceptor acceptor,
                    const receiver_options& options, std::shared_ptr<service_type> service)
        : core_(std::move(core)), acceptor_(std::move(acceptor)), options_(options),
          service_(std::move(service)), pause_(core_->io()) {
        std::error_code ignored;
        acceptor_.non_blocking(true, ignored);
        local_ = from_asio(acceptor_.local_endpoint(ignored));
    }

    const endpoint& local() const noexcept override { return local_; }

    void start() override {
        acceptor_.async_wait(
            asio::socket_base::wait_read,
            detail::recycling_handler{[self = this->shared_from_this()](std::error_code error) {
                                          if (!self->acceptor_.is_open() ||
                                              error == asio::error::operation_aborted) {
                                              return;
                                          }
                                          if (!error && self->accept()) {
                                              self->start();
                                          } else {
                                              self->rest();
                                          }
                                      },
                                      memory_});
    }

    void stop() noexcept override {
        std::error_code ignored;
        acceptor_.close(ignored);
        for_each([](connection& one) { one.finish(); });
    }

    void finish() noexcept override { stop(); }

    void close() noexcept override {
        std::error_code ignored;
        acceptor_.close(ignored);
        pause_.cancel();
        for_each([](connection& one) { one.close(make_error_code(errc::stopped)); });
    }

    void reassess() noexcept override {
        if constexpr (!is_plain) {
            for_each([](connection& one) { one.reassess(); });
        }
    }

    // Called by connections.

    Core& core() noexcept { return *core_; }
    transport_kind transport() const noexcept { return Transport::kind; }
    bool shares_records() const noexcept {
        if constexpr (is_plain) {
            return true;
        } else {
            return service_->shares_records();
        }
    }

    /// Null if the other end is unknown.
    const known_peer* identify(const layer_type& layer, const endpoint& remote) const {
        if constexpr (is_plain) {
            return core_->peers().find(remote.address, remote.scope);
        } else {
            return service_->identify(layer.credential());
        }
    }

    /// Why a connection whose handshake began before credentials were replaced is refused now.
    std::error_code judge_again(const layer_type& layer) const {
        if constexpr (is_plain) {
            return {};
        } else {
            return service_->judge_again(layer);
        }
    }

    receiver_options engine_options(radius_version version) const noexcept {
        return detail::for_connections(options_, version);
    }

    void forget(connection& ended) noexcept { connections_.erase(ended.shared_from_this()); }

  private:
    // Accepts per turn; then other sockets have their turn.
    static constexpr unsigned accepts_a_turn = 64;

    /// Accepts waiting connections. Asio's `async_accept` would throw out of `run` if memory is
    /// short. False if, for example, the system has no descriptors left: some may become free
    /// later.
    bool accept() noexcept {
        for (unsigned turn = 0; turn < accepts_a_turn && acceptor_.is_open(); ++turn) {
            std::error_code error;
            try {
                tcp_socket socket(core_->io());
                acceptor_.accept(socket, source_, error);
                if (!error) {
                    take(std::move(socket));
                }
            } catch (...) {
                return false;
            }
            if (detail::would_block(error)) {
                return true;
            }
            const bool concerns_one =
                error == std::errc::connection_aborted || error == std::errc::protocol_error;
            if (error && !concerns_one) {
                return false;
            }
        }
        return true;
    }

    /// Connections may close during the iteration.
    template <class Visit>
    void for_each(Visit&& visit) noexcept {
        try {
            const std::vector<std::shared_ptr<connection>> all(connections_.begin(),
                                                               connections_.end());
            for (const auto& one : all) {
                visit(*one);
            }
        } catch (...) { // no memory for the list
            connections_.clear();
        }
    }

    void take(tcp_socket socket) noexcept {
        const endpoint remote = from_asio(source_);
        try {
            std::error_code error;
            socket.non_blocking(true, error);
            socket.set_option(asio::ip::tcp::no_delay(true), error);
            socket.set_option(asio::socket_base::keep_alive(true), error);
            const endpoint local = from_asio(socket.local_endpoint(error));
            auto permit = std::make_unique<connection_permit>(service_->quota, remote.address);
            if (!*permit) {
                core_->count_connection(false);
                core_->log().disconnected(local, remote, {}, {},
                                          make_error_code(errc::too_many_connections),
                                          std::chrono::steady_clock::now());
                return;
            }
            std::shared_ptr<connection> made;
            if constexpr (is_plain) {
                made = std::make_shared<connection>(this->shared_from_this(), std::move(socket),
                                                    local, remote, std::move(permit));
            } else {
                made = std::make_shared<connection>(this->shared_from_this(), std::move(socket),
                                                    local, remote, std::move(permit),
                                                    service_->settings(), remote);
            }
            connections_.insert(made);
            made->or_close([&] { made->start(); });
        } catch (...) {
            core_->note_drop(drop_reason::internal_error, local_, remote, nullptr);
        }
    }

    void rest() {
        core_->note_drop(drop_reason::internal_error, local_, {}, nullptr);
        try {
            pause_.expires_after(std::chrono::milliseconds(100));
            pause_.async_wait(
                detail::recycling_handler{[self = this->shared_from_this()](std::error_code error) {
                                              if (!error && self->acceptor_.is_open()) {
                                                  self->start();
                                              }
                                          },
                                          memory_});
        } catch (...) { // no memory to wait
            start();
        }
    }

    std::shared_ptr<Core> core_;
    std::shared_ptr<detail::recycled_memory> memory_ = std::make_shared<detail::recycled_memory>();
    tcp_acceptor acceptor_;
    receiver_options options_;
    std::shared_ptr<service_type> service_;
    steady_timer pause_;
    endpoint local_;
    asio::ip::tcp::endpoint source_;
    std::unordered_set<std::shared_ptr<connection>> connections_;
};

namespace detail {

/// The common traits of both stream transports.
template <class Transport>
struct stream_traits {
    using socket = tcp_acceptor;
    template <class Core>
    using listener = stream_listener<Core, Transport>;
    static constexpr transport_kind kind = Transport::kind;

    static std::vector<listening_port> ports(const Transport& transport) {
        return {{service::all, transport.port}};
    }
    static const std::string& describe(const Transport& transport) noexcept {
        return transport.address;
    }
    static socket open(asio::io_context& io, const Transport& transport, std::uint16_t number,
                       bool share_port, std::error_code& error) {
        return open_tcp_acceptor(io, transport.address, number, share_port, error);
    }
};

} // namespace detail

/// TCP without TLS: all services on one port.
template <>
struct transport_traits<tcp> : detail::stream_traits<tcp> {
    using shared = tcp_service;
    static std::shared_ptr<shared> prepare(const tcp& transport, std::size_t);
};

/// TLS: all services on one port.
template <>
struct transport_traits<radsec> : detail::stream_traits<radsec> {
    using shared = tls_service<radsec>;
    static std::shared_ptr<shared> prepare(const radsec& transport, std::size_t first_peer);
};

} // namespace radius

// --- <radius/transport/server/udp_listener.hpp> ---

// One UDP socket of a server: reads requests and sends replies, without any decisions.

namespace radius {

/// See `datagram_listener`.
template <class Core>
class udp_listener final : public datagram_listener<udp_listener<Core>, Core> {
    using base = datagram_listener<udp_listener<Core>, Core>;

  public:
    udp_listener(const std::shared_ptr<Core>& core, udp_socket socket,
                 const receiver_options& options, const std::shared_ptr<transport_service>&)
        : base(core, std::move(socket), datagram_batch()), receiver_(core->make_receiver(options)) {
    }

    receiver& engine() noexcept { return receiver_; }

    /// A coroutine handler has started or ended: nothing to do for UDP.
    void begun() const noexcept {}
    void ended() const noexcept {}

    /// See `handler_runner`.
    template <class Seal>
    void reply(const received_request& request, Seal&& seal) {
        const octets_view sealed = seal(this->next().room);
        if (sealed.empty()) {
            return;
        }
        if (!this->is_open()) {
            this->core().note_drop(drop_reason::send_failed, this->local(), request.source(),
                                   &request.peer());
            return;
        }
        queue(sealed.size(), request.source(), request.local(), request.peer(),
              request.packet().authenticator_field());
    }

    // Called by the base.

    datagram_batch& received_datagrams() noexcept { return this->core().received_datagrams(); }

    void take(std::size_t count) {
        const moment now = present();
        datagram_batch& batch = received_datagrams();
        for (std::size_t index = 0; index < count; ++index) {
            this->guarded(batch[index], [&] { process(batch[index], now); });
        }
    }

  private:
    void process(const datagram& from, const moment& now) {
        auto outcome = receiver_.receive(from.contents(), from.remote, from.local, now,
                                         this->core().answer_room());
        if (this->core().is_traced()) {
            trace_received(from, now, outcome);
        }
        if (const auto* dropped = std::get_if<receiver::dropped>(&outcome)) {
            this->core().note_drop(dropped->reason, this->local(), from.remote, dropped->peer);
        } else if (const auto* answered = std::get_if<receiver::answered>(&outcome)) {
            const octets_view reply = answered->reply;
            std::copy(reply.begin(), reply.end(), this->next().room.begin());
            queue(reply.size(), from.remote, from.local, *answered->peer,
                  from.contents().template subspan<4, 16>());
        } else {
            this->core().handle(*this, receiver_, std::get<receiver::admitted>(outcome));
        }
    }

    /// Sends the contents of `next`. The trace hook receives a copy, because it may send something
    /// else, which may use the same buffer.
    void queue(std::size_t size, const endpoint& remote, const endpoint& local,
               const known_peer& peer, std::span<const octet, 16> request_authenticator) {
        datagram& next = this->next();
        next.size = size;
        next.remote = remote;
        next.local = local;
        if (!this->core().is_traced()) {
            this->commit();
        } else {
            const packet_buffer copy(next.contents());
            this->commit();
            this->core().trace({.when = std::chrono::system_clock::now(),
                                .outgoing = true,
                                .transport = transport_kind::udp,
                                .local = local,
                                .remote = remote,
                                .packet = copy.view(),
                                .secret = &peer.secret(),
                                .request_authenticator = request_authenticator});
        }
    }

    void trace_received(const datagram& from, const moment& now, const receiver::outcome& outcome) {
        const known_peer* peer = nullptr;
        drop_reason reason = drop_reason::none;
        if (const auto* dropped = std::get_if<receiver::dropped>(&outcome)) {
            peer = dropped->peer;
            reason = dropped->reason;
        } else if (const auto* answered = std::get_if<receiver::answered>(&outcome)) {
            peer = answered->peer;
        } else {
            peer = &std::get<receiver::admitted>(outcome).request.peer();
        }
        this->core().trace({.when = now.wall,
                            .outgoing = false,
                            .transport = transport_kind::udp,
                            .local = from.local,
                            .remote = from.remote,
                            .packet = from.contents(),
                            .secret = peer != nullptr ? &peer->secret() : nullptr,
                            .reason = reason});
    }

    receiver receiver_;
};

/// UDP: one socket per service.
template <>
struct transport_traits<udp> {
    using socket = udp_socket;
    using shared = transport_service;
    template <class Core>
    using listener = udp_listener<Core>;
    static constexpr transport_kind kind = transport_kind::udp;

    static std::shared_ptr<shared> prepare(const udp&, std::size_t);

    /// The ports to open, in the order in which `listen` reports them.
    static std::vector<listening_port> ports(const udp& transport);

    /// The transport in an error's text.
    static const std::string& describe(const udp& transport) noexcept { return transport.address; }

    /// See `open_udp_socket`.
    static socket open(asio::io_context& io, const udp& transport, std::uint16_t number,
                       bool share_port, std::error_code& error);
};

} // namespace radius

namespace radius {

/// Answers requests by calling a handler (see the concept `handler`), statically dispatched.
///
///     radius::server server{io, my_handler{}, {.peers = {{"10.0.0.0/8", {.secret = "s3cret"}}}}};
///     server.listen(radius::udp{});
///     io.run();
///
/// Threads: construct it, call `listen` and destroy it while nothing else uses it; you may call
/// `stop`, `reload` and `counters` from any thread. One thread runs the `io_context`; for more
/// threads set `server_options::threads`. Destroy the server before its `io_context`, and not while
/// another thread runs that.
template <class Handler>
class server : private detail::require_handler<Handler> {
  public:
    /// Throws `std::system_error` with `errc::option_invalid` for invalid options; the text names
    /// the option.
    server(asio::io_context& io, Handler handler, server_options options)
        : handler_(std::make_shared<Handler>(std::move(handler))),
          peers_(std::make_shared<const peer_table>(std::move(options.peers))),
          peer_count_(peers_->size()) {
        if (options.threads == 0) {
            throw std::system_error(make_error_code(errc::option_invalid),
                                    "threads must be at least 1");
        }
        detail::check_option(options.limits.max_size >= header_size &&
                                 options.limits.max_size <= max_large_packet_size,
                             "limits.max_size must be from 20 to 65535");
        (void)detail::checked(options.duplicates);
        detail::check_option(options.log || !options.log_threshold,
                             "log_threshold has no effect without a log");
        random_source random;
        hash_seed seed{};
        random.fill(seed);
        replays_ = std::make_shared<replay_table>(seed, options.replays, peers_->longest_window());
        progress_ = std::make_shared<progress_quota>(
            options.max_in_progress, options.max_in_progress_a_peer, peers_->size());
        duplicates_ = std::make_shared<duplicate_budget>(options.connection_duplicates);
        options_ = std::make_shared<const server_options>(std::move(options));
        add_shard(io);
        for (unsigned index = 1; index < options_->threads; ++index) {
            auto& own = threads_.emplace_back(std::make_unique<own_thread>());
            add_shard(own->io);
            // `io` returns from `run` after all threads, so that its caller sees the last effects
            // of each.
            own->thread = std::thread(
                [&own_io = own->io, last = asio::make_work_guard(io)] { own_io.run(); });
        }
    }

    server(const server&) = delete;
    server& operator=(const server&) = delete;

    /// Closes all sockets at once and waits for the server's own threads; replies that are not
    /// ready are lost. To keep them, call `stop` first and run the `io_context` until it has no
    /// more work.
    ~server() {
        for (const auto& own : threads_) {
            own->end();
        }
        for (const auto& shard : shards_) {
            shard->close();
        }
    }

    /// Opens the transport's sockets and starts serving. Returns the listening endpoints, with the
    /// ports that the system chose. Throws `std::system_error`, whose text names address and port;
    /// no socket of this call stays open then. Over UDP and TCP only `server_options::peers` may
    /// send, so a server without any is refused with `errc::option_invalid`. So are options that
    /// have no effect here, or that the transport does not support: `limits.max_size` above 4096
    /// with UDP and DTLS (RFC 7930).
    template <class Transport>
    std::vector<listening_socket> listen(const Transport& transport) {
        detail::check_option(options_->limits.max_size <= max_packet_size ||
                                 is_stream(transport_traits<Transport>::kind),
                             "limits.max_size above 4096 needs TCP or TLS (RFC 7930 section 2)");
        check_use(transport);
        const auto service = transport_traits<Transport>::prepare(transport, peer_count_);
        std::error_code error;
        std::string place;
        auto opened = open_all(transport, place, error);
        if (error) {
            throw std::system_error(error, "listen on " + place);
        }
        return start<Transport>(std::move(opened), service);
    }

    /// The same without an exception: if `error` is set, nothing is opened.
    template <class Transport>
    std::vector<listening_socket> listen(const Transport& transport, std::error_code& error) {
        error.clear();
        try {
            return listen(transport);
        } catch (const std::system_error& failure) {
            error = failure.code();
            return {};
        }
    }

    /// Reloads the certificates, keys, authorities and revocation lists of all TLS and DTLS
    /// transports. New connections use them; live connections whose peer is no longer accepted are
    /// closed (draft-ietf-radext-radiusdtls-bis section 3.3.1). Any thread may call it. Throws
    /// `std::system_error`, whose text names the file, if one cannot be read: that transport keeps
    /// its old ones, the others still use the new ones.
    void reload() {
        std::exception_ptr failure;
        for (const auto& service : services_) {
            try {
                service->reload();
            } catch (...) {
                failure = failure != nullptr ? failure : std::current_exception();
            }
        }
        for (const auto& shard : shards_) {
            asio::post(shard->io(), [shard] { shard->reassess(); });
        }
        if (failure != nullptr) {
            std::rethrow_exception(failure);
        }
    }

    /// Accepts no more requests. Requests in progress are still answered; then the sockets close,
    /// the server's own threads end, and an `io_context` without other work returns from `run`.
    void stop() {
        for (const auto& shard : shards_) {
            asio::post(shard->io(), [shard] { shard->stop(); });
        }
        for (const auto& own : threads_) {
            asio::post(own->io, [&work = own->work] { work.reset(); });
        }
    }

    /// The current totals of all threads.
    server_counters counters() const {
        server_counters sum;
        for (const auto& shard : shards_) {
            sum += shard->counters().totals();
        }
        return sum;
    }

    /// The current counters of one peer. `known` must belong to `peers()`.
    server_counters counters(const known_peer& known) const {
        server_counters sum;
        for (const auto& shard : shards_) {
            sum += shard->counters().read(known);
        }
        return sum;
    }

    const peer_table& peers() const noexcept { return *peers_; }

    /// The server's own handler. Its methods run on the server's threads.
    Handler& handler() noexcept { return *handler_; }

  private:
    using shard_type = server_shard<Handler>;

    struct own_thread {
        own_thread() = default;
        own_thread(const own_thread&) = delete;
        own_thread& operator=(const own_thread&) = delete;
        ~own_thread() { end(); }

        /// `work` belongs to the thread once that runs, and is not used here.
        void end() {
            io.stop();
            if (thread.joinable()) {
                thread.join();
            }
        }

        asio::io_context io{1};
        asio::executor_work_guard<asio::io_context::executor_type> work = asio::make_work_guard(io);
        std::thread thread;
    };

    template <class Transport>
    struct opened_socket {
        std::size_t shard;
        service port;
        typename transport_traits<Transport>::socket socket;
    };

    void add_shard(asio::io_context& io) {
        shards_.push_back(std::make_shared<shard_type>(io, handler_, peers_, options_, replays_,
                                                       progress_, duplicates_, told_));
    }

    /// Refuses a transport that no client could use, and its options that are for clients.
    template <class Transport>
    void check_use(const Transport& transport) const {
        using traits = transport_traits<Transport>;
        using detail::check_option;
        check_option(!traits::ports(transport).empty(),
                     "authentication_port, accounting_port and dynamic_authorization_port are all "
                     "left out: there is nothing to listen on");
        if constexpr (is_unprotected(traits::kind)) {
            check_option(!peers_->empty(),
                         "server_options::peers is empty: no one may use a server "
                         "over UDP or TCP; name networks and their secrets");
            if (const auto local = endpoint::parse(transport.address, 0)) {
                const bool both = local->address == ip_address(ipv6_address());
                check_option(both || peers_->has_family(local->address.is_v6()),
                             "server_options::peers has no network of the address's family: no one "
                             "may use this address");
            }
        } else {
            if (!transport.server_name.empty() || !transport.realm.empty()) {
                shards_.front()->log().without_effect(
                    "server_name and realm of a server's transport: they are for clients");
            }
        }
    }

    template <class Transport>
    std::vector<opened_socket<Transport>> open_all(const Transport& transport, std::string& place,
                                                   std::error_code& error) {
        using traits = transport_traits<Transport>;
        std::vector<opened_socket<Transport>> opened;
        for (const listening_port& wanted : traits::ports(transport)) {
            std::uint16_t number = wanted.number;
            for (std::size_t index = 0; index < shards_.size(); ++index) {
                auto socket = traits::open(shards_[index]->io(), transport, number,
                                           shards_.size() > 1, error);
                if (error) {
                    place = traits::describe(transport) + " port " + std::to_string(number);
                    if (error == errc::option_invalid &&
                        !ip_address::parse(traits::describe(transport))) {
                        place += " (the address is not one such as 192.0.2.1, 0.0.0.0 or ::, and "
                                 "names are not resolved here)";
                    }
                    return {};
                }
                number = socket.local_endpoint().port(); // all shards share the first one's port
                opened.push_back({index, wanted.port, std::move(socket)});
            }
        }
        return opened;
    }

    template <class Transport>
    std::vector<listening_socket>
    start(std::vector<opened_socket<Transport>> opened,
          const std::shared_ptr<typename transport_traits<Transport>::shared>& service) {
        std::vector<listening_socket> listening;
        services_.push_back(service);
        peer_count_ += service->peer_count();
        replays_->extend_window(service->longest_window());
        progress_->extend(service->peer_count());
        for (const auto& shard : shards_) {
            shard->extend_counters(service->peer_count());
        }
        for (auto& one : opened) {
            const auto& target = shards_[one.shard];
            const endpoint local = from_asio(one.socket.local_endpoint());
            if (one.shard == 0) {
                listening.push_back({one.port, transport_traits<Transport>::kind, local});
            }
            target->log().created(local);
            asio::post(target->io(), [target, service, port = one.port,
                                      socket = std::move(one.socket)]() mutable {
                target->template add<Transport>(std::move(socket), port, service);
            });
        }
        return listening;
    }

    std::shared_ptr<Handler> handler_;
    std::shared_ptr<const peer_table> peers_;
    std::size_t peer_count_; ///< including those of TLS transports
    std::vector<std::shared_ptr<transport_service>> services_;
    std::shared_ptr<const server_options> options_;
    std::shared_ptr<replay_table> replays_;
    std::shared_ptr<progress_quota> progress_;
    std::shared_ptr<duplicate_budget> duplicates_;
    std::shared_ptr<std::atomic<bool>> told_ = std::make_shared<std::atomic<bool>>();
    std::vector<std::shared_ptr<shard_type>> shards_;
    std::vector<std::unique_ptr<own_thread>> threads_;
};

} // namespace radius
