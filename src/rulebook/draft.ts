import type { Issue } from "../errors.js";
import type { Authoring, FactNotes } from "../types/authoring.js";
import { type Citation, citedIn } from "./citations.js";
import { isRaw, type Part, type Path, partAt, partsOf, type Raw } from "./parts.js";

/** A rulebook as it was given, part by part; each may be misshapen, or missing. */
export interface Draft {
  /** Their sources say what they support, where that is known. */
  rules: Part[];
  /** Empty where a role cannot be read. */
  roles: Part[];
  facts: Part | undefined;
  texts: Part | undefined;
  /** Ids of the sources; absent where they cannot be read. */
  sources: string[] | undefined;
  /** By id, all that is told of a source, as far as it is known. */
  told: ReadonlyMap<string, string>;
  notes: Record<string, Partial<FactNotes>>;
  constraints: Part[];
  contracts: Part[];
  waivers: Part[];
  notEncoded: Part | undefined;
  /** Every source id that is cited. */
  cited: Citation[];
  /** Whether nothing is misshapen at a path, in it, or around it. */
  sound: (path: Path) => boolean;
}

/** More levels than any place has that is asked about. */
const DEEPEST_ASKED = 8;

/** Tell which places are sound, given what is misshapen. */
export function soundness(issues: readonly Issue[]): Draft["sound"] {
  if (issues.length === 0) return () => true;
  const places = issues.map(({ path }) => path.slice(0, DEEPEST_ASKED));
  const broken = new Set(places.map(keyOf));
  const around = new Set(places.flatMap((path) => path.map((_, i) => keyOf(path.slice(0, i + 1)))));
  return (path) => !around.has(keyOf(path)) && !path.some((_, i) => broken.has(keyOf(path.slice(0, i))));
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}

/** Draft of a rulebook that is one value, with what its authors say of it. */
export function draftOfRulebook(rulebook: Raw, authoring: Authoring, misshapen: readonly Issue[]): Draft {
  const whole = { value: rulebook, path: [] };
  const named = (parts: readonly { name: string }[], field: string) =>
    parts.map((value) => ({ value: value as unknown as Raw, path: [field, value.name] }));
  const waivers = authoring.waivers.map((value) => ({ value: { ...value }, path: ["waivers", value.finding] }));
  const constraints = named(authoring.constraints, "constraints");
  const contracts = named(authoring.contracts, "contracts");
  return {
    rules: partsOf(rulebook.rules, ["rules"]).map((rule) => withSupports(rule, authoring)),
    roles: partsOf(rulebook.roles, ["roles"]),
    facts: partAt(whole, "facts"),
    texts: partAt(whole, "texts"),
    sources: isRaw(rulebook.sources) ? Object.keys(rulebook.sources) : undefined,
    told: new Map(Object.entries(authoring.sources).map(([id, { title, says }]) => [id, `${title} ${says}`])),
    notes: authoring.facts,
    constraints,
    contracts,
    waivers,
    notEncoded: { value: authoring.notEncoded, path: ["notEncoded"] },
    cited: [whole, ...contracts, ...waivers].flatMap(({ value, path }) => citedIn(value, path)),
    sound: soundness(misshapen),
  };
}

function withSupports({ value, path }: Part, { supports }: Authoring): Part {
  const { name, sources } = value;
  if (!Array.isArray(sources)) return { value, path };
  const own = typeof name === "string" && Object.hasOwn(supports, name) ? supports[name] : {};
  return { value: { ...value, sources: sources.map((id) => ({ id, supports: own?.[id] })) }, path };
}
