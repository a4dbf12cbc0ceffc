# SPDX-License-Identifier: Apache-2.0
#
# What `cmake --install` puts where: headers, both libraries, the CMake package and the pkg-config file.
# The components `runtime`, `development` and `static` are what a distribution would cut packages from.
include(CMakePackageConfigHelpers)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/claimdiff)
foreach(kind static shared)
  target_include_directories(claimdiff_${kind} INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
endforeach()
install(TARGETS claimdiff_shared EXPORT claimdiff-shared
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development)
install(TARGETS claimdiff_static EXPORT claimdiff-static
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT static)
install(EXPORT claimdiff-shared NAMESPACE claimdiff:: DESTINATION ${package_folder} COMPONENT development)
install(EXPORT claimdiff-static NAMESPACE claimdiff:: DESTINATION ${package_folder} COMPONENT static)

configure_package_config_file(claimdiffConfig.cmake.in claimdiffConfig.cmake
  INSTALL_DESTINATION ${package_folder} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(claimdiffConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/claimdiffConfig.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/claimdiffConfigVersion.cmake
  DESTINATION ${package_folder} COMPONENT development)

# Paths in the .pc are relative to the file, so that the installed tree can be moved.
file(RELATIVE_PATH prefix_from_pc /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" prefix_from_pc ${prefix_from_pc})
configure_file(claimdiff.pc.in claimdiff.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/claimdiff.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/claimdiff ${PROJECT_BINARY_DIR}/include/claimdiff
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development FILES_MATCHING PATTERN "*.h")
