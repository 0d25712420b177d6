import type { Duration } from "../../src/types/profile.js";
import type { RoleDefinition } from "../../src/types/rulebook.js";
import type { Band } from "../../src/verify/bands.js";
import { costsOf, type Outlook } from "./outlook.js";

/** Hours a month within which neither a rule nor a price changes anything. */
export interface Piece {
  low: number;
  high: number;
  withLow: boolean;
  withHigh: boolean;
  /** Some hours inside. */
  sample: number;
}

/** All hours of a role's work from low to high: the bands of the rules, cut where prices change how they compare. */
export function piecesOf(outlook: Outlook, role: RoleDefinition): Piece[] {
  const cuts = [...priceCuts(outlook, role, "ongoing"), ...priceCuts(outlook, role, "one-off")];
  return bandsOf(outlook, "hoursPerMonth").flatMap((band) => cutAt(band, cuts));
}

/** Bands of a fact. */
export function bandsOf({ space }: Outlook, fact: string): Band[] {
  return space.axes[space.placeOf(fact)]!.bands;
}

function cutAt({ low, high, withLow, withHigh }: Band, cuts: number[]): Piece[] {
  const inside = [...new Set(cuts)].filter((cut) => cut > low && cut < high).sort((a, b) => a - b);
  const ends = [low, ...inside, high];
  return ends.slice(1).map((end, i) => ({
    low: ends[i]!,
    high: end,
    withLow: i > 0 || withLow,
    withHigh: i === inside.length && withHigh,
    sample: Number.isFinite(end) ? (ends[i]! + end) / 2 : ends[i]! * 1.5,
  }));
}

const NEXT_TO_NOTHING = 1e-9;
const VERY_MANY = 1e9;

/**
 * Hours at which prices begin to compare differently.
 *
 * A price rises in proportion to the hours, but never below a floor: they compare differently where a floor meets a
 * line, a line being the rate of an engagement or a multiple of the freelancer's at which a rule changes its mind.
 */
function priceCuts(outlook: Outlook, role: RoleDefinition, duration: Duration): number[] {
  const few = costsOf(outlook, role, duration, NEXT_TO_NOTHING);
  const many = costsOf(outlook, role, duration, VERY_MANY);
  const floors = [few.hire.monthly, few.agency.monthly];
  const rate = many.freelancer.monthly / VERY_MANY;
  const times = ["hireToFreelancer", "agencyToFreelancer"].flatMap((fact) =>
    bandsOf(outlook, fact).map(({ low }) => low),
  );
  const lines = [1, ...times].map((by) => by * rate);
  lines.push(many.hire.monthly / VERY_MANY, many.agency.monthly / VERY_MANY);
  return floors.flatMap((floor) => lines.filter((line) => line > 0).map((line) => floor / line));
}

/** Neighbours that are alike as one. */
export function joinedPieces<T>(
  parts: { piece: Piece; value: T }[],
  alike: (a: T, b: T) => boolean,
): { piece: Piece; value: T }[] {
  const joined: { piece: Piece; value: T }[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (last && last.piece.high === part.piece.low && alike(last.value, part.value)) {
      last.piece = { ...last.piece, high: part.piece.high, withHigh: part.piece.withHigh };
    } else joined.push({ ...part });
  }
  return joined;
}

/** Hours in words; what depends on prices is rounded and says so. */
export function hoursText({ low, high, withLow, withHigh }: Piece): string {
  const start = low > 0 ? `${withLow ? "" : "above "}${numberText(low)}` : "";
  const end = Number.isFinite(high) ? `${withHigh ? "" : "below "}${numberText(high)}` : "";
  if (start && end) return `${start} to ${end}`;
  if (start) return `${withLow ? "from " : ""}${start}`;
  return end ? `${withHigh ? "up to " : ""}${end}` : "any";
}

function numberText(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded === value ? String(value) : `about ${rounded}`;
}
