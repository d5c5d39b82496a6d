/**
 * Archives as ZIP. The checksums stand in a file of their own (as `sha256sum -c` reads it), since fflate checks none on
 * reading, and a flipped byte in a stored file would pass unseen.
 */
import { unzipSync, zipSync, type Zippable } from 'fflate'
import type { Archive, Unpacked } from '../../app/ports/archive.ts'

const checksums = 'checksums.sha256'
/** Bytes, unpacked: a search of years with its mails is some 100 MB, and a trap is larger. */
const largest = 1_000_000_000
/** The first day a ZIP can tell, so that the same files make the same bytes. */
const mtime = '1980-01-01T00:00:00'

export function createZipArchive(): Archive {
  return {
    async pack(files) {
      const sums = await Promise.all(files.map(async ({ name, content }) => `${await sha256(content)}  ${name}\n`))
      const all = [...files, { name: checksums, content: new TextEncoder().encode(sums.join('')) }]
      const zippable: Zippable = {}
      for (const { name, content } of all) zippable[name] = [content, { level: 6, mtime }]
      return zipSync(zippable)
    },
    async unpack(bytes) {
      let size = 0
      let found: Record<string, Uint8Array>
      try {
        found = unzipSync(bytes, {
          filter: ({ originalSize }) => {
            size += originalSize
            return size <= largest
          },
        })
      } catch {
        return broken('it is cut off, or no ZIP archive')
      }
      if (size > largest) return broken('it would unpack to more than 1 GB')
      const files = new Map(Object.entries(found))
      const sums = files.get(checksums)
      if (sums === undefined) return broken(`${checksums} is missing in it`)
      for (const line of new TextDecoder().decode(sums).split('\n')) {
        const [, sum, name = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
        if (sum === undefined) continue
        const content = files.get(name)
        if (content === undefined) return broken(`${name} is missing in it`)
        if ((await sha256(content)) !== sum) return broken(`${name} was changed or damaged`)
      }
      files.delete(checksums)
      return { kind: 'files', files }
    },
  }
}

const broken = (why: string): Unpacked => ({ kind: 'broken', why })

async function sha256(content: Uint8Array): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>)).toHex()
}
