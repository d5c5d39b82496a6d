/** The end of what is known of somebody: what the browser kept of the page goes with it. */
import { useLocation } from 'wouter'
import { api, asked } from '../api/client.ts'
import { letAllGo } from '../parts/kept-state.ts'
import { TypedYes } from '../parts/typed-yes.tsx'
import { paths } from '../paths.ts'
import { yoursWords } from '../words/yours-words.ts'

export function ForgetPerson({ personId, name }: { readonly personId: string; readonly name: string }) {
  const [, go] = useLocation()
  return (
    <TypedYes
      words={yoursWords.person}
      typed={name}
      ask={(confirm) =>
        asked(
          api.people[':personId'].forget.$post({
            param: { personId },
            json: confirm === undefined ? {} : { confirm },
          }),
        )
      }
      onDone={() => {
        letAllGo()
        go(paths.people())
      }}
    />
  )
}
