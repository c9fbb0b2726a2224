// SPDX-License-Identifier: MIT
// The definitions of <radius/auth/password/password_hash.hpp>.
#pragma once

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <utility>

#include <radius/auth/password/hash_digest.hpp>
#include <radius/auth/password/hash_text.hpp>
#include <radius/auth/password/password_hash.hpp>
#include <radius/crypto/constant_time.hpp>
#include <radius/wire/wipe.hpp>

namespace radius {

RADIUS_DECL password_hash_error::password_hash_error(std::string_view scheme,
                                                     std::string_view mistake)
    : std::system_error(make_error_code(errc::text_invalid),
                        "password hash" +
                            (scheme.empty() ? std::string() : " " + std::string(scheme)) + " (" +
                            std::string(mistake) + ")") {}

} // namespace radius

namespace radius::detail {

/// The name of a digest in the schemes of one family of programs.
struct digest_name {
    std::string_view name;
    hash_digest digest;
};

inline constexpr std::array<digest_name, 5> pbkdf2_digests{{{"sha1", hash_digest::sha1},
                                                            {"sha224", hash_digest::sha224},
                                                            {"sha256", hash_digest::sha256},
                                                            {"sha384", hash_digest::sha384},
                                                            {"sha512", hash_digest::sha512}}};

/// Perl's Crypt::PBKDF2, which FreeRADIUS follows.
inline constexpr std::array<digest_name, 9> perl_digests{{{"HMACSHA1", hash_digest::sha1},
                                                          {"HMACSHA2+224", hash_digest::sha224},
                                                          {"HMACSHA2+256", hash_digest::sha256},
                                                          {"HMACSHA2+384", hash_digest::sha384},
                                                          {"HMACSHA2+512", hash_digest::sha512},
                                                          {"HMACSHA3+224", hash_digest::sha3_224},
                                                          {"HMACSHA3+256", hash_digest::sha3_256},
                                                          {"HMACSHA3+384", hash_digest::sha3_384},
                                                          {"HMACSHA3+512", hash_digest::sha3_512}}};

inline std::optional<hash_digest> find_digest(std::span<const digest_name> names,
                                              std::string_view wanted) noexcept {
    const auto found = std::find_if(names.begin(), names.end(), [&](const digest_name& one) {
        return equal_without_case(one.name, wanted);
    });
    return found == names.end() ? std::nullopt : std::optional(found->digest);
}

/// The value after a scheme in braces.
enum class braced_content : std::uint8_t {
    clear,
    nt,
    digest,
    salted_digest,
    any_sha2,    ///< the length says which
    ldap_pbkdf2, ///< rounds$salt$hash
    perl_pbkdf2, ///< digest:rounds:salt:hash
    old_389ds,   ///< one Base64 value: rounds (4), salt (64), hash (256)
    argon2,      ///< the form that begins with $argon2
    crypt
};

struct braced_scheme {
    std::string_view name;
    braced_content content;
    hash_digest digest = hash_digest::md5;
};

inline constexpr std::array<braced_scheme, 37> braced_schemes{
    {{"CLEARTEXT", braced_content::clear},
     {"CLEAR", braced_content::clear},
     {"NT", braced_content::nt},
     {"NTHASH", braced_content::nt},
     {"X-NTHASH", braced_content::nt},
     {"X- ORCLNTV", braced_content::nt},
     {"MD4", braced_content::nt},
     {"MD5", braced_content::digest, hash_digest::md5},
     {"BASE64_MD5", braced_content::digest, hash_digest::md5},
     {"SMD5", braced_content::salted_digest, hash_digest::md5},
     {"SHA", braced_content::digest, hash_digest::sha1},
     {"SSHA", braced_content::salted_digest, hash_digest::sha1},
     {"SHA2", braced_content::any_sha2},
     {"SHA224", braced_content::digest, hash_digest::sha224},
     {"SHA256", braced_content::digest, hash_digest::sha256},
     {"SHA384", braced_content::digest, hash_digest::sha384},
     {"SHA512", braced_content::digest, hash_digest::sha512},
     {"SSHA224", braced_content::salted_digest, hash_digest::sha224},
     {"SSHA256", braced_content::salted_digest, hash_digest::sha256},
     {"SSHA384", braced_content::salted_digest, hash_digest::sha384},
     {"SSHA512", braced_content::salted_digest, hash_digest::sha512},
     {"SSHA3-224", braced_content::salted_digest, hash_digest::sha3_224},
     {"SSHA3-256", braced_content::salted_digest, hash_digest::sha3_256},
     {"SSHA3-384", braced_content::salted_digest, hash_digest::sha3_384},
     {"SSHA3-512", braced_content::salted_digest, hash_digest::sha3_512},
     {"X-PBKDF2", braced_content::perl_pbkdf2},
     {"PBKDF2", braced_content::ldap_pbkdf2, hash_digest::sha1},
     {"PBKDF2-SHA1", braced_content::ldap_pbkdf2, hash_digest::sha1},
     {"PBKDF2-SHA224", braced_content::ldap_pbkdf2, hash_digest::sha224},
     {"PBKDF2-SHA256", braced_content::ldap_pbkdf2, hash_digest::sha256},
     {"PBKDF2-SHA384", braced_content::ldap_pbkdf2, hash_digest::sha384},
     {"PBKDF2-SHA512", braced_content::ldap_pbkdf2, hash_digest::sha512},
     {"PBKDF2_SHA256", braced_content::old_389ds, hash_digest::sha256},
     {"ARGON2", braced_content::argon2},
     {"ARGON2I", braced_content::argon2},
     {"ARGON2ID", braced_content::argon2},
     {"CRYPT", braced_content::crypt}}};

inline constexpr std::array<const char*, 3> argon2_names{"ARGON2D", "ARGON2I", "ARGON2ID"};

/// Limits of lengths, in octets. A derived key of fewer octets would match other passwords.
inline constexpr std::size_t least_derived = 16;
inline constexpr std::size_t most_derived = 1024;
inline constexpr std::size_t most_salt = 1024;

/// Limits of costs that memory does not limit.
inline constexpr std::uint64_t most_passes = 64;
inline constexpr std::uint64_t most_lanes = 64;

/// Reads the text of a hash.
class hash_reader {
  public:
    using outcome = result<password_hash, password_hash_error>;

