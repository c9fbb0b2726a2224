// SPDX-License-Identifier: MIT
// Prints the attributes of one message, one `Name = value` line each.
#pragma once

#include <optional>
#include <string>

#include <radius/dictionary/codec/attribute_leaves.hpp>
#include <radius/dictionary/dictionary.hpp>
#include <radius/dictionary/print_options.hpp>
#include <radius/dictionary/secret_octets.hpp>
#include <radius/packet/printable.hpp>

namespace radius::detail {

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

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/dictionary/impl/attribute_printer.ipp>
#endif
