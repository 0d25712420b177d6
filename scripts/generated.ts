import * as z from "zod/mini";
import { AdvisorError, isNonEmpty } from "../src/errors.js";
import { issuesOf } from "../src/input/issues.js";
import { rateCardSchemaOf, rateCardShape } from "../src/money/schema.js";
import { fileSchemas, readRulebook, type SourceRecord } from "../src/rulebook/files.js";
import { hashOf } from "../src/rulebook/hash.js";
import { packed } from "../src/shipped/packing.js";
import type { RateCard } from "../src/types/rates.js";
import type { Rulebook } from "../src/types/rulebook.js";
import { pagesOf } from "./docs/pages.js";
import { knowledgeFiles, readText } from "./knowledge.js";

/** Every generated file's text, by its path in the project. */
export function generatedFiles(): Record<string, string> {
  const files = knowledgeFiles();
  const { rulebook, issues } = readRulebook(files);
  if (isNonEmpty(issues)) throw new AdvisorError("INVALID_RULEBOOK", issues);
  const cards = ["eu", "us"].map((id) => rateCard(files[`rates/${id}.json`]));
  return {
    "src/generated/ids.ts": ids(rulebook),
    "src/generated/shipped.json": json(packedKnowledge(rulebook, cards)),
    "src/generated/sources.json": json([files["sources.json"], files["rates/sources.json"]].flatMap(publicSources)),
    "README.md": readme(),
    ...pagesOf(rulebook, files),
    ...Object.fromEntries(
      Object.entries({ ...fileSchemas, "rate-card": fileCard() }).map(([kind, schema]) => [
        `rules/schema/${kind}.schema.json`,
        `${JSON.stringify(jsonSchema(schema as z.ZodMiniType), null, 2)}\n`,
      ]),
    ),
  };
}

/** The README with the quick start as it stands in the examples. */
function readme(): string {
  const code = readText("examples/quick-start.ts").replace(/^\/\*\*.*\*\/\n/, "");
  const block = `<!-- quick-start -->\n\`\`\`ts\n${code}\`\`\`\n<!-- /quick-start -->`;
  return readText("README.md").replace(/<!-- quick-start -->[\s\S]*<!-- \/quick-start -->/, () => block);
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** JSON Schema of a zod schema, with what our own checks say of themselves. */
function jsonSchema(schema: z.ZodMiniType): unknown {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema: json }) => {
      for (const { _zod } of zodSchema._zod.def.checks ?? []) Object.assign(json, (_zod.def as { json?: object }).json);
    },
  });
}

/** A card's file is the card with an editor's `$schema`. */
function fileCard(): z.ZodMiniType {
  return z.strictObject({
    $schema: z.optional(z.string()),
    ...rateCardShape((_, value) => z.record(z.string(), value), [], []),
  });
}

/** What of a card only people read. */
const FOR_READERS = ["how", "name", "title"];

/** A shipped card, checked, without how its estimates were made. */
function rateCard(file: unknown): RateCard {
  const { $schema: _, ...card } = file as RateCard & { $schema: string };
  const schema = rateCardSchemaOf(Object.keys(card.roles), Object.keys(card.countries));
  const parsed = z.safeParse(schema, card);
  if (parsed.success)
    return JSON.parse(JSON.stringify(card, (key, value) => (FOR_READERS.includes(key) ? undefined : value)));
  const issues = issuesOf({ value: card, issues: [] }, parsed.error.issues, schema);
  throw new AdvisorError("INVALID_RATE_CARD", issues as [(typeof issues)[0], ...typeof issues]);
}

/** Words and parts of words that the texts are full of: those whose signs make the package lightest, best first. */
const FREQUENT =
  " and |store| to |freelance|the| usually | for |developer|product|hours|customer|manage|ing| with| work";

/** Roles first: most of what the rest names is theirs. */
function packedKnowledge({ sources, roles, ...rest }: Rulebook, cards: RateCard[]): unknown {
  const ids = [...new Set([...Object.keys(sources), ...citedIn(cards)])];
  const value = { cards, rulebook: { roles, ...rest }, kinds: Object.values(sources) };
  return { hash: hashOf({ ...rest, roles, sources }), ...packed(value, ids, FREQUENT.split("|")) };
}

function citedIn(value: unknown): string[] {
  const cited: string[] = [];
  JSON.stringify(value, (key, inner) => {
    if (key === "sources") cited.push(...inner);
    return inner;
  });
  return cited;
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
