/** Prices of your own: a copy of the shipped rate card with other prices of one role, and how the advice changes. */
import { type Advisor, createAdvisor, type StoreProfile } from "store-staffing-advisor";

const store: StoreProfile = { size: "small", monthlyBudget: 450, tasks: ["daily-admin", "search-ads"] };

const shipped = createAdvisor();
print(shipped);
// => Prices of eu
// =>   virtual-assistant: freelancer, EUR 189 a month
// =>   paid-ads-manager: freelancer, EUR 227 a month

const rateCard = structuredClone(shipped.rateCard);
rateCard.id = "my-city";
rateCard.title = "Quotes we got in our city";
rateCard.roles["virtual-assistant"]!.freelancer.hourly = {
  low: 24,
  median: 28,
  high: 35,
  year: 2026,
  sources: ["own-quotes"],
};

print(createAdvisor({ rateCard }));
// => Prices of my-city
// =>   virtual-assistant: freelancer, EUR 353 a month
// =>   paid-ads-manager: budget-too-small, EUR 580 needed

function print(advisor: Advisor): void {
  const { recommendations, notYet, currency } = advisor.recommend(store);
  console.log(`Prices of ${advisor.rateCard.id}`);
  for (const { role, engagement, cost } of recommendations) {
    console.log(`  ${role}: ${engagement}, ${currency} ${Math.round(cost.monthly)} a month`);
  }
  for (const { role, kind, budgetNeeded } of notYet)
    console.log(`  ${role}: ${kind}, ${currency} ${budgetNeeded} needed`);
}
