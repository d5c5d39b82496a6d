/** Where a person or an employer sits: what decides holidays, working days and the clock on their wall. */

/** ISO 3166-1 alpha-2, upper case: 'US', 'GB', 'DE'. */
export type CountryCode = string

export type Place = {
  readonly country: CountryCode
  /** ISO 3166-2 part after the hyphen ('BY' for Bavaria), where it changes the holidays. */
  readonly region?: string
  /** IANA name, such as 'Europe/Berlin'. */
  readonly zone: string
}
