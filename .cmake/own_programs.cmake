# SPDX-License-Identifier: MIT
# How our tests and examples are compiled; users of radius::radius get none of this. They link radius_own,
# which is the library in the form that the options below select.

set(RADIUS_SANITIZE "" CACHE STRING "Sanitizers for tests and examples, as -fsanitize takes them")
option(RADIUS_COVERAGE "Measure the coverage of the tests; see tests/coverage" OFF)
option(RADIUS_FUZZ "Build the fuzz targets with libFuzzer (Clang)" OFF)
option(RADIUS_SINGLE_HEADER "Compile tests and examples against single_include" OFF)
option(RADIUS_SEPARATE "Compile tests and examples against radius::separate" OFF)
option(RADIUS_WERROR "Treat warnings in tests and examples as errors" ON)

set(CMAKE_CXX_EXTENSIONS OFF)

if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(RADIUS_CCACHE ccache)
    mark_as_advanced(RADIUS_CCACHE)
    if(RADIUS_CCACHE)
        # ccache needs these settings to cache compilations that use a precompiled header.
        set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
            CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
            ${RADIUS_CCACHE})
    endif()
endif()

add_library(radius_warnings INTERFACE)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    # If several sources are compiled as one, a name in one may hide a name in the next by accident.
    target_compile_options(radius_warnings INTERFACE
        -Wall -Wextra -Wpedantic -Wconversion
        $<$<NOT:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>:-Wshadow>
        $<$<BOOL:${RADIUS_WERROR}>:-Werror>)
endif()

# What all our sources are compiled with. Every part of a program has radius_sanitized, even Catch2: if two
# objects contain the same inline function of the standard library, the linker takes one of them, and its
# atomic operations must be instrumented.
add_library(radius_sanitized INTERFACE)
if(RADIUS_SANITIZE)
    target_compile_options(radius_sanitized INTERFACE
        -fsanitize=${RADIUS_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(radius_sanitized INTERFACE -fsanitize=${RADIUS_SANITIZE})
endif()
add_library(radius_flags INTERFACE)
target_link_libraries(radius_flags INTERFACE radius_warnings radius_sanitized)
if(RADIUS_COVERAGE)
    # Clang's method counts each template over all its instances. It would not measure code in a precompiled
    # header.
    set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
    set(coverage $<IF:$<CXX_COMPILER_ID:GNU>,--coverage,-fprofile-instr-generate>)
    target_compile_options(radius_flags INTERFACE ${coverage} -fprofile-update=atomic
        $<$<NOT:$<CXX_COMPILER_ID:GNU>>:-fcoverage-mapping>)
    target_link_options(radius_flags INTERFACE ${coverage})
endif()
# By default GCC collects garbage after every 100 MiB, which takes a fifth of the time of a large program.
target_compile_options(radius_flags INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:SHELL:--param ggc-min-heapsize=1048576>)

# radius_own: the library in the form that the options say. radius_own_headers: header-only in any case, for
# programs that measure it or replace some of its headers.
add_library(radius_own_headers INTERFACE)
target_link_libraries(radius_own_headers INTERFACE radius_flags)
if(RADIUS_SINGLE_HEADER)
    include(.cmake/one_header.cmake)
    # Tests and examples must not see include/.
    target_include_directories(radius_own_headers INTERFACE ${radius_one_header_folders})
    radius_requirements(radius_own_headers INTERFACE)
else()
    target_link_libraries(radius_own_headers INTERFACE radius::radius)
endif()
add_library(radius_own INTERFACE)
if(RADIUS_SEPARATE)
    if(RADIUS_SINGLE_HEADER)
        message(FATAL_ERROR "RADIUS_SEPARATE and RADIUS_SINGLE_HEADER exclude each other")
    endif()
    target_link_libraries(radius_separate PRIVATE radius_flags)
    # Asio too is compiled once. A user decides that for the whole program, so radius::separate leaves it.
    file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/asio.cpp" CONTENT "#include <asio/impl/src.hpp>\n")
    add_library(radius_own_asio STATIC EXCLUDE_FROM_ALL "${PROJECT_BINARY_DIR}/asio.cpp")
    target_compile_definitions(radius_own_asio PUBLIC ASIO_SEPARATE_COMPILATION)
    target_link_libraries(radius_own_asio PUBLIC radius::radius PRIVATE radius_sanitized)
    target_link_libraries(radius_separate PRIVATE radius_own_asio)
    target_link_libraries(radius_own INTERFACE radius_flags radius::separate radius_own_asio)
else()
    target_link_libraries(radius_own INTERFACE radius_own_headers)
endif()

# --- Precompiled headers -------------------------------------------------------------------------

# radius_precompile(<target> <header>...): precompiles the headers, and with Clang all of radius. Clang's
# precompiled headers keep template instances and load immediately; GCC's do neither.
function(radius_precompile target)
    if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        list(PREPEND ARGN "<radius/radius.hpp$<ANGLE-R>")
    endif()
    if(ARGN)
        target_precompile_headers(${target} PRIVATE ${ARGN})
        radius_precompile_options(${target})
    endif()
endfunction()

# radius_precompiled(<target> <other>): uses the precompiled header of <other>, if it has one.
function(radius_precompiled target other)
    get_target_property(headers ${other} PRECOMPILE_HEADERS)
    if(headers)
        target_precompile_headers(${target} REUSE_FROM ${other})
        radius_precompile_options(${target})
    endif()
endfunction()

# Without these options ccache cannot see that a precompiled header is unchanged.
function(radius_precompile_options target)
    if(CMAKE_CXX_COMPILER_LAUNCHER MATCHES ccache)
        target_compile_options(${target} PRIVATE
            $<IF:$<CXX_COMPILER_ID:GNU>,-fpch-preprocess,SHELL:-Xclang -fno-pch-timestamp>)
    endif()
endfunction()
