#pragma once
#include "exchange/child_in_return.h"
#include "exchange/child_problems.h"

#include <vector>

namespace waymark {

/// The DfE's rules that look at a child's rows in several files of one year (399, 1012, INT08, INT17, INT32). A rule
/// whose other file was not given is not judged.
class DfeChecks {
public:
    explicit DfeChecks(ReturnData const&);
    void check(ChildInReturn const&, ChildProblems&) const;

private:
    void check_review(ReviewRow const&, ChildInReturn const&, ChildProblems&) const;
    void check_against_header(ReviewRow const&, ChildInReturn const&, ChildProblems&) const;
    void check_short_breaks(ChildInReturn const&, ChildProblems&) const;
    void report_short_breaks(FileNumber episodes_file, ChildInReturn const&, ChildProblems&) const;

    bool same_year(FileNumber a, FileNumber b) const { return goes_with_[a * file_count_ + b] != 0; }

    std::size_t file_count_;
    std::vector<char> goes_with_;     // of each file, and each other
    std::vector<bool> has_header_;    // of each file: is there a header of its year
    std::vector<bool> has_episodes_;  // of each file: are there episodes of its year
};

}  // namespace waymark
