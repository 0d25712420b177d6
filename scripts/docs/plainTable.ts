import type { Duration } from "../../src/types/profile.js";
import type { RoleDefinition } from "../../src/types/rulebook.js";
import type { Outcome } from "../../src/types/verify.js";
import { outcomeText } from "./effect.js";
import { capitalised, table } from "./markdown.js";
import { type Outlook, plainFacts, settledOutcome } from "./outlook.js";
import { hoursText, joinedPieces, type Piece, piecesOf } from "./pieces.js";

/** Hours with what is advised for the plain work, by size in the order of the sizes. */
export interface PlainRow {
  piece: Piece;
  value: (Outcome | undefined)[];
}

export const DURATIONS: readonly Duration[] = ["ongoing", "one-off"];

/** What is advised for a role's plain work. */
export function plainRows(outlook: Outlook, role: RoleDefinition, duration: Duration): PlainRow[] {
  const { classes } = outlook.known.rulebook.sizes;
  const rows = piecesOf(outlook, role).map((piece) => ({
    piece,
    value: classes.map(({ id }) => settledOutcome(outlook, plainFacts(outlook, role, id, duration, piece.sample))),
  }));
  return joinedPieces(rows, (a, b) => String(a) === String(b));
}

/** The plain work as a table: a row for hours, a column for a size. */
export function plainTable(outlook: Outlook, role: RoleDefinition, duration: Duration): string {
  const { rulebook } = outlook.known;
  const head = ["Hours a month", ...rulebook.sizes.classes.map(({ id }) => capitalised(id))];
  const rows = plainRows(outlook, role, duration).map(({ piece, value }) => [
    hoursText(piece),
    ...value.map((outcome) => (outcome ? outcomeText(outcome) : "–")),
  ]);
  return table(head, rows);
}
