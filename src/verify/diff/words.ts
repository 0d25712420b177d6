import type { Difference, Outcome } from "../../types/verify.js";
import type { Box } from "../boxes.js";
import type { Space } from "../space.js";
import { boxText } from "../words.js";
import type { Side, Sides } from "./sides.js";

/** What a role is called under either rulebook. */
export function roleText(role: string, { a, b }: Sides): string {
  const known = [...b.rulebook.roles, ...a.rulebook.roles].find(({ id }) => id === role);
  return known?.label ?? role;
}

/** From one outcome to another, in words. */
export function changeText(from: Outcome, to: Outcome): string {
  return from === to ? `${from} both times` : `from ${from} to ${to}`;
}

/** The cells of a box in words, its role and work that is alone aside. */
export function placeText(space: Space, box: Box, side: Side): string {
  const told = box.map((places, level) => {
    const { fact, bands } = space.axes[level]!;
    const untold = fact === "role" || (fact === "rolesTogether" && isAlone(places, bands));
    return untold ? bands.map((_, place) => place) : places;
  });
  return boxText(space, told, side);
}

function isAlone(places: readonly number[], bands: Space["axes"][number]["bands"]): boolean {
  return places.length === 1 && bands[places[0]!]!.sample === 1;
}

/** Largest first within an aspect; outcomes first, then second choices, then by aspect. */
export function inOrder(differences: Difference[]): Difference[] {
  const rank = ({ aspect }: Difference) => (aspect === "outcome" ? 0 : aspect === "second choice" ? 1 : 2);
  const byAspect = (a: Difference, b: Difference) => (a.aspect < b.aspect ? -1 : a.aspect > b.aspect ? 1 : 0);
  return [...differences].sort((a, b) => rank(a) - rank(b) || byAspect(a, b) || b.cells - a.cells);
}
