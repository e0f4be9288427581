#include "platform/csv.h"

#include "platform/csv_marks.h"
#include "platform/text.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace waymark {

static constexpr std::size_t piece = 256U << 10;

ByteSource bytes_of(std::string_view text)
{
    return [text](std::span<char> into) mutable {
        auto const count = std::min(into.size(), text.size());
        std::copy_n(text.begin(), count, into.begin());
        text.remove_prefix(count);
        return static_cast<std::ptrdiff_t>(count);
    };
}

Result<ByteSource, std::error_code> bytes_of_file(std::filesystem::path const& path)
{
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return std::error_code{errno, std::generic_category()};
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    std::shared_ptr<int const> const owned{new int{descriptor}, [](int const* open) {
                                               ::close(*open);
                                               delete open;
                                           }};
    return ByteSource{[owned](std::span<char> into) {
        std::ptrdiff_t count = 0;
        do count = ::read(*owned, into.data(), into.size());
        while (count < 0 && errno == EINTR);
        return count;
    }};
}

CsvReader::CsvReader(ByteSource source) : source_{std::move(source)}, buffer_(piece + csv_block_size), fields_(32) {}

std::string_view CsvReader::first_bytes()
{
    if (bytes_read_ == 0 && !source_ended_) refill();
    return {first_bytes_.data(), first_byte_count_};
}

bool CsvReader::next()
{
    while (!fault_) {
        if (at_ == end_ && source_ended_) return false;
        if (at_ == end_ || read_row() == RowRead::Unfinished) {
            if (!refill()) return false;
            continue;
        }
        bool const is_blank_line = field_count_ == 1 && is_blank(fields_[0]);
        if (!is_blank_line) return true;
        if (line_ == 1) lines_passed_ = 0;  // lines are counted from the heading
    }
    return false;
}

void CsvReader::scan_from(std::size_t position)
{
    block_ = position;
    marks_ = csv_marks(buffer_.data() + block_);
}

std::optional<std::size_t> CsvReader::next_mark()
{
    while (marks_ == 0) {
        if (block_ + csv_block_size >= end_) return std::nullopt;
        scan_from(block_ + csv_block_size);
    }
    auto const found = block_ + static_cast<std::size_t>(std::countr_zero(marks_));
    if (found >= end_) return std::nullopt;
    marks_ &= marks_ - 1;
    return found;
}

void CsvReader::add_field(std::size_t from, std::size_t to)
{
    if (field_count_ == fields_.size()) fields_.resize(fields_.size() * 2);
    fields_[field_count_++] = {buffer_.data() + from, to - from};
}

/// One pass over the marks. A row with a quotation mark at the start of a field is read again the careful way.
CsvReader::RowRead CsvReader::read_row()
{
    field_count_ = 0;
    line_ = lines_passed_ + 1;
    auto field = at_;
    while (auto const mark = next_mark()) {
        char const letter = buffer_[*mark];
        if (letter == ',') {
            add_field(field, *mark);
            field = *mark + 1;
        } else if (letter == '\n' || letter == '\r') {
            bool const two_letters = letter == '\r' && *mark + 1 < end_ && buffer_[*mark + 1] == '\n';
            if (letter == '\r' && *mark + 1 == end_ && !source_ended_) return RowRead::Unfinished;
            if (two_letters) next_mark();
            add_field(field, *mark);
            at_ = *mark + (two_letters ? 2 : 1);
            ++lines_passed_;
            return RowRead::Whole;
        } else if (letter == '"' && *mark == field) {
            return read_row_with_quotes();
        } else if (letter == '\0') {
            fault_ = CsvFault::NulByte;
            return RowRead::Unfinished;
        }
    }
    return RowRead::Unfinished;
}

CsvReader::RowRead CsvReader::read_row_with_quotes()
{
    field_count_ = 0;
    auto const row_end = end_of_row_with_quotes();
    inside_quotes_ = !row_end;
    if (!row_end) return RowRead::Unfinished;
    if (std::memchr(buffer_.data() + at_, '\0', *row_end - at_) != nullptr) {
        fault_ = CsvFault::NulByte;
        return RowRead::Unfinished;
    }
    split_row_with_quotes(*row_end);
    return RowRead::Whole;
}

/// Where the row's line end is: the first that stands outside quotation marks. Nothing is changed before it is known
/// that the whole row is here.
std::optional<std::size_t> CsvReader::end_of_row_with_quotes() const
{
    bool quoted = false;
    bool field_starts = true;
    for (auto i = at_; i < end_; ++i) {
        char const letter = buffer_[i];
        if (quoted) {
            quoted = letter != '"';  // a doubled mark closes and opens again
            field_starts = false;
            if (!quoted && i + 1 < end_ && buffer_[i + 1] == '"') quoted = (++i, true);
        } else if (letter == '\n' || letter == '\r') {
            if (letter == '\r' && i + 1 == end_ && !source_ended_) return std::nullopt;
            return i;
        } else {
            quoted = field_starts && letter == '"';
            field_starts = letter == ',';
        }
    }
    return std::nullopt;
}

