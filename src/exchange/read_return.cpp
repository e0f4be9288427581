#include "exchange/read_return.h"

#include "exchange/return_years.h"
#include "exchange/year_checks.h"

#include <algorithm>
#include <future>
#include <mutex>

namespace waymark {

namespace {

/// Reads the files on two threads and numbers the children of all of them alike.
class Reading {
public:
    Reading(std::vector<GivenFile> const& given, ReadingProgress& progress) : given_{given}, progress_{progress}
    {
        for (std::size_t i = 0; i < given.size(); ++i) files_.emplace_back(static_cast<FileNumber>(i));
        children_in_.resize(given.size());
    }

    ReturnData finish()
    {
        auto other = std::async(std::launch::async, [this] { take_files(); });
        take_files();
        other.get();

        for (std::size_t i = 0; i < files_.size(); ++i) describe(i);
        find_years();
        for (auto& rows : files_)
            std::move(rows.problems.found().begin(), rows.problems.found().end(), std::back_inserter(data_.problems));
        data_.records_begin_on = records_begin(data_.files);
        put_rows_together();
        return std::move(data_);
    }

private:
    void take_files()
    {
        for (auto i = next_++; i < given_.size(); i = next_++) {
            files_[i] = read_return_file(given_[i], static_cast<FileNumber>(i), progress_);
            if (!files_[i].is_refused) number_children(i);
        }
    }

    /// From the children of one file, in its own order, to the children of the return.
    std::vector<ChildNumber> numbers_in_return(ChildTable const& in_file)
    {
        std::lock_guard const one_at_a_time{children_lock_};
        std::vector<ChildNumber> numbers(in_file.size());
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] = data_.children.number_of(in_file.identifier(static_cast<ChildNumber>(i)));
        return numbers;
    }

    void number_children(std::size_t i)
    {
        auto& rows = files_[i];
        auto numbers = numbers_in_return(rows.children);
        rows.children = {};
        auto const renumber = [&numbers](auto& list) {
            for (auto& row : list) row.child = numbers[row.child];
        };
        renumber(rows.headers);
        renumber(rows.episodes);
        renumber(rows.reviews);
        renumber(rows.unaccompanied);
        renumber(rows.allocations);
        std::sort(numbers.begin(), numbers.end());
        children_in_[i] = std::move(numbers);
    }

    void describe(std::size_t i)
    {
        auto const& rows = files_[i];
        data_.files.push_back(
            {given_[i].name, rows.kind, rows.another_table, rows.years, rows.row_count, rows.is_refused});
    }

    void find_years();
    void put_rows_together();

    template <class Row>
    RowsByChild<Row> together(std::vector<Row> FileRows::*list)
    {
        std::vector<std::vector<Row>> lists;
        for (auto& rows : files_) lists.push_back(std::move(rows.*list));
        return {std::move(lists), data_.children.size()};
    }

    std::vector<GivenFile> const& given_;
    ReadingProgress& progress_;
    std::vector<FileRows> files_;
    std::vector<ChildrenInFile> children_in_;
    std::atomic<std::size_t> next_{0};
    std::mutex children_lock_;
    ReturnData data_;
};

void Reading::find_years()
{
    auto refused = refuse_second_files_of_a_year(data_.files);
    std::move(refused.begin(), refused.end(), std::back_inserter(data_.problems));
    for (std::size_t i = 0; i < files_.size(); ++i) {
        auto& file = data_.files[i];
        if (file.kind == FileKind::Header && !file.is_refused)
            file.years = year_of_header(children_in_[i], data_.files, children_in_);
        if (file.is_refused) {
            auto problems = std::move(files_[i].problems);
            files_[i] = FileRows{static_cast<FileNumber>(i)};
            files_[i].problems = std::move(problems);
        }
        check_against_year(files_[i], file.years);
        bool const is_later = file.years && (!data_.last_year || *data_.last_year < file.years->last);
        if (is_later && !file.is_refused) data_.last_year = file.years->last;
    }
}

void Reading::put_rows_together()
{
    // The episodes on one thread, all else on the other: they are about as many.
    auto episodes = std::async(std::launch::async, [this] { return together(&FileRows::episodes); });
    data_.headers = together(&FileRows::headers);
    data_.reviews = together(&FileRows::reviews);
    data_.unaccompanied = together(&FileRows::unaccompanied);
    data_.allocations = together(&FileRows::allocations);
    data_.episodes = episodes.get();
}

}  // namespace

bool ReturnData::has_usable(FileKind kind) const
{
    return std::any_of(files.begin(), files.end(),
                       [kind](FileRead const& file) { return file.kind == kind && !file.is_refused; });
}

std::vector<GivenFile> given_files(std::vector<std::filesystem::path> const& paths)
{
    std::vector<GivenFile> files;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        auto file = given_file(*path, path->string());
        std::error_code no_such_file;
        file.is_given_twice = std::any_of(paths.begin(), path, [&](std::filesystem::path const& before) {
            return std::filesystem::equivalent(before, *path, no_such_file);
        });
        files.push_back(std::move(file));
    }
    return files;
}

ReturnData read_return(std::vector<GivenFile> const& given, ReadingProgress& progress)
{
    return Reading{given, progress}.finish();
}

}  // namespace waymark
