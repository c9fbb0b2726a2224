// SPDX-License-Identifier: MIT
// Finds the octets of a message that are secret, which prints, logs, traces and captures mask (RFC
// 2865 section 5, RFC 6929 section 2, RFC 3748 section 5).
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <radius/dictionary/definition.hpp>
#include <radius/packet/raw_attribute.hpp>

namespace radius {

/// Whether values of the attribute are masked.
bool is_secret(const attribute_definition& attribute) noexcept;

namespace detail {

class dictionary_tables;

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

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/secret_octets.ipp>
#endif
