/**
 * Interviews an owner in the terminal, with as few questions as the advice takes, and tells what to do.
 *
 *     npx tsx examples/interview.ts
 *
 * Each answer goes where the question says; `nextQuestions` says what is still worth asking, until nothing is.
 */
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import {
  nextQuestions,
  type PartialStoreProfile,
  type Question,
  recommend,
  type StoreProfile,
  tasks,
} from "store-staffing-advisor";
import { toText } from "store-staffing-advisor/report";

/** Whoever is asked: gives an answer to a text, which may be empty. */
export type Answering = (text: string) => Promise<string>;

/** Ask until the advice is settled, and return the profile that came of it; what is left open takes its default. */
export async function interviewed(answer: Answering): Promise<StoreProfile> {
  const partial: PartialStoreProfile = {};
  for (;;) {
    const [question] = nextQuestions(partial);
    if (!question) return completed(partial);
    for (;;) {
      const value = answerIn(await answer(asked(question)), question);
      const next = withAnswer(partial, question.field, value);
      if (value !== undefined && isValid(next)) {
        Object.assign(partial, next);
        break;
      }
    }
  }
}

/** The text of a question, with the values that may be answered. */
function asked({ text, kind, unit, decides }: Question): string {
  const choices = decides.map(({ answer }) => String(answer ?? "not known")).join(", ");
  const hint = kind === "choice" ? choices : HINTS[kind];
  return `${text} (${unit ?? hint}) `;
}

const HINTS: Record<Question["kind"], string> = {
  choice: "",
  "yes-no": "yes or no",
  number: "a number; nothing if there is none",
  roles: "ids of roles, with spaces; nothing if there is none",
  tasks: "ids of tasks, with spaces",
};

/** An answer as the profile takes it: `null` leaves the field out, nothing is no answer. */
function answerIn(words: string, { kind }: Question): unknown {
  const said = words.trim();
  if (kind === "yes-no") return said === "yes" ? true : said === "no" ? false : undefined;
  if (kind === "roles") return said.split(/\s+/).filter(Boolean);
  if (kind === "tasks")
    return said
      .split(/\s+/)
      .filter(Boolean)
      .map((task) => ({ task }));
  if (said === "" || said === "not known") return null;
  return kind === "number" ? Number(said) : said;
}

/** A partial profile with one more field. */
function withAnswer(
  partial: PartialStoreProfile,
  [name, inner, last]: Question["field"],
  value: unknown,
): PartialStoreProfile {
  if (name === "team") return { ...partial, team: { ...partial.team, [inner!]: value } };
  if (name !== "tasks" || inner === undefined) return { ...partial, [name!]: value };
  const needs = (partial.tasks ?? []).map((need, i) =>
    i === inner && typeof need === "object" ? { ...need, [last!]: value } : need,
  );
  return { ...partial, tasks: needs };
}

function isValid(partial: PartialStoreProfile): boolean {
  try {
    nextQuestions(partial);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** What is known, without what is known to be left out. */
function completed(partial: PartialStoreProfile): StoreProfile {
  const text = JSON.stringify(partial, (_, value) => value ?? undefined);
  return JSON.parse(text) as StoreProfile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(
    tasks()
      .map(({ id, title }) => `${id}: ${title}`)
      .join("\n"),
  );
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const store = await interviewed((text) => terminal.question(text));
  terminal.close();
  console.log(toText(recommend(store)));
}
