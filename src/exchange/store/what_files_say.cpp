#include "exchange/store/what_files_say.h"

#include "exchange/import_change.h"
#include "platform/csv.h"

#include <algorithm>
#include <fstream>

namespace waymark {

void write_problem_list(std::filesystem::path const& path, TimetableAnswer const& answered,
                        std::vector<FileRead> const& files)
{
    std::ofstream out{path};
    CsvWriter csv{out, CsvFor::Machines};
    for (auto const& problem : answered.problems) {
        auto const words = told(problem, files);
        csv.row({words.child, words.file, std::to_string(words.line), words.column, words.value, words.rule,
                 words.message});
    }
}

ImportReport report_on(ReturnData const& data, TimetableAnswer const& answered, KeptRecords const& kept,
                       Newcomers newcomers, Date today)
{
    ImportReport report;
    report.records_begin_on = data.records_begin_on;
    for (auto const& file : data.files)
        report.files.push_back(
            {named(file), std::string{name_of(file.kind)}, static_cast<std::int64_t>(file.row_count), file.is_refused});
    for (auto const& problem : answered.problems) report.add(problem, data.files);
    ChildAssembly assembly{data, today};
    for (ChildNumber child = 0; child < data.children.size(); ++child) {
        auto const& received = assembly.of(child);
        auto const changes = changes_for(received, kept.find(received.identifier));
        report.add(received.identifier, changes);
        newcomers.tell(changes, report);
    }
    return report;
}

void take_out_what_records_answer(std::vector<Problem>& problems, ReturnData const& data, KeptRecords const& kept)
{
    bool const has_reviews = data.has_usable(FileKind::Reviews);
    auto const is_answered = [&](Problem const& problem) {
        if (problem.check == Check::UnknownChild) return kept.find(problem.value).has_value();
        return problem.check == Check::NoneWhereDue && !has_reviews;
    };
    problems.erase(std::remove_if(problems.begin(), problems.end(), is_answered), problems.end());
}

std::optional<ReportingYear> year_before_gap(ReturnData const& data, KeptRecords const& kept)
{
    auto const last_review = kept.last_review_on();
    if (!last_review || !data.records_begin_on) return std::nullopt;
    auto const year = reporting_year_of(*last_review);
    return *data.records_begin_on > year.last_day() + std::chrono::days{1} ? std::optional{year} : std::nullopt;
}

void tell_of_years_between(std::vector<Problem>& problems, ReturnData const& data, KeptRecords const& kept)
{
    auto const before = year_before_gap(data, kept);
    if (!before) return;
    Problem problem;
    problem.check = Check::YearsBetween;
    problem.detail = std::make_shared<std::string const>("Waymark holds reviews up to " + before->name() +
                                                         ", and these files begin with " +
                                                         reporting_year_of(*data.records_begin_on).name() + ".");
    problems.push_back(std::move(problem));
}

}  // namespace waymark
