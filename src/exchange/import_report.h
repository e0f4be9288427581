#pragma once
#include "exchange/import_change.h"
#include "exchange/problem.h"
#include "exchange/return_data.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace waymark {

using ImportId = Id<struct ImportTag>;

enum class ImportState { Reading, Ready, Applying, Done, Discarded, Failed };
std::string_view code_of(ImportState);
std::optional<ImportState> parse_import_state(std::string_view code);

/// What to do with the files once their report has been read.
enum class ImportChoice { Everything, GoodRows };
std::string_view code_of(ImportChoice);
std::optional<ImportChoice> parse_import_choice(std::string_view code);

/// One import as its page shows it.
struct Import {
    ImportId id;
    Instant started_at{};
    StaffId started_by;
    std::string started_by_name;
    ImportState state{};
    std::string folder;
    std::int64_t bytes_total = 0;
    std::int64_t problem_count = 0;
    std::int64_t stopped_count = 0;
    std::int64_t difference_count = 0;
    std::string failure;
};

struct ImportedFile {
    std::string name;
    std::string kind;
    std::int64_t row_count = 0;
    bool is_refused = false;
};

struct ProblemCount {
    std::string rule;
    Effect effect{};
    std::int64_t count = 0;
};

/// A problem spelt out, with its file by name.
struct ToldProblem {
    std::string rule;
    std::string file;
    std::int64_t line = 0;
    std::string column;
    std::string value;
    std::string message;
    std::string child;  // whose row it is; never shown, for nobody may read it who may not know of the child
};

struct Difference {
    ChangeKind kind{};
    std::string child_identifier;
    std::string what;
    std::string before;
    std::string after;
    friend bool operator==(Difference const&, Difference const&) = default;
};

/// What reading the files came to: all that is kept of it, counts whole and the first of each kind spelt out.
struct ImportReport {
    static constexpr std::size_t spelt_out_per_rule = 50;
    static constexpr std::size_t spelt_out_per_kind = 200;

    std::vector<ImportedFile> files;
    std::map<std::string, ProblemCount> problem_counts;
    std::vector<ToldProblem> problems;
    std::map<ChangeKind, std::int64_t> difference_counts;
    std::vector<Difference> differences;
    // By the child's identifier, and then by rule or kind.
    std::map<std::string, std::map<std::string, std::int64_t>> problems_of_children;
    std::map<std::string, std::map<ChangeKind, std::int64_t>> differences_of_children;
    std::optional<Date> records_begin_on;

    void add(Problem const&, std::vector<FileRead> const& files);
    void add(std::string_view child_identifier, std::vector<ImportChange> const&);
    void add(Difference);
    std::int64_t problem_count() const;
    std::int64_t stopped_count() const;
    std::int64_t difference_count() const;
};

ToldProblem told(Problem const&, std::vector<FileRead> const& files);

}  // namespace waymark
