/** What a widget is shown with. */
export interface Sample<Subject extends string = string> {
  /** What it is about, where that is not the first subject there is. */
  readonly subject?: Subject;
  readonly attributes?: Readonly<Record<string, string>>;
  /** The same with a mistake in one of the widget's own attributes. */
  readonly mistaken?: Readonly<Record<string, string>>;
  /** Handed over as `.data`. */
  readonly data?: unknown;
  /** What is often written in an attribute that takes any text. */
  readonly suggestions?: Readonly<Record<string, readonly string[]>>;
  /** What stands inside an element that draws nothing by itself, as tags. */
  readonly inside?: readonly string[];
}

/** What the demo shows of a family. */
export interface FamilySamples {
  /** What the mock knows, by what it is about: an id and what there is to see. The first is shown where nothing is chosen. */
  readonly subjects: Readonly<Record<string, readonly (readonly [id: string, text: string])[]>>;
  /** What a preset is about, and a sentence for who sees it first. */
  readonly presets: Readonly<Record<string, { readonly subject: string; readonly about: string }>>;
  /** By tag. A widget that more than one family has belongs to the one that it is first shown with. */
  readonly widgets: Readonly<Record<string, Sample>>;
}
