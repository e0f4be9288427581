#include "exchange/read_return.h"

#include "exchange/return_years.h"
#include "exchange/year_checks.h"

#include <algorithm>
#include <future>
#include <mutex>
#include <utility>

namespace waymark {

namespace {

/// Reads the files on two threads and numbers the children of all of them alike.
class Reading {
public:
    Reading(std::vector<GivenFile> const& given, ReadingProgress& progress, HiddenChildren const& hidden)
        : given_{given}, progress_{progress}, hidden_{hidden}, numbers_(given.size()), is_read_(given.size())
    {
        for (std::size_t i = 0; i < given.size(); ++i) data_.rows.emplace_back(static_cast<FileNumber>(i));
    }

    ReturnData finish()
    {
        auto other = std::async(std::launch::async, [this] { take_files(); });
        take_files();
        other.get();
        number_children();
        spare_tables_.clear();

        for (std::size_t i = 0; i < given_.size(); ++i) describe(i);
        refuse_second_files();
        find_years();
        for (auto& rows : data_.rows) gather(rows.problems.found());
        data_.records_begin_on = records_begin(data_.files);
        data_.places = {data_.rows, numbers_, data_.children.size()};
        return std::move(data_);
    }

private:
    void take_files()
    {
        for (auto i = next_++; i < given_.size(); i = next_++) {
            auto rows = read_return_file(given_[i], static_cast<FileNumber>(i), progress_, empty_table(), hidden_);
            if (!rows.is_refused)
                check_against_year(rows, rows.years,
                                   [&](ChildNumber child) { return rows.children.identifier(child); });
            data_.rows[i] = std::move(rows);
            is_read_[i] = true;
            number_children();
        }
    }

    /// The children are numbered in the order of the files, whichever thread has read them, so that the same files give
    /// the same answer word for word. A thread that finds the other at it goes on reading.
    void number_children()
    {
        std::unique_lock const turn{numbering_, std::try_to_lock};
        if (!turn) return;
        for (; next_to_number_ < given_.size() && is_read_[next_to_number_]; ++next_to_number_) {
            auto& rows = data_.rows[next_to_number_];
            if (!rows.is_refused) numbers_[next_to_number_] = data_.children.numbers_of(rows.children);
            put_back(std::exchange(rows.children, {}));
        }
    }

    ChildTable empty_table()
    {
        std::lock_guard const one_at_a_time{tables_};
        if (spare_tables_.empty()) return {};
        auto table = std::move(spare_tables_.back());
        spare_tables_.pop_back();
        return table;
    }

    void put_back(ChildTable table)
    {
        table.clear();
        std::lock_guard const one_at_a_time{tables_};
        spare_tables_.push_back(std::move(table));
    }

    void describe(std::size_t i)
    {
        auto const& rows = data_.rows[i];
        data_.files.push_back(
            {given_[i].name, rows.kind, rows.another_table, rows.years, rows.row_count, rows.is_refused});
        data_.passed_over += rows.passed_over;
    }

    void refuse_second_files()
    {
        auto refused = refuse_second_files_of_a_year(data_.files);
        gather(refused);
        for (auto& rows : data_.rows)
            if (data_.files[rows.problems.file()].is_refused) rows.forget_rows();
    }

    void find_years()
    {
        for (std::size_t i = 0; i < data_.files.size(); ++i) {
            auto& file = data_.files[i];
            if (file.is_refused) continue;
            if (file.kind == FileKind::Header) {
                file.years = year_of_header(i, data_.files, numbers_, data_.children.size());
                check_against_year(data_.rows[i], file.years,
                                   [&](ChildNumber child) { return data_.children.identifier(numbers_[i][child]); });
            }
            if (file.years && (!data_.last_year || *data_.last_year < file.years->last))
                data_.last_year = file.years->last;
        }
    }

    void gather(std::vector<Problem>& problems)
    {
        std::move(problems.begin(), problems.end(), std::back_inserter(data_.problems));
        problems = {};
    }

    std::vector<GivenFile> const& given_;
    ReadingProgress& progress_;
    HiddenChildren const& hidden_;
    std::atomic<std::size_t> next_{0};
    std::vector<std::vector<ChildNumber>> numbers_;  // of each file's children, among those of the return
    std::vector<std::atomic<bool>> is_read_;
    std::mutex numbering_;
    std::size_t next_to_number_ = 0;
    std::mutex tables_;
    std::vector<ChildTable> spare_tables_;
    ReturnData data_;
};

}  // namespace

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

ReturnData read_return(std::vector<GivenFile> const& given, ReadingProgress& progress, HiddenChildren const& hidden)
{
    return Reading{given, progress, hidden}.finish();
}

}  // namespace waymark
