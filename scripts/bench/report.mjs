/** A table in Markdown; the first column is text, the others are numbers unless told otherwise. */
export function table(headers, rows, align = '---:') {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(headers), line(headers.map((_, index) => (index === 0 ? '---' : align))), ...rows.map(line)].join('\n');
}

export const inGroups = (number) => number.toLocaleString('en-US');

/** A measured number to about three places. */
export function rounded(value) {
  if (value === undefined) return '–';
  if (value >= 100) return inGroups(Math.round(value));
  return value.toFixed(value >= 10 ? 1 : 2);
}

export const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
