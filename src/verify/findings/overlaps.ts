import { hashOf } from "../../rulebook/hash.js";
import type { Rule } from "../../types/rulebook.js";
import type { Finding } from "../../types/verify.js";
import type { Checked, Field } from "../checked.js";
import type { Diagram } from "../diagrams.js";
import { everywhere } from "./regional.js";

/** Events that say nothing more when they happen twice. */
const ONCE_IS_ENOUGH: readonly Rule["event"]["type"][] = ["rules-out", "defers", "serves"];

interface Firing {
  rule: Rule;
  region: Diagram;
  /** Equal for rules that do the same. */
  does: string;
}

/** Rules that do the same on the same stores, or on some of the stores on which another does it anyway. */
export function overlaps({ fields }: Checked): Finding[] {
  return Object.values(fields).flatMap((field) => {
    const firing = field.rules.map((rule) => firingOf(rule, field)).filter(({ region }) => region !== field.space.none);
    return firing.flatMap((one, i) => [
      ...firing.slice(i + 1).flatMap((other) => duplicate(one, other)),
      ...firing.flatMap((other) => subsumed(one, other, field)),
    ]);
  });
}

function firingOf(rule: Rule, { space, reach }: Field): Firing {
  return { rule, region: space.and(space.region(rule.conditions), reach), does: doneBy(rule) };
}

/** What a rule does; one that only speaks does what its words say. */
function doneBy({ event, reason }: Rule): string {
  return hashOf(["warns", "close", "plan", "suggests"].includes(event.type) ? { event, reason } : event);
}

function duplicate(one: Firing, other: Firing): Finding[] {
  if (one.region !== other.region || one.does !== other.does) return [];
  const rules = [one.rule.name, other.rule.name];
  const message = `"${rules[1]}" does the same as "${rules[0]}" on the same stores`;
  return [
    everywhere({ id: `duplicate/${rules[0]}/${rules[1]}`, kind: "duplicate", severity: "error", rules, message }),
  ];
}

function subsumed(one: Firing, other: Firing, { space }: Field): Finding[] {
  if (one === other || one.does !== other.does || !ONCE_IS_ENOUGH.includes(one.rule.event.type)) return [];
  if (one.region === other.region || space.without(one.region, other.region) !== space.none) return [];
  const rules = [one.rule.name, other.rule.name];
  const message = `wherever "${rules[0]}" fires, "${rules[1]}" does the same`;
  return [everywhere({ id: `subsumed/${rules[0]}`, kind: "subsumed", severity: "warning", rules, message })];
}
