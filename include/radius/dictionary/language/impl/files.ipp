// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/language/files.hpp>.
#pragma once

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include <radius/dictionary/language/files.hpp>

namespace radius::detail {

RADIUS_DECL dictionary_files::dictionary_files(const dictionary_options& options)
    : options_(options) {}

RADIUS_DECL result<dictionary_file, std::string>
dictionary_files::open_root(const std::filesystem::path& path) {
    std::error_code error;
    const auto canonical = std::filesystem::canonical(path, error);
    if (error) {
        return "cannot be read: " + error.message();
    }
    root_ = folder_of(canonical.string());
    return open(path.string(), canonical.string(), false);
}

RADIUS_DECL result<dictionary_file, std::string>
dictionary_files::open_include(const dictionary_file& from, std::string_view wanted,
                               bool optional) {
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
        return std::string("is outside the first dictionary's folder");
    }
    if (std::find(open_.begin(), open_.end(), canonical) != open_.end()) {
        return std::string("includes itself");
    }
    if (open_.size() >= options_.max_include_depth) {
        return std::string("is included too deeply");
    }
    return open(std::move(name), std::move(canonical), plain);
}

RADIUS_DECL std::string dictionary_files::folder_of(const std::string& path) {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

RADIUS_DECL result<dictionary_file, std::string>
dictionary_files::open(std::string name, std::string canonical, bool is_regular) {
    dictionary_file file{std::move(name), {}, std::move(canonical), {}};
    file.folder = folder_of(file.name);
    std::error_code error;
    if (!is_regular && !std::filesystem::is_regular_file(file.canonical, error)) {
        return std::string("cannot be read: it is not a regular file");
    }
    if (++files_ > options_.max_files) {
        return std::string("exceeds the limit max_files");
    }
    if (std::string problem = read(file); !problem.empty()) {
        return problem;
    }
    open_.push_back(file.canonical);
    return file;
}

RADIUS_DECL std::string dictionary_files::read(dictionary_file& file) {
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

} // namespace radius::detail
