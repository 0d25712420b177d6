import { knowledgeFiles } from "../../scripts/knowledge.js";
import type { RateCard } from "../../src/index.js";

/** Every JSON file of `rules/`, by its path from there. */
export const files = knowledgeFiles() as Record<string, Record<string, unknown>>;

/** The shipped rate cards, read from their files. */
export const cards: readonly RateCard[] = Object.entries(files)
  .filter(([path, file]) => path.startsWith("rates/") && "currency" in file)
  .map(([, { $schema: _, ...card }]) => card as unknown as RateCard);