    explicit hash_reader(const password_hash_options& options) noexcept : options_(options) {}

    outcome read(std::string_view text) const;

  private:
    /// A value of the text; nothing if its encoding is wrong.
    using decoded = std::optional<wiped_text>;

    static outcome refuse(std::string_view scheme, std::string_view mistake) {
        return password_hash_error(scheme, mistake);
    }

    static outcome clear(std::string_view text);
    static outcome nt(std::string_view text);
    static outcome digest(std::string_view scheme, hash_digest digest, bool salted,
                          std::string_view text);
    static outcome any_sha2(std::string_view text);

    outcome braced(std::string_view text) const;
    outcome crypt(std::string_view text) const;
    outcome pbkdf2(std::optional<hash_digest> digest, std::optional<std::uint64_t> rounds,
                   decoded salt, decoded hash) const;
    outcome rounds_salt_hash(std::optional<hash_digest> digest, std::string_view text) const;
    outcome perl_pbkdf2(std::string_view text, char last_separator) const;
    outcome old_389ds(std::string_view text) const;
    outcome django_pbkdf2(std::string_view text) const;
    outcome werkzeug_pbkdf2(std::string_view text) const;
    outcome scrypt(const scrypt_cost& cost, decoded salt, decoded hash) const;
    outcome phc_scrypt(std::string_view text) const;
    outcome django_scrypt(std::string_view text) const;
    outcome werkzeug_scrypt(std::string_view text) const;
    outcome go_scrypt(std::string_view text) const;
    outcome argon2(std::string_view text) const;

    /// "name=number" with this name.
    static std::uint64_t named_number(std::string_view field, std::string_view name) noexcept {
        return field.starts_with(name)
                   ? decimal_number(field.substr(name.size()), UINT32_MAX).value_or(0)
                   : 0;
    }
    static std::uint64_t number(std::optional<std::string_view> field) noexcept {
        return field ? decimal_number(*field, UINT32_MAX).value_or(0) : 0;
    }

