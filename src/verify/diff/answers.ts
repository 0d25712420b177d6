import type { Compiled } from "../../rulebook/compile.js";
import type { Advice } from "../../types/advice.js";
import type { Outcome } from "../../types/verify.js";
import { adviceOn, type Priced } from "../advising.js";

/** A store with two pieces of advice that differ; one is missing where a rulebook refuses the store. */
export interface Contrast extends Priced {
  a: Advice | undefined;
  b: Advice | undefined;
}

/** What two rulebooks say of a store, if that differs. */
export function contrastOf({ store, rateCard }: Priced, a: Compiled, b: Compiled): Contrast | undefined {
  const contrast = { store, rateCard, a: adviceOn({ store, rateCard }, a), b: adviceOn({ store, rateCard }, b) };
  return told(contrast.a) === told(contrast.b) ? undefined : contrast;
}

/** An advice without what says only from which rulebook it is. */
function told(advice: Advice | undefined): string {
  return JSON.stringify(advice && { ...advice, basis: undefined }) ?? "";
}

/** What becomes of a task; `no-option` where the rulebook has none of it. */
export function outcomeIn(advice: Advice | undefined, task: string): Outcome {
  const is = ({ tasks }: { tasks: readonly string[] }) => tasks.includes(task);
  const served = advice?.recommendations.find(is)?.engagement;
  return served ?? advice?.notYet.find(is)?.kind ?? "no-option";
}

/** The task of a store that shows best what differs: its outcome, else what is said of it, else the first one. */
export function tellingTask({ store, a, b }: Contrast): string | undefined {
  const tasks = store.tasks.map((entry) => (typeof entry === "string" ? entry : entry.task) as string);
  const differs = (task: string) => outcomeIn(a, task) !== outcomeIn(b, task);
  const saidOf = (task: string) => told(entryOf(a, task)) !== told(entryOf(b, task));
  return tasks.find(differs) ?? tasks.find(saidOf) ?? tasks[0];
}

function entryOf(advice: Advice | undefined, task: string): Advice | undefined {
  const entries = [...(advice?.recommendations ?? []), ...(advice?.notYet ?? [])];
  return entries.find(({ tasks }) => (tasks as string[]).includes(task)) as Advice | undefined;
}

/** The role that serves a task, or would. */
export function roleIn(advice: Advice | undefined, task: string): string | undefined {
  const entries = [...(advice?.recommendations ?? []), ...(advice?.notYet ?? [])];
  return entries.find(({ tasks }) => (tasks as string[]).includes(task))?.role;
}
