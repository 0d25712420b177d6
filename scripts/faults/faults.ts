/** A slip planted in a built copy of the library: some code that stands once in a file, and what is put in its place. */
export interface Fault {
  what: string;
  file: string;
  code: string;
  slip: string;
}

const fault = (what: string, file: string, code: string, slip: string): Fault => ({ what, file, code, slip });
const SHIPPED = "src/shipped/shipped.ts";
const PARSED = 'const { rulebook, cards, kinds } = value as Knowledge & { kinds: Rulebook["sources"][string][] };';
const withRule = (change: string) => `${PARSED} for (const rule of rulebook.rules as any[]) { ${change} }`;

/** Slips such as people make, at every step of the way. */
export const FAULTS: readonly Fault[] = [
  fault(
    "a limit of the rules off by one",
    SHIPPED,
    PARSED,
    withRule('if (rule.name === "far-from-half-a-job") rule.conditions.all[1].value++;'),
  ),
  fault(
    "a strength off by one",
    SHIPPED,
    PARSED,
    withRule('if (rule.event.type === "supports") { rule.event.params.strength++; break; }'),
  ),
  fault(
    "a source of a rule left out",
    SHIPPED,
    PARSED,
    withRule("if (rule.sources.length > 1) { rule.sources.pop(); break; }"),
  ),
  fault("a limit of a band taken in", "src/rules/bands.ts", "given < limit", "given <= limit"),
  fault(
    "a threshold of a number missed",
    "src/rules/column.ts",
    "(value as number) < cuts[i]!",
    "(value as number) <= cuts[i]!",
  ),
  fault("a value that no rule names read as one", "src/rules/column.ts", "?? masks.length - 1", "?? 0"),
  fault(
    "a rule more than fires",
    "src/rules/ruleSet.ts",
    "const fired: CompiledRule[] = [];",
    "const fired: CompiledRule[] = rules.slice(0, 1);",
  ),
  fault(
    "the last word of lanes forgotten",
    "src/rules/ruleSet.ts",
    "for (let word = 0; word < bits.length; word++) collect",
    "for (let word = 0; word < Math.max(1, bits.length - 1); word++) collect",
  ),
  fault("opposition counted as support", "src/rules/ruleSet.ts", "? -strength : strength", "? strength : strength"),
  fault("a rule that rules out ignored", "src/rules/decide.ts", 'verdict.suits = "not";', 'verdict.suits = "best";'),
  fault(
    "the acceptance floor ignored",
    "src/rules/decide.ts",
    "rank(verdicts, rulebook.settings.acceptanceFloor)",
    "rank(verdicts, -99)",
  ),
  fault(
    "kinds of not yet in the wrong order",
    "src/rules/decide.ts",
    "return kinds.find(",
    "return [...kinds].reverse().find(",
  ),
  fault(
    "a deferral ignored",
    "src/rules/decide.ts",
    "deferred: deferral(deferring, rulebook.kinds)",
    "deferred: deferral(deferring.slice(1), rulebook.kinds)",
  ),
  fault("the wish for a stand-in ignored", "src/workload/workloads.ts", "needs.some((need) => need.backup)", "false"),
  fault(
    "a task swallowed",
    "src/workload/workloads.ts",
    "part.needs.push(need);",
    "if (part.needs.length < 2) part.needs.push(need);",
  ),
  fault("gaps merged to the first", "src/workload/workloads.ts", 'others.length > 0 ? "both" : first!', "first!"),
  fault("the date of any task counts", "src/workload/workloads.ts", ">= enoughHours", ">= 0"),
  fault(
    "hours of a group not added up",
    "src/workload/facts.ts",
    "sum + hoursPerMonth, 0);",
    "sum || hoursPerMonth, 0);",
  ),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a part of a template
  fault("who works on the premises shares with who does not", "src/workload/group.ts", "/${workload.onSite}`", "`"),
  fault("one-offs shared", "src/workload/group.ts", 'if (workload.duration !== "ongoing") continue;', ""),
  fault("the smallest post forgotten", "src/money/price.ts", "Math.max(posts, card.smallestPost.value)", "posts"),
  fault("the marketplace's fee forgotten", "src/money/price.ts", "* (1 + card.platformFee.value)", ""),
  fault("an agency's floor forgotten", "src/money/price.ts", "Math.max(hourly(end), floor)", "hourly(end)"),
  fault("the country forgotten", "src/money/price.ts", "(level?.payIndex ?? 1)", "1"),
  fault("money rounded", "src/money/price.ts", 'monthly: at("median")', 'monthly: Math.round(at("median"))'),
  fault(
    "the budget overrun a little",
    "src/plan/plan.ts",
    "if (favourite.cost <= budget) {",
    "if (favourite.cost <= budget * 1.02) {",
  ),
  fault(
    "the budget never used up",
    "src/plan/plan.ts",
    "rising.filter(({ cost }) => cost <= budget).length - 1",
    "rising.filter(({ cost }) => cost < budget).length - 1",
  ),
  fault(
    "the budget for all one too low",
    "src/plan/plan.ts",
    "const budgetForAll = lists.length > 0 ? wholeForAll",
    "const budgetForAll = lists.length > 0 ? wholeForAll - 1",
  ),
  fault(
    "the budget needed one too high",
    "src/plan/plan.ts",
    "Math.floor(budget) + 1);",
    "Math.floor(budget) + 1) + 1;",
  ),
  fault(
    "the heavier commitment of equals",
    "src/plan/ways.ts",
    "a.commitment - b.commitment",
    "b.commitment - a.commitment",
  ),
  fault(
    "what is cheap before what suits",
    "src/plan/ways.ts",
    "sum(group, (one) => best[one.place]! - strengthOf(one, engagement))",
    "0",
  ),
  fault(
    "importance forgotten",
    "src/plan/ways.ts",
    "importance: sum(group, ({ workload }) => workload.role.importance)",
    "importance: group.length",
  ),
  fault(
    "an alternative that the budget forbids called possible",
    "src/advice/recommendation.ts",
    ' || !money.fitsBeside ? "ruled-out"',
    ' ? "ruled-out"',
  ),
  fault(
    "reservations kept to itself",
    "src/advice/recommendation.ts",
    'decidingReasons(one, engagement, ["opposes", "rules-out"], situation)',
    "[]",
  ),
  fault(
    "reasons against the choice among those for it",
    "src/advice/recommendation.ts",
    '...decidingReasons(one, engagement, ["supports"], situation),\n    ...better',
    '...decidingReasons(one, engagement, ["supports", "opposes"], situation),\n    ...better',
  ),
  fault(
    "an assumption kept to itself",
    "src/advice/assumptions.ts",
    '"onSite", "scope", "disciplines"]',
    '"onSite", "disciplines"]',
  ),
  fault(
    "the input changed",
    "src/profile/parse.ts",
    "const snapshot = snapshotOf(input, {",
    "if (Array.isArray((input as any).tasks)) (input as any).tasks.sort();\n  const snapshot = snapshotOf(input, {",
  ),
  fault(
    "tasks taken in the order given",
    "src/profile/parse.ts",
    "needs: needs.sort((a, b) => catalogue.order.get(a.task)! - catalogue.order.get(b.task)!),",
    "needs,",
  ),
  fault(
    "a default that is not the usual",
    "src/profile/parse.ts",
    "team.canSupervise ?? true",
    "team.canSupervise ?? false",
  ),
  fault(
    "an advice that remembers the one before",
    "src/advise.ts",
    "const advice = adviceFor(situation.data);",
    "const g = globalThis as any; const advice: any = adviceFor(situation.data); advice.size.text += g.seen = (g.seen ?? 0) + 1;",
  ),
];
