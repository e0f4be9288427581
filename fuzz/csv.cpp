// The CSV reader: the same rows in whatever pieces they come, all of them clean text, and the same once more when they
// are written and read again.
#include "platform/csv.h"

#include "fuzz/target.h"
#include "platform/text.h"

#include <algorithm>
#include <sstream>

using namespace waymark;

using Rows = std::vector<std::vector<std::string>>;

namespace {

struct Reading {
    Rows rows;
    std::optional<CsvFault> fault;
    bool operator==(Reading const&) const = default;
};

}  // namespace

static Reading read_in_pieces(std::string_view text, std::size_t piece)
{
    CsvReader reader{[whole = bytes_of(text), piece](std::span<char> into) {
        return whole(into.subspan(0, std::min(piece, into.size())));
    }};
    Reading reading;
    while (reader.next()) reading.rows.emplace_back(reader.fields().begin(), reader.fields().end());
    reading.fault = reader.fault();
    return reading;
}

static std::string written(Rows const& rows)
{
    std::ostringstream out;
    CsvWriter writer{out, CsvFor::Machines};
    for (auto const& row : rows) {
        std::vector<std::string_view> const fields{row.begin(), row.end()};
        writer.row(fields);
    }
    return out.str();
}

int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size)
{
    if (size == 0) return 0;
    auto const text = as_text(bytes + 1, size - 1);
    auto const reading = read_in_pieces(text, text.size() + 1);
    for (auto const& row : reading.rows)
        for (auto const& field : row) must_hold(is_clean_utf8(field), "a field is clean text");
    if (!is_clean_utf8(text)) return 0;  // where Windows-1252 begins may depend on the pieces
    // A row is looked through again with each piece: a long one in bytes would keep the others from being tried.
    auto const piece = bytes[0] % 16U + 1U + text.size() / 256;
    must_hold(read_in_pieces(text, piece) == reading, "pieces make no difference");
    must_hold(read_in_pieces(written(reading.rows), 64 * 1024).rows == reading.rows, "what is written is read again");
    return 0;
}
