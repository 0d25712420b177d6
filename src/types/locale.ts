/** The texts of another language, each beside the English that it was made from. */
export interface Locale {
  /** BCP 47, such as `es`. */
  readonly tag: string;
  /** By the key of the text, such as `rule/far-from-half-a-job`. One whose English has changed since is not used. */
  readonly translations: Readonly<Record<string, { readonly en: string; readonly text: string }>>;
}
