import type { Rulebook } from "../../src/types/rulebook.js";
import type { Check } from "./checkRulebook.js";
import { linesOf } from "./lines.js";
import { movesBetween, type Outcomes, outcomesOf, type Stores } from "./moves.js";
import { checkTexts } from "./problems.js";
import { provisional } from "./provisional.js";
import type { Texts } from "./texts.js";

/** What is shown to an author save by save: problems, and which stores have moved since the first whole rulebook. */
export class Session {
  private start: { rulebook: Rulebook; outcomes: Outcomes } | undefined;

  constructor(
    private readonly folder: string,
    private readonly stores: Stores,
    private readonly check: Check,
  ) {}

  /** Look at the files as they are now. */
  show(texts: Texts): string[] {
    const checked = checkTexts(texts, this.check);
    const lines = linesOf(checked, this.folder);
    const rulebook = checked.rulebook ?? (this.start && provisional(this.start.rulebook, texts));
    if (!rulebook) return lines;
    const outcomes = outcomesOf(rulebook, this.stores);
    this.start ??= { rulebook, outcomes };
    const moves = movesText(movesBetween(this.start.outcomes, outcomes), outcomes.size);
    return checked.rulebook ? [...lines, "", ...moves] : [...lines, "", "Its rules as they stand:", ...moves];
  }
}

function movesText(moves: string[], stores: number): string[] {
  if (moves.length === 0) return [`None of ${stores} stores has moved since the start.`];
  return ["Moved since the start:", ...moves.map((move) => `  ${move}`)];
}
