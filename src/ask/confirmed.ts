import type { Reached } from "../explain/reach.js";
import { outcomesOf, picksOf, type Trial, variationOf } from "../explain/trial.js";
import { varied } from "../explain/vary.js";
import type { Compiled } from "../rulebook/compile.js";
import type { Bands } from "../types/rulebook.js";
import { nameOf, type Path } from "./partial.js";
import type { Mattering } from "./relevant.js";
import { mostMonths } from "./terms.js";
import { valuesOf } from "./work.js";

/** In how many ways what is asked may be answered for all of them to be tried. */
const MOST_WAYS = 1000;

/** Fields that need not be whole numbers, of which trying the whole ones shows nothing of what lies between. */
const IN_PARTS = ["monthlyBudget", "hoursPerMonth"];

/** What may be answered, by field. */
export type Answers = Map<Path, Reached[]>;

/** Of answers, those to fields that matter, without those of which trying all that is asked shows that they decide nothing. */
export function confirmed(all: Answers, { matters, isSure }: Mattering, base: Trial, compiled: Compiled): Answers {
  const answers: Answers = new Map([...all].filter(([path]) => matters(path)));
  const doubtful = [...answers].filter(([path, own]) => !isSure(path) && !decide(own)).map(([path]) => path);
  if (doubtful.length === 0) return answers;
  // What is of the store comes first: to vary a task only changes what is made of the profile. How long a task lasts comes
  // last: ongoing work loses its months.
  const paths = [...answers.keys()].sort((a, b) => rank(a) - rank(b));
  const axes = paths.map((path) => valuesAt(nameOf(path), base, compiled));
  if (axes.reduce((ways, values) => ways * values.length, 1) > MOST_WAYS) return answers;
  const outcomes = outcomesOver(paths, axes, base, compiled);
  for (const path of doubtful) {
    const place = paths.indexOf(path);
    const stride = axes.slice(place + 1).reduce((ways, values) => ways * values.length, 1);
    if (!isVarying(outcomes, stride, axes[place]!.length)) answers.delete(path);
  }
  return answers;
}

/** Whether what is answered decides what becomes of a task. */
export function decide([first, ...rest]: Reached[]): boolean {
  return rest.some(({ outcomes }) => outcomes.join() !== first!.outcomes.join());
}

function rank(path: Path): number {
  return path.length + Number(nameOf(path) === "duration");
}

/** What becomes of the tasks for every way to answer, the last field varied first. */
function outcomesOver([path, ...paths]: Path[], [values, ...axes]: Axis[], trial: Trial, compiled: Compiled): string[] {
  if (!path) return [outcomesOf(trial, picksOf(trial, compiled)).join()];
  return values!.flatMap((value) => {
    const store = varied(trial.store, path, value, compiled);
    const task = path[0] === "tasks" ? (path[1] as number) : undefined;
    return outcomesOver(paths, axes, variationOf(trial, store, task, compiled), compiled);
  });
}

type Axis = unknown[];

/** Whether outcomes differ along one of the fields over which they were found. */
function isVarying(outcomes: string[], stride: number, count: number): boolean {
  return outcomes.some((outcome, i) => Math.floor(i / stride) % count > 0 && outcome !== outcomes[i - stride]);
}

/** Values of a field of which one stands for each that rules tell apart; endless where money tells more apart. */
function valuesAt(name: string, { offers }: Trial, compiled: Compiled): Axis {
  const { bands, rulebook, deciding } = compiled;
  if ([...IN_PARTS, "country", "currency"].includes(name)) return new Array(MOST_WAYS + 1);
  if (name === "months") return Array.from({ length: mostMonths(rulebook) }, (_, i) => i + 1);
  if (name === "size") return rulebook.sizes.classes.map(({ id }) => id);
  if (name === "developers") return limitsOf(bands.developers);
  if (name === "startWithinWeeks") return limitsOf(bands.urgency);
  if (name !== "roles") return valuesOf(name, deciding, compiled);
  const roles = [...new Set(offers.decided.map(({ workload }) => workload.role.id))];
  return roles.reduce<string[][]>((some, role) => some.flatMap((filled) => [filled, [...filled, role]]), [[]]);
}

function limitsOf({ below }: Bands): Axis {
  return [null, 0, ...below.map(({ limit }) => limit)];
}
