# SPDX-License-Identifier: Apache-2.0
#
# claimdiff_pack(OUTPUT_VARIABLE FOLDER FILES...) writes a .cc that puts FILES (paths; named relative to
# FOLDER) into the library, and sets OUTPUT_VARIABLE to its path.
function(claimdiff_pack output folder)
  set(PACK_ASSEMBLY "")
  set(PACK_ENTRIES "")
  set(index 0)
  foreach(file IN LISTS ARGN)
    if(file MATCHES "\\.mo$")
      get_filename_component(base ${file} NAME)
      set(name "messages/${base}")
    else()
      file(RELATIVE_PATH name ${folder} ${file})
    endif()
    set(symbol "claimdiff_pack_${index}")
    string(APPEND PACK_ASSEMBLY "__asm__(\".section .rodata\\n.balign 16\\n.local ${symbol}_begin\\n.local ${symbol}_end\\n"
      "${symbol}_begin:\\n.incbin \\\"${file}\\\"\\n${symbol}_end:\\n.byte 0\\n.previous\\n\");\n"
      "extern \"C\" __attribute__((visibility(\"hidden\"))) const char ${symbol}_begin[];\n"
      "extern \"C\" __attribute__((visibility(\"hidden\"))) const char ${symbol}_end[];\n")
    string(APPEND PACK_ENTRIES "    {\"${name}\", ${symbol}_begin, ${symbol}_end},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  set(cc ${CMAKE_CURRENT_BINARY_DIR}/pack.cc)
  configure_file(${CMAKE_CURRENT_SOURCE_DIR}/base/pack.cc.in ${cc}.new @ONLY)
  file(COPY_FILE ${cc}.new ${cc} ONLY_IF_DIFFERENT)
  set_source_files_properties(${cc} PROPERTIES OBJECT_DEPENDS "${ARGN}")
  set(${output} ${cc} PARENT_SCOPE)
endfunction()
