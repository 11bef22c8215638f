/** A select's options, `[value, text]` each. */
export function fillSelect(select: HTMLSelectElement, options: readonly (readonly [string, string])[], value: string): void {
  select.replaceChildren(...options.map(([each, text]) => new Option(text, each, each === value, each === value)));
}
