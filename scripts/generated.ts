import { AdvisorError, isNonEmpty } from "../src/errors.js";
import { readAs } from "../src/input/issues.js";
import { rateCardSchemaOf } from "../src/money/schema.js";
import { namesIn } from "../src/report/names.js";
import { markAuthored } from "../src/rulebook/authoring.js";
import type { SourceRecord } from "../src/rulebook/fileSchemas.js";
import { readRulebook } from "../src/rulebook/files.js";
import { hashOf } from "../src/rulebook/hash.js";
import { packed } from "../src/shipped/packing.js";
import type { RateCard } from "../src/types/rates.js";
import type { Rulebook } from "../src/types/rulebook.js";
import { pagesOf } from "./docs/pages.js";
import { editorSchemas } from "./editorSchemas.js";
import { knowledgeFiles, readText } from "./knowledge.js";
import { COLUMNS, FREQUENT, inOrder } from "./lightest.js";
import { closureOf, nameIn } from "./package/locked.js";
import { BUILT_IN } from "./package/names.js";

/** Every generated file's text, by its path in the project. */
export function generatedFiles(): Record<string, string> {
  const files = knowledgeFiles();
  const { rulebook, authoring, issues } = readRulebook(files);
  if (isNonEmpty(issues)) throw new AdvisorError("INVALID_RULEBOOK", issues);
  const cards = ["eu", "us"].map((id) => rateCard(files[`rates/${id}.json`]));
  const hash = hashOf(rulebook);
  return {
    "src/generated/authoring.json": json({ hash, authoring: { ...authoring, translations: {} } }),
    "src/generated/es.json": json(authoring.translations.es),
    "src/generated/ids.ts": ids(rulebook),
    "src/generated/questions.json": json(messagesIn(files["questions.json"], "question")),
    "src/generated/report.json": json({ ...messagesIn(files["report.json"], "report"), ...namesIn(rulebook) }),
    "src/generated/shipped.json": json(packedKnowledge(rulebook, cards, hash)),
    "src/generated/sources.json": json([files["sources.json"], files["rates/sources.json"]].flatMap(publicSources)),
    "README.md": readme(),
    "THIRD-PARTY.md": thirdParty(),
    ...pagesOf(markAuthored(rulebook, authoring, hash), files),
    ...editorSchemas(rulebook, files),
  };
}

/** The README with the quick start as it stands in the examples. */
function readme(): string {
  const code = readText("examples/quick-start.ts").replace(/^\/\*\*.*\*\/\n/, "");
  const block = `<!-- quick-start -->\n\`\`\`ts\n${code}\`\`\`\n<!-- /quick-start -->`;
  return readText("README.md").replace(/<!-- quick-start -->[\s\S]*<!-- \/quick-start -->/, () => block);
}

/** Licences of what CommonJS has built in. */
function thirdParty(): string {
  const licences = [...closureOf(BUILT_IN)].sort().map((folder) => {
    return `## ${nameIn(folder)}\n\n${readText(`${folder}/LICENSE.md`).trim()}\n`;
  });
  return `${["# Built into the CommonJS files of this package", ...licences].join("\n\n")}`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** What of a card only people read. */
const FOR_READERS = ["how", "name", "title"];

/** A shipped card, checked, without how its estimates were made. */
function rateCard(file: unknown): RateCard {
  const { $schema: _, ...card } = file as RateCard & { $schema: string };
  const schema = rateCardSchemaOf(Object.keys(card.roles), Object.keys(card.countries));
  const { issues } = readAs({ value: card, issues: [] }, schema);
  if (isNonEmpty(issues)) throw new AdvisorError("INVALID_RATE_CARD", issues);
  return JSON.parse(JSON.stringify(card, (key, value) => (FOR_READERS.includes(key) ? undefined : value)));
}

/** Roles first: most of what the rest names is theirs. */
function packedKnowledge({ sources, roles, ...rest }: Rulebook, cards: RateCard[], hash: string): unknown {
  const own = inOrder(Object.keys(sources));
  const ids = [...new Set([...own, ...inOrder(citedIn(cards))])];
  const value = { cards, rulebook: { roles, ...rest }, kinds: own.map((id) => sources[id]) };
  return { hash, ...packed(value, ids, FREQUENT, COLUMNS) };
}

function citedIn(value: unknown): string[] {
  const cited: string[] = [];
  JSON.stringify(value, (key, inner) => {
    if (key === "sources") cited.push(...inner);
    return inner;
  });
  return cited;
}

/** English messages by their place in a translation. */
function messagesIn(file: unknown, kind: string): Record<string, string> {
  const { messages } = file as { messages: Record<string, string> };
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [`${kind}/${key}`, text]));
}

/** What `./sources` tells of each source. */
function publicSources(file: unknown): unknown[] {
  const { sources } = file as { sources: Record<string, SourceRecord> };
  return Object.entries(sources).map(
    ([id, { title, kind, year, yearIs, link, moreLinks, says, grade, interest, via }]) => ({
      id,
      title,
      kind,
      year,
      ...(yearIs && { yearIs }),
      ...(link && { link }),
      ...(moreLinks && { moreLinks }),
      says,
      ...(grade && { grade }),
      ...(interest && { interest }),
      ...(via && { via }),
    }),
  );
}

function ids({ roles }: Rulebook): string {
  const families = [...new Set(roles.map(({ family }) => family))].sort();
  const tasks = roles.flatMap((role) => role.tasks.map(({ id }) => id));
  return [
    "// Generated by `npm run generate` from rules/; do not edit.",
    "",
    union(
      "RoleId",
      "Id of one of the shipped roles.",
      roles.map(({ id }) => id),
    ),
    union("TaskId", "Id of one of the shipped tasks.", tasks),
    union("FamilyId", "Id of a family of roles that can share an agency or a job.", families),
  ].join("\n");
}

function union(name: string, meaning: string, members: string[]): string {
  return `/** ${meaning} */\nexport type ${name} =\n${members.map((id) => `  | "${id}"`).join("\n")};\n`;
}
