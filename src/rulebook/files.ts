import type { Issue } from "../errors.js";
import { described, readAs } from "../input/issues.js";
import { type JsonText, type Position, parsedText } from "../input/jsonText.js";
import { suggestion } from "../input/nearest.js";
import { LEFT_OUT } from "../input/snapshot.js";
import type { Authoring } from "../types/authoring.js";
import type { Rulebook } from "../types/rulebook.js";
import { assembled, authoringIn } from "./assembled.js";
import { draftOfFiles } from "./fileDraft.js";
import { type FileKind, fileSchemas, type ReadFile } from "./fileSchemas.js";
import { LIMITS, rulebookSnapshot } from "./limits.js";
import { meaningIssues, wholeIssues, withRuleNames } from "./meaning.js";
import { eachField, isRaw } from "./parts.js";

/** The files of `rules/`, by path from there: each parsed from JSON, or its text. */
export type RulebookFiles = Record<string, unknown>;

const FOLDERS = ["engagement", "timing", "serving", "precautions", "close", "plan", "fit"];
const SINGLE = ["facts", "settings", "sizes", "sources", "texts"] as const;
const OPTIONAL = ["not-encoded", "questions", "report", "waivers"] as const;
const ELSEWHERE = /^(rates|schema)\//;

/** Which schema a file of `rules/` follows; nothing for a file that has no place there. */
function kindOfFile(path: string): FileKind | undefined {
  if (/^locales\/[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\.json$/.test(path)) return "locale";
  const [, folder, name] = /^(?:([a-z]+)\/)?([a-z-]+)\.json$/.exec(path) ?? [];
  if (folder === "roles") return "role";
  if (folder !== undefined) return FOLDERS.includes(folder) ? "rules" : undefined;
  return [...SINGLE, ...OPTIONAL].find((single) => single === name);
}

/** What files say: a rulebook and what its authors say of it, or everything that is wrong with them. */
export interface ReadRulebook {
  rulebook: Rulebook;
  authoring: Authoring;
  /** Each path begins with the file's. */
  issues: Issue[];
}

/** Read a rulebook from its files. */
export function readRulebook(files: unknown): ReadRulebook {
  const { value, issues } = rulebookSnapshot(files);
  if (isRaw(value)) return readFiles(value, issues);
  const refused =
    issues.length > 0 ? issues : [{ path: [], message: "expected an object with the files by their paths" }];
  return { rulebook: undefined as never, authoring: undefined as never, issues: refused };
}

function readFiles(given: RulebookFiles, unread: Issue[]): ReadRulebook {
  const kept = Object.entries(given).filter(([path]) => !ELSEWHERE.test(path));
  const texts = textsIn(kept);
  const files = kept.map(([path, json]): ReadFile => {
    return { path, kind: kindOfFile(path), json: texts.has(path) ? texts.get(path)!.value : json };
  });
  const misshapen = [...unread, ...shapeIssues(files, texts)];
  const draft = draftOfFiles(files, misshapen);
  const found = withPositions(withRuleNames([...misshapen, ...meaningIssues(draft)], draft.rules), texts);
  if (found.length > 0) return { rulebook: undefined as never, authoring: undefined as never, issues: found };
  const rulebook = assembled(files);
  return { rulebook, authoring: authoringIn(files, draft), issues: wholeIssues(rulebook) };
}

type Texts = ReadonlyMap<string, JsonText>;

function textsIn(files: [string, unknown][]): Texts {
  const texts = files.filter((file): file is [string, string] => typeof file[1] === "string");
  let entries = LIMITS.total;
  return new Map(
    texts.map(([path, text]) => {
      const parsed = parsedText(text, { ...LIMITS.text, entries });
      entries -= parsed.entries;
      const { value, issues } = rulebookSnapshot(parsed.value);
      return [path, { ...parsed, value, issues: [...parsed.issues, ...issues] }];
    }),
  );
}

function shapeIssues(files: ReadFile[], texts: Texts): Issue[] {
  return [
    ...[...texts].flatMap(([path, { issues }]) => located(issues, path)),
    ...missingFiles(files),
    ...files.flatMap((file) => located(fileIssues(file, texts.has(file.path)), file.path)),
  ];
}

function located(issues: Issue[], file: string): Issue[] {
  return issues.map((issue) => ({ ...issue, path: [file, ...issue.path] }));
}

function missingFiles(files: ReadFile[]): Issue[] {
  const missing = SINGLE.filter((name) => !files.some(({ path }) => path === `${name}.json`));
  return missing.map((name) => ({ path: [`${name}.json`], message: "is missing" }));
}

function fileIssues({ path, kind, json }: ReadFile, isText: boolean): Issue[] {
  if (!kind) return [{ path: [], message: `has no place among ${PLACES.join(", ")}${suggestion(path, PLACES)}` }];
  if (json === LEFT_OUT || (isText && json === undefined)) return [];
  if (!isRaw(json)) return [{ path: [], message: `expected an object, got ${described(json)}` }];
  return [...readAs<unknown>({ value: json, issues: [] }, fileSchemas[kind]).issues, ...harmful(json)];
}

const PLACES = [
  ...[...SINGLE, ...OPTIONAL].map((name) => `${name}.json`),
  ...["roles", ...FOLDERS, "locales"].map((folder) => `${folder}/`),
];

/** Names that would reach into every object. */
function harmful(json: unknown): Issue[] {
  const issues: Issue[] = [];
  eachField(json, [], (key, _, path) => {
    if (key === "__proto__") issues.push({ path: [...path], message: "is no name that may be used" });
    return key !== "__proto__";
  });
  return issues;
}

/** More than an error tells of. */
const MOST_PLACED = 100;

/** Say of issues in texts in which line and column they are. */
function withPositions(issues: Issue[], texts: Texts): Issue[] {
  return issues.map((issue, i) => {
    const [file, ...inside] = issue.path;
    const text = i < MOST_PLACED ? texts.get(String(file)) : undefined;
    return text ? placed(issue, text.positionOf(inside)) : issue;
  });
}

function placed({ path, message }: Issue, { line, column }: Position): Issue {
  return { path, message: `${message} (line ${line}, column ${column})`, line, column };
}
