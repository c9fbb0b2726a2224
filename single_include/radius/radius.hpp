// SPDX-License-Identifier: MIT
// radius in one header, generated from include/ by single_include/generate.py: edit there.
#pragma once

// --- <radius/radius.hpp> ---

// radius: RADIUS for C++20. This header brings everything.
//
// The life of a packet
//
// On the server, transport/udp_listener.hpp reads up to 64 datagrams with one system call and hands
// each to protocol/receiver.hpp, which knows no sockets and no clock. The receiver looks the sender
// up (protocol/peer_table.hpp): no secret, no answer. packet/packet_view.hpp checks header and
// attribute lengths where the octets lie; nothing is copied. protocol/request_rules.hpp walks the
// attributes once and judges: Message-Authenticator, authenticator, credentials, age. What fails is
// dropped, counted by reason, and logged once a second at most. protocol/duplicate_cache.hpp knows
// whether the request came before: then the stored reply goes out again, or nothing while the first
// one is still being worked on. Status-Server is answered on the spot.
//
// What is left is the handler's. server/server_shard.hpp makes an access_request (or accounting_,
// coa_, disconnect_request) of it and calls the method that the compiler chose. The handler reads:
// request.get(attr::user_name) is a view into the datagram; hidden values are revealed with the
// peer's secret (auth/hiding.hpp) on the way out. It answers with request.accept(...), which fills
// an attribute list in clear text (packet/attribute_list.hpp) that belongs to no transport yet. A
// coroutine handler gets a copy of the packet and takes its time; all others cost no allocation.
//
// auth/sealing.hpp turns the list into octets: Message-Authenticator first, secrets hidden under
// the request's authenticator, Proxy-State echoed last, signed. The cache keeps a copy, and the
// listener sends all replies of a batch with one system call.
//
// On the client the same happens backwards. client/client.hpp takes an outgoing request, and
// protocol/client_engine.hpp, which knows no sockets and no clock either, chooses a server that is
// alive, an identifier that is free and a random authenticator, seals the packet, and asks its
// driver (client/client_driver.hpp) to send it and to wake it when a retransmission is due. A reply
// must come from that server through that socket, carry that identifier, be of a code that answers
// the request, and prove that its sender knows the secret; everything else is dropped without
// touching a timer. After all tries, with every server, the request ends in errc::no_response; it
// always ends exactly once.
//
// Floors, each of which includes only those before it: wire, attribute, packet, dictionary, auth,
// protocol, transport, then server and client side by side. radius/packet.hpp is the codec alone.

// --- <radius/auth/password_login.hpp> ---

// The client's side of CHAP and MS-CHAP: makes the attributes of an Access-Request and checks the
// server's proof (RFC 2865 section 5.3, RFC 2548 section 2).

#include <string>

// --- <radius/attribute/microsoft.hpp> ---

// The attributes of Microsoft, vendor 311: RFC 2548 section 2.

#include <cstdint>

// --- <radius/attribute/attribute_table.hpp> ---

// A set of attribute objects that can be searched by wire name while compiling.

#include <type_traits>

// --- <radius/attribute/attribute.hpp> ---

// The attribute object: name, number, data type and flags as template arguments, so that a value of
// the wrong type does not compile (RFC 2865 section 5, RFC 8044).

// --- <radius/attribute/attribute_number.hpp> ---

// Where an attribute stands: its type, or the dotted path that leads into a vendor's space, an
// extended space or a TLV (RFC 2865 section 5.26, RFC 6929 section 2).

#include <algorithm>
#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <span>

namespace radius {

/// How a vendor lays out type and length inside Vendor-Specific: (1,1) unless its dictionary says
/// otherwise. `continuation` is WiMAX's third octet.
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
    vendor_format format{}; ///< meaningful where the path begins with 26

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

    /// The path of a child; only where `depth < max_depth`.
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

    /// Two attributes are the same where their paths are; the layout is the vendor's, not theirs.
    constexpr bool operator==(const attribute_number& other) const noexcept {
        return depth == other.depth && parts == other.parts;
    }
    constexpr std::strong_ordering operator<=>(const attribute_number& other) const noexcept {
        return std::lexicographical_compare_three_way(path().begin(), path().end(),
                                                      other.path().begin(), other.path().end());
    }

    std::string to_string() const {
        std::string text;
        for (const std::uint32_t part : path()) {
            text += (text.empty() ? "" : ".") + std::to_string(part);
        }
        return text;
    }
};

/// A vendor's attribute: `vendor_attribute_number(311, 16)` is 26.311.16.
constexpr attribute_number vendor_attribute_number(std::uint32_t vendor, std::uint32_t type,
                                                   vendor_format format = {}) noexcept {
    return attribute_number(vendor_specific_type, vendor, type).with(format);
}

} // namespace radius

// --- <radius/attribute/attribute_pair.hpp> ---

// `attr::x = value`: an attribute and a value of its type, ready to be encoded.

#include <string_view>
#include <utility>

// --- <radius/attribute/attribute_error.hpp> ---

// The exception of a programmer's error about an attribute: its text begins with the name.

#include <system_error>

// --- <radius/wire/errc.hpp> ---

// Every error of the toolkit that is not the operating system's, as one std::error_code category.

namespace radius {

/// What went wrong. Zero is success, as `std::error_code` demands.
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
    /// The packet holds no such attribute.
    attribute_missing,
    /// A value whose length its data type does not allow (RFC 8044 section 3).
    value_length_invalid,
    /// A value outside the range of its data type (RFC 8044 section 3).
    value_out_of_range,
    /// A value of another data type than the attribute's.
    value_type_mismatch,
    /// A value longer than one attribute can hold (RFC 2865 section 5).
    value_too_long,
    /// A fragmented value whose last piece is missing (RFC 6929 section 2.2).
    fragment_missing,
    /// A hidden value that does not unhide: wrong length or inner length (RFC 2865 section 5.2,
    /// RFC 2868 section 3.5).
    hidden_value_invalid,
    /// A hidden value was asked for where no shared secret is known.
    secret_unknown,
    /// The value would make the packet longer than its limit (RFC 2865 section 3).
    packet_full,
    /// The attribute may not stand in this kind of packet (RFC 2865 section 5.44).
    attribute_not_allowed,
    /// Text that is no value of the data type.
    text_invalid,
    /// A name that no dictionary defines.
    name_unknown,
    /// A dictionary that cannot be read.
    dictionary_invalid,
    /// A Message-Authenticator is missing where it is required (RFC 3579 section 3.2).
    message_authenticator_missing,
    /// A Message-Authenticator that does not verify (RFC 3579 section 3.2).
    message_authenticator_invalid,
    /// A Request or Response Authenticator that does not verify (RFC 2865 section 3).
    authenticator_invalid,
    /// No server answered in the time allowed (RFC 5080 section 2.2.1).
    no_response,
    /// Every configured server is held to be dead (RFC 3539 section 3.4).
    no_server_alive,
    /// A bound on requests that wait to be sent is reached.
    queue_full,
    /// The client or server was stopped while the operation was under way.
    stopped,
    /// An option's value is unusable; the exception's text names it.
    option_invalid,
    /// OpenSSL refused an operation that must not fail.
    cryptography_failed,
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
    case errc::no_response: return "no response";
    case errc::no_server_alive: return "no server alive";
    case errc::queue_full: return "too many requests wait to be sent";
    case errc::stopped: return "stopped";
    case errc::option_invalid: return "option invalid";
    case errc::cryptography_failed: return "cryptographic operation failed";
    }
    return "unknown radius error";
}

/// The category of `errc` in `std::error_code`.
inline const std::error_category& radius_category() noexcept {
    struct category final : std::error_category {
        const char* name() const noexcept override { return "radius"; }
        std::string message(int value) const override {
            return std::string(to_string(static_cast<errc>(value)));
        }
    };
    static const category instance;
    return instance;
}

inline std::error_code make_error_code(errc error) noexcept {
    return {static_cast<int>(error), radius_category()};
}

} // namespace radius

template <>
struct std::is_error_code_enum<radius::errc> : std::true_type {};

namespace radius {

/// `what()` reads "Session-Timeout: value out of range"; `code()` is the `errc`.
class attribute_error : public std::system_error {
  public:
    attribute_error(std::string_view attribute_name, errc reason)
        : std::system_error(make_error_code(reason), std::string(attribute_name)) {}
    attribute_error(std::string_view attribute_name, errc reason, std::string_view detail)
        : std::system_error(make_error_code(reason),
                            std::string(attribute_name) + " (" + std::string(detail) + ")") {}
};

} // namespace radius

// --- <radius/attribute/tag_octet.hpp> ---

// The tag octet that groups the attributes of one tunnel (RFC 2868 section 3).

#include <optional>

// --- <radius/attribute/data_type.hpp> ---

// The data types of attribute values: RFC 8044 section 3, and those that vendors add.

namespace radius {

/// How a value's octets are read. The names of RFC 8044 stand first, vendors' own types behind.
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
    }
    return "octets";
}

/// How a value is hidden on the wire where the transport does not encrypt.
enum class hiding : std::uint8_t {
    none,
    password,        ///< User-Password (RFC 2865 section 5.2); dictionaries say encrypt=1
    tunnel_password, ///< salted: Tunnel-Password, MS-MPPE keys (RFC 2868 section 3.5); encrypt=2
    ascend,          ///< Ascend's secrets; encrypt=3
};

/// What an attribute is besides its number and type. A structural type: it is a template argument.
struct flags {
    hiding hidden = hiding::none;
    bool tagged = false; ///< carries a tag octet (RFC 2868 section 3)
    bool concat = false; ///< split over consecutive attributes where longer than 253 octets

    /// Octets under `hiding::password` may end in NUL, so that the padding cannot be told from them
    /// and is read too. Attributes set it by themselves.
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
inline octets_view as_octets(std::string_view text) noexcept {
    // The one place where characters become octets: both are byte types, so aliasing is defined.
    return {reinterpret_cast<const octet*>(text.data()), text.size()};
}

/// The octets read as text, without a copy or a check: RADIUS text need not be valid UTF-8.
inline std::string_view as_text(octets_view value) noexcept {
    return {reinterpret_cast<const char*>(value.data()), value.size()};
}

/// An owned copy.
inline octet_string to_octets(octets_view value) { return {value.begin(), value.end()}; }

} // namespace radius

// --- <radius/wire/result.hpp> ---

// A value or the reason why there is none: how floors 0 to 5 report errors without exceptions.

#include <memory>

namespace radius {

/// Either a `T` or an `Error`. `Error` is `errc` but for text formats, whose errors carry a place.
/// A plain union rather than `std::variant`, which takes several times as long to compile.
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

    /// The value; only where `has_value()`.
    constexpr const T& operator*() const& noexcept { return value_; }
    constexpr T& operator*() & noexcept { return value_; }
    constexpr T&& operator*() && noexcept { return std::move(value_); }
    constexpr const T* operator->() const noexcept { return std::addressof(value_); }
    constexpr T* operator->() noexcept { return std::addressof(value_); }

    /// The error; only where not `has_value()`.
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

    /// The value, or `fallback` where there is none.
    template <class U>
    constexpr T value_or(U&& fallback) const& {
        return has_value_ ? value_ : static_cast<T>(std::forward<U>(fallback));
    }
    template <class U>
    constexpr T value_or(U&& fallback) && {
        return has_value_ ? std::move(value_) : static_cast<T>(std::forward<U>(fallback));
    }

  private:
    /// Builds the member that `other` has; only where none is alive here.
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

    union {           // private, although a check takes its members for public ones
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

    /// The error; only where not `has_value()`.
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

/// A cursor over octets that it does not own. A read beyond the end consumes nothing and gives
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

/// A cursor over a buffer. A write that does not fit writes nothing and makes `ok()` false for
/// good, so that a sequence of writes is checked once, at its end.
class writer {
  public:
    constexpr explicit writer(octets_span buffer) noexcept : buffer_(buffer) {}

    constexpr bool ok() const noexcept { return ok_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr std::size_t available() const noexcept { return buffer_.size() - size_; }

    /// What has been written so far; the caller may patch it.
    constexpr octets_span written() const noexcept { return buffer_.first(size_); }

    constexpr void u8(octet value) noexcept { integer(value); }
    constexpr void u16(std::uint16_t value) noexcept { integer(value); }
    constexpr void u32(std::uint32_t value) noexcept { integer(value); }
    constexpr void u64(std::uint64_t value) noexcept { integer(value); }

    /// Appends `value` whole, or nothing of it where it does not fit.
    constexpr void put(octets_view value) noexcept {
        if (const octets_span room = reserve(value.size()); room.size() == value.size()) {
            std::copy(value.begin(), value.end(), room.begin());
        }
    }

    /// Appends `count` octets and gives them to the caller to fill; empty where they do not fit.
    constexpr octets_span reserve(std::size_t count) noexcept {
        if (!ok_ || count > available()) {
            ok_ = false;
            return {};
        }
        const octets_span room = buffer_.subspan(size_, count);
        size_ += count;
        return room;
    }

    /// Forgets everything after the first `size` octets, and a failure with it.
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

/// A tagged attribute's octets taken apart. Of an integer, `value` are its low three octets.
struct tagged_octets {
    octet tag = 0;
    octets_view value;
};

/// True for the types whose tag takes the place of the most significant octet.
constexpr bool tag_replaces_octet(data_type type) noexcept {
    return type != data_type::text && type != data_type::octets;
}

/// Takes a tagged attribute's octets apart (rule: a string whose first octet is above 0x1F has no
/// tag; a salted one always has; an integer carries it in its high octet).
/// Errors: `errc::value_length_invalid`, `errc::value_out_of_range` for an integer's tag above 31.
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

/// Whether a text or octets value with tag 0 needs the tag octet in front of it: always where it is
/// hidden, and where its own first octet would be taken for a tag.
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
    constexpr bool both_integers =
        std::integral<view_type> && std::integral<Value> && !std::same_as<Value, bool>;
    constexpr bool both_text_or_octets =
        std::same_as<view_type, std::string_view> || std::same_as<view_type, octets_view>;
    static_assert(both_integers ||
                      (!std::integral<view_type> && std::convertible_to<const Value&, view_type>),
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
        return view_type{}; // not reached: the assertion above has ended the compilation
    }
}

/// What can be added to a packet: this template for attribute objects, and the run-time pair of a
/// dictionary name.
template <class Pair>
concept encodable_pair = requires(const Pair& pair, writer& out) {
    { pair.name() } -> std::convertible_to<std::string_view>;
    { pair.number() } -> std::convertible_to<attribute_number>;
    { pair.properties() } -> std::convertible_to<flags>;
    { pair.encode(out) } -> std::same_as<result<void>>;
};

/// Borrows texts and octets: add it to a packet in the expression that makes it.
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

// The clear text of a hidden attribute: a password or a key, erased from memory with its owner.

#include <ostream>

// --- <radius/wire/wipe.hpp> ---

// Erasing secrets from memory in a way that the optimiser may not remove.

namespace radius {

/// Overwrites every octet with zero, even where nothing reads it again.
inline void wipe(octets_span secret) noexcept {
    volatile octet* const place = secret.data();
    for (std::size_t index = 0; index < secret.size(); ++index) {
        place[index] = 0;
    }
}

/// The same for text, whose length stays.
inline void wipe(std::string& secret) noexcept {
    volatile char* const place = secret.data();
    for (std::size_t index = 0; index < secret.size(); ++index) {
        place[index] = 0;
    }
}

/// The same for an array of integers: the state of a digest, a key schedule.
template <std::unsigned_integral Integer, std::size_t Size>
void wipe(std::array<Integer, Size>& secret) noexcept {
    volatile Integer* const place = secret.data();
    for (std::size_t index = 0; index < Size; ++index) {
        place[index] = 0;
    }
}

} // namespace radius

namespace radius {

/// Up to 256 octets in place, wiped when the value goes. `hidden_text` reads as text,
/// `hidden_octets` as octets; printing one shows nothing of it.
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
        return std::ranges::equal(left.view(), right);
    }
    friend bool operator==(const hidden_value& left, const char* right) noexcept
        requires std::same_as<View, std::string_view>
    {
        return left.view() == right;
    }
    friend bool operator==(const hidden_value& left, const hidden_value& right) noexcept {
        return std::ranges::equal(left.raw(), right.raw());
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
/// because a structural type demands it.
template <std::size_t Size>
struct fixed_string {
    char characters[Size]{};

    consteval fixed_string(const char (&literal)[Size]) { std::copy_n(literal, Size, characters); }

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
/// gives the values of that tag only, without the tag.
template <class Attribute>
struct attribute_of_tag {
    using read_type = typename Attribute::untagged_type;
    octet tag;

    static constexpr std::string_view name() noexcept { return Attribute::name(); }
    static constexpr attribute_number number() noexcept { return Attribute::number(); }
    static constexpr flags properties() noexcept { return Attribute::properties(); }
    result<read_type> decode(octets_view value) const {
        auto found = Attribute::decode(value);
        if (!found) {
            return found.error();
        }
        if (found->tag != tag) {
            return errc::attribute_missing;
        }
        return std::move(found->value);
    }

    /// The pair to put into a packet.
    template <class Value>
    constexpr attribute_pair<Attribute> operator=(const Value& value) const {
        return {Attribute::argument_from(value), tag};
    }
    constexpr explicit attribute_of_tag(octet group) noexcept : tag(group) {}
    attribute_of_tag(const attribute_of_tag&) = default;
    attribute_of_tag& operator=(const attribute_of_tag&) = delete;
};

/// One attribute, written as a `constexpr` object in namespace `radius::attr`. `Number` is a type
/// or a dotted path (`attribute_number`).
///
/// `attr::x = value` is a pair for a request or a reply; `request.get(attr::x)` reads it back.
template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>
struct attribute {
    using type = Type;
    using view_type = typename Type::view_type;

    /// True where a value read from a packet cannot be a view into it: it was put together from
    /// fragments.
    static constexpr bool assembled = Flags.concat || attribute_number(Number).is_long_extended() ||
                                      attribute_number(Number).format.continuation;

    /// What is read, without the tag: a view into the packet where that is possible.
    using untagged_type =
        std::conditional_t<Flags.hidden != hiding::none && Type::borrows, hidden_value<view_type>,
                           std::conditional_t<assembled, typename Type::owned_type, view_type>>;

    /// What `get` gives: `tagged<...>` for an attribute with a tag.
    using read_type = std::conditional_t<Flags.tagged, tagged<untagged_type>, untagged_type>;

    static constexpr std::string_view name() noexcept { return Name.view(); }
    static constexpr attribute_number number() noexcept { return Number; }
    static constexpr flags properties() noexcept { return Flags.of(Type::kind); }
    static constexpr data_type kind() noexcept { return Type::kind; }

    /// The pair to put into a packet. The value must be of the attribute's own type, its
    /// enumeration for an enumerated one; texts and octets are borrowed until the pair is added.
    template <class Value>
    constexpr attribute_pair<attribute> operator=(const Value& value) const {
        return {argument_from(value), 0};
    }
    constexpr attribute() = default;
    constexpr attribute(const attribute&) = default;
    attribute& operator=(const attribute&) = delete;

    /// This attribute with a tag of 1 to 31, to write it or to read only that group's.
    constexpr attribute_of_tag<attribute> operator[](octet tag) const
        requires(Flags.tagged)
    {
        if (tag > max_tag) {
            throw attribute_error(name(), errc::value_out_of_range, "tags run from 0 to 31");
        }
        return attribute_of_tag<attribute>(tag);
    }

    /// Checks that a value is of the attribute's type and brings it into the form that is encoded.
    template <class Value>
    static constexpr view_type argument_from(const Value& value) {
        return convert_argument<Type>(name(), value);
    }

    /// Reads clear octets, the tag octet included. Errors: those of the data type.
    static result<read_type> decode(octets_view value) {
        if constexpr (Flags.tagged) {
            const auto split = split_tag(Type::kind, Flags.hidden, value);
            if (!split) {
                return split.error();
            }
            auto inner = decode_untagged(split->value);
            if (!inner) {
                return inner.error();
            }
            return read_type{split->tag, std::move(*inner)};
        } else {
            return decode_untagged(value);
        }
    }

  private:
    static result<untagged_type> decode_untagged(octets_view value) {
        if constexpr (Flags.tagged && tag_replaces_octet(Type::kind)) {
            const std::array<octet, 4> whole{0, value[0], value[1], value[2]};
            return Type::decode(whole);
        } else {
            const auto view = Type::decode(value);
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

namespace radius {

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
};

/// The table of the given attribute objects: `table_of<attr::user_name, attr::nas_port>`.
template <const auto&... Attributes>
using table_of = attribute_table<std::remove_cvref_t<decltype(Attributes)>...>;

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

// --- <radius/attribute/data_types.hpp> ---

// All codecs of data types: what an attribute table includes.

// --- <radius/attribute/address_types.hpp> ---

// Codecs for addresses and prefixes (RFC 8044 sections 3.7 to 3.11; RFC 3162, RFC 6572).

// --- <radius/attribute/ethernet_address.hpp> ---

// An Ethernet (MAC) address of six octets, which dictionaries call "ether".

#include <functional>

// --- <radius/attribute/address_octets.hpp> ---

// What the fixed-size addresses share as octets: prefix masks (RFC 8044 sections 3.10 and 3.11)
// and hashing.

namespace radius::detail {

/// `value` with every bit beyond the first `length` cleared; all of it where `length` is larger.
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

/// A hash for tables. It is not keyed: a table that strangers can fill must bound its size.
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

/// Lower-case digits, two an octet, no separators.
inline std::string to_hex(octets_view value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(value.size() * 2);
    for (const octet next : value) {
        text += digits[next >> 4U];
        text += digits[next & 0x0FU];
    }
    return text;
}

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
inline result<octet_string> from_hex(std::string_view text) {
    if (text.starts_with("0x") || text.starts_with("0X")) {
        text.remove_prefix(2);
    }
    octet_string value;
    value.reserve(text.size() / 2);
    for (std::size_t place = 0; place < text.size();) {
        if (std::string_view(" \t\r\n").find(text[place]) != std::string_view::npos) {
            ++place;
            continue;
        }
        const int high = hex_digit(text[place]);
        const int low = place + 1 < text.size() ? hex_digit(text[place + 1]) : -1;
        if (high < 0 || low < 0) {
            return errc::text_invalid;
        }
        value.push_back(static_cast<octet>(high * 16 + low));
        place += 2;
    }
    return value;
}

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

// --- <radius/attribute/interface_id.hpp> ---

// An IPv6 interface identifier: the data type "ifid" (RFC 8044 section 3.7, RFC 3162 section 2.2).

// --- <radius/attribute/number_text.hpp> ---

// The numbers inside the text forms of addresses: strict decimals and hexadecimal groups
// (RFC 4291 section 2.2). Not <charconv>, which is not constexpr in C++20.

namespace radius::detail {

/// A decimal of one to three digits, at most `limit`. Leading zeros are refused: some programs
/// read "010" as octal 8, others as 10, and an address must not mean two things.
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

// --- <radius/attribute/ip_address.hpp> ---

// An address of either family: peers, and attributes that hold whichever was used.

// --- <radius/attribute/ipv4_address.hpp> ---

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

    /// The address with all bits beyond the first `length` cleared; itself from 32 on.
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

// --- <radius/attribute/ipv6_address.hpp> ---

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

    /// The address with all bits beyond the first `length` cleared; itself from 128 on.
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

    /// As RFC 5952 has it; the two kinds of address that embed IPv4 (RFC 4291 section 2.5.5) end in
    /// dotted form, as `inet_ntop` of the common C libraries prints them.
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
        // What stands behind "::" moves to the end, and the groups it leaves become zero.
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

    /// What `ipv4_address::parse` or `ipv6_address::parse` takes. Errors: `errc::text_invalid`.
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

    /// The IPv4 address; only where `is_v4()`.
    constexpr ipv4_address v4() const noexcept {
        return ipv4_address(
            ipv4_address::octets_type{octets_[0], octets_[1], octets_[2], octets_[3]});
    }

    /// The IPv6 address; only where `is_v6()`.
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

// --- <radius/attribute/ip_prefix.hpp> ---

// A network of either family, as configuration names it: "10.0.0.0/8", "2001:db8::/32",
// "192.0.2.1".

// --- <radius/attribute/address_prefix.hpp> ---

// The networks that attributes carry: the data types "ipv6prefix" and "ipv4prefix" (RFC 8044
// sections 3.10 and 3.11; RFC 3162 section 2.3, RFC 6572 section 4.12).

namespace radius {

/// An address and how many of its bits count. The bits beyond them are zero, as the wire demands,
/// in every value of this type. By default the prefix of length 0, which contains every address.
template <class Address>
class address_prefix {
  public:
    using address_type = Address;

    constexpr address_prefix() noexcept = default;

    /// The network of one address.
    constexpr explicit address_prefix(const Address& address) noexcept
        : address_(address), length_(static_cast<octet>(Address::bits)) {}

    /// Errors: `errc::value_out_of_range` where `length` exceeds the address, or a bit beyond it is
    /// set; give `address.masked(length)` where such bits are to be dropped.
    static constexpr result<address_prefix> make(const Address& address, unsigned length) noexcept {
        if (length > Address::bits || address.masked(length) != address) {
            return errc::value_out_of_range;
        }
        address_prefix prefix(address);
        prefix.length_ = static_cast<octet>(length);
        return prefix;
    }

    /// An address, a slash and a length, none of them left out: "192.0.2.0/24", "2001:db8::/32".
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

    /// What `parse` takes. Throws `std::system_error` with the text and what is wrong with it.
    constexpr ip_prefix(std::string_view text) : ip_prefix(require(text)) {}
    constexpr ip_prefix(const char* text) : ip_prefix(std::string_view(text)) {}
    constexpr ip_prefix(const std::string& text) : ip_prefix(std::string_view(text)) {}

    /// Errors: `errc::value_out_of_range` where `length` exceeds the address, or a bit beyond it is
    /// set; give `address.masked(length)` where such bits are to be dropped.
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

    /// An IPv4 network contains no IPv6 address, and the other way round; ask for an address'
    /// `unmapped()` where it comes from a socket of both families.
    constexpr bool contains(const ip_address& address) const noexcept {
        return address.masked(length_) == address_;
    }

    /// The IPv4 network that ::ffff:a.b.c.d with a length from 96 on stands for; itself otherwise.
    constexpr ip_prefix unmapped() const noexcept {
        ip_prefix prefix = *this;
        // Bit 96 of a mapped address is set, so the length of its network is 96 or more.
        if (address_.is_v6() && address_.unmapped().is_v4()) {
            prefix.address_ = address_.unmapped();
            prefix.length_ = static_cast<octet>(length_ - 96);
        }
        return prefix;
    }

    /// Always with the length: "192.0.2.1/32".
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

    [[noreturn]] static void refuse(std::string_view text, errc error) {
        std::string reason = "\"" + std::string(text) + "\" is no network: ";
        const std::size_t slash = text.find('/');
        const auto address = ip_address::parse(text.substr(0, slash));
        if (!address) {
            reason += "it does not begin with an IPv4 or IPv6 address";
        } else if (error == errc::text_invalid) {
            reason += "the length behind the slash is no decimal number";
        } else if (const auto length = detail::parse_decimal(text.substr(slash + 1), 999);
                   !length || *length > address->bits()) {
            reason += "its length exceeds " + std::to_string(address->bits());
        } else {
            reason += "bits beyond its length are set; the network is " +
                      address->masked(*length).to_string() + "/" + std::to_string(*length);
        }
        throw std::system_error(make_error_code(error), reason);
    }

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

/// Four octets or sixteen: whichever family the value has.
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
/// leave out octets beyond its length (RFC 3162 section 2.3). Bits beyond the length are zero.
template <class Prefix, class Address, data_type Kind>
struct prefix {
    using view_type = Prefix;
    using owned_type = Prefix;
    static constexpr data_type kind = Kind;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        constexpr bool may_be_short = Kind == data_type::ipv6prefix;
        typename Address::octets_type octets{};
        const std::size_t full = 2 + octets.size();
        if (value.size() < 2 || value.size() > full || (!may_be_short && value.size() != full)) {
            return errc::value_length_invalid;
        }
        const unsigned length = may_be_short ? value[1] : value[1] & 0x3FU;
        const octets_view given = value.subspan(2);
        if (given.size() * 8 < length && length <= Address::bits) {
            return errc::value_length_invalid;
        }
        std::copy(given.begin(), given.end(), octets.begin());
        return Prefix::make(Address(octets), length);
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

// --- <radius/attribute/integer_types.hpp> ---

// Codecs for numbers, enumerations, times and durations (RFC 8044 sections 3.1 to 3.3, 3.12).

#include <chrono>
#include <limits>

// --- <radius/attribute/enumeration.hpp> ---

// Names for the values of an enumerated integer (RFC 8044 section 3.2).

#include <iterator>

namespace radius {

/// One line of a value table: "Framed-User" is 2.
struct enumerator {
    std::string_view name;
    std::uint32_t value;
};

/// One line of a value table that is written with the enumeration's own enumerators.
template <class Enumeration>
struct named_value {
    std::string_view name;
    Enumeration value;
};

/// The value table of an enumeration, so that no number is written twice:
/// `enumerators = name_table<service_type>({{"Login-User", service_type::login_user}, ...})`.
template <class Enumeration, std::size_t Size>
consteval std::array<enumerator, Size>
name_table(const named_value<Enumeration> (&lines)[Size]) noexcept {
    std::array<enumerator, Size> table{};
    std::transform(std::begin(lines), std::end(lines), table.begin(), [](const auto& line) {
        return enumerator{line.name, static_cast<std::uint32_t>(line.value)};
    });
    return table;
}

/// Specialise it for your enumeration with a `static constexpr auto enumerators`: a `name_table`,
/// or an array of `enumerator`.
template <class Enumeration>
struct enumeration;

/// An enumeration over 32 bits that has a table of names.
template <class Enumeration>
concept named_enumeration = std::is_enum_v<Enumeration> && requires {
    { std::span<const enumerator>(enumeration<Enumeration>::enumerators) };
};

/// The wire name of a value, empty where the table has none: values outside it are legal.
template <named_enumeration Enumeration>
constexpr std::string_view name_of(Enumeration value) noexcept {
    for (const enumerator& line : enumeration<Enumeration>::enumerators) {
        if (line.value == static_cast<std::uint32_t>(value)) {
            return line.name;
        }
    }
    return {};
}

/// The value with this wire name, exactly as spelt.
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

/// An integer whose values have names. Values without one are legal and pass unchanged.
template <named_enumeration Enumeration, class Base = integer>
struct enumerated {
    using view_type = Enumeration;
    using owned_type = Enumeration;
    using enumeration_type = Enumeration;
    static constexpr data_type kind = Base::kind;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto number = Base::decode(value);
        if (!number) {
            return number.error();
        }
        return static_cast<Enumeration>(*number);
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        const auto number = static_cast<std::uint64_t>(value);
        if (number > std::numeric_limits<typename Base::view_type>::max()) {
            return errc::value_out_of_range;
        }
        return Base::encode(out, static_cast<typename Base::view_type>(number));
    }
};

/// Seconds since 1970 in 32 unsigned bits, so that it ends in 2106.
struct time {
    using view_type = std::chrono::sys_seconds;
    using owned_type = view_type;
    static constexpr data_type kind = data_type::time;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto number = integer::decode(value);
        if (!number) {
            return number.error();
        }
        return view_type(std::chrono::seconds(*number));
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        const auto seconds = value.time_since_epoch().count();
        if (seconds < 0 || seconds > std::numeric_limits<std::uint32_t>::max()) {
            return errc::value_out_of_range;
        }
        return integer::encode(out, static_cast<std::uint32_t>(seconds));
    }
};

/// A duration in whole seconds, 32 unsigned bits: Session-Timeout and its like.
struct time_delta {
    using view_type = std::chrono::seconds;
    using owned_type = view_type;
    static constexpr data_type kind = data_type::time_delta;
    static constexpr bool borrows = false;

    static constexpr result<view_type> decode(octets_view value) noexcept {
        const auto number = integer::decode(value);
        if (!number) {
            return number.error();
        }
        return view_type(*number);
    }
    static constexpr result<void> encode(writer& out, view_type value) noexcept {
        return time::encode(out, time::view_type(value));
    }
};

} // namespace radius::type

// --- <radius/attribute/text_types.hpp> ---

// Codecs for values of any length: text, octets, and containers taken whole (RFC 8044 sections
// 3.4, 3.5, 3.13 to 3.17).

/// A codec is a type with `view_type` (what is read and written), `owned_type` (the same without a
/// borrow), `kind`, `borrows` (whether `view_type` points into the packet), `decode` and `encode`.
/// `decode` gives `errc::value_length_invalid` or `errc::value_out_of_range`; `encode` reports a
/// value that its type cannot carry, and leaves lack of room to the writer's `ok()`.
namespace radius::type {

/// Text for people. Octets that are not UTF-8 pass unchanged (rule of RFC 2865 section 5: "text").
struct text {
    using view_type = std::string_view;
    using owned_type = std::string;
    static constexpr data_type kind = data_type::text;
    static constexpr bool borrows = true;

    static result<view_type> decode(octets_view value) noexcept { return as_text(value); }
    static result<void> encode(writer& out, view_type value) noexcept {
        out.put(as_octets(value));
        return {};
    }
};

/// Octets without a meaning of their own.
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

/// A container whose contents are handed over as octets: a TLV, a whole Vendor-Specific, and so on.
template <data_type Kind>
struct container : octets {
    static constexpr data_type kind = Kind;
};

using tlv = container<data_type::tlv>;
using vsa = container<data_type::vsa>;
using extended = container<data_type::extended>;
using long_extended = container<data_type::long_extended>;
using evs = container<data_type::evs>;

} // namespace radius::type

namespace radius {

/// Whether MPPE is optional (RFC 2548 section 2.4.4).
enum class ms_mppe_encryption_policy : std::uint32_t {
    encryption_allowed = 1,
    encryption_required = 2,
};

template <>
struct enumeration<ms_mppe_encryption_policy> {
    using enum ms_mppe_encryption_policy;
    static constexpr auto enumerators = name_table<ms_mppe_encryption_policy>({
        {"Encryption-Allowed", encryption_allowed},
        {"Encryption-Required", encryption_required},
    });
};

/// Which keys MPPE may use: bits, so that both may be set (RFC 2548 section 2.4.5).
enum class ms_mppe_encryption_types : std::uint32_t {
    rc4_40bit_allowed = 2,
    rc4_128bit_allowed = 4,
    rc4_40or128_bit_allowed = 6,
};

template <>
struct enumeration<ms_mppe_encryption_types> {
    using enum ms_mppe_encryption_types;
    static constexpr auto enumerators = name_table<ms_mppe_encryption_types>({
        {"RC4-40bit-Allowed", rc4_40bit_allowed},
        {"RC4-128bit-Allowed", rc4_128bit_allowed},
        {"RC4-40or128-bit-Allowed", rc4_40or128_bit_allowed},
    });
};

/// Whether bandwidth allocation is used (RFC 2548 section 2.5.1).
enum class ms_bap_usage : std::uint32_t {
    not_allowed = 0,
    allowed = 1,
    required = 2,
};

template <>
struct enumeration<ms_bap_usage> {
    using enum ms_bap_usage;
    static constexpr auto enumerators = name_table<ms_bap_usage>({
        {"Not-Allowed", not_allowed},
        {"Allowed", allowed},
        {"Required", required},
    });
};

/// Why the server wants a new password (RFC 2548 section 2.6.3).
enum class ms_arap_pw_change_reason : std::uint32_t {
    just_change_password = 1,
    expired_password = 2,
    admin_requires_password_change = 3,
    password_too_short = 4,
};

template <>
struct enumeration<ms_arap_pw_change_reason> {
    using enum ms_arap_pw_change_reason;
    static constexpr auto enumerators = name_table<ms_arap_pw_change_reason>({
        {"Just-Change-Password", just_change_password},
        {"Expired-Password", expired_password},
        {"Admin-Requires-Password-Change", admin_requires_password_change},
        {"Password-Too-Short", password_too_short},
    });
};

/// How a dial-up user was authenticated (RFC 2548 section 2.7.4).
enum class ms_acct_auth_type : std::uint32_t {
    pap = 1,
    chap = 2,
    ms_chap_1 = 3,
    ms_chap_2 = 4,
    eap = 5,
};

template <>
struct enumeration<ms_acct_auth_type> {
    using enum ms_acct_auth_type;
    static constexpr auto enumerators = name_table<ms_acct_auth_type>({
        {"PAP", pap},
        {"CHAP", chap},
        {"MS-CHAP-1", ms_chap_1},
        {"MS-CHAP-2", ms_chap_2},
        {"EAP", eap},
    });
};

/// By which EAP method a dial-up user was authenticated (RFC 2548 section 2.7.5).
enum class ms_acct_eap_type : std::uint32_t {
    md5_ = 4,
    otp = 5,
    generic_token_card = 6,
    tls = 13,
};

template <>
struct enumeration<ms_acct_eap_type> {
    using enum ms_acct_eap_type;
    static constexpr auto enumerators = name_table<ms_acct_eap_type>({
        {"MD5", md5_},
        {"OTP", otp},
        {"Generic-Token-Card", generic_token_card},
        {"TLS", tls},
    });
};

/// The Vendor-Id of Microsoft.
inline constexpr std::uint32_t microsoft_vendor = 311;

/// An attribute in Microsoft's space.
template <fixed_string Name, std::uint32_t Number, class Type, flags Flags = flags{}>
using microsoft_attribute =
    attribute<Name, vendor_attribute_number(microsoft_vendor, Number), Type, Flags>;

namespace attr {

inline constexpr microsoft_attribute<"MS-CHAP-Response", 1, type::octets> ms_chap_response;
inline constexpr microsoft_attribute<"MS-CHAP-Error", 2, type::text> ms_chap_error;
inline constexpr microsoft_attribute<"MS-CHAP-CPW-1", 3, type::octets> ms_chap_cpw_1;
inline constexpr microsoft_attribute<"MS-CHAP-CPW-2", 4, type::octets> ms_chap_cpw_2;
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
inline constexpr microsoft_attribute<"MS-CHAP-MPPE-Keys", 12, type::octets,
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
inline constexpr microsoft_attribute<"MS-CHAP2-Response", 25, type::octets> ms_chap2_response;
inline constexpr microsoft_attribute<"MS-CHAP2-Success", 26, type::octets> ms_chap2_success;
inline constexpr microsoft_attribute<"MS-CHAP2-CPW", 27, type::octets> ms_chap2_cpw;
inline constexpr microsoft_attribute<"MS-Primary-DNS-Server", 28, type::ipv4addr>
    ms_primary_dns_server;
inline constexpr microsoft_attribute<"MS-Secondary-DNS-Server", 29, type::ipv4addr>
    ms_secondary_dns_server;
inline constexpr microsoft_attribute<"MS-Primary-NBNS-Server", 30, type::ipv4addr>
    ms_primary_nbns_server;
inline constexpr microsoft_attribute<"MS-Secondary-NBNS-Server", 31, type::ipv4addr>
    ms_secondary_nbns_server;
inline constexpr microsoft_attribute<"MS-ARAP-Challenge", 33, type::octets> ms_arap_challenge;

} // namespace attr

/// All attributes of RFC 2548.
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
             attr::ms_primary_nbns_server, attr::ms_secondary_nbns_server, attr::ms_arap_challenge>;

} // namespace radius

// --- <radius/attribute/rfc2865.hpp> ---

// The attributes of RFC 2865: authentication and authorization, section 5. An attribute whose
// name is a word of C++ has an underscore behind it: `attr::class_`.

// --- <radius/attribute/rfc2865_values.hpp> ---

// The values of attributes of RFC 2865, section 5, with those that RFC 3580, RFC 5176 and the IANA
// registry have added.

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
};

template <>
struct enumeration<service_type> {
    using enum service_type;
    static constexpr auto enumerators = name_table<service_type>({
        {"Login-User", login_user},
        {"Framed-User", framed_user},
        {"Callback-Login-User", callback_login_user},
        {"Callback-Framed-User", callback_framed_user},
        {"Outbound-User", outbound_user},
        {"Administrative-User", administrative_user},
        {"NAS-Prompt-User", nas_prompt_user},
        {"Authenticate-Only", authenticate_only},
        {"Callback-NAS-Prompt", callback_nas_prompt},
        {"Call-Check", call_check},
        {"Callback-Administrative", callback_administrative},
        {"Voice", voice},
        {"Fax", fax},
        {"Modem-Relay", modem_relay},
        {"IAPP-Register", iapp_register},
        {"IAPP-AP-Check", iapp_ap_check},
        {"Authorize-Only", authorize_only},
        {"Framed-Management", framed_management},
    });
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

template <>
struct enumeration<framed_protocol> {
    using enum framed_protocol;
    static constexpr auto enumerators = name_table<framed_protocol>({
        {"PPP", ppp},
        {"SLIP", slip},
        {"ARAP", arap},
        {"Gandalf-SLML", gandalf_slml},
        {"Xylogics-IPX-SLIP", xylogics_ipx_slip},
        {"X.75-Synchronous", x_75_synchronous},
        {"GPRS-PDP-Context", gprs_pdp_context},
    });
};

/// Whether routes are exchanged with the user (RFC 2865 section 5.10).
enum class framed_routing : std::uint32_t {
    none = 0,
    broadcast = 1,
    listen = 2,
    broadcast_listen = 3,
};

template <>
struct enumeration<framed_routing> {
    using enum framed_routing;
    static constexpr auto enumerators = name_table<framed_routing>({
        {"None", none},
        {"Broadcast", broadcast},
        {"Listen", listen},
        {"Broadcast-Listen", broadcast_listen},
    });
};

/// How headers are compressed (RFC 2865 section 5.13).
enum class framed_compression : std::uint32_t {
    none = 0,
    van_jacobson_tcp_ip = 1,
    ipx_header_compression = 2,
    stac_lzs = 3,
};

template <>
struct enumeration<framed_compression> {
    using enum framed_compression;
    static constexpr auto enumerators = name_table<framed_compression>({
        {"None", none},
        {"Van-Jacobson-TCP-IP", van_jacobson_tcp_ip},
        {"IPX-Header-Compression", ipx_header_compression},
        {"Stac-LZS", stac_lzs},
    });
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

template <>
struct enumeration<login_service> {
    using enum login_service;
    static constexpr auto enumerators = name_table<login_service>({
        {"Telnet", telnet},
        {"Rlogin", rlogin},
        {"TCP-Clear", tcp_clear},
        {"PortMaster", portmaster},
        {"LAT", lat},
        {"X25-PAD", x25_pad},
        {"X25-T3POS", x25_t3pos},
        {"TCP-Clear-Quiet", tcp_clear_quiet},
    });
};

/// What the NAS does when the service ends (RFC 2865 section 5.29).
enum class termination_action : std::uint32_t {
    default_ = 0,
    radius_request = 1,
};

template <>
struct enumeration<termination_action> {
    using enum termination_action;
    static constexpr auto enumerators = name_table<termination_action>({
        {"Default", default_},
        {"RADIUS-Request", radius_request},
    });
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
struct enumeration<nas_port_type> {
    using enum nas_port_type;
    static constexpr auto enumerators = name_table<nas_port_type>({
        {"Async", async},
        {"Sync", sync},
        {"ISDN", isdn},
        {"ISDN-V120", isdn_v120},
        {"ISDN-V110", isdn_v110},
        {"Virtual", virtual_},
        {"PIAFS", piafs},
        {"HDLC-Clear-Channel", hdlc_clear_channel},
        {"X.25", x_25},
        {"X.75", x_75},
        {"G.3-Fax", g_3_fax},
        {"SDSL", sdsl},
        {"ADSL-CAP", adsl_cap},
        {"ADSL-DMT", adsl_dmt},
        {"IDSL", idsl},
        {"Ethernet", ethernet},
        {"xDSL", xdsl},
        {"Cable", cable},
        {"Wireless-Other", wireless_other},
        {"Wireless-802.11", wireless_802_11},
        {"Token-Ring", token_ring},
        {"FDDI", fddi},
        {"Wireless-CDMA2000", wireless_cdma2000},
        {"Wireless-UMTS", wireless_umts},
        {"Wireless-1X-EV", wireless_1x_ev},
        {"IAPP", iapp},
        {"FTTP", fttp},
        {"Wireless-802.16", wireless_802_16},
        {"Wireless-802.20", wireless_802_20},
        {"Wireless-802.22", wireless_802_22},
        {"PPPoA", pppoa},
        {"PPPoEoA", pppoeoa},
        {"PPPoEoE", pppoeoe},
        {"PPPoEoVLAN", pppoeovlan},
        {"PPPoEoQinQ", pppoeoqinq},
        {"xPON", xpon},
        {"Wireless-XGP", wireless_xgp},
        {"WIMAX-WIFI-IWK", wimax_wifi_iwk},
        {"WIMAX-SFF", wimax_sff},
        {"WIMAX-HA-LMA", wimax_ha_lma},
        {"WIMAX-DHCP", wimax_dhcp},
        {"WIMAX-LBS", wimax_lbs},
        {"WIMAX-WVS", wimax_wvs},
    });
};

} // namespace radius

namespace radius {

namespace attr {

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

} // namespace attr

/// All attributes of RFC 2865.
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

// --- <radius/auth/chap.hpp> ---

// CHAP with MD5 (RFC 1994 section 4.1), as CHAP-Password carries it (RFC 2865 section 5.3).

// --- <radius/auth/constant_time.hpp> ---

// Comparing authenticators and responses without telling an attacker how much of a guess was right.

#include <openssl/crypto.h>

namespace radius {

/// Whether both are the same octets, in a time that depends on their lengths alone. Lengths are
/// public: unequal ones are told apart at once.
inline bool equal_in_constant_time(octets_view one, octets_view other) noexcept {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace radius

// --- <radius/auth/md5.hpp> ---

// MD5 (RFC 1321), which RADIUS authenticators, hiding and CHAP are made of (RFC 2865 sections
// 3, 5.2).

#include <initializer_list>

// --- <radius/auth/block_digest.hpp> ---

// What MD4 and MD5 have in common: 64-octet blocks of little-endian words, padding, the length at
// the end (RFC 1320 and RFC 1321, sections 3.1 to 3.3 and 3.5).

#include <bit>
#include <cstring>

namespace radius {

/// The chaining variables A, B, C and D.
using digest_state = std::array<std::uint32_t, 4>;

/// The words X[0] to X[15] of one block.
using digest_words = std::array<std::uint32_t, 16>;

/// An incremental digest. `Compression` gives `static void absorb(digest_state&, const
/// digest_words&)`. A plain value: a copy taken half-way continues on its own. Nothing allocates or
/// throws.
template <class Compression>
class block_digest {
  public:
    static constexpr std::size_t block_size = 64;
    using digest_type = std::array<octet, 16>;

    constexpr block_digest() noexcept = default;

    /// Continues after `blocks` whole blocks that led to `state`.
    constexpr block_digest(const digest_state& state, std::uint64_t blocks) noexcept
        : state_(state), length_(blocks * block_size) {}

    /// Absorbs octets; any number of calls gives what one call with all of them would give.
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

    /// The digest of all that was absorbed. Afterwards the object is as new, and what it had kept
    /// of the last block is wiped, since that may be a secret.
    digest_type finish() noexcept {
        const std::uint64_t bits = length_ * 8;
        std::size_t used = length_ % block_size;
        const octets_span kept = octets_span(block_).first(used);
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
        wipe(kept);

        digest_type digest;
        for (std::uint32_t& word : state_) {
            word = little_endian(word);
        }
        std::memcpy(digest.data(), state_.data(), digest.size());
        state_ = initial_state;
        length_ = 0;
        return digest;
    }

    /// The chaining variables; they stand for everything absorbed only after whole blocks.
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
    }

    digest_state state_ = initial_state;
    std::uint64_t length_ = 0;
    std::array<octet, block_size> block_{};
};

} // namespace radius

namespace radius {

/// The four rounds of RFC 1321 section 3.4 over one block.
struct md5_compression {
    static void absorb(digest_state& state, const digest_words& words) noexcept {
        all_steps<0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60>(state, words);
    }

  private:
    using word = std::uint32_t;

    /// Four steps from each of `First`: then a, b, c and d have taken every part once. Locals in
    /// one function, and `step` by value, so that they stay in registers.
    template <std::size_t... First>
    static void all_steps(digest_state& state, const digest_words& words) noexcept {
        auto [a, b, c, d] = state;
        ((a = step<First>(a, b, c, d, words), d = step<First + 1>(d, a, b, c, words),
          c = step<First + 2>(c, d, a, b, words), b = step<First + 3>(b, c, d, a, words)),
         ...);
        state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d};
    }

    /// b arrives last, from the step before. So each round's function is written, and the sum
    /// ordered, to leave as little as possible to do after b is known.
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
            a += c & ~d; // the two halves share no bit, so a sum may stand for their union
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

/// MD5, our own: RADIUS must run where a FIPS policy has switched OpenSSL's off; its state is a
/// plain value, so that a prepared beginning costs a copy of 16 octets; and over the short inputs
/// of RADIUS even a prepared EVP context, for all its assembly, is no faster.
using md5 = block_digest<md5_compression>;
static_assert(std::is_trivially_copyable_v<md5>);

/// The MD5 digest of the pieces, one after the other.
inline md5::digest_type md5_digest(std::initializer_list<octets_view> pieces) noexcept {
    md5 digest;
    for (const octets_view piece : pieces) {
        digest.update(piece);
    }
    return digest.finish();
}

} // namespace radius

namespace radius {

/// The 16 octets that follow the CHAP identifier in CHAP-Password.
using chap_response = std::array<octet, 16>;

/// The response to a challenge: MD5 over identifier, password and challenge. The challenge, 1 to
/// 253 octets, is CHAP-Challenge, or the Request Authenticator where that is absent (RFC 2865
/// section 5.3).
inline chap_response make_chap_response(octet identifier, std::string_view password,
                                        octets_view challenge) noexcept {
    return md5_digest({octets_view(&identifier, 1), as_octets(password), challenge});
}

/// Whether `response` was made from this password; false for a response that is not 16 octets.
inline bool check_chap_response(octet identifier, std::string_view password, octets_view challenge,
                                octets_view response) noexcept {
    chap_response expected = make_chap_response(identifier, password, challenge);
    const bool same = equal_in_constant_time(expected, response);
    wipe(expected);
    return same;
}

} // namespace radius

// --- <radius/auth/mschap_v1.hpp> ---

// MS-CHAP version 1 (RFC 2433), as MS-CHAP-Response carries it (RFC 2548 section 2.1.3).

// --- <radius/auth/mschap_hash.hpp> ---

// What both versions of MS-CHAP are made of: the Windows NT hash of a password and the response
// that DES makes of it (RFC 2433 appendix A, RFC 2759 section 8).

// --- <radius/auth/des.hpp> ---

// DES encryption of one block (FIPS 46-3), for the responses of MS-CHAP only (RFC 2759
// section 8.6).

// --- <radius/auth/des_tables.hpp> ---

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

/// 56 bits as the eight octets of a DES key: seven bits an octet from the left, odd parity in the
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

/// One key and its schedule, wiped at the end. Our own: OpenSSL keeps single DES in its legacy
/// provider, which may be absent. Its table look-ups depend on the key, as in any such DES: not for
/// anything that MS-CHAP does not force on us.
class des {
  public:
    /// The last bit of each octet, parity, is ignored.
    explicit des(std::span<const octet, 8> key) noexcept {
        // C (left) and D (right) are 28 bits each, turned by one or two places a round.
        const std::uint64_t chosen = des_tables::permute(load(key), 64, des_tables::key_choice);
        std::uint64_t left = chosen >> 28U;
        std::uint64_t right = chosen & 0x0fffffffU;
        for (std::size_t round = 0; round < schedule_.size(); ++round) {
            const bool once = round == 0 || round == 1 || round == 8 || round == 15;
            for (int turn = once ? 1 : 2; turn > 0; --turn) {
                left = ((left << 1U) | (left >> 27U)) & 0x0fffffffU;
                right = ((right << 1U) | (right >> 27U)) & 0x0fffffffU;
            }
            schedule_[round] =
                des_tables::permute((left << 28U) | right, 56, des_tables::round_key_choice);
        }
    }

    des(const des&) = delete;
    des& operator=(const des&) = delete;
    ~des() { wipe(schedule_); }

    /// The block in electronic codebook mode.
    des_block encrypt(std::span<const octet, 8> clear) const noexcept {
        const std::uint64_t start =
            des_tables::permute(load(clear), 64, des_tables::initial_permutation);
        auto left = static_cast<std::uint32_t>(start >> 32U);
        auto right = static_cast<std::uint32_t>(start);
        for (const std::uint64_t key : schedule_) {
            const std::uint32_t mixed = left ^ scramble(right, key);
            left = right;
            right = mixed;
        }
        // The halves change places once more, then the initial permutation is undone.
        std::uint64_t result = 0;
        const std::uint64_t end = (std::uint64_t{right} << 32U) | left;
        for (std::size_t place = 0; place < des_tables::initial_permutation.size(); ++place) {
            const std::uint64_t bit = (end >> (63 - place)) & 1U;
            result |= bit << (64U - des_tables::initial_permutation[place]);
        }
        des_block cipher;
        for (std::size_t place = cipher.size(); place-- > 0; result >>= 8U) {
            cipher[place] = static_cast<octet>(result & 0xffU);
        }
        return cipher;
    }

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

// --- <radius/auth/md4.hpp> ---

// MD4 (RFC 1320), for the password hashes of MS-CHAP only (RFC 2759 section 8.3).

namespace radius {

/// The three rounds of RFC 1320 section 3.4 over one block.
struct md4_compression {
    static void absorb(digest_state& state, const digest_words& words) noexcept {
        all_steps<0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44>(state, words);
    }

  private:
    using word = std::uint32_t;

    /// Four steps from each of `First`: then a, b, c and d have taken every part once.
    template <std::size_t... First>
    static void all_steps(digest_state& state, const digest_words& words) noexcept {
        auto [a, b, c, d] = state;
        ((a = step<First>(a, b, c, d, words), d = step<First + 1>(d, a, b, c, words),
          c = step<First + 2>(c, d, a, b, words), b = step<First + 3>(b, c, d, a, words)),
         ...);
        state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d};
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

/// MD4, our own: OpenSSL keeps it in its legacy provider, which may be absent.
using md4 = block_digest<md4_compression>;
static_assert(std::is_trivially_copyable_v<md4>);

} // namespace radius

// --- <radius/auth/secret_array.hpp> ---

// A fixed number of octets that must not outlive their use: keys and password hashes.

namespace radius {

/// An array that starts as zeros and is wiped when it is destroyed. A copy is wiped on its own.
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

/// The MD4 digest of a password, as good as the password itself to an attacker.
using password_hash = secret_array<16>;

/// What the user's DES operations make of a challenge: the NT-Response field.
using nt_response = std::array<octet, 24>;

/// One character of UTF-8 text, and how many octets it took.
struct utf8_character {
    char32_t code = 0;
    std::size_t size = 1;
};

/// The first character of a text that is not empty. An octet that begins no valid sequence (RFC
/// 3629 section 3: none overlong, no surrogates, nothing above U+10FFFF) is a character of Latin-1
/// by itself: passwords are hashed as they come, and none is lost.
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
/// password is UTF-8; what is not valid UTF-8 in it counts as Latin-1.
inline password_hash nt_password_hash(std::string_view password) noexcept {
    md4 digest;
    const auto absorb = [&digest](char32_t unit) {
        std::array<octet, 2> pair{static_cast<octet>(unit & 0xffU), static_cast<octet>(unit >> 8U)};
        digest.update(pair);
        wipe(pair);
    };
    for (octets_view rest = as_octets(password); !rest.empty();) {
        const auto [code, size] = first_character(rest);
        if (code < 0x10000) {
            absorb(code);
        } else {
            absorb(0xd800 + ((code - 0x10000) >> 10U));
            absorb(0xdc00 + ((code - 0x10000) & 0x3ffU));
        }
        rest = rest.subspan(size);
    }
    return digest.finish();
}

/// HashNtPasswordHash (RFC 2759 section 8.4): MD4 over the hash.
inline password_hash hash_nt_password_hash(const password_hash& hash) noexcept {
    md4 digest;
    digest.update(hash);
    return digest.finish();
}

/// ChallengeResponse (RFC 2759 section 8.5): the challenge encrypted under three DES keys, which
/// are the hash and five octets of zero cut in three.
inline nt_response challenge_response(std::span<const octet, 8> challenge,
                                      const password_hash& hash) noexcept {
    secret_array<21> padded;
    std::copy(hash.begin(), hash.end(), padded.begin());
    nt_response response;
    for (std::size_t part = 0; part < 3; ++part) {
        const octets_view raw = octets_view(padded).subspan(7 * part, 7);
        const secret_array<8> key = des_key_with_parity(raw.first<7>());
        const des_block block = des(key).encrypt(challenge);
        std::copy(block.begin(), block.end(), octets_span(response).subspan(8 * part).begin());
    }
    return response;
}

} // namespace radius::mschap

namespace radius::mschap {

/// The value of the Flags field that says: use the NT-Response (RFC 2548 section 2.1.3).
inline constexpr octet use_nt_response = 1;

/// NtChallengeResponse (RFC 2433 appendix A.5). A peer that sends it sets Flags to
/// `use_nt_response` and the LM-Response to zeros.
inline nt_response make_v1_response(std::span<const octet, 8> challenge,
                                    const password_hash& hash) noexcept {
    return challenge_response(challenge, hash);
}

/// Whether a response was made from this password's hash; false for a challenge that is not 8
/// octets or a response that is not 24. With Flags zero the peer offers the LM-Response alone,
/// whose hash falls to a search of seven upper-case characters at a time: always false.
inline bool check_v1_response(octets_view challenge, octet flags, octets_view response,
                              const password_hash& hash) noexcept {
    if (challenge.size() != 8 || flags != use_nt_response) {
        return false;
    }
    return equal_in_constant_time(make_v1_response(challenge.first<8>(), hash), response);
}

} // namespace radius::mschap

// --- <radius/auth/mschap_v2.hpp> ---

// MS-CHAP version 2 (RFC 2759), as MS-CHAP2-Response and MS-CHAP2-Success carry it (RFC 2548
// sections 2.3.2 and 2.3.3).

// --- <radius/auth/sha1.hpp> ---

// SHA-1 (FIPS 180-4) through OpenSSL, for MS-CHAP version 2 and its keys (RFC 2759, RFC 3079).

#include <openssl/evp.h>

namespace radius {

/// The SHA-1 digest of the pieces, one after the other. Throws `std::system_error` with
/// `errc::cryptography_failed` where OpenSSL offers no SHA-1 or runs out of memory.
inline secret_array<20> sha1_digest(std::initializer_list<octets_view> pieces) {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          &EVP_MD_CTX_free);
    bool done = context && EVP_DigestInit_ex(context.get(), EVP_sha1(), nullptr) == 1;
    for (const octets_view piece : pieces) {
        done = done && EVP_DigestUpdate(context.get(), piece.data(), piece.size()) == 1;
    }
    secret_array<20> digest;
    if (!done || EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) != 1) {
        throw std::system_error(make_error_code(errc::cryptography_failed), "SHA-1");
    }
    return digest;
}

} // namespace radius

namespace radius::mschap {

/// What both ends know of one authentication. Views: they must outlive their use.
struct v2_exchange {
    /// The content of MS-CHAP-Challenge: 16 octets (RFC 2548 section 2.1.2).
    octets_view authenticator_challenge;
    /// The Peer-Challenge field of the response: 16 octets.
    octets_view peer_challenge;
    /// As the peer gave it; a domain before it does not count.
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
inline std::array<octet, 8> challenge_hash(const v2_exchange& exchange) {
    const secret_array<20> digest =
        sha1_digest({exchange.peer_challenge, exchange.authenticator_challenge,
                     as_octets(without_domain(exchange.user_name))});
    std::array<octet, 8> challenge;
    std::copy_n(digest.begin(), challenge.size(), challenge.begin());
    return challenge;
}

/// GenerateNTResponse (RFC 2759 section 8.1). Throws as `sha1_digest` does.
inline nt_response make_v2_response(const v2_exchange& exchange, const password_hash& hash) {
    return challenge_response(challenge_hash(exchange), hash);
}

/// Whether a response was made from this password's hash and this exchange; false for challenges
/// that are not 16 octets or a response that is not 24. Throws as `sha1_digest` does.
inline bool check_v2_response(const v2_exchange& exchange, octets_view response,
                              const password_hash& hash) {
    if (exchange.authenticator_challenge.size() != 16 || exchange.peer_challenge.size() != 16) {
        return false;
    }
    return equal_in_constant_time(make_v2_response(exchange, hash), response);
}

/// GenerateAuthenticatorResponse (RFC 2759 section 8.7): the server's proof that it knows the
/// password too. `response` is the NT-Response it accepted. Throws as `sha1_digest` does.
inline authenticator_response make_authenticator_response(const v2_exchange& exchange,
                                                          octets_view response,
                                                          const password_hash& hash) {
    const secret_array<20> inner =
        sha1_digest({hash_nt_password_hash(hash), response,
                     as_octets("Magic server to client signing constant")});
    const secret_array<20> outer = sha1_digest(
        {inner, challenge_hash(exchange), as_octets("Pad to make it do more than one iteration")});
    constexpr std::string_view digits = "0123456789ABCDEF";
    authenticator_response text{'S', '='};
    for (std::size_t place = 0; place < outer.size(); ++place) {
        text[2 + 2 * place] = static_cast<octet>(digits[outer[place] >> 4U]);
        text[3 + 2 * place] = static_cast<octet>(digits[outer[place] & 0x0fU]);
    }
    return text;
}

/// CheckAuthenticatorResponse (RFC 2759 section 8.8): whether `received`, the content of
/// MS-CHAP2-Success after its identifier, begins with the right proof; a message for people may
/// follow. The peer must end the session if not (section 5). Throws as `sha1_digest` does.
inline bool check_authenticator_response(const v2_exchange& exchange, octets_view response,
                                         const password_hash& hash, octets_view received) {
    const authenticator_response expected = make_authenticator_response(exchange, response, hash);
    return received.size() >= expected.size() &&
           equal_in_constant_time(expected, received.first(expected.size()));
}

} // namespace radius::mschap

// --- <radius/auth/random.hpp> ---

// Unpredictable octets for authenticators, challenges and salts (RFC 2865 section 3).

#include <climits>

#include <openssl/rand.h>

namespace radius {

/// A store of octets from OpenSSL's generator, filled in batches because each call there is
/// expensive, and wiped as they are handed out. Not for several threads: one a shard. Not for use
/// on both sides of a `fork()`, which would hand out the same octets twice.
class random_source {
  public:
    random_source() noexcept = default;
    random_source(const random_source&) = delete;
    random_source& operator=(const random_source&) = delete;
    ~random_source() { wipe(store_); }

    /// Overwrites all of `target`. Throws `std::system_error` with `errc::cryptography_failed` if
    /// OpenSSL's generator fails, which leaves nothing to go on with.
    void fill(octets_span target) {
        while (!target.empty()) {
            if (used_ == store_.size()) {
                draw(store_);
                used_ = 0;
            }
            const std::size_t count = std::min(target.size(), store_.size() - used_);
            const octets_span next = octets_span(store_).subspan(used_, count);
            std::copy(next.begin(), next.end(), target.begin());
            wipe(next);
            used_ += count;
            target = target.subspan(count);
        }
    }

    /// A Request Authenticator for an Access-Request (RFC 2865 section 3), never all zero, since
    /// that is what some take for an absent one. Throws as `fill` does.
    authenticator next_authenticator() {
        authenticator value;
        fill(value);
        if (value == authenticator{}) {
            fill(value);
        }
        if (value == authenticator{}) { // twice in a row is no chance
            fail();
        }
        return value;
    }

  private:
    static constexpr std::size_t batch_size = 512;

    [[noreturn]] static void fail() {
        throw std::system_error(make_error_code(errc::cryptography_failed),
                                "OpenSSL's random generator");
    }

    static void draw(octets_span target) {
        static_assert(batch_size <= INT_MAX);
        if (RAND_bytes(target.data(), static_cast<int>(target.size())) != 1) {
            fail();
        }
    }

    std::array<octet, batch_size> store_{};
    std::size_t used_ = batch_size;
};

} // namespace radius

// --- <radius/packet/attribute_list.hpp> ---

// The attributes of a packet that is being made: in clear text and for no transport in particular,
// so that one list can be sent over UDP, where secrets are hidden, and over RADIUS/1.1, where they
// are not (RFC 9765 section 5.1).

// --- <radius/packet/attribute_writing.hpp> ---

// Writes one attribute with all the headers its number asks for, in as many pieces as its value
// needs (RFC 2865 section 5.26, RFC 6929 section 2).

// --- <radius/packet/vendor_data.hpp> ---

// What stands inside Vendor-Specific attributes and TLVs: elements of type, length and value in the
// vendor's own layout (RFC 2865 section 5.26, RFC 8044 section 3.13).

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
    bool continued = false; ///< WiMAX: the value goes on in the next attribute
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

/// Takes the first element off `rest`, the length of which counts its own header. A layout without
/// a length gives all that is left.
/// Errors: `errc::attribute_length_invalid`, which leaves `rest` as it was.
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

/// Whether the octets divide into elements to the last octet; one bad element makes all of them
/// opaque (RFC 6929 section 2.8). No octets at all are no elements.
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

namespace radius {

/// The largest packet over every transport unless a larger one was negotiated (RFC 7930).
inline constexpr std::size_t max_packet_size = 4096;

/// Up to 4096 octets in place. Only the used part is copied and nothing is cleared beforehand, so
/// that passing one by value costs what its contents cost.
class packet_buffer {
  public:
    packet_buffer() noexcept {} // storage stays uninitialised on purpose
    explicit packet_buffer(octets_view contents) noexcept { assign(contents); }
    packet_buffer(const packet_buffer& other) noexcept { assign(other.view()); }
    packet_buffer& operator=(const packet_buffer& other) noexcept {
        if (this != &other) {
            assign(other.view());
        }
        return *this;
    }
    ~packet_buffer() = default;

    /// Replaces the contents; at most 4096 octets.
    void assign(octets_view contents) noexcept {
        assert(contents.size() <= max_packet_size);
        std::copy(contents.begin(), contents.end(), storage_.begin());
        size_ = contents.size();
    }

    /// All 4096 octets, for a writer; tell the size that was used with `resize`.
    octets_span room() noexcept { return storage_; }
    void resize(std::size_t size) noexcept {
        assert(size <= max_packet_size);
        size_ = size;
    }

    octets_view view() const noexcept { return octets_view(storage_).first(size_); }
    octets_span span() noexcept { return octets_span(storage_).first(size_); }
    std::size_t size() const noexcept { return size_; }

  private:
    std::array<octet, max_packet_size> storage_;
    std::size_t size_ = 0;
};

} // namespace radius

namespace radius {

inline constexpr std::size_t max_attribute_value = 253;

namespace detail {

/// Whether each element of the path fits the field that carries it.
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

/// Types 241 to 244: up to 252 octets behind the Extended-Type.
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

/// Appends the attribute whose clear or hidden value is `value`. Lack of room shows in
/// `out.ok()`. Errors: `errc::value_too_long`; `errc::value_length_invalid` for an extended
/// attribute without a value (RFC 6929 section 2.1); `errc::value_out_of_range` for a number that
/// its field cannot carry.
inline result<void> write_attribute(writer& out, const attribute_number& number, flags properties,
                                    octets_view value) noexcept {
    if (!detail::number_fits(number)) {
        return errc::value_out_of_range;
    }
    if (number.depth == 1 && (!properties.concat || value.size() <= max_attribute_value)) {
        return detail::write_plain(out, static_cast<octet>(number.type()), value);
    }
    if (number.depth == 1) {
        while (!value.empty()) {
            const octets_view piece = value.first(std::min(value.size(), max_attribute_value));
            value = value.subspan(piece.size());
            if (const auto written =
                    detail::write_plain(out, static_cast<octet>(number.type()), piece);
                !written) {
                return written;
            }
        }
        return {};
    }

    const bool extended = number.is_extended() || number.is_long_extended();
    const bool evs = extended && number[1] == vendor_specific_type && number.depth > 2;
    const bool vendor_specific = number.is_vendor_specific() && number.depth > 2;
    if (extended && value.empty()) {
        return errc::value_length_invalid;
    }

    // What stands between the outermost headers and the value: the Extended-Vendor-Specific header
    // and the TLVs'.
    packet_buffer contents;
    writer inner(contents.room());
    if (evs) {
        inner.u32(number[2]);
        if (number.depth > 3) { // else the vendor's type stands in `value`
            inner.u8(static_cast<octet>(number[3]));
        }
    }
    const std::size_t first_tlv = evs ? 4 : vendor_specific ? 3 : extended ? 2 : 1;
    if (!number.is_vendor_specific() || vendor_specific) {
        if (const auto headers = detail::write_tlv_headers(inner, number, first_tlv, value.size());
            !headers) {
            return headers;
        }
    } else {
        inner.u32(number[1]); // a vendor's whole, unparsed contents
    }
    inner.put(value);
    if (!inner.ok()) {
        return errc::value_too_long;
    }
    const octets_view body = inner.written();
    const auto written =
        vendor_specific             ? detail::write_vendor_specific(out, number, body)
        : number.is_long_extended() ? detail::write_long_extended(out, number, body)
        : extended                  ? detail::write_extended(out, number, body)
                   : detail::write_plain(out, static_cast<octet>(number.type()), body);
    if (properties.hidden != hiding::none) {
        wipe(inner.written());
    }
    return written;
}

} // namespace radius

// --- <radius/packet/typed_reading.hpp> ---

// The verbs with which attributes are read, the same on every kind of packet: get, read, all,
// require and contains (RFC 2865 section 5).

// --- <radius/packet/value_cursor.hpp> ---

// Finds the values of one attribute in wire order, through Vendor-Specific, extended and TLV
// nesting, and puts fragments together (RFC 2865 section 5.26, RFC 6929 section 2).

// --- <radius/packet/raw_attribute.hpp> ---

// The attributes of a packet as they stand on the wire (RFC 2865 section 5).

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

/// The attributes in wire order, over octets that `check_attributes` has passed.
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
        /// Two iterators of one range are equal where the same octets are left.
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

/// Walks type and length of each attribute to the very end and gives how many there are.
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

/// A pull-style search for one attribute number. `next()` moves to the next value and `value()` is
/// then its octets: a view into the packet, or into this cursor where it was put together from
/// fragments. What a bad container makes opaque, and a value whose last fragment is missing, is
/// passed over (RFC 6929 section 2.8).
class value_cursor {
  public:
    value_cursor(attribute_range attributes, const attribute_number& number, flags properties)
        : next_(attributes.begin()), end_(attributes.end()), number_(number),
          properties_(properties) {}

    /// False at the end.
    bool next() {
        for (;;) {
            while (open_ > 0) {
                if (next_element()) {
                    return true;
                }
            }
            if (next_ == end_) {
                return false;
            }
            const raw_attribute found = *next_;
            ++next_;
            if (found.type == number_.type() && enter(found)) {
                return true;
            }
        }
    }

    octets_view value() const noexcept { return value_; }

  private:
    /// An open container: the elements that are left in it and the path element they must match.
    struct level {
        octets_view rest;
        std::size_t depth = 0;
        vendor_format format{};
    };

    /// Opens a top-level attribute of the right type. True where that already gives a value.
    bool enter(const raw_attribute& found) {
        if (number_.depth == 1) {
            value_ = properties_.concat ? gather_concat(found) : found.value;
            return true;
        }
        if (number_.type() == vendor_specific_type) {
            const auto data = vendor_data::parse(found.value);
            return data && data->vendor == number_[1] && descend(data->contents, 2, number_.format);
        }
        if (number_.is_extended()) {
            return found.value.size() > 1 && found.value[0] == number_[1] &&
                   enter_extended(found.value.subspan(1));
        }
        if (number_.is_long_extended()) {
            return is_fragment(found) && gather_fragments(found.value) &&
                   enter_extended(assembled_);
        }
        return descend(found.value, 1, {});
    }

    /// The value of an extended type. Type 26 is Extended-Vendor-Specific (RFC 6929 section 2.4):
    /// Vendor-Id (4), Vendor-Type (1), Value.
    bool enter_extended(octets_view value) {
        if (number_[1] != vendor_specific_type || number_.depth == 2) {
            return descend(value, 2, {});
        }
        const auto data = vendor_data::parse(value);
        if (!data || data->vendor != number_[2]) {
            return false;
        }
        if (number_.depth == 3) {
            value_ = data->contents;
            return true;
        }
        return data->contents.size() > 1 && data->contents[0] == number_[3] &&
               descend(data->contents.subspan(1), 4, {});
    }

    /// Goes on below the first `depth` path elements: at the value itself, or into its elements.
    bool descend(octets_view value, std::size_t depth, const vendor_format& format) {
        if (number_.depth == depth) {
            value_ = value;
            return true;
        }
        const bool vendors_own = number_.is_vendor_specific() && depth == 2;
        if (vendors_own ? sound_elements(value, format) : sound_tlvs(value)) {
            levels_[open_++] = {value, depth, format};
        }
        return false;
    }

    /// Looks at one element of the innermost open container. True where it gives a value.
    bool next_element() {
        level& innermost = levels_[open_ - 1];
        const auto found = take_element(innermost.rest, innermost.format);
        if (!found) { // no octets are left: the container was sound when it was opened
            --open_;
            return false;
        }
        if (found->type != number_[innermost.depth]) {
            return false;
        }
        if (!found->continued) {
            return descend(found->value, innermost.depth + 1, {});
        }
        return innermost.rest.empty() && gather_continued(*found) && descend(assembled_, 3, {});
    }

    void append(octets_view piece) {
        assembled_.insert(assembled_.end(), piece.begin(), piece.end());
    }

    /// Consecutive attributes of one type make one value (RFC 3579 section 3.1).
    octets_view gather_concat(const raw_attribute& first) {
        assembled_.clear();
        append(first.value);
        for (; next_ != end_ && (*next_).type == first.type; ++next_) {
            append((*next_).value);
        }
        return assembled_;
    }

    /// Types 245 and 246 (RFC 6929 section 2.2):
    ///
    ///     octet   0      1        2               3                     4 ...
    ///             Type   Length   Extended-Type   More and 7 reserved   Value
    bool is_fragment(const raw_attribute& candidate) const noexcept {
        return candidate.type == number_.type() && candidate.value.size() >= 2 &&
               candidate.value[0] == number_[1];
    }

    /// A fragment with More set fills its attribute; attributes of other types may stand between.
    /// One bad fragment spoils the value: what follows it up to the last is not a value of its own.
    bool gather_fragments(octets_view fragment) {
        constexpr std::size_t full = 253;
        bool sound = true;
        assembled_.clear();
        for (;;) {
            append(fragment.subspan(2));
            const bool more = (fragment[1] & 0x80U) != 0;
            sound = sound && (more ? fragment.size() == full : fragment.size() > 2);
            if (!more) {
                return sound;
            }
            while (next_ != end_ && !is_fragment(*next_)) {
                ++next_;
            }
            if (next_ == end_) {
                return false;
            }
            fragment = (*next_).value;
            ++next_;
        }
    }

    /// WiMAX: a piece whose continuation bit is set goes on in the vendor's next Vendor-Specific,
    /// which it has to itself.
    bool gather_continued(const element& first) {
        assembled_.clear();
        append(first.value);
        for (; next_ != end_; ++next_) {
            const auto data = vendor_data::parse((*next_).value);
            if ((*next_).type != vendor_specific_type || !data || data->vendor != number_[1]) {
                continue;
            }
            octets_view rest = data->contents;
            const auto piece = take_element(rest, number_.format);
            if (!piece || !rest.empty() || piece->type != first.type) {
                return false;
            }
            append(piece->value);
            if (!piece->continued) {
                ++next_;
                return true;
            }
        }
        return false;
    }

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

/// Inherited by everything that holds attributes. `Message` provides `attributes()`, an
/// `attribute_range`, and `reveal(flags, value, room)`, which turns a hidden value into clear
/// octets inside `room` (at least 256 octets).
///
/// Views that are returned live as long as the message's octets. Every verb takes an attribute
/// object (`attr::user_name`), one tag of it (`attr::tunnel_type[1]`), or a name from a run-time
/// dictionary (`names["Cisco-AVPair"]`).
template <class Message>
class typed_reading {
  public:
    /// The first valid value. A value that its data type does not allow counts as unknown and is
    /// passed over, as RFC 6929 section 2.8 wants; `read` tells that from absence.
    template <readable_attribute Attribute>
    std::optional<typename Attribute::read_type> get(const Attribute& attribute) const {
        if (auto found = read(attribute)) {
            return std::move(*found);
        }
        return std::nullopt;
    }

    /// The first valid value, or why there is none.
    /// Errors: `errc::attribute_missing`; those of the data type for the first invalid value;
    /// `errc::hidden_value_invalid` and `errc::secret_unknown` for a hidden one.
    template <readable_attribute Attribute>
    result<typename Attribute::read_type> read(const Attribute& attribute) const {
        value_cursor cursor(message().attributes(), attribute.number(), attribute.properties());
        errc reason = errc::attribute_missing;
        while (cursor.next()) {
            auto value = decode(attribute, cursor.value());
            if (value) {
                return value;
            }
            if (reason == errc::attribute_missing) {
                reason = value.error();
            }
        }
        return reason;
    }

    /// The first valid value.
    /// Throws `attribute_error`, whose text says which attribute is missing or invalid.
    template <readable_attribute Attribute>
    typename Attribute::read_type require(const Attribute& attribute) const {
        auto found = read(attribute);
        if (!found) {
            throw attribute_error(attribute.name(), found.error());
        }
        return std::move(*found);
    }

    /// Whether the attribute is there, valid or not.
    template <readable_attribute Attribute>
    bool contains(const Attribute& attribute) const {
        value_cursor cursor(message().attributes(), attribute.number(), attribute.properties());
        return cursor.next();
    }

    /// All valid values in wire order, decoded while the range is walked. The range borrows the
    /// message and can be walked once.
    template <readable_attribute Attribute>
    class value_range {
      public:
        using value_type = typename Attribute::read_type;

        value_range(const typed_reading& message, const Attribute& attribute)
            : message_(&message), attribute_(attribute),
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
            while (!current_ && cursor_.next()) {
                if (auto value = message_->decode(attribute_, cursor_.value())) {
                    current_.emplace(std::move(*value));
                }
            }
        }

        const typed_reading* message_;
        Attribute attribute_;
        value_cursor cursor_;
        std::optional<value_type> current_;
    };

    template <readable_attribute Attribute>
    value_range<Attribute> all(const Attribute& attribute) const {
        return value_range<Attribute>(*this, attribute);
    }

  private:
    const Message& message() const noexcept { return static_cast<const Message&>(*this); }

    template <class Attribute>
    result<typename Attribute::read_type> decode(const Attribute& attribute,
                                                 octets_view value) const {
        if (attribute.properties().hidden == hiding::none) {
            return attribute.decode(value);
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

/// Where a value stands that is hidden on its way over UDP, TCP, TLS and DTLS.
struct hidden_mark {
    std::uint16_t offset = 0;      ///< of the attribute, in the list
    octet value_offset = 0;        ///< of the clear value inside the attribute, behind a tag octet
    octet inner_length_offset = 0; ///< of the sub-attribute's length octet; 0: there is none
    hiding how = hiding::none;
};

/// Message-Authenticator (RFC 3579 section 3.2) is 18 octets long and the first attribute where we
/// send it.
inline constexpr octet message_authenticator_type = 80;
inline constexpr std::size_t message_authenticator_size = 18;

/// How long a value becomes when it is hidden (RFC 2865 section 5.2, RFC 2868 section 3.5).
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

/// Up to 4096 octets of attributes in place, in the order of adding. Copying costs what the
/// contents cost; clear secrets are wiped with their list.
class attribute_list : public typed_reading<attribute_list> {
  public:
    /// What the attributes may occupy on the wire: a packet less its header and the
    /// Message-Authenticator that the engine puts first.
    static constexpr std::size_t max_wire_size = max_packet_size - 20 - message_authenticator_size;

    attribute_list() noexcept {} // storage stays uninitialised on purpose
    attribute_list(const attribute_list& other) noexcept { assign(other); }
    attribute_list& operator=(const attribute_list& other) noexcept {
        if (this != &other) {
            clear();
            assign(other);
        }
        return *this;
    }
    ~attribute_list() { clear(); }

    /// Appends each pair.
    /// Throws `attribute_error` with the attribute's name: `errc::value_too_long`,
    /// `errc::value_out_of_range`, `errc::packet_full`. Nothing of the failed pair stays.
    template <encodable_pair... Pairs>
    attribute_list& add(const Pairs&... pairs) {
        (add_pair(pairs), ...);
        return *this;
    }

    /// Appends one attribute as it is, in clear text: type and 0 to 253 octets.
    /// Errors: those of `append`.
    result<void> add_raw(octet type, octets_view value) noexcept {
        return append(attribute_number(type), flags{}, value);
    }

    /// Appends an attribute whose clear value, tag octet included, is already encoded.
    /// Errors: `errc::value_too_long`, `errc::value_length_invalid`, `errc::packet_full`, those of
    /// `write_attribute`; `errc::attribute_not_allowed` for Message-Authenticator, which only the
    /// engine writes, and for a hidden value inside a TLV, whose length hiding would change.
    result<void> append(const attribute_number& number, flags properties,
                        octets_view value) noexcept {
        if (number.type() == message_authenticator_type) {
            return errc::attribute_not_allowed;
        }
        if (properties.hidden == hiding::none) {
            return append_clear(number, properties, value);
        }
        return append_hidden(number, properties, value);
    }

    /// Forgets all attributes and wipes the secrets among them.
    void clear() noexcept {
        if (marks_ != 0) {
            wipe(octets_span(storage_).first(size_)); // failed additions were wiped by themselves
        }
        size_ = marks_ = growth_ = 0;
    }

    bool empty() const noexcept { return size_ == 0; }

    /// How many octets the attributes occupy in a packet that hides its secrets.
    std::size_t wire_size() const noexcept { return std::size_t{size_} + growth_; }

    attribute_range attributes() const noexcept { return attribute_range(clear_octets()); }

    /// The attributes as RADIUS/1.1 sends them: nothing hidden.
    octets_view clear_octets() const noexcept { return octets_view(storage_).first(size_); }

    std::size_t hidden_count() const noexcept { return marks_; }

    /// The mark of the n-th hidden value, in wire order.
    hidden_mark mark(std::size_t index) const noexcept {
        const octets_view place = mark_place(index);
        return {static_cast<std::uint16_t>(place[0] << 8U | place[1]), place[2], place[3],
                static_cast<hiding>(place[4])};
    }

    /// Whether an attribute of exactly these octets, header included, holds a value that will be
    /// hidden: for printers, whose dictionary may not know it.
    bool is_hidden(octets_view whole) const noexcept {
        for (std::size_t index = 0; index < marks_; ++index) {
            const octets_view marked = clear_octets().subspan(mark(index).offset);
            if (std::ranges::equal(marked.first(marked[1]), whole)) {
                return true;
            }
        }
        return false;
    }

    /// Values are in clear text here. See `typed_reading`.
    result<octets_view> reveal(flags, octets_view value, octets_span) const noexcept {
        return value;
    }

  private:
    // Attributes grow from the front of the storage, marks of five octets from its back. Values
    // that hardly grow when they are hidden can let the two meet before the wire's limit is
    // reached.
    static constexpr std::size_t mark_size = 5;

    /// How many octets of attributes still fit, with `more_marks` further marks.
    std::size_t room(std::size_t more_marks) const noexcept {
        const std::size_t used = size_ + (marks_ + more_marks) * mark_size;
        const std::size_t in_storage = storage_.size() - std::min(used, storage_.size());
        return std::min(in_storage, max_wire_size - wire_size());
    }

    /// Whether hiding the value changes no length but the attribute's and a vendor's own.
    static bool stands_in_no_tlv(const attribute_number& number) noexcept {
        const bool extended = number.is_extended() || number.is_long_extended();
        const bool evs = extended && number[1] == vendor_specific_type;
        return number.depth == (evs ? 4 : extended ? 2 : number.is_vendor_specific() ? 3 : 1);
    }

    template <class Pair>
    void add_pair(const Pair& pair) {
        packet_buffer value;
        writer out(value.room());
        result<void> done = pair.encode(out);
        if (done) {
            done = out.ok() ? append(pair.number(), pair.properties(), out.written())
                            : result<void>(errc::value_too_long);
        }
        if (flags(pair.properties()).hidden != hiding::none) {
            wipe(out.written());
        }
        if (!done) {
            throw attribute_error(pair.name(), done.error());
        }
    }

    result<void> append_clear(const attribute_number& number, flags properties,
                              octets_view value) noexcept {
        return append_within(room(0), number, properties, value);
    }

    result<void> append_within(std::size_t most, const attribute_number& number, flags properties,
                               octets_view value) noexcept {
        writer out(octets_span(storage_).subspan(size_, most));
        const auto written = write_attribute(out, number, properties, value);
        if (!written) {
            return written;
        }
        if (!out.ok()) {
            return errc::packet_full;
        }
        size_ = static_cast<std::uint16_t>(size_ + out.size());
        return {};
    }

    result<void> append_hidden(const attribute_number& number, flags properties,
                               octets_view value) noexcept {
        const std::size_t tag_size = properties.tagged ? 1 : 0;
        if (!stands_in_no_tlv(number)) {
            return errc::attribute_not_allowed;
        }
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
        if (wire_size() + growth > max_wire_size) {
            return errc::packet_full;
        }
        growth_ = static_cast<std::uint16_t>(growth_ + growth);
        auto written = append_within(room(1), number, properties, value);
        const std::size_t whole = size_ - before;
        if (written && whole + growth > 255) {
            written = errc::value_too_long; // a hidden value is never split (RFC 2868 section 3.5)
        }
        if (!written) {
            const std::size_t marks_begin = storage_.size() - marks_ * mark_size;
            wipe(octets_span(storage_).subspan(before, marks_begin - before));
            size_ = static_cast<std::uint16_t>(before);
            growth_ = static_cast<std::uint16_t>(growth_ - growth);
            return written;
        }
        const vendor_format& format = number.format;
        const bool inner_length = number.is_vendor_specific() && format.length_octets != 0;
        const auto inner = inner_length ? 5U + format.type_octets + format.length_octets : 0U;
        ++marks_;
        const octets_span place =
            octets_span(storage_).subspan(storage_.size() - marks_ * mark_size, mark_size);
        place[0] = static_cast<octet>(before >> 8U);
        place[1] = static_cast<octet>(before & 0xFFU);
        place[2] = static_cast<octet>(whole - clear_size);
        place[3] = static_cast<octet>(inner);
        place[4] = static_cast<octet>(properties.hidden);
        return {};
    }

    octets_view mark_place(std::size_t index) const noexcept {
        return octets_view(storage_).subspan(storage_.size() - (index + 1) * mark_size, mark_size);
    }

    void assign(const attribute_list& other) noexcept {
        size_ = other.size_;
        marks_ = other.marks_;
        growth_ = other.growth_;
        std::copy_n(other.storage_.begin(), size_, storage_.begin());
        const std::size_t back = marks_ * mark_size;
        std::copy_n(other.storage_.end() - static_cast<std::ptrdiff_t>(back), back,
                    storage_.end() - static_cast<std::ptrdiff_t>(back));
    }

    std::array<octet, max_packet_size> storage_;
    std::uint16_t size_ = 0;
    std::uint16_t marks_ = 0;
    std::uint16_t growth_ = 0;
};

} // namespace radius

namespace radius {

/// Adds CHAP-Password and CHAP-Challenge. The challenge always has its own attribute, because the
/// Request Authenticator changes at every proxy and does not exist in RADIUS/1.1.
inline void add_chap(attribute_list& request, std::string_view password, random_source& random) {
    const authenticator challenge = random.next_authenticator();
    std::array<octet, 17> value{};
    random.fill(octets_span(value).first(1));
    const chap_response response = make_chap_response(value[0], password, challenge);
    std::copy(response.begin(), response.end(), value.begin() + 1);
    request.add(attr::chap_password = value, attr::chap_challenge = challenge);
}

/// Adds MS-CHAP-Challenge and MS-CHAP-Response of version 1, with the NT response only.
inline void add_mschap_v1(attribute_list& request, std::string_view password,
                          random_source& random) {
    std::array<octet, 9> drawn{};
    random.fill(drawn);
    const auto challenge = std::span<const octet, 9>(drawn).last<8>();
    std::array<octet, 50> value{};
    value[0] = drawn[0];
    value[1] = mschap::use_nt_response;
    const auto response = mschap::make_v1_response(challenge, mschap::nt_password_hash(password));
    std::copy(response.begin(), response.end(), value.begin() + 26);
    request.add(attr::ms_chap_challenge = octets_view(challenge), attr::ms_chap_response = value);
}

/// One MS-CHAPv2 login: adds its attributes to a request, then tells whether the reply proves that
/// the server knows the password too. Ends the session if it does not (RFC 2759 section 5).
class mschap_v2_login {
  public:
    /// `user_name` must be that of the request's User-Name.
    mschap_v2_login(std::string user_name, std::string_view password, random_source& random)
        : user_name_(std::move(user_name)), hash_(mschap::nt_password_hash(password)) {
        random.fill(challenge_);
        random.fill(octets_span(value_).first(1));
        random.fill(octets_span(value_).subspan(2, 16));
        const auto response = mschap::make_v2_response(exchange(), hash_);
        std::copy(response.begin(), response.end(), value_.begin() + 26);
    }

    /// Adds MS-CHAP-Challenge and MS-CHAP2-Response.
    void add_to(attribute_list& request) const {
        request.add(attr::ms_chap_challenge = challenge_, attr::ms_chap2_response = value_);
    }

    /// Whether the reply's MS-CHAP2-Success is right; false where it is missing.
    template <class Message>
    bool verify(const Message& reply) const {
        const auto success = reply.get(attr::ms_chap2_success);
        return success && !success->empty() && (*success)[0] == value_[0] &&
               mschap::check_authenticator_response(exchange(), octets_view(value_).subspan(26),
                                                    hash_, success->subspan(1));
    }

  private:
    mschap::v2_exchange exchange() const noexcept {
        return {challenge_, octets_view(value_).subspan(2, 16), user_name_};
    }

    std::string user_name_;
    mschap::password_hash hash_;
    std::array<octet, 16> challenge_{};
    std::array<octet, 50> value_{}; // Ident, Flags 0, Peer-Challenge, Reserved, Response
};

} // namespace radius

// --- <radius/client/blocking_client.hpp> ---

// A client for scripts and tests: each call waits for its reply.

// --- <radius/client/client.hpp> ---

// The client that users hold: sends requests to one server or a list of them, with any completion
// token.

// --- <radius/client/client_driver.hpp> ---

// Performs what the client engine asks for: opens sockets, sends, waits, completes. Decides
// nothing.

// --- <radius/client/client_options.hpp> ---

// What can be set on a client; every default is the safe one.

// --- <radius/protocol/client_options.hpp> ---

// What a client engine is told: its servers in order of preference, and its bounds.

// --- <radius/auth/shared_secret.hpp> ---

// The secret that a client and a server share (RFC 2865 section 3), with all that can be prepared
// from it prepared once.

// --- <radius/auth/hmac_md5.hpp> ---

// HMAC-MD5 (RFC 2104), which Message-Authenticator is made of (RFC 3579 section 3.2).

namespace radius {

/// A key made ready: MD5's state after the inner and after the outer pad, so that a message costs
/// two compressions fewer. One for each shared secret, kept as long as the secret; a copy is 32
/// octets. Wiped when it is destroyed. Any number of threads may read one.
class hmac_md5_key {
  public:
    /// A key of any length; one of more than 64 octets counts by its digest (RFC 2104 section 3).
    explicit hmac_md5_key(octets_view key) noexcept {
        std::array<octet, md5::block_size> block{};
        if (key.size() > block.size()) {
            md5::digest_type digest = md5_digest({key});
            std::copy(digest.begin(), digest.end(), block.begin());
            wipe(digest);
        } else {
            std::copy(key.begin(), key.end(), block.begin());
        }
        inner_ = state_after(block, 0x36);
        outer_ = state_after(block, 0x36 ^ 0x5c); // takes the inner pad off again
        wipe(block);
    }

    hmac_md5_key(const hmac_md5_key&) noexcept = default;
    hmac_md5_key& operator=(const hmac_md5_key&) noexcept = default;
    ~hmac_md5_key() {
        wipe(inner_);
        wipe(outer_);
    }

    /// MD5 that has absorbed the key with the inner pad; the message comes next.
    md5 inner() const noexcept { return {inner_, 1}; }

    /// MD5 that has absorbed the key with the outer pad; the inner digest comes next.
    md5 outer() const noexcept { return {outer_, 1}; }

  private:
    static digest_state state_after(std::array<octet, md5::block_size>& block, octet pad) noexcept {
        for (octet& next : block) {
            next ^= pad;
        }
        md5 digest;
        digest.update(block);
        return digest.state();
    }

    digest_state inner_;
    digest_state outer_;
};

/// An incremental HMAC-MD5 of one message.
class hmac_md5 {
  public:
    /// `key` must live until `finish`.
    explicit hmac_md5(const hmac_md5_key& key) noexcept : key_(&key), inner_(key.inner()) {}

    /// Absorbs octets; any number of calls gives what one call with all of them would give.
    void update(octets_view input) noexcept { inner_.update(input); }

    /// The authenticator of all that was absorbed. Afterwards the object is ready for another
    /// message under the same key.
    md5::digest_type finish() noexcept {
        md5 outer = key_->outer();
        outer.update(inner_.finish());
        inner_ = key_->inner();
        return outer.finish();
    }

  private:
    const hmac_md5_key* key_;
    md5 inner_;
};

/// The HMAC-MD5 of the pieces, one after the other.
inline md5::digest_type hmac_md5_digest(const hmac_md5_key& key,
                                        std::initializer_list<octets_view> pieces) noexcept {
    hmac_md5 digest(key);
    for (const octets_view piece : pieces) {
        digest.update(piece);
    }
    return digest.finish();
}

} // namespace radius

namespace radius {

/// Never empty, wiped from memory when it goes. Any number of threads may use one.
class shared_secret {
  public:
    /// Throws `std::system_error` with `errc::option_invalid` for an empty secret, which RFC 2865
    /// section 3 forbids.
    explicit shared_secret(octets_view secret) : octets_(to_octets(secret)), message_key_(secret) {
        if (secret.empty()) {
            throw std::system_error(make_error_code(errc::option_invalid),
                                    "a shared secret must not be empty");
        }
    }
    explicit shared_secret(std::string_view secret) : shared_secret(as_octets(secret)) {}
    shared_secret(const shared_secret&) = delete;
    shared_secret& operator=(const shared_secret&) = delete;
    ~shared_secret() { wipe(octets_); }

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

// Packet codes (RFC 2865 section 4, RFC 2866, RFC 5176, RFC 5997, RFC 7930) and which answers
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
inline std::string to_string(packet_code code) {
    const std::string_view name = name_of(code);
    return name.empty() ? "Code-" + std::to_string(static_cast<unsigned>(code)) : std::string(name);
}

/// Whether the code is one that a server answers.
constexpr bool is_request(packet_code code) noexcept {
    return code == packet_code::access_request || code == packet_code::accounting_request ||
           code == packet_code::status_server || code == packet_code::disconnect_request ||
           code == packet_code::coa_request;
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

/// What a reader of packets puts up with.
struct packet_limits {
    std::size_t max_size = max_packet_size; ///< octets; larger only where negotiated (RFC 7930)
    std::size_t max_attributes = 512;
    bool allow_type_0 = false;
};

/// A packet whose header and attribute lengths are sound. It borrows the octets it was parsed from.
/// Reading by name or tag is inherited; hidden attributes read as `errc::secret_unknown` here.
///
///     octet   0      1            2..3     4..19           20 ... Length-1
///             Code   Identifier   Length   Authenticator   Attributes
class packet_view : public typed_reading<packet_view> {
  public:
    /// Octets beyond the Length field are padding and ignored.
    /// Errors: `errc::packet_too_short`, `errc::packet_length_invalid`, and those of
    /// `check_attributes`.
    static result<packet_view> parse(octets_view datagram,
                                     const packet_limits& limits = {}) noexcept {
        if (datagram.size() < header_size) {
            return errc::packet_too_short;
        }
        const std::size_t length = std::size_t{datagram[2]} << 8U | datagram[3];
        if (length < header_size || length > limits.max_size) {
            return errc::packet_length_invalid;
        }
        if (length > datagram.size()) {
            return errc::packet_too_short;
        }
        const octets_view packet = datagram.first(length);
        const auto checked = check_attributes(packet.subspan(header_size), limits.max_attributes,
                                              !limits.allow_type_0);
        if (!checked) {
            return checked.error();
        }
        return packet_view(packet);
    }

    packet_code code() const noexcept { return static_cast<packet_code>(octets_[0]); }
    octet identifier() const noexcept { return octets_[1]; }
    std::span<const octet, 16> authenticator_field() const noexcept {
        return octets_.subspan<4, 16>();
    }

    /// The whole packet, without padding.
    octets_view octets() const noexcept { return octets_; }

    attribute_range attributes() const noexcept {
        return attribute_range(octets_.subspan(header_size));
    }

    /// Nothing is known of the secret here. See `typed_reading`.
    result<octets_view> reveal(flags, octets_view, octets_span) const noexcept {
        return errc::secret_unknown;
    }

  private:
    explicit packet_view(octets_view packet) noexcept : octets_(packet) {}

    octets_view octets_;
};

} // namespace radius

// --- <radius/protocol/endpoint.hpp> ---

// An address and a port, as the protocol floor knows the two ends of a packet's way.

namespace radius {

/// One end: for UDP, TCP and DTLS alike. IPv4 addresses are never in their IPv6-mapped form here.
struct endpoint {
    ip_address address;
    std::uint16_t port = 0;

    friend constexpr bool operator==(const endpoint&, const endpoint&) noexcept = default;
    friend constexpr auto operator<=>(const endpoint&, const endpoint&) noexcept = default;

    /// "192.0.2.1:1812" or "[2001:db8::1]:1812".
    std::string to_string() const {
        const std::string host = address.to_string();
        return (address.is_v6() ? "[" + host + "]" : host) + ":" + std::to_string(port);
    }
};

} // namespace radius

template <>
struct std::hash<radius::endpoint> {
    std::size_t operator()(const radius::endpoint& value) const noexcept {
        return std::hash<radius::ip_address>{}(value.address) * 31U + value.port;
    }
};

// --- <radius/protocol/retry.hpp> ---

// When a request is sent again, and when a client gives a server up (RFC 5080 section 2.2.1).

// --- <radius/protocol/time_point.hpp> ---

// Time as the protocol floor sees it: handed in by whoever drives it, never read from a clock.

namespace radius {

/// Runs evenly and never jumps: timers and lifetimes.
using time_point = std::chrono::steady_clock::time_point;
using duration = std::chrono::steady_clock::duration;

/// The calendar, which may jump: Event-Timestamp, traces.
using wall_time = std::chrono::system_clock::time_point;

/// The same moment on both.
struct moment {
    time_point steady{};
    wall_time wall{};
};

} // namespace radius

namespace radius {

/// How often and for how long one server is asked. The RFC's names stand in brackets. Zero means
/// "no limit" for `attempts`, `longest_wait` and `total`, as RFC 5080 wants it for accounting:
/// with neither attempts nor total limited a request is sent until it is answered, and never moves
/// on to another server.
struct retry_options {
    unsigned attempts = 5;                            ///< transmissions to one server [MRC]
    duration first_wait = std::chrono::seconds(2);    ///< for an answer to the first [IRT]
    double growth = 2.0;                              ///< of the wait, each time; at least 1
    duration longest_wait = std::chrono::seconds(16); ///< cap of the wait [MRT]
    duration total = std::chrono::seconds(30);        ///< from the first transmission on [MRD]
    double jitter = 0.1;                              ///< share of each wait, below 1 [RAND]
};

/// How long to wait after each transmission of one request to one server.
class retry_schedule {
  public:
    /// Begins anew: nothing has been sent.
    void restart() noexcept { *this = {}; }

    /// Counts a transmission and gives the time to wait for its answer, cut where `total` ends.
    /// `elapsed` is the time since the first transmission, `random` a number from -1 to 1.
    duration next_wait(const retry_options& options, duration elapsed, double random) noexcept {
        const double spread = options.jitter * random;
        if (sent_++ == 0) {
            wait_ = scaled(options.first_wait, 1.0 + spread);
        } else {
            wait_ = scaled(wait_, options.growth + spread);
            if (options.longest_wait > duration::zero() && wait_ > options.longest_wait) {
                wait_ = scaled(options.longest_wait, 1.0 + spread);
            }
        }
        if (options.total > duration::zero()) {
            return std::clamp(options.total - elapsed, duration::zero(), wait_);
        }
        return wait_;
    }

    /// Whether no further transmission is allowed once the last wait is over.
    bool exhausted(const retry_options& options, duration elapsed) const noexcept {
        return (options.attempts != 0 && sent_ >= options.attempts) ||
               (options.total > duration::zero() && elapsed >= options.total);
    }

    unsigned sent() const noexcept { return sent_; }

  private:
    // Without limits the wait would otherwise grow until it overflows.
    static constexpr double longest = 86'400.0; // seconds: a day

    static duration scaled(duration wait, double factor) noexcept {
        const std::chrono::duration<double> product(wait);
        return std::chrono::duration_cast<duration>(
            std::chrono::duration<double>(std::min(product.count() * factor, longest)));
    }

    duration wait_{};
    unsigned sent_ = 0;
};

} // namespace radius

// --- <radius/protocol/server_health.hpp> ---

// Whether a server is held to be alive: the watchdog of RFC 3539 section 3.4, simplified for RADIUS
// clients that keep no connection (RFC 5997 section 2.2.1).

namespace radius {

/// How dead servers are noticed and how they come back.
struct watchdog_options {
    bool enabled = true;                          ///< ask dead servers with Status-Server
    duration interval = std::chrono::seconds(30); ///< between two questions [Tw]; at least 6 s
    duration jitter = std::chrono::seconds(2);    ///< the interval varies by up to this much
    unsigned failures = 1; ///< requests in a row that a server leaves unanswered until it is dead
    unsigned replies = 3;  ///< valid replies in a row that bring a dead server back

    /// How long a dead server is left alone that has never answered a Status-Server, or any server
    /// where the watchdog is not enabled; then requests try it again.
    duration revive_after = std::chrono::minutes(5);
};

/// RFC 3539 asks idle servers too and fails over as soon as one question remains unanswered. Here a
/// server is dead once as many requests in a row as `failures` says had all their transmissions
/// unanswered, and nothing at all came from it meanwhile; only then is it asked.
class server_health {
  public:
    bool alive() const noexcept { return alive_; }
    time_point dead_since() const noexcept { return dead_since_; }

    /// A request that was first sent at `first_sent` had no answer. True where the server is held
    /// to be dead from now on.
    bool request_failed(const watchdog_options& options, time_point first_sent,
                        time_point now) noexcept {
        if (!alive_ || (last_reply_ && *last_reply_ > first_sent) ||
            ++failures_ < options.failures) {
            return false;
        }
        alive_ = false;
        replies_ = 0;
        dead_since_ = now;
        return true;
    }

    /// A valid reply came, to a request or to a Status-Server.
    void replied(const watchdog_options& options, bool to_status_server, time_point now) noexcept {
        last_reply_ = now;
        failures_ = 0;
        answers_status_server_ = answers_status_server_ || to_status_server;
        if (!alive_ && ++replies_ >= options.replies) {
            alive_ = true;
        }
    }

    /// A Status-Server had no answer.
    void probe_failed() noexcept { replies_ = 0; }

    /// When a dead server may be tried without having proved itself; nothing where its answers to
    /// Status-Server decide.
    std::optional<time_point> trial(const watchdog_options& options) const noexcept {
        if (options.enabled && answers_status_server_) {
            return std::nullopt;
        }
        return dead_since_ + options.revive_after;
    }

    /// Holds the server to be alive until the next request proves the contrary.
    void revive() noexcept {
        alive_ = true;
        failures_ = nearly_dead;
    }

  private:
    // After a trial one more unanswered request is enough.
    static constexpr unsigned nearly_dead = 0xFFFF'FFFE;

    std::optional<time_point> last_reply_;
    time_point dead_since_{};
    unsigned failures_ = 0;
    unsigned replies_ = 0;
    bool alive_ = true;
    bool answers_status_server_ = false;
};

} // namespace radius

// --- <radius/protocol/service.hpp> ---

// The kinds of request and the ports on which each is expected (RFC 2865 section 3, RFC 2866
// section 3, RFC 5176 section 2.2).

namespace radius {

/// What a socket or connection is for. Streams such as RadSec serve all kinds on one.
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

/// Whether a request of this code may arrive at such a port. Status-Server may arrive at any
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

} // namespace radius

namespace radius {

/// One server that requests can go to.
struct client_server_options {
    endpoint address;
    std::shared_ptr<const shared_secret> secret;
    transport_kind transport = transport_kind::udp;
    service serves = service::all; ///< which requests it is sent

    /// Over UDP and TCP, drop replies to Access-Request and Status-Server that lack a
    /// Message-Authenticator. False leaves the client open to BlastRADIUS: only for servers older
    /// than 2024.
    bool require_message_authenticator = true;

    std::optional<retry_options> retry{}; ///< instead of the engine's
};

/// Options of `client_engine`. Bounds count packets or channels.
struct client_engine_options {
    std::vector<client_server_options> servers; ///< 1 to 64, the preferred one first
    retry_options retry;                        ///< for each server

    /// The life of a request, with waiting and all servers. Zero: what the servers' `retry.total`
    /// come to together.
    duration request_timeout{};

    std::size_t max_channels = 64;  ///< sockets or connections a server, 256 in flight each
    std::size_t max_queued = 16384; ///< requests that wait for a channel
    duration identifier_rest = std::chrono::seconds(10); ///< after a request without a reply
    duration channel_idle = std::chrono::seconds(60);    ///< until a surplus channel closes
    packet_limits limits;                                ///< for replies
    watchdog_options watchdog;
};

namespace detail {

inline void check_option(bool usable, const char* name) {
    if (!usable) {
        throw std::system_error(make_error_code(errc::option_invalid), name);
    }
}

inline void check_retry(const retry_options& retry) {
    check_option(retry.first_wait > duration::zero(), "retry.first_wait must be above zero");
    check_option(retry.growth >= 1.0, "retry.growth must be at least 1");
    check_option(retry.jitter >= 0.0 && retry.jitter < 1.0, "retry.jitter must be in [0, 1)");
    check_option(retry.longest_wait >= duration::zero(), "retry.longest_wait is negative");
    check_option(retry.total >= duration::zero(), "retry.total is negative");
}

} // namespace detail

/// Throws `std::system_error` with `errc::option_invalid` and the option's name where one is
/// unusable.
inline void check_options(const client_engine_options& options) {
    using detail::check_option;
    check_option(!options.servers.empty() && options.servers.size() <= 64,
                 "servers must hold 1 to 64");
    for (const client_server_options& server : options.servers) {
        check_option(server.secret != nullptr, "a server's secret is missing");
        if (server.retry) {
            detail::check_retry(*server.retry);
        }
    }
    detail::check_retry(options.retry);
    check_option(options.request_timeout >= duration::zero(), "request_timeout is negative");
    check_option(options.max_channels > 0, "max_channels must be at least 1");
    check_option(options.identifier_rest >= duration::zero(), "identifier_rest is negative");
    check_option(options.channel_idle > duration::zero(), "channel_idle must be above zero");
    const watchdog_options& watchdog = options.watchdog;
    check_option(watchdog.interval >= std::chrono::seconds(6),
                 "watchdog.interval must be at least 6 s (RFC 3539 section 3.4.1)");
    check_option(watchdog.jitter >= duration::zero() && watchdog.jitter < watchdog.interval,
                 "watchdog.jitter must be in [0, watchdog.interval)");
    check_option(watchdog.failures > 0, "watchdog.failures must be at least 1");
    check_option(watchdog.replies > 0, "watchdog.replies must be at least 1");
    check_option(watchdog.revive_after > duration::zero(),
                 "watchdog.revive_after must be above zero");
}

} // namespace radius

// --- <radius/protocol/logging.hpp> ---

// The log hook: one line an event, silent unless a sink is given.

// --- <radius/protocol/drop_reason.hpp> ---

// Why a packet was dropped: every silent discard of the RFCs has one of these, and a counter.

// --- <radius/protocol/counter.hpp> ---

// A counter that one thread raises and any thread may read at any time.

#include <atomic>

namespace radius {

/// Counts without a locked instruction: only the thread that owns the counter may raise it.
class counter {
  public:
    counter() = default;
    counter(const counter& other) noexcept : value_(other.value()) {}
    counter& operator=(const counter& other) noexcept {
        value_.store(other.value(), std::memory_order_relaxed);
        return *this;
    }

    void operator++() noexcept { *this += 1; }
    counter& operator+=(std::uint64_t more) noexcept {
        value_.store(value() + more, std::memory_order_relaxed);
        return *this;
    }

    std::uint64_t value() const noexcept { return value_.load(std::memory_order_relaxed); }
    operator std::uint64_t() const noexcept { return value(); }

  private:
    std::atomic<std::uint64_t> value_{0};
};

} // namespace radius

namespace radius {

/// Each names one rule, or one failure, by which a packet is lost on purpose.
enum class drop_reason : std::uint8_t {
    none, ///< not dropped

    // Both sides.
    packet_length,        ///< too short, or a Length field out of bounds (RFC 2865 section 3)
    malformed_attributes, ///< an attribute's Length is wrong (RFC 2865 section 5)
    reserved_type,        ///< attribute type 0 (RFC 6929 section 2)
    too_many_attributes,  ///< more than the limit
    message_authenticator_missing, ///< required by policy or by RFC 3579 section 3.1
    message_authenticator_invalid, ///< wrong, of another length, or twice (RFC 3579 section 3.2)
    authenticator_invalid, ///< of the packet as a whole (RFC 2865 section 3, RFC 2866 section 3)

    // Servers.
    unknown_peer,            ///< no shared secret for this address (RFC 2865 section 3)
    unexpected_code,         ///< a code that this port does not serve
    zero_authenticator,      ///< an Access-Request whose authenticator is not random
    proxy_state_unprotected, ///< Proxy-State without Message-Authenticator (BlastRADIUS)
    credentials_conflict,    ///< two kinds of credentials at once (RFC 3579 section 3.3)
    credentials_missing,     ///< none, and no Message-Authenticator (RFC 3579 section 3.3)
    stale_event_timestamp,   ///< CoA or Disconnect outside the window (RFC 5176 section 6.3)
    duplicate_in_progress,   ///< a retransmission while the handler works (RFC 5080 section 2.2.2)
    busy,                    ///< a bound on requests in progress is reached
    handler_failed,          ///< the handler threw
    handler_declined,        ///< the handler answered with `discard()`
    reply_too_large,         ///< reply and Proxy-State exceed 4096 octets
    send_failed,             ///< the system did not take the reply
    internal_error,          ///< memory or OpenSSL failed underneath

    // Clients.
    unmatched_reply,       ///< no request in flight has this identifier
    reply_code_unexpected, ///< a code that does not answer the request (RFC 2865 section 4)

    count_, ///< how many there are
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
    case drop_reason::zero_authenticator: return "zero authenticator";
    case drop_reason::proxy_state_unprotected: return "Proxy-State without Message-Authenticator";
    case drop_reason::credentials_conflict: return "conflicting credentials";
    case drop_reason::credentials_missing: return "no credentials";
    case drop_reason::stale_event_timestamp: return "stale Event-Timestamp";
    case drop_reason::duplicate_in_progress: return "duplicate of a request in progress";
    case drop_reason::busy: return "busy";
    case drop_reason::handler_failed: return "handler failed";
    case drop_reason::handler_declined: return "handler declined";
    case drop_reason::reply_too_large: return "reply too large";
    case drop_reason::send_failed: return "send failed";
    case drop_reason::internal_error: return "internal error";
    case drop_reason::unmatched_reply: return "unmatched reply";
    case drop_reason::reply_code_unexpected: return "unexpected reply code";
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

/// One counter a reason.
class drop_counters {
  public:
    counter& operator[](drop_reason reason) noexcept {
        return counters_[static_cast<std::size_t>(reason)];
    }
    std::uint64_t operator[](drop_reason reason) const noexcept {
        return counters_[static_cast<std::size_t>(reason)];
    }
    std::uint64_t total() const noexcept {
        std::uint64_t sum = 0;
        for (const counter& one : counters_) {
            sum += one;
        }
        return sum;
    }

  private:
    std::array<counter, drop_reason_count> counters_;
};

} // namespace radius

namespace radius {

/// How much a line matters.
enum class log_level : std::uint8_t {
    debug,
    info,
    warning,
    error
};

constexpr std::string_view name_of(log_level level) noexcept {
    switch (level) {
    case log_level::debug: return "debug";
    case log_level::info: return "info";
    case log_level::warning: return "warning";
    case log_level::error: return "error";
    }
    return {};
}

/// Takes one line without a line end, free of control characters and of secrets. A server with
/// several threads calls it from all of them, so it must be thread-safe there. What it throws is
/// swallowed.
using log_sink = std::function<void(log_level, std::string_view)>;

/// The text with control characters and quotes escaped, so that what a peer sends cannot forge a
/// line or drive a terminal.
inline std::string escaped(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string safe;
    safe.reserve(text.size());
    for (const char next : text) {
        const auto code = static_cast<unsigned char>(next);
        if (code < 0x20 || code >= 0x7F || next == '"' || next == '\\') {
            safe += "\\x";
            safe += digits[code >> 4U];
            safe += digits[code & 0x0FU];
        } else {
            safe += next;
        }
    }
    return safe;
}

/// Hands lines to a sink that may be absent.
class logger {
  public:
    logger() = default;
    /// Lines below `threshold` are not made.
    explicit logger(log_sink sink, log_level threshold = log_level::info)
        : sink_(std::move(sink)), threshold_(threshold) {}

    explicit operator bool() const noexcept { return static_cast<bool>(sink_); }

    /// Whether a line of this level reaches anybody.
    bool wants(log_level level) const noexcept { return sink_ && level >= threshold_; }

    /// `make` gives the line and is called only where somebody listens.
    template <class Make>
    void operator()(log_level level, Make&& make) const noexcept {
        if (!wants(level)) {
            return;
        }
        try {
            sink_(level, make());
        } catch (...) { // a log that fails must not cost a request
            (void)level;
        }
    }

  private:
    log_sink sink_;
    log_level threshold_ = log_level::info;
};

/// Decides which drops are logged: each reason once a second, with a count of those in between.
class drop_log_limit {
  public:
    static constexpr duration interval = std::chrono::seconds(1);

    /// Nothing where the line is to be held back; else how many were held back since the last one.
    std::optional<std::uint64_t> admit(drop_reason reason, time_point now) noexcept {
        entry& one = entries_[static_cast<std::size_t>(reason)];
        if (one.logged && now - one.last < interval) {
            ++one.held_back;
            return std::nullopt;
        }
        const std::uint64_t held_back = one.held_back;
        one = {true, now, 0};
        return held_back;
    }

  private:
    struct entry {
        bool logged = false;
        time_point last{};
        std::uint64_t held_back = 0;
    };
    std::array<entry, drop_reason_count> entries_{};
};

} // namespace radius

// --- <radius/protocol/trace.hpp> ---

// The trace hook: every packet that comes and goes, as plain RADIUS (RFC 2865 section 3), whatever
// transport carried it.

namespace radius {

/// One packet, seen where the toolkit received it or handed it to the system. Everything in it is
/// borrowed and good during the call of the sink only.
struct trace_event {
    wall_time when{};
    bool outgoing = false;
    transport_kind transport = transport_kind::udp;
    endpoint local;
    endpoint remote;

    /// As it came, valid or not; without the encryption of TLS or DTLS.
    octets_view packet;

    /// What hides values between the two ends, where the peer is known.
    const shared_secret* secret = nullptr;

    /// For a reply: the authenticator of its request, under which values are hidden.
    std::optional<std::span<const octet, 16>> request_authenticator{};

    /// Why the packet was not taken, or not sent.
    drop_reason reason = drop_reason::none;
};

/// Takes one packet. A server with several threads calls it from all of them, so it must be
/// thread-safe there; it runs on the path of the packet, so a slow one slows the server. What it
/// throws is logged and costs no packet.
using trace_sink = std::function<void(const trace_event&)>;

/// Whether a trace shows passwords and keys.
enum class secrets : std::uint8_t {
    masked, ///< the default everywhere
    shown,  ///< a trace made so is itself a secret
};

} // namespace radius

namespace radius {

/// Where a server is: an address or a host name, and a port. A name is resolved when the client is
/// made, and its first address is taken.
struct server_address {
    std::string host{};
    std::uint16_t port = 1812;
};

/// One of several servers that a client may go to.
struct client_server_entry {
    server_address address{};
    std::string secret{};

    /// See `client_options::require_message_authenticator`.
    bool require_message_authenticator = true;

    /// Which requests it is sent; others go to the next server.
    service serves = service::all;
};

/// Written with designated initialisers. Give either `server` and `secret`, or `servers`.
struct client_options {
    server_address server{};
    std::string secret{};

    /// Drop replies to Access-Request and Status-Server that lack a Message-Authenticator. False
    /// leaves the client open to BlastRADIUS: only for servers older than 2024.
    bool require_message_authenticator = true;

    /// Several servers, the preferred one first, instead of `server` and `secret`.
    std::vector<client_server_entry> servers{};

    retry_options retry{};          ///< for each server
    watchdog_options watchdog{};    ///< how dead servers are noticed and come back
    duration request_timeout{};     ///< with all servers together; zero: what `retry` comes to
    std::size_t max_sockets = 64;   ///< a server; each has 256 requests in flight
    std::size_t max_queued = 16384; ///< requests that wait beyond those

    log_sink log{};     ///< silent by default
    trace_sink trace{}; ///< every packet sent and received
};

} // namespace radius

// --- <radius/client/client_registry.hpp> ---

// Lets an `io_context` that is destroyed take along what its clients still keep.

// --- <radius/transport/asio.hpp> ---

// The one place that includes Asio. Include it, or any other header of ours, before <asio.hpp>.

#ifndef ASIO_STANDALONE
#define ASIO_STANDALONE 1
#endif

#include <asio/version.hpp>

// Asio before 1.24 looks for the coroutines TS on Clang and finds nothing: C++20's coroutines are
// what it wants.
#if defined(__clang__) && ASIO_VERSION < 102400 && !defined(ASIO_HAS_CO_AWAIT)
#define ASIO_HAS_CO_AWAIT 1
#endif

#include <asio.hpp>

#if !defined(ASIO_HAS_CO_AWAIT)
#error "radius: <asio.hpp> was included without coroutine support; include a radius header first"
#endif

namespace radius {

/// A coroutine that owns its client and waits for a reply is kept by that very client. Where its
/// `io_context` goes without having run to the end, nobody else would break the circle.
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
            next.abandon(); // may destroy it, and others with it
        }
    }

    std::vector<Driver*> drivers_;
};

} // namespace radius

// --- <radius/client/completion_slot.hpp> ---

// Holds one completion handler of any type until its request ends, without an allocation for
// handlers of usual size.

#include <new>

namespace radius {

/// A move-once store of a callable that takes `Arguments`. Used again and again in place.
template <class... Arguments>
class completion_slot {
  public:
    completion_slot() = default;
    completion_slot(const completion_slot&) = delete;
    completion_slot& operator=(const completion_slot&) = delete;
    ~completion_slot() { reset(); }

    explicit operator bool() const noexcept { return actions_ != nullptr; }

    /// Only where the slot is empty. Throws `std::bad_alloc` for a callable above 256 octets.
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

    /// Empties the slot and calls what was in it. The callable is gone from the slot before it
    /// runs, so that it may fill the slot anew.
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

// --- <radius/protocol/client_engine.hpp> ---

// The whole brain of a client, without a socket or a clock: identifiers, retransmission, matching,
// failover and watchdog (RFC 2865 section 2.4, RFC 5080 section 2.2, RFC 5997 section 2.2.1).

// --- <radius/protocol/client_steps.hpp> ---

// What a client does when a packet comes in, and when the timers of requests and channels have come
// (RFC 2865 section 4, RFC 5080 section 2.2.1).

// --- <radius/protocol/client_core.hpp> ---

// How a client's request is sealed, sent, sent again, moves on and ends (RFC 2865 section 2.4,
// RFC 5080 section 2.2.1).

#include <cmath>

// --- <radius/auth/sealing.hpp> ---

// Turns a list of attributes into a signed packet: secrets hidden, Message-Authenticator first,
// authenticator last (RFC 2865 section 3, RFC 3579 section 3.2).

// --- <radius/auth/hiding.hpp> ---

// Hiding values under the shared secret and the request's authenticator: User-Password (RFC 2865
// section 5.2), salted values (RFC 2868 section 3.5, RFC 2548 section 2.4.2) and Ascend's.

namespace radius {

/// Two octets that make each salted value of a packet different; the first has its high bit set.
using salt = std::array<octet, 2>;

namespace detail {

inline constexpr std::size_t hiding_block = 16;

/// XORs the blocks of `value` with a keystream that starts from `first` and chains on the hidden
/// octets: those are the input where `reveal`, the output otherwise.
inline void apply_keystream(octets_span value, const shared_secret& secret,
                            std::initializer_list<octets_view> first, bool reveal) noexcept {
    md5 start;
    start.update(secret.octets());
    md5 digest = start;
    for (const octets_view piece : first) {
        digest.update(piece);
    }
    while (!value.empty()) {
        const auto keystream = digest.finish();
        digest = start;
        const octets_span block = value.first(std::min(value.size(), hiding_block));
        value = value.subspan(block.size());
        if (reveal) {
            digest.update(block);
        }
        for (std::size_t place = 0; place < block.size(); ++place) {
            block[place] ^= keystream[place];
        }
        if (!reveal) {
            digest.update(block);
        }
    }
}

/// Only trailing NULs are padding; those inside a password belong to it.
inline octets_view without_trailing_nulls(octets_view value) noexcept {
    while (!value.empty() && value.back() == 0) {
        value = value.first(value.size() - 1);
    }
    return value;
}

inline octets_view copy_into(octets_span room, octets_view value) noexcept {
    std::copy(value.begin(), value.end(), room.begin());
    return octets_view(room.first(value.size()));
}

/// MD5(authenticator, secret) XOR value.
inline void apply_ascend(octets_span value, const shared_secret& secret,
                         std::span<const octet, 16> authenticator_field) noexcept {
    const auto keystream = md5_digest({authenticator_field, secret.octets()});
    for (std::size_t place = 0; place < value.size(); ++place) {
        value[place] ^= keystream[place];
    }
}

} // namespace detail

/// Writes the hidden form of `clear`, `hidden_size(how, clear.size())` octets. `salt_used` counts
/// for salted values only; lack of room shows in `out.ok()`.
inline void write_hidden(writer& out, hiding how, octets_view clear, const shared_secret& secret,
                         std::span<const octet, 16> request_authenticator,
                         salt salt_used) noexcept {
    if (how == hiding::tunnel_password) {
        out.put(salt_used);
    }
    const std::size_t length = how == hiding::tunnel_password ? 1 + clear.size() : clear.size();
    const std::size_t blocks = std::max<std::size_t>(1, (length + 15) / detail::hiding_block);
    octets_span value = out.reserve(blocks * detail::hiding_block);
    if (value.empty()) {
        return;
    }
    std::fill(value.begin(), value.end(), octet{0});
    switch (how) {
    case hiding::password:
        detail::copy_into(value, clear);
        detail::apply_keystream(value, secret, {request_authenticator}, false);
        break;
    case hiding::tunnel_password:
        // Salt (2), then hidden: length of the clear text (1), clear text, padding.
        value[0] = static_cast<octet>(clear.size());
        detail::copy_into(value.subspan(1), clear);
        detail::apply_keystream(value, secret, {request_authenticator, salt_used}, false);
        break;
    case hiding::ascend:
        detail::copy_into(value, clear);
        detail::apply_ascend(value, secret, request_authenticator);
        break;
    case hiding::none: break;
    }
}

/// Writes the clear form of a hidden value, tag octet included, into `room` (at least 256 octets)
/// and gives the part used. The caller wipes `room`.
/// Errors: `errc::hidden_value_invalid` for a length that hiding cannot produce or `room` cannot
/// hold, or an inner length that exceeds the data.
inline result<octets_view>
reveal_hidden(octets_span room, flags properties, octets_view hidden, const shared_secret& secret,
              std::span<const octet, 16> request_authenticator) noexcept {
    using detail::hiding_block;
    std::size_t head = 0;
    if (properties.tagged) {
        if (hidden.empty()) {
            return errc::hidden_value_invalid;
        }
        room[0] = hidden[0];
        hidden = hidden.subspan(1);
        head = 1;
    }
    if (hidden.size() > room.size() - head) { // put together from fragments
        return errc::hidden_value_invalid;
    }
    switch (properties.hidden) {
    case hiding::password: {
        if (hidden.size() < 16 || hidden.size() > 128 || hidden.size() % hiding_block != 0) {
            return errc::hidden_value_invalid;
        }
        const octets_span value = room.subspan(head, hidden.size());
        detail::copy_into(value, hidden);
        detail::apply_keystream(value, secret, {request_authenticator}, true);
        return octets_view(room.first(head + (properties.keeps_padding
                                                  ? value.size()
                                                  : detail::without_trailing_nulls(value).size())));
    }
    case hiding::tunnel_password: {
        if (hidden.size() < 2 + hiding_block || (hidden.size() - 2) % hiding_block != 0) {
            return errc::hidden_value_invalid;
        }
        const octets_view salt_used = hidden.first(2);
        const octets_span value = room.subspan(head, hidden.size() - 2);
        detail::copy_into(value, hidden.subspan(2));
        detail::apply_keystream(value, secret, {request_authenticator, salt_used}, true);
        const std::size_t length = value[0];
        if (length > value.size() - 1) {
            return errc::hidden_value_invalid;
        }
        std::copy_n(value.begin() + 1, length, value.begin());
        return octets_view(room.first(head + length));
    }
    case hiding::ascend: {
        if (hidden.size() != hiding_block) {
            return errc::hidden_value_invalid;
        }
        const octets_span value = room.subspan(head, hidden.size());
        detail::copy_into(value, hidden);
        detail::apply_ascend(value, secret, request_authenticator);
        return octets_view(room.first(head + detail::without_trailing_nulls(value).size()));
    }
    case hiding::none: break;
    }
    return octets_view(room.first(head + detail::copy_into(room.subspan(head), hidden).size()));
}

} // namespace radius

// --- <radius/auth/signing.hpp> ---

// The Request and Response Authenticators (RFC 2865 section 3, RFC 2866 section 3, RFC 5176
// section 2.3) and Message-Authenticator (RFC 3579 section 3.2), computed and verified.

namespace radius {

inline constexpr authenticator zero_field{};

/// Where in the packet the 16 octets of Message-Authenticator stand; nothing where there is none.
/// Errors: `errc::message_authenticator_invalid` for one of another length or a second one.
inline result<std::optional<std::size_t>>
find_message_authenticator(const packet_view& packet) noexcept {
    std::optional<std::size_t> place;
    std::size_t offset = header_size;
    for (const raw_attribute attribute : packet.attributes()) {
        if (attribute.type == message_authenticator_type) {
            if (place || attribute.whole.size() != message_authenticator_size) {
                return errc::message_authenticator_invalid;
            }
            place = offset + 2;
        }
        offset += attribute.whole.size();
    }
    return place;
}

/// HMAC-MD5 over the packet with `field` in place of its authenticator and zeros in place of the 16
/// octets at `place`.
inline authenticator compute_message_authenticator(octets_view packet, std::size_t place,
                                                   std::span<const octet, 16> field,
                                                   const shared_secret& secret) noexcept {
    return hmac_md5_digest(secret.message_key(),
                           {packet.first(4), field,
                            packet.subspan(header_size, place - header_size), zero_field,
                            packet.subspan(place + zero_field.size())});
}

/// MD5 over the packet with `field` in place of its authenticator, then the secret.
inline authenticator compute_authenticator(octets_view packet, std::span<const octet, 16> field,
                                           const shared_secret& secret) noexcept {
    return md5_digest({packet.first(4), field, packet.subspan(header_size), secret.octets()});
}

/// The authenticator over which a request's own Message-Authenticator is computed: zeros where the
/// field is itself a signature (RFC 5176 section 3.4, RFC 2866 section 3).
inline std::span<const octet, 16> signed_field(const packet_view& request) noexcept {
    if (has_random_authenticator(request.code())) {
        return request.authenticator_field();
    }
    return zero_field;
}

/// Whether the request's 16 octets at `place` are its Message-Authenticator.
inline bool verify_request_message_authenticator(const packet_view& request, std::size_t place,
                                                 const shared_secret& secret) noexcept {
    const auto expected =
        compute_message_authenticator(request.octets(), place, signed_field(request), secret);
    return equal_in_constant_time(expected, request.octets().subspan(place, expected.size()));
}

/// Whether the Request Authenticator is the packet's signature; true for codes whose field is
/// random.
inline bool verify_request_authenticator(const packet_view& request,
                                         const shared_secret& secret) noexcept {
    if (has_random_authenticator(request.code())) {
        return true;
    }
    const auto expected = compute_authenticator(request.octets(), zero_field, secret);
    return equal_in_constant_time(expected, request.authenticator_field());
}

/// Whether the Response Authenticator fits the request's.
inline bool verify_response_authenticator(const packet_view& response,
                                          std::span<const octet, 16> request_authenticator,
                                          const shared_secret& secret) noexcept {
    const auto expected = compute_authenticator(response.octets(), request_authenticator, secret);
    return equal_in_constant_time(expected, response.authenticator_field());
}

/// Codes of replies for which peers in the field compute Message-Authenticator over zeros instead
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

/// Whether the response's 16 octets at `place` are its Message-Authenticator, by either formula
/// where the field is divided.
inline bool verify_response_message_authenticator(const packet_view& response, std::size_t place,
                                                  std::span<const octet, 16> request_authenticator,
                                                  const shared_secret& secret) noexcept {
    const octets_view found = response.octets().subspan(place, 16);
    const bool by_rfc = equal_in_constant_time(
        compute_message_authenticator(response.octets(), place, request_authenticator, secret),
        found);
    return by_rfc || (has_two_formulas(response.code()) &&
                      equal_in_constant_time(compute_message_authenticator(response.octets(), place,
                                                                           zero_field, secret),
                                             found));
}

} // namespace radius

namespace radius {

/// Salts for one packet: consecutive, so that all of them differ (RFC 2868 section 3.5).
class salt_sequence {
  public:
    /// `first` is random; the high bit of its first octet is set here.
    explicit salt_sequence(std::uint16_t first) noexcept : next_(first) {}
    salt next() noexcept {
        const std::uint16_t value = next_++;
        return {static_cast<octet>(0x80U | value >> 8U), static_cast<octet>(value & 0xFFU)};
    }

  private:
    std::uint16_t next_;
};

/// What a packet is made of besides its attributes.
struct sealing {
    packet_code code{};
    octet identifier = 0;
    const shared_secret& secret;
    bool message_authenticator = true; ///< carry one, as the first attribute
    octets_view appended{};            ///< encoded attributes to put last: Proxy-State
    std::uint16_t first_salt = 0;      ///< random, for salted values
};

namespace detail {

/// Copies the list, hiding on the way what is marked.
inline void write_hidden_list(writer& out, const attribute_list& attributes,
                              const shared_secret& secret,
                              std::span<const octet, 16> request_authenticator,
                              salt_sequence salts) noexcept {
    const octets_view clear = attributes.clear_octets();
    std::size_t copied = 0;
    for (std::size_t index = 0; index < attributes.hidden_count(); ++index) {
        const hidden_mark mark = attributes.mark(index);
        const octets_view whole = clear.subspan(mark.offset, clear[mark.offset + 1U]);
        out.put(clear.subspan(copied, mark.offset - copied));
        copied = mark.offset + whole.size();

        const std::size_t start = out.size();
        out.put(whole.first(mark.value_offset));
        const salt used = mark.how == hiding::tunnel_password ? salts.next() : salt{};
        write_hidden(out, mark.how, whole.subspan(mark.value_offset), secret, request_authenticator,
                     used);
        if (out.ok()) {
            const octets_span written = out.written().subspan(start);
            const std::size_t growth = written.size() - whole.size();
            written[1] = static_cast<octet>(written[1] + growth);
            if (mark.inner_length_offset != 0) {
                octet& inner = written[mark.inner_length_offset];
                inner = static_cast<octet>(inner + growth);
            }
        }
    }
    out.put(clear.subspan(copied));
}

/// Header with `field`, attributes, length and Message-Authenticator over `signed_over`.
inline result<octets_span> write_packet(octets_span buffer, const sealing& how,
                                        const attribute_list& attributes,
                                        std::span<const octet, 16> field,
                                        std::span<const octet, 16> signed_over) noexcept {
    constexpr std::size_t place = header_size + 2;
    writer out(buffer.first(std::min(buffer.size(), max_packet_size)));
    out.u8(static_cast<octet>(how.code));
    out.u8(how.identifier);
    out.u16(0);
    out.put(field);
    if (how.message_authenticator) {
        out.u8(message_authenticator_type);
        out.u8(message_authenticator_size);
        out.put(zero_field);
    }
    write_hidden_list(out, attributes, how.secret, signed_over, salt_sequence(how.first_salt));
    out.put(how.appended);
    if (!out.ok()) {
        return errc::packet_full;
    }
    const octets_span packet = out.written();
    packet[2] = static_cast<octet>(packet.size() >> 8U);
    packet[3] = static_cast<octet>(packet.size() & 0xFFU);
    if (how.message_authenticator) {
        const auto code = compute_message_authenticator(packet, place, signed_over, how.secret);
        std::copy(code.begin(), code.end(), packet.begin() + place);
    }
    return packet;
}

inline void set_field(octets_span packet, const authenticator& field) noexcept {
    std::copy(field.begin(), field.end(), packet.begin() + 4);
}

} // namespace detail

/// Writes a signed request into `buffer` and gives the part used. `random` becomes the Request
/// Authenticator of Access-Request and Status-Server; the others sign the packet with theirs, and
/// hide values under zeros (RFC 5176 section 3.6).
/// Errors: `errc::packet_full`.
inline result<octets_span> seal_request(octets_span buffer, const sealing& how,
                                        const attribute_list& attributes,
                                        const authenticator& random) noexcept {
    const authenticator& field = has_random_authenticator(how.code) ? random : zero_field;
    const auto packet = detail::write_packet(buffer, how, attributes, field, field);
    if (packet && !has_random_authenticator(how.code)) {
        detail::set_field(*packet, compute_authenticator(*packet, zero_field, how.secret));
    }
    return packet;
}

/// Writes a signed reply into `buffer` and gives the part used.
/// Errors: `errc::packet_full`.
inline result<octets_span> seal_reply(octets_span buffer, const sealing& how,
                                      const attribute_list& attributes,
                                      std::span<const octet, 16> request_authenticator) noexcept {
    const auto packet =
        detail::write_packet(buffer, how, attributes, request_authenticator, request_authenticator);
    if (packet) {
        detail::set_field(*packet,
                          compute_authenticator(*packet, request_authenticator, how.secret));
    }
    return packet;
}

} // namespace radius

// --- <radius/protocol/client_state.hpp> ---

// What a client engine holds, and what it takes to choose a server and to have channels to it.

// --- <radius/protocol/client_action.hpp> ---

// What a client engine asks its driver to do.

// --- <radius/protocol/client_exchange.hpp> ---

// One request on its way to a reply: the client's side of RFC 2865 section 2.4 and RFC 5080 section
// 2.2.1.

// --- <radius/protocol/client_channel.hpp> ---

// One local socket or connection to one server: which request is in flight under which of its 256
// identifiers (RFC 2865 section 3).

// --- <radius/protocol/identifiers.hpp> ---

// The 256 identifiers of one socket or connection (RFC 2865 section 3), given out so that each is
// used again as late as possible (RFC 5080 section 2.2.2).

namespace radius {

/// Each identifier is in use, free, or resting. The least recently used one is given first. One
/// whose request had no valid reply rests for a while, so that a late reply finds no request. That
/// spares work and confusion; what makes it safe is that a reply is bound to its request's
/// authenticator (RFC 2865 section 3), so that even after the rest it matches no other request.
class identifier_pool {
  public:
    /// `first` is the first identifier to be given, best a random one, so that a client that
    /// restarts on the same port does not repeat itself. `keep_zero` sets identifier 0 aside for
    /// Status-Server, as streams do (RFC 6613 section 2.6.5).
    explicit identifier_pool(octet first = 0, bool keep_zero = false) noexcept
        : keep_zero_(keep_zero) {
        for (unsigned count = 0; count < 256; ++count) {
            const auto identifier = static_cast<octet>(first + count);
            if (identifier != 0 || !keep_zero) {
                free_.push(identifier);
            }
        }
    }

    /// Takes the identifier that has been free for longest; nothing where none is.
    std::optional<octet> acquire(time_point now) noexcept {
        wake(now);
        if (free_.empty()) {
            return std::nullopt;
        }
        ++in_use_;
        return free_.pop();
    }

    /// Takes identifier 0 where it is kept aside and not in use or resting.
    std::optional<octet> acquire_zero(time_point now) noexcept {
        if (!keep_zero_ || zero_in_use_ || now < zero_rests_until_) {
            return std::nullopt;
        }
        zero_in_use_ = true;
        ++in_use_;
        return octet{0};
    }

    /// Gives back an identifier whose request had a valid reply.
    void release(octet identifier) noexcept {
        --in_use_;
        if (is_kept(identifier)) {
            zero_in_use_ = false;
            return;
        }
        free_.push(identifier);
    }

    /// Gives back an identifier to which a late reply may still come until `until`, which never is
    /// earlier than in a former call.
    void rest(octet identifier, time_point until) noexcept {
        --in_use_;
        if (is_kept(identifier)) {
            zero_in_use_ = false;
            zero_rests_until_ = until;
            return;
        }
        rests_until_[identifier] = until;
        resting_.push(identifier);
    }

    /// When the first of those that rest is free again; nothing where none rests.
    std::optional<time_point> next_rested() const noexcept {
        if (resting_.empty()) {
            return std::nullopt;
        }
        return rests_until_[resting_.front()];
    }

    unsigned in_use() const noexcept { return in_use_; }

    /// How many a pool of this kind can have in use, the one kept aside not counted.
    static constexpr unsigned capacity(bool keep_zero) noexcept { return keep_zero ? 255 : 256; }

  private:
    // First in, first out, of up to 256: places wrap round as octets do.
    class ring {
      public:
        void push(octet identifier) noexcept {
            places_[static_cast<octet>(first_ + count_)] = identifier;
            ++count_;
        }
        octet pop() noexcept {
            --count_;
            return places_[first_++];
        }
        octet front() const noexcept { return places_[first_]; }
        bool empty() const noexcept { return count_ == 0; }

      private:
        std::array<octet, 256> places_{};
        octet first_ = 0;
        unsigned count_ = 0;
    };

    bool is_kept(octet identifier) const noexcept { return keep_zero_ && identifier == 0; }

    void wake(time_point now) noexcept {
        while (!resting_.empty() && rests_until_[resting_.front()] <= now) {
            free_.push(resting_.pop());
        }
    }

    ring free_;
    ring resting_;
    std::array<time_point, 256> rests_until_{};
    time_point zero_rests_until_ = time_point::min();
    unsigned in_use_ = 0;
    bool keep_zero_;
    bool zero_in_use_ = false;
};

} // namespace radius

// --- <radius/protocol/slot_pool.hpp> ---

// Objects that are used again and again in place, named by handles that outlive them harmlessly.

namespace radius {

inline constexpr std::uint32_t no_slot = 0xFFFF'FFFF;

/// Names one use of a slot: once that use has ended, the handle finds nothing. `index` is small and
/// is used again, so that it can index an array of the driver's.
template <class T>
struct slot_handle {
    std::uint32_t index = no_slot;
    std::uint32_t generation = 0;

    friend constexpr bool operator==(const slot_handle&, const slot_handle&) noexcept = default;
};

/// Allocates only when more slots are in use than ever before. Addresses are stable. A slot keeps
/// its contents from one use to the next: whoever takes it sets what it needs.
template <class T>
class slot_pool {
  public:
    using handle = slot_handle<T>;

    /// Takes the slot that was given back last, whose memory is most likely still in the cache.
    handle acquire() {
        if (free_.empty()) {
            slots_.push_back(std::make_unique<slot>());
            free_.reserve(slots_.capacity());
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

    /// The handle of a slot's present use.
    handle handle_of(std::uint32_t index) const noexcept {
        return {index, slots_[index]->generation};
    }

    std::size_t in_use() const noexcept { return slots_.size() - free_.size(); }
    std::size_t capacity() const noexcept { return slots_.size(); }
    bool is_used(std::uint32_t index) const noexcept { return slots_[index]->used; }

  private:
    struct slot {
        T value;
        std::uint32_t generation = 0;
        bool used = false;
    };

    std::vector<std::unique_ptr<slot>> slots_;
    std::vector<std::uint32_t> free_;
};

/// Slots of one pool in a row, first in, first out. Each is in at most one row; the links are the
/// members `previous` and `next` of `T`.
template <class T>
class slot_queue {
  public:
    bool empty() const noexcept { return count_ == 0; }
    std::size_t size() const noexcept { return count_; }
    std::uint32_t front() const noexcept { return first_; }

    /// Appends a slot that is in no row.
    void push_back(slot_pool<T>& pool, std::uint32_t index) noexcept {
        pool[index].previous = last_;
        pool[index].next = no_slot;
        (last_ == no_slot ? first_ : pool[last_].next) = index;
        last_ = index;
        ++count_;
    }

    /// Takes a slot out, wherever in this row it stands.
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

/// Finds the request that a reply could belong to. Over UDP and RADIUS/1.0 that goes by identifier;
/// whether the reply is genuine is for `check_reply` to say.
class client_channel {
  public:
    /// Makes a fresh channel of this object, one that is still being opened. `server` is the place
    /// in the list of servers; `reliable` says that it is a stream.
    void begin(std::uint32_t server, bool reliable) noexcept {
        requests_.fill(no_slot);
        server_ = server;
        reliable_ = reliable;
        opened_ = announced_ = false;
    }

    std::uint32_t server() const noexcept { return server_; }
    bool reliable() const noexcept { return reliable_; }
    unsigned in_flight() const noexcept { return opened_ ? identifiers_.in_use() : 0; }

    /// The socket is there. `first` is the first identifier to be used; a stream keeps identifier 0
    /// for Status-Server.
    void open(octet first) noexcept {
        identifiers_ = identifier_pool(first, reliable_);
        opened_ = true;
    }
    bool opened() const noexcept { return opened_; }

    /// Whether the driver has been told of this channel.
    bool announced() const noexcept { return announced_; }
    void set_announced() noexcept { announced_ = true; }

    /// When the last request in flight ended.
    time_point idle_since() const noexcept { return idle_since_; }
    void set_idle_since(time_point now) noexcept { idle_since_ = now; }

    /// Gives the request in slot `index` an identifier; nothing where none is to be had.
    std::optional<octet> place(std::uint32_t index, bool status_server, time_point now) noexcept {
        auto identifier = status_server ? identifiers_.acquire_zero(now) : std::nullopt;
        if (!identifier) {
            identifier = identifiers_.acquire(now);
        }
        if (identifier) {
            requests_[*identifier] = index;
        }
        return identifier;
    }

    /// The slot of the request in flight under an identifier, or `no_slot`.
    std::uint32_t find(octet identifier) const noexcept { return requests_[identifier]; }

    /// Ends what is in flight under the identifier, by a valid reply.
    void answered(octet identifier) noexcept {
        requests_[identifier] = no_slot;
        identifiers_.release(identifier);
    }

    /// Ends what is in flight under the identifier, which then rests until `until`.
    void abandoned(octet identifier, time_point until) noexcept {
        requests_[identifier] = no_slot;
        identifiers_.rest(identifier, until);
    }

    /// When an identifier will have rested; nothing where none rests.
    std::optional<time_point> next_rested() const noexcept {
        return opened_ ? identifiers_.next_rested() : std::nullopt;
    }

  private:
    identifier_pool identifiers_;
    std::array<std::uint32_t, 256> requests_{};
    time_point idle_since_{};
    std::uint32_t server_ = 0;
    bool reliable_ = false;
    bool opened_ = false;
    bool announced_ = false;
};

} // namespace radius

namespace radius {

struct client_exchange;

/// Names a request that was submitted, a channel that was opened; see `slot_handle`.
using request_handle = slot_handle<client_exchange>;
using channel_handle = slot_handle<client_channel>;

/// How a request ended.
struct client_result {
    /// None where a valid reply came, of whatever code. Otherwise `errc::no_response`,
    /// `errc::stopped`, or `std::errc::operation_canceled`; in theory `errc::packet_full`.
    std::error_code error{};
    std::error_code cause{};    ///< with `errc::no_response`: why a channel failed, if one did
    octets_view reply{};        ///< verified, without padding, in the octets given to `datagram`
    octets_view request{};      ///< as sent last; empty where it was never sent
    duration round_trip_time{}; ///< first transmission to the answering server until its reply
    unsigned transmissions = 0; ///< to all servers
};

/// The engine's record of one request; drivers see only its handle. Used again for others, so that
/// the packet's 4096 octets and the attributes' need no allocation.
struct client_exchange {
    enum class phase : std::uint8_t {
        waiting,
        in_flight,
        ended
    };

    // Of the request as a whole.
    packet_code code{};
    bool is_probe = false; ///< the watchdog's own Status-Server
    phase now_is = phase::ended;
    attribute_list attributes;
    time_point deadline{};
    std::uint64_t tried = 0; ///< servers, a bit each
    client_result result;

    // With the present server.
    std::uint32_t server = 0;
    channel_handle channel{};
    octet identifier = 0;
    retry_schedule schedule;
    time_point first_sent{};
    packet_buffer packet;

    // The row of those that wait for a channel.
    std::uint32_t previous = no_slot;
    std::uint32_t next = no_slot;

    /// Makes a fresh request of this record. The attributes are set apart from this.
    void begin(packet_code request, bool probe, time_point ends) noexcept {
        code = request;
        is_probe = probe;
        now_is = phase::waiting;
        deadline = ends;
        tried = 0;
        result = {};
        packet.resize(0);
    }

    /// The Request Authenticator of the packet as sent.
    std::span<const octet, 16> field() const noexcept { return packet.view().subspan<4, 16>(); }
};

} // namespace radius

namespace radius {

/// One thing to do. Views in it stay valid as `client_engine::poll_action` says.
struct client_action {
    enum class kind : std::uint8_t {
        none,          ///< nothing to do until an input or `next_wake()`
        open_channel,  ///< open socket `channel` to `server`, then call `channel_opened`
        close_channel, ///< close socket `channel`; the engine has forgotten it
        send,          ///< send `packet` through `channel`
        complete,      ///< `request` ended as `result` says; its handle is of no more use
    };

    kind what = kind::none;
    std::size_t server = 0;   ///< place in the options' list; not with `close_channel`
    channel_handle channel{}; ///< with all but `complete`
    request_handle request{}; ///< with `send` and `complete`; the watchdog's sends have one too
    octets_view packet{};     ///< with `send`
    client_result result{};   ///< with `complete`
};

} // namespace radius

// --- <radius/protocol/client_server.hpp> ---

// What a client engine knows of one server.

// --- <radius/protocol/client_counters.hpp> ---

// What a client counts for each of its servers, in the terms of RFC 4668 and RFC 4670 (client MIBs
// for authentication and accounting) and RFC 4672 (dynamic authorization).

namespace radius {

/// For one kind of request. The MIBs' names stand behind each counter.
struct exchange_counters {
    counter requests;        ///< sent, without retransmissions: AccessRequests, Requests
    counter retransmissions; ///< AccessRetransmissions, Retransmissions
    counter accepted;        ///< AccessAccepts, Responses, Acks
    counter refused;         ///< AccessRejects, Naks
    counter challenged;      ///< AccessChallenges
    counter timeouts;        ///< waits that ended without a reply, before a retry too: Timeouts
    counter abandoned;       ///< exchanges that ended without a reply

    /// Exchanges in flight: PendingRequests. Exact in the thread that drives the engine, close to
    /// it in others.
    std::uint64_t pending() const noexcept {
        const std::uint64_t ended = accepted + refused + challenged + abandoned;
        const std::uint64_t begun = requests;
        return begun > ended ? begun - ended : 0;
    }
};

/// For one server. The thread that drives the engine writes; any thread may read or copy at any
/// time.
struct client_counters {
    exchange_counters access;
    exchange_counters accounting;
    exchange_counters coa;
    exchange_counters disconnect;
    exchange_counters status; ///< Status-Server: sent by the watchdog or asked for
    drop_counters drops;      ///< packets from the server that were dropped, by reason

    /// From the first transmission of the request that was answered last to its reply, in
    /// microseconds. The MIBs' RoundTripTime has hundredths of a second.
    std::uint64_t last_round_trip_microseconds() const noexcept {
        return last_round_trip_.load(std::memory_order_relaxed);
    }

    /// Packets of invalid length or with malformed attributes: MalformedResponses.
    std::uint64_t malformed_responses() const noexcept {
        return drops[drop_reason::packet_length] + drops[drop_reason::malformed_attributes] +
               drops[drop_reason::reserved_type] + drops[drop_reason::too_many_attributes];
    }

    /// Invalid or missing Response Authenticators and Message-Authenticators: BadAuthenticators.
    std::uint64_t bad_authenticators() const noexcept {
        return drops[drop_reason::authenticator_invalid] +
               drops[drop_reason::message_authenticator_invalid] +
               drops[drop_reason::message_authenticator_missing];
    }

    /// Codes that do not answer the request: UnknownTypes.
    std::uint64_t unknown_types() const noexcept {
        return drops[drop_reason::reply_code_unexpected];
    }

    /// Dropped for some other reason, such as a late reply: PacketsDropped.
    std::uint64_t packets_dropped() const noexcept {
        return drops.total() - malformed_responses() - bad_authenticators() - unknown_types();
    }

    /// The counters for requests of this code; those of `status` for a code that is no request.
    const exchange_counters& of(packet_code request) const noexcept {
        switch (request) {
        case packet_code::access_request: return access;
        case packet_code::accounting_request: return accounting;
        case packet_code::coa_request: return coa;
        case packet_code::disconnect_request: return disconnect;
        default: return status;
        }
    }
    exchange_counters& of(packet_code request) noexcept {
        // The object itself is not const here.
        return const_cast<exchange_counters&>( // NOLINT(cppcoreguidelines-pro-type-const-cast)
            std::as_const(*this).of(request));
    }

    /// Counts a valid reply to `request`.
    void count_reply(packet_code request, packet_code reply,
                     std::chrono::nanoseconds round_trip) noexcept {
        exchange_counters& kind = of(request);
        switch (reply) {
        case packet_code::access_challenge: ++kind.challenged; break;
        case packet_code::access_reject:
        case packet_code::coa_nak:
        case packet_code::disconnect_nak: ++kind.refused; break;
        default: ++kind.accepted; break;
        }
        last_round_trip_.store(static_cast<std::uint64_t>(round_trip.count() / 1000),
                               std::memory_order_relaxed);
    }

    client_counters() = default;
    client_counters(const client_counters& other) noexcept
        : access(other.access), accounting(other.accounting), coa(other.coa),
          disconnect(other.disconnect), status(other.status), drops(other.drops),
          last_round_trip_(other.last_round_trip_microseconds()) {}
    client_counters& operator=(const client_counters&) = delete;

  private:
    std::atomic<std::uint64_t> last_round_trip_{0};
};

} // namespace radius

namespace radius {

/// The engine's record of one server.
struct client_server {
    client_server_options options;
    retry_options retry; ///< its own, else the engine's
    client_counters counters{};
    server_health health{};

    std::vector<channel_handle> channels{}; ///< open or being opened; the first is kept open
    std::size_t opening = 0;                ///< how many of them are being opened
    slot_queue<client_exchange> waiting{};  ///< requests that wait for one

    std::error_code cause{};                  ///< of the last channel's failure
    time_point reopen_at = time_point::min(); ///< no channel is opened before
    duration reopen_wait = shortest_reopen_wait;
    request_handle probe{}; ///< the watchdog's Status-Server in flight
    time_point probe_at{};  ///< when a dead server is asked next

    static constexpr duration shortest_reopen_wait = std::chrono::milliseconds(500);
    static constexpr duration longest_reopen_wait = std::chrono::seconds(60);

    /// Whether no packet gets lost on the way, so that nothing is sent twice (RFC 6613
    /// section 2.6).
    bool reliable() const noexcept {
        return options.transport == transport_kind::tcp || options.transport == transport_kind::tls;
    }

    /// Whether requests had better go here than to a server of which this cannot be said.
    bool usable(time_point now) const noexcept {
        return health.alive() && (!channels.empty() || now >= reopen_at);
    }

    /// Counts a failed channel: connection attempts are spaced, ever wider until a valid reply
    /// comes. `spread` is from 0 to 1.
    void channel_failed(std::error_code error, time_point now, double spread) noexcept {
        cause = error;
        reopen_at =
            now + reopen_wait + std::chrono::duration_cast<duration>(reopen_wait * (0.1 * spread));
        reopen_wait = std::min(2 * reopen_wait, longest_reopen_wait);
    }
};

} // namespace radius

// --- <radius/protocol/timer_heap.hpp> ---

// Many deadlines in virtual time, of which most are put off or cancelled before they come.

namespace radius {

/// One timer for each small number. A binary heap holds at most one entry a timer; putting a timer
/// off or cancelling it leaves the entry alone until it comes to the top, so that a request that is
/// answered in time costs next to nothing. Memory grows with the highest number only.
class timer_heap {
  public:
    /// Sets or moves the timer. Amortised constant where it is put off, logarithmic otherwise.
    void schedule(std::uint32_t timer, time_point at) {
        if (timer >= timers_.size()) {
            timers_.resize(timer + std::size_t{1});
            heap_.reserve(timers_.capacity());
        }
        state& one = timers_[timer];
        one.deadline = at;
        one.armed = true;
        if (one.place == nowhere) {
            one.place = heap_.size();
            heap_.push_back({at, timer});
            rise(one.place);
        } else if (at < heap_[one.place].at) {
            heap_[one.place].at = at;
            rise(one.place);
        }
    }

    /// Forgets the timer, where it is set.
    void cancel(std::uint32_t timer) noexcept {
        if (timer < timers_.size()) {
            timers_[timer].armed = false;
        }
    }

    /// The earliest deadline; nothing where no timer is set.
    std::optional<time_point> next() noexcept {
        settle();
        if (heap_.empty()) {
            return std::nullopt;
        }
        return heap_.front().at;
    }

    /// Takes one timer whose deadline has come, earliest first; nothing where there is none.
    std::optional<std::uint32_t> take_due(time_point now) noexcept {
        settle();
        if (heap_.empty() || heap_.front().at > now) {
            return std::nullopt;
        }
        const std::uint32_t timer = heap_.front().timer;
        timers_[timer].armed = false;
        remove_top();
        return timer;
    }

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

    /// Makes the top entry that of a set timer, with its true deadline.
    void settle() noexcept {
        while (!heap_.empty()) {
            const state& top = timers_[heap_.front().timer];
            if (!top.armed) {
                remove_top();
            } else if (top.deadline != heap_.front().at) {
                heap_.front().at = top.deadline;
                sink(0);
            } else {
                return;
            }
        }
    }

    void remove_top() noexcept {
        timers_[heap_.front().timer].place = nowhere;
        const entry last = heap_.back();
        heap_.pop_back();
        if (!heap_.empty()) {
            put(0, last);
            sink(0);
        }
    }

    void rise(std::size_t place) noexcept {
        const entry moving = heap_[place];
        while (place > 0 && moving.at < heap_[(place - 1) / 2].at) {
            put(place, heap_[(place - 1) / 2]);
            place = (place - 1) / 2;
        }
        put(place, moving);
    }

    void sink(std::size_t place) noexcept {
        const entry moving = heap_[place];
        for (std::size_t child = 2 * place + 1; child < heap_.size(); child = 2 * place + 1) {
            if (child + 1 < heap_.size() && heap_[child + 1].at < heap_[child].at) {
                ++child;
            }
            if (moving.at <= heap_[child].at) {
                break;
            }
            put(place, heap_[child]);
            place = child;
        }
        put(place, moving);
    }

    void put(std::size_t place, const entry& one) noexcept {
        heap_[place] = one;
        timers_[one.timer].place = place;
    }

    std::vector<entry> heap_;
    std::vector<state> timers_;
};

} // namespace radius

namespace radius::detail {

/// Slots, servers and channels are named by index here; `now` never goes back.
class client_state {
  public:
    using phase = client_exchange::phase;

    explicit client_state(client_engine_options given) : options(std::move(given)) {
        check_options(options);
        servers.reserve(options.servers.size());
        bool unlimited = false;
        duration together{};
        for (const client_server_options& server : options.servers) {
            const retry_options retry = server.retry.value_or(options.retry);
            servers.push_back({.options = server, .retry = retry});
            together += retry.total;
            unlimited = unlimited || retry.total == duration::zero();
            most_transmissions += retry.attempts;
        }
        if (options.request_timeout > duration::zero()) {
            request_timeout = options.request_timeout;
        } else if (!unlimited) {
            request_timeout = together;
        }
    }

    /// When a request that is submitted now must have ended.
    time_point deadline(time_point now) const noexcept {
        return request_timeout == duration::max() ? time_point::max() : now + request_timeout;
    }

    /// The first server in the list that takes such requests and was not tried; those held to be
    /// dead or unreachable come after the others, but they do come.
    std::uint32_t choose_server(packet_code code, std::uint64_t tried,
                                time_point now) const noexcept {
        std::uint32_t fallback = no_slot;
        for (std::uint32_t index = 0; index < servers.size(); ++index) {
            if ((tried >> index & 1U) != 0 || !is_served(servers[index].options.serves, code)) {
                continue;
            }
            if (servers[index].usable(now)) {
                return index;
            }
            fallback = std::min(fallback, index);
        }
        return fallback;
    }

    /// Sees to it that those who wait for a channel of this server get one: by opening another
    /// unless enough are being opened or there are too many, else by a timer.
    void ensure_channel(std::uint32_t index, time_point now) {
        client_server& server = servers[index];
        const std::size_t coming = server.opening * identifier_pool::capacity(server.reliable());
        if (server.waiting.size() <= coming) {
            return;
        }
        if (server.channels.size() < options.max_channels && now >= server.reopen_at) {
            const channel_handle handle = channels.acquire();
            channels[handle.index].begin(index, server.reliable());
            server.channels.push_back(handle);
            ++server.opening;
            actions.push_back({client_action::kind::open_channel, handle, {}});
            return;
        }
        for (const channel_handle handle : server.channels) {
            arm_channel(handle);
        }
        arm_server(index);
    }

    /// Forgets a channel, and has the driver close it where `tell` says so.
    void close(channel_handle handle, bool tell) {
        const client_channel& channel = channels[handle.index];
        client_server& server = servers[channel.server()];
        std::erase(server.channels, handle);
        if (!channel.opened()) {
            --server.opening;
        }
        channel_timers.cancel(handle.index);
        if (tell && channel.announced()) {
            actions.push_back({client_action::kind::close_channel, handle, {}});
        }
        channels.release(handle.index);
    }

    /// Whether the channel is one more than the one that each server keeps.
    bool is_surplus(channel_handle handle) noexcept {
        return servers[channels[handle.index].server()].channels.front() != handle;
    }

    /// When an idle surplus channel closes.
    time_point closes_at(channel_handle handle) noexcept {
        return channels[handle.index].idle_since() + options.channel_idle;
    }

    /// Sets the channel's timer: for its closing where it is idle and surplus, and for the next
    /// identifier that has rested where requests wait for one.
    void arm_channel(channel_handle handle) {
        const client_channel& channel = channels[handle.index];
        time_point at = time_point::max();
        if (channel.in_flight() == 0 && channel.opened() && is_surplus(handle)) {
            at = closes_at(handle);
        }
        if (!servers[channel.server()].waiting.empty()) {
            at = std::min(at, channel.next_rested().value_or(at));
        }
        set_timer(channel_timers, handle.index, at);
    }

    /// Sets the server's timer: for the watchdog, and for the next attempt to open a channel.
    void arm_server(std::uint32_t index) {
        const client_server& server = servers[index];
        time_point at = time_point::max();
        if (!server.health.alive() || server.probe != request_handle{}) {
            at = server.probe_at;
        }
        if (!server.waiting.empty() && server.opening == 0 &&
            server.channels.size() < options.max_channels) {
            at = std::min(at, server.reopen_at);
        }
        set_timer(server_timers, index, at);
    }

    /// `time_point::max()` stands for never.
    static void set_timer(timer_heap& timers, std::uint32_t index, time_point at) {
        if (at == time_point::max()) {
            timers.cancel(index);
        } else {
            timers.schedule(index, at);
        }
    }

    /// Takes a request out of the row of those that wait.
    void unqueue(std::uint32_t index) noexcept {
        servers[exchanges[index].server].waiting.remove(exchanges, index);
        --queued;
    }

    struct queued_action {
        client_action::kind what;
        channel_handle channel;
        request_handle request;
    };

    /// The action in full; `kind::none` where it is no longer to be done.
    client_action describe(const queued_action& entry) {
        client_action action{.what = entry.what, .channel = entry.channel};
        switch (entry.what) {
        case client_action::kind::open_channel: {
            client_channel* const channel = channels.find(entry.channel);
            if (channel == nullptr) {
                return {};
            }
            channel->set_announced();
            action.server = channel->server();
            break;
        }
        case client_action::kind::send: {
            const client_exchange* const request = exchanges.find(entry.request);
            if (request == nullptr || request->now_is != phase::in_flight ||
                request->channel != entry.channel) {
                return {}; // ended or moved on before its packet left
            }
            action.server = request->server;
            action.request = entry.request;
            action.packet = request->packet.view();
            break;
        }
        case client_action::kind::complete: {
            const client_exchange& request = exchanges[entry.request.index];
            action.server = request.server;
            action.request = entry.request;
            action.result = request.result;
            action.result.request = request.packet.view();
            finished.push_back(entry.request.index);
            break;
        }
        case client_action::kind::close_channel:
        case client_action::kind::none: break;
        }
        return action;
    }

    client_engine_options options;
    std::vector<client_server> servers; // never grows: counters are read from other threads
    slot_pool<client_exchange> exchanges;
    slot_pool<client_channel> channels;
    timer_heap exchange_timers;
    timer_heap channel_timers;
    timer_heap server_timers;
    std::vector<queued_action> actions;
    std::vector<std::uint32_t> finished; // slots that become free in the next round of actions
    std::size_t queued = 0;              // requests that wait for a channel
    std::size_t most_transmissions = 0;  // of one request
    duration request_timeout = duration::max();
};

} // namespace radius::detail

namespace radius {

/// Where authenticators come from: `random_source`, or a seeded generator for simulations.
template <class T>
concept octet_generator = requires(T& generator, octets_span target) {
    generator.fill(target);
    { generator.next_authenticator() } -> std::same_as<authenticator>;
};

namespace detail {

/// What the inputs of `basic_client_engine` and its watchdog have in common.
template <octet_generator Random>
class client_core : public client_state {
  public:
    client_core(client_engine_options given, Random& source)
        : client_state(std::move(given)), random_(&source) {}

    /// A number from -1 to 1. Jitter need not be secret, but the source is at hand.
    double random_number() {
        std::array<octet, 4> drawn;
        random_->fill(drawn);
        return static_cast<double>(*reader(drawn).u32()) / 2'147'483'647.5 - 1.0;
    }

    /// Has the request sent by a server as soon as that has a channel for it.
    void start(std::uint32_t index, std::uint32_t server, time_point now) {
        if (!try_start(index, server, now)) {
            wait(index, now);
        }
    }

    /// The same where a channel is there at once; else false, and the request is nowhere.
    bool try_start(std::uint32_t index, std::uint32_t server, time_point now) {
        client_exchange& request = exchanges[index];
        request.server = server;
        request.now_is = phase::waiting;
        request.schedule.restart();
        return servers[server].waiting.empty() && place(index, now);
    }

    /// Puts the request last in the row for a channel.
    void wait(std::uint32_t index, time_point now) {
        client_exchange& request = exchanges[index];
        servers[request.server].waiting.push_back(exchanges, index);
        ++queued;
        set_timer(exchange_timers, index, request.deadline);
        ensure_channel(request.server, now);
    }

    /// Gives the channels of a server to those that wait, in their order.
    void dispatch(std::uint32_t server, time_point now) {
        slot_queue<client_exchange>& waiting = servers[server].waiting;
        while (!waiting.empty()) {
            const std::uint32_t index = waiting.front();
            if (place(index, now)) {
                unqueue(index);
            } else if (exchanges[index].is_probe && servers[server].opening == 0) {
                unqueue(index); // the next one will do: it must not hold up the others
                finish(index, errc::no_response);
            } else {
                ensure_channel(server, now);
                return;
            }
        }
    }

    /// Takes the request off its channel or out of the row. An identifier without a valid reply
    /// rests.
    void detach(std::uint32_t index, bool answered, time_point now) {
        client_exchange& request = exchanges[index];
        if (request.now_is == phase::waiting) {
            unqueue(index);
        } else if (client_channel* const channel = channels.find(request.channel)) {
            if (answered) {
                channel->answered(request.identifier);
            } else {
                channel->abandoned(request.identifier, now + options.identifier_rest);
            }
            if (channel->in_flight() == 0) {
                channel->set_idle_since(now);
                arm_channel(request.channel);
            }
        }
        if (request.now_is == phase::in_flight && !answered) {
            ++servers[request.server].counters.of(request.code).abandoned;
        }
        request.now_is = phase::ended;
    }

    /// Ends a detached request. Its slot stays as it is until the driver is done with it.
    void finish(std::uint32_t index, std::error_code error) {
        client_exchange& request = exchanges[index];
        request.now_is = phase::ended;
        exchange_timers.cancel(index);
        if (request.is_probe) {
            servers[request.server].probe = {};
            finished.push_back(index);
            return;
        }
        request.result.error = error;
        actions.push_back({client_action::kind::complete, {}, exchanges.handle_of(index)});
    }

    /// Sends a detached request to the next server that was not tried, or ends it.
    void move_on(std::uint32_t index, time_point now) {
        client_exchange& request = exchanges[index];
        request.tried |= std::uint64_t{1} << request.server;
        const std::uint32_t next = choose_server(request.code, request.tried, now);
        if (next == no_slot || request.is_probe) {
            finish(index, errc::no_response);
        } else {
            start(index, next, now);
        }
    }

    /// The same for a request whose channel is gone. That says little of the server, so once all
    /// were tried they are tried again, while time and transmissions are left.
    void relocate(std::uint32_t index, time_point now) {
        client_exchange& request = exchanges[index];
        request.result.cause = servers[request.server].cause;
        const std::uint64_t tried = request.tried | std::uint64_t{1} << request.server;
        const unsigned spent = request.result.transmissions;
        if (most_transmissions != 0 && spent >= most_transmissions) {
            finish(index, errc::no_response);
        } else if (request.is_probe || choose_server(request.code, tried, now) != no_slot) {
            move_on(index, now);
        } else {
            request.tried = 0;
            start(index, choose_server(request.code, 0, now), now);
        }
    }

    /// A request had no answer, which may be its server's end for a while.
    void note_failure(std::uint32_t index, time_point now) {
        const client_exchange& request = exchanges[index];
        client_server& server = servers[request.server];
        const watchdog_options& watchdog = options.watchdog;
        if (server.health.request_failed(watchdog, request.first_sent, now)) {
            server.probe_at = watchdog.enabled ? now : *server.health.trial(watchdog);
            arm_server(request.server);
        }
    }

    /// Sends the packet in the request's slot, for the first time or again, octet for octet the
    /// same, and sets the timer.
    void transmit(std::uint32_t index, time_point now) {
        client_exchange& request = exchanges[index];
        client_server& server = servers[request.server];
        exchange_counters& counted = server.counters.of(request.code);
        if (request.schedule.sent() == 0) {
            request.first_sent = now;
            ++counted.requests;
        } else {
            ++counted.retransmissions;
        }
        ++request.result.transmissions;
        actions.push_back({client_action::kind::send, request.channel, exchanges.handle_of(index)});

        duration wait =
            request.schedule.next_wait(server.retry, now - request.first_sent, random_number());
        if (server.reliable()) {
            wait = server.retry.total; // the transport sends again what got lost
        }
        const bool whole = wait == duration::zero() || request.deadline - now < wait ||
                           request.is_probe; // the watchdog's timer ends that
        set_timer(exchange_timers, index, whole ? request.deadline : now + wait);
    }

    /// A channel is gone: what was in flight there goes elsewhere (RFC 2865 section 2.4), and so
    /// does what waited for it if the server has no other.
    void fail_channel(channel_handle handle, std::error_code error, bool tell, time_point now) {
        client_channel* const channel = channels.find(handle);
        if (channel == nullptr) {
            return;
        }
        const std::uint32_t index = channel->server();
        client_server& server = servers[index];
        server.channel_failed(error, now, std::abs(random_number()));
        moving_.clear();
        for (unsigned identifier = 0; identifier < 256; ++identifier) {
            if (const auto found = channel->find(static_cast<octet>(identifier));
                found != no_slot) {
                moving_.push_back(found);
            }
        }
        close(handle, tell);
        if (server.channels.empty()) {
            for (std::uint32_t next = server.waiting.front(); next != no_slot;
                 next = exchanges[next].next) {
                moving_.push_back(next);
            }
        }
        for (const std::uint32_t moved : moving_) {
            detach(moved, false, now);
            relocate(moved, now);
        }
        if (!server.waiting.empty()) {
            ensure_channel(index, now);
        }
    }

    Random& random() noexcept { return *random_; }

  private:
    /// Seals and sends the request where a channel of its server has an identifier left.
    bool place(std::uint32_t index, time_point now) {
        client_exchange& request = exchanges[index];
        const bool status_server = request.code == packet_code::status_server;
        for (const channel_handle handle : servers[request.server].channels) {
            client_channel& channel = channels[handle.index];
            if (!channel.opened()) {
                continue;
            }
            if (const auto identifier = channel.place(index, status_server, now)) {
                request.channel = handle;
                request.identifier = *identifier;
                seal(request);
                request.now_is = phase::in_flight;
                transmit(index, now);
                return true;
            }
        }
        return false;
    }

    /// A new identifier wants a new authenticator (RFC 2865 section 3), and a new server its own
    /// secret. An attribute list always fits into a packet.
    void seal(client_exchange& request) {
        const bool random_field = has_random_authenticator(request.code);
        std::array<octet, 2> salt{};
        if (request.attributes.hidden_count() != 0) {
            random_->fill(salt);
        }
        const sealing how{.code = request.code,
                          .identifier = request.identifier,
                          .secret = *servers[request.server].options.secret,
                          .message_authenticator = random_field,
                          .first_salt = *reader(salt).u16()};
        const auto sealed = seal_request(request.packet.room(), how, request.attributes,
                                         random_field ? random_->next_authenticator() : zero_field);
        request.packet.resize(sealed.value().size());
    }

    Random* random_;
    std::vector<std::uint32_t> moving_;
};

} // namespace detail
} // namespace radius

// --- <radius/protocol/reply_matching.hpp> ---

// Whether a packet is the answer to a request that is in flight (RFC 2865 sections 3 and 4,
// RFC 3579 sections 3.1 and 3.2).

namespace radius {

/// What a reply is held against.
struct sent_request {
    packet_code code{};
    std::span<const octet, 16> field; ///< its authenticator, as sent
    bool require_message_authenticator = true;
};

/// Whether a reply to `code` needs a Message-Authenticator where policy asks for it: replies to
/// Access-Request and Status-Server do, those to accounting, CoA and Disconnect do not; nor does
/// what TLS protects as a whole.
constexpr bool needs_message_authenticator(packet_code code, transport_kind transport) noexcept {
    return has_random_authenticator(code) &&
           (transport == transport_kind::udp || transport == transport_kind::tcp);
}

/// `drop_reason::none` where `reply` answers `request`, which was found by identifier. Nothing of
/// a reply counts until the whole of it is held to be genuine, so the caller changes no state for
/// another reason than `none`. A missing Message-Authenticator is noticed before all else: without
/// it the Response Authenticator can be forged (BlastRADIUS).
inline drop_reason check_reply(const packet_view& reply, const sent_request& request,
                               const shared_secret& secret) noexcept {
    const auto place = find_message_authenticator(reply);
    if (!place) {
        return drop_reason::message_authenticator_invalid;
    }
    if (!*place) {
        constexpr octet eap_message_type = 79;
        const attribute_range attributes = reply.attributes();
        if (request.require_message_authenticator ||
            std::any_of(attributes.begin(), attributes.end(), [](const raw_attribute& attribute) {
                return attribute.type == eap_message_type;
            })) {
            return drop_reason::message_authenticator_missing;
        }
    }
    if (!is_reply_to(request.code, reply.code())) {
        return drop_reason::reply_code_unexpected;
    }
    if (*place && !verify_response_message_authenticator(reply, **place, request.field, secret)) {
        return drop_reason::message_authenticator_invalid;
    }
    if (!verify_response_authenticator(reply, request.field, secret)) {
        return drop_reason::authenticator_invalid;
    }
    return drop_reason::none;
}

/// Whether a connection that brought such a packet is beyond trust and has to be closed (RFC 6613
/// section 2.6.4); what was merely not expected is dropped and no more.
constexpr bool ends_stream(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::packet_length:
    case drop_reason::malformed_attributes:
    case drop_reason::reserved_type:
    case drop_reason::too_many_attributes:
    case drop_reason::message_authenticator_missing:
    case drop_reason::message_authenticator_invalid:
    case drop_reason::authenticator_invalid: return true;
    default: return false;
    }
}

/// The same as an error, for whoever waits for the connection.
constexpr errc error_of(drop_reason reason) noexcept {
    switch (reason) {
    case drop_reason::packet_length: return errc::packet_length_invalid;
    case drop_reason::malformed_attributes: return errc::attribute_length_invalid;
    case drop_reason::reserved_type: return errc::attribute_type_reserved;
    case drop_reason::too_many_attributes: return errc::too_many_attributes;
    case drop_reason::message_authenticator_missing: return errc::message_authenticator_missing;
    case drop_reason::message_authenticator_invalid: return errc::message_authenticator_invalid;
    default: return errc::authenticator_invalid;
    }
}

} // namespace radius

namespace radius::detail {

/// Ends the request that the packet answers; a packet that is dropped changes nothing.
template <octet_generator Random>
drop_reason accept_reply(client_core<Random>& core, const client_channel& channel,
                         octets_view octets, time_point now) {
    const auto reply = packet_view::parse(octets, core.options.limits);
    if (!reply) {
        return drop_reason_of(reply.error());
    }
    const std::uint32_t index = channel.find(reply->identifier());
    if (index == no_slot) {
        return drop_reason::unmatched_reply;
    }
    client_exchange& request = core.exchanges[index];
    client_server& server = core.servers[request.server];
    const client_server_options& options = server.options;
    const bool required = options.require_message_authenticator &&
                          needs_message_authenticator(request.code, options.transport);
    const drop_reason refused =
        check_reply(*reply, {request.code, request.field(), required}, *options.secret);
    if (refused != drop_reason::none) {
        return refused;
    }
    client_result& result = request.result;
    result.reply = reply->octets();
    result.cause = {};
    result.round_trip_time = now - request.first_sent;
    server.counters.count_reply(request.code, reply->code(), result.round_trip_time);
    server.health.replied(core.options.watchdog, request.code == packet_code::status_server, now);
    server.reopen_wait = client_server::shortest_reopen_wait;
    core.detach(index, true, now);
    core.finish(index, {});
    return drop_reason::none;
}

/// A request has waited long enough: for a reply, or for a channel.
template <octet_generator Random>
void exchange_due(client_core<Random>& core, std::uint32_t index, time_point now) {
    client_exchange& request = core.exchanges[index];
    client_server& server = core.servers[request.server];
    if (request.now_is == client_exchange::phase::waiting) {
        request.result.cause = server.cause;
        core.detach(index, false, now);
        core.finish(index, errc::no_response);
        return;
    }
    ++server.counters.of(request.code).timeouts;
    const bool over = now >= request.deadline;
    if (!over && !server.reliable() &&
        !request.schedule.exhausted(server.retry, now - request.first_sent)) {
        core.transmit(index, now);
        return;
    }
    core.note_failure(index, now);
    core.detach(index, false, now);
    if (over) {
        core.finish(index, errc::no_response);
    } else {
        core.move_on(index, now);
    }
}

/// A channel's identifiers have rested, or it has been idle for long enough.
template <octet_generator Random>
void channel_due(client_core<Random>& core, channel_handle due, time_point now) {
    const client_channel& channel = core.channels[due.index];
    core.dispatch(channel.server(), now);
    if (channel.in_flight() == 0 && core.is_surplus(due) && now >= core.closes_at(due)) {
        core.close(due, true);
    } else {
        core.arm_channel(due);
    }
}

} // namespace radius::detail

// --- <radius/protocol/client_watchdog.hpp> ---

// Asking dead servers whether they are back, with Status-Server (RFC 3539 section 3.4, RFC 5997
// section 2.2.1).

namespace radius::detail {

/// Sends the next Status-Server to a dead server, each with an identifier of its own and never
/// again (RFC 5997 section 4.1); one that is still in flight has failed.
template <octet_generator Random>
void probe(client_core<Random>& core, std::uint32_t index, time_point now) {
    client_server& server = core.servers[index];
    const watchdog_options& watchdog = core.options.watchdog;
    if (server.probe != request_handle{}) {
        const std::uint32_t unanswered = server.probe.index;
        if (core.exchanges[unanswered].now_is == client_exchange::phase::in_flight) {
            ++server.counters.status.timeouts;
        }
        core.detach(unanswered, false, now);
        core.finish(unanswered, errc::no_response);
        server.health.probe_failed();
    }
    if (server.health.alive()) {
        return;
    }
    const auto trial = server.health.trial(watchdog);
    if (trial && now >= *trial) {
        server.health.revive();
        return;
    }
    const double spread = core.random_number();
    server.probe_at =
        now + watchdog.interval + std::chrono::duration_cast<duration>(watchdog.jitter * spread);
    server.probe_at = std::min(server.probe_at, trial.value_or(server.probe_at));
    if (!watchdog.enabled) {
        return;
    }
    server.probe = core.exchanges.acquire();
    client_exchange& request = core.exchanges[server.probe.index];
    request.begin(packet_code::status_server, true, time_point::max());
    request.attributes.clear();
    core.start(server.probe.index, index, now);
}

/// What there is to do when a server's timer has come.
template <octet_generator Random>
void server_due(client_core<Random>& core, std::uint32_t index, time_point now) {
    client_server& server = core.servers[index];
    if (!server.waiting.empty()) {
        core.ensure_channel(index, now);
    }
    if ((!server.health.alive() || server.probe != request_handle{}) && now >= server.probe_at) {
        probe(core, index, now);
    }
    core.arm_server(index);
}

} // namespace radius::detail

namespace radius {

/// Sends requests to a list of servers. A driver feeds it inputs (everything that takes `now`),
/// after each asks `poll_action()` until there is nothing to do, and calls `timer()` when
/// `next_wake()` has come:
///
///     for (auto next = engine.poll_action(); next.what != none; next = engine.poll_action())
///         switch (next.what) { ... }
///
/// Every request that `submit` took ends in exactly one `complete` action. Inputs may be called
/// between two actions too, from a completion for instance. `now` never goes back.
///
/// A request goes to the first server in the list that is held to be alive. It is sent again, octet
/// for octet the same, as the retry options say, but not over streams. Then it goes to the next
/// server with a new identifier and authenticator. Servers held to be dead are tried last.
///
/// Octets: those given to `datagram` must stay until the actions that follow were polled, because a
/// completion's `reply` points there. Packets in actions belong to the engine and stay as they are
/// until `poll_action()` is called anew after it gave `none`, or until `timer` or `channel_failed`
/// is called; who sends later must copy.
///
/// One thread at a time, counters excepted. Once more requests, channels and actions than ever
/// before have passed, nothing allocates. Inputs throw what `random` throws, and `std::bad_alloc`;
/// an engine that threw is to be given up.
template <octet_generator Random = random_source>
class basic_client_engine {
  public:
    /// `random` outlives the engine. Throws as `check_options` does.
    basic_client_engine(client_engine_options options, Random& random)
        : core_(std::move(options), random) {}
    basic_client_engine(const basic_client_engine&) = delete;
    basic_client_engine& operator=(const basic_client_engine&) = delete;

    /// Takes a request; `attributes` is copied.
    /// Errors: `errc::stopped`; `errc::queue_full` where all channels are busy and `max_queued`
    /// requests wait; `errc::no_server_alive` where no server takes requests of this code.
    result<request_handle> submit(packet_code code, const attribute_list& attributes,
                                  time_point now) {
        if (stopped_) {
            return errc::stopped;
        }
        const std::uint32_t server = core_.choose_server(code, 0, now);
        if (server == no_slot) {
            return errc::no_server_alive;
        }
        const request_handle handle = core_.exchanges.acquire();
        client_exchange& request = core_.exchanges[handle.index];
        request.begin(code, false, core_.deadline(now));
        request.attributes = attributes;
        if (!core_.try_start(handle.index, server, now)) {
            if (core_.queued >= core_.options.max_queued) {
                request.now_is = phase::ended;
                core_.exchanges.release(handle.index);
                return errc::queue_full;
            }
            core_.wait(handle.index, now);
        }
        return handle;
    }

    /// Ends a request with `std::errc::operation_canceled`. False where it has ended already.
    bool cancel(request_handle handle, time_point now) {
        const client_exchange* const request = core_.exchanges.find(handle);
        if (request == nullptr || request->now_is == phase::ended) {
            return false;
        }
        core_.detach(handle.index, false, now);
        core_.finish(handle.index, std::make_error_code(std::errc::operation_canceled));
        return true;
    }

    /// Ends every request with `errc::stopped`, closes every channel and takes no more.
    void stop(time_point now) {
        stopped_ = true;
        for (client_server& server : core_.servers) {
            while (!server.channels.empty()) {
                core_.close(server.channels.back(), true);
            }
        }
        for (std::uint32_t index = 0; index < core_.exchanges.capacity(); ++index) {
            if (core_.exchanges[index].now_is != phase::ended) {
                core_.detach(index, false, now);
                core_.finish(index, errc::stopped);
            }
        }
        for (std::uint32_t index = 0; index < core_.servers.size(); ++index) {
            core_.server_timers.cancel(index);
        }
    }

    /// A packet came in through a channel. Gives the reason where it was dropped.
    drop_reason datagram(channel_handle from, octets_view octets, time_point now) {
        const client_channel* const channel = core_.channels.find(from);
        if (channel == nullptr) {
            return drop_reason::unmatched_reply;
        }
        const std::uint32_t server = channel->server();
        const bool reliable = channel->reliable();
        const drop_reason dropped = detail::accept_reply(core_, *channel, octets, now);
        if (dropped == drop_reason::none) {
            core_.dispatch(server, now);
            return dropped;
        }
        ++core_.servers[server].counters.drops[dropped];
        if (reliable && ends_stream(dropped)) {
            core_.fail_channel(from, error_of(dropped), true, now);
        }
        return dropped;
    }

    /// The driver has opened what an `open_channel` action asked for.
    void channel_opened(channel_handle opened, time_point now) {
        client_channel* const channel = core_.channels.find(opened);
        if (channel == nullptr || channel->opened()) {
            return;
        }
        std::array<octet, 1> first;
        core_.random().fill(first);
        channel->open(first[0]);
        channel->set_idle_since(now);
        --core_.servers[channel->server()].opening;
        core_.dispatch(channel->server(), now);
        core_.arm_channel(opened);
    }

    /// A channel could not be opened, or is gone; the driver need not close it. Its requests go to
    /// other servers, or wait for a new channel, which is tried for after a growing time.
    void channel_failed(channel_handle failed, std::error_code error, time_point now) {
        core_.fail_channel(failed, error, false, now);
    }

    /// The system reported that nobody listens at the server's port (ICMP, ECONNREFUSED); the
    /// channel stays. Requests in flight go to servers that they have not tried; where there is
    /// none they wait on, as after a lost packet, for the server may be starting.
    void channel_refused(channel_handle refused, std::error_code error, time_point now) {
        const client_channel* const channel = core_.channels.find(refused);
        for (unsigned identifier = 0; channel != nullptr && identifier < 256; ++identifier) {
            const std::uint32_t index = channel->find(static_cast<octet>(identifier));
            if (index == no_slot || core_.exchanges[index].is_probe) {
                continue;
            }
            client_exchange& request = core_.exchanges[index];
            request.result.cause = error;
            core_.note_failure(index, now);
            const std::uint64_t tried = request.tried | std::uint64_t{1} << request.server;
            if (core_.choose_server(request.code, tried, now) != no_slot) {
                core_.detach(index, false, now);
                core_.move_on(index, now);
            }
        }
    }

    /// Does what is due. Calling it too early does nothing.
    void timer(time_point now) {
        while (const auto index = core_.exchange_timers.take_due(now)) {
            detail::exchange_due(core_, *index, now);
        }
        while (const auto index = core_.channel_timers.take_due(now)) {
            detail::channel_due(core_, core_.channels.handle_of(*index), now);
        }
        while (const auto index = core_.server_timers.take_due(now)) {
            detail::server_due(core_, *index, now);
        }
    }

    /// When to call `timer` next; nothing where there is nothing to wait for.
    std::optional<time_point> next_wake() noexcept {
        std::optional<time_point> earliest;
        for (timer_heap* const timers :
             {&core_.exchange_timers, &core_.channel_timers, &core_.server_timers}) {
            const auto next = timers->next();
            if (next && (!earliest || *next < *earliest)) {
                earliest = next;
            }
        }
        return earliest;
    }

    /// The next thing to do; `kind::none` once all has been said.
    client_action poll_action() {
        if (round_over_) {
            for (const std::uint32_t index : core_.finished) {
                core_.exchanges[index].attributes.clear();
                core_.exchanges.release(index);
            }
            core_.finished.clear();
            round_over_ = false;
        }
        while (next_action_ < core_.actions.size()) {
            const auto queued = core_.actions[next_action_++];
            if (next_action_ == core_.actions.size()) {
                core_.actions.clear();
                next_action_ = 0;
            }
            if (const client_action action = core_.describe(queued);
                action.what != client_action::kind::none) {
                return action;
            }
        }
        round_over_ = true;
        return {};
    }

    /// The request that is in flight through a channel under a reply's identifier; empty where
    /// there is none. Ask before `datagram` is called.
    octets_view in_flight(channel_handle from, octets_view reply) noexcept {
        const client_channel* const channel = core_.channels.find(from);
        if (channel == nullptr || reply.size() < 2) {
            return {};
        }
        const std::uint32_t index = channel->find(reply[1]);
        return index == no_slot ? octets_view() : core_.exchanges[index].packet.view();
    }

    /// The server that a channel leads to; nothing once the channel has ended.
    std::optional<std::size_t> server_of(channel_handle channel) noexcept {
        const client_channel* const found = core_.channels.find(channel);
        return found == nullptr ? std::nullopt : std::optional<std::size_t>(found->server());
    }

    std::size_t server_count() const noexcept { return core_.servers.size(); }

    /// What was counted for a server. Any thread may read it, as long as the engine lives.
    const client_counters& counters(std::size_t server) const noexcept {
        return core_.servers[server].counters;
    }

    /// The server's options, with the secret that reveals the hidden attributes of its replies.
    const client_server_options& server(std::size_t index) const noexcept {
        return core_.servers[index].options;
    }

    /// Whether a server is held to be alive.
    bool alive(std::size_t server) const noexcept { return core_.servers[server].health.alive(); }

  private:
    using phase = client_exchange::phase;

    detail::client_core<Random> core_;
    std::size_t next_action_ = 0;
    bool round_over_ = false;
    bool stopped_ = false;
};

/// The engine for everyday use: authenticators from OpenSSL.
using client_engine = basic_client_engine<>;

} // namespace radius

// --- <radius/protocol/event_log.hpp> ---

// What servers and clients write into the log: one line an event, the same words on both sides.

#include <exception>

// --- <radius/dictionary/print.hpp> ---

// Messages for people: a `Name = value` line an attribute, as RADIUS operators expect.

// --- <radius/dictionary/attribute_leaves.hpp> ---

// A packet's attributes taken apart down to their values, in wire order: through Vendor-Specific,
// extended attributes and TLVs, with fragments put together (RFC 6929 section 2).

// --- <radius/dictionary/dictionary.hpp> ---

// Attributes, values and vendors by name and by number, known at run time.

// --- <radius/dictionary/dictionary_attribute.hpp> ---

// What `names["Framed-User"]` gives: an attribute known only at run time, with the verbs of the
// attribute objects (RFC 2865 section 5, RFC 2868 section 3).

// --- <radius/dictionary/value_text.hpp> ---

// Values as people write them, by data type: what a `Name = value` line holds behind its sign.

#include <charconv>

// --- <radius/dictionary/date_text.hpp> ---

// Points in time as text, always in UTC (RFC 8044 section 3.3, RFC 3339).

// --- <radius/dictionary/name_text.hpp> ---

// Names as dictionaries compare them: without regard to ASCII case, as FreeRADIUS does.

namespace radius {

/// The lower-case form of an ASCII letter, anything else unchanged.
constexpr char fold_case(char letter) noexcept {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Whether two names are the same but for ASCII case.
constexpr bool same_name(std::string_view left, std::string_view right) noexcept {
    return left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(),
                      [](char a, char b) { return fold_case(a) == fold_case(b); });
}

/// A hash that equal names share: FNV-1a over the folded characters. `seed` tells name spaces
/// apart.
constexpr std::uint64_t name_hash(std::string_view name, std::uint64_t seed = 0) noexcept {
    std::uint64_t hash = 0xCBF29CE484222325U ^ (seed * 0x9E3779B97F4A7C15U);
    for (const char letter : name) {
        hash = (hash ^ static_cast<std::uint8_t>(fold_case(letter))) * 0x100000001B3U;
    }
    return hash;
}

} // namespace radius

namespace radius {

namespace detail {

/// Takes a decimal of exactly `digits` digits off the front of `text`, or gives -1.
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

/// Takes "10:00:00" off the front.
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

/// "2026-11-22T10:00:00Z"
constexpr result<std::chrono::sys_seconds> parse_rfc3339(std::string_view text) noexcept {
    const int year = take_digits(text, 4);
    const bool first = take_letter(text, '-');
    const int month = take_digits(text, 2);
    const bool second = take_letter(text, '-');
    const int day = take_digits(text, 2);
    if (!first || !second || !take_letter(text, 'T')) {
        return errc::text_invalid;
    }
    const auto time = take_time_of_day(text);
    if (!time || text != "Z") {
        return errc::text_invalid;
    }
    return join_date(year, month, day, *time);
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
    if (!time || (text != " UTC" && text != " GMT")) {
        return errc::text_invalid;
    }
    return join_date(year, month + 1, day, *time);
}

} // namespace detail

/// Appends "2026-11-22T10:00:00Z". The year must be from 0 to 9999.
inline void append_date(std::string& out, std::chrono::sys_seconds time) {
    const auto midnight = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(midnight);
    const auto seconds = (time - midnight).count();
    const auto append = [&out](std::int64_t number, std::size_t digits, std::string_view behind) {
        const std::string text = std::to_string(number);
        out.append(digits > text.size() ? digits - text.size() : 0, '0');
        out += text;
        out += behind;
    };
    append(int{date.year()}, 4, "-");
    append(unsigned{date.month()}, 2, "-");
    append(unsigned{date.day()}, 2, "T");
    append(seconds / 3600, 2, ":");
    append(seconds / 60 % 60, 2, ":");
    append(seconds % 60, 2, "Z");
}

/// Reads "2026-11-22T10:00:00Z", "Nov 22 2026 10:00:00 UTC" or the seconds since 1970. Other time
/// zones are refused: a zone's name does not say what its offset was.
/// Errors: `errc::text_invalid`.
inline result<std::chrono::sys_seconds> parse_date(std::string_view text) noexcept {
    std::uint32_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error == std::errc() && end == text.data() + text.size()) {
        return std::chrono::sys_seconds(std::chrono::seconds(seconds));
    }
    const auto date = detail::parse_rfc3339(text);
    return date ? date : detail::parse_named_month(text);
}

} // namespace radius

// --- <radius/dictionary/dictionary_tables.hpp> ---

// The contents of a dictionary and the ways to look something up in them. They never change: every
// `dictionary` handle shares them.

// --- <radius/dictionary/definition.hpp> ---

// What a dictionary says of one attribute, one value name and one vendor.

namespace radius {

/// The longest name of an attribute, a value or a vendor, in characters.
inline constexpr std::size_t max_name_size = 128;

/// One ATTRIBUTE line.
struct attribute_definition {
    std::string name;
    attribute_number number; ///< from the packet down: `26.311.16` for a vendor's attribute
    data_type type = data_type::octets;
    flags properties{};
    std::uint16_t fixed_length = 0; ///< in octets, for `octets[n]`; 0 where any length will do
    bool array = false;             ///< the value is a list of values of the data type
    bool secret = false;            ///< sensitive although not hidden on the wire: masked in print
    bool internal = false;          ///< a server's own: it cannot stand in a packet

    /// Definitions of one number, aliases of each other, share their value names by this index.
    std::uint32_t value_set = 0;
};

/// One VALUE line. A negative value of a signed attribute is held in two's complement.
struct value_definition {
    std::string name;
    std::uint64_t number = 0;
};

/// One VENDOR line.
struct vendor_definition {
    std::string name;
    std::uint32_t number = 0;
    vendor_format format{};
};

/// Something in a dictionary that was accepted but deserves a look.
struct dictionary_diagnostic {
    std::string file;
    std::size_t line = 0;
    std::string message;

    /// "dictionary.acme:12: User-Name was 1 and is now 2"
    std::string to_string() const { return file + ":" + std::to_string(line) + ": " + message; }
};

} // namespace radius

// --- <radius/dictionary/hash_index.hpp> ---

// A hash table of positions in an array that is kept elsewhere: one array of slots, so that a
// lookup allocates nothing and a whole dictionary's index is one block of memory.

namespace radius::detail {

/// Open addressing with linear probing, at most half full. Entries are never removed. The caller
/// says with a predicate whether the element at a position is the one sought.
class hash_index {
  public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    void reserve(std::size_t entries) {
        if (entries * 2 > slots_.size()) {
            grow(entries * 2);
        }
    }

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

    /// Enters `position`, in the place of the one for which `is_it` is true if there is such.
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

  private:
    struct slot {
        std::uint32_t hash = 0;
        std::uint32_t position = none;
    };

    static constexpr std::uint32_t mix(std::uint64_t hash) noexcept {
        return static_cast<std::uint32_t>((hash * 0x9E3779B97F4A7C15U) >> 32U);
    }
    std::size_t mask() const noexcept { return slots_.size() - 1; }

    void grow(std::size_t wanted) {
        std::size_t size = 16;
        while (size < wanted) {
            size *= 2;
        }
        std::vector<slot> old(size);
        old.swap(slots_);
        for (const slot& entry : old) {
            if (entry.position == none) {
                continue;
            }
            std::size_t place = entry.hash & mask();
            while (slots_[place].position != none) {
                place = (place + 1) & mask();
            }
            slots_[place] = entry;
        }
    }

    std::vector<slot> slots_;
    std::size_t size_ = 0;
};

} // namespace radius::detail

// --- <radius/dictionary/nearest_name.hpp> ---

// "Did you mean ...?": the known name nearest to one that is unknown, by edit distance.

namespace radius {

/// How many characters must be inserted, removed or changed, or neighbours swapped, to make one
/// name of the other, without regard to ASCII case. Gives `limit + 1` as soon as it is above
/// `limit`, and for names longer than `max_name_size`.
inline std::size_t edit_distance(std::string_view left, std::string_view right,
                                 std::size_t limit) noexcept {
    const std::size_t beyond = limit + 1;
    const std::size_t apart =
        left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
    if (apart > limit || std::max(left.size(), right.size()) > max_name_size) {
        return beyond;
    }
    using row = std::array<std::size_t, max_name_size + 1>;
    row before_last{};
    row last{};
    row current{};
    for (std::size_t column = 0; column <= right.size(); ++column) {
        last[column] = column;
    }
    for (std::size_t line = 1; line <= left.size(); ++line) {
        current[0] = line;
        std::size_t smallest = line;
        const char a = fold_case(left[line - 1]);
        for (std::size_t column = 1; column <= right.size(); ++column) {
            const char b = fold_case(right[column - 1]);
            const std::size_t changed = last[column - 1] + (a == b ? 0U : 1U);
            std::size_t best = std::min({changed, last[column] + 1, current[column - 1] + 1});
            if (line > 1 && column > 1 && a == fold_case(right[column - 2]) &&
                fold_case(left[line - 2]) == b) {
                best = std::min(best, before_last[column - 2] + 1);
            }
            current[column] = best;
            smallest = std::min(smallest, best);
        }
        if (smallest > limit) {
            return beyond;
        }
        before_last = last;
        last = current;
    }
    return std::min(last[right.size()], beyond);
}

/// Keeps the nearest of the names offered to it, if any is near enough to be meant: up to a third
/// of the characters may differ, at most four. It borrows the names.
class nearest_name {
  public:
    explicit nearest_name(std::string_view wanted) noexcept
        : wanted_(wanted), limit_(std::clamp<std::size_t>(wanted.size() / 3, 1, max_distance)) {}

    /// Compares one known name.
    void offer(std::string_view candidate) noexcept {
        if (done_) {
            return;
        }
        const std::size_t distance = edit_distance(wanted_, candidate, limit_);
        if (distance <= limit_) {
            best_ = candidate;
            done_ = distance == 0;
            limit_ = distance == 0 ? 0 : distance - 1;
        }
    }

    /// Empty where nothing offered was near.
    std::string_view best() const noexcept { return best_; }

    /// ` (did you mean "X"?)`, or nothing.
    std::string question() const {
        return best_.empty() ? std::string() : " (did you mean \"" + std::string(best_) + "\"?)";
    }

  private:
    static constexpr std::size_t max_distance = 4;

    std::string_view wanted_;
    std::size_t limit_;
    std::string_view best_;
    bool done_ = false;
};

} // namespace radius

namespace radius {

namespace detail {

constexpr std::uint64_t number_hash(const attribute_number& number) noexcept {
    std::uint64_t hash = number.depth;
    for (const std::uint32_t part : number.path()) {
        hash = hash_mix(hash, part);
    }
    return hash;
}

} // namespace detail

/// Made by a `dictionary_builder`. Lookups allocate nothing and may run in any number of threads;
/// what they return lives as long as the tables.
class dictionary_tables {
  public:
    /// By name, without regard to ASCII case.
    const attribute_definition* find(std::string_view name) const noexcept {
        const auto position = attribute_names_.find(name_hash(name), [&](std::uint32_t place) {
            return same_name(attributes_[place].name, name);
        });
        return position == detail::hash_index::none ? nullptr : &attributes_[position];
    }

    /// By number: the definition read last where several share it, so that an alias defined before
    /// the RFC's own name gives way to that.
    const attribute_definition* find(const attribute_number& number) const noexcept {
        const auto position =
            attribute_numbers_.find(detail::number_hash(number), [&](std::uint32_t place) {
                return attributes_[place].number == number;
            });
        return position == detail::hash_index::none ? nullptr : &attributes_[position];
    }

    const vendor_definition* find_vendor(std::string_view name) const noexcept {
        const auto position = vendor_names_.find(name_hash(name), [&](std::uint32_t place) {
            return same_name(vendors_[place].name, name);
        });
        return position == detail::hash_index::none ? nullptr : &vendors_[position];
    }

    /// By the number that IANA gave the vendor: the definition read last.
    const vendor_definition* find_vendor(std::uint32_t number) const noexcept {
        const auto position = vendor_numbers_.find(
            number, [&](std::uint32_t place) { return vendors_[place].number == number; });
        return position == detail::hash_index::none ? nullptr : &vendors_[position];
    }

    /// The name of a value, empty where it has none.
    std::string_view value_name(const attribute_definition& attribute,
                                std::uint64_t number) const noexcept {
        const auto position = value_numbers_.find(
            detail::hash_mix(attribute.value_set, number), [&](std::uint32_t place) {
                return in_set(place, attribute.value_set) && values_[place].number == number;
            });
        return position == detail::hash_index::none ? std::string_view() : values_[position].name;
    }

    /// The number of a value name, which is compared without regard to ASCII case.
    std::optional<std::uint64_t> value_number(const attribute_definition& attribute,
                                              std::string_view name) const noexcept {
        const auto position =
            value_names_.find(name_hash(name, attribute.value_set + 1), [&](std::uint32_t place) {
                return in_set(place, attribute.value_set) && same_name(values_[place].name, name);
            });
        return position == detail::hash_index::none ? std::nullopt
                                                    : std::optional(values_[position].number);
    }

    /// The attribute, value and vendor definitions in the order in which they were read.
    std::span<const attribute_definition> attributes() const noexcept { return attributes_; }
    std::span<const vendor_definition> vendors() const noexcept { return vendors_; }
    std::span<const value_definition> values(const attribute_definition& attribute) const noexcept {
        const std::size_t set = attribute.value_set;
        if (set + 1 >= value_sets_.size()) { // a definition of some other dictionary
            return {};
        }
        return std::span(values_).subspan(value_sets_[set],
                                          value_sets_[set + 1] - value_sets_[set]);
    }

    /// How many value names all attributes have together.
    std::size_t value_count() const noexcept { return values_.size(); }

    std::span<const dictionary_diagnostic> diagnostics() const noexcept { return diagnostics_; }

    /// The attribute name nearest to one that is unknown; empty where none is near. It compares
    /// with every name: meant for error messages.
    std::string_view nearest(std::string_view name) const noexcept {
        nearest_name search(name);
        for (const attribute_definition& candidate : attributes_) {
            search.offer(candidate.name);
        }
        return search.best();
    }

  private:
    friend class dictionary_builder;

    bool in_set(std::uint32_t place, std::uint32_t set) const noexcept {
        return set + std::size_t{1} < value_sets_.size() && place >= value_sets_[set] &&
               place < value_sets_[set + 1];
    }

    std::vector<attribute_definition> attributes_;
    std::vector<value_definition> values_;  // those of one set stand together
    std::vector<std::uint32_t> value_sets_; // where each set begins, and where the last one ends
    std::vector<vendor_definition> vendors_;
    std::vector<dictionary_diagnostic> diagnostics_;
    detail::hash_index attribute_names_;
    detail::hash_index attribute_numbers_;
    detail::hash_index value_names_;
    detail::hash_index value_numbers_;
    detail::hash_index vendor_names_;
    detail::hash_index vendor_numbers_;
};

} // namespace radius

// --- <radius/dictionary/text_escape.hpp> ---

// Text between quotes: printed so that no octet reaches a terminal as a command, and read back byte
// for byte.

namespace radius {

namespace detail {

/// Characters of more than one octet that steer a terminal or turn the reading direction: the C1
/// controls, and those of Unicode's general punctuation that are not seen.
constexpr bool is_invisible(std::uint32_t point) noexcept {
    return (point >= 0x80 && point < 0xA0) || point == 0x61C ||
           (point >= 0x200B && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF;
}

/// How many octets of `text` from `place` on make one printable character beyond ASCII, 0 where
/// they are no such character (RFC 3629 section 4: no overlong forms, no surrogates).
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

} // namespace detail

/// Appends `text` between double quotes: `\"`, `\\`, `\n`, `\r` and `\t` by these names, other
/// control characters and whatever is not printable UTF-8 as `\` and three octal digits an octet.
inline void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t place = 0; place < text.size();) {
        const char letter = text[place];
        const auto code = static_cast<std::uint8_t>(letter);
        const std::size_t wide = code >= 0x80 ? detail::wide_character(text, place) : 0;
        if (wide != 0) {
            out += text.substr(place, wide);
            place += wide;
            continue;
        }
        ++place;
        if (letter == '"' || letter == '\\') {
            out += '\\';
            out += letter;
        } else if (letter == '\n') {
            out += "\\n";
        } else if (letter == '\r') {
            out += "\\r";
        } else if (letter == '\t') {
            out += "\\t";
        } else if (code < 0x20 || code >= 0x7F) {
            out += '\\';
            out += static_cast<char>('0' + (code >> 6U));
            out += static_cast<char>('0' + ((code >> 3U) & 7U));
            out += static_cast<char>('0' + (code & 7U));
        } else {
            out += letter;
        }
    }
    out += '"';
}

/// The same as a string of its own.
inline std::string quoted(std::string_view text) {
    std::string out;
    append_quoted(out, text);
    return out;
}

/// Reads what `append_quoted` writes, both quotes included, and `\'` and `\xNN` besides. Between
/// single quotes every character but `\'` and `\\` stands for itself.
/// Errors: `errc::text_invalid`.
inline result<std::string> unquote(std::string_view text) {
    if (text.size() < 2 || (text.front() != '"' && text.front() != '\'')) {
        return errc::text_invalid;
    }
    const char quote = text.front();
    std::string out;
    for (std::size_t place = 1; place < text.size(); ++place) {
        if (text[place] == quote) {
            return place + 1 == text.size() ? result<std::string>(std::move(out))
                                            : result<std::string>(errc::text_invalid);
        }
        if (text[place] != '\\') {
            out += text[place];
            continue;
        }
        if (++place == text.size()) {
            break;
        }
        const char escape = text[place];
        if (escape == '"' || escape == '\'' || escape == '\\') {
            out += escape;
        } else if (quote == '\'') {
            out += '\\';
            out += escape;
        } else if (escape == 'n' || escape == 'r' || escape == 't') {
            out += escape == 'n' ? '\n' : escape == 'r' ? '\r' : '\t';
        } else if (escape == 'x' && place + 2 < text.size() && hex_digit(text[place + 1]) >= 0 &&
                   hex_digit(text[place + 2]) >= 0) {
            out += static_cast<char>(hex_digit(text[place + 1]) * 16 + hex_digit(text[place + 2]));
            place += 2;
        } else if (escape >= '0' && escape <= '3' && place + 2 < text.size() &&
                   text[place + 1] >= '0' && text[place + 1] <= '7' && text[place + 2] >= '0' &&
                   text[place + 2] <= '7') {
            out += static_cast<char>((escape - '0') * 64 + (text[place + 1] - '0') * 8 +
                                     (text[place + 2] - '0'));
            place += 2;
        } else {
            return errc::text_invalid;
        }
    }
    return errc::text_invalid;
}

} // namespace radius

// --- <radius/dictionary/value_codec.hpp> ---

// Values of run-time types to octets and back, through the codecs of each data type (RFC 8044).

// --- <radius/dictionary/value.hpp> ---

// An attribute's value whose data type is known only at run time (RFC 8044 section 3).

#include <variant>

namespace radius {

/// Owns its contents and knows no dictionary: an enumerated value is its number. Converts from
/// whatever C++ type says the same. Two values are equal where they hold the same kind of thing,
/// the same contents and the same tag.
class value {
  public:
    /// A number that is not negative is always held unsigned, so that equal numbers are equal.
    using storage = std::variant<std::string, octet_string, std::uint64_t, std::int64_t, ip_address,
                                 ip_prefix, interface_id, ethernet_address,
                                 std::chrono::sys_seconds, std::chrono::seconds>;

    /// Empty text.
    value() = default;

    value(std::string text) : data_(std::move(text)) {}
    value(std::string_view text) : data_(std::string(text)) {}
    value(const char* text) : data_(std::string(text)) {}
    value(octet_string contents) : data_(std::move(contents)) {}
    value(octets_view contents) : data_(to_octets(contents)) {}

    template <std::integral Integer>
        requires(!std::same_as<Integer, bool> && !std::same_as<Integer, char>)
    value(Integer number) {
        if (std::cmp_less(number, 0)) {
            data_ = static_cast<std::int64_t>(number);
        } else {
            data_ = static_cast<std::uint64_t>(number);
        }
    }
    template <class Enumeration>
        requires std::is_enum_v<Enumeration>
    value(Enumeration number) : value(static_cast<std::underlying_type_t<Enumeration>>(number)) {}

    value(const ip_address& address) : data_(address) {}
    value(const ipv4_address& address) : data_(ip_address(address)) {}
    value(const ipv6_address& address) : data_(ip_address(address)) {}
    value(const ip_prefix& prefix) : data_(prefix) {}
    value(const ipv4_prefix& prefix) : data_(ip_prefix(prefix)) {}
    value(const ipv6_prefix& prefix) : data_(ip_prefix(prefix)) {}
    value(const interface_id& identifier) : data_(identifier) {}
    value(const ethernet_address& address) : data_(address) {}

    /// Whole seconds; a finer clock's time must be rounded by the caller.
    value(std::chrono::sys_seconds time) : data_(time) {}
    template <class Rep, class Period>
        requires std::convertible_to<std::chrono::duration<Rep, Period>, std::chrono::seconds>
    value(std::chrono::duration<Rep, Period> span) : data_(std::chrono::seconds(span)) {}

    const storage& data() const noexcept { return data_; }

    /// The tag octet that groups the attributes of a tunnel (RFC 2868 section 3): nothing where the
    /// attribute has none, or where a text or octets value came without one.
    std::optional<octet> tag() const noexcept { return tag_; }
    void set_tag(std::optional<octet> tag) noexcept { tag_ = tag; }

    /// Whether it holds a number, and neither a point in time nor a duration.
    bool is_number() const noexcept {
        return std::holds_alternative<std::uint64_t>(data_) ||
               std::holds_alternative<std::int64_t>(data_);
    }

    /// The value as a `T`, or nothing where it is something else or does not fit. `T` is one of the
    /// stored types, an integer, an enumeration, `std::string_view` or `octets_view` (which borrow
    /// from this value), or an address or prefix of one family. A number can be read as a duration
    /// in seconds and the other way round: dictionaries differ in what they call Session-Timeout.
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
    template <class T>
    static constexpr bool is_stored =
        std::same_as<T, std::string> || std::same_as<T, octet_string> ||
        std::same_as<T, ip_address> || std::same_as<T, ip_prefix> ||
        std::same_as<T, interface_id> || std::same_as<T, ethernet_address> ||
        std::same_as<T, std::chrono::sys_seconds>;

    template <std::integral Integer>
    std::optional<Integer> integer() const noexcept {
        if (const auto* number = std::get_if<std::uint64_t>(&data_)) {
            return std::in_range<Integer>(*number) ? std::optional(static_cast<Integer>(*number))
                                                   : std::nullopt;
        }
        if (const auto* number = std::get_if<std::int64_t>(&data_)) {
            return std::in_range<Integer>(*number) ? std::optional(static_cast<Integer>(*number))
                                                   : std::nullopt;
        }
        if (const auto* seconds = std::get_if<std::chrono::seconds>(&data_)) {
            return std::in_range<Integer>(seconds->count())
                       ? std::optional(static_cast<Integer>(seconds->count()))
                       : std::nullopt;
        }
        return std::nullopt;
    }

    storage data_;
    std::optional<octet> tag_;
};

template <class T>
std::optional<T> value::get_if() const {
    if constexpr (std::same_as<T, std::chrono::seconds>) {
        const auto count = integer<std::int64_t>();
        return count ? std::optional<T>(*count) : std::nullopt;
    } else if constexpr (is_stored<T>) {
        const T* held = std::get_if<T>(&data_);
        return held != nullptr ? std::optional<T>(*held) : std::nullopt;
    } else if constexpr (std::is_enum_v<T>) {
        const auto number = integer<std::underlying_type_t<T>>();
        return number ? std::optional<T>(static_cast<T>(*number)) : std::nullopt;
    } else if constexpr (std::integral<T>) {
        static_assert(!std::same_as<T, bool>, "radius: a value is read as a number, not as bool");
        return integer<T>();
    } else if constexpr (std::same_as<T, std::string_view>) {
        const auto* text = std::get_if<std::string>(&data_);
        return text != nullptr ? std::optional<T>(*text) : std::nullopt;
    } else if constexpr (std::same_as<T, octets_view>) {
        const auto* contents = std::get_if<octet_string>(&data_);
        return contents != nullptr ? std::optional<T>(*contents) : std::nullopt;
    } else if constexpr (std::same_as<T, ipv4_address>) {
        const auto* address = std::get_if<ip_address>(&data_);
        return address != nullptr && address->is_v4() ? std::optional(address->v4()) : std::nullopt;
    } else if constexpr (std::same_as<T, ipv6_address>) {
        const auto* address = std::get_if<ip_address>(&data_);
        return address != nullptr && address->is_v6() ? std::optional(address->v6()) : std::nullopt;
    } else if constexpr (std::same_as<T, ipv4_prefix> || std::same_as<T, ipv6_prefix>) {
        const auto* prefix = std::get_if<ip_prefix>(&data_);
        if (prefix == nullptr || prefix->address().bits() != T::address_type::bits) {
            return std::nullopt;
        }
        if constexpr (std::same_as<T, ipv4_prefix>) {
            return *T::make(prefix->address().v4(), prefix->length());
        } else {
            return *T::make(prefix->address().v6(), prefix->length());
        }
    } else {
        static_assert(std::same_as<T, value>, "radius: no attribute value is of this type");
    }
}

} // namespace radius

namespace radius {

/// Calls `visit` with an object of the codec for `type` and gives what it gives. The containers
/// count as octets.
template <class Visitor>
constexpr decltype(auto) with_codec(data_type type, Visitor&& visit) {
    switch (type) {
    case data_type::integer: return visit(type::integer{});
    case data_type::time: return visit(type::time{});
    case data_type::text: return visit(type::text{});
    case data_type::ifid: return visit(type::ifid{});
    case data_type::ipv4addr: return visit(type::ipv4addr{});
    case data_type::ipv6addr: return visit(type::ipv6addr{});
    case data_type::ipv6prefix: return visit(type::ipv6prefix{});
    case data_type::ipv4prefix: return visit(type::ipv4prefix{});
    case data_type::integer64: return visit(type::integer64{});
    case data_type::byte: return visit(type::byte{});
    case data_type::short_integer: return visit(type::short_integer{});
    case data_type::signed_integer: return visit(type::signed_integer{});
    case data_type::time_delta: return visit(type::time_delta{});
    case data_type::ether: return visit(type::ether{});
    case data_type::combo_ip: return visit(type::combo_ip{});
    case data_type::octets:
    case data_type::tlv:
    case data_type::vsa:
    case data_type::extended:
    case data_type::long_extended:
    case data_type::evs: break;
    }
    return visit(type::octets{});
}

/// True for the types whose values are whole numbers, which a dictionary may give names.
constexpr bool is_integer(data_type type) noexcept {
    return type == data_type::integer || type == data_type::integer64 || type == data_type::byte ||
           type == data_type::short_integer || type == data_type::signed_integer;
}

/// Reads clear octets, without a tag.
/// Errors: those of the data type, `errc::value_length_invalid` and `errc::value_out_of_range`.
inline result<value> decode(data_type type, octets_view octets) {
    return with_codec(type, [&]<class Codec>(Codec) -> result<value> {
        const auto decoded = Codec::decode(octets);
        if (!decoded) {
            return decoded.error();
        }
        return value(*decoded);
    });
}

/// `given` as the codec's own type. Text and octets stand for each other unchanged, numbers for
/// times and durations and the other way round.
/// Errors: `errc::value_type_mismatch`, `errc::value_out_of_range`.
template <class Codec>
result<typename Codec::view_type> argument_from(const value& given) {
    using view_type = typename Codec::view_type;
    if constexpr (std::integral<view_type>) {
        if (const auto number = given.get_if<view_type>()) {
            return *number;
        }
        const bool number =
            given.is_number() || std::holds_alternative<std::chrono::seconds>(given.data());
        return number ? errc::value_out_of_range : errc::value_type_mismatch;
    } else if constexpr (Codec::kind == data_type::time || Codec::kind == data_type::time_delta) {
        std::optional<view_type> held = given.get_if<view_type>();
        if (!held && given.is_number()) {
            const auto count = given.get_if<std::uint32_t>();
            if (!count) {
                return errc::value_out_of_range;
            }
            held = view_type(std::chrono::seconds(*count));
        }
        if (!held) {
            return errc::value_type_mismatch;
        }
        std::array<octet, 4> scratch{};
        writer range_check(scratch);
        const auto checked = Codec::encode(range_check, *held);
        return checked ? result<view_type>(*held) : result<view_type>(checked.error());
    } else if constexpr (Codec::borrows) {
        if (const auto text = given.get_if<std::string_view>()) {
            if constexpr (std::same_as<view_type, octets_view>) {
                return as_octets(*text);
            } else {
                return *text;
            }
        }
        if (const auto contents = given.get_if<octets_view>()) {
            if constexpr (std::same_as<view_type, octets_view>) {
                return *contents;
            } else {
                return as_text(*contents);
            }
        }
        return errc::value_type_mismatch;
    } else {
        const auto held = given.get_if<view_type>();
        return held ? result<view_type>(*held) : result<view_type>(errc::value_type_mismatch);
    }
}

/// The value in the form that `decode` would give for the type, with its tag.
/// Errors: `errc::value_type_mismatch`, `errc::value_out_of_range`.
inline result<value> convert(data_type type, const value& given) {
    return with_codec(type, [&]<class Codec>(Codec) -> result<value> {
        const auto argument = argument_from<Codec>(given);
        if (!argument) {
            return argument.error();
        }
        value converted(*argument);
        converted.set_tag(given.tag());
        return converted;
    });
}

/// Writes the value's octets, without a tag; lack of room is left to the writer's `ok()`.
/// Errors: `errc::value_type_mismatch`, `errc::value_out_of_range`.
inline result<void> encode(data_type type, const value& given, writer& out) {
    return with_codec(type, [&]<class Codec>(Codec) -> result<void> {
        const auto argument = argument_from<Codec>(given);
        if (!argument) {
            return argument.error();
        }
        return Codec::encode(out, *argument);
    });
}

} // namespace radius

namespace radius {

/// The value names of one attribute; none by default. Borrows the dictionary.
class value_names {
  public:
    value_names() = default;
    value_names(const dictionary_tables& tables, const attribute_definition& attribute) noexcept
        : tables_(&tables), attribute_(&attribute) {}

    std::string_view name(std::uint64_t number) const noexcept {
        return tables_ != nullptr ? tables_->value_name(*attribute_, number) : std::string_view();
    }
    std::optional<std::uint64_t> number(std::string_view name) const noexcept {
        return tables_ != nullptr ? tables_->value_number(*attribute_, name) : std::nullopt;
    }
    std::span<const value_definition> all() const noexcept {
        return tables_ != nullptr ? tables_->values(*attribute_)
                                  : std::span<const value_definition>();
    }

  private:
    const dictionary_tables* tables_ = nullptr;
    const attribute_definition* attribute_ = nullptr;
};

namespace detail {

/// Whether a word can stand in a list of pairs without quotes and is read back as it is.
constexpr bool is_bare_word(std::string_view word) noexcept {
    constexpr std::string_view special = "\"'\\,#";
    return !word.empty() && std::ranges::all_of(word, [&](char letter) {
        return letter > ' ' && letter < 0x7F && special.find(letter) == std::string_view::npos;
    });
}

/// Decimal digits, or "0x" and hexadecimal ones, and nothing else.
template <std::integral Integer>
result<Integer> parse_number(std::string_view text) noexcept {
    const bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
    const std::string_view digits = hexadecimal ? text.substr(2) : text;
    Integer number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number,
                                              hexadecimal ? 16 : 10);
    if (error == std::errc::result_out_of_range) {
        return errc::value_out_of_range;
    }
    if (error != std::errc() || end != digits.data() + digits.size() ||
        (hexadecimal && digits.front() == '-')) {
        return errc::text_invalid;
    }
    return number;
}

inline void append_number(std::string& out, std::uint64_t bits, const std::string& decimal,
                          const value_names& names) {
    const std::string_view name = names.name(bits);
    if (is_bare_word(name)) {
        out += name;
    } else if (!name.empty()) {
        append_quoted(out, name);
    } else if (!names.number(decimal)) {
        out += decimal;
    } else { // another number's name looks like this number
        std::array<char, 16> digits{};
        const auto last = std::to_chars(digits.data(), digits.data() + digits.size(), bits, 16).ptr;
        out.append("0x").append(digits.data(), last);
    }
}

inline result<value> parse_integer(data_type type, std::string_view text,
                                   const value_names& names) {
    if (const auto known = names.number(text)) {
        return type == data_type::signed_integer ? convert(type, static_cast<std::int64_t>(*known))
                                                 : convert(type, *known);
    }
    if (text.starts_with('-')) {
        const auto number = parse_number<std::int64_t>(text);
        return number ? convert(type, *number) : result<value>(number.error());
    }
    const auto number = parse_number<std::uint64_t>(text);
    return number ? convert(type, *number) : result<value>(number.error());
}

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

} // namespace detail

/// Appends a value: text between quotes (see `append_quoted`), octets as `0x...`, an integer by its
/// name where it has one, a date as "2026-11-22T10:00:00Z". The tag is not printed.
inline void append_value(std::string& out, const value& shown, const value_names& names = {}) {
    const auto append = [&]<class Held>(const Held& held) {
        if constexpr (std::same_as<Held, std::string>) {
            append_quoted(out, held);
        } else if constexpr (std::same_as<Held, octet_string>) {
            out += "0x";
            out += to_hex(held);
        } else if constexpr (std::integral<Held>) {
            detail::append_number(out, static_cast<std::uint64_t>(held), std::to_string(held),
                                  names);
        } else if constexpr (std::same_as<Held, std::chrono::sys_seconds>) {
            append_date(out, held);
        } else if constexpr (std::same_as<Held, std::chrono::seconds>) {
            out += std::to_string(held.count());
        } else {
            out += held.to_string();
        }
    };
    std::visit(append, shown.data());
}

/// The same as a string of its own.
inline std::string to_text(const value& shown, const value_names& names = {}) {
    std::string out;
    append_value(out, shown, names);
    return out;
}

/// Reads a value of the given type, with or without quotes around it. Octets are hexadecimal where
/// they begin with `0x` outside quotes, else the characters themselves; containers are always
/// hexadecimal. Integers are decimal, `0x` and hexadecimal digits, or a value name.
/// Errors: `errc::text_invalid`, `errc::value_out_of_range`.
inline result<value> parse_value(data_type type, std::string_view text,
                                 const value_names& names = {}) {
    std::string unquoted;
    const bool quoted = text.starts_with('"') || text.starts_with('\'');
    if (quoted) {
        auto contents = unquote(text);
        if (!contents) {
            return contents.error();
        }
        unquoted = *std::move(contents);
        text = unquoted;
    }
    switch (type) {
    case data_type::text: return value(text);
    case data_type::octets:
    case data_type::tlv:
    case data_type::vsa:
    case data_type::extended:
    case data_type::long_extended:
    case data_type::evs:
        if (!quoted && (text.starts_with("0x") || text.starts_with("0X"))) {
            return detail::as_value(from_hex(text));
        }
        return type == data_type::octets ? result<value>(value(as_octets(text)))
                                         : result<value>(errc::text_invalid);
    case data_type::integer:
    case data_type::integer64:
    case data_type::byte:
    case data_type::short_integer:
    case data_type::signed_integer: return detail::parse_integer(type, text, names);
    case data_type::time: return detail::as_value(parse_date(text));
    case data_type::time_delta: {
        const auto seconds = detail::parse_number<std::uint32_t>(text);
        return seconds ? result<value>(value(std::chrono::seconds(*seconds)))
                       : result<value>(seconds.error());
    }
    case data_type::ipv4addr: return detail::as_value(ipv4_address::parse(text));
    case data_type::ipv6addr: return detail::as_value(ipv6_address::parse(text));
    case data_type::combo_ip: return detail::as_value(ip_address::parse(text));
    case data_type::ipv4prefix: return detail::parse_prefix<ipv4_prefix>(text);
    case data_type::ipv6prefix: return detail::parse_prefix<ipv6_prefix>(text);
    case data_type::ifid: return detail::as_value(interface_id::parse(text));
    case data_type::ether: return detail::as_value(ethernet_address::parse(text));
    }
    return errc::text_invalid;
}

} // namespace radius

namespace radius {

/// A run-time attribute and its value, ready to be added to a packet. It owns the value and borrows
/// the rest: it lives as long as some handle of the dictionary.
class dictionary_pair {
  public:
    /// `contents` as `convert` gives it. Prefer `names["X"] = value`, which checks.
    dictionary_pair(const attribute_definition& definition, value contents)
        : definition_(&definition), value_(std::move(contents)) {}

    std::string_view name() const noexcept { return definition_->name; }
    attribute_number number() const noexcept { return definition_->number; }
    flags properties() const noexcept { return definition_->properties; }
    const attribute_definition& definition() const noexcept { return *definition_; }
    const value& contents() const noexcept { return value_; }

    /// Writes the clear value, its tag octet included. Errors: those of `radius::encode`;
    /// `errc::value_out_of_range` for a tagged integer above 24 bits; `errc::value_length_invalid`
    /// where the definition asks for another length.
    result<void> encode(writer& out) const;

  private:
    const attribute_definition* definition_;
    value value_;
};

/// An attribute of a dictionary, to be read from a packet or given a value. It borrows: it lives as
/// long as some handle of the dictionary.
class dictionary_attribute {
  public:
    using read_type = value;

    /// With a `tag`, that group only.
    dictionary_attribute(const dictionary_tables& tables, const attribute_definition& definition,
                         std::optional<octet> tag = std::nullopt) noexcept
        : tables_(&tables), definition_(&definition), tag_(tag) {}
    dictionary_attribute(const dictionary_attribute&) = default;
    dictionary_attribute& operator=(const dictionary_attribute&) = delete;

    std::string_view name() const noexcept { return definition_->name; }
    attribute_number number() const noexcept { return definition_->number; }
    flags properties() const noexcept { return definition_->properties; }
    std::optional<octet> tag() const noexcept { return tag_; }
    const attribute_definition& definition() const noexcept { return *definition_; }
    value_names names() const noexcept { return {*tables_, *definition_}; }

    /// This attribute with a tag of 0 to 31.
    /// Throws `attribute_error` where it takes none, or the tag is larger.
    dictionary_attribute operator[](unsigned tag) const;

    /// The pair to put into a packet. Text for an attribute that is neither text nor octets is read
    /// as `parse_value` reads it: `names["Service-Type"] = "Framed-User"`. For text and octets it
    /// is taken as it stands. Throws `attribute_error` where the value does not fit the data type.
    dictionary_pair operator=(const value& contents) const { return pair_of(contents); }

    /// The pair for a value as a `Name = value` line has it: quotes and `0x` mean what they mean
    /// there. Throws `attribute_error`.
    dictionary_pair parse(std::string_view text) const;

    /// Reads clear octets, the tag octet included. Errors: those of the data type;
    /// `errc::attribute_missing` for another tag than this one's.
    result<value> decode(octets_view octets) const;

    /// A value of this attribute as a `Name = value` line has it; see `append_value`.
    std::string to_text(const value& shown) const { return radius::to_text(shown, names()); }

  private:
    dictionary_pair pair_of(const value& contents) const;
    [[noreturn]] void refuse(errc reason, std::string_view text) const;

    const dictionary_tables* tables_;
    const attribute_definition* definition_;
    std::optional<octet> tag_;
};

inline result<void> dictionary_pair::encode(writer& out) const {
    const data_type type = definition_->type;
    const std::size_t start = out.size();
    if (!properties().tagged) {
        const auto written = radius::encode(type, value_, out);
        const std::size_t length = out.size() - start;
        if (written && definition_->fixed_length != 0 && out.ok() &&
            length != definition_->fixed_length) {
            return errc::value_length_invalid;
        }
        return written;
    }
    if (tag_replaces_octet(type)) {
        std::array<octet, 4> whole{};
        writer inner(whole);
        if (const auto written = radius::encode(type, value_, inner); !written) {
            return written;
        }
        if (whole[0] != 0) {
            return errc::value_out_of_range;
        }
        whole[0] = value_.tag().value_or(0);
        out.put(whole);
        return {};
    }
    const auto octets = value_.get_if<octets_view>();
    const auto text = value_.get_if<std::string_view>();
    const octets_view contents = octets ? *octets : as_octets(text.value_or(std::string_view()));
    if (value_.tag() || needs_tag_octet(0, properties().hidden, contents)) {
        out.u8(value_.tag().value_or(0));
    }
    return radius::encode(type, value_, out);
}

inline dictionary_attribute dictionary_attribute::operator[](unsigned tag) const {
    if (!properties().tagged) {
        throw attribute_error(name(), errc::value_out_of_range, "it takes no tag");
    }
    if (tag > max_tag) {
        throw attribute_error(name(), errc::value_out_of_range, "tags run from 0 to 31");
    }
    return {*tables_, *definition_, static_cast<octet>(tag)};
}

inline void dictionary_attribute::refuse(errc reason, std::string_view text) const {
    std::string detail = quoted(text) + " for type " + std::string(to_string(definition_->type));
    nearest_name search(text);
    for (const value_definition& candidate : names().all()) {
        search.offer(candidate.name);
    }
    throw attribute_error(name(), reason, detail + search.question());
}

inline dictionary_pair dictionary_attribute::pair_of(const value& contents) const {
    const data_type type = definition_->type;
    if (definition_->internal) {
        throw attribute_error(name(), errc::attribute_not_allowed, "it cannot stand in a packet");
    }
    const auto text = contents.get_if<std::string_view>();
    const bool literal = type == data_type::text || type == data_type::octets;
    auto converted = text && !literal ? parse_value(type, *text, names()) : convert(type, contents);
    if (!converted) {
        refuse(converted.error(), text ? std::string(*text) : radius::to_text(contents));
    }
    if (tag_ || contents.tag()) {
        if (!properties().tagged) {
            throw attribute_error(name(), errc::value_out_of_range, "it takes no tag");
        }
        converted->set_tag(tag_ ? tag_ : contents.tag());
    }
    const std::uint64_t number = converted->get_if<std::uint64_t>().value_or(0);
    if (properties().tagged && number > 0xFFFFFF) {
        throw attribute_error(name(), errc::value_out_of_range, "a tag leaves room for 24 bits");
    }
    if (definition_->fixed_length != 0) {
        const auto octets = converted->get_if<octets_view>();
        if (octets && octets->size() != definition_->fixed_length) {
            throw attribute_error(name(), errc::value_length_invalid,
                                  std::to_string(definition_->fixed_length) + " octets wanted");
        }
    }
    return {*definition_, *std::move(converted)};
}

inline dictionary_pair dictionary_attribute::parse(std::string_view text) const {
    const auto parsed = parse_value(definition_->type, text, names());
    if (!parsed) {
        refuse(parsed.error(), text);
    }
    return pair_of(*parsed);
}

inline result<value> dictionary_attribute::decode(octets_view octets) const {
    const data_type type = definition_->type;
    if (const std::size_t length = definition_->fixed_length; length != 0) {
        if (properties().keeps_padding && octets.size() > length) {
            octets = octets.first(length); // the length tells where the padding begins
        }
        if (octets.size() != length) {
            return errc::value_length_invalid;
        }
    }
    if (!properties().tagged) {
        return radius::decode(type, octets);
    }
    const auto split = split_tag(type, properties().hidden, octets);
    if (!split) {
        return split.error();
    }
    const bool integer = tag_replaces_octet(type);
    const bool present = integer ? split->tag != 0 : split->value.size() < octets.size();
    if (tag_ && *tag_ != split->tag) {
        return errc::attribute_missing;
    }
    std::array<octet, 4> whole{};
    if (integer) {
        std::ranges::copy(split->value, whole.begin() + 1);
    }
    auto decoded = radius::decode(type, integer ? octets_view(whole) : split->value);
    if (decoded && present) {
        decoded->set_tag(split->tag);
    }
    return decoded;
}

} // namespace radius

namespace radius {

/// A handle on a dictionary's contents, which never change: copies are cheap and share them, and
/// may be used in any number of threads. Lookups allocate nothing. What they return lives as long
/// as some handle on the same contents. The default dictionary is empty.
class dictionary {
  public:
    dictionary() : tables_(empty_tables()) {}
    explicit dictionary(std::shared_ptr<const dictionary_tables> tables) noexcept
        : tables_(std::move(tables)) {}

    /// All that can be looked up.
    const dictionary_tables& tables() const noexcept { return *tables_; }

    /// The definition with this name, without regard to ASCII case, or null.
    const attribute_definition* find(std::string_view name) const noexcept {
        return tables_->find(name);
    }

    /// The definition of this number, or null; the one read last where several share it.
    const attribute_definition* find(const attribute_number& number) const noexcept {
        return tables_->find(number);
    }

    const vendor_definition* find_vendor(std::string_view name) const noexcept {
        return tables_->find_vendor(name);
    }
    const vendor_definition* find_vendor(std::uint32_t number) const noexcept {
        return tables_->find_vendor(number);
    }

    /// The name of a value, empty where it has none.
    std::string_view value_name(const attribute_definition& attribute,
                                std::uint64_t number) const noexcept {
        return tables_->value_name(attribute, number);
    }
    std::optional<std::uint64_t> value_number(const attribute_definition& attribute,
                                              std::string_view name) const noexcept {
        return tables_->value_number(attribute, name);
    }

    std::span<const attribute_definition> attributes() const noexcept {
        return tables_->attributes();
    }
    std::span<const vendor_definition> vendors() const noexcept { return tables_->vendors(); }
    std::span<const value_definition> values(const attribute_definition& attribute) const noexcept {
        return tables_->values(attribute);
    }

    /// How many value names all attributes have together.
    std::size_t value_count() const noexcept { return tables_->value_count(); }

    /// What the loader accepted but found odd.
    std::span<const dictionary_diagnostic> diagnostics() const noexcept {
        return tables_->diagnostics();
    }

    /// The attribute name nearest to an unknown one, empty where none is near.
    std::string_view nearest(std::string_view name) const noexcept {
        return tables_->nearest(name);
    }

    /// The attribute with this name, to read it or to give it a value; `Tunnel-Type:1` is its
    /// tag 1. Throws `attribute_error`, which names the nearest known one, where no attribute is
    /// called so.
    dictionary_attribute operator[](std::string_view name) const& {
        if (const attribute_definition* known = find(name)) {
            return {*tables_, *known};
        }
        const std::size_t colon = name.rfind(':');
        if (colon != std::string_view::npos) {
            const auto tag = detail::parse_number<std::uint8_t>(name.substr(colon + 1));
            const attribute_definition* known = find(name.substr(0, colon));
            if (known != nullptr && tag) {
                return dictionary_attribute(*tables_, *known)[*tag];
            }
            name = name.substr(0, known == nullptr ? colon : name.size());
        }
        nearest_name search(name);
        search.offer(nearest(name));
        const std::string shown = detail::is_bare_word(name) ? std::string(name) : quoted(name);
        throw attribute_error(shown + search.question(), errc::name_unknown);
    }

    /// What it returns would outlive the dictionary.
    dictionary_attribute operator[](std::string_view) const&& = delete;

  private:
    static const std::shared_ptr<const dictionary_tables>& empty_tables() {
        static const auto empty = std::make_shared<const dictionary_tables>();
        return empty;
    }

    std::shared_ptr<const dictionary_tables> tables_;
};

} // namespace radius

namespace radius::detail {

/// One value. Without a definition its number is all that is known of it.
struct attribute_leaf {
    attribute_number number;
    const attribute_definition* definition = nullptr;
    octets_view value;
};

/// The values of one attribute, or of the several that carry one fragmented value.
struct attribute_group {
    octet_string wire;                  ///< the attributes, without what stands between them
    octet_string assembled;             ///< the value, where it had to be put together
    bool contiguous = true;             ///< nothing stands between the attributes
    bool opaque = false;                ///< it did not come apart: `leaves` are whole attributes
    std::vector<attribute_leaf> leaves; ///< borrow from `wire` and `assembled`
};

/// Walks a message once. Borrows it and the dictionary.
class attribute_groups {
  public:
    attribute_groups(attribute_range attributes, const dictionary_tables& names)
        : names_(&names), all_(attributes.begin(), attributes.end()), taken_(all_.size()) {}

    /// Takes the next group. False at the end.
    bool next(attribute_group& group) {
        while (place_ < all_.size() && taken_[place_]) {
            ++place_;
        }
        if (place_ == all_.size()) {
            return false;
        }
        group = {};
        pieces_.assign(1, place_);
        if (!divide(group)) {
            pieces_.assign(1, place_);
            group = {};
            collect(group);
            group.opaque = true;
            const raw_attribute whole = *attribute_range(group.wire).begin();
            group.leaves.push_back({attribute_number(whole.type), nullptr, whole.value});
        }
        for (const std::size_t piece : pieces_) {
            taken_[piece] = true;
        }
        return true;
    }

  private:
    bool divide(attribute_group& group) {
        const raw_attribute& first = all_[place_];
        attribute_number number(first.type);
        if (first.type == vendor_specific_type) {
            return divide_vendor(group, first.value);
        }
        if (!number.is_extended() && !number.is_long_extended()) {
            const attribute_definition* known = names_->find(number);
            const bool concat = known != nullptr && known->properties.concat;
            if (concat) {
                take_run();
            }
            return collect(group) && gather(group, number, concat) &&
                   add_leaves(group, number, group.assembled);
        }
        const std::size_t header = number.is_extended() ? 1 : 2;
        if (first.value.size() < header + (number.is_extended() ? 1 : 0)) {
            return false;
        }
        number = number.child(first.value[0]);
        if (number.is_long_extended()) {
            take_fragments();
        }
        if (!collect(group) || !gather(group, number, false)) {
            return false;
        }
        octets_view value = group.assembled;
        if (first.value[0] == vendor_specific_type) {
            const auto data = vendor_data::parse(value);
            if (!data || data->contents.size() < 2) {
                return false;
            }
            number = number.child(data->vendor).child(data->contents[0]);
            value = data->contents.subspan(1);
        }
        return add_leaves(group, number, value);
    }

    bool divide_vendor(attribute_group& group, octets_view value) {
        const auto data = vendor_data::parse(value);
        if (!data) {
            return false;
        }
        const vendor_definition* vendor = names_->find_vendor(data->vendor);
        const vendor_format format = vendor != nullptr ? vendor->format : vendor_format{};
        octets_view rest = data->contents;
        const auto first = take_element(rest, format);
        if (!first || !sound_elements(data->contents, format)) {
            return false;
        }
        auto number = attribute_number(vendor_specific_type, data->vendor).with(format);
        if (!first->continued) {
            return collect(group) &&
                   add_elements(group, number, attribute_range(group.wire).begin(), format);
        }
        number = number.child(first->type);
        take_continued(data->vendor, format);
        return rest.empty() && collect(group) && gather(group, number, false) &&
               add_leaves(group, number, group.assembled);
    }

    /// The elements of a Vendor-Specific; one that goes on elsewhere must stand alone.
    bool add_elements(attribute_group& group, const attribute_number& vendor,
                      const attribute_range::iterator& whole, const vendor_format& format) {
        octets_view rest = (*whole).value.subspan(4);
        while (!rest.empty()) {
            const auto found = take_element(rest, format);
            if (!found || found->continued ||
                !add_leaves(group, vendor.child(found->type), found->value)) {
                return false;
            }
        }
        return true;
    }

    /// Goes down into TLVs as far as they are known to be such and divide soundly.
    bool add_leaves(attribute_group& group, const attribute_number& number, octets_view value) {
        const attribute_definition* known = names_->find(number);
        const bool container = known != nullptr && known->type == data_type::tlv &&
                               number.depth < attribute_number::max_depth;
        if (!container || !sound_tlvs(value)) {
            group.leaves.push_back({number, known, value});
            return true;
        }
        while (!value.empty()) {
            const auto found = take_element(value, {});
            if (!found || !add_leaves(group, number.child(found->type), found->value)) {
                return false;
            }
        }
        return true;
    }

    /// Copies the pieces behind one another.
    bool collect(attribute_group& group) {
        group.wire.clear();
        for (const std::size_t piece : pieces_) {
            const octets_view whole = all_[piece].whole;
            group.wire.insert(group.wire.end(), whole.begin(), whole.end());
        }
        group.contiguous = pieces_.back() - pieces_.front() + 1 == pieces_.size();
        return true;
    }

    /// The one value that the pieces make.
    static bool gather(attribute_group& group, const attribute_number& number, bool concat) {
        flags properties;
        properties.concat = concat;
        value_cursor cursor(attribute_range(group.wire), number, properties);
        if (!cursor.next()) {
            return false;
        }
        group.assembled = to_octets(cursor.value());
        return true;
    }

    void take_run() {
        for (std::size_t next = place_ + 1;
             next < all_.size() && !taken_[next] && all_[next].type == all_[place_].type; ++next) {
            pieces_.push_back(next);
        }
    }

    void take_fragments() {
        const raw_attribute& first = all_[place_];
        bool more = (first.value[1] & 0x80U) != 0;
        for (std::size_t next = place_ + 1; more && next < all_.size(); ++next) {
            const raw_attribute& piece = all_[next];
            if (!taken_[next] && piece.type == first.type && piece.value.size() >= 2 &&
                piece.value[0] == first.value[0]) {
                pieces_.push_back(next);
                more = (piece.value[1] & 0x80U) != 0;
            }
        }
    }

    void take_continued(std::uint32_t vendor, const vendor_format& format) {
        bool more = true;
        for (std::size_t next = place_ + 1; more && next < all_.size(); ++next) {
            const auto data = vendor_data::parse(all_[next].value);
            if (taken_[next] || all_[next].type != vendor_specific_type || !data ||
                data->vendor != vendor) {
                continue;
            }
            octets_view rest = data->contents;
            const auto piece = take_element(rest, format);
            pieces_.push_back(next);
            more = piece && piece->continued;
        }
    }

    const dictionary_tables* names_;
    std::vector<raw_attribute> all_;
    std::vector<bool> taken_;
    std::vector<std::size_t> pieces_;
    std::size_t place_ = 0;
};

} // namespace radius::detail

namespace radius {

/// How a message is shown.
struct print_options {
    /// Begin each line with a tab.
    bool indent = true;

    /// Show passwords and keys, where the message knows the secret that hides them.
    bool show_hidden = false;

    /// Print an attribute by its number, with its octets, wherever its line would not be encoded to
    /// the very same octets again: several sub-attributes in one Vendor-Specific, prefixes with
    /// superfluous octets, hidden values whose secret is not known. The fragments of one value
    /// stand together; what stood between them comes behind.
    bool exact = false;
};

namespace detail {

/// Prints one message's groups. Nothing is kept from one to the next.
template <class Message>
class attribute_printer {
  public:
    attribute_printer(const Message& message, const dictionary_tables& names,
                      const print_options& options, std::string& out)
        : message_(&message), names_(&names), options_(options), out_(&out) {}

    void print(const attribute_group& group) {
        if (keeps_unknown_secret(group)) {
            begin("Attr-" + group.leaves.front().number.to_string());
            *out_ += "<hidden>\n";
            return;
        }
        const std::size_t before = out_->size();
        bool same = group.contiguous;
        packet_buffer room;
        writer again(room.room());
        for (const attribute_leaf& leaf : group.leaves) {
            if (!print_leaf(leaf, again)) {
                same = false;
            }
        }
        same = same && again.ok() && std::ranges::equal(again.written(), group.wire);
        if (options_.exact && !same && !masked_) {
            out_->resize(before);
            for (const raw_attribute& whole : attribute_range(group.wire)) {
                print_raw(attribute_number(whole.type), whole.value);
            }
        }
        masked_ = false;
    }

  private:
    /// A list that is not sent yet holds its secrets in clear text, and knows which they are even
    /// where the dictionary does not.
    bool keeps_unknown_secret(const attribute_group& group) const {
        if constexpr (requires { message_->is_hidden(octets_view()); }) {
            for (const attribute_leaf& leaf : group.leaves) {
                if (leaf.definition != nullptr &&
                    leaf.definition->properties.hidden != hiding::none) {
                    return false;
                }
            }
            for (const raw_attribute& whole : attribute_range(group.wire)) {
                if (!options_.show_hidden && message_->is_hidden(whole.whole)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Prints a value and encodes it again. False where it cannot be encoded.
    bool print_leaf(const attribute_leaf& leaf, writer& again) {
        const attribute_definition* known = leaf.definition;
        if (known == nullptr || known->internal) {
            print_raw(leaf.number, leaf.value);
            return write_attribute(again, leaf.number, {}, leaf.value).has_value();
        }
        if (known->properties.hidden != hiding::none) {
            print_hidden(leaf);
            return false;
        }
        if (known->secret && !options_.show_hidden) {
            print_masked(*known);
            return false;
        }
        const dictionary_attribute attribute(*names_, *known);
        const auto decoded = attribute.decode(leaf.value);
        if (!decoded) {
            print_raw(leaf.number, leaf.value);
            return write_attribute(again, leaf.number, {}, leaf.value).has_value();
        }
        print_value(attribute, *decoded);
        packet_buffer room;
        writer value(room.room());
        return dictionary_pair(*known, *decoded).encode(value).has_value() && value.ok() &&
               write_attribute(again, known->number, known->properties, value.written())
                   .has_value();
    }

    void print_hidden(const attribute_leaf& leaf) {
        const attribute_definition& known = *leaf.definition;
        std::array<octet, 256> room;
        const auto clear = message_->reveal(known.properties, leaf.value, room);
        if (!clear && options_.exact) {
            return; // the octets as they are on the wire take its place
        }
        const dictionary_attribute attribute(*names_, known);
        const auto decoded = clear ? attribute.decode(*clear) : result<value>(clear.error());
        wipe(room);
        if (options_.show_hidden && decoded) {
            print_value(attribute, *decoded);
            masked_ = true;
        } else {
            print_masked(known);
        }
    }

    void print_masked(const attribute_definition& known) {
        begin(known.name);
        *out_ += "<hidden>\n";
        masked_ = true;
    }

    void print_value(const dictionary_attribute& attribute, const value& shown) {
        begin(attribute.name(), shown.tag());
        append_value(*out_, shown, attribute.names());
        *out_ += '\n';
    }

    void print_raw(const attribute_number& number, octets_view value) {
        begin("Attr-" + number.to_string());
        *out_ += "0x" + to_hex(value) + '\n';
    }

    void begin(std::string_view name, std::optional<octet> tag = std::nullopt) {
        *out_ += options_.indent ? "\t" : "";
        *out_ += name;
        *out_ += tag ? ":" + std::to_string(*tag) : "";
        *out_ += " = ";
    }

    const Message* message_;
    const dictionary_tables* names_;
    print_options options_;
    std::string* out_;
    bool masked_ = false; // this group has a line that must not be replaced by octets
};

} // namespace detail

/// What `print` gives. Borrows the message and shares the dictionary.
template <class Message>
class printed {
  public:
    printed(const Message& message, dictionary names, print_options options)
        : message_(&message), names_(std::move(names)), options_(options) {}

    std::string to_string() const {
        std::string out;
        detail::attribute_groups groups(message_->attributes(), names_.tables());
        detail::attribute_printer<Message> printer(*message_, names_.tables(), options_, out);
        for (detail::attribute_group group; groups.next(group);) {
            printer.print(group);
        }
        return out;
    }

    friend std::ostream& operator<<(std::ostream& out, const printed& message) {
        return out << message.to_string();
    }

  private:
    const Message* message_;
    dictionary names_;
    print_options options_;
};

/// The attributes of a packet, a list, a request or a response, to be streamed or made a string:
/// `std::cout << print(request, names)`. One line an attribute in wire order, each ended by a line
/// feed; several for a Vendor-Specific with several sub-attributes. What the dictionary does not
/// know, and what its data type does not allow, is `Attr-26.9.1 = 0x...`; hidden values are
/// `<hidden>`. No octet of a packet reaches the output but as printable text.
template <class Message>
printed<Message> print(const Message& message, const dictionary& names,
                       const print_options& options = {}) {
    return {message, names, options};
}

template <class Message>
std::string to_string(const printed<Message>& message) {
    return message.to_string();
}

} // namespace radius

// --- <radius/protocol/secret_marking.hpp> ---

// Which attributes a trace keeps to itself: what the dictionary calls hidden or secret, and what
// lets a password be guessed at leisure (RFC 2865 sections 5.2 and 5.3, RFC 2548 section 2).

// --- <radius/dictionary/standard.hpp> ---

// The compile-time tables as a dictionary, so that a program prints RFC names without any file.

// --- <radius/attribute/tables.hpp> ---

// All standard attributes in one table, and the literal that finds one by its wire name.

// --- <radius/attribute/rfc2866.hpp> ---

// The attributes of RFC 2866: RADIUS Accounting, section 5. Their values of later RFCs stand here
// too: 2867 (tunnels), 3580 (IEEE 802.1X), and those of the IANA registry.

namespace radius {

/// Which event of a session an Accounting-Request reports (RFC 2866 section 5.1, RFC 2867 section
/// 3).
enum class acct_status_type : std::uint32_t {
    start = 1,
    stop = 2,
    interim_update = 3,
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

template <>
struct enumeration<acct_status_type> {
    using enum acct_status_type;
    static constexpr auto enumerators = name_table<acct_status_type>({
        {"Start", start},
        {"Stop", stop},
        {"Interim-Update", interim_update},
        {"Accounting-On", accounting_on},
        {"Accounting-Off", accounting_off},
        {"Tunnel-Start", tunnel_start},
        {"Tunnel-Stop", tunnel_stop},
        {"Tunnel-Reject", tunnel_reject},
        {"Tunnel-Link-Start", tunnel_link_start},
        {"Tunnel-Link-Stop", tunnel_link_stop},
        {"Tunnel-Link-Reject", tunnel_link_reject},
        {"Failed", failed},
        {"Subsystem-On", subsystem_on},
        {"Subsystem-Off", subsystem_off},
    });
};

/// Who authenticated the user (RFC 2866 section 5.6).
enum class acct_authentic : std::uint32_t {
    radius = 1,
    local = 2,
    remote = 3,
    diameter = 4,
};

template <>
struct enumeration<acct_authentic> {
    using enum acct_authentic;
    static constexpr auto enumerators = name_table<acct_authentic>({
        {"RADIUS", radius},
        {"Local", local},
        {"Remote", remote},
        {"Diameter", diameter},
    });
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
};

template <>
struct enumeration<acct_terminate_cause> {
    using enum acct_terminate_cause;
    static constexpr auto enumerators = name_table<acct_terminate_cause>({
        {"User-Request", user_request},
        {"Lost-Carrier", lost_carrier},
        {"Lost-Service", lost_service},
        {"Idle-Timeout", idle_timeout},
        {"Session-Timeout", session_timeout},
        {"Admin-Reset", admin_reset},
        {"Admin-Reboot", admin_reboot},
        {"Port-Error", port_error},
        {"NAS-Error", nas_error},
        {"NAS-Request", nas_request},
        {"NAS-Reboot", nas_reboot},
        {"Port-Unneeded", port_unneeded},
        {"Port-Preempted", port_preempted},
        {"Port-Suspended", port_suspended},
        {"Service-Unavailable", service_unavailable},
        {"Callback", callback},
        {"User-Error", user_error},
        {"Host-Request", host_request},
        {"Supplicant-Restart", supplicant_restart},
        {"Reauthentication-Failure", reauthentication_failure},
        {"Port-Reinit", port_reinit},
        {"Port-Disabled", port_disabled},
    });
};

namespace attr {

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

} // namespace attr

/// All attributes of RFC 2866.
using rfc2866_table =
    table_of<attr::acct_status_type, attr::acct_delay_time, attr::acct_input_octets,
             attr::acct_output_octets, attr::acct_session_id, attr::acct_authentic,
             attr::acct_session_time, attr::acct_input_packets, attr::acct_output_packets,
             attr::acct_terminate_cause, attr::acct_multi_session_id, attr::acct_link_count>;

} // namespace radius

// --- <radius/attribute/rfc2867.hpp> ---

// The attributes of RFC 2867: accounting of tunnels, section 4. Its values of Acct-Status-Type
// stand with RFC 2866.

namespace radius {

namespace attr {

inline constexpr attribute<"Acct-Tunnel-Connection", 68, type::text> acct_tunnel_connection;
inline constexpr attribute<"Acct-Tunnel-Packets-Lost", 86, type::integer> acct_tunnel_packets_lost;

} // namespace attr

/// All attributes of RFC 2867.
using rfc2867_table = table_of<attr::acct_tunnel_connection, attr::acct_tunnel_packets_lost>;

} // namespace radius

// --- <radius/attribute/rfc2868.hpp> ---

// The attributes of RFC 2868: tunnels, section 3; and the Tunnel-Type of RFC 3580.

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

template <>
struct enumeration<tunnel_type> {
    using enum tunnel_type;
    static constexpr auto enumerators = name_table<tunnel_type>({
        {"PPTP", pptp},
        {"L2F", l2f},
        {"L2TP", l2tp},
        {"ATMP", atmp},
        {"VTP", vtp},
        {"AH", ah},
        {"IP", ip},
        {"MIN-IP", min_ip},
        {"ESP", esp},
        {"GRE", gre},
        {"DVS", dvs},
        {"IP-in-IP", ip_in_ip},
        {"VLAN", vlan},
    });
};

/// The medium that a tunnel runs over (RFC 2868 section 3.2).
enum class tunnel_medium_type : std::uint32_t {
    ipv4 = 1,
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
struct enumeration<tunnel_medium_type> {
    using enum tunnel_medium_type;
    static constexpr auto enumerators = name_table<tunnel_medium_type>({
        {"IPv4", ipv4},
        {"IPv6", ipv6},
        {"NSAP", nsap},
        {"HDLC", hdlc},
        {"BBN-1822", bbn_1822},
        {"IEEE-802", ieee_802},
        {"E.163", e_163},
        {"E.164", e_164},
        {"F.69", f_69},
        {"X.121", x_121},
        {"IPX", ipx},
        {"Appletalk", appletalk},
        {"DecNet-IV", decnet_iv},
        {"Banyan-Vines", banyan_vines},
        {"E.164-NSAP", e_164_nsap},
    });
};

/// A tunnel's attribute: it has a tag, and is not hidden.
template <fixed_string Name, auto Number, class Type>
using tunnel_attribute = attribute<Name, Number, Type, flags{.tagged = true}>;

namespace attr {

inline constexpr tunnel_attribute<"Tunnel-Type", 64, type::enumerated<radius::tunnel_type>>
    tunnel_type;
inline constexpr tunnel_attribute<"Tunnel-Medium-Type", 65,
                                  type::enumerated<radius::tunnel_medium_type>>
    tunnel_medium_type;
inline constexpr tunnel_attribute<"Tunnel-Client-Endpoint", 66, type::text> tunnel_client_endpoint;
inline constexpr tunnel_attribute<"Tunnel-Server-Endpoint", 67, type::text> tunnel_server_endpoint;
inline constexpr attribute<"Tunnel-Password", 69, type::text,
                           flags{.hidden = hiding::tunnel_password, .tagged = true}>
    tunnel_password;
inline constexpr tunnel_attribute<"Tunnel-Private-Group-Id", 81, type::text>
    tunnel_private_group_id;
inline constexpr tunnel_attribute<"Tunnel-Assignment-Id", 82, type::text> tunnel_assignment_id;
inline constexpr tunnel_attribute<"Tunnel-Preference", 83, type::integer> tunnel_preference;
inline constexpr tunnel_attribute<"Tunnel-Client-Auth-Id", 90, type::text> tunnel_client_auth_id;
inline constexpr tunnel_attribute<"Tunnel-Server-Auth-Id", 91, type::text> tunnel_server_auth_id;

} // namespace attr

/// All attributes of RFC 2868.
using rfc2868_table =
    table_of<attr::tunnel_type, attr::tunnel_medium_type, attr::tunnel_client_endpoint,
             attr::tunnel_server_endpoint, attr::tunnel_password, attr::tunnel_private_group_id,
             attr::tunnel_assignment_id, attr::tunnel_preference, attr::tunnel_client_auth_id,
             attr::tunnel_server_auth_id>;

} // namespace radius

// --- <radius/attribute/rfc2869.hpp> ---

// The attributes of RFC 2869: extensions, section 5. RFC 3579 section 3 revises EAP-Message and
// Message-Authenticator, and defines no attribute of its own.

namespace radius {

/// How the ARAP zone list is used (RFC 2869 section 5.6).
enum class arap_zone_access : std::uint32_t {
    default_zone = 1,
    zone_filter_inclusive = 2,
    zone_filter_exclusive = 4,
};

template <>
struct enumeration<arap_zone_access> {
    using enum arap_zone_access;
    static constexpr auto enumerators = name_table<arap_zone_access>({
        {"Default-Zone", default_zone},
        {"Zone-Filter-Inclusive", zone_filter_inclusive},
        {"Zone-Filter-Exclusive", zone_filter_exclusive},
    });
};

/// Whether what the user types is shown (RFC 2869 section 5.10).
enum class prompt : std::uint32_t {
    no_echo = 0,
    echo = 1,
};

template <>
struct enumeration<prompt> {
    using enum prompt;
    static constexpr auto enumerators = name_table<prompt>({
        {"No-Echo", no_echo},
        {"Echo", echo},
    });
};

namespace attr {

inline constexpr attribute<"Acct-Input-Gigawords", 52, type::integer> acct_input_gigawords;
inline constexpr attribute<"Acct-Output-Gigawords", 53, type::integer> acct_output_gigawords;
inline constexpr attribute<"Event-Timestamp", 55, type::time> event_timestamp;
inline constexpr attribute<"ARAP-Password", 70, type::octets> arap_password;
inline constexpr attribute<"ARAP-Features", 71, type::octets> arap_features;
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
inline constexpr attribute<"ARAP-Challenge-Response", 84, type::octets> arap_challenge_response;
inline constexpr attribute<"Acct-Interim-Interval", 85, type::time_delta> acct_interim_interval;
inline constexpr attribute<"NAS-Port-Id", 87, type::text> nas_port_id;
inline constexpr attribute<"Framed-Pool", 88, type::text> framed_pool;

} // namespace attr

/// All attributes of RFC 2869.
using rfc2869_table =
    table_of<attr::acct_input_gigawords, attr::acct_output_gigawords, attr::event_timestamp,
             attr::arap_password, attr::arap_features, attr::arap_zone_access, attr::arap_security,
             attr::arap_security_data, attr::password_retry, attr::prompt, attr::connect_info,
             attr::configuration_token, attr::eap_message, attr::message_authenticator,
             attr::arap_challenge_response, attr::acct_interim_interval, attr::nas_port_id,
             attr::framed_pool>;

} // namespace radius

// --- <radius/attribute/rfc3162.hpp> ---

// The attributes of RFC 3162: IPv6, section 2.

namespace radius {

namespace attr {

inline constexpr attribute<"NAS-IPv6-Address", 95, type::ipv6addr> nas_ipv6_address;
inline constexpr attribute<"Framed-Interface-Id", 96, type::ifid> framed_interface_id;
inline constexpr attribute<"Framed-IPv6-Prefix", 97, type::ipv6prefix> framed_ipv6_prefix;
inline constexpr attribute<"Login-IPv6-Host", 98, type::ipv6addr> login_ipv6_host;
inline constexpr attribute<"Framed-IPv6-Route", 99, type::text> framed_ipv6_route;
inline constexpr attribute<"Framed-IPv6-Pool", 100, type::text> framed_ipv6_pool;

} // namespace attr

/// All attributes of RFC 3162.
using rfc3162_table =
    table_of<attr::nas_ipv6_address, attr::framed_interface_id, attr::framed_ipv6_prefix,
             attr::login_ipv6_host, attr::framed_ipv6_route, attr::framed_ipv6_pool>;

} // namespace radius

// --- <radius/attribute/rfc5176.hpp> ---

// The attribute of RFC 5176: CoA and Disconnect, section 3.5 (replaces RFC 3576).

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
};

template <>
struct enumeration<error_cause> {
    using enum error_cause;
    static constexpr auto enumerators = name_table<error_cause>({
        {"Residual-Context-Removed", residual_context_removed},
        {"Invalid-EAP-Packet", invalid_eap_packet},
        {"Unsupported-Attribute", unsupported_attribute},
        {"Missing-Attribute", missing_attribute},
        {"NAS-Identification-Mismatch", nas_identification_mismatch},
        {"Invalid-Request", invalid_request},
        {"Unsupported-Service", unsupported_service},
        {"Unsupported-Extension", unsupported_extension},
        {"Invalid-Attribute-Value", invalid_attribute_value},
        {"Administratively-Prohibited", administratively_prohibited},
        {"Proxy-Request-Not-Routable", proxy_request_not_routable},
        {"Session-Context-Not-Found", session_context_not_found},
        {"Session-Context-Not-Removable", session_context_not_removable},
        {"Proxy-Processing-Error", proxy_processing_error},
        {"Resources-Unavailable", resources_unavailable},
        {"Request-Initiated", request_initiated},
        {"Multiple-Session-Selection-Unsupported", multiple_session_selection_unsupported},
    });
};

namespace attr {

inline constexpr attribute<"Error-Cause", 101, type::enumerated<radius::error_cause>> error_cause;

} // namespace attr

/// All attributes of RFC 5176.
using rfc5176_table = table_of<attr::error_cause>;

} // namespace radius

// --- <radius/attribute/rfc6911.hpp> ---

// The attributes of RFC 6911: IPv6 in access networks, section 3.

namespace radius {

namespace attr {

inline constexpr attribute<"Framed-IPv6-Address", 168, type::ipv6addr> framed_ipv6_address;
inline constexpr attribute<"DNS-Server-IPv6-Address", 169, type::ipv6addr> dns_server_ipv6_address;
inline constexpr attribute<"Route-IPv6-Information", 170, type::ipv6prefix> route_ipv6_information;
inline constexpr attribute<"Delegated-IPv6-Prefix-Pool", 171, type::text>
    delegated_ipv6_prefix_pool;
inline constexpr attribute<"Stateful-IPv6-Address-Pool", 172, type::text>
    stateful_ipv6_address_pool;

} // namespace attr

/// All attributes of RFC 6911.
using rfc6911_table =
    table_of<attr::framed_ipv6_address, attr::dns_server_ipv6_address, attr::route_ipv6_information,
             attr::delegated_ipv6_prefix_pool, attr::stateful_ipv6_address_pool>;

} // namespace radius

namespace radius {

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
};

/// Every attribute that this library defines. The values that RFC 3580 adds stand in their
/// attributes' own enumerations; RFC 3579 and RFC 5997 define no attributes.
using standard_table =
    combined_table<rfc2865_table, rfc2866_table, rfc2867_table, rfc2868_table, rfc2869_table,
                   rfc3162_table, rfc5176_table, rfc6911_table, microsoft_table>;

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

// Collects definitions, from a file or from a program, and makes a dictionary of them.

namespace radius {

/// A dictionary while it is being made. What is defined last wins: a name defined again moves to
/// its new number, and a number with several names is printed by the last of them.
class dictionary_builder {
  public:
    dictionary_builder() = default;

    /// Begins with all that `base` knows.
    explicit dictionary_builder(const dictionary& base);

    /// Adds an attribute, or defines it anew. Its `value_set` is set here.
    /// Throws `attribute_error` where the name is empty or longer than `max_name_size`, or the
    /// number is empty.
    void add(attribute_definition definition);

    /// Adds a vendor, or defines it anew. Its format holds for all of its attributes, those added
    /// before included.
    void add(vendor_definition definition);

    /// Gives a value of `attribute` a name.
    /// Throws `attribute_error` where no attribute is called so.
    void add_value(std::string_view attribute, std::string_view name, std::uint64_t number) {
        const attribute_definition* owner = find(attribute);
        if (owner == nullptr) {
            throw attribute_error(attribute, errc::name_unknown, "defining a value");
        }
        add_value(*owner, name, number, false);
    }

    /// The same for a definition that `find` gave. With `yielding` the name is for reading only
    /// where the number has another name too.
    void add_value(const attribute_definition& owner, std::string_view name, std::uint64_t number,
                   bool yielding);

    void add(dictionary_diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }

    /// What has been added so far; the pointers are good until the next `add`.
    const attribute_definition* find(std::string_view name) const noexcept {
        const auto place = find_position(name);
        return place == detail::hash_index::none ? nullptr : &attributes_[place];
    }
    const attribute_definition* find(const attribute_number& number) const noexcept {
        const auto place = find_position(number);
        return place == detail::hash_index::none ? nullptr : &attributes_[place];
    }
    const vendor_definition* find_vendor(std::string_view name) const noexcept {
        const auto place = vendor_names_.find(name_hash(name), [&](std::uint32_t candidate) {
            return same_name(vendors_[candidate].name, name);
        });
        return place == detail::hash_index::none ? nullptr : &vendors_[place];
    }
    std::optional<std::uint64_t> value_number(const attribute_definition& owner,
                                              std::string_view name) const noexcept {
        const auto place = find_value(owner.value_set, name);
        return place == detail::hash_index::none ? std::nullopt
                                                 : std::optional(values_[place].value.number);
    }

    /// The attribute or vendor name nearest to an unknown one; empty where none is near.
    std::string_view nearest(std::string_view name) const noexcept {
        nearest_name search(name);
        for (const attribute_definition& candidate : attributes_) {
            search.offer(candidate.name);
        }
        return search.best();
    }
    std::string_view nearest_vendor(std::string_view name) const noexcept {
        nearest_name search(name);
        for (const vendor_definition& candidate : vendors_) {
            search.offer(candidate.name);
        }
        return search.best();
    }

    /// The dictionary. The builder is empty afterwards.
    dictionary build();

  private:
    struct pending_value {
        value_definition value;
        std::uint32_t set = 0;
        bool yielding = false;
    };

    std::uint32_t find_position(const attribute_number& number) const noexcept {
        return numbers_.find(detail::number_hash(number), [&](std::uint32_t place) {
            return attributes_[place].number == number;
        });
    }
    std::uint32_t find_position(std::string_view name) const noexcept {
        return names_.find(name_hash(name), [&](std::uint32_t place) {
            return same_name(attributes_[place].name, name);
        });
    }
    std::uint32_t find_value(std::uint32_t set, std::string_view name) const noexcept {
        return value_names_.find(name_hash(name, set + 1), [&](std::uint32_t place) {
            return values_[place].set == set && same_name(values_[place].value.name, name);
        });
    }
    void place_attributes(dictionary_tables& tables);
    void place_values(dictionary_tables& tables);
    void place_vendors(dictionary_tables& tables);

    std::vector<attribute_definition> attributes_; // an empty name: defined anew further behind
    std::vector<pending_value> values_;
    std::vector<vendor_definition> vendors_;
    std::vector<dictionary_diagnostic> diagnostics_;
    std::uint32_t sets_ = 0;
    detail::hash_index names_;
    detail::hash_index numbers_;
    detail::hash_index value_names_;
    detail::hash_index vendor_names_;
};

inline dictionary_builder::dictionary_builder(const dictionary& base) {
    const dictionary_tables& tables = base.tables();
    attributes_.reserve(tables.attributes().size());
    for (const vendor_definition& vendor : tables.vendors()) {
        add(vendor);
    }
    for (const attribute_definition& attribute : tables.attributes()) {
        add(attribute);
    }
    for (const attribute_definition& attribute : attributes_) {
        if (find(attribute.number) != &attribute) {
            continue; // its values come with the definition that it shares the number with
        }
        for (const value_definition& value : tables.values(*tables.find(attribute.name))) {
            add_value(attribute, value.name, value.number, false);
        }
    }
    diagnostics_.assign(tables.diagnostics().begin(), tables.diagnostics().end());
}

inline void dictionary_builder::add(attribute_definition definition) {
    definition.properties = definition.properties.of(definition.type);
    if (definition.name.empty() || definition.name.size() > max_name_size) {
        throw attribute_error(definition.name, errc::dictionary_invalid, "length of the name");
    }
    if (definition.number.depth == 0) {
        throw attribute_error(definition.name, errc::dictionary_invalid, "no number");
    }
    const attribute_definition* sibling = find(definition.number);
    definition.value_set = sibling != nullptr ? sibling->value_set : sets_++;
    const auto position = static_cast<std::uint32_t>(attributes_.size());
    attributes_.push_back(std::move(definition));
    const attribute_definition& added = attributes_.back();
    numbers_.assign(detail::number_hash(added.number), position,
                    [&](std::uint32_t place) { return attributes_[place].number == added.number; });
    names_.assign(name_hash(added.name), position, [&](std::uint32_t place) {
        if (!same_name(attributes_[place].name, added.name)) {
            return false;
        }
        attributes_[place].name.clear();
        return true;
    });
}

inline void dictionary_builder::add(vendor_definition definition) {
    const auto position = static_cast<std::uint32_t>(vendors_.size());
    vendors_.push_back(std::move(definition));
    const vendor_definition& added = vendors_.back();
    vendor_names_.assign(name_hash(added.name), position, [&](std::uint32_t place) {
        if (!same_name(vendors_[place].name, added.name)) {
            return false;
        }
        vendors_[place].name.clear();
        return true;
    });
}

inline void dictionary_builder::add_value(const attribute_definition& owner, std::string_view name,
                                          std::uint64_t number, bool yielding) {
    const std::uint32_t set = owner.value_set;
    const auto position = static_cast<std::uint32_t>(values_.size());
    values_.push_back({{std::string(name), number}, set, yielding});
    value_names_.assign(name_hash(name, set + 1), position, [&](std::uint32_t place) {
        if (values_[place].set != set || !same_name(values_[place].value.name, name)) {
            return false;
        }
        values_[place].value.name.clear();
        return true;
    });
}

inline dictionary dictionary_builder::build() {
    auto tables = std::make_shared<dictionary_tables>();
    place_vendors(*tables);
    place_attributes(*tables);
    place_values(*tables);
    tables->diagnostics_ = std::move(diagnostics_);
    *this = dictionary_builder();
    return dictionary(std::move(tables));
}

inline void dictionary_builder::place_vendors(dictionary_tables& tables) {
    for (vendor_definition& vendor : vendors_) {
        if (vendor.name.empty()) {
            continue;
        }
        const auto position = static_cast<std::uint32_t>(tables.vendors_.size());
        tables.vendors_.push_back(std::move(vendor));
        const vendor_definition& placed = tables.vendors_.back();
        tables.vendor_names_.assign(name_hash(placed.name), position, [](auto) { return false; });
        tables.vendor_numbers_.assign(placed.number, position, [&](std::uint32_t place) {
            return tables.vendors_[place].number == placed.number;
        });
    }
}

inline void dictionary_builder::place_attributes(dictionary_tables& tables) {
    tables.attributes_.reserve(attributes_.size());
    tables.attribute_names_.reserve(attributes_.size());
    tables.attribute_numbers_.reserve(attributes_.size());
    for (attribute_definition& attribute : attributes_) {
        if (attribute.name.empty()) {
            continue;
        }
        if (attribute.number.is_vendor_specific()) {
            if (const auto* vendor = tables.find_vendor(attribute.number[1])) {
                attribute.number.format = vendor->format;
            }
        }
        const auto position = static_cast<std::uint32_t>(tables.attributes_.size());
        tables.attributes_.push_back(std::move(attribute));
        const attribute_definition& placed = tables.attributes_.back();
        tables.attribute_names_.assign(name_hash(placed.name), position,
                                       [](auto) { return false; });
        tables.attribute_numbers_.assign(
            detail::number_hash(placed.number), position,
            [&](std::uint32_t place) { return tables.attributes_[place].number == placed.number; });
    }
}

inline void dictionary_builder::place_values(dictionary_tables& tables) {
    std::vector<std::uint32_t>& sets = tables.value_sets_;
    sets.assign(std::size_t{sets_} + 1, 0);
    std::erase_if(values_, [](const pending_value& value) { return value.value.name.empty(); });
    for (const pending_value& value : values_) {
        ++sets[value.set + 1];
    }
    for (std::size_t set = 1; set < sets.size(); ++set) {
        sets[set] += sets[set - 1];
    }
    tables.values_.resize(values_.size());
    tables.value_names_.reserve(values_.size());
    tables.value_numbers_.reserve(values_.size());
    std::vector<std::uint32_t> next(sets.begin(), sets.end());
    for (const bool yielding : {true, false}) { // the last name of a number is the one printed
        for (pending_value& value : values_) {
            if (value.yielding != yielding) {
                continue;
            }
            const std::uint32_t position = next[value.set]++;
            tables.values_[position] = std::move(value.value);
            const value_definition& placed = tables.values_[position];
            tables.value_names_.assign(name_hash(placed.name, value.set + 1), position,
                                       [](auto) { return false; });
            tables.value_numbers_.assign(detail::hash_mix(value.set, placed.number), position,
                                         [&](std::uint32_t place) {
                                             return tables.in_set(place, value.set) &&
                                                    tables.values_[place].number == placed.number;
                                         });
        }
    }
}

} // namespace radius

namespace radius {

/// Adds every attribute of a table, `Table::for_each`, and the names of enumerated values.
template <class Table>
void add_table(dictionary_builder& builder) {
    Table::for_each([&]<class Attribute>(const Attribute&) {
        attribute_definition definition;
        definition.name = Attribute::name();
        definition.number = Attribute::number();
        definition.type = Attribute::kind();
        definition.properties = Attribute::properties();
        builder.add(std::move(definition));
        if constexpr (requires { typename Attribute::type::enumeration_type; }) {
            using names = typename Attribute::type::enumeration_type;
            for (const enumerator& line : enumeration<names>::enumerators) {
                const bool second = name_of(static_cast<names>(line.value)) != line.name;
                builder.add_value(*builder.find(Attribute::name()), line.name, line.value, second);
            }
        }
    });
}

/// The attributes of `standard_table`. Made at the first call; it lives to the program's end.
inline const dictionary& standard_dictionary() {
    static const dictionary standard = [] {
        dictionary_builder builder;
        builder.add(vendor_definition{"Microsoft", 311, {}});
        add_table<standard_table>(builder);
        return builder.build();
    }();
    return standard;
}

} // namespace radius

namespace radius {

namespace detail {

/// Standard attributes that are not hidden on the wire but hold passwords, or answers to a
/// challenge from which a weak password can be found by trying.
inline constexpr std::array sensitive_numbers{
    attr::chap_password.number(),        attr::arap_password.number(),
    attr::arap_security_data.number(),   attr::arap_challenge_response.number(),
    attr::ms_chap_response.number(),     attr::ms_chap_cpw_1.number(),
    attr::ms_chap_cpw_2.number(),        attr::ms_chap_lm_enc_pw.number(),
    attr::ms_chap_nt_enc_pw.number(),    attr::ms_old_arap_password.number(),
    attr::ms_new_arap_password.number(), attr::ms_chap2_response.number(),
    attr::ms_chap2_success.number(),     attr::ms_chap2_cpw.number(),
};

} // namespace detail

/// Whether values of the attribute are masked.
inline bool is_secret(const attribute_definition& attribute) noexcept {
    return attribute.secret || attribute.properties.hidden != hiding::none;
}

/// `names` with the standard attributes that are secret marked as such, whatever it said of them:
/// CHAP-Password and the responses of MS-CHAP besides what is hidden on the wire. Takes time in
/// proportion to `names`: meant to be called once a trace.
inline dictionary mark_secrets(const dictionary& names) {
    dictionary_builder builder(names);
    const auto mark = [&](const attribute_definition& standard) {
        const attribute_definition* known = builder.find(standard.number);
        attribute_definition marked = known != nullptr ? *known : standard;
        marked.secret = marked.secret || marked.properties.hidden == hiding::none;
        builder.add(std::move(marked));
    };
    const dictionary& standard = standard_dictionary();
    for (const attribute_definition& attribute : standard.attributes()) {
        if (is_secret(attribute)) {
            mark(attribute);
        }
    }
    for (const attribute_number& number : detail::sensitive_numbers) {
        if (const attribute_definition* attribute = standard.find(number)) {
            mark(*attribute);
        }
    }
    return builder.build();
}

} // namespace radius

namespace radius {

/// One thread's way to the log and trace hooks. What a hook throws never reaches the caller.
class event_log {
  public:
    /// `names` are for debug lines; secrets are masked whatever it says of them.
    event_log(log_sink sink, log_level threshold, trace_sink trace, const dictionary& names = {})
        : log_(std::move(sink), threshold), trace_(std::move(trace)),
          names_(log_.wants(log_level::debug) ? mark_secrets(names) : dictionary()) {}

    /// For lines of any other kind.
    const logger& lines() const noexcept { return log_; }

    bool is_traced() const noexcept { return static_cast<bool>(trace_); }

    /// Shows a packet to the trace hook; what that throws is logged.
    void trace(const trace_event& event) const noexcept {
        try {
            trace_(event);
        } catch (const std::exception& error) {
            log_(log_level::error, [&] { return "Trace failed: " + escaped(error.what()); });
        } catch (...) {
            log_(log_level::error, [] { return "Trace failed"; });
        }
    }

    /// A socket is open; `local` is its end.
    void created(const endpoint& local) const noexcept {
        log_(log_level::info, [&] { return place(local) + "Transport created"; });
    }
    /// A socket is closed.
    void closed(const endpoint& local) const noexcept {
        log_(log_level::info, [&] { return place(local) + "Transport closed"; });
    }

    /// At most one line a reason a second. `peer` may be empty.
    void dropped(drop_reason reason, const endpoint& local, const endpoint& remote,
                 std::string_view peer, time_point now) noexcept {
        if (!log_.wants(log_level::warning)) {
            return;
        }
        if (const auto held_back = limit_.admit(reason, now)) {
            log_(log_level::warning, [&] {
                std::string line = place(local) + "Packet from " + remote.to_string() +
                                   " dropped: " + std::string(name_of(reason));
                if (!peer.empty()) {
                    line += " (peer " + escaped(peer) + ")";
                }
                if (*held_back != 0) {
                    line += ", and " + std::to_string(*held_back) + " more like it";
                }
                return line;
            });
        }
    }

    /// A handler threw on a request.
    void handler_failed(packet_code code, const endpoint& local, const endpoint& remote,
                        const std::exception_ptr& failure) const noexcept {
        log_(log_level::error, [&] {
            std::string line = place(local) + "Handler failed on " + to_string(code) + " from " +
                               remote.to_string() + ": ";
            try {
                std::rethrow_exception(failure);
            } catch (const std::exception& error) {
                line += escaped(error.what());
            } catch (...) {
                line += "not a std::exception";
            }
            return line;
        });
    }

    /// A debug line with all attributes of a request ("from") or reply ("to").
    template <class Message>
    void message(packet_code code, octet identifier, std::string_view way, const endpoint& local,
                 const endpoint& remote, const Message& message) const noexcept {
        log_(log_level::debug, [&] {
            std::string line = place(local) + to_string(code) + " id " +
                               std::to_string(identifier) + " " + std::string(way) + " " +
                               remote.to_string() + ":";
            const std::string text = print(message, names_).to_string();
            for (const char next :
                 std::string_view(text).substr(0, text.empty() ? 0 : text.size() - 1)) {
                line += next == '\n' ? ',' : next == '\t' ? ' ' : next;
            }
            return line;
        });
    }

  private:
    static std::string place(const endpoint& local) { return "[" + local.to_string() + "] "; }

    logger log_;
    trace_sink trace_;
    drop_log_limit limit_;
    dictionary names_;
};

} // namespace radius

// --- <radius/transport/udp_channel.hpp> ---

// One UDP socket of a client, connected to one server: 256 identifiers, and no packets from anybody
// else (RFC 2865 section 3).

// --- <radius/transport/datagram_batch.hpp> ---

// Many datagrams a system call: recvmmsg and sendmmsg on Linux, one at a time elsewhere.

// --- <radius/transport/asio_endpoint.hpp> ---

// Between Asio's endpoints and ours.

namespace radius {

/// An address as Asio knows it; scope identifiers do not survive.
inline asio::ip::address to_asio(const ip_address& address) noexcept {
    if (address.is_v4()) {
        return asio::ip::address_v4(address.v4().octets());
    }
    return asio::ip::address_v6(address.v6().octets());
}

/// The address in unmapped form: ::ffff:a.b.c.d comes out as a.b.c.d.
inline ip_address from_asio(const asio::ip::address& address) noexcept {
    if (address.is_v4()) {
        return ipv4_address(address.to_v4().to_bytes());
    }
    return ip_address(ipv6_address(address.to_v6().to_bytes())).unmapped();
}

template <class Protocol>
asio::ip::basic_endpoint<Protocol> to_asio(const endpoint& end) noexcept {
    return {to_asio(end.address), end.port};
}

template <class Protocol>
endpoint from_asio(const asio::ip::basic_endpoint<Protocol>& end) noexcept {
    return {from_asio(end.address()), end.port()};
}

/// Both clocks, read now.
inline moment present() noexcept {
    return {std::chrono::steady_clock::now(), std::chrono::system_clock::now()};
}

} // namespace radius

// --- <radius/transport/linux_datagrams.hpp> ---

// recvmmsg and sendmmsg with the address that each datagram was sent to, so that a reply leaves
// from it even where the socket listens on all addresses (ip(7), ipv6(7)).

#include <cerrno>

#if defined(__linux__)
#include <netinet/in.h>
#include <sys/socket.h>

namespace radius {

/// The system-call side of `datagram_mover`: headers for `Most` datagrams, filled anew each call.
template <class Datagram, std::size_t Most>
class linux_datagrams {
  public:
    /// Asks the kernel to tell the destination address of each datagram.
    static void ask_for_local_address(int socket, bool is_v6) noexcept {
        const int on = 1;
        if (is_v6) {
            (void)::setsockopt(socket, IPPROTO_IPV6, IPV6_RECVPKTINFO, &on, sizeof on);
        }
        (void)::setsockopt(socket, IPPROTO_IP, IP_PKTINFO, &on, sizeof on);
    }

    std::size_t receive(int socket, const endpoint& local, std::span<Datagram> into,
                        std::error_code& error) noexcept {
        for (std::size_t index = 0; index < into.size(); ++index) {
            prepare(index, into[index].room, into[index].room.size());
            msghdr& header = headers_[index].msg_hdr;
            header.msg_namelen = sizeof(sockaddr_storage);
            header.msg_control = controls_[index].octets;
            header.msg_controllen = sizeof controls_[index].octets;
        }
        const int count = ::recvmmsg(socket, headers_.data(), static_cast<unsigned>(into.size()),
                                     MSG_DONTWAIT, nullptr);
        if (count < 0) {
            error.assign(errno, asio::error::get_system_category());
            return 0;
        }
        error.clear();
        for (std::size_t index = 0; index < static_cast<std::size_t>(count); ++index) {
            Datagram& next = into[index];
            next.size = headers_[index].msg_len;
            next.cut = (headers_[index].msg_hdr.msg_flags & MSG_TRUNC) != 0;
            next.remote = read_address(addresses_[index]);
            next.local = local;
            read_local_address(headers_[index].msg_hdr, next.local.address);
        }
        return static_cast<std::size_t>(count);
    }

    std::size_t send(int socket, bool is_v6, std::span<Datagram> from,
                     std::error_code& error) noexcept {
        for (std::size_t index = 0; index < from.size(); ++index) {
            const Datagram& next = from[index];
            prepare(index, next.room, next.size);
            msghdr& header = headers_[index].msg_hdr;
            header.msg_namelen = write_address(addresses_[index], next.remote, is_v6);
            write_local_address(header, controls_[index], next.local.address, is_v6);
        }
        const int count =
            ::sendmmsg(socket, headers_.data(), static_cast<unsigned>(from.size()), MSG_DONTWAIT);
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

    void prepare(std::size_t index, octets_span room, std::size_t size) noexcept {
        vectors_[index] = {room.data(), size};
        headers_[index] = {};
        msghdr& header = headers_[index].msg_hdr;
        header.msg_name = &addresses_[index];
        header.msg_iov = &vectors_[index];
        header.msg_iovlen = 1;
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
            return {read_v6(v6.sin6_addr), ntohs(v6.sin6_port)};
        }
        sockaddr_in v4{};
        std::memcpy(&v4, &from, sizeof v4);
        return {read_v4(v4.sin_addr), ntohs(v4.sin_port)};
    }

    /// A socket of the IPv6 family takes IPv4 peers in mapped form.
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

    static void read_local_address(msghdr& header, ip_address& local) noexcept {
        for (cmsghdr* next = CMSG_FIRSTHDR(&header); next != nullptr;
             next = CMSG_NXTHDR(&header, next)) {
            if (next->cmsg_level == IPPROTO_IPV6 && next->cmsg_type == IPV6_PKTINFO) {
                in6_pktinfo info{};
                std::memcpy(&info, CMSG_DATA(next), sizeof info);
                local = read_v6(info.ipi6_addr);
            } else if (next->cmsg_level == IPPROTO_IP && next->cmsg_type == IP_PKTINFO) {
                in_pktinfo info{};
                std::memcpy(&info, CMSG_DATA(next), sizeof info);
                local = read_v4(info.ipi_addr);
            }
        }
    }

    /// Chooses the source address; the wildcard address leaves the choice to the kernel.
    static void write_local_address(msghdr& header, control& room, const ip_address& local,
                                    bool is_v6) noexcept {
        if (local == ip_address(ipv4_address()) || local == ip_address(ipv6_address())) {
            return;
        }
        std::memset(&room, 0, sizeof room);
        header.msg_control = room.octets;
        header.msg_controllen = sizeof room.octets;
        cmsghdr* const entry = CMSG_FIRSTHDR(&header);
        if (is_v6) {
            in6_pktinfo info{};
            info.ipi6_addr = write_v6(local);
            fill(header, entry, IPPROTO_IPV6, IPV6_PKTINFO, info);
        } else {
            in_pktinfo info{};
            info.ipi_spec_dst.s_addr = htonl(local.v4().to_uint());
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

    std::array<mmsghdr, Most> headers_{};
    std::array<iovec, Most> vectors_{};
    std::array<sockaddr_storage, Most> addresses_{};
    std::array<control, Most> controls_{};
};

} // namespace radius

#endif

namespace radius {

/// The most datagrams that one system call moves.
inline constexpr std::size_t datagram_batch_size = 64;

/// A datagram's place in a batch: its octets and both ends of its way. `local` has the port of the
/// socket and, where the system tells, the address that the datagram was sent to, which is the one
/// that a reply must come from.
struct datagram {
    octets_span room; ///< 4096 octets
    std::size_t size = 0;
    bool cut = false; ///< it was longer than the room
    endpoint remote;
    endpoint local;

    octets_view contents() const noexcept { return room.first(size); }
};

/// Room for 64 datagrams, made once. The memory is touched only as far as it is used.
class datagram_batch {
  public:
    datagram_batch()
        : storage_(std::make_unique_for_overwrite<octet[]>(datagram_batch_size * max_packet_size)),
          datagrams_(datagram_batch_size) {
        for (std::size_t index = 0; index < datagrams_.size(); ++index) {
            datagrams_[index].room =
                octets_span(storage_.get() + index * max_packet_size, max_packet_size);
        }
    }

    std::span<datagram> all() noexcept { return datagrams_; }
    datagram& operator[](std::size_t index) noexcept { return datagrams_[index]; }

  private:
    std::unique_ptr<octet[]> storage_;
    std::vector<datagram> datagrams_;
};

/// Moves datagrams between a non-blocking socket and batches. `local` is the socket's own endpoint.
class datagram_mover {
  public:
    using socket = asio::ip::udp::socket;

    /// Reads what is there, up to 64 datagrams, and gives how many. `error` is
    /// `would_block` where there was none.
    std::size_t receive(socket& from, const endpoint& local, datagram_batch& batch,
                        std::error_code& error) {
#if defined(__linux__)
        return system_.receive(from.native_handle(), local, batch.all(), error);
#else
        std::size_t count = 0;
        for (; count < datagram_batch_size; ++count) {
            datagram& next = batch[count];
            asio::ip::udp::endpoint source;
            next.size = from.receive_from(asio::buffer(next.room.data(), next.room.size()), source,
                                          0, error);
            if (error) {
                break;
            }
            next.cut = false;
            next.remote = from_asio(source);
            next.local = local;
        }
        if (count > 0) {
            error.clear();
        }
        return count;
#endif
    }

    /// Sends the first `count` datagrams in order and gives how many the system took; `error` says
    /// why the next one was refused.
    std::size_t send(socket& to, datagram_batch& batch, std::size_t first, std::size_t count,
                     std::error_code& error) {
#if defined(__linux__)
        return system_.send(to.native_handle(), is_v6(to), batch.all().subspan(first, count),
                            error);
#else
        for (std::size_t index = 0; index < count; ++index) {
            const datagram& next = batch[first + index];
            asio::ip::udp::endpoint target(to_asio(next.remote.address), next.remote.port);
            if (is_v6(to) && next.remote.address.is_v4()) {
                target.address(
                    asio::ip::make_address_v6(asio::ip::v4_mapped, target.address().to_v4()));
            }
            to.send_to(asio::buffer(next.room.data(), next.size), target, 0, error);
            if (error) {
                return index;
            }
        }
        return count;
#endif
    }

  private:
    static bool is_v6(const socket& of) {
        std::error_code ignored;
        return of.local_endpoint(ignored).address().is_v6();
    }

#if defined(__linux__)
    linux_datagrams<datagram, datagram_batch_size> system_;
#endif
};

} // namespace radius

namespace radius {

/// `Core` is told of datagrams and errors, and lends its buffers. A closed channel calls it no
/// more.
template <class Core>
class udp_channel : public std::enable_shared_from_this<udp_channel<Core>> {
  public:
    using handle = typename Core::channel;

    udp_channel(asio::io_context& io, Core& core, handle own) noexcept
        : core_(&core), own_(own), socket_(io) {}

    /// Binds any free port and connects. Errors: what the system says.
    std::error_code open(const endpoint& server) {
        std::error_code error;
        remote_ = server;
        const asio::ip::udp::endpoint target(to_asio(server.address), server.port);
        socket_.open(target.protocol(), error);
        if (!error) {
            std::error_code ignored;
            socket_.set_option(asio::socket_base::receive_buffer_size(buffer_size), ignored);
            socket_.connect(target, error);
        }
        if (!error) {
            socket_.non_blocking(true, error);
        }
        if (!error) {
            local_ = from_asio(socket_.local_endpoint(error));
        }
        return error;
    }

    const endpoint& local() const noexcept { return local_; }
    const endpoint& remote() const noexcept { return remote_; }

    /// Waits for replies as long as the core wants any.
    void listen() {
        if (listening_ || core_ == nullptr) {
            return;
        }
        listening_ = true;
        socket_.async_wait(asio::ip::udp::socket::wait_read,
                           [self = this->shared_from_this()](std::error_code error) {
                               self->listening_ = false;
                               if (self->core_ == nullptr) {
                                   return;
                               }
                               if (!error) {
                                   self->read();
                               } else { // `rest` ended it, but replies may be wanted again by now
                                   self->core_->after_read(*self);
                               }
                           });
    }

    /// Ends the wait, so that an `io_context` with nothing else to do runs out.
    void rest() noexcept {
        std::error_code ignored;
        socket_.cancel(ignored);
    }

    /// Puts a packet into the row that `flush` sends.
    void send(octets_view packet) {
        datagram_batch& batch = core_->sent_datagrams();
        if (queued_ == datagram_batch_size) {
            flush();
        }
        datagram& next = batch[queued_++];
        std::copy(packet.begin(), packet.end(), next.room.begin());
        next.size = packet.size();
        next.remote = remote_;
        next.local = {};
    }

    /// Sends the row. What the system does not take counts as lost on the way: it is sent again.
    void flush() {
        std::size_t first = 0;
        while (first < queued_) {
            std::error_code error;
            first += core_->mover().send(socket_, core_->sent_datagrams(), first, queued_ - first,
                                         error);
            if (error) {
                note_error(error);
                ++first;
            }
        }
        queued_ = 0;
    }

    bool has_queued() const noexcept { return queued_ != 0; }

    void close() noexcept {
        core_ = nullptr;
        std::error_code ignored;
        socket_.close(ignored);
    }

  private:
    static constexpr int buffer_size = 1024 * 1024;

    void read() {
        for (;;) {
            std::error_code error;
            datagram_batch& batch = core_->received_datagrams();
            const std::size_t count = core_->mover().receive(socket_, local_, batch, error);
            if (count == 0) {
                note_error(error);
                break;
            }
            core_->received(own_, *this, batch.all().first(count));
            if (core_ == nullptr) { // a completion closed this channel
                return;
            }
            if (count < datagram_batch_size) {
                break;
            }
        }
        if (core_ != nullptr) {
            core_->after_read(*this);
        }
    }

    void note_error(std::error_code error) {
        if (error && error != asio::error::would_block && error != asio::error::try_again &&
            core_ != nullptr) {
            core_->refused(own_, error);
        }
    }

    Core* core_;
    handle own_;
    asio::ip::udp::socket socket_;
    endpoint local_;
    endpoint remote_;
    std::size_t queued_ = 0;
    bool listening_ = false;
};

} // namespace radius

namespace radius {

/// All of it runs on one thread at a time, that of the `io_context`. Nothing is waited for while no
/// request is under way, so that an `io_context` with nothing else to do runs out.
class client_driver : public std::enable_shared_from_this<client_driver> {
  public:
    using channel = channel_handle;

    client_driver(asio::io_context& io, client_engine_options engine, log_sink log,
                  trace_sink trace)
        : io_(&io), log_(std::move(log), log_level::info, std::move(trace)),
          engine_(std::move(engine), random_), timer_(io),
          registry_(&asio::use_service<client_registry<client_driver>>(io)) {
        registry_->add(*this);
    }
    client_driver(const client_driver&) = delete;
    client_driver& operator=(const client_driver&) = delete;
    ~client_driver() {
        if (registry_ != nullptr) {
            registry_->remove(*this);
        }
    }

    /// The `io_context` is going: completion handlers are destroyed, not called.
    void abandon() noexcept {
        const auto self = weak_from_this().lock();
        registry_ = nullptr;
        stopping_ = true;
        under_way_ = 0;
        waiting_.clear();
    }

    asio::io_context& io() noexcept { return *io_; }
    random_source& random() noexcept { return random_; }
    const client_engine& engine() const noexcept { return engine_; }

    /// Sends a request; `done(std::error_code, const client_result&, std::size_t server)` is called
    /// once, never before this returns where it fails at once: then the error is returned instead.
    template <class Done>
    result<request_handle> start(packet_code code, const attribute_list& attributes, Done&& done) {
        const auto handle = engine_.submit(code, attributes, std::chrono::steady_clock::now());
        if (!handle) {
            return handle;
        }
        while (waiting_.size() <= handle->index) {
            waiting_.push_back(std::make_unique<waiting_request>());
        }
        waiting_[handle->index]->emplace(std::forward<Done>(done));
        ++under_way_;
        pump();
        return handle;
    }

    void cancel(request_handle request) {
        if (engine_.cancel(request, std::chrono::steady_clock::now())) {
            pump();
        }
    }

    /// Ends every request with `errc::stopped` and closes every socket.
    void stop() {
        if (stopping_) {
            return;
        }
        stopping_ = true;
        engine_.stop(std::chrono::steady_clock::now());
        pump();
    }

    // What a channel needs of its core.

    datagram_batch& received_datagrams() noexcept { return received_; }
    datagram_batch& sent_datagrams() noexcept { return sent_; }
    datagram_mover& mover() noexcept { return mover_; }

    void received(channel_handle from, const udp_channel<client_driver>& link,
                  std::span<const datagram> datagrams) {
        const moment now = present();
        for (const datagram& one : datagrams) {
            const octets_view request = engine_.in_flight(from, one.contents());
            const drop_reason reason = engine_.datagram(from, one.contents(), now.steady);
            if (log_.is_traced()) {
                trace_received(from, link, one.contents(), request, now.wall, reason);
            }
            if (reason != drop_reason::none) {
                log_.dropped(reason, link.local(), link.remote(), {}, now.steady);
            }
        }
        pump();
    }

    /// The channel has read all there was: it goes on only while replies are awaited.
    void after_read(udp_channel<client_driver>& link) {
        if (under_way_ != 0) {
            link.listen();
        }
    }

    /// The system told that nobody listens there (ICMP), or that a packet cannot be sent.
    void refused(channel_handle from, std::error_code error) {
        engine_.channel_refused(from, error, std::chrono::steady_clock::now());
        pump();
    }

  private:
    using link_type = udp_channel<client_driver>;
    using waiting_request = completion_slot<std::error_code, const client_result&, std::size_t>;

    /// Performs actions until there are none. Completions that call back in do not nest.
    void pump() {
        if (pumping_) {
            return;
        }
        const auto self = shared_from_this();
        pumping_ = true;
        do {
            for (auto next = engine_.poll_action(); next.what != client_action::kind::none;
                 next = engine_.poll_action()) {
                perform(next);
            }
        } while (flush()); // what the system refuses is news for the engine
        pumping_ = false;
        if (under_way_ != 0) {
            wait();
        } else {
            rest();
        }
    }

    void perform(const client_action& action) {
        switch (action.what) {
        case client_action::kind::open_channel: open(action); break;
        case client_action::kind::close_channel: close(action.channel); break;
        case client_action::kind::send: send(action); break;
        case client_action::kind::complete: complete(action); break;
        case client_action::kind::none: break;
        }
    }

    void open(const client_action& action) {
        const auto now = std::chrono::steady_clock::now();
        const endpoint& server = engine_.server(action.server).address;
        auto opened = std::make_shared<link_type>(*io_, *this, action.channel);
        if (const std::error_code error = opened->open(server); error) {
            opened->close();
            log_.lines()(log_level::warning, [&] {
                return "No socket to " + server.to_string() + ": " + error.message();
            });
            engine_.channel_failed(action.channel, error, now);
            return;
        }
        log_.created(opened->local());
        if (links_.size() <= action.channel.index) {
            links_.resize(action.channel.index + 1U);
        }
        links_[action.channel.index] = std::move(opened);
        engine_.channel_opened(action.channel, now);
    }

    void close(channel_handle which) {
        auto& place = links_[which.index];
        if (sending_ == place.get()) {
            flush();
        }
        log_.closed(place->local());
        place->close();
        place.reset();
    }

    void send(const client_action& action) {
        link_type* const to = links_[action.channel.index].get();
        if (to == nullptr) {
            return;
        }
        if (sending_ != to) {
            flush();
            sending_ = to;
        }
        to->send(action.packet);
        if (log_.is_traced()) {
            const client_server_options& server = engine_.server(action.server);
            log_.trace({.when = std::chrono::system_clock::now(),
                        .outgoing = true,
                        .transport = transport_kind::udp,
                        .local = to->local(),
                        .remote = to->remote(),
                        .packet = action.packet,
                        .secret = server.secret.get()});
        }
    }

    /// False where nothing was queued.
    bool flush() {
        link_type* const last = std::exchange(sending_, nullptr);
        if (last == nullptr) {
            return false;
        }
        last->flush();
        return true;
    }

    void complete(const client_action& action) {
        waiting_request& waiting = *waiting_[action.request.index];
        if (!waiting) {
            return;
        }
        --under_way_;
        waiting(action.result.error, action.result, action.server);
    }

    void wait() {
        for (const auto& one : links_) {
            if (one != nullptr) {
                one->listen();
            }
        }
        const auto next = engine_.next_wake();
        if (!next || (armed_ && *armed_ <= *next)) {
            return;
        }
        armed_ = next;
        timer_.expires_at(*next);
        timer_.async_wait([weak = weak_from_this(), due = *next](std::error_code error) {
            const auto self = weak.lock();
            if (!error && self != nullptr && self->armed_ == due) {
                self->armed_.reset();
                self->engine_.timer(std::chrono::steady_clock::now());
                self->pump();
            }
        });
    }

    void rest() {
        for (const auto& one : links_) {
            if (one != nullptr) {
                one->rest();
            }
        }
        if (armed_) {
            armed_.reset();
            timer_.cancel();
        }
    }

    /// `request` is the packet that was in flight under the reply's identifier, if any.
    void trace_received(channel_handle from, const link_type& link, octets_view packet,
                        octets_view request, wall_time when, drop_reason reason) {
        trace_event event{.when = when,
                          .outgoing = false,
                          .transport = transport_kind::udp,
                          .local = link.local(),
                          .remote = link.remote(),
                          .packet = packet,
                          .reason = reason};
        if (const auto server = engine_.server_of(from)) {
            event.secret = engine_.server(*server).secret.get();
        }
        if (!request.empty()) {
            event.request_authenticator = request.subspan<4, 16>();
        }
        log_.trace(event);
    }

    asio::io_context* io_;
    event_log log_;
    random_source random_;
    client_engine engine_;
    asio::steady_timer timer_;
    client_registry<client_driver>* registry_; ///< null once the `io_context` has gone
    std::optional<time_point> armed_;
    datagram_batch received_;
    datagram_batch sent_;
    datagram_mover mover_;
    std::vector<std::shared_ptr<link_type>> links_;         ///< by channel index
    std::vector<std::unique_ptr<waiting_request>> waiting_; ///< by request index
    link_type* sending_ = nullptr;                          ///< whose row is being filled
    std::size_t under_way_ = 0;
    bool pumping_ = false;
    bool stopping_ = false;
};

} // namespace radius

// --- <radius/protocol/outgoing_request.hpp> ---

// A request that a client is going to send: one type a packet code, so that the reply has one too.

namespace radius {

/// The attributes of a request, in clear text and in order. Identifier, authenticators and
/// Message-Authenticator are the client's affair. Reading what was added goes by the usual verbs.
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

/// A CoA-Request (RFC 5176 section 2.2). Hidden values in it are hidden under zeros, which protects
/// them badly: send none without TLS.
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

// --- <radius/protocol/response.hpp> ---

// A verified reply as a client sees it.

namespace radius {

/// How a reply came about.
struct response_origin {
    std::shared_ptr<const shared_secret> secret;
    authenticator request_authenticator{};
    endpoint server;
    duration round_trip_time{}; ///< from the first transmission to the server that answered
    unsigned transmissions = 0; ///< of the request, to all servers
};

/// Owns its octets. Read with the verbs of `typed_reading`; hidden attributes come out in clear
/// text. A default one, as it comes with an error, holds no attributes and has code 0.
template <packet_code Request>
class basic_response : public typed_reading<basic_response<Request>> {
  public:
    static constexpr packet_code request_code = Request;

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

    /// See `typed_reading`.
    result<octets_view> reveal(flags properties, octets_view value,
                               octets_span room) const noexcept {
        if (origin_.secret == nullptr) {
            return errc::secret_unknown;
        }
        return reveal_hidden(room, properties, value, *origin_.secret,
                             origin_.request_authenticator);
    }

  private:
    packet_buffer octets_;
    response_origin origin_;
};

using access_response = basic_response<packet_code::access_request>;
using accounting_response = basic_response<packet_code::accounting_request>;
using coa_response = basic_response<packet_code::coa_request>;
using disconnect_response = basic_response<packet_code::disconnect_request>;
using status_response = basic_response<packet_code::status_server>;

} // namespace radius

namespace radius {

namespace detail {

/// The endpoint of a server by address or name. Throws `std::system_error` naming it.
inline endpoint resolve(asio::io_context& io, const server_address& server) {
    if (const auto address = ip_address::parse(server.host)) {
        return {address->unmapped(), server.port};
    }
    std::error_code error;
    asio::ip::udp::resolver resolver(io);
    const auto found = resolver.resolve(server.host, std::to_string(server.port), error);
    if (!error && found.empty()) {
        error = asio::error::host_not_found;
    }
    if (error) {
        throw std::system_error(error, "server \"" + server.host + "\"");
    }
    return from_asio(found.begin()->endpoint());
}

inline client_engine_options engine_options(asio::io_context& io, const client_options& options) {
    check_option(options.max_sockets > 0, "max_sockets must be at least 1");
    client_engine_options engine;
    const auto add = [&](const client_server_entry& one) {
        check_option(!one.address.host.empty(), "a server's host is missing");
        engine.servers.push_back(
            {.address = resolve(io, one.address),
             .secret = std::make_shared<const shared_secret>(one.secret),
             .serves = one.serves,
             .require_message_authenticator = one.require_message_authenticator});
    };
    if (options.servers.empty()) {
        add({.address = options.server,
             .secret = options.secret,
             .require_message_authenticator = options.require_message_authenticator});
    }
    for (const client_server_entry& one : options.servers) {
        add(one);
    }
    engine.retry = options.retry;
    engine.watchdog = options.watchdog;
    engine.request_timeout = options.request_timeout;
    engine.max_channels = options.max_sockets;
    engine.max_queued = options.max_queued;
    return engine;
}

} // namespace detail

/// Sends requests over UDP: retransmits, matches and verifies replies, opens more sockets beyond
/// 256 requests in flight, and goes to the next server when one does not answer.
///
/// Threads: one at a time, the one that runs the `io_context`, or a strand around all use.
/// Completion handlers run on their associated executor.
class client {
  public:
    /// Throws `std::system_error`: `errc::option_invalid` with the option's name, or what the
    /// system says of a host name.
    client(asio::io_context& io, const client_options& options)
        : driver_(std::make_shared<client_driver>(io, detail::engine_options(io, options),
                                                  options.log, options.trace)) {}
    client(client&&) noexcept = default;
    client& operator=(client&&) = delete;

    /// What is under way ends with `errc::stopped`.
    ~client() {
        if (driver_ != nullptr) {
            driver_->stop();
        }
    }

    /// Sends a request and completes with `void(std::error_code, basic_response<Code>)`. A reject
    /// or NAK is a response, not an error.
    ///
    /// Errors: `errc::no_response` when all tries at all servers are over; `errc::queue_full`;
    /// `errc::no_server_alive` where no server takes such requests; `errc::stopped`;
    /// `asio::error::operation_aborted` after cancellation, which all cancellation types ask for.
    template <packet_code Code, class Token>
    auto async_send(const outgoing_request<Code>& request, Token&& token) {
        using response = basic_response<Code>;
        return asio::async_initiate<Token, void(std::error_code, response)>(
            [driver = driver_](auto handler, const outgoing_request<Code>& sent) {
                initiate<Code>(driver, std::move(handler), sent);
            },
            token, request);
    }

    /// Ends everything under way with `errc::stopped`; later requests end so too.
    void stop() { driver_->stop(); }

    /// What was counted for a server, by its place in the options. Any thread may read it.
    const client_counters& counters(std::size_t server = 0) const noexcept {
        return driver_->engine().counters(server);
    }

    /// Whether a server is held to be alive.
    bool is_alive(std::size_t server = 0) const noexcept { return driver_->engine().alive(server); }

    /// Random octets for `add_chap` and `mschap_v2_login`.
    random_source& random() noexcept { return driver_->random(); }

  private:
    template <packet_code Code, class Handler>
    static void initiate(const std::shared_ptr<client_driver>& driver, Handler&& handler,
                         const outgoing_request<Code>& request) {
        const auto executor = asio::get_associated_executor(handler, driver->io().get_executor());
        auto slot = asio::get_associated_cancellation_slot(handler);
        auto work = asio::make_work_guard(executor);
        auto shared = std::make_shared<std::decay_t<Handler>>(std::forward<Handler>(handler));
        const auto started = driver->start(
            Code, request,
            [shared, executor, work = std::move(work), slot, driver](
                std::error_code error, const client_result& result, std::size_t server) mutable {
                if (slot.is_connected()) {
                    slot.clear();
                }
                finish<Code>(*driver, executor, std::move(*shared), error, result, server);
            });
        if (!started) {
            asio::post(executor, [shared, error = make_error_code(started.error())] {
                std::move (*shared)(error, basic_response<Code>());
            });
            return;
        }
        if (slot.is_connected()) {
            slot.assign([weak = std::weak_ptr(driver),
                         request_id = *started](asio::cancellation_type type) {
                const auto alive = weak.lock();
                if (type != asio::cancellation_type::none && alive != nullptr) {
                    alive->cancel(request_id);
                }
            });
        }
    }

    template <packet_code Code, class Executor, class Handler>
    static void finish(const client_driver& driver, const Executor& executor, Handler handler,
                       std::error_code error, const client_result& result, std::size_t server) {
        if (error == std::errc::operation_canceled) {
            error = asio::error::operation_aborted;
        }
        basic_response<Code> response;
        if (!error) {
            const client_server_options& from = driver.engine().server(server);
            response_origin origin{.secret = from.secret,
                                   .server = from.address,
                                   .round_trip_time = result.round_trip_time,
                                   .transmissions = result.transmissions};
            std::copy_n(result.request.begin() + 4, origin.request_authenticator.size(),
                        origin.request_authenticator.begin());
            response = basic_response<Code>(result.reply, std::move(origin));
        }
        auto call = [handler = std::move(handler), error,
                     response = std::move(response)]() mutable {
            std::move(handler)(error, std::move(response));
        };
        // Never from in here: this may run inside `async_send`, `stop` or a destructor, and what
        // the handler throws belongs to whoever runs the executor.
        asio::post(executor, std::move(call));
    }

    std::shared_ptr<client_driver> driver_;
};

} // namespace radius

namespace radius {

/// Has an `io_context` of its own, which runs only inside `send`. Not for several threads at a
/// time.
class blocking_client {
  public:
    /// Throws as `client` does.
    explicit blocking_client(const client_options& options) : client_(io_, options) {}

    /// Sends a request and waits for its end. A reject or NAK is a response, not an error.
    /// Throws `std::system_error` with the errors of `client::async_send`.
    template <packet_code Code>
    basic_response<Code> send(const outgoing_request<Code>& request) {
        std::error_code error;
        auto response = send(request, error);
        if (error) {
            throw std::system_error(error, to_string(Code));
        }
        return response;
    }

    /// The same without an exception: where `error` is set, the response is empty.
    template <packet_code Code>
    basic_response<Code> send(const outgoing_request<Code>& request, std::error_code& error) {
        basic_response<Code> response;
        error = errc::stopped;
        client_.async_send(request,
                           [&](std::error_code ended, const basic_response<Code>& received) {
                               error = ended;
                               response = received;
                           });
        io_.restart();
        io_.run();
        return response;
    }

    const client_counters& counters(std::size_t server = 0) const noexcept {
        return client_.counters(server);
    }

    /// Random octets for `add_chap` and `mschap_v2_login`.
    random_source& random() noexcept { return client_.random(); }

  private:
    asio::io_context io_{1};
    client client_;
};

} // namespace radius

// --- <radius/dictionary.hpp> ---

// Names at run time: dictionaries, values as text, printing. Needs neither Asio nor OpenSSL.

// --- <radius/dictionary/loader.hpp> ---

// Reads dictionaries written in FreeRADIUS's language, from files or from text.

#include <filesystem>
#include <fstream>

// --- <radius/dictionary/dictionary_blocks.hpp> ---

// The dictionary language's vendors, protocols and BEGIN- ... END- blocks, and what is settled at
// the end of all files.

// --- <radius/dictionary/dictionary_parser.hpp> ---

// The dictionary language of FreeRADIUS, line by line, without the files.

// --- <radius/dictionary/dictionary_words.hpp> ---

// The words of the dictionary language: a line taken apart, numbers, data types and flags, by the
// names that FreeRADIUS 3 and 4 give them.

// --- <radius/dictionary/dictionary_error.hpp> ---

// Why a dictionary cannot be read, and where.

#include <stdexcept>

namespace radius {

/// `what()` reads `dictionary.acme:12: unknown type "intger" (did you mean "integer"?)`.
class dictionary_error : public std::runtime_error {
  public:
    dictionary_error() : dictionary_error({}, 0, {}, {}) {}

    /// Line 0 means the file as a whole. `text` is what is wrong in it.
    dictionary_error(const std::string& file, std::size_t line, const std::string& problem,
                     std::string text)
        : std::runtime_error(file + (line != 0 ? ":" + std::to_string(line) : "") + ": " + problem),
          file_(file), line_(line), text_(std::move(text)) {}

    const std::string& file() const noexcept { return file_; }
    std::size_t line() const noexcept { return line_; }

    /// The offending word, as it stands in the file.
    const std::string& text() const noexcept { return text_; }

  private:
    std::string file_;
    std::size_t line_;
    std::string text_;
};

namespace detail {

/// What is wrong with a line, before it is known which line that is.
struct complaint {
    std::string problem;
    std::string text;
};

/// `before "text" behind`
inline complaint complain(std::string_view before, std::string_view text,
                          std::string_view behind = {}) {
    std::string problem(before);
    problem += problem.empty() ? "" : " ";
    append_quoted(problem, text);
    problem += behind;
    return {std::move(problem), std::string(text)};
}

} // namespace detail

} // namespace radius

namespace radius::detail {

/// The words of one line, without its comment.
struct dictionary_words {
    static constexpr std::size_t capacity = 12;

    std::array<std::string_view, capacity> words{};
    std::size_t count = 0;
    bool overflow = false;

    explicit dictionary_words(std::string_view line) noexcept {
        const auto is_space = [](char letter) {
            return letter == ' ' || (letter >= '\t' && letter <= '\r');
        };
        std::size_t place = 0;
        while (place < line.size() && line[place] != '#') {
            if (is_space(line[place])) {
                ++place;
                continue;
            }
            const std::size_t start = place;
            while (place < line.size() && line[place] != '#' && !is_space(line[place])) {
                ++place;
            }
            if (count == capacity) {
                overflow = true;
                return;
            }
            words[count++] = line.substr(start, place - start);
        }
    }

    std::string_view operator[](std::size_t place) const noexcept { return words[place]; }
    std::span<const std::string_view> from(std::size_t place) const noexcept {
        return std::span(words).first(count).subspan(std::min(place, count));
    }
};

/// Takes the text up to `separator` off the front of `text`, and the separator with it.
constexpr std::string_view take_part(std::string_view& text, char separator) noexcept {
    const std::size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

/// Appends the parts of "24757.1.0x02" to `number`.
inline result<void, complaint> append_path(attribute_number& number, std::string_view text) {
    std::string_view rest = text;
    do {
        const auto part = parse_number<std::uint32_t>(take_part(rest, '.'));
        if (!part) {
            return complain("bad attribute number", text);
        }
        if (number.depth == attribute_number::max_depth) {
            return complain("attribute number", text, " lies too deep");
        }
        number = number.child(*part);
    } while (!rest.empty());
    return text.ends_with('.') ? result<void, complaint>(complain("bad attribute number", text))
                               : result<void, complaint>();
}

/// How many octets a part of the path would have to fit into and does not; 0 where all parts fit.
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

inline constexpr std::array<type_word, 28> type_words{{
    {"integer", data_type::integer},
    {"string", data_type::text},
    {"octets", data_type::octets},
    {"ipaddr", data_type::ipv4addr},
    {"date", data_type::time},
    {"ifid", data_type::ifid},
    {"ipv6addr", data_type::ipv6addr},
    {"ipv6prefix", data_type::ipv6prefix},
    {"ipv4prefix", data_type::ipv4prefix},
    {"byte", data_type::byte},
    {"short", data_type::short_integer},
    {"signed", data_type::signed_integer},
    {"integer64", data_type::integer64},
    {"ether", data_type::ether},
    {"combo-ip", data_type::combo_ip},
    {"tlv", data_type::tlv},
    {"vsa", data_type::vsa},
    {"extended", data_type::extended},
    {"evs", data_type::evs},
    {"long-extended", data_type::long_extended},
    {"uint8", data_type::byte},
    {"uint16", data_type::short_integer},
    {"uint32", data_type::integer},
    {"uint64", data_type::integer64},
    {"int32", data_type::signed_integer},
    {"ipv4addr", data_type::ipv4addr},
    {"time_delta", data_type::time_delta},
    {"abinary", data_type::octets},
}};

/// Types of other protocols and of later versions, so that a message can tell them from a slip.
inline constexpr std::array<std::string_view, 11> unsupported_types{
    "struct", "union",   "group",   "bool", "int8",     "int16",
    "int64",  "float32", "float64", "size", "attribute"};

/// Reads the third word of an ATTRIBUTE line.
inline result<void, complaint> read_type(std::string_view word, attribute_definition& definition) {
    for (const type_word& known : type_words) {
        if (same_name(known.word, word)) {
            definition.type = known.type;
            return {};
        }
    }
    const bool sized =
        word.size() > 8 && same_name(word.substr(0, 7), "octets[") && word.ends_with(']');
    if (sized) {
        const auto length = parse_number<std::uint16_t>(word.substr(7, word.size() - 8));
        if (!length || *length == 0) {
            return complain("bad length in type", word);
        }
        definition.type = data_type::octets;
        definition.fixed_length = *length;
        return {};
    }
    for (const std::string_view unsupported : unsupported_types) {
        if (same_name(unsupported, word)) {
            return complain("type", word, " is not supported");
        }
    }
    nearest_name search(word);
    for (const type_word& known : type_words) {
        search.offer(known.word);
    }
    return complain("unknown type", word, search.question());
}

/// Reads what follows "encrypt=".
inline result<hiding, complaint> read_hiding(std::string_view word) {
    if (word == "1" || same_name(word, "User-Password")) {
        return hiding::password;
    }
    if (word == "2" || same_name(word, "Tunnel-Password")) {
        return hiding::tunnel_password;
    }
    if (word == "3" || same_name(word, "Ascend-Secret")) {
        return hiding::ascend;
    }
    return complain("unknown method of encryption", word);
}

/// Reads one flag of an ATTRIBUTE line.
inline result<void, complaint> read_flag(std::string_view flag, attribute_definition& definition) {
    constexpr std::string_view encrypt = "encrypt=";
    if (same_name(flag.substr(0, encrypt.size()), encrypt)) {
        const auto hidden = read_hiding(flag.substr(encrypt.size()));
        if (!hidden) {
            return hidden.error();
        }
        definition.properties.hidden = *hidden;
    } else if (same_name(flag, "has_tag")) {
        const data_type type = definition.type;
        if (type != data_type::integer && type != data_type::text && type != data_type::octets) {
            return complain("type", to_string(type), " takes no tag");
        }
        definition.properties.tagged = true;
    } else if (same_name(flag, "concat")) {
        definition.properties.concat = true;
    } else if (same_name(flag, "array")) {
        definition.array = true;
    } else if (same_name(flag, "secret")) {
        definition.secret = true;
    } else if (same_name(flag, "virtual") || same_name(flag, "internal")) {
        definition.internal = true;
    } else {
        nearest_name search(flag);
        for (const char* known :
             {"has_tag", "encrypt=1", "concat", "array", "secret", "virtual", "internal"}) {
            search.offer(known);
        }
        return complain("unknown flag", flag, search.question());
    }
    return {};
}

/// Reads "format=2,1" or "format=1,1,c" of a VENDOR line.
inline result<vendor_format, complaint> read_vendor_format(std::string_view word) {
    constexpr std::string_view key = "format=";
    if (!same_name(word.substr(0, key.size()), key)) {
        return complain("unknown option", word, "; a vendor's only one is format=");
    }
    std::string_view rest = word.substr(key.size());
    const auto type = parse_number<std::uint8_t>(take_part(rest, ','));
    const auto length = parse_number<std::uint8_t>(take_part(rest, ','));
    const bool continuation = same_name(rest, "c");
    if (!type || (*type != 1 && *type != 2 && *type != 4)) {
        return complain("", word, ": a vendor's type has 1, 2 or 4 octets");
    }
    if (!length || (*length != 0 && *length != 1 && *length != 2 && *length != 4)) {
        return complain("", word, ": a vendor's length has 0, 1, 2 or 4 octets");
    }
    if ((!rest.empty() && !continuation) || (continuation && (*type != 1 || *length != 1))) {
        return complain("", word, ": only format=1,1 takes a third part, c");
    }
    return vendor_format{*type, *length, continuation};
}

} // namespace radius::detail

namespace radius::detail {

/// Feeds a builder. Which file and which line come from the caller, who also sees to $INCLUDE.
class dictionary_parser {
  public:
    using outcome = result<void, complaint>;

    explicit dictionary_parser(const dictionary& base) : builder_(base) {}

    /// Reads one line that has at least one word.
    outcome read(const dictionary_words& line, const std::string& file, std::size_t number);

    /// How many blocks are open, and what the innermost was begun with: a file must close its own.
    std::size_t open_blocks() const noexcept { return blocks_.size(); }
    std::string innermost_block() const {
        return std::string(block_words[blocks_.back().kind]) + " " + blocks_.back().name;
    }

    /// Settles the VALUE lines that came before their ATTRIBUTE, and makes the dictionary.
    result<dictionary, dictionary_error> finish();

  private:
    enum block_kind : std::size_t {
        vendor_block,
        tlv_block,
        protocol_block
    };
    static constexpr std::array<std::string_view, 3> block_words{"BEGIN-VENDOR", "BEGIN-TLV",
                                                                 "BEGIN-PROTOCOL"};

    /// An open BEGIN-... block and the path of what is defined inside.
    struct block {
        block_kind kind;
        std::string name;
        attribute_number path;
    };

    /// A VALUE line whose attribute was not known yet.
    struct forward_value {
        std::string attribute;
        std::string name;
        std::string number;
        std::string file;
        std::size_t line;
    };

    outcome read_attribute(const dictionary_words& line);
    outcome read_value(const dictionary_words& line);
    outcome read_vendor(const dictionary_words& line);
    outcome read_protocol(const dictionary_words& line);
    outcome begin_vendor(const dictionary_words& line);
    outcome begin_tlv(const dictionary_words& line);
    outcome begin_protocol(const dictionary_words& line);
    outcome end(const dictionary_words& line, block_kind kind);

    outcome check_number(const attribute_number& number, std::string_view text) const;
    outcome define_value(const attribute_definition& owner, std::string_view name,
                         std::string_view number, bool yielding);
    static outcome check_name(std::string_view name, bool of_value);

    void note(std::string message) {
        builder_.add(dictionary_diagnostic{*file_, line_, std::move(message)});
    }
    attribute_number path() const {
        return blocks_.empty() ? attribute_number() : blocks_.back().path;
    }

    dictionary_builder builder_;
    std::vector<block> blocks_;
    std::vector<forward_value> forward_values_;
    const std::string* file_ = nullptr;
    std::size_t line_ = 0;
};

inline auto dictionary_parser::read(const dictionary_words& line, const std::string& file,
                                    std::size_t number) -> outcome {
    using reading = outcome (dictionary_parser::*)(const dictionary_words&);
    struct keyword {
        std::string_view word;
        std::size_t fewest;
        std::size_t most;
        reading read;
    };
    static constexpr std::array<keyword, 7> keywords{{
        {"ATTRIBUTE", 4, dictionary_words::capacity, &dictionary_parser::read_attribute},
        {"VALUE", 4, 4, &dictionary_parser::read_value},
        {"VENDOR", 3, 4, &dictionary_parser::read_vendor},
        {"BEGIN-VENDOR", 2, 3, &dictionary_parser::begin_vendor},
        {"BEGIN-TLV", 2, 2, &dictionary_parser::begin_tlv},
        {"BEGIN-PROTOCOL", 2, 2, &dictionary_parser::begin_protocol},
        {"PROTOCOL", 3, 4, &dictionary_parser::read_protocol},
    }};
    static constexpr std::array<std::string_view, 3> ends{"END-VENDOR", "END-TLV", "END-PROTOCOL"};
    file_ = &file;
    line_ = number;
    for (const keyword& known : keywords) {
        if (same_name(known.word, line[0])) {
            if (line.count < known.fewest) {
                return complain("", line[0], " wants more words");
            }
            if (line.count > known.most || line.overflow) {
                return complain("too many words from", line[std::min(known.most, line.count - 1)],
                                " on");
            }
            return (this->*known.read)(line);
        }
    }
    for (std::size_t kind = 0; kind < ends.size(); ++kind) {
        if (same_name(ends[kind], line[0])) {
            return end(line, static_cast<block_kind>(kind));
        }
    }
    for (const std::string_view later : {"FLAGS", "ALIAS", "DEFINE", "ENUM", "STRUCT", "MEMBER"}) {
        if (same_name(later, line[0])) {
            return complain("keyword", line[0], " is not supported");
        }
    }
    nearest_name search(line[0]);
    for (const keyword& known : keywords) {
        search.offer(known.word);
    }
    for (const std::string_view known : ends) {
        search.offer(known);
    }
    return complain("unknown keyword", line[0], search.question());
}

inline auto dictionary_parser::check_name(std::string_view name, bool of_value) -> outcome {
    constexpr std::string_view marks = "-_./:";
    if (name.size() > max_name_size) {
        return complain("name", name.substr(0, max_name_size), "... is too long");
    }
    const bool sound = std::ranges::all_of(name, [&](char letter) {
        const char folded = fold_case(letter);
        return (letter > ' ' && letter < 0x7F && of_value) || (folded >= 'a' && folded <= 'z') ||
               (letter >= '0' && letter <= '9') || marks.find(letter) != std::string_view::npos;
    });
    return sound ? outcome() : outcome(complain("name", name, " has a character no name may have"));
}

inline auto dictionary_parser::check_number(const attribute_number& number,
                                            std::string_view text) const -> outcome {
    if (const unsigned octets = overfull_part(number)) {
        return complain("attribute number", text,
                        " does not fit " + std::to_string(octets) +
                            (octets == 1 ? " octet" : " octets"));
    }
    if (number.type() == 0) {
        return complain("attribute number", text, " is reserved");
    }
    if (number.depth > 1) {
        attribute_number above = number;
        above.parts[--above.depth] = 0;
        const attribute_definition* parent = builder_.find(above);
        if (parent != nullptr && !parent->name.empty() &&
            with_codec(parent->type, []<class Codec>(Codec) { return !Codec::borrows; })) {
            return complain("attribute number", text,
                            " lies in " + parent->name + ", which is of type " +
                                std::string(to_string(parent->type)));
        }
    }
    return {};
}

inline auto dictionary_parser::read_attribute(const dictionary_words& line) -> outcome {
    attribute_definition definition;
    definition.name = line[1];
    definition.number = path();
    if (auto checked = check_name(line[1], false); !checked) {
        return checked;
    }
    if (auto appended = append_path(definition.number, line[2]); !appended) {
        return appended;
    }
    if (auto typed = read_type(line[3], definition); !typed) {
        return typed;
    }
    if (auto checked = check_number(definition.number, line[2]); !checked) {
        return checked;
    }
    definition.internal = definition.number.type() > 255;
    for (std::string_view flags : line.from(4)) {
        while (!flags.empty()) {
            const std::string_view flag = take_part(flags, ',');
            if (auto accepted = read_flag(flag, definition); !accepted) {
                return accepted;
            }
        }
    }
    if (std::ranges::any_of(line[3], [](char letter) { return letter != fold_case(letter); })) {
        note("type " + quoted(line[3]) + " is written with capitals");
    }
    if (const attribute_definition* before = builder_.find(line[1])) {
        if (before->number != definition.number) {
            note(before->name + " was " + before->number.to_string() + " and is now " +
                 definition.number.to_string());
        } else if (before->type != definition.type) {
            note(before->name + " was of type " + std::string(to_string(before->type)) +
                 " and is now of type " + std::string(to_string(definition.type)));
        }
    }
    builder_.add(std::move(definition));
    return {};
}

inline auto dictionary_parser::read_value(const dictionary_words& line) -> outcome {
    if (auto checked = check_name(line[2], true); !checked) {
        return checked;
    }
    if (const attribute_definition* owner = builder_.find(line[1])) {
        return define_value(*owner, line[2], line[3], false);
    }
    forward_values_.push_back(
        {std::string(line[1]), std::string(line[2]), std::string(line[3]), *file_, line_});
    return {};
}

inline auto dictionary_parser::define_value(const attribute_definition& owner,
                                            std::string_view name, std::string_view number,
                                            bool yielding) -> outcome {
    if (!is_integer(owner.type)) {
        note(owner.name + " is of type " + std::string(to_string(owner.type)) +
             ": its value name " + std::string(name) + " is of no use");
    }
    const data_type type = is_integer(owner.type) ? owner.type : data_type::integer64;
    const auto parsed = parse_integer(type, number, {});
    if (!parsed) {
        return complain(parsed.error() == errc::value_out_of_range ? "value out of range"
                                                                   : "bad value",
                        number);
    }
    const auto positive = parsed->get_if<std::uint64_t>();
    const std::uint64_t bits =
        positive ? *positive : static_cast<std::uint64_t>(parsed->as<std::int64_t>());
    const auto before = builder_.value_number(owner, name);
    if (before == bits && yielding) {
        return {};
    }
    if (before && before != bits) {
        note(owner.name + " value " + std::string(name) + " was " + std::to_string(*before) +
             " and is now " + std::string(number));
    }
    builder_.add_value(owner, name, bits, yielding);
    return {};
}

} // namespace radius::detail

namespace radius::detail {

inline auto dictionary_parser::read_vendor(const dictionary_words& line) -> outcome {
    vendor_definition vendor{std::string(line[1]), 0, {}};
    if (auto checked = check_name(line[1], false); !checked) {
        return checked;
    }
    const auto number = parse_number<std::uint32_t>(line[2]);
    if (!number || *number == 0) {
        return complain("bad vendor number", line[2]);
    }
    vendor.number = *number;
    if (line.count > 3) {
        const auto format = read_vendor_format(line[3]);
        if (!format) {
            return format.error();
        }
        vendor.format = *format;
    }
    if (const vendor_definition* before = builder_.find_vendor(line[1])) {
        if (before->number != vendor.number) {
            note("vendor " + vendor.name + " was " + std::to_string(before->number) +
                 " and is now " + std::to_string(vendor.number));
        } else if (before->format != vendor.format) {
            note("vendor " + vendor.name + " has another format than before");
        }
    }
    builder_.add(std::move(vendor));
    return {};
}

/// PROTOCOL and BEGIN-PROTOCOL say whose attributes a file defines; we only speak one.
inline auto dictionary_parser::read_protocol(const dictionary_words& line) -> outcome {
    return same_name(line[1], "RADIUS")
               ? outcome()
               : outcome(complain("protocol", line[1], " is not supported; RADIUS is"));
}

inline auto dictionary_parser::begin_protocol(const dictionary_words& line) -> outcome {
    if (auto accepted = read_protocol(line); !accepted) {
        return accepted;
    }
    blocks_.push_back({protocol_block, std::string(line[1]), path()});
    return {};
}

/// `BEGIN-VENDOR Acme` defines attributes of 26.Acme, and `parent=Extended-Vendor-Specific-1`,
/// which older files call `format=`, those of 241.26.Acme (RFC 6929 section 2.4).
inline auto dictionary_parser::begin_vendor(const dictionary_words& line) -> outcome {
    const vendor_definition* vendor = builder_.find_vendor(line[1]);
    if (vendor == nullptr) {
        nearest_name search(line[1]);
        search.offer(builder_.nearest_vendor(line[1]));
        return complain("unknown vendor", line[1], search.question());
    }
    if (path().depth != 0) {
        return complain("BEGIN-VENDOR", line[1], " stands inside " + innermost_block());
    }
    attribute_number inside = vendor_attribute_number(vendor->number, 0, vendor->format);
    inside.parts[--inside.depth] = 0;
    if (line.count > 2) {
        std::string_view option = line[2];
        const std::string_view key = take_part(option, '=');
        if (!same_name(key, "parent") && !same_name(key, "format")) {
            return complain("unknown option", line[2], "; BEGIN-VENDOR knows parent=");
        }
        const attribute_definition* parent = builder_.find(option);
        if (parent == nullptr) {
            nearest_name search(option);
            search.offer(builder_.nearest(option));
            return complain("unknown attribute", option, search.question());
        }
        if (parent->type == data_type::evs) {
            inside = parent->number.child(vendor->number);
        } else if (parent->type != data_type::vsa) {
            return complain("attribute", option,
                            " is of type " + std::string(to_string(parent->type)) +
                                "; a vendor's parent is of type evs or vsa");
        }
    }
    blocks_.push_back({vendor_block, std::string(line[1]), inside});
    return {};
}

inline auto dictionary_parser::begin_tlv(const dictionary_words& line) -> outcome {
    const attribute_definition* container = builder_.find(line[1]);
    if (container == nullptr) {
        nearest_name search(line[1]);
        search.offer(builder_.nearest(line[1]));
        return complain("unknown attribute", line[1], search.question());
    }
    if (container->type != data_type::tlv) {
        return complain("attribute", line[1],
                        " is of type " + std::string(to_string(container->type)) + ", not tlv");
    }
    blocks_.push_back({tlv_block, std::string(line[1]), container->number});
    return {};
}

inline auto dictionary_parser::end(const dictionary_words& line, block_kind kind) -> outcome {
    if (line.count != 2) {
        return complain("", line[0], " wants one name");
    }
    if (blocks_.empty()) {
        return complain(line[0], line[1], " without its beginning");
    }
    if (blocks_.back().kind != kind || !same_name(blocks_.back().name, line[1])) {
        return complain(line[0], line[1], " does not end " + innermost_block());
    }
    blocks_.pop_back();
    return {};
}

inline result<dictionary, dictionary_error> dictionary_parser::finish() {
    for (const forward_value& value : forward_values_) {
        file_ = &value.file;
        line_ = value.line;
        const attribute_definition* owner = builder_.find(value.attribute);
        outcome defined;
        if (owner != nullptr) {
            defined = define_value(*owner, value.name, value.number, true);
        } else {
            nearest_name search(value.attribute);
            search.offer(builder_.nearest(value.attribute));
            defined = complain("unknown attribute", value.attribute, search.question());
        }
        if (!defined) {
            return dictionary_error(value.file, value.line, defined.error().problem,
                                    defined.error().text);
        }
    }
    return builder_.build();
}

} // namespace radius::detail

namespace radius {

/// What a loader puts up with; beyond it there is a `dictionary_error`.
inline constexpr std::size_t max_include_depth = 32;
inline constexpr std::size_t max_dictionary_files = 4096; ///< a file included twice counts twice
inline constexpr std::size_t max_dictionary_file_size = std::size_t{16} << 20U;  ///< octets
inline constexpr std::size_t max_dictionary_total_size = std::size_t{64} << 20U; ///< octets
inline constexpr std::size_t max_dictionary_line_size = 4096;                    ///< octets

/// What a loader may do.
struct dictionary_options {
    /// Let $INCLUDE reach files outside the folder of the first file and those below it.
    bool allow_outside_includes = false;
};

namespace detail {

/// One loading: the parser, and the files that are open.
class dictionary_loader {
  public:
    using outcome = result<void, dictionary_error>;

    dictionary_loader(const dictionary& base, const dictionary_options& options)
        : parser_(base), options_(options) {}

    /// The first file.
    outcome load(const std::filesystem::path& path) {
        std::error_code error;
        const auto canonical = std::filesystem::canonical(path, error);
        if (error) {
            return dictionary_error(path.string(), 0, "cannot be read: " + error.message(), {});
        }
        root_ = canonical.parent_path();
        const auto opened = load_file(path, canonical);
        return opened ? outcome() : outcome(opened.error());
    }

    /// Text without a file, whose $INCLUDE lines have nothing to be relative to.
    outcome parse(std::string_view text, const std::string& name) {
        return read_lines(text, name, nullptr);
    }

    result<dictionary, dictionary_error> finish() { return parser_.finish(); }

  private:
    outcome load_file(const std::filesystem::path& path, const std::filesystem::path& canonical) {
        const std::string name = path.string();
        std::string contents;
        if (const std::string problem = read_file(canonical, contents); !problem.empty()) {
            return dictionary_error(name, 0, problem, {});
        }
        open_.push_back(canonical);
        auto read = read_lines(contents, name, &path);
        open_.pop_back();
        return read;
    }

    /// What is wrong, or nothing.
    std::string read_file(const std::filesystem::path& path, std::string& contents) {
        std::error_code error;
        if (!std::filesystem::is_regular_file(path, error)) {
            return "cannot be read: it is no regular file";
        }
        const auto size = std::filesystem::file_size(path, error);
        std::ifstream file(path, std::ios::binary);
        if (error || !file) {
            return "cannot be read";
        }
        total_ += static_cast<std::size_t>(size);
        if (size > max_dictionary_file_size || total_ > max_dictionary_total_size) {
            return "is too large";
        }
        if (++files_ > max_dictionary_files) {
            return "is one file too many";
        }
        contents.resize(static_cast<std::size_t>(size));
        file.read(contents.data(), static_cast<std::streamsize>(size));
        contents.resize(static_cast<std::size_t>(file.gcount()));
        return {};
    }

    outcome read_lines(std::string_view text, const std::string& name,
                       const std::filesystem::path* path) {
        const std::size_t blocks = parser_.open_blocks();
        std::size_t number = 0;
        while (!text.empty()) {
            ++number;
            const std::string_view line = take_part(text, '\n');
            if (line.size() > max_dictionary_line_size) {
                return dictionary_error(name, number, "line is too long", {});
            }
            const dictionary_words words(line);
            if (words.count == 0) {
                continue;
            }
            const bool optional = same_name(words[0], "$INCLUDE-");
            if (optional || same_name(words[0], "$INCLUDE")) {
                if (auto included = include(words, name, number, path, optional); !included) {
                    return included;
                }
            } else if (auto read = parser_.read(words, name, number); !read) {
                return dictionary_error(name, number, read.error().problem, read.error().text);
            }
            if (parser_.open_blocks() < blocks) {
                return dictionary_error(name, number, "this block was begun in another file",
                                        std::string(words[0]));
            }
        }
        if (parser_.open_blocks() > blocks) {
            return dictionary_error(name, number, parser_.innermost_block() + " is never ended",
                                    {});
        }
        return {};
    }

    outcome include(const dictionary_words& words, const std::string& name, std::size_t number,
                    const std::filesystem::path* from, bool optional) {
        const auto refuse = [&](std::string_view behind) {
            const auto what = complain("", words[1], behind);
            return outcome(dictionary_error(name, number, what.problem, what.text));
        };
        if (words.count != 2) {
            return dictionary_error(name, number, "$INCLUDE wants one file name", {});
        }
        if (from == nullptr) {
            return refuse(" cannot be included from a text that is no file");
        }
        const std::filesystem::path path = from->parent_path() / std::string(words[1]);
        std::error_code error;
        const auto canonical = std::filesystem::canonical(path, error);
        if (error == std::errc::no_such_file_or_directory && optional) {
            return {};
        }
        if (error) {
            return refuse(" cannot be included: " + error.message());
        }
        if (!options_.allow_outside_includes && !is_below_root(canonical)) {
            return refuse(" lies outside the first dictionary's folder");
        }
        if (std::ranges::find(open_, canonical) != open_.end()) {
            return refuse(" includes itself");
        }
        if (open_.size() >= max_include_depth) {
            return refuse(" is included too deep");
        }
        return load_file(path, canonical);
    }

    bool is_below_root(const std::filesystem::path& canonical) const {
        const auto [root_end, rest] =
            std::mismatch(root_.begin(), root_.end(), canonical.begin(), canonical.end());
        return root_end == root_.end();
    }

    dictionary_parser parser_;
    dictionary_options options_;
    std::filesystem::path root_;
    std::vector<std::filesystem::path> open_;
    std::size_t total_ = 0;
    std::size_t files_ = 0;
};

} // namespace detail

/// Reads a dictionary file and what it includes, on top of `base`.
/// Errors: the first thing that cannot be read, with its file and line.
inline result<dictionary, dictionary_error>
try_load_dictionary(const std::filesystem::path& path, const dictionary& base = {},
                    const dictionary_options& options = {}) {
    detail::dictionary_loader loader(base, options);
    if (const auto loaded = loader.load(path); !loaded) {
        return loaded.error();
    }
    return loader.finish();
}

/// Reads a dictionary file and what it includes, on top of `base`. Throws `dictionary_error`.
inline dictionary load_dictionary(const std::filesystem::path& path, const dictionary& base = {},
                                  const dictionary_options& options = {}) {
    return try_load_dictionary(path, base, options).value();
}

/// Reads a dictionary's text, which can include no files; `name` stands in its errors.
inline result<dictionary, dictionary_error> parse_dictionary(std::string_view text,
                                                             const std::string& name = "dictionary",
                                                             const dictionary& base = {}) {
    detail::dictionary_loader loader(base, {});
    if (const auto parsed = loader.parse(text, name); !parsed) {
        return parsed.error();
    }
    return loader.finish();
}

} // namespace radius

// --- <radius/dictionary/pair_text.hpp> ---

// Attributes as people type them, `Name = value`, on lines or between commas, as radclient reads
// them.

namespace radius {

/// `what()` reads `line 2: Usr-Name (did you mean "User-Name"?): unknown name`.
class pair_error : public std::runtime_error {
  public:
    pair_error() : pair_error(0, {}) {}
    pair_error(std::size_t line, const std::string& problem)
        : std::runtime_error("line " + std::to_string(line) + ": " + problem), line_(line) {}

    /// Counted from 1.
    std::size_t line() const noexcept { return line_; }

  private:
    std::size_t line_;
};

/// An attribute given by number, with its octets: `Attr-26.9.1 = 0x...`. Not hidden, whatever its
/// number means. Owns what it holds.
class numbered_pair {
  public:
    numbered_pair(const attribute_number& number, octet_string value)
        : number_(number), value_(std::move(value)), name_("Attr-" + number.to_string()) {}

    std::string_view name() const noexcept { return name_; }
    attribute_number number() const noexcept { return number_; }
    flags properties() const noexcept { return {}; }
    result<void> encode(writer& out) const {
        out.put(value_);
        return {};
    }

  private:
    attribute_number number_;
    octet_string value_;
    std::string name_;
};

namespace detail {

/// One `Name = value`, as views into the text.
struct pair_words {
    std::string_view name;
    std::string_view value;
    std::size_t line = 1;
};

/// Takes pairs off a text, one after the other.
class pair_scanner {
  public:
    explicit pair_scanner(std::string_view text) noexcept : rest_(text) {}

    /// Throws `pair_error`; false at the end.
    bool next(pair_words& pair) {
        skip_between();
        if (rest_.empty()) {
            return false;
        }
        pair.line = line_;
        pair.name = take(rest_.find_first_of(" \t\r\n=+,#\"'"));
        skip_blanks();
        take_operator(pair.name);
        skip_blanks();
        pair.value = take_value();
        skip_blanks();
        if (!rest_.empty() &&
            std::string_view(",#\r\n").find(rest_.front()) == std::string_view::npos) {
            fail("text behind the value of " + std::string(pair.name) + ": " +
                 quoted(rest_.substr(0, rest_.find_first_of("\r\n"))) +
                 "; a comma or a line end stands between pairs, and text with spaces has quotes");
        }
        return true;
    }

  private:
    [[noreturn]] void fail(const std::string& problem) const { throw pair_error(line_, problem); }

    std::string_view take(std::size_t count) noexcept {
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(taken.size());
        return taken;
    }
    void skip_blanks() noexcept {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r"), rest_.size()));
    }
    void skip_between() noexcept {
        for (;;) {
            skip_blanks();
            if (rest_.starts_with('#')) {
                take(rest_.find('\n'));
            } else if (rest_.starts_with('\n') || rest_.starts_with(',')) {
                line_ += rest_.front() == '\n' ? 1U : 0U;
                rest_.remove_prefix(1);
            } else {
                return;
            }
        }
    }
    void take_operator(std::string_view& name) {
        if (name.ends_with(':') && rest_.starts_with('=')) { // ":=" right behind the name
            name.remove_suffix(1);
        }
        if (name.empty()) {
            fail("a name is missing before " + quoted(rest_.substr(0, rest_.find('\n'))));
        }
        for (const std::string_view sign : {":=", "+=", "="}) {
            if (rest_.starts_with(sign)) {
                rest_.remove_prefix(sign.size());
                return;
            }
        }
        fail(quoted(name) + " is not followed by =");
    }
    std::string_view take_value() {
        if (!rest_.starts_with('"') && !rest_.starts_with('\'')) {
            const std::string_view value = take(rest_.find_first_of(" \t\r\n,"));
            if (value.empty()) {
                fail("a value is missing");
            }
            return value;
        }
        for (std::size_t place = 1; place < rest_.size() && rest_[place] != '\n'; ++place) {
            if (rest_[place] == '\\') {
                ++place;
            } else if (rest_[place] == rest_.front()) {
                return take(place + 1);
            }
        }
        fail("the quote is not closed in " + quoted(rest_.substr(0, rest_.find('\n'))));
    }

    std::string_view rest_;
    std::size_t line_ = 1;
};

/// The pair that `Attr-26.9.1 = 0x...` means, with the vendor's layout where it is known.
inline numbered_pair parse_numbered(const pair_words& words, const dictionary& names) {
    attribute_number number;
    const auto appended = append_path(number, words.name.substr(5));
    if (!appended) {
        throw pair_error(words.line, appended.error().problem);
    }
    if (number.is_vendor_specific()) {
        if (const vendor_definition* vendor = names.find_vendor(number[1])) {
            number.format = vendor->format;
        }
    }
    if (number.type() == 0 || number.type() > 255 || overfull_part(number) != 0) {
        throw pair_error(words.line, quoted(words.name) + " is no attribute number");
    }
    auto value = from_hex(words.value);
    if (!value || !words.value.starts_with("0x")) {
        throw pair_error(words.line, quoted(words.value) + ": " + std::string(words.name) +
                                         " wants 0x and pairs of hexadecimal digits");
    }
    return {number, *std::move(value)};
}

} // namespace detail

/// Calls `list.add(pair)` for each pair of `text`, in order. Pairs stand on lines of their own or
/// between commas; `#` begins a comment; `:=` and `+=` mean `=`. `Tunnel-Type:1 = VLAN` has a tag,
/// `Attr-26.9.1 = 0x...` needs no definition.
/// Errors: the first pair that cannot be read or added; those before it stay in `list`.
template <class List>
result<void, pair_error> parse_pairs_into(List& list, std::string_view text,
                                          const dictionary& names) {
    detail::pair_scanner scanner(text);
    detail::pair_words words;
    try {
        while (scanner.next(words)) {
            const bool numbered = same_name(words.name.substr(0, 5), "Attr-") &&
                                  words.name.size() > 5 && words.name[5] >= '0' &&
                                  words.name[5] <= '9' && names.find(words.name) == nullptr;
            if (numbered) {
                list.add(detail::parse_numbered(words, names));
            } else {
                list.add(names[words.name].parse(words.value));
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
inline result<attribute_list, pair_error> parse_pairs(std::string_view text,
                                                      const dictionary& names) {
    attribute_list list;
    if (const auto parsed = parse_pairs_into(list, text, names); !parsed) {
        return parsed.error();
    }
    return list;
}

} // namespace radius

// --- <radius/packet.hpp> ---

// The codec alone: attributes and packets, without Asio, OpenSSL or a run-time dictionary.

// --- <radius/attribute/literals.hpp> ---

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

// --- <radius/packet/packet_builder.hpp> ---

// Writes one packet into a buffer that the caller owns (RFC 2865 section 3), without signatures:
// those need a shared secret and stand in `auth/`.

namespace radius {

/// The attributes go straight into the buffer; `finish` fills in the length.
class packet_builder {
  public:
    /// `buffer` holds at least 20 octets; up to `max_packet_size` of it are used.
    packet_builder(octets_span buffer, packet_code code, octet identifier,
                   const authenticator& field = {}) noexcept
        : out_(buffer.first(std::min(buffer.size(), max_packet_size))) {
        out_.u8(static_cast<octet>(code));
        out_.u8(identifier);
        out_.u16(0);
        out_.put(field);
    }

    /// Appends one attribute.
    /// Errors: `errc::value_too_long`, `errc::value_out_of_range`, `errc::packet_full`;
    /// `errc::secret_unknown` for a hidden one. Nothing of the failed attribute stays.
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
            return errc::secret_unknown; // a name from a dictionary: not known to the compiler
        }
        if (const auto encoded = pair.encode(value); !encoded) {
            return encoded;
        }
        if (!value.ok()) {
            return errc::value_too_long;
        }
        return append(pair.number(), pair.properties(), value.written());
    }

    /// Appends type, length and value as they are.
    result<void> add_raw(octet type, octets_view value) noexcept {
        return append(attribute_number(type), flags{}, value);
    }

    /// Appends attributes that are already encoded, header octets included.
    result<void> add_encoded(octets_view attributes) noexcept {
        const std::size_t before = out_.size();
        out_.put(attributes);
        return keep_or_rewind(before);
    }

    /// Fills in the Length field and gives the packet, a part of the buffer.
    /// Errors: `errc::packet_full` where the buffer was too small for a header.
    result<octets_span> finish() noexcept {
        if (out_.size() < header_size) {
            return errc::packet_full;
        }
        const octets_span packet = out_.written();
        packet[2] = static_cast<octet>(packet.size() >> 8U);
        packet[3] = static_cast<octet>(packet.size() & 0xFFU);
        return packet;
    }

  private:
    result<void> append(const attribute_number& number, flags properties,
                        octets_view value) noexcept {
        const std::size_t before = out_.size();
        if (const auto written = write_attribute(out_, number, properties, value); !written) {
            out_.rewind(before);
            return written;
        }
        return keep_or_rewind(before);
    }

    result<void> keep_or_rewind(std::size_t before) noexcept {
        if (out_.ok()) {
            return {};
        }
        out_.rewind(before);
        return errc::packet_full;
    }

    writer out_;
};

} // namespace radius

// --- <radius/protocol/pcapng.hpp> ---

// Traced packets as a pcapng file, which Wireshark and tshark open (draft-ietf-opsawg-pcapng).

// --- <radius/protocol/pcapng_blocks.hpp> ---

// The blocks of a pcapng file (draft-ietf-opsawg-pcapng sections 4.1 to 4.3) and the IP and UDP
// headers in front of a packet in it (RFC 791, RFC 8200, RFC 768).

namespace radius::detail {

inline constexpr std::size_t ipv4_header_size = 20;
inline constexpr std::size_t ipv6_header_size = 40;
inline constexpr std::size_t udp_header_size = 8;
inline constexpr octet udp_protocol = 17;
inline constexpr octet hop_limit = 64;

/// A block under construction. All numbers are in network order, which the section header tells.
///
///     octet   0..3   4..7           8 ...                 last 4
///             Type   Total Length   body, padded to 32    Total Length again
class pcapng_block {
  public:
    pcapng_block(writer& out, std::uint32_t type) noexcept : out_(out), start_(out.size()) {
        out.u32(type);
        out.u32(0);
    }

    /// An option of the body: code (2), length (2), value, padding to 32 bits.
    void option(std::uint16_t code, octets_view value) noexcept {
        out_.u16(code);
        out_.u16(static_cast<std::uint16_t>(value.size()));
        out_.put(value);
        pad();
    }

    /// Zeros up to the next 32 bits.
    void pad() noexcept {
        while (out_.ok() && (out_.size() - start_) % 4 != 0) {
            out_.u8(0);
        }
    }

    /// Ends the options and the block.
    void finish() noexcept {
        constexpr std::uint16_t end_of_options = 0;
        option(end_of_options, {});
        const auto length = static_cast<std::uint32_t>(out_.size() - start_ + 4);
        out_.u32(length);
        if (out_.ok()) {
            writer(out_.written().subspan(start_ + 4, 4)).u32(length);
        }
    }

  private:
    writer& out_;
    std::size_t start_;
};

/// The Internet checksum (RFC 1071) while it is being summed.
class internet_checksum {
  public:
    /// Pieces but the last have an even number of octets.
    void add(octets_view piece) noexcept {
        for (std::size_t place = 0; place < piece.size(); ++place) {
            sum_ += place % 2 == 0 ? std::uint64_t{piece[place]} << 8U : piece[place];
        }
    }
    void add(std::size_t number) noexcept { sum_ += number; }

    std::uint16_t value() const noexcept {
        std::uint64_t folded = sum_;
        while (folded > 0xFFFF) {
            folded = (folded & 0xFFFFU) + (folded >> 16U);
        }
        return static_cast<std::uint16_t>(~folded & 0xFFFFU);
    }

  private:
    std::uint64_t sum_ = 0;
};

/// An address as 16 octets, IPv4 in its mapped form; the address of no interface stays that.
inline ipv6_address::octets_type ipv6_octets(const ip_address& address) noexcept {
    if (address.is_v6()) {
        return address.v6().octets();
    }
    ipv6_address::octets_type mapped{};
    if (address.v4() != ipv4_address()) {
        mapped[10] = mapped[11] = 0xFF;
        std::ranges::copy(address.v4().octets(), mapped.begin() + 12);
    }
    return mapped;
}

/// How many octets the headers between these ends take.
inline std::size_t udp_headers_size(const endpoint& source, const endpoint& target) noexcept {
    const bool v4 = source.address.is_v4() && target.address.is_v4();
    return (v4 ? ipv4_header_size : ipv6_header_size) + udp_header_size;
}

/// Writes the UDP header and what it carries. `pseudo` has the addresses summed up.
///
///     octet   0..1     2..3     4..5     6..7       8 ...
///             Source   Target   Length   Checksum   payload
inline void write_udp(writer& out, internet_checksum pseudo, const endpoint& source,
                      const endpoint& target, octets_view payload) noexcept {
    const std::size_t length = udp_header_size + payload.size();
    pseudo.add(std::size_t{udp_protocol});
    pseudo.add(2 * length); // in the pseudo header and in the UDP header
    pseudo.add(source.port);
    pseudo.add(target.port);
    pseudo.add(payload);
    const std::uint16_t checksum = pseudo.value();
    out.u16(source.port);
    out.u16(target.port);
    out.u16(static_cast<std::uint16_t>(length));
    out.u16(checksum == 0 ? 0xFFFF : checksum); // zero would mean that there is none
    out.put(payload);
}

/// Writes the IPv4 header, RFC 791 section 3.1:
///
///     octet   0      1     2..3           4..5   6..7       8     9          10..11
///             0x45   TOS   Total Length   Id     Fragment   TTL   Protocol   Checksum
///     octet   12..15   16..19
///             Source   Target
inline void write_ipv4_header(writer& out, const ipv4_address& source, const ipv4_address& target,
                              std::size_t payload_size) noexcept {
    constexpr std::uint16_t do_not_fragment = 0x4000;
    const octets_span header = out.reserve(ipv4_header_size);
    if (header.empty()) {
        return;
    }
    writer fields(header);
    fields.u8(0x45);
    fields.u8(0);
    fields.u16(static_cast<std::uint16_t>(ipv4_header_size + payload_size));
    fields.u16(0);
    fields.u16(do_not_fragment);
    fields.u8(hop_limit);
    fields.u8(udp_protocol);
    fields.u16(0);
    fields.put(source.octets());
    fields.put(target.octets());
    internet_checksum sum;
    sum.add(header);
    writer(header.subspan(10, 2)).u16(sum.value());
}

/// Writes the IPv6 header, RFC 8200 section 3:
///
///     octet   0..3            4..5             6             7           8..23    24..39
///             Version, Flow   Payload Length   Next Header   Hop Limit   Source   Target
inline void write_ipv6_header(writer& out, octets_view source, octets_view target,
                              std::size_t payload_size) noexcept {
    out.u32(0x60000000);
    out.u16(static_cast<std::uint16_t>(payload_size));
    out.u8(udp_protocol);
    out.u8(hop_limit);
    out.put(source);
    out.put(target);
}

/// Writes the packet as an IP datagram of at most 65,535 octets: IPv6 where one of the ends has
/// such an address.
inline void write_datagram(writer& out, const endpoint& source, const endpoint& target,
                           octets_view payload) noexcept {
    const std::size_t size = udp_header_size + payload.size();
    internet_checksum addresses;
    if (source.address.is_v4() && target.address.is_v4()) {
        const ipv4_address from = source.address.v4();
        const ipv4_address to = target.address.v4();
        addresses.add(from.octets());
        addresses.add(to.octets());
        write_ipv4_header(out, from, to, size);
    } else {
        const auto from = ipv6_octets(source.address);
        const auto to = ipv6_octets(target.address);
        addresses.add(from);
        addresses.add(to);
        write_ipv6_header(out, from, to, size);
    }
    write_udp(out, addresses, source, target, payload);
}

} // namespace radius::detail

// --- <radius/protocol/secret_masking.hpp> ---

// Overwrites the secrets in a copy of a packet, so that it can be kept and shown (RFC 2865 section
// 5, RFC 6929 section 2, RFC 3748 section 5).

namespace radius {

namespace detail {

/// One packet's masking; its state is what continues from one attribute to the next.
class secret_masker {
  public:
    explicit secret_masker(const dictionary& names) noexcept : names_(names.tables()) {}

    void mask(octets_span attributes) {
        while (attributes.size() >= 2) {
            const std::size_t length = attributes[1];
            if (length < 2 || length > attributes.size()) {
                break;
            }
            mask_attribute(attributes[0], attributes.subspan(2, length - 2));
            attributes = attributes.subspan(length);
        }
        if (attributes.size() > 2) { // the header shows what is wrong; who knows what follows
            clear(attributes.subspan(2));
        }
    }

  private:
    static void clear(octets_span value) noexcept {
        std::fill(value.begin(), value.end(), octet{0});
    }

    void mask_attribute(octet type, octets_span value) {
        const attribute_number number(type);
        if (type == vendor_specific_type) {
            mask_vendor(number, value, true);
        } else if (type == eap_message_type) {
            mask_eap(value);
        } else if (number.is_extended()) {
            mask_extended(number, value, 1, false);
        } else if (number.is_long_extended()) {
            mask_long_extended(number, value);
        } else {
            mask_value(number, value, false);
        }
    }

    /// A value whose place is known. One that is a fragment cannot be divided into its elements.
    void mask_value(const attribute_number& number, octets_span value, bool fragment) {
        const attribute_definition* known = names_.find(number);
        if (known == nullptr) {
            return;
        }
        if (is_secret(*known)) {
            clear(value);
        } else if (known->type == data_type::tlv && number.depth < attribute_number::max_depth) {
            fragment ? clear(value) : mask_elements(number, value, {});
        }
    }

    /// Sub-attributes or TLVs. Where they do not divide nobody can tell what they hold.
    void mask_elements(const attribute_number& parent, octets_span elements,
                       const vendor_format& format) {
        if (!elements.empty() && !sound_elements(elements, format)) {
            clear(elements);
            return;
        }
        while (!elements.empty()) {
            octets_view rest = elements;
            const auto found = take_element(rest, format);
            if (!found) {
                return;
            }
            const octets_span whole = elements.first(found->whole.size());
            const bool fragment = found->continued || continues_;
            continues_ = found->continued;
            mask_value(parent.child(found->type), whole.subspan(format.header_size()), fragment);
            elements = elements.subspan(whole.size());
        }
    }

    /// Vendor-Id (4), then what the vendor lays out; within an extended attribute Vendor-Type (1)
    /// and one value.
    void mask_vendor(const attribute_number& parent, octets_span value, bool laid_out) {
        const auto data = vendor_data::parse(value);
        if (!data) {
            clear(value);
            return;
        }
        const octets_span contents = value.subspan(4);
        const attribute_number number = parent.child(data->vendor);
        if (!laid_out) {
            if (!contents.empty()) {
                mask_value(number.child(contents[0]), contents.subspan(1), false);
            }
            return;
        }
        const vendor_definition* vendor = names_.find_vendor(data->vendor);
        mask_elements(number, contents, vendor != nullptr ? vendor->format : vendor_format{});
    }

    void mask_extended(const attribute_number& parent, octets_span value, std::size_t header,
                       bool fragment) {
        if (value.size() <= header) {
            return;
        }
        const attribute_number number = parent.child(value[0]);
        const octets_span contents = value.subspan(header);
        if (value[0] != vendor_specific_type) {
            mask_value(number, contents, fragment);
        } else if (fragment) {
            clear(contents);
        } else {
            mask_vendor(number, contents, false);
        }
    }

    /// More is the high bit of the second octet; whatever follows a piece that has it set may be
    /// another piece of the same value.
    void mask_long_extended(const attribute_number& number, octets_span value) {
        const bool more = value.size() > 1 && (value[1] & 0x80U) != 0;
        mask_extended(number, value, 2, more || long_extended_more_);
        long_extended_more_ = long_extended_more_ || more;
    }

    /// EAP Responses of methods that carry a password, or an answer from which it can be guessed,
    /// keep their header only:
    ///
    ///     octet   0      1            2..3     4      5 ...
    ///             Code   Identifier   Length   Type   Type-Data, over all EAP-Message attributes
    void mask_eap(octets_span value) {
        constexpr octet response = 2;
        constexpr std::array<octet, 5> methods{4, 5, 6, 17, 26}; // MD5, OTP, GTC, LEAP, MSCHAPv2
        if (eap_begun_) { // one EAP packet in each RADIUS packet (RFC 3579 section 3.1)
            if (eap_secret_) {
                clear(value);
            }
            return;
        }
        eap_begun_ = true;
        const bool too_short = value.size() < 5; // to tell the method: the worst is assumed
        eap_secret_ = too_short || (value[0] == response && std::ranges::count(methods, value[4]));
        if (eap_secret_ && !too_short) {
            clear(value.subspan(5));
        }
    }

    static constexpr octet eap_message_type = 79;

    const dictionary_tables& names_;
    bool eap_begun_ = false;
    bool eap_secret_ = false;
    bool continues_ = false;          ///< the last element goes on in the next one
    bool long_extended_more_ = false; ///< some value of types 245 and 246 came in pieces
};

} // namespace detail

/// Overwrites with zeros the values of all attributes that `marked`, made by `mark_secrets`, calls
/// secret or hidden, in whatever nesting, and of EAP methods that show a password or an answer to a
/// challenge. What does not divide into attributes, and what stands behind the Length field, is
/// overwritten too, for nobody can tell what it holds. Lengths stay; the packet no longer verifies.
///
/// Text that a vendor packs into a value of its own, such as a key inside Cisco-AVPair, is not
/// found unless the dictionary calls that attribute secret.
inline void mask_secrets(octets_span packet, const dictionary& marked) {
    if (packet.size() <= header_size) {
        return;
    }
    const std::size_t field = std::size_t{packet[2]} << 8U | packet[3];
    const std::size_t length = std::clamp(field, header_size, packet.size());
    detail::secret_masker(marked).mask(packet.subspan(header_size, length - header_size));
    const octets_span padding = packet.subspan(length);
    std::fill(padding.begin(), padding.end(), octet{0});
}

} // namespace radius

// --- <radius/protocol/trace_text.hpp> ---

// Traced packets for people: a line about the packet, then a `Name = value` line an attribute
// (RFC 2865 section 5).

#include <mutex>

namespace radius {

/// What the text of a trace shows.
struct trace_text_options {
    /// What attributes and values are called.
    dictionary names = standard_dictionary();

    /// With `shown`, hidden values are printed in clear text where the event knows the secret and,
    /// for a reply, the authenticator of the request.
    radius::secrets secrets = radius::secrets::masked;
};

namespace detail {

/// What `print` wants of a message.
class traced_message {
  public:
    traced_message(const packet_view& packet, const trace_event& event) noexcept
        : packet_(packet), secret_(event.secret) {
        if (is_request(packet.code())) {
            hidden_under_ = signed_field(packet);
        } else {
            hidden_under_ = event.request_authenticator;
        }
    }

    attribute_range attributes() const noexcept { return packet_.attributes(); }

    result<octets_view> reveal(flags properties, octets_view value,
                               octets_span room) const noexcept {
        if (secret_ == nullptr || !hidden_under_) {
            return errc::secret_unknown;
        }
        return reveal_hidden(room, properties, value, *secret_, *hidden_under_);
    }

  private:
    packet_view packet_;
    const shared_secret* secret_;
    std::optional<std::span<const octet, 16>> hidden_under_;
};

/// Wider than what a server accepts: a trace is there to show what it refuses.
inline constexpr packet_limits trace_limits{
    .max_size = 65535, .max_attributes = 65535, .allow_type_0 = true};

} // namespace detail

/// "Access-Accept id 5 length 44", or "13 octets" where that is no RADIUS header, with
/// ", dropped: unknown peer" behind it where the event has a reason. Free of control characters and
/// of what a peer could choose but for three numbers.
inline std::string trace_summary(const trace_event& event) {
    const octets_view packet = event.packet;
    std::string text;
    if (packet.size() < header_size) {
        text = std::to_string(packet.size()) + " octets";
    } else {
        const std::size_t length = std::size_t{packet[2]} << 8U | packet[3];
        text = to_string(static_cast<packet_code>(packet[0])) + " id " + std::to_string(packet[1]) +
               " length " + std::to_string(length);
        if (length != packet.size()) {
            text += " in " + std::to_string(packet.size()) + " octets";
        }
    }
    if (event.reason != drop_reason::none) {
        text += ", dropped: ";
        text += name_of(event.reason);
    }
    return text;
}

/// Makes text of traced packets. Any number of threads may use one.
class trace_printer {
  public:
    /// Takes time in proportion to the dictionary.
    explicit trace_printer(const trace_text_options& options = {})
        : names_(options.secrets == secrets::masked ? mark_secrets(options.names) : options.names),
          secrets_(options.secrets) {}

    /// The packet's line, such as
    /// "2026-11-22T10:00:00.123456Z 127.0.0.1:1812 -> 127.0.0.1:54321 UDP Access-Accept id 5 length
    /// 44", and below it its attributes as `print` gives them, or the hexadecimal octets of a
    /// packet that has none that can be read. Every line ends in a line feed and no octet of a
    /// packet becomes anything but printable text. Masked values are `<hidden>`, or zeros where
    /// they stand in something that cannot be divided.
    std::string operator()(const trace_event& event) const {
        std::string text;
        append_time(text, event.when);
        text += ' ' + (event.outgoing ? event.local : event.remote).to_string() + " -> " +
                (event.outgoing ? event.remote : event.local).to_string() + ' ';
        text += name_of(event.transport);
        text += ' ' + trace_summary(event) + '\n';
        if (secrets_ == secrets::shown) {
            append_attributes(text, event, event.packet);
        } else {
            octet_string copy = to_octets(event.packet);
            mask_secrets(copy, names_);
            append_attributes(text, event, copy);
        }
        return text;
    }

  private:
    /// "2026-11-22T10:00:00.123456Z"
    static void append_time(std::string& text, wall_time when) {
        const auto whole = std::chrono::floor<std::chrono::seconds>(when);
        const auto rest = std::chrono::floor<std::chrono::microseconds>(when - whole).count();
        append_date(text, whole);
        const std::string digits = std::to_string(rest);
        text.back() = '.';
        text += std::string(6 - digits.size(), '0') + digits + 'Z';
    }

    void append_attributes(std::string& text, const trace_event& event, octets_view packet) const {
        const auto parsed = packet_view::parse(packet, detail::trace_limits);
        if (parsed) {
            const detail::traced_message message(*parsed, event);
            const bool shown = secrets_ == secrets::shown;
            text += print(message, names_, {.show_hidden = shown}).to_string();
            return;
        }
        text += '\t';
        text += to_string(parsed.error());
        text += packet.empty() ? "\n" : ": 0x" + to_hex(packet) + '\n';
    }

    dictionary names_;
    radius::secrets secrets_;
};

/// A sink that prints each packet to `out` and flushes it. Copies of the sink share a lock, so any
/// number of threads may call them; `out` must outlive all of them and not be written to by others
/// meanwhile.
inline trace_sink make_text_trace(std::ostream& out, const trace_text_options& options = {}) {
    struct state {
        std::mutex lock;
        trace_printer print;
        std::ostream& out;

        state(const trace_text_options& wanted, std::ostream& stream)
            : print(wanted), out(stream) {}
    };
    return [shared = std::make_shared<state>(options, out)](const trace_event& event) {
        const std::string text = shared->print(event);
        const std::scoped_lock guard(shared->lock);
        shared->out << text << std::flush;
    };
}

} // namespace radius

namespace radius {

/// What a pcapng file shows, and how large it may get.
struct pcapng_options {
    /// Whose hidden and secret attributes are masked, besides those of the standard.
    dictionary names = standard_dictionary();

    /// With `masked`, secrets are zeros of the same length, and the authenticators of such packets
    /// no longer verify. With `shown`, packets are written as they were, hidden values under the
    /// shared secret that Wireshark can be told.
    radius::secrets secrets = radius::secrets::masked;

    /// The file ends before it gets larger than this many octets.
    std::uint64_t max_octets = std::uint64_t{1} << 30U;
};

/// What has become of a file.
enum class pcapng_state : std::uint8_t {
    writing,
    full,   ///< `max_octets` is reached; a full file is a valid one
    failed, ///< the stream failed
};

/// Writes packets to a stream that outlives it. Not for several threads at a time.
///
/// Each packet stands behind an IP and a UDP header made from its two ends, also where it came over
/// TCP, TLS or DTLS, so that the RADIUS dissector reads all of them; the interface's name says how
/// it travelled, and a comment sums it up. Wireshark takes UDP ports 1645, 1646, 1700, 1812, 1813
/// and 3799 for RADIUS: for others say so with "Decode As", or `tshark -d udp.port==2083,radius`.
class pcapng_writer {
  public:
    /// Writes the file's head at once.
    explicit pcapng_writer(std::ostream& out, const pcapng_options& options = {})
        : out_(out), marked_(mark_secrets(options.names)), secrets_(options.secrets),
          max_octets_(options.max_octets) {
        write_head();
    }

    /// Writes one packet and hands it to the stream's buffer. False where it has not been written,
    /// because the file is full or the stream failed: so it is then for all that follow.
    bool write(const trace_event& event) {
        if (state_ != pcapng_state::writing) {
            return false;
        }
        const endpoint& source = event.outgoing ? event.local : event.remote;
        const endpoint& target = event.outgoing ? event.remote : event.local;
        const std::size_t headers = detail::udp_headers_size(source, target);
        const octets_view packet =
            event.packet.first(std::min(event.packet.size(), max_datagram - headers));
        payload_ = to_octets(packet);
        if (secrets_ == secrets::masked) {
            mask_secrets(payload_, marked_);
        }
        const std::string comment = comment_on(event);
        block_.resize(headers + packet.size() + comment.size() + block_overhead);
        writer out(block_);
        write_packet(out, event, source, target, headers, comment);
        return put(out.written());
    }

    pcapng_state state() const noexcept { return state_; }

    /// How many octets have been written.
    std::uint64_t size() const noexcept { return size_; }

  private:
    static constexpr std::size_t max_datagram = 65535;
    static constexpr std::size_t block_overhead = 64; ///< what a packet block has besides its data
    static constexpr std::uint16_t option_comment = 1;

    /// The section header and one interface a transport:
    ///
    ///     section header block   Byte-Order Magic (4), Major (2), Minor (2), Section Length (8)
    ///     interface block        LinkType (2), Reserved (2), SnapLen (4)
    void write_head() {
        constexpr std::uint16_t user_application = 4;
        constexpr std::uint16_t interface_name = 2;
        constexpr std::uint16_t timestamp_resolution = 9;
        constexpr std::uint16_t raw_ip = 101;
        constexpr std::array<octet, 1> nanoseconds{9};
        std::array<octet, 512> room;
        writer out(room);
        detail::pcapng_block section(out, 0x0A0D0D0A);
        out.u32(0x1A2B3C4D);
        out.u16(1);
        out.u16(0);
        out.u64(~std::uint64_t{0}); // not known beforehand
        section.option(user_application, as_octets("radius"));
        section.finish();
        for (const transport_kind transport : {transport_kind::udp, transport_kind::tcp,
                                               transport_kind::tls, transport_kind::dtls}) {
            detail::pcapng_block description(out, 1);
            out.u16(raw_ip);
            out.u16(0);
            out.u32(0); // no limit
            description.option(interface_name, as_octets(name_of(transport)));
            description.option(timestamp_resolution, nanoseconds);
            description.finish();
        }
        put(out.written());
    }

    /// The enhanced packet block:
    ///
    ///     octet   0..3           4..11       12..15            16..19            20 ...
    ///             Interface Id   Timestamp   Captured Length   Original Length   packet, options
    void write_packet(writer& out, const trace_event& event, const endpoint& source,
                      const endpoint& target, std::size_t headers, std::string_view comment) {
        constexpr std::uint16_t packet_flags = 2;
        constexpr std::array<octet, 4> inbound{0, 0, 0, 1};
        constexpr std::array<octet, 4> outbound{0, 0, 0, 2};
        const auto since_epoch = std::chrono::nanoseconds(event.when.time_since_epoch()).count();
        detail::pcapng_block block(out, 6);
        out.u32(static_cast<std::uint32_t>(event.transport));
        out.u64(since_epoch > 0 ? static_cast<std::uint64_t>(since_epoch) : 0);
        out.u32(static_cast<std::uint32_t>(headers + payload_.size()));
        out.u32(static_cast<std::uint32_t>(headers + event.packet.size()));
        detail::write_datagram(out, source, target, payload_);
        block.pad();
        block.option(option_comment, as_octets(comment));
        block.option(packet_flags, event.outgoing ? outbound : inbound);
        block.finish();
    }

    std::string comment_on(const trace_event& event) const {
        std::string comment = trace_summary(event);
        if (event.transport != transport_kind::udp) {
            comment += ", came over ";
            comment += name_of(event.transport);
        }
        if (secrets_ == secrets::masked) {
            comment += ", secrets masked";
        }
        return comment;
    }

    bool put(octets_view block) {
        if (block.size() > max_octets_ - size_) {
            state_ = pcapng_state::full;
            return false;
        }
        const std::string_view characters = as_text(block);
        out_.write(characters.data(), static_cast<std::streamsize>(characters.size()));
        if (!out_) {
            state_ = pcapng_state::failed;
            return false;
        }
        size_ += block.size();
        return true;
    }

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

// --- <radius/protocol/trace_file.hpp> ---

// A trace sink that writes a pcapng file.

namespace radius {

namespace detail {

/// The file, its writer and the lock that lets several threads use them.
class trace_file {
  public:
    trace_file(const std::filesystem::path& path, const pcapng_options& options, log_sink log)
        : name_(path.string()), out_(open(path)), writer_(out_, options), log_(std::move(log)) {
        out_.flush();
        if (!out_ || writer_.state() == pcapng_state::failed) {
            throw std::system_error(std::make_error_code(std::errc::io_error),
                                    "the trace file \"" + escaped(name_) + "\"");
        }
    }

    void write(const trace_event& event) {
        const std::scoped_lock guard(lock_);
        if (stopped_) {
            return;
        }
        const bool written = writer_.write(event);
        out_.flush();
        if (written && out_) {
            return;
        }
        stopped_ = true;
        const bool full = writer_.state() == pcapng_state::full;
        log_(full ? log_level::warning : log_level::error, [&] {
            return "trace file \"" + escaped(name_) + "\" " +
                   (full ? "is full" : "cannot be written") + " after " +
                   std::to_string(writer_.size()) + " octets: no more packets are traced";
        });
    }

  private:
    /// A new file is for its owner only: even masked, it tells who logged in where.
    static std::ofstream open(const std::filesystem::path& path) {
        std::error_code ignored;
        const bool is_new = !std::filesystem::exists(path, ignored);
        errno = 0;
        std::ofstream out(path, std::ios::binary | std::ios::trunc);
        if (!out) {
            const int reason = errno != 0 ? errno : EIO;
            throw std::system_error(reason, std::generic_category(),
                                    "the trace file \"" + escaped(path.string()) + "\"");
        }
        if (is_new) {
            using std::filesystem::perms;
            std::filesystem::permissions(path, perms::owner_read | perms::owner_write, ignored);
        }
        return out;
    }

    std::string name_;
    std::ofstream out_;
    pcapng_writer writer_;
    logger log_;
    std::mutex lock_;
    bool stopped_ = false;
};

} // namespace detail

/// A sink that writes each packet to a pcapng file, replacing what was there, and hands it to the
/// system at once, so that the file can be read while it grows. Copies of the sink share the file,
/// which is closed with the last of them; any number of threads may call them. Once the file is
/// full or cannot be written, `log` is told so once and packets pass untraced. Throws
/// `std::system_error`, whose text names the file, where it cannot be opened or begun.
inline trace_sink make_trace_file(const std::filesystem::path& path,
                                  const pcapng_options& options = {}, log_sink log = {}) {
    auto file = std::make_shared<detail::trace_file>(path, options, std::move(log));
    return [file](const trace_event& event) { file->write(event); };
}

} // namespace radius

// --- <radius/server/server.hpp> ---

// The server that users hold: one handler, any number of transports, threads and sockets.

#include <thread>

// --- <radius/server/server_shard.hpp> ---

// What one thread of a server owns: sockets, counters, buffers, and the way to the handler.

// --- <radius/protocol/receiver.hpp> ---

// The server's side of one request, without sockets and clocks: octets go in, and what is to be
// done with them comes out (RFC 2865 section 3, RFC 3579 section 3.2, RFC 5080 section 2.2).

// --- <radius/protocol/counter_book.hpp> ---

// The counters of one server thread: totals, and a set for each peer that has been heard of.

// --- <radius/protocol/peer_table.hpp> ---

// Finds the peer, and so the shared secret, that belongs to a source address (RFC 2865 section 3).

#include <deque>

// --- <radius/protocol/peer.hpp> ---

// The other side of a shared secret (RFC 2865 section 3): what configuration says about it, and
// what is made of that.

namespace radius {

/// How one peer, or all peers of one network, are treated.
struct peer_options {
    /// Must not be empty (RFC 2865 section 3). Wiped once a table has been made of it.
    std::string secret = {};

    /// For logs and counters; empty for the network's text.
    std::string name = {};

    /// Drops an Access-Request over UDP or TCP without Message-Authenticator, which could have been
    /// forged (draft-ietf-radext-deprecating-radius).
    bool require_message_authenticator = true;

    /// Drops an Access-Request that has Proxy-State and no Message-Authenticator. Matters where
    /// `require_message_authenticator` is off (draft-ietf-radext-deprecating-radius).
    bool limit_proxy_state = true;

    /// Takes an Access-Request whose Request Authenticator is all zero instead of random.
    bool allow_zero_authenticator = false;

    /// Drops a CoA-Request or Disconnect-Request without Event-Timestamp (RFC 5176 section 6.3).
    bool require_event_timestamp = false;

    /// How far an Event-Timestamp may be from the present, both ways; positive (RFC 5176 section
    /// 6.3).
    std::chrono::seconds event_timestamp_window{300};
};

/// One line of a server's list of peers.
struct peer {
    ip_prefix network = {};
    peer_options options = {};
};

/// A peer, or a network of peers, as a `peer_table` holds it. Never changes; any number of threads
/// may read it.
class known_peer {
  public:
    /// Takes the options over, and wipes the secret in `configured`. Throws `std::system_error`
    /// with `errc::option_invalid` and the network's text for an option that is unusable. `index`:
    /// the peer's place in its table.
    known_peer(peer& configured, std::size_t index)
        : network_(configured.network.unmapped()), index_(index), secret_(checked(configured)),
          options_(take(configured.options)) {
        if (options_.name.empty()) {
            options_.name = network_.to_string();
        }
    }
    known_peer(const known_peer&) = delete;
    known_peer& operator=(const known_peer&) = delete;

    /// IPv4 networks in IPv6-mapped form have become IPv4 networks.
    const ip_prefix& network() const noexcept { return network_; }

    /// All options but the secret, which is empty here.
    const peer_options& options() const noexcept { return options_; }

    const shared_secret& secret() const noexcept { return secret_; }

    /// The configured name, or else the network's text.
    const std::string& name() const noexcept { return options_.name; }

    /// From 0 on, in the order of configuration: for arrays that hold something for each peer.
    std::size_t index() const noexcept { return index_; }

  private:
    /// The secret, where all is usable.
    static std::string_view checked(const peer& configured) {
        const auto demand = [&](bool met, const char* what) {
            if (!met) {
                throw std::system_error(make_error_code(errc::option_invalid),
                                        "peer " + configured.network.to_string() + ": " + what);
            }
        };
        const peer_options& options = configured.options;
        demand(!options.secret.empty(), "secret must not be empty");
        demand(options.event_timestamp_window > std::chrono::seconds(0),
               "event_timestamp_window must be positive");
        return options.secret;
    }

    static peer_options take(peer_options& options) {
        // Before the move, which would leave a short secret's characters behind.
        wipe(options.secret);
        options.secret = std::string();
        return std::move(options);
    }

    ip_prefix network_;
    std::size_t index_;
    shared_secret secret_;
    peer_options options_;
};

} // namespace radius

// --- <radius/protocol/position_index.hpp> ---

// A hash table of positions in an array that is kept elsewhere, from which entries can be removed:
// the index of the duplicate cache and of the table of peers.

namespace radius::detail {

/// Open addressing with linear probing, at most half full: 16 to 32 octets an entry. Removal shifts
/// what follows back, so that no markers of removed entries pile up. The caller says with a
/// predicate whether the element at a position is the one sought.
class position_index {
  public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// The position for which `is_it` is true among those entered with this hash, or `none`.
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

    /// Makes room for so many entries in all. Throws `std::bad_alloc`, which changes nothing.
    void reserve(std::size_t entries) {
        if (entries * 2 <= slots_.size()) {
            return;
        }
        std::size_t size = slots_.empty() ? 16 : slots_.size();
        while (size < entries * 2) {
            size *= 2;
        }
        std::vector<slot> old(size);
        old.swap(slots_);
        for (const slot& entry : old) {
            if (entry.position != none) {
                insert(entry.hash, entry.position);
            }
        }
    }

    /// Enters a position that is not there yet. `reserve` has made room for it.
    void insert(std::uint32_t hash, std::uint32_t position) noexcept {
        std::size_t place = home(hash);
        while (slots_[place].position != none) {
            place = after(place);
        }
        slots_[place] = {hash, position};
    }

    /// Removes a position that was entered with this hash.
    void erase(std::uint32_t hash, std::uint32_t position) noexcept {
        std::size_t gap = home(hash);
        while (slots_[gap].position != position) {
            gap = after(gap);
        }
        // An entry may fill the gap if the gap is not before its home: then a search that starts
        // at its home still meets it.
        for (std::size_t place = after(gap); slots_[place].position != none; place = after(place)) {
            if (distance(home(slots_[place].hash), place) >= distance(gap, place)) {
                slots_[gap] = slots_[place];
                gap = place;
            }
        }
        slots_[gap] = {};
    }

    std::size_t memory_bytes() const noexcept { return slots_.capacity() * sizeof(slot); }

  private:
    struct slot {
        std::uint32_t hash = 0;
        std::uint32_t position = none;
    };

    std::size_t home(std::uint32_t hash) const noexcept { return hash & (slots_.size() - 1); }
    std::size_t after(std::size_t place) const noexcept {
        return (place + 1) & (slots_.size() - 1);
    }
    std::size_t distance(std::size_t from, std::size_t to) const noexcept {
        return (to - from) & (slots_.size() - 1);
    }

    std::vector<slot> slots_;
};

} // namespace radius::detail

namespace radius {

/// All peers of a server, by address and by network. Never changes, so that any number of threads
/// may read it; servers hold a `std::shared_ptr<const peer_table>` and exchange it as a whole. A
/// peer takes about 240 octets: a million of them 230 MiB.
class peer_table {
  public:
    using const_iterator = std::deque<known_peer>::const_iterator;

    peer_table() = default;

    /// Throws `std::system_error` with `errc::option_invalid` and the network's text for an option
    /// that is unusable and for a network that is there twice. The secrets in `configured` are
    /// wiped in any case; those in the vector that it was copied from are the caller's.
    explicit peer_table(std::vector<peer> configured) {
        const secret_wiper wiper{configured};
        index_.reserve(configured.size());
        for (peer& next : configured) {
            const known_peer& added = peers_.emplace_back(next, peers_.size());
            enter(added);
        }
        for (std::vector<octet>& lengths : lengths_) {
            std::ranges::sort(lengths, std::greater<>());
        }
    }
    peer_table(const peer_table&) = delete;
    peer_table& operator=(const peer_table&) = delete;

    /// The peer with the longest network that contains the address; null for none. One hash probe
    /// for each length that networks of the address' family have, the longest first. An address in
    /// IPv6-mapped form counts as the IPv4 address. Valid as long as the table.
    const known_peer* find(const ip_address& address) const noexcept {
        const ip_address unmapped = address.unmapped();
        for (const octet length : lengths_[unmapped.is_v6() ? 1 : 0]) {
            if (const known_peer* found = find_network(unmapped.masked(length), length)) {
                return found;
            }
        }
        return nullptr;
    }

    /// In the order of configuration: the peer at `begin() + n` has the index n.
    const_iterator begin() const noexcept { return peers_.begin(); }
    const_iterator end() const noexcept { return peers_.end(); }
    std::size_t size() const noexcept { return peers_.size(); }
    bool empty() const noexcept { return peers_.empty(); }

  private:
    struct secret_wiper {
        std::vector<peer>& peers;
        ~secret_wiper() {
            for (peer& next : peers) {
                wipe(next.options.secret);
            }
        }
    };

    static std::uint32_t hash_of(const ip_address& address, unsigned length) noexcept {
        return static_cast<std::uint32_t>(detail::hash_mix(hash_value(address), length));
    }

    const known_peer* find_network(const ip_address& address, unsigned length) const noexcept {
        const std::uint32_t position =
            index_.find(hash_of(address, length), [&](std::uint32_t candidate) {
                const ip_prefix& network = peers_[candidate].network();
                return network.length() == length && network.address() == address;
            });
        return position == detail::position_index::none ? nullptr : &peers_[position];
    }

    void enter(const known_peer& added) {
        const ip_prefix& network = added.network();
        if (find_network(network.address(), network.length()) != nullptr) {
            throw std::system_error(make_error_code(errc::option_invalid),
                                    "peer " + network.to_string() + " is there twice");
        }
        index_.insert(hash_of(network.address(), network.length()),
                      static_cast<std::uint32_t>(added.index()));
        std::vector<octet>& lengths = lengths_[network.address().is_v6() ? 1 : 0];
        if (std::ranges::find(lengths, network.length()) == lengths.end()) {
            lengths.push_back(static_cast<octet>(network.length()));
        }
    }

    std::deque<known_peer> peers_;
    detail::position_index index_;

    /// The lengths that occur, of IPv4 and of IPv6 networks, the longest first.
    std::array<std::vector<octet>, 2> lengths_;
};

} // namespace radius

// --- <radius/protocol/server_counters.hpp> ---

// What a server counts, in the terms of RFC 4669 (authentication), RFC 4671 (accounting) and
// RFC 4673 (dynamic authorization).

namespace radius {

/// Counters of one kind of request. In the MIBs' words, for access: AccessRequests,
/// DupAccessRequests, MalformedAccessRequests, BadAuthenticators, PacketsDropped.
struct request_counters {
    counter requests;           ///< all that came from known peers, duplicates included
    counter duplicates;         ///< retransmissions that were recognised
    counter malformed;          ///< malformed packets, bad authenticators not among them
    counter bad_authenticators; ///< Request or Message-Authenticator missing or wrong
    counter dropped; ///< discarded for any other reason; unknown types are not among them
};

/// A server's counters: one set for the whole server and one a peer. Raised by one thread, read by
/// any at any time.
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

    counter status_requests;  ///< Status-Server, verified and answered by the engine
    counter unknown_types;    ///< packets of a code that the port does not serve
    counter invalid_requests; ///< packets from addresses without a shared secret
    counter resent_replies;   ///< duplicates answered from the cache

    drop_counters drops; ///< by reason: each dropped packet counts once here

    /// The counters of a kind of request; null for codes that have none.
    request_counters* of(packet_code request) noexcept {
        switch (request) {
        case packet_code::access_request: return &access;
        case packet_code::accounting_request: return &accounting;
        case packet_code::coa_request: return &coa;
        case packet_code::disconnect_request: return &disconnect;
        default: return nullptr;
        }
    }

    /// The counter of a handler's reply; null for other codes.
    counter* of_reply(packet_code reply) noexcept {
        switch (reply) {
        case packet_code::access_accept: return &access_accepts;
        case packet_code::access_reject: return &access_rejects;
        case packet_code::access_challenge: return &access_challenges;
        case packet_code::accounting_response: return &accounting_responses;
        case packet_code::coa_ack: return &coa_acks;
        case packet_code::coa_nak: return &coa_naks;
        case packet_code::disconnect_ack: return &disconnect_acks;
        case packet_code::disconnect_nak: return &disconnect_naks;
        default: return nullptr;
        }
    }

    /// Calls `visit(name, value)` for each number, drops by reason last.
    template <class Visitor>
    void for_each(Visitor&& visit) const;

    /// Adds another set, for the totals of several threads.
    server_counters& operator+=(const server_counters& other) noexcept;
};

namespace detail {

/// The one list of all counters: walks two sets side by side, the second possibly the first, and
/// calls `visit(prefix, name, left, right)`.
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

inline server_counters& server_counters::operator+=(const server_counters& other) noexcept {
    detail::visit_counters(*this, other,
                           [](std::string_view, std::string_view, counter& mine,
                              std::uint64_t more) { mine += more; });
    return *this;
}

} // namespace radius

namespace radius {

/// A peer's set is made with its first packet, so that a million silent peers cost eight octets
/// each. One thread counts; any thread may read.
class counter_book {
  public:
    explicit counter_book(std::size_t peers) : peers_(peers) {}
    counter_book(const counter_book&) = delete;
    counter_book& operator=(const counter_book&) = delete;
    ~counter_book() {
        for (const auto& one : peers_) {
            delete one.load(std::memory_order_relaxed);
        }
    }

    server_counters& totals() noexcept { return totals_; }
    const server_counters& totals() const noexcept { return totals_; }

    /// The peer's set, made now if need be.
    server_counters& of(const known_peer& peer) {
        std::atomic<server_counters*>& place = peers_[peer.index()];
        server_counters* found = place.load(std::memory_order_relaxed);
        if (found == nullptr) {
            found = new server_counters;
            place.store(found, std::memory_order_release);
        }
        return *found;
    }

    /// A copy of the peer's set; zeros where nothing came from it.
    server_counters read(const known_peer& peer) const {
        const server_counters* found = peers_[peer.index()].load(std::memory_order_acquire);
        return found == nullptr ? server_counters() : *found;
    }

  private:
    server_counters totals_;
    std::vector<std::atomic<server_counters*>> peers_;
};

} // namespace radius

// --- <radius/protocol/duplicate_cache.hpp> ---

// Finds repeated requests and answers them with the stored reply (RFC 5080 section 2.2.2).

// --- <radius/protocol/duplicate_cache_limits.hpp> ---

// The bounds of the duplicate cache, in entries, octets and time (RFC 5080 section 2.2.2).

// --- <radius/protocol/reply_arena.hpp> ---

// Where the duplicate cache keeps the replies that it may have to send again (RFC 5080 section
// 2.2.2): bounded memory that is filled from one end and reused chunk by chunk.

namespace radius::detail {

/// Chunks of 64 KiB, allocated when the first reply needs them and kept from then on. Replies are
/// appended to an open chunk; a chunk whose last reply is released is used again. Replies that live
/// about equally long belong on one lane, which has an open chunk of its own: else one that lives
/// long would hold a chunk of others that are gone.
class reply_arena {
  public:
    static constexpr std::size_t chunk_bytes = std::size_t{64} * 1024;
    static constexpr std::size_t lanes = 2;
    static constexpr std::size_t max_bytes_supported = 0xFFFF * chunk_bytes;

    /// The longest reply that can be kept, which is also the longest packet (RFC 7930 section 2).
    static constexpr std::size_t max_reply_size = 65535;

    /// Where a reply is. The default stands for an empty reply, which takes no room.
    struct place {
        std::uint16_t chunk = 0;
        std::uint16_t offset = 0;
        std::uint16_t size = 0;
    };

    /// `max_bytes`: rounded down to whole chunks, at least one.
    explicit reply_arena(std::size_t max_bytes) noexcept
        : max_chunks_(std::clamp(max_bytes, chunk_bytes, max_bytes_supported) / chunk_bytes) {
        open_.fill(none);
    }

    /// Keeps a copy of at most `max_reply_size` octets; nothing where all chunks are taken. Throws
    /// `std::bad_alloc`, which changes nothing.
    std::optional<place> store(octets_view reply, std::size_t lane) {
        if (reply.empty()) {
            return place{};
        }
        if (open_[lane] == none || chunk_bytes - chunks_[open_[lane]].used < reply.size()) {
            const std::size_t next = vacant_chunk();
            if (next == none) {
                return std::nullopt;
            }
            vacant_ = chunks_[next].next_vacant;
            open_[lane] = next;
        }
        chunk& target = chunks_[open_[lane]];
        const place stored{static_cast<std::uint16_t>(open_[lane]),
                           static_cast<std::uint16_t>(target.used),
                           static_cast<std::uint16_t>(reply.size())};
        const octets_span room = octets_span(target.octets.get(), chunk_bytes);
        std::copy(reply.begin(), reply.end(), room.subspan(target.used).begin());
        target.used += reply.size();
        ++target.replies;
        bytes_ += reply.size();
        return stored;
    }

    /// Gives up what `store` returned, once.
    void release(const place& stored) noexcept {
        if (stored.size == 0) {
            return;
        }
        bytes_ -= stored.size;
        chunk& emptied = chunks_[stored.chunk];
        if (--emptied.replies != 0) {
            return;
        }
        std::replace(open_.begin(), open_.end(), std::size_t{stored.chunk}, none);
        emptied.used = 0;
        emptied.next_vacant = vacant_;
        vacant_ = stored.chunk;
    }

    /// Valid until `release`.
    octets_view at(const place& stored) const noexcept {
        if (stored.size == 0) {
            return {};
        }
        return octets_view(chunks_[stored.chunk].octets.get(), chunk_bytes)
            .subspan(stored.offset, stored.size);
    }

    /// The octets of all replies kept.
    std::size_t bytes() const noexcept { return bytes_; }

    std::size_t memory_bytes() const noexcept {
        return chunks_.size() * chunk_bytes + chunks_.capacity() * sizeof(chunk);
    }

  private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    struct chunk {
        std::unique_ptr<octet[]> octets;
        std::size_t used = 0;
        std::size_t replies = 0;
        std::size_t next_vacant = none;
    };

    std::size_t vacant_chunk() {
        if (vacant_ == none && chunks_.size() < max_chunks_) {
            chunks_.push_back({std::make_unique_for_overwrite<octet[]>(chunk_bytes)});
            vacant_ = chunks_.size() - 1;
        }
        return vacant_;
    }

    std::size_t max_chunks_;
    std::vector<chunk> chunks_;
    std::array<std::size_t, lanes> open_;
    std::size_t vacant_ = none;
    std::size_t bytes_ = 0;
};

} // namespace radius::detail

namespace radius {

/// The bounds of one cache. An entry costs 72 octets and 16 to 32 of the index, beside its reply:
/// with these defaults a full cache takes 22 MiB for entries and 64 MiB for replies.
struct duplicate_cache_limits {
    /// 1 to 2^30. Beyond, the request that was answered first is forgotten.
    std::size_t max_entries = std::size_t{256} * 1024;

    /// 64 KiB to just under 4 GiB, used in chunks of 64 KiB. Beyond, the request that was answered
    /// first is forgotten.
    std::size_t max_reply_bytes = std::size_t{64} * 1024 * 1024;

    /// How long a reply is kept: 5 to 30 seconds (RFC 5080 section 2.2.2).
    duration lifetime = std::chrono::seconds(10);

    /// The same for CoA and Disconnect, at least 5 seconds: as long as an Event-Timestamp is held
    /// to be fresh, or a packet could be replayed in between (RFC 5176 section 6.3).
    duration dynamic_authorization_lifetime = std::chrono::seconds(300);
};

namespace detail {

/// The limits themselves. Throws `std::system_error` with `errc::option_invalid` and the name of
/// one that is out of range.
inline duplicate_cache_limits checked(const duplicate_cache_limits& limits) {
    const auto demand = [](bool met, const char* text) {
        if (!met) {
            throw std::system_error(make_error_code(errc::option_invalid), text);
        }
    };
    using std::chrono::seconds;
    demand(limits.max_entries >= 1 && limits.max_entries <= std::size_t{1} << 30U,
           "max_entries must be 1 to 2^30");
    demand(limits.max_reply_bytes >= reply_arena::chunk_bytes &&
               limits.max_reply_bytes <= reply_arena::max_bytes_supported,
           "max_reply_bytes must be at least 64 KiB and less than 4 GiB");
    demand(limits.lifetime >= seconds(5) && limits.lifetime <= seconds(30),
           "lifetime must be 5 to 30 seconds");
    demand(limits.dynamic_authorization_lifetime >= seconds(5),
           "dynamic_authorization_lifetime must be at least 5 seconds");
    return limits;
}

} // namespace detail

} // namespace radius

// --- <radius/protocol/duplicate_entries.hpp> ---

// The entries of the duplicate cache (RFC 5080 section 2.2.2) and the lists that they sit in.

// --- <radius/protocol/keyed_hash.hpp> ---

// SipHash-1-3 (Aumasson and Bernstein, 2012): a hash for tables that strangers can fill. Whoever
// does not know the seed cannot choose keys that collide.

namespace radius {

/// The secret of one hash table, from a `random_source`.
using hash_seed = std::array<octet, 16>;

/// Hashes a fixed number of 64-bit words, which count as octets in little-endian order.
class keyed_hash {
  public:
    explicit keyed_hash(const hash_seed& seed) noexcept {
        for (std::size_t place = 0; place < seed.size(); ++place) {
            key_[place / 8] |= static_cast<std::uint64_t>(seed[place]) << (place % 8 * 8);
        }
    }

    /// The 64-bit hash; any of its bits may serve as a table's position.
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

    static state absorb(state four, std::uint64_t word) noexcept {
        four[3] ^= word;
        four = round(four);
        four[0] ^= word;
        return four;
    }

    static state round(state four) noexcept {
        auto [a, b, c, d] = four;
        a += b;
        c += d;
        b = std::rotl(b, 13) ^ a;
        d = std::rotl(d, 16) ^ c;
        a = std::rotl(a, 32);
        c += b;
        a += d;
        b = std::rotl(b, 17) ^ c;
        d = std::rotl(d, 21) ^ a;
        return {a, b, std::rotl(c, 32), d};
    }

    std::array<std::uint64_t, 2> key_{};
};

} // namespace radius

namespace radius::detail {

/// What duplicates have in common, apart from the authenticator and the local socket.
struct duplicate_key {
    endpoint source;
    packet_code code{};
    octet identifier = 0;

    friend bool operator==(const duplicate_key&, const duplicate_key&) noexcept = default;

    std::uint32_t hash(const keyed_hash& hasher) const noexcept {
        std::array<std::uint64_t, 3> words{};
        if (source.address.is_v4()) {
            words[0] = source.address.v4().to_uint();
        } else {
            const ipv6_address::octets_type octets = source.address.v6().octets();
            for (std::size_t place = 0; place < octets.size(); ++place) {
                words[place / 8] = (words[place / 8] << 8U) | octets[place];
            }
        }
        words[2] = (std::uint64_t{source.address.is_v6()} << 32U) |
                   (std::uint64_t{source.port} << 16U) |
                   (std::uint64_t{static_cast<octet>(code)} << 8U) | identifier;
        return static_cast<std::uint32_t>(hasher(words));
    }
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
    std::uint32_t generation = 0; ///< grows when the entry becomes vacant: older tickets are stale
    std::uint32_t previous = 0;
    std::uint32_t next = 0;
};
static_assert(sizeof(duplicate_entry) == 72);

/// Entries in chunks of 64, allocated on demand and kept, and named by a position that never
/// changes. Lists are threaded through the entries, so that moving one allocates nothing.
class duplicate_entries {
  public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    duplicate_entry& operator[](std::uint32_t position) noexcept {
        return chunks_[position / chunk_entries][position % chunk_entries];
    }
    const duplicate_entry& operator[](std::uint32_t position) const noexcept {
        return chunks_[position / chunk_entries][position % chunk_entries];
    }

    /// Moves a vacant entry to `in_progress`. Throws `std::bad_alloc`, which changes nothing.
    std::uint32_t take() {
        if (count(duplicate_list::vacant) == 0) {
            grow();
        }
        const std::uint32_t position = front(duplicate_list::vacant);
        move(position, duplicate_list::in_progress);
        return position;
    }

    /// To the end of `list`; but to the front of `vacant`, since what was used last is in the
    /// processor's cache.
    void move(std::uint32_t position, duplicate_list list) noexcept {
        unlink(position);
        link(position, list);
    }

    /// The entry that has been in `list` for longest, or `none`.
    std::uint32_t front(duplicate_list list) const noexcept { return ends_of(list).front; }

    std::size_t count(duplicate_list list) const noexcept { return ends_of(list).count; }

    /// How many positions there are, vacant ones included.
    std::size_t size() const noexcept { return chunks_.size() * chunk_entries; }

    std::size_t memory_bytes() const noexcept {
        return size() * sizeof(duplicate_entry) + chunks_.capacity() * sizeof(chunks_[0]);
    }

  private:
    static constexpr std::uint32_t chunk_entries = 64;

    struct ends {
        std::uint32_t front = none;
        std::uint32_t back = none;
        std::size_t count = 0;
    };

    ends& ends_of(duplicate_list list) noexcept { return lists_[static_cast<std::size_t>(list)]; }
    const ends& ends_of(duplicate_list list) const noexcept {
        return lists_[static_cast<std::size_t>(list)];
    }

    void grow() {
        const auto first = static_cast<std::uint32_t>(size());
        chunks_.push_back(std::make_unique<duplicate_entry[]>(chunk_entries));
        for (std::uint32_t place = chunk_entries; place > 0; --place) {
            link(first + place - 1, duplicate_list::vacant);
        }
    }

    void unlink(std::uint32_t position) noexcept {
        const duplicate_entry& entry = (*this)[position];
        ends& list = ends_of(entry.list);
        (entry.previous == none ? list.front : (*this)[entry.previous].next) = entry.next;
        (entry.next == none ? list.back : (*this)[entry.next].previous) = entry.previous;
        --list.count;
    }

    void link(std::uint32_t position, duplicate_list where) noexcept {
        duplicate_entry& entry = (*this)[position];
        ends& list = ends_of(where);
        const bool at_front = where == duplicate_list::vacant;
        entry.list = where;
        entry.previous = at_front ? none : list.back;
        entry.next = at_front ? list.front : none;
        (entry.previous == none ? list.front : (*this)[entry.previous].next) = position;
        (entry.next == none ? list.back : (*this)[entry.next].previous) = position;
        ++list.count;
    }

    std::vector<std::unique_ptr<duplicate_entry[]>> chunks_;
    std::array<ends, static_cast<std::size_t>(duplicate_list::count_)> lists_{};
};

} // namespace radius::detail

namespace radius {

/// Names a request in progress until it is answered, abandoned or replaced; from then on it is
/// stale, and stays so. The default names none.
class duplicate_ticket {
  public:
    constexpr duplicate_ticket() noexcept = default;

    /// Whether it has ever named a request.
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

/// What a request is to the cache.
enum class duplicate_outcome : octet {
    fresh,       ///< new, and now in progress
    in_progress, ///< repeated before it was answered: drop it
    answered,    ///< repeated: send the stored reply
    full,        ///< new, but `max_entries` requests are in progress: drop it
};

/// The answer to `duplicate_cache::admit`.
struct duplicate_lookup {
    duplicate_outcome outcome = duplicate_outcome::full;

    /// For `fresh` only: to be handed to `store` or `abandon`.
    duplicate_ticket ticket;

    /// For `answered` only: as it was stored, and empty if it was. Valid until the next call of a
    /// member function that is not const.
    octets_view reply;
};

/// One for each local UDP socket or connection, used by one thread. Only requests that have been
/// verified may come here: a forged one could displace another (RFC 5080 section 2.2.2).
///
/// Memory is allocated when there are more entries or replies than ever before, and kept. Nothing
/// is scanned: every call costs constant time, apart from entries that it forgets.
class duplicate_cache {
  public:
    /// `seed`: random and secret, else a peer could choose requests that slow the cache down.
    /// Throws `std::system_error` with `errc::option_invalid` for a limit that is out of range; the
    /// text names it.
    explicit duplicate_cache(const hash_seed& seed, const duplicate_cache_limits& limits = {})
        : limits_(detail::checked(limits)), hasher_(seed), replies_(limits.max_reply_bytes) {}

    duplicate_cache(const duplicate_cache&) = delete;
    duplicate_cache& operator=(const duplicate_cache&) = delete;

    /// Looks a request up and enters it if it is new. A request with another authenticator than an
    /// earlier one with the same source, code and identifier replaces that one, whose ticket
    /// becomes stale. Throws `std::bad_alloc`, and then has not entered the request.
    duplicate_lookup admit(const endpoint& source, packet_code code, octet identifier,
                           std::span<const octet, 16> request_authenticator, time_point now) {
        expire(now);
        const detail::duplicate_key key{source, code, identifier};
        const std::uint32_t hash = key.hash(hasher_);
        const std::uint32_t known = index_.find(
            hash, [&](std::uint32_t position) { return entries_[position].key == key; });
        if (known != entries_.none) {
            const detail::duplicate_entry& entry = entries_[known];
            if (std::ranges::equal(entry.request_authenticator, request_authenticator)) {
                if (entry.list == detail::duplicate_list::in_progress) {
                    return {duplicate_outcome::in_progress, {}, {}};
                }
                return {duplicate_outcome::answered, {}, replies_.at(entry.reply)};
            }
            remove(known);
        } else if (entries() == limits_.max_entries && !remove_oldest_answered()) {
            return {};
        }
        index_.reserve(entries() + 1);
        const std::uint32_t position = entries_.take();
        detail::duplicate_entry& entry = entries_[position];
        entry.key = key;
        entry.hash = hash;
        std::ranges::copy(request_authenticator, entry.request_authenticator.begin());
        index_.insert(hash, position);
        return {duplicate_outcome::fresh, {position, entry.generation}, {}};
    }

    /// Keeps the reply to a request in progress; its lifetime runs from `now`. A stale ticket has
    /// no effect. Where replies take too much room, the requests that were answered first are
    /// forgotten. An empty reply stands for a request that is not answered: repeated ones get the
    /// same silence. A reply of more than 65535 octets is not kept, and the request is forgotten.
    /// `reply` must not be one that `admit` returned. Throws `std::bad_alloc`; the request is in
    /// progress then.
    void store(duplicate_ticket ticket, octets_view reply, time_point now) {
        if (!current(ticket)) {
            return;
        }
        if (reply.size() > detail::reply_arena::max_reply_size) {
            abandon(ticket);
            return;
        }
        expire(now);
        detail::duplicate_entry& entry = entries_[ticket.position_];
        const bool long_lived = entry.key.code == packet_code::coa_request ||
                                entry.key.code == packet_code::disconnect_request;
        auto place = replies_.store(reply, long_lived ? 1 : 0);
        // Ends at the latest when no reply is left, since one reply always fits.
        while (!place && remove_oldest_answered()) {
            place = replies_.store(reply, long_lived ? 1 : 0);
        }
        entry.reply = place.value_or(detail::reply_arena::place{});
        entry.completed = now;
        entries_.move(ticket.position_, long_lived
                                            ? detail::duplicate_list::dynamic_authorization_answered
                                            : detail::duplicate_list::answered);
    }

    /// Forgets a request in progress, so that a repeated one is new. A stale ticket has no effect.
    void abandon(duplicate_ticket ticket) noexcept {
        if (current(ticket)) {
            remove(ticket.position_);
        }
    }

    /// Whether the ticket's request is still in progress.
    bool current(duplicate_ticket ticket) const noexcept {
        return ticket && entries_[ticket.position_].generation == ticket.generation_ &&
               entries_[ticket.position_].list == detail::duplicate_list::in_progress;
    }

    /// Forgets the requests whose lifetime has passed, as `admit` and `store` do too. `now` must
    /// not be before that of an earlier call.
    void expire(time_point now) noexcept {
        for (const auto list : answered_lists) {
            while (!is_empty(list) && expiry_of_first(list) <= now) {
                remove(entries_.front(list));
            }
        }
    }

    /// When `expire` will next have something to do; nothing while no request is answered.
    std::optional<time_point> next_expiry() const noexcept {
        std::optional<time_point> earliest;
        for (const auto list : answered_lists) {
            if (!is_empty(list) && (!earliest || expiry_of_first(list) < *earliest)) {
                earliest = expiry_of_first(list);
            }
        }
        return earliest;
    }

    /// How many requests are known, those in progress included.
    std::size_t entries() const noexcept {
        return entries_.size() - entries_.count(detail::duplicate_list::vacant);
    }

    std::size_t in_progress() const noexcept {
        return entries_.count(detail::duplicate_list::in_progress);
    }

    /// The octets of all stored replies.
    std::size_t reply_bytes() const noexcept { return replies_.bytes(); }

    /// All memory held, without what the allocator adds: constant once the cache has seen its
    /// heaviest load.
    std::size_t memory_bytes() const noexcept {
        return sizeof(*this) + entries_.memory_bytes() + index_.memory_bytes() +
               replies_.memory_bytes();
    }

  private:
    static constexpr std::array answered_lists{
        detail::duplicate_list::answered, detail::duplicate_list::dynamic_authorization_answered};

    bool is_empty(detail::duplicate_list list) const noexcept { return entries_.count(list) == 0; }

    time_point expiry_of_first(detail::duplicate_list list) const noexcept {
        return entries_[entries_.front(list)].completed +
               (list == detail::duplicate_list::answered ? limits_.lifetime
                                                         : limits_.dynamic_authorization_lifetime);
    }

    bool remove_oldest_answered() noexcept {
        std::uint32_t oldest = entries_.none;
        for (const auto list : answered_lists) {
            if (!is_empty(list) &&
                (oldest == entries_.none ||
                 entries_[entries_.front(list)].completed < entries_[oldest].completed)) {
                oldest = entries_.front(list);
            }
        }
        if (oldest == entries_.none) {
            return false;
        }
        remove(oldest);
        return true;
    }

    void remove(std::uint32_t position) noexcept {
        detail::duplicate_entry& entry = entries_[position];
        index_.erase(entry.hash, position);
        if (entry.list != detail::duplicate_list::in_progress) {
            replies_.release(entry.reply);
        }
        ++entry.generation;
        entries_.move(position, detail::duplicate_list::vacant);
    }

    duplicate_cache_limits limits_;
    keyed_hash hasher_;
    detail::position_index index_;
    detail::duplicate_entries entries_;
    detail::reply_arena replies_;
};

} // namespace radius

// --- <radius/protocol/received_request.hpp> ---

// A request that has arrived and been verified: what all four kinds have in common.

namespace radius {

/// How and from whom a request came.
struct request_origin {
    const known_peer* peer = nullptr;
    endpoint source; ///< the client's end
    endpoint local;  ///< ours
    transport_kind transport = transport_kind::udp;
    moment arrived;
};

/// Read with the verbs of `typed_reading`; hidden attributes come out in clear text. A handler gets
/// it by reference: views taken from it, and the reference itself, live until its reply has been
/// handed back, across suspensions of a coroutine too. Not for several threads at a time.
class received_request : public typed_reading<received_request> {
  public:
    received_request(const packet_view& packet, const request_origin& origin) noexcept
        : packet_(packet), origin_(origin) {}

    packet_code code() const noexcept { return packet_.code(); }
    octet identifier() const noexcept { return packet_.identifier(); }

    /// The packet as it came, for what the typed verbs do not cover.
    const packet_view& packet() const noexcept { return packet_; }
    attribute_range attributes() const noexcept { return packet_.attributes(); }

    const known_peer& peer() const noexcept { return *origin_.peer; }
    const endpoint& source() const noexcept { return origin_.source; }
    const endpoint& local() const noexcept { return origin_.local; }
    transport_kind transport() const noexcept { return origin_.transport; }
    const moment& arrived() const noexcept { return origin_.arrived; }
    const request_origin& origin() const noexcept { return origin_; }

    /// See `typed_reading`. In CoA and Disconnect values are hidden under zeros (RFC 5176
    /// section 3.6), since their authenticator is a signature over the packet.
    result<octets_view> reveal(flags properties, octets_view value,
                               octets_span room) const noexcept {
        return reveal_hidden(room, properties, value, peer().secret(), signed_field(packet_));
    }

  private:
    packet_view packet_;
    request_origin origin_;
};

} // namespace radius

// --- <radius/protocol/reply.hpp> ---

// What a handler answers: one type a kind of request, so that an Access-Request cannot be answered
// with a CoA-ACK (RFC 2865 section 4, RFC 2866 section 4, RFC 5176 section 2).

// --- <radius/protocol/allowed_attributes.hpp> ---

// Which attributes a server may put into which reply (RFC 2865 section 5.44, RFC 2869 section 5.19,
// RFC 3579 section 3.3, RFC 5176 section 3.6).

namespace radius {

/// Access-Reject and Access-Challenge allow few attributes; Vendor-Specific is let through because
/// MS-CHAP-Error and its like live there. Proxy-State and Message-Authenticator belong to the
/// engine.
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
        return type == 18     // Reply-Message
               || type == 24  // State
               || type == 27  // Session-Timeout
               || type == 28  // Idle-Timeout
               || type == 73  // ARAP-Security
               || type == 74  // ARAP-Security-Data
               || type == 76  // Prompt
               || type == 79; // EAP-Message
    default: return true;
    }
}

/// Error-Cause 2xx stands only in an ACK, where nothing else may (RFC 5176 section 3.5).
constexpr bool error_cause_allowed(packet_code reply, std::uint32_t cause) noexcept {
    switch (reply) {
    case packet_code::coa_ack:
    case packet_code::disconnect_ack: return cause / 100 == 2;
    default: return cause / 100 != 2;
    }
}

} // namespace radius

namespace radius {

/// The answer to a request of one kind, in clear text: the engine adds Proxy-State and
/// Message-Authenticator, hides secrets and signs. Requests make replies; copying one costs what
/// its attributes cost.
template <request_kind Kind>
class basic_reply {
  public:
    static constexpr request_kind kind = Kind;

    /// A reply with this code; `is_reply_to` holds for it and the request's code.
    explicit basic_reply(packet_code code) noexcept : code_(code) {}

    /// No answer at all: the client will try again or elsewhere (RFC 2866 section 2 demands it for
    /// accounting that could not be stored).
    static basic_reply discard() noexcept { return basic_reply(packet_code{}); }

    /// Adds attributes behind those that are there.
    /// Throws `attribute_error`: `errc::attribute_not_allowed` for one that this code may not carry
    /// (RFC 2865 section 5.44) and for an Error-Cause of success in a NAK, or of failure in an ACK
    /// (RFC 5176 section 3.5), and what `attribute_list::add` throws.
    template <encodable_pair... Pairs>
    basic_reply& add(const Pairs&... pairs) & {
        (add_pair(pairs), ...);
        return *this;
    }
    template <encodable_pair... Pairs>
    basic_reply&& add(const Pairs&... pairs) && {
        return std::move(add(pairs...));
    }

    /// Zero where the request is not to be answered.
    packet_code code() const noexcept { return code_; }
    bool is_discard() const noexcept { return code_ == packet_code{}; }

    const attribute_list& attributes() const noexcept { return attributes_; }
    attribute_list& attributes() noexcept { return attributes_; }

  private:
    template <class Pair>
    void add_pair(const Pair& pair) {
        if (!allowed_in_reply(code_, pair.number())) {
            throw attribute_error(pair.name(), errc::attribute_not_allowed, to_string(code_));
        }
        attributes_.add(pair);
        if (pair.number().type() == attr::error_cause.number().type()) {
            check_error_causes();
        }
    }

    void check_error_causes() const {
        for (const error_cause cause : attributes_.all(attr::error_cause)) {
            if (!error_cause_allowed(code_, static_cast<std::uint32_t>(cause))) {
                throw attribute_error(attr::error_cause.name(), errc::attribute_not_allowed,
                                      to_string(code_));
            }
        }
    }

    packet_code code_;
    attribute_list attributes_;
};

using access_reply = basic_reply<request_kind::access>;
using accounting_reply = basic_reply<request_kind::accounting>;
using coa_reply = basic_reply<request_kind::coa>;
using disconnect_reply = basic_reply<request_kind::disconnect>;

} // namespace radius

// --- <radius/protocol/request_rules.hpp> ---

// The rules that a request must keep to reach the handler (RFC 2865 section 3, RFC 3579 sections
// 3.1 to 3.3, RFC 5176 section 6.3, RFC 5997 section 3, and the lessons of BlastRADIUS).

// --- <radius/protocol/request_scan.hpp> ---

// One walk over a request's attributes that finds all that the rules of arrival ask about.

namespace radius {

/// Kinds of credentials, of which an Access-Request holds one (RFC 3579 section 3.3).
enum class credential : std::uint8_t {
    user_password = 1,
    chap = 2,
    arap = 4,
    eap = 8,
    ms_chap = 16,
};

/// What stands in the packet, without a judgement.
struct request_scan {
    std::optional<std::size_t> message_authenticator; ///< where its 16 octets begin
    bool message_authenticator_malformed = false;     ///< of another length, or twice
    bool has_proxy_state = false;
    std::uint8_t credentials = 0; ///< bits of `credential`
    std::optional<std::uint32_t> event_timestamp;

    bool has(credential kind) const noexcept {
        return (credentials & static_cast<std::uint8_t>(kind)) != 0;
    }
    /// Two kinds at once.
    bool conflicting() const noexcept { return (credentials & (credentials - 1U)) != 0; }

    explicit request_scan(const packet_view& request) noexcept {
        std::size_t offset = header_size;
        for (const raw_attribute attribute : request.attributes()) {
            note(attribute, offset);
            offset += attribute.whole.size();
        }
    }

  private:
    void note(const raw_attribute& attribute, std::size_t offset) noexcept {
        switch (attribute.type) {
        case 2: add(credential::user_password); break;
        case 3: add(credential::chap); break;
        case 26: note_vendor(attribute.value); break;
        case 33: has_proxy_state = true; break;
        case 55: // Event-Timestamp
            if (const auto seconds = reader(attribute.value).u32();
                seconds && attribute.value.size() == 4) {
                event_timestamp = *seconds;
            }
            break;
        case 70: add(credential::arap); break;
        case 79: add(credential::eap); break;
        case message_authenticator_type:
            if (message_authenticator || attribute.whole.size() != message_authenticator_size) {
                message_authenticator_malformed = true;
            } else {
                message_authenticator = offset + 2;
            }
            break;
        default: break;
        }
    }

    /// MS-CHAP-Response and MS-CHAP2-Response of Microsoft (RFC 2548 section 2).
    void note_vendor(octets_view value) noexcept {
        const auto data = vendor_data::parse(value);
        if (!data || data->vendor != 311 || !sound_elements(data->contents, {})) {
            return;
        }
        octets_view rest = data->contents;
        while (const auto found = take_element(rest, {})) {
            if (found->type == 1 || found->type == 25) {
                add(credential::ms_chap);
            }
        }
    }

    void add(credential kind) noexcept {
        credentials = static_cast<std::uint8_t>(credentials | static_cast<std::uint8_t>(kind));
    }
};

} // namespace radius

namespace radius {

/// Whether what crosses the network is protected by nothing but the shared secret.
constexpr bool is_unprotected(transport_kind transport) noexcept {
    return transport == transport_kind::udp || transport == transport_kind::tcp;
}

namespace detail {

/// The rules about a Message-Authenticator that is not there.
inline drop_reason judge_absence(const packet_view& packet, const request_scan& scan,
                                 const peer_options& policy, transport_kind transport) noexcept {
    if (scan.has(credential::eap) || packet.code() == packet_code::status_server) {
        return drop_reason::message_authenticator_missing;
    }
    if (packet.code() != packet_code::access_request || !is_unprotected(transport)) {
        return drop_reason::none;
    }
    if (policy.require_message_authenticator) {
        return drop_reason::message_authenticator_missing;
    }
    if (policy.limit_proxy_state && scan.has_proxy_state) {
        return drop_reason::proxy_state_unprotected;
    }
    return scan.credentials == 0 ? drop_reason::credentials_missing : drop_reason::none;
}

/// Replays of CoA and Disconnect are recognised by their age (RFC 5176 section 6.3).
inline drop_reason judge_timestamp(const packet_view& packet, const request_scan& scan,
                                   const peer_options& policy, wall_time now) noexcept {
    if (packet.code() != packet_code::coa_request &&
        packet.code() != packet_code::disconnect_request) {
        return drop_reason::none;
    }
    if (!scan.event_timestamp) {
        return policy.require_event_timestamp ? drop_reason::stale_event_timestamp
                                              : drop_reason::none;
    }
    const std::chrono::sys_seconds sent{std::chrono::seconds(*scan.event_timestamp)};
    const auto present = std::chrono::floor<std::chrono::seconds>(now);
    const auto age = present > sent ? present - sent : sent - present;
    return age > policy.event_timestamp_window ? drop_reason::stale_event_timestamp
                                               : drop_reason::none;
}

} // namespace detail

/// Everything that can be said against a well-formed request from a known peer: what is missing
/// first, signatures next, meaning last.
inline drop_reason judge_request(const packet_view& packet, const known_peer& peer,
                                 transport_kind transport, const moment& now) noexcept {
    const peer_options& policy = peer.options();
    const request_scan scan(packet);
    if (scan.message_authenticator_malformed) {
        return drop_reason::message_authenticator_invalid;
    }
    if (!scan.message_authenticator) {
        if (const auto reason = detail::judge_absence(packet, scan, policy, transport);
            reason != drop_reason::none) {
            return reason;
        }
    }
    const bool is_access = packet.code() == packet_code::access_request;
    if (is_access && !policy.allow_zero_authenticator &&
        std::ranges::equal(packet.authenticator_field(), zero_field)) {
        return drop_reason::zero_authenticator;
    }
    if (scan.message_authenticator &&
        !verify_request_message_authenticator(packet, *scan.message_authenticator, peer.secret())) {
        return drop_reason::message_authenticator_invalid;
    }
    if (!verify_request_authenticator(packet, peer.secret())) {
        return drop_reason::authenticator_invalid;
    }
    if (is_access && scan.conflicting()) {
        return drop_reason::credentials_conflict;
    }
    return detail::judge_timestamp(packet, scan, policy, now.wall);
}

} // namespace radius

namespace radius {

/// What one socket or connection is for.
struct receiver_options {
    service port = service::all;
    transport_kind transport = transport_kind::udp;
    packet_limits limits{};
    duplicate_cache_limits duplicates{};
};

/// Judges what arrives at one socket or connection. Used by one thread.
///
/// The life of a packet: `receive` gives `dropped` (counted, nothing to do), `answered` (send these
/// octets), or `admitted` (ask the handler). An admitted request is ended by exactly one call of
/// `finish` or `abandon`, at once or much later.
class receiver {
  public:
    using ticket = duplicate_ticket;

    struct dropped {
        drop_reason reason;
        const known_peer* peer; ///< null where the address is unknown
    };
    struct answered {
        octets_view reply; ///< inside the room given to `receive`
        const known_peer* peer;
    };
    struct admitted {
        received_request request; ///< borrows the datagram
        ticket place;
    };
    using outcome = std::variant<dropped, answered, admitted>;

    /// `book` and `random` belong to the same thread and outlive the receiver.
    receiver(const receiver_options& options, std::shared_ptr<const peer_table> peers,
             counter_book& book, random_source& random)
        : options_(options), peers_(std::move(peers)), book_(&book), random_(&random),
          cache_(draw_seed(random), options.duplicates) {}

    const receiver_options& options() const noexcept { return options_; }
    duplicate_cache& cache() noexcept { return cache_; }

    /// `source` and `local` in unmapped form. `room`, 4096 octets, takes a reply that the engine
    /// gives by itself: a stored one, or the answer to Status-Server.
    outcome receive(octets_view datagram, const endpoint& source, const endpoint& local,
                    const moment& now, octets_span room) {
        const known_peer* peer = peers_->find(source.address);
        if (peer == nullptr) {
            ++book_->totals().invalid_requests;
            return drop(drop_reason::unknown_peer, packet_code{}, nullptr);
        }
        const auto parsed = packet_view::parse(datagram, options_.limits);
        if (!parsed) {
            return drop_malformed(datagram, parsed.error(), *peer);
        }
        const packet_view& packet = *parsed;
        if (!is_served(options_.port, packet.code())) {
            raise(*peer, [](server_counters& set) { ++set.unknown_types; });
            return drop(drop_reason::unexpected_code, packet.code(), peer);
        }
        raise(*peer, [&](server_counters& set) {
            if (request_counters* kind = set.of(packet.code())) {
                ++kind->requests;
            }
        });
        if (const drop_reason reason = judge_request(packet, *peer, options_.transport, now);
            reason != drop_reason::none) {
            return drop(reason, packet.code(), peer);
        }
        if (packet.code() == packet_code::status_server) {
            return answer_status(packet, *peer, room);
        }
        return admit(packet, {peer, source, local, options_.transport, now}, room);
    }

    /// Signs the handler's reply into `room` (4096 octets), remembers it for duplicates and gives
    /// the octets to send. Errors: why nothing is to be sent.
    template <request_kind Kind>
    result<octets_view, drop_reason> finish(const received_request& request, ticket place,
                                            const basic_reply<Kind>& reply, octets_span room,
                                            time_point now) {
        if (reply.is_discard()) {
            abandon(request, place, drop_reason::handler_declined);
            return drop_reason::handler_declined;
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

    /// Ends an admitted request without a reply; a retransmission of it counts as new.
    void abandon(const received_request& request, ticket place, drop_reason reason) {
        cache_.abandon(place);
        (void)drop(reason, request.code(), &request.peer());
    }

  private:
    static hash_seed draw_seed(random_source& random) {
        hash_seed seed{};
        random.fill(seed);
        return seed;
    }

    /// Raises the same counter in the totals and in the peer's set.
    template <class Raise>
    void raise(const known_peer& peer, Raise&& raise_one) {
        raise_one(book_->totals());
        raise_one(book_->of(peer));
    }

    dropped drop(drop_reason reason, packet_code code, const known_peer* peer) {
        const auto count = [&](server_counters& set) {
            ++set.drops[reason];
            request_counters* kind = set.of(code);
            if (kind == nullptr) {
                return;
            }
            switch (reason) {
            case drop_reason::message_authenticator_missing:
            case drop_reason::message_authenticator_invalid:
            case drop_reason::authenticator_invalid: ++kind->bad_authenticators; break;
            case drop_reason::packet_length:
            case drop_reason::malformed_attributes:
            case drop_reason::reserved_type:
            case drop_reason::too_many_attributes: ++kind->malformed; break;
            case drop_reason::duplicate_in_progress:  // counted as a duplicate
            case drop_reason::unexpected_code: break; // counted among unknown types
            default: ++kind->dropped; break;
            }
        };
        count(book_->totals());
        if (peer != nullptr) {
            count(book_->of(*peer));
        }
        return {reason, peer};
    }

    dropped drop_malformed(octets_view datagram, errc error, const known_peer& peer) {
        const auto code = datagram.empty() ? packet_code{} : static_cast<packet_code>(datagram[0]);
        raise(peer, [&](server_counters& set) {
            if (request_counters* kind = set.of(code)) {
                ++kind->requests;
            }
        });
        return drop(drop_reason_of(error), code, &peer);
    }

    outcome admit(const packet_view& packet, const request_origin& origin, octets_span room) {
        const auto known = cache_.admit(origin.source, packet.code(), packet.identifier(),
                                        packet.authenticator_field(), origin.arrived.steady);
        switch (known.outcome) {
        case duplicate_outcome::fresh: break;
        case duplicate_outcome::full: return drop(drop_reason::busy, packet.code(), origin.peer);
        case duplicate_outcome::in_progress:
            raise(*origin.peer, [&](server_counters& set) { ++set.of(packet.code())->duplicates; });
            return drop(drop_reason::duplicate_in_progress, packet.code(), origin.peer);
        case duplicate_outcome::answered:
            raise(*origin.peer, [&](server_counters& set) {
                ++set.of(packet.code())->duplicates;
                ++set.resent_replies;
            });
            return answered{detail::copy_into(room, known.reply), origin.peer};
        }
        return admitted{received_request(packet, origin), known.ticket};
    }

    /// RFC 5997 section 4.2: Accounting-Response from the accounting port, Access-Accept elsewhere.
    outcome answer_status(const packet_view& packet, const known_peer& peer, octets_span room) {
        raise(peer, [](server_counters& set) { ++set.status_requests; });
        const packet_code code = options_.port == service::accounting
                                     ? packet_code::accounting_response
                                     : packet_code::access_accept;
        const auto sealed = seal(packet, peer, code, attribute_list(), room);
        if (!sealed) {
            return drop(drop_reason::reply_too_large, packet.code(), &peer);
        }
        return answered{*sealed, &peer};
    }

    /// Replies to Access-Request and Status-Server carry Message-Authenticator. The others do not:
    /// peers in the field compute theirs in two ways, and would drop one made the other way.
    result<octets_view> seal(const packet_view& request, const known_peer& peer, packet_code code,
                             const attribute_list& attributes, octets_span room) {
        packet_buffer proxy_states;
        writer appended(proxy_states.room());
        for (const raw_attribute attribute : request.attributes()) {
            if (attribute.type == 33) { // Proxy-State comes back whole and in order
                appended.put(attribute.whole);
            }
        }
        std::array<octet, 2> drawn{};
        if (attributes.hidden_count() != 0) {
            random_->fill(drawn);
        }
        const sealing how{
            .code = code,
            .identifier = request.identifier(),
            .secret = peer.secret(),
            .message_authenticator = has_random_authenticator(request.code()),
            .appended = appended.written(),
            .first_salt = *reader(drawn).u16(),
        };
        const auto sealed = seal_reply(room, how, attributes, request.authenticator_field());
        if (!sealed) {
            return sealed.error();
        }
        return octets_view(*sealed);
    }

    receiver_options options_;
    std::shared_ptr<const peer_table> peers_;
    counter_book* book_;
    random_source* random_;
    duplicate_cache cache_;
};

} // namespace radius

// --- <radius/server/handler.hpp> ---

// What a server asks of its handler: four methods, each answering at once or as a coroutine.

// --- <radius/protocol/request.hpp> ---

// The four kinds of request as a handler sees them, each with the replies that are legal for it
// (RFC 2865 section 4, RFC 2866 section 4, RFC 5176 section 2).

// --- <radius/auth/password_check.hpp> ---

// Checks a password against whatever the user's device sent: PAP, CHAP, MS-CHAP version 1 or 2
// (RFC 2865 sections 5.2 and 5.3, RFC 2548 sections 2.1.3 and 2.3.2).

// --- <radius/auth/mppe.hpp> ---

// The keys of Microsoft Point-to-Point Encryption that MS-CHAP leaves behind (RFC 3079 sections 2.3
// and 3.3), in the form in which a server sends them (RFC 2548 section 2.4).

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
inline secret_array<16> mppe_master_key(const password_hash& hash, octets_view response) {
    const secret_array<20> digest = sha1_digest(
        {hash_nt_password_hash(hash), response, as_octets("This is the MPPE Master Key")});
    secret_array<16> key;
    std::copy_n(digest.begin(), key.size(), key.begin());
    return key;
}

/// GetAsymmetricStartKey for 128 bits (RFC 3079 section 3.4), both directions of a server. The
/// peer holds the same two the other way round. Throws as `sha1_digest` does.
inline mppe_keys mppe_start_keys(const secret_array<16>& master_key) {
    constexpr std::array<octet, 40> first_pad{};
    constexpr auto second_pad = [] {
        std::array<octet, 40> pad{};
        pad.fill(0xf2);
        return pad;
    }();
    const auto derive = [&](secret_array<16>& key, std::string_view purpose) {
        const secret_array<20> digest =
            sha1_digest({master_key, first_pad, as_octets(purpose), second_pad});
        std::copy_n(digest.begin(), key.size(), key.begin());
    };
    mppe_keys keys;
    derive(keys.send, "On the client side, this is the receive key; "
                      "on the server side, it is the send key.");
    derive(keys.receive, "On the client side, this is the send key; "
                         "on the server side, it is the receive key.");
    return keys;
}

/// An LM-Key that gives nothing away: only 40- and 56-bit encryption needs a real one.
inline constexpr std::array<octet, 8> no_lm_key{};

/// The plain content of MS-CHAP-MPPE-Keys after MS-CHAP version 1, before it is hidden as a
/// User-Password (RFC 2548 section 2.4.1). The NT-Key is the hash of the password's hash, from
/// which both ends derive 128-bit keys (RFC 3079 section 2.3).
///
///     octets   0 to 7    LM-Key
///     octets   8 to 23   NT-Key
///     octets  24 to 31   zero
inline secret_array<32> ms_chap_mppe_keys(const password_hash& hash,
                                          std::span<const octet, 8> lm_key = no_lm_key) noexcept {
    const password_hash nt_key = hash_nt_password_hash(hash);
    secret_array<32> keys;
    std::copy(lm_key.begin(), lm_key.end(), keys.begin());
    std::copy(nt_key.begin(), nt_key.end(), octets_span(keys).subspan(lm_key.size()).begin());
    return keys;
}

} // namespace radius::mschap

namespace radius {

/// How a user proves to know a password.
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

/// What a check found, and what the reply must carry because of it: `true` where the password is
/// right. Keys are wiped with the outcome.
class password_outcome {
  public:
    password_method method = password_method::none;
    bool correct = false;
    octet identifier = 0;              ///< of the MS-CHAP exchange
    std::array<octet, 16> challenge{}; ///< of MS-CHAPv2, where the request has one
    mschap::authenticator_response proof{};
    mschap::mppe_keys keys{};   ///< of MS-CHAPv2
    secret_array<32> v1_keys{}; ///< MS-CHAP-MPPE-Keys of MS-CHAPv1

    explicit operator bool() const noexcept { return correct; }

    /// Adds what an Access-Accept needs: MS-CHAP2-Success, without which the user's device refuses
    /// the session (RFC 2759 section 5), and the keys for its encryption (RFC 2548 section 2.4).
    void add_to_accept(attribute_list& reply) const {
        if (method == password_method::mschap_v2) {
            std::array<octet, 1 + std::tuple_size_v<mschap::authenticator_response>> success{};
            success[0] = identifier;
            std::copy(proof.begin(), proof.end(), success.begin() + 1);
            reply.add(attr::ms_chap2_success = success, attr::ms_mppe_recv_key = keys.receive,
                      attr::ms_mppe_send_key = keys.send);
        } else if (method == password_method::mschap_v1) {
            reply.add(attr::ms_chap_mppe_keys = v1_keys);
        }
    }

    /// Adds what an Access-Reject should carry: MS-CHAP-Error with code 691, wrong user name or
    /// password, and no retry (RFC 2759 section 6).
    void add_to_reject(attribute_list& reply) const {
        if (method != password_method::mschap_v1 && method != password_method::mschap_v2) {
            return;
        }
        std::string error(1, static_cast<char>(identifier));
        // Version 2 must name a challenge, although no retry is allowed; version 1 need not.
        error += method == password_method::mschap_v2 ? "E=691 R=0 C=" + to_hex(challenge) + " V=3"
                                                      : "E=691 R=0 V=2";
        reply.add(attr::ms_chap_error = error);
    }
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
/// Request Authenticator (RFC 2865 section 5.3).
template <class Message>
password_outcome check_chap(const Message& request, octets_view response,
                            std::span<const octet, 16> request_authenticator,
                            std::string_view password) {
    password_outcome outcome;
    outcome.method = password_method::chap;
    if (response.size() == 17) {
        const octets_view challenge =
            request.get(attr::chap_challenge).value_or(octets_view(request_authenticator));
        outcome.correct =
            check_chap_response(response[0], password, challenge, response.subspan(1));
    }
    return outcome;
}

} // namespace detail

/// Checks the password with whichever method the request carries; `method` is `none` where it
/// carries none. The comparison takes the same time for right and wrong passwords of one length.
/// Throws `std::system_error` where OpenSSL refuses SHA-1, which MS-CHAPv2 needs.
template <class Message>
password_outcome check_password(const Message& request,
                                std::span<const octet, 16> request_authenticator,
                                std::string_view password) {
    if (const auto clear = request.get(attr::user_password)) {
        password_outcome outcome;
        outcome.method = password_method::pap;
        outcome.correct = equal_in_constant_time(as_octets(clear->view()), as_octets(password));
        return outcome;
    }
    if (const auto response = request.get(attr::chap_password)) {
        return detail::check_chap(request, *response, request_authenticator, password);
    }
    if (const auto response = request.get(attr::ms_chap2_response)) {
        return detail::check_mschap_v2(request, *response, password);
    }
    if (const auto response = request.get(attr::ms_chap_response)) {
        return detail::check_mschap_v1(request, *response, password);
    }
    return {};
}

} // namespace radius

namespace radius {

/// An Access-Request.
class access_request : public received_request {
  public:
    static constexpr request_kind kind = request_kind::access;
    using reply_type = access_reply;
    using received_request::received_request;

    /// Whether the user knows this password, by PAP, CHAP, MS-CHAPv1 or MS-CHAPv2: whichever the
    /// request carries. After MS-CHAP, `accept` adds MS-CHAP2-Success and the MPPE keys by itself,
    /// and `reject` adds MS-CHAP-Error.
    bool verify_password(std::string_view password) const {
        outcome_ = check_password(*this, packet().authenticator_field(), password);
        return outcome_.correct;
    }

    /// What the last `verify_password` found.
    const password_outcome& password() const noexcept { return outcome_; }

    /// Throws `attribute_error` as `basic_reply::add` does.
    template <encodable_pair... Pairs>
    access_reply accept(const Pairs&... pairs) const {
        access_reply answer(packet_code::access_accept);
        answer.add(pairs...);
        if (outcome_.correct) {
            outcome_.add_to_accept(answer.attributes());
        }
        return answer;
    }

    /// Attributes that Access-Reject may not carry do not compile, or throw where their name is
    /// known only at run time (RFC 2865 section 5.44).
    template <encodable_pair... Pairs>
    access_reply reject(const Pairs&... pairs) const {
        check_allowed<packet_code::access_reject, Pairs...>();
        access_reply answer(packet_code::access_reject);
        answer.add(pairs...);
        if (!outcome_.correct) {
            outcome_.add_to_reject(answer.attributes());
        }
        return answer;
    }

    /// Asks the user for more. `attr::state` comes back in the next request, unchanged.
    template <encodable_pair... Pairs>
    access_reply challenge(const Pairs&... pairs) const {
        check_allowed<packet_code::access_challenge, Pairs...>();
        access_reply answer(packet_code::access_challenge);
        answer.add(pairs...);
        return answer;
    }

    /// See `basic_reply::discard`.
    access_reply discard() const noexcept { return access_reply::discard(); }

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

    // Handlers see requests as const: the outcome is a memo for the reply, not part of the request.
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
        accounting_reply answer(packet_code::accounting_response);
        answer.add(pairs...);
        return answer;
    }

    /// The record could not be stored: no answer, so that the client keeps it.
    accounting_reply discard() const noexcept { return accounting_reply::discard(); }
};

namespace detail {

/// What CoA and Disconnect share.
template <class Reply, packet_code Ack, packet_code Nak>
class dynamic_authorization_request : public received_request {
  public:
    static constexpr request_kind kind = Reply::kind;
    using reply_type = Reply;
    using received_request::received_request;

    /// All of it was done: a request is carried out as a whole or not at all (RFC 5176
    /// section 2.2). Throws `attribute_error` as `basic_reply::add` does.
    template <encodable_pair... Pairs>
    Reply ack(const Pairs&... pairs) const {
        Reply answer(Ack);
        answer.add(pairs...);
        return answer;
    }

    /// None of it was done, for this reason: an Error-Cause of 4xx or 5xx.
    /// Throws `attribute_error` as `basic_reply::add` does, so for a cause of success.
    template <encodable_pair... Pairs>
    Reply nak(error_cause cause, const Pairs&... pairs) const {
        Reply answer(Nak);
        answer.add(attr::error_cause = cause, pairs...);
        return answer;
    }

    /// See `basic_reply::discard`.
    Reply discard() const noexcept { return Reply::discard(); }
};

} // namespace detail

/// A CoA-Request: change the authorization of sessions that are under way.
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

/// `Answer` is the reply to `Request`, or a coroutine that gives it.
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

/// A type with the four methods. A method that throws loses its own request only. With one thread
/// the methods are never called at the same time; with several they are.
template <class Handler>
concept handler = handles_access<Handler> && handles_accounting<Handler> && handles_coa<Handler> &&
                  handles_disconnect<Handler>;

namespace detail {

/// Says in one sentence a method what is missing.
template <class Handler>
struct require_handler {
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

// --- <radius/server/server_options.hpp> ---

// What can be set on a server; every default is the safe one.

namespace radius {

/// Written with designated initialisers.
struct server_options {
    /// Names for the requests and replies that `log_level::debug` shows; attributes need no
    /// dictionary to be read or written.
    radius::dictionary dictionary = standard_dictionary();

    /// Who may send requests, and with which secret.
    std::vector<peer> peers{};

    packet_limits limits{};

    /// A cache a socket.
    duplicate_cache_limits duplicates{};

    /// Coroutine handlers under way a thread; a request beyond is dropped, and its client tries
    /// again.
    std::size_t max_in_progress = std::size_t{16} * 1024;

    /// One is the caller's, which runs the `io_context`; the others are the server's own, each with
    /// a socket of its own on the same port (SO_REUSEPORT). More than one needs Linux, and a
    /// handler whose methods may be called at the same time.
    unsigned threads = 1;

    log_sink log{}; ///< silent by default

    /// Lines below are not made: `debug` shows every request and reply, secrets masked.
    log_level log_threshold = log_level::info;

    trace_sink trace{}; ///< every packet received and sent
};

} // namespace radius

// --- <radius/transport/listening.hpp> ---

// What a server knows of its transports: how each is opened, and how any listener is stopped.

namespace radius {

/// A socket that listens: for what, and where.
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

    /// Begins to take requests.
    virtual void start() = 0;
    /// Takes no more requests; replies can still be sent.
    virtual void stop() noexcept = 0;
    /// Ends everything now.
    virtual void close() noexcept = 0;
    virtual const endpoint& local() const noexcept = 0;
};

/// How `server::listen` opens a transport given by value. A specialisation names `kind`, the
/// `socket` that is opened, the `listener` template that serves it, and gives `ports(transport)`,
/// `describe(transport)` and `open(io, transport, number, share_port, error)`.
template <class Transport>
struct transport_traits;

} // namespace radius

namespace radius {

/// Shares with other shards only what does not change: peers, options, and the handler. Everything
/// but `counters` runs on the thread of its `io_context`.
template <class Handler>
class server_shard : public std::enable_shared_from_this<server_shard<Handler>> {
  public:
    server_shard(asio::io_context& io, std::shared_ptr<Handler> handler,
                 std::shared_ptr<const peer_table> peers,
                 std::shared_ptr<const server_options> options)
        : io_(&io), handler_(std::move(handler)), peers_(std::move(peers)),
          options_(std::move(options)),
          log_(options_->log, options_->log_threshold, options_->trace, options_->dictionary),
          book_(peers_->size()) {}

    asio::io_context& io() noexcept { return *io_; }
    const counter_book& counters() const noexcept { return book_; }
    const event_log& log() const noexcept { return log_; }

    /// Takes a bound socket over and begins to serve it; closes it once the shard is stopped.
    template <class Transport>
    void add(typename transport_traits<Transport>::socket socket, service port) {
        if (stopping_) {
            return;
        }
        using listener = typename transport_traits<Transport>::template listener<server_shard>;
        listeners_.push_back(std::make_shared<listener>(
            this->shared_from_this(), std::move(socket),
            receiver_options{.port = port,
                             .transport = transport_traits<Transport>::kind,
                             .limits = options_->limits,
                             .duplicates = options_->duplicates}));
        listeners_.back()->start();
    }

    /// No more requests; those in progress are still answered, then all sockets close.
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
    }

    // What a listener needs of its core.

    receiver make_receiver(const receiver_options& options) {
        return receiver(options, peers_, book_, random_);
    }
    datagram_batch& received_datagrams() noexcept { return received_; }
    datagram_mover& mover() noexcept { return mover_; }

    bool is_traced() const noexcept { return log_.is_traced(); }
    /// See `event_log::trace`.
    void trace(const trace_event& event) const noexcept { log_.trace(event); }

    /// Logs a drop. `receiver` has counted it, except for those that only a transport can see.
    void note_drop(drop_reason reason, const endpoint& local, const endpoint& remote,
                   const known_peer* peer) noexcept {
        if (reason == drop_reason::send_failed || reason == drop_reason::internal_error) {
            ++book_.totals().drops[reason];
        }
        log_.dropped(reason, local, remote, peer != nullptr ? peer->name() : std::string_view(),
                     std::chrono::steady_clock::now());
    }

    /// Asks the handler. Gives the signed reply inside `room`, or nothing where there is none, or
    /// where a coroutine will send it later.
    template <class Link>
    octets_view handle(Link& link, receiver& engine, const receiver::admitted& what,
                       octets_span room) {
        note_message("from", what.request, what.request.code(), what.request);
        switch (what.request.code()) {
        case packet_code::access_request: return run<access_request>(link, engine, what, room);
        case packet_code::accounting_request:
            return run<accounting_request>(link, engine, what, room);
        case packet_code::coa_request: return run<coa_request>(link, engine, what, room);
        default: return run<disconnect_request>(link, engine, what, room);
        }
    }

  private:
    static auto call(Handler& handler, const access_request& request) {
        return handler.handle_access(request);
    }
    static auto call(Handler& handler, const accounting_request& request) {
        return handler.handle_accounting(request);
    }
    static auto call(Handler& handler, const coa_request& request) {
        return handler.handle_coa(request);
    }
    static auto call(Handler& handler, const disconnect_request& request) {
        return handler.handle_disconnect(request);
    }

    template <class Request, class Link>
    octets_view run(Link& link, receiver& engine, const receiver::admitted& what,
                    octets_span room) {
        using answer = decltype(call(*handler_, std::declval<const Request&>()));
        if constexpr (detail::is_coroutine<answer>) {
            begin_coroutine<Request>(link, engine, what);
            return {};
        } else {
            try {
                const Request request(what.request.packet(), what.request.origin());
                return conclude(engine, request, what.place, call(*handler_, request), room,
                                request.arrived().steady);
            } catch (...) {
                note_failure(engine, what.request, what.place, std::current_exception());
                return {};
            }
        }
    }

    template <request_kind Kind>
    octets_view conclude(receiver& engine, const received_request& request, receiver::ticket place,
                         const basic_reply<Kind>& reply, octets_span room, time_point now) {
        const auto finished = engine.finish(request, place, reply, room, now);
        if (!finished) {
            note_drop(finished.error(), request.local(), request.source(), &request.peer());
            return {};
        }
        note_message("to", request, reply.code(), reply.attributes());
        return *finished;
    }

    template <class Message>
    void note_message(std::string_view way, const received_request& request, packet_code code,
                      const Message& message) const noexcept {
        log_.message(code, request.identifier(), way, request.local(), request.source(), message);
    }

    void note_failure(receiver& engine, const received_request& request, receiver::ticket place,
                      const std::exception_ptr& failure) {
        engine.abandon(request, place, drop_reason::handler_failed);
        log_.handler_failed(request.code(), request.local(), request.source(), failure);
    }

    /// A request whose coroutine is under way, with its own copy of the packet. It keeps everything
    /// alive that the coroutine may touch, even after the server is gone.
    template <class Request, class Link>
    struct in_progress {
        in_progress(std::shared_ptr<server_shard> core, std::shared_ptr<Link> way,
                    const receiver::admitted& what)
            : shard(std::move(core)), link(std::move(way)), octets(what.request.packet().octets()),
              place(what.place),
              request(*packet_view::parse(octets.view(),
                                          {.max_attributes = octets.size(), .allow_type_0 = true}),
                      what.request.origin()) {}

        std::shared_ptr<server_shard> shard;
        std::shared_ptr<Link> link;
        packet_buffer octets;
        receiver::ticket place;
        Request request;
    };

    template <class Request, class Link>
    void begin_coroutine(Link& link, receiver& engine, const receiver::admitted& what) {
        if (coroutines_ >= options_->max_in_progress) {
            engine.abandon(what.request, what.place, drop_reason::busy);
            note_drop(drop_reason::busy, what.request.local(), what.request.source(),
                      &what.request.peer());
            return;
        }
        bool counted = false;
        try {
            auto state = std::make_shared<in_progress<Request, Link>>(
                this->shared_from_this(), link.shared_from_this(), what);
            auto coroutine = answer(std::move(state));
            counted = true;
            ++coroutines_; // before it starts: it may end before `co_spawn` returns
            asio::co_spawn(*io_, std::move(coroutine), asio::detached);
        } catch (...) { // no memory
            coroutines_ -= counted ? 1U : 0U;
            note_failure(engine, what.request, what.place, std::current_exception());
        }
    }

    template <class Request, class Link>
    static asio::awaitable<void> answer(std::shared_ptr<in_progress<Request, Link>> state) {
        server_shard& shard = *state->shard;
        receiver& engine = state->link->engine();
        try {
            const auto reply = co_await call(*shard.handler_, state->request);
            packet_buffer room;
            const octets_view signed_reply =
                shard.conclude(engine, state->request, state->place, reply, room.room(),
                               std::chrono::steady_clock::now());
            if (!signed_reply.empty()) {
                state->link->send_later(state->request, signed_reply);
            }
        } catch (...) {
            shard.note_failure(engine, state->request, state->place, std::current_exception());
        }
        --shard.coroutines_;
        shard.close_if_idle();
    }

    void close_if_idle() {
        if (!stopping_ || coroutines_ != 0 || listeners_.empty()) {
            return;
        }
        // Replies of this turn may still wait to be flushed: close behind them.
        asio::post(*io_, [self = this->shared_from_this()] {
            for (const auto& one : self->listeners_) {
                self->log_.closed(one->local());
            }
            self->close();
        });
    }

    asio::io_context* io_;
    std::shared_ptr<Handler> handler_;
    std::shared_ptr<const peer_table> peers_;
    std::shared_ptr<const server_options> options_;
    event_log log_;
    random_source random_;
    counter_book book_;
    datagram_batch received_;
    datagram_mover mover_;
    std::vector<std::shared_ptr<listener_control>> listeners_;
    std::size_t coroutines_ = 0;
    bool stopping_ = false;
};

} // namespace radius

// --- <radius/transport/udp_listener.hpp> ---

// One UDP socket of a server: reads requests in batches, sends replies in batches, decides nothing.

// --- <radius/transport/udp_socket.hpp> ---

// Opens and binds the UDP sockets of a server.

// --- <radius/transport/udp.hpp> ---

// RADIUS over UDP (RFC 2865 section 2.4): what to listen on.

namespace radius {

/// A UDP transport for `server::listen`. A port of 0 takes any free one; `std::nullopt` leaves that
/// service out.
struct udp {
    /// Where to listen. "::" means all addresses of both families; on Linux a reply leaves from the
    /// address to which its request came.
    std::string address = "::";
    std::optional<std::uint16_t> authentication_port = 1812;
    std::optional<std::uint16_t> accounting_port = 1813;
    std::optional<std::uint16_t> dynamic_authorization_port = 3799;

    /// The socket's own queues, in octets, which take what comes in bursts; the system may allow
    /// less (net.core.rmem_max).
    int receive_buffer_size = 4 * 1024 * 1024;
    int send_buffer_size = 4 * 1024 * 1024;
};

} // namespace radius

namespace radius {

/// A bound, non-blocking socket. With `share_port` several sockets may bind the same port, and the
/// kernel spreads clients over them. "::" without IPv6 on the machine becomes "0.0.0.0".
/// Errors: what the system says; `errc::option_invalid` for an address that is none, and for
/// `share_port` where the system cannot do it.
inline asio::ip::udp::socket open_udp_socket(asio::io_context& io, const udp& options,
                                             std::uint16_t port, bool share_port,
                                             std::error_code& error) {
    asio::ip::udp::socket socket(io);
    const auto address = ip_address::parse(options.address);
    if (!address) {
        error = make_error_code(errc::option_invalid);
        return socket;
    }
    asio::ip::udp::endpoint local(to_asio(*address), port);
    socket.open(local.protocol(), error);
    const bool any = *address == ip_address(ipv6_address());
    if (error && any) {
        local = {asio::ip::udp::v4(), port};
        socket.open(local.protocol(), error);
    }
    if (error) {
        return socket;
    }
    std::error_code ignored; // the system may cut a queue's size or know one family only
    socket.set_option(asio::socket_base::receive_buffer_size(options.receive_buffer_size), ignored);
    socket.set_option(asio::socket_base::send_buffer_size(options.send_buffer_size), ignored);
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
    return socket;
}

} // namespace radius

namespace radius {

/// `Core` asks the handler and keeps log, trace and counters. It and its listeners hold each other
/// until the core is closed. All of it runs on the thread of the core's `io_context`.
template <class Core>
class udp_listener final : public listener_control,
                           public std::enable_shared_from_this<udp_listener<Core>> {
  public:
    udp_listener(std::shared_ptr<Core> core, asio::ip::udp::socket socket,
                 const receiver_options& options)
        : core_(std::move(core)), socket_(std::move(socket)),
          receiver_(core_->make_receiver(options)) {
        std::error_code ignored;
        local_ = from_asio(socket_.local_endpoint(ignored));
#if defined(__linux__)
        if (is_wildcard(local_.address)) {
            linux_datagrams<datagram, 1>::ask_for_local_address(
                socket_.native_handle(), socket_.local_endpoint(ignored).address().is_v6());
        }
#endif
    }

    const endpoint& local() const noexcept override { return local_; }
    receiver& engine() noexcept { return receiver_; }

    /// Begins to read, until `stop`.
    void start() override {
        socket_.async_wait(asio::ip::udp::socket::wait_read,
                           [self = this->shared_from_this()](std::error_code error) {
                               if (!error && self->reading_) {
                                   self->read();
                                   self->start();
                               }
                           });
    }

    /// Reads no more; replies can still be sent.
    void stop() noexcept override {
        reading_ = false;
        std::error_code ignored;
        socket_.cancel(ignored);
    }

    void close() noexcept override {
        reading_ = false;
        std::error_code ignored;
        socket_.close(ignored);
    }

    /// Sends a reply that was not ready when its request was read.
    void send_later(const received_request& request, octets_view reply) {
        if (!socket_.is_open()) {
            core_->note_drop(drop_reason::send_failed, local_, request.source(), &request.peer());
            return;
        }
        std::copy(reply.begin(), reply.end(), next_room().begin());
        queue(reply.size(), request.source(), request.local(), request.peer(),
              request.packet().authenticator_field());
        if (!processing_ && !flush_posted_) {
            flush_posted_ = true; // replies of one turn leave together, and none waits for another
            asio::post(socket_.get_executor(), [self = this->shared_from_this()] {
                self->flush_posted_ = false;
                self->flush();
            });
        }
    }

  private:
    // So many batches a turn, then other sockets of the thread get theirs.
    static constexpr std::size_t batches_a_turn = 4;

    static bool is_wildcard(const ip_address& address) noexcept {
        return address == ip_address(ipv4_address()) || address == ip_address(ipv6_address());
    }

    void read() {
        for (std::size_t turn = 0; turn < batches_a_turn && reading_; ++turn) {
            std::error_code error;
            datagram_batch& batch = core_->received_datagrams();
            const std::size_t count = core_->mover().receive(socket_, local_, batch, error);
            if (count == 0) {
                break;
            }
            const moment now = present();
            processing_ = true;
            for (std::size_t index = 0; index < count; ++index) {
                process_safely(batch[index], now);
            }
            processing_ = false;
            flush();
            if (count < datagram_batch_size) {
                break;
            }
        }
    }

    /// No packet can throw through the server: what fails underneath costs that packet only.
    void process_safely(const datagram& from, const moment& now) noexcept {
        try {
            process(from, now);
        } catch (...) {
            core_->note_drop(drop_reason::internal_error, local_, from.remote, nullptr);
        }
    }

    void process(const datagram& from, const moment& now) {
        auto outcome =
            receiver_.receive(from.contents(), from.remote, from.local, now, next_room());
        if (core_->is_traced()) {
            trace_received(from, now, outcome);
        }
        if (const auto* dropped = std::get_if<receiver::dropped>(&outcome)) {
            core_->note_drop(dropped->reason, local_, from.remote, dropped->peer);
        } else if (const auto* answered = std::get_if<receiver::answered>(&outcome)) {
            queue(answered->reply.size(), from.remote, from.local, *answered->peer,
                  from.contents().template subspan<4, 16>());
        } else {
            auto& admitted = std::get<receiver::admitted>(outcome);
            const octets_view reply = core_->handle(*this, receiver_, admitted, next_room());
            if (!reply.empty()) {
                queue(reply.size(), from.remote, from.local, admitted.request.peer(),
                      from.contents().template subspan<4, 16>());
            }
        }
    }

    /// Where the next reply is to be written.
    octets_span next_room() {
        if (queued_ == datagram_batch_size) {
            flush();
        }
        return sent_[queued_].room;
    }

    void queue(std::size_t size, const endpoint& remote, const endpoint& local,
               const known_peer& peer, std::span<const octet, 16> request_authenticator) {
        datagram& next = sent_[queued_++];
        next.size = size;
        next.remote = remote;
        next.local = local;
        if (core_->is_traced()) {
            core_->trace({.when = std::chrono::system_clock::now(),
                          .outgoing = true,
                          .transport = transport_kind::udp,
                          .local = local,
                          .remote = remote,
                          .packet = next.contents(),
                          .secret = &peer.secret(),
                          .request_authenticator = request_authenticator});
        }
    }

    /// Sends what is queued. A datagram that the system does not take is counted and lost: its
    /// reply is remembered, and goes out when the client asks again.
    void flush() {
        std::size_t first = 0;
        while (first < queued_) {
            std::error_code error;
            first += core_->mover().send(socket_, sent_, first, queued_ - first, error);
            if (error) {
                core_->note_drop(drop_reason::send_failed, local_, sent_[first].remote, nullptr);
                ++first;
            }
        }
        queued_ = 0;
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
        core_->trace({.when = now.wall,
                      .outgoing = false,
                      .transport = transport_kind::udp,
                      .local = from.local,
                      .remote = from.remote,
                      .packet = from.contents(),
                      .secret = peer != nullptr ? &peer->secret() : nullptr,
                      .reason = reason});
    }

    std::shared_ptr<Core> core_;
    asio::ip::udp::socket socket_;
    receiver receiver_;
    endpoint local_;
    datagram_batch sent_;
    std::size_t queued_ = 0; ///< how many of `sent_` wait to be sent
    bool reading_ = true;
    bool processing_ = false;
    bool flush_posted_ = false;
};

/// UDP: a socket a service.
template <>
struct transport_traits<udp> {
    using socket = asio::ip::udp::socket;
    template <class Core>
    using listener = udp_listener<Core>;
    static constexpr transport_kind kind = transport_kind::udp;

    /// The ports to open, in the order in which `listen` reports them.
    static std::vector<listening_port> ports(const udp& transport) {
        std::vector<listening_port> wanted;
        if (transport.authentication_port) {
            wanted.push_back({service::authentication, *transport.authentication_port});
        }
        if (transport.accounting_port) {
            wanted.push_back({service::accounting, *transport.accounting_port});
        }
        if (transport.dynamic_authorization_port) {
            wanted.push_back(
                {service::dynamic_authorization, *transport.dynamic_authorization_port});
        }
        return wanted;
    }

    /// The transport in an error's text.
    static const std::string& describe(const udp& transport) noexcept { return transport.address; }

    /// See `open_udp_socket`.
    static socket open(asio::io_context& io, const udp& transport, std::uint16_t number,
                       bool share_port, std::error_code& error) {
        return open_udp_socket(io, transport, number, share_port, error);
    }
};

} // namespace radius

namespace radius {

/// Answers requests by calling a handler (see the concept `handler`), statically dispatched.
///
///     radius::server server{io, my_handler{}, {.peers = {{"10.0.0.0/8", {.secret = "s3cret"}}}}};
///     server.listen(radius::udp{});
///     io.run();
///
/// Threads: made, listened on and destroyed while nothing else uses it; `stop` and `counters` may
/// be called from any thread. Destroy it before its `io_context`, and not while another thread runs
/// that.
template <class Handler>
class server : private detail::require_handler<Handler> {
  public:
    /// Throws `std::system_error` with `errc::option_invalid` for options that cannot be used; the
    /// text names the option.
    server(asio::io_context& io, Handler handler, server_options options)
        : handler_(std::make_shared<Handler>(std::move(handler))),
          peers_(std::make_shared<const peer_table>(options.peers)) {
        if (options.threads == 0) {
            throw std::system_error(make_error_code(errc::option_invalid),
                                    "threads must be at least 1");
        }
        (void)detail::checked(options.duplicates);
        options_ = std::make_shared<const server_options>(std::move(options));
        add_shard(io);
        for (unsigned index = 1; index < options_->threads; ++index) {
            auto& own = threads_.emplace_back(std::make_unique<own_thread>());
            add_shard(own->io);
            own->thread = std::thread([&own_io = own->io] { own_io.run(); });
        }
    }

    server(const server&) = delete;
    server& operator=(const server&) = delete;

    /// Closes all sockets at once and waits for the server's own threads; replies that are not
    /// ready are lost. Call `stop` and let the `io_context` run out to keep them.
    ~server() {
        for (const auto& own : threads_) {
            own->end();
        }
        for (const auto& shard : shards_) {
            shard->close();
        }
    }

    /// Opens the transport's sockets and begins to serve. Gives what is listened on, with the ports
    /// that the system chose. Throws `std::system_error`, whose text names address and port; no
    /// socket of this call stays open then.
    template <class Transport>
    std::vector<listening_socket> listen(const Transport& transport) {
        std::error_code error;
        std::string place;
        auto opened = open_all(transport, place, error);
        if (error) {
            throw std::system_error(error, "listen on " + place);
        }
        return start<Transport>(std::move(opened));
    }

    /// The same without an exception: nothing is listened on where `error` is set.
    template <class Transport>
    std::vector<listening_socket> listen(const Transport& transport, std::error_code& error) {
        std::string place;
        auto opened = open_all(transport, place, error);
        return error ? std::vector<listening_socket>() : start<Transport>(std::move(opened));
    }

    /// Takes no more requests; what is in progress is still answered, then the sockets close, and
    /// an `io_context` with nothing else to do runs out.
    void stop() {
        for (const auto& shard : shards_) {
            asio::post(shard->io(), [shard] { shard->stop(); });
        }
        for (const auto& own : threads_) {
            asio::post(own->io, [&work = own->work] { work.reset(); });
        }
    }

    /// The totals of all threads, now.
    server_counters counters() const {
        server_counters sum;
        for (const auto& shard : shards_) {
            sum += shard->counters().totals();
        }
        return sum;
    }

    /// What came from one peer, now. `known` belongs to `peers()`.
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

        /// `work` belongs to the thread once that runs, and is not touched here.
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
        shards_.push_back(std::make_shared<shard_type>(io, handler_, peers_, options_));
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
                    return {};
                }
                number = socket.local_endpoint().port(); // all shards share what the first one got
                opened.push_back({index, wanted.port, std::move(socket)});
            }
        }
        return opened;
    }

    template <class Transport>
    std::vector<listening_socket> start(std::vector<opened_socket<Transport>> opened) {
        std::vector<listening_socket> listening;
        for (auto& one : opened) {
            const auto& target = shards_[one.shard];
            const endpoint local = from_asio(one.socket.local_endpoint());
            if (one.shard == 0) {
                listening.push_back({one.port, transport_traits<Transport>::kind, local});
            }
            target->log().created(local);
            asio::post(target->io(),
                       [target, port = one.port, socket = std::move(one.socket)]() mutable {
                           target->template add<Transport>(std::move(socket), port);
                       });
        }
        return listening;
    }

    std::shared_ptr<Handler> handler_;
    std::shared_ptr<const peer_table> peers_;
    std::shared_ptr<const server_options> options_;
    std::vector<std::shared_ptr<shard_type>> shards_;
    std::vector<std::unique_ptr<own_thread>> threads_;
};

} // namespace radius
