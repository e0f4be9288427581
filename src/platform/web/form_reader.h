#pragma once
#include "platform/web/multipart_reader.h"
#include "platform/web/request.h"
#include "platform/web/spool.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Why a request is not answered by a page. The reason is for the log.
struct Refused {
    int status;
    std::string_view why;
};

/// A form on its way in: its fields to memory, within bounds, its files to the spool. Holds the files until it goes.
class FormReader {
public:
    static constexpr std::size_t most_uploads = 50;

    /// The type says how the body is to be read; a body that is no form is refused with 415 by `take`.
    FormReader(std::string const& content_type, Spool const& spool);
    FormReader(FormReader const&) = delete;
    FormReader& operator=(FormReader const&) = delete;

    std::optional<Refused> take(std::string_view piece);
    /// The whole body was taken: fills `form` and `uploads`.
    std::optional<Refused> finish(Request& request);

private:
    std::optional<Refused> finish_parts(Request& request);
    void begin_part(PartHeader header);
    void add_content(std::string_view content);

    struct Part {
        PartHeader header;
        std::string text;
    };

    Spool const& spool_;
    std::string urlencoded_;
    std::optional<MultipartReader> multipart_;  // nothing for an urlencoded form
    std::vector<Part> parts_;
    std::vector<SpooledFile> files_;
    std::uint64_t text_bytes_ = 0;
    std::optional<Refused> refused_;
};

}  // namespace waymark
