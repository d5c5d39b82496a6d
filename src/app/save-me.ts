/** Stores what the person tells about themselves. A change made to something older is not written over something newer. */
import type { Me } from '../core/me/me.ts'
import type { Context } from './context.ts'
import { meKey, readMe } from './me.ts'

export type SavedMe = { readonly kind: 'saved' | 'conflict'; readonly me: Me }

/** `base` is what the change was made to; left out, it is written whatever is there. */
export async function saveMe(
  context: Pick<Context, 'store' | 'guess'>,
  { me, base }: { readonly me: Me; readonly base?: Me | undefined },
): Promise<SavedMe> {
  return context.store.write(async (tx) => {
    const stored = await readMe(tx.settings, context.guess)
    if (base !== undefined && !isSame(stored, base) && !isSame(stored, me)) return { kind: 'conflict', me: stored }
    await tx.settings.put(meKey, me)
    return { kind: 'saved', me: await readMe(tx.settings, context.guess) }
  })
}

const isSame = (a: Me, b: Me) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => a[key as keyof Me] === b[key as keyof Me])
