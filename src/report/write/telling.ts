import type { Text } from "../../types/report.js";
import type { Complete } from "../read/options.js";
import { type Citations, citationsOf } from "./citations.js";
import { englishOf } from "./english.js";
import { type Figures, figuresIn } from "./figures.js";
import { type Wording, wordingIn } from "./wording.js";

/** Everything that a report is written with. */
export interface Telling extends Wording, Figures, Citations {
  role(id: string): Text;
  /** Ids of all roles, as the rulebook has them. */
  roles: readonly string[];
  task(id: string): Text;
  /** What a role or a task is for. */
  about(kind: "role" | "task", id: string): Text;
  /** What a field of the profile is called. */
  field(name: string): Text;
  /** The English text at a place, as English. */
  english(place: string): Text;
  /** A value of a fact as it stands within a sentence. */
  fact(fact: string, value: string): Text;
  /** Name of the store, if it was given. */
  store: string | undefined;
}

/** Where the title of a role stands among the texts. */
const ROLE = /^role\/(.*)\/title$/;

/** Make ready to write in the language and the currency that are wanted. */
export function tellingOf({ locale, rulebook, sources, store }: Complete, currency: string): Telling {
  const english = englishOf(rulebook);
  const wording = wordingIn(locale, english);
  // What a rulebook does not know is told by its id.
  const named = (place: string, id: string): Text => wording.name(place) ?? [{ text: id }];
  return {
    ...wording,
    ...figuresIn(wording, currency),
    ...citationsOf(sources, wording),
    role: (id) => named(`role/${id}/title`, id),
    roles: Object.keys(english).flatMap((place) => ROLE.exec(place)?.[1] ?? []),
    task: (id) => named(`task/${id}/title`, id),
    about: (kind, id) => named(`${kind}/${id}/summary`, id),
    field: (name) => (Object.hasOwn(english, `report/field.${name}`) ? wording.say(`field.${name}`) : [{ text: name }]),
    english: (place) => [{ text: english[place]!, lang: "en" }],
    fact: (fact, value) => named(`fact/${fact}/${value}`, value),
    store,
  };
}
