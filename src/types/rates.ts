/** A price with its usual range, in the card's currency. */
export interface RangeFigure {
  low: number;
  median: number;
  high: number;
  year: number;
  sources: string[];
  estimated?: boolean | undefined;
  /** How an estimated figure was derived. */
  how?: string | undefined;
}

/** A single figure. */
export interface ValueFigure {
  value: number;
  year: number;
  sources: string[];
  estimated?: boolean | undefined;
  how?: string | undefined;
}

/** Prices of one role. */
export interface RoleRates {
  /** Gross pay a year of a full-time employee, before the employer's on-cost. */
  employee: { annualGross: RangeFigure };
  freelancer: { hourly: RangeFigure };
  agency: {
    hourly: RangeFigure;
    /** Floor of a monthly retainer. */
    minimumMonthly: ValueFigure;
    /** Floor of a one-off project; absent where the work is sold by the month. */
    minimumProject?: ValueFigure | undefined;
    /** Paid once at the start. */
    setup?: RangeFigure | undefined;
  };
}

/** Price level of one country against the card's average. */
export interface CountryLevel {
  /** For people who read the card. */
  name?: string | undefined;
  /** Multiplies freelance and agency prices. */
  index: number;
  /** Multiplies gross pay. */
  payIndex: number;
  /** The employer's on-cost factor on gross pay. */
  onCost: number;
  year: number;
  sources: string[];
  estimated?: boolean | undefined;
  how?: string | undefined;
}

/** Prices of all roles in one currency. */
export interface RateCard {
  id: string;
  /** For people who read the card. */
  title?: string | undefined;
  /** ISO 4217. */
  currency: string;
  /** ISO 8601 date of the last review. */
  asOf: string;
  /** Contract hours of one full-time job. */
  fullTimeHoursPerMonth: ValueFigure;
  /** Share of a full-time post that is paid at least. */
  smallestPost: ValueFigure;
  /** Employer's total cost divided by gross pay. */
  onCost: ValueFigure;
  /** Cost of filling one post, once. */
  recruiting: RangeFigure;
  /** Share of a freelancer's price that a marketplace adds. */
  platformFee: ValueFigure;
  /** Months until a new person works at full output. */
  monthsToProductive: RangeFigure;
  /** Months of notice. */
  notice: { hire: ValueFigure; freelancer: ValueFigure; agency: ValueFigure };
  /** Months an agency contract lasts at least: `default`, and by role where it differs. */
  minimumTerm: Record<string, ValueFigure>;
  /** Prices by role id. */
  roles: Record<string, RoleRates>;
  /** Price levels by ISO 3166-1 alpha-2 code; where a country is absent the average holds. */
  countries: Record<string, CountryLevel>;
}

/** Changes of a rate card in its own currency, field by field; a figure, which names its sources, is given whole. */
export interface RateCardChanges extends Omit<DeepPartial<RateCard>, "id"> {
  /** A name of its own, which every advice cites. */
  id: string;
}

type DeepPartial<T> = T extends { sources: string[] }
  ? T
  : T extends object
    ? { [K in keyof T]?: DeepPartial<T[K]> | undefined }
    : T;
