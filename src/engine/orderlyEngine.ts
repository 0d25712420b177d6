import type { Almanac, EngineResult, RuleProperties, RunOptions } from "json-rules-engine";
import { type Evaluable, FINISHED, OpenEngine, RUNNING } from "./insides.js";
import { propertyAt } from "./propertyPath.js";
import { hasValue } from "./values.js";

/** What comes of a run: json-rules-engine's result, its lists in the order in which rules are announced. */
export interface RulebookEngineResult extends EngineResult {
  /** Names of the rules of the rulebook that test a fact without a value in this run: they were left out. */
  undecided: string[];
}

/** One run: the engine itself, but with a state of its own. */
type Run = OrderlyEngine & { undecided: string[] };

/**
 * An Engine whose runs do not disturb each other and announce in one order.
 *
 * json-rules-engine keeps the state of a run on the engine, where runs that overlap end each other early. Here each run
 * has an object of its own that inherits everything else from the engine. Runs are not queued: a handler that awaits a
 * run of the same engine would wait for itself.
 */
export class OrderlyEngine extends OpenEngine {
  /** By rule of the rulebook, the facts that it tests. */
  private readonly tested = new Map<Evaluable, string[]>();
  private readonly underway = new Set<Run>();
  /** The run whose event is being handled, until its handlers return. */
  private speaking: Run | undefined;

  constructor(rules: RuleProperties[], factsOf: (name: string) => string[]) {
    super(rules, { allowUndefinedFacts: false, pathResolver: propertyAt });
    for (const rule of this.rules) this.tested.set(rule, factsOf(rule.name));
  }

  override async run(facts: Record<string, unknown> = {}, options: RunOptions = {}): Promise<RulebookEngineResult> {
    const run = this.begun();
    try {
      const result = await super.run.call(run, facts, options);
      return { ...result, undecided: run.undecided };
    } finally {
      this.underway.delete(run);
    }
  }

  private begun(): Run {
    const emitAsync = (...words: unknown[]) => this.emittedBy(run, words);
    const run: Run = Object.assign(Object.create(this), { status: RUNNING, undecided: [], emitAsync });
    this.underway.add(run);
    return run;
  }

  /** Handlers are called by the engine, never by the object of a run. */
  private emittedBy(run: Run, words: unknown[]): Promise<unknown> {
    const outer = this.speaking;
    this.speaking = run;
    try {
      return this.emitAsync(...words);
    } finally {
      this.speaking = outer;
    }
  }

  /** Stop the run whose event is being handled, or else every run that is underway. */
  override stop(): this {
    for (const run of this.speaking ? [this.speaking] : this.underway) run.status = FINISHED;
    return this;
  }

  /** Those of one priority: the rulebook's first, in its order, then the others as they were added. A run that fails says no more. */
  override async evaluateRules(rules: Evaluable[], almanac: Almanac): Promise<void> {
    try {
      const own = rules.filter((rule) => this.tested.has(rule));
      await this.announced(await this.decidable(own, almanac), almanac);
      const others = rules.filter((rule) => !this.tested.has(rule));
      await this.announced(others, almanac);
    } catch (error) {
      this.status = FINISHED;
      throw error;
    }
  }

  /** Evaluate rules at the same time, but announce them one after another. */
  private async announced(rules: Evaluable[], almanac: Almanac): Promise<void> {
    if (this.status !== RUNNING) return;
    const results = rules.map((rule) => rule.evaluate(almanac));
    for (const result of results) result.catch(() => undefined);
    for (const result of results) await super.evaluateRules([{ name: "", evaluate: () => result }], almanac);
  }

  /** The rules whose facts all have a value; the others are noted as undecided. */
  private async decidable(rules: Evaluable[], almanac: Almanac): Promise<Evaluable[]> {
    if (this.status !== RUNNING) return [];
    const facts = [...new Set(rules.flatMap((rule) => this.tested.get(rule)!))];
    const there = await Promise.all(facts.map((fact) => hasValue(fact, almanac)));
    const missing = new Set(facts.filter((_, i) => !there[i]));
    const lacks = (rule: Evaluable) => this.tested.get(rule)!.some((fact) => missing.has(fact));
    const { undecided } = this as unknown as Run;
    for (const rule of rules.filter(lacks)) undecided.push(rule.name);
    return rules.filter((rule) => !lacks(rule));
  }
}
