// After the fault: is everything there that was answered, and nothing twice?

const occurrences = (text, trace) => text.split(trace).length - 1

/** Sentences about what is not as promised; none where all is well. */
export async function reckon (session, saves) {
  const pages = new Map()
  const wrong = []
  for (const save of saves) {
    if (!pages.has(save.place)) pages.set(save.place, await (await session.opens(save.place)).text())
    const times = occurrences(pages.get(save.place), save.trace)
    const wasAnswered = save.status === 303
    if (wasAnswered && times === 0) wrong.push(`${save.path} was answered and is lost: ${save.trace}`)
    if (times > 1) wrong.push(`${save.path} is there ${times} times: ${save.trace}`)
    if (save.status >= 400 && times > 0) wrong.push(`${save.path} was refused with ${save.status} and is there: ${save.trace}`)
  }
  return wrong
}

export const answered = (saves) => saves.filter(({ status }) => status === 303).length
