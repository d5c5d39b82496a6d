/** Where one server is: its name, its port, and how the way there is kept from others. */
import type { ServerAddress } from '../../app/ports/store.ts'
import { Field } from '../parts/field.tsx'
import { words } from '../words.ts'

export function ServerFields({
  title,
  server,
  onChange,
}: {
  readonly title: string
  readonly server: ServerAddress
  readonly onChange: (server: ServerAddress) => void
}) {
  const { settings } = words
  return (
    <fieldset className="server">
      <legend>{title}</legend>
      <Field label={settings.host}>
        {(props) => (
          <input
            {...props}
            value={server.host}
            onChange={(event) => onChange({ ...server, host: event.target.value })}
          />
        )}
      </Field>
      <Field label={settings.port}>
        {(props) => (
          <input
            {...props}
            type="number"
            min={1}
            max={65_535}
            value={server.port}
            onChange={(event) => onChange({ ...server, port: Number(event.target.value) })}
          />
        )}
      </Field>
      <Field label={settings.security}>
        {(props) => (
          <select
            {...props}
            value={server.security}
            onChange={(event) => onChange({ ...server, security: event.target.value as ServerAddress['security'] })}
          >
            {(Object.keys(settings.securities) as ServerAddress['security'][]).map((security) => (
              <option key={security} value={security}>
                {settings.securities[security]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  )
}
