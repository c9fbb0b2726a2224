# SPDX-License-Identifier: MIT
# `cmake --install`: headers, dictionaries and the package for find_package(radius). Nothing in it
# depends on the machine, so everything is under include and share.
include(CMakePackageConfigHelpers)

set(RADIUS_DICTIONARY_DESTINATION share/radius/dictionaries)
set(radius_package_destination share/cmake/radius)

install(DIRECTORY include/radius DESTINATION include FILES_MATCHING PATTERN "*.hpp" PATTERN "*.ipp")
if(EXISTS "${PROJECT_SOURCE_DIR}/dictionaries")
    install(DIRECTORY dictionaries/ DESTINATION ${RADIUS_DICTIONARY_DESTINATION})
else()
    install(DIRECTORY DESTINATION ${RADIUS_DICTIONARY_DESTINATION})
endif()
install(FILES LICENSE DESTINATION share/doc/radius)
# The sources of the generator that radius_generate_attributes compiles.
install(FILES examples/dictionary_to_header.cpp DESTINATION share/radius/generator)
install(DIRECTORY examples/support DESTINATION share/radius/generator FILES_MATCHING PATTERN "*.hpp")

install(TARGETS radius EXPORT radius)
install(EXPORT radius NAMESPACE radius:: FILE radiusTargets.cmake
    DESTINATION ${radius_package_destination})
configure_package_config_file(.cmake/radiusConfig.cmake.in
    "${PROJECT_BINARY_DIR}/package/radiusConfig.cmake"
    INSTALL_DESTINATION ${radius_package_destination}
    PATH_VARS RADIUS_DICTIONARY_DESTINATION)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/package/radiusConfigVersion.cmake"
    COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES
    "${PROJECT_BINARY_DIR}/package/radiusConfig.cmake"
    "${PROJECT_BINARY_DIR}/package/radiusConfigVersion.cmake"
    .cmake/radius_asio.cmake
    .cmake/radius_generate_attributes.cmake
    .cmake/radius_separate.cmake
    DESTINATION ${radius_package_destination})
