import type { Reached } from "../explain/reach.js";
import { type Trial, trialOf } from "../explain/trial.js";
import { varied } from "../explain/vary.js";
import type { Compiled } from "../rulebook/compile.js";
import type { Bands } from "../types/rulebook.js";
import { answersTo } from "./answers.js";
import { nameOf, type Path } from "./partial.js";
import type { Mattering } from "./relevant.js";
import type { Place } from "./terms.js";
import { valuesOf } from "./work.js";

/** In how many ways what else is open may be filled in for all of them to be tried. */
const MOST_WAYS = 100;

/** Fields that need not be whole numbers, of which trying the whole ones shows nothing of what lies between. */
const IN_PARTS = ["monthlyBudget", "hoursPerMonth"];

/** What may be answered, by field. */
export type Answers = Map<Path, Reached[]>;

/** Of answers, those to fields that matter, without those of which trying all that is open besides shows that they decide nothing. */
export function confirmed(
  all: Answers,
  { matters, isSure }: Mattering,
  base: Trial,
  places: Place[],
  compiled: Compiled,
): Answers {
  const answers: Answers = new Map([...all].filter(([path]) => matters(path)));
  for (const [path, own] of answers) {
    if (isSure(path) || IN_PARTS.includes(nameOf(path)) || decide(own)) continue;
    const others = [...answers.keys()].filter((other) => other !== path);
    const trials = trialsOf(others, base, compiled);
    if (trials?.every((trial) => !decide(answersTo(path, trial, places, compiled)))) answers.delete(path);
  }
  return answers;
}

/** Whether what is answered decides what becomes of a task. */
export function decide([first, ...rest]: Reached[]): boolean {
  return rest.some(({ outcomes }) => outcomes.join() !== first!.outcomes.join());
}

/** The store with some fields filled in, in every way; nothing where there are too many. */
function trialsOf(fields: Path[], base: Trial, compiled: Compiled): Trial[] | undefined {
  let trials = [base];
  // What is of the store comes first: to vary a task only changes what is made of the profile.
  for (const path of [...fields].sort((a, b) => a.length - b.length)) {
    const values = valuesAt(nameOf(path), base, compiled);
    if (!values || trials.length * values.length > MOST_WAYS) return undefined;
    trials = trials.flatMap((trial) =>
      values.map((value) => trialOf(varied(trial.store, path, value, compiled), trial.prices, compiled)),
    );
  }
  return trials;
}

/** Values of a field of which one stands for each that rules tell apart; none where money tells more apart. */
function valuesAt(name: string, { offers }: Trial, compiled: Compiled): unknown[] | undefined {
  const { bands, rulebook, deciding } = compiled;
  if ([...IN_PARTS, "months", "country", "currency"].includes(name)) return undefined;
  if (name === "size") return rulebook.sizes.classes.map(({ id }) => id);
  if (name === "developers") return limitsOf(bands.developers);
  if (name === "startWithinWeeks") return limitsOf(bands.urgency);
  if (name !== "roles") return valuesOf(name, deciding, compiled);
  const roles = [...new Set(offers.decided.map(({ workload }) => workload.role.id))];
  return roles.reduce<string[][]>((some, role) => some.flatMap((filled) => [filled, [...filled, role]]), [[]]);
}

function limitsOf({ below }: Bands): unknown[] {
  return [null, 0, ...below.map(({ limit }) => limit)];
}
