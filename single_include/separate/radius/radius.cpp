// SPDX-License-Identifier: MIT
// What separate/radius/radius.hpp declares, to be compiled once.
// Generated from include/ by single_include/generate.py: edit there.

#include <radius/radius.hpp>

namespace radius {

auto attribute_number::to_string() const -> std::string {
    std::string text;
    for (const std::uint32_t part : path()) {
        text += text.empty() ? "" : "."; // GCC 12 warns at -O3 if these are one
        text += std::to_string(part);
    }
    return text;
}

const std::error_category& radius_category() noexcept {
    struct category final : std::error_category {
        const char* name() const noexcept override { return "radius"; }
        std::string message(int value) const override {
            return std::string(to_string(static_cast<errc>(value)));
        }
    };
    static const category instance;
    return instance;
}

std::error_code make_error_code(errc error) noexcept {
    return {static_cast<int>(error), radius_category()};
}

attribute_error::attribute_error(std::string_view attribute_name, errc reason) : std::system_error(make_error_code(reason), std::string(attribute_name)) {}

attribute_error::attribute_error(std::string_view attribute_name, errc reason, std::string_view detail) : std::system_error(make_error_code(reason),
                        std::string(attribute_name) + " (" + std::string(detail) + ")") {}

octets_view as_octets(std::string_view text) noexcept {
    // The only conversion of characters to octets: both are byte types, so aliasing is defined.
    return {reinterpret_cast<const octet*>(text.data()), text.size()};
}

std::string_view as_text(octets_view value) noexcept {
    return {reinterpret_cast<const char*>(value.data()), value.size()};
}

bool equal_octets(octets_view left, octets_view right) noexcept {
    return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

octet_string to_octets(octets_view value) { return {value.begin(), value.end()}; }

} // namespace radius

namespace radius::detail {

void erase(void* place, std::size_t size) noexcept {
    if (size == 0) {
        return;
    }
#if defined(__GNUC__)
    std::memset(place, 0, size);
    asm volatile("" : : "r"(place) : "memory"); // for all the compiler knows, it is read here
#else
    volatile auto* const octets = static_cast<unsigned char*>(place);
    for (std::size_t index = 0; index < size; ++index) {
        octets[index] = 0;
    }
#endif
}

} // namespace radius::detail

namespace radius {

void wipe(octets_span secret) noexcept { detail::erase(secret.data(), secret.size()); }

void wipe(std::string& secret) noexcept { detail::erase(secret.data(), secret.size()); }

std::string to_hex(octets_view value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(value.size() * 2);
    for (const octet next : value) {
        text += digits[next >> 4U];
        text += digits[next & 0x0FU];
    }
    return text;
}

result<octet_string> from_hex(std::string_view text) {
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

auto ip_prefix::refuse(std::string_view text, errc error) -> void {
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

} // namespace radius

namespace radius::type {

auto text::decode(octets_view value) noexcept -> result<view_type> { return as_text(value); }

auto text::encode(writer& out, view_type value) noexcept -> result<void> {
    out.put(as_octets(value));
    return {};
}

} // namespace radius::type

namespace radius {

bool equal_in_constant_time(octets_view one, octets_view other) noexcept {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

auto md5_compression::absorb(digest_state& state, const digest_words& words) noexcept -> void {
    all_steps<0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60>(state, words);
}

md5_hasher::digest_type md5_digest(std::initializer_list<octets_view> pieces) noexcept {
    md5_hasher digest;
    for (const octets_view piece : pieces) {
        digest.update(piece);
    }
    return digest.finish();
}

chap_response make_chap_response(octet identifier, std::string_view password, octets_view challenge) noexcept {
    return md5_digest({octets_view(&identifier, 1), as_octets(password), challenge});
}

bool check_chap_response(octet identifier, std::string_view password, octets_view challenge, octets_view response) noexcept {
    chap_response expected = make_chap_response(identifier, password, challenge);
    const bool same = equal_in_constant_time(expected, response);
    wipe(expected);
    return same;
}

des::des(std::span<const octet, 8> key) noexcept {
    // C (left) and D (right) are 28 bits each, rotated by one or two bits per round.
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

des::~des() { wipe(schedule_); }

auto des::encrypt(std::span<const octet, 8> clear) const noexcept -> des_block {
    const std::uint64_t start =
        des_tables::permute(load(clear), 64, des_tables::initial_permutation);
    auto left = static_cast<std::uint32_t>(start >> 32U);
    auto right = static_cast<std::uint32_t>(start);
    for (const std::uint64_t key : schedule_) {
        const std::uint32_t mixed = left ^ scramble(right, key);
        left = right;
        right = mixed;
    }
    // The halves are swapped once more, then the initial permutation is inverted.
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

auto md4_compression::absorb(digest_state& state, const digest_words& words) noexcept -> void {
    all_steps<0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44>(state, words);
}

} // namespace radius

namespace radius::mschap {

password_hash nt_password_hash(std::string_view password) noexcept {
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
    password_hash hash;
    digest.finish_into(hash);
    return hash;
}

password_hash hash_nt_password_hash(const password_hash& hash) noexcept {
    md4 digest;
    digest.update(hash);
    password_hash twice;
    digest.finish_into(twice);
    return twice;
}

nt_response challenge_response(std::span<const octet, 8> challenge, const password_hash& hash) noexcept {
    secret_array<21> padded;
    std::copy(hash.begin(), hash.end(), padded.begin());
    nt_response response;
    for (std::size_t part = 0; part < 3; ++part) {
        const octets_view raw = octets_view(padded).subspan(7 * part, 7);
        des_block key = des_key_with_parity(raw.first<7>());
        const des_block block = des(key).encrypt(challenge);
        wipe(key);
        std::copy(block.begin(), block.end(), octets_span(response).subspan(8 * part).begin());
    }
    return response;
}

nt_response make_v1_response(std::span<const octet, 8> challenge, const password_hash& hash) noexcept {
    return challenge_response(challenge, hash);
}

bool check_v1_response(octets_view challenge, octet flags, octets_view response, const password_hash& hash) noexcept {
    if (challenge.size() != 8 || flags != use_nt_response) {
        return false;
    }
    nt_response expected = make_v1_response(challenge.first<8>(), hash);
    const bool same = equal_in_constant_time(expected, response);
    wipe(expected);
    return same;
}

} // namespace radius::mschap

namespace radius {

secret_array<20> sha1_digest(std::initializer_list<octets_view> pieces) {
    const detail::openssl_handle<EVP_MD_CTX, &EVP_MD_CTX_free> context(EVP_MD_CTX_new());
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

std::array<octet, 8> challenge_hash(const v2_exchange& exchange) {
    const secret_array<20> digest =
        sha1_digest({exchange.peer_challenge, exchange.authenticator_challenge,
                     as_octets(without_domain(exchange.user_name))});
    std::array<octet, 8> challenge;
    std::copy_n(digest.begin(), challenge.size(), challenge.begin());
    return challenge;
}

nt_response make_v2_response(const v2_exchange& exchange, const password_hash& hash) {
    return challenge_response(challenge_hash(exchange), hash);
}

bool check_v2_response(const v2_exchange& exchange, octets_view response, const password_hash& hash) {
    if (exchange.authenticator_challenge.size() != 16 || exchange.peer_challenge.size() != 16) {
        return false;
    }
    nt_response expected = make_v2_response(exchange, hash);
    const bool same = equal_in_constant_time(expected, response);
    wipe(expected);
    return same;
}

authenticator_response make_authenticator_response(const v2_exchange& exchange, octets_view response, const password_hash& hash) {
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

bool check_authenticator_response(const v2_exchange& exchange, octets_view response, const password_hash& hash, octets_view received) {
    const authenticator_response expected = make_authenticator_response(exchange, response, hash);
    return received.size() >= expected.size() &&
           equal_in_constant_time(expected, received.first(expected.size()));
}

} // namespace radius::mschap

namespace radius::detail {

std::uint64_t fork_count() noexcept {
#if defined(RADIUS_HAS_FORK)
    static std::atomic<std::uint64_t> forks{0};
    static const bool counts = ::pthread_atfork(nullptr, nullptr, [] { ++forks; }) == 0;
    return counts ? forks.load(std::memory_order_relaxed) : static_cast<std::uint64_t>(::getpid());
#else
    return 0;
#endif
}

} // namespace radius::detail

namespace radius {

auto octet_generator::next_authenticator() -> authenticator {
    authenticator value;
    fill(value);
    if (value == authenticator{}) {
        fill(value);
    }
    if (value == authenticator{}) { // cannot be a coincidence
        throw std::system_error(make_error_code(errc::cryptography_failed),
                                "a random generator that gives nothing but zeros");
    }
    return value;
}

random_source::~random_source() { wipe(store_); }

auto random_source::fill(octets_span target) -> void {
    if (const std::uint64_t forks = detail::fork_count(); forks != forks_) {
        wipe(store_);
        used_ = store_.size();
        forks_ = forks;
    }
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

auto random_source::draw(octets_span target) -> void {
    static_assert(batch_size <= INT_MAX);
    if (RAND_bytes(target.data(), static_cast<int>(target.size())) != 1) {
        throw std::system_error(make_error_code(errc::cryptography_failed),
                                "OpenSSL's random generator");
    }
}

wiped_octets::wiped_octets(wiped_octets&& other) noexcept { swap(other); }

auto wiped_octets::operator=(wiped_octets&& other) noexcept -> wiped_octets& {
    wiped_octets taken(std::move(other));
    swap(taken);
    return *this;
}

wiped_octets::~wiped_octets() { wipe(all()); }

auto wiped_octets::view() const noexcept -> octets_view { return octets_view(storage_.get(), size_); }

auto wiped_octets::all() noexcept -> octets_span { return octets_span(storage_.get(), capacity_); }

auto wiped_octets::reserve(std::size_t capacity) -> void {
    if (capacity <= capacity_) {
        return;
    }
    const std::size_t wanted = std::max(capacity, 2 * capacity_);
    wiped_octets larger;
    larger.storage_ = std::make_unique_for_overwrite<octet[]>(wanted);
    larger.capacity_ = wanted;
    std::copy_n(storage_.get(), size_, larger.storage_.get());
    larger.size_ = size_;
    swap(larger);
}

auto wiped_octets::resize(std::size_t size) noexcept -> void {
    assert(size <= capacity_);
    size_ = size;
}

auto wiped_octets::append(octets_view more) -> void {
    reserve(size_ + more.size());
    std::copy(more.begin(), more.end(), storage_.get() + size_);
    size_ += more.size();
}

auto wiped_octets::clear() noexcept -> void {
    wipe(all().first(size_));
    size_ = 0;
}

auto wiped_octets::swap(wiped_octets& other) noexcept -> void {
    std::swap(storage_, other.storage_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
}

packet_buffer::packet_buffer(octets_view contents) noexcept { assign(contents); }

packet_buffer::packet_buffer(const packet_buffer& other) noexcept { assign(other.view()); }

auto packet_buffer::operator=(const packet_buffer& other) noexcept -> packet_buffer& {
    if (this != &other) {
        assign(other.view());
    }
    return *this;
}

auto packet_buffer::assign(octets_view contents) noexcept -> void {
    assert(contents.size() <= max_packet_size);
    std::copy(contents.begin(), contents.end(), storage_.begin());
    size_ = contents.size();
}

auto packet_buffer::resize(std::size_t size) noexcept -> void {
    assert(size <= max_packet_size);
    size_ = size;
}

auto packet_buffer::view() const noexcept -> octets_view { return octets_view(storage_).first(size_); }

auto packet_buffer::span() noexcept -> octets_span { return octets_span(storage_).first(size_); }

secret_packet_buffer::secret_packet_buffer(octets_view contents) noexcept : packet_buffer(contents) {}

auto secret_packet_buffer::operator=(const secret_packet_buffer& other) noexcept -> secret_packet_buffer& {
    if (this != &other) {
        assign(other.view());
    }
    return *this;
}

secret_packet_buffer::~secret_packet_buffer() { clear(); }

auto secret_packet_buffer::assign(octets_view contents) noexcept -> void {
    clear();
    packet_buffer::assign(contents);
}

auto secret_packet_buffer::clear() noexcept -> void {
    wipe(span());
    resize(0);
}

secret_packet_copy::secret_packet_copy(octets_view packet) {
    if (packet.size() <= max_packet_size) {
        usual_.assign(packet);
    } else {
        large_.append(packet);
    }
}

auto secret_packet_copy::view() const noexcept -> octets_view { return large_.empty() ? usual_.view() : large_.view(); }

result<void> write_attribute(writer& out, const attribute_number& number, flags properties, octets_view value) noexcept {
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

    // The part between the outermost headers and the value: the Extended-Vendor-Specific and TLV
    // headers.
    packet_buffer contents;
    writer inner(contents.room());
    if (evs) {
        inner.u32(number[2]);
        if (number.depth > 3) { // else the vendor's type is in `value`
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

value_cursor::value_cursor(attribute_range attributes, const attribute_number& number, flags properties) : next_(attributes.begin()), end_(attributes.end()), number_(number),
      properties_(properties) {}

auto value_cursor::next() -> bool {
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

auto value_cursor::enter(const raw_attribute& found) -> bool {
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

auto value_cursor::enter_extended(octets_view value) -> bool {
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

auto value_cursor::descend(octets_view value, std::size_t depth, const vendor_format& format) -> bool {
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

auto value_cursor::next_element() -> bool {
    level& innermost = levels_[open_ - 1];
    const auto found = take_element(innermost.rest, innermost.format);
    if (!found) { // no octets are left: the container was checked when it was opened
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

auto value_cursor::append(octets_view piece) -> void {
    assembled_.insert(assembled_.end(), piece.begin(), piece.end());
}

auto value_cursor::gather_concat(const raw_attribute& first) -> octets_view {
    assembled_.clear();
    append(first.value);
    for (; next_ != end_ && (*next_).type == first.type; ++next_) {
        append((*next_).value);
    }
    return assembled_;
}

auto value_cursor::is_fragment(const raw_attribute& candidate) const noexcept -> bool {
    return candidate.type == number_.type() && candidate.value.size() >= 2 &&
           candidate.value[0] == number_[1];
}

auto value_cursor::gather_fragments(octets_view fragment) -> bool {
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

auto value_cursor::gather_continued(const element& first) -> bool {
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

} // namespace radius

namespace radius::detail {

bool has_number_of(const raw_attribute& one, const raw_attribute& wanted) noexcept {
    if (one.type != wanted.type) {
        return false;
    }
    if (one.type != vendor_specific_type) {
        const bool extended = one.type >= 241 && one.type <= 246;
        return !extended || (!one.value.empty() && !wanted.value.empty() &&
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

} // namespace radius::detail

namespace radius {

attribute_list::attribute_list(const attribute_list& other) { assign(other); }

attribute_list::attribute_list(attribute_list&& other) noexcept { take(other); }

auto attribute_list::operator=(const attribute_list& other) -> attribute_list& {
    if (this != &other) {
        clear();
        assign(other);
    }
    return *this;
}

auto attribute_list::operator=(attribute_list&& other) noexcept -> attribute_list& {
    if (this != &other) {
        clear();
        take(other);
    }
    return *this;
}

attribute_list::~attribute_list() { clear(); }

auto attribute_list::set_packet_size(std::size_t size) -> void {
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

auto attribute_list::remove(octet type) noexcept -> std::size_t {
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

auto attribute_list::add_raw(octet type, octets_view value) noexcept -> result<void> {
    return append(attribute_number(type), flags{}, value);
}

auto attribute_list::append(const attribute_number& number, flags properties, octets_view value) noexcept -> result<void> {
    return append_one<false>(number, properties, value);
}

auto attribute_list::clear() noexcept -> void {
    if (marks_ != 0) {
        wipe(storage().first(size_)); // a failed addition wipes its own octets
    }
    size_ = marks_ = growth_ = 0;
    defaults_begin_ = defaults_size_ = 0;
}

auto attribute_list::attributes() const noexcept -> attribute_range { return attribute_range(clear_octets()); }

auto attribute_list::clear_octets() const noexcept -> octets_view { return storage().first(size_); }

auto attribute_list::mark(std::size_t index) const noexcept -> hidden_mark {
    const octets_view place = mark_place(index);
    return {static_cast<std::uint16_t>(place[0] << 8U | place[1]),
            place[2],
            place[3],
            static_cast<hiding>(place[4] & 0x07U),
            static_cast<octet>(place[4] >> 3U & 0x01U),
            static_cast<octet>(place[4] >> 4U)};
}

auto attribute_list::is_hidden(octets_view whole) const noexcept -> bool {
    for (std::size_t index = 0; index < marks_; ++index) {
        const octets_view marked = clear_octets().subspan(mark(index).offset);
        if (equal_octets(marked.first(marked[1]), whole)) {
            return true;
        }
    }
    return false;
}

auto attribute_list::room(std::size_t more_marks) const noexcept -> std::size_t {
    const std::size_t used = size_ + (marks_ + more_marks) * mark_size;
    const std::size_t in_storage = packet_size() - std::min(used, packet_size());
    return std::min(in_storage, most() - wire_size());
}

auto attribute_list::most() const noexcept -> std::size_t { return packet_size() - max_packet_size + max_wire_size; }

auto attribute_list::storage() noexcept -> octets_span {
    return large_ == nullptr ? octets_span(storage_) : octets_span(large_.get(), large_size_);
}

auto attribute_list::storage() const noexcept -> octets_view {
    return large_ == nullptr ? octets_view(storage_) : octets_view(large_.get(), large_size_);
}

auto attribute_list::depth_without_tlvs(const attribute_number& number) noexcept -> std::size_t {
    const bool extended = number.is_extended() || number.is_long_extended();
    const bool evs = extended && number[1] == vendor_specific_type;
    const bool vendors = number.type() == vendor_specific_type;
    return evs ? 4 : vendors ? 3 : extended ? 2 : 1;
}

auto attribute_list::append_any(const attribute_number& number, flags properties, octets_view value) noexcept -> result<void> {
    if (number.type() == message_authenticator_type) {
        return errc::attribute_not_allowed;
    }
    return properties.hidden == hiding::none ? append_clear(number, properties, value)
                                             : append_hidden(number, properties, value);
}

auto attribute_list::append_simple(octet type, octets_view value) noexcept -> result<void> {
    const std::size_t whole = 2 + value.size();
    if (room(0) < whole) {
        return errc::packet_full;
    }
    const octets_span place = storage().subspan(size_, whole);
    place[0] = type;
    place[1] = static_cast<octet>(whole);
    std::copy(value.begin(), value.end(), place.begin() + 2);
    size_ = static_cast<std::uint16_t>(size_ + whole);
    return {};
}

auto attribute_list::append_clear(const attribute_number& number, flags properties, octets_view value) noexcept -> result<void> {
    return append_within(room(0), number, properties, value);
}

auto attribute_list::append_within(std::size_t most, const attribute_number& number, flags properties, octets_view value) noexcept -> result<void> {
    writer out(storage().subspan(size_, most));
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

auto attribute_list::append_hidden(const attribute_number& number, flags properties, octets_view value) noexcept -> result<void> {
    const std::size_t tag_size = properties.tagged ? 1 : 0;
    if (number.depth < depth_without_tlvs(number)) {
        return errc::attribute_not_allowed;
    }
    const std::size_t tlvs = number.depth - depth_without_tlvs(number);
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
    place[0] = static_cast<octet>(before >> 8U);
    place[1] = static_cast<octet>(before & 0xFFU);
    place[2] = static_cast<octet>(whole - clear_size);
    place[3] = static_cast<octet>(inner);
    place[4] = static_cast<octet>(static_cast<std::size_t>(properties.hidden) | tag_size << 3U |
                                  tlvs << 4U);
    return {};
}

auto attribute_list::attribute_at(std::size_t place) const noexcept -> raw_attribute {
    return *attribute_range(clear_octets().subspan(place)).begin();
}

auto attribute_list::occurs(std::size_t place, std::size_t begin, std::size_t end) const noexcept -> bool {
    const raw_attribute wanted = attribute_at(place);
    const attribute_range part(clear_octets().subspan(begin, end - begin));
    return std::any_of(part.begin(), part.end(), [&](const raw_attribute& one) {
        return detail::has_number_of(one, wanted);
    });
}

auto attribute_list::note_default(std::size_t begin) noexcept -> void {
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

auto attribute_list::drop_defaults(std::size_t begin) noexcept -> void {
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

auto attribute_list::erase(std::size_t place) noexcept -> void {
    const std::size_t whole = storage()[place + 1];
    std::size_t kept = 0;
    for (std::size_t index = 0; index < marks_; ++index) {
        const hidden_mark one = mark(index);
        if (one.offset == place) {
            const std::size_t clear_size = whole - one.value_offset;
            growth_ = static_cast<std::uint16_t>(growth_ + clear_size -
                                                 hidden_size(one.how, clear_size));
            continue;
        }
        const std::size_t offset = one.offset - (one.offset > place ? whole : 0U);
        const octets_view from = mark_place(index);
        const octets_span to =
            storage().subspan(packet_size() - (kept + 1) * mark_size, mark_size);
        std::copy(from.begin(), from.end(), to.begin());
        to[0] = static_cast<octet>(offset >> 8U);
        to[1] = static_cast<octet>(offset & 0xFFU);
        ++kept;
    }
    marks_ = static_cast<std::uint16_t>(kept);
    const octets_span behind = storage().subspan(place, size_ - place);
    std::copy(behind.begin() + static_cast<std::ptrdiff_t>(whole), behind.end(),
              behind.begin());
    wipe(behind.last(whole));
    size_ = static_cast<std::uint16_t>(size_ - whole);
    if (place < defaults_begin_) {
        defaults_begin_ = static_cast<std::uint16_t>(defaults_begin_ - whole);
    } else if (place < defaults_begin_ + defaults_size_) {
        defaults_size_ = static_cast<std::uint16_t>(defaults_size_ - whole);
    }
}

auto attribute_list::mark_place(std::size_t index) const noexcept -> octets_view {
    return storage().subspan(packet_size() - (index + 1) * mark_size, mark_size);
}

auto attribute_list::assign(const attribute_list& other) -> void {
    if (other.large_ != nullptr && large_size_ != other.large_size_) {
        large_ = std::make_unique_for_overwrite<octet[]>(other.large_size_);
        large_size_ = other.large_size_;
    } else if (other.large_ == nullptr) {
        large_.reset();
        large_size_ = 0;
    }
    copy_contents(other);
}

auto attribute_list::take(attribute_list& other) noexcept -> void {
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

auto attribute_list::copy_contents(const attribute_list& other) noexcept -> void {
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

void add_chap(attribute_list& request, std::string_view password, random_source& random) {
    const authenticator challenge = random.next_authenticator();
    std::array<octet, 17> value{};
    random.fill(octets_span(value).first(1));
    const chap_response response = make_chap_response(value[0], password, challenge);
    std::copy(response.begin(), response.end(), value.begin() + 1);
    request.add(attr::chap_password = value, attr::chap_challenge = challenge);
}

void add_mschap_v1(attribute_list& request, std::string_view password, random_source& random) {
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

mschap_v2_login::mschap_v2_login(std::string user_name, std::string_view password, random_source& random) : user_name_(std::move(user_name)), hash_(mschap::nt_password_hash(password)) {
    random.fill(challenge_);
    random.fill(octets_span(value_).first(1));
    random.fill(octets_span(value_).subspan(2, 16));
    const auto response = mschap::make_v2_response(exchange(), hash_);
    std::copy(response.begin(), response.end(), value_.begin() + 26);
}

auto mschap_v2_login::add_to(attribute_list& request) const -> void {
    request.add(attr::ms_chap_challenge = challenge_, attr::ms_chap2_response = value_);
}

auto mschap_v2_login::exchange() const noexcept -> mschap::v2_exchange {
    return {challenge_, octets_view(value_).subspan(2, 16), user_name_};
}

} // namespace radius

namespace radius::detail {

std::uint32_t zone_of(std::string_view text) {
    std::uint32_t number = 0;
    const auto [stopped, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed == std::errc() && stopped == text.data() + text.size()) {
        return number;
    }
#if defined(IF_NAMESIZE)
    return text.size() < IF_NAMESIZE ? ::if_nametoindex(std::string(text).c_str()) : 0;
#else
    return 0;
#endif
}

std::string zone_text(std::uint32_t index) {
#if defined(IF_NAMESIZE)
    std::array<char, IF_NAMESIZE> name{};
    if (::if_indextoname(index, name.data()) != nullptr) {
        return name.data();
    }
#endif
    return std::to_string(index);
}

bool is_link_local(const ip_address& address) noexcept {
    if (address.is_v4()) {
        return false;
    }
    const ipv6_address::octets_type octets = address.v6().octets();
    return octets[0] == 0xFE && (octets[1] & 0xC0U) == 0x80;
}

} // namespace radius::detail

namespace radius {

auto endpoint::parse(std::string_view host, std::uint16_t port) -> result<endpoint> {
    const std::size_t percent = host.find('%');
    const auto address = ip_address::parse(host.substr(0, percent));
    if (!address) {
        return address.error();
    }
    endpoint made{address->unmapped(), port};
    if (percent != host.npos) {
        made.scope = detail::zone_of(host.substr(percent + 1));
        if (made.scope == 0 || made.address.is_v4()) {
            return errc::text_invalid;
        }
    }
    return made;
}

auto endpoint::host() const -> std::string {
    return address.to_string() + (scope == 0 ? std::string() : "%" + detail::zone_text(scope));
}

auto endpoint::to_string() const -> std::string {
    return (address.is_v6() ? "[" + host() + "]" : host()) + ":" + std::to_string(port);
}

hmac_md5_key::hmac_md5_key(octets_view key) noexcept {
    std::array<octet, md5_hasher::block_size> block{};
    if (key.size() > block.size()) {
        md5_hasher digest;
        digest.update(key);
        digest.finish_into(std::span(block).first<16>());
    } else {
        std::copy(key.begin(), key.end(), block.begin());
    }
    absorb_pad(inner_, block, 0x36);
    absorb_pad(outer_, block, 0x36 ^ 0x5c); // removes the inner pad
    wipe(block);
}

hmac_md5_key::~hmac_md5_key() {
    wipe(inner_);
    wipe(outer_);
}

auto hmac_md5_key::absorb_pad(digest_state& after, std::array<octet, md5_hasher::block_size>& block, octet pad) noexcept -> void {
    for (octet& next : block) {
        next ^= pad;
    }
    md5_hasher digest;
    digest.update(block);
    after = digest.state();
    digest.forget();
}

hmac_md5::hmac_md5(const hmac_md5_key& key) noexcept : key_(&key), inner_(key.inner()) {}

hmac_md5::~hmac_md5() { inner_.forget(); }

auto hmac_md5::update(octets_view input) noexcept -> void { inner_.update(input); }

auto hmac_md5::finish() noexcept -> md5_hasher::digest_type {
    md5_hasher outer = key_->outer();
    outer.update(inner_.finish());
    inner_ = key_->inner();
    return outer.finish();
}

md5_hasher::digest_type hmac_md5_digest(const hmac_md5_key& key, std::initializer_list<octets_view> pieces) noexcept {
    hmac_md5 digest(key);
    for (const octets_view piece : pieces) {
        digest.update(piece);
    }
    return digest.finish();
}

shared_secret::shared_secret(octets_view secret) : octets_(to_octets(secret)), message_key_(secret) {
    if (secret.empty()) {
        throw std::system_error(make_error_code(errc::option_invalid),
                                "a shared secret must not be empty");
    }
}

shared_secret::shared_secret(std::string_view secret) : shared_secret(as_octets(secret)) {}

shared_secret::~shared_secret() { wipe(octets_); }

std::string to_string(packet_code code) {
    const std::string_view name = name_of(code);
    return name.empty() ? "Code-" + std::to_string(static_cast<unsigned>(code)) : std::string(name);
}

auto packet_view::parse(octets_view datagram, const packet_limits& limits) noexcept -> result<packet_view> {
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
    return packet_view(packet, limits.strict_prefixes);
}

auto packet_view::code() const noexcept -> packet_code { return static_cast<packet_code>(octets_[0]); }

auto packet_view::identifier() const noexcept -> octet { return octets_[1]; }

auto packet_view::authenticator_field() const noexcept -> std::span<const octet, 16> {
    return octets_.subspan<4, 16>();
}

auto packet_view::attributes() const noexcept -> attribute_range {
    return attribute_range(octets_.subspan(header_size));
}

packet_view::packet_view(octets_view packet, bool strict_prefixes) noexcept : octets_(packet), strict_prefixes_(strict_prefixes) {}

auto retry_schedule::next_wait(const retry_options& options, duration elapsed, double random) noexcept -> duration {
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

auto retry_schedule::exhausted(const retry_options& options, duration elapsed) const noexcept -> bool {
    return (options.attempts != 0 && sent_ >= options.attempts) ||
           (options.total > duration::zero() && elapsed >= options.total);
}

auto retry_schedule::scaled(duration wait, double factor) noexcept -> duration {
    const std::chrono::duration<double> product(wait);
    return std::chrono::duration_cast<duration>(
        std::chrono::duration<double>(std::min(product.count() * factor, longest)));
}

duration longest_life(const retry_options& options) noexcept {
    if (options.total > duration::zero() || options.attempts == 0) {
        return options.total > duration::zero() ? options.total : duration::max();
    }
    constexpr duration enough = std::chrono::hours(24 * 365);
    retry_schedule schedule;
    duration sum{};
    duration wait{};
    constexpr unsigned most_steps = 1000; // the waits have long stopped growing
    while (schedule.sent() < std::min(options.attempts, most_steps) && sum < enough) {
        wait = schedule.next_wait(options, duration::zero(), 1.0);
        sum += wait;
    }
    for (unsigned rest = options.attempts - schedule.sent(); rest != 0 && sum < enough;
         rest -= std::min(rest, most_steps)) {
        sum += wait * std::min(rest, most_steps);
    }
    return std::min(sum, enough);
}

auto server_health::request_failed(const watchdog_options& options, time_point first_sent, time_point now) noexcept -> bool {
    if (!alive_ || (last_reply_ && *last_reply_ > first_sent) ||
        ++failures_ < options.failures) {
        return false;
    }
    alive_ = false;
    replies_ = 0;
    dead_since_ = now;
    return true;
}

auto server_health::refused(const watchdog_options& options, time_point now) noexcept -> bool {
    if (!refused_since_) {
        refused_since_ = now;
    }
    return now - *refused_since_ >= refusal_lasts &&
           request_failed(options, *refused_since_, now);
}

auto server_health::replied(const watchdog_options& options, bool to_status_server, time_point now) noexcept -> void {
    last_reply_ = now;
    failures_ = 0;
    refused_since_.reset();
    answers_status_server_ = answers_status_server_ || to_status_server;
    if (!alive_ && ++replies_ >= options.replies) {
        alive_ = true;
    }
}

auto server_health::trial(const watchdog_options& options) const noexcept -> std::optional<time_point> {
    if (options.enabled && answers_status_server_) {
        return std::nullopt;
    }
    return later(dead_since_, options.revive_after);
}

auto server_health::revive() noexcept -> void {
    alive_ = true;
    failures_ = nearly_dead;
}

std::uint32_t token_of(octets_view packet) noexcept {
    return std::uint32_t{packet[4]} << 24U | std::uint32_t{packet[5]} << 16U |
           std::uint32_t{packet[6]} << 8U | packet[7];
}

} // namespace radius

namespace radius::detail {

void write_plain_attributes(writer& out, octets_view attributes) noexcept {
    for (const raw_attribute attribute : attribute_range(attributes)) {
        if (!forbidden_in_plain_packet(attribute.whole)) {
            out.put(attribute.whole);
        }
    }
}

} // namespace radius::detail

namespace radius {

result<octets_view> reveal_plain(octets_span room, flags properties, octets_view value) noexcept {
    constexpr std::size_t longest_password = 128;
    if (properties.hidden == hiding::password && value.size() > longest_password) {
        return errc::hidden_value_invalid;
    }
    if (!properties.tagged || value.empty() || value.front() <= max_tag) {
        return value;
    }
    if (value.size() >= room.size()) { // assembled from fragments
        return errc::hidden_value_invalid;
    }
    room[0] = 0;
    std::copy(value.begin(), value.end(), room.begin() + 1);
    return octets_view(room.first(value.size() + 1));
}

result<octets_span> write_plain_packet(octets_span buffer, packet_code code, std::uint32_t token, const attribute_list& attributes, octets_view appended) noexcept {
    constexpr std::array<octet, 12> reserved{};
    writer out(buffer.first(std::min(buffer.size(), max_large_packet_size)));
    out.u8(static_cast<octet>(code));
    out.u8(0);
    out.u16(0);
    out.u32(token);
    out.put(reserved);
    detail::write_plain_attributes(out, attributes.clear_octets());
    detail::write_plain_attributes(out, appended);
    if (!out.ok()) {
        return errc::packet_full;
    }
    const octets_span packet = out.written();
    packet[2] = static_cast<octet>(packet.size() >> 8U);
    packet[3] = static_cast<octet>(packet.size() & 0xFFU);
    return packet;
}

std::uint32_t label_of(radius_version version, octets_view packet) noexcept {
    return version == radius_version::v1_1 ? token_of(packet) : packet[1];
}

auto client_server_options::has_address() const noexcept -> bool { return name.empty() || address.address != ip_address(); }

} // namespace radius

namespace radius::detail {

void check_option(bool usable, const char* name) {
    if (!usable) {
        throw std::system_error(make_error_code(errc::option_invalid), name);
    }
}

void check_retry(const retry_options& retry) {
    check_option(retry.first_wait > duration::zero(), "retry.first_wait must be above zero");
    check_option(retry.growth >= 1.0, "retry.growth must be at least 1");
    check_option(retry.jitter >= 0.0 && retry.jitter < 1.0, "retry.jitter must be in [0, 1)");
    check_option(retry.longest_wait >= duration::zero(), "retry.longest_wait is negative");
    check_option(retry.total >= duration::zero(), "retry.total is negative");
}

} // namespace radius::detail

namespace radius {

void check_options(const client_engine_options& options) {
    using detail::check_option;
    check_option(!options.servers.empty() && options.servers.size() <= 64,
                 "servers must hold 1 to 64");
    for (const client_server_options& server : options.servers) {
        check_option(server.secret != nullptr, "a server's secret is missing");
        check_option(!server.versions.empty(), "a server's versions are missing");
        if (server.retry) {
            detail::check_retry(*server.retry);
        }
    }
    detail::check_retry(options.retry);
    check_option(options.request_timeout >= duration::zero(), "request_timeout is negative");
    check_option(options.max_channels > 0 && options.max_channels <= 65'535,
                 "max_channels must be 1 to 65535, as many as there are ports");
    check_option(options.max_queued > 0,
                 "max_queued must be at least 1: a request waits while its channel is opened");
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

counter::counter(const counter& other) noexcept : value_(other.value()) {}

auto counter::operator=(const counter& other) noexcept -> counter& {
    value_.store(other.value(), std::memory_order_relaxed);
    return *this;
}

auto counter::operator+=(std::uint64_t more) noexcept -> counter& {
    value_.store(value() + more, std::memory_order_relaxed);
    return *this;
}

auto counter::value() const noexcept -> std::uint64_t { return value_.load(std::memory_order_relaxed); }

counter::operator std::uint64_t() const noexcept { return value(); }

auto drop_counters::operator[](drop_reason reason) noexcept -> counter& {
    return counters_[static_cast<std::size_t>(reason)];
}

auto drop_counters::operator[](drop_reason reason) const noexcept -> std::uint64_t {
    return counters_[static_cast<std::size_t>(reason)];
}

auto drop_counters::total() const noexcept -> std::uint64_t {
    std::uint64_t sum = 0;
    for (const counter& one : counters_) {
        sum += one;
    }
    return sum;
}

identifier_pool::identifier_pool(octet first, bool keep_zero) noexcept : keep_zero_(keep_zero) {
    for (unsigned count = 0; count < 256; ++count) {
        const auto identifier = static_cast<octet>(first + count);
        if (identifier != 0 || !keep_zero) {
            free_.push(identifier);
        }
    }
}

auto identifier_pool::acquire(time_point now) noexcept -> std::optional<octet> {
    wake(now);
    if (free_.empty()) {
        return std::nullopt;
    }
    ++in_use_;
    return free_.pop();
}

auto identifier_pool::acquire_zero(time_point now) noexcept -> std::optional<octet> {
    if (!keep_zero_ || zero_in_use_ || now < zero_rests_until_) {
        return std::nullopt;
    }
    zero_in_use_ = true;
    ++in_use_;
    return octet{0};
}

auto identifier_pool::release(octet identifier) noexcept -> void {
    --in_use_;
    if (is_kept(identifier)) {
        zero_in_use_ = false;
        return;
    }
    free_.push(identifier);
}

auto identifier_pool::rest(octet identifier, time_point until) noexcept -> void {
    --in_use_;
    if (is_kept(identifier)) {
        zero_in_use_ = false;
        zero_rests_until_ = until;
        return;
    }
    rests_until_[identifier] = until;
    resting_.push(identifier);
}

auto identifier_pool::next_rested() const noexcept -> std::optional<time_point> {
    if (resting_.empty()) {
        return std::nullopt;
    }
    return rests_until_[resting_.front()];
}

auto identifier_pool::ring::push(octet identifier) noexcept -> void {
    places_[static_cast<octet>(first_ + count_)] = identifier;
    ++count_;
}

auto identifier_pool::ring::pop() noexcept -> octet {
    --count_;
    return places_[first_++];
}

auto identifier_pool::ring::front() const noexcept -> octet { return places_[first_]; }

auto identifier_pool::wake(time_point now) noexcept -> void {
    while (!resting_.empty() && rests_until_[resting_.front()] <= now) {
        free_.push(resting_.pop());
    }
}

auto token_window::restart(std::uint32_t first) noexcept -> void {
    for (place& one : places_) {
        one = {};
    }
    next_ = first;
    in_use_ = 0;
}

auto token_window::acquire(std::uint32_t slot) -> std::optional<std::uint32_t> {
    if (in_use_ == capacity) {
        return std::nullopt;
    }
    if (in_use_ * 2 >= places_.size()) {
        grow();
    }
    while (at(next_).slot != no_slot) { // an old request still occupies this place
        ++next_;
    }
    at(next_) = {next_, slot};
    ++in_use_;
    return next_++;
}

auto token_window::find(std::uint32_t token) const noexcept -> std::uint32_t {
    if (places_.empty()) {
        return no_slot;
    }
    const place& found = places_[token & (places_.size() - 1)];
    return found.token == token ? found.slot : no_slot;
}

auto token_window::release(std::uint32_t token) noexcept -> void {
    at(token) = {};
    --in_use_;
}

auto token_window::memory_bytes() const noexcept -> std::size_t { return places_.capacity() * sizeof(place); }

auto token_window::at(std::uint32_t token) noexcept -> place& { return places_[token & (places_.size() - 1)]; }

auto token_window::grow() -> void {
    std::vector<place> old(places_.empty() ? 64 : places_.size() * 2);
    old.swap(places_);
    for (const place& one : old) {
        if (one.slot != no_slot) {
            at(one.token) = one;
        }
    }
}

auto client_channel::begin(std::uint32_t server, transport_kind transport) noexcept -> void {
    requests_.fill(no_slot);
    server_ = server;
    transport_ = transport;
    version_ = radius_version::v1_0;
    opened_ = announced_ = proven_ = lent_ = false;
    probe_ = {};
}

auto client_channel::in_flight() const noexcept -> std::size_t {
    return !opened_ ? 0 : is_plain() ? tokens_.in_use() : identifiers_.in_use();
}

auto client_channel::open(radius_version version, std::uint32_t random, time_point now) noexcept -> void {
    version_ = version;
    if (is_plain()) {
        tokens_.restart(random);
    } else {
        identifiers_ = identifier_pool(static_cast<octet>(random), is_stream(transport_));
    }
    opened_ = true;
    idle_since_ = heard_at_ = quiet_since_ = now;
}

auto client_channel::can_be_given_up() const noexcept -> bool { return is_connected(transport_) && !lent_; }

auto client_channel::heard(time_point now) noexcept -> void {
    heard_at_ = quiet_since_ = now;
    proven_ = true;
}

auto client_channel::place(std::uint32_t index, bool status_server, time_point now) -> std::optional<std::uint32_t> {
    if (is_plain()) {
        return tokens_.acquire(index);
    }
    auto identifier = status_server ? identifiers_.acquire_zero(now) : std::nullopt;
    if (!identifier) {
        identifier = identifiers_.acquire(now);
    }
    if (!identifier) {
        return std::nullopt;
    }
    requests_[*identifier] = index;
    return *identifier;
}

auto client_channel::find(std::uint32_t label) const noexcept -> std::uint32_t {
    return is_plain() ? tokens_.find(label) : requests_[label];
}

auto client_channel::answered(std::uint32_t label) noexcept -> void {
    if (is_plain()) {
        tokens_.release(label);
        return;
    }
    requests_[label] = no_slot;
    identifiers_.release(static_cast<octet>(label));
}

auto client_channel::abandoned(std::uint32_t label, time_point until) noexcept -> void {
    if (is_plain()) {
        tokens_.release(label);
        return;
    }
    requests_[label] = no_slot;
    identifiers_.rest(static_cast<octet>(label), until);
}

auto client_channel::next_rested() const noexcept -> std::optional<time_point> {
    return opened_ && !is_plain() ? identifiers_.next_rested() : std::nullopt;
}

auto client_channel::memory_bytes() const noexcept -> std::size_t { return tokens_.memory_bytes(); }

auto exchange_counters::add(const exchange_counters& other) noexcept -> void {
    for (const auto one : {&exchange_counters::requests, &exchange_counters::retransmissions,
                           &exchange_counters::accepted, &exchange_counters::refused,
                           &exchange_counters::challenged, &exchange_counters::timeouts,
                           &exchange_counters::abandoned}) {
        this->*one += other.*one;
    }
}

auto exchange_counters::pending() const noexcept -> std::uint64_t {
    const std::uint64_t ended = accepted + refused + challenged + abandoned;
    const std::uint64_t begun = requests;
    return begun > ended ? begun - ended : 0;
}

auto client_counters::last_round_trip_microseconds() const noexcept -> std::uint64_t {
    return last_round_trip_.load(std::memory_order_relaxed);
}

auto client_counters::malformed_responses() const noexcept -> std::uint64_t {
    return drops[drop_reason::packet_length] + drops[drop_reason::malformed_attributes] +
           drops[drop_reason::reserved_type] + drops[drop_reason::too_many_attributes];
}

auto client_counters::bad_authenticators() const noexcept -> std::uint64_t {
    return drops[drop_reason::authenticator_invalid] +
           drops[drop_reason::message_authenticator_invalid] +
           drops[drop_reason::message_authenticator_missing];
}

auto client_counters::unknown_types() const noexcept -> std::uint64_t {
    return drops[drop_reason::reply_code_unexpected];
}

auto client_counters::packets_dropped() const noexcept -> std::uint64_t {
    return drops.total() - malformed_responses() - bad_authenticators() - unknown_types();
}

auto client_counters::of(packet_code request) const noexcept -> const exchange_counters& {
    switch (request) {
    case packet_code::access_request: return access;
    case packet_code::accounting_request: return accounting;
    case packet_code::coa_request: return coa;
    case packet_code::disconnect_request: return disconnect;
    default: return status;
    }
}

auto client_counters::of(packet_code request) noexcept -> exchange_counters& {
    // The object itself is not const here.
    return const_cast<exchange_counters&>( // NOLINT(cppcoreguidelines-pro-type-const-cast)
        std::as_const(*this).of(request));
}

auto client_counters::count_reply(packet_code request, packet_code reply, std::chrono::nanoseconds round_trip) noexcept -> void {
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

auto client_counters::add(const client_counters& other) noexcept -> void {
    for (const auto kind :
         {&client_counters::access, &client_counters::accounting, &client_counters::coa,
          &client_counters::disconnect, &client_counters::status}) {
        (this->*kind).add(other.*kind);
    }
    for (std::size_t index = 0; index < drop_reason_count; ++index) {
        const auto reason = static_cast<drop_reason>(index);
        drops[reason] += other.drops[reason];
    }
    if (last_round_trip_microseconds() == 0) {
        last_round_trip_.store(other.last_round_trip_microseconds(), std::memory_order_relaxed);
    }
}

client_counters::client_counters(const client_counters& other) noexcept : access(other.access), accounting(other.accounting), coa(other.coa),
      disconnect(other.disconnect), status(other.status), drops(other.drops),
      last_round_trip_(other.last_round_trip_microseconds()) {}

} // namespace radius

namespace radius::detail {

std::uint32_t event_time(wall_time when) noexcept {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(when).time_since_epoch().count();
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(seconds, 0, 0xFFFF'FFFF));
}

} // namespace radius::detail

namespace radius {

auto client_exchange::begin(packet_code request, bool probe, time_point ends, time_point waits) noexcept -> void {
    code = request;
    is_probe = probe;
    date.reset();
    deadline = ends;
    patience = waits;
    tried = waited = 0;
    result = {};
    packet.clear();
}

auto client_exchange::wipe() noexcept -> void {
    attributes.clear();
    packet.clear();
}

auto client_exchange::field() const noexcept -> std::span<const octet, 16> { return packet.view().subspan<4, 16>(); }

auto client_server::reliable() const noexcept -> bool { return is_stream(options.transport); }

auto client_server::usable(time_point now) const noexcept -> bool {
    return health.alive() && (!channels.empty() || now >= reopen_at);
}

auto client_server::trial_at(const watchdog_options& watchdog) const noexcept -> time_point {
    return health.trial(watchdog).value_or(time_point::max());
}

auto client_server::channel_failed(std::error_code error, bool served, time_point now, double spread) noexcept -> void {
    if (error == std::errc::operation_canceled) {
        reopen_at = now + shortest_reopen_wait;
        return;
    }
    cause = error;
    if (served) {
        return;
    }
    reopen_at =
        now + reopen_wait + std::chrono::duration_cast<duration>(reopen_wait * (0.1 * spread));
    reopen_wait = std::min(2 * reopen_wait, longest_reopen_wait);
}

asio::ip::address to_asio(const ip_address& address) noexcept {
    if (address.is_v4()) {
        return asio::ip::address_v4(address.v4().octets());
    }
    return asio::ip::address_v6(address.v6().octets());
}

ip_address from_asio(const asio::ip::address& address) noexcept {
    if (address.is_v4()) {
        return ipv4_address(address.to_v4().to_bytes());
    }
    return ip_address(ipv6_address(address.to_v6().to_bytes())).unmapped();
}

} // namespace radius

namespace radius::detail {

bool is_passing(std::error_code error) noexcept {
    return would_block(error) || error == asio::error::no_buffer_space ||
           error == asio::error::no_memory;
}

} // namespace radius::detail

namespace radius {

moment present() noexcept {
    return {std::chrono::steady_clock::now(), std::chrono::system_clock::now()};
}

} // namespace radius

namespace radius::detail {

bound_source::bound_source(const client_source& given) : ports_(given.ports), device_(given.device) {
        check_option(ports_.first <= ports_.last && (ports_.first != 0 || ports_.last == 0),
                     "local.ports must be two ports, the lower one first");
        if (!given.address.empty()) {
            const auto address = endpoint::parse(given.address);
            check_option(address.has_value(),
                         "local.address must be an IP address, fe80::1%eth0 for a link-local one");
            address_ = *address;
        }
#if defined(SO_BINDTODEVICE)
        check_option(device_.size() < 16, "local.device must be the name of an interface");
#else
        check_option(device_.empty(), "local.device: this system has no SO_BINDTODEVICE");
#endif
    }

auto bound_source::bind_to_device(int socket) const noexcept -> std::error_code {
#if defined(SO_BINDTODEVICE)
        if (::setsockopt(socket, SOL_SOCKET, SO_BINDTODEVICE, device_.data(),
                         static_cast<socklen_t>(device_.size())) != 0) {
            return {errno, asio::error::get_system_category()};
        }
#endif
        (void)socket;
        return {};
    }

} // namespace radius::detail

namespace radius {

auto datagram::contents() const noexcept -> octets_view { return room.first(size); }

datagram_batch::datagram_batch(std::size_t room) : storage_(std::make_unique_for_overwrite<octet[]>(datagram_batch_size * room)),
      datagrams_(datagram_batch_size) {
    for (std::size_t index = 0; index < datagrams_.size(); ++index) {
        datagrams_[index].room = octets_span(storage_.get() + index * room, room);
    }
}

auto datagram_batch::operator[](std::size_t index) noexcept -> datagram& { return datagrams_[index]; }

auto datagram_mover::receive(socket& from, const datagram_end& own, datagram_batch& batch, std::error_code& error) -> std::size_t {
#if defined(__linux__)
        return system_.receive(from.native_handle(), own, batch.all(), error);
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
            next.local = own.local;
        }
        if (count > 0) {
            error.clear();
        }
        return count;
#endif
    }

auto datagram_mover::send(socket& to, const datagram_end& own, datagram_batch& batch, std::size_t first, std::size_t count, std::error_code& error) -> std::size_t {
#if defined(__linux__)
        return system_.send(to.native_handle(), own, batch.all().subspan(first, count), error);
#else
        for (std::size_t index = 0; index < count; ++index) {
            const datagram& next = batch[first + index];
            if (own.is_connected) {
                to.send(asio::buffer(next.room.data(), next.size), 0, error);
                if (error) {
                    return index;
                }
                continue;
            }
            auto target = to_asio<asio::ip::udp>(next.remote);
            if (own.is_v6 && next.remote.address.is_v4()) {
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

} // namespace radius

namespace radius::detail {

wiped_text::wiped_text(std::string_view text) : text_(text) {}

wiped_text::wiped_text(std::string&& text) noexcept : text_(std::move(text)) { wipe_all(text); }

wiped_text::wiped_text(wiped_text&& other) noexcept : wiped_text(std::move(other.text_)) {}

auto wiped_text::operator=(const wiped_text& other) -> wiped_text& { return *this = wiped_text(other); }

auto wiped_text::operator=(wiped_text&& other) noexcept -> wiped_text& {
    if (this != &other) {
        wipe_all(text_);
        text_ = std::move(other.text_);
        wipe_all(other.text_);
    }
    return *this;
}

wiped_text::~wiped_text() { wipe_all(text_); }

auto wiped_text::wipe_all(std::string& text) noexcept -> void {
    text.resize(text.capacity()); // allocates nothing
    wipe(text);
    text.clear();
}

} // namespace radius::detail

namespace radius {

auto credential_source::from_memory(std::string_view content) -> credential_source {
    credential_source made;
    made.text_ = detail::wiped_text(content);
    made.in_memory_ = true;
    return made;
}

auto credential_source::empty() const noexcept -> bool { return text_.view().empty(); }

auto credential_source::text() const noexcept -> std::string_view { return text_.view(); }

auto credential_source::description() const -> std::string {
    return in_memory_ ? std::string("in memory") : '"' + std::string(text()) + '"';
}

peer_network::peer_network(std::string_view text) : peer_network(require(text)) {}

peer_network::peer_network(const char* text) : peer_network(std::string_view(text)) {}

peer_network::peer_network(const std::string& text) : peer_network(std::string_view(text)) {}

auto peer_network::parse(std::string_view text) -> result<peer_network> {
    const words found = split(text);
    const auto prefix = ip_prefix::parse(found.prefix);
    if (!prefix) {
        return prefix.error();
    }
    peer_network made(*prefix);
    if (found.has_zone) {
        made.scope_ = detail::zone_of(found.zone);
        if (made.scope_ == 0 || !is_link_local(*prefix)) {
            return errc::text_invalid;
        }
    }
    return made;
}

auto peer_network::to_string() const -> std::string {
    if (scope_ == 0) {
        return prefix_.to_string();
    }
    return address().to_string() + "%" + detail::zone_text(scope_) + "/" +
           std::to_string(length());
}

auto peer_network::split(std::string_view text) -> words {
    const std::size_t percent = text.find('%');
    if (percent == text.npos) {
        return {std::string(text), {}, false};
    }
    std::string prefix(text.substr(0, percent));
    std::string_view zone = text.substr(percent + 1);
    // An interface has no slash in its name, so what follows one is the length.
    if (const std::size_t slash = zone.find('/'); slash != zone.npos) {
        prefix += zone.substr(slash);
        zone = zone.substr(0, slash);
    }
    return {std::move(prefix), zone, true};
}

auto peer_network::is_link_local(const ip_prefix& prefix) noexcept -> bool {
    return detail::is_link_local(prefix.address()) && prefix.length() >= 10;
}

auto peer_network::require(std::string_view text) -> peer_network {
    const auto network = parse(text);
    if (!network) {
        refuse(text, network.error());
    }
    return *network;
}

auto peer_network::refuse(std::string_view text, errc error) -> void {
    const words found = split(text);
    const ip_prefix prefix(found.prefix); // throws if this part is invalid
    throw std::system_error(
        make_error_code(error),
        "network \"" + std::string(text) + "\": " +
            (is_link_local(prefix)
                 ? "this machine has no interface \"" + std::string(found.zone) + "\""
                 : prefix.to_string() + " is not link-local, so it takes no interface"));
}

known_peer::known_peer(peer& configured, std::size_t index) : network_(configured.network.unmapped()), index_(index), secret_(checked(configured)),
      options_(take(configured.options)) {
    if (options_.name.empty()) {
        options_.name = network_.to_string();
    }
}

known_peer::known_peer(peer_options options, std::string_view secret, std::string name, std::size_t index) : index_(index), secret_(secret), options_(take(options)) {
    if (options_.name.empty()) {
        options_.name = std::move(name);
    }
}

auto known_peer::checked(const peer& configured) -> std::string_view {
    const auto demand = [&](bool met, const char* what) {
        if (!met) {
            throw std::system_error(make_error_code(errc::option_invalid),
                                    "peer " + configured.network.to_string() + ": " + what);
        }
    };
    const peer_options& options = configured.options;
    demand(!options.secret.empty(), "secret must not be empty");
    demand(options.dynamic_authorization == dynamic_authorization_options{},
           "dynamic_authorization is for peers with reverse_coa, over TLS and DTLS");
    demand(options.event_timestamp_window > std::chrono::seconds(0),
           "event_timestamp_window must be positive");
    demand(options.limit_proxy_state || !options.require_message_authenticator,
           "limit_proxy_state = false has no effect while require_message_authenticator is on");
    demand(
        !options.reverse_coa,
        "reverse_coa has no effect over UDP and TCP: give it in the peers of radsec or dtls");
    return options.secret;
}

auto known_peer::take(peer_options& options) -> peer_options {
    // Before the move, which would leave a short secret's characters behind.
    wipe(options.secret);
    options.secret = std::string();
    return std::move(options);
}

} // namespace radius

namespace radius::detail {

std::string name_text(const X509_NAME* name) {
    const openssl_handle<BIO, &BIO_free> out(BIO_new(BIO_s_mem()));
    char* text = nullptr;
    if (!out || name == nullptr || X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253) < 0) {
        return {};
    }
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

bool equal_ignoring_case(std::string_view left, std::string_view right) noexcept {
    const auto lower = [](char one) { return std::tolower(static_cast<unsigned char>(one)); };
    return left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(),
                      [&](char one, char other) { return lower(one) == lower(other); });
}

bool realm_matches(std::string_view presented, std::string_view realm) noexcept {
    if (presented.starts_with("*.")) {
        const std::size_t dot = realm.find('.');
        return dot != std::string_view::npos && dot != 0 &&
               equal_ignoring_case(presented.substr(1), realm.substr(dot));
    }
    return !presented.empty() && equal_ignoring_case(presented, realm);
}

} // namespace radius::detail

namespace radius {

certificate_view::certificate_view(X509* certificate) noexcept : certificate_(certificate) {}

auto certificate_view::subject() const -> std::string { return detail::name_text(X509_get_subject_name(certificate_)); }

auto certificate_view::issuer() const -> std::string { return detail::name_text(X509_get_issuer_name(certificate_)); }

auto certificate_view::sha256_fingerprint() const -> std::string {
    std::array<octet, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (X509_digest(certificate_, EVP_sha256(), digest.data(), &size) != 1) {
        return {};
    }
    return to_hex(octets_view(digest).first(size));
}

auto certificate_view::has_dns_name(const std::string& host) const noexcept -> bool {
    constexpr unsigned rules =
        X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS;
    return !host.empty() && host.front() != '.' &&
           X509_check_host(certificate_, host.data(), host.size(), rules, nullptr) == 1;
}

auto certificate_view::has_ip_address(const ip_address& address) const noexcept -> bool {
    const auto check = [&](octets_view octets) {
        return X509_check_ip(certificate_, octets.data(), octets.size(), 0) == 1;
    };
    return address.is_v4() ? check(address.v4().octets()) : check(address.v6().octets());
}

auto certificate_view::has_realm(std::string_view realm) const -> bool {
    const detail::openssl_handle<GENERAL_NAMES, &GENERAL_NAMES_free> names(
        static_cast<GENERAL_NAMES*>(
            X509_get_ext_d2i(certificate_, NID_subject_alt_name, nullptr, nullptr)));
    const detail::openssl_handle<ASN1_OBJECT, &ASN1_OBJECT_free> form(
        OBJ_txt2obj("1.3.6.1.5.5.7.8.8", 1));
    if (!names || !form) {
        return false;
    }
    for (int index = 0; index < sk_GENERAL_NAME_num(names.get()); ++index) {
        const GENERAL_NAME* const name = sk_GENERAL_NAME_value(names.get(), index);
        if (name->type != GEN_OTHERNAME ||
            OBJ_cmp(name->d.otherName->type_id, form.get()) != 0 ||
            name->d.otherName->value->type != V_ASN1_UTF8STRING) {
            continue;
        }
        const ASN1_STRING* const text = name->d.otherName->value->value.utf8string;
        const octets_view octets(ASN1_STRING_get0_data(text),
                                 static_cast<std::size_t>(ASN1_STRING_length(text)));
        if (detail::realm_matches(as_text(octets), realm)) {
            return true;
        }
    }
    return false;
}

pre_shared_key::~pre_shared_key() { wipe(key); }

} // namespace radius

namespace radius::detail {

const pre_shared_key* find_key(std::span<const pre_shared_key> keys, std::string_view identity) noexcept {
    for (const pre_shared_key& key : keys) {
        if (key.identity == identity) {
            return &key;
        }
    }
    return nullptr;
}

std::string without_colons(std::string text) {
    std::erase(text, ':');
    return text;
}

std::string_view unmet(const tls_peer& rule, const tls_credential& who) {
    if (rule.network && !rule.network->unmapped().contains(who.remote)) {
        return "network";
    }
    if (rule.psk_identity != who.psk_identity ||
        (who.certificate == nullptr && rule.psk_identity.empty())) {
        return "psk_identity";
    }
    if (who.certificate == nullptr) {
        return {};
    }
    const certificate_view certificate(who.certificate);
    const bool named = !rule.dns_name.empty() || !rule.realm.empty() || !rule.issuer.empty() ||
                       !rule.sha256_fingerprint.empty() || rule.accepts;
    if (rule.network && !named && !certificate.has_ip_address(who.remote.address)) {
        return "network, which the certificate does not name";
    }
    if (!rule.dns_name.empty() && !certificate.has_dns_name(rule.dns_name)) {
        return "dns_name";
    }
    if (!rule.realm.empty() && !certificate.has_realm(rule.realm)) {
        return "realm";
    }
    if (!rule.issuer.empty() && certificate.issuer() != rule.issuer) {
        return "issuer";
    }
    if (!rule.sha256_fingerprint.empty() &&
        !equal_ignoring_case(certificate.sha256_fingerprint(),
                             without_colons(rule.sha256_fingerprint))) {
        return "sha256_fingerprint";
    }
    return rule.accepts && !rule.accepts(certificate) ? "accepts" : std::string_view();
}

std::string description(const tls_peer& rule) {
    for (const std::string* text : {&rule.options.name, &rule.psk_identity, &rule.dns_name,
                                    &rule.realm, &rule.issuer, &rule.sha256_fingerprint}) {
        if (!text->empty()) {
            return *text;
        }
    }
    return rule.network ? rule.network->to_string() : "any certificate";
}

} // namespace radius::detail

namespace radius {

auto client_buffers::stream_room() -> octets_span {
    if (stream_room_.empty()) {
        stream_room_.resize(std::size_t{64} * 1024);
    }
    return stream_room_;
}

client_link::client_link(client_link_owner& owner, channel_handle own, const endpoint& remote, transport_kind transport) noexcept : owner_(&owner), own_(own), remote_(remote), transport_(transport) {}

auto client_link::is_inherited() const noexcept -> bool { return detail::fork_count() != forks_; }

} // namespace radius

namespace radius::detail {

std::error_code connect_udp(udp_socket& socket, const bound_source& source, const endpoint& server, endpoint& local) {
    constexpr int buffer_size = 1024 * 1024;
    const auto target = to_asio<asio::ip::udp>(server);
    std::error_code error = source.open(socket, server, local);
    if (!error) {
        std::error_code ignored;
        socket.set_option(asio::socket_base::receive_buffer_size(buffer_size), ignored);
        socket.connect(target, error);
    }
    if (!error) {
        socket.non_blocking(true, error);
    }
    if (!error) {
        local = from_asio(socket.local_endpoint(error));
    }
    return error;
}

} // namespace radius::detail

namespace radius {

udp_channel::udp_channel(asio::io_context& io, client_link_owner& owner, channel_handle own, const endpoint& server) : socket_channel(io, owner, own, server, transport_kind::udp) {}

auto udp_channel::open() -> std::error_code {
    const std::error_code error = detail::connect_udp(socket_, source_, remote_, local_);
    if (!error) {
        owner_->opened(own_, version_);
    }
    return error;
}

auto udp_channel::send(octets_view packet) -> void {
    datagram_batch& batch = owner_->buffers().sent();
    if (queued_ == datagram_batch_size) {
        flush();
    }
    datagram& next = batch[queued_++];
    std::copy(packet.begin(), packet.end(), next.room.begin());
    next.size = packet.size();
}

auto udp_channel::flush() -> void {
    std::size_t first = 0;
    while (first < queued_ && owner_ != nullptr) {
        std::error_code error;
        client_buffers& buffers = owner_->buffers();
        first += buffers.mover().send(socket_, own_end(), buffers.sent(), first,
                                      queued_ - first, error);
        if (error) {
            note_error(error);
            ++first;
        }
    }
    queued_ = 0;
}

auto udp_channel::redirect(const endpoint& remote) -> std::error_code {
    flush();
    std::error_code error;
    socket_.close(error); // a pending wait is cancelled and then listens again
    remote_ = remote;
    return owner_ == nullptr ? error : detail::connect_udp(socket_, source_, remote_, local_);
}

auto udp_channel::close() noexcept -> void {
    owner_ = nullptr;
    std::error_code ignored;
    socket_.close(ignored);
}

auto udp_channel::read() -> void {
    for (unsigned turn = 0; turn < reads_a_turn; ++turn) {
        std::error_code error;
        datagram_batch& batch = owner_->buffers().received();
        const std::size_t count =
            owner_->buffers().mover().receive(socket_, own_end(), batch, error);
        if (count == 0) {
            note_error(error);
            break;
        }
        for (std::size_t index = 0; index < count; ++index) {
            owner_->received(*this, batch[index].contents());
            if (owner_ == nullptr) { // a completion closed this channel
                return;
            }
        }
        if (count < datagram_batch_size) {
            break;
        }
    }
    if (owner_ != nullptr) {
        owner_->after_read(*this);
    }
}

auto udp_channel::note_error(std::error_code error) -> void {
    if (error && !detail::is_passing(error) && owner_ != nullptr) {
        owner_->refused(own_, error);
    }
}

} // namespace radius

namespace radius::detail {

int read_wire(BIO* bio, char* target, int size) {
    auto& wire = *static_cast<tls_wire*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    if (wire.incoming.empty()) {
        BIO_set_retry_read(bio);
        return -1;
    }
    const std::size_t count = std::min(static_cast<std::size_t>(size), wire.incoming.size());
    std::memcpy(target, wire.incoming.data(), count);
    wire.incoming = wire.datagrams ? octets_view() : wire.incoming.subspan(count);
    return static_cast<int>(count);
}

int write_wire(BIO* bio, const char* source, int size) noexcept {
    auto& wire = *static_cast<tls_wire*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    const auto count = static_cast<std::size_t>(size);
    const std::size_t before = wire.outgoing.size();
    try {
        wire.outgoing.resize(before + count);
        if (wire.datagrams) {
            wire.sizes.push_back(count);
        }
    } catch (...) { // no exception may pass through OpenSSL
        wire.outgoing.resize(before);
        return -1;
    }
    std::memcpy(wire.outgoing.data() + before, source, count);
    return size;
}

long control_wire(BIO* bio, int command, long, void*) {
    const auto& wire = *static_cast<const tls_wire*>(BIO_get_data(bio));
    switch (command) {
    case BIO_CTRL_FLUSH: return 1;
    case BIO_CTRL_PENDING: return static_cast<long>(wire.incoming.size());
    default: return 0; // including all queries about datagram addresses and sizes
    }
}

BIO_METHOD* wire_method() {
    static const openssl_handle<BIO_METHOD, &BIO_meth_free> method([] {
        const int index = BIO_get_new_index();
        BIO_METHOD* const made =
            index < 0 ? nullptr : BIO_meth_new(index | BIO_TYPE_SOURCE_SINK, "radius wire");
        if (made == nullptr) {
            throw std::bad_alloc();
        }
        BIO_meth_set_read(made, &read_wire);
        BIO_meth_set_write(made, &write_wire);
        BIO_meth_set_ctrl(made, &control_wire);
        return made;
    }());
    return method.get();
}

BIO* make_wire_bio(tls_wire& wire) {
    BIO* const bio = BIO_new(wire_method());
    if (bio == nullptr) {
        throw std::bad_alloc();
    }
    BIO_set_data(bio, &wire);
    BIO_set_init(bio, 1);
    return bio;
}

plain_record::~plain_record() { wipe(octets_span(storage_).first(used_)); }

auto plain_record::read(SSL* from) noexcept -> int {
    const int count = SSL_read(from, storage_.data(), static_cast<int>(storage_.size()));
    size_ = count > 0 ? static_cast<std::size_t>(count) : 0;
    used_ = std::max(used_, size_);
    return count;
}

auto plain_record::contents() const noexcept -> octets_view { return octets_view(storage_).first(size_); }

} // namespace radius::detail

namespace radius {

std::string escaped(std::string_view text) {
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

std::string excerpt(std::string_view text, std::size_t longest) {
    return text.size() <= longest ? escaped(text) : escaped(text.substr(0, longest)) + "...";
}

logger::logger(log_sink sink, log_level threshold) : sink_(std::move(sink)), threshold_(threshold) {}

} // namespace radius

namespace radius::detail {

void free_certificates(STACK_OF(X509) * certificates) noexcept {
    sk_X509_pop_free(certificates, &X509_free);
}

void free_revocation_lists(STACK_OF(X509_CRL) * lists) noexcept {
    sk_X509_CRL_pop_free(lists, &X509_CRL_free);
}

auto intermediate_pool::add(STACK_OF(X509) * chain) noexcept -> void {
    const std::scoped_lock guard(lock_);
    for (int index = 1; index + 1 < sk_X509_num(chain); ++index) {
        X509* const one = sk_X509_value(chain, index);
        if (!holds(one) && X509_up_ref(one) == 1) {
            kept_[next_++ % capacity].reset(one);
        }
    }
}

auto intermediate_pool::all() const noexcept -> certificate_stack {
    certificate_stack copy(sk_X509_new_null());
    const std::scoped_lock guard(lock_);
    for (const auto& one : kept_) {
        if (one && (!copy || X509_add_cert(copy.get(), one.get(), X509_ADD_FLAG_UP_REF) != 1)) {
            return {};
        }
    }
    return copy;
}

auto intermediate_pool::holds(X509* wanted) const noexcept -> bool {
    for (const auto& one : kept_) {
        if (one && X509_cmp(one.get(), wanted) == 0) {
            return true;
        }
    }
    return false;
}

std::string openssl_reason() {
    const char* text = nullptr;
    for (unsigned long next = ERR_get_error(); next != 0; next = ERR_get_error()) {
        text = text != nullptr ? text : ERR_reason_error_string(next);
    }
    return text != nullptr ? text : "unknown reason";
}

void throw_failure() {
    throw std::system_error(make_error_code(errc::cryptography_failed), openssl_reason());
}

credential_file::credential_file(const char* what, const credential_source& source, const passphrase_callback& passphrase) : name_(std::string(what) + ' ' + source.description()), passphrase_(&passphrase) {
    if (source.in_memory()) {
        content_ = std::string(source.text());
    } else {
        read(std::string(source.text()));
    }
}

credential_file::~credential_file() { wipe(content_); }

auto credential_file::holds(std::string_view text) const noexcept -> bool {
    return content_.find(text) != std::string::npos;
}

auto credential_file::is_pem() const noexcept -> bool { return holds("-----BEGIN "); }

auto credential_file::reader() const -> openssl_handle<BIO, &BIO_free> {
    openssl_handle<BIO, &BIO_free> made(
        BIO_new_mem_buf(content_.data(), static_cast<int>(content_.size())));
    if (!made) {
        throw std::bad_alloc();
    }
    return made;
}

auto credential_file::give_passphrase(char* room, int size, int, void* self) noexcept -> int {
    auto& file = *static_cast<const credential_file*>(self);
    file.encrypted_ = true;
    if (!*file.passphrase_) {
        return -1;
    }
    try {
        std::string given = (*file.passphrase_)(file.name_);
        const bool fits = given.size() <= static_cast<std::size_t>(size);
        if (fits) {
            std::copy(given.begin(), given.end(), room);
        }
        const auto used = static_cast<int>(given.size());
        wipe(given);
        return fits ? used : -1;
    } catch (...) { // no exception may pass through OpenSSL
        file.thrown_ = std::current_exception();
        return -1;
    }
}

auto credential_file::fail(const std::string& reason) const -> void {
    throw std::system_error(make_error_code(errc::credentials_invalid), name_ + ": " + reason);
}

auto credential_file::fail_key() const -> void {
    rethrow();
    if (!encrypted_) {
        const unsigned long first = ERR_peek_error();
        const bool none = first == 0 || ERR_GET_REASON(first) == ERR_R_UNSUPPORTED;
        fail(none ? std::string("it holds no private key") : openssl_reason());
    }
    ERR_clear_error();
    fail(!*passphrase_
             ? "it is encrypted, and there is no passphrase: set the option passphrase"
             : "it is encrypted, and the passphrase is wrong, or OpenSSL does not have the "
               "cipher");
}

auto credential_file::read(const std::string& path) -> void {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
    if (in == nullptr) {
        fail(std::generic_category().message(errno));
    }
    (void)std::setvbuf(in.get(), nullptr, _IONBF, 0); // a key would stay in the buffer
    std::string room(4096, '\0');
    std::size_t used = 0;
    for (;;) {
        errno = 0;
        const std::size_t count =
            std::fread(room.data() + used, 1, room.size() - used, in.get());
        used += count;
        if (count == 0) {
            break;
        }
        if (used == room.size()) { // by hand: a growing string leaves its old content in memory
            std::string larger(2 * used, '\0');
            std::copy_n(room.data(), used, larger.data());
            wipe(room);
            room.swap(larger);
        }
        if (used > most_octets) {
            wipe(room);
            fail("it is larger than 64 MiB");
        }
    }
    const int failed = std::ferror(in.get()) != 0 ? errno : 0;
    content_.swap(room);
    content_.resize(used);
    if (failed != 0) {
        fail(std::generic_category().message(failed));
    }
}

auto credential_file::rethrow() const -> void {
    if (thrown_) {
        ERR_clear_error();
        std::rethrow_exception(thrown_);
    }
}

std::vector<credential_source> files_of(const char* what, const credential_source& source, std::initializer_list<std::string_view> endings) {
    std::error_code error;
    if (source.in_memory() || !std::filesystem::is_directory(source.text(), error)) {
        return {source};
    }
    std::vector<std::string> names;
    for (std::filesystem::directory_iterator at(source.text(), error), end; !error && at != end;
         at.increment(error)) {
        const std::string name = at->path().filename().string();
        const bool wanted = std::any_of(endings.begin(), endings.end(), [&](std::string_view one) {
            return one.back() == '#' ? name.size() > one.size() && // followed by a digit
                                           name.back() >= '0' && name.back() <= '9' &&
                                           std::string_view(name)
                                               .substr(0, name.size() - 1)
                                               .ends_with(one.substr(0, one.size() - 1))
                                     : name.size() > one.size() && name.ends_with(one);
        });
        if (wanted && at->is_regular_file(error)) {
            names.push_back(at->path().string());
        }
    }
    if (!error && !names.empty()) {
        std::sort(names.begin(), names.end());
        return {names.begin(), names.end()};
    }
    throw std::system_error(make_error_code(errc::credentials_invalid),
                            std::string(what) + ' ' + source.description() + ": " +
                                (error ? error.message() : "no file of this folder is one"));
}

} // namespace radius::detail

namespace radius {

credentials::credentials(const credential_options& options) : check_revocation_(!options.revocation_list.empty()),
      partial_chains_(options.partial_chains) {
    if (!options.certificate.empty()) {
        read_own(options);
    }
    if (!options.authority.empty()) {
        read_authorities(options);
    }
    if (check_revocation_) {
        read_revocation_lists(options);
    }
}

auto credentials::certificate() const noexcept -> X509* { return certificate_.get(); }

auto credentials::private_key() const noexcept -> EVP_PKEY* { return key_.get(); }

auto credentials::is_for_tls_1_3() const noexcept -> bool {
    return key_ && (EVP_PKEY_is_a(key_.get(), "ED25519") == 1 ||
                    EVP_PKEY_is_a(key_.get(), "ED448") == 1 ||
                    EVP_PKEY_is_a(key_.get(), "RSA-PSS") == 1);
}

auto credentials::apply(SSL_CTX* context) const -> void {
    if (certificate_) {
        bool taken = SSL_CTX_use_certificate(context, certificate_.get()) == 1;
        for (int index = 0; taken && index < sk_X509_num(chain_.get()); ++index) {
            taken = SSL_CTX_add1_chain_cert(context, sk_X509_value(chain_.get(), index)) == 1;
        }
        if (!taken || SSL_CTX_use_PrivateKey(context, key_.get()) != 1) {
            throw std::system_error(make_error_code(errc::credentials_invalid),
                                    name_ + ": " + detail::openssl_reason());
        }
    }
    detail::openssl_handle<STACK_OF(X509_NAME), &free_names> names(sk_X509_NAME_new_null());
    X509_STORE* const store = SSL_CTX_get_cert_store(context);
    for (int index = 0; index < sk_X509_num(authorities_.get()); ++index) {
        X509* const one = sk_X509_value(authorities_.get(), index);
        if (!names || X509_STORE_add_cert(store, one) != 1 ||
            !add_name(names.get(), X509_get_subject_name(one))) {
            detail::throw_failure();
        }
    }
    if (authorities_) {
        SSL_CTX_set_client_CA_list(context, names.release());
    }
    for (int index = 0; index < sk_X509_CRL_num(lists_.get()); ++index) {
        if (X509_STORE_add_crl(store, sk_X509_CRL_value(lists_.get(), index)) != 1) {
            detail::throw_failure();
        }
    }
    unsigned long flags = partial_chains_ ? X509_V_FLAG_PARTIAL_CHAIN : 0;
    flags |= check_revocation_ ? X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL : 0;
    X509_STORE_set_flags(store, flags);
}

auto credentials::free_names(STACK_OF(X509_NAME) * names) noexcept -> void {
    sk_X509_NAME_pop_free(names, &X509_NAME_free);
}

auto credentials::add_name(STACK_OF(X509_NAME) * names, const X509_NAME* name) noexcept -> bool {
    for (int index = 0; index < sk_X509_NAME_num(names); ++index) {
        if (X509_NAME_cmp(sk_X509_NAME_value(names, index), name) == 0) {
            return true;
        }
    }
    X509_NAME* const copy = X509_NAME_dup(name);
    if (copy == nullptr || sk_X509_NAME_push(names, copy) <= 0) {
        X509_NAME_free(copy);
        return false;
    }
    return true;
}

auto credentials::push(detail::certificate_stack& stack, X509* taken) -> void {
    if (!stack) {
        stack.reset(sk_X509_new_null());
    }
    if (!stack || sk_X509_push(stack.get(), taken) <= 0) {
        X509_free(taken);
        throw std::bad_alloc();
    }
}

auto credentials::read_own(const credential_options& options) -> void {
    const file_type file("certificate", options.certificate, options.passphrase);
    name_ = file.name();
    if (file.is_pem()) {
        read_chain(file);
    } else {
        certificate_ = file.der<&X509_free>(&d2i_X509);
        if (!certificate_) {
            take_pkcs12(file, true);
        }
    }
    if (!certificate_) {
        file.fail("it holds no certificate, neither as PEM nor as DER or PKCS#12");
    }
    if (!options.private_key.empty()) {
        const file_type own("private key", options.private_key, options.passphrase);
        read_key(own);
        check_key(own);
    } else if (!key_ && !file.holds("PRIVATE KEY-----")) {
        throw std::system_error(make_error_code(errc::option_invalid),
                                "a certificate needs its private_key");
    } else {
        if (!key_) {
            read_key(file);
        }
        check_key(file);
    }
}

auto credentials::read_chain(const file_type& file) -> void {
    file.for_each_pem([&](BIO* in) {
        X509* const one =
            certificate_
                ? PEM_read_bio_X509(in, nullptr, &file_type::give_passphrase, file.self())
                : PEM_read_bio_X509_AUX(in, nullptr, &file_type::give_passphrase, file.self());
        if (one == nullptr) {
            return false;
        }
        if (certificate_) {
            push(chain_, one);
        } else {
            certificate_.reset(one);
        }
        return true;
    });
}

auto credentials::read_key(const file_type& file) -> void {
    ERR_clear_error();
    if (file.is_pem()) {
        key_.reset(PEM_read_bio_PrivateKey(file.reader().get(), nullptr,
                                           &file_type::give_passphrase, file.self()));
    } else if (auto plain = file.der<&EVP_PKEY_free>(&d2i_AutoPrivateKey)) {
        key_ = std::move(plain);
    } else if (!take_pkcs12(file, false)) {
        key_.reset(d2i_PKCS8PrivateKey_bio(file.reader().get(), nullptr,
                                           &file_type::give_passphrase, file.self()));
    }
    if (!key_) {
        file.fail_key();
    }
}

auto credentials::check_key(const file_type& file) const -> void {
    if (X509_check_private_key(certificate_.get(), key_.get()) != 1) {
        ERR_clear_error();
        file.fail("it is not the key of this certificate");
    }
}

auto credentials::take_pkcs12(const file_type& file, bool wanted) -> bool {
    const auto box = file.der<&PKCS12_free>(&d2i_PKCS12);
    if (!box) {
        return false;
    }
    std::array<char, 1024> passphrase{};
    if (PKCS12_verify_mac(box.get(), passphrase.data(), 0) != 1 &&
        PKCS12_verify_mac(box.get(), nullptr, 0) != 1 &&
        file_type::give_passphrase(passphrase.data(), passphrase.size() - 1, 0, file.self()) <
            0) {
        file.fail_key();
    }
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    STACK_OF(X509)* others = nullptr;
    ERR_clear_error();
    const bool opened =
        PKCS12_parse(box.get(), passphrase.data(), &key, &certificate, &others) == 1;
    detail::erase(passphrase.data(), passphrase.size());
    const detail::certificate_stack rest(others);
    detail::certificate_handle own(certificate);
    key_.reset(key);
    if (!opened || !key_) {
        file.fail_key();
    }
    if (wanted) {
        certificate_ = std::move(own);
        build_chain(rest.get());
    }
    return true;
}

auto credentials::build_chain(STACK_OF(X509) * others) -> void {
    ERR_clear_error();
    X509* last = certificate_.get();
    for (int left = sk_X509_num(others); last != nullptr && left > 0; --left) {
        X509* next = nullptr;
        for (int index = 0; index < sk_X509_num(others) && next == nullptr; ++index) {
            X509* const one = sk_X509_value(others, index);
            const bool is_root = X509_self_signed(one, 0) == 1;
            next = !is_root && X509_check_issued(one, last) == X509_V_OK ? one : nullptr;
        }
        if (next != nullptr) {
            X509_up_ref(next);
            push(chain_, next);
        }
        last = next;
    }
    if (ERR_peek_error() != 0) { // no memory: the chain may be too short
        detail::throw_failure();
    }
}

auto credentials::read_authorities(const credential_options& options) -> void {
    for (const credential_source& source : detail::files_of(
             "authority", options.authority, {".pem", ".crt", ".cer", ".der", ".#"})) {
        const file_type file("authority", source, options.passphrase);
        const int before = std::max(sk_X509_num(authorities_.get()), 0);
        if (file.is_pem()) {
            file.for_each_pem([&](BIO* in) {
                X509* const one = PEM_read_bio_X509_AUX(
                    in, nullptr, &file_type::give_passphrase, file.self());
                if (one != nullptr) {
                    push(authorities_, one);
                }
                return one != nullptr;
            });
            read_lists(file);
        } else if (auto one = file.der<&X509_free>(&d2i_X509)) {
            push(authorities_, one.release());
        }
        if (sk_X509_num(authorities_.get()) <= before) {
            file.fail("it holds no certificate, neither as PEM nor as DER");
        }
    }
}

auto credentials::read_revocation_lists(const credential_options& options) -> void {
    for (const credential_source& source : detail::files_of(
             "revocation list", options.revocation_list, {".pem", ".crl", ".der", ".r#"})) {
        const file_type file("revocation list", source, options.passphrase);
        if (!read_lists(file)) { // a missing list would accept revoked certificates
            file.fail("it holds no revocation list, neither as PEM nor as DER");
        }
    }
}

auto credentials::read_lists(const file_type& file) -> bool {
    bool found = false;
    const auto take = [&](X509_CRL* one) {
        if (one == nullptr) {
            return false;
        }
        if (!lists_) {
            lists_.reset(sk_X509_CRL_new_null());
        }
        if (!lists_ || sk_X509_CRL_push(lists_.get(), one) <= 0) {
            X509_CRL_free(one);
            throw std::bad_alloc();
        }
        found = true;
        return true;
    };
    if (file.is_pem()) {
        file.for_each_pem([&](BIO* in) {
            return take(
                PEM_read_bio_X509_CRL(in, nullptr, &file_type::give_passphrase, file.self()));
        });
    } else {
        take(file.der<&X509_CRL_free>(&d2i_X509_CRL).release());
    }
    return found;
}

const std::error_category& tls_category() noexcept {
    struct category final : std::error_category {
        const char* name() const noexcept override { return "radius.tls"; }
        std::string message(int value) const override {
            if (value >= detail::tls_reason_base) {
                const unsigned long packed = ERR_PACK(
                    ERR_LIB_SSL, 0, static_cast<unsigned>(value - detail::tls_reason_base));
                const char* text = ERR_reason_error_string(packed);
                return std::string("TLS failed: ") + (text != nullptr ? text : "unknown reason");
            }
            if (value >= detail::tls_certificate_base) {
                return std::string("certificate refused: ") +
                       X509_verify_cert_error_string(value - detail::tls_certificate_base);
            }
            return std::string("the other end sent a TLS alert: ") +
                   SSL_alert_desc_string_long(value - detail::tls_alert_base);
        }
    };
    static const category instance;
    return instance;
}

std::error_code tls_alert(int number) noexcept {
    return {detail::tls_alert_base + number, tls_category()};
}

std::error_code certificate_refused(long reason) noexcept {
    return {detail::tls_certificate_base + static_cast<int>(reason), tls_category()};
}

bool is_certificate_refused(std::error_code error) noexcept {
    return error.category() == tls_category() && error.value() >= detail::tls_certificate_base &&
           error.value() < detail::tls_reason_base;
}

} // namespace radius

namespace radius::detail {

std::error_code take_tls_error(long verification) noexcept {
    const unsigned long packed = ERR_get_error();
    ERR_clear_error();
    const int reason = ERR_GET_REASON(packed);
    if (packed == 0) {
        return make_error_code(errc::connection_closed);
    }
    if (ERR_GET_LIB(packed) != ERR_LIB_SSL) {
        return make_error_code(errc::cryptography_failed);
    }
    if (reason == SSL_R_CERTIFICATE_VERIFY_FAILED && verification != X509_V_OK) {
        return certificate_refused(verification);
    }
    if (reason > alert_reason_offset && reason <= alert_reason_offset + 255) {
        return tls_alert(reason - alert_reason_offset);
    }
    return {tls_reason_base + reason, tls_category()};
}

} // namespace radius::detail

namespace radius::detail {

std::pair<std::uint32_t, int> look_at(X509* certificate) noexcept {
    (void)X509_check_purpose(certificate, -1, 0);
    const EVP_PKEY* const key = X509_get0_pubkey(certificate);
    const int strength = key == nullptr ? -1 : EVP_PKEY_security_bits(key);
    ERR_clear_error();
    return {X509_get_extension_flags(certificate), strength};
}

void read_early(X509* certificate) {
    if (certificate == nullptr) {
        return;
    }
    const openssl_handle<X509, &X509_free> again(X509_dup(certificate));
    if (!again || look_at(certificate) != look_at(again.get())) {
        throw_failure();
    }
}

void read_all_early(SSL_CTX* context) {
    read_early(SSL_CTX_get0_certificate(context));
    const EVP_PKEY* const own = SSL_CTX_get0_privatekey(context);
    if (own != nullptr && EVP_PKEY_security_bits(own) <= 0) { // it would be treated as weak
        throw_failure();
    }
    const STACK_OF(X509_OBJECT)* const trusted =
        X509_STORE_get0_objects(SSL_CTX_get_cert_store(context));
    for (int index = 0; index < sk_X509_OBJECT_num(trusted); ++index) {
        read_early(X509_OBJECT_get0_X509(sk_X509_OBJECT_value(trusted, index)));
    }
}

void apply_rules(SSL_CTX* context, transport_kind kind, tls_version minimum, int security_level) {
    const bool datagrams = kind == transport_kind::dtls;
    const int lowest = datagrams                      ? DTLS1_2_VERSION
                       : minimum == tls_version::v1_3 ? TLS1_3_VERSION
                                                      : TLS1_2_VERSION;
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                     SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_CLEANSE_PLAINTEXT);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_security_level(context, security_level);
    SSL_CTX_set_dh_auto(context, 1);
    SSL_CTX_set_max_early_data(context, 0);
    // The cipher suites of pre-shared keys come first, so that an offered key is used; in TLS 1.3
    // such a key uses SHA-256.
    const bool ciphers =
        SSL_CTX_set_cipher_list(context,
                                "ECDHE-PSK-CHACHA20-POLY1305:DHE-PSK-AES128-GCM-SHA256:"
                                "DHE-PSK-AES256-GCM-SHA384:DHE-PSK-CHACHA20-POLY1305:"
                                "ECDHE+AESGCM:ECDHE+CHACHA20:DHE+AESGCM:!aNULL:!eNULL") == 1 &&
        SSL_CTX_set_ciphersuites(context, "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256:"
                                          "TLS_AES_256_GCM_SHA384") == 1;
    if (!ciphers || SSL_CTX_set_min_proto_version(context, lowest) != 1) {
        throw_failure(); // OpenSSL's defaults would be used, which are weaker
    }
    if (datagrams) {
        SSL_CTX_set_options(context, SSL_OP_NO_QUERY_MTU | SSL_OP_COOKIE_EXCHANGE);
        SSL_CTX_set_read_ahead(context, 1);
    }
}

long verify_certificate(SSL_CTX* context, X509* certificate, STACK_OF(X509) * chain, bool of_server) noexcept {
    const openssl_handle<X509_STORE_CTX, &X509_STORE_CTX_free> check(X509_STORE_CTX_new());
    if (!check ||
        X509_STORE_CTX_init(check.get(), SSL_CTX_get_cert_store(context), certificate, chain) !=
            1 ||
        X509_STORE_CTX_set_default(check.get(), of_server ? "ssl_server" : "ssl_client") != 1) {
        return X509_V_ERR_OUT_OF_MEM;
    }
    X509_VERIFY_PARAM_set_auth_level(X509_STORE_CTX_get0_param(check.get()),
                                     SSL_CTX_get_security_level(context));
    const bool good = X509_verify_cert(check.get()) == 1;
    const long reason = X509_STORE_CTX_get_error(check.get());
    ERR_clear_error();
    return good ? long{X509_V_OK} : reason != X509_V_OK ? reason : long{X509_V_ERR_UNSPECIFIED};
}

} // namespace radius::detail

namespace radius {

tls_peer_table::entry::entry(const tls_peer& given, std::string_view secret, std::size_t index) : rule(given), peer(given.options, secret, detail::description(given), index) {}

auto tls_peer_table::find(const detail::tls_credential& who, std::string* why) const -> const entry* {
    constexpr std::size_t shown = 4;
    std::size_t passed = 0;
    std::string text = "no rule fits:";
    for (const entry& one : entries_) {
        const std::string_view unmet = detail::unmet(one.rule, who);
        if (unmet.empty()) {
            return &one;
        }
        if (why != nullptr && passed++ < shown) {
            text += (passed == 1 ? " " : ", ") + one.peer.name() + " (";
            text.append(unmet) += ')';
        }
    }
    if (why != nullptr) {
        *why = std::move(text);
        if (passed > shown) {
            *why += " and " + std::to_string(passed - shown) + " more";
        }
    }
    return nullptr;
}

auto tls_peer_table::size() const noexcept -> std::size_t { return entries_.size(); }

auto tls_peer_table::longest_window() const noexcept -> std::chrono::seconds {
    std::chrono::seconds longest{};
    for (const entry& one : entries_) {
        longest = std::max(longest, one.peer.options().event_timestamp_window);
    }
    return longest;
}

auto tls_peer_table::demand(bool met, const tls_peer& rule, const char* text) -> void {
    if (!met) {
        throw std::system_error(make_error_code(errc::option_invalid),
                                "peer " + detail::description(rule) + ": " + text);
    }
}

auto tls_peer_table::is_by_key(const tls_peer& rule) noexcept -> bool { return !rule.psk_identity.empty(); }

auto tls_peer_table::is_by_certificate(const tls_peer& rule) noexcept -> bool {
    return !rule.dns_name.empty() || !rule.realm.empty() || !rule.issuer.empty() ||
           !rule.sha256_fingerprint.empty() || rule.accepts;
}

auto tls_peer_table::check_options(const tls_peer& rule, std::string_view secret) -> void {
    const peer_options& options = rule.options;
    demand(options.secret.empty() || options.secret == secret, rule,
           "secret has no effect over TLS and DTLS, which have fixed ones");
    demand(options.require_message_authenticator, rule,
           "require_message_authenticator has no effect over TLS and DTLS");
    demand(options.limit_proxy_state, rule,
           "limit_proxy_state has no effect over TLS and DTLS");
    demand(options.event_timestamp_window > std::chrono::seconds(0), rule,
           "event_timestamp_window must be positive");
}

auto tls_settings::context() const noexcept -> SSL_CTX* { return context_.get(); }

auto tls_settings::find_key(std::string_view identity) const noexcept -> const pre_shared_key* {
    return detail::find_key(psk_, identity);
}

auto tls_settings::is_wanted_server(X509* certificate) const -> bool {
    const certificate_view view(certificate);
    if (!realm_.empty() && view.has_realm(realm_)) {
        return true;
    }
    if (const auto host = endpoint::parse(server_name_)) {
        return view.has_ip_address(host->address);
    }
    return view.has_dns_name(server_name_);
}

auto tls_settings::protocols(const radius_versions& versions) -> octet_string {
    octet_string wire;
    wire.reserve(32); // enough for all; GCC 12 warns at -O3 if this grows
    for (const auto version : {radius_version::v1_1, radius_version::v1_0}) {
        if (versions.contains(version)) {
            const std::string_view name = name_of(version);
            wire.push_back(static_cast<octet>(name.size()));
            wire.insert(wire.end(), name.begin(), name.end());
        }
    }
    return wire;
}

auto tls_settings::keep_session(SSL_SESSION* session) const -> void {
    const std::scoped_lock guard(lock_);
    session_.reset(session);
}

auto tls_settings::take_session() const -> session_handle {
    const std::scoped_lock guard(lock_);
    return std::move(session_);
}

} // namespace radius

namespace radius::detail {

tls_party& party_of(const SSL* ssl) noexcept {
    return *static_cast<tls_party*>(SSL_get_app_data(ssl));
}

std::string_view session_protocol(const SSL* ssl) noexcept {
    const SSL_SESSION* const session = SSL_get_session(ssl);
    const octet* name = nullptr;
    std::size_t size = 0;
    if (session != nullptr) {
        SSL_SESSION_get0_alpn_selected(session, &name, &size);
    }
    return as_text(octets_view(name, size));
}

bool can_carry(const SSL* ssl, radius_version version) noexcept {
    return version == radius_version::v1_0 || SSL_is_dtls(ssl) != 0 ||
           SSL_version(ssl) >= TLS1_3_VERSION;
}

int select_protocol(SSL* ssl, const octet** chosen, octet* chosen_size, const octet* offered, unsigned offered_size, void*) {
    const radius_versions versions = party_of(ssl).settings->versions();
    const bool keep =
        SSL_session_reused(ssl) == 1 && session_protocol(ssl) == name_of(radius_version::v1_1);
    for (const auto version : {radius_version::v1_1, radius_version::v1_0}) {
        if (!versions.contains(version) || !can_carry(ssl, version) ||
            (keep && version == radius_version::v1_0)) {
            continue;
        }
        octets_view rest(offered, offered_size);
        while (!rest.empty() && rest[0] < rest.size()) {
            const octets_view name = rest.subspan(1, rest[0]);
            if (as_text(name) == name_of(version)) {
                *chosen = name.data();
                *chosen_size = static_cast<octet>(name.size());
                return SSL_TLSEXT_ERR_OK;
            }
            rest = rest.subspan(1U + rest[0]);
        }
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

int note_alpn(SSL* ssl, int*, void*) {
    const octet* extension = nullptr;
    std::size_t size = 0;
    party_of(ssl).uses_alpn =
        SSL_client_hello_get0_ext(ssl, TLSEXT_TYPE_application_layer_protocol_negotiation,
                                  &extension, &size) == 1;
    return SSL_CLIENT_HELLO_SUCCESS;
}

int require_alpn(SSL* ssl, int* alert, void*) {
    tls_party& party = party_of(ssl);
    if (party.uses_alpn || SSL_session_reused(ssl) != 1 ||
        session_protocol(ssl) != name_of(radius_version::v1_1)) {
        return SSL_TLSEXT_ERR_NOACK;
    }
    party.version_lost = true;
    *alert = SSL_AD_NO_APPLICATION_PROTOCOL;
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

unsigned give_server_key(SSL* ssl, const char* identity, octet* key, unsigned room) {
    tls_party& party = party_of(ssl);
    const std::string_view name(identity);
    const pre_shared_key* const found = party.settings->find_key(name);
    try {
        if (found == nullptr || found->key.size() > room) {
            // OpenSSL also passes a ticket here, before it parses it.
            party.key_unknown =
                !name.empty() && std::none_of(name.begin(), name.end(), [](char one) {
                    return static_cast<unsigned char>(one) < 0x20;
                });
            if (party.key_unknown) {
                party.refused = "unknown pre-shared key ";
                party.refused += name.substr(0, 128);
            }
            return 0;
        }
        std::string why;
        if (party.settings->peers()->find({.psk_identity = found->identity, .remote = party.remote},
                                          &why) == nullptr) {
            party.key_unknown = true;
            party.refused = "pre-shared key " + found->identity + ", " + why;
            return 0;
        }
        party.psk_identity = found->identity;
    } catch (...) { // no exception may pass through OpenSSL
        return 0;
    }
    SSL_set_options(ssl, SSL_OP_NO_TICKET);
    std::copy(found->key.begin(), found->key.end(), key);
    return static_cast<unsigned>(found->key.size());
}

unsigned give_client_key(SSL* ssl, const char*, char* identity, unsigned identity_room, octet* key, unsigned key_room) {
    tls_party& party = party_of(ssl);
    const pre_shared_key& own = party.settings->psk().front();
    if (own.identity.size() >= identity_room || own.key.size() > key_room) {
        return 0;
    }
    try {
        party.psk_identity = own.identity;
    } catch (...) {
        return 0;
    }
    std::copy(own.identity.begin(), own.identity.end(), identity);
    identity[own.identity.size()] = '\0';
    std::copy(own.key.begin(), own.key.end(), key);
    return static_cast<unsigned>(own.key.size());
}

std::string name_excerpt(X509* certificate) {
    std::string name = certificate_view(certificate).subject();
    if (name.size() > longest_quoted_text) {
        name.resize(longest_quoted_text);
        name += "...";
    }
    return name;
}

long judge_certificate(tls_party& party, X509* certificate) {
    const tls_settings& settings = *party.settings;
    if (!settings.is_server()) {
        return settings.is_wanted_server(certificate) ? X509_V_OK : X509_V_ERR_HOSTNAME_MISMATCH;
    }
    std::string why;
    if (settings.peers()->find({.certificate = certificate, .remote = party.remote}, &why) !=
        nullptr) {
        return X509_V_OK;
    }
    party.refused = name_excerpt(certificate) + ", " + why;
    return X509_V_ERR_CERT_REJECTED;
}

bool is_wanted(const tls_party& party, X509* certificate) noexcept {
    const tls_settings& settings = *party.settings;
    try {
        return settings.is_server()
                   ? settings.peers()->find({.certificate = certificate, .remote = party.remote}) !=
                         nullptr
                   : settings.is_wanted_server(certificate);
    } catch (...) { // no exception may pass through OpenSSL
        return false;
    }
}

int verify_during_handshake(X509_STORE_CTX* check, void*) {
    const auto* const ssl = static_cast<const SSL*>(
        X509_STORE_CTX_get_ex_data(check, SSL_get_ex_data_X509_STORE_CTX_idx()));
    X509* const certificate = X509_STORE_CTX_get0_cert(check);
    const bool good = X509_verify_cert(check) == 1;
    long judged = X509_V_ERR_CERT_REJECTED;
    try {
        if (!good) {
            party_of(ssl).refused = name_excerpt(certificate);
            return 0;
        }
        party_of(ssl).settings->intermediates().add(X509_STORE_CTX_get0_chain(check));
        judged = judge_certificate(party_of(ssl), certificate);
    } catch (...) { // no exception may pass through OpenSSL
        if (!good) {
            return 0;
        }
    }
    X509_STORE_CTX_set_error(check, static_cast<int>(judged));
    return judged == X509_V_OK ? 1 : 0;
}

int remember_session(SSL* ssl, SSL_SESSION* session) {
    const tls_party& party = party_of(ssl);
    if (!party.psk_identity.empty()) {
        return 0;
    }
    try {
        party.settings->keep_session(session);
    } catch (...) { // no exception may pass through OpenSSL
        return 0;
    }
    return 1;
}

bool may_resume(const tls_party& party, X509* certificate, STACK_OF(X509) * chain) noexcept {
    const tls_settings& settings = *party.settings;
    return certificate != nullptr &&
           verify_certificate(settings.context(), certificate, chain, !settings.is_server()) ==
               X509_V_OK &&
           is_wanted(party, certificate);
}

SSL_TICKET_RETURN judge_ticket(SSL* ssl, SSL_SESSION* session, const octet*, std::size_t, SSL_TICKET_STATUS status, void*) {
    if (status != SSL_TICKET_SUCCESS && status != SSL_TICKET_SUCCESS_RENEW) {
        return SSL_TICKET_RETURN_IGNORE_RENEW;
    }
    const tls_party& party = party_of(ssl);
    const certificate_stack chain = party.settings->intermediates().all();
    if (!may_resume(party, SSL_SESSION_get0_peer(session), chain.get())) {
        return SSL_TICKET_RETURN_IGNORE_RENEW;
    }
    return status == SSL_TICKET_SUCCESS ? SSL_TICKET_RETURN_USE : SSL_TICKET_RETURN_USE_RENEW;
}

int protect_ticket(SSL* ssl, octet* name, octet* iv, EVP_CIPHER_CTX* cipher, EVP_MAC_CTX* mac, int sealing) {
    constexpr std::size_t overhead = 16 + 16 + 16 + 32;
    constexpr int refused = 0;
    constexpr int failed = -1;
    std::array<octet, 80> keys{};
    if (SSL_CTX_get_tlsext_ticket_keys(SSL_get_SSL_CTX(ssl), keys.data(), keys.size()) != 1) {
        return failed;
    }
    octet* const digest_key = keys.data() + 16;
    octet* const cipher_key = keys.data() + 48;
    int outcome = failed;
    if (sealing != 0) {
        const int size = i2d_SSL_SESSION(SSL_get_session(ssl), nullptr);
        if (size <= 0 || static_cast<std::size_t>(size) + overhead > max_dtls_ticket) {
            outcome = refused;
        } else if (RAND_bytes(iv, EVP_MAX_IV_LENGTH) == 1 &&
                   EVP_EncryptInit_ex(cipher, EVP_aes_256_cbc(), nullptr, cipher_key, iv) == 1) {
            std::copy_n(keys.data(), 16, name);
            outcome = 1;
        }
    } else if (!std::equal(keys.data(), keys.data() + 16, name)) {
        outcome = refused;
    } else if (EVP_DecryptInit_ex(cipher, EVP_aes_256_cbc(), nullptr, cipher_key, iv) == 1) {
        outcome = 1;
    }
    if (outcome == 1) {
        std::array<char, 7> digest{"SHA256"};
        const std::array<OSSL_PARAM, 3> parameters{
            OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, digest_key, 32),
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0),
            OSSL_PARAM_construct_end()};
        outcome = EVP_MAC_CTX_set_params(mac, parameters.data()) == 1 ? 1 : failed;
    }
    wipe(keys);
    return outcome;
}

cookie_key::cookie_key() {
    if (RAND_bytes(octets.data(), static_cast<int>(octets.size())) != 1) {
        throw std::system_error(make_error_code(errc::cryptography_failed));
    }
}

std::int64_t cookie_period() noexcept {
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::minutes(1);
}

std::optional<std::array<octet, 32>> make_cookie(const endpoint& remote, std::int64_t period) noexcept {
    try {
        static const cookie_key key;
        const std::string text = remote.to_string() + " " + std::to_string(period);
        std::array<octet, 32> cookie{};
        unsigned size = 0;
        const bool made =
            HMAC(EVP_sha256(), key.octets.data(), static_cast<int>(key.octets.size()),
                 as_octets(text).data(), text.size(), cookie.data(), &size) != nullptr;
        return made ? std::optional(cookie) : std::nullopt;
    } catch (...) { // no exception may pass through OpenSSL
        return std::nullopt;
    }
}

int give_cookie(SSL* ssl, octet* cookie, unsigned* size) {
    const auto made = make_cookie(party_of(ssl).remote, cookie_period());
    if (!made) {
        return 0;
    }
    std::copy(made->begin(), made->end(), cookie);
    *size = static_cast<unsigned>(made->size());
    return 1;
}

int check_cookie(SSL* ssl, const octet* cookie, unsigned size) {
    const std::int64_t now = cookie_period();
    for (const std::int64_t period : {now, now - 1}) {
        const auto expected = make_cookie(party_of(ssl).remote, period);
        if (expected && size == expected->size() &&
            CRYPTO_memcmp(expected->data(), cookie, size) == 0) {
            return 1;
        }
    }
    return 0;
}

void install_callbacks(const tls_settings& settings) {
    SSL_CTX* const context = settings.context();
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    SSL_CTX_set_cert_verify_callback(context, &verify_during_handshake, nullptr);
    if (settings.is_server()) {
        constexpr std::array<octet, 6> label{'r', 'a', 'd', 'i', 'u', 's'};
        SSL_CTX_set_session_id_context(context, label.data(), label.size());
        SSL_CTX_set_num_tickets(context, 0); // `tls_session` sends one later
        SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF); // tickets contain all state
        SSL_CTX_set_session_ticket_cb(context, nullptr, &judge_ticket, nullptr);
        if (settings.kind() == transport_kind::dtls) {
            SSL_CTX_set_tlsext_ticket_key_evp_cb(context, &protect_ticket);
        }
        SSL_CTX_set_alpn_select_cb(context, &select_protocol, nullptr);
        SSL_CTX_set_client_hello_cb(context, &note_alpn, nullptr);
        SSL_CTX_set_tlsext_servername_callback(context, &require_alpn);
        if (!settings.psk().empty()) {
            SSL_CTX_set_psk_server_callback(context, &give_server_key);
        }
        SSL_CTX_set_cookie_generate_cb(context, &give_cookie);
        SSL_CTX_set_cookie_verify_cb(context, &check_cookie);
        return;
    }
    const octet_string protocols = tls_settings::protocols(settings.versions());
    if (SSL_CTX_set_alpn_protos(context, protocols.data(),
                                static_cast<unsigned>(protocols.size())) != 0) {
        throw std::bad_alloc(); // it would offer RADIUS/1.0 only
    }
    if (!settings.psk().empty()) {
        SSL_CTX_set_psk_client_callback(context, &give_client_key);
    }
    SSL_CTX_set_session_cache_mode(context,
                                   SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL_STORE);
    SSL_CTX_sess_set_new_cb(context, &remember_session);
}

} // namespace radius::detail

namespace radius {

tls_session::tls_session(std::shared_ptr<const tls_settings> settings, const endpoint& remote) : ssl_(SSL_new(settings->context())) {
    party_.settings = std::move(settings);
    party_.remote = remote;
    wire_.datagrams = kind() == transport_kind::dtls;
    if (!ssl_ || SSL_set_app_data(ssl_.get(), &party_) != 1) {
        throw std::bad_alloc();
    }
    BIO* const bio = detail::make_wire_bio(wire_);
    SSL_set_bio(ssl_.get(), bio, bio);
    if (wire_.datagrams) {
        SSL_set_mtu(ssl_.get(), handshake_mtu);
    }
    if (party_.settings->is_server()) {
        SSL_set_accept_state(ssl_.get());
    } else {
        prepare_client();
    }
}

tls_session::~tls_session() {
    if (wire_.datagrams && !established_ && OpenSSL_version_num() >= 0x30200000UL) {
        (void)SSL_clear(ssl_.get());
    }
}

auto tls_session::kind() const noexcept -> transport_kind { return party_.settings->kind(); }

auto tls_session::resumed() const noexcept -> bool { return SSL_session_reused(ssl_.get()) == 1; }

auto tls_session::start() -> std::error_code { return step(); }

auto tls_session::send(octets_view plain) -> std::error_code {
    ERR_clear_error();
    if (++records_ % records_a_key == 0 && SSL_version(ssl_.get()) == TLS1_3_VERSION) {
        SSL_key_update(ssl_.get(), SSL_KEY_UPDATE_NOT_REQUESTED); // RFC 8446 section 5.5
    }
    // Send the ticket with a reply, because FreeRADIUS 3.2.1 hangs for ever if a ticket arrives
    // alone: it continues with a blocking read and keeps the lock that its other thread needs
    // to send.
    if (std::exchange(owes_ticket_, false)) {
        SSL_new_session_ticket(ssl_.get());
    }
    const int count = SSL_write(ssl_.get(), plain.data(), static_cast<int>(plain.size()));
    return count > 0 ? std::error_code() : outcome_of(count);
}

auto tls_session::shutdown() noexcept -> void {
    if (SSL_is_init_finished(ssl_.get()) == 1) {
        SSL_shutdown(ssl_.get());
        ERR_clear_error();
    }
}

auto tls_session::credential() const -> detail::tls_credential {
    X509* const certificate = SSL_get0_peer_certificate(ssl_.get());
    return {.certificate = certificate,
            .psk_identity = certificate == nullptr ? party_.psk_identity : std::string(),
            .remote = party_.remote};
}

auto tls_session::peer_text() const -> std::string {
    if (X509* const certificate = SSL_get0_peer_certificate(ssl_.get())) {
        return certificate_view(certificate).subject();
    }
    return party_.psk_identity.empty() ? std::string()
                                       : "pre-shared key " + party_.psk_identity;
}

auto tls_session::identity() const -> std::string {
    if (X509* const certificate = SSL_get0_peer_certificate(ssl_.get())) {
        return certificate_view(certificate).sha256_fingerprint();
    }
    return party_.psk_identity.empty() ? std::string() : "key " + party_.psk_identity;
}

auto tls_session::offered() const noexcept -> std::string {
    try {
        X509* const certificate = SSL_get0_peer_certificate(ssl_.get());
        return !party_.refused.empty()  ? party_.refused
               : certificate != nullptr ? detail::name_excerpt(certificate)
                                        : peer_text();
    } catch (...) { // no memory: the log omits it
        return {};
    }
}

auto tls_session::valid_for() const noexcept -> std::optional<duration> {
    X509* const certificate = SSL_get0_peer_certificate(ssl_.get());
    int days = 0;
    int seconds = 0;
    if (certificate == nullptr ||
        ASN1_TIME_diff(&days, &seconds, nullptr, X509_get0_notAfter(certificate)) != 1) {
        return std::nullopt;
    }
    return saturated(std::chrono::hours(24) * days + std::chrono::seconds(seconds));
}

auto tls_session::reassess(const tls_settings& now) const -> std::error_code {
    if (party_.settings.get() == &now) {
        return {};
    }
    X509* const certificate = SSL_get0_peer_certificate(ssl_.get());
    if (certificate == nullptr) {
        const pre_shared_key* const before = party_.settings->find_key(party_.psk_identity);
        const pre_shared_key* const after = now.find_key(party_.psk_identity);
        return before != nullptr && after != nullptr && before->key == after->key
                   ? std::error_code()
                   : make_error_code(errc::peer_unknown);
    }
    STACK_OF(X509)* const sent = SSL_get_peer_cert_chain(ssl_.get());
    const detail::certificate_stack known = party_.settings->intermediates().all();
    const long reason = detail::verify_certificate(
        now.context(), certificate, sent != nullptr ? sent : known.get(), !now.is_server());
    return reason == X509_V_OK ? std::error_code() : certificate_refused(reason);
}

auto tls_session::greet(octets_view datagram, const endpoint& remote) -> bool {
    party_.remote = remote;
    wire_.incoming = datagram;
    ERR_clear_error();
    const detail::openssl_handle<BIO_ADDR, &BIO_ADDR_free> unused(BIO_ADDR_new());
    const bool proven = unused && DTLSv1_listen(ssl_.get(), unused.get()) == 1;
    wire_.incoming = {};
    ERR_clear_error();
    return proven;
}

auto tls_session::retransmits_in() noexcept -> std::optional<duration> {
    timeval left{};
    if (established_ || DTLSv1_get_timeout(ssl_.get(), &left) != 1) {
        return std::nullopt;
    }
    return saturated_sum(saturated(std::chrono::seconds(left.tv_sec)),
                         std::chrono::microseconds(left.tv_usec));
}

auto tls_session::retransmit() noexcept -> std::error_code {
    ERR_clear_error();
    const long done = DTLSv1_handle_timeout(ssl_.get());
    return done < 0 ? detail::take_tls_error() : std::error_code();
}

auto tls_session::prepare_client() -> void {
    SSL_set_connect_state(ssl_.get());
    const std::string& name = party_.settings->server_name();
    if (!name.empty() && name.size() <= TLSEXT_MAXLEN_host_name && !endpoint::parse(name) &&
        SSL_set_tlsext_host_name(ssl_.get(), name.c_str()) != 1) {
        throw std::bad_alloc();
    }
    if (const auto session = party_.settings->take_session()) {
        offer(session.get());
    }
}

auto tls_session::offer(SSL_SESSION* session) -> void {
    const octet* ticket = nullptr;
    std::size_t size = 0;
    SSL_SESSION_get0_ticket(session, &ticket, &size);
    if ((wire_.datagrams && size > detail::max_dtls_ticket) ||
        SSL_set_session(ssl_.get(), session) != 1) {
        return;
    }
    if (!detail::may_resume(party_, SSL_get0_peer_certificate(ssl_.get()),
                            SSL_get_peer_cert_chain(ssl_.get()))) {
        SSL_set_session(ssl_.get(), nullptr);
    } else if (detail::session_protocol(ssl_.get()) == name_of(radius_version::v1_1)) {
        const octet_string only = tls_settings::protocols({.v1_0 = false});
        if (SSL_set_alpn_protos(ssl_.get(), only.data(), static_cast<unsigned>(only.size())) !=
            0) {
            throw std::bad_alloc();
        }
    }
}

auto tls_session::step() -> std::error_code {
    ERR_clear_error();
    const int done = SSL_do_handshake(ssl_.get());
    if (done != 1) {
        const std::error_code failed = outcome_of(done);
        if (failed && party_.version_lost) {
            return make_error_code(errc::version_not_agreed);
        }
        // Without its key a client may be asked for a certificate, which it does not have.
        return failed && party_.key_unknown && !is_certificate_refused(failed)
                   ? make_error_code(errc::peer_unknown)
                   : failed;
    }
    if (const std::error_code refused = judge()) {
        return refused;
    }
    established_ = true;
    owes_ticket_ = party_.settings->is_server() && party_.psk_identity.empty() &&
                   SSL_version(ssl_.get()) == TLS1_3_VERSION;
    if (!party_.settings->is_server() && resumed() &&
        SSL_version(ssl_.get()) != TLS1_3_VERSION) { // TLS 1.3 sends a new ticket each time
        party_.settings->keep_session(SSL_get1_session(ssl_.get()));
    }
    return {};
}

auto tls_session::outcome_of(int result) noexcept -> std::error_code {
    switch (SSL_get_error(ssl_.get(), result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE: ERR_clear_error(); return {};
    case SSL_ERROR_ZERO_RETURN: return make_error_code(errc::connection_closed);
    default: return detail::take_tls_error(SSL_get_verify_result(ssl_.get()));
    }
}

auto tls_session::judge() -> std::error_code {
    const octet* name = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(ssl_.get(), &name, &size);
    const bool plain = as_text(octets_view(name, size)) == name_of(radius_version::v1_1);
    version_ = plain ? radius_version::v1_1 : radius_version::v1_0;
    const bool was_plain =
        detail::session_protocol(ssl_.get()) == name_of(radius_version::v1_1);
    if (!party_.settings->versions().contains(version_) ||
        !detail::can_carry(ssl_.get(), version_) || (resumed() && was_plain && !plain)) {
        return make_error_code(errc::version_not_agreed);
    }
    const bool known =
        SSL_get0_peer_certificate(ssl_.get()) != nullptr || !party_.psk_identity.empty();
    return known ? std::error_code() : make_error_code(errc::peer_unknown);
}

dtls_channel::dtls_channel(asio::io_context& io, client_link_owner& owner, channel_handle own, const endpoint& server, const connection_limits& limits, std::shared_ptr<const tls_settings> settings) : connecting_channel(io, owner, own, server, transport_kind::dtls, limits),
      session_(std::move(settings), server), flights_(io) {}

auto dtls_channel::open() -> std::error_code {
    if (const std::error_code error = detail::connect_udp(socket_, source_, remote_, local_)) {
        return error;
    }
    begin_to_connect();
    if (const std::error_code failed = session_.start()) {
        return failed;
    }
    flush();
    wait_for_flight();
    listen();
    return {};
}

auto dtls_channel::send(octets_view packet) -> void { (void)session_.send(packet); }

auto dtls_channel::flush() -> void {
    std::error_code refused;
    session_.take_datagrams([&](octets_view octets) {
        std::error_code error;
        socket_.send(asio::buffer(octets.data(), octets.size()), 0, error);
        if (error && !detail::is_passing(error)) {
            refused = error;
        }
    });
    if (refused && owner_ != nullptr) {
        note_refusal(refused);
    }
}

auto dtls_channel::close() noexcept -> void {
    owner_ = nullptr;
    std::error_code ignored;
    try {
        if (!is_inherited()) {
            session_.shutdown();
            flush();
        }
    } catch (...) { // no memory: the other end will notice in time
        ignored.clear();
    }
    socket_.close(ignored);
    stop_waiting();
    flights_.cancel();
}

auto dtls_channel::reassess(const tls_settings& now) const -> std::error_code {
    return is_established() ? session_.reassess(now) : std::error_code();
}

auto dtls_channel::read() -> void {
    for (unsigned turn = 0; turn < reads_a_turn && owner_ != nullptr; ++turn) {
        const octets_span room = owner_->buffers().stream_room();
        std::error_code error;
        const std::size_t size =
            socket_.receive(asio::buffer(room.data(), room.size()), 0, error);
        if (detail::is_passing(error)) {
            break;
        }
        if (error) {
            note_refusal(error);
            break;
        }
        take(room.first(size));
    }
    if (owner_ == nullptr) {
        return;
    }
    flush(); // of the handshake
    wait_for_flight();
    if (owner_ != nullptr) {
        owner_->after_read(*this);
    }
}

auto dtls_channel::take(octets_view datagram) -> void {
    const std::error_code failed = session_.receive(datagram, [this](octets_view record) {
        if (note_if_up()) {
            owner_->received(*this, record);
        }
        return owner_ != nullptr;
    });
    if (failed) {
        fail(failed);
    } else {
        note_if_up();
    }
}

auto dtls_channel::note_if_up() -> bool {
    if (!is_established() && session_.established()) {
        flights_.cancel();
    }
    return connecting_channel::note_if_up(session_);
}

auto dtls_channel::wait_for_flight() -> void {
    const auto wait = owner_ == nullptr ? std::nullopt : session_.retransmits_in();
    if (!wait) {
        return;
    }
    flights_.expires_after(*wait);
    flights_.async_wait([this, weak = weak_from_this()](std::error_code stopped) {
        const auto kept = weak.lock();
        if (stopped || kept == nullptr || owner_ == nullptr || is_established()) {
            return;
        }
        if (const std::error_code failed = session_.retransmit()) {
            fail(failed);
            return;
        }
        or_fail([this] {
            flush();
            wait_for_flight();
        });
    });
}

auto dtls_channel::note_refusal(std::error_code error) -> void {
    if (is_established()) {
        owner_->refused(own_, error);
    } else {
        fail(error);
    }
}

stream_framer::stream_framer(std::size_t max_size) noexcept : max_size_(max_size) {}

auto stream_framer::kept() const noexcept -> std::size_t { return kept_.size(); }

auto stream_framer::length(octets_view octets) const noexcept -> result<std::size_t> {
    if (octets.size() < length_known_at) {
        return std::size_t{0};
    }
    const std::size_t size = std::size_t{octets[2]} << 8U | octets[3];
    if (size < header_size || size > max_size_) {
        return errc::packet_length_invalid;
    }
    return size;
}

auto stream_framer::complete(octets_view octets) -> result<std::size_t> {
    const auto size = length(kept_.view());
    if (!size) {
        return size.error();
    }
    const std::size_t wanted = (*size == 0 ? length_known_at : *size) - kept_.size();
    const octets_view taken = octets.first(std::min(wanted, octets.size()));
    kept_.append(taken);
    const auto now_known = length(kept_.view());
    return now_known ? result<std::size_t>(taken.size()) : now_known.error();
}

auto plain_layer::send(octets_view plain) -> std::error_code {
    outgoing_.insert(outgoing_.end(), plain.begin(), plain.end());
    return {};
}

transport_kind kind_of(const client_transport& transport) noexcept {
    return std::visit(
        [](const auto& one) {
            if constexpr (requires { one.kind; }) {
                return one.kind;
            } else {
                return transport_kind::udp;
            }
        },
        transport);
}

client_way::client_way(const client_transport& transport, const std::string& host, const client_source& local) : transport_(kind_of(transport)), source_(local) {
    std::visit([&](const auto& one) { prepare(one, host); }, transport);
}

auto client_way::versions() const noexcept -> radius_versions {
    return settings_ == nullptr ? radius_versions{.v1_1 = false} : settings_->versions();
}

auto client_way::reload() -> void {
    if (make_settings_) {
        settings_ = make_settings_();
    }
}

auto client_way::make_link(asio::io_context& io, client_link_owner& owner, channel_handle own, const endpoint& server) const -> std::shared_ptr<client_link> {
    auto link = make(io, owner, own, server);
    link->set_source(source_);
    return link;
}

auto client_way::make(asio::io_context& io, client_link_owner& owner, channel_handle own, const endpoint& server) const -> std::shared_ptr<client_link> {
    switch (transport_) {
    case transport_kind::tcp:
        return std::make_shared<stream_channel<plain_layer>>(io, owner, own, server, limits_,
                                                             share_);
    case transport_kind::tls:
        return std::make_shared<stream_channel<tls_session>>(io, owner, own, server, limits_,
                                                             share_, settings_, server);
    case transport_kind::dtls:
        return std::make_shared<dtls_channel>(io, owner, own, server, limits_, settings_);
    case transport_kind::udp: break;
    }
    return std::make_shared<udp_channel>(io, owner, own, server);
}

auto client_way::checked(const connection_limits& limits) -> connection_limits {
    using detail::check_option;
    check_option(limits.handshake_timeout.count() > 0,
                 "limits.handshake_timeout must be above zero");
    check_option(limits.stall_timeout.count() > 0, "limits.stall_timeout must be above zero");
    check_option(limits.max_unsent_octets > 0, "limits.max_unsent_octets must be at least 1");
    check_option(limits.max_in_progress > 0, "limits.max_in_progress must be at least 1");
    return limits;
}

auto client_way::prepare(const tcp& options, const std::string&) -> void { limits_ = checked(options.limits); }

client_links::client_links(std::vector<client_way> ways) : ways_(std::move(ways)) {}

client_links::~client_links() {
    for (const auto& one : links_) {
        if (one != nullptr) {
            one->close();
        }
    }
}

auto client_links::way(std::size_t server) const noexcept -> const client_way& { return ways_[server]; }

auto client_links::wanted_name(std::optional<std::size_t> server, std::error_code why) const noexcept -> std::string_view {
    return server && why == certificate_refused(X509_V_ERR_HOSTNAME_MISMATCH)
               ? std::string_view(ways_[*server].settings()->server_name())
               : std::string_view();
}

auto client_links::of(channel_handle channel) const noexcept -> std::shared_ptr<client_link> {
    return channel.index < links_.size() ? links_[channel.index] : nullptr;
}

auto client_links::open(asio::io_context& io, client_link_owner& owner, channel_handle channel, std::size_t server, const endpoint& address, const std::vector<endpoint>& others) noexcept -> std::error_code {
    std::shared_ptr<client_link> link;
    std::error_code error;
    try {
        if (links_.size() <= channel.index) {
            links_.resize(channel.index + 1U);
        }
        link = ways_[server].make_link(io, owner, channel, address);
        links_[channel.index] = link;
        link->set_alternatives(others);
        error = link->open();
    } catch (...) {
        error = std::make_error_code(std::errc::not_enough_memory);
    }
    if (error && link != nullptr) {
        link->close();
    }
    return error;
}

auto client_links::take(channel_handle channel) noexcept -> std::shared_ptr<client_link> {
    if (channel.index >= links_.size()) {
        return nullptr;
    }
    auto link = std::exchange(links_[channel.index], nullptr);
    if (sending_ == link.get()) {
        sending_ = nullptr;
    }
    return link;
}

auto client_links::send(channel_handle channel, octets_view packet) -> client_link* {
    client_link* const to = of(channel).get();
    if (to == nullptr) {
        return nullptr;
    }
    if (sending_ != to) {
        flush();
        sending_ = to;
    }
    to->send(packet);
    return to;
}

auto client_links::flush() -> bool {
    client_link* const last = std::exchange(sending_, nullptr);
    if (last == nullptr) {
        return false;
    }
    last->flush();
    return true;
}

auto client_links::listen(bool awake) const -> void {
    for_each([awake](const std::shared_ptr<client_link>& link) {
        awake ? link->listen() : link->rest();
    });
}

auto client_links::reassess(const client_link& link, std::optional<std::size_t> server) const -> std::error_code {
    const tls_settings* const now = server ? ways_[*server].settings().get() : nullptr;
    return now == nullptr ? std::error_code() : link.reassess(*now);
}

} // namespace radius

namespace radius::detail {

name_lookup system_lookup(asio::io_context& io) {
    using resolver = asio::ip::basic_resolver<asio::ip::udp, io_executor>;
    return [one = std::make_shared<resolver>(io)](const std::string& host, std::uint16_t port,
                                                  name_lookup_done done) {
        one->async_resolve(host, std::to_string(port),
                           [done = std::move(done)](std::error_code error, const auto& found) {
                               std::vector<endpoint> addresses;
                               if (!error) {
                                   for (const auto& each : found) {
                                       addresses.push_back(from_asio(each.endpoint()));
                                   }
                               }
                               done(error, addresses);
                           });
    };
}

std::vector<endpoint> interleaved(const std::vector<endpoint>& addresses) {
    std::vector<endpoint> first;
    std::vector<endpoint> second;
    for (const endpoint& each : addresses) {
        const bool is_first = each.address.is_v6() == addresses.front().address.is_v6();
        std::vector<endpoint>& row = is_first ? first : second;
        if (std::find(row.begin(), row.end(), each) == row.end()) {
            row.push_back(each);
        }
    }
    std::vector<endpoint> ordered;
    for (std::size_t place = 0; place < std::max(first.size(), second.size()); ++place) {
        if (place < first.size()) {
            ordered.push_back(first[place]);
        }
        if (place < second.size()) {
            ordered.push_back(second[place]);
        }
    }
    return ordered;
}

} // namespace radius::detail

namespace radius {

auto standard_error_log::operator()(log_level level, std::string_view line) const -> void {
    std::string text = "radius: ";
    text += name_of(level);
    text += ": ";
    text += line;
    text += '\n';
    std::fwrite(text.data(), 1, text.size(), stderr);
}

log_level default_threshold(const log_sink& sink) noexcept {
    return sink.target<standard_error_log>() != nullptr ? log_level::warning : log_level::info;
}

} // namespace radius

namespace radius::detail {

void note_unless(bool sensible, std::string_view text, idle_option_list& idle) {
    if (!sensible) {
        idle.push_back(text);
    }
}

void note_idle_limits(connection_limits limits, idle_option_list& idle) {
    const connection_limits plain;
    limits.handshake_timeout = plain.handshake_timeout;
    limits.stall_timeout = plain.stall_timeout;
    limits.max_unsent_octets = plain.max_unsent_octets;
    limits.max_in_progress = plain.max_in_progress;
    note_unless(limits == plain,
                "limits in a client's transport: of these it uses handshake_timeout, "
                "stall_timeout, max_unsent_octets and max_in_progress only",
                idle);
}

void note_idle_options(const udp& transport, idle_option_list& idle) {
    const udp plain;
    note_unless(transport.address == plain.address &&
                    transport.authentication_port == plain.authentication_port &&
                    transport.accounting_port == plain.accounting_port &&
                    transport.dynamic_authorization_port == plain.dynamic_authorization_port,
                "address and ports in a client's transport: they are for servers to listen on; "
                "where a client sends to is client_options::server",
                idle);
    note_unless(transport.receive_buffer_size == plain.receive_buffer_size &&
                    transport.send_buffer_size == plain.send_buffer_size,
                "buffer sizes in a client's transport: they are for servers", idle);
}

void check_client_server(const client_server_entry& server, std::string_view secret, const client_transport& transport, idle_option_list& idle) {
    std::visit([&](const auto& one) { note_idle_options(one, idle); }, transport);
    const transport_kind kind = kind_of(transport);
    check_option(!server.address.host.empty(), "a server's host is missing");
    if (is_unprotected(kind)) {
        check_option(!secret.empty(), "a server's secret must not be empty");
        return;
    }
    note_unless(secret.empty() || secret == fixed_secret(kind),
                "secret over TLS and DTLS: they have fixed ones", idle);
    note_unless(server.require_message_authenticator,
                "require_message_authenticator over TLS and DTLS: they protect replies as a whole",
                idle);
}

void check_client(const client_options& options, idle_option_list& idle) {
    check_option(options.max_sockets > 0 && options.max_sockets <= 65'535,
                 "max_sockets must be 1 to 65535, as many as there are ports");
    check_option(options.servers.empty() ||
                     (options.server.host.empty() && options.server.port == 0 &&
                      options.secret.empty() && options.require_message_authenticator),
                 "server, secret and require_message_authenticator have no effect beside servers: "
                 "give them in each of those");
    const watchdog_options plain;
    note_unless(options.watchdog.enabled || (options.watchdog.interval == plain.interval &&
                                             options.watchdog.jitter == plain.jitter),
                "watchdog.interval and watchdog.jitter of a watchdog that is not enabled", idle);
}

std::vector<server_port> ports_of(const client_server_entry& server, transport_kind kind) {
    if (server.address.port != 0 || kind != transport_kind::udp) {
        const std::uint16_t port =
            server.address.port != 0 ? server.address.port : default_port(kind);
        return {{server.serves, port}};
    }
    std::vector<server_port> ports;
    for (const service one :
         {service::authentication, service::accounting, service::dynamic_authorization}) {
        if (server.serves == one || server.serves == service::all) {
            ports.push_back({one, default_port(one)});
        }
    }
    return ports;
}

} // namespace radius::detail

namespace radius {

client_host::client_host(std::string name, std::uint16_t port, std::optional<endpoint> known) : name_(std::move(name)), port_(port), is_name_(!known) {
    if (known) {
        addresses_.push_back(*known);
    }
}

auto client_host::is_known() const noexcept -> bool { return !addresses_.empty(); }

auto client_host::current() const noexcept -> const endpoint& { return addresses_[place_]; }

auto client_host::count() const noexcept -> std::size_t { return addresses_.size(); }

auto client_host::others() const -> std::vector<endpoint> {
    std::vector<endpoint> rest;
    for (std::size_t step = 1; step < addresses_.size(); ++step) {
        rest.push_back(addresses_[(place_ + step) % addresses_.size()]);
    }
    return rest;
}

auto client_host::use(const endpoint& address) noexcept -> void {
    const auto found = std::find(addresses_.begin(), addresses_.end(), address);
    if (found != addresses_.end()) {
        place_ = static_cast<std::size_t>(found - addresses_.begin());
    }
}

auto client_host::wants_lookup(duration longest, time_point now) const noexcept -> bool {
    if (!is_name_ || looking_up_) {
        return false;
    }
    const duration age = looked_up_ ? now - *looked_up_ : duration::max();
    return age >= longest || ((suspect_ || addresses_.empty()) && age >= shortest_age);
}

auto client_host::end_lookup(std::error_code error, const std::vector<endpoint>& found, time_point now) -> void {
    looking_up_ = false;
    looked_up_ = now;
    failure_ = !error && found.empty() ? asio::error::host_not_found : error;
    if (failure_) {
        return;
    }
    const auto before = addresses_.empty() ? std::nullopt : std::optional(current());
    addresses_ = detail::interleaved(found);
    const auto same =
        before ? std::find(addresses_.begin(), addresses_.end(), *before) : addresses_.end();
    if (same == addresses_.end()) {
        place_ = 0;
        suspect_ = proven_ = false;
        unanswered_ = 0;
    } else {
        place_ = static_cast<std::size_t>(same - addresses_.begin());
        suspect_ = suspect_ && addresses_.size() == 1;
    }
}

auto client_host::heard() noexcept -> void {
    proven_ = true;
    suspect_ = false;
    unanswered_ = 0;
}

auto client_host::failed(const endpoint& address) noexcept -> void {
    if (is_name_ && is_known() && address == current()) {
        advance();
    }
}

auto client_host::unanswered(duration stay, time_point now) noexcept -> bool {
    if (!is_name_ || !is_known() || now - moved_ < stay) {
        return false;
    }
    moved_ = now;
    if (++unanswered_ < (proven_ ? 2U : 1U)) {
        return false;
    }
    advance();
    return addresses_.size() > 1;
}

auto client_host::advance() noexcept -> void {
    place_ = (place_ + 1) % addresses_.size();
    suspect_ = true;
    proven_ = false;
    unanswered_ = 0;
}

} // namespace radius

namespace radius::detail {

void apply_keystream(octets_span value, const shared_secret& secret, std::initializer_list<octets_view> first, bool reveal) noexcept {
    md5_hasher start;
    start.update(secret.octets());
    md5_hasher digest = start;
    for (const octets_view piece : first) {
        digest.update(piece);
    }
    md5_hasher::digest_type keystream;
    while (!value.empty()) {
        digest.finish_into(keystream);
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
    wipe(keystream); // any of the three reveals the value, or the secret
    digest.forget();
    start.forget();
}

octets_view without_trailing_nulls(octets_view value) noexcept {
    while (!value.empty() && value.back() == 0) {
        value = value.first(value.size() - 1);
    }
    return value;
}

octets_view copy_into(octets_span room, octets_view value) noexcept {
    std::copy(value.begin(), value.end(), room.begin());
    return octets_view(room.first(value.size()));
}

void apply_ascend(octets_span value, const shared_secret& secret, std::span<const octet, 16> authenticator_field) noexcept {
    md5_hasher digest;
    digest.update(authenticator_field);
    digest.update(secret.octets());
    md5_hasher::digest_type keystream;
    digest.finish_into(keystream);
    for (std::size_t place = 0; place < value.size(); ++place) {
        value[place] ^= keystream[place];
    }
    wipe(keystream);
}

} // namespace radius::detail

namespace radius {

void write_hidden(writer& out, hiding how, octets_view clear, const shared_secret& secret, std::span<const octet, 16> request_authenticator, salt salt_used) noexcept {
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

result<octets_view> reveal_hidden(octets_span room, flags properties, octets_view hidden, const shared_secret& secret, std::span<const octet, 16> request_authenticator) noexcept {
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
    if (hidden.size() > room.size() - head) { // reassembled from fragments
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

result<std::optional<std::size_t>> find_message_authenticator(const packet_view& packet) noexcept {
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

authenticator compute_message_authenticator(octets_view packet, std::size_t place, std::span<const octet, 16> field, const shared_secret& secret) noexcept {
    if (equal_octets(field, packet.subspan(4, field.size()))) { // the common case
        return hmac_md5_digest(secret.message_key(), {packet.first(place), zero_field,
                                                      packet.subspan(place + zero_field.size())});
    }
    return hmac_md5_digest(secret.message_key(),
                           {packet.first(4), field,
                            packet.subspan(header_size, place - header_size), zero_field,
                            packet.subspan(place + zero_field.size())});
}

authenticator compute_authenticator(octets_view packet, std::span<const octet, 16> field, const shared_secret& secret) noexcept {
    return md5_digest({packet.first(4), field, packet.subspan(header_size), secret.octets()});
}

std::span<const octet, 16> signed_field(const packet_view& request) noexcept {
    if (has_random_authenticator(request.code())) {
        return request.authenticator_field();
    }
    return zero_field;
}

bool verify_request_message_authenticator(const packet_view& request, std::size_t place, const shared_secret& secret) noexcept {
    const auto expected =
        compute_message_authenticator(request.octets(), place, signed_field(request), secret);
    return equal_in_constant_time(expected, request.octets().subspan(place, expected.size()));
}

bool verify_request_authenticator(const packet_view& request, const shared_secret& secret) noexcept {
    if (has_random_authenticator(request.code())) {
        return true;
    }
    const auto expected = compute_authenticator(request.octets(), zero_field, secret);
    return equal_in_constant_time(expected, request.authenticator_field());
}

bool verify_response_authenticator(const packet_view& response, std::span<const octet, 16> request_authenticator, const shared_secret& secret) noexcept {
    const auto expected = compute_authenticator(response.octets(), request_authenticator, secret);
    return equal_in_constant_time(expected, response.authenticator_field());
}

bool verify_response_message_authenticator(const packet_view& response, std::size_t place, std::span<const octet, 16> request_authenticator, const shared_secret& secret) noexcept {
    const octets_view found = response.octets().subspan(place, 16);
    const bool by_rfc = equal_in_constant_time(
        compute_message_authenticator(response.octets(), place, request_authenticator, secret),
        found);
    return by_rfc || (has_two_formulas(response.code()) &&
                      equal_in_constant_time(compute_message_authenticator(response.octets(), place,
                                                                           zero_field, secret),
                                             found));
}

salt_sequence::salt_sequence(std::uint16_t first) noexcept : next_(first) {}

auto salt_sequence::next() noexcept -> salt {
    const std::uint16_t value = next_++;
    return {static_cast<octet>(0x80U | value >> 8U), static_cast<octet>(value & 0xFFU)};
}

} // namespace radius

namespace radius::detail {

void write_hidden_list(writer& out, const attribute_list& attributes, const shared_secret& secret, std::span<const octet, 16> request_authenticator, salt_sequence salts) noexcept {
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
            for (std::size_t level = 0; level < mark.tlvs; ++level) {
                octet& length = written[mark.tlv_length_offset(level)];
                length = static_cast<octet>(length + growth);
            }
        }
    }
    out.put(clear.subspan(copied));
}

result<octets_span> write_packet(octets_span buffer, const sealing& how, const attribute_list& attributes, std::span<const octet, 16> field, std::span<const octet, 16> signed_over) noexcept {
    constexpr std::size_t place = header_size + 2;
    writer out(buffer.first(std::min(buffer.size(), max_large_packet_size)));
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

void set_field(octets_span packet, const authenticator& field) noexcept {
    std::copy(field.begin(), field.end(), packet.begin() + 4);
}

} // namespace radius::detail

namespace radius {

result<octets_span> seal_request(octets_span buffer, const sealing& how, const attribute_list& attributes, const authenticator& random) noexcept {
    const authenticator& field = has_random_authenticator(how.code) ? random : zero_field;
    const auto packet = detail::write_packet(buffer, how, attributes, field, field);
    if (packet && !has_random_authenticator(how.code)) {
        detail::set_field(*packet, compute_authenticator(*packet, zero_field, how.secret));
    }
    return packet;
}

result<octets_span> seal_reply(octets_span buffer, const sealing& how, const attribute_list& attributes, std::span<const octet, 16> request_authenticator) noexcept {
    const auto packet =
        detail::write_packet(buffer, how, attributes, request_authenticator, request_authenticator);
    if (packet) {
        detail::set_field(*packet,
                          compute_authenticator(*packet, request_authenticator, how.secret));
    }
    return packet;
}

auto timer_heap::schedule(std::uint32_t timer, time_point at) -> void {
    if (timer >= timers_.size()) {
        const std::size_t size = timer + std::size_t{1};
        if (size > heap_.capacity()) { // first, so that an entry has room as soon as its timer
            heap_.reserve(std::max(size, 2 * heap_.capacity()));
        }
        timers_.resize(size); // does not throw after a `reserve`
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

auto timer_heap::reserve(std::size_t count) -> void {
    heap_.reserve(count);
    timers_.reserve(count);
}

auto timer_heap::cancel(std::uint32_t timer) noexcept -> void {
    if (timer < timers_.size()) {
        timers_[timer].armed = false;
    }
}

auto timer_heap::next() noexcept -> std::optional<time_point> {
    settle();
    if (heap_.empty()) {
        return std::nullopt;
    }
    return heap_.front().at;
}

auto timer_heap::take_due(time_point now) noexcept -> std::optional<std::uint32_t> {
    settle();
    if (heap_.empty() || heap_.front().at > now) {
        return std::nullopt;
    }
    const std::uint32_t timer = heap_.front().timer;
    timers_[timer].armed = false;
    remove_top();
    return timer;
}

auto timer_heap::memory_bytes() const noexcept -> std::size_t {
    return heap_.capacity() * sizeof(entry) + timers_.capacity() * sizeof(state);
}

auto timer_heap::settle() noexcept -> void {
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

auto timer_heap::remove_top() noexcept -> void {
    timers_[heap_.front().timer].place = nowhere;
    const entry last = heap_.back();
    heap_.pop_back();
    if (!heap_.empty()) {
        put(0, last);
        sink(0);
    }
}

auto timer_heap::rise(std::size_t place) noexcept -> void {
    const entry moving = heap_[place];
    while (place > 0 && moving.at < heap_[(place - 1) / 2].at) {
        put(place, heap_[(place - 1) / 2]);
        place = (place - 1) / 2;
    }
    put(place, moving);
}

auto timer_heap::sink(std::size_t place) noexcept -> void {
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

auto timer_heap::put(std::size_t place, const entry& one) noexcept -> void {
    heap_[place] = one;
    timers_[one.timer].place = place;
}

eap_pieces::eap_pieces(const attribute_range& attributes) noexcept {
    for (const raw_attribute attribute : attributes) {
        if (attribute.type == detail::eap_piece_type) {
            add(attribute.value);
        }
    }
}

auto eap_pieces::sound() const noexcept -> bool {
    return size_ == 0 || (size_ >= header_.size() && length() >= header_.size() &&
                          length() <= size_ && last_begin_ < length());
}

auto eap_pieces::has_header() const noexcept -> bool { return size_ >= header_.size(); }

auto eap_pieces::code() const noexcept -> octet { return header_[0]; }

auto eap_pieces::identifier() const noexcept -> octet { return header_[1]; }

auto eap_pieces::length() const noexcept -> std::size_t { return std::size_t{header_[2]} << 8U | header_[3]; }

auto eap_pieces::add(octets_view piece) noexcept -> void {
    present_ = true;
    if (piece.empty()) {
        return;
    }
    last_begin_ = size_;
    if (size_ < header_.size()) {
        const std::size_t wanted = std::min(header_.size() - size_, piece.size());
        std::copy_n(piece.begin(), wanted,
                    header_.begin() + static_cast<std::ptrdiff_t>(size_));
    }
    size_ += piece.size();
}

drop_reason check_reply(const packet_view& reply, const sent_request& request, const shared_secret& secret) noexcept {
    const auto place = find_message_authenticator(reply);
    if (!place) {
        return drop_reason::message_authenticator_invalid;
    }
    if (!*place) {
        const attribute_range attributes = reply.attributes();
        if (request.require_message_authenticator ||
            std::any_of(attributes.begin(), attributes.end(), [](const raw_attribute& attribute) {
                return attribute.type == detail::eap_piece_type;
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
    return eap_pieces(reply.attributes()).sound() ? drop_reason::none
                                                  : drop_reason::eap_message_invalid;
}

drop_reason check_plain_reply(const packet_view& reply, packet_code request) noexcept {
    const bool sound = eap_pieces(reply.attributes()).sound();
    return !is_reply_to(request, reply.code()) ? drop_reason::reply_code_unexpected
           : sound                             ? drop_reason::none
                                               : drop_reason::eap_message_invalid;
}

auto client_engine::forked(time_point now) -> void { end_all(errc::process_forked, now); }

auto client_engine::channel_failed(channel_handle failed, std::error_code error, time_point now) -> void {
    fail_channel(failed, error, false, now);
}

auto client_engine::channel_distrusted(channel_handle distrusted, std::error_code error, time_point now) -> void {
    fail_channel(distrusted, error, true, now);
}

auto client_engine::server_of(channel_handle channel) noexcept -> std::optional<std::size_t> {
    const client_channel* const found = channels_.find(channel);
    return found == nullptr ? std::nullopt : std::optional<std::size_t>(found->server());
}

auto client_engine::is_open(channel_handle channel) noexcept -> bool {
    const client_channel* const found = channels_.find(channel);
    return found != nullptr && found->opened();
}

auto client_engine::server_count() const noexcept -> std::size_t { return servers_.size(); }

auto client_engine::counters(std::size_t server) const noexcept -> const client_counters& {
    return servers_[server].counters;
}

auto client_engine::server(std::size_t index) const noexcept -> const client_server_options& {
    return servers_[index].options;
}

auto client_engine::set_address(std::size_t server, const endpoint& address) noexcept -> void {
    servers_[server].options.address = address;
}

auto client_engine::alive(std::size_t server) const noexcept -> bool { return servers_[server].health.alive(); }

auto client_engine::is_surplus(channel_handle handle) noexcept -> bool {
    return servers_[channels_[handle.index].server()].channels.front() != handle;
}

auto client_engine::closes_at(channel_handle handle) noexcept -> time_point {
    return later(channels_[handle.index].idle_since(), options_.channel_idle);
}

auto client_engine::set_timer(timer_heap& timers, std::uint32_t index, time_point at) -> void {
    if (at == time_point::max()) {
        timers.cancel(index);
    } else {
        timers.schedule(index, at);
    }
}

auto client_engine::random_number() noexcept -> double {
    return static_cast<double>(draw_number()) / 2'147'483'647.5 - 1.0;
}

client_engine::client_engine(client_engine_options options, octet_generator& random) : options_(std::move(options)), random_(&random) {
    check_options(options_);
    servers_.reserve(options_.servers.size());
    bool unlimited = false;
    duration together{};
    duration lives{};
    for (const client_server_options& server : options_.servers) {
        const retry_options retry = server.retry.value_or(options_.retry);
        servers_.push_back({.options = server,
                            .retry = retry,
                            .expected_version = server.versions.v1_1 ? radius_version::v1_1
                                                                     : radius_version::v1_0});
        together = saturated_sum(together, retry.total);
        unlimited = unlimited || retry.total == duration::zero();
        const duration life = longest_life(retry);
        lives += std::min(life, duration::max() - lives);
        most_transmissions_ += retry.attempts;
        most_in_flight_ +=
            options_.max_channels *
            client_channel::capacity(server.transport, servers_.back().expected_version);
    }
    if (options_.request_timeout > duration::zero()) {
        request_timeout_ = options_.request_timeout;
    } else if (!unlimited) {
        request_timeout_ = together;
    } else {
        patience_ = lives;
    }
}

result<request_handle> client_engine::submit(packet_code code, const attribute_list& attributes, time_point now, std::optional<wall_time> calendar) {
    if (stopped_) {
        return errc::stopped;
    }
    const bool dated = calendar && wants_date(code, attributes);
    if (dated && attributes.wire_size() + 6 > attribute_list::max_wire_size) {
        return errc::packet_full;
    }
    const std::uint32_t server = choose_server(code, 0, now);
    if (server == no_slot) {
        return errc::no_server_alive;
    }
    if (is_full()) {
        return errc::queue_full;
    }
    const request_handle handle = acquire_exchange();
    client_exchange& request = exchanges_[handle.index];
    // Without a deadline it waits for a channel only so long: if the network cannot be reached
    // there is none, and no attempt is ever counted.
    request.begin(code, false, later(now, request_timeout_), later(now, patience_));
    request.attributes = attributes;
    if (dated) {
        request.date = detail::event_time(*calendar);
    }
    if (!try_start(handle.index, server, now)) {
        if (queued_ >= options_.max_queued) {
            become(handle.index, phase::ended, now);
            request.wipe();
            exchanges_.release(handle.index);
            return errc::queue_full;
        }
        wait(handle.index, now);
    }
    ++under_way_;
    return handle;
}

bool client_engine::cancel(request_handle handle, time_point now) {
    const client_exchange* const request = exchanges_.find(handle);
    if (request == nullptr || request->now_is == phase::ended) {
        return false;
    }
    finish(handle.index, std::make_error_code(std::errc::operation_canceled), now);
    return true;
}

void client_engine::stop(time_point now) {
    stopped_ = true;
    end_all(errc::stopped, now);
    for (std::uint32_t index = 0; index < servers_.size(); ++index) {
        server_timers_.cancel(index);
    }
}

drop_reason client_engine::datagram(channel_handle from, octets_view octets, time_point now) {
    client_channel* const channel = channels_.find(from);
    if (channel == nullptr) {
        return drop_reason::unmatched_reply;
    }
    const std::uint32_t server = channel->server();
    const bool mistrusted = channel->can_be_given_up();
    const drop_reason dropped = accept_reply(*channel, octets, now);
    if (dropped == drop_reason::none) {
        dispatch(server, now);
        return dropped;
    }
    ++servers_[server].counters.drops[dropped];
    note_refused_reply(*channel, octets, dropped, now);
    if (mistrusted && ends_stream(dropped)) {
        fail_channel(from, reply_error_of(dropped), true, now);
    }
    return dropped;
}

void client_engine::channel_opened(channel_handle opened, time_point now, radius_version version) {
    client_channel* const channel = channels_.find(opened);
    if (channel == nullptr || channel->opened()) {
        return;
    }
    channel->open(version, draw_number(), now);
    client_server& server = servers_[channel->server()];
    --server.opening;
    server.expected_version = version;
    dispatch(channel->server(), now);
    arm_channel(opened);
}

void client_engine::channel_lent(channel_handle opened, time_point now, radius_version version) {
    if (client_channel* const channel = channels_.find(opened)) {
        channel->set_lent();
        channel_opened(opened, now, version);
    }
}

void client_engine::channel_refused(channel_handle refused, std::error_code error, time_point now) {
    const client_channel* const channel = channels_.find(refused);
    if (channel == nullptr) {
        return;
    }
    const std::uint32_t server = channel->server();
    bool met_requests = false;
    for (const std::uint32_t index : list_in_flight(*channel)) {
        client_exchange& request = exchanges_[index];
        if (request.is_probe) {
            continue;
        }
        request.result.cause = error;
        met_requests = true;
        const std::uint64_t tried = request.tried | std::uint64_t{1} << request.server;
        if (choose_server(request.code, tried, now) != no_slot) {
            become(index, phase::moving, now);
            move_on(index, now);
        }
    }
    if (met_requests && servers_[server].health.refused(options_.watchdog, now)) {
        ask_dead(server, now);
    }
}

void client_engine::timer(time_point now) {
    while (const auto index = exchange_timers_.take_due(now)) {
        exchange_due(*index, now);
    }
    while (const auto index = channel_timers_.take_due(now)) {
        channel_due(channels_.handle_of(*index), now);
    }
    while (const auto index = server_timers_.take_due(now)) {
        server_due(*index, now);
    }
}

void client_engine::resume(time_point now) {
    for (std::uint32_t index = 0; index < servers_.size(); ++index) {
        dispatch(index, now);
    }
}

std::optional<time_point> client_engine::next_wake() noexcept {
    std::optional<time_point> earliest;
    for (timer_heap* const timers : {&exchange_timers_, &channel_timers_, &server_timers_}) {
        const auto next = timers->next();
        if (next && (!earliest || *next < *earliest)) {
            earliest = next;
        }
    }
    return earliest;
}

std::optional<client_action> client_engine::poll_action() {
    if (round_over_) {
        for (const std::uint32_t index : finished_) {
            exchanges_[index].wipe();
            exchanges_.release(index);
        }
        finished_.clear();
        round_over_ = false;
    }
    while (next_action_ < actions_.size()) {
        const pending_action pending = actions_[next_action_++];
        if (next_action_ == actions_.size()) {
            actions_.clear();
            next_action_ = 0;
        }
        if (auto action = describe(pending)) {
            return action;
        }
    }
    round_over_ = true;
    return std::nullopt;
}

std::optional<client_action> client_engine::describe(const pending_action& entry) {
    switch (entry.what) {
    case pending_action::kind::open_channel: {
        client_channel* const channel = channels_.find(entry.channel);
        if (channel == nullptr) {
            return std::nullopt;
        }
        channel->set_announced();
        return channel_to_open{entry.channel, channel->server()};
    }
    case pending_action::kind::close_channel: return channel_to_close{entry.channel};
    case pending_action::kind::send: {
        client_exchange* const request = exchanges_.find(entry.request);
        if (request == nullptr || request->now_is != phase::in_flight ||
            request->channel != entry.channel) {
            return std::nullopt; // ended or moved on before its packet left
        }
        ++request->result.transmissions;
        return packet_to_send{entry.channel, entry.request, request->server, request->packet.view(),
                              request->schedule.sent()};
    }
    case pending_action::kind::complete: break;
    }
    const client_exchange& request = exchanges_[entry.request.index];
    request_to_complete ended{entry.request, request.server, request.code, request.result};
    ended.result.request = request.packet.view();
    finished_.push_back(entry.request.index);
    return ended;
}

octets_view client_engine::in_flight(channel_handle from, octets_view reply) noexcept {
    const client_channel* const channel = channels_.find(from);
    if (channel == nullptr || reply.size() < header_size) {
        return {};
    }
    const std::uint32_t index = channel->find(label_of(channel->version(), reply));
    return index == no_slot ? octets_view() : exchanges_[index].packet.view();
}

std::size_t client_engine::memory_bytes() const noexcept {
    std::size_t sum = sizeof(*this) + exchanges_.memory_bytes() + channels_.memory_bytes() +
                      exchange_timers_.memory_bytes() + channel_timers_.memory_bytes() +
                      server_timers_.memory_bytes() + actions_.capacity() * sizeof(pending_action) +
                      (finished_.capacity() + listed_.capacity()) * sizeof(std::uint32_t) +
                      options_.servers.capacity() * sizeof(client_server_options) +
                      servers_.capacity() * sizeof(client_server);
    for (std::uint32_t index = 0; index < channels_.capacity(); ++index) {
        sum += channels_[index].memory_bytes();
    }
    for (const client_server& server : servers_) {
        sum += server.channels.capacity() * sizeof(channel_handle);
    }
    return sum;
}

void client_engine::become(std::uint32_t index, phase next, time_point now, bool answered) {
    client_exchange& request = exchanges_[index];
    const std::size_t counted = request.is_probe ? 0 : 1;
    switch (request.now_is) { // what it leaves
    case phase::waiting:
        servers_[request.server].waiting.remove(exchanges_, index);
        queued_ -= counted;
        break;
    case phase::in_flight: leave_channel(request, answered, now); break;
    case phase::moving:
    case phase::ended: break;
    }
    request.now_is = next;
    switch (next) { // what it enters
    case phase::waiting:
        servers_[request.server].waiting.push_back(exchanges_, index);
        queued_ += counted;
        set_timer(exchange_timers_, index, std::min(request.deadline, request.patience));
        break;
    case phase::ended: exchange_timers_.cancel(index); break;
    case phase::in_flight: // `transmit` sets its timer
    case phase::moving: break;
    }
}

void client_engine::leave_channel(client_exchange& request, bool answered, time_point now) {
    if (client_channel* const channel = channels_.find(request.channel)) {
        // Over DTLS, what was sent more than once may be answered once more. Such a reply would
        // be compared with the identifier's next request, and as a false one end the connection.
        const bool another_may_come =
            channel->transport() == transport_kind::dtls && request.schedule.sent() > 1;
        if (answered && !another_may_come) {
            channel->answered(request.label);
        } else {
            channel->abandoned(request.label, later(now, options_.identifier_rest));
        }
        if (channel->in_flight() == 0) {
            channel->set_idle_since(now);
            arm_channel(request.channel);
        }
    }
    if (!answered) {
        ++servers_[request.server].counters.of(request.code).abandoned;
    }
}

void client_engine::start(std::uint32_t index, std::uint32_t server, time_point now) {
    if (!try_start(index, server, now)) {
        wait(index, now);
    }
}

bool client_engine::try_start(std::uint32_t index, std::uint32_t server, time_point now) {
    client_exchange& request = exchanges_[index];
    request.server = server;
    request.schedule.restart();
    become(index, phase::moving, now);
    try {
        return servers_[server].waiting.empty() && place(index, now);
    } catch (...) { // no random octets, for instance: it waits, and is tried again
        if (request.now_is != phase::moving) {
            throw;
        }
        return false;
    }
}

void client_engine::wait(std::uint32_t index, time_point now) {
    become(index, phase::waiting, now);
    ensure_channel(exchanges_[index].server, now);
}

bool client_engine::place(std::uint32_t index, time_point now) {
    for (const channel_handle handle : servers_[exchanges_[index].server].channels) {
        if (channels_[handle.index].opened() && place_on(handle, index, now)) {
            return true;
        }
    }
    return false;
}

bool client_engine::place_on(channel_handle handle, std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    client_channel& channel = channels_[handle.index];
    const bool idle = channel.in_flight() == 0;
    const auto label = channel.place(index, request.code == packet_code::status_server, now);
    if (!label) {
        return false;
    }
    request.channel = handle;
    request.label = *label;
    request.result.version = channel.version();
    try {
        seal(request);
    } catch (...) { // no random octets: no one has seen the label
        channel.answered(*label);
        throw;
    }
    become(index, phase::in_flight, now);
    transmit(index, now);
    if (idle && is_connected(channel.transport())) {
        channel.set_quiet_since(now);
        arm_channel(handle);
    }
    return true;
}

void client_engine::seal(client_exchange& request) {
    request.packet.clear();
    std::array<octet, 6> room{};
    const octets_view added = added_to(request, room);
    if (request.result.version == radius_version::v1_1) {
        const auto plain = write_plain_packet(request.packet.room(), request.code, request.label,
                                              request.attributes, added);
        request.packet.resize(plain.value().size());
        return;
    }
    const bool random_field = has_random_authenticator(request.code);
    std::array<octet, 2> first_salt{};
    if (request.attributes.hidden_count() != 0) {
        random_->fill(first_salt);
    }
    const client_server_options& server = servers_[request.server].options;
    const sealing how{.code = request.code,
                      .identifier = static_cast<octet>(request.label),
                      .secret = *server.secret,
                      .message_authenticator =
                          random_field || (is_dynamic_authorization(request.code) &&
                                           server.dynamic_authorization.message_authenticator),
                      .appended = added,
                      .first_salt = *reader(first_salt).u16()};
    const auto sealed = seal_request(request.packet.room(), how, request.attributes,
                                     random_field ? random_->next_authenticator() : zero_field);
    request.packet.resize(sealed.value().size());
}

octets_view client_engine::added_to(const client_exchange& request, octets_span room) const noexcept {
    if (!request.date || !servers_[request.server].options.dynamic_authorization.event_timestamp) {
        return {};
    }
    writer out(room);
    out.u8(detail::event_timestamp_type);
    out.u8(6);
    out.u32(*request.date);
    return out.written();
}

void client_engine::transmit(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    client_server& server = servers_[request.server];
    exchange_counters& counted = server.counters.of(request.code);
    const bool first = request.schedule.sent() == 0;
    if (first) {
        request.first_sent = now;
        ++counted.requests;
    }
    if (server.probe == exchanges_.handle_of(index)) {
        schedule_probe(server, now); // it may have waited for a channel
    }
    if (first || !server.reliable()) {
        counted.retransmissions += first ? 0 : 1;
        actions_.push_back(
            {pending_action::kind::send, request.channel, exchanges_.handle_of(index)});
    }
    const duration wait =
        request.schedule.next_wait(server.retry, now - request.first_sent, random_number());
    const bool whole = wait == duration::zero() || request.deadline - now < wait ||
                       request.is_probe; // the watchdog's timer ends that
    set_timer(exchange_timers_, index, whole ? request.deadline : later(now, wait));
}

void client_engine::exchange_due(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    client_server& server = servers_[request.server];
    if (request.now_is == phase::waiting) {
        if (server.cause) {
            request.result.cause = server.cause;
        }
        finish(index, errc::no_response, now);
        return;
    }
    ++server.counters.of(request.code).timeouts;
    const bool over = now >= request.deadline;
    if (!over && !request.schedule.exhausted(server.retry, now - request.first_sent)) {
        transmit(index, now);
        return;
    }
    note_failure(index, now);
    if (!request.result.cause && server.refused_at >= request.first_sent) {
        request.result.cause = server.refused; // it matched nothing, but something did come
    }
    const channel_handle through = request.channel;
    // A connection that has been silent for so long is of no use to the others either.
    const client_channel* const channel = channels_.find(through);
    const bool silent = channel != nullptr && channel->can_be_given_up() &&
                        channel->heard_at() <= request.first_sent;
    if (over) {
        finish(index, errc::no_response, now);
    } else {
        become(index, phase::moving, now);
        request.waited |= std::uint64_t{server.reliable() && !silent} << request.server;
        move_on(index, now);
    }
    if (silent) {
        fail_channel(through, errc::no_response, true, now);
    }
}

void client_engine::move_on(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    request.tried |= std::uint64_t{1} << request.server;
    const std::uint32_t next = choose_server(request.code, request.tried, now);
    if (next == no_slot || request.is_probe) {
        finish(index, errc::no_response, now);
    } else {
        start(index, next, now);
    }
}

void client_engine::relocate(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    request.result.cause = servers_[request.server].cause;
    const std::uint64_t tried = request.tried | std::uint64_t{1} << request.server;
    const client_server_options& server = servers_[request.server].options;
    const bool hopeless = (is_connected(server.transport) || !server.has_address()) &&
                          std::none_of(servers_.begin(), servers_.end(),
                                       [](const client_server& one) { return one.proven; }) &&
                          choose_server(request.code, tried, now) == no_slot;
    if (hopeless ||
        (most_transmissions_ != 0 && request.result.transmissions >= most_transmissions_)) {
        finish(index, errc::no_response, now);
    } else if (request.is_probe || choose_server(request.code, tried, now) != no_slot) {
        move_on(index, now);
    } else {
        try_again(index, now);
    }
}

void client_engine::try_again(std::uint32_t index, time_point now) {
    client_exchange& request = exchanges_[index];
    request.tried = request.waited;
    const std::uint32_t next = choose_server(request.code, request.tried, now);
    if (next == no_slot) {
        finish(index, errc::no_response, now);
        return;
    }
    if (request.waited != 0 && request.deadline == time_point::max()) {
        request.waited |= std::uint64_t{1} << next;
    }
    start(index, next, now);
}

void client_engine::finish(std::uint32_t index, std::error_code error, time_point now, bool answered) {
    become(index, phase::ended, now, answered);
    client_exchange& request = exchanges_[index];
    if (request.is_probe) {
        const request_handle probe = exchanges_.handle_of(index);
        if (servers_[request.server].probe == probe) {
            servers_[request.server].probe = {};
        } else if (client_channel* const channel = channels_.find(request.channel)) {
            channel->set_probe({});
        }
        finished_.push_back(index);
        return;
    }
    --under_way_;
    request.result.error = error;
    actions_.push_back({pending_action::kind::complete, {}, exchanges_.handle_of(index)});
}

void client_engine::end_all(errc why, time_point now) {
    for (client_server& server : servers_) {
        while (!server.channels.empty()) {
            close(server.channels.back(), true);
        }
    }
    for (std::uint32_t index = 0; index < exchanges_.capacity(); ++index) {
        if (exchanges_[index].now_is != phase::ended) {
            finish(index, why, now);
        }
    }
}

drop_reason client_engine::accept_reply(client_channel& channel, octets_view octets, time_point now) {
    const auto reply = packet_view::parse(octets, options_.limits);
    if (!reply) {
        return drop_reason_of(reply.error());
    }
    const bool plain = channel.version() == radius_version::v1_1;
    const std::uint32_t index = channel.find(label_of(channel.version(), reply->octets()));
    if (index == no_slot) {
        return drop_reason::unmatched_reply;
    }
    client_exchange& request = exchanges_[index];
    client_server& server = servers_[request.server];
    const client_server_options& options = server.options;
    const bool required = options.require_message_authenticator &&
                          needs_message_authenticator(request.code, options.transport);
    const drop_reason refused =
        plain ? check_plain_reply(*reply, request.code)
              : check_reply(*reply, {request.code, request.field(), required}, *options.secret);
    if (refused != drop_reason::none) {
        return refused;
    }
    client_result& result = request.result;
    result.reply = reply->octets();
    result.cause = {};
    result.round_trip_time = now - request.first_sent;
    server.counters.count_reply(request.code, reply->code(), result.round_trip_time);
    server.health.replied(options_.watchdog, request.code == packet_code::status_server, now);
    server.reopen_wait = client_server::shortest_reopen_wait;
    server.proven = true;
    server.cause = {};
    channel.heard(now);
    finish(index, {}, now, true);
    return drop_reason::none;
}

void client_engine::note_refused_reply(const client_channel& channel, octets_view octets, drop_reason reason, time_point now) noexcept {
    const std::uint32_t index =
        octets.size() < header_size ? no_slot : channel.find(label_of(channel.version(), octets));
    if (index != no_slot) {
        exchanges_[index].result.cause = reply_error_of(reason);
    } else {
        client_server& server = servers_[channel.server()];
        server.refused_at = now;
        server.refused = reply_error_of(reason);
    }
}

std::uint32_t client_engine::choose_server(packet_code code, std::uint64_t tried, time_point now) const noexcept {
    std::uint32_t fallback = no_slot;
    for (std::uint32_t index = 0; index < servers_.size(); ++index) {
        const client_server_options& server = servers_[index].options;
        if ((tried >> index & 1U) != 0 || !is_served(server.serves, code) ||
            (code == packet_code::status_server && !server.takes_status)) {
            continue;
        }
        if (servers_[index].usable(now)) {
            return index;
        }
        fallback = std::min(fallback, index);
    }
    return fallback;
}

void client_engine::dispatch(std::uint32_t server, time_point now) {
    const slot_queue<client_exchange>& waiting = servers_[server].waiting;
    while (!waiting.empty()) {
        const std::uint32_t index = waiting.front();
        if (place(index, now)) {
            continue;
        }
        if (!exchanges_[index].is_probe || servers_[server].opening != 0) {
            ensure_channel(server, now);
            return;
        }
        finish(index, errc::no_response, now); // the next one will do: it must not hold up others
    }
}

void client_engine::note_failure(std::uint32_t index, time_point now) {
    const client_exchange& request = exchanges_[index];
    client_server& server = servers_[request.server];
    if (server.health.request_failed(options_.watchdog, request.first_sent, now)) {
        ask_dead(request.server, now);
    }
}

void client_engine::ask_dead(std::uint32_t index, time_point now) {
    client_server& server = servers_[index];
    const watchdog_options& watchdog = options_.watchdog;
    server.probe_at = watchdog.enabled ? now : *server.health.trial(watchdog);
    arm_server(index);
}

void client_engine::schedule_probe(client_server& server, time_point now) {
    const watchdog_options& watchdog = options_.watchdog;
    const std::chrono::duration<double, duration::period> jitter(watchdog.jitter);
    server.probe_at =
        later(now, saturated_sum(watchdog.interval, saturated(jitter * random_number())));
}

request_handle client_engine::make_probe(std::uint32_t server, time_point now) {
    const request_handle probe = acquire_exchange();
    client_exchange& request = exchanges_[probe.index];
    request.begin(packet_code::status_server, true, time_point::max(), time_point::max());
    request.attributes.clear();
    request.server = server;
    request.schedule.restart();
    become(probe.index, phase::moving, now);
    return probe;
}

void client_engine::probe(std::uint32_t index, time_point now) {
    client_server& server = servers_[index];
    const watchdog_options& watchdog = options_.watchdog;
    if (server.probe != request_handle{}) {
        const std::uint32_t unanswered = server.probe.index;
        const bool was_sent = exchanges_[unanswered].now_is == phase::in_flight;
        if (was_sent) {
            ++server.counters.status.timeouts;
        }
        finish(unanswered, errc::no_response, now);
        server.health.probe_failed();
        if (was_sent && is_connected(server.options.transport)) {
            fail_channel(exchanges_[unanswered].channel, errc::no_response, true, now);
        }
    }
    if (server.health.alive() || now >= server.trial_at(watchdog)) {
        return;
    }
    schedule_probe(server, now);
    if (!watchdog.enabled) {
        return;
    }
    server.probe = make_probe(index, now);
    start(server.probe.index, index, now);
}

void client_engine::server_due(std::uint32_t index, time_point now) {
    client_server& server = servers_[index];
    if (!server.waiting.empty()) {
        ensure_channel(index, now);
    }
    if ((!server.health.alive() || server.probe != request_handle{}) && now >= server.probe_at) {
        probe(index, now);
    }
    if (!server.health.alive() && now >= server.trial_at(options_.watchdog)) {
        server.health.revive();
    }
    arm_server(index);
}

void client_engine::arm_server(std::uint32_t index) {
    const client_server& server = servers_[index];
    time_point at = time_point::max();
    if (!server.health.alive() || server.probe != request_handle{}) {
        at = server.probe_at;
    }
    if (!server.health.alive()) {
        at = std::min(at, server.trial_at(options_.watchdog));
    }
    if (!server.waiting.empty() && server.opening == 0 &&
        server.channels.size() < options_.max_channels) {
        at = std::min(at, server.reopen_at);
    }
    set_timer(server_timers_, index, at);
}

void client_engine::ensure_channel(std::uint32_t index, time_point now) {
    client_server& server = servers_[index];
    const std::size_t coming = server.opening * client_channel::capacity(server.options.transport,
                                                                         server.expected_version);
    if (server.waiting.size() <= coming) {
        return;
    }
    if (server.channels.size() < options_.max_channels && now >= server.reopen_at) {
        const channel_handle handle = channels_.acquire();
        channels_[handle.index].begin(index, server.options.transport);
        server.channels.push_back(handle);
        ++server.opening;
        actions_.push_back({pending_action::kind::open_channel, handle, {}});
        return;
    }
    for (const channel_handle handle : server.channels) {
        arm_channel(handle);
    }
    arm_server(index);
}

void client_engine::fail_channel(channel_handle handle, std::error_code error, bool tell, time_point now) {
    client_channel* const channel = channels_.find(handle);
    if (channel == nullptr) {
        return;
    }
    const std::uint32_t index = channel->server();
    client_server& server = servers_[index];
    server.channel_failed(error, channel->proven(), now, std::abs(random_number()));
    list_in_flight(*channel);
    close(handle, tell);
    if (server.channels.empty()) {
        for (std::uint32_t next = server.waiting.front(); next != no_slot;
             next = exchanges_[next].next) {
            listed_.push_back(next);
        }
    }
    for (const std::uint32_t moved : listed_) {
        become(moved, phase::moving, now);
        relocate(moved, now);
    }
    if (!server.waiting.empty()) {
        ensure_channel(index, now);
    }
}

void client_engine::close(channel_handle handle, bool tell) {
    const client_channel& channel = channels_[handle.index];
    client_server& server = servers_[channel.server()];
    std::erase(server.channels, handle);
    if (!channel.opened()) {
        --server.opening;
    }
    channel_timers_.cancel(handle.index);
    if (tell && channel.announced()) {
        actions_.push_back({pending_action::kind::close_channel, handle, {}});
    }
    channels_.release(handle.index);
}

time_point client_engine::watched_at(channel_handle handle) noexcept {
    const client_channel& channel = channels_[handle.index];
    return options_.watchdog.enabled && is_connected(channel.transport()) &&
                   channel.in_flight() != 0
               ? later(channel.quiet_since(), options_.watchdog.interval)
               : time_point::max();
}

void client_engine::arm_channel(channel_handle handle) {
    const client_channel& channel = channels_[handle.index];
    time_point at = watched_at(handle);
    if (channel.in_flight() == 0 && channel.opened() && is_surplus(handle)) {
        at = closes_at(handle);
    }
    if (!servers_[channel.server()].waiting.empty()) {
        at = std::min(at, channel.next_rested().value_or(at));
    }
    set_timer(channel_timers_, handle.index, at);
}

void client_engine::channel_due(channel_handle due, time_point now) {
    const client_channel& channel = channels_[due.index];
    dispatch(channel.server(), now);
    if (now >= watched_at(due)) {
        watch(due, now);
        if (channels_.find(due) == nullptr) {
            return;
        }
    }
    if (channel.in_flight() == 0 && is_surplus(due) && now >= closes_at(due)) {
        close(due, true);
    } else {
        arm_channel(due);
    }
}

void client_engine::watch(channel_handle due, time_point now) {
    client_channel& channel = channels_[due.index];
    if (channel.probe() != request_handle{}) {
        ++servers_[channel.server()].counters.status.timeouts;
        fail_channel(due, errc::no_response, true, now);
        return;
    }
    const request_handle probe = make_probe(channel.server(), now);
    channel.set_probe(probe);
    const double spread = random_number();
    const std::chrono::duration<double, duration::period> jitter(options_.watchdog.jitter);
    channel.set_quiet_since(later(now, saturated(jitter * spread)));
    if (!place_on(due, probe.index, now)) {
        channel.set_probe({}); // all labels are taken: the next round will have one
        become(probe.index, phase::ended, now);
        exchanges_.release(probe.index);
    }
}

const std::vector<std::uint32_t>& client_engine::list_in_flight(const client_channel& channel) {
    listed_.clear();
    channel.for_each_in_flight([this](std::uint32_t found) { listed_.push_back(found); });
    return listed_;
}

request_handle client_engine::acquire_exchange() {
    if (finished_.capacity() <= exchanges_.in_use()) {
        const std::size_t most = 2 * exchanges_.in_use() + 8;
        listed_.reserve(most);
        actions_.reserve(4 * most);
        exchange_timers_.reserve(most);
        finished_.reserve(most); // last, as it tells whether there is room
    }
    return exchanges_.acquire();
}

bool client_engine::wants_date(packet_code code, const attribute_list& attributes) const noexcept {
    const attribute_range all = attributes.attributes();
    return is_dynamic_authorization(code) &&
           std::any_of(servers_.begin(), servers_.end(),
                       [](const client_server& one) {
                           return one.options.dynamic_authorization.event_timestamp;
                       }) &&
           std::none_of(all.begin(), all.end(), [](const raw_attribute& one) {
               return one.type == detail::event_timestamp_type;
           });
}

std::uint32_t client_engine::draw_number() noexcept {
    std::array<octet, 4> drawn{};
    try {
        random_->fill(drawn);
    } catch (...) {
        return 0x8000'0000U;
    }
    return *reader(drawn).u32();
}

client_hosts::client_hosts(asio::io_context& io, const client_engine& engine, const client_options& options) : look_up_(options.lookup ? options.lookup : detail::system_lookup(io)),
      longest_(options.longest_lookup),
      stay_(std::min<duration>(std::chrono::milliseconds(500), options.retry.first_wait / 2)) {
    for (std::size_t index = 0; index < engine.server_count(); ++index) {
        const client_server_options& server = engine.server(index);
        hosts_.emplace_back(server.name, server.address.port,
                            server.name.empty() ? std::optional(server.address) : std::nullopt);
        entries_.push_back(server.entry);
    }
}

auto client_hosts::operator[](std::size_t server) noexcept -> client_host& { return hosts_[server]; }

auto client_hosts::begin(channel_handle channel) -> void {
    if (failures_.size() <= channel.index) {
        failures_.resize(channel.index + std::size_t{1});
    }
    failures_[channel.index] = 0;
}

auto client_hosts::has_another(channel_handle channel, std::size_t server, const endpoint& address) noexcept -> bool {
    hosts_[server].failed(address);
    return channel.index < failures_.size() &&
           ++failures_[channel.index] < hosts_[server].count();
}

auto client_hosts::unanswered(std::size_t server, time_point now) noexcept -> void {
    hosts_[server].unanswered(stay_, now);
}

auto client_hosts::end_lookup(std::size_t server, std::error_code error, const std::vector<endpoint>& found, time_point now) -> std::vector<channel_handle> {
    std::vector<channel_handle> waited;
    for (std::size_t index = 0; index < hosts_.size(); ++index) {
        if (entries_[index] == entries_[server]) {
            client_host& host = hosts_[index];
            std::vector<endpoint> addresses = found;
            for (endpoint& address : addresses) {
                address.port =
                    address.port == hosts_[server].port() ? host.port() : address.port;
            }
            host.end_lookup(error, addresses, now);
            waited.insert(waited.end(), host.waiting.begin(), host.waiting.end());
            host.waiting.clear();
        }
    }
    return waited;
}

} // namespace radius

namespace radius::detail {

client_counters counters_of(const client_engine& engine, std::size_t entry) noexcept {
    client_counters sum;
    for (std::size_t index = 0; index < engine.server_count(); ++index) {
        if (engine.server(index).entry == entry) {
            sum.add(engine.counters(index));
        }
    }
    return sum;
}

bool is_alive(const client_engine& engine, std::size_t entry) noexcept {
    for (std::size_t index = 0; index < engine.server_count(); ++index) {
        if (engine.server(index).entry == entry && !engine.alive(index)) {
            return false;
        }
    }
    return true;
}

} // namespace radius::detail

namespace radius::detail {

auto position_index::reserve(std::size_t entries) -> void {
    if (entries * 2 <= slots_.size()) {
        return;
    }
    std::vector<slot> old(size_for(entries));
    old.swap(slots_);
    for (const slot& entry : old) {
        if (entry.position != none) {
            insert(entry.hash, entry.position);
        }
    }
}

auto position_index::bytes_to_add(std::size_t entries) const noexcept -> std::size_t {
    return (size_for(entries) - slots_.size()) * sizeof(slot);
}

auto position_index::release() noexcept -> void { std::vector<slot>().swap(slots_); }

auto position_index::insert(std::uint32_t hash, std::uint32_t position) noexcept -> void {
    std::size_t place = home(hash);
    while (slots_[place].position != none) {
        place = after(place);
    }
    slots_[place] = {hash, position};
}

auto position_index::erase(std::uint32_t hash, std::uint32_t position) noexcept -> void {
    std::size_t gap = home(hash);
    while (slots_[gap].position != position) {
        gap = after(gap);
    }
    // An entry may fill the gap if the gap is not before its home: a search that starts at its
    // home still finds it.
    for (std::size_t place = after(gap); slots_[place].position != none; place = after(place)) {
        if (distance(home(slots_[place].hash), place) >= distance(gap, place)) {
            slots_[gap] = slots_[place];
            gap = place;
        }
    }
    slots_[gap] = {};
}

auto position_index::memory_bytes() const noexcept -> std::size_t { return slots_.capacity() * sizeof(slot); }

auto position_index::size_for(std::size_t entries) const noexcept -> std::size_t {
    std::size_t size = slots_.empty() ? 16 : slots_.size();
    while (size < entries * 2) {
        size *= 2;
    }
    return size;
}

auto position_index::home(std::uint32_t hash) const noexcept -> std::size_t { return hash & (slots_.size() - 1); }

auto position_index::after(std::size_t place) const noexcept -> std::size_t {
    return (place + 1) & (slots_.size() - 1);
}

auto position_index::distance(std::size_t from, std::size_t to) const noexcept -> std::size_t {
    return (to - from) & (slots_.size() - 1);
}

} // namespace radius::detail

namespace radius {

peer_table::peer_table(std::vector<peer> configured) {
    const secret_wiper wiper{configured};
    index_.reserve(configured.size());
    for (peer& next : configured) {
        const known_peer& added = peers_.emplace_back(next, peers_.size());
        enter(added);
        longest_window_ = std::max(longest_window_, added.options().event_timestamp_window);
    }
    for (std::vector<octet>& lengths : lengths_) {
        std::sort(lengths.rbegin(), lengths.rend()); // the longest first
    }
}

auto peer_table::find(const ip_address& address, std::uint32_t scope) const noexcept -> const known_peer* {
    const ip_address unmapped = address.unmapped();
    const bool zoned = has_zones_ && scope != 0;
    for (const octet length : lengths_[unmapped.is_v6() ? 1 : 0]) {
        const ip_address network = unmapped.masked(length);
        const known_peer* found = zoned ? find_network(network, length, scope) : nullptr;
        if (found == nullptr) {
            found = find_network(network, length, 0);
        }
        if (found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

auto peer_table::begin() const noexcept -> const_iterator { return peers_.begin(); }

auto peer_table::end() const noexcept -> const_iterator { return peers_.end(); }

auto peer_table::size() const noexcept -> std::size_t { return peers_.size(); }

auto peer_table::has_family(bool v6) const noexcept -> bool { return !lengths_[v6 ? 1 : 0].empty(); }

auto peer_table::empty() const noexcept -> bool { return peers_.empty(); }

peer_table::secret_wiper::~secret_wiper() {
    for (peer& next : peers) {
        wipe(next.options.secret);
    }
}

auto peer_table::hash_of(const ip_address& address, unsigned length, std::uint32_t scope) noexcept -> std::uint32_t {
    const std::uint64_t both = std::uint64_t{scope} << 8U | length;
    return static_cast<std::uint32_t>(detail::hash_mix(hash_value(address), both));
}

auto peer_table::find_network(const ip_address& address, unsigned length, std::uint32_t scope) const noexcept -> const known_peer* {
    const std::uint32_t position =
        index_.find(hash_of(address, length, scope), [&](std::uint32_t candidate) {
            const peer_network& network = peers_[candidate].network();
            return network.length() == length && network.scope() == scope &&
                   network.address() == address;
        });
    return position == detail::position_index::none ? nullptr : &peers_[position];
}

auto peer_table::enter(const known_peer& added) -> void {
    const peer_network& network = added.network();
    if (find_network(network.address(), network.length(), network.scope()) != nullptr) {
        throw std::system_error(make_error_code(errc::option_invalid),
                                "peer " + network.to_string() + " is there twice");
    }
    index_.insert(hash_of(network.address(), network.length(), network.scope()),
                  static_cast<std::uint32_t>(added.index()));
    has_zones_ = has_zones_ || network.scope() != 0;
    std::vector<octet>& lengths = lengths_[network.address().is_v6() ? 1 : 0];
    if (std::find(lengths.begin(), lengths.end(), network.length()) == lengths.end()) {
        lengths.push_back(static_cast<octet>(network.length()));
    }
}

auto server_counters::of(packet_code request) noexcept -> request_counters* {
    switch (request) {
    case packet_code::access_request: return &access;
    case packet_code::accounting_request: return &accounting;
    case packet_code::coa_request: return &coa;
    case packet_code::disconnect_request: return &disconnect;
    default: return nullptr;
    }
}

auto server_counters::of_reply(packet_code reply) noexcept -> counter* {
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

server_counters& server_counters::operator+=(const server_counters& other) noexcept {
    detail::visit_counters(*this, other,
                           [](std::string_view, std::string_view, counter& mine,
                              std::uint64_t more) { mine += more; });
    return *this;
}

counter_book::row::row(std::size_t first, std::size_t peers) : begin(first), sets(peers) {}

counter_book::row::~row() {
    for (const auto& one : sets) {
        delete one.load(std::memory_order_relaxed);
    }
}

counter_book::counter_book(std::size_t peers) : first_(0, peers) {}

counter_book::~counter_book() {
    for (row* next = first_.next.load(std::memory_order_relaxed); next != nullptr;) {
        delete std::exchange(next, next->next.load(std::memory_order_relaxed));
    }
}

auto counter_book::extend(std::size_t peers) -> void {
    row* last = &first_;
    while (row* const next = last->next.load(std::memory_order_relaxed)) {
        last = next;
    }
    last->next.store(new row(last->begin + last->sets.size(), peers),
                     std::memory_order_release);
}

auto counter_book::of(const known_peer& peer) -> server_counters& {
    std::atomic<server_counters*>& place = place_of(first_, peer);
    server_counters* found = place.load(std::memory_order_relaxed);
    if (found == nullptr) {
        found = new server_counters;
        place.store(found, std::memory_order_release);
    }
    return *found;
}

auto counter_book::read(const known_peer& peer) const -> server_counters {
    const server_counters* found = place_of(first_, peer).load(std::memory_order_acquire);
    return found == nullptr ? server_counters() : *found;
}

keyed_hash::keyed_hash(const hash_seed& seed) noexcept {
    for (std::size_t place = 0; place < seed.size(); ++place) {
        key_[place / 8] |= static_cast<std::uint64_t>(seed[place]) << (place % 8 * 8);
    }
}

auto keyed_hash::absorb(state four, std::uint64_t word) noexcept -> state {
    four[3] ^= word;
    four = round(four);
    four[0] ^= word;
    return four;
}

auto keyed_hash::round(state four) noexcept -> state {
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

} // namespace radius

namespace radius::detail {

duplicate_budget_limits checked(const duplicate_budget_limits& limits) {
    const auto demand = [](bool met, const char* text) {
        if (!met) {
            throw std::system_error(make_error_code(errc::option_invalid), text);
        }
    };
    constexpr std::size_t least = std::size_t{128} * 1024;
    demand(limits.max_bytes >= least, "connection_duplicates.max_bytes must be at least 128 KiB");
    demand(limits.max_bytes_a_peer >= least,
           "connection_duplicates.max_bytes_a_peer must be at least 128 KiB");
    return limits;
}

} // namespace radius::detail

namespace radius {

duplicate_budget::duplicate_budget(const duplicate_budget_limits& limits) : limits_(detail::checked(limits)) {}

auto duplicate_budget::bytes() const noexcept -> std::size_t { return bytes_.load(std::memory_order_relaxed); }

auto duplicate_budget::peers() const -> std::size_t {
    const std::scoped_lock guard(lock_);
    return peers_.size();
}

auto duplicate_budget::enter(const std::string& peer) -> peer_map::value_type& {
    const std::scoped_lock guard(lock_);
    peer_map::value_type& part = *peers_.try_emplace(peer).first;
    ++part.second.shares;
    return part;
}

auto duplicate_budget::leave(peer_map::value_type& part) noexcept -> void {
    const std::scoped_lock guard(lock_);
    if (--part.second.shares == 0) {
        peers_.erase(peers_.find(part.first));
    }
}

auto duplicate_budget::add(std::atomic<std::size_t>& sum, std::size_t bytes, std::size_t most) noexcept -> bool {
    if (sum.fetch_add(bytes, std::memory_order_relaxed) + bytes <= most) {
        return true;
    }
    sum.fetch_sub(bytes, std::memory_order_relaxed);
    return false;
}

auto duplicate_budget::take(peer_part& part, std::size_t bytes) noexcept -> bool {
    if (!add(part.bytes, bytes, limits_.max_bytes_a_peer)) {
        return false;
    }
    if (!add(bytes_, bytes, limits_.max_bytes)) {
        part.bytes.fetch_sub(bytes, std::memory_order_relaxed);
        return false;
    }
    return true;
}

auto duplicate_budget::give(peer_part& part, std::size_t bytes) noexcept -> void {
    bytes_.fetch_sub(bytes, std::memory_order_relaxed);
    part.bytes.fetch_sub(bytes, std::memory_order_relaxed);
}

duplicate_share::duplicate_share(std::shared_ptr<duplicate_budget> budget, const std::string& peer) : budget_(std::move(budget)), part_(&budget_->enter(peer)) {}

duplicate_share::duplicate_share(duplicate_share&& from) noexcept : budget_(std::move(from.budget_)), part_(std::exchange(from.part_, nullptr)),
      bytes_(std::exchange(from.bytes_, 0)) {}

duplicate_share::~duplicate_share() {
    if (budget_ != nullptr) {
        give(bytes_);
        budget_->leave(*part_);
    }
}

auto duplicate_share::give(std::size_t bytes) noexcept -> void {
    if (budget_ != nullptr) {
        bytes_ -= bytes;
        budget_->give(part_->second, bytes);
    }
}

} // namespace radius

namespace radius::detail {

reply_arena::reply_arena(std::size_t max_bytes, bool small) noexcept : chunk_size_(small ? small_chunk_bytes : chunk_bytes),
      max_chunks_(std::clamp(max_bytes / chunk_size_, std::size_t{1}, std::size_t{0xFFFF})) {
    open_.fill(none);
}

auto reply_arena::max_reply_size() const noexcept -> std::size_t { return std::min(chunk_size_, longest_reply); }

auto reply_arena::prepare(duplicate_share& share) -> bool { return held_ != 0 || add_chunk(share); }

auto reply_arena::store(octets_view reply, std::size_t lane, duplicate_share& share) -> std::optional<place> {
    if (reply.empty()) {
        return place{};
    }
    if (open_[lane] == none || chunk_size_ - chunks_[open_[lane]].used < reply.size()) {
        if (vacant_ == none && !add_chunk(share)) {
            return std::nullopt;
        }
        const std::size_t next = vacant_;
        vacant_ = chunks_[next].next_vacant;
        open_[lane] = next;
    }
    chunk& target = chunks_[open_[lane]];
    const place stored{static_cast<std::uint16_t>(open_[lane]),
                       static_cast<std::uint16_t>(target.used),
                       static_cast<std::uint16_t>(reply.size())};
    const octets_span room = octets_span(target.octets.get(), chunk_size_);
    std::copy(reply.begin(), reply.end(), room.subspan(target.used).begin());
    target.used += reply.size();
    ++target.replies;
    bytes_ += reply.size();
    return stored;
}

auto reply_arena::release(const place& stored) noexcept -> void {
    if (stored.size == 0) {
        return;
    }
    bytes_ -= stored.size;
    chunk& emptied = chunks_[stored.chunk];
    if (--emptied.replies != 0) {
        return;
    }
    std::replace(open_.begin(), open_.end(), std::size_t{stored.chunk}, none);
    wipe(octets_span(emptied.octets.get(), emptied.used));
    emptied.used = 0;
    emptied.next_vacant = vacant_;
    vacant_ = stored.chunk;
}

auto reply_arena::release_vacant(std::size_t kept, duplicate_share& share) noexcept -> void {
    std::size_t* link = &vacant_;
    for (; *link != none && kept > 0; --kept) {
        link = &chunks_[*link].next_vacant;
    }
    while (*link != none) {
        const std::size_t gone = std::exchange(*link, chunks_[*link].next_vacant);
        chunks_[gone].octets.reset();
        chunks_[gone].next_vacant = std::exchange(absent_, gone);
        --held_;
        share.give(chunk_size_);
    }
}

auto reply_arena::at(const place& stored) const noexcept -> octets_view {
    if (stored.size == 0) {
        return {};
    }
    return octets_view(chunks_[stored.chunk].octets.get(), chunk_size_)
        .subspan(stored.offset, stored.size);
}

auto reply_arena::memory_bytes() const noexcept -> std::size_t {
    return held_ * chunk_size_ + chunks_.capacity() * sizeof(chunk);
}

auto reply_arena::wiping_deleter::operator()(octet* place) const noexcept -> void {
    wipe(octets_span(place, size));
    std::default_delete<octet[]>()(place);
}

auto reply_arena::add_chunk(duplicate_share& share) -> bool {
    if (held_ == max_chunks_) {
        return false;
    }
    return share.take(chunk_size_, [&] {
        auto made = std::make_unique_for_overwrite<octet[]>(chunk_size_);
        if (absent_ == none) {
            chunks_.push_back({});
            absent_ = chunks_.size() - 1;
        }
        chunk& added = chunks_[absent_];
        added.octets = decltype(chunk::octets)(made.release(), wiping_deleter{chunk_size_});
        const std::size_t next = std::exchange(added.next_vacant, vacant_);
        vacant_ = std::exchange(absent_, next);
        ++held_;
    });
}

} // namespace radius::detail

namespace radius::detail {

duplicate_cache_limits checked(const duplicate_cache_limits& limits) {
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

} // namespace radius::detail

namespace radius::detail {

auto duplicate_key::hash(const keyed_hash& hasher, octets_view signature) const noexcept -> std::uint32_t {
    std::array<std::uint64_t, 5> words{};
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
    for (std::size_t place = 0; place < signature.size(); ++place) {
        words[3 + place / 8] = (words[3 + place / 8] << 8U) | signature[place];
    }
    return static_cast<std::uint32_t>(hasher(words));
}

auto duplicate_entries::operator[](std::uint32_t position) noexcept -> duplicate_entry& {
    return chunks_[position / chunk_entries][position % chunk_entries];
}

auto duplicate_entries::operator[](std::uint32_t position) const noexcept -> const duplicate_entry& {
    return chunks_[position / chunk_entries][position % chunk_entries];
}

auto duplicate_entries::prepare(duplicate_share& share) -> bool {
    return count(duplicate_list::vacant) != 0 || grow(share);
}

auto duplicate_entries::take() noexcept -> std::uint32_t {
    const std::uint32_t position = front(duplicate_list::vacant);
    move(position, duplicate_list::in_progress);
    return position;
}

auto duplicate_entries::move(std::uint32_t position, duplicate_list list) noexcept -> void {
    unlink(position);
    link(position, list);
}

auto duplicate_entries::front(duplicate_list list) const noexcept -> std::uint32_t { return ends_of(list).front; }

auto duplicate_entries::count(duplicate_list list) const noexcept -> std::size_t { return ends_of(list).count; }

auto duplicate_entries::has(std::uint32_t position) const noexcept -> bool {
    return position / chunk_entries < chunks_.size() &&
           chunks_[position / chunk_entries] != nullptr;
}

auto duplicate_entries::release_vacant(std::size_t kept, duplicate_share& share) noexcept -> void {
    for (std::size_t index = 0; index < chunks_.size(); ++index) {
        if (chunks_[index] == nullptr || !is_vacant(index)) {
            continue;
        }
        if (kept > 0) {
            --kept;
            continue;
        }
        const auto first = static_cast<std::uint32_t>(index * chunk_entries);
        for (std::uint32_t place = 0; place < chunk_entries; ++place) {
            first_generation_ = std::max(first_generation_, (*this)[first + place].generation);
            unlink(first + place);
        }
        chunks_[index].reset();
        --held_;
        share.give(chunk_octets);
    }
}

auto duplicate_entries::memory_bytes() const noexcept -> std::size_t {
    return held_ * chunk_octets + chunks_.capacity() * sizeof(chunks_[0]);
}

auto duplicate_entries::ends_of(duplicate_list list) noexcept -> ends& { return lists_[static_cast<std::size_t>(list)]; }

auto duplicate_entries::ends_of(duplicate_list list) const noexcept -> const ends& {
    return lists_[static_cast<std::size_t>(list)];
}

auto duplicate_entries::is_vacant(std::size_t chunk) const noexcept -> bool {
    return std::all_of(
        chunks_[chunk].get(), chunks_[chunk].get() + chunk_entries,
        [](const duplicate_entry& entry) { return entry.list == duplicate_list::vacant; });
}

auto duplicate_entries::grow(duplicate_share& share) -> bool {
    return share.take(chunk_octets, [&] {
        std::size_t index = held_;
        if (held_ == chunks_.size()) {
            chunks_.emplace_back();
        } else {
            index = static_cast<std::size_t>(
                std::find(chunks_.begin(), chunks_.end(), nullptr) - chunks_.begin());
        }
        chunks_[index] = std::make_unique<duplicate_entry[]>(chunk_entries);
        ++held_;
        const auto first = static_cast<std::uint32_t>(index * chunk_entries);
        for (std::uint32_t place = chunk_entries; place > 0; --place) {
            (*this)[first + place - 1].generation = first_generation_;
            link(first + place - 1, duplicate_list::vacant);
        }
    });
}

auto duplicate_entries::unlink(std::uint32_t position) noexcept -> void {
    const duplicate_entry& entry = (*this)[position];
    ends& list = ends_of(entry.list);
    (entry.previous == none ? list.front : (*this)[entry.previous].next) = entry.next;
    (entry.next == none ? list.back : (*this)[entry.next].previous) = entry.previous;
    --list.count;
}

auto duplicate_entries::link(std::uint32_t position, duplicate_list where) noexcept -> void {
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

} // namespace radius::detail

namespace radius {

duplicate_cache::duplicate_cache(const hash_seed& seed, const duplicate_cache_limits& limits) : duplicate_cache(seed, limits, duplicate_share(), detail::reply_arena::longest_reply) {}

duplicate_cache::duplicate_cache(const hash_seed& seed, const duplicate_cache_limits& limits, duplicate_share share, std::size_t max_reply) : limits_(detail::checked(limits)), share_(std::move(share)), hasher_(seed),
      replies_(limits.max_reply_bytes,
               share_ && max_reply <= detail::reply_arena::small_chunk_bytes) {}

auto duplicate_cache::admit(const endpoint& source, packet_code code, octet identifier, std::span<const octet, 16> request_authenticator, time_point now, bool dated) -> duplicate_lookup {
    expire(now);
    const detail::duplicate_key key =
        dated ? dated_key(source, code) : detail::duplicate_key{source, code, identifier};
    const std::uint32_t hash =
        key.hash(hasher_, dated ? octets_view(request_authenticator) : octets_view());
    const std::uint32_t known = find(key, hash, request_authenticator, dated);
    if (known != entries_.none) {
        if (equal_octets(entries_[known].request_authenticator, request_authenticator)) {
            return repeated(entries_[known]);
        }
        remove(known);
    } else if ((entries() == limits_.max_entries || !make_room()) &&
               !remove_oldest_answered()) {
        return {};
    }
    const std::uint32_t position = entries_.take();
    detail::duplicate_entry& entry = entries_[position];
    entry.key = key;
    entry.hash = hash;
    std::copy(request_authenticator.begin(), request_authenticator.end(),
              entry.request_authenticator.begin());
    index_.insert(hash, position);
    return {duplicate_outcome::fresh, {position, entry.generation}, {}};
}

auto duplicate_cache::recall(const endpoint& source, packet_code code, std::span<const octet, 16> request_authenticator, time_point now) -> std::optional<duplicate_lookup> {
    expire(now);
    const detail::duplicate_key key = dated_key(source, code);
    const std::uint32_t known =
        find(key, key.hash(hasher_, request_authenticator), request_authenticator, true);
    return known == entries_.none ? std::nullopt : std::optional(repeated(entries_[known]));
}

auto duplicate_cache::store(duplicate_ticket ticket, octets_view reply, time_point now) -> void {
    if (!current(ticket)) {
        return;
    }
    if (reply.size() > replies_.max_reply_size()) {
        abandon(ticket);
        return;
    }
    expire(now);
    detail::duplicate_entry& entry = entries_[ticket.position_];
    const bool long_lived = entry.key.code == packet_code::coa_request ||
                            entry.key.code == packet_code::disconnect_request;
    auto place = replies_.store(reply, long_lived ? 1 : 0, share_);
    // The loop ends at the latest when no reply is left, because one reply always fits: with a
    // share, the cache has had a chunk since its first entry.
    while (!place && remove_oldest_answered()) {
        place = replies_.store(reply, long_lived ? 1 : 0, share_);
    }
    entry.reply = place.value_or(detail::reply_arena::place{});
    entry.completed = now;
    entries_.move(ticket.position_, long_lived
                                        ? detail::duplicate_list::dynamic_authorization_answered
                                        : detail::duplicate_list::answered);
}

auto duplicate_cache::abandon(duplicate_ticket ticket) noexcept -> void {
    if (current(ticket)) {
        remove(ticket.position_);
    }
}

auto duplicate_cache::current(duplicate_ticket ticket) const noexcept -> bool {
    return ticket && entries_.has(ticket.position_) &&
           entries_[ticket.position_].generation == ticket.generation_ &&
           entries_[ticket.position_].list == detail::duplicate_list::in_progress;
}

auto duplicate_cache::expire(time_point now) noexcept -> void {
    for (const auto list : answered_lists) {
        while (!is_empty(list) && expiry_of_first(list) <= now) {
            remove(entries_.front(list));
        }
    }
}

auto duplicate_cache::trim(time_point now) noexcept -> void {
    expire(now);
    release_vacant(entries() == 0 ? 0 : 1);
}

auto duplicate_cache::next_expiry() const noexcept -> std::optional<time_point> {
    std::optional<time_point> earliest;
    for (const auto list : answered_lists) {
        if (!is_empty(list) && (!earliest || expiry_of_first(list) < *earliest)) {
            earliest = expiry_of_first(list);
        }
    }
    return earliest;
}

auto duplicate_cache::entries() const noexcept -> std::size_t {
    return entries_.size() - entries_.count(detail::duplicate_list::vacant);
}

auto duplicate_cache::in_progress() const noexcept -> std::size_t {
    return entries_.count(detail::duplicate_list::in_progress);
}

auto duplicate_cache::reply_bytes() const noexcept -> std::size_t { return replies_.bytes(); }

auto duplicate_cache::shared_bytes() const noexcept -> std::size_t { return share_.bytes(); }

auto duplicate_cache::memory_bytes() const noexcept -> std::size_t {
    return sizeof(*this) + entries_.memory_bytes() + index_.memory_bytes() +
           replies_.memory_bytes();
}

auto duplicate_cache::find(const detail::duplicate_key& key, std::uint32_t hash, std::span<const octet, 16> request_authenticator, bool dated) const noexcept -> std::uint32_t {
    return index_.find(hash, [&](std::uint32_t position) {
        const detail::duplicate_entry& entry = entries_[position];
        return entry.key == key &&
               (!dated || equal_octets(entry.request_authenticator, request_authenticator));
    });
}

auto duplicate_cache::repeated(const detail::duplicate_entry& entry) const noexcept -> duplicate_lookup {
    if (entry.list == detail::duplicate_list::in_progress) {
        return {duplicate_outcome::in_progress, {}, {}};
    }
    return {duplicate_outcome::answered, {}, replies_.at(entry.reply)};
}

auto duplicate_cache::make_room() -> bool {
    if ((!share_ || replies_.prepare(share_)) && entries_.prepare(share_) && reserve_index()) {
        return true;
    }
    if (entries() == 0) {
        release_vacant(0); // chunks that are too few for one entry are useless
    }
    return false;
}

auto duplicate_cache::reserve_index() -> bool {
    const std::size_t more = index_.bytes_to_add(entries() + 1);
    return more == 0 || share_.take(more, [&] { index_.reserve(entries() + 1); });
}

auto duplicate_cache::release_vacant(std::size_t kept) noexcept -> void {
    replies_.release_vacant(kept, share_);
    entries_.release_vacant(kept, share_);
    if (entries() == 0) {
        share_.give(index_.memory_bytes());
        index_.release();
    }
}

auto duplicate_cache::is_empty(detail::duplicate_list list) const noexcept -> bool { return entries_.count(list) == 0; }

auto duplicate_cache::expiry_of_first(detail::duplicate_list list) const noexcept -> time_point {
    return later(entries_[entries_.front(list)].completed,
                 list == detail::duplicate_list::answered
                     ? limits_.lifetime
                     : limits_.dynamic_authorization_lifetime);
}

auto duplicate_cache::remove_oldest_answered() noexcept -> bool {
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

auto duplicate_cache::remove(std::uint32_t position) noexcept -> void {
    detail::duplicate_entry& entry = entries_[position];
    index_.erase(entry.hash, position);
    if (entry.list != detail::duplicate_list::in_progress) {
        replies_.release(entry.reply);
    }
    ++entry.generation;
    entries_.move(position, detail::duplicate_list::vacant);
}

received_request::received_request(const packet_view& packet, const request_origin& origin) noexcept : packet_(packet), origin_(origin) {}

auto received_request::code() const noexcept -> packet_code { return packet_.code(); }

auto received_request::label() const noexcept -> std::uint32_t { return label_of(version(), packet_.octets()); }

auto received_request::attributes() const noexcept -> attribute_range { return packet_.attributes(); }

auto received_request::strict_prefixes() const noexcept -> bool { return packet_.strict_prefixes(); }

auto received_request::implicit_challenge() const noexcept -> octets_view {
    return version() == radius_version::v1_1 ? octets_view() : packet_.authenticator_field();
}

auto received_request::reveal(flags properties, octets_view value, octets_span room) const noexcept -> result<octets_view> {
    if (version() == radius_version::v1_1) {
        return reveal_plain(room, properties, value);
    }
    return reveal_hidden(room, properties, value, peer().secret(), signed_field(packet_));
}

} // namespace radius

namespace radius::detail {

replay_limits checked(const replay_limits& limits) {
    const auto demand = [](bool met, const char* text) {
        if (!met) {
            throw std::system_error(make_error_code(errc::option_invalid), text);
        }
    };
    demand(limits.max_entries >= 1 && limits.max_entries <= std::size_t{1} << 30U,
           "replays.max_entries must be 1 to 2^30");
    demand(limits.max_entries_a_peer >= 1, "replays.max_entries_a_peer must be at least 1");
    return limits;
}

} // namespace radius::detail

namespace radius {

replay_table::replay_table(const hash_seed& seed, const replay_limits& limits, std::chrono::seconds window) : limits_(detail::checked(limits)), hasher_(seed) {
    extend_window(window);
}

auto replay_table::extend_window(std::chrono::seconds window) -> void {
    const std::scoped_lock guard(lock_);
    window_ = std::max<std::int64_t>(window_, std::min(window, longest_window).count());
}

auto replay_table::enter(const known_peer& peer, std::span<const octet, 16> request_authenticator, std::uint32_t event_timestamp, const moment& now) -> replay_outcome {
    const std::uint64_t tag = tag_of(peer, request_authenticator);
    const std::scoped_lock guard(lock_);
    // A peer may have been added after the last call of `extend_window`.
    window_ = std::max<std::int64_t>(
        window_, std::min(peer.options().event_timestamp_window, longest_window).count());
    expire(now);
    if (find(tag) != none) {
        return replay_outcome::known;
    }
    while (is_full(peer)) {
        if (!expire(now)) {
            return replay_outcome::full;
        }
    }
    insert(tag, peer, event_timestamp, now);
    return replay_outcome::fresh;
}

auto replay_table::forget(const known_peer& peer, std::span<const octet, 16> request_authenticator) noexcept -> void {
    const std::uint64_t tag = tag_of(peer, request_authenticator);
    const std::scoped_lock guard(lock_);
    if (const std::uint32_t position = find(tag); position != none) {
        timers_.cancel(position);
        remove(position);
    }
}

auto replay_table::entries() const -> std::size_t {
    const std::scoped_lock guard(lock_);
    return entries_;
}

auto replay_table::memory_bytes() const -> std::size_t {
    const std::scoped_lock guard(lock_);
    return sizeof(*this) + index_.memory_bytes() + timers_.memory_bytes() +
           slots_.capacity() * sizeof(slot) + of_peers_.capacity() * sizeof(std::uint32_t);
}

auto replay_table::tag_of(const known_peer& peer, std::span<const octet, 16> request_authenticator) const noexcept -> std::uint64_t {
    const auto digest = hmac_md5_digest(peer.secret().message_key(), {request_authenticator});
    std::array<std::uint64_t, 2> words{};
    for (std::size_t place = 0; place < digest.size(); ++place) {
        words[place / 8] = (words[place / 8] << 8U) | digest[place];
    }
    return hasher_(words);
}

auto replay_table::find(std::uint64_t tag) const noexcept -> std::uint32_t {
    return index_.find(static_cast<std::uint32_t>(tag),
                       [&](std::uint32_t position) { return slots_[position].tag == tag; });
}

auto replay_table::is_full(const known_peer& peer) const noexcept -> bool {
    return entries_ >= limits_.max_entries ||
           (peer.index() < of_peers_.size() &&
            of_peers_[peer.index()] >= limits_.max_entries_a_peer);
}

auto replay_table::left(std::uint32_t event_timestamp, wall_time now) const noexcept -> duration {
    const auto present = std::chrono::floor<std::chrono::seconds>(now);
    const std::chrono::seconds end(std::int64_t{event_timestamp} + window_ + 1);
    return std::min(end - present.time_since_epoch(), longest_wait) - (now - present);
}

auto replay_table::insert(std::uint64_t tag, const known_peer& peer, std::uint32_t event_timestamp, const moment& now) -> void {
    index_.reserve(entries_ + 1);
    if (of_peers_.size() <= peer.index()) {
        of_peers_.resize(peer.index() + 1);
    }
    if (vacant_ == none) {
        slots_.push_back({.peer = none});
        vacant_ = static_cast<std::uint32_t>(slots_.size() - 1);
    }
    const std::uint32_t position = vacant_;
    timers_.schedule(position, now.steady + left(event_timestamp, now.wall));
    slot& entered = slots_[position];
    vacant_ = entered.peer;
    entered = {tag, event_timestamp, static_cast<std::uint32_t>(peer.index())};
    index_.insert(static_cast<std::uint32_t>(tag), position);
    ++of_peers_[peer.index()];
    ++entries_;
}

auto replay_table::expire(const moment& now) -> bool {
    for (unsigned count = 0; count < ended_at_once; ++count) {
        const auto due = timers_.take_due(now.steady);
        if (!due) {
            return count != 0;
        }
        const duration more = left(slots_[*due].event_timestamp, now.wall);
        if (more > duration::zero()) {
            timers_.schedule(*due, now.steady + more); // cannot throw: it has a heap entry
        } else {
            remove(*due);
        }
    }
    return true;
}

auto replay_table::remove(std::uint32_t position) noexcept -> void {
    slot& ended = slots_[position];
    index_.erase(static_cast<std::uint32_t>(ended.tag), position);
    --of_peers_[ended.peer];
    --entries_;
    ended.peer = vacant_;
    vacant_ = position;
}

} // namespace radius

namespace radius::detail {

void check_error_causes(packet_code code, const attribute_list& attributes) {
    for (const error_cause cause : attributes.all(attr::error_cause)) {
        if (!error_cause_allowed(code, static_cast<std::uint32_t>(cause))) {
            throw attribute_error(attr::error_cause.name(), errc::attribute_not_allowed,
                                  to_string(code));
        }
    }
}

result<void> complete_eap(const attribute_range& request, access_reply& reply) noexcept {
    constexpr octet eap_request = 1;
    constexpr octet reply_message_type = 18;
    constexpr octet password_retry_type = 75;
    const attribute_range attributes = reply.attributes().attributes();
    bool has_eap = std::any_of(attributes.begin(), attributes.end(),
                               [](const raw_attribute& one) { return one.type == eap_piece_type; });
    if (!has_eap && reply.code() == packet_code::access_reject) {
        const eap_pieces asked(request);
        if (asked.present()) {
            reply.leave_out(reply_message_type); // first: it may have used all the room
            reply.leave_out(password_retry_type);
            const octet identifier = asked.identifier();
            const std::array<octet, 4> failure{4, identifier, 0, 4};
            const std::array<octet, 6> nak{2, identifier, 0, 6, 3, 0};
            const bool reversed = asked.has_header() && asked.code() == eap_request;
            return reply.attributes().add_raw(eap_piece_type,
                                              reversed ? octets_view(nak) : octets_view(failure));
        }
    }
    if (has_eap) {
        reply.leave_out(reply_message_type);
        reply.leave_out(password_retry_type);
    }
    return {};
}

} // namespace radius::detail

namespace radius {

auto request_scan::conflicting() const noexcept -> bool { return (credentials & (credentials - 1U)) != 0; }

request_scan::request_scan(const packet_view& request) noexcept {
    std::size_t offset = header_size;
    for (const raw_attribute attribute : request.attributes()) {
        note(attribute, offset);
        offset += attribute.whole.size();
    }
}

auto request_scan::note(const raw_attribute& attribute, std::size_t offset) noexcept -> void {
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

auto request_scan::note_vendor(octets_view value) noexcept -> void {
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

} // namespace radius

namespace radius::detail {

drop_reason judge_absence(const packet_view& packet, const request_scan& scan, const peer_options& policy, transport_kind transport) noexcept {
    if (scan.has(credential::eap) || packet.code() == packet_code::status_server) {
        return drop_reason::message_authenticator_missing;
    }
    if (packet.code() != packet_code::access_request) {
        return policy.require_coa_message_authenticator && is_dynamic_authorization(packet.code())
                   ? drop_reason::message_authenticator_missing
                   : drop_reason::none;
    }
    if (!is_unprotected(transport)) {
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

drop_reason judge_timestamp(const packet_view& packet, const request_scan& scan, const peer_options& policy, wall_time now) noexcept {
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

drop_reason judge_credentials(const packet_view& packet, const request_scan& scan) noexcept {
    if (scan.conflicting()) {
        return drop_reason::credentials_conflict;
    }
    return scan.has(credential::eap) && !eap_pieces(packet.attributes()).sound()
               ? drop_reason::eap_message_invalid
               : drop_reason::none;
}

} // namespace radius::detail

namespace radius {

drop_reason judge_request(const packet_view& packet, const known_peer& peer, transport_kind transport, const moment& now) noexcept {
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
        equal_octets(packet.authenticator_field(), zero_field)) {
        return drop_reason::zero_authenticator;
    }
    if (scan.message_authenticator &&
        !verify_request_message_authenticator(packet, *scan.message_authenticator, peer.secret())) {
        return drop_reason::message_authenticator_invalid;
    }
    if (!verify_request_authenticator(packet, peer.secret())) {
        return drop_reason::authenticator_invalid;
    }
    if (is_access) {
        if (const auto reason = detail::judge_credentials(packet, scan);
            reason != drop_reason::none) {
            return reason;
        }
    }
    return detail::judge_timestamp(packet, scan, policy, now.wall);
}

drop_reason judge_plain_request(const packet_view& packet, const known_peer& peer, const moment& now) noexcept {
    const request_scan scan(packet);
    if (packet.code() == packet_code::access_request) {
        if (const auto reason = detail::judge_credentials(packet, scan);
            reason != drop_reason::none) {
            return reason;
        }
    }
    return detail::judge_timestamp(packet, scan, peer.options(), now.wall);
}

receiver::receiver(const receiver_options& options, std::shared_ptr<const peer_table> peers, counter_book& book, octet_generator& random, std::shared_ptr<replay_table> replays, duplicate_share share) : options_(options), peers_(std::move(peers)), book_(&book), random_(&random),
      cache_(draw_seed(random), options.duplicates, std::move(share),
             std::max(options.limits.max_size, max_packet_size)),
      replays_(replays != nullptr
                   ? std::move(replays)
                   : std::make_shared<replay_table>(draw_seed(random), replay_limits(),
                                                    peers_->longest_window())) {}

auto receiver::receive(octets_view datagram, const endpoint& source, const endpoint& local, const moment& now, octets_span room) -> outcome {
    const known_peer* peer = peers_->find(source.address, source.scope);
    if (peer == nullptr) {
        ++book_->totals().invalid_requests;
        return drop(drop_reason::unknown_peer, packet_code{}, nullptr);
    }
    return receive(datagram, {.peer = peer, .source = source, .local = local, .arrived = now},
                   room);
}

auto receiver::receive(octets_view octets, request_origin origin, octets_span room) -> outcome {
    const known_peer& peer = *origin.peer;
    origin.transport = options_.transport;
    origin.version = options_.version;
    origin.max_reply_size = max_packet_size;
    const auto parsed = packet_view::parse(octets, options_.limits);
    if (!parsed) {
        return drop_malformed(octets, parsed.error(), peer);
    }
    const packet_view& packet = *parsed;
    if (!is_served(options_.port, packet.code())) {
        raise(peer, [](server_counters& set) { ++set.unknown_types; });
        return drop(drop_reason::unexpected_code, packet.code(), &peer);
    }
    raise(peer, [&](server_counters& set) {
        if (request_counters* kind = set.of(packet.code())) {
            ++kind->requests;
        }
    });
    const drop_reason reason =
        is_plain() ? judge_plain_request(packet, peer, origin.arrived)
                   : judge_request(packet, peer, options_.transport, origin.arrived);
    if (reason != drop_reason::none) {
        return drop(reason, packet.code(), &peer);
    }
    if (packet.code() == packet_code::status_server) {
        return answer_status(packet, peer, room);
    }
    if (takes_large_packets()) {
        origin.max_reply_size = reply_size_for(packet);
    }
    return admit(packet, origin, room);
}

auto receiver::abandon(const received_request& request, ticket place, drop_reason reason) -> void {
    cache_.abandon(place);
    if (reason == drop_reason::busy && date_of(request.packet())) {
        replays_->forget(request.peer(), request.packet().authenticator_field());
    }
    (void)drop(reason, request.code(), &request.peer());
}

auto receiver::takes_large_packets() const noexcept -> bool {
    return options_.limits.max_size > max_packet_size && is_stream(options_.transport);
}

auto receiver::reply_size_for(const packet_view& packet) const -> std::size_t {
    const std::size_t wanted = packet.get(attr::response_length).value_or(0);
    return std::clamp(wanted, max_packet_size, options_.limits.max_size);
}

auto receiver::draw_seed(octet_generator& random) -> hash_seed {
    hash_seed seed{};
    random.fill(seed);
    return seed;
}

auto receiver::drop(drop_reason reason, packet_code code, const known_peer* peer) -> dropped {
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

auto receiver::drop_malformed(octets_view datagram, errc error, const known_peer& peer) -> dropped {
    const auto code = datagram.empty() ? packet_code{} : static_cast<packet_code>(datagram[0]);
    raise(peer, [&](server_counters& set) {
        if (request_counters* kind = set.of(code)) {
            ++kind->requests;
        }
    });
    return drop(drop_reason_of(error), code, &peer);
}

auto receiver::look_up(const packet_view& packet, const request_origin& origin, bool dated) -> duplicate_lookup {
    const time_point now = origin.arrived.steady;
    if (!is_plain()) {
        return cache_.admit(origin.source, packet.code(), packet.identifier(),
                            packet.authenticator_field(), now, dated);
    }
    if (is_stream(options_.transport)) {
        return {.outcome = duplicate_outcome::fresh, .ticket = {}, .reply = {}};
    }
    // All requests of one connection have the same source: use the Token instead.
    const endpoint stand_in{ipv4_address(token_of(packet.octets())), 0};
    return cache_.admit(stand_in, packet_code{}, 0, zero_field, now, false);
}

auto receiver::admit(const packet_view& packet, const request_origin& origin, octets_span room) -> outcome {
    if (const auto date = date_of(packet)) {
        return admit_dated(packet, origin, room, *date);
    }
    return admit_as(look_up(packet, origin, false), packet, origin, room);
}

auto receiver::admit_dated(const packet_view& packet, const request_origin& origin, octets_span room, std::uint32_t date) -> outcome {
    const auto field = packet.authenticator_field();
    if (const auto known =
            cache_.recall(origin.source, packet.code(), field, origin.arrived.steady)) {
        return admit_as(*known, packet, origin, room);
    }
    switch (replays_->enter(*origin.peer, field, date, origin.arrived)) {
    case replay_outcome::fresh: break;
    case replay_outcome::known: return drop(drop_reason::replayed, packet.code(), origin.peer);
    case replay_outcome::full:
        return drop(drop_reason::replay_table_full, packet.code(), origin.peer);
    }
    duplicate_lookup entered; // `full` until it is inserted
    try {
        entered = look_up(packet, origin, true);
    } catch (...) {
        replays_->forget(*origin.peer, field);
        throw;
    }
    if (entered.outcome == duplicate_outcome::full) {
        replays_->forget(*origin.peer, field);
    }
    return admit_as(entered, packet, origin, room);
}

auto receiver::admit_as(const duplicate_lookup& known, const packet_view& packet, const request_origin& origin, octets_span room) -> outcome {
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

auto receiver::date_of(const packet_view& packet) const noexcept -> std::optional<std::uint32_t> {
    if (is_plain() || (packet.code() != packet_code::coa_request &&
                       packet.code() != packet_code::disconnect_request)) {
        return std::nullopt;
    }
    return request_scan(packet).event_timestamp;
}

auto receiver::answer_status(const packet_view& packet, const known_peer& peer, octets_span room) -> outcome {
    raise(peer, [](server_counters& set) { ++set.status_requests; });
    const packet_code code = options_.port == service::accounting
                                 ? packet_code::accounting_response
                                 : packet_code::access_accept;
    attribute_list attributes;
    if (takes_large_packets() && packet.get(attr::response_length)) { // RFC 7930 section 2.1
        attributes.add(attr::response_length =
                           static_cast<std::uint32_t>(options_.limits.max_size));
    }
    const auto sealed = seal(packet, peer, code, attributes, room);
    if (!sealed) {
        return drop(drop_reason::reply_too_large, packet.code(), &peer);
    }
    return answered{*sealed, &peer};
}

auto receiver::seal(const packet_view& request, const known_peer& peer, packet_code code, const attribute_list& attributes, octets_span room) -> result<octets_view> {
    packet_buffer usual;
    wiped_octets large;
    const bool is_large = request.octets().size() > max_packet_size;
    if (is_large) {
        large.reserve(request.octets().size());
    }
    writer appended(is_large ? large.all() : usual.room());
    for (const raw_attribute attribute : request.attributes()) {
        if (attribute.type == 33) { // Proxy-State is returned unchanged and in order
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
    if (is_plain()) {
        const auto plain = write_plain_packet(room, code, token_of(request.octets()),
                                              attributes, appended.written());
        return plain ? result<octets_view>(octets_view(*plain)) : plain.error();
    }
    const auto sealed = seal_reply(room, how, attributes, request.authenticator_field());
    if (!sealed) {
        return sealed.error();
    }
    return octets_view(*sealed);
}

reverse_engine::reverse_engine(transport_kind transport, radius_version version, const endpoint& remote, std::shared_ptr<const shared_secret> secret, octet_generator& random, const dynamic_authorization_options& carried, bool strict_prefixes) : version_(version),
      engine_(options(transport, version, remote, std::move(secret), carried, strict_prefixes),
              random) {}

auto reverse_engine::submit(packet_code code, const attribute_list& attributes, time_point now, std::optional<wall_time> calendar) -> result<request_handle> {
    return engine_.submit(code, attributes, now, calendar);
}

auto reverse_engine::cancel(request_handle request, time_point now) -> bool { return engine_.cancel(request, now); }

auto reverse_engine::received(octets_view packet, time_point now) -> drop_reason {
    return engine_.datagram(channel_, packet, now);
}

auto reverse_engine::close(time_point now) -> void { engine_.stop(now); }

auto reverse_engine::timer(time_point now) -> void { engine_.timer(now); }

auto reverse_engine::next_wake() noexcept -> std::optional<time_point> { return engine_.next_wake(); }

auto reverse_engine::poll_action(time_point now) -> std::optional<client_action> {
    auto next = engine_.poll_action();
    for (; next && !std::holds_alternative<packet_to_send>(*next) &&
           !std::holds_alternative<request_to_complete>(*next);
         next = engine_.poll_action()) {
        if (const auto* const open = std::get_if<channel_to_open>(&*next)) {
            channel_ = open->channel;
            engine_.channel_lent(channel_, now, version_);
        }
    }
    return next;
}

auto reverse_engine::options(transport_kind transport, radius_version version, const endpoint& remote, std::shared_ptr<const shared_secret> secret, const dynamic_authorization_options& carried, bool strict_prefixes) -> client_engine_options {
    client_engine_options options;
    options.servers.push_back({.address = remote,
                               .secret = std::move(secret),
                               .transport = transport,
                               .versions = {.v1_0 = version == radius_version::v1_0,
                                            .v1_1 = version == radius_version::v1_1},
                               .dynamic_authorization = carried});
    options.max_channels = 1;
    options.limits.strict_prefixes = strict_prefixes;
    options.watchdog.enabled = false; // the client has the watchdog: it opened the connection
    return options;
}

auto dictionary_diagnostic::to_string() const -> std::string { return file + ":" + std::to_string(line) + ": " + message; }

auto dictionary_counts::operator+=(const dictionary_counts& other) noexcept -> dictionary_counts& {
    files += other.files;
    attributes += other.attributes;
    values += other.values;
    vendors += other.vendors;
    aliases += other.aliases;
    skipped += other.skipped;
    return *this;
}

value::value(std::string text) : bytes_(std::move(text)) {}

value::value(std::string_view text) : bytes_(text) {}

value::value(const char* text) : value(std::string_view(text)) {}

value::value(octets_view contents) : kind_(value_kind::octets), bytes_(as_text(contents)) {}

value::value(const octet_string& contents) : value(octets_view(contents)) {}

value::value(double number) : kind_(value_kind::floating), number_(std::bit_cast<std::uint64_t>(number)) {}

value::value(const ip_address& address) : kind_(value_kind::address), prefix_(address) {}

value::value(const ipv4_address& address) : value(ip_address(address)) {}

value::value(const ipv6_address& address) : value(ip_address(address)) {}

value::value(const ip_prefix& prefix) : kind_(value_kind::prefix), prefix_(prefix) {}

value::value(const ipv4_prefix& prefix) : value(ip_prefix(prefix)) {}

value::value(const ipv6_prefix& prefix) : value(ip_prefix(prefix)) {}

value::value(const interface_id& identifier) : kind_(value_kind::interface_id), number_(join(identifier.octets())) {}

value::value(const ethernet_address& address) : kind_(value_kind::ethernet), number_(join(address.octets())) {}

auto value::of_time(std::int64_t count, time_unit unit) -> value {
    value made = of_duration(count, unit);
    made.kind_ = value_kind::time;
    return made;
}

auto value::of_duration(std::int64_t count, time_unit unit) -> value {
    value made(count);
    made.kind_ = value_kind::span;
    made.unit_ = unit;
    return made;
}

auto value::bytes() const noexcept -> std::string_view { return bytes_.view(); }

auto value::whole(bool& is_signed) const noexcept -> std::optional<std::uint64_t> {
    is_signed = kind_ != value_kind::number;
    if (is_number()) {
        return number_;
    }
    if (kind_ != value_kind::span) {
        return std::nullopt;
    }
    const auto seconds =
        convert_time(static_cast<std::int64_t>(number_), unit_, time_unit::seconds);
    return seconds ? std::optional(static_cast<std::uint64_t>(*seconds)) : std::nullopt;
}

auto value::count(value_kind kind, time_unit wanted) const noexcept -> std::optional<std::int64_t> {
    if (kind == value_kind::span && is_number()) {
        const auto seconds = integer<std::int64_t>();
        return seconds ? convert_time(*seconds, time_unit::seconds, wanted) : std::nullopt;
    }
    return kind_ == kind ? convert_time(static_cast<std::int64_t>(number_), unit_, wanted)
                         : std::nullopt;
}

} // namespace radius

namespace radius::detail {

result<value> timed(const value_form& form, std::int64_t count) {
    return form.type == data_type::time ? value::of_time(count, form.unit)
                                        : value::of_duration(count, form.unit);
}

result<value> decode_number(const value_form& form, octets_view octets) {
    const std::uint64_t bits = read_bits(octets);
    switch (form.type) {
    case data_type::float32: {
        const auto number =
            static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
        return number == number ? value(number) : result<value>(errc::value_out_of_range);
    }
    case data_type::float64: {
        const auto number = std::bit_cast<double>(bits);
        return number == number ? value(number) : result<value>(errc::value_out_of_range);
    }
    case data_type::boolean:
        return bits > 1 ? result<value>(errc::value_out_of_range) : value(bits);
    case data_type::time:
    case data_type::time_delta:
        if (form.is_signed) {
            return timed(form, extend_sign(bits, octets.size()));
        }
        return bits >> 63U != 0 ? result<value>(errc::value_out_of_range)
                                : timed(form, static_cast<std::int64_t>(bits));
    default: break;
    }
    return is_signed(form.type) ? value(extend_sign(bits, octets.size())) : value(bits);
}

} // namespace radius::detail

namespace radius {

result<value> decode(const value_form& form, octets_view octets, strictness how) {
    const std::size_t size = fixed_size(form);
    if (size != 0 && octets.size() != size) {
        return errc::value_length_invalid;
    }
    const auto wrap = [](const auto& decoded) {
        return decoded ? result<value>(value(*decoded)) : result<value>(decoded.error());
    };
    switch (form.type) {
    case data_type::text: return value(as_text(octets));
    case data_type::ipv4addr: return wrap(type::ipv4addr::decode(octets));
    case data_type::ipv6addr: return wrap(type::ipv6addr::decode(octets));
    case data_type::combo_ip: return wrap(type::combo_ip::decode(octets));
    case data_type::ipv4prefix: return wrap(type::ipv4prefix::decode(octets, how));
    case data_type::ipv6prefix: return wrap(type::ipv6prefix::decode(octets, how));
    case data_type::ifid: return wrap(type::ifid::decode(octets));
    case data_type::ether: return wrap(type::ether::decode(octets));
    case data_type::octets:
    case data_type::filter:
    case data_type::tlv:
    case data_type::vsa:
    case data_type::extended:
    case data_type::long_extended:
    case data_type::evs:
    case data_type::structure:
    case data_type::choice:
    case data_type::group: return value(octets);
    default: return detail::decode_number(form, octets);
    }
}

result<value> convert(const value_form& form, const value& given) {
    const auto of_kind = [&](value_kind wanted) {
        return given.kind() == wanted ? result<value>(given)
                                      : result<value>(errc::value_type_mismatch);
    };
    const auto tagged = [&](value converted) {
        converted.set_tag(given.tag());
        return converted;
    };
    const bool bytes = given.kind() == value_kind::text || given.kind() == value_kind::octets;
    switch (form.type) {
    case data_type::text:
        return bytes ? result<value>(tagged(value(given.bytes())))
                     : result<value>(errc::value_type_mismatch);
    case data_type::ipv4addr:
    case data_type::ipv6addr: {
        const auto address = given.get_if<ip_address>();
        return address && address->is_v4() == (form.type == data_type::ipv4addr)
                   ? result<value>(given)
                   : result<value>(errc::value_type_mismatch);
    }
    case data_type::combo_ip: return of_kind(value_kind::address);
    case data_type::ipv4prefix:
    case data_type::ipv6prefix: {
        const auto prefix = given.get_if<ip_prefix>();
        return prefix && prefix->address().is_v4() == (form.type == data_type::ipv4prefix)
                   ? result<value>(given)
                   : result<value>(errc::value_type_mismatch);
    }
    case data_type::ifid: return of_kind(value_kind::interface_id);
    case data_type::ether: return of_kind(value_kind::ethernet);
    case data_type::float32:
    case data_type::float64: {
        const auto whole = given.get_if<std::int64_t>();
        const auto held =
            whole ? std::optional(static_cast<double>(*whole)) : given.get_if<double>();
        if (!held) {
            return errc::value_type_mismatch;
        }
        const bool exact = form.type == data_type::float64 ||
                           static_cast<double>(static_cast<float>(*held)) == *held;
        return exact && *held == *held ? result<value>(tagged(value(*held)))
                                       : result<value>(errc::value_out_of_range);
    }
    case data_type::time:
    case data_type::time_delta: {
        const bool number = given.is_number();
        const auto kind = form.type == data_type::time ? value_kind::time : value_kind::span;
        if (!number && given.kind() != kind) {
            return errc::value_type_mismatch;
        }
        const auto signed_count = static_cast<std::int64_t>(given.bits());
        const bool negative = given.kind() == value_kind::negative || (!number && signed_count < 0);
        const auto count =
            number && !negative && given.bits() >> 63U != 0
                ? std::nullopt
                : convert_time(signed_count, number ? form.unit : given.unit(), form.unit);
        if (!count || !detail::fits(static_cast<std::uint64_t>(*count), negative, fixed_size(form),
                                    form.is_signed)) {
            return errc::value_out_of_range;
        }
        auto converted = detail::timed(form, *count);
        return tagged(*std::move(converted));
    }
    default: break;
    }
    if (!is_integer(form.type)) { // octets of some kind
        return bytes ? result<value>(tagged(value(as_octets(given.bytes()))))
                     : result<value>(errc::value_type_mismatch);
    }
    if (!given.is_number() && given.kind() != value_kind::span) {
        return errc::value_type_mismatch;
    }
    const auto positive = given.get_if<std::uint64_t>();
    const auto any = given.get_if<std::int64_t>();
    const std::uint64_t bits = positive ? *positive : static_cast<std::uint64_t>(any.value_or(-1));
    const bool negative = !positive;
    if ((!positive && !any) || (form.type == data_type::boolean && bits > 1) ||
        !detail::fits(bits, negative, fixed_size(form), is_signed(form.type))) {
        return errc::value_out_of_range;
    }
    return tagged(positive ? value(*positive) : value(*any));
}

result<void> encode(const value_form& form, const value& given, writer& out) {
    const auto converted = convert(form, given);
    if (!converted) {
        return converted.error();
    }
    const std::size_t size = fixed_size(form);
    switch (converted->kind()) {
    case value_kind::text:
    case value_kind::octets:
        if (size != 0 && converted->bytes().size() != size) {
            return errc::value_length_invalid;
        }
        out.put(as_octets(converted->bytes()));
        break;
    case value_kind::address:
        if (const auto v4 = converted->get_if<ipv4_address>()) {
            out.put(v4->octets());
        } else {
            out.put(converted->as<ipv6_address>().octets());
        }
        break;
    case value_kind::prefix:
        return form.type == data_type::ipv4prefix
                   ? type::ipv4prefix::encode(out, converted->as<ipv4_prefix>())
                   : type::ipv6prefix::encode(out, converted->as<ipv6_prefix>());
    case value_kind::floating: {
        const auto number = converted->as<double>();
        const auto small = std::bit_cast<std::uint32_t>(static_cast<float>(number));
        detail::write_bits(out, size == 4 ? small : converted->bits(), size);
        break;
    }
    default: detail::write_bits(out, converted->bits(), size);
    }
    return {};
}

} // namespace radius

namespace radius::detail {

auto name_arena::store(std::string_view text) -> std::string_view {
    if (text.size() > left_) {
        grow(text.size());
    }
    char* const place = next_;
    std::copy(text.begin(), text.end(), place);
    next_ += text.size();
    left_ -= text.size();
    return {place, text.size()};
}

auto name_arena::grow(std::size_t wanted) -> void {
    constexpr std::size_t largest = std::size_t{1} << 18U;
    block_size_ = std::min(block_size_ * 2, largest);
    left_ = std::max(wanted, block_size_);
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    next_ = blocks_.back().get();
}

auto hash_index::reserve(std::size_t entries) -> void {
    if (entries * 2 > slots_.size()) {
        grow(entries * 2);
    }
}

auto hash_index::mask() const noexcept -> std::size_t { return slots_.size() - 1; }

auto hash_index::grow(std::size_t wanted) -> void {
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

bool stands_in(const attribute_number& number, const attribute_number& scope) noexcept {
    return number.depth == scope.depth + 1 &&
           std::equal(scope.parts.begin(), scope.parts.begin() + scope.depth, number.parts.begin());
}

} // namespace radius::detail

namespace radius {

std::uint64_t name_hash(std::string_view name) noexcept {
    std::uint64_t hash = name.size();
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ (word | 0x2020202020202020U)) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32U;
    };
    std::uint64_t word = 0;
    for (; name.size() >= sizeof word; name.remove_prefix(sizeof word)) {
        std::memcpy(&word, name.data(), sizeof word);
        mix(word);
    }
    if (!name.empty()) {
        word = 0;
        std::memcpy(&word, name.data(), name.size());
        mix(word);
    }
    return hash;
}

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) noexcept {
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

nearest_name::nearest_name(std::string_view wanted) noexcept : wanted_(wanted), limit_(std::clamp<std::size_t>(wanted.size() / 3, 1, max_distance)) {}

auto nearest_name::offer(std::string_view candidate) noexcept -> void {
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

auto nearest_name::question() const -> std::string {
    return best_.empty() || same_name(best_, wanted_)
               ? std::string()
               : " (did you mean \"" + std::string(best_) + "\"?)";
}

auto dictionary_tables::find(std::string_view name) const noexcept -> const attribute_definition* {
    const std::uint32_t position = find_plain(name);
    if (position != detail::hash_index::none) {
        return is_shared(position, name) ? nullptr : &attributes_[position];
    }
    return name.find('.') != std::string_view::npos ? find_path(name) : nullptr;
}

auto dictionary_tables::find(const attribute_number& number) const noexcept -> const attribute_definition* {
    const auto position =
        attribute_numbers_.find(detail::number_hash(number.path()), [&](std::uint32_t place) {
            return attributes_[place].number == number;
        });
    return position == detail::hash_index::none ? nullptr : &attributes_[position];
}

auto dictionary_tables::find_in(const attribute_number& scope, std::string_view name) const noexcept -> const attribute_definition* {
    return find_in(scope, name, name_hash(name));
}

auto dictionary_tables::is_ambiguous(std::string_view name) const noexcept -> bool {
    const std::uint32_t position = find_plain(name);
    return position != detail::hash_index::none && is_shared(position, name);
}

auto dictionary_tables::append_name(std::string& out, const attribute_definition& attribute) const -> void {
    const attribute_definition* found = find(attribute.name);
    if (found != nullptr && found->number == attribute.number) {
        out += attribute.name;
        return;
    }
    append_path(out, attribute.number, attribute.number.depth - 1U);
    out += attribute.name;
}

auto dictionary_tables::find_vendor(std::string_view name) const noexcept -> const vendor_definition* {
    const auto position = vendor_names_.find(name_hash(name), [&](std::uint32_t place) {
        return same_name(vendors_[place].name, name);
    });
    return position == detail::hash_index::none ? nullptr : &vendors_[position];
}

auto dictionary_tables::find_vendor(std::uint32_t number) const noexcept -> const vendor_definition* {
    const auto position = vendor_numbers_.find(
        number, [&](std::uint32_t place) { return vendors_[place].number == number; });
    return position == detail::hash_index::none ? nullptr : &vendors_[position];
}

auto dictionary_tables::value_name(const attribute_definition& attribute, std::uint64_t number) const noexcept -> std::string_view {
    const auto position = values_.numbers.find(
        detail::value_hash(attribute.value_set, number), [&](std::uint32_t place) {
            return values_.values[place].number == number && in_set(place, attribute.value_set);
        });
    return position == detail::hash_index::none ? std::string_view()
                                                : values_.values[position].name;
}

auto dictionary_tables::value_number(const attribute_definition& attribute, std::string_view name) const noexcept -> std::optional<std::uint64_t> {
    const auto position = values_.names.find(
        detail::value_hash(attribute.value_set, name_hash(name)), [&](std::uint32_t place) {
            return same_name(values_.values[place].name, name) &&
                   in_set(place, attribute.value_set);
        });
    return position == detail::hash_index::none
               ? std::nullopt
               : std::optional(values_.values[position].number);
}

auto dictionary_tables::values(const attribute_definition& attribute) const noexcept -> std::span<const value_definition> {
    const std::size_t set = attribute.value_set;
    if (set + 1 >= values_.begins.size()) { // a definition of another dictionary
        return {};
    }
    const std::size_t begin = values_.begins[set];
    return std::span(values_.values).subspan(begin, values_.begins[set + 1] - begin);
}

auto dictionary_tables::value_count() const noexcept -> std::size_t { return values_.values.size(); }

auto dictionary_tables::nearest(std::string_view name) const noexcept -> std::string_view {
    nearest_name search(name);
    for (const attribute_definition& candidate : attributes_) {
        search.offer(candidate.name);
    }
    return search.best();
}

auto dictionary_tables::scoped_hash(const attribute_number& scope, std::uint64_t hash) noexcept -> std::uint64_t {
    return detail::number_hash(scope.path()) ^ hash;
}

auto dictionary_tables::find_in(const attribute_number& scope, std::string_view name, std::uint64_t hash) const noexcept -> const attribute_definition* {
    const auto position =
        scoped_names_.find(scoped_hash(scope, hash), [&](std::uint32_t place) {
            return same_name(attributes_[place].name, name) &&
                   detail::stands_in(attributes_[place].number, scope);
        });
    return position == detail::hash_index::none ? nullptr : &attributes_[position];
}

auto dictionary_tables::find_plain(std::string_view name) const noexcept -> std::uint32_t {
    return find_plain(name, name_hash(name));
}

auto dictionary_tables::find_plain(std::string_view name, std::uint64_t hash) const noexcept -> std::uint32_t {
    return attribute_names_.find(
        hash, [&](std::uint32_t place) { return same_name(attributes_[place].name, name); });
}

auto dictionary_tables::is_shared(std::uint32_t position, std::string_view name) const noexcept -> bool {
    return !is_top(attributes_[position]) &&
           shared_names_.find(name_hash(name), [&](std::uint32_t place) {
               return same_name(attributes_[place].name, name);
           }) != detail::hash_index::none;
}

auto dictionary_tables::in_set(std::uint32_t place, std::uint32_t set) const noexcept -> bool {
    return set + std::size_t{1} < values_.begins.size() && place >= values_.begins[set] &&
           place < values_.begins[set + 1];
}

std::optional<attribute_number> dictionary_tables::enter(const attribute_number& scope, std::string_view part) const noexcept {
    if (scope.depth == attribute_number::max_depth || part.empty()) {
        return std::nullopt;
    }
    if (detail::holds_vendors(scope)) {
        if (const vendor_definition* vendor = find_vendor(part)) {
            return scope.child(vendor->number);
        }
    } else if (const attribute_definition* known = find_in(scope, part)) {
        return known->number;
    }
    std::uint32_t number = 0;
    for (const char digit : part) {
        const auto next = static_cast<std::uint32_t>(digit - '0');
        if (digit < '0' || digit > '9' || number > (0xFFFFFFFFU - next) / 10) {
            return std::nullopt;
        }
        number = number * 10 + next;
    }
    return scope.child(number);
}

const attribute_definition* dictionary_tables::find_path(std::string_view path, attribute_number scope) const noexcept {
    for (;;) {
        if (const attribute_definition* known = find_in(scope, path)) {
            return known; // a name that contains a dot, or the last part
        }
        const std::size_t point = path.find('.');
        auto next = enter(scope, path.substr(0, point));
        if (!next && scope.depth == 0) { // the first name, in any scope
            const std::uint32_t plain = find_plain(path.substr(0, point));
            const vendor_definition* vendor =
                point == std::string_view::npos ? nullptr : find_vendor(path.substr(0, point));
            if (plain != detail::hash_index::none && !is_shared(plain, path.substr(0, point))) {
                next = attributes_[plain].number;
            } else if (vendor != nullptr) { // as if after Vendor-Specific
                next = attribute_number(vendor_specific_type, vendor->number);
            }
        }
        if (!next) {
            return nullptr;
        }
        scope = *next;
        if (point == std::string_view::npos) {
            return find(scope);
        }
        path.remove_prefix(point + 1);
    }
}

void dictionary_tables::append_path(std::string& out, const attribute_number& number, std::size_t count) const {
    attribute_number scope;
    for (std::size_t level = 0; level < count; ++level) {
        const bool vendors = detail::holds_vendors(scope);
        scope = scope.child(number[level]);
        const vendor_definition* vendor = vendors ? find_vendor(number[level]) : nullptr;
        const attribute_definition* known = vendors ? nullptr : find(scope);
        if (vendor != nullptr) {
            out += vendor->name;
        } else if (known != nullptr && known->name.find('.') == std::string_view::npos) {
            out += known->name;
        } else {
            out += std::to_string(number[level]);
        }
        out += '.';
    }
}

} // namespace radius

namespace radius::detail {

std::size_t structure_size(const dictionary_tables& tables, const attribute_definition& structure) noexcept {
    if (structure.fixed_length != 0 || structure.number.depth == attribute_number::max_depth) {
        return structure.fixed_length;
    }
    std::size_t bits = 0;
    for (std::uint32_t place = 1;; ++place) {
        const attribute_definition* member = tables.find(structure.number.child(place));
        if (member == nullptr) {
            return bits / 8;
        }
        const std::size_t size = member->type == data_type::structure
                                     ? structure_size(tables, *member)
                                     : fixed_size(*member);
        if (member->key || member->array || (size == 0 && member->bits == 0)) {
            return 0;
        }
        bits += member->bits != 0 ? member->bits : 8 * size;
    }
}

structure_reader::structure_reader(const dictionary_tables& tables, const attribute_definition& structure, octets_view octets) noexcept : tables_(&tables), structure_(&structure), rest_(octets) {}

auto structure_reader::next() noexcept -> bool {
    if (structure_->number.depth == attribute_number::max_depth || ended_) {
        return false;
    }
    member_ = tables_->find(structure_->number.child(++place_));
    if (member_ == nullptr) {
        return next_structure();
    }
    if (member_->bits != 0) {
        return next_bits();
    }
    std::size_t size = member_->type == data_type::structure
                           ? structure_size(*tables_, *member_)
                           : fixed_size(*member_);
    size = size == 0 || member_->array ? rest_.size() : size;
    if (bit_ != 0 || size > rest_.size()) {
        ended_ = true;
        return false;
    }
    octets_ = rest_.first(size);
    rest_ = rest_.subspan(size);
    if (member_->key) {
        key_place_ = place_;
        key_ = read_bits(octets_);
    }
    if (member_->type == data_type::choice) {
        choice_key_ = keys_[std::min<std::size_t>(member_->key_member, keys_.size() - 1)];
    }
    if (place_ < keys_.size()) {
        keys_[place_] = read_bits(octets_.first(std::min<std::size_t>(octets_.size(), 8)));
    }
    return true;
}

auto structure_reader::sound() const noexcept -> bool {
    return !ended_ && member_ == nullptr && bit_ == 0 && rest_.empty();
}

auto structure_reader::next_bits() noexcept -> bool {
    std::uint64_t bits = 0;
    for (unsigned count = member_->bits; count > 0; --count) {
        if (rest_.empty()) {
            ended_ = true;
            return false;
        }
        bits = bits << 1U | (rest_[0] >> (7U - bit_) & 1U);
        bit_ = (bit_ + 1) % 8;
        rest_ = rest_.subspan(bit_ == 0 ? 1 : 0);
    }
    const std::size_t size = fixed_size(*member_);
    writer out(integer_);
    write_bits(out, bits, size);
    octets_ = octets_view(integer_).first(size);
    return true;
}

auto structure_reader::next_structure() noexcept -> bool {
    const std::uint32_t place = std::exchange(key_place_, 0);
    if (place == 0 || key_ > 0xFFFFFFFFU || bit_ != 0 ||
        structure_->number.depth + 1U == attribute_number::max_depth) {
        return false;
    }
    const attribute_definition* called =
        tables_->find(structure_->number.child(place).child(static_cast<std::uint32_t>(key_)));
    if (called == nullptr || called->type != data_type::structure) {
        return false;
    }
    const std::size_t header = called->length_octets;
    if (rest_.size() < header) {
        return false;
    }
    const std::uint64_t size = read_bits(rest_.first(header));
    const octets_view behind = rest_.subspan(header);
    const std::uint64_t offset = called->length_offset;
    if (header != 0 && size != behind.size() + offset) {
        return false;
    }
    octets_ = behind;
    rest_ = {};
    member_ = called;
    --place_; // finds the same end again
    return true;
}

const attribute_definition* find_choice(const dictionary_tables& tables, const attribute_definition& choice, std::uint64_t key) noexcept {
    const bool possible = choice.number.depth < attribute_number::max_depth && key <= 0xFFFFFFFFU;
    return possible ? tables.find(choice.number.child(static_cast<std::uint32_t>(key))) : nullptr;
}

const attribute_definition& outermost(const dictionary_tables& tables, const attribute_definition& definition) noexcept {
    attribute_number number = definition.number;
    while (number.depth > definition.inside && definition.inside != 0) {
        number.parts[--number.depth] = 0;
    }
    const attribute_definition* around = definition.inside != 0 ? tables.find(number) : nullptr;
    return around != nullptr ? *around : definition;
}

bool sound_structure(const dictionary_tables& tables, const attribute_definition& structure, octets_view octets) {
    structure_reader reader(tables, structure, octets);
    while (reader.next()) {
        const attribute_definition* part = &reader.definition();
        if (part->type == data_type::choice) {
            part = find_choice(tables, *part, reader.choice_key());
            if (part == nullptr || !decode(*part, reader.octets(), strictness::lenient)) {
                return false;
            }
        }
        if (part->type == data_type::structure &&
            !sound_structure(tables, *part, reader.octets())) {
            return false;
        }
    }
    return reader.sound();
}

std::optional<octets_view> find_member(const dictionary_tables& tables, const attribute_definition& structure, octets_view octets, const attribute_number& wanted, std::array<octet, 8>& room) noexcept {
    const attribute_definition* around = &structure;
    while (around != nullptr && around->number.depth < wanted.depth) {
        const std::size_t depth = around->number.depth;
        const std::uint32_t part = wanted[depth];
        if (around->type == data_type::tlv) {
            octets_view rest = octets;
            bool found = false;
            while (!found && !rest.empty()) {
                const auto element = take_element(rest, {});
                if (!element) {
                    return std::nullopt;
                }
                found = element->type == part;
                octets = element->value;
            }
            around = found ? tables.find(around->number.child(part)) : nullptr;
            continue;
        }
        if (around->type != data_type::structure) {
            return std::nullopt;
        }
        structure_reader reader(tables, *around, octets);
        const attribute_definition* found = nullptr;
        while (found == nullptr && reader.next()) {
            const attribute_number& number = reader.definition().number;
            const bool behind_key = number.depth == depth + 2; // a STRUCT
            const bool same =
                number[depth] == part && (!behind_key || (wanted.depth > depth + 1 &&
                                                          number[depth + 1] == wanted[depth + 1]));
            const bool key_alone = reader.definition().key && wanted.depth > depth + 1;
            if (!same || (key_alone && !behind_key)) {
                continue;
            }
            found = &reader.definition();
            const bool is_bits = found->bits != 0;
            if (is_bits) {
                std::copy(reader.octets().begin(), reader.octets().end(), room.begin());
            }
            octets = is_bits ? octets_view(room).first(reader.octets().size()) : reader.octets();
            if (found->type == data_type::choice && wanted.depth > found->number.depth) {
                const bool chosen = reader.choice_key() == wanted[found->number.depth];
                found = chosen ? find_choice(tables, *found, reader.choice_key()) : nullptr;
                if (found == nullptr) {
                    return std::nullopt;
                }
            }
        }
        around = found;
    }
    return around != nullptr ? std::optional(octets) : std::nullopt;
}

bool lies_in(const attribute_number& number, const attribute_number& above) noexcept {
    return number.depth >= above.depth &&
           std::equal(above.parts.begin(), above.parts.begin() + above.depth, number.parts.begin());
}

container_writer::container_writer(const dictionary_tables& tables) noexcept : tables_(&tables) {}

auto container_writer::write(octet_string& out, const attribute_definition& container, parts given) const -> result<void> {
    if (container.array) {
        return write_array(out, container, given);
    }
    for (const container_part& part : given) {
        const bool inside = lies_in(part.number, container.number) &&
                            part.number.depth > container.number.depth;
        if (inside == (container.type == data_type::group)) {
            return errc::attribute_not_allowed;
        }
    }
    switch (container.type) {
    case data_type::tlv: return write_elements(out, container.number, {}, given);
    case data_type::vsa:
    case data_type::evs: return write_vendor(out, container, given);
    case data_type::structure: return write_structure(out, container, given);
    case data_type::choice:
        return given.size() == 1
                   ? write_part(out,
                                container.number.child(given[0].number[container.number.depth]),
                                given)
                   : result<void>(errc::attribute_not_allowed);
    case data_type::group: return write_group(out, given);
    default: return errc::attribute_not_allowed;
    }
}

auto container_writer::write_part(octet_string& out, const attribute_number& number, parts given) const -> result<void> {
    if (given.size() == 1 && given[0].number == number) {
        out.insert(out.end(), given[0].octets.begin(), given[0].octets.end());
        return {};
    }
    const attribute_definition* inner = tables_->find(number);
    return inner != nullptr ? write(out, *inner, given)
                            : result<void>(errc::attribute_not_allowed);
}

auto container_writer::write_elements(octet_string& out, const attribute_number& above, const vendor_format& format, parts given) const -> result<void> {
    while (!given.empty()) {
        const attribute_number number = above.child(given[0].number[above.depth]);
        std::size_t count = 1;
        while (given[0].number != number && count < given.size() &&
               given[count].number != number && lies_in(given[count].number, number)) {
            ++count;
        }
        octet_string value;
        if (const auto written = write_part(value, number, given.first(count)); !written) {
            return written;
        }
        given = given.subspan(count);
        const std::size_t whole = format.header_size() + value.size();
        if (format.length_octets == 0
                ? !given.empty()
                : format.length_octets < 4 && whole >> (8U * format.length_octets) != 0) {
            return errc::value_too_long;
        }
        std::array<octet, 9> header{};
        writer head(header);
        write_bits(head, number[above.depth], format.type_octets);
        write_bits(head, whole, format.length_octets);
        if (format.continuation) {
            head.u8(0);
        }
        out.insert(out.end(), header.begin(),
                   header.begin() + static_cast<std::ptrdiff_t>(head.size()));
        out.insert(out.end(), value.begin(), value.end());
    }
    return {};
}

auto container_writer::write_vendor(octet_string& out, const attribute_definition& container, parts given) const -> result<void> {
    const std::size_t depth = container.number.depth;
    const std::uint32_t vendor = given.empty() ? 0 : given[0].number[depth];
    for (const container_part& part : given) {
        if (part.number[depth] != vendor || part.number.depth < depth + 2) {
            return errc::attribute_not_allowed;
        }
    }
    std::array<octet, 4> header{};
    writer head(header);
    head.u32(vendor);
    out.insert(out.end(), header.begin(), header.end());
    const attribute_number above = container.number.child(vendor);
    if (container.type == data_type::vsa) {
        return write_elements(out, above,
                              given.empty() ? vendor_format() : given[0].number.format, given);
    }
    if (given.empty()) {
        return errc::value_length_invalid;
    }
    const attribute_number number = above.child(given[0].number[depth + 1]);
    out.push_back(static_cast<octet>(number[depth + 1]));
    return write_part(out, number, given);
}

auto container_writer::write_array(octet_string& out, const attribute_definition& container, parts given) -> result<void> {
    for (const container_part& part : given) {
        if (part.number != container.number) {
            return errc::attribute_not_allowed;
        }
        out.insert(out.end(), part.octets.begin(), part.octets.end());
    }
    return {};
}

auto container_writer::write_group(octet_string& out, parts given) -> result<void> {
    for (const container_part& part : given) {
        packet_buffer room;
        writer whole(room.room());
        const auto written = write_attribute(whole, part.number, part.properties, part.octets);
        if (!written || !whole.ok()) {
            return written ? result<void>(errc::value_too_long) : written;
        }
        const octets_view octets = whole.written();
        out.insert(out.end(), octets.begin(), octets.end());
    }
    return {};
}

auto container_writer::write_structure(octet_string& out, const attribute_definition& structure, parts given) const -> result<void> {
    const std::size_t begin = out.size();
    const std::size_t depth = structure.number.depth;
    std::uint64_t bits = 0;
    unsigned bit_count = 0;
    octet_string behind;
    for (std::uint32_t place = 1;; ++place) {
        const attribute_definition* member = depth < attribute_number::max_depth
                                                 ? tables_->find(structure.number.child(place))
                                                 : nullptr;
        if (member == nullptr) {
            break;
        }
        const attribute_number number = structure.number.child(place);
        std::vector<container_part> inner;
        for (const container_part& part : given) {
            if (lies_in(part.number, number)) {
                inner.push_back(part);
            }
        }
        octet_string value;
        auto written = member->key     ? write_key(value, behind, *member, given, inner)
                       : inner.empty() ? write_nothing(value, *member)
                                       : write_part(value, number, inner);
        if (!written) {
            return written;
        }
        const std::size_t size = member->type == data_type::structure
                                     ? structure_size(*tables_, *member)
                                     : fixed_size(*member);
        if (size != 0 && !member->array && value.size() != size) {
            return errc::value_length_invalid;
        }
        if (member->bits == 0) {
            out.insert(out.end(), value.begin(), value.end());
            continue;
        }
        if (read_bits(value) >> member->bits != 0) {
            return errc::value_out_of_range;
        }
        for (unsigned left = member->bits; left > 0; --left) {
            bits = bits << 1U | (read_bits(value) >> (left - 1) & 1U);
            if (++bit_count == 8) {
                out.push_back(static_cast<octet>(bits));
                bits = bit_count = 0;
            }
        }
    }
    out.insert(out.end(), behind.begin(), behind.end());
    const bool fits =
        structure.fixed_length == 0 || out.size() - begin == structure.fixed_length;
    return fits && bit_count == 0 ? result<void>() : result<void>(errc::value_length_invalid);
}

auto container_writer::write_nothing(octet_string& out, const attribute_definition& member) const -> result<void> {
    if (member.type == data_type::structure) {
        return write_structure(out, member, {});
    }
    out.resize(out.size() + (member.array ? 0 : fixed_size(member)));
    return {};
}

auto container_writer::write_key(octet_string& out, octet_string& behind, const attribute_definition& key, parts given, const std::vector<container_part>& inner) const -> result<void> {
    std::optional<std::uint64_t> called;
    octet_string own;
    for (const container_part& part : inner) {
        if (part.number == key.number) {
            own = part.octets;
        } else if (!called) {
            called = part.number[key.number.depth];
        }
    }
    attribute_number structure = key.number;
    structure.parts[--structure.depth] = 0;
    for (const container_part& part : given) { // a part of a union determines its key too
        if (part.number.depth <= structure.depth + 1U) {
            continue;
        }
        const attribute_definition* member =
            tables_->find(structure.child(part.number[structure.depth]));
        if (member != nullptr && member->type == data_type::choice && !called &&
            member->key_member == key.number[structure.depth]) {
            called = part.number[structure.depth + 1U];
        }
    }
    const std::size_t size = fixed_size(key);
    std::array<octet, 8> room{};
    writer value(room);
    write_bits(value, called.value_or(0), size);
    const octets_view octets = own.empty() ? octets_view(value.written()) : octets_view(own);
    if (called && read_bits(octets) != *called) {
        return errc::value_out_of_range;
    }
    out.insert(out.end(), octets.begin(), octets.end());
    const bool deeper = key.number.depth + 1U < attribute_number::max_depth;
    const std::uint64_t now = read_bits(octets);
    const attribute_definition* next =
        deeper && now <= 0xFFFFFFFFU
            ? tables_->find(key.number.child(static_cast<std::uint32_t>(now)))
            : nullptr;
    if (next == nullptr) {
        return {};
    }
    std::vector<container_part> parts_of_next;
    for (const container_part& part : inner) {
        if (part.number != key.number) {
            parts_of_next.push_back(part);
        }
    }
    octet_string contents;
    auto written = parts_of_next.empty() ? write_structure(contents, *next, {})
                                         : write_part(contents, next->number, parts_of_next);
    const std::size_t length = contents.size() + next->length_offset;
    if (next->length_octets == 1 && length > 0xFF) {
        written = errc::value_too_long;
    }
    std::array<octet, 2> prefix{};
    writer head(prefix);
    write_bits(head, length, next->length_octets);
    behind.insert(behind.end(), prefix.begin(),
                  prefix.begin() + static_cast<std::ptrdiff_t>(head.size()));
    behind.insert(behind.end(), contents.begin(), contents.end());
    return written;
}

} // namespace radius::detail

namespace radius {

void append_quoted(std::string& out, std::string_view text) {
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

std::string quoted(std::string_view text) {
    std::string out;
    append_quoted(out, text);
    return out;
}

result<std::string> unquote(std::string_view text) {
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

dictionary_error::dictionary_error() : dictionary_error({}, 0, {}, {}) {}

dictionary_error::dictionary_error(const std::string& file, std::size_t line, const std::string& problem, std::string text) : std::runtime_error(file + (line != 0 ? ":" + std::to_string(line) : "") + ": " + problem),
      file_(file), line_(line), text_(std::move(text)) {}

} // namespace radius

namespace radius::detail {

line_outcome::line_outcome(complaint what) : what_(std::make_unique<complaint>(std::move(what))) {}

complaint complain(std::string_view before, std::string_view text, std::string_view behind) {
    std::string problem(before);
    problem += problem.empty() ? "" : " ";
    append_quoted(problem, text);
    problem += behind;
    return {std::move(problem), std::string(text)};
}

} // namespace radius::detail

namespace radius::detail {

auto dictionary_words::read(std::string_view& text) noexcept -> void {
    const char* at = text.data();
    const char* const end = at + text.size();
    count = 0;
    odd = false;
    for (;;) {
        while (at != end && kind_of(*at) == blank) {
            ++at;
        }
        if (at != end && kind_of(*at) <= odd_letter) {
            const char* const begin = at;
            do {
                odd = odd || kind_of(*at) == odd_letter;
                ++at;
            } while (at != end && kind_of(*at) <= odd_letter);
            add(begin, at);
            continue;
        }
        if (at != end && *at == '#') {
            const void* const found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
            at = found != nullptr ? static_cast<const char*>(found) : end;
        }
        break;
    }
    size = static_cast<std::size_t>(at - text.data());
    text.remove_prefix(size + (at != end ? 1U : 0U));
}

auto dictionary_words::operator[](std::size_t place) const noexcept -> std::string_view { return words[place]; }

auto dictionary_words::unprintable() const noexcept -> std::string_view {
    for (std::size_t place = 0; odd && place < count; ++place) {
        if (!is_printable(words[place])) {
            return words[place];
        }
    }
    return {};
}

auto dictionary_words::kind_of(char given) noexcept -> kind { return kinds[static_cast<std::uint8_t>(given)]; }

auto dictionary_words::add(const char* begin, const char* end) noexcept -> void {
    if (count == capacity) {
        begin = words[--count].data();
    }
    words[count++] = {begin, static_cast<std::size_t>(end - begin)};
}

line_outcome append_path(attribute_number& number, std::string_view text) {
    std::string_view rest = text;
    do {
        const auto part = parse_unsigned(take_part(rest, '.'), 0xFFFFFFFFU);
        if (!part) {
            return complain("bad attribute number", text);
        }
        if (number.depth == attribute_number::max_depth) {
            return complain("attribute number", text, " lies too deep");
        }
        number = number.child(static_cast<std::uint32_t>(*part));
    } while (!rest.empty());
    return text.ends_with('.') ? line_outcome(complain("bad attribute number", text))
                               : line_outcome();
}

result<bool, complaint> read_sized_type(std::string_view word, attribute_definition& definition) {
    const std::size_t bracket = word.find('[');
    if (bracket == std::string_view::npos || !word.ends_with(']')) {
        return false;
    }
    const std::string_view kind = word.substr(0, bracket);
    const bool bits = same_name(kind, "bit");
    const auto size = parse_unsigned(word.substr(bracket + 1, word.size() - bracket - 2), 0xFFFF);
    if (same_name(kind, "octets")) {
        definition.type = data_type::octets;
    } else if (same_name(kind, "string")) {
        definition.type = data_type::text;
    } else if (same_name(kind, "struct")) {
        definition.type = data_type::structure;
    } else if (!bits) {
        return false;
    }
    if (!size || *size == 0 || (bits && *size > 56)) {
        return complain("bad length in type", word);
    }
    if (bits) {
        definition.type = bits_type(static_cast<std::size_t>(*size));
        definition.bits = static_cast<std::uint8_t>(*size);
    } else {
        definition.fixed_length = static_cast<std::uint16_t>(*size);
    }
    return true;
}

line_outcome read_type(std::string_view word, attribute_definition& definition) {
    for (const type_word& known : type_words) {
        if (same_name(known.word, word)) {
            definition.type = known.type;
            return {};
        }
    }
    const auto sized = read_sized_type(word, definition);
    if (!sized || *sized) {
        return sized ? line_outcome() : line_outcome(sized.error());
    }
    nearest_name search(word);
    for (const type_word& known : type_words) {
        search.offer(known.word);
    }
    return complain("unknown type", word, search.question());
}

result<vendor_format, complaint> read_vendor_format(std::string_view word) {
    constexpr std::string_view key = "format=";
    if (!same_name(word.substr(0, key.size()), key)) {
        return complain("unknown option", word, "; a vendor's only one is format=");
    }
    std::string_view rest = word.substr(key.size());
    const auto type = parse_unsigned(take_part(rest, ','), 0xFF);
    const auto length = parse_unsigned(take_part(rest, ','), 0xFF);
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
    return vendor_format{static_cast<std::uint8_t>(*type), static_cast<std::uint8_t>(*length),
                         continuation};
}

result<hiding, complaint> read_hiding(std::string_view word) {
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

result<time_unit, complaint> read_precision(std::string_view word) {
    constexpr std::array<std::string_view, 12> words{
        "seconds",      "second",      "s",  "milliseconds", "millisecond", "ms",
        "microseconds", "microsecond", "us", "nanoseconds",  "nanosecond",  "ns"};
    for (std::size_t place = 0; place < words.size(); ++place) {
        if (same_name(word, words[place])) {
            return static_cast<time_unit>(place / 3);
        }
    }
    return complain("unknown precision", word);
}

result<void, complaint> read_subtype(std::string_view word, attribute_definition& definition) {
    const bool is_signed = word.starts_with("int");
    const std::string_view bits =
        word.substr(std::min<std::size_t>(is_signed ? 3 : 4, word.size()));
    const std::uint16_t octets = bits == "16" ? 2 : bits == "32" ? 4 : bits == "64" ? 8 : 0;
    if (octets == 0 || (!is_signed && !word.starts_with("uint")) ||
        (is_signed && definition.type == data_type::time)) {
        return complain("unknown subtype", word);
    }
    definition.fixed_length = octets;
    definition.is_signed = is_signed;
    return {};
}

result<bool, complaint> read_valued_flag(std::string_view name, std::string_view word, attribute_definition& definition, flag_references& references) {
    const data_type type = definition.type;
    const bool timed = type == data_type::time || type == data_type::time_delta;
    if (same_name(name, "encrypt")) {
        const auto hidden = read_hiding(word);
        definition.properties.hidden = hidden.value_or(hiding::none);
        definition.secret = definition.secret || !hidden; // unknown kinds count as secret
        return hidden ? result<bool, complaint>(true) : result<bool, complaint>(hidden.error());
    }
    if (same_name(name, "enum")) {
        references.values = word;
    } else if (same_name(name, "clone")) {
        references.children = word;
    } else if (same_name(name, "ref")) {
        references.group = word;
    } else if (same_name(name, "key")) {
        references.key = word;
    } else if (same_name(name, "length") && (word == "uint8" || word == "uint16")) {
        definition.length_octets = word == "uint8" ? 1 : 2;
    } else if (same_name(name, "offset") && parse_unsigned(word, 0xFF)) {
        definition.length_offset = static_cast<std::uint8_t>(*parse_unsigned(word));
    } else if (same_name(name, "precision") && timed) {
        const auto unit = read_precision(word);
        if (!unit) {
            return unit.error();
        }
        definition.unit = *unit;
    } else if (same_name(name, "subtype") && timed) {
        if (const auto read = read_subtype(word, definition); !read) {
            return read.error();
        }
    } else {
        return false;
    }
    return true;
}

result<bool, complaint> read_flag(std::string_view flag, attribute_definition& definition, flag_references& references) {
    if (const std::size_t sign = flag.find('='); sign != std::string_view::npos) {
        return read_valued_flag(flag.substr(0, sign), flag.substr(sign + 1), definition,
                                references);
    }
    const data_type type = definition.type;
    if (same_name(flag, "has_tag")) {
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
    } else if (same_name(flag, "key")) {
        definition.key = true;
    } else if (same_name(flag, "extended")) {
        definition.type = data_type::extended;
    } else if (same_name(flag, "long-extended") || same_name(flag, "long_extended") ||
               (same_name(flag, "long") && type == data_type::extended)) { // of 2020's files
        definition.type = data_type::long_extended;
    } else if (same_name(flag, "abinary")) {
        definition.type = data_type::filter;
    } else {
        return same_name(flag, "counter") || same_name(flag, "unsafe"); // not used on the wire
    }
    return true;
}

} // namespace radius::detail

namespace radius {

pair_error::pair_error() : pair_error(0, {}) {}

pair_error::pair_error(std::size_t line, const std::string& problem) : std::runtime_error("line " + std::to_string(line) + ": " + problem), line_(line) {}

} // namespace radius

namespace radius::detail {

pair_scanner::pair_scanner(std::string_view text, std::size_t first_line) noexcept : rest_(text), line_(first_line) {}

auto pair_scanner::next(pair_words& pair) -> bool {
    if (rest_.starts_with("\xEF\xBB\xBF")) {
        fail("a byte order mark stands before the text; save it as UTF-8 without one");
    }
    skip_between();
    if (rest_.empty()) {
        return false;
    }
    pair.line = line_;
    pair.name = take(rest_.find_first_of(" \t\r\n=+,#\"'"));
    skip_blanks();
    take_operator(pair.name);
    skip_blanks();
    pair.value = take_value(pair.name);
    skip_blanks();
    if (!rest_.empty() &&
        std::string_view(",#\r\n").find(rest_.front()) == std::string_view::npos) {
        // Do not show that text: it may be part of a password.
        fail("text behind the value of " + quoted(pair.name) +
             "; a comma or a line end stands between pairs, and text with spaces has quotes");
    }
    return true;
}

auto pair_scanner::fail(const std::string& problem) const -> void { throw pair_error(line_, problem); }

auto pair_scanner::take(std::size_t count) noexcept -> std::string_view {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(taken.size());
    return taken;
}

auto pair_scanner::skip_blanks() noexcept -> void {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r"), rest_.size()));
}

auto pair_scanner::skip_between() noexcept -> void {
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

auto pair_scanner::take_operator(std::string_view& name) -> void {
    if (name.ends_with(':') && rest_.starts_with('=')) { // ":=" right after the name
        name.remove_suffix(1);
    }
    if (name.empty()) {
        fail("a name is missing before " + quoted(rest_.substr(0, rest_.find('\n'))));
    }
    for (const std::string_view sign : {"==", "=~", "=*"}) {
        if (rest_.starts_with(sign)) {
            fail(quoted(name) + " is followed by " + std::string(sign) +
                 ", which compares; write =, := or +=");
        }
    }
    for (const std::string_view sign : {":=", "+=", "="}) {
        if (rest_.starts_with(sign)) {
            rest_.remove_prefix(sign.size());
            return;
        }
    }
    fail(quoted(name) + " is not followed by =");
}

auto pair_scanner::take_value(std::string_view name) -> std::string_view {
    if (rest_.starts_with('{')) {
        return take_braces(name);
    }
    if (!rest_.starts_with('"') && !rest_.starts_with('\'')) {
        const std::string_view value = take(rest_.find_first_of(" \t\r\n,"));
        if (value.empty()) {
            fail("a value is missing");
        }
        return value;
    }
    const std::size_t size = quoted_size(0);
    if (size == 0) {
        fail("the quote is not closed in the value of " + quoted(name));
    }
    return take(size);
}

auto pair_scanner::quoted_size(std::size_t begin) const noexcept -> std::size_t {
    for (std::size_t place = begin + 1; place < rest_.size() && rest_[place] != '\n'; ++place) {
        if (rest_[place] == '\\') {
            ++place;
        } else if (rest_[place] == rest_[begin]) {
            return place + 1 - begin;
        }
    }
    return 0;
}

auto pair_scanner::take_braces(std::string_view name) -> std::string_view {
    std::size_t depth = 0;
    for (std::size_t place = 0; place < rest_.size(); ++place) {
        const char letter = rest_[place];
        if (letter == '"' || letter == '\'') {
            const std::size_t size = quoted_size(place);
            if (size == 0) {
                break;
            }
            place += size - 1;
        } else if (letter == '{') {
            ++depth;
        } else if (letter == '}' && --depth == 0) {
            const std::string_view value = take(place + 1);
            line_ += static_cast<std::size_t>(std::count(value.begin(), value.end(), '\n'));
            return value;
        }
    }
    fail("a brace is not closed in the value of " + quoted(name));
}

filter_words::filter_words(std::string_view text) noexcept : rest_(text) {}

auto filter_words::peek() noexcept -> std::string_view {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
    return rest_.substr(0, rest_.find_first_of(" \t\r\n"));
}

auto filter_words::take() noexcept -> std::string_view {
    const std::string_view word = peek();
    rest_.remove_prefix(word.size());
    return word;
}

auto filter_words::take_if(std::string_view wanted) noexcept -> bool {
    const bool found = same_name(peek(), wanted);
    rest_.remove_prefix(found ? wanted.size() : 0);
    return found;
}

bool read_filter_port(filter_words& words, filter_fields& fields, std::size_t side, bool socket) noexcept {
    const std::string_view sign = words.take();
    for (std::size_t place = 1; place < filter_signs.size(); ++place) {
        if (sign == filter_signs[place]) {
            fields.signs[side] = static_cast<octet>(place);
        }
    }
    const std::string_view word = words.take();
    const bool bare = socket && !word.starts_with("0x");
    const auto port =
        filter_number(bare ? "0x" + std::string(word) : std::string(word), filter_ports);
    fields.ports[side] = port.value_or(0);
    return port && fields.signs[side] != 0;
}

bool read_filter_address(filter_words& words, filter_fields& fields, std::size_t side, bool v6) {
    const std::string_view word = words.take();
    const std::size_t slash = word.find('/');
    const auto address = ip_address::parse(word.substr(0, slash));
    if (!address || address->is_v6() != v6) {
        return false;
    }
    const octet first = v6 ? octet{0xFF} : address->v4().octets()[0];
    const unsigned of_class = *address == ip_address(ipv4_address()) ? 0U
                              : first < 0x80                         ? 8U
                              : first < 0xC0                         ? 16U
                              : first < 0xE0                         ? 24U
                                                                     : 32U;
    result<std::uint64_t> length = v6 ? 128U : of_class;
    if (slash != std::string_view::npos) {
        length = parse_unsigned(word.substr(slash + 1), address->bits());
    }
    fields.lengths[side] = static_cast<octet>(length.value_or(0));
    fields.addresses[side] =
        v6 ? to_octets(address->v6().octets()) : to_octets(address->v4().octets());
    return length.has_value();
}

bool read_ip_filter(filter_words& words, filter_fields& fields, bool v6) {
    fields.addresses = {octet_string(v6 ? 16 : 4), octet_string(v6 ? 16 : 4)};
    bool sound = true;
    while (sound && !words.peek().empty()) {
        if (words.take_if("srcip")) {
            sound = read_filter_address(words, fields, 0, v6);
        } else if (words.take_if("dstip")) {
            sound = read_filter_address(words, fields, 1, v6);
        } else if (words.take_if("srcport")) {
            sound = read_filter_port(words, fields, 0, false);
        } else if (words.take_if("dstport")) {
            sound = read_filter_port(words, fields, 1, false);
        } else if (words.take_if("est")) {
            fields.established = true;
        } else {
            const auto protocol = filter_number(words.take(), filter_protocols);
            fields.protocol = static_cast<octet>(protocol.value_or(0));
            sound = protocol && *protocol <= 0xFF;
        }
    }
    return sound;
}

bool read_ipx_filter(filter_words& words, filter_fields& fields) {
    fields.addresses = {octet_string(10), octet_string(10)};
    while (!words.peek().empty()) {
        const std::size_t side = words.peek().starts_with('d') ? 1 : 0;
        const std::string begin = side == 1 ? "dstipx" : "srcipx";
        if (!words.take_if(begin + "net")) {
            return false;
        }
        std::string net(words.take());
        if (!net.starts_with("0x")) {
            net.insert(0, "0x");
        }
        const auto number = parse_unsigned(net, 0xFFFFFFFFU);
        const bool named = words.take_if(begin + "node");
        const auto node = from_hex(words.take());
        if (!number || !named || !node || node->size() != 6) {
            return false;
        }
        std::array<octet, 10> address{};
        writer out(address);
        out.u32(static_cast<std::uint32_t>(*number));
        out.put(*node);
        fields.addresses[side] = to_octets(address);
        if (words.take_if(begin + "sock") || words.take_if(begin + "soc")) {
            if (!read_filter_port(words, fields, side, true)) {
                return false;
            }
        }
    }
    return true;
}

bool read_generic_filter(filter_words& words, filter_fields& fields) {
    const auto offset = parse_unsigned(words.take(), 0xFFFF);
    const auto mask = from_hex(words.take());
    const auto compared = from_hex(words.take());
    if (!offset || !mask || !compared || mask->size() != compared->size() || mask->size() > 6) {
        return false;
    }
    fields.offset = static_cast<std::uint16_t>(*offset);
    fields.mask = *mask;
    fields.compared = *compared;
    fields.unequal = words.take_if("!=");
    words.take_if("==");
    fields.more = words.take_if("more");
    return words.peek().empty();
}

octet_string filter_octets(const filter_fields& fields) {
    octet_string octets(fields.type == 3 ? 48 : 32);
    writer out(octets);
    out.u8(static_cast<octet>(fields.type));
    out.u8(fields.forward ? 1 : 0);
    out.u8(fields.in ? 1 : 0);
    out.u8(0);
    if (fields.type == 0) {
        const auto padded = [&out](octet_string part) {
            part.resize(6);
            out.put(part);
        };
        out.u16(fields.offset);
        out.u16(static_cast<std::uint16_t>(fields.mask.size()));
        out.u16(fields.more ? 1 : 0);
        padded(fields.mask);
        padded(fields.compared);
        out.u8(fields.unequal ? 1 : 0);
        return octets;
    }
    for (std::size_t side = 0; side < 2; ++side) {
        out.put(fields.addresses[side]);
        if (fields.type == 2) {
            out.u16(fields.ports[side]);
        }
    }
    if (fields.type != 2) {
        out.put(fields.lengths);
        out.u8(fields.protocol);
        out.u8(fields.established ? 1 : 0);
        out.u16(fields.ports[0]);
        out.u16(fields.ports[1]);
    }
    out.put(fields.signs);
    return octets;
}

} // namespace radius::detail

namespace radius {

result<octet_string> parse_filter(std::string_view text) {
    detail::filter_words words(text);
    detail::filter_fields fields;
    const std::string_view type = words.take();
    while (fields.type < detail::filter_types.size() &&
           !same_name(type, detail::filter_types[fields.type])) {
        ++fields.type;
    }
    fields.in = words.take_if("in");
    bool sound = fields.in || words.take_if("out");
    fields.forward = words.take_if("forward");
    sound = sound && (fields.forward || words.take_if("drop"));
    if (!sound || fields.type == detail::filter_types.size()) {
        return errc::text_invalid;
    }
    sound = fields.type == 0   ? detail::read_generic_filter(words, fields)
            : fields.type == 2 ? detail::read_ipx_filter(words, fields)
                               : detail::read_ip_filter(words, fields, fields.type == 3);
    return sound ? result<octet_string>(detail::filter_octets(fields))
                 : result<octet_string>(errc::text_invalid);
}

} // namespace radius

namespace radius::detail {

void append_filter_port(std::string& out, std::string_view name, octet sign, std::uint64_t port, bool socket) {
    if (sign == 0 || sign >= filter_signs.size()) {
        return;
    }
    out.append(" ").append(name).append(" ").append(filter_signs[sign]).append(" ");
    const std::array<octet, 2> octets{static_cast<octet>(port >> 8U), static_cast<octet>(port)};
    out += socket ? "0x" + to_hex(octets) : std::to_string(port);
}

std::uint64_t filter_bits(octets_view octets) noexcept {
    std::uint64_t bits = 0;
    for (const octet next : octets) {
        bits = bits << 8U | next;
    }
    return bits;
}

bool is_all_zero(octets_view octets) noexcept {
    return std::all_of(octets.begin(), octets.end(), [](octet next) { return next == 0; });
}

void append_ip_filter(std::string& out, octets_view octets, bool v6) {
    const std::size_t size = v6 ? 16 : 4;
    const octets_view behind = octets.subspan(4 + 2 * size);
    for (const std::size_t side : {0U, 1U}) {
        const octets_view address = octets.subspan(4 + side * size, size);
        if (is_all_zero(address)) {
            continue;
        }
        out += side == 0 ? " srcip " : " dstip ";
        if (v6) {
            ipv6_address::octets_type whole{};
            std::copy(address.begin(), address.end(), whole.begin());
            out += ipv6_address(whole).to_string();
        } else {
            ipv4_address::octets_type whole{};
            std::copy(address.begin(), address.end(), whole.begin());
            out += ipv4_address(whole).to_string();
        }
        out += "/" + std::to_string(behind[side]);
    }
    const auto known =
        std::find_if(filter_protocols.begin(), filter_protocols.end(),
                     [&](const filter_word& one) { return one.number == behind[2]; });
    out += " " +
           (known != filter_protocols.end() ? std::string(known->word) : std::to_string(behind[2]));
    append_filter_port(out, "srcport", behind[8], filter_bits(behind.subspan(4, 2)), false);
    append_filter_port(out, "dstport", behind[9], filter_bits(behind.subspan(6, 2)), false);
    out += behind[3] != 0 ? " est" : "";
}

void append_ipx_filter(std::string& out, octets_view octets) {
    for (const std::size_t side : {0U, 1U}) {
        const octets_view address = octets.subspan(4 + side * 12, 12);
        if (is_all_zero(address.first(10))) {
            continue;
        }
        const std::string begin = side == 0 ? "srcipx" : "dstipx";
        const bool wide = address[0] != 0 || address[1] != 0;
        out += " " + begin + "net 0x" + to_hex(address.subspan(wide ? 0 : 2, wide ? 4 : 2));
        out += " " + begin + "node 0x" + to_hex(address.subspan(4, 6));
        append_filter_port(out, begin + "sock", octets[28 + side], filter_bits(address.subspan(10)),
                           true);
    }
}

void append_generic_filter(std::string& out, octets_view octets) {
    const std::size_t size = std::min<std::size_t>(octets[7], 6);
    out += " " + std::to_string(filter_bits(octets.subspan(4, 2)));
    out += " " + to_hex(octets.subspan(10, size)) + " " + to_hex(octets.subspan(16, size));
    out += octets[22] != 0 ? " !=" : " ==";
    out += octets[9] != 0 ? " more" : "";
}

} // namespace radius::detail

namespace radius {

std::optional<std::string> filter_text(octets_view octets) {
    if (octets.size() < 32 || octets[0] >= detail::filter_types.size() ||
        octets.size() != (octets[0] == 3 ? 48U : 32U)) {
        return std::nullopt;
    }
    std::string out(detail::filter_types[octets[0]]);
    out += octets[2] != 0 ? " in" : " out";
    out += octets[1] != 0 ? " forward" : " drop";
    switch (octets[0]) {
    case 0: detail::append_generic_filter(out, octets); break;
    case 2: detail::append_ipx_filter(out, octets); break;
    default: detail::append_ip_filter(out, octets, octets[0] == 3);
    }
    const auto again = parse_filter(out);
    return again && equal_octets(*again, octets) ? std::optional(out) : std::nullopt;
}

bool append_date(std::string& out, std::int64_t count, time_unit unit) {
    const std::chrono::seconds since(count / units_a_second(unit) -
                                     (count % units_a_second(unit) < 0 ? 1 : 0));
    constexpr std::int64_t first = -62167219200; // the years 0 and 9999 begin and end here
    constexpr std::int64_t last = 253402300799;
    if (since.count() < first || since.count() > last) {
        return false;
    }
    const std::chrono::sys_seconds time(since);
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
    append(seconds % 60, 2, unit == time_unit::seconds ? "Z" : ".");
    if (unit != time_unit::seconds) {
        append(count - since.count() * units_a_second(unit), 3 * static_cast<std::size_t>(unit),
               "Z");
    }
    return true;
}

result<std::int64_t> parse_date(std::string_view text, time_unit unit) noexcept {
    std::int64_t nanoseconds = 0;
    auto date = detail::parse_rfc3339(text, nanoseconds);
    date = date ? date : detail::parse_named_month(text);
    if (!date) {
        return date.error();
    }
    const std::int64_t smallest = units_a_second(time_unit::nanoseconds) / units_a_second(unit);
    const auto whole = convert_time(date->time_since_epoch().count(), time_unit::seconds, unit);
    if (!whole || nanoseconds % smallest != 0) {
        return errc::value_out_of_range;
    }
    return *whole + nanoseconds / smallest;
}

} // namespace radius

namespace radius::detail {

result<std::int64_t> parse_exponent(std::string_view text) noexcept {
    constexpr std::int64_t most = 1'000'000'000;
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative || text.starts_with('+') ? 1 : 0);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::invalid_argument || end != text.data() + text.size()) {
        return errc::text_invalid;
    }
    const bool fits = error == std::errc() && number < static_cast<std::uint64_t>(most);
    const std::int64_t size = fits ? static_cast<std::int64_t>(number) : most;
    return negative ? -size : size;
}

result<double> parse_double(std::string_view text) {
    const bool negative = text.starts_with('-');
    const std::string_view number = text.substr(negative ? 1 : 0);
    if (same_name(number, "inf") || same_name(number, "infinity")) {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        return negative ? -infinity : infinity;
    }
    if (same_name(number, "nan")) {
        return errc::value_out_of_range;
    }
    // strtod gets only digits and an exponent, because its decimal point depends on the locale.
    std::string digits(negative ? "-" : "");
    const std::size_t end = std::min(number.find_first_not_of("0123456789."), number.size());
    const std::size_t point = std::min(number.find('.'), end);
    const std::string_view fraction = number.substr(point, end - point).substr(point < end ? 1 : 0);
    digits.append(number.substr(0, point)).append(fraction);
    if (point + fraction.size() == 0 || fraction.find('.') != std::string_view::npos) {
        return errc::text_invalid;
    }
    auto exponent = -static_cast<std::int64_t>(fraction.size());
    if (end < number.size()) {
        const auto written = parse_exponent(number.substr(end + 1));
        if (fold_case(number[end]) != 'e' || !written) {
            return errc::text_invalid;
        }
        exponent += *written;
    }
    digits.append("e").append(std::to_string(exponent));
    const double nearest = std::strtod(digits.c_str(), nullptr);
    return std::isinf(nearest) ? result<double>(errc::value_out_of_range) : nearest;
}

} // namespace radius::detail

namespace radius {

value_names::value_names(const dictionary_tables& tables, const attribute_definition& attribute) noexcept : tables_(&tables), attribute_(&attribute) {}

auto value_names::name(std::uint64_t number) const noexcept -> std::string_view {
    return tables_ != nullptr ? tables_->value_name(*attribute_, number) : std::string_view();
}

auto value_names::number(std::string_view name) const noexcept -> std::optional<std::uint64_t> {
    return tables_ != nullptr ? tables_->value_number(*attribute_, name) : std::nullopt;
}

auto value_names::all() const noexcept -> std::span<const value_definition> {
    return tables_ != nullptr ? tables_->values(*attribute_)
                              : std::span<const value_definition>();
}

} // namespace radius

namespace radius::detail {

std::optional<std::uint64_t> named_bits(const value& shown) noexcept {
    if (const auto address = shown.get_if<ipv4_address>()) {
        return read_bits(address->octets());
    }
    const bool other =
        shown.kind() == value_kind::ethernet || shown.kind() == value_kind::interface_id;
    return shown.is_number() || other ? std::optional(shown.bits()) : std::nullopt;
}

result<value> named_value(const value_form& form, std::uint64_t bits) {
    std::array<octet, 8> room{};
    writer out(room);
    write_bits(out, bits, fixed_size(form));
    return decode(form, out.written());
}

void append_count(std::string& out, std::int64_t count, time_unit unit) {
    constexpr std::string_view suffixes[]{"", "ms", "us", "ns"};
    out += std::to_string(count);
    out += suffixes[static_cast<std::size_t>(unit)];
}

void append_plain(std::string& out, const value& shown, data_type type) {
    const auto count = static_cast<std::int64_t>(shown.bits());
    switch (shown.kind()) {
    case value_kind::text: append_quoted(out, shown.bytes()); break;
    case value_kind::octets: {
        const octets_view octets = as_octets(shown.bytes());
        const auto text = type == data_type::filter ? filter_text(octets) : std::nullopt;
        if (text) {
            append_quoted(out, *text);
        } else {
            out.append("0x").append(to_hex(octets));
        }
        break;
    }
    case value_kind::number:
        if (type == data_type::boolean) {
            out += shown.bits() == 0 ? "no" : "yes";
        } else {
            out += std::to_string(shown.bits());
        }
        break;
    case value_kind::negative: out += std::to_string(count); break;
    case value_kind::floating: {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                       std::bit_cast<double>(shown.bits()))
                             .ptr;
        out.append(digits.data(), end);
        break;
    }
    case value_kind::address: out += shown.as<ip_address>().to_string(); break;
    case value_kind::prefix: out += shown.as<ip_prefix>().to_string(); break;
    case value_kind::interface_id: out += shown.as<interface_id>().to_string(); break;
    case value_kind::ethernet: out += shown.as<ethernet_address>().to_string(); break;
    case value_kind::time:
        if (!append_date(out, count, shown.unit())) {
            append_count(out, count, shown.unit());
        }
        break;
    case value_kind::span: append_count(out, count, shown.unit()); break;
    }
}

result<std::int64_t> parse_count(std::string_view text, time_unit unit) noexcept {
    std::size_t digits = text.find_last_of("0123456789");
    digits = digits == std::string_view::npos ? 0 : digits + 1;
    constexpr std::string_view suffixes[]{"s", "ms", "us", "ns"};
    time_unit given = unit;
    bool known = digits == text.size();
    for (std::size_t place = 0; place < std::size(suffixes); ++place) {
        if (text.substr(digits) == suffixes[place]) {
            given = static_cast<time_unit>(place);
            known = true;
        }
    }
    const bool negative = text.starts_with('-');
    const auto number = parse_unsigned(text.substr(negative ? 1 : 0, digits - (negative ? 1 : 0)),
                                       0x7FFFFFFFFFFFFFFF);
    if (!known || !number) {
        return known ? number.error() : errc::text_invalid;
    }
    const auto signed_number = static_cast<std::int64_t>(*number);
    const auto count = convert_time(negative ? -signed_number : signed_number, given, unit);
    return count ? result<std::int64_t>(*count) : result<std::int64_t>(errc::value_out_of_range);
}

result<value> parse_integer(const value_form& form, std::string_view text) {
    if (form.type == data_type::boolean) {
        const bool yes = same_name(text, "yes") || same_name(text, "true");
        if (yes || same_name(text, "no") || same_name(text, "false")) {
            return value(yes ? 1 : 0);
        }
    }
    const bool negative = text.starts_with('-');
    const bool hexadecimal = negative && text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
    const auto number = parse_unsigned(text.substr(negative ? 1 : 0));
    if (!number || hexadecimal) {
        return hexadecimal ? errc::text_invalid : number.error();
    }
    if (negative && *number > std::uint64_t{1} << 63U) {
        return errc::value_out_of_range;
    }
    return convert(form, negative ? value(static_cast<std::int64_t>(0 - *number)) : value(*number));
}

result<value> parse_float(const value_form& form, std::string_view text) {
    const auto number = parse_double(text);
    if (!number || form.type != data_type::float32 || std::isinf(*number)) {
        return number ? convert(form, value(*number)) : result<value>(number.error());
    }
    if (std::fabs(*number) > static_cast<double>(std::numeric_limits<float>::max())) {
        return errc::value_out_of_range;
    }
    return convert(form, value(static_cast<double>(static_cast<float>(*number)))); // the nearest
}

result<value> parse_plain(const value_form& form, std::string_view text, bool quoted) {
    const bool hexadecimal = !quoted && (text.starts_with("0x") || text.starts_with("0X"));
    switch (form.type) {
    case data_type::text: return value(text);
    case data_type::time: {
        const auto count = parse_count(text, form.unit);
        const auto date = count ? count : parse_date(text, form.unit);
        return date ? convert(form, value::of_time(*date, form.unit)) : result<value>(date.error());
    }
    case data_type::time_delta: {
        const auto count = parse_count(text, form.unit);
        return count ? convert(form, value::of_duration(*count, form.unit))
                     : result<value>(count.error());
    }
    case data_type::ipv4addr: return as_value(ipv4_address::parse(text));
    case data_type::ipv6addr: return as_value(ipv6_address::parse(text));
    case data_type::combo_ip: return as_value(ip_address::parse(text));
    case data_type::ipv4prefix: return parse_prefix<ipv4_prefix>(text);
    case data_type::ipv6prefix: return parse_prefix<ipv6_prefix>(text);
    case data_type::ifid: return as_value(interface_id::parse(text));
    case data_type::ether: return as_value(ethernet_address::parse(text));
    case data_type::float32:
    case data_type::float64: return parse_float(form, text);
    default: break;
    }
    if (is_integer(form.type)) {
        return parse_integer(form, text);
    }
    if (hexadecimal) {
        return as_value(from_hex(text));
    }
    if (form.type == data_type::filter) {
        return as_value(parse_filter(text));
    }
    return form.type == data_type::octets ? result<value>(value(as_octets(text)))
                                          : result<value>(errc::text_invalid);
}

} // namespace radius::detail

namespace radius {

void append_value(std::string& out, const value& shown, const value_names& names) {
    const auto bits = detail::named_bits(shown);
    const std::string_view name = bits ? names.name(*bits) : std::string_view();
    if (detail::is_bare_word(name)) {
        out += name;
    } else if (!name.empty()) {
        append_quoted(out, name);
    } else {
        const std::size_t before = out.size();
        detail::append_plain(out, shown, names.type());
        if (shown.is_number() && names.number(std::string_view(out).substr(before))) {
            out.resize(before); // the name of another number looks like this number
            std::array<char, 16> digits{};
            const auto end =
                std::to_chars(digits.data(), digits.data() + digits.size(), shown.bits(), 16).ptr;
            out.append("0x").append(digits.data(), end);
        }
    }
}

std::string to_text(const value& shown, const value_names& names) {
    std::string out;
    append_value(out, shown, names);
    return out;
}

result<value> parse_value(const value_form& form, std::string_view text, const value_names& names) {
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
    if (has_value_names(form.type)) {
        if (!quoted && is_integer(form.type) && text.starts_with("::")) {
            text.remove_prefix(2);
        }
        if (const auto known = names.number(text)) {
            return is_signed(form.type) ? convert(form, value(static_cast<std::int64_t>(*known)))
                                        : detail::named_value(form, *known);
        }
    }
    return detail::parse_plain(form, text, quoted);
}

} // namespace radius

namespace radius::detail {

result<std::uint64_t> value_bits(const value_form& form, std::string_view text) {
    if (!has_value_names(form.type)) {
        const auto number = parse_unsigned(text);
        return number ? number : result<std::uint64_t>(errc::value_type_mismatch);
    }
    if (is_integer(form.type)) { // the common case, so take the fast path
        const auto number = parse_unsigned(text);
        if (number && form.type != data_type::boolean) {
            return fits(*number, false, fixed_size(form), is_signed(form.type))
                       ? number
                       : result<std::uint64_t>(errc::value_out_of_range);
        }
    }
    const auto parsed = parse_plain(form, text, false);
    if (!parsed && form.type == data_type::ipv4addr) { // a number, as version 3 writes it
        return parse_unsigned(text, 0xFFFFFFFFU);
    }
    return parsed ? result<std::uint64_t>(*named_bits(*parsed)) : parsed.error();
}

} // namespace radius::detail

namespace radius {

dictionary_pair::dictionary_pair(const dictionary_tables& tables, const attribute_definition& definition, value contents) : tables_(&tables), definition_(&definition), value_(std::move(contents)) {}

auto dictionary_pair::number() const noexcept -> attribute_number { return outermost().number; }

auto dictionary_pair::properties() const noexcept -> flags { return outermost().properties; }

auto dictionary_pair::encode(writer& out) const -> result<void> {
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

auto dictionary_pair::outermost() const noexcept -> const attribute_definition& {
    return detail::outermost(*tables_, *definition_);
}

result<void> dictionary_pair::encode_alone(writer& out) const {
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

dictionary_attribute::dictionary_attribute(const dictionary_tables& tables, const attribute_definition& definition, std::optional<octet> tag) noexcept : tables_(&tables), definition_(&definition), tag_(tag) {}

auto dictionary_attribute::number() const noexcept -> attribute_number { return outermost().number; }

auto dictionary_attribute::properties() const noexcept -> flags { return outermost().properties; }

auto dictionary_attribute::element_size() const noexcept -> std::size_t {
    return definition_->array && definition_->inside == 0 ? fixed_size(*definition_) : 0;
}

auto dictionary_attribute::operator=(const value& contents) const -> dictionary_pair { return pair_of(contents); }

auto dictionary_attribute::outermost() const noexcept -> const attribute_definition& {
    return detail::outermost(*tables_, *definition_);
}

dictionary_attribute dictionary_attribute::operator[](unsigned tag) const {
    if (!definition_->properties.tagged) {
        throw attribute_error(name(), errc::value_out_of_range, "it takes no tag");
    }
    if (tag > max_tag) {
        throw attribute_error(name(), errc::value_out_of_range, "tags run from 0 to 31");
    }
    return {*tables_, *definition_, static_cast<octet>(tag)};
}

void dictionary_attribute::refuse(errc reason, std::string_view text) const {
    const std::string type = "for type " + std::string(to_string(definition_->type)) +
                             std::string(detail::forms_of(definition_->type));
    if (definition_->secret || definition_->properties.hidden != hiding::none) {
        throw attribute_error(name(), reason, type); // the value may be secret
    }
    std::string detail = quoted(text) + " " + type;
    nearest_name search(text);
    for (const value_definition& candidate : names().all()) {
        search.offer(candidate.name);
    }
    throw attribute_error(name(), reason, detail + search.question());
}

dictionary_pair dictionary_attribute::pair_of(const value& contents) const {
    if (definition_->internal) {
        throw attribute_error(name(), errc::attribute_not_allowed, "it cannot stand in a packet");
    }
    const auto text = contents.get_if<std::string_view>();
    const bool literal = is_text_or_octets(definition_->type);
    auto converted = text && !literal ? read_text(*text) : convert(*definition_, contents);
    if (!converted) {
        refuse(converted.error(), text ? std::string(*text) : radius::to_text(contents));
    }
    if (tag_ || contents.tag()) {
        if (!definition_->properties.tagged) {
            throw attribute_error(name(), errc::value_out_of_range, "it takes no tag");
        }
        converted->set_tag(tag_ ? tag_ : contents.tag());
    }
    const std::uint64_t number = converted->get_if<std::uint64_t>().value_or(0);
    if (definition_->properties.tagged && number > 0xFFFFFF) {
        throw attribute_error(name(), errc::value_out_of_range, "a tag leaves room for 24 bits");
    }
    const std::size_t length = definition_->fixed_length;
    const bool bytes = is_text_or_octets(definition_->type) || is_container(definition_->type);
    if (length != 0 && bytes && converted->bytes().size() != length) {
        throw attribute_error(name(), errc::value_length_invalid,
                              std::to_string(length) + " octets wanted");
    }
    return {*tables_, *definition_, *std::move(converted)};
}

dictionary_pair dictionary_attribute::parse(std::string_view text) const {
    const auto parsed = read_text(text);
    if (!parsed) {
        refuse(parsed.error(), text);
    }
    return pair_of(*parsed);
}

detail::container_part dictionary_attribute::part_of(const dictionary_pair& pair) const {
    packet_buffer room;
    writer out(room.room());
    const auto written = pair.encode_alone(out);
    if (!written || !out.ok()) {
        throw attribute_error(pair.name(), written ? errc::value_too_long : written.error());
    }
    return {pair.definition().number, pair.definition().properties, to_octets(out.written())};
}

dictionary_pair dictionary_attribute::join(std::span<const detail::container_part> parts) const {
    octet_string whole;
    const auto written = detail::container_writer(*tables_).write(whole, *definition_, parts);
    if (!written) {
        throw attribute_error(name(), written.error(), "putting it together");
    }
    return {*tables_, *definition_, value(whole)};
}

result<value> dictionary_attribute::decode(octets_view octets, strictness how) const {
    std::array<octet, 8> room{};
    if (definition_->inside != 0) {
        const auto found =
            detail::find_member(*tables_, outermost(), octets, definition_->number, room);
        if (!found) {
            return errc::attribute_missing;
        }
        octets = *found;
    }
    const std::size_t size = definition_->array ? fixed_size(*definition_) : 0;
    const bool several = size != 0 && octets.size() > size && octets.size() % size == 0;
    return decode_alone(several ? octets.first(size) : octets, how);
}

result<value> dictionary_attribute::decode_alone(octets_view octets, strictness how) const {
    const data_type type = definition_->type;
    const flags properties = definition_->properties;
    const std::size_t length = definition_->fixed_length;
    if (properties.keeps_padding && length != 0 && octets.size() > length) {
        octets = octets.first(length); // the padding begins after the fixed length
    }
    if (type == data_type::structure && !detail::sound_structure(*tables_, *definition_, octets)) {
        return errc::value_length_invalid;
    }
    if (!properties.tagged) {
        return radius::decode(*definition_, octets, how);
    }
    const auto split = split_tag(type, properties.hidden, octets);
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
        std::copy(split->value.begin(), split->value.end(), whole.begin() + 1);
    }
    auto decoded = radius::decode(*definition_, integer ? octets_view(whole) : split->value);
    if (decoded && present) {
        decoded->set_tag(split->tag);
    }
    return decoded;
}

} // namespace radius

namespace radius::detail {

container_printer::container_printer(const dictionary_tables& tables, std::string& out) noexcept : tables_(&tables), out_(&out) {}

auto container_printer::print(const attribute_definition& container, octets_view octets, std::size_t nesting) -> bool {
    if (nesting == max_container_nesting) {
        return false;
    }
    *out_ += '{';
    bool first = true;
    const auto inner = [&](const attribute_definition* known, octets_view value) {
        *out_ += first ? " " : ", ";
        first = false;
        return known != nullptr && print_part(*known, value, nesting + 1);
    };
    bool sound = false;
    switch (container.type) {
    case data_type::structure: sound = print_members(container, octets, inner); break;
    case data_type::tlv:
        sound = container.number.depth < attribute_number::max_depth;
        while (sound && !octets.empty()) {
            const auto found = take_element(octets, {});
            sound = found &&
                    inner(tables_->find(container.number.child(found->type)), found->value);
        }
        break;
    case data_type::group:
        sound = check_attributes(octets, octets.size(), true).has_value();
        for (const raw_attribute each : attribute_range(sound ? octets : octets_view())) {
            sound = sound && inner(tables_->find(attribute_number(each.type)), each.value);
        }
        break;
    default: break;
    }
    *out_ += first ? "}" : " }";
    return sound;
}

auto container_printer::print_part(const attribute_definition& part, octets_view octets, std::size_t nesting) -> bool {
    if (part.properties.hidden != hiding::none) {
        return false;
    }
    *out_ += part.name;
    if (part.type == data_type::choice) {
        const attribute_definition* chosen = find_choice(*tables_, part, choice_key_);
        *out_ += " = { ";
        const bool sound = chosen != nullptr && print_part(*chosen, octets, nesting);
        *out_ += " }";
        return sound;
    }
    if (is_container(part.type)) {
        *out_ += " = ";
        return print(part, octets, nesting);
    }
    const auto decoded = decode(part, octets);
    if (!decoded || part.properties.tagged) {
        return false;
    }
    *out_ += " = ";
    append_value(*out_, *decoded, value_names(*tables_, part));
    return true;
}

const attribute_definition* find_inside(const dictionary_tables& tables, const attribute_definition& container, std::string_view name) noexcept {
    if (container.type == data_type::group) {
        return tables.find(name);
    }
    if (const attribute_definition* found = tables.find_path(name, container.number)) {
        return found;
    }
    for (std::uint32_t place = 1; container.type == data_type::structure; ++place) {
        const attribute_definition* member = container.number.depth < attribute_number::max_depth
                                                 ? tables.find(container.number.child(place))
                                                 : nullptr;
        if (member == nullptr) {
            break;
        }
        if (const auto* found = member->key ? tables.find_in(member->number, name) : nullptr) {
            return found; // a STRUCT, which is written beside the members, but belongs to the key
        }
    }
    const attribute_definition* found = tables.find(name);
    return found != nullptr && lies_in(found->number, container.number) ? found : nullptr;
}

bool is_raw(std::string_view name) noexcept {
    return same_name(name.substr(0, raw_mark.size()), raw_mark);
}

std::optional<std::uint32_t> raw_number(std::string_view name) noexcept {
    const auto number = is_raw(name) ? parse_unsigned(name.substr(raw_mark.size()), 0xFFFFFFFFU)
                                     : result<std::uint64_t>(errc::text_invalid);
    return number ? std::optional(static_cast<std::uint32_t>(*number)) : std::nullopt;
}

const attribute_definition* find_of_vendor(const dictionary_tables& tables, const attribute_number& vendor, std::string_view name) noexcept {
    if (const attribute_definition* found = tables.find_path(name, vendor)) {
        return found;
    }
    const attribute_definition* found = tables.find(name);
    if (found != nullptr && lies_in(found->number, vendor)) {
        return found;
    }
    found = nullptr;
    for (const attribute_definition& each : tables.attributes()) {
        const std::size_t prefix = each.name.size() - std::min(each.name.size(), name.size());
        const bool fits = lies_in(each.number, vendor) && prefix > 1 &&
                          each.name[prefix - 1] == '-' && same_name(each.name.substr(prefix), name);
        if (fits && found != nullptr && found->number != each.number) {
            return nullptr;
        }
        found = fits ? &each : found;
    }
    return found;
}

std::optional<attribute_number> number_of_path(const dictionary_tables& tables, std::string_view path) noexcept {
    attribute_number scope;
    bool in_vendor = false;
    if (path.ends_with('.')) {
        return std::nullopt;
    }
    do {
        const std::string_view part = take_part(path, '.');
        const auto number = parse_unsigned(part, 0xFFFFFFFFU);
        if (scope.depth == attribute_number::max_depth) {
            return std::nullopt;
        }
        const bool vendors = holds_vendors(scope);
        const attribute_definition* known = vendors     ? nullptr
                                            : in_vendor ? find_of_vendor(tables, scope, part)
                                                        : tables.find_path(part, scope);
        const bool leads = scope.depth == 0 && known == nullptr && !path.empty() && !number;
        const vendor_definition* vendor = vendors || leads ? tables.find_vendor(part) : nullptr;
        if (vendors && vendor == nullptr && number) {
            vendor = tables.find_vendor(static_cast<std::uint32_t>(*number));
        }
        const attribute_definition* around = tables.find(scope);
        const bool open = around == nullptr || around->type == data_type::tlv ||
                          around->type == data_type::vsa || around->type == data_type::evs ||
                          around->type == data_type::extended ||
                          around->type == data_type::long_extended;
        if (known != nullptr) {
            scope = known->number;
        } else if (vendor != nullptr) {
            scope = leads ? attribute_number(vendor_specific_type) : scope;
            scope = scope.child(vendor->number).with(vendor->format);
        } else if (number && open) {
            scope = scope.child(static_cast<std::uint32_t>(*number));
        } else {
            return std::nullopt;
        }
        in_vendor = vendors || leads;
    } while (!path.empty());
    return scope;
}

const attribute_definition* find_without_prefix(const dictionary_tables& tables, std::string_view path) noexcept {
    const auto number = number_of_path(tables, path);
    return number ? tables.find(*number) : nullptr;
}

result<container_part> parse_raw_part(const dictionary_tables& tables, const attribute_number& scope, bool in_vendor, const pair_words& words) {
    const std::string_view name = words.name.substr(raw_mark.size());
    const auto number = parse_unsigned(name, 0xFFFFFFFFU);
    const attribute_definition* known =
        in_vendor ? find_of_vendor(tables, scope, name) : tables.find_path(name, scope);
    if ((known == nullptr && !number) || scope.depth == attribute_number::max_depth) {
        return errc::name_unknown;
    }
    auto octets = from_hex(words.value);
    if (!octets || !words.value.starts_with("0x")) {
        return errc::text_invalid;
    }
    return container_part{known != nullptr ? known->number
                                           : scope.child(static_cast<std::uint32_t>(*number)),
                          {},
                          *std::move(octets)};
}

result<octet_string> parse_part(const dictionary_tables& tables, const attribute_definition& part, std::string_view text, std::size_t nesting) {
    if (is_container(part.type) && text.starts_with('{')) {
        return parse_container(tables, part, text, nesting + 1);
    }
    const auto parsed = parse_value(part, text, value_names(tables, part));
    packet_buffer room;
    writer out(room.room());
    const auto written = parsed ? dictionary_pair(tables, part, *parsed).encode_alone(out)
                                : result<void>(parsed.error());
    if (!written || !out.ok()) {
        return written ? errc::value_too_long : written.error();
    }
    return to_octets(out.written());
}

result<void> parse_vendor(const dictionary_tables& tables, const attribute_definition& container, const pair_words& pair, std::size_t nesting, std::vector<container_part>& parts) {
    const auto raw = raw_number(pair.name);
    const vendor_definition* vendor =
        raw ? tables.find_vendor(*raw) : tables.find_vendor(pair.name);
    const std::string_view text = pair.value;
    const bool holds_vendors = container.type == data_type::vsa || container.type == data_type::evs;
    if (!holds_vendors || (vendor == nullptr && !raw)) {
        return errc::name_unknown;
    }
    if (text.size() < 2 || !text.starts_with('{') || !text.ends_with('}')) {
        return errc::text_invalid;
    }
    attribute_number scope = container.number.child(vendor != nullptr ? vendor->number : *raw);
    scope.format = vendor != nullptr ? vendor->format : vendor_format{};
    pair_scanner scanner(text.substr(1, text.size() - 2));
    pair_words words;
    while (scanner.next(words)) {
        if (is_raw(words.name)) {
            auto raw_part = parse_raw_part(tables, scope, true, words);
            if (!raw_part) {
                return raw_part.error();
            }
            parts.push_back(*std::move(raw_part));
            continue;
        }
        const attribute_definition* part = find_of_vendor(tables, scope, words.name);
        if (part == nullptr) {
            return errc::name_unknown;
        }
        auto octets = parse_part(tables, *part, words.value, nesting);
        if (!octets) {
            return octets.error();
        }
        parts.push_back({part->number, part->properties, *std::move(octets)});
    }
    return {};
}

result<octet_string> parse_container(const dictionary_tables& tables, const attribute_definition& container, std::string_view text, std::size_t nesting) {
    if (nesting == max_container_nesting || text.size() < 2 || !text.ends_with('}')) {
        return errc::text_invalid;
    }
    std::vector<container_part> parts;
    pair_scanner scanner(text.substr(1, text.size() - 2));
    pair_words words;
    try {
        while (scanner.next(words)) {
            const attribute_definition* part = find_inside(tables, container, words.name);
            if (part == nullptr && container.type == data_type::tlv && is_raw(words.name)) {
                auto raw_part = parse_raw_part(tables, container.number, false, words);
                if (!raw_part) {
                    return raw_part.error();
                }
                parts.push_back(*std::move(raw_part));
                continue;
            }
            if (part == nullptr) {
                const auto read = parse_vendor(tables, container, words, nesting + 1, parts);
                if (!read) {
                    return read.error();
                }
                continue;
            }
            auto octets = parse_part(tables, *part, words.value, nesting);
            if (!octets) {
                return octets.error();
            }
            parts.push_back({part->number, part->properties, *std::move(octets)});
        }
    } catch (const pair_error&) {
        return errc::text_invalid;
    }
    octet_string whole;
    const auto written = container_writer(tables).write(whole, container, parts);
    return written ? result<octet_string>(std::move(whole)) : result<octet_string>(written.error());
}

bool append_container(std::string& out, const dictionary_tables& tables, const attribute_definition& container, octets_view octets) {
    const std::size_t before = out.size();
    if (container_printer(tables, out).print(container, octets)) {
        const auto again = parse_container(tables, container, std::string_view(out).substr(before));
        if (again && equal_octets(*again, octets)) {
            return true;
        }
    }
    out.resize(before);
    return false;
}

} // namespace radius::detail

namespace radius {

std::string dictionary_attribute::to_text(const value& shown) const {
    std::string out;
    const auto octets = is_container(definition_->type) ? shown.get_if<octets_view>()
                                                        : std::optional<octets_view>();
    if (!octets || !detail::append_container(out, *tables_, *definition_, *octets)) {
        append_value(out, shown, names());
    }
    return out;
}

result<value> dictionary_attribute::read_text(std::string_view text) const {
    if (is_container(definition_->type) && text.starts_with('{')) {
        auto octets = detail::parse_container(*tables_, *definition_, text);
        return octets ? result<value>(value(*octets)) : result<value>(octets.error());
    }
    return parse_value(*definition_, text, names());
}

dictionary::dictionary() : tables_(empty_tables()) {}

dictionary::dictionary(std::shared_ptr<const dictionary_tables> tables) noexcept : tables_(std::move(tables)) {}

auto dictionary::find(std::string_view name) const noexcept -> const attribute_definition* {
    return tables_->find(name);
}

auto dictionary::find(const attribute_number& number) const noexcept -> const attribute_definition* {
    return tables_->find(number);
}

auto dictionary::find_vendor(std::string_view name) const noexcept -> const vendor_definition* {
    return tables_->find_vendor(name);
}

auto dictionary::find_vendor(std::uint32_t number) const noexcept -> const vendor_definition* {
    return tables_->find_vendor(number);
}

auto dictionary::value_name(const attribute_definition& attribute, std::uint64_t number) const noexcept -> std::string_view {
    return tables_->value_name(attribute, number);
}

auto dictionary::value_number(const attribute_definition& attribute, std::string_view name) const noexcept -> std::optional<std::uint64_t> {
    return tables_->value_number(attribute, name);
}

auto dictionary::attributes() const noexcept -> std::span<const attribute_definition> {
    return tables_->attributes();
}

auto dictionary::vendors() const noexcept -> std::span<const vendor_definition> { return tables_->vendors(); }

auto dictionary::values(const attribute_definition& attribute) const noexcept -> std::span<const value_definition> {
    return tables_->values(attribute);
}

auto dictionary::value_count() const noexcept -> std::size_t { return tables_->value_count(); }

auto dictionary::counts() const noexcept -> const dictionary_counts& { return tables_->counts(); }

auto dictionary::diagnostics() const noexcept -> std::span<const dictionary_diagnostic> {
    return tables_->diagnostics();
}

auto dictionary::nearest(std::string_view name) const noexcept -> std::string_view {
    return tables_->nearest(name);
}

auto dictionary::operator[](std::string_view name) const& -> dictionary_attribute {
    const auto found = [this](std::string_view text) {
        const attribute_definition* known = find(text);
        return known != nullptr ? known : detail::find_without_prefix(*tables_, text);
    };
    if (const attribute_definition* known = found(name)) {
        return {*tables_, *known};
    }
    const std::size_t colon = name.rfind(':');
    if (colon != std::string_view::npos) {
        const auto tag = detail::parse_unsigned(name.substr(colon + 1), 0xFF);
        const attribute_definition* known = found(name.substr(0, colon));
        if (known != nullptr && tag) {
            return dictionary_attribute(*tables_, *known)[static_cast<unsigned>(*tag)];
        }
        name = name.substr(0, known == nullptr ? colon : name.size());
    }
    const std::string shown = detail::is_bare_word(name) ? std::string(name) : quoted(name);
    if (tables_->is_ambiguous(name)) {
        throw attribute_error(shown, errc::name_unknown,
                              "several have it: write the path to the one that is meant");
    }
    nearest_name search(name);
    search.offer(nearest(name));
    throw attribute_error(shown + search.question(), errc::name_unknown);
}

auto dictionary::empty_tables() -> const std::shared_ptr<const dictionary_tables>& {
    static const auto empty = std::make_shared<const dictionary_tables>();
    return empty;
}

} // namespace radius

namespace radius::detail {

attribute_groups::attribute_groups(attribute_range attributes, const dictionary_tables& names) : names_(&names), all_(attributes.begin(), attributes.end()), taken_(all_.size()) {}

auto attribute_groups::next(attribute_group& group) -> bool {
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

auto attribute_groups::divide(attribute_group& group) -> bool {
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

auto attribute_groups::divide_vendor(attribute_group& group, octets_view value) -> bool {
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

auto attribute_groups::add_elements(attribute_group& group, const attribute_number& vendor, const attribute_range::iterator& whole, const vendor_format& format) -> bool {
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

auto attribute_groups::add_leaves(attribute_group& group, const attribute_number& number, octets_view value) -> bool {
    const attribute_definition* known = names_->find(number);
    const bool container = known != nullptr && known->type == data_type::tlv &&
                           number.depth < attribute_number::max_depth;
    if (!container || !sound_tlvs(value)) {
        add_values(group, number, known, value);
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

auto attribute_groups::add_values(attribute_group& group, const attribute_number& number, const attribute_definition* known, octets_view value) -> void {
    const std::size_t size = known != nullptr && known->array ? fixed_size(*known) : 0;
    while (size != 0 && value.size() > size && value.size() % size == 0) {
        group.leaves.push_back({number, known, value.first(size)});
        value = value.subspan(size);
    }
    group.leaves.push_back({number, known, value});
}

auto attribute_groups::collect(attribute_group& group) -> bool {
    group.wire.clear();
    group.pieces.clear();
    for (const std::size_t piece : pieces_) {
        const octets_view whole = all_[piece].whole;
        group.wire.insert(group.wire.end(), whole.begin(), whole.end());
        group.pieces.push_back(whole);
    }
    group.contiguous = pieces_.back() - pieces_.front() + 1 == pieces_.size();
    return true;
}

auto attribute_groups::gather(attribute_group& group, const attribute_number& number, bool concat) -> bool {
    flags properties;
    properties.concat = concat;
    value_cursor cursor(attribute_range(group.wire), number, properties);
    if (!cursor.next()) {
        return false;
    }
    group.assembled = to_octets(cursor.value());
    return true;
}

auto attribute_groups::take_run() -> void {
    for (std::size_t next = place_ + 1;
         next < all_.size() && !taken_[next] && all_[next].type == all_[place_].type; ++next) {
        pieces_.push_back(next);
    }
}

auto attribute_groups::take_fragments() -> void {
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

auto attribute_groups::take_continued(std::uint32_t vendor, const vendor_format& format) -> void {
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

} // namespace radius::detail

namespace radius::detail {

bool is_one_of(std::span<const attribute_number> numbers, const attribute_number& wanted) noexcept {
    return std::find(numbers.begin(), numbers.end(), wanted) != numbers.end();
}

} // namespace radius::detail

namespace radius {

bool is_secret(const attribute_definition& attribute) noexcept {
    return attribute.secret || attribute.properties.hidden != hiding::none ||
           detail::is_one_of(detail::hidden_numbers, attribute.number) ||
           detail::is_one_of(detail::sensitive_numbers, attribute.number);
}

} // namespace radius

namespace radius::detail {

auto eap_scan::take(octet next) noexcept -> bool {
    if (position_ < header_.size()) {
        header_[position_] = next;
    }
    const bool hidden = position_ >= header_.size() && secret_;
    ++position_;
    if (position_ == header_.size()) {
        secret_ = secret_ || is_secret_method();
    } else if (position_ == 4) {
        length_ = std::size_t{header_[2]} << 8U | header_[3];
        secret_ = length_ < 4; // not an EAP packet: assume that it is secret
    }
    if (position_ == length_ && position_ >= 4) {
        *this = {};
    }
    return hidden;
}

auto eap_scan::is_secret_method() const noexcept -> bool {
    constexpr octet response = 2;
    // MD5-Challenge, One-Time Password, Generic Token Card, SecurID, LEAP, MS-CHAPv2 by either
    // number, and the expanded types, which can contain any of these.
    constexpr std::array<octet, 8> methods{4, 5, 6, 15, 17, 26, 29, 254};
    return header_[0] == response &&
           std::find(methods.begin(), methods.end(), header_[4]) != methods.end();
}

secret_policy::secret_policy(const dictionary_tables& names) noexcept : names_(&names) {}

auto secret_policy::hides(const attribute_number& number, octets_view value, bool fragment) -> bool {
    const attribute_definition* known = names_->find(number);
    if (is_one_of(hidden_numbers, number) || is_one_of(sensitive_numbers, number)) {
        return true;
    }
    if (known == nullptr) {
        return false;
    }
    switch (known->type) {
    case data_type::tlv:
        return radius::is_secret(*known) ||
               ((fragment || number.depth == attribute_number::max_depth ||
                 !sound_tlvs(value)) &&
                may_hold(number));
    case data_type::group: return radius::is_secret(*known) || fragment || group_hides(value);
    default: return radius::is_secret(*known);
    }
}

auto secret_policy::may_hold(const attribute_number& container) -> bool {
    const auto is_below = [&](const attribute_number& number) {
        return number.depth > container.depth && lies_in(number, container);
    };
    if (!secrets_) {
        secrets_.emplace(hidden_numbers.begin(), hidden_numbers.end());
        secrets_->insert(secrets_->end(), sensitive_numbers.begin(), sensitive_numbers.end());
        for (const attribute_definition& each : names_->attributes()) {
            if (radius::is_secret(each)) {
                secrets_->push_back(each.number);
            }
        }
    }
    return std::any_of(secrets_->begin(), secrets_->end(), is_below);
}

secret_octets::secret_octets(octets_view attributes, secret_policy& policy) : policy_(&policy) {
    while (attributes.size() >= 2) {
        const std::size_t length = attributes[1];
        if (length < 2 || length > attributes.size()) {
            break;
        }
        find_in(attributes[0], attributes.subspan(2, length - 2));
        attributes = attributes.subspan(length);
    }
    if (attributes.size() > 2) { // the header shows the error; what follows is unknown
        hide(attributes.subspan(2));
    }
}

auto secret_octets::touches(octets_view part) const noexcept -> bool {
    return std::any_of(pieces_.begin(), pieces_.end(), [&](octets_view piece) {
        return piece.data() < part.data() + part.size() &&
               part.data() < piece.data() + piece.size();
    });
}

auto secret_octets::hide(octets_view value) -> void {
    if (!value.empty()) {
        pieces_.push_back(value);
    }
}

auto secret_octets::find_in(octet type, octets_view value) -> void {
    const attribute_number number(type);
    if (type == vendor_specific_type) {
        find_in_vendor(number, value, true);
    } else if (type == eap_attribute_type) {
        find_in_eap(value);
    } else if (number.is_extended()) {
        find_in_extended(number, value, 1, false);
    } else if (number.is_long_extended()) {
        find_in_long_extended(number, value);
    } else {
        find_in_value(number, value, false);
    }
}

auto secret_octets::find_in_value(const attribute_number& number, octets_view value, bool fragment) -> void {
    if (policy_->hides(number, value, fragment)) {
        hide(value);
        return;
    }
    const attribute_definition* known = policy_->names().find(number);
    const bool divides = known != nullptr && known->type == data_type::tlv && !fragment &&
                         number.depth < attribute_number::max_depth && sound_tlvs(value);
    if (divides) {
        find_in_elements(number, value, {});
    }
}

auto secret_octets::find_in_elements(const attribute_number& parent, octets_view elements, const vendor_format& format) -> void {
    if (!elements.empty() && !sound_elements(elements, format)) {
        hide(policy_->may_hold(parent) ? elements : octets_view());
        return;
    }
    while (!elements.empty()) {
        const auto found = take_element(elements, format);
        if (!found) {
            return;
        }
        const bool fragment = found->continued || continues_;
        continues_ = found->continued;
        find_in_value(parent.child(found->type), found->value, fragment);
    }
}

auto secret_octets::find_in_vendor(const attribute_number& parent, octets_view value, bool laid_out) -> void {
    const auto data = vendor_data::parse(value);
    if (!data) { // no Vendor-Id and no contents
        return;
    }
    const octets_view contents = data->contents;
    const attribute_number number = parent.child(data->vendor);
    if (laid_out) {
        const vendor_definition* vendor = policy_->names().find_vendor(data->vendor);
        find_in_elements(number, contents,
                         vendor != nullptr ? vendor->format : vendor_format{});
    } else if (!contents.empty()) {
        find_in_value(number.child(contents[0]), contents.subspan(1), false);
    }
}

auto secret_octets::find_in_extended(const attribute_number& parent, octets_view value, std::size_t header, bool fragment) -> void {
    if (value.size() <= header) {
        return;
    }
    const attribute_number number = parent.child(value[0]);
    const octets_view contents = value.subspan(header);
    if (value[0] != vendor_specific_type) {
        find_in_value(number, contents, fragment);
    } else if (fragment) {
        hide(policy_->may_hold(number) ? contents : octets_view());
    } else {
        find_in_vendor(number, contents, false);
    }
}

auto secret_octets::find_in_long_extended(const attribute_number& number, octets_view value) -> void {
    const bool more = value.size() > 1 && (value[1] & 0x80U) != 0;
    find_in_extended(number, value, 2, more || long_extended_more_);
    long_extended_more_ = long_extended_more_ || more;
}

auto secret_octets::find_in_eap(octets_view value) -> void {
    std::size_t secret = 0; // the number of secret octets before this one
    for (std::size_t place = 0; place < value.size(); ++place) {
        if (eap_.take(value[place])) {
            ++secret;
        } else {
            hide(value.subspan(place - secret, secret));
            secret = 0;
        }
    }
    hide(value.last(secret));
}

bool secret_policy::group_hides(octets_view attributes) {
    constexpr unsigned max_nesting = 16;
    if (nesting_ == max_nesting) {
        return true;
    }
    ++nesting_;
    const bool found = !secret_octets(attributes, *this).pieces().empty();
    --nesting_;
    return found;
}

auto printable::attributes() const -> attribute_range { return questions_->attributes(message_); }

auto printable::reveal(flags properties, octets_view value, octets_span room) const -> result<octets_view> {
    return questions_->reveal(message_, properties, value, room);
}

auto printable::is_hidden(octets_view whole) const -> bool {
    return holds_clear_text() && questions_->is_hidden(message_, whole);
}

attribute_printer::attribute_printer(const printable& message, const dictionary& names, const print_options& options, std::string& out) : message_(message), names_(&names), options_(options), out_(&out),
      policy_(names.tables()) {}

auto attribute_printer::print() -> void {
    attribute_groups groups(message_.attributes(), names_->tables());
    for (attribute_group group; groups.next(group);) {
        print_group(group);
    }
}

auto attribute_printer::print_group(const attribute_group& group) -> void {
    if (keeps_unknown_secret(group)) {
        begin("Attr-" + group.leaves.front().number.to_string());
        *out_ += "<hidden>\n";
        masked_ = true;
        return;
    }
    const bool eap = group.leaves.front().number == attribute_number(eap_attribute_type);
    if (!options_.show_hidden && (group.opaque || eap) && holds_secret(group)) {
        print_masked(group.leaves.front());
        masked_ = true;
        return;
    }
    for (const attribute_leaf& leaf : group.leaves) {
        print_leaf(leaf);
    }
}

auto attribute_printer::keeps_unknown_secret(const attribute_group& group) const -> bool {
    if (options_.show_hidden || !message_.holds_clear_text()) {
        return false;
    }
    for (const attribute_leaf& leaf : group.leaves) {
        if (leaf.definition != nullptr && leaf.definition->properties.hidden != hiding::none) {
            return false;
        }
    }
    for (const raw_attribute& whole : attribute_range(group.wire)) {
        if (message_.is_hidden(whole.whole)) {
            return true;
        }
    }
    return false;
}

auto attribute_printer::holds_secret(const attribute_group& group) -> bool {
    if (!secrets_) {
        secrets_.emplace(message_.attributes().octets(), policy_);
    }
    return std::any_of(group.pieces.begin(), group.pieces.end(),
                       [&](octets_view piece) { return secrets_->touches(piece); });
}

auto attribute_printer::print_leaf(const attribute_leaf& leaf) -> void {
    const attribute_definition* known = leaf.definition;
    const bool hidden = known != nullptr && known->properties.hidden != hiding::none;
    if (!options_.show_hidden && !hidden && policy_.hides(leaf.number, leaf.value)) {
        print_masked(leaf);
        masked_ = message_.holds_clear_text() || !is_one_of(hidden_numbers, leaf.number);
    } else if (known == nullptr || known->internal) {
        print_raw(leaf.number, leaf.value);
    } else if (known->properties.hidden != hiding::none) {
        print_hidden(leaf);
    } else {
        print_clear(dictionary_attribute(names_->tables(), *known), leaf);
    }
}

auto attribute_printer::print_clear(const dictionary_attribute& attribute, const attribute_leaf& leaf) -> void {
    const auto decoded = attribute.decode(leaf.value);
    if (decoded) {
        print_value(attribute, *decoded);
        return;
    }
    const auto meant = decoded.error() == errc::value_not_canonical
                           ? attribute.decode(leaf.value, strictness::lenient)
                           : decoded;
    if (!meant) {
        print_raw(leaf.number, leaf.value);
        return;
    }
    print_value(attribute, *meant);
    out_->pop_back();
    *out_ += "  # not canonical: 0x" + to_hex(leaf.value) + '\n';
}

auto attribute_printer::print_hidden(const attribute_leaf& leaf) -> void {
    const attribute_definition& known = *leaf.definition;
    if (!options_.show_hidden) {
        print_masked(leaf);
        masked_ = message_.holds_clear_text();
        return;
    }
    std::array<octet, 256> room;
    const auto clear = message_.reveal(known.properties, leaf.value, room);
    const dictionary_attribute attribute(names_->tables(), known);
    const auto decoded =
        clear ? attribute.decode(*clear, strictness::lenient) : result<value>(clear.error());
    wipe(room);
    if (decoded) {
        print_value(attribute, *decoded);
    } else if (message_.holds_clear_text()) {
        print_raw(leaf.number, leaf.value);
    } else {
        print_masked(leaf);
        masked_ = message_.holds_clear_text();
    }
}

auto attribute_printer::print_masked(const attribute_leaf& leaf) -> void {
    if (leaf.definition == nullptr || leaf.definition->internal) {
        begin("Attr-" + leaf.number.to_string());
    } else {
        begin(*leaf.definition, std::nullopt);
    }
    *out_ += "<hidden>\n";
}

auto attribute_printer::print_value(const dictionary_attribute& attribute, const value& shown) -> void {
    begin(attribute.definition(), shown.tag());
    *out_ += attribute.to_text(shown);
    *out_ += '\n';
}

auto attribute_printer::print_raw(const attribute_number& number, octets_view value) -> void {
    begin("Attr-" + number.to_string());
    *out_ += "0x" + to_hex(value) + '\n';
}

auto attribute_printer::begin(const attribute_definition& known, std::optional<octet> tag) -> void {
    *out_ += options_.indent ? "\t" : "";
    names_->tables().append_name(*out_, known);
    *out_ += tag ? ":" + std::to_string(*tag) : "";
    *out_ += " = ";
}

auto attribute_printer::begin(const std::string& name) -> void {
    *out_ += options_.indent ? "\t" : "";
    *out_ += name + " = ";
}

} // namespace radius::detail

namespace radius {

printed::printed(const detail::printable& message, dictionary names, print_options options) : message_(message), names_(std::move(names)), options_(options) {}

auto printed::to_string() const -> std::string {
    std::string out;
    detail::attribute_printer(message_, names_, options_, out).print();
    return out;
}

std::string to_string(const printed& message) { return message.to_string(); }

auto line_limit::admit(const line& wanted, time_point now) noexcept -> std::optional<std::uint64_t> {
    const std::uint64_t key = key_of(wanted);
    total& all = totals_[wanted.kind];
    entry& one = place_of(key, now);
    if (one.used && one.key == key && !is_over(one.since, now)) {
        ++one.left_out;
        return std::nullopt;
    }
    if (is_over(all.since, now)) {
        all.since = now;
        all.lines = 0;
    }
    if (all.lines == lines_per_kind) {
        ++all.left_out;
        return std::nullopt;
    }
    ++all.lines;
    std::uint64_t left_out = all.left_out;
    all.left_out = 0;
    if (one.used && one.key == key) {
        left_out += one.left_out;
    } else if (one.used) { // evicts another line: its count moves to its kind
        totals_[one.kind].left_out += one.left_out;
    }
    one = {key, now, 0, wanted.kind, true};
    return left_out;
}

auto line_limit::place_of(std::uint64_t key, time_point now) noexcept -> entry& {
    entry* const row = &entries_[key % rows * row_size];
    entry* best = row;
    for (entry* next = row; next != row + row_size; ++next) {
        if (next->used && next->key == key) {
            return *next;
        }
        if (best->used && (!next->used || is_over(next->since, now) ||
                           (!is_over(best->since, now) && next->since < best->since))) {
            best = next;
        }
    }
    return *best;
}

auto line_limit::key_of(const line& wanted) noexcept -> std::uint64_t {
    const ip_address address = wanted.remote.unmapped();
    const ip_address source = address.is_v6() ? address.masked(64) : address;
    return detail::hash_mix(detail::hash_mix(hash_value(source), wanted.subject), wanted.kind);
}

} // namespace radius

namespace radius::detail {

value_collector::value_collector(const value_sets& base) : names_(base.names), numbers_(base.numbers) {
    values_.reserve(base.values.size());
    for (std::uint32_t set = 0; set + std::size_t{1} < base.begins.size(); ++set) {
        for (std::uint32_t at = base.begins[set]; at < base.begins[set + 1]; ++at) {
            values_.push_back({base.values[at], set, false});
        }
    }
}

auto value_collector::number(std::uint32_t set, std::string_view name) const noexcept -> std::optional<std::uint64_t> {
    const std::uint32_t place = find_name(set, name, name_hash(name));
    return place == hash_index::none ? std::nullopt
                                     : std::optional(values_[place].value.number);
}

auto value_collector::add(std::uint32_t set, const value_definition& added, bool yielding) -> void {
    const std::uint64_t hash = name_hash(added.name);
    const std::uint32_t before = find_name(set, added.name, hash);
    if (before != hash_index::none) {
        value_definition& replaced = values_[before].value;
        if (replaced.number == added.number && find_number(set, added.number) == before) {
            return;
        }
        replaced.name = {};
        replaced_ = true;
    }
    values_.push_back({added, set, yielding});
    index(static_cast<std::uint32_t>(values_.size() - 1), hash, before);
}

auto value_collector::find_name(std::uint32_t set, std::string_view name, std::uint64_t hash) const noexcept -> std::uint32_t {
    return names_.find(value_hash(set, hash), [&](std::uint32_t at) {
        return values_[at].set == set && same_name(values_[at].value.name, name);
    });
}

auto value_collector::find_number(std::uint32_t set, std::uint64_t number) const noexcept -> std::uint32_t {
    return numbers_.find(value_hash(set, number), [&](std::uint32_t at) {
        return values_[at].set == set && values_[at].value.number == number;
    });
}

auto value_collector::index(std::uint32_t place, std::uint64_t hash, std::uint32_t before) -> void {
    const entry& added = values_[place];
    names_.assign(value_hash(added.set, hash), place,
                  [&](std::uint32_t at) { return at == before; });
    if (added.yielding && find_number(added.set, added.value.number) != hash_index::none) {
        return;
    }
    numbers_.assign(value_hash(added.set, added.value.number), place, [&](std::uint32_t at) {
        return values_[at].set == added.set && values_[at].value.number == added.value.number;
    });
}

value_sets value_collector::place(std::uint32_t count) {
    if (replaced_) { // makes the entries visible that a replaced name hid
        std::erase_if(values_, [](const entry& each) { return each.value.name.empty(); });
        names_ = {};
        numbers_ = {};
        for (std::uint32_t at = 0; at < values_.size(); ++at) {
            index(at, name_hash(values_[at].value.name));
        }
    }
    value_sets placed;
    placed.begins.assign(std::size_t{count} + 1, 0);
    for (const entry& each : values_) {
        ++placed.begins[each.set + 1];
    }
    for (std::size_t set = 1; set < placed.begins.size(); ++set) {
        placed.begins[set] += placed.begins[set - 1];
    }
    std::vector<std::uint32_t> next = placed.begins;
    std::vector<std::uint32_t> moved(values_.size());
    placed.values.resize(values_.size());
    for (std::size_t at = 0; at < values_.size(); ++at) {
        moved[at] = next[values_[at].set]++;
        placed.values[moved[at]] = values_[at].value;
    }
    const auto new_place = [&](std::uint32_t at) { return moved[at]; };
    names_.move_positions(new_place);
    numbers_.move_positions(new_place);
    placed.names = std::move(names_);
    placed.numbers = std::move(numbers_);
    *this = {};
    return placed;
}

} // namespace radius::detail

namespace radius {

dictionary_builder::dictionary_builder() : dictionary_builder(dictionary()) {}

auto dictionary_builder::add(attribute_definition definition) -> const attribute_definition& {
    return add(definition, [](const attribute_definition&) { return true; });
}

auto dictionary_builder::add_value(std::string_view attribute, std::string_view name, std::uint64_t number) -> void {
    const attribute_definition* owner = find(attribute);
    if (owner == nullptr) {
        throw attribute_error(attribute, errc::name_unknown, "defining a value");
    }
    add_value(*owner, name, number, false);
}

auto dictionary_builder::add(dictionary_diagnostic diagnostic) -> void {
    tables_->diagnostics_.push_back(std::move(diagnostic));
}

auto dictionary_builder::share_values(const attribute_number& number, const attribute_definition& source) noexcept -> void {
    if (const attribute_definition* found = find(number)) {
        tables_->attributes_[static_cast<std::size_t>(found - attributes().data())].value_set =
            source.value_set;
    }
}

auto dictionary_builder::find(std::string_view name) const noexcept -> const attribute_definition* {
    return tables_->find(name);
}

auto dictionary_builder::find(const attribute_number& number) const noexcept -> const attribute_definition* {
    return tables_->find(number);
}

auto dictionary_builder::find_vendor(std::string_view name) const noexcept -> const vendor_definition* {
    return tables_->find_vendor(name);
}

auto dictionary_builder::value_number(const attribute_definition& owner, std::string_view name) const noexcept -> std::optional<std::uint64_t> {
    return values_.number(owner.value_set, name);
}

auto dictionary_builder::nearest(std::string_view name) const noexcept -> std::string_view {
    return tables_->nearest(name);
}

auto dictionary_builder::nearest_vendor(std::string_view name) const noexcept -> std::string_view {
    nearest_name search(name);
    for (const vendor_definition& candidate : tables_->vendors_) {
        search.offer(candidate.name);
    }
    return search.best();
}

dictionary_builder::dictionary_builder(const dictionary& base) : tables_(std::make_shared<dictionary_tables>(base.tables())),
      names_(std::make_shared<detail::name_arena>()), values_(tables_->values_),
      sets_(static_cast<std::uint32_t>(std::max<std::size_t>(tables_->values_.begins.size(), 1) -
                                       1)) {
    tables_->arenas_.push_back(names_);
}

void dictionary_builder::hide_structure(const attribute_definition& member) {
    attribute_number number = member.number;
    while (number.depth > member.inside) {
        number.parts[--number.depth] = 0;
    }
    if (const attribute_definition* around = find(number)) {
        tables_->attributes_[static_cast<std::size_t>(around - attributes().data())].secret = true;
    }
}

void dictionary_builder::index_attribute(std::uint32_t position, std::uint64_t hash, const attribute_number& above) {
    const std::vector<attribute_definition>& all = tables_->attributes_;
    const attribute_definition& added = all[position];
    // Redefined entries are never found, but make every search for their name longer.
    const auto replaced = [&](std::uint32_t place) { return all[place].name.empty(); };
    tables_->attribute_numbers_.assign(
        detail::number_hash(added.number.path()), position,
        [&](std::uint32_t place) { return all[place].number == added.number; });
    tables_->scoped_names_.assign(dictionary_tables::scoped_hash(above, hash), position, replaced);

    const std::uint32_t plain = tables_->find_plain(added.name, hash);
    if (plain == detail::hash_index::none) {
        tables_->attribute_names_.assign(hash, position, replaced);
        return;
    }
    if (dictionary_tables::is_top(added)) {
        tables_->attribute_names_.assign(hash, position,
                                         [&](std::uint32_t place) { return place == plain; });
    } else if (!dictionary_tables::is_top(all[plain])) {
        tables_->shared_names_.assign(
            hash, plain, [&](std::uint32_t place) { return place == plain || replaced(place); });
    }
}

void dictionary_builder::add(vendor_definition definition) {
    std::vector<vendor_definition>& all = tables_->vendors_;
    if (const vendor_definition* before = find_vendor(definition.name)) {
        const auto place = before - all.data();
        definition.name = before->name;
        vendors_replaced_ = vendors_replaced_ || before->number != definition.number;
        all[static_cast<std::size_t>(place)] = definition;
        index_vendor(static_cast<std::uint32_t>(place));
        return;
    }
    definition.name = names_->store(definition.name);
    all.push_back(definition);
    index_vendor(static_cast<std::uint32_t>(all.size() - 1));
}

void dictionary_builder::index_vendor(std::uint32_t position) {
    const std::vector<vendor_definition>& all = tables_->vendors_;
    tables_->vendor_names_.assign(
        name_hash(all[position].name), position,
        [&](std::uint32_t place) { return same_name(all[place].name, all[position].name); });
    tables_->vendor_numbers_.assign(all[position].number, position, [&](std::uint32_t place) {
        return all[place].number == all[position].number;
    });
}

void dictionary_builder::add_value(const attribute_definition& owner, std::string_view name, std::uint64_t number, bool yielding) {
    values_.add(owner.value_set, {names_->store(name), number}, yielding);
}

dictionary dictionary_builder::build() {
    drop_replaced();
    const vendor_definition* vendor = nullptr;
    for (attribute_definition& attribute : tables_->attributes_) {
        if (attribute.number.is_vendor_specific()) {
            if (vendor == nullptr || vendor->number != attribute.number[1]) {
                vendor = tables_->find_vendor(attribute.number[1]);
            }
            attribute.number.format = vendor != nullptr ? vendor->format : attribute.number.format;
        }
    }
    tables_->values_ = values_.place(sets_);
    dictionary built(std::move(tables_));
    *this = dictionary_builder();
    return built;
}

void dictionary_builder::drop_replaced() {
    dictionary_tables& tables = *tables_;
    if (attributes_replaced_) {
        std::erase_if(tables.attributes_, [](const auto& each) { return each.name.empty(); });
        tables.attribute_names_ = {};
        tables.shared_names_ = {};
        tables.scoped_names_ = {};
        tables.attribute_numbers_ = {};
        for (std::uint32_t place = 0; place < tables.attributes_.size(); ++place) {
            attribute_number above = tables.attributes_[place].number;
            above.parts[--above.depth] = 0;
            index_attribute(place, name_hash(tables.attributes_[place].name), above);
        }
    }
    if (vendors_replaced_) {
        tables.vendor_names_ = {};
        tables.vendor_numbers_ = {};
        for (std::uint32_t place = 0; place < tables.vendors_.size(); ++place) {
            index_vendor(place);
        }
    }
}

template const dictionary& standard_dictionary<standard_table>();

dictionary mark_secrets(const dictionary& names) {
    dictionary_builder builder(names);
    const auto mark = [&](const attribute_definition& standard) {
        const attribute_definition* known = builder.find(standard.number);
        attribute_definition marked = known != nullptr ? *known : standard;
        marked.secret = marked.secret || marked.properties.hidden == hiding::none;
        builder.add(marked);
    };
    const dictionary& standard = standard_dictionary();
    for (const attribute_definition& attribute : standard.attributes()) {
        if (is_secret(attribute)) {
            mark(attribute);
        }
    }
    return builder.build();
}

} // namespace radius

namespace radius::detail {

std::vector<octets_view> find_secrets(octets_view packet, secret_policy& policy) {
    if (packet.size() <= header_size) {
        return {};
    }
    const std::size_t field = std::size_t{packet[2]} << 8U | packet[3];
    const std::size_t length = std::clamp(field, header_size, packet.size());
    const secret_octets found(packet.subspan(header_size, length - header_size), policy);
    std::vector<octets_view> pieces(found.pieces().begin(), found.pieces().end());
    if (length < packet.size()) {
        pieces.push_back(packet.subspan(length)); // padding
    }
    return pieces;
}

} // namespace radius::detail

namespace radius {

void mask_secrets(octets_span packet, const dictionary& names) {
    detail::secret_policy policy(names.tables());
    for (const octets_view piece : detail::find_secrets(packet, policy)) {
        const octets_span masked =
            packet.subspan(static_cast<std::size_t>(piece.data() - packet.data()), piece.size());
        std::fill(masked.begin(), masked.end(), octet{0});
    }
}

event_log::event_log(log_sink sink, std::optional<log_level> threshold, trace_sink trace, const dictionary& names) : log_(threshold ? logger(std::move(sink), *threshold)
                     : logger(sink, default_threshold(sink))),
      trace_(std::move(trace)),
      names_(log_.wants(log_level::debug) ? mark_secrets(names) : dictionary()) {}

auto event_log::trace(const trace_event& event) noexcept -> void {
    try {
        trace_(event);
    } catch (const std::exception& error) {
        trace_failed(event, error.what());
    } catch (...) {
        trace_failed(event, "not a std::exception");
    }
}

auto event_log::created(const endpoint& local) const noexcept -> void {
    log_(log_level::info, [&] { return place(local) + "Transport created"; });
}

auto event_log::closed(const endpoint& local) const noexcept -> void {
    log_(log_level::info, [&] { return place(local) + "Transport closed"; });
}

auto event_log::created(const endpoint& local, time_point now) noexcept -> void {
    write(log_level::info, about(line_kind::transport_created, {}, local.port), now,
          [&] { return place(local) + "Transport created"; });
}

auto event_log::closed(const endpoint& local, time_point now) noexcept -> void {
    write(log_level::info, about(line_kind::transport_closed, {}, local.port), now,
          [&] { return place(local) + "Transport closed"; });
}

auto event_log::connected(const endpoint& local, const endpoint& remote, std::string_view peer, std::string_view identity, std::string_view version, time_point now) noexcept -> void {
    const std::uint64_t subject = detail::hash_mix(hash_of(peer), hash_of(identity));
    write(log_level::info, about(line_kind::connected, remote, subject), now, [&] {
        std::string line =
            place(local) + "Connection from " + remote.to_string() + ", peer " + excerpt(peer);
        if (!identity.empty()) {
            line += " (" + excerpt(identity) + ")";
        }
        return line + ", " + std::string(version);
    });
}

auto event_log::connected_to(const endpoint& local, const endpoint& remote, std::string_view transport, std::string_view version, time_point now) noexcept -> void {
    write(log_level::info, about(line_kind::link_up, remote, remote.port), now, [&] {
        return place(local) + "Connected to " + remote.to_string() + " over " +
               std::string(transport) + ", " + std::string(version);
    });
}

auto event_log::link_failed(const endpoint& local, const endpoint& remote, std::string_view transport, bool was_up, std::error_code why, std::string_view wanted, time_point now) noexcept -> void {
    const std::uint64_t subject = detail::hash_mix(hash_of(why), remote.port);
    write(log_level::warning, about(line_kind::link_failed, remote, subject), now, [&] {
        const std::string what(transport);
        std::string line = place(local);
        line += was_up ? "Connection to " + remote.to_string() + " over " + what + " ended: "
                       : "No " + what + " connection to " + remote.to_string() + ": ";
        line += excerpt(why.message());
        if (!wanted.empty()) {
            line += " (wanted " + excerpt(wanted) + ")";
        }
        return line;
    });
}

auto event_log::lookup_failed(std::string_view name, std::error_code why, time_point now) noexcept -> void {
    const std::uint64_t subject = detail::hash_mix(hash_of(why), hash_of(name));
    write(log_level::warning, about(line_kind::lookup_failed, {}, subject), now, [&] {
        return "Server \"" + excerpt(name) + "\" has no address: " + excerpt(why.message());
    });
}

auto event_log::disconnected(const endpoint& local, const endpoint& remote, std::string_view peer, std::string_view offered, std::error_code why, time_point now) noexcept -> void {
    const bool ordinary = why == errc::stopped || why == errc::connection_closed;
    const std::uint64_t subject = detail::hash_mix(hash_of(why), hash_of(peer));
    write(ordinary ? log_level::info : log_level::warning,
          about(line_kind::disconnected, remote, subject), now, [&] {
              std::string line = place(local) + "Connection from " + remote.to_string();
              if (!peer.empty()) {
                  line += ", peer " + excerpt(peer);
              }
              if (!offered.empty()) {
                  line += " (offered " + excerpt(offered, longest_offer) + ")";
              }
              return line + ", closed: " + excerpt(why.message());
          });
}

auto event_log::dropped(drop_reason reason, const endpoint& local, const endpoint& remote, std::string_view peer, time_point now) noexcept -> void {
    write(level_of(reason), {.kind = kind_of(reason), .remote = remote.address}, now, [&] {
        std::string line = place(local) + "Packet from " + remote.to_string() +
                           " dropped: " + std::string(name_of(reason));
        if (!peer.empty()) {
            line += " (peer " + excerpt(peer) + ")";
        }
        return line + ": " + std::string(remedy_of(reason));
    });
}

auto event_log::without_effect(std::string_view option) const noexcept -> void {
    log_(log_level::warning, [&] { return "Without effect: " + std::string(option); });
}

auto event_log::shared_between_threads(const endpoint& local, std::string_view remedy) const noexcept -> void {
    log_(log_level::error, [&] {
        return place(local) + "The io_context is run by several threads, which is not safe: " +
               std::string(remedy);
    });
}

auto event_log::handler_failed(packet_code code, const endpoint& local, const endpoint& remote, const std::exception_ptr& failure, time_point now) noexcept -> void {
    const auto subject = static_cast<std::uint64_t>(code);
    write(log_level::error, about(line_kind::handler_failed, remote, subject), now, [&] {
        std::string line = place(local) + "Handler failed on " + to_string(code) + " from " +
                           remote.to_string() + ": ";
        try {
            std::rethrow_exception(failure);
        } catch (const std::exception& error) {
            line += excerpt(error.what());
        } catch (...) {
            line += "not a std::exception";
        }
        return line;
    });
}

auto event_log::weakly_hidden(packet_code code, std::string_view way, const endpoint& local, const endpoint& remote, time_point now) noexcept -> void {
    write(log_level::warning, about(line_kind::weakly_hidden, remote, 0), now, [&] {
        return place(local) + to_string(code) + " " + std::string(way) + " " +
               remote.to_string() +
               " has hidden values: without a random authenticator they are hidden badly; use "
               "TLS or DTLS, or leave them out (RFC 5176 section 3.6)";
    });
}

auto event_log::left_out(packet_code code, const endpoint& local, const endpoint& remote) const noexcept -> void {
    log_(log_level::warning, [&] {
        return place(local) + "Reply-Message or Password-Retry left out of " + to_string(code) +
               " to " + remote.to_string() +
               ": neither may stand beside EAP-Message (RFC 3579 section 2.6.5); the counter "
               "\"attributes left out\" counts them, and the log does not mention them again";
    });
}

auto event_log::message(packet_code code, std::uint32_t label, std::string_view way, const endpoint& local, const endpoint& remote, const detail::printable& message) const noexcept -> void {
    log_(log_level::debug, [&] {
        std::string line = place(local) + to_string(code) + " id " + std::to_string(label) +
                           " " + std::string(way) + " " + remote.to_string() + ":";
        const std::string text = print(message, names_).to_string();
        for (const char next :
             std::string_view(text).substr(0, text.empty() ? 0 : text.size() - 1)) {
            line += next == '\n' ? ',' : next == '\t' ? ' ' : next;
        }
        return line;
    });
}

auto event_log::place(const endpoint& local) -> std::string { return "[" + local.to_string() + "] "; }

auto event_log::hash_of(std::string_view text) noexcept -> std::uint64_t {
    return std::hash<std::string_view>{}(text);
}

auto event_log::hash_of(std::error_code error) noexcept -> std::uint64_t {
    return std::hash<std::error_code>{}(error);
}

auto event_log::about(line_kind kind, const endpoint& remote, std::uint64_t subject) noexcept -> line_limit::line {
    return {.kind = kind_of(kind), .remote = remote.address, .subject = subject};
}

auto event_log::trace_failed(const trace_event& event, std::string_view why) noexcept -> void {
    const time_point now(saturated(event.when.time_since_epoch()));
    write(log_level::error, about(line_kind::trace_failed, event.remote, 0), now,
          [&] { return "Trace failed: " + excerpt(why); });
}

} // namespace radius

namespace radius::detail {

bool is_hidden_by_rfc(const raw_attribute& attribute) noexcept {
    if (attribute.type == 2 || attribute.type == 69) { // User-Password, Tunnel-Password
        return true;
    }
    if (attribute.type != vendor_specific_type) {
        return false;
    }
    const auto data = vendor_data::parse(attribute.value);
    if (!data || data->vendor != 311 || !sound_elements(data->contents, {})) {
        return false;
    }
    octets_view rest = data->contents;
    while (const auto found = take_element(rest, {})) {
        if (found->type == 12 || found->type == 16 || found->type == 17) { // MPPE keys
            return true;
        }
    }
    return false;
}

bool has_hidden_by_rfc(const attribute_range& attributes) noexcept {
    return std::any_of(attributes.begin(), attributes.end(), is_hidden_by_rfc);
}

} // namespace radius::detail

namespace radius::mschap {

secret_array<16> mppe_master_key(const password_hash& hash, octets_view response) {
    const secret_array<20> digest = sha1_digest(
        {hash_nt_password_hash(hash), response, as_octets("This is the MPPE Master Key")});
    secret_array<16> key;
    std::copy_n(digest.begin(), key.size(), key.begin());
    return key;
}

mppe_keys mppe_start_keys(const secret_array<16>& master_key) {
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

secret_array<24> ms_chap_mppe_keys(const password_hash& hash, std::span<const octet, 8> lm_key) noexcept {
    const password_hash nt_key = hash_nt_password_hash(hash);
    secret_array<24> keys;
    std::copy(lm_key.begin(), lm_key.end(), keys.begin());
    std::copy(nt_key.begin(), nt_key.end(), octets_span(keys).subspan(lm_key.size()).begin());
    return keys;
}

} // namespace radius::mschap

namespace radius {

auto password_outcome::add_to_accept(attribute_list& reply) const -> void {
    if (method == password_method::mschap_v2) {
        std::array<octet, 1 + std::tuple_size_v<mschap::authenticator_response>> success{};
        success[0] = identifier;
        std::copy(proof.begin(), proof.end(), success.begin() + 1);
        reply.add_default(attr::ms_chap2_success = success,
                          attr::ms_mppe_recv_key = keys.receive,
                          attr::ms_mppe_send_key = keys.send);
    } else if (method == password_method::mschap_v1) {
        reply.add_default(attr::ms_chap_mppe_keys = v1_keys);
    }
}

auto password_outcome::add_to_reject(attribute_list& reply) const -> void {
    if (method != password_method::mschap_v1 && method != password_method::mschap_v2) {
        return;
    }
    std::string error(1, static_cast<char>(identifier));
    // Version 2 must name a challenge, although no retry is allowed; version 1 need not.
    error += method == password_method::mschap_v2 ? "E=691 R=0 C=" + to_hex(challenge) + " V=3"
                                                  : "E=691 R=0 V=2";
    reply.add_default(attr::ms_chap_error = error);
}

auto access_request::verify_password(std::string_view password) const -> bool {
    outcome_ = check_password(*this, implicit_challenge(), password);
    return outcome_.correct;
}

auto access_request::discard() const noexcept -> access_reply { return access_reply::discard(); }

auto accounting_request::discard() const noexcept -> accounting_reply { return accounting_reply::discard(); }

} // namespace radius

namespace radius::detail {

bool is_known_attribute(const raw_attribute& attribute, std::span<const attribute_number> known) noexcept {
    if (attribute.type == 33 || attribute.type == 55 || attribute.type == 80) {
        return true;
    }
    const auto any = [&](auto&& matches) {
        return std::any_of(known.begin(), known.end(), matches);
    };
    if (attribute.type >= 241 && attribute.type <= 246) {
        return !attribute.value.empty() && any([&](const attribute_number& one) {
            return one.type() == attribute.type && one[1] == attribute.value.front();
        });
    }
    if (attribute.type != vendor_specific_type) {
        return any([&](const attribute_number& one) { return one.type() == attribute.type; });
    }
    const auto data = vendor_data::parse(attribute.value);
    const auto vendors = std::find_if(known.begin(), known.end(), [&](const attribute_number& one) {
        return data && one.is_vendor_specific() && one[1] == data->vendor;
    });
    if (vendors == known.end() || !sound_elements(data->contents, vendors->format)) {
        return false;
    }
    octets_view rest = data->contents;
    while (const auto found = take_element(rest, vendors->format)) {
        if (!any([&](const attribute_number& one) {
                return one.is_vendor_specific() && one[1] == data->vendor && one[2] == found->type;
            })) {
            return false;
        }
    }
    return true;
}

} // namespace radius::detail

namespace radius {

auto request_failure::context() const -> std::string {
    std::string text = radius::to_string(code);
    if (server.port == 0) {
        return text;
    }
    text += " to ";
    if (name.empty()) {
        text += server.to_string();
    } else {
        const bool found = server.address != ip_address(ipv4_address());
        text += name + (found ? " (" + server.to_string() + ")" : "");
    }
    text += " over " + std::string(name_of(transport));
    if (transmissions == 0) {
        return text + ", never sent";
    }
    return text + ", sent " +
           (transmissions == 1 ? "once" : std::to_string(transmissions) + " times");
}

auto request_failure::to_string() const -> std::string {
    return error ? context() + ": " + error.message() : std::string();
}

auto waiting_requests::complete(request_handle request, std::error_code error, const client_result& result, std::size_t server) -> void {
    if (request.index >= slots_.size() || !*slots_[request.index]) {
        return;
    }
    --count_;
    (*slots_[request.index])(error, result, server);
}

auto waiting_requests::abandon() noexcept -> void {
    count_ = 0;
    const auto gone = std::exchange(slots_, {}); // a destructor may add others
}

engine_timer::engine_timer(asio::io_context& io) : timer_(io) {}

auto engine_timer::cancel() -> void {
    if (armed_) {
        armed_.reset();
        timer_.cancel();
    }
}

auto thread_watch::is_shared_now() noexcept -> bool {
    const std::thread::id now = std::this_thread::get_id();
    const std::thread::id last = last_.load(std::memory_order_relaxed);
    if (now == last) {
        return false;
    }
    const bool is_back = now == before_.load(std::memory_order_relaxed);
    before_.store(last, std::memory_order_relaxed);
    last_.store(now, std::memory_order_relaxed);
    return is_back && !told_.exchange(true, std::memory_order_relaxed);
}

} // namespace radius

namespace radius::detail {

trace_event event_of(const client_link& link, client_engine& engine, octets_view packet, wall_time when, bool outgoing, octets_view request) noexcept {
    trace_event event = link.traced(packet, when, outgoing);
    if (const auto server = engine.server_of(link.own())) {
        event.secret = engine.server(*server).secret.get();
    }
    if (!request.empty()) {
        event.request_authenticator = request.subspan<4, 16>();
    }
    return event;
}

} // namespace radius::detail

namespace radius {

client_keep_alive::client_keep_alive(asio::io_context& io) : timer_(io) {}

auto client_keep_alive::cancel() -> void { timer_.cancel(); }

client_driver::client_driver(asio::io_context& io, client_engine_options engine, std::vector<client_way> ways, const client_options& options) : io_(&io), log_(options.log, std::nullopt, options.trace),
      max_in_progress_(options.max_in_progress), engine_(std::move(engine), random_),
      links_(std::move(ways)), timer_(io), keep_alive_(io),
      registry_(&asio::use_service<client_registry<client_driver>>(io)),
      hosts_(io, engine_, options) {
    registry_->add(*this);
}

client_driver::~client_driver() {
    if (registry_ != nullptr) {
        registry_->remove(*this);
    }
}

auto client_driver::abandon() noexcept -> void {
    const auto self = weak_from_this().lock();
    registry_ = nullptr;
    stopping_ = true;
    waiting_.abandon();
}

auto client_driver::counters(std::size_t server) const noexcept -> client_counters {
    return detail::counters_of(engine_, server);
}

auto client_driver::is_alive(std::size_t server) const noexcept -> bool { return detail::is_alive(engine_, server); }

auto client_driver::cancel(request_handle request) -> void {
    (void)engine_.cancel(request, std::chrono::steady_clock::now());
    pump();
}

auto client_driver::stop() -> void {
    if (std::exchange(stopping_, true)) {
        return;
    }
    keep_alive_.cancel();
    engine_.stop(std::chrono::steady_clock::now());
    pump();
}

auto client_driver::forked() noexcept -> void {
    guarded([](client_driver& driver) {
        driver.forks_ = detail::fork_count();
        driver.links_.for_each([&](const std::shared_ptr<client_link>& link) {
            driver.links_.take(link->own());
            if (driver.responder_ != nullptr) {
                driver.responder_->forget(*link);
            }
            link->close();
        });
        driver.engine_.forked(std::chrono::steady_clock::now());
        driver.pump();
    });
}

auto client_driver::reload() -> void {
    links_.reload([this](client_link& link) { judge_again(link); });
}

auto client_driver::serve(std::shared_ptr<client_responder_base> responder) -> void {
    responder_ = std::move(responder);
    keep_alive();
}

auto client_driver::keep_alive() -> void {
    if (!stopping_) {
        keep_alive_.arm(weak_from_this());
        if (waiting_.empty()) {
            (void)start(packet_code::status_server, attribute_list(),
                        [](std::error_code, const client_result&, std::size_t) {});
        }
    }
}

auto client_driver::time_has_come() -> void {
    engine_.timer(std::chrono::steady_clock::now());
    pump();
}

auto client_driver::buffers() noexcept -> client_buffers& { return links_.buffers(); }

auto client_driver::link_opened(channel_handle own, radius_version version) -> void {
    const time_point now = std::chrono::steady_clock::now();
    if (const auto link = links_.of(own)) {
        if (!judge_again(*link)) { // its handshake may have begun before a `reload`
            return;
        }
        log_.created(link->local(), now);
        if (is_connected(link->transport())) {
            log_.connected_to(link->local(), link->remote(), name_of(link->transport()),
                              name_of(version), now);
        }
    }
    note_reached(own);
    engine_.channel_opened(own, now, version);
    pump();
}

auto client_driver::link_failed(channel_handle own, std::error_code why) -> void {
    const time_point now = std::chrono::steady_clock::now();
    if (const auto link = links_.take(own)) { // else it is being closed, or was never created
        if (responder_ != nullptr) {
            responder_->forget(*link);
        }
        if (why != std::errc::operation_canceled) { // it was no longer needed
            log_.link_failed(link->local(), link->remote(), name_of(link->transport()),
                             engine_.is_open(own), why,
                             links_.wanted_name(engine_.server_of(own), why), now);
        }
        const auto server = engine_.server_of(own);
        const bool was_open = engine_.is_open(own);
        if (!was_open && server && why != std::errc::operation_canceled &&
            hosts_[*server].is_name()) {
            if (link->has_tried_all()) {
                hosts_[*server].all_failed();
            } else if (hosts_.has_another(own, *server, link->remote())) {
                open_at(own, *server);
                pump();
                return;
            }
        }
    }
    engine_.channel_failed(own, why, now);
    pump();
}

auto client_driver::link_refused(channel_handle own, std::error_code why) -> void {
    engine_.channel_refused(own, why, std::chrono::steady_clock::now());
    pump();
}

auto client_driver::take_packet(client_link& link, octets_view octets) -> void {
    if (is_unaware_child()) {
        return;
    }
    const moment now = present();
    if (!octets.empty() && is_dynamic_authorization(static_cast<packet_code>(octets[0]))) {
        take_request(link, octets, now);
        return;
    }
    pumping_ = true; // requests from hooks wait: the request that is shown to them must not end
    const octets_view request = engine_.in_flight(link.own(), octets);
    const drop_reason reason = engine_.datagram(link.own(), octets, now.steady);
    if (log_.is_traced()) {
        trace_received(link, octets, request, now.wall, reason);
    }
    if (reason != drop_reason::none) {
        log_.dropped(reason, link.local(), link.remote(), {}, now.steady);
    } else if (const auto server = engine_.server_of(link.own())) {
        hosts_[*server].heard();
    }
    perform_all(); // while the octets are valid
    pumping_ = false;
}

auto client_driver::link_read(client_link& link) -> void {
    if (threads_.is_shared_now()) {
        log_.shared_between_threads(link.local(),
                                    "give each thread a client and an io_context");
    }
    pump();
    if (is_awake()) {
        link.listen();
    }
}

auto client_driver::go_on() -> void {
    pumping_ = false;
    engine_.resume(std::chrono::steady_clock::now());
    pump();
}

auto client_driver::wait_on() -> void {
    pumping_ = false;
    const bool awake = is_awake();
    awake ? timer_.arm(engine_.next_wake(), weak_from_this()) : timer_.cancel();
    links_.listen(awake);
}

auto client_driver::is_unaware_child() const noexcept -> bool { return detail::fork_count() != forks_; }

auto client_driver::is_awake() const noexcept -> bool {
    return !waiting_.empty() || (responder_ != nullptr && !stopping_);
}

auto client_driver::take_request(client_link& link, octets_view octets, const moment& now) -> void {
    const auto server = engine_.server_of(link.own());
    const bool taken = responder_ != nullptr && server && !is_unprotected(link.transport());
    auto reason = taken ? drop_reason::none : drop_reason::unexpected_code;
    if (log_.is_traced()) {
        trace_received(link, octets, {}, now.wall, reason);
    }
    if (!taken) {
        log_.dropped(reason, link.local(), link.remote(), {}, now.steady);
    } else if (reason = responder_->take(links_.of(link.own()), *server, octets, now);
               ends_stream(reason)) {
        engine_.channel_distrusted(link.own(), error_of(reason), now.steady);
        perform_all();
    }
}

auto client_driver::judge_again(client_link& link) -> bool {
    const std::error_code refused = links_.reassess(link, engine_.server_of(link.own()));
    if (refused) {
        link.close();
        failed(link.own(), refused);
    }
    return !refused;
}

auto client_driver::perform_all() -> void {
    while (const auto next = engine_.poll_action()) {
        std::visit([this](const auto& action) { perform(action); }, *next);
    }
}

auto client_driver::pump() -> void {
    if (pumping_) {
        return;
    }
    const auto self = shared_from_this();
    pumping_ = true;
    do {
        perform_all();
    } while (links_.flush()); // refused packets are events for the engine
    wait_on();
}

auto client_driver::perform(const channel_to_open& action) -> void {
    if (is_unaware_child()) {
        failed(action.channel, make_error_code(errc::process_forked));
        return;
    }
    try {
        if (hosts_[action.server].is_name()) {
            open_by_name(action);
        } else {
            open_at(action.channel, action.server);
        }
    } catch (...) {
        failed(action.channel, std::make_error_code(std::errc::not_enough_memory));
    }
}

auto client_driver::perform(const channel_to_close& action) -> void {
    if (const auto link = links_.take(action.channel)) {
        link->flush();
        log_.closed(link->local(), std::chrono::steady_clock::now());
        link->close();
    }
}

auto client_driver::perform(const request_to_complete& action) -> void {
    if (action.result.error && action.result.error != std::errc::operation_canceled) {
        note_failure(action);
    }
    waiting_.complete(action.request, action.result.error, action.result, action.server);
}

auto client_driver::note_failure(const request_to_complete& action) -> void {
    const client_server_options& server = engine_.server(action.server);
    last_failure_ = {.code = action.code,
                     .name = server.name,
                     .server = server.address,
                     .transport = server.transport,
                     .transmissions = action.result.transmissions,
                     .error = action.result.outcome()};
}

auto client_driver::open_by_name(const channel_to_open& action) -> void {
    client_host& host = hosts_[action.server];
    hosts_.begin(action.channel);
    refresh(action.server, std::chrono::steady_clock::now());
    if (host.is_known()) {
        open_at(action.channel, action.server);
    } else if (host.is_looking_up()) {
        host.waiting.push_back(action.channel);
    } else { // the lookup has just failed
        failed(action.channel, host.failure());
    }
}

auto client_driver::open_at(channel_handle channel, std::size_t server) -> void {
    client_host& host = hosts_[server];
    for (;;) {
        const endpoint address = host.current();
        engine_.set_address(server, address);
        const auto error = links_.open(*io_, *this, channel, server, address, host.others());
        if (!error) {
            return;
        }
        const auto link = links_.of(channel);
        const bool all = link != nullptr && link->has_tried_all();
        if (all || !hosts_.has_another(channel, server, address)) {
            failed(channel, error);
            return;
        }
    }
}

auto client_driver::note_reached(channel_handle channel) -> void {
    const auto link = links_.of(channel);
    const auto server = engine_.server_of(channel);
    if (link != nullptr && server && hosts_[*server].is_name()) {
        hosts_[*server].use(link->remote());
        engine_.set_address(*server, link->remote());
    }
}

auto client_driver::refresh(std::size_t server, time_point now) -> void {
    hosts_.refresh(server, now,
                   [weak = weak_from_this(), server](std::error_code error,
                                                     const std::vector<endpoint>& found) {
                       if (const auto alive = weak.lock()) {
                           alive->guarded([&](client_driver& driver) {
                               driver.looked_up(server, error, found);
                           });
                       }
                   });
}

auto client_driver::looked_up(std::size_t server, std::error_code error, const std::vector<endpoint>& found) -> void {
    const time_point now = std::chrono::steady_clock::now();
    const auto waited = hosts_.end_lookup(server, error, found, now);
    if (const std::error_code failure = hosts_[server].failure()) {
        log_.lookup_failed(hosts_[server].name(), failure, now);
    }
    for (const channel_handle channel : waited) {
        const auto own = engine_.server_of(channel);
        if (!own) {
            continue; // it is no longer needed
        }
        if (hosts_[*own].is_known()) {
            open_at(channel, *own);
        } else {
            failed(channel, hosts_[*own].failure());
        }
    }
    pump();
}

auto client_driver::follow_name(const packet_to_send& action) -> void {
    client_host& host = hosts_[action.server];
    const time_point now = std::chrono::steady_clock::now();
    const bool is_udp = engine_.server(action.server).transport == transport_kind::udp;
    if (is_udp && (action.transmission > 1 || !engine_.alive(action.server))) {
        hosts_.unanswered(action.server, now);
    }
    refresh(action.server, now);
    const auto link = links_.of(action.channel);
    if (!is_udp || link == nullptr || !host.is_known()) {
        return;
    }
    for (std::size_t tried = 0; link->remote() != host.current(); ++tried) {
        const endpoint address = host.current();
        engine_.set_address(action.server, address);
        const std::error_code error = link->redirect(address);
        if (!error) {
            log_.created(link->local(), now);
            return;
        }
        if (tried >= host.count()) {
            link->close();
            failed(action.channel, error);
            return;
        }
        host.failed(address);
    }
}

auto client_driver::perform(const packet_to_send& action) -> void {
    if (is_unaware_child()) {
        return;
    }
    if (hosts_[action.server].is_name()) {
        follow_name(action);
    }
    const client_link* const to = links_.send(action.channel, action.packet);
    if (to == nullptr) {
        return;
    }
    if (log_.is_traced()) {
        log_.trace(detail::event_of(*to, engine_, action.packet, present().wall, true, {}));
    }
    const auto code = static_cast<packet_code>(action.packet[0]);
    if (is_dynamic_authorization(code) && is_unprotected(to->transport()) &&
        detail::has_hidden_by_rfc(attribute_range(action.packet.subspan(header_size)))) {
        log_.weakly_hidden(code, "to", to->local(), to->remote(),
                           std::chrono::steady_clock::now());
    }
}

auto client_driver::trace_received(const client_link& link, octets_view packet, octets_view request, wall_time when, drop_reason reason) -> void {
    trace_event event = detail::event_of(link, engine_, packet, when, false, request);
    event.reason = reason;
    log_.trace(event);
}

} // namespace radius

namespace radius::detail {

endpoint written_endpoint(const server_address& server, std::uint16_t port) {
    return endpoint::parse(server.host, port).value_or(endpoint{{}, port});
}

client_engine_options engine_options(const client_options& options, std::vector<client_way>& ways, idle_option_list& idle) {
    check_client(options, idle);
    client_engine_options engine;
    std::size_t entry = 0;
    // The only copy of a secret is wiped on destruction.
    const auto add = [&](const client_server_entry& one, std::string_view written) {
        const client_transport& transport = one.transport ? *one.transport : options.transport;
        check_client_server(one, written, transport, idle);
        const std::string_view fixed = fixed_secret(kind_of(transport));
        const auto secret = std::make_shared<const shared_secret>(fixed.empty() ? written : fixed);
        bool is_first = true;
        for (const server_port& port : ports_of(one, kind_of(transport))) {
            const client_way& way =
                ways.emplace_back(transport, one.address.host, one.local.value_or(options.local));
            engine.servers.push_back(
                {.address = written_endpoint(one.address, port.number),
                 .secret = secret,
                 .transport = way.transport(),
                 .versions = way.versions(),
                 .serves = port.serves,
                 .require_message_authenticator = one.require_message_authenticator,
                 .dynamic_authorization = {.message_authenticator =
                                               one.dynamic_authorization.message_authenticator ||
                                               options.dynamic_authorization.message_authenticator,
                                           .event_timestamp =
                                               one.dynamic_authorization.event_timestamp ||
                                               options.dynamic_authorization.event_timestamp},
                 .entry = entry,
                 .takes_status = is_first});
            is_first = false; // one port for Status-Server is enough
            if (!endpoint::parse(one.address.host)) {
                engine.servers.back().name = one.address.host;
            }
        }
        ++entry;
    };
    if (options.servers.empty()) {
        add({.address = options.server,
             .require_message_authenticator = options.require_message_authenticator},
            options.secret);
    }
    for (const client_server_entry& one : options.servers) {
        add(one, one.secret);
    }
    engine.retry = options.retry;
    engine.watchdog = options.watchdog;
    engine.request_timeout = options.request_timeout;
    engine.max_channels = options.max_sockets;
    engine.max_queued = options.max_queued;
    engine.limits.strict_prefixes = options.strict_prefixes;
    return engine;
}

std::shared_ptr<client_driver> make_driver(asio::io_context& io, const client_options& options) {
    std::vector<client_way> ways;
    idle_option_list idle;
    auto engine = engine_options(options, ways, idle);
    check_option(options.max_in_progress > 0, "max_in_progress must be at least 1");
    check_option(options.longest_lookup > duration::zero(), "longest_lookup must be above zero");
    auto driver = std::make_shared<client_driver>(io, std::move(engine), std::move(ways), options);
    for (const std::string_view option : idle) {
        driver->log().without_effect(option);
    }
    return driver;
}

} // namespace radius::detail

namespace radius {

client::client(asio::io_context& io, const client_options& options) : driver_(detail::make_driver(io, options)) {}

client::~client() {
    if (driver_ != nullptr) {
        driver_->stop();
    }
}

auto client::reload() -> void { driver_->reload(); }

auto client::stop() -> void { driver_->stop(); }

auto client::last_cause() const -> std::string { return driver_->last_failure().to_string(); }

auto client::last_failure() const noexcept -> const request_failure& { return driver_->last_failure(); }

auto client::counters(std::size_t server) const noexcept -> client_counters {
    return driver_->counters(server);
}

auto client::is_alive(std::size_t server) const noexcept -> bool { return driver_->is_alive(server); }

auto client::random() noexcept -> random_source& { return driver_->random(); }

blocking_client::blocking_client(const client_options& options) : client_(io_, options) {}

auto blocking_client::last_cause() const -> std::string { return client_.last_cause(); }

auto blocking_client::counters(std::size_t server) const noexcept -> client_counters {
    return client_.counters(server);
}

auto blocking_client::random() noexcept -> random_source& { return client_.random(); }

numbered_pair::numbered_pair(const attribute_number& number, octet_string value) : number_(number), value_(std::move(value)), name_("Attr-" + number.to_string()) {}

auto numbered_pair::encode(writer& out) const -> result<void> {
    out.put(value_);
    return {};
}

} // namespace radius

namespace radius::detail {

std::optional<attribute_number> written_number(const pair_words& words, const dictionary& names) {
    const std::string_view name = words.name;
    const bool marked = name.size() > 5 && same_name(name.substr(0, 5), "Attr-") &&
                        name[5] >= '0' && name[5] <= '9';
    const bool path = words.value.starts_with("0x") && name.find('.') != name.npos;
    if ((!marked && !is_raw(name) && !path) || names.find(name) != nullptr) {
        return std::nullopt;
    }
    if (!marked) {
        const std::string_view rest = name.substr(is_raw(name) ? raw_mark.size() : 0);
        const auto number = number_of_path(names.tables(), rest);
        if (!number && is_raw(name)) {
            static_cast<void>(names[rest]); // the exception suggests a name
            throw pair_error(words.line, quoted(name) + " is no attribute number");
        }
        const bool typed = number && !is_raw(name) && names.find(*number) != nullptr;
        return typed ? std::nullopt : number; // the value has its own type
    }
    attribute_number number;
    if (const auto appended = append_path(number, name.substr(5)); !appended) {
        throw pair_error(words.line, appended.error().problem);
    }
    if (number.is_vendor_specific()) {
        if (const vendor_definition* vendor = names.find_vendor(number[1])) {
            number.format = vendor->format;
        }
    }
    return number;
}

numbered_pair parse_numbered(const pair_words& words, const attribute_number& number) {
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

std::optional<unsigned> group_tag(std::string_view name, const dictionary& names) noexcept {
    name = name.substr(0, name.find('.'));
    if (!same_name(name.substr(0, 4), "Tag-")) {
        return std::nullopt;
    }
    const auto tag = parse_unsigned(name.substr(4), max_tag);
    const attribute_definition* known = names.find(name);
    return tag && (known == nullptr || (known->internal && known->type == data_type::group))
               ? std::optional(static_cast<unsigned>(*tag))
               : std::nullopt;
}

} // namespace radius::detail

namespace radius {

result<attribute_list, pair_error> parse_pairs(std::string_view text, const dictionary& names) {
    attribute_list list;
    if (const auto parsed = parse_pairs_into(list, text, names); !parsed) {
        return parsed.error();
    }
    return list;
}

packet_builder::packet_builder(octets_span buffer, packet_code code, octet identifier, const authenticator& field) noexcept : out_(buffer.first(std::min(buffer.size(), max_packet_size))) {
    out_.u8(static_cast<octet>(code));
    out_.u8(identifier);
    out_.u16(0);
    out_.put(field);
}

auto packet_builder::add_raw(octet type, octets_view value) noexcept -> result<void> {
    return append(attribute_number(type), flags{}, value);
}

auto packet_builder::add_encoded(octets_view attributes) noexcept -> result<void> {
    const std::size_t before = out_.size();
    out_.put(attributes);
    return keep_or_rewind(before);
}

auto packet_builder::finish() noexcept -> result<octets_span> {
    if (out_.size() < header_size) {
        return errc::packet_full;
    }
    const octets_span packet = out_.written();
    packet[2] = static_cast<octet>(packet.size() >> 8U);
    packet[3] = static_cast<octet>(packet.size() & 0xFFU);
    return packet;
}

auto packet_builder::append(const attribute_number& number, flags properties, octets_view value) noexcept -> result<void> {
    const std::size_t before = out_.size();
    if (const auto written = write_attribute(out_, number, properties, value); !written) {
        out_.rewind(before);
        return written;
    }
    return keep_or_rewind(before);
}

auto packet_builder::keep_or_rewind(std::size_t before) noexcept -> result<void> {
    if (out_.ok()) {
        return {};
    }
    out_.rewind(before);
    return errc::packet_full;
}

} // namespace radius

namespace radius::detail {

auto exact_printer::print() -> void {
    octets_view rest = message_.attributes().octets();
    while (!rest.empty()) {
        const octets_view run = first_run(rest);
        const std::size_t before = out_->size();
        if (!print_groups(attribute_range(run))) {
            out_->resize(before);
            print_octets(run);
        }
        rest = rest.subspan(run.size());
    }
}

auto exact_printer::first_run(octets_view attributes) -> octets_view {
    std::size_t size = 0;
    for (const raw_attribute& whole : attribute_range(attributes)) {
        if (whole.type != attributes.front()) {
            break;
        }
        size += whole.whole.size();
    }
    return attributes.first(size);
}

auto exact_printer::print_groups(attribute_range attributes) -> bool {
    bool in_order = true;
    bool masked = false;
    attribute_groups groups(attributes, names_->tables());
    for (attribute_group group; groups.next(group);) {
        const std::size_t before = out_->size();
        masked_ = false;
        print_group(group);
        if (!masked_) {
            make_exact(group.wire, before);
        }
        masked = masked || masked_;
        in_order = in_order && group.contiguous;
    }
    return in_order || masked;
}

auto exact_printer::make_exact(octets_view wire, std::size_t before) -> void {
    const std::string lines = out_->substr(before);
    if (reads_back(lines, wire)) {
        return;
    }
    out_->resize(before);
    print_octets(wire);
    if (out_->compare(before, std::string::npos, lines) == 0) {
        return; // it was printed as octets already
    }
    out_->pop_back();
    std::string_view margin;
    for (std::string_view rest = lines; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n') + 1);
        rest.remove_prefix(line.size());
        *out_ += margin;
        *out_ += "  # ";
        *out_ += line.substr(options_.indent ? 1 : 0);
        margin = options_.indent ? "\t" : "";
    }
}

auto exact_printer::reads_back(std::string_view lines, octets_view wire) const -> bool {
    if (message_.holds_clear_text()) {
        attribute_list again;
        return parse_pairs_into(again, lines, *names_) &&
               equal_octets(again.clear_octets(), wire);
    }
    packet_buffer room;
    packet_builder again(room.room(), packet_code{}, 0);
    return parse_pairs_into(again, lines, *names_) &&
           equal_octets(again.finish().value().subspan(header_size), wire);
}

auto exact_printer::print_octets(octets_view attributes) -> void {
    for (const raw_attribute& whole : attribute_range(attributes)) {
        print_raw(attribute_number(whole.type), whole.value);
    }
}

} // namespace radius::detail

namespace radius {

std::string print_exact(const detail::printable& message, const dictionary& names, const print_options& options) {
    std::string out;
    detail::exact_printer(message, names, options, out).print();
    return out;
}

} // namespace radius

namespace radius::detail {

dictionary_files::dictionary_files(const dictionary_options& options) : options_(options) {}

auto dictionary_files::open_root(const std::filesystem::path& path) -> result<dictionary_file, std::string> {
    std::error_code error;
    const auto canonical = std::filesystem::canonical(path, error);
    if (error) {
        return "cannot be read: " + error.message();
    }
    root_ = folder_of(canonical.string());
    return open(path.string(), canonical.string(), false);
}

auto dictionary_files::open_include(const dictionary_file& from, std::string_view wanted, bool optional) -> result<dictionary_file, std::string> {
    constexpr std::string_view root_word = "${dictdir}/";
    std::string name(wanted);
    if (wanted.starts_with(root_word)) {
        name = root_ + name.substr(root_word.size());
    } else if (!std::filesystem::path(wanted).is_absolute()) {
        name = from.folder + name;
    }
    std::string canonical = folder_of(from.canonical) + std::string(wanted);
    std::error_code error;
    // In the folder of the including file, and not a link: no further check is needed.
    const bool plain = wanted.find_first_of("/\\") == std::string_view::npos &&
                       std::filesystem::symlink_status(canonical, error).type() ==
                           std::filesystem::file_type::regular;
    if (!plain) {
        canonical = std::filesystem::canonical(name, error).string();
    }
    if (error == std::errc::no_such_file_or_directory && optional) {
        return std::string();
    }
    if (error) {
        return "cannot be included: " + error.message();
    }
    if (!options_.allow_outside_includes && !canonical.starts_with(root_)) {
        return std::string("lies outside the first dictionary's folder");
    }
    if (std::find(open_.begin(), open_.end(), canonical) != open_.end()) {
        return std::string("includes itself");
    }
    if (open_.size() >= options_.max_include_depth) {
        return std::string("is included too deep");
    }
    return open(std::move(name), std::move(canonical), plain);
}

auto dictionary_files::close() noexcept -> void { open_.pop_back(); }

auto dictionary_files::folder_of(const std::string& path) -> std::string {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

auto dictionary_files::open(std::string name, std::string canonical, bool is_regular) -> result<dictionary_file, std::string> {
    dictionary_file file{std::move(name), {}, std::move(canonical), {}};
    file.folder = folder_of(file.name);
    std::error_code error;
    if (!is_regular && !std::filesystem::is_regular_file(file.canonical, error)) {
        return std::string("cannot be read: it is no regular file");
    }
    if (++files_ > options_.max_files) {
        return std::string("is one file too many");
    }
    if (std::string problem = read(file); !problem.empty()) {
        return problem;
    }
    open_.push_back(file.canonical);
    return file;
}

auto dictionary_files::read(dictionary_file& file) -> std::string {
    struct closer {
        void operator()(std::FILE* opened) const noexcept { std::fclose(opened); }
    };
    const std::unique_ptr<std::FILE, closer> opened(std::fopen(file.canonical.c_str(), "rb"));
    if (opened == nullptr) {
        return "cannot be read";
    }
    std::setvbuf(opened.get(), nullptr, _IONBF, 0);
    const std::size_t most = std::min(options_.max_file_size, options_.max_total_size - total_);
    room_.resize(std::max<std::size_t>(room_.size(), 1U << 16U));
    std::size_t size = 0;
    while (const std::size_t more =
               std::fread(room_.data() + size, 1, room_.size() - size, opened.get())) {
        size += more;
        if (size > most) {
            return "is too large";
        }
        if (size == room_.size()) {
            room_.resize(size * 2);
        }
    }
    if (std::ferror(opened.get()) != 0) {
        return "cannot be read";
    }
    total_ += size;
    file.contents.assign(room_.data(), size);
    return {};
}

dictionary_parser::dictionary_parser(const dictionary& base, const dictionary_options& options) : builder_(base), options_(options) {}

auto dictionary_parser::left(const file_state& before) const noexcept -> bool { return frames_.size() < before.frames; }

auto dictionary_parser::end_vendor(const dictionary_words& line) -> outcome { return end(line, frame_kind::vendor); }

auto dictionary_parser::end_tlv(const dictionary_words& line) -> outcome { return end(line, frame_kind::tlv); }

auto dictionary_parser::end_begin(const dictionary_words& line) -> outcome { return end(line, frame_kind::begin); }

auto dictionary_parser::end_protocol(const dictionary_words& line) -> outcome { return end(line, frame_kind::protocol); }

auto dictionary_parser::is_skipping() const noexcept -> bool { return !frames_.empty() && frames_.back().skipped; }

auto dictionary_parser::path() const -> attribute_number {
    return frames_.empty() ? attribute_number() : frames_.back().path;
}

auto dictionary_parser::leave_structures() -> void {
    while (!frames_.empty() && frames_.back().kind == frame_kind::structure) {
        frames_.pop_back();
    }
}

auto dictionary_parser::read(const dictionary_words& line, const std::string& file, std::size_t number) -> outcome {
    using reading = outcome (dictionary_parser::*)(const dictionary_words&);
    struct keyword {
        std::string_view word;
        std::size_t fewest;
        std::size_t most;
        std::size_t dictionary_counts::* count;
        reading read;
    };
    using self = dictionary_parser;
    using counts = dictionary_counts;
    constexpr std::size_t any = dictionary_words::capacity;
    static constexpr std::array<keyword, 19> keywords{{
        {"VALUE", 4, any, &counts::values, &self::read_value},
        {"ATTRIBUTE", 4, any, &counts::attributes, &self::read_attribute},
        {"VENDORATTR", 5, any, &counts::attributes, &self::read_vendor_attribute},
        {"VENDOR", 3, 4, &counts::vendors, &self::read_vendor},
        {"BEGIN-VENDOR", 2, 3, nullptr, &self::begin_vendor},
        {"END-VENDOR", 2, 2, nullptr, &self::end_vendor},
        {"BEGIN-TLV", 2, 2, nullptr, &self::begin_tlv},
        {"END-TLV", 2, 2, nullptr, &self::end_tlv},
        {"MEMBER", 3, any, &counts::attributes, &self::read_member},
        {"STRUCT", 4, any, &counts::attributes, &self::read_struct},
        {"ALIAS", 3, 3, &counts::aliases, &self::read_alias},
        {"BEGIN", 2, 5, nullptr, &self::begin},
        {"END", 1, 2, nullptr, &self::end_begin},
        {"DEFINE", 3, any, &counts::attributes, &self::read_define},
        {"ENUM", 3, 3, &counts::attributes, &self::read_enum},
        {"FLAGS", 2, 2, nullptr, &self::read_flags},
        {"PROTOCOL", 3, 4, nullptr, &self::read_protocol},
        {"BEGIN-PROTOCOL", 2, 2, nullptr, &self::begin_protocol},
        {"END-PROTOCOL", 2, 2, nullptr, &self::end_protocol},
    }};
    file_ = &file;
    line_ = number;
    for (const keyword& known : keywords) {
        if (!same_name(known.word, line[0])) {
            continue;
        }
        if (line.count < known.fewest) {
            return complain("", line[0], " wants more words");
        }
        if (line.count > known.most) {
            return complain("too many words from", line[known.most], " on");
        }
        if (known.count != nullptr) {
            ++(counts_.*known.count);
            if (is_skipping()) {
                ++counts_.skipped;
                return {};
            }
        }
        return (this->*known.read)(line);
    }
    nearest_name search(line[0]);
    for (const keyword& known : keywords) {
        search.offer(known.word);
    }
    return complain("unknown keyword", line[0], search.question());
}

auto dictionary_parser::note(complaint what, const std::string& file, std::size_t number) -> outcome {
    file_ = &file;
    line_ = number;
    return odd(std::move(what));
}

auto dictionary_parser::odd(complaint what) -> outcome {
    if (options_.strict) {
        return what;
    }
    if (builder_.tables().diagnostics().size() < options_.max_diagnostics) {
        builder_.add(dictionary_diagnostic{*file_, line_, std::move(what.problem)});
    }
    return {};
}

bool dictionary_parser::may_search() noexcept {
    constexpr std::size_t most = 200'000;
    searched_ += builder_.tables().attributes().size();
    return searched_ <= most;
}

auto dictionary_parser::unknown_attribute(std::string_view name) -> outcome {
    nearest_name search(name);
    search.offer(may_search() ? builder_.nearest(name) : std::string_view());
    return complain("unknown attribute", name, search.question());
}

auto dictionary_parser::check_name(std::string_view name, bool of_value) -> outcome {
    // 3 for characters allowed in all names, 2 for those allowed only in value names
    static constexpr auto kinds = [] {
        std::array<std::uint8_t, 256> all{};
        for (std::size_t code = '!'; code < 0x7F; ++code) {
            const char folded = fold_case(static_cast<char>(code));
            const bool any = (folded >= 'a' && folded <= 'z') || (code >= '0' && code <= '9') ||
                             std::string_view("-_./:").find(folded) != std::string_view::npos;
            all[code] = any ? 3 : 2;
        }
        return all;
    }();
    if (name.size() > max_name_size) {
        return complain("name", name.substr(0, max_name_size), "... is too long");
    }
    std::uint8_t common = 3;
    for (const char letter : name) {
        common = static_cast<std::uint8_t>(common & kinds[static_cast<std::uint8_t>(letter)]);
    }
    return (common & (of_value ? 2U : 1U)) != 0
               ? outcome()
               : outcome(complain("name", name, " has a character no name may have"));
}

auto dictionary_parser::read_number(std::string_view text, attribute_number& number) -> outcome {
    number = path();
    if (text.starts_with('.')) {
        if (relative_.depth == 0) {
            return complain("attribute number", text, " has no TLV before it to continue");
        }
        number = relative_;
        text.remove_prefix(1);
    }
    if (auto appended = append_path(number, text); !appended) {
        return appended;
    }
    if (path().depth == 0 && number.is_vendor_specific()) {
        if (const auto* vendor = builder_.tables().find_vendor(number[1])) {
            number.format = vendor->format;
        }
    }
    return {};
}

auto dictionary_parser::check_number(const attribute_definition& definition, std::string_view text) const -> outcome {
    const attribute_number& number = definition.number;
    if (number.type() == 0) {
        return complain("attribute number", text, " is reserved");
    }
    attribute_number above = number;
    above.parts[--above.depth] = 0;
    const bool in_vendor = above.depth == 2 && above.parts[0] == vendor_specific_type;
    const attribute_definition* parent =
        above.depth == 0 || in_vendor ? nullptr : builder_.find(above);
    if (parent != nullptr && parent->type == data_type::structure) {
        return complain("attribute number", text,
                        " lies in " + std::string(parent->name) + ", which has MEMBERs");
    }
    if (parent != nullptr && !is_container(parent->type) && !is_text_or_octets(parent->type)) {
        return complain("attribute number", text,
                        " lies in " + std::string(parent->name) + ", which is of type " +
                            std::string(to_string(parent->type)));
    }
    const bool in_structure = parent != nullptr && (parent->inside != 0);
    if (const unsigned octets = in_structure ? 0 : overfull_part(number);
        octets != 0 && !definition.internal) {
        return complain("attribute number", text,
                        " does not fit " + std::to_string(octets) +
                            (octets == 1 ? " octet" : " octets"));
    }
    return {};
}

auto dictionary_parser::read_flags_of(const dictionary_words& line, std::size_t first, attribute_definition& definition, flag_references& references) -> outcome {
    if (line.count <= first) {
        return {};
    }
    for (std::string_view flags = line[first]; !flags.empty();) {
        const std::string_view flag = take_part(flags, ',');
        const auto known = read_flag(flag, definition, references);
        if (known && *known) {
            continue;
        }
        complaint what = known ? complain("unknown flag", flag) : known.error();
        if (known) {
            // Before BEGIN-VENDOR existed, the vendor's name was written here.
            const vendor_definition* vendor = builder_.find_vendor(flag);
            if (vendor != nullptr && definition.number.depth == 1 && path().depth == 0) {
                definition.number =
                    vendor_attribute_number(vendor->number, definition.number[0], vendor->format);
                what = complain("vendor", flag,
                                " behind an attribute, as radiusclient has it; BEGIN-VENDOR was "
                                "meant");
            } else {
                nearest_name search(flag);
                for (const std::string_view candidate : flag_names) {
                    search.offer(candidate);
                }
                what.problem += search.question();
            }
        }
        if (auto accepted = odd(std::move(what)); !accepted) {
            return accepted;
        }
    }
    return line.count > first + 1 ? odd(complain("", line[first + 1], " behind the flags"))
                                  : outcome();
}

auto dictionary_parser::read_properties(const dictionary_words& line, std::size_t type, attribute_definition& definition, flag_references& references) -> outcome {
    definition.name = line[1];
    definition.internal = internal_;
    if (auto checked = check_name(line[1], false); !checked) {
        return checked;
    }
    if (auto typed = read_type(line[type], definition); !typed) {
        return typed;
    }
    return read_flags_of(line, type + 1, definition, references);
}

auto dictionary_parser::read_attribute(const dictionary_words& line) -> outcome {
    if (!line[2].starts_with('.')) {
        leave_structures();
    }
    attribute_definition definition;
    if (auto numbered = read_number(line[2], definition.number); !numbered) {
        return numbered;
    }
    return define_attribute(line, definition);
}

auto dictionary_parser::read_vendor_attribute(const dictionary_words& line) -> outcome {
    leave_structures();
    auto number = parse_unsigned(line[1], 0xFFFFFFFFU);
    const vendor_definition* vendor =
        number ? builder_.tables().find_vendor(static_cast<std::uint32_t>(*number))
               : builder_.find_vendor(line[1]);
    if (!number && vendor == nullptr) {
        return complain("unknown vendor", line[1],
                        " in VENDORATTR, which is of the dialect of Merit and Radiator");
    }
    const auto type = parse_unsigned(line[3], 0xFFFFFFFFU);
    if (!type) {
        return complain("bad attribute number", line[3]);
    }
    auto accepted = odd(complain("", line[0],
                                 " is of the dialect of Merit and Radiator; ATTRIBUTE inside "
                                 "BEGIN-VENDOR was meant"));
    if (!accepted) {
        return accepted;
    }
    attribute_definition definition;
    definition.number = vendor_attribute_number(
        vendor != nullptr ? vendor->number : static_cast<std::uint32_t>(*number), *type,
        vendor != nullptr ? vendor->format : vendor_format{});
    dictionary_words shorter = line;
    std::copy(line.words.begin() + 2, line.words.end(), shorter.words.begin() + 1);
    --shorter.count;
    return define_attribute(shorter, definition);
}

auto dictionary_parser::define_attribute(const dictionary_words& line, attribute_definition& definition) -> outcome {
    flag_references references;
    if (auto read = read_properties(line, 3, definition, references); !read) {
        return read;
    }
    if (definition.bits != 0) {
        return complain("type", line[3], " is for a MEMBER only");
    }
    if (definition.type == data_type::vsa && holds_vendors(definition.number) &&
        definition.number.depth == 2) {
        definition.type = data_type::evs;
    }
    definition.internal = definition.internal || definition.number.type() > 255;
    if (auto checked = check_number(definition, line[2]); !checked) {
        return checked;
    }
    if (auto defined = define(definition, references); !defined) {
        return defined;
    }
    const bool holds_types = definition.type == data_type::tlv ||
                             definition.type == data_type::extended ||
                             definition.type == data_type::long_extended;
    if (holds_types && !line[2].starts_with('.')) {
        relative_ = definition.number;
    }
    return definition.type == data_type::structure && references.children.empty()
               ? push(frame_kind::structure, line[1], definition.number)
               : outcome();
}

auto dictionary_parser::define(attribute_definition& definition, const flag_references& references) -> outcome {
    if (!references.group.empty() && definition.type == data_type::group) {
        // the children of another attribute, not of the top level, unless of another protocol
        const bool foreign = references.group.starts_with('@') &&
                             !references.group.starts_with("@.") &&
                             !references.group.starts_with("@RADIUS.");
        definition.type = foreign ? data_type::octets : data_type::tlv;
    }
    outcome accepted;
    owner_ = builder_.add(definition, [&](const attribute_definition& before) {
        accepted = replace(before, definition);
        return static_cast<bool>(accepted);
    });
    owner_name_ = owner_.name;
    return accepted ? refer(definition, references) : std::move(accepted);
}

auto dictionary_parser::replace(const attribute_definition& before, const attribute_definition& definition) -> outcome {
    std::string was;
    if (before.number != definition.number) {
        was = before.number.to_string() + " and is now " + definition.number.to_string();
    } else if (before.type != definition.type) {
        was = "of type " + std::string(to_string(before.type)) + " and is now of type " +
              std::string(to_string(definition.type));
    }
    return was.empty()
               ? outcome()
               : odd({std::string(before.name) + " was " + was, std::string(definition.name)});
}

auto dictionary_parser::read_value(const dictionary_words& line) -> outcome {
    if (auto checked = check_name(line[2], true); !checked) {
        return checked;
    }
    if (line.count > 4) {
        if (auto accepted = odd(complain("", line[4], " behind a value")); !accepted) {
            return accepted;
        }
    }
    if (line[1] != owner_name_) {
        const attribute_definition* owner = find_in_frames(line[1]);
        if (owner == nullptr) {
            defer(values_, {}, line[1], line[2], line[3]);
            return {};
        }
        owner_ = *owner;
        owner_name_ = owner_.name;
    }
    for (const forward_use& use : enums_) {
        if (use.user == owner_.number) { // it is not known yet that they share value names
            defer(values_, {}, line[1], line[2], line[3]);
            return {};
        }
    }
    return define_value(owner_, line[2], line[3], false);
}

auto dictionary_parser::define_value(const attribute_definition& owner, std::string_view name, std::string_view number, bool yielding) -> outcome {
    const auto bits = value_bits(owner, number);
    if (!bits) {
        if (bits.error() == errc::value_type_mismatch) {
            ++counts_.skipped;
            return odd(complain("value", number,
                                " of " + std::string(owner.name) + ", which is of type " +
                                    std::string(to_string(owner.type))));
        }
        return complain(
            bits.error() == errc::value_out_of_range ? "value out of range" : "bad value", number);
    }
    if (!has_value_names(owner.type)) {
        auto accepted =
            odd({std::string(owner.name) + " is of type " + std::string(to_string(owner.type)) +
                     ": its value name " + std::string(name) + " is of no use",
                 std::string(name)});
        if (!accepted) {
            return accepted;
        }
    }
    const auto before = builder_.value_number(owner, name);
    if (before == *bits && yielding) {
        return {};
    }
    if (before && before != *bits) {
        auto accepted = odd({std::string(owner.name) + " value " + std::string(name) + " was " +
                                 std::to_string(*before) + " and is now " + std::string(number),
                             std::string(name)});
        if (!accepted) {
            return accepted;
        }
    }
    builder_.add_value(owner, name, *bits, yielding);
    return {};
}

const attribute_definition* dictionary_parser::find_in_frames(std::string_view name) const noexcept {
    for (std::size_t depth = frames_.size(); depth > 0; --depth) {
        const attribute_number& scope = frames_[depth - 1].path;
        if (scope.depth == 0) {
            break;
        }
        if (const attribute_definition* found = builder_.tables().find_in(scope, name)) {
            return found;
        }
    }
    return builder_.find(name);
}

std::string dictionary_parser::innermost_block() const {
    constexpr std::array<std::string_view, 5> words{"BEGIN-VENDOR ", "BEGIN-TLV ", "BEGIN ",
                                                    "BEGIN-PROTOCOL ", "struct "};
    const frame& innermost = frames_.back();
    return std::string(words[static_cast<std::size_t>(innermost.kind)]) + innermost.name;
}

auto dictionary_parser::push(frame_kind kind, std::string_view name, const attribute_number& path, bool skipped) -> outcome {
    constexpr std::size_t deepest = 64;
    if (frames_.size() == deepest) {
        return complain("", name, " stands in too many blocks");
    }
    std::uint32_t members = 0;
    while (!skipped && kind != frame_kind::vendor && path.depth != 0 && members < max_members &&
           path.depth < attribute_number::max_depth && builder_.find(path.child(members + 1))) {
        ++members;
    }
    frames_.push_back({kind, std::string(name), path, skipped, members});
    owner_name_ = {};
    if (kind != frame_kind::structure) {
        relative_ = {};
    }
    return {};
}

auto dictionary_parser::read_vendor(const dictionary_words& line) -> outcome {
    if (auto checked = check_name(line[1], false); !checked) {
        return checked;
    }
    const auto number = parse_unsigned(line[2], 0xFFFFFFFFU);
    if (!number || *number == 0) {
        return complain("bad vendor number", line[2]);
    }
    vendor_definition vendor{line[1], static_cast<std::uint32_t>(*number), {}};
    if (line.count > 3 && same_name(line[3], line[1])) {
        auto accepted =
            odd(complain("", line[3], " again behind the number, as radiusclient has it"));
        if (!accepted) {
            return accepted;
        }
    } else if (line.count > 3) {
        const auto format = read_vendor_format(line[3]);
        if (!format) {
            return format.error();
        }
        vendor.format = *format;
    }
    if (const vendor_definition* before = builder_.find_vendor(line[1])) {
        std::string what;
        if (before->number != vendor.number) {
            what = " was " + std::to_string(before->number) + " and is now " +
                   std::to_string(vendor.number);
        } else if (before->format != vendor.format) {
            what = " has another format than before";
        }
        if (!what.empty()) {
            auto accepted =
                odd({"vendor " + std::string(vendor.name) + what, std::string(line[1])});
            if (!accepted) {
                return accepted;
            }
        }
    }
    builder_.add(vendor);
    return {};
}

auto dictionary_parser::read_protocol(const dictionary_words& line) -> outcome {
    return parse_unsigned(line[2], 0xFFFFFFFFU) ? outcome()
                                                : outcome(complain("bad protocol number", line[2]));
}

auto dictionary_parser::begin_protocol(const dictionary_words& line) -> outcome {
    if (same_name(line[1], "RADIUS") || is_skipping()) {
        return push(frame_kind::protocol, line[1], path(), is_skipping());
    }
    if (auto accepted = odd(complain("protocol", line[1], " is skipped; RADIUS is known"));
        !accepted) {
        return accepted;
    }
    return push(frame_kind::protocol, line[1], path(), true);
}

auto dictionary_parser::begin_vendor(const dictionary_words& line) -> outcome {
    leave_structures();
    if (is_skipping()) {
        return push(frame_kind::vendor, line[1], {}, true);
    }
    const vendor_definition* vendor = builder_.find_vendor(line[1]);
    if (vendor == nullptr) {
        nearest_name search(line[1]);
        search.offer(may_search() ? builder_.nearest_vendor(line[1]) : std::string_view());
        const std::string behind = search.question() + "; its block is skipped";
        if (auto accepted = odd(complain("unknown vendor", line[1], behind)); !accepted) {
            return accepted;
        }
        return push(frame_kind::vendor, line[1], {}, true);
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
        const attribute_definition* parent = resolve(option, {});
        if (parent == nullptr) {
            return unknown_attribute(option);
        }
        if (parent->type == data_type::evs) {
            inside = parent->number.child(vendor->number);
        } else if (parent->type != data_type::vsa) {
            return complain("attribute", option,
                            " is of type " + std::string(to_string(parent->type)) +
                                "; a vendor's parent is of type evs or vsa");
        }
    }
    return push(frame_kind::vendor, line[1], inside);
}

auto dictionary_parser::begin_tlv(const dictionary_words& line) -> outcome {
    leave_structures();
    const attribute_definition* container = is_skipping() ? nullptr : find_in_frames(line[1]);
    if (is_skipping()) {
        return push(frame_kind::tlv, line[1], {}, true);
    }
    if (container == nullptr) {
        return unknown_attribute(line[1]);
    }
    if (container->type != data_type::tlv && container->type != data_type::extended &&
        container->type != data_type::long_extended) { // types 241 to 246 are "tlv extended"
        return complain("attribute", line[1],
                        " is of type " + std::string(to_string(container->type)) + ", not tlv");
    }
    return push(frame_kind::tlv, line[1], container->number);
}

auto dictionary_parser::begin(const dictionary_words& line) -> outcome {
    if (same_name(line[1], "PROTOCOL") && line.count > 3) {
        dictionary_words shorter = line;
        shorter.words[1] = line[2];
        return begin_protocol(shorter);
    }
    if (line.count > 2) {
        return complain("too many words from", line[2], " on");
    }
    leave_structures();
    if (is_skipping()) {
        return push(frame_kind::begin, line[1], {}, true);
    }
    const attribute_definition* container = find_in_frames(line[1]);
    if (container == nullptr) {
        container = resolve(line[1], path());
    }
    if (container == nullptr) {
        return unknown_attribute(line[1]);
    }
    if (!is_container(container->type)) {
        return complain("attribute", line[1],
                        " is of type " + std::string(to_string(container->type)) +
                            ", which has nothing inside");
    }
    return push(frame_kind::begin, line[1], container->number);
}

auto dictionary_parser::end(const dictionary_words& line, frame_kind kind) -> outcome {
    leave_structures();
    const std::string_view name = line.count > 1 ? line[1] : std::string_view();
    if (frames_.empty()) {
        return complain(line[0], name, " without its beginning");
    }
    const frame& innermost = frames_.back();
    if (innermost.kind != kind || (!name.empty() && !same_name(innermost.name, name))) {
        return complain(line[0], name, " does not end " + innermost_block());
    }
    frames_.pop_back();
    owner_name_ = {};
    relative_ = {};
    return {};
}

auto dictionary_parser::enter_file() noexcept -> file_state {
    ++counts_.files;
    const file_state before{frames_.size(), internal_, relative_};
    internal_ = false;
    return before;
}

auto dictionary_parser::leave_file(const file_state& before, const std::string& file, std::size_t number) -> outcome {
    for (; frames_.size() > before.frames; frames_.pop_back()) {
        if (frames_.back().kind == frame_kind::structure) {
            continue; // it ends after its members
        }
        auto accepted = note(
            {innermost_block() + " is never ended; it ends with the file", frames_.back().name},
            file, number);
        if (!accepted) {
            return accepted;
        }
    }
    internal_ = before.internal;
    relative_ = before.relative;
    owner_name_ = {};
    return {};
}

auto dictionary_parser::read_member(const dictionary_words& line) -> outcome {
    const attribute_definition* around = path().depth != 0 ? builder_.find(path()) : nullptr;
    if (around == nullptr || around->type != data_type::structure) {
        return complain("MEMBER", line[1], " stands in no struct");
    }
    if (path().depth == attribute_number::max_depth || frames_.back().members == max_members) {
        return complain("MEMBER", line[1], " lies too deep or is one too many");
    }
    attribute_definition definition;
    flag_references references;
    definition.number = path().child(frames_.back().members + 1);
    definition.kind = definition_kind::member;
    if (auto read = read_properties(line, 2, definition, references); !read) {
        return read;
    }
    definition.internal = definition.internal || around->internal;
    if (definition.type == data_type::choice) {
        const attribute_definition* key = builder_.tables().find_in(path(), references.key);
        if (key == nullptr || !key->key || key->number[key->number.depth - 1U] > 0xFF) {
            return complain("union", line[1],
                            " needs key= and the name of a MEMBER with that flag");
        }
        definition.key_member = static_cast<std::uint8_t>(key->number[key->number.depth - 1U]);
    }
    const attribute_number number = definition.number;
    if (auto defined = define(definition, references); !defined) {
        return defined;
    }
    ++frames_.back().members;
    if (definition.type == data_type::tlv) {
        relative_ = number;
    }
    return definition.type == data_type::structure && references.children.empty()
               ? push(frame_kind::structure, line[1], number)
               : outcome();
}

auto dictionary_parser::read_struct(const dictionary_words& line) -> outcome {
    const attribute_definition* key = nullptr;
    std::size_t kept = frames_.size();
    for (std::size_t depth = frames_.size(); depth > 0 && key == nullptr; --depth) {
        const frame& around = frames_[depth - 1];
        key = around.path.depth != 0 ? builder_.tables().find_in(around.path, line[2]) : nullptr;
        kept = key != nullptr ? depth : kept;
        if (around.kind != frame_kind::structure) {
            break;
        }
    }
    key = key != nullptr ? key : builder_.find(line[2]);
    if (key == nullptr) {
        return unknown_attribute(line[2]);
    }
    if (!key->key || !is_integer(key->type)) {
        return complain("attribute", line[2], " is no key");
    }
    if (key->number.depth == attribute_number::max_depth) {
        return complain("STRUCT", line[1], " lies too deep");
    }
    frames_.resize(kept);
    const attribute_definition owner = *key;
    const auto value = value_bits(owner, line[3]);
    const auto named = builder_.value_number(owner, line[3]);
    if (!named && (!value || *value > 0xFFFFFFFFU)) {
        return complain("bad value", line[3]);
    }
    attribute_definition definition;
    flag_references references;
    definition.name = line[1];
    definition.type = data_type::structure;
    definition.internal = owner.internal;
    definition.number = owner.number.child(static_cast<std::uint32_t>(named ? *named : *value));
    if (auto checked = check_name(line[1], false); !checked) {
        return checked;
    }
    if (auto read = read_flags_of(line, 4, definition, references); !read) {
        return read;
    }
    const attribute_number number = definition.number;
    if (auto defined = define(definition, references); !defined) {
        return defined;
    }
    builder_.add_value(owner, line[1], number[number.depth - 1U], false);
    return push(frame_kind::structure, line[1], number);
}

auto dictionary_parser::define_unnumbered(attribute_definition& definition, const flag_references& references) -> outcome {
    const attribute_number scope = path();
    if (scope.depth == attribute_number::max_depth) {
        return complain("", definition.name, " lies too deep");
    }
    auto next = static_cast<std::uint32_t>(0x80000000U + builder_.tables().attributes().size());
    const attribute_definition* before = builder_.tables().find_in(scope, definition.name);
    if (before != nullptr && before->kind == definition.kind) {
        next = before->number[scope.depth];
    } else {
        while (builder_.find(scope.child(next)) != nullptr) {
            ++next;
        }
    }
    definition.number = scope.child(next);
    definition.internal = true;
    return define(definition, references);
}

auto dictionary_parser::read_define(const dictionary_words& line) -> outcome {
    leave_structures();
    attribute_definition definition;
    flag_references references;
    definition.kind = definition_kind::variable;
    if (auto read = read_properties(line, 2, definition, references); !read) {
        return read;
    }
    if (auto defined = define_unnumbered(definition, references); !defined) {
        return defined;
    }
    const attribute_number number = owner_.number;
    relative_ = definition.type == data_type::tlv ? number : attribute_number();
    return definition.type == data_type::structure && references.children.empty()
               ? push(frame_kind::structure, line[1], number)
               : outcome();
}

auto dictionary_parser::read_enum(const dictionary_words& line) -> outcome {
    attribute_definition definition;
    definition.kind = definition_kind::enumeration;
    flag_references references;
    if (auto read = read_properties(line, 2, definition, references); !read) {
        return read;
    }
    return define_unnumbered(definition, references);
}

auto dictionary_parser::read_alias(const dictionary_words& line) -> outcome {
    if (auto checked = check_name(line[1], false); !checked) {
        return checked;
    }
    defer(aliases_, {}, line[2], line[1]);
    return {};
}

auto dictionary_parser::read_flags(const dictionary_words& line) -> outcome {
    std::string_view flag = line[1];
    const bool set = !flag.starts_with('!');
    flag.remove_prefix(set ? 0 : 1);
    if (same_name(flag, "internal")) {
        internal_ = set;
        return {};
    }
    return same_name(flag, "auto_begin") ? outcome() : odd(complain("unknown flag", line[1]));
}

void dictionary_parser::defer(std::vector<forward_use>& uses, const attribute_number& user, std::string_view name, std::string_view value, std::string_view number) {
    if (files_.empty() || files_.back() != *file_) {
        files_.push_back(*file_);
    }
    uses.push_back({user, words_.store(name), words_.store(value), words_.store(number), path(),
                    line_, files_.size() - 1});
}

const attribute_definition* dictionary_parser::resolve(std::string_view name, const attribute_number& scope) const noexcept {
    if (name.starts_with("@RADIUS.")) {
        return builder_.tables().find_path(name.substr(8));
    }
    if (name.starts_with("@.")) {
        return builder_.tables().find_path(name.substr(2));
    }
    if (!name.starts_with('.')) {
        return builder_.find(name);
    }
    attribute_number from = scope;
    for (name.remove_prefix(1); name.starts_with('.') && from.depth > 0; name.remove_prefix(1)) {
        from.parts[--from.depth] = 0;
    }
    return builder_.tables().find_path(name, from);
}

auto dictionary_parser::refer(const attribute_definition& definition, const flag_references& references) -> outcome {
    attribute_number scope = definition.number;
    scope.parts[--scope.depth] = 0;
    if (!references.values.empty()) {
        const attribute_definition* source = resolve(references.values, scope);
        source = source != nullptr ? source : find_in_frames(references.values);
        if (source != nullptr) {
            builder_.share_values(definition.number, *source);
            owner_ = *builder_.find(definition.number);
        } else {
            defer(enums_, definition.number, references.values);
        }
    }
    const bool copies = !references.children.empty();
    if (copies || definition.type == data_type::tlv) {
        const std::string_view name = copies ? references.children : references.group;
        if (name.empty()) {
            return {};
        }
        constexpr std::size_t most = 256;
        if (clones_.size() == most) {
            return complain("", definition.name, " is one clone= or ref= too many");
        }
        defer(clones_, definition.number, name, copies ? std::string_view() : group_word);
    }
    return {};
}

void dictionary_parser::leave_protocol(const attribute_number& number) {
    attribute_definition foreign = *builder_.find(number);
    foreign.type = data_type::octets;
    builder_.add(foreign);
}

auto dictionary_parser::settle_clone(const forward_use& use) -> outcome {
    const attribute_definition* source = resolve(use.name, use.scope);
    if (source == nullptr && use.value == group_word && use.name.starts_with("..")) {
        leave_protocol(use.user);
        return {};
    }
    if (source == nullptr) {
        return odd(unknown_attribute(use.name).error());
    }
    const attribute_number from = source->number;
    const attribute_number to = use.user;
    const auto begins = [](const attribute_number& number, const attribute_number& with) {
        return number.depth >= with.depth &&
               std::equal(with.parts.begin(), with.parts.begin() + with.depth,
                          number.parts.begin());
    };
    if (begins(to, from) || begins(from, to)) {
        return complain("", use.name, " stands inside its own copy");
    }
    const std::size_t known = builder_.tables().attributes().size();
    for (std::size_t place = 0; place < known; ++place) {
        attribute_definition copy = builder_.tables().attributes()[place];
        if (copy.name.empty() || copy.number.depth == from.depth || !begins(copy.number, from) ||
            copy.kind == definition_kind::alias) {
            continue;
        }
        const std::uint32_t values = copy.value_set;
        attribute_number number = to;
        for (std::size_t level = from.depth; level < copy.number.depth; ++level) {
            if (number.depth == attribute_number::max_depth) {
                return complain("", use.name, " has copies that lie too deep");
            }
            number = number.child(copy.number[level]);
        }
        if (builder_.find(number) != nullptr) {
            continue;
        }
        if (++cloned_ > std::min<std::size_t>(0xFFFF, 32 * counts_.attributes)) {
            return complain("", use.name, " is copied too often");
        }
        copy.number = number;
        builder_.add(copy);
        copy.value_set = values;
        builder_.share_values(number, copy);
    }
    return {};
}

auto dictionary_parser::settle_enum(const forward_use& use) -> outcome {
    const attribute_definition* source = resolve(use.name, use.scope);
    if (source == nullptr) {
        return odd(unknown_attribute(use.name).error());
    }
    builder_.share_values(use.user, *source);
    return {};
}

bool dictionary_parser::is_vendor_alias(const forward_use& use) const noexcept {
    const std::size_t point = use.name.rfind('.');
    if (point == std::string_view::npos) {
        return false;
    }
    const dictionary_tables& tables = builder_.tables();
    const attribute_definition* container = tables.find_path(use.name.substr(0, point));
    const vendor_definition* vendor = tables.find_vendor(use.value);
    const std::string_view target = use.name.substr(point + 1);
    const auto number = parse_unsigned(target);
    return container != nullptr && container->number == attribute_number(vendor_specific_type) &&
           vendor != nullptr &&
           (same_name(vendor->name, target) || (number && *number == vendor->number));
}

auto dictionary_parser::settle_alias(const forward_use& use) -> outcome {
    const attribute_definition* target = resolve(use.name, use.scope);
    if (target == nullptr && is_vendor_alias(use)) {
        return {};
    }
    if (target == nullptr) {
        ++counts_.skipped;
        return odd(unknown_attribute(use.name).error());
    }
    attribute_definition alias = *target;
    alias.name = use.value;
    alias.kind = definition_kind::alias;
    outcome accepted;
    builder_.add(alias, [&](const attribute_definition& before) {
        accepted = replace(before, alias);
        return static_cast<bool>(accepted);
    });
    return accepted;
}

auto dictionary_parser::settle_value(const forward_use& use) -> outcome {
    const attribute_definition* owner = builder_.tables().find_in(use.scope, use.name);
    owner = owner != nullptr ? owner : builder_.find(use.name);
    if (owner == nullptr) {
        ++counts_.skipped;
        return odd(unknown_attribute(use.name).error());
    }
    const attribute_definition known = *owner;
    return define_value(known, use.value, use.number, true);
}

result<void, dictionary_error> dictionary_parser::settle(const std::vector<forward_use>& uses, settling each) {
    for (const forward_use& use : uses) {
        file_ = &files_[use.file];
        line_ = use.line;
        if (auto settled = (this->*each)(use); !settled) {
            return dictionary_error(*file_, line_, settled.error().problem, settled.error().text);
        }
    }
    return {};
}

result<dictionary, dictionary_error> dictionary_parser::finish() {
    const std::vector<forward_use> enums = std::exchange(enums_, {});
    auto settled = settle(clones_, &dictionary_parser::settle_clone);
    settled = settled ? settle(enums, &dictionary_parser::settle_enum) : settled;
    settled = settled ? settle(aliases_, &dictionary_parser::settle_alias) : settled;
    settled = settled ? settle(values_, &dictionary_parser::settle_value) : settled;
    if (!settled) {
        return settled.error();
    }
    builder_.add(counts_);
    return builder_.build();
}

} // namespace radius::detail

namespace radius::detail {

dictionary_loader::dictionary_loader(const dictionary& base, const dictionary_options& options) : options_(options), files_(options_), parser_(base, options_) {}

auto dictionary_loader::load(const std::filesystem::path& path) -> outcome {
    const auto file = files_.open_root(path);
    return file ? read_file(*file) : dictionary_error(path.string(), 0, file.error(), {});
}

auto dictionary_loader::parse(std::string_view text, const std::string& name) -> outcome {
    if (text.size() > options_.max_file_size) {
        return dictionary_error(name, 0, "is too large", {});
    }
    return read_lines(text, name, nullptr);
}

auto dictionary_loader::finish() -> result<dictionary, dictionary_error> { return parser_.finish(); }

auto dictionary_loader::read_file(const dictionary_file& file) -> outcome {
    auto read = read_lines(file.contents, file.name, &file);
    files_.close();
    return read;
}

auto dictionary_loader::read_lines(std::string_view text, const std::string& name, const dictionary_file* file) -> outcome {
    const auto before = parser_.enter_file();
    dictionary_words words;
    std::size_t number = 0;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
        const complaint what{"a byte order mark stands at the beginning; it is skipped", {}};
        if (auto noted = parser_.note(what, name, 1); !noted) {
            return dictionary_error(name, 1, noted.error().problem, {});
        }
    }
    while (!text.empty()) {
        ++number;
        words.read(text);
        if (words.size > options_.max_line_size) {
            return dictionary_error(name, number, "line is too long", {});
        }
        if (words.count == 0) {
            continue;
        }
        if (const auto word = words.unprintable(); !word.empty()) {
            return dictionary_error(name, number, quoted(word) + " is not printable",
                                    std::string(word));
        }
        const bool without_sign = same_name(words[0], "INCLUDE");
        if (without_sign) {
            const auto what =
                complain("", words[0], " is radiusclient's word; $INCLUDE was meant");
            if (auto noted = parser_.note(what, name, number); !noted) {
                return dictionary_error(name, number, what.problem, what.text);
            }
        }
        const bool include = words[0].front() == '$';
        if (without_sign || (include && (same_name(words[0], "$INCLUDE") ||
                                         same_name(words[0], "$INCLUDE-")))) {
            if (auto included = read_include(words, name, number, file); !included) {
                return included;
            }
        } else if (auto read = parser_.read(words, name, number); !read) {
            return dictionary_error(name, number, read.error().problem, read.error().text);
        }
        if (parser_.left(before)) {
            return dictionary_error(name, number, "this block was begun in another file",
                                    std::string(words[0]));
        }
    }
    if (auto left = parser_.leave_file(before, name, number); !left) {
        return dictionary_error(name, number, left.error().problem, left.error().text);
    }
    return {};
}

auto dictionary_loader::read_include(const dictionary_words& words, const std::string& name, std::size_t number, const dictionary_file* from) -> outcome {
    const auto refuse = [&](const std::string& behind) {
        const auto what = complain("", words[1], " " + behind);
        return outcome(dictionary_error(name, number, what.problem, what.text));
    };
    if (words.count != 2) {
        return dictionary_error(name, number, "$INCLUDE wants one file name", {});
    }
    if (from == nullptr) {
        return refuse("cannot be included from a text that is no file");
    }
    const auto file = files_.open_include(*from, words[1], words[0].ends_with('-'));
    if (!file) {
        return file.error().empty() ? outcome() : refuse(file.error());
    }
    return read_file(*file);
}

} // namespace radius::detail

namespace radius {

result<dictionary, dictionary_error> try_load_dictionary(const std::filesystem::path& path, const dictionary& base, const dictionary_options& options) {
    detail::dictionary_loader loader(base, options);
    if (const auto loaded = loader.load(path); !loaded) {
        return loaded.error();
    }
    return loader.finish();
}

dictionary load_dictionary(const std::filesystem::path& path, const dictionary& base, const dictionary_options& options) {
    return try_load_dictionary(path, base, options).value();
}

result<dictionary, dictionary_error> parse_dictionary(std::string_view text, const std::string& name, const dictionary& base, const dictionary_options& options) {
    detail::dictionary_loader loader(base, options);
    if (const auto parsed = loader.parse(text, name); !parsed) {
        return parsed.error();
    }
    return loader.finish();
}

} // namespace radius

namespace radius::detail {

traced_message::traced_message(const packet_view& packet, const trace_event& event) noexcept : packet_(packet), secret_(event.secret), plain_(event.version == radius_version::v1_1) {
    if (is_request(packet.code())) {
        hidden_under_ = signed_field(packet);
    } else {
        hidden_under_ = event.request_authenticator;
    }
}

auto traced_message::attributes() const noexcept -> attribute_range { return packet_.attributes(); }

auto traced_message::reveal(flags properties, octets_view value, octets_span room) const noexcept -> result<octets_view> {
    if (plain_) { // nothing is hidden (RFC 9765 section 5.1)
        return reveal_plain(room, properties, value);
    }
    if (secret_ == nullptr || !hidden_under_) {
        return errc::secret_unknown;
    }
    return reveal_hidden(room, properties, value, *secret_, *hidden_under_);
}

} // namespace radius::detail

namespace radius {

std::string trace_summary(const trace_event& event) {
    const octets_view packet = event.packet;
    std::string text;
    if (packet.size() < header_size) {
        text = std::to_string(packet.size()) + " octets";
    } else {
        const std::size_t length = std::size_t{packet[2]} << 8U | packet[3];
        text = to_string(static_cast<packet_code>(packet[0])) +
               (event.version == radius_version::v1_1 ? " token " : " id ") +
               std::to_string(label_of(event.version, packet)) + " length " +
               std::to_string(length);
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

trace_printer::trace_printer(const trace_text_options& options) : names_(options.secrets == secrets::masked ? mark_secrets(options.names) : options.names),
      secrets_(options.secrets) {}

auto trace_printer::operator()(const trace_event& event) const -> std::string {
    std::string text;
    append_time(text, event.when);
    text += ' ' + (event.outgoing ? event.local : event.remote).to_string() + " -> " +
            (event.outgoing ? event.remote : event.local).to_string() + ' ';
    text += name_of(event.transport);
    text += ' ' + trace_summary(event) + '\n';
    append_attributes(text, event, event.packet);
    return text;
}

auto trace_printer::append_time(std::string& text, wall_time when) -> void {
    const auto since = std::chrono::floor<std::chrono::microseconds>(when.time_since_epoch());
    append_date(text, since.count(), time_unit::microseconds);
}

auto trace_printer::append_attributes(std::string& text, const trace_event& event, octets_view packet) const -> void {
    const auto parsed = packet_view::parse(packet, detail::trace_limits);
    if (parsed) {
        const detail::traced_message message(*parsed, event);
        const bool shown = secrets_ == secrets::shown;
        text += print(message, names_, {.show_hidden = shown}).to_string();
        return;
    }
    text += '\t';
    text += to_string(parsed.error());
    text += packet.empty() ? "" : ": 0x";
    detail::secret_policy policy(names_.tables());
    if (secrets_ == secrets::masked) {
        for (const octets_view piece : detail::find_secrets(packet, policy)) {
            const auto before = static_cast<std::size_t>(piece.data() - packet.data());
            text += to_hex(packet.first(before)) + "<hidden>";
            packet = packet.subspan(before + piece.size());
        }
    }
    text += to_hex(packet) + '\n';
}

trace_sink make_text_trace(std::ostream& out, const trace_text_options& options) {
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

namespace radius::detail {

pcapng_block::pcapng_block(writer& out, std::uint32_t type) noexcept : out_(out), start_(out.size()) {
    out.u32(type);
    out.u32(0);
}

auto pcapng_block::option(std::uint16_t code, octets_view value) noexcept -> void {
    out_.u16(code);
    out_.u16(static_cast<std::uint16_t>(value.size()));
    out_.put(value);
    pad();
}

auto pcapng_block::pad() noexcept -> void {
    while (out_.ok() && (out_.size() - start_) % 4 != 0) {
        out_.u8(0);
    }
}

auto pcapng_block::finish() noexcept -> void {
    constexpr std::uint16_t end_of_options = 0;
    option(end_of_options, {});
    const auto length = static_cast<std::uint32_t>(out_.size() - start_ + 4);
    out_.u32(length);
    if (out_.ok()) {
        writer(out_.written().subspan(start_ + 4, 4)).u32(length);
    }
}

auto internet_checksum::add(octets_view piece) noexcept -> void {
    for (std::size_t place = 0; place < piece.size(); ++place) {
        sum_ += place % 2 == 0 ? std::uint64_t{piece[place]} << 8U : piece[place];
    }
}

auto internet_checksum::value() const noexcept -> std::uint16_t {
    std::uint64_t folded = sum_;
    while (folded > 0xFFFF) {
        folded = (folded & 0xFFFFU) + (folded >> 16U);
    }
    return static_cast<std::uint16_t>(~folded & 0xFFFFU);
}

ipv6_address::octets_type ipv6_octets(const ip_address& address) noexcept {
    if (address.is_v6()) {
        return address.v6().octets();
    }
    ipv6_address::octets_type mapped{};
    if (address.v4() != ipv4_address()) {
        mapped[10] = mapped[11] = 0xFF;
        const ipv4_address::octets_type last = address.v4().octets();
        std::copy(last.begin(), last.end(), mapped.begin() + 12);
    }
    return mapped;
}

std::size_t udp_headers_size(const endpoint& source, const endpoint& target) noexcept {
    const bool v4 = source.address.is_v4() && target.address.is_v4();
    return (v4 ? ipv4_header_size : ipv6_header_size) + udp_header_size;
}

void write_udp(writer& out, internet_checksum pseudo, const endpoint& source, const endpoint& target, octets_view payload) noexcept {
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
    out.u16(checksum == 0 ? 0xFFFF : checksum); // zero would mean "no checksum"
    out.put(payload);
}

void write_ipv4_header(writer& out, const ipv4_address& source, const ipv4_address& target, std::size_t payload_size) noexcept {
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

void write_ipv6_header(writer& out, octets_view source, octets_view target, std::size_t payload_size) noexcept {
    out.u32(0x60000000);
    out.u16(static_cast<std::uint16_t>(payload_size));
    out.u8(udp_protocol);
    out.u8(hop_limit);
    out.put(source);
    out.put(target);
}

void write_datagram(writer& out, const endpoint& source, const endpoint& target, octets_view payload) noexcept {
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

namespace radius {

pcapng_writer::pcapng_writer(std::ostream& out, const pcapng_options& options) : out_(out), marked_(mark_secrets(options.names)), secrets_(options.secrets),
      max_octets_(options.max_octets) {
    write_head();
}

auto pcapng_writer::write(const trace_event& event) -> bool {
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

auto pcapng_writer::write_head() -> void {
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
    out.u64(~std::uint64_t{0}); // not known in advance
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

auto pcapng_writer::write_packet(writer& out, const trace_event& event, const endpoint& source, const endpoint& target, std::size_t headers, std::string_view comment) -> void {
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

auto pcapng_writer::comment_on(const trace_event& event) const -> std::string {
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

auto pcapng_writer::put(octets_view block) -> bool {
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

} // namespace radius

namespace radius::detail {

trace_file::trace_file(const std::filesystem::path& path, const pcapng_options& options, log_sink log) : name_(path.string()), out_(open(path)), writer_(out_, options), log_(std::move(log)) {
    out_.flush();
    if (!out_ || writer_.state() == pcapng_state::failed) {
        throw std::system_error(std::make_error_code(std::errc::io_error),
                                "the trace file \"" + escaped(name_) + "\"");
    }
}

auto trace_file::write(const trace_event& event) -> void {
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

auto trace_file::open(const std::filesystem::path& path) -> std::ofstream {
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

} // namespace radius::detail

namespace radius {

trace_sink make_trace_file(const std::filesystem::path& path, const pcapng_options& options, log_sink log) {
    auto file = std::make_shared<detail::trace_file>(path, options, std::move(log));
    return [file](const trace_event& event) { file->write(event); };
}

reverse_driver::reverse_driver(asio::io_context& io, random_source& random, reverse_output& output, transport_kind transport, radius_version version, const endpoint& remote, const dynamic_authorization_options& carried, bool strict_prefixes) : io_(&io), output_(&output),
      engine_(transport, version, remote,
              std::make_shared<const shared_secret>(fixed_secret(transport)), random, carried,
              strict_prefixes),
      timer_(io) {}

auto reverse_driver::engine() const noexcept -> const client_engine& { return engine_.engine(); }

auto reverse_driver::cancel(request_handle request) -> void {
    if (engine_.cancel(request, std::chrono::steady_clock::now())) {
        pump();
    }
}

auto reverse_driver::received(octets_view packet) -> drop_reason {
    const drop_reason reason = engine_.received(packet, std::chrono::steady_clock::now());
    pump();
    return reason;
}

auto reverse_driver::close() -> void {
    output_ = nullptr;
    engine_.close(std::chrono::steady_clock::now());
    pump();
    timer_.cancel();
}

auto reverse_driver::timer_due() -> void {
    engine_.timer(std::chrono::steady_clock::now());
    pump();
}

auto reverse_driver::pump() -> void {
    if (pumping_) {
        return;
    }
    const auto self = shared_from_this();
    pumping_ = true;
    const time_point now = std::chrono::steady_clock::now();
    while (const auto next = engine_.poll_action(now)) {
        std::visit([this](const auto& action) { perform(action); }, *next);
    }
    pumping_ = false;
    if (is_open()) {
        timer_.arm(engine_.next_wake(), weak_from_this());
    }
}

auto reverse_driver::perform(const packet_to_send& action) -> void {
    if (output_ != nullptr) {
        output_->send_request(action.packet);
    }
}

auto reverse_driver::perform(const request_to_complete& action) -> void {
    client_result result = action.result;
    if (result.error == errc::stopped) {
        result.error = make_error_code(errc::connection_closed);
    }
    waiting_.complete(action.request, result.error, result, action.server);
}

reverse_path::reverse_path(const received_request& request) {
    if (reverse_door* const door = request.origin().reverse) {
        auto* const driver = static_cast<reverse_driver*>(door); // no other transport has one
        driver_ = driver->weak_from_this();
        executor_ = driver->io().get_executor();
    }
}

reverse_path::operator bool() const noexcept {
    const auto driver = driver_.lock();
    return driver != nullptr && driver->is_open();
}

progress_quota::progress_quota(std::size_t most, std::size_t most_a_peer, std::size_t peers) : most_(most), most_a_peer_(most_a_peer), first_(0, peers) {}

progress_quota::~progress_quota() {
    for (row* next = first_.next.load(std::memory_order_relaxed); next != nullptr;) {
        delete std::exchange(next, next->next.load(std::memory_order_relaxed));
    }
}

auto progress_quota::extend(std::size_t peers) -> void {
    row* last = &first_;
    while (row* const next = last->next.load(std::memory_order_relaxed)) {
        last = next;
    }
    last->next.store(new row(last->begin + last->counts.size(), peers),
                     std::memory_order_release);
}

auto progress_quota::enter(const known_peer& peer) noexcept -> bool {
    if (all_.fetch_add(1, std::memory_order_relaxed) >= most_) {
        all_.fetch_sub(1, std::memory_order_relaxed);
        return false;
    }
    std::atomic<std::uint32_t>& own = of(peer);
    if (own.fetch_add(1, std::memory_order_relaxed) >= most_a_peer_) {
        leave(peer);
        return false;
    }
    return true;
}

auto progress_quota::leave(const known_peer& peer) noexcept -> void {
    of(peer).fetch_sub(1, std::memory_order_relaxed);
    all_.fetch_sub(1, std::memory_order_relaxed);
}

progress_quota::row::row(std::size_t first, std::size_t peers) : begin(first), counts(peers) {}

auto progress_quota::of(const known_peer& peer) noexcept -> std::atomic<std::uint32_t>& {
    row* found = &first_;
    while (peer.index() >= found->begin + found->counts.size()) {
        found = found->next.load(std::memory_order_acquire);
    }
    return found->counts[peer.index() - found->begin];
}

tcp_acceptor open_tcp_acceptor(asio::io_context& io, const std::string& address, std::uint16_t port, bool share_port, std::error_code& error) {
    tcp_acceptor acceptor(io);
    detail::bind_socket(
        acceptor, address, port, share_port,
        [](tcp_acceptor& opened) {
            std::error_code ignored;
            opened.set_option(asio::socket_base::reuse_address(true), ignored);
        },
        error);
    if (!error) {
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    }
    return acceptor;
}

udp_socket open_udp_socket(asio::io_context& io, const udp& options, std::uint16_t port, bool share_port, std::error_code& error) {
    udp_socket socket(io);
    detail::bind_socket(
        socket, options.address, port, share_port,
        [&options](udp_socket& opened) {
            std::error_code ignored; // the system may reduce a queue's size
            opened.set_option(asio::socket_base::receive_buffer_size(options.receive_buffer_size),
                              ignored);
            opened.set_option(asio::socket_base::send_buffer_size(options.send_buffer_size),
                              ignored);
        },
        error);
    return socket;
}

} // namespace radius

namespace radius::detail {

datagram_end bound_to(udp_socket& socket) {
    std::error_code ignored;
    const auto local = socket.local_endpoint(ignored);
    const datagram_end own{.local = from_asio(local),
                           .is_v6 = local.address().is_v6(),
                           .is_wildcard = local.address().is_unspecified()};
#if defined(__linux__)
    if (own.is_wildcard) {
        linux_datagrams<datagram, 1>::ask_for_local_address(socket.native_handle(), own.is_v6);
    }
#endif
    return own;
}

} // namespace radius::detail

namespace radius {

std::optional<hello_random> read_hello(octets_view datagram) noexcept {
    constexpr std::size_t random_at = 27;
    constexpr octet handshake = 22;
    constexpr octet client_hello = 1;
    const auto is_zero = [&](std::size_t first, std::size_t count) {
        const octets_view field = datagram.subspan(first, count);
        return std::all_of(field.begin(), field.end(), [](octet one) { return one == 0; });
    };
    hello_random found;
    if (datagram.size() < random_at + found.size() || datagram[0] != handshake || !is_zero(3, 2) ||
        datagram[13] != client_hello || !is_zero(19, 3)) {
        return std::nullopt;
    }
    std::copy_n(datagram.begin() + random_at, found.size(), found.begin());
    return found;
}

bool is_encrypted(octets_view datagram) noexcept {
    return datagram.size() > 4 && (datagram[3] != 0 || datagram[4] != 0);
}

} // namespace radius

namespace radius::detail {

receiver_options for_connections(receiver_options options, radius_version version) noexcept {
    const bool plain = version == radius_version::v1_1;
    const std::size_t entries = plain ? 2 * token_window::capacity : 1024;
    const std::size_t octets = std::size_t{plain ? 8U * 1024 : 256U} * 1024;
    options.version = version;
    options.duplicates.max_entries = std::min(options.duplicates.max_entries, entries);
    options.duplicates.max_reply_bytes = std::min(options.duplicates.max_reply_bytes, octets);
    return options;
}

connection_limits checked(const connection_limits& limits) {
    const auto demand = [](bool met, const char* name) {
        if (!met) {
            throw std::system_error(make_error_code(errc::option_invalid),
                                    std::string("limits.") + name);
        }
    };
    using std::chrono::milliseconds;
    demand(limits.max_connections > 0, "max_connections must be at least 1");
    demand(limits.max_connections_a_peer > 0, "max_connections_a_peer must be at least 1");
    demand(limits.max_handshakes > 0, "max_handshakes must be at least 1");
    demand(limits.max_handshakes_an_address > 0, "max_handshakes_an_address must be at least 1");
    demand(limits.handshake_timeout > milliseconds(0), "handshake_timeout must be above zero");
    demand(limits.idle_timeout >= milliseconds(0), "idle_timeout is negative");
    demand(limits.stall_timeout > milliseconds(0), "stall_timeout must be above zero");
    demand(limits.max_in_progress > 0, "max_in_progress must be at least 1");
    demand(limits.max_unsent_octets > 0, "max_unsent_octets must be at least 1");
    return limits;
}

} // namespace radius::detail

namespace radius {

connection_quota::connection_quota(const connection_limits& limits) : limits_(detail::checked(limits)) {}

auto connection_quota::connections() const -> std::size_t {
    const std::scoped_lock guard(lock_);
    return connections_;
}

auto connection_quota::enter(const ip_address& source) -> bool {
    const std::scoped_lock guard(lock_);
    if (connections_ >= limits_.max_connections || handshakes_ >= limits_.max_handshakes) {
        return false;
    }
    std::size_t& of_source = unfinished_[source]; // no limit is zero: a new entry is allowed
    if (of_source >= limits_.max_handshakes_an_address) {
        return false;
    }
    ++of_source;
    ++connections_;
    ++handshakes_;
    return true;
}

auto connection_quota::identify(const ip_address& source, const std::string& peer) -> bool {
    const std::scoped_lock guard(lock_);
    std::size_t& of_peer = peers_[peer];
    if (of_peer >= limits_.max_connections_a_peer) {
        return false;
    }
    ++of_peer;
    finish(source);
    return true;
}

auto connection_quota::leave(const ip_address& source, const std::string& peer) noexcept -> void {
    const std::scoped_lock guard(lock_);
    --connections_;
    if (peer.empty()) {
        finish(source);
    } else if (const auto found = peers_.find(peer); --found->second == 0) {
        peers_.erase(found);
    }
}

auto connection_quota::finish(const ip_address& source) noexcept -> void {
    --handshakes_;
    if (const auto found = unfinished_.find(source); --found->second == 0) {
        unfinished_.erase(found);
    }
}

connection_permit::connection_permit(std::shared_ptr<connection_quota> quota, const ip_address& source) : quota_(std::move(quota)), source_(source), entered_(quota_->enter(source)) {}

connection_permit::~connection_permit() { release(); }

auto connection_permit::release() noexcept -> void {
    if (std::exchange(entered_, false)) {
        quota_->leave(source_, peer_);
    }
}

auto connection_permit::identify(std::string peer) -> bool {
    if (!quota_->identify(source_, peer)) {
        return false;
    }
    peer_ = std::move(peer);
    return true;
}

auto connection_permit::limits() const noexcept -> const connection_limits& { return quota_->limits(); }

connection_timer::connection_timer(asio::io_context& io) : timer_(io), quiet_since_(std::chrono::steady_clock::now()) {}

auto connection_timer::stalled(time_point now, std::uint64_t written, std::size_t unsent) noexcept -> void {
    if (stalled_since_ == time_point::max() || written >= stall_ends_) {
        stalled_since_ = now;
        stall_ends_ = written + unsent;
    }
}

auto connection_timer::flowing() noexcept -> void { stalled_since_ = time_point::max(); }

auto connection_timer::deadline(const connection_limits& limits, bool up, bool busy) const noexcept -> time_point {
    time_point at = time_point::max();
    if (!up) {
        at = later(quiet_since_, limits.handshake_timeout);
    } else if (limits.idle_timeout.count() > 0 && !busy) {
        at = later(quiet_since_, limits.idle_timeout);
    }
    at = std::min(at, expires_at_);
    return stalled_since_ == time_point::max()
               ? at
               : std::min(at, later(stalled_since_, limits.stall_timeout));
}

auto connection_timer::reason(time_point now) const noexcept -> std::error_code {
    return now >= expires_at_ ? certificate_refused(X509_V_ERR_CERT_HAS_EXPIRED)
                              : make_error_code(errc::connection_timed_out);
}

auto connection_timer::cancel() -> void {
    armed_ = time_point::max();
    timer_.cancel();
}

auto transport_traits<dtls>::prepare(const dtls& transport, std::size_t first_peer) -> std::shared_ptr<shared> {
    return std::make_shared<shared>(transport, first_peer);
}

auto transport_traits<dtls>::open(asio::io_context& io, const dtls& transport, std::uint16_t number, bool share_port, std::error_code& error) -> socket {
    return open_udp_socket(io, udp{.address = transport.address}, number, share_port, error);
}

tcp_service::tcp_service(const tcp& options) : quota(std::make_shared<connection_quota>(options.limits)) {}

auto transport_traits<tcp>::prepare(const tcp& transport, std::size_t) -> std::shared_ptr<shared> {
    return std::make_shared<shared>(transport);
}

auto transport_traits<radsec>::prepare(const radsec& transport, std::size_t first_peer) -> std::shared_ptr<shared> {
    return std::make_shared<shared>(transport, first_peer);
}

auto transport_traits<udp>::prepare(const udp&, std::size_t) -> std::shared_ptr<shared> {
    return std::make_shared<shared>();
}

auto transport_traits<udp>::ports(const udp& transport) -> std::vector<listening_port> {
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

auto transport_traits<udp>::open(asio::io_context& io, const udp& transport, std::uint16_t number, bool share_port, std::error_code& error) -> socket {
    return open_udp_socket(io, transport, number, share_port, error);
}

} // namespace radius
