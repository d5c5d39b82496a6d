import { expect, it } from 'vitest'
import { commandFrom } from './command-from.ts'

it.each([
  ['pass show mail', ['pass', 'show', 'mail']],
  ['  op   read "op://Private/My Mail/password" ', ['op', 'read', 'op://Private/My Mail/password']],
  [`secret-tool lookup name 'it''s'`, ['secret-tool', 'lookup', 'name', 'its']],
  [`echo 'a $HOME ; rm *'`, ['echo', 'a $HOME ; rm *']],
  [String.raw`print a\ b \$x "\"q\"" "\n"`, ['print', 'a b', '$x', '"q"', String.raw`\n`]],
  [`program ''`, ['program', '']],
])('%s', (text, words) => expect(commandFrom(text)).toEqual(words))

it.each([
  'pass mail | head -1',
  'pass $MAIL',
  'echo `id`',
  'a; rm -rf x',
  'a && b',
  'cat < x',
  'echo "$(id)"',
  'ls *',
  'a\nb',
  'ls ~/x',
])('%s wants a shell, which it does not get', (text) =>
  expect(commandFrom(text)).toMatchObject({ kind: 'problem', turn: 'input' }),
)

it.each(['', '   ', '"open'])('“%s” is no command', (text) =>
  expect(commandFrom(text)).toMatchObject({ kind: 'problem' }),
)
