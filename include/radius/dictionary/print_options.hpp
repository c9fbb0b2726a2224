// SPDX-License-Identifier: MIT
// The options of `print` and `print_exact`.
#pragma once

#include <radius/wire/compiler.hpp>

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

} // namespace radius
