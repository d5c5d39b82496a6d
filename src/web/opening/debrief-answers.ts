/** The answers as the form holds them, and as they are told: what is empty is left out. */
export type DebriefAnswers = {
  /** By id of the person; '' where nobody is known by name. */
  readonly points: Readonly<Record<string, { readonly said: string; readonly myLink: string }>>
  readonly promise: string
  /** 1 badly to 5 very well; 0 unanswered. */
  readonly rating: number
  readonly mistake: string
  readonly better: string
  readonly noticed: boolean
  readonly toAdd: string
  readonly interest: string
  readonly noThanks: boolean
}

export const emptyAnswers: DebriefAnswers = {
  points: {},
  promise: '',
  rating: 0,
  mistake: '',
  better: '',
  noticed: false,
  toAdd: '',
  interest: '',
  noThanks: false,
}

export function debriefOf(answers: DebriefAnswers) {
  const { promise, rating, mistake, better, noticed, toAdd, interest, noThanks } = answers
  const text = <Name extends string>(name: Name, value: string) =>
    value.trim() ? ({ [name]: value.trim() } as { [Key in Name]?: string }) : {}
  return {
    points: Object.entries(answers.points)
      .filter(([, { said }]) => said.trim() !== '')
      .map(([personId, { said, myLink }]) => ({
        said: said.trim(),
        ...text('personId', personId),
        ...text('myLink', myLink),
      })),
    regrets:
      mistake.trim() === ''
        ? []
        : [{ mistake: mistake.trim(), ...(noticed ? { noticed } : {}), ...text('betterAnswer', better) }],
    ...text('promise', promise),
    ...text('toAdd', toAdd),
    ...text('interest', interest),
    ...(rating === 0 ? {} : { rating }),
    ...(noThanks ? { noThanksWanted: true } : {}),
  }
}