    const password_hash_options& options_;
};

RADIUS_DECL hash_reader::outcome hash_reader::clear(std::string_view text) {
    return password_hash::clear(text);
}

RADIUS_DECL hash_reader::outcome hash_reader::nt(std::string_view text) {
    mschap::nt_hash hash;
    const auto octets = from_hex_or_base64(text, hash.size());
    if (!octets || octets->view().size() != hash.size()) {
        return refuse("NT", "the value must be 16 octets, in hexadecimal or Base64");
    }
    const octets_view value = as_octets(octets->view());
    std::copy(value.begin(), value.end(), hash.begin());
    return password_hash::nt(hash);
}

RADIUS_DECL hash_reader::outcome hash_reader::digest(std::string_view scheme, hash_digest digest,
                                                     bool salted, std::string_view text) {
    const std::size_t size = size_of(digest);
    const auto octets = from_hex_or_base64(text, size);
    if (!octets) {
        return refuse(scheme, "the value must be a digest of " + std::to_string(size) +
                                  " octets, in hexadecimal or Base64");
    }
    const std::string_view value = octets->view();
    if (salted ? value.size() == size : value.size() != size) {
        return refuse(scheme, salted ? "the salt is missing" : "the digest is too long");
    }
    password_hash hash;
    hash.form_ = hash_form::digest;
    hash.digest_ = digest;
    hash.expected_ = wiped_text(value.substr(0, size));
    hash.salt_ = wiped_text(value.substr(size));
    return hash;
}

RADIUS_DECL hash_reader::outcome hash_reader::any_sha2(std::string_view text) {
    for (const digest_name& one : pbkdf2_digests) {
        const auto octets = from_hex_or_base64(text, size_of(one.digest));
        if (octets && octets->view().size() == size_of(one.digest) &&
            one.digest != hash_digest::sha1) {
            return digest("SHA2", one.digest, false, text);
        }
    }
    return refuse("SHA2", "the value must be a digest of 28, 32, 48 or 64 octets, in hexadecimal "
                          "or Base64");
}

RADIUS_DECL hash_reader::outcome hash_reader::crypt(std::string_view text) const {
    if (options_.crypt == nullptr) {
        return refuse("crypt", "forms of crypt(3) need password_hash_options::crypt");
    }
    if (text.empty() || text.find('\0') != std::string_view::npos) {
        return refuse("crypt", "the value is empty or has a NUL");
    }
    password_hash hash;
    hash.form_ = hash_form::crypt;
    hash.crypt_ = options_.crypt;
    hash.expected_ = wiped_text(text);
    return hash;
}

RADIUS_DECL hash_reader::outcome hash_reader::pbkdf2(std::optional<hash_digest> digest,
                                                     std::optional<std::uint64_t> rounds,
                                                     decoded salt, decoded hash) const {
    constexpr std::string_view scheme = "PBKDF2";
    if (!digest) {
        return refuse(scheme, "unknown digest");
    }
    if (!rounds || *rounds == 0) {
        return refuse(scheme, "the number of rounds is missing or malformed");
    }
    if (*rounds > options_.max_rounds || *rounds > std::numeric_limits<int>::max()) {
        return refuse(scheme, "more rounds than password_hash_options::max_rounds");
    }
    if (!salt || salt->view().empty() || salt->view().size() > most_salt) {
        return refuse(scheme, "the salt is missing or malformed");
    }
    if (!hash || hash->view().size() < least_derived || hash->view().size() > most_derived) {
        return refuse(scheme, "the hash is missing, malformed or shorter than 16 octets");
    }
    password_hash made;
    made.form_ = hash_form::pbkdf2;
    made.digest_ = *digest;
    made.cost_ = *rounds;
    made.salt_ = std::move(*salt);
    made.expected_ = std::move(*hash);
    return made;
}

RADIUS_DECL hash_reader::outcome hash_reader::rounds_salt_hash(std::optional<hash_digest> digest,
                                                               std::string_view text) const {
    const auto rounds = number(take_field(text, '$'));
    const auto salt = take_field(text, '$');
    return pbkdf2(digest, rounds, salt ? from_base64(*salt) : std::nullopt, from_base64(text));
}

/// "HMACSHA1:AAAD6A:salt:hash", where the rounds are four octets in Base64, or, before a hash that
/// `$` separates, in decimal.
RADIUS_DECL hash_reader::outcome hash_reader::perl_pbkdf2(std::string_view text,
                                                          char last_separator) const {
    const auto name = take_field(text, ':');
    const auto rounds_text = take_field(text, ':');
    const auto salt = take_field(text, last_separator);
    std::uint64_t rounds = 0;
    if (last_separator == '$') {
        rounds = number(rounds_text);
    } else if (const auto octets = rounds_text ? from_base64(*rounds_text) : std::nullopt;
               octets && octets->view().size() == 4) {
        for (const octet next : as_octets(octets->view())) {
            rounds = (rounds << 8U) | next;
        }
    }
    return pbkdf2(name ? find_digest(perl_digests, *name) : std::nullopt, rounds,
                  salt ? from_base64(*salt) : std::nullopt, from_base64(text));
}

RADIUS_DECL hash_reader::outcome hash_reader::old_389ds(std::string_view text) const {
    const auto octets = from_base64(text);
    if (!octets || octets->view().size() != 4 + 64 + 256) {
        return refuse("PBKDF2", "the value must be 324 octets in Base64");
    }
    std::uint64_t rounds = 0;
    for (const octet next : as_octets(octets->view().substr(0, 4))) {
        rounds = (rounds << 8U) | next;
    }
    return pbkdf2(hash_digest::sha256, rounds, wiped_text(octets->view().substr(4, 64)),
                  wiped_text(octets->view().substr(68)));
}

/// "sha256$600000$salt$hash": the salt is text.
RADIUS_DECL hash_reader::outcome hash_reader::django_pbkdf2(std::string_view text) const {
    const auto name = take_field(text, '$');
    const auto rounds = number(take_field(text, '$'));
    const auto salt = take_field(text, '$');
    return pbkdf2(name ? find_digest(pbkdf2_digests, *name) : std::nullopt, rounds,
                  salt ? decoded(wiped_text(*salt)) : std::nullopt, from_base64(text));
}

/// "sha256:600000$salt$hash": the salt is text, the hash hexadecimal.
RADIUS_DECL hash_reader::outcome hash_reader::werkzeug_pbkdf2(std::string_view text) const {
    const auto name = take_field(text, ':');
    const auto rounds = number(take_field(text, '$'));
    const auto salt = take_field(text, '$');
    return pbkdf2(name ? find_digest(pbkdf2_digests, *name) : std::nullopt, rounds,
                  salt ? decoded(wiped_text(*salt)) : std::nullopt, from_hex_pairs(text));
}

RADIUS_DECL hash_reader::outcome hash_reader::scrypt(const scrypt_cost& cost, decoded salt,
                                                     decoded hash) const {
    constexpr std::string_view scheme = "scrypt";
    const bool is_power = cost.n > 1 && (cost.n & (cost.n - 1)) == 0;
    if (!is_power || cost.r == 0 || cost.p == 0) {
        return refuse(scheme, "N must be a power of 2, r and p at least 1");
    }
    // N, r and p are below 2^32: 128 r is below 2^39, so only the product with N can overflow.
    if (cost.p > most_lanes || cost.n + cost.p > options_.max_memory / (128 * cost.r)) {
        return refuse(scheme, "more memory than password_hash_options::max_memory, or p above 64");
    }
    if (!salt || salt->view().empty() || salt->view().size() > most_salt) {
        return refuse(scheme, "the salt is missing or malformed");
    }
    if (!hash || hash->view().size() < least_derived || hash->view().size() > most_derived) {
        return refuse(scheme, "the hash is missing, malformed or shorter than 16 octets");
    }
    password_hash made;
    made.form_ = hash_form::scrypt;
    made.cost_ = cost.n;
    made.block_ = cost.r;
    made.lanes_ = cost.p;
    made.salt_ = std::move(*salt);
    made.expected_ = std::move(*hash);
    return made;
}

/// "ln=15,r=8,p=1$salt$hash"; N is 2 to the power of ln.
RADIUS_DECL hash_reader::outcome hash_reader::phc_scrypt(std::string_view text) const {
    const std::uint64_t exponent = named_number(take_field(text, ',').value_or(""), "ln=");
    const std::uint64_t r = named_number(take_field(text, ',').value_or(""), "r=");
    const std::uint64_t p = named_number(take_field(text, '$').value_or(""), "p=");
    const auto salt = take_field(text, '$');
    const std::uint64_t n = exponent < 32 ? std::uint64_t{1} << exponent : 0;
    return scrypt({n, r, p}, salt ? from_base64(*salt) : std::nullopt, from_base64(text));
}

/// "16384$salt$8$1$hash": the salt is text.
RADIUS_DECL hash_reader::outcome hash_reader::django_scrypt(std::string_view text) const {
    const std::uint64_t n = number(take_field(text, '$'));
    const auto salt = take_field(text, '$');
    const std::uint64_t r = number(take_field(text, '$'));
    const std::uint64_t p = number(take_field(text, '$'));
    return scrypt({n, r, p}, salt ? decoded(wiped_text(*salt)) : std::nullopt, from_base64(text));
}

/// "32768:8:1$salt$hash": the salt is text, the hash hexadecimal.
RADIUS_DECL hash_reader::outcome hash_reader::werkzeug_scrypt(std::string_view text) const {
    const std::uint64_t n = number(take_field(text, ':'));
    const std::uint64_t r = number(take_field(text, ':'));
    const std::uint64_t p = number(take_field(text, '$'));
    const auto salt = take_field(text, '$');
    return scrypt({n, r, p}, salt ? decoded(wiped_text(*salt)) : std::nullopt,
                  from_hex_pairs(text));
}

/// "16384$8$1$salt$hash", both hexadecimal: the simple-scrypt package of Go.
RADIUS_DECL hash_reader::outcome hash_reader::go_scrypt(std::string_view text) const {
    const std::uint64_t n = number(take_field(text, '$'));
    const std::uint64_t r = number(take_field(text, '$'));
    const std::uint64_t p = number(take_field(text, '$'));
    const auto salt = take_field(text, '$');
    return scrypt({n, r, p}, salt ? from_hex_pairs(*salt) : std::nullopt, from_hex_pairs(text));
}

/// "argon2id$v=19$m=65536,t=3,p=4$salt$hash" (the reference implementation's form).
RADIUS_DECL hash_reader::outcome hash_reader::argon2(std::string_view text) const {
    constexpr std::string_view scheme = "Argon2";
    const auto name = take_field(text, '$').value_or("");
    const auto variant =
        std::find_if(argon2_names.begin(), argon2_names.end(),
                     [&](const char* one) { return equal_without_case(one, name); });
    if (variant == argon2_names.end()) {
        return refuse(scheme, "the variant must be argon2id, argon2i or argon2d");
    }
    if (take_field(text, '$') != "v=19") {
        return refuse(scheme, "the version must be 19");
    }
    const std::uint64_t memory = named_number(take_field(text, ',').value_or(""), "m=");
    const std::uint64_t passes = named_number(take_field(text, ',').value_or(""), "t=");
    const std::uint64_t lanes = named_number(take_field(text, '$').value_or(""), "p=");
    const auto salt_text = take_field(text, '$');
    auto salt = salt_text ? from_base64(*salt_text) : std::nullopt;
    auto hash = from_base64(text);
    if (passes == 0 || lanes == 0 || memory < 8 * lanes) {
        return refuse(scheme, "m must be at least 8 p, t and p at least 1");
    }
    if (memory > options_.max_memory / 1024 || passes > most_passes || lanes > most_lanes) {
        return refuse(scheme,
                      "more memory than password_hash_options::max_memory, or t or p above 64");
    }
    if (!salt || salt->view().size() < 8 || salt->view().size() > most_salt) {
        return refuse(scheme, "the salt is missing, malformed or shorter than 8 octets");
    }
    if (!hash || hash->view().size() < least_derived || hash->view().size() > most_derived) {
        return refuse(scheme, "the hash is missing, malformed or shorter than 16 octets");
    }
    password_hash made;
    made.form_ = hash_form::argon2;
    made.variant_ = static_cast<std::uint8_t>(variant - argon2_names.begin());
    made.cost_ = passes;
    made.block_ = memory;
    made.lanes_ = lanes;
    made.salt_ = std::move(*salt);
    made.expected_ = std::move(*hash);
    return made;
}

RADIUS_DECL hash_reader::outcome hash_reader::braced(std::string_view text) const {
    const std::size_t end = text.find('}');
    const std::string_view name = text.substr(1, end == std::string_view::npos ? 0 : end - 1);
    const auto found =
        std::find_if(braced_schemes.begin(), braced_schemes.end(),
                     [&](const braced_scheme& one) { return equal_without_case(one.name, name); });
    if (found == braced_schemes.end()) {
        return refuse("", "unknown scheme in braces");
    }
    const std::string_view content = text.substr(end + 1);
    switch (found->content) {
    case braced_content::clear: return clear(content);
    case braced_content::nt: return nt(content);
    case braced_content::digest: return digest(found->name, found->digest, false, content);
    case braced_content::salted_digest: return digest(found->name, found->digest, true, content);
    case braced_content::any_sha2: return any_sha2(content);
    case braced_content::ldap_pbkdf2: return rounds_salt_hash(found->digest, content);
    case braced_content::perl_pbkdf2: return perl_pbkdf2(content, ':');
    case braced_content::old_389ds: return old_389ds(content);
    case braced_content::argon2:
        return content.starts_with('$') ? argon2(content.substr(1))
                                        : refuse("Argon2", "the value must begin with $argon2");
    case braced_content::crypt: return crypt(content);
    }
    return refuse("", "unknown scheme in braces");
}

RADIUS_DECL hash_reader::outcome hash_reader::read(std::string_view text) const {
    const auto skip = [&](std::string_view prefix) {
        const bool found = text.starts_with(prefix);
        text.remove_prefix(found ? prefix.size() : 0);
        return found;
    };
    if (text.starts_with('{')) {
        return braced(text);
    }
    if (skip("$pbkdf2$")) {
        return rounds_salt_hash(hash_digest::sha1, text);
    }
    if (skip("$pbkdf2-")) {
        const auto name = take_field(text, '$').value_or("");
        return rounds_salt_hash(find_digest(pbkdf2_digests, name), text);
    }
    if (skip("$PBKDF2$")) {
        return perl_pbkdf2(text, '$');
    }
    if (skip("$scrypt$")) {
        return phc_scrypt(text);
    }
    if (text.starts_with("$argon2")) {
        return argon2(text.substr(1));
    }
    if (text.starts_with('$')) {
        return crypt(text);
    }
    if (skip("pbkdf2_")) {
        return django_pbkdf2(text);
    }
    if (skip("pbkdf2:")) {
        return werkzeug_pbkdf2(text);
    }
    if (skip("scrypt$")) {
        return django_scrypt(text);
    }
    if (skip("scrypt:")) {
        return werkzeug_scrypt(text);
    }
    if (!text.empty() && text.front() >= '1' && text.front() <= '9' &&
        std::count(text.begin(), text.end(), '$') == 4) {
        return go_scrypt(text);
    }
    return refuse("", "no known scheme; a password in clear needs {CLEARTEXT} before it");
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL result<password_hash, password_hash_error>
password_hash::parse(std::string_view text, const password_hash_options& options) {
    return detail::hash_reader(options).read(text);
}

RADIUS_DECL password_hash password_hash::clear(std::string_view password) {
    password_hash hash;
    hash.form_ = detail::hash_form::clear;
    hash.expected_ = detail::wiped_text(password);
    return hash;
}

RADIUS_DECL password_hash password_hash::nt(const mschap::nt_hash& value) {
    password_hash hash;
    hash.form_ = detail::hash_form::nt;
    hash.expected_ = detail::wiped_text(as_text(value));
    return hash;
}

RADIUS_DECL std::string_view password_hash::scheme() const noexcept {
    using detail::hash_digest;
    using detail::hash_form;
    constexpr std::array<std::string_view, 10> plain{"MD5",      "SHA",     "SHA224",   "SHA256",
                                                     "SHA384",   "SHA512",  "SHA3-224", "SHA3-256",
                                                     "SHA3-384", "SHA3-512"};
    constexpr std::array<std::string_view, 10> salted{
        "SMD5",    "SSHA",      "SSHA224",   "SSHA256",   "SSHA384",
        "SSHA512", "SSHA3-224", "SSHA3-256", "SSHA3-384", "SSHA3-512"};
    constexpr std::array<std::string_view, 10> derived{
        "PBKDF2-MD5",      "PBKDF2-SHA1",    "PBKDF2-SHA224",   "PBKDF2-SHA256",
        "PBKDF2-SHA384",   "PBKDF2-SHA512",  "PBKDF2-SHA3-224", "PBKDF2-SHA3-256",
        "PBKDF2-SHA3-384", "PBKDF2-SHA3-512"};
    const auto place = static_cast<std::size_t>(digest_);
    switch (form_) {
    case hash_form::clear: return "clear";
    case hash_form::nt: return "NT";
    case hash_form::digest: return salt_.view().empty() ? plain[place] : salted[place];
    case hash_form::pbkdf2: return derived[place];
    case hash_form::scrypt: return "scrypt";
    case hash_form::argon2: return "Argon2";
    case hash_form::crypt: return "crypt";
    }
    return {};
}

RADIUS_DECL bool password_hash::can_check(login_method method) const noexcept {
    switch (method) {
    case login_method::pap: return true;
    case login_method::chap: return form_ == detail::hash_form::clear;
    case login_method::mschap_v1:
    case login_method::mschap_v2:
        return form_ == detail::hash_form::clear || form_ == detail::hash_form::nt;
    case login_method::none:
    case login_method::eap: return false;
    }
    return false;
}

RADIUS_DECL bool password_hash::is_slow() const noexcept {
    switch (form_) {
    case detail::hash_form::clear:
    case detail::hash_form::nt:
    case detail::hash_form::digest: return false;
    case detail::hash_form::pbkdf2:
    case detail::hash_form::scrypt:
    case detail::hash_form::argon2:
    case detail::hash_form::crypt: return true;
    }
    return true;
}

RADIUS_DECL bool password_hash::matches(std::string_view password) const {
    const octets_view expected = as_octets(expected_.view());
    const octets_view salt_octets = as_octets(salt_.view());
    if (form_ == detail::hash_form::clear) {
        return equal_in_constant_time(as_octets(password), expected) && !is_decoy_;
    }
    if (form_ == detail::hash_form::crypt) {
        // crypt(3) would compare only what stands before a NUL.
        return password.find('\0') == std::string_view::npos && crypt_ != nullptr &&
               crypt_(password, expected_.view()) && !is_decoy_;
    }
    std::array<octet, detail::most_derived> room{};
    const octets_span made = octets_span(room).first(expected.size());
    switch (form_) {
    case detail::hash_form::nt: {
        const mschap::nt_hash hash = mschap::nt_password_hash(password);
        std::copy(hash.begin(), hash.end(), made.begin());
        break;
    }
    case detail::hash_form::digest:
        detail::salted_digest(digest_, password, salt_octets, made);
        break;
    case detail::hash_form::pbkdf2:
        detail::pbkdf2(digest_, password, salt_octets, static_cast<std::uint32_t>(cost_), made);
        break;
    case detail::hash_form::scrypt:
        detail::scrypt(password, salt_octets, {cost_, block_, lanes_}, made);
        break;
    case detail::hash_form::argon2:
        detail::argon2(detail::argon2_names[variant_], password, salt_octets,
                       {static_cast<std::uint32_t>(block_), static_cast<std::uint32_t>(cost_),
                        static_cast<std::uint32_t>(lanes_)},
                       made);
        break;
    case detail::hash_form::clear:
    case detail::hash_form::crypt: break;
    }
    const bool same = equal_in_constant_time(made, expected);
    wipe(made);
    return same && !is_decoy_;
}

RADIUS_DECL password_hash password_hash::decoy() const {
    password_hash copy = *this;
    copy.is_decoy_ = true;
    if (form_ != detail::hash_form::crypt) { // whose text has the cost, too
        copy.expected_ = detail::wiped_text(std::string(expected_.view().size(), '\0'));
    }
    return copy;
}

RADIUS_DECL std::optional<std::string_view> password_hash::clear_text() const noexcept {
    const bool has_one = form_ == detail::hash_form::clear && !is_decoy_;
    return has_one ? std::optional(expected_.view()) : std::nullopt;
}

RADIUS_DECL std::optional<mschap::nt_hash> password_hash::nt_hash() const noexcept {
    const bool has_one =
        (form_ == detail::hash_form::clear || form_ == detail::hash_form::nt) && !is_decoy_;
    return has_one ? std::optional(detail::stored_password::nt_hash(*this)) : std::nullopt;
}

} // namespace radius

namespace radius::detail {

RADIUS_DECL std::string_view stored_password::text(const password_hash& hash) noexcept {
    return hash.form_ == hash_form::clear ? hash.expected_.view() : std::string_view();
}

RADIUS_DECL mschap::nt_hash stored_password::nt_hash(const password_hash& hash) noexcept {
    if (hash.form_ != hash_form::nt) {
        return mschap::nt_password_hash(text(hash));
    }
    mschap::nt_hash value;
    const octets_view stored = as_octets(hash.expected_.view());
    std::copy(stored.begin(), stored.end(), value.begin());
    return value;
}

} // namespace radius::detail
