import type { Issue } from "../errors.js";
import { LEFT_OUT } from "../input/snapshot.js";
import type { Constraint, Contract } from "../types/authoring.js";
import type { Condition } from "../types/rulebook.js";
import { burdenOf, MOST_LANES } from "./burden.js";
import { constantIssues } from "./comparisons.js";
import { conditionIssues } from "./conditions.js";
import type { Draft } from "./draft.js";
import { known, quoted, repeatedAt } from "./names.js";
import type { Part, Path } from "./parts.js";
import type { Vocabulary } from "./vocabulary.js";

/** Everything that is wrong with constraints, contracts, waivers and claims that are not encoded. */
export function authoredIssues(draft: Draft, vocabulary: Vocabulary): Issue[] {
  const { constraints, contracts, waivers } = draft;
  return [
    ...repeated(constraints, "name"),
    ...repeated(contracts, "name"),
    ...repeated(waivers, "finding"),
    ...constraints.flatMap((part) => constraintIssues(part, draft, vocabulary)),
    ...contracts.flatMap((part) => contractIssues(part, draft, vocabulary)),
    ...notEncodedIssues(draft, vocabulary),
  ];
}

function repeated(parts: Part[], key: string): Issue[] {
  const names = parts.map(({ value }) => value[key]);
  return repeatedAt(names).map((i) => {
    const message = `uses the name ${quoted(names[i] as string)} a second time`;
    return { path: [...parts[i]!.path, key], message };
  });
}

function constraintIssues({ value, path }: Part, { sound }: Draft, vocabulary: Vocabulary): Issue[] {
  const issues = ["never", "when"].flatMap((key) => loneIssues(value[key], [...path, key], vocabulary));
  if (!sound(path)) return issues;
  const constraint = value as unknown as Constraint;
  if ("atMost" in constraint) return [...issues, ...numbersIssues(constraint.atMost, [...path, "atMost"], vocabulary)];
  return "same" in constraint ? [...issues, ...sameIssues(constraint.same, [...path, "same"], vocabulary)] : issues;
}

/** A condition outside of a rule, which may be a single comparison. */
function loneIssues(condition: unknown, path: Path, vocabulary: Vocabulary): Issue[] {
  if (condition === undefined || condition === LEFT_OUT) return [];
  const issues = conditionIssues(condition, path, vocabulary, undefined);
  const lanes = issues.length > 0 ? 0 : burdenOf(condition as Condition).lanes;
  if (lanes <= MOST_LANES.ofRule) return issues;
  return [{ path, message: `stands for ${lanes} combinations of comparisons; ${MOST_LANES.ofRule} are the most` }];
}

function numbersIssues(names: string[], path: Path, { facts, definitions }: Vocabulary): Issue[] {
  return names.flatMap((name, i) => {
    const type = definitions.get(name)?.type;
    if (type === undefined || type === "number") return known(name, facts, [...path, i], "fact");
    return [{ path: [...path, i], message: `compares numbers, and the fact "${name}" is none` }];
  });
}

function sameIssues([one, other]: [string, string], path: Path, { facts, definitions }: Vocabulary): Issue[] {
  const unknown = [one, other].flatMap((name, i) => known(name, facts, [...path, i], "fact"));
  const [type, otherType] = [one, other].map((name) => definitions.get(name)?.type);
  if (unknown.length > 0 || !type || !otherType || type === otherType) return unknown;
  return [{ path, message: `can never be the same: "${one}" is of type ${type}, "${other}" of ${otherType}` }];
}

function contractIssues({ value, path }: Part, { sound }: Draft, vocabulary: Vocabulary): Issue[] {
  const issues = loneIssues(value.when, [...path, "when"], vocabulary);
  if (!sound(path)) return issues;
  const contract = value as unknown as Contract;
  const raised = contract.raising.flatMap((name, i) => known(name, vocabulary.facts, [...path, "raising", i], "fact"));
  return [...issues, ...raised, ...orderIssues(contract, path, vocabulary), ...claimIssues(contract, path)];
}

/** Numbers and booleans have an order of their own; a named fact needs one. */
function orderIssues({ raising: [fact], order, claim }: Contract, path: Path, vocabulary: Vocabulary): Issue[] {
  const definition = vocabulary.definitions.get(fact);
  if (!definition || claim === "never-decides") return [];
  const at = [...path, "order"];
  if (definition.type === "number" || definition.type === "boolean") {
    return order ? [{ path: at, message: `has no place here: the fact "${fact}" is a ${definition.type}` }] : [];
  }
  if (!order) return [{ path: at, message: `is needed: the values of "${fact}" from low to high` }];
  const twice = repeatedAt(order).map((i) => order[i]!);
  return [
    ...order.flatMap((value, i) => constantIssues(fact, definition, value, [...at, i], vocabulary)),
    ...twice.map((value) => ({ path: at, message: `names ${quoted(value)} twice` })),
  ];
}

function claimIssues({ claim, engagement, kind }: Contract, path: Path): Issue[] {
  const ofStrength = claim === "never-weaker" || claim === "never-stronger";
  return [
    ...(ofStrength && !engagement ? [{ path: [...path, "engagement"], message: `is needed with "${claim}"` }] : []),
    ...(!ofStrength && engagement ? [{ path: [...path, "engagement"], message: `has no place with "${claim}"` }] : []),
    ...(claim !== "never-defers" && kind ? [{ path: [...path, "kind"], message: `has no place with "${claim}"` }] : []),
  ];
}

/** Claims that no source makes, or that are used after all. */
function notEncodedIssues({ notEncoded, cited }: Draft, { sources }: Vocabulary): Issue[] {
  if (!notEncoded) return [];
  const used = new Map([...cited].reverse().map(({ id, path }) => [id, path]));
  return Object.keys(notEncoded.value).flatMap((id) => {
    const path = [...notEncoded.path, id];
    const where = used.get(id);
    if (where) return [{ path, message: `is encoded after all: ${where.join(".")} cites it` }];
    return known(id, sources, path, "source");
  });
}
