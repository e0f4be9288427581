#pragma once
#include "exchange/control_characters.h"
#include "exchange/problem.h"
#include "exchange/return_rows.h"

#include <string>
#include <vector>

namespace waymark {

/// The problems of one file, as they are found.
class FileProblems {
public:
    /// More than this many, and the file is not the return it looks like.
    static constexpr std::size_t most = 1'000'000;

    explicit FileProblems(FileNumber file) : file_{file} {}

    Problem& add(Check check, Column column = Column::None, std::size_t line = 0, std::string_view value = {})
    {
        Problem problem;
        problem.check = check;
        problem.column = column;
        problem.file = file_;
        problem.line = static_cast<std::uint32_t>(line);
        problem.value = without_control_characters(value);
        return found_.emplace_back(std::move(problem));
    }
    /// About the file as a whole, with the words its sentence needs.
    void add_about_file(Check check, std::string const& detail, std::string_view value = {})
    {
        add(check, Column::None, 0, value).detail =
            std::make_shared<std::string const>(without_control_characters(detail));
    }
    void add_about_line(Check check, std::size_t line, std::string detail)
    {
        add(check, Column::None, line).detail = std::make_shared<std::string const>(std::move(detail));
    }
    /// The problems from that place on are of rows of this child.
    void say_whose(std::size_t from, std::string_view child)
    {
        for (auto i = from; i < found_.size(); ++i) found_[i].child = child;
    }
    FileNumber file() const { return file_; }
    bool are_too_many() const { return found_.size() > most; }
    bool refuse_the_file() const
    {
        for (auto const& problem : found_)
            if (effect_of(problem.check) == Effect::RefusesFile) return true;
        return false;
    }
    std::vector<Problem>& found() { return found_; }
    std::vector<Problem> const& found() const { return found_; }

private:
    FileNumber file_;
    std::vector<Problem> found_;
};

}  // namespace waymark
