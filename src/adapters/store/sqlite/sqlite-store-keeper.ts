/** Looks after the store of one machine: its health for `regards doctor`, and a copy a day while Regards runs. */
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { StoreKeeper } from '../../../app/ports/store-keeper.ts'
import { backupPath, forgetBackups, forgetOldBackups, listBackups } from './backups.ts'
import { backupStore, checkStore } from './check-store.ts'
import { sweepStore } from './sweep-store.ts'

type KeeperOptions = {
  readonly path: string
  readonly backupsDirectory: string
  readonly version: string
  readonly now: () => Temporal.Instant
}

const backUpAfterHours = 24

export function createSqliteStoreKeeper({ path, backupsDirectory, version, now }: KeeperOptions): StoreKeeper {
  return {
    examine: async () => {
      const { bytes, facts, newestBackup, problem } = await checkStore(path, backupsDirectory)
      if (problem !== null) return { ok: false, words: problem.message }
      const backup =
        newestBackup === null
          ? 'no backup yet; one is made each day while Regards runs'
          : `newest backup ${newestBackup.path}`
      return { ok: true, words: `${facts ?? 0} facts, ${Math.round((bytes ?? 0) / 1024)} KiB in ${path}; ${backup}.` }
    },
    freeBytes: () =>
      statfs(dirname(path)).then(
        ({ bavail, bsize }) => bavail * bsize,
        () => null,
      ),
    backUpDaily: async () => {
      const newest = listBackups(backupsDirectory)[0]
      if (newest !== undefined && newest.at.until(now()).total('hours') < backUpAfterHours) return null
      const to = backupPath(backupsDirectory, version, now())
      await backupStore(path, to)
      forgetOldBackups(backupsDirectory)
      return to
    },
    sweep: async ({ copy }) => {
      const left = sweepStore(path)
      forgetBackups(backupsDirectory)
      if (copy) await backupStore(path, backupPath(backupsDirectory, version, now()))
      return left
    },
  }
}
