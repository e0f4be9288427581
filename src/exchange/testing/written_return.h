#pragma once
// A return written out in a test, as the text of its files.
#include "calendar/shipped_bank_holidays.h"
#include "exchange/read_return.h"
#include "exchange/timetable_answer.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace waymark::testing {

inline GivenFile written(std::string name, std::string text)
{
    auto const kept = std::make_shared<std::string const>(std::move(text));
    GivenFile file;
    file.name = std::move(name);
    file.bytes = [kept, bytes = bytes_of(*kept)](std::span<char> into) mutable { return bytes(into); };
    return file;
}

inline GivenFile header(std::string const& rows)
{
    return written("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + rows);
}
inline GivenFile episodes(std::string const& rows, std::string name = "episodes.csv")
{
    return written(std::move(name), "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE\n" + rows);
}
inline GivenFile reviews(std::string const& rows, std::string name = "reviews.csv")
{
    return written(std::move(name), "CHILD,DOB,REVIEW,REVIEW_CODE\n" + rows);
}
inline GivenFile unaccompanied(std::string const& rows) { return written("uasc.csv", "CHILD,SEX,DOB,DUC\n" + rows); }
inline GivenFile allocations(std::string const& rows)
{
    return written("allocations.csv",
                   "CHILD,IRO_NUMBER,IRO,IRO_EMAIL,TEAM,SOCIAL_WORKER_NUMBER,SOCIAL_WORKER\n" + rows);
}

inline ReturnData read(std::vector<GivenFile> const& files)
{
    ReadingProgress progress;
    return read_return(files, progress);
}

/// Everything that is found wrong, as "file:line:COLUMN rule", in order.
inline std::vector<std::string> problems_of(std::vector<GivenFile> const& files, TimetableQuestion const& question)
{
    auto const data = read(files);
    std::vector<std::string> told;
    for (auto const& problem : answer(question, data, days_of(shipped_bank_holidays())).problems)
        told.push_back(data.files[problem.file].name + ":" + std::to_string(problem.line) + ":" +
                       std::string{name_of(problem.column)} + " " + std::string{code_of(problem.check)});
    return told;
}

/// For a comparison that says what it saw.
inline std::string joined(std::vector<std::string> const& problems)
{
    std::string text;
    for (auto const& problem : problems) text += (text.empty() ? "" : "; ") + problem;
    return text;
}

inline bool has(std::vector<std::string> const& problems, std::string_view problem)
{
    return std::find(problems.begin(), problems.end(), problem) != problems.end();
}

}  // namespace waymark::testing
