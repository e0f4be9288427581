#pragma once
#include "access/account.h"
#include "platform/html/field_errors.h"

#include <string>
#include <string_view>

namespace waymark {

/// Why a new password, typed twice, cannot be kept; nothing is added where it can.
void refuse_new_password(std::string const& password, std::string const& again, std::string_view sign_in_name,
                         FieldErrors&);

/// How long to wait, after too many wrong tries.
std::string wait_sentence(SignInRefusal const&);

}  // namespace waymark
