// The comfort that script adds. Every page works without it, and nothing about a child is ever kept in the browser.
import { Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink, createAll, isSupported } from 'govuk-frontend'

// GOV.UK Frontend looks for these classes; its own snippet would be inline script, which our policy forbids.
document.body.classList.add('js-enabled')
if (isSupported()) {
  document.body.classList.add('govuk-frontend-supported')
  for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) createAll(component)
}

// A choice marked so takes effect at once; without script, the form's own button does it.
for (const field of document.querySelectorAll('[data-submit-on-change]')) {
  field.addEventListener('change', () => field.form.requestSubmit())
}

// A page of long work is looked at again; the server says, in the page, after how many seconds.
const again = document.querySelector('[data-look-again-after]')
if (again) setTimeout(() => location.reload(), Number(again.dataset.lookAgainAfter) * 1000)

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
