import { authoringOf } from "../../rulebook/authoring.js";
import { type Compiled, compiled } from "../../rulebook/compile.js";
import { hashOf } from "../../rulebook/hash.js";
import type { Rulebook } from "../../types/rulebook.js";
import type { Known } from "../space.js";

/** One of two rulebooks that are compared. */
export interface Side extends Known {
  compiled: Compiled;
}

/** Two rulebooks that are compared: the old one and the new one. */
export interface Sides {
  a: Side;
  b: Side;
}

/** Make a rulebook ready to be compared. */
export function sideOf(rulebook: Rulebook): Side {
  return { rulebook, authoring: authoringOf(rulebook), compiled: compiled(rulebook, hashOf(rulebook)) };
}
