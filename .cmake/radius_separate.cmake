# SPDX-License-Identifier: MIT
# What each form of the library needs, and the target of the one that is compiled once. For this project
# and for the package that it installs.

# radius_requirements(<target> <INTERFACE|PUBLIC>)
function(radius_requirements target visibility)
    target_compile_features(${target} ${visibility} cxx_std_20)
    target_compile_definitions(${target} ${visibility} ASIO_STANDALONE ASIO_NO_DEPRECATED)
    target_link_libraries(${target} ${visibility}
        radius::asio OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
endfunction()

# radius_add_separate(<folder> <further include folder>...): radius::separate of <folder>/radius/radius.cpp,
# built where something links it.
function(radius_add_separate folder)
    if(TARGET radius_separate)
        return() # a package may be looked for more than once
    endif()
    add_library(radius_separate STATIC EXCLUDE_FROM_ALL "${folder}/radius/radius.cpp")
    add_library(radius::separate ALIAS radius_separate)
    radius_requirements(radius_separate PUBLIC)
    target_include_directories(radius_separate PUBLIC "${folder}" ${ARGN})
endfunction()
