import { hashed, PairTable } from "./pairTable.js";

/** A function from cells to whole numbers, by its id among the diagrams that it was made with. */
export type Diagram = number;

/** Thrown inside a proof that needs more room than it may take; the proof then says so. */
export class OutOfRoom extends Error {}

/**
 * Functions over the cells of a space, as reduced and shared decision diagrams: a node asks one axis and has a child a
 * band. Equal functions have equal ids, so that comparing two of them, however large, is comparing two numbers.
 */
export class Diagrams {
  /** By id: the axis that is asked, or the number of axes for a leaf. */
  private readonly levels: number[] = [];
  /** By id: where the children begin, or a leaf's value. */
  private readonly starts: number[] = [];
  private readonly children: number[] = [];
  private readonly leaves = new Map<number, Diagram>();
  private table = new Int32Array(1024).fill(-1);
  private branches = 0;
  readonly depth: number;

  /** Diagrams over axes with so many bands, with room for so many nodes. */
  constructor(
    readonly widths: readonly number[],
    readonly room: number,
  ) {
    this.depth = widths.length;
  }

  /** The function that is the same everywhere. */
  leaf(value: number): Diagram {
    const known = this.leaves.get(value);
    if (known !== undefined) return known;
    const id = this.added(this.depth, value);
    this.leaves.set(value, id);
    return id;
  }

  /** The function that is a child's in each band of an axis. */
  branch(level: number, children: readonly Diagram[]): Diagram {
    const first = children[0]!;
    if (children.every((child) => child === first)) return first;
    if (this.branches * 2 >= this.table.length) this.grow();
    const slot = this.slotOf(level, children);
    if (this.table[slot]! >= 0) return this.table[slot]!;
    const id = this.added(level, this.children.length);
    for (const child of children) this.children.push(child);
    this.branches++;
    this.table[slot] = id;
    return id;
  }

  /** The axis that a function asks first; `depth` if it asks none. */
  levelOf(diagram: Diagram): number {
    return this.levels[diagram]!;
  }

  /** Value of a leaf. */
  valueOf(leaf: Diagram): number {
    return this.starts[leaf]!;
  }

  /** What is left of a function once an axis, none later than its first, is known to lie in a band. */
  at(diagram: Diagram, level: number, band: number): Diagram {
    return this.levels[diagram] === level ? this.children[this.starts[diagram]! + band]! : diagram;
  }

  /** A function of what a function gives. */
  map(diagram: Diagram, of: (value: number) => number): Diagram {
    return this.graft(diagram, (value) => this.leaf(of(value)));
  }

  /** A function once an axis is known to lie in a band; it asks that axis no more. */
  restrict(diagram: Diagram, axis: number, band: number): Diagram {
    const memo = new Map<Diagram, Diagram>();
    const go = (at: Diagram): Diagram => {
      const level = this.levels[at]!;
      if (level >= axis) return this.at(at, axis, band);
      const known = memo.get(at);
      if (known !== undefined) return known;
      const made = this.branch(level, this.childrenOf(at).map(go));
      memo.set(at, made);
      return made;
    };
    return go(diagram);
  }

  /** A function with, for each value that it gives, another function of later axes in its place. */
  graft(diagram: Diagram, of: (value: number) => Diagram): Diagram {
    const memo = new Map<Diagram, Diagram>();
    const go = (at: Diagram): Diagram => {
      const known = memo.get(at);
      if (known !== undefined) return known;
      const level = this.levels[at]!;
      const made = level === this.depth ? of(this.starts[at]!) : this.branch(level, this.childrenOf(at).map(go));
      memo.set(at, made);
      return made;
    };
    return go(diagram);
  }

  /** A function of what two functions give; `known` may answer for whole parts at once. */
  combine(
    a: Diagram,
    b: Diagram,
    of: (a: number, b: number) => number,
    known?: (a: Diagram, b: Diagram) => Diagram | undefined,
  ): Diagram {
    const memo = new PairTable();
    const go = (x: Diagram, y: Diagram): Diagram => {
      const answer = known?.(x, y);
      if (answer !== undefined) return answer;
      const level = Math.min(this.levels[x]!, this.levels[y]!);
      if (level === this.depth) return this.leaf(of(this.starts[x]!, this.starts[y]!));
      const made = memo.get(x, y);
      if (made >= 0) return made;
      const parts: Diagram[] = [];
      for (let band = 0; band < this.widths[level]!; band++)
        parts.push(go(this.at(x, level, band), this.at(y, level, band)));
      return memo.set(x, y, this.branch(level, parts));
    };
    return go(a, b);
  }

  /** The children of a branch, by band. */
  childrenOf(branch: Diagram): Diagram[] {
    const start = this.starts[branch]!;
    return this.children.slice(start, start + this.widths[this.levels[branch]!]!);
  }

  private added(level: number, start: number): Diagram {
    if (this.levels.length >= this.room) throw new OutOfRoom(`more than ${this.room} nodes`);
    this.levels.push(level);
    this.starts.push(start);
    return this.levels.length - 1;
  }

  private slotOf(level: number, children: readonly Diagram[]): number {
    const mask = this.table.length - 1;
    let slot = children.reduce(hashed, level) & mask;
    while (this.table[slot]! >= 0 && !this.isBranch(this.table[slot]!, level, children)) slot = (slot + 1) & mask;
    return slot;
  }

  private isBranch(id: Diagram, level: number, children: readonly Diagram[]): boolean {
    if (this.levels[id] !== level) return false;
    const start = this.starts[id]!;
    return children.every((child, band) => this.children[start + band] === child);
  }

  private grow(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2).fill(-1);
    for (const id of old) if (id >= 0) this.table[this.slotOf(this.levels[id]!, this.childrenOf(id))] = id;
  }
}
