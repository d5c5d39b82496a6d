/** A file that is chosen or dropped. */
import { useState } from 'react'
import { Field } from './field.tsx'

export function FileField({
  label,
  hint,
  accept,
  onFile,
}: {
  readonly label: string
  readonly hint: string
  readonly accept: string
  readonly onFile: (file: File) => void
}) {
  const [isOver, setOver] = useState(false)
  return (
    <div
      className={isOver ? 'file-drop file-drop-over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onFile(file)
      }}
    >
      <Field label={label} hint={hint}>
        {(props) => (
          <input
            {...props}
            type="file"
            accept={accept}
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) onFile(file)
            }}
          />
        )}
      </Field>
    </div>
  )
}
