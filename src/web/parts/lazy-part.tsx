/** Parts that are loaded when they are first opened, and stay. */
import { lazy, Suspense, useState, type ComponentType } from 'react'

/** `load` gives the component; nothing is fetched before `isOpen` is true for the first time. */
export function lazyPart<Props extends { readonly isOpen: boolean }>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }))
  return function LazyPart(props: Props) {
    const [wasOpened, setWasOpened] = useState(props.isOpen)
    if (props.isOpen && !wasOpened) setWasOpened(true)
    return wasOpened ? (
      <Suspense>
        <Part {...props} />
      </Suspense>
    ) : null
  }
}
