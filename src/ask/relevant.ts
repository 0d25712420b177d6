import type { Compiled } from "../rulebook/compile.js";
import { leftBy, narrowed, overlap, type Variable } from "./differ.js";
import { canBeServed, type Entry, type Look, lookAt, stateOf, statesOf, tellApart } from "./look.js";
import type { Path } from "./partial.js";
import { type Shared, sharing } from "./sharing.js";
import { some } from "./some.js";
import type { Place, State } from "./terms.js";
import type { Known } from "./work.js";
import { SHARED, worksOf } from "./works.js";

/** How many steps a search may take: for one field of the only task, for one where there are more, and for all of these. */
const PATIENCE = { alone: 40_000, beside: 10_000, inAll: 100_000 };

/** Whether a field that is not known may still decide what becomes of a task; some are known to. */
export function fieldsThatMatter(
  known: Known,
  decisive: Path[],
  places: Place[],
  compiled: Compiled,
): (path: Path) => boolean {
  const { works, serving, joining } = worksOf(known, compiled);
  const found = new Set([...decisive, ...serving, ...joining].map((path) => path.join()));
  const isAlone = known.store.needs.length === 1;
  const most = isAlone ? PATIENCE.alone : PATIENCE.beside;
  const patience = { left: most };
  let inAll = isAlone ? Number.POSITIVE_INFINITY : PATIENCE.inAll;
  const looks = works.map((work) => lookAt(work, places, compiled, patience));
  const add = (paths: Path[], matters: () => boolean) => {
    const news = paths.filter((path) => known.isUnknown(...path) && !found.has(path.join()));
    if (news.length === 0) return;
    const start = Math.min(most, inAll);
    patience.left = start;
    if (start <= 0 || matters()) for (const path of news) found.add(path.join());
    inAll -= start - patience.left;
  };
  for (const { look, group } of isAlone ? looks.map((look): Shared => ({ look })) : sharing(looks)) {
    askOf(look, add);
    if (!group) continue;
    add(fieldsOf(look, SHARED), () => true);
    askOf(group, add);
  }
  return (path) => found.has(path.join());
}

type Add = (paths: Path[], matters: () => boolean) => void;

/** Add every field that decides what becomes of some work. */
function askOf(look: Look, add: Add): void {
  const ofTasks = (...names: string[]) => fieldsOf(look, names);
  const pairs = (names: string[]) => () =>
    some(pairsBut(look.entries, names), ([one, other]) => entriesDiffer(look, one, other));
  const live = leftBy(
    look.open,
    look.compiled.deciding.bits.map(() => -1),
  );
  add([["monthlyBudget"]], () => some(statesOf(look), (state) => canBeServed(look, state)));
  add([["size"]], pairs(["size"]));
  add([["country"]], pairs(["country"]));
  add([["currency"]], pairs(["currency"]));
  add(ofTasks("duration", "months"), pairs(["duration", "months"]));
  add(ofTasks("hoursPerMonth"), () => look.entries.some((entry) => entry.place.first && hoursDiffer(look, entry)));
  for (const variable of look.open) {
    const paths = OF_TEAM[variable.fact] ?? ofTasks(...(OF_FACT[variable.fact] ?? [variable.fact]));
    add(
      paths,
      () => overlap(variable.tested, live) && some(statesOf(look), (state) => valuesDiffer(look, state, variable)),
    );
  }
}

/** Fields of each task of some work. */
function fieldsOf({ work }: Look, names: readonly string[]): Path[] {
  return [...work.needs, ...work.others].flatMap(({ index }) => names.map((name): Path => ["tasks", index, name]));
}

const OF_TEAM: Record<string, Path[]> = {
  canSupervise: [["team", "canSupervise"]],
  developers: [["team", "developers"]],
  roleFilled: [["team", "roles"]],
};

/** Fields of tasks behind a fact of another name. */
const OF_FACT: Record<string, string[]> = { urgency: ["startWithinWeeks", "hoursPerMonth"] };

/** Entries side by side that differ in some things only. */
function* pairsBut(entries: Entry[], names: string[]): Generator<[Entry, Entry]> {
  const last = new Map<string, Entry>();
  for (const entry of entries) {
    const { size, duration, months, place } = entry;
    const { country, currency } = place;
    const all = Object.entries({ size, duration, months, country, currency });
    const rest = all.map(([name, value]) => !names.includes(name) && value).join();
    const before = last.get(rest);
    last.set(rest, entry);
    if (before) yield [before, entry];
  }
}

/** Whether something else can become of the work at one entry than at another, with the same hours where they are open. */
function entriesDiffer(look: Look, one: Entry, other: Entry): boolean {
  const parts = ["prices", "size", "duration", "months"] as const;
  if (parts.every((part) => one[part] === other[part])) return false;
  const open = [one, other].flatMap(({ toTry, hours }) => toTry().map((value) => value - hours.least));
  const differAt = (more: number, otherMore: number) =>
    tellApart(look, stateOf(look, one, one.hours.least + more), stateOf(look, other, other.hours.least + otherMore));
  // What is not said is the usual hours, and they depend on the size.
  return (
    differAt(...([one, other].map(({ hours }) => hours.usual - hours.least) as [number, number])) ||
    [...new Set(open)].some((more) => differAt(more, more))
  );
}

function hoursDiffer(look: Look, entry: Entry): boolean {
  const rising = [...entry.toTry()].sort((a, b) => a - b);
  const states = rising.map((hours) => stateOf(look, entry, hours));
  return states.some((state, i) => i > 0 && tellApart(look, states[i - 1]!, state));
}

function valuesDiffer(look: Look, { lanes, costs }: State, { fact, masks }: Variable): boolean {
  const others = look.open.filter((variable) => variable.fact !== fact);
  const states = masks.map((mask): State => ({ lanes: narrowed(lanes, mask), costs }));
  return states.some((state, i) => i > 0 && tellApart(look, states[i - 1]!, state, others));
}
