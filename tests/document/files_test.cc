// SPDX-License-Identifier: Apache-2.0

#include "document/files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace claimdiff::document {
namespace {

TEST(Files, ReadsAllBytes) {
  const std::string path = testing::TempDir() + "claimdiff_files_test_" + std::to_string(getpid()) + ".txt";
  const std::string bytes("а\0б\r\n", 7);
  std::ofstream(path, std::ios::binary) << bytes;
  const auto read = ReadFile(path);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(*read, bytes);
  const auto documents = LoadFile(path);
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0]->id, "claimdiff_files_test_" + std::to_string(getpid()));
  EXPECT_EQ(documents[0]->text, bytes);
  std::filesystem::remove(path);
}

TEST(Files, MissingFilesAndFoldersAreErrors) {
  const auto missing = ReadFile("/nowhere/at/all.txt");
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().code, ErrorCode::kCannotRead);
  EXPECT_EQ(missing.error().path, "/nowhere/at/all.txt");
  EXPECT_FALSE(ReadFile(testing::TempDir()).ok());
  EXPECT_FALSE(LoadFile("/nowhere/at/all.jsonl")[0].ok());
}

TEST(Files, Stems) {
  EXPECT_EQ(StemOf("news/a.b.txt"), "a.b");
  EXPECT_EQ(StemOf("article"), "article");
  EXPECT_EQ(StemOf("/x/.hidden"), ".hidden");
}

}  // namespace
}  // namespace claimdiff::document
