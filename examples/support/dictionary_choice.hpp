// SPDX-License-Identifier: MIT
// --dictionary FILE and --outside, for every example that has them.
#pragma once

#include <string>
#include <vector>

#include <radius/dictionary.hpp>

#include "arguments.hpp"

namespace support {

/// The dictionaries to read. They are read after the command line, so `--outside` can be anywhere
/// in it.
class dictionary_choice {
  public:
    /// `name` is the option that takes a file; it can be repeated.
    dictionary_choice(arguments& line, std::string name, std::string help)
        : name_(std::move(name)) {
        line.option(name_, "FILE", std::move(help),
                    [this](std::string_view text) { files_.emplace_back(text); });
        line.flag("--outside", "allow $INCLUDE outside the folder of its file",
                  options_.allow_outside_includes);
    }
    dictionary_choice(const dictionary_choice&) = delete;
    dictionary_choice& operator=(const dictionary_choice&) = delete;

    const radius::dictionary_options& options() const { return options_; }

    /// Reads each file on top of the previous ones, and the first on top of `base`. Throws
    /// `usage_error`.
    radius::dictionary load(radius::dictionary base) const {
        for (const std::string& file : files_) {
            auto loaded = radius::try_load_dictionary(file, base, options_);
            if (!loaded) {
                const std::string why = loaded.error().what();
                const bool outside = why.find("is outside") != std::string::npos;
                throw usage_error(name_ + ": " + why + (outside ? "; --outside allows it" : ""));
            }
            base = *std::move(loaded);
        }
        return base;
    }

  private:
    std::string name_;
    std::vector<std::string> files_;
    radius::dictionary_options options_;
};

} // namespace support
