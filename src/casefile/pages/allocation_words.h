#pragma once
#include "casefile/handing_over.h"
#include "casefile/naming.h"
#include "platform/html/field_errors.h"

#include <string>

namespace waymark {

/// What is wrong, what to do, and the field it belongs to.
FieldError explain(NamingRefusal, BeforeNaming const&);
FieldError explain(HandingOverRefusal, std::vector<SocialWorkAllocation> const& held);

/// "Ben Abara cannot be the child’s IRO. They manage the child’s social worker."
std::string cannot_be_the_iro(StaffMember const&, std::vector<NotIndependent> const&);

}  // namespace waymark
