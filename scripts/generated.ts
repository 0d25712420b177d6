import * as z from "zod/mini";
import { AdvisorError, isNonEmpty } from "../src/errors.js";
import { issuesOf } from "../src/input/issues.js";
import { rateCardSchemaOf, rateCardShape } from "../src/money/schema.js";
import { catalogueOf, storeProfileSchemaOf } from "../src/profile/schema.js";
import { fileSchemas, readRulebook, type SourceRecord } from "../src/rulebook/files.js";
import { hashOf } from "../src/rulebook/hash.js";
import { packed } from "../src/shipped/packing.js";
import type { RateCard } from "../src/types/rates.js";
import type { Rulebook } from "../src/types/rulebook.js";
import { knowledgeFiles, readText } from "./knowledge.js";

/** Every generated file's text, by its path in the project. */
export function generatedFiles(): Record<string, string> {
  const files = knowledgeFiles();
  const { rulebook, issues } = readRulebook(files);
  if (isNonEmpty(issues)) throw new AdvisorError("INVALID_RULEBOOK", issues);
  const cards = ["eu", "us"].map((id) => rateCard(files[`rates/${id}.json`]));
  return {
    "src/generated/ids.ts": ids(rulebook),
    "src/generated/rulebook.json": json(packedRulebook(rulebook)),
    "src/generated/rateCards.json": json(packedCards(cards)),
    "src/generated/sources.json": json([files["sources.json"], files["rates/sources.json"]].flatMap(publicSources)),
    "src/generated/storeProfile.schema.json": json(profileSchema(rulebook)),
    "README.md": readme(),
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

function jsonSchema(schema: z.ZodMiniType): unknown {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
}

/** The profile's JSON Schema with a name in place of each list of ids, which the rulebook holds already. */
function profileSchema(rulebook: Rulebook): unknown {
  const catalogue = catalogueOf(rulebook);
  const named: [string, string[]][] = [
    ["$tasks", [...catalogue.tasks.keys()]],
    ["$roles", catalogue.roles],
  ];
  const nameOf = (value: unknown) => named.find(([, ids]) => JSON.stringify(ids) === JSON.stringify(value))?.[0];
  const schema = jsonSchema(storeProfileSchemaOf(catalogue));
  return JSON.parse(
    JSON.stringify(schema, (key, value) => (key === "enum" ? (nameOf(value) ?? value) : atLeastOne(value))),
  );
}

/** JSON Schema can say what zod's converter cannot: that one of the measures is needed. */
function atLeastOne(value: unknown): unknown {
  const { properties } = (value ?? {}) as { properties?: object };
  return properties && "ordersPerMonth" in properties ? { minProperties: 1, ...(value as object) } : value;
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

function packedRulebook({ sources, ...rest }: Rulebook): unknown {
  const ids = Object.keys(sources);
  const kinds = Object.values(sources).map((kind) => kind[0]);
  return { hash: hashOf({ ...rest, sources }), ids, kinds: kinds.join(""), rulebook: packed(rest, ids) };
}

function packedCards(cards: RateCard[]): unknown {
  const ids = [
    ...new Set(
      JSON.stringify(cards)
        .match(/(?<="sources":\[)[^\]]*/g)!
        .flatMap((list) => JSON.parse(`[${list}]`)),
    ),
  ];
  return { ids, cards: packed(cards, ids as string[]) };
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
