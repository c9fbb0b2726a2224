# SPDX-License-Identifier: MIT
# For the preset `libcxx-asio`: downloads a newer Asio than Debian's and makes it available with FetchContent
# under the name asio, as a project does that fetches Asio itself. It downloads the release of Asio's author,
# or Debian's package of it if that fails, and keeps it in build/.
include(FetchContent)

set(asio_version 1.36.0)
set(asio_folder "${CMAKE_CURRENT_LIST_DIR}/../build/asio-${asio_version}")
set(asio_pool http://deb.debian.org/debian/pool/main/a/asio)
set(asio_sources
    "${asio_pool}/libasio-dev_${asio_version}-1_all.deb"
    e4434d60a3d6eb09b87d36831a9dbb8197dda1b1f3679d7080f17a9fdb8805ef
    "https://downloads.sourceforge.net/project/asio/asio/${asio_version}%20%28Stable%29/asio-${asio_version}.tar.bz2"
    7bf4dbe3c1ccd9cc4c94e6e6be026dcc2110f9201d286bb9500dc85d69825524)

# Puts asio.hpp into ${folder}/include, or the reason for a failure into ${problem}.
function(fetch_asio_from url hash folder problem)
    set(work "${folder}.download")
    file(REMOVE_RECURSE "${work}")
    file(DOWNLOAD "${url}" "${work}/archive" STATUS status INACTIVITY_TIMEOUT 30)
    if(NOT status MATCHES "^0;")
        set(${problem} "${url}: ${status}" PARENT_SCOPE)
        return()
    endif()
    file(SHA256 "${work}/archive" found)
    if(NOT found STREQUAL hash)
        set(${problem} "${url}: SHA-256 ${found}" PARENT_SCOPE)
        return()
    endif()
    file(ARCHIVE_EXTRACT INPUT "${work}/archive" DESTINATION "${work}/contents")
    if(EXISTS "${work}/contents/data.tar.xz")
        file(ARCHIVE_EXTRACT INPUT "${work}/contents/data.tar.xz" DESTINATION "${work}/contents")
    endif()
    file(GLOB_RECURSE header "${work}/contents/*/include/asio.hpp")
    cmake_path(GET header PARENT_PATH include)
    file(MAKE_DIRECTORY "${folder}")
    file(RENAME "${include}" "${folder}/include")
    file(REMOVE_RECURSE "${work}")
    set(${problem} "" PARENT_SCOPE)
endfunction()

set(asio_problems)
while(asio_sources AND NOT EXISTS "${asio_folder}/include/asio.hpp")
    list(POP_FRONT asio_sources url hash)
    fetch_asio_from("${url}" ${hash} "${asio_folder}" problem)
    list(APPEND asio_problems ${problem})
endwhile()
if(NOT EXISTS "${asio_folder}/include/asio.hpp")
    list(JOIN asio_problems "\n  " asio_problems)
    message(FATAL_ERROR "Asio ${asio_version} cannot be downloaded:\n  ${asio_problems}")
endif()

set(FETCHCONTENT_SOURCE_DIR_ASIO "${asio_folder}")
FetchContent_Declare(asio SOURCE_DIR "${asio_folder}")
FetchContent_MakeAvailable(asio)
