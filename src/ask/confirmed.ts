import type { Reached } from "../explain/reach.js";
import type { Trial } from "../explain/trial.js";
import type { Compiled } from "../rulebook/compile.js";
import { gridOver } from "./grid.js";
import type { Path } from "./partial.js";

/** What may be answered, by field. */
export type Answers = Map<Path, Reached[]>;

/** Of answers to all that may matter, those to fields of which trying everything does not show that they decide nothing. */
export function confirmed(all: Answers, base: Trial, compiled: Compiled): Answers {
  const doubtful = [...all].filter(([, own]) => !decide(own)).map(([path]) => path);
  if (doubtful.length === 0) return all;
  const decides = gridOver([...all.keys()], base, compiled);
  return new Map([...all].filter(([path]) => !doubtful.includes(path) || !decides || decides(path)));
}

/** Whether what is answered decides what becomes of a task. */
export function decide([first, ...rest]: Reached[]): boolean {
  return rest.some(({ outcomes }) => outcomes.join() !== first!.outcomes.join());
}
