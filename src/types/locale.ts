/** A language: its tag, and each translation beside the English text that it was made from, by the text's place. */
export interface Locale {
  readonly tag: string;
  readonly translations: Readonly<Record<string, { readonly en: string; readonly text: string }>>;
}
