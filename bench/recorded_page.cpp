#include "bench/recorded_page.h"

#include "bench/asked_service.h"

#include <sqlite3.h>

namespace waymark::bench {

/// Every connection that is opened while there is one tells it each statement that begins.
class StatementRecorder {
public:
    StatementRecorder()
    {
        current = this;
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);  // as Waymark does before it opens the first database
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(&listen));
    }
    ~StatementRecorder()
    {
        sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&listen));
        current = nullptr;
    }
    StatementRecorder(StatementRecorder const&) = delete;
    StatementRecorder& operator=(StatementRecorder const&) = delete;

    std::vector<std::string> statements;

private:
    static int listen(sqlite3* opened, char const**, void const*)
    {
        return sqlite3_trace_v2(opened, SQLITE_TRACE_STMT, note, nullptr);
    }

    static int note(unsigned, void*, void* statement, void*)
    {
        char* const text = sqlite3_expanded_sql(static_cast<sqlite3_stmt*>(statement));
        if (current != nullptr && text != nullptr) current->statements.emplace_back(text);
        sqlite3_free(text);
        return 0;
    }

    static inline StatementRecorder* current = nullptr;
};

/// What came before the transaction that writes: the audit's statements are the same for every page.
static std::vector<std::string> reads_of(std::vector<std::string> const& statements)
{
    std::vector<std::string> reads;
    for (auto const& statement : statements) {
        if (statement.rfind("BEGIN IMMEDIATE", 0) == 0) return reads;
        reads.push_back(statement);
    }
    return reads;
}

RecordedPage record_page(std::filesystem::path const& data_file, std::string const& sign_in_name,
                         std::string const& target)
{
    StatementRecorder recorder;
    AskedService const service{data_file, sign_in_name};
    service.ask(target);
    recorder.statements.clear();
    auto answered = service.ask(target);
    return {"Cookie: " + service.cookie(), std::move(answered.head), std::move(answered.body),
            reads_of(recorder.statements)};
}

}  // namespace waymark::bench
