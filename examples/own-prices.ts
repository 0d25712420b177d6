/** Prices of your own: the shipped rate card with other prices of one role, how the advice changes, and a mistake. */
import { type Advisor, AdvisorError, createAdvisor, type StoreProfile } from "store-staffing-advisor";
import { extendRateCard, rateCards } from "store-staffing-advisor/rules";

const store: StoreProfile = { size: "small", monthlyBudget: 450, tasks: ["daily-admin", "search-ads"] };

const shipped = createAdvisor();
print(shipped);
// => Prices of eu
// =>   virtual-assistant: freelancer, EUR 189 a month
// =>   paid-ads-manager: freelancer, EUR 227 a month

const rateCard = extendRateCard(rateCards.eu!, {
  id: "my-city",
  roles: {
    "virtual-assistant": {
      freelancer: { hourly: { low: 24, median: 28, high: 35, year: 2026, sources: ["own-quotes"] } },
    },
  },
});

print(createAdvisor({ rateCard }));
// => Prices of my-city
// =>   virtual-assistant: freelancer, EUR 353 a month
// =>   paid-ads-manager: budget-too-small, EUR 580 needed

try {
  extendRateCard(rateCards.eu!, { id: "my-dollars", currency: "USD" });
} catch (error) {
  if (error instanceof AdvisorError) for (const { path, message } of error.issues) console.log(path.join("."), message);
}
// => currency the card "eu" is in EUR and nothing is converted: extend a card in your currency, or write a whole one

function print(advisor: Advisor): void {
  const { recommendations, notYet, currency } = advisor.recommend(store);
  console.log(`Prices of ${advisor.rateCard.id}`);
  for (const { role, engagement, cost } of recommendations) {
    console.log(`  ${role}: ${engagement}, ${currency} ${Math.round(cost.monthly)} a month`);
  }
  for (const { role, kind, budgetNeeded } of notYet)
    console.log(`  ${role}: ${kind}, ${currency} ${budgetNeeded} needed`);
}
