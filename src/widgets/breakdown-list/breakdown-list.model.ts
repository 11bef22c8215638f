import type { BreakdownData, BreakdownItem, Dimension } from '../../datasets/data.js';

/** The items a reader searches for: what they are called here or on the server, or their code, holds every word, in any case. */
export function search(
  items: readonly BreakdownItem[],
  text: string,
  nameOf: (item: BreakdownItem) => string,
): readonly BreakdownItem[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((item) => {
    const name = `${nameOf(item)} ${item.label ?? ''} ${item.id}`.toLocaleLowerCase();
    return words.every((word) => name.includes(word));
  });
}

const firstYear = (id: string): number => Number(/\d+/.exec(id)?.[0] ?? Infinity);

/** Ages in the order of age, those without a number last; everything else the largest first, as it came. */
export const inOrder = (data: BreakdownData, by: Dimension | null): BreakdownData =>
  by === 'age'
    ? {
        ...data,
        items: [...data.items].sort((a, b) =>
          firstYear(a.id) < firstYear(b.id) ? -1 : firstYear(a.id) > firstYear(b.id) ? 1 : 0,
        ),
      }
    : data;
