# SPDX-License-Identifier: MIT
# What the library needs, and the target of the library that is compiled once. For this project and for
# the package that it installs.

# radius_requirements(<target> <INTERFACE|PUBLIC>)
function(radius_requirements target visibility)
    target_compile_features(${target} ${visibility} cxx_std_20)
    target_compile_definitions(${target} ${visibility} ASIO_STANDALONE ASIO_NO_DEPRECATED)
    target_link_libraries(${target} ${visibility}
        radius::asio OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
endfunction()

# radius_add_separate(): radius::separate, built if a target links it.
function(radius_add_separate)
    if(TARGET radius_separate)
        return() # a package may be looked for more than once
    endif()
    set(source "${CMAKE_CURRENT_BINARY_DIR}/radius_separate.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "#include <radius/impl/src.hpp>\n")
    add_library(radius_separate STATIC EXCLUDE_FROM_ALL "${source}")
    add_library(radius::separate ALIAS radius_separate)
    target_compile_definitions(radius_separate PUBLIC RADIUS_SEPARATE_COMPILATION)
    target_link_libraries(radius_separate PUBLIC radius::radius)
endfunction()
