import type { RulebookFiles } from "../../src/rulebook/files.js";
import type { Rule } from "../../src/types/rulebook.js";

/** A rule as its file has it. */
export interface FileRule extends Omit<Rule, "sources"> {
  sources: { id: string; supports: string }[];
}

/** A file of rules. */
export interface QuestionFile {
  path: string;
  question: string;
  rules: FileRule[];
}

/** What a source is called, and where it stands. */
interface SourceNote {
  title: string;
  kind: string;
  year: number;
  link?: string;
}

/** A number of the decision with what it means. */
interface SettingNote {
  meaning: string;
  sources: string[];
}

/** What the files of `rules/` tell people beside what the rulebook keeps. */
export interface Notes {
  questions: QuestionFile[];
  sources: Record<string, SourceNote>;
  settings: Record<string, SettingNote>;
  engagements: SettingNote;
  kinds: SettingNote;
  facts: Record<string, { meaning: string }>;
}

/** Read from the files what only people read. */
export function notesIn(files: RulebookFiles): Notes {
  const { sources } = files["sources.json"] as Pick<Notes, "sources">;
  const { facts } = files["facts.json"] as Pick<Notes, "facts">;
  const { settings, engagements, kinds } = files["settings.json"] as Pick<Notes, "settings" | "engagements" | "kinds">;
  return { questions: questionsIn(files), sources, settings, engagements, kinds, facts };
}

function questionsIn(files: RulebookFiles): QuestionFile[] {
  return Object.entries(files).flatMap(([path, file]) => {
    const { question, rules } = file as Partial<QuestionFile>;
    return question && rules ? [{ path, question, rules }] : [];
  });
}
