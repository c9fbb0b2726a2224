// SPDX-License-Identifier: MIT
// The definitions of <radius/observe/trace_file.hpp>.
#pragma once

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <system_error>

#include <radius/observe/trace_file.hpp>

namespace radius::detail {

/// The file, its writer and the lock that lets several threads use them.
class trace_file {
  public:
    trace_file(const std::string& path, const pcapng_options& options, log_sink log);

    void write(const trace_event& event);

  private:
    /// Only its owner may read a new file: even masked, it shows who logged in where.
    static std::ofstream open(const std::string& path);

    std::string name_;
    std::ofstream out_;
    pcapng_writer writer_;
    logger log_;
    std::mutex lock_;
    bool stopped_ = false;
};

RADIUS_DECL trace_file::trace_file(const std::string& path, const pcapng_options& options,
                                   log_sink log)
    : name_(path), out_(open(path)), writer_(out_, options), log_(std::move(log)) {
    out_.flush();
    if (!out_ || writer_.state() == pcapng_state::failed) {
        throw std::system_error(std::make_error_code(std::errc::io_error),
                                "the trace file \"" + escaped(name_) + "\"");
    }
}

RADIUS_DECL void trace_file::write(const trace_event& event) {
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
        return "trace file \"" + escaped(name_) + "\" " + (full ? "is full" : "cannot be written") +
               " after " + std::to_string(writer_.size()) + " octets: tracing has stopped";
    });
}

RADIUS_DECL std::ofstream trace_file::open(const std::string& path) {
    std::error_code ignored;
    const bool is_new = !std::filesystem::exists(path, ignored);
    errno = 0;
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    if (!out) {
        const int reason = errno != 0 ? errno : EIO;
        throw std::system_error(reason, std::generic_category(),
                                "the trace file \"" + escaped(path) + "\"");
    }
    if (is_new) {
        using std::filesystem::perms;
        std::filesystem::permissions(path, perms::owner_read | perms::owner_write, ignored);
    }
    return out;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL trace_sink make_trace_file(const std::string& path, const pcapng_options& options,
                                       log_sink log) {
    auto file = std::make_shared<detail::trace_file>(path, options, std::move(log));
    return [file](const trace_event& event) { file->write(event); };
}

} // namespace radius
