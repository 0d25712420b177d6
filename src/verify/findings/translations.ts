import type { Finding } from "../../types/verify.js";
import type { Checked } from "../checked.js";
import { englishTexts } from "../englishTexts.js";
import { everywhere } from "./regional.js";

/** Translations made from an English text that has changed or gone since. */
export function staleTranslations({ known: { rulebook, authoring } }: Checked): Finding[] {
  const english = englishTexts(rulebook);
  return Object.entries(authoring.translations).flatMap(([language, translations]) =>
    Object.entries(translations).flatMap(([place, { en }]) => {
      const now = english.get(place);
      if (now === en) return [];
      const message =
        now === undefined ? "translates a text that is gone" : `was made from "${en}", which now reads "${now}"`;
      const rules = place.startsWith("rules/") ? [place.split("/")[1]!] : [];
      const id = `stale-translation/${language}/${place}`;
      return [
        everywhere({
          id,
          kind: "stale-translation",
          severity: "warning",
          rules,
          message: `${language}: ${place} ${message}`,
        }),
      ];
    }),
  );
}
