/** A bit set over the lanes of a rule set. */
export type Lanes = Int32Array;

/** What one fact may become. */
export interface Variable {
  fact: string;
  /** By possible value, the lanes that it allows. */
  masks: Lanes[];
  /** The lanes that some of its values allow. */
  some: Lanes;
  /** The lanes that some of its values allow and others do not. */
  tested: Lanes;
}

/** A fact that may become any of some values, given by the lanes that each allows. */
export function variableOf(fact: string, masks: Lanes[]): Variable {
  const some = masks.reduce(together, masks[0]!);
  const all = masks.reduce(narrowed, masks[0]!);
  return { fact, masks, some, tested: some.map((word, i) => word & ~all[i]!) };
}

/** How many steps a search may still take before a difference is taken to be possible. */
export interface Patience {
  left: number;
}

/** The lanes of both sets. */
export function narrowed(one: Lanes, other: Lanes): Lanes {
  const both = new Int32Array(one.length);
  for (let word = 0; word < both.length; word++) both[word] = one[word]! & other[word]!;
  return both;
}

/** The lanes of either set. */
export function together(one: Lanes, other: Lanes): Lanes {
  return one.map((word, i) => word | other[i]!);
}

/** The lanes of a set that some values of open facts leave; no fact need be open. */
export function leftBy(open: Variable[], lanes: Lanes): Lanes {
  return open.reduce((left, { some }) => narrowed(left, some), lanes);
}

/** Whether two sets of lanes have one in common. */
export function overlap(one: Lanes, other: Lanes): boolean {
  for (let word = 0; word < one.length; word++) if (one[word]! & other[word]!) return true;
  return false;
}

/** Whether two sets of lanes are one. */
export function isSame(one: Lanes, other: Lanes): boolean {
  for (let word = 0; word < one.length; word++) if (one[word] !== other[word]) return false;
  return true;
}

/** Two states of what is known, and what tells apart what becomes of the work. */
export interface Sides {
  one: Lanes;
  other: Lanes;
  /** True where prices tell the two apart even if the rules do not. */
  priced: boolean;
  /** Whether it differs once all is known. */
  differ: (one: Lanes, other: Lanes) => boolean;
  /** Whether it is settled that it does not, whatever the facts that some lanes still depend on. */
  settled: (one: Lanes, other: Lanes, open: Lanes) => boolean;
}

/**
 * Whether some values of the open facts make two states differ in what becomes of the work.
 *
 * A search over the values of one fact after another, those first that the lanes in which the two differ depend on; it
 * leaves what is the same in both, or settled. Without patience it is taken to be so.
 */
export function canDiffer(sides: Sides, open: Variable[], patience: Patience): boolean {
  const [start, otherStart] = [sides.one, sides.other].map((lanes) => leftBy(open, lanes)) as [Lanes, Lanes];
  const seen = new Set<string>();
  const order = inOrder(start, otherStart, open);
  const tested = testedFrom(order, start.length);
  const search = (one: Lanes, other: Lanes, at: number): boolean => {
    if (!sides.priced && isSame(one, other)) return false;
    const variable = order[at];
    if (!variable) return sides.differ(one, other);
    if (!overlap(variable.tested, one) && !overlap(variable.tested, other)) return search(one, other, at + 1);
    if (sides.settled(one, other, tested[at]!)) return false;
    const state = `${at}/${one}/${other}`;
    if (seen.has(state)) return false;
    seen.add(state);
    return variable.masks.some((mask) => {
      if (patience.left-- <= 0) return true;
      return search(narrowed(one, mask), narrowed(other, mask), at + 1);
    });
  };
  return search(start, otherStart, 0);
}

/** By place in an order of facts, the lanes that depend on one from there on. */
export function testedFrom(order: Variable[], words: number): Lanes[] {
  let later: Lanes = new Int32Array(words);
  const rising = [...order].reverse().map(({ tested }) => {
    later = together(later, tested);
    return later;
  });
  return rising.reverse();
}

/** Facts that some lane depends on in which two states differ come first; those on which no lane depends are left out. */
function inOrder(one: Lanes, other: Lanes, open: Variable[]): Variable[] {
  const different = one.map((word, i) => word ^ other[i]!);
  const needed = open.filter(({ tested }) => overlap(tested, one) || overlap(tested, other));
  return needed.sort((a, b) => Number(overlap(b.tested, different)) - Number(overlap(a.tested, different)));
}
