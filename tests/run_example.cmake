# SPDX-License-Identifier: Apache-2.0
#
# Runs the command line behind "--": it must succeed, and its output must match PATTERN.
set(command "")
foreach(i RANGE ${CMAKE_ARGC})
  if(behind)
    list(APPEND command "${CMAKE_ARGV${i}}")
  elseif("${CMAKE_ARGV${i}}" STREQUAL "--")
    set(behind TRUE)
  endif()
endforeach()
execute_process(COMMAND ${command} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
if(NOT output MATCHES "${PATTERN}")
  message(FATAL_ERROR "the output does not match ${PATTERN}:\n${output}")
endif()
