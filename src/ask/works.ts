import { varied } from "../explain/vary.js";
import type { Need } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { type Facts, firing } from "../rules/ruleSet.js";
import type { Constant, RoleDefinition } from "../types/rulebook.js";
import { nameOf, type Path } from "./partial.js";
import { type Sharing, shared, termsOf, worksIn } from "./sets.js";
import { timesOf } from "./terms.js";
import { type Known, valuesOf, type Work } from "./work.js";

/** How the tasks of a store may come together. */
export interface Works {
  /** Every set of tasks that is looked at as one workload. */
  works: Work[];
  /** What is not known and decides who serves a task. */
  serving: Path[];
  /** What is not known and may decide with which others a task goes. */
  joining: Path[];
}

/** What tasks of one workload have in common; workloads that share an agency or a job have it too. */
export const SHARED: readonly string[] = ["duration", "months", "coverage", "onSite"];

/** Every workload that a store may have. */
export function worksOf(known: Known, compiled: Compiled): Works {
  const { store, isUnknown } = known;
  const serving: Path[] = [];
  const joining: Path[] = [];
  const byRole = new Map<RoleDefinition, Sharing[]>();
  for (const need of store.needs) {
    const { served, fields } = serversOf(need, known, compiled);
    serving.push(...fields);
    if (store.needs.length === 1) return { works: apart(served, fields, known, compiled), serving, joining };
    const roles = new Set(served.map(([, role]) => role));
    for (const role of roles) {
      const sharing = { need, terms: termsOf(need, role, known, compiled), isSure: roles.size === 1 };
      byRole.set(role, [...(byRole.get(role) ?? []), sharing]);
    }
  }
  const works = [...byRole].flatMap(([role, all]) => {
    const mates = all.filter((one) => all.some((other) => other !== one && shared([one, other]).length > 0));
    const names = mates.flatMap(({ need }) => SHARED.map((name): Path => ["tasks", need.index, name]));
    joining.push(...names.filter((path) => isUnknown(...path)));
    return worksIn(all).map((own): Work => ({ role, ...own, known }));
  });
  return { works, serving, joining };
}

/** The only task of a store as work of its own for each way in which what decides who serves it may be. */
function apart(served: Served[], fields: Path[], known: Known, compiled: Compiled): Work[] {
  const decisive = fields.filter((path) => nameOf(path) in served[0]![0] && nameOf(path) !== "hoursPerMonth");
  const works = served.map(([facts, role]): [string, Work] => {
    const values = decisive.map((path) => facts[nameOf(path)]);
    const settled = decisive.reduce((store, path, i) => varied(store, path, values[i], compiled), known.store);
    const isUnknown = (...path: Path) =>
      known.isUnknown(...path) && !decisive.some((one) => one.join() === path.join());
    const whole = { ...known, store: settled, isUnknown };
    return [`${role.id} ${values}`, { role, needs: settled.needs, others: [], known: whole }];
  });
  return [...new Map(works).values()];
}

/** Some facts, and the role that serves a task then. */
type Served = [Facts, RoleDefinition];

/** The roles that may serve a task, and the fields that decide which. */
function serversOf(need: Need, known: Known, compiled: Compiled): { served: Served[]; fields: Path[] } {
  const { task, index } = need;
  const home = compiled.homes.get(task)!;
  if (task.alsoBy.length === 0) return { served: [[{}, home]], fields: [] };
  const open = OF_SERVING.map((fact): [string, Constant[]] => [fact, valuesFor(fact, need, known, compiled)]);
  const served = combinations(open).map(
    (facts): Served => [facts, serverOf({ ...facts, task: task.id }, need, compiled)],
  );
  const decides = (fact: string) =>
    served.some(([facts, role]) =>
      served.some(
        ([others, other]) => role !== other && open.every(([name]) => name === fact || facts[name] === others[name]),
      ),
    );
  const fields = OF_SERVING.filter(decides).flatMap((fact) => [fact, ...(COMES_WITH[fact] ?? [])]);
  const paths = fields.map((name): Path => (name === "size" ? [name] : ["tasks", index, name]));
  return { served, fields: paths };
}

const OF_SERVING = ["size", "hoursPerMonth", "duration", "gap", "coverage", "onSite"];

/** What else decides a fact: the usual hours are those of a size, and a one-off that lasts too long is ongoing work. */
const COMES_WITH: Record<string, string[]> = { hoursPerMonth: ["size"], duration: ["months"] };

function valuesFor(fact: string, need: Need, known: Known, compiled: Compiled): Constant[] {
  const all = () => valuesOf(fact, compiled.serving, compiled);
  if (fact === "size") return known.isUnknown(fact) ? all() : [known.store.size];
  if (fact === "duration") {
    return [...new Set(timesOf({ needs: [need], known }, compiled).map(({ duration }) => duration))];
  }
  const isUsual = fact === "hoursPerMonth" && need.given.hoursPerMonth === undefined && known.isUnknown("size");
  return isUsual || known.isUnknown("tasks", need.index, fact) ? all() : [need[fact as keyof Need] as Constant];
}

function serverOf(facts: Facts, { task }: Need, { serving, homes, roles }: Compiled): RoleDefinition {
  for (const { event } of firing(serving, facts)) {
    if (event.type === "serves" && task.alsoBy.includes(event.params.role)) return roles.get(event.params.role)!;
  }
  return homes.get(task)!;
}

function combinations(open: [string, Constant[]][]): Facts[] {
  return open.reduce<Facts[]>(
    (some, [fact, values]) => some.flatMap((facts) => values.map((value) => ({ ...facts, [fact]: value }))),
    [{}],
  );
}
