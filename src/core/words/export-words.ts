/** What stands beside an export, for whoever opens it without Regards. English. */

export const exportReadme = `This is everything that Regards keeps about a job search.

regards.jsonl         everything, one JSON document a line: what happened, cards of people with
                      every change, letters in all versions, received mails and attached files,
                      calendars, settings and policy. Regards reads this again with
                      "regards import", in an empty store or beside what is there.
people.vcf            everybody, for an address book
record-of-search.csv  what was done and when, for a spreadsheet
letters/              the newest version of each letter as PDF; what was sent also as it left (.eml)
checksums.sha256      shows that nothing was damaged: sha256sum -c checksums.sha256

Left out, on purpose: passwords and sign-ins of mailboxes, keys of models and other services,
addresses and passwords of calendars that are subscribed to, the secret address of your own
calendar feed, and tokens of helpers. Connect these again after an import.

Keep this file as safe as the search itself: other people's names and words are in it.
`
