# SPDX-License-Identifier: MIT
# Runs our vcpkg port without vcpkg: `cmake -DPORT=... -DWORK=... -DGENERATOR=... -DCOMPILER=... -P`. The
# functions below replace vcpkg's functions of the same name as far as a header-only port needs them;
# afterwards ${WORK}/packages contains what vcpkg would provide to a project. A call that the real functions
# would refuse fails here too.
cmake_minimum_required(VERSION 3.22)

set(CURRENT_PACKAGES_DIR "${WORK}/packages")
set(PORT_BUILD_DIR "${WORK}/port-build")
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}" "${PORT_BUILD_DIR}")

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "failed with ${status}: ${ARGN}")
    endif()
endfunction()

function(refuse_unknown function)
    if(ARGN)
        message(FATAL_ERROR "${function}: unknown arguments ${ARGN}")
    endif()
endfunction()

function(vcpkg_cmake_configure)
    cmake_parse_arguments(PARSE_ARGV 0 given "" "SOURCE_PATH" "OPTIONS")
    refuse_unknown(vcpkg_cmake_configure ${given_UNPARSED_ARGUMENTS})
    run("${CMAKE_COMMAND}" -S "${given_SOURCE_PATH}" -B "${PORT_BUILD_DIR}" -G "${GENERATOR}"
        "-DCMAKE_CXX_COMPILER=${COMPILER}" -DCMAKE_BUILD_TYPE=Release
        "-DCMAKE_INSTALL_PREFIX=${CURRENT_PACKAGES_DIR}" ${given_OPTIONS})
endfunction()

function(vcpkg_cmake_install)
    refuse_unknown(vcpkg_cmake_install ${ARGN})
    run("${CMAKE_COMMAND}" --build "${PORT_BUILD_DIR}")
    run("${CMAKE_COMMAND}" --install "${PORT_BUILD_DIR}")
endfunction()

# vcpkg moves the package's CMake files to share/<port> and corrects their relative path to the prefix.
function(vcpkg_cmake_config_fixup)
    cmake_parse_arguments(PARSE_ARGV 0 given "" "CONFIG_PATH;PACKAGE_NAME" "")
    refuse_unknown(vcpkg_cmake_config_fixup ${given_UNPARSED_ARGUMENTS})
    file(GLOB files "${CURRENT_PACKAGES_DIR}/${given_CONFIG_PATH}/*.cmake")
    if(NOT files)
        message(FATAL_ERROR "no CMake files in ${given_CONFIG_PATH}")
    endif()
    file(COPY ${files} DESTINATION "${CURRENT_PACKAGES_DIR}/share/radius")
    file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/${given_CONFIG_PATH}")
    file(GLOB files "${CURRENT_PACKAGES_DIR}/share/radius/*.cmake")
    foreach(file IN LISTS files)
        file(READ "${file}" text)
        string(REPLACE "${CURRENT_PACKAGES_DIR}" "\${_IMPORT_PREFIX}" text "${text}")
        string(REGEX REPLACE
            "(get_filename_component\\(PACKAGE_PREFIX_DIR \"[^\"]*CMAKE_CURRENT_LIST_DIR})/[./]+\""
            "\\1/../../\"" text "${text}")
        string(REGEX REPLACE
            "get_filename_component\\(_IMPORT_PREFIX \"[^\"]*CMAKE_CURRENT_LIST_FILE}\" PATH\\)(\nget_filename_component\\(_IMPORT_PREFIX \"[^\"]*_IMPORT_PREFIX}\" PATH\\))*"
            "get_filename_component(_IMPORT_PREFIX \"\${CMAKE_CURRENT_LIST_FILE}\" PATH)\nget_filename_component(_IMPORT_PREFIX \"\${_IMPORT_PREFIX}\" PATH)\nget_filename_component(_IMPORT_PREFIX \"\${_IMPORT_PREFIX}\" PATH)"
            text "${text}")
        file(WRITE "${file}" "${text}")
    endforeach()
endfunction()

function(vcpkg_install_copyright)
    cmake_parse_arguments(PARSE_ARGV 0 given "" "" "FILE_LIST")
    refuse_unknown(vcpkg_install_copyright ${given_UNPARSED_ARGUMENTS})
    file(COPY_FILE "${given_FILE_LIST}" "${CURRENT_PACKAGES_DIR}/share/radius/copyright")
endfunction()

foreach(manifest "${PORT}/vcpkg.json" "${PORT}/../../../vcpkg.json")
    file(READ "${manifest}" json)
    string(JSON name GET "${json}" name)
    string(JSON version GET "${json}" version)
    if(NOT name STREQUAL radius OR NOT version VERSION_EQUAL VERSION_EXPECTED)
        message(FATAL_ERROR "${manifest} is of ${name} ${version}, not radius ${VERSION_EXPECTED}")
    endif()
endforeach()

include("${PORT}/portfile.cmake")

# The problems that vcpkg's own checks report after a build.
foreach(needed include/radius/radius.hpp share/radius/copyright share/radius/radiusConfig.cmake)
    if(NOT EXISTS "${CURRENT_PACKAGES_DIR}/${needed}")
        message(FATAL_ERROR "the port installs no ${needed}")
    endif()
endforeach()
foreach(unwanted debug lib share/cmake)
    if(EXISTS "${CURRENT_PACKAGES_DIR}/${unwanted}")
        message(FATAL_ERROR "the port leaves ${unwanted} behind")
    endif()
endforeach()
