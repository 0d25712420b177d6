import type { Trial } from "../explain/trial.js";
import { ROUNDING } from "../plan/plan.js";
import type { Need } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import type { Bands } from "../types/rulebook.js";
import { nameOf, type Path } from "./partial.js";
import { mostMonths } from "./terms.js";
import { valuesOf } from "./work.js";

/** A field that is asked for, and values of which one stands for each that rules tell apart. */
export interface Axis {
  path: Path;
  values: unknown[];
}

/** Fields of which rules tell no few values apart: prices and the budget do, or they need not be whole numbers. */
const ENDLESS = ["monthlyBudget", "hoursPerMonth", "country", "currency"];

/** The values of fields, if each has only a few. */
export function axesOf(paths: Path[], base: Trial, compiled: Compiled): Axis[] | undefined {
  if (paths.some((path) => ENDLESS.includes(nameOf(path)))) return undefined;
  const months = monthsOf(paths, base, compiled);
  return paths.map((path) => ({
    path,
    values: nameOf(path) === "months" ? months : valuesAt(nameOf(path), paths, base, compiled),
  }));
}

/**
 * Months that tell apart how tasks may last: those that are known, those in which what an agency asks at least for a project
 * comes to more than the hours do, others that open ones may have in common or not, and as many as make it ongoing work.
 */
function monthsOf(paths: Path[], base: Trial, compiled: Compiled): number[] {
  const all = Array.from({ length: mostMonths(compiled.rulebook) }, (_, i) => i + 1);
  if (paths.some((path) => nameOf(path) === "size")) return all;
  const { needs } = base.store;
  const open = paths.filter((path) => nameOf(path) === "months").length;
  const dear = Math.max(...needs.map((need) => monthsOfFloor(need, base, compiled)));
  const kept = (months: number) => months <= dear * ROUNDING || needs.some((need) => need.months === months);
  // Equals are taken in the order of their ids, which are texts.
  const spare = all.slice(0, -1).filter((months) => !kept(months));
  const ordered = spare.sort((a, b) => (`${a}-` < `${b}-` ? -1 : 1));
  const others = new Set([...ordered.slice(0, open), ...ordered.slice(-open), all.length]);
  return all.filter((months) => kept(months) || others.has(months));
}

/** From so many months on a project of a task costs as much at an agency as its hours do. */
function monthsOfFloor({ task, hoursPerMonth }: Need, { prices }: Trial, { homes }: Compiled): number {
  const floors = [homes.get(task)!.id, ...task.alsoBy].map((role) => {
    const { agency } = prices.card.roles[role]!;
    return (agency.minimumProject?.value ?? 0) / (hoursPerMonth * agency.hourly.median);
  });
  return Math.max(...floors);
}

function valuesAt(name: string, paths: Path[], base: Trial, compiled: Compiled): unknown[] {
  const { bands, rulebook, deciding } = compiled;
  if (name === "size") return rulebook.sizes.classes.map(({ id }) => id);
  if (name === "developers") return limitsOf(bands.developers);
  if (name === "startWithinWeeks") return limitsOf(bands.urgency);
  if (name !== "roles") return valuesOf(name, deciding, compiled);
  return rolesOf(paths, base, compiled).reduce<string[][]>(
    (some, role) => some.flatMap((filled) => [filled, [...filled, role]]),
    [[]],
  );
}

/** The roles that serve the tasks, or may. */
function rolesOf(paths: Path[], { store, offers }: Trial, { homes }: Compiled): string[] {
  const mayMove = ({ index }: Need) => paths.some((path) => nameOf(path) === "size" || path[1] === index);
  const others = store.needs.filter(mayMove).flatMap(({ task }) => [homes.get(task)!.id, ...task.alsoBy]);
  return [...new Set([...offers.decided.map(({ workload }) => workload.role.id as string), ...others])];
}

function limitsOf({ below }: Bands): unknown[] {
  return [null, 0, ...below.map(({ limit }) => limit)];
}

/** In how many ways fields may be filled in. */
export function waysIn(axes: Axis[]): number {
  return axes.reduce((ways, { values }) => ways * values.length, 1);
}

/** By axis, how many ways lie between one value and the next; the last axis varies first. */
export function strides(axes: Axis[]): number[] {
  return axes.map((_, i) => waysIn(axes.slice(i + 1)));
}

/** Ways that differ in one field only, side by side. */
export function steps(axes: Axis[], path: Path): [number, number][] {
  const i = axes.findIndex((axis) => axis.path === path);
  const stride = strides(axes)[i]!;
  const count = axes[i]!.values.length;
  return Array.from({ length: waysIn(axes) }, (_, way) => way)
    .filter((way) => Math.floor(way / stride) % count > 0)
    .map((way) => [way - stride, way]);
}
