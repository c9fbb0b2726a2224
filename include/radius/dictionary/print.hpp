// SPDX-License-Identifier: MIT
// Prints messages for people: one `Name = value` line per attribute, as RADIUS operators expect.
#pragma once

#include <ostream>

#include <radius/dictionary/codec/attribute_leaves.hpp>
#include <radius/dictionary/dictionary_attribute.hpp>
#include <radius/dictionary/secret_octets.hpp>
#include <radius/packet/printable.hpp>

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

inline std::string to_string(const printed& message) { return message.to_string(); }

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/print.ipp>
#endif
