#pragma once
#include "platform/html/field_errors.h"
#include "staff/refuse_member.h"

namespace waymark {

/// What is wrong with how somebody was described, what to do, and the field it belongs to.
FieldError explain(MemberRefusal);

}  // namespace waymark
