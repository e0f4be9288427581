#pragma once
#include "exchange/return_data.h"
#include "exchange/return_reader.h"

#include <filesystem>
#include <vector>

namespace waymark {

/// The files of those paths, in order, a file given twice marked as such.
std::vector<GivenFile> given_files(std::vector<std::filesystem::path> const&);

/// Reads every file, each checked row by row and for what its year allows, and puts each child's rows together.
/// A file that cannot be used is refused by itself; the others are read. Rows of hidden children are passed over.
ReturnData read_return(std::vector<GivenFile> const&, ReadingProgress&, HiddenChildren const& hidden = {});

}  // namespace waymark
