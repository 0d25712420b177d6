import type { Check } from "./checkRulebook.js";
import { linesOf } from "./lines.js";
import { movesBetween, type Outcomes, outcomesOf, type Stores } from "./moves.js";
import { checkTexts } from "./problems.js";
import type { Texts } from "./texts.js";

/** What is shown to an author save by save: problems, and which stores have moved since the first whole rulebook. */
export class Session {
  private start: Outcomes | undefined;

  constructor(
    private readonly folder: string,
    private readonly stores: Stores,
    private readonly check: Check,
  ) {}

  /** Look at the files as they are now. */
  show(texts: Texts): string[] {
    const checked = checkTexts(texts, this.check);
    const lines = linesOf(checked, this.folder);
    if (!checked.rulebook) return lines;
    const now = outcomesOf(checked.rulebook, this.stores);
    this.start ??= now;
    return [...lines, "", ...movesText(movesBetween(this.start, now), now.size)];
  }
}

function movesText(moves: string[], stores: number): string[] {
  if (moves.length === 0) return [`None of ${stores} stores has moved since the start.`];
  return ["Moved since the start:", ...moves.map((move) => `  ${move}`)];
}
