/** Starts a bed, tells its directory to the parent process, and waits to be killed. */
import { startMailBed } from './mail-bed.ts'

const bed = await startMailBed()
process.send?.(bed.directory)
setInterval(() => undefined, 60_000)
