#include "platform/web/form_reader.h"

#include "platform/text.h"
#include "platform/web/routes.h"

namespace waymark {

static constexpr Refused too_long{413, "more text than a form may hold"};
static constexpr Refused not_a_form{415, "the body is not a form"};
static constexpr Refused malformed{400, "the parts of the form are malformed"};
static constexpr Refused unclean{400, "a field is not clean UTF-8"};

FormReader::FormReader(std::string const& content_type, Spool const& spool) : spool_{spool}
{
    if (media_type_of(content_type) == "application/x-www-form-urlencoded") return;
    auto const boundary = boundary_of(content_type);
    if (!boundary) {
        refused_ = not_a_form;
        return;
    }
    multipart_.emplace(*boundary);
    multipart_->on_part = [this](PartHeader header) { begin_part(std::move(header)); };
    multipart_->on_content = [this](std::string_view content) { add_content(content); };
}

std::optional<Refused> FormReader::take(std::string_view piece)
{
    if (refused_) return refused_;
    if (multipart_) {
        if (!multipart_->take(piece)) refused_ = malformed;
    } else if (urlencoded_.size() + piece.size() > form_body.bytes) {
        refused_ = too_long;
    } else {
        urlencoded_ += piece;
    }
    return refused_;
}

void FormReader::begin_part(PartHeader header)
{
    bool const is_file = header.file_name.has_value();
    if (is_file && files_.size() == most_uploads) refused_ = Refused{413, "more files than a form may bring"};
    if (parts_.size() == most_fields) refused_ = Refused{413, "more fields than a form may have"};
    if (refused_) return;
    if (!files_.empty()) files_.back().close();
    if (is_file) files_.emplace_back(spool_);
    parts_.push_back({std::move(header), {}});
    text_bytes_ += parts_.back().header.name.size();
}

void FormReader::add_content(std::string_view content)
{
    if (refused_) return;
    if (parts_.back().header.file_name) return files_.back().append(content);
    text_bytes_ += content.size();
    if (text_bytes_ > form_body.bytes)
        refused_ = too_long;
    else
        parts_.back().text += content;
}

std::optional<Refused> FormReader::finish(Request& request)
{
    if (refused_) return refused_;
    if (multipart_) return finish_parts(request);
    auto fields = parse_urlencoded(urlencoded_);
    if (!fields) return unclean;
    request.form = std::move(*fields);
    return std::nullopt;
}

std::optional<Refused> FormReader::finish_parts(Request& request)
{
    if (!multipart_->is_complete()) return Refused{400, "the form ends before its last boundary"};
    auto file = files_.begin();
    for (auto& part : parts_) {
        if (part.header.file_name) {
            file->close();
            // A file field with nothing chosen is sent as an empty file without a name.
            if (!part.header.file_name->empty() || file->size() > 0)
                request.uploads.push_back({part.header.name, *part.header.file_name, file->path(), file->size()});
            ++file;
        } else if (is_clean_utf8(part.text)) {
            request.form.add(part.header.name, with_plain_line_ends(part.text));
        } else {
            return unclean;
        }
    }
    return std::nullopt;
}

}  // namespace waymark
