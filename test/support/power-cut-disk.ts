/**
 * A disk whose power can be cut: an ext4 file system in an image. The cut drops everything that was not made durable
 * (EXT4_IOC_SHUTDOWN without flushing the log), as a laptop does whose battery falls out. Needs root and Linux.
 */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  writeFileSync,
  openSync,
  writeSync,
  fsyncSync,
  closeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type PowerCutDisk = {
  /** A directory on the disk. */
  readonly path: string
  /** From here on nothing reaches the disk, and what was not durable is gone. */
  cut(): void
  /** The power is back; nobody may have a file open. */
  restore(): void
  remove(): void
}

const imageBytes = 192 * 1024 * 1024

/** _IOR('X', 125, __u32), and EXT4_GOING_FLAGS_NOLOGFLUSH (fs/ext4/ext4.h). */
const shutDown = `open(my $disk, '<', $ARGV[0]) or die $!; my $flags = pack('L', 2); ioctl($disk, 0x8004587D, $flags) or die $!`

/** Why this machine cannot show a power cut; null where it can, tried on a disk of its own. */
export function whyNoPowerCut(): string | null {
  if (process.platform !== 'linux') return 'it needs Linux'
  if (process.getuid?.() !== 0) return 'it needs root, to mount a file system'
  try {
    const disk = createPowerCutDisk()
    try {
      const synced = openSync(join(disk.path, 'synced'), 'w')
      writeSync(synced, 'x')
      fsyncSync(synced)
      closeSync(synced)
      writeFileSync(join(disk.path, 'unsynced'), 'x'.repeat(5_000))
      disk.cut()
      disk.restore()
      if (!existsSync(join(disk.path, 'synced'))) return 'a file that was made durable was lost on the image'
      return existsSync(join(disk.path, 'unsynced')) ? 'a file that was not made durable outlived the cut' : null
    } finally {
      disk.remove()
    }
  } catch (problem) {
    return (problem as Error).message
  }
}

export function createPowerCutDisk(): PowerCutDisk {
  const directory = mkdtempSync(join(tmpdir(), 'regards-power-'))
  const [image, path] = [join(directory, 'image'), join(directory, 'disk')]
  mkdirSync(path)
  closeSync(openSync(image, 'w'))
  truncateSync(image, imageBytes)
  const mount = () => must('mount', '-o', 'loop', image, path)
  try {
    must('mkfs.ext4', '-q', '-F', image)
    mount()
  } catch (problem) {
    rmSync(directory, { recursive: true, force: true })
    throw problem
  }
  return {
    path,
    cut: () => must('perl', '-e', shutDown, path),
    restore: () => {
      must('umount', path)
      mount()
    },
    remove: () => {
      must('umount', path)
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function must(program: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (error) throw new Error(`${program} cannot be run here (${error.message})`)
  if (status !== 0) throw new Error(`${program} said: ${stderr.trim()}`)
}
