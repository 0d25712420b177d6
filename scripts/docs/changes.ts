import type { Duration } from "../../src/types/profile.js";
import type { RoleDefinition } from "../../src/types/rulebook.js";
import type { Outcome } from "../../src/types/verify.js";
import { type Band, isIn } from "../../src/verify/bands.js";
import { type CellFacts, type Outlook, outcomesAt, plainFacts, settledOutcome } from "./outlook.js";
import { bandsOf, joinedPieces, type Piece, piecesOf } from "./pieces.js";
import { DURATIONS } from "./plainTable.js";

/** Where one fact that is not plain makes another outcome of work that is otherwise plain. */
export interface Change {
  fact: string;
  band: Band;
  duration: Duration;
  size: string;
  piece: Piece;
  from: Outcome | undefined;
  /** Several where prices decide among them. */
  to: readonly Outcome[];
}

const PRICES = ["hireToFreelancer", "agencyToFreelancer"];
const IN_TABLE = ["role", "size", "duration", "hoursPerMonth", "ownHours", "rolesTogether"];

/** Everything that one fact alone changes for a role. */
export function changesOf(outlook: Outlook, role: RoleDefinition): Change[] {
  const facts = outlook.space.axes.map(({ fact }) => fact).filter((fact) => !IN_TABLE.includes(fact));
  return facts.flatMap((fact) =>
    bandsOf(outlook, fact).flatMap((band) =>
      DURATIONS.flatMap((duration) =>
        outlook.known.rulebook.sizes.classes.flatMap(({ id }) =>
          changesBy(outlook, role, { fact, band, duration, size: id }),
        ),
      ),
    ),
  );
}

function changesBy(
  outlook: Outlook,
  role: RoleDefinition,
  where: Pick<Change, "fact" | "band" | "duration" | "size">,
): Change[] {
  const { fact, band, duration, size } = where;
  const parts = piecesOf(outlook, role).map((piece) => {
    const plain = plainFacts(outlook, role, size, duration, piece.sample);
    return { piece, value: { from: settledOutcome(outlook, plain), to: becomes(outlook, plain, fact, band) } };
  });
  const joined = joinedPieces(parts, (a, b) => a.from === b.from && String(a.to) === String(b.to));
  return joined
    .filter(({ value: { from, to } }) => to.length > 0 && String(to) !== String(from))
    .map(({ piece, value }) => ({ ...where, piece, ...value }));
}

/** What becomes of work if one of its facts changes; prices stay what they are unless they are the fact. */
function becomes(outlook: Outlook, plain: CellFacts, fact: string, band: Band): readonly Outcome[] {
  if (isIn(band, plain[fact]!)) return [settledOutcome(outlook, plain)].flatMap((outcome) => outcome ?? []);
  const changed = { ...plain, [fact]: band.sample };
  if (PRICES.includes(fact)) return outcomesAt(outlook, changed);
  return [settledOutcome(outlook, changed)].flatMap((outcome) => outcome ?? []);
}
