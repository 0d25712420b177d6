/** What a `{placeholder}` stands for. */
export type Words = (placeholder: string) => string | undefined;

/** A sentence cut into what is said as it stands (even places) and the names of placeholders (odd places). */
export type Template = readonly string[];

/** Cut a sentence at its `{placeholders}`. */
export function templateOf(sentence: string): Template {
  return sentence.split(/\{([\w.]+)\}/);
}

/** A sentence with its placeholders filled in; an unknown one stays as it was written. */
export function filled(template: Template, words: Words): string {
  let text = template[0]!;
  for (let i = 1; i < template.length; i += 2) {
    text += (words(template[i]!) ?? `{${template[i]}}`) + template[i + 1];
  }
  return text;
}
