import type { Almanac } from "json-rules-engine";

/** Whether a fact has a value in a run, be it given, worked out by the app's own function, or added on the way. */
export async function hasValue(fact: string, almanac: Almanac): Promise<boolean> {
  try {
    const value = await almanac.factValue<unknown>(fact);
    return value !== undefined && value !== null;
  } catch (error) {
    if (isUndefinedFact(error, fact)) return false;
    throw error;
  }
}

/** The function behind a fact may itself miss another fact: that is an error of the app. */
function isUndefinedFact(error: unknown, fact: string): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code === "UNDEFINED_FACT" && message === `Undefined fact: ${fact}`;
}
