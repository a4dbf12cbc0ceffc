# SPDX-License-Identifier: Apache-2.0
#
# Installs the build tree BUILD into an empty folder STAGE.
file(REMOVE_RECURSE ${STAGE})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${STAGE}
  COMMAND_ERROR_IS_FATAL ANY)
