// SPDX-License-Identifier: Apache-2.0
//
// The sources keep to the map: folders are layers, includes point one way. Each check is also run on
// a small tree made for it that breaks the rule, so that a check that has gone blind is noticed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "architecture/checks.h"

namespace claimdiff::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::filesystem::path& Root() {
  static const std::filesystem::path kRoot = CLAIMDIFF_SOURCE_DIR;
  return kRoot;
}

// A source tree in the folder for temporary files that lives as long as the object.
class FabricatedTree {
 public:
  FabricatedTree()
      : root_(std::filesystem::path(::testing::TempDir()) /
              ("claimdiff_tree_" + std::string(
                  ::testing::UnitTest::GetInstance()->current_test_info()->name()))) {
    std::filesystem::remove_all(root_);
  }
  ~FabricatedTree() { std::filesystem::remove_all(root_); }

  FabricatedTree& Add(const std::string& path, const std::string& content) {
    std::filesystem::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << content;
    return *this;
  }
  const std::filesystem::path& root() const { return root_; }

 private:
  std::filesystem::path root_;
};

TEST(Architecture, SourcesAreFound) {
  EXPECT_GT(ReadSources(Root(), "lib").size(), 50u);
  EXPECT_GT(ReadSources(Root(), "include").size(), 5u);
}

TEST(Architecture, ArrowsPointOneWay) { EXPECT_THAT(BrokenArrows(Root()), IsEmpty()); }

TEST(Architecture, BrokenArrowIsFound) {
  FabricatedTree tree;
  tree.Add("lib/word/word.cc", "#include \"word/word.h\"\n\n#include \"mention/names.h\"\n")
      .Add("lib/mention/names.cc", "#include \"word/word.h\"\n#include \"absl/strings/str_cat.h\"\n")
      .Add("lib/engine.cc", "#include \"report/text.h\"\n");
  EXPECT_THAT(BrokenArrows(tree.root()),
              ElementsAre("lib/word/word.cc:3: word must not include mention/names.h"));
}

TEST(Architecture, IncludeWithoutFolderAndUnknownFolderAreFound) {
  FabricatedTree tree;
  tree.Add("lib/text/utf8.cc", "#include \"utf8.h\"\n").Add("lib/misc/misc.cc", "\n");
  EXPECT_THAT(BrokenArrows(tree.root()),
              ElementsAre("lib/misc/misc.cc: misc is no stage",
                          "lib/text/utf8.cc:1: text must not include utf8.h"));
}

TEST(Architecture, PublicHeadersUseTheStandardLibraryAlone) {
  EXPECT_THAT(ImpurePublicHeaders(Root()), IsEmpty());
}

TEST(Architecture, ImpurePublicHeaderIsFound) {
  FabricatedTree tree;
  tree.Add("include/claimdiff/span.h",
           "#include <string>\n#include \"claimdiff/result.h\"\n#include <unicode/uchar.h>\n"
           "#include \"absl/strings/string_view.h\"\n#include <unistd.h>\n");
  EXPECT_THAT(ImpurePublicHeaders(tree.root()),
              ElementsAre(HasSubstr(":3: "), HasSubstr(":4: "), HasSubstr(":5: ")));
}

TEST(Architecture, LibrariesStayWhereTheyBelong) { EXPECT_THAT(EscapedLibraries(Root()), IsEmpty()); }

TEST(Architecture, EscapedLibraryIsFound) {
  FabricatedTree tree;
  tree.Add("lib/text/utf8.cc", "#include <unicode/uchar.h>\n#include <boost/locale.hpp>\n")
      .Add("lib/word/word.cc", "#include <unicode/uchar.h>\n")
      .Add("examples/a.cc", "#include \"absl/strings/str_cat.h\"\n");
  EXPECT_THAT(EscapedLibraries(tree.root()),
              ElementsAre("lib/word/word.cc:1: unicode/uchar.h does not belong here",
                          "examples/a.cc:1: absl/strings/str_cat.h does not belong here"));
}

TEST(Architecture, ExamplesAndEngineTestsUsePublicHeaders) {
  EXPECT_THAT(BackDoors(Root()), IsEmpty());
}

TEST(Architecture, BackDoorIsFound) {
  FabricatedTree tree;
  tree.Add("examples/claimdiff/main.cc", "#include \"commands.h\"\n#include \"word/word.h\"\n");
  EXPECT_THAT(BackDoors(tree.root()),
              ElementsAre("examples/claimdiff/main.cc:2: word/word.h is not public"));
}

TEST(Architecture, WordsLiveInTables) { EXPECT_THAT(LettersInCode(Root()), IsEmpty()); }

TEST(Architecture, WordInCodeIsFound) {
  FabricatedTree tree;
  tree.Add("lib/claim/a.cc",
           "// Путин\n"
           "/* პუტინი\n"
           "   Путин */ int a;\n"
           "const char* b = \"// Путин\";\n"
           "const char* c = \"ოცი\";  // twenty\n"
           "const char32_t d = U'\\u0430';\n"
           "const char* e = \"\\\"\"; // Путин\n");
  EXPECT_THAT(LettersInCode(tree.root()),
              ElementsAre(HasSubstr(":4: "), HasSubstr(":5: "), HasSubstr(":6: ")));
}

TEST(Architecture, EverySourceNamesItsLicence) { EXPECT_THAT(MissingLicences(Root()), IsEmpty()); }

TEST(Architecture, MissingLicenceIsFound) {
  FabricatedTree tree;
  tree.Add("lib/a.cc", "int a;\n").Add("lib/b.cc", "// SPDX-License-Identifier: Apache-2.0\n");
  EXPECT_THAT(MissingLicences(tree.root()), ElementsAre(HasSubstr("lib/a.cc")));
}

TEST(Architecture, FunctionsStayShort) { EXPECT_THAT(LongFunctions(Root(), 60), IsEmpty()); }

TEST(Architecture, LongFunctionIsFound) {
  FabricatedTree tree;
  tree.Add("lib/a.cc",
           "namespace {\n\nint Short(int a) {\n  return a;\n}\n\n"
           "int Long(int a,\n         int b) {\n  if (a) {\n  }\n  return b;\n}\n\n}  // namespace\n");
  EXPECT_THAT(LongFunctions(tree.root(), 5),
              ElementsAre("lib/a.cc:7: a function of 6 lines"));
}

// Files near 400 lines are a matter of judgement: they are named; half as many again is too much.
TEST(Architecture, FilesStayNear400Lines) {
  for (const std::string& file : LongFiles(Root(), 400)) std::cout << "long: " << file << "\n";
  EXPECT_THAT(LongFiles(Root(), 600), IsEmpty());
}

TEST(Architecture, LongFileIsFound) {
  FabricatedTree tree;
  tree.Add("lib/a.cc", "\n\n\n");
  EXPECT_THAT(LongFiles(tree.root(), 2), ElementsAre("lib/a.cc: 3 lines"));
}

}  // namespace
}  // namespace claimdiff::architecture
