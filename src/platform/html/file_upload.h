#pragma once
#include "platform/html/field_intro.h"

#include <string>

namespace waymark {

enum class Files { One, Several };

/// Files from the person's machine. The form around it needs enctype="multipart/form-data".
struct FileUpload {
    std::string name;
    std::string label;
    std::string hint = {};
    std::string error = {};
    std::string accept = {};  // ".csv"
    Files files = Files::One;

    bool takes_several() const { return files == Files::Several; }
    FieldIntro intro() const { return {name, label, hint, error}; }
    std::string described_by() const { return waymark::described_by(name, hint, error); }
};
Html render(FileUpload const&);

}  // namespace waymark
