import { comparisonsOf, holds } from "../rules/lanes.js";
import type { Authoring, FactNotes } from "../types/authoring.js";
import type { Comparison, Condition, Constant, FactDefinition, Rulebook } from "../types/rulebook.js";
import { type Band, isIn, namedBands, numberBands } from "./bands.js";
import { type Diagram, Diagrams } from "./diagrams.js";
import { PLAIN } from "./plain.js";

/** One fact, cut into bands inside which no condition changes. */
export interface Axis {
  fact: string;
  bands: Band[];
}

/** What cuts the facts of a space. */
export interface Cuts {
  /** In the order of the axes. */
  facts: readonly string[];
  conditions: readonly Condition[];
  /** Numbers that are compared with each other, and so need the same bands. */
  linked: readonly (readonly [string, string])[];
}

/** What rulebooks know of facts and their values. */
export interface Known {
  rulebook: Rulebook;
  authoring: Authoring;
}

/** Every combination of bands of some facts: a cell stands for all the real values in its bands. */
export class Space {
  readonly diagrams: Diagrams;
  readonly axes: readonly Axis[];
  readonly none: Diagram;
  readonly all: Diagram;
  private readonly places: Map<string, number>;

  constructor(axes: readonly Axis[], room: number) {
    this.axes = axes;
    this.diagrams = new Diagrams(
      axes.map(({ bands }) => bands.length),
      room,
    );
    this.none = this.diagrams.leaf(0);
    this.all = this.diagrams.leaf(1);
    this.places = new Map(axes.map(({ fact }, place) => [fact, place]));
  }

  /** Place of a fact's axis; -1 if it has none. */
  placeOf(fact: string): number {
    return this.places.get(fact) ?? -1;
  }

  /** The cells in which a fact lies in some bands. */
  where(fact: string, among: (band: Band, place: number) => boolean): Diagram {
    const level = this.placeOf(fact);
    const bands = this.axes[level]!.bands;
    return this.diagrams.branch(
      level,
      bands.map((band, place) => (among(band, place) ? this.all : this.none)),
    );
  }

  /** The cells in which a condition holds, with some facts given. */
  region(condition: Condition, given: Readonly<Record<string, Constant>> = {}): Diagram {
    if ("not" in condition) return this.not(this.region(condition.not, given));
    if ("all" in condition) return condition.all.map((inner) => this.region(inner, given)).reduce(this.and);
    if ("any" in condition) return condition.any.map((inner) => this.region(inner, given)).reduce(this.or);
    const value = given[condition.fact];
    if (value !== undefined) return holds(condition, value) ? this.all : this.none;
    return this.where(condition.fact, ({ sample }) => holds(condition, sample));
  }

  /** The cells in which the bands of two numbers that are cut alike are related; all of them if one is not cut at all. */
  related(one: string, other: string, holds: (one: number, other: number) => boolean): Diagram {
    const { bands } = this.axes[this.placeOf(one)]!;
    if (bands.length !== this.axes[this.placeOf(other)]!.bands.length) return this.all;
    const pairs = bands.map((_, i) =>
      this.and(
        this.where(one, (_band, place) => place === i),
        this.where(other, (_band, place) => holds(i, place)),
      ),
    );
    return this.any(pairs);
  }

  /** The cells of any of some regions. */
  any(regions: readonly Diagram[]): Diagram {
    return regions.reduce(this.or, this.none);
  }

  /** The cells of both regions. */
  readonly and = (a: Diagram, b: Diagram): Diagram => {
    const { none, all } = this;
    return this.diagrams.combine(
      a,
      b,
      (x, y) => x & y,
      (x, y) => (x === none || y === none ? none : x === all ? y : y === all || x === y ? x : undefined),
    );
  };

  /** The cells of either region. */
  readonly or = (a: Diagram, b: Diagram): Diagram => {
    const { none, all } = this;
    return this.diagrams.combine(
      a,
      b,
      (x, y) => x | y,
      (x, y) => (x === all || y === all ? all : x === none ? y : y === none || x === y ? x : undefined),
    );
  };

  /** The cells of one region that are not in another. */
  readonly without = (a: Diagram, b: Diagram): Diagram => {
    const { none, all } = this;
    return this.diagrams.combine(
      a,
      b,
      (x, y) => x & (1 - y),
      (x, y) => (x === none || y === all || x === y ? none : y === none ? x : undefined),
    );
  };

  not(region: Diagram): Diagram {
    return this.without(this.all, region);
  }

  /** How many cells a region has. */
  count(region: Diagram): number {
    const { diagrams } = this;
    const memo = new Map<Diagram, number>();
    const below = (at: Diagram): number => {
      if (diagrams.levelOf(at) === diagrams.depth) return diagrams.valueOf(at) === 0 ? 0 : 1;
      const known = memo.get(at);
      if (known !== undefined) return known;
      const level = diagrams.levelOf(at);
      const sum = diagrams
        .childrenOf(at)
        .reduce((total, child) => total + below(child) * this.skipped(level + 1, child), 0);
      memo.set(at, sum);
      return sum;
    };
    return below(region) * this.skipped(0, region);
  }

  /** Cells over the axes from a level up to the first that a diagram asks. */
  private skipped(from: number, diagram: Diagram): number {
    const to = this.diagrams.levelOf(diagram);
    return this.axes.slice(from, to).reduce((product, { bands }) => product * bands.length, 1);
  }
}

/** Cut facts into axes. */
export function axesOf(cuts: Cuts, known: Known): Axis[] {
  const comparisons = cuts.conditions.flatMap(comparisonsOf);
  return cuts.facts.map((fact) => {
    const linked = new Set([fact, ...cuts.linked.filter((pair) => pair.includes(fact)).flat()]);
    const own = comparisons.filter((comparison) => linked.has(comparison.fact));
    return { fact, bands: bandsOf(fact, own, known) };
  });
}

function bandsOf(fact: string, comparisons: Comparison[], { rulebook, authoring }: Known): Band[] {
  const definition = rulebook.facts[fact]!;
  const notes: FactNotes = authoring.facts[fact] ?? { meaning: fact };
  if (definition.type !== "number") {
    // Roles and tasks stay apart even where no condition tells them apart: what they can be differs.
    const apart = definition.type === "role" || definition.type === "task";
    const values = namesOf(definition, rulebook);
    return apart ? values.map((value) => namedBands([value], [])[0]!) : namedBands(values, comparisons, PLAIN[fact]);
  }
  return numberBands(
    comparisons.flatMap(({ value }) => value as number | number[]),
    comparisons,
    notes,
  );
}

/** Every value of a fact that has names or truth values. */
export function namesOf(definition: FactDefinition, { roles }: Rulebook): Constant[] {
  if (definition.type === "boolean") return [false, true];
  if (definition.type === "enum") return Object.keys(definition.values);
  if (definition.type === "role") return roles.map(({ id }) => id);
  return roles.flatMap(({ tasks }) => tasks.map(({ id }) => id));
}

/** By axis, the band in which each fact lies. */
export function cellOf({ axes }: { axes: readonly Axis[] }, facts: Readonly<Record<string, Constant>>): number[] {
  return axes.map(({ fact, bands }) => bands.findIndex((band) => isIn(band, facts[fact]!)));
}
