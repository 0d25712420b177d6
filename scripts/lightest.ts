// What makes the package lightest, found by trying: nothing else depends on it. Whatever is not named here stays in its place.

/** Words and parts of words that the texts are full of, in the order in which they become signs. */
export const FREQUENT =
  " and |store| to |freelance| usually | hours|st|the|hoursPerMonth|work|product| a month| for |developer".split("|");

/** Names of columns; those that are not named stand at the star. */
export const COLUMNS = [
  "engagement|low|onCost|high|fullTimeHoursPerMonth|engagements|smallestPost|cards|values|countries",
  "monthsToProductive|payIndex|notice|kinds|when|otherwise|asOf|roles|*|recruiting|id|weight|sizes|settings",
  "rules|sources|text|minimumMonthly|label|title|summary|name|role|task|estimated|minimumProject|texts",
]
  .join("|")
  .split("|");

/** Sources, and families of sources, which end with a hyphen. */
const SOURCES = [
  "bls-ecec-2025q2|JOBS-|bls-oews-2025|oecd-epl|SKILLS-|SEVEN-|E-ONEOFF-|E-GAP-|E-SIZE-|E-READY-|E-LOAD-",
  "E-CORE-|E-CONT-|E-LAW-|E-DATA-|ecb-fx|E-DISC-|E-ROLE-graphic-designer-|P-ASSUMED|E-ROLE-copywriter-",
  "cipd-2022|E-ROLE-customer-service-representative-|E-ROLE-virtual-assistant-|E-TIME-",
  "E-ROLE-project-manager-|E-SEASON-|E-HOURS-|E-ROLE-ecommerce-manager-|subscriptions-2026",
  "eurostat-mean-median|clutch-dev|va-terms|bpo-terms|E-ROLE-web-developer-|bpo-thebalance",
  "eurostat-ftsal-2024|svc-catalog-2026|eu-freelance-2026|E-ROLE-product-manager-|malt-seo-2026",
  "malt-fr-2026|E-MISTAKE-|visualedge|malt-es-2026|ons-ashe-2025|upwork-webdev|va-agencies|agency-dev-2026",
  "fractional-index|bpo-ph|E-MANAGE-|bpo-weak|upwatcher-2026|clutch-smartsites|content-2026",
  "E-ROLE-paid-ads-manager-|fr-site-2026|zippia-hire|E-ROLE-digital-marketing-specialist-|eurostat-lci-",
  "E-ROLE-seo-content-writer-|3pl-order|ons-ashe-2025-headline|3pl-study|upwork-pm|shrm-|upwork-csr",
  "upwork-consult|upwork-fees-2026|otto-eu-2026|ahrefs-hourly-old|upwork-va|bls-ecec-2024q4|upwork-seo",
  "E-BUDGET-|J-|ahrefs-seo|eurostat-nonwage-old|upwork-rates|E-ROLE-order-clerk-",
  "eurostat-lci-mfg-2025|upwork-mktg|bpo-cx|E-ORDER-|webfx-ppc",
]
  .join("|")
  .split("|");

/** Ids of sources: those that are cited together stand together, which makes their lists short. */
export function inOrder(ids: readonly string[]): string[] {
  const known = (id: string) => SOURCES.indexOf(SOURCES.includes(id) ? id : id.replace(/\d+$/, ""));
  const placeOf = (id: string) => (known(id) < 0 ? SOURCES.length : known(id));
  return [...ids].sort((a, b) => placeOf(a) - placeOf(b));
}
