// A downloaded CSV as people read it: one object for each row, by the names in its heading line.
export function rowsOf (text) {
  const [heading, ...lines] = cellsOf(text.replace(/^\uFEFF/, ''))
  return lines.map((cells) => Object.fromEntries(heading.map((name, place) => [name, cells[place]])))
}

function cellsOf (text) {
  const lines = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1).push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== ',') lines.push([])
  }
  return lines.filter((cells) => cells.some((cell) => cell !== ''))
}
