#include "access/pages/password_words.h"

#include "access/password.h"
#include "platform/text.h"

#include <stdexcept>

namespace waymark {

static std::string words_for(PasswordRefusal refusal)
{
    switch (refusal) {
    case PasswordRefusal::TooShort:
        return "Enter at least " + std::to_string(fewest_password_letters) +
               " letters: three random words are easy to remember and hard to guess";
    case PasswordRefusal::TooLong:
        return "Enter a shorter password: this one is longer than a page";
    case PasswordRefusal::SameAsName:
        return "Enter a password that is not the sign-in name";
    case PasswordRefusal::TooCommon:
        return "Enter a password that is harder to guess: three random words, for example";
    }
    throw std::logic_error{"a refusal without words"};
}

void refuse_new_password(std::string const& password, std::string const& again, std::string_view sign_in_name,
                         FieldErrors& errors)
{
    if (auto const refusal = refuse_password(password, sign_in_name))
        errors.add("password", words_for(*refusal));
    else if (password != again)
        errors.add("again", "Enter the same password both times: the second is another");
}

std::string wait_sentence(SignInRefusal const& refusal)
{
    return "Too many wrong tries from here. Wait " + counted(refusal.wait.count(), "second", "seconds") +
           ", then try again";
}

}  // namespace waymark
