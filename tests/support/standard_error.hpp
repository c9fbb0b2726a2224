// SPDX-License-Identifier: MIT
// Captures standard error while something runs.
#pragma once

#include <cstdio>
#include <stdexcept>
#include <string>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace radius_test {

/// Redirects standard error to a file during its lifetime. Use only one at a time.
class caught_standard_error {
  public:
    caught_standard_error() : file_(std::tmpfile()), before_(dup(STDERR_FILENO)) {
        if (file_ == nullptr || before_ < 0 || dup2(fileno(file_), STDERR_FILENO) < 0) {
            throw std::runtime_error("standard error cannot be caught");
        }
    }
    caught_standard_error(const caught_standard_error&) = delete;
    caught_standard_error& operator=(const caught_standard_error&) = delete;
    ~caught_standard_error() {
        dup2(before_, STDERR_FILENO);
        close(before_);
        std::fclose(file_);
    }

    /// Everything captured so far.
    std::string text() const {
        std::string all;
        char next = 0;
        for (off_t place = 0; pread(fileno(file_), &next, 1, place) == 1; ++place) {
            all += next;
        }
        return all;
    }

  private:
    std::FILE* file_;
    int before_;
};

/// The standard error of `work`.
template <class Work>
std::string what_standard_error_gets(Work&& work) {
    const caught_standard_error caught;
    std::forward<Work>(work)();
    return caught.text();
}

} // namespace radius_test
