/** The shortest useful program: three tasks of a small store, who should do them, and what has to wait. */
import { recommend } from "store-staffing-advisor";

const advice = recommend({
  size: "small",
  monthlyBudget: 600,
  tasks: ["daily-admin", "site-bug-fixing", { task: "customer-questions", hoursPerMonth: 6 }],
});

for (const { role, engagement, cost, reasons } of advice.recommendations) {
  console.log(`${role}: ${engagement}, ${advice.currency} ${Math.round(cost.monthly)} a month`);
  console.log(`  ${reasons[0].text}`);
}
// => web-developer: freelancer, EUR 173 a month
// =>   5 hours a month suits a freelancer, paid for no more.
// => virtual-assistant: freelancer, EUR 189 a month
// =>   12 hours a month suits a freelancer, paid for no more.

for (const { role, kind, reasons } of advice.notYet) console.log(`${role}: not yet (${kind}). ${reasons[0].text}`);
// => customer-service-representative: not yet (automate-first). Help pays from 10 hours of routine a month, not 6: use better tools, templates and batches.
