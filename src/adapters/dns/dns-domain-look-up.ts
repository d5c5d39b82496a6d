/** Asks the name servers of this machine. */
import { Resolver } from 'node:dns/promises'
import type { DomainLookUp } from '../../app/ports/domain-look-up.ts'

const patience = { timeout: 3_000, tries: 2 }

export function createDnsDomainLookUp(resolver: Pick<Resolver, 'resolveMx'> = new Resolver(patience)): DomainLookUp {
  return {
    mailServersOf: async (domain) => {
      const servers = await resolver.resolveMx(domain).catch(() => [])
      return servers.toSorted((a, b) => a.priority - b.priority).map(({ exchange }) => exchange)
    },
  }
}
