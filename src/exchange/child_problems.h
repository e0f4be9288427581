#pragma once
#include "exchange/control_characters.h"
#include "exchange/problem.h"
#include "exchange/return_rows.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// The problems found by looking at a child's rows together, each laid at the row where it is best put right.
class ChildProblems {
public:
    template <class Row>
    Problem& add(Check check, Column column, Row const& row, std::string_view value)
    {
        auto& problem = found_.emplace_back();
        problem.check = check;
        problem.column = column;
        problem.file = row.file;
        problem.line = row.line;
        problem.value = without_control_characters(value);
        return problem;
    }
    /// The problems from that place on are of this child.
    void say_whose(std::size_t from, std::string_view child)
    {
        for (auto i = from; i < found_.size(); ++i) found_[i].child = child;
    }
    /// Keeps room for so many. Room that is not used costs nothing.
    void expect(std::size_t problems) { found_.reserve(problems); }
    std::vector<Problem>& found() { return found_; }

private:
    std::vector<Problem> found_;
};

}  // namespace waymark
