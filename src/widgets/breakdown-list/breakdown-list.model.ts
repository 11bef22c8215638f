import type { BreakdownItem } from '../../datasets/data.js';

/** The items a reader searches for: name or code holds every word, in any case. */
export function search(items: readonly BreakdownItem[], text: string): readonly BreakdownItem[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((item) => {
    const name = `${item.label ?? ''} ${item.id}`.toLocaleLowerCase();
    return words.every((word) => name.includes(word));
  });
}
