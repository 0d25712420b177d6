import type { Advice } from "../types/advice.js";

/** Everything that an advice says of a rule, in order: its reasons, precautions, close calls and hand-overs. */
export function mentionsOf(advice: Advice, rule: string): object[] {
  const found: object[] = [];
  const look = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    if (isOf(value, rule)) found.push(value);
    else for (const inner of Object.values(value)) look(inner);
  };
  look(advice);
  return found;
}

function isOf(value: { rule?: unknown; id?: unknown; when?: unknown }, rule: string): boolean {
  return value.rule === rule || (value.id === rule && value.when !== undefined);
}
