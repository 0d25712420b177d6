import { factText, sentence, told } from "../advice/text.js";
import type { Basis } from "../advise.js";
import { WALKED } from "../explain/order.js";
import type { Reached } from "../explain/reach.js";
import { type Trial, trialOf } from "../explain/trial.js";
import english from "../generated/questions.json" with { type: "json" };
import { pricesFor } from "../money/card.js";
import { edited } from "../profile/edit.js";
import { parseStore, storeOf } from "../profile/parse.js";
import { MOST_MONEY } from "../profile/schema.js";
import { ok, type Result } from "../result.js";
import type { Compiled } from "../rulebook/compile.js";
import type { Question } from "../types/questions.js";
import { answersTo } from "./answers.js";
import { type Answers, confirmed, decide } from "./confirmed.js";
import { completedFrom, NEEDED, nameOf, type Path, unknownIn } from "./partial.js";
import { fieldsThatMatter } from "./relevant.js";
import { placesOf } from "./terms.js";
import type { Known } from "./work.js";

/** The questions whose answers can still change the advice, the most decisive first. */
export function questionsFor(input: unknown, basis: Basis): Result<Question[]> {
  const known = knownFrom(input, basis);
  if (!known.success) return known;
  const { store, unknown, isUnknown } = known.data;
  const { compiled, card, shippedCards } = basis;
  const prices = pricesFor(store, card, shippedCards);
  if (!prices.success) return prices;
  const base = trialOf(store, prices.data, compiled);
  if (isUnknown("tasks")) {
    const first = NEEDED.filter((name) => isUnknown(name));
    return ok(first.map((name) => questionOf([name], [], base, compiled)));
  }
  const places = placesOf(known.data, card, shippedCards);
  const answers: Answers = new Map(unknown.map((path) => [path, answersTo(path, base, places, compiled)]));
  const decisive = unknown.filter((path) => decide(answers.get(path)!));
  const matters = fieldsThatMatter(known.data, decisive, places, compiled);
  const mattering: Answers = new Map([...answers].filter(([path]) => matters(path)));
  // Of one task alone all that may decide does.
  const asked = [...(store.needs.length > 1 ? confirmed(mattering, base, compiled) : mattering)].map(([path, own]) => ({
    question: questionOf(path, own, base, compiled),
    weight: decisiveness(own),
  }));
  return ok(asked.sort((a, b) => b.weight - a.weight).map(({ question }) => question));
}

/** Parse a partial profile, and keep what of it is not known. */
function knownFrom(input: unknown, { compiled }: Basis): Result<Known> {
  const { schema, rulebook, catalogue } = compiled;
  let unknown: Path[] = [];
  const parsed = parseStore(input, schema, rulebook, catalogue, (copy) => {
    unknown = unknownIn(copy);
    return completedFrom(copy, rulebook);
  });
  if (!parsed.success) return parsed;
  const keys = new Set(unknown.map((path) => path.join()));
  const isUnknown = (...path: Path) => keys.has(path.join());
  // Where the budget is open, what suits best is what an answer is measured against.
  const { profile } = parsed.data;
  const rich = isUnknown("monthlyBudget") ? edited(profile, { field: ["monthlyBudget"], value: MOST_MONEY }) : profile;
  return ok({ store: storeOf(rich, rulebook, catalogue), unknown, isUnknown });
}

/** How many outcomes an answer can bring about, for all tasks together. */
function decisiveness(answers: Reached[]): number {
  const [first] = answers;
  const kinds = (first?.outcomes ?? []).map((_, place) => new Set(answers.map(({ outcomes }) => outcomes[place])).size);
  return kinds.reduce((sum, count) => sum + count - 1, 0);
}

function questionOf(path: Path, answers: Reached[], { store, prices }: Trial, compiled: Compiled): Question {
  const name = nameOf(path);
  const need = store.needs.find(({ index }) => path[0] === "tasks" && index === path[1]);
  const words = () => need && factText("task", need.task.id, compiled);
  const text = sentence(message(`ask.${name}`, compiled)!, words, compiled);
  const unit = name === "monthlyBudget" ? prices.card.currency : message(`unit.${name}`, compiled);
  const tasks = [...store.needs].sort((a, b) => a.index - b.index);
  const decides = answers.map(({ value, outcomes }) => ({
    answer: value,
    outcomes: tasks.map(({ task, index }) => ({
      task: task.id as Question["task"] & string,
      outcome: outcomes[index]!,
    })),
  }));
  return {
    field: [...path],
    text,
    kind: kindOf(name, answers),
    ...(unit && { unit }),
    ...(need && { task: need.task.id as Question["task"] & string }),
    decides,
  };
}

function message(name: string, compiled: Compiled): string | undefined {
  const text = (english as Record<string, string>)[`question/${name}`];
  return text && told("question", name, text, compiled);
}

function kindOf(name: string, [first]: Reached[]): Question["kind"] {
  if (name === "tasks" || name === "roles") return name;
  if (name === "developers" || WALKED.includes(name)) return "number";
  return typeof first?.value === "boolean" ? "yes-no" : "choice";
}
