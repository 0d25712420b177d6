import { type DocumentNode, parse, type ValueNode } from "@humanwhocodes/momoa";

/** A place in a text; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** The place of what stands at a path within a JSON text; of the nearest that is there, where it is not. */
export function placeOf(text: string, path: readonly (string | number)[]): Place {
  const document = documentOf(text);
  if ("problem" in document) return document.place;
  let at: ValueNode = document.body;
  let place: Place = startOf(at);
  for (const key of path) {
    const found = childOf(at, key);
    if (!found) return place;
    place = found.place;
    at = found.value;
  }
  return place;
}

/** A JSON text with places, or what keeps it from being one. */
export function documentOf(text: string): DocumentNode | { problem: string; place: Place } {
  try {
    return parse(text);
  } catch (error) {
    const { message, line = 1, column = 1 } = error as Error & Partial<Place>;
    return { problem: message.replace(/ \(\d+:\d+\)$/, ""), place: { line, column } };
  }
}

function childOf(node: ValueNode, key: string | number): { value: ValueNode; place: Place } | undefined {
  if (node.type === "Array") {
    const element = node.elements[Number(key)];
    return element && { value: element.value, place: startOf(element.value) };
  }
  if (node.type !== "Object") return undefined;
  const member = node.members.find(({ name }) => (name.type === "String" ? name.value : name.name) === key);
  return member && { value: member.value, place: startOf(member.name) };
}

function startOf({ loc }: { loc: { start: Place } }): Place {
  const { line, column } = loc.start;
  return { line, column };
}

/** The place where a word stands in quotation marks for the first time. */
export function placeOfWord(text: string, word: string): Place | undefined {
  const offset = text.indexOf(JSON.stringify(word));
  if (offset < 0) return undefined;
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: before[before.length - 1]!.length + 1 };
}
