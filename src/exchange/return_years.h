#pragma once
// Which year's return each file is of, where the file itself does not tell.
#include "exchange/return_data.h"

#include <vector>

namespace waymark {

/// The children that are in a file, each once, in any order.
using ChildrenInFile = std::vector<ChildNumber>;

/// A header holds no day of its year. It is of the year whose episodes have the same children; where two years'
/// episodes fit it as well, of both.
std::optional<YearSpan> year_of_header(std::size_t header, std::vector<FileRead> const& files,
                                       std::vector<ChildrenInFile> const& children_in, std::size_t child_count);

/// Of two files of episodes, or of reviews, of the same year, the second is refused: one of them is out of date, and
/// nothing in them says which.
std::vector<Problem> refuse_second_files_of_a_year(std::vector<FileRead>& files);

std::optional<Date> records_begin(std::vector<FileRead> const& files);

}  // namespace waymark
