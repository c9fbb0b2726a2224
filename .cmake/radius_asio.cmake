# SPDX-License-Identifier: MIT
# Finds standalone Asio and provides it as the target radius::asio, for this build and for the
# installed package. Asio has no CMake package of its own, so it comes in several forms; the first
# available one is used:
#
#   1. the cache or command line variable RADIUS_ASIO_INCLUDE_DIR, a folder that contains asio.hpp;
#   2. an existing target asio::asio or asio (vcpkg's port, a parent project);
#   3. a checkout fetched as `asio` by FetchContent;
#   4. find_package(asio CONFIG), as vcpkg provides it;
#   5. asio.hpp on the compiler's or CMake's include paths (a distribution's package).
#
# radius_find_asio(<variable>) sets <variable> to TRUE or FALSE.

function(radius_find_asio found)
    set(${found} TRUE PARENT_SCOPE)
    if(TARGET radius::asio)
        return()
    endif()

    if(NOT RADIUS_ASIO_INCLUDE_DIR)
        if(NOT TARGET asio::asio AND NOT TARGET asio)
            _radius_asio_checkout(checkout)
            if(checkout)
                _radius_asio_from_folder("${checkout}")
                return()
            endif()
            find_package(asio CONFIG QUIET)
            if(TARGET asio::asio)
                # Users of radius in other folders must see it too.
                set_target_properties(asio::asio PROPERTIES IMPORTED_GLOBAL TRUE)
            endif()
        endif()
        foreach(candidate asio::asio asio)
            if(TARGET ${candidate})
                add_library(radius::asio INTERFACE IMPORTED GLOBAL)
                target_link_libraries(radius::asio INTERFACE ${candidate})
                return()
            endif()
        endforeach()
        find_path(RADIUS_ASIO_INCLUDE_DIR asio.hpp
            DOC "The folder that holds standalone Asio's asio.hpp")
        mark_as_advanced(RADIUS_ASIO_INCLUDE_DIR)
    endif()

    if(EXISTS "${RADIUS_ASIO_INCLUDE_DIR}/asio.hpp")
        _radius_asio_from_folder("${RADIUS_ASIO_INCLUDE_DIR}")
    else()
        set(${found} FALSE PARENT_SCOPE)
    endif()
endfunction()

# The include folder of a checkout that FetchContent made available under the name asio.
function(_radius_asio_checkout folder)
    set(${folder} "" PARENT_SCOPE)
    set(source "${asio_SOURCE_DIR}")
    if(NOT source)
        # FetchContent keeps its results in global properties, independent of the calling scope.
        get_property(source GLOBAL PROPERTY _FetchContent_asio_sourceDir)
    endif()
    foreach(candidate "${source}/asio/include" "${source}/include")
        if(source AND EXISTS "${candidate}/asio.hpp")
            set(${folder} "${candidate}" PARENT_SCOPE)
            return()
        endif()
    endforeach()
endfunction()

function(_radius_asio_from_folder folder)
    add_library(radius::asio INTERFACE IMPORTED GLOBAL)
    target_include_directories(radius::asio INTERFACE "${folder}")
endfunction()

set(RADIUS_ASIO_HELP
    "radius needs standalone Asio (1.22 or later). Install a package that has asio.hpp (Debian: \
libasio-dev; vcpkg: asio), or FetchContent it under the name asio before radius, or set \
RADIUS_ASIO_INCLUDE_DIR to the folder that holds asio.hpp.")
