#pragma once
#include "casefile/naming.h"
#include "platform/html/field_errors.h"
#include "platform/html/typed_date.h"
#include "platform/result.h"
#include "platform/web/fields.h"
#include "staff/store/staff_store.h"

#include <string>
#include <vector>

namespace waymark {

/// The answers as they were typed, kept whatever they are.
struct NameIroForm {
    std::string iro;
    TypedDate from;
    std::string reason;
    std::string weighed;  // what was ticked as weighed, and for whom
};
NameIroForm read_name_iro_form(Fields const&);

/// The naming that the answers mean, or what is missing, cannot be read or is refused, each by its field.
Result<Naming, FieldErrors> naming_in(NameIroForm const&, BeforeNaming const&, std::vector<IroCaseload> const&,
                                      StaffStore const&, Viewer);

}  // namespace waymark