/// Takes the quotation marks off where the bytes lie: a field only ever becomes shorter.
void CsvReader::split_row_with_quotes(std::size_t row_end)
{
    for (auto i = at_; i <= row_end; ++i) {
        auto const field = i;
        auto written = i;
        bool quoted = i < row_end && buffer_[i] == '"';
        if (quoted) ++i;
        for (; i < row_end && (quoted || buffer_[i] != ','); ++i) {
            char const letter = buffer_[i];
            if (quoted && (letter == '\n' || (letter == '\r' && buffer_[i + 1] != '\n'))) ++lines_passed_;
            if (quoted && letter == '"' && buffer_[i + 1] != '"') {
                quoted = false;
                continue;
            }
            if (quoted && letter == '"') ++i;
            buffer_[written++] = letter;
        }
        add_field(field, written);
    }
    bool const two_letters = buffer_[row_end] == '\r' && row_end + 1 < end_ && buffer_[row_end + 1] == '\n';
    at_ = row_end + (two_letters ? 2 : 1);
    ++lines_passed_;
    scan_from(at_);
}

static bool has_high_byte(std::span<char const> bytes)
{
    unsigned char all = 0;
    for (char const byte : bytes) all |= static_cast<unsigned char>(byte);
    return all >= 0x80;
}

/// Brings in the next piece. False where the row that is waiting can never be finished, or nothing is left.
bool CsvReader::refill()
{
    if (fault_ || source_ended_) {
        if (!fault_) fault_ = CsvFault::QuoteNeverClosed;  // only an open quotation mark outlasts the added line end
        return false;
    }
    if (end_ - at_ > longest_row) {
        fault_ = inside_quotes_ ? CsvFault::QuoteNeverClosed : CsvFault::RowTooLong;
        return false;
    }
    make_room();
    auto const count = bring({buffer_.data() + end_, buffer_.size() - csv_block_size - end_});
    if (count < 0) {
        fault_ = CsvFault::CannotBeRead;
        return false;
    }
    bool const is_first = bytes_read_ == 0;
    if (is_first) {
        first_byte_count_ = std::min(first_bytes_.size(), static_cast<std::size_t>(count));
        std::copy_n(buffer_.begin(), first_byte_count_, first_bytes_.begin());
    }
    end_ += static_cast<std::size_t>(count);
    bytes_read_ += static_cast<std::uint64_t>(count);
    if (is_first && std::string_view{buffer_.data(), end_}.starts_with("\xEF\xBB\xBF")) at_ = decoded_ = 3;
    source_ended_ = count == 0;
    decode();
    if (source_ended_) finish();
    scan_from(at_);
    return at_ < end_;
}

/// A byte order mark, or a picture, is known by the first bytes, which a slow source may bring one at a time.
std::ptrdiff_t CsvReader::bring(std::span<char> into)
{
    std::size_t const wanted = bytes_read_ == 0 ? first_bytes_.size() : 1;
    std::size_t brought = 0;
    while (brought < wanted) {
        auto const count = source_(into.subspan(brought));
        if (count < 0 && brought == 0) return count;
        if (count <= 0) break;
        brought += static_cast<std::size_t>(count);
    }
    return static_cast<std::ptrdiff_t>(brought);
}

void CsvReader::make_room()
{
    std::memmove(buffer_.data(), buffer_.data() + at_, end_ - at_);
    decoded_ -= at_;
    end_ -= at_;
    at_ = 0;
    if (buffer_.size() < end_ + piece / 2 + csv_block_size) buffer_.resize(buffer_.size() * 2);
}

/// The length of a UTF-8 letter that the last bytes begin and do not finish.
static std::size_t unfinished_letter(std::string_view bytes)
{
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, bytes.size()); ++back) {
        auto const byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if ((byte & 0xC0) == 0x80) continue;
        std::size_t const length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

/// A file is UTF-8 until a byte says otherwise, and Windows-1252 from there on: a whole Windows-1252 file gives itself
/// away at its first accent, so nothing need be read twice.
void CsvReader::decode()
{
    std::string_view const fresh{buffer_.data() + decoded_, end_ - decoded_};
    if (has_high_byte(fresh)) {
        auto const held_back = source_ended_ ? 0 : unfinished_letter(fresh);
        if (!is_windows_1252_ && is_clean_utf8(fresh.substr(0, fresh.size() - held_back))) {
            decoded_ = end_ - held_back;
            return;
        }
        is_windows_1252_ = true;
        auto const text = utf8_from_windows_1252(fresh);
        if (buffer_.size() < decoded_ + text.size() + csv_block_size)
            buffer_.resize(decoded_ + text.size() + csv_block_size);
        std::copy(text.begin(), text.end(), buffer_.begin() + static_cast<std::ptrdiff_t>(decoded_));
        end_ = decoded_ + text.size();
    }
    decoded_ = end_;
}

/// A last row without a line end gets one, so that every row ends alike.
void CsvReader::finish()
{
    if (at_ == end_ || buffer_[end_ - 1] == '\n' || buffer_[end_ - 1] == '\r') return;
    if (buffer_.size() < end_ + 1 + csv_block_size) buffer_.resize(end_ + 1 + csv_block_size);
    buffer_[end_++] = '\n';
    line_end_added_ = true;
}

}  // namespace waymark
